"""What is true of every ground, whatever the facts and on every day."""

from datetime import date

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.variations import changed, forgettable, forgotten, names
from ukschoolgdpr.facts.processing import Purpose
from ukschoolgdpr.grounds import Ground, ground
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.lawful_bases import open_bases
from ukschoolgdpr.special_categories import (
    CRIMINAL_OFFENCE,
    LIMBS,
    SPECIAL_CATEGORY,
    SensitiveProcessing,
    alone,
    article_9_ways,
    article_10_ways,
    of_limbs,
)
from ukschoolgdpr.testing import days, purposes, sensitive_processings
from ukschoolgdpr.vocabulary import SpecialCategory

SHARED = ("consented", "under_18", "adult_at_risk")
ARTICLE_9 = (
    "explicit_consent",
    "employment_law",
    "necessary_for_vital_interests",
    "not_for_profit",
    "manifestly_made_public",
    "necessary_for_claims",
    "judicial_capacity",
    "substantial_public_interest",
    "health_or_social_care",
    "public_health",
    "necessary_for_research",
)
"""Without one of these no condition of article 9(2) is met."""

BARS = {
    # Article 6: a bar, or what makes a school a public authority.
    "obligation_contractual",
    "overridden",
    "performing_tasks",
    # Articles 9 and 10, and Schedule 1.
    "prohibition_stands",
    "disclosed_without_consent",
    "individual_decisions",
    "substantial_damage",
    "notice_to_stop",
    "consent_withheld",
    "comprehensive_register",
    # Paragraph 19 is for adults.
    "under_18",
}
"""The facts that the law holds against the school."""

KINDS = {
    "racial_or_ethnic_origin",
    "political_opinions",
    "religious_or_philosophical_beliefs",
    "trade_union_membership",
    "genetic_data",
    "characteristics",
    "technical_processing",
    "identifies_uniquely",
    "health",
    "sex_life",
    "sexual_orientation",
    "convictions_or_offences",
    "security_measures",
    "alleged_offences",
    "offence_proceedings",
}
"""The facts that make data of a kind which calls for more."""

judged = days(last=LAW_AS_AT)
helpful = sorted((set(names(Purpose)) | set(names(SensitiveProcessing))) - BARS - KINDS)


def agreed(purpose: Purpose, data: SensitiveProcessing) -> tuple[Purpose, SensitiveProcessing]:
    """Let the data say of the purpose what both say."""
    said = {name: getattr(data, name) for name in SHARED}
    return changed(purpose, said | {"school": data.school}), data


matters = st.builds(agreed, purposes(), sensitive_processings())
known_matters = st.builds(agreed, purposes(known=True), sensitive_processings(known=True))
likely = st.builds(
    agreed,
    purposes().map(lambda it: evolve(it, necessary=True, vital_interests=True)),
    st.builds(
        lambda data, limb: (
            alone(data, limb) if limb else changed(data, dict.fromkeys(KINDS, False))
        ),
        sensitive_processings().map(lambda it: evolve(it, manifestly_made_public=True)),
        st.sampled_from([None, *SpecialCategory]),
    ).map(lambda it: evolve(it, official_control=True)),
)
"""Matters most of which have a complete ground."""


def decided(matter: tuple[Purpose, SensitiveProcessing], day: date) -> Ground:
    purpose, data = matter
    return ground(purpose, data, as_of=day)


class TestPlainTruth:
    """Where every fact is known, a ground is complete if every kind of the data has its way."""

    @given(known_matters, judged)
    def test_it_agrees_with_its_parts(
        self, matter: tuple[Purpose, SensitiveProcessing], day: date
    ) -> None:
        purpose, data = matter
        complete = any(basis.outcome is Outcome.APPLIES for basis in open_bases(purpose, as_of=day))
        for limb, rule in LIMBS.items():
            if rule.decide(data, as_of=day).outcome is Outcome.APPLIES:
                ways = article_9_ways(alone(data, limb), as_of=day)
                complete = complete and any(way.outcome is Outcome.APPLIES for way in ways)
        if CRIMINAL_OFFENCE.decide(data, as_of=day).outcome is Outcome.APPLIES:
            ways = article_10_ways(data, as_of=day)
            complete = complete and any(way.outcome is Outcome.APPLIES for way in ways)
        expected = Outcome.APPLIES if complete else Outcome.DOES_NOT_APPLY
        assert decided(matter, day).outcome is expected


class TestArticleNine:
    """Special category data need a condition of article 9 in addition to a basis of article 6."""

    @given(matters | likely, judged)
    def test_no_ground_is_complete_without_a_condition(
        self, matter: tuple[Purpose, SensitiveProcessing], day: date
    ) -> None:
        purpose, data = matter
        none = changed(data, dict.fromkeys(ARTICLE_9, False))
        special = SPECIAL_CATEGORY.decide(data, as_of=day).outcome
        if special is Outcome.APPLIES:
            assert ground(purpose, none, as_of=day).outcome is Outcome.DOES_NOT_APPLY
        if special is Outcome.UNDETERMINED:
            assert ground(purpose, none, as_of=day).outcome is not Outcome.APPLIES

    @given(matters | likely, judged)
    def test_no_ground_is_complete_without_a_basis(
        self, matter: tuple[Purpose, SensitiveProcessing], day: date
    ) -> None:
        purpose, data = matter
        none = evolve(purpose, necessary=False, consented=False)
        data = evolve(data, consented=False)
        assert ground(none, data, as_of=day).outcome is Outcome.DOES_NOT_APPLY

    @given(purposes(known=True), judged)
    def test_ordinary_data_need_a_basis_alone(self, purpose: Purpose, day: date) -> None:
        data = of_limbs(criminal=False)
        bases = {basis.outcome for basis in open_bases(purpose, as_of=day)}
        expected = Outcome.APPLIES if Outcome.APPLIES in bases else Outcome.DOES_NOT_APPLY
        assert ground(purpose, data, as_of=day).outcome is expected


class TestFacts:
    """A fact opens ways; it closes one only where the law has a bar."""

    @given(matters | likely, st.sampled_from(helpful), judged)
    def test_adding_a_fact_never_makes_a_complete_ground_incomplete(
        self, matter: tuple[Purpose, SensitiveProcessing], fact: str, day: date
    ) -> None:
        purpose, data = matter
        if decided(matter, day).outcome is not Outcome.APPLIES:
            return
        if fact in names(Purpose):
            purpose = changed(purpose, {fact: True})
        if fact in names(SensitiveProcessing):
            data = changed(data, {fact: True})
        assert ground(purpose, data, as_of=day).outcome is Outcome.APPLIES

    @given(st.data(), matters | likely, judged)
    def test_learning_a_fact_never_reverses_it(
        self, data: st.DataObject, matter: tuple[Purpose, SensitiveProcessing], day: date
    ) -> None:
        purpose, sensitive = matter
        lost = data.draw(st.frozensets(st.sampled_from(sorted(forgettable(SensitiveProcessing)))))
        common = lost & {*SHARED, "kind", "nation"}
        less = (forgotten(purpose, common), forgotten(sensitive, lost))
        earlier = decided(less, day).outcome
        if earlier is not Outcome.UNDETERMINED:
            assert decided(matter, day).outcome is earlier

    @given(matters | likely, judged)
    def test_something_is_missing_only_where_it_is_undetermined(
        self, matter: tuple[Purpose, SensitiveProcessing], day: date
    ) -> None:
        found = decided(matter, day)
        assert bool(found.missing) == (found.outcome is Outcome.UNDETERMINED)
        assert found.explain().startswith(("the ground is", "it cannot be determined"))


@settings(max_examples=25)
@given(likely, judged)
def test_most_of_the_likely_matters_are_complete_or_open(
    matter: tuple[Purpose, SensitiveProcessing], day: date
) -> None:
    bases = {basis.outcome for basis in open_bases(matter[0], as_of=day)}
    assert Outcome.APPLIES in bases


def test_every_fact_is_helpful_a_bar_or_a_kind() -> None:
    facts = set(names(Purpose)) | set(names(SensitiveProcessing))
    assert facts >= BARS | KINDS
    assert set(SHARED) == set(names(Purpose)) & set(names(SensitiveProcessing))
