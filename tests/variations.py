"""Facts made of other facts, for tests that try many: changed, forgotten, watched."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar, cast

from attrs import evolve, fields_dict

from ukschoolgdpr.facts.processing import Processing, Purpose, School
from ukschoolgdpr.law.rules import Decision, Rule

F = TypeVar("F", Purpose, Processing)

NO_FACT = {"school", "lawful_basis"}
"""The fields that are not answered by yes or no."""


def names(kind: type[Purpose | Processing]) -> list[str]:
    """Name the facts that are answered by yes or no."""
    return [name for name in fields_dict(kind) if name not in NO_FACT]


def changed(facts: F, changes: Mapping[str, Any]) -> F:
    """Change some facts by their names."""
    return evolve(facts, **changes)


def all_no(facts: F) -> F:
    """Answer every question with no."""
    return changed(facts, dict.fromkeys(names(type(facts)), False))


def forgotten(facts: F, forget: Iterable[str]) -> F:
    """Forget facts by their names; ``kind`` and ``nation`` are those of the school."""
    lost = set(forget)
    school = School(
        kind=None if "kind" in lost else facts.school.kind,
        nation=None if "nation" in lost else facts.school.nation,
    )
    others = dict.fromkeys(lost - {"kind", "nation"})
    return changed(facts, others | {"school": school})


def all_but(facts: F, keep: Iterable[str]) -> F:
    """Forget every fact but some; ``school`` keeps both of its facts."""
    return forgotten(facts, forgettable(type(facts)) - set(keep) - _of_school(keep))


def forgettable(kind: type[Purpose | Processing]) -> set[str]:
    """Name everything that can be forgotten."""
    return (set(fields_dict(kind)) - {"school"}) | {"kind", "nation"}


def read_by(question: Callable[[F], object], facts: F) -> set[str]:
    """Name the facts that a question reads."""
    watched = _Watched(facts)
    question(cast("F", watched))
    return watched.read


def read_by_decisive_clauses(rule: Rule[F], decision: Decision, facts: F) -> set[str]:
    """Name the facts that the clauses which settle a decision read."""
    if decision.version is None:
        return set()
    decisive = {(reason.text, reason.cites) for reason in decision.reason.decisive()}
    clauses = rule.on(decision.as_of).value.clauses()
    return {
        name
        for clause in clauses
        if (clause.text, clause.cites) in decisive
        for name in read_by(clause.met, facts)
    }


def _of_school(keep: Iterable[str]) -> set[str]:
    return {"kind", "nation"} if "school" in keep else set()


class _Watched:
    """Facts that note which of them are read."""

    def __init__(self, facts: Purpose | Processing) -> None:
        self._facts = facts
        self.read: set[str] = set()

    def __getattr__(self, name: str) -> object:
        self.read.add(name)
        return getattr(self._facts, name)
