"""The one shape of a time limit, whatever its law."""

import re
from datetime import date

import pytest

from ukschoolgdpr.deadlines import (
    ACCESS,
    EDREC_PARENT,
    EIR_STANDARD,
    EISR,
    FOI_SCHOOL,
    FOI_STANDARD,
    FOISA_SCHOOL,
    RIGHTS_28_DAYS,
    RIGHTS_EXTENDED,
    SERIOUS_HARM_OPINION,
    TimeLimit,
    binding,
)
from ukschoolgdpr.deadlines.limits import Counted, days_of
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.calendars import Calendars, SchoolCalendar, WorkingCalendar, both
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.periods import EVERY_DAY, Calendar
from ukschoolgdpr.law.rules import Outcome

DAY = date(2026, 3, 2)
SCHOOL = SchoolCalendar.open_but_for([], nation=Nation.ENGLAND)
OTHER = SchoolCalendar.open_but_for([], nation=Nation.ENGLAND, name="another school")
KNOWN = Calendars.of(Nation.ENGLAND, sessions=[SCHOOL, OTHER])
FIT: dict[Counted, tuple[Calendar, ...]] = {
    Counted.NATION: (KNOWN.own,),
    Counted.UK: (KNOWN.uk,),
    Counted.SCOTLAND: (KNOWN.scotland,),
    Counted.SCHOOL: (SCHOOL, OTHER),
    Counted.SCHOOL_AND_UK: (both(KNOWN.uk, SCHOOL), both(KNOWN.uk, OTHER)),
    Counted.SCHOOL_AND_SCOTLAND: (both(KNOWN.scotland, SCHOOL), both(KNOWN.scotland, OTHER)),
    Counted.EVERY: (EVERY_DAY,),
}


@pytest.mark.parametrize("counted", Counted)
def test_the_days_of_a_limit_are_those_it_counts(counted: Counted) -> None:
    assert days_of(counted, KNOWN) == FIT[counted]


@pytest.mark.parametrize(
    "counted", [Counted.SCHOOL, Counted.SCHOOL_AND_UK, Counted.SCHOOL_AND_SCOTLAND]
)
def test_school_days_must_be_known_where_they_count(counted: Counted) -> None:
    message = "sessions: a limit in school days needs the calendar of the school"
    with pytest.raises(FactsError, match=f"^{message}$"):
        days_of(counted, Calendars.of(Nation.ENGLAND))


@pytest.mark.parametrize(
    ("limit", "calendar", "message"),
    [
        (EDREC_PARENT, KNOWN.own, "school days count here, not working days of England"),
        (
            FOI_SCHOOL,
            KNOWN.uk,
            (
                "school days that are working days of every nation of the UK count here, not "
                "working days of the UK"
            ),
        ),
        (
            FOISA_SCHOOL,
            KNOWN.scotland,
            (
                "school days that are working days of Scotland count here, not working days of "
                "Scotland"
            ),
        ),
        (
            FOI_STANDARD,
            KNOWN.own,
            "working days of every nation of the UK count here, not working days of England",
        ),
        (EISR, KNOWN.uk, "working days of Scotland count here, not working days of the UK"),
    ],
    ids=lambda value: value.id if isinstance(value, TimeLimit) else "",
)
def test_other_days_than_it_counts_are_refused(
    limit: TimeLimit, calendar: WorkingCalendar, message: str
) -> None:
    for ask in (limit.reckon, limit.last_day):
        with pytest.raises(FactsError, match=f"^calendar: {re.escape(message)}$"):
            ask(DAY, calendar)


@pytest.mark.parametrize(
    ("limit", "calendar"),
    [
        (EDREC_PARENT, SCHOOL),
        (FOI_SCHOOL, both(KNOWN.uk, SCHOOL)),
        (FOI_STANDARD, KNOWN.uk),
        (EIR_STANDARD, WorkingCalendar.of(UK, extra=[date(2026, 3, 4)])),
        (EISR, KNOWN.scotland),
        (SERIOUS_HARM_OPINION, EVERY_DAY),
        (SERIOUS_HARM_OPINION, KNOWN.own),
        (ACCESS, KNOWN.own),
    ],
    ids=lambda value: value.id if isinstance(value, TimeLimit) else "",
)
def test_the_bare_last_day_is_the_explained_one(limit: TimeLimit, calendar: Calendar) -> None:
    assert limit.last_day(DAY, calendar) == limit.reckon(DAY, calendar).day


@pytest.mark.parametrize(
    ("limit", "start", "end"),
    [
        (RIGHTS_28_DAYS, date(2026, 2, 28), date(2026, 3, 28)),
        (SERIOUS_HARM_OPINION, date(2026, 2, 16), date(2026, 8, 15)),
    ],
)
def test_what_does_not_move_on_may_end_on_a_saturday(
    limit: TimeLimit, start: date, end: date
) -> None:
    assert limit.last_day(start, KNOWN.own) == end
    assert [step.day for step in limit.reckon(start, KNOWN.own).steps] == [start, end]


def test_a_limit_that_names_no_schools_binds_them_all() -> None:
    bound = binding(ACCESS, School(), as_of=DAY)
    assert bound.outcome is Outcome.APPLIES
    assert bound.reason.text == "it binds every school that is a controller"
    assert bound.reason.cites == ACCESS.on(DAY).cites
    assert (bound.rule, bound.as_of, bound.version) == (ACCESS, DAY, ACCESS.on(DAY))


def test_an_entry_of_another_shape_is_no_limit() -> None:
    assert not isinstance(RIGHTS_EXTENDED, TimeLimit)
