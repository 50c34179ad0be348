"""Time limits for answering requests of data subjects.

Held here: UK GDPR articles 12 and 12A with Regulation 1182/71, and the regulator's guidance
where it filled the gaps of the law before 5 February 2026; what articles 18, 19 and 21 say of
time; and automated decisions, DPA 2018 section 14 and article 22C.
"""

from datetime import date, timedelta
from enum import Enum
from operator import attrgetter
from typing import Final

from attrs import evolve, frozen

from ukschoolgdpr.deadlines.limits import (
    NO_PERIOD,
    RECEIPT,
    ROLL,
    Counted,
    Limit,
    Prompt,
    TimeLimit,
    plus,
)
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.requests import AccessRequest, RightsRequest
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.instruments import (
    DPA_2018,
    ICO_RIGHT_OF_ACCESS,
    ICO_RIGHT_OF_ACCESS_2018,
    UK_GDPR,
)
from ukschoolgdpr.law.periods import ONE_DAY, Calendar, Days, Months, Spell, check_day
from ukschoolgdpr.law.reckoning import NO_DAY, Reading, Reckoning
from ukschoolgdpr.law.rules import Entry
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version

# SI 2026/82 reg 4 keeps the old law for requests received before this day.
_ART_12A: Final = date(2026, 2, 5)
_GDPR: Final = date(2018, 5, 25)
_MONTH: Final = Months(1)
# No month beginning with a day ends sooner after it, so a question before then is in time.
_SHORTEST: Final = timedelta(days=27)

# SI 2026/82 reg 5 keeps DPA 2018 s 14 for decisions taken before 5 February 2026.
_DECISION: Final = "the day on which the decision was taken"

BEGINNING_WITH: Final = Reading(
    name="beginning-with",
    text="counted by ordinary domestic rules, a period beginning with a day includes that day, "
    "so it ends a day earlier, working day or not",
    cites=UK_GDPR.article("12A", 1),
)
"""The strict side of "beginning with"; the regulator follows Regulation 1182/71 instead."""

BEGINNING_WITH_NOTIFICATION: Final = evolve(
    BEGINNING_WITH,
    name="beginning-with-notification",
    cites=DPA_2018.section(14, 4, "b"),
)
"""The same of the month within which a person may ask for an automated decision anew."""

ASK_DAY: Final = Reading(
    name="ask-day",
    text="one of the two days, that of asking or that of the answer, still counts",
    cites=UK_GDPR.article("12A", 5),
)
"""The strict side of a pause: one published tool counts a day less than the text takes out."""

NOTICE_ROLL: Final = Reading(
    name="notice-roll",
    text="the last day for notice of an extension does not move to the next working day",
    cites=ROLL,
)
"""The strict side of the last day for notice."""

LATE_QUESTION: Final = Reading(
    name="late-question",
    text="the month, read strictly, had ended before this was asked for, and is not revived",
    cites=UK_GDPR.article("12A", 2),
)
"""The strict side of proof of identity, or a fee, asked for at the very end."""

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
            value=Limit(period=_MONTH, starts=UK_GDPR.article(12, 3)),
            commences=_GDPR,
            ceases=_ART_12A,
            cites=UK_GDPR.article(12, 3),
        ),
        Version(
            value=Limit(
                period=_MONTH,
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
    picked_by=RECEIPT,
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
    picked_by=RECEIPT,
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
    picked_by=RECEIPT,
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

RIGHTS_ONE_MONTH_PRE_2019_08: Final = Entry(
    id="deadlines.rights-one-month-pre-2019-08",
    title="Counting the month from the day after receipt, as the regulator did at first",
    picked_by=RECEIPT,
    versions=Timeline.of(
        Version(
            value=Limit(
                period=_MONTH,
                event="the day after the request was received",
                starts=ICO_RIGHT_OF_ACCESS_2018,
            ),
            commences=_GDPR,
            ceases=date(2019, 8, 15),
            cites=ICO_RIGHT_OF_ACCESS_2018,
            force=Force.PRACTICE,
        ),
    ),
)

# Nothing moves it: it never ends after the month, and to be the same for all is its point.
RIGHTS_28_DAYS: Final = TimeLimit(
    id="deadlines.rights-28-days",
    title="Answering a request within a fixed number of days instead of a month",
    versions=Timeline.of(
        Version(
            value=Limit(
                period=Days(28), starts=ICO_RIGHT_OF_ACCESS, counted=Counted.EVERY, rolls=None
            ),
            commences=_GDPR,
            cites=ICO_RIGHT_OF_ACCESS,
            force=Force.PRACTICE,
        ),
    ),
)

# To tell recipients answers no request, so the month of article 12 is not about it.
RECIPIENT_NOTIFICATION: Final = Entry(
    id="deadlines.recipient-notification",
    title="Telling recipients of a rectification, erasure or restriction",
    picked_by="the day on which the data were rectified, erased or restricted",
    versions=Timeline.of(
        Version(
            value=Prompt(
                words=NO_PERIOD,
                event="data rectified, erased or restricted",
                starts=UK_GDPR.article(19),
            ),
            commences=_GDPR,
            cites=UK_GDPR.article(19),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

RESTRICTION_LIFTING: Final = Entry(
    id="deadlines.restriction-and-objection-lifting",
    title="Telling the person before a restriction is lifted",
    picked_by="the day on which the restriction is lifted",
    versions=Timeline.of(
        Version(
            value=Prompt(
                words="before the restriction is lifted",
                event="restriction about to be lifted",
                starts=UK_GDPR.article(18, 3),
            ),
            commences=_GDPR,
            cites=UK_GDPR.article(18, 3),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

OBJECTION: Final = Entry(
    id="deadlines.restriction-and-objection-grounds",
    title="Ceasing to process on an objection, unless compelling grounds are shown",
    picked_by=RECEIPT,
    versions=Timeline.of(
        Version(
            value=Prompt(
                words="shall no longer process, unless",
                event="objection received",
                starts=UK_GDPR.article(21, 1),
            ),
            commences=_GDPR,
            cites=UK_GDPR.article(21, 1),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

MARKETING_OBJECTION: Final = Entry(
    id="deadlines.restriction-and-objection-marketing",
    title="Ceasing direct marketing on an objection",
    picked_by=RECEIPT,
    versions=Timeline.of(
        Version(
            value=Prompt(
                words="shall no longer be processed for such purposes",
                event="objection received",
                starts=UK_GDPR.article(21, 3),
            ),
            commences=_GDPR,
            cites=UK_GDPR.article(21, 3),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

ADM_NOTIFICATION: Final = Entry(
    id="deadlines.adm-notification",
    title="Telling the person that a decision was solely automated",
    picked_by=_DECISION,
    versions=Timeline.of(
        Version(
            value=Prompt(
                words="as soon as reasonably practicable",
                event="decision taken",
                starts=DPA_2018.section(14, 4, "a"),
            ),
            commences=_GDPR,
            ceases=_ART_12A,
            cites=DPA_2018.section(14, 4, "a"),
        ),
    ),
)

ADM_REQUEST_BY_SUBJECT: Final = Entry(
    id="deadlines.adm-request-by-subject",
    title="Asking the school for an automated decision anew",
    picked_by=_DECISION,
    versions=Timeline.of(
        Version(
            value=Limit(
                period=_MONTH,
                event="notification received",
                starts=DPA_2018.section(14, 4, "b"),
                reading=BEGINNING_WITH_NOTIFICATION,
            ),
            commences=_GDPR,
            ceases=_ART_12A,
            cites=DPA_2018.section(14, 4, "b"),
        ),
    ),
)

# Articles 22A to 22D name no period, but article 12(3) is about requests under them too.
ADM_RESPONSE: Final = Entry(
    id="deadlines.adm-response",
    title="Answering a request about an automated decision",
    picked_by=_DECISION,
    versions=Timeline.of(
        Version(
            value=Limit(period=_MONTH, starts=DPA_2018.section(14, 5)),
            commences=_GDPR,
            ceases=_ART_12A,
            cites=DPA_2018.section(14, 5),
        ),
        Version(
            value=Limit(
                period=_MONTH,
                starts=UK_GDPR.article("12A", 2, "a"),
                reading=BEGINNING_WITH,
            ),
            commences=_ART_12A,
            cites=UK_GDPR.article("12A", 1),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

ADM_SAFEGUARDS: Final = Entry(
    id="deadlines.adm-safeguards",
    title="Telling the person of a significant automated decision, and hearing them",
    picked_by=_DECISION,
    versions=Timeline.of(
        Version(
            value=Prompt(
                words=NO_PERIOD,
                event="decision taken",
                starts=UK_GDPR.article("22C", 2),
            ),
            commences=_ART_12A,
            cites=UK_GDPR.article("22C", 2),
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
    law = ACCESS.on(request.received)
    return _deadline(ACCESS.id, law, request, request.clarifications, calendar)


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
    law = RIGHTS_ONE_MONTH.on(request.received)
    return _deadline(RIGHTS_ONE_MONTH.id, law, request, (), calendar)


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
    month = _less(plus(clock, law), request.received, asked, request.awaited)
    due = law.value.rolled(month)
    if due.running and due.day > month.day:
        due = evolve(due, confidence=Confidence.MEDIUM)
    return due if month.strict is None else due.cautioned(month.strict, NOTICE_ROLL)


def first_convention_deadline(received: date, calendar: Calendar) -> Reckoning:
    """Reckon the last day as the regulator counted it until 14 August 2019: a day too late.

    The law was the same throughout, so ``safe_day`` is the last day under it.

    Args:
        received: the day on which the request was received.
        calendar: the working days of the school's own nation.

    Raises:
        FactsError: ``received`` is no plain date.
        OutsideCoverageError: the request came after the regulator had changed its guidance.

    Example:
        >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
        >>> from ukschoolgdpr.law.nations import Nation
        >>> due = first_convention_deadline(date(2018, 9, 3), WorkingCalendar.of(Nation.ENGLAND))
        >>> print(due.day, due.safe_day)
        2018-10-04 2018-10-03
    """
    check_day(received, "received")
    law = RIGHTS_ONE_MONTH_PRE_2019_08.on(received)
    said, start = law.value, received + ONE_DAY
    begun = Reckoning(
        RIGHTS_ONE_MONTH_PRE_2019_08.id,
        calendar,
        None,
        start,
        said.event,
        said.starts,
        start,
        force=law.force,
    )
    by_law = RIGHTS_ONE_MONTH.last_day(received, calendar)
    return said.rolled(plus(begun, law)).cautioned(by_law, GUIDANCE_ALONE)


def decision_review_deadline(decided: date, notified: date, calendar: Calendar) -> Reckoning:
    """Reckon the last day on which a person may ask for an automated decision anew.

    The person is safe on ``safe_day``; the school has no reason to turn them away before ``day``.

    Args:
        decided: the day on which the school took the decision, which picks the law.
        notified: the day on which the person received notice of it.
        calendar: the working days of the school's own nation.

    Raises:
        FactsError: one of them is no plain date, or notice came before the decision.
        OutsideCoverageError: the decision was taken on 5 February 2026 or later.

    Source:
        DPA 2018, s 14(4)(b); SI 2026/82, reg 5.

    Example:
        >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
        >>> from ukschoolgdpr.law.nations import Nation
        >>> decided, notified = date(2024, 11, 11), date(2024, 11, 14)
        >>> england = WorkingCalendar.of(Nation.ENGLAND)
        >>> decision_review_deadline(decided, notified, england).day
        datetime.date(2024, 12, 16)
    """
    check_day(notified, "notified")
    _check_decided(decided, notified, "notified")
    law = ADM_REQUEST_BY_SUBJECT.on(decided)
    said, name = law.value, ADM_REQUEST_BY_SUBJECT.id
    begun = Reckoning(name, calendar, None, notified, said.event, said.starts, notified)
    return said.rolled(plus(begun, law))


def decision_response_deadline(
    decided: date, request: RightsRequest, calendar: Calendar
) -> Reckoning:
    """Reckon the last day for answering a request about an automated decision.

    It is the month of article 12(3) with its extension, as that stands on the day of receipt.

    Args:
        decided: the day on which the school took the decision, which picks the law.
        request: the dates of the request.
        calendar: the working days of the school's own nation.

    Raises:
        FactsError: ``decided`` is no plain date, or after the request.
        OutsideCoverageError: the decision is earlier than the law held here, or the last day is
            beyond the calendar.

    Source:
        DPA 2018, s 14(5); SI 2026/82, reg 5; UK GDPR, arts 12A, 22C.

    Example:
        >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
        >>> from ukschoolgdpr.law.nations import Nation
        >>> request = RightsRequest(received=date(2025, 12, 1))
        >>> england = WorkingCalendar.of(Nation.ENGLAND)
        >>> decision_response_deadline(date(2025, 11, 11), request, england).day
        datetime.date(2026, 1, 2)
    """
    _check_decided(decided, request.received, "received")
    law = ADM_RESPONSE.on(decided)
    reading = RIGHTS_ONE_MONTH.on(request.received).value.reading
    as_received = evolve(law, value=evolve(law.value, reading=reading))
    return _deadline(ADM_RESPONSE.id, as_received, request, (), calendar)


def _check_decided(decided: date, later: date, name: str) -> None:
    check_day(decided, "decided")
    if later < decided:
        msg = f"{name}: {later} is before the decision, on {decided}"
        raise FactsError(msg)


def _deadline(
    entry: str,
    law: Version[Limit],
    request: RightsRequest,
    asked: tuple[Spell, ...],
    calendar: Calendar,
) -> Reckoning:
    said = law.value
    clock = _start(entry, law, request, asked, calendar)
    month = _less(plus(clock, law), request.received, asked, request.awaited)
    due = said.rolled(month)
    notice = request.extension_notice
    if notice is None:
        return due
    further = RIGHTS_EXTENDED.on(request.received)
    if due.running and notice > due.day:
        return due.noted(f"notice of {notice} is too late to extend", further.value.notice)
    months = clock.plus(_MONTH + further.value.period, further.cites, said.reading)
    # What is awaited stands in the way of the month, or was asked for too late.
    awaited = () if month.running else request.awaited
    extended = said.rolled(_less(months, request.received, asked, awaited))
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
    received, said = request.received, law.value
    start = Reckoning(entry, calendar, None, received, said.event, said.starts, received)
    if request.identity_given is not None or request.fee_paid is not None:
        by = RELEVANT_TIME.on(received)
        events = (
            (
                request.identity_asked,
                request.identity_given,
                "identity confirmed",
                by.value.identity,
            ),
            (request.fee_asked, request.fee_paid, "fee paid", by.value.fee),
        )
        for wanted, given, how, cites in sorted(events, key=lambda event: event[0] or received):
            doubt = None
            if wanted is not None and wanted - received > _SHORTEST:
                so_far = said.rolled(_less(plus(start, law), received, asked, ()))
                if so_far.running and wanted > so_far.day:
                    break
                if so_far.strict is not None and wanted > so_far.strict:
                    doubt = LATE_QUESTION
            start = _later(start, given, how, cites, by, doubt)
    if asked:
        guidance = SAR_CLARIFICATION_PAUSE.on(received)
        if guidance.value is Pause.RESTARTS:
            for spell in sorted(asked, key=attrgetter("first")):
                if spell.first <= said.rolled(plus(start, law)).day:
                    answered = "clarification received"
                    start = _later(start, spell.last, answered, guidance.cites, guidance)
    return start


def _later(  # noqa: PLR0913, PLR0917 - a step, and what the strict track makes of it
    start: Reckoning,
    day: date | None,
    how: str,
    cites: Citation,
    authority: Version[object],
    doubt: Reading | None = None,
) -> Reckoning:
    """Begin later, if the day is; the strict track does not follow guidance, or in doubt."""
    if day is None or day <= start.reached:
        return start
    strict, readings = start.strict, start.readings
    if authority.force is not Force.LAW:
        readings = (GUIDANCE_ALONE,)
    elif doubt is not None:
        readings = (doubt,)
    else:
        strict = day
    return Reckoning(
        start.id,
        start.calendar,
        None,
        day,
        how,
        cites,
        strict,
        readings,
        force=authority.force,
        confidence=authority.confidence,
    )


def _less(
    month: Reckoning, received: date, asked: tuple[Spell, ...], awaited: tuple[Spell, ...]
) -> Reckoning:
    """Leave out the days on which time does not run while an answer is awaited."""
    if not asked and not awaited:
        return month
    # No words let the day of asking for identity, or for a fee, count: time has not begun.
    waits: list[tuple[Spell, Version[object], Reading, timedelta]] = []
    if awaited:
        by = RELEVANT_TIME.on(received)
        doubt = LATE_QUESTION if by.force is Force.LAW else GUIDANCE_ALONE
        waits.extend((spell, by, doubt, ONE_DAY) for spell in awaited)
    if asked:
        pause = SAR_CLARIFICATION_PAUSE.on(received)
        doubt = ASK_DAY if pause.force is Force.LAW else GUIDANCE_ALONE
        if pause.value is Pause.STOPS:
            answered = (spell for spell in asked if spell.last is not None)
            month = month.suspended(answered, pause, doubt)
        if pause.value is not Pause.IGNORED:
            # While the answer restarts the month, one without an answer has not begun.
            waits.extend((spell, pause, doubt, NO_DAY) for spell in asked if spell.last is None)
    for spell, authority, doubt, ask_day in sorted(waits, key=lambda wait: wait[0].first):
        if month.running:
            month = month.suspended((spell,), authority, doubt, ask_day)
    return month


ENTRIES: Final = (
    ACCESS,
    RIGHTS_ONE_MONTH,
    RIGHTS_EXTENDED,
    RELEVANT_TIME,
    SAR_CLARIFICATION_PAUSE,
    RIGHTS_ONE_MONTH_PRE_2019_08,
    RIGHTS_28_DAYS,
    RECIPIENT_NOTIFICATION,
    RESTRICTION_LIFTING,
    OBJECTION,
    MARKETING_OBJECTION,
    ADM_NOTIFICATION,
    ADM_REQUEST_BY_SUBJECT,
    ADM_RESPONSE,
    ADM_SAFEGUARDS,
)
"""Every entry of this module."""
