"""What ``retention`` does with files: check a schedule, list what is due, write a draft."""

import argparse
from collections import Counter
from collections.abc import Iterator

from attrs import fields

from ukschoolgdpr import exchange
from ukschoolgdpr.cli.keeping import counting
from ukschoolgdpr.cli.words import show, write
from ukschoolgdpr.law.periods import in_words
from ukschoolgdpr.policies import schedules
from ukschoolgdpr.policies.schedules import ScheduleCheck, ScheduleFinding
from ukschoolgdpr.retention import (
    DisposalList,
    ListedRecord,
    OwnRule,
    OwnSchedule,
    Standing,
    disposal_list,
    draft,
    read_holds,
    read_own,
    read_records,
)
from ukschoolgdpr.vocabulary import Severity, Verdict


def check(words: argparse.Namespace) -> int:
    """Hold a school's own schedule against the library's."""
    ours = read_own(words.file)
    found = schedules.check(
        ours, words.nation, words.holder, as_of=words.as_of, counting=counting(words)
    )
    data = {
        "schedule": found.schedule,
        "nation": found.nation,
        "holder": found.holder,
        "as_of": found.as_of,
        "findings": found.findings,
        "in_order": tuple(point for point in found.points if not point.verdict.is_finding),
        "cautions": found.cautions,
    }
    show(words, data, _checked(found, ours))
    severity = words.fail_on
    return 1 if severity is not None and found.reaching(severity) else 0


def due(words: argparse.Namespace) -> int:
    """List what of a school's records may or must go, is held or cannot be said."""
    schedule = None if words.schedule is None else read_own(words.schedule)
    found = disposal_list(
        read_records(words.file, schedule),
        () if words.holds is None else read_holds(words.holds),
        nation=words.nation,
        holder=words.holder,
        on=words.as_of,
        counting=counting(words),
        schedule=schedule,
    )
    if words.csv:
        _table(exchange.as_csv(found.records, ListedRecord))
    else:
        show(words, found, _due(found))
    return 0


def write_draft(words: argparse.Namespace) -> int:
    """Write the library's schedule as one of a school's own."""
    rules = draft(words.nation, words.holder, as_of=words.as_of)
    if words.json:
        show(words, rules, ())
    else:
        _table(exchange.as_csv(rules, OwnRule))
    return 0


def _table(text: str) -> None:
    # Rows are not folded; what is printed has the line ends of the place.
    write(text.replace("\r\n", "\n"))


def _checked(found: ScheduleCheck, ours: OwnSchedule) -> Iterator[str]:
    yield f"{found.schedule}: {found.holder.title} in {found.nation.title}"
    yield f"held against the schedule of the library as at {found.as_of}"
    for severity in Severity:
        for finding in found.findings:
            if finding.severity is severity:
                yield from _finding(finding, ours)
    silent = [point.id.split(".")[-2] for point in found.points if point.verdict is Verdict.SILENT]
    if silent:
        yield ""
        yield f"law, and not mentioned: {', '.join(silent)}"
    yield ""
    verdicts = Counter(point.verdict for point in found.points)
    yield ", ".join(f"{number} {verdict.value}" for verdict, number in verdicts.items())
    yield from (f"caution: {caution}" for caution in found.cautions)


def _finding(finding: ScheduleFinding, ours: OwnSchedule) -> Iterator[str]:
    [place] = finding.clauses
    cites = f" [{'; '.join(map(str, finding.cites))}]" if finding.cites else ""
    yield ""
    yield f"{finding.severity.value.upper()} {finding.verdict.value}: {finding.id}"
    yield f"  {place}: {finding.says}"
    yield f"  library: {finding.law}{cites}"
    if finding.since is not None:
        yield f"  so since {finding.since}"
    compared = finding.compared
    if compared is not None:
        for parting in (compared.earliest, compared.latest):
            if parting is not None:
                yield (
                    f"  from {in_words(parting.event)}: ours to {in_words(parting.own.day)}, "
                    f"the library's to {in_words(parting.law.day)}"
                )
        if finding.row is not None and finding.row.remark:
            yield f"  note: {finding.row.remark}"
    if finding.instead is not None:
        yield f"  write instead: {', '.join(_cells(finding.instead, ours.rules[place]))}"
    yield from (f"  caution: {caution}" for caution in finding.cautions)


def _cells(instead: OwnRule, before: OwnRule) -> Iterator[str]:
    """Name the cells that are to be written anew."""
    for each in fields(OwnRule):
        value = getattr(instead, each.name)
        if value != getattr(before, each.name):
            yield f"{each.name} {exchange.as_data(value)}"


def _due(found: DisposalList) -> Iterator[str]:
    yield f"records of {found.holder.title} in {found.nation.title} on {found.on}"
    for standing in Standing:
        for one in found.records:
            if one.standing is standing is not Standing.KEEP:
                yield from _listed(one)
    yield ""
    standings = Counter(one.standing for one in found.records)
    numbers = (f"{standings[each]} {each.value}" for each in Standing if standings[each])
    yield ", ".join(numbers) or "no records"
    for hold in found.unplaced:
        yield f"caution: no record here has the key {hold.key}, held for {hold.reason.value}"
    yield "a person confirms what goes; nothing is disposed of here"


def _listed(one: ListedRecord) -> Iterator[str]:
    yield ""
    yield f"{one.standing.value.upper()} {one.key}: {one.title} ({one.record_id})"
    yield f"  {one.why}"
    if one.action is not None:
        yield f"  then: {one.action.title}"
        yield f"  {one.rule} [{one.citation}]"
    if one.note:
        yield f"  note: {one.note}"
    yield from (f"  needed: {what}" for what in one.missing)
    yield from (f"  caution: {caution}" for caution in one.cautions)
