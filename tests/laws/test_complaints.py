"""What is true of complaints whatever the facts and on every day."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.variations import changed
from ukschoolgdpr.complaints import (
    ACKNOWLEDGEMENT,
    ENTRIES,
    FACILITATED,
    ORDER_TO_PROGRESS,
    SCHOOL_FIRST,
    Complaint,
    access_tells,
    owed,
)
from ukschoolgdpr.facts.processing import Processing, School
from ukschoolgdpr.law.rules import Outcome, Rule
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.rights import COMPLAINT_CONTROLLER
from ukschoolgdpr.testing import complaints, days, schools

judged = days(last=LAW_AS_AT)
before = days(last=date(2026, 6, 18))
since = days(first=date(2026, 6, 19), last=LAW_AS_AT)
RULES = [entry for entry in ENTRIES if isinstance(entry, Rule)]


class TestTheSection:
    """Section 164A binds every controller, for complaints received from 19 June 2026."""

    @given(complaints(), before)
    def test_nothing_is_owed_before(self, complaint: Complaint, day: date) -> None:
        for each in owed(complaint, received=day):
            assert each.decision.outcome is Outcome.DOES_NOT_APPLY

    @given(complaints(), since)
    def test_a_complaint_about_ones_own_data_is_owed_an_answer(
        self, complaint: Complaint, day: date
    ) -> None:
        own = changed(complaint, {"infringement_alleged": True, "own_data": True})
        for each in owed(own, received=day):
            if each.decision.rule.id != "complaints.enquiries":
                assert each.decision.outcome is Outcome.APPLIES

    @given(complaints(known=True), since)
    def test_all_is_owed_or_nothing_but_for_enquiries(
        self, complaint: Complaint, day: date
    ) -> None:
        under = complaint.infringement_alleged and complaint.own_data
        for each in owed(complaint, received=day):
            expected = under
            if each.decision.rule.id == "complaints.enquiries":
                expected = under and complaint.enquiries_appropriate
            assert (each.decision.outcome is Outcome.APPLIES) is bool(expected)

    @given(complaints(), schools(), judged)
    def test_no_school_is_exempt(self, complaint: Complaint, school: School, day: date) -> None:
        elsewhere = changed(complaint, {"school": school})
        for rule in RULES:
            decided = rule.decide(complaint, as_of=day)
            assert rule.decide(elsewhere, as_of=day).outcome is decided.outcome

    @given(complaints(), since)
    def test_no_form_is_needed_where_other_steps_are_enough(
        self, complaint: Complaint, day: date
    ) -> None:
        by_other_steps = changed(complaint, {"other_steps": True})
        assert FACILITATED.decide(by_other_steps, as_of=day).outcome is Outcome.APPLIES

    @given(
        complaints(),
        st.sampled_from(["electronic_form", "form_otherwise", "other_steps"]),
        since,
    )
    def test_more_ways_to_complain_never_facilitate_less(
        self, complaint: Complaint, way: str, day: date
    ) -> None:
        if FACILITATED.decide(complaint, as_of=day).outcome is Outcome.APPLIES:
            more = changed(complaint, {way: True})
            assert FACILITATED.decide(more, as_of=day).outcome is Outcome.APPLIES


class TestTheRight:
    """What is owed follows the right to complain (s 164A(1)): two topics, one law."""

    @given(complaints(), judged)
    def test_a_complaint_is_acknowledged_where_there_is_a_right_to_make_it(
        self, complaint: Complaint, day: date
    ) -> None:
        own = changed(complaint, {"own_data": True})
        processing = Processing(automated=True, infringement_alleged=complaint.infringement_alleged)
        right = COMPLAINT_CONTROLLER.decide(processing, as_of=day)
        assert ACKNOWLEDGEMENT.decide(own, as_of=day).outcome is right.outcome


class TestTheRegulator:
    """What it does, or asks, is about complaints made to it (s 166)."""

    @given(complaints(), judged)
    def test_who_has_not_complained_to_it_has_nothing_to_expect(
        self, complaint: Complaint, day: date
    ) -> None:
        not_yet = changed(complaint, {"complained_to_regulator": False})
        for rule in (SCHOOL_FIRST, ORDER_TO_PROGRESS):
            assert rule.decide(not_yet, as_of=day).outcome is Outcome.DOES_NOT_APPLY

    @given(complaints(), judged)
    def test_an_order_does_not_depend_on_a_complaint_to_the_school(
        self, complaint: Complaint, day: date
    ) -> None:
        first = changed(complaint, {"complained_to_school": True})
        decided = ORDER_TO_PROGRESS.decide(complaint, as_of=day)
        assert ORDER_TO_PROGRESS.decide(first, as_of=day).outcome is decided.outcome


class TestAccess:
    """An answer tells of the regulator always, of the school since 19 June 2026 (art 15(1))."""

    @given(judged)
    def test_the_school_is_told_of_from_that_day(self, day: date) -> None:
        words = [telling.words for telling in access_tells(as_of=day)]
        assert ("that they may complain to the school" in words) is (day >= date(2026, 6, 19))
        assert words[-1].startswith("that they may complain to the Information Commission")
        assert words[-1].endswith("Commission") is (day >= date(2026, 9, 30))
