"""The five documents beside each other: `compare` shows what the table of disputes parts."""

from collections.abc import Mapping
from functools import cache
from itertools import combinations
from typing import Final

import pytest

from tests.oracles.statute import rows
from tests.policies.test_five_schools import LAW_DAY, PREFIXES, loaded, policy_of
from ukschoolgdpr.policies.comparison import Comparison, Difference, compare

VERDICTS = rows("policy_verdicts")
PAIRS = tuple(combinations(PREFIXES.values(), 2))


def title_of(point: str) -> str:
    return point.partition("--")[0]


TITLES = tuple(dict.fromkeys(title_of(row["point"]) for row in VERDICTS))

SAME_AFTER_ALL: Final[Mapping[tuple[str, frozenset[str]], str]] = {
    ("portability", frozenset({"highfields", "essex-school"})): (
        "neither lists it, and the audit calls that missing in both; the table says so of one alone"
    ),
}
"""Titles on which two sources have other rows and still say the same, with the reason."""


@cache
def rows_of(policy: str, title: str) -> set[tuple[str, str]]:
    return {
        (row["point"], row["verdict"])
        for row in VERDICTS
        if row["policy"] == policy and title_of(row["point"]) == title
    }


@cache
def compared(left: str, right: str) -> Comparison:
    return compare(loaded(left), loaded(right), as_of=LAW_DAY)


def parted(left: str, right: str) -> tuple[Difference, ...]:
    return compared(left, right).differences


def test_all_64_points_are_compared() -> None:
    assert len(TITLES) == len({row["number"] for row in VERDICTS}) == 64


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_where_two_sources_differ_it_is_shown(left: str, right: str) -> None:
    differing = [title for title in TITLES if rows_of(left, title) != rows_of(right, title)]
    assert differing
    for title in differing:
        shown = [one for one in parted(left, right) if title_of(one.point) == title]
        assert bool(shown) != ((title, frozenset({left, right})) in SAME_AFTER_ALL), title
        for one in shown:
            # Both sides' words, each with its own clauses.
            sides = [side for side in (one.left, one.right) if side is not None]
            assert len({(side.verdict, side.says) for side in sides}) == len(sides), one
            for side in sides:
                policy = side.id.partition(".")[0]
                assert {policy_of(clause) for clause in side.clauses} <= {policy}, side


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_beside_a_silent_source_the_clauses_of_a_dispute_are_named(pair: tuple[str, str]) -> None:
    disputed = [
        row
        for row in VERDICTS
        if row["policy"] in pair and row["clauses"] and not row["differs"]
        if (title_of(row["point"]), frozenset(pair)) not in SAME_AFTER_ALL
    ]
    assert disputed
    for row in disputed:
        policy, title = row["policy"], title_of(row["point"])
        silent = {
            other for other in pair if {said for _, said in rows_of(other, title)} == {"silent"}
        }
        if silent != {*pair} - {policy}:
            continue
        named = {
            clause
            for one in parted(*pair)
            if title_of(one.point) == title
            for side in (one.left, one.right)
            if side is not None
            for clause in side.clauses
        }
        assert set(row["clauses"].split(";")) <= named, row


def test_a_conflict_between_documents_is_shown() -> None:
    """Unless the table says why the documents do not differ there after all."""
    seeds = [row for row in rows("policy_clauses") if "seed" in row["suspected"]]
    assert seeds
    for row in seeds:
        policy = policy_of(row["clause"])
        shown = any(
            side is not None and row["clause"] in side.clauses
            for pair in PAIRS
            if policy in pair
            for one in parted(*pair)
            for side in (one.left, one.right)
        )
        assert shown or row["borne_out"], row
