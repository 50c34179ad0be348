"""What of a school's records may or must go on a day, and the log of what went.

Records are told apart by the school's own keys, and nothing else of a person is taken or given:
what a log has to say besides is a date, a number, a word of a list or a code without spaces.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import Attribute, evolve, field, frozen

from ukschoolgdpr.errors import FactsError, OutsideCoverageError, UnknownEntryError
from ukschoolgdpr.facts.processing import one_of
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import in_words, is_day, is_day_or_none
from ukschoolgdpr.law.timelines import Confidence, Force, check_held
from ukschoolgdpr.loading import read_rows
from ukschoolgdpr.retention.counting import (
    AS_USUAL,
    PROCEDURE_BEGAN,
    Counting,
    Kept,
    NoDay,
    Retention,
    check_procedure,
    instead,
)
from ukschoolgdpr.retention.holds import Hold, HoldReason, Standing, disposal
from ukschoolgdpr.retention.own import OwnRule, OwnSchedule
from ukschoolgdpr.retention.rows import Action, Bound, Holder, Open, Trigger
from ukschoolgdpr.retention.schedule import RecordClass, check_keeper, record

if TYPE_CHECKING:
    from pathlib import Path

_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/:-]{0,63}")
_A_CODE: Final = "expected letters, digits and . _ / : -, no more than 64 and no spaces"


def _is_code(_instance: object, attribute: "Attribute[str]", value: object) -> None:
    if not isinstance(value, str) or _CODE.fullmatch(value) is None:
        msg = f"{attribute.name}: {_A_CODE}, not {value!r}"
        raise FactsError(msg)


def _is_code_or_nothing(instance: object, attribute: "Attribute[str]", value: object) -> None:
    if value != "":
        _is_code(instance, attribute, value)


class Role(Enum):
    """Who checks, authorises or releases: a part played in a school, never a person's name."""

    HEAD = "head"
    DATA_PROTECTION_OFFICER = "data-protection-officer"
    DATA_PROTECTION_LEAD = "data-protection-lead"
    SAFEGUARDING_LEAD = "safeguarding-lead"
    SPECIAL_NEEDS_COORDINATOR = "special-needs-coordinator"
    BUSINESS_MANAGER = "business-manager"
    EXAMS_OFFICER = "exams-officer"
    RECORDS_MANAGER = "records-manager"
    GOVERNING_BODY = "governing-body"


@frozen(kw_only=True)
class HeldRecord:
    """A record that a school still holds, or a series of them of one event."""

    key: str = field(validator=_is_code)
    """The school's own key; a name is none."""
    record_id: str
    """The class of records."""
    holder: Holder | None = field(default=None, validator=one_of(Holder))
    """Who keeps it; None for whom the list is of."""
    event: date = field(validator=is_day)
    """The day of the event from which the time of that class runs, by the rule that applies."""
    date_of_birth: date | None = field(default=None, validator=is_day_or_none)
    """When the person was born, for a rule that names an age beside its event."""
    pension_age: date | None = field(default=None, validator=is_day_or_none)
    """When the person reaches normal pension age, for a rule that names it."""
    procedure_began: date | None = field(default=None, validator=is_day_or_none)
    """When the procurement procedure began, for a record of one that was awarded under a newer
    rule."""


@frozen(kw_only=True)
class RecordHold:
    """A hold on whatever has one key."""

    key: str = field(validator=_is_code)
    """The school's own key."""
    reason: HoldReason
    """What it is for."""
    since: date = field(validator=is_day)
    """The first day on which it holds."""
    released: date | None = field(default=None, validator=is_day_or_none)
    """The day on which it was released; None while it holds."""
    review: date | None = field(default=None, validator=is_day_or_none)
    """The day on which someone is to see whether it is still needed."""
    authority: str = field(default="", validator=_is_code_or_nothing)
    """What asks for it, by a code: the number of a claim, a notice or a request."""
    released_by: Role | None = field(default=None, validator=one_of(Role))
    """Who released it."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no hold, and who released one that is not released."""
        _ = self.hold
        if self.released is None and self.released_by is not None:
            msg = f"released_by: {self.released_by.value}, and no day on which it was released"
            raise FactsError(msg)

    @property
    def hold(self) -> Hold:
        """The hold itself."""
        return Hold(
            reason=self.reason, since=self.since, released=self.released, review=self.review
        )


@frozen(kw_only=True)
class ListedRecord:
    """Where a record stands on the day of a list, by which rule, and why."""

    key: str = field(validator=_is_code)
    """The school's own key."""
    record_id: str
    """The class of records."""
    title: str
    """What the class is called."""
    standing: Standing
    """Where it stands."""
    why: str
    """The reason, in words."""
    missing: tuple[str, ...] = ()
    """What must be known before it can be said where it stands."""
    held_for: tuple[HoldReason, ...] = ()
    """What suspends disposal."""
    event: date
    """The day of the event."""
    trigger: Trigger | None = None
    """The event; this and what follows is None where no rule was found."""
    last_day: date | None = None
    """The last day on which it is kept, that day included; None also where there is none."""
    dispose_by: date | None = None
    """The day by which it must be gone; None also where nothing says so."""
    action: Action | None = None
    """What is done then."""
    rule: str = ""
    """How long and from what, in words."""
    citation: str = ""
    """Where that is written; for a rule of the school's own, its schedule and row."""
    note: str = ""
    """What else is to be known of the rule."""
    in_force_from: date | None = None
    """The first day of that version; None also where it is not dated."""
    force: Force | None = None
    """Whether it is law or practice."""
    confidence: Confidence | None = None
    """How sure the library is of it."""
    cautions: tuple[str, ...] = ()
    """What is doubtful."""


_DUE: Final = {Standing.DISPOSE, Standing.OVERDUE, Standing.REVIEW}


@frozen(kw_only=True)
class DisposalList:
    """Where records stand on a day."""

    on: date
    """The day."""
    nation: Nation
    """Where the school is."""
    holder: Holder
    """Who keeps them."""
    records: tuple[ListedRecord, ...]
    """All of them, in the order in which they were given."""
    unplaced: tuple[RecordHold, ...] = ()
    """Holds in force on that day on a key that none of them has: is one of them mistyped?"""

    @property
    def due(self) -> tuple[ListedRecord, ...]:
        """What may go, must go or is to be reviewed: a person confirms each."""
        return tuple(each for each in self.records if each.standing in _DUE)

    @property
    def held(self) -> tuple[ListedRecord, ...]:
        """What a hold keeps."""
        return tuple(each for each in self.records if each.standing is Standing.HELD)

    @property
    def undetermined(self) -> tuple[ListedRecord, ...]:
        """What lacks a rule or a fact."""
        return tuple(each for each in self.records if each.standing is Standing.UNDETERMINED)


def disposal_list(  # noqa: PLR0913 - records, and what they are listed by
    records: Iterable[HeldRecord],
    holds: Iterable[RecordHold] = (),
    *,
    nation: Nation,
    holder: Holder,
    on: date,
    counting: Counting = AS_USUAL,
    schedule: OwnSchedule | None = None,
) -> DisposalList:
    """List where each record stands on a day, under the rules in force on it.

    A rule of the school's own goes before that of the library, but never below a minimum nor
    above a maximum: there the library's is applied, and a caution says so. A class that only the
    school's schedule has is listed as undetermined, since nothing says what bounds it.

    Args:
        records: what the school still holds.
        holds: what suspends disposal, now or before, by the keys of the records.
        nation: where the school is.
        holder: who keeps the records that do not say so themselves.
        on: the day on which disposal is considered.
        counting: what the school supplies for counting.
        schedule: the school's own schedule, if it has one.

    Raises:
        FactsError: ``on`` is no plain date, ``nation`` or ``holder`` is none; a class is in no
            schedule, or a procurement began after its award: all of these mistakes are named.
        OutsideCoverageError: ``on`` is earlier than the law held here.

    Example:
        >>> one = HeldRecord(key="P-17", record_id="personnel-file", event=date(2020, 8, 31))
        >>> listed = disposal_list(
        ...     [one], nation=Nation.ENGLAND, holder=Holder.SECONDARY, on=date(2026, 9, 1)
        ... )
        >>> [(each.key, each.standing.value, str(each.last_day)) for each in listed.due]
        [('P-17', 'dispose', '2026-08-31')]
    """
    check_held(on)
    check_keeper(nation, holder)
    held = tuple(records)
    if mistakes := [f"{one.key}: {why}" for one in held if (why := _mistake(one, schedule))]:
        raise FactsError("\n".join(mistakes))
    own = {} if schedule is None else _by_class(schedule, holder)
    lister = _Lister(nation, holder, on, counting, own)
    placed: dict[str, list[Hold]] = defaultdict(list)
    keys = {one.key for one in held}
    unplaced = []
    for each in holds:
        placed[each.key].append(each.hold)
        if each.key not in keys and each.hold.holds(on):
            unplaced.append(each)
    found = (lister.listed(one, placed[one.key]) for one in held)
    return DisposalList(
        on=on, nation=nation, holder=holder, records=tuple(found), unplaced=tuple(unplaced)
    )


def read_records(source: "Path", schedule: OwnSchedule | None = None) -> tuple[HeldRecord, ...]:
    """Read a school's records from a CSV file with the columns of ``HeldRecord``.

    Every column must be there; all cells but those of ``key``, ``record_id`` and ``event`` may be
    empty. A key may have several records, of other classes or other events.

    Args:
        source: the file.
        schedule: the school's own schedule, if it has one, whose classes may be used too.

    Raises:
        DataFileError: it cannot be read, or it has mistakes; all of them are listed, each with
            its row and column.
    """
    return read_rows(source, HeldRecord, lambda rows: _mistaken(rows, schedule))


def read_holds(source: "Path") -> tuple[RecordHold, ...]:
    """Read holds on a school's records from a CSV file with the columns of ``RecordHold``.

    Raises:
        DataFileError: it cannot be read, or it has mistakes; all of them are listed, each with
            its row and column.
    """
    return read_rows(source, RecordHold)


def _mistaken(records: Mapping[str, HeldRecord], schedule: OwnSchedule | None) -> Iterator[str]:
    first: dict[object, str] = {}
    for place, one in records.items():
        if why := _mistake(one, schedule):
            yield f"{place}: {why}"
        before = first.setdefault((one.key, one.record_id, one.event), place)
        if before != place:
            yield f"{place}: key: the record is in {before} already"


def _mistake(one: HeldRecord, schedule: OwnSchedule | None) -> str:
    theirs = () if schedule is None else schedule.rules.values()
    try:
        kind = record(one.record_id)
        if kind.entries[0].picked_by == PROCEDURE_BEGAN and one.procedure_began is not None:
            check_procedure(one.procedure_began, one.event)
    except UnknownEntryError as error:
        known = any(own.record_id == one.record_id for own in theirs)
        return "" if known else f"record_id: {error}"
    except FactsError as error:
        return str(error)
    return ""


_OwnRules: TypeAlias = Mapping[tuple[str, Holder], tuple[Reference, OwnRule]]


def _by_class(schedule: OwnSchedule, holder: Holder) -> _OwnRules:
    """Give each rule of a school's own with its place, by class and holder."""
    # A rule that names the holder goes before one that leaves it to the schedule.
    rules = sorted(schedule.rules.items(), key=lambda rule: rule[1].holder is not None)
    return {
        (own.record_id, own.holder or holder): (Reference(f"{schedule.id}, {place}"), own)
        for place, own in rules
    }


@frozen
class _Lister:
    """What records are listed by."""

    nation: Nation
    holder: Holder
    on: date
    counting: Counting
    own: _OwnRules

    def listed(self, one: HeldRecord, holds: list[Hold]) -> ListedRecord:
        plain = ListedRecord(
            key=one.key,
            record_id=one.record_id,
            title=one.record_id.replace("-", " "),
            standing=Standing.UNDETERMINED,
            why="",
            event=one.event,
        )
        try:
            kind = record(one.record_id)
            plain = evolve(plain, title=_title(kind))
            entry = kind.kept_by(one.holder or self.holder, self.nation)
            plain = evolve(plain, title=entry.title)
            kept = self.kept(one, entry)
        except (UnknownEntryError, OutsideCoverageError) as error:
            return _without_a_day(plain, holds, self.on, str(error))
        stands, row = disposal(kept, holds, on=self.on), kept.row
        if PROCEDURE_BEGAN in kept.missing:
            found = _without_a_day(plain, holds, self.on, stands.why)
            return evolve(found, missing=kept.missing)
        return evolve(
            plain,
            title=row.label,
            standing=stands.standing,
            why=stands.why,
            missing=kept.missing,
            held_for=_reasons(stands.holds),
            trigger=row.trigger,
            last_day=kept.day,
            dispose_by=kept.dispose_by,
            action=row.action,
            rule=row.rule,
            citation=str(kept.version.cites),
            note=row.remark,
            in_force_from=row.in_force_from,
            force=kept.force,
            confidence=kept.version.confidence,
            cautions=(*kept.cautions, *_late_reviews(stands.holds, self.on)),
        )

    def kept(self, one: HeldRecord, entry: Retention) -> Kept:
        """Reckon by the library's rule, or by the school's own where that is allowed."""
        law = entry.keep_until(
            one.event,
            as_of=self.on,
            counting=self.counting,
            born=one.date_of_birth,
            pension_age=one.pension_age,
            procedure_began=one.procedure_began,
        )
        whose = one.holder or self.holder
        found = self.own.get((one.record_id, whose)) or self.own.get((one.record_id, Holder.ANY))
        if found is None or PROCEDURE_BEGAN in law.missing:
            return law
        place, own = found
        version = own.version(law.row, place)
        ours = instead(
            law,
            version,
            one.event,
            self.counting,
            born=one.date_of_birth,
            pension_age=one.pension_age,
        )
        bars = law.row.bound & {Bound.MINIMUM, Bound.MAXIMUM}
        if bars and own.trigger is not law.row.trigger:
            why = (
                f"{place} counts from {own.trigger.title}, the library from {law.row.trigger.title}"
            )
            return evolve(law, until=NoDay(why, (f"whether {law.row.rule} has ended",)))
        if not bars or self.allows(law, ours):
            return ours
        said = " and ".join(sorted(bound.value for bound in bars))
        doubt = f"{place} says {own.rule}, which the {said} does not allow"
        return evolve(law, doubts=(*law.doubts, doubt))

    def allows(self, law: Kept, ours: Kept) -> bool:
        """Say whether a minimum or a maximum lets the school's rule be."""
        if ours.day is not None:
            return law.allows(ours.day) is True
        if ours.missing:
            return True
        if Bound.MAXIMUM in law.row.bound:
            return False
        # It may be needed no longer while the minimum runs.
        runs = law.day is None or self.on <= law.day
        return ours.row.period is not Open.WHILE_NEEDED or not runs


def _title(kind: RecordClass) -> str:
    """Say what a class is called, whoever keeps it where."""
    titles = {entry.title for entry in kind.entries}
    name = kind.id.partition(".")[2].replace("-", " ")
    return kind.title if len(titles) == 1 else name


def _without_a_day(plain: ListedRecord, holds: list[Hold], on: date, why: str) -> ListedRecord:
    """Say where a record stands of which no rule was found: a hold holds it all the same."""
    active = tuple(hold for hold in holds if hold.holds(on))
    standing = Standing.HELD if active else Standing.UNDETERMINED
    return evolve(
        plain,
        standing=standing,
        why=why,
        held_for=_reasons(active),
        cautions=tuple(_late_reviews(active, on)),
    )


def _late_reviews(holds: Iterable[Hold], on: date) -> Iterator[str]:
    for hold in holds:
        if hold.review is not None and hold.review < on:
            yield f"the hold for {hold.reason.value} was to be reviewed by {in_words(hold.review)}"


def _reasons(holds: Iterable[Hold]) -> tuple[HoldReason, ...]:
    return tuple(dict.fromkeys(hold.reason for hold in holds))


class Medium(Enum):
    """What a record is on."""

    PAPER = "paper"
    ELECTRONIC = "electronic"
    BOTH = "both"
    OTHER = "other"
    """Film, tape, a drawing."""


class Outcome(Enum):
    """What became of a record."""

    DESTROYED = "destroyed"
    ANONYMISED = "anonymised"
    TRANSFERRED = "transferred"
    """To another school or the next owner."""
    ARCHIVED = "archived"
    """Given to an archive."""


class Method(Enum):
    """How a record was destroyed."""

    CROSS_CUT_SHRED = "cross-cut-shred"
    WIPE = "wipe"
    CRYPTO_ERASE = "crypto-erase"
    CONTRACTOR = "contractor"
    """By a contractor, who gives a certificate."""


class Carriage(Enum):
    """By what way a record was sent on."""

    SECURE_TRANSFER = "secure-transfer"
    """A system for sending files from school to school."""
    ENCRYPTED_MESSAGE = "encrypted-message"
    TRACKED_POST = "tracked-post"
    COURIER = "courier"
    BY_HAND = "by-hand"


class Departure(Enum):
    """Why something went earlier or later than the schedule has it."""

    ERASURE_GRANTED = "erasure-granted"
    """A request for erasure, or an objection, was granted."""
    CONSENT_WITHDRAWN = "consent-withdrawn"
    NO_LONGER_NEEDED = "no-longer-needed"
    """The period is practice, and the record was no longer needed."""
    COPY = "copy"
    """It was a copy, and the record itself is still kept."""
    HELD = "held"
    """A hold was released late."""
    REVIEWED = "reviewed"
    """A review kept it longer, or let it go sooner."""
    YEARLY_DISPOSAL = "yearly-disposal"
    """The school disposes of records once a year."""
    FOUND_LATE = "found-late"
    BY_MISTAKE = "by-mistake"
    """It went against the rule: whether that is a personal data breach is another question."""


_EARLIER: Final = {
    Departure.ERASURE_GRANTED,
    Departure.CONSENT_WITHDRAWN,
    Departure.NO_LONGER_NEEDED,
}
_LATER: Final = {Departure.HELD, Departure.YEARLY_DISPOSAL, Departure.FOUND_LATE}
_AGAINST_THE_LAW: Final = {Departure.COPY, Departure.BY_MISTAKE}
_OF_FILES: Final = {Method.WIPE, Method.CRYPTO_ERASE}


@frozen(kw_only=True)
class LogEntry:
    """One line of a disposal log: what went, by which rule, on whose authority and how.

    It says no more of a person than the key of the record does: everything else is a date, a
    number, a word of a list or a code without spaces.

    Source:
        Records practice; code of practice under FOIA 2000 section 46, July 2021.

    Example:
        >>> one = HeldRecord(key="P-17", record_id="personnel-file", event=date(2020, 8, 31))
        >>> listed = disposal_list(
        ...     [one], nation=Nation.ENGLAND, holder=Holder.SECONDARY, on=date(2026, 9, 1)
        ... )
        >>> entry = LogEntry(
        ...     log_id="2026-014",
        ...     record=listed.due[0],
        ...     quantity=1,
        ...     medium=Medium.PAPER,
        ...     hold_checked=date(2026, 9, 1),
        ...     hold_checked_by=Role.BUSINESS_MANAGER,
        ...     authorised=date(2026, 9, 2),
        ...     authorised_by=Role.DATA_PROTECTION_OFFICER,
        ...     outcome=Outcome.DESTROYED,
        ...     method=Method.CROSS_CUT_SHRED,
        ...     done=date(2026, 9, 4),
        ... )
        >>> entry.record.citation
        'Limitation Act 1980 ss2, 5; IRMS 2016/2019'
    """

    log_id: str = field(validator=_is_code)
    """The number of the line."""
    record: ListedRecord
    """The record, its class, the rule and the days, as they were listed."""
    covers_from: date | None = field(default=None, validator=is_day_or_none)
    """The first day that the content is about, where that is known."""
    covers_to: date | None = field(default=None, validator=is_day_or_none)
    """The last day that it is about."""
    quantity: int
    """How many files, boxes or entries."""
    medium: Medium
    """What they are on."""
    hold_checked: date = field(validator=is_day)
    """When it was checked that nothing holds it: holds, open requests, last-school status."""
    hold_checked_by: Role
    """By whom."""
    authorised: date = field(validator=is_day)
    """When it was authorised."""
    authorised_by: Role
    """By whom."""
    outcome: Outcome
    """What became of it."""
    method: Method | None = field(default=None, validator=one_of(Method))
    """How it was destroyed."""
    certificate: str = field(default="", validator=_is_code_or_nothing)
    """The number of the certificate of destruction."""
    done: date = field(validator=is_day)
    """When it was done."""
    copies_gone_by: date | None = field(default=None, validator=is_day_or_none)
    """By when the last copy or backup expires; None where there is none."""
    recipient: str = field(default="", validator=_is_code_or_nothing)
    """To whom it was sent, by a code of that body: a school's URN, an archive's code."""
    carriage: Carriage | None = field(default=None, validator=one_of(Carriage))
    """By what way."""
    receipt: str = field(default="", validator=_is_code_or_nothing)
    """The number of the receipt."""
    departure: Departure | None = field(default=None, validator=one_of(Departure))
    """Why it went earlier or later than the schedule has it."""

    def __attrs_post_init__(self) -> None:
        """Refuse a line that contradicts itself or lacks something, with every mistake."""
        if mistakes := tuple(self._mistakes()):
            raise FactsError("\n".join(mistakes))

    def _mistakes(self) -> Iterator[str]:
        # Free words in their places could be a name.
        kinds = (
            ("record", ListedRecord),
            ("medium", Medium),
            ("hold_checked_by", Role),
            ("authorised_by", Role),
            ("outcome", Outcome),
        )
        for name, kind in kinds:
            if not isinstance(value := getattr(self, name), kind):
                yield f"{name}: expected a {kind.__name__}, not {value!r}"
                return
        if type(self.quantity) is not int or self.quantity < 1:
            yield f"quantity: expected a whole number, one or more, not {self.quantity!r}"
        for name, day in (("hold_checked", self.hold_checked), ("authorised", self.authorised)):
            if day > self.done:
                yield f"{name}: {day} is after the day on which it was done, {self.done}"
        if self.copies_gone_by is not None and self.copies_gone_by < self.done:
            yield f"copies_gone_by: {self.copies_gone_by} is before {self.done}: there are none"
        first, last = self.covers_from, self.covers_to
        if first is not None and last is not None and last < first:
            yield f"covers_to: {last} is before the first day, {first}"
        yield from self._mistakes_of_manner()
        yield from self._mistakes_of_time()

    def _mistakes_of_manner(self) -> Iterator[str]:
        destroyed = self.outcome is Outcome.DESTROYED
        sent = self.outcome in {Outcome.TRANSFERRED, Outcome.ARCHIVED}
        needed = {"recipient", "carriage", "receipt"} if sent else set()
        if destroyed:
            needed.add("method")
        if self.method is Method.CONTRACTOR:
            needed.add("certificate")
        if self.medium is Medium.PAPER and self.method in _OF_FILES:
            yield f"method: {self.method.value} does not destroy paper"
        allowed = needed | ({"certificate"} if destroyed else set())
        for name in ("method", "certificate", "recipient", "carriage", "receipt"):
            value = getattr(self, name)
            if name in needed and not value:
                yield f"{name}: missing: the record was {self.outcome.value}"
            if name not in allowed and value:
                yield f"{name}: it says nothing of a record that was {self.outcome.value}"

    def _mistakes_of_time(self) -> Iterator[str]:
        listed, done = self.record, self.done
        if listed.standing is Standing.HELD:
            yield "record: disposal is suspended"
            return
        early = late = ""
        if listed.dispose_by is not None:
            late = f"it was to be gone by {listed.dispose_by}" if done > listed.dispose_by else ""
        elif listed.last_day is not None:
            early = f"it was to be kept until {listed.last_day}" if done <= listed.last_day else ""
        elif listed.standing is Standing.KEEP:
            early = listed.why
        if self.departure is None:
            if listed.standing is Standing.UNDETERMINED:
                yield f"departure: missing: it is not known when the record may go: {listed.why}"
            elif why := early or late:
                yield f"departure: missing: {why}"
        else:
            yield from self._mistakes_of_departure(self.departure, early, late)

    def _mistakes_of_departure(self, departure: Departure, early: str, late: str) -> Iterator[str]:
        gone = self.outcome in {Outcome.DESTROYED, Outcome.ANONYMISED}
        by_law = self.record.force is Force.LAW and departure not in _AGAINST_THE_LAW
        if early and gone and by_law:
            yield f"departure: {departure.value} goes before no enactment: {early}"
        elif early and departure in _LATER:
            yield f"departure: {departure.value} is no reason to go earlier: {early}"
        elif late and departure in _EARLIER:
            yield f"departure: {departure.value} is no reason to go later: {late}"
