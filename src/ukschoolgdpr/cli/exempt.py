"""The command that walks a request through the exemptions: exempt."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from attrs import field, frozen

from ukschoolgdpr.cli.words import ANSWERS, show
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.exemptions import Answer, Answers, Piece, Request, Treatment, for_request
from ukschoolgdpr.loading import read_tables


@frozen(kw_only=True)
class _File:
    """What a file holds: a request and the pieces of the data asked for."""

    request: Request
    pieces: tuple[Piece, ...] = field()

    @pieces.validator
    def _check(self, _attribute: object, value: tuple[Piece, ...]) -> None:
        if not value:
            msg = "pieces: expected one or more"
            raise FactsError(msg)


def add_exempt(command: argparse.ArgumentParser) -> None:
    """Say what ``exempt`` takes."""
    command.add_argument(
        "file", type=Path, metavar="FILE", help="a TOML or JSON file: a request and its pieces"
    )
    command.set_defaults(run=_exempt)


def _exempt(arguments: argparse.Namespace) -> int:
    given = read_tables(arguments.file, _File)
    found = for_request(given.request, given.pieces, as_of=arguments.as_of)
    data = {
        "right": found.right,
        "as_of": found.as_of,
        "may_act": found.may_act,
        "refusable": found.refusable,
        "missing": found.missing,
        "pieces": [
            {
                "key": answer.key,
                "treatment": answer.treatment,
                "decisions": answer.decisions,
                "missing": answer.missing,
                "time_limits": answer.time_limits,
            }
            for answer in found.pieces
        ],
        "tell": found.tell,
    }
    show(arguments, data, _answered(found))
    return 0


def _answered(found: Answers) -> Iterator[str]:
    yield f"right: {found.right.value} (law as at {found.as_of})"
    yield f"the requester may exercise it: {ANSWERS[found.may_act]}"
    yield f"manifestly unfounded or excessive: {ANSWERS[found.refusable]} [UK GDPR, art 12(5)]"
    for answer in found.pieces:
        yield ""
        yield from _piece(answer)
    if found.may_act is False:
        yield ""
        yield "nothing is answered for this requester"
    if found.tell:
        yield ""
        yield "tell the requester"
        for told in found.tell:
            yield f"  {told.words} [{told.cites}]"


def _piece(answer: Answer) -> Iterator[str]:
    yield f"{answer.key}: {answer.treatment.value}"
    for decision in answer.decisions:
        for line in decision.explain().splitlines():
            yield f"  {line}"
    if answer.treatment in {Treatment.DISCLOSE, Treatment.RIGHT_STANDS}:
        yield "  no exemption that reaches the right applies"
    for sentence in answer.missing:
        yield f"  ask whether {sentence}"
    for limit in answer.time_limits:
        yield f"  time limit: {limit}"
