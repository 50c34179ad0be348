from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.oracles.day_by_day import every_day
from ukschoolgdpr.errors import OutsideCoverageError
from ukschoolgdpr.facts.calendars import LAST, PROCLAIMED_UNTIL, WorkingCalendar
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.periods import ONE_DAY, WorkingDays
from ukschoolgdpr.testing import calendars, days, nations

published = days(last=PROCLAIMED_UNTIL)
some_nations = st.frozensets(nations(), min_size=1)


class TestMovingOn:
    """A last day that is no working day moves on to the next one (Reg 1182/71, art 3(4))."""

    @given(calendars(), days())
    def test_it_is_the_first_working_day_from_there(
        self, calendar: WorkingCalendar, day: date
    ) -> None:
        found = calendar.next_working(day)
        assert [each for each in every_day(day, found) if calendar.working(each)] == [found]

    @given(calendars(), days())
    def test_moving_on_twice_is_moving_on_once(self, calendar: WorkingCalendar, day: date) -> None:
        found = calendar.next_working(day)
        assert calendar.next_working(found) == found

    @given(calendars(), days(), days())
    def test_a_later_day_never_moves_to_an_earlier_one(
        self, calendar: WorkingCalendar, one: date, other: date
    ) -> None:
        first, second = sorted((one, other))
        assert calendar.next_working(first) <= calendar.next_working(second)

    @given(some_nations.map(WorkingCalendar.of), published)
    def test_published_holidays_never_move_it_by_more_than_four_days(
        self, calendar: WorkingCalendar, day: date
    ) -> None:
        assert calendar.next_working(day) - day <= timedelta(days=4)


class TestNations:
    """A bank holiday in any of the nations is no working day of their union (FOIA 2000, s 10)."""

    @given(some_nations, days())
    def test_the_union_works_when_each_nation_does(
        self, chosen: frozenset[Nation], day: date
    ) -> None:
        union = WorkingCalendar.of(chosen)
        assert union.working(day) == all(WorkingCalendar.of(part).working(day) for part in chosen)

    @given(some_nations, days())
    def test_the_union_is_never_earlier_than_any_part(
        self, chosen: frozenset[Nation], day: date
    ) -> None:
        union, whole = WorkingCalendar.of(chosen), WorkingCalendar.of(UK)
        for part in chosen:
            assert WorkingCalendar.of(part).next_working(day) <= union.next_working(day)
        assert union.next_working(day) <= whole.next_working(day)

    @given(days())
    def test_england_and_wales_have_the_same_days(self, day: date) -> None:
        england, wales = (WorkingCalendar.of(nation) for nation in (Nation.ENGLAND, Nation.WALES))
        assert england.working(day) == wales.working(day)
        assert england.digest == wales.digest


class TestProclaimedDays:
    """A day may be proclaimed at short notice (BFDA 1971, s 1(3))."""

    @given(nations(), st.frozensets(days(), max_size=4), published)
    def test_adding_holidays_never_makes_a_day_earlier(
        self, nation: Nation, extra: frozenset[date], day: date
    ) -> None:
        before, after = WorkingCalendar.of(nation), WorkingCalendar.of(nation, extra=extra)
        assert before.next_working(day) <= after.next_working(day)

    @given(nations(), st.frozensets(days(), max_size=4), days())
    def test_only_the_days_added_change(
        self, nation: Nation, extra: frozenset[date], day: date
    ) -> None:
        before, after = WorkingCalendar.of(nation), WorkingCalendar.of(nation, extra=extra)
        assert after.working(day) == (before.working(day) and day not in extra)
        assert (after == before) == (not extra)

    @given(calendars(), calendars())
    def test_calendars_of_other_days_have_another_digest(
        self, one: WorkingCalendar, other: WorkingCalendar
    ) -> None:
        alike = (one.last, one.holidays) == (other.last, other.holidays)
        assert (one.digest == other.digest) == alike


class TestWorkingDays:
    """So many working days after a day, that day not counted."""

    @given(calendars(), published, st.integers(0, 60))
    def test_counting_them_one_by_one_agrees(
        self, calendar: WorkingCalendar, start: date, number: int
    ) -> None:
        end = WorkingDays(number).after(start, calendar)
        later = [day for day in every_day(start, end) if day > start and calendar.working(day)]
        assert len(later) == number
        assert number == 0 or later[-1] == end


class TestTheEndOfTheCalendar:
    """Days past the end are refused: they are not taken for working days."""

    @given(nations(), days(last=LAST - ONE_DAY), st.integers(1, 10_000))
    def test_no_day_past_the_end_is_answered(self, nation: Nation, last: date, later: int) -> None:
        calendar = WorkingCalendar.of(nation, last=last)
        day = last + timedelta(days=later)
        for ask in (calendar.working, calendar.next_working):
            with pytest.raises(OutsideCoverageError, match=r"is outside the calendar, which runs "):
                ask(day)

    @given(nations(), days(), days())
    def test_a_shorter_calendar_says_the_same_of_the_days_it_knows(
        self, nation: Nation, one: date, other: date
    ) -> None:
        day, last = sorted((one, other))
        assert WorkingCalendar.of(nation, last=last).working(day) == WorkingCalendar.of(
            nation
        ).working(day)
