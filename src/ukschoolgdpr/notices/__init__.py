"""What a privacy notice must say.

Held here: the items of UK GDPR articles 13(1), 13(2), 14(1) and 14(2), the exceptions of articles
13(4) and 14(5), the right to object of article 21(4), the language of article 12(1), and what the
regulator wants said of recognised legitimate interests. Left out: whether there is a right to be
informed at all, of further purposes too (``rights.informed-...``), loose paper among them; the
exemptions of DPA 2018 Schedules 2 to 4 (``exemptions``); by when (``deadlines.privacy-info-...``,
whose names are given); how a notice is laid out; and the models of the Department for Education,
which are no law.

A notice may cover many uses of data from several sources. It is asked whether an item is so of any
of them, and each article asks of its own data, so that what is excused under article 14 may still
be required under article 13.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import some
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.rules import (
    OUTCOMES,
    Decision,
    Outcome,
    Rule,
    cautions,
    late_cautions,
)
from ukschoolgdpr.law.timelines import Timeline, Version
from ukschoolgdpr.names import on_first_use
from ukschoolgdpr.notices import questions as ask
from ukschoolgdpr.notices.items import COLLECTED, OBJECTION, OBTAINED, RECOGNISED_INTEREST
from ukschoolgdpr.notices.questions import DUAA, GDPR
from ukschoolgdpr.notices.vocabulary import NoticeItem
from ukschoolgdpr.notices.words import WORDS

if TYPE_CHECKING:
    from ukschoolgdpr.notices.facts import Notice, without_exceptions
else:
    __getattr__, __dir__ = on_first_use(__name__, facts=("Notice", "without_exceptions"))

__all__ = [
    "CHILD",
    "COLLECTED",
    "ENTRIES",
    "OBJECTION",
    "OBTAINED",
    "PLAIN_LANGUAGE",
    "PROTECTION",
    "RECOGNISED_INTEREST",
    "RULES",
    "WORDS",
    "Contents",
    "Notice",
    "NoticeItem",
    "Point",
    "required",
    "without_exceptions",
]

_article: Final = UK_GDPR.article

PLAIN_LANGUAGE: Final = Rule(
    id="notices.plain-language",
    title="Concise, intelligible and easily accessible, in clear and plain language",
    versions=Timeline.since(
        GDPR,
        ask.from_data_subject(_article(12, 1)) | ask.from_elsewhere(_article(12, 1)),
        cites=_article(12, 1),
    ),
)

CHILD: Final = Rule(
    id="notices.child",
    title="Language that a child can understand",
    versions=Timeline.since(GDPR, ask.addressed_to_child(_article(12, 1)), cites=_article(12, 1)),
)

PROTECTION: Final = Rule(
    id="notices.protection",
    title="Protecting those who are not told, by publishing the information too",
    versions=Timeline.of(
        Version(
            value=ask.from_elsewhere(_article(14, 5, "b"))
            & (
                ask.informing_disproportionate(_article(14, 5, "b"))
                | ask.informing_defeats_purpose(_article(14, 5, "b"))
            ),
            commences=GDPR,
            ceases=DUAA,
            cites=_article(14, 5, "b"),
        ),
        Version(
            value=ask.from_elsewhere(_article(14, 7))
            & (
                ask.informing_disproportionate(_article(14, 5, "e"))
                | ask.informing_defeats_purpose(_article(14, 5, "f"))
            ),
            commences=DUAA,
            cites=_article(14, 7),
        ),
    ),
)

_OTHERS: Final = {
    NoticeItem.OBJECTION: OBJECTION,
    NoticeItem.RECOGNISED_INTEREST: RECOGNISED_INTEREST,
}
RULES: Final[Mapping[NoticeItem, tuple[Rule["Notice"], ...]]] = {
    item: tuple(rules[item] for rules in (COLLECTED, OBTAINED, _OTHERS) if item in rules)
    for item in NoticeItem
}
"""The rules of each item: one for each article that lists it."""

_MANNER: Final = (PLAIN_LANGUAGE, CHILD, PROTECTION)
_WHEN_COLLECTED: Final = ("deadlines.privacy-info-direct",)
_WHEN_OBTAINED: Final = (
    "deadlines.privacy-info-indirect",
    "deadlines.privacy-info-indirect-communication",
    "deadlines.privacy-info-indirect-disclosure",
)


@frozen(kw_only=True)
class Point:
    """Whether a notice must say one item, and what it then says."""

    item: NoticeItem
    """What it is about."""
    decisions: tuple[Decision, ...]
    """Whether each article that lists the item asks for it."""
    words: str | None
    """What people are told, in plain words; None before anything asked for it."""
    see: Citation | None
    """Where that of which they are told is written."""

    @property
    def outcome(self) -> Outcome:
        """Whether the item is required: one article that asks for it is enough."""
        return OUTCOMES[some(tuple(decision.reason for decision in self.decisions)).met]

    @property
    def settling(self) -> tuple[Decision, ...]:
        """The decisions that settle it, or that hold it open."""
        return tuple(it for it in self.decisions if it.outcome is self.outcome)

    @property
    def cites(self) -> tuple[Citation, ...]:
        """Where it is written that the item is required, or would be."""
        return tuple(it.rule.versions.versions[0].cites for it in self.settling)

    @property
    def missing(self) -> tuple[str, ...]:
        """The sentences whose truth must be known before it can be; else none."""
        return tuple(dict.fromkeys(text for it in self.settling for text in it.missing))

    def explain(self) -> str:
        """Give what to say and where it is written, then what settles it, a line each."""
        because = (line for it in self.settling for line in it.explain().splitlines()[1:])
        return "\n".join((_said(self), *dict.fromkeys(because)))


@frozen(kw_only=True)
class Contents:
    """What a notice must say under the law of a day, what it need not, and what is in doubt."""

    as_of: date
    """The day whose law was applied."""
    points: tuple[Point, ...]
    """Every item, in the order of the articles."""
    manner: tuple[Decision, ...]
    """In which language it must be, and whether those who are not told must be protected."""
    time_limits: tuple[str, ...]
    """The names of the time limits that say by when, but for those that the source of the data
    rules out."""

    @property
    def required(self) -> tuple[Point, ...]:
        """The items that the notice must say."""
        return self._that_come_to(Outcome.APPLIES)

    @property
    def not_required(self) -> tuple[Point, ...]:
        """Those that it need not say: not asked for, not yet law, or excused."""
        return self._that_come_to(Outcome.DOES_NOT_APPLY)

    @property
    def undetermined(self) -> tuple[Point, ...]:
        """Those of which it depends on what is not known."""
        return self._that_come_to(Outcome.UNDETERMINED)

    @property
    def missing(self) -> tuple[str, ...]:
        """What must be known before every item is decided, each sentence once."""
        return tuple(dict.fromkeys(text for point in self.points for text in point.missing))

    def _that_come_to(self, outcome: Outcome) -> tuple[Point, ...]:
        return tuple(point for point in self.points if point.outcome is outcome)

    def explain(self) -> str:
        """Give what is required, what is in doubt and what not, in which manner and by when."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"required (law as at {self.as_of})"
        for point in self.required:
            yield f"  {_said(point)}"
            for decision in point.settling:
                yield from (f"    caution: {text}" for text in cautions(decision.version))
        if self.undetermined:
            yield "cannot be determined"
            yield from (f"  {_said(point)}" for point in self.undetermined)
            yield from (f"  ask whether {sentence}" for sentence in self.missing)
        yield "not required"
        for point in self.not_required:
            yield f"  {point.item.value}"
            yield from (f"  {line}" for line in point.explain().splitlines()[1:] if _decides(line))
        yield "manner"
        for decision in self.manner:
            yield f"  {decision.rule.title}"
            yield from (f"    {line}" for line in decision.explain().splitlines() if _decides(line))
        yield "by when"
        yield from (f"  {name}" for name in self.time_limits)
        yield from (f"caution: {text}" for text in late_cautions(self.as_of))


def _said(point: Point) -> str:
    cited = "; ".join(map(str, point.cites))
    if point.words is None:
        return f"{point.item.value} [{cited}]"
    see = "" if point.see in point.cites else f"; see {point.see}"
    return f"{point.item.value}: {point.words} [{cited}{see}]"


def _decides(line: str) -> bool:
    return not line.startswith("  caution: ")


def required(
    notice: "Notice", *, as_of: date, has: Collection[NoticeItem] = frozenset()
) -> Contents:
    """Say of every item whether a notice must say it, and what it then says.

    Args:
        notice: what is known of the notice, and of the data that it covers.
        as_of: the day whose law is meant: that on which the notice is given.
        has: the items that the data subject already has, where they do not have all.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, arts 12(1), 13, 14 and 21(4).

    Example:
        >>> from ukschoolgdpr.notices import Notice, without_exceptions
        >>> visitors = without_exceptions(Notice(from_data_subject=True, from_elsewhere=False))
        >>> found = required(visitors, as_of=date(2026, 11, 21))
        >>> [point.item.value for point in found.required][-3:]
        ['complaint-controller', 'complaint-regulator', 'obligation']
        >>> found.required[-2].words
        'that they may complain to the Information Commission (the ICO)'
    """
    had = evolve(notice, has_information=True)
    return Contents(
        as_of=as_of,
        points=tuple(_point(item, had if item in has else notice, as_of) for item in NoticeItem),
        manner=tuple(rule.decide(notice, as_of=as_of) for rule in _MANNER),
        time_limits=(
            *(() if notice.from_data_subject is False else _WHEN_COLLECTED),
            *(() if notice.from_elsewhere is False else _WHEN_OBTAINED),
        ),
    )


def _point(item: NoticeItem, notice: "Notice", as_of: date) -> Point:
    said = WORDS[item].find(as_of)
    return Point(
        item=item,
        decisions=tuple(rule.decide(notice, as_of=as_of) for rule in RULES[item]),
        words=None if said is None else said.value,
        see=None if said is None else said.cites,
    )


ENTRIES: Final = (
    *COLLECTED.values(),
    *OBTAINED.values(),
    OBJECTION,
    RECOGNISED_INTEREST,
    PLAIN_LANGUAGE,
    CHILD,
    PROTECTION,
)
"""Every entry of this module."""
