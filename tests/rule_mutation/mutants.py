"""Changes of the rules, one at a time, in the objects that the library itself holds.

Code mutation tools see function bodies, and a rule is none. Here each cell of each entry is
changed, and each join and clause of each criterion. A mutant is applied in place and undone, so
whatever holds the rule sees it; the checks that must notice take their expectation from the
tables in tests/oracles.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date, timedelta
from enum import Enum
from functools import partial
from operator import attrgetter
from types import ModuleType, SimpleNamespace
from typing import TypeVar

from attrs import evolve, fields, frozen, has

from tests.oracles.clock import reckoning_faults
from tests.oracles.duties_clock import duties_faults
from tests.oracles.information import information_faults
from tests.oracles.statute import (
    catalogue_faults,
    clause_faults,
    decision_faults,
    described,
    entry_faults,
    enumeration,
    fact_read,
)
from ukschoolgdpr import catalogue, deadlines
from ukschoolgdpr.deadlines.limits import ROLL
from ukschoolgdpr.facts import calendars
from ukschoolgdpr.facts.processing import based_on, public_authority
from ukschoolgdpr.law.citations import Citation, Provision, Reference
from ukschoolgdpr.law.criteria import All, Any, Clause, Criterion, Maybe, Not
from ukschoolgdpr.law.instruments import DPA_2018, ICO_LAWFUL_BASIS, ICO_TIME_LIMITS, UK_GDPR
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.periods import Days, Hours, Months, SchoolDays, Until, WorkingDays
from ukschoolgdpr.law.reckoning import Reading
from ukschoolgdpr.law.rules import Entry, InNation, Rule
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS, LAW_AS_AT, Confidence, Force, Version
from ukschoolgdpr.vocabulary import LawfulBasis, SchoolKind

READINGS = [value for value in vars(deadlines).values() if isinstance(value, Reading)]

F = TypeVar("F", bound=InNation)
Check = Callable[[], Iterable[str]]
Changed = tuple[str, Criterion[object]]
Counting = Days | WorkingDays | SchoolDays | Months | Hours | Until


@frozen
class Mutant:
    """One change, and the checks of which one must notice it."""

    module: str
    text: str
    applied: Callable[[], AbstractContextManager[None]]
    checks: tuple[Check, ...]

    def killed(self) -> bool:
        """Say whether a check finds a fault, or breaks, while the change is made."""
        with self.applied():
            try:
                return any(next(iter(check()), None) is not None for check in self.checks)
            except Exception:  # noqa: BLE001 - a check that breaks has noticed
                return True


@contextmanager
def put(owner: object, name: str, value: object) -> Iterator[None]:
    """Set an attribute, of a frozen object too, and put the old one back."""
    old = getattr(owner, name)
    change = setattr if isinstance(owner, type | ModuleType) else object.__setattr__
    change(owner, name, value)
    try:
        yield
    finally:
        change(owner, name, old)


def citations(cites: Citation) -> Iterator[Citation]:
    """Change a citation: its instrument, its number, its paragraph, its last limb."""
    if not isinstance(cites, Provision):
        yield ICO_TIME_LIMITS if cites == ICO_LAWFUL_BASIS else ICO_LAWFUL_BASIS
        return
    yield evolve(cites, instrument=UK_GDPR if cites.instrument is DPA_2018 else DPA_2018)
    yield evolve(cites, number=cites.number + "A")
    yield evolve(cites, paragraph=cites.paragraph + "9")
    yield evolve(cites, limbs=(*cites.limbs, "z"))
    if cites.limbs:
        yield evolve(cites, limbs=cites.limbs[:-1])
        yield evolve(cites, limbs=(*cites.limbs[:-1], "z"))


def periods(period: Counting) -> Iterator[object]:
    """Change a period: its number, its unit."""
    if isinstance(period, Until):
        yield from (evolve(period, month=period.month - 1), evolve(period, day=period.day - 1))
        return
    number = period.number
    yield from (evolve(period, number=number - 1), evolve(period, number=number + 1))
    others = (Days, WorkingDays, SchoolDays, Months)
    yield from (unit(number) for unit in others if not isinstance(period, unit))


INSTEAD: dict[str, tuple[object, ...]] = {
    "binds": (public_authority,),
    "reading": tuple(READINGS),
    "rolls": (ROLL,),
}
"""What may stand in a cell that is empty."""


def other_values(name: str, cell: object) -> Iterable[object]:
    """Change a cell of what a version of a time limit says; empty it, if it may be empty."""
    if cell is None:
        return INSTEAD[name]
    others: Iterable[object]
    match cell:
        case Provision() | Reference():
            others = citations(cell)
        case Enum():
            others = (other for other in type(cell) if other is not cell)
        case str():
            others = (cell + " or so",)
        case Criterion():
            others = (changed for _, changed in within(cell, clause_cells))
        case Reading():
            others = (other for other in READINGS if other is not cell)
        case _:
            others = periods(cell)  # type: ignore[arg-type]  # nothing else is left
    return (*others, None) if name in INSTEAD else others


def values(value: object) -> Iterator[object]:
    """Change each cell of what a version of a time limit says."""
    if isinstance(value, Enum | str | Months):
        yield from other_values("", value)
        return
    kind = type(value)
    if has(kind) and not isinstance(value, Criterion):
        for field in fields(kind):
            for other in other_values(field.name, getattr(value, field.name)):
                yield evolve(value, **{field.name: other})  # type: ignore[misc]  # has() says so


def cells(version: Version[object]) -> Iterator[tuple[str, Version[object]]]:
    """Change each cell of a version but a criterion."""
    one, ceases = timedelta(days=1), version.ceases
    others: dict[str, Iterable[object]] = {
        "commences": (
            *((version.commences - one,) if version.commences > date.min else ()),
            version.commences + one,
        ),
        "ceases": (LAW_AS_AT,) if ceases is None else (ceases - one, ceases + one, None),
        "cites": citations(version.cites),
        "force": (force for force in Force if force is not version.force),
        "confidence": (level for level in Confidence if level is not version.confidence),
        "value": values(version.value),
    }
    for field, found in others.items():
        for other in found:
            said = described(other) if field == "value" else other
            yield f"{field} {said}", evolve(version, **{field: other})  # type: ignore[arg-type]  # by name


def entry_mutants(entry: Entry[object]) -> Iterator[Mutant]:
    """Change each cell of an entry, and drop each version."""
    timeline, name = entry.versions, entry.id

    def mutant(text: str, owner: object, field: str, value: object) -> Mutant:
        return Mutant(
            entry.topic,
            f"{name}: {text}",
            lambda: put(owner, field, value),
            (lambda: entry_faults(name, entry),),
        )

    for nation in Nation:
        yield mutant(f"not in {nation.value}", entry, "applies_in", entry.applies_in ^ {nation})
    yield mutant("nowhere", entry, "applies_in", frozenset[Nation]())
    for field in ("id", "title", "picked_by"):
        yield mutant(f"another {field}", entry, field, getattr(entry, field) + " or so")
    for number, version in enumerate(timeline.versions):
        before, after = timeline.versions[:number], timeline.versions[number + 1 :]
        at = f"version of {version.commences}"
        yield mutant(f"{at} dropped", timeline, "versions", (*before, *after))
        for text, changed in cells(version):
            yield mutant(f"{at}: {text}", timeline, "versions", (*before, changed, *after))


def turned(clause: Clause[object], fact: str, member: Enum) -> Clause[object]:
    """Make a clause say the contrary where a fact is that member of its enumeration."""

    def met(facts: object) -> Maybe:
        was = clause.met(facts)
        return not was if attrgetter(fact)(facts) is member else was

    return evolve(clause, met=met)


def older(clause: Clause[object], fact: str, years: int) -> Clause[object]:
    """Make a clause take everybody for some years older."""

    def met(facts: object) -> Maybe:
        age: int | None = attrgetter(fact)(facts)
        return clause.met(SimpleNamespace(**{fact: None if age is None else age + years}))

    return evolve(clause, met=met)


def other_readings(
    clause: Clause[object], facts: Iterable[str]
) -> Iterator[tuple[str, Clause[object]]]:
    """Make a clause read each other fact of the same kind, or ask for each other basis."""
    read = fact_read(clause)
    if read.startswith("lawful_basis="):
        for basis in LawfulBasis:
            if read != f"lawful_basis={basis.value}":
                asks = based_on(basis, cites=clause.cites).met
                yield f"asks for {basis.value}", evolve(clause, met=asks)  # type: ignore[arg-type]  # by name
    elif age := re.fullmatch(r"(\w+)[<>]=?(\d+)", read):
        for years in (-1, 1):
            yield f"{years} years", older(clause, age[1], years)
    elif read.isidentifier():
        for other in facts:
            if other != read:
                yield f"reads {other}", evolve(clause, met=attrgetter(other))


def other_cells(clause: Clause[object]) -> Iterator[tuple[str, Clause[object]]]:
    """Change what the table has of a clause: its citation, its list of schools or members."""
    for cites in citations(clause.cites):
        yield f"cites {cites}", evolve(clause, cites=cites)
    name = re.split(r"\W", fact_read(clause))[0]
    for member in enumeration(name) or ():
        yield f"otherwise on {member.value}", turned(clause, name, member)
    if fact_read(clause).startswith("school"):
        for kind in SchoolKind:
            yield f"otherwise for {kind.value}", turned(clause, "school.kind", kind)
        for nation in Nation:
            yield f"otherwise in {nation.value}", turned(clause, "school.nation", nation)


def within(
    criterion: Criterion[object], change: Callable[[Criterion[object]], Iterable[Changed]]
) -> Iterator[Changed]:
    """Make a change at each place in a criterion, and say at which."""
    yield from change(criterion)
    match criterion:
        case All(parts) | Any(parts):
            for number, part in enumerate(parts):
                for text, changed in within(part, change):
                    rest = (*parts[:number], changed, *parts[number + 1 :])
                    yield f"{number + 1}.{text}", evolve(criterion, parts=rest)
        case Not(part):
            yield from ((f"-{text}", Not(changed)) for text, changed in within(part, change))
        case _:
            pass


def logic(facts: Iterable[str]) -> Callable[[Criterion[object]], Iterator[Changed]]:
    """Make the changes of logic: negate, drop, swap "and" with "or", read another fact."""

    def change(criterion: Criterion[object]) -> Iterator[Changed]:
        match criterion:
            case Clause():
                yield f" negated: {criterion.text}", Not(criterion)
                for text, changed in other_readings(criterion, facts):
                    yield f" {text}: {criterion.text}", changed
            case Not(part):
                yield " without its not", part
            case All(parts) | Any(parts):
                other = Any if isinstance(criterion, All) else All
                yield f" {other.__name__.lower()} instead", other(parts)
                for number in range(len(parts)):
                    yield (
                        f" without {number + 1}",
                        evolve(criterion, parts=(*parts[:number], *parts[number + 1 :])),
                    )
            case _:
                pass

    return change


def clause_cells(criterion: Criterion[object]) -> Iterator[Changed]:
    """Make the changes of a clause that leave its logic alone."""
    if isinstance(criterion, Clause):
        for text, changed in other_cells(criterion):
            yield f" {text}: {criterion.text}", changed


def rule_mutants(rule: Rule[F]) -> Iterator[Mutant]:
    """Change each place of each criterion of a rule.

    A clause is made to read each other fact that its rule reads. In the cases any other fact is
    not known, so to read that is noticed at once.
    """
    timeline, name = rule.versions, rule.id
    clauses = [clause for version in timeline.versions for clause in version.value.clauses()]
    read = {fact_read(clause) for clause in clauses}  # type: ignore[arg-type]  # any facts
    facts = sorted(name for name in read if name.isidentifier())

    def mutants(
        number: int, change: Callable[[Criterion[object]], Iterable[Changed]], check: Check
    ) -> Iterator[Mutant]:
        version = timeline.versions[number]
        before, after = timeline.versions[:number], timeline.versions[number + 1 :]
        for text, changed in within(version.value, change):  # type: ignore[arg-type]  # any facts
            versions = (*before, evolve(version, value=changed), *after)
            yield Mutant(
                rule.topic,
                f"{name} of {version.commences}: {text}",
                partial(put, timeline, "versions", versions),
                (check,),
            )

    for number, version in enumerate(timeline.versions):
        decides = partial(decision_faults, name, rule, max(version.commences, COVERAGE_BEGINS))
        says = partial(clause_faults, name, rule, number)
        yield from mutants(number, logic(facts), decides)
        yield from mutants(number, clause_cells, says)


def calendar_mutants() -> Iterator[Mutant]:
    """Drop the roll, take another nation's holidays, change what the readings cite."""

    def mutant(text: str, owner: object, field: str, value: object) -> Mutant:
        checks = (reckoning_faults, duties_faults, information_faults)
        return Mutant("deadlines", text, partial(put, owner, field, value), checks)

    def instead(nation: Nation, other: Nation) -> Callable[[Nation, int], frozenset[date]]:
        own = calendars._bank_holidays  # noqa: SLF001 - the one place that knows the nation
        return lambda asked, last: own(other if asked is nation else asked, last)

    yield mutant("no roll", calendars.WorkingCalendar, "next_working", lambda _, day: day)
    for nation in Nation:
        for other in UK - {nation}:
            text = f"holidays of {other.value} in {nation.value}"
            yield mutant(text, calendars, "_bank_holidays", instead(nation, other))
    for reading in READINGS:
        yield mutant(f"{reading.name}: another name", reading, "name", reading.name + "-too")
        for cites in citations(reading.cites):
            yield mutant(f"{reading.name} cites {cites}", reading, "cites", cites)


def every_mutant() -> Iterator[Mutant]:
    """Make every mutant of the catalogue."""
    for entry in catalogue.ENTRIES:
        fewer = tuple(other for other in catalogue.ENTRIES if other is not entry)
        dropped = partial(put, catalogue, "ENTRIES", fewer)
        yield Mutant(entry.topic, f"{entry.id}: dropped", dropped, (catalogue_faults,))
        yield from entry_mutants(entry)
        if isinstance(entry, Rule):
            yield from rule_mutants(entry)
    yield from calendar_mutants()
