import re
from datetime import date, datetime

import pytest
from attrs import evolve, frozen

from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.criteria import Criterion, Maybe, clause
from ukschoolgdpr.law.instruments import DPA_2018
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.rules import Decision, Entry, Outcome, Rule, cautions
from ukschoolgdpr.law.timelines import LAW_AS_AT, Confidence, Force, Timeline, Version


@frozen(kw_only=True)
class Facts:
    nation: Nation | None = Nation.SCOTLAND
    understands: Maybe = None
    objects: Maybe = None


@clause("the child understands", cites=DPA_2018.section(208, 2))
def understands(facts: Facts) -> Maybe:
    return facts.understands


@clause("a parent objects", cites=DPA_2018.section(208, 3))
def objects(facts: Facts) -> Maybe:
    return facts.objects


GUIDANCE = Reference("ICO guidance, children")
VERSIONS: Timeline[Criterion[Facts]] = Timeline.of(
    Version(
        value=understands,
        commences=date(2019, 1, 1),
        ceases=date(2020, 1, 1),
        cites=GUIDANCE,
        force=Force.PRACTICE,
        confidence=Confidence.LOW,
    ),
    Version(
        value=understands & ~objects,
        commences=date(2021, 1, 1),
        ceases=date(2030, 1, 1),
        cites=DPA_2018.section(208),
    ),
)
RULE = Rule(id="people.capacity", title="Capacity", versions=VERSIONS)
SCOTTISH = evolve(RULE, applies_in=frozenset({Nation.SCOTLAND}))


def test_an_entry_knows_its_topic_its_nations_and_its_versions() -> None:
    entry = Entry(id="deadlines.access", title="Access", versions=VERSIONS)
    assert entry.topic == "deadlines"
    assert entry.applies_in == UK
    assert entry.picked_by == "the day asked about"
    assert entry.on(date(2019, 6, 1)) is VERSIONS.versions[0]


def test_an_entry_refuses_days_without_a_version() -> None:
    message = "no version of ICO guidance, children is in force on 2020-06-01"
    with pytest.raises(OutsideCoverageError, match=f"^{message}$"):
        RULE.on(date(2020, 6, 1))


@pytest.mark.parametrize(
    ("facts", "outcome", "lines"),
    [
        (
            Facts(understands=True, objects=False),
            Outcome.APPLIES,
            (
                "people.capacity applies (law as at 2021-01-01)",
                "  met: the child understands [DPA 2018, s 208(2)]",
                "  not met: a parent objects [DPA 2018, s 208(3)]",
            ),
        ),
        (
            Facts(objects=True),
            Outcome.DOES_NOT_APPLY,
            (
                "people.capacity does not apply (law as at 2021-01-01)",
                "  met: a parent objects [DPA 2018, s 208(3)]",
            ),
        ),
        (
            Facts(understands=True),
            Outcome.UNDETERMINED,
            (
                "people.capacity cannot be determined (law as at 2021-01-01)",
                "  not known: a parent objects [DPA 2018, s 208(3)]",
            ),
        ),
    ],
    ids=["applies", "does not apply", "undetermined"],
)
def test_a_decision_is_an_outcome_with_its_reasons(
    facts: Facts, outcome: Outcome, lines: tuple[str, ...]
) -> None:
    decision = RULE.decide(facts, as_of=date(2021, 1, 1))
    assert decision.outcome is outcome
    assert decision.explain() == "\n".join(lines)
    assert decision.rule is RULE
    assert decision.as_of == date(2021, 1, 1)
    assert decision.version is VERSIONS.versions[1]


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        (Facts(), ("the child understands", "a parent objects")),
        (Facts(understands=True), ("a parent objects",)),
        (Facts(understands=False), ()),
        (Facts(understands=True, objects=False), ()),
    ],
    ids=["nothing known", "one known", "settled against", "settled for"],
)
def test_an_open_decision_lists_what_remains_to_be_known(
    facts: Facts, missing: tuple[str, ...]
) -> None:
    assert RULE.decide(facts, as_of=date(2021, 1, 1)).missing == missing


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (
            date(2018, 12, 31),
            "not met: it is in force, from 2019-01-01 [ICO guidance, children]",
        ),
        (date(2020, 1, 1), "not met: it is in force, from 2021-01-01 [DPA 2018, s 208]"),
        (
            date(2030, 1, 1),
            "not met: it is in force, until 2030-01-01 [DPA 2018, s 208]",
        ),
    ],
    ids=["not yet", "between versions", "no longer"],
)
def test_a_rule_not_in_force_does_not_apply(day: date, why: str) -> None:
    decision = RULE.decide(Facts(understands=True, objects=False), as_of=day)
    assert decision.outcome is Outcome.DOES_NOT_APPLY
    assert decision.version is None
    assert decision.explain().splitlines()[1] == f"  {why}"


def test_the_last_of_any_number_of_versions_says_until_when() -> None:
    for number in (1, 3):
        years = range(2019, 2019 + number)
        versions = [
            Version(
                value=understands,
                commences=date(year, 1, 1),
                ceases=date(year, 12, 31),
                cites=DPA_2018.section(208),
            )
            for year in years
        ]
        rule = evolve(RULE, versions=Timeline(tuple(versions)))
        decision = rule.decide(Facts(), as_of=date(2025, 1, 1))
        why = f"it is in force, until {years[-1]}-12-31"
        assert [reason.text for reason in decision.reason.decisive()] == [why]


@pytest.mark.parametrize(
    ("nation", "understands", "outcome", "why"),
    [
        (Nation.SCOTLAND, True, Outcome.APPLIES, "met: the school is in Scotland"),
        (Nation.WALES, True, Outcome.DOES_NOT_APPLY, "not met: the school is in Scotland"),
        (None, True, Outcome.UNDETERMINED, "not known: the school is in Scotland"),
        (None, False, Outcome.DOES_NOT_APPLY, "not met: the child understands"),
    ],
    ids=["there", "elsewhere", "not known", "not known but settled"],
)
def test_a_rule_of_one_nation_applies_nowhere_else(
    nation: Nation | None, understands: Maybe, outcome: Outcome, why: str
) -> None:
    facts = Facts(nation=nation, understands=understands, objects=False)
    decision = SCOTTISH.decide(facts, as_of=date(2021, 1, 1))
    assert decision.outcome is outcome
    assert decision.explain().splitlines()[1].startswith(f"  {why} [DPA 2018, s 208")


def test_a_rule_of_the_whole_kingdom_does_not_ask_for_the_nation() -> None:
    facts = Facts(nation=None, understands=True, objects=False)
    decision = RULE.decide(facts, as_of=date(2021, 1, 1))
    assert decision.outcome is Outcome.APPLIES
    assert "the school is in" not in decision.explain()


def test_what_is_no_law_or_not_sure_says_so() -> None:
    decision = RULE.decide(Facts(understands=True), as_of=date(2019, 12, 31))
    assert decision.cautions == (
        "ICO guidance, children is practice, not settled law",
        "confidence in ICO guidance, children is low",
    )
    assert decision.explain().splitlines()[-2:] == [
        "  caution: ICO guidance, children is practice, not settled law",
        "  caution: confidence in ICO guidance, children is low",
    ]


def test_sure_law_needs_no_caution() -> None:
    assert cautions(VERSIONS.versions[1]) == ()
    assert cautions(None) == ()


def test_a_day_after_the_last_review_says_so() -> None:
    later = date.fromordinal(LAW_AS_AT.toordinal() + 1)
    assert RULE.decide(Facts(), as_of=LAW_AS_AT).cautions == ()
    assert RULE.decide(Facts(), as_of=later).cautions == (
        f"the law was last reviewed as at {LAW_AS_AT}",
    )


def test_a_decision_has_no_truth_value() -> None:
    decision: Decision = RULE.decide(Facts(), as_of=date(2021, 1, 1))
    message = "a decision is neither true nor false: ask for its outcome"
    with pytest.raises(TypeError, match=f"^{message}$"):
        bool(decision)


def test_a_decision_is_about_a_day_held_here() -> None:
    message = "2018-05-24 is before 2018-05-25, the first day whose law is held here"
    with pytest.raises(OutsideCoverageError, match=f"^{message}$"):
        RULE.decide(Facts(), as_of=date(2018, 5, 24))
    moment = datetime(2021, 1, 1)  # noqa: DTZ001 - what is refused
    message = re.escape(f"as_of: expected a date, not the datetime {moment!r}")
    with pytest.raises(FactsError, match=f"^{message}$"):
        RULE.decide(Facts(), as_of=moment)


@pytest.mark.parametrize(
    ("outcome", "word"),
    [
        (Outcome.APPLIES, "applies"),
        (Outcome.DOES_NOT_APPLY, "does-not-apply"),
        (Outcome.UNDETERMINED, "undetermined"),
    ],
    ids=str,
)
def test_an_outcome_has_its_word_on_the_wire(outcome: Outcome, word: str) -> None:
    assert outcome.value == word


def test_the_citation_of_the_version_answers_for_the_nation() -> None:
    decision = SCOTTISH.decide(Facts(nation=Nation.ENGLAND), as_of=date(2021, 1, 1))
    [why] = decision.reason.decisive()
    assert why.cites == DPA_2018.section(208)
