"""Facts made of other facts, for tests that try many: changed, forgotten, watched, refused."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol, TypeVar, cast

from attrs import AttrsInstance, fields

from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation, titles
from ukschoolgdpr.law.rules import Decision, Rule


class AnyFacts(AttrsInstance, Protocol):
    """What the rules of a topic are decided upon; every fact of it may be not known."""

    def __init__(self, **facts: Any) -> None:
        """Take facts by name."""

    @property
    def school(self) -> School:
        """The controller."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""


F = TypeVar("F", bound=AnyFacts)


def names(kind: type[AnyFacts]) -> list[str]:
    """Name the facts that are answered by yes or no."""
    return [field.name for field in fields(kind) if field.type == Maybe]


def changed(facts: F, changes: Mapping[str, Any]) -> F:
    """Change some facts by their names."""
    kept = {field.name: getattr(facts, field.name) for field in fields(type(facts))}
    return type(facts)(**(kept | dict(changes)))


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


def forgettable(kind: type[AnyFacts]) -> set[str]:
    """Name everything that can be forgotten; what is yes or no alone is always known."""
    names = {field.name for field in fields(kind) if field.type is not bool}
    return (names - {"school"}) | {"kind", "nation"}


def refusal(
    kind: type[Exception], ask: Callable[..., object], /, *given: object, **named: object
) -> str:
    """Give what an error of a kind says, and nothing where there is none."""
    try:
        ask(*given, **named)
    except kind as error:
        return str(error)
    return ""


def read_by(question: Callable[[F], object], facts: F) -> set[str]:
    """Name the facts that a question reads."""
    watched = _Watched(facts)
    question(cast("F", watched))
    return watched.read


def read_by_decisive_clauses(rule: Rule[F], decision: Decision, facts: F) -> set[str]:
    """Name the facts that the clauses which settle a decision read.

    A rule of some nations alone asks for the nation as well.
    """
    if decision.version is None:
        return set()
    decisive = {(reason.text, reason.cites) for reason in decision.reason.decisive()}
    clauses = rule.on(decision.as_of).value.clauses()
    in_nation = f"the school is in {titles(rule.applies_in)}"
    nation = {"nation"} if in_nation in {text for text, _ in decisive} else set()
    return nation | {
        name
        for clause in clauses
        if (clause.text, clause.cites) in decisive
        for name in read_by(clause.met, facts)
    }


def _of_school(keep: Iterable[str]) -> set[str]:
    return {"kind", "nation"} if "school" in keep else set()


class _Watched:
    """Facts that note which of them are read."""

    def __init__(self, facts: AnyFacts) -> None:
        self._facts = facts
        self.read: set[str] = set()

    def __getattr__(self, name: str) -> object:
        self.read.add(name)
        return getattr(self._facts, name)
