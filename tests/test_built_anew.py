"""Rules are made as their modules load; here they are made again, while the tests run.

They come out as those that other tests hold against the tables. A tool that changes a function
and then runs the tests would otherwise come too late for the functions that make rules. The classes
of what a time limit says stay, so that those made again can be compared.
"""

import sys
from importlib import import_module

import pytest

import ukschoolgdpr
from tests.oracles.statute import entry_rows, fact_read
from ukschoolgdpr import catalogue
from ukschoolgdpr.deadlines import limits, rights
from ukschoolgdpr.deadlines.limits import Limit, Prompt
from ukschoolgdpr.law.criteria import All, Any, Clause, Criterion, Not
from ukschoolgdpr.law.rules import Entry

KEPT = {limits.__name__, rights.__name__}


def shape(criterion: Criterion[object]) -> object:
    """Write a criterion as nested tuples: the joins, and what each clause says and reads."""
    match criterion:
        case All(parts) | Any(parts):
            return type(criterion).__name__, *map(shape, parts)
        case Not(part):
            return "Not", shape(part)
        case Clause(text, cites):
            return text, cites, fact_read(criterion)
        case _:
            raise TypeError(criterion)


def written(entry: Entry[object]) -> object:
    """Write an entry as plain values."""
    values = [version.value for version in entry.versions.versions]
    criteria = [value.binds if isinstance(value, Limit | Prompt) else value for value in values]
    shapes = [shape(each) for each in criteria if isinstance(each, Criterion)]
    return entry_rows(entry), shapes, entry.applies_in


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
