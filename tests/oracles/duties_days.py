"""A second, dumber reckoning of duties, marks, opinions and records: it walks along the calendar.

Written from the provisions in shared/law/deadlines.md, sections 1 to 7. It shares nothing with the
engine, neither code nor bank holidays, but with the other such reckoning, in day_by_day.
"""

from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from tests.oracles.day_by_day import HOLIDAYS, ONE_DAY, every_day, is_working, months_later

ONE_HOUR = timedelta(hours=1)


class Both(NamedTuple):
    """The last day, and the earliest on any reading."""

    day: date
    safe: date


def moved_on(day: date, code: str) -> date:
    """Walk on to a working day of the nation."""
    while not is_working(day, code):
        day += ONE_DAY
    return day


def days_later(day: date, number: int) -> date:
    """Count so many days on."""
    return date.fromordinal(day.toordinal() + number)


def beginning_with(start: date, end: date, code: str) -> Both:
    """End on a working day by Regulation 1182/71; by domestic rules a day before, unmoved."""
    assert start < end
    return Both(moved_on(end, code), end - ONE_DAY)


def days_beginning(start: date, number: int, code: str) -> Both:
    """Count days "beginning with" one."""
    return beginning_with(start, days_later(start, number), code)


def months_beginning(start: date, number: int, code: str) -> Both:
    """Count months "beginning with" a day."""
    return beginning_with(start, months_later(start, number), code)


def month_after(start: date, code: str) -> Both:
    """Count a month of which nothing is in doubt."""
    day = moved_on(months_later(start, 1), code)
    return Both(day, day)


def first_of(*legs: Both) -> Both:
    """Take what ends first, on either track."""
    return Both(min(leg.day for leg in legs), min(leg.safe for leg in legs))


def marks(received: date, announced: date | None, code: str) -> Both:
    """Reckon exam marks: DPA 2018, Sch 2 para 25."""
    if announced is not None and received >= announced:
        if received < date(2026, 2, 5):
            return month_after(received, code)
        return months_beginning(received, 1, code)
    five_months = months_beginning(received, 5, code)
    return (
        five_months
        if announced is None
        else first_of(five_months, days_beginning(announced, 40, code))
    )


@cache
def six_months_ending_with(day: date) -> date:
    """Give the first day of the six months that end with a day."""
    year, month = (day.year, day.month - 6) if day.month > 6 else (day.year - 1, day.month + 6)
    number = day.day
    while True:
        try:
            return date(year, month, number) + ONE_DAY
        except ValueError:
            number -= 1


@cache
def relied_on_until(obtained: date) -> date:
    """Walk on from an opinion while the six months that end there still reach back to it."""
    day = obtained
    while six_months_ending_with(day + ONE_DAY) <= obtained:
        day += ONE_DAY
    return day


def fifteen_school_days(start: date, sessions: Collection[date]) -> date:
    """Walk on from a day until fifteen days with a session have passed."""
    day, left = start, 15
    while left:
        day += ONE_DAY
        left -= day in sessions
    return day


def summer_time(moment: datetime) -> bool:
    """Say whether the clocks are an hour ahead: last Sundays of March and October, 01:00 UTC."""
    changes = []
    for month in (3, 10):
        day = date(moment.year, month, 31)
        while day.isoweekday() != 7:
            day -= ONE_DAY
        changes.append(datetime(day.year, day.month, day.day, 1, tzinfo=UTC))
    return changes[0] <= moment < changes[1]


def on_the_clock(moment: datetime) -> datetime:
    """Give what the clocks of the United Kingdom show, without an offset."""
    return (moment + ONE_HOUR if summer_time(moment) else moment).replace(tzinfo=None)


def after_72_hours(moment: datetime) -> datetime:
    """Walk 72 hours, one at a time, in UTC."""
    for _ in range(72):
        moment += ONE_HOUR
    return moment


class Year(NamedTuple):
    """The terms of a school year, and what departs from them."""

    terms: list[tuple[date, date]]
    breaks: list[tuple[date, date]]
    inset: list[date]


def school_year(begins: int, numbers: list[int]) -> Year:
    """Make a school year of five small numbers: it begins in September, or in August."""
    a, b, c, d, e = numbers
    terms = [
        (date(begins, 8, 14 + a), date(begins, 12, 17 + b)),
        (date(begins + 1, 1, 3 + c), date(begins + 1, 3, 25 + d)),
        (date(begins + 1, 4, 10 + e), date(begins + 1, 7, 18 + a % 6)),
    ]
    breaks = [
        (date(begins, 10, 20 + b), date(begins, 10, 26 + b)),
        (date(begins + 1, 2, 10 + c), date(begins + 1, 2, 16 + d)),
        (date(begins + 1, 5, 24 + d), date(begins + 1, 5, 30)),
    ]
    inset = [date(begins, 11, 1 + a), date(begins + 1, 1, 10 + b), date(begins + 1, 6, 3 + e)]
    return Year(terms, breaks, inset)


def sessions_of(years: list[Year], code: str) -> set[date]:
    """List the days with a session of some school years."""
    found = set()
    for year in years:
        for first, last in year.terms:
            for day in every_day(first, last):
                away = any(begins <= day <= ends for begins, ends in year.breaks)
                if is_working(day, code) and not away and day not in year.inset:
                    found.add(day)
    assert not found & HOLIDAYS[code]
    return found
