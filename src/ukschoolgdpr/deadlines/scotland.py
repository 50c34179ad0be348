"""Time limits for requests for information held, in Scotland.

Held here: the Freedom of Information (Scotland) Act 2002, with the days of 2020 on which it gave
three times as long and the regulations for grant-aided and independent special schools, and the
Environmental Information (Scotland) Regulations 2004. A council answers for its schools.

Left out: records transferred to the Keeper, and appeals to the Scottish Information Commissioner.
"""

from datetime import date
from typing import Final

from attrs import evolve

from ukschoolgdpr.deadlines.information import (
    Course,
    Moves,
    chosen,
    follow,
    in_school_days,
    in_working_days,
    with_notice,
)
from ukschoolgdpr.deadlines.limits import RECEIPT, Counted, Limit, TimeLimit
from ukschoolgdpr.facts.calendars import Calendars
from ukschoolgdpr.facts.processing import OfSchool, School, school_is
from ukschoolgdpr.facts.requests import InformationRequest
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Criterion
from ukschoolgdpr.law.instruments import (
    CORONAVIRUS_SCOTLAND_2020,
    CORONAVIRUS_SCOTLAND_NO_2_2020,
    EISR_2004,
    FOISA_2002,
    SSI_2016_139,
    SSI_2016_346,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import ONE_DAY, Months, SchoolDays, WorkingDays
from ukschoolgdpr.law.reckoning import Reading, Reckoning
from ukschoolgdpr.law.timelines import Confidence, Timeline, Version
from ukschoolgdpr.vocabulary import SchoolKind

_ACTS_BEGIN: Final = date(2005, 1, 1)
_DESIGNATED: Final = date(2016, 9, 1)
_VARIED: Final = date(2016, 12, 1)
_EMERGENCY_BEGINS: Final = date(2020, 4, 7)
_EMERGENCY_ENDS: Final = date(2020, 5, 27)
_REVIEW_ASKED: Final = "the day on which the review was asked for"
_BUT_FOR_2020: Final = ", but for the longer limit of 2020"
_SCOTLAND: Final = frozenset({Nation.SCOTLAND})

_FELL_BACK: Final = CORONAVIRUS_SCOTLAND_NO_2_2020.schedule(4, 11)

FELL_BACK: Final = Reading(
    name="fell-back",
    text="what was still unanswered on 27 May 2020 fell back to the usual limit, which had run "
    "out by then",
    cites=_FELL_BACK,
)
"""The strict side of the emergency of 2020: the longer limit was for answers given meanwhile."""

RAN_OUT_BEFORE: Final = Reading(
    name="ran-out-before",
    text="the usual limit had run out before 7 April 2020, and a longer one does not bring it "
    "back; that it does so for answers given by 26 May is the Commissioner's view",
    cites=CORONAVIRUS_SCOTLAND_2020.schedule(6),
)
"""The strict side of answers to what was already late when the emergency began."""


def _council(cites: Citation) -> Criterion[OfSchool]:
    kinds = frozenset({SchoolKind.EDUCATION_AUTHORITY})
    return school_is("a school of an education authority", kinds, _SCOTLAND, cites=cites)


def _designated(cites: Citation, by: str) -> Criterion[OfSchool]:
    kinds = frozenset({SchoolKind.GRANT_AIDED, SchoolKind.INDEPENDENT_SPECIAL})
    text = f"a grant-aided or independent special school, {by},"
    return school_is(text, kinds, _SCOTLAND, cites=cites)


_in_schedule: Final = _council(FOISA_2002.schedule(1))
_in_order: Final = _designated(FOISA_2002.section(5), f"designated by {SSI_2016_139.short}")
_foisa_authority: Final = _in_schedule | _in_order


def _varied(cites: Citation) -> Criterion[OfSchool]:
    return _designated(cites, f"given more time by {SSI_2016_346.short}")


_EISR_AUTHORITY: Final = EISR_2004.regulation(2, 1)
_eisr_authority: Final = _council(_EISR_AUTHORITY) | _designated(
    _EISR_AUTHORITY, f"designated by {SSI_2016_139.short}"
)


def _limit(
    number: int, event: str, starts: Citation, binds: Criterion[OfSchool] = _foisa_authority
) -> Limit:
    return Limit(
        period=WorkingDays(number),
        event=event,
        starts=starts,
        counted=Counted.SCOTLAND,
        rolls=None,
        binds=binds,
    )


def _answering(event: str, cites: Citation, confidence: Confidence) -> Timeline[Limit]:
    """Give the limit for councils, beside that for everyone in some weeks of 2020."""
    return Timeline.of(
        Version(
            value=_limit(20, event, cites, _in_schedule),
            commences=_ACTS_BEGIN,
            ceases=_EMERGENCY_BEGINS,
            cites=cites,
            confidence=confidence,
        ),
        Version(
            value=_limit(60, event, cites),
            commences=_EMERGENCY_BEGINS,
            ceases=_EMERGENCY_ENDS,
            cites=CORONAVIRUS_SCOTLAND_2020.schedule(6),
            confidence=Confidence.MEDIUM,
        ),
        Version(
            value=_limit(20, event, cites, _in_schedule),
            commences=_EMERGENCY_ENDS,
            cites=cites,
            confidence=confidence,
        ),
    )


def _of_schools(event: str, starts: Citation, cites: Citation) -> Timeline[Limit]:
    """Give the limit in school days, as the government's account of the regulations has it."""
    return Timeline.of(
        Version(
            value=_limit(20, event, starts, _in_order),
            commences=_DESIGNATED,
            ceases=_VARIED,
            cites=starts,
        ),
        Version(
            value=Limit(
                period=SchoolDays(20),
                event=event,
                starts=starts,
                counted=Counted.SCHOOL_AND_SCOTLAND,
                rolls=None,
                binds=_varied(cites),
            ),
            commences=_VARIED,
            cites=cites,
            confidence=Confidence.MEDIUM,
        ),
    )


def _at_most(event: str, starts: Citation, cites: Citation) -> Timeline[Limit]:
    return Timeline.of(
        Version(
            value=_limit(60, event, starts, _varied(cites)),
            commences=_VARIED,
            cites=cites,
            confidence=Confidence.MEDIUM,
        )
    )


def _environmental(number: int, event: str, cites: Citation) -> Timeline[Limit]:
    """Give a limit of the environmental regulations: none is varied for schools."""
    return Timeline.of(
        Version(
            value=_limit(number, event, cites, _eisr_authority),
            commences=_ACTS_BEGIN,
            cites=cites,
            confidence=Confidence.MEDIUM,
        )
    )


_REQUEST: Final = "request received"
_REVIEW: Final = "requirement for review received"

FOISA_REQUEST: Final = TimeLimit(
    id="deadlines.foisa-request",
    title="Answering a freedom of information request in Scotland",
    applies_in=_SCOTLAND,
    picked_by=RECEIPT + _BUT_FOR_2020,
    versions=_answering(_REQUEST, FOISA_2002.section(10, 1), Confidence.MEDIUM),
)
"""The longer limit of 2020 was for answers given in its days, whenever the request came, which
``foisa_deadline`` allows for; the limit by itself takes that of the day it is given."""

FOISA_SCHOOL: Final = TimeLimit(
    id="deadlines.foisa-school",
    title="Answering a freedom of information request in Scotland, in school days",
    applies_in=_SCOTLAND,
    versions=_of_schools(_REQUEST, FOISA_2002.section(10, 1), FOISA_2002.section(10, 4)),
)

FOISA_SCHOOL_CAP: Final = TimeLimit(
    id="deadlines.foisa-school-cap",
    title="Answering a freedom of information request in Scotland at the latest, whatever the "
    "school days",
    applies_in=_SCOTLAND,
    versions=_at_most(_REQUEST, FOISA_2002.section(10, 1), FOISA_2002.section(10, 4)),
)

FOISA_REVIEW_REQUEST: Final = TimeLimit(
    id="deadlines.foisa-review-request",
    title="Requiring a review of the answer to a freedom of information request in Scotland",
    applies_in=_SCOTLAND,
    picked_by="the day on which the answer was received, or was due",
    versions=Timeline.since(
        _ACTS_BEGIN,
        _limit(40, "answer received, or due", FOISA_2002.section(20, 5)),
        cites=FOISA_2002.section(20, 5),
    ),
)

FOISA_REVIEW: Final = TimeLimit(
    id="deadlines.foisa-review",
    title="Reviewing the answer to a freedom of information request in Scotland",
    applies_in=_SCOTLAND,
    picked_by=_REVIEW_ASKED + _BUT_FOR_2020,
    versions=_answering(_REVIEW, FOISA_2002.section(21, 1), Confidence.HIGH),
)
"""The longer limit of 2020 was for answers given in its days, as for ``FOISA_REQUEST``."""

FOISA_REVIEW_SCHOOL: Final = TimeLimit(
    id="deadlines.foisa-review-school",
    title="Reviewing the answer to a freedom of information request in Scotland, in school days",
    applies_in=_SCOTLAND,
    picked_by=_REVIEW_ASKED,
    versions=_of_schools(_REVIEW, FOISA_2002.section(21, 1), FOISA_2002.section(21, 6)),
)

FOISA_REVIEW_SCHOOL_CAP: Final = TimeLimit(
    id="deadlines.foisa-review-school-cap",
    title="Reviewing the answer to a freedom of information request in Scotland at the latest, "
    "whatever the school days",
    applies_in=_SCOTLAND,
    picked_by=_REVIEW_ASKED,
    versions=_at_most(_REVIEW, FOISA_2002.section(21, 1), FOISA_2002.section(21, 6)),
)

# The text of section 47(4) could not be read; who tells of it agrees on six months.
FOISA_APPEAL: Final = TimeLimit(
    id="deadlines.foisa-appeal",
    title="Applying to the Scottish Information Commissioner for a decision",
    applies_in=_SCOTLAND,
    picked_by="the day on which the answer to the review was received, or was due",
    versions=Timeline.of(
        Version(
            value=Limit(
                period=Months(6),
                event="answer to the review received, or due",
                starts=FOISA_2002.section(47, 4),
                counted=Counted.EVERY,
                rolls=None,
                binds=_foisa_authority,
            ),
            commences=_ACTS_BEGIN,
            cites=FOISA_2002.section(47, 4),
            confidence=Confidence.MEDIUM,
        )
    ),
)

EISR: Final = TimeLimit(
    id="deadlines.eisr",
    title="Answering a request for environmental information in Scotland",
    applies_in=_SCOTLAND,
    versions=_environmental(20, _REQUEST, EISR_2004.regulation(5, 2, "a")),
)

EISR_EXTENDED: Final = TimeLimit(
    id="deadlines.eisr-extended",
    title="Answering a complex and voluminous request for environmental information in Scotland",
    applies_in=_SCOTLAND,
    # The regulation adds twenty to the first twenty, which ends on the same day.
    versions=_environmental(40, _REQUEST, EISR_2004.regulation(7)),
)

EISR_REVIEW_REQUEST: Final = TimeLimit(
    id="deadlines.eisr-review-request",
    title="Making representations about a request for environmental information in Scotland",
    applies_in=_SCOTLAND,
    picked_by="the day on which the answer was received, or was due",
    versions=_environmental(40, "answer received, or due", EISR_2004.regulation(16)),
)

EISR_REVIEW: Final = TimeLimit(
    id="deadlines.eisr-review",
    title="Deciding on representations about a request for environmental information in Scotland",
    applies_in=_SCOTLAND,
    picked_by="the day on which the representations were received",
    versions=_environmental(20, "representations received", EISR_2004.regulation(16)),
)

_FOISA: Final = Moves(clarified=FOISA_2002.section(10, 1), unpaid=FOISA_2002.section(10))
_EISR: Final = Moves(clarified=EISR_2004.regulation(9, 4), unpaid=EISR_2004.regulation(8))


def foisa_deadline(request: InformationRequest, school: School, calendars: Calendars) -> Reckoning:
    """Reckon the last day for answering under the Freedom of Information (Scotland) Act 2002.

    An answer given between 7 April and 26 May 2020 is judged by sixty working days, though the
    usual limit ran out then or before: the last such day is ``day``, and ``safe_day`` the usual
    limit. The Act gives no more time to weigh the public interest.

    Args:
        request: the dates of the request.
        school: its kind and nation choose the limit; for a council school it is the council's.
        calendars: the working days, and for a grant-aided or independent special school the days
            on which it is ordinarily open, so that snow or a strike changes nothing.

    Returns:
        The steps to the last day, that day included; time may stand still instead.

    Raises:
        FactsError: the Act does not bind the school, or its kind, nation or school days must be
            known.
        OutsideCoverageError: the request is earlier than the law held here, or the last day is
            beyond the calendars.

    Source:
        Freedom of Information (Scotland) Act 2002, ss 1(3), 9, 10; SSI 2016/346; Coronavirus
        (Scotland) Act 2020, Sch 6 Part 2.

    Example:
        >>> due = foisa_deadline(
        ...     InformationRequest(received=date(2026, 3, 20)),
        ...     School(kind=SchoolKind.EDUCATION_AUTHORITY, nation=Nation.SCOTLAND),
        ...     Calendars.of(Nation.SCOTLAND),
        ... )
        >>> print(due.day)
        2026-04-20
    """
    limits = (FOISA_REQUEST, FOISA_SCHOOL, FOISA_SCHOOL_CAP)
    due = _answered(limits, request, school, calendars)
    if request.extension_notice is None or not due.running:
        return due
    text = "there is no more time to weigh the public interest"
    return due.noted(text, FOISA_2002.section(10, 1))


def foisa_review_deadline(received: date, school: School, calendars: Calendars) -> Reckoning:
    """Reckon the last day for answering a requirement for review.

    Args:
        received: the day on which the school, or the council, received it.
        school: as for ``foisa_deadline``.
        calendars: as for ``foisa_deadline``.

    Raises:
        FactsError: ``received`` is no plain date, the Act does not bind the school, or its kind,
            nation or school days must be known.
        OutsideCoverageError: ``received`` is earlier than the law held here, or the last day is
            beyond the calendars.

    Source:
        Freedom of Information (Scotland) Act 2002, s 21; SSI 2016/346.

    Example:
        >>> council = School(kind=SchoolKind.EDUCATION_AUTHORITY, nation=Nation.SCOTLAND)
        >>> calendars = Calendars.of(Nation.SCOTLAND)
        >>> foisa_review_deadline(date(2023, 12, 5), council, calendars).day
        datetime.date(2024, 1, 8)
    """
    limits = (FOISA_REVIEW, FOISA_REVIEW_SCHOOL, FOISA_REVIEW_SCHOOL_CAP)
    return _answered(limits, InformationRequest(received=received), school, calendars)


def eisr_deadline(request: InformationRequest, calendars: Calendars) -> Reckoning:
    """Reckon the last day for answering under the Scottish environmental regulations.

    School holidays make no difference. The Regulations bind Scottish public authorities:
    ``binding`` says of a school whether ``EISR`` does.

    Args:
        request: the dates of the request; its day of receipt picks the law.
        calendars: the working days.

    Returns:
        The steps to the last day, that day included; time may stand still instead.

    Raises:
        OutsideCoverageError: the request is earlier than the law held here, or the last day is
            beyond the calendars.

    Source:
        Environmental Information (Scotland) Regulations 2004, regs 5(2)(a), 7, 8, 9.

    Example:
        >>> request = InformationRequest(received=date(2026, 3, 20))
        >>> eisr_deadline(request, Calendars.of(Nation.SCOTLAND)).day
        datetime.date(2026, 4, 20)
    """

    def count(course: Course) -> Reckoning:
        return in_working_days(EISR, course, calendars, as_of=request.received)

    course = follow(request, _EISR, count, calendars.scotland)

    def extended() -> Reckoning:
        return in_working_days(EISR_EXTENDED, course, calendars, as_of=request.received)

    first = course.ended(count(course))
    return with_notice(first, request.extension_notice, EISR_2004.regulation(7), extended)


def _answered(
    limits: tuple[TimeLimit, TimeLimit, TimeLimit],
    request: InformationRequest,
    school: School,
    calendars: Calendars,
) -> Reckoning:
    usual, of_schools, at_most = limits
    received = request.received
    limit, written = chosen((of_schools, usual), FOISA_2002, school, as_of=received)
    # The usual limit came back as it had been.
    usually = max(received, _EMERGENCY_ENDS)

    def count(course: Course) -> Reckoning:
        if limit is of_schools:
            due = in_school_days(of_schools, at_most, written, course, calendars)
        else:
            due = in_working_days(usual, course, calendars, as_of=usually)
        if due.day >= _EMERGENCY_ENDS:
            return due
        longer = in_working_days(usual, course, calendars, as_of=_EMERGENCY_BEGINS)
        return _while_it_lasted(due, longer)

    course = follow(request, _FOISA, count, calendars.scotland)
    return course.ended(count(course))


def _while_it_lasted(due: Reckoning, longer: Reckoning) -> Reckoning:
    """Give the longer limit of 2020, for an answer given before it was repealed."""
    last = min(longer.day, _EMERGENCY_ENDS - ONE_DAY)
    if last < _EMERGENCY_BEGINS or last <= due.day:
        return due
    reading = RAN_OUT_BEFORE if due.day < _EMERGENCY_BEGINS else FELL_BACK
    if longer.day > last:
        how = "the last day before the usual limit came back"
        longer = evolve(longer, before=longer, reached=last, how=how, cites=_FELL_BACK)
    return evolve(longer, strict=due.safe_day, readings=(*due.readings, reading))


ENTRIES: Final = (
    FOISA_REQUEST,
    FOISA_SCHOOL,
    FOISA_SCHOOL_CAP,
    FOISA_REVIEW_REQUEST,
    FOISA_REVIEW,
    FOISA_REVIEW_SCHOOL,
    FOISA_REVIEW_SCHOOL_CAP,
    FOISA_APPEAL,
    EISR,
    EISR_EXTENDED,
    EISR_REVIEW_REQUEST,
    EISR_REVIEW,
)
"""Every entry of this module."""
