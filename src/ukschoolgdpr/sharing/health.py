"""Data that go to health services, and in an emergency."""

from datetime import date
from typing import Final

from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.instruments import SI_2013_351, UK_GDPR
from ukschoolgdpr.law.timelines import Confidence
from ukschoolgdpr.sharing import questions as ask
from ukschoolgdpr.sharing.gateways import DFE_SHARING, ENGLAND, Effect, Step, gateway, written
from ukschoolgdpr.sharing.vocabulary import Recipient, SharedData
from ukschoolgdpr.vocabulary import LawfulBasis

_UKHSA_DENTAL: Final = Reference("UKHSA guidance, letter to schools on dental surveys")
_GDPR: Final = date(2018, 5, 25)

IMMUNISATION: Final = gateway(
    "immunisation",
    "Lists for the school-aged immunisation service",
    Effect.PERMISSIVE,
    written(DFE_SHARING, ask.necessary(DFE_SHARING)),
    to=(Recipient.HEALTH,),
    data=(SharedData.IMMUNISATION_LIST,),
    nations=ENGLAND,
    basis=LawfulBasis.PUBLIC_TASK,
    steps=(
        Step("ask for no consent to give the list", DFE_SHARING),
        Step("leave consent to the immunisation itself to the service", DFE_SHARING),
    ),
)

# Under the NHS Act 2006; the regulation is cited from memory.
MEASURING: Final = gateway(
    "measuring",
    "Class lists for weighing and measuring",
    Effect.PERMISSIVE,
    written(
        SI_2013_351.regulation(3),
        ask.necessary(SI_2013_351.regulation(3)),
        confidence=Confidence.MEDIUM,
    ),
    to=(Recipient.LOCAL_AUTHORITY, Recipient.HEALTH),
    data=(SharedData.MEASURING_LIST,),
    nations=ENGLAND,
    basis=LawfulBasis.PUBLIC_TASK,
)

DENTAL: Final = gateway(
    "dental",
    "Class lists for a dental survey",
    Effect.PERMISSIVE,
    written(_UKHSA_DENTAL, ask.necessary(_UKHSA_DENTAL), confidence=Confidence.MEDIUM),
    to=(Recipient.LOCAL_AUTHORITY, Recipient.HEALTH),
    data=(SharedData.DENTAL_LIST,),
    nations=ENGLAND,
    basis=LawfulBasis.PUBLIC_TASK,
    steps=(Step("ask for no consent to give the list", _UKHSA_DENTAL),),
)

EMERGENCY: Final = gateway(
    "emergency",
    "Vital interests in an emergency",
    Effect.PERMISSIVE,
    written(
        UK_GDPR.article(6, 1, "d"),
        ask.vital_interests(UK_GDPR.article(6, 1, "d")) & ask.necessary(UK_GDPR.article(6, 1, "d")),
        commences=_GDPR,
    ),
    to=(
        Recipient.CHILDRENS_SERVICES,
        Recipient.HEALTH,
        Recipient.EMERGENCY_SERVICES,
        Recipient.POLICE,
    ),
    basis=LawfulBasis.VITAL_INTERESTS,
    steps=(
        Step(
            "of health data so only where the person cannot consent; else on another condition of "
            "article 9(2)",
            UK_GDPR.article(9, 2, "c"),
        ),
        Step("record afterwards what was shared, with whom and why", UK_GDPR.article(5, 2)),
    ),
)

ENTRIES: Final = (IMMUNISATION, MEASURING, DENTAL, EMERGENCY)
"""Every gateway of this module."""
