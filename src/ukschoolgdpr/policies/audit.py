"""An audit: every point of a policy, judged under the law of one day."""

from collections.abc import Mapping
from datetime import date

from attrs import evolve, frozen

from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.law.periods import ONE_DAY, Calendar, Spell, check_day
from ukschoolgdpr.policies.clock import longest_span
from ukschoolgdpr.policies.findings import Case, Clocks, Finding, Judge
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.points import OF_EDITIONS, POINTS
from ukschoolgdpr.policies.standards import EXIT
from ukschoolgdpr.policies.standards.changes import CHANGES, EDITIONS
from ukschoolgdpr.vocabulary import Severity, Verdict

__all__ = ["Audit", "Finding", "audit"]


@frozen(kw_only=True)
class Audit:
    """The verdicts on every point of a policy, under the law of one day."""

    policy: str
    """The policy's id."""
    title: str
    """Its title."""
    as_of: date
    """The day whose law is meant."""
    calendar: str
    """Whose working days were used."""
    span: Spell
    """The days over which clocks were compared."""
    points: tuple[Finding, ...]
    """Every point on which the policy or the law of the day has something."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The points on which something should be done."""
        return tuple(point for point in self.points if point.verdict.is_finding)

    def reaching(self, severity: Severity) -> tuple[Finding, ...]:
        """Give the findings that are at least as grave as ``severity``."""
        return tuple(found for found in self.findings if found.severity.reaches(severity))


def audit(
    policy: Policy, *, as_of: date, calendar: Calendar | None = None, span: Spell | None = None
) -> Audit:
    """Hold every point of a policy against the law.

    Args:
        policy: what a school says.
        as_of: the day whose law is meant.
        calendar: the working days of the school's nation; filled for it if left out.
        span: the days over which clocks are compared, both ends included; if left out, from the
            first day whose law is held to the last whose longest period ends before bank
            holidays are forecast.

    Raises:
        FactsError: ``as_of`` is no plain date, or the span goes on without end.
        OutsideCoverageError: the law or the working days of some day are not held here.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> gravest = audit(load("norbury-hall"), as_of=date(2026, 9, 1)).reaching(Severity.HIGH)
        >>> for found in gravest:
        ...     print(found.id, found.verdict.value)
        norbury-hall.period-start--id-gate laxer
        norbury-hall.period-start--next-working-day laxer
        norbury-hall.identity-proof laxer
        norbury-hall.transfer-safeguards--privacy-shield out-of-date
    """
    check_day(as_of, "as_of")
    working = WorkingCalendar.of(policy.document.nation) if calendar is None else calendar
    longest = longest_span(policy.clock, working)
    compared = longest if span is None else span
    case = Case(
        policy=policy,
        as_of=as_of,
        calendar=working,
        latest=longest.last or as_of,
        clocks=Clocks.of(policy, working, compared),
    )
    earlier = {day: evolve(case, as_of=day, again=True) for day in {*CHANGES, *EDITIONS}}
    found = (_dated(judge, case, earlier) for judge in POINTS)
    return Audit(
        policy=policy.document.id,
        title=policy.document.title,
        as_of=as_of,
        calendar=working.name,
        span=compared,
        points=tuple(point for point in found if point is not None),
    )


def _dated(judge: Judge, case: Case, earlier: Mapping[date, Case]) -> Finding | None:
    """Judge a point; say since when it has been so, and whether it was in order before that."""
    found = judge(case)
    if found is None or not found.verdict.is_finding:
        return found
    since, verdict = case.as_of, found.verdict
    changes = EDITIONS if judge in OF_EDITIONS else CHANGES
    for day in reversed([day for day in changes if day <= case.as_of]):
        before = judge(earlier[day])
        if before is None or before.verdict is not found.verdict:
            if before is not None and before.verdict in {Verdict.AGREES, Verdict.STRICTER}:
                verdict = Verdict.OUT_OF_DATE
            break
        since = day
    if case.as_of == since == EXIT:
        # Until 11 p.m. of that day the law was that of the day before.
        return _dated(judge, evolve(case, as_of=EXIT - ONE_DAY), earlier)
    return evolve(found, since=since, verdict=verdict)
