"""How Norton Road sends personal data, medium by medium, and what it bans."""

import pytest
from attrs import evolve, fields

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.criteria import Not as Turned
from ukschoolgdpr.sharing.norton_road import (
    BANS,
    CHECKS,
    LAW,
    MINIMUM,
    PROHIBITED,
    Keeping,
    Medium,
    Sending,
    check,
    kept,
    methods,
)
from ukschoolgdpr.vocabulary import Verdict

POLICY = "Norton Road Primary School, data protection policy, "


def but(sending: Sending, **answers: object) -> Sending:
    """Change some facts by their names."""
    return evolve(sending, **answers)  # type: ignore[arg-type]  # by name


ANSWERED = [field.name for field in fields(Sending) if field.type == Maybe]
NO = {"can_collect": False, "personal_address": False}
DONE = but(Sending(), **(dict.fromkeys(ANSWERED, True) | NO))
ASKED = {
    Medium.EMAIL: [
        ("NR-9-d", "authority_checked", True),
        ("NR-7-j", "scanned", True),
        ("NR-7-k", "secure_transfer", True),
        ("NR-7-l", "receipt_asked", True),
    ],
    Medium.HAND: [
        ("NR-9-d", "authority_checked", True),
        ("NR-7-b", "identity_checked", True),
        ("NR-7-b", "address_checked", True),
        ("NR-7-c", "sealed", True),
    ],
    Medium.POST: [
        ("NR-9-d", "authority_checked", True),
        ("NR-7-a", "can_collect", False),
        ("NR-7-c", "sealed", True),
        ("NR-7-d", "special_delivery", True),
        ("NR-7-e", "name_on_envelope", True),
        ("NR-7-f", "address_checked", True),
    ],
    Medium.DEVICE: [
        ("NR-9-d", "authority_checked", True),
        ("NR-7-g", "encrypted", True),
        ("NR-7-g", "password_protected", True),
        ("NR-7-f", "address_checked", True),
    ],
}
BANNED = [
    ("NR-9-b", "personal_address", True),
    ("NR-9-c", "recipient_authorised", False),
    ("NR-9-e", "secure_format", False),
    ("NR-9-j", "lawful_basis", False),
]
LEGAL = [
    ("UK GDPR, art 6(1)", "lawful_basis"),
    ("UK GDPR, art 5(1)(f)", "recipient_authorised"),
    ("UK GDPR, art 32(1)", "appropriate"),
]
CONTROLS = [
    ("NR-6-c", "passwords_safe", True),
    ("NR-6-d", "passwords_shared", False),
    ("NR-6-e", "password_guidance", True),
    ("NR-6-f", "paper_locked", True),
    ("NR-6-g", "desk_clear", True),
    ("NR-6-h", "looked_after", True),
    ("NR-6-i", "must_leave", True),
    ("NR-6-k", "media_encrypted", True),
    ("NR-6-l", "media_locked", True),
]


def cited(reason: object) -> list[str]:
    return [str(one.cites).removeprefix(POLICY) for one in reason.decisive()]  # type: ignore[attr-defined]  # a reason


@pytest.mark.parametrize("medium", Medium)
def test_what_is_done_as_the_policy_asks_is_in_order(medium: Medium) -> None:
    found = check(evolve(DONE, medium=medium))
    assert (found.followed.met, found.banned.met, found.law.met) == (True, False, True)
    assert (found.beside.verdict, found.beside.may) == (Verdict.AGREES, True)


@pytest.mark.parametrize(
    ("medium", "clause", "name", "so"),
    [(medium, *row) for medium, rows in ASKED.items() for row in rows],
)
def test_each_thing_asked_of_a_medium(
    medium: Medium,
    clause: str,
    name: str,
    so: bool,  # noqa: FBT001 - a column of the table
) -> None:
    otherwise = check(but(DONE, medium=medium, **{name: not so}))
    assert otherwise.followed.met is False
    assert cited(otherwise.followed) == [clause]
    assert otherwise.beside.verdict is Verdict.STRICTER
    unknown = check(but(DONE, medium=medium, **{name: None}))
    assert unknown.followed.met is None
    assert cited(unknown.followed) == [clause]
    assert unknown.beside.verdict is Verdict.UNDETERMINED


@pytest.mark.parametrize("medium", Medium)
def test_nothing_else_is_asked_of_a_medium(medium: Medium) -> None:
    clauses = [str(one.cites).removeprefix(POLICY) for one in CHECKS[medium].clauses()]
    assert clauses == [clause for clause, _, _ in ASKED[medium]]


@pytest.mark.parametrize(("clause", "name", "so"), BANNED)
def test_each_ban(clause: str, name: str, so: bool) -> None:  # noqa: FBT001 - a column
    done = evolve(DONE, medium=Medium.EMAIL)
    found = check(but(done, **{name: so}))
    assert found.banned.met is True
    assert cited(found.banned) == [clause]
    assert found.beside.may is False
    open_ = check(but(done, **{name: None}))
    assert open_.banned.met is None
    assert (open_.beside.verdict, open_.beside.may) == (Verdict.UNDETERMINED, None)
    assert len(BANS.clauses()) == len(BANNED)


@pytest.mark.parametrize(("provision", "name"), LEGAL)
def test_each_thing_that_the_law_asks(provision: str, name: str) -> None:
    done = evolve(DONE, medium=Medium.POST)
    found = check(but(done, **{name: False}))
    assert found.law.met is False
    assert [str(one.cites) for one in found.law.decisive()] == [provision]
    assert found.beside.may is False
    assert len(LAW.clauses()) == len(LEGAL)


def test_where_the_policy_is_laxer_the_law_prevails() -> None:
    posted = evolve(DONE, medium=Medium.POST, sensitive=True, appropriate=False)
    found = check(posted)
    assert (found.followed.met, found.banned.met) == (True, False)
    assert found.beside.verdict is Verdict.LAXER
    assert found.beside.may is False


def test_the_class_list_to_the_wrong_parent_breaks_three_bans() -> None:
    spreadsheet = Sending(
        medium=Medium.EMAIL,
        personal_address=True,
        recipient_authorised=False,
        secure_format=False,
        lawful_basis=True,
    )
    assert cited(check(spreadsheet).banned) == ["NR-9-b", "NR-9-c", "NR-9-e"]


@pytest.mark.parametrize(
    ("medium", "sensitive", "consider"),
    [
        (Medium.POST, True, True),
        (Medium.POST, None, True),
        (Medium.POST, False, False),
        (Medium.EMAIL, True, False),
        (Medium.DEVICE, True, False),
        (None, True, False),
    ],
)
def test_a_device_is_considered_instead_of_posted_paper(
    medium: Medium | None,
    sensitive: Maybe,
    consider: bool,  # noqa: FBT001 - a column of the table
) -> None:
    found = check(evolve(DONE, medium=medium, sensitive=sensitive))
    assert found.consider_device is consider


def test_without_a_medium_it_is_open_and_says_so() -> None:
    found = check(Sending())
    [reason] = found.followed.decisive()
    assert (reason.text, reason.met) == ("the medium is known", None)
    assert str(reason.cites) == f"{POLICY}NR-7-a"


@pytest.mark.parametrize(
    ("sensitive", "can_collect", "expected"),
    [
        (True, True, ["email", "hand"]),
        (True, False, ["email", "device", "post"]),
        (True, None, ["email", "hand", "device", "post"]),
        (False, True, ["email", "hand"]),
        (False, False, ["email", "post"]),
        (False, None, ["email", "hand", "post"]),
        (None, False, ["email", "device", "post"]),
    ],
)
def test_the_ways_in_the_order_of_the_policy(
    sensitive: Maybe, can_collect: Maybe, expected: list[str]
) -> None:
    ways = methods(sensitive=sensitive, can_collect=can_collect)
    assert [way.medium.value for way in ways] == expected


def test_each_way_says_what_to_do() -> None:
    said = {
        way.medium: [(step.text, str(step.cites).removeprefix(POLICY)) for step in way.steps]
        for way in methods(sensitive=None, can_collect=None)
    }
    first = ("check that the recipient may see it", "NR-9-d")
    assert said == {
        Medium.EMAIL: [
            first,
            ("scan the file and move it to a secure place", "NR-7-j"),
            ("send it by secure data transfer, never by plain e-mail", "NR-7-k"),
            ("ask for a confirmation of receipt", "NR-7-l"),
        ],
        Medium.HAND: [
            first,
            ("check identity and address", "NR-7-b"),
            ("hand it over in a sealed envelope", "NR-7-c"),
        ],
        Medium.DEVICE: [
            first,
            ("encrypt the device and protect the data with a password", "NR-7-g"),
            ("the password may follow once the device has arrived", "NR-7-h"),
        ],
        Medium.POST: [
            first,
            ("check the address", "NR-7-f"),
            ("seal the envelope and put the name on it", "NR-7-e"),
            ("send it by special delivery", "NR-7-d"),
        ],
    }


def test_the_prohibited_acts_are_those_of_part_9() -> None:
    assert [ban.clause for ban in PROHIBITED] == [f"NR-9-{letter}" for letter in "abcefghij"]
    assert len({ban.text for ban in PROHIBITED}) == 9


IN_ORDER = Keeping(
    **{field.name: True for field in fields(Keeping) if field.name != "passwords_shared"},
    passwords_shared=False,
)


@pytest.mark.parametrize(("clause", "name", "so"), CONTROLS)
def test_each_control(clause: str, name: str, so: bool) -> None:  # noqa: FBT001 - a column
    assert kept(IN_ORDER).met is True
    otherwise = kept(evolve(IN_ORDER, **{name: not so}))
    assert otherwise.met is False
    assert clause in cited(otherwise)
    unknown = kept(evolve(IN_ORDER, **{name: None}))
    assert unknown.met is None
    assert cited(unknown) == [clause]


def test_what_never_leaves_needs_no_care_outside() -> None:
    inside = evolve(IN_ORDER, leaves_school=False, looked_after=False, must_leave=False)
    assert kept(inside).met is True
    assert kept(evolve(inside, leaves_school=None)).met is None


def test_what_is_on_no_stick_needs_none_locked() -> None:
    none = evolve(IN_ORDER, on_removable_media=False, media_encrypted=False, media_locked=False)
    assert kept(none).met is True
    assert kept(evolve(none, on_removable_media=None)).met is None


def test_the_controls_are_those_of_part_6() -> None:
    clauses = [str(one.cites).removeprefix(f"{POLICY}NR-6-") for one in MINIMUM.clauses()]
    assert clauses == ["c", "d", "e", "f", "g", "h", "h", "h", "i", "k", "k", "k", "l"]
    assert sum(isinstance(part, Turned) for part in MINIMUM.parts) == 1


def test_a_sending_is_by_a_medium() -> None:
    with pytest.raises(FactsError, match=r"^medium: expected a Medium or None, not 'email'$"):
        Sending(medium="email")  # type: ignore[arg-type]  # what is refused
