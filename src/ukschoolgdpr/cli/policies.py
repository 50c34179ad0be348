"""The command about the files of policies: policy new, policy check, policy schema."""

import argparse
from pathlib import Path

from ukschoolgdpr.cli.words import show, write
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.policies import schemas
from ukschoolgdpr.policies.model import Policy, load


def add_policy(command: argparse.ArgumentParser) -> None:
    """Say what ``policy`` takes."""
    command.add_argument(
        "what",
        choices=("new", "check", "schema"),
        help="write a policy to fill in; list every mistake in one; print its JSON Schema",
    )
    command.add_argument(
        "policy",
        nargs="?",
        help="for new, the file to write, else it is printed; "
        "for check, the name of a policy that ships, or a TOML or JSON file",
    )
    command.set_defaults(run=_policy)


def _policy(arguments: argparse.Namespace) -> int:
    if arguments.what == "check":
        _check(arguments)
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


def _check(arguments: argparse.Namespace) -> None:
    if arguments.policy is None:
        msg = "policy: expected the name of a policy, or a file"
        raise FactsError(msg)
    policy = load(arguments.policy)
    found = _counted(policy)
    lines = (
        f"{policy.document.title}: no mistakes",
        ", ".join(f"{number} {what.replace('_', ' ')}" for what, number in found.items()),
    )
    show(arguments, {"id": policy.document.id, **found}, lines)


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
