"""The limbs of UK GDPR article 9(1), a closed list, and what is said about them in guidance."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.law.citations import Citation, Reference
from ukschoolgdpr.law.criteria import Criterion
from ukschoolgdpr.law.instruments import (
    DFE_TOOLKIT,
    DFE_WHAT_DATA_PROTECTION_MEANS,
    ICO_SPECIAL_CATEGORY,
    UK_GDPR,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version
from ukschoolgdpr.special_categories import questions as ask
from ukschoolgdpr.special_categories.schedule_1 import Test
from ukschoolgdpr.vocabulary import SpecialCategory

if TYPE_CHECKING:
    from ukschoolgdpr.special_categories.facts import SensitiveProcessing

_GDPR: Final = date(2018, 5, 25)
# DUAA 2025 s 67 put a number before the definitions of article 4, through SI 2026/82 reg 2.
_RENUMBERED: Final = date(2026, 2, 5)

_article: Final = UK_GDPR.article
_listed: Final = _article(9, 1)


def _limb(category: SpecialCategory, title: str, test: Test) -> Rule["SensitiveProcessing"]:
    return Rule(
        id=f"special_categories.{category.value}",
        title=title,
        versions=Timeline.since(_GDPR, test, cites=_listed),
    )


def _defined(
    category: SpecialCategory, title: str, before: Test, after: Test
) -> Rule["SensitiveProcessing"]:
    return Rule(
        id=f"special_categories.{category.value}",
        title=title,
        versions=Timeline.of(
            Version(value=before, commences=_GDPR, ceases=_RENUMBERED, cites=_listed),
            Version(value=after, commences=_RENUMBERED, cites=_listed),
        ),
    )


def _biometric(definition: Citation) -> Test:
    return (
        ask.characteristics(definition)
        & ask.technical_processing(definition)
        & ask.identifies_uniquely(_listed)
    )


RACIAL_OR_ETHNIC_ORIGIN: Final = _limb(
    SpecialCategory.RACIAL_OR_ETHNIC_ORIGIN,
    "Data revealing racial or ethnic origin",
    ask.racial_or_ethnic_origin(_listed),
)
POLITICAL_OPINIONS: Final = _limb(
    SpecialCategory.POLITICAL_OPINIONS,
    "Data revealing political opinions",
    ask.political_opinions(_listed),
)
RELIGIOUS_OR_PHILOSOPHICAL_BELIEFS: Final = _limb(
    SpecialCategory.RELIGIOUS_OR_PHILOSOPHICAL_BELIEFS,
    "Data revealing religious or philosophical beliefs",
    ask.religious_or_philosophical_beliefs(_listed),
)
TRADE_UNION_MEMBERSHIP: Final = _limb(
    SpecialCategory.TRADE_UNION_MEMBERSHIP,
    "Data revealing trade union membership",
    ask.trade_union_membership(_listed),
)
GENETIC_DATA: Final = _defined(
    SpecialCategory.GENETIC_DATA,
    "Genetic data",
    ask.genetic_data(_article(4, 13)),
    ask.genetic_data(_article(4, 1, 13)),
)
BIOMETRIC_DATA: Final = _defined(
    SpecialCategory.BIOMETRIC_DATA,
    "Biometric data for the purpose of uniquely identifying someone",
    _biometric(_article(4, 14)),
    _biometric(_article(4, 1, 14)),
)
HEALTH: Final = _defined(
    SpecialCategory.HEALTH,
    "Data concerning health",
    ask.health(_article(4, 15)),
    ask.health(_article(4, 1, 15)),
)
SEX_LIFE: Final = _limb(SpecialCategory.SEX_LIFE, "Data concerning sex life", ask.sex_life(_listed))
SEXUAL_ORIENTATION: Final = _limb(
    SpecialCategory.SEXUAL_ORIENTATION,
    "Data concerning sexual orientation",
    ask.sexual_orientation(_listed),
)

LIMBS: Final[Mapping[SpecialCategory, Rule["SensitiveProcessing"]]] = {
    SpecialCategory.RACIAL_OR_ETHNIC_ORIGIN: RACIAL_OR_ETHNIC_ORIGIN,
    SpecialCategory.POLITICAL_OPINIONS: POLITICAL_OPINIONS,
    SpecialCategory.RELIGIOUS_OR_PHILOSOPHICAL_BELIEFS: RELIGIOUS_OR_PHILOSOPHICAL_BELIEFS,
    SpecialCategory.TRADE_UNION_MEMBERSHIP: TRADE_UNION_MEMBERSHIP,
    SpecialCategory.GENETIC_DATA: GENETIC_DATA,
    SpecialCategory.BIOMETRIC_DATA: BIOMETRIC_DATA,
    SpecialCategory.HEALTH: HEALTH,
    SpecialCategory.SEX_LIFE: SEX_LIFE,
    SpecialCategory.SEXUAL_ORIENTATION: SEXUAL_ORIENTATION,
}
"""The rule of each limb, in the order of the article."""


def _listed_on(day: date) -> Test:
    first, *others = (rule.on(day).value for rule in LIMBS.values())
    joined: Criterion[SensitiveProcessing] = first
    for other in others:
        joined |= other
    return joined


SPECIAL_CATEGORY: Final = Rule(
    id="special_categories.special-category",
    title="Special category data",
    versions=Timeline.of(
        Version(value=_listed_on(_GDPR), commences=_GDPR, ceases=_RENUMBERED, cites=_listed),
        Version(value=_listed_on(_RENUMBERED), commences=_RENUMBERED, cites=_listed),
    ),
)

_guided: Final = partial(
    Version, cites=ICO_SPECIAL_CATEGORY, force=Force.PRACTICE, confidence=Confidence.MEDIUM
)

INFERENCE: Final = Rule(
    id="special_categories.inference",
    title="Inferred special category data, as the regulator has it",
    versions=Timeline.of(
        _guided(
            value=ask.certain_inference(ICO_SPECIAL_CATEGORY)
            | ask.intends_inference(ICO_SPECIAL_CATEGORY)
            | ask.treats_differently(ICO_SPECIAL_CATEGORY),
            commences=date(2019, 11, 14),
            ceases=date(2024, 4, 9),
        ),
        _guided(
            value=ask.intends_inference(ICO_SPECIAL_CATEGORY)
            | ask.treats_differently(ICO_SPECIAL_CATEGORY),
            commences=date(2024, 4, 9),
        ),
    ),
)


def _treated(cites: Reference, commences: date, ceases: date | None = None) -> Version[Test]:
    return Version(
        value=ask.safeguarding_matter(cites)
        | ask.pupil_premium(cites)
        | ask.special_educational_needs(cites)
        | ask.child_in_need(cites)
        | ask.looked_after(cites),
        commences=commences,
        ceases=ceases,
        cites=cites,
        force=Force.PRACTICE,
        confidence=Confidence.MEDIUM,
    )


TREATED_AS_SPECIAL: Final = Rule(
    id="special_categories.treated-as-special",
    title="Data that DfE guidance says to treat as if they were special category data",
    applies_in=frozenset({Nation.ENGLAND}),
    versions=Timeline.of(
        # The toolkit was to the same effect; the page is dated by its month alone.
        _treated(DFE_TOOLKIT, _GDPR, date(2023, 2, 1)),
        _treated(DFE_WHAT_DATA_PROTECTION_MEANS, date(2023, 2, 1)),
    ),
)
