import re
from enum import Enum

import pytest

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.items import all_items
from ukschoolgdpr.policies import words
from ukschoolgdpr.policies.findings import listed
from ukschoolgdpr.policies.words import IN_WORDS, Stated
from ukschoolgdpr.policies.words.notices import (
    CRIMINAL_ITEMS,
    LIMBS,
    MIXED_ITEMS,
    SAFEGUARDING_ITEMS,
    SEN_ITEMS,
    Item,
)
from ukschoolgdpr.vocabulary import Classification

ENUMERATIONS = [
    value
    for module in (words.consent, words.notices, words.practice, words.rights, words.sharing)
    for value in vars(module).values()
    if isinstance(value, type) and issubclass(value, Enum) and value is not Enum
]


@pytest.mark.parametrize(
    ("clauses", "expected"),
    [
        ((), "clauses: expected the id of one clause or more"),
        (["A"], "clauses: expected the id of one clause or more"),
        (("A", ""), r"clauses: expected ids without space around them, not \('A', ''\)"),
        ((" A",), "clauses: expected ids without space around them"),
        (("A\nB",), "clauses: expected ids without space around them"),
        (("A", 1), "clauses: expected ids without space around them"),
        (("B", "A", "B", "A", "C"), "clauses: A, B is given twice"),
    ],
)
def test_a_statement_names_its_clauses_each_once(clauses: object, expected: str) -> None:
    with pytest.raises(FactsError, match=f"^{expected}"):
        Stated("anything", clauses)  # type: ignore[arg-type]  # what is refused


def test_a_statement_that_says_nothing_is_none() -> None:
    with pytest.raises(FactsError, match=r"^says: expected one word or more$"):
        Stated((), ("A",))


def test_a_statement_says_something_somewhere() -> None:
    stated = Stated("anything", ("A", "B"))
    assert (stated.says, stated.clauses) == ("anything", ("A", "B"))


def test_words_are_in_kebab_case() -> None:
    assert ENUMERATIONS
    for kind in ENUMERATIONS:
        said = [member.value for member in kind]
        assert said == [word.lower().replace(" ", "-").replace("_", "-") for word in said], kind
        assert len(set(said)) == len(said), kind


def test_a_sentence_tells_words_of_one_kind_apart() -> None:
    for kind in ENUMERATIONS:
        said = [listed([word]) for word in kind]
        assert all(said), kind
        assert len(set(said)) == len(said), kind


def test_a_phrase_is_kept_only_where_the_value_would_not_do() -> None:
    assert all(said != str(word.value).replace("-", " ") for word, said in IN_WORDS.items())


def test_no_phrase_gives_the_regulator_the_name_of_one_day() -> None:
    named = [phrase for phrase in IN_WORDS.values() if re.search("(the|Information) Comm", phrase)]
    assert named == []


def test_an_item_of_the_table_is_of_the_kind_that_the_table_gives() -> None:
    table = {item.id: item for item in all_items()}
    for named in Item:
        if named.value in table:
            item = table[named.value]
            criminal = item.classification is Classification.CRIMINAL_OFFENCE
            assert (named in CRIMINAL_ITEMS) == criminal, named
            # Its flag may show a condition or a disability, says the table.
            if named is not Item.PUPIL_SEN_STATUS:
                assert LIMBS.get(named) is item.limb, named
    assert {named for named in Item if named.value not in table} == {
        Item.PUPIL_CLASS,
        Item.PUPIL_ADMISSION,
        Item.PUPIL_FAMILY,
        Item.PUPIL_DIET,
        Item.PUPIL_SCHOOL_HISTORY,
        Item.PUPIL_ATTENDANCE,
        Item.PUPIL_HEALTH_ASSESSMENTS,
        Item.PUPIL_CARE_LEAVER,
        Item.STAFF_SUBJECTS,
        Item.STAFF_PENSION,
        Item.STAFF_MARITAL_STATUS,
        Item.STAFF_TAX,
        Item.STAFF_BENEFITS,
        Item.STAFF_ABSENCE,
        Item.STAFF_HEALTH,
        Item.STAFF_NATIONALITY,
        Item.VISITOR_REASON,
    }


def test_items_that_may_show_more_are_ordinary_by_themselves() -> None:
    kinds = {one.id: one.classification for one in all_items()}
    for named in MIXED_ITEMS:
        assert named not in LIMBS
        assert named not in CRIMINAL_ITEMS
        assert kinds.get(named.value, Classification.ORDINARY) is Classification.ORDINARY


def test_items_on_safeguarding_are_sensitive_by_guidance_at_most() -> None:
    kinds = {one.id: one.classification for one in all_items()}
    guided = {kinds.get(named.value) for named in SAFEGUARDING_ITEMS}
    assert guided == {Classification.SENSITIVE_BY_GUIDANCE, None}
    assert not SAFEGUARDING_ITEMS & (LIMBS.keys() | CRIMINAL_ITEMS)
    assert LIMBS.keys() >= SEN_ITEMS
