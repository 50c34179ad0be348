"""Lawful bases beside the table of consequences for schools and plain Python.

The table is oracles/basis_consequences.csv, the plain Python oracles/truth.py.
"""

import csv
from datetime import date, datetime
from itertools import product
from pathlib import Path

import pytest

from tests.oracles import truth
from tests.variations import all_no, changed, names
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.processing import Purpose, School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome, Rule
from ukschoolgdpr.lawful_bases import (
    ENTRIES,
    LEGITIMATE_INTERESTS,
    PUBLIC_TASK,
    RECOGNISED_LEGITIMATE_INTEREST,
    RULES,
    open_bases,
)
from ukschoolgdpr.vocabulary import LawfulBasis, SchoolKind

Row = dict[str, str]

BEFORE = [date(2018, 5, 25), date(2020, 12, 31), date(2026, 2, 4)]
SINCE = [date(2026, 2, 5), date(2026, 11, 21)]

AUTHORITIES = [
    School(kind=SchoolKind.MAINTAINED, nation=Nation.WALES),
    School(kind=SchoolKind.MAINTAINED_NURSERY, nation=Nation.ENGLAND),
    School(kind=SchoolKind.PUPIL_REFERRAL_UNIT, nation=Nation.ENGLAND),
    School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND),
    School(kind=SchoolKind.CONTROLLED, nation=Nation.NORTHERN_IRELAND),
    School(kind=SchoolKind.VOLUNTARY, nation=Nation.NORTHERN_IRELAND),
    School(kind=SchoolKind.GRANT_MAINTAINED_INTEGRATED, nation=Nation.NORTHERN_IRELAND),
    School(kind=SchoolKind.EDUCATION_AUTHORITY, nation=Nation.SCOTLAND),
    School(kind=SchoolKind.GRANT_AIDED, nation=Nation.SCOTLAND),
    School(kind=SchoolKind.INDEPENDENT_SPECIAL, nation=Nation.SCOTLAND),
]
OTHERS = [
    *(School(kind=SchoolKind.INDEPENDENT, nation=nation) for nation in Nation),
    School(kind=SchoolKind.INDEPENDENT_SPECIAL, nation=Nation.WALES),
    School(kind=SchoolKind.NON_MAINTAINED_SPECIAL, nation=Nation.ENGLAND),
]
NO = all_no(Purpose(school=OTHERS[0]))
"""No fact is true."""
OUTCOMES = {True: Outcome.APPLIES, False: Outcome.DOES_NOT_APPLY}

BASIS = {rule.id: basis for basis, rule in RULES.items()}

OPEN: dict[LawfulBasis, list[list[str]]] = {
    LawfulBasis.CONSENT: [["consented"]],
    LawfulBasis.CONTRACT: [["performs_contract"], ["precedes_contract"]],
    LawfulBasis.LEGAL_OBLIGATION: [["legal_obligation", "obligation_in_domestic_law"]],
    LawfulBasis.VITAL_INTERESTS: [["vital_interests"]],
    LawfulBasis.PUBLIC_TASK: [
        ["public_interest_task", "task_of_controller", "task_in_domestic_law"],
        ["public_interest_task", "task_of_controller", "task_in_international_law"],
        ["official_authority", "task_in_domestic_law"],
        ["official_authority", "task_in_international_law"],
    ],
    LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST: [
        ["disclosure_on_request", "request_states_public_task"],
        ["national_security"],
        ["public_security"],
        ["defence"],
        ["emergency"],
        ["crime"],
        ["offenders"],
        ["protects_from_harm", "under_18"],
        ["protects_from_harm", "adult_at_risk"],
        ["protects_well_being", "under_18"],
        ["protects_well_being", "adult_at_risk"],
    ],
    LawfulBasis.LEGITIMATE_INTERESTS: [["legitimate_interest"]],
}
"""What opens each basis where nothing else is true but that it is necessary."""


def _consequences() -> list[Row]:
    path = Path(__file__).parent / "oracles" / "basis_consequences.csv"
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _purpose(*true: str, school: School = OTHERS[0], tasks: bool = False) -> Purpose:
    facts = dict.fromkeys(("necessary", *true), True)
    return changed(NO, facts | {"school": school, "performing_tasks": tasks})


def _open(purpose: Purpose, day: date) -> set[str]:
    return {
        BASIS[decision.rule.id].value
        for decision in open_bases(purpose, as_of=day)
        if decision.outcome is Outcome.APPLIES
    }


@pytest.mark.parametrize("row", _consequences(), ids=lambda row: f"{row['case']}, {row['school']}")
def test_every_consequence_for_schools(row: Row) -> None:
    for school in AUTHORITIES if row["school"] == "authority" else OTHERS:
        purpose = _purpose(*row["facts"].split(), school=school, tasks=row["tasks"] == "yes")
        for day in BEFORE:
            assert _open(purpose, day) == set(row["until_2026"].split())
        for day in SINCE:
            assert _open(purpose, day) == set(row["since_2026"].split())


@pytest.mark.parametrize("way", [way for ways in OPEN.values() for way in ways], ids=" ".join)
def test_each_way_opens_its_basis_and_no_other(way: list[str]) -> None:
    (basis,) = (basis for basis, ways in OPEN.items() if way in ways)
    assert _open(_purpose(*way), SINCE[0]) == {basis.value}


@pytest.mark.parametrize("rule", ENTRIES, ids=lambda rule: rule.id)
def test_turning_any_one_fact_changes_what_it_should(rule: Rule[Purpose]) -> None:
    schools = (AUTHORITIES[0], OTHERS[0])
    for way, school, tasks in product(OPEN[BASIS[rule.id]], schools, (True, False)):
        purpose = _purpose(*way, school=school, tasks=tasks)
        turned = [changed(purpose, {fact: not getattr(purpose, fact)}) for fact in names(Purpose)]
        for day, each in product((BEFORE[0], BEFORE[-1], SINCE[0]), (purpose, *turned)):
            expected = OUTCOMES[bool(truth.BASES[rule.id](each, day))]
            assert rule.decide(each, as_of=day).outcome is expected


class TestPublicAuthorities:
    @pytest.mark.parametrize("rule", [RECOGNISED_LEGITIMATE_INTEREST, LEGITIMATE_INTERESTS])
    def test_interests_are_undetermined_while_the_school_is(self, rule: Rule[Purpose]) -> None:
        purpose = _purpose("crime", "legitimate_interest", tasks=True)
        for school in (School(), School(nation=Nation.ENGLAND), School(kind=SchoolKind.ACADEMY)):
            decision = rule.decide(changed(purpose, {"school": school}), as_of=SINCE[0])
            assert decision.outcome is Outcome.UNDETERMINED

    @pytest.mark.parametrize("rule", [RECOGNISED_LEGITIMATE_INTEREST, LEGITIMATE_INTERESTS])
    def test_interests_are_undetermined_while_its_task_is(self, rule: Rule[Purpose]) -> None:
        purpose = _purpose("crime", "legitimate_interest", school=AUTHORITIES[0])
        decision = rule.decide(changed(purpose, {"performing_tasks": None}), as_of=SINCE[0])
        assert decision.outcome is Outcome.UNDETERMINED
        assert decision.missing == (
            "the school processes the data in the performance of its tasks",
        )

    def test_the_bar_is_explained(self) -> None:
        academy = School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND)
        purpose = _purpose("legitimate_interest", school=academy, tasks=True)
        decision = LEGITIMATE_INTERESTS.decide(purpose, as_of=SINCE[0])
        assert [str(reason.cites) for reason in decision.reason.decisive()] == [
            "FOIA 2000, Sch 1 para 52A",
            "UK GDPR, art 6(1)",
        ]


class TestPublicTask:
    TASK = ("public_interest_task", "task_in_domestic_law")

    def test_the_task_of_another_was_enough_until_2026(self) -> None:
        borrowed = _purpose(*self.TASK)
        assert [
            PUBLIC_TASK.decide(borrowed, as_of=day).outcome for day in (BEFORE[-1], SINCE[0])
        ] == [
            Outcome.APPLIES,
            Outcome.DOES_NOT_APPLY,
        ]

    def test_international_law_is_a_basis_since_20_august_2025(self) -> None:
        purpose = _purpose("official_authority", "task_in_international_law")
        days = (date(2025, 8, 19), date(2025, 8, 20))
        assert [PUBLIC_TASK.decide(purpose, as_of=day).outcome for day in days] == [
            Outcome.DOES_NOT_APPLY,
            Outcome.APPLIES,
        ]


class TestEntries:
    @pytest.mark.parametrize("basis", LawfulBasis)
    def test_a_basis_names_its_rule(self, basis: LawfulBasis) -> None:
        word = basis.name.lower().replace("_", "-")
        assert RULES[basis].id == f"lawful_bases.{word}"
        assert RULES[basis].title == basis.name.capitalize().replace("_", " ")

    def test_they_are_in_the_order_of_the_article(self) -> None:
        assert list(RULES) == list(LawfulBasis)
        assert tuple(RULES.values()) == ENTRIES
        decisions = open_bases(Purpose(), as_of=date(2026, 9, 1))
        assert tuple(decision.rule for decision in decisions) == ENTRIES

    def test_a_day_before_the_gdpr_is_refused(self) -> None:
        with pytest.raises(OutsideCoverageError):
            open_bases(Purpose(), as_of=date(2018, 5, 24))

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(FactsError):
            open_bases(Purpose(), as_of=datetime(2026, 9, 1))  # noqa: DTZ001 - what is refused
