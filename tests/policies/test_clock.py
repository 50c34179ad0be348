from datetime import date, datetime, timedelta

import pytest
from attrs import evolve

from ukschoolgdpr.deadlines import ACCESS, RIGHTS_EXTENDED
from ukschoolgdpr.errors import ClockStoppedError, FactsError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.requests import AccessRequest, RightsRequest
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Days, Months, Spell, WorkingDays
from ukschoolgdpr.policies.clock import (
    LAWFUL_EXTENSION,
    LAWFUL_PERIOD,
    Clock,
    Extension,
    Start,
    compare,
    longest_span,
)
from ukschoolgdpr.policies.model import load
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.rights import (
    DayTested,
    ExtensionFrom,
    ExtensionNotice,
    NamedRight,
    StartDay,
    StartEvent,
)

ENGLAND = WorkingCalendar.of(Nation.ENGLAND)
NORBURY_HALL = load("norbury-hall").clock
DUE, BEFORE, NEVER = DayTested.DUE_DATE, DayTested.LAST_DAY_BEFORE_EXPIRY, DayTested.NONE
MONTHS_2 = Extension(period=Stated(Months(2), ("X",)))
# A Friday; 31 May 2026 is a Sunday.
FRIDAY = date(2026, 5, 1)


def start(at: StartDay = StartDay.SAME_DAY, *after: StartEvent) -> Clock:
    return Clock(starts=(Start(at=at, after=after or (StartEvent.REQUEST,), clauses=("S",)),))


def rolling(*tests: DayTested) -> Clock:
    return Clock(tests=tuple(Stated(test, (test.value,)) for test in tests))


class TestTheLawFills:
    """Where a policy is silent, the clock is the law's."""

    def test_the_lawful_periods_are_those_of_every_version(self) -> None:
        assert {version.value.period for version in ACCESS.versions.versions} == {LAWFUL_PERIOD}
        assert {one.value.period for one in RIGHTS_EXTENDED.versions.versions} == {LAWFUL_EXTENSION}

    def test_a_silent_clock_reckons_and_cites_the_law(self) -> None:
        due = Clock().reckon(date(2026, 6, 30), ENGLAND, reading=DUE)
        assert [(step.day, str(step.cites)) for step in due.steps] == [
            (date(2026, 6, 30), "UK GDPR, art 12A(1)"),
            (date(2026, 7, 30), "UK GDPR, art 12A(1)"),
        ]
        rolled = Clock().reckon(date(2026, 3, 31), ENGLAND, reading=DUE)
        assert str(rolled.steps[1].cites) == "UK GDPR, art 12A(1)"
        moved = Clock().reckon(date(2023, 4, 8), ENGLAND, reading=DUE).steps[-1]
        assert (moved.day, str(moved.cites)) == (date(2023, 5, 9), "Reg 1182/71, art 3(4)")

    def test_what_the_policy_says_is_cited_instead(self) -> None:
        clock = Clock(
            periods=(Stated(Days(28), ("P",)),),
            starts=start(StartDay.NEXT_DAY).starts,
            tests=rolling(DUE).tests,
        )
        due = clock.reckon(date(2026, 5, 2), ENGLAND, reading=DUE)
        assert [str(step) for step in due.steps] == [
            "Sat 02 May 2026  everything asked for received [S, practice]",
            "Sun 03 May 2026  time starts on the next day [S, practice]",
            "Sun 31 May 2026  28 days on [P, practice]",
            "Mon 01 Jun 2026  next working day [due-date, practice]",
        ]
        assert due.id == "clock.due-date"


class TestReadings:
    def test_they_are_those_of_the_texts_each_once(self) -> None:
        assert rolling(BEFORE, DUE, BEFORE).readings == (BEFORE, DUE)
        assert Clock().readings == (DUE,)

    def test_a_reading_that_no_text_bears_is_refused(self) -> None:
        expected = r"^reading: expected one of due-date, not none$"
        with pytest.raises(FactsError, match=expected):
            rolling(DUE).reckon(FRIDAY, ENGLAND, reading=NEVER)
        with pytest.raises(FactsError, match=r"expected one of last-day-before-expiry, due-date,"):
            rolling(BEFORE, DUE).reckon(FRIDAY, ENGLAND, reading=NEVER)

    @pytest.mark.parametrize("reading", [DUE, BEFORE])
    def test_every_step_is_one_of_the_clock_and_of_the_calendar(self, reading: DayTested) -> None:
        due = rolling(reading).reckon(date(2026, 6, 5), ENGLAND, reading=reading)
        chain = [due]
        while chain[-1].before is not None:
            chain.append(chain[-1].before)
        assert len(chain) == len(due.steps)
        assert {one.id for one in chain} == {f"clock.{reading.value}"}
        assert all(one.calendar is ENGLAND and one.strict == one.reached for one in chain)
        how = [one.how for one in chain]
        assert ("last day before it expires" in how) == (reading is BEFORE)

    @pytest.mark.parametrize(
        ("reading", "day"),
        [
            (DUE, date(2026, 7, 6)),  # from Sunday 5 July
            (BEFORE, date(2026, 7, 6)),  # from Saturday 4 July
            (NEVER, date(2026, 7, 5)),
        ],
    )
    def test_each_moves_another_day_on(self, reading: DayTested, day: date) -> None:
        clock = rolling(reading)
        assert clock.reckon(date(2026, 6, 5), ENGLAND, reading=reading).day == day
        assert clock.last_day(date(2026, 6, 5), ENGLAND, reading=reading) == day


class TestStarting:
    @pytest.mark.parametrize(
        ("at", "day"),
        [
            (StartDay.SAME_DAY, date(2026, 6, 1)),
            (StartDay.NEXT_DAY, date(2026, 6, 2)),
            # Monday 4 May 2026 is a bank holiday.
            (StartDay.NEXT_WORKING_DAY, date(2026, 6, 5)),
        ],
    )
    def test_it_starts_on_the_day_that_the_policy_says(self, at: StartDay, day: date) -> None:
        assert start(at).last_day(FRIDAY, ENGLAND, reading=DUE) == day

    @pytest.mark.parametrize(
        ("after", "complete"),
        [
            ((StartEvent.REQUEST,), 1),
            ((StartEvent.IDENTITY,), 11),
            ((StartEvent.FEE,), 12),
            ((StartEvent.INFORMATION,), 21),
            ((StartEvent.FEE, StartEvent.IDENTITY), 12),
            ((StartEvent.INFORMATION, StartEvent.FEE, StartEvent.IDENTITY), 21),
        ],
    )
    def test_it_waits_for_what_the_policy_says(
        self, after: tuple[StartEvent, ...], complete: int
    ) -> None:
        request = AccessRequest(
            received=date(2026, 6, 1),
            identity_given=date(2026, 6, 11),
            fee_paid=date(2026, 6, 12),
            clarifications=(
                Spell(date(2026, 6, 13), date(2026, 6, 21)),
                Spell(date(2026, 6, 2), date(2026, 6, 3)),
            ),
        )
        due = start(StartDay.SAME_DAY, *after).reckon(request, ENGLAND, reading=DUE)
        assert due.steps[0].day == date(2026, 6, complete)
        silent = Clock().reckon(request, ENGLAND, reading=DUE)
        assert silent.steps[0].day == date(2026, 6, 1)

    def test_what_was_never_asked_for_is_not_waited_for(self) -> None:
        clock = start(
            StartDay.SAME_DAY, StartEvent.IDENTITY, StartEvent.FEE, StartEvent.INFORMATION
        )
        due = clock.reckon(RightsRequest(received=FRIDAY), ENGLAND, reading=DUE)
        assert due.steps[0].day == FRIDAY

    def test_while_information_is_awaited_there_is_no_day(self) -> None:
        request = AccessRequest(received=FRIDAY, clarifications=(Spell(date(2026, 5, 5)),))
        due = start(StartDay.SAME_DAY, StartEvent.INFORMATION).reckon(request, ENGLAND, reading=DUE)
        assert not due.running
        assert (due.id, due.calendar) == ("clock.due-date", ENGLAND)
        assert due.stopped_since == FRIDAY
        assert [str(step) for step in due.steps] == [
            "Fri 01 May 2026  information asked for is awaited [S, practice]"
        ]
        with pytest.raises(ClockStoppedError):
            _ = due.day
        with pytest.raises(ClockStoppedError):
            _ = due.safe_day

    def test_the_text_of_a_right_governs_its_requests(self) -> None:
        general, objection = (
            Start(at=StartDay.NEXT_DAY, clauses=("G",)),
            Start(at=StartDay.SAME_DAY, right=NamedRight.OBJECTION, clauses=("O",)),
        )
        clock = Clock(starts=(objection, general))
        assert clock.start() is general
        assert clock.start(NamedRight.OBJECTION) is objection
        assert clock.start(NamedRight.ACCESS) is general
        assert Clock(starts=(objection,)).start() is None
        assert clock.reckon(FRIDAY, ENGLAND, reading=DUE).day == date(2026, 6, 2)
        own = clock.reckon(FRIDAY, ENGLAND, reading=DUE, right=NamedRight.OBJECTION)
        assert own.day == date(2026, 6, 1)
        assert str(own.steps[0].cites) == "O"

    def test_the_text_of_a_right_says_what_its_requests_wait_for(self) -> None:
        waiting = Start(
            at=StartDay.NEXT_DAY,
            after=(StartEvent.IDENTITY, StartEvent.INFORMATION),
            right=NamedRight.ACCESS,
            clauses=("A",),
        )
        general = Start(at=StartDay.SAME_DAY, clauses=("G",))
        clock = Clock(starts=(general, waiting), extension=MONTHS_2)
        request = AccessRequest(received=FRIDAY, identity_given=date(2026, 5, 5))
        for asked, day in (
            (request, date(2026, 6, 8)),
            (evolve(request, extension_notice=FRIDAY), date(2026, 8, 6)),
        ):
            own = clock.reckon(asked, ENGLAND, reading=DUE, right=NamedRight.ACCESS)
            assert [(step.day, str(step.cites)) for step in own.steps[:2]] == [
                (date(2026, 5, 5), "A"),
                (date(2026, 5, 6), "A"),
            ]
            assert own.day == day
            assert clock.reckon(asked, ENGLAND, reading=DUE).steps[0].day == FRIDAY
        awaited = evolve(request, clarifications=(Spell(date(2026, 5, 5)),))
        assert clock.reckon(awaited, ENGLAND, reading=DUE).running
        stopped = clock.reckon(awaited, ENGLAND, reading=DUE, right=NamedRight.ACCESS)
        assert not stopped.running
        assert str(stopped.steps[0].cites) == "A"

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(FactsError, match=r"^received: expected a date"):
            Clock().reckon(datetime(2026, 5, 1), ENGLAND, reading=DUE)  # noqa: DTZ001 - refused


class TestExtending:
    def request(self, notice: date | None) -> RightsRequest:
        return RightsRequest(received=date(2026, 6, 4), extension_notice=notice)

    def test_months_are_counted_once_from_the_start(self) -> None:
        # 30 January and one month is 28 February; and two more, 30 April.
        clock = Clock(extension=MONTHS_2)
        asked = RightsRequest(received=date(2026, 1, 30), extension_notice=date(2026, 2, 2))
        due = clock.reckon(asked, ENGLAND, reading=DUE)
        assert due.day == date(2026, 4, 30)
        assert str(due.steps[-1]) == "Thu 30 Apr 2026  3 months on [X, practice]"

    def test_or_from_the_due_date_where_the_policy_says_so(self) -> None:
        # A month from 4 June is Saturday 4 July, so Monday 6 July; and two more, 6 September.
        from_due = Stated(ExtensionFrom.DUE_DATE, ("F",))
        clock = Clock(extension=evolve(MONTHS_2, counted_from=from_due))
        due = clock.reckon(self.request(date(2026, 6, 5)), ENGLAND, reading=DUE)
        assert [step.day.isoformat() for step in due.steps] == [
            "2026-06-04",
            "2026-07-04",
            "2026-07-06",
            "2026-09-06",
            "2026-09-07",
        ]
        from_start = evolve(MONTHS_2, counted_from=Stated(ExtensionFrom.START, ("F",)))
        clock = Clock(extension=from_start)
        assert clock.reckon(self.request(date(2026, 6, 5)), ENGLAND, reading=DUE).day == date(
            2026, 9, 4
        )

    def test_periods_of_different_kinds_are_counted_one_after_the_other(self) -> None:
        clock = Clock(periods=(Stated(WorkingDays(20), ("P",)),), extension=MONTHS_2)
        due = clock.reckon(self.request(date(2026, 6, 5)), ENGLAND, reading=DUE)
        # Twenty working days from Thursday 4 June are 2 July.
        assert due.day == date(2026, 9, 2)
        assert (
            str(due.steps[-1]) == "Wed 02 Sep 2026  20 working days and 2 months on [X, practice]"
        )

    @pytest.mark.parametrize(
        ("rule", "notice", "extended"),
        [
            (ExtensionNotice.BEFORE_DUE_DATE, date(2026, 7, 5), True),
            (ExtensionNotice.BEFORE_DUE_DATE, date(2026, 7, 6), False),
            (ExtensionNotice.LATER, date(2026, 8, 1), True),
            (None, date(2026, 8, 1), True),
        ],
    )
    def test_notice_may_be_too_late(
        self, rule: ExtensionNotice | None, notice: date, *, extended: bool
    ) -> None:
        stated = None if rule is None else Stated(rule, ("N",))
        clock = Clock(extension=evolve(MONTHS_2, notice=stated))
        due = clock.reckon(self.request(notice), ENGLAND, reading=DUE)
        assert due.day == (date(2026, 9, 4) if extended else date(2026, 7, 6))
        if not extended:
            assert str(due.steps[-1]) == (
                "Mon 06 Jul 2026  notice of 2026-07-06 is too late to extend [N, practice]"
            )

    def test_a_policy_without_extensions_has_none(self) -> None:
        due = Clock().reckon(self.request(date(2026, 6, 5)), ENGLAND, reading=DUE)
        assert due.day == date(2026, 7, 6)
        assert Clock().last_day(date(2026, 6, 4), ENGLAND, reading=DUE, extended=True) == due.day


class TestComparing:
    def test_a_clock_like_the_law_never_differs(self) -> None:
        span = Spell(date(2026, 1, 1), date(2026, 12, 31))
        for extended in (False, True):
            found = compare(
                Clock(extension=MONTHS_2), ENGLAND, span, reading=DUE, extended=extended
            )
            assert (found.days, found.later, found.earlier, found.gap) == (365, 0, 0, 0)
            assert found.policy is None
            assert found.law is None

    def test_the_worst_gap_is_shown_on_the_first_day_that_has_it(self) -> None:
        # May 2026: received on the 1st (Friday), then each day to the 4th, a bank holiday.
        span = Spell(date(2026, 5, 1), date(2026, 5, 4))
        clock = start(StartDay.NEXT_WORKING_DAY)
        found = compare(clock, ENGLAND, span, reading=DUE)
        assert (found.days, found.later, found.earlier, found.gap) == (4, 4, 0, 4)
        assert found.policy is not None
        assert found.law is not None
        assert (found.policy.day, found.law.day) == (date(2026, 6, 5), date(2026, 6, 1))
        assert found.law.steps[0].day == date(2026, 5, 1)
        assert (found.first, found.last) == (span.first, span.last)
        assert (found.reading, found.extended) == (DUE, False)

    def test_a_clock_that_is_only_earlier_has_a_gap_below_nothing(self) -> None:
        span = Spell(date(2026, 6, 1), date(2026, 6, 5))
        weeks = Clock(periods=(Stated(Days(28), ("P",)),))
        found = compare(weeks, ENGLAND, span, reading=DUE)
        # Due on 29 June to 3 July; by law on 1, 2, 3, 6 (from the 4th) and 6 July (from the 5th).
        assert (found.later, found.earlier, found.gap) == (0, 5, -4)
        assert found.policy is not None
        assert found.policy.day == date(2026, 7, 2)

    def test_later_counts_more_than_earlier(self) -> None:
        span = Spell(date(2026, 1, 31), date(2026, 3, 1))
        thirty = Clock(periods=(Stated(Days(30), ("P",)),), tests=rolling(NEVER).tests)
        found = compare(thirty, ENGLAND, span, reading=NEVER)
        assert found.later > 0
        assert found.earlier > 0
        assert found.gap == 2

    def test_extended_clocks_are_compared_extended(self) -> None:
        span = Spell(date(2026, 6, 4), date(2026, 6, 4))
        clock = Clock(extension=Extension(period=Stated(Months(3), ("X",))))
        assert compare(clock, ENGLAND, span, reading=DUE).gap == 0
        found = compare(clock, ENGLAND, span, reading=DUE, extended=True)
        assert found.policy is not None
        assert found.law is not None
        # 4 September is a Friday, 4 October a Sunday.
        assert (found.policy.day, found.law.day) == (date(2026, 10, 5), date(2026, 9, 4))
        assert found.gap == 31

    def test_a_span_without_end_is_refused(self) -> None:
        with pytest.raises(FactsError, match=r"^span: expected a last day$"):
            compare(Clock(), ENGLAND, Spell(FRIDAY), reading=DUE)

    def test_days_before_the_law_held_here_are_refused(self) -> None:
        with pytest.raises(OutsideCoverageError):
            compare(Clock(), ENGLAND, Spell(date(2018, 5, 24), FRIDAY), reading=DUE)


class TestLongestSpan:
    @pytest.fixture(autouse=True)
    def fresh(self) -> None:
        """Let nothing be remembered that was found earlier."""
        longest_span.cache_clear()

    @pytest.mark.parametrize(
        ("clock", "last"),
        [
            # Three months from 30 September 2028 are 30 December, a Saturday: then 2 January.
            (Clock(), date(2028, 9, 29)),
            (NORBURY_HALL, date(2028, 9, 28)),
            (Clock(extension=Extension(period=Stated(Months(6), ("X",)))), date(2028, 5, 29)),
        ],
    )
    def test_it_ends_before_holidays_are_forecast(self, clock: Clock, last: date) -> None:
        assert longest_span(clock, ENGLAND) == Spell(date(2018, 5, 25), last)

    def test_it_ends_with_a_shorter_calendar(self) -> None:
        short = WorkingCalendar.of(Nation.ENGLAND, last=date(2026, 12, 31))
        assert longest_span(Clock(), short).last == date(2026, 9, 30)
        none = WorkingCalendar.of(Nation.ENGLAND, last=date(2018, 6, 30))
        assert longest_span(Clock(), none) == Spell(date(2018, 5, 25), date(2018, 5, 25))

    def test_the_next_day_would_end_too_late(self) -> None:
        span = longest_span(NORBURY_HALL, ENGLAND)
        assert span.last is not None
        after = span.last + timedelta(days=1)
        horizon = ENGLAND.proclaimed_until
        ends = [
            NORBURY_HALL.last_day(day, ENGLAND, reading=reading, extended=True)
            for day in (span.last, after)
            for reading in NORBURY_HALL.readings
        ]
        assert max(ends[:2]) <= horizon < max(ends[2:])
