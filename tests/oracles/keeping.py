"""A second, dumber count of how long records are kept: it walks along the calendar.

Written from section 3 of shared/law/retention.md. It shares nothing with the engine, neither the
reading of periods nor the adding of months. It goes day by day, but for the 28 days that every
month has and the 365 of every year.
"""

import re
from collections.abc import Collection
from datetime import date, timedelta
from functools import cache

ONE_DAY = timedelta(days=1)
ANY_MONTH = timedelta(days=28)
ANY_YEAR = timedelta(days=365)
LEAP_DAY = (2, 29)
NOTHING: frozenset[date] = frozenset()


def count(period: str) -> tuple[int, str]:
    """Read a period of one or two parts: so many months, or days."""
    months = sum(
        int(number) * (12 if unit == "Y" else 1)
        for number, unit in re.findall(r"(\d+)([YM])", period)
    )
    days = re.findall(r"(\d+)D", period)
    return (int(days[0]), "days") if days else (months, "months")


def walk(start: date, period: str) -> date:
    """Walk to the corresponding date, or to the last day of a month that is too short for it."""
    number, unit = count(period)
    day = start
    if unit == "days":
        for _ in range(number):
            day += ONE_DAY
        return day
    for _ in range(number):
        day += ANY_MONTH if day.day == 1 else ONE_DAY
        while day.day != 1:
            day += ONE_DAY
    # Now on the first of the month, unless nothing was to pass.
    month = day.month
    while number and day.day < start.day and (day + ONE_DAY).month == month:
        day += ONE_DAY
    return day


def beginning_with(start: date, period: str) -> date:
    """Walk so that the first day is one of those counted: the day after the last begins anew."""
    number, unit = count(period)
    if unit == "days":
        return walk(start, f"P{number - 1}D")
    end = walk(start, period)
    return end - ONE_DAY if end.day == start.day else end


def anniversary(born: date, day: date) -> bool:
    """Say whether a day is a birthday: 1 March for a leap day's child in a common year."""
    if (day.month, day.day) == (born.month, born.day):
        return True
    leaps = (born.month, born.day) == LEAP_DAY
    return leaps and (day.month, day.day) == (3, 1) and (day - ONE_DAY).day == 28


def birthday(born: date, period: str) -> date:
    """Meet every birthday on the way, then walk the months beyond."""
    number, _ = count(period)
    if number % 12:
        return walk(born, period)
    day = born
    for _ in range(number // 12):
        day += ANY_YEAR
        while not anniversary(born, day):
            day += ONE_DAY
    return day


def year_end(start: date, period: str, end: tuple[int, int]) -> date:
    """Walk to the end of the year, the first day included, then meet so many more."""
    number, _ = count(period)
    day = start
    while (day.month, day.day) != end:
        day += ONE_DAY
    for _ in range(number // 12):
        day += ANY_YEAR
        while (day.month, day.day) != end:
            day += ONE_DAY
    return day


@cache
def last_day(
    rounding: str,
    start: date,
    period: str,
    end: tuple[int, int] | None = None,
    sessions: Collection[date] = NOTHING,
) -> date:
    """Give the last day on which a record is kept."""
    match rounding:
        case "exact_from":
            return walk(start, period)
        case "exact_beginning_with":
            return beginning_with(start, period)
        case "birthday":
            return birthday(start, period)
        case "school_days":
            day, left = start, count(period)[0]
            while left:
                day += ONE_DAY
                left -= day in sessions
            return day
        case "none":
            return start
        case _:
            assert end is not None
            return year_end(start, period, end)
