"""What is true of disclosures whatever the facts and on every day."""

import csv
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.variations import changed, forgettable, forgotten
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.sharing import (
    GATEWAYS,
    Answer,
    Course,
    Effect,
    Gateway,
    Recipient,
    SharedData,
    Sharing,
    may_share,
)
from ukschoolgdpr.sharing.anyone import CONSENT
from ukschoolgdpr.testing import days, sharings

TABLE = Path(__file__).parent.parent / "oracles" / "gateways.csv"
with TABLE.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
judged = days(last=LAW_AS_AT)
gateways = st.sampled_from(GATEWAYS)


def applying(sharing: Sharing, day: date) -> list[Gateway]:
    found = [(gateway, gateway.decide(sharing, as_of=day)) for gateway in GATEWAYS]
    return [gateway for gateway, decided in found if decided.outcome is Outcome.APPLIES]


def plain_truth(sharing: Sharing, day: date) -> Course:
    """Answer where every gateway is settled, without reasons."""
    effects = [gateway.effect for gateway in applying(sharing, day) if gateway is not CONSENT]
    for effects_of, course in (
        ({Effect.MANDATORY}, Course.DUTY),
        ({Effect.PROHIBITED, Effect.OPT_OUT}, Course.NOT_OPEN),
        ({Effect.PERMISSIVE}, Course.POWER),
    ):
        if effects_of & set(effects):
            return course
    return Course.CONSENT_NEEDED


class TestGateways:
    """A gateway is a provision: of some nations, in force for a time, for those it names."""

    @given(sharings(), gateways, judged)
    def test_no_gateway_answers_outside_its_dates_or_nations(
        self, sharing: Sharing, gateway: Gateway, day: date
    ) -> None:
        in_force = [
            row["nations"].split()
            for row in ROWS
            if f"sharing.{row['id']}" == gateway.id
            and row["commences"] <= day.isoformat()
            and (not row["ceases"] or day.isoformat() < row["ceases"])
        ]
        if gateway.decide(sharing, as_of=day).outcome is Outcome.APPLIES:
            [nations] = in_force
            assert len(nations) == 4 or (sharing.nation and sharing.nation.value in nations)

    @given(sharings(), gateways, st.sampled_from(Recipient), judged)
    def test_a_gateway_reaches_only_the_recipients_it_names(
        self, sharing: Sharing, gateway: Gateway, recipient: Recipient, day: date
    ) -> None:
        asked = changed(sharing, {"recipient": recipient})
        if recipient not in gateway.to:
            assert gateway.decide(asked, as_of=day).outcome is Outcome.DOES_NOT_APPLY

    @given(sharings(), gateways, st.sampled_from(SharedData), judged)
    def test_a_gateway_reaches_only_the_data_it_names(
        self, sharing: Sharing, gateway: Gateway, data: SharedData, day: date
    ) -> None:
        asked = changed(sharing, {"data": data})
        if data not in gateway.data:
            assert gateway.decide(asked, as_of=day).outcome is Outcome.DOES_NOT_APPLY

    @given(sharings(), st.sampled_from(Recipient), judged)
    def test_an_answer_rests_on_gateways_that_reach_the_recipient(
        self, sharing: Sharing, recipient: Recipient, day: date
    ) -> None:
        found = may_share(changed(sharing, {"recipient": recipient}), as_of=day)
        reach = {gateway.id for gateway in GATEWAYS if recipient in gateway.to}
        assert {decision.rule.id for decision in found.decisions} <= reach


class TestOrder:
    """A duty, then what is forbidden, then what is allowed, then consent."""

    @given(sharings(known=True), judged)
    def test_the_course_is_that_of_plain_python(self, sharing: Sharing, day: date) -> None:
        assert may_share(sharing, as_of=day).course is plain_truth(sharing, day)

    @given(sharings(), judged)
    def test_a_duty_is_never_answered_by_consent_needed(self, sharing: Sharing, day: date) -> None:
        effects = {gateway.effect for gateway in applying(sharing, day)}
        assert (may_share(sharing, as_of=day).course is Course.DUTY) is (
            Effect.MANDATORY in effects
        )

    @given(sharings(), judged)
    def test_what_is_prohibited_beats_what_is_permitted(self, sharing: Sharing, day: date) -> None:
        found = may_share(sharing, as_of=day)
        if any(gateway.effect.bars for gateway in applying(sharing, day)):
            assert found.course not in {Course.POWER, Course.CONSENT_NEEDED}
            if found.must is False:
                assert found.course is Course.NOT_OPEN
                assert found.may is False

    @given(sharings(), judged)
    def test_refusing_consent_bars_nothing_that_needs_none(
        self, sharing: Sharing, day: date
    ) -> None:
        found = may_share(changed(sharing, {"consented": False}), as_of=day)
        if found.course in {Course.DUTY, Course.POWER}:
            assert found.may is True


class TestDoubt:
    """What is not known is neither yes nor no."""

    @given(st.data(), sharings(), judged)
    def test_learning_a_fact_never_reverses_an_answer(
        self, data: st.DataObject, sharing: Sharing, day: date
    ) -> None:
        lost = data.draw(st.frozensets(st.sampled_from(sorted(forgettable(Sharing)))))
        earlier = may_share(forgotten(sharing, lost), as_of=day)
        later = may_share(sharing, as_of=day)
        for name in ("must", "may"):
            if getattr(earlier, name) is not None:
                assert getattr(later, name) is getattr(earlier, name)
        if earlier.course is not Course.UNDETERMINED:
            assert later.course is earlier.course

    @given(sharings(), judged)
    def test_something_is_missing_only_where_the_course_is_open(
        self, sharing: Sharing, day: date
    ) -> None:
        found = may_share(sharing, as_of=day)
        assert bool(found.missing) is (found.course is Course.UNDETERMINED)
        assert bool(found.steps) is (found.course is not Course.UNDETERMINED)

    @given(judged)
    def test_where_nothing_is_known_nothing_is_said(self, day: date) -> None:
        found: Answer = may_share(Sharing(), as_of=day)
        assert (found.course, found.must, found.may) == (Course.UNDETERMINED, None, None)


class TestAnswer:
    """What must be, may be; and what is shown settles it."""

    @given(sharings(), judged)
    def test_what_must_be_shared_may_be(self, sharing: Sharing, day: date) -> None:
        found = may_share(sharing, as_of=day)
        if found.must:
            assert found.may is True

    @given(sharings(), judged)
    def test_every_decision_is_explained(self, sharing: Sharing, day: date) -> None:
        found = may_share(sharing, as_of=day)
        told = found.explain()
        assert told.startswith(found.course.value)
        for decision in found.decisions:
            assert decision.explain() in told
        for step in found.steps:
            assert f"to do: {step.text} [{step.cites}]" in told
