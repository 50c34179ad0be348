"""Data that go to the police, to other authorities against crime, and to investigators."""

from datetime import date
from typing import Final

from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.instruments import CDA_1998, DPA_2018, SSAA_1992
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.timelines import Confidence
from ukschoolgdpr.sharing import questions as ask
from ukschoolgdpr.sharing.gateways import ENGLAND_AND_WALES, Effect, Step, gateway, written
from ukschoolgdpr.sharing.vocabulary import Recipient
from ukschoolgdpr.vocabulary import LawfulBasis

_CODE_DAY: Final = date(2021, 10, 5)
_ICO_CODE: Final = Reference(
    "ICO guidance, data sharing code of practice",
    "https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/",
)
_ICO_CODE_2011: Final = Reference("ICO guidance, data sharing code of practice of 2011")

# No provision obliges a school to answer; Schedule 2 paragraph 2 of the Act lifts rights and is no
# power. Which basis stands behind the choice differs by school, so none is named here.
POLICE_REQUEST: Final = gateway(
    "police-request",
    "A request of the police, which compels nothing",
    Effect.PERMISSIVE,
    written(
        _ICO_CODE_2011,
        ask.necessary(_ICO_CODE_2011) & ask.proportionate(_ICO_CODE_2011),
        ceases=_CODE_DAY,
        confidence=Confidence.LOW,
    ),
    written(
        _ICO_CODE,
        ask.necessary(_ICO_CODE) & ask.proportionate(_ICO_CODE),
        commences=_CODE_DAY,
        confidence=Confidence.MEDIUM,
    ),
    to=(Recipient.POLICE,),
    nations=UK,
    steps=(
        Step("share the minimum, and record why it was necessary and proportionate", _ICO_CODE),
        Step(
            "treat no request as an order, whatever its title: the paragraph it names lifts rights "
            "and compels nothing",
            DPA_2018.schedule(2, 2),
        ),
        Step(
            "to a competent authority no policy document is needed for the condition on unlawful "
            "acts",
            DPA_2018.schedule(1, 10, 2),
        ),
    ),
)

CRIME_AND_DISORDER: Final = gateway(
    "crime-and-disorder",
    "Power to disclose for the Crime and Disorder Act",
    Effect.PERMISSIVE,
    written(
        CDA_1998.section(115),
        ask.crime_and_disorder(CDA_1998.section(115, 1)),
        confidence=Confidence.MEDIUM,
    ),
    to=(
        Recipient.LOCAL_AUTHORITY,
        Recipient.CHILDRENS_SERVICES,
        Recipient.HEALTH,
        Recipient.POLICE,
        Recipient.PROBATION,
    ),
    nations=ENGLAND_AND_WALES,
    basis=LawfulBasis.PUBLIC_TASK,
)

INVESTIGATOR: Final = gateway(
    "investigator",
    "What an investigator of benefit fraud requires",
    Effect.MANDATORY,
    written(
        SSAA_1992.section("109B"),
        ask.power_invoked(SSAA_1992.section("109B")),
        confidence=Confidence.MEDIUM,
    ),
    to=(Recipient.INVESTIGATOR,),
    nations=frozenset({Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND}),
    steps=(Step("check the officer's authority and the power named", SSAA_1992.section("109B")),),
)

ENTRIES: Final = (POLICE_REQUEST, CRIME_AND_DISORDER, INVESTIGATOR)
"""Every gateway of this module."""
