"""An audit in Markdown."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.periods import Calendar, in_words
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Decision
from ukschoolgdpr.policies.audit import Audit, Finding
from ukschoolgdpr.policies.clock import ClockComparison
from ukschoolgdpr.policies.findings import Evidence
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.reports.contents import (
    BY_BASIS,
    GIVEN,
    NO_CLOCK,
    RIGHTS,
    VERDICTS,
    Report,
    clauses,
    compared,
    worst,
)
from ukschoolgdpr.vocabulary import Verdict

_MARKUP: Final = "\\`*_[]<>#|"


def markdown(found: Audit, policy: Policy, *, calendar: Calendar | None = None) -> str:
    """Write an audit in Markdown.

    Args:
        found: the audit.
        policy: the policy that was audited.
        calendar: the working days used; those of the school's nation if left out.

    Example:
        >>> from datetime import date
        >>> from ukschoolgdpr.policies.audit import audit
        >>> from ukschoolgdpr.policies.model import load
        >>> policy = load("norbury-hall")
        >>> found = audit(policy, as_of=date(2026, 9, 1))
        >>> print(markdown(found, policy).splitlines()[0])
        # Norbury Hall Primary School: notices and policies
    """
    return "\n".join(_report(Report.of(found, policy, calendar)))


def _report(report: Report) -> Iterator[str]:
    yield f"# {_plain(report.found.title)}"
    yield ""
    yield from (f"{sentence}\n" for sentence in (*report.about, report.summary))
    yield from _rows(("Verdict", "Points"), _counted(report))
    for severity, findings in report.by_severity:
        yield f"## {severity.value.capitalize()} ({len(findings)})"
        yield ""
        for finding in findings:
            yield from _finding(report, finding)
    yield from _clock(report)
    yield from _ahead(report)
    yield from _rights(report)
    for title, verdict in (
        ("In line with the law", Verdict.AGREES),
        ("Stricter than the law", Verdict.STRICTER),
        ("Not mentioned", Verdict.SILENT),
    ):
        yield from _points(report, title, verdict)


def _finding(report: Report, finding: Finding) -> Iterator[str]:
    yield f"### {_plain(report.name(finding))}: {VERDICTS[finding.verdict]}"
    yield ""
    yield f"- Policy ({_plain(clauses(finding))}): {_plain(finding.says)}"
    cited = "; ".join(_linked(cites) for cites in finding.cites)
    yield f"- Law ({cited}): {_plain(finding.law)}"
    yield f"- To put it right: {_plain(finding.remedy)}"
    since = "" if finding.since is None else f"So since {finding.since}; "
    yield f"- {since}`{finding.id}`"
    for evidence in finding.evidence:
        yield from _shown(evidence)
    yield ""


def _shown(evidence: Evidence) -> Iterator[str]:
    """Show what evidence there is, as items of a list."""
    if isinstance(evidence, Decision):
        yield from _listed(evidence.explain().splitlines())
    elif isinstance(evidence, Reckoning):
        yield from _listed(("Reckoned step by step", *map(str, evidence.steps)))
    elif isinstance(evidence, ClockComparison):
        yield f"- {compared(evidence)}"
        for side, reckoning in zip(("Policy", "Law"), worst(evidence) or (), strict=False):
            yield f"    - {side}: {_plain('; '.join(map(str, reckoning.steps)))}"
    else:
        yield f"- Stated in {_plain(', '.join(evidence.clauses))}: {_plain(evidence.says)}"


def _listed(lines: Iterable[str]) -> Iterator[str]:
    first, *rest = lines
    yield f"- {_plain(first)}"
    yield from (f"    - {_plain(line.strip())}" for line in rest)


def _clock(report: Report) -> Iterator[str]:
    yield "## The time line of a request"
    yield ""
    yield f"{report.received_on}\n"
    yield from _rows(
        ("Whose clock", "Answer by", "With further time", "Beside the law"),
        (
            (
                side.whose,
                in_words(side.plain.day),
                "none stated" if side.extended is None else in_words(side.extended.day),
                report.beside(side),
            )
            for side in report.sides
        ),
    )
    if len(report.sides) == 1:
        yield f"{NO_CLOCK}\n"
    for side in report.sides:
        yield f"- {side.whose}"
        yield from (f"    - {_plain(str(step))}" for step in side.plain.steps)
    yield ""


def _ahead(report: Report) -> Iterator[str]:
    yield "## What is due when"
    yield ""
    if not report.changes:
        yield f"{report.no_changes}\n"
    for day, changes in report.changes.items():
        yield f"- {in_words(day)}"
        for change in changes:
            what = "" if change.begins else " ceases"
            yield f"    - {_plain(change.title)}{what} ({_linked(change.cites)})"
    if report.changes:
        yield ""
    if report.moved:
        yield "Bank holidays move the last day of these requests:\n"
        yield from _rows(
            ("Received", "Answer by", "In place of"),
            (tuple(map(in_words, (one.received, one.due, one.counted))) for one in report.moved),
        )


def _rights(report: Report) -> Iterator[str]:
    if not report.resting:
        return
    yield "## Rights by purpose"
    yield ""
    yield f"{BY_BASIS}.\n"
    yield from _rows(
        ("Data", "Lawful basis", *(right.value.replace("-", " ").capitalize() for right in RIGHTS)),
        (
            (
                _plain(one.about),
                f"{_plain(one.basis)} ({_plain(', '.join(one.clauses))})",
                *(GIVEN[one.rights[right].outcome] for right in RIGHTS),
            )
            for one in report.resting
        ),
    )


def _points(report: Report, title: str, verdict: Verdict) -> Iterator[str]:
    points = report.having(verdict)
    if not points:
        return
    yield f"## {title} ({len(points)})"
    yield ""
    yield from _rows(
        ("Point", "Policy", "Law"),
        (
            (
                f"{_plain(report.name(point))} (`{point.id}`)",
                f"{_plain(point.says)} ({_plain(clauses(point))})",
                f"{_plain(point.law)} ({'; '.join(map(_linked, point.cites))})",
            )
            for point in points
        ),
    )


def _counted(report: Report) -> Iterator[tuple[str, str]]:
    number = Counter(point.verdict for point in report.found.points)
    return ((VERDICTS[each], str(number[each])) for each in Verdict if number[each])


def _linked(cites: Citation) -> str:
    return f"[{cites}]({cites.url})" if cites.url else str(cites)


def _plain(text: str) -> str:
    """Keep what Markdown would take for markup."""
    return "".join(f"\\{sign}" if sign in _MARKUP else sign for sign in text)


def _rows(head: tuple[str, ...], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    for cells in (head, ("---",) * len(head), *rows):
        yield f"| {' | '.join(cells)} |"
    yield ""
