"""Who may act: the data subject, a holder of parental responsibility, an agent, an attorney.

The rules are the regulator's, and the law is in their clauses. Whoever acts, the right is that of
the data subject, whatever their age.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause, Criterion
from ukschoolgdpr.law.instruments import (
    AWIA_2000,
    CHILDREN_ACT_1989,
    DPA_2018,
    ICO_CHILDREN,
    ICO_RIGHT_OF_ACCESS,
    MCA_2005,
)
from ukschoolgdpr.law.rules import Entry, Rule
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version
from ukschoolgdpr.people.competence import (
    CHILD_IN_ENGLAND_AND_WALES,
    CHILD_IN_NORTHERN_IRELAND,
    CHILD_IN_SCOTLAND,
    ENGLAND_AND_WALES,
    GDPR,
    NORTHERN_IRELAND,
    OTHERS,
    SCOTLAND,
    against_own_interests,
    aged,
    capable_child,
    competent,
    competent_child,
    competent_in_scotland,
    practice,
)
from ukschoolgdpr.people.vocabulary import Role

if TYPE_CHECKING:
    from ukschoolgdpr.people.facts import Requester

_living: Final = ~Clause["Requester"](
    "the data subject has died", DPA_2018.section(3, 2), lambda it: it.deceased
)


def _responsible(cites: Citation) -> Clause["Requester"]:
    text = "the requester has parental responsibility"
    return Clause(text, cites, lambda it: it.parental_responsibility)


def _authorised(cites: Citation) -> Clause["Requester"]:
    text = "the data subject has authorised the requester"
    return Clause(text, cites, lambda it: it.authorised)


def _order_prevents(cites: Citation) -> Clause["Requester"]:
    text = "a court order prevents the requester from it"
    return Clause(text, cites, lambda it: it.order_prevents)


def _in_childs_interests(cites: Citation) -> Clause["Requester"]:
    text = "it is evidently in the child's best interests"
    return Clause(text, cites, lambda it: it.in_childs_interests)


def _evidence_seen(cites: Citation) -> Clause["Requester"]:
    text = "the school has seen evidence of the authority, power or appointment"
    return Clause(text, cites, lambda it: it.evidence_seen)


def _covers_property(cites: Citation) -> Clause["Requester"]:
    text = "it covers property and affairs"
    return Clause(text, cites, lambda it: it.covers_property)


def _registered(cites: Citation) -> Clause["Requester"]:
    text = "the power of attorney is registered"
    return Clause(text, cites, lambda it: it.power_registered)


def _appointed(cites: Citation) -> Clause["Requester"]:
    text = "a court has appointed the requester"
    return Clause(text, cites, lambda it: it.appointed_by_court)


SUBJECT: Final = Rule(
    id="people.subject",
    title="Data subjects who act for themselves",
    applies_in=OTHERS,
    versions=practice(_living & competent, cites=ICO_CHILDREN),
)
SUBJECT_SCOTLAND: Final = Rule(
    id="people.subject-scotland",
    title="Data subjects who act for themselves, in Scotland",
    applies_in=SCOTLAND,
    versions=practice(_living & competent_in_scotland, cites=ICO_CHILDREN),
)


def _parent(
    child: Clause["Requester"], understanding: Criterion["Requester"]
) -> Timeline[Criterion["Requester"]]:
    return practice(
        _living
        & child
        & _responsible(ICO_CHILDREN)
        & ~_order_prevents(ICO_CHILDREN)
        & (_authorised(ICO_CHILDREN) | ~understanding | _in_childs_interests(ICO_CHILDREN)),
        cites=ICO_CHILDREN,
        confidence=Confidence.MEDIUM,
    )


PARENT: Final = Rule(
    id="people.parent",
    title="Holders of parental responsibility who act for a child",
    applies_in=ENGLAND_AND_WALES,
    versions=_parent(CHILD_IN_ENGLAND_AND_WALES, competent_child),
)
PARENT_SCOTLAND: Final = Rule(
    id="people.parent-scotland",
    title="Holders of parental responsibilities and rights who act for a child, in Scotland",
    applies_in=SCOTLAND,
    versions=_parent(CHILD_IN_SCOTLAND, capable_child & ~against_own_interests(ICO_CHILDREN)),
)
PARENT_NORTHERN_IRELAND: Final = Rule(
    id="people.parent-northern-ireland",
    title="Holders of parental responsibility who act for a child, in Northern Ireland",
    applies_in=NORTHERN_IRELAND,
    versions=_parent(CHILD_IN_NORTHERN_IRELAND, competent_child),
)

_agent: Final = _living & _authorised(ICO_RIGHT_OF_ACCESS) & _evidence_seen(ICO_RIGHT_OF_ACCESS)

AGENT: Final = Rule(
    id="people.agent",
    title="Agents with the data subject's authority",
    applies_in=OTHERS,
    versions=practice(_agent & competent, cites=ICO_RIGHT_OF_ACCESS),
)
AGENT_SCOTLAND: Final = Rule(
    id="people.agent-scotland",
    title="Agents with the data subject's authority, in Scotland",
    applies_in=SCOTLAND,
    versions=practice(_agent & competent_in_scotland, cites=ICO_RIGHT_OF_ACCESS),
)


def _proxy(
    value: Criterion["Requester"], confidence: Confidence = Confidence.MEDIUM
) -> Timeline[Criterion["Requester"]]:
    # No enactment gives attorneys and deputies the rights of data subjects.
    whole = _living & value & _evidence_seen(ICO_RIGHT_OF_ACCESS)
    return practice(whole, cites=ICO_RIGHT_OF_ACCESS, confidence=confidence)


ATTORNEY: Final = Rule(
    id="people.attorney",
    title="Attorneys under a lasting or enduring power",
    applies_in=ENGLAND_AND_WALES,
    versions=_proxy(
        aged(18, MCA_2005.section(9, 2, "c"))
        & _covers_property(MCA_2005.section(9, 1, "b"))
        & _registered(MCA_2005.section(9, 2, "b"))
    ),
)
ATTORNEY_SCOTLAND: Final = Rule(
    id="people.attorney-scotland",
    title="Continuing attorneys, in Scotland",
    applies_in=SCOTLAND,
    versions=_proxy(
        aged(16, AWIA_2000.section(1, 6))
        & _covers_property(AWIA_2000.section(15, 1))
        & _registered(AWIA_2000.section(19, 1))
    ),
)
ATTORNEY_NORTHERN_IRELAND: Final = Rule(
    id="people.attorney-northern-ireland",
    title="Attorneys under an enduring power, in Northern Ireland",
    applies_in=NORTHERN_IRELAND,
    versions=_proxy(
        aged(18, ICO_RIGHT_OF_ACCESS)
        & _covers_property(ICO_RIGHT_OF_ACCESS)
        & _registered(ICO_RIGHT_OF_ACCESS),
        Confidence.LOW,
    ),
)
DEPUTY: Final = Rule(
    id="people.deputy",
    title="Deputies appointed by the Court of Protection",
    applies_in=ENGLAND_AND_WALES,
    versions=_proxy(
        _appointed(MCA_2005.section(16, 2, "b")) & _covers_property(MCA_2005.section(16, 1, "b"))
    ),
)
DEPUTY_SCOTLAND: Final = Rule(
    id="people.deputy-scotland",
    title="Guardians of an adult appointed by the sheriff, in Scotland",
    applies_in=SCOTLAND,
    versions=_proxy(
        aged(16, AWIA_2000.section(1, 6))
        & _appointed(AWIA_2000.section(58, 4))
        & _covers_property(AWIA_2000.section(64, 1))
    ),
)
DEPUTY_NORTHERN_IRELAND: Final = Rule(
    id="people.deputy-northern-ireland",
    title="Controllers appointed by the court, in Northern Ireland",
    applies_in=NORTHERN_IRELAND,
    versions=_proxy(
        _appointed(ICO_RIGHT_OF_ACCESS) & _covers_property(ICO_RIGHT_OF_ACCESS), Confidence.LOW
    ),
)

FACTORS: Final = Rule(
    id="people.factors",
    title="Weighing with care whether a child's data should go to a parent",
    versions=practice(
        Clause["Requester"](
            "the school owes the child a duty of confidence",
            ICO_CHILDREN,
            lambda it: it.confidence_owed,
        )
        | Clause["Requester"](
            "abuse or ill treatment is alleged", ICO_CHILDREN, lambda it: it.abuse_alleged
        )
        | Clause["Requester"](
            "it would be to the child's detriment if the requester is refused",
            ICO_CHILDREN,
            lambda it: it.detriment_if_refused,
        )
        | Clause["Requester"](
            "there is a court order on access to the child or responsibility for them",
            ICO_CHILDREN,
            lambda it: it.order_on_child,
        )
        | Clause["Requester"](
            "the child does not want it", ICO_CHILDREN, lambda it: it.child_objects
        ),
        cites=ICO_CHILDREN,
    ),
)

ACTING_ALONE: Final = Rule(
    id="people.acting-alone",
    title="One holder of parental responsibility acting without the other",
    applies_in=ENGLAND_AND_WALES,
    versions=Timeline.of(
        Version(
            value=_responsible(CHILDREN_ACT_1989.section(2, 7))
            & ~Clause["Requester"](
                "an enactment requires the consent of more than one person",
                CHILDREN_ACT_1989.section(2, 7),
                lambda it: it.consent_of_all_required,
            ),
            commences=GDPR,
            cites=CHILDREN_ACT_1989.section(2, 7),
            confidence=Confidence.MEDIUM,
        )
    ),
)

RULES: Final[Mapping[Role, tuple[Rule["Requester"], ...]]] = {
    Role.SUBJECT: (SUBJECT, SUBJECT_SCOTLAND),
    Role.PARENT: (PARENT, PARENT_SCOTLAND, PARENT_NORTHERN_IRELAND),
    Role.AGENT: (AGENT, AGENT_SCOTLAND),
    Role.ATTORNEY: (ATTORNEY, ATTORNEY_SCOTLAND, ATTORNEY_NORTHERN_IRELAND),
    Role.DEPUTY: (DEPUTY, DEPUTY_SCOTLAND, DEPUTY_NORTHERN_IRELAND),
}
"""The rules of each role: one for each nation."""


def _evidence(role: Role, words: str) -> Entry[str]:
    return Entry(
        id=f"people.evidence-{role.value}",
        title=f"What shows the authority: {role.value}",
        versions=Timeline.of(
            Version(value=words, commences=GDPR, cites=ICO_RIGHT_OF_ACCESS, force=Force.PRACTICE)
        ),
    )


EVIDENCE_AGENT: Final = _evidence(Role.AGENT, "the data subject's signed authority")
EVIDENCE_ATTORNEY: Final = _evidence(Role.ATTORNEY, "the power of attorney, as registered")
EVIDENCE_DEPUTY: Final = _evidence(Role.DEPUTY, "the order of the court")

EVIDENCE: Final[Mapping[Role, Entry[str]]] = {
    Role.AGENT: EVIDENCE_AGENT,
    Role.ATTORNEY: EVIDENCE_ATTORNEY,
    Role.DEPUTY: EVIDENCE_DEPUTY,
}
"""What to ask those who act by authority, power or appointment."""
