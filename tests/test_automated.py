"""Automated decisions of schools, case by case, and what their explanation says."""

from datetime import date, datetime

import pytest

from tests.variations import changed
from ukschoolgdpr.automated import (
    ENTRIES,
    AutomatedDecision,
    DecisionTaken,
    Safeguard,
    automated_decision,
)
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.vocabulary import LawfulBasis

LAST_OF_22, FIRST_OF_22A = date(2026, 2, 4), date(2026, 2, 5)
NO = dict.fromkeys(
    (
        "human_involvement",
        "legal_effect",
        "special_category",
        "necessary_for_contract",
        "authorised_by_law",
        "decision_consented",
        "all_data_consented",
        "explicit_consent",
        "substantial_public_interest",
        "suitable_measures",
        "child",
    ),
    False,
)
TALK = [
    "enable them to obtain human intervention",
    "enable them to express their point of view",
    "enable them to contest the decision",
]
BY_LAW = [
    "notify them in writing that it was based solely on that",
    "reconsider it or decide anew, if asked within a month",
    "inform them in writing of steps and outcome",
]
SINCE = [
    "inform them about such decisions taken about them",
    "enable them to make representations",
    "enable them to obtain human intervention",
    "enable them to contest the decision",
]


def taken(*true: str, basis: LawfulBasis = LawfulBasis.PUBLIC_TASK) -> DecisionTaken:
    plain = DecisionTaken(lawful_basis=basis, personal_data=True, similar_effect=True)
    return changed(plain, NO | dict.fromkeys(true, True))


SPECIAL = "special_category"
CONTRACT, LAW = "necessary_for_contract", "authorised_by_law"
PUBLIC = "substantial_public_interest"
CASES = {
    "nothing else": ([], False, False, [], SINCE),
    "with a person": (["human_involvement"], False, None, [], []),
    "contract": ([CONTRACT], True, False, TALK, SINCE),
    "law": ([LAW], True, False, BY_LAW, SINCE),
    "consent": (["decision_consented"], True, False, TALK, SINCE),
    "contract and law": ([CONTRACT, LAW], True, False, TALK, SINCE),
    "special": ([SPECIAL], False, True, [], SINCE),
    "special by law": ([SPECIAL, LAW], False, True, BY_LAW, SINCE),
    "special by law, public interest": ([SPECIAL, LAW, PUBLIC], False, False, BY_LAW, SINCE),
    "the same with measures": (
        [SPECIAL, LAW, PUBLIC, "suitable_measures"],
        True,
        False,
        BY_LAW,
        SINCE,
    ),
    "special for a contract, public interest": (
        [SPECIAL, CONTRACT, PUBLIC],
        False,
        False,
        TALK,
        SINCE,
    ),
    "special, public interest alone": ([SPECIAL, PUBLIC], False, True, [], SINCE),
    "special, all consented": ([SPECIAL, "all_data_consented"], False, False, [], SINCE),
    "special, some consented": ([SPECIAL, "explicit_consent"], False, True, [], SINCE),
    "special, consent and measures": (
        [SPECIAL, "decision_consented", "explicit_consent", "suitable_measures"],
        True,
        True,
        TALK,
        SINCE,
    ),
}
"""What is true; whether it was allowed under article 22, and is prohibited now; what is owed."""

EXPLAINED = """\
automated.significant-decision applies (law as at 2026-09-01)
  not met: somebody is meaningfully involved in taking it [UK GDPR, art 22A(1)(a)]
  met: it has a similarly significant effect for the data subject [UK GDPR, art 22A(1)(b)(ii)]
automated.prohibited does not apply (law as at 2026-09-01)
  not met: it is based on special category data, if only in part [UK GDPR, art 22B(1)]
  not met: the processing relies on a recognised legitimate interest, if only in part \
[UK GDPR, art 22B(4)]
automated.safeguards applies (law as at 2026-09-01)
  met: it is based on personal data [UK GDPR, art 22C(1)(a)]
  not met: somebody is meaningfully involved in taking it [UK GDPR, art 22A(1)(a)]
  met: it has a similarly significant effect for the data subject [UK GDPR, art 22A(1)(b)(ii)]
owed: inform them about such decisions taken about them [UK GDPR, art 22C(2)(a)]
owed: enable them to make representations [UK GDPR, art 22C(2)(b)]
owed: enable them to obtain human intervention [UK GDPR, art 22C(2)(c)]
owed: enable them to contest the decision [UK GDPR, art 22C(2)(d)]"""


def words(found: AutomatedDecision) -> list[str]:
    return [safeguard.text for safeguard in found.safeguards]


@pytest.mark.parametrize(
    ("true", "allowed", "prohibited", "owed_before", "owed_since"), CASES.values(), ids=CASES
)
def test_each_case_before_and_since(
    true: list[str],
    allowed: bool,  # noqa: FBT001 - a column of the table
    prohibited: bool | None,  # noqa: FBT001 - likewise
    owed_before: list[str],
    owed_since: list[str],
) -> None:
    before = automated_decision(taken(*true), decided=LAST_OF_22)
    since = automated_decision(taken(*true), decided=FIRST_OF_22A)
    caught = Outcome.DOES_NOT_APPLY if prohibited is None else Outcome.APPLIES
    assert before.caught.outcome is since.caught.outcome is caught
    barred = not allowed and prohibited is not None
    assert (before.prohibited.outcome is Outcome.APPLIES) is barred
    assert (since.prohibited.outcome is Outcome.APPLIES) is bool(prohibited)
    assert words(before) == owed_before
    assert words(since) == owed_since


@pytest.mark.parametrize("basis", LawfulBasis)
def test_a_basis_prohibits_it_only_if_it_is_a_recognised_interest(basis: LawfulBasis) -> None:
    found = automated_decision(taken(basis=basis), decided=FIRST_OF_22A)
    prohibited = basis is LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST
    assert (found.prohibited.outcome is Outcome.APPLIES) is prohibited
    assert words(found) == SINCE


def test_what_is_owed_is_cited_to_the_limb() -> None:
    def cited(facts: DecisionTaken, day: date) -> list[str]:
        return [str(one.cites) for one in automated_decision(facts, decided=day).safeguards]

    assert cited(taken(CONTRACT), LAST_OF_22) == ["UK GDPR, art 22(3)"] * 3
    assert cited(taken(LAW), LAST_OF_22) == [
        "DPA 2018, s 14(4)(a)",
        "DPA 2018, s 14(4)(b)",
        "DPA 2018, s 14(5)(c)",
    ]
    assert cited(taken(), FIRST_OF_22A) == [f"UK GDPR, art 22C(2)({limb})" for limb in "abcd"]


def test_a_later_law_leaves_earlier_decisions_alone() -> None:
    assert {entry.picked_by for entry in ENTRIES} == {"the day on which the decision was taken"}
    rules = [decision.rule.id for decision in automated_decision(taken(), decided=LAST_OF_22).owed]
    assert rules == ["automated.safeguards", "automated.safeguards-by-law"]
    since = automated_decision(taken(), decided=FIRST_OF_22A)
    assert [decision.rule.id for decision in since.owed] == ["automated.safeguards"]


def test_what_is_in_doubt_is_owed_to_nobody_for_certain() -> None:
    found = automated_decision(DecisionTaken(human_involvement=False), decided=FIRST_OF_22A)
    assert found.safeguards == ()
    [owed] = found.owed
    assert owed.missing == (
        "it is based on personal data",
        "it produces a legal effect for the data subject",
        "it has a similarly significant effect for the data subject",
    )


def test_it_explains_every_decision_and_what_is_owed() -> None:
    found = automated_decision(taken(), decided=date(2026, 9, 1))
    assert found.explain() == EXPLAINED


def test_of_a_child_it_adds_the_practice_and_that_it_is_no_law() -> None:
    lines = automated_decision(taken("child"), decided=FIRST_OF_22A).explain().splitlines()
    first = lines.index("automated.child applies (law as at 2026-02-05)")
    assert lines[first + 3 : first + 6] == [
        "  met: it is about a child [ICO guidance, children and the UK GDPR]",
        "  caution: ICO guidance, children and the UK GDPR is practice, not settled law",
        "  caution: confidence in ICO guidance, children and the UK GDPR is medium",
    ]


def test_of_what_is_not_caught_it_says_that_alone() -> None:
    found = automated_decision(taken("human_involvement"), decided=FIRST_OF_22A)
    assert found.explain() == found.caught.explain()


def test_it_rests_on_facts_that_can_be_true_together() -> None:
    expected = "^special_category: what rests on no personal data rests on none of these$"
    with pytest.raises(FactsError, match=expected):
        DecisionTaken(personal_data=False, special_category=True)
    assert DecisionTaken(special_category=True).personal_data is None


def test_it_has_the_nation_of_its_school() -> None:
    assert DecisionTaken(school=School(nation=Nation.WALES)).nation is Nation.WALES


def test_a_day_is_no_moment_and_not_before_the_law_held() -> None:
    with pytest.raises(FactsError, match="decided: expected a date, not the datetime"):
        automated_decision(taken(), decided=datetime(2026, 9, 1, 9, 0))  # noqa: DTZ001 - refused
    with pytest.raises(OutsideCoverageError, match="2018-05-24 is before 2018-05-25"):
        automated_decision(taken(), decided=date(2018, 5, 24))


def test_a_safeguard_is_a_value() -> None:
    [first, *_] = automated_decision(taken(), decided=FIRST_OF_22A).safeguards
    assert first == Safeguard(first.text, first.cites)
