"""What has happened on a case: events of a kind and a day, and the clocks that each concerns."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from itertools import zip_longest
from typing import Final

from attrs import define, evolve, field, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import School, is_school
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Spell, in_the_uk, is_day


class Regime(Enum):
    """The law under which a clock runs."""

    ACCESS = "access"
    """A request under UK GDPR article 15."""
    RIGHTS = "rights"
    """A request under UK GDPR articles 16 to 21."""
    EDUCATIONAL_RECORD = "educational-record"
    """A parent's request for the educational record."""
    FOI = "foi"
    """A request under the Freedom of Information Act 2000."""
    EIR = "eir"
    """A request under the Environmental Information Regulations 2004."""
    FOISA = "foisa"
    """A request under the Freedom of Information (Scotland) Act 2002."""
    EISR = "eisr"
    """A request under the Environmental Information (Scotland) Regulations 2004."""
    COMPLAINT = "complaint"
    """A complaint to the school about the use of personal data."""
    BREACH = "breach"
    """A personal data breach."""
    AUTOMATED_DECISION = "automated-decision"
    """A significant decision based solely on automated processing."""

    # That of Enum is written in Python, and a fold asks for little else.
    __hash__ = object.__hash__


class EventKind(Enum):
    """What can happen on a case, in the order in which the events of one day are taken."""

    DECIDED = "decided"
    """The school took an automated decision."""
    NOTIFIED = "notified"
    """The person received notice that the decision was automated."""
    RECEIVED = "received"
    """The request or complaint reached anyone in the school."""
    AWARE = "aware"
    """The school became aware of a breach."""
    IDENTITY_ASKED = "identity-asked"
    """The school, in reasonable doubt, asked who is asking."""
    IDENTITY_GIVEN = "identity-given"
    """All that was asked for to confirm the identity had come."""
    CLARIFICATION_ASKED = "clarification-asked"
    """The school asked what it reasonably needed to find the information."""
    CLARIFICATION_GIVEN = "clarification-given"
    """The answer came to the oldest such question still open."""
    FEE_ASKED = "fee-asked"
    """The school asked for a fee."""
    FEE_PAID = "fee-paid"
    """The fee was paid."""
    EXTENDED = "extended"
    """The school told the person, with reasons, that it needs more time."""
    ACKNOWLEDGED = "acknowledged"
    """The school acknowledged the complaint."""
    REPORTED = "reported"
    """The school told the regulator of the breach."""
    INDIVIDUALS_TOLD = "individuals-told"
    """The school told the people whose data the breach concerns."""
    ANSWERED = "answered"
    """The school did what was asked, or told the outcome of the complaint."""
    REFUSED = "refused"
    """The school told the person why it will not."""
    REVIEW_SOUGHT = "review-sought"
    """The applicant asked the school to review how it dealt with the request."""
    REVIEW_ANSWERED = "review-answered"
    """The school told the applicant the outcome of the review."""
    WITHDRAWN = "withdrawn"
    """The request, complaint or review was withdrawn."""
    CLOSED = "closed"
    """The school settled that a breach needs nothing more: no report, as a risk is unlikely, or
    no word to the people concerned, as the risk is not high."""

    __hash__ = object.__hash__  # as above


_ORDER: Final = {kind: place for place, kind in enumerate(EventKind)}
# What concerns all clocks comes before what concerns one.
_REGIMES: Final = {regime: place for place, regime in enumerate((None, *Regime))}
_IN_HOURS: Final = frozenset({EventKind.AWARE, EventKind.REPORTED})


def _by_uk_clocks(value: datetime | None) -> datetime | None:
    """Keep a moment by the clocks of the United Kingdom."""
    return None if value is None else in_the_uk(value, "at")


@frozen
class Event:
    """Something that happened on a case.

    Raises:
        FactsError: a part is of another kind; ``at`` is missing or is there where the law counts
            days; or ``at`` is on another day than ``on``.

    Example:
        >>> Event(EventKind.AWARE, date(2026, 3, 30))
        Traceback (most recent call last):
        ukschoolgdpr.errors.FactsError: at: missing: the law counts hours from or to the event
        'aware'
    """

    kind: EventKind
    """What happened."""
    on: date = field(validator=is_day)
    """The day on which it did, working day or not."""
    at: datetime | None = field(default=None, converter=_by_uk_clocks, kw_only=True)
    """The moment, with its offset from UTC, of ``aware`` and ``reported``; else None."""
    regime: Regime | None = field(default=None, kw_only=True)
    """The one clock that it concerns, if it does not concern all that are open."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is of another kind, and a moment that is not there or out of place."""
        if mistakes := tuple(self._mistakes()):
            raise FactsError("\n".join(mistakes))

    def __str__(self) -> str:
        """Name the event: ``answered of 2026-03-30``."""
        return f"{self.kind.value} of {self.on}"

    def _mistakes(self) -> Iterator[str]:
        if not isinstance(self.kind, EventKind):
            yield f"kind: expected an EventKind, not {self.kind!r}"
        elif self.at is None:
            if self.kind in _IN_HOURS:
                yield f"at: missing: the law counts hours from or to the event {self.kind.value!r}"
        elif self.kind not in _IN_HOURS:
            yield f"at: the law counts days, not hours, for the event {self.kind.value!r}"
        elif self.at.date() != self.on:
            yield f"on: {self.on} is not the day of {self.at} by the clocks of the United Kingdom"
        if self.regime is not None and not isinstance(self.regime, Regime):
            yield f"regime: expected a Regime or None, not {self.regime!r}"


def moment_of(event: Event) -> datetime:
    """Give the moment of an event of a kind that the law counts in hours."""
    assert event.at is not None, event.kind  # noqa: S101 - an event of that kind has one
    return event.at


_RIGHTS: Final = frozenset(
    {
        EventKind.RECEIVED,
        EventKind.IDENTITY_ASKED,
        EventKind.IDENTITY_GIVEN,
        EventKind.FEE_ASKED,
        EventKind.FEE_PAID,
        EventKind.EXTENDED,
        EventKind.ANSWERED,
        EventKind.REFUSED,
        EventKind.WITHDRAWN,
    }
)
_CLARIFICATIONS: Final = frozenset({EventKind.CLARIFICATION_ASKED, EventKind.CLARIFICATION_GIVEN})
_DECISION: Final = frozenset({EventKind.DECIDED, EventKind.NOTIFIED})
_IDENTITY: Final = frozenset({EventKind.IDENTITY_ASKED, EventKind.IDENTITY_GIVEN})
_REVIEW: Final = frozenset({EventKind.REVIEW_SOUGHT, EventKind.REVIEW_ANSWERED})
_INFORMATION: Final = _RIGHTS - _IDENTITY | _CLARIFICATIONS | _REVIEW

TAKES: Final[Mapping[Regime, frozenset[EventKind]]] = {
    Regime.ACCESS: _RIGHTS | _CLARIFICATIONS,
    Regime.RIGHTS: _RIGHTS,
    Regime.EDUCATIONAL_RECORD: frozenset(
        {EventKind.RECEIVED, EventKind.ANSWERED, EventKind.REFUSED, EventKind.WITHDRAWN}
    ),
    Regime.FOI: _INFORMATION,
    Regime.EIR: _INFORMATION,
    Regime.FOISA: _INFORMATION - {EventKind.EXTENDED},
    Regime.EISR: _INFORMATION,
    Regime.COMPLAINT: frozenset(
        {EventKind.RECEIVED, EventKind.ACKNOWLEDGED, EventKind.ANSWERED, EventKind.WITHDRAWN}
    ),
    Regime.BREACH: frozenset(
        {EventKind.AWARE, EventKind.REPORTED, EventKind.INDIVIDUALS_TOLD, EventKind.CLOSED}
    ),
    Regime.AUTOMATED_DECISION: _RIGHTS | _DECISION,
}
"""The kinds of event that mean something to the clocks of each regime.

In Scotland the educational record waits for the identity too: SSI 2003/581, reg 5(3).
"""

_OPENS: Final = {
    **dict.fromkeys(Regime, EventKind.RECEIVED),
    Regime.BREACH: EventKind.AWARE,
    Regime.AUTOMATED_DECISION: EventKind.DECIDED,
}
_CLOSES: Final = frozenset(
    {EventKind.ANSWERED, EventKind.REFUSED, EventKind.WITHDRAWN, EventKind.CLOSED}
)
_ANSWERS: Final = {
    EventKind.IDENTITY_GIVEN: EventKind.IDENTITY_ASKED,
    EventKind.FEE_PAID: EventKind.FEE_ASKED,
    EventKind.REVIEW_ANSWERED: EventKind.REVIEW_SOUGHT,
}
_NEEDS: Final = {
    **dict.fromkeys(Regime, _ANSWERS),
    Regime.AUTOMATED_DECISION: {
        **dict.fromkeys(_RIGHTS - {EventKind.RECEIVED}, EventKind.RECEIVED),
        **_ANSWERS,
    },
}
"""What must have happened before an event of a kind can, where that is not what begins it all."""


@define
class History:
    """What has happened under one regime, told apart by kind."""

    regime: Regime
    """The regime."""
    opens: EventKind
    """The kind of event that begins it."""
    needs: Mapping[EventKind, EventKind]
    """What else must have happened before an event of a kind can."""
    first: dict[EventKind, Event] = field(factory=dict)
    """The events by kind, each of which happens once; clarifications are apart."""
    asked: list[date] = field(factory=list)
    """The days on which a clarification was asked for."""
    given: list[date] = field(factory=list)
    """The days on which one came, each for the oldest question still open."""
    closing: Event | None = None
    """What closed the request, complaint or breach; a review may still be open."""

    @property
    def begun(self) -> bool:
        """Whether the event has happened that begins it."""
        return self.opens in self.first

    @property
    def clarifications(self) -> tuple[Spell, ...]:
        """From each day of asking to the day of the answer; without a last day while open."""
        return tuple(Spell(*days) for days in zip_longest(self.asked, self.given))

    def on(self, kind: EventKind) -> date | None:
        """Give the day of the event of that kind, or None."""
        event = self.first.get(kind)
        return None if event is None else event.on

    def problem(self, event: Event) -> str | None:
        """Say why the event cannot happen now, or None."""
        kind, first = event.kind, self.first
        if kind in first:
            return f"there is one already, of {first[kind].on}"
        if self.closing is not None and self._over(kind):
            return f"it comes after {self.closing}, which closed the case"
        if kind is not self.opens:
            needed = self.needs.get(kind, self.opens)
            if needed not in first:
                return f"it comes before the event {needed.value!r}"
        if kind is EventKind.CLARIFICATION_GIVEN and len(self.given) == len(self.asked):
            return f"it answers no open event {EventKind.CLARIFICATION_ASKED.value!r}"
        if kind is EventKind.REPORTED and moment_of(event) < moment_of(first[EventKind.AWARE]):
            return f"it comes before the event {EventKind.AWARE.value!r}"
        return None

    def add(self, event: Event) -> None:
        """Add an event that can happen now."""
        kind = event.kind
        if kind is EventKind.CLARIFICATION_ASKED:
            self.asked.append(event.on)
        elif kind is EventKind.CLARIFICATION_GIVEN:
            self.given.append(event.on)
        else:
            self.first[kind] = event
            if kind in _CLOSES and self.closing is None:
                self.closing = event

    def _over(self, kind: EventKind) -> bool:
        """Say whether it is too late for the kind: closed, and no review is open or sought."""
        first = self.first
        if EventKind.WITHDRAWN in first:
            return True
        if kind is EventKind.WITHDRAWN:
            return EventKind.REVIEW_SOUGHT not in first or EventKind.REVIEW_ANSWERED in first
        return kind not in _REVIEW


def _takes(regime: Regime, school: School) -> frozenset[EventKind]:
    takes = TAKES[regime]
    if regime is Regime.EDUCATIONAL_RECORD and school.nation is Nation.SCOTLAND:
        return takes | _IDENTITY
    return takes


def fold(
    regimes: Iterable[Regime], school: School, events: Iterable[Event]
) -> tuple[tuple[History, ...], tuple[str, ...]]:
    """Tell the events of a case apart, and say what is impossible in their order.

    An event concerns the clocks to which its kind means something and that are open, or of those
    the one that it names.

    Args:
        regimes: those of the case.
        school: that of the case.
        events: in order.

    Returns:
        A history for each regime, and the mistakes.
    """
    histories = tuple(History(regime, _OPENS[regime], _NEEDS[regime]) for regime in regimes)
    each = [(history.regime, _takes(history.regime, school), history) for history in histories]
    mistakes = []
    for event in events:
        kind, named = event.kind, event.regime
        why: str | None = "it means nothing to this case"
        for regime, takes, history in each:
            if kind in takes and (named is None or named is regime):
                problem = history.problem(event)
                if problem is None:
                    history.add(event)
                    why = None
                elif why is not None:
                    why = problem
        if why is not None:
            mistakes.append(f"{event}: {why}")
    return histories, tuple(mistakes)


def _are(values: object, kind: type[object]) -> bool:
    return isinstance(values, tuple) and all(isinstance(value, kind) for value in values)


# So that the same events in any order are the same case. What is of another kind is left for the
# case to refuse.
def _in_order(events: tuple[Event, ...]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=_place)) if _are(events, Event) else events


def _regimes(regimes: tuple[Regime, ...]) -> tuple[Regime, ...]:
    return tuple(sorted(regimes, key=_REGIMES.__getitem__)) if _are(regimes, Regime) else regimes


@frozen(kw_only=True)
class Case:
    """A request, a complaint or a breach, as what has happened on it.

    The same events in any order are the same case: they are kept by day and, within a day, in the
    order of ``EventKind``.

    Raises:
        FactsError: with every mistake, a line each: a part of another kind, a reference that
            looks like an e-mail address, or an impossible history, naming the event.

    Example:
        >>> from ukschoolgdpr.law.nations import Nation
        >>> case = Case(
        ...     reference="2026-014",
        ...     regimes=(Regime.ACCESS,),
        ...     school=School(nation=Nation.ENGLAND),
        ...     events=(Event(EventKind.RECEIVED, date(2026, 3, 2)),),
        ... )
        >>> case.plus(Event(EventKind.ANSWERED, date(2026, 3, 1)))
        Traceback (most recent call last):
        ukschoolgdpr.errors.FactsError: events: answered of 2026-03-01: it comes before the event
        'received'
    """

    reference: str
    """The school's own mark for it: a text without names."""
    regimes: tuple[Regime, ...] = field(converter=_regimes)
    """The law under which its clocks run: one regime or more."""
    school: School = field(validator=is_school)
    """The school; its nation must be known for a clock to be reckoned."""
    events: tuple[Event, ...] = field(converter=_in_order)
    """What has happened, in order."""

    def __attrs_post_init__(self) -> None:
        """Refuse parts of another kind and impossible histories, all mistakes together."""
        if mistakes := tuple(self._mistakes()):
            raise FactsError("\n".join(mistakes))

    def plus(self, *events: Event) -> "Case":
        """Give the case with more events, in any order.

        Raises:
            FactsError: as for the case itself.

        Example:
            >>> from ukschoolgdpr.law.nations import Nation
            >>> case = Case(
            ...     reference="2026-014",
            ...     regimes=(Regime.ACCESS,),
            ...     school=School(nation=Nation.ENGLAND),
            ...     events=(Event(EventKind.RECEIVED, date(2026, 3, 2)),),
            ... )
            >>> len(case.plus(Event(EventKind.ANSWERED, date(2026, 3, 30))).events)
            2
        """
        return evolve(self, events=(*self.events, *events))

    def _repr_html_(self) -> str:
        """Draw what has happened on a time line, as a notebook shows it."""
        from ukschoolgdpr.law.pictures import (  # noqa: PLC0415 - slow, and for notebooks alone
            Band,
            Mark,
            time_line,
        )

        histories, _ = fold(self.regimes, self.school, self.events)
        waits = dict.fromkeys(wait for history in histories for wait in history.clarifications)
        return time_line(
            [Mark(event.on, event.kind.value, at=event.at) for event in self.events],
            [Band(wait, "waiting for clarification") for wait in waits],
            title=f"{self.reference}: {', '.join(regime.value for regime in self.regimes)}",
        )

    def _mistakes(self) -> Iterator[str]:
        yield from _mistakes_of_reference(self.reference)
        if not _are(self.regimes, Regime) or not self.regimes:
            yield f"regimes: expected a tuple of one Regime or more, not {self.regimes!r}"
        elif len(set(self.regimes)) < len(self.regimes):
            yield "regimes: one is named twice"
        elif not _are(self.events, Event):
            yield f"events: expected a tuple of Events, not {self.events!r}"
        else:
            histories, mistakes = fold(self.regimes, self.school, self.events)
            for mistake in mistakes:
                yield f"events: {mistake}"
            for history in histories:
                if not history.begun:
                    opens, regime = _OPENS[history.regime].value, history.regime.value
                    yield f"events: there is no event {opens!r}, which begins {regime!r}"


_ADDRESS: Final = re.compile(r"\S@\S")


def _mistakes_of_reference(reference: object) -> Iterator[str]:
    if not isinstance(reference, str) or not reference.isprintable() or not reference.strip():
        yield f"reference: expected a line of text, not {reference!r}"
    elif _ADDRESS.search(reference):
        # What is refused as personal data is not repeated.
        yield "reference: it looks like an e-mail address: expected a mark without names"


def _place(event: Event) -> tuple[date, int, int]:
    return event.on, _ORDER[event.kind], _REGIMES[event.regime]
