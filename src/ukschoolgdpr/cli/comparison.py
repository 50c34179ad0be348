"""The command that lays two policies side by side: compare."""

import argparse
from collections.abc import Iterator

from ukschoolgdpr.cli.words import show
from ukschoolgdpr.policies.comparison import Comparison, compare
from ukschoolgdpr.policies.model import load


def add_compare(command: argparse.ArgumentParser) -> None:
    """Say what ``compare`` takes."""
    for name in ("left", "right"):
        command.add_argument(name, help="the name of a policy that ships, or a TOML or JSON file")
    command.set_defaults(run=_compare)


def _compare(arguments: argparse.Namespace) -> int:
    left, right = load(arguments.left), load(arguments.right)
    found = compare(left, right, as_of=arguments.as_of)
    data = {
        "left": found.left.policy,
        "right": found.right.policy,
        "as_of": arguments.as_of,
        "differences": found.differences,
    }
    show(arguments, data, _lines(found))
    return 0


def _lines(found: Comparison) -> Iterator[str]:
    sides = (found.left, found.right)
    yield " beside ".join(side.title for side in sides)
    yield f"under the law as at {found.left.as_of}"
    for difference in found.differences:
        yield ""
        yield difference.point
        law: dict[str, str] = {}
        for side, said in zip(sides, (difference.left, difference.right), strict=True):
            if said is None:
                yield f"  {side.policy}: this does not arise"
                continue
            where = f" [{', '.join(said.clauses)}]" if said.clauses else ""
            yield f"  {side.policy}, {said.verdict.value}: {said.says}{where}"
            law.setdefault(said.law, side.policy)
        for text, policy in law.items():
            yield f"  law for {policy}: {text}" if len(law) > 1 else f"  law: {text}"
    yield ""
    points = {point.id.partition(".")[2] for side in sides for point in side.points}
    number = len(found.differences)
    yield f"different on {number} points, the same on {len(points) - number}"
