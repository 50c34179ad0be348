"""Requests for information in Scotland, beside worked examples and a second reckoning."""

from datetime import UTC, date, datetime

import pytest

from tests.oracles.day_by_day import DEEP, every_day, months_later, turns
from tests.oracles.information_days import FOISA, SCOTLAND, Asked, walk, working_days_later
from ukschoolgdpr.deadlines import (
    EISR,
    EISR_EXTENDED,
    EISR_REVIEW,
    EISR_REVIEW_REQUEST,
    FELL_BACK,
    FOISA_APPEAL,
    FOISA_REQUEST,
    FOISA_REVIEW,
    FOISA_REVIEW_REQUEST,
    FOISA_SCHOOL,
    RAN_OUT_BEFORE,
    TimeLimit,
    binding,
    eisr_deadline,
    foi_deadline,
    foisa_deadline,
    foisa_review_deadline,
)
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import Calendars, SchoolCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.requests import InformationRequest
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import EVERY_DAY, Spell
from ukschoolgdpr.law.reckoning import Reading, Reckoning
from ukschoolgdpr.vocabulary import SchoolKind

COUNCIL = School(kind=SchoolKind.EDUCATION_AUTHORITY, nation=Nation.SCOTLAND)
GRANT_AIDED = School(kind=SchoolKind.GRANT_AIDED, nation=Nation.SCOTLAND)
SPECIAL = School(kind=SchoolKind.INDEPENDENT_SPECIAL, nation=Nation.SCOTLAND)
CALENDARS = Calendars.of(Nation.SCOTLAND)
FIRST_RECEIPT, LAST_RECEIPT = date(2018, 5, 25), date(2028, 12, 31)
AFTER_THE_EMERGENCY = date(2020, 5, 27)
HOLIDAYS = tuple(
    Spell(date(year, *first), date(year, *last))
    for year in range(2018, 2030)
    for first, last in (
        ((2, 12), (2, 16)),
        ((4, 1), (4, 14)),
        ((6, 27), (8, 16)),
        ((10, 10), (10, 24)),
        ((12, 20), (12, 31)),
    )
)


def calendars(*closures: Spell) -> Calendars:
    """Give those of a school that is open but for its closures."""
    sessions = SchoolCalendar.open_but_for(closures, nation=Nation.SCOTLAND)
    return Calendars.of(Nation.SCOTLAND, sessions=[sessions])


def requests_and_reviews(day: date, school: School, days: Calendars) -> list[Reckoning]:
    """Reckon a request, and in the emergency and on each third day besides a review."""
    dues = [foisa_deadline(InformationRequest(received=day), school, days)]
    if day.year == 2020 or day.toordinal() % 3 == 0:
        dues.append(foisa_review_deadline(day, school, days))
    return dues


def emergency_readings(due: Reckoning) -> tuple[Reading, ...]:
    """Give those that tell why the usual limit is the safe one."""
    if due.day == due.safe_day:
        return ()
    return (RAN_OUT_BEFORE,) if due.safe_day < date(2020, 4, 7) else (FELL_BACK,)


class TestEveryDayOfReceipt:
    """The engine and the second reckoning agree for receipts from 25 May 2018 to 2028.

    Each day is asked about, and outside 2020 each third in school days and for reviews.
    """

    def test_freedom_of_information_and_reviews(self) -> None:
        for day in every_day(FIRST_RECEIPT, LAST_RECEIPT):
            expected = walk(Asked(day), FOISA).day
            usual = working_days_later(day, 20, SCOTLAND.codes)
            for due in requests_and_reviews(day, COUNCIL, CALENDARS):
                assert (due.day, due.safe_day) == (expected, usual), day
                assert due.readings == emergency_readings(due), day

    def test_freedom_of_information_and_reviews_in_school_days(self) -> None:
        school = calendars(*HOLIDAYS)
        [sessions] = school.sessions
        days = FOISA._replace(sessions=sessions.sessions)
        usual = days._replace(emergency=False)
        for day in every_day(FIRST_RECEIPT, LAST_RECEIPT):
            if not DEEP and day.year != 2020 and day.toordinal() % 3:
                continue
            expected = walk(Asked(day), days).day
            safe = walk(Asked(day), usual).day if day < AFTER_THE_EMERGENCY else expected
            for due in requests_and_reviews(day, GRANT_AIDED, school):
                assert (due.day, due.safe_day) == (expected, safe), day
                assert due.readings == emergency_readings(due), day

    def test_environmental_information(self) -> None:
        for day in every_day(FIRST_RECEIPT, LAST_RECEIPT):
            for notice, number in turns(day, [(None, 20), (day, 40)]):
                request = InformationRequest(received=day, extension_notice=notice)
                due = eisr_deadline(request, CALENDARS)
                expected = working_days_later(day, number, SCOTLAND.codes)
                assert (due.day, due.safe_day) == (expected, expected), day

    @pytest.mark.parametrize(
        ("number", "limits"),
        [
            (20, (EISR, EISR_REVIEW)),
            (40, (FOISA_REVIEW_REQUEST, EISR_EXTENDED, EISR_REVIEW_REQUEST)),
        ],
    )
    def test_the_bare_limits_take_turns(self, number: int, limits: tuple[TimeLimit, ...]) -> None:
        for day in every_day(FIRST_RECEIPT, LAST_RECEIPT):
            expected = working_days_later(day, number, SCOTLAND.codes)
            for limit in turns(day, limits):
                assert limit.last_day(day, CALENDARS.scotland) == expected, day

    def test_an_appeal_takes_no_notice_of_working_days(self) -> None:
        for day in every_day(FIRST_RECEIPT, LAST_RECEIPT):
            assert FOISA_APPEAL.last_day(day, EVERY_DAY) == months_later(day, 6), day


class TestTheEmergencyOf2020:
    """From 7 April to 26 May 2020 the limit was 60 working days, for answers given meanwhile."""

    @pytest.mark.parametrize(
        ("received", "day", "safe_day"),
        [
            ("2020-01-13", "2020-02-10", "2020-02-10"),
            ("2020-01-14", "2020-04-07", "2020-02-11"),
            ("2020-03-02", "2020-05-26", "2020-03-30"),
            ("2020-03-09", "2020-05-26", "2020-04-06"),
            ("2020-03-10", "2020-05-26", "2020-04-07"),
            ("2020-04-06", "2020-05-26", "2020-05-05"),
            ("2020-04-24", "2020-05-26", "2020-05-26"),
            ("2020-04-27", "2020-05-27", "2020-05-27"),
            ("2020-05-26", "2020-06-23", "2020-06-23"),
        ],
    )
    def test_the_last_day(self, received: str, day: str, safe_day: str) -> None:
        due = foisa_review_deadline(date.fromisoformat(received), COUNCIL, CALENDARS)
        assert (due.day.isoformat(), due.safe_day.isoformat()) == (day, safe_day)

    def test_what_was_late_already_is_judged_by_sixty_days_too(self) -> None:
        due = foisa_deadline(InformationRequest(received=date(2020, 3, 2)), COUNCIL, CALENDARS)
        assert due.readings == (RAN_OUT_BEFORE,)
        assert due.steps[-1].text == "the last day before the usual limit came back"

    def test_a_question_asked_before_of_what_was_late_is_in_time_on_one_side_alone(self) -> None:
        question = Spell(date(2020, 4, 2), date(2020, 4, 30))
        request = InformationRequest(received=date(2020, 3, 2), clarifications=(question,))
        due = foisa_deadline(request, COUNCIL, CALENDARS)
        assert due.day == working_days_later(date(2020, 4, 30), 20, SCOTLAND.codes)
        assert due.safe_day == working_days_later(date(2020, 3, 2), 20, SCOTLAND.codes)
        assert due.readings == (RAN_OUT_BEFORE,)

    @pytest.mark.parametrize(
        ("limit", "day"),
        [
            (FOISA_REQUEST, "the day on which the request was received"),
            (FOISA_REVIEW, "the day on which the review was asked for"),
        ],
        ids=["request", "review"],
    )
    def test_receipt_picks_the_law_but_for_them(self, limit: TimeLimit, day: str) -> None:
        assert limit.picked_by == f"{day}, but for the longer limit of 2020"

    @pytest.mark.parametrize("limit", [FOISA_REQUEST, FOISA_REVIEW], ids=lambda limit: limit.id)
    def test_the_law_of_those_days(self, limit: TimeLimit) -> None:
        assert [
            str(limit.on(day).value.period)
            for day in (date(2020, 4, 6), date(2020, 4, 7), date(2020, 5, 26), date(2020, 5, 27))
        ] == ["20 working days", "60 working days", "60 working days", "20 working days"]

    def test_sixty_days_that_end_meanwhile(self) -> None:
        """A school that was long closed, so that its twentieth school day came late as well."""
        received = date(2020, 2, 10)
        closed = Spell(date(2020, 2, 12), date(2020, 3, 22))
        due = foisa_review_deadline(received, SPECIAL, calendars(closed))
        usual = walk(
            Asked(received),
            SCOTLAND._replace(sessions=calendars(closed).sessions[0].sessions),
        ).day
        assert due.safe_day == usual
        assert due.day == working_days_later(received, 60, SCOTLAND.codes) < date(2020, 5, 26)
        assert due.readings == (FELL_BACK,)

    def test_sixty_days_that_were_the_limit_anyway(self) -> None:
        received = date(2020, 2, 10)
        closed = Spell(date(2020, 2, 12), date(2020, 5, 20))
        due = foisa_review_deadline(received, SPECIAL, calendars(closed))
        assert due.day == due.safe_day == working_days_later(received, 60, SCOTLAND.codes)
        assert due.readings == ()

    def test_a_question_asked_meanwhile_is_in_time_but_for_the_strict_side(self) -> None:
        request = InformationRequest(
            received=date(2020, 4, 1),
            clarifications=(
                Spell(date(2020, 5, 20), date(2020, 6, 1)),
                Spell(date(2020, 6, 2), date(2020, 6, 3)),
            ),
        )
        due = foisa_deadline(request, COUNCIL, CALENDARS)
        assert due.day == working_days_later(date(2020, 6, 3), 20, SCOTLAND.codes)
        assert due.safe_day == working_days_later(date(2020, 4, 1), 20, SCOTLAND.codes)
        assert due.readings == (FELL_BACK,)


class TestWhomItBinds:
    """Councils for their schools, and schools that were designated."""

    @pytest.mark.parametrize(
        ("school", "message"),
        [
            (
                School(kind=SchoolKind.INDEPENDENT, nation=Nation.SCOTLAND),
                r"^school: FOISA 2002 does not bind it \(kind independent, nation SCT\)$",
            ),
            (
                School(kind=SchoolKind.ACADEMY),
                r"^school: FOISA 2002 does not bind it \(kind academy\)$",
            ),
            (School(), "^school: its kind and nation must be known to tell which limit of FOISA"),
            (School(kind=SchoolKind.INDEPENDENT_SPECIAL), "^school: its nation must be known"),
        ],
    )
    def test_another_school_is_refused(self, school: School, message: str) -> None:
        with pytest.raises(FactsError, match=message):
            foisa_review_deadline(date(2026, 3, 20), school, CALENDARS)

    def test_a_designated_school_without_its_days_is_refused(self) -> None:
        with pytest.raises(FactsError, match="needs the calendar of the school"):
            foisa_review_deadline(date(2026, 3, 20), SPECIAL, CALENDARS)

    def test_the_other_act_does_not_bind_a_school_in_scotland(self) -> None:
        request = InformationRequest(received=date(2026, 3, 20))
        with pytest.raises(FactsError, match="FOIA 2000 does not bind it"):
            foi_deadline(request, COUNCIL, CALENDARS)

    @pytest.mark.parametrize("limit", [EISR, FOISA_REVIEW_REQUEST], ids=lambda limit: limit.id)
    def test_what_binds_every_authority(self, limit: TimeLimit) -> None:
        for school in (COUNCIL, GRANT_AIDED, SPECIAL):
            outcome = binding(limit, school, as_of=date(2026, 3, 20)).outcome
            assert outcome.value == "applies"

    def test_the_time_in_school_days_is_for_designated_schools(self) -> None:
        outcomes = [
            binding(FOISA_SCHOOL, school, as_of=date(2026, 3, 20)).outcome.value
            for school in (COUNCIL, GRANT_AIDED, SPECIAL)
        ]
        assert outcomes == ["does-not-apply", "applies", "applies"]


class TestStandingStill:
    """While a question or a fee is open there is no last day."""

    @pytest.mark.parametrize(
        ("name", "foisa", "eisr"),
        [
            ("clarifications", "FOISA 2002, s 10(1)", "EISR 2004, reg 9(4)"),
            ("fee_notices", "FOISA 2002, s 10", "EISR 2004, reg 8"),
        ],
    )
    def test_since_the_day_of_asking(self, name: str, foisa: str, eisr: str) -> None:
        waits: dict[str, tuple[Spell, ...]] = {name: (Spell(date(2026, 3, 24)),)}
        request = InformationRequest(
            received=date(2026, 3, 20),
            clarifications=waits.get("clarifications", ()),
            fee_notices=waits.get("fee_notices", ()),
            extension_notice=date(2026, 3, 25),
        )
        for due, cites in (
            (foisa_deadline(request, COUNCIL, CALENDARS), foisa),
            (eisr_deadline(request, CALENDARS), eisr),
        ):
            assert due.stopped_since == date(2026, 3, 24)
            assert str(due.steps[-1].cites) == cites

    def test_how_long_payment_may_take_is_not_held(self) -> None:
        paid = (Spell(date(2026, 3, 24), date(2026, 12, 24)),)
        request = InformationRequest(received=date(2026, 3, 20), fee_notices=paid)
        assert foisa_deadline(request, COUNCIL, CALENDARS).running


def test_a_request_before_the_law_held_here_is_refused() -> None:
    early = date(2018, 5, 24)
    with pytest.raises(OutsideCoverageError, match="2018-05-24 is before 2018-05-25"):
        foisa_review_deadline(early, COUNCIL, CALENDARS)
    with pytest.raises(OutsideCoverageError, match="2018-05-24 is before 2018-05-25"):
        eisr_deadline(InformationRequest(received=early), CALENDARS)


def test_a_day_that_is_none_is_refused() -> None:
    moment = datetime(2026, 3, 20, 12, tzinfo=UTC)
    with pytest.raises(FactsError, match="received: expected a date, not the datetime"):
        foisa_review_deadline(moment, COUNCIL, CALENDARS)
