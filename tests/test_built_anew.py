"""Rules are made as their modules load; here they are made again, while the tests run.

They come out as those that other tests hold against the tables. A tool that changes a function
and then runs the tests would otherwise come too late for the functions that make rules. The classes
of facts and of what a time limit says stay, so that what is made again can be compared.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from operator import attrgetter

import pytest

import ukschoolgdpr
from tests.oracles.statute import FACTS, entry_rows, fact_read
from ukschoolgdpr import catalogue
from ukschoolgdpr.deadlines import limits, rights
from ukschoolgdpr.deadlines.limits import Limit, Prompt, TimeLimit
from ukschoolgdpr.law.criteria import All, Any, Clause, Criterion, Not
from ukschoolgdpr.law.rules import Entry, Rule

KEPT = {limits.__name__, rights.__name__}
KEPT |= {f"ukschoolgdpr.{topic}.facts" for topic in FACTS}


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
