"""The rules beside what was typed from the provisions: entries, clauses and decisions.

Three tables hold the expectations, each read here into faults: sentences about what differs.
Each is a folder with a file for each topic.

- entries has a row for each version of each entry, a time limit with its value in words.
- clauses has a row for each clause of a rule: the fact it reads, whether that must or must not
  be so, and its limb. A row may name a block of rows, such as ``paper.in-scope``, instead.
- decisions has a few rows for each rule, of which the cases are made. ``background`` is what
  is so unless a row says otherwise. The facts of ``all`` and those of one row of each of ``paper``,
  ``one of``, ``and one of`` and the like make the rule apply; without any one of them it does
  not, and with one not known it is undetermined. What a fact that is no yes or no is otherwise,
  the background says. The facts of a ``defeat`` together, and not in part, defeat the rule. A row
  may also state its outcome. ``with`` takes the rows of another rule, or of a block.

A date in the second column keeps a row to one version. Provisions that begin with a number are
articles of the UK GDPR, those that begin with ``s`` or ``Sch`` parts of the Data Protection Act
2018.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from functools import cache
from itertools import chain
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple, TypeVar, get_args

from attrs import fields

from tests.variations import AnyFacts
from ukschoolgdpr import catalogue
from ukschoolgdpr.accountability import Governance
from ukschoolgdpr.automated import DecisionTaken
from ukschoolgdpr.breaches import Breach
from ukschoolgdpr.complaints import Complaint
from ukschoolgdpr.consent import Consent
from ukschoolgdpr.deadlines import Extension, InHours, Limit, Pause, Prompt, RelevantTime
from ukschoolgdpr.dpia import Operation
from ukschoolgdpr.exemptions import Disclosure
from ukschoolgdpr.facts.processing import Processing, Purpose, School
from ukschoolgdpr.law.criteria import All, Any, Clause, Criterion, Maybe, Not
from ukschoolgdpr.law.nations import Nation, titles
from ukschoolgdpr.law.periods import Days, Months, SchoolDays, WorkingDays
from ukschoolgdpr.law.rules import Entry, InNation, Outcome, Rule
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS, LAW_AS_AT
from ukschoolgdpr.notices import Notice
from ukschoolgdpr.offences import Deed
from ukschoolgdpr.people import Requester
from ukschoolgdpr.sharing import Sharing
from ukschoolgdpr.special_categories import SensitiveProcessing
from ukschoolgdpr.transfers import Transfer
from ukschoolgdpr.vocabulary import LawfulBasis, SchoolKind

F = TypeVar("F", bound=InNation)
Row = dict[str, str]
Facts = dict[str, str]
ANSWERS: dict[str, Maybe] = {"yes": True, "no": False, "?": None}
FACTS: dict[str, type[AnyFacts]] = {
    "lawful_bases": Purpose,
    "special_categories": SensitiveProcessing,
    "people": Requester,
    "consent": Consent,
    "rights": Processing,
    "automated": DecisionTaken,
    "exemptions": Disclosure,
    "sharing": Sharing,
    "notices": Notice,
    "complaints": Complaint,
    "dpia": Operation,
    "breaches": Breach,
    "offences": Deed,
    "transfers": Transfer,
    "accountability": Governance,
}
"""The facts that the rules of each topic are decided upon."""
KINDS = {field.name: field.type for kind in FACTS.values() for field in fields(kind) if field.type}
KINDS["nation"] = Nation | None
"""What each fact is; one name means the same in every topic."""
AGES = range(121)
TURNED = {"must": "must not", "must not": "must"}
WORDS: dict[Maybe, str] = {True: "yes", False: "no", None: "?"}


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Read a table of this folder: a file, or the files of a folder."""
    path = Path(__file__).with_name(name)
    files = sorted(path.glob("*.csv")) if path.is_dir() else [path.with_suffix(".csv")]
    return tuple(chain.from_iterable(_read(file) for file in files))


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def limit_parts(limit: Limit | Prompt | InHours) -> Iterator[str]:
    """Say in words what each cell of a limit says."""
    period = repr(limit.words) if isinstance(limit, Prompt) else limit.period
    yield f"{period} from: {limit.event} [{limit.starts}]"
    if isinstance(limit, Limit):
        yield limit.counted.value
        if limit.rolls is not None:
            yield f"moves on [{limit.rolls}]"
    if not isinstance(limit, Prompt) and limit.reading is not None:
        yield f"read otherwise: {limit.reading.name} [{limit.reading.cites}]"
    if limit.binds is not None:
        for clause in limit.binds.clauses():
            schools = fact_read(clause)  # type: ignore[arg-type]  # any facts
            yield f"{clause.text} ({schools}) [{clause.cites}]"


def described(value: object) -> str:
    """Say in words what a version of a time limit says."""
    match value:
        case Limit() | Prompt() | InHours():
            return "; ".join(limit_parts(value))
        case Extension(period=period, notice=notice):
            return f"{period} more; notice within the first month [{notice}]"
        case RelevantTime(identity=identity, fee=fee):
            return f"identity confirmed [{identity}]; fee paid [{fee}]"
        case Pause():
            return value.value
        case str() | Days() | WorkingDays() | SchoolDays() | Months():
            return str(value)
        case _:
            return ""


def entry_rows(entry: Entry[object]) -> list[Row]:
    """Write an entry as rows of the table."""
    return [
        {
            "id": entry.id,
            "title": entry.title,
            "commences": version.commences.isoformat(),
            "ceases": "" if version.ceases is None else version.ceases.isoformat(),
            "provision": str(version.cites),
            "nations": titles(entry.applies_in) if entry.applies_in else "",
            "force": version.force.value,
            "confidence": version.confidence.value,
            "picked_by": entry.picked_by,
            "value": described(version.value),
        }
        for version in entry.versions.versions
    ]


def catalogue_faults() -> Iterator[str]:
    """Compare the ids of each topic with those of its table, their order too."""
    expected: dict[str, list[str]] = {}
    for name in dict.fromkeys(row["id"] for row in rows("entries")):
        expected.setdefault(name.partition(".")[0], []).append(name)
    found: dict[str, list[str]] = {}
    for entry in catalogue.ENTRIES:
        found.setdefault(entry.topic, []).append(entry.id)
    if found != expected:
        yield f"expected {expected}, found {found}"


def entry_faults(name: str, entry: Entry[object]) -> Iterator[str]:
    """Compare an entry with what the table says of it."""
    expected = [row for row in rows("entries") if row["id"] == name]
    found = entry_rows(entry)
    if found != expected:
        yield f"{name}: expected {expected}, found {found}"


class _Asked:
    """Facts that answer nothing, and note what they are asked."""

    def __init__(self, names: list[str], prefix: str = "") -> None:
        self._names, self._prefix = names, prefix

    def __getattr__(self, name: str) -> "_Asked | None":
        if name == "school":
            return _Asked(self._names, "school.")
        self._names.append(self._prefix + name)
        return None


def fact_read(clause: Clause[object]) -> str:
    """Find out, by asking, which fact a clause reads, and what it makes of it."""
    names: list[str] = []
    silent = clause.met(_Asked(names))
    read = sorted(set(names))
    if read == ["school.kind", "school.nation"]:
        return _schools(clause)
    if silent is not None or len(read) != 1:
        return f"{read}, {silent} where they are silent"
    name = read[0]
    members = enumeration(name)
    if members is not None:
        return _members(clause, name, members)
    if KINDS[name] == int | None:
        return _ages(clause, name)
    answers = [clause.met(SimpleNamespace(**{name: answer})) for answer in (True, False)]
    return name if answers == [True, False] else f"not {name}"


def enumeration(name: str) -> type[Enum] | None:
    """Give the enumeration of which a fact is a member, if it is one."""
    kinds = [kind for kind in get_args(KINDS.get(name)) if issubclass(kind, Enum)]
    return kinds[0] if kinds else None


def _members(clause: Clause[object], name: str, kind: type[Enum]) -> str:
    """Describe what a clause says of each member of an enumeration."""
    answers = {
        member.value: WORDS[clause.met(SimpleNamespace(**{name: member}))] for member in kind
    }
    if set(answers.values()) == {"yes", "no"}:
        return f"{name}=" + "|".join(word for word in answers if answers[word] == "yes")
    return f"{name}: " + " ".join(f"{word}={said}" for word, said in answers.items())


def _ages(clause: Clause[object], name: str) -> str:
    """Describe at which ages a clause is met."""
    met = [age for age in AGES if clause.met(SimpleNamespace(**{name: age}))]
    if met and met == [*AGES[met[0] :]]:
        return f"{name}>={met[0]}"
    if met and met == [*AGES[: met[-1] + 1]]:
        return f"{name}<{met[-1] + 1}"
    return f"{name}: {met}"


def _schools(clause: Clause[object]) -> str:
    """Describe the kinds of school and the nations that a clause lists."""

    def met(kind: SchoolKind | None, nation: Nation | None) -> Maybe:
        return clause.met(SimpleNamespace(school=SimpleNamespace(kind=kind, nation=nation)))

    kinds = sorted(kind.value for kind in SchoolKind if met(kind, None) is not False)
    nations = [nation.value for nation in Nation if met(None, nation) is not False]
    unsettled = [
        f"{kind.value} in {nation.value}"
        for kind in SchoolKind
        for nation in Nation
        if met(kind, nation) is not (kind.value in kinds and nation.value in nations)
    ]
    if unsettled:
        return f"school: not settled for {', '.join(unsettled)}"
    return f"school: {' '.join(kinds)} in {' '.join(nations)}"


def clauses_found(criterion: Criterion[object], sense: str = "must") -> Iterator[Row]:
    """Write a criterion as rows of the table."""
    match criterion:
        case Clause():
            yield {"fact": fact_read(criterion), "sense": sense, "cites": str(criterion.cites)}
        case All() | Any():
            for part in criterion.parts:
                yield from clauses_found(part, sense)
        case Not():
            yield from clauses_found(criterion.part, TURNED[sense])
        case _:
            msg = f"no join is known of {type(criterion)}"
            raise TypeError(msg)


def clauses_expected(name: str, commences: str) -> Iterator[Row]:
    """Give what the table says of a version of a rule, or of a block."""
    for row in rows("clauses"):
        if row["rule"] != name or row["commences"] not in {"", commences}:
            continue
        if row["cites"]:
            yield {column: row[column] for column in ("fact", "sense", "cites")}
            continue
        for part in clauses_expected(row["fact"], commences):
            turned = TURNED[part["sense"]]
            yield part if row["sense"] == "must" else {**part, "sense": turned}


def clause_faults(name: str, rule: Rule[F], number: int) -> Iterator[str]:
    """Compare the clauses of a version with what the table says of them, in any order."""
    version = rule.versions.versions[number]
    expected = Counter(map(str, clauses_expected(name, version.commences.isoformat())))
    found = Counter(map(str, clauses_found(version.value)))  # type: ignore[arg-type]  # any facts
    for row in expected - found:
        yield f"{name}, {version.commences}: no clause {row}"
    for row in found - expected:
        yield f"{name}, {version.commences}: not expected {row}"


class Fact(NamedTuple):
    """A fact of a row, and the provision by which it matters."""

    name: str
    value: str
    provision: str


class Case(NamedTuple):
    """What is asked of a rule, and the outcome, decided by these provisions at least."""

    text: str
    facts: AnyFacts
    outcome: Outcome
    provisions: frozenset[str]


def provision(text: str) -> str:
    """Write a provision in full."""
    if re.match(r"\d", text):
        return f"UK GDPR, art {text}"
    if text.startswith("Annex"):
        return f"UK GDPR, {text}"
    return f"DPA 2018, {text}" if text.startswith(("s ", "Sch ")) else text


AUTHORITIES = {
    f"{row['kind']}/{row['nation']}": row["provision"]
    for row in rows("public_authorities")
    if row["authority"] == "yes"
}
OTHERS = [
    f"{row['kind']}/{row['nation']}"
    for row in rows("public_authorities")
    if row["authority"] == "no"
]
NO_AUTHORITY = "independent/ENG"


def alternatives(row: Row) -> list[tuple[Fact, ...]]:
    """Read the facts of a row, once for each public authority where it speaks of one."""
    facts = []
    for part in row["facts"].split("; "):
        match = re.fullmatch(r"(\w+)=([^\[]*?)(?: \[(.+)\])?", part)
        assert match, part
        name, value, limb = match.groups()
        value = NO_AUTHORITY if value == "no authority" else value
        facts.append(Fact(name, value, provision(limb or row["provision"])))
    if not any(fact.value == "an authority" for fact in facts):
        return [tuple(facts)]
    return [
        tuple(
            Fact("school", school, cites) if fact.value == "an authority" else fact
            for fact in facts
        )
        for school, cites in AUTHORITIES.items()
    ]


def decision_rows(name: str, commences: str) -> Iterator[Row]:
    """Give the rows of decisions for a version of a rule, those it takes over included."""
    for row in rows("decisions"):
        if row["rule"] == name and row["commences"] in {"", commences}:
            if row["row"] == "with":
                yield from decision_rows(row["facts"], commences)
            else:
                yield row


def build(name: str, facts: Facts) -> AnyFacts:
    """Make the facts that a rule of that name asks for."""
    values: dict[str, object] = {}
    for fact, value in facts.items():
        if fact == "school":
            kind, _, nation = value.partition("/")
            values[fact] = School(
                kind=None if kind == "?" else SchoolKind(kind),
                nation=None if nation in {"", "?"} else Nation(nation),
            )
        elif value in ANSWERS:
            values[fact] = ANSWERS[value]
        else:
            read = enumeration(fact) or int
            values[fact] = read(value)
    return FACTS[name.partition(".")[0]](**values)


def spoiled(fact: Fact, background: Facts, bases: set[str]) -> list[str]:
    """Give the other values of a fact, of the lawful basis those that will not do."""
    if fact.name == "school":
        return OTHERS
    if fact.name == "lawful_basis":
        return [basis.value for basis in LawfulBasis if basis.value not in bases]
    return [background.get(fact.name, {"yes": "no", "no": "yes"}.get(fact.value, "?"))]


def forgotten(fact: Fact) -> list[str]:
    """Give the ways in which a fact may not be known."""
    if fact.name == "school":
        kind, _, nation = fact.value.partition("/")
        return ["?", f"{kind}/?", f"?/{nation}"]
    return [] if KINDS[fact.name] is bool else ["?"]


class Stated(NamedTuple):
    """A case of a version of a rule; those that tell the most come first."""

    rank: int
    text: str
    facts: Facts
    outcome: Outcome
    provisions: frozenset[str]


def plain(row: Iterable[Fact]) -> Facts:
    """Leave out the provisions."""
    return {fact.name: fact.value for fact in row}


def cited(row: Iterable[Fact]) -> frozenset[str]:
    """Leave out all but the provisions."""
    return frozenset(fact.provision for fact in row)


class Table:
    """The rows of the table of decisions for a version of a rule."""

    def __init__(self, name: str, commences: str) -> None:
        """Read them."""
        self.background: Facts = {}
        self.needed: tuple[Fact, ...] = ()
        self.groups: dict[str, list[tuple[Fact, ...]]] = {}
        self.defeats: list[tuple[Fact, ...]] = []
        self.outright: list[tuple[tuple[Fact, ...], Outcome, str]] = []
        for row in decision_rows(name, commences):
            read = alternatives(row)
            match row["row"]:
                case "background":
                    self.background.update(plain(read[0]))
                case "all":
                    self.needed += read[0]
                case "defeat":
                    self.defeats += read
                case group if group == "paper" or group.endswith("one of"):
                    self.groups.setdefault(group, []).extend(read)
                case outcome:
                    by = provision(row["provision"])
                    self.outright += [(facts, Outcome(outcome), by) for facts in read]

    def stated(self) -> Iterator[Stated]:
        """Make every case."""
        for row, outcome, by in self.outright:
            facts = {**self.background, **plain(row)}
            yield Stated(1, outcome.value, facts, outcome, frozenset({by}))
        firsts = {group: rows_of[0] for group, rows_of in self.groups.items()}
        favourable = [(self.needed, firsts)] if self.needed else []
        favourable += [
            (row, {**firsts, group: row})
            for group, rows_of in self.groups.items()
            for row in rows_of
        ]
        for number, (varied, chosen) in enumerate(favourable):
            together = (*self.needed, *chain.from_iterable(chosen.values()))
            facts = {**self.background, **plain(together)}
            yield Stated(0, "favourable", facts, Outcome.APPLIES, cited(together))
            yield from self.varied(2, facts, varied, Outcome.DOES_NOT_APPLY)
            for defeat in self.defeats:
                lost = {**facts, **plain(defeat)}
                text = f"defeated by {plain(defeat)}"
                yield Stated(3, text, lost, Outcome.DOES_NOT_APPLY, cited(defeat))
                if number == 0:
                    yield from self.varied(4, lost, defeat, Outcome.APPLIES)

    def varied(
        self, rank: int, facts: Facts, row: tuple[Fact, ...], otherwise: Outcome
    ) -> Iterator[Stated]:
        """State what comes of a row where one of its facts is otherwise, or not known."""
        for fact in row:
            by = frozenset({fact.provision})
            none: frozenset[str] = frozenset()
            for value in spoiled(fact, self.background, self.bases(row)):
                text, other = f"{fact.name}={value}", {**facts, fact.name: value}
                cites = by if otherwise is Outcome.DOES_NOT_APPLY else none
                yield Stated(rank, text, other, otherwise, cites)
            for value in forgotten(fact):
                text, unknown = f"{fact.name}={value}", {**facts, fact.name: value}
                yield Stated(rank, text, unknown, Outcome.UNDETERMINED, by)

    def bases(self, row: tuple[Fact, ...]) -> set[str]:
        """Give the lawful bases that will do in a row: those of the rows of its other facts."""
        names = plain(row).keys()
        like = [other for rows_of in self.groups.values() for other in rows_of]
        return {
            plain(other).get("lawful_basis", "") for other in like if plain(other).keys() == names
        }


@cache
def cases(name: str) -> Mapping[date, list[Case]]:
    """Make the cases of a rule, on the first and the last day of each version."""
    made = {}
    for row in rows("entries"):
        if row["id"] == name:
            first = max(date.fromisoformat(row["commences"]), COVERAGE_BEGINS)
            ceases = row["ceases"]
            last = date.fromisoformat(ceases) - timedelta(days=1) if ceases else LAW_AS_AT
            ranked = sorted(Table(name, row["commences"]).stated(), key=_rank)
            made[first] = made[last] = [
                Case(case.text, build(name, case.facts), case.outcome, case.provisions)
                for case in ranked
            ]
    return made


def _rank(case: Stated) -> tuple[bool, int]:
    usual = {None, NO_AUTHORITY, next(iter(AUTHORITIES))}
    return case.facts.get("school") not in usual, case.rank


def decision_faults(name: str, rule: Rule[F], as_of: date | None = None) -> Iterator[str]:
    """Compare what a rule decides, on all days or one, with what the table says of it."""
    for day in cases(name) if as_of is None else [as_of]:
        for case in cases(name)[day]:
            decision = rule.decide(case.facts, as_of=day)  # type: ignore[arg-type]  # by name
            if decision.outcome is not case.outcome:
                yield (
                    f"{name}, {day}, {case.text}: expected {case.outcome.value}, "
                    f"found {decision.outcome.value} for {case.facts}"
                )
                continue
            found = {str(reason.cites) for reason in decision.reason.decisive()}
            if not case.provisions <= found:
                yield f"{name}, {day}, {case.text}: {set(case.provisions)} not among {found}"
