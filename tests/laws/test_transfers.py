"""What is true of every transfer abroad."""

from datetime import date

from attrs import evolve
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.oracles import truth
from tests.test_transfers import CODES, covered
from tests.variations import changed, forgettable, forgotten
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.testing import days, schools, transfers
from ukschoolgdpr.transfers import (
    COMPELLING_INTERESTS,
    CONTRACT,
    CONTRACT_FOR_DATA_SUBJECT,
    EXPLICIT_CONSENT,
    Transfer,
    adequacy,
    no_other_route,
    territories,
    transfer,
)

FIRST_FOUND = settings(phases=[Phase.generate], max_examples=10_000, database=None)
judged = days(last=LAW_AS_AT)
codes = st.sampled_from([*CODES, "IN", "BR", "CN", "RE", "PR"])
listed = st.sampled_from(territories())
authorities = schools(known=True).filter(truth.authority)
elsewhere = st.builds(evolve, transfers(), third_country=st.none())
known_elsewhere = st.builds(evolve, transfers(known=True), third_country=st.none())


class TestApproval:
    """A transfer is open by approval on the days of a row, and on no other (art 45A)."""

    @given(known_elsewhere, st.sampled_from(CODES), judged)
    def test_it_is_open_as_the_research_has_it(self, facts: Transfer, code: str, day: date) -> None:
        outcome = adequacy(code).decide(facts, as_of=day).outcome
        assert (outcome is Outcome.APPLIES) is covered(code, facts, day)

    @given(st.data(), elsewhere, st.sampled_from(CODES), judged)
    def test_what_is_open_on_a_day_is_open_on_every_day_of_the_row(
        self, data: st.DataObject, facts: Transfer, code: str, day: date
    ) -> None:
        place = adequacy(code)
        row = place.row(day)
        if row is None:
            assert place.decide(facts, as_of=day).outcome is Outcome.DOES_NOT_APPLY
            return
        other = data.draw(days(first=row.valid_from, last=row.valid_until or LAW_AS_AT))
        if place.row(other) == row:
            outcome = place.decide(facts, as_of=other).outcome
            assert outcome is place.decide(facts, as_of=day).outcome

    @given(elsewhere, codes, judged)
    def test_what_is_approved_needs_nothing_else(
        self, facts: Transfer, code: str, day: date
    ) -> None:
        answer = transfer(facts, to=code, as_of=day)
        if answer.approval.outcome is Outcome.APPLIES:
            bare = transfer(no_other_route(facts), to=code, as_of=day)
            assert answer.outcome is bare.outcome is Outcome.APPLIES

    @given(elsewhere, days(first=date(2020, 7, 16), last=date(2023, 10, 11)))
    def test_nothing_approves_the_united_states_between_the_two_schemes(
        self, facts: Transfer, day: date
    ) -> None:
        answer = transfer(facts, to="US", as_of=day)
        assert answer.approval.outcome is Outcome.DOES_NOT_APPLY


class TestRoutes:
    """A restricted transfer needs one of approval, safeguards and derogation (art 44A(2))."""

    @given(elsewhere, codes, judged)
    def test_it_may_be_made_if_it_is_not_restricted_or_a_route_is_open(
        self, facts: Transfer, code: str, day: date
    ) -> None:
        answer = transfer(facts, to=code, as_of=day)
        routes = {route.outcome for route in answer.routes}
        restricted = answer.restricted.outcome
        if restricted is Outcome.DOES_NOT_APPLY or Outcome.APPLIES in routes:
            assert answer.outcome is Outcome.APPLIES
        elif restricted is Outcome.APPLIES and routes == {Outcome.DOES_NOT_APPLY}:
            assert answer.outcome is Outcome.DOES_NOT_APPLY
        else:
            assert answer.outcome is Outcome.UNDETERMINED
        assert bool(answer.missing) is (answer.outcome is Outcome.UNDETERMINED)

    @given(st.data(), elsewhere, codes, judged)
    def test_learning_a_fact_never_reverses_an_answer(
        self, data: st.DataObject, facts: Transfer, code: str, day: date
    ) -> None:
        lost = data.draw(st.frozensets(st.sampled_from(sorted(forgettable(Transfer)))))
        less = transfer(forgotten(facts, lost), to=code, as_of=day).outcome
        if less is not Outcome.UNDETERMINED:
            assert transfer(facts, to=code, as_of=day).outcome is less

    @given(elsewhere, codes, judged)
    def test_to_close_the_other_routes_opens_none(
        self, facts: Transfer, code: str, day: date
    ) -> None:
        closed = transfer(no_other_route(facts), to=code, as_of=day)
        opened = transfer(facts, to=code, as_of=day)
        assert closed.open_by == opened.open_by


class TestPublicAuthorities:
    """Four derogations are not open to them in the exercise of their powers (art 49(3))."""

    @given(transfers(), authorities, judged)
    def test_consent_and_contract_and_interests_are_closed(
        self, facts: Transfer, school: object, day: date
    ) -> None:
        at_its_powers = changed(facts, {"school": school, "exercising_powers": True})
        for rule in (EXPLICIT_CONSENT, CONTRACT, CONTRACT_FOR_DATA_SUBJECT, COMPELLING_INTERESTS):
            assert rule.decide(at_its_powers, as_of=day).outcome is Outcome.DOES_NOT_APPLY
