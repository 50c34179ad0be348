"""The command about decisions without people: decision."""

import argparse
from typing import Final

from ukschoolgdpr.automated import DecisionTaken, automated_decision
from ukschoolgdpr.cli.words import add_facts, facts_of, member, show, words_for
from ukschoolgdpr.vocabulary import LawfulBasis

_FACTS: Final = facts_of(DecisionTaken)


def add_decision(command: argparse.ArgumentParser) -> None:
    """Say what ``decision`` takes."""
    command.add_argument(
        "--basis",
        type=member(LawfulBasis),
        metavar="BASIS",
        help=f"of the processing for it: {words_for(LawfulBasis)}",
    )
    add_facts(command, _FACTS)
    command.set_defaults(run=_decision)


def _decision(arguments: argparse.Namespace) -> int:
    facts = DecisionTaken(lawful_basis=arguments.basis, **dict(arguments.fact))
    found = automated_decision(facts, decided=arguments.decided)
    show(arguments, found, found.explain().splitlines())
    return 0
