"""What the audit says of notices, beyond one change at a time."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

import pytest

from tests.policies.stating import lawful, one, said
from tests.policies.test_audit import LAW_DAY, audited, point, verdicts
from tests.policies.worse_notices import resting
from ukschoolgdpr.facts.processing import Purpose, School
from ukschoolgdpr.grounds import ground
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Decision, Outcome
from ukschoolgdpr.policies.lint import stale_references
from ukschoolgdpr.policies.model import load
from ukschoolgdpr.policies.standards import definition
from ukschoolgdpr.policies.standards import notices as standards
from ukschoolgdpr.policies.words.notices import (
    CRIMINAL_ITEMS,
    LIMBS,
    Basis,
    Because,
    Ground,
    GroundsNeeded,
    Guidance,
    Item,
)
from ukschoolgdpr.policies.words.notices import Purpose as Served
from ukschoolgdpr.special_categories import of_limbs
from ukschoolgdpr.vocabulary import Condition, SchoolKind, Severity, SpecialCategory, Verdict

MAINTAINED = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)
INDEPENDENT = School(kind=SchoolKind.INDEPENDENT, nation=Nation.ENGLAND)
NO_CLASS = {"notices.looked_after.special": None, "notices.looked_after.bases": None}


class TestStandards:
    @pytest.mark.parametrize(
        ("guidance", "prefix"),
        [
            (Guidance.KEEPING_CHILDREN_SAFE, "kcsie"),
            (Guidance.WORKING_TOGETHER, "working-together"),
        ],
    )
    def test_editions_change_on_the_days_of_the_table_of_stale_references(
        self, guidance: Guidance, prefix: str
    ) -> None:
        rule = standards.EDITIONS[guidance].rule
        assert rule is not None
        for version, later in pairwise(rule.versions.versions):
            [edition] = (
                word
                for word in range(2010, 2030)
                if standards.EDITIONS[guidance].has(
                    standards.EDITIONS[guidance].decide(word, as_of=version.commences)
                )
            )
            row = stale_references()[f"{prefix}-{edition}"]
            assert row.superseded_on == later.commences

    def test_every_item_is_put_to_the_rule_of_its_class(self) -> None:
        special = set(standards.SPECIAL_ITEMS.words(as_of=LAW_DAY))
        assert special == set(LIMBS)
        assert set(standards.OFFENCES.words(as_of=LAW_DAY)) == CRIMINAL_ITEMS

    def test_a_ground_without_a_condition_is_complete_for_ordinary_data_alone(self) -> None:
        known = dict.fromkeys(("consented", "under_18", "adult_at_risk"), False)
        purpose = Purpose(
            school=MAINTAINED,
            necessary=True,
            public_interest_task=True,
            task_of_controller=True,
            task_in_domestic_law=True,
        )
        health = of_limbs(SpecialCategory.HEALTH, criminal=False, school=MAINTAINED, **known)
        ordinary = of_limbs(criminal=False, school=MAINTAINED, **known)
        assert ground(purpose, health, as_of=LAW_DAY).outcome is not Outcome.APPLIES
        assert ground(purpose, ordinary, as_of=LAW_DAY).outcome is Outcome.APPLIES
        assert standards.NEEDED.words(as_of=LAW_DAY) == (GroundsNeeded.WITH_CONDITION,)

    def test_no_condition_is_a_basis_and_each_is_one_of_the_law(self) -> None:
        bases = standards.bases(MAINTAINED).questions.keys()
        conditions = standards.CONDITIONS.questions.keys()
        assert bases | conditions == set(Ground)
        assert not bases & conditions
        assert set(standards.CONDITIONS.words(as_of=LAW_DAY)) == set(conditions)

    @pytest.mark.parametrize(
        ("school", "closed"),
        [
            (
                MAINTAINED,
                {
                    Ground.HARM,
                    Ground.LEGITIMATE_INTERESTS,
                    Ground.RECOGNISED_LEGITIMATE_INTEREST,
                },
            ),
            # What law there is for a task of its own is not known.
            (INDEPENDENT, {Ground.HARM, Ground.PUBLIC_TASK}),
        ],
    )
    def test_some_bases_are_not_open_to_public_authorities(
        self, school: School, closed: set[Ground]
    ) -> None:
        bases = standards.bases(school)
        assert set(bases.questions) - set(bases.words(as_of=LAW_DAY)) == closed

    def test_definitions_have_another_number_since_2026(self) -> None:
        cited = [
            str(definition(number, as_of=day))
            for number in (1, 4)
            for day in (date(2026, 2, 4), date(2026, 2, 5))
        ]
        assert cited == [
            "UK GDPR, art 4(1)",
            "UK GDPR, art 4(1)(1)",
            "UK GDPR, art 4(4)",
            "UK GDPR, art 4(1)(4)",
        ]

    def test_a_recognised_interest_is_new(self) -> None:
        recognised = Ground.RECOGNISED_LEGITIMATE_INTEREST
        bases = standards.bases(INDEPENDENT)
        assert recognised not in bases.words(as_of=date(2026, 2, 4))
        assert recognised in bases.words(as_of=date(2026, 2, 5))

    def test_what_fits_a_reason_is_asked_of_every_basis(self) -> None:
        fit = {
            because: [one.rule.id for one in standards.open_to(MAINTAINED, because, LAW_DAY)]
            for because in Because
        }
        assert fit == {
            Because.LAW_REQUIRES: ["lawful_bases.legal-obligation"],
            Because.STATUTORY_FUNCTION: ["lawful_bases.public-task"],
            Because.HIGH_RISK: ["lawful_bases.vital-interests", "lawful_bases.public-task"],
            Because.SITE_SECURITY: ["lawful_bases.public-task"],
        }

    def test_an_independent_school_weighs_interests_where_others_have_a_task(self) -> None:
        fit = {
            reason: [one.rule.id for one in standards.open_to(INDEPENDENT, reason, LAW_DAY)]
            for reason in (*Because, Served.LEARNING, Served.PAY, None)
        }
        assert fit == {
            Because.LAW_REQUIRES: ["lawful_bases.legal-obligation"],
            Because.STATUTORY_FUNCTION: ["lawful_bases.legitimate-interests"],
            Because.HIGH_RISK: [
                "lawful_bases.vital-interests",
                "lawful_bases.recognised-legitimate-interest",
                "lawful_bases.legitimate-interests",
            ],
            Because.SITE_SECURITY: ["lawful_bases.legitimate-interests"],
            Served.LEARNING: ["lawful_bases.legitimate-interests"],
            Served.PAY: [],
            None: [],
        }

    @pytest.mark.parametrize(
        ("school", "basis", "purpose", "expected"),
        [
            (MAINTAINED, Basis.LEGITIMATE_INTERESTS, Served.LEARNING, Outcome.DOES_NOT_APPLY),
            (MAINTAINED, Basis.LEGITIMATE_INTERESTS, Served.PAY, Outcome.UNDETERMINED),
            (MAINTAINED, Basis.LEGITIMATE_INTERESTS, None, Outcome.UNDETERMINED),
            (MAINTAINED, Basis.VITAL_INTERESTS, Served.PROGRESS, Outcome.DOES_NOT_APPLY),
            (MAINTAINED, Basis.VITAL_INTERESTS, Served.SAFEGUARDING, Outcome.APPLIES),
            (MAINTAINED, Basis.VITAL_INTERESTS, Served.WELFARE, Outcome.UNDETERMINED),
            (MAINTAINED, Basis.CONSENT, Served.SAFEGUARDING, Outcome.UNDETERMINED),
            (MAINTAINED, Basis.CONTRACT, Served.SAFEGUARDING, Outcome.UNDETERMINED),
            (MAINTAINED, Basis.CONSENT, Served.PROGRESS, Outcome.UNDETERMINED),
            (INDEPENDENT, Basis.CONTRACT, Served.LEARNING, Outcome.UNDETERMINED),
            (MAINTAINED, Basis.CONSENT, None, Outcome.APPLIES),
            (MAINTAINED, Basis.PUBLIC_TASK, Served.LEARNING, Outcome.APPLIES),
            (MAINTAINED, Basis.PUBLIC_TASK, None, Outcome.APPLIES),
            (INDEPENDENT, Basis.LEGITIMATE_INTERESTS, Served.LEARNING, Outcome.APPLIES),
            (INDEPENDENT, Basis.PUBLIC_TASK, Served.LEARNING, Outcome.UNDETERMINED),
            (INDEPENDENT, Basis.CONTRACT, None, Outcome.APPLIES),
        ],
    )
    def test_a_basis_is_open_at_best(
        self, school: School, basis: Basis, purpose: Served | None, expected: Outcome
    ) -> None:
        asked = standards.resting(school, basis, purpose)
        assert asked.decide(as_of=LAW_DAY).outcome is expected

    def test_no_basis_rests_on_what_is_not_law_yet(self) -> None:
        recognised = Basis.RECOGNISED_LEGITIMATE_INTEREST
        asked = standards.resting(INDEPENDENT, recognised, Served.SAFEGUARDING)
        assert asked.decide(as_of=date(2026, 2, 4)).outcome is Outcome.DOES_NOT_APPLY
        assert asked.decide(as_of=date(2026, 2, 5)).outcome is Outcome.APPLIES

    @pytest.mark.parametrize(
        ("school", "expected"), [(MAINTAINED, False), (School(), True), (INDEPENDENT, True)]
    )
    def test_a_public_authority_has_no_aim_of_a_faith(
        self,
        school: School,
        expected: bool,  # noqa: FBT001 - a column of the table
    ) -> None:
        paired = standards.is_paired(
            Item.PUPIL_ETHNICITY, Condition.NOT_FOR_PROFIT, None, school=school, as_of=LAW_DAY
        )
        assert paired is expected

    @pytest.mark.parametrize(
        ("item", "condition", "schedule_1", "expected"),
        [
            (Item.STAFF_HEALTH, None, None, False),
            (Item.STAFF_HEALTH, Condition.EXPLICIT_CONSENT, None, True),
            (Item.STAFF_HEALTH, Condition.EMPLOYMENT, None, False),
            (Item.STAFF_HEALTH, Condition.EMPLOYMENT, 1, True),
            (Item.STAFF_HEALTH, Condition.EMPLOYMENT, 6, False),
            (Item.STAFF_HEALTH, Condition.SUBSTANTIAL_PUBLIC_INTEREST, 5, False),
            (Item.STAFF_HEALTH, Condition.SUBSTANTIAL_PUBLIC_INTEREST, 6, True),
            (Item.STAFF_HEALTH, Condition.SUBSTANTIAL_PUBLIC_INTEREST, 8, True),
            # Paragraph 9 is about racial and ethnic origin alone.
            (Item.STAFF_HEALTH, Condition.SUBSTANTIAL_PUBLIC_INTEREST, 9, False),
            (Item.STAFF_ETHNICITY, Condition.SUBSTANTIAL_PUBLIC_INTEREST, 9, True),
            (Item.STAFF_DBS, None, None, False),
            (Item.STAFF_DBS, None, 99, False),
            (Item.STAFF_DBS, None, 6, True),
        ],
    )
    def test_a_condition_has_the_paragraph_that_it_needs(
        self,
        item: Item,
        condition: Condition | None,
        schedule_1: int | None,
        expected: bool,  # noqa: FBT001 - a column of the table
    ) -> None:
        paired = standards.is_paired(item, condition, schedule_1, school=MAINTAINED, as_of=LAW_DAY)
        assert paired is expected


class TestClasses:
    def test_special_needs_that_are_ordinary_throughout_are_in_doubt(self) -> None:
        changes = {**NO_CLASS, "definitions.examples": said("pupil-sen-status")}
        found = point(audited(lawful(changes)), "sen")
        assert (found.verdict, found.clauses) == (Verdict.UNDETERMINED, ("X",))
        assert found.says == "special educational needs are ordinary data"
        [decision] = found.evidence
        assert isinstance(decision, Decision)
        assert decision.outcome is Outcome.APPLIES

    def test_special_needs_may_go_unmentioned(self) -> None:
        found = point(audited(lawful(NO_CLASS)), "sen")
        assert (found.verdict, found.clauses) == (Verdict.SILENT, ())

    def test_what_may_be_shown_is_said_item_by_item(self) -> None:
        personal = said("pupil-diet", "pupil-behaviour-log", "pupil-diet")
        policy = lawful({"notices.looked_after.personal": personal})
        found = point(audited(policy), "special-category--mixed-items")
        assert found.law == (
            "what shows more is of another class: pupils' diet may show health or religious "
            "belief; pupils' behaviour may show health or an offence"
        )
        assert found.says == (
            "listed as ordinary data without exception: pupils' diet, pupils' behaviour"
        )

    def test_a_notice_that_lists_nothing_is_silent_on_classes(self) -> None:
        policy = lawful({"notices": None, "document.contains": None})
        for name in ("special-category--items", "criminal-offence-data--ordinary"):
            assert point(audited(policy), name).verdict is Verdict.SILENT


_ON_CONSENT = {"notices.pupils.bases": [resting("consent", "pupil-photo-id")]}
_SILENT = {
    "informing": None,
    "access": None,
    "rectification": None,
    "erasure": None,
    "restriction": None,
    "objection": None,
}

_TO_NOBODY: dict[str, object] = {"sharing.recipients": None, "sharing.gateways": None}

CONTENTS: list[tuple[str, str, dict[str, object], str]] = [
    ("13(1)(a)", "14(1)(a)", {"notices.everyone.controller": None}, "controller"),
    ("13(1)(b)", "14(1)(b)", {"notices.officer.contact": None}, "officer"),
    ("13(1)(c)", "14(1)(c)", {"notices.everyone.purposes": None}, "purposes"),
    ("13(1)(c)", "14(1)(c)", {"notices.workforce.bases": None}, "lawful-basis"),
    (
        "13(1)(d)",
        "14(2)(b)",
        {"notices.visitors.bases": [resting("legitimate-interests", "visitor-name")]},
        "legitimate-interests",
    ),
    (
        "13(1)(c)",
        "14(1)(c)",
        {"notices.visitors.bases": [resting("recognised-legitimate-interest", "visitor-name")]},
        "recognised-interest",
    ),
    (
        "",
        "14(1)(d)",
        {"notices.pupils.personal": None, "notices.pupils.special": None},
        "categories",
    ),
    ("13(1)(e)", "14(1)(e)", _TO_NOBODY, "recipients"),
    ("13(2)(a)", "14(2)(a)", {"retention": None}, "retention"),
    ("13(2)(b)", "14(2)(c)", {"rights": None, **_SILENT}, "rights"),
    ("21(4)", "21(4)", {"rights": None, **_SILENT}, "objection"),
    ("13(2)(c)", "14(2)(d)", {"consent": None, **_ON_CONSENT}, "withdrawal"),
    ("13(2)(ca)", "14(2)(da)", {"complaints": None}, "complaint-controller"),
    ("13(2)(d)", "14(2)(e)", {"complaints": None}, "complaint-regulator"),
    ("13(2)(e)", "", {"notices.everyone.told_whether": None}, "obligation"),
]
"""The items of articles 13 and 14, how a policy comes to be silent on each, and what misses it.

A school of the United Kingdom has no representative. Recipients are due if there are any, as there
are where a census is taken; so are sources, which silence does not tell. Transfers and decisions
without people have other points.
"""


class TestSilence:
    """Every item of articles 13 and 14 is missed where it is due and nothing is said of it."""

    @pytest.mark.parametrize(("collected", "obtained", "silenced", "item"), CONTENTS)
    def test_an_item_that_is_left_out_is_missing(
        self, collected: str, obtained: str, silenced: dict[str, object], item: str
    ) -> None:
        found = point(audited(lawful(silenced)), f"notice-contents--{item}")
        assert found.verdict is Verdict.MISSING
        assert found.clauses
        places = {f"UK GDPR, art {limb}" for limb in (collected, obtained) if limb}
        guidance = "ICO guidance, recognised legitimate interest"
        assert {str(cites) for cites in found.cites} <= places | {guidance}

    @pytest.mark.parametrize(
        ("kind", "nation", "missing"),
        [
            ("academy", "ENG", {"everyone", "pupils", "employees"}),
            ("pupil-referral-unit", "ENG", {"everyone", "pupils", "employees"}),
            ("non-maintained-special", "ENG", {"everyone", "pupils"}),
            ("independent", "ENG", set()),
            ("maintained", "WLS", {"everyone", "pupils", "employees"}),
            ("independent", "WLS", set()),
            ("controlled", "NIR", set()),
        ],
    )
    def test_recipients_are_missing_where_the_law_makes_a_school_give_data(
        self, kind: str, nation: str, missing: set[str]
    ) -> None:
        for addressed, name in (
            ("everyone", "everyone"),
            ("pupils", "pupils"),
            ("workforce", "employees"),
            ("visitors", "visitors"),
        ):
            said = {addressed: {"controller": one(True)}}  # noqa: FBT003 - a cell
            policy = lawful(
                {
                    **_TO_NOBODY,
                    "document.school": kind,
                    "document.nation": nation,
                    "notices": said,
                }
            )
            found = point(audited(policy), "notice-contents--recipients")
            verdict = Verdict.MISSING if name in missing else Verdict.SILENT
            assert (name, found.verdict) == (name, verdict)
            if name in missing:
                assert found.says == f"no recipient is named in the notice for: {name}"

    @pytest.mark.parametrize("place", ["recipients", "gateways", "never_routine"])
    def test_whatever_is_said_of_recipients_is_judged_elsewhere(self, place: str) -> None:
        said = {
            "recipients": [{"who": "department", "clauses": ["50"]}],
            "gateways": [{"to": "department", "data": "census", "clauses": ["50"]}],
            "never_routine": list(map(one, ("pupils", "looked-after", "workforce", "visitors"))),
        }
        policy = lawful({**_TO_NOBODY, f"sharing.{place}": said[place]})
        names = {found.id.partition(".")[2] for found in audited(policy).points}
        assert "notice-contents--recipients" not in names

    def test_recipients_of_some_are_not_those_of_others(self) -> None:
        said = {
            audience: {"controller": one(True)}  # noqa: FBT003 - a cell
            for audience in ("pupils", "looked_after", "workforce")
        }
        for whose, lacking in (("pupils", "employees"), ("workforce", "pupils")):
            received = [{"who": "department", "of": whose, "clauses": ["50"]}]
            for place, stated in (("recipients", received), ("never_routine", [one(whose)])):
                policy = lawful({**_TO_NOBODY, "notices": said, f"sharing.{place}": stated})
                found = point(audited(policy), "notice-contents--recipients")
                assert found.verdict is Verdict.MISSING
                assert found.says.startswith("no recipient is named in the notice for: ")
                assert lacking in found.says
                assert {"employees": "pupils", "pupils": "employees"}[lacking] not in found.says

    @pytest.mark.parametrize(
        ("said", "nothing"),
        [
            ((), "no right is"),
            (("erasure",), "only some rights are"),
            (("access", "rectification", "erasure", "restriction"), "only some rights are"),
        ],
    )
    def test_a_section_on_one_right_names_no_other(
        self, said: tuple[str, ...], nothing: str
    ) -> None:
        sections = {"access", "rectification", "erasure", "restriction", "objection"}
        silent: dict[str, object] = {"rights": None, **dict.fromkeys(sections - set(said))}
        found = point(audited(lawful(silent)), "notice-contents--rights")
        assert found.verdict is Verdict.MISSING
        assert found.says.startswith(f"{nothing} named in the notice for: ")
        rights = {"listed": [one("access")], "announced": [one("explained-elsewhere")]}
        for place in (None, *rights):
            silent = dict.fromkeys(sections) if place else {}
            stated = {place: rights[place]} if place else None
            policy = lawful({**silent, "rights": stated})
            names = {found.id.partition(".")[2] for found in audited(policy).points}
            assert names.isdisjoint({"notice-contents--rights", "notice-contents--objection"})

    def test_what_everyone_is_told_beside_is_no_notice_of_its_own(self) -> None:
        beside = {"controller": one(True), "mandatory": one("mostly-mandatory")}  # noqa: FBT003 - a cell
        served = {"purposes": [one("safeguarding")]}
        for everyone, pupils, lacking in (
            (beside, served, "pupils"),
            (beside | served, served, "everyone, pupils"),
            (beside, {}, "everyone"),
        ):
            policy = lawful(
                {
                    "notices": {"everyone": everyone, "pupils": pupils},
                    "bases": None,
                    "retention": None,
                }
            )
            audit = audited(policy)
            found = point(audit, "notice-contents--retention")
            assert found.says.endswith(f" in the notice for: {lacking}")
            # What is said to everyone is said in each.
            assert point(audit, "notice-contents--controller").verdict is Verdict.AGREES

    @pytest.mark.parametrize("item", ["rights", "objection"])
    def test_rights_of_some_are_not_those_of_others(self, item: str) -> None:
        silent: dict[str, object] = {"rights": None, "objection": None, "erasure": None}
        rests = {"basis": "public-task", "clauses": ["50"]}
        said = {audience: {"bases": [rests]} for audience in ("pupils", "workforce")}
        for whose, lacking in (
            ("pupils", "employees"),
            ("workforce", "pupils"),
            ("everyone", None),
        ):
            right = {"right": "access", "audience": whose, "clauses": ["50"]}
            policy = lawful({**silent, "notices": said, "rights": {"in_notices": [right]}})
            found = [one for one in audited(policy).points if one.id.endswith(f"contents--{item}")]
            if lacking is None:
                assert found == []
            else:
                [one_found] = found
                assert one_found.verdict is Verdict.MISSING
                assert one_found.says.endswith(f" in the notice for: {lacking}")

    @pytest.mark.parametrize("said", ["grounds", "contact"])
    def test_what_is_said_of_complaints_is_not_to_whom_they_go(self, said: str) -> None:
        stated = {"grounds": [one("no-reply")], "contact": [one("email")]}[said]
        names = {
            found.id.partition(".")[2]
            for found in audited(lawful({"complaints": {said: stated}})).points
            if found.verdict is Verdict.MISSING
        }
        assert "notice-contents--complaint-controller" in names
        # Whoever learns how the regulator is reached learns of the regulator.
        assert ("notice-contents--complaint-regulator" in names) is (said == "grounds")

    def test_silence_on_what_is_due_since_2026_is_missing_since_then(self) -> None:
        since = {
            item: point(audited(lawful({"complaints": None})), f"notice-contents--{item}").since
            for item in ("complaint-controller", "complaint-regulator")
        }
        assert since == {
            "complaint-controller": date(2026, 6, 19),
            "complaint-regulator": date(2018, 5, 25),
        }
        before = audited(lawful({"complaints": None}), date(2026, 6, 18))
        names = {one.id.partition(".")[2] for one in before.points}
        assert "notice-contents--complaint-controller" not in names
        assert "notice-contents--complaint-regulator" in names

    @pytest.mark.parametrize(("_collected", "_obtained", "silenced", "item"), CONTENTS)
    def test_a_policy_that_is_no_notice_may_leave_it_out(
        self, _collected: str, _obtained: str, silenced: dict[str, object], item: str
    ) -> None:
        policy = lawful({**silenced, "document.contains": ["policy"]})
        assert point(audited(policy), f"notice-contents--{item}").verdict in {
            Verdict.SILENT,
            Verdict.AGREES,
        }

    def test_an_interest_is_named_by_a_purpose_or_a_reason(self) -> None:
        basis = "legitimate-interests"
        for named in ({"purposes": ["visitor-passes"]}, {"because": ["statutory-functions"]}):
            bases = [resting(basis, "visitor-name", **named)]
            found = audited(lawful({"notices.visitors.bases": bases}))
            assert point(found, "notice-contents--legitimate-interests").verdict is Verdict.AGREES

    @pytest.mark.parametrize(
        ("giver", "audiences"),
        [
            ("parent", "everyone, pupils, looked-after children"),
            ("pupil", "everyone, pupils, looked-after children"),
            ("employee", "everyone, employees"),
        ],
    )
    def test_withdrawal_is_told_to_those_whose_data_rest_on_a_consent_that_is_asked(
        self, giver: str, audiences: str
    ) -> None:
        asked = {"activity": "school-visits", "of": giver, "clauses": ["X"]}
        without = lawful({"consent": {"asked": [asked]}})
        found = point(audited(without), "notice-contents--withdrawal")
        assert found.verdict is Verdict.MISSING
        assert found.says.endswith(f"is not said in the notice for: {audiences}")

    def test_withdrawal_is_told_among_the_rights_that_follow_from_consent(self) -> None:
        for said_of_it in ({"withdrawal": said("at-any-time")}, {"rights": said("withdrawal")}):
            found = audited(lawful({"consent": said_of_it, **_ON_CONSENT}))
            names = {one.id.partition(".")[2] for one in found.points}
            assert "notice-contents--withdrawal" not in names

    def test_explicit_consent_may_be_withdrawn_too(self) -> None:
        explicit = resting("public-task", "pupil-ethnicity", condition="a")
        found = audited(lawful({"consent": None, "notices.pupils.bases": [explicit]}))
        assert point(found, "notice-contents--withdrawal").verdict is Verdict.MISSING


class TestGrounds:
    def test_an_independent_school_has_no_usual_public_task(self) -> None:
        independent = audited(lawful({"document.school": "independent"}))
        assert "public-task" not in {found.id.partition(".")[2] for found in independent.points}
        listed = said("public-task", "legitimate-interests", "recognised-legitimate-interest")
        policy = lawful({"document.school": "independent", "bases.listed": listed})
        found = point(audited(policy), "grounds--legitimate-interests")
        assert found.verdict is Verdict.AGREES

    @pytest.mark.parametrize(
        ("changes", "verdict", "clauses"),
        [
            ({"bases": None}, Verdict.AGREES, {"41", "59", "60"}),
            ({"notices": None}, Verdict.AGREES, {"51"}),
            ({"notices": None, "bases": None}, Verdict.SILENT, set()),
        ],
    )
    def test_the_public_task_is_named_anywhere(
        self, changes: Mapping[str, object], verdict: Verdict, clauses: set[str]
    ) -> None:
        found = point(audited(lawful(changes)), "public-task")
        assert (found.verdict, set(found.clauses)) == (verdict, clauses)

    @pytest.mark.parametrize(
        ("contains", "verdict"),
        [(["notice"], Verdict.MISSING), (["policy"], Verdict.SILENT)],
    )
    def test_a_notice_must_name_a_basis_and_a_policy_need_not(
        self, contains: list[str], verdict: Verdict
    ) -> None:
        notices = {"everyone": {"purposes": said("running-the-school")}}
        policy = lawful({"bases": None, "notices": notices, "document.contains": contains})
        for name in ("public-task", "pupil-data-basis--stated"):
            found = point(audited(policy), name)
            assert found.verdict is verdict
            assert found.clauses == (("X",) if verdict is Verdict.MISSING else ())

    @pytest.mark.parametrize(
        ("audience", "verdict"),
        [
            ("everyone", Verdict.MISSING),
            ("pupils", Verdict.MISSING),
            ("looked_after", Verdict.MISSING),
            ("workforce", Verdict.SILENT),
            ("visitors", Verdict.SILENT),
        ],
    )
    def test_data_of_employees_and_visitors_alone_may_rest_on_something_else(
        self, audience: str, verdict: Verdict
    ) -> None:
        notices = {audience: {"purposes": said("pay"), "bases": [resting("contract")]}}
        found = point(audited(lawful({"bases": None, "notices": notices})), "public-task")
        assert found.verdict is verdict

    def test_a_closed_list_without_the_public_task_lacks_it(self) -> None:
        bases = {
            "listed": said("consent"),
            "only_listed": {"says": True, "clauses": ["Y"]},
        }
        notices = {"everyone": {"purposes": said("running-the-school")}}
        found = point(audited(lawful({"bases": bases, "notices": notices})), "public-task")
        assert (found.verdict, found.clauses) == (Verdict.MISSING, ("Y", "X"))

    def test_conditions_that_are_listed_without_a_word_on_how_many_are_needed(self) -> None:
        bases = {"listed": said("public-task", "employment", "made-public")}
        found = point(audited(lawful({"bases": bases})), "pupil-data-basis--stand-alone")
        assert found.verdict is Verdict.MISSTATED
        assert [one.rule.id for one in found.evidence if isinstance(one, Decision)] == [
            "special_categories.employment",
            "special_categories.made-public",
        ]
        silent = lawful({"bases": {"listed": said("public-task")}})
        name = "pupil-data-basis--stand-alone"
        assert point(audited(silent), name).verdict is Verdict.SILENT

    def test_what_a_basis_is_wrong_for_is_said_with_what_fits(self) -> None:
        reasons = ["law-requires", "statutory-functions", "high-risk-to-pupils"]
        bases = [resting("legal-obligation", because=reasons)]
        found = point(
            audited(lawful({"notices.everyone.bases": bases})), "pupil-data-basis--reasons"
        )
        assert found.law == (
            "data of pupils rest on public task for statutory functions, vital interests or "
            "public task for high risk to pupils"
        )
        [decision] = found.evidence
        assert isinstance(decision, Decision)
        assert decision.rule.id == "lawful_bases.legal-obligation"
        assert decision.outcome is Outcome.DOES_NOT_APPLY

    def test_what_fits_better_than_a_doubtful_basis_is_said(self) -> None:
        bases = [
            resting("consent", purposes=["safeguarding", "pay"]),
            resting("contract", purposes=["pupils-learning"]),
            resting("legitimate-interests", purposes=["pay"]),
        ]
        found = point(
            audited(lawful({"notices.everyone.bases": bases})), "pupil-data-basis--reasons"
        )
        assert found.verdict is Verdict.UNDETERMINED
        assert found.law == (
            "data of pupils rest on public task for safeguarding, public task for pupils' learning"
        )

    def test_bases_with_a_purpose_each_do_not_clash(self) -> None:
        bases = [
            resting("contract", "staff-bank", purposes=["pay"]),
            resting("legal-obligation", "staff-bank", purposes=["operations"]),
            resting(
                "legal-obligation",
                "staff-health",
                "staff-dbs-certificate",
                condition="b",
                schedule_1=1,
            ),
        ]
        assert audited(lawful({"notices.workforce.bases": bases})).findings == ()

    def test_a_basis_for_everything_leaves_no_item_without_one(self) -> None:
        bases = [
            resting("public-task", condition="g", schedule_1=6),
            resting("public-task", "pupil-name"),
        ]
        assert audited(lawful({"notices.pupils.bases": bases})).findings == ()


class TestContents:
    def test_a_notice_that_says_nothing_lacks_everything(self) -> None:
        policy = lawful({"notices": None, "bases": None})
        found = {
            name: verdict
            for name, verdict in verdicts(audited(policy).findings).items()
            if name.startswith(("notice-contents", "pupil-data-basis"))
        }
        assert found == {
            "notice-contents--controller": "missing",
            "notice-contents--officer": "missing",
            "notice-contents--purposes": "missing",
            "pupil-data-basis--stated": "missing",
            "notice-contents--obligation": "missing",
        }

    def test_an_independent_school_need_not_have_an_officer(self) -> None:
        policy = lawful({"document.school": "independent", "notices.officer": None})
        found = point(audited(policy), "notice-contents--officer")
        assert found.verdict is Verdict.SILENT

    def test_what_is_missing_is_said_in_plain_words_for_whom(self) -> None:
        policy = lawful({"notices.workforce.bases": None, "notices.visitors.bases": None})
        found = point(audited(policy), "notice-contents--lawful-basis")
        assert found.says == "no lawful basis is named in the notice for: employees, visitors"
        assert found.law == "a notice tells on which lawful basis each use rests"
        assert (
            found.remedy
            == "add what the law asks for: a notice tells on which lawful basis each use rests"
        )
        assert [str(cites) for cites in found.cites] == ["UK GDPR, art 13(1)(c)"]

    def test_companions_explain_for_everyone_and_no_other_audience(self) -> None:
        everyone = {"everyone": {"purposes": said("running-the-school")}}
        explain = {"companions": {"explain": said("lawful-basis")}}
        general = lawful({"bases": None, "notices": {**everyone, **explain}})
        name = "pupil-data-basis--stated"
        assert point(audited(general), name).verdict is Verdict.AGREES
        pupils = {"pupils": {"purposes": said("pupils-learning")}}
        own = lawful({"bases": None, "notices": {**everyone, **pupils, **explain}})
        found = point(audited(own), name)
        assert found.verdict is Verdict.MISSING
        assert found.says.endswith(": pupils")

    def test_checks_that_are_not_kept_come_from_no_one(self) -> None:
        name = "notice-contents--no-other-source"
        found = point(audited(lawful()), name)
        assert (found.verdict, found.clauses) == (Verdict.AGREES, ("60",))
        silent = point(audited(lawful({"notices.visitors.sources": None})), name)
        assert silent.verdict is Verdict.SILENT

    def test_editions_of_guidance_are_those_of_england(self) -> None:
        changes: dict[str, object] = {"document.nation": "WLS"}
        for name in ("keeping-children-safe", "working-together"):
            found = point(audited(lawful(changes)), f"guidance-edition--{name}")
            assert (found.verdict, found.severity) == (Verdict.UNDETERMINED, Severity.LOW)
            assert found.law == "it is for England, not for Wales"
            assert found.says.endswith(" is followed as of 2026")
            assert [str(cites).partition(",")[0] for cites in found.cites] == ["DfE guidance"]
        wales = audited(lawful({**changes, "notices.guidance": None}))
        names = {found.id.partition(".")[2] for found in wales.points}
        assert not any(name.startswith("guidance-edition") for name in names)

    def test_whether_people_are_told_goes_with_whether_they_must(self) -> None:
        found = point(audited(lawful()), "mandatory-or-voluntary--told")
        assert found.clauses == ("57", "58")
        silent = {
            "notices.everyone.told_whether": one(True),  # noqa: FBT003 - a cell
            "notices.pupils.told_whether": None,
        }
        found = point(audited(lawful(silent)), "mandatory-or-voluntary--told")
        assert found.clauses == ("X", "58")


@pytest.mark.parametrize(
    ("policy", "name", "since"),
    [
        ("highfields", "guidance-edition--keeping-children-safe", date(2019, 9, 2)),
        ("highfields", "guidance-edition--working-together", date(2018, 7, 4)),
        ("norton-road", "laws-named", date(2020, 12, 31)),
    ],
)
def test_what_went_out_of_date_was_in_order_before(policy: str, name: str, since: date) -> None:
    found = point(audited(load(policy)), name)
    assert (found.verdict, found.since) == (Verdict.OUT_OF_DATE, since)
    before = since.fromordinal(since.toordinal() - 1)
    if before >= date(2018, 9, 3) or name != "guidance-edition--keeping-children-safe":
        assert point(audited(load(policy), before), name).verdict is Verdict.AGREES
