"""Stale law in a text: what it cites or calls by a name that was superseded on a day.

Held here: the table of what privacy notices and policies of schools say that was once right, with
the day on which it no longer was. Left out: whether what a text says is right, which is for the
audit; and the history of a reference that it tells on purpose, but for a few forms of it.
"""

from collections import Counter
from datetime import date
from itertools import chain

from attrs import frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import late_cautions
from ukschoolgdpr.law.timelines import LAW_AS_AT, Confidence, Force, check_held
from ukschoolgdpr.policies.lint.matching import matches
from ukschoolgdpr.policies.lint.references import (
    Case,
    Kind,
    StaleReference,
    read_references,
    stale_references,
)
from ukschoolgdpr.policies.lint.texts import Markup, Place, places, seen
from ukschoolgdpr.vocabulary import Severity

__all__ = [
    "Case",
    "Finding",
    "Kind",
    "Lint",
    "Markup",
    "Place",
    "StaleReference",
    "lint",
    "read_references",
    "stale_references",
]


@frozen(kw_only=True)
class Finding:
    """A stale reference in a text."""

    id: str
    """The rule, and which one of its findings in the text it is, from 1."""
    rule: str
    """``lint.`` and the id of the row of the table."""
    kind: Kind
    """What is referred to."""
    severity: Severity
    """How much it matters."""
    text: str
    """The words as they are seen, without their line breaks."""
    start: Place
    """Where they begin in the source."""
    end: Place
    """Where they end in the source, that character not included."""
    since: date | None
    """The first day on which they were stale; None where that is not known."""
    replacement: str
    """What is in their place on the day that is meant."""
    nations: frozenset[Nation]
    """The nations in which they are stale, or of whose law they are."""
    cites: Reference
    """What made them stale."""
    force: Force
    """Whether that is law, or practice."""
    notes: tuple[str, ...]
    """What else to know."""
    cautions: tuple[str, ...]
    """What a reader must know: doubt, a day that is not known."""


@frozen(kw_only=True)
class Lint:
    """The stale references in a text, as of a day."""

    as_of: date
    """The day that is meant."""
    nation: Nation | None
    """The school's nation; None for not known: then those of every nation are found."""
    findings: tuple[Finding, ...]
    """What is stale, in the order of the text."""

    @property
    def cautions(self) -> tuple[str, ...]:
        """What a reader must know of the day that is meant."""
        return late_cautions(self.as_of)

    def reaching(self, severity: Severity) -> tuple[Finding, ...]:
        """Give the findings that are at least as grave as ``severity``."""
        return tuple(found for found in self.findings if found.severity.reaches(severity))


def lint(
    text: str, *, as_of: date, markup: Markup = Markup.PLAIN, nation: Nation | None = None
) -> Lint:
    """Find what was superseded in a text: laws, bodies, guidance, fees, words.

    A phrase is found across spaces, line breaks, emphasis and links, but not from one block of
    HTML, or paragraph of Markdown, into the next. Where phrases overlap, the longest counts.

    Args:
        text: the source.
        as_of: the day that is meant: what changed later is no finding.
        markup: how the text is written.
        nation: the school's, or None for not known.

    Raises:
        FactsError: ``as_of`` is no plain date, or ``nation`` no nation.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Example:
        >>> notice = "Transfers rely on the <b>EU-US</b> Privacy&nbsp;Shield."
        >>> [found] = lint(notice, as_of=date(2026, 9, 1), markup=Markup.HTML).findings
        >>> found.id, found.text, found.start.column, found.since
        ('lint.privacy-shield-1', 'EU-US Privacy Shield', 26, datetime.date(2020, 7, 16))
        >>> lint(notice, as_of=date(2020, 7, 15), markup=Markup.HTML).findings
        ()
    """
    check_held(as_of)
    if nation is not None and not isinstance(nation, Nation):
        msg = f"nation: expected a Nation or None, not {nation!r}"
        raise FactsError(msg)
    shown = seen(text, markup)
    stale = [match for match in matches(shown.text) if match.reference.stale(as_of, nation)]
    spans = (shown.span(match.start, match.end) for match in stale)
    ends = places(text, chain.from_iterable(spans))
    seen_before: Counter[str] = Counter()
    findings = []
    for match in stale:
        start, end, reference = next(ends), next(ends), match.reference
        seen_before[reference.id] += 1
        words = " ".join(shown.text[match.start : match.end].split())
        number = seen_before[reference.id]
        findings.append(_finding(reference, number, words, start, end, as_of))
    return Lint(as_of=as_of, nation=nation, findings=tuple(findings))


def _finding(  # noqa: PLR0913, PLR0917 - a finding has so many parts
    reference: StaleReference, number: int, words: str, start: Place, end: Place, as_of: date
) -> Finding:
    doubts = []
    if reference.confidence is not Confidence.HIGH:
        doubts.append(f"confidence in it is {reference.confidence.value}")
    if reference.superseded_on is None and as_of < LAW_AS_AT:
        doubts.append(f"since when is not known: it may not have been stale on {as_of}")
    return Finding(
        id=f"lint.{reference.id}-{number}",
        rule=f"lint.{reference.id}",
        kind=reference.kind,
        severity=reference.severity,
        text=words,
        start=start,
        end=end,
        since=reference.superseded_on,
        replacement=_replacement(reference, as_of),
        nations=reference.nations,
        cites=reference.cites,
        force=reference.force,
        notes=(reference.note,) if reference.note else (),
        cautions=tuple(doubts),
    )


def _replacement(reference: StaleReference, as_of: date) -> str:
    """Follow what came in its place, and what came in the place of that, to the day."""
    while reference.then is not None:
        later = stale_references()[reference.then]
        if not later.stale(as_of, None):
            break
        reference = later
    return reference.replacement
