"""Entries of the catalogue, and the rules among them that decide."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Final, Generic, NoReturn, Protocol, TypeVar

from attrs import frozen

from ukschoolgdpr.law.criteria import Criterion, Maybe, Reason, every
from ukschoolgdpr.law.nations import UK, Nation, titles
from ukschoolgdpr.law.timelines import LAW_AS_AT, Confidence, Force, Timeline, Version


class InNation(Protocol):
    """Facts that say in which nation the school is, or None for "not known"."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""


T_co = TypeVar("T_co", covariant=True)
F = TypeVar("F", bound=InNation)


@frozen(kw_only=True, cache_hash=True)
class Entry(Generic[T_co]):
    """What the catalogue lists: a rule, a time limit or another dated part of the law."""

    id: str
    """The name for ever: the module, a point and a word in kebab-case."""
    title: str
    """What it is about, for people."""
    versions: Timeline[T_co]
    """Its wordings over time."""
    applies_in: frozenset[Nation] = UK
    """The nations in which it applies."""
    picked_by: str = "the day asked about"
    """The date that picks the version: another one where a saving says so."""

    @property
    def topic(self) -> str:
        """The module that holds the entry."""
        return self.id.partition(".")[0]

    def on(self, day: date) -> Version[T_co]:
        """Give the version in force on ``day``.

        Raises:
            FactsError: ``day`` is no plain date.
            OutsideCoverageError: no version is in force on ``day``, or none is held so early.
        """
        return self.versions.on(day)


class Outcome(Enum):
    """What comes of a decision."""

    APPLIES = "applies"
    DOES_NOT_APPLY = "does-not-apply"
    UNDETERMINED = "undetermined"


OUTCOMES: Final[Mapping[Maybe, Outcome]] = {
    True: Outcome.APPLIES,
    False: Outcome.DOES_NOT_APPLY,
    None: Outcome.UNDETERMINED,
}
"""What each answer comes to."""
_WORDS = {
    Outcome.APPLIES: "applies",
    Outcome.DOES_NOT_APPLY: "does not apply",
    Outcome.UNDETERMINED: "cannot be determined",
}
_BINDS = {Force.PARTLY: "law in part only", Force.PRACTICE: "practice, not settled law"}
_MET = {True: "met", False: "not met", None: "not known"}


@frozen(kw_only=True)
class Decision:
    """An outcome with its reasons; it has no truth value, so ask for the outcome."""

    rule: Entry[object]
    """What was decided."""
    as_of: date
    """The day whose law was applied."""
    reason: Reason
    """Why, as a tree."""
    version: Version[object] | None
    """The wording applied; None where none was in force."""

    @property
    def outcome(self) -> Outcome:
        """Applies, does not apply, or cannot be determined."""
        return OUTCOMES[self.reason.met]

    @property
    def missing(self) -> tuple[str, ...]:
        """The sentences whose truth must be known before the outcome can be; else none."""
        if self.outcome is not Outcome.UNDETERMINED:
            return ()
        return tuple(reason.text for reason in self.reason.decisive())

    @property
    def cautions(self) -> tuple[str, ...]:
        """What a reader must know of the wording applied: its force, doubts, age."""
        return (*cautions(self.version), *late_cautions(self.as_of))

    def __bool__(self) -> NoReturn:
        """Refuse: doubt is neither true nor false."""
        msg = "a decision is neither true nor false: ask for its outcome"
        raise TypeError(msg)

    def explain(self) -> str:
        """Give the outcome and the clauses that settle it, or hold it open, a line each."""
        return "\n".join(
            (
                f"{self.rule.id} {_WORDS[self.outcome]} (law as at {self.as_of})",
                *(_line(reason) for reason in self.reason.decisive()),
                *(f"  caution: {caution}" for caution in self.cautions),
            )
        )


@frozen(kw_only=True, cache_hash=True)
class Rule(Entry[Criterion[F]], Generic[F]):
    """An entry whose versions are criteria: it decides."""

    def decide(self, facts: F, *, as_of: date) -> Decision:
        """Decide whether the rule applies to the facts under the law of ``as_of``.

        A rule that is not in force on that day, or not in that nation, does not apply.

        Raises:
            FactsError: ``as_of`` is no plain date.
            OutsideCoverageError: ``as_of`` is earlier than the law held here.
        """
        version = self.versions.find(as_of)
        if version is None:
            reason = _not_in_force(self.versions, as_of)
        else:
            reason = version.value.weigh(facts)
            if self.applies_in != UK:
                reason = every((_in_nation(self.applies_in, facts.nation, version), reason))
        return Decision(rule=self, as_of=as_of, reason=reason, version=version)


def cautions(version: Version[object] | None) -> tuple[str, ...]:
    """Say what a reader must know of a version: that it is no law, or not certain."""
    found = []
    if version is not None and version.force is not Force.LAW:
        found.append(f"{version.cites} is {_BINDS[version.force]}")
    if version is not None and version.confidence is not Confidence.HIGH:
        found.append(f"confidence in {version.cites} is {version.confidence.value}")
    return tuple(found)


def late_cautions(as_of: date) -> tuple[str, ...]:
    """Say that a day is later than the last review of the law, if it is."""
    if as_of <= LAW_AS_AT:
        return ()
    return (f"the law was last reviewed as at {LAW_AS_AT}",)


def _not_in_force(versions: Timeline[object], day: date) -> Reason:
    later = [version for version in versions.versions if version.commences > day]
    if later:
        text, version = f"it is in force, from {later[0].commences}", later[0]
    else:
        version = versions.versions[-1]
        text = f"it is in force, until {version.ceases}"
    return Reason(text, met=False, cites=version.cites)


def _in_nation(
    nations: frozenset[Nation], nation: Nation | None, version: Version[object]
) -> Reason:
    met = None if nation is None else nation in nations
    return Reason(f"the school is in {titles(nations)}", met, version.cites)


def _line(reason: Reason) -> str:
    return f"  {_MET[reason.met]}: {reason.text} [{reason.cites}]"
