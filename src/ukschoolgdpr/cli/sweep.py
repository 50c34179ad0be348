"""The command that says until when the records of a file are kept."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from signal import SIGTERM, default_int_handler, signal
from typing import TYPE_CHECKING

from ukschoolgdpr.cli.keeping import add_keeping, counting
from ukschoolgdpr.cli.words import show

if TYPE_CHECKING:
    from ukschoolgdpr.frames import Tally


def add_sweep(command: argparse.ArgumentParser) -> None:
    """Say what ``sweep`` takes."""
    command.add_argument(
        "source", type=Path, metavar="FILE", help="a .csv or .parquet file, or a folder of them"
    )
    command.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="FILE",
        help="the file that is written, .csv or .parquet",
    )
    add_keeping(command)
    command.set_defaults(run=_sweep)


def _sweep(words: argparse.Namespace) -> int:
    from ukschoolgdpr.frames import sweep  # noqa: PLC0415 - it comes with an extra, and is slow

    on_terminal = sys.stderr.isatty()
    with _ended_as_interrupted():
        tallies = sweep(
            words.source,
            words.to,
            nation=words.nation,
            as_of=words.as_of,
            holder=words.holder,
            counting=counting(words),
            progress=_progress if on_terminal else None,
        )
    data = {
        "written": str(words.to),
        "as_of": words.as_of,
        "records": sum(tally.records for tally in tallies),
        "without_day": sum(tally.without_day for tally in tallies),
        "tallies": tallies,
    }
    show(words, data, _lines(tallies, words))
    return 0


@contextmanager
def _ended_as_interrupted() -> Iterator[None]:
    """Let who ends the program leave as little behind as who interrupts it."""
    before = signal(SIGTERM, default_int_handler)
    try:
        yield
    finally:
        signal(SIGTERM, before)


def _progress(part: float) -> None:
    """Draw how far it is on the terminal, over what was drawn before."""
    sys.stderr.write(f"\rwritten: {part:4.0%}" if part < 1 else "\r             \r")
    sys.stderr.flush()


def _lines(tallies: "Sequence[Tally]", words: argparse.Namespace) -> Iterator[str]:
    for tally in tallies:
        action = "no rule" if tally.action is None else tally.action.replace("_", " ")
        sure = "" if tally.force is None else f"; {_sure(tally)}"
        what = f"{tally.record_class or 'no class'}: {action}, {_days(tally)}{sure}"
        yield f"{tally.records:>12,}  {what}"
    without = sum(tally.without_day for tally in tallies)
    yield f"{sum(tally.records for tally in tallies):>12,}  in all"
    if without:
        yield f"{without:>12,}  without a last day: the column reason says why"
    yield ""
    yield f"written to {words.to}; rules as at {words.as_of}"


def _sure(tally: "Tally") -> str:
    return f"{tally.bound or 'no bound'}, {tally.force}, {tally.confidence} confidence"


def _days(tally: "Tally") -> str:
    if tally.first is None:
        return "no last day"
    if tally.first == tally.last:
        return f"last day {tally.first}"
    return f"last day {tally.first} to {tally.last}"
