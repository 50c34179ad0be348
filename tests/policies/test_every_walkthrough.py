"""Every scenario of the five schools has its test, named in ``tests/oracles/walkthroughs.csv``."""

import csv
from pathlib import Path

from tests.policies import (
    test_walkthrough_consent,
    test_walkthrough_practice,
    test_walkthrough_requests,
    test_walkthrough_sharing,
)

MODULES = {
    "walkthrough_consent": test_walkthrough_consent,
    "walkthrough_practice": test_walkthrough_practice,
    "walkthrough_requests": test_walkthrough_requests,
    "walkthrough_sharing": test_walkthrough_sharing,
}
TABLE = Path(__file__).parent.parent / "oracles" / "walkthroughs.csv"
with TABLE.open(encoding="utf-8", newline="") as _table:
    ROWS = {row["id"]: row["tests"].split() for row in csv.DictReader(_table)}


def test_none_of_the_scenarios_and_vectors_is_missing() -> None:
    scenarios = [f"W{number:02}" for number in range(1, 16)]
    assert list(ROWS) == [*scenarios, *(f"V{number}" for number in range(1, 29))]


def test_each_is_held_by_a_test_that_there_is() -> None:
    for row, names in ROWS.items():
        for name in names:
            module, group, *rest = name.split(".")
            held = vars(getattr(MODULES[module], group))
            tests = [one for one in held if one.startswith("test_")]
            begins = rest[0] if rest else "test_"
            assert any(one.startswith(begins) for one in tests), (row, name)
