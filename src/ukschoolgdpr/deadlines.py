"""Time limits for answering requests of data subjects.

Held here: UK GDPR articles 12 and 12A with Regulation 1182/71, and the regulator's guidance
where it filled the gaps of the law before 5 February 2026. Other clocks that a school runs are
not held yet.
"""

from datetime import date
from enum import Enum
from operator import attrgetter
from typing import Final

from attrs import evolve, field, frozen

from ukschoolgdpr.facts.requests import AccessRequest, RightsRequest
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.instruments import (
    ICO_RIGHT_OF_ACCESS,
    REG_1182_71,
    UK_GDPR,
)
from ukschoolgdpr.law.periods import Calendar, Months, Spell
from ukschoolgdpr.law.reckoning import Reading, Reckoning
from ukschoolgdpr.law.rules import Entry
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version

_RECEIPT: Final = "the day on which the request was received"
# SI 2026/82 reg 4 keeps the old law for requests received before this day.
_ART_12A: Final = date(2026, 2, 5)
_GDPR: Final = date(2018, 5, 25)
_ROLL: Final = REG_1182_71.article(3, 4)

BEGINNING_WITH: Final = Reading(
    name="beginning-with",
    text="counted by ordinary domestic rules, a period beginning with a day includes that day, "
    "so it ends a day earlier, working day or not",
    cites=UK_GDPR.article("12A", 1),
)
"""The strict side of "beginning with"; the regulator follows Regulation 1182/71 instead."""

ASK_DAY: Final = Reading(
    name="ask-day",
    text="the day of asking still counts",
    cites=UK_GDPR.article("12A", 5),
)
"""The strict side of a pause: one published tool counts a day less than the text takes out."""

NOTICE_ROLL: Final = Reading(
    name="notice-roll",
    text="the last day for notice of an extension does not move to the next working day, so "
    "this notice is too late",
    cites=_ROLL,
)
"""The strict side of the last day for notice."""

GUIDANCE_ALONE: Final = Reading(
    name="guidance-alone",
    text="nothing in the law before 5 February 2026 lets the month start later than receipt, "
    "or stand still",
    cites=UK_GDPR.article(12, 3),
)
"""The strict side of what the regulator allowed before the law did."""


class Pause(Enum):
    """What waiting for a clarification does to the month."""

    RESTARTS = "restarts"
    IGNORED = "ignored"
    STOPS = "stops"


@frozen(kw_only=True)
class Limit:
    """What one version of a time limit says."""

    period: Months
    """How long it is, from the day it starts, which is not counted."""
    starts: Citation
    """Where it is written that time starts with receipt."""
    reading: Reading | None = None
    """The fork in its words, if there is one."""


@frozen(kw_only=True)
class TimeLimit(Entry[Limit]):
    """A period within which something must be done; the version is picked by receipt."""

    picked_by: str = field(default=_RECEIPT)

    def last_day(self, received: date, calendar: Calendar) -> date:
        """Give the bare last day for a request complete on receipt, without reasons.

        Raises:
            FactsError: ``received`` is no plain date.
            OutsideCoverageError: ``received`` is earlier than the law held here, or the last
                day is beyond the calendar.

        Example:
            >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
            >>> from ukschoolgdpr.law.nations import Nation
            >>> ACCESS.last_day(date(2026, 9, 3), WorkingCalendar.of(Nation.ENGLAND))
            datetime.date(2026, 10, 5)
        """
        return calendar.next_working(self.on(received).value.period.after(received, calendar))


@frozen(kw_only=True)
class Extension:
    """What one version says of more time."""

    period: Months
    """How much further time there may be, counted with the month from its start."""
    notice: Citation
    """Where it is written that the person must be told within the month, with reasons."""


@frozen(kw_only=True)
class RelevantTime:
    """What may start the month later than receipt does."""

    identity: Citation
    """Where it is written that information confirming identity does."""
    fee: Citation
    """Where it is written that payment of a fee does."""


ACCESS: Final = TimeLimit(
    id="deadlines.access",
    title="Answering a subject access request",
    versions=Timeline.of(
        Version(
            value=Limit(period=Months(1), starts=UK_GDPR.article(12, 3)),
            commences=_GDPR,
            ceases=_ART_12A,
            cites=UK_GDPR.article(12, 3),
        ),
        Version(
            value=Limit(
                period=Months(1),
                starts=UK_GDPR.article("12A", 2, "a"),
                reading=BEGINNING_WITH,
            ),
            commences=_ART_12A,
            cites=UK_GDPR.article("12A", 1),
        ),
    ),
)

RIGHTS_ONE_MONTH: Final = TimeLimit(
    id="deadlines.rights-one-month",
    title="Answering a request under articles 16 to 21",
    versions=ACCESS.versions,
)

RIGHTS_EXTENDED: Final = Entry(
    id="deadlines.rights-extended",
    title="Extending the month for a complex request or for many",
    picked_by=_RECEIPT,
    versions=Timeline.of(
        Version(
            value=Extension(period=Months(2), notice=UK_GDPR.article(12, 3)),
            commences=_GDPR,
            ceases=_ART_12A,
            cites=UK_GDPR.article(12, 3),
        ),
        Version(
            value=Extension(period=Months(2), notice=UK_GDPR.article("12A", 4)),
            commences=_ART_12A,
            cites=UK_GDPR.article("12A", 3),
        ),
    ),
)

RELEVANT_TIME: Final = Entry(
    id="deadlines.relevant-time",
    title="Starting the month once identity is confirmed or a fee paid",
    picked_by=_RECEIPT,
    versions=Timeline.of(
        Version(
            value=RelevantTime(identity=ICO_RIGHT_OF_ACCESS, fee=ICO_RIGHT_OF_ACCESS),
            commences=_GDPR,
            ceases=_ART_12A,
            cites=ICO_RIGHT_OF_ACCESS,
            force=Force.PRACTICE,
        ),
        Version(
            value=RelevantTime(
                identity=UK_GDPR.article("12A", 2, "b"), fee=UK_GDPR.article("12A", 2, "c")
            ),
            commences=_ART_12A,
            cites=UK_GDPR.article("12A", 2),
        ),
    ),
)

SAR_CLARIFICATION_PAUSE: Final = Entry(
    id="deadlines.sar-clarification-pause",
    title="Waiting for clarification of a subject access request",
    picked_by=_RECEIPT,
    versions=Timeline.of(
        Version(
            value=Pause.RESTARTS,
            commences=_GDPR,
            ceases=date(2020, 1, 1),
            cites=ICO_RIGHT_OF_ACCESS,
            force=Force.PRACTICE,
            confidence=Confidence.LOW,
        ),
        Version(
            value=Pause.IGNORED,
            commences=date(2020, 1, 1),
            ceases=date(2020, 10, 21),
            cites=ICO_RIGHT_OF_ACCESS,
            force=Force.PRACTICE,
            confidence=Confidence.LOW,
        ),
        Version(
            value=Pause.STOPS,
            commences=date(2020, 10, 21),
            ceases=_ART_12A,
            cites=ICO_RIGHT_OF_ACCESS,
            force=Force.PRACTICE,
            confidence=Confidence.MEDIUM,
        ),
        Version(
            value=Pause.STOPS,
            commences=_ART_12A,
            cites=UK_GDPR.article("12A", 5),
        ),
    ),
)


def access_deadline(request: AccessRequest, calendar: Calendar) -> Reckoning:
    """Reckon the last day for answering a subject access request.

    Args:
        request: the dates of the request; its day of receipt picks the law.
        calendar: the working days of the school's own nation.

    Returns:
        The steps to the last day, that day included; time may stand still instead.

    Raises:
        OutsideCoverageError: the request is earlier than the law held here, or the last day is
            beyond the calendar.

    Source:
        UK GDPR, arts 12(3), 12A; Regulation 1182/71, art 3.

    Example:
        >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
        >>> from ukschoolgdpr.law.nations import Nation
        >>> from ukschoolgdpr.law.periods import Spell
        >>> request = AccessRequest(
        ...     received=date(2026, 3, 2),
        ...     clarifications=(Spell(date(2026, 3, 9), date(2026, 3, 16)),),
        ... )
        >>> due = access_deadline(request, WorkingCalendar.of(Nation.ENGLAND))
        >>> print(due.day, due.safe_day)
        2026-04-10 2026-04-08
    """
    return _deadline(ACCESS, request, request.clarifications, calendar)


def rights_deadline(request: RightsRequest, calendar: Calendar) -> Reckoning:
    """Reckon the last day for answering a request under UK GDPR articles 16 to 21.

    Asking for clarification does not stop this month: article 12A(5) is about access alone.

    Args:
        request: the dates of the request; its day of receipt picks the law.
        calendar: the working days of the school's own nation.

    Returns:
        The steps to the last day, that day included.

    Raises:
        OutsideCoverageError: the request is earlier than the law held here, or the last day is
            beyond the calendar.

    Source:
        UK GDPR, arts 12(3), 12A; Regulation 1182/71, art 3.

    Example:
        >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
        >>> from ukschoolgdpr.law.nations import Nation
        >>> objection = RightsRequest(received=date(2023, 6, 1))
        >>> rights_deadline(objection, WorkingCalendar.of(Nation.ENGLAND)).day
        datetime.date(2023, 7, 3)
    """
    return _deadline(RIGHTS_ONE_MONTH, request, (), calendar)


def extension_notice_deadline(request: RightsRequest, calendar: Calendar) -> Reckoning:
    """Reckon the last day for telling the person of an extension, with the reasons.

    It is the last day of the month itself; read strictly, it does not move on from a
    non-working day.

    Args:
        request: the dates of the request; its day of receipt picks the law.
        calendar: the working days of the school's own nation.

    Raises:
        OutsideCoverageError: the request is earlier than the law held here, or the last day is
            beyond the calendar.

    Source:
        UK GDPR, arts 12(3), 12A(4); Regulation 1182/71, art 3.

    Example:
        >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
        >>> from ukschoolgdpr.law.nations import Nation
        >>> request = RightsRequest(received=date(2026, 11, 30))
        >>> extension_notice_deadline(request, WorkingCalendar.of(Nation.ENGLAND)).day
        datetime.date(2026, 12, 30)
    """
    asked = request.clarifications if isinstance(request, AccessRequest) else ()
    law = RIGHTS_ONE_MONTH.on(request.received)
    clock = _start(RIGHTS_EXTENDED.id, law, request, asked, calendar)
    month = _less(
        clock.plus(law.value.period, law.cites, law.value.reading), request.received, asked
    )
    due = month.rolled(_ROLL)
    return due if month.strict is None else due.cautioned(month.strict, NOTICE_ROLL)


def _deadline(
    limit: TimeLimit, request: RightsRequest, asked: tuple[Spell, ...], calendar: Calendar
) -> Reckoning:
    law = limit.on(request.received)
    said = law.value
    clock = _start(limit.id, law, request, asked, calendar)
    month = _less(clock.plus(said.period, law.cites, said.reading), request.received, asked)
    due = month.rolled(_ROLL)
    notice = request.extension_notice
    if notice is None:
        return due
    further = RIGHTS_EXTENDED.on(request.received)
    if due.running and notice > due.day:
        return due.noted(f"notice of {notice} is too late to extend", further.value.notice)
    months = clock.plus(said.period + further.value.period, further.cites, said.reading)
    extended = _less(months, request.received, asked).rolled(_ROLL)
    if month.strict is not None and notice > month.strict:
        return extended.cautioned(due.safe_day, NOTICE_ROLL if notice <= due.safe_day else None)
    return extended


def _start(
    entry: str,
    law: Version[Limit],
    request: RightsRequest,
    asked: tuple[Spell, ...],
    calendar: Calendar,
) -> Reckoning:
    """Begin on the latest of the events that start the month."""
    received = request.received
    start = Reckoning(
        entry, calendar, None, received, "request received", law.value.starts, received
    )
    if request.identity_given is not None or request.fee_paid is not None:
        relevant = RELEVANT_TIME.on(received)
        by = relevant.value
        start = _later(start, request.identity_given, "identity confirmed", by.identity, relevant)
        start = _later(start, request.fee_paid, "fee paid", by.fee, relevant)
    if asked:
        guidance = SAR_CLARIFICATION_PAUSE.on(received)
        if guidance.value is Pause.RESTARTS:
            for spell in sorted(asked, key=attrgetter("first")):
                if spell.first <= start.plus(law.value.period, law.cites).rolled(_ROLL).day:
                    answered = "clarification received"
                    start = _later(start, spell.last, answered, guidance.cites, guidance)
    return start


def _later(
    start: Reckoning, day: date | None, how: str, cites: Citation, authority: Version[object]
) -> Reckoning:
    """Begin later, if the day is; what rests on guidance leaves the strict track alone."""
    if day is None or day <= start.reached:
        return start
    if authority.force is Force.LAW:
        return evolve(start, reached=day, how=how, cites=cites, strict=day)
    return evolve(
        start,
        reached=day,
        how=how,
        cites=cites,
        readings=(GUIDANCE_ALONE,),
        force=authority.force,
        confidence=authority.confidence,
    )


def _less(month: Reckoning, received: date, asked: tuple[Spell, ...]) -> Reckoning:
    """Leave out the days on which time does not run while an answer is awaited."""
    if not asked:
        return month
    pause = SAR_CLARIFICATION_PAUSE.on(received)
    reading = ASK_DAY if pause.force is Force.LAW else GUIDANCE_ALONE
    if pause.value is Pause.STOPS:
        return month.suspended(asked, pause, reading)
    if pause.value is Pause.RESTARTS:
        # An answer has restarted the month already; without one it has not begun.
        unanswered = (spell for spell in asked if spell.last is None)
        return month.suspended(unanswered, pause, reading)
    return month


ENTRIES: Final = (
    ACCESS,
    RIGHTS_ONE_MONTH,
    RIGHTS_EXTENDED,
    RELEVANT_TIME,
    SAR_CLARIFICATION_PAUSE,
)
"""Every entry of this module."""
