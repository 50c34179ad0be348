"""Reckonings beside reckonings.csv: each step with its authority, the safe day, its readings."""

from collections.abc import Iterator
from datetime import date

from tests.oracles.statute import Row, rows
from ukschoolgdpr.deadlines import (
    ACCESS,
    access_deadline,
    extension_notice_deadline,
    rights_deadline,
)
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.requests import AccessRequest
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Spell

RECKONED = {
    "access": access_deadline,
    "rights": rights_deadline,
    "notice": extension_notice_deadline,
}


def day(text: str) -> date | None:
    """Read a day, if there is one."""
    return date.fromisoformat(text) if text else None


def found(row: Row) -> tuple[str, str, str]:
    """Reckon a row: the steps, the safe day and the readings, as the table writes them."""
    calendar = WorkingCalendar.of(Nation(row["nation"]))
    received = date.fromisoformat(row["received"])
    if row["limit"] == "bare":
        return ACCESS.last_day(received, calendar).isoformat(), "", ""
    request = AccessRequest(
        received=received,
        identity_asked=day(row["identity_asked"]),
        identity_given=day(row["identity_given"]),
        fee_paid=day(row["fee_paid"]),
        extension_notice=day(row["extension_notice"]),
        clarifications=tuple(
            Spell(*map(date.fromisoformat, spell.split("/"))) for spell in row["clarified"].split()
        ),
    )
    due = RECKONED[row["limit"]](request, calendar)
    return (
        " | ".join(map(str, due.steps)),
        due.safe_day.isoformat(),
        " | ".join(f"{reading.name} [{reading.cites}]" for reading in due.readings),
    )


def reckoning_faults() -> Iterator[str]:
    """Compare every row with what is reckoned."""
    for row in rows("reckonings"):
        expected = (row["steps"], row["safe_day"], row["readings"])
        if found(row) != expected:
            yield f"{row['case']}: expected {expected}, found {found(row)}"
