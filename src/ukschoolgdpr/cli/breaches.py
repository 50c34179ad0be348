"""The command about a breach of personal data: breach."""

import argparse
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from ukschoolgdpr.breaches import Breach, Capacity, Duties, duties
from ukschoolgdpr.cli.words import add_facts, facts_of, member, show, words_for
from ukschoolgdpr.deadlines import breach_deadline
from ukschoolgdpr.law.reckoning import Reckoning

_FACTS: Final = facts_of(Breach)


def add_breach(command: argparse.ArgumentParser) -> None:
    """Say what ``breach`` takes."""
    command.add_argument(
        "--acting-as",
        type=member(Capacity),
        metavar="CAPACITY",
        help=f"as what the school processes the data: {words_for(Capacity)}",
    )
    command.add_argument(
        "--aware",
        type=_aware,
        metavar="MOMENT",
        help="when the school was reasonably certain of it, as in 2026-12-24T16:20+00:00",
    )
    add_facts(command, _FACTS, listed=False)
    command.set_defaults(run=_breach)


def _aware(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.utcoffset() is None:
        msg = (
            "expected a moment with its offset from UTC, such as 2026-12-24T16:20+00:00, "
            f"not {text!r}"
        )
        raise argparse.ArgumentTypeError(msg)
    return found


def _breach(arguments: argparse.Namespace) -> int:
    breach = Breach(acting_as=arguments.acting_as, **dict(arguments.fact))
    found = duties(breach, as_of=arguments.as_of)
    due = None if arguments.aware is None else breach_deadline(arguments.aware)
    data = {"breach": found.breach, "owed": found.owed, "limit_of_72_hours": due}
    show(arguments, data, _lines(found, due))
    return 0


def _lines(found: Duties, due: Reckoning | None) -> Iterator[str]:
    yield from found.explain().splitlines()
    if due is not None and any(each.time_limit == due.id for each in found.certain):
        yield ""
        yield f"tell the regulator by {due.at}, or later with reasons [{due.id}]"
