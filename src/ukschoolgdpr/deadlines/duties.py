"""Time limits of duties that no data subject has to ask for, and of two kinds of request.

Held here: telling people how their data are used (UK GDPR articles 13 and 14), personal data
breaches (33 and 34), complaints (DPA 2018 section 164A), exam marks (Schedule 2 paragraph 25),
and opinions on serious harm (Schedule 3). Left out: the breach notices of regulation 5A of PECR,
which bind providers of communications services and no school.
"""

from datetime import date, datetime
from typing import Final

from attrs import evolve

from ukschoolgdpr.deadlines.limits import Counted, InHours, Limit, Prompt, TimeLimit
from ukschoolgdpr.deadlines.rights import BEGINNING_WITH, access_deadline
from ukschoolgdpr.facts.processing import school_is
from ukschoolgdpr.facts.requests import AccessRequest, MarksRequest, Obtained
from ukschoolgdpr.law.instruments import DPA_2018, REG_1182_71, UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import (
    EVERY_DAY,
    Calendar,
    Days,
    Hours,
    Months,
    MonthsWithFirstDay,
    in_the_uk,
)
from ukschoolgdpr.law.reckoning import Reading, Reckoning, earliest
from ukschoolgdpr.law.rules import Entry
from ukschoolgdpr.law.timelines import Confidence, Timeline, Version
from ukschoolgdpr.vocabulary import SchoolKind

_GDPR: Final = date(2018, 5, 25)
_SCOTLAND: Final = frozenset({Nation.SCOTLAND})
_OBTAINED: Final = "the day on which the data were obtained"
_AWARE: Final = "the day on which the school became aware"
_COMPLAINT: Final = "the day on which the complaint was received"
_OPINION: Final = "the day on which the opinion was obtained"

# Article 3(5) of the same Regulation, by which two days or more hold two working days, would move
# a breach found before a long weekend to a later hour. The regulator gives 72 hours flat, so
# nothing here relies on it.
HOUR_ROUNDING: Final = Reading(
    name="hour-rounding",
    text="the hour in progress is not counted, so that the period runs to the end of an hour, at "
    "most 59 minutes later",
    cites=REG_1182_71.article(3, 1),
    later=True,
)
"""Another way to count hours, which nobody should need: the time shown ends no later."""

BEGINNING_WITH_COMPLAINT: Final = evolve(
    BEGINNING_WITH, name="beginning-with-complaint", cites=DPA_2018.section("164A", 3)
)
"""The strict side of "beginning when the complaint is received"; the regulator counts otherwise."""

BEGINNING_WITH_QUESTION: Final = evolve(
    BEGINNING_WITH, name="beginning-with-question", cites=DPA_2018.schedule(2, 25, 3, "a")
)
"""The strict side of five months "beginning when the question arises"."""

BEGINNING_WITH_RESULTS: Final = evolve(
    BEGINNING_WITH, name="beginning-with-results", cites=DPA_2018.schedule(2, 25, 3, "b")
)
"""The strict side of forty days "beginning with the announcement of the results"."""

BEGINNING_WITH_REPORTER: Final = evolve(
    BEGINNING_WITH, name="beginning-with-reporter", cites=DPA_2018.schedule(3, 20, 2)
)
"""The strict side of fourteen days "beginning when the question arises"."""


PRIVACY_INFO_DIRECT: Final = Entry(
    id="deadlines.privacy-info-direct",
    title="Telling people how their data are used, when they give them",
    picked_by=_OBTAINED,
    versions=Timeline.since(
        _GDPR,
        Prompt(
            words="at the time when the data are obtained",
            event="data obtained from the person",
            starts=UK_GDPR.article(13, 1),
        ),
        cites=UK_GDPR.article(13, 1),
    ),
)

PRIVACY_INFO_INDIRECT: Final = TimeLimit(
    id="deadlines.privacy-info-indirect",
    title="Telling people how their data are used, when they come from someone else",
    picked_by=_OBTAINED,
    versions=Timeline.since(
        _GDPR,
        Limit(period=Months(1), event="data obtained", starts=UK_GDPR.article(14, 3, "a")),
        cites=UK_GDPR.article(14, 3, "a"),
    ),
)

PRIVACY_INFO_COMMUNICATION: Final = Entry(
    id="deadlines.privacy-info-indirect-communication",
    title="Telling people by the time the data are first used to communicate with them",
    picked_by=_OBTAINED,
    versions=Timeline.since(
        _GDPR,
        Prompt(
            words="at the latest at the time of the first communication",
            event="first communication with the person",
            starts=UK_GDPR.article(14, 3, "b"),
        ),
        cites=UK_GDPR.article(14, 3, "b"),
    ),
)

PRIVACY_INFO_DISCLOSURE: Final = Entry(
    id="deadlines.privacy-info-indirect-disclosure",
    title="Telling people by the time the data are first disclosed to someone else",
    picked_by=_OBTAINED,
    versions=Timeline.since(
        _GDPR,
        Prompt(
            words="at the latest when the data are first disclosed",
            event="first disclosure to another recipient",
            starts=UK_GDPR.article(14, 3, "c"),
        ),
        cites=UK_GDPR.article(14, 3, "c"),
    ),
)

BREACH_ICO_72H: Final = Entry(
    id="deadlines.breach-ico-72h",
    title="Reporting a personal data breach to the regulator",
    picked_by=_AWARE,
    versions=Timeline.since(
        _GDPR,
        InHours(
            period=Hours(72),
            event="the school became aware",
            starts=UK_GDPR.article(33, 1),
            reading=HOUR_ROUNDING,
        ),
        cites=UK_GDPR.article(33, 1),
    ),
)

BREACH_INDIVIDUALS: Final = Entry(
    id="deadlines.breach-individuals",
    title="Telling people of a breach that is likely to put them at high risk",
    picked_by=_AWARE,
    versions=Timeline.since(
        _GDPR,
        Prompt(
            words="without undue delay",
            event="breach likely to result in a high risk",
            starts=UK_GDPR.article(34, 1),
        ),
        cites=UK_GDPR.article(34, 1),
    ),
)

BREACH_PROCESSOR: Final = Entry(
    id="deadlines.breach-processor",
    title="Hearing of a breach from a processor",
    picked_by="the day on which the processor became aware",
    versions=Timeline.since(
        _GDPR,
        Prompt(
            words="without undue delay",
            event="the processor became aware",
            starts=UK_GDPR.article(33, 2),
        ),
        cites=UK_GDPR.article(33, 2),
    ),
)

# SI 2026/82 reg 7: for complaints received from this day.
_COMPLAINTS_SINCE: Final = date(2026, 6, 19)

COMPLAINT_ACK: Final = TimeLimit(
    id="deadlines.complaint-ack",
    title="Acknowledging a complaint about data protection",
    picked_by=_COMPLAINT,
    versions=Timeline.since(
        _COMPLAINTS_SINCE,
        Limit(
            period=Days(30),
            event="complaint received",
            starts=DPA_2018.section("164A", 3),
            reading=BEGINNING_WITH_COMPLAINT,
        ),
        cites=DPA_2018.section("164A", 3),
    ),
)

COMPLAINT_OUTCOME: Final = Entry(
    id="deadlines.complaint-outcome",
    title="Responding to a complaint about data protection, and telling its outcome",
    picked_by=_COMPLAINT,
    versions=Timeline.since(
        _COMPLAINTS_SINCE,
        Prompt(
            words="without undue delay",
            event="complaint received",
            starts=DPA_2018.section("164A", 4),
        ),
        cites=DPA_2018.section("164A", 4),
    ),
)

EXAM_MARKS: Final = TimeLimit(
    id="deadlines.exam-marks",
    title="Giving exam marks asked for before the results are announced",
    versions=Timeline.of(
        Version(
            value=Limit(
                period=Months(5),
                starts=DPA_2018.schedule(2, 25, 3, "a"),
                reading=BEGINNING_WITH_QUESTION,
            ),
            commences=_GDPR,
            cites=DPA_2018.schedule(2, 25, 3, "a"),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

EXAM_MARKS_ANNOUNCED: Final = TimeLimit(
    id="deadlines.exam-marks-announced",
    title="Giving them once the results are announced, if that ends earlier",
    picked_by="the day on which the results were announced",
    versions=Timeline.of(
        Version(
            value=Limit(
                period=Days(40),
                event="results announced",
                starts=DPA_2018.schedule(2, 25, 3, "b"),
                reading=BEGINNING_WITH_RESULTS,
            ),
            commences=_GDPR,
            cites=DPA_2018.schedule(2, 25, 3, "b"),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

# DPA 2018 s 205(2)(j) leaves both out of Regulation 1182/71, so nothing moves their end.
SERIOUS_HARM_OPINION: Final = TimeLimit(
    id="deadlines.serious-harm-opinion",
    title="Relying on a health professional's opinion to withhold health data",
    picked_by=_OPINION,
    versions=Timeline.since(
        _GDPR,
        Limit(
            period=MonthsWithFirstDay(6),
            event="opinion obtained",
            starts=DPA_2018.schedule(3, 5, 4),
            counted=Counted.EVERY,
            rolls=None,
        ),
        cites=DPA_2018.schedule(3, 5, 4),
    ),
)

SERIOUS_HARM_OPINION_DISCLOSING: Final = TimeLimit(
    id="deadlines.serious-harm-opinion-disclosing",
    title="Relying on a health professional's opinion to disclose health data",
    picked_by=_OPINION,
    versions=Timeline.since(
        _GDPR,
        Limit(
            period=MonthsWithFirstDay(6),
            event="opinion obtained",
            starts=DPA_2018.schedule(3, 6, 4),
            counted=Counted.EVERY,
            rolls=None,
        ),
        cites=DPA_2018.schedule(3, 6, 4),
    ),
)

PRINCIPAL_REPORTER: Final = TimeLimit(
    id="deadlines.principal-reporter",
    title="Telling the Principal Reporter of a request for education data that came from there",
    picked_by="the day on which the question arose",
    applies_in=_SCOTLAND,
    versions=Timeline.since(
        _GDPR,
        Limit(
            period=Days(14),
            event="question arose",
            starts=DPA_2018.schedule(3, 20, 2),
            reading=BEGINNING_WITH_REPORTER,
            binds=school_is(
                "a school of an education authority",
                frozenset({SchoolKind.EDUCATION_AUTHORITY}),
                _SCOTLAND,
                cites=DPA_2018.schedule(3, 20, 1),
            ),
        ),
        cites=DPA_2018.schedule(3, 20, 2),
    ),
)


def privacy_information_deadline(obtained: Obtained, calendar: Calendar) -> Reckoning:
    """Reckon the last day for telling people of data that came from someone else.

    It is the earliest of a month, the first communication with the person and the first
    disclosure; only the month moves on from a non-working day. Within it the law asks for "a
    reasonable period", which has no number.

    Args:
        obtained: when the data came, and when they are first used.
        calendar: the working days of the school's own nation.

    Raises:
        OutsideCoverageError: the data came before the law held here, or the last day is beyond
            the calendar.

    Source:
        UK GDPR, art 14(3); Regulation 1182/71, art 3.

    Example:
        >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
        >>> england = WorkingCalendar.of(Nation.ENGLAND)
        >>> file = Obtained(obtained=date(2025, 9, 3), first_communication=date(2025, 9, 8))
        >>> privacy_information_deadline(file, england).day
        datetime.date(2025, 9, 8)
    """
    month = PRIVACY_INFO_INDIRECT.reckon(obtained.obtained, calendar)
    reasonable = UK_GDPR.article(14, 3, "a")
    legs = [month.noted("at the latest: a reasonable period may end earlier", reasonable)]
    for limit, day in (
        (PRIVACY_INFO_COMMUNICATION, obtained.first_communication),
        (PRIVACY_INFO_DISCLOSURE, obtained.first_disclosure),
    ):
        if day is not None:
            said = limit.on(obtained.obtained).value
            legs.append(Reckoning(limit.id, EVERY_DAY, None, day, said.event, said.starts, day))
    return earliest(legs, UK_GDPR.article(14, 3))


def breach_deadline(aware: datetime) -> Reckoning:
    """Reckon the moment by which the regulator must hear of a breach, if it must.

    It must, without undue delay, unless the breach is unlikely to result in a risk; later than
    72 hours only with reasons. Nights, weekends and holidays count, and nothing moves the end.

    Args:
        aware: when the school was reasonably certain of it, with its offset from UTC.

    Returns:
        The steps to the moment, ``at``, by the clocks of the United Kingdom.

    Raises:
        FactsError: ``aware`` is no ``datetime``, or one without an offset from UTC.
        OutsideCoverageError: it is earlier than the law held here.

    Source:
        UK GDPR, art 33(1); Regulation 1182/71, art 3(3), (4).

    Example:
        >>> from datetime import UTC
        >>> aware = datetime(2026, 12, 24, 16, 20, tzinfo=UTC)
        >>> print(breach_deadline(aware).at)
        2026-12-27 16:20:00+00:00
    """
    law = BREACH_ICO_72H.on(in_the_uk(aware, "aware").date())
    said = law.value
    begun = Reckoning.from_moment(BREACH_ICO_72H.id, aware, said.event, said.starts)
    return begun.plus_hours(said.period, law.cites, said.reading)


def exam_marks_deadline(request: MarksRequest, calendar: Calendar) -> Reckoning:
    """Reckon the last day for giving marks, or what they were worked out from.

    Asked for before the results are announced, they have five months or, if that ends earlier,
    forty days from the announcement, and no extension; asked for later, the ordinary month.

    Args:
        request: the day of receipt, and that of the announcement if it is known.
        calendar: the working days of the school's own nation.

    Raises:
        OutsideCoverageError: the request is earlier than the law held here, or the last day is
            beyond the calendar.

    Source:
        DPA 2018, s 205(2), Sch 2 para 25(2) to (5); Regulation 1182/71, art 3.

    Example:
        >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
        >>> request = MarksRequest(received=date(2026, 6, 1), announced=date(2026, 8, 13))
        >>> due = exam_marks_deadline(request, WorkingCalendar.of(Nation.ENGLAND))
        >>> print(due.day, due.safe_day)
        2026-09-22 2026-09-21
    """
    received, announced = request.received, request.announced
    if announced is not None and announced <= received:
        return access_deadline(AccessRequest(received=received), calendar)
    five_months = EXAM_MARKS.reckon(received, calendar)
    if_earlier = DPA_2018.schedule(2, 25, 3, "b")
    if announced is None:
        return five_months.noted(
            "40 days from the announcement of the results may end earlier", if_earlier
        )
    forty_days = EXAM_MARKS_ANNOUNCED.reckon(announced, calendar)
    return earliest((five_months, forty_days), if_earlier)


ENTRIES: Final = (
    PRIVACY_INFO_DIRECT,
    PRIVACY_INFO_INDIRECT,
    PRIVACY_INFO_COMMUNICATION,
    PRIVACY_INFO_DISCLOSURE,
    BREACH_ICO_72H,
    BREACH_INDIVIDUALS,
    BREACH_PROCESSOR,
    COMPLAINT_ACK,
    COMPLAINT_OUTCOME,
    EXAM_MARKS,
    EXAM_MARKS_ANNOUNCED,
    SERIOUS_HARM_OPINION,
    SERIOUS_HARM_OPINION_DISCLOSING,
    PRINCIPAL_REPORTER,
)
"""Every entry of this module."""
