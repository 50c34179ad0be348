"""Rules are made as their modules load; here they are made again, while the tests run.

They come out as those that other tests hold against the tables. A tool that changes a function
and then runs the tests would otherwise come too late for the functions that make rules.
"""

import sys
from importlib import import_module
from types import ModuleType

import pytest

import ukschoolgdpr
from tests.oracles.statute import entry_rows, fact_read
from ukschoolgdpr import consent, deadlines, lawful_bases, rights
from ukschoolgdpr.consent import biometrics, images, online, records, validity
from ukschoolgdpr.consent import questions as asked_of_consent
from ukschoolgdpr.deadlines import duties, education, information, scotland
from ukschoolgdpr.law.criteria import All, Any, Clause, Criterion, Not
from ukschoolgdpr.law.rules import Entry, Rule
from ukschoolgdpr.rights import guidance, questions


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
    versions = entry.versions.versions if isinstance(entry, Rule) else ()
    return entry_rows(entry), [shape(version.value) for version in versions]


TOPICS = (lawful_bases, consent, rights)
PARTS = (
    *(asked_of_consent, biometrics, images, online, records, validity),
    *(guidance, questions),
)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.__name__)
def test_rules_made_again_are_the_same(topic: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in TOPICS:
        monkeypatch.setattr(ukschoolgdpr, module.__name__.rpartition(".")[2], module)
    for module in (*TOPICS, *PARTS):
        monkeypatch.delitem(sys.modules, module.__name__)
    again = import_module(topic.__name__)
    assert again is getattr(ukschoolgdpr, topic.__name__.rpartition(".")[2]) is not topic
    for made, used in zip(again.ENTRIES, topic.ENTRIES, strict=True):
        assert written(made) == written(used)


@pytest.mark.parametrize(
    "part",
    [duties, education, information, scotland],
    ids=lambda part: part.__name__,
)
def test_time_limits_made_again_are_the_same(
    part: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deadlines, part.__name__.rpartition(".")[2], part)
    monkeypatch.delitem(sys.modules, part.__name__)
    again = import_module(part.__name__)
    assert again is not part
    for made, used in zip(again.ENTRIES, part.ENTRIES, strict=True):
        assert entry_rows(made) == entry_rows(used)
        assert made.applies_in == used.applies_in
