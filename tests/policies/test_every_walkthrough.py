"""Every scenario of the five schools has its test, named in ``tests/oracles/walkthroughs.csv``."""

import ast
import csv
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent.parent / "oracles" / "walkthroughs.csv"
with TABLE.open(encoding="utf-8", newline="") as _table:
    ROWS = {row["id"]: row["tests"].split() for row in csv.DictReader(_table)}


def test_none_of_the_scenarios_and_vectors_is_missing() -> None:
    scenarios = [f"W{number:02}" for number in range(1, 16)]
    assert list(ROWS) == [*scenarios, *(f"V{number}" for number in range(1, 29))]


@cache
def held_by(module: str) -> dict[str, list[str]]:
    """Give the names of the tests of a module, group by group; it is read, and not run."""
    tree = ast.parse((Path(__file__).parent / f"test_{module}.py").read_text(encoding="utf-8"))
    groups = [group for group in tree.body if isinstance(group, ast.ClassDef)]
    return {
        group.name: [each.name for each in group.body if isinstance(each, ast.FunctionDef)]
        for group in groups
    }


def test_each_is_held_by_a_test_that_there_is() -> None:
    for row, names in ROWS.items():
        for name in names:
            module, group, *rest = name.split(".")
            begins = rest[0] if rest else "test_"
            assert any(one.startswith(begins) for one in held_by(module)[group]), (row, name)
