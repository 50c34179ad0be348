"""Time limits for requests for information held, in England, Wales and Northern Ireland.

Held here: the Freedom of Information Act 2000 with the regulations that give schools more time,
the Environmental Information Regulations 2004, and the practice of internal reviews. How a
clarification, a fee and a school's own days move a count is here too, for Scotland as well.

Left out: schools of the Ministry of Defence, and the time limits of the Commissioner.
"""

from collections.abc import Callable
from datetime import date
from operator import attrgetter
from typing import Final, TypeAlias

from attrs import evolve, frozen

from ukschoolgdpr.deadlines.limits import (
    RECEIPT,
    Counted,
    Limit,
    Prompt,
    TimeLimit,
    binding,
    days_of,
    plus,
)
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import Calendars, WorkingCalendar
from ukschoolgdpr.facts.processing import OfSchool, School, school_is
from ukschoolgdpr.facts.requests import InformationRequest
from ukschoolgdpr.law.citations import Citation, Instrument, Provision
from ukschoolgdpr.law.criteria import Criterion
from ukschoolgdpr.law.instruments import (
    EIR_2004,
    FOI_CODE,
    FOIA_2000,
    ICO_FOI_COMPLAINTS,
    ICO_FOI_TIME_LIMITS,
    ICO_ON_ACADEMIES,
    SI_2004_3364,
    SI_2009_1369,
    SI_2010_2768,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import (
    ONE_DAY,
    Calendar,
    Days,
    Months,
    SchoolDays,
    Spell,
    WorkingDays,
)
from ukschoolgdpr.law.reckoning import Reading, Reckoning, earliest
from ukschoolgdpr.law.rules import Decision, Entry, Outcome
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS, Confidence, Force, Timeline, Version
from ukschoolgdpr.vocabulary import SchoolKind

Count: TypeAlias = "Callable[[Course], Reckoning]"
"""How a limit is counted once it is known what moves it."""

_ACTS_BEGIN: Final = date(2005, 1, 1)
_CODE_BEGINS: Final = date(2018, 7, 4)
_OF_NOTICE: Final = "the day on which the notice was given"
_OF_ANSWER: Final = "the day on which the answer was given"
_OF_REVIEW: Final = "the day on which the review was asked for"

_ENGLAND: Final = frozenset({Nation.ENGLAND})
_ENGLAND_AND_WALES: Final = frozenset({Nation.ENGLAND, Nation.WALES})
_NORTHERN_IRELAND: Final = frozenset({Nation.NORTHERN_IRELAND})
_NATIONS: Final = _ENGLAND_AND_WALES | _NORTHERN_IRELAND

ACTUAL_RECEIPT: Final = Reading(
    name="actual-receipt",
    text="the day of receipt is that day itself, working day or not; to take the next working "
    "day instead, as some authorities do, gives a day too many",
    cites=ICO_FOI_TIME_LIMITS,
    later=True,
)
"""The regulator's side, and the strict one; the other never moves a day here."""

WHOSE_SCHOOL_DAYS: Final = Reading(
    name="whose-school-days",
    text="the school days are those of the school that the request is about; of several, those "
    "of the one whose days run out first",
    cites=ICO_ON_ACADEMIES,
)
"""The strict side where a trust has several schools and none is singled out."""

REASONABLE_TIME: Final = Reading(
    name="reasonable-time",
    text="the law gives such time as is reasonable; that it is forty working days in all, or "
    "twenty more after a longer first limit, is guidance alone",
    cites=FOIA_2000.section(10, 3),
)
"""The strict side of more time to weigh the public interest: the first limit."""

FEE_BEGINNING_WITH: Final = Reading(
    name="fee-beginning-with",
    text="three months beginning with the day of the notice include that day, so they end a day "
    "earlier",
    cites=FOIA_2000.section(9, 2),
)
"""The strict side of the time for paying a fee."""

NOTICE_FROM_RECEIPT: Final = Reading(
    name="notice-from-receipt",
    text="the time for notice of an extension runs from receipt of the request itself, whatever "
    "else was asked for or charged, so this notice is too late",
    cites=EIR_2004.regulation(7, 3),
)
"""The strict side of notice: what starts or pauses the answer does not mention the notice."""


def _maintained(cites: Citation) -> Criterion[OfSchool]:
    kinds = frozenset({SchoolKind.MAINTAINED, SchoolKind.MAINTAINED_NURSERY})
    text = "a maintained school or maintained nursery school"
    return school_is(text, kinds, _ENGLAND_AND_WALES, cites=cites)


# No list names these units; that the Acts reach them through the authority is inferred. In any
# enactment their governing body is that authority: Education Act 1996, Sch 1 para 1.
def _unit(cites: Citation) -> Criterion[OfSchool]:
    kinds = frozenset({SchoolKind.PUPIL_REFERRAL_UNIT})
    text = "a pupil referral unit, reached through the local authority that runs it,"
    return school_is(text, kinds, _ENGLAND_AND_WALES, cites=cites)


def _academy(cites: Citation) -> Criterion[OfSchool]:
    return school_is("an academy", frozenset({SchoolKind.ACADEMY}), _ENGLAND, cites=cites)


def _in_northern_ireland(cites: Citation) -> Criterion[OfSchool]:
    kinds = frozenset(
        {
            SchoolKind.CONTROLLED,
            SchoolKind.VOLUNTARY,
            SchoolKind.GRANT_MAINTAINED_INTEGRATED,
            SchoolKind.PUPIL_REFERRAL_UNIT,
        }
    )
    text = "a controlled, voluntary or grant-maintained integrated school or pupil referral unit"
    return school_is(text, kinds, _NORTHERN_IRELAND, cites=cites)


_foia_authority: Final = (
    _maintained(FOIA_2000.schedule(1, 52))
    | _unit(FOIA_2000.schedule(1, 7))
    | _academy(FOIA_2000.schedule(1, "52A"))
    | _in_northern_ireland(FOIA_2000.schedule(1, 54))
)
_EIR_AUTHORITY: Final = EIR_2004.regulation(2, 2, "b")
_eir_authority: Final = (
    _maintained(_EIR_AUTHORITY)
    | _unit(_EIR_AUTHORITY)
    | _academy(_EIR_AUTHORITY)
    | _in_northern_ireland(_EIR_AUTHORITY)
)

# What gave each kind of school more time; SI 2004/3364 names schools of the Ministry of Defence
# too, SI 2009/1369 and SI 2010/2768 say the same for those that it left out.
_varied_2004: Final = _maintained(SI_2004_3364.regulation(3))
_varied_2009: Final = _varied_2004 | _in_northern_ireland(SI_2009_1369.regulation(2))
_varied_2010: Final = _varied_2009 | _academy(SI_2010_2768.regulation(2))


def _varied(period: SchoolDays | WorkingDays, counted: Counted, limb: str) -> Timeline[Limit]:
    """Give one leg of the limit for schools, with the schools that each instrument added."""

    def limit(binds: Criterion[OfSchool]) -> Limit:
        return Limit(
            period=period,
            starts=FOIA_2000.section(10, 6),
            counted=counted,
            rolls=None,
            binds=binds,
        )

    return Timeline.of(
        Version(
            value=limit(_varied_2004),
            commences=_ACTS_BEGIN,
            ceases=date(2009, 6, 26),
            cites=SI_2004_3364.regulation(3, 2, limb),
        ),
        Version(
            value=limit(_varied_2009),
            commences=date(2009, 6, 26),
            ceases=date(2010, 11, 18),
            cites=SI_2009_1369.regulation(2, 2, limb),
        ),
        Version(
            value=limit(_varied_2010),
            commences=date(2010, 11, 18),
            cites=SI_2010_2768.regulation(2, 2, limb),
        ),
    )


FOI_STANDARD: Final = TimeLimit(
    id="deadlines.foi-standard",
    title="Answering a freedom of information request without school days",
    applies_in=_NATIONS,
    versions=Timeline.of(
        Version(
            value=Limit(
                period=WorkingDays(20),
                starts=FOIA_2000.section(10, 6),
                counted=Counted.UK,
                rolls=None,
                binds=_unit(FOIA_2000.schedule(1, 7)),
            ),
            commences=_ACTS_BEGIN,
            cites=FOIA_2000.section(10, 1),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

FOI_SCHOOL: Final = TimeLimit(
    id="deadlines.foi-school",
    title="Answering a freedom of information request, in school days",
    applies_in=_NATIONS,
    versions=_varied(SchoolDays(20), Counted.SCHOOL_AND_UK, "a"),
)

FOI_SCHOOL_CAP: Final = TimeLimit(
    id="deadlines.foi-school-cap",
    title="Answering a freedom of information request at the latest, whatever the school days",
    applies_in=_NATIONS,
    versions=_varied(WorkingDays(60), Counted.UK, "b"),
)

FOI_FEE_PAYMENT: Final = TimeLimit(
    id="deadlines.foi-fee-payment",
    title="Paying the fee for a freedom of information request",
    applies_in=_NATIONS,
    picked_by=_OF_NOTICE,
    versions=Timeline.since(
        _ACTS_BEGIN,
        Limit(
            period=Months(3),
            event="fees notice given",
            starts=FOIA_2000.section(9, 2),
            counted=Counted.EVERY,
            rolls=None,
            reading=FEE_BEGINNING_WITH,
            binds=_foia_authority,
        ),
        cites=FOIA_2000.section(9, 2),
    ),
)

FOI_PIT: Final = Entry(
    id="deadlines.foi-pit",
    title="Weighing the public interest in disclosure",
    applies_in=_NATIONS,
    picked_by=RECEIPT,
    versions=Timeline.since(
        _ACTS_BEGIN,
        Prompt(
            words="until such time as is reasonable in the circumstances",
            event="request received",
            starts=FOIA_2000.section(10, 3),
            binds=_foia_authority,
        ),
        cites=FOIA_2000.section(10, 3),
    ),
)

FOI_PIT_EXTENSION: Final = TimeLimit(
    id="deadlines.foi-pit-extension",
    title="Weighing the public interest in disclosure, as the regulator would have it",
    applies_in=_NATIONS,
    versions=Timeline.of(
        Version(
            value=Limit(
                period=WorkingDays(20),
                event="first limit reached",
                starts=ICO_FOI_TIME_LIMITS,
                counted=Counted.UK,
                rolls=None,
                binds=_foia_authority,
            ),
            commences=_ACTS_BEGIN,
            cites=ICO_FOI_TIME_LIMITS,
            force=Force.PRACTICE,
            confidence=Confidence.MEDIUM,
        ),
    ),
)


def _practice(number: int, event: str) -> Timeline[Limit]:
    """Give a limit of the code of practice on reviews, which the Act does not mention."""
    limit = Limit(
        period=WorkingDays(number),
        event=event,
        starts=FOI_CODE,
        counted=Counted.UK,
        rolls=None,
        binds=_foia_authority,
    )
    return Timeline.of(
        Version(
            value=limit,
            commences=_CODE_BEGINS,
            cites=FOI_CODE,
            force=Force.PRACTICE,
            confidence=Confidence.MEDIUM,
        )
    )


FOI_INTERNAL_REVIEW: Final = TimeLimit(
    id="deadlines.foi-internal-review",
    title="Reviewing the answer to a freedom of information request",
    applies_in=_NATIONS,
    picked_by=_OF_REVIEW,
    versions=_practice(20, "review asked for"),
)

FOI_INTERNAL_REVIEW_COMPLEX: Final = TimeLimit(
    id="deadlines.foi-internal-review-complex",
    title="Reviewing the answer to a complex freedom of information request, at most",
    applies_in=_NATIONS,
    picked_by=_OF_REVIEW,
    versions=_practice(40, "review asked for"),
)

FOI_INTERNAL_REVIEW_REQUEST: Final = TimeLimit(
    id="deadlines.foi-internal-review-request",
    title="Asking for a review of the answer to a freedom of information request",
    applies_in=_NATIONS,
    picked_by=_OF_ANSWER,
    versions=_practice(40, "answer given"),
)

# The Act has "undue delay" alone, s 50(2)(b); since when the regulator has six weeks is not known.
FOI_COMPLAINT: Final = TimeLimit(
    id="deadlines.foi-complaint",
    title="Complaining to the regulator about the answer to a request for information",
    applies_in=_NATIONS,
    picked_by=_OF_ANSWER,
    versions=Timeline.of(
        Version(
            value=Limit(
                period=Days(6 * 7),
                event="last answer given",
                starts=ICO_FOI_COMPLAINTS,
                counted=Counted.EVERY,
                rolls=None,
                binds=_foia_authority,
            ),
            commences=COVERAGE_BEGINS,
            cites=ICO_FOI_COMPLAINTS,
            force=Force.PRACTICE,
            confidence=Confidence.LOW,
        )
    ),
)


def _environmental(
    number: int, starts: Citation, cites: Citation, event: str = "request received"
) -> Timeline[Limit]:
    """Give a limit of the environmental regulations: none is varied for schools."""
    limit = Limit(
        period=WorkingDays(number),
        event=event,
        starts=starts,
        counted=Counted.UK,
        rolls=None,
        binds=_eir_authority,
    )
    return Timeline.since(_ACTS_BEGIN, limit, cites=cites)


EIR_STANDARD: Final = TimeLimit(
    id="deadlines.eir-standard",
    title="Answering a request for environmental information",
    applies_in=_NATIONS,
    versions=_environmental(20, EIR_2004.regulation(5, 2), EIR_2004.regulation(5, 2)),
)

EIR_EXTENDED: Final = TimeLimit(
    id="deadlines.eir-extended",
    title="Answering a complex and voluminous request for environmental information",
    applies_in=_NATIONS,
    versions=_environmental(40, EIR_2004.regulation(5, 2), EIR_2004.regulation(7, 1)),
)

EIR_EXTENSION_NOTICE: Final = TimeLimit(
    id="deadlines.eir-extension-notice",
    title="Telling the applicant of more time for environmental information",
    applies_in=_NATIONS,
    versions=_environmental(20, EIR_2004.regulation(7, 3), EIR_2004.regulation(7, 3)),
)

EIR_CHARGE_NOTICE: Final = TimeLimit(
    id="deadlines.eir-charge-notice",
    title="Asking for payment in advance for environmental information",
    applies_in=_NATIONS,
    versions=_environmental(20, EIR_2004.regulation(8, 4), EIR_2004.regulation(8, 4)),
)

EIR_CHARGE_PAYMENT: Final = TimeLimit(
    id="deadlines.eir-charge-payment",
    title="Paying in advance for environmental information",
    applies_in=_NATIONS,
    picked_by=_OF_NOTICE,
    versions=_environmental(
        60, EIR_2004.regulation(8, 5), EIR_2004.regulation(8, 5), "notice of a charge given"
    ),
)

EIR_PARTICULARS: Final = TimeLimit(
    id="deadlines.eir-particulars",
    title="Asking what a request for environmental information is about",
    applies_in=_NATIONS,
    versions=_environmental(20, EIR_2004.regulation(9, 2, "a"), EIR_2004.regulation(9, 2, "a")),
)

EIR_REFUSAL: Final = TimeLimit(
    id="deadlines.eir-refusal",
    title="Refusing a request for environmental information",
    applies_in=_NATIONS,
    versions=_environmental(20, EIR_2004.regulation(14, 2), EIR_2004.regulation(14, 2)),
)

EIR_REVIEW_REQUEST: Final = TimeLimit(
    id="deadlines.eir-review-request",
    title="Making representations about a request for environmental information",
    applies_in=_NATIONS,
    picked_by="the day on which the school is believed to have failed",
    versions=_environmental(
        40, EIR_2004.regulation(11, 2), EIR_2004.regulation(11, 2), "failure believed to be"
    ),
)

EIR_REVIEW: Final = TimeLimit(
    id="deadlines.eir-review",
    title="Deciding on representations about a request for environmental information",
    applies_in=_NATIONS,
    picked_by="the day on which the representations were received",
    versions=_environmental(
        40, EIR_2004.regulation(11, 4), EIR_2004.regulation(11, 4), "representations received"
    ),
)


@frozen(kw_only=True)
class Moves:
    """Where one part of the law says what moves its limits."""

    clarified: Citation
    """That the answer to a question starts the time again."""
    unpaid: Citation
    """That days of waiting for payment are disregarded."""
    payment: TimeLimit | None = None
    """How long payment may take; None where the library does not hold that."""

    def paid(self, wait: Spell, days: Calendar) -> date | None:
        """Give the day of payment, if it came while the request still had to be answered for it."""
        if wait.last is None or self.payment is None:
            return wait.last
        return wait.last if wait.last <= self.payment.last_day(wait.first, days) else None

    def stops(self, wait: Spell, *, of_payment: bool) -> tuple[str, Citation]:
        """Say why a wait stops the time, and where that is written."""
        if wait.last is not None and self.payment is not None:
            law = self.payment.on(wait.first)
            return f"not paid within {law.value.period}, so there is no duty to answer", law.cites
        return "time stands still from here", self.unpaid if of_payment else self.clarified


_FOIA: Final = Moves(
    clarified=FOIA_2000.section(10, 6),
    unpaid=FOIA_2000.section(10, 2),
    payment=FOI_FEE_PAYMENT,
)
_EIR: Final = Moves(
    clarified=EIR_2004.regulation(9, 4),
    unpaid=EIR_2004.regulation(8, 6),
    payment=EIR_CHARGE_PAYMENT,
)


@frozen(kw_only=True)
class Course:
    """What has moved the time of one request."""

    received: date
    """The day of receipt."""
    start: date
    """The day from which time runs: that of receipt, or of the last answer to a question."""
    moves: Moves
    """Where that is written."""
    unpaid: tuple[tuple[date, date], ...] = ()
    """The first and last days of waiting for payment, both included."""
    stopped: tuple[date, str, Citation] | None = None
    """Since when time stands still, why, and where that is written; None while it runs."""
    strictly: Reckoning | None = None
    """The limit as it was before something came too late for it on the strict track alone."""

    def less(self, calendars: Calendars) -> Calendars:
        """Leave the days of waiting for payment out of the working days."""
        if not self.unpaid:
            return calendars
        uk, scotland = (_without(self.unpaid, days) for days in (calendars.uk, calendars.scotland))
        return evolve(calendars, uk=uk, scotland=scotland)

    def reckon(self, limit: TimeLimit, law: Version[Limit], days: Calendar) -> Reckoning:
        """Reckon a limit from the day from which time runs."""
        said, received = law.value, self.received
        begun = Reckoning(limit.id, days, None, received, said.event, said.starts, received)
        if self.start > received:
            again, how = self.start, "clarification received"
            begun = evolve(begun, reached=again, how=how, cites=self.moves.clarified, strict=again)
        for first, last in self.unpaid:
            if last > self.start:
                text = f"awaiting payment: no day from {first} to {last} counts"
                begun = begun.noted(text, self.moves.unpaid)
        return plus(begun, law)

    def ended(self, due: Reckoning) -> Reckoning:
        """Let time stand still, if it does; on the strict track not what came too late for it."""
        if self.stopped is not None:
            since, how, cites = self.stopped
            due = evolve(
                due,
                before=due,
                reached=since,
                how=how,
                cites=cites,
                strict=None,
                stopped_since=since,
            )
        if self.strictly is None:
            return due
        others = (new for new in self.strictly.readings if new not in due.readings)
        return evolve(due, strict=self.strictly.strict, readings=(*due.readings, *others))


def follow(request: InformationRequest, moves: Moves, count: Count, days: Calendar) -> Course:
    """Follow what happened to a request, in the order of the days, as far as it moves its time.

    What begins after the last day revives nothing.

    Raises:
        OutsideCoverageError: a day is beyond the calendars.
    """
    course = Course(received=request.received, start=request.received, moves=moves)
    events = [(wait, False) for wait in request.clarifications]
    events += [(wait, True) for wait in request.fee_notices]
    for wait, of_payment in sorted(events, key=_in_order):
        due = count(course)
        if wait.first > due.day:
            break
        if wait.first > due.safe_day and course.strictly is None:
            course = evolve(course, strictly=due)
        last = moves.paid(wait, days) if of_payment else wait.last
        if last is None:
            return evolve(course, stopped=(wait.first, *moves.stops(wait, of_payment=of_payment)))
        if of_payment:
            course = evolve(course, unpaid=(*course.unpaid, (wait.first, last)))
        else:
            course = evolve(course, start=max(course.start, last))
    return course


def in_working_days(
    limit: TimeLimit, course: Course, calendars: Calendars, *, as_of: date
) -> Reckoning:
    """Reckon a limit that is counted in working days.

    Raises:
        OutsideCoverageError: the last day is beyond the calendar.
    """
    law = limit.on(as_of)
    [days] = days_of(law.value.counted, course.less(calendars))
    return course.reckon(limit, law, days)


def in_school_days(
    limit: TimeLimit, cap: TimeLimit, written: Provision, course: Course, calendars: Calendars
) -> Reckoning:
    """Reckon two limits of which whichever comes first counts, the one in school days.

    Where the school days known do not reach as far as the limit but as far as the other, that
    other comes first. Of several schools, the last day is the latest and ``safe_day`` the
    earliest.

    Raises:
        FactsError: no school's days are known.
        OutsideCoverageError: the school days known do not reach so far.
    """
    law, most = (_as_written(each.on(course.received), written) for each in (limit, cap))
    less = course.less(calendars)
    [days] = days_of(most.value.counted, less)
    at_most = course.reckon(cap, most, days)
    dues = []
    for sessions in days_of(law.value.counted, less):
        try:
            due = earliest((course.reckon(limit, law, sessions), at_most), written)
        except OutsideCoverageError:
            if sessions.first > course.start + ONE_DAY or sessions.last < at_most.day:
                raise
            due = at_most.noted(f"this ends first: {law.value.period} take longer", written)
        dues.append(due)
    latest = max(dues, key=attrgetter("day"))
    return latest.cautioned(min(due.safe_day for due in dues), WHOSE_SCHOOL_DAYS)


def _as_written(law: Version[Limit], written: Provision) -> Version[Limit]:
    """Cite a leg in the instrument that binds the school: they are numbered alike."""
    assert isinstance(law.cites, Provision), law.cites  # noqa: S101 - no guidance varies it
    return evolve(law, cites=evolve(written, limbs=law.cites.limbs))


def chosen(
    limits: tuple[TimeLimit, ...], act: Instrument, school: School, *, as_of: date
) -> tuple[TimeLimit, Provision]:
    """Choose the first of several limits that binds a school, with the citation of what binds it.

    Raises:
        FactsError: none does, or whether one does cannot be told.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.
    """
    decisions = [(limit, binding(limit, school, as_of=as_of)) for limit in limits]
    known = [name for name in ("kind", "nation") if getattr(school, name) is not None]
    for limit, decision in decisions:
        if decision.outcome is Outcome.APPLIES:
            return limit, _by(decision)
    if any(decision.outcome is Outcome.UNDETERMINED for _, decision in decisions):
        unknown = " and ".join(name for name in ("kind", "nation") if name not in known)
        msg = f"school: its {unknown} must be known to tell which limit of {act.short} binds it"
        raise FactsError(msg)
    facts = ", ".join(f"{name} {getattr(school, name).value}" for name in known)
    msg = f"school: {act.short} does not bind it ({facts})"
    raise FactsError(msg)


def with_notice(
    first: Reckoning, notice: date | None, late: Citation, extended: Callable[[], Reckoning]
) -> Reckoning:
    """Give the extended time if notice of it came in time, else the first."""
    if notice is None or not first.running:
        return first
    if notice > first.day:
        return first.noted(f"notice of {notice} is too late to extend", late)
    return extended()


def foi_deadline(request: InformationRequest, school: School, calendars: Calendars) -> Reckoning:
    """Reckon the last day for answering a request under the Freedom of Information Act 2000.

    With notice of an extension it is the day by which the public interest should be weighed,
    which the regulator alone puts a number on; a refusal notice is due within the first limit
    all the same, and ``safe_day`` stays there.

    Args:
        request: the dates of the request; its day of receipt picks the law.
        school: its kind and nation choose the limit.
        calendars: the working days, and the school days of the school that is asked. Of several
            schools, ``day`` is that of the one with the most time and ``safe_day`` that of the
            one with the least: give those alone that the request is about. If it is about none
            of them but the trust, ``FOI_STANDARD.last_day`` is the safe day.

    Returns:
        The steps to the last day, that day included; time may stand still instead.

    Raises:
        FactsError: the Act does not bind the school, or its kind, nation or school days must be
            known.
        OutsideCoverageError: the request is earlier than the law held here, or the last day is
            beyond the calendars.

    Source:
        Freedom of Information Act 2000, ss 1(3), 9, 10; SI 2004/3364, reg 3; SI 2009/1369, reg 2;
        SI 2010/2768, reg 2.

    Example:
        >>> from ukschoolgdpr.facts.calendars import SchoolCalendar
        >>> summer = Spell(date(2026, 7, 22), date(2026, 9, 2))
        >>> academy = SchoolCalendar.open_but_for([summer], nation=Nation.ENGLAND)
        >>> due = foi_deadline(
        ...     InformationRequest(received=date(2026, 7, 15)),
        ...     School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND),
        ...     Calendars.of(Nation.ENGLAND, sessions=[academy]),
        ... )
        >>> print(due.day)
        2026-09-24
    """
    limits = (FOI_SCHOOL, FOI_STANDARD)
    limit, written = chosen(limits, FOIA_2000, school, as_of=request.received)

    def count(course: Course) -> Reckoning:
        if limit is FOI_SCHOOL:
            return in_school_days(limit, FOI_SCHOOL_CAP, written, course, calendars)
        return in_working_days(limit, course, calendars, as_of=request.received)

    course = follow(request, _FOIA, count, calendars.uk)
    first = course.ended(count(course))

    def weighed() -> Reckoning:
        more = FOI_PIT_EXTENSION.on(request.received)
        [days] = days_of(more.value.counted, calendars)
        longer = plus(evolve(first, calendar=days), more)
        readings = (*longer.readings, REASONABLE_TIME)
        return evolve(longer, strict=first.safe_day, readings=readings)

    due = with_notice(first, request.extension_notice, FOIA_2000.section(17, 2), weighed)
    return _actual(due, calendars.uk)


def eir_deadline(request: InformationRequest, calendars: Calendars) -> Reckoning:
    """Reckon the last day for answering a request under the Environmental Information Regulations.

    School holidays make no difference. The Regulations bind public authorities, so no independent
    school: ``binding`` says of a school whether ``EIR_STANDARD`` does.

    Args:
        request: the dates of the request; its day of receipt picks the law.
        calendars: the working days.

    Returns:
        The steps to the last day, that day included; time may stand still instead.

    Raises:
        OutsideCoverageError: the request is earlier than the law held here, or the last day is
            beyond the calendars.

    Source:
        Environmental Information Regulations 2004, regs 5(2), 7, 8, 9.

    Example:
        >>> request = InformationRequest(received=date(2026, 8, 3))
        >>> eir_deadline(request, Calendars.of(Nation.ENGLAND)).day
        datetime.date(2026, 9, 1)
    """

    def count(course: Course) -> Reckoning:
        return in_working_days(EIR_STANDARD, course, calendars, as_of=request.received)

    course = follow(request, _EIR, count, calendars.uk)
    first = course.ended(count(course))

    def extended() -> Reckoning:
        longer = in_working_days(EIR_EXTENDED, course, calendars, as_of=request.received)
        notice_by = EIR_EXTENSION_NOTICE.last_day(request.received, calendars.uk)
        if request.extension_notice is None or request.extension_notice <= notice_by:
            return longer
        return longer.cautioned(first.safe_day, NOTICE_FROM_RECEIPT)

    due = with_notice(first, request.extension_notice, EIR_2004.regulation(7, 3), extended)
    return _actual(due, calendars.uk)


def _actual(due: Reckoning, days: Calendar) -> Reckoning:
    if days.working(due.start):
        return due
    return evolve(due, readings=(*due.readings, ACTUAL_RECEIPT))


def _by(decision: Decision) -> Provision:
    """Give the provision of the clause by which a limit binds a school."""
    reasons = decision.reason.decisive()
    [cites] = [reason.cites for reason in reasons if isinstance(reason.cites, Provision)]
    return cites


def _in_order(event: tuple[Spell, bool]) -> tuple[date, date]:
    wait, _ = event
    return wait.first, wait.last or date.max


def _without(waits: tuple[tuple[date, date], ...], days: WorkingCalendar) -> WorkingCalendar:
    """Take the days of waiting for payment out of a calendar."""
    spans = (range(first.toordinal(), last.toordinal() + 1) for first, last in waits)
    gone = (date.fromordinal(day) for span in spans for day in span)
    name = f"{days.name} (payment not awaited)"
    return evolve(days, name=name, holidays=days.holidays.union(gone))


ENTRIES: Final = (
    FOI_STANDARD,
    FOI_SCHOOL,
    FOI_SCHOOL_CAP,
    FOI_FEE_PAYMENT,
    FOI_PIT,
    FOI_PIT_EXTENSION,
    FOI_INTERNAL_REVIEW,
    FOI_INTERNAL_REVIEW_COMPLEX,
    FOI_INTERNAL_REVIEW_REQUEST,
    FOI_COMPLAINT,
    EIR_STANDARD,
    EIR_EXTENDED,
    EIR_EXTENSION_NOTICE,
    EIR_CHARGE_NOTICE,
    EIR_CHARGE_PAYMENT,
    EIR_PARTICULARS,
    EIR_REFUSAL,
    EIR_REVIEW_REQUEST,
    EIR_REVIEW,
)
"""Every entry of this module."""
