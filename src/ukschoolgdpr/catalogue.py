"""Every entry of the library in one place, and what it leaves out.

The classes of records are in ``retention.schedule`` alone: its rows are read on first use, and
this list is made as it is imported.
"""

from datetime import date
from typing import Final

from attrs import frozen

from ukschoolgdpr import (
    accountability,
    automated,
    breaches,
    complaints,
    consent,
    deadlines,
    dpia,
    exemptions,
    lawful_bases,
    notices,
    offences,
    people,
    rights,
    sharing,
    special_categories,
    transfers,
)
from ukschoolgdpr.errors import UnknownEntryError
from ukschoolgdpr.law.citations import Citation, Provision
from ukschoolgdpr.law.criteria import Criterion
from ukschoolgdpr.law.instruments import (
    CHILDREN_ACT_2004,
    CHILDREN_SCOTLAND_ACT_1995,
    DPA_2018,
    UK_GDPR,
)
from ukschoolgdpr.law.nations import titles
from ukschoolgdpr.law.rules import Entry
from ukschoolgdpr.law.timelines import Version

ENTRIES: Final[tuple[Entry[object], ...]] = (
    *lawful_bases.ENTRIES,
    *special_categories.ENTRIES,
    *people.ENTRIES,
    *consent.ENTRIES,
    *rights.ENTRIES,
    *automated.ENTRIES,
    *exemptions.ENTRIES,
    *sharing.ENTRIES,
    *dpia.ENTRIES,
    *breaches.ENTRIES,
    *offences.ENTRIES,
    *deadlines.ENTRIES,
    *notices.ENTRIES,
    *complaints.ENTRIES,
    *transfers.ENTRIES,
    *accountability.ENTRIES,
)
"""Every entry, topic by topic, in the order of its module."""

NOT_MODELLED: Final[tuple[tuple[Citation, str], ...]] = (
    (
        UK_GDPR.article(8, "2A"),
        "the power to change the age of 13 online: no regulations were found",
    ),
    (UK_GDPR.article("11A"), "the power to add to special categories: nothing made under it"),
    (UK_GDPR.article(11, 2), "data subjects whom the school cannot identify, with article 12(2)"),
    (UK_GDPR.article(13, 7), "the duty to publish what people are not told about research"),
    (
        UK_GDPR.article(17, 1, "g"),
        "erasure after a malicious allegation: enacted in 2024, not in force on what was found",
    ),
    (
        UK_GDPR.article("22D"),
        "regulations on what is meaningful or significant, and on more safeguards: none were found",
    ),
    (
        UK_GDPR.article(25, "1A"),
        "children's higher protection matters: for who runs online services, not a school as such",
    ),
    (
        UK_GDPR.article("45B"),
        "the Secretary of State's test for approving a territory: its outcome is the table",
    ),
    (UK_GDPR.article("45C"), "how the Secretary of State watches approved territories"),
    (UK_GDPR.article(47), "what binding corporate rules contain: whether they are approved counts"),
    (UK_GDPR.article("47A"), "clauses or safeguards made by regulations: none were found"),
    (UK_GDPR.article("49A"), "restrictions of transfers by regulations: none were found"),
    (
        DPA_2018.section(24, 2, "a", "ii"),
        "that unstructured paper at public authorities needs no lawful basis",
    ),
    (
        DPA_2018.section("164B"),
        "the power to have controllers report how many complaints they get: nothing made under it",
    ),
    (
        DPA_2018.section(26),
        "national security and defence, which reach even article 33: no school relies on them",
    ),
    (UK_GDPR.article(35, 5), "a list of operations that need no assessment: none was made"),
    (UK_GDPR.article(36, 4), "consultation of the regulator on proposed laws: for government"),
    (
        DPA_2018.section("45A"),
        "privilege in processing for law enforcement: schools have Schedule 2 paragraph 19",
    ),
    (
        DPA_2018.section(123),
        "the code on age-appropriate design: for the same services; a school's is none of them",
    ),
    (
        DPA_2018.section(144),
        "false statements to the regulator, with sections 148 and 148C: not with personal data",
    ),
    (DPA_2018.section(184), "the offence of requiring someone to make an access request"),
    (
        DPA_2018.section("180A"),
        "that a court may look at disputed data which the requester does not get to see",
    ),
    (
        DPA_2018.section("183A"),
        "that later enactments do not override data protection unless they say so",
    ),
    (
        DPA_2018.schedule(2, 3),
        "risk assessment systems: no school operates one, so too paragraph 4 on immigration",
    ),
    (
        DPA_2018.schedule(2, 9),
        "the Bank of England and the bodies of paragraphs 8, 9, 11, 12 and 21: no school is one",
    ),
    (
        DPA_2018.schedule(2, 14, 1),
        "judicial appointments, with paragraphs 13, 14(2) and 15(2): no school is a court",
    ),
    (
        DPA_2018.schedule(3, 3, 2),
        "the rules of court by name, with paragraphs 9(2) and 18(2): whether one applies is a fact",
    ),
    (
        CHILDREN_ACT_2004.section("16LC"),
        "the consistent identifier of children: no regulations that specify one were found",
    ),
    (
        CHILDREN_SCOTLAND_ACT_1995.section("4A"),
        "second female parents in Scotland: whether they have parental responsibilities is a fact",
    ),
)
"""What a reader would look for and not find, with the reason."""


@frozen(kw_only=True)
class Row:
    """One version of one entry, in words."""

    id: str
    """The entry's name."""
    title: str
    """What it is about."""
    topic: str
    """The module that holds it."""
    nations: str
    """Where it applies."""
    commences: date
    """The first day in force."""
    ceases: date | None
    """The first day no longer in force, or None."""
    provision: str
    """Where it is written."""
    url: str
    """The address of that text."""
    force: str
    """Whether it is law or practice."""
    confidence: str
    """How sure the library is of it."""
    picked_by: str
    """The date that picks the version."""


def entry(name: str) -> Entry[object]:
    """Find an entry by its id.

    Raises:
        UnknownEntryError: there is no entry of that id.

    Example:
        >>> entry("rights.portability").title
        'Right to data portability'
    """
    for found in ENTRIES:
        if found.id == name:
            return found
    msg = f"no entry is called {name!r}: the catalogue lists them all"
    raise UnknownEntryError(msg)


def table(*, topic: str | None = None, provision: Provision | None = None) -> tuple[Row, ...]:
    """List the versions of the entries, all or some.

    Args:
        topic: the module whose entries are wanted.
        provision: the text whose rules are wanted: those that cite it, a limb of it, or
            something of which it is a limb, in a version or in one of its clauses.

    Raises:
        UnknownEntryError: there is no such topic.

    Example:
        >>> from ukschoolgdpr.law.instruments import cite
        >>> [row.id for row in table(provision=cite("UK GDPR, art 12A(5)"))]
        ['deadlines.sar-clarification-pause']
    """
    topics = {found.topic for found in ENTRIES}
    if topic is not None and topic not in topics:
        msg = f"no topic is called {topic!r}: expected one of {', '.join(sorted(topics))}"
        raise UnknownEntryError(msg)
    return tuple(
        _row(found, version)
        for found in ENTRIES
        if topic in {None, found.topic}
        for version in found.versions.versions
        if provision is None or _about(version, provision)
    )


def _about(version: Version[object], provision: Provision) -> bool:
    cited = [version.cites]
    if isinstance(version.value, Criterion):
        cited += [clause.cites for clause in version.value.clauses()]
    return any(
        isinstance(cites, Provision) and (provision.contains(cites) or cites.contains(provision))
        for cites in cited
    )


def _row(found: Entry[object], version: Version[object]) -> Row:
    return Row(
        id=found.id,
        title=found.title,
        topic=found.topic,
        nations=titles(found.applies_in),
        commences=version.commences,
        ceases=version.ceases,
        provision=str(version.cites),
        url=version.cites.url,
        force=version.force.value,
        confidence=version.confidence.value,
        picked_by=found.picked_by,
    )
