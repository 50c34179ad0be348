"""The command line: a thin layer that reads words, asks the library and prints.

It alone reads the clock: a question about the law is asked as at today unless told otherwise.
"""

import argparse
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from enum import Enum
from textwrap import fill
from typing import NoReturn, TypeAlias, TypeVar

from attrs import fields

from ukschoolgdpr import catalogue, exchange
from ukschoolgdpr.deadlines import (
    access_deadline,
    extension_notice_deadline,
    rights_deadline,
)
from ukschoolgdpr.errors import FactsError, SchoolGdprError
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.processing import Processing, School
from ukschoolgdpr.facts.requests import AccessRequest, RightsRequest
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.instruments import cite
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Spell, in_words
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.timelines import Confidence, Force
from ukschoolgdpr.policies.audit import Audit, Finding, audit
from ukschoolgdpr.policies.clock import ClockComparison
from ukschoolgdpr.policies.model import load
from ukschoolgdpr.rights import RULES
from ukschoolgdpr.vocabulary import LawfulBasis, Right, SchoolKind, Severity

E = TypeVar("E", bound=Enum)
Command: TypeAlias = Callable[[argparse.Namespace], int]

_BAD_INPUT = 2
_WIDTH = 80
_CITATION = re.compile(r"\b(art|s|ss|reg|Reg|Sch|para|Annex) (?=\d)")
"""What a line is not folded within."""
_LIMITS = ("access", "rights-one-month", "rights-extended")
_FACTS = {
    field.name.replace("_", "-"): field.name
    for field in fields(Processing)
    if field.name not in {"school", "lawful_basis"}
}


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(_BAD_INPUT, f"{self.prog}: error: {message}\n")


def main(argv: Sequence[str] | None = None, *, today: date | None = None) -> int:
    """Run a command.

    Args:
        argv: the words after the program's name; those of the process if left out.
        today: the day whose law is meant unless the words say otherwise; the clock's if left out.

    Returns:
        0; 1 only where ``audit --fail-on`` is reached. Bad input exits with 2.
    """
    parser = _parser(today or datetime.now().astimezone().date())
    arguments = parser.parse_args(argv)
    try:
        status: int = arguments.run(arguments)
        sys.stdout.flush()
    except SchoolGdprError as error:
        parser.error("; ".join(str(error).splitlines()))
    except BrokenPipeError:
        # Whoever read has read enough; what Python flushes on exit must go somewhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser(today: date) -> _Parser:
    parser = _Parser(
        prog="ukschoolgdpr",
        description="The privacy rules that bind UK schools. This is not legal advice.",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    audited = commands.add_parser("audit", help="compare a school's stated policy with the law")
    _add_audit(audited)
    right = commands.add_parser("right", help="decide whether a right applies")
    _add_right(right)
    deadline = commands.add_parser("deadline", help="reckon the last day for an answer")
    _add_deadline(deadline)
    rules = commands.add_parser("rules", help="list the entries of the library")
    _add_rules(rules)
    for command in (audited, right, rules):
        command.add_argument(
            "--as-of",
            type=_day,
            default=today,
            metavar="DAY",
            help="the day whose law is meant; today if left out",
        )
    for command in (audited, right, deadline, rules):
        command.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _add_audit(command: argparse.ArgumentParser) -> None:
    command.add_argument("policy", help="the name of a policy that ships, or a TOML file")
    command.add_argument(
        "--fail-on",
        type=_member(Severity),
        metavar="SEVERITY",
        help=f"exit with 1 where a finding is as severe: {_words(Severity)}",
    )
    command.set_defaults(run=_audit)


def _add_right(command: argparse.ArgumentParser) -> None:
    command.add_argument("right", type=_member(Right), metavar="RIGHT", help=_words(Right))
    command.add_argument(
        "--nation", type=_member(Nation), metavar="NATION", help=f"of the school: {_words(Nation)}"
    )
    command.add_argument(
        "--school", type=_member(SchoolKind), metavar="KIND", help=_words(SchoolKind)
    )
    command.add_argument(
        "--basis", type=_member(LawfulBasis), metavar="BASIS", help=_words(LawfulBasis)
    )
    command.add_argument(
        "--fact",
        type=_fact,
        action="append",
        default=[],
        metavar="FACT[=no]",
        help=f"what is so, or is not; repeatable: {', '.join(_FACTS)}",
    )
    command.set_defaults(run=_right)


def _add_deadline(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "limit", choices=_LIMITS, metavar="LIMIT", help=f"one of {', '.join(_LIMITS)}"
    )
    command.add_argument("--received", type=_day, required=True, metavar="DAY")
    command.add_argument(
        "--nation",
        type=_member(Nation),
        required=True,
        metavar="NATION",
        help=f"of the school: {_words(Nation)}",
    )
    for option, meaning in (
        ("--identity-given", "when proof of identity, reasonably asked for, came"),
        ("--fee-paid", "when a fee charged for the request was paid"),
        ("--extended-on", "when notice of an extension was given"),
    ):
        command.add_argument(option, type=_day, metavar="DAY", help=meaning)
    command.add_argument(
        "--clarified",
        type=_spell,
        action="append",
        default=[],
        metavar="ASKED/ANSWERED",
        help="when clarification was asked and given; without an answer, ASKED/; repeatable",
    )
    command.add_argument(
        "--holiday",
        type=_day,
        action="append",
        default=[],
        metavar="DAY",
        help="a bank holiday proclaimed since this release; repeatable",
    )
    command.set_defaults(run=_deadline)


def _add_rules(command: argparse.ArgumentParser) -> None:
    command.add_argument("--topic", help="the entries of one module, such as rights")
    command.add_argument(
        "--provision", type=_provision, help="those about a provision, such as 'UK GDPR, art 20'"
    )
    command.set_defaults(run=_rules)


def _audit(arguments: argparse.Namespace) -> int:
    found = audit(load(arguments.policy), as_of=arguments.as_of)
    data = {
        "id": found.policy,
        "title": found.title,
        "as_of": found.as_of,
        "calendar": found.calendar,
        "span": found.span,
        "findings": found.findings,
        "in_order": tuple(point for point in found.points if not point.verdict.is_finding),
    }
    _print(arguments, data, _audited(found))
    severity = arguments.fail_on
    return 1 if severity is not None and found.reaching(severity) else 0


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
    yield f"  so since {finding.since}"
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
    _print(arguments, decision, (rule.title, "", *decision.explain().splitlines()))
    return 0


def _deadline(arguments: argparse.Namespace) -> int:
    calendar = WorkingCalendar.of(arguments.nation, extra=arguments.holiday)
    due = _reckoned(arguments, calendar)
    entry = catalogue.entry(due.id)
    lines = [entry.title, ""]
    since = due.stopped_since
    if since is None:
        lines.append(f"last day: {in_words(due.day)}")
    else:
        lines.append(f"no last day yet: time stands still since {in_words(since)}")
    lines += ["", *due.explain().splitlines()]
    lines += ["", f"law as at {arguments.received}, {entry.picked_by}"]
    law = {"as_of": arguments.received, "picked_by": entry.picked_by}
    _print(arguments, {**law, **exchange.reckoning_data(due)}, lines)
    return 0


def _reckoned(arguments: argparse.Namespace, calendar: WorkingCalendar) -> Reckoning:
    dates = {
        "received": arguments.received,
        "identity_given": arguments.identity_given,
        "fee_paid": arguments.fee_paid,
        "extension_notice": arguments.extended_on,
    }
    if arguments.limit == "rights-one-month":
        if arguments.clarified:
            msg = "--clarified: asking for clarification stops time for access requests alone"
            raise FactsError(msg)
        return rights_deadline(RightsRequest(**dates), calendar)
    request = AccessRequest(**dates, clarifications=tuple(arguments.clarified))
    if arguments.limit == "rights-extended":
        return extension_notice_deadline(request, calendar)
    return access_deadline(request, calendar)


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
    _print(arguments, {"as_of": as_of, "rules": rows}, lines)
    return 0


def _print(arguments: argparse.Namespace, value: object, lines: Iterable[str]) -> None:
    """Print the value as JSON, or the lines folded to the width of a terminal."""
    if arguments.json:
        print(exchange.as_json(value))
        return
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()) + 4)
        whole = _CITATION.sub("\\1\u00a0", line)
        folded = fill(whole, _WIDTH, subsequent_indent=indent, break_on_hyphens=False)
        print(folded.replace("\u00a0", " "))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        msg = f"expected a day such as 2026-09-03, not {text!r}"
        raise argparse.ArgumentTypeError(msg) from None


def _spell(text: str) -> Spell:
    asked, _, answered = text.partition("/")
    try:
        return Spell(_day(asked), _day(answered) if answered else None)
    except FactsError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _provision(text: str) -> Provision:
    try:
        return cite(text)
    except SchoolGdprError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _fact(text: str) -> tuple[str, bool]:
    name, _, answer = text.partition("=")
    if name not in _FACTS or answer not in {"", "yes", "no"}:
        msg = f"expected FACT, FACT=yes or FACT=no, not {text!r}; the facts: {', '.join(_FACTS)}"
        raise argparse.ArgumentTypeError(msg)
    return _FACTS[name], answer != "no"


def _member(kind: type[E]) -> Callable[[str], E]:
    """Read a member of an enumeration by its name in kebab-case."""

    def read(text: str) -> E:
        for member in kind:
            if _word(member) == text:
                return member
        msg = f"expected one of {_words(kind)}, not {text!r}"
        raise argparse.ArgumentTypeError(msg)

    return read


def _words(kind: type[Enum]) -> str:
    return ", ".join(_word(member) for member in kind)


def _word(member: Enum) -> str:
    return member.name.lower().replace("_", "-")
