"""Values out, as plain data and JSON, for systems that do not speak Python."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from enum import Enum
from functools import singledispatch
from io import StringIO
from operator import attrgetter
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar
from urllib.parse import quote

from attrs import AttrsInstance, fields, has

from ukschoolgdpr.errors import MissingPackageError
from ukschoolgdpr.law.citations import Citation, Provision, Reference
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import ONE_DAY, Calendar, in_the_uk, in_words
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Decision
from ukschoolgdpr.vocabulary import Severity

if TYPE_CHECKING:
    from icalendar import Event

    from ukschoolgdpr.cases import Case, Duty, Standing
    from ukschoolgdpr.policies.lint import Finding, Lint

T = TypeVar("T", bound=AttrsInstance)

Data: TypeAlias = "dict[str, Data] | list[Data] | str | int | bool | None"
"""What JSON can hold."""

_SARIF: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
SARIF_LEVELS: Final[Mapping[Severity, str]] = {
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "note",
    Severity.INFO: "note",
}
"""The level in SARIF of what is as severe."""


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


def as_csv(values: Iterable[T], kind: type[T]) -> str:
    r"""Write values of one class as CSV, a row each, with a column for every field.

    A field that holds a value of another class is written as the fields of that, their names
    joined by a dot. Several values in a cell have ``; `` between them.

    Args:
        values: the values.
        kind: their class, which gives the columns even where there are none.

    Raises:
        TypeError: a field holds something that does not fit in a cell.

    Example:
        >>> from ukschoolgdpr import Spell
        >>> as_csv([Spell(date(2026, 9, 3))], Spell)
        'first,last\r\n2026-09-03,\r\n'
    """
    columns = tuple(_columns(kind))
    file = StringIO(newline="")
    rows = csv.writer(file)
    rows.writerow(columns)
    for value in values:
        rows.writerow([_cell(attrgetter(column)(value)) for column in columns])
    return file.getvalue()


def _columns(kind: type) -> Iterator[str]:
    for each in fields(kind):
        inner = _columns(each.type) if isinstance(each.type, type) and has(each.type) else ()
        parts = tuple(f"{each.name}.{name}" for name in inner)
        yield from parts or (each.name,)


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(map(_cell, value))
    data = as_data(value)
    if isinstance(data, dict | list):
        msg = f"a {type(value).__name__} does not fit in a cell: {value!r}"
        raise TypeError(msg)
    return "" if data is None else str(data)


def as_toml(cases: "Iterable[Case]") -> str:
    """Write cases as the TOML file that ``cases.load`` reads, without loss.

    Example:
        >>> from ukschoolgdpr import Nation, School
        >>> from ukschoolgdpr.cases import Case, Event, EventKind, Regime
        >>> case = Case(
        ...     reference="2026-014",
        ...     regimes=(Regime.ACCESS,),
        ...     school=School(nation=Nation.ENGLAND),
        ...     events=(Event(EventKind.RECEIVED, date(2026, 3, 2)),),
        ... )
        >>> print(as_toml([case]))
        [[cases]]
        reference = "2026-014"
        regimes = ["access"]
        school = { nation = "ENG" }
        events = [
          { kind = "received", on = 2026-03-02 },
        ]
    """
    return "\n".join(map(_case_in_toml, cases)) or "cases = []\n"


def _case_in_toml(case: "Case") -> str:
    events = "".join(f"  {_toml(event)},\n" for event in case.events)
    return (
        "[[cases]]\n"
        f"reference = {_toml(case.reference)}\n"
        f"regimes = {_toml(case.regimes)}\n"
        f"school = {_toml(case.school)}\n"
        f"events = [\n{events}]\n"
    )


def _toml(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    kind = type(value)
    if has(kind):
        parts = ((each.name, getattr(value, each.name)) for each in fields(kind))
        told = ", ".join(f"{name} = {_toml(part)}" for name, part in parts if part is not None)
        return f"{{ {told} }}" if told else "{}"
    # What JSON escapes in a line of text TOML escapes alike.
    return json.dumps(as_data(value), ensure_ascii=False)


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
def _members(values: frozenset) -> Data:  # type: ignore[type-arg]  # singledispatch takes no parameters
    # Sets are of members of an enumeration, which has an order.
    return [
        as_data(each) for each in sorted(values, key=lambda each: list(each.__class__).index(each))
    ]


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


def as_sarif(found: "Lint", *, uri: str) -> str:
    """Write the stale references in a text as a log in SARIF, for editors and code hosts.

    Each finding has the same fingerprint while those of its rule before it in the text stay, so
    that one which was dismissed stays so. High severity is an error, medium a warning.

    Args:
        found: what was found.
        uri: where the text is, relative to the root of its repository or absolute.

    Source:
        SARIF version 2.1.0, OASIS standard of 27 March 2020.

    Example:
        >>> from ukschoolgdpr.policies.lint import lint
        >>> found = lint("The Privacy Shield", as_of=date(2026, 9, 1))
        >>> [result] = json.loads(as_sarif(found, uri="notice.txt"))["runs"][0]["results"]
        >>> result["ruleId"], result["level"]
        ('lint.privacy-shield', 'error')
    """
    rules = list(dict.fromkeys(finding.rule for finding in found.findings))
    firsts = {finding.rule: finding for finding in reversed(found.findings)}
    return sarif_log(
        rules=[_sarif_rule(firsts[rule]) for rule in rules],
        results=[_sarif_result(finding, rules, uri) for finding in found.findings],
        properties={"as_of": found.as_of, "nation": found.nation, "cautions": found.cautions},
    )


def sarif_log(
    *,
    rules: Sequence[Mapping[str, object]],
    results: Sequence[Mapping[str, object]],
    properties: Mapping[str, object],
) -> str:
    """Write a log in SARIF of one run of this library.

    Args:
        rules: what was looked for, as ``sarif_rule`` gives it.
        results: what was found; columns count Unicode code points.
        properties: what else to say of the run.

    Source:
        SARIF version 2.1.0, OASIS standard of 27 March 2020.

    Example:
        >>> json.loads(sarif_log(rules=[], results=[], properties={}))["version"]
        '2.1.0'
    """
    from importlib.metadata import version

    run = {
        "tool": {
            "driver": {
                "name": "ukschoolgdpr",
                "version": version("ukschoolgdpr"),
                "rules": [dict(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [dict(result) for result in results],
        "properties": dict(properties),
    }
    return as_json({"$schema": _SARIF, "version": "2.1.0", "runs": [run]})


def sarif_rule(
    name: str, *, short: str, full: str, severity: Severity, cites: Citation
) -> dict[str, object]:
    """Describe a rule in SARIF.

    Args:
        name: its name for ever.
        short: what it is about.
        full: what the law has.
        severity: how grave what it finds is.
        cites: where the law is written.
    """
    rule: dict[str, object] = {
        "id": name,
        "shortDescription": {"text": short},
        "fullDescription": {"text": full},
        "defaultConfiguration": {"level": SARIF_LEVELS[severity]},
    }
    return rule | {"helpUri": cites.url} if cites.url else rule


def _sarif_rule(finding: "Finding") -> dict[str, object]:
    return sarif_rule(
        finding.rule,
        short=f"Superseded {_since(finding)}",
        full=f"Now: {finding.replacement} [{finding.cites}]",
        severity=finding.severity,
        cites=finding.cites,
    )


def _sarif_result(finding: "Finding", rules: list[str], uri: str) -> dict[str, object]:
    region = {
        "startLine": finding.start.line,
        "startColumn": finding.start.column,
        "endLine": finding.end.line,
        "endColumn": finding.end.column,
    }
    said = f"{finding.text!r} was superseded {_since(finding)}. Now: {finding.replacement}."
    return {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": SARIF_LEVELS[finding.severity],
        "message": {"text": said},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}},
        ],
        "partialFingerprints": {"finding/v1": finding.id},
        "properties": {
            "since": finding.since,
            "replacement": finding.replacement,
            "nations": [nation for nation in Nation if nation in finding.nations],
            "cites": finding.cites,
            "notes": finding.notes,
            "cautions": finding.cautions,
        },
    }


def _since(finding: "Finding") -> str:
    return "on a day that is not known" if finding.since is None else f"on {finding.since}"


def as_ics(standings: "Iterable[Standing]", *, stamp: datetime) -> bytes:
    r"""Write what is due in some cases as an iCalendar file, an event for each last day.

    An event lasts the whole day; one that the law counts in hours is at its moment. Each has the
    same UID every time, of its rule and of the reference of its case, so that a calendar that is
    read again moves it, when time is extended too. What has no day is left out. Nothing of a
    person is in it, if nothing is in the reference.

    Args:
        standings: where the cases stand, each with its own reference.
        stamp: when the file is made, with its offset from UTC.

    Raises:
        FactsError: ``stamp`` is no ``datetime``, or one without an offset from UTC.
        MissingPackageError: ``icalendar`` is not installed.

    Source:
        RFC 5545, sections 3.6.1, 3.8.4.7, 3.8.7.2.

    Example:
        >>> from ukschoolgdpr import Nation, School
        >>> from ukschoolgdpr.cases import Case, Event, EventKind, Regime, standing
        >>> from ukschoolgdpr.facts.calendars import Calendars
        >>> case = Case(
        ...     reference="2026-014",
        ...     regimes=(Regime.ACCESS,),
        ...     school=School(nation=Nation.ENGLAND),
        ...     events=(Event(EventKind.RECEIVED, date(2026, 9, 3)),),
        ... )
        >>> found = standing(case, Calendars.of(Nation.ENGLAND), as_of=date(2026, 9, 4))
        >>> text = as_ics([found], stamp=datetime(2026, 9, 4, 9, tzinfo=UTC)).decode()
        >>> [line for line in text.split("\r\n") if line.startswith("DT")]
        ['DTSTART;VALUE=DATE:20261005', 'DTEND;VALUE=DATE:20261006', 'DTSTAMP:20260904T090000Z']
    """
    # Loaded on first use: it comes with an extra.
    try:
        from icalendar import Calendar as File
        from icalendar import Event
    except ImportError:
        msg = "writing an iCalendar file needs: pip install 'ukschoolgdpr[calendar]'"
        raise MissingPackageError(msg) from None
    moment = in_the_uk(stamp, "stamp").astimezone(UTC)
    file = File()
    file.add("PRODID", "-//ukschoolgdpr//cases//EN")
    file.add("VERSION", "2.0")
    for standing in standings:
        for duty in standing.duties:
            if duty.day is not None:
                event = Event()
                event.add("UID", f"{duty.rule}.{quote(standing.reference, safe='')}@ukschoolgdpr")
                event.add("DTSTAMP", moment)
                event.add("SUMMARY", f"{standing.reference}: {duty.what}")
                _last_day(event, duty, duty.day)
                # So that nobody counts as busy on that day.
                event.add("TRANSP", "TRANSPARENT")
                file.add_component(event)
    content: bytes = file.to_ical()
    return content


def _last_day(event: "Event", duty: "Duty", day: date) -> None:
    if duty.at is None:
        event.add("DTSTART", day)
        event.add("DTEND", day + ONE_DAY)
    else:
        event.add("DTSTART", duty.at.astimezone(UTC))
    text = f"The last day by {duty.id}" if duty.at is None else f"The last moment by {duty.id}"
    if duty.safe_day is not None and duty.safe_day != day:
        text += f" (safe by {in_words(duty.safe_day)})"
    event.add("DESCRIPTION", text)
