"""What the commands about keeping records share."""

import argparse
from pathlib import Path

from ukschoolgdpr.cli.words import member, words_for
from ukschoolgdpr.facts.calendars import SchoolCalendar
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Until
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
    for name in ("academic", "financial"):
        command.add_argument(
            f"--{name}-year-end",
            type=_day_of_the_year,
            metavar="DD-MM",
            help=f"the last day of the school's {name} year, such as 31-08",
        )
    command.add_argument(
        "--calendar", type=Path, metavar="FILE", help="the school's dates, .csv or .ics"
    )
    command.add_argument(
        "--strict", action="store_true", help="keep to the eve of a birthday, and no longer"
    )


def _day_of_the_year(text: str) -> Until:
    try:
        day, month = map(int, text.split("-"))
        return Until(month, day)
    except ValueError:
        msg = f"expected a day and a month of every year such as 31-08, not {text!r}"
        raise argparse.ArgumentTypeError(msg) from None


def counting(arguments: argparse.Namespace) -> Counting:
    """Give what the school supplies for counting."""
    file = arguments.calendar
    return Counting(
        school=arguments.school,
        academic_year_end=arguments.academic_year_end,
        financial_year_end=arguments.financial_year_end,
        sessions=None if file is None else SchoolCalendar.read(file, nation=arguments.nation),
        strict=arguments.strict,
    )
