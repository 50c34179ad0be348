"""Images of people: when they are personal data, and when the law leaves consent alone.

The law has no rule that an image needs consent: any fitting basis will do. That a school asks
for consent by its own policy is in ``norbury_hall``.
"""

from datetime import date
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.consent import questions as ask
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Criterion
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Timeline, Version

if TYPE_CHECKING:
    from ukschoolgdpr.consent.facts import Consent

_GDPR: Final = date(2018, 5, 25)
# DUAA 2025 s 67: article 4 becomes article 4(1).
_DUAA: Final = date(2026, 2, 5)
_OLD: Final = UK_GDPR.article(4, 1)
_NEW: Final = UK_GDPR.article(4, 1, 1)


def _identifies(definition: Provision) -> Criterion["Consent"]:
    return (
        ask.recognisable(definition)
        | ask.name_beside(definition)
        | ask.identifiable_otherwise(definition)
    )


def _only_consent(definition: Provision) -> Criterion["Consent"]:
    return _identifies(definition) & ~ask.other_basis(UK_GDPR.article(6, 1))


IMAGE_PERSONAL_DATA: Final = Rule(
    id="consent.image-personal-data",
    title="An image is personal data",
    versions=Timeline.of(
        Version(value=_identifies(_OLD), commences=_GDPR, ceases=_DUAA, cites=_OLD),
        Version(value=_identifies(_NEW), commences=_DUAA, cites=_NEW),
    ),
)
IMAGE: Final = Rule(
    id="consent.image",
    title="An image is used only with consent",
    versions=Timeline.of(
        Version(
            value=_only_consent(_OLD),
            commences=_GDPR,
            ceases=_DUAA,
            cites=UK_GDPR.article(6, 1, "a"),
        ),
        Version(value=_only_consent(_NEW), commences=_DUAA, cites=UK_GDPR.article(6, 1, "a")),
    ),
)

ENTRIES: Final = (IMAGE_PERSONAL_DATA, IMAGE)
"""Every entry of this module."""
