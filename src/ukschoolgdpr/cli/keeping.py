"""What the commands about keeping records share."""

import argparse
from pathlib import Path

from ukschoolgdpr.cli.words import member, words_for
from ukschoolgdpr.facts.calendars import SchoolCalendar
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.retention import Counting, Holder
from ukschoolgdpr.vocabulary import SchoolKind


def add_keeping(command: argparse.ArgumentParser) -> None:
    """Let a command take who keeps records, and what the school supplies for counting."""
    command.add_argument(
        "--nation",
        type=member(Nation),
        required=True,
        metavar="NATION",
        help=f"of the school: {words_for(Nation)}",
    )
    command.add_argument(
        "--holder",
        type=member(Holder),
        default=Holder.ANY,
        metavar="HOLDER",
        help=f"who keeps the records: {words_for(Holder)}; any if left out",
    )
    command.add_argument(
        "--school", type=member(SchoolKind), metavar="KIND", help=words_for(SchoolKind)
    )
    command.add_argument(
        "--calendar", type=Path, metavar="FILE", help="the school's dates, .csv or .ics"
    )
    command.add_argument(
        "--strict", action="store_true", help="keep to the eve of a birthday, and no longer"
    )


def counting(arguments: argparse.Namespace) -> Counting:
    """Give what the school supplies for counting."""
    file = arguments.calendar
    return Counting(
        school=arguments.school,
        sessions=None if file is None else SchoolCalendar.read(file, nation=arguments.nation),
        strict=arguments.strict,
    )
