"""The command that looks at a consent: consent check."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from ukschoolgdpr.cli.words import ANSWERS, show
from ukschoolgdpr.consent.biometrics import Biometrics
from ukschoolgdpr.consent.checks import Check, check, load
from ukschoolgdpr.law.rules import Decision


def add_consent(command: argparse.ArgumentParser) -> None:
    """Say what ``consent`` takes."""
    command.add_argument("check", choices=("check",), help="check a request for consent")
    command.add_argument("file", type=Path, metavar="FILE", help="a consent, .toml or .json")
    command.set_defaults(run=_consent)


def _consent(arguments: argparse.Namespace) -> int:
    found = check(load(arguments.file), as_of=arguments.as_of)
    show(arguments, found, _lines(found))
    return 0


def _lines(found: Check) -> Iterator[str]:
    # The limbs may be met where article 8, or the regulator, wants more.
    but = ", but for the shortcomings" if found.valid.reason.met and found.findings else ""
    answer = ANSWERS[found.valid.reason.met]
    yield f"{found.valid.rule.title}: {answer}{but} (law as at {found.as_of})"
    yield f"shortcomings found: {len(found.findings)}"
    for fault in found.faults:
        yield from _decision(fault)
    if found.open:
        yield ""
        yield "not known, so not decided:"
        for decision in found.open:
            yield f"  {decision.rule.id}: {'; '.join(decision.missing)}"
    if found.missing:
        yield ""
        yield "the record does not show:"
        for lacks in found.missing:
            yield f"  {lacks.element.wants} [{lacks.cites}]"
    if found.state is not None:
        yield ""
        yield from found.state.explain().splitlines()
    if found.biometrics is not None:
        yield from _biometrics(found.biometrics)


def _biometrics(found: Biometrics) -> Iterator[str]:
    for decision in (found.scope, found.notice, found.barred, found.alternative, found.explicit):
        yield from _decision(decision)


def _decision(decision: Decision) -> Iterator[str]:
    first, *rest = decision.explain().splitlines()
    yield ""
    yield decision.rule.title
    yield f"  {first.partition(' (law')[0]}"
    yield from rest
