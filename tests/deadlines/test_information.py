"""Requests for information in England, Wales and Northern Ireland.

They stand beside worked examples and, day by day, beside a second reckoning: those of
oracles/information.csv and oracles/information_days.py.
"""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from tests.oracles.day_by_day import every_day, months_later, sweep, turns
from tests.oracles.information import found
from tests.oracles.information_days import EIR, FOIA, UK, Asked, walk, working_days_later
from tests.oracles.statute import rows
from ukschoolgdpr.deadlines import (
    ACTUAL_RECEIPT,
    EIR_CHARGE_NOTICE,
    EIR_CHARGE_PAYMENT,
    EIR_EXTENDED,
    EIR_EXTENSION_NOTICE,
    EIR_PARTICULARS,
    EIR_REFUSAL,
    EIR_REVIEW,
    EIR_REVIEW_REQUEST,
    EIR_STANDARD,
    FOI_COMPLAINT,
    FOI_FEE_PAYMENT,
    FOI_INTERNAL_REVIEW,
    FOI_INTERNAL_REVIEW_COMPLEX,
    FOI_INTERNAL_REVIEW_REQUEST,
    FOI_PIT,
    FOI_SCHOOL,
    FOI_SCHOOL_CAP,
    FOI_STANDARD,
    WHOSE_SCHOOL_DAYS,
    TimeLimit,
    binding,
    eir_deadline,
    foi_deadline,
)
from ukschoolgdpr.errors import ClockStoppedError, FactsError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import LAST, Calendars, SchoolCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.requests import InformationRequest
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import EVERY_DAY, Spell
from ukschoolgdpr.law.timelines import Confidence
from ukschoolgdpr.vocabulary import SchoolKind

ENGLAND = Calendars.of(Nation.ENGLAND)
ACADEMY = School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND)
UNIT = School(kind=SchoolKind.PUPIL_REFERRAL_UNIT, nation=Nation.ENGLAND)
SUMMER = Spell(date(2026, 7, 22), date(2026, 9, 2))
FIRST_RECEIPT, LAST_RECEIPT = date(2018, 5, 25), date(2028, 12, 31)
HOLIDAYS = tuple(
    Spell(date(year, *first), date(year, *last))
    for year in range(2018, 2030)
    for first, last in (
        ((2, 15), (2, 19)),
        ((4, 1), (4, 14)),
        ((5, 25), (5, 29)),
        ((7, 22), (9, 2)),
        ((10, 24), (10, 31)),
        ((12, 20), (12, 31)),
    )
)


def calendars(*closures: Spell, last: date = LAST) -> Calendars:
    """Give those of an academy that is open but for its closures."""
    sessions = SchoolCalendar.open_but_for(closures, nation=Nation.ENGLAND, last=last)
    return Calendars.of(Nation.ENGLAND, sessions=[sessions])


def asked(received: date, **happened: tuple[Spell, ...] | date) -> InformationRequest:
    """Ask on a day."""
    return InformationRequest(received=received, **happened)  # type: ignore[arg-type]  # by name


def test_it_is_reckoned_as_in_the_worked_example() -> None:
    assert rows("information")
    for row in rows("information"):
        expected = (row["day"], row["safe_day"] or row["day"], row["readings"], row["steps"])
        assert found(row) == expected, row


def every_third_day(first: date, last: date) -> Iterator[date]:
    """Give a third of the days, or all of them in a deep run."""
    return sweep(first, last, 3)


class TestEveryDayOfReceipt:
    """The engine and the second reckoning agree for receipts from 25 May 2018 to 2028.

    Each day is asked about under each law, and in school days or with more time each third.
    """

    def test_freedom_of_information(self) -> None:
        for day in every_day(FIRST_RECEIPT, LAST_RECEIPT):
            due = foi_deadline(asked(day), UNIT, ENGLAND)
            expected = walk(Asked(day), FOIA).day
            assert (due.day, due.safe_day) == (expected, expected), day

    def test_freedom_of_information_in_school_days(self) -> None:
        school = calendars(*HOLIDAYS)
        [sessions] = school.sessions
        days = FOIA._replace(sessions=sessions.sessions)
        for day in every_third_day(FIRST_RECEIPT, LAST_RECEIPT):
            due = foi_deadline(asked(day), ACADEMY, school)
            expected = walk(Asked(day), days).day
            assert (due.day, due.safe_day) == (expected, expected), day

    def test_freedom_of_information_with_time_to_weigh_the_public_interest(self) -> None:
        for day in every_third_day(FIRST_RECEIPT, LAST_RECEIPT):
            due = foi_deadline(asked(day, extension_notice=day), UNIT, ENGLAND)
            assert due.day == working_days_later(day, 40, UK.codes), day
            assert due.safe_day == working_days_later(day, 20, UK.codes), day

    def test_environmental_information(self) -> None:
        for day in every_day(FIRST_RECEIPT, LAST_RECEIPT):
            due = eir_deadline(asked(day), ENGLAND)
            expected = walk(Asked(day), EIR).day
            assert (due.day, due.safe_day) == (expected, expected), day

    def test_environmental_information_with_an_extension(self) -> None:
        for day in every_third_day(FIRST_RECEIPT, LAST_RECEIPT):
            due = eir_deadline(asked(day, extension_notice=day), ENGLAND)
            expected = working_days_later(day, 40, UK.codes)
            assert (due.day, due.safe_day) == (expected, expected), day

    @pytest.mark.parametrize(
        ("number", "limits"),
        [
            (
                20,
                (
                    FOI_STANDARD,
                    FOI_INTERNAL_REVIEW,
                    EIR_STANDARD,
                    EIR_EXTENSION_NOTICE,
                    EIR_CHARGE_NOTICE,
                    EIR_PARTICULARS,
                    EIR_REFUSAL,
                ),
            ),
            (
                40,
                (
                    FOI_INTERNAL_REVIEW_COMPLEX,
                    FOI_INTERNAL_REVIEW_REQUEST,
                    EIR_EXTENDED,
                    EIR_REVIEW_REQUEST,
                    EIR_REVIEW,
                ),
            ),
            (60, (EIR_CHARGE_PAYMENT, FOI_SCHOOL_CAP)),
        ],
    )
    def test_the_bare_limits_take_turns(self, number: int, limits: tuple[TimeLimit, ...]) -> None:
        for day in every_day(date(2018, 7, 4), LAST_RECEIPT):
            expected = working_days_later(day, number, UK.codes)
            for limit in turns(day, limits):
                assert limit.last_day(day, ENGLAND.uk) == expected, day

    def test_the_limits_of_applicants_take_no_notice_of_working_days(self) -> None:
        for day in every_day(FIRST_RECEIPT, LAST_RECEIPT):
            assert FOI_COMPLAINT.last_day(day, EVERY_DAY) == day + timedelta(weeks=6), day
            fee = FOI_FEE_PAYMENT.reckon(day, EVERY_DAY)
            expected = months_later(day, 3)
            assert (fee.day, fee.safe_day) == (expected, expected - timedelta(days=1)), day


class TestWhomItBinds:
    """The limit follows from the kind and nation of the school, or it says what is not known."""

    @pytest.mark.parametrize(
        ("kind", "nation", "limit"),
        [
            (SchoolKind.MAINTAINED, Nation.ENGLAND, "SI 2004/3364, reg 3(2)(a)"),
            (SchoolKind.MAINTAINED_NURSERY, Nation.WALES, "SI 2004/3364, reg 3(2)(a)"),
            (SchoolKind.ACADEMY, Nation.ENGLAND, "SI 2010/2768, reg 2(2)(a)"),
            (SchoolKind.CONTROLLED, Nation.NORTHERN_IRELAND, "SI 2009/1369, reg 2(2)(a)"),
            (SchoolKind.VOLUNTARY, Nation.NORTHERN_IRELAND, "SI 2009/1369, reg 2(2)(a)"),
            (
                SchoolKind.GRANT_MAINTAINED_INTEGRATED,
                Nation.NORTHERN_IRELAND,
                "SI 2009/1369, reg 2(2)(a)",
            ),
            (SchoolKind.PUPIL_REFERRAL_UNIT, Nation.NORTHERN_IRELAND, "SI 2009/1369, reg 2(2)(a)"),
            (SchoolKind.PUPIL_REFERRAL_UNIT, Nation.ENGLAND, "FOIA 2000, s 10(1)"),
            (SchoolKind.PUPIL_REFERRAL_UNIT, Nation.WALES, "FOIA 2000, s 10(1)"),
        ],
    )
    def test_what_gives_the_time_is_cited(
        self, kind: SchoolKind, nation: Nation, limit: str
    ) -> None:
        open_always = SchoolCalendar.open_but_for([], nation=nation)
        known = Calendars.of(nation, sessions=[open_always])
        due = foi_deadline(asked(date(2026, 5, 18)), School(kind=kind, nation=nation), known)
        assert due.day == date(2026, 6, 17)
        assert str(due.steps[1].cites) == limit

    @pytest.mark.parametrize(
        ("school", "message"),
        [
            (
                School(kind=SchoolKind.INDEPENDENT, nation=Nation.ENGLAND),
                r"^school: FOIA 2000 does not bind it \(kind independent, nation ENG\)$",
            ),
            (
                School(kind=SchoolKind.NON_MAINTAINED_SPECIAL),
                r"^school: FOIA 2000 does not bind it \(kind non-maintained-special\)$",
            ),
            (
                School(nation=Nation.SCOTLAND),
                r"^school: FOIA 2000 does not bind it \(nation SCT\)$",
            ),
            (
                School(),
                "^school: its kind and nation must be known to tell which limit of FOIA 2000 b",
            ),
            (School(nation=Nation.WALES), "^school: its kind must be known to tell which limit"),
            (
                School(kind=SchoolKind.PUPIL_REFERRAL_UNIT),
                "^school: its nation must be known to tell which limit",
            ),
        ],
    )
    def test_a_school_that_it_does_not_bind_or_may_not_bind_is_refused(
        self, school: School, message: str
    ) -> None:
        with pytest.raises(FactsError, match=message):
            foi_deadline(asked(date(2026, 5, 18)), school, calendars())

    def test_a_school_without_its_days_is_refused(self) -> None:
        with pytest.raises(FactsError, match="needs the calendar of the school"):
            foi_deadline(asked(date(2026, 5, 18)), ACADEMY, ENGLAND)

    @pytest.mark.parametrize("nation", [Nation.ENGLAND, Nation.WALES])
    def test_a_unit_is_reached_through_its_authority_which_is_no_settled_law(
        self, nation: Nation
    ) -> None:
        as_of = date(2026, 5, 18)
        decision = binding(
            FOI_STANDARD, School(kind=SchoolKind.PUPIL_REFERRAL_UNIT, nation=nation), as_of=as_of
        )
        assert decision.outcome.value == "applies"
        assert "through the local authority that runs it" in decision.reason.text
        assert str(decision.reason.cites) == "FOIA 2000, Sch 1 para 7"
        assert FOI_STANDARD.on(as_of).confidence is Confidence.MEDIUM

    def test_a_request_about_the_trust_alone_is_safe_by_twenty_working_days(self) -> None:
        received = date(2026, 7, 15)
        safe = FOI_STANDARD.last_day(received, ENGLAND.uk)
        assert safe == working_days_later(received, 20, UK.codes)
        assert safe <= foi_deadline(asked(received), ACADEMY, calendars(SUMMER)).safe_day

    @pytest.mark.parametrize(
        ("kind", "nation", "outcome"),
        [
            (SchoolKind.ACADEMY, Nation.ENGLAND, "applies"),
            (SchoolKind.PUPIL_REFERRAL_UNIT, Nation.WALES, "applies"),
            (SchoolKind.INDEPENDENT, Nation.ENGLAND, "does-not-apply"),
            (SchoolKind.EDUCATION_AUTHORITY, Nation.SCOTLAND, "does-not-apply"),
            (None, Nation.ENGLAND, "undetermined"),
        ],
    )
    def test_the_environmental_regulations_bind_public_authorities(
        self, kind: SchoolKind | None, nation: Nation, outcome: str
    ) -> None:
        decision = binding(EIR_STANDARD, School(kind=kind, nation=nation), as_of=date(2026, 11, 22))
        assert decision.outcome.value == outcome

    def test_the_time_to_weigh_the_public_interest_has_no_number_in_the_act(self) -> None:
        decision = binding(FOI_PIT, ACADEMY, as_of=date(2026, 11, 22))
        assert decision.outcome.value == "applies"
        assert "reasonable" in FOI_PIT.on(date(2026, 11, 22)).value.words


class TestSchoolDays:
    """Twenty school days or sixty working days, whichever comes first."""

    def test_a_calendar_that_ends_after_the_sixty_days_is_enough(self) -> None:
        closed = Spell(date(2026, 7, 18), date(2026, 10, 13))
        known = calendars(closed, last=date(2026, 10, 13))
        due = foi_deadline(asked(date(2026, 7, 17)), ACADEMY, known)
        assert due.day == due.safe_day == date(2026, 10, 13)
        assert due.id == "deadlines.foi-school-cap"
        assert str(due.steps[-1]) == (
            "Tue 13 Oct 2026  this ends first: 20 school days take longer [SI 2010/2768, reg 2]"
        )

    def test_a_calendar_that_ends_before_is_not(self) -> None:
        closed = Spell(date(2026, 7, 18), date(2026, 10, 12))
        known = calendars(closed, last=date(2026, 10, 12))
        with pytest.raises(OutsideCoverageError, match="2026-10-13 is outside the calendar"):
            foi_deadline(asked(date(2026, 7, 17)), ACADEMY, known)

    def test_a_calendar_that_begins_too_late_is_not(self) -> None:
        terms = [Spell(date(2026, 9, 3), date(2026, 12, 18))]
        sessions = SchoolCalendar.of(terms, nation=Nation.ENGLAND)
        known = Calendars.of(Nation.ENGLAND, sessions=[sessions])
        with pytest.raises(OutsideCoverageError, match="2026-07-16 is outside the calendar"):
            foi_deadline(asked(date(2026, 7, 15)), ACADEMY, known)

    def test_a_calendar_may_begin_on_the_day_after_receipt(self) -> None:
        terms = [Spell(date(2026, 9, 3), date(2026, 12, 18))]
        sessions = SchoolCalendar.of(terms, nation=Nation.ENGLAND)
        known = Calendars.of(Nation.ENGLAND, sessions=[sessions])
        assert foi_deadline(asked(date(2026, 9, 2)), ACADEMY, known).day == date(2026, 9, 30)

    def test_a_short_calendar_is_enough_though_it_begins_on_the_day_after_receipt(self) -> None:
        terms = [
            Spell(date(2026, 7, 20), date(2026, 7, 21)),
            Spell(date(2026, 11, 2), date(2026, 11, 3)),
        ]
        sessions = SchoolCalendar.of(terms, nation=Nation.ENGLAND)
        known = Calendars.of(Nation.ENGLAND, sessions=[sessions])
        due = foi_deadline(asked(date(2026, 7, 19)), ACADEMY, known)
        assert due.day == date(2026, 10, 13)

    def test_more_time_for_the_public_interest_follows_the_first_limit_in_working_days(
        self,
    ) -> None:
        request = asked(date(2026, 7, 15), extension_notice=date(2026, 9, 24))
        half_term = Spell(date(2026, 10, 12), date(2026, 10, 16))
        due = foi_deadline(request, ACADEMY, calendars(SUMMER, half_term))
        assert due.day == working_days_later(date(2026, 9, 24), 20, UK.codes)
        assert due.safe_day == date(2026, 9, 24)
        assert "working days of the UK" in due.explain()

    @pytest.mark.parametrize("name", ["clarifications", "fee_notices"])
    def test_what_comes_too_late_for_one_school_of_a_trust_is_so_on_the_strict_side(
        self, name: str
    ) -> None:
        sessions = [
            SchoolCalendar.open_but_for([closed], nation=Nation.ENGLAND)
            for closed in (SUMMER, Spell(date(2026, 7, 22), date(2026, 8, 28)))
        ]
        trust = Calendars.of(Nation.ENGLAND, sessions=sessions)
        received, first, last = date(2026, 7, 15), date(2026, 9, 22), date(2026, 9, 24)
        for asking, answer, safe in (
            (last, date(2026, 9, 28), first),
            (last, None, first),
            (first, None, None),
        ):
            request = asked(received, **{name: (Spell(asking, answer),)})
            due = foi_deadline(request, ACADEMY, trust)
            assert due.running is (answer is not None)
            assert due.strict == safe
            assert due.readings == (WHOSE_SCHOOL_DAYS,)


class TestStandingStill:
    """While a question or a fee is open there is no last day."""

    @pytest.mark.parametrize(
        ("name", "foia", "eir"),
        [
            ("clarifications", "FOIA 2000, s 10(6)", "EIR 2004, reg 9(4)"),
            ("fee_notices", "FOIA 2000, s 10(2)", "EIR 2004, reg 8(6)"),
        ],
    )
    def test_since_the_day_of_asking(self, name: str, foia: str, eir: str) -> None:
        request = asked(date(2026, 5, 18), **{name: (Spell(date(2026, 5, 20)),)})
        for due, cites in (
            (foi_deadline(request, UNIT, ENGLAND), foia),
            (eir_deadline(request, ENGLAND), eir),
        ):
            assert due.stopped_since == date(2026, 5, 20)
            assert [(step.day, step.text) for step in due.steps] == [
                (date(2026, 5, 18), "request received"),
                (date(2026, 6, 17), "20 working days on"),
                (date(2026, 5, 20), "time stands still from here"),
            ]
            assert str(due.steps[-1].cites) == cites
            for day in ("day", "safe_day"):
                with pytest.raises(ClockStoppedError):
                    getattr(due, day)

    def test_notice_of_an_extension_changes_nothing(self) -> None:
        open_question = (Spell(date(2026, 5, 20)),)
        request = asked(date(2026, 5, 18), clarifications=open_question)
        noticed = asked(
            date(2026, 5, 18), clarifications=open_question, extension_notice=date(2026, 5, 19)
        )
        assert foi_deadline(request, UNIT, ENGLAND) == foi_deadline(noticed, UNIT, ENGLAND)
        assert eir_deadline(request, ENGLAND) == eir_deadline(noticed, ENGLAND)

    def test_a_question_on_the_last_day_is_in_time_and_the_day_after_it_is_not(self) -> None:
        last = date(2026, 6, 17)
        on_it = asked(date(2026, 5, 18), clarifications=(Spell(last),))
        after = asked(date(2026, 5, 18), clarifications=(Spell(last + timedelta(days=1)),))
        assert foi_deadline(on_it, UNIT, ENGLAND).stopped_since == last
        assert foi_deadline(after, UNIT, ENGLAND).day == last

    def test_a_question_may_be_answered_later_than_a_fee_may_be_paid(self) -> None:
        answered = date(2026, 10, 1)
        question = (Spell(date(2026, 5, 20), answered),)
        request = asked(date(2026, 5, 18), clarifications=question)
        for due in (foi_deadline(request, UNIT, ENGLAND), eir_deadline(request, ENGLAND)):
            assert due.day == working_days_later(answered, 20, UK.codes)

    def test_a_fee_paid_after_three_months_leaves_no_duty(self) -> None:
        """FOIA s 9(2): the authority need not comply."""
        notice, last = date(2026, 5, 20), date(2026, 8, 20)
        in_time = asked(date(2026, 5, 18), fee_notices=(Spell(notice, last),))
        late = asked(date(2026, 5, 18), fee_notices=(Spell(notice, last + timedelta(days=1)),))
        assert foi_deadline(in_time, ACADEMY, calendars()).running
        due = foi_deadline(late, ACADEMY, calendars())
        assert due.stopped_since == notice
        assert str(due.steps[-1]) == (
            "Wed 20 May 2026  not paid within 3 months, so there is no duty to answer "
            "[FOIA 2000, s 9(2)]"
        )

    def test_a_charge_paid_after_sixty_working_days_leaves_no_duty(self) -> None:
        """EIR reg 8(5)."""
        notice = date(2026, 5, 20)
        last = working_days_later(notice, 60, UK.codes)
        in_time = asked(date(2026, 5, 18), fee_notices=(Spell(notice, last),))
        late = asked(date(2026, 5, 18), fee_notices=(Spell(notice, last + timedelta(days=1)),))
        assert eir_deadline(in_time, ENGLAND).running
        due = eir_deadline(late, ENGLAND)
        assert due.stopped_since == notice
        assert str(due.steps[-1]) == (
            "Wed 20 May 2026  not paid within 60 working days, so there is no duty to answer "
            "[EIR 2004, reg 8(5)]"
        )


class TestTheDayOfReceipt:
    """It is that day itself, working day or not; the minority practice moves nothing."""

    @pytest.mark.parametrize("day", [date(2026, 5, 23), date(2026, 5, 25)], ids=str)
    def test_on_a_day_that_is_no_working_day_the_doubt_is_named(self, day: date) -> None:
        for due in (foi_deadline(asked(day), UNIT, ENGLAND), eir_deadline(asked(day), ENGLAND)):
            assert due.readings == (ACTUAL_RECEIPT,)
            assert due.day == due.safe_day == date(2026, 6, 23)
            assert f"not to be relied on: {ACTUAL_RECEIPT.text} " in due.explain()

    def test_on_a_working_day_there_is_none(self) -> None:
        assert foi_deadline(asked(date(2026, 5, 22)), UNIT, ENGLAND).readings == ()


@pytest.mark.parametrize("limit", [FOI_STANDARD, FOI_SCHOOL])
def test_a_request_before_the_law_held_here_is_refused(limit: TimeLimit) -> None:
    school = UNIT if limit is FOI_STANDARD else ACADEMY
    with pytest.raises(OutsideCoverageError, match="2018-05-24 is before 2018-05-25"):
        foi_deadline(asked(date(2018, 5, 24)), school, calendars())
    with pytest.raises(OutsideCoverageError, match="2018-05-24 is before 2018-05-25"):
        eir_deadline(asked(date(2018, 5, 24)), ENGLAND)


def test_days_of_waiting_for_payment_are_named_in_the_calendar() -> None:
    paid = (Spell(date(2026, 5, 20), date(2026, 5, 22)),)
    due = foi_deadline(asked(date(2026, 5, 18), fee_notices=paid), UNIT, ENGLAND)
    assert (
        due.explain().splitlines()[-1].startswith("working days of the UK (payment not awaited), ")
    )


def test_a_fee_paid_before_the_answer_to_a_question_is_not_told() -> None:
    request = asked(
        date(2026, 5, 18),
        clarifications=(Spell(date(2026, 5, 20), date(2026, 6, 3)),),
        fee_notices=(Spell(date(2026, 5, 19), date(2026, 6, 3)),),
    )
    due = foi_deadline(request, UNIT, ENGLAND)
    assert due.day == date(2026, 7, 2)
    assert len(due.steps) == 2
