"""Duties on every day there is, beside a reckoning that walks along the calendar."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.oracles import duties_days as walk
from tests.oracles.day_by_day import every_day, months_later, sweep
from tests.oracles.duties_days import Both
from ukschoolgdpr.deadlines import (
    ACCESS,
    COMPLAINT_ACK,
    EXAM_MARKS,
    EXAM_MARKS_ANNOUNCED,
    HOUR_ROUNDING,
    PRINCIPAL_REPORTER,
    PRIVACY_INFO_INDIRECT,
    RIGHTS_28_DAYS,
    SERIOUS_HARM_OPINION,
    SERIOUS_HARM_OPINION_DISCLOSING,
    TimeLimit,
    breach_deadline,
    decision_response_deadline,
    decision_review_deadline,
    exam_marks_deadline,
    first_convention_deadline,
    privacy_information_deadline,
)
from ukschoolgdpr.facts.calendars import PROCLAIMED_UNTIL, WorkingCalendar
from ukschoolgdpr.facts.requests import MarksRequest, Obtained, RightsRequest
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import EVERY_DAY, ONE_DAY
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS
from ukschoolgdpr.testing import calendars, days

OWN: Final = {nation: WorkingCalendar.of(nation) for nation in Nation}
LAST: Final = date(2028, 12, 31)
ART_12A: Final = date(2026, 2, 5)
EVERY_NATION: Final = pytest.mark.parametrize("nation", Nation)
COMPLAINTS_SINCE: Final = date(2026, 6, 19)

starts = days(last=PROCLAIMED_UNTIL)
moments = st.integers(0, 10 * 366 * 24 * 60).map(
    lambda minutes: datetime(2018, 5, 26, tzinfo=UTC) + timedelta(minutes=minutes)
)
obtained = st.builds(
    lambda day, sent, given: Obtained(
        obtained=day,
        first_communication=None if sent is None else day + timedelta(days=sent),
        first_disclosure=None if given is None else day + timedelta(days=given),
    ),
    starts,
    st.none() | st.integers(0, 60),
    st.none() | st.integers(0, 60),
)
marks_requests = st.builds(
    lambda day, later: MarksRequest(
        received=day, announced=None if later is None else day + timedelta(days=later)
    ),
    starts,
    st.none() | st.integers(-30, 200),
)


def both(due: Reckoning) -> Both:
    return Both(due.day, due.safe_day)


STEPS: Final = {
    Nation.ENGLAND: 1,
    Nation.SCOTLAND: 2,
    Nation.NORTHERN_IRELAND: 3,
    Nation.WALES: 5,
}


def days_of(nation: Nation, first: date, last: date) -> Iterator[date]:
    """Give each day, or each so manieth."""
    return sweep(first, last, STEPS[nation])


@EVERY_NATION
class TestEveryDay:
    """From 25 May 2018 to the end of 2028, both reckonings come to the same days.

    Each day is asked about in England, and in the other nations some.
    """

    def test_the_first_convention(self, nation: Nation) -> None:
        for day in days_of(nation, COVERAGE_BEGINS, date(2019, 8, 14)):
            by_law = walk.month_after(day, nation.value).day
            later = walk.month_after(day + ONE_DAY, nation.value).day
            due = first_convention_deadline(day, OWN[nation])
            assert both(due) == (later, by_law), day

    def test_twenty_eight_days_are_never_more_than_the_month(self, nation: Nation) -> None:
        for day in days_of(nation, COVERAGE_BEGINS, LAST):
            due = RIGHTS_28_DAYS.reckon(day, EVERY_DAY)
            assert due.day == due.safe_day == walk.days_later(day, 28), day
            assert due.day <= ACCESS.last_day(day, OWN[nation])

    def test_asking_for_a_decision_anew(self, nation: Nation) -> None:
        for day in days_of(nation, COVERAGE_BEGINS, date(2026, 4, 30)):
            decided = min(day, ART_12A - ONE_DAY)
            due = decision_review_deadline(decided, day, OWN[nation])
            assert both(due) == walk.months_beginning(day, 1, nation.value), day

    def test_answering_about_a_decision(self, nation: Nation) -> None:
        for day in days_of(nation, COVERAGE_BEGINS, LAST):
            request = RightsRequest(received=day)
            expected = (
                walk.month_after(day, nation.value)
                if day < ART_12A
                else walk.months_beginning(day, 1, nation.value)
            )
            for decided in {day, min(day, ART_12A - ONE_DAY)}:
                due = decision_response_deadline(decided, request, OWN[nation])
                assert both(due) == expected, day

    def test_telling_people_of_data_from_someone_else(self, nation: Nation) -> None:
        for day in days_of(nation, COVERAGE_BEGINS, LAST):
            sent = day + timedelta(days=day.toordinal() % 45)
            given_on = day + timedelta(days=day.toordinal() % 37)
            month = walk.month_after(day, nation.value)
            used = Obtained(obtained=day, first_communication=sent, first_disclosure=given_on)
            for facts, expected in (
                (Obtained(obtained=day), month),
                (used, walk.first_of(month, Both(sent, sent), Both(given_on, given_on))),
            ):
                due = privacy_information_deadline(facts, OWN[nation])
                assert both(due) == expected, facts

    def test_acknowledging_a_complaint(self, nation: Nation) -> None:
        for day in days_of(nation, COMPLAINTS_SINCE, LAST):
            due = COMPLAINT_ACK.reckon(day, OWN[nation])
            assert both(due) == walk.days_beginning(day, 30, nation.value), day

    def test_exam_marks(self, nation: Nation) -> None:
        for day in days_of(nation, COVERAGE_BEGINS, LAST):
            for announced in (None, day + timedelta(days=day.toordinal() % 170 - 10)):
                request = MarksRequest(received=day, announced=announced)
                due = exam_marks_deadline(request, OWN[nation])
                assert both(due) == walk.marks(day, announced, nation.value), request

    def test_telling_the_principal_reporter(self, nation: Nation) -> None:
        for day in days_of(nation, COVERAGE_BEGINS, LAST):
            due = PRINCIPAL_REPORTER.reckon(day, OWN[nation])
            assert both(due) == walk.days_beginning(day, 14, nation.value), day


@pytest.mark.parametrize("limit", [SERIOUS_HARM_OPINION, SERIOUS_HARM_OPINION_DISCLOSING])
def test_an_opinion_may_be_relied_on_while_six_months_reach_back_to_it(limit: TimeLimit) -> None:
    for day in every_day(COVERAGE_BEGINS, LAST):
        due = limit.reckon(day, EVERY_DAY)
        assert due.day == due.safe_day == walk.relied_on_until(day), day
        assert due.readings == ()


@pytest.mark.parametrize(("year", "month"), [(2026, 3), (2026, 10), (2024, 2), (2023, 12)])
def test_72_hours_pass_at_every_hour_of_a_month_the_clocks_changing_or_not(
    year: int, month: int
) -> None:
    moment = datetime(year, month, 1, 0, 20, tzinfo=UTC)
    while moment.month == month:
        due = breach_deadline(moment)
        later = walk.after_72_hours(moment)
        assert due.at is not None
        # Aware datetimes of two zones never compare equal in the hour that comes twice.
        assert due.at.astimezone(UTC) == later
        assert due.at.replace(tzinfo=None) == walk.on_the_clock(later)
        assert due.day == due.safe_day == walk.on_the_clock(later).date()
        moment += walk.ONE_HOUR


class TestBreaches:
    """Notice within 72 hours of becoming aware (art 33(1)); nothing moves the hour."""

    @given(moments, moments)
    def test_awareness_later_is_never_due_earlier(self, one: datetime, other: datetime) -> None:
        first, second = (breach_deadline(moment) for moment in sorted((one, other)))
        assert first.at is not None
        assert second.at is not None
        assert first.at.astimezone(UTC) <= second.at.astimezone(UTC)

    @given(moments)
    def test_the_other_reading_is_named_and_never_shown(self, aware: datetime) -> None:
        due = breach_deadline(aware)
        assert due.readings == (HOUR_ROUNDING,)
        assert due.day == due.safe_day
        assert due.calendar is EVERY_DAY


class TestTheEarliestLeg:
    """Whichever ends first counts (art 14(3); DPA 2018, Sch 2 para 25(3))."""

    @given(obtained, calendars())
    def test_telling_people_is_due_by_the_month_and_by_each_use(
        self, facts: Obtained, calendar: WorkingCalendar
    ) -> None:
        due = privacy_information_deadline(facts, calendar)
        month = PRIVACY_INFO_INDIRECT.last_day(facts.obtained, calendar)
        uses = (facts.first_communication, facts.first_disclosure)
        assert due.day == min(day for day in (month, *uses) if day)

    @given(marks_requests, calendars())
    def test_marks_are_due_by_each_leg_or_in_a_month(
        self, request: MarksRequest, calendar: WorkingCalendar
    ) -> None:
        due = exam_marks_deadline(request, calendar)
        received, announced = request.received, request.announced
        if announced is not None and announced <= received:
            assert due.id == "deadlines.access"
            assert due.day == ACCESS.last_day(received, calendar)
        else:
            legs = [EXAM_MARKS.last_day(received, calendar)]
            legs += [EXAM_MARKS_ANNOUNCED.last_day(announced, calendar)] if announced else []
            assert due.day == min(legs)

    @given(marks_requests, calendars())
    def test_marks_are_due_on_a_working_day_and_safe_before_it(
        self, request: MarksRequest, calendar: WorkingCalendar
    ) -> None:
        due = exam_marks_deadline(request, calendar)
        assert calendar.working(due.day)
        assert due.safe_day <= due.day
        assert due.safe_day == due.day or due.readings

    @given(starts, st.integers(1, 60), st.integers(0, 60), calendars())
    def test_results_announced_later_never_bring_marks_forward(
        self, received: date, first: int, more: int, calendar: WorkingCalendar
    ) -> None:
        before, after = (
            exam_marks_deadline(
                MarksRequest(received=received, announced=received + timedelta(days=later)),
                calendar,
            )
            for later in (first, first + more)
        )
        assert before.day <= after.day
        assert before.safe_day <= after.safe_day


rolling = st.sampled_from(
    [EXAM_MARKS, EXAM_MARKS_ANNOUNCED, PRINCIPAL_REPORTER, PRIVACY_INFO_INDIRECT, COMPLAINT_ACK]
)


class TestWhatRolls:
    """A last day moves on to a working day (Reg 1182/71, art 3(4)), the strict one does not."""

    @given(
        limit=rolling,
        one=days(COMPLAINTS_SINCE, PROCLAIMED_UNTIL),
        other=days(COMPLAINTS_SINCE, PROCLAIMED_UNTIL),
        calendar=calendars(),
    )
    def test_a_later_start_is_never_due_earlier_and_the_day_is_a_working_day(
        self, limit: TimeLimit, one: date, other: date, calendar: WorkingCalendar
    ) -> None:
        first, second = (limit.reckon(day, calendar) for day in sorted((one, other)))
        assert first.day <= second.day
        assert first.safe_day <= second.safe_day
        assert calendar.working(first.day)
        assert limit.last_day(first.start, calendar) == first.day

    @given(limit=rolling, start=days(COMPLAINTS_SINCE, PROCLAIMED_UNTIL), calendar=calendars())
    def test_the_safe_day_is_the_last_day_or_has_a_reading(
        self, limit: TimeLimit, start: date, calendar: WorkingCalendar
    ) -> None:
        due = limit.reckon(start, calendar)
        assert due.safe_day <= due.day
        assert (due.safe_day < due.day) == bool(due.readings)


@given(starts, starts)
def test_an_opinion_obtained_later_serves_no_less_long(one: date, other: date) -> None:
    first, second = (SERIOUS_HARM_OPINION.reckon(day, EVERY_DAY) for day in sorted((one, other)))
    assert first.day <= second.day
    assert first.day < months_later(first.start, 6) + ONE_DAY
