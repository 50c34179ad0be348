"""Data about those who work at the school."""

from datetime import date
from typing import Final

from ukschoolgdpr.law.instruments import (
    EDUCATION_ACT_2002,
    EDUCATION_ACT_2005,
    PVG_SCOTLAND_2007,
    SI_2017_940,
    SVG_NI_2007,
    SVGA_2006,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.timelines import Confidence
from ukschoolgdpr.sharing import questions as ask
from ukschoolgdpr.sharing.gateways import (
    ENGLAND,
    ENGLAND_AND_WALES,
    MAINTAINED,
    WALES,
    Effect,
    Step,
    gateway,
    written,
)
from ukschoolgdpr.sharing.vocabulary import Recipient, SharedData
from ukschoolgdpr.vocabulary import LawfulBasis, SchoolKind

_SINCE_2017: Final = date(2017, 10, 31)

_census: Final = EDUCATION_ACT_2005.section(114)
_CENSUS_STEPS: Final = (
    Step("name SI 2007/2260 in the notice: the first Regulations of 2007 are revoked", _census),
)

# Under it SI 2007/2260; its regulation 2 revoked SI 2007/1264 on 1 September 2007, which model
# notices still name. The notes name no kinds of school; the census is of those funded by the state.
WORKFORCE: Final = gateway(
    "workforce",
    "School workforce census, to the department",
    Effect.MANDATORY,
    written(
        _census,
        ask.school_is(
            "maintained by a local authority or an academy",
            MAINTAINED | {SchoolKind.ACADEMY},
            ENGLAND,
            cites=_census,
        )
        & ask.requested(_census),
        commences=date(2007, 9, 1),
        confidence=Confidence.MEDIUM,
    ),
    to=(Recipient.DEPARTMENT,),
    data=(SharedData.WORKFORCE,),
    nations=ENGLAND,
    steps=_CENSUS_STEPS,
)

WORKFORCE_AUTHORITY: Final = gateway(
    "workforce-authority",
    "School workforce census, to the authority that maintains the school",
    Effect.MANDATORY,
    written(
        _census,
        ask.school_is("maintained by a local authority", MAINTAINED, ENGLAND, cites=_census)
        & ask.requested(_census),
        commences=date(2007, 9, 1),
        confidence=Confidence.MEDIUM,
    ),
    to=(Recipient.LOCAL_AUTHORITY,),
    data=(SharedData.WORKFORCE,),
    nations=ENGLAND,
    steps=_CENSUS_STEPS,
)

_WELSH: Final = ask.school_is(
    "maintained by a local authority", MAINTAINED, WALES, cites=SI_2017_940.regulation(1, 3)
)

# In the order of the notes; which of regulations 4 and 5 is to whom was not read.
WORKFORCE_WALES_AUTHORITY: Final = gateway(
    "workforce-wales-authority",
    "School workforce census in Wales, to the authority",
    Effect.MANDATORY,
    written(
        SI_2017_940.regulation(4),
        _WELSH & ask.requested(SI_2017_940.regulation(4)),
        commences=_SINCE_2017,
        confidence=Confidence.MEDIUM,
    ),
    to=(Recipient.LOCAL_AUTHORITY,),
    data=(SharedData.WORKFORCE,),
    nations=WALES,
)

WORKFORCE_WALES_MINISTERS: Final = gateway(
    "workforce-wales-ministers",
    "School workforce census in Wales, to the Welsh Ministers",
    Effect.MANDATORY,
    written(
        SI_2017_940.regulation(5),
        _WELSH & ask.requested(SI_2017_940.regulation(5)),
        commences=_SINCE_2017,
        confidence=Confidence.MEDIUM,
    ),
    to=(Recipient.WELSH_MINISTERS,),
    data=(SharedData.WORKFORCE,),
    nations=WALES,
)

BARRING_REFERRAL: Final = gateway(
    "barring-referral",
    "Referral to the Disclosure and Barring Service",
    Effect.MANDATORY,
    written(
        SVGA_2006.section(35),
        ask.referral_conditions(SVGA_2006.section(35)),
        confidence=Confidence.MEDIUM,
    ),
    to=(Recipient.BARRING_SERVICE,),
    data=(SharedData.MISCONDUCT,),
    nations=ENGLAND_AND_WALES,
)

BARRING_REFERRAL_SCOTLAND: Final = gateway(
    "barring-referral-scotland",
    "Referral to the Scottish Ministers of somebody unfit to work with children",
    Effect.MANDATORY,
    written(
        PVG_SCOTLAND_2007.section(3),
        ask.referral_conditions(PVG_SCOTLAND_2007.section(3)),
        confidence=Confidence.MEDIUM,
    ),
    to=(Recipient.BARRING_SERVICE,),
    data=(SharedData.MISCONDUCT,),
    nations=frozenset({Nation.SCOTLAND}),
)

BARRING_REFERRAL_NORTHERN_IRELAND: Final = gateway(
    "barring-referral-northern-ireland",
    "Referral to the Disclosure and Barring Service from Northern Ireland",
    Effect.MANDATORY,
    written(
        SVG_NI_2007.article(37),
        ask.referral_conditions(SVG_NI_2007.article(37)),
        confidence=Confidence.MEDIUM,
    ),
    to=(Recipient.BARRING_SERVICE,),
    data=(SharedData.MISCONDUCT,),
    nations=frozenset({Nation.NORTHERN_IRELAND}),
)

# The employer must consider whether it would be appropriate to refer; to refer is its choice.
TEACHER_REFERRAL: Final = gateway(
    "teacher-referral",
    "Referral of a teacher's misconduct, which the employer must consider",
    Effect.PERMISSIVE,
    written(
        EDUCATION_ACT_2002.section("141D"),
        ask.misconduct(EDUCATION_ACT_2002.section("141D")),
        commences=date(2012, 4, 1),
        confidence=Confidence.MEDIUM,
    ),
    to=(Recipient.TEACHING_REGULATOR,),
    data=(SharedData.MISCONDUCT,),
    nations=ENGLAND,
    basis=LawfulBasis.PUBLIC_TASK,
    steps=(
        Step("record that a referral was considered, and why", EDUCATION_ACT_2002.section("141D")),
    ),
)

ENTRIES: Final = (
    WORKFORCE,
    WORKFORCE_AUTHORITY,
    WORKFORCE_WALES_AUTHORITY,
    WORKFORCE_WALES_MINISTERS,
    BARRING_REFERRAL,
    BARRING_REFERRAL_SCOTLAND,
    BARRING_REFERRAL_NORTHERN_IRELAND,
    TEACHER_REFERRAL,
)
"""Every gateway of this module."""
