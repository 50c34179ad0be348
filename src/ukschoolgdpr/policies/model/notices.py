"""What a policy says of the data that are held, in notices and definitions."""

from attrs import field, frozen

from ukschoolgdpr.policies.words import Stated, are_clauses, is_id
from ukschoolgdpr.policies.words import consent as consent_words
from ukschoolgdpr.policies.words import notices as words


@frozen(kw_only=True)
class Resting:
    """A lawful basis on which data are said to rest."""

    basis: words.Basis
    """The basis."""
    items: tuple[words.Item, ...] = ()
    """Which data; none where only the basis is named."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is said."""


@frozen(kw_only=True)
class Notice:
    """What a notice says of the data of those whom it addresses."""

    special: tuple[Stated[words.Item], ...] = ()
    """What it lists as special category data."""
    bases: tuple[Resting, ...] = ()
    """On which lawful bases data rest."""


@frozen(kw_only=True)
class Notices:
    """The privacy notices, one for each audience."""

    pupils: Notice = Notice()
    """For pupils."""
    workforce: Notice = Notice()
    """For those who work at the school."""


@frozen(kw_only=True)
class Definition:
    """A term that is defined and not compared with the law."""

    term: str = field(validator=is_id)
    """The term, in kebab-case."""
    elements: tuple[str, ...] = ()
    """What it is made of, in our words."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is defined."""


@frozen(kw_only=True)
class Definitions:
    """What terms mean."""

    personal_data: Stated[tuple[words.PersonalElement, ...]] | None = None
    """What makes information personal data."""
    special_category: Stated[tuple[words.SpecialKind, ...]] | None = None
    """What counts among the special categories."""
    consent: Stated[tuple[consent_words.ConsentElement, ...]] | None = None
    """What makes a wish consent."""
    profiling: Stated[tuple[words.ProfilingScope, ...]] | None = None
    """What profiling looks at."""
    third_party: Stated[tuple[words.ThirdPartyScope, ...]] | None = None
    """Who a third party is."""
    others: tuple[Definition, ...] = ()
    """Terms that are not compared."""
