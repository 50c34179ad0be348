"""When the notices of Norbury Hall and Highfields let data go."""

from itertools import product

import pytest

from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.sharing.norbury_hall import (
    DEFAULTS,
    Channel,
    Notice,
    Wish,
    channel_agreed,
    let_go,
)

CLAUSES = {
    Notice.PUPILS: ("Norbury Hall, privacy notices, NH-2.8-e", False),
    Notice.LOOKED_AFTER: ("Norbury Hall, privacy notices, NH-3.7-c", True),
    Notice.WORKFORCE: ("Norbury Hall, privacy notices, NH-4.7-a", True),
    Notice.VISITORS: ("Norbury Hall, privacy notices, NH-5.6-f", False),
    Notice.HIGHFIELDS: ("Highfields Inclusion Partnership, privacy notices, HP-8-c", True),
}


@pytest.mark.parametrize("notice", Notice)
def test_each_notice_in_every_combination(notice: Notice) -> None:
    cites, policies_count = CLAUSES[notice]
    assert {str(clause.cites) for clause in DEFAULTS[notice].clauses()} == {cites}
    for consented, law, policies in product((True, False), repeat=3):
        wish = Wish(consented=consented, law_allows=law, policies_allow=policies)
        expected = consented or (law and (policies or not policies_count))
        assert let_go(notice, wish).met is expected


@pytest.mark.parametrize(
    ("notice", "wish", "expected"),
    [
        (Notice.PUPILS, Wish(law_allows=True), True),
        (Notice.PUPILS, Wish(consented=False), None),
        (Notice.HIGHFIELDS, Wish(law_allows=True), None),
        (Notice.HIGHFIELDS, Wish(consented=False, policies_allow=False), False),
        (Notice.WORKFORCE, Wish(), None),
    ],
)
def test_what_is_not_known_stays_so(notice: Notice, wish: Wish, expected: Maybe) -> None:
    assert let_go(notice, wish).met is expected


@pytest.mark.parametrize(
    ("channel", "agreed", "clause"),
    [
        (Channel.ENCRYPTED_FILES, True, "NH-4.8-d"),
        (Channel.SIMS, True, "NH-4.8-d"),
        (Channel.COLLECT, True, "NH-4.8-d"),
        (Channel.SECURE_EMAIL, True, "NH-4.8-e"),
        (Channel.ONLINE_PORTAL, True, "NH-4.8-e"),
        (Channel.ROYAL_MAIL, False, "NH-4.8-e"),
    ],
)
def test_each_channel_to_the_council(
    channel: Channel,
    agreed: bool,  # noqa: FBT001 - a column of the table
    clause: str,
) -> None:
    found = channel_agreed(channel)
    assert found.met is agreed
    assert found.text == f"{channel.value} is electronic, and secure"
    assert str(found.cites) == f"Norbury Hall, privacy notices, {clause}"
