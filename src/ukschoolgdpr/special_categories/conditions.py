"""The conditions of UK GDPR article 9(2), each in the article's own words.

To five of them DPA 2018 section 10(2) and (3) add a condition of Schedule 1, which is not part of
the rules here: ``ways`` joins the two.
"""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.law.instruments import DPA_2018, UK_GDPR
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Timeline, Version
from ukschoolgdpr.special_categories import questions as ask
from ukschoolgdpr.special_categories.schedule_1 import PARAGRAPHS, Test
from ukschoolgdpr.vocabulary import Condition

if TYPE_CHECKING:
    from ukschoolgdpr.special_categories.facts import SensitiveProcessing

_GDPR: Final = date(2018, 5, 25)
# DUAA 2025 s 72, but for its subsection (3), through SI 2025/904 reg 2(b).
_INTERNATIONAL: Final = date(2025, 8, 20)
# DUAA 2025 ss 86 and 87, through SI 2026/82 reg 2.
_DUAA: Final = date(2026, 2, 5)

_article: Final = UK_GDPR.article


def _rule(condition: Condition, title: str, test: Test) -> Rule["SensitiveProcessing"]:
    return Rule(
        id=_id(condition),
        title=title,
        versions=Timeline.since(_GDPR, test, cites=_article(9, 2, condition.value)),
    )


def _id(condition: Condition) -> str:
    return f"special_categories.{condition.name.lower().replace('_', '-')}"


EXPLICIT_CONSENT: Final = _rule(
    Condition.EXPLICIT_CONSENT,
    "Explicit consent",
    ask.explicit_consent(_article(9, 2, "a")) & ~ask.prohibition_stands(_article(9, 2, "a")),
)
EMPLOYMENT: Final = _rule(
    Condition.EMPLOYMENT,
    "Employment, social security and social protection law, before Schedule 1",
    ask.employment_law(_article(9, 2, "b")),
)
VITAL_INTERESTS: Final = _rule(
    Condition.VITAL_INTERESTS,
    "Vital interests of someone, the data subject being incapable of consent",
    ask.necessary_for_vital_interests(_article(9, 2, "c"))
    & ask.incapable_of_consent(_article(9, 2, "c")),
)
NOT_FOR_PROFIT: Final = _rule(
    Condition.NOT_FOR_PROFIT,
    "Not-for-profit bodies",
    ask.not_for_profit(_article(9, 2, "d"))
    & ask.legitimate_activities(_article(9, 2, "d"))
    & ask.members_or_contacts(_article(9, 2, "d"))
    & ~ask.disclosed_without_consent(_article(9, 2, "d")),
)
MADE_PUBLIC: Final = _rule(
    Condition.MADE_PUBLIC,
    "Data manifestly made public by the data subject",
    ask.manifestly_made_public(_article(9, 2, "e")),
)
LEGAL_CLAIMS: Final = _rule(
    Condition.LEGAL_CLAIMS,
    "Legal claims and judicial acts",
    ask.necessary_for_claims(_article(9, 2, "f")) | ask.judicial_capacity(_article(9, 2, "f")),
)
SUBSTANTIAL_PUBLIC_INTEREST: Final = _rule(
    Condition.SUBSTANTIAL_PUBLIC_INTEREST,
    "Substantial public interest, before Schedule 1",
    ask.substantial_public_interest(_article(9, 2, "g")),
)
HEALTH_OR_SOCIAL_CARE: Final = _rule(
    Condition.HEALTH_OR_SOCIAL_CARE,
    "Health or social care under secrecy, before Schedule 1",
    ask.health_or_social_care(_article(9, 2, "h"))
    # What article 9(3) asks for.
    & (
        ask.by_health_professional(DPA_2018.section(11, 1, "a"))
        | ask.by_social_work_professional(DPA_2018.section(11, 1, "a"))
        | ask.duty_of_confidentiality(DPA_2018.section(11, 1, "b"))
    ),
)
PUBLIC_HEALTH: Final = _rule(
    Condition.PUBLIC_HEALTH,
    "Public interest in public health, before Schedule 1",
    ask.public_health(_article(9, 2, "i")),
)
RESEARCH: Final = Rule(
    id=_id(Condition.RESEARCH),
    title="Archiving in the public interest, research and statistics, before Schedule 1",
    versions=Timeline.of(
        Version(
            value=ask.necessary_for_research(_article(9, 2, "j"))
            & ask.research_safeguards(_article(89, 1)),
            commences=_GDPR,
            ceases=_DUAA,
            cites=_article(9, 2, "j"),
        ),
        Version(
            value=ask.necessary_for_research(_article(9, 2, "j"))
            & ask.research_safeguards(_article("84B")),
            commences=_DUAA,
            cites=_article(9, 2, "j"),
        ),
    ),
)

RULES: Final[Mapping[Condition, Rule["SensitiveProcessing"]]] = {
    Condition.EXPLICIT_CONSENT: EXPLICIT_CONSENT,
    Condition.EMPLOYMENT: EMPLOYMENT,
    Condition.VITAL_INTERESTS: VITAL_INTERESTS,
    Condition.NOT_FOR_PROFIT: NOT_FOR_PROFIT,
    Condition.MADE_PUBLIC: MADE_PUBLIC,
    Condition.LEGAL_CLAIMS: LEGAL_CLAIMS,
    Condition.SUBSTANTIAL_PUBLIC_INTEREST: SUBSTANTIAL_PUBLIC_INTEREST,
    Condition.HEALTH_OR_SOCIAL_CARE: HEALTH_OR_SOCIAL_CARE,
    Condition.PUBLIC_HEALTH: PUBLIC_HEALTH,
    Condition.RESEARCH: RESEARCH,
}
"""The rule of each point of article 9(2), in its order; five need Schedule 1 as well."""

PAIRED: Final[Mapping[Condition, tuple[int, ...]]] = {
    Condition.EMPLOYMENT: (1,),
    Condition.SUBSTANTIAL_PUBLIC_INTEREST: tuple(
        number
        for number, row in PARAGRAPHS.items()
        if row.part == 2  # noqa: PLR2004 - its name
    ),
    Condition.HEALTH_OR_SOCIAL_CARE: (2,),
    Condition.PUBLIC_HEALTH: (3,),
    Condition.RESEARCH: (4,),
}
"""The paragraphs of Schedule 1 of which one must be met too (DPA 2018 section 10(2) and (3)).

A condition that is not here needs none.
"""

INTERNATIONAL_LAW: Final = Rule(
    id="special_categories.international-law",
    title="A basis in relevant international law, in place of a condition of Schedule 1",
    versions=Timeline.since(
        _INTERNATIONAL,
        ask.relevant_international_law(DPA_2018.section("9A", 1)),
        cites=DPA_2018.section("9A"),
    ),
)
"""For article 9(2)(g) and article 10: Schedule A1 has one condition, of no use to schools."""
