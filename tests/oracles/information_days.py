"""Limits for requests for information, counted by walking along the days one by one.

It shares nothing with the library: holidays come from the published list, and each day is asked
what happened on it, whether it counts, and whether enough have been counted.
"""

from bisect import bisect_left, bisect_right
from datetime import date
from functools import cache
from typing import NamedTuple

from tests.oracles.day_by_day import HOLIDAYS, ONE_DAY, Wait, every_day, months_later

EMERGENCY = (date(2020, 4, 7), date(2020, 5, 26))
"""The days of 2020 on which an answer was in time within sixty working days, in Scotland."""


class Asked(NamedTuple):
    """What happened to a request, and when."""

    received: date
    questions: tuple[Wait, ...] = ()
    fees: tuple[Wait, ...] = ()
    notice: date | None = None


class Days(NamedTuple):
    """Which days count, and how many are enough: of those with a session too, or of all."""

    codes: tuple[str, ...]
    enough: int = 20
    sessions: frozenset[date] | None = None
    at_most: int = 60
    emergency: bool = False
    months_to_pay: int = 0
    days_to_pay: int = 0


class Walked(NamedTuple):
    """The last day, None while time stands still, and what moved it."""

    day: date | None
    start: date
    unpaid: frozenset[date]


UK = Days(("ENG", "WLS", "SCT", "NIR"))
FOIA = UK._replace(months_to_pay=3)
EIR = UK._replace(days_to_pay=60)
SCOTLAND = Days(("SCT",))
FOISA = SCOTLAND._replace(emergency=True)


@cache
def working_days(codes: tuple[str, ...]) -> list[date]:
    """List the days that are no weekend, and no bank holiday in any of the nations."""
    return [
        day
        for day in every_day(date(2018, 1, 1), date(2031, 12, 31))
        if day.isoweekday() < 6 and not any(day in HOLIDAYS[code] for code in codes)
    ]


@cache
def _as_set(codes: tuple[str, ...]) -> frozenset[date]:
    return frozenset(working_days(codes))


def working_days_later(day: date, number: int, codes: tuple[str, ...]) -> date:
    """Give the day on which so many working days have passed, the first day not counted."""
    listed = working_days(codes)
    return listed[bisect_right(listed, day) + number - 1]


def walk(asked: Asked, days: Days) -> Walked:
    """Walk from the day of receipt to the last day."""
    day = start = asked.received
    unpaid: set[date] = set()
    in_session = in_all = 0
    working = _as_set(days.codes)
    while True:
        for question in asked.questions:
            if question.asked == day:
                if question.answered is None:
                    return Walked(None, start, frozenset(unpaid))
                start, in_session, in_all = max(start, question.answered), 0, 0
        for fee in asked.fees:
            if fee.asked == day:
                if fee.answered is None or fee.answered > _pay_by(day, days):
                    return Walked(None, start, frozenset(unpaid))
                unpaid.update(every_day(day, fee.answered))
        if day > start and day not in unpaid and day in working:
            in_all += 1
            in_session += days.sessions is None or day in days.sessions
        if _enough(day, in_session, in_all, days, unpaid):
            return Walked(day, start, frozenset(unpaid))
        day += ONE_DAY


def counted(walked: Walked, number: int, codes: tuple[str, ...]) -> date:
    """Count another number of working days with what moved the first."""
    day = walked.start
    working = _as_set(codes)
    while number:
        day += ONE_DAY
        number -= day not in walked.unpaid and day in working
    return day


def _enough(day: date, in_session: int, in_all: int, days: Days, unpaid: set[date]) -> bool:
    first, last = EMERGENCY
    usually = _usually_enough(in_session, in_all, days)
    if not days.emergency or day > last:
        return usually
    if day >= first:
        # Everyone has sixty days now, or until the law ends.
        return in_all >= days.at_most or (day == last and usually)
    # Before, whoever has run out of time has some again if sixty days reach so far.
    return usually and in_all + _working_between(day, first, days, unpaid) >= days.at_most


def _working_between(day: date, other: date, days: Days, unpaid: set[date]) -> int:
    listed = working_days(days.codes)
    between = listed[bisect_right(listed, day) : bisect_left(listed, other)]
    return len([each for each in between if each not in unpaid])


def _usually_enough(in_session: int, in_all: int, days: Days) -> bool:
    return in_session >= days.enough or (days.sessions is not None and in_all >= days.at_most)


def _pay_by(notice: date, days: Days) -> date:
    if days.months_to_pay:
        return months_later(notice, days.months_to_pay)
    if days.days_to_pay:
        return working_days_later(notice, days.days_to_pay, days.codes)
    return date.max
