"""What is done with a record on a day: keep it, review it, let it go; and what holds that up.

A hold suspends disposal whatever the date and shortens nothing. When it is released and the last
day has gone by meanwhile, a person reviews the record.
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.citations import Citation, Reference
from ukschoolgdpr.law.criteria import Maybe, Reason, every, some
from ukschoolgdpr.law.instruments import (
    DPA_2018,
    FOIA_2000,
    FOISA_2002,
    INQUIRIES_ACT_2005,
    UK_GDPR,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import check_day, in_words, is_day, is_day_or_none
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.timelines import Force
from ukschoolgdpr.retention.counting import Kept, NoDay, Retention
from ukschoolgdpr.retention.rows import Action, Bound, Open, Tag
from ukschoolgdpr.retention.schedule import schedule


class HoldReason(Enum):
    """What suspends disposal."""

    DATA_PROTECTION_REQUEST = "data-protection-request"
    """Until it is answered and the time for a complaint is over."""
    INFORMATION_REQUEST = "information-request"
    """Freedom of information or environmental, through review, Commissioner and tribunal."""
    LITIGATION = "litigation"
    """Begun or reasonably contemplated; an insurer's notice, an inquest, a police request."""
    INQUIRY = "inquiry"
    """A statutory one."""
    COMPLAINT = "complaint"
    SAFEGUARDING = "safeguarding"
    REVIEW_OR_APPEAL = "review-or-appeal"
    """A tribunal for special needs, a review of an exclusion, exam malpractice."""
    AUDIT = "audit"
    """An audit, a tax enquiry, an Ombudsman."""


_OPEN_MATTERS: Final = Reference("Records practice, matters that are still open")
_LITIGATION: Final = {
    Nation.ENGLAND: Reference("Civil Procedure Rules, Practice Direction 31B"),
    Nation.WALES: Reference("Civil Procedure Rules, Practice Direction 31B"),
}


@frozen(kw_only=True)
class Hold:
    """A hold on the disposal of a record."""

    reason: HoldReason
    """What it is for."""
    since: date = field(validator=is_day)
    """The first day on which it holds."""
    released: date | None = field(default=None, validator=is_day_or_none)
    """The day on which it was released, from which it no longer holds; None while it does."""
    review: date | None = field(default=None, validator=is_day_or_none)
    """The day on which someone is to see whether it is still needed."""

    def __attrs_post_init__(self) -> None:
        """Refuse a hold without a reason, and one released or reviewed before it began."""
        if not isinstance(self.reason, HoldReason):
            msg = f"reason: expected a HoldReason, not {self.reason!r}"
            raise FactsError(msg)
        for name, day in (("released", self.released), ("review", self.review)):
            if day is not None and day < self.since:
                msg = f"{name}: {day} is before the first day, {self.since}"
                raise FactsError(msg)

    def holds(self, day: date) -> bool:
        """Say whether it holds on a day.

        Example:
            >>> hold = Hold(reason=HoldReason.COMPLAINT, since=date(2026, 9, 3))
            >>> hold.holds(date(2026, 9, 2)), hold.holds(date(2030, 1, 1))
            (False, True)
        """
        return self.since <= day and (self.released is None or day < self.released)

    def cites(self, nation: Nation) -> Citation:
        """Give what is behind it: an enactment, or practice where it is a ``Reference``."""
        if self.reason is HoldReason.DATA_PROTECTION_REQUEST:
            return DPA_2018.section(173)
        if self.reason is HoldReason.INFORMATION_REQUEST:
            scottish = nation is Nation.SCOTLAND
            return FOISA_2002.section(65) if scottish else FOIA_2000.section(77)
        if self.reason is HoldReason.INQUIRY:
            return INQUIRIES_ACT_2005.section(35)
        if self.reason is HoldReason.LITIGATION:
            return _LITIGATION.get(nation, _OPEN_MATTERS)
        return _OPEN_MATTERS


class Standing(Enum):
    """Where a record stands on a day."""

    KEEP = "keep"
    HELD = "held"
    REVIEW = "review"
    """A named role decides and records: destroy, keep, anonymise or offer to archive."""
    DISPOSE = "dispose"
    """What the rule says is done may be done."""
    OVERDUE = "overdue"
    """It may no longer be kept."""
    UNDETERMINED = "undetermined"


@frozen(kw_only=True)
class Disposal:
    """Where a record stands on a day, and why."""

    kept: Kept
    """Until when it is kept."""
    on: date
    """The day."""
    standing: Standing
    """Where it stands."""
    why: str
    """The reason, in words."""
    holds: tuple[Hold, ...]
    """What suspends disposal on that day."""

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The rule, then what is behind each hold."""
        nation = self.kept.entry.nation
        return (self.kept.version.cites, *(hold.cites(nation) for hold in self.holds))


def disposal(kept: Kept, holds: Iterable[Hold] = (), *, on: date) -> Disposal:
    """Say what may be done with a record on a day.

    Args:
        kept: until when it is kept.
        holds: what suspends disposal, now or before.
        on: the day on which disposal is considered.

    Raises:
        FactsError: ``on`` is no plain date.

    Example:
        >>> from ukschoolgdpr.retention import Holder, record
        >>> entry = record("personnel-file").kept_by(Holder.ANY, Nation.ENGLAND)
        >>> kept = entry.keep_until(date(2020, 8, 31), as_of=date(2026, 11, 21))
        >>> claim = Hold(reason=HoldReason.LITIGATION, since=date(2026, 3, 2))
        >>> disposal(kept, on=date(2026, 9, 1)).standing.value
        'dispose'
        >>> disposal(kept, [claim], on=date(2026, 9, 1)).standing.value
        'held'
    """
    check_day(on, "on")
    placed = tuple(holds)
    active = tuple(hold for hold in placed if hold.holds(on))
    if active:
        reasons = ", ".join(dict.fromkeys(hold.reason.value for hold in active))
        standing, why = Standing.HELD, f"disposal is suspended: {reasons}"
    else:
        standing, why = _by_the_rule(kept, on)
        if standing in {Standing.DISPOSE, Standing.OVERDUE} and _passed_under(placed, kept, on):
            standing, why = Standing.REVIEW, "the last day went by under a hold, since released"
    return Disposal(kept=kept, on=on, standing=standing, why=why, holds=active)


def _by_the_rule(kept: Kept, on: date) -> tuple[Standing, str]:
    if Tag.HOLD in kept.row.tags:
        return Standing.HELD, "its class is itself a hold on disposal"
    if not isinstance(kept.until, NoDay):
        return _by_the_day(kept, kept.until, on)
    if kept.missing:
        return Standing.UNDETERMINED, kept.until.why
    reviewed = kept.row.period is Open.WHILE_NEEDED
    return (Standing.REVIEW if reviewed else Standing.KEEP), kept.until.why


def _by_the_day(kept: Kept, until: Reckoning, on: date) -> tuple[Standing, str]:
    last, bound = until.day, kept.row.bound
    if on > last:
        if Bound.MAXIMUM in bound:
            return Standing.OVERDUE, f"it may be kept until {in_words(last)}"
        standing = Standing.REVIEW if kept.action is Action.REVIEW else Standing.DISPOSE
        return standing, f"it was to be kept until {in_words(last)}"
    # The last day under a maximum is also the day by which the record must be gone. Before the
    # event it is in use.
    begun = bound == {Bound.MAXIMUM} and until.start <= on
    if begun or (Bound.MAXIMUM in bound and on == last):
        return Standing.DISPOSE, f"it may be kept until {in_words(last)}, and no longer"
    return Standing.KEEP, f"it is kept until {in_words(last)}"


def _passed_under(holds: Iterable[Hold], kept: Kept, on: date) -> bool:
    """Say whether the last day went by before a hold, by now released, was released."""
    return any(
        hold.released is not None and hold.released <= on and kept.day < hold.released
        for hold in holds
        if kept.day is not None
    )


@frozen(kw_only=True)
class ErasureAnswer:
    """Whether a record may be kept although its erasure was asked for, and why."""

    kept: Kept
    """Until when it is kept."""
    reason: Reason
    """The exceptions, as a tree: met, not met, or not known."""

    @property
    def may_keep(self) -> Maybe:
        """Whether an exception lets the school keep it, None where that is not known."""
        return self.reason.met

    @property
    def cites(self) -> tuple[Citation, ...]:
        """What settles it, or holds it open: the exception and the duty behind it."""
        found = (leaf.cites for leaf in self.reason.decisive())
        return tuple(dict.fromkeys(cites for cites in found if cites is not None))


def erasure(kept: Kept, holds: Iterable[Hold] = (), *, on: date) -> ErasureAnswer:
    """Say whether a duty to keep a record, or a legal claim, answers a request for erasure.

    Only an enactment that sets a floor is a legal obligation. A recommendation, even one followed
    everywhere, is none. What rests on statutory guidance, a code or a contract is for a person to
    judge, so it is not known; nor is whether an exception covers what a hold is for, such as an
    inquiry. Whether the right to erasure applies at all is in ``rights``.

    Args:
        kept: until when the record is kept.
        holds: holds on it; one for litigation stands for data needed for legal claims.
        on: the day on which the answer is given.

    Raises:
        FactsError: ``on`` is no plain date.

    Source:
        UK GDPR, art 17(3).

    Example:
        >>> from ukschoolgdpr.retention import Holder, record
        >>> entry = record("attendance-register").kept_by(Holder.ANY, Nation.ENGLAND)
        >>> kept = entry.keep_until(date(2025, 1, 9), as_of=date(2026, 11, 21))
        >>> answer = erasure(kept, on=date(2026, 11, 21))
        >>> answer.may_keep, [str(cites) for cites in answer.cites][0]
        (True, 'UK GDPR, art 17(3)(b)')
    """
    check_day(on, "on")
    duty = every((_fixed(kept), _runs(kept, on)))
    text = "the data are needed for compliance with a legal obligation"
    obligation = every((Reason(text, duty.met, UK_GDPR.article(17, 3, "b")), *duty.because))
    active = [hold for hold in holds if hold.holds(on)]
    claims = any(hold.reason is HoldReason.LITIGATION for hold in active)
    text = "the data are needed for legal claims"
    claim = Reason(text, claims, UK_GDPR.article(17, 3, "e"))
    others = [hold for hold in active if hold.reason is not HoldReason.LITIGATION]
    covered = (_covered(hold, kept.entry.nation) for hold in others)
    return ErasureAnswer(kept=kept, reason=some((obligation, claim, *covered)))


def _covered(hold: Hold, nation: Nation) -> Reason:
    """Ask whether an exception covers what a hold is for, which depends on what the record says."""
    cites = hold.cites(nation)
    by_law = not isinstance(cites, Reference)
    exception = UK_GDPR.article(17, 3, "b") if by_law else UK_GDPR.article(17, 3)
    return every(
        (
            Reason("an exception covers what suspends disposal", None, exception),
            Reason(f"the record bears on it: {hold.reason.value}", None, cites),
        )
    )


def _fixed(kept: Kept) -> Reason:
    met: Maybe = None if kept.force is Force.PARTLY else kept.force is Force.LAW
    if Bound.MINIMUM not in kept.row.bound:
        met = False
    return Reason("an enactment fixes how long the record is kept", met, kept.version.cites)


def _runs(kept: Kept, on: date) -> Reason:
    met: Maybe = None if kept.day is None else on <= kept.day
    if kept.row.period is Open.PERMANENT:
        met = True
    return Reason("that time has not ended", met, kept.version.cites)


def inquiries(nation: Nation, *, as_of: date) -> tuple[Retention, ...]:
    """List the holds for statutory inquiries that the schedule knows in a nation on a day.

    None of them is sure to bind schools: see their cautions.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Example:
        >>> [entry.record_id for entry in inquiries(Nation.ENGLAND, as_of=date(2020, 1, 1))]
        ['inquiry-hold-iicsa']
    """
    found = []
    for entry in schedule(nation):
        version = entry.versions.find(as_of)
        if version is not None and Tag.HOLD in version.value.tags:
            found.append(entry)
    return tuple(found)
