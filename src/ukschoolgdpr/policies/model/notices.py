"""What a policy says of the data that are held, in notices and definitions."""

from typing import Final

from attrs import field, frozen

from ukschoolgdpr.notices import NoticeItem
from ukschoolgdpr.policies.words import YEAR, Stated, WholeNumber, are_clauses, are_lines, is_id
from ukschoolgdpr.policies.words import consent as consent_words
from ukschoolgdpr.policies.words import notices as words
from ukschoolgdpr.policies.words.rights import Channel
from ukschoolgdpr.vocabulary import Condition

_PARAGRAPH: Final = WholeNumber(1, 41)  # all that the Schedule has, conditions or not


@frozen(kw_only=True)
class Resting:
    """A lawful basis on which data are said to rest."""

    basis: words.Basis
    """The basis."""
    items: tuple[words.Item, ...] = ()
    """Which data; none where only the basis is named."""
    purposes: tuple[words.Purpose, ...] = ()
    """For which purposes; none where that is not said."""
    because: tuple[words.Because, ...] = ()
    """Why, where that is said."""
    condition: Condition | None = None
    """The point of article 9(2) beside it, for special category data."""
    schedule_1: int | None = field(default=None, validator=_PARAGRAPH)
    """The paragraph of DPA 2018 Schedule 1, with that point or for criminal offence data."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is said."""


@frozen(kw_only=True)
class Notice:
    """What a notice says of the data of those whom it addresses."""

    controller: Stated[bool] | None = None
    """Whether the school, or the trust or council that runs it, is the controller."""
    sources: tuple[Stated[words.Source], ...] = ()
    """From whom data come."""
    purposes: tuple[Stated[words.Purpose], ...] = ()
    """What they are used for."""
    personal: tuple[Stated[words.Item], ...] = ()
    """What it lists as ordinary personal data."""
    special: tuple[Stated[words.Item], ...] = ()
    """What it lists as special category data."""
    criminal: tuple[Stated[words.Item], ...] = ()
    """What it lists as criminal offence data."""
    bases: tuple[Resting, ...] = ()
    """On which lawful bases data rest."""
    mandatory: Stated[words.Obligation] | None = None
    """Whether people must give them."""
    told_whether: Stated[bool] | None = None
    """Whether people are told if they must give an item."""
    told_when: Stated[words.Moment] | None = None
    """When they are told so."""


@frozen(kw_only=True)
class Companions:
    """Other documents to which a notice points."""

    where: tuple[Stated[words.Companion], ...] = ()
    """Which they are."""
    explain: tuple[Stated[NoticeItem], ...] = ()
    """What they explain."""


@frozen(kw_only=True)
class Officer:
    """The data protection officer."""

    tasks: tuple[Stated[words.OfficerTask], ...] = ()
    """What the officer does."""
    contact: tuple[Stated[Channel], ...] = ()
    """How the officer is reached."""


@frozen(kw_only=True)
class Followed:
    """Statutory guidance that is said to be followed."""

    guidance: words.Guidance
    """The guidance."""
    edition: int = field(validator=YEAR)
    """The year of the edition."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is said."""


@frozen(kw_only=True)
class Notices:
    """The privacy notices, one for each audience."""

    covers: tuple[Stated[words.Covered], ...] = ()
    """What they are about."""
    everyone: Notice = Notice()
    """For everyone."""
    pupils: Notice = Notice()
    """For pupils."""
    looked_after: Notice = Notice()
    """For children who are looked after or in need of protection."""
    workforce: Notice = Notice()
    """For those who work at the school."""
    visitors: Notice = Notice()
    """For visitors."""
    visitor_checks: tuple[Stated[words.VisitorCheck], ...] = ()
    """What visitors are asked for."""
    companions: Companions = Companions()
    """Other documents that explain the rest."""
    officer: Officer = Officer()
    """The data protection officer."""
    guidance: tuple[Followed, ...] = ()
    """Statutory guidance that is followed."""

    def to(self, audience: words.Audience) -> Notice:
        """Give the one that addresses an audience."""
        found: Notice = getattr(self, audience.name.lower())
        return found


@frozen(kw_only=True)
class Grounds:
    """The grounds on which data may be used, in general."""

    mostly: Stated[words.Ground] | None = None
    """The usual one."""
    listed: tuple[Stated[words.Ground], ...] = ()
    """Those it lists."""
    only_listed: Stated[bool] | None = None
    """Whether there is none beside those it lists."""
    needed: Stated[words.GroundsNeeded] | None = None
    """How many a processing needs."""
    named: tuple[Stated[words.Ground], ...] = ()
    """Those it names elsewhere."""


@frozen(kw_only=True)
class Scope:
    """To what and whom the rules apply."""

    media: tuple[Stated[words.Medium], ...] = ()
    """The forms in which data are held."""
    location: Stated[words.Location] | None = None
    """Where."""
    bound: tuple[Stated[words.Bound], ...] = ()
    """Who must follow them."""


@frozen(kw_only=True)
class Definition:
    """A term that is defined and not compared with the law."""

    term: str = field(validator=is_id)
    """The term, in kebab-case."""
    elements: tuple[str, ...] = field(default=(), validator=are_lines)
    """What it is made of, in our words."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is defined."""


@frozen(kw_only=True)
class Definitions:
    """What terms mean."""

    personal_data: tuple[Stated[words.PersonalElement], ...] = ()
    """What makes information personal data, and what is among it."""
    examples: tuple[Stated[words.Item], ...] = ()
    """Items that are named as examples of personal data."""
    public_domain: tuple[Stated[words.PublicDomain], ...] = ()
    """What is said of data that are public."""
    special_category: tuple[Stated[words.SpecialKind], ...] = ()
    """What counts among the special categories, and what expressly does not."""
    special_traits: tuple[Stated[words.SpecialTrait], ...] = ()
    """What is said of them as a whole."""
    consent: Stated[tuple[consent_words.ConsentElement, ...]] | None = None
    """What makes a wish consent."""
    profiling: Stated[tuple[words.ProfilingScope, ...]] | None = None
    """What profiling looks at."""
    third_party: Stated[tuple[words.ThirdPartyScope, ...]] | None = None
    """Who a third party is."""
    terms: tuple[Stated[words.TermElement], ...] = ()
    """What other terms are made of."""
    others: tuple[Definition, ...] = ()
    """Terms that are not compared."""
