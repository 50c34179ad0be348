"""Periods to and from Moodle, with a list of what is lost on the way.

In Moodle's data privacy tool a period is a part of a purpose, with the lawful bases beside it. It
runs from the end of a course or from the last time that a user was seen, whatever the law says.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Final

from attrs import evolve, fields, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.periods import Days, Months, Years
from ukschoolgdpr.law.timelines import Force, Version
from ukschoolgdpr.retention.comparing import compare
from ukschoolgdpr.retention.counting import Retention
from ukschoolgdpr.retention.own import OwnRule
from ukschoolgdpr.retention.rows import Bound, Rounding, Row, Trigger
from ukschoolgdpr.vocabulary import Condition, LawfulBasis

_BASES: Final = {
    f"gdpr_art_6_1_{basis.value}": basis
    for basis in LawfulBasis
    if basis is not LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST
}
_CONDITIONS: Final = {f"gdpr_art_9_2_{condition.value}": condition for condition in Condition}
_PERIOD: Final = re.compile(r"P(?P<number>\d{1,5})(?P<unit>[YMD])")
_UNITS: Final[dict[str, type[Years | Months | Days]]] = {"Y": Years, "M": Months, "D": Days}
_LONGEST_NAME: Final = 100
_OURS: Final = Reference("the school's own schedule")


@frozen(kw_only=True)
class MoodlePurpose:
    """A purpose as Moodle keeps it, its fields named as there.

    Source:
        Moodle, tool_dataprivacy, classes/purpose.php and classes/form/purpose.php.
    """

    name: str
    """What it is called, in no more than 100 characters."""
    description: str = ""
    """What it is."""
    lawfulbases: str
    """One or more keys of the points of article 6(1), with commas between them."""
    sensitivedatareasons: str = ""
    """Keys of the points of article 9(2), with commas between them."""
    retentionperiod: str = ""
    """A duration of one unit in ISO 8601, such as ``P6Y``; nothing where none is defined."""
    protected: int = 0
    """1 where the period goes before a user's request for erasure, else 0."""

    def __attrs_post_init__(self) -> None:
        """Refuse what Moodle would not keep, with every mistake."""
        if mistakes := tuple(self._mistakes()):
            raise FactsError("\n".join(mistakes))

    @property
    def period(self) -> Years | Months | Days | None:
        """How long; None where no period is defined."""
        found = _PERIOD.fullmatch(self.retentionperiod)
        return None if found is None else _UNITS[found["unit"]](int(found["number"]))

    def _mistakes(self) -> Iterator[str]:
        if not 0 < len(self.name) <= _LONGEST_NAME:
            yield f"name: expected 1 to {_LONGEST_NAME} characters, not {len(self.name)}"
        if not self.lawfulbases:
            yield "lawfulbases: missing: Moodle asks for one or more"
        yield from _strange("lawfulbases", self.lawfulbases, _BASES)
        yield from _strange("sensitivedatareasons", self.sensitivedatareasons, _CONDITIONS)
        if self.retentionperiod and self.period is None:
            expected = "a duration of years, months or days such as P6Y"
            yield f"retentionperiod: expected {expected}, not {self.retentionperiod!r}"
        if self.protected not in {0, 1}:
            yield f"protected: expected 0 or 1, not {self.protected!r}"


@frozen(kw_only=True)
class Loss:
    """Something that has no place on the other side."""

    what: str
    """Which part, by the name of its field."""
    value: str
    """What it said."""
    why: str
    """Why it is lost, or what stands in its place."""


@frozen(kw_only=True)
class ToMoodle:
    """A purpose for Moodle, and what it does not say."""

    purpose: MoodlePurpose
    """The purpose."""
    losses: tuple[Loss, ...]
    """What is lost."""


@frozen(kw_only=True)
class FromMoodle:
    """A rule of a school's own, and the bases of the purpose that it was in."""

    rule: OwnRule | None
    """The rule; None where the purpose defines no period."""
    lawful_bases: tuple[LawfulBasis, ...]
    """The bases, in Moodle's order."""
    conditions: tuple[Condition, ...]
    """The conditions for special categories, in Moodle's order."""
    losses: tuple[Loss, ...]
    """What is lost."""


def to_moodle(
    entry: Retention,
    bases: Iterable[LawfulBasis],
    conditions: Iterable[Condition] = (),
    *,
    as_of: date,
    own: OwnRule | None = None,
) -> ToMoodle:
    """Write the period in force on a day, or a school's own, as a purpose for Moodle.

    It is protected from a request for erasure only where an enactment sets a minimum. What has no
    single length there, such as what is kept for ever, defines no period. A rule of the school's
    own that ends before a minimum or after a maximum is not written, and the losses say so.

    Args:
        entry: the rule.
        bases: the lawful bases of the processing.
        conditions: the conditions of article 9(2), for special categories.
        as_of: the day whose rule is meant.
        own: the school's own rule for the same class, if it has one.

    Raises:
        FactsError: Moodle knows none of the bases, or the school's rule is of another class.
        OutsideCoverageError: no version is in force on ``as_of``, or none is held so early.

    Example:
        >>> from ukschoolgdpr import Nation
        >>> from ukschoolgdpr.retention import Holder, record
        >>> file = record("pupil-file").kept_by(Holder.SECONDARY, Nation.ENGLAND)
        >>> found = to_moodle(file, [LawfulBasis.PUBLIC_TASK], as_of=date(2026, 11, 21))
        >>> found.purpose.retentionperiod, found.purpose.lawfulbases, found.purpose.protected
        ('P25Y', 'gdpr_art_6_1_e', 0)
        >>> print(found.losses[0].what, found.losses[0].value, sep=": ")
        trigger: date_of_birth
    """
    row, barred = _written(entry, entry.on(as_of), own)
    asked = tuple(dict.fromkeys(bases))
    known = [key for basis in asked for key, other in _BASES.items() if other is basis]
    if not known:
        msg = "bases: Moodle knows none of them, and asks for one or more"
        raise FactsError(msg)
    period = _single(row)
    purpose = MoodlePurpose(
        name=row.label[:_LONGEST_NAME],
        description=f"{row.rule}; then {row.action.title} [{row.citation}]",
        lawfulbases=",".join(known),
        sensitivedatareasons=",".join(
            f"gdpr_art_9_2_{condition.value}" for condition in dict.fromkeys(conditions)
        ),
        retentionperiod=period,
        protected=int(row.force is Force.LAW and Bound.MINIMUM in row.bound),
    )
    return ToMoodle(purpose=purpose, losses=(*barred, *_lost(entry, row, purpose, asked)))


def from_moodle(
    purpose: MoodlePurpose, record_id: str, trigger: Trigger, *, rounding: Rounding | None = None
) -> FromMoodle:
    """Read a purpose of Moodle's as a rule of a school's own.

    Moodle has no class of records and no event, so both are to be said, and the losses name them.

    Args:
        purpose: the purpose.
        record_id: the class of records to which it is given.
        trigger: the event from which the period is to run.
        rounding: how the day of the event is rounded; if left out, not at all.

    Raises:
        FactsError: nothing can be counted so.

    Example:
        >>> purpose = MoodlePurpose(
        ...     name="Staff", lawfulbases="gdpr_art_6_1_b", retentionperiod="P6Y"
        ... )
        >>> found = from_moodle(purpose, "personnel-file", Trigger.END_OF_EMPLOYMENT)
        >>> found.rule.rule, found.lawful_bases[0].name
        ('6 years from end of employment', 'CONTRACT')
        >>> [loss.what for loss in found.losses]
        ['retentionperiod']
    """
    period, rule = purpose.period, None
    if period is not None:
        usual = Rounding.EXACT_FROM if period.number else Rounding.NONE
        rule = OwnRule(
            record_id=record_id,
            label=purpose.name,
            trigger=trigger,
            period_iso=purpose.retentionperiod if period.number else "P0D",
            rounding=rounding or usual,
        )
    return FromMoodle(
        rule=rule,
        lawful_bases=tuple(_BASES[key] for key in _keys(purpose.lawfulbases)),
        conditions=tuple(_CONDITIONS[key] for key in _keys(purpose.sensitivedatareasons)),
        losses=tuple(_left_behind(purpose, trigger)),
    )


def _written(
    entry: Retention, law: Version[Row], own: OwnRule | None
) -> tuple[Row, tuple[Loss, ...]]:
    """Choose the school's own rule unless a minimum or a maximum bars it."""
    if own is None:
        return law.value, ()
    if own.record_id != entry.record_id:
        msg = f"own: expected a rule for {entry.record_id}, not for {own.record_id}"
        raise FactsError(msg)
    compared = compare(own, law, entry, cites=_OURS)
    bars = {Bound.MINIMUM: compared.shorter, Bound.MAXIMUM: compared.longer}
    for bound, barred in bars.items():
        if bound in law.value.bound and barred is not False:
            why = f"the {bound.value} of the law is written: {law.value.rule}"
            return law.value, (Loss(what="own", value=own.rule, why=why),)
    row = own.version(law.value, _OURS).value
    said = evolve(row, label=own.label or row.label, citation=own.citation or row.citation)
    return said, ()


def _single(row: Row) -> str:
    """Write a period in one unit, or nothing where it has none."""
    match row.period:
        case Years(number):
            return f"P{number}Y"
        case Months(number):
            return f"P{number}M"
        case Days(number):
            return f"P{number}D"
        case _:
            return ""


_CLOCK: Final = "Moodle counts from the end of a course or from the last access"
_NOWHERE: Final = "a purpose has no place for it"
_DESCRIBED: Final = "it is in the description alone"
_WHY: Final = {
    "trigger": _CLOCK,
    "rounding": "Moodle rounds no day",
    "period_iso": "a purpose has one number of years, months or days: none is defined",
    "bound": "a purpose is protected from erasure, or it is not",
    "action": _DESCRIBED,
    "citation": _DESCRIBED,
    "label": f"a name has no more than {_LONGEST_NAME} characters",
}
# Moodle counts from the day itself, and what is to go at once needs no counting.
_AS_THERE: Final = {Rounding.EXACT_FROM, Rounding.NONE}


def _lost(
    entry: Retention, row: Row, purpose: MoodlePurpose, bases: tuple[LawfulBasis, ...]
) -> Iterator[Loss]:
    """Name every part of a rule that has no place in the purpose."""
    kept = set()
    if row.rounding in _AS_THERE:
        kept.add("rounding")
    if purpose.retentionperiod:
        kept.add("period_iso")
    if purpose.name == row.label:
        kept.add("label")
    names = dict.fromkeys((*_WHY, *(each.name for each in fields(Row))))
    for name in names:
        value = _text(getattr(row, name)) if name != "nations" else entry.nation.value
        if name not in kept and value:
            yield Loss(what=name, value=value, why=_WHY.get(name, _NOWHERE))
    for basis in bases:
        if basis not in _BASES.values():
            yield Loss(what="lawfulbases", value=basis.value, why="Moodle does not know that point")


def _left_behind(purpose: MoodlePurpose, trigger: Trigger) -> Iterator[Loss]:
    """Name every part of a purpose that has no place in a rule."""
    period = purpose.retentionperiod
    why = f"{_CLOCK}; the rule, from {trigger.title}" if period else "no period: there is no rule"
    yield Loss(what="retentionperiod", value=period, why=why)
    if not period:
        yield Loss(what="name", value=purpose.name, why="there is no rule")
    if purpose.description:
        yield Loss(what="description", value=purpose.description, why="a rule has no place for it")
    if purpose.protected:
        why = "a rule says which enactment fixes the period, and a purpose does not"
        yield Loss(what="protected", value=str(purpose.protected), why=why)


def _text(value: object) -> str:
    if isinstance(value, frozenset):
        return "|".join(bound.value for bound in Bound if bound in value)
    if isinstance(value, Enum):
        return str(value.value)
    return "" if value is None else str(value)


def _keys(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, text.split(","))))


def _strange(name: str, text: str, known: Iterable[str]) -> Iterator[str]:
    for key in _keys(text):
        if key not in known:
            yield f"{name}: expected one of {', '.join(known)}, not {key!r}"
