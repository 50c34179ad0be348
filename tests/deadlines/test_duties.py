"""Duties beside worked examples; each with its steps, its doubts and its refusals.

The examples are in tests/oracles/duties.csv, days counted one by one in tests/laws/test_duties.py.
"""

from datetime import UTC, date, datetime

import pytest

from tests.oracles.duties_clock import found
from tests.oracles.statute import rows
from ukschoolgdpr.deadlines import (
    BEGINNING_WITH,
    BEGINNING_WITH_COMPLAINT,
    BEGINNING_WITH_NOTIFICATION,
    BEGINNING_WITH_QUESTION,
    BEGINNING_WITH_REPORTER,
    BEGINNING_WITH_RESULTS,
    BREACH_ICO_72H,
    COMPLAINT_ACK,
    COMPLAINT_OUTCOME,
    EXAM_MARKS,
    HOUR_ROUNDING,
    PRINCIPAL_REPORTER,
    SERIOUS_HARM_OPINION,
    MonthsWithFirstDay,
    Prompt,
    binding,
    breach_deadline,
    exam_marks_deadline,
    privacy_information_deadline,
)
from ukschoolgdpr.deadlines.duties import ENTRIES
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.requests import MarksRequest, Obtained
from ukschoolgdpr.law.instruments import DPA_2018
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.periods import EVERY_DAY
from ukschoolgdpr.law.rules import Entry, Outcome
from ukschoolgdpr.vocabulary import SchoolKind

ENGLAND = WorkingCalendar.of(Nation.ENGLAND)


def test_a_worked_example_comes_out() -> None:
    examples = [(row, code) for row in rows("duties") for code in row["nations"].split()]
    assert examples
    for row, code in examples:
        assert found(row, code) == (row["day"], row["safe_day"], row["readings"]), (row, code)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_every_controller_is_bound_but_by_what_is_scottish(entry: Entry[object]) -> None:
    [version] = entry.versions.versions
    scottish = entry.id == PRINCIPAL_REPORTER.id
    assert (entry.applies_in == UK) is not scottish
    assert (getattr(version.value, "binds", None) is None) is not scottish


def test_the_principal_reporter_is_told_by_education_authorities() -> None:
    council = School(kind=SchoolKind.EDUCATION_AUTHORITY, nation=Nation.SCOTLAND)
    other = School(kind=SchoolKind.GRANT_AIDED, nation=Nation.SCOTLAND)
    as_of = date(2026, 9, 1)
    assert binding(PRINCIPAL_REPORTER, council, as_of=as_of).outcome is Outcome.APPLIES
    assert binding(PRINCIPAL_REPORTER, other, as_of=as_of).outcome is Outcome.DOES_NOT_APPLY


class TestOneWording:
    """The strict sides of "beginning with" differ in what they cite and are called, alone."""

    def test_they_say_the_same(self) -> None:
        others = (
            BEGINNING_WITH_NOTIFICATION,
            BEGINNING_WITH_COMPLAINT,
            BEGINNING_WITH_QUESTION,
            BEGINNING_WITH_RESULTS,
            BEGINNING_WITH_REPORTER,
        )
        assert {reading.text for reading in others} == {BEGINNING_WITH.text}
        assert len({(reading.name, reading.cites) for reading in others}) == 5


class TestPrivacyInformation:
    """A month, the first communication or the first disclosure: whichever is first (art 14(3))."""

    def test_the_month_explains_itself(self) -> None:
        due = privacy_information_deadline(Obtained(obtained=date(2026, 9, 4)), ENGLAND)
        assert due.id == "deadlines.privacy-info-indirect"
        assert due.explain().splitlines()[:-1] == [
            "Fri 04 Sep 2026  data obtained [UK GDPR, art 14(3)(a)]",
            "Sun 04 Oct 2026  1 month on [UK GDPR, art 14(3)(a)]",
            "Mon 05 Oct 2026  next working day [Reg 1182/71, art 3(4)]",
            (
                "Mon 05 Oct 2026  at the latest: a reasonable period may end earlier "
                "[UK GDPR, art 14(3)(a)]"
            ),
        ]

    def test_an_earlier_use_explains_itself(self) -> None:
        used = Obtained(
            obtained=date(2025, 9, 3),
            first_communication=date(2025, 9, 14),
            first_disclosure=date(2025, 9, 8),
        )
        due = privacy_information_deadline(used, ENGLAND)
        assert due.id == "deadlines.privacy-info-indirect-disclosure"
        assert due.calendar is EVERY_DAY
        assert due.explain().splitlines() == [
            "Mon 08 Sep 2025  first disclosure to another recipient [UK GDPR, art 14(3)(c)]",
            "Mon 08 Sep 2025  this ends first; another on Sun 14 Sep 2025 [UK GDPR, art 14(3)]",
            "Mon 08 Sep 2025  this ends first; another on Fri 03 Oct 2025 [UK GDPR, art 14(3)]",
        ]

    def test_a_first_use_at_the_weekend_does_not_wait_for_monday(self) -> None:
        used = Obtained(obtained=date(2025, 9, 3), first_communication=date(2025, 9, 6))
        due = privacy_information_deadline(used, ENGLAND)
        assert (due.id, due.day) == (
            "deadlines.privacy-info-indirect-communication",
            date(2025, 9, 6),
        )

    def test_data_from_before_the_law_are_refused(self) -> None:
        with pytest.raises(OutsideCoverageError, match=r"^2018-05-24 is before 2018-05-25"):
            privacy_information_deadline(Obtained(obtained=date(2018, 5, 24)), ENGLAND)


class TestBreach:
    """72 hours from being aware, by the clock (art 33(1))."""

    def test_it_explains_itself(self) -> None:
        due = breach_deadline(datetime(2026, 12, 24, 16, 20, tzinfo=UTC))
        assert due.id == "deadlines.breach-ico-72h"
        assert due.explain().splitlines() == [
            "Thu 24 Dec 2026 16:20  the school became aware [UK GDPR, art 33(1)]",
            "Sun 27 Dec 2026 16:20  72 hours on [UK GDPR, art 33(1)]",
            f"not to be relied on: {HOUR_ROUNDING.text} [Reg 1182/71, art 3(1)]",
        ]

    def test_awareness_in_summer_is_shown_by_the_clocks_of_the_uk(self) -> None:
        due = breach_deadline(datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
        assert due.start == date(2026, 7, 2)
        assert due.at is not None
        assert due.at.isoformat() == "2026-07-05T00:30:00+01:00"

    def test_the_first_minute_of_the_law_is_one_of_the_clocks_of_the_uk(self) -> None:
        assert breach_deadline(datetime(2018, 5, 24, 23, 0, tzinfo=UTC)).day == date(2018, 5, 28)
        with pytest.raises(OutsideCoverageError, match=r"^2018-05-24 is before 2018-05-25"):
            breach_deadline(datetime(2018, 5, 24, 22, 59, tzinfo=UTC))

    @pytest.mark.parametrize(
        "aware",
        [datetime(2026, 12, 24, 16, 20), date(2026, 12, 24), "2026-12-24T16:20"],  # noqa: DTZ001 - refused
        ids=["without an offset", "a date", "text"],
    )
    def test_without_an_offset_it_is_refused(self, aware: object) -> None:
        message = r"^aware: expected a datetime with its offset from UTC, not "
        with pytest.raises(FactsError, match=message):
            breach_deadline(aware)  # type: ignore[arg-type]  # refused

    def test_there_is_nothing_to_read_without_a_number_in_the_other_duties(self) -> None:
        prompts = [
            entry.id for entry in ENTRIES if isinstance(entry.versions.versions[0].value, Prompt)
        ]
        assert prompts == [
            "deadlines.privacy-info-direct",
            "deadlines.privacy-info-indirect-communication",
            "deadlines.privacy-info-indirect-disclosure",
            "deadlines.breach-individuals",
            "deadlines.breach-processor",
            "deadlines.complaint-outcome",
        ]
        assert BREACH_ICO_72H.id not in prompts


class TestComplaint:
    """Acknowledged within 30 days, if received on 19 June 2026 or later (s 164A(3))."""

    def test_it_explains_itself(self) -> None:
        due = COMPLAINT_ACK.reckon(date(2026, 8, 1), ENGLAND)
        assert due.explain().splitlines()[:-1] == [
            "Sat 01 Aug 2026  complaint received [DPA 2018, s 164A(3)]",
            "Mon 31 Aug 2026  30 days on [DPA 2018, s 164A(3)]",
            "Tue 01 Sep 2026  next working day [Reg 1182/71, art 3(4)]",
            "safe by Sun 30 Aug 2026:",
            f"  {BEGINNING_WITH.text} [DPA 2018, s 164A(3)]",
        ]

    @pytest.mark.parametrize("entry", [COMPLAINT_ACK, COMPLAINT_OUTCOME])
    def test_before_there_was_no_such_duty(self, entry: Entry[object]) -> None:
        assert entry.on(date(2026, 6, 19)).cites in {
            DPA_2018.section("164A", 3),
            DPA_2018.section("164A", 4),
        }
        with pytest.raises(OutsideCoverageError, match=r"is in force on 2026-06-18$"):
            entry.on(date(2026, 6, 18))


class TestExamMarks:
    """Five months, or forty days from the announcement if earlier (Sch 2 para 25(3))."""

    def test_both_legs_explain_themselves(self) -> None:
        request = MarksRequest(received=date(2026, 6, 1), announced=date(2026, 8, 13))
        due = exam_marks_deadline(request, ENGLAND)
        assert due.id == "deadlines.exam-marks-announced"
        assert due.explain().splitlines()[:-1] == [
            "Thu 13 Aug 2026  results announced [DPA 2018, Sch 2 para 25(3)(b)]",
            "Tue 22 Sep 2026  40 days on [DPA 2018, Sch 2 para 25(3)(b), medium confidence]",
            (
                "Tue 22 Sep 2026  this ends first; another on Mon 02 Nov 2026 "
                "[DPA 2018, Sch 2 para 25(3)(b)]"
            ),
            "safe by Mon 21 Sep 2026:",
            f"  {BEGINNING_WITH.text} [DPA 2018, Sch 2 para 25(3)(b)]",
        ]

    def test_while_the_announcement_is_not_known_it_says_so(self) -> None:
        due = exam_marks_deadline(MarksRequest(received=date(2026, 6, 1)), ENGLAND)
        assert due.id == EXAM_MARKS.id
        assert str(due.steps[-1]) == (
            "Mon 02 Nov 2026  40 days from the announcement of the results may end earlier "
            "[DPA 2018, Sch 2 para 25(3)(b)]"
        )

    @pytest.mark.parametrize("announced", [date(2026, 8, 13), date(2026, 8, 12)])
    def test_from_results_day_on_it_is_the_ordinary_month(self, announced: date) -> None:
        request = MarksRequest(received=date(2026, 8, 13), announced=announced)
        due = exam_marks_deadline(request, ENGLAND)
        assert (due.id, due.day) == ("deadlines.access", date(2026, 9, 14))

    def test_the_day_before_it_is_not(self) -> None:
        request = MarksRequest(received=date(2026, 8, 12), announced=date(2026, 8, 13))
        assert exam_marks_deadline(request, ENGLAND).day == date(2026, 9, 22)

    def test_an_announcement_that_is_no_day_is_refused(self) -> None:
        message = r"^announced: expected a date, not the datetime "
        with pytest.raises(FactsError, match=message):
            MarksRequest(received=date(2026, 6, 1), announced=datetime(2026, 8, 13, tzinfo=UTC))


class TestOpinion:
    """Within the six months that end with the day on which it is relied on (Sch 3 para 5(4))."""

    @pytest.mark.parametrize(
        ("obtained", "until"),
        [
            (date(2026, 1, 15), date(2026, 7, 14)),
            (date(2026, 3, 1), date(2026, 8, 31)),
            (date(2026, 2, 28), date(2026, 8, 27)),
            (date(2026, 8, 28), date(2027, 2, 27)),
            (date(2026, 8, 29), date(2027, 2, 28)),
            (date(2026, 8, 31), date(2027, 2, 28)),
            (date(2026, 9, 1), date(2027, 2, 28)),
            (date(2027, 8, 31), date(2028, 2, 29)),
            (date(2026, 12, 31), date(2027, 6, 30)),
        ],
        ids=str,
    )
    def test_it_may_be_relied_on_until(self, obtained: date, until: date) -> None:
        assert SERIOUS_HARM_OPINION.last_day(obtained, EVERY_DAY) == until

    def test_it_explains_itself(self) -> None:
        due = SERIOUS_HARM_OPINION.reckon(date(2026, 1, 15), EVERY_DAY)
        assert due.explain().splitlines() == [
            "Thu 15 Jan 2026  opinion obtained [DPA 2018, Sch 3 para 5(4)]",
            "Tue 14 Jul 2026  6 months less a day on [DPA 2018, Sch 3 para 5(4)]",
        ]

    def test_a_number_of_months_is_whole(self) -> None:
        with pytest.raises(FactsError, match=r"^number: expected a whole number, none or more"):
            MonthsWithFirstDay(-1)
