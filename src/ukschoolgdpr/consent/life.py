"""The life of a consent: what happens to it, and whether it stands on a day.

No law sets a period after which consent ends; a school may have asked for it for a period of its
own. Whether a consent was valid when given is for ``validity``; here it is taken to have been.
"""

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.citations import Citation, Reference
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.instruments import ICO_CONSENT, UK_GDPR
from ukschoolgdpr.law.periods import (
    EVERY_DAY,
    ONE_DAY,
    Days,
    Months,
    Period,
    Years,
    check_day,
    in_words,
    is_day,
)

if TYPE_CHECKING:
    from attrs import Attribute

_OWN_PERIOD: Final = Reference("the period for which the school asked for it")


class Happening(Enum):
    """What can happen to a consent."""

    GIVEN = "given"
    """It was given: anew, if there was one before."""
    REFUSED = "refused"
    """It was asked for and refused."""
    REFRESHED = "refreshed"
    """It was asked for again, for the purposes of that day, and confirmed."""
    PURPOSE_CHANGED = "purpose-changed"
    """The school began to use the data for another purpose."""
    COMPETENT = "competent"
    """The child, for whom a parent gave it, became competent to give it."""
    WITHDRAWN = "withdrawn"
    """It was withdrawn."""


class State(Enum):
    """Where a consent stands on a day."""

    NOT_GIVEN = "not-given"
    REFUSED = "refused"
    LIVE = "live"
    REFRESH_DUE = "refresh-due"
    """It was given for a child who has become competent since: ask the child."""
    OUTGROWN = "outgrown"
    """The purpose has changed since: it does not reach the new one."""
    RUN_OUT = "run-out"
    """The period for which it was asked is over."""
    WITHDRAWN = "withdrawn"


_STANDS: Final[dict[State, Maybe]] = {State.LIVE: True, State.REFRESH_DUE: None}
_LEADS_TO: Final = {
    Happening.GIVEN: State.LIVE,
    Happening.REFUSED: State.REFUSED,
    Happening.REFRESHED: State.LIVE,
    Happening.PURPOSE_CHANGED: State.OUTGROWN,
    Happening.COMPETENT: State.REFRESH_DUE,
    Happening.WITHDRAWN: State.WITHDRAWN,
}
_BEGINS: Final = frozenset({Happening.GIVEN, Happening.REFUSED})
_OVER: Final = frozenset({State.NOT_GIVEN, State.REFUSED, State.RUN_OUT, State.WITHDRAWN})


@frozen
class LifeEvent:
    """Something that happened to a consent."""

    kind: Happening
    """What happened."""
    on: date = field(validator=is_day)
    """The day on which it did."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no happening."""
        if not isinstance(self.kind, Happening):
            msg = f"kind: expected a Happening, not {self.kind!r}"
            raise FactsError(msg)

    def __str__(self) -> str:
        """Name the event: ``given of 2026-09-03``."""
        return f"{self.kind.value} of {self.on}"


@frozen
class ConsentState:
    """Where a consent stands on a day, and why."""

    state: State
    """Where it stands."""
    as_of: date
    """The day that is meant."""
    number: int
    """Which consent it is, counted from 1; one given after withdrawal is another. 0: none yet."""
    since: date | None
    """Since when it stands there; None if nothing has happened."""
    why: str
    """What made it so."""
    cites: Citation
    """Where that is written."""

    @property
    def stands(self) -> Maybe:
        """Whether the school may rely on it on that day; None where that is to be judged."""
        return _STANDS.get(self.state, False)

    def explain(self) -> str:
        """Give the state and the reason, a line each."""
        return f"consent on {in_words(self.as_of)}: {self.state.value}\n  {self.why} [{self.cites}]"


def _is_own_period(_instance: object, attribute: "Attribute[Period | None]", value: object) -> None:
    if value is not None and not isinstance(value, Days | Months | Years):
        msg = f"{attribute.name}: expected days, months or years, or None, not {value!r}"
        raise FactsError(msg)


@frozen(kw_only=True)
class Life:
    """What has happened to the consent of one person for one purpose, oldest first.

    Example:
        >>> Life(events=(LifeEvent(Happening.WITHDRAWN, date(2026, 9, 3)),))
        Traceback (most recent call last):
        ukschoolgdpr.errors.FactsError: events: withdrawn of 2026-09-03: there is no consent then
    """

    events: tuple[LifeEvent, ...] = ()
    """What happened, in order."""
    lasts: Period | None = field(default=None, validator=_is_own_period)
    """For how long the school asked for it; None if for no period. The last day counts."""

    def __attrs_post_init__(self) -> None:
        """Refuse events that are out of order or cannot be."""
        tale = _Tale(self.lasts)
        mistakes = [mistake for mistake in map(tale.add, self.events) if mistake is not None]
        if mistakes:
            raise FactsError("\n".join(f"events: {mistake}" for mistake in mistakes))

    def on(self, as_of: date) -> ConsentState:
        """Say where the consent stands at the end of a day; what comes later does not matter.

        A withdrawal ends it from that day on. What was done before stays lawful, so the
        days before it keep their answer.

        Raises:
            FactsError: ``as_of`` is no plain date.

        Source:
            UK GDPR, art 7(3).

        Example:
            >>> photograph = Life(
            ...     events=(
            ...         LifeEvent(Happening.GIVEN, date(2023, 9, 4)),
            ...         LifeEvent(Happening.WITHDRAWN, date(2024, 9, 10)),
            ...     )
            ... )
            >>> photograph.on(date(2024, 9, 9)).stands, photograph.on(date(2024, 9, 10)).stands
            (True, False)
        """
        check_day(as_of, "as_of")
        tale = _Tale(self.lasts)
        for event in self.events:
            if event.on <= as_of:
                tale.add(event)
        return tale.state_on(as_of)


@define
class _Tale:
    """What has happened so far."""

    lasts: Period | None
    state: State = State.NOT_GIVEN
    number: int = 0
    since: date | None = None
    latest: date = date.min
    """When anything last happened."""
    renewed: date | None = None
    """When the present consent was given or last refreshed."""

    def add(self, event: LifeEvent) -> str | None:
        """Take an event, or say why it cannot be."""
        if event.on < self.latest:
            return f"{event}: comes after an event of {self.latest}"
        state = self.state_on(event.on).state
        over = state in _OVER
        # What has run out can still be withdrawn: nobody need know that it has.
        ends = event.kind is Happening.WITHDRAWN and state is State.RUN_OUT
        if over and event.kind not in _BEGINS and not ends:
            return f"{event}: there is no consent then"
        if not over and event.kind in _BEGINS:
            return f"{event}: there is a consent, to be refreshed or withdrawn"
        self.latest = event.on
        if event.kind is Happening.COMPETENT and self.state is not State.LIVE:
            return None
        self.state, self.since = _LEADS_TO[event.kind], event.on
        if event.kind is Happening.GIVEN:
            self.number += 1
        if self.state is State.LIVE:
            self.renewed = event.on
        return None

    def state_on(self, day: date) -> ConsentState:
        """Say where it stands at the end of a day."""
        if self.state not in _OVER and self.lasts is not None and self.renewed is not None:
            last = self.lasts.after(self.renewed, EVERY_DAY)
            if day > last:
                why = f"it was asked for {self.lasts}, to {in_words(last)}"
                return ConsentState(
                    State.RUN_OUT, day, self.number, last + ONE_DAY, why, _OWN_PERIOD
                )
        why, cites = self._why()
        return ConsentState(self.state, day, self.number, self.since, why, cites)

    def _why(self) -> tuple[str, Citation]:
        if self.since is None:
            return "it has not been given", UK_GDPR.article(6, 1, "a")
        words, cites = _WHY[self.state]
        return words.format(day=in_words(self.since)), cites


_WHY: Final[dict[State, tuple[str, Citation]]] = {
    State.LIVE: ("it was given or refreshed on {day}", UK_GDPR.article(6, 1, "a")),
    State.REFUSED: ("it was refused on {day}", UK_GDPR.article(6, 1, "a")),
    State.REFRESH_DUE: ("the child became competent on {day}: ask the child", ICO_CONSENT),
    State.OUTGROWN: (
        "the purpose changed on {day}: it does not reach the new one",
        UK_GDPR.article(6, 1, "a"),
    ),
    State.WITHDRAWN: (
        "it was withdrawn on {day}; what was done before stays lawful",
        UK_GDPR.article(7, 3),
    ),
}
