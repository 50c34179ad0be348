"""The five documents whole: every clause in its place, every verdict out of the audit."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

import pytest

from tests.oracles.statute import rows
from ukschoolgdpr.policies.audit import Audit, Finding, audit
from ukschoolgdpr.policies.model import Policy, load, shipped
from ukschoolgdpr.vocabulary import Verdict

LAW_DAY = date(2026, 11, 21)
PREFIXES = {
    "SI": "stockport-inclusion",
    "NH": "norbury-hall",
    "HP": "highfields",
    "NR": "norton-road",
    "ES": "essex-school",
}
CLAUSES = rows("policy_clauses")
VERDICTS = rows("policy_verdicts")
POINTS = rows("policy_points")


def policy_of(clause: str) -> str:
    return PREFIXES[clause[:2]]


def rows_of(policy: str, table: Sequence[Mapping[str, str]]) -> list[Mapping[str, str]]:
    """Give the rows of a policy, of a table that has some of each and of no other."""
    assert {row["policy"] for row in table} == set(PREFIXES.values())
    return [row for row in table if row["policy"] == policy]


@cache
def loaded(policy: str) -> Policy:
    return load(policy)


@cache
def audited(policy: str) -> Audit:
    return audit(loaded(policy), as_of=LAW_DAY)


@cache
def judged(policy: str) -> frozenset[str]:
    """Every clause that some point of the audit rests on."""
    return frozenset(clause for one in audited(policy).points for clause in one.clauses)


def name(found: Finding) -> str:
    return found.id.partition(".")[2]


@pytest.mark.parametrize("policy", PREFIXES.values())
def test_every_clause_has_its_place_and_no_other_is_named(policy: str) -> None:
    assert policy in shipped()
    expected = [row["clause"] for row in CLAUSES if policy_of(row["clause"]) == policy]
    assert sorted(loaded(policy).places()) == sorted(expected)


@pytest.mark.parametrize("policy", PREFIXES.values())
def test_what_can_be_executed_is_judged(policy: str) -> None:
    executable = {
        row["clause"]
        for row in CLAUSES
        if row["executable"] == "yes" and policy_of(row["clause"]) == policy
    }
    left_out = {clause for one in loaded(policy).not_modelled for clause in one.clauses}
    assert not executable & left_out
    assert executable <= judged(policy)


@pytest.mark.parametrize("policy", PREFIXES.values())
def test_the_table_of_points_is_whole(policy: str) -> None:
    listed = sorted(row["point"] for row in rows_of(policy, POINTS))
    assert listed == sorted(name(found) for found in audited(policy).points)
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize("policy", PREFIXES.values())
def test_a_point_is_as_the_table_has_it(policy: str) -> None:
    points = {name(found): found for found in audited(policy).points}
    for row in rows_of(policy, POINTS):
        found = points[row["point"]]
        assert found.verdict.value == row["verdict"], row
        assert found.severity.value == row["severity"], row
        clauses = row["clauses"].split(";") if row["clauses"] else []
        assert sorted(found.clauses) == sorted(clauses), row
        since = date.fromisoformat(row["since"]) if row["since"] else date(2018, 5, 25)
        assert found.since == (since if found.verdict.is_finding else None), row


@pytest.mark.parametrize("policy", PREFIXES.values())
def test_a_verdict_comes_out_of_the_audit(policy: str) -> None:
    """Where the library differs, the reason stands beside the row, and it does differ."""
    for row in rows_of(policy, VERDICTS):
        near = [
            found
            for found in audited(policy).points
            if name(found) == row["point"] or name(found).startswith(f"{row['point']}--")
        ]
        said = [(one.verdict.value, one.severity.value, one.clauses, one.since) for one in near]
        same = [
            found
            for found in near
            if found.verdict.value == row["verdict"]
            if found.severity.value == row["severity"]
            if set(row["clauses"].split(";")) - {""} <= set(found.clauses)
            if not row["since"] or found.since == date.fromisoformat(row["since"])
        ]
        assert bool(same) != bool(row["differs"]), (row, said)


NOT_OF_LAW = {"", "seed"}


def test_what_was_suspected_is_answered_or_not_borne_out() -> None:
    """Each note on law, on the document itself or on a gap has its points, else a reason."""
    suspected = [row for row in CLAUSES if set(row["suspected"].split(";")) - NOT_OF_LAW]
    assert len(suspected) == 330
    for row in suspected:
        clause, policy = row["clause"], policy_of(row["clause"])
        on = {name(one): one.verdict for one in audited(policy).points if clause in one.clauses}
        if any(clause in gap.clauses for gap in loaded(policy).gaps):
            on["gaps"] = Verdict.MISSING
        answers = {on.get(point) for point in filter(None, row["answered"].split(";"))}
        assert None not in answers, row
        assert all(one.is_finding or one is Verdict.STRICTER for one in answers if one), row
        assert answers or row["borne_out"], row
