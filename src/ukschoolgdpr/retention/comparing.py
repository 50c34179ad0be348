"""Whether a school's own rule ends earlier or later than the library's, for any day of the event.

Most are settled by argument: the same rule, something kept for ever, rules that count alike, or
lengths so far apart that no way of counting brings them together. The rest are counted for the
days of up to twenty years on which they can part by most. How far they part depends on where in
the four years between leap days the event falls, and on whether the year 2100, which has none,
lies within the period or at its end; within a month, it turns only on its first day, on its last
four and where a year ends. Whatever cannot be compared is not known, and the reason says why.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from attrs import field, frozen

from ukschoolgdpr.errors import OutsideCoverageError
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import ONE_DAY, Months, SchoolDays, Years
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.timelines import Version
from ukschoolgdpr.retention.counting import (
    AS_USUAL,
    MOVES_ON,
    Counting,
    NoDay,
    Retention,
    reckon,
)
from ukschoolgdpr.retention.own import OwnRule
from ukschoolgdpr.retention.rows import (
    YEARS,
    Holder,
    LaterOf,
    Length,
    Open,
    Rounding,
    Row,
    Trigger,
)

# Four years from each, so that every place between two leap days is met: the first for examples,
# the second so long before 2100 that no period of use reaches it, the third so close that most do.
_BLOCKS: Final = (2024, 1904, 2096)
_BEFORE_2100: Final = 2098
_EXAMPLE: Final = date(2024, 2, 29)
# All but one of the years that are known end with a month.
_TURNS: Final = {1, 28, 29, 30, 31}
_TAX_YEAR_END: Final = (4, 5)
_SLACK: Final = 10
_GROWN_UP: Final = 18

_SAME: Final = "they are the same rule"
_FOR_EVER: Final = "nothing is kept longer than for ever"
_NEEDED: Final = "how long something is needed, or a building stands, is not known beforehand"
_PERSON: Final = "which of them is later depends on the person"
_LEFT_PRIMARY: Final = "whoever is as old has left primary school"
_LAST: Final = "no entry is later than the last"
_SCHOOL_DAYS: Final = "how many days so many school days take depends on the school"


@frozen(kw_only=True)
class Parting:
    """A day of the event for which two rules end on different days."""

    event: date
    """The day of the event."""
    own: Reckoning
    """To the school's last day."""
    law: Reckoning
    """To the library's."""

    @property
    def days(self) -> int:
        """By how many days the school's last day is the later one; negative if the earlier."""
        return (self.own.day - self.law.day).days


@frozen(kw_only=True)
class Comparison:
    """A school's rule beside the library's."""

    shorter: Maybe
    """Whether the school's ends earlier for some day of the event; None if not known."""
    longer: Maybe
    """Whether it ends later for some; None if not known."""
    why: str
    """How that is known, or why it is not."""
    days: int = 0
    """For how many days of the event both were counted; none where an argument settles it."""
    earliest: Parting | None = None
    """The day for which the school's ends earlier by most, or one such day; None if there is none,
    or none can be counted."""
    latest: Parting | None = None
    """The day for which it ends later by most, or one such day; None as before."""


def compare(
    own: OwnRule,
    law: Version[Row],
    entry: Retention,
    *,
    cites: Reference,
    counting: Counting = AS_USUAL,
) -> Comparison:
    """Compare a school's rule with a version of the library's, for any day of the event.

    Args:
        own: what the school says.
        law: the version that it is compared with.
        entry: the rule of which that is a version.
        cites: where the school says it.
        counting: what the school supplies for counting.

    Example:
        >>> from ukschoolgdpr import Nation
        >>> from ukschoolgdpr.retention import Holder, Trigger, record
        >>> entry = record("attendance-register").kept_by(Holder.ANY, Nation.ENGLAND)
        >>> found = compare(
        ...     OwnRule(
        ...         record_id="attendance-register",
        ...         trigger=Trigger.RECORD_DATE,
        ...         period_iso="P71M",
        ...         rounding=Rounding.EXACT_FROM,
        ...     ),
        ...     entry.on(date(2026, 11, 21)),
        ...     entry,
        ...     cites=Reference("our schedule"),
        ... )
        >>> found.shorter, found.longer, found.earliest.event, found.earliest.days
        (True, False, datetime.date(2024, 2, 29), -30)
    """
    settled = _settled(own, law.value)
    if settled is not None:
        return settled
    lengths = own.period, law.value.period
    if isinstance(lengths[0], Open | LaterOf) or isinstance(lengths[1], Open | LaterOf):
        return _by_age(own, law.value)
    mine = own.version(law.value, cites)
    key = _Key.of(entry, mine.value, law.value)
    pair = _Pair(key, counting, entry, mine, law, (lengths[0], lengths[1]))
    return pair.by_length() or pair.counted()


def _settled(own: OwnRule, row: Row) -> Comparison | None:
    """Compare what needs no counting: the same rule, what ends on no day, other events."""
    mine, theirs = own.period, row.period
    alike = own.trigger is row.trigger and own.rounding is row.rounding
    if mine == theirs and (alike or isinstance(mine, Open)):
        return Comparison(shorter=False, longer=False, why=_SAME)
    if mine is Open.PERMANENT:
        longer = None if isinstance(theirs, Open) else True
        return Comparison(shorter=False, longer=longer, why=_FOR_EVER)
    if theirs is Open.PERMANENT:
        shorter = None if isinstance(mine, Open) else True
        return Comparison(shorter=shorter, longer=False, why=_FOR_EVER)
    if isinstance(mine, Open) or isinstance(theirs, Open):
        return Comparison(shorter=None, longer=None, why=_NEEDED)
    return None if own.trigger is row.trigger else _from_other_events(own, row)


def _from_other_events(own: OwnRule, row: Row) -> Comparison:
    last = (own.trigger, row.trigger) == (Trigger.LAST_ENTRY, Trigger.RECORD_DATE)
    if last and (own.rounding, own.period_iso) == (row.rounding, row.period_iso):
        return Comparison(shorter=False, longer=True, why=_LAST)
    sent_on = row.holder is Holder.PRIMARY and row.trigger is Trigger.TRANSFER
    if sent_on and row.rounding is Rounding.NONE and _age(own) >= _GROWN_UP:
        return Comparison(shorter=False, longer=True, why=_LEFT_PRIMARY)
    why = f"the events differ: {own.trigger.title}, not {row.trigger.title}"
    return Comparison(shorter=None, longer=None, why=why)


def _age(own: OwnRule) -> int:
    """Give the age that a person has reached in any case when a rule ends."""
    period = own.period
    if isinstance(period, LaterOf):
        # Nobody reaches pension age before growing up.
        return _GROWN_UP if period.age is None else period.age
    if isinstance(period, Open) or own.trigger is not Trigger.DATE_OF_BIRTH:
        return 0
    return _years(period)


class _Walk(NamedTuple):
    """What counting found: how many days, and for which the rules part by most."""

    days: int
    earliest: date | None
    latest: date | None


class _Key(NamedTuple):
    """What makes a difference to counting, so that rules of many classes are counted once."""

    name: str
    nation: Nation | None
    holder: Holder | None
    mine: tuple[str, Rounding]
    law: tuple[str, Rounding]

    @classmethod
    def of(cls, entry: Retention, mine: Row, law: Row) -> "_Key":
        roundings = {mine.rounding, law.rounding}
        rolls = entry.record_id == MOVES_ON
        return cls(
            entry.id if rolls else "",
            entry.nation if rolls or Rounding.ACADEMIC_YEAR_END in roundings else None,
            (entry.asked_for or entry.holder) if Rounding.FINANCIAL_YEAR_END in roundings else None,
            (mine.period_iso, mine.rounding),
            (law.period_iso, law.rounding),
        )


@frozen
class _Pair:
    """Two rules that run from one event, neither of them open."""

    key: _Key
    counting: Counting
    entry: Retention = field(eq=False)
    mine: Version[Row] = field(eq=False)
    law: Version[Row] = field(eq=False)
    lengths: tuple[Length, Length] = field(eq=False)

    def by_length(self) -> Comparison | None:
        """Compare by argument where the lengths alone settle it, whatever the day."""
        roundings = self.mine.value.rounding, self.law.value.rounding
        sign = _sign(*self.lengths) if roundings[0] is roundings[1] else None
        how = "both are counted alike"
        if sign is None:
            own_least, own_most = _range(self.lengths[0], roundings[0])
            least, most = _range(self.lengths[1], roundings[1])
            if own_most is not None and own_most < least:
                sign = -1
            elif most is not None and own_least > most:
                sign = 1
            how = "no way of counting brings them together"
        if sign is not None:
            return self._ordered(sign, how)
        if Rounding.SCHOOL_DAYS in roundings:
            return Comparison(shorter=None, longer=None, why=_SCHOOL_DAYS)
        return None

    def _ordered(self, sign: int, how: str) -> Comparison:
        found = self.parting(_EXAMPLE)
        return Comparison(
            shorter=sign < 0,
            longer=sign > 0,
            why=how,
            earliest=found if sign < 0 else None,
            latest=found if sign > 0 else None,
        )

    def counted(self) -> Comparison:
        """Compare by counting both for every day of some years."""
        for side in (self.mine, self.law):
            found = reckon(self.entry, side, _EXAMPLE, self.counting)
            if isinstance(found, NoDay):
                why = f"{found.why}; needed: {', '.join(found.missing)}"
                return Comparison(shorter=None, longer=None, why=why)
        walk = _walk(self)
        return Comparison(
            shorter=walk.earliest is not None,
            longer=walk.latest is not None,
            why=f"counted for {walk.days} days of the event",
            days=walk.days,
            earliest=None if walk.earliest is None else self.parting(walk.earliest),
            latest=None if walk.latest is None else self.parting(walk.latest),
        )

    def parting(self, event: date) -> Parting | None:
        """Count both for one day of the event; None where one cannot be counted."""
        try:
            own = reckon(self.entry, self.mine, event, self.counting)
            law = reckon(self.entry, self.law, event, self.counting)
        except OutsideCoverageError:
            return None
        if isinstance(own, NoDay) or isinstance(law, NoDay):
            return None
        return Parting(event=event, own=own, law=law)


# A schedule counts many classes in few ways.
@lru_cache(maxsize=1024)
def _walk(pair: _Pair) -> _Walk:
    parted = {event: _gap(pair, event) for event in _events(pair)}
    gaps = {event: gap for event, gap in parted.items() if gap is not None}
    first, last = min(gaps, key=gaps.__getitem__), max(gaps, key=gaps.__getitem__)
    return _Walk(
        days=len(gaps),
        earliest=first if gaps[first] < 0 else None,
        latest=last if gaps[last] > 0 else None,
    )


def _gap(pair: _Pair, event: date) -> int | None:
    found = pair.parting(event)
    return None if found is None else found.days


def _events(pair: _Pair) -> Iterator[date]:
    # Periods that run from these years end in 2100, or next to it.
    ending = (_BEFORE_2100 - _years(length) for length in pair.lengths)
    own_ends = (pair.counting.academic_year_end, pair.counting.financial_year_end)
    ends = {_TAX_YEAR_END, *((end.month, end.day) for end in own_ends if end is not None)}
    for year in (*_BLOCKS, *ending):
        first, last = date(year, 1, 1), date(year + 4, 1, 1)
        for number in range((last - first).days):
            day = first + timedelta(days=number)
            before = day - ONE_DAY
            turns = day.day in _TURNS or {(day.month, day.day), (before.month, before.day)} & ends
            # Working days are anywhere in a month.
            if turns or pair.key.name:
                yield day


def _years(period: Length) -> int:
    kind, number = _number(period)
    return number // (12 if kind is Months else 365)


def _by_age(own: OwnRule, row: Row) -> Comparison:
    """Compare rules of which one at least is the later of an age and a period."""
    mine, law = _Aged.of(own), _Aged.of(row)
    signs = {None} if mine is None or law is None else mine.beside(law)
    if None in signs or signs == {-1, 1}:
        return Comparison(shorter=None, longer=None, why=_PERSON)
    how = "both are the later of two, or one of them"
    return Comparison(shorter=-1 in signs, longer=1 in signs, why=how)


@frozen
class _Aged:
    """A period, and an age that may be later: none at birth, None for normal pension age."""

    age: int | None
    period: Length

    @classmethod
    def of(cls, rule: OwnRule | Row) -> "_Aged | None":
        period = rule.period
        if isinstance(period, LaterOf):
            return cls(period.age, period.period)
        if isinstance(period, Open) or rule.rounding is not Rounding.EXACT_FROM:
            return None
        return cls(0, period)

    def beside(self, other: "_Aged") -> set[int | None]:
        """Say which is the later by age and by period, as far as either is known."""
        return {self._older(other), _sign(self.period, other.period)} - {0}

    def _older(self, other: "_Aged") -> int | None:
        if self.age == other.age:
            return 0
        if self.age is None or other.age is None:
            # Everyone reaches pension age, so that it is later than none; not so than another.
            known = other.age if self.age is None else self.age
            return None if known else (1 if self.age is None else -1)
        return 1 if self.age > other.age else -1


def _sign(mine: Length, law: Length) -> int | None:
    """Say which of two lengths of one kind is the longer; None where they are of two."""
    (one, number), (other, beside) = _number(mine), _number(law)
    return (number > beside) - (number < beside) if one is other else None


def _number(period: Length) -> tuple[type, int]:
    if isinstance(period, Years):
        return Months, 12 * period.number
    return type(period), period.number


def _range(period: Length, rounding: Rounding) -> tuple[int, int | None]:
    """Give the fewest days from event to last day, and the most; None where there is no most."""
    kind, number = _number(period)
    if kind is SchoolDays:
        return number, None
    least = most = number
    if kind is Months:
        years, months = divmod(number, 12)
        least, most = 365 * years + 28 * months, 366 * years + 31 * months
    if rounding in YEARS:
        most += 365
    # The first day may count, a birthday may move or end on its eve, a week-end may be in between.
    return least - _SLACK, most + _SLACK
