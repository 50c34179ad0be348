"""The command that says whether data may go to somebody outside the school: share."""

import argparse
from collections.abc import Iterator
from typing import Final

from ukschoolgdpr.cli.words import ANSWERS, add_facts, add_school, facts_of, member, show, words_for
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.sharing import Answer, Recipient, SharedData, Sharing, may_share

_FACTS: Final = facts_of(Sharing)


def add_share(command: argparse.ArgumentParser) -> None:
    """Say what ``share`` takes."""
    command.add_argument(
        "--to",
        type=member(Recipient),
        required=True,
        metavar="RECIPIENT",
        help=f"who asks, or is to have it: {words_for(Recipient)}",
    )
    command.add_argument(
        "--data",
        type=member(SharedData),
        required=True,
        metavar="DATA",
        help=f"of which kind: {words_for(SharedData)}",
    )
    command.add_argument("--age", type=int, metavar="YEARS", help="of the pupil")
    add_school(command)
    add_facts(command, _FACTS, listed=False)
    command.set_defaults(run=_share)


def _share(arguments: argparse.Namespace) -> int:
    sharing = Sharing(
        school=School(kind=arguments.school, nation=arguments.nation),
        recipient=arguments.to,
        data=arguments.data,
        age=arguments.age,
        **dict(arguments.fact),
    )
    found = may_share(sharing, as_of=arguments.as_of)
    show(arguments, found, _lines(found))
    return 0


def _lines(found: Answer) -> Iterator[str]:
    yield f"{found.course.value} (law as at {found.as_of})"
    yield f"must be shared: {ANSWERS[found.must]}"
    yield f"may be shared as things are: {ANSWERS[found.may]}"
    for decision in found.decisions:
        if decision.outcome is not Outcome.UNDETERMINED:
            first, *rest = decision.explain().splitlines()
            yield ""
            yield decision.rule.title
            yield f"  {first.partition(' (law')[0]}"
            yield from rest
    if found.missing:
        yield ""
        yield "ask whether"
        yield from (f"  {sentence}" for sentence in found.missing)
    if found.steps:
        yield ""
        yield "to do"
        yield from (f"  {step.text} [{step.cites}]" for step in found.steps)
    yield from (f"  time limit: {limit}" for limit in found.time_limits)
