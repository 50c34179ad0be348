"""The exemptions beside the tables of what they reach, and requests walked through them."""

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from tests.oracles.exemptions import ARTICLES, months_back, reached
from tests.oracles.statute import rows
from ukschoolgdpr import catalogue
from ukschoolgdpr.deadlines import SERIOUS_HARM_OPINION
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.exemptions import (
    CRIME_TAX,
    ENTRIES,
    KINDS_OF_DATA,
    SPECIAL_PURPOSES,
    WALK,
    WORKED_OUT,
    Answer,
    Contents,
    Disclosure,
    MadeBy,
    Opinion,
    Piece,
    Request,
    Role,
    Treatment,
    disclosure,
    for_request,
    opinion_in_period,
    switches_off,
)
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.refusals import refusal_tells
from ukschoolgdpr.law.instruments import DPA_2018, UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import EVERY_DAY
from ukschoolgdpr.law.timelines import Confidence
from ukschoolgdpr.vocabulary import Right, SchoolKind

DAY = date(2026, 9, 1)
DAYS = [date(2018, 5, 25), date(2026, 2, 4), date(2026, 2, 5), date(2026, 11, 21)]
REACH = rows("exemption_reach")
BY_ID = {entry.id.removeprefix("exemptions."): entry for entry in ENTRIES}
ACADEMY = School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND)
COUNCIL = School(kind=SchoolKind.EDUCATION_AUTHORITY, nation=Nation.SCOTLAND)
ASKED: dict[str, Any] = {
    "school": ACADEMY,
    "requester": MadeBy.DATA_SUBJECT,
    "health_professional": False,
    "may_act": True,
    "manifestly_unfounded": False,
    "excessive": False,
    "decided": DAY,
}


def request_for(**facts: Any) -> Request:
    return Request(**(ASKED | facts))


def piece(**facts: Any) -> Piece:
    stated: dict[str, Any] = {"key": "1", "no_other_kind": True} | facts
    return Piece(**stated)


def answer(asked: Request, as_of: date = DAY, **facts: Any) -> Answer:
    [found] = for_request(asked, [piece(**facts)], as_of=as_of).pieces
    return found


def outcome(asked: Request, **facts: Any) -> tuple[str, list[str]]:
    found = answer(asked, **facts)
    return found.treatment.value, [
        decision.rule.id.removeprefix("exemptions.") for decision in found.decisions
    ]


class TestReach:
    def test_the_table_has_every_entry(self) -> None:
        assert [row["id"] for row in REACH] == list(BY_ID)

    def test_an_entry_reaches_what_the_table_says(self) -> None:
        for row in REACH:
            entry = BY_ID[row["id"]]
            assert entry.effect.value == row["effect"], row
            assert {nation.value for nation in entry.applies_in} == set(row["nations"].split()), row
            assert list(entry.time_limits) == row["time_limits"].split(), row
            for day in DAYS:
                found = [] if entry.reach is None else entry.reach.on(day).value
                words = [str(listed).removeprefix("UK GDPR, art ") for listed in found]
                assert sorted(words) == sorted(reached(row, day)), (row, day)

    @pytest.mark.parametrize("right", Right)
    def test_an_entry_switches_off_the_rights_on_its_list_alone(self, right: Right) -> None:
        for row, day in product(REACH, DAYS):
            entry = BY_ID[row["id"]]
            expected = ARTICLES.get(right, set()) & set(reached(row, day))
            for nation in Nation:
                found = switches_off(entry, right, nation=nation, as_of=day)
                names = {str(each).removeprefix("UK GDPR, art ") for each in found}
                there = expected if nation.value in row["nations"].split() else set()
                assert names == there, (row, day, nation)
            unknown = switches_off(entry, right, nation=None, as_of=day)
            assert len(unknown) == len(expected), (row, day)

    @pytest.mark.parametrize(
        ("provision", "expected"),
        [
            (UK_GDPR.article(18, 1, "a"), ["UK GDPR, art 18(1)(a)"]),
            (UK_GDPR.article(18, 1, "c"), []),
            (UK_GDPR.article(18, 2), []),
            (UK_GDPR.article(13, 4), []),
            (UK_GDPR.article(7, 3), ["UK GDPR, art 7"]),
            (UK_GDPR.article("44A"), ["UK GDPR, art 44A"]),
            (UK_GDPR.article(44), []),
            (UK_GDPR.article("22A"), []),
            (DPA_2018.section(13), []),
        ],
        ids=str,
    )
    def test_a_provision_is_asked_for_by_its_limbs(self, provision: Any, expected: Any) -> None:
        found = switches_off(SPECIAL_PURPOSES, provision, nation=None, as_of=DAY)
        assert [str(each) for each in found] == expected

    def test_purpose_limitation_was_on_the_list_until_february_2026(self) -> None:
        limb = UK_GDPR.article(5, 1, "b")
        for day, expected in zip(DAYS, (True, True, False, False), strict=True):
            found = switches_off(CRIME_TAX, limb, nation=Nation.ENGLAND, as_of=day)
            assert (limb in {each.provision for each in found}) is expected

    def test_where_it_is_written(self) -> None:
        for entry in ENTRIES:
            if entry.reach is not None:
                for version in entry.reach.versions:
                    assert version.cites.url.startswith("https://www.legislation.gov.uk/ukpga/2018")
        assert str(CRIME_TAX.reach and CRIME_TAX.reach.on(DAY).cites) == "DPA 2018, Sch 2 para 1"
        reach = SPECIAL_PURPOSES.reach
        assert reach is not None
        assert [version.confidence for version in reach.versions] == [Confidence.HIGH] * 2

    def test_a_day_before_the_gdpr_is_refused(self) -> None:
        with pytest.raises(OutsideCoverageError):
            switches_off(CRIME_TAX, Right.ACCESS, nation=None, as_of=date(2018, 5, 24))

    def test_every_time_limit_named_is_in_the_catalogue(self) -> None:
        for entry in ENTRIES:
            for limit in entry.time_limits:
                assert catalogue.entry(limit).id == limit


class TestWalk:
    def test_it_goes_in_the_order_of_the_notes(self) -> None:
        assert [rule.id.removeprefix("exemptions.") for rule in WALK] == [
            "s3-health-no-disclosure-without-opinion",
            "s3-health-court",
            "s3-health-wishes",
            "s3-health-serious-harm",
            "s3-social-work-court",
            "s3-social-work-wishes",
            "s3-social-work-serious-harm",
            "s3-social-work-reporter",
            "s3-education-court",
            "s3-education-serious-harm",
            "s3-education-reporter",
            "s3-child-abuse",
            "s4-hfea",
            "s4-adoption-ew",
            "s4-adoption-s",
            "s4-adoption-n",
            "s4-sen-e",
            "s4-sen-s",
            "s4-sen-n",
            "s4-sen-w",
            "s4-parental-orders",
            "s4-childrens-hearing",
            "s2-third-party",
            "s2-lpp",
            "s2-confidential-references",
            "s2-exam-scripts",
            "s2-exam-marks-timing",
            "s2-negotiations",
            "s2-management-forecast",
            "s2-crime-tax",
            "s2-crime-tax-onward",
            "s2-protective-functions",
            "s2-regulatory-childrens-services",
            "s2-judicial-proceedings",
            "s2-crown-honours",
            "s2-self-incrimination",
            "s2-public-by-law",
            "s2-required-by-law",
            "s2-legal-proceedings",
            "s2-special-purposes",
            "s2-research-statistics",
            "s2-archiving",
        ]

    def test_every_entry_is_walked_or_works_a_fact_out(self) -> None:
        working = [rule for rules in WORKED_OUT.values() for rule in rules]
        assert {rule.id for rule in (*working, *WALK)} == {entry.id for entry in ENTRIES}
        assert len(working) + len(WALK) == len(ENTRIES)

    def test_all_that_was_considered_is_kept_in_that_order(self) -> None:
        considered = [decision.rule.id for decision in answer(request_for()).considered]
        working = [rule.id for rules in WORKED_OUT.values() for rule in rules]
        assert considered[: len(working)] == working
        walked = considered[len(working) :]
        assert walked == [
            rule.id
            for rule in WALK
            if Nation.ENGLAND in rule.applies_in or rule.effect.value == "bars"
        ]

    def test_for_another_right_only_what_reaches_it_is_considered(self) -> None:
        found = answer(request_for(right=Right.NOTIFICATION)).considered
        working = sum(len(rules) for rules in WORKED_OUT.values())
        assert [each.rule.id.removeprefix("exemptions.") for each in found[working:]] == [
            "s2-crime-tax",
            "s2-protective-functions",
            "s2-regulatory-childrens-services",
            "s2-judicial-proceedings",
            "s2-crown-honours",
            "s2-public-by-law",
            "s2-required-by-law",
            "s2-legal-proceedings",
            "s2-special-purposes",
            "s2-archiving",
        ]


HEALTH: dict[str, Any] = {
    "health": True,
    "court_processed": False,
    "serious_harm": False,
    "reconsult": False,
    "known_to_data_subject": False,
    "opinion_given": date(2026, 3, 2),
}
EDUCATION: dict[str, Any] = {
    "processed_for_school": True,
    "about_pupil": True,
    "source": Role.TEACHER,
    "teachers_own_use": False,
    "serious_harm": False,
}
THIRD: dict[str, Any] = {
    "identifies_other": True,
    "other": Role.ANOTHER,
    "other_consents": False,
    "reasonable_without_consent": False,
    "separable": True,
}
BAR = "s3-health-no-disclosure-without-opinion"
PARENT = {"requester": MadeBy.PARENTAL_RESPONSIBILITY, "under_power": True, "age": 12}

CASES: list[tuple[str, dict[str, Any], dict[str, Any], str, list[str]]] = [
    ("nothing special", {}, {}, "disclose", []),
    (
        "a mock script",
        {},
        {"recorded_by_candidate": True, "during_exam": True},
        "withhold",
        ["s2-exam-scripts"],
    ),
    ("homework", {}, {"recorded_by_candidate": True, "during_exam": False}, "disclose", []),
    (
        "marks of a mock, before",
        {},
        {"exam_marks": True, "before_results": True},
        "delay",
        ["s2-exam-marks-timing"],
    ),
    ("marks of a mock, after", {}, {"exam_marks": True, "before_results": False}, "disclose", []),
    ("marks, not known", {}, {"exam_marks": True}, "undetermined", ["s2-exam-marks-timing"]),
    (
        "marks with somebody else's",
        {},
        THIRD | {"exam_marks": True, "before_results": True},
        "delay",
        ["s2-third-party", "s2-exam-marks-timing"],
    ),
    (
        "a script that identifies another",
        {},
        THIRD
        | {
            "recorded_by_candidate": True,
            "during_exam": True,
            "exam_marks": True,
            "before_results": True,
        },
        "withhold",
        ["s2-exam-scripts"],
    ),
    ("health, no opinion", {}, HEALTH | {"opinion": Opinion.NONE}, "withhold", [BAR]),
    (
        "health, none but known",
        {},
        HEALTH | {"opinion": Opinion.NONE, "known_to_data_subject": True},
        "disclose",
        [],
    ),
    ("health, recent, not met", {}, HEALTH | {"opinion": Opinion.NOT_MET}, "disclose", []),
    (
        "health, old, not met",
        {},
        HEALTH | {"opinion": Opinion.NOT_MET, "opinion_given": date(2026, 3, 1)},
        "withhold",
        [BAR],
    ),
    (
        "health, recent, met",
        {},
        HEALTH | {"opinion": Opinion.MET, "serious_harm": True},
        "withhold",
        [BAR, "s3-health-serious-harm"],
    ),
    (
        "health, old, met",
        {},
        HEALTH | {"opinion": Opinion.MET, "serious_harm": True, "opinion_given": date(2026, 3, 1)},
        "withhold",
        [BAR],
    ),
    (
        "health, to be asked again",
        {},
        HEALTH | {"opinion": Opinion.NOT_MET, "reconsult": True},
        "withhold",
        [BAR],
    ),
    (
        "health, not known when",
        {},
        HEALTH | {"opinion": Opinion.NOT_MET, "opinion_given": None},
        "undetermined",
        [BAR],
    ),
    (
        "health, a professional decides",
        {"health_professional": True},
        HEALTH | {"opinion": Opinion.NONE},
        "disclose",
        [],
    ),
    (
        "education, harm",
        {},
        EDUCATION | {"serious_harm": True},
        "withhold",
        ["s3-education-serious-harm"],
    ),
    ("education, no harm", {}, EDUCATION, "disclose", []),
    (
        "education, harm not weighed",
        {},
        EDUCATION | {"serious_harm": None},
        "undetermined",
        ["s3-education-serious-harm"],
    ),
    (
        "another parent's letter, harm",
        {},
        EDUCATION | {"serious_harm": True, "source": Role.ANOTHER},
        "disclose",
        [],
    ),
    (
        "a teacher's notebook, harm",
        {},
        EDUCATION | {"serious_harm": True, "teachers_own_use": True},
        "disclose",
        [],
    ),
    (
        "a Scottish independent school, harm",
        {"school": School(kind=SchoolKind.INDEPENDENT, nation=Nation.SCOTLAND)},
        EDUCATION | {"serious_harm": True, "education_function": True},
        "disclose",
        [],
    ),
    (
        "a Scottish council's school, harm",
        {"school": COUNCIL},
        EDUCATION | {"serious_harm": True, "education_function": True},
        "withhold",
        ["s3-education-serious-harm"],
    ),
    (
        "from the Reporter",
        {"school": COUNCIL},
        EDUCATION | {"education_function": True, "from_reporter": True, "reporter_cleared": False},
        "withhold",
        ["s3-education-reporter"],
    ),
    (
        "from the Reporter, cleared",
        {"school": COUNCIL},
        EDUCATION | {"education_function": True, "from_reporter": True, "reporter_cleared": True},
        "disclose",
        [],
    ),
    (
        "from the Reporter, in England",
        {},
        EDUCATION | {"from_reporter": True, "reporter_cleared": False},
        "disclose",
        [],
    ),
    (
        "child abuse, the child asks",
        {},
        {"child_abuse": True, "in_best_interests": False},
        "disclose",
        [],
    ),
    (
        "child abuse, a parent asks",
        PARENT,
        {"child_abuse": True, "in_best_interests": False},
        "withhold",
        ["s3-child-abuse"],
    ),
    (
        "child abuse, in Scotland",
        PARENT | {"school": COUNCIL},
        {"child_abuse": True, "in_best_interests": False},
        "disclose",
        [],
    ),
    (
        "wishes",
        PARENT,
        HEALTH
        | {
            "opinion": Opinion.NOT_MET,
            "given_in_expectation": False,
            "examined_in_expectation": False,
            "not_to_be_disclosed": True,
        },
        "withhold",
        ["s3-health-wishes"],
    ),
    (
        "social work, harm",
        {},
        {"social_services": True, "serious_harm": True, "prejudices_social_work": True},
        "withhold",
        ["s3-social-work-serious-harm"],
    ),
    ("somebody else", {}, THIRD, "redact", ["s2-third-party"]),
    ("somebody else, entangled", {}, THIRD | {"separable": False}, "withhold", ["s2-third-party"]),
    (
        "somebody else, not known if separable",
        {},
        THIRD | {"separable": None},
        "undetermined",
        ["s2-third-party"],
    ),
    ("somebody who consents", {}, THIRD | {"other_consents": True}, "disclose", []),
    ("a teacher named", {}, THIRD | {"other": Role.TEACHER}, "disclose", []),
    (
        "a school nurse in a health record",
        {},
        THIRD | {"other": Role.HEALTH_PROFESSIONAL, "health_record": True, "other_in_care": True},
        "disclose",
        [],
    ),
    ("a plan in England", {}, {"restricted_plan": True}, "withhold", ["s4-sen-e"]),
    (
        "a plan in Wales",
        {"school": School(nation=Nation.WALES)},
        {"restricted_plan": True},
        "undetermined",
        ["s4-sen-w"],
    ),
    (
        "a plan in Wales, no rule",
        {"school": School(nation=Nation.WALES)},
        {"restricted_plan": True, "plan_rule_in_wales": False},
        "disclose",
        [],
    ),
    ("legal advice", {}, {"privileged": True}, "withhold", ["s2-lpp"]),
    ("legal advice, erasure", {"right": Right.ERASURE}, {"privileged": True}, "right-stands", []),
    (
        "a script, erasure",
        {"right": Right.ERASURE},
        {"recorded_by_candidate": True, "during_exam": True},
        "right-stands",
        [],
    ),
    (
        "health, erasure",
        {"right": Right.ERASURE},
        HEALTH | {"opinion": Opinion.NONE},
        "right-stands",
        [],
    ),
    (
        "crime, erasure",
        {"right": Right.ERASURE},
        {"preventing_crime": True, "prejudices_crime_tax": True},
        "right-gives-way",
        ["s2-crime-tax"],
    ),
    (
        "crime, not weighed, erasure",
        {"right": Right.ERASURE},
        {"preventing_crime": True},
        "undetermined",
        ["s2-crime-tax"],
    ),
    (
        "crime, marketing",
        {"right": Right.OBJECTION_DIRECT_MARKETING},
        {"preventing_crime": True, "prejudices_crime_tax": True},
        "right-stands",
        [],
    ),
    (
        "research, objection",
        {"right": Right.OBJECTION},
        {
            "research": True,
            "impairs_purposes": True,
            "research_safeguards": True,
            "results_identify": True,
        },
        "right-gives-way",
        ["s2-research-statistics"],
    ),
    (
        "research, access",
        {},
        {
            "research": True,
            "impairs_purposes": True,
            "research_safeguards": True,
            "results_identify": True,
        },
        "disclose",
        [],
    ),
    ("not known who asks", {"may_act": None}, {}, "undetermined", []),
    ("not known who asks, exempt", {"may_act": None}, {"privileged": True}, "withhold", ["s2-lpp"]),
    (
        "not known who asks, erasure",
        {"may_act": None, "right": Right.ERASURE},
        {},
        "undetermined",
        [],
    ),
]


class TestForRequest:
    def test_what_becomes_of_a_piece(self) -> None:
        for case, asked, facts, treatment, by in CASES:
            assert outcome(request_for(**asked), **facts) == (treatment, by), case

    def test_what_is_missing_is_what_a_person_can_say(self) -> None:
        found = answer(request_for(), **(EDUCATION | {"serious_harm": True, "source": None}))
        assert found.missing == (
            "the data come from the local authority's or the school's staff, the pupil or a parent",
        )
        somebody = answer(request_for(), **(THIRD | {"other": None}))
        assert somebody.treatment is Treatment.UNDETERMINED
        assert "the law deems it reasonable" not in " ".join(somebody.missing)
        assert any(text.startswith("that individual is") for text in somebody.missing)

    def test_social_work_data_are_asked_for_through_education_data(self) -> None:
        facts = EDUCATION | {
            "social_services": True,
            "serious_harm": True,
            "source": None,
            "prejudices_social_work": True,
        }
        missing = answer(request_for(), **facts).missing
        assert len(missing) == len(set(missing)) == 1
        assert missing[0].startswith("the data come from")

    def test_doubts_are_said_once_and_with_who_asks(self) -> None:
        asked = request_for(may_act=None)
        assert answer(asked).missing == ("the requester may exercise the right",)
        found = answer(asked, **(THIRD | {"separable": None}))
        assert found.missing == (
            "what relates to the other individual can be taken out and the rest given",
        )
        assert answer(asked, privileged=True).missing == ()
        assert answer(request_for()).missing == ()

    def test_time_limits_go_with_what_settles_it(self) -> None:
        marks = answer(request_for(), exam_marks=True, before_results=True)
        assert marks.time_limits == ("deadlines.exam-marks", "deadlines.exam-marks-announced")
        none = answer(request_for(), **(HEALTH | {"opinion": Opinion.NONE}))
        assert none.time_limits == ("deadlines.serious-harm-opinion-disclosing",)
        assert answer(request_for()).time_limits == ()

    def test_nothing_is_answered_for_who_may_not_act(self) -> None:
        found = for_request(request_for(may_act=False), [Piece(key="1")], as_of=DAY)
        assert (found.may_act, found.pieces, found.missing) == (False, (), ())
        assert found.tell == refusal_tells(as_of=DAY)

    @pytest.mark.parametrize(
        ("unfounded", "excessive", "refusable", "missing"),
        [
            (False, False, False, ()),
            (True, None, True, ()),
            (None, True, True, ()),
            (None, False, None, ("the request is manifestly unfounded",)),
            (False, None, None, ("the request is excessive",)),
            (
                None,
                None,
                None,
                ("the request is manifestly unfounded", "the request is excessive"),
            ),
        ],
    )
    def test_a_request_may_be_refused_as_a_whole(
        self,
        *,
        unfounded: bool | None,
        excessive: bool | None,
        refusable: bool | None,
        missing: tuple[str, ...],
    ) -> None:
        asked = request_for(manifestly_unfounded=unfounded, excessive=excessive)
        found = for_request(asked, [Piece(key="1", no_other_kind=True)], as_of=DAY)
        assert (found.refusable, found.missing) == (refusable, missing)
        assert found.pieces[0].treatment is Treatment.DISCLOSE
        assert bool(found.tell) is (refusable is True)

    def test_who_asks_is_missing_from_the_request_too(self) -> None:
        found = for_request(request_for(may_act=None), [], as_of=DAY)
        assert found.missing == ("the requester may exercise the right",)
        assert (found.right, found.as_of, found.may_act) == (Right.ACCESS, DAY, None)

    @pytest.mark.parametrize(
        ("as_of", "routes"),
        [
            (date(2026, 6, 18), ["the Information Commissioner"]),
            (date(2026, 6, 19), ["the school", "the Information Commissioner"]),
            (date(2026, 9, 30), ["the school", "the Information Commission"]),
        ],
    )
    def test_what_must_be_told(self, as_of: date, routes: list[str]) -> None:
        unless = ", unless saying so would itself defeat the exemption"
        script = Piece(key="1", privileged=True)
        told = for_request(request_for(), [script], as_of=as_of).tell
        assert [each.words for each in told] == [
            f"the reasons for not acting{unless}",
            *(f"that they may complain to {route}{unless}" for route in routes),
            f"that they may seek a judicial remedy{unless}",
        ]
        assert {str(each.cites) for each in told} == {"UK GDPR, art 12(4)"}

    @pytest.mark.parametrize(
        ("facts", "told"),
        [
            ({}, 0),
            (THIRD, 4),
            ({"exam_marks": True, "before_results": True}, 0),
            ({"health": True}, 0),
        ],
        ids=["all is given", "redacted", "later", "not decided yet"],
    )
    def test_reasons_are_owed_for_what_is_not_given(self, facts: dict[str, Any], told: int) -> None:
        found = for_request(request_for(), [piece(**facts)], as_of=DAY)
        assert len(found.tell) == told

    def test_a_right_that_gives_way_is_explained(self) -> None:
        piece = Piece(key="1", preventing_crime=True, prejudices_crime_tax=True)
        found = for_request(request_for(right=Right.ERASURE), [piece], as_of=DAY)
        assert len(found.tell) == 4
        assert found.right is Right.ERASURE

    def test_pieces_keep_their_order_and_need_keys_of_their_own(self) -> None:
        found = for_request(request_for(), [Piece(key="b"), Piece(key="a")], as_of=DAY)
        assert [each.key for each in found.pieces] == ["b", "a"]
        twice = [Piece(key=key) for key in ("b", "a", "c", "b", "a")]
        expected = r"^pieces: expected a key of its own for each, not 'a', 'b' twice$"
        with pytest.raises(FactsError, match=expected):
            for_request(request_for(), twice, as_of=DAY)


class TestOpinions:
    @pytest.mark.parametrize(
        "given",
        [
            date(2026, 1, 16),
            date(2025, 8, 28),
            date(2025, 8, 29),
            date(2025, 8, 31),
            date(2024, 2, 29),
            date(2026, 6, 30),
        ],
        ids=str,
    )
    def test_the_last_day_is_that_of_the_time_limit(self, given: date) -> None:
        limit: Any = SERIOUS_HARM_OPINION.on(given).value
        last = limit.period.after(given, EVERY_DAY)
        assert opinion_in_period(given, last) is True
        assert opinion_in_period(given, last + timedelta(days=1)) is False
        assert opinion_in_period(given, given) is True
        assert opinion_in_period(given, given - timedelta(days=1)) is False

    def test_every_day_of_some_years_agrees_with_counting_back(self) -> None:
        for number in range(1_500):
            relied_on = date(2023, 1, 1) + timedelta(days=number)
            first_out = months_back(relied_on)
            assert opinion_in_period(first_out, relied_on) is False
            assert opinion_in_period(first_out + timedelta(days=1), relied_on) is True

    def test_an_unknown_day_leaves_it_open(self) -> None:
        assert opinion_in_period(None, DAY) is None
        assert opinion_in_period(DAY, None) is None


class TestFacts:
    def test_the_kinds_of_data_are_facts_of_a_piece(self) -> None:
        assert len(set(KINDS_OF_DATA)) == len(KINDS_OF_DATA)
        assert all(getattr(Piece(key="1"), name) is None for name in KINDS_OF_DATA)

    def test_a_piece_of_no_other_kind_answers_the_kinds_left_out_alone(self) -> None:
        facts = disclosure(Request(), Piece(key="1", health=True, no_other_kind=True))
        assert facts.health is True
        assert {getattr(facts, name) for name in KINDS_OF_DATA[1:]} == {False}
        assert facts.serious_harm is None
        assert facts.separable is None
        assert disclosure(Request(), Piece(key="1")) == Disclosure(right=Right.ACCESS)

    def test_request_and_piece_are_joined(self) -> None:
        asked = request_for(requester=MadeBy.ANOTHER, under_power=True, age=15, incapable=False)
        facts = disclosure(asked, Piece(key="1", opinion=Opinion.MET, opinion_given=DAY))
        assert facts == Disclosure(
            school=ACADEMY,
            right=Right.ACCESS,
            requester=MadeBy.ANOTHER,
            under_power=True,
            age=15,
            incapable=False,
            health_professional=False,
            opinion=Opinion.MET,
            opinion_in_period=True,
        )
        assert facts.nation is Nation.ENGLAND

    @pytest.mark.parametrize(
        ("requester", "expected"),
        [(MadeBy.DATA_SUBJECT, False), (MadeBy.PARENTAL_RESPONSIBILITY, None), (None, None)],
    )
    def test_the_data_subject_needs_no_power(
        self, requester: MadeBy | None, *, expected: bool | None
    ) -> None:
        assert Request(requester=requester).under_power is expected

    @pytest.mark.parametrize(
        ("make", "message"),
        [
            (lambda: Contents(opinion="met"), "opinion: expected a Opinion or None, not 'met'"),  # type: ignore[arg-type]  # refused
            (lambda: Contents(health="yes"), "health: expected True, False or None, not 'yes'"),  # type: ignore[arg-type]  # refused
            (lambda: Request(right=None), "right: expected a Right, not None"),  # type: ignore[arg-type]  # refused
            (lambda: Request(age=-1), "age: expected an age in whole years or None, not -1"),
            (lambda: Request(age=151), "age: expected an age in whole years or None, not 151"),
            (lambda: Request(age=True), "age: expected an age in whole years or None, not True"),
            (lambda: Request(age="9"), "age: expected an age in whole years or None, not '9'"),  # type: ignore[arg-type]  # refused
            (lambda: Piece(key=" "), "key: expected some text, not ' '"),
            (lambda: Piece(key=7), "key: expected some text, not 7"),  # type: ignore[arg-type]  # refused
            (
                lambda: Piece(key="1", no_other_kind=None),  # type: ignore[arg-type]  # refused
                "no_other_kind: expected True or False, not None",
            ),
        ],
    )
    def test_facts_of_the_wrong_kind_are_refused(self, make: Any, message: str) -> None:
        with pytest.raises(FactsError) as refused:
            make()
        assert str(refused.value) == message

    @pytest.mark.parametrize("age", [0, 150])
    def test_ages_are_in_whole_years(self, age: int) -> None:
        assert Request(age=age).age == age
