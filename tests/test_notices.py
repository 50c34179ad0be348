"""What a notice must say, in examples and in tables typed from the provisions."""

from datetime import date, datetime
from itertools import product
from typing import Any

import pytest

from tests.oracles.statute import rows
from tests.variations import changed, names
from ukschoolgdpr import catalogue
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.notices import (
    COLLECTED,
    ENTRIES,
    OBTAINED,
    RULES,
    WORDS,
    Contents,
    Notice,
    NoticeItem,
    Point,
    required,
    without_exceptions,
)
from ukschoolgdpr.vocabulary import SchoolKind

TODAY = date(2026, 11, 21)
INDEPENDENT = School(kind=SchoolKind.INDEPENDENT, nation=Nation.WALES)
ACADEMY = School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND)
NOTHING = without_exceptions(Notice(school=INDEPENDENT, **dict.fromkeys(names(Notice), False)))
EXCEPTIONS = {
    "has_information": "a",
    "informing_disproportionate": "e",
    "informing_defeats_purpose": "f",
    "laid_down_by_law": "c",
    "professional_secrecy": "d",
}


def such(*true: str, **others: Any) -> Notice:
    """Make a notice of which these are so, and nothing else."""
    return changed(NOTHING, dict.fromkeys(true, True) | others)


BOTH = ("from_data_subject", "from_elsewhere")
NOTICES = {
    "everything": such(*(name for name in names(Notice) if name not in EXCEPTIONS)),
    "transfer to the EEA alone": such(*BOTH, "transfer_to_eea"),
    "recognised interest alone": such(*BOTH, "relies_on_recognised_interest"),
    "collected and no more": such("from_data_subject"),
    "obtained and no more": such("from_elsewhere"),
}
PRIMARY = without_exceptions(
    Notice(
        school=ACADEMY,
        from_data_subject=True,
        from_elsewhere=True,
        representative=False,
        relies_on_consent=True,
        relies_on_public_task=True,
        relies_on_recognised_interest=False,
        relies_on_legitimate_interests=False,
        direct_marketing=False,
        recipients=True,
        transfer_to_eea=False,
        transfer_beyond_eea=True,
        automated_decisions=False,
        addressed_to_child=True,
    )
)


def point(found: Contents, item: NoticeItem) -> Point:
    [one] = [each for each in found.points if each.item is item]
    return one


def values(points: tuple[Point, ...]) -> list[str]:
    return [each.item.value for each in points]


def lists(one: Point) -> str:
    """Name the articles that ask for an item."""
    asked = [str(it.rule.versions.versions[0].cites) for it in one.settling]
    if one.outcome is not Outcome.APPLIES:
        return "-"
    short = {"UK GDPR, art 13": "13", "UK GDPR, art 14": "14", "UK GDPR, art 21": "21"}
    return " ".join(short.get(text.partition("(")[0], "ico") for text in asked)


def test_an_item_is_required_on_the_days_of_the_table() -> None:
    table = rows("notice_items")
    assert {row["notice"] for row in table} == set(NOTICES)
    for (name, notice), day in product(NOTICES.items(), table[0].keys() - {"notice", "item"}):
        found = required(notice, as_of=date.fromisoformat(day))
        for row in table:
            if row["notice"] == name:
                asked = lists(point(found, NoticeItem(row["item"])))
                assert asked == row[day], (name, row["item"], day)


def test_the_table_has_every_item() -> None:
    for notice in ("everything", "collected and no more", "obtained and no more"):
        told = [row["item"] for row in rows("notice_items") if row["notice"] == notice]
        assert sorted(told) == sorted(item.value for item in NoticeItem)


def test_what_people_are_told_changes_as_the_table_has_it() -> None:
    for row in rows("notice_words"):
        found = required(Notice(), as_of=date.fromisoformat(row["day"]))
        said = point(found, NoticeItem(row["item"]))
        assert said.words is not None, row
        for name in row["names"].split("|"):
            assert name in said.words, row
        for name in filter(None, row["not"].split("|")):
            assert name not in said.words, row
        assert str(said.see) == row["see"], row


def test_the_words_of_every_item_are_looked_at() -> None:
    assert {row["item"] for row in rows("notice_words")} == {item.value for item in NoticeItem}
    for item, words in WORDS.items():
        looked_at = {row["day"] for row in rows("notice_words") if row["item"] == item.value}
        starts = {version.commences.isoformat() for version in words.versions}
        assert starts - {"2018-05-25"} <= looked_at


def test_words_are_there_from_the_day_of_the_first_rule() -> None:
    for item, rules in RULES.items():
        first = min(rule.versions.versions[0].commences for rule in rules)
        assert WORDS[item].versions[0].commences == first


def test_the_notice_of_a_primary_school_today() -> None:
    found = required(PRIMARY, as_of=TODAY)
    assert values(found.required) == [
        "controller",
        "officer",
        "purposes",
        "lawful-basis",
        "categories",
        "recipients",
        "transfers",
        "retention",
        "rights",
        "objection",
        "withdrawal",
        "complaint-controller",
        "complaint-regulator",
        "obligation",
        "source",
    ]
    assert values(found.not_required) == [
        "representative",
        "legitimate-interests",
        "recognised-interest",
        "automated-decisions",
    ]
    assert found.undetermined == ()
    assert found.missing == ()
    assert [it.outcome.value for it in found.manner] == ["applies", "applies", "does-not-apply"]


def test_an_officer_is_named_by_every_public_authority_and_by_who_has_one() -> None:
    def outcome(**facts: Any) -> Outcome:
        found = required(such("from_data_subject", **facts), as_of=TODAY)
        return point(found, NoticeItem.OFFICER).outcome

    assert outcome(school=ACADEMY) is Outcome.APPLIES
    assert outcome(officer_designated=True) is Outcome.APPLIES
    assert outcome() is Outcome.DOES_NOT_APPLY
    assert outcome(school=School(kind=SchoolKind.ACADEMY)) is Outcome.UNDETERMINED


@pytest.mark.parametrize("exception", EXCEPTIONS)
def test_each_exception_of_article_14_excuses_what_comes_from_elsewhere(exception: str) -> None:
    found = required(such("from_elsewhere", exception), as_of=TODAY)
    assert found.required == ()
    source = point(found, NoticeItem.SOURCE)
    [leaf] = source.decisions[0].reason.decisive()
    assert str(leaf.cites) == f"UK GDPR, art 14(5)({EXCEPTIONS[exception]})"
    assert leaf.met is True


@pytest.mark.parametrize("exception", EXCEPTIONS)
def test_of_them_article_13_knows_one(exception: str) -> None:
    found = required(such("from_data_subject", exception), as_of=TODAY)
    assert bool(found.required) is (exception != "has_information")


def test_what_they_have_already_need_not_be_said_item_by_item() -> None:
    has = {NoticeItem.CONTROLLER, NoticeItem.OFFICER, NoticeItem.OBJECTION}
    found = required(PRIMARY, as_of=TODAY, has=has)
    assert set(values(required(PRIMARY, as_of=TODAY).required)) - set(values(found.required)) == {
        "controller",
        "officer",
    }
    controller = point(found, NoticeItem.CONTROLLER)
    assert [str(leaf.cites) for it in controller.decisions for leaf in it.reason.decisive()] == [
        "UK GDPR, art 13(4)",
        "UK GDPR, art 14(5)(a)",
    ]


def test_what_is_not_known_is_asked_once() -> None:
    found = required(
        without_exceptions(Notice(school=ACADEMY, from_data_subject=True)), as_of=TODAY
    )
    assert len(set(found.missing)) == len(found.missing)
    assert found.missing[0] == "the controller has a representative"
    categories = point(found, NoticeItem.CATEGORIES)
    assert categories.missing == ("data are obtained from someone other than the data subject",)
    assert [str(cites) for cites in categories.cites] == ["UK GDPR, art 14(1)(d)"]
    assert point(found, NoticeItem.PURPOSES).missing == ()


def test_where_one_article_asks_the_other_does_not_matter() -> None:
    found = required(
        Notice(from_data_subject=True, has_information=False, representative=True), as_of=TODAY
    )
    one = point(found, NoticeItem.REPRESENTATIVE)
    assert one.outcome is Outcome.APPLIES
    assert [it.outcome for it in one.decisions] == [Outcome.APPLIES, Outcome.UNDETERMINED]
    assert one.settling == (one.decisions[0],)
    assert [str(cites) for cites in one.cites] == ["UK GDPR, art 13(1)(a)"]


@pytest.mark.parametrize(
    ("collected", "elsewhere", "expected"),
    [
        (True, False, ["direct"]),
        (None, False, ["direct"]),
        (False, True, ["indirect", "indirect-communication", "indirect-disclosure"]),
        (False, None, ["indirect", "indirect-communication", "indirect-disclosure"]),
        (True, True, ["direct", "indirect", "indirect-communication", "indirect-disclosure"]),
        (False, False, []),
    ],
)
def test_by_when_follows_from_the_source(
    collected: Maybe, elsewhere: Maybe, expected: list[str]
) -> None:
    notice = Notice(from_data_subject=collected, from_elsewhere=elsewhere)
    found = required(notice, as_of=TODAY).time_limits
    assert found == tuple(f"deadlines.privacy-info-{word}" for word in expected)
    for name in found:
        assert catalogue.entry(name).id == name


EXPLAINED = """\
required (law as at 2026-11-22)
  controller: who is responsible for the data, and how to reach them [UK GDPR, art 14(1)(a); \
see UK GDPR, art 4(7)]
  purposes: what the data are used for [UK GDPR, art 14(1)(c); see UK GDPR, art 5(1)(b)]
  lawful-basis: on which lawful basis each use rests [UK GDPR, art 14(1)(c); \
see UK GDPR, art 6(1)]
  categories: which kinds of data are used [UK GDPR, art 14(1)(d); see UK GDPR, art 4(1)]
  retention: how long the data are kept, or what decides how long [UK GDPR, art 14(2)(a); \
see UK GDPR, art 5(1)(e)]
  rights: that they may ask for access, rectification, erasure or restriction, and, where the \
lawful basis gives it, object or ask for portability [UK GDPR, art 14(2)(c); \
see UK GDPR, art 12(2)]
  complaint-controller: that they may complain to the school itself [UK GDPR, art 14(2)(da); \
see DPA 2018, s 164A]
  complaint-regulator: that they may complain to the Information Commission (the ICO) \
[UK GDPR, art 14(2)(e); see DPA 2018, s 165]
  source: where the data came from, and whether that is open to the public \
[UK GDPR, art 14(2)(f)]
  automated-decisions: that a computer alone decides about them, by what logic, and what that \
means and leads to [UK GDPR, art 14(2)(g); see UK GDPR, art 22A]
    caution: confidence in UK GDPR, art 14(2)(g) is medium
cannot be determined
  withdrawal: that they may withdraw consent at any time, and that what was done before stays \
lawful [UK GDPR, art 14(2)(d); see UK GDPR, art 7(3)]
  ask whether a use rests on consent
not required
"""


def test_it_explains_what_to_say_what_to_ask_and_why_not() -> None:
    notice = such("from_elsewhere", "automated_decisions", relies_on_consent=None)
    text = required(notice, as_of=date(2026, 11, 22)).explain()
    assert text.startswith(EXPLAINED)
    assert text[len(EXPLAINED) :].startswith("""\
  representative
    not met: data are collected from the data subject [UK GDPR, art 13(1)(a)]
    not met: the controller has a representative [UK GDPR, art 13(1)(a)]
    not met: the controller has a representative [UK GDPR, art 14(1)(a)]
""")
    assert text.endswith("""\
manner
  Concise, intelligible and easily accessible, in clear and plain language
    notices.plain-language applies (law as at 2026-11-22)
      met: data are obtained from someone other than the data subject [UK GDPR, art 12(1)]
  Language that a child can understand
    notices.child does not apply (law as at 2026-11-22)
      not met: the notice is addressed specifically to a child [UK GDPR, art 12(1)]
  Protecting those who are not told, by publishing the information too
    notices.protection does not apply (law as at 2026-11-22)
      not met: informing is impossible or would involve a disproportionate effort \
[UK GDPR, art 14(5)(e)]
      not met: informing would make the objectives impossible or seriously impair them \
[UK GDPR, art 14(5)(f)]
by when
  deadlines.privacy-info-indirect
  deadlines.privacy-info-indirect-communication
  deadlines.privacy-info-indirect-disclosure
caution: the law was last reviewed as at 2026-11-21""")


def test_what_is_no_law_yet_says_when() -> None:
    found = required(such("from_data_subject"), as_of=date(2026, 6, 18))
    one = point(found, NoticeItem.COMPLAINT_CONTROLLER)
    assert one.words is None
    assert one.see is None
    assert one.explain() == (
        "complaint-controller [UK GDPR, art 13(2)(ca); UK GDPR, art 14(2)(da)]\n"
        "  not met: it is in force, from 2026-06-19 [UK GDPR, art 13(2)(ca)]\n"
        "  not met: it is in force, from 2026-06-19 [UK GDPR, art 14(2)(da)]"
    )


def test_a_point_explains_itself_with_its_cautions() -> None:
    found = required(such("from_data_subject", "automated_decisions"), as_of=TODAY)
    assert point(found, NoticeItem.AUTOMATED_DECISIONS).explain() == (
        "automated-decisions: that a computer alone decides about them, by what logic, and what "
        "that means and leads to [UK GDPR, art 13(2)(f); see UK GDPR, art 22A]\n"
        "  met: data are collected from the data subject [UK GDPR, art 13(2)(f)]\n"
        "  not met: the data subject already has the information [UK GDPR, art 13(4)]\n"
        "  met: significant decisions are based solely on automated processing "
        "[UK GDPR, art 13(2)(f)]\n"
        "  caution: confidence in UK GDPR, art 13(2)(f) is medium"
    )


def test_where_all_is_known_nothing_is_left_to_determine() -> None:
    text = required(such("from_data_subject"), as_of=TODAY).explain()
    assert "cannot be determined" not in text
    assert "caution" not in text


def test_every_rule_is_of_an_item_or_about_the_manner() -> None:
    of_items = {rule.id for rules in RULES.values() for rule in rules}
    assert {entry.id for entry in ENTRIES} - of_items == {
        "notices.plain-language",
        "notices.child",
        "notices.protection",
    }
    assert list(RULES) == list(NoticeItem)
    assert len(COLLECTED) == 15
    assert len(OBTAINED) == 16


def test_what_schools_say_of_notices_and_complaints_is_decided_or_no_law() -> None:
    clauses = {row["clause"]: row["decided_by"].split() for row in rows("notice_clauses")}
    assert len(clauses) == 48
    for name in {name for names_of in clauses.values() for name in names_of}:
        assert catalogue.entry(name).id == name
    # Safeguards told of, a complaint told of after reconsideration, an acknowledgement of a
    # request, an account after urgent sharing: nothing but the school's own word asks for these.
    beyond = [clause for clause, names_of in clauses.items() if not names_of]
    assert beyond == ["NH-7.2.1-c", "NH-7.2.8-l", "NH-7.3.1-l", "ES-6-p"]


def test_it_has_the_nation_of_its_school() -> None:
    assert Notice(school=INDEPENDENT).nation is Nation.WALES


def test_without_exceptions_nothing_else_changes() -> None:
    notice = Notice(school=ACADEMY, recipients=True)
    clean = without_exceptions(notice)
    assert {name for name in names(Notice) if getattr(clean, name) is False} == set(EXCEPTIONS)
    assert changed(clean, dict.fromkeys(EXCEPTIONS)) == notice


@pytest.mark.parametrize("name", [*names(Notice), "school"])
def test_a_fact_of_the_wrong_kind_is_refused(name: str) -> None:
    facts: dict[str, Any] = {name: "yes"}
    with pytest.raises(FactsError, match=f"^{name}: expected .*, not 'yes'$"):
        Notice(**facts)


def test_a_day_is_no_moment_and_not_before_the_law_held() -> None:
    with pytest.raises(FactsError, match="as_of: expected a date, not the datetime"):
        required(NOTHING, as_of=datetime(2026, 9, 1, 9, 0))  # noqa: DTZ001 - refused
    with pytest.raises(OutsideCoverageError, match="2018-05-24 is before 2018-05-25"):
        required(NOTHING, as_of=date(2018, 5, 24))
