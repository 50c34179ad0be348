"""How someone comes by parental responsibility, nation by nation, and what shows it.

What shows each way is practice: no enactment lists it. Left out are second female parents in
Scotland, special guardians and those with a placement order outside England and Wales, and what is
rarer, such as parental orders after surrogacy: ``Parentage.another_way`` is for them.
"""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from attrs import frozen

from ukschoolgdpr.law.citations import Provision, Reference
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe, Reason, some
from ukschoolgdpr.law.instruments import (
    ACA_2002,
    ACSA_2007,
    ADOPTION_NI_1987,
    CHILDREN_ACT_1989,
    CHILDREN_NI_1995,
    CHILDREN_SCOTLAND_ACT_1995,
    FAMILY_LAW_NI_2001,
    FAMILY_LAW_SCOTLAND_2006,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Entry, cautions
from ukschoolgdpr.law.timelines import Confidence, Timeline, Version
from ukschoolgdpr.people.competence import ENGLAND_AND_WALES, GDPR, NORTHERN_IRELAND, SCOTLAND

if TYPE_CHECKING:
    from ukschoolgdpr.people.facts import Parentage

_section: Final = CHILDREN_ACT_1989.section
_scottish: Final = CHILDREN_SCOTLAND_ACT_1995.section
_article: Final = CHILDREN_NI_1995.article

_BIRTH: Final = "the child's birth certificate"
_MARRIAGE: Final = "the child's birth certificate and the certificate of marriage or partnership"
_AGREEMENT: Final = "the parental responsibility agreement, as registered"
_ORDER: Final = "the court order"
_APPOINTMENT: Final = "the appointment as guardian, or the court order"
_CARE_ORDER: Final = "the care order or interim care order"
_EMERGENCY: Final = "the emergency protection order"
_ADOPTION: Final = "the adoption certificate or order"


@frozen(kw_only=True)
class Way(Entry[Criterion["Parentage"]]):
    """One way to come by parental responsibility."""

    shown_by: str
    """The evidence to ask for."""


_SUFFIXES: Final[Mapping[frozenset[Nation], str]] = {
    ENGLAND_AND_WALES: "",
    SCOTLAND: "-scotland",
    NORTHERN_IRELAND: "-northern-ireland",
}


def _way(  # noqa: PLR0913 - a row of a table
    name: str,
    title: str,
    value: Criterion["Parentage"],
    *,
    cites: Provision,
    shown_by: str,
    nations: frozenset[Nation] = ENGLAND_AND_WALES,
    confidence: Confidence = Confidence.MEDIUM,
) -> Way:
    return Way(
        id=f"people.responsibility-{name}{_SUFFIXES[nations]}",
        title=title,
        applies_in=nations,
        shown_by=shown_by,
        versions=Timeline.of(
            Version(value=value, commences=GDPR, cites=cites, confidence=confidence)
        ),
    )


def _birth_mother(cites: Provision) -> Clause["Parentage"]:
    return Clause("they gave birth to the child", cites, lambda it: it.birth_mother)


def _father(cites: Provision) -> Clause["Parentage"]:
    return Clause("they are the child's father", cites, lambda it: it.father)


def _second_parent(cites: Provision) -> Clause["Parentage"]:
    return Clause(
        "they are the child's second female parent", cites, lambda it: it.second_female_parent
    )


def _married(cites: Provision, event: str = "birth") -> Clause["Parentage"]:
    return Clause(
        f"they were married to the mother, or her civil partner, at the {event} or later",
        cites,
        lambda it: it.married_to_mother,
    )


def _registered(cites: Provision) -> Clause["Parentage"]:
    return Clause(
        "the birth is registered in their name", cites, lambda it: it.registered_as_parent
    )


def _registered_since(day: date, cites: Provision) -> Clause["Parentage"]:
    return Clause(
        f"it was so registered on or after {day}",
        cites,
        lambda it: None if it.registered_on is None else it.registered_on >= day,
    )


def _agreement(cites: Provision) -> Clause["Parentage"]:
    return Clause("there is an agreement in the prescribed form", cites, lambda it: it.agreement)


def _order(cites: Provision) -> Clause["Parentage"]:
    return Clause("a court order gives it to them", cites, lambda it: it.responsibility_order)


def _guardian(cites: Provision) -> Clause["Parentage"]:
    return Clause("they are the child's guardian", cites, lambda it: it.guardian)


def _lives_with(order: str, cites: Provision) -> Clause["Parentage"]:
    text = f"a {order} order says that the child lives with them"
    return Clause(text, cites, lambda it: it.lives_with_by_order)


def _care_order(authority: str, cites: Provision) -> Clause["Parentage"]:
    return Clause(f"they are the {authority} of a care order", cites, lambda it: it.care_order)


def _emergency_protection(cites: Provision) -> Clause["Parentage"]:
    return Clause(
        "they obtained an emergency protection order that is in force",
        cites,
        lambda it: it.emergency_protection_order,
    )


def _adopter(cites: Provision) -> Clause["Parentage"]:
    return Clause("they have adopted the child", cites, lambda it: it.adopter)


def _step_parent(cites: Provision) -> Clause["Parentage"]:
    return Clause("they are the child's step-parent", cites, lambda it: it.step_parent)


def _adopted_by_others(cites: Provision) -> Clause["Parentage"]:
    return Clause("someone else has adopted the child", cites, lambda it: it.adopted_by_others)


# No adoption has extinguished what they had.
_KEPT: Final = ~_adopted_by_others(ACA_2002.section(46, 2, "a"))
_KEPT_IN_SCOTLAND: Final = ~_adopted_by_others(ACSA_2007.section(35, 2, "a"))
_KEPT_IN_NORTHERN_IRELAND: Final = ~_adopted_by_others(ADOPTION_NI_1987.article(12, 3, "a"))


MOTHER: Final = _way(
    "mother",
    "The mother",
    _birth_mother(_section(2, 1)) & _KEPT,
    cites=_section(2),
    shown_by=_BIRTH,
    confidence=Confidence.HIGH,
)
MARRIED_FATHER: Final = _way(
    "married-father",
    "A father married to the mother",
    _father(_section(2, 1)) & _married(_section(2, 1)) & _KEPT,
    cites=_section(2, 1),
    shown_by=_MARRIAGE,
)
REGISTERED_FATHER: Final = _way(
    "registered-father",
    "A father, not married to the mother, by registration",
    _father(_section(4, 1))
    & _registered(_section(4, 1, "a"))
    & _registered_since(date(2003, 12, 1), ACA_2002.section(111, 7))
    & _KEPT,
    cites=_section(4, 1, "a"),
    shown_by=_BIRTH,
)
FATHER_BY_AGREEMENT: Final = _way(
    "father-by-agreement",
    "A father by agreement with the mother",
    _father(_section(4, 1)) & _agreement(_section(4, 1, "b")) & _KEPT,
    cites=_section(4, 1, "b"),
    shown_by=_AGREEMENT,
)
FATHER_BY_ORDER: Final = _way(
    "father-by-order",
    "A father by court order",
    _father(_section(4, 1)) & _order(_section(4, 1, "c")) & _KEPT,
    cites=_section(4, 1, "c"),
    shown_by=_ORDER,
)
MARRIED_SECOND_PARENT: Final = _way(
    "married-second-parent",
    "A second female parent married to the mother, or her civil partner",
    _second_parent(_section(2, "1A")) & _married(_section(2, "1A")) & _KEPT,
    cites=_section(2, "1A"),
    shown_by=_MARRIAGE,
)
SECOND_PARENT: Final = _way(
    "second-parent",
    "A second female parent by registration, agreement or court order",
    _second_parent(_section("4ZA", 1))
    & (
        _registered(_section("4ZA", 1, "a"))
        | _agreement(_section("4ZA", 1, "b"))
        | _order(_section("4ZA", 1, "c"))
    )
    & _KEPT,
    cites=_section("4ZA"),
    shown_by=f"{_BIRTH}, the agreement as registered, or {_ORDER}",
)
STEP_PARENT: Final = _way(
    "step-parent",
    "A step-parent by agreement or court order, and not by marriage alone",
    _step_parent(_section("4A", 1))
    & (_agreement(_section("4A", 1, "a")) | _order(_section("4A", 1, "b")))
    & _KEPT,
    cites=_section("4A"),
    shown_by=f"{_AGREEMENT}, or {_ORDER}",
)
GUARDIAN: Final = _way(
    "guardian",
    "A guardian",
    _guardian(_section(5, 6)) & _KEPT,
    cites=_section(5, 6),
    shown_by=_APPOINTMENT,
)
SPECIAL_GUARDIAN: Final = _way(
    "special-guardian",
    "A special guardian",
    Clause["Parentage"](
        "a special guardianship order names them",
        _section("14C", 1, "a"),
        lambda it: it.special_guardian,
    )
    & _KEPT,
    cites=_section("14C", 1, "a"),
    shown_by="the special guardianship order",
)
CHILD_ARRANGEMENTS: Final = _way(
    "child-arrangements",
    "Someone with whom the child lives under a child arrangements order",
    _lives_with("child arrangements", _section(12, 2)) & _KEPT,
    cites=_section(12, 2),
    shown_by="the child arrangements order",
)
CARE_ORDER: Final = _way(
    "care-order",
    "A local authority with a care order",
    _care_order("local authority", _section(33, 3, "a")),
    cites=_section(33, 3, "a"),
    shown_by=_CARE_ORDER,
)
EMERGENCY_PROTECTION: Final = _way(
    "emergency-protection",
    "The applicant of an emergency protection order, within limits",
    _emergency_protection(_section(44, 4, "c")),
    cites=_section(44, 4, "c"),
    shown_by=_EMERGENCY,
)
PLACEMENT_ORDER: Final = _way(
    "placement-order",
    "An adoption agency or prospective adopters under a placement order",
    Clause["Parentage"](
        "a placement order has the child placed by them or with them",
        ACA_2002.section(25),
        lambda it: it.placement_order,
    ),
    cites=ACA_2002.section(25),
    shown_by="the placement order",
)
ADOPTER: Final = _way(
    "adopter",
    "An adopter",
    _adopter(ACA_2002.section(46, 1)),
    cites=ACA_2002.section(46, 1),
    shown_by=_ADOPTION,
)
MOTHER_SCOTLAND: Final = _way(
    "mother",
    "The mother, in Scotland",
    _birth_mother(_scottish(3, 1, "a")) & _KEPT_IN_SCOTLAND,
    nations=SCOTLAND,
    cites=_scottish(3, 1, "a"),
    shown_by=_BIRTH,
)
MARRIED_FATHER_SCOTLAND: Final = _way(
    "married-father",
    "A father married to the mother, in Scotland",
    _father(_scottish(3, 1, "b"))
    & _married(_scottish(3, 1, "b", "i"), "conception")
    & _KEPT_IN_SCOTLAND,
    nations=SCOTLAND,
    cites=_scottish(3, 1, "b", "i"),
    shown_by=_MARRIAGE,
)
REGISTERED_FATHER_SCOTLAND: Final = _way(
    "registered-father",
    "A father by registration, in Scotland",
    _father(_scottish(3, 1, "b"))
    & _registered(_scottish(3, 1, "b", "ii"))
    & _registered_since(date(2006, 5, 4), FAMILY_LAW_SCOTLAND_2006.section(23, 4))
    & _KEPT_IN_SCOTLAND,
    nations=SCOTLAND,
    cites=_scottish(3, 1, "b", "ii"),
    shown_by=_BIRTH,
)
FATHER_BY_AGREEMENT_SCOTLAND: Final = _way(
    "father-by-agreement",
    "A father by registered agreement with the mother, in Scotland",
    _father(_scottish(4, 1)) & _agreement(_scottish(4, 1)) & _KEPT_IN_SCOTLAND,
    nations=SCOTLAND,
    cites=_scottish(4, 1),
    shown_by=_AGREEMENT,
)
ORDER_SCOTLAND: Final = _way(
    "order",
    "Anyone to whom a court order gives it, in Scotland",
    _order(_scottish(11, 2, "b")) & _KEPT_IN_SCOTLAND,
    nations=SCOTLAND,
    cites=_scottish(11, 2, "b"),
    shown_by=_ORDER,
)
GUARDIAN_SCOTLAND: Final = _way(
    "guardian",
    "A guardian, in Scotland",
    _guardian(_scottish(7)) & _KEPT_IN_SCOTLAND,
    nations=SCOTLAND,
    cites=_scottish(7),
    shown_by=_APPOINTMENT,
    # What an accepted appointment gives was read in lawyers' words, not in the section's own.
    confidence=Confidence.LOW,
)
PERMANENCE_ORDER_SCOTLAND: Final = _way(
    "permanence-order",
    "A local authority, or another, under a permanence order that goes so far, in Scotland",
    Clause["Parentage"](
        "a permanence order vests in them the right to act as the child's legal representative",
        ACSA_2007.section(82, 1),
        lambda it: it.permanence_order,
    ),
    nations=SCOTLAND,
    cites=ACSA_2007.section(82, 1),
    shown_by="the permanence order",
)
ADOPTER_SCOTLAND: Final = _way(
    "adopter",
    "An adopter, in Scotland",
    _adopter(ACSA_2007.section(28, 1)),
    nations=SCOTLAND,
    cites=ACSA_2007.section(28, 1),
    shown_by=_ADOPTION,
)
MOTHER_NORTHERN_IRELAND: Final = _way(
    "mother",
    "The mother, in Northern Ireland",
    _birth_mother(_article(5)) & _KEPT_IN_NORTHERN_IRELAND,
    nations=NORTHERN_IRELAND,
    cites=_article(5),
    shown_by=_BIRTH,
)
MARRIED_FATHER_NORTHERN_IRELAND: Final = _way(
    "married-father",
    "A father married to the mother, in Northern Ireland",
    _father(_article(5, 1)) & _married(_article(5, 1)) & _KEPT_IN_NORTHERN_IRELAND,
    nations=NORTHERN_IRELAND,
    cites=_article(5, 1),
    shown_by=_MARRIAGE,
)
REGISTERED_FATHER_NORTHERN_IRELAND: Final = _way(
    "registered-father",
    "A father, not married to the mother, by registration, in Northern Ireland",
    _father(_article(7, 1))
    & _registered(_article(7, 1, "a"))
    & _registered_since(date(2002, 4, 15), FAMILY_LAW_NI_2001.section(1, 7))
    & _KEPT_IN_NORTHERN_IRELAND,
    nations=NORTHERN_IRELAND,
    cites=_article(7, 1, "a"),
    shown_by=_BIRTH,
)
FATHER_BY_AGREEMENT_NORTHERN_IRELAND: Final = _way(
    "father-by-agreement",
    "A father by agreement with the mother, in Northern Ireland",
    _father(_article(7, 1)) & _agreement(_article(7, 1, "b")) & _KEPT_IN_NORTHERN_IRELAND,
    nations=NORTHERN_IRELAND,
    cites=_article(7, 1, "b"),
    shown_by=_AGREEMENT,
)
FATHER_BY_ORDER_NORTHERN_IRELAND: Final = _way(
    "father-by-order",
    "A father by court order, in Northern Ireland",
    _father(_article(7, 1)) & _order(_article(7, 1, "c")) & _KEPT_IN_NORTHERN_IRELAND,
    nations=NORTHERN_IRELAND,
    cites=_article(7, 1, "c"),
    shown_by=_ORDER,
)

MARRIED_SECOND_PARENT_NORTHERN_IRELAND: Final = _way(
    "married-second-parent",
    "A second female parent married to the mother, or her civil partner, in Northern Ireland",
    _second_parent(_article(5, "1A")) & _married(_article(5, "1A")) & _KEPT_IN_NORTHERN_IRELAND,
    nations=NORTHERN_IRELAND,
    cites=_article(5, "1A"),
    shown_by=_MARRIAGE,
)
SECOND_PARENT_NORTHERN_IRELAND: Final = _way(
    "second-parent",
    "A second female parent by registration, agreement or court order, in Northern Ireland",
    _second_parent(_article(7, "1ZA"))
    & (
        _registered(_article(7, "1ZA", "a"))
        | _agreement(_article(7, "1ZA", "b"))
        | _order(_article(7, "1ZA", "c"))
    )
    & _KEPT_IN_NORTHERN_IRELAND,
    nations=NORTHERN_IRELAND,
    cites=_article(7, "1ZA"),
    shown_by=f"{_BIRTH}, the agreement as registered, or {_ORDER}",
)
STEP_PARENT_NORTHERN_IRELAND: Final = _way(
    "step-parent",
    "A step-parent by agreement or court order, in Northern Ireland",
    _step_parent(_article(7, "1A"))
    & (_agreement(_article(7, "1A", "b")) | _order(_article(7, "1A")))
    & _KEPT_IN_NORTHERN_IRELAND,
    nations=NORTHERN_IRELAND,
    cites=_article(7, "1A"),
    shown_by=f"{_AGREEMENT}, or {_ORDER}",
    # Since when an agreement has been enough was not found.
    confidence=Confidence.LOW,
)
GUARDIAN_NORTHERN_IRELAND: Final = _way(
    "guardian",
    "A guardian, in Northern Ireland",
    _guardian(_article(160)) & _KEPT_IN_NORTHERN_IRELAND,
    nations=NORTHERN_IRELAND,
    cites=_article(160),
    shown_by=_APPOINTMENT,
    # As in Scotland: what the appointment gives was not read in the Order's own words.
    confidence=Confidence.LOW,
)
RESIDENCE_ORDER_NORTHERN_IRELAND: Final = _way(
    "residence-order",
    "Someone with whom the child lives under a residence order, in Northern Ireland",
    _lives_with("residence", _article(12, 2)) & _KEPT_IN_NORTHERN_IRELAND,
    nations=NORTHERN_IRELAND,
    cites=_article(12, 2),
    shown_by="the residence order",
)
CARE_ORDER_NORTHERN_IRELAND: Final = _way(
    "care-order",
    "The authority of a care order, in Northern Ireland",
    _care_order("authority", _article(52, 3, "a")),
    nations=NORTHERN_IRELAND,
    cites=_article(52, 3, "a"),
    shown_by=_CARE_ORDER,
)
EMERGENCY_PROTECTION_NORTHERN_IRELAND: Final = _way(
    "emergency-protection",
    "The applicant of an emergency protection order, in Northern Ireland",
    _emergency_protection(_article(64, 3, "a")),
    nations=NORTHERN_IRELAND,
    # It speaks of whoever has the responsibility "as the result of" such an order.
    cites=_article(64, 3, "a"),
    shown_by=_EMERGENCY,
)
ADOPTER_NORTHERN_IRELAND: Final = _way(
    "adopter",
    "An adopter, in Northern Ireland",
    _adopter(ADOPTION_NI_1987.article(12, 1)),
    nations=NORTHERN_IRELAND,
    cites=ADOPTION_NI_1987.article(12, 1),
    shown_by=_ADOPTION,
)

WAYS: Final = (
    MOTHER,
    MARRIED_FATHER,
    REGISTERED_FATHER,
    FATHER_BY_AGREEMENT,
    FATHER_BY_ORDER,
    MARRIED_SECOND_PARENT,
    SECOND_PARENT,
    STEP_PARENT,
    GUARDIAN,
    SPECIAL_GUARDIAN,
    CHILD_ARRANGEMENTS,
    CARE_ORDER,
    EMERGENCY_PROTECTION,
    PLACEMENT_ORDER,
    ADOPTER,
    MOTHER_SCOTLAND,
    MARRIED_FATHER_SCOTLAND,
    REGISTERED_FATHER_SCOTLAND,
    FATHER_BY_AGREEMENT_SCOTLAND,
    ORDER_SCOTLAND,
    GUARDIAN_SCOTLAND,
    PERMANENCE_ORDER_SCOTLAND,
    ADOPTER_SCOTLAND,
    MOTHER_NORTHERN_IRELAND,
    MARRIED_FATHER_NORTHERN_IRELAND,
    REGISTERED_FATHER_NORTHERN_IRELAND,
    FATHER_BY_AGREEMENT_NORTHERN_IRELAND,
    FATHER_BY_ORDER_NORTHERN_IRELAND,
    MARRIED_SECOND_PARENT_NORTHERN_IRELAND,
    SECOND_PARENT_NORTHERN_IRELAND,
    STEP_PARENT_NORTHERN_IRELAND,
    GUARDIAN_NORTHERN_IRELAND,
    RESIDENCE_ORDER_NORTHERN_IRELAND,
    CARE_ORDER_NORTHERN_IRELAND,
    EMERGENCY_PROTECTION_NORTHERN_IRELAND,
    ADOPTER_NORTHERN_IRELAND,
)
"""Every way held here."""


_ANOTHER: Final[Clause["Parentage"]] = Clause(
    "they have it in another way",
    Reference("no provision held here"),
    lambda it: it.another_way,
)


@frozen(kw_only=True)
class Responsibility:
    """Whether someone has parental responsibility, and how each way came out."""

    reason: Reason
    """Why, as a tree: any of the ways of the nation, or one that is not held here."""
    ways: tuple[tuple[Way, Maybe], ...]
    """Each way of the nation, and whether they have it in that way."""
    cautions: tuple[str, ...]
    """What a reader must know of the ways that are met: doubts."""

    @property
    def open(self) -> tuple[Way, ...]:
        """The ways to ask evidence of: those that are met, else those not known."""
        met = tuple(way for way, held in self.ways if held)
        return met or tuple(way for way, held in self.ways if held is None)


def responsibility(parentage: "Parentage", nation: Nation, *, as_of: date) -> Responsibility:
    """Decide whether someone has parental responsibility, way by way.

    Args:
        parentage: how they may have come by it.
        nation: the nation whose law is asked; a way counts in its own nations alone.
        as_of: the day whose law is meant.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Example:
        >>> from ukschoolgdpr.people import Parentage
        >>> father = Parentage(
        ...     father=True,
        ...     registered_as_parent=True,
        ...     registered_on=date(2005, 6, 1),
        ...     adopted_by_others=False,
        ... )
        >>> responsibility(father, Nation.ENGLAND, as_of=date(2020, 9, 1)).reason.met
        True
        >>> responsibility(father, Nation.SCOTLAND, as_of=date(2020, 9, 1)).reason.met is None
        True
    """
    reasons = [
        (way, way.on(as_of).value.weigh(parentage)) for way in WAYS if nation in way.applies_in
    ]
    parts = (*(reason for _, reason in reasons), _ANOTHER.weigh(parentage))
    met = (way.on(as_of) for way, reason in reasons if reason.met)
    return Responsibility(
        reason=some(parts),
        ways=tuple((way, reason.met) for way, reason in reasons),
        cautions=tuple(caution for law in met for caution in cautions(law)),
    )
