"""An audit as one page of HTML that needs nothing else: no script, no picture, no font."""

from collections.abc import Iterable, Iterator
from html import escape

from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.periods import ONE_DAY, Calendar, Spell, in_words
from ukschoolgdpr.law.pictures import Band, Emphasis, Mark, time_line
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Decision, Outcome, cautions
from ukschoolgdpr.policies.audit import Audit, Finding
from ukschoolgdpr.policies.clock import ClockComparison
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.reports.contents import (
    BY_BASIS,
    GIVEN,
    MET,
    NO_CLOCK,
    READINGS,
    RIGHTS,
    VERDICTS,
    Change,
    Report,
    clauses,
    clocks,
    counted,
    difference,
    length,
    worst,
)
from ukschoolgdpr.policies.reports.styles import STYLE
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.vocabulary import Severity, Verdict

_WIDTH = 340  # of a picture: as wide as a phone shows it without shrinking


def html(found: Audit, policy: Policy, *, calendar: Calendar | None = None) -> str:
    """Write an audit as one page of HTML, to be read on a screen, large or small, or in print.

    Args:
        found: the audit.
        policy: the policy that was audited.
        calendar: the working days used; those of the school's nation if left out.

    Example:
        >>> from datetime import date
        >>> from ukschoolgdpr.policies.audit import audit
        >>> from ukschoolgdpr.policies.model import load
        >>> policy = load("norbury-hall")
        >>> html(audit(policy, as_of=date(2026, 9, 1)), policy).partition(">")[0]
        '<!doctype html'
    """
    return "\n".join(_page(Report.of(found, policy, calendar)))


def _page(report: Report) -> Iterator[str]:
    title = escape(report.found.title)
    yield '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>Audit of {title}</title>\n<style>{STYLE}</style>\n</head>\n<body>"
    yield f"<header>\n<h1>{title}</h1>"
    yield f"<p>An audit under the law of {in_words(report.found.as_of)}.</p>\n</header>"
    sections = dict(_sections(report))
    yield '<nav aria-label="Contents">\n<ul>'
    yield from (f'<li><a href="#{_slug(name)}">{name}</a></li>' for name in sections)
    yield "</ul>\n</nav>\n<main>"
    for name, content in sections.items():
        slug = _slug(name)
        yield f'<section aria-labelledby="{slug}">\n<h2 id="{slug}">{name}</h2>'
        yield from content
        yield "</section>"
    yield "</main>\n<footer>"
    yield from (f"<p>{escape(sentence)}</p>" for sentence in report.about)
    yield "</footer>\n</body>\n</html>\n"


def _sections(report: Report) -> Iterator[tuple[str, Iterator[str]]]:
    yield "Summary", _summary(report)
    for severity, findings in report.by_severity:
        name = f"{severity.value.capitalize()}: {counted(len(findings), 'finding')}"
        yield name, _findings(report, severity, findings)
    yield "The time line of a request", _clock(report)
    yield "What is due when", _ahead(report)
    if report.resting:
        yield "Rights by purpose", _rights(report)
    for title, verdict in (
        ("In line with the law", Verdict.AGREES),
        ("Stricter than the law", Verdict.STRICTER),
        ("Not mentioned", Verdict.SILENT),
    ):
        points = report.having(verdict)
        if points:
            yield f"{title}: {counted(len(points), 'point')}", _points(report, points, verdict)


def _summary(report: Report) -> Iterator[str]:
    yield f'<p class="summary">{escape(report.summary)}</p>'
    number = {severity: len(findings) for severity, findings in report.by_severity}
    yield '<ul class="tiles">'
    for severity in Severity:
        found = number.get(severity, 0)
        yield f'<li class="{severity.value}"><b>{found}</b> {severity.value}</li>'
    sound = len(report.having(Verdict.AGREES)) + len(report.having(Verdict.STRICTER))
    yield f'<li class="good"><b>{sound}</b> in order</li>\n</ul>'
    first = report.found.reaching(Severity.HIGH)
    if first:
        yield "<p>To be put right first:</p>\n<ul>"
        for finding in first:
            name = escape(report.name(finding))
            yield f'<li><a href="#{escape(finding.id)}">{name}</a>: {escape(finding.remedy)}</li>'
        yield "</ul>"


def _findings(report: Report, severity: Severity, findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        yield f'<article id="{escape(finding.id)}" class="{severity.value}">'
        yield f'<div class="said">\n<h3>{escape(report.name(finding))}</h3>'
        verdict = VERDICTS[finding.verdict]
        yield f'<p class="badge {severity.value}">{verdict}</p>\n<dl>'
        yield f"<div><dt>The policy</dt><dd>{_said(finding)}</dd></div>"
        law = _with(finding.law, _cited(finding.cites))
        yield f"<div><dt>The law</dt><dd>{law}</dd></div>\n</dl>"
        yield f'<p class="remedy"><b>To put it right:</b> {escape(finding.remedy)}</p>'
        if finding.since is not None:
            yield f'<p class="meta">So under the law since {in_words(finding.since)}.</p>'
        yield "</div>"
        yield from _evidence(finding)
        yield "</article>"


def _said(finding: Finding) -> str:
    """Give what the policy says; where it says several things, one below the other."""
    stated: list[Stated[str]] = [one for one in finding.evidence if isinstance(one, Stated)]
    if not stated:
        return _with(finding.says, escape(clauses(finding)))
    begun, _, _ = finding.says.partition(stated[0].says)
    listed = "".join(
        f"<li>{_with(one.says, escape(', '.join(one.clauses)))}</li>" for one in stated
    )
    return f"{escape(begun)}\n<ul>{listed}</ul>"


def _evidence(finding: Finding) -> Iterator[str]:
    """Show what evidence there is; what is long is folded away until it is asked for."""
    compared = clocks(finding.evidence)
    if compared:
        yield from _compared(compared, finding.id)
    decided = [_decision(one) for one in finding.evidence if isinstance(one, Decision)]
    if decided:
        # The law may decide several words in one way.
        yield from _folded("How the law decides it", *dict.fromkeys(decided))
    reckoned = [one for one in finding.evidence if isinstance(one, Reckoning)]
    if reckoned:
        pictures = _pictures(
            (f"<h4>{_whose(one)}</h4>\n{one.drawn(width=_WIDTH)}", f"{finding.id}-{number}")
            for number, one in enumerate(reckoned)
        )
        yield from _folded("Reckoned step by step", pictures)


def _whose(reckoning: Reckoning) -> str:
    """Say by whose clock a day is reckoned, and which day it is."""
    whose = "policy" if reckoning.id.startswith("clock.") else "law"
    day = in_words(reckoning.day) if reckoning.running else "time stands still"
    return f"By the {whose}: {day}"


def _compared(compared: tuple[ClockComparison, ...], place: str) -> Iterator[str]:
    """Compare clocks in a table, and draw the day on which they part most."""
    days = compared[0]
    examples = [(clock, pair) for clock in compared if (pair := worst(clock)) is not None]
    yield '<div class="compared">\n<div>'
    yield from _table(
        f"Last days for requests complete on each of the {days.days} days from "
        f"{in_words(days.first)} to {in_words(days.last)}",
        ("The policy's period", "Days later than the law", "Days earlier", "At worst"),
        (
            (
                f"{length(clock)}, {READINGS[clock.reading]}",
                str(clock.later),
                str(clock.earlier),
                _off(clock),
            )
            for clock in compared
        ),
    )
    yield "</div>"
    if examples:
        _, (policy, law) = max(examples, key=lambda example: abs(example[0].gap))
        yield _figure(_parting(policy, law), place)
    yield "</div>"
    if examples:
        yield from _folded(
            "The worst examples, step by step",
            *(_steps(clock, *pair) for clock, pair in examples),
        )


def _off(clock: ClockComparison) -> str:
    if clock.gap == 0:
        return "never apart"
    return f"{counted(abs(clock.gap), 'day')} {'later' if clock.gap > 0 else 'earlier'}"


def _parting(policy: Reckoning, law: Reckoning) -> str:
    """Draw one request by both clocks, on one line."""
    first, last = sorted((policy.day, law.day))
    return time_line(
        [
            Mark(law.start, "everything is in"),
            Mark(law.day, "by the law", Emphasis.LAST, source=law.steps[-1].source),
            Mark(policy.day, "by the policy", source=policy.steps[-1].source),
        ],
        [Band(Spell(first + ONE_DAY, last), difference(policy.day, law.day))],
        title="Where the two part most",
        width=_WIDTH,
    )


def _steps(clock: ClockComparison, policy: Reckoning, law: Reckoning) -> str:
    lines = [f"<p>{escape(f'{length(clock)}, {READINGS[clock.reading]}'.capitalize())}</p>\n<dl>"]
    for whose, reckoning in (("The policy", policy), ("The law", law)):
        steps = "".join(
            f"<li>{in_words(step.day)}: {escape(step.text)} [{escape(step.source)}]</li>"
            for step in reckoning.steps
        )
        lines.append(f"<div><dt>{whose}'s clock</dt><dd><ol>{steps}</ol></dd></div>")
    return "\n".join((*lines, "</dl>"))


def _decision(decision: Decision) -> str:
    outcome = decision.outcome.value.replace("-", " ")
    reasons = [
        f"{MET[reason.met]}: {escape(reason.text)} [{_anchor(reason.cites)}]"
        for reason in decision.reason.decisive()
        if reason.cites is not None
    ]
    reasons += [f"caution: {escape(caution)}" for caution in cautions(decision.version)]
    listed = "".join(f"<li>{reason}</li>" for reason in reasons)
    title = f"<b>{escape(decision.rule.title)}</b>: {outcome}"
    name = f'<span class="cites">{escape(decision.rule.id)}</span>'
    return f"<p>{title} {name}</p>" + (f"\n<ul>{listed}</ul>" if listed else "")


def _clock(report: Report) -> Iterator[str]:
    yield f"<p>{escape(report.received_on)}</p>"
    yield from _table(
        "By when it is answered",
        ("Whose clock", "Answer by", "With further time", "Beside the law"),
        (
            (
                escape(side.whose),
                in_words(side.plain.day),
                "none stated" if side.extended is None else in_words(side.extended.day),
                report.beside(side),
            )
            for side in report.sides
        ),
    )
    if len(report.sides) == 1:
        yield f"<p>{NO_CLOCK}</p>"
    yield _pictures(
        (
            f"<h3>{escape(side.whose)}</h3>\n{side.plain.drawn(width=_WIDTH)}",
            f"request-{number}",
        )
        for number, side in enumerate(report.sides)
    )


def _ahead(report: Report) -> Iterator[str]:
    yield "<h3>Changes of the law</h3>"
    if not report.changes:
        yield f"<p>{escape(report.no_changes)}</p>"
    for day, changes in report.changes.items():
        listed = "".join(_change(change) for change in changes)
        summary = f"{in_words(day)}: {counted(len(changes), 'rule')}"
        yield from _folded(summary, f"<ul>{listed}</ul>")
    if report.moved:
        yield "<h3>Bank holidays</h3>"
        yield from _table(
            "Requests whose last day a bank holiday moves",
            ("Received", "Answer by", "In place of"),
            (tuple(map(in_words, (one.received, one.due, one.counted))) for one in report.moved),
        )


def _rights(report: Report) -> Iterator[str]:
    yield from _table(
        BY_BASIS,
        ("Data", "Lawful basis", *(right.value.replace("-", " ").capitalize() for right in RIGHTS)),
        (
            (
                escape(one.about),
                _with(one.basis, escape(", ".join(one.clauses))),
                *(GIVEN[one.rights[right].outcome] for right in RIGHTS),
            )
            for one in report.resting
        ),
    )
    refused = (
        f"<p>Where data rest on {escape(one.basis)}</p>\n{_decision(decision)}"
        for one in report.resting
        for decision in one.rights.values()
        if decision.outcome is Outcome.DOES_NOT_APPLY
    )
    yield from _folded("Why a right is not given", *dict.fromkeys(refused))


def _change(change: Change) -> str:
    what = "" if change.begins else " ceases"
    return f"<li>{escape(change.title)}{what} [{_anchor(change.cites)}]</li>"


def _points(report: Report, points: Iterable[Finding], verdict: Verdict) -> Iterator[str]:
    silent = verdict is Verdict.SILENT
    heads = ("Point", "The law") if silent else ("Point", "The policy", "The law")
    yield from _table(
        "Points on which the policy may be silent" if silent else "Nothing need be done",
        heads,
        (
            (
                escape(report.name(point)),
                *(() if silent else (_with(point.says, escape(clauses(point))),)),
                _with(point.law, _cited(point.cites)),
            )
            for point in points
        ),
    )


def _with(text: str, cites: str) -> str:
    return f'{escape(text)} <span class="cites">{cites}</span>'


def _pictures(drawn: Iterable[tuple[str, str]]) -> str:
    figures = (_figure(picture, place) for picture, place in drawn)
    return "\n".join(('<div class="pictures">', *figures, "</div>"))


def _figure(picture: str, place: str) -> str:
    # The same picture may be on the page twice, and its names may not.
    return f"<figure>{picture.replace('time-line-', f'{escape(place)}-line-')}</figure>"


def _folded(summary: str, *contents: str) -> Iterator[str]:
    yield f"<details>\n<summary>{escape(summary)}</summary>"
    yield from contents
    yield "</details>"


def _table(caption: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Write a table of cells that are HTML; the first of each row is its head.

    The roles are said in words, since on a phone the rows are laid out as blocks.
    """
    yield f'<table role="table">\n<caption>{escape(caption)}</caption>\n<thead role="rowgroup">'
    columns = (f'<th scope="col" role="columnheader">{head}</th>' for head in heads)
    yield "".join(('<tr role="row">', *columns, "</tr>"))
    yield '</thead>\n<tbody role="rowgroup">'
    for first, *cells in rows:
        yield f'<tr role="row"><th scope="row" role="rowheader">{first}</th>'
        for head, cell in zip(heads[1:], cells, strict=True):
            yield f'<td role="cell" data-head="{escape(head)}">{cell}</td>'
        yield "</tr>"
    yield "</tbody>\n</table>"


def _cited(cites: Iterable[Citation]) -> str:
    return "; ".join(map(_anchor, cites))


def _anchor(cites: Citation) -> str:
    text = escape(str(cites))
    return f'<a href="{escape(cites.url)}">{text}</a>' if cites.url else text


def _slug(name: str) -> str:
    return name.partition(":")[0].lower().replace(" ", "-")
