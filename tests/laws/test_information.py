from datetime import date, timedelta
from typing import Final

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.oracles.day_by_day import Wait
from tests.oracles.information_days import (
    EIR,
    FOIA,
    FOISA,
    SCOTLAND,
    UK,
    Asked,
    Days,
    counted,
    walk,
    working_days_later,
)
from ukschoolgdpr.deadlines import (
    ACTUAL_RECEIPT,
    REASONABLE_TIME,
    WHOSE_SCHOOL_DAYS,
    eir_deadline,
    eisr_deadline,
    foi_deadline,
    foisa_deadline,
)
from ukschoolgdpr.facts.calendars import PROCLAIMED_UNTIL, Calendars, SchoolCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.requests import InformationRequest
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import ONE_DAY, Spell
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.testing import days
from ukschoolgdpr.vocabulary import SchoolKind

UNIT: Final = School(kind=SchoolKind.PUPIL_REFERRAL_UNIT, nation=Nation.ENGLAND)
ACADEMY: Final = School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND)
COUNCIL: Final = School(kind=SchoolKind.EDUCATION_AUTHORITY, nation=Nation.SCOTLAND)
SPECIAL: Final = School(kind=SchoolKind.INDEPENDENT_SPECIAL, nation=Nation.SCOTLAND)
ENGLAND: Final = Calendars.of(Nation.ENGLAND)
SCOTTISH: Final = Calendars.of(Nation.SCOTLAND)

# So long before the end of the published holidays that a few waits and the longest limit fit.
receipts = days(last=PROCLAIMED_UNTIL - timedelta(days=400))
gaps = st.integers(0, 60).map(lambda number: timedelta(days=number))


@st.composite
def waits(draw: st.DrawFn, since: date, *, answered: bool = False) -> Spell:
    """Draw a wait that begins soon after a day, and may go on."""
    first = since + draw(gaps)
    length = draw(gaps if answered else gaps | st.none())
    return Spell(first, None if length is None else first + length)


@st.composite
def requests(draw: st.DrawFn, *, answered: bool = False) -> InformationRequest:
    """Draw requests that could have been, with up to two questions, two fees and a notice."""
    received = draw(receipts)
    some = waits(received, answered=answered)
    notice = draw(gaps | st.none())
    return InformationRequest(
        received=received,
        clarifications=tuple(draw(st.lists(some, max_size=2))),
        fee_notices=tuple(draw(st.lists(some, max_size=2))),
        extension_notice=None if notice is None else received + notice,
    )


@st.composite
def sessions(draw: st.DrawFn, since: date, nation: Nation) -> SchoolCalendar:
    """Draw the calendar of a school with some closures in the months after a day."""
    closures = []
    day = since
    for _ in range(draw(st.integers(0, 5))):
        day += timedelta(days=draw(st.integers(1, 40)))
        last = day + timedelta(days=draw(st.integers(0, 60)))
        closures.append(Spell(day, last))
        day = last
    known_until = since + timedelta(days=900)
    return SchoolCalendar.open_but_for(closures, nation=nation, first=since, last=known_until)


def waited(spells: tuple[Spell, ...]) -> tuple[Wait, ...]:
    return tuple(Wait(spell.first, spell.last) for spell in spells)


def as_asked(request: InformationRequest) -> Asked:
    return Asked(
        request.received,
        waited(request.clarifications),
        waited(request.fee_notices),
        request.extension_notice,
    )


def last_day(due: Reckoning) -> date | None:
    return due.day if due.running else None


class TestCountingDayByDay:
    """Another reckoning, by walking along the days, comes to the same day."""

    @given(requests())
    def test_it_agrees_on_freedom_of_information(self, request: InformationRequest) -> None:
        request = evolve(request, extension_notice=None)
        due = foi_deadline(request, UNIT, ENGLAND)
        assert last_day(due) == walk(as_asked(request), FOIA).day

    @given(st.data())
    def test_it_agrees_in_school_days(self, data: st.DataObject) -> None:
        request = evolve(data.draw(requests()), extension_notice=None)
        school = data.draw(sessions(request.received, Nation.ENGLAND))
        known = Calendars.of(Nation.ENGLAND, sessions=[school])
        counts = FOIA._replace(sessions=school.sessions)
        due = foi_deadline(request, ACADEMY, known)
        assert last_day(due) == walk(as_asked(request), counts).day

    @given(requests())
    def test_it_agrees_on_environmental_information(self, request: InformationRequest) -> None:
        walked = walk(as_asked(request), EIR)
        notice = request.extension_notice
        expected = walked.day
        if walked.day is not None and notice is not None and notice <= walked.day:
            expected = counted(walked, 40, EIR.codes)
        assert last_day(eir_deadline(request, ENGLAND)) == expected

    @given(requests())
    def test_it_agrees_on_scotland(self, request: InformationRequest) -> None:
        assert last_day(foisa_deadline(request, COUNCIL, SCOTTISH)) == (
            walk(as_asked(request), FOISA).day
        )

    @given(requests())
    def test_it_agrees_on_environmental_information_in_scotland(
        self, request: InformationRequest
    ) -> None:
        walked = walk(as_asked(request), SCOTLAND)
        notice = request.extension_notice
        expected = walked.day
        if walked.day is not None and notice is not None and notice <= walked.day:
            expected = counted(walked, 40, SCOTLAND.codes)
        assert last_day(eisr_deadline(request, SCOTTISH)) == expected

    @given(st.data())
    def test_it_agrees_on_scotland_in_school_days(self, data: st.DataObject) -> None:
        request = data.draw(requests())
        school = data.draw(sessions(request.received, Nation.SCOTLAND))
        known = Calendars.of(Nation.SCOTLAND, sessions=[school])
        counts = FOISA._replace(sessions=school.sessions)
        due = foisa_deadline(request, SPECIAL, known)
        assert last_day(due) == walk(as_asked(request), counts).day


def reckonings(request: InformationRequest) -> tuple[tuple[Reckoning, Days], ...]:
    """Reckon a request under each law that needs no school days."""
    return (
        (foi_deadline(request, UNIT, ENGLAND), UK),
        (eir_deadline(request, ENGLAND), UK),
        (foisa_deadline(request, COUNCIL, SCOTTISH), SCOTLAND),
        (eisr_deadline(request, SCOTTISH), SCOTLAND),
    )


class TestTwentyWorkingDays:
    """Not later than the twentieth working day after receipt (FOIA s 10(1), FOISA s 10(1))."""

    @given(receipts, gaps)
    def test_a_later_receipt_is_never_due_earlier(self, first: date, gap: timedelta) -> None:
        earlier, later = (
            reckonings(InformationRequest(received=day)) for day in (first, first + gap)
        )
        for (one, _), (other, _) in zip(earlier, later, strict=True):
            assert one.day <= other.day
            assert one.safe_day <= other.safe_day

    @given(requests(answered=True))
    def test_the_last_day_is_a_working_day(self, request: InformationRequest) -> None:
        for due, counts in reckonings(request):
            if due.running:
                assert working_days_later(due.day - ONE_DAY, 1, counts.codes) == due.day

    @given(requests())
    def test_the_safe_day_is_never_after_the_last_day(self, request: InformationRequest) -> None:
        for due, _ in reckonings(request):
            if due.running:
                assert due.safe_day <= due.day
                assert due.safe_day == due.day or due.readings

    @given(receipts)
    def test_a_day_of_receipt_that_is_no_working_day_moves_nothing(self, received: date) -> None:
        due = foi_deadline(InformationRequest(received=received), UNIT, ENGLAND)
        assert due.safe_day == due.day == working_days_later(received, 20, UK.codes)
        assert (ACTUAL_RECEIPT in due.readings) != ENGLAND.uk.working(received)

    @given(receipts)
    def test_notice_to_weigh_the_public_interest_leaves_the_safe_day(self, received: date) -> None:
        request = InformationRequest(received=received, extension_notice=received)
        due = foi_deadline(request, UNIT, ENGLAND)
        assert due.day == working_days_later(received, 40, UK.codes)
        assert due.safe_day == working_days_later(received, 20, UK.codes)
        assert REASONABLE_TIME in due.readings


class TestSchoolDays:
    """Twenty school days or sixty working days, whichever comes first (SI 2010/2768 reg 2)."""

    @given(st.data())
    def test_it_is_never_before_twenty_working_days_nor_after_sixty(
        self, data: st.DataObject
    ) -> None:
        received = data.draw(receipts)
        school = data.draw(sessions(received, Nation.ENGLAND))
        known = Calendars.of(Nation.ENGLAND, sessions=[school])
        due = foi_deadline(InformationRequest(received=received), ACADEMY, known)
        assert working_days_later(received, 20, UK.codes) <= due.day
        assert due.day <= working_days_later(received, 60, UK.codes)
        assert due.safe_day == due.day

    @given(st.data())
    def test_of_several_schools_the_safe_day_is_the_earliest(self, data: st.DataObject) -> None:
        received = data.draw(receipts)
        schools = data.draw(st.lists(sessions(received, Nation.ENGLAND), min_size=2, max_size=3))
        request = InformationRequest(received=received)
        alone = [
            foi_deadline(request, ACADEMY, Calendars.of(Nation.ENGLAND, sessions=[school])).day
            for school in schools
        ]
        known = Calendars.of(Nation.ENGLAND, sessions=schools)
        due = foi_deadline(request, ACADEMY, known)
        assert (due.day, due.safe_day) == (max(alone), min(alone))
        assert (WHOSE_SCHOOL_DAYS in due.readings) == (min(alone) < max(alone))

    @given(st.data())
    def test_a_further_closure_never_brings_it_forward(self, data: st.DataObject) -> None:
        received = data.draw(receipts)
        school = data.draw(sessions(received, Nation.ENGLAND))
        closure = data.draw(waits(received, answered=True))
        request = InformationRequest(received=received)
        before, after = (
            foi_deadline(request, ACADEMY, Calendars.of(Nation.ENGLAND, sessions=[each]))
            for each in (school, evolve(school, closed=(*school.closed, closure)))
        )
        assert before.day <= after.day


class TestWaiting:
    """A question starts the time again, days of waiting for payment do not count."""

    @given(st.data())
    def test_a_fee_never_brings_it_forward(self, data: st.DataObject) -> None:
        request = evolve(data.draw(requests(answered=True)), extension_notice=None)
        fee = data.draw(waits(request.received, answered=True))
        more = evolve(request, fee_notices=(*request.fee_notices, fee))
        for (before, _), (after, _) in zip(reckonings(request), reckonings(more), strict=True):
            if before.running and after.running:
                assert before.day <= after.day

    @given(receipts, st.integers(0, 20), gaps)
    def test_a_question_asked_in_time_starts_it_again(
        self, received: date, asked: int, waited: timedelta
    ) -> None:
        first = received + timedelta(days=asked)
        question = Spell(first, first + waited)
        answered = InformationRequest(received=first + waited)
        request = InformationRequest(received=received, clarifications=(question,))
        for (due, _), (same, _) in zip(reckonings(request), reckonings(answered), strict=True):
            assert (due.day, due.safe_day) == (same.day, same.safe_day)
            assert due.start == question.last

    @given(st.data())
    def test_the_order_of_waits_does_not_matter(self, data: st.DataObject) -> None:
        request = data.draw(requests())
        turned = evolve(
            request,
            clarifications=tuple(reversed(request.clarifications)),
            fee_notices=tuple(reversed(request.fee_notices)),
        )
        assert reckonings(request) == reckonings(turned)

    @given(request=requests(answered=True), later=st.integers(1, 60), fee=st.booleans())
    def test_what_begins_after_the_last_day_revives_nothing(
        self, request: InformationRequest, later: int, *, fee: bool
    ) -> None:
        request = evolve(request, extension_notice=None)
        due = foi_deadline(request, UNIT, ENGLAND)
        assume(due.running)
        late = Spell(due.day + timedelta(days=later))
        more = (
            evolve(request, fee_notices=(*request.fee_notices, late))
            if fee
            else evolve(request, clarifications=(*request.clarifications, late))
        )
        assert foi_deadline(more, UNIT, ENGLAND) == due
