from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.policies.drawing import clocks, policies
from ukschoolgdpr.deadlines import access_deadline
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.requests import AccessRequest
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.policies.clock import Clock
from ukschoolgdpr.policies.deciding import Decided, Prevails, requests, whether
from ukschoolgdpr.policies.model import Policy, load
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.rights import (
    ErasureGround,
    FeeGround,
    ObjectionGround,
    RefusalGround,
    RestrictedUse,
    RestrictionGround,
)
from ukschoolgdpr.testing import days

ENGLAND = WorkingCalendar.of(Nation.ENGLAND)
NORBURY_HALL = load("norbury-hall")
receipts = days(date(2018, 5, 25), date(2028, 6, 30))


class TestDeadlines:
    """A policy may bring an answer forward, and never puts it off."""

    @given(clocks(), receipts)
    def test_the_earliest_day_counts(self, clock: Clock, received: date) -> None:
        policy = evolve(NORBURY_HALL, clock=clock)
        asked = AccessRequest(received=received)
        due = requests.deadline(policy, asked, ENGLAND)
        law = access_deadline(asked, ENGLAND)
        assert due.law is not None
        assert due.effective is not None
        assert due.law.day == law.day
        assert due.effective.day == min([law.day, *(one.says.day for one in due.policy)])
        assert all(one.says.day > law.day for one in due.laxer)
        assert (due.prevails is Prevails.POLICY) == (due.effective.day < law.day)
        named = set(policy.places())
        assert {clause for one in due.policy for clause in one.clauses} <= named

    @given(receipts)
    def test_a_policy_that_says_nothing_leaves_it_to_the_law(self, received: date) -> None:
        silent = Policy(document=NORBURY_HALL.document)
        asked = AccessRequest(received=received)
        due = requests.deadline(silent, asked, ENGLAND)
        assert due.policy == ()
        assert due.effective == due.law
        assert due.prevails is Prevails.LAW


def never_worse(decided: Decided[bool], *, tighter: bool) -> None:
    """What counts is never laxer than the law, nor than the policy."""
    if decided.law is tighter or any(one.says is tighter for one in decided.policy):
        assert decided.effective is tighter
    else:
        assert decided.effective is decided.law


class TestAnswers:
    """No answer is worse for people than the law's, nor than the policy's own."""

    @given(policies(), days(last=date(2028, 12, 31)))
    def test_of_yes_and_no(self, policy: Policy, day: date) -> None:
        for refused in RefusalGround:
            never_worse(requests.refusal(policy, refused, as_of=day), tighter=False)
        for charged in FeeGround:
            fee = requests.fee(policy, charged, as_of=day, interval_elapsed=False)
            never_worse(fee, tighter=False)
        for objected in ObjectionGround:
            never_worse(requests.objected(policy, objected, as_of=day), tighter=True)
        for restricted in RestrictionGround:
            never_worse(requests.restricted(policy, restricted, as_of=day), tighter=True)
        for used in RestrictedUse:
            never_worse(requests.usable(policy, used, as_of=day), tighter=False)
        for erased in ErasureGround:
            never_worse(requests.erased(policy, erased, as_of=day), tighter=True)

    @given(policies(), days(last=date(2028, 12, 31)))
    def test_a_refusal_tells_all_that_either_has_told(self, policy: Policy, day: date) -> None:
        told = requests.refusal_tells(policy, as_of=day)
        assert told.law is not None
        said = {one.says for one in policy.refusal.reply}
        assert told.effective == told.law | said

    @given(
        st.lists(st.booleans(), max_size=3),
        st.sampled_from([True, False, None]),
        st.booleans(),
    )
    def test_the_order_of_texts_decides_nothing(
        self,
        says: list[bool],
        law: bool | None,  # noqa: FBT001 - drawn
        tighter: bool,  # noqa: FBT001 - drawn
    ) -> None:
        stated = [Stated(one, ("A",)) for one in says]
        one, other = (
            whether("anything", texts, law, tighter=tighter) for texts in (stated, stated[::-1])
        )
        assert (one.effective, one.prevails) == (other.effective, other.prevails)
