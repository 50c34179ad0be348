"""Every entry at once."""

import pkgutil
import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from importlib import import_module
from itertools import pairwise

import pytest

import ukschoolgdpr
from tests.oracles.statute import FACTS
from ukschoolgdpr import catalogue
from ukschoolgdpr.errors import UnknownEntryError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.citations import Provision, Reference
from ukschoolgdpr.law.criteria import Clause
from ukschoolgdpr.law.instruments import INSTRUMENTS, UK_GDPR, cite
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Decision, Entry, Rule
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS, LAW_AS_AT, Force

RULES = [entry for entry in catalogue.ENTRIES if isinstance(entry, Rule)]
GRID = [
    COVERAGE_BEGINS + timedelta(days=91 * quarter)
    for quarter in range((LAW_AS_AT - COVERAGE_BEGINS).days // 91 + 1)
]


def modules() -> list[str]:
    found = pkgutil.walk_packages(ukschoolgdpr.__path__, "ukschoolgdpr.", onerror=lambda _: None)
    # No entry is there, and without its engines it refuses to be imported.
    left_out = ("__main__", "frames")
    return [module.name for module in found if not module.name.endswith(left_out)]


def test_every_entry_of_a_module_is_in_the_catalogue() -> None:
    at_module_level = {
        value.id
        for name in modules()
        for held in vars(import_module(name)).values()
        for value in (held.values() if isinstance(held, Mapping) else (held,))
        if isinstance(value, Entry)
    }
    assert at_module_level == {entry.id for entry in catalogue.ENTRIES}


def test_ids_are_unique() -> None:
    ids = [entry.id for entry in catalogue.ENTRIES]
    assert len(set(ids)) == len(ids)


def test_an_entry_is_named_for_its_module_cited_and_without_a_gap() -> None:
    for entry in catalogue.ENTRIES:
        assert re.fullmatch(r"[a-z_]+\.[a-z0-9]+(-[a-z0-9]+)*", entry.id), entry.id
        assert entry in import_module(f"ukschoolgdpr.{entry.topic}").ENTRIES, entry.id
        for older, newer in pairwise(entry.versions.versions):
            assert older.ceases == newer.commences, entry.id
        for version in entry.versions.versions:
            # Practice is never cited as law, and every provision is spelt so that it can be read.
            practice = version.force is Force.PRACTICE
            assert isinstance(version.cites, Reference) == practice, entry.id
            if isinstance(version.cites, Provision):
                assert cite(str(version.cites)) == version.cites, entry.id
                assert version.cites.instrument in INSTRUMENTS, entry.id


def test_every_clause_of_the_law_is_cited_to_a_provision_known_here() -> None:
    for rule in RULES:
        for version in rule.versions.versions:
            clauses = version.value.clauses()
            assert clauses, rule.id
            for clause in clauses:
                assert not clause.text.endswith("."), rule.id
                if isinstance(clause.cites, Provision):
                    assert cite(str(clause.cites)) == clause.cites, rule.id
                else:
                    assert version.force is Force.PRACTICE, (rule.id, clause.text)


@pytest.mark.parametrize("nation", Nation)
def test_every_rule_answers_in_every_nation_on_every_day_of_its_coverage(nation: Nation) -> None:
    school = School(nation=nation)
    for rule in RULES:
        facts = FACTS[rule.topic](school=school)
        for day in GRID:
            decision = rule.decide(facts, as_of=day)
            assert isinstance(decision, Decision), rule.id
            assert decision.as_of == day, rule.id
            assert decision.explain().startswith(rule.id), rule.id


def test_the_regulator_has_the_name_of_the_day() -> None:
    for entry in catalogue.ENTRIES:
        for version in entry.versions.versions:
            clauses: Iterable[Clause[object]] = getattr(version.value, "clauses", tuple)()
            said = " ".join(clause.text for clause in clauses) or str(version.value)
            if "Information Commissioner" in said:
                assert version.ceases is not None
                assert version.ceases <= date(2026, 9, 30), entry.id
            if "Information Commission" in said.replace("Commissioner", ""):
                assert version.commences >= date(2026, 9, 30), entry.id


def test_an_entry_is_found_by_its_id() -> None:
    for entry in catalogue.ENTRIES:
        assert catalogue.entry(entry.id) is entry


def test_an_unknown_id_is_an_error() -> None:
    with pytest.raises(UnknownEntryError, match=r"no entry is called 'rights\.oblivion'"):
        catalogue.entry("rights.oblivion")


def test_the_table_has_a_row_for_every_version() -> None:
    rows = catalogue.table()
    assert [(row.id, row.commences) for row in rows] == [
        (entry.id, version.commences)
        for entry in catalogue.ENTRIES
        for version in entry.versions.versions
    ]


def test_a_row_says_in_words_what_the_entry_says() -> None:
    [old, new] = [row for row in catalogue.table() if row.id == "deadlines.access"]
    assert old.title == new.title == "Answering a subject access request"
    assert (old.topic, old.nations) == ("deadlines", "the UK")
    assert (old.commences, old.ceases) == (date(2018, 5, 25), date(2026, 2, 5))
    assert (new.commences, new.ceases) == (date(2026, 2, 5), None)
    assert (old.provision, new.provision) == ("UK GDPR, art 12(3)", "UK GDPR, art 12A(1)")
    assert new.url == "https://www.legislation.gov.uk/eur/2016/679/article/12A"
    assert (new.force, new.confidence) == ("law", "high")
    assert new.picked_by == "the day on which the request was received"


@pytest.mark.parametrize("topic", [*FACTS, "deadlines"])
def test_the_table_of_a_topic_has_its_rows_alone(topic: str) -> None:
    rows = catalogue.table(topic=topic)
    assert rows
    assert rows == tuple(row for row in catalogue.table() if row.topic == topic)


def test_an_unknown_topic_is_an_error() -> None:
    topics = ", ".join(sorted([*FACTS, "deadlines"]))
    expected = f"no topic is called 'cakes': expected one of {topics}"
    with pytest.raises(UnknownEntryError, match=expected):
        catalogue.table(topic="cakes")


def test_the_table_of_a_provision_has_what_cites_it_a_limb_of_it_or_what_it_is_a_limb_of() -> None:
    ids = {row.id for row in catalogue.table(provision=UK_GDPR.article(20))}
    assert "rights.portability" in ids
    assert "deadlines.access" not in ids
    limb = {row.id for row in catalogue.table(provision=UK_GDPR.article("12A", 5))}
    assert limb == {"deadlines.sar-clarification-pause"}
    within = {row.id for row in catalogue.table(provision=UK_GDPR.article(20, 1, "b"))}
    assert "rights.portability" in within


def test_a_clause_is_enough_to_find_its_rule() -> None:
    rows = catalogue.table(provision=cite("DPA 2018, s 205(1)"))
    assert {row.id for row in rows} == {"rights.rectification"}


def test_what_is_not_modelled_is_cited_and_explained() -> None:
    for cites, reason in catalogue.NOT_MODELLED:
        assert cite(str(cites)) == cites
        assert reason


def test_what_is_not_modelled_is_cited_by_no_version() -> None:
    cited = [version.cites for entry in catalogue.ENTRIES for version in entry.versions.versions]
    for missing, _ in catalogue.NOT_MODELLED:
        assert isinstance(missing, Provision)
        assert not [
            cites for cites in cited if isinstance(cites, Provision) and missing.contains(cites)
        ]
