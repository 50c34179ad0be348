"""What is true of who may act, whatever the facts and on every day."""

from datetime import date, timedelta
from typing import Any

from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from tests.oracles.statute import rows
from tests.variations import changed
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.people import (
    CAPACITY_SCOTLAND,
    COMPETENCE,
    EDUCATION_PARENT,
    IDENTITY,
    IDENTITY_DELAY,
    RECORDS,
    WAYS,
    Parentage,
    Requester,
    Role,
    may_act,
    may_see_record,
    refusal_tells,
    responsibility,
)
from ukschoolgdpr.testing import days, nations, parentages, requesters, schools

judged = days(last=LAW_AS_AT)
roles = st.sampled_from(Role)
elsewhere = st.sampled_from([Nation.ENGLAND, Nation.WALES, Nation.NORTHERN_IRELAND])
TABLE = rows("responsibility")
YES, NO, OPEN = Outcome.APPLIES, Outcome.DOES_NOT_APPLY, Outcome.UNDETERMINED


def has_it(person: Parentage, nation: Nation) -> bool:
    """Say whether someone of whom all is known has parental responsibility, by the table."""
    for row in TABLE:
        taken = all(
            any(getattr(person, fact) for fact in word.split("|")) for word in row["facts"].split()
        )
        late = not row["since"] or str(person.registered_on) >= row["since"]
        lost = bool(row["lost"]) and person.adopted_by_others
        if nation.value in row["nations"].split() and taken and late and not lost:
            return True
    return bool(person.another_way)


class TestDoubt:
    """What is not known is neither yes nor no; learning it reverses nothing."""

    @given(requesters(), roles, judged, st.data())
    def test_learning_a_fact_never_reverses_an_answer(
        self, facts: Requester, role: Role, day: date, data: st.DataObject
    ) -> None:
        names = ["age", "understands", "authorised", "evidence_seen", "parental_responsibility"]
        lost = data.draw(st.frozensets(st.sampled_from(names)))
        earlier = may_act(role, changed(facts, dict.fromkeys(lost)), as_of=day).outcome
        assert earlier in {OPEN, may_act(role, facts, as_of=day).outcome}

    @given(requesters(known=True), roles, judged)
    def test_where_all_is_known_it_is_decided(
        self, facts: Requester, role: Role, day: date
    ) -> None:
        answer = may_act(role, facts, as_of=day)
        assert answer.outcome is not OPEN
        assert answer.missing == ()

    @given(requesters(), roles, judged)
    def test_an_open_question_names_what_is_missing(
        self, facts: Requester, role: Role, day: date
    ) -> None:
        answer = may_act(role, facts, as_of=day)
        assert bool(answer.missing) is (answer.outcome is OPEN)

    @given(requesters(), roles, judged)
    def test_the_nation_once_known_is_one_of_those_that_were_meant(
        self, facts: Requester, role: Role, day: date
    ) -> None:
        anywhere = may_act(role, evolve(facts, school=School()), as_of=day)
        assert anywhere.outcome is not YES
        if anywhere.outcome is NO:
            assert may_act(role, facts, as_of=day).outcome is NO


class TestScotland:
    """From 12 a person is presumed to understand unless the contrary is shown (s 208(3))."""

    @given(st.integers(12, 15), judged)
    def test_of_whom_nothing_else_is_known_they_are_able(self, age: int, day: date) -> None:
        pupil = Requester(school=School(nation=Nation.SCOTLAND), age=age)
        assert CAPACITY_SCOTLAND.decide(pupil, as_of=day).outcome is YES
        assert may_act(Role.SUBJECT, pupil, as_of=day).outcome is YES

    @given(requesters(), st.integers(12, 15), judged)
    def test_only_what_is_shown_rebuts_it(self, facts: Requester, age: int, day: date) -> None:
        pupil = evolve(facts, school=School(nation=Nation.SCOTLAND), age=age, shown_incapable=False)
        assert CAPACITY_SCOTLAND.decide(pupil, as_of=day).outcome is YES
        shown = evolve(pupil, understands=False, shown_incapable=True)
        assert CAPACITY_SCOTLAND.decide(shown, as_of=day).outcome is NO

    @given(st.integers(0, 11), judged, st.sampled_from([(True, YES), (False, NO), (None, OPEN)]))
    def test_below_it_understanding_is_to_be_shown(
        self, age: int, day: date, told: tuple[Maybe, Outcome]
    ) -> None:
        understands, outcome = told
        pupil = Requester(school=School(nation=Nation.SCOTLAND), age=age, understands=understands)
        assert CAPACITY_SCOTLAND.decide(pupil, as_of=day).outcome is outcome

    @given(requesters(), elsewhere, judged)
    def test_it_is_scottish(self, facts: Requester, nation: Nation, day: date) -> None:
        outside = evolve(facts, school=School(nation=nation))
        assert CAPACITY_SCOTLAND.decide(outside, as_of=day).outcome is NO


class TestUnderstanding:
    """Elsewhere there is no statutory age: understanding decides (Gillick)."""

    @given(requesters(), elsewhere, st.integers(0, 17), st.integers(0, 17), judged)
    def test_no_age_of_a_child_decides(
        self, facts: Requester, nation: Nation, age: int, other: int, day: date
    ) -> None:
        child = evolve(facts, school=School(nation=nation), age=age)
        older = evolve(child, age=other)
        for role in (Role.SUBJECT, Role.AGENT, Role.PARENT):
            one = may_act(role, child, as_of=day).outcome
            assert one is may_act(role, older, as_of=day).outcome

    @given(requesters(), elsewhere, judged)
    def test_one_who_understands_acts_at_any_age(
        self, facts: Requester, nation: Nation, day: date
    ) -> None:
        able = evolve(
            facts,
            school=School(nation=nation),
            understands=True,
            shown_incapable=False,
            against_own_interests=False,
        )
        assert COMPETENCE.decide(able, as_of=day).outcome is YES


class TestAuthority:
    """An agent acts by the data subject's authority, which the school must be satisfied of."""

    @given(requesters(), st.sampled_from(["authorised", "evidence_seen"]), judged)
    def test_an_agent_without_it_never_acts(
        self, facts: Requester, lacking: str, day: date
    ) -> None:
        without = changed(facts, {lacking: False})
        assert may_act(Role.AGENT, without, as_of=day).outcome is NO

    @given(requesters(), st.integers(0, 15), judged)
    def test_no_power_of_attorney_is_a_pupils(self, facts: Requester, age: int, day: date) -> None:
        assert may_act(Role.ATTORNEY, evolve(facts, age=age), as_of=day).outcome is NO

    @given(requesters(), judged)
    def test_a_parent_without_responsibility_never_acts_as_one(
        self, facts: Requester, day: date
    ) -> None:
        without = evolve(facts, parental_responsibility=False)
        assert may_act(Role.PARENT, without, as_of=day).outcome is NO

    @given(requesters(), roles, judged)
    def test_evidence_is_asked_for_only_where_it_may_matter(
        self, facts: Requester, role: Role, day: date
    ) -> None:
        answer = may_act(role, facts, as_of=day)
        if answer.outcome is NO or facts.evidence_seen or role is Role.SUBJECT:
            assert answer.evidence == ()


class TestTheDead:
    """Personal data are those of a living individual (DPA 2018 s 3(2))."""

    @given(requesters(), roles, judged)
    def test_nobody_acts_for_them(self, facts: Requester, role: Role, day: date) -> None:
        assert may_act(role, evolve(facts, deceased=True), as_of=day).outcome is NO


class TestChildhood:
    """Nobody has parental responsibility for an adult: 18, and 16 in Scotland."""

    @given(requesters(), st.integers(18, 120), judged)
    def test_a_parent_of_an_adult_needs_authority(
        self, facts: Requester, age: int, day: date
    ) -> None:
        assert may_act(Role.PARENT, evolve(facts, age=age), as_of=day).outcome is NO

    @given(requesters(), st.integers(16, 17), judged)
    def test_sixteen_is_enough_in_scotland(self, facts: Requester, age: int, day: date) -> None:
        person = evolve(facts, school=School(nation=Nation.SCOTLAND), age=age)
        assert may_act(Role.PARENT, person, as_of=day).outcome is NO


class TestResponsibility:
    """Each way gives parental responsibility in its own nations alone."""

    @given(parentages(known=True), nations(), judged)
    def test_it_agrees_with_the_table(self, person: Parentage, nation: Nation, day: date) -> None:
        assert responsibility(person, nation, as_of=day).reason.met is has_it(person, nation)

    @given(parentages(), nations(), judged)
    def test_no_way_counts_outside_its_nations(
        self, person: Parentage, nation: Nation, day: date
    ) -> None:
        found = responsibility(person, nation, as_of=day)
        assert [way for way, _ in found.ways] == [way for way in WAYS if nation in way.applies_in]

    @given(parentages(known=True), nations(), judged, st.data())
    def test_learning_a_fact_never_reverses_it(
        self, person: Parentage, nation: Nation, day: date, data: st.DataObject
    ) -> None:
        names = [field.name for field in fields(Parentage)]
        lost = data.draw(st.frozensets(st.sampled_from(names)))
        forgotten: dict[str, Any] = dict.fromkeys(lost)
        less = evolve(person, **forgotten)
        earlier = responsibility(less, nation, as_of=day).reason.met
        assert earlier in {None, responsibility(person, nation, as_of=day).reason.met}

    @given(parentages(known=True), nations(), judged)
    def test_a_later_registration_never_takes_it_away(
        self, person: Parentage, nation: Nation, day: date
    ) -> None:
        assert person.registered_on is not None
        later = evolve(person, registered_on=person.registered_on + timedelta(days=100))
        if responsibility(person, nation, as_of=day).reason.met:
            assert responsibility(later, nation, as_of=day).reason.met


class TestRecord:
    """A parent in education law need have no parental responsibility (EA 1996 s 576)."""

    @given(requesters(), schools(), judged)
    def test_it_is_enough_to_be_a_natural_parent(
        self, facts: Requester, school: School, day: date
    ) -> None:
        parent = evolve(facts, school=school, natural_parent=True)
        stranger = evolve(parent, parental_responsibility=False, has_care=False)
        one, other = (may_see_record(each, as_of=day) for each in (parent, stranger))
        assert one.outcome is other.outcome

    @given(requesters(), judged)
    def test_a_stranger_never_sees_it(self, facts: Requester, day: date) -> None:
        stranger = evolve(
            facts,
            natural_parent=False,
            parental_responsibility=False,
            has_care=False,
            liable_to_maintain=False,
        )
        assert may_see_record(stranger, as_of=day).outcome is NO
        assert EDUCATION_PARENT.decide(stranger, as_of=day).outcome is NO

    @given(requesters(), judged)
    def test_a_court_order_bars(self, facts: Requester, day: date) -> None:
        barred = evolve(facts, order_prevents=True)
        assert may_see_record(barred, as_of=day).outcome is NO

    @given(requesters(), st.none() | st.integers(0, 120), judged)
    def test_the_childs_age_is_nothing_to_it(
        self, facts: Requester, age: int | None, day: date
    ) -> None:
        one, other = (may_see_record(each, as_of=day) for each in (facts, evolve(facts, age=age)))
        assert one.outcome is other.outcome
        assert len(one.decisions) == (len(RECORDS) if facts.nation is None else 1)


class TestIdentity:
    """Proof is asked for in reasonable doubt alone (UK GDPR art 12(6))."""

    @given(requesters(), judged)
    def test_whom_the_school_knows_is_not_asked(self, facts: Requester, day: date) -> None:
        known = evolve(facts, known_to_school=True)
        assert IDENTITY.decide(known, as_of=day).outcome is NO

    @given(requesters(), judged)
    def test_who_may_not_be_asked_is_not_kept_waiting(self, facts: Requester, day: date) -> None:
        if IDENTITY.decide(facts, as_of=day).outcome is NO:
            assert IDENTITY_DELAY.decide(facts, as_of=day).outcome is NO


class TestRefusal:
    """A refusal tells reasons, complaint and judicial remedy (UK GDPR art 12(4))."""

    @given(judged)
    def test_it_begins_with_the_reasons_and_ends_with_the_court(self, day: date) -> None:
        first, *routes, last = (told.words for told in refusal_tells(as_of=day))
        assert first == "the reasons for not acting"
        assert last == "that they may seek a judicial remedy"
        assert 1 <= len(routes) <= 2
        assert "Information Commission" in routes[-1]
