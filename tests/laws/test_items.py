"""What is true of every item, name and code, in every nation and on every day."""

import string
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukschoolgdpr.errors import UnknownEntryError
from ukschoolgdpr.facts.items import (
    Certainty,
    ClassedBy,
    Code,
    Item,
    all_codes,
    all_items,
    all_names,
    classify,
    code_sets,
    criminally_responsible,
    item,
    names_of,
    reveals,
)
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.timelines import Confidence
from ukschoolgdpr.testing import codes, days, items, nations
from ukschoolgdpr.vocabulary import Classification

KNOWN = {found.id for found in all_items()} | {name.key for name in all_names()}
VALUES = {code.code for code in all_codes()}
MAPPED = sorted({name.key for name in all_names() if name.item is not None})
LEGAL = {Classification.SPECIAL_CATEGORY, Classification.CRIMINAL_OFFENCE}
maybe_nations = nations() | st.none()
ages = st.integers(0, 18)


class TestTotal:
    """Every item has a class in every nation, and nothing else has one."""

    @given(items(), maybe_nations, days())
    def test_every_item_has_a_class(self, found: Item, nation: Nation | None, day: date) -> None:
        classed = classify(found.id, nation=nation, as_of=day)
        assert classed.item is found
        assert classed.possible
        assert classed.cites
        assert len(classed.effects) == len(classed.possible)
        assert (classed.classification is None) is (len(classed.possible) > 1)

    @given(st.sampled_from(MAPPED), maybe_nations, days())
    def test_another_name_makes_no_difference(
        self, key: str, nation: Nation | None, day: date
    ) -> None:
        found = item(key)
        assert key in {name.key for name in names_of(found)} | {found.id}
        by_id = classify(found.id, nation=nation, as_of=day)
        assert classify(key, nation=nation, as_of=day) == by_id

    @given(
        st.text(string.printable, max_size=20).filter(lambda key: key not in KNOWN),
        maybe_nations,
        days(),
    )
    def test_what_is_unknown_is_an_error(self, key: str, nation: Nation | None, day: date) -> None:
        with pytest.raises(UnknownEntryError, match=r"^no item is called "):
            classify(key, nation=nation, as_of=day)


class TestGuidance:
    """The DfE's standard is of England alone, and no category of the law (UK GDPR art 9(1))."""

    @given(items(), nations(), days())
    def test_only_england_has_the_class_of_guidance(
        self, found: Item, nation: Nation, day: date
    ) -> None:
        classed = classify(found, nation=nation, as_of=day)
        guided = Classification.SENSITIVE_BY_GUIDANCE
        assert (classed.classification is guided) is (
            found.classification is guided and nation is Nation.ENGLAND
        )
        cited = any(isinstance(cites, Reference) and "DfE" in cites.text for cites in classed.cites)
        assert cited is (classed.classification is guided)

    @given(items(), nations(), nations(), days(), days())
    def test_a_category_of_the_law_is_one_everywhere_and_always(
        self, found: Item, nation: Nation, other: Nation, day: date, later: date
    ) -> None:
        one = classify(found, nation=nation, as_of=day).classification
        if one in LEGAL:
            assert classify(found, nation=other, as_of=later).classification is one

    @given(items(), nations(), days())
    def test_to_know_the_nation_is_to_pick_among_what_was_possible(
        self, found: Item, nation: Nation, day: date
    ) -> None:
        known = classify(found, nation=nation, as_of=day)
        assert known.classification in classify(found, nation=None, as_of=day).possible

    @given(items(), maybe_nations, days())
    def test_no_item_is_surer_than_it_was_noted_as_the_same_class(
        self, found: Item, nation: Nation | None, day: date
    ) -> None:
        order = list(Confidence)
        classed = classify(found, nation=nation, as_of=day)
        if classed.classification is found.classification:
            assert order.index(classed.confidence) >= order.index(found.confidence)

    @given(items(), maybe_nations, days())
    def test_ordinary_data_are_so_by_nothing(
        self, found: Item, nation: Nation | None, day: date
    ) -> None:
        classed = classify(found, nation=nation, as_of=day)
        assert (classed.by is None) is (classed.possible == (Classification.ORDINARY,))
        assert (found.limb is None) is (classed.possible != (Classification.SPECIAL_CATEGORY,))


class TestInference:
    """The regulator's test of inferences concerns what is inferred (art 9(1): "revealing")."""

    @given(items(), maybe_nations, days(first=date(2019, 11, 14)))
    def test_it_is_named_for_inferences_alone(
        self, found: Item, nation: Nation | None, day: date
    ) -> None:
        cautions = classify(found, nation=nation, as_of=day).cautions
        named = any(caution.startswith("inferred, ") for caution in cautions)
        assert named is (found.by is ClassedBy.INFERENCE)


class TestCodes:
    """A code keeps its meaning when it is withdrawn: old registers hold it."""

    @given(codes(), days(), days())
    def test_the_day_changes_nothing_but_cautions(self, code: Code, day: date, other: date) -> None:
        one, two = (reveals(code.code_set, code.code, as_of=each) for each in (day, other))
        assert one.code is two.code is code
        assert code.code_set in code_sets()

    @given(codes(), days())
    def test_a_code_out_of_use_says_so(self, code: Code, day: date) -> None:
        revealed = reveals(code.code_set, code.code, as_of=day)
        flagged = any(
            caution.startswith(("withdrawn", "not in use")) for caution in revealed.cautions
        )
        assert flagged is not revealed.in_use

    @given(codes(), days())
    def test_a_code_is_in_use_without_a_break(self, code: Code, day: date) -> None:
        before = reveals(code.code_set, code.code, as_of=day).in_use
        after = reveals(code.code_set, code.code, as_of=day + timedelta(days=1)).in_use
        assert before is after or day in {code.last, (code.first or day) - timedelta(days=1)}

    @given(codes())
    def test_a_class_needs_something_revealed(self, code: Code) -> None:
        if code.certainty is None:
            assert (code.reveals, code.classifications, code.limb) == ("", (), None)
        assert set(code.classifications) <= LEGAL
        assert code.confidence is not Confidence.LOW or code.certainty is Certainty.MAY_REVEAL

    @given(
        st.sampled_from(code_sets()),
        st.text(max_size=5).filter(lambda code: code not in VALUES),
        days(),
    )
    def test_what_is_unknown_is_an_error(self, code_set: str, code: str, day: date) -> None:
        with pytest.raises(UnknownEntryError, match=f"^no code of {code_set} is "):
            reveals(code_set, code, as_of=day)


class TestCriminalResponsibility:
    """A child under the age commits no offence; what is done is judged by its day."""

    @given(ages, maybe_nations, days())
    def test_an_older_child_is_no_less_responsible(
        self, age: int, nation: Nation | None, day: date
    ) -> None:
        order = (False, None, True)
        answers = [criminally_responsible(each, nation=nation, done=day) for each in (age, age + 1)]
        assert order.index(answers[0]) <= order.index(answers[1])

    @given(ages, days())
    def test_without_the_nation_it_is_known_where_all_agree(self, age: int, day: date) -> None:
        answers = {criminally_responsible(age, nation=nation, done=day) for nation in Nation}
        expected = answers.pop() if len(answers) == 1 else None
        assert criminally_responsible(age, nation=None, done=day) is expected
