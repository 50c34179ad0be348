"""What holds of written notices whose own facts are stated again, as a policy, and audited."""

from datetime import date

import pytest
from attrs import NOTHING, evolve, fields, fields_dict, has
from hypothesis import given
from hypothesis import strategies as st

from tests.policies.drawing import fields_of, policies
from tests.policies.from_law import (
    LAW_DAY,
    Value,
    findings_in,
    from_law,
    holding,
    placed,
    value_of,
)
from ukschoolgdpr.notices import NoticeItem
from ukschoolgdpr.policies.drafting import Audience, Draft, write
from ukschoolgdpr.policies.lint import Markup, lint
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.model.consent import Consent
from ukschoolgdpr.policies.model.notices import Notice
from ukschoolgdpr.policies.model.rights import Complaints, Contest, RightInNotice, Rights
from ukschoolgdpr.policies.model.sharing import Receives
from ukschoolgdpr.policies.standards.requests import NOTICE_RIGHTS, SAFEGUARDS
from ukschoolgdpr.policies.words import Stated, consent
from ukschoolgdpr.policies.words.notices import DocumentKind
from ukschoolgdpr.policies.words.rights import Audience as Addressed
from ukschoolgdpr.policies.words.rights import ComplaintRoute, ContestRight, Safeguard
from ukschoolgdpr.policies.words.sharing import Receiver
from ukschoolgdpr.vocabulary import Verdict

BEFORE = date(2026, 2, 4)
"""The last day before the Act of 2025 changed most."""

READ = sorted(
    place
    for place in fields_of(Policy)
    if place.partition(".")[0] in {"notices", "bases", "retention", "transfers", "automated"}
    or place in {"consent.asked", "consent.withdrawal"}
)
"""What a notice is written from."""

ASKED = {
    NoticeItem.CONTROLLER: {"notice-contents--controller"},
    NoticeItem.OFFICER: {"notice-contents--officer"},
    NoticeItem.PURPOSES: {"notice-contents--purposes"},
    NoticeItem.LAWFUL_BASIS: {
        "basis-by-item--lists",
        "notice-contents--lawful-basis",
        "public-task",
        "pupil-data-basis--stated",
    },
    NoticeItem.LEGITIMATE_INTERESTS: {"notice-contents--legitimate-interests"},
    NoticeItem.RECOGNISED_INTEREST: {"notice-contents--recognised-interest"},
    NoticeItem.CATEGORIES: {"notice-contents--categories"},
    NoticeItem.RECIPIENTS: {"notice-contents--recipients"},
    NoticeItem.TRANSFERS: {"transfer-safeguards--named"},
    NoticeItem.RETENTION: {"notice-contents--retention"},
    NoticeItem.OBLIGATION: {"notice-contents--obligation"},
    NoticeItem.SOURCE: {"notice-contents--source"},
}
"""The points that miss an item; a draft asks for it instead."""

ROUTES = {
    NoticeItem.COMPLAINT_CONTROLLER: ComplaintRoute.CONTROLLER,
    NoticeItem.COMPLAINT_REGULATOR: ComplaintRoute.COMMISSIONER,
}
LAW = ("law",)
"""What a notice says of the law itself rests on no clause of a policy."""

days = st.sampled_from([BEFORE, LAW_DAY])
audiences = st.sampled_from(Audience)


@pytest.mark.parametrize("day", [BEFORE, LAW_DAY])
@pytest.mark.parametrize("audience", Audience)
def test_a_notice_from_what_the_law_says_passes_its_own_audit(
    day: date, audience: Audience
) -> None:
    department = Receives(who=Receiver.DEPARTMENT, clauses=("50",))
    policy = placed(holding(from_law(day), "sharing.recipients", (department,)))
    draft = write(policy, audience, as_of=day)
    assert findings(stated_again(policy, draft), day) == {}


@given(policies(), days, audiences)
def test_no_notice_is_worse_than_the_policy_that_it_is_written_from(
    drawn: Policy, day: date, audience: Audience
) -> None:
    document = evolve(drawn.document, contains=(DocumentKind.NOTICE,))
    check(placed(evolve(drawn, document=document)), audience, day)


@given(st.sets(st.sampled_from(READ)), days, audiences)
def test_what_a_policy_leaves_out_is_asked_for(
    silent: set[str], day: date, audience: Audience
) -> None:
    policy = from_law(day)
    for place in silent:
        held = value_of(policy, place)
        policy = holding(policy, place, () if isinstance(held, tuple) else None)
    check(placed(policy), audience, day)


def check(policy: Policy, audience: Audience, day: date) -> None:
    """Say that what is wrong with a notice is wrong with its policy, or is asked for."""
    draft = write(policy, audience, as_of=day)
    asked = {point for it in draft.passages if it.questions for point in ASKED.get(it.item, set())}
    own = findings(stated_again(policy, draft), day)
    # What is said to everyone is said to employees too, and consent then judged as theirs.
    theirs = findings(policy, day) | findings(addressed(policy, audience), day)
    assert own.keys() <= asked | theirs.keys()
    assert {own[name] for name in own.keys() - theirs.keys()} <= {Verdict.MISSING}
    nation = policy.document.nation
    assert lint(draft.markdown(), as_of=day, markup=Markup.MARKDOWN, nation=nation).findings == ()


def findings(policy: Policy, day: date) -> dict[str, Verdict]:
    """Give the verdicts of the findings by the names of their points."""
    found = findings_in(policy, as_of=day)
    return {one.id.partition(".")[2]: one.verdict for one in found}


def stated_again(policy: Policy, draft: Draft) -> Policy:
    """Give the facts that a notice is written from, as the policy of a school with no other."""
    clauses = {clause for passage in draft.passages for clause in passage.clauses}
    own = addressed(kept(policy, clauses), draft.audience)
    written = {passage.item for passage in draft.passages if passage.paragraphs}
    routes = (route for item, route in ROUTES.items() if item in written)
    withdrawn = consent.Withdrawal.ANY_TIME
    # The text leaves out what the bases do not give; a list of rights cannot say so.
    rights = NOTICE_RIGHTS.words(as_of=draft.as_of)
    automated = own.automated
    if NoticeItem.AUTOMATED_DECISIONS in written:
        # The text gives people what the law gives them, whatever the policy says.
        protect = SAFEGUARDS.words(as_of=draft.as_of)
        automated = evolve(
            automated,
            safeguards=tuple(Stated(one, LAW) for one in protect if isinstance(one, Safeguard)),
            contest=Contest(
                rights=tuple(Stated(one, LAW) for one in protect if isinstance(one, ContestRight))
            ),
        )
    return evolve(
        own,
        automated=automated,
        document=evolve(policy.document, contains=(DocumentKind.NOTICE,), law_named=()),
        rights=Rights(
            in_notices=tuple(
                RightInNotice(right=right, audience=Addressed.EVERYONE, clauses=LAW)
                for right in rights
            )
        ),
        complaints=Complaints(routes=tuple(Stated(route, LAW) for route in routes)),
        consent=Consent(
            asked=own.consent.asked,
            withdrawal=(Stated(withdrawn, LAW),) if NoticeItem.WITHDRAWAL in written else (),
        ),
    )


def addressed(policy: Policy, audience: Audience) -> Policy:
    """Say to one audience alone what is said to it and to everyone."""
    name = audience.name.lower()
    mine, shared = getattr(policy.notices, name), policy.notices.everyone
    parts = {
        field.name: joined(getattr(mine, field.name), getattr(shared, field.name))
        for field in fields(Notice)
    }
    told = mine if audience is Audience.EVERYONE else Notice(**parts)
    silent: dict[str, Value] = {one.name.lower(): Notice() for one in Audience}
    return evolve(policy, notices=evolve(policy.notices, **{**silent, name: told}))


def joined(mine: Value, shared: Value) -> Value:
    """Join what is said to an audience and to everyone."""
    return (*mine, *shared) if isinstance(mine, tuple) else mine or shared


def kept(value: Value, clauses: set[str]) -> Value:
    """Keep the statements of some clauses, and nothing else."""
    if isinstance(value, tuple):
        return tuple(one for one in (kept(one, clauses) for one in value) if one is not None)
    kind = type(value)
    if not has(kind):
        return value
    if "clauses" in fields_dict(kind):
        return value if clauses.intersection(value.clauses) else None
    parts = {}
    for field in fields(kind):
        before = getattr(value, field.name)
        after = kept(before, clauses)
        # A section of which nothing is left is as if it were not there.
        empty = has(type(before)) and not stated(after)
        parts[field.name] = field.default if empty and field.default is not NOTHING else after
    return evolve(value, **parts)


def stated(value: Value) -> bool:
    """Say whether anything is stated in a value."""
    if isinstance(value, tuple):
        return any(map(stated, value))
    kind = type(value)
    if not has(kind):
        return False
    named = fields_dict(kind)
    return "clauses" in named or any(stated(getattr(value, name)) for name in named)
