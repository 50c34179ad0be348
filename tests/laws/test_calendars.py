from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.oracles.day_by_day import every_day, is_working
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import (
    LAST,
    PROCLAIMED_UNTIL,
    SchoolCalendar,
    WorkingCalendar,
    both,
)
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.periods import ONE_DAY, Spell, WorkingDays
from ukschoolgdpr.testing import calendars, days, nations, school_calendars

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


def in_one_of(day: date, spells: tuple[Spell, ...]) -> bool:
    return any(spell.last is not None and spell.first <= day <= spell.last for spell in spells)


def has_session(day: date, school: SchoolCalendar) -> bool:
    """Say the same as the calendar, a question after the other, from published holidays."""
    if day in school.open_days:
        return True
    if day in school.inset or in_one_of(day, school.closed):
        return False
    return in_one_of(day, school.terms) and is_working(day, school.nation.value)


class TestSchoolDays:
    """A day on which there is a session at that school (Education Act 1996, s 579(1))."""

    @given(school_calendars())
    def test_asking_day_by_day_agrees(self, school: SchoolCalendar) -> None:
        for day in every_day(school.first, school.last):
            assert school.working(day) == has_session(day, school), day

    @given(school_calendars())
    def test_it_is_in_a_term_and_on_no_day_without_pupils(self, school: SchoolCalendar) -> None:
        for day in school.sessions:
            assert in_one_of(day, school.terms) or day in school.open_days
            assert day not in school.inset
            assert not in_one_of(day, school.closed)

    @given(school_calendars(), st.data())
    def test_the_next_is_the_first_from_there(
        self, school: SchoolCalendar, data: st.DataObject
    ) -> None:
        day = data.draw(days(school.first, school.last))
        left = [each for each in every_day(day, school.last) if has_session(each, school)]
        if left:
            assert school.next_working(day) == left[0]
            assert school.next_working(left[0]) == left[0]
        else:
            with pytest.raises(OutsideCoverageError):
                school.next_working(day)

    @given(school_calendars(), st.data())
    def test_a_later_day_never_moves_to_an_earlier_one(
        self, school: SchoolCalendar, data: st.DataObject
    ) -> None:
        within = days(school.first, max(school.sessions, default=school.first))
        first, second = sorted((data.draw(within), data.draw(within)))
        if school.sessions:
            assert school.next_working(first) <= school.next_working(second)

    @given(school_calendars(), days(), st.integers(0, 40))
    def test_no_day_outside_the_terms_is_ever_given(
        self, school: SchoolCalendar, day: date, number: int
    ) -> None:
        if school.first <= day <= school.last:
            try:
                assert school.first <= WorkingDays(number).after(day, school) <= school.last
            except OutsideCoverageError:
                later = every_day(day + ONE_DAY, school.last)
                assert sum(map(school.working, later)) < number
        else:
            for ask in (school.working, school.next_working):
                with pytest.raises(OutsideCoverageError, match=f"{school.first} to {school.last}$"):
                    ask(day)

    @given(school_calendars(), st.data())
    def test_terms_that_overlap_are_always_refused(
        self, school: SchoolCalendar, data: st.DataObject
    ) -> None:
        term = data.draw(st.sampled_from(school.terms))
        one, other = (data.draw(days(term.first, term.last or LAST)) for _ in range(2))
        added = Spell(min(one, other), max(one, other))
        terms = data.draw(st.permutations([*school.terms, added]))
        with pytest.raises(FactsError, match=r"^terms: the term .* overlaps that of "):
            SchoolCalendar.of(terms, nation=school.nation)

    @given(school_calendars())
    def test_all_closures_in_reach_say_as_much_as_the_terms(self, school: SchoolCalendar) -> None:
        closures = [
            Spell(day, day)
            for day in every_day(school.first, school.last)
            if day.isoweekday() not in {6, 7} and not school.working(day)
        ]
        others = SchoolCalendar.open_but_for(
            closures, nation=school.nation, first=school.first, last=school.last
        )
        usual = {day for day in school.sessions if is_working(day, school.nation.value)}
        assert others.sessions == usual
        assert (others.digest == school.digest) == (usual == school.sessions)


class TestDaysOfBoth:
    """A day that is both a working day and a school day (SI 2004/3364, reg 3)."""

    @given(calendars(), school_calendars())
    def test_it_is_one_of_each(self, working: WorkingCalendar, school: SchoolCalendar) -> None:
        days = both(working, school)
        assert (days.first, days.last) == (school.first, school.last)
        for day in every_day(days.first, days.last):
            assert days.working(day) == (working.working(day) and has_session(day, school)), day

    @given(calendars(), school_calendars(), days(), st.integers(0, 40))
    def test_so_many_are_never_fewer_of_one_of_them(
        self, working: WorkingCalendar, school: SchoolCalendar, day: date, number: int
    ) -> None:
        try:
            end = WorkingDays(number).after(day, both(working, school))
        except OutsideCoverageError:
            return
        assert number == 0 or WorkingDays(number).after(day, working) <= end
        assert number == 0 or WorkingDays(number).after(day, school) <= end


def as_rows(school: SchoolCalendar) -> list[tuple[str, date, date]]:
    def ends(spell: Spell) -> tuple[date, date]:
        assert spell.last is not None
        return spell.first, spell.last

    return [
        *(("term", *ends(term)) for term in school.terms),
        *(("inset", day, day) for day in school.inset),
        *(("closed", *ends(spell)) for spell in school.closed),
        *(("open", day, day) for day in school.open_days),
    ]


def as_csv(rows: list[tuple[str, date, date]]) -> str:
    return "\n".join(["kind,first,last", *(f"{kind},{first},{last}" for kind, first, last in rows)])


def as_events(rows: list[tuple[str, date, date]], how: Callable[[str], str]) -> str:
    lines = ["BEGIN:VCALENDAR"]
    for kind, first, last in rows:
        end = last + timedelta(days=1)
        lines += [
            "BEGIN:VEVENT",
            how(kind),
            f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
            f"DTEND;VALUE=DATE:{end:%Y%m%d}",
            "END:VEVENT",
        ]
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def in_categories(kind: str) -> str:
    return f"CATEGORIES:School,{kind.upper()}"


def in_summary(kind: str) -> str:
    words = {"term": "Term", "inset": "INSET", "closed": "Holiday", "open": "Open"}
    return f"SUMMARY:{words[kind]}"


class TestFiles:
    """A file says what was written into it, in whatever order and format."""

    @given(school_calendars(), st.data())
    def test_every_format_reads_alike(self, school: SchoolCalendar, data: st.DataObject) -> None:
        rows = data.draw(st.permutations(as_rows(school)))
        files = {
            "a.csv": as_csv(rows),
            "b.ics": as_events(rows, in_categories),
            "c.ics": as_events(rows, in_summary),
        }
        with TemporaryDirectory() as folder:
            for name, content in files.items():
                path = Path(folder) / name
                path.write_text(content, encoding="utf-8", newline="")
                read = SchoolCalendar.read(path, nation=school.nation, name=school.name)
                assert read == school
