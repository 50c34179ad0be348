"""Whether a test is met: clauses joined by ``&``, ``|`` and ``~``, in three values.

The reasons are the answer: weighing a criterion gives a tree of reasons whose top says whether
it is met, so an explanation cannot differ from the decision. What is not known stays not known
unless the rest settles the matter (Kleene's strong logic).
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from itertools import chain
from typing import Generic, TypeAlias, TypeVar

from attrs import frozen

from ukschoolgdpr.law.citations import Citation

F_contra = TypeVar("F_contra", contravariant=True)
F = TypeVar("F")

Maybe: TypeAlias = bool | None
"""Yes, no, or None for "not known"."""


@frozen
class Reason:
    """How one part of a test came out, and why."""

    text: str
    """A sentence that is true where ``met`` is true."""
    met: Maybe
    """Whether it is met, None where that is not known."""
    cites: Citation | None = None
    """Where it is written; None for the joining words."""
    because: tuple["Reason", ...] = ()
    """The parts of a join; a clause has none."""

    def decisive(self) -> tuple["Reason", ...]:
        """Give the clauses that settle the matter, or that hold it open, each once.

        Whatever the other clauses said, the outcome would be the same.
        """
        if not self.because:
            return (self,)
        alike = [part for part in self.because if part.met is self.met]
        # Only a negation differs from its one part.
        leaves = (leaf for part in alike or self.because for leaf in part.decisive())
        return tuple(dict.fromkeys(leaves))


class Criterion(ABC, Generic[F_contra]):
    """A test of facts: a clause, or clauses joined."""

    __slots__ = ()

    @abstractmethod
    def weigh(self, facts: F_contra) -> Reason:
        """Say whether the facts meet the test, and why."""

    @abstractmethod
    def clauses(self) -> tuple["Clause[F_contra]", ...]:
        """List the clauses it is made of, in the order of the provision."""

    def __and__(self: "Criterion[F]", other: "Criterion[F]") -> "All[F]":
        """Join with "and"."""
        return All((*_parts(self, All), *_parts(other, All)))

    def __or__(self: "Criterion[F]", other: "Criterion[F]") -> "Any[F]":
        """Join with "or"."""
        return Any((*_parts(self, Any), *_parts(other, Any)))

    def __invert__(self: "Criterion[F]") -> "Not[F]":
        """Turn round: "unless"."""
        return Not(self)


@frozen
class Clause(Criterion[F_contra]):
    """The smallest part of a test: one question about the facts, with its wording."""

    text: str
    """A sentence without a stop, true where the clause is met."""
    cites: Citation
    """Where it is written, to the limb."""
    met: Callable[[F_contra], Maybe]
    """The question: what the facts say, None where they are silent."""

    def weigh(self, facts: F_contra) -> Reason:
        """Ask the facts."""
        return Reason(self.text, self.met(facts), self.cites)

    def clauses(self) -> tuple["Clause[F_contra]", ...]:
        """List itself."""
        return (self,)


@frozen
class All(Criterion[F_contra]):
    """Every part must be met."""

    parts: tuple[Criterion[F_contra], ...]
    """The parts, in the order of the provision."""

    def weigh(self, facts: F_contra) -> Reason:
        """Weigh every part: one that fails settles it, else one not known holds it open."""
        return every(tuple(part.weigh(facts) for part in self.parts))

    def clauses(self) -> tuple[Clause[F_contra], ...]:
        """List the clauses of every part."""
        return _clauses(self.parts)


@frozen
class Any(Criterion[F_contra]):
    """One part is enough."""

    parts: tuple[Criterion[F_contra], ...]
    """The parts, in the order of the provision."""

    def weigh(self, facts: F_contra) -> Reason:
        """Weigh every part: one that is met settles it, else one not known holds it open."""
        return some(tuple(part.weigh(facts) for part in self.parts))

    def clauses(self) -> tuple[Clause[F_contra], ...]:
        """List the clauses of every part."""
        return _clauses(self.parts)


@frozen
class Not(Criterion[F_contra]):
    """The part must not be met; what is not known stays so."""

    part: Criterion[F_contra]
    """What is turned round."""

    def weigh(self, facts: F_contra) -> Reason:
        """Weigh the part and turn the answer round."""
        return negated(self.part.weigh(facts))

    def clauses(self) -> tuple[Clause[F_contra], ...]:
        """List the clauses of the part."""
        return self.part.clauses()


def every(reasons: tuple[Reason, ...]) -> Reason:
    """Join reasons that must all hold."""
    return Reason("all of", _join(reasons, settled_by=False), because=reasons)


def some(reasons: tuple[Reason, ...]) -> Reason:
    """Join reasons of which one is enough."""
    return Reason("any of", _join(reasons, settled_by=True), because=reasons)


def negated(reason: Reason) -> Reason:
    """Turn a reason round."""
    met = None if reason.met is None else not reason.met
    return Reason("not", met, because=(reason,))


def clause(text: str, *, cites: Citation) -> Callable[[Callable[[F], Maybe]], Clause[F]]:
    """Make a clause of a function from facts to yes, no or not known.

    Example:
        >>> from ukschoolgdpr.law.instruments import UK_GDPR
        >>> @clause("the number is even", cites=UK_GDPR.article(4))
        ... def even(number: int | None) -> Maybe:
        ...     return None if number is None else number % 2 == 0
        >>> (even & ~even).weigh(None).met is None
        True
    """

    def make(met: Callable[[F], Maybe]) -> Clause[F]:
        return Clause(text, cites, met)

    return make


def _join(reasons: tuple[Reason, ...], *, settled_by: bool) -> Maybe:
    answers = [reason.met for reason in reasons]
    if settled_by in answers:
        return settled_by
    return None if None in answers else not settled_by


def _clauses(parts: tuple[Criterion[F], ...]) -> tuple[Clause[F], ...]:
    return tuple(chain.from_iterable(part.clauses() for part in parts))


def _parts(criterion: Criterion[F], join: type[All[F]] | type[Any[F]]) -> tuple[Criterion[F], ...]:
    return criterion.parts if isinstance(criterion, join) else (criterion,)
