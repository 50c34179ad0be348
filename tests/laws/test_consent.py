"""What is true of consent whatever the facts and on every day."""

from datetime import date, timedelta
from itertools import product

from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from tests.oracles import consent as plain
from tests.variations import changed
from ukschoolgdpr.consent import (
    BASIS,
    BIOMETRICS,
    BIOMETRICS_ALTERNATIVE,
    BIOMETRICS_BARRED,
    ENTRIES,
    EXPLICIT,
    FREELY_GIVEN,
    IMBALANCE,
    LIMBS,
    ONLINE,
    ONLINE_PARENT,
    SPECIFIC,
    VALID,
    Check,
    Consent,
    DataSubject,
    Description,
    Happening,
    Life,
    LifeEvent,
    Parent,
    Record,
    check,
    missing,
    parents_say,
)
from ukschoolgdpr.consent.biometrics import decide
from ukschoolgdpr.consent.norbury_hall import Form, checklist
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome, Rule
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.testing import (
    consent_lives,
    consent_records,
    consents,
    days,
    parents,
)

OUTCOMES = {True: Outcome.APPLIES, False: Outcome.DOES_NOT_APPLY}
judged = days(last=LAW_AS_AT)
before_2026 = days(last=date(2026, 2, 4))
since_2026 = days(first=date(2026, 2, 5), last=LAW_AS_AT)
families = st.lists(parents(), max_size=4)
known_families = st.lists(parents(known=True), min_size=1, max_size=4)
RULES = [entry for entry in ENTRIES if isinstance(entry, Rule)]


class TestPlainTruth:
    """Where every fact is known, the rules agree with plain Python written from the provisions."""

    @given(consents(known=True), judged)
    def test_every_rule_agrees(self, facts: Consent, day: date) -> None:
        for rule in RULES:
            expected = OUTCOMES[bool(plain.RULES[rule.id](facts, day))]
            assert rule.decide(facts, as_of=day).outcome is expected, rule.id

    def test_no_rule_is_passed_over(self) -> None:
        assert {rule.id for rule in RULES} == set(plain.RULES)


class TestValidity:
    """Consent is what article 4(11) defines and article 7 makes conditions of."""

    @given(consents(), judged)
    def test_it_is_valid_if_and_only_if_every_limb_is(self, facts: Consent, day: date) -> None:
        limbs = {rule.decide(facts, as_of=day).outcome for rule in LIMBS}
        expected = next(
            outcome
            for outcome in (Outcome.DOES_NOT_APPLY, Outcome.UNDETERMINED, Outcome.APPLIES)
            if outcome in limbs
        )
        assert VALID.decide(facts, as_of=day).outcome is expected

    @given(consents(), judged)
    def test_explicit_consent_is_never_less_than_consent(self, facts: Consent, day: date) -> None:
        if EXPLICIT.decide(facts, as_of=day).outcome is Outcome.APPLIES:
            assert VALID.decide(facts, as_of=day).outcome is Outcome.APPLIES

    @given(consents(), st.sampled_from(["pre_ticked", "opt_out", "inaction"]), judged)
    def test_nothing_saves_a_box_ticked_in_advance_or_silence(
        self, facts: Consent, fault: str, day: date
    ) -> None:
        faulty = changed(facts, {fault: True})
        assert VALID.decide(faulty, as_of=day).outcome is Outcome.DOES_NOT_APPLY

    @given(consents(), before_2026, since_2026)
    def test_areas_of_research_count_since_2026(
        self, facts: Consent, before: date, since: date
    ) -> None:
        if SPECIFIC.decide(facts, as_of=before).outcome is Outcome.APPLIES:
            assert SPECIFIC.decide(facts, as_of=since).outcome is Outcome.APPLIES
        area = changed(
            facts,
            {
                "specific": False,
                "research_area": True,
                "purposes_unidentifiable": True,
                "ethical_standards": True,
                "part_choice": True,
            },
        )
        assert SPECIFIC.decide(area, as_of=before).outcome is Outcome.DOES_NOT_APPLY
        assert SPECIFIC.decide(area, as_of=since).outcome is Outcome.APPLIES

    @given(consents(), judged)
    def test_what_the_regulator_adds_changes_no_law(self, facts: Consent, day: date) -> None:
        turned = changed(
            facts,
            {
                "carries_on_anyway": None if facts.carries_on_anyway else True,
                "several_purposes": None,
                "others_rely": True,
                "real_alternative": False,
            },
        )
        assert VALID.decide(turned, as_of=day).outcome is VALID.decide(facts, as_of=day).outcome


class TestImbalance:
    """Consent is presumed not to be free, but for no detriment and a real alternative."""

    @given(consents(), judged)
    def test_the_presumption_is_always_open_to_an_answer(self, facts: Consent, day: date) -> None:
        answered = changed(facts, {"detriment": False, "real_alternative": True})
        assert IMBALANCE.decide(answered, as_of=day).outcome is Outcome.DOES_NOT_APPLY


class TestDetriment:
    """Consent is not free if to refuse or withdraw it is detrimental (art 4(11), recital 42)."""

    @given(consents(), st.sampled_from(DataSubject), judged)
    def test_no_consent_is_valid_whose_refusal_costs_something(
        self, facts: Consent, who: DataSubject, day: date
    ) -> None:
        costly = changed(facts, {"data_subject": who, "detriment": True})
        for rule in (FREELY_GIVEN, VALID, EXPLICIT):
            assert rule.decide(costly, as_of=day).outcome is Outcome.DOES_NOT_APPLY


class TestOnline:
    """Below 13 a parent must consent; at 13 the child's own consent is enough (art 8)."""

    @given(consents(), st.integers(13, 120), judged)
    def test_nobody_of_13_needs_a_parent(self, facts: Consent, age: int, day: date) -> None:
        older = changed(facts, {"age": age})
        assert ONLINE_PARENT.decide(older, as_of=day).outcome is Outcome.DOES_NOT_APPLY
        assert ONLINE.decide(older, as_of=day).outcome is Outcome.APPLIES

    @given(consents(), judged)
    def test_what_does_not_rest_on_consent_is_outside(self, facts: Consent, day: date) -> None:
        public_task = changed(facts, {"based_on_consent": False})
        assert ONLINE_PARENT.decide(public_task, as_of=day).outcome is Outcome.DOES_NOT_APPLY

    @given(consents(), judged, judged)
    def test_the_age_has_been_13_under_both_provisions(
        self, facts: Consent, one: date, other: date
    ) -> None:
        for rule in (ONLINE_PARENT, ONLINE):
            outcome = rule.decide(facts, as_of=one).outcome
            assert rule.decide(facts, as_of=other).outcome is outcome


class TestBiometrics:
    """The child's own refusal prevails, "irrespective of any consent given by a parent"."""

    @given(consents(), st.integers(0, 17), families, judged)
    def test_the_child_s_refusal_beats_every_parent_at_every_age_under_18(
        self, facts: Consent, age: int, family: list[Parent], day: date
    ) -> None:
        here = {
            "age": age,
            "for_school": True,
            "identifying": True,
            "automated_recognition": True,
        }
        for nation, refusal in product(
            (Nation.ENGLAND, Nation.WALES), ("child_refused", "child_objected")
        ):
            child = changed(facts, {**here, "school": School(nation=nation), refusal: True})
            found = decide(child, family, as_of=day)
            assert found.barred.outcome is Outcome.APPLIES
            assert found.alternative.outcome is Outcome.APPLIES

    @given(consents(), families, judged)
    def test_adults_scotland_and_northern_ireland_are_outside(
        self, facts: Consent, family: list[Parent], day: date
    ) -> None:
        for other in (
            {"age": 18},
            {"school": School(nation=Nation.SCOTLAND)},
            {"school": School(nation=Nation.NORTHERN_IRELAND)},
        ):
            found = decide(changed(facts, other), family, as_of=day)
            for decision in (found.scope, found.notice, found.barred, found.alternative):
                assert decision.outcome is Outcome.DOES_NOT_APPLY

    @given(consents(), families, judged)
    def test_nobody_consents_to_what_is_not_barred_but_in_writing(
        self, facts: Consent, family: list[Parent], day: date
    ) -> None:
        spoken = [evolve(parent, consented=False) for parent in family]
        found = decide(facts, spoken, as_of=day)
        if family and found.scope.outcome is Outcome.APPLIES:
            assert found.barred.outcome is Outcome.APPLIES

    @given(consents(), judged)
    def test_who_may_not_be_read_has_an_alternative(self, facts: Consent, day: date) -> None:
        barred = BIOMETRICS_BARRED.decide(facts, as_of=day).outcome
        assert BIOMETRICS_ALTERNATIVE.decide(facts, as_of=day).outcome is barred
        if barred is Outcome.APPLIES:
            assert BIOMETRICS.decide(facts, as_of=day).outcome is Outcome.APPLIES

    @given(consents(), families, judged)
    def test_the_uk_gdpr_is_asked_besides(
        self, facts: Consent, family: list[Parent], day: date
    ) -> None:
        found = decide(facts, family, as_of=day)
        assert found.explicit.outcome is EXPLICIT.decide(facts, as_of=day).outcome


class TestParents:
    """Each parent is judged apart; others are read as parents only if none is left (s 28(6))."""

    @given(known_families)
    def test_where_all_is_known_they_are_counted_one_by_one(self, family: list[Parent]) -> None:
        said = parents_say(family)
        found = (said.notified.met, said.consented.met, said.objected.met)
        assert found == plain.say(family)

    @given(st.lists(parents(), min_size=1, max_size=3), st.data())
    def test_learning_a_fact_never_reverses_what_they_say(
        self, family: list[Parent], data: st.DataObject
    ) -> None:
        learnt = [data.draw(st.sampled_from(completions(parent))) for parent in family]
        said = parents_say(family)
        for earlier, later in zip(
            (said.notified.met, said.consented.met, said.objected.met),
            plain.say(learnt),
            strict=True,
        ):
            assert earlier in {None, later}

    @given(known_families)
    def test_the_order_of_parents_does_not_matter(self, family: list[Parent]) -> None:
        one, other = parents_say(family), parents_say(family[::-1])
        assert one.notified.met is other.notified.met
        assert one.consented.met is other.consented.met
        assert one.objected.met is other.objected.met

    def test_nobody_is_nothing_known(self) -> None:
        said = parents_say([])
        assert {said.notified.met, said.consented.met, said.objected.met} == {None}


def completions(parent: Parent) -> list[Parent]:
    """Fill in what is not known of a parent: all no, all yes, and excused or not."""
    unknown = [
        field.name
        for field in fields(Parent)
        if field.name != "tie" and getattr(parent, field.name) is None
    ]
    found = []
    for speaks, away in product((False, True), repeat=2):
        says: dict[str, Maybe] = {
            name: speaks if name in {"notified", "consented", "objected"} else away
            for name in unknown
        }
        if says.get("lacks_capacity", parent.lacks_capacity):
            if parent.consented:
                says["lacks_capacity"] = False
            elif "consented" in says:
                says["consented"] = False
        found.append(changed(parent, says))  # type: ignore[type-var]  # has no school
    return found


class TestLife:
    """Withdrawal ends a consent, and does not reach back (art 7(3))."""

    @given(consent_lives(), days())
    def test_it_stands_where_a_walk_through_its_events_ends(self, life: Life, day: date) -> None:
        assert life.on(day).state.value == plain.walked(
            life.events,
            life.lasts,  # type: ignore[arg-type]  # as validated
            day,
        )

    @given(consent_lives(), days())
    def test_a_withdrawn_consent_is_never_valid_afterwards(self, life: Life, day: date) -> None:
        for number, event in enumerate(life.events):
            if event.kind is Happening.WITHDRAWN:
                ended = Life(events=life.events[: number + 1], lasts=life.lasts)
                later = max(day, event.on)
                assert ended.on(later).stands is False

    @given(consent_lives(), days())
    def test_what_was_lawful_before_a_withdrawal_stays_so(self, life: Life, day: date) -> None:
        for number, event in enumerate(life.events):
            if event.kind is Happening.WITHDRAWN and day < event.on:
                without = Life(events=life.events[:number], lasts=life.lasts)
                assert life.on(day) == without.on(day)

    @given(consent_lives(last=date(2028, 12, 31)))
    def test_one_given_after_withdrawal_is_another(self, life: Life) -> None:
        if life.events and life.events[-1].kind is Happening.WITHDRAWN:
            again = life.events[-1].on + timedelta(days=1)
            more = Life(events=(*life.events, LifeEvent(Happening.GIVEN, again)), lasts=life.lasts)
            assert more.on(again).stands is True
            assert more.on(again).number == life.on(again).number + 1

    @given(consent_lives(), days(), days())
    def test_what_comes_later_does_not_matter(self, life: Life, one: date, other: date) -> None:
        earlier, later = sorted((one, other))
        known = Life(
            events=tuple(event for event in life.events if event.on <= later), lasts=life.lasts
        )
        assert known.on(earlier) == life.on(earlier)


class TestRecords:
    """A record shows what it shows: writing more down never makes more missing."""

    @given(consent_records(), judged)
    def test_a_whole_record_lacks_nothing(self, record: Record, day: date) -> None:
        wanted = {lacks.element.field for lacks in missing(record, as_of=day)}
        for name in ("who", "when", "how", "told"):
            assert (name in wanted) is (getattr(record, name) is None)

    @given(consent_records(), judged)
    def test_withdrawal_is_recorded_with_its_day(self, record: Record, day: date) -> None:
        wanted = {lacks.element.field for lacks in missing(record, as_of=day)}
        shown = record.withdrawn is False or record.withdrawn_on is not None
        assert ("withdrawn" not in wanted) is shown


class TestChecks:
    """A check is made of decisions, and says no more than they do."""

    @given(consents(), families, judged)
    def test_faults_and_open_questions_are_apart(
        self, facts: Consent, family: list[Parent], day: date
    ) -> None:
        found = check(Description(consent=facts, parents=tuple(family)), as_of=day)
        assert isinstance(found, Check)
        faults = {fault.rule.id for fault in found.faults}
        assert not faults & {decision.rule.id for decision in found.open}
        limbs = {rule.id for rule in LIMBS}
        if faults & limbs:
            assert found.valid.outcome is Outcome.DOES_NOT_APPLY
        elif not {decision.rule.id for decision in found.open} & limbs:
            assert VALID.decide(facts, as_of=day).outcome is Outcome.APPLIES
        assert len(found.findings) >= len(found.faults)

    @given(consents(), judged)
    def test_a_consent_that_is_not_the_basis_is_a_fault(self, facts: Consent, day: date) -> None:
        anyway = changed(facts, {"carries_on_anyway": True})
        found = check(Description(consent=anyway), as_of=day)
        assert BASIS.id in {fault.rule.id for fault in found.faults}


class TestChecklist:
    """Only a yes leads on to the next step (Norbury Hall, 6.9)."""

    @given(
        st.builds(
            Form,
            consent=consents(),
            record=st.none() | consent_records(),
            **dict.fromkeys(
                [field.name for field in fields(Form) if field.type == Maybe],
                st.sampled_from((None, False, True)),
            ),
        )
    )
    def test_every_step_but_the_last_is_a_yes(self, form: Form) -> None:
        steps = checklist(form)
        assert [step.number for step in steps] == list(range(1, len(steps) + 1))
        assert all(step.answer.met for step in steps[:-1])
        assert len(steps) == 4 or not steps[-1].answer.met
