from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.policies.drawing import clocks, policies
from ukschoolgdpr.breaches import Breach
from ukschoolgdpr.consent import Consent
from ukschoolgdpr.consent.norbury_hall import Picture
from ukschoolgdpr.deadlines import access_deadline
from ukschoolgdpr.dpia import Operation
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.requests import AccessRequest
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.policies.clock import Clock
from ukschoolgdpr.policies.deciding import Decided, Prevails, consent, practice, requests, whether
from ukschoolgdpr.policies.model import Policy, load
from ukschoolgdpr.policies.standards.practice import Cookie
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.rights import (
    ErasureGround,
    FeeGround,
    ObjectionGround,
    RefusalGround,
    RestrictedUse,
    RestrictionGround,
)
from ukschoolgdpr.retention import Audience, Trigger
from ukschoolgdpr.sharing.norton_road import Medium, Sending
from ukschoolgdpr.testing import breaches, consents, days, operations

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


def no_worse(decided: Decided[Maybe], *, tighter: bool) -> None:
    """What counts is the tighter answer where either gives it, and is not known before it is."""
    given_ = [decided.law, *(one.says for one in decided.policy)]
    if tighter in given_:
        assert decided.effective is tighter
    elif None in given_:
        assert decided.effective is None
    else:
        assert decided.effective is decided.law
    given_way = [one for one in decided.policy if one.says is (not tighter)]
    assert list(decided.laxer) == (given_way if decided.law is tighter else [])
    assert (decided.prevails is Prevails.NEITHER) is (decided.effective is None)


MAYBE = st.sampled_from([True, False, None])
LAW_DAYS = days(last=date(2028, 12, 31))


class TestPractice:
    """Neither practice nor consent comes out worse for people than the law, or the policy."""

    @given(policies(), breaches(), LAW_DAYS)
    def test_of_breaches(self, policy: Policy, breach: Breach, day: date) -> None:
        for decide in (practice.is_breach, practice.reported, practice.people_told):
            no_worse(decide(policy, breach, as_of=day), tighter=True)

    @given(policies(), operations(), MAYBE, LAW_DAYS)
    def test_of_assessments(
        self, policy: Policy, operation: Operation, shares: Maybe, day: date
    ) -> None:
        found = practice.assessed(policy, operation, shares=shares, as_of=day)
        no_worse(found, tighter=True)
        if found.required:
            assert found.stated is found.effective is True

    @given(
        policies(),
        st.builds(Sending, medium=st.sampled_from([*Medium, None]), appropriate=MAYBE),
        LAW_DAYS,
    )
    def test_of_sending(self, policy: Policy, sending: Sending, day: date) -> None:
        no_worse(practice.may_send(policy, sending), tighter=False)
        no_worse(practice.cookie_consent(policy, Cookie(), as_of=day), tighter=True)

    @given(policies(), consents(), LAW_DAYS)
    def test_of_consent(self, policy: Policy, facts: Consent, day: date) -> None:
        found = consent.valid(policy, consent.Form(consent=facts), as_of=day)
        no_worse(found, tighter=False)
        if found.fails:
            assert found.stated is found.effective is False
        no_worse(consent.picture_consent(policy, Picture(), facts, as_of=day), tighter=True)
        no_worse(consent.new_consent(policy, facts, as_of=day), tighter=True)
        shown = consent.recorded(policy, as_of=day)
        assert shown.law is not None
        assert shown.effective == shown.law.union(*(one.says for one in shown.policy))

    @given(policies(), receipts, receipts)
    def test_of_keeping(self, policy: Policy, ended: date, needed: date) -> None:
        for audience in (Audience.STAFF, Audience.PUPIL):
            kept = practice.keep_until(
                policy, audience, Trigger.END_OF_EMPLOYMENT, ended, needed_until=needed
            )
            assert kept.effective == min([needed, *(one.says for one in kept.policy)])
