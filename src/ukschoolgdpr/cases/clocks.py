"""Where a case stands on a day: its clocks, what is due, what came late, what would move time."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from functools import partial
from itertools import takewhile
from typing import Final

from attrs import define, evolve, field, frozen

from ukschoolgdpr.cases.events import (
    Case,
    Event,
    EventKind,
    History,
    Regime,
    fold,
    moment_of,
)
from ukschoolgdpr.deadlines import (
    ADM_NOTIFICATION,
    ADM_REQUEST_BY_SUBJECT,
    ADM_RESPONSE,
    ADM_SAFEGUARDS,
    BREACH_INDIVIDUALS,
    COMPLAINT_ACK,
    COMPLAINT_OUTCOME,
    EDREC_NI_PARENT,
    EIR_EXTENDED,
    EIR_EXTENSION_NOTICE,
    EIR_REVIEW,
    EIR_STANDARD,
    EISR,
    EISR_EXTENDED,
    EISR_REVIEW,
    FOI_INTERNAL_REVIEW,
    FOI_SCHOOL,
    FOI_SCHOOL_CAP,
    FOISA_REVIEW_SCHOOL,
    FOISA_REVIEW_SCHOOL_CAP,
    FOISA_SCHOOL,
    FOISA_SCHOOL_CAP,
    RELEVANT_TIME,
    RIGHTS_EXTENDED,
    SAR_CLARIFICATION_PAUSE,
    Pause,
    Prompt,
    TimeLimit,
    access_deadline,
    binding,
    breach_deadline,
    decision_response_deadline,
    decision_review_deadline,
    educational_record_deadline,
    eir_deadline,
    eisr_deadline,
    extension_notice_deadline,
    foi_deadline,
    foisa_deadline,
    foisa_review_deadline,
    rights_deadline,
)
from ukschoolgdpr.deadlines.limits import days_of
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.calendars import Calendars
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.requests import AccessRequest, InformationRequest
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.instruments import EIR_2004, EISR_2004, FOIA_2000, FOISA_2002, SSI_2003_581
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Days, Months, Spell, check_day, in_words
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Entry, Outcome


class State(Enum):
    """Whether time runs."""

    NOT_BEGUN = "not-begun"
    RUNNING = "running"
    PAUSED = "paused"
    CLOSED = "closed"


# Made anew for every question: without slots that takes half the time.
@frozen(kw_only=True, slots=False)
class Clock:
    """One thing that the school must do, and the time it has for it."""

    id: str
    """The entry of the catalogue."""
    regime: Regime
    """The law under which it runs."""
    what: str
    """What must be done."""
    state: State
    """Running, paused or closed."""
    since: date | None
    """The day since which it is paused, or on which it was closed; None while it runs."""
    due: Reckoning | None
    """By when; None where the law names no number of days."""
    words: str | None
    """The words of the law in its place: ``without undue delay``; else None."""


@frozen(kw_only=True, slots=False)
class Duty:
    """What the school must still do."""

    id: str
    """The entry of the catalogue."""
    regime: Regime
    """The law that asks for it."""
    what: str
    """What must be done."""
    day: date | None
    """The last day, that day included; None while time stands still, or without a number."""
    safe_day: date | None
    """The earliest last day on any tenable reading; None where there is none."""
    at: datetime | None
    """The last moment, where the law counts hours; else None."""
    words: str | None
    """The words of the law where it names no number, or since when time stands still; else None."""
    overdue: int
    """The days by which the last day is past; none or more."""

    @property
    def rule(self) -> str:
        """The entry that the time began under, whatever leg or extension of it ends now."""
        return _BEGAN_UNDER.get(self.id, self.id)


@frozen(kw_only=True)
class Late:
    """What the school did late."""

    id: str
    """The entry of the catalogue."""
    regime: Regime
    """The law that asked for it."""
    what: str
    """What was to be done."""
    due: date
    """The last day."""
    done: date
    """The day on which it was done."""
    days: int
    """The days between them; none where the law counts hours and both are on one day."""


@frozen(kw_only=True, slots=False)
class Effect:
    """An event that would stop, restart or lengthen time."""

    kind: EventKind
    """The event."""
    regime: Regime
    """The law by which it does."""
    text: str
    """What it would do."""
    cites: Citation
    """Where that is written."""


@frozen(kw_only=True, slots=False)
class Standing:
    """Where a case stands on a day."""

    reference: str
    """The school's own mark for the case."""
    as_of: date
    """The day: what happened on it counts, what happened later does not."""
    state: State
    """Closed when every clock is, paused when none runs, not begun before the first event."""
    clocks: tuple[Clock, ...]
    """All the clocks that have begun, by regime."""
    duties: tuple[Duty, ...]
    """What must still be done: the earliest first, those without a day last."""
    late: tuple[Late, ...]
    """What was done late."""
    effects: tuple[Effect, ...]
    """What would stop, restart or lengthen time if it happened on that day."""

    def explain(self) -> str:
        """Give what is due, what came late and what would move time, a line each."""
        lines = [f"{self.reference} is {_STATES[self.state]} (as of {self.as_of})"]
        lines += [f"  due: {_due_line(duty)}" for duty in self.duties]
        for late in self.late:
            by = str(Days(late.days)) if late.days else "hours"
            lines.append(f"  late: {late.what}: {by} after {in_words(late.due)} [{late.id}]")
        for effect in self.effects:
            lines.append(f"  {effect.kind.value}: {effect.text} [{effect.cites}]")
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        """Draw what is due on a time line, as a notebook shows it."""
        from ukschoolgdpr.law.pictures import (  # noqa: PLC0415 - slow, and for notebooks alone
            Emphasis,
            Mark,
            time_line,
        )

        marks = [Mark(self.as_of, f"the case is {_STATES[self.state]}")]
        for duty in self.duties:
            if duty.day is not None:
                marks.append(Mark(duty.day, duty.what, Emphasis.LAST, duty.at, duty.id))
            if duty.safe_day is not None and duty.safe_day != duty.day:
                marks.append(Mark(duty.safe_day, duty.what, Emphasis.SAFE, source=duty.id))
        return time_line(
            marks,
            title=f"{self.reference} as of {in_words(self.as_of)}",
            notes=[line.strip() for line in self.explain().split("\n")[1:]],
        )


@frozen(kw_only=True)
class Moved:
    """A duty of an open case whose last day moves with the calendar."""

    reference: str
    """The school's own mark for the case."""
    id: str
    """The entry of the catalogue."""
    regime: Regime
    """The law that asks for it."""
    what: str
    """What must be done."""
    old: date | None
    """The last day by the old calendars; None while time stands still."""
    new: date | None
    """The last day by the new ones; None while time stands still."""
    old_safe: date | None
    """The safe day by the old calendars."""
    new_safe: date | None
    """The safe day by the new ones."""


def standing(case: Case, calendars: Calendars, *, as_of: date) -> Standing:
    """Fold the events of a case into where it stands at the end of a day.

    Args:
        case: what has happened, and what is known to happen later.
        calendars: the days in which the clocks of the school are counted.
        as_of: the last day whose events count, that day included.

    Raises:
        FactsError: ``as_of`` is no plain date, the calendars are of another nation than the
            school, or a limit in school days needs those of the school.
        OutsideCoverageError: the case is earlier than the law held here, or a last day is beyond
            a calendar.

    Source:
        Of each clock: the entries of ``deadlines`` that its ``id`` names.

    Example:
        >>> from ukschoolgdpr.cases import Event
        >>> from ukschoolgdpr.law.nations import Nation
        >>> case = Case(
        ...     reference="2026-014",
        ...     regimes=(Regime.ACCESS,),
        ...     school=School(nation=Nation.ENGLAND),
        ...     events=(
        ...         Event(EventKind.RECEIVED, date(2026, 3, 2)),
        ...         Event(EventKind.CLARIFICATION_ASKED, date(2026, 3, 9)),
        ...         Event(EventKind.CLARIFICATION_GIVEN, date(2026, 3, 16)),
        ...     ),
        ... )
        >>> england = Calendars.of(Nation.ENGLAND)
        >>> standing(case, england, as_of=date(2026, 3, 12)).state.value
        'paused'
        >>> [duty] = standing(case, england, as_of=date(2026, 3, 17)).duties
        >>> print(duty.day, duty.safe_day)
        2026-04-10 2026-04-08
    """
    check_day(as_of, "as_of")
    nation = case.school.nation
    if nation is not None and nation not in calendars.own.nations:
        msg = f"calendars: they are for {calendars.own.name}, and the school is in {nation.title}"
        raise FactsError(msg)
    events = takewhile(lambda event: event.on <= as_of, case.events)
    histories, _ = fold(case.regimes, case.school, events)
    told = _Told(as_of)
    for history in histories:
        if history.begun:
            _TELLS[history.regime](told, history, case.school, calendars)
    return Standing(
        reference=case.reference,
        as_of=as_of,
        state=_state(told.clocks),
        clocks=tuple(told.clocks),
        duties=tuple(_duties(told.clocks, as_of)),
        late=tuple(told.late),
        effects=tuple(told.effects),
    )


def moved(
    cases: Iterable[Case], old: Calendars, new: Calendars, *, as_of: date
) -> tuple[Moved, ...]:
    """Say which duties of open cases move when the calendars change, from which day to which.

    Args:
        cases: those of one school, or of schools that share their calendars.
        old: the calendars so far.
        new: the calendars with a holiday proclaimed, a closure, or another term.
        as_of: the last day whose events count, that day included.

    Returns:
        Those whose last day or safe day is another one, in the order of the cases.

    Raises:
        FactsError: as for ``standing``.
        OutsideCoverageError: as for ``standing``.

    Example:
        >>> from ukschoolgdpr.cases import Event
        >>> from ukschoolgdpr.law.nations import Nation
        >>> case = Case(
        ...     reference="2026-031",
        ...     regimes=(Regime.ACCESS,),
        ...     school=School(nation=Nation.ENGLAND),
        ...     events=(Event(EventKind.RECEIVED, date(2026, 9, 7)),),
        ... )
        >>> old = Calendars.of(Nation.ENGLAND)
        >>> new = Calendars.of(Nation.ENGLAND, extra=[date(2026, 10, 7)])
        >>> [move] = moved([case], old, new, as_of=date(2026, 9, 8))
        >>> print(move.reference, move.old, move.new)
        2026-031 2026-10-07 2026-10-08
    """
    return tuple(
        Moved(
            reference=case.reference,
            id=after.id,
            regime=after.regime,
            what=after.what,
            old=before.day,
            new=after.day,
            old_safe=before.safe_day,
            new_safe=after.safe_day,
        )
        for case in cases
        for before, after in zip(
            _by_regime(standing(case, old, as_of=as_of)),
            _by_regime(standing(case, new, as_of=as_of)),
            strict=True,
        )
        if (before.day, before.safe_day) != (after.day, after.safe_day)
    )


_STANDS_STILL_BETWEEN: Final = (
    "time would stand still from that day to the day on which it comes, both included"
)
_STARTS_LATER: Final = "time would stand still until it comes, and then start afresh"
_STARTS: Final = "time would start afresh on that day"
_RUNS_AGAIN: Final = "time would run again from the next day"


@define
class _Told:
    """What the regimes of a case say of their histories."""

    as_of: date
    clocks: list[Clock] = field(factory=list)
    late: list[Late] = field(factory=list)
    effects: list[Effect] = field(factory=list)

    def by(self, regime: Regime, what: str, due: Reckoning, done: Event | None) -> None:
        """Tell of something that must be done by a day, and of what ended its time."""
        if done is not None:
            state, since = State.CLOSED, done.on
        elif due.running:
            state, since = State.RUNNING, None
        else:
            state, since = State.PAUSED, due.stopped_since
        self.clocks.append(
            Clock(
                id=due.id,
                regime=regime,
                what=what,
                state=state,
                since=since,
                due=due,
                words=None,
            )
        )
        if done is not None and done.kind not in _UNDONE:
            self.came_late(regime, due, done, what)

    def soon(
        self, regime: Regime, what: str, entry: Entry[Prompt], start: date, done: Event | None
    ) -> None:
        """Tell of something that must be done soon, the law naming no number of days."""
        self.clocks.append(
            Clock(
                id=entry.id,
                regime=regime,
                what=what,
                state=State.RUNNING if done is None else State.CLOSED,
                since=None if done is None else done.on,
                due=None,
                words=entry.on(start).value.words,
            )
        )

    def came_late(self, regime: Regime, due: Reckoning, done: Event, what: str) -> None:
        """Tell of what was done after its time."""
        if not due.running:
            return
        if done.on > due.day if due.at is None else moment_of(done) > due.at:
            self.late.append(
                Late(
                    id=due.id,
                    regime=regime,
                    what=what,
                    due=due.day,
                    done=done.on,
                    days=(done.on - due.day).days,
                )
            )

    def would(self, kind: EventKind, regime: Regime, text: str, cites: Citation) -> None:
        """Tell of an event that would move time."""
        self.effects.append(Effect(kind=kind, regime=regime, text=text, cites=cites))


def _rights(told: _Told, history: History, _school: School, calendars: Calendars) -> None:
    """Tell of a request of a data subject: UK GDPR articles 12 and 12A."""
    received, own = history.first[EventKind.RECEIVED].on, calendars.own
    asked = AccessRequest(
        received=received,
        identity_asked=history.on(EventKind.IDENTITY_ASKED),
        identity_given=history.on(EventKind.IDENTITY_GIVEN),
        fee_asked=history.on(EventKind.FEE_ASKED),
        fee_paid=history.on(EventKind.FEE_PAID),
        extension_notice=history.on(EventKind.EXTENDED),
        clarifications=history.clarifications,
    )
    if history.regime is Regime.ACCESS:
        due, what = access_deadline(asked, own), "answer the access request"
    elif history.regime is Regime.RIGHTS:
        due, what = rights_deadline(asked, own), "act on the request"
    else:
        decided = history.first[EventKind.DECIDED].on
        due = decision_response_deadline(decided, asked, own)
        what = "answer the request about the decision"
    told.by(history.regime, what, due, history.closing)
    notice = history.first.get(EventKind.EXTENDED)
    # Whatever else happens, the month ends no earlier than a month after receipt; to reckon the
    # last day for notice is slow.
    if notice is not None and notice.on > Months(1).after(received, own):
        notice_due = extension_notice_deadline(asked, own)
        told.came_late(history.regime, notice_due, notice, "tell the person of the extension")
    if history.closing is None:
        _moves_of_rights(told, history, due, partial(extension_notice_deadline, asked, own))


def _moves_of_rights(
    told: _Told, history: History, due: Reckoning, notice_due: Callable[[], Reckoning]
) -> None:
    """Tell what would move the month: what is awaited, or what might still be asked for."""
    regime = history.regime
    received = history.first[EventKind.RECEIVED].on
    in_time = _in_time(due, told.as_of)
    for asks, comes, which in (
        (EventKind.IDENTITY_ASKED, EventKind.IDENTITY_GIVEN, "identity"),
        (EventKind.FEE_ASKED, EventKind.FEE_PAID, "fee"),
    ):
        if comes not in history.first:
            cites = getattr(RELEVANT_TIME.on(received).value, which)
            if asks in history.first:
                # While time runs, it was asked for too late to matter.
                if not due.running:
                    told.would(comes, regime, _STARTS, cites)
            elif in_time:
                told.would(asks, regime, _STARTS_LATER, cites)
    if regime is Regime.ACCESS:
        _moves_of_clarification(told, history, due)
    if EventKind.EXTENDED not in history.first and in_time:
        further = RIGHTS_EXTENDED.on(received).value
        text = f"there would be {further.period} more"
        if due.running:
            text += f"; the last day for it is {_by(notice_due())}"
        told.would(EventKind.EXTENDED, regime, text, further.notice)


def _record(told: _Told, history: History, school: School, calendars: Calendars) -> None:
    """Tell of a parent's request for the educational record: the regulations of each nation."""
    regime, what = history.regime, "show the parent the educational record"
    received = history.first[EventKind.RECEIVED].on
    if binding(EDREC_NI_PARENT, school, as_of=received).outcome is Outcome.APPLIES:
        told.soon(regime, what, EDREC_NI_PARENT, received, history.closing)
        return
    asked, given = history.on(EventKind.IDENTITY_ASKED), history.on(EventKind.IDENTITY_GIVEN)
    due = educational_record_deadline(received, school, calendars)
    waits = SSI_2003_581.regulation(5, 3)
    # What is asked for after the last day revives nothing.
    if asked is not None and asked <= due.day:
        if given is not None:
            due = educational_record_deadline(received, school, calendars, identified=given)
        else:
            due = evolve(
                due,
                before=due,
                reached=asked,
                how="time stands still from here",
                cites=waits,
                strict=None,
                stopped_since=asked,
            )
    told.by(regime, what, due, history.closing)
    if history.closing is not None or school.nation is not Nation.SCOTLAND:
        return
    if asked is None and _in_time(due, told.as_of):
        told.would(EventKind.IDENTITY_ASKED, regime, _STARTS_LATER, waits)
    elif not due.running:
        told.would(EventKind.IDENTITY_GIVEN, regime, _STARTS, waits)


def _decision(told: _Told, history: History, school: School, calendars: Calendars) -> None:
    """Tell of an automated decision: DPA 2018 section 14, then UK GDPR articles 22A to 22D."""
    first, regime = history.first, history.regime
    decided, notified = first[EventKind.DECIDED].on, history.on(EventKind.NOTIFIED)
    anew = ADM_REQUEST_BY_SUBJECT.versions.find(decided)
    entry = ADM_SAFEGUARDS if anew is None else ADM_NOTIFICATION
    what = "tell the person of the decision, and of what they can ask"
    told.soon(regime, what, entry, decided, first.get(EventKind.NOTIFIED))
    if EventKind.RECEIVED in first:
        _rights(told, history, school, calendars)
        return
    text = "a month to answer would begin"
    cites = ADM_RESPONSE.on(decided).cites
    if anew is not None and notified is not None:
        last = decision_review_deadline(decided, notified, calendars.own)
        text += f"; the person may ask until {in_words(last.day)}"
    told.would(EventKind.RECEIVED, regime, text, cites)


def _information(told: _Told, history: History, school: School, calendars: Calendars) -> None:
    """Tell of a request for information held, and of its review."""
    first, regime = history.first, history.regime
    law = _LAWS[regime]
    fees = history.on(EventKind.FEE_ASKED)
    request = InformationRequest(
        received=first[EventKind.RECEIVED].on,
        clarifications=history.clarifications,
        fee_notices=() if fees is None else (Spell(fees, history.on(EventKind.FEE_PAID)),),
        extension_notice=history.on(EventKind.EXTENDED),
    )
    at_first = due = law.answer(evolve(request, extension_notice=None), school, calendars)
    notice = first.get(EventKind.EXTENDED)
    if notice is not None:
        due = law.answer(request, school, calendars)
        told.came_late(regime, at_first, notice, "tell the applicant of the extension")
    told.by(regime, "answer the request", due, history.closing)
    sought = first.get(EventKind.REVIEW_SOUGHT)
    if sought is not None:
        due = law.review(sought.on, school, calendars)
        done = first.get(EventKind.REVIEW_ANSWERED, first.get(EventKind.WITHDRAWN))
        told.by(regime, "tell the applicant the outcome of the review", due, done)
    if history.closing is None:
        _moves_of_information(told, history, law, at_first, calendars)


def _moves_of_information(
    told: _Told, history: History, law: "_Information", due: Reckoning, calendars: Calendars
) -> None:
    """Tell what would move the time: what is awaited, or what might still be asked for."""
    first, regime = history.first, history.regime
    in_time = _in_time(due, told.as_of)
    if in_time:
        told.would(EventKind.CLARIFICATION_ASKED, regime, _STARTS_LATER, law.clarified)
    if len(history.given) < len(history.asked):
        told.would(EventKind.CLARIFICATION_GIVEN, regime, _STARTS, law.clarified)
    if in_time and EventKind.FEE_ASKED not in first:
        told.would(EventKind.FEE_ASKED, regime, _STANDS_STILL_BETWEEN, law.unpaid)
    if EventKind.FEE_ASKED in first and EventKind.FEE_PAID not in first:
        told.would(EventKind.FEE_PAID, regime, _RUNS_AGAIN, law.unpaid)
    if in_time and law.more and law.notice and EventKind.EXTENDED not in first:
        text = law.more
        if due.running:
            if law.notice_within is not None:
                # Read strictly, what moves the answer does not move the notice.
                within = _reckon(law.notice_within, first[EventKind.RECEIVED].on, calendars)
                due = due.cautioned(within.day, None)
            text += f"; the last day for it is {_by(due)}"
        told.would(EventKind.EXTENDED, regime, text, law.notice)


def _complaint(told: _Told, history: History, _school: School, calendars: Calendars) -> None:
    """Tell of a complaint: DPA 2018 section 164A. Nothing stops its time."""
    received = history.first[EventKind.RECEIVED].on
    due = _reckon(COMPLAINT_ACK, received, calendars)
    # An outcome within the thirty days needs no acknowledgement before it.
    done = history.first.get(EventKind.ACKNOWLEDGED, history.closing)
    told.by(Regime.COMPLAINT, "acknowledge the complaint", due, done)
    what = "take the steps that are appropriate and tell the outcome"
    told.soon(Regime.COMPLAINT, what, COMPLAINT_OUTCOME, received, history.closing)


def _breach(told: _Told, history: History, _school: School, _calendars: Calendars) -> None:
    """Tell of a breach: UK GDPR articles 33 and 34. Nothing stops its time."""
    aware = history.first[EventKind.AWARE]
    due = breach_deadline(moment_of(aware))
    done = history.first.get(EventKind.REPORTED, history.closing)
    told.by(Regime.BREACH, "tell the regulator, unless a risk is unlikely", due, done)
    done = history.first.get(EventKind.INDIVIDUALS_TOLD, history.closing)
    what = "tell the people concerned, if the risk to them is high"
    told.soon(Regime.BREACH, what, BREACH_INDIVIDUALS, aware.on, done)


def _moves_of_clarification(told: _Told, history: History, due: Reckoning) -> None:
    pause = SAR_CLARIFICATION_PAUSE.on(history.first[EventKind.RECEIVED].on)
    if pause.value is Pause.IGNORED:
        return
    stops = pause.value is Pause.STOPS
    if _in_time(due, told.as_of):
        text = _STANDS_STILL_BETWEEN if stops else _STARTS_LATER
        told.would(EventKind.CLARIFICATION_ASKED, history.regime, text, pause.cites)
    if len(history.given) < len(history.asked):
        text = _RUNS_AGAIN if stops else _STARTS
        told.would(EventKind.CLARIFICATION_GIVEN, history.regime, text, pause.cites)


@frozen(kw_only=True)
class _Information:
    """What one law of information says."""

    answer: Callable[[InformationRequest, School, Calendars], Reckoning]
    review: Callable[[date, School, Calendars], Reckoning]
    clarified: Citation
    unpaid: Citation
    notice: Citation | None = None
    notice_within: TimeLimit | None = None
    more: str | None = None


def _foi_review(received: date, _school: School, calendars: Calendars) -> Reckoning:
    return _reckon(FOI_INTERNAL_REVIEW, received, calendars)


def _eir(request: InformationRequest, school: School, calendars: Calendars) -> Reckoning:
    _check_bound(EIR_STANDARD, school, request.received)
    return eir_deadline(request, calendars)


def _eir_review(received: date, _school: School, calendars: Calendars) -> Reckoning:
    return _reckon(EIR_REVIEW, received, calendars)


def _eisr(request: InformationRequest, school: School, calendars: Calendars) -> Reckoning:
    _check_bound(EISR, school, request.received)
    return eisr_deadline(request, calendars)


def _eisr_review(received: date, _school: School, calendars: Calendars) -> Reckoning:
    return _reckon(EISR_REVIEW, received, calendars)


def _reckon(limit: TimeLimit, start: date, calendars: Calendars) -> Reckoning:
    [calendar] = days_of(limit.on(start).value.counted, calendars)
    return limit.reckon(start, calendar)


def _check_bound(limit: TimeLimit, school: School, received: date) -> None:
    decision = binding(limit, school, as_of=received)
    if decision.outcome is Outcome.DOES_NOT_APPLY:
        msg = f"school: {limit.id} does not bind it"
        raise FactsError(msg)


_LAWS: Final[Mapping[Regime, _Information]] = {
    Regime.FOI: _Information(
        answer=foi_deadline,
        review=_foi_review,
        clarified=FOIA_2000.section(10, 6),
        unpaid=FOIA_2000.section(10, 2),
        notice=FOIA_2000.section(17, 2),
        more="the public interest could be weighed for 20 working days more",
    ),
    Regime.EIR: _Information(
        answer=_eir,
        review=_eir_review,
        clarified=EIR_2004.regulation(9, 4),
        unpaid=EIR_2004.regulation(8, 6),
        notice=EIR_2004.regulation(7, 3),
        notice_within=EIR_EXTENSION_NOTICE,
        more="there would be 40 working days in all",
    ),
    Regime.FOISA: _Information(
        answer=foisa_deadline,
        review=foisa_review_deadline,
        clarified=FOISA_2002.section(10, 1),
        unpaid=FOISA_2002.section(10),
    ),
    Regime.EISR: _Information(
        answer=_eisr,
        review=_eisr_review,
        clarified=EISR_2004.regulation(9, 4),
        unpaid=EISR_2004.regulation(8),
        notice=EISR_2004.regulation(7),
        more="there would be 40 working days in all",
    ),
}

_TELLS: Final[Mapping[Regime, Callable[[_Told, History, School, Calendars], None]]] = {
    Regime.ACCESS: _rights,
    Regime.RIGHTS: _rights,
    Regime.EDUCATIONAL_RECORD: _record,
    Regime.FOI: _information,
    Regime.EIR: _information,
    Regime.FOISA: _information,
    Regime.EISR: _information,
    Regime.COMPLAINT: _complaint,
    Regime.BREACH: _breach,
    Regime.AUTOMATED_DECISION: _decision,
}

_BEGAN_UNDER: Final = {
    EIR_EXTENDED.id: EIR_STANDARD.id,
    EISR_EXTENDED.id: EISR.id,
    FOI_SCHOOL_CAP.id: FOI_SCHOOL.id,
    FOISA_SCHOOL_CAP.id: FOISA_SCHOOL.id,
    FOISA_REVIEW_SCHOOL_CAP.id: FOISA_REVIEW_SCHOOL.id,
}

# What ends the time of a request without its being answered is never late.
_UNDONE: Final = frozenset({EventKind.WITHDRAWN, EventKind.CLOSED})

_STATES: Final = {
    State.NOT_BEGUN: "not begun",
    State.RUNNING: "running",
    State.PAUSED: "paused",
    State.CLOSED: "closed",
}


def _by(due: Reckoning) -> str:
    safe = f", safe by {in_words(due.safe_day)}" if due.parted else ""
    return f"{in_words(due.day)}{safe}"


def _in_time(due: Reckoning, day: date) -> bool:
    return not due.running or day <= due.day


def _state(clocks: Sequence[Clock]) -> State:
    states = {clock.state for clock in clocks}
    for state in (State.RUNNING, State.PAUSED, State.CLOSED):
        if state in states:
            return state
    return State.NOT_BEGUN


def _duties(clocks: Iterable[Clock], as_of: date) -> list[Duty]:
    """Give what is still to be done, the earliest first, those without a day last."""
    duties = [_duty(clock, as_of) for clock in clocks if clock.state is not State.CLOSED]
    return sorted(duties, key=lambda duty: duty.day or date.max)


def _duty(clock: Clock, as_of: date) -> Duty:
    due, words = clock.due, clock.words
    day = None if due is None or not due.running else due.day
    if clock.state is State.PAUSED:
        words = f"time stands still since {clock.since}"
    return Duty(
        id=clock.id,
        regime=clock.regime,
        what=clock.what,
        day=day,
        safe_day=None if due is None else due.strict,
        at=None if due is None else due.at,
        words=words,
        overdue=0 if day is None else max((as_of - day).days, 0),
    )


def _by_regime(standing: Standing) -> list[Duty]:
    return sorted(standing.duties, key=lambda duty: (duty.regime.value, duty.rule))


def _due_line(duty: Duty) -> str:
    if duty.day is None:
        return f"{duty.what}: {duty.words} [{duty.id}]"
    when = in_words(duty.day)
    if duty.at is not None:
        when += f" {duty.at:%H:%M}"
    if duty.safe_day != duty.day and duty.safe_day is not None:
        when += f", safe by {in_words(duty.safe_day)}"
    if duty.overdue:
        when += f", {Days(duty.overdue)} overdue"
    return f"{duty.what}: by {when} [{duty.id}]"
