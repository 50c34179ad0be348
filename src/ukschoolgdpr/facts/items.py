"""What schools hold, and which kind of data it is: items, their other names, values of codes.

Held here: the items with their class by UK GDPR articles 4, 9(1) and 10 and DPA 2018 s 11(2); what
the DfE's guidance adds in England, which is no category of the law; what a value of the DfE's code
sets reveals of itself; the age of criminal responsibility. Left out: the conditions for using
such data, and what a free text may hold. A name that no source maps to an item maps to none.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Final, TypeVar

from attrs import field, frozen

from ukschoolgdpr.errors import FactsError, UnknownEntryError
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.instruments import (
    CRIMINAL_JUSTICE_NI_1998,
    CRIMINAL_PROCEDURE_SCOTLAND_1995,
    CYPA_1933,
    DFE_TOOLKIT,
    DFE_WHAT_DATA_PROTECTION_MEANS,
    ICO_SPECIAL_CATEGORY,
    UK_GDPR,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import in_words, is_day_or_none
from ukschoolgdpr.law.rules import cautions, late_cautions
from ukschoolgdpr.law.timelines import (
    COVERAGE_BEGINS,
    Confidence,
    Force,
    Timeline,
    Version,
    check_held,
)
from ukschoolgdpr.loading import read_rows, shipped_file
from ukschoolgdpr.vocabulary import Audience, Classification, SpecialCategory

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

T = TypeVar("T")


class ClassedBy(Enum):
    """What makes an item special category, criminal offence or sensitive data."""

    DEFINITION = "definition"
    INFERENCE = "inference"
    CONTEXT = "context"


class Scheme(Enum):
    """Who else names what schools hold."""

    CBDS = "cbds"
    CBDS_CODE_SET = "cbds-code-set"
    CODE_SET = "code-set"
    CTF25 = "ctf25"
    RETURN = "return"
    NPD = "npd"
    SIF_UK = "sif-uk"
    WONDE = "wonde"
    MYPORTAL = "myportal"


class Certainty(Enum):
    """How surely a value reveals something."""

    REVEALS = "reveals"
    MAY_REVEAL = "may-reveal"


@frozen(kw_only=True)
class Item:
    """A kind of data that schools hold, and its class."""

    id: str
    """Its name for ever, in kebab-case."""
    label: str
    """What it is, for people."""
    audience: Audience
    """Whom it is about."""
    classification: Classification
    """Its class; what is sensitive by guidance is so in England alone, so ask ``classify``."""
    limb: SpecialCategory | None = None
    """The limb of article 9(1), for special category data."""
    by: ClassedBy | None = None
    """What makes it so, unless it is ordinary."""
    cites: tuple[Citation, ...]
    """Where that is written, in the numbering of before 5 February 2026."""
    confidence: Confidence = Confidence.HIGH
    """How sure the library is of it."""
    guidance: str = ""
    """What the DfE's guidance does, as in "names it", where that makes it sensitive."""
    note: str = ""
    """What else to know, in every nation."""

    def __attrs_post_init__(self) -> None:
        """Refuse a class without what belongs to it, or with what does not."""
        special = self.classification is Classification.SPECIAL_CATEGORY
        guided = self.classification is Classification.SENSITIVE_BY_GUIDANCE
        ordinary = self.classification is Classification.ORDINARY
        wanted = {"limb": special, "by": not ordinary, "guidance": guided}
        _refuse(
            f"{name}: expected {'one' if expected else 'none'} for {self.classification.value}"
            for name, expected in wanted.items()
            if bool(getattr(self, name)) is not expected
        )


@frozen(kw_only=True)
class Name:
    """Another name of an item; or one that maps to no item, with the reason where there is one."""

    scheme: Scheme
    """Whose name it is."""
    key: str
    """The name itself."""
    title: str = ""
    """What the scheme calls it, where the name is a number."""
    item: str | None = None
    """The id of the item, or None."""
    confidence: Confidence = Confidence.HIGH
    """How well the item fits."""
    source: str = ""
    """Where the name was found."""
    note: str = ""
    """Why it maps to no item."""

    def __attrs_post_init__(self) -> None:
        """Refuse to map a name without a source."""
        if self.item is not None and not self.source:
            msg = "source: missing: a name without one maps to no item"
            raise FactsError(msg)


@frozen(kw_only=True)
class Code:
    """A value of a code set, and what it reveals of itself, whatever the item that holds it."""

    code_set: str
    """The set."""
    code: str
    """The value."""
    label: str
    """What it stands for."""
    reveals: str = ""
    """What it reveals or may reveal, in words; nothing if empty."""
    certainty: Certainty | None = None
    """How surely it does, or None where it reveals nothing."""
    classifications: tuple[Classification, ...] = ()
    """The classes of the law to which that belongs; none for what is not special in law."""
    limb: SpecialCategory | None = None
    """The limb of article 9(1), where special category is among them."""
    confidence: Confidence = Confidence.HIGH
    """How sure the library is of it."""
    first: date | None = field(default=None, validator=is_day_or_none)
    """The first day on which schools used it; None where not known."""
    last: date | None = field(default=None, validator=is_day_or_none)
    """The last day on which they did; None while they do, as far as is known."""
    source: str
    """Where the code was found."""
    note: str = ""
    """What else to know."""

    def __attrs_post_init__(self) -> None:
        """Refuse a class or certainty without what belongs to it."""
        special = Classification.SPECIAL_CATEGORY in self.classifications
        mistakes = []
        if bool(self.reveals) is not (self.certainty is not None):
            mistakes.append("certainty: expected where something is revealed, and only there")
        if self.classifications and not self.reveals:
            mistakes.append("classifications: expected none where nothing is revealed")
        if special is not (self.limb is not None):
            mistakes.append("limb: expected for special-category, and only for it")
        if self.first is not None and self.last is not None and self.last < self.first:
            mistakes.append(f"last: {self.last} is before the first day, {self.first}")
        _refuse(mistakes)


DFE_HANDLING: Final = Timeline.of(
    Version(
        value="the guidance of before 2023 is to the same effect as that of today",
        commences=COVERAGE_BEGINS,
        ceases=date(2023, 2, 1),
        cites=DFE_TOOLKIT,
        force=Force.PRACTICE,
        confidence=Confidence.MEDIUM,
    ),
    # The page is dated by its month alone.
    Version(
        value="the guidance calls it best practice to treat it as if it were special category",
        commences=date(2023, 2, 1),
        cites=DFE_WHAT_DATA_PROTECTION_MEANS,
        force=Force.PRACTICE,
    ),
)
"""The guidance, of England only, by which ordinary data are handled as if they were special."""

INFERENCE: Final = Timeline.of(
    Version(
        value=(
            "inferred, so it counts where that is reasonably certain, or where the school sets "
            "out to infer it"
        ),
        commences=date(2019, 11, 14),
        ceases=date(2024, 4, 9),
        cites=ICO_SPECIAL_CATEGORY,
        force=Force.PRACTICE,
        confidence=Confidence.MEDIUM,
    ),
    Version(
        value=(
            "inferred, so it counts where the school means to infer it or treats people "
            "differently because of it, however certain that is"
        ),
        commences=date(2024, 4, 9),
        cites=ICO_SPECIAL_CATEGORY,
        force=Force.PRACTICE,
        confidence=Confidence.MEDIUM,
    ),
)
"""When an inference makes data special category, as the regulator sees it."""

CRIMINAL_RESPONSIBILITY: Final[Mapping[Nation, Timeline[int]]] = {
    Nation.ENGLAND: Timeline.since(date.min, 10, cites=CYPA_1933.section(50)),
    Nation.WALES: Timeline.since(date.min, 10, cites=CYPA_1933.section(50)),
    Nation.SCOTLAND: Timeline.of(
        Version(
            value=8,
            commences=date.min,
            ceases=date(2021, 12, 17),
            cites=CRIMINAL_PROCEDURE_SCOTLAND_1995.section(41),
        ),
        # Age of Criminal Responsibility (Scotland) Act 2019 s 1, through SSI 2021/449.
        Version(
            value=12,
            commences=date(2021, 12, 17),
            cites=CRIMINAL_PROCEDURE_SCOTLAND_1995.section(41),
        ),
    ),
    Nation.NORTHERN_IRELAND: Timeline.since(
        date.min, 10, cites=CRIMINAL_JUSTICE_NI_1998.article(3)
    ),
}
"""The age below which a child commits no offence, by the day on which something is done."""

_BY_A_CHILD: Final = "pupil-alleged-offence"
_PERSONAL_DATA: Final = UK_GDPR.article(4, 1)
_EFFECTS: Final[Mapping[Classification, str]] = {
    Classification.SPECIAL_CATEGORY: "needs a condition of article 9(2) beside its lawful basis",
    Classification.CRIMINAL_OFFENCE: (
        "needs official authority or a condition of DPA 2018 Schedule 1 beside its lawful basis"
    ),
    Classification.SENSITIVE_BY_GUIDANCE: (
        "handled as if it were special category; by law it needs neither a condition of "
        "article 9(2) nor an appropriate policy document"
    ),
    Classification.ORDINARY: "needs a lawful basis, and no condition beside it",
}


@frozen(kw_only=True)
class Classified:
    """The class of an item in a nation on a day, and why."""

    item: Item
    """The item."""
    nation: Nation | None
    """The school's nation, or None for not known."""
    as_of: date
    """The day whose law and guidance are meant."""
    possible: tuple[Classification, ...]
    """The one class, or those it may have while the nation is not known."""
    by: ClassedBy | None
    """What makes it so, unless it is ordinary."""
    cites: tuple[Citation, ...]
    """Where that is written."""
    confidence: Confidence
    """How sure the library is of it."""
    notes: tuple[str, ...]
    """What else to know."""
    cautions: tuple[str, ...]
    """What a reader must know: guidance, doubt, conditions of the class."""

    @property
    def classification(self) -> Classification | None:
        """The class, or None where it cannot be told without the nation."""
        return self.possible[0] if len(self.possible) == 1 else None

    @property
    def effects(self) -> tuple[str, ...]:
        """What follows from each possible class."""
        return tuple(_EFFECTS[classification] for classification in self.possible)

    def explain(self) -> str:
        """Give the class, what follows, and why, a line each."""
        where = "nation not known" if self.nation is None else self.nation.title
        limb = "" if self.item.limb is None else f": {_said(self.item.limb)}"
        lines = [f"{self.item.id}: {self.item.label} ({where}, as at {self.as_of})"]
        if self.classification is None:
            lines.append("  cannot be determined: not known whether the school is in England")
        lines += [f"  {_said(each)}{limb}: {_EFFECTS[each]}" for each in self.possible]
        by = "" if self.by is None else f"by {self.by.value} "
        lines.append(f"  {by}[{'; '.join(map(str, self.cites))}]")
        lines += [f"  note: {note}" for note in self.notes]
        lines += [f"  caution: {caution}" for caution in self.cautions]
        return "\n".join(lines)


@frozen(kw_only=True)
class Revealed:
    """What a value of a code set reveals of itself, as of a day."""

    code: Code
    """The value."""
    as_of: date
    """The day that is meant."""

    @property
    def in_use(self) -> bool:
        """Whether schools use the code on that day, as far as is known."""
        first, last = self.code.first or date.min, self.code.last or date.max
        return first <= self.as_of <= last

    @property
    def cautions(self) -> tuple[str, ...]:
        """What a reader must know: that the code is withdrawn or new, and doubt."""
        code, found = self.code, []
        if code.last is not None and code.last < self.as_of:
            found.append(f"withdrawn: its last day was {in_words(code.last)}")
        if code.first is not None and self.as_of < code.first:
            found.append(f"not in use before {in_words(code.first)}")
        if code.confidence is not Confidence.HIGH:
            found.append(f"confidence in what it reveals is {code.confidence.value}")
        return (*found, *late_cautions(self.as_of))

    def explain(self) -> str:
        """Say what the value stands for and what it reveals, a line each."""
        code = self.code
        lines = [f"{code.code_set} {code.code}: {code.label} (as at {self.as_of})"]
        if code.certainty is None:
            lines.append("  reveals nothing of itself")
        else:
            lines.append(f"  {_said(code.certainty)} {code.reveals}")
        for classification in code.classifications:
            special = classification is Classification.SPECIAL_CATEGORY
            limb = f": {_said(code.limb)}" if special and code.limb is not None else ""
            lines.append(f"  {_said(classification)}{limb}")
        if code.note:
            lines.append(f"  note: {code.note}")
        lines += [f"  caution: {caution}" for caution in self.cautions]
        return "\n".join(lines)


def all_items() -> tuple[Item, ...]:
    """List every item, in the order of the file.

    Example:
        >>> len(all_items())
        145
    """
    return tuple(_items().values())


def all_names() -> tuple[Name, ...]:
    """List every other name, those that map to no item too.

    Example:
        >>> [name.key for name in all_names() if name.item == "pupil-ethnicity"]
        ['N00177', 'Ethnicity_[term][yy]', 'ethnicity']
    """
    return _names()


def all_codes() -> tuple[Code, ...]:
    """List every value of every code set.

    Example:
        >>> [code.code for code in all_codes() if code.last is not None]
        ['H', 'J', 'Y']
    """
    return tuple(_codes().values())


def item(key: str) -> Item:
    """Find an item by its id, or by another name that one of the schemes has for it.

    Raises:
        UnknownEntryError: the name is unknown, or known and maps to no item: it is never taken
            for ordinary data.

    Example:
        >>> item("N00177").id
        'pupil-ethnicity'
        >>> item("N00777")
        Traceback (most recent call last):
        ukschoolgdpr.errors.UnknownEntryError: no item is called 'N00777'; near: N00177, \
N00783, N00097
    """
    if key in _items():
        return _items()[key]
    named = [name for name in _names() if name.key == key]
    # A name has one item, whatever the scheme: the file is checked for that.
    for name in named:
        if name.item is not None:
            return _items()[name.item]
    if named:
        raise UnknownEntryError(_maps_to_none(named[0]))
    known = [*_items(), *(name.key for name in _names())]
    raise UnknownEntryError(_unknown("no item", key, known))


def lookup(scheme: Scheme, key: str) -> Item:
    """Find an item by the name that a scheme has for it.

    Raises:
        UnknownEntryError: the scheme has no such name here, or it maps to no item.

    Example:
        >>> lookup(Scheme.CTF25, "ServiceChild").id
        'pupil-service-child'
    """
    named = {name.key: name for name in _names() if name.scheme is scheme}
    if key not in named:
        raise UnknownEntryError(_unknown(f"nothing in {scheme.value}", key, named))
    found = named[key].item
    if found is None:
        raise UnknownEntryError(_maps_to_none(named[key]))
    return _items()[found]


def names_of(what: Item | str) -> tuple[Name, ...]:
    """List the other names of an item, given itself or by any of its names.

    Raises:
        UnknownEntryError: there is no such item.

    Example:
        >>> [(name.scheme.value, name.key) for name in names_of("pupil-fsm")]
        [('cbds-code-set', 'CS133'), ('ctf25', 'FSMreview'), ('npd', 'FundingBasis'), \
('code-set', 'fsm-category')]
    """
    found = _found(what)
    return tuple(name for name in _names() if name.item == found.id)


def code_sets(of: Item | str | None = None) -> tuple[str, ...]:
    """List the code sets: all, or those whose values an item holds.

    Raises:
        UnknownEntryError: there is no such item.

    Example:
        >>> code_sets(of="pupil-exclusion")
        ('exclusion-type', 'exclusion-reason')
    """
    if of is None:
        return tuple(dict.fromkeys(code_set for code_set, _ in _codes()))
    return tuple(name.key for name in names_of(of) if name.scheme is Scheme.CODE_SET)


def classify(what: Item | str, *, nation: Nation | None, as_of: date) -> Classified:
    """Say which kind of data an item is in a nation, and why.

    What is sensitive by guidance is so in England alone, as a standard of handling; elsewhere it
    is ordinary data that need care. Without the nation both are given, and neither is chosen.

    Args:
        what: the item, or any name of it.
        nation: the school's, or None for not known.
        as_of: the day whose law and guidance are meant.

    Raises:
        UnknownEntryError: there is no such item.
        FactsError: ``as_of`` is no plain date, or ``nation`` is no nation.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, arts 4, 9(1) and 10; DPA 2018, s 11(2).

    Example:
        >>> meals = classify("pupil-fsm", nation=Nation.WALES, as_of=date(2026, 9, 1))
        >>> print(meals.explain())
        pupil-fsm: Free school meal eligibility / Ever 6 (Wales, as at 2026-09-01)
          ordinary: needs a lawful basis, and no condition beside it
          [UK GDPR, art 4(1)]
          caution: not special category, but its disclosure may do harm: handle it with care
    """
    found = _found(what)
    if nation is not None and not isinstance(nation, Nation):
        msg = f"nation: expected a Nation or None, not {nation!r}"
        raise FactsError(msg)
    check_held(as_of)
    possible: tuple[Classification, ...] = (found.classification,)
    by, cites, confidence = found.by, found.cites, found.confidence
    notes = (found.note,) if found.note else ()
    warned: list[str] = []
    if found.classification is Classification.SENSITIVE_BY_GUIDANCE:
        guidance = DFE_HANDLING.on(as_of)
        cites = (guidance.cites,)
        if nation is Nation.ENGLAND or nation is None:
            confidence = _lower(confidence, guidance.confidence)
            notes = (guidance.value, f"the guidance {found.guidance}", *notes)
            warned.extend(cautions(guidance))
        if nation is None:
            possible = (found.classification, Classification.ORDINARY)
            cites = (*cites, _PERSONAL_DATA)
            warned.append("the guidance is for England only")
        elif nation is not Nation.ENGLAND:
            possible, by, cites = (Classification.ORDINARY,), None, (_PERSONAL_DATA,)
            confidence = Confidence.HIGH
            warned.append(
                "not special category, but its disclosure may do harm: handle it with care"
            )
    if found.by is ClassedBy.INFERENCE and (test := INFERENCE.find(as_of)) is not None:
        warned.extend((f"{test.value} [{test.cites}]", *cautions(test)))
    if found.id == _BY_A_CHILD:
        warned.extend(_ages(nation, as_of))
    if confidence is not Confidence.HIGH:
        warned.append(f"confidence in its class is {confidence.value}")
    return Classified(
        item=found,
        nation=nation,
        as_of=as_of,
        possible=possible,
        by=by,
        cites=cites,
        confidence=confidence,
        notes=notes,
        cautions=(*warned, *late_cautions(as_of)),
    )


def reveals(code_set: str, code: str, *, as_of: date) -> Revealed:
    """Say what a value of a code set reveals of itself.

    The sets are those of the DfE, for England. A withdrawn code can still be read, since old
    registers hold it; its cautions name its last day.

    Args:
        code_set: one of ``code_sets``.
        code: the value, as schools write it.
        as_of: the day that is meant.

    Raises:
        UnknownEntryError: there is no such set, or no such value in it.
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Example:
        >>> print(reveals("attendance", "T", as_of=date(2026, 9, 1)).explain())
        attendance T: parent travelling for occupational purposes (as at 2026-09-01)
          may reveal ethnic origin: Gypsy, Roma or Traveller
          special category: racial or ethnic origin
          caution: confidence in what it reveals is medium
    """
    check_held(as_of)
    found = _codes().get((code_set, code))
    if found is None:
        if code_set not in code_sets():
            raise UnknownEntryError(_unknown("no code set", code_set, code_sets()))
        known = ", ".join(value for name, value in _codes() if name == code_set)
        msg = f"no code of {code_set} is {code!r}: expected one of {known}"
        raise UnknownEntryError(msg)
    return Revealed(code=found, as_of=as_of)


def criminally_responsible(age: int, *, nation: Nation | None, done: date) -> Maybe:
    """Say whether a child of that age can have committed an offence; None where that depends.

    An allegation against a younger child is no criminal offence data.

    Args:
        age: in whole years, on the day on which it was done.
        nation: where it was done, or None for not known.
        done: that day: the law of a later day does not change the answer.

    Raises:
        FactsError: ``age`` is no number of years, or ``done`` no plain date.
        OutsideCoverageError: ``done`` is earlier than the law held here.

    Example:
        >>> criminally_responsible(10, nation=Nation.SCOTLAND, done=date(2026, 9, 1))
        False
        >>> criminally_responsible(10, nation=None, done=date(2026, 9, 1)) is None
        True
    """
    if type(age) is not int or age < 0:
        msg = f"age: expected a number of whole years, not {age!r}"
        raise FactsError(msg)
    nations = Nation if nation is None else (nation,)
    answers = {age >= CRIMINAL_RESPONSIBILITY[where].on(done).value for where in nations}
    return answers.pop() if len(answers) == 1 else None


def read_items(source: "Path | Traversable") -> tuple[Item, ...]:
    """Read a file of items.

    Raises:
        DataFileError: with every mistake, each with its row and column.
    """
    return read_rows(source, Item, _once("id", lambda row: row.id))


def read_names(source: "Path | Traversable", items: Iterable[str]) -> tuple[Name, ...]:
    """Read a file of other names, for items of the ids given.

    Raises:
        DataFileError: with every mistake, each with its row and column.
    """
    known = frozenset(items)
    once: Callable[[Mapping[str, Name]], Iterator[str]] = _once(
        "key", lambda name: (name.scheme, name.key)
    )

    def check(rows: Mapping[str, Name]) -> Iterator[str]:
        yield from once(rows)
        meant: dict[str, str] = {}
        for place, name in rows.items():
            if name.item is None:
                continue
            if name.item not in known:
                yield f"{place}: item: {_unknown('no item', name.item, known)}"
            if meant.setdefault(name.key, name.item) != name.item:
                yield f"{place}: item: {name.key!r} is the name of {meant[name.key]} already"

    return read_rows(source, Name, check)


def read_codes(source: "Path | Traversable") -> tuple[Code, ...]:
    """Read a file of codes.

    Raises:
        DataFileError: with every mistake, each with its row and column.
    """
    return read_rows(source, Code, _once("code", lambda code: (code.code_set, code.code)))


@cache
def _items() -> Mapping[str, Item]:
    return {found.id: found for found in read_items(shipped_file("items.csv"))}


@cache
def _names() -> tuple[Name, ...]:
    return read_names(shipped_file("names.csv"), _items())


@cache
def _codes() -> Mapping[tuple[str, str], Code]:
    return {(code.code_set, code.code): code for code in read_codes(shipped_file("codes.csv"))}


def _found(what: Item | str) -> Item:
    return what if isinstance(what, Item) else item(what)


def _once(column: str, key: Callable[[T], object]) -> Callable[[Mapping[str, T]], Iterator[str]]:
    def check(rows: Mapping[str, T]) -> Iterator[str]:
        seen: dict[object, str] = {}
        for place, row in rows.items():
            first = seen.setdefault(key(row), place)
            if first != place:
                yield f"{place}: {column}: given in {first} already"

    return check


def _ages(nation: Nation | None, as_of: date) -> Iterator[str]:
    """Say below which age what a child is said to have done is no offence, for each nation."""
    for where in Nation if nation is None else (nation,):
        for version in CRIMINAL_RESPONSIBILITY[where].versions:
            if version.commences <= as_of:
                before = "" if version.ceases is None else f", before {version.ceases}"
                yield (
                    f"no criminal offence data where a child under {version.value} did it in "
                    f"{where.title}{before} [{version.cites}]"
                )


def _lower(one: Confidence, other: Confidence) -> Confidence:
    members = list(Confidence)
    return max(one, other, key=members.index)


def _said(word: Enum) -> str:
    return str(word.value).replace("-", " ")


def _unknown(what: str, key: str, known: Iterable[str]) -> str:
    near = get_close_matches(key, known)
    return f"{what} is called {key!r}" + (f"; near: {', '.join(near)}" if near else "")


def _maps_to_none(name: Name) -> str:
    title = f" ({name.title})" if name.title else ""
    why = f": {name.note}" if name.note else ""
    return f"{name.key!r}{title} is known in {name.scheme.value}, but maps to no item{why}"


def _refuse(mistakes: Iterable[str]) -> None:
    if found := "\n".join(mistakes):
        raise FactsError(found)
