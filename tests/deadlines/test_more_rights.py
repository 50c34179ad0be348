"""What the law and the regulator say of time beside the month itself: other rights, decisions."""

from datetime import UTC, date, datetime

import pytest

from ukschoolgdpr.deadlines import (
    ADM_NOTIFICATION,
    ADM_REQUEST_BY_SUBJECT,
    ADM_RESPONSE,
    ADM_SAFEGUARDS,
    BEGINNING_WITH,
    GUIDANCE_ALONE,
    MARKETING_OBJECTION,
    OBJECTION,
    RECIPIENT_NOTIFICATION,
    RESTRICTION_LIFTING,
    RIGHTS_28_DAYS,
    RIGHTS_ONE_MONTH_PRE_2019_08,
    Prompt,
    decision_response_deadline,
    decision_review_deadline,
    first_convention_deadline,
)
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.requests import RightsRequest
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import EVERY_DAY
from ukschoolgdpr.law.rules import Entry
from ukschoolgdpr.law.timelines import Confidence, Force

ENGLAND = WorkingCalendar.of(Nation.ENGLAND)
FIRST = "ICO guidance, right of access, before 15 August 2019, practice"


class TestTheFirstConvention:
    """The regulator counted from the day after receipt until 14 August 2019."""

    def test_it_explains_itself(self) -> None:
        due = first_convention_deadline(date(2018, 9, 4), ENGLAND)
        assert due.id == RIGHTS_ONE_MONTH_PRE_2019_08.id
        assert due.explain().splitlines()[:-1] == [
            f"Wed 05 Sep 2018  the day after the request was received [{FIRST}]",
            f"Fri 05 Oct 2018  1 month on [{FIRST}]",
            "safe by Thu 04 Oct 2018:",
            f"  {GUIDANCE_ALONE.text} [UK GDPR, art 12(3)]",
        ]

    def test_over_a_weekend_it_made_no_difference(self) -> None:
        due = first_convention_deadline(date(2018, 9, 6), ENGLAND)
        assert (due.day, due.safe_day, due.readings) == (date(2018, 10, 8), date(2018, 10, 8), ())

    def test_its_end_moved_on_too(self) -> None:
        due = first_convention_deadline(date(2018, 9, 5), ENGLAND)
        assert (due.day, due.safe_day) == (date(2018, 10, 8), date(2018, 10, 5))
        assert str(due.steps[-1]) == "Mon 08 Oct 2018  next working day [Reg 1182/71, art 3(4)]"

    def test_it_was_withdrawn(self) -> None:
        assert first_convention_deadline(date(2019, 8, 14), ENGLAND).day == date(2019, 9, 16)
        with pytest.raises(OutsideCoverageError, match=r"is in force on 2019-08-15$"):
            first_convention_deadline(date(2019, 8, 15), ENGLAND)

    def test_what_is_no_day_is_refused(self) -> None:
        with pytest.raises(FactsError, match=r"^received: expected a date, not the datetime "):
            first_convention_deadline(datetime(2018, 9, 3, tzinfo=UTC), ENGLAND)


def test_twenty_eight_days_are_practice_and_nothing_moves_them() -> None:
    due = RIGHTS_28_DAYS.reckon(date(2026, 8, 3), EVERY_DAY)
    assert due.explain().splitlines() == [
        "Mon 03 Aug 2026  request received [ICO guidance, right of access]",
        "Mon 31 Aug 2026  28 days on [ICO guidance, right of access, practice]",
    ]
    assert RIGHTS_28_DAYS.on(date(2026, 8, 3)).force is Force.PRACTICE


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (RECIPIENT_NOTIFICATION, "no period is named"),
        (RESTRICTION_LIFTING, "before the restriction is lifted"),
        (OBJECTION, "shall no longer process, unless"),
        (MARKETING_OBJECTION, "shall no longer be processed for such purposes"),
    ],
    ids=lambda value: value.id if isinstance(value, Entry) else "",
)
def test_what_has_no_number_has_its_words(entry: Entry[Prompt], words: str) -> None:
    law = entry.on(date(2026, 9, 3))
    assert law.value.words == words
    assert law.value.binds is None
    assert law.confidence is Confidence.MEDIUM


class TestAutomatedDecisions:
    """DPA 2018 s 14 for decisions before 5 February 2026 (SI 2026/82 reg 5), then art 22C."""

    @pytest.mark.parametrize("entry", [ADM_NOTIFICATION, ADM_REQUEST_BY_SUBJECT])
    def test_section_14_is_for_earlier_decisions(self, entry: Entry[object]) -> None:
        assert entry.picked_by == "the day on which the decision was taken"
        assert entry.on(date(2026, 2, 4)).ceases == date(2026, 2, 5)
        with pytest.raises(OutsideCoverageError, match=r"is in force on 2026-02-05$"):
            entry.on(date(2026, 2, 5))

    def test_the_safeguards_are_for_later_ones(self) -> None:
        assert ADM_SAFEGUARDS.on(date(2026, 2, 5)).value.words == "no period is named"
        with pytest.raises(OutsideCoverageError, match=r"is in force on 2026-02-04$"):
            ADM_SAFEGUARDS.on(date(2026, 2, 4))

    def test_the_month_for_asking_explains_itself(self) -> None:
        due = decision_review_deadline(date(2024, 11, 11), date(2024, 11, 14), ENGLAND)
        assert due.id == ADM_REQUEST_BY_SUBJECT.id
        assert due.explain().splitlines()[:-1] == [
            "Thu 14 Nov 2024  notification received [DPA 2018, s 14(4)(b)]",
            "Sat 14 Dec 2024  1 month on [DPA 2018, s 14(4)(b)]",
            "Mon 16 Dec 2024  next working day [Reg 1182/71, art 3(4)]",
            "safe by Fri 13 Dec 2024:",
            f"  {BEGINNING_WITH.text} [DPA 2018, s 14(4)(b)]",
        ]

    def test_nobody_can_ask_under_it_of_a_later_decision(self) -> None:
        day = date(2026, 2, 5)
        with pytest.raises(OutsideCoverageError, match=r"is in force on 2026-02-05$"):
            decision_review_deadline(day, day, ENGLAND)

    @pytest.mark.parametrize(
        ("decided", "received", "provision", "confidence"),
        [
            (date(2025, 11, 3), date(2025, 11, 10), "DPA 2018, s 14(5)", ""),
            (date(2026, 2, 4), date(2026, 3, 10), "DPA 2018, s 14(5)", ""),
            (date(2026, 2, 5), date(2026, 3, 10), "UK GDPR, art 12A(1)", ", medium confidence"),
        ],
        ids=str,
    )
    def test_the_answer_has_the_month_of_its_law(
        self, decided: date, received: date, provision: str, confidence: str
    ) -> None:
        due = decision_response_deadline(decided, RightsRequest(received=received), ENGLAND)
        assert due.id == ADM_RESPONSE.id
        assert str(due.steps[1]).endswith(f"1 month on [{provision}{confidence}]")
        assert due.readings == ((BEGINNING_WITH,) if received >= date(2026, 2, 5) else ())

    def test_the_answer_can_be_extended(self) -> None:
        request = RightsRequest(received=date(2025, 11, 10), extension_notice=date(2025, 12, 1))
        due = decision_response_deadline(date(2025, 11, 3), request, ENGLAND)
        assert str(due.steps[-1]) == "Tue 10 Feb 2026  3 months on [UK GDPR, art 12(3)]"

    def test_what_comes_before_the_decision_is_refused(self) -> None:
        decided, early = date(2025, 11, 3), date(2025, 11, 2)
        with pytest.raises(FactsError, match=r"^notified: 2025-11-02 is before the decision, on "):
            decision_review_deadline(decided, early, ENGLAND)
        with pytest.raises(FactsError, match=r"^received: 2025-11-02 is before the decision, on "):
            decision_response_deadline(decided, RightsRequest(received=early), ENGLAND)

    def test_what_is_no_day_is_refused(self) -> None:
        day, moment = date(2025, 11, 3), datetime(2025, 11, 3, tzinfo=UTC)
        with pytest.raises(FactsError, match=r"^decided: expected a date, not the datetime "):
            decision_review_deadline(moment, day, ENGLAND)
        with pytest.raises(FactsError, match=r"^notified: expected a date, not the datetime "):
            decision_review_deadline(day, moment, ENGLAND)
        with pytest.raises(FactsError, match=r"^decided: expected a date, not the datetime "):
            decision_response_deadline(moment, RightsRequest(received=day), ENGLAND)
