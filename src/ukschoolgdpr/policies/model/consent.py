"""What a policy says of consent, of pictures, and of children online."""

from collections.abc import Mapping
from typing import Final

from attrs import field, frozen

from ukschoolgdpr.policies.words import Stated, are_clauses
from ukschoolgdpr.policies.words import consent as words
from ukschoolgdpr.policies.words.notices import Audience, Basis, Item

# Policies do not say in which notice consent is asked for; parents are asked for their children.
_GIVERS: Final[Mapping[Audience, frozenset[words.Giver]]] = {
    Audience.EVERYONE: frozenset(words.Giver),
    **dict.fromkeys(
        (Audience.PUPILS, Audience.LOOKED_AFTER),
        frozenset({words.Giver.PARENT, words.Giver.PUPIL}),
    ),
    Audience.WORKFORCE: frozenset({words.Giver.EMPLOYEE}),
    Audience.VISITORS: frozenset(),
}


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

    def asked_of(self, audience: Audience) -> tuple[Asked, ...]:
        """Give for what it is asked of those whom a notice addresses, or of their parents."""
        return tuple(one for one in self.asked if one.of in _GIVERS[audience])


@frozen(kw_only=True)
class Pictures:
    """Pictures of people."""

    rules: tuple[Stated[words.Picture], ...] = ()
    """What is done with them."""
