"""An audit as a document: in Markdown, and as one page of HTML that needs nothing else.

Findings come first, the gravest at the top, each with the policy's words beside the law's; then
what is in order.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Decision
from ukschoolgdpr.policies.audit import Audit, Finding
from ukschoolgdpr.policies.clock import ClockComparison
from ukschoolgdpr.policies.findings import Evidence
from ukschoolgdpr.vocabulary import Severity, Verdict

_ADVICE: Final = "This is not legal advice."
# The colours are the reader's own, light or dark; nothing is told by colour alone.
_STYLE: Final = """
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
article { border-left: 0.25rem solid; margin: 1.5rem 0; padding-left: 1rem; }
dt { font-weight: bold; }
dd { margin: 0 0 0.5rem; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
.wide { overflow-x: auto; }
pre { white-space: pre-wrap; }
@media print { article { break-inside: avoid; } details > * { display: block; } }
"""


def markdown(found: Audit) -> str:
    """Write an audit in Markdown.

    Example:
        >>> from datetime import date
        >>> from ukschoolgdpr.policies.audit import audit
        >>> from ukschoolgdpr.policies.model import load
        >>> print(markdown(audit(load("norbury-hall"), as_of=date(2026, 9, 1))).splitlines()[0])
        # Norbury Hall Primary School: rights policy and parts of its notices
    """
    return "\n".join(_markdown(found))


def html(found: Audit) -> str:
    """Write an audit as one page of HTML, without script, to be read on a screen or in print.

    Example:
        >>> from datetime import date
        >>> from ukschoolgdpr.policies.audit import audit
        >>> from ukschoolgdpr.policies.model import load
        >>> html(audit(load("norbury-hall"), as_of=date(2026, 9, 1))).partition(">")[0]
        '<!doctype html'
    """
    return "\n".join(_html(found))


def _markdown(found: Audit) -> Iterator[str]:
    yield f"# {_plain(found.title)}"
    yield ""
    yield from (f"{sentence}\n" for sentence in _about(found))
    yield from _rows(("Verdict", "Points"), _counted(found))
    for severity, findings in _by_severity(found):
        yield f"## {_heading(severity, findings)}"
        yield ""
        for finding in findings:
            yield f"### {finding.verdict.value}: `{finding.id}`"
            yield ""
            yield f"- Policy ({_clauses(finding)}): {_plain(finding.says)}"
            cited = "; ".join(_linked(cites) for cites in finding.cites)
            yield f"- Law ({cited}): {_plain(finding.law)}"
            yield f"- So since {finding.since}"
            yield from (f"- {_plain(text)}" for text in _compared(finding.evidence))
            yield ""
    yield f"## In order ({len(_in_order(found))})"
    yield ""
    yield from _rows(
        ("Point", "Verdict", "Policy"),
        (
            (f"`{point.id}`", point.verdict.value, _plain(point.says).replace("|", "\\|"))
            for point in _in_order(found)
        ),
    )


def _html(found: Audit) -> Iterator[str]:
    title = escape(found.title)
    yield '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>"
    yield f"<h1>{title}</h1>"
    yield from (f"<p>{escape(sentence)}</p>" for sentence in _about(found))
    yield from _table("Verdicts", ("Verdict", "Points"), _counted(found))
    for severity, findings in _by_severity(found):
        yield f"<section>\n<h2>{_heading(severity, findings)}</h2>"
        for finding in findings:
            yield from _article(finding)
        yield "</section>"
    in_order = _in_order(found)
    yield f"<section>\n<h2>In order ({len(in_order)})</h2>"
    yield from _table(
        "Points on which nothing need be done",
        ("Point", "Verdict", "Policy"),
        ((point.id, point.verdict.value, point.says) for point in in_order),
    )
    yield "</section>\n</main>\n</body>\n</html>\n"


def _article(finding: Finding) -> Iterator[str]:
    yield f'<article id="{escape(finding.id)}">'
    yield f"<h3>{finding.verdict.value}: {escape(finding.id)}</h3>\n<dl>"
    yield f"<dt>Policy ({escape(_clauses(finding))})</dt><dd>{escape(finding.says)}</dd>"
    cited = "; ".join(_anchor(cites) for cites in finding.cites)
    yield f"<dt>Law ({cited})</dt><dd>{escape(finding.law)}</dd>"
    yield f"<dt>So since</dt><dd>{finding.since}</dd>\n</dl>"
    yield from (f"<p>{escape(text)}</p>" for text in _compared(finding.evidence))
    for number, evidence in enumerate(finding.evidence):
        yield from _shown(evidence, f"{finding.id}-{number}")
    yield "</article>"


def _shown(evidence: Evidence, place: str) -> Iterator[str]:
    """Show what evidence there is, folded away until it is asked for."""
    if isinstance(evidence, Decision):
        yield _folded("How the law decides it", f"<pre>{escape(evidence.explain())}</pre>")
    elif isinstance(evidence, Reckoning):
        yield _folded("Reckoned step by step", _drawn(evidence, place))
    elif isinstance(evidence, ClockComparison):
        for side, reckoning in (("policy", evidence.policy), ("law", evidence.law)):
            if reckoning is not None:
                yield _folded(f"The {side}'s clock", _drawn(reckoning, f"{place}-{side}"))


def _drawn(reckoning: Reckoning, place: str) -> str:
    # The same picture may be on the page twice, and its names may not.
    return reckoning._repr_html_().replace("time-line-", f"{place}-")


def _folded(summary: str, content: str) -> str:
    return f"<details>\n<summary>{summary}</summary>\n{content}\n</details>"


def _about(found: Audit) -> tuple[str, ...]:
    compared = (
        f"Audited against the law as at {found.as_of}; clocks compared over every day from "
        f"{found.span.first} to {found.span.last}, with the working days of {found.calendar}."
    )
    return compared, _ADVICE


def _counted(found: Audit) -> Iterator[tuple[str, str]]:
    number = Counter(point.verdict for point in found.points)
    return ((verdict.value, str(number[verdict])) for verdict in Verdict if number[verdict])


def _by_severity(found: Audit) -> Iterator[tuple[Severity, tuple[Finding, ...]]]:
    for severity in Severity:
        findings = tuple(each for each in found.findings if each.severity is severity)
        if findings:
            yield severity, findings


def _in_order(found: Audit) -> tuple[Finding, ...]:
    return tuple(point for point in found.points if not point.verdict.is_finding)


def _heading(severity: Severity, findings: tuple[Finding, ...]) -> str:
    return f"{severity.value.capitalize()} ({len(findings)})"


def _clauses(finding: Finding) -> str:
    return ", ".join(finding.clauses) or "no clause"


def _compared(evidence: Iterable[Evidence]) -> Iterator[str]:
    for clock in evidence:
        if isinstance(clock, ClockComparison):
            yield (
                f"{clock.reading.value}, {'extended' if clock.extended else 'plain'}: later than "
                f"the law on {clock.later} of {clock.days} days, earlier on {clock.earlier}, at "
                f"worst by {clock.gap}"
            )


def _linked(cites: Citation) -> str:
    return f"[{cites}]({cites.url})" if cites.url else str(cites)


def _anchor(cites: Citation) -> str:
    text = escape(str(cites))
    return f'<a href="{escape(cites.url)}">{text}</a>' if cites.url else text


def _plain(text: str) -> str:
    """Keep what Markdown would take for markup."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#" else sign for sign in text)


def _rows(head: tuple[str, ...], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    for cells in (head, ("---",) * len(head), *rows):
        yield f"| {' | '.join(cells)} |"
    yield ""


def _table(caption: str, head: tuple[str, ...], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    yield f'<div class="wide">\n<table>\n<caption>{caption}</caption>'
    yield "".join(("<tr>", *(f'<th scope="col">{name}</th>' for name in head), "</tr>"))
    for cells in rows:
        yield "".join(("<tr>", *(f"<td>{escape(cell)}</td>" for cell in cells), "</tr>"))
    yield "</table>\n</div>"
