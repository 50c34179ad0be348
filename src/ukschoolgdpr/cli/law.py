"""The commands that ask about the law on a day: audit, right, rules."""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from attrs import fields

from ukschoolgdpr import catalogue
from ukschoolgdpr.cli.words import (
    FACTS,
    add_facts,
    add_school,
    member,
    provision,
    show,
    uri,
    words_for,
    write,
)
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import Processing, School
from ukschoolgdpr.law.timelines import Confidence, Force
from ukschoolgdpr.loading import read_text, shipped
from ukschoolgdpr.policies.audit import Audit, Finding, audit
from ukschoolgdpr.policies.clock import ClockComparison
from ukschoolgdpr.policies.model import load
from ukschoolgdpr.policies.reports import html, markdown, sarif
from ukschoolgdpr.rights import RULES
from ukschoolgdpr.vocabulary import LawfulBasis, Right, Severity

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


def add_right(command: argparse.ArgumentParser) -> None:
    """Say what ``right`` takes."""
    command.add_argument("right", type=member(Right), metavar="RIGHT", help=words_for(Right))
    add_school(command)
    command.add_argument(
        "--basis", type=member(LawfulBasis), metavar="BASIS", help=words_for(LawfulBasis)
    )
    add_facts(command, FACTS)
    command.set_defaults(run=_right)


def add_rules(command: argparse.ArgumentParser) -> None:
    """Say what ``rules`` takes."""
    command.add_argument("--topic", help="the entries of one module, such as rights")
    command.add_argument(
        "--provision", type=provision, help="those about a provision, such as 'UK GDPR, art 20'"
    )
    command.set_defaults(run=_rules)


def _audit(arguments: argparse.Namespace) -> int:
    asked = [name for name in _REPORTS if getattr(arguments, name)]
    if len(asked) + arguments.json > 1:
        msg = f"expected one of --json, {', '.join(f'--{name}' for name in _REPORTS)}"
        raise FactsError(msg)
    policy = load(arguments.policy)
    found = audit(policy, as_of=arguments.as_of)
    if arguments.sarif:
        write(f"{sarif(found, **_file(arguments.policy))}\n")
    elif arguments.html:
        write(html(found, policy))
    elif arguments.markdown:
        write(markdown(found, policy))
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


def _right(arguments: argparse.Namespace) -> int:
    processing = Processing(
        school=School(kind=arguments.school, nation=arguments.nation),
        lawful_basis=arguments.basis,
        **dict(arguments.fact),
    )
    rule = RULES[arguments.right]
    decision = rule.decide(processing, as_of=arguments.as_of)
    show(arguments, decision, (rule.title, "", *decision.explain().splitlines()))
    return 0


def _rules(arguments: argparse.Namespace) -> int:
    as_of = arguments.as_of
    rows = tuple(
        row
        for row in catalogue.table(topic=arguments.topic, provision=arguments.provision)
        if row.commences <= as_of and (row.ceases is None or as_of < row.ceases)
    )
    lines = [f"in force on {as_of}: {len(rows)}", ""]
    for row in rows:
        lines += [row.id, f"  {row.title}", f"  {row.provision}, since {row.commences}"]
        if row.force != Force.LAW.value or row.confidence != Confidence.HIGH.value:
            lines.append(f"  {row.force}, confidence {row.confidence}")
    show(arguments, {"as_of": as_of, "rules": rows}, lines)
    return 0
