"""Impact assessments: whether an operation needs one, what it contains, and consulting on it.

Held here: UK GDPR articles 35 and 36, the regulator's list under article 35(4), and the nine
criteria of the guidelines WP248 with the rule of two. ``screening`` says whether an assessment is
needed, ``assessment`` what it must contain, and ``norton_road`` what one school's policy asks
instead. Left out: the list of operations that need none
(article 35(5)), as none was made; codes of conduct (article 35(8)); article 36(4), which is for
makers of law. The regulator has eight weeks from the request for its written advice, and six more
where the processing is complex; both wait for information it has requested (article 36(2)). Those
are its own clocks, so ``deadlines`` has none for a school.
"""

from typing import TYPE_CHECKING, Final

from ukschoolgdpr.dpia import conduct, triggers
from ukschoolgdpr.dpia.conduct import (
    CONSULTATION,
    CONSULTATION_CONTENTS,
    CONSULTATION_EXEMPTION,
    CONTENTS,
    OFFICER_ADVICE,
    REGULATORS_CLOCK,
    REVIEW,
    VIEWS,
    Assessment,
    assessment,
)
from ukschoolgdpr.dpia.screening import Need, Screening, screening
from ukschoolgdpr.dpia.triggers import (
    BIOMETRIC_DATA,
    CRITERIA,
    DATA_MATCHING,
    DENIAL_OF_SERVICE,
    EVALUATION,
    GENETIC_DATA,
    GOOD_PRACTICE,
    HIGH_RISK,
    INNOVATIVE_TECHNOLOGY,
    INVISIBLE_PROCESSING,
    LARGE_SCALE_PROFILING,
    LEGISLATED,
    LISTED,
    PHYSICAL_HARM,
    PUBLIC_MONITORING,
    RECORDED_REASONS,
    REQUIRING,
    SENSITIVE_DATA,
    TARGETING,
    TRACKING,
    TWO_CRITERIA,
)
from ukschoolgdpr.names import on_first_use

if TYPE_CHECKING:
    from ukschoolgdpr.dpia.facts import Operation
    from ukschoolgdpr.dpia.stated import NortonRoad, essex, norton_road
else:
    __getattr__, __dir__ = on_first_use(
        __name__, facts=("Operation",), stated=("NortonRoad", "essex", "norton_road")
    )

ENTRIES: Final = (*triggers.ENTRIES, *conduct.ENTRIES)
"""Every entry of this topic."""

__all__ = [
    "BIOMETRIC_DATA",
    "CONSULTATION",
    "CONSULTATION_CONTENTS",
    "CONSULTATION_EXEMPTION",
    "CONTENTS",
    "CRITERIA",
    "DATA_MATCHING",
    "DENIAL_OF_SERVICE",
    "ENTRIES",
    "EVALUATION",
    "GENETIC_DATA",
    "GOOD_PRACTICE",
    "HIGH_RISK",
    "INNOVATIVE_TECHNOLOGY",
    "INVISIBLE_PROCESSING",
    "LARGE_SCALE_PROFILING",
    "LEGISLATED",
    "LISTED",
    "OFFICER_ADVICE",
    "PHYSICAL_HARM",
    "PUBLIC_MONITORING",
    "RECORDED_REASONS",
    "REGULATORS_CLOCK",
    "REQUIRING",
    "REVIEW",
    "SENSITIVE_DATA",
    "TARGETING",
    "TRACKING",
    "TWO_CRITERIA",
    "VIEWS",
    "Assessment",
    "Need",
    "NortonRoad",
    "Operation",
    "Screening",
    "assessment",
    "essex",
    "norton_road",
    "screening",
]
