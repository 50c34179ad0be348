"""What calls for an impact assessment: article 35, the regulator's list, the guidelines."""

from datetime import date
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.dpia import questions as ask
from ukschoolgdpr.dpia.questions import Test
from ukschoolgdpr.law.citations import Citation, Reference
from ukschoolgdpr.law.instruments import ICO_DPIA, UK_GDPR, WP248
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version
from ukschoolgdpr.vocabulary import LawfulBasis

if TYPE_CHECKING:
    from ukschoolgdpr.dpia.facts import Operation

_GDPR: Final = date(2018, 5, 25)

_article: Final = UK_GDPR.article
_evaluation: Final = _article(35, 3, "a")
_sensitive: Final = _article(35, 3, "b")
_monitoring: Final = _article(35, 3, "c")
_list: Final = _article(35, 4)


def _since_2018(value: Test, *, cites: Citation) -> Timeline[Test]:
    return Timeline.since(_GDPR, value, cites=cites)


def wp248(number: int) -> Reference:
    """Cite a criterion of the guidelines."""
    return Reference(f"{WP248.text}, criterion {number}", WP248.url)


HIGH_RISK: Final = Rule(
    id="dpia.high-risk",
    title="Processing likely to result in a high risk",
    versions=_since_2018(ask.high_risk(_article(35, 1)), cites=_article(35, 1)),
)

EVALUATION: Final = Rule(
    id="dpia.evaluation",
    title="Systematic and extensive automated evaluation on which decisions are based",
    versions=_since_2018(
        (ask.evaluates(_evaluation) | ask.profiling(_evaluation))
        & ask.extensive(_evaluation)
        & (ask.automated_evaluation(_evaluation) | ask.profiling(_evaluation))
        & (ask.legal_effect(_evaluation) | ask.similar_effect(_evaluation)),
        cites=_evaluation,
    ),
)

SENSITIVE_DATA: Final = Rule(
    id="dpia.sensitive-data",
    title="Special category or criminal offence data on a large scale",
    versions=_since_2018(
        ask.large_scale(_sensitive)
        & (ask.special_category(_sensitive) | ask.criminal_offence(_sensitive)),
        cites=_sensitive,
    ),
)

PUBLIC_MONITORING: Final = Rule(
    id="dpia.public-monitoring",
    title="Systematic monitoring of a publicly accessible area on a large scale",
    versions=_since_2018(
        ask.systematic_monitoring(_monitoring)
        & ask.publicly_accessible(_monitoring)
        & ask.large_scale(_monitoring),
        cites=_monitoring,
    ),
)


# Article 35(4) makes what is on the list subject to the requirement; the words are the
# regulator's, hence law in part. Rows that ask for one more criterion did not do so, or not all,
# before the list was revised in December 2018, hence the confidence.
def _listed(word: str, title: str, value: Test) -> Rule["Operation"]:
    return Rule(
        id=f"dpia.{word}",
        title=title,
        versions=Timeline.of(
            Version(value=value, commences=_GDPR, cites=_list, force=Force.PARTLY)
        ),
    )


def _listed_with_one_more(word: str, title: str, value: Test, *, but: int = 0) -> Rule["Operation"]:
    others = tuple(test for number, test in enumerate(_criteria, 1) if number != but)
    return Rule(
        id=f"dpia.{word}",
        title=title,
        versions=Timeline.of(
            Version(
                value=value & ask.one_of(others),
                commences=_GDPR,
                cites=_list,
                force=Force.PARTLY,
                confidence=Confidence.MEDIUM,
            )
        ),
    )


_criteria: Final = ask.criteria(lambda _: _list)

INNOVATIVE_TECHNOLOGY: Final = _listed_with_one_more(
    "innovative-technology",
    "Innovative technology, with one more criterion (list, row 1)",
    ask.innovative(_list),
    but=8,
)

DENIAL_OF_SERVICE: Final = _listed(
    "denial-of-service",
    "Decisions on access to a service, opportunity or benefit (list, row 2)",
    ask.access_decision(_list)
    & (ask.automated_decision(_list) | ask.profiling(_list) | ask.special_category(_list)),
)

LARGE_SCALE_PROFILING: Final = _listed(
    "large-scale-profiling",
    "Profiling on a large scale (list, row 3)",
    ask.profiling(_list) & ask.large_scale(_list),
)

# Biometric and genetic data are sensitive as such: "any other criterion" is one besides that.
BIOMETRIC_DATA: Final = _listed_with_one_more(
    "biometric-data",
    "Biometric data, with one more criterion (list, row 4)",
    ask.biometric_identification(_list),
    but=4,
)

GENETIC_DATA: Final = _listed_with_one_more(
    "genetic-data",
    "Genetic data, with one more criterion (list, row 5)",
    ask.genetic(_list) & ~ask.own_clinician(_list),
    but=4,
)

DATA_MATCHING: Final = _listed(
    "data-matching",
    "Matching data from several sources (list, row 6)",
    ask.matching(_list),
)

INVISIBLE_PROCESSING: Final = _listed_with_one_more(
    "invisible-processing",
    "Invisible processing, with one more criterion (list, row 7)",
    ask.not_from_data_subject(_list) & ask.informing_disproportionate(_list),
)

TRACKING: Final = _listed_with_one_more(
    "tracking",
    "Tracking of location or behaviour, with one more criterion (list, row 8)",
    ask.tracking(_list),
)

# Employees are vulnerable by the guidelines; the row is of children and others like them.
TARGETING: Final = _listed(
    "targeting-children",
    "Targeting children or other vulnerable people (list, row 9)",
    (
        (ask.about_children(_list) | ask.about_vulnerable(_list))
        & (ask.marketing(_list) | ask.profiling(_list) | ask.automated_decision(_list))
    )
    | ask.online_service_to_children(_list),
)

PHYSICAL_HARM: Final = _listed(
    "physical-harm",
    "Risk of physical harm (list, row 10)",
    ask.physical_harm(_list),
)

LISTED: Final = (
    INNOVATIVE_TECHNOLOGY,
    DENIAL_OF_SERVICE,
    LARGE_SCALE_PROFILING,
    BIOMETRIC_DATA,
    GENETIC_DATA,
    DATA_MATCHING,
    INVISIBLE_PROCESSING,
    TRACKING,
    TARGETING,
    PHYSICAL_HARM,
)
"""The ten rows of the regulator's list, in its order."""

REQUIRING: Final = (HIGH_RISK, EVALUATION, SENSITIVE_DATA, PUBLIC_MONITORING, *LISTED)
"""The rules of which one is enough to require an assessment."""

_legislated: Final = _article(35, 10)

LEGISLATED: Final = Rule(
    id="dpia.legislated",
    title="No second assessment of what was assessed as its law was adopted",
    versions=_since_2018(
        ask.based_on(
            "legal obligation or public task",
            LawfulBasis.LEGAL_OBLIGATION,
            LawfulBasis.PUBLIC_TASK,
        )(_legislated)
        & ask.basis_in_domestic_law(_legislated)
        & ask.law_regulates_operation(_legislated)
        & ask.law_was_assessed(_legislated)
        & ~ask.assessment_called_for(_legislated),
        cites=_legislated,
    ),
)

CRITERIA: Final = ask.criteria(wp248)
"""The nine criteria of the guidelines, in their order."""

TWO_CRITERIA: Final = Rule(
    id="dpia.two-criteria",
    title="Two or more of the nine criteria of the guidelines",
    versions=Timeline.of(
        Version(value=ask.two_of(CRITERIA), commences=_GDPR, cites=WP248, force=Force.PRACTICE)
    ),
)

RECORDED_REASONS: Final = Rule(
    id="dpia.recorded-reasons",
    title="No assessment for recorded reasons, although criteria are met",
    versions=Timeline.of(
        Version(
            value=~ask.high_risk(WP248) & ask.reasons_recorded(WP248),
            commences=_GDPR,
            cites=WP248,
            force=Force.PRACTICE,
        )
    ),
)

# Pupils are in nearly all that a school does, so that the seventh criterion alone tells nothing.
_TELLING: Final = (*CRITERIA[:6], *CRITERIA[7:])

GOOD_PRACTICE: Final = Rule(
    id="dpia.good-practice",
    title="Good practice of assessing what is new, or meets a single criterion",
    versions=Timeline.of(
        Version(
            value=ask.new_to_school(ICO_DPIA) | ask.one_of(_TELLING),
            commences=_GDPR,
            cites=ICO_DPIA,
            force=Force.PRACTICE,
            confidence=Confidence.MEDIUM,
        )
    ),
)

ENTRIES: Final = (*REQUIRING, LEGISLATED, TWO_CRITERIA, RECORDED_REASONS, GOOD_PRACTICE)
"""Every entry of this module."""
