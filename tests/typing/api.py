"""How the public names look to a type checker: mypy reads this file, and nothing runs it.

An expected complaint is an ``ignore`` with its code; mypy reports one that is not needed.
"""

from datetime import UTC, date, datetime
from typing import assert_type

from hypothesis import strategies as st

from ukschoolgdpr import (
    UK,
    AccessRequest,
    Calendars,
    Case,
    Confidence,
    Consent,
    Days,
    Decision,
    DecisionTaken,
    Entry,
    Event,
    EventKind,
    Ground,
    InformationRequest,
    Item,
    Months,
    Nation,
    Outcome,
    Processing,
    Provision,
    Purpose,
    Reason,
    Reckoning,
    Regime,
    Requester,
    RightsRequest,
    Rule,
    School,
    SchoolCalendar,
    SchoolDays,
    SchoolKind,
    SensitiveProcessing,
    Spell,
    Standing,
    Step,
    Timeline,
    Version,
    WorkingCalendar,
    WorkingDays,
    access_deadline,
    automated_decision,
    breach_deadline,
    cite,
    classify,
    extension_notice_deadline,
    foi_deadline,
    ground,
    item,
    may_act,
    rights_deadline,
    standing,
)
from ukschoolgdpr.automated import AutomatedDecision
from ukschoolgdpr.consent import VALID
from ukschoolgdpr.deadlines import ACCESS, SAR_CLARIFICATION_PAUSE, Limit, Pause
from ukschoolgdpr.exemptions import Answers, Piece, Request, for_request
from ukschoolgdpr.facts.calendars import both
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import All, Any, Clause, Maybe, Not, clause
from ukschoolgdpr.law.periods import Calendar, Period
from ukschoolgdpr.people import Role
from ukschoolgdpr.rights import PORTABILITY
from ukschoolgdpr.testing import access_requests, calendars, days, days_in_force


def citations() -> None:
    provision = cite("UK GDPR, art 20(1)(b)")
    assert_type(provision, Provision)
    assert_type(provision.limbs, tuple[str, ...])
    cite(20)  # type: ignore[arg-type]  # refused
    found: Citation = provision
    found.text  # type: ignore[union-attr]  # noqa: B018 - no provision has one


def timelines(day: date) -> None:
    timeline = Timeline.since(day, 42, cites=cite("UK GDPR, art 20"))
    assert_type(timeline, Timeline[int])
    assert_type(timeline.find(day), Version[int] | None)
    assert_type(timeline.on(day).value, int)
    wider: Timeline[object] = timeline
    assert_type(wider.on(day).value, object)
    timeline.on("2026-09-03")  # type: ignore[arg-type]  # refused
    Version(42, day, None, cite("UK GDPR, art 20"))  # type: ignore[call-arg]  # refused


def criteria(number: int) -> None:
    @clause("it is even", cites=cite("UK GDPR, art 4"))
    def even(value: int) -> Maybe:
        return value % 2 == 0

    @clause("it is text", cites=cite("UK GDPR, art 4"))
    def text(value: str) -> Maybe:
        return value != ""

    assert_type(even, Clause[int])
    assert_type(even & even, All[int])
    assert_type(even | even, Any[int])
    assert_type(~even, Not[int])
    assert_type((even & ~even).weigh(number), Reason)
    assert_type(even.weigh(number).met, bool | None)
    even & text  # type: ignore[operator]  # refused
    even.weigh("four")  # type: ignore[arg-type]  # refused


def rules(processing: Processing, day: date) -> None:
    assert_type(PORTABILITY, Rule[Processing])
    decision = PORTABILITY.decide(processing, as_of=day)
    assert_type(decision, Decision)
    assert_type(decision.outcome, Outcome)
    assert_type(decision.missing, tuple[str, ...])
    entry: Entry[object] = PORTABILITY
    assert_type(entry.applies_in, frozenset[Nation])
    PORTABILITY.decide(processing)  # type: ignore[call-arg]  # refused
    PORTABILITY.decide(processing, day)  # type: ignore[call-arg]  # refused
    PORTABILITY.decide(day, as_of=day)  # type: ignore[arg-type]  # refused


def periods(calendar: Calendar, day: date) -> None:
    several: tuple[Period, ...] = (Days(30), WorkingDays(20), Months(1))
    assert_type([period.after(day, calendar) for period in several], list[date])
    assert_type(Months(1) + Months(2), Months)
    Months(1) + Days(1)  # type: ignore[operator]  # refused
    Months("1")  # type: ignore[arg-type]  # refused


def the_calendars(day: date) -> None:
    calendar = WorkingCalendar.of(Nation.ENGLAND, extra=[day])
    assert_type(calendar, WorkingCalendar)
    assert_type(WorkingCalendar.of(UK), WorkingCalendar)
    assert_type(calendar.next_working(day), date)
    seen: Calendar = calendar
    assert_type(seen.digest, str)
    WorkingCalendar.of()  # type: ignore[call-arg]  # refused
    WorkingCalendar.of("england")  # type: ignore[arg-type]  # refused
    WorkingCalendar.of(None)  # type: ignore[arg-type]  # refused
    calendar.last = day  # type: ignore[misc]  # refused


def deadlines(day: date, calendar: Calendar) -> None:
    request = AccessRequest(received=day, clarifications=(Spell(day),))
    due = access_deadline(request, calendar)
    assert_type(due, Reckoning)
    assert_type((due.day, due.safe_day), tuple[date, date])
    assert_type(due.running, bool)
    assert_type(due.stopped_since, date | None)
    assert_type(due.steps, tuple[Step, ...])
    assert_type(due.explain(), str)
    assert_type(rights_deadline(request, calendar), Reckoning)
    assert_type(extension_notice_deadline(RightsRequest(received=day), calendar), Reckoning)
    assert_type(ACCESS.on(day).value, Limit)
    assert_type(ACCESS.last_day(day, calendar), date)
    assert_type(SAR_CLARIFICATION_PAUSE.on(day), Version[Pause])
    access_deadline(RightsRequest(received=day), calendar)  # type: ignore[arg-type]  # refused
    access_deadline(request)  # type: ignore[call-arg]  # refused
    access_deadline(request, Nation.ENGLAND)  # type: ignore[arg-type]  # refused
    AccessRequest(day)  # type: ignore[call-arg]  # refused
    AccessRequest(received="2026-03-02")  # type: ignore[arg-type]  # refused
    AccessRequest(received=day, clarifications=[Spell(day)])  # type: ignore[arg-type]  # refused


def other_clocks(day: date, sessions: SchoolCalendar) -> None:
    known = Calendars.of(Nation.ENGLAND, sessions=[sessions])
    school = School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND)
    request = InformationRequest(received=day, fee_notices=(Spell(day),))
    assert_type(foi_deadline(request, school, known), Reckoning)
    assert_type(known.sessions, tuple[SchoolCalendar, ...])
    assert_type(both(known.uk, sessions).next_working(day), date)
    counted: Calendar = both(known.uk, sessions)
    assert_type(SchoolDays(15).after(day, counted), date)
    assert_type(breach_deadline(datetime.now(UTC)).at, datetime | None)
    foi_deadline(request, known)  # type: ignore[call-arg]  # refused
    foi_deadline(AccessRequest(received=day), school, known)  # type: ignore[arg-type]  # refused
    Calendars.of("england")  # type: ignore[arg-type]  # refused


def the_cases(day: date, known: Calendars) -> None:
    case = Case(
        reference="2026-014",
        regimes=(Regime.ACCESS,),
        school=School(nation=Nation.ENGLAND),
        events=(Event(EventKind.RECEIVED, day),),
    )
    found = standing(case, known, as_of=day)
    assert_type(found, Standing)
    assert_type(found.duties[0].day, date | None)
    assert_type(case.plus(Event(EventKind.ANSWERED, day)), Case)
    standing(case, known)  # type: ignore[call-arg]  # refused
    Event("received", day)  # type: ignore[arg-type]  # refused


def the_judgements(day: date) -> None:
    found = ground(Purpose(), SensitiveProcessing(), as_of=day)
    assert_type(found, Ground)
    assert_type(found.outcome, Outcome)
    assert_type(item("N00177"), Item)
    assert_type(classify("pupil-fsm", nation=None, as_of=day).confidence, Confidence)
    assert_type(may_act(Role.PARENT, Requester(age=12), as_of=day).outcome, Outcome)
    assert_type(VALID.decide(Consent(), as_of=day), Decision)
    assert_type(for_request(Request(), [Piece(key="a")], as_of=day), Answers)
    assert_type(automated_decision(DecisionTaken(), decided=day), AutomatedDecision)
    ground(Purpose(), Purpose(), as_of=day)  # type: ignore[arg-type]  # refused
    classify("pupil-fsm", as_of=day)  # type: ignore[call-arg]  # refused
    VALID.decide(Requester(), as_of=day)  # type: ignore[arg-type]  # refused
    for_request(Request(), [Piece()], as_of=day)  # type: ignore[call-arg]  # refused


def strategies() -> None:
    assert_type(days(), st.SearchStrategy[date])
    assert_type(days_in_force(ACCESS), st.SearchStrategy[date])
    assert_type(calendars(), st.SearchStrategy[WorkingCalendar])
    assert_type(access_requests(received=days()), st.SearchStrategy[AccessRequest])
    access_requests(date(2026, 3, 2))  # type: ignore[arg-type]  # refused
