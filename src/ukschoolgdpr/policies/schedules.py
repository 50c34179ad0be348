"""A school's own retention schedule, held against the library's under the law of one day.

A rule that ends before a minimum or after a maximum for any day of the event is laxer; one that
ends later than is asked or advised needs a reason, since personal data are kept no longer than is
necessary (UK GDPR, article 5(1)(e)). Keeping less long than is advised is open to a school. What
is done with a record when its time has come is not compared.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, TypeAlias

from attrs import evolve, frozen

from ukschoolgdpr.errors import OutsideCoverageError, UnknownEntryError
from ukschoolgdpr.law.citations import Citation, Reference
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Years
from ukschoolgdpr.law.rules import cautions, late_cautions
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS, Force, Version, check_held
from ukschoolgdpr.policies.findings import Finding
from ukschoolgdpr.retention import (
    AS_USUAL,
    Audience,
    Bound,
    Comparison,
    Counting,
    Holder,
    LaterOf,
    Open,
    OwnRule,
    OwnSchedule,
    Retention,
    Rounding,
    Row,
    Statutory,
    Trigger,
    compare,
    draft,
    record,
)
from ukschoolgdpr.retention.schedule import check_keeper
from ukschoolgdpr.vocabulary import Severity, Verdict


@frozen(kw_only=True)
class ScheduleFinding(Finding):
    """What a check says of one point of one rule."""

    row: Row | None = None
    """The library's own row; None where it has none."""
    compared: Comparison | None = None
    """How the two rules compare, for the point that is about how long."""
    instead: OwnRule | None = None
    """The rule as it would be in order; None where the library cannot say."""
    cautions: tuple[str, ...] = ()
    """What is to be known of the library's row: its force, how sure the library is."""


@frozen(kw_only=True)
class ScheduleCheck:
    """The verdicts on every rule of a school's schedule, under the law of one day."""

    schedule: str
    """The schedule's id."""
    nation: Nation
    """Where the school is."""
    holder: Holder
    """Whose records they are."""
    as_of: date
    """The day whose law is meant."""
    points: tuple[ScheduleFinding, ...]
    """Every point of every rule; last, the classes of the law that it does not mention."""

    @property
    def findings(self) -> tuple[ScheduleFinding, ...]:
        """The points on which something should be done."""
        return tuple(point for point in self.points if point.verdict.is_finding)

    @property
    def cautions(self) -> tuple[str, ...]:
        """What is to be known of the whole check."""
        return late_cautions(self.as_of)

    def reaching(self, severity: Severity) -> tuple[ScheduleFinding, ...]:
        """Give the findings that are at least as grave as ``severity``."""
        return tuple(found for found in self.findings if found.severity.reaches(severity))


@frozen(kw_only=True)
class VendorDefault:
    """The period that a school's information system comes with."""

    vendor: str
    """Whose system it is."""
    audience: Audience
    """About whom."""
    triggers: frozenset[Trigger]
    """The event from which it runs; several where the vendor's word may mean either."""
    period: Years | LaterOf
    """How long."""
    rounding: Rounding
    """How it is counted."""
    cites: Reference
    """Where the vendor says so."""

    def is_that_of(self, own: OwnRule) -> bool:
        """Say whether a school's rule is this one."""
        alike = (own.period, own.rounding) == (self.period, self.rounding)
        return alike and own.trigger in self.triggers


_ARBOR: Final = Reference(
    "Arbor, managing data retention for your MIS data",
    "https://support.arbor-education.com/hc/en-us/articles/"
    "360005458217-Managing-data-retention-for-your-MIS-data",
)

VENDOR_DEFAULTS: Final = (
    VendorDefault(
        vendor="Arbor",
        audience=Audience.PUPIL,
        triggers=frozenset({Trigger.LEAVING_DATE}),
        period=LaterOf(24, Years(6)),
        rounding=Rounding.NONE,
        cites=_ARBOR,
    ),
    VendorDefault(
        vendor="Arbor",
        audience=Audience.STAFF,
        triggers=frozenset({Trigger.END_OF_EMPLOYMENT, Trigger.END_OF_CONTRACT}),
        period=Years(6),
        rounding=Rounding.EXACT_FROM,
        cites=_ARBOR,
    ),
)
"""The defaults that are known; no other vendor was found to publish one."""

_NO_LONGER: Final = (UK_GDPR.article(5, 1, "e"), UK_GDPR.article(5, 2))
_LAXER: Final = {
    Force.LAW: Severity.HIGH,
    Force.PARTLY: Severity.MEDIUM,
    Force.PRACTICE: Severity.LOW,
}
_CLAIMS: Final = {
    Statutory.YES: "an enactment fixes the period",
    Statutory.PARTLY: "a code, statutory guidance or a contract, or an enactment in part, fixes it",
    Statutory.NO: "no enactment fixes the period",
}
# To keep something while it is needed is no better rule than a period.
_NOT_ADVISED: Final = {Open.WHILE_NEEDED, Open.LIFE_OF_BUILDING}
_IN_ORDER: Final = {Verdict.AGREES, Verdict.STRICTER}
_YEAR: Final = re.compile(r"\b((?:19|20)\d\d)(?:/(\d+))?\b")
_ENACTMENT: Final = re.compile(
    rf"\b(?:Act|Regulations|Order|SI|SSI|WSI|SR)\b[^\d;]*{_YEAR.pattern}", re.IGNORECASE
)


@frozen(kw_only=True)
class _Words:
    """What is said of a point on either side, and what the school may write."""

    says: str
    law: str
    instead: OwnRule | None
    cites: tuple[Citation, ...] = ()


@frozen
class _Case:
    """A rule of a school's schedule, and the library's rule for the same."""

    schedule: str
    name: str
    place: str
    own: OwnRule
    entry: Retention
    counting: Counting

    def found(
        self, point: str, judged: tuple[Verdict, Severity], version: Version[Row], words: "_Words"
    ) -> ScheduleFinding:
        """Give a verdict; its weight and what to write only where something should be done."""
        verdict, severity = judged
        acts = verdict.is_finding
        return ScheduleFinding(
            id=f"{self.name}.{point}",
            verdict=verdict,
            severity=severity if acts else Severity.INFO,
            clauses=(self.place,),
            says=words.says,
            law=words.law,
            cites=(version.cites, *words.cites),
            row=version.value,
            instead=words.instead if acts else None,
            cautions=cautions(version),
        )

    def as_long_as(self, row: Row) -> OwnRule:
        """Write the school's rule with the library's period."""
        return evolve(
            self.own, trigger=row.trigger, period_iso=row.period_iso, rounding=row.rounding
        )


_Judge: TypeAlias = Callable[[_Case, Version[Row]], ScheduleFinding | None]


def check(
    schedule: OwnSchedule,
    nation: Nation,
    holder: Holder,
    *,
    as_of: date,
    counting: Counting = AS_USUAL,
) -> ScheduleCheck:
    """Hold a school's own schedule against the library's, rule by rule.

    Args:
        schedule: what the school says.
        nation: where the school is.
        holder: who keeps the records of rules that do not say so themselves.
        as_of: the day whose law is meant.
        counting: what the school supplies for counting: without the end of its financial year,
            what is counted from that is compared by its length alone.

    Raises:
        FactsError: ``as_of`` is no plain date, ``nation`` or ``holder`` is none.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Example:
        >>> ours = OwnRule(
        ...     record_id="attendance-register",
        ...     trigger=Trigger.RECORD_DATE,
        ...     period_iso="P3Y",
        ...     rounding=Rounding.EXACT_FROM,
        ... )
        >>> schedule = OwnSchedule(id="ours", rules={"row 2": ours})
        >>> today = date(2026, 11, 21)
        >>> [found] = check(schedule, Nation.ENGLAND, Holder.SECONDARY, as_of=today).findings
        >>> print(found.id, found.verdict.value, found.severity.value, found.since)
        ours.attendance-register.period out-of-date high 2024-08-19
        >>> found.instead.period_iso
        'P6Y'
    """
    check_held(as_of)
    check_keeper(nation, holder)
    points: list[ScheduleFinding] = []
    for place, own in schedule.rules.items():
        name = f"{schedule.id}.{own.record_id}"
        if own.holder is not None:
            name += f".{own.holder.title.replace(' ', '-')}"
        try:
            entry = record(own.record_id).kept_by(own.holder or holder, nation)
            version = entry.on(as_of)
        except (UnknownEntryError, OutsideCoverageError) as error:
            points.append(_unknown(name, place, own, str(error)))
            continue
        case = _Case(schedule.id, name, place, own, entry, counting)
        judged = (_dated(judge, case, version) for judge in _JUDGES)
        points += [point for point in judged if point is not None]
    points += _not_mentioned(schedule, nation, holder, as_of)
    return ScheduleCheck(
        schedule=schedule.id, nation=nation, holder=holder, as_of=as_of, points=tuple(points)
    )


def _unknown(name: str, place: str, own: OwnRule, why: str) -> ScheduleFinding:
    return ScheduleFinding(
        id=f"{name}.class",
        verdict=Verdict.UNDETERMINED,
        severity=Severity.LOW,
        clauses=(place,),
        says=own.rule,
        law=f"not compared: {why}",
        cites=(),
    )


def _not_mentioned(
    schedule: OwnSchedule, nation: Nation, holder: Holder, as_of: date
) -> Iterator[ScheduleFinding]:
    """Name the classes of which an enactment fixes the period and the schedule says nothing."""
    mentioned = {own.record_id for own in schedule.rules.values()}
    for rule in draft(nation, holder, as_of=as_of):
        if rule.statutory is Statutory.YES and rule.record_id not in mentioned:
            version = record(rule.record_id).kept_by(holder, nation).on(as_of)
            yield ScheduleFinding(
                id=f"{schedule.id}.{rule.record_id}.mentioned",
                verdict=Verdict.SILENT,
                severity=Severity.INFO,
                clauses=(),
                says="this is not mentioned",
                law=_said(version),
                cites=(version.cites,),
                row=version.value,
                cautions=cautions(version),
            )


def _dated(judge: _Judge, case: _Case, version: Version[Row]) -> ScheduleFinding | None:
    """Judge a point; say since when it has been so, and whether it was in order before that."""
    found = judge(case, version)
    if found is None or not found.verdict.is_finding:
        return found
    verdict, newer = found.verdict, version
    versions = case.entry.versions.versions
    for older in reversed(versions[: versions.index(version)]):
        before = judge(case, older) if older.ceases == newer.commences else None
        if before is None or before.verdict is not found.verdict:
            if before is not None and before.verdict in _IN_ORDER:
                verdict = Verdict.OUT_OF_DATE
            break
        newer = older
    # The principle that asks for a reason is held from the first day of all.
    since = newer.commences
    if found.verdict is Verdict.MISSING:
        since = max(since, COVERAGE_BEGINS)
    return evolve(found, verdict=verdict, since=None if since == date.min else since)


def _period(case: _Case, version: Version[Row]) -> ScheduleFinding:
    """Judge how long, and from what."""
    own, row = case.own, version.value
    place = Reference(f"{case.schedule}, {case.place}")
    compared = compare(own, version, case.entry, cites=place, counting=case.counting)
    verdict, severity = _verdict(own, row, compared), _LAXER[version.force]
    words = _Words(says=own.rule, law=_said(version), instead=case.as_long_as(row))
    if verdict is Verdict.UNDETERMINED:
        ceiling = Bound.MAXIMUM in row.bound and version.force is Force.PARTLY
        severity = Severity.MEDIUM if ceiling or version.force is Force.LAW else Severity.LOW
        words = evolve(words, law=f"{words.law}; not compared: {compared.why}")
        if row.period in _NOT_ADVISED:
            words = evolve(words, instead=None)
    elif verdict is Verdict.MISSING:
        severity, default = Severity.LOW, _default_of(own, row)
        whose = "" if default is None else f"the default of {default.vendor}, "
        cites = _NO_LONGER if default is None else (default.cites, *_NO_LONGER)
        words = evolve(words, says=f"{own.rule}, {whose}and no reason is given", cites=cites)
    elif own.reason:
        words = evolve(words, says=f"{own.rule}, with a reason: {own.reason}")
    short = compared.shorter and Bound.MINIMUM in row.bound
    shown = compared.earliest if short else compared.latest
    return evolve(
        case.found("period", (verdict, severity), version, words),
        compared=compared,
        evidence=(shown.own, shown.law) if shown is not None and verdict.is_finding else (),
    )


def _verdict(own: OwnRule, row: Row, compared: Comparison) -> Verdict:
    shorter, longer, bound = compared.shorter, compared.longer, row.bound
    if (shorter and Bound.MINIMUM in bound) or (longer and Bound.MAXIMUM in bound):
        return Verdict.LAXER
    if shorter is None or longer is None:
        return Verdict.UNDETERMINED
    if longer and not own.reason:
        return Verdict.MISSING
    return Verdict.STRICTER if shorter and not longer else Verdict.AGREES


def _claim(case: _Case, version: Version[Row]) -> ScheduleFinding | None:
    """Judge whether an enactment is truly said to fix the period, or not to."""
    said, row = case.own.statutory, version.value
    if said is None:
        return None
    apart = {said, row.statutory} == {Statutory.YES, Statutory.NO}
    verdict = Verdict.AGREES if said is row.statutory else Verdict.MISSTATED
    severity = Severity.MEDIUM if apart else Severity.LOW
    words = _Words(
        says=_CLAIMS[said],
        law=_CLAIMS[row.statutory],
        instead=evolve(case.own, statutory=row.statutory, citation=row.citation),
    )
    return case.found("claim", (verdict, severity), version, words)


def _authority(case: _Case, version: Version[Row]) -> ScheduleFinding | None:
    """Judge whether the enactment that is cited is the one, as far as year and number tell."""
    own, row = case.own, version.value
    practice = row.statutory is Statutory.NO
    cited = _ENACTMENT if practice else _YEAR
    said, is_so = (set(cited.findall(each.citation)) for each in (own, row))
    # Whether it is law at all is judged where the school says so, and practice may cite an Act.
    if not said or own.statutory not in {None, row.statutory} - {Statutory.NO}:
        return None
    alike = _numbered(said) & _numbered(is_so)
    if not (_numbered(said) and _numbered(is_so)):
        alike = {year for year, _ in said} & {year for year, _ in is_so}
    words = _Words(
        says=f"the period is in {own.citation}",
        law=_CLAIMS[Statutory.NO] if practice else f"the period is in {row.citation}",
        instead=evolve(own, citation=row.citation),
    )
    apart = Verdict.MISSTATED if practice else Verdict.UNDETERMINED
    judged = Verdict.AGREES if alike else apart
    severity = Severity.MEDIUM if practice else Severity.LOW
    return case.found("authority", (judged, severity), version, words)


def _numbered(cited: set[tuple[str, str]]) -> set[tuple[str, str]]:
    return {(year, number) for year, number in cited if number}


def _default_of(own: OwnRule, row: Row) -> VendorDefault | None:
    """Find the vendor's default that a rule is, unless it is the library's rule as well."""
    the_same = (own.trigger, own.period, own.rounding) == (row.trigger, row.period, row.rounding)
    found = [one for one in VENDOR_DEFAULTS if one.audience is row.audience and one.is_that_of(own)]
    return found[0] if found and not the_same else None


def _default(case: _Case, version: Version[Row]) -> ScheduleFinding | None:
    """Judge a rule that a vendor's system came with: that is no reason of the school's own."""
    own, default = case.own, _default_of(case.own, version.value)
    if own.reason or default is None or _period(case, version).verdict is Verdict.MISSING:
        return None
    words = _Words(
        says=f"{own.rule}, the default of {default.vendor}, and no reason is given",
        law=_said(version),
        instead=case.as_long_as(version.value),
        cites=(default.cites, *_NO_LONGER),
    )
    return case.found("default", (Verdict.MISSING, Severity.LOW), version, words)


_JUDGES: Final[tuple[_Judge, ...]] = (_period, _claim, _authority, _default)


def _said(version: Version[Row]) -> str:
    row = version.value
    bounds = " and ".join(bound.value for bound in Bound if bound in row.bound) or "no bound"
    return f"{bounds}: {row.rule} ({version.force.value}, {version.confidence.value} confidence)"
