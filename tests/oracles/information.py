"""Requests for information beside information.csv: the last day, the steps, the readings."""

from collections.abc import Iterator
from datetime import date

from tests.oracles.statute import Row, rows
from ukschoolgdpr import catalogue
from ukschoolgdpr.deadlines import (
    TimeLimit,
    eir_deadline,
    eisr_deadline,
    foi_deadline,
    foisa_deadline,
    foisa_review_deadline,
)
from ukschoolgdpr.facts.calendars import Calendars, SchoolCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.requests import InformationRequest
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Spell
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.vocabulary import SchoolKind


def spells(text: str) -> tuple[Spell, ...]:
    """Read days, both ends included: ``2026-07-22/2026-09-02``."""
    return tuple(Spell(*map(date.fromisoformat, spell.split("/"))) for spell in text.split())


def request(row: Row) -> InformationRequest:
    """Read the dates of a request."""
    notice = row["notice"]
    return InformationRequest(
        received=date.fromisoformat(row["received"]),
        clarifications=spells(row["clarified"]),
        fee_notices=spells(row["paid"]),
        extension_notice=date.fromisoformat(notice) if notice else None,
    )


def reckoned(row: Row) -> Reckoning:
    """Reckon a row; the schools of a trust stand in the column of closures, parted by bars."""
    nation = Nation(row["nation"])
    sessions = [
        SchoolCalendar.open_but_for(spells(closed), nation=nation)
        for closed in row["closed"].split("|")
        if closed
    ]
    calendars = Calendars.of(nation, sessions=sessions)
    school = School(kind=SchoolKind(row["kind"]), nation=nation)
    asked = request(row)
    match row["limit"]:
        case "foi":
            return foi_deadline(asked, school, calendars)
        case "eir":
            return eir_deadline(asked, calendars)
        case "foisa":
            return foisa_deadline(asked, school, calendars)
        case "foisa-review":
            return foisa_review_deadline(asked.received, school, calendars)
        case "eisr":
            return eisr_deadline(asked, calendars)
        case name:
            limit = catalogue.entry(f"deadlines.{name}")
            assert isinstance(limit, TimeLimit)
            days = calendars.scotland if nation is Nation.SCOTLAND else calendars.uk
            return limit.reckon(asked.received, days)


def found(row: Row) -> tuple[str, str, str, str]:
    """Reckon a row: the last day, the safe day, the readings, and the steps if the row has any."""
    due = reckoned(row)
    return (
        due.day.isoformat(),
        due.safe_day.isoformat(),
        " | ".join(f"{reading.name} [{reading.cites}]" for reading in due.readings),
        " | ".join(map(str, due.steps)) if row["steps"] else "",
    )


def information_faults() -> Iterator[str]:
    """Compare every row with what is reckoned."""
    for row in rows("information"):
        expected = (row["day"], row["safe_day"] or row["day"], row["readings"], row["steps"])
        if found(row) != expected:
            yield f"{row['case']}: expected {expected}, found {found(row)}"
