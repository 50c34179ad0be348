"""The educational record on every day there is, beside a walk along the school's own days."""

import random
from datetime import date, timedelta
from typing import Final

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.oracles.day_by_day import every_day, is_working, turns
from tests.oracles.duties_days import Year, fifteen_school_days, school_year, sessions_of
from ukschoolgdpr.deadlines import (
    EDREC_CURRICULAR,
    EDREC_NI,
    EDREC_NI_OTHER_RECORDS,
    EDREC_PARENT,
    EDREC_REPORTS_LATE_RESULTS,
    EDREC_REPORTS_LEAVERS,
    EDREC_SCOTLAND,
    EDREC_TRANSFER,
    EDREC_TRANSFER_DUAL,
    EDREC_TRANSFER_REQUEST,
    EDREC_TRANSFER_SHORT_STAY,
    EDREC_WALES,
    Counted,
    TimeLimit,
    binding,
    educational_record_deadline,
    school_days_deadline,
)
from ukschoolgdpr.deadlines.education import ENTRIES
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import Calendars, SchoolCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import EVERY_DAY, Spell
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS
from ukschoolgdpr.testing import days, school_calendars, schools

LAST: Final = date(2028, 12, 31)
IN_SCHOOL_DAYS: Final = {
    Nation.ENGLAND: (
        EDREC_PARENT,
        EDREC_CURRICULAR,
        EDREC_TRANSFER,
        EDREC_TRANSFER_SHORT_STAY,
        EDREC_TRANSFER_DUAL,
        EDREC_TRANSFER_REQUEST,
        EDREC_REPORTS_LATE_RESULTS,
    ),
    Nation.WALES: (EDREC_WALES,),
    Nation.SCOTLAND: (EDREC_SCOTLAND,),
    Nation.NORTHERN_IRELAND: (EDREC_NI, EDREC_NI_OTHER_RECORDS),
}
LIMITS: Final = [limit for limits in IN_SCHOOL_DAYS.values() for limit in limits]


def school_years(seed: str) -> list[Year]:
    draw = random.Random(seed)  # noqa: S311 - nothing secret
    return [
        school_year(begins, [draw.randint(0, 4) for _ in range(5)]) for begins in range(2017, 2029)
    ]


def calendar_of(years: list[Year], nation: Nation) -> SchoolCalendar:
    spells = [Spell(*term) for year in years for term in year.terms if term[0].year > 2017]
    return SchoolCalendar.of(
        spells,
        nation=nation,
        inset=[day for year in years for day in year.inset if day.year > 2017],
        closed=[Spell(*away) for year in years for away in year.breaks if away[0].year > 2017],
    )


@pytest.mark.parametrize("nation", Nation)
def test_fifteen_school_days_on_every_day_of_ten_years(nation: Nation) -> None:
    years = school_years(nation.value)
    school = calendar_of(years, nation)
    sessions = sessions_of(years, nation.value)
    limits = IN_SCHOOL_DAYS[nation]
    for start in every_day(COVERAGE_BEGINS, LAST):
        expected = fifteen_school_days(start, sessions)
        for limit in turns(start, limits):
            due = limit.reckon(start, school)
            assert due.day == due.safe_day == limit.last_day(start, school) == expected, start


def test_the_report_of_a_leaver_on_every_day_of_ten_years() -> None:
    for start in every_day(COVERAGE_BEGINS, LAST):
        day = min(day for day in (date(year, 9, 30) for year in range(2018, 2031)) if day > start)
        assert EDREC_REPORTS_LEAVERS.reckon(start, EVERY_DAY).day == day


class TestFifteenSchoolDays:
    """Within fifteen days on each of which the school has a session, whatever its year is like."""

    @given(limit=st.sampled_from(LIMITS), school=school_calendars(), data=st.data())
    def test_the_fifteenth_session_after_the_day_or_a_refusal(
        self, limit: TimeLimit, school: SchoolCalendar, data: st.DataObject
    ) -> None:
        start = data.draw(days(max(school.first, COVERAGE_BEGINS), school.last))
        away = [
            day for spell in school.closed for day in every_day(spell.first, spell.last or LAST)
        ]
        sessions = {
            day
            for term in school.terms
            for day in every_day(term.first, term.last or LAST)
            if is_working(day, school.nation.value) and day not in school.inset and day not in away
        } | school.open_days
        if len([day for day in sessions if day > start]) < 15:
            with pytest.raises(OutsideCoverageError, match="is outside the calendar"):
                limit.reckon(start, school)
        else:
            due = limit.reckon(start, school)
            assert due.day == fifteen_school_days(start, sessions)
            assert school.working(due.day)
            assert due.safe_day == due.day


spans = st.tuples(st.integers(0, 40), st.integers(0, 20))


def closed_after(start: date, span: tuple[int, int], last: date) -> Spell:
    gap, length = span
    first = min(start + timedelta(days=gap), last)
    return Spell(first, min(first + timedelta(days=length), last))


class TestSeveralSchools:
    """The first school's days, and to be safe those of the one whose days run out first."""

    @given(
        school_calendars(),
        st.lists(st.lists(spans, max_size=3), min_size=2, max_size=4),
        st.data(),
    )
    def test_the_safe_day_is_the_earliest_of_all(
        self, like: SchoolCalendar, away: list[list[tuple[int, int]]], data: st.DataObject
    ) -> None:
        start = data.draw(days(max(like.first, COVERAGE_BEGINS), like.last))
        sessions = [
            evolve(
                like,
                closed=(*like.closed, *(closed_after(start, span, like.last) for span in each)),
                open_days=frozenset(),
            )
            for each in away
        ]
        calendars = Calendars.of(like.nation, sessions=sessions)
        try:
            each = [EDREC_TRANSFER.reckon(start, school) for school in sessions]
        except OutsideCoverageError:
            assume(False)  # noqa: FBT003 - a positional flag by design
        due = school_days_deadline(EDREC_TRANSFER, start, calendars)
        assert due.day == each[0].day
        assert due.safe_day == min(other.day for other in each)
        names = [reading.name for reading in due.readings]
        assert names == (["another-schools-days"] if due.safe_day < due.day else [])


YEARS: Final = {nation: school_years(nation.value) for nation in Nation}
CALENDARS: Final = {
    nation: Calendars.of(nation, sessions=[calendar_of(YEARS[nation], nation)]) for nation in Nation
}


class TestParentsRecord:
    """A right of parents in some schools only, which is found by kind and nation or refused."""

    @given(days(last=LAST), schools())
    def test_it_is_reckoned_where_one_limit_binds_and_refused_elsewhere(
        self, received: date, school: School
    ) -> None:
        bound = [
            limit
            for limit in (EDREC_PARENT, EDREC_WALES, EDREC_SCOTLAND)
            if binding(limit, school, as_of=received).outcome is Outcome.APPLIES
        ]
        assert len(bound) <= 1
        if bound:
            assert school.nation is not None
            due = educational_record_deadline(received, school, CALENDARS[school.nation])
            assert due.id == bound[0].id
        else:
            with pytest.raises(FactsError, match=r"^school: .*access_deadline$"):
                educational_record_deadline(received, school, CALENDARS[Nation.ENGLAND])

    @given(days(last=LAST), days(last=LAST))
    def test_a_later_request_is_never_due_earlier(self, one: date, other: date) -> None:
        first, second = (
            school_days_deadline(EDREC_PARENT, day, CALENDARS[Nation.ENGLAND])
            for day in sorted((one, other))
        )
        assert first.day <= second.day


def test_every_entry_binds_some_schools_only_in_its_own_nation() -> None:
    for entry in ENTRIES:
        [version] = entry.versions.versions
        assert version.value.binds is not None
        [nation] = entry.applies_in
        for other in Nation:
            outcome = binding(entry, School(nation=other), as_of=LAST).outcome
            assert (outcome is Outcome.DOES_NOT_APPLY) == (other is not nation)


def test_what_is_counted_in_school_days_never_moves_on() -> None:
    for limit in LIMITS:
        [version] = limit.versions.versions
        assert version.value.counted is Counted.SCHOOL
        assert version.value.rolls is None
