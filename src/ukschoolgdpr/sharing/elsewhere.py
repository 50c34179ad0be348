"""What binds somebody other than the school, and is often named as if it bound the school."""

from datetime import date
from typing import Final

from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.instruments import (
    CHILDREN_ACT_1989,
    CYPA_2008,
    DOMESTIC_ABUSE_ACT_2021,
    PCSCA_2022,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Entry
from ukschoolgdpr.law.timelines import Confidence, Timeline, Version
from ukschoolgdpr.sharing.gateways import ENGLAND, ENGLAND_AND_WALES


def _of_others(  # noqa: PLR0913 - the columns of an entry
    word: str,
    title: str,
    says: str,
    cites: Provision,
    *,
    nations: frozenset[Nation] = ENGLAND_AND_WALES,
    commences: date = date.min,
    confidence: Confidence = Confidence.MEDIUM,
) -> Entry[str]:
    version = Version(value=says, commences=commences, cites=cites, confidence=confidence)
    return Entry(
        id=f"sharing.{word}", title=title, applies_in=nations, versions=Timeline.of(version)
    )


CARE_RETURNS: Final = _of_others(
    "care-returns",
    "Returns on children looked after and in need",
    "the local authority gives them to the Secretary of State; a school does not",
    CHILDREN_ACT_1989.section(83),
    nations=ENGLAND,
)
WELL_BEING: Final = _of_others(
    "well-being",
    "Promoting the well-being of children",
    "a duty of the Secretary of State, called the Young People's Act in some notices",
    CYPA_2008.section(7),
    nations=ENGLAND,
)
# The list of section 47(11) is from memory.
ENQUIRIES: Final = _of_others(
    "enquiries",
    "Assistance with an authority's enquiries",
    "binds the bodies listed, no school among them: a school shares under its own function",
    CHILDREN_ACT_1989.section(47, 9),
)
DOMESTIC_ABUSE_NOTICE: Final = _of_others(
    "domestic-abuse-notice",
    "Notice to schools of domestic abuse",
    "the police tell the school; what the school may share is unchanged",
    DOMESTIC_ABUSE_ACT_2021.section("49A"),
    commences=date(2025, 11, 7),
    confidence=Confidence.HIGH,
)
VICTIM_INFORMATION: Final = _of_others(
    "victim-information",
    "Requests of the police for information about a victim",
    "binds who asks: in writing, saying what, why and how used, with notice to the victim or a "
    "parent; it does not compel the school",
    PCSCA_2022.section("44A"),
    commences=date(2026, 1, 12),
)

ENTRIES: Final = (
    CARE_RETURNS,
    WELL_BEING,
    ENQUIRIES,
    DOMESTIC_ABUSE_NOTICE,
    VICTIM_INFORMATION,
)
"""Every entry of this module."""
