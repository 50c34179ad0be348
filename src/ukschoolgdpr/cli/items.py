"""The command that says which kind of data something is: item."""

import argparse
from collections.abc import Iterator
from datetime import date

from ukschoolgdpr.cli.words import add_nation, show
from ukschoolgdpr.errors import UnknownEntryError
from ukschoolgdpr.facts.items import (
    Classified,
    Revealed,
    all_codes,
    classify,
    code_sets,
    names_of,
    reveals,
)


def add_item(command: argparse.ArgumentParser) -> None:
    """Say what ``item`` takes."""
    command.add_argument(
        "key",
        metavar="KEY",
        help="an item, another name of it such as N00177, or with --code a code set",
    )
    add_nation(command)
    command.add_argument(
        "--code", metavar="VALUE", help="what a value of its code set reveals, such as R"
    )
    command.set_defaults(run=_item)


def _item(arguments: argparse.Namespace) -> int:
    key, as_of = arguments.key, arguments.as_of
    revealed = None if arguments.code is None else _revealed(key, arguments.code, as_of)
    try:
        classed = classify(key, nation=arguments.nation, as_of=as_of)
    except UnknownEntryError:
        # The codes of a set may be of no one class, as those of attendance are.
        if revealed is None:
            raise
        classed = None
    data = {
        "as_of": as_of,
        "item": None if classed is None else _data(classed),
        "code": None if revealed is None else _code_data(revealed),
    }
    show(arguments, data, _lines(classed, revealed))
    return 0


def _revealed(key: str, value: str, as_of: date) -> Revealed:
    sets = (key,) if key in code_sets() else code_sets(of=key)
    for code in all_codes():
        if code.code_set in sets and code.code == value:
            return reveals(code.code_set, value, as_of=as_of)
    if sets:
        msg = f"no code of {' or '.join(sets)} is {value!r}"
    else:
        msg = f"{key!r} has no code set: expected a code set, or an item that has one"
    raise UnknownEntryError(msg)


def _data(classed: Classified) -> dict[str, object]:
    found = classed.item
    return {
        "id": found.id,
        "label": found.label,
        "audience": found.audience,
        "nation": classed.nation,
        "classification": classed.classification,
        "possible": classed.possible,
        "effects": classed.effects,
        "limb": found.limb,
        "by": classed.by,
        "cites": classed.cites,
        "confidence": classed.confidence,
        "notes": classed.notes,
        "cautions": classed.cautions,
        "names": [{"scheme": name.scheme, "key": name.key} for name in names_of(found)],
    }


def _code_data(revealed: Revealed) -> dict[str, object]:
    code = revealed.code
    return {
        "code_set": code.code_set,
        "code": code.code,
        "label": code.label,
        "reveals": code.reveals,
        "certainty": code.certainty,
        "classifications": code.classifications,
        "limb": code.limb,
        "confidence": code.confidence,
        "in_use": revealed.in_use,
        "first": code.first,
        "last": code.last,
        "note": code.note,
        "cautions": revealed.cautions,
    }


def _lines(classed: Classified | None, revealed: Revealed | None) -> Iterator[str]:
    if classed is not None:
        yield from classed.explain().splitlines()
        if names := names_of(classed.item):
            said = ", ".join(f"{name.key} ({name.scheme.value})" for name in names)
            yield f"  also called {said}"
    if classed is not None and revealed is not None:
        yield ""
    if revealed is not None:
        yield from revealed.explain().splitlines()
