"""Policies drawn at random, and written as the files that would hold them."""

import json
from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from attrs import fields, fields_dict, has
from hypothesis import strategies as st

from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Days, Months, Period, WorkingDays, Years
from ukschoolgdpr.policies.clock import Clock
from ukschoolgdpr.policies.model import FIRST_DAY, LAST_DAY, Document, Policy
from ukschoolgdpr.policies.words import Stated, WholeNumber
from ukschoolgdpr.vocabulary import SchoolKind

Kind: TypeAlias = Any
"""The type of a field, of which there are many kinds."""

_NAMES = st.sampled_from(["a", "b", "hill-top", "x-1"])
_CLAUSES = st.sampled_from([("A",), ("B",), ("A", "C")])
_PERIODS = st.one_of(
    st.builds(Days, st.integers(1, 90)),
    st.builds(WorkingDays, st.integers(1, 60)),
    st.builds(Months, st.integers(1, 3)),
    st.builds(Years, st.integers(1, 2)),
)
_PLAIN: dict[object, st.SearchStrategy[object]] = {
    bool: st.booleans(),
    str: _NAMES,
    date: st.dates(),
    Period: _PERIODS,
}


def clocks() -> st.SearchStrategy[Clock]:
    """Draw clocks that say anything at all."""
    return drawn(Clock)


def policies() -> st.SearchStrategy[Policy]:
    """Draw policies that say anything at all in a few of their sections."""
    hints = get_type_hints(Policy)
    document = st.builds(
        Document,
        id=_NAMES,
        title=_NAMES,
        school=st.just(SchoolKind.INDEPENDENT),
        nation=st.sampled_from(Nation),
        dated=st.none() | st.dates(FIRST_DAY, LAST_DAY),
        law_named=drawn(get_type_hints(Document)["law_named"]),
    )

    def of(names: list[str]) -> st.SearchStrategy[Policy]:
        return st.builds(Policy, document=document, **{name: drawn(hints[name]) for name in names})

    sections = sorted(set(hints) - {"document", "gaps", "not_modelled"})
    return st.lists(st.sampled_from(sections), unique=True, max_size=3).flatmap(of)


@cache
def drawn(kind: Kind) -> st.SearchStrategy[Any]:
    """Draw values of the type of a field."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    origin: object = get_origin(kind)
    parts = get_args(kind)
    if origin in {Union, UnionType}:
        return st.none() | drawn(parts[0])
    if origin is tuple:
        return st.lists(drawn(parts[0]), max_size=3).map(tuple)
    if origin is Stated:
        return st.builds(Stated, drawn(parts[0]).filter(lambda says: says != ()), _CLAUSES)
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    named = {name: _field(kind, name) for name in get_type_hints(kind) if name != "clauses"}
    if "clauses" in get_type_hints(kind):
        named["clauses"] = _CLAUSES
    return st.builds(kind, **named)


def _field(kind: Any, name: str) -> st.SearchStrategy[Any]:
    hint, validator = get_type_hints(kind)[name], fields_dict(kind)[name].validator
    return _within(hint, validator) if isinstance(validator, WholeNumber) else drawn(hint)


def _within(kind: Kind, bounds: WholeNumber) -> st.SearchStrategy[Any]:
    number: st.SearchStrategy[Any] = st.integers(bounds.least, bounds.most)
    if Stated in {get_origin(part) for part in (kind, *get_args(kind))}:
        number = st.builds(Stated, number, _CLAUSES)
    return st.none() | number if NoneType in get_args(kind) else number


def fields_of(kind: Kind, place: str = "") -> dict[str, st.SearchStrategy[Any]]:
    """Give what draws every field that states something, by its place."""
    found: dict[str, st.SearchStrategy[Any]] = {}
    for name, hint in get_type_hints(kind).items():
        section = next((part for part in (hint, *get_args(hint)) if _is_section(part)), None)
        inner = f"{place}.{name}".removeprefix(".")
        found |= {inner: _field(kind, name)} if section is None else fields_of(section, inner)
    return found


def _is_section(kind: Kind) -> bool:
    return isinstance(kind, type) and has(kind) and "clauses" not in fields_dict(kind)


def written(policy: Policy) -> str:
    """Write a policy as TOML."""
    return "\n".join(f"{name} = {_toml(value)}" for name, value in _stated(policy))


def _stated(value: object) -> Iterator[tuple[str, object]]:
    """Give what a value states by name, and leave out what it does not."""
    kind = type(value)
    for field in fields(kind) if has(kind) else ():
        stated = getattr(value, field.name)
        if stated != field.default:
            yield field.name, stated


def _toml(value: object) -> str:
    if isinstance(value, Days | WorkingDays | Months | Years):
        return f'"{value}"'
    if has(type(value)):
        return f"{{ {', '.join(f'{name} = {_toml(part)}' for name, part in _stated(value))} }}"
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(part) for part in value)}]"
    if isinstance(value, Enum):
        return _toml(value.value)
    return value.isoformat() if isinstance(value, date) else json.dumps(value)
