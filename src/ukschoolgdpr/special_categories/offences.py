"""Criminal offence data: UK GDPR article 10, and what DPA 2018 sections 10 and 11 add."""

from datetime import date
from typing import Final

from ukschoolgdpr.law.instruments import DPA_2018, ICO_CRIMINAL_OFFENCE, UK_GDPR
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version
from ukschoolgdpr.special_categories import questions as ask

_GDPR: Final = date(2018, 5, 25)
_control: Final = UK_GDPR.article(10, 1)

CRIMINAL_OFFENCE: Final = Rule(
    id="special_categories.criminal-offence",
    title="Criminal offence data",
    versions=Timeline.since(
        _GDPR,
        ask.convictions_or_offences(_control)
        | ask.security_measures(_control)
        | ask.alleged_offences(DPA_2018.section(11, 2, "a"))
        | ask.offence_proceedings(DPA_2018.section(11, 2, "b")),
        cites=UK_GDPR.article(10),
    ),
)

NO_CONVICTIONS: Final = Rule(
    id="special_categories.no-convictions",
    title="A statement that there are no convictions, as the regulator has it",
    versions=Timeline.of(
        Version(
            value=ask.no_convictions(ICO_CRIMINAL_OFFENCE),
            commences=_GDPR,
            cites=ICO_CRIMINAL_OFFENCE,
            force=Force.PRACTICE,
            confidence=Confidence.MEDIUM,
        )
    ),
)

OFFICIAL_CONTROL: Final = Rule(
    id="special_categories.official-control",
    title="Criminal offence data under the control of official authority",
    versions=Timeline.since(_GDPR, ask.official_control(_control), cites=_control),
)

AUTHORISED: Final = Rule(
    id="special_categories.authorised",
    title="Criminal offence data as domestic law authorises, before Schedule 1",
    versions=Timeline.since(
        _GDPR,
        # Such a register is for official authority alone.
        ~ask.comprehensive_register(_control),
        cites=_control,
    ),
)
"""Domestic law authorises what meets a condition of Schedule 1, Part 1, 2 or 3 (section 10(5))."""
