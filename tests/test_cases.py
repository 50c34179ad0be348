"""Cases: what has happened, and where it leaves them."""

import json
import sys
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from dateutil import tz
from hypothesis import Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from ukschoolgdpr import cases, exchange
from ukschoolgdpr.cases import (
    Case,
    Clock,
    Event,
    EventKind,
    Late,
    Moved,
    Regime,
    Standing,
    State,
    moved,
    standing,
)
from ukschoolgdpr.errors import (
    DataFileError,
    FactsError,
    MissingPackageError,
    OutsideCoverageError,
)
from ukschoolgdpr.facts.calendars import Calendars, SchoolCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Spell
from ukschoolgdpr.testing import cases as drawn_cases
from ukschoolgdpr.vocabulary import SchoolKind

FIRST_FOUND = settings(max_examples=5_000, phases=[Phase.generate], database=None)
LONDON = tz.gettz("Europe/London")


def day(text: str) -> date:
    return date.fromisoformat(text)


def happened(text: str) -> Event:
    """Read ``answered@2026-03-30``, with a time of day where there is one."""
    kind, _, when = text.partition("@")
    when, _, regime = when.partition("/")
    named = Regime(regime) if regime else None
    if "T" not in when:
        return Event(EventKind(kind), day(when), regime=named)
    moment = datetime.fromisoformat(when).replace(tzinfo=LONDON)
    return Event(EventKind(kind), moment.date(), at=moment, regime=named)


SCHOOLS = {
    "maintained": School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND),
    "academy": School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND),
    "independent": School(kind=SchoolKind.INDEPENDENT, nation=Nation.ENGLAND),
    "council": School(kind=SchoolKind.EDUCATION_AUTHORITY, nation=Nation.SCOTLAND),
    "controlled": School(kind=SchoolKind.CONTROLLED, nation=Nation.NORTHERN_IRELAND),
}
SUMMER = Spell(day("2026-07-22"), day("2026-09-02"))


def calendars(nation: Nation, **extra: Any) -> Calendars:
    closed = [SUMMER] if nation is Nation.ENGLAND else []
    sessions = [SchoolCalendar.open_but_for(closed, nation=nation)]
    return Calendars.of(nation, sessions=sessions, **extra)


CALENDARS = {
    nation: calendars(nation)
    for nation in (Nation.ENGLAND, Nation.SCOTLAND, Nation.NORTHERN_IRELAND)
}
ENGLAND = CALENDARS[Nation.ENGLAND]


def made(regimes: str, events: str, school: str = "maintained") -> Case:
    return Case(
        reference="R-1",
        regimes=tuple(Regime(regime) for regime in regimes.split()),
        school=SCHOOLS[school],
        events=tuple(happened(event) for event in events.split()),
    )


def at(case: Case, as_of: str) -> Standing:
    assert case.school.nation is not None
    return standing(case, CALENDARS[case.school.nation], as_of=day(as_of))


DUE = [
    # From walkthroughs.md, the lines of the statutory check.
    (
        "W01, identity needed",
        "access",
        ("received@2022-12-23 identity-asked@2022-12-23 identity-given@2023-01-04"),
        "2023-02-06",
    ),
    (
        "W01, extended",
        "access",
        (
            "received@2022-12-23 identity-asked@2022-12-23 "
            "identity-given@2023-01-04 extended@2023-02-03"
        ),
        "2023-04-04",
    ),
    ("W01, parent known", "access", "received@2022-12-23", "2023-01-23"),
    (
        "W02",
        "access",
        (
            "received@2025-03-03 clarification-asked@2025-03-04 "
            "identity-asked@2025-03-04 clarification-given@2025-03-06 identity-given@2025-03-06 "
            "extended@2025-04-04"
        ),
        "2025-06-06",
    ),
    ("W03", "access", "received@2022-12-23", "2023-01-23"),
    ("W04", "access", "received@2023-02-27", "2023-03-27"),
    ("W05", "rights", "received@2023-06-05", "2023-07-05"),
    ("W06", "rights", "received@2023-06-01", "2023-07-03"),
    ("W07", "rights", "received@2024-09-10", "2024-10-10"),
    # From deadlines.md.
    ("rights-one-month", "access", "received@2024-11-25", "2024-12-27"),
    (
        "rights-12a",
        "rights",
        ("received@2026-03-02 identity-asked@2026-03-11 identity-given@2026-03-11"),
        "2026-04-13",
    ),
    (
        "rights-12a, fee",
        "rights",
        "received@2026-03-02 fee-asked@2026-03-10 fee-paid@2026-03-11",
        "2026-04-13",
    ),
    ("rights-extended", "access", "received@2026-11-30 extended@2026-12-30", "2027-03-01"),
    (
        "sar-clarification-pause",
        "access",
        ("received@2026-03-02 clarification-asked@2026-03-09 clarification-given@2026-03-16"),
        "2026-04-10",
    ),
    (
        "adm-response",
        "automated-decision",
        ("decided@2025-11-10 notified@2025-11-12 received@2025-12-01"),
        "2026-01-02",
    ),
    ("complaint-ack", "complaint", "received@2026-06-19", "2026-07-20"),
    ("complaint-ack, August", "complaint", "received@2026-08-01", "2026-09-01"),
    ("edrec-parent", "educational-record", "received@2026-07-16", "2026-09-18"),
    ("breach-ico-72h", "breach", "aware@2026-12-24T16:20", "2026-12-27"),
    ("eir-standard", "eir", "received@2026-08-03", "2026-09-01"),
    ("eir, extended", "eir", "received@2026-08-03 extended@2026-09-01", "2026-09-29"),
]


@pytest.mark.parametrize(
    ("regime", "events", "due"), [row[1:] for row in DUE], ids=[row[0] for row in DUE]
)
def test_the_last_day_is_that_of_the_worked_example(regime: str, events: str, due: str) -> None:
    case = made(regime, events)
    found = at(case, str(case.events[-1].on))
    dated = [duty for duty in found.duties if duty.day is not None]
    assert [duty.day for duty in dated] == [day(due)]
    assert found.state is State.RUNNING
    assert found.late == ()


DUE_ELSEWHERE = [
    ("foi-school", "foi", "received@2026-07-15", "academy", "2026-09-24"),
    ("foi over two holidays", "foi", "received@2026-05-18", "academy", "2026-06-17"),
    ("foi, extended", "foi", "received@2026-05-18 extended@2026-06-17", "academy", "2026-07-16"),
    ("foisa", "foisa", "received@2026-03-20", "council", "2026-04-20"),
    ("eisr", "eisr", "received@2026-03-20", "council", "2026-04-20"),
    ("complaint-ack in Scotland", "complaint", "received@2026-08-01", "council", "2026-08-31"),
    ("edrec-scotland", "educational-record", "received@2026-03-20", "council", "2026-04-13"),
    (
        "edrec-scotland, identity",
        "educational-record",
        ("received@2026-03-20 identity-asked@2026-03-23 identity-given@2026-03-25"),
        "council",
        "2026-04-16",
    ),
    (
        "foisa-review",
        "foisa",
        ("received@2023-11-01 answered@2023-11-20 review-sought@2023-12-05"),
        "council",
        "2024-01-08",
    ),
    (
        "eisr-review",
        "eisr",
        "received@2026-03-20 answered@2026-04-01 review-sought@2026-04-21",
        "council",
        "2026-05-20",
    ),
    (
        "foi-internal-review",
        "foi",
        ("received@2026-05-18 answered@2026-06-01 review-sought@2026-09-03"),
        "academy",
        "2026-10-01",
    ),
    (
        "eir-review",
        "eir",
        "received@2026-08-03 refused@2026-08-04 review-sought@2026-09-03",
        "academy",
        "2026-10-29",
    ),
]


@pytest.mark.parametrize(
    ("regime", "events", "school", "due"),
    [row[1:] for row in DUE_ELSEWHERE],
    ids=[row[0] for row in DUE_ELSEWHERE],
)
def test_the_last_day_depends_on_the_school(
    regime: str, events: str, school: str, due: str
) -> None:
    case = made(regime, events, school)
    duties = at(case, str(case.events[-1].on)).duties
    assert [duty.day for duty in duties if duty.day is not None] == [day(due)]


CLARIFIED = "received@2026-03-02 clarification-asked@2026-03-09 clarification-given@2026-03-16"
AFRESH = "time would stand still until it comes, and then start afresh"
BETWEEN = "time would stand still from that day to the day on which it comes, both included"
ON_THAT_DAY = "time would start afresh on that day"
AGAIN = "time would run again from the next day"

EXPLAINED = [
    (
        "not begun",
        made("access", CLARIFIED),
        "2026-03-01",
        ["R-1 is not begun (as of 2026-03-01)"],
    ),
    (
        "access",
        made("access", CLARIFIED),
        "2026-03-02",
        [
            "R-1 is running (as of 2026-03-02)",
            (
                "  due: answer the access request: by Thu 02 Apr 2026, safe by Wed 01 Apr 2026"
                " [deadlines.access]"
            ),
            f"  identity-asked: {AFRESH} [UK GDPR, art 12A(2)(b)]",
            f"  fee-asked: {AFRESH} [UK GDPR, art 12A(2)(c)]",
            f"  clarification-asked: {BETWEEN} [UK GDPR, art 12A(5)]",
            (
                "  extended: there would be 2 months more; the last day for it is Thu 02 Apr 2026, "
                "safe by Wed 01 Apr 2026"
                " [UK GDPR, art 12A(4)]"
            ),
        ],
    ),
    (
        "access, paused",
        made("access", CLARIFIED),
        "2026-03-09",
        [
            "R-1 is paused (as of 2026-03-09)",
            (
                "  due: answer the access request: time stands still since 2026-03-09"
                " [deadlines.access]"
            ),
            f"  identity-asked: {AFRESH} [UK GDPR, art 12A(2)(b)]",
            f"  fee-asked: {AFRESH} [UK GDPR, art 12A(2)(c)]",
            f"  clarification-asked: {BETWEEN} [UK GDPR, art 12A(5)]",
            f"  clarification-given: {AGAIN} [UK GDPR, art 12A(5)]",
            "  extended: there would be 2 months more [UK GDPR, art 12A(4)]",
        ],
    ),
    (
        "access, all asked and awaited",
        made(
            "access",
            "received@2026-03-02 identity-asked@2026-03-03 fee-asked@2026-03-04 "
            "extended@2026-03-05",
        ),
        "2026-03-05",
        [
            "R-1 is paused (as of 2026-03-05)",
            (
                "  due: answer the access request: time stands still since 2026-03-03"
                " [deadlines.access]"
            ),
            f"  identity-given: {ON_THAT_DAY} [UK GDPR, art 12A(2)(b)]",
            f"  fee-paid: {ON_THAT_DAY} [UK GDPR, art 12A(2)(c)]",
            f"  clarification-asked: {BETWEEN} [UK GDPR, art 12A(5)]",
        ],
    ),
    (
        "access, on its last day",
        made("access", "received@2026-03-02 identity-asked@2026-03-02 identity-given@2026-03-02"),
        "2026-04-02",
        [
            "R-1 is running (as of 2026-04-02)",
            (
                "  due: answer the access request: by Thu 02 Apr 2026, safe by Wed 01 Apr 2026"
                " [deadlines.access]"
            ),
            f"  fee-asked: {AFRESH} [UK GDPR, art 12A(2)(c)]",
            f"  clarification-asked: {BETWEEN} [UK GDPR, art 12A(5)]",
            (
                "  extended: there would be 2 months more; the last day for it is Thu 02 Apr 2026, "
                "safe by Wed 01 Apr 2026"
                " [UK GDPR, art 12A(4)]"
            ),
        ],
    ),
    (
        "access, too late",
        made("access", "received@2026-03-02"),
        "2026-04-03",
        [
            "R-1 is running (as of 2026-04-03)",
            (
                "  due: answer the access request: by Thu 02 Apr 2026, safe by Wed 01 Apr 2026, "
                "1 day overdue [deadlines.access]"
            ),
        ],
    ),
    (
        "access under the guidance of 2018",
        made("access", "received@2019-03-04 clarification-asked@2019-03-05"),
        "2019-03-05",
        [
            "R-1 is paused (as of 2019-03-05)",
            (
                "  due: answer the access request: time stands still since 2019-03-05"
                " [deadlines.access]"
            ),
            f"  identity-asked: {AFRESH} [ICO guidance, right of access]",
            f"  fee-asked: {AFRESH} [ICO guidance, right of access]",
            f"  clarification-asked: {AFRESH} [ICO guidance, right of access]",
            f"  clarification-given: {ON_THAT_DAY} [ICO guidance, right of access]",
            "  extended: there would be 2 months more [UK GDPR, art 12(3)]",
        ],
    ),
    (
        "access under the guidance of early 2020",
        made("access", "received@2020-03-04 clarification-asked@2020-03-05"),
        "2020-03-05",
        [
            "R-1 is running (as of 2020-03-05)",
            "  due: answer the access request: by Mon 06 Apr 2020 [deadlines.access]",
            f"  identity-asked: {AFRESH} [ICO guidance, right of access]",
            f"  fee-asked: {AFRESH} [ICO guidance, right of access]",
            (
                "  extended: there would be 2 months more; the last day for it is Mon 06 Apr 2020, "
                "safe by Sat 04 Apr 2020"
                " [UK GDPR, art 12(3)]"
            ),
        ],
    ),
    (
        "rights",
        made("rights", "received@2023-06-01 answered@2023-07-04"),
        "2023-07-03",
        [
            "R-1 is running (as of 2023-07-03)",
            "  due: act on the request: by Mon 03 Jul 2023 [deadlines.rights-one-month]",
            f"  identity-asked: {AFRESH} [ICO guidance, right of access]",
            f"  fee-asked: {AFRESH} [ICO guidance, right of access]",
            (
                "  extended: there would be 2 months more; the last day for it is Mon 03 Jul 2023, "
                "safe by Sat 01 Jul 2023"
                " [UK GDPR, art 12(3)]"
            ),
        ],
    ),
    (
        "answered a day late",
        made("rights", "received@2023-06-01 answered@2023-07-04"),
        "2023-07-04",
        [
            "R-1 is closed (as of 2023-07-04)",
            "  late: act on the request: 1 day after Mon 03 Jul 2023 [deadlines.rights-one-month]",
        ],
    ),
    (
        "two clocks on one case",
        made("educational-record access", "received@2026-07-16"),
        "2026-08-18",
        [
            "R-1 is running (as of 2026-08-18)",
            (
                "  due: answer the access request: by Mon 17 Aug 2026, safe by Sat 15 Aug 2026, "
                "1 day overdue [deadlines.access]"
            ),
            (
                "  due: show the parent the educational record: by Fri 18 Sep 2026"
                " [deadlines.edrec-parent]"
            ),
        ],
    ),
    (
        "the record waits for the identity in Scotland",
        made("educational-record", "received@2026-03-20 identity-asked@2026-03-23", "council"),
        "2026-03-23",
        [
            "R-1 is paused (as of 2026-03-23)",
            (
                "  due: show the parent the educational record: time stands still since 2026-03-23"
                " [deadlines.edrec-scotland]"
            ),
            f"  identity-given: {ON_THAT_DAY} [SSI 2003/581, reg 5(3)]",
        ],
    ),
    (
        "the identity may be asked for until the last day",
        made("educational-record", "received@2026-03-20", "council"),
        "2026-04-13",
        [
            "R-1 is running (as of 2026-04-13)",
            (
                "  due: show the parent the educational record: by Mon 13 Apr 2026"
                " [deadlines.edrec-scotland]"
            ),
            f"  identity-asked: {AFRESH} [SSI 2003/581, reg 5(3)]",
        ],
    ),
    (
        "and not later",
        made("educational-record", "received@2026-03-20 identity-asked@2026-04-14", "council"),
        "2026-04-14",
        [
            "R-1 is running (as of 2026-04-14)",
            (
                "  due: show the parent the educational record: by Mon 13 Apr 2026, 1 day overdue"
                " [deadlines.edrec-scotland]"
            ),
        ],
    ),
    (
        "the record, asked for on the last day",
        made("educational-record", "received@2026-03-20 identity-asked@2026-04-13", "council"),
        "2026-04-15",
        [
            "R-1 is paused (as of 2026-04-15)",
            (
                "  due: show the parent the educational record: time stands still since 2026-04-13"
                " [deadlines.edrec-scotland]"
            ),
            f"  identity-given: {ON_THAT_DAY} [SSI 2003/581, reg 5(3)]",
        ],
    ),
    (
        "the record, given in Scotland",
        made(
            "educational-record",
            "received@2026-03-20 identity-asked@2026-03-23 identity-given@2026-03-25",
            "council",
        ),
        "2026-03-25",
        [
            "R-1 is running (as of 2026-03-25)",
            (
                "  due: show the parent the educational record: by Thu 16 Apr 2026"
                " [deadlines.edrec-scotland]"
            ),
        ],
    ),
    (
        "the record, shown in Scotland",
        made("educational-record", "received@2026-03-20 answered@2026-04-14", "council"),
        "2026-04-14",
        [
            "R-1 is closed (as of 2026-04-14)",
            (
                "  late: show the parent the educational record: 1 day after Mon 13 Apr 2026"
                " [deadlines.edrec-scotland]"
            ),
        ],
    ),
    (
        "the record in Northern Ireland",
        made("educational-record", "received@2026-03-20", "controlled"),
        "2026-03-20",
        [
            "R-1 is running (as of 2026-03-20)",
            (
                "  due: show the parent the educational record: no period is named"
                " [deadlines.edrec-ni-parent]"
            ),
        ],
    ),
    (
        "the record in Northern Ireland, shown",
        made("educational-record", "received@2026-03-20 answered@2026-09-20", "controlled"),
        "2026-09-20",
        ["R-1 is closed (as of 2026-09-20)"],
    ),
    (
        "foi",
        made("foi", "received@2026-05-18", "academy"),
        "2026-06-17",
        [
            "R-1 is running (as of 2026-06-17)",
            "  due: answer the request: by Wed 17 Jun 2026 [deadlines.foi-school]",
            f"  clarification-asked: {AFRESH} [FOIA 2000, s 10(6)]",
            f"  fee-asked: {BETWEEN} [FOIA 2000, s 10(2)]",
            (
                "  extended: the public interest could be weighed for 20 working days more; the "
                "last day for it is Wed 17 Jun 2026 [FOIA 2000, s 17(2)]"
            ),
        ],
    ),
    (
        "foi, overdue",
        made("foi", "received@2026-05-18", "academy"),
        "2026-06-18",
        [
            "R-1 is running (as of 2026-06-18)",
            "  due: answer the request: by Wed 17 Jun 2026, 1 day overdue [deadlines.foi-school]",
        ],
    ),
    (
        "foi, extended",
        made("foi", "received@2026-05-18 extended@2026-06-17", "academy"),
        "2026-06-18",
        [
            "R-1 is running (as of 2026-06-18)",
            (
                "  due: answer the request: by Thu 16 Jul 2026, safe by Wed 17 Jun 2026"
                " [deadlines.foi-school]"
            ),
        ],
    ),
    (
        "foi, extended too late",
        made("foi", "received@2026-05-18 extended@2026-06-18", "academy"),
        "2026-06-18",
        [
            "R-1 is running (as of 2026-06-18)",
            "  due: answer the request: by Wed 17 Jun 2026, 1 day overdue [deadlines.foi-school]",
            (
                "  late: tell the applicant of the extension: 1 day after Wed 17 Jun 2026"
                " [deadlines.foi-school]"
            ),
        ],
    ),
    (
        "eir, a question open",
        made("eir", "received@2026-08-03 clarification-asked@2026-08-05"),
        "2026-08-05",
        [
            "R-1 is paused (as of 2026-08-05)",
            (
                "  due: answer the request: time stands still since 2026-08-05"
                " [deadlines.eir-standard]"
            ),
            f"  clarification-asked: {AFRESH} [EIR 2004, reg 9(4)]",
            f"  clarification-given: {ON_THAT_DAY} [EIR 2004, reg 9(4)]",
            f"  fee-asked: {BETWEEN} [EIR 2004, reg 8(6)]",
            "  extended: there would be 40 working days in all [EIR 2004, reg 7(3)]",
        ],
    ),
    (
        "eir, a question answered",
        made(
            "eir",
            "received@2026-08-03 clarification-asked@2026-08-05 clarification-given@2026-08-10",
        ),
        "2026-08-10",
        [
            "R-1 is running (as of 2026-08-10)",
            "  due: answer the request: by Tue 08 Sep 2026 [deadlines.eir-standard]",
            f"  clarification-asked: {AFRESH} [EIR 2004, reg 9(4)]",
            f"  fee-asked: {BETWEEN} [EIR 2004, reg 8(6)]",
            (
                "  extended: there would be 40 working days in all; the last day for it is "
                "Tue 08 Sep 2026, safe by Tue 01 Sep 2026 [EIR 2004, reg 7(3)]"
            ),
        ],
    ),
    (
        "eisr, a charge awaited",
        made("eisr", "received@2026-08-03 fee-asked@2026-08-05", "council"),
        "2026-08-05",
        [
            "R-1 is paused (as of 2026-08-05)",
            "  due: answer the request: time stands still since 2026-08-05 [deadlines.eisr]",
            f"  clarification-asked: {AFRESH} [EISR 2004, reg 9(4)]",
            f"  fee-paid: {AGAIN} [EISR 2004, reg 8]",
            "  extended: there would be 40 working days in all [EISR 2004, reg 7]",
        ],
    ),
    (
        "foisa, paid and clarified",
        made(
            "foisa",
            "received@2026-08-03 clarification-asked@2026-08-05 clarification-given@2026-08-10 "
            "fee-asked@2026-08-11 fee-paid@2026-08-14",
            "council",
        ),
        "2026-08-14",
        [
            "R-1 is running (as of 2026-08-14)",
            "  due: answer the request: by Fri 11 Sep 2026 [deadlines.foisa-request]",
            f"  clarification-asked: {AFRESH} [FOISA 2002, s 10(1)]",
        ],
    ),
    (
        "a review beside a request without an answer",
        made("foisa", "received@2026-03-20 review-sought@2026-04-21", "council"),
        "2026-04-21",
        [
            "R-1 is running (as of 2026-04-21)",
            (
                "  due: answer the request: by Mon 20 Apr 2026, 1 day overdue"
                " [deadlines.foisa-request]"
            ),
            (
                "  due: tell the applicant the outcome of the review: by Wed 20 May 2026"
                " [deadlines.foisa-review]"
            ),
        ],
    ),
    (
        "a review answered late",
        made(
            "foi",
            "received@2026-05-18 answered@2026-06-01 review-sought@2026-09-03 "
            "review-answered@2026-10-05",
            "academy",
        ),
        "2026-10-05",
        [
            "R-1 is closed (as of 2026-10-05)",
            (
                "  late: tell the applicant the outcome of the review: 4 days after Thu 01 Oct 2026"
                " [deadlines.foi-internal-review]"
            ),
        ],
    ),
    (
        "a review withdrawn",
        made(
            "foi",
            "received@2026-05-18 answered@2026-06-18 review-sought@2026-09-03 withdrawn@2026-10-05",
            "academy",
        ),
        "2026-10-05",
        [
            "R-1 is closed (as of 2026-10-05)",
            "  late: answer the request: 1 day after Wed 17 Jun 2026 [deadlines.foi-school]",
        ],
    ),
    (
        "withdrawn after the last day",
        made("access", "received@2026-03-02 withdrawn@2026-05-01"),
        "2026-05-01",
        ["R-1 is closed (as of 2026-05-01)"],
    ),
    (
        "refused while time stood still",
        made("access", "received@2026-03-02 identity-asked@2026-03-03 refused@2026-07-01"),
        "2026-07-01",
        ["R-1 is closed (as of 2026-07-01)"],
    ),
    (
        "extended too late",
        made("access", "received@2026-03-02 extended@2026-04-07"),
        "2026-04-07",
        [
            "R-1 is running (as of 2026-04-07)",
            (
                "  due: answer the access request: by Thu 02 Apr 2026, safe by Wed 01 Apr 2026, "
                "5 days overdue [deadlines.access]"
            ),
            (
                "  late: tell the person of the extension: 5 days after Thu 02 Apr 2026"
                " [deadlines.rights-extended]"
            ),
        ],
    ),
    (
        "extended in time after a pause",
        made("access", f"{CLARIFIED} extended@2026-04-10"),
        "2026-04-10",
        [
            "R-1 is running (as of 2026-04-10)",
            (
                "  due: answer the access request: by Wed 10 Jun 2026, safe by Wed 08 Apr 2026"
                " [deadlines.access]"
            ),
            f"  identity-asked: {AFRESH} [UK GDPR, art 12A(2)(b)]",
            f"  fee-asked: {AFRESH} [UK GDPR, art 12A(2)(c)]",
            f"  clarification-asked: {BETWEEN} [UK GDPR, art 12A(5)]",
        ],
    ),
    (
        "a complaint",
        made("complaint", "received@2026-08-01 acknowledged@2026-09-03"),
        "2026-08-31",
        [
            "R-1 is running (as of 2026-08-31)",
            (
                "  due: acknowledge the complaint: by Tue 01 Sep 2026, safe by Sun 30 Aug 2026"
                " [deadlines.complaint-ack]"
            ),
            (
                "  due: take the steps that are appropriate and tell the outcome: without undue "
                "delay [deadlines.complaint-outcome]"
            ),
        ],
    ),
    (
        "a complaint acknowledged late",
        made("complaint", "received@2026-08-01 acknowledged@2026-09-03"),
        "2026-09-03",
        [
            "R-1 is running (as of 2026-09-03)",
            (
                "  due: take the steps that are appropriate and tell the outcome: without undue "
                "delay [deadlines.complaint-outcome]"
            ),
            (
                "  late: acknowledge the complaint: 2 days after Tue 01 Sep 2026"
                " [deadlines.complaint-ack]"
            ),
        ],
    ),
    (
        "an outcome within the thirty days",
        made("complaint", "received@2026-08-01 answered@2026-09-01"),
        "2026-09-01",
        ["R-1 is closed (as of 2026-09-01)"],
    ),
    (
        "W12, on the day of the breach",
        made("breach", "aware@2023-02-10T16:30 reported@2023-02-13T16:30"),
        "2023-02-10",
        [
            "R-1 is running (as of 2023-02-10)",
            (
                "  due: tell the regulator, unless a risk is unlikely: by Mon 13 Feb 2023 16:30"
                " [deadlines.breach-ico-72h]"
            ),
            (
                "  due: tell the people concerned, if the risk to them is high: without undue delay"
                " [deadlines.breach-individuals]"
            ),
        ],
    ),
    (
        "W12, reported in the last minute",
        made("breach", "aware@2023-02-10T16:30 reported@2023-02-13T16:30"),
        "2023-02-13",
        [
            "R-1 is running (as of 2023-02-13)",
            (
                "  due: tell the people concerned, if the risk to them is high: without undue delay"
                " [deadlines.breach-individuals]"
            ),
        ],
    ),
    (
        "W12, reported a minute late, and people told",
        made(
            "breach",
            "aware@2023-02-10T16:30 reported@2023-02-13T16:31 individuals-told@2023-02-14",
        ),
        "2023-02-14",
        [
            "R-1 is closed (as of 2023-02-14)",
            (
                "  late: tell the regulator, unless a risk is unlikely: hours after Mon 13 Feb 2023"
                " [deadlines.breach-ico-72h]"
            ),
        ],
    ),
    (
        "a breach without a risk",
        made("breach", "aware@2023-02-10T16:30 closed@2023-02-20"),
        "2023-02-20",
        ["R-1 is closed (as of 2023-02-20)"],
    ),
    (
        "a decision of 2025",
        made("automated-decision", "decided@2025-11-10 notified@2025-11-12"),
        "2025-11-10",
        [
            "R-1 is running (as of 2025-11-10)",
            (
                "  due: tell the person of the decision, and of what they can ask: as soon as "
                "reasonably practicable [deadlines.adm-notification]"
            ),
            "  received: a month to answer would begin [DPA 2018, s 14(5)]",
        ],
    ),
    (
        "a decision of 2025, notified",
        made("automated-decision", "decided@2025-11-10 notified@2025-11-12"),
        "2025-11-12",
        [
            "R-1 is closed (as of 2025-11-12)",
            (
                "  received: a month to answer would begin; the person may ask until Fri 12 Dec "
                "2025 [DPA 2018, s 14(5)]"
            ),
        ],
    ),
    (
        "a decision of 2026",
        made("automated-decision", "decided@2026-03-10 received@2026-04-01"),
        "2026-03-10",
        [
            "R-1 is running (as of 2026-03-10)",
            (
                "  due: tell the person of the decision, and of what they can ask: no period is "
                "named [deadlines.adm-safeguards]"
            ),
            "  received: a month to answer would begin [UK GDPR, art 12A(1)]",
        ],
    ),
    (
        "a decision of 2026, notified",
        made("automated-decision", "decided@2026-03-10 notified@2026-03-12"),
        "2026-03-12",
        [
            "R-1 is closed (as of 2026-03-12)",
            "  received: a month to answer would begin [UK GDPR, art 12A(1)]",
        ],
    ),
    (
        "a decision of 2026, contested",
        made("automated-decision", "decided@2026-03-10 received@2026-04-01"),
        "2026-04-01",
        [
            "R-1 is running (as of 2026-04-01)",
            (
                "  due: answer the request about the decision: by Fri 01 May 2026, safe by "
                "Thu 30 Apr 2026 [deadlines.adm-response]"
            ),
            (
                "  due: tell the person of the decision, and of what they can ask: no period is "
                "named [deadlines.adm-safeguards]"
            ),
            f"  identity-asked: {AFRESH} [UK GDPR, art 12A(2)(b)]",
            f"  fee-asked: {AFRESH} [UK GDPR, art 12A(2)(c)]",
            (
                "  extended: there would be 2 months more; the last day for it is Fri 01 May 2026, "
                "safe by Thu 30 Apr 2026"
                " [UK GDPR, art 12A(4)]"
            ),
        ],
    ),
]


def test_it_says_what_is_due_what_was_late_and_what_would_move_time() -> None:
    for name, case, as_of, lines in EXPLAINED:
        found = at(case, as_of)
        assert found.explain().splitlines() == lines, name
        assert {duty.regime for duty in found.duties} <= set(case.regimes), name


def drawn(value: object) -> str:
    """Give what a notebook shows of a value."""
    html: str = value._repr_html_()  # type: ignore[attr-defined]  # the drawn ones have it
    return html


def description(html: str) -> str:
    """Give the text in place of the picture."""
    picture = ET.fromstring(html)  # noqa: S314 - our own
    [found] = picture.findall(".//{http://www.w3.org/2000/svg}desc")
    return found.text or ""


def test_a_case_is_drawn_with_its_events_and_waits() -> None:
    case = made(
        "access educational-record",
        "received@2026-03-02 clarification-asked@2026-03-09 clarification-given@2026-03-16",
    )
    html = drawn(case)
    assert ">R-1: access, educational-record<" in html
    assert description(html) == (
        "Mon 02 Mar 2026: received; "
        "Mon 09 Mar 2026 to Mon 16 Mar 2026: waiting for clarification; "
        "Mon 09 Mar 2026: clarification-asked; Mon 16 Mar 2026: clarification-given"
    )
    assert "Thu 16 Jul 2026 16:20: aware" in description(
        drawn(made("breach", "aware@2026-07-16T16:20"))
    )


def test_a_standing_is_drawn_with_what_is_due() -> None:
    html = drawn(at(made("access complaint", "received@2026-07-02"), "2026-07-03"))
    assert ">R-1 as of Fri 03 Jul 2026<" in html
    assert description(html) == (
        "Fri 03 Jul 2026: the case is running; "
        "Fri 31 Jul 2026, safe day: acknowledge the complaint; "
        "Sat 01 Aug 2026, safe day: answer the access request; "
        "Mon 03 Aug 2026, last day: answer the access request; "
        "Mon 03 Aug 2026, last day: acknowledge the complaint"
    )
    assert html.count("answer the access request [deadlines.access]</li>") == 2
    assert html.count("acknowledge the complaint [deadlines.complaint-ack]</li>") == 2
    assert "<p>due: answer the access request" in html
    assert "<p>due: acknowledge the complaint" in html
    assert ": without undue delay [deadlines.complaint-outcome]</p>" in html
    breach = drawn(at(made("breach", "aware@2026-07-16T16:20"), "2026-07-17"))
    assert "Sun 19 Jul 2026 16:20, last day: tell the regulator" in breach
    assert description(breach).count("last day") == 1
    plain = drawn(at(made("foi", "received@2026-05-18", "academy"), "2026-05-19"))
    assert description(plain).count("last day: answer the request") == 1
    assert "safe day" not in description(plain)
    still = drawn(
        at(made("access", "received@2025-03-03 clarification-asked@2025-03-04"), "2025-03-10")
    )
    assert "Thu 03 Apr 2025, safe day: answer the access request" in description(still)
    assert "last day" not in description(still)


@pytest.mark.parametrize(
    ("regime", "school", "events", "as_of", "kinds"),
    [
        (
            "access",
            "maintained",
            "received@2026-03-02",
            "2026-03-03",
            {"identity-asked", "fee-asked", "clarification-asked", "extended"},
        ),
        (
            "rights",
            "maintained",
            "received@2026-03-02 identity-asked@2026-03-03",
            "2026-03-04",
            {"identity-given", "fee-asked", "extended"},
        ),
        (
            "access",
            "maintained",
            "received@2026-03-02 clarification-asked@2026-03-03",
            "2026-03-04",
            {
                "identity-asked",
                "fee-asked",
                "clarification-asked",
                "clarification-given",
                "extended",
            },
        ),
        ("educational-record", "council", "received@2026-03-02", "2026-03-03", {"identity-asked"}),
        (
            "educational-record",
            "council",
            "received@2026-03-02 identity-asked@2026-03-03",
            "2026-03-04",
            {"identity-given"},
        ),
        (
            "foi",
            "academy",
            "received@2026-03-02 clarification-asked@2026-03-03",
            "2026-03-04",
            {"clarification-asked", "clarification-given", "fee-asked", "extended"},
        ),
        (
            "eir",
            "academy",
            "received@2026-03-02 fee-asked@2026-03-03",
            "2026-03-04",
            {"clarification-asked", "fee-paid", "extended"},
        ),
        (
            "automated-decision",
            "maintained",
            "decided@2025-11-11 notified@2025-11-12",
            "2025-11-13",
            {"received"},
        ),
        (
            "access",
            "maintained",
            "received@2026-03-02 identity-asked@2026-04-20",
            "2026-04-21",
            set(),
        ),
        (
            "educational-record",
            "council",
            "received@2026-03-02 identity-asked@2026-04-20",
            "2026-04-21",
            set(),
        ),
    ],
)
def test_what_would_move_time_is_said_of_its_regime(
    regime: str, school: str, events: str, as_of: str, kinds: set[str]
) -> None:
    effects = at(made(regime, events, school), as_of).effects
    assert {effect.kind.value for effect in effects} == kinds
    assert {effect.regime.value for effect in effects} <= {regime}


def test_in_scotland_the_record_stands_still_while_identity_is_awaited() -> None:
    asked = "received@2026-03-02 identity-asked@2026-03-03"
    [clock] = at(made("educational-record", asked, "council"), "2026-03-04").clocks
    assert clock.due is not None
    assert list(map(str, clock.due.steps)) == [
        "Mon 02 Mar 2026  request received [SSI 2003/581, reg 5(1)]",
        "Mon 23 Mar 2026  15 school days on [SSI 2003/581, reg 5(1), medium confidence]",
        "Tue 03 Mar 2026  time stands still from here [SSI 2003/581, reg 5(3), medium confidence]",
    ]
    assert (clock.due.strict, clock.due.stopped_since) == (None, day("2026-03-03"))
    given = made("educational-record", f"{asked} identity-given@2026-03-09", "council")
    assert at(given, "2026-03-10").duties[0].day == day("2026-03-30")
    late = "received@2026-03-02 identity-asked@2026-03-24"
    for more in ("", " identity-given@2026-03-30"):
        duty = at(made("educational-record", late + more, "council"), "2026-03-31").duties[0]
        assert (duty.day, duty.overdue) == (day("2026-03-23"), 8)


def test_a_fee_that_is_awaited_stops_the_month() -> None:
    awaited = at(made("access", "received@2026-03-02 fee-asked@2026-03-04"), "2026-03-05")
    assert awaited.state is State.PAUSED
    assert awaited.clocks[0].since == day("2026-03-04")
    late = made("access", "received@2026-03-02 fee-asked@2026-04-20 fee-paid@2026-04-25")
    assert at(late, "2026-04-26").duties[0].day == day("2026-04-02")


def test_a_clock_has_its_reckoning() -> None:
    found = at(made("access complaint", "received@2026-07-01"), "2026-07-02")
    clock, acknowledging, outcome = found.clocks
    assert clock.due is not None
    assert str(clock.due.steps[0]) == "Wed 01 Jul 2026  request received [UK GDPR, art 12A(2)(a)]"
    assert clock == Clock(
        id="deadlines.access",
        regime=Regime.ACCESS,
        what="answer the access request",
        state=State.RUNNING,
        since=None,
        due=clock.due,
        words=None,
    )
    assert acknowledging.id == "deadlines.complaint-ack"
    assert outcome == Clock(
        id="deadlines.complaint-outcome",
        regime=Regime.COMPLAINT,
        what="take the steps that are appropriate and tell the outcome",
        state=State.RUNNING,
        since=None,
        due=None,
        words="without undue delay",
    )


def test_a_clock_says_since_when_it_is_paused_or_closed() -> None:
    case = made(
        "access complaint",
        "received@2026-07-01 identity-asked@2026-07-03/access answered@2026-07-09/complaint",
    )
    found = at(case, "2026-07-31")
    assert found.state is State.PAUSED
    assert [(clock.state, clock.since) for clock in found.clocks] == [
        (State.PAUSED, day("2026-07-03")),
        (State.CLOSED, day("2026-07-09")),
        (State.CLOSED, day("2026-07-09")),
    ]


def test_a_duty_has_the_days_of_its_reckoning() -> None:
    [duty] = at(made("access", CLARIFIED), "2026-04-12").duties
    assert (duty.id, duty.regime, duty.what) == (
        "deadlines.access",
        Regime.ACCESS,
        "answer the access request",
    )
    assert (duty.day, duty.safe_day, duty.at) == (day("2026-04-10"), day("2026-04-08"), None)
    assert (duty.words, duty.overdue) == (None, 2)


def test_a_duty_in_hours_has_its_moment() -> None:
    [duty, soon] = at(made("breach", "aware@2026-10-24T09:00"), "2026-10-29").duties
    assert duty.at == datetime(2026, 10, 27, 8, tzinfo=UTC)
    assert (duty.day, duty.safe_day, duty.overdue) == (day("2026-10-27"), day("2026-10-27"), 2)
    assert (soon.day, soon.safe_day, soon.at, soon.overdue) == (None, None, None, 0)
    assert soon.words == "without undue delay"


def test_while_time_stands_still_there_may_be_a_safe_day_all_the_same() -> None:
    asked = "received@2025-09-01 clarification-asked@2025-09-02"
    [duty] = at(made("access", asked), "2025-11-01").duties
    assert (duty.day, duty.safe_day, duty.overdue) == (None, day("2025-10-01"), 0)
    assert duty.words == "time stands still since 2025-09-02"


def test_what_was_done_late_is_said_with_its_days() -> None:
    assert at(made("rights", "received@2023-06-01 refused@2023-07-10"), "2023-07-10").late == (
        Late(
            id="deadlines.rights-one-month",
            regime=Regime.RIGHTS,
            what="act on the request",
            due=day("2023-07-03"),
            done=day("2023-07-10"),
            days=7,
        ),
    )


@pytest.mark.parametrize(
    ("regime", "before", "school"),
    [
        ("access", "", "academy"),
        ("rights", "", "academy"),
        ("automated-decision", "decided@2026-02-16 ", "academy"),
        ("foi", "", "academy"),
        ("eir", "", "academy"),
        ("eisr", "", "council"),
    ],
)
def test_notice_of_an_extension_is_late_under_the_law_that_asks_for_it(
    regime: str, before: str, school: str
) -> None:
    case = made(regime, f"{before}received@2026-03-02 extended@2026-05-05", school)
    [late] = at(case, "2026-05-05").late
    assert late.regime is Regime(regime)
    assert late.what.endswith("of the extension")


def test_notice_of_an_extension_on_the_last_day_is_in_time() -> None:
    case = made("access", "received@2026-03-02 extended@2026-04-02")
    assert at(case, "2026-04-02").late == ()


def test_an_event_may_concern_one_clock_alone() -> None:
    case = made(
        "access educational-record",
        "received@2026-07-16 answered@2026-08-03/access answered@2026-09-17",
    )
    assert [clock.since for clock in at(case, "2026-08-03").clocks] == [day("2026-08-03"), None]
    closed = at(case, "2026-09-17")
    assert [clock.since for clock in closed.clocks] == [day("2026-08-03"), day("2026-09-17")]
    assert closed.state is State.CLOSED


def test_what_one_clock_refuses_another_may_take() -> None:
    case = made(
        "access educational-record",
        "received@2026-07-16 answered@2026-08-03/educational-record answered@2026-08-14",
    )
    closed = at(case, "2026-08-14")
    assert [clock.since for clock in closed.clocks] == [day("2026-08-14"), day("2026-08-03")]


def test_an_event_concerns_all_the_clocks_that_know_its_kind() -> None:
    case = made("access foi", "received@2026-05-18 identity-asked@2026-05-19", "academy")
    found = at(case, "2026-05-19")
    assert [clock.state for clock in found.clocks] == [State.PAUSED, State.RUNNING]
    assert found.state is State.RUNNING


def test_a_second_clock_may_begin_later() -> None:
    case = made("access complaint", "received@2026-07-01/access received@2026-07-20/complaint")
    assert [clock.regime for clock in at(case, "2026-07-19").clocks] == [Regime.ACCESS]
    assert len(at(case, "2026-07-20").clocks) == 3


def test_the_events_of_one_day_are_taken_in_a_fixed_order() -> None:
    forth = "received@2026-03-02 clarification-asked@2026-03-02 clarification-given@2026-03-02"
    case = made("access", " ".join([*reversed(forth.split()), "answered@2026-03-02"]))
    assert [event.kind.value for event in case.events] == [
        "received",
        "clarification-asked",
        "clarification-given",
        "answered",
    ]
    assert case == made("access", f"{forth} answered@2026-03-02")
    assert hash(case) == hash(made("access", f"answered@2026-03-02 {forth}"))
    one = made("complaint access", "received@2026-07-01/access received@2026-07-01/complaint")
    assert one == made(
        "access complaint", "received@2026-07-01/complaint received@2026-07-01/access"
    )
    assert [event.regime for event in one.events] == [Regime.ACCESS, Regime.COMPLAINT]
    both = "received@2026-07-01 answered@2026-07-02 answered@2026-07-02/access"
    with pytest.raises(FactsError, match=r"^events: answered of 2026-07-02: there is one already"):
        made("access", both)


@pytest.mark.parametrize("regime", ["access", "rights"])
def test_what_concerns_all_clocks_comes_before_what_concerns_one(regime: str) -> None:
    """So the one has begun already, in whatever order they are told."""
    every, one = "received@2026-07-01", f"received@2026-07-01/{regime}"
    for events in (f"{every} {one}", f"{one} {every}"):
        with pytest.raises(FactsError, match=r"^events: received of 2026-07-01: there is one a"):
            made("access rights", events)


def test_an_answer_is_to_the_oldest_question() -> None:
    case = made(
        "access",
        "received@2026-03-02 clarification-asked@2026-03-09 clarification-asked@2026-03-11 "
        "clarification-given@2026-03-11 clarification-given@2026-03-16",
    )
    assert at(case, "2026-03-11").state is State.PAUSED
    [duty] = at(case, "2026-03-16").duties
    assert duty.day == day("2026-04-10")


IMPOSSIBLE = [
    (
        "an answer before the request",
        "access",
        "answered@2026-03-01 received@2026-03-02",
        ["answered of 2026-03-01: it comes before the event 'received'"],
    ),
    (
        "an answer before its question",
        "access",
        ("received@2026-03-02 clarification-given@2026-03-08 clarification-asked@2026-03-09"),
        ["clarification-given of 2026-03-08: it answers no open event 'clarification-asked'"],
    ),
    (
        "two answers to one question",
        "access",
        f"{CLARIFIED} clarification-given@2026-03-17",
        ["clarification-given of 2026-03-17: it answers no open event 'clarification-asked'"],
    ),
    (
        "identity without a question",
        "access",
        "received@2026-03-02 identity-given@2026-03-03",
        ["identity-given of 2026-03-03: it comes before the event 'identity-asked'"],
    ),
    (
        "payment without a charge",
        "foi",
        "received@2026-03-02 fee-paid@2026-03-03",
        ["fee-paid of 2026-03-03: it comes before the event 'fee-asked'"],
    ),
    (
        "a review answered and not sought",
        "eir",
        ("received@2026-03-02 answered@2026-03-03 review-answered@2026-03-04"),
        ["review-answered of 2026-03-04: it comes before the event 'review-sought'"],
    ),
    (
        "an extension after closing",
        "access",
        ("received@2026-03-02 answered@2026-03-20 extended@2026-03-23"),
        [("extended of 2026-03-23: it comes after answered of 2026-03-20, which closed the case")],
    ),
    (
        "an extension after a review is sought",
        "foi",
        ("received@2026-03-02 refused@2026-03-20 review-sought@2026-03-21 extended@2026-03-23"),
        [("extended of 2026-03-23: it comes after refused of 2026-03-20, which closed the case")],
    ),
    (
        "withdrawn without an open review",
        "foi",
        ("received@2026-03-02 refused@2026-03-20 withdrawn@2026-03-23"),
        [("withdrawn of 2026-03-23: it comes after refused of 2026-03-20, which closed the case")],
    ),
    (
        "withdrawn after the review",
        "foi",
        (
            "received@2026-03-02 refused@2026-03-20 "
            "review-sought@2026-03-21 review-answered@2026-03-22 withdrawn@2026-03-23"
        ),
        ["withdrawn of 2026-03-23: it comes after refused of 2026-03-20, which closed the case"],
    ),
    (
        "a review after withdrawal",
        "foi",
        ("received@2026-03-02 withdrawn@2026-03-20 review-sought@2026-03-23"),
        [
            (
                "review-sought of 2026-03-23: it comes after withdrawn of "
                "2026-03-20, which closed the case"
            )
        ],
    ),
    (
        "a review answered after withdrawal",
        "foi",
        (
            "received@2026-03-02 refused@2026-03-20 "
            "review-sought@2026-03-21 withdrawn@2026-03-22 review-answered@2026-03-23"
        ),
        [
            (
                "review-answered of 2026-03-23: it comes after refused of 2026-03-20, which closed "
                "the case"
            )
        ],
    ),
    (
        "two receipts",
        "access",
        "received@2026-03-02 received@2026-03-03",
        ["received of 2026-03-03: there is one already, of 2026-03-02"],
    ),
    (
        "two extensions",
        "access",
        "received@2026-03-02 extended@2026-03-03 extended@2026-03-04",
        ["extended of 2026-03-04: there is one already, of 2026-03-03"],
    ),
    (
        "no receipt",
        "access",
        "answered@2026-03-02",
        [
            "answered of 2026-03-02: it comes before the event 'received'",
            "there is no event 'received', which begins 'access'",
        ],
    ),
    (
        "nothing at all",
        "breach access",
        "",
        [
            "there is no event 'received', which begins 'access'",
            "there is no event 'aware', which begins 'breach'",
        ],
    ),
    (
        "answered and refused",
        "access",
        ("received@2026-03-02 answered@2026-03-20 refused@2026-03-20"),
        [("refused of 2026-03-20: it comes after answered of 2026-03-20, which closed the case")],
    ),
    (
        "a kind of another regime",
        "rights",
        "received@2026-03-02 clarification-asked@2026-03-03",
        ["clarification-asked of 2026-03-03: it means nothing to this case"],
    ),
    (
        "another regime named",
        "rights",
        "received@2026-03-02 answered@2026-03-03/foi",
        ["answered of 2026-03-03: it means nothing to this case"],
    ),
    (
        "no extension in Scotland",
        "foisa",
        "received@2026-03-02 extended@2026-03-03",
        ["extended of 2026-03-03: it means nothing to this case"],
    ),
    (
        "no proof of identity for the record in England",
        "educational-record",
        "received@2026-03-02 identity-asked@2026-03-03",
        ["identity-asked of 2026-03-03: it means nothing to this case"],
    ),
    (
        "reported before it was known",
        "breach",
        "aware@2026-03-02T12:00 reported@2026-03-02T11:59",
        ["reported of 2026-03-02: it comes before the event 'aware'"],
    ),
    (
        "an answer before a request, after a decision",
        "automated-decision",
        "decided@2026-03-02 answered@2026-03-03",
        ["answered of 2026-03-03: it comes before the event 'received'"],
    ),
    (
        "identity before a request, after a decision",
        "automated-decision",
        "decided@2026-03-02 identity-asked@2026-03-03",
        ["identity-asked of 2026-03-03: it comes before the event 'received'"],
    ),
    (
        "an identity given, and not asked for, after a decision",
        "automated-decision",
        "decided@2026-03-02 received@2026-03-03 identity-given@2026-03-03",
        ["identity-given of 2026-03-03: it comes before the event 'identity-asked'"],
    ),
    (
        "all mistakes at once",
        "access",
        ("received@2026-03-02 fee-paid@2026-03-03 answered@2026-03-04 extended@2026-03-05"),
        [
            "fee-paid of 2026-03-03: it comes before the event 'fee-asked'",
            "extended of 2026-03-05: it comes after answered of 2026-03-04, which closed the case",
        ],
    ),
    (
        "closed on every clock",
        "access rights",
        ("received@2026-03-02 answered@2026-03-04 extended@2026-03-05"),
        [("extended of 2026-03-05: it comes after answered of 2026-03-04, which closed the case")],
    ),
]


@pytest.mark.parametrize(
    ("regimes", "events", "mistakes"),
    [row[1:] for row in IMPOSSIBLE],
    ids=[row[0] for row in IMPOSSIBLE],
)
def test_an_impossible_history_is_an_error_that_names_the_event(
    regimes: str, events: str, mistakes: list[str]
) -> None:
    with pytest.raises(FactsError) as caught:
        made(regimes, events)
    assert str(caught.value).splitlines() == [f"events: {mistake}" for mistake in mistakes]


def test_a_breach_may_be_reported_in_the_minute_in_which_it_is_known() -> None:
    assert made("breach", "aware@2026-03-02T12:00 reported@2026-03-02T12:00").events


MARCH = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
WRONG_EVENTS: list[tuple[str, dict[str, object], list[str]]] = [
    ("kind", {"kind": "answered", "on": MARCH}, ["kind: expected an EventKind, not 'answered'"]),
    (
        "a datetime for a day",
        {"kind": EventKind.RECEIVED, "on": NOON},
        [f"on: expected a date, not the datetime {NOON!r}"],
    ),
    (
        "no moment",
        {"kind": EventKind.AWARE, "on": MARCH},
        ["at: missing: the law counts hours from or to the event 'aware'"],
    ),
    (
        "no moment, and no regime",
        {"kind": EventKind.REPORTED, "on": MARCH, "regime": "breach"},
        [
            "at: missing: the law counts hours from or to the event 'reported'",
            "regime: expected a Regime or None, not 'breach'",
        ],
    ),
    (
        "a naive datetime for a breach",
        {"kind": EventKind.AWARE, "on": MARCH, "at": NOON.replace(tzinfo=None)},
        [
            (
                "at: expected a datetime with its offset from UTC, not "
                "datetime.datetime(2026, 3, 2, 12, 0)"
            )
        ],
    ),
    (
        "a moment of another day",
        {
            "kind": EventKind.AWARE,
            "on": date(2026, 7, 1),
            "at": datetime(2026, 7, 1, 23, tzinfo=UTC),
        },
        [
            (
                "on: 2026-07-01 is not the day of 2026-07-02 00:00:00+01:00 by the clocks of the "
                "United Kingdom"
            )
        ],
    ),
    (
        "a moment without need",
        {"kind": EventKind.RECEIVED, "on": MARCH, "at": NOON},
        ["at: the law counts days, not hours, for the event 'received'"],
    ),
]


@pytest.mark.parametrize(
    ("parts", "mistakes"), [row[1:] for row in WRONG_EVENTS], ids=[row[0] for row in WRONG_EVENTS]
)
def test_an_event_refuses_parts_of_another_kind(parts: dict[str, Any], mistakes: list[str]) -> None:
    with pytest.raises(FactsError) as caught:
        Event(**parts)
    assert str(caught.value).splitlines() == mistakes


def test_a_moment_is_kept_by_the_clocks_of_the_united_kingdom() -> None:
    there = timezone(timedelta(hours=-5))
    event = Event(EventKind.AWARE, day("2026-07-02"), at=datetime(2026, 7, 1, 20, tzinfo=there))
    assert event.at is not None
    assert event.at.isoformat() == "2026-07-02T02:00:00+01:00"


@pytest.mark.parametrize("fold", [0, 1])
def test_the_hour_that_clocks_show_twice_is_kept_apart(fold: int) -> None:
    moment = datetime(2026, 10, 25, 1, 30, tzinfo=LONDON, fold=fold)
    event = Event(EventKind.AWARE, day("2026-10-25"), at=moment)
    assert event.at is not None
    assert event.at.isoformat() == f"2026-10-25T01:30:00+0{1 - fold}:00"
    assert event.at == datetime.fromisoformat(event.at.isoformat())


RECEIVED = Event(EventKind.RECEIVED, MARCH)
WRONG_CASES: list[tuple[str, dict[str, object], list[str]]] = [
    ("a number", {"reference": 14}, ["reference: expected a line of text, not 14"]),
    ("blank", {"reference": " "}, ["reference: expected a line of text, not ' '"]),
    ("two lines", {"reference": "a\nb"}, ["reference: expected a line of text, not 'a\\nb'"]),
    (
        "an e-mail address",
        {"reference": "parent@school"},
        ["reference: it looks like an e-mail address: expected a mark without names"],
    ),
    (
        "no regime",
        {"regimes": ()},
        ["regimes: expected a tuple of one Regime or more, not ()"],
    ),
    (
        "a text",
        {"regimes": ("access",)},
        ["regimes: expected a tuple of one Regime or more, not ('access',)"],
    ),
    (
        "twice",
        {"regimes": (Regime.ACCESS, Regime.ACCESS)},
        ["regimes: one is named twice"],
    ),
    (
        "a list",
        {"events": [RECEIVED]},
        [f"events: expected a tuple of Events, not [{RECEIVED!r}]"],
    ),
    (
        "no events",
        {"events": ("received",)},
        ["events: expected a tuple of Events, not ('received',)"],
    ),
    (
        "two at once",
        {"reference": "", "events": ()},
        [
            "reference: expected a line of text, not ''",
            "events: there is no event 'received', which begins 'access'",
        ],
    ),
    ("school", {"school": None}, ["school: expected a School, not None"]),
]


@pytest.mark.parametrize(
    ("parts", "mistakes"), [row[1:] for row in WRONG_CASES], ids=[row[0] for row in WRONG_CASES]
)
def test_a_case_refuses_parts_of_another_kind(parts: dict[str, Any], mistakes: list[str]) -> None:
    with pytest.raises(FactsError) as caught:
        evolve(made("access", "received@2026-03-02"), **parts)
    assert str(caught.value).splitlines() == mistakes


@pytest.mark.parametrize("reference", ["SAR @ 2026", "@14", "14@", "2026/014 élève"])
def test_a_reference_may_be_any_other_line_of_text(reference: str) -> None:
    case = evolve(made("access", "received@2026-03-02"), reference=reference)
    assert at(case, "2026-03-02").reference == reference


def test_more_events_may_come() -> None:
    case = made("access", "received@2026-03-02")
    assert case.plus(happened("answered@2026-03-03"), happened("extended@2026-03-02")) == made(
        "access", "received@2026-03-02 extended@2026-03-02 answered@2026-03-03"
    )
    assert len(case.events) == 1


def test_a_standing_is_of_a_plain_day() -> None:
    with pytest.raises(FactsError, match=r"^as_of: expected a date, not the datetime"):
        standing(made("access", "received@2026-03-02"), ENGLAND, as_of=NOON)


def test_calendars_of_another_nation_are_refused() -> None:
    case = made("foisa", "received@2026-03-20", "council")
    with pytest.raises(
        FactsError, match=r"^calendars: they are for England, and the school is in Scotland$"
    ):
        standing(case, ENGLAND, as_of=day("2026-03-20"))


def test_the_nation_of_the_calendars_will_do() -> None:
    case = evolve(made("access", "received@2026-03-02"), school=School())
    [duty] = standing(case, ENGLAND, as_of=day("2026-03-02")).duties
    assert duty.day == day("2026-04-02")


@pytest.mark.parametrize(
    ("regime", "school", "name"),
    [("eir", "independent", "eir-standard"), ("eisr", "academy", "eisr")],
)
def test_the_environmental_regulations_bind_public_authorities(
    regime: str, school: str, name: str
) -> None:
    case = made(regime, "received@2026-08-03", school)
    with pytest.raises(FactsError, match=rf"^school: deadlines\.{name} does not bind it$"):
        at(case, "2026-08-03")


def test_a_complaint_before_the_law_has_no_clock() -> None:
    case = made("complaint", "received@2026-06-18")
    with pytest.raises(OutsideCoverageError, match="s 164A"):
        at(case, "2026-06-18")
    assert at(case, "2026-06-17").state is State.NOT_BEGUN


PROCLAIMED = calendars(Nation.ENGLAND, extra=[day("2026-10-07")])


def test_a_proclaimed_holiday_moves_what_ends_on_it() -> None:
    first = evolve(made("access", "received@2026-09-07"), reference="R-2")
    other = made("access", "received@2026-09-08")
    answered = made("access", "received@2026-09-07 answered@2026-09-09")
    found = moved([first, other, answered], ENGLAND, PROCLAIMED, as_of=day("2026-09-09"))
    assert found == (
        Moved(
            reference="R-2",
            id="deadlines.access",
            regime=Regime.ACCESS,
            what="answer the access request",
            old=day("2026-10-07"),
            new=day("2026-10-08"),
            old_safe=day("2026-10-06"),
            new_safe=day("2026-10-06"),
        ),
    )


def test_each_clock_of_a_case_moves_for_itself() -> None:
    case = made("foi access", "received@2026-09-09", "academy")
    found = moved([case], ENGLAND, PROCLAIMED, as_of=day("2026-09-09"))
    assert [(move.regime, move.old, move.new) for move in found] == [
        (Regime.FOI, day("2026-10-07"), day("2026-10-08")),
    ]
    later = calendars(Nation.ENGLAND, extra=[day("2026-10-06"), day("2026-10-09")])
    [first, second] = moved([case], ENGLAND, later, as_of=day("2026-09-09"))
    assert (first.regime, first.new) == (Regime.ACCESS, day("2026-10-12"))
    assert (second.regime, second.new) == (Regime.FOI, day("2026-10-08"))


def test_what_moves_past_another_day_moves_alone() -> None:
    case = made("foi", "received@2026-07-15 review-sought@2026-07-20", "academy")
    sessions = [SchoolCalendar.open_but_for([], nation=Nation.ENGLAND)]
    through_the_summer = Calendars.of(Nation.ENGLAND, sessions=sessions)
    [found] = moved([case], through_the_summer, ENGLAND, as_of=day("2026-07-20"))
    assert (found.what, found.old, found.new) == (
        "answer the request",
        day("2026-08-13"),
        day("2026-09-24"),
    )


def test_a_safe_day_alone_may_move() -> None:
    case = made("foi", "received@2026-09-09", "academy")
    two_days = Spell(day("2026-10-01"), day("2026-10-02"))
    a_day = Spell(day("2026-10-05"), day("2026-10-05"))
    one, shorter, other = (
        SchoolCalendar.open_but_for([SUMMER, *closed], nation=Nation.ENGLAND)
        for closed in ([], [a_day], [two_days])
    )
    [move] = moved(
        [case],
        Calendars.of(Nation.ENGLAND, sessions=[one, other]),
        Calendars.of(Nation.ENGLAND, sessions=[shorter, other]),
        as_of=day("2026-09-10"),
    )
    assert (move.old, move.new) == (day("2026-10-09"), day("2026-10-09"))
    assert (move.old_safe, move.new_safe) == (day("2026-10-07"), day("2026-10-08"))


def written(case: Case, path: Path) -> Path:
    path.write_text(exchange.as_json({"cases": (case,)}), encoding="utf-8")
    return path


def test_cases_go_to_json_and_come_back(tmp_path: Path) -> None:
    case = made("breach access", "aware@2026-10-25T01:30 received@2026-10-25/access")
    path = written(case, tmp_path / "cases.json")
    assert cases.load(path) == (case,)
    assert json.loads(path.read_text(encoding="utf-8"))["cases"][0] == {
        "reference": "R-1",
        "regimes": ["access", "breach"],
        "school": {"kind": "maintained", "nation": "ENG"},
        "events": [
            {"kind": "received", "on": "2026-10-25", "at": None, "regime": "access"},
            {
                "kind": "aware",
                "on": "2026-10-25",
                "at": "2026-10-25T01:30:00+01:00",
                "regime": None,
            },
        ],
    }


TOML = """
[[cases]]
reference = "R-1"
regimes = ["access", "breach"]
school = { kind = "maintained", nation = "ENG" }
events = [
  { kind = "aware", on = 2026-10-25, at = 2026-10-25T00:30:00Z },
  { kind = "received", on = 2026-10-25, regime = "access" },
]
"""


def test_cases_go_to_toml_and_come_back(tmp_path: Path) -> None:
    breach = made("access breach", "received@2026-03-02/access aware@2026-07-16T16:20")
    odd = Case(
        reference='"a" \\ b = [é] # 1',
        regimes=(Regime.RIGHTS,),
        school=School(),
        events=(happened("received@2026-03-02"),),
    )
    written = exchange.as_toml([breach, odd])
    assert written == (
        '[[cases]]\nreference = "R-1"\nregimes = ["access", "breach"]\n'
        'school = { kind = "maintained", nation = "ENG" }\n'
        "events = [\n"
        '  { kind = "received", on = 2026-03-02, regime = "access" },\n'
        '  { kind = "aware", on = 2026-07-16, at = 2026-07-16T16:20:00+01:00 },\n'
        "]\n\n"
        '[[cases]]\nreference = "\\"a\\" \\\\ b = [é] # 1"\nregimes = ["rights"]\nschool = {}\n'
        'events = [\n  { kind = "received", on = 2026-03-02 },\n]\n'
    )
    path = tmp_path / "cases.toml"
    path.write_text(written, encoding="utf-8")
    assert cases.load(path) == (breach, odd)
    path.write_text(exchange.as_toml([]), encoding="utf-8")
    assert cases.load(path) == ()


def test_cases_are_read_from_toml(tmp_path: Path) -> None:
    path = tmp_path / "cases.toml"
    path.write_text(TOML, encoding="utf-8")
    case = made("breach access", "aware@2026-10-25T01:30 received@2026-10-25/access")
    assert cases.load(path) == (case,)
    assert cases.load(str(path)) == (case,)


BAD_TOML = [
    (
        "a kind that does not exist",
        TOML.replace('"received"', '"recieved"'),
        [
            "cases[0].events[1].kind: expected one of "
            + ", ".join(kind.value for kind in EventKind)
            + ", not 'recieved'"
        ],
    ),
    (
        "a naive datetime",
        TOML.replace("00:30:00Z", "00:30:00"),
        [
            (
                "cases[0].events[0].at: expected a datetime with its offset from UTC, not "
                "datetime.datetime(2026, 10, 25, 0, 30)"
            )
        ],
    ),
    (
        "a time for a day, and a regime that does not exist",
        TOML.replace("on = 2026-10-25,", "on = 2026-10-25T00:00:00Z,", 1).replace(
            'regime = "access"', 'regime = "sar"'
        ),
        [
            (
                "cases[0].events[0].on: expected a date such as 2026-09-03, not "
                "datetime.date....timezone.utc)"
            ),
            (
                "cases[0].events[1].regime: expected one of access, rights, educational-record, "
                "foi, eir, foisa, eisr, complaint, breach, automated-decision, not 'sar'"
            ),
        ],
    ),
    (
        "a text for a day",
        TOML.replace("on = 2026-10-25,", "on = '2026-10-25',", 1),
        ["cases[0].events[0].on: expected a date such as 2026-09-03, not '2026-10-25'"],
    ),
    (
        "unknown keys",
        TOML.replace("reference", "name = 'x'\nreference").replace(
            "[[cases]]", "title = 1\n[[cases]]"
        ),
        [
            "cases[0]: unknown key 'name', expected one of reference, regimes, school, events",
            "file: unknown key 'title', expected one of cases",
        ],
    ),
    (
        "an impossible history",
        TOML.replace('"received"', '"answered"'),
        [
            "cases[0].events: answered of 2026-10-25: it comes before the event 'received'",
            "cases[0].events: there is no event 'received', which begins 'access'",
        ],
    ),
    (
        "references used twice",
        TOML + TOML + (TOML + TOML).replace("R-1", "R-2"),
        [
            "cases: the reference 'R-1' is used twice",
            "cases: the reference 'R-2' is used twice",
        ],
    ),
]


@pytest.mark.parametrize(
    ("content", "mistakes"), [row[1:] for row in BAD_TOML], ids=[row[0] for row in BAD_TOML]
)
def test_mistakes_in_a_file_are_all_told_with_their_places(
    content: str, mistakes: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "cases.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataFileError) as caught:
        cases.load(path)
    assert sorted(caught.value.mistakes) == sorted(mistakes)


BAD_JSON = [
    (
        "no JSON",
        "{",
        [
            (
                "is not JSON: Expecting property name enclosed in double quotes: line 1 "
                "column 2 (char 1)"
            )
        ],
    ),
    ("a list", "[]", ["expected an object, not []"]),
    (
        "a key twice",
        '{"cases": [], "cases": []}',
        ["file: key 'cases' is given twice"],
    ),
    (
        "a number for a day",
        '{"on": 20261025}',
        [("on: expected a date such as 2026-09-03, not 20261025")],
    ),
    (
        "another way to write a day",
        '{"on": "2026-W43-7"}',
        ["on: expected a date such as 2026-09-03, not '2026-W43-7'"],
    ),
    (
        "a text for a moment",
        '{"at": "noon"}',
        [
            (
                "at: expected a time with its offset from UTC such as 2026-09-03T16:20:00+01:00, "
                "not 'noon'"
            )
        ],
    ),
    (
        "a number for a moment",
        '{"at": 12}',
        ["at: expected a time with its offset from UTC such as 2026-09-03T16:20:00+01:00, not 12"],
    ),
]


@pytest.mark.parametrize(
    ("content", "mistakes"), [row[1:] for row in BAD_JSON], ids=[row[0] for row in BAD_JSON]
)
def test_mistakes_in_json_too(content: str, mistakes: list[str], tmp_path: Path) -> None:
    if content.startswith(('{"on"', '{"at"')):
        event = {"kind": "aware", "on": "2026-10-25", "at": "2026-10-25T01:30:00+00:00"}
        event |= json.loads(content)
        case = {"reference": "R", "regimes": ["breach"], "school": {}, "events": [event]}
        content = json.dumps({"cases": [case]})
        mistakes = [f"cases[0].events[0].{mistake}" for mistake in mistakes]
    path = tmp_path / "cases.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataFileError) as caught:
        cases.load(path)
    assert list(caught.value.mistakes) == mistakes


def test_a_file_is_told_by_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "cases.yaml"
    with pytest.raises(DataFileError) as caught:
        cases.load(path)
    expected = "expected a file that ends in .toml or .json, not in '.yaml'"
    assert str(caught.value) == f"{path}: {expected}"


def test_a_standing_goes_to_json() -> None:
    data = exchange.as_data(at(made("breach", "aware@2026-10-24T09:00"), "2026-10-25"))
    assert isinstance(data, dict)
    assert list(data) == ["reference", "as_of", "state", "clocks", "duties", "late", "effects"]
    assert data["duties"] == [
        {
            "id": "deadlines.breach-ico-72h",
            "regime": "breach",
            "what": "tell the regulator, unless a risk is unlikely",
            "day": "2026-10-27",
            "safe_day": "2026-10-27",
            "at": "2026-10-27T08:00:00+00:00",
            "words": None,
            "overdue": 0,
        },
        {
            "id": "deadlines.breach-individuals",
            "regime": "breach",
            "what": "tell the people concerned, if the risk to them is high",
            "day": None,
            "safe_day": None,
            "at": None,
            "words": "without undue delay",
            "overdue": 0,
        },
    ]


def components(content: bytes) -> list[dict[str, str]]:
    """Read the events of an iCalendar file as RFC 5545 says, apart from what wrote it."""
    text = content.decode("utf-8")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    found: list[dict[str, str]] = []
    for line in text.replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")[:-1]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and name != "END":
            assert name not in found[-1]
            plain = value.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
            found[-1][name] = plain
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert "\r\nVERSION:2.0\r\n" in text
    assert "\r\nPRODID:-//ukschoolgdpr//cases//EN\r\n" in text
    return found


STAMP = datetime(2026, 10, 24, 9, tzinfo=LONDON)


def test_what_is_due_goes_into_a_calendar() -> None:
    case = made("access complaint breach", "received@2026-10-01 aware@2026-10-24T09:00")
    case = evolve(case, reference="2026/14, second; part \\ of a rather long mark that is folded")
    found = components(exchange.as_ics([at(case, "2026-10-24")], stamp=STAMP))
    uid = "2026%2F14%2C%20second%3B%20part%20%5C%20of%20a%20rather%20long%20mark%20that"
    uid += "%20is%20folded"
    assert found == [
        {
            "UID": f"deadlines.breach-ico-72h.{uid}@ukschoolgdpr",
            "DTSTAMP": "20261024T080000Z",
            "SUMMARY": f"{case.reference}: tell the regulator, unless a risk is unlikely",
            "DTSTART": "20261027T080000Z",
            "DESCRIPTION": "The last moment by deadlines.breach-ico-72h",
            "TRANSP": "TRANSPARENT",
        },
        {
            "UID": f"deadlines.access.{uid}@ukschoolgdpr",
            "DTSTAMP": "20261024T080000Z",
            "SUMMARY": f"{case.reference}: answer the access request",
            "DTSTART;VALUE=DATE": "20261102",
            "DTEND;VALUE=DATE": "20261103",
            "DESCRIPTION": "The last day by deadlines.access (safe by Sat 31 Oct 2026)",
            "TRANSP": "TRANSPARENT",
        },
        {
            "UID": f"deadlines.complaint-ack.{uid}@ukschoolgdpr",
            "DTSTAMP": "20261024T080000Z",
            "SUMMARY": f"{case.reference}: acknowledge the complaint",
            "DTSTART;VALUE=DATE": "20261102",
            "DTEND;VALUE=DATE": "20261103",
            "DESCRIPTION": "The last day by deadlines.complaint-ack (safe by Fri 30 Oct 2026)",
            "TRANSP": "TRANSPARENT",
        },
    ]


CLOSED_UNTIL_AUTUMN = Spell(day("2026-07-01"), day("2026-11-13"))
SPECIAL = School(kind=SchoolKind.INDEPENDENT_SPECIAL, nation=Nation.SCOTLAND)


def uids(case: Case, closed: Spell | None = None) -> list[str]:
    nation = case.school.nation
    assert nation is not None
    sessions = [SchoolCalendar.open_but_for([closed] if closed else [], nation=nation)]
    found = standing(case, Calendars.of(nation, sessions=sessions), as_of=day("2026-07-17"))
    return [event["UID"] for event in components(exchange.as_ics([found], stamp=STAMP))]


@pytest.mark.parametrize(
    ("regime", "school", "happened_then", "rule"),
    [
        ("foi", SCHOOLS["academy"], "", "foi-school"),
        ("foisa", SPECIAL, "", "foisa-school"),
        ("foisa", SPECIAL, "answered@2026-07-16 review-sought@2026-07-17", "foisa-review-school"),
        ("foi", SCHOOLS["academy"], "extended@2026-07-17", "foi-school"),
        ("eir", SCHOOLS["academy"], "extended@2026-07-17", "eir-standard"),
        ("eisr", SPECIAL, "extended@2026-07-17", "eisr"),
        ("access", SCHOOLS["academy"], "extended@2026-07-17", "access"),
    ],
)
def test_an_event_of_a_calendar_keeps_its_uid_whatever_ends_its_time(
    regime: str, school: School, happened_then: str, rule: str
) -> None:
    case = evolve(made(regime, "received@2026-07-15"), school=school)
    then = case.plus(*map(happened, happened_then.split()))
    expected = [f"deadlines.{rule}.R-1@ukschoolgdpr"]
    assert uids(then) == uids(then, CLOSED_UNTIL_AUTUMN) == expected
    assert "review" in rule or uids(case) == expected


def test_a_calendar_has_the_dates_of_several_cases() -> None:
    one = made("rights", "received@2023-06-01")
    two = evolve(made("rights", "received@2023-06-05"), reference="R-2")
    paused = made("access", "received@2026-03-02 identity-asked@2026-03-03")
    standings = [at(one, "2023-06-06"), at(two, "2023-06-06"), at(paused, "2026-03-03")]
    found = components(exchange.as_ics(standings, stamp=STAMP))
    assert [event["DTSTART;VALUE=DATE"] for event in found] == ["20230703", "20230705"]
    assert found[0]["DESCRIPTION"] == "The last day by deadlines.rights-one-month"
    assert components(exchange.as_ics([], stamp=STAMP)) == []


def test_a_calendar_needs_a_stamp_with_its_offset() -> None:
    with pytest.raises(FactsError, match=r"^stamp: expected a datetime with its offset from UTC"):
        exchange.as_ics([], stamp=STAMP.replace(tzinfo=None))


def test_a_calendar_needs_a_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingPackageError) as caught:
        exchange.as_ics([], stamp=STAMP)
    needed = "writing an iCalendar file needs: pip install 'ukschoolgdpr[calendar]'"
    assert str(caught.value) == needed


def test_hypothesis_makes_cases_from_their_type() -> None:
    assert type(find(st.from_type(Case), lambda _: True, settings=FIRST_FOUND)) is Case


def test_every_regime_is_drawn_and_events_that_need_others() -> None:
    """One search for all of them: it goes on until nothing is missing."""
    missing: set[Regime | EventKind] = {
        *Regime,
        EventKind.REVIEW_ANSWERED,
        EventKind.REPORTED,
        EventKind.CLARIFICATION_GIVEN,
    }

    def is_last(case: Case) -> bool:
        missing.difference_update(case.regimes, (event.kind for event in case.events))
        return not missing

    with suppress(NoSuchExample):
        find(drawn_cases(), is_last, settings=FIRST_FOUND)
    assert missing == set()
