"""What is true of breaches of personal data whatever has happened and on every day."""

from datetime import date

from attrs import fields
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.variations import changed, names
from ukschoolgdpr.breaches import (
    CONTROLLER,
    PEOPLE,
    PEOPLE_ORDERED,
    PUBLIC,
    RECORD,
    REGULATOR,
    Breach,
    Capacity,
    duties,
    norton_road,
)
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.testing import breaches, days

judged = days(last=LAW_AS_AT)
RISKS = {"high_risk", "risk_unlikely"}
others = st.sampled_from(sorted(set(names(Breach)) - RISKS))
CONTROLLERS = {Capacity.CONTROLLER, Capacity.JOINT_CONTROLLER}


def plain_truth(it: Breach) -> dict[str, bool]:
    """Answer whether there is a breach and who is told, over facts that are all known."""
    gone = it.destroyed or it.lost or it.altered
    seen = it.disclosed or it.accessed
    happened = ((it.accidental or it.unlawful) and gone) or (it.unauthorised and seen)
    is_breach = bool(it.personal_data and it.security_breached and happened)
    ours = is_breach and it.acting_as in CONTROLLERS
    harmed = ours and it.high_risk and not it.unintelligible and not it.risk_averted
    return {
        RECORD.id: ours,
        REGULATOR.id: ours and not it.risk_unlikely,
        PEOPLE.id: bool(harmed and not it.disproportionate_effort),
        PUBLIC.id: bool(harmed and it.disproportionate_effort),
        PEOPLE_ORDERED.id: bool(ours and it.regulator_requires and not it.people_told),
        CONTROLLER.id: is_breach and bool(it.at_processor or it.acting_as is Capacity.PROCESSOR),
    }


def outcomes(facts: Breach, day: date) -> dict[str, Outcome]:
    found = duties(facts, as_of=day)
    return {each.decision.rule.id: each.decision.outcome for each in found.owed}


class TestPlainTruth:
    """Where every fact is known, the rules agree with plain Python written from the articles."""

    @given(breaches(known=True), judged)
    def test_every_duty_agrees(self, facts: Breach, day: date) -> None:
        found = outcomes(facts, day)
        for rule, expected in plain_truth(facts).items():
            assert (found[rule] is Outcome.APPLIES) is expected


class TestRecord:
    """Any personal data breach is documented (art 33(5))."""

    @given(breaches(), breaches(), judged)
    def test_the_risk_does_not_matter(self, facts: Breach, other: Breach, day: date) -> None:
        risk = {name: getattr(other, name) for name in RISKS}
        assert outcomes(changed(facts, risk), day)[RECORD.id] is outcomes(facts, day)[RECORD.id]

    @given(breaches(), judged)
    def test_what_is_told_to_the_regulator_or_the_people_is_recorded(
        self, facts: Breach, day: date
    ) -> None:
        found = outcomes(facts, day)
        for rule in (REGULATOR, PEOPLE, PUBLIC, PEOPLE_ORDERED):
            if found[rule.id] is Outcome.APPLIES:
                assert found[RECORD.id] is Outcome.APPLIES


class TestRegulator:
    """It is told unless the breach is unlikely to result in a risk (art 33(1))."""

    @given(breaches(), others, judged)
    def test_no_other_fact_turns_the_duty_into_none(
        self, facts: Breach, fact: str, day: date
    ) -> None:
        without = outcomes(changed(facts, {fact: False}), day)[REGULATOR.id]
        having = outcomes(changed(facts, {fact: True}), day)[REGULATOR.id]
        if without is Outcome.APPLIES:
            assert having is Outcome.APPLIES

    @given(breaches(), judged)
    def test_a_high_risk_is_a_risk(self, facts: Breach, day: date) -> None:
        high = changed(facts, {"risk_unlikely": None, "high_risk": True})
        found = outcomes(high, day)
        assert found[REGULATOR.id] is found[RECORD.id]

    @given(breaches(), judged)
    def test_who_tells_the_people_tells_the_regulator(self, facts: Breach, day: date) -> None:
        found = outcomes(facts, day)
        if Outcome.APPLIES in {found[PEOPLE.id], found[PUBLIC.id]}:
            assert found[REGULATOR.id] is Outcome.APPLIES

    @given(breaches(known=True), judged)
    def test_an_exception_from_telling_people_is_none_from_telling_it(
        self, facts: Breach, day: date
    ) -> None:
        excepted = changed(facts, {"unintelligible": True, "risk_averted": True})
        assert outcomes(excepted, day)[REGULATOR.id] is outcomes(facts, day)[REGULATOR.id]

    @given(breaches(), judged)
    def test_an_unknown_risk_is_never_taken_for_none(self, facts: Breach, day: date) -> None:
        unjudged = changed(facts, {"risk_unlikely": None, "high_risk": None})
        found = outcomes(unjudged, day)
        if found[RECORD.id] is Outcome.APPLIES:
            assert found[REGULATOR.id] is Outcome.UNDETERMINED


class TestPeople:
    """They are told of a high risk, one by one or in public, never both (art 34(1), (3))."""

    @given(breaches(), judged)
    def test_never_both_ways(self, facts: Breach, day: date) -> None:
        found = outcomes(facts, day)
        assert {found[PEOPLE.id], found[PUBLIC.id]} != {Outcome.APPLIES}

    @given(breaches(known=True), judged)
    def test_a_high_risk_that_nothing_takes_away_is_told(self, facts: Breach, day: date) -> None:
        high = {"risk_unlikely": False, "high_risk": True}
        left = changed(facts, {**high, "unintelligible": False, "risk_averted": False})
        found = outcomes(left, day)
        told = Outcome.APPLIES in {found[PEOPLE.id], found[PUBLIC.id]}
        assert told is (found[RECORD.id] is Outcome.APPLIES)

    @given(breaches(), judged)
    def test_without_a_high_risk_nobody_need_be_told(self, facts: Breach, day: date) -> None:
        found = outcomes(changed(facts, {"high_risk": False}), day)
        assert found[PEOPLE.id] is found[PUBLIC.id] is Outcome.DOES_NOT_APPLY


class TestProcessor:
    """It tells the controller, whatever the risk, and no one else (art 33(2))."""

    @given(breaches(), judged)
    def test_a_processor_has_that_duty_alone(self, facts: Breach, day: date) -> None:
        found = outcomes(changed(facts, {"acting_as": Capacity.PROCESSOR}), day)
        assert {rule for rule, outcome in found.items() if outcome is Outcome.APPLIES} <= {
            CONTROLLER.id
        }


class TestNortonRoad:
    """It reports a high risk alone (NR-15-ad), which is too little, never too much."""

    @given(breaches(), judged)
    def test_what_it_reports_the_law_reports(self, facts: Breach, day: date) -> None:
        assume(facts.acting_as in CONTROLLERS)
        if norton_road(facts).reported.met:
            assert outcomes(facts, day)[REGULATOR.id] is Outcome.APPLIES


def test_every_fact_of_a_breach_is_drawn_or_listed() -> None:
    assert {field.name for field in fields(Breach)} == {"school", "acting_as", *names(Breach)}
