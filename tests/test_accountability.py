"""Accountability beside the notes: the fee by arithmetic of its own, lists, posts and measures.

The rules have their tables in oracles.
"""

from datetime import date, datetime, timedelta
from itertools import product

import pytest
from attrs import evolve

from tests.variations import names
from ukschoolgdpr.accountability import (
    ACCOUNTABILITY,
    CONTROLLER_RECORD,
    FEE,
    JOINT_ARRANGEMENT,
    JOINT_CONTROLLERS,
    MEASURES,
    OFFICER_CONFLICT,
    OFFICER_CONTACT,
    OFFICER_ELIGIBLE,
    OFFICER_POSITION,
    OFFICER_REQUIRED,
    OFFICER_SENIOR_POST,
    OFFICER_TASKS,
    PRINCIPLES,
    PROCESSOR_AS_CONTROLLER,
    PROCESSOR_CONTRACT,
    PROCESSOR_GUARANTEES,
    PROCESSOR_RECORD,
    RECORD_REQUIRED,
    Governance,
    Measures,
    Payer,
    Post,
    Tier,
    fee,
    joint_controllers,
    measures,
    officer,
    principles,
    processor,
    record,
)
from ukschoolgdpr.accountability.charges import DIRECT_DEBIT
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.vocabulary import SchoolKind

ENGLAND = Nation.ENGLAND
COMMUNITY = School(kind=SchoolKind.MAINTAINED, nation=ENGLAND)
ACADEMY = School(kind=SchoolKind.ACADEMY, nation=ENGLAND)
INDEPENDENT = School(kind=SchoolKind.INDEPENDENT, nation=ENGLAND)
BEFORE, SINCE = date(2025, 2, 16), date(2025, 2, 17)

AMOUNTS = {
    "2018-05-25": (40, 60, 2900),
    "2025-02-16": (40, 60, 2900),
    "2025-02-17": (52, 78, 3763),
    "2026-11-21": (52, 78, 3763),
}
"""Pounds by tier on first and last days, from the notes."""


def tier_by_hand(school: School, staff: int, turnover: int, *, charity: bool) -> int:
    """Read regulation 3(2) and (3) from the top, with numbers alone."""
    authority = school is not INDEPENDENT
    if charity or school is ACADEMY or staff <= 10:
        return 1
    if not authority and turnover <= 632_000:
        return 1
    if staff <= 250:
        return 2
    return 2 if not authority and turnover <= 36_000_000 else 3


class TestFee:
    @pytest.mark.parametrize("school", [COMMUNITY, ACADEMY, INDEPENDENT], ids=lambda it: it.kind)
    def test_the_tier_is_that_of_the_regulation(self, school: School) -> None:
        for staff, turnover, charity in product(
            (0, 10, 11, 250, 251, 900),
            (0, 632_000, 632_001, 36_000_000, 36_000_001),
            (True, False),
        ):
            payer = Payer(
                school=school,
                staff=staff,
                turnover=turnover,
                charity=charity,
                direct_debit=False,
            )
            expected = tier_by_hand(school, staff, turnover, charity=charity)
            for day, amounts in AMOUNTS.items():
                found = fee(payer, as_of=date.fromisoformat(day))
                assert found.tier is Tier(expected)
                assert found.pounds == amounts[expected - 1]
                debit = fee(evolve(payer, direct_debit=True), as_of=date.fromisoformat(day))
                assert debit.pounds == amounts[expected - 1] - 5

    def test_it_has_two_versions(self) -> None:
        old, new = FEE.versions.versions
        assert old.ceases == new.commences == SINCE
        assert tuple(old.value.values()) == (40, 60, 2900)
        assert tuple(new.value.values()) == (52, 78, 3763)
        assert list(old.value) == list(new.value) == list(Tier)
        assert DIRECT_DEBIT == 5

    @pytest.mark.parametrize(
        ("payer", "missing"),
        [
            (
                Payer(school=COMMUNITY, staff=64, direct_debit=True),
                ("it is a charity",),
            ),
            (
                Payer(school=COMMUNITY, charity=False, direct_debit=True),
                ("its members of staff number at most 10",),
            ),
            (
                Payer(school=INDEPENDENT, staff=300, charity=False, direct_debit=True),
                ("its turnover in pounds is at most 632,000",),
            ),
            (
                Payer(
                    school=INDEPENDENT,
                    turnover=36_000_001,
                    charity=False,
                    direct_debit=True,
                ),
                ("its members of staff number at most 10",),
            ),
            (Payer(school=ACADEMY), ("it pays by direct debit",)),
            (
                Payer(school=COMMUNITY, staff=64),
                ("it is a charity", "it pays by direct debit"),
            ),
        ],
    )
    def test_what_is_missing_is_named(self, payer: Payer, missing: tuple[str, ...]) -> None:
        found = fee(payer, as_of=SINCE)
        assert found.pounds is None
        assert found.missing == missing

    def test_a_tier_may_be_known_without_the_amount(self) -> None:
        found = fee(Payer(school=ACADEMY), as_of=SINCE)
        assert (found.tier, found.pounds) == (Tier.MICRO, None)

    def test_what_has_no_bearing_is_not_asked(self) -> None:
        found = fee(Payer(staff=10, direct_debit=False), as_of=SINCE)
        assert (found.tier, found.pounds, found.missing) == (Tier.MICRO, 52, ())

    def test_turnover_matters_for_no_public_authority(self) -> None:
        payer = Payer(school=COMMUNITY, staff=251, turnover=1, charity=False, direct_debit=False)
        assert fee(payer, as_of=SINCE).tier is Tier.LARGE

    def test_it_is_explained(self) -> None:
        payer = Payer(school=COMMUNITY, staff=64, charity=False, direct_debit=True)
        assert fee(payer, as_of=SINCE).explain().splitlines() == [
            "tier 2, 73 pounds [SI 2025/63, reg 2] (law as at 2025-02-17)",
            "  met: the school is a maintained school or maintained nursery school in England and "  # noqa: ISC004 - one line
            "Wales [FOIA 2000, Sch 1 para 52]",
            "  not met: its members of staff number at most 10 [SI 2018/480, reg 3(2)(a)(ii)]",
            "  not met: the school is an academy, which is a charity, in England "  # noqa: ISC004 - one line
            "[Academies Act 2010, s 12]",
            "  not met: it is a charity [SI 2018/480, reg 3(2)(a)(iii)]",
            "  met: its members of staff number at most 250 [SI 2018/480, reg 3(2)(b)(ii)]",
        ]
        large = evolve(payer, staff=2_000, direct_debit=False)
        assert (
            fee(large, as_of=BEFORE)
            .explain()
            .startswith("tier 3, 2,900 pounds [SI 2018/480, reg 3(1)] (law as at 2025-02-16)\n")
        )
        unknown = fee(Payer(school=COMMUNITY), as_of=SINCE).explain().splitlines()
        assert unknown[0] == "tier not known, not known [SI 2025/63, reg 2] (law as at 2025-02-17)"
        assert unknown[-1] == "  not known: it is a charity [SI 2018/480, reg 3(2)(a)(iii)]"

    def test_an_independent_schools_turnover_is_cited(self) -> None:
        payer = Payer(school=INDEPENDENT, turnover=1, staff=300, charity=False, direct_debit=False)
        last = fee(payer, as_of=SINCE).explain().splitlines()[-1]
        assert last == (
            "  met: its turnover in pounds is at most 632,000 [SI 2018/480, reg 3(2)(a)(i)]"
        )
        larger = evolve(payer, turnover=632_001)
        assert "36,000,000 [SI 2018/480, reg 3(2)(b)(i)]" in fee(larger, as_of=SINCE).explain()

    def test_an_academy_is_told_how_others_register(self) -> None:
        found = fee(Payer(school=ACADEMY, direct_debit=False), as_of=LAW_AS_AT)
        caution = "academies often register as public authorities, by the number of their staff"
        assert found.cautions == (caution,)
        assert found.explain().splitlines()[-1] == f"  caution: {caution}"
        assert fee(Payer(school=COMMUNITY), as_of=LAW_AS_AT).cautions == ()
        later = fee(Payer(school=COMMUNITY), as_of=LAW_AS_AT + timedelta(days=1))
        assert later.cautions == (f"the law was last reviewed as at {LAW_AS_AT}",)

    @pytest.mark.parametrize("name", ["staff", "turnover"])
    @pytest.mark.parametrize("value", [-1, 1.5, True, "ten"])
    def test_a_number_is_a_whole_number(self, name: str, value: object) -> None:
        message = f"^{name}: expected a whole number or None, not {value!r}$"
        with pytest.raises(FactsError, match=message):
            Payer(**{name: value})  # type: ignore[arg-type]  # what is refused
        assert getattr(Payer(**{name: 0}), name) == 0  # type: ignore[arg-type]  # by name

    def test_a_day_is_a_day_of_the_library(self) -> None:
        with pytest.raises(OutsideCoverageError):
            fee(Payer(), as_of=date(2018, 5, 24))
        with pytest.raises(FactsError):
            fee(Payer(), as_of=datetime(2026, 9, 1))  # noqa: DTZ001 - what is refused

    def test_the_nation_is_that_of_the_school(self) -> None:
        assert Payer(school=ACADEMY).nation is Governance(school=ACADEMY).nation is ENGLAND


class TestFunctions:
    def test_each_decides_its_rules_in_their_order(self) -> None:
        expected = {
            principles: PRINCIPLES,
            officer: (
                OFFICER_REQUIRED,
                OFFICER_ELIGIBLE,
                OFFICER_CONFLICT,
                OFFICER_SENIOR_POST,
                OFFICER_POSITION,
                OFFICER_CONTACT,
            ),
            record: (RECORD_REQUIRED, CONTROLLER_RECORD, PROCESSOR_RECORD),
            processor: (PROCESSOR_GUARANTEES, PROCESSOR_CONTRACT, PROCESSOR_AS_CONTROLLER),
            joint_controllers: (JOINT_CONTROLLERS, JOINT_ARRANGEMENT),
        }
        facts = Governance(school=ACADEMY, lawful=True, contract_end=False, record_names=True)
        for function, rules in expected.items():
            found = function(facts, as_of=SINCE)
            assert found == tuple(rule.decide(facts, as_of=SINCE) for rule in rules)

    def test_the_principles_are_six_and_accountability(self) -> None:
        limbs = [str(rule.versions.versions[-1].cites) for rule in PRINCIPLES]
        assert limbs == [*(f"UK GDPR, art 5(1)({limb})" for limb in "abcdef"), "UK GDPR, art 5(2)"]
        assert PRINCIPLES[-1] is ACCOUNTABILITY

    def test_the_terms_of_a_contract_are_the_eight_limbs_and_three_more(self) -> None:
        [version] = PROCESSOR_CONTRACT.versions.versions
        cited = [str(clause.cites) for clause in version.value.clauses()]
        assert [f"UK GDPR, art 28(3)({limb})" for limb in "abcdefgh"] == cited[2:10]
        assert len(cited) == 11

    def test_the_tasks_are_the_five_of_article_39(self) -> None:
        assert [str(task.cites) for task in OFFICER_TASKS] == [
            f"UK GDPR, art 39(1)({limb})" for limb in "abcde"
        ]
        assert [task.text for task in OFFICER_TASKS] == [
            "inform and advise the school and its staff",
            "monitor compliance, with training and audits",
            "advise on impact assessments, if asked",
            "cooperate with the regulator",
            "be the regulator's contact point",
        ]


class TestBursar:
    BURSAR = Governance(
        school=ACADEMY,
        post=Post.BURSAR,
        expert=True,
        able=True,
        staff_or_contractor=True,
        otherwise_conflicted=False,
    )

    @pytest.mark.parametrize(
        ("determines", "eligible"),
        [
            (True, Outcome.DOES_NOT_APPLY),
            (False, Outcome.APPLIES),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_the_post_is_no_bar_but_what_it_decides_is(
        self, determines: Maybe, eligible: Outcome
    ) -> None:
        facts = evolve(self.BURSAR, determines_processing=determines)
        _, may, _, senior, *_ = officer(facts, as_of=LAW_AS_AT)
        assert may.outcome is eligible
        assert senior.outcome is Outcome.APPLIES
        assert senior.cautions[0].endswith("is practice, not settled law")

    def test_every_public_school_needs_an_officer_and_some_others_do_not(self) -> None:
        needs = [
            OFFICER_REQUIRED.decide(
                Governance(
                    school=school, large_scale_monitoring=False, large_scale_sensitive=False
                ),
                as_of=LAW_AS_AT,
            ).outcome
            for school in (
                COMMUNITY,
                ACADEMY,
                INDEPENDENT,
                School(kind=SchoolKind.INDEPENDENT_SPECIAL, nation=Nation.SCOTLAND),
                School(kind=SchoolKind.INDEPENDENT_SPECIAL, nation=ENGLAND),
            )
        ]
        yes, no = Outcome.APPLIES, Outcome.DOES_NOT_APPLY
        assert needs == [yes, yes, no, yes, no]


MEASURES_TYPED = [
    ("NR-4-a", "trained_on_joining", True),
    ("NR-4-b", "refreshed_yearly", True),
    ("ES-7-e", "know_how_to_report", True),
    ("NR-6-b", "disclosed_improperly", False),
    ("NR-6-c", "passwords_safe", True),
    ("NR-6-d", "passwords_shared", False),
    ("NR-6-e", "passwords_by_guidance", True),
    ("NR-6-f", "paper_locked", True),
    ("NR-6-g", "left_on_desks", False),
    ("NR-6-h", "paper_out_looked_after", True),
    ("NR-6-i", "need_to_leave_considered", True),
    ("NR-6-j", "out_on_encrypted_devices", True),
    ("NR-6-k", "media_encrypted", True),
    ("NR-6-l", "devices_locked_away", True),
    ("ES-7-b", "access_limited", True),
]
"""Each clause of the policies, its fact, and whether that must be so or must not."""


class TestMeasures:
    @pytest.mark.parametrize(
        ("number", "clause", "fact", "wanted"),
        [(number, *row) for number, row in enumerate(MEASURES_TYPED)],
    )
    def test_each_is_as_the_policy_has_it(
        self, number: int, clause: str, fact: str, *, wanted: bool
    ) -> None:
        for answer in (True, False, None):
            reason = measures(Measures(**{fact: answer}))[number]
            assert reason.met is (None if answer is None else answer is wanted)
            [leaf] = reason.decisive()
            assert str(leaf.cites) == f"school policy, {clause}"
        others = dict.fromkeys(set(names(Measures)) - {fact}, True)  # type: ignore[arg-type]  # no school
        assert measures(Measures(**others))[number].met is None

    def test_there_is_one_for_each_fact(self) -> None:
        assert [row[1] for row in MEASURES_TYPED] == names(Measures)  # type: ignore[arg-type]  # no school
        assert len(MEASURES) == len(MEASURES_TYPED)
        texts = [clause.text for measure in MEASURES for clause in measure.clauses()]
        assert len(set(texts)) == len(MEASURES)
        assert not [text for text in texts if text.endswith(".")]
