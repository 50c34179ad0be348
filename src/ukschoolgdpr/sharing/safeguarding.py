"""Keeping children safe: the school's own function, co-operation, and duties to share."""

from datetime import date
from typing import Final

from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.instruments import CHILDREN_ACT_2004, CTSA_2015, EDUCATION_ACT_2002
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.timelines import Confidence
from ukschoolgdpr.sharing import questions as ask
from ukschoolgdpr.sharing.gateways import (
    DFE_SHARING,
    ENGLAND,
    ENGLAND_AND_WALES,
    MAINTAINED,
    WALES,
    Effect,
    Step,
    gateway,
    written,
)
from ukschoolgdpr.sharing.vocabulary import Recipient
from ukschoolgdpr.vocabulary import LawfulBasis, SchoolKind

_MEDIUM: Final = Confidence.MEDIUM
_ICO_SAFEGUARDING: Final = Reference(
    "ICO guidance, a 10 step guide to sharing information to safeguard children",
    "https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/"
    "a-10-step-guide-to-sharing-information-to-safeguard-children",
)
_NO_CONSENT: Final = Step(
    "do not rest it on consent, which is often the wrong basis; say what is done, where that is "
    "safe",
    DFE_SHARING,
)
_RECORD: Final = Step(
    "record the decision and the reasons, also to share nothing", _ICO_SAFEGUARDING
)

SAFEGUARDING: Final = gateway(
    "safeguarding",
    "The function of safeguarding pupils and promoting their welfare",
    Effect.PERMISSIVE,
    written(
        EDUCATION_ACT_2002.section(175),
        (
            ask.school_is(
                "maintained by a local authority",
                MAINTAINED,
                ENGLAND_AND_WALES,
                cites=EDUCATION_ACT_2002.section(175),
            )
            | ask.school_is(
                "an academy or an independent school",
                frozenset(
                    {SchoolKind.ACADEMY, SchoolKind.INDEPENDENT, SchoolKind.INDEPENDENT_SPECIAL}
                ),
                ENGLAND_AND_WALES,
                cites=EDUCATION_ACT_2002.section(157),
            )
        )
        & ask.safeguards(EDUCATION_ACT_2002.section(175))
        & ask.necessary(EDUCATION_ACT_2002.section(175)),
        confidence=_MEDIUM,
    ),
    to=(
        Recipient.LOCAL_AUTHORITY,
        Recipient.CHILDRENS_SERVICES,
        Recipient.SAFEGUARDING_PARTNER,
        Recipient.NEXT_SCHOOL,
        Recipient.HEALTH,
        Recipient.EMERGENCY_SERVICES,
        Recipient.POLICE,
    ),
    nations=ENGLAND_AND_WALES,
    basis=LawfulBasis.PUBLIC_TASK,
    steps=(_NO_CONSENT, _RECORD),
)

CO_OPERATION: Final = gateway(
    "co-operation",
    "Co-operation for the well-being of children",
    Effect.PERMISSIVE,
    written(
        CHILDREN_ACT_2004.section(10),
        ask.co_operation(CHILDREN_ACT_2004.section(10)),
        confidence=_MEDIUM,
    ),
    to=(Recipient.LOCAL_AUTHORITY, Recipient.CHILDRENS_SERVICES),
    nations=ENGLAND,
    basis=LawfulBasis.PUBLIC_TASK,
    steps=(_NO_CONSENT, _RECORD),
)

CO_OPERATION_WALES: Final = gateway(
    "co-operation-wales",
    "Co-operation for the well-being of children in Wales",
    Effect.PERMISSIVE,
    written(
        CHILDREN_ACT_2004.section(25),
        ask.co_operation(CHILDREN_ACT_2004.section(25)),
        confidence=_MEDIUM,
    ),
    to=(Recipient.LOCAL_AUTHORITY, Recipient.CHILDRENS_SERVICES),
    nations=WALES,
    basis=LawfulBasis.PUBLIC_TASK,
    steps=(_NO_CONSENT, _RECORD),
)

PARTNER_REQUEST: Final = gateway(
    "partner-request",
    "What a safeguarding partner requires",
    Effect.MANDATORY,
    written(
        CHILDREN_ACT_2004.section("16H"),
        ask.requested(CHILDREN_ACT_2004.section("16H"))
        & ask.for_partner_functions(CHILDREN_ACT_2004.section("16H")),
        commences=date(2018, 6, 29),
        confidence=_MEDIUM,
    ),
    to=(Recipient.SAFEGUARDING_PARTNER,),
    nations=ENGLAND,
    steps=(_RECORD,),
)

# Announced for 30 September 2026; neither a commencement nor regulations that designate schools
# were found, so both are a fact.
WELFARE_DUTY: Final = gateway(
    "welfare-duty",
    "Duty to share information for safeguarding and welfare",
    Effect.MANDATORY,
    written(
        CHILDREN_ACT_2004.section("16LA"),
        ask.designated(CHILDREN_ACT_2004.section("16LA", 4, "b"))
        & ask.recipient_bound(CHILDREN_ACT_2004.section("16LA", 4))
        & ask.relevant_to_welfare(CHILDREN_ACT_2004.section("16LA", 1, "b"))
        & ask.facilitates(CHILDREN_ACT_2004.section("16LA", 2))
        & ~ask.more_detrimental(CHILDREN_ACT_2004.section("16LA", 3)),
        commences=date(2026, 9, 30),
        confidence=_MEDIUM,
    ),
    to=(
        Recipient.LOCAL_AUTHORITY,
        Recipient.CHILDRENS_SERVICES,
        Recipient.YOUTH_SUPPORT,
        Recipient.SAFEGUARDING_PARTNER,
        Recipient.NEXT_SCHOOL,
        Recipient.HEALTH,
        Recipient.POLICE,
        Recipient.PROBATION,
    ),
    nations=ENGLAND,
    steps=(_RECORD,),
)

CHANNEL: Final = gateway(
    "channel",
    "Co-operation with a Channel panel",
    Effect.MANDATORY,
    written(
        CTSA_2015.section(38),
        ask.panel_partner(CTSA_2015.section(38)) & ask.practicable(CTSA_2015.section(38)),
        confidence=_MEDIUM,
    ),
    to=(Recipient.CHANNEL_PANEL,),
    nations=frozenset({Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND}),
    steps=(_RECORD,),
)

ENTRIES: Final = (
    SAFEGUARDING,
    CO_OPERATION,
    CO_OPERATION_WALES,
    PARTNER_REQUEST,
    WELFARE_DUTY,
    CHANNEL,
)
"""Every gateway of this module."""
