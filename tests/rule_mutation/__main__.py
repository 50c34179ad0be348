"""Run ``python -m tests.rule_mutation`` to see whether every change of a rule is noticed.

Survivors are printed, and make it exit with 1 unless equivalents.toml lists them with a reason;
so does a name that two mutants have.
"""

import os
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from itertools import chain, islice, repeat
from pathlib import Path
from typing import NamedTuple, TextIO

from tests.rule_mutation.mutants import Mutant, every_mutant

EQUIVALENTS = Path(__file__).with_name("equivalents.toml")


class Tried(NamedTuple):
    """A mutant, and whether it was noticed."""

    module: str
    text: str
    killed: bool


def equivalents() -> Mapping[str, str]:
    """Read which mutants change nothing, and why."""
    listed = tomllib.loads(EQUIVALENTS.read_text(encoding="utf-8"))["equivalent"]
    return {each["mutant"]: each["reason"] for each in listed}


def tried(mutants: Iterable[Mutant]) -> Iterator[Tried]:
    """Try each mutant."""
    return (Tried(mutant.module, mutant.text, mutant.killed()) for mutant in mutants)


def part(number: int, parts: int) -> list[Tried]:
    """Try one in so many of the mutants."""
    return list(tried(islice(every_mutant(), number, None, parts)))


def run(mutants: Iterable[Tried], listed: Mapping[str, str], out: TextIO) -> int:
    """Report what was tried; give 1 if one survives that is not listed, or one listed does not."""
    names: Counter[str] = Counter()
    every: Counter[str] = Counter()
    killed: Counter[str] = Counter()
    survivors = []
    for mutant in mutants:
        names[mutant.text] += 1
        every[mutant.module] += 1
        if mutant.killed:
            killed[mutant.module] += 1
        else:
            survivors.append(mutant.text)
    for text in survivors:
        reason = listed.get(text)
        out.write(f"survives   {text}\n" if reason is None else f"equivalent {text}: {reason}\n")
    unlisted = [text for text in survivors if text not in listed]
    stale = [text for text in listed if text not in survivors]
    twice = [text for text, number in names.items() if number > 1]
    out.writelines(f"no longer  {text}\n" for text in stale)
    out.writelines(f"twice      {text}\n" for text in twice)
    out.writelines(f"{module}: {killed[module]} of {every[module]} killed\n" for module in every)
    out.write(
        f"all: {killed.total()} of {every.total()} killed, "
        f"{len(survivors) - len(unlisted)} equivalent, {len(unlisted)} survive\n"
    )
    return 1 if unlisted or stale or twice else 0


if __name__ == "__main__":
    workers = os.cpu_count() or 1
    with ProcessPoolExecutor(workers) as pool:
        parts = pool.map(part, range(workers), repeat(workers))
        sys.exit(run(chain.from_iterable(parts), equivalents(), sys.stdout))
