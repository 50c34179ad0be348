"""What each point says: of the five schools' policies, of a lawful one, of changes, of silence.

policy_sentences.txt has every verdict and sentence with its clauses and the law's beside it, the
citations, and for a finding its evidence and since when it is one, so that a change of any word is
seen there and read. That the verdicts are right, other tests show.
"""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from tests.policies.better import STRICTER
from tests.policies.stating import lawful
from tests.policies.worse import LESS, WORSE
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Decision
from ukschoolgdpr.policies.audit import audit
from ukschoolgdpr.policies.clock import ClockComparison
from ukschoolgdpr.policies.findings import Evidence, Finding
from ukschoolgdpr.policies.model import Policy, load
from ukschoolgdpr.vocabulary import Verdict

DAY: Final = date(2026, 11, 21)
FIVE: Final = ("stockport-inclusion", "norbury-hall", "highfields", "norton-road", "essex-school")
LAWFUL, SILENT = "lawful", "silent"
# Many changes at once: the first of every place, the second, and so on.
CHANGED: Final[dict[str, dict[str, object]]] = {}
for place, value in [(place, value) for place, value, _ in [*WORSE, *LESS, *STRICTER]]:
    number = sum(place in changes for changes in CHANGED.values()) + 1
    CHANGED.setdefault(f"changed {number}", {})[place] = value
NAMES: Final = [*FIVE, LAWFUL, SILENT, *CHANGED]
FILE: Final = Path(__file__).parent.parent / "oracles" / "policy_sentences.txt"
SHOWN: Final = {
    name.removeprefix("# "): lines.splitlines()
    for name, _, lines in (
        block.partition("\n") for block in FILE.read_text(encoding="utf-8").split("\n\n")
    )
}


def policy_of(name: str) -> Policy:
    if name in FIVE:
        return load(name)
    if name == SILENT:
        return Policy(document=lawful().document)
    return lawful(CHANGED.get(name))


def shown(name: str) -> list[str]:
    """Show what is said; of silence all that is not, and of changes what they change."""
    found = audit(policy_of(name), as_of=DAY)
    told = [one for one in found.points if name == SILENT or one.verdict is not Verdict.SILENT]
    span = f"{found.span.first} to {found.span.last}"
    lines = [f"{found.title}; {found.calendar}, {span}", *map(line, told)]
    return [one for one in lines if one not in SHOWN[LAWFUL]] if name in CHANGED else lines


def line(point: Finding) -> str:
    parts = [point.says, point.law, *map(str, point.cites)]
    parts += map(ground, point.evidence)
    name, clauses = point.id.partition(".")[2], ", ".join(point.clauses)
    since = f" since {point.since}" if point.since else ""
    verdict = f"{point.verdict.value} {point.severity.value}{since}"
    return f"{name} {verdict} [{clauses}]: {' | '.join(parts)}"


def ground(evidence: Evidence) -> str:
    if isinstance(evidence, Reckoning):
        return f"by {evidence.id}: {evidence.day}"
    if isinstance(evidence, Decision):
        return f"by {evidence.rule.id}: {evidence.outcome.value}"
    if isinstance(evidence, ClockComparison):
        return "by clocks compared"
    return f"in {', '.join(evidence.clauses)}: {evidence.says}"


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_is_as_it_was_read(name: str) -> None:
    assert shown(name) == SHOWN[name]


def test_nothing_else_is_in_the_table() -> None:
    assert list(SHOWN) == NAMES
