"""Every date in the scenarios of the five schools and in the rules beside them.

They are in oracles/walkthrough_dates.csv: what the law has, and what each policy has instead.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from tests.oracles.statute import Row, rows
from ukschoolgdpr.deadlines import (
    access_deadline,
    breach_deadline,
    decision_review_deadline,
    privacy_information_deadline,
    rights_deadline,
)
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.requests import AccessRequest, Obtained
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import ONE_DAY, Months, Period, Spell, WorkingDays, Years
from ukschoolgdpr.policies.model import load
from ukschoolgdpr.policies.words.rights import DayTested

ENGLAND: Final = WorkingCalendar.of(Nation.ENGLAND)
NORBURY_HALL: Final = load("norbury-hall").clock


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def received(row: Row) -> date:
    return date.fromisoformat(row["received"])


def asked(row: Row) -> AccessRequest:
    return AccessRequest(
        received=received(row),
        identity_given=day(row["identity_given"]),
        clarifications=tuple(
            Spell(*map(date.fromisoformat, spell.split("/"))) for spell in row["clarified"].split()
        ),
        extension_notice=day(row["notice"]),
    )


def norbury_hall(reading: DayTested) -> Callable[[Row], date]:
    return lambda row: NORBURY_HALL.reckon(asked(row), ENGLAND, reading=reading).day


def after(period: Period) -> Callable[[Row], date]:
    return lambda row: period.after(received(row), ENGLAND)


def told(row: Row) -> date:
    obtained = Obtained(obtained=received(row), first_communication=day(row["other"]))
    return privacy_information_deadline(obtained, ENGLAND).day


RECKONERS: Final[dict[str, Callable[[Row], date]]] = {
    "access": lambda row: access_deadline(asked(row), ENGLAND).day,
    "rights": lambda row: rights_deadline(asked(row), ENGLAND).day,
    "decision-review": lambda row: (
        decision_review_deadline(received(row), received(row), ENGLAND).day
    ),
    "privacy-information": told,
    "norbury-hall-start": lambda row: (
        NORBURY_HALL.reckon(asked(row), ENGLAND, reading=DayTested.DUE_DATE).steps[1].day
    ),
    "norbury-hall-a": norbury_hall(DayTested.DUE_DATE),
    "norbury-hall-b": norbury_hall(DayTested.LAST_DAY_BEFORE_EXPIRY),
    "next-working-day": lambda row: ENGLAND.next_working(received(row) + ONE_DAY),
    "twenty-working-days": after(WorkingDays(20)),
    "one-month": after(Months(1)),
    "one-year": after(Years(1)),
    "six-years": after(Years(6)),
}
DATED: Final = [row for row in rows("walkthrough_dates") if row["reckoner"] != "breach"]
IN_HOURS: Final = [row for row in rows("walkthrough_dates") if row["reckoner"] == "breach"]


def test_the_date_is_that_of_the_scenario() -> None:
    assert DATED
    for row in DATED:
        assert RECKONERS[row["reckoner"]](row) == date.fromisoformat(row["day"]), row


def test_the_moment_is_that_of_the_scenario() -> None:
    assert IN_HOURS
    for row in IN_HOURS:
        aware = datetime.fromisoformat(row["received"])
        assert breach_deadline(aware).at == datetime.fromisoformat(row["day"]), row
