"""Impact assessments of schools, case by case, and what their explanations say."""

import csv
from datetime import date, datetime
from itertools import combinations
from pathlib import Path

import pytest

from tests.variations import all_no, changed, names
from ukschoolgdpr.dpia import (
    CONSULTATION_EXEMPTION,
    CONTENTS,
    CRITERIA,
    LISTED,
    REGULATORS_CLOCK,
    REQUIRING,
    Need,
    Operation,
    Screening,
    assessment,
    essex,
    norton_road,
    screening,
)
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.exemptions import ENTRIES as EXEMPTIONS
from ukschoolgdpr.exemptions import switches_off
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.vocabulary import LawfulBasis

NOW = date(2026, 9, 1)
FIRST = date(2018, 5, 25)
RESPONSIBILITIES = "it gives the responsibilities of joint controllers and processors, if any"
NO = all_no(Operation(lawful_basis=LawfulBasis.PUBLIC_TASK))
with (Path(__file__).parent / "oracles" / "dpia_cases.csv").open(encoding="utf-8") as file:
    CASES = list(csv.DictReader(file))
# The nine features, as one fact or two make each.
NINE = (
    {"evaluates": True},
    {"automated_decision": True, "similar_effect": True},
    {"systematic_monitoring": True},
    {"highly_personal": True},
    {"large_scale": True},
    {"matching": True},
    {"about_employees": True},
    {"innovative": True},
    {"prevents_right": True},
)
EXEMPT = {
    "basis_in_domestic_law": True,
    "law_regulates_operation": True,
    "law_was_assessed": True,
}


def found(*true: str) -> Screening:
    return screening(changed(NO, dict.fromkeys(true, True)), as_of=NOW)


def ids(screened: Screening) -> set[str]:
    return {decision.rule.id.partition(".")[2] for decision in screened.grounds}


@pytest.mark.parametrize("row", CASES, ids=lambda row: row["case"])
def test_each_case_of_a_school(row: dict[str, str]) -> None:
    true = row["true"].split()
    screened = found(*true)
    assert screened.need.value == row["need"]
    guidance = {"two-criteria", "good-practice"}
    assert ids(screened) - guidance == set(row["rows"].split())
    operation = changed(NO, dict.fromkeys(true, True))
    met = [number for number, test in enumerate(CRITERIA, 1) if test.weigh(operation).met]
    assert met == [int(number) for number in row["criteria"].split()]
    assert ("two-criteria" in ids(screened)) is (len(met) >= 2)


def test_any_two_criteria_are_enough_for_the_guidelines() -> None:
    for one, other in combinations(NINE, 2):
        both = screening(changed(NO, one | other), as_of=NOW)
        assert both.two_criteria.outcome is Outcome.APPLIES, (one, other)
        assert both.need in {Need.REQUIRED, Need.REQUIRED_IN_PRACTICE}, (one, other)
    for one in NINE:
        alone = screening(changed(NO, one), as_of=NOW)
        assert alone.two_criteria.outcome is Outcome.DOES_NOT_APPLY, one


def test_a_criterion_alone_is_good_practice_but_for_vulnerable_people() -> None:
    needs = [screening(changed(NO, one), as_of=NOW).need for one in NINE]
    advisable = [Need.ADVISABLE] * 9
    advisable[5] = Need.REQUIRED  # matching is a row of the list
    advisable[6] = Need.NOT_REQUIRED
    assert needs == advisable


def test_a_person_may_judge_that_fewer_make_a_high_risk() -> None:
    judged = found("high_risk")
    assert judged.need is Need.REQUIRED
    assert ids(judged) == {"high-risk"}


def test_recorded_reasons_answer_the_guidelines_and_not_the_law() -> None:
    cameras = ("systematic_monitoring", "about_children")
    assert found(*cameras, "reasons_recorded").need is Need.ADVISABLE
    assert found(*cameras, "reasons_recorded", "high_risk").need is Need.REQUIRED
    assert found(*cameras, "reasons_recorded", "tracking").need is Need.REQUIRED
    assert found(*cameras).need is Need.REQUIRED_IN_PRACTICE


def test_what_was_assessed_as_its_law_was_adopted_needs_no_second() -> None:
    fingerprints = ("biometric_identification", "about_children")
    assert found(*fingerprints, *EXEMPT).need is Need.NOT_REQUIRED
    assert found(*fingerprints, *EXEMPT, "new_to_school").need is Need.ADVISABLE
    assert found(*fingerprints, "special_category", *EXEMPT).need is Need.ADVISABLE
    assert found(*fingerprints, *EXEMPT, "assessment_called_for").need is Need.REQUIRED
    other = changed(
        NO,
        {
            "lawful_basis": LawfulBasis.CONSENT,
            **dict.fromkeys((*fingerprints, *EXEMPT), True),
        },
    )
    assert screening(other, as_of=NOW).need is Need.REQUIRED


def test_an_exception_that_is_not_known_leaves_the_need_standing() -> None:
    lunch = Operation(biometric_identification=True, about_children=True)
    screened = screening(lunch, as_of=NOW)
    assert screened.need is Need.REQUIRED
    assert [each.rule.id for each in screened.exceptions] == ["dpia.legislated"]
    cameras = Operation(systematic_monitoring=True, about_children=True)
    screened = screening(cameras, as_of=NOW)
    assert screened.need is Need.REQUIRED_IN_PRACTICE
    assert [each.rule.id for each in screened.exceptions] == [
        "dpia.legislated",
        "dpia.recorded-reasons",
    ]
    assert screening(Operation(), as_of=NOW).exceptions == ()


def test_where_nothing_is_known_everything_is_asked() -> None:
    screened = screening(Operation(), as_of=NOW)
    assert screened.need is Need.UNDETERMINED
    assert screened.missing[0] == "this type of processing is likely to result in a high risk"
    assert len(screened.missing) == len(set(screened.missing)) == 31
    assert found("about_children").missing == ()


def test_a_need_that_is_not_settled_says_what_to_ask() -> None:
    unjudged = screening(changed(NO, {"high_risk": None, "matching": None}), as_of=NOW)
    assert unjudged.need is Need.UNDETERMINED
    assert unjudged.missing == (
        "this type of processing is likely to result in a high risk",
        "it combines or matches data from several sources",
    )
    open_scale = changed(NO, {"large_scale": None, "about_children": True})
    screened = screening(open_scale, as_of=NOW)
    assert screened.need is Need.UNDETERMINED
    assert screened.missing == ("it is on a large scale",)
    assert screening(changed(NO, {"new_to_school": None}), as_of=NOW).missing == (
        "it is a project new to the school",
    )


def test_a_second_criterion_may_be_what_is_missing() -> None:
    barred = changed(NO, {"systematic_monitoring": True, "prevents_right": None})
    screened = screening(barred, as_of=NOW)
    assert screened.need is Need.UNDETERMINED
    assert screened.missing == (
        "it keeps people from exercising a right or using a service or a contract",
    )


def test_it_explains_what_speaks_for_it() -> None:
    cameras = Operation(systematic_monitoring=True, about_children=True)
    assert screening(cameras, as_of=NOW).explain() == (
        "impact assessment: required-in-practice (law as at 2026-09-01)\n"
        "dpia.two-criteria applies (law as at 2026-09-01)\n"
        "  met: it monitors people systematically "
        "[Article 29 Working Party guidance, WP248 rev.01, criterion 3]\n"
        "  met: it is of data about children "
        "[Article 29 Working Party guidance, WP248 rev.01, criterion 7]\n"
        "  caution: Article 29 Working Party guidance, WP248 rev.01 is practice, "
        "not settled law\n"
        "dpia.good-practice applies (law as at 2026-09-01)\n"
        "  caution: ICO guidance, data protection impact assessments is practice, "
        "not settled law\n"
        "  caution: confidence in ICO guidance, data protection impact assessments is medium\n"
        "unless dpia.legislated: No second assessment of what was assessed as its law was adopted\n"
        "unless dpia.recorded-reasons: No assessment for recorded reasons, "
        "although criteria are met"
    )


def test_it_says_where_the_rows_are_from() -> None:
    source = (
        "source of the rows: ICO guidance, examples of processing likely to result in high risk"
    )
    assert found("matching").explain().splitlines()[-1] == source
    assert source not in found("high_risk").explain()


def test_it_explains_what_excepts_it_and_what_is_open() -> None:
    excepted = found("systematic_monitoring", "about_children", "reasons_recorded").explain()
    assert excepted.splitlines()[0] == "impact assessment: advisable (law as at 2026-09-01)"
    assert excepted.splitlines()[-1] == (
        "excepted dpia.recorded-reasons: No assessment for recorded reasons, "
        "although criteria are met"
    )
    nothing = screening(changed(NO, {"large_scale": None, "about_children": True}), as_of=NOW)
    assert nothing.explain().splitlines() == [
        "impact assessment: undetermined (law as at 2026-09-01)",
        "ask whether it is on a large scale",
    ]
    assert found("reasons_recorded").explain() == (
        "impact assessment: not-required (law as at 2026-09-01)"
    )


def test_the_ten_are_in_the_order_of_the_list() -> None:
    assert len(LISTED) == 10
    for number, rule in enumerate(LISTED, 1):
        assert rule.title.endswith(f"(list, row {number})")
    assert REQUIRING[4:] == LISTED
    assert [decision.rule for decision in screening(NO, as_of=NOW).required] == list(REQUIRING)


@pytest.mark.parametrize(
    ("fact", "row", "not_enough"),
    [
        ("innovative", "innovative-technology", "innovative"),
        ("biometric_identification", "biometric-data", "special_category"),
        ("genetic", "genetic-data", "highly_personal"),
        ("tracking", "tracking", "tracking"),
    ],
)
def test_rows_with_one_more_criterion_want_another_than_their_own(
    fact: str, row: str, not_enough: str
) -> None:
    assert row not in ids(found(fact, not_enough))
    assert row in ids(found(fact, "about_children"))


class TestAssessment:
    """What it contains, who is asked, and when the regulator is."""

    def test_an_empty_one_lacks_every_limb(self) -> None:
        lacks = assessment(Operation(), as_of=NOW).lacks
        assert [(reason.text, str(reason.cites)) for reason in lacks] == [
            (clause.text, str(clause.cites)) for clause in CONTENTS.on(NOW).value.clauses()
        ]
        assert [str(reason.cites)[-6:] for reason in lacks] == [
            *["(7)(a)"] * 3,
            *["(7)(b)"] * 2,
            "(7)(c)",
            *["(7)(d)"] * 2,
        ]

    def test_what_it_has_is_not_lacking(self) -> None:
        whole = changed(
            NO,
            dict.fromkeys(
                (name for name in names(Operation) if name.startswith(("desc", "ass", "states"))),
                True,
            ),
        )
        assert assessment(whole, as_of=NOW).lacks == ()
        less = changed(whole, {"assesses_risks": False})
        [risks] = assessment(less, as_of=NOW).lacks
        assert risks.text == "it assesses the risks to the people"

    def test_it_explains_what_to_do(self) -> None:
        operation = changed(
            NO,
            {
                **dict.fromkeys(
                    (
                        "describes_operations",
                        "describes_purposes",
                        "describes_interest",
                        "assesses_necessity",
                        "assesses_proportionality",
                        "assesses_risks",
                        "states_measures",
                        "officer_designated",
                        "residual_high_risk",
                        "gives_purposes_and_means",
                        "gives_measures",
                        "gives_officer",
                        "gives_assessment",
                        "gives_information",
                    ),
                    True,
                ),
                "views_appropriate": None,
            },
        )
        assert assessment(operation, as_of=NOW).explain().splitlines() == [
            "see that it states how compliance is to be demonstrated [UK GDPR, art 35(7)(d)]",
            "do: Seeking the advice of the data protection officer [UK GDPR, art 35(2)]",
            "ask whether it is appropriate to seek the views of the people concerned",
            "do: Consulting the regulator before the processing [UK GDPR, art 36(1)]",
            f"see that {RESPONSIBILITIES} [UK GDPR, art 36(3)(a)]",
            "unless exempt: exemptions.s2-special-purposes",
            *(f"then {text} [{cites}]" for text, cites in REGULATORS_CLOCK),
        ]

    @pytest.mark.parametrize("fact", ["risk_changed", "review_necessary"])
    def test_a_change_calls_for_a_review(self, fact: str) -> None:
        lines = assessment(changed(NO, {fact: True}), as_of=NOW).explain().splitlines()
        assert lines[-1] == (
            "do: Reviewing whether the processing keeps to the assessment [UK GDPR, art 35(11)]"
        )

    def test_without_a_high_risk_that_remains_nobody_is_consulted(self) -> None:
        explained = assessment(NO, as_of=NOW).explain()
        assert "36" not in explained
        assert "do: " not in explained

    def test_the_special_purposes_alone_switch_consultation_off(self) -> None:
        reaching = [
            exemption.id
            for exemption in EXEMPTIONS
            if switches_off(exemption, UK_GDPR.article(36), nation=None, as_of=NOW)
        ]
        assert reaching == [CONSULTATION_EXEMPTION]

    def test_the_regulator_has_eight_weeks_and_six_more(self) -> None:
        assert [text for text, _ in REGULATORS_CLOCK] == [
            "the regulator gives written advice within eight weeks of the request",
            "it may take six weeks more for complexity, and says so within a month of the request",
            "both stand still until it has the information that it has requested",
        ]
        assert {str(cites) for _, cites in REGULATORS_CLOCK} == {"UK GDPR, art 36(2)"}


# NR-11-b to NR-11-k, each by facts that make it, and each as many that do not.
NORTON_ROAD = [
    ("b", ("profiling", "extensive", "legal_effect")),
    ("b", ("automated_decision", "similar_effect")),
    ("c", ("special_category", "large_scale")),
    ("d", ("innovative",)),
    ("e", ("profiling", "large_scale")),
    ("e", ("evaluates", "large_scale")),
    ("f", ("biometric_identification",)),
    ("f", ("genetic",)),
    ("g", ("matching",)),
    ("i", ("tracking",)),
    ("j", ("about_children", "profiling")),
    ("j", ("about_children", "automated_decision")),
    ("j", ("about_children", "marketing")),
    ("j", ("online_service_to_children",)),
    ("k", ("physical_harm",)),
    ("a", ("high_risk",)),
]
# NR-11-m to NR-11-s.
SEVEN = [
    ("m", ("automated_decision", "legal_effect")),
    ("m", ("automated_decision", "similar_effect")),
    ("n", ("systematic_monitoring",)),
    ("o", ("special_category",)),
    ("o", ("criminal_offence",)),
    ("o", ("highly_personal",)),
    ("p", ("large_scale",)),
    ("q", ("about_children",)),
    ("q", ("about_employees",)),
    ("q", ("about_vulnerable",)),
    ("r", ("innovative",)),
    ("s", ("prevents_right",)),
]


def policy(letter: str) -> str:
    return f"Norton Road Primary School, data protection policy, NR-11-{letter}"


class TestNortonRoad:
    """Its ten types, its seven features, and where the law says otherwise."""

    @pytest.mark.parametrize(("letter", "true"), NORTON_ROAD, ids=str)
    def test_each_type_requires_an_assessment(self, letter: str, true: tuple[str, ...]) -> None:
        stated = norton_road(changed(NO, dict.fromkeys(true, True)), no_direct_notice=False)
        assert stated.required.met is True
        assert {str(reason.cites) for reason in stated.required.decisive()} == {policy(letter)}
        for one in true:
            rest = dict.fromkeys(set(true) - {one}, True)
            less = norton_road(changed(NO, rest), no_direct_notice=False)
            assert less.required.met is False
            unknown = changed(NO, {**rest, one: None})
            assert norton_road(unknown, no_direct_notice=False).required.met is None

    @pytest.mark.parametrize("answer", [True, False, None])
    def test_a_notice_that_does_not_go_directly_requires_one(self, answer: bool | None) -> None:  # noqa: FBT001 - a column
        stated = norton_road(NO, no_direct_notice=answer)
        assert stated.required.met is answer
        assert (policy("h") in {str(one.cites) for one in stated.required.decisive()}) is True
        assert norton_road(NO).required.met is None
        (asked,) = norton_road(NO).required.decisive()
        assert asked.text == "no privacy notice goes directly to the people"

    @pytest.mark.parametrize(("letter", "true"), SEVEN, ids=str)
    def test_each_feature_has_one_considered(self, letter: str, true: tuple[str, ...]) -> None:
        stated = norton_road(changed(NO, dict.fromkeys(true, True)))
        assert stated.considered.met is True
        assert {str(reason.cites) for reason in stated.considered.decisive()} == {policy(letter)}
        assert norton_road(NO).considered.met is False

    def test_the_clauses_are_in_the_order_of_the_policy(self) -> None:
        stated = norton_road(NO, no_direct_notice=False)
        cited = dict.fromkeys(str(reason.cites) for reason in stated.required.decisive())
        assert list(cited) == [policy(letter) for letter in "bcdefghijka"]
        cited = dict.fromkeys(str(reason.cites) for reason in stated.considered.decisive())
        assert list(cited) == [policy(letter) for letter in "mnopqrs"]

    def test_the_law_is_stricter_on_public_areas_and_offences(self) -> None:
        monitored = ("systematic_monitoring", "publicly_accessible", "large_scale")
        offences = ("criminal_offence", "large_scale")
        for true in (monitored, offences):
            operation = changed(NO, dict.fromkeys(true, True))
            assert norton_road(operation, no_direct_notice=False).required.met is False
            assert norton_road(operation).considered.met is True
            assert screening(operation, as_of=NOW).need is Need.REQUIRED

    def test_the_policy_is_stricter_without_a_second_criterion(self) -> None:
        for fact in ("innovative", "biometric_identification", "genetic"):
            operation = changed(NO, {fact: True})
            assert norton_road(operation, no_direct_notice=False).required.met is True
            assert screening(operation, as_of=NOW).need is not Need.REQUIRED

    def test_fingerprints_for_lunch(self) -> None:
        # Walkthrough W13: mandatory by NR-11-c, d and f; considered by NR-11-o, q and r.
        lunch = changed(
            NO,
            dict.fromkeys(
                (
                    "biometric_identification",
                    "special_category",
                    "large_scale",
                    "innovative",
                    "about_children",
                ),
                True,
            ),
        )
        stated = norton_road(lunch, no_direct_notice=False)
        assert [str(reason.cites)[-1] for reason in stated.required.decisive()] == list("ccdf")
        assert {str(reason.cites)[-1] for reason in stated.considered.decisive()} == set("opqr")
        assert screening(lunch, as_of=NOW).need is Need.REQUIRED


@pytest.mark.parametrize("answer", [True, False, None])
def test_a_school_in_essex_assesses_every_sharing(answer: bool | None) -> None:  # noqa: FBT001 - a column
    stated = essex(shares=answer)
    assert stated.met is answer
    assert stated.text == "personal information is to be shared with a company or partner"
    assert str(stated.cites) == "A school in Essex, privacy notice, ES-6-c"


def test_it_has_the_nation_of_its_school() -> None:
    assert Operation(school=School(nation=Nation.WALES)).nation is Nation.WALES


@pytest.mark.parametrize("ask", [screening, assessment])
def test_a_day_is_no_moment_and_not_before_the_law_held(ask: object) -> None:
    assert callable(ask)
    with pytest.raises(FactsError, match="as_of: expected a date, not the datetime"):
        ask(Operation(), as_of=datetime(2026, 9, 1, 9, 0))  # noqa: DTZ001 - refused
    with pytest.raises(OutsideCoverageError, match="2018-05-24 is before 2018-05-25"):
        ask(Operation(), as_of=date(2018, 5, 24))
    assert ask(Operation(), as_of=FIRST)


def test_facts_are_yes_no_or_not_known() -> None:
    with pytest.raises(FactsError, match="large_scale: expected True, False or None, not 'yes'"):
        Operation(large_scale="yes")  # type: ignore[arg-type]  # what is refused
    with pytest.raises(FactsError, match="lawful_basis: expected a LawfulBasis or None, not 'e'"):
        Operation(lawful_basis="e")  # type: ignore[arg-type]  # what is refused
