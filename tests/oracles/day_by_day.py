"""A second, dumber reckoning of the access clock: it walks along the calendar, a day at a time.

Written from UK GDPR articles 12(3) and 12A, Regulation 1182/71 article 3 and the regulator's
guidance; it shares nothing with the engine, neither code nor bank holidays.
"""

import csv
import os
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeVar

T = TypeVar("T")

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
    identity_asked: date | None = None
    fee_asked: date | None = None

    def answers(self) -> list[tuple[date, date]]:
        """Give when identity and fee were asked for and came, in the order of asking."""
        both = [(self.identity_asked, self.identity), (self.fee_asked, self.fee)]
        came = [(asked or self.received, given) for asked, given in both if given]
        return sorted(came, key=lambda pair: pair[0])

    def awaited(self) -> list[date]:
        """Give the days on which something was asked for that has not come."""
        both = [(self.identity_asked, self.identity), (self.fee_asked, self.fee)]
        return [asked for asked, given in both if asked and not given]


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


DEEP = os.environ.get("HYPOTHESIS_PROFILE") == "deep"
"""Whether nothing is passed over."""


def sweep(first: date, last: date, step: int) -> Iterator[date]:
    """Give every day in a deep run, else each so manieth: no step may be one of weeks."""
    return islice(every_day(first, last), None, None, 1 if DEEP else step)


def turns(day: date, limits: Sequence[T]) -> Sequence[T]:
    """Give all the limits in a deep run, else one of them by turns."""
    number = day.toordinal()
    return limits if DEEP else [limits[(number + number // 7) % len(limits)]]


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
    month = _due(events, code, 1, events.awaited())
    if events.notice is None or (month.day is not None and events.notice > month.day):
        return month
    extended = _due(events, code, 3, [] if month.day else events.awaited())
    notice_safe_by = _strict(events, code, 1, events.awaited(), rolls=False)
    if notice_safe_by is None or events.notice <= notice_safe_by:
        return extended
    return Due(extended.day, min(safe for safe in (month.safe, extended.safe) if safe))


def _due(events: Events, code: str, months: int, awaited: list[date]) -> Due:
    rolls = events.received < SINCE_12A
    return Due(
        _usual(events, code, months, awaited), _strict(events, code, months, awaited, rolls=rolls)
    )


def _usual(events: Events, code: str, months: int, awaited: list[date]) -> date | None:
    """Follow the law as its regulator reads it."""
    waits = sorted(events.waits, key=lambda wait: wait.asked)
    restarting = [wait for wait in waits if events.received <= RESTARTS_UNTIL]
    if restarting:
        waits = [wait for wait in waits if wait.answered is None]
    elif events.received <= IGNORED_UNTIL:
        waits = []
    start = events.received
    for asked, given in events.answers():
        if _in_time(asked, start, months_later(start, 1), waits, code):
            start = max(start, given)
    for asked, answered in restarting:
        if answered is not None and _in_time(asked, start, months_later(start, 1), [], code):
            start = max(start, answered)
    waits += [Wait(asked, None) for asked in awaited]
    return _walk(start, months_later(start, months), waits, code)


def _strict(
    events: Events, code: str, months: int, awaited: list[date], *, rolls: bool
) -> date | None:
    """Take the strict side of every doubt; nothing but law moves the day."""
    roll_in = code if rolls else None
    if events.received < SINCE_12A:
        return _walk(events.received, months_later(events.received, months), [], roll_in)
    usual, start = events.received, events.received
    waits = [
        Wait(asked + ONE_DAY, answered)
        for asked, answered in events.waits
        if answered is None or asked < answered
    ]
    for asked, given in events.answers():
        if _in_time(asked, usual, months_later(usual, 1), list(events.waits), code):
            usual = max(usual, given)
            if _in_time(asked, start, months_later(start, 1) - ONE_DAY, waits, None):
                start = usual
    # Until identity and fee have come the month has not begun: the day of asking is none of it.
    waits += [Wait(asked, None) for asked in awaited]
    return _walk(start, months_later(start, months) - ONE_DAY, waits, roll_in)


def _in_time(asked: date, start: date, end: date, waits: list[Wait], code: str | None) -> bool:
    """Say whether something was asked for by the last day, or while time stood still."""
    last = _walk(start, end, waits, code)
    return last is None or asked <= last


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
