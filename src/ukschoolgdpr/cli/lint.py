"""The command that finds stale law in a text: lint."""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ukschoolgdpr import exchange
from ukschoolgdpr.cli.words import add_nation, member, show, uri, words_for, write
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.nations import UK, Nation, titles
from ukschoolgdpr.law.timelines import Force
from ukschoolgdpr.loading import read_text
from ukschoolgdpr.policies.lint import Finding, Lint, Markup, lint
from ukschoolgdpr.vocabulary import Severity

_MARKUPS: Final = {
    ".htm": Markup.HTML,
    ".html": Markup.HTML,
    ".markdown": Markup.MARKDOWN,
    ".md": Markup.MARKDOWN,
    ".xhtml": Markup.HTML,
}


def add_lint(command: argparse.ArgumentParser) -> None:
    """Say what ``lint`` takes."""
    command.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="a text in UTF-8: Markdown if it ends in .md, HTML if in .html, else plain",
    )
    add_nation(command)
    command.add_argument(
        "--fail-on",
        type=member(Severity),
        metavar="SEVERITY",
        help=f"exit with 1 where a finding is as severe: {words_for(Severity)}",
    )
    command.add_argument("--sarif", action="store_true", help="print SARIF 2.1.0")
    command.set_defaults(run=_lint)


def _lint(arguments: argparse.Namespace) -> int:
    file, severity = arguments.file, arguments.fail_on
    if arguments.sarif and arguments.json:
        msg = "expected one of --json and --sarif"
        raise FactsError(msg)
    markup = _MARKUPS.get(file.suffix.lower(), Markup.PLAIN)
    text = read_text(file)
    found = lint(text, as_of=arguments.as_of, markup=markup, nation=arguments.nation)
    if arguments.sarif:
        write(f"{exchange.as_sarif(found, uri=uri(file))}\n")
    else:
        show(arguments, _data(found, file), _lines(found, file))
    return 1 if severity is not None and found.reaching(severity) else 0


def _data(found: Lint, file: Path) -> dict[str, object]:
    return {
        "file": file.as_posix(),
        "as_of": found.as_of,
        "nation": found.nation,
        "findings": [_finding_data(finding) for finding in found.findings],
        "cautions": found.cautions,
    }


def _finding_data(finding: Finding) -> dict[str, object]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "kind": finding.kind,
        "severity": finding.severity,
        "text": finding.text,
        "start": finding.start,
        "end": finding.end,
        "since": finding.since,
        "replacement": finding.replacement,
        "nations": [nation for nation in Nation if nation in finding.nations],
        "cites": finding.cites,
        "force": finding.force,
        "notes": finding.notes,
        "cautions": finding.cautions,
    }


def _lines(found: Lint, file: Path) -> Iterator[str]:
    where = "" if found.nation is None else f", in {found.nation.title}"
    yield f"{file.as_posix()}: held against the law as at {found.as_of}{where}"
    for caution in found.cautions:
        yield f"caution: {caution}"
    for finding in found.findings:
        yield ""
        yield from _finding(finding)
    yield ""
    severities = Counter(finding.severity for finding in found.findings)
    counts = [f"{severities[each]} {each.value}" for each in Severity if severities[each]]
    yield f"stale references: {', '.join(counts) or 'none'}"


def _finding(finding: Finding) -> Iterator[str]:
    place = f"{finding.start.line}:{finding.start.column}"
    yield f"{place} {finding.severity.value.upper()} {finding.id}: {finding.text}"
    since = "a day that is not known" if finding.since is None else f"{finding.since}"
    where = "" if finding.nations == UK else f", in {titles(finding.nations)}"
    force = "" if finding.force is Force.LAW else f" ({finding.force.value})"
    yield f"  stale since {since}{where} [{finding.cites}]{force}"
    yield f"  now: {finding.replacement}"
    yield from (f"  note: {note}" for note in finding.notes)
    yield from (f"  caution: {caution}" for caution in finding.cautions)
