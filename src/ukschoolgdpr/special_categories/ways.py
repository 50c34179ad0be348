"""The ways in which special category and criminal offence data may be processed.

A way is what a school records: one condition of article 9(2), or one route of article 10, and the
condition of DPA 2018 Schedule 1 that is met with it, where one must be.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve, frozen

from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import every
from ukschoolgdpr.law.rules import Decision, Outcome, Rule
from ukschoolgdpr.special_categories.conditions import INTERNATIONAL_LAW, PAIRED
from ukschoolgdpr.special_categories.conditions import RULES as CONDITIONS
from ukschoolgdpr.special_categories.facts import SensitiveProcessing
from ukschoolgdpr.special_categories.offences import AUTHORISED, OFFICIAL_CONTROL
from ukschoolgdpr.special_categories.schedule_1 import EXTENDED
from ukschoolgdpr.special_categories.schedule_1 import RULES as SCHEDULE_1
from ukschoolgdpr.vocabulary import Condition

_EXTENSION: Final = 36

# Section 10(3) settles the basis in domestic law and no more, so article 9(2)(g) still asks for
# the interest. Under a heading that names it, some paragraphs ask for it expressly (paragraph 36):
# the others may so be read to have it built in.
_BUILT_IN: Final = ", which the condition, as it does not ask, may be read to have built in"


@frozen(kw_only=True)
class Way:
    """One way of meeting article 9 or 10, and whether it is open."""

    decision: Decision
    """Whether the article, and what is met with it, are met: of the rule of the article."""
    supplement: Citation | None = None
    """What is met with it: a paragraph of Schedule 1, or relevant international law."""
    extends: int | None = None
    """The paragraph of Part 2 that paragraph 36 extends, where that is the supplement."""

    @property
    def name(self) -> str:
        """How the way is cited."""
        name = str(self.decision.rule.versions.versions[0].cites)
        if self.supplement is not None:
            name += f" with {self.supplement}"
        if self.extends is not None:
            name += f", extending para {self.extends}"
        return name

    @property
    def outcome(self) -> Outcome:
        """Whether it is open: applies, does not apply, or cannot be determined."""
        return self.decision.outcome

    @property
    def missing(self) -> tuple[str, ...]:
        """The sentences whose truth must be known before that can be told; else none."""
        return self.decision.missing

    def explain(self) -> str:
        """Give its name and the clauses that settle it, or hold it open, a line each."""
        return "\n".join((self.name, *self.decision.explain().splitlines()[1:]))


def article_9_ways(data: SensitiveProcessing, *, as_of: date) -> tuple[Way, ...]:
    """Decide of each way of meeting article 9(2) whether it is open.

    Args:
        data: what is known, of data of one limb: see ``facts.alone``.
        as_of: the day whose law is meant.

    Returns:
        The ways, in the order of article 9(2) and of Schedule 1.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, art 9(2); DPA 2018, s 10(2) and (3).

    Example:
        >>> data = SensitiveProcessing(
        ...     substantial_public_interest=True, statutory_function=True, policy_document=True
        ... )
        >>> [
        ...     way.name
        ...     for way in article_9_ways(data, as_of=date(2026, 9, 1))
        ...     if way.outcome is Outcome.APPLIES
        ... ]
        ['UK GDPR, art 9(2)(g) with DPA 2018, Sch 1 para 6']
    """

    def ways() -> Iterator[Way]:
        for condition, rule in CONDITIONS.items():
            if condition not in PAIRED:
                yield Way(decision=rule.decide(data, as_of=as_of))
            interest = condition is Condition.SUBSTANTIAL_PUBLIC_INTEREST
            for number in PAIRED.get(condition, ()):
                open_words = _BUILT_IN if interest and number not in EXTENDED else ""
                yield _with(rule, SCHEDULE_1[number], data, as_of, open_words)
            if interest:
                yield _with(rule, INTERNATIONAL_LAW, data, as_of)

    return tuple(ways())


def article_10_ways(data: SensitiveProcessing, *, as_of: date) -> tuple[Way, ...]:
    """Decide of each way of meeting article 10 whether it is open.

    Args:
        data: what is known.
        as_of: the day whose law is meant.

    Returns:
        The ways: official authority, then Schedule 1 in its order, with a way for each paragraph
        that paragraph 36 extends.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, art 10; DPA 2018, s 10(4) and (5).

    Example:
        >>> data = SensitiveProcessing(consented=True, comprehensive_register=False)
        >>> [
        ...     way.name
        ...     for way in article_10_ways(data, as_of=date(2026, 9, 1))
        ...     if way.outcome is Outcome.APPLIES
        ... ]
        ['UK GDPR, art 10(1) with DPA 2018, Sch 1 para 29']
    """

    def ways() -> Iterator[Way]:
        yield Way(decision=OFFICIAL_CONTROL.decide(data, as_of=as_of))
        for number, rule in SCHEDULE_1.items():
            way = _with(AUTHORISED, rule, data, as_of)
            if number != _EXTENSION:
                yield way
                continue
            own = AUTHORISED.decide(data, as_of=as_of)
            for part_2, asks in EXTENDED.items():
                reason = every((own.reason, asks.weigh(data)))
                yield evolve(way, decision=evolve(own, reason=reason), extends=part_2)
        yield _with(AUTHORISED, INTERNATIONAL_LAW, data, as_of)

    return tuple(ways())


def _with(
    article: Rule[SensitiveProcessing],
    supplement: Rule[SensitiveProcessing],
    data: SensitiveProcessing,
    as_of: date,
    open_words: str = "",
) -> Way:
    """Join the two; ``open_words`` follow what the article asks where that is not known."""
    own, other = (rule.decide(data, as_of=as_of) for rule in (article, supplement))
    asked = own.reason
    if asked.met is None:
        asked = evolve(asked, text=asked.text + open_words)
    return Way(
        decision=evolve(own, reason=every((asked, other.reason))),
        supplement=supplement.versions.versions[0].cites,
    )
