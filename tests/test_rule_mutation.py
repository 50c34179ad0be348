"""The mutants of the rules: the tool notices what no check notices, and undoes what it does."""

from contextlib import nullcontext
from io import StringIO

import pytest
from attrs import evolve

from tests.rule_mutation.__main__ import run, tried
from tests.rule_mutation.mutants import Mutant, entry_mutants, rule_mutants
from ukschoolgdpr.facts.processing import Purpose
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.lawful_bases import CONSENT, CONTRACT

HARMLESS = Mutant("toy", "a change that nobody checks", nullcontext, ())
NOTICED = Mutant("toy", "a change that breaks a check", nullcontext, (lambda: ["broken"],))


def test_a_mutant_without_a_check_survives() -> None:
    out = StringIO()
    assert run(tried([HARMLESS, NOTICED]), {}, out) == 1
    assert out.getvalue().splitlines() == [
        "survives   a change that nobody checks",
        "toy: 1 of 2 killed",
        "all: 1 of 2 killed, 0 equivalent, 1 survive",
    ]


def test_a_rule_whose_checks_are_taken_away_survives() -> None:
    unchecked = [evolve(mutant, checks=()) for mutant in rule_mutants(CONTRACT)]
    assert unchecked
    assert run(tried(unchecked), {}, StringIO()) == 1


def test_an_equivalent_with_its_reason_may_survive() -> None:
    assert run(tried([HARMLESS]), {HARMLESS.text: "it changes nothing"}, StringIO()) == 0


def test_an_equivalent_that_is_noticed_after_all_is_reported() -> None:
    out = StringIO()
    assert run(tried([NOTICED]), {NOTICED.text: "it changes nothing"}, out) == 1
    assert f"no longer  {NOTICED.text}" in out.getvalue()


@pytest.mark.parametrize("rule", [CONSENT, CONTRACT], ids=lambda rule: rule.id)
def test_every_mutant_of_a_rule_is_noticed_and_undone(rule: Rule[Purpose]) -> None:
    before = repr(rule)
    assert run(tried([*entry_mutants(rule), *rule_mutants(rule)]), {}, StringIO()) == 0
    assert repr(rule) == before


def test_two_mutants_of_one_name_are_reported() -> None:
    out = StringIO()
    assert run(tried([NOTICED, NOTICED]), {}, out) == 1
    assert f"twice      {NOTICED.text}" in out.getvalue()
