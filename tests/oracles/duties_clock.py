"""Reckonings beside duties.csv: the last day or moment, the safe day, its readings.

The second day of a row is that of the decision, of the announcement of results, or of the first
communication and disclosure with a stroke between.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime

from tests.oracles.clock import day
from tests.oracles.statute import Row, rows
from ukschoolgdpr.deadlines import (
    COMPLAINT_ACK,
    EDREC_REPORTS_LEAVERS,
    EDREC_TRANSFER,
    PRINCIPAL_REPORTER,
    RIGHTS_28_DAYS,
    SERIOUS_HARM_OPINION,
    SERIOUS_HARM_OPINION_DISCLOSING,
    access_deadline,
    breach_deadline,
    decision_response_deadline,
    decision_review_deadline,
    educational_record_deadline,
    exam_marks_deadline,
    first_convention_deadline,
    privacy_information_deadline,
    rights_deadline,
    school_days_deadline,
)
from ukschoolgdpr.facts.calendars import Calendars, SchoolCalendar, WorkingCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.requests import AccessRequest, MarksRequest, Obtained, RightsRequest
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import EVERY_DAY, Spell
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.vocabulary import SchoolKind

SUMMER = SchoolCalendar.of(
    [Spell(date(2026, 4, 13), date(2026, 7, 21)), Spell(date(2026, 9, 3), date(2026, 12, 18))],
    nation=Nation.ENGLAND,
)
CALENDARS = Calendars.of(Nation.ENGLAND, sessions=[SUMMER])
SCHOOL = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)


def privacy(obtained: date, uses: str, calendar: WorkingCalendar) -> Reckoning:
    """Reckon privacy information."""
    communicated, _, disclosed = uses.partition("/")
    facts = Obtained(
        obtained=obtained,
        first_communication=day(communicated),
        first_disclosure=day(disclosed),
    )
    return privacy_information_deadline(facts, calendar)


def marks(received: date, announced: str, calendar: WorkingCalendar) -> Reckoning:
    """Reckon exam marks."""
    return exam_marks_deadline(MarksRequest(received=received, announced=day(announced)), calendar)


RECKONED: dict[str, Callable[[date, str, WorkingCalendar], Reckoning]] = {
    "access": lambda start, _, own: access_deadline(AccessRequest(received=start), own),
    "rights": lambda start, _, own: rights_deadline(RightsRequest(received=start), own),
    "first-convention": lambda start, _, own: first_convention_deadline(start, own),
    "28-days": lambda start, _, __: RIGHTS_28_DAYS.reckon(start, EVERY_DAY),
    "review": lambda start, decided, own: decision_review_deadline(
        date.fromisoformat(decided), start, own
    ),
    "response": lambda start, decided, own: decision_response_deadline(
        date.fromisoformat(decided), RightsRequest(received=start), own
    ),
    "privacy": privacy,
    "complaint": lambda start, _, own: COMPLAINT_ACK.reckon(start, own),
    "marks": marks,
    "opinion": lambda start, _, __: SERIOUS_HARM_OPINION.reckon(start, EVERY_DAY),
    "opinion-to-disclose": lambda start, _, __: SERIOUS_HARM_OPINION_DISCLOSING.reckon(
        start, EVERY_DAY
    ),
    "reporter": lambda start, _, own: PRINCIPAL_REPORTER.reckon(start, own),
    "record": lambda start, _, __: educational_record_deadline(start, SCHOOL, CALENDARS),
    "transfer": lambda start, _, __: school_days_deadline(EDREC_TRANSFER, start, CALENDARS),
    "leaver": lambda start, _, __: EDREC_REPORTS_LEAVERS.reckon(start, EVERY_DAY),
}


def found(row: Row, code: str) -> tuple[str, str, str]:
    """Reckon a row in a nation: the last day or moment, the safe day and the readings."""
    if row["limit"] == "breach":
        due = breach_deadline(datetime.fromisoformat(row["start"]))
        reached = "" if due.at is None else due.at.isoformat()
    else:
        own = WorkingCalendar.of(Nation(code))
        due = RECKONED[row["limit"]](date.fromisoformat(row["start"]), row["other"], own)
        reached = due.day.isoformat()
    readings = " | ".join(f"{reading.name} [{reading.cites}]" for reading in due.readings)
    return reached, due.safe_day.isoformat(), readings


def duties_faults() -> Iterator[str]:
    """Compare every row with what is reckoned, in each of its nations."""
    for row in rows("duties"):
        expected = (row["day"], row["safe_day"], row["readings"])
        for code in row["nations"].split():
            if found(row, code) != expected:
                yield f"{row['case']}, {code}: expected {expected}, found {found(row, code)}"
