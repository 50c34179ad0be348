"""What a report says, whatever it is written in."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from attrs import fields, frozen

from ukschoolgdpr.catalogue import ENTRIES
from ukschoolgdpr.deadlines import ACCESS, access_deadline
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.processing import Processing, School
from ukschoolgdpr.facts.requests import AccessRequest
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.periods import ONE_DAY, Calendar, Days, in_words
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Decision, Outcome, late_cautions
from ukschoolgdpr.law.timelines import LAW_AS_AT, Force
from ukschoolgdpr.policies.audit import Audit, Finding
from ukschoolgdpr.policies.clock import Clock, ClockComparison, longest_span
from ukschoolgdpr.policies.findings import Evidence, listed
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.model.notices import Notice, Notices
from ukschoolgdpr.policies.words.notices import Item
from ukschoolgdpr.policies.words.rights import DayTested
from ukschoolgdpr.rights import RULES
from ukschoolgdpr.vocabulary import LawfulBasis, Right, Severity, Verdict

NO_CLOCK: Final = "The policy does not say by when it answers."
ADVICE: Final = "This is not legal advice."

VERDICTS: Final[Mapping[Verdict, str]] = {
    Verdict.AGREES: "in line with the law",
    Verdict.STRICTER: "stricter than the law",
    Verdict.SILENT: "not mentioned",
    Verdict.LAXER: "laxer than the law",
    Verdict.MISSTATED: "misstates the law",
    Verdict.OUT_OF_DATE: "out of date",
    Verdict.MISSING: "missing",
    Verdict.OVERSTATED: "promises too much",
    Verdict.CONTRADICTS_ITSELF: "contradicts itself",
    Verdict.UNDETERMINED: "cannot be determined",
}
"""Each verdict in words for those who run a school."""

MET: Final[Mapping[Maybe, str]] = {True: "met", False: "not met", None: "not known"}
"""How a clause came out, in words."""

READINGS: Final[Mapping[DayTested, str]] = {
    DayTested.DUE_DATE: "by its due date",
    DayTested.LAST_DAY_BEFORE_EXPIRY: "by the last day before expiry",
    DayTested.NONE: "working day or not",
}
"""Each reading of a policy's last day, in words."""

RIGHTS: Final = (
    Right.ACCESS,
    Right.RECTIFICATION,
    Right.ERASURE,
    Right.RESTRICTION,
    Right.PORTABILITY,
    Right.OBJECTION,
    Right.WITHDRAW_CONSENT,
)
"""The rights that depend on why data are used, in the order of their table."""

GIVEN: Final[Mapping[Outcome, str]] = {
    Outcome.APPLIES: "yes",
    Outcome.DOES_NOT_APPLY: "no",
    Outcome.UNDETERMINED: "on conditions",
}
"""Whether a right is given, in words."""

BY_BASIS: Final = (
    "Decided on the lawful basis alone, for data on computers or in ordered files; "
    "on conditions where more must be known"
)
"""On what facts the rights are decided."""

_FEW: Final = 4
_AHEAD: Final = timedelta(days=91)


@frozen(kw_only=True)
class Side:
    """By when a request is answered, by the law or by one reading of the policy."""

    whose: str
    """Whose clock it is."""
    plain: Reckoning
    """Without further time."""
    extended: Reckoning | None
    """With further time, told of on the day of receipt; None where the policy takes none."""


@frozen(kw_only=True)
class Resting:
    """Data that rest on a lawful basis by a notice, and the rights that this gives."""

    about: str
    """Whose data, for what, and which."""
    basis: str
    """The basis."""
    clauses: tuple[str, ...]
    """Where that is said."""
    rights: Mapping[Right, Decision]
    """How the law decides each right."""


@frozen(kw_only=True)
class Moved:
    """A day of receipt whose answer may wait, since a bank holiday is in the way."""

    received: date
    """When the request comes in."""
    counted: date
    """The last day, counted alone."""
    due: date
    """The last day."""


@frozen(kw_only=True)
class Change:
    """A change of the law that lies ahead."""

    title: str
    """What it is about."""
    begins: bool
    """Whether something commences; else it ceases, with nothing after it."""
    cites: Citation
    """Where it is written."""


@frozen(kw_only=True)
class Report:
    """An audit, and what else its policy tells about the days ahead."""

    found: Audit
    """The audit."""
    received: date
    """The day on which a request comes in: that of the audit, if its deadline can be counted."""
    sides: tuple[Side, ...]
    """By when it is answered: the law first, then each reading of the policy."""
    resting: tuple[Resting, ...]
    """The rights that people have by the purposes and bases of the notices."""
    moved: tuple[Moved, ...]
    """Where bank holidays move the last day, for requests of the quarter from that day."""
    changes: Mapping[date, tuple[Change, ...]]
    """What the law of the school's nation changes later, by day."""

    @classmethod
    def of(cls, found: Audit, policy: Policy, calendar: Calendar | None = None) -> "Report":
        """Gather what a report says.

        Args:
            found: the audit.
            policy: the policy that was audited.
            calendar: the working days used; those of the school's nation if left out.
        """
        working = WorkingCalendar.of(policy.document.nation) if calendar is None else calendar
        latest = longest_span(policy.clock, working).last or found.as_of
        received = min(found.as_of, latest)
        return cls(
            found=found,
            received=received,
            sides=tuple(_sides(policy.clock, working, received)),
            resting=tuple(_resting(policy, found.as_of)),
            moved=tuple(_moved(working, received, min(received + _AHEAD, latest))),
            changes=_changes(found, policy),
        )

    @property
    def about(self) -> tuple[str, ...]:
        """What was done, and what a reader must know of it."""
        found = self.found
        compared = (
            f"Audited against the law as at {found.as_of}; clocks compared over every day from "
            f"{found.span.first} to {found.span.last}, with the working days of {found.calendar}."
        )
        cautions = (f"Caution: {caution}." for caution in late_cautions(found.as_of))
        return (compared, *cautions, ADVICE)

    @property
    def summary(self) -> str:
        """How many points there are, and of what kinds."""
        points, findings = len(self.found.points), len(self.found.findings)
        silent = len(self.having(Verdict.SILENT))
        return (
            f"Of {counted(points, 'point')}, {findings} should be put right, "
            f"{points - findings - silent} are in order and {silent} are not mentioned."
        )

    @property
    def by_severity(self) -> Iterator[tuple[Severity, tuple[Finding, ...]]]:
        """Give the findings, the gravest first."""
        for severity in Severity:
            findings = tuple(one for one in self.found.findings if one.severity is severity)
            if findings:
                yield severity, findings

    def having(self, verdict: Verdict) -> tuple[Finding, ...]:
        """Give the points with a verdict."""
        return tuple(point for point in self.found.points if point.verdict is verdict)

    def name(self, finding: Finding) -> str:
        """Name what a finding is about, for people: ``Period start: id gate``."""
        point = finding.id.removeprefix(f"{self.found.policy}.")
        words = point.replace("--", ": ").replace("-", " ")
        return words[:1].upper() + words[1:]

    @property
    def no_changes(self) -> str:
        """What is said where the law holds no change ahead."""
        return (
            f"The library, last reviewed as at {LAW_AS_AT}, holds no change of the law after "
            f"{self.found.as_of}."
        )

    @property
    def received_on(self) -> str:
        """On what request the clocks are shown."""
        return (
            f"A request for access that comes in on {in_words(self.received)}, with everything "
            "that the school may wait for."
        )

    def beside(self, side: Side) -> str:
        """Say how a side's last day differs from the law's."""
        return difference(side.plain.day, self.sides[0].plain.day)


def counted(number: int, what: str) -> str:
    """Say a number of things: ``1 day``, ``2 days``."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def difference(policy: date, law: date) -> str:
    """Say by how much a policy's day is off the law's."""
    days = (policy - law).days
    if days == 0:
        return "the same day"
    return f"{Days(abs(days))} {'later' if days > 0 else 'earlier'} than the law"


def clauses(finding: Finding) -> str:
    """Give the clauses of a finding."""
    return ", ".join(finding.clauses) or "no clause"


def compared(clock: ClockComparison) -> str:
    """Say how a clock differs from the law's over all days."""
    return (
        f"{clock.reading.value}, {length(clock)}: later than the law on {clock.later} of "
        f"{clock.days} days, earlier on {clock.earlier}, at worst by {clock.gap}"
    )


def length(clock: ClockComparison) -> str:
    """Say whether the period that was compared is extended."""
    return "extended" if clock.extended else "plain"


def clocks(evidence: Iterable[Evidence]) -> tuple[ClockComparison, ...]:
    """Give the comparisons of clocks among evidence."""
    return tuple(one for one in evidence if isinstance(one, ClockComparison))


def worst(clock: ClockComparison) -> tuple[Reckoning, Reckoning] | None:
    """Give the policy's and the law's reckoning where they part most; None if they never do."""
    if clock.policy is None or clock.law is None:
        return None
    return clock.policy, clock.law


def _sides(clock: Clock, calendar: Calendar, received: date) -> Iterator[Side]:
    plain = AccessRequest(received=received)
    longer = AccessRequest(received=received, extension_notice=received)
    yield Side(
        whose="The law",
        plain=access_deadline(plain, calendar),
        extended=access_deadline(longer, calendar),
    )
    if clock == Clock():
        return
    for reading in clock.readings:
        which = f", {READINGS[reading]}" if len(clock.readings) > 1 else ""
        yield Side(
            whose=f"The policy{which}",
            plain=clock.reckon(plain, calendar, reading=reading),
            extended=None
            if clock.extension is None
            else clock.reckon(longer, calendar, reading=reading),
        )


def _resting(policy: Policy, as_of: date) -> Iterator[Resting]:
    school = policy.document.controller
    for each in fields(Notices):
        notice = getattr(policy.notices, each.name)
        if isinstance(notice, Notice):
            audience = each.name.replace("_", " ").capitalize()
            for one in notice.bases:
                told = filter(None, (listed(one.purposes), _some(one.items)))
                yield Resting(
                    about=f"{audience}: {'; '.join(told) or 'any purpose'}",
                    basis=listed((one.basis,)),
                    clauses=one.clauses,
                    rights=rights_by_basis(LawfulBasis[one.basis.name], school, as_of=as_of),
                )


def _some(items: tuple[Item, ...]) -> str:
    """List a few items, and say how many more there are."""
    few, more = items[:_FEW], len(items) - _FEW
    return f"{listed(few)} and {more} more" if more > 1 else listed(items)


def rights_by_basis(basis: LawfulBasis, school: School, *, as_of: date) -> dict[Right, Decision]:
    """Decide the rights in data whose lawful basis alone is known.

    Args:
        basis: the basis.
        school: the school.
        as_of: the day whose law is meant.

    Returns:
        How the law decides each; what depends on more than the basis is undetermined.
    """
    processing = Processing(
        school=school,
        lawful_basis=basis,
        # Where consent is the condition for special category data only, a notice says so apart.
        explicit_consent=None if basis is LawfulBasis.CONSENT else False,
        unstructured=False,
    )
    return {right: RULES[right].decide(processing, as_of=as_of) for right in RIGHTS}


def _moved(calendar: Calendar, first: date, last: date) -> Iterator[Moved]:
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        alone = ACCESS.on(day).value.period.after(day, calendar)
        due = ACCESS.last_day(day, calendar)
        passed = (alone + ONE_DAY * more for more in range((due - alone).days))
        # Bank holidays are the days that are no working days and no weekend.
        if any(each.isoweekday() <= 5 for each in passed):  # noqa: PLR2004 - Friday
            yield Moved(received=day, counted=alone, due=due)


def _changes(found: Audit, policy: Policy) -> dict[date, tuple[Change, ...]]:
    days: dict[date, list[Change]] = {}
    for entry in ENTRIES:
        if policy.document.nation not in entry.applies_in:
            continue
        versions = [one for one in entry.versions.versions if one.force is Force.LAW]
        begins = {version.commences for version in versions}
        for version in versions:
            for day, begun in ((version.commences, True), (version.ceases, False)):
                if day is not None and day > found.as_of and (begun or day not in begins):
                    change = Change(title=entry.title, begins=begun, cites=version.cites)
                    days.setdefault(day, []).append(change)
    return {day: tuple(days[day]) for day in sorted(days)}
