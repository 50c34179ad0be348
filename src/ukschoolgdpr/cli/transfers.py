"""The command about sending data abroad: transfer."""

import argparse
from typing import Final

from ukschoolgdpr.cli.words import add_facts, add_school, facts_of, show
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.transfers import Transfer, no_other_route, transfer

_FACTS: Final = facts_of(Transfer)


def add_transfer(command: argparse.ArgumentParser) -> None:
    """Say what ``transfer`` takes."""
    command.add_argument(
        "--to", required=True, metavar="CODE", help="the territory, by ISO 3166-1, such as US"
    )
    command.add_argument(
        "--no-other-route",
        action="store_true",
        help="there is no safeguard or derogation but what a fact names",
    )
    add_school(command)
    add_facts(command, _FACTS, listed=False)
    command.set_defaults(run=_transfer)


def _transfer(arguments: argparse.Namespace) -> int:
    school = School(kind=arguments.school, nation=arguments.nation)
    facts = Transfer(school=school, **dict(arguments.fact))
    if arguments.no_other_route:
        facts = no_other_route(facts)
    found = transfer(facts, to=arguments.to, as_of=arguments.as_of)
    ask = [f"ask whether {sentence}" for sentence in found.missing]
    show(arguments, found, [*found.explain().splitlines(), *ask])
    return 0
