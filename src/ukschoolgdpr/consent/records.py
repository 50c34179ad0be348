"""The record of a consent: what the regulator, and a school's own policy, want kept.

UK GDPR article 7(1) says only that the school must be able to demonstrate that consent was given.
What a record holds for that is the regulator's guidance. No field is for a name: ``who`` is a
key of the school's own, behind which its system has the person.
"""

import re
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

from attrs import field, frozen
from attrs.validators import optional

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import is_maybe, is_text, one_of
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.instruments import ICO_CONSENT
from ukschoolgdpr.law.periods import is_day, is_day_or_none
from ukschoolgdpr.law.rules import Entry
from ukschoolgdpr.law.timelines import Force, Timeline, Version

if TYPE_CHECKING:
    from attrs import Attribute

_GDPR: Final = date(2018, 5, 25)
_KEY: Final = re.compile(r"[\w./:-]*\d[\w./:-]*")


class Manner(Enum):
    """How consent was given; all that the regulator accepts."""

    SIGNATURE = "signature"
    """A consent statement on paper was signed."""
    OPT_IN = "opt-in"
    """An empty box, a button or a link on a screen was chosen."""
    YES_OR_NO = "yes-or-no"
    """A yes was chosen beside a no of equal prominence."""
    REPLY = "reply"
    """An e-mail that asked for consent was answered."""
    SPOKEN = "spoken"
    """A clear question was answered aloud."""
    VOLUNTEERED = "volunteered"
    """Information was volunteered for one purpose: never an explicit consent."""


def is_key(_instance: object, attribute: "Attribute[str | None]", value: object) -> None:
    """Validate an attrs field that holds a key of the school's own, with a digit, or None."""
    if value is not None and not (isinstance(value, str) and _KEY.fullmatch(value)):
        msg = (
            f"{attribute.name}: expected a key of your own with a digit in it and no spaces, "
            f"never a name, not {value!r}"
        )
        raise FactsError(msg)


@frozen(kw_only=True)
class PassedOn:
    """That a consent was passed on to someone who relies on it."""

    on: date = field(validator=is_day)
    """When."""
    how: str = field(validator=is_text)
    """How."""


@frozen(kw_only=True)
class Record:
    """What is kept of one consent; what is left out was not recorded.

    Example:
        >>> Record(who="Jo Bloggs")
        Traceback (most recent call last):
        ukschoolgdpr.errors.FactsError: who: expected a key of your own with a digit in it and no \
spaces, never a name, not 'Jo Bloggs'
    """

    who: str | None = field(default=None, validator=is_key)
    """The school's key for the person who consented."""
    when: date | None = field(default=None, validator=is_day_or_none)
    """The day on which they did."""
    how: Manner | None = field(default=None, validator=one_of(Manner))
    """How."""
    method: str | None = field(default=None, validator=optional(is_text))
    """By which form, page or conversation."""
    told: str | None = field(default=None, validator=optional(is_text))
    """What they were told: the words, or where the school keeps that version of them."""
    controller: str | None = field(default=None, validator=optional(is_text))
    """The details of the school that they were given."""
    third_parties: tuple[str, ...] | None = None
    """Who else will rely on it, by role or firm; none is ``()``."""
    covers: str | None = field(default=None, validator=optional(is_text))
    """Exactly which data and which use it is for."""
    withdrawal_route: str | None = field(default=None, validator=optional(is_text))
    """How it may be withdrawn."""
    passed_on: tuple[PassedOn, ...] | None = None
    """When and how it was passed on; never is ``()``."""
    withdrawn: Maybe = field(default=None, validator=is_maybe)
    """Whether it has been withdrawn."""
    withdrawn_on: date | None = field(default=None, validator=is_day_or_none)
    """The day on which it was."""

    def __attrs_post_init__(self) -> None:
        """Refuse what contradicts itself."""
        if self.withdrawn_on is None:
            return
        if not self.withdrawn:
            msg = f"withdrawn_on: {self.withdrawn_on} is given, yet withdrawn is not true"
            raise FactsError(msg)
        if self.when is not None and self.withdrawn_on < self.when:
            msg = f"withdrawn_on: {self.withdrawn_on} is before consent was given, {self.when}"
            raise FactsError(msg)


@frozen
class Element:
    """One thing that a record must show."""

    field: str
    """The field of ``Record`` that shows it."""
    wants: str
    """What it must show, in words."""


REGULATORS_ELEMENTS: Final = (
    Element("who", "who consented"),
    Element("when", "when they consented"),
    Element("how", "how they consented"),
    Element("told", "what they were told at the time"),
    Element("withdrawn", "whether they have withdrawn, and when"),
)
"""What the regulator wants kept."""

RECORD: Final = Entry(
    id="consent.record",
    title="What a record of consent shows",
    versions=Timeline.of(
        Version(
            value=REGULATORS_ELEMENTS,
            commences=_GDPR,
            cites=ICO_CONSENT,
            force=Force.PRACTICE,
        )
    ),
)


@frozen
class Missing:
    """Something that a record does not show."""

    element: Element
    """What it should show."""
    cites: Citation
    """Who wants it."""


def missing(record: Record, *, as_of: date) -> tuple[Missing, ...]:
    """List what the regulator wants recorded and the record does not show, in its order.

    Args:
        record: what is kept.
        as_of: the day whose guidance is meant.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the guidance held here.

    Source:
        UK GDPR, art 7(1); ICO guidance, consent.

    Example:
        >>> record = Record(who="P-1042", when=date(2026, 9, 3), how=Manner.OPT_IN)
        >>> [lacks.element.field for lacks in missing(record, as_of=date(2026, 9, 4))]
        ['told', 'withdrawn']
    """
    law = RECORD.on(as_of)
    return tuple(Missing(element, law.cites) for element in lacking(record, law.value))


def lacking(record: Record, elements: tuple[Element, ...]) -> tuple[Element, ...]:
    """List the elements that a record does not show."""
    return tuple(element for element in elements if not _shows(record, element.field))


def _shows(record: Record, name: str) -> bool:
    if name == "withdrawn" and record.withdrawn:
        return record.withdrawn_on is not None
    return getattr(record, name) is not None


ENTRIES: Final = (RECORD,)
"""Every entry of this module."""
