"""The command that asks how long a record is kept, and what to do with files of such questions."""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ukschoolgdpr.cli import schedules
from ukschoolgdpr.cli.keeping import add_keeping, counting
from ukschoolgdpr.cli.words import day, member, show, words_for
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.timelines import Version
from ukschoolgdpr.retention import (
    Bound,
    Conflict,
    Kept,
    Retention,
    Row,
    conflicts,
    record,
)
from ukschoolgdpr.vocabulary import Severity


def add_retention(command: argparse.ArgumentParser) -> None:
    """Say what ``retention`` takes."""
    command.add_argument(
        "record",
        metavar="CLASS",
        help="the class of records, such as attendance-register; or check, to hold a schedule of "
        "your own in FILE against the library's; or due, to list what of the records in FILE may "
        "go; or draft, to print the library's schedule as one to begin with",
    )
    command.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="a CSV file, for check and due"
    )
    add_keeping(command)
    command.add_argument(
        "--trigger", type=day, metavar="DAY", help="when the event was from which the time runs"
    )
    command.add_argument(
        "--pension-age",
        type=day,
        metavar="DAY",
        help="when the person reaches normal pension age",
    )
    command.add_argument(
        "--procedure-began",
        type=day,
        metavar="DAY",
        help="when the procurement procedure began, for a record of one",
    )
    command.add_argument(
        "--holds", type=Path, metavar="FILE", help="holds on the records, .csv; for due"
    )
    command.add_argument(
        "--schedule", type=Path, metavar="FILE", help="a schedule of your own, .csv; for due"
    )
    command.add_argument("--csv", action="store_true", help="print CSV; for due")
    command.add_argument(
        "--fail-on",
        type=member(Severity),
        metavar="SEVERITY",
        help=f"exit with 1 where a finding is as severe: {words_for(Severity)}; for check",
    )
    command.set_defaults(run=_retention)


_FORMS = {"check": schedules.check, "due": schedules.due, "draft": schedules.write_draft}
_COUNTING = {"school", "academic_year_end", "financial_year_end", "calendar", "strict"}
_TAKES = {
    "check": {"file", "fail_on"} | _COUNTING - {"calendar"},
    "due": {"file", "holds", "schedule", "csv"} | _COUNTING,
    "draft": set[str](),
}
_OF_AN_ANSWER = _COUNTING | {"pension_age", "procedure_began"}
_OF_A_CLASS = _OF_AN_ANSWER | {"trigger"}
_OPTIONS = ("file", *sorted(_OF_A_CLASS), "holds", "schedule", "csv", "fail_on")


def _retention(words: argparse.Namespace) -> int:
    form = words.record
    takes = _TAKES.get(form, _OF_A_CLASS)
    for option in _OPTIONS:
        if option not in takes and getattr(words, option):
            name = "FILE" if option == "file" else f"--{option.replace('_', '-')}"
            msg = f"{name}: it makes no difference to {form}"
            raise FactsError(msg)
    if form not in _FORMS:
        return _class(words)
    if "file" in takes and words.file is None:
        msg = f"FILE: missing: {form} reads one"
        raise FactsError(msg)
    return _FORMS[form](words)


def _class(words: argparse.Namespace) -> int:
    entry = record(words.record).kept_by(words.holder, words.nation)
    rivals = conflicts(words.record, words.nation)
    kept = _kept(entry, words)
    version = entry.on(words.as_of) if kept is None else kept.version
    data = {
        "id": entry.id,
        "title": entry.title,
        "nation": entry.nation,
        "holder": entry.holder,
        "as_of": words.as_of,
        "picked_by": entry.picked_by,
        **_said(version),
        "answer": None if kept is None else _answer(kept, words.trigger),
        "conflicts": [_rival(each) for each in rivals],
    }
    show(words, data, _lines(entry, version, kept, rivals, words.as_of))
    return 0


def _kept(entry: Retention, words: argparse.Namespace) -> Kept | None:
    if words.trigger is None:
        for option in sorted(_OF_AN_ANSWER):
            if getattr(words, option):
                msg = f"--{option.replace('_', '-')}: it makes no difference without --trigger"
                raise FactsError(msg)
        return None
    return entry.keep_until(
        words.trigger,
        as_of=words.as_of,
        counting=counting(words),
        pension_age=words.pension_age,
        procedure_began=words.procedure_began,
    )


def _bounds(row: Row) -> list[str]:
    return [bound.value for bound in Bound if bound in row.bound]


def _said(version: Version[Row]) -> dict[str, object]:
    row = version.value
    return {
        "rule": row.rule,
        "bound": _bounds(row),
        "period": row.period_iso,
        "trigger": row.trigger,
        "rounding": row.rounding,
        "action": row.action,
        "commences": row.in_force_from,
        "ceases": version.ceases,
        "force": version.force,
        "confidence": version.confidence,
        "cites": version.cites,
        "note": row.remark,
    }


def _answer(kept: Kept, trigger: date) -> dict[str, object]:
    return {
        "trigger": trigger,
        "day": kept.day,
        "disposal_from": kept.disposal_from,
        "dispose_by": kept.dispose_by,
        "until": kept.until,
        "missing": kept.missing,
        "cautions": kept.cautions,
    }


def _rival(conflict: Conflict) -> dict[str, object]:
    return {
        "source": conflict.source_name,
        "kind": conflict.source_kind,
        "edition": conflict.edition_or_date,
        "rank": conflict.rank,
        "rule": conflict.rule,
        "url": conflict.source_url,
        "note": conflict.note,
    }


def _lines(
    entry: Retention,
    version: Version[Row],
    kept: Kept | None,
    rivals: tuple[Conflict, ...],
    as_of: date,
) -> Iterator[str]:
    row = version.value
    yield row.label
    yield f"{entry.id} in {entry.nation.title}, holder: {entry.holder.title}"
    yield ""
    bounds = " and ".join(_bounds(row)) or "no bound"
    yield f"{bounds}: {row.rule}; then {row.action.title}"
    source = f"{version.force.value}, {version.confidence.value} confidence"
    yield f"{source} [{version.cites}]"
    if row.remark:
        yield f"note: {row.remark}"
    if kept is not None:
        yield ""
        yield from kept.answer()
        yield ""
        yield from kept.steps()
        yield from (f"caution: {caution}" for caution in kept.cautions)
    if rivals:
        yield ""
        yield "what sources say, the highest in rank first:"
    for each in rivals:
        kind = each.source_kind.value
        yield f"  {each.rule}: {each.source_name} ({kind}, {each.edition_or_date})"
    yield ""
    yield f"as at {as_of}; the rule is that of {entry.picked_by}"
