import re
from datetime import date, datetime

import pytest

from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import (
    EVERY_DAY,
    Days,
    Hours,
    Months,
    Period,
    SchoolDays,
    Spell,
    Until,
    WorkingDays,
    Years,
    check_day,
    in_the_uk,
    in_words,
)

ENGLAND = WorkingCalendar.of(Nation.ENGLAND)
KINDS = [Days, WorkingDays, SchoolDays, Months, Years]


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (Days(0), "0 days"),
        (Days(1), "1 day"),
        (Days(30), "30 days"),
        (WorkingDays(1), "1 working day"),
        (WorkingDays(20), "20 working days"),
        (Months(1), "1 month"),
        (Months(3), "3 months"),
        (Years(1), "1 year"),
        (Years(6), "6 years"),
        (SchoolDays(1), "1 school day"),
        (SchoolDays(15), "15 school days"),
        (Until(9, 30), "until 30 Sep"),
        (Hours(1), "1 hour"),
        (Hours(72), "72 hours"),
    ],
    ids=repr,
)
def test_a_period_prints_in_words(period: Period, text: str) -> None:
    assert str(period) == text


@pytest.mark.parametrize("kind", KINDS)
def test_periods_of_one_kind_add_up(kind: type[Days]) -> None:
    assert kind(1) + kind(2) == kind(3)


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        (Days(0), date(2026, 3, 2), date(2026, 3, 2)),
        (Days(28), date(2024, 2, 1), date(2024, 2, 29)),
        (Days(30), date(2026, 12, 15), date(2027, 1, 14)),
        (WorkingDays(0), date(2026, 4, 3), date(2026, 4, 3)),
        (WorkingDays(1), date(2026, 4, 2), date(2026, 4, 7)),
        (WorkingDays(1), date(2026, 4, 4), date(2026, 4, 7)),
        (WorkingDays(20), date(2026, 12, 1), date(2026, 12, 31)),
        (Months(0), date(2026, 3, 31), date(2026, 3, 31)),
        (Months(1), date(2026, 3, 2), date(2026, 4, 2)),
        (Months(1), date(2026, 12, 31), date(2027, 1, 31)),
        (Months(1), date(2027, 1, 31), date(2027, 2, 28)),
        (Months(1), date(2028, 1, 31), date(2028, 2, 29)),
        (Months(1), date(2026, 2, 28), date(2026, 3, 28)),
        (Months(1), date(2026, 3, 31), date(2026, 4, 30)),
        (Months(3), date(2026, 11, 30), date(2027, 2, 28)),
        (Months(25), date(2026, 11, 30), date(2028, 12, 30)),
        (Years(1), date(2028, 2, 29), date(2029, 2, 28)),
        (Years(4), date(2024, 2, 29), date(2028, 2, 29)),
        (Years(6), date(2023, 1, 9), date(2029, 1, 9)),
        (SchoolDays(1), date(2026, 4, 2), date(2026, 4, 7)),
        (SchoolDays(0), date(2026, 4, 3), date(2026, 4, 3)),
        (Until(9, 30), date(2026, 7, 21), date(2026, 9, 30)),
        (Until(9, 30), date(2026, 9, 29), date(2026, 9, 30)),
        (Until(9, 30), date(2026, 9, 30), date(2027, 9, 30)),
        (Until(1, 31), date(2026, 12, 31), date(2027, 1, 31)),
    ],
    ids=str,
)
def test_a_period_ends_that_long_after_the_day_it_runs_from(
    period: Period, start: date, end: date
) -> None:
    assert period.after(start, ENGLAND) == end


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (Days(1), "1 day"),
        (Days(10**12), "1000000000000 days"),
        (Months(1), "1 month"),
        (Months(10**30), f"{10**30} months"),
        (Years(2), "24 months"),
        (Until(9, 30), "until 30 Sep"),
    ],
    ids=repr,
)
def test_a_period_beyond_the_last_date_there_is_is_refused(period: Period, text: str) -> None:
    message = f"{text} after 9999-12-31 is beyond the last date of the calendar"
    with pytest.raises(OutsideCoverageError, match=f"^{message}$"):
        period.after(date.max, ENGLAND)


@pytest.mark.parametrize("number", [1, 10**12])
def test_hours_beyond_the_last_date_there_is_are_refused(number: int) -> None:
    last = datetime.fromisoformat("9999-12-31T23:00+00:00")
    message = f"{Hours(number)} after {last} is beyond the last date of the calendar"
    with pytest.raises(OutsideCoverageError, match=f"^{re.escape(message)}$"):
        Hours(number).after(last)


@pytest.mark.parametrize("text", ["0001-01-01 00:00:00+14:00", "9999-12-31 23:59:00-10:00"])
def test_a_moment_that_has_no_date_in_the_uk_is_refused(text: str) -> None:
    message = f"aware: {text} is beyond the dates of the calendar"
    with pytest.raises(OutsideCoverageError, match=f"^{re.escape(message)}$"):
        in_the_uk(datetime.fromisoformat(text), "aware")


def test_working_days_beyond_the_calendar_are_refused() -> None:
    message = "England: 2036-01-01 is outside the calendar, which runs from 2018-01-01 to"
    with pytest.raises(OutsideCoverageError, match=f"^{message} 2035-12-31$"):
        WorkingDays(1).after(date(2035, 12, 31), ENGLAND)


@pytest.mark.parametrize("kind", [*KINDS, Hours])
@pytest.mark.parametrize("number", [-1, 1.0, "1", True, None], ids=repr)
def test_a_period_counts_whole_units(kind: type[Days], number: int) -> None:
    message = f"number: expected a whole number, none or more, not {number!r}"
    with pytest.raises(FactsError, match=f"^{re.escape(message)}$"):
        kind(number)


def test_a_spell_may_be_one_day_or_go_on() -> None:
    assert Spell(date(2026, 3, 9), date(2026, 3, 9)).last == date(2026, 3, 9)
    assert Spell(date(2026, 3, 9)).last is None


def test_a_spell_does_not_end_before_it_begins() -> None:
    message = "last: 2026-03-08 is before the first day, 2026-03-09"
    with pytest.raises(FactsError, match=f"^{message}$"):
        Spell(date(2026, 3, 9), date(2026, 3, 8))


@pytest.mark.parametrize("field", ["first", "last"])
@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (datetime(2026, 3, 9, 12, 30), "datetime datetime.datetime(2026, 3, 9, 12, 30)"),  # noqa: DTZ001 - what is refused
        ("2026-03-09", "str '2026-03-09'"),
        (20260309, "int 20260309"),
    ],
    ids=["datetime", "str", "int"],
)
def test_a_spell_runs_from_day_to_day(field: str, value: date, kind: str) -> None:
    days = {"first": date(2026, 3, 1), "last": None, field: value}
    message = f"{field}: expected a date, not the {kind}"
    with pytest.raises(FactsError, match=f"^{re.escape(message)}$"):
        Spell(**days)  # type: ignore[arg-type]  # what is refused


def test_a_kind_of_datetime_is_called_one() -> None:
    class Moment(datetime):
        pass

    moment = Moment(2026, 3, 9)
    message = re.escape(f"received: expected a date, not the datetime {moment!r}")
    with pytest.raises(FactsError, match=f"^{message}$"):
        check_day(moment, "received")


def test_a_missing_day_is_no_day() -> None:
    with pytest.raises(FactsError, match=r"^received: expected a date, not the NoneType None$"):
        check_day(None, "received")


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 1, 5), "Mon 05 Jan 2026"),
        (date(2026, 2, 10), "Tue 10 Feb 2026"),
        (date(2026, 3, 11), "Wed 11 Mar 2026"),
        (date(2026, 4, 2), "Thu 02 Apr 2026"),
        (date(2026, 5, 1), "Fri 01 May 2026"),
        (date(2026, 6, 6), "Sat 06 Jun 2026"),
        (date(2026, 7, 12), "Sun 12 Jul 2026"),
        (date(2026, 8, 31), "Mon 31 Aug 2026"),
        (date(2026, 9, 1), "Tue 01 Sep 2026"),
        (date(2026, 10, 7), "Wed 07 Oct 2026"),
        (date(2026, 11, 5), "Thu 05 Nov 2026"),
        (date(2027, 12, 31), "Fri 31 Dec 2027"),
        (date(26, 1, 1), "Thu 01 Jan 0026"),
    ],
    ids=str,
)
def test_a_day_prints_the_same_in_every_locale(day: date, text: str) -> None:
    assert in_words(day) == text


@pytest.mark.parametrize(("month", "day"), [(2, 29), (13, 1), (0, 1), (9, 31), ("9", 30)], ids=repr)
def test_a_date_of_the_year_is_one_of_every_year(month: int, day: int) -> None:
    message = f"expected a month and a day of every year, not {month!r} and {day!r}"
    with pytest.raises(FactsError, match=f"^{re.escape(message)}$"):
        Until(month, day)


@pytest.mark.parametrize(
    ("moment", "hours", "later"),
    [
        ("2026-12-24T16:20+00:00", 72, "2026-12-27T16:20:00+00:00"),
        ("2023-02-10T16:30+00:00", 72, "2023-02-13T16:30:00+00:00"),
        ("2026-07-01T09:00+01:00", 72, "2026-07-04T09:00:00+01:00"),
        ("2026-07-01T08:00+00:00", 72, "2026-07-04T09:00:00+01:00"),
        ("2026-10-24T09:00+01:00", 72, "2026-10-27T08:00:00+00:00"),
        ("2026-03-28T09:00+00:00", 72, "2026-03-31T10:00:00+01:00"),
        ("2026-10-25T01:30+01:00", 1, "2026-10-25T01:30:00+00:00"),
        ("2026-01-01T00:00-05:00", 0, "2026-01-01T05:00:00+00:00"),
    ],
)
def test_hours_pass_by_the_clocks_of_the_uk(moment: str, hours: int, later: str) -> None:
    """Summer time ended on 25 October 2026 and began on 29 March."""
    assert Hours(hours).after(datetime.fromisoformat(moment)).isoformat() == later


@pytest.mark.parametrize(
    "moment",
    [datetime(2026, 3, 2, 9), date(2026, 3, 2), None],  # noqa: DTZ001 - what is refused
    ids=["naive", "day", "none"],
)
def test_a_moment_has_an_offset(moment: datetime) -> None:
    message = f"expected a datetime with its offset from UTC, not {moment!r}"
    with pytest.raises(FactsError, match=f"^moment: {re.escape(message)}$"):
        Hours(72).after(moment)
    with pytest.raises(FactsError, match=f"^aware: {re.escape(message)}$"):
        in_the_uk(moment, "aware")


@pytest.mark.parametrize("moment", ["2026-10-25T00:30+00:00", "2026-10-25T01:30+00:00"])
def test_its_offset_alone_tells_which_of_an_hour_shown_twice_is_meant(moment: str) -> None:
    """Clocks go from 02:00 back to 01:00 on 25 October 2026."""
    here = in_the_uk(datetime.fromisoformat(moment), "moment")
    assert (here.hour, here.fold) == (1, 0)
    assert here == datetime.fromisoformat(moment)


def test_every_day_is_a_day_of_the_calendar_on_which_all_count() -> None:
    for day in (date.min, date(2026, 12, 25), date.max):
        assert EVERY_DAY.working(day)
        assert EVERY_DAY.next_working(day) == day
    assert (EVERY_DAY.first, EVERY_DAY.last) == (date.min, date.max)
    assert EVERY_DAY.proclaimed_until == date.max
    assert {EVERY_DAY.name, EVERY_DAY.title, EVERY_DAY.digest} == {"every day"}
