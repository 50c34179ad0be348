"""A second, dumber reckoning of the access clock: it walks along the calendar, a day at a time.

Written from UK GDPR articles 12(3) and 12A, Regulation 1182/71 article 3 and the regulator's
guidance; it shares nothing with the engine, neither code nor bank holidays.
"""

import csv
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

ONE_DAY = timedelta(days=1)
SINCE_12A = date(2026, 2, 5)
"""Article 12A is for requests received from this day: SI 2026/82, reg 4."""
RESTARTS_UNTIL = date(2019, 12, 31)
"""Until this day of receipt the regulator let the month start again with the answer."""
IGNORED_UNTIL = date(2020, 10, 20)
"""Then, until this one, it said that asking makes no difference."""

# Beyond the published list, from the standing rules (Banking and Financial Dealings Act 1971,
# s 1 and Sch 1, and the days proclaimed every year). Easter Day 2029 is 1 April, 17 March a
# Saturday, Christmas Day a Tuesday.
_ALL_OF_2029 = ("01-01", "03-30", "05-07", "05-28", "12-25", "12-26")
_EASTER_MONDAY_AND_LAST_OF_AUGUST = ("04-02", "08-27")
_STANDING_2029 = {
    "ENG": (*_ALL_OF_2029, *_EASTER_MONDAY_AND_LAST_OF_AUGUST),
    "WLS": (*_ALL_OF_2029, *_EASTER_MONDAY_AND_LAST_OF_AUGUST),
    "SCT": (*_ALL_OF_2029, "01-02", "08-06", "11-30"),
    "NIR": (*_ALL_OF_2029, *_EASTER_MONDAY_AND_LAST_OF_AUGUST, "03-19", "07-12"),
}


def _published() -> dict[str, set[date]]:
    days: dict[str, set[date]] = {code: set() for code in _STANDING_2029}
    with Path(__file__).with_name("bank_holidays.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            days[row["nation"]].add(date.fromisoformat(row["date"]))
    return days


PUBLISHED = _published()
"""The published bank holidays of 2018 to 2028, by nation code."""

HOLIDAYS = {
    code: days | {date.fromisoformat(f"2029-{day}") for day in _STANDING_2029[code]}
    for code, days in PUBLISHED.items()
}
"""The same, and those of 2029."""


class Wait(NamedTuple):
    """From the day of asking to the day of the answer, or on and on."""

    asked: date
    answered: date | None


class Events(NamedTuple):
    """What happened, and when."""

    received: date
    identity: date | None = None
    fee: date | None = None
    waits: tuple[Wait, ...] = ()
    notice: date | None = None


class Due(NamedTuple):
    """The last day, and the earliest on any reading; None while time stands still."""

    day: date | None
    safe: date | None


def every_day(first: date, last: date) -> Iterator[date]:
    """Give every day from the first to the last."""
    day = first
    while day <= last:
        yield day
        day += ONE_DAY


def months_later(day: date, months: int) -> date:
    """Give the same day of a later month, or the last day of that month if it has none."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def is_working(day: date, code: str) -> bool:
    """Say whether it is neither a weekend nor a bank holiday."""
    return day.isoweekday() not in {6, 7} and day not in HOLIDAYS[code]


def reckon(events: Events, code: str) -> Due:
    """Give the last day for answering an access request, on both tracks."""
    month = _due(events, code, 1)
    if events.notice is None or (month.day is not None and events.notice > month.day):
        return month
    extended = _due(events, code, 3)
    notice_safe_by = _strict(events, code, 1, rolls=False)
    if notice_safe_by is None or events.notice <= notice_safe_by:
        return extended
    return Due(extended.day, min(safe for safe in (month.safe, extended.safe) if safe))


def _due(events: Events, code: str, months: int) -> Due:
    strictly_rolls = events.received < SINCE_12A
    return Due(_usual(events, code, months), _strict(events, code, months, rolls=strictly_rolls))


def _usual(events: Events, code: str, months: int) -> date | None:
    """Follow the law as its regulator reads it."""
    start = max(day for day in (events.received, events.identity, events.fee) if day)
    waits = sorted(events.waits, key=lambda wait: wait.asked)
    if events.received <= RESTARTS_UNTIL:
        for asked, answered in waits:
            month = _walk(start, months_later(start, 1), [], code)
            if answered is not None and month is not None and asked <= month:
                start = max(start, answered)
        waits = [wait for wait in waits if wait.answered is None]
    elif events.received <= IGNORED_UNTIL:
        waits = []
    return _walk(start, months_later(start, months), waits, code)


def _strict(events: Events, code: str, months: int, *, rolls: bool) -> date | None:
    """Take the strict side of every doubt; nothing but law moves the day."""
    roll_in = code if rolls else None
    if events.received < SINCE_12A:
        return _walk(events.received, months_later(events.received, months), [], roll_in)
    start = max(day for day in (events.received, events.identity, events.fee) if day)
    waits = [
        Wait(asked + ONE_DAY, answered)
        for asked, answered in events.waits
        if answered is None or asked < answered
    ]
    return _walk(start, months_later(start, months) - ONE_DAY, waits, roll_in)


def _walk(start: date, end: date, waits: list[Wait], code: str | None) -> date | None:
    """Count the days to the end, passing over those of waiting; then on to a working day."""
    day, left = start, (end - start).days
    while left or (code is not None and not is_working(day, code)):
        day += ONE_DAY
        while waits and any(asked <= day <= (answered or date.max) for asked, answered in waits):
            if any(asked <= day and answered is None for asked, answered in waits):
                return None
            day += ONE_DAY
        left -= left > 0
    return day
