"""The command that holds a stated policy against the law: audit."""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from attrs import fields

from ukschoolgdpr.cli.words import member, show, uri, words_for, write
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.rules import late_cautions
from ukschoolgdpr.loading import read_text, shipped
from ukschoolgdpr.policies import reports
from ukschoolgdpr.policies.audit import Audit, Finding, audit
from ukschoolgdpr.policies.clock import ClockComparison
from ukschoolgdpr.policies.model import load
from ukschoolgdpr.vocabulary import Severity

_REPORTS: Final = {"markdown": "Markdown", "html": "a page of HTML", "sarif": "SARIF 2.1.0"}


def add_audit(command: argparse.ArgumentParser) -> None:
    """Say what ``audit`` takes."""
    command.add_argument("policy", help="the name of a policy that ships, or a TOML or JSON file")
    command.add_argument(
        "--fail-on",
        type=member(Severity),
        metavar="SEVERITY",
        help=f"exit with 1 where a finding is as severe: {words_for(Severity)}",
    )
    for name, what in _REPORTS.items():
        command.add_argument(f"--{name}", action="store_true", help=f"print {what}")
    command.set_defaults(run=_audit)


def _audit(arguments: argparse.Namespace) -> int:
    asked = [name for name in _REPORTS if getattr(arguments, name)]
    if len(asked) + arguments.json > 1:
        msg = f"expected one of --json, {', '.join(f'--{name}' for name in _REPORTS)}"
        raise FactsError(msg)
    policy = load(arguments.policy)
    found = audit(policy, as_of=arguments.as_of)
    if arguments.sarif:
        write(f"{reports.sarif(found, **_file(arguments.policy))}\n")
    elif arguments.html:
        write(reports.html(found, policy))
    elif arguments.markdown:
        write(reports.markdown(found, policy))
    else:
        _show_audit(arguments, found)
    severity = arguments.fail_on
    return 1 if severity is not None and found.reaching(severity) else 0


def _file(policy: str) -> dict[str, str]:
    """Give the address and the text of the file of a policy; one that ships goes by its name."""
    found = shipped("policies")
    if policy in found:
        return {"uri": policy, "text": read_text(found[policy])}
    return {"uri": uri(Path(policy)), "text": read_text(Path(policy))}


def _show_audit(arguments: argparse.Namespace, found: Audit) -> None:
    data = {
        "id": found.policy,
        "title": found.title,
        "as_of": found.as_of,
        "calendar": found.calendar,
        "span": found.span,
        "cautions": late_cautions(found.as_of),
        "findings": [
            {each.name: getattr(one, each.name) for each in fields(Finding)}
            | {"remedy": one.remedy}
            for one in found.findings
        ],
        "in_order": tuple(point for point in found.points if not point.verdict.is_finding),
    }
    show(arguments, data, _audited(found))


def _audited(found: Audit) -> Iterator[str]:
    yield found.title
    yield f"audited against the law as at {found.as_of}"
    yield (
        f"clocks compared over every day from {found.span.first} to {found.span.last}, "
        f"with the working days of {found.calendar}"
    )
    for severity in Severity:
        for finding in found.findings:
            if finding.severity is severity:
                yield from _finding(finding)
    yield ""
    verdicts = Counter(point.verdict for point in found.points)
    yield ", ".join(f"{number} {verdict.value}" for verdict, number in verdicts.items())
    yield from (f"caution: {caution}" for caution in late_cautions(found.as_of))


def _finding(finding: Finding) -> Iterator[str]:
    yield ""
    yield f"{finding.severity.value.upper()} {finding.verdict.value}: {finding.id}"
    yield f"  clauses: {', '.join(finding.clauses) or 'none'}"
    yield f"  policy: {finding.says}"
    yield f"  law: {finding.law} [{'; '.join(map(str, finding.cites))}]"
    yield f"  so since {finding.since}; to put it right, {finding.advice}"
    for evidence in finding.evidence:
        if isinstance(evidence, ClockComparison):
            yield from _compared(evidence)


def _compared(clock: ClockComparison) -> Iterator[str]:
    which = f"{clock.reading.value}, {'extended' if clock.extended else 'plain'}"
    yield (
        f"  {which}: later than the law on {clock.later} of {clock.days} days, earlier on "
        f"{clock.earlier}, at worst by {clock.gap}"
    )
    yield from (
        f"    {law.steps[0].day}: policy {policy.day}, law {law.day}"
        for policy, law in ((clock.policy, clock.law),)
        if policy is not None and law is not None
    )
