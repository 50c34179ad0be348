from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.oracles.day_by_day import every_day, months_later
from ukschoolgdpr.errors import ClockStoppedError
from ukschoolgdpr.facts.calendars import LAST, PROCLAIMED_UNTIL, WorkingCalendar
from ukschoolgdpr.law.instruments import REG_1182_71, UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import (
    ONE_DAY,
    Calendar,
    Days,
    Hours,
    Months,
    Spell,
    Until,
    WorkingDays,
    Years,
    in_the_uk,
)
from ukschoolgdpr.law.reckoning import Reading, Reckoning, earliest
from ukschoolgdpr.law.timelines import Force, Version
from ukschoolgdpr.testing import calendars, days

CITES: Final = UK_GDPR.article(12, 3)
ROLL: Final = REG_1182_71.article(3, 4)
FIRST_DAY: Final = Reading(name="first-day", text="the first day counts", cites=CITES)
ASK_DAY: Final = Reading(name="ask-day", text="the day of asking counts", cites=CITES)
STATUTE: Final = Version(value=None, commences=date.min, cites=CITES)
GUIDANCE: Final = Version(value=None, commences=date.min, cites=CITES, force=Force.PRACTICE)
ENGLAND: Final = WorkingCalendar.of(Nation.ENGLAND)
START: Final = date(2026, 3, 2)

periods = st.builds(Days, st.integers(2, 100)) | st.builds(Months, st.integers(1, 4))
answered = st.builds(
    lambda first, length: Spell(first, first + timedelta(days=length)),
    days(START - timedelta(days=20), START + timedelta(days=150)),
    st.integers(0, 40),
)
waits = st.lists(answered, max_size=4)
authorities = st.sampled_from([STATUTE, GUIDANCE])
readings = st.sampled_from([FIRST_DAY, None])


def in_two_orders(spells: list[Spell]) -> st.SearchStrategy[tuple[list[Spell], list[Spell]]]:
    return st.tuples(st.just(spells), st.permutations(spells))


def running_from(day: date, calendar: WorkingCalendar = ENGLAND) -> Reckoning:
    return Reckoning(
        id="laws.clock",
        calendar=calendar,
        before=None,
        reached=day,
        how="asked",
        cites=CITES,
        strict=day,
    )


moments = st.datetimes(
    datetime(2018, 5, 25),  # noqa: DTZ001 - Hypothesis wants them so, and adds the zone
    datetime(2035, 12, 1),  # noqa: DTZ001 - likewise
    timezones=st.sampled_from([timezone(timedelta(hours=hours)) for hours in (-5, 0, 1, 9)]),
)


def summer_time(moment: datetime) -> bool:
    """Say whether it is between 1.00 on the last Sundays of March and October, universal time."""
    here = moment.astimezone(UTC)
    last_sundays = [
        max(
            day
            for day in every_day(date(here.year, month, 25), date(here.year, month, 31))
            if day.isoweekday() == 7
        )
        for month in (3, 10)
    ]
    begins, ends = (datetime(day.year, day.month, day.day, 1, tzinfo=UTC) for day in last_sundays)
    return begins <= here < ends


months_from_start = st.builds(
    lambda calendar, period, reading: running_from(START, calendar).plus(period, CITES, reading),
    calendars(),
    periods,
    readings,
)


def counted(end: date, waiting: set[date], calendar: Calendar | None) -> date:
    """Walk from the start over as many days that run as there are to the end, and on to work."""
    left, day = (end - START).days, START
    while left or (calendar is not None and (day in waiting or not calendar.working(day))):
        day += ONE_DAY
        left -= left > 0 and day not in waiting
    return day


def suspended(
    month: Reckoning, spells: list[Spell], authority: Version[None] = STATUTE
) -> Reckoning:
    return month.suspended(spells, authority, ASK_DAY).rolled(ROLL)


class TestMonths:
    """To the corresponding date, else to the month's last day (Reg 1182/71, art 3(2)(c))."""

    @given(days(), st.integers(0, 60))
    def test_counting_month_by_month_on_the_page_agrees(self, day: date, number: int) -> None:
        assert Months(number).after(day, ENGLAND) == months_later(day, number)

    @given(days(), days(), st.integers(0, 60))
    def test_a_later_start_never_ends_earlier(self, one: date, other: date, number: int) -> None:
        first, second = sorted((one, other))
        assert Months(number).after(first, ENGLAND) <= Months(number).after(second, ENGLAND)

    @given(days(), st.integers(0, 36), st.integers(0, 36))
    def test_counting_in_a_chain_is_never_later_than_adding_first(
        self, day: date, one: int, two: int
    ) -> None:
        chained = Months(two).after(Months(one).after(day, ENGLAND), ENGLAND)
        assert chained <= (Months(one) + Months(two)).after(day, ENGLAND)

    def test_counting_in_a_chain_from_29_january_falls_short(self) -> None:
        day = date(2027, 1, 29)
        chained = Months(2).after(Months(1).after(day, ENGLAND), ENGLAND)
        assert chained == date(2027, 4, 28)
        assert (Months(1) + Months(2)).after(day, ENGLAND) == date(2027, 4, 29)

    @given(days(), st.integers(0, 20))
    def test_a_year_is_twelve_months(self, day: date, number: int) -> None:
        assert Years(number).after(day, ENGLAND) == months_later(day, 12 * number)


class TestDays:
    """Calendar days count, whatever they are (Reg 1182/71, art 3(3))."""

    @given(days(last=PROCLAIMED_UNTIL), st.integers(0, 400))
    def test_counting_them_one_by_one_agrees(self, day: date, number: int) -> None:
        counted = list(every_day(day, Days(number).after(day, ENGLAND)))
        assert len(counted) == number + 1


class TestUntilADateOfTheYear:
    """The next such date after the day from which it runs."""

    @given(days(), st.integers(1, 12), st.integers(1, 28))
    def test_walking_on_to_the_date_agrees(self, start: date, month: int, day: int) -> None:
        walked = start + ONE_DAY
        while (walked.month, walked.day) != (month, day):
            walked += ONE_DAY
        assert Until(month, day).after(start, ENGLAND) == walked


class TestHours:
    """Hours pass whatever the clocks do, and the end of a period of hours does not move."""

    @given(moments, st.integers(0, 200))
    def test_they_are_hours_of_universal_time(self, moment: datetime, number: int) -> None:
        later = Hours(number).after(moment)
        assert later - moment == timedelta(hours=number)

    @given(moments)
    def test_the_clocks_are_those_of_the_uk(self, moment: datetime) -> None:
        here = in_the_uk(moment, "moment")
        assert here == moment
        assert here.utcoffset() == timedelta(hours=summer_time(moment))

    @given(moments, st.integers(0, 200), calendars())
    def test_nothing_moves_their_end(
        self, moment: datetime, number: int, calendar: WorkingCalendar
    ) -> None:
        begun = Reckoning.from_moment("laws.clock", moment, "became aware", CITES)
        due = begun.plus_hours(Hours(number), CITES, evolve(ASK_DAY, later=True))
        assert due.rolled(ROLL) == due
        assert due.at is not None
        assert due.day == due.safe_day == due.at.date()
        assert not due.provisional
        assert calendar.name not in due.explain()


class TestWhicheverEndsFirst:
    """Of several limits the first to end counts, and the earliest safe day of all."""

    @given(st.lists(months_from_start, min_size=1, max_size=4))
    def test_it_is_the_earliest_on_both_tracks(self, limits: list[Reckoning]) -> None:
        first = earliest(limits, CITES)
        assert first.day == min(limit.day for limit in limits)
        assert first.safe_day == min(limit.safe_day for limit in limits)
        assert first.safe_day == first.day or first.readings

    @given(st.lists(months_from_start, min_size=1, max_size=4).flatmap(st.permutations))
    def test_the_order_in_which_they_are_named_does_not_matter(
        self, limits: list[Reckoning]
    ) -> None:
        one, other = earliest(limits, CITES), earliest(limits[::-1], CITES)
        assert (one.day, one.safe_day) == (other.day, other.safe_day)

    @given(st.lists(months_from_start, min_size=1, max_size=4))
    def test_each_of_the_others_is_noted(self, limits: list[Reckoning]) -> None:
        first = earliest(limits, CITES)
        noted = [step.text for step in first.steps if step.text.startswith("this ends first")]
        assert len(noted) == len(limits) - 1


class TestTimeDoesNotRun:
    """Days of waiting do not count; of several spells each day is left out once."""

    @given(months_from_start, waits, answered, authorities)
    def test_one_more_spell_never_brings_a_day_forward(
        self, month: Reckoning, spells: list[Spell], more: Spell, authority: Version[None]
    ) -> None:
        fewer = suspended(month, spells, authority)
        longer = suspended(month, [*spells, more], authority)
        assert month.rolled(ROLL).day <= fewer.day <= longer.day
        assert month.rolled(ROLL).safe_day <= fewer.safe_day <= longer.safe_day

    @given(months_from_start, waits.flatmap(in_two_orders))
    def test_their_order_does_not_matter(
        self, month: Reckoning, orders: tuple[list[Spell], list[Spell]]
    ) -> None:
        one, other = (suspended(month, spells) for spells in orders)
        assert (one.day, one.safe_day, one.readings) == (other.day, other.safe_day, other.readings)

    @given(months_from_start, answered, st.integers(0, 40), st.integers(0, 40))
    def test_days_in_two_spells_count_once(
        self, month: Reckoning, spell: Spell, one: int, two: int
    ) -> None:
        assert spell.last is not None
        cuts = [min(spell.first + timedelta(days=cut), spell.last) for cut in sorted((one, two))]
        pieces = [Spell(spell.first, cuts[1]), Spell(cuts[0], spell.last)]
        assert suspended(month, pieces).day == suspended(month, [spell]).day

    @given(months_from_start, waits)
    def test_counting_only_the_days_that_run_agrees(
        self, month: Reckoning, spells: list[Spell]
    ) -> None:
        waiting = {day for spell in spells for day in every_day(spell.first, spell.last or LAST)}
        due = suspended(month, spells)
        assert due.day == counted(month.day, waiting, month.calendar)

    @given(months_from_start, waits)
    def test_on_the_strict_side_the_day_of_asking_runs(
        self, month: Reckoning, spells: list[Spell]
    ) -> None:
        waiting = {
            day for spell in spells for day in every_day(spell.first + ONE_DAY, spell.last or LAST)
        }
        due = suspended(month, spells)
        rolls = None if month.readings else month.calendar
        assert due.safe_day == counted(month.safe_day, waiting, rolls)

    @given(months_from_start, waits)
    def test_the_last_day_is_never_one_on_which_time_stands_still(
        self, month: Reckoning, spells: list[Spell]
    ) -> None:
        last = suspended(month, spells).day
        for spell in spells:
            assert spell.last is not None
            assert last <= START or not spell.first <= last <= spell.last

    @given(months_from_start, waits, answered)
    def test_a_spell_after_the_last_day_revives_nothing(
        self, month: Reckoning, spells: list[Spell], late: Spell
    ) -> None:
        due = suspended(month, spells)
        assume(late.first > due.day)
        assert suspended(month, [*spells, late]) == due
        assert suspended(month, [*spells, Spell(late.first)]) == due

    @given(months_from_start, waits, answered)
    def test_one_that_goes_on_stops_time_if_it_begins_by_the_last_day(
        self, month: Reckoning, spells: list[Spell], spell: Spell
    ) -> None:
        due = suspended(month, spells)
        assume(spell.first <= due.day)
        stopped = suspended(month, [*spells, Spell(spell.first)])
        assert not stopped.running
        with pytest.raises(ClockStoppedError, match=f"time stands still since {spell.first}"):
            _ = stopped.day


class TestSafeDay:
    """The earliest day on any tenable reading, and the readings that made it earlier."""

    @given(months_from_start, waits, authorities)
    def test_it_is_never_after_the_last_day(
        self, month: Reckoning, spells: list[Spell], authority: Version[None]
    ) -> None:
        due = suspended(month, spells, authority)
        assert due.safe_day <= due.day
        assert due.safe_day == due.day or due.readings

    @given(calendars(), days(), periods)
    def test_it_is_the_last_day_where_nothing_is_in_doubt(
        self, calendar: WorkingCalendar, start: date, period: Days | Months
    ) -> None:
        due = running_from(start, calendar).plus(period, CITES).rolled(ROLL)
        assert due.safe_day == due.day
        assert due.readings == ()

    @given(months_from_start, waits)
    def test_what_is_not_law_never_moves_it(self, month: Reckoning, spells: list[Spell]) -> None:
        assert suspended(month, spells, GUIDANCE).safe_day == month.rolled(ROLL).safe_day

    @given(months_from_start, days())
    def test_caution_is_never_undone(self, month: Reckoning, day: date) -> None:
        cautious = month.cautioned(day, ASK_DAY)
        assert cautious.safe_day == min(month.safe_day, day)
        assert cautious.day == month.day


class TestSteps:
    """A reckoning is its steps: the last of them is the answer."""

    @given(months_from_start, waits, authorities)
    def test_the_last_step_reaches_the_last_day_and_none_goes_back(
        self, month: Reckoning, spells: list[Spell], authority: Version[None]
    ) -> None:
        due = suspended(month, spells, authority)
        reached = [step.day for step in due.steps]
        assert reached == sorted(reached)
        assert reached[0] == START
        assert reached[-1] == due.day
        assert [str(step) for step in due.steps] == due.explain().splitlines()[: len(reached)]

    @given(calendars(), days(), periods | st.builds(WorkingDays, st.integers(0, 40)))
    def test_days_past_the_published_holidays_are_provisional(
        self, calendar: WorkingCalendar, day: date, period: Days | Months | WorkingDays
    ) -> None:
        due = running_from(day, calendar).plus(period, CITES).rolled(ROLL)
        assert due.provisional == (due.day > PROCLAIMED_UNTIL)
