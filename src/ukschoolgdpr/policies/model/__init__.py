"""What a school's policy says, as facts that a file holds: the policies that ship, and your own.

Every statement carries the clauses that make it. What is left out is silence; what a policy
announces and does not give is a gap; what has no place here is not modelled, with the reason.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import field, fields_dict, frozen, has

from ukschoolgdpr import loading
from ukschoolgdpr.errors import FactsError, UnknownEntryError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import is_day_or_none
from ukschoolgdpr.policies.clock import Clock
from ukschoolgdpr.policies.model.consent import Consent, Pictures
from ukschoolgdpr.policies.model.notices import Definitions, Grounds, Notices, Scope
from ukschoolgdpr.policies.model.practice import (
    Assessment,
    Breaches,
    Cookies,
    Principles,
    Retention,
    Security,
    Sending,
)
from ukschoolgdpr.policies.model.rights import (
    Access,
    Agents,
    Automated,
    Capacity,
    Children,
    Complaints,
    EducationalRecord,
    Erasure,
    Exemptions,
    Fee,
    Format,
    Identity,
    Informing,
    Objection,
    Portability,
    Rectification,
    Refusal,
    Requests,
    Responsibility,
    Restriction,
    Rights,
    ThirdParties,
)
from ukschoolgdpr.policies.model.sharing import PupilDatabase, Sharing, Transfers
from ukschoolgdpr.policies.words import Stated, are_clauses, is_id, is_line, is_prose
from ukschoolgdpr.policies.words.notices import DocumentKind, NamedLaw
from ukschoolgdpr.vocabulary import SchoolKind

if TYPE_CHECKING:
    from attrs import Attribute

FIRST_DAY: Final = date(1998, 7, 16)
"""The first day that a policy may bear: that of the Data Protection Act 1998."""
LAST_DAY: Final = date(2100, 12, 31)
"""The last day that a policy may bear."""


def _is_borne(instance: object, attribute: "Attribute[date | None]", value: date | None) -> None:
    is_day_or_none(instance, attribute, value)
    if value is not None and not FIRST_DAY <= value <= LAST_DAY:
        msg = f"{attribute.name}: expected a day from {FIRST_DAY} to {LAST_DAY}, not {value}"
        raise FactsError(msg)


@frozen(kw_only=True)
class Document:
    """Whose policy it is."""

    id: str = field(validator=is_id)
    """Its name in findings, in kebab-case."""
    title: str = field(validator=is_line)
    """Its title."""
    school: SchoolKind
    """The kind of school."""
    nation: Nation
    """Where the school is."""
    contains: tuple[DocumentKind, ...] = ()
    """What it is made of; a notice alone must tell people what the law has them told."""
    dated: date | None = field(default=None, validator=_is_borne)
    """The day it bears."""
    law_named: tuple[Stated[NamedLaw], ...] = ()
    """The law by which it goes."""

    def __attrs_post_init__(self) -> None:
        """Refuse a kind of school that the nation does not have."""
        try:
            _ = self.controller
        except FactsError as error:
            msg = re.sub("^kind:", "school:", str(error))
            raise FactsError(msg) from None

    @property
    def controller(self) -> School:
        """The school, as the law asks about it."""
        return School(kind=self.school, nation=self.nation)

    @property
    def is_notice(self) -> bool:
        """Whether what a notice must tell people binds it."""
        return DocumentKind.NOTICE in self.contains


@frozen(kw_only=True)
class Gap:
    """Something that a policy announces, or rests on, and does not give."""

    about: str
    """The place in the file where it would be stated, such as ``fee.interval``."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is announced."""


@frozen(kw_only=True)
class NotModelled:
    """A clause that has no place here."""

    clauses: tuple[str, ...] = field(validator=are_clauses)
    """The clauses."""
    why: str = field(validator=is_prose)
    """The reason."""


@frozen(kw_only=True)
class Policy:
    """A school's policy on the rights of data subjects, as stated."""

    document: Document
    """Whose it is."""
    rights: Rights = Rights()
    """The rights in general."""
    informing: Informing = Informing()
    """Telling people how their data are used."""
    access: Access = Access()
    """Answers to access requests."""
    educational_record: EducationalRecord = EducationalRecord()
    """The educational record, which parents may see by a law of its own."""
    clock: Clock = Clock()
    """The period for an answer."""
    requests: Requests = Requests()
    """How requests are made."""
    identity: Identity = Identity()
    """Proof of who asks."""
    agents: Agents = Agents()
    """Those who act for someone else."""
    children: Children = Children()
    """Children who ask."""
    responsibility: Responsibility = Responsibility()
    """Parental responsibility."""
    capacity: Capacity = Capacity()
    """People without mental capacity."""
    fee: Fee = Fee()
    """What a request costs."""
    refusal: Refusal = Refusal()
    """Refusing a request for what it is."""
    format: Format = Format()
    """The form of an answer."""
    complaints: Complaints = Complaints()
    """Complaints."""
    rectification: Rectification = Rectification()
    """Putting data right."""
    objection: Objection = Objection()
    """Objections to processing."""
    restriction: Restriction = Restriction()
    """Restricting processing."""
    erasure: Erasure = Erasure()
    """Erasing data."""
    portability: Portability = Portability()
    """Moving data elsewhere."""
    automated: Automated = Automated()
    """Decisions taken without people."""
    third_parties: ThirdParties = ThirdParties()
    """Information about others in an answer."""
    exemptions: Exemptions = Exemptions()
    """What is withheld."""
    scope: Scope = Scope()
    """To what and whom the rules apply."""
    notices: Notices = Notices()
    """The privacy notices."""
    bases: Grounds = Grounds()
    """The grounds on which data may be used."""
    consent: Consent = Consent()
    """When consent may be asked for."""
    sharing: Sharing = Sharing()
    """Who receives data, and on what grounds."""
    pupil_database: PupilDatabase = PupilDatabase()
    """The National Pupil Database, and what the department passes on."""
    transfers: Transfers = Transfers()
    """Data that go abroad."""
    pictures: Pictures = Pictures()
    """Pictures of people."""
    definitions: Definitions = Definitions()
    """What terms mean."""
    principles: Principles = Principles()
    """The principles of processing."""
    retention: Retention = Retention()
    """How long data are kept."""
    security: Security = Security()
    """How data are guarded."""
    sending: Sending = Sending()
    """How data are sent."""
    assessment: Assessment = Assessment()
    """Impact assessments."""
    breaches: Breaches = Breaches()
    """Breaches of personal data."""
    cookies: Cookies = Cookies()
    """Cookies on the website."""
    gaps: tuple[Gap, ...] = ()
    """What it announces and does not give."""
    not_modelled: tuple[NotModelled, ...] = ()
    """The clauses that have no place here, with the reasons."""

    def __attrs_post_init__(self) -> None:
        """Refuse gaps that are none, and clauses both modelled and not."""
        mistakes = (*_wrong_gaps(self), *_wrong_clauses(self))
        if mistakes:
            raise FactsError("\n".join(mistakes))

    def places(self) -> dict[str, tuple[str, ...]]:
        """Give every clause with the places in the file that state it, in the order of the file.

        Example:
            >>> load("norbury-hall").places()["NH-7.3.4-e"]
            ('children.parent_expected',)
        """
        found: dict[str, tuple[str, ...]] = {}
        for place, clause in _stated(self):
            found[clause] = (*found.get(clause, ()), place)
        return found


def shipped() -> tuple[str, ...]:
    """Name the policies that come with the library.

    Example:
        >>> [name for name in shipped() if not name.startswith("example-")]
        ['essex-school', 'highfields', 'norbury-hall', 'norton-road', 'stockport-inclusion']
    """
    return tuple(loading.shipped("policies"))


def load(policy: str | Path) -> Policy:
    """Load a policy that comes with the library, or one from a TOML or JSON file.

    Args:
        policy: a name out of ``shipped``, else the path of a file.

    Raises:
        UnknownEntryError: it is neither such a name nor a path.
        DataFileError: the file cannot be read, or has mistakes; all are listed.

    Example:
        >>> load("norbury-hall").document.nation
        <Nation.ENGLAND: 'ENG'>
    """
    found = loading.shipped("policies")
    if isinstance(policy, str):
        if policy in found:
            return loading.read_toml(found[policy], Policy)
        if Path(policy).name == policy and not Path(policy).suffix and not Path(policy).exists():
            msg = f"no policy is called {policy!r}: expected a file or one of {', '.join(found)}"
            raise UnknownEntryError(msg)
    file = Path(policy)
    read = loading.read_tables if file.suffix.lower() == ".json" else loading.read_toml
    return read(file, Policy)


def _stated(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Walk through a value and give every clause with its place."""
    if isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _stated(one, f"{place}[{number}]")
    kind: type = type(value)
    for name in _parts(kind):
        step = getattr(value, name)
        if name == "clauses":
            yield from ((place, clause) for clause in step)
        elif step:
            yield from _stated(step, f"{place}.{name}" if place else name)


@cache
def _parts(kind: type) -> tuple[str, ...]:
    """Name the parts of a class; a word, a number or a text has none. Files may ask often."""
    return tuple(fields_dict(kind)) if has(kind) else ()


def _wrong_gaps(policy: Policy) -> Iterator[str]:
    for number, gap in enumerate(policy.gaps):
        value: object = policy
        for name in gap.about.split("."):
            kind: type = type(value)
            if name not in _parts(kind):
                yield f"gaps[{number}].about: a policy has no {gap.about!r}"
                break
            value = getattr(value, name)
        else:
            if any(_stated(value)):
                yield f"gaps[{number}].about: {gap.about!r} is stated, so it is no gap"


def _wrong_clauses(policy: Policy) -> Iterator[str]:
    for clause, places in policy.places().items():
        unmodelled = next((place for place in places if place.startswith("not_modelled")), None)
        if unmodelled is not None and len(places) > 1:
            elsewhere = next(place for place in places if place != unmodelled)
            yield f"{unmodelled}.clauses: {clause} is given at {elsewhere} too"
