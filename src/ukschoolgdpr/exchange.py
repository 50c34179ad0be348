"""Values out, as plain data and JSON, for systems that do not speak Python."""

import json
from collections.abc import Iterable
from datetime import date
from enum import Enum
from functools import singledispatch
from typing import TypeAlias

from attrs import fields, has

from ukschoolgdpr.law.citations import Citation, Provision, Reference
from ukschoolgdpr.law.periods import Calendar
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Decision

Data: TypeAlias = "dict[str, Data] | list[Data] | str | int | bool | None"
"""What JSON can hold."""


def as_json(value: object) -> str:
    """Write a value of the library as indented JSON, its keys stable.

    Raises:
        TypeError: the value is none of the library's.

    Example:
        >>> from ukschoolgdpr import AccessRequest, Nation, WorkingCalendar, access_deadline
        >>> request = AccessRequest(received=date(2026, 9, 3))
        >>> due = access_deadline(request, WorkingCalendar.of(Nation.ENGLAND))
        >>> json.loads(as_json(due))["safe_day"]
        '2026-10-02'
    """
    return json.dumps(as_data(value), indent=2, ensure_ascii=False)


@singledispatch
def as_data(value: object) -> Data:
    """Give a value of the library as dictionaries, lists, strings, numbers and truth values.

    Dates are in ISO 8601, enumerations give their values, citations a text and an address.
    Any other class gives its fields by name.

    Raises:
        TypeError: the value is none of the library's.
    """
    kind = type(value)
    if has(kind):
        return {field.name: as_data(getattr(value, field.name)) for field in fields(kind)}
    msg = f"a {kind.__name__} cannot be written as data: {value!r}"
    raise TypeError(msg)


@as_data.register(str)
@as_data.register(int)
@as_data.register(type(None))
def _same(value: str | int | None) -> Data:
    return value


@as_data.register
def _day(value: date) -> Data:
    return value.isoformat()


@as_data.register
def _member(value: Enum) -> Data:
    return as_data(value.value)


@as_data.register(tuple)
@as_data.register(list)
def _values(values: Iterable[object]) -> Data:
    return [as_data(value) for value in values]


@as_data.register
def _named(values: dict) -> Data:  # type: ignore[type-arg]  # singledispatch takes no parameters
    return {str(name): as_data(value) for name, value in values.items()}


@as_data.register(Provision)
@as_data.register(Reference)
def _citation(cites: Citation) -> Data:
    return {"text": str(cites), "url": cites.url}


@as_data.register
def _decision(decision: Decision) -> Data:
    version = decision.version
    return {
        "id": decision.rule.id,
        "title": decision.rule.title,
        "outcome": decision.outcome.value,
        "as_of": as_data(decision.as_of),
        "cites": None if version is None else as_data(version.cites),
        "reasons": [
            {"text": reason.text, "met": reason.met, "cites": as_data(reason.cites)}
            for reason in decision.reason.decisive()
        ],
        "missing": as_data(decision.missing),
        "cautions": as_data(decision.cautions),
    }


@as_data.register
def reckoning_data(reckoning: Reckoning) -> dict[str, Data]:
    """Give a reckoning by the names of its parts; no day while time stands still."""
    return {
        "id": reckoning.id,
        "day": as_data(reckoning.day) if reckoning.running else None,
        "safe_day": as_data(reckoning.strict),
        "running": reckoning.running,
        "stopped_since": as_data(reckoning.stopped_since),
        "provisional": reckoning.provisional,
        "steps": as_data(reckoning.steps),
        "readings": as_data(reckoning.readings),
        "calendar": _calendar(reckoning.calendar),
    }


def _calendar(calendar: Calendar) -> Data:
    return {
        "name": calendar.name,
        "first": as_data(calendar.first),
        "last": as_data(calendar.last),
        "proclaimed_until": as_data(calendar.proclaimed_until),
        "digest": calendar.digest,
    }
