"""Data about pupils that go to government, the authority and the inspectorate."""

from datetime import date
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.law.citations import Provision, Reference
from ukschoolgdpr.law.criteria import Clause
from ukschoolgdpr.law.instruments import (
    CHILDCARE_ACT_2006,
    EDUCATION_ACT_1996,
    EDUCATION_ACT_2002,
    EDUCATION_ACT_2005,
    ESA_2008,
    SI_2006_1751,
    SI_2010_2919,
    SI_2013_2094,
    SI_2014_1530,
    SI_2018_901,
    SI_2024_208,
    UK_GDPR,
)
from ukschoolgdpr.law.timelines import Confidence
from ukschoolgdpr.sharing import questions as ask
from ukschoolgdpr.sharing.gateways import (
    DFE_CENSUS,
    ENGLAND,
    MAINTAINED,
    WALES,
    Effect,
    Step,
    gateway,
    written,
)
from ukschoolgdpr.sharing.vocabulary import Recipient, SharedData
from ukschoolgdpr.vocabulary import LawfulBasis, SchoolKind

if TYPE_CHECKING:
    from ukschoolgdpr.sharing.facts import Sharing

_CENSUS_BEGAN: Final = date(2014, 1, 1)
_ATTENDANCE: Final = date(2024, 8, 19)
_MEDIUM: Final = Confidence.MEDIUM
_TO_GOVERNMENT: Final = (Recipient.DEPARTMENT, Recipient.LOCAL_AUTHORITY)
_CENSUS: Final = (SharedData.CENSUS, SharedData.DECLARED)

_STATE: Final = frozenset(
    {SchoolKind.MAINTAINED, SchoolKind.PUPIL_REFERRAL_UNIT, SchoolKind.ACADEMY}
)
_ACADEMIES: Final = frozenset({SchoolKind.ACADEMY, SchoolKind.NON_MAINTAINED_SPECIAL})


def _maintained(cites: Provision) -> Clause["Sharing"]:
    return ask.school_is("maintained by a local authority", MAINTAINED, ENGLAND, cites=cites)


def _academies(cites: Provision) -> Clause["Sharing"]:
    return ask.school_is(
        "an academy or non-maintained special school", _ACADEMIES, ENGLAND, cites=cites
    )


_NO_CONSENT: Final = Step("ask for no consent: a refusal would change nothing", DFE_CENSUS)
_ONWARD: Final = Step(
    "say in the privacy notice that the department keeps pupil data and may share them",
    UK_GDPR.article(13, 1, "e"),
)
_CENSUS_STEPS: Final = (_NO_CONSENT, _ONWARD)

# Which of regulations 3 to 5 binds whom is as the department's model notices have it.
CENSUS_AUTHORITY: Final = gateway(
    "census-authority",
    "School census: maintained schools to their authority",
    Effect.MANDATORY,
    written(
        SI_2013_2094.regulation(3),
        _maintained(SI_2013_2094.regulation(3)) & ask.requested(SI_2013_2094.regulation(3)),
        commences=_CENSUS_BEGAN,
        confidence=_MEDIUM,
    ),
    to=(Recipient.LOCAL_AUTHORITY,),
    data=_CENSUS,
    nations=ENGLAND,
    steps=_CENSUS_STEPS,
)

CENSUS_MAINTAINED: Final = gateway(
    "census-maintained",
    "School census: maintained schools to the department",
    Effect.MANDATORY,
    written(
        SI_2013_2094.regulation(4),
        _maintained(SI_2013_2094.regulation(4)) & ask.requested(SI_2013_2094.regulation(4)),
        commences=_CENSUS_BEGAN,
        confidence=_MEDIUM,
    ),
    to=(Recipient.DEPARTMENT,),
    data=_CENSUS,
    nations=ENGLAND,
    steps=_CENSUS_STEPS,
)

CENSUS_ACADEMIES: Final = gateway(
    "census-academies",
    "School census: academies and non-maintained special schools to the department",
    Effect.MANDATORY,
    written(
        SI_2013_2094.regulation(5),
        _academies(SI_2013_2094.regulation(5)) & ask.requested(SI_2013_2094.regulation(5)),
        commences=_CENSUS_BEGAN,
        confidence=_MEDIUM,
    ),
    to=(Recipient.DEPARTMENT,),
    data=_CENSUS,
    nations=ENGLAND,
    steps=_CENSUS_STEPS,
)

# SI 2016/808 put both items into Schedule 1. The department said in June 2018 that it collects
# them no more, and its census of autumn 2018 asks for neither; the day of ceasing is that term's.
CENSUS_NATIONALITY: Final = gateway(
    "census-nationality",
    "School census: nationality and country of birth",
    Effect.MANDATORY,
    written(
        SI_2013_2094.schedule(1),
        (_maintained(SI_2013_2094.schedule(1)) | _academies(SI_2013_2094.schedule(1)))
        & ask.requested(SI_2013_2094.schedule(1)),
        commences=date(2016, 9, 1),
        ceases=date(2018, 9, 1),
        confidence=_MEDIUM,
    ),
    to=_TO_GOVERNMENT,
    data=(SharedData.NATIONALITY,),
    nations=ENGLAND,
    steps=_CENSUS_STEPS,
)

CENSUS_DECLINED: Final = gateway(
    "census-declined",
    "School census: what the family refuses to declare",
    Effect.OPT_OUT,
    written(DFE_CENSUS, ask.declined(DFE_CENSUS), confidence=_MEDIUM),
    to=_TO_GOVERNMENT,
    data=(SharedData.DECLARED, SharedData.NATIONALITY),
    nations=ENGLAND,
    steps=(Step("return 'refused' in its place, and ascribe nothing", DFE_CENSUS),),
)

_DAILY_ATTENDANCE_GUIDE: Final = Reference(
    "DfE guidance, share your daily school attendance data",
    "https://www.gov.uk/guidance/share-your-daily-school-attendance-data",
)

# Inserted, with Schedule 1A, by SI 2024/209; it covers former pupils for the time concerned.
DAILY_ATTENDANCE: Final = gateway(
    "daily-attendance",
    "Daily attendance data",
    Effect.MANDATORY,
    written(
        SI_2013_2094.regulation("5A"),
        ask.school_is(
            "a maintained school other than a nursery school, an academy or a non-maintained "
            "special school",
            _ACADEMIES | {SchoolKind.MAINTAINED, SchoolKind.PUPIL_REFERRAL_UNIT},
            ENGLAND,
            cites=SI_2013_2094.regulation("5A"),
        ),
        commences=_ATTENDANCE,
    ),
    to=_TO_GOVERNMENT,
    data=(SharedData.DAILY_ATTENDANCE,),
    nations=ENGLAND,
    steps=(
        _NO_CONSENT,
        Step(
            "a system to which the department has access at all times will do",
            SI_2013_2094.regulation("5A"),
        ),
    ),
)

# On 25 January 2022 the department asked schools to sign up; each chose whether to.
DAILY_ATTENDANCE_VOLUNTARY: Final = gateway(
    "daily-attendance-voluntary",
    "Daily attendance data, while schools chose whether to share them",
    Effect.PERMISSIVE,
    written(
        _DAILY_ATTENDANCE_GUIDE,
        ask.school_is(
            "a maintained school, an academy or a non-maintained special school",
            _ACADEMIES | MAINTAINED,
            ENGLAND,
            cites=_DAILY_ATTENDANCE_GUIDE,
        ),
        commences=date(2022, 1, 25),
        ceases=_ATTENDANCE,
        confidence=_MEDIUM,
    ),
    to=(Recipient.DEPARTMENT,),
    data=(SharedData.DAILY_ATTENDANCE,),
    nations=ENGLAND,
    basis=LawfulBasis.PUBLIC_TASK,
)

EARLY_YEARS: Final = gateway(
    "early-years",
    "Early years census",
    Effect.MANDATORY,
    written(
        CHILDCARE_ACT_2006.section(99),
        ask.early_years_provider(CHILDCARE_ACT_2006.section(99)),
    ),
    to=_TO_GOVERNMENT,
    data=(SharedData.EARLY_YEARS,),
    nations=ENGLAND,
    steps=_CENSUS_STEPS,
)


def _independent(cites: Provision) -> Clause["Sharing"]:
    kinds = frozenset({SchoolKind.INDEPENDENT, SchoolKind.INDEPENDENT_SPECIAL})
    return ask.school_is("an independent school other than an academy", kinds, ENGLAND, cites=cites)


INDEPENDENT_RETURN: Final = gateway(
    "independent-return",
    "Annual return of independent schools",
    Effect.MANDATORY,
    written(
        SI_2010_2919.regulation(5),
        _independent(SI_2010_2919.regulation(5)),
        commences=date(2011, 1, 1),
        ceases=date(2018, 9, 1),
    ),
    written(
        SI_2018_901.regulation(6),
        _independent(SI_2018_901.regulation(6)),
        commences=date(2018, 9, 1),
    ),
    to=(Recipient.DEPARTMENT,),
    data=(SharedData.INDEPENDENT_RETURN,),
    nations=ENGLAND,
)

REGISTER_RETURN: Final = gateway(
    "register-return",
    "Returns from the admission and attendance registers",
    Effect.MANDATORY,
    written(SI_2006_1751.regulation(12), commences=date(2006, 9, 1), ceases=_ATTENDANCE),
    written(SI_2024_208.regulation(13), commences=_ATTENDANCE),
    to=(Recipient.LOCAL_AUTHORITY,),
    data=(SharedData.REGISTER_RETURN,),
    nations=ENGLAND,
)


def _state_school(cites: Provision) -> Clause["Sharing"]:
    return ask.school_is(
        "a maintained school, pupil referral unit or academy", _STATE, ENGLAND, cites=cites
    )


# Section 13(5) lists the institutions; the copy that was read gives its first words alone.
_asked_for_participation: Final = (
    _state_school(ESA_2008.section(14, 5))
    & ask.requested(ESA_2008.section(14, 1))
    & ask.for_participation(ESA_2008.section(14, 2))
)
_instructed: Final = (
    ask.aged(16)(ESA_2008.section(14, 4, "a")) & ask.pupil_instructed(ESA_2008.section(14, 4, "a"))
) | (
    ~ask.aged(16)(ESA_2008.section(14, 4, "b"))
    & ask.parent_instructed(ESA_2008.section(14, 4, "b"))
)

PARTICIPATION_CONTACT: Final = gateway(
    "participation-contact",
    "Participation of young people: names and addresses",
    Effect.MANDATORY,
    written(ESA_2008.section(14, 1), _asked_for_participation, confidence=_MEDIUM),
    to=(Recipient.LOCAL_AUTHORITY,),
    data=(SharedData.CONTACT,),
    nations=ENGLAND,
)

PARTICIPATION_OTHER: Final = gateway(
    "participation-other",
    "Participation of young people: what else is held of them",
    Effect.MANDATORY,
    written(
        ESA_2008.section(14, 3, "c"), _asked_for_participation & ~_instructed, confidence=_MEDIUM
    ),
    to=(Recipient.LOCAL_AUTHORITY,),
    data=(SharedData.OTHER_PUPIL,),
    nations=ENGLAND,
    steps=(
        Step(
            "the pupil from 16, and a parent before, may instruct the school not to give it",
            ESA_2008.section(14, 4),
        ),
    ),
)

PARTICIPATION_INSTRUCTED: Final = gateway(
    "participation-instructed",
    "Participation of young people: where pupil or parent has said no",
    Effect.OPT_OUT,
    written(ESA_2008.section(14, 4), _asked_for_participation & _instructed, confidence=_MEDIUM),
    to=(Recipient.LOCAL_AUTHORITY,),
    data=(SharedData.OTHER_PUPIL,),
    nations=ENGLAND,
)

_youth: Final = EDUCATION_ACT_1996.section("507B")
_state_funded: Final = _state_school(_youth)

YOUTH_SUPPORT: Final = gateway(
    "youth-support",
    "Youth support services: names and addresses",
    Effect.PERMISSIVE,
    written(_youth, _state_funded & ask.aged(13)(_youth), confidence=_MEDIUM),
    to=(Recipient.LOCAL_AUTHORITY, Recipient.YOUTH_SUPPORT),
    data=(SharedData.CONTACT,),
    nations=ENGLAND,
    basis=LawfulBasis.PUBLIC_TASK,
)

YOUTH_SUPPORT_OTHER: Final = gateway(
    "youth-support-other",
    "Youth support services: anything more",
    Effect.PERMISSIVE,
    written(
        _youth,
        _state_funded
        & ask.aged(13)(_youth)
        & ~(
            (ask.aged(16)(_youth) & ask.pupil_instructed(_youth))
            | (~ask.aged(16)(_youth) & ask.parent_instructed(_youth))
        ),
        confidence=_MEDIUM,
    ),
    to=(Recipient.YOUTH_SUPPORT,),
    data=(SharedData.OTHER_PUPIL,),
    nations=ENGLAND,
    basis=LawfulBasis.PUBLIC_TASK,
    steps=(Step("the pupil from 16, and a parent before, may object to it", _youth),),
)

YOUTH_SUPPORT_OBJECTED: Final = gateway(
    "youth-support-objected",
    "Youth support services: where pupil or parent has said no",
    Effect.OPT_OUT,
    written(
        _youth,
        (ask.aged(16)(_youth) & ask.pupil_instructed(_youth))
        | (~ask.aged(16)(_youth) & ask.parent_instructed(_youth)),
        confidence=_MEDIUM,
    ),
    to=(Recipient.YOUTH_SUPPORT,),
    data=(SharedData.OTHER_PUPIL,),
    nations=ENGLAND,
)

# Under it SI 2012/1033, amended on 1 September 2022 and 2023; the amendment of 2022 brought in the
# social worker and the virtual school head, who works for the authority.
EXCLUSION: Final = gateway(
    "exclusion",
    "Notice of an exclusion to the authority",
    Effect.MANDATORY,
    written(
        EDUCATION_ACT_2002.section("51A"),
        _state_school(EDUCATION_ACT_2002.section("51A")),
        commences=date(2012, 9, 1),
        confidence=_MEDIUM,
    ),
    to=(Recipient.LOCAL_AUTHORITY,),
    data=(SharedData.EXCLUSION,),
    nations=ENGLAND,
)

EXCLUSION_SOCIAL_WORKER: Final = gateway(
    "exclusion-social-worker",
    "Notice of an exclusion to the pupil's social worker",
    Effect.MANDATORY,
    written(
        EDUCATION_ACT_2002.section("51A"),
        _state_school(EDUCATION_ACT_2002.section("51A")),
        commences=date(2022, 9, 1),
        confidence=_MEDIUM,
    ),
    to=(Recipient.CHILDRENS_SERVICES,),
    data=(SharedData.EXCLUSION,),
    nations=ENGLAND,
)

NEEDS_ASSESSMENT: Final = gateway(
    "needs-assessment",
    "Advice for an assessment of special needs",
    Effect.MANDATORY,
    written(
        SI_2014_1530.regulation(8),
        ask.for_needs_assessment(SI_2014_1530.regulation(8)),
        commences=date(2014, 9, 1),
        confidence=_MEDIUM,
    ),
    to=(Recipient.LOCAL_AUTHORITY,),
    data=(SharedData.SPECIAL_NEEDS,),
    nations=ENGLAND,
    steps=(Step("comply within six weeks of the request", SI_2014_1530.regulation(8)),),
)

PLAN: Final = gateway(
    "plan",
    "Restriction on disclosing an education, health and care plan",
    Effect.PROHIBITED,
    written(
        SI_2014_1530.regulation(17),
        ~ask.consented(SI_2014_1530.regulation(17))
        & ~ask.plan_exception(SI_2014_1530.regulation(17)),
        commences=date(2014, 9, 1),
        confidence=_MEDIUM,
    ),
    data=(SharedData.PLAN,),
    nations=ENGLAND,
)

INSPECTION: Final = gateway(
    "inspection",
    "What an inspection asks for",
    Effect.MANDATORY,
    written(
        EDUCATION_ACT_2005.section(10),
        ask.for_inspection(EDUCATION_ACT_2005.section(10)),
        confidence=_MEDIUM,
    ),
    to=(Recipient.INSPECTORATE,),
    nations=ENGLAND,
)

GOVERNANCE: Final = gateway(
    "governance",
    "Governance information of maintained schools",
    Effect.MANDATORY,
    written(
        EDUCATION_ACT_1996.section(538),
        _maintained(EDUCATION_ACT_1996.section(538)),
        commences=date(2016, 9, 1),
        confidence=_MEDIUM,
    ),
    to=(Recipient.DEPARTMENT,),
    data=(SharedData.GOVERNANCE,),
    nations=ENGLAND,
)

_HANDBOOK: Final = Reference("DfE guidance, academy trust handbook")

GOVERNANCE_ACADEMIES: Final = gateway(
    "governance-academies",
    "Governance information of academies, under the terms of their funding",
    Effect.PERMISSIVE,
    written(
        _HANDBOOK,
        ask.school_is("an academy", frozenset({SchoolKind.ACADEMY}), ENGLAND, cites=_HANDBOOK),
        commences=date(2016, 9, 1),
        confidence=_MEDIUM,
    ),
    to=(Recipient.DEPARTMENT,),
    data=(SharedData.GOVERNANCE,),
    nations=ENGLAND,
    basis=LawfulBasis.PUBLIC_TASK,
)

# Under it the Education (Information About Individual Pupils) (Wales) Regulations 2007 (WSI
# 2007/3562), of which no copy with the number of the duty was read.
CENSUS_WALES: Final = gateway(
    "census-wales",
    "Pupil census in Wales",
    Effect.MANDATORY,
    written(
        EDUCATION_ACT_1996.section("537A", 1),
        ask.school_is(
            "maintained by a local authority",
            MAINTAINED,
            WALES,
            cites=EDUCATION_ACT_1996.section("537A", 1),
        )
        & ask.requested(EDUCATION_ACT_1996.section("537A", 1)),
        commences=date(2008, 1, 14),
        confidence=_MEDIUM,
    ),
    to=(Recipient.LOCAL_AUTHORITY, Recipient.WELSH_MINISTERS),
    data=_CENSUS,
    nations=WALES,
)

ENTRIES: Final = (
    CENSUS_AUTHORITY,
    CENSUS_MAINTAINED,
    CENSUS_ACADEMIES,
    CENSUS_NATIONALITY,
    CENSUS_DECLINED,
    DAILY_ATTENDANCE,
    DAILY_ATTENDANCE_VOLUNTARY,
    EARLY_YEARS,
    INDEPENDENT_RETURN,
    REGISTER_RETURN,
    PARTICIPATION_CONTACT,
    PARTICIPATION_OTHER,
    PARTICIPATION_INSTRUCTED,
    YOUTH_SUPPORT,
    YOUTH_SUPPORT_OTHER,
    YOUTH_SUPPORT_OBJECTED,
    EXCLUSION,
    EXCLUSION_SOCIAL_WORKER,
    NEEDS_ASSESSMENT,
    PLAN,
    INSPECTION,
    GOVERNANCE,
    GOVERNANCE_ACADEMIES,
    CENSUS_WALES,
)
"""Every gateway of this module."""
