"""The words in which policies state things: what files hold, and what an audit compares.

Where policies are known to get a thing wrong there is a word for the mistake beside the word of
the law, so that a file can say what a policy says.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from reprlib import repr as shortened
from typing import TYPE_CHECKING, Final, Generic, TypeVar
from unicodedata import category

from attrs import field, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.policies.words import consent, notices, practice, rights, sharing

if TYPE_CHECKING:
    from attrs import Attribute

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


def are_clauses(_instance: object, attribute: "Attribute[tuple[str, ...]]", value: object) -> None:
    """Validate an attrs field that holds the ids of clauses: one or more, each once."""
    name = attribute.name
    if not isinstance(value, tuple) or not value:
        msg = f"{name}: expected the id of one clause or more"
        raise FactsError(msg)
    if not all(
        isinstance(one, str) and one.isprintable() and one.strip() == one != "" for one in value
    ):
        msg = f"{name}: expected ids without space around them, not {value!r}"
        raise FactsError(msg)
    if len(set(value)) < len(value):
        twice = sorted(one for one, count in Counter(value).items() if count > 1)
        msg = f"{name}: {', '.join(twice)} is given twice"
        raise FactsError(msg)


@frozen
class Stated(Generic[T_co]):
    """One thing that a policy says, and the clauses that say it."""

    says: T_co
    """What it says."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it says so."""

    def __attrs_post_init__(self) -> None:
        """Refuse a statement that says nothing."""
        if self.says == ():
            msg = "says: expected one word or more"
            raise FactsError(msg)


@frozen
class WholeNumber:
    """A validator of an attrs field that holds a whole number, bare or stated, within bounds."""

    least: int
    """The least that it may be."""
    most: int
    """The most that it may be."""

    def __call__(self, _instance: object, attribute: "Attribute[T]", value: T) -> None:
        """Refuse what is out of bounds; what is left out is not checked."""
        number: object = value
        place = attribute.name
        if isinstance(value, Stated):
            number, place = value.says, f"{place}.says"
        within = type(number) is int and self.least <= number <= self.most
        if not within and value is not attribute.default:
            expected = f"a whole number from {self.least} to {self.most}"
            msg = f"{place}: expected {expected}, not {shortened(number)}"
            raise FactsError(msg)


LENGTH: Final = WholeNumber(1, 9999)
"""How many hours or days there may be, as of the periods that files hold."""
AGE: Final = WholeNumber(1, 25)
"""An age at which somebody may still be taught, to the last year of a plan for special needs."""
YEAR: Final = WholeNumber(1998, 2100)
"""A year in which something may be published, from the Data Protection Act 1998."""

IN_WORDS: Final[Mapping[Enum, str]] = {
    **rights.IN_WORDS,
    **notices.IN_WORDS,
    **consent.IN_WORDS,
    **practice.IN_WORDS,
    **sharing.IN_WORDS,
}
"""How a sentence says a word, where its value would read badly."""


ID: Final = "[a-z0-9]+(?:-[a-z0-9]+)*"

"""A name in kebab-case, as a regular expression."""


def is_id(_instance: object, attribute: "Attribute[str]", value: object) -> None:
    """Validate an attrs field that holds a name in kebab-case."""
    if not isinstance(value, str) or not re.fullmatch(ID, value):
        msg = f"{attribute.name}: expected a name such as 'norbury-hall', not {value!r}"
        raise FactsError(msg)


def is_line(_instance: object, attribute: "Attribute[str]", value: object) -> None:
    """Validate an attrs field that holds a line of text."""
    _refuse(_unprintable(attribute.name, value))


def are_lines(
    _instance: object, attribute: "Attribute[tuple[str, ...]]", value: tuple[str, ...]
) -> None:
    """Validate an attrs field that holds lines of text."""
    _refuse(
        mistake
        for number, line in enumerate(value)
        for mistake in _unprintable(f"{attribute.name}[{number}]", line)
    )


def is_prose(_instance: object, attribute: "Attribute[str]", value: object) -> None:
    """Validate an attrs field that holds text with line breaks, or without."""
    _refuse(_unprintable(attribute.name, value, besides="\n"))


def _unprintable(place: str, text: object, *, besides: str = "") -> Iterator[str]:
    """Say which character cannot be printed, if one cannot; a space of any width can."""
    if not isinstance(text, str):
        yield f"{place}: expected some text, not {text!r}"
        return
    for one in text:
        if not (one.isprintable() or one in besides or category(one) == "Zs"):
            yield f"{place}: expected printable text, without {one!r}"
            return


def _refuse(mistakes: Iterable[str]) -> None:
    if told := "\n".join(mistakes):
        raise FactsError(told)
