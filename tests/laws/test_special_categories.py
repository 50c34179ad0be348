"""What is true of special category and criminal offence data for all facts and on every day."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.variations import changed
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.special_categories import (
    CONDITIONS,
    LIMBS,
    PARAGRAPHS,
    SCHEDULE_1,
    SPECIAL_CATEGORY,
    SensitiveProcessing,
    article_9_ways,
    article_10_ways,
    of_limbs,
)
from ukschoolgdpr.testing import days, sensitive_processings
from ukschoolgdpr.vocabulary import Condition, SpecialCategory

judged = days(last=LAW_AS_AT)
known = sensitive_processings(known=True)
LIMB_FACTS = {
    category: category.name.lower()
    for category in SpecialCategory
    if category is not SpecialCategory.BIOMETRIC_DATA
} | {SpecialCategory.BIOMETRIC_DATA: "characteristics"}

R, P, T, G, H, S, O = (  # noqa: E741 - short for a table
    SpecialCategory.RACIAL_OR_ETHNIC_ORIGIN,
    SpecialCategory.RELIGIOUS_OR_PHILOSOPHICAL_BELIEFS,
    SpecialCategory.TRADE_UNION_MEMBERSHIP,
    SpecialCategory.GENETIC_DATA,
    SpecialCategory.HEALTH,
    SpecialCategory.SEX_LIFE,
    SpecialCategory.SEXUAL_ORIENTATION,
)
CATEGORIES = {
    8: {R, P, H, O},
    9: {R},
    16: {R, G, SpecialCategory.BIOMETRIC_DATA, H, S, O},
    19: {H},
    20: {R, P, T, G, H},
    21: {H},
    22: {SpecialCategory.POLITICAL_OPINIONS},
}
"""The paragraphs of Part 2 that only some categories may use."""

PART_3 = {
    29: "consented",
    30: "necessary_for_vital_interests",
    32: "manifestly_made_public",
    34: "judicial_capacity",
}


def applies(number: int, data: SensitiveProcessing, day: date) -> bool:
    return SCHEDULE_1[number].decide(data, as_of=day).outcome is Outcome.APPLIES


def open_in(ways: str, data: SensitiveProcessing, day: date) -> set[str]:
    found = article_9_ways if ways == "9" else article_10_ways
    return {way.name for way in found(data, as_of=day) if way.outcome is Outcome.APPLIES}


class TestTheList:
    """Article 9(1) is closed: data are special category data if of a limb, and not otherwise."""

    @given(known, judged)
    def test_the_list_is_its_limbs(self, data: SensitiveProcessing, day: date) -> None:
        limbs = {rule.decide(data, as_of=day).outcome for rule in LIMBS.values()}
        expected = Outcome.APPLIES if Outcome.APPLIES in limbs else Outcome.DOES_NOT_APPLY
        assert SPECIAL_CATEGORY.decide(data, as_of=day).outcome is expected

    @given(sensitive_processings(), judged)
    def test_what_is_only_sensitive_is_not_in_it(
        self, data: SensitiveProcessing, day: date
    ) -> None:
        none = changed(data, dict.fromkeys(LIMB_FACTS.values(), False))
        assert SPECIAL_CATEGORY.decide(none, as_of=day).outcome is Outcome.DOES_NOT_APPLY


class TestSectionTen:
    """Section 10(2) sends (b), (h), (i), (j) to Part 1, and 10(3) sends (g) to Part 2."""

    @given(known, judged)
    def test_a_condition_is_open_with_one_of_its_part_and_not_without(
        self, data: SensitiveProcessing, day: date
    ) -> None:
        found = open_in("9", data, day)
        parts: dict[str, list[int]] = {
            "a": [],
            "b": [1],
            "c": [],
            "d": [],
            "e": [],
            "f": [],
            "g": list(range(6, 29)),
            "h": [2],
            "i": [3],
            "j": [4],
        }
        expected = set()
        for point, numbers in parts.items():
            own = CONDITIONS[Condition(point)].decide(data, as_of=day).outcome
            if own is not Outcome.APPLIES:
                continue
            name = f"UK GDPR, art 9(2)({point})"
            expected |= {
                f"{name} with DPA 2018, Sch 1 para {number}"
                for number in numbers
                if applies(number, data, day)
            }
            if not numbers:
                expected.add(name)
            abroad = day >= date(2025, 8, 20) and data.relevant_international_law
            if point == "g" and abroad:
                expected.add(f"{name} with DPA 2018, s 9A")
        assert found == expected


class TestPolicyDocument:
    """Part 2 needs a document but for paragraphs 10(2), 13(3) and 27(3) (paragraph 5)."""

    @given(sensitive_processings(), judged)
    def test_nothing_else_of_part_2_is_met_without_one(
        self, data: SensitiveProcessing, day: date
    ) -> None:
        without = changed(data, {"policy_document": False})
        for number, row in PARAGRAPHS.items():
            exempt = number == 13 or (
                (number == 10 and data.to_competent_authority)
                or (number == 27 and data.to_anti_doping_body)
            )
            if row.part == 2 and not exempt:
                assert not applies(number, without, day)

    @given(sensitive_processings(), judged)
    def test_having_one_never_closes_a_way(self, data: SensitiveProcessing, day: date) -> None:
        for article in ("9", "10"):
            before = open_in(article, changed(data, {"policy_document": False}), day)
            assert before <= open_in(article, changed(data, {"policy_document": True}), day)


class TestCategories:
    """Some paragraphs are for some categories only: 8, 9, 16, 19, 20, 21, 22."""

    @given(sensitive_processings(), st.sampled_from(SpecialCategory), judged)
    def test_no_other_category_may_use_them(
        self, data: SensitiveProcessing, category: SpecialCategory, day: date
    ) -> None:
        others = dict.fromkeys(LIMB_FACTS.values(), False) | {LIMB_FACTS[category]: True}
        for number, categories in CATEGORIES.items():
            if category not in categories:
                assert not applies(number, changed(data, others), day)

    @given(sensitive_processings(), judged)
    def test_no_decision_about_an_individual_rests_on_monitoring(
        self, data: SensitiveProcessing, day: date
    ) -> None:
        for bar in ("individual_decisions", "substantial_damage", "notice_to_stop"):
            assert not applies(8, changed(data, {bar: True}), day)


class TestCriminalOffences:
    """Article 10 stands apart: Part 3 is for it alone, and article 9(2) no help."""

    @given(sensitive_processings(), judged)
    def test_part_3_opens_nothing_in_article_9(self, data: SensitiveProcessing, day: date) -> None:
        for way in article_9_ways(data, as_of=day):
            for number in range(29, 38):
                assert not way.name.endswith(f"para {number}")

    @given(known, known, judged)
    def test_explicit_consent_matters_to_article_9_alone(
        self,
        data: SensitiveProcessing,
        other: SensitiveProcessing,
        day: date,
    ) -> None:
        consent = changed(data, {"explicit_consent": other.explicit_consent})
        assert open_in("10", consent, day) == open_in("10", data, day)

    @given(known, judged)
    def test_the_public_interest_is_no_bar_there(
        self, data: SensitiveProcessing, day: date
    ) -> None:
        private = changed(data, {"substantial_public_interest": False})
        public = changed(data, {"substantial_public_interest": True})
        closed = bool(open_in("10", private, day)) != bool(open_in("10", public, day))
        assert not closed

    @given(sensitive_processings(), judged)
    def test_a_comprehensive_register_needs_official_authority(
        self, data: SensitiveProcessing, day: date
    ) -> None:
        register = changed(data, {"comprehensive_register": True, "official_control": False})
        assert open_in("10", register, day) == set()

    @given(st.sampled_from(sorted(PART_3)), judged)
    def test_one_fact_may_be_enough(self, number: int, day: date) -> None:
        facts = {PART_3[number]: True, "incapable_of_consent": True}
        data = changed(of_limbs(criminal=True, comprehensive_register=False), facts)
        assert f"UK GDPR, art 10(1) with DPA 2018, Sch 1 para {number}" in open_in("10", data, day)
