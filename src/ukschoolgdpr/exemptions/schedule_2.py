"""DPA 2018 Schedule 2: crime, the law, other people, privilege, references, exams, research."""

from datetime import date
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.exemptions import questions as ask
from ukschoolgdpr.exemptions import reach
from ukschoolgdpr.exemptions.reach import Effect, Exemption
from ukschoolgdpr.exemptions.vocabulary import Role
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Criterion
from ukschoolgdpr.law.instruments import DPA_2018, UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.timelines import Timeline, Version

if TYPE_CHECKING:
    from ukschoolgdpr.exemptions.facts import Disclosure

_GDPR: Final = date(2018, 5, 25)
# DUAA 2025 ss 86 and 87, through SI 2026/82 reg 2.
_DUAA: Final = date(2026, 2, 5)


def _para(number: int, *limbs: int | str) -> Provision:
    return DPA_2018.schedule(2, number, *limbs)


def _since_2018(
    value: Criterion["Disclosure"], *, cites: Provision
) -> Timeline[Criterion["Disclosure"]]:
    return Timeline.since(_GDPR, value, cites=cites)


CRIME_TAX: Final = Exemption(
    id="exemptions.s2-crime-tax",
    title="Crime and taxation",
    reach=reach.CRIME_AND_TAX,
    versions=_since_2018(
        (
            ask.preventing_crime(_para(2, 1, "a"))
            | ask.prosecuting(_para(2, 1, "b"))
            | ask.taxing(_para(2, 1, "c"))
        )
        & ask.prejudices_crime_tax(_para(2, 1)),
        cites=_para(2, 1),
    ),
)

CRIME_TAX_ONWARD: Final = Exemption(
    id="exemptions.s2-crime-tax-onward",
    title="Crime and taxation: data from a controller that is exempt",
    reach=reach.ONWARD,
    versions=_since_2018(
        ask.from_crime_controller(_para(2, 2, "a"))
        & ask.statutory_functions(_para(2, 2, "b"))
        & ask.first_controller_exempt(_para(2, 3)),
        cites=_para(2, 3),
    ),
)

PUBLIC_BY_LAW: Final = Exemption(
    id="exemptions.s2-public-by-law",
    title="Information that an enactment makes public",
    reach=reach.PART_1,
    versions=_since_2018(
        ask.must_be_public(_para(5, 1)) & ask.prevents_publication(_para(5, 1)), cites=_para(5, 1)
    ),
)

REQUIRED_BY_LAW: Final = Exemption(
    id="exemptions.s2-required-by-law",
    title="Disclosure that the law or a court requires",
    reach=reach.PART_1,
    versions=_since_2018(
        ask.disclosure_required(_para(5, 2)) & ask.prevents_disclosure(_para(5, 2)),
        cites=_para(5, 2),
    ),
)

LEGAL_PROCEEDINGS: Final = Exemption(
    id="exemptions.s2-legal-proceedings",
    title="Disclosure for legal proceedings, advice or rights",
    reach=reach.PART_1,
    versions=_since_2018(
        (
            ask.for_proceedings(_para(5, 3, "a"))
            | ask.for_advice(_para(5, 3, "b"))
            | ask.for_legal_rights(_para(5, 3, "c"))
        )
        & ask.prevents_disclosure(_para(5, 3)),
        cites=_para(5, 3),
    ),
)

PROTECTIVE_FUNCTIONS: Final = Exemption(
    id="exemptions.s2-protective-functions",
    title="Functions designed to protect the public",
    reach=reach.PART_2,
    versions=_since_2018(
        ask.protective_function(_para(7, "a"))
        & ask.function_conferred(_para(7, "b"))
        & ask.prejudices_function(_para(7)),
        cites=_para(7),
    ),
)

REGULATORY_CHILDRENS_SERVICES: Final = Exemption(
    id="exemptions.s2-regulatory-childrens-services",
    title="Regulatory functions about legal, health and children's services",
    reach=reach.PART_2,
    versions=_since_2018(
        ask.complaint_function(_para(10, 2)) & ask.prejudices_function(_para(10, 1)),
        cites=_para(10),
    ),
)

# Unlike sub-paragraphs (1) and (2) it does not ask who the controller is.
JUDICIAL_PROCEEDINGS: Final = Exemption(
    id="exemptions.s2-judicial-proceedings",
    title="Judicial independence and judicial proceedings",
    reach=reach.PART_2,
    versions=_since_2018(
        ask.judicial_matter(_para(14, 3)) & ask.prejudices_judicial_matter(_para(14, 3)),
        cites=_para(14, 3),
    ),
)

CROWN_HONOURS: Final = Exemption(
    id="exemptions.s2-crown-honours",
    title="Crown honours and dignities",
    reach=reach.PART_2,
    versions=_since_2018(ask.crown_honour(_para(15, 1)), cites=_para(15, 1)),
)

THIRD_PARTY: Final = Exemption(
    id="exemptions.s2-third-party",
    title="Information relating to another individual",
    reach=reach.OTHERS,
    versions=_since_2018(
        ask.identifies_other(_para(16, 1))
        & ~ask.other_consents(_para(16, 2, "a"))
        & ~ask.reasonable_without_consent(_para(16, 2, "b"))
        & ~ask.deemed_reasonable(_para(17, 1)),
        cites=_para(16),
    ),
)

THIRD_PARTY_HEALTH: Final = Exemption(
    id="exemptions.s2-third-party-health",
    title="A health professional in a health record",
    effect=Effect.DEEMS_REASONABLE,
    versions=_since_2018(
        ask.health_record(_para(17, 2, "a"))
        & ask.other_is("a health professional", Role.HEALTH_PROFESSIONAL)(_para(17, 2, "b"))
        & ask.other_in_care(_para(17, 2, "b")),
        cites=_para(17, 1, "a"),
    ),
)

THIRD_PARTY_SOCIAL_WORK: Final = Exemption(
    id="exemptions.s2-third-party-social-work",
    title="A children's court officer or somebody who works for social services",
    effect=Effect.DEEMS_REASONABLE,
    versions=_since_2018(
        ask.other_is(
            "a children's court officer, in social work or a paid provider of it",
            Role.CHILDRENS_COURT_OFFICER,
            Role.SOCIAL_WORK_EMPLOYEE,
            Role.PAID_PROVIDER,
        )(_para(17, 3, "a"))
        & ask.official_capacity(_para(17, 3, "b")),
        cites=_para(17, 1, "b"),
    ),
)

# Paragraph 17(5) takes the workers from Schedule 3 paragraphs 14(4)(a) and (b), 16(4)(a) to (c).
THIRD_PARTY_EDUCATION_WORKER: Final = Exemption(
    id="exemptions.s2-third-party-education-worker",
    title="Somebody who works in education",
    effect=Effect.DEEMS_REASONABLE,
    versions=_since_2018(
        (
            ask.nation_among(Nation.ENGLAND, Nation.WALES)(_para(17, 5))
            & ask.other_is(
                "employed by the local authority, or a teacher or employee of the school",
                Role.TEACHER,
                Role.EMPLOYEE,
                Role.AUTHORITY_EMPLOYEE,
            )(DPA_2018.schedule(3, 14, 4))
        )
        | (
            ask.nation_among(Nation.NORTHERN_IRELAND)(_para(17, 5))
            & ask.other_is(
                "a teacher, or employed by the Education Authority or the Council for Catholic "
                "Maintained Schools",
                Role.TEACHER,
                Role.AUTHORITY_EMPLOYEE,
                Role.CCMS_EMPLOYEE,
            )(DPA_2018.schedule(3, 16, 4))
        )
        | (
            ask.nation_among(Nation.SCOTLAND)(_para(17, 4, "b"))
            & ask.other_is("employed by an education authority", Role.AUTHORITY_EMPLOYEE)(
                _para(17, 4, "b")
            )
            & ask.official_capacity(_para(17, 4, "b"))
        ),
        cites=_para(17, 1, "c"),
    ),
)

LPP: Final = Exemption(
    id="exemptions.s2-lpp",
    title="Legal professional privilege",
    reach=reach.PART_4,
    versions=_since_2018(
        ask.privileged(_para(19, "a")) | ask.adviser_confidence(_para(19, "b")), cites=_para(19)
    ),
)

SELF_INCRIMINATION: Final = Exemption(
    id="exemptions.s2-self-incrimination",
    title="Self-incrimination",
    reach=reach.PART_4,
    versions=_since_2018(
        ask.incriminating(_para(20, 1)) & ~ask.offence_left_out(_para(20, 2)), cites=_para(20)
    ),
)

MANAGEMENT_FORECAST: Final = Exemption(
    id="exemptions.s2-management-forecast",
    title="Management forecasts",
    reach=reach.PART_4,
    versions=_since_2018(
        ask.forecasting(_para(22)) & ask.prejudices_activity(_para(22)), cites=_para(22)
    ),
)

NEGOTIATIONS: Final = Exemption(
    id="exemptions.s2-negotiations",
    title="Negotiations with the data subject",
    reach=reach.PART_4,
    versions=_since_2018(
        ask.negotiations(_para(23)) & ask.prejudices_negotiations(_para(23)), cites=_para(23)
    ),
)

CONFIDENTIAL_REFERENCES: Final = Exemption(
    id="exemptions.s2-confidential-references",
    title="Confidential references",
    reach=reach.PART_4,
    versions=_since_2018(
        ask.confidential_reference(_para(24)) & ask.reference_purpose(_para(24)), cites=_para(24)
    ),
)

EXAM_SCRIPTS: Final = Exemption(
    id="exemptions.s2-exam-scripts",
    title="Exam scripts",
    reach=reach.PART_4,
    versions=_since_2018(
        ask.recorded_by_candidate(_para(25, 1)) & ask.during_exam(_para(25, 4)),
        cites=_para(25, 1),
    ),
)

EXAM_MARKS_TIMING: Final = Exemption(
    id="exemptions.s2-exam-marks-timing",
    title="Exam marks asked for before the results are announced",
    effect=Effect.CHANGES_TIME,
    time_limits=("deadlines.exam-marks", "deadlines.exam-marks-announced"),
    versions=_since_2018(
        ask.access(_para(25, 2)) & ask.exam_marks(_para(25, 2)) & ask.before_results(_para(25, 3)),
        cites=_para(25, 2),
    ),
)

SPECIAL_PURPOSES: Final = Exemption(
    id="exemptions.s2-special-purposes",
    title="Journalism, academic, artistic and literary purposes",
    reach=reach.SPECIAL_PURPOSES,
    versions=_since_2018(
        ask.special_purposes(_para(26, 1))
        & ask.for_publication(_para(26, 2, "a"))
        & ask.believed_in_public_interest(_para(26, 2, "b"))
        & ask.believed_incompatible(_para(26, 3)),
        cites=_para(26),
    ),
)


def _safeguarded(
    value: Criterion["Disclosure"], *, cites: Provision
) -> Timeline[Criterion["Disclosure"]]:
    return Timeline.of(
        Version(
            value=value & ask.research_safeguards(UK_GDPR.article(89, 1)),
            commences=_GDPR,
            ceases=_DUAA,
            cites=cites,
        ),
        Version(
            value=value & ask.research_safeguards(UK_GDPR.article("84B")),
            commences=_DUAA,
            cites=cites,
        ),
    )


RESEARCH_STATISTICS: Final = Exemption(
    id="exemptions.s2-research-statistics",
    title="Research and statistics",
    reach=reach.RESEARCH,
    versions=_safeguarded(
        (ask.research(_para(27, 1, "a")) | ask.statistics(_para(27, 1, "b")))
        & ask.impairs_purposes(_para(27, 1))
        & ~(ask.access(_para(27, 3, "b")) & ask.results_identify(_para(27, 3, "b"))),
        cites=_para(27),
    ),
)

ARCHIVING: Final = Exemption(
    id="exemptions.s2-archiving",
    title="Archiving in the public interest",
    reach=reach.ARCHIVING,
    versions=_safeguarded(
        ask.archiving(_para(28, 1)) & ask.impairs_purposes(_para(28, 1)), cites=_para(28)
    ),
)

ENTRIES: Final = (
    CRIME_TAX,
    CRIME_TAX_ONWARD,
    PUBLIC_BY_LAW,
    REQUIRED_BY_LAW,
    LEGAL_PROCEEDINGS,
    PROTECTIVE_FUNCTIONS,
    REGULATORY_CHILDRENS_SERVICES,
    JUDICIAL_PROCEEDINGS,
    CROWN_HONOURS,
    THIRD_PARTY,
    THIRD_PARTY_HEALTH,
    THIRD_PARTY_SOCIAL_WORK,
    THIRD_PARTY_EDUCATION_WORKER,
    LPP,
    SELF_INCRIMINATION,
    MANAGEMENT_FORECAST,
    NEGOTIATIONS,
    CONFIDENTIAL_REFERENCES,
    EXAM_SCRIPTS,
    EXAM_MARKS_TIMING,
    SPECIAL_PURPOSES,
    RESEARCH_STATISTICS,
    ARCHIVING,
)
"""Every entry of Schedule 2, in the order of its paragraphs."""
