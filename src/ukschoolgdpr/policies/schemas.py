"""The format of a policy's file: a JSON Schema and a commented starter, both made of the classes.

What ``Policy`` can hold is all there is to the format, so both are read off it, with the words of
every list and the docstring of every field.
"""

import ast
from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cache
from importlib import import_module
from inspect import cleandoc, getdoc, getsource
from itertools import pairwise
from textwrap import fill
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin

from attrs import NOTHING, Attribute, fields, has

from ukschoolgdpr.exchange import Data, as_json
from ukschoolgdpr.law.periods import Period
from ukschoolgdpr.loading import PERIOD
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.words import ID, WholeNumber, are_clauses, is_id

_WIDTH: Final = 88
_NOTICE: Final = 'contains = ["notice"]'
_PLAIN: Final[dict[object, dict[str, Data]]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    Period: {"type": "string", "pattern": f"^{PERIOD}$"},
}
_EXAMPLES: Final[dict[object, str]] = {
    str: '"..."',
    int: "1",
    bool: "true",
    date: "2026-09-01",
    Period: '"1 month"',
}
_CLAUSES: Final[dict[str, Data]] = {
    "type": "array",
    "items": {"type": "string", "pattern": r"^\S(.*\S)?$"},
    "minItems": 1,
    "uniqueItems": True,
}


def schema() -> dict[str, Data]:
    """Give the JSON Schema of a policy, for files in JSON and for editors of TOML.

    What a schema cannot say, such as that a gap must not be stated too, is left to ``load``.

    Source:
        JSON Schema, draft 2020-12.

    Example:
        >>> schema()["required"]
        ['document']
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A school's policy, for ukschoolgdpr",
        **_table(Policy),
    }


def schema_text() -> str:
    """Write the JSON Schema as it is published."""
    return as_json(schema()) + "\n"


def starter() -> str:
    """Write a policy that says nothing yet, with everything that it could say in comments.

    A line that begins with ``#`` and no space is a statement: take out the sign and fill it in.

    Example:
        >>> print(starter()[:51])
        # A school's policy on the rights of data subjects,
    """
    head = (
        f"{getdoc(Policy)} A line that begins with # and no space is a statement to take up: "
        "take out the sign and fill it in. What you leave out, the policy does not say."
    )
    lines = (*_comment(head), "", *_tables(Policy, (), taken_up=True))
    # Without it nothing that a notice leaves out would be missing.
    taken_up = (_NOTICE if line == f"#{_NOTICE}" else line for line in lines)
    return "\n".join(taken_up) + "\n"


def _schema_of(kind: Any) -> dict[str, Data]:  # noqa: ANN401 - any annotation of a field
    if kind in _PLAIN:
        return _PLAIN[kind]
    given = _given(kind)
    if given is not kind:
        return {"anyOf": [_schema_of(given), {"type": "null"}]}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _schema_of(get_args(kind)[0])}
    if has(kind):
        return _table(kind)
    return {"enum": [member.value for member in kind]}


def _table(kind: Any) -> dict[str, Data]:  # noqa: ANN401 - a class of attrs, or one with its parameter
    docs = _docs(kind)
    properties: dict[str, Data] = {}
    for attribute, held in _fields(kind):
        properties[attribute.name] = {
            "description": docs[attribute.name],
            **_field_schema(attribute, held),
        }
    return {
        "type": "object",
        "properties": properties,
        "required": [attribute.name for attribute, _ in _fields(kind) if _is_required(attribute)],
        "additionalProperties": False,
    }


def _field_schema(attribute: "Attribute[Any]", held: Any) -> dict[str, Data]:  # noqa: ANN401 - as above
    if attribute.validator is are_clauses:
        return _CLAUSES
    if attribute.validator is is_id:
        return {"type": "string", "pattern": f"^{ID}$"}
    found = _schema_of(held)
    if isinstance(attribute.validator, WholeNumber):
        found = _bounded(found, attribute.validator)
    if attribute.name == "says" and found.get("type") == "array":
        return {**found, "minItems": 1}
    return found


def _bounded(schema: Any, within: WholeNumber) -> Any:  # noqa: ANN401 - a schema or part of one
    """Give the whole numbers of a schema their bounds."""
    if isinstance(schema, list):
        return [_bounded(part, within) for part in schema]
    if not isinstance(schema, dict):
        return schema
    bounds = {"minimum": within.least, "maximum": within.most}
    parts = {name: _bounded(part, within) for name, part in schema.items()}
    return parts | (bounds if schema.get("type") == "integer" else {})


def _tables(kind: Any, path: tuple[str, ...], *, taken_up: bool) -> Iterator[str]:  # noqa: ANN401 - as above
    """Write the table of a class: its values first, then the tables within it."""
    docs = _docs(kind)
    inner = []
    for attribute, held in _fields(kind):
        given = _given(held)
        if has(given) and "clauses" not in (field.name for field, _ in _fields(given)):
            inner.append((attribute, given))
            continue
        yield from _comment(docs[attribute.name], _words(given))
        sign = "" if taken_up and _is_required(attribute) else "#"
        yield f"{sign}{attribute.name} = {_example(given, attribute)}"
    for attribute, given in inner:
        place, begun = (*path, attribute.name), taken_up and _is_required(attribute)
        yield ""
        yield from _comment(docs[attribute.name])
        yield f"{'' if begun else '#'}[{'.'.join(place)}]"
        yield from _tables(given, place, taken_up=begun)


def _example(kind: Any, attribute: "Attribute[Any] | None" = None) -> str:  # noqa: ANN401 - as above
    """Give a value in TOML of the kind that is wanted."""
    validator = None if attribute is None else attribute.validator
    if validator is is_id:
        return '"your-school"'
    if kind is int and isinstance(validator, WholeNumber):
        return str(validator.least)
    if kind in _EXAMPLES:
        return _EXAMPLES[kind]
    if get_origin(kind) is tuple:
        return f"[{_example(get_args(kind)[0])}]"
    if has(kind):
        values = (
            f"{field.name} = {_example(_given(held), field)}"
            for field, held in _fields(kind)
            if _is_required(field)
        )
        return f"{{ {', '.join(values)} }}"
    return f'"{next(iter(kind)).value}"'


def _words(kind: Any) -> str:  # noqa: ANN401 - as above
    """List the words from which a value is chosen, if there are any."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return ", ".join(str(member.value) for member in kind)
    if kind in _PLAIN:
        return ""
    if has(kind):
        found = {field.name: _words(_given(held)) for field, held in _fields(kind)}
        return "; ".join(f"{name}: {words}" for name, words in found.items() if words)
    return _words(get_args(kind)[0])


def _comment(*texts: str) -> Iterator[str]:
    for text in filter(None, texts):
        yield fill(
            " ".join(text.split()),
            _WIDTH,
            initial_indent="# ",
            subsequent_indent="# ",
            break_on_hyphens=False,
        )


def _fields(kind: Any) -> Iterator[tuple["Attribute[Any]", Any]]:  # noqa: ANN401 - as above
    """Give the fields of a class with what they hold, its parameter filled in."""
    for attribute in fields(kind):
        held = attribute.type
        yield attribute, get_args(kind)[0] if isinstance(held, TypeVar) else held


def _given(kind: Any) -> Any:  # noqa: ANN401 - as above
    """Give what a field holds where it holds anything."""
    if get_origin(kind) in {Union, UnionType}:
        [kind] = (part for part in get_args(kind) if part is not NoneType)
    return kind


def _is_required(attribute: "Attribute[Any]") -> bool:
    return attribute.default is NOTHING


@cache
def _docs(kind: type) -> dict[str, str]:
    """Read the docstrings of the fields of a class from its source: nothing else holds them."""
    found = {}
    for statement, after in pairwise(_classes(kind.__module__)[kind.__name__].body):
        if isinstance(statement, ast.AnnAssign) and isinstance(after, ast.Expr):
            name, text = ast.unparse(statement.target), ast.literal_eval(after.value)
            found[name] = " ".join(cleandoc(text).split())
    return found


@cache
def _classes(module: str) -> dict[str, ast.ClassDef]:
    tree = ast.parse(getsource(import_module(module)))
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
