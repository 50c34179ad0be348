"""Whether a processing has a complete ground.

A basis of article 6 is always needed. Special category data need a condition of article 9 as well,
for each limb of which they are, and criminal offence data a route of article 10. The basis and the
condition need not be alike. Left out: the principles, fairness above all, and whether the facts
that are supplied can be shown.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, NoReturn, Protocol

from attrs import evolve, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import Purpose, School
from ukschoolgdpr.law.criteria import Maybe, Reason
from ukschoolgdpr.law.rules import OUTCOMES, Decision, Outcome, Rule
from ukschoolgdpr.lawful_bases import open_bases
from ukschoolgdpr.special_categories import (
    CRIMINAL_OFFENCE,
    INFERENCE,
    LIMBS,
    NO_CONVICTIONS,
    TREATED_AS_SPECIAL,
    SensitiveProcessing,
    Way,
    alone,
    article_9_ways,
    article_10_ways,
)


class _Ways(Protocol):
    def __call__(self, data: SensitiveProcessing, *, as_of: date) -> tuple[Way, ...]: ...


_WORDS: Final[Mapping[Maybe, str]] = {
    True: "the ground is complete",
    False: "the ground is not complete",
    None: "it cannot be determined whether the ground is complete",
}
_SHARED: Final = ("consented", "under_18", "adult_at_risk")
"""The facts that a purpose and sensitive processing have in common, beside the school."""

_GUIDANCE: Final[Mapping[str, str]] = {
    INFERENCE.id: "the regulator asks for a condition of article 9 where a category is inferred",
    TREATED_AS_SPECIAL.id: "the department says to handle the data as if they were special "
    "category data, which asks for no condition",
    NO_CONVICTIONS.id: "the regulator asks for a condition of article 10 where data say that there "
    "are no convictions",
}


@frozen(kw_only=True)
class Need:
    """What a ground needs, and the ways of meeting it."""

    title: str
    """What is needed: a lawful basis, or what one kind of data calls for."""
    kind: Decision | None = None
    """Whether the data are of the kind that calls for it; None where all data do."""
    ways: tuple[Way, ...]
    """Every way of meeting it, one of which is enough, in the order of the law; none where it is
    not needed."""

    @property
    def open(self) -> tuple[Way, ...]:
        """The ways that are open."""
        return tuple(way for way in self.ways if way.outcome is Outcome.APPLIES)

    @property
    def needed(self) -> Maybe:
        """Whether the data call for it."""
        return True if self.kind is None else self.kind.reason.met

    @property
    def met(self) -> Maybe:
        """Whether it is met, or not needed."""
        if self.needed is False or self.open:
            return True
        return None if self.needed is None or self._undecided else False

    @property
    def outcome(self) -> Outcome:
        """Whether it is met, or not needed: applies, does not apply, or cannot be determined."""
        return OUTCOMES[self.met]

    @property
    def missing(self) -> tuple[str, ...]:
        """The sentences whose truth must be known: of the kind, else of the nearest way.

        That is the one that lacks least among those of which something is met already. Other ways
        may be open too; each has its own ``missing``.
        """
        if self.met is not None:
            return ()
        if self.kind is not None and self.kind.missing:
            return self.kind.missing
        return self._nearest.missing

    @property
    def _undecided(self) -> tuple[Way, ...]:
        return tuple(way for way in self.ways if way.outcome is Outcome.UNDETERMINED)

    @property
    def _nearest(self) -> Way:
        kind = () if self.kind is None else self.kind.reason.decisive()
        given = frozenset(reason.text for reason in kind)

        def lacks(way: Way) -> tuple[bool, int]:
            return not _begun(way.decision.reason, given), len(way.missing)

        return min(self._undecided, key=lacks)

    def explain(self) -> str:
        """Give the open ways, else the nearest, else why none is open."""
        if self.open:
            return _lines(self.title, (f"open: {way.name}" for way in self.open))
        if self.kind is not None and self.needed is None:
            return _lines(self.title, (f"not known: {text}" for text in self.kind.missing))
        if self.met is None:
            nearest = self._nearest
            return _lines(
                self.title,
                (
                    f"nearest, of {len(self._undecided)} that may be open: {nearest.name}",
                    *(f"  not known: {text}" for text in nearest.missing),
                ),
            )
        return _lines(self.title, (_closed(way) for way in self.ways))


@frozen(kw_only=True)
class Ground:
    """Whether a processing has a complete ground; it has no truth value, so ask for the outcome."""

    as_of: date
    """The day whose law was applied."""
    needs: tuple[Need, ...]
    """A lawful basis, then what each kind of data calls for."""
    cautions: tuple[str, ...]
    """What a reader must know: guidance that asks for more, and the age of the law."""

    @property
    def outcome(self) -> Outcome:
        """Whether it is complete: applies, does not apply, or cannot be determined."""
        return OUTCOMES[self._met]

    @property
    def missing(self) -> tuple[str, ...]:
        """The sentences whose truth must be known before that can be told; else none."""
        if self._met is not None:
            return ()
        return tuple(dict.fromkeys(text for need in self.needs for text in need.missing))

    @property
    def _met(self) -> Maybe:
        met = [need.met for need in self.needs]
        if False in met:
            return False
        return None if None in met else True

    def __bool__(self) -> NoReturn:
        """Refuse: doubt is neither true nor false."""
        msg = "a ground is neither true nor false: ask for its outcome"
        raise TypeError(msg)

    def explain(self) -> str:
        """Give the outcome and what each need of the data comes to, a line each."""
        return "\n".join(
            (
                f"{_WORDS[self._met]} (law as at {self.as_of})",
                *(need.explain() for need in self.needs if need.needed is not False),
                *(f"  caution: {caution}" for caution in self.cautions),
            )
        )


def ground(purpose: Purpose, data: SensitiveProcessing, *, as_of: date) -> Ground:
    """Say whether a processing has a complete ground, and what it lacks.

    Args:
        purpose: what the lawful bases are decided upon.
        data: what the kinds of data, articles 9 and 10 and Schedule 1 are decided upon. Facts that
            both have need be given once.
        as_of: the day whose law is meant.

    Raises:
        FactsError: the two contradict each other, or ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, arts 6, 9, 10; DPA 2018, ss 10, 11, Sch 1.

    Example:
        >>> from ukschoolgdpr.special_categories import of_limbs
        >>> from ukschoolgdpr.vocabulary import SpecialCategory
        >>> purpose = Purpose(necessary=True, performs_contract=True)
        >>> sickness = of_limbs(
        ...     SpecialCategory.HEALTH,
        ...     criminal=False,
        ...     employment_law=True,
        ...     imposed_by_law=True,
        ...     policy_document=True,
        ... )
        >>> print(ground(purpose, sickness, as_of=date(2026, 9, 1)).explain())
        the ground is complete (law as at 2026-09-01)
          Lawful basis
            open: UK GDPR, art 6(1)(b)
          Data concerning health
            open: UK GDPR, art 9(2)(b) with DPA 2018, Sch 1 para 1
    """
    purpose, data = _agreed(purpose, data)
    bases = tuple(Way(decision=decision) for decision in open_bases(purpose, as_of=as_of))
    special = (
        _need(rule, alone(data, category), article_9_ways, as_of)
        for category, rule in LIMBS.items()
    )
    criminal = _need(CRIMINAL_OFFENCE, data, article_10_ways, as_of)
    return Ground(
        as_of=as_of,
        needs=(Need(title="Lawful basis", ways=bases), *special, criminal),
        cautions=(
            *_guidance((INFERENCE, TREATED_AS_SPECIAL, NO_CONVICTIONS), data, as_of),
            *bases[0].decision.cautions,
        ),
    )


def _need(
    kind: Rule[SensitiveProcessing], data: SensitiveProcessing, ways: _Ways, as_of: date
) -> Need:
    decision = kind.decide(data, as_of=as_of)
    needed = decision.outcome is not Outcome.DOES_NOT_APPLY
    return Need(title=kind.title, kind=decision, ways=ways(data, as_of=as_of) if needed else ())


def _guidance(
    rules: Iterable[Rule[SensitiveProcessing]], data: SensitiveProcessing, as_of: date
) -> Iterable[str]:
    for rule in rules:
        decision = rule.decide(data, as_of=as_of)
        if decision.version is not None and decision.outcome is Outcome.APPLIES:
            yield f"{_GUIDANCE[rule.id]} [{decision.version.cites}]"


def _agreed(purpose: Purpose, data: SensitiveProcessing) -> tuple[Purpose, SensitiveProcessing]:
    """Give each what only the other knows of the facts that they share."""
    known: dict[str, object] = {}
    for name in _SHARED:
        one, other = getattr(purpose, name), getattr(data, name)
        if None not in {one, other} and one is not other:
            msg = f"{name}: the purpose has {one} and the data have {other}"
            raise FactsError(msg)
        known[name] = other if one is None else one
    schools = {purpose.school, data.school} - {School()}
    if len(schools) > 1:
        msg = f"school: the purpose has {purpose.school} and the data have {data.school}"
        raise FactsError(msg)
    known["school"] = next(iter(schools), School())
    return evolve(purpose, **known), evolve(data, **known)  # type: ignore[arg-type]  # by name


def _begun(reason: Reason, given: frozenset[str]) -> bool:
    """Say whether a clause is met, other than one that is given by the kind of the data."""
    if reason.because:
        return any(_begun(part, given) for part in reason.because)
    return reason.met is True and reason.text not in given


def _closed(way: Way) -> str:
    why = way.explain().splitlines()[1].strip()
    return f"not open: {way.name}: {why}"


def _lines(title: str, lines: Iterable[str]) -> str:
    return "\n".join((f"  {title}", *(f"    {line}" for line in lines)))
