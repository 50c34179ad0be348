"""Reports of a made audit, whole, beside the pages kept in tests/oracles/reports.

The audit has a point of every verdict and evidence of every kind. A page that is meant to change
is to be read beside the audit below before it is kept; what is drawn is left out, since the tests
of pictures look at it.
"""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from ukschoolgdpr.deadlines import access_deadline
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.requests import AccessRequest
from ukschoolgdpr.law.citations import Provision, Reference
from ukschoolgdpr.law.instruments import DPA_2018, UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Spell
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.policies.audit import Audit, Finding
from ukschoolgdpr.policies.clock import ClockComparison
from ukschoolgdpr.policies.findings import Evidence
from ukschoolgdpr.policies.model import Policy, load
from ukschoolgdpr.policies.reports import html, markdown
from ukschoolgdpr.policies.reports.contents import (
    Change,
    Moved,
    Report,
    Resting,
    Side,
    rights_by_basis,
)
from ukschoolgdpr.policies.reports.styles import STYLE
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.rights import DayTested
from ukschoolgdpr.vocabulary import LawfulBasis, Right, SchoolKind, Severity, Verdict

ORACLES = Path(__file__).parent.parent / "oracles" / "reports"
AS_OF = date(2026, 9, 1)
POLICY = load("norbury-hall")
ENGLAND = WorkingCalendar.of(Nation.ENGLAND)
SPAN = Spell(date(2026, 1, 1), date(2026, 1, 31))
LAW = UK_GDPR.article(12, 3)
SCHOOL = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)
RIGHTS = {
    basis: rights_by_basis(basis, SCHOOL, as_of=AS_OF)
    for basis in (LawfulBasis.CONSENT, LawfulBasis.PUBLIC_TASK)
}
REFUSED = RIGHTS[LawfulBasis.PUBLIC_TASK][Right.PORTABILITY]
OPEN = RIGHTS[LawfulBasis.CONSENT][Right.PORTABILITY]


def clock(reading: DayTested, gap: int, day: date | None, *, extended: bool) -> ClockComparison:
    request = None if day is None else AccessRequest(received=day)
    pair: tuple[Reckoning | None, Reckoning | None] = (None, None)
    if request is not None:
        pair = (
            POLICY.clock.reckon(request, ENGLAND, reading=reading),
            access_deadline(request, ENGLAND),
        )
    policy, law = pair[:: -1 if gap < 0 else 1]  # no reading of this policy's is earlier
    return ClockComparison(
        reading=reading,
        extended=extended,
        first=SPAN.first,
        last=date(2026, 1, 31),
        days=31,
        later=max(gap, 0),
        earlier=max(-gap, 0),
        gap=gap,
        policy=policy,
        law=law,
    )


def point(  # noqa: PLR0913 - what a finding is made of
    name: str,
    verdict: Verdict,
    severity: Severity = Severity.INFO,
    *evidence: Evidence,
    clauses: tuple[str, ...] = ("1.1",),
    says: str = "",
    since: date | None = None,
    cites: tuple[Provision | Reference, ...] = (LAW,),
) -> Finding:
    return Finding(
        id=f"hill-top.{name}",
        verdict=verdict,
        severity=severity,
        clauses=clauses,
        says=says or f"the {name} of the policy",
        law=f"the {name} of the law",
        cites=cites,
        since=since,
        evidence=evidence,
    )


BOTH = (DPA_2018.section(53, 1), Reference("practice & custom"))
CLOCKS = (
    clock(DayTested.DUE_DATE, 1, AS_OF, extended=False),
    clock(DayTested.LAST_DAY_BEFORE_EXPIRY, -7, date(2021, 12, 24), extended=True),
    clock(DayTested.NONE, 0, None, extended=False),
)
LATER = clock(DayTested.LAST_DAY_BEFORE_EXPIRY, 4, date(2021, 12, 24), extended=True)
REQUEST = AccessRequest(received=AS_OF)
BY_LAW = access_deadline(REQUEST, ENGLAND)
BY_POLICY = POLICY.clock.reckon(REQUEST, ENGLAND, reading=DayTested.DUE_DATE)
FULL = Report(
    found=Audit(
        policy="hill-top",
        title="Hill & Top",
        as_of=AS_OF,
        calendar="England",
        span=SPAN,
        points=(
            point("proof--age", Verdict.LAXER, Severity.HIGH, REFUSED, REFUSED, OPEN, cites=BOTH),
            point("fee", Verdict.MISSING, Severity.HIGH, clauses=(), since=date(2018, 5, 25)),
            point("last-day", Verdict.OUT_OF_DATE, Severity.MEDIUM, *CLOCKS, clauses=("2", "3")),
            point("gate", Verdict.MISSTATED, Severity.LOW, BY_POLICY, BY_LAW, LATER),
            point("stop", Verdict.UNDETERMINED, Severity.LOW, evolve(BY_LAW, stopped_since=AS_OF)),
            point("promise", Verdict.OVERSTATED, Severity.INFO),
            point(
                "texts",
                Verdict.CONTRADICTS_ITSELF,
                Severity.INFO,
                Stated("at once <b>", ("4.1", "4.2")),
                Stated("at leisure", ("4.3",)),
                clauses=("4.1", "4.2", "4.3"),
                says="answers go out at once <b>; at leisure",
            ),
            point("form", Verdict.AGREES, cites=BOTH, clauses=("5", "6")),
            point("speed", Verdict.STRICTER),
            point("help", Verdict.STRICTER),
            point("post", Verdict.SILENT, clauses=()),
        ),
    ),
    received=AS_OF,
    sides=(
        Side(whose="The law", plain=BY_LAW, extended=BY_POLICY),
        Side(whose="The policy", plain=BY_POLICY, extended=None),
    ),
    resting=(
        Resting(
            about="Pupils: <meals>",
            basis="public task",
            clauses=("7.1", "7.2"),
            rights=RIGHTS[LawfulBasis.PUBLIC_TASK],
        ),
        Resting(
            about="Staff: pay",
            basis="public task",
            clauses=("7.3",),
            rights=RIGHTS[LawfulBasis.PUBLIC_TASK],
        ),
        Resting(
            about="Pupils: photographs",
            basis="consent",
            clauses=("7.4",),
            rights=RIGHTS[LawfulBasis.CONSENT],
        ),
    ),
    moved=(
        Moved(received=date(2026, 11, 25), counted=date(2026, 12, 25), due=date(2026, 12, 29)),
        Moved(received=date(2026, 12, 1), counted=date(2027, 1, 1), due=date(2027, 1, 4)),
    ),
    changes={
        date(2026, 10, 1): (Change(title="Fees & charges", begins=True, cites=LAW),),
        date(2026, 11, 1): (
            Change(title="Safeguards", begins=False, cites=BOTH[0]),
            Change(title="Custom", begins=True, cites=BOTH[1]),
        ),
    },
)
BARE = Report(
    found=evolve(FULL.found, title="Bare", points=FULL.found.points[-1:]),
    received=AS_OF,
    sides=FULL.sides[:1],
    resting=(),
    moved=(),
    changes={},
)
Write = Callable[[Audit, Policy], str]


def without_drawings(text: str) -> str:
    """Leave out what is drawn but not said, and what changes with the data of the library."""
    text = text.replace(STYLE, "STYLE").replace(str(LAW_AS_AT), "LAW_AS_AT")
    text = re.sub(r"(</desc>).*?(</svg>)", r"\1\2", text, flags=re.DOTALL)
    text = re.sub(r"-line-[0-9a-f]{12}", "-line", text)
    return re.sub(r"<p>working days of .*</p>", "<p>working days</p>", text)


@pytest.mark.parametrize("report", [FULL, BARE], ids=["full", "bare"])
@pytest.mark.parametrize(("write", "kind"), [(html, "html"), (markdown, "md")])
def test_a_report_is_as_it_was_read(
    report: Report, write: Write, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Report, "of", lambda *_: report)
    name = "full" if report is FULL else "bare"
    kept = (ORACLES / f"{name}.{kind}").read_text(encoding="utf-8")
    assert without_drawings(write(report.found, POLICY)).split("\n") == kept.split("\n")
