"""Rules are made as their modules load; here they are made again, while the tests run.

They come out as those that other tests hold against the tables. A tool that changes a function
and then runs the tests would otherwise come too late for the functions that make rules. The classes
of facts and of what a time limit says stay, so that what is made again can be compared.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from importlib import import_module
from itertools import product
from operator import attrgetter
from types import ModuleType
from typing import Any as AnyType

import pytest
from attrs import AttrsInstance, astuple, fields

import ukschoolgdpr
from tests.oracles.statute import FACTS, entry_rows, fact_read
from tests.variations import read_by
from ukschoolgdpr import automated, catalogue, complaints, notices, people, sharing
from ukschoolgdpr.accountability import charges, practice
from ukschoolgdpr.breaches import Breach
from ukschoolgdpr.consent import Consent, DataSubject, Manner, Record, norbury_hall
from ukschoolgdpr.deadlines import limits, rights
from ukschoolgdpr.deadlines.limits import Limit, Prompt, TimeLimit
from ukschoolgdpr.dpia import Operation
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import All, Any, Clause, Criterion, Maybe, Not
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Entry, Rule
from ukschoolgdpr.people import Parentage
from ukschoolgdpr.policies import standards
from ukschoolgdpr.policies.standards.changes import CHANGES
from ukschoolgdpr.transfers import Transfer, approval
from ukschoolgdpr.vocabulary import Right, SchoolKind

KEPT = {limits.__name__, rights.__name__}
KEPT |= {f"ukschoolgdpr.{topic}.{part}" for topic in FACTS for part in ("facts", "vocabulary")}


def shape(criterion: Criterion[object], read: Callable[[Clause[object]], str]) -> object:
    """Write a criterion as nested tuples: the joins, and what each clause says and reads."""
    match criterion:
        case All(parts) | Any(parts):
            return type(criterion).__name__, *(shape(part, read) for part in parts)
        case Not(part):
            return "Not", shape(part, read)
        case Clause(text, cites):
            return text, cites, read(criterion)
        case _:
            raise TypeError(criterion)


def written(entry: Entry[object]) -> object:
    """Write an entry as plain values."""
    values = [version.value for version in entry.versions.versions]
    criteria = [value.binds if isinstance(value, Limit | Prompt) else value for value in values]
    # What else is a criterion asks for dates, which have tables of their own.
    read = fact_read if isinstance(entry, Rule | TimeLimit) else attrgetter("text")
    shapes = [shape(each, read) for each in criteria if isinstance(each, Criterion)]
    # Of exemptions and of gateways: plain data.
    named = ("reach", "effect", "to", "data", "basis", "steps", "time_limit")
    reach = repr([getattr(entry, name, None) for name in named])
    return entry_rows(entry), shapes, entry.applies_in, reach


@pytest.mark.parametrize("topic", sorted({entry.topic for entry in catalogue.ENTRIES}))
def test_entries_made_again_are_the_same(topic: str, monkeypatch: pytest.MonkeyPatch) -> None:
    root = f"{ukschoolgdpr.__name__}.{topic}"
    used = sys.modules[root]
    monkeypatch.setattr(ukschoolgdpr, topic, used)
    for name in list(sys.modules):
        if name == root or (name.startswith(f"{root}.") and name not in KEPT):
            monkeypatch.delitem(sys.modules, name)
    made = import_module(root)
    assert made is not used
    for again, entry in zip(made.ENTRIES, used.ENTRIES, strict=True):
        assert written(again) == written(entry)


def anew(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Import a module a second time."""
    parent, _, word = name.rpartition(".")
    monkeypatch.setattr(import_module(parent), word, import_module(name))
    monkeypatch.delitem(sys.modules, name)
    return import_module(name)


def varied(kind: type[AttrsInstance]) -> Iterator[dict[str, AnyType]]:
    """Answer every question with yes, with no or not at all; then all but one with yes."""
    asked = [field.name for field in fields(kind) if field.type == Maybe]
    for answer in (True, False, None):
        yield dict.fromkeys(asked, answer)
        for name in asked:
            yield dict.fromkeys(asked, True) | {name: answer}


def test_the_ways_to_responsibility_made_again_weigh_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    made = anew("ukschoolgdpr.people.responsibility", monkeypatch)
    lines = [date(2003, 12, 1), date(2006, 5, 4), date(2002, 4, 15)]
    known = [day + timedelta(days=late) for day in lines for late in (-1, 0)]
    for again, way in zip(made.WAYS, people.WAYS, strict=True):
        assert again.shown_by == way.shown_by
        for facts, day in product(varied(Parentage), (None, *known)):
            parentage = Parentage(registered_on=day, **facts)
            for one, other in zip(again.versions.versions, way.versions.versions, strict=True):
                assert one.value.weigh(parentage) == other.value.weigh(parentage)


def test_the_list_and_the_picture_rules_made_again_answer_alike(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = anew(norbury_hall.__name__, monkeypatch)
    records = (None, Record(), Record(who="14", when=date(2026, 9, 1), how=Manner.SIGNATURE))

    forms = [
        *(({}, facts) for facts in varied(norbury_hall.Form)),
        *((asked, {"most_suitable": True}) for asked in varied(Consent)),
    ]

    def answered(
        side: AnyType,
        asked: dict[str, AnyType],
        facts: dict[str, AnyType],
        record: Record | None,
    ) -> object:
        form = side.Form(consent=Consent(**asked), record=record, **facts)
        reached = [(step.number, step.question, step.answer) for step in side.checklist(form)]
        return reached, [criterion.weigh(form) for _, criterion in side.STEPS]

    for (asked, facts), record in product(forms, records):
        again = answered(made, asked, facts, record)
        assert again == answered(norbury_hall, asked, facts, record)
    for seen, who in product(varied(norbury_hall.Picture), (None, *DataSubject)):
        rules = [
            astuple(side.picture_rules(side.Picture(data_subject=who, **seen)), recurse=False)
            for side in (made, norbury_hall)
        ]
        assert rules[0] == rules[1]


def test_the_claims_of_notices_made_again_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    used = import_module(f"{sharing.__name__}.claims")
    assert repr(anew(used.__name__, monkeypatch).CLAIMS) == repr(used.CLAIMS)


class Silent:
    """Facts that answer nothing."""

    def __getattr__(self, name: str) -> "Silent | None":
        """Answer nothing, of a school neither."""
        return Silent() if name == "school" else None


def reads(clause: Clause[AnyType]) -> str:
    """Name the facts that a clause reads."""
    return ", ".join(sorted(read_by(clause.met, Silent())))  # type: ignore[type-var]  # any facts


def held(module: ModuleType) -> Iterator[object]:
    """Give the criteria that a module holds: what they say, and which facts they read."""
    for value in vars(module).values():
        for each in value.values() if isinstance(value, Mapping) else (value,):
            if isinstance(each, Criterion):
                yield shape(each, reads)


@pytest.mark.parametrize(
    "name", ["essex", "norbury_hall", "norton_road", "national_pupil_database"]
)
def test_what_others_say_of_sharing_made_again_is_the_same(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    used = import_module(f"{sharing.__name__}.{name}")
    expected = list(held(used))
    assert expected
    assert list(held(anew(used.__name__, monkeypatch))) == expected


def test_what_norton_road_states_made_again_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    for topic, kind in (("breaches", Breach), ("dpia", Operation)):
        used = import_module(f"ukschoolgdpr.{topic}.stated")
        made = anew(used.__name__, monkeypatch)
        for facts in varied(kind):
            risks = {**facts, "risk_unlikely": False} if kind is Breach else facts
            one, other = (astuple(side.norton_road(kind(**risks))) for side in (made, used))
            assert one == other


def outcome(call: Callable[[], object]) -> object:
    """Give what comes of a call, or how it refuses."""
    try:
        return call()
    except FactsError as error:
        return str(error)


@pytest.mark.parametrize("decided", [date(2026, 2, 4), date(2026, 2, 5)])
def test_the_safeguards_made_again_are_the_same(
    decided: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = anew(automated.__name__, monkeypatch)

    def owed(side: AnyType, facts: dict[str, object]) -> list[str]:
        found = side.automated_decision(side.DecisionTaken(**facts), decided=decided)
        return [f"{each.text} [{each.cites}]" for each in found.safeguards]

    for facts in varied(automated.DecisionTaken):
        one, other = (outcome(partial(owed, side, facts)) for side in (made, automated))
        assert one == other


def test_what_notices_say_made_again_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    made = anew("ukschoolgdpr.notices.words", monkeypatch)
    assert made.WORDS == notices.WORDS


def test_the_time_limits_of_complaints_made_again_are_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = anew(complaints.__name__, monkeypatch)
    for again, duty in zip(made.DUTIES, complaints.DUTIES, strict=True):
        assert (again.id, again.time_limit) == (duty.id, duty.time_limit)


@pytest.mark.parametrize(
    "topic",
    [
        "accountability",
        "breaches",
        "complaints",
        "consent",
        "dpia",
        "exemptions",
        "notices",
        "offences",
        "people",
        "sharing",
        "special_categories",
        "transfers",
    ],
)
def test_facts_made_again_refuse_the_same(topic: str, monkeypatch: pytest.MonkeyPatch) -> None:
    used = FACTS[topic]
    made = getattr(anew(used.__module__, monkeypatch), used.__name__)
    for field, value in product(fields(used), (object, "yes", 1, None, *Right)):
        one, other = (outcome(partial(kind, **{field.name: value})) for kind in (made, used))
        assert repr(one) == repr(other)


def test_the_tiers_of_the_fee_made_again_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    made = anew(charges.__name__, monkeypatch)
    kinds = (None, SchoolKind.MAINTAINED, SchoolKind.ACADEMY, SchoolKind.INDEPENDENT)
    schools = [School(kind=kind, nation=Nation.ENGLAND) for kind in kinds]
    staff = (None, 10, 11, 250, 251)
    turnover = (None, 632_000, 632_001, 36_000_000, 36_000_001)
    for school, number, pounds in product(schools, staff, turnover):
        facts = {"school": school, "staff": number, "turnover": pounds, "charity": False}
        one, other = (
            side.fee(side.Payer(**facts), as_of=date(2026, 9, 1)) for side in (made, charges)
        )
        assert one.explain() == other.explain()


def test_the_measures_of_policies_made_again_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    made = anew(practice.__name__, monkeypatch)
    for facts in varied(practice.Measures):
        one, other = (side.measures(side.Measures(**facts)) for side in (made, practice))
        assert one == other


def test_the_approvals_of_territories_made_again_are_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = anew(approval.__name__, monkeypatch)
    used = [*approval.territories(), *map(approval.adequacy, ("BR", "GP", "ZW"))]
    private = {"public_recipient": False}
    transfers = [Transfer(public_recipient=True)]
    transfers += (Transfer(**facts | private) for facts in varied(Transfer))
    for rule in used:
        again = made.adequacy(rule.code)
        assert (again.id, again.title, again.name) == (rule.id, rule.title, rule.name)
        assert list(map(repr, again.rows)) == list(map(repr, rule.rows))
        versions = zip(again.versions.versions, rule.versions.versions, strict=True)
        for one, other in versions:
            assert (one.commences, one.ceases, one.cites) == (
                other.commences,
                other.ceases,
                other.cites,
            )
            for transfer in transfers:
                assert one.value.weigh(transfer) == other.value.weigh(transfer)


def standards_of(module: ModuleType) -> dict[str, AnyType]:
    """Give the standards and questions of a module by name, those in tables too."""
    found: dict[str, AnyType] = {}
    for name, value in vars(module).items():
        held = value.items() if isinstance(value, Mapping) else [("", value)]
        found |= {
            f"{name} {key}": each
            for key, each in held
            if type(each).__name__ in {"Standard", "Question"}
        }
    return found


def answers(standard: AnyType) -> Iterator[tuple[object, object]]:
    """Give what a standard or a question answers for each word, on the days of change."""
    questions = getattr(standard, "questions", None) or {None: standard}
    for word, question in questions.items():
        yield word, [question.decide(as_of=day).explain() for day in CHANGES]
        for version in question.rule.versions.versions:
            span = version.commences, version.ceases, version.force, version.confidence
            yield span, shape(version.value, reads)
        yield question.rule.title, [str(question.rule.versions.versions[-1].cites)]
    yield getattr(standard, "known_by", None), getattr(getattr(standard, "rule", None), "id", None)


@pytest.mark.parametrize(
    "topic", ["consent", "notices", "practice", "requests", "rights", "sharing"]
)
def test_the_standards_of_policies_made_again_are_the_same(
    topic: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = standards.__name__
    used = standards_of(import_module(f"{root}.{topic}"))
    monkeypatch.setattr(import_module("ukschoolgdpr.policies"), "standards", standards)
    for name in list(sys.modules):
        if name == root or name.startswith(f"{root}."):
            monkeypatch.delitem(sys.modules, name)
    made = standards_of(import_module(f"{root}.{topic}"))
    assert list(made) == list(used)
    for name, standard in used.items():
        assert list(answers(made[name])) == list(answers(standard)), name
