"""Who may act for whom, case by case; the ways to parental responsibility beside their table.

The table is oracles/responsibility.csv: the facts of a way, of which those joined by a stroke are
alternatives, the day from which registration counts, and what ends it.
"""

from datetime import date, datetime, timedelta
from itertools import product
from typing import Any

import pytest
from attrs import evolve, fields

from tests.oracles.statute import rows
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT, Confidence, Force
from ukschoolgdpr.people import (
    COMPETENCE,
    ENTRIES,
    RULES,
    WAYS,
    Answer,
    Parentage,
    Requester,
    Role,
    Way,
    may_act,
    may_see_record,
    refusal_tells,
    responsibility,
)
from ukschoolgdpr.vocabulary import SchoolKind

TODAY = date(2026, 11, 21)
YES, NO, OPEN = Outcome.APPLIES, Outcome.DOES_NOT_APPLY, Outcome.UNDETERMINED
LEEDS, CARDIFF, GLASGOW, BELFAST = (School(nation=nation) for nation in Nation)
TABLE = rows("responsibility")
NOTHING = Parentage(
    registered_on=date(1990, 1, 1),
    **{field.name: False for field in fields(Parentage) if field.name != "registered_on"},
)
"""Someone without any way to parental responsibility."""


def way(name: str) -> Way:
    [found] = [each for each in WAYS if each.id == f"people.responsibility-{name}"]
    return found


def holder(row: dict[str, str], words: list[str]) -> Parentage:
    """Make someone who has it in one way alone."""
    facts: dict[str, Any] = dict.fromkeys(words, True)
    if row["since"]:
        facts["registered_on"] = date.fromisoformat(row["since"])
    return evolve(NOTHING, **facts)


def told(person: Parentage, word: str, *, answer: Maybe) -> Parentage:
    """Change one fact by its name."""
    facts: dict[str, Any] = {word: answer}
    return evolve(person, **facts)


def chosen(row: dict[str, str]) -> list[list[str]]:
    """Take one of each group of alternatives."""
    return [list(words) for words in product(*(word.split("|") for word in row["facts"].split()))]


WAYS_TAKEN = [(row, words) for row in TABLE for words in chosen(row)]


class TestWays:
    def test_they_are_those_of_the_table(self) -> None:
        assert [each.id.removeprefix("people.responsibility-") for each in WAYS] == [
            row["id"] for row in TABLE
        ]

    def test_each_is_in_its_nations_cited_and_shown(self) -> None:
        for row in TABLE:
            found = way(row["id"])
            assert {nation.value for nation in found.applies_in} == set(row["nations"].split()), row
            assert found.shown_by == row["shown_by"], row
            [version] = found.versions.versions
            cites = [*row["cites"].split("; "), *([row["lost"]] if row["lost"] else [])]
            assert [str(each.cites) for each in version.value.clauses()] == cites, row

    def test_its_facts_are_enough_and_each_is_needed(self) -> None:
        assert WAYS_TAKEN
        for row, words in WAYS_TAKEN:
            value = way(row["id"]).on(TODAY).value
            facts = holder(row, words)
            assert value.weigh(facts).met is True, (row, words)
            for word in words:
                assert value.weigh(told(facts, word, answer=False)).met is False, (row, word)
                assert value.weigh(told(facts, word, answer=None)).met is None, (row, word)

    def test_an_adoption_by_others_ends_it_but_not_an_order(self) -> None:
        for row, words in WAYS_TAKEN:
            value = way(row["id"]).on(TODAY).value
            facts = evolve(holder(row, words), adopted_by_others=True)
            assert value.weigh(facts).met is (not row["lost"]), (row, words)
            if row["lost"]:
                unknown = evolve(facts, adopted_by_others=None)
                assert value.weigh(unknown).met is None, (row, words)

    @pytest.mark.parametrize(
        "row", [row for row in TABLE if row["since"]], ids=lambda row: row["id"]
    )
    def test_a_day_earlier_registration_gave_nothing(self, row: dict[str, str]) -> None:
        value = way(row["id"]).on(TODAY).value
        facts = holder(row, chosen(row)[0])
        assert facts.registered_on is not None
        earlier = facts.registered_on - timedelta(days=1)
        assert value.weigh(evolve(facts, registered_on=earlier)).met is False
        assert value.weigh(evolve(facts, registered_on=None)).met is None

    @pytest.mark.parametrize(
        ("name", "event"),
        [
            ("married-father", "birth"),
            ("married-father-scotland", "conception"),
            ("married-father-northern-ireland", "birth"),
        ],
    )
    def test_marriage_at_the_conception_is_enough_in_scotland(self, name: str, event: str) -> None:
        _, married, _ = way(name).on(TODAY).value.clauses()
        assert married.text == (
            f"they were married to the mother, or her civil partner, at the {event} or later"
        )

    def test_a_step_parent_has_none_by_marriage_alone(self) -> None:
        married = evolve(NOTHING, step_parent=True, married_to_mother=True)
        for nation in Nation:
            assert responsibility(married, nation, as_of=TODAY).reason.met is False

    def test_nobody_has_it_without_a_way(self) -> None:
        for nation in Nation:
            found = responsibility(NOTHING, nation, as_of=TODAY)
            assert found.reason.met is False
            assert found.open == ()

    def test_a_way_that_is_not_held_here_counts(self) -> None:
        other = evolve(NOTHING, another_way=True)
        for nation in Nation:
            found = responsibility(other, nation, as_of=TODAY)
            assert found.reason.met is True
            [decisive] = found.reason.decisive()
            assert decisive.text == "they have it in another way"
            assert str(decisive.cites) == "no provision held here"

    def test_where_nothing_is_known_every_way_of_the_nation_is_open(self) -> None:
        for nation in Nation:
            found = responsibility(Parentage(), nation, as_of=TODAY)
            assert found.reason.met is None
            assert found.open == tuple(each for each in WAYS if nation in each.applies_in)

    def test_where_one_is_met_it_alone_is_asked_for(self) -> None:
        mother = evolve(Parentage(), birth_mother=True, adopted_by_others=False)
        assert responsibility(mother, Nation.WALES, as_of=TODAY).open == (way("mother"),)

    def test_the_words_say_what_is_asked(self) -> None:
        clauses = way("registered-father-scotland").on(TODAY).value.clauses()
        assert [each.text for each in clauses] == [
            "they are the child's father",
            "the birth is registered in their name",
            "it was so registered on or after 2006-05-04",
            "someone else has adopted the child",
        ]

    def test_all_are_law_but_confidence_is_shown(self) -> None:
        sure = {"mother": Confidence.HIGH} | dict.fromkeys(
            ("guardian-scotland", "guardian-northern-ireland", "step-parent-northern-ireland"),
            Confidence.LOW,
        )
        for each in WAYS:
            [version] = each.versions.versions
            name = each.id.removeprefix("people.responsibility-")
            assert version.force is Force.LAW
            assert version.confidence is sure.get(name, Confidence.MEDIUM)

    @pytest.mark.parametrize(
        ("nation", "cautions"),
        [
            (Nation.ENGLAND, ("confidence in Children Act 1989, s 5(6) is medium",)),
            (Nation.SCOTLAND, ("confidence in Children (Scotland) Act 1995, s 7 is low",)),
            (Nation.NORTHERN_IRELAND, ("confidence in Children (NI) Order 1995, art 160 is low",)),
        ],
    )
    def test_a_doubt_about_the_way_that_is_met_is_said(
        self, nation: Nation, cautions: tuple[str, ...]
    ) -> None:
        guardian = evolve(NOTHING, guardian=True)
        assert responsibility(guardian, nation, as_of=TODAY).cautions == cautions
        asked = Requester(school=School(nation=nation), age=9, understands=False)
        answer = may_act(Role.PARENT, asked, as_of=TODAY, parentage=guardian)
        assert f"\ncaution: {cautions[0]}\n" in answer.explain()
        stranger = may_act(Role.PARENT, asked, as_of=TODAY, parentage=NOTHING)
        assert "\ncaution: confidence" not in stranger.explain()
        assert "\ncaution: confidence" not in may_act(Role.PARENT, asked, as_of=TODAY).explain()
        mother = evolve(NOTHING, birth_mother=True)
        assert responsibility(mother, Nation.WALES, as_of=TODAY).cautions == ()

    def test_a_permanence_order_is_scottish(self) -> None:
        council = evolve(NOTHING, permanence_order=True)
        for nation in Nation:
            met = responsibility(council, nation, as_of=TODAY).reason.met
            assert met is (nation is Nation.SCOTLAND)

    def test_a_day_before_the_law_held_here_is_an_error(self) -> None:
        with pytest.raises(OutsideCoverageError):
            responsibility(NOTHING, Nation.WALES, as_of=date(2018, 5, 24))


class TestWhoDecidesAtTwelve:
    @pytest.mark.parametrize(
        ("school", "outcome"),
        [(LEEDS, OPEN), (CARDIFF, OPEN), (GLASGOW, YES), (BELFAST, OPEN)],
        ids=["Leeds", "Cardiff", "Glasgow", "Belfast"],
    )
    def test_age_alone_decides_in_glasgow_only(self, school: School, outcome: Outcome) -> None:
        answer = may_act(Role.SUBJECT, Requester(school=school, age=12), as_of=TODAY)
        assert answer.outcome is outcome

    @pytest.mark.parametrize("school", [LEEDS, CARDIFF, BELFAST], ids=str)
    def test_elsewhere_it_depends_on_understanding(self, school: School) -> None:
        pupil = Requester(school=school, age=12)
        answer = may_act(Role.SUBJECT, pupil, as_of=TODAY)
        assert answer.missing == (
            "the data subject understands, in broad terms, what it means to exercise the right",
        )
        parent = may_act(Role.PARENT, pupil, as_of=TODAY)
        assert [each.rule.id for each in parent.beside] == [
            "people.rule-of-thumb",
            "people.factors",
        ]
        [thumb] = answer.beside
        assert (thumb.rule.id, thumb.outcome) == ("people.rule-of-thumb", YES)
        assert "practice, not settled law" in thumb.explain()
        for understands, outcome in ((True, YES), (False, NO)):
            told = evolve(pupil, understands=understands)
            decided = may_act(Role.SUBJECT, told, as_of=TODAY)
            assert (decided.outcome, decided.beside) == (outcome, ())

    def test_the_rule_of_thumb_says_no_below_twelve_and_decides_nothing(self) -> None:
        answer = may_act(Role.SUBJECT, Requester(school=LEEDS, age=11), as_of=TODAY)
        assert answer.outcome is OPEN
        assert answer.beside[0].outcome is NO

    def test_whom_one_shown_incapable_is_needs_no_rule_of_thumb(self) -> None:
        pupil = Requester(school=LEEDS, age=12, shown_incapable=True)
        answer = may_act(Role.SUBJECT, pupil, as_of=TODAY)
        assert (answer.outcome, answer.beside, answer.missing) == (NO, (), ())

    def test_in_glasgow_no_rule_of_thumb_is_needed(self) -> None:
        answer = may_act(Role.SUBJECT, Requester(school=GLASGOW, age=11), as_of=TODAY)
        assert (answer.outcome, answer.beside) == (OPEN, ())

    def test_without_a_nation_both_laws_may_be_meant(self) -> None:
        answer = may_act(Role.SUBJECT, Requester(age=12, understands=True), as_of=TODAY)
        assert answer.outcome is OPEN
        assert [each.rule.id for each in answer.decisions] == [
            "people.subject",
            "people.subject-scotland",
        ]
        assert answer.missing == (
            "the school is in England, Wales and Northern Ireland",
            "the school is in Scotland",
        )
        assert answer.beside == ()

    def test_of_the_dead_it_is_no_in_every_nation(self) -> None:
        dead = Requester(age=12, understands=True, deceased=True)
        answer = may_act(Role.SUBJECT, dead, as_of=TODAY)
        assert (answer.outcome, answer.missing) == (NO, ())


PARENT = Requester(
    school=CARDIFF, age=9, understands=False, parental_responsibility=True, order_prevents=False
)


class TestParents:
    def test_a_holder_acts_for_a_child_who_does_not_understand(self) -> None:
        answer = may_act(Role.PARENT, PARENT, as_of=TODAY)
        assert answer.outcome is YES
        assert answer.evidence == ()
        [factors] = answer.beside
        assert (factors.rule.id, factors.outcome) == ("people.factors", OPEN)

    def test_without_parental_responsibility_they_do_not(self) -> None:
        father = evolve(PARENT, parental_responsibility=False, natural_parent=True)
        answer = may_act(Role.PARENT, father, as_of=TODAY)
        assert (answer.outcome, answer.evidence) == (NO, ())

    def test_one_whom_the_child_authorised_acts_as_an_agent(self) -> None:
        father = evolve(
            PARENT,
            parental_responsibility=False,
            understands=True,
            authorised=True,
            evidence_seen=True,
        )
        assert may_act(Role.PARENT, father, as_of=TODAY).outcome is NO
        assert may_act(Role.AGENT, father, as_of=TODAY).outcome is YES

    def test_where_it_is_not_known_evidence_of_each_way_is_asked_for(self) -> None:
        asked = may_act(Role.PARENT, evolve(PARENT, parental_responsibility=None), as_of=TODAY)
        assert asked.outcome is OPEN
        assert [proof.shows for proof in asked.evidence] == [
            each.title for each in WAYS if Nation.WALES in each.applies_in
        ]
        assert asked.evidence[0].words == "the child's birth certificate"
        assert str(asked.evidence[0].cites) == "Children Act 1989, s 2"

    def test_evidence_that_was_seen_is_not_asked_for_again(self) -> None:
        seen = evolve(PARENT, parental_responsibility=None, evidence_seen=True)
        assert may_act(Role.PARENT, seen, as_of=TODAY).evidence == ()

    def test_without_a_nation_no_evidence_is_named(self) -> None:
        anywhere = evolve(PARENT, school=School(), parental_responsibility=None)
        assert may_act(Role.PARENT, anywhere, as_of=TODAY).evidence == ()

    @pytest.mark.parametrize(
        ("school", "day", "outcome"),
        [
            (LEEDS, date(2003, 12, 1), YES),
            (LEEDS, date(2003, 11, 30), NO),
            (GLASGOW, date(2006, 5, 4), YES),
            (GLASGOW, date(2006, 5, 3), NO),
            (BELFAST, date(2002, 4, 15), YES),
            (BELFAST, date(2002, 4, 14), NO),
        ],
        ids=str,
    )
    def test_the_day_of_registration_decides(
        self, school: School, day: date, outcome: Outcome
    ) -> None:
        father = evolve(NOTHING, father=True, registered_as_parent=True, registered_on=day)
        asked = evolve(PARENT, school=school, parental_responsibility=None)
        answer = may_act(Role.PARENT, asked, as_of=TODAY, parentage=father)
        assert answer.outcome is outcome
        assert answer.responsibility is not None
        assert answer.responsibility.reason.met is (outcome is YES)
        assert [proof.words for proof in answer.evidence] == (
            ["the child's birth certificate"] if outcome is YES else []
        )

    @pytest.mark.parametrize(
        ("school", "age", "outcome"),
        [
            (LEEDS, 17, YES),
            (LEEDS, 18, NO),
            (CARDIFF, 17, YES),
            (CARDIFF, 18, NO),
            (GLASGOW, 15, YES),
            (GLASGOW, 16, NO),
            (BELFAST, 17, YES),
            (BELFAST, 18, NO),
        ],
        ids=str,
    )
    def test_it_ends_with_childhood(self, school: School, age: int, outcome: Outcome) -> None:
        parent = evolve(PARENT, school=school, age=age, in_childs_interests=True)
        assert may_act(Role.PARENT, parent, as_of=TODAY).outcome is outcome

    def test_said_and_derived_at_once_is_an_error(self) -> None:
        expected = "parental_responsibility: expected either whether they have it or how, not both"
        with pytest.raises(FactsError, match=f"^{expected}$"):
            may_act(Role.PARENT, PARENT, as_of=TODAY, parentage=NOTHING)

    def test_derived_for_another_role_is_an_error(self) -> None:
        expected = "parentage: expected of a parent alone, not of 'agent'"
        with pytest.raises(FactsError, match=f"^{expected}$"):
            may_act(Role.AGENT, Requester(school=LEEDS), as_of=TODAY, parentage=NOTHING)

    def test_derived_without_a_nation_is_an_error(self) -> None:
        expected = "nation: must be known to tell who has parental responsibility"
        with pytest.raises(FactsError, match=f"^{expected}$"):
            may_act(Role.PARENT, Requester(), as_of=TODAY, parentage=NOTHING)


AUTHORISED = Requester(school=LEEDS, age=40, authorised=True, evidence_seen=True)


class TestAuthority:
    def test_a_solicitor_with_signed_authority_acts_for_a_teacher(self) -> None:
        answer = may_act(Role.AGENT, AUTHORISED, as_of=TODAY)
        assert (answer.outcome, answer.evidence) == (YES, ())

    @pytest.mark.parametrize("seen", [None, False])
    def test_until_it_is_seen_the_authority_is_asked_for(self, seen: Maybe) -> None:
        answer = may_act(Role.AGENT, evolve(AUTHORISED, evidence_seen=seen), as_of=TODAY)
        assert answer.outcome is (OPEN if seen is None else NO)
        assert [proof.words for proof in answer.evidence] == (
            ["the data subject's signed authority"] if seen is None else []
        )

    @pytest.mark.parametrize(
        ("role", "words"),
        [
            (Role.AGENT, "the data subject's signed authority"),
            (Role.ATTORNEY, "the power of attorney, as registered"),
            (Role.DEPUTY, "the order of the court"),
        ],
    )
    def test_each_role_has_evidence_of_its_own(self, role: Role, words: str) -> None:
        [proof] = may_act(role, Requester(school=LEEDS, age=40), as_of=TODAY).evidence
        assert proof.words == words
        assert proof.shows == f"What shows the authority: {role.value}"
        assert str(proof.cites) == "ICO guidance, right of access"

    def test_no_attorney_acts_for_a_pupil(self) -> None:
        power = evolve(AUTHORISED, age=17, covers_property=True, power_registered=True)
        assert may_act(Role.ATTORNEY, power, as_of=TODAY).outcome is NO
        assert may_act(Role.ATTORNEY, evolve(power, age=18), as_of=TODAY).outcome is YES

    def test_doubt_about_northern_ireland_is_shown(self) -> None:
        elsewhere = evolve(AUTHORISED, school=BELFAST)
        [decision] = may_act(Role.ATTORNEY, elsewhere, as_of=TODAY).decisions
        assert "confidence in ICO guidance, right of access is low" in decision.cautions

    def test_the_rules_of_a_role_share_out_the_nations(self) -> None:
        for rules in RULES.values():
            assert sorted(nation.value for rule in rules for nation in rule.applies_in) == sorted(
                nation.value for nation in Nation
            )


FATHER = Requester(
    school=School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND),
    natural_parent=True,
    parental_responsibility=False,
    order_prevents=False,
)


class TestRecord:
    @pytest.mark.parametrize(
        ("kind", "nation", "outcome"),
        [
            (SchoolKind.MAINTAINED, Nation.ENGLAND, YES),
            (SchoolKind.NON_MAINTAINED_SPECIAL, Nation.ENGLAND, YES),
            (SchoolKind.ACADEMY, Nation.ENGLAND, NO),
            (SchoolKind.INDEPENDENT, Nation.ENGLAND, NO),
            (SchoolKind.MAINTAINED_NURSERY, Nation.ENGLAND, NO),
            (SchoolKind.PUPIL_REFERRAL_UNIT, Nation.ENGLAND, OPEN),
            (SchoolKind.MAINTAINED_NURSERY, Nation.WALES, YES),
            (SchoolKind.INDEPENDENT, Nation.SCOTLAND, YES),
            (SchoolKind.GRANT_AIDED, Nation.SCOTLAND, YES),
            (SchoolKind.VOLUNTARY, Nation.NORTHERN_IRELAND, YES),
            (SchoolKind.INDEPENDENT, Nation.NORTHERN_IRELAND, NO),
        ],
        ids=str,
    )
    def test_a_father_without_parental_responsibility(
        self, kind: SchoolKind, nation: Nation, outcome: Outcome
    ) -> None:
        father = evolve(FATHER, school=School(kind=kind, nation=nation))
        assert may_see_record(father, as_of=TODAY).outcome is outcome

    def test_a_court_order_bars(self) -> None:
        assert may_see_record(evolve(FATHER, order_prevents=True), as_of=TODAY).outcome is NO
        asked = may_see_record(evolve(FATHER, order_prevents=None), as_of=TODAY)
        assert asked.missing == ("a court order prevents the requester from it",)

    def test_the_childs_age_and_understanding_matter_to_no_parents_right(self) -> None:
        teenager = evolve(FATHER, age=17, understands=True)
        assert may_see_record(teenager, as_of=TODAY).outcome is YES

    def test_without_a_nation_every_law_may_be_meant(self) -> None:
        answer = may_see_record(evolve(FATHER, school=School()), as_of=TODAY)
        assert answer.outcome is OPEN
        assert [each.rule.id for each in answer.decisions] == [
            "people.record-england",
            "people.record-wales",
            "people.record-scotland",
            "people.record-northern-ireland",
        ]


class TestAnswer:
    def test_it_explains_itself(self) -> None:
        asked = evolve(PARENT, parental_responsibility=None, child_objects=True)
        mother = Parentage(birth_mother=True, adopted_by_others=False)
        answer = may_act(Role.PARENT, asked, as_of=TODAY, parentage=mother)
        assert answer.explain().splitlines() == [
            *answer.decisions[0].explain().splitlines(),
            "ask for: the child's birth certificate [Children Act 1989, s 2]",
            "beside: people.factors applies (law as at 2026-11-21)",
            "  met: the child does not want it [ICO guidance, children and the UK GDPR]",
            "  caution: ICO guidance, children and the UK GDPR is practice, not settled law",
        ]
        assert answer.decisions[0].rule.id == "people.parent"

    def test_what_is_missing_is_named_once(self) -> None:
        known = evolve(AUTHORISED, school=School(), evidence_seen=None)
        missing = may_act(Role.AGENT, known, as_of=TODAY).missing
        assert len(missing) == len(set(missing)) == 3

    def test_without_decisions_nothing_applies(self) -> None:
        assert Answer(decisions=()).outcome is NO


class TestRefusal:
    CONTROLLER = "that they may complain to the school"
    OLD = "that they may complain to the Information Commissioner"
    NEW = "that they may complain to the Information Commission"

    @pytest.mark.parametrize(
        ("day", "routes"),
        [
            (date(2018, 5, 25), [OLD]),
            (date(2026, 6, 18), [OLD]),
            (date(2026, 6, 19), [CONTROLLER, OLD]),
            (date(2026, 9, 29), [CONTROLLER, OLD]),
            (date(2026, 9, 30), [CONTROLLER, NEW]),
            (LAW_AS_AT, [CONTROLLER, NEW]),
        ],
        ids=str,
    )
    def test_the_routes_of_complaint_follow_the_law(self, day: date, routes: list[str]) -> None:
        told = refusal_tells(as_of=day)
        assert [each.words for each in told] == [
            "the reasons for not acting",
            *routes,
            "that they may seek a judicial remedy",
        ]
        assert {str(each.cites) for each in told} == {"UK GDPR, art 12(4)"}

    def test_a_day_before_the_law_held_here_is_an_error(self) -> None:
        with pytest.raises(OutsideCoverageError):
            refusal_tells(as_of=date(2018, 5, 24))

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(FactsError):
            refusal_tells(as_of=datetime(2026, 9, 1))  # noqa: DTZ001 - any moment is refused


class TestFacts:
    @pytest.mark.parametrize("age", [-1, True, 11.5, "12", 151, 2014])
    def test_an_age_is_a_number_of_whole_years(self, age: object) -> None:
        expected = f"^age: expected an age in whole years or None, not {age!r}$"
        with pytest.raises(FactsError, match=expected):
            Requester(age=age)  # type: ignore[arg-type]  # the mistake is the point

    def test_an_age_may_be_none_or_nought(self) -> None:
        assert Requester(age=0).age == 0
        assert Requester().age is None

    @pytest.mark.parametrize("name", ["deceased", "shown_incapable", "against_own_interests"])
    def test_what_is_shown_is_never_unknown(self, name: str) -> None:
        assert getattr(Requester(), name) is False
        nothing: dict[str, Any] = {name: None}
        with pytest.raises(FactsError, match=f"^{name}: expected True or False, not None$"):
            Requester(**nothing)

    def test_who_understands_is_not_shown_incapable(self) -> None:
        expected = "^shown_incapable: the data subject is said to understand$"
        with pytest.raises(FactsError, match=expected):
            Requester(understands=True, shown_incapable=True)
        assert Requester(understands=False, shown_incapable=True).shown_incapable

    def test_the_nation_is_that_of_the_school(self) -> None:
        assert Requester(school=BELFAST).nation is Nation.NORTHERN_IRELAND


def test_every_entry_is_of_this_topic() -> None:
    assert {entry.topic for entry in ENTRIES} == {"people"}
    assert COMPETENCE in ENTRIES


def test_guidance_is_never_taken_for_law() -> None:
    for rules in RULES.values():
        for rule in rules:
            assert {version.force for version in rule.versions.versions} == {Force.PRACTICE}
