"""Policies made of what the law says, field by field, and what makes each field worse.

Which standard judges which field is seen by watching the judges at work on a policy whose
statements bear their own places as clauses.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Final, TypeAlias
from unittest.mock import patch

from attrs import evolve, fields, frozen, has

from tests.policies import stating
from tests.policies.better import STRICTER
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.law.periods import Spell
from ukschoolgdpr.policies.audit import Audit, audit
from ukschoolgdpr.policies.findings import Case, Clocks, Finding, Point
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.points import POINTS
from ukschoolgdpr.policies.standards import Standard
from ukschoolgdpr.policies.standards.notices import EDITIONS
from ukschoolgdpr.policies.words import Stated

LAW_DAY: Final = date(2026, 11, 21)
DAILY_ATTENDANCE: Final = date(2024, 8, 19)
# A month from a day of February is the shortest, and none of these moves on.
_SPAN: Final = Spell(date(2026, 2, 2), date(2026, 2, 5))

Value: TypeAlias = Any
"""Whatever a field of a policy holds."""


@frozen
class Asked:
    """How a field is judged."""

    how: str
    """Which judgement: ``allowed``, ``due`` or ``described``."""
    point: str
    """The point."""
    law: Standard[Hashable]
    """What the law has."""
    about: frozenset[Hashable] | None
    """The words that the point is about."""

    def words(self, day: date) -> tuple[Hashable, ...]:
        """Give the words that the law has on the point."""
        return tuple(word for word in self.law.words(as_of=day) if self.takes(word))

    def takes(self, word: Hashable) -> bool:
        """Say whether the point is about a word."""
        return self.about is None or word in self.about


def audited(policy: Policy, *, as_of: date = LAW_DAY) -> Audit:
    """Audit a policy; its clock is compared over four days alone."""
    return audit(policy, as_of=as_of, span=_SPAN)


def findings_in(policy: Policy, *, as_of: date = LAW_DAY) -> tuple[Finding, ...]:
    """Give what an audit finds, without looking since when it is so, which takes longest."""
    calendar = WorkingCalendar.of(policy.document.nation)
    case = Case(
        policy=policy,
        as_of=as_of,
        calendar=calendar,
        latest=as_of,
        clocks=Clocks.of(policy, calendar, _SPAN),
    )
    found = (judge(case) for judge in POINTS)
    return tuple(one for one in found if one is not None and one.verdict.is_finding)


@cache
def lawful() -> Policy:
    """Give a policy that says what the law says, each statement with its place as its clause."""
    policy: Policy = placed(stating.LAWFUL_POLICY)
    return policy


def placed(value: Value, place: str = "") -> Value:
    """Put the places of statements in the stead of their clauses."""
    if isinstance(value, tuple):
        return tuple(placed(one, f"{place}[{number}]") for number, one in enumerate(value))
    if not has(type(value)):
        return value
    names = [field.name for field in fields(type(value)) if has(type(value)) and field.init]
    parts = {
        name: placed(getattr(value, name), f"{place}.{name}".lstrip("."))
        for name in names
        if name != "clauses" and _holds_statements(getattr(value, name))
    }
    return evolve(value, **parts, **({"clauses": (place,)} if "clauses" in names else {}))


def _holds_statements(value: Value) -> bool:
    return isinstance(value, tuple) or has(type(value))


def place_of(clause: str) -> str:
    """Give the field of a statement by its place."""
    return clause.partition("[")[0]


@cache
def judged() -> Mapping[str, tuple[Asked, ...]]:
    """Say how each field of the lawful policy is judged, by its place."""
    seen: dict[str, list[Asked]] = {}

    def watching(how: str) -> Value:
        judge = getattr(Case, how)

        def watched(
            case: Case,
            point: Point,
            stated: Iterable[Stated[Hashable] | None],
            law: Standard[Hashable],
            about: Collection[Hashable] | None = None,
        ) -> Finding | None:
            given = [one for one in stated if one is not None]
            words = {one.says for one in given}
            for place in {place_of(clause) for one in given for clause in one.clauses}:
                if all(type(value) is Stated for value in values(lawful(), place)):
                    whole = about is None and words >= set(said(lawful(), place))
                    takes = None if whole else frozenset(about or words | set(law.questions))
                    seen.setdefault(place, []).append(Asked(how, point.id, law, takes))
            found: Finding | None = judge(case, point, given, law, about)
            return found

        return watched

    with patch.multiple(Case, **{how: watching(how) for how in ("allowed", "due", "described")}):
        audited(lawful())
    return {place: tuple(seen[place]) for place in sorted(seen)}


def value_of(value: Value, place: str) -> Value:
    """Give what a policy holds at a place."""
    for name in place.split("."):
        value = getattr(value, name)
    return value


def values(policy: Policy, place: str) -> tuple[Value, ...]:
    """Give the statements at a place, be it one or several."""
    held = value_of(policy, place)
    return held if isinstance(held, tuple) else (held,)


def said(policy: Policy, place: str) -> tuple[Hashable, ...]:
    """Give the words that a policy says at a place."""
    held = values(policy, place)
    return tuple(
        word for one in held for word in (one.says if isinstance(one.says, tuple) else (one.says,))
    )


def saying(policy: Policy, place: str, words: Iterable[Hashable]) -> Policy:
    """Have a policy say other words at a place."""
    held = value_of(policy, place)
    chosen = tuple(dict.fromkeys(words))
    stated: Value = tuple(
        Stated(word, (f"{place}[{number}]",)) for number, word in enumerate(chosen)
    )
    if not isinstance(held, tuple):
        stated = Stated(chosen if isinstance(held.says, tuple) else chosen[0], (place,))
    return holding(policy, place, stated)


def holding(policy: Policy, place: str, value: Value) -> Policy:
    """Have a policy hold another value at a place."""
    changed: Policy = _with(policy, place.split("."), value)
    return changed


def _with(value: Value, path: list[str], held: Value) -> Value:
    name, *rest = path
    return evolve(value, **{name: _with(getattr(value, name), rest, held) if rest else held})


@cache
def from_law(day: date) -> Policy:
    """Give a policy that says what the law of a day has in every field that a standard judges."""
    policy = lawful()
    for place, asked in judged().items():
        words = tuple(_lawful_words(said(policy, place), asked, day))
        policy = saying(policy, place, words or [word for one in asked for word in one.words(day)])
    editions = tuple(
        evolve(one, edition=EDITIONS[one.guidance].words(as_of=day)[-1])
        for one in policy.notices.guidance
    )
    gateways = tuple(
        one
        for one in policy.sharing.gateways
        if day >= DAILY_ATTENDANCE or one.data.value != "daily-attendance"
    )
    return evolve(
        policy,
        notices=evolve(policy.notices, guidance=editions),
        sharing=evolve(policy.sharing, gateways=gateways),
    )


def _lawful_words(
    words: Iterable[Hashable], asked: tuple[Asked, ...], day: date
) -> Iterator[Hashable]:
    """Keep what the law of the day has, and add what it makes due, or says."""
    before = tuple(words)
    for word in before:
        if all(word in one.words(day) for one in asked if one.takes(word)):
            yield word
    kinds = {type(word) for word in before}
    for one in asked:
        if one.how != "allowed":
            yield from (word for word in one.words(day) if type(word) in kinds)


@frozen
class Worse:
    """A change for the worse of one field."""

    place: str
    """The field."""
    words: tuple[Hashable, ...]
    """What it says then."""
    points: frozenset[str]
    """The points that judge the field."""


@cache
def changes_for_the_worse() -> tuple[Worse, ...]:
    """List every single word that may be said beyond the law, or left out of it."""
    return tuple(
        Worse(place, words, frozenset(one.point for one in asked))
        for place, asked in judged().items()
        for words in _worse_words(place, asked)
    )


def _worse_words(place: str, asked: tuple[Asked, ...]) -> Iterator[tuple[Hashable, ...]]:
    words = said(lawful(), place)
    held = value_of(lawful(), place)
    several = isinstance(held, tuple) or isinstance(held.says, tuple)
    for one in asked:
        law = one.words(LAW_DAY)
        if one.how != "due":
            kinds = dict.fromkeys(type(word) for word in (*words, *law) if isinstance(word, Enum))
            for beyond in (member for kind in kinds for member in kind):
                if one.takes(beyond) and beyond not in law:
                    yield (*words, beyond) if several else (beyond,)
        if one.how != "allowed" and several:
            for word in words:
                left = tuple(other for other in words if other != word)
                silent = one.how == "described" and not any(map(one.takes, left))
                if word in law and left and not silent:
                    yield left


@cache
def changes_for_the_better() -> Mapping[str, tuple[Value, ...]]:
    """Give what fields may hold instead, by their places, to give people as much or more."""
    found: dict[str, list[Value]] = {}
    for place, value, _ in STRICTER:
        held = value_of(stating.lawful({place: value}), place)
        found.setdefault(place, []).append(placed(held, place))
    for place, asked in judged().items():
        if place not in _DESCRIBING:
            for words in _better_words(place, asked):
                held = value_of(saying(lawful(), place, words), place)
                found.setdefault(place, []).append(held)
    return {place: tuple(values) for place, values in sorted(found.items())}


# A closed list without the public task, and the age for online services without counselling,
# say something else of the law.
_DESCRIBING: Final = {"bases.listed", "consent.online"}


def _better_words(place: str, asked: tuple[Asked, ...]) -> Iterator[tuple[Hashable, ...]]:
    """Leave out one thing that the school may do, or add one that people are not due."""
    words = said(lawful(), place)
    hows = {one.how for one in asked}
    held = value_of(lawful(), place)
    if not isinstance(held, tuple):
        return
    if hows == {"allowed"} and len(words) > 1:
        yield from (tuple(other for other in words if other != word) for word in words)
    if hows == {"due"}:
        kinds = dict.fromkeys(type(word) for word in words if isinstance(word, Enum))
        beyond = (member for kind in kinds for member in kind if member not in words)
        yield from ((*words, word) for word in beyond)
