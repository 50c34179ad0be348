from datetime import date, timedelta
from typing import Final, TypeVar

import pytest
from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.oracles.day_by_day import Due, Events, Wait, months_later, reckon
from ukschoolgdpr.deadlines import (
    ACCESS,
    ASK_DAY,
    BEGINNING_WITH,
    GUIDANCE_ALONE,
    LATE_QUESTION,
    RIGHTS_EXTENDED,
    SAR_CLARIFICATION_PAUSE,
    access_deadline,
    extension_notice_deadline,
    rights_deadline,
)
from ukschoolgdpr.errors import ClockStoppedError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import LAST, PROCLAIMED_UNTIL, WorkingCalendar
from ukschoolgdpr.facts.requests import AccessRequest, RightsRequest
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import ONE_DAY, Spell
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS
from ukschoolgdpr.testing import (
    access_requests,
    calendars,
    days,
    days_in_force,
    nations,
    rights_requests,
)

R = TypeVar("R", bound=RightsRequest)

ART_12A: Final = date(2026, 2, 5)
NATIONS: Final = {nation: WorkingCalendar.of(nation) for nation in Nation}

receipts = days(last=PROCLAIMED_UNTIL)
receipts_before = days(last=ART_12A - ONE_DAY)
receipts_since = days(ART_12A, PROCLAIMED_UNTIL)
plain_requests = receipts.map(lambda day: AccessRequest(received=day))


def with_all_that_was_asked_for(request: R) -> R:
    """Let nothing but clarifications be awaited: what has not come was not asked for."""
    return evolve(
        request,
        identity_asked=request.identity_asked if request.identity_given else None,
        fee_asked=request.fee_asked if request.fee_paid else None,
    )


def requests_that_came_with_little_else(
    received: st.SearchStrategy[date],
) -> st.SearchStrategy[RightsRequest]:
    """Draw requests of which it is not known when identity or a fee was asked for."""
    return rights_requests(received).map(
        lambda request: evolve(request, identity_asked=None, fee_asked=None, extension_notice=None)
    )


answered_requests = (
    access_requests()
    .map(with_all_that_was_asked_for)
    .map(
        lambda request: evolve(
            request, clarifications=tuple(spell for spell in request.clarifications if spell.last)
        )
    )
)
waits = st.tuples(st.integers(0, 100), st.integers(0, 60))
own_nation = nations().map(NATIONS.__getitem__)


def outcome(due: Reckoning) -> Due:
    """Give both days, None for one that is not there."""
    found: list[date | None] = []
    for name in ("day", "safe_day"):
        try:
            found.append(getattr(due, name))
        except ClockStoppedError:
            found.append(None)
    return Due(*found)


def waiting(since: date, wait: tuple[int, int]) -> Spell:
    """Wait from so many days after a day, for so many days."""
    asked = since + timedelta(days=wait[0])
    return Spell(asked, asked + timedelta(days=wait[1]))


def in_two_orders(
    request: AccessRequest,
) -> st.SearchStrategy[tuple[AccessRequest, AccessRequest]]:
    return st.permutations(request.clarifications).map(
        lambda spells: (request, evolve(request, clarifications=tuple(spells)))
    )


class TestCountingDayByDay:
    """Another reckoning, by walking along the calendar, comes to the same days."""

    # Identity is asked for on the last day of the strict count, and does not come.
    @example(
        AccessRequest(received=date(2026, 7, 1), identity_asked=date(2026, 7, 31)), Nation.ENGLAND
    )
    @given(access_requests(), nations())
    def test_it_agrees_on_every_history(self, request: AccessRequest, nation: Nation) -> None:
        events = Events(
            request.received,
            request.identity_given,
            request.fee_paid,
            tuple(Wait(spell.first, spell.last) for spell in request.clarifications),
            request.extension_notice,
            request.identity_asked,
            request.fee_asked,
        )
        due = access_deadline(request, NATIONS[nation])
        assert outcome(due) == reckon(events, nation.value)

    @given(rights_requests(), nations())
    def test_it_agrees_on_the_other_rights(self, request: RightsRequest, nation: Nation) -> None:
        events = Events(
            request.received,
            request.identity_given,
            request.fee_paid,
            notice=request.extension_notice,
            identity_asked=request.identity_asked,
            fee_asked=request.fee_asked,
        )
        assert outcome(rights_deadline(request, NATIONS[nation])) == reckon(events, nation.value)


class TestOneMonth:
    """The school answers within one month of receipt (art 12(3), now art 12A(1))."""

    @given(receipts, receipts, calendars())
    def test_a_later_receipt_is_never_due_earlier(
        self, one: date, other: date, calendar: WorkingCalendar
    ) -> None:
        first, second = (
            access_deadline(AccessRequest(received=day), calendar) for day in sorted((one, other))
        )
        assert first.day <= second.day
        assert first.safe_day <= second.safe_day

    @given(plain_requests, calendars())
    def test_the_bare_last_day_is_the_explained_one(
        self, request: AccessRequest, calendar: WorkingCalendar
    ) -> None:
        due = access_deadline(request, calendar)
        assert ACCESS.last_day(request.received, calendar) == due.day

    @given(plain_requests, own_nation)
    def test_it_ends_on_the_corresponding_date_or_up_to_four_days_later(
        self, request: AccessRequest, calendar: WorkingCalendar
    ) -> None:
        moved = access_deadline(request, calendar).day - months_later(request.received, 1)
        assert timedelta(0) <= moved <= timedelta(days=4)

    @given(answered_requests, calendars())
    def test_the_last_day_is_a_working_day(
        self, request: AccessRequest, calendar: WorkingCalendar
    ) -> None:
        assert calendar.working(access_deadline(request, calendar).day)

    @given(answered_requests, nations(), st.frozensets(days(), max_size=4))
    def test_adding_a_holiday_never_makes_it_earlier(
        self, request: AccessRequest, nation: Nation, extra: frozenset[date]
    ) -> None:
        plain = evolve(request, extension_notice=None, clarifications=())
        before = access_deadline(plain, NATIONS[nation])
        after = access_deadline(plain, WorkingCalendar.of(nation, extra=extra))
        assert before.day <= after.day
        assert before.safe_day <= after.safe_day

    @given(plain_requests, st.frozensets(nations(), min_size=1))
    def test_it_never_ends_earlier_for_a_union_than_for_any_part(
        self, request: AccessRequest, chosen: frozenset[Nation]
    ) -> None:
        whole = access_deadline(request, WorkingCalendar.of(chosen))
        for nation in chosen:
            assert access_deadline(request, NATIONS[nation]).day <= whole.day

    @given(access_requests(), calendars())
    def test_beyond_the_published_holidays_it_is_provisional(
        self, request: AccessRequest, calendar: WorkingCalendar
    ) -> None:
        due = access_deadline(request, calendar)
        reached = due.day if due.running else due.stopped_since
        assert reached is not None
        assert due.provisional == (reached > PROCLAIMED_UNTIL)

    @given(nations(), days(LAST - timedelta(days=27), LAST))
    def test_beyond_the_calendar_it_is_refused(self, nation: Nation, received: date) -> None:
        with pytest.raises(OutsideCoverageError, match=r" is outside the calendar, which runs "):
            access_deadline(AccessRequest(received=received), NATIONS[nation])


class TestSafeDay:
    """The earliest day on any tenable reading, with the doubts that made it earlier."""

    @given(access_requests(), calendars())
    def test_it_is_never_after_the_last_day(
        self, request: AccessRequest, calendar: WorkingCalendar
    ) -> None:
        due = access_deadline(request, calendar)
        assume(due.running)
        assert due.safe_day <= due.day
        assert due.safe_day == due.day or due.readings

    @given(receipts_before, calendars())
    def test_it_is_the_last_day_where_nothing_is_in_doubt(
        self, received: date, calendar: WorkingCalendar
    ) -> None:
        due = access_deadline(AccessRequest(received=received), calendar)
        assert due.safe_day == due.day
        assert due.readings == ()

    @given(receipts_since, calendars())
    def test_beginning_with_a_day_may_mean_a_day_less_that_does_not_move_on(
        self, received: date, calendar: WorkingCalendar
    ) -> None:
        due = access_deadline(AccessRequest(received=received), calendar)
        assert due.safe_day == months_later(received, 1) - ONE_DAY
        assert due.readings == (BEGINNING_WITH,)

    @given(access_requests(receipts_before), calendars())
    def test_guidance_alone_never_moves_it(
        self, request: AccessRequest, calendar: WorkingCalendar
    ) -> None:
        request = evolve(request, extension_notice=None)
        due = access_deadline(request, calendar)
        assert due.safe_day == ACCESS.last_day(request.received, calendar)
        assert set(due.readings) <= {GUIDANCE_ALONE}

    @given(access_requests(receipts_since), calendars())
    def test_since_article_12a_nothing_rests_on_guidance(
        self, request: AccessRequest, calendar: WorkingCalendar
    ) -> None:
        assert GUIDANCE_ALONE not in access_deadline(request, calendar).readings


class TestTheRelevantTime:
    """The latest of receipt, confirmed identity and a fee (art 12A(2); before, guidance)."""

    @given(requests_that_came_with_little_else(receipts_since), calendars())
    def test_the_month_runs_from_the_latest_of_the_three(
        self, request: RightsRequest, calendar: WorkingCalendar
    ) -> None:
        relevant = max(
            day for day in (request.received, request.identity_given, request.fee_paid) if day
        )
        due = rights_deadline(request, calendar)
        same = rights_deadline(RightsRequest(received=relevant), calendar)
        assert (due.day, due.safe_day) == (same.day, same.safe_day)
        assert due.steps[0].day == relevant

    @given(requests_that_came_with_little_else(receipts_before), calendars())
    def test_before_guidance_let_it_run_from_there(
        self, request: RightsRequest, calendar: WorkingCalendar
    ) -> None:
        relevant = max(
            day for day in (request.received, request.identity_given, request.fee_paid) if day
        )
        due = rights_deadline(request, calendar)
        assert due.day == calendar.next_working(months_later(relevant, 1))
        assert due.safe_day == ACCESS.last_day(request.received, calendar)
        assert (GUIDANCE_ALONE in due.readings) == (due.safe_day < due.day)

    @given(plain_requests, st.integers(1, 60), st.integers(0, 60), calendars())
    def test_what_is_asked_for_after_the_last_day_revives_nothing(
        self, request: AccessRequest, later: int, waited: int, calendar: WorkingCalendar
    ) -> None:
        due = access_deadline(request, calendar)
        asked = due.day + timedelta(days=later)
        given = asked + timedelta(days=waited)
        for late in (
            evolve(request, identity_asked=asked),
            evolve(request, identity_asked=asked, identity_given=given),
            evolve(request, fee_asked=asked, fee_paid=given),
        ):
            assert access_deadline(late, calendar) == due

    @given(receipts_since, st.integers(0, 40), st.integers(0, 40), calendars())
    def test_at_the_very_end_it_moves_the_safe_day_no_more(
        self, received: date, after: int, waited: int, calendar: WorkingCalendar
    ) -> None:
        plain = access_deadline(AccessRequest(received=received), calendar)
        asked = received + timedelta(days=after)
        given = asked + timedelta(days=waited)
        assume(asked <= plain.day)
        due = access_deadline(
            AccessRequest(received=received, identity_asked=asked, identity_given=given), calendar
        )
        assert due.day == ACCESS.last_day(given, calendar)
        if asked > plain.safe_day:
            assert due.safe_day == plain.safe_day
            assert LATE_QUESTION in due.readings or due.day == plain.day
        else:
            assert due.safe_day == access_deadline(AccessRequest(received=given), calendar).safe_day
            assert LATE_QUESTION not in due.readings

    @given(rights_requests(), calendars())
    def test_identity_and_a_fee_count_alike(
        self, request: RightsRequest, calendar: WorkingCalendar
    ) -> None:
        swapped = evolve(
            request,
            identity_asked=request.fee_asked,
            identity_given=request.fee_paid,
            fee_asked=request.identity_asked,
            fee_paid=request.identity_given,
        )
        due, same = (rights_deadline(each, calendar) for each in (request, swapped))
        assert outcome(due) == outcome(same)

    @given(rights_requests().map(with_all_that_was_asked_for), st.integers(0, 100), calendars())
    def test_what_is_awaited_holds_up_the_month_if_asked_for_within_it(
        self, request: RightsRequest, after: int, calendar: WorkingCalendar
    ) -> None:
        request = evolve(request, identity_asked=None, identity_given=None, extension_notice=None)
        due = rights_deadline(request, calendar)
        asked = request.received + timedelta(days=after)
        waiting = rights_deadline(evolve(request, identity_asked=asked), calendar)
        assert waiting.stopped_since == (asked if asked <= due.day else None)
        if request.received < ART_12A:
            assert waiting.safe_day == due.safe_day
        else:
            assert (waiting.strict is None) == (asked <= due.safe_day)


class TestTimeDoesNotRun:
    """From the day of asking to that of the answer, both included (art 12A(5))."""

    @given(answered_requests, waits, calendars())
    def test_a_pause_never_brings_the_last_day_forward(
        self, request: AccessRequest, more: tuple[int, int], calendar: WorkingCalendar
    ) -> None:
        wait = waiting(request.received, more)
        paused = evolve(request, clarifications=(*request.clarifications, wait))
        before, after = (access_deadline(each, calendar) for each in (request, paused))
        assert before.day <= after.day
        assert before.safe_day <= after.safe_day

    @given(access_requests().flatmap(in_two_orders), calendars())
    def test_the_order_of_pauses_does_not_matter(
        self, requests: tuple[AccessRequest, AccessRequest], calendar: WorkingCalendar
    ) -> None:
        due, same = (access_deadline(request, calendar) for request in requests)
        assert outcome(due) == outcome(same)
        assert due.readings == same.readings

    @given(access_requests(receipts_since), calendars())
    def test_asking_the_same_twice_counts_once(
        self, request: AccessRequest, calendar: WorkingCalendar
    ) -> None:
        twice = evolve(request, clarifications=request.clarifications * 2)
        assert access_deadline(twice, calendar) == access_deadline(request, calendar)

    @given(answered_requests, st.integers(1, 60), calendars())
    def test_a_question_after_the_last_day_revives_nothing(
        self, request: AccessRequest, later: int, calendar: WorkingCalendar
    ) -> None:
        request = evolve(request, extension_notice=None)
        due = access_deadline(request, calendar)
        question = Spell(due.day + timedelta(days=later))
        late = evolve(request, clarifications=(*request.clarifications, question))
        assert outcome(access_deadline(late, calendar)) == outcome(due)

    @given(answered_requests, calendars())
    def test_no_answer_comes_on_the_last_day_or_later(
        self, request: AccessRequest, calendar: WorkingCalendar
    ) -> None:
        due = access_deadline(request, calendar)
        if SAR_CLARIFICATION_PAUSE.on(request.received).value.value == "stops":
            for spell in request.clarifications:
                assert spell.last is not None
                assert spell.first > due.day or spell.last < due.day

    @given(receipts, st.integers(0, 40), st.lists(waits, max_size=3), calendars())
    def test_a_later_receipt_is_never_due_earlier_with_the_same_questions(
        self, first: date, gap: int, asked: list[tuple[int, int]], calendar: WorkingCalendar
    ) -> None:
        """Where they come after both receipts: the day of receipt itself never counts."""
        second = first + timedelta(days=gap)
        assume(SAR_CLARIFICATION_PAUSE.on(first) is SAR_CLARIFICATION_PAUSE.on(second))
        questions = tuple(waiting(second + ONE_DAY, wait) for wait in asked)
        earlier, later = (
            access_deadline(AccessRequest(received=day, clarifications=questions), calendar)
            for day in (first, second)
        )
        assert earlier.day <= later.day
        assert earlier.safe_day <= later.safe_day

    @given(access_requests(), calendars())
    def test_no_question_stops_the_month_of_another_right(
        self, request: AccessRequest, calendar: WorkingCalendar
    ) -> None:
        without = evolve(request, clarifications=())
        due = rights_deadline(request, calendar)
        assert due == rights_deadline(without, calendar)
        assert outcome(due) == outcome(access_deadline(without, calendar))
        assert ASK_DAY not in due.readings


class TestTheRegulatorsChangesOfMind:
    """What asking meant depends on the day of receipt, to which a saving ties the old law."""

    @given(days(COVERAGE_BEGINS, date(2019, 12, 31)), st.integers(0, 27), st.integers(0, 60))
    def test_until_2019_the_month_ran_from_the_answer(
        self, received: date, asked: int, waited: int
    ) -> None:
        spell = waiting(received, (asked, waited))
        request = AccessRequest(received=received, clarifications=(spell,))
        assert spell.last is not None
        last = months_later(spell.last, 1)
        calendar = NATIONS[Nation.ENGLAND]
        assert access_deadline(request, calendar).day == calendar.next_working(last)

    @given(access_requests(days(date(2020, 1, 1), date(2020, 10, 20))), calendars())
    def test_until_20_october_2020_it_made_no_difference(
        self, request: AccessRequest, calendar: WorkingCalendar
    ) -> None:
        without = evolve(request, clarifications=())
        assert access_deadline(request, calendar) == access_deadline(without, calendar)

    @given(days(date(2020, 10, 21), PROCLAIMED_UNTIL), st.integers(1, 27), st.integers(0, 60))
    def test_since_then_the_days_of_waiting_do_not_count(
        self, received: date, asked: int, waited: int
    ) -> None:
        spell = waiting(received, (asked, waited))
        request = AccessRequest(received=received, clarifications=(spell,))
        last = months_later(received, 1) + timedelta(days=waited + 1)
        calendar = NATIONS[Nation.ENGLAND]
        assert access_deadline(request, calendar).day == calendar.next_working(last)

    @given(days_in_force(SAR_CLARIFICATION_PAUSE), nations())
    def test_an_open_question_stops_time_unless_it_makes_no_difference(
        self, received: date, nation: Nation
    ) -> None:
        assume(received <= PROCLAIMED_UNTIL)
        request = AccessRequest(received=received, clarifications=(Spell(received),))
        due = access_deadline(request, NATIONS[nation])
        assert due.running == (date(2020, 1, 1) <= received <= date(2020, 10, 20))


class TestExtension:
    """By two further months, if notice is given within the month (art 12A(3) and (4))."""

    @given(answered_requests, calendars())
    def test_the_extended_day_is_never_before_the_plain_one(
        self, request: AccessRequest, calendar: WorkingCalendar
    ) -> None:
        plain = access_deadline(evolve(request, extension_notice=None), calendar)
        extended = access_deadline(request, calendar)
        assert extended.day >= plain.day
        assert extended.safe_day >= plain.safe_day

    @given(plain_requests, calendars())
    def test_the_three_months_are_counted_once_from_the_start(
        self, request: AccessRequest, calendar: WorkingCalendar
    ) -> None:
        notified = evolve(request, extension_notice=request.received)
        last = months_later(request.received, 3)
        assert access_deadline(notified, calendar).day == calendar.next_working(last)

    @given(answered_requests, calendars())
    def test_notice_counts_up_to_the_last_day_for_it_and_no_longer(
        self, request: AccessRequest, calendar: WorkingCalendar
    ) -> None:
        last = extension_notice_deadline(request, calendar)
        plain = access_deadline(evolve(request, extension_notice=None), calendar)
        in_time = access_deadline(evolve(request, extension_notice=last.day), calendar)
        too_late = access_deadline(evolve(request, extension_notice=last.day + ONE_DAY), calendar)
        assert last.day == plain.day == too_late.day < in_time.day
        assert too_late.safe_day == plain.safe_day
        assert too_late.steps[:-1] == plain.steps

    @given(answered_requests, calendars())
    def test_notice_by_its_safe_day_extends_on_every_reading(
        self, request: AccessRequest, calendar: WorkingCalendar
    ) -> None:
        last = extension_notice_deadline(request, calendar)
        plain = access_deadline(evolve(request, extension_notice=None), calendar)
        assert last.safe_day <= last.day
        assume(last.safe_day >= request.received)
        safe = access_deadline(evolve(request, extension_notice=last.safe_day), calendar)
        later = access_deadline(evolve(request, extension_notice=last.safe_day + ONE_DAY), calendar)
        assert safe.safe_day > plain.safe_day
        assert later.safe_day == plain.safe_day

    @given(receipts)
    def test_the_authority_is_in_force_whenever_the_month_is(self, received: date) -> None:
        since = (RIGHTS_EXTENDED.on(received).commences, ACCESS.on(received).commences)
        assert since in {(COVERAGE_BEGINS,) * 2, (ART_12A,) * 2}
