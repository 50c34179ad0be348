"""Every entry, clause and decision beside what was typed from the provisions, in oracles/."""

import pytest

from tests.oracles.clock import reckoning_faults
from tests.oracles.statute import (
    cases,
    catalogue_faults,
    clause_faults,
    decision_faults,
    entry_faults,
)
from ukschoolgdpr import catalogue
from ukschoolgdpr.facts.processing import Processing
from ukschoolgdpr.law.rules import Entry, Rule

ENTRIES = [pytest.param(entry, id=entry.id) for entry in catalogue.ENTRIES]
RULES = [pytest.param(entry, id=entry.id) for entry in catalogue.ENTRIES if isinstance(entry, Rule)]


def test_the_tables_have_every_entry_and_no_other() -> None:
    assert list(catalogue_faults()) == []


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_is_as_the_table_has_it(entry: Entry[object]) -> None:
    assert list(entry_faults(entry.id, entry)) == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_the_clauses_of_the_table(rule: Rule[Processing]) -> None:
    for number in range(len(rule.versions.versions)):
        assert list(clause_faults(rule.id, rule, number)) == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_decides_as_the_table_has_it(rule: Rule[Processing]) -> None:
    assert cases(rule.id)
    assert list(decision_faults(rule.id, rule)) == []


def test_time_limits_are_reckoned_as_the_table_has_it() -> None:
    assert list(reckoning_faults()) == []
