"""Consent of children to online services: UK GDPR article 8, and DPA 2018 section 9 before it.

The age is 13, by section 9 until 30 December 2020 and by article 8 itself since. The Children's
Wellbeing and Schools Act 2026, section 72, is a power to change it; no regulations were found.
A child who is old enough must still understand, which is for the limbs of a valid consent. What
a child may contract for is not touched (article 8(3)), and is left out.
"""

from datetime import date
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.consent import questions as ask
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Criterion
from ukschoolgdpr.law.instruments import DPA_2018, UK_GDPR
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Confidence, Timeline, Version

if TYPE_CHECKING:
    from ukschoolgdpr.consent.facts import Consent

_GDPR: Final = date(2018, 5, 25)
# SI 2019/419 Sch 1 para 8: the age moves from section 9, which is omitted, into article 8(1).
_UK_GDPR: Final = date(2020, 12, 31)

_article: Final = UK_GDPR.article
_under_13: Final = ask.younger_than(13)


def _needs_parent(age: Provision, counselling: Provision) -> Criterion["Consent"]:
    return (
        ask.based_on_consent(_article(8, 1))
        & ask.online_service(_article(8, 1))
        & ask.offered_directly(_article(8, 1))
        & ~ask.preventive_or_counselling(counselling)
        & _under_13(age)
    )


_section_9: Final = _needs_parent(DPA_2018.section(9, "a"), DPA_2018.section(9, "b"))
_article_8: Final = _needs_parent(_article(8, 1), _article(8, 4))
_parent_agrees: Final = ask.parental_consent(_article(8, 1)) & ask.parental_consent_verified(
    _article(8, 2)
)


def _versions(
    before: Criterion["Consent"], after: Criterion["Consent"]
) -> Timeline[Criterion["Consent"]]:
    return Timeline.of(
        # What section 9 said is well known; no copy of its words could be read.
        Version(
            value=before,
            commences=_GDPR,
            ceases=_UK_GDPR,
            cites=DPA_2018.section(9),
            confidence=Confidence.MEDIUM,
        ),
        Version(value=after, commences=_UK_GDPR, cites=_article(8, 1)),
    )


ONLINE_PARENT: Final = Rule(
    id="consent.online-parent",
    title="Online service for which a parent must consent",
    versions=_versions(_section_9, _article_8),
)

ONLINE: Final = Rule(
    id="consent.online",
    title="Consent to an online service, of a parent where it must be",
    versions=_versions(~_section_9 | _parent_agrees, ~_article_8 | _parent_agrees),
)

ENTRIES: Final = (ONLINE_PARENT, ONLINE)
"""Every entry of this module."""
