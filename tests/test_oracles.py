"""Every entry, clause and decision beside what was typed from the provisions, in oracles/."""

from tests.oracles.clock import reckoning_faults
from tests.oracles.statute import (
    cases,
    catalogue_faults,
    clause_faults,
    decision_faults,
    entry_faults,
)
from ukschoolgdpr import catalogue
from ukschoolgdpr.law.rules import Rule

RULES = [entry for entry in catalogue.ENTRIES if isinstance(entry, Rule)]


def test_the_tables_have_every_entry_and_no_other() -> None:
    assert list(catalogue_faults()) == []


def test_an_entry_is_as_the_table_has_it() -> None:
    faults = [fault for entry in catalogue.ENTRIES for fault in entry_faults(entry.id, entry)]
    assert faults == []


def test_a_rule_has_the_clauses_of_the_table() -> None:
    faults = [
        fault
        for rule in RULES
        for number in range(len(rule.versions.versions))
        for fault in clause_faults(rule.id, rule, number)
    ]
    assert faults == []


def test_a_rule_decides_as_the_table_has_it() -> None:
    assert [rule.id for rule in RULES if not cases(rule.id)] == []
    assert [fault for rule in RULES for fault in decision_faults(rule.id, rule)] == []


def test_time_limits_are_reckoned_as_the_table_has_it() -> None:
    assert list(reckoning_faults()) == []
