"""What is true of every rule of every topic, whatever the facts and on every day."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.oracles.statute import FACTS
from tests.variations import AnyFacts, all_but, forgettable, forgotten, read_by_decisive_clauses
from ukschoolgdpr import catalogue
from ukschoolgdpr.law.rules import Outcome, Rule
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.testing import days

judged = days(last=LAW_AS_AT)
topics = st.sampled_from(sorted(FACTS))


def rules(topic: str) -> list[Rule[AnyFacts]]:
    found = [entry for entry in catalogue.ENTRIES if entry.topic == topic]
    return [rule for rule in found if isinstance(rule, Rule)]


class TestDoubt:
    """A fact that is not known is neither yes nor no."""

    @given(st.data(), topics, judged)
    def test_learning_a_fact_never_reverses_a_decision(
        self, data: st.DataObject, topic: str, day: date
    ) -> None:
        facts = data.draw(st.from_type(FACTS[topic]))
        lost = st.frozensets(st.sampled_from(sorted(forgettable(type(facts)))))
        less = forgotten(facts, data.draw(lost))
        for rule in rules(topic):
            earlier = rule.decide(less, as_of=day).outcome
            if earlier is not Outcome.UNDETERMINED:
                assert rule.decide(facts, as_of=day).outcome is earlier

    @given(st.data(), topics, judged)
    def test_the_decisive_clauses_alone_settle_it(
        self, data: st.DataObject, topic: str, day: date
    ) -> None:
        facts = data.draw(st.from_type(FACTS[topic]))
        for rule in rules(topic):
            decision = rule.decide(facts, as_of=day)
            read = read_by_decisive_clauses(rule, decision, facts)
            alone = rule.decide(all_but(facts, read), as_of=day)
            assert alone.outcome is decision.outcome

    @given(topics, judged)
    def test_where_nothing_is_known_nothing_in_force_is_decided(
        self, topic: str, day: date
    ) -> None:
        for rule in rules(topic):
            expected = (
                Outcome.DOES_NOT_APPLY if rule.versions.find(day) is None else Outcome.UNDETERMINED
            )
            assert rule.decide(FACTS[topic](), as_of=day).outcome is expected
