"""What a policy says of consent, of pictures, and of children online."""

from attrs import field, frozen

from ukschoolgdpr.policies.words import Stated, are_clauses
from ukschoolgdpr.policies.words import consent as words
from ukschoolgdpr.policies.words.notices import Basis, Item


@frozen(kw_only=True)
class Asked:
    """An activity for which consent is asked."""

    activity: words.Activity
    """The activity."""
    of: words.Giver
    """Who is asked."""
    items: tuple[Item, ...] = ()
    """Which data; none where they are not named."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is said."""


@frozen(kw_only=True)
class Consent:
    """When consent may be asked for, and what becomes of it."""

    role: tuple[Stated[words.Role], ...] = ()
    """What place it has among the grounds."""
    alternatives: tuple[Stated[Basis], ...] = ()
    """The lawful bases to be thought of before."""
    steps: tuple[Stated[words.Step], ...] = ()
    """In which steps a consent is looked at."""
    asked: tuple[Asked, ...] = ()
    """For what it is asked."""
    imbalance: Stated[words.Imbalance] | None = None
    """What becomes of it where power is imbalanced."""
    refused: Stated[words.AfterRefusal] | None = None
    """What is left once it was refused."""
    conditions: tuple[Stated[words.Condition], ...] = ()
    """What is asked of it."""
    manners: tuple[Stated[words.Manner], ...] = ()
    """The ways in which it is accepted."""
    record: tuple[Stated[words.Recorded], ...] = ()
    """What the record shows."""
    withdrawal: tuple[Stated[words.Withdrawal], ...] = ()
    """How it is withdrawn, and what comes of that."""
    upkeep: tuple[Stated[words.Upkeep], ...] = ()
    """How consents are kept up to date."""
    rights: tuple[Stated[words.Consequent], ...] = ()
    """What the person can do where data rest on it."""
    online: tuple[Stated[words.Online], ...] = ()
    """Children's consent to online services."""


@frozen(kw_only=True)
class Pictures:
    """Pictures of people."""

    rules: tuple[Stated[words.Picture], ...] = ()
    """What is done with them."""
