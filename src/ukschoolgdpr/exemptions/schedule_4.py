"""DPA 2018 Schedule 4: information whose disclosure another enactment prohibits or restricts.

Whether a listed enactment does so for this requester is for a person to say: the lists themselves
are in the paragraphs cited.
"""

from datetime import date
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.exemptions import questions as ask
from ukschoolgdpr.exemptions import reach
from ukschoolgdpr.exemptions.reach import Exemption
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Criterion
from ukschoolgdpr.law.instruments import DPA_2018
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.timelines import Confidence, Timeline, Version

if TYPE_CHECKING:
    from ukschoolgdpr.exemptions.facts import Disclosure

_GDPR: Final = date(2018, 5, 25)


def _para(number: int, *limbs: int | str) -> Provision:
    return DPA_2018.schedule(4, number, *limbs)


def _restricted(
    name: str,
    title: str,
    value: Criterion["Disclosure"],
    *,
    applies_in: frozenset[Nation] = UK,
    confidence: Confidence = Confidence.HIGH,
) -> Exemption:
    [cites] = {clause.cites for clause in value.clauses()}
    version = Version(value=value, commences=_GDPR, cites=cites, confidence=confidence)
    return Exemption(
        id=f"exemptions.{name}",
        title=title,
        reach=reach.SCHEDULE_4,
        applies_in=applies_in,
        versions=Timeline.of(version),
    )


HFEA: Final = _restricted(
    "s4-hfea",
    "Information on human fertilisation and embryology",
    ask.restricted_fertility(_para(2)),
)
ADOPTION_EW: Final = _restricted(
    "s4-adoption-ew",
    "Adoption records in England and Wales",
    ask.restricted_adoption(_para(3, 2)),
    applies_in=frozenset({Nation.ENGLAND, Nation.WALES}),
)
ADOPTION_S: Final = _restricted(
    "s4-adoption-s",
    "Adoption records in Scotland",
    ask.restricted_adoption(_para(3, 3)),
    applies_in=frozenset({Nation.SCOTLAND}),
)
ADOPTION_N: Final = _restricted(
    "s4-adoption-n",
    "Adoption records in Northern Ireland",
    ask.restricted_adoption(_para(3, 4)),
    applies_in=frozenset({Nation.NORTHERN_IRELAND}),
)
SEN_E: Final = _restricted(
    "s4-sen-e",
    "Plans for special educational needs in England",
    ask.restricted_plan(_para(4, 2, "a")),
    applies_in=frozenset({Nation.ENGLAND}),
    confidence=Confidence.MEDIUM,
)
SEN_S: Final = _restricted(
    "s4-sen-s",
    "Co-ordinated support plans in Scotland",
    ask.restricted_plan(_para(4, 2, "b")),
    applies_in=frozenset({Nation.SCOTLAND}),
    confidence=Confidence.MEDIUM,
)
SEN_N: Final = _restricted(
    "s4-sen-n",
    "Statements of special educational needs in Northern Ireland",
    ask.restricted_plan(_para(4, 2, "c")),
    applies_in=frozenset({Nation.NORTHERN_IRELAND}),
    confidence=Confidence.MEDIUM,
)
# No Welsh regulation was on the list in the text of June 2025.
SEN_W: Final = _restricted(
    "s4-sen-w",
    "Plans for additional learning needs in Wales, if a regulation is listed by now",
    ask.restricted_plan(_para(4)) & ask.plan_rule_in_wales(_para(4)),
    applies_in=frozenset({Nation.WALES}),
    confidence=Confidence.LOW,
)
PARENTAL_ORDERS: Final = _restricted(
    "s4-parental-orders",
    "Records of parental orders after surrogacy",
    ask.restricted_parental_order(_para(5)),
)
CHILDRENS_HEARING: Final = _restricted(
    "s4-childrens-hearing",
    "Information from a children's hearing",
    ask.restricted_hearing(_para(6)),
    applies_in=frozenset({Nation.SCOTLAND}),
)

ENTRIES: Final = (
    HFEA,
    ADOPTION_EW,
    ADOPTION_S,
    ADOPTION_N,
    SEN_E,
    SEN_S,
    SEN_N,
    SEN_W,
    PARENTAL_ORDERS,
    CHILDRENS_HEARING,
)
"""Every entry of Schedule 4, in the order of its paragraphs."""
