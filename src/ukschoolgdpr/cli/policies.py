"""The command about the files of policies: policy new, check, trace and schema."""

import argparse
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from ukschoolgdpr.cli.words import show, write
from ukschoolgdpr.errors import DataFileError, FactsError
from ukschoolgdpr.policies import schemas
from ukschoolgdpr.policies.audit import audit
from ukschoolgdpr.policies.model import Policy, load
from ukschoolgdpr.policies.tracing import Trace, trace


def add_policy(command: argparse.ArgumentParser) -> None:
    """Say what ``policy`` takes."""
    command.add_argument(
        "what",
        choices=("new", "check", "trace", "schema"),
        help="write a policy to fill in; list every mistake in one; "
        "follow each clause to what judges it; print the JSON Schema",
    )
    command.add_argument(
        "policy",
        nargs="?",
        help="for new, the file to write, else it is printed; "
        "for check and trace, the name of a policy that ships, or a TOML or JSON file",
    )
    command.set_defaults(run=_policy)


def _policy(arguments: argparse.Namespace) -> int:
    if arguments.what == "check":
        _check(arguments)
    elif arguments.what == "trace":
        _trace(arguments)
    elif arguments.what == "schema":
        write(schemas.schema_text())
    elif arguments.policy is None:
        write(schemas.starter())
    else:
        _new(Path(arguments.policy))
    return 0


def _new(file: Path) -> None:
    try:
        with file.open("x", encoding="utf-8") as new:
            new.write(schemas.starter())
    except OSError as error:
        msg = f"{file}: cannot be written: {error.strerror}"
        raise FactsError(msg) from None
    write(f"{file}: written; fill it in, then run ukschoolgdpr policy check on it\n")


def _loaded(arguments: argparse.Namespace) -> Policy:
    if arguments.policy is None:
        msg = "policy: expected the name of a policy, or a file"
        raise FactsError(msg)
    return load(arguments.policy)


def _trace(arguments: argparse.Namespace) -> None:
    policy = _loaded(arguments)
    traces = trace(policy, audit(policy, as_of=arguments.as_of))
    told = [
        {
            "clause": one.clause,
            "places": one.places,
            "points": {found.id: found.verdict for found in one.points},
            "why_not": one.why_not,
        }
        for one in traces
    ]
    data = {"id": policy.document.id, "as_of": arguments.as_of, "clauses": told}
    show(arguments, data, chain.from_iterable(map(_traced, traces)))


def _traced(one: Trace) -> Iterator[str]:
    yield f"{one.clause}: {one.why_not or ', '.join(one.places)}"
    yield from (f"  {found.verdict.value}: {found.id}" for found in one.points)


def _check(arguments: argparse.Namespace) -> None:
    try:
        policy = _loaded(arguments)
    except DataFileError as error:
        _tell(arguments, error)
        raise
    found = _counted(policy)
    lines = (
        f"{policy.document.title}: no mistakes",
        ", ".join(f"{number} {what.replace('_', ' ')}" for what, number in found.items()),
    )
    show(arguments, {"id": policy.document.id, **found}, lines)


def _tell(arguments: argparse.Namespace, error: DataFileError) -> None:
    """Print the mistakes of a file, a line each, beside the one line on standard error."""
    if arguments.json:
        show(arguments, {"source": error.source, "mistakes": error.mistakes}, ())
    elif len(error.mistakes) > 1:
        write("".join(f"{mistake}\n" for mistake in error.mistakes))


def _counted(policy: Policy) -> dict[str, int]:
    places = policy.places()
    elsewhere = ("gaps", "not_modelled")
    stated = {place for found in places.values() for place in found}
    return {
        "clauses": len(places),
        "statements": sum(not place.startswith(elsewhere) for place in stated),
        "gaps": len(policy.gaps),
        "not_modelled": sum(len(one.clauses) for one in policy.not_modelled),
    }
