"""The table of stale references: which words were superseded, on which day, and by what.

A phrase of the table is made of words. ``{a|b}`` stands for either, ``{a|}`` for it or nothing, and
``...`` for a few words in between. Case makes no difference, unless the row says so. A row that is
still valid keeps its words from being taken for others within them.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.periods import is_day_or_none
from ukschoolgdpr.law.timelines import Confidence, Force
from ukschoolgdpr.loading import read_rows, shipped_file
from ukschoolgdpr.vocabulary import Severity

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

GAP: Final = "..."
"""A few words that a phrase leaves open."""

# Numbers hold their points and commas; brackets, quotation marks and commas part words.
WORD: Final = re.compile(
    "[0-9]++(?:[.,][0-9]++)++|[^\\W_]++|[^\\s\"'\u2018\u2019\u201c\u201d()\\[\\],]"
)
"""A word of a text, or a sign that is one of its own."""
_ID: Final = re.compile(r"[a-z0-9]++(?:-[a-z0-9]++)*+")
_CHOICE: Final = re.compile(r"\{([^{}]*+)\}")
_DASHES: Final = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")


class Kind(Enum):
    """What a reference is to."""

    LAW = "law"
    TERMINOLOGY = "terminology"
    FEE = "fee"
    BODY = "body"
    CONTACT = "contact"
    TRANSFER = "transfer"
    GUIDANCE = "guidance"
    SYSTEM = "system"
    STILL_VALID = "still-valid"


class Case(Enum):
    """Whether a phrase is one only with the capitals that it has in the table."""

    ANY = "any"
    CAPITALS = "capitals"


@frozen(kw_only=True)
class StaleReference:
    """A row of the table."""

    id: str
    """Its name for ever, in kebab-case."""
    kind: Kind
    """What it refers to."""
    phrases: tuple[str, ...]
    """The words by which texts refer to it."""
    near: tuple[str, ...] = ()
    """Words of which one must be near; none if empty."""
    unless: tuple[str, ...] = ()
    """Words that, near, show that it is meant rightly, or something else is."""
    case: Case = Case.ANY
    """Whether capitals count."""
    nations: frozenset[Nation] = UK
    """The nations in which it is stale, or of whose law it is."""
    superseded_on: date | None = field(default=None, validator=is_day_or_none)
    """The first day on which it was stale; None where that is not known."""
    replacement: str = ""
    """What came in its place."""
    then: str | None = None
    """The id of the row for what came in its place, where that was superseded in its turn."""
    severity: Severity = Severity.INFO
    """How much it matters."""
    force: Force = Force.LAW
    """Whether law made it stale, or practice."""
    citation: str
    """Where that is written."""
    source: str = ""
    """The address of that text, or nothing where it has none."""
    confidence: Confidence = Confidence.HIGH
    """How sure the library is of it and of its day."""
    note: str = ""
    """What else to know."""

    def __attrs_post_init__(self) -> None:
        """Refuse a row without what belongs to its kind, or with what does not."""
        valid = self.kind is Kind.STILL_VALID
        mistakes = []
        if not _ID.fullmatch(self.id):
            mistakes.append(f"id: expected words in kebab-case, not {self.id!r}")
        if valid is bool(self.replacement):
            mistakes.append("replacement: expected one, but for what is still valid")
        if self.superseded_on is not None and valid:
            mistakes.append("superseded_on: expected none for what is still valid")
        if self.case is Case.CAPITALS and any(f" {GAP} " in phrase for phrase in self.phrases):
            mistakes.append(f"case: expected any where {GAP!r} leaves words open")
        if self.then is not None and self.superseded_on is None:
            mistakes.append("then: expected none where the day is not known")
        mistakes += [
            f"phrases: expected words, with one {GAP!r} between them at most, not {phrase!r}"
            for phrase in self.phrases
            if not all(map(_is_phrase, _spelt(phrase)))
        ]
        if mistakes:
            raise FactsError("\n".join(mistakes))

    @property
    def cites(self) -> Reference:
        """What made it stale, or shows that it is valid."""
        return Reference(self.citation, self.source)

    def stale(self, day: date, nation: Nation | None) -> bool:
        """Say whether it was stale on ``day``, in a nation, or in any if that is not known.

        Where the day of the change is not known, it is taken for stale, and the finding says so.
        """
        return (
            self.kind is not Kind.STILL_VALID
            and (self.superseded_on is None or self.superseded_on <= day)
            and (nation is None or nation in self.nations)
        )


def words_of(text: str) -> list[str]:
    """Give the words of a text, brackets, quotation marks and commas left out.

    Example:
        >>> words_of("Article 14(5)(b), £2,900")
        ['Article', '14', '5', 'b', '£', '2,900']
    """
    return [plainly(word) for word in WORD.findall(text)]


def plainly(word: str) -> str:
    """Give a word of a text, every dash as a hyphen."""
    return _DASHES.get(word, word)


def spellings(phrase: str) -> Iterator[tuple[str, ...]]:
    """Give every spelling of a phrase, in words.

    Example:
        >>> list(spellings("{DPA|Act} 1998"))
        [('DPA', '1998'), ('Act', '1998')]
    """
    for spelt in _spelt(phrase):
        first, *rest = _halves(spelt)
        yield (*words_of(first), *(word for half in rest for word in (GAP, *words_of(half))))


def stale_references() -> Mapping[str, StaleReference]:
    """Give the rows of the table by their ids, in its order.

    Example:
        >>> stale_references()["privacy-shield"].superseded_on
        datetime.date(2020, 7, 16)
    """
    return _references()


def read_references(source: "Path | Traversable") -> tuple[StaleReference, ...]:
    """Read a table of stale references.

    Raises:
        DataFileError: with every mistake, each with its row and column.
    """
    return read_rows(source, StaleReference, _check)


def _spelt(phrase: str) -> Iterator[str]:
    parts = _CHOICE.split(phrase)
    choices = [part.split("|") if number % 2 else [part] for number, part in enumerate(parts)]
    return map("".join, product(*choices))


def _is_phrase(spelt: str) -> bool:
    first, *rest = _halves(spelt)
    return len(rest) <= 1 and all(words_of(half) and GAP not in half for half in (first, *rest))


def _halves(spelt: str) -> list[str]:
    return spelt.split(f" {GAP} ")


@cache
def _references() -> Mapping[str, StaleReference]:
    return {row.id: row for row in read_references(shipped_file("stale.csv"))}


def _check(rows: Mapping[str, StaleReference]) -> Iterator[str]:
    ids: dict[str, str] = {}
    spelt: dict[tuple[str, ...], str] = {}
    known = {row.id: row for row in rows.values()}
    for place, row in rows.items():
        if ids.setdefault(row.id, place) != place:
            yield f"{place}: id: given in {ids[row.id]} already"
        for phrase in row.phrases:
            for words in spellings(phrase):
                lowered = tuple(word.lower() for word in words)
                if spelt.setdefault(lowered, place) != place:
                    yield f"{place}: phrases: {' '.join(words)!r} is in {spelt[lowered]} already"
        if row.then is not None:
            later = known[row.then].superseded_on if row.then in known else None
            if later is None:
                yield f"{place}: then: no dated row is called {row.then!r}"
            elif row.superseded_on is not None and later <= row.superseded_on:
                yield f"{place}: then: {row.then} was superseded on {later}, no later"
