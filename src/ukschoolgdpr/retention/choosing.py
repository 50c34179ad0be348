"""Which rule it is: for a file of several classes, a pupil who moves on, a school that closes.

Which of two holders' rules applies is in ``RecordClass.kept_by``, and which version on a day in
``Retention.keep_until``. Left out is the conversion of a school to an academy: no source read says
what becomes of its records.
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final

from attrs import frozen

from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.retention.counting import Kept, Retention
from ukschoolgdpr.retention.rows import Action, Area, Audience, Bound, Holder, Open
from ukschoolgdpr.retention.schedule import record


@frozen(kw_only=True)
class FileKept:
    """Until when a file with records of several classes is kept."""

    longest: Kept
    """The class that is kept longest: the file is kept as long, unless it is split."""
    apart: tuple[Kept, ...]
    """What must be taken out before, since it may not be kept as long."""

    @property
    def day(self) -> date | None:
        """The last day on which the file is kept, or None."""
        return self.longest.day


_LENGTHS: Final = {Open.WHILE_NEEDED: 0, Open.LIFE_OF_BUILDING: 2, Open.PERMANENT: 3}


def longest(classes: Iterable[Kept]) -> FileKept:
    """Choose the class that is kept longest, which governs a file that is not split.

    Permanent goes first, then the life of the building, what lacks a fact, and the latest last
    day. What is kept while it is needed outlasts only what had ended on the day whose rule was
    meant, and a mere maximum asks for nothing to be kept. Of two alike, the first is chosen.

    Raises:
        FactsError: there is none.

    Example:
        >>> born, today = date(2010, 5, 1), date(2026, 11, 21)
        >>> found = longest(
        ...     record(name).kept_by(Holder.SECONDARY, Nation.ENGLAND).keep_until(born, as_of=today)
        ...     for name in ("pupil-file", "sen-file")
        ... )
        >>> found.longest.entry.id, found.day
        ('retention.sen-file', datetime.date(2041, 5, 1))
    """
    kept = tuple(classes)
    if not kept:
        msg = "classes: expected one or more"
        raise FactsError(msg)
    asking = [each for each in kept if each.row.bound != {Bound.MAXIMUM}]
    chosen = max(asking or kept, key=_length)
    apart = tuple(
        each
        for each in kept
        if each.dispose_by is not None and (chosen.day is None or each.dispose_by < chosen.day)
    )
    return FileKept(longest=chosen, apart=apart)


def _length(kept: Kept) -> tuple[int, date]:
    if kept.day is not None:
        return 0, kept.day
    period = kept.row.period
    return (_LENGTHS[period] if isinstance(period, Open) else 1), kept.as_of


class Move(Enum):
    """Where a pupil goes who ceases to be registered."""

    NEXT_SCHOOL = "next-school"
    COLLEGE = "college"
    """A college, or a sixth form elsewhere."""
    LEFT = "left"
    """The pupil has left school education."""
    ABROAD = "abroad"
    HOME_EDUCATION = "home-education"
    UNKNOWN = "unknown"
    """No next school is known."""
    DIED = "died"


@frozen(kw_only=True)
class Leaving:
    """What becomes of the records of a pupil who moves on."""

    file: Retention | None
    """The rule by which the school keeps the pupil's file, being the last that is known; None
    where the file moves with the pupil."""
    sends: tuple[Retention, ...]
    """The deadlines for sending, as far as the nation has them. That of the file binds maintained
    schools and referral units; academies are expected to keep it, independent schools not bound."""
    proof: tuple[Retention, ...]
    """What shows that the file was sent."""
    own: tuple[Retention, ...]
    """Records of the school itself, which never follow a pupil."""


_CHILD_PROTECTION: Final = "child-protection-file-transfer"
# A college is no reason to keep the child protection file, only the pupil's.
_SENT: Final = {
    Move.NEXT_SCHOOL: ("pupil-file-transfer", _CHILD_PROTECTION),
    Move.COLLEGE: (_CHILD_PROTECTION,),
}
_PROOF: Final = {
    Move.NEXT_SCHOOL: ("transfer-receipt-log", "common-transfer-file"),
    Move.COLLEGE: ("transfer-receipt-log",),
}
_OWN: Final = (
    "attendance-register",
    "admission-register",
    "accident-book",
    "trip-approval-primary",
    "trip-approval-secondary",
    "invoices-receipts",
    "parent-complaint",
    "allegation-against-staff",
    "restrictive-intervention-institutional",
)
_LAST_KNOWN: Final = ("pupil-file-last-known-school", "pupil-file")
_STAYS: Final = {
    Move.COLLEGE: ("pupil-file-post16-transfer", "pupil-file"),
    Move.LEFT: ("pupil-file",),
    Move.ABROAD: _LAST_KNOWN,
    Move.HOME_EDUCATION: _LAST_KNOWN,
    Move.UNKNOWN: ("unconfirmed-transfer-file", *_LAST_KNOWN),
    Move.DIED: ("pupil-file-deceased", "pupil-file"),
}


def on_leaving(move: Move, holder: Holder, nation: Nation) -> Leaving:
    """Say what is sent on when a pupil leaves, and what the school keeps.

    The child protection file goes separately. Whether the sender keeps a copy of it is not
    settled, so it is not listed: see the class ``cp-copy-after-transfer``.

    Args:
        move: where the pupil goes.
        holder: the kind of school that the pupil leaves.
        nation: where that school is.

    Raises:
        FactsError: a primary school's pupil is said to go to college or to leave school education;
            ``holder`` or ``nation`` is none.
        OutsideCoverageError: no rule is held for such a holder in that nation.

    Source:
        SI 2005/1437, reg 9; DfE guidance for academies of 28 January 2025; IRMS toolkit.

    Example:
        >>> on_leaving(Move.ABROAD, Holder.PRIMARY, Nation.ENGLAND).file.id
        'retention.pupil-file-last-known-school'
        >>> on_leaving(Move.NEXT_SCHOOL, Holder.PRIMARY, Nation.ENGLAND).file is None
        True
    """
    own = _in(nation, holder, _OWN)
    sends = _in(nation, holder, _SENT.get(move, ()))
    proof = _in(nation, holder, _PROOF[move]) if sends else ()
    if move is Move.NEXT_SCHOOL:
        return Leaving(file=None, sends=sends, proof=proof, own=own)
    if holder is Holder.PRIMARY and move in {Move.COLLEGE, Move.LEFT}:
        msg = f"move: a primary school's pupil goes to another school, not to {move.value!r}"
        raise FactsError(msg)
    found = _in(nation, holder, _STAYS[move])
    file = found[0] if found else record("pupil-file").kept_by(holder, nation)
    return Leaving(file=file, sends=sends, proof=proof, own=own)


def _in(nation: Nation, holder: Holder, names: Iterable[str]) -> tuple[Retention, ...]:
    """Find the rules of those classes that have one for the holder there."""
    found = []
    for name in names:
        try:
            found.append(record(name).kept_by(holder, nation))
        except OutsideCoverageError:
            continue
    return tuple(found)


class Route(Enum):
    """Where records go when an academy closes."""

    WITH_PUPIL = "with-pupil"
    COUNCIL = "council"
    """The local authority of the area."""
    ARCHIVE = "archive"
    """Offered to the archive of that authority."""
    UNDETERMINED = "undetermined"
    """It depends on whether the record follows a pupil."""
    NOT_SAID = "not-said"
    """No source read says."""


ACADEMY_CLOSURE: Final = Reference(
    "The National Archives guidance, transferring academy school records",
    "https://www.nationalarchives.gov.uk/archives-sector/advice-and-guidance/"
    "resources-by-archive-type/transferring-academy-school-records",
)
"""Where it is said what becomes of the records of an academy that closes: practice."""


def on_academy_closure(entry: Retention, *, follows_pupil: Maybe = None) -> Route:
    """Say where a class of records goes when an academy closes, as practice has it.

    Args:
        entry: the rule of the class, for England.
        follows_pupil: whether the record follows a pupil to another school.

    Raises:
        OutsideCoverageError: the rule is one of another nation, which has no academies.

    Source:
        The National Archives guidance, transferring academy school records.

    Example:
        >>> minutes = record("governing-body-minutes").kept_by(Holder.ANY, Nation.ENGLAND)
        >>> on_academy_closure(minutes).value
        'archive'
    """
    if entry.nation is not Nation.ENGLAND:
        msg = f"{entry.id}: academies are in England, not in {entry.nation.title}"
        raise OutsideCoverageError(msg)
    row = entry.versions.versions[-1].value
    if row.area is Area.GOVERNANCE or row.action is Action.OFFER_TO_ARCHIVE:
        return Route.ARCHIVE
    if row.audience is not Audience.PUPIL:
        return Route.NOT_SAID
    if follows_pupil is None:
        return Route.UNDETERMINED
    return Route.WITH_PUPIL if follows_pupil else Route.COUNCIL
