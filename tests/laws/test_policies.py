import tomllib
from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.policies.drawing import clocks, policies, written
from ukschoolgdpr.deadlines import ACCESS, access_deadline
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.requests import AccessRequest
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import ONE_DAY, Days, Spell, WorkingDays
from ukschoolgdpr.law.timelines import Force
from ukschoolgdpr.loading import structure
from ukschoolgdpr.policies.audit import Audit, audit
from ukschoolgdpr.policies.clock import Clock, compare
from ukschoolgdpr.policies.model import Policy, load
from ukschoolgdpr.policies.standards import EXIT
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.notices import Basis
from ukschoolgdpr.policies.words.rights import (
    ContestRight,
    DayTested,
    FeeGround,
    FeeMeasure,
    NamedRight,
    RefusalGround,
)
from ukschoolgdpr.testing import days
from ukschoolgdpr.vocabulary import Severity, Verdict

ENGLAND = WorkingCalendar.of(Nation.ENGLAND)
NORBURY_HALL = load("norbury-hall")
CLOCK = NORBURY_HALL.clock
A, B = DayTested.DUE_DATE, DayTested.LAST_DAY_BEFORE_EXPIRY
SPRING = Spell(date(2026, 2, 25), date(2026, 3, 6))

receipts = days(date(2018, 5, 25), date(2028, 6, 30))


class TestParentOfATwelveYearOldAtChristmas:
    """Asked on 23 December 2022; proof of identity and of responsibility on 4 January 2023."""

    asked = AccessRequest(received=date(2022, 12, 23), identity_given=date(2023, 1, 4))
    extended = evolve(asked, extension_notice=date(2023, 1, 20))

    @pytest.mark.parametrize("reading", [A, B])
    def test_the_policy_starts_on_5_january_and_ends_on_6_february(
        self, reading: DayTested
    ) -> None:
        due = CLOCK.reckon(self.asked, ENGLAND, reading=reading)
        assert due.steps[1].day == date(2023, 1, 5)
        assert due.day == date(2023, 2, 6)

    def test_extended_it_ends_on_5_or_4_april(self) -> None:
        assert CLOCK.reckon(self.extended, ENGLAND, reading=A).day == date(2023, 4, 5)
        assert CLOCK.reckon(self.extended, ENGLAND, reading=B).day == date(2023, 4, 4)

    def test_by_law_it_depends_on_whether_the_parent_was_known(self) -> None:
        known = AccessRequest(received=self.asked.received)
        assert access_deadline(self.asked, ENGLAND).day == date(2023, 2, 6)
        assert access_deadline(known, ENGLAND).day == date(2023, 1, 23)
        assert access_deadline(self.extended, ENGLAND).day == date(2023, 4, 4)

    def test_it_is_free(self) -> None:
        assert NORBURY_HALL.fee.may_charge(interval_elapsed=None).met is False


class TestSolicitorOfATeacher:
    """Received on 3 March 2025; clarified, with authority and proof, from 4 to 6 March."""

    asked = AccessRequest(
        received=date(2025, 3, 3),
        identity_given=date(2025, 3, 6),
        clarifications=(Spell(date(2025, 3, 4), date(2025, 3, 6)),),
    )
    extended = evolve(asked, extension_notice=date(2025, 4, 4))

    @pytest.mark.parametrize("reading", [A, B])
    def test_the_policy_starts_on_7_march_and_ends_on_7_april(self, reading: DayTested) -> None:
        due = CLOCK.reckon(self.asked, ENGLAND, reading=reading)
        assert due.steps[1].day == date(2025, 3, 7)
        assert due.day == date(2025, 4, 7)

    def test_extended_it_ends_on_9_or_6_june(self) -> None:
        assert CLOCK.reckon(self.extended, ENGLAND, reading=A).day == date(2025, 6, 9)
        assert CLOCK.reckon(self.extended, ENGLAND, reading=B).day == date(2025, 6, 6)

    def test_notice_comes_before_7_april(self) -> None:
        late = evolve(self.asked, extension_notice=date(2025, 4, 7))
        assert CLOCK.reckon(late, ENGLAND, reading=A).day == date(2025, 4, 7)

    def test_by_law_three_months_from_the_proof_are_6_june(self) -> None:
        proved = AccessRequest(
            received=date(2025, 3, 3),
            identity_given=date(2025, 3, 6),
            extension_notice=date(2025, 4, 4),
        )
        assert access_deadline(proved, ENGLAND).day == date(2025, 6, 6)


class TestSameParentThreeWeeksLater:
    """The request answered on 6 February is repeated on 27 February 2023, proof enclosed."""

    asked = AccessRequest(received=date(2023, 2, 27), identity_given=date(2023, 2, 27))

    def test_the_policy_starts_on_28_february_and_ends_on_28_or_27_march(self) -> None:
        due = CLOCK.reckon(self.asked, ENGLAND, reading=A)
        assert due.steps[1].day == date(2023, 2, 28)
        assert due.day == date(2023, 3, 28)
        assert CLOCK.reckon(self.asked, ENGLAND, reading=B).day == date(2023, 3, 27)

    def test_by_law_it_ends_on_27_march(self) -> None:
        assert access_deadline(self.asked, ENGLAND).day == date(2023, 3, 27)

    def test_a_fee_on_administrative_cost_may_be_charged(self) -> None:
        fee = NORBURY_HALL.fee
        assert fee.may_charge(FeeGround.FURTHER_COPIES, interval_elapsed=False).met is True
        assert fee.measure is not None
        assert fee.measure.says is FeeMeasure.ADMINISTRATIVE_COST

    def test_the_interval_is_not_set_so_that_it_must_be_asked(self) -> None:
        assert NORBURY_HALL.fee.may_charge(FeeGround.FURTHER_COPIES).met is None
        assert [gap.about for gap in NORBURY_HALL.gaps] == ["fee.interval"]

    def test_it_may_be_refused_as_repetitive_though_not_by_law(self) -> None:
        assert NORBURY_HALL.refusal.may_refuse(RefusalGround.REPETITIVE).met is True
        found = {point.id: point for point in audit_of(NORBURY_HALL).points}
        assert found["norbury-hall.refusal--manifestly"].verdict is Verdict.LAXER


class TestSingleRequests:
    """Days on which everything is in, the start, both readings and the law."""

    @pytest.mark.parametrize(
        ("complete", "start", "due_a", "due_b", "law"),
        [
            ("2022-12-23", "2022-12-28", "2023-01-30", "2023-01-27", "2023-01-23"),
            ("2023-01-30", "2023-01-31", "2023-02-28", "2023-02-27", "2023-02-28"),
            ("2023-03-06", "2023-03-07", "2023-04-11", "2023-04-06", "2023-04-06"),
            ("2024-05-24", "2024-05-28", "2024-06-28", "2024-06-27", "2024-06-24"),
        ],
    )
    def test_their_last_days(
        self, complete: str, start: str, due_a: str, due_b: str, law: str
    ) -> None:
        day = date.fromisoformat(complete)
        reckoned = CLOCK.reckon(day, ENGLAND, reading=A)
        assert reckoned.steps[1].day.isoformat() == start
        assert reckoned.day.isoformat() == due_a
        assert CLOCK.reckon(day, ENGLAND, reading=B).day.isoformat() == due_b
        assert ACCESS.last_day(day, ENGLAND).isoformat() == law

    def test_an_objection_has_a_text_of_its_own(self) -> None:
        asked = AccessRequest(received=date(2023, 6, 1))
        own = CLOCK.reckon(asked, ENGLAND, reading=A, right=NamedRight.OBJECTION)
        assert own.steps[0].day == date(2023, 6, 1)
        assert own.day == date(2023, 7, 3)
        for reading in CLOCK.readings:
            general = CLOCK.reckon(asked, ENGLAND, reading=reading)
            assert general.steps[1].day == date(2023, 6, 2)
            assert general.day == date(2023, 7, 3)

    def test_an_automated_decision_is_contested_within_a_month_that_does_not_move_on(self) -> None:
        contest = NORBURY_HALL.automated.contest
        assert contest.within is not None
        assert contest.within.says.after(date(2024, 11, 14), ENGLAND) == date(2024, 12, 14)
        assert not ENGLAND.working(date(2024, 12, 14))
        assert [right.says for right in contest.rights] == [
            ContestRight.CONTEST,
            ContestRight.RECONSIDERATION,
        ]

    def test_portability_is_not_engaged_by_a_legal_obligation(self) -> None:
        bases = {basis.says for basis in NORBURY_HALL.portability.bases}
        assert bases == {Basis.CONSENT, Basis.CONTRACT}


class TestEveryDay:
    """The policy beside the law, for requests complete on every day of three years and more."""

    span = Spell(date(2023, 1, 2), date(2026, 8, 31))

    @pytest.mark.parametrize(("reading", "later", "earlier"), [(A, 1008, 0), (B, 378, 16)])
    def test_it_is_later_on_as_many(self, reading: DayTested, later: int, earlier: int) -> None:
        found = compare(CLOCK, ENGLAND, self.span, reading=reading)
        assert (found.days, found.later, found.earlier) == (1338, later, earlier)

    def test_the_last_day_reading_is_off_only_where_the_next_day_or_month_makes_it(self) -> None:
        later = earlier = 0
        day = self.span.first
        while day <= date(2026, 8, 31):
            tomorrow = day + timedelta(days=1)
            off = CLOCK.last_day(day, ENGLAND, reading=B) - ACCESS.last_day(day, ENGLAND)
            if ENGLAND.working(tomorrow) and off:
                assert tomorrow.day in {1, 29, 30, 31}
                later += off > timedelta(0)
                assert off <= timedelta(days=3)
            earlier += off < timedelta(0)
            day = tomorrow
        assert (later, earlier) == (9, 16)


class TestClocks:
    """What holds of any policy's clock."""

    @given(clocks(), receipts)
    def test_the_bare_day_is_the_reckoned_one(self, clock: Clock, complete: date) -> None:
        noticed = AccessRequest(received=complete, extension_notice=complete)
        for reading in clock.readings:
            due = clock.reckon(complete, ENGLAND, reading=reading)
            assert clock.last_day(complete, ENGLAND, reading=reading) == due.day == due.safe_day
            assert due.steps[0].day == complete
            if due.day > complete:
                more = clock.reckon(noticed, ENGLAND, reading=reading)
                bare = clock.last_day(complete, ENGLAND, reading=reading, extended=True)
                assert bare == more.day

    @given(clocks(), receipts, st.sampled_from([0, 200]))
    def test_no_step_by_its_own_words_is_law(self, clock: Clock, complete: date, wait: int) -> None:
        notice = complete + timedelta(days=wait)
        asked = AccessRequest(received=complete, extension_notice=notice)
        for reading in clock.readings:
            for step in clock.reckon(asked, ENGLAND, reading=reading).steps:
                is_law = isinstance(step.cites, Provision)
                assert (step.force is Force.LAW) == is_law

    @given(receipts)
    def test_where_it_is_silent_it_is_the_law_s(self, complete: date) -> None:
        noticed = AccessRequest(received=complete, extension_notice=complete)
        silent = Clock(extension=CLOCK.extension)
        for extended in (False, True):
            found = silent.last_day(complete, ENGLAND, reading=A, extended=extended)
            asked = noticed if extended else AccessRequest(received=complete)
            assert found == access_deadline(asked, ENGLAND).day

    @given(clocks(), receipts, receipts)
    def test_a_later_request_is_never_due_earlier(
        self, clock: Clock, one: date, other: date
    ) -> None:
        first, second = sorted((one, other))
        for reading in clock.readings:
            earlier = clock.last_day(first, ENGLAND, reading=reading)
            assert earlier <= clock.last_day(second, ENGLAND, reading=reading)

    @given(st.integers(1, 60), st.integers(1, 60), st.sampled_from([Days, WorkingDays]))
    def test_a_shorter_period_is_never_laxer(
        self, one: int, other: int, unit: type[Days] | type[WorkingDays]
    ) -> None:
        shorter, longer = (
            compare(Clock(periods=(Stated(unit(number), ("P",)),)), ENGLAND, SPRING, reading=A)
            for number in sorted((one, other))
        )
        assert shorter.later <= longer.later
        assert shorter.gap <= longer.gap


def audit_of(policy: Policy, *, as_of: date = date(2026, 11, 21)) -> Audit:
    return audit(policy, as_of=as_of, span=SPRING)


class TestAudits:
    """What holds of the audit of any policy, on any day."""

    @given(policies(), days(last=date(2028, 12, 31)))
    def test_every_point_is_whole(self, policy: Policy, day: date) -> None:
        found = audit_of(policy, as_of=day)
        named = set(policy.places())
        for point in found.points:
            assert point.id.startswith(f"{policy.document.id}.")
            assert set(point.clauses) <= named
            assert bool(point.clauses) == (point.verdict is not Verdict.SILENT)
            assert (point.since is not None) == point.verdict.is_finding
            assert point.since is None or date(2018, 5, 25) <= point.since <= day
            assert point.verdict.is_finding or (
                point.severity is Severity.INFO and point.evidence == ()
            )
            assert point.cites
            for words in (point.says, point.law):
                assert words.strip() == words
                assert words
                assert not words.endswith(":")
            contradicts = point.verdict is Verdict.CONTRADICTS_ITSELF
            texts = [one for one in point.evidence if isinstance(one, Stated)]
            assert (len(texts) > 1) == contradicts
            assert tuple(dict.fromkeys(clause for one in texts for clause in one.clauses)) == (
                point.clauses if contradicts else ()
            )
            assert all(f"{one.says} [{', '.join(one.clauses)}]" in point.says for one in texts)
        assert len({point.id for point in found.points}) == len(found.points)

    @given(policies(), days(last=date(2028, 12, 31)))
    def test_it_is_a_function_of_the_policy_and_the_day(self, policy: Policy, day: date) -> None:
        assert audit_of(policy, as_of=day) == audit_of(policy, as_of=day)

    @given(policies(), days(last=date(2028, 12, 31)))
    def test_the_name_of_the_policy_decides_nothing(self, policy: Policy, day: date) -> None:
        document = evolve(policy.document, id="other", title="Other", dated=None)
        own, other = (
            [
                evolve(point, id=point.id.partition(".")[2])
                for point in audit_of(one, as_of=day).points
            ]
            for one in (policy, evolve(policy, document=document))
        )
        assert own == other

    @given(policies(), days(last=date(2028, 12, 31)))
    def test_a_finding_was_one_since_the_day_it_says(self, policy: Policy, day: date) -> None:
        for point in audit_of(policy, as_of=day).findings:
            assert point.since is not None
            # The law of the day of exit was that of the EU until 11 p.m.
            seen = point.since + ONE_DAY if point.since == EXIT else point.since
            then = {one.id: one for one in audit_of(policy, as_of=seen).findings}
            assert then[point.id].since == point.since
            assert then[point.id].severity is point.severity

    @given(policies())
    def test_writing_and_loading_again_changes_nothing(self, policy: Policy) -> None:
        tables = tomllib.loads(written(policy))
        assert structure(tables, Policy, source="written") == policy
