"""What is true of privacy notices whatever the facts and on every day."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.oracles import truth
from tests.variations import changed
from ukschoolgdpr.facts.processing import Processing
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.notices import (
    COLLECTED,
    OBJECTION,
    OBTAINED,
    RULES,
    Contents,
    Notice,
    NoticeItem,
    required,
    without_exceptions,
)
from ukschoolgdpr.rights import INFORMED_COLLECTED, INFORMED_OBTAINED, OBJECTION_NOTICE
from ukschoolgdpr.testing import days, notices, processings
from ukschoolgdpr.vocabulary import LawfulBasis

judged = days(last=LAW_AS_AT)
before_complaints = days(last=date(2026, 6, 18))
before_duaa = days(last=date(2026, 2, 4))
before_exit = days(last=date(2020, 12, 30))
items = st.frozensets(st.sampled_from(NoticeItem))
EXCEPTIONS_OF_14 = [
    "has_information",
    "informing_disproportionate",
    "informing_defeats_purpose",
    "laid_down_by_law",
    "professional_secrecy",
]
DOES_MORE = [
    "from_data_subject",
    "from_elsewhere",
    "representative",
    "officer_designated",
    "relies_on_consent",
    "explicit_consent",
    "relies_on_public_task",
    "relies_on_recognised_interest",
    "relies_on_legitimate_interests",
    "direct_marketing",
    "recipients",
    "transfer_to_eea",
    "transfer_beyond_eea",
    "automated_decisions",
    "addressed_to_child",
]
"""The facts that say that more is done with data."""
OUTSIDE = {NoticeItem.OBJECTION}
"""What article 21(4) asks for, which has no exceptions."""


def asked(found: Contents) -> set[NoticeItem]:
    return {point.item for point in found.required}


def plain_truth(it: Notice, day: date) -> dict[str, Maybe]:
    """Say of each item whether it is required where all is known: the lists read out."""
    collected = it.from_data_subject and not it.has_information
    obtained = it.from_elsewhere and not any(getattr(it, name) for name in EXCEPTIONS_OF_14)
    told = collected or obtained
    recognised_since = date(2026, 2, 5)
    return {
        "controller": told,
        "representative": told and it.representative,
        "officer": told and (it.officer_designated or truth.authority(it.school)),
        "purposes": told,
        "lawful-basis": told,
        "legitimate-interests": told and it.relies_on_legitimate_interests,
        "recognised-interest": told
        and it.relies_on_recognised_interest
        and day >= date(2026, 3, 23),
        "categories": obtained,
        "recipients": told and it.recipients,
        "transfers": told
        and (it.transfer_beyond_eea or (it.transfer_to_eea and day >= date(2020, 12, 31))),
        "retention": told,
        "rights": told,
        "objection": it.relies_on_public_task
        or it.relies_on_legitimate_interests
        or it.direct_marketing
        or (it.relies_on_recognised_interest and day >= recognised_since),
        "withdrawal": told and (it.relies_on_consent or it.explicit_consent),
        "complaint-controller": told and day >= date(2026, 6, 19),
        "complaint-regulator": told,
        "obligation": collected,
        "source": obtained,
        "automated-decisions": told and it.automated_decisions,
    }


class TestPlainTruth:
    """Where every fact is known, the rules agree with plain Python written from the lists."""

    @given(notices(known=True), judged)
    def test_every_item_agrees(self, notice: Notice, day: date) -> None:
        found = required(notice, as_of=day)
        expected = {item for item, so in plain_truth(notice, day).items() if so}
        assert {item.value for item in asked(found)} == expected
        assert found.undetermined == ()


class TestRightToBeInformed:
    """What a notice must say is what people have a right to be told: two topics, one law."""

    @given(processings(), judged)
    def test_an_item_is_required_where_there_is_a_right_to_it(
        self, processing: Processing, day: date
    ) -> None:
        automated = changed(processing, {"automated": True, "unstructured": False})
        collected = automated.provided_by_data_subject
        exceptions = {name: getattr(automated, name) for name in EXCEPTIONS_OF_14}
        notice = Notice(
            from_data_subject=collected,
            from_elsewhere=None if collected is None else not collected,
            **exceptions,
        )
        for right, items_of in ((INFORMED_COLLECTED, COLLECTED), (INFORMED_OBTAINED, OBTAINED)):
            expected = right.decide(automated, as_of=day).outcome
            purposes = items_of[NoticeItem.PURPOSES]
            assert purposes.decide(notice, as_of=day).outcome is expected

    @given(processings(known=True), judged)
    def test_the_right_to_object_is_set_apart_where_there_is_one(
        self, processing: Processing, day: date
    ) -> None:
        automated = changed(processing, {"automated": True, "unstructured": False})
        basis = automated.lawful_basis
        notice = Notice(
            relies_on_public_task=basis is LawfulBasis.PUBLIC_TASK,
            relies_on_recognised_interest=basis is LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST,
            relies_on_legitimate_interests=basis is LawfulBasis.LEGITIMATE_INTERESTS,
            direct_marketing=automated.direct_marketing,
        )
        expected = OBJECTION_NOTICE.decide(automated, as_of=day).outcome
        assert OBJECTION.decide(notice, as_of=day).outcome is expected


class TestEveryItem:
    """Each is required, or not, or in doubt, and only one of these."""

    @given(notices(), judged, items)
    def test_each_is_in_one_list(
        self, notice: Notice, day: date, has: frozenset[NoticeItem]
    ) -> None:
        found = required(notice, as_of=day, has=has)
        listed = (*found.required, *found.not_required, *found.undetermined)
        assert sorted(point.item.value for point in listed) == sorted(
            item.value for item in NoticeItem
        )
        assert [point.item for point in found.points] == list(NoticeItem)

    @given(notices(), judged)
    def test_only_what_is_in_doubt_is_asked_about(self, notice: Notice, day: date) -> None:
        found = required(notice, as_of=day)
        for point in found.points:
            assert bool(point.missing) is (point.outcome is Outcome.UNDETERMINED)
            assert set(point.missing) <= set(found.missing)

    @given(notices(), judged)
    def test_what_is_required_has_words_and_a_place_where_it_is_written(
        self, notice: Notice, day: date
    ) -> None:
        for point in required(notice, as_of=day).required:
            assert point.words
            assert point.see
            assert point.cites


class TestMoreProcessing:
    """Who does more with data has more to say, never less (arts 13, 14 and 21(4))."""

    @given(notices(), st.sampled_from(DOES_MORE), judged)
    def test_required_items_only_grow(self, notice: Notice, more: str, day: date) -> None:
        before = required(notice, as_of=day)
        after = required(changed(notice, {more: True}), as_of=day)
        assert asked(before) <= asked(after)

    @given(notices(), st.sampled_from(DOES_MORE), judged)
    def test_learning_that_less_is_done_never_adds_an_item(
        self, notice: Notice, less: str, day: date
    ) -> None:
        before = required(notice, as_of=day)
        after = required(changed(notice, {less: False}), as_of=day)
        assert asked(after) <= asked(before)


class TestExceptions:
    """Where an exception is there, nothing is required under its article (13(4), 14(5))."""

    @given(notices(), st.sampled_from(EXCEPTIONS_OF_14), judged)
    def test_what_comes_from_elsewhere_is_excused_by_each(
        self, notice: Notice, exception: str, day: date
    ) -> None:
        excused = changed(notice, {exception: True, "from_data_subject": False})
        found = required(excused, as_of=day)
        assert asked(found) <= OUTSIDE
        assert {point.item for point in found.undetermined} <= OUTSIDE

    @given(notices(), judged)
    def test_what_they_already_have_is_never_required(self, notice: Notice, day: date) -> None:
        found = required(changed(notice, {"has_information": True}), as_of=day)
        assert asked(found) <= OUTSIDE

    @given(notices(), items, judged)
    def test_item_by_item_too_and_no_other_changes(
        self, notice: Notice, has: frozenset[NoticeItem], day: date
    ) -> None:
        before = required(notice, as_of=day)
        after = required(notice, as_of=day, has=has)
        assert has - OUTSIDE <= {point.item for point in after.not_required}
        assert asked(after) == asked(before) - (has - OUTSIDE)

    @given(notices(), judged)
    def test_article_13_has_no_other_exception(self, notice: Notice, day: date) -> None:
        collected = changed(notice, {"from_data_subject": True, "has_information": False})
        assert NoticeItem.PURPOSES in asked(required(collected, as_of=day))

    @given(notices(), judged)
    def test_an_excuse_never_adds_an_item(self, notice: Notice, day: date) -> None:
        without = required(without_exceptions(notice), as_of=day)
        assert asked(required(notice, as_of=day)) <= asked(without)


class TestEachArticleHasItsOwnItems:
    """Whether data must be given is asked of article 13 alone, categories and source of 14."""

    @given(notices(), judged)
    def test_nothing_collected_means_no_obligation_to_tell_of(
        self, notice: Notice, day: date
    ) -> None:
        found = required(changed(notice, {"from_data_subject": False}), as_of=day)
        assert NoticeItem.OBLIGATION not in asked(found)

    @given(notices(), judged)
    def test_nothing_from_elsewhere_means_no_source_and_no_categories(
        self, notice: Notice, day: date
    ) -> None:
        found = required(changed(notice, {"from_elsewhere": False}), as_of=day)
        assert not {NoticeItem.SOURCE, NoticeItem.CATEGORIES} & asked(found)


class TestCommencement:
    """Before its commencement an item is not required."""

    @given(notices(), judged)
    def test_no_rule_applies_before_it_is_in_force(self, notice: Notice, day: date) -> None:
        for point in required(notice, as_of=day).points:
            first = min(rule.versions.versions[0].commences for rule in RULES[point.item])
            if day < first:
                assert point.outcome is Outcome.DOES_NOT_APPLY
                assert point.words is None
            else:
                assert point.words is not None

    @given(notices(), before_complaints)
    def test_the_complaint_to_the_school_is_not_told_before(
        self, notice: Notice, day: date
    ) -> None:
        assert NoticeItem.COMPLAINT_CONTROLLER not in asked(required(notice, as_of=day))

    @given(notices(), before_duaa)
    def test_a_recognised_interest_means_nothing_before(self, notice: Notice, day: date) -> None:
        relies = changed(notice, {"relies_on_recognised_interest": True})
        assert asked(required(relies, as_of=day)) == asked(required(notice, as_of=day))

    @given(notices(), before_exit)
    def test_within_the_eea_there_was_no_transfer(self, notice: Notice, day: date) -> None:
        within = changed(notice, {"transfer_to_eea": True, "transfer_beyond_eea": False})
        assert NoticeItem.TRANSFERS not in asked(required(within, as_of=day))

    @given(notices(), judged)
    def test_the_regulator_has_its_name_of_the_day(self, notice: Notice, day: date) -> None:
        [point] = [
            point
            for point in required(notice, as_of=day).points
            if point.item is NoticeItem.COMPLAINT_REGULATOR
        ]
        assert point.words is not None
        assert ("Information Commission (" in point.words) is (day >= date(2026, 9, 30))
        assert ("supervisory" in point.words) is (day < date(2020, 12, 31))
