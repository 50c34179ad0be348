"""When a data subject is competent to exercise a right or give consent, and until when a child."""

from datetime import date
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.law.citations import Citation, Reference
from ukschoolgdpr.law.criteria import Clause, Criterion
from ukschoolgdpr.law.instruments import (
    ALCA_1991,
    AWIA_2000,
    CHILDREN_ACT_1989,
    CHILDREN_NI_1995,
    CHILDREN_SCOTLAND_ACT_1995,
    DPA_2018,
    ICO_CHILDREN,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version

if TYPE_CHECKING:
    from ukschoolgdpr.people.facts import Requester

GDPR: Final = date(2018, 5, 25)
ENGLAND_AND_WALES: Final = frozenset({Nation.ENGLAND, Nation.WALES})
SCOTLAND: Final = frozenset({Nation.SCOTLAND})
NORTHERN_IRELAND: Final = frozenset({Nation.NORTHERN_IRELAND})
# Those without a statute: section 208 is for questions that fall to be determined in Scotland.
OTHERS: Final = ENGLAND_AND_WALES | NORTHERN_IRELAND
GILLICK: Final = Reference("common law: Gillick v West Norfolk and Wisbech AHA [1986] AC 112")


def practice(
    value: Criterion["Requester"],
    *,
    cites: Reference,
    confidence: Confidence = Confidence.HIGH,
) -> Timeline[Criterion["Requester"]]:
    """Make a timeline of one version that rests on guidance or common law."""
    return Timeline.of(
        Version(
            value=value,
            commences=GDPR,
            cites=cites,
            force=Force.PRACTICE,
            confidence=confidence,
        )
    )


def aged(years: int, cites: Citation) -> Clause["Requester"]:
    """Ask whether the data subject is of an age, or older."""
    return Clause(
        f"the data subject is aged {years} or over",
        cites,
        lambda it: None if it.age is None else it.age >= years,
    )


def under(years: int, cites: Citation) -> Clause["Requester"]:
    """Ask whether the data subject is younger than an age."""
    return Clause(
        f"the data subject is aged under {years}",
        cites,
        lambda it: None if it.age is None else it.age < years,
    )


def understands(cites: Citation) -> Clause["Requester"]:
    """Ask whether the data subject understands."""
    text = "the data subject understands, in broad terms, what it means to exercise the right"
    return Clause(text, cites, lambda it: it.understands)


def shown_incapable(cites: Citation) -> Clause["Requester"]:
    """Ask whether the contrary has been shown."""
    text = "the data subject has been shown to lack that understanding, or capacity"
    return Clause(text, cites, lambda it: it.shown_incapable)


def against_own_interests(cites: Citation) -> Clause["Requester"]:
    """Ask whether the data subject evidently acts against their own interests."""
    text = "the data subject is evidently acting against their own best interests"
    return Clause(text, cites, lambda it: it.against_own_interests)


competent_child: Final = (
    understands(GILLICK) & ~shown_incapable(GILLICK) & ~against_own_interests(ICO_CHILDREN)
)
"""That a child is competent in England, Wales and Northern Ireland: no age is named."""

competent: Final = (aged(18, ICO_CHILDREN) & ~shown_incapable(ICO_CHILDREN)) | competent_child
"""That a child or an adult is competent there."""

COMPETENCE: Final = Rule(
    id="people.competence",
    title="Competence to exercise a right or consent, by understanding",
    applies_in=OTHERS,
    versions=practice(competent, cites=ICO_CHILDREN),
)

RULE_OF_THUMB: Final = Rule(
    id="people.rule-of-thumb",
    title="Being of an age at which many children understand, which is no law",
    applies_in=OTHERS,
    versions=practice(aged(12, ICO_CHILDREN), cites=ICO_CHILDREN),
)

_section_208: Final = DPA_2018.section

capable_child: Final = (
    understands(_section_208(208, 2)) | aged(12, _section_208(208, 3))
) & ~shown_incapable(_section_208(208, 3))
"""That a child has the understanding in Scotland, where it is presumed from 12."""

_capable_under_16: Final = under(16, _section_208(208, 1)) & capable_child
_capable_adult: Final = aged(16, ALCA_1991.section(1, 1, "b")) & ~shown_incapable(
    AWIA_2000.section(1, 6)
)

competent_in_scotland: Final = (
    _capable_under_16 & ~against_own_interests(ICO_CHILDREN)
) | _capable_adult
"""That a child or an adult is competent in Scotland, the regulator's limb on interests included."""

CAPACITY_SCOTLAND: Final = Rule(
    id="people.capacity-scotland",
    title="Capacity of a person under 16 to exercise a right or consent, in Scotland",
    applies_in=SCOTLAND,
    versions=Timeline.since(GDPR, _capable_under_16, cites=_section_208(208)),
)

CAPACITY_SCOTLAND_16: Final = Rule(
    id="people.capacity-scotland-16",
    title="Capacity of a person of 16 or over, in Scotland",
    applies_in=SCOTLAND,
    versions=Timeline.of(
        Version(
            value=_capable_adult,
            commences=GDPR,
            cites=ALCA_1991.section(1, 1, "b"),
            confidence=Confidence.MEDIUM,
        )
    ),
)

CHILD_IN_ENGLAND_AND_WALES: Final = under(18, CHILDREN_ACT_1989.section(105, 1))
CHILD_IN_SCOTLAND: Final = under(16, CHILDREN_SCOTLAND_ACT_1995.section(1, 2, "a"))
CHILD_IN_NORTHERN_IRELAND: Final = under(18, CHILDREN_NI_1995.article(2, 2))


def _childhood(
    nations: frozenset[Nation], suffix: str, child: Clause["Requester"]
) -> Rule["Requester"]:
    return Rule(
        id=f"people.childhood{suffix}",
        title="Being young enough for someone to have parental responsibility",
        applies_in=nations,
        versions=Timeline.of(
            Version(value=child, commences=GDPR, cites=child.cites, confidence=Confidence.MEDIUM)
        ),
    )


CHILDHOOD: Final = _childhood(ENGLAND_AND_WALES, "", CHILD_IN_ENGLAND_AND_WALES)
CHILDHOOD_SCOTLAND: Final = _childhood(SCOTLAND, "-scotland", CHILD_IN_SCOTLAND)
CHILDHOOD_NORTHERN_IRELAND: Final = _childhood(
    NORTHERN_IRELAND, "-northern-ireland", CHILD_IN_NORTHERN_IRELAND
)
