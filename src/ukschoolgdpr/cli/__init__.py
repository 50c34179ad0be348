"""The command line: a thin layer that reads words, asks the library and prints.

It alone reads the clock: a question about the law is asked as at today unless told otherwise.
"""

import argparse
import atexit
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from functools import partial
from importlib import import_module
from typing import Final, NamedTuple, NoReturn

from ukschoolgdpr.cli import words
from ukschoolgdpr.errors import SchoolGdprError

_BAD_INPUT = 2
_AS_OF = ("--as-of", "the day that is meant; today if left out")
_DECIDED = ("--decided", "when it was, or is to be, taken; today if left out")
_HELP_FROM = 15  # the column: since Python 3.13 it would be another


class _Command(NamedTuple):
    """A command: its word, what it does, its module, and which day it is asked for."""

    word: str
    does: str
    home: str
    day: tuple[str, str] | None = _AS_OF

    def add_to(self, parser: argparse.ArgumentParser) -> None:
        """Say what it takes: a function of its module does, loaded only for a command asked for."""
        module = import_module(f"{__name__}.{self.home}")
        getattr(module, f"add_{self.word.replace('-', '_')}")(parser)


_COMMANDS: Final = (
    _Command("audit", "compare a school's stated policy with the law", "audits"),
    _Command("compare", "lay two policies side by side", "comparison"),
    _Command("policy", "write a policy's file, check or trace one", "policies"),
    _Command("lint", "find stale law in a text", "lint"),
    _Command("ground", "say whether a processing has a complete ground", "grounds"),
    _Command("item", "say which kind of data something is", "items"),
    _Command("consent", "check a request for consent, and its record", "consent"),
    _Command("notice", "say what a privacy notice must say, or write one", "notices"),
    _Command("who-may-act", "decide who may act for a child or an adult", "people"),
    _Command("right", "decide whether a right applies", "law"),
    _Command("exempt", "decide what to withhold from a request", "exempt"),
    _Command("share", "say whether data may go to somebody outside", "share"),
    _Command("decision", "say whether a computer may take a decision", "automated", _DECIDED),
    _Command("dpia", "say whether an impact assessment is needed", "assessments"),
    _Command("breach", "say whom to tell of a breach, and what", "breaches"),
    _Command("deadline", "reckon by when something must be done", "clocks", None),
    _Command("case", "say where requests, complaints and breaches stand", "clocks"),
    _Command("calendar", "check a file of a school's dates", "clocks", None),
    _Command("retention", "say how long a record is kept", "retention"),
    _Command("transfer", "say whether data may be sent abroad, and by what", "transfers"),
    _Command("sweep", "say how long the records of a file are kept", "sweep"),
    _Command("rules", "list the entries of the library", "law"),
)


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(_BAD_INPUT, f"{self.prog}: error: {message}\n")


def main(argv: Sequence[str] | None = None, *, today: date | None = None) -> int:
    """Run a command.

    Args:
        argv: the words after the program's name; those of the process if left out.
        today: the day whose law is meant unless the words say otherwise; the clock's if left out.

    Returns:
        0; 1 only where ``--fail-on`` of ``audit`` or ``lint`` is reached. Bad input exits with 2.

    Raises:
        KeyboardInterrupt: it was interrupted: a program of its own then exits with 130.
    """
    if argv is None:
        # A program of its own: what it made goes with it, and need not be looked through before.
        atexit.register(_freeze)
    with _uncollected():
        return _run(sys.argv[1:] if argv is None else argv, today)


def _freeze() -> None:
    """Let nothing be looked through, unless by a table engine, which complains of what stays."""
    if "_duckdb" not in sys.modules:  # which stays also where its loading was interrupted
        gc.freeze()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Collect no garbage: a command makes little before it ends, and to look for it takes long."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def _run(given: Sequence[str], today: date | None) -> int:
    parser = _parser(given, today or datetime.now().astimezone().date())
    arguments = parser.parse_args(given)
    try:
        status: int = arguments.run(arguments)
        sys.stdout.flush()
    except SchoolGdprError as error:
        parser.error("; ".join(str(error).splitlines()))
    except BrokenPipeError:
        # Whoever read has read enough; what Python flushes on exit must go somewhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser(given: Sequence[str], today: date) -> _Parser:
    parser = _Parser(
        prog="ukschoolgdpr",
        description="The privacy rules that bind UK schools. This is not legal advice.",
        formatter_class=partial(argparse.HelpFormatter, max_help_position=_HELP_FROM),
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in _COMMANDS:
        added = commands.add_parser(command.word, help=command.does)
        if command.word not in given:
            continue
        command.add_to(added)
        if command.day is not None:
            option, meaning = command.day
            added.add_argument(option, type=words.day, default=today, metavar="DAY", help=meaning)
        added.add_argument("--json", action="store_true", help="print JSON")
    return parser
