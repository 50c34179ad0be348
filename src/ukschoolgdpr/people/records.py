"""Who is a parent in education law, and so may see the educational record, nation by nation.

That right is the parent's own. It asks neither for parental responsibility nor for the child's
authority, and is no part of data protection law. Left out: what the record may not show, and the
time for it, which ``deadlines.edrec-parent`` and its like have.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.facts.records import (
    RECORD_IN_ENGLAND,
    RECORD_IN_NORTHERN_IRELAND,
    RECORD_IN_SCOTLAND,
    RECORD_IN_WALES,
)
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Clause, Criterion
from ukschoolgdpr.law.instruments import (
    CHILDREN_ACT_1989,
    CHILDREN_NI_1995,
    CHILDREN_SCOTLAND_ACT_1995,
    EDUCATION_ACT_1996,
    EDUCATION_NI_1986,
    EDUCATION_SCOTLAND_ACT_1980,
    SI_2005_1437,
    SI_2011_1942,
    SR_2007_43,
    SSI_2003_581,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Confidence, Timeline, Version
from ukschoolgdpr.people.competence import ENGLAND_AND_WALES, GDPR, NORTHERN_IRELAND, SCOTLAND

if TYPE_CHECKING:
    from ukschoolgdpr.people.facts import Requester

_section_576: Final = EDUCATION_ACT_1996.section
_section_135: Final = EDUCATION_SCOTLAND_ACT_1980.section
_article_2: Final = EDUCATION_NI_1986.article
_ENGLAND: Final = frozenset({Nation.ENGLAND})
_WALES: Final = frozenset({Nation.WALES})


def _natural_parent(cites: Provision) -> Clause["Requester"]:
    text = "the requester is the child's natural or adoptive parent"
    return Clause(text, cites, lambda it: it.natural_parent)


def _responsible(cites: Provision) -> Clause["Requester"]:
    text = "the requester has parental responsibility"
    return Clause(text, cites, lambda it: it.parental_responsibility)


def _has_care(cites: Provision) -> Clause["Requester"]:
    return Clause("the requester has care of the child", cites, lambda it: it.has_care)


def _order_prevents(cites: Provision) -> Clause["Requester"]:
    text = "a court order prevents the requester from it"
    return Clause(text, cites, lambda it: it.order_prevents)


_parent: Final = (
    _natural_parent(_section_576(576, 1))
    | _responsible(_section_576(576, 1, "a"))
    | _has_care(_section_576(576, 1, "b"))
)
_parent_in_scotland: Final = (
    _natural_parent(_section_135(135, 1))
    | Clause["Requester"](
        "the requester is liable to maintain the child",
        _section_135(135, 1),
        lambda it: it.liable_to_maintain,
    )
    | _responsible(_section_135(135, 1))
    | _has_care(_section_135(135, 1))
)
_parent_in_northern_ireland: Final = (
    _natural_parent(_article_2(2, "2D"))
    | _responsible(_article_2(2, "2D", "a"))
    | _has_care(_article_2(2, "2D", "b"))
)

EDUCATION_PARENT: Final = Rule(
    id="people.education-parent",
    title="Being a parent in education law",
    applies_in=ENGLAND_AND_WALES,
    versions=Timeline.since(GDPR, _parent, cites=_section_576(576, 1)),
)
EDUCATION_PARENT_SCOTLAND: Final = Rule(
    id="people.education-parent-scotland",
    title="Being a parent in education law, in Scotland",
    applies_in=SCOTLAND,
    versions=Timeline.of(
        Version(
            value=_parent_in_scotland,
            commences=GDPR,
            cites=_section_135(135, 1),
            confidence=Confidence.MEDIUM,
        )
    ),
)
EDUCATION_PARENT_NORTHERN_IRELAND: Final = Rule(
    id="people.education-parent-northern-ireland",
    title="Being a parent in education law, in Northern Ireland",
    applies_in=NORTHERN_IRELAND,
    versions=Timeline.of(
        Version(
            value=_parent_in_northern_ireland,
            commences=GDPR,
            cites=_article_2(2, "2D"),
            confidence=Confidence.MEDIUM,
        )
    ),
)

_owed_in_england: Final[Criterion["Requester"]] = RECORD_IN_ENGLAND
_owed_in_wales: Final[Criterion["Requester"]] = RECORD_IN_WALES
_owed_in_scotland: Final[Criterion["Requester"]] = RECORD_IN_SCOTLAND
_owed_in_northern_ireland: Final[Criterion["Requester"]] = RECORD_IN_NORTHERN_IRELAND
_no_order_in_england_and_wales: Final = ~_order_prevents(CHILDREN_ACT_1989.section(8, 1))

RECORD_ENGLAND: Final = Rule(
    id="people.record-england",
    title="Seeing the educational record as a parent, in England",
    applies_in=_ENGLAND,
    versions=Timeline.of(
        Version(
            value=_owed_in_england & _parent & _no_order_in_england_and_wales,
            commences=GDPR,
            cites=SI_2005_1437.regulation(5),
            confidence=Confidence.MEDIUM,
        )
    ),
)
RECORD_WALES: Final = Rule(
    id="people.record-wales",
    title="Seeing the educational record as a parent, in Wales",
    applies_in=_WALES,
    versions=Timeline.of(
        Version(
            value=_owed_in_wales & _parent & _no_order_in_england_and_wales,
            commences=GDPR,
            cites=SI_2011_1942.regulation(5, 1),
            confidence=Confidence.MEDIUM,
        )
    ),
)
RECORD_SCOTLAND: Final = Rule(
    id="people.record-scotland",
    title="Seeing the educational record as a parent, in Scotland",
    applies_in=SCOTLAND,
    versions=Timeline.of(
        Version(
            value=_owed_in_scotland
            & _parent_in_scotland
            & ~_order_prevents(CHILDREN_SCOTLAND_ACT_1995.section(11, 2)),
            commences=GDPR,
            cites=SSI_2003_581.regulation(5, 1),
            confidence=Confidence.MEDIUM,
        )
    ),
)
RECORD_NORTHERN_IRELAND: Final = Rule(
    id="people.record-northern-ireland",
    title="Seeing the formative record as a parent, in Northern Ireland",
    applies_in=NORTHERN_IRELAND,
    versions=Timeline.of(
        Version(
            value=_owed_in_northern_ireland
            & _parent_in_northern_ireland
            & ~_order_prevents(CHILDREN_NI_1995.article(8, 1)),
            commences=GDPR,
            cites=SR_2007_43.regulation(9, 1, "c"),
            confidence=Confidence.MEDIUM,
        )
    ),
)

RECORDS: Final[Mapping[Nation, Rule["Requester"]]] = {
    Nation.ENGLAND: RECORD_ENGLAND,
    Nation.WALES: RECORD_WALES,
    Nation.SCOTLAND: RECORD_SCOTLAND,
    Nation.NORTHERN_IRELAND: RECORD_NORTHERN_IRELAND,
}
"""The rule of each nation."""
