"""The command line: a thin layer that reads words, asks the library and prints.

It alone reads the clock: a question about the law is asked as at today unless told otherwise.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime
from typing import NoReturn

from ukschoolgdpr.cli import clocks, law, retention, words
from ukschoolgdpr.errors import SchoolGdprError

_BAD_INPUT = 2


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
        0; 1 only where ``audit --fail-on`` is reached. Bad input exits with 2.
    """
    parser = _parser(today or datetime.now().astimezone().date())
    arguments = parser.parse_args(argv)
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


def _parser(today: date) -> _Parser:
    parser = _Parser(
        prog="ukschoolgdpr",
        description="The privacy rules that bind UK schools. This is not legal advice.",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    audit = commands.add_parser("audit", help="compare a school's stated policy with the law")
    law.add_audit(audit)
    right = commands.add_parser("right", help="decide whether a right applies")
    law.add_right(right)
    deadline = commands.add_parser("deadline", help="reckon by when something must be done")
    clocks.add_deadline(deadline)
    case = commands.add_parser("case", help="say where requests, complaints and breaches stand")
    clocks.add_case(case)
    calendar = commands.add_parser("calendar", help="check a file of a school's dates")
    clocks.add_calendar(calendar)
    keeping = commands.add_parser("retention", help="say how long a record is kept")
    retention.add_retention(keeping)
    rules = commands.add_parser("rules", help="list the entries of the library")
    law.add_rules(rules)
    for command in (audit, right, case, keeping, rules):
        command.add_argument(
            "--as-of",
            type=words.day,
            default=today,
            metavar="DAY",
            help="the day that is meant; today if left out",
        )
    for command in (audit, right, deadline, case, calendar, keeping, rules):
        command.add_argument("--json", action="store_true", help="print JSON")
    return parser
