"""When rights give way: the exemptions of DPA 2018 Schedules 2 to 4, and what each switches off.

Held here: the exemptions that a school can meet, the bars to disclosing health data and what came
from Scotland's Principal Reporter, when it is deemed reasonable to disclose what relates to
somebody else, and which data are education or social work data in each nation. ``switches_off``
says how far an exemption reaches; ``for_request`` walks a request through them, piece by piece.

Left out: what of Schedule 2 is for other controllers, such as auditors, regulators, courts and
banks, or of hardly any use to a school (paragraphs 3, 4, 8, 9, 11 to 13, 14(1) and (2), 15(2) and
21); the lists of court rules in Schedule 3 and of enactments in Schedule 4, which are facts here;
who may act, and when a request may be refused (``Request`` takes the answers); and the days by
which things are due, to whose entries the exemptions point. Every exemption goes only as far as its
test is met, case by case.
"""

from typing import TYPE_CHECKING, Final

from ukschoolgdpr.exemptions import schedule_2, schedule_3, schedule_4
from ukschoolgdpr.exemptions.reach import PROVISIONS, Effect, Exemption, Listed, switches_off
from ukschoolgdpr.exemptions.schedule_2 import (
    ARCHIVING,
    CONFIDENTIAL_REFERENCES,
    CRIME_TAX,
    CRIME_TAX_ONWARD,
    CROWN_HONOURS,
    EXAM_MARKS_TIMING,
    EXAM_SCRIPTS,
    JUDICIAL_PROCEEDINGS,
    LEGAL_PROCEEDINGS,
    LPP,
    MANAGEMENT_FORECAST,
    NEGOTIATIONS,
    PROTECTIVE_FUNCTIONS,
    PUBLIC_BY_LAW,
    REGULATORY_CHILDRENS_SERVICES,
    REQUIRED_BY_LAW,
    RESEARCH_STATISTICS,
    SELF_INCRIMINATION,
    SPECIAL_PURPOSES,
    THIRD_PARTY,
    THIRD_PARTY_EDUCATION_WORKER,
    THIRD_PARTY_HEALTH,
    THIRD_PARTY_SOCIAL_WORK,
)
from ukschoolgdpr.exemptions.schedule_3 import (
    CHILD_ABUSE,
    EDUCATION_COURT,
    EDUCATION_DEFINITION_EW,
    EDUCATION_DEFINITION_N,
    EDUCATION_DEFINITION_S,
    EDUCATION_REPORTER,
    EDUCATION_SERIOUS_HARM,
    HEALTH_COURT,
    HEALTH_NO_DISCLOSURE_WITHOUT_OPINION,
    HEALTH_SERIOUS_HARM,
    HEALTH_WISHES,
    SOCIAL_WORK_COURT,
    SOCIAL_WORK_DEFINITION,
    SOCIAL_WORK_REPORTER,
    SOCIAL_WORK_SERIOUS_HARM,
    SOCIAL_WORK_WISHES,
)
from ukschoolgdpr.exemptions.schedule_4 import (
    ADOPTION_EW,
    ADOPTION_N,
    ADOPTION_S,
    CHILDRENS_HEARING,
    HFEA,
    PARENTAL_ORDERS,
    SEN_E,
    SEN_N,
    SEN_S,
    SEN_W,
)
from ukschoolgdpr.exemptions.vocabulary import MadeBy, Opinion, Role
from ukschoolgdpr.names import on_first_use

if TYPE_CHECKING:
    from ukschoolgdpr.exemptions.facts import (
        KINDS_OF_DATA,
        Contents,
        Disclosure,
        Piece,
        Request,
        disclosure,
        opinion_in_period,
    )
    from ukschoolgdpr.exemptions.requests import (
        WALK,
        WORKED_OUT,
        Answer,
        Answers,
        Treatment,
        for_request,
    )
else:
    __getattr__, __dir__ = on_first_use(
        __name__,
        facts=(
            "KINDS_OF_DATA",
            "Contents",
            "Disclosure",
            "Piece",
            "Request",
            "disclosure",
            "opinion_in_period",
        ),
        requests=(
            "WALK",
            "WORKED_OUT",
            "Answer",
            "Answers",
            "Treatment",
            "for_request",
        ),
    )

ENTRIES: Final[tuple[Exemption, ...]] = (
    *schedule_2.ENTRIES,
    *schedule_3.ENTRIES,
    *schedule_4.ENTRIES,
)
"""Every entry of this topic, in the order of the Schedules."""

__all__ = [
    "ADOPTION_EW",
    "ADOPTION_N",
    "ADOPTION_S",
    "ARCHIVING",
    "CHILDRENS_HEARING",
    "CHILD_ABUSE",
    "CONFIDENTIAL_REFERENCES",
    "CRIME_TAX",
    "CRIME_TAX_ONWARD",
    "CROWN_HONOURS",
    "EDUCATION_COURT",
    "EDUCATION_DEFINITION_EW",
    "EDUCATION_DEFINITION_N",
    "EDUCATION_DEFINITION_S",
    "EDUCATION_REPORTER",
    "EDUCATION_SERIOUS_HARM",
    "ENTRIES",
    "EXAM_MARKS_TIMING",
    "EXAM_SCRIPTS",
    "HEALTH_COURT",
    "HEALTH_NO_DISCLOSURE_WITHOUT_OPINION",
    "HEALTH_SERIOUS_HARM",
    "HEALTH_WISHES",
    "HFEA",
    "JUDICIAL_PROCEEDINGS",
    "KINDS_OF_DATA",
    "LEGAL_PROCEEDINGS",
    "LPP",
    "MANAGEMENT_FORECAST",
    "NEGOTIATIONS",
    "PARENTAL_ORDERS",
    "PROTECTIVE_FUNCTIONS",
    "PROVISIONS",
    "PUBLIC_BY_LAW",
    "REGULATORY_CHILDRENS_SERVICES",
    "REQUIRED_BY_LAW",
    "RESEARCH_STATISTICS",
    "SELF_INCRIMINATION",
    "SEN_E",
    "SEN_N",
    "SEN_S",
    "SEN_W",
    "SOCIAL_WORK_COURT",
    "SOCIAL_WORK_DEFINITION",
    "SOCIAL_WORK_REPORTER",
    "SOCIAL_WORK_SERIOUS_HARM",
    "SOCIAL_WORK_WISHES",
    "SPECIAL_PURPOSES",
    "THIRD_PARTY",
    "THIRD_PARTY_EDUCATION_WORKER",
    "THIRD_PARTY_HEALTH",
    "THIRD_PARTY_SOCIAL_WORK",
    "WALK",
    "WORKED_OUT",
    "Answer",
    "Answers",
    "Contents",
    "Disclosure",
    "Effect",
    "Exemption",
    "Listed",
    "MadeBy",
    "Opinion",
    "Piece",
    "Request",
    "Role",
    "Treatment",
    "disclosure",
    "for_request",
    "opinion_in_period",
    "switches_off",
]
