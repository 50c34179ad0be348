"""The command about impact assessments: dpia."""

import argparse
from collections.abc import Iterator
from typing import Final

from ukschoolgdpr.cli.words import add_facts, facts_of, member, show, words_for
from ukschoolgdpr.dpia import Assessment, Need, Operation, Screening, assessment, screening
from ukschoolgdpr.vocabulary import LawfulBasis

_FACTS: Final = facts_of(Operation)
_TO_BE_MADE: Final = {Need.REQUIRED, Need.REQUIRED_IN_PRACTICE, Need.ADVISABLE}


def add_dpia(command: argparse.ArgumentParser) -> None:
    """Say what ``dpia`` takes."""
    command.add_argument(
        "--basis", type=member(LawfulBasis), metavar="BASIS", help=words_for(LawfulBasis)
    )
    command.add_argument(
        "--contents", action="store_true", help="say too what the assessment still lacks"
    )
    command.add_argument(
        "--else-no", action="store_true", help="answer every other question with no"
    )
    add_facts(command, _FACTS, listed=False)
    command.set_defaults(run=_dpia)


def _dpia(arguments: argparse.Namespace) -> int:
    others = dict.fromkeys(_FACTS.values(), False if arguments.else_no else None)
    operation = Operation(lawful_basis=arguments.basis, **{**others, **dict(arguments.fact)})
    found = screening(operation, as_of=arguments.as_of)
    made = assessment(operation, as_of=arguments.as_of)
    show(
        arguments,
        {"need": found.need, "screening": found, "assessment": made},
        _lines(found, made, contents=arguments.contents),
    )
    return 0


def _lines(found: Screening, made: Assessment, *, contents: bool) -> Iterator[str]:
    yield from found.explain().splitlines()
    if contents and found.need in _TO_BE_MADE:
        yield ""
        yield from made.explain().splitlines()
