"""Strategies for spells and calendars."""

from datetime import date, timedelta
from functools import cache

from hypothesis import strategies as st

from ukschoolgdpr.facts.calendars import (
    FIRST,
    LAST,
    PROCLAIMED_UNTIL,
    SchoolCalendar,
    WorkingCalendar,
)
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.periods import Spell
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS
from ukschoolgdpr.testing.drawing import days, nations


def spells(
    first: date = COVERAGE_BEGINS, last: date = PROCLAIMED_UNTIL
) -> st.SearchStrategy[Spell]:
    """Draw spells that begin and end in a span of days; some go on.

    Example:
        >>> from hypothesis import given
        >>> @given(spells())
        ... def test_a_spell_ends_on_its_first_day_or_later(spell):
        ...     assert spell.last is None or spell.first <= spell.last
        >>> test_a_spell_ends_on_its_first_day_or_later()
    """
    within = days(first, last)

    def spell(one: date, other: date | None) -> Spell:
        return Spell(one) if other is None else Spell(min(one, other), max(one, other))

    return st.builds(spell, within, within | st.none())


def calendars() -> st.SearchStrategy[WorkingCalendar]:
    """Draw calendars of one nation, of some and of all, with days added; they know all ``days``.

    Example:
        >>> from hypothesis import given
        >>> @given(calendars(), days())
        ... def test_the_next_working_day_is_one(calendar, day):
        ...     assert calendar.working(calendar.next_working(day))
        >>> test_the_next_working_day_is_one()
    """
    ends = (date(LAST.year + 1, 12, 31), date(LAST.year + 5, 12, 31))
    return st.builds(
        WorkingCalendar.of,
        nations=nations() | st.just(UK) | st.frozensets(nations(), min_size=1),
        extra=st.frozensets(days(FIRST), max_size=3),
        last=st.sampled_from(ends),
    )


def school_calendars(
    first: date = COVERAGE_BEGINS, last: date = PROCLAIMED_UNTIL
) -> st.SearchStrategy[SchoolCalendar]:
    """Draw calendars of schools: up to six terms in a span of days, and what departs from them.

    Terms are of a day to four months; some follow each other with no day between. INSET days,
    closures and open days lie anywhere from the first term to the last, weekends and holidays too.

    Example:
        >>> from hypothesis import given
        >>> @given(school_calendars())
        ... def test_a_school_day_is_never_an_inset_day(school):
        ...     assert not school.sessions & school.inset
        >>> test_a_school_day_is_never_an_inset_day()
    """
    lengths = st.integers(0, 120)
    places = st.integers(0, 1_000)

    def school(  # noqa: PLR0913 - what a school's year is made of
        *,
        name: str,
        nation: Nation,
        begins: date,
        terms: list[tuple[int, int]],
        inset: list[int],
        closed: list[tuple[int, int]],
        open_days: list[int],
    ) -> SchoolCalendar:
        spells: list[Spell] = []
        day = begins
        for length, gap in terms:
            if day > last:
                break
            end = min(day + timedelta(days=length), last)
            spells.append(Spell(day, end))
            day = end + timedelta(days=1 + gap)
        span = (end - begins).days + 1

        def within(place: int, length: int = 0) -> Spell:
            one = begins + timedelta(days=place % span)
            return Spell(one, min(one + timedelta(days=length), end))

        closures = [within(place, length) for place, length in closed]
        staff = {within(place).first for place in inset}
        off = [*closures, *(Spell(day, day) for day in staff)]
        return SchoolCalendar.of(
            spells,
            nation=nation,
            inset=staff,
            closed=closures,
            open_days={
                day
                for day in (within(place).first for place in open_days)
                if not any(spell.first <= day <= (spell.last or day) for spell in off)
            },
            name=name,
        )

    return st.builds(
        school,
        name=st.sampled_from(["the school", "another school"]),
        nation=nations(),
        begins=days(first, last),
        terms=st.lists(st.tuples(lengths, st.integers(0, 45)), min_size=1, max_size=6),
        inset=st.lists(places, max_size=5),
        closed=st.lists(st.tuples(places, st.integers(0, 10)), max_size=4),
        open_days=st.lists(places, max_size=3),
    )


@cache
def open_all_year(nation: Nation) -> SchoolCalendar:
    """Make the calendar of a school that never closes, once: there are some thousand days in it."""
    return SchoolCalendar.of([Spell(COVERAGE_BEGINS, PROCLAIMED_UNTIL)], nation=nation)
