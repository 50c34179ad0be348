"""The example policies: just the mistakes that their comments own to, and no other."""

from collections.abc import Mapping
from datetime import date
from functools import cache

import pytest

from tests.oracles.statute import rows
from ukschoolgdpr import loading
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.loading import structure
from ukschoolgdpr.policies.audit import Audit, Finding, audit
from ukschoolgdpr.policies.model import Policy, load, shipped
from ukschoolgdpr.policies.standards import sharing as standards
from ukschoolgdpr.policies.words.sharing import Ground, Opening
from ukschoolgdpr.sharing import OTHER_BASIS, SAFEGUARDING
from ukschoolgdpr.vocabulary import SchoolKind, Severity, Verdict

LAW_DAY = date(2026, 11, 21)
ROWS = rows("example_findings")
EXAMPLES = tuple(name for name in shipped() if name.startswith("example-"))


@cache
def audited(policy: str) -> Audit:
    return audit(load(policy), as_of=LAW_DAY)


def name(found: Finding) -> str:
    return found.id.partition(".")[2]


class TestTheExamples:
    """Each is in order but for what the table lists."""

    def test_there_is_one_for_every_nation_and_kind(self) -> None:
        documents = [load(policy).document for policy in EXAMPLES]
        assert {(one.school, one.nation) for one in documents} == {
            (SchoolKind.ACADEMY, Nation.ENGLAND),
            (SchoolKind.INDEPENDENT, Nation.ENGLAND),
            (SchoolKind.CONTROLLED, Nation.NORTHERN_IRELAND),
            (SchoolKind.EDUCATION_AUTHORITY, Nation.SCOTLAND),
            (SchoolKind.MAINTAINED, Nation.WALES),
        }

    @pytest.mark.parametrize("policy", EXAMPLES)
    def test_what_is_listed_comes_out_and_nothing_else(self, policy: str) -> None:
        listed = sorted(row["point"] for row in ROWS if row["policy"] == policy)
        points = audited(policy).points
        graver = [
            one for one in points if one.verdict.is_finding or one.severity is not Severity.INFO
        ]
        assert sorted(map(name, graver)) == listed

    @pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['policy']}.{row['point']}")
    def test_a_finding_is_as_the_table_has_it(self, row: Mapping[str, str]) -> None:
        [found] = [one for one in audited(row["policy"]).findings if name(one) == row["point"]]
        assert found.verdict.value == row["verdict"]
        assert found.severity.value == row["severity"]
        assert found.clauses == tuple(row["clauses"].split(";"))
        since = row["since"] or "2018-05-25"
        assert found.since == date.fromisoformat(since)
        assert found.evidence
        assert found.cites

    @pytest.mark.parametrize("policy", EXAMPLES)
    def test_a_comment_owns_to_every_mistake(self, policy: str) -> None:
        text = loading.shipped("policies")[policy].read_text(encoding="utf-8")
        assert text.startswith("# An example: ")
        named = {row["clauses"] for row in ROWS if row["policy"] == policy}
        marked = text.split("# Mistake: ")[1:]
        assert all(any(f'["{clause}"]' in part for part in marked) for clause in named)
        findings = [row for row in ROWS if row["policy"] == policy]
        assert len(named) <= len(marked) <= len(findings)

    @pytest.mark.parametrize("policy", EXAMPLES)
    def test_every_clause_is_judged(self, policy: str) -> None:
        judged = {clause for one in audited(policy).points for clause in one.clauses}
        assert set(load(policy).places()) == judged


def elsewhere(nation: str, school: str, **tables: object) -> dict[str, Finding]:
    document = {"id": "there", "title": "There", "school": school, "nation": nation}
    tables = {"document": document, **tables}
    found = audit(structure(tables, Policy, source="there"), as_of=LAW_DAY)
    return {name(one): one for one in found.points}


class TestOtherNations:
    """The law is that of the school's own nation."""

    @pytest.mark.parametrize(
        ("nation", "school", "cites", "days", "verdict"),
        [
            ("ENG", "maintained", "SI 2005/1437, reg 5(2)", 16, Verdict.LAXER),
            ("ENG", "academy", "SI 2005/1437, reg 5(2)", 16, Verdict.AGREES),
            ("WLS", "maintained", "SI 2011/1942, reg 5(1)", 16, Verdict.LAXER),
            ("SCT", "education-authority", "SSI 2003/581, reg 5(1)", 16, Verdict.LAXER),
            ("SCT", "independent", "SSI 2003/581, reg 5(1)", 14, Verdict.STRICTER),
        ],
    )
    def test_the_record_is_shown_by_its_law(
        self, nation: str, school: str, cites: str, days: int, verdict: Verdict
    ) -> None:
        record = {"school_days": {"says": days, "clauses": ["1"]}}
        found = elsewhere(nation, school, educational_record=record)
        for point in ("educational-record--period", "educational-record--offer"):
            assert [str(one) for one in found[point].cites] == [cites]
        assert found["educational-record--period"].verdict is verdict

    def test_northern_ireland_names_no_day_for_the_record(self) -> None:
        record = {
            "offered": {"says": "refused", "clauses": ["1"]},
            "school_days": {"says": 16, "clauses": ["1"]},
        }
        found = elsewhere("NIR", "controlled", educational_record=record)
        assert "educational-record--period" not in found
        offer = found["educational-record--offer"]
        assert offer.verdict is Verdict.LAXER
        assert "SR 2007/43" in str(offer.cites[0])

    @pytest.mark.parametrize("days", [10, 15, 20])
    def test_no_law_on_the_educational_record_binds_academies(self, days: int) -> None:
        record = {
            "offered": {"says": "refused", "clauses": ["1"]},
            "school_days": {"says": days, "clauses": ["1"]},
        }
        found = elsewhere("ENG", "academy", educational_record=record)
        for name in ("educational-record--offer", "educational-record--period"):
            assert found[name].verdict is Verdict.AGREES
            assert found[name].law.endswith("left to a school of this kind")

    @pytest.mark.parametrize(
        ("nation", "under", "line", "verdict", "cites"),
        [
            ("ENG", 13, "default", Verdict.STRICTER, "Gillick"),
            ("ENG", 12, "default", Verdict.STRICTER, "Gillick"),
            ("ENG", 12, "bar", Verdict.LAXER, "Gillick"),
            ("WLS", 14, "default", Verdict.LAXER, "Gillick"),
            ("SCT", 11, "default", Verdict.STRICTER, "s 208"),
            ("SCT", 12, "default", Verdict.AGREES, "s 208"),
            ("SCT", 13, "default", Verdict.LAXER, "s 208"),
            ("SCT", 12, "bar", Verdict.LAXER, "s 208"),
        ],
    )
    def test_in_scotland_12_is_presumed_enough(
        self, nation: str, under: int, line: str, verdict: Verdict, cites: str
    ) -> None:
        school = "education-authority" if nation == "SCT" else "maintained"
        expected = {"under": under, "line": line, "clauses": ["1"]}
        point = elsewhere(nation, school, children={"parent_expected": expected})
        found = point["child-requests--under-13"]
        assert found.verdict is verdict
        assert cites in str(found.cites[0])
        assert bool(found.evidence) == (verdict is Verdict.LAXER)

    @pytest.mark.parametrize(
        ("nation", "kind", "own"),
        [
            (Nation.ENGLAND, SchoolKind.MAINTAINED, True),
            (Nation.WALES, SchoolKind.MAINTAINED, True),
            (Nation.SCOTLAND, SchoolKind.EDUCATION_AUTHORITY, False),
            (Nation.NORTHERN_IRELAND, SchoolKind.CONTROLLED, False),
        ],
    )
    def test_children_are_protected_everywhere_by_the_law_there(
        self, nation: Nation, kind: SchoolKind, *, own: bool
    ) -> None:
        school = School(kind=kind, nation=nation)
        for asked in (
            standards.openings(school).questions[Opening.RISK],
            standards.grounds(school).questions[Ground.PROTECT_CHILD],
            standards.grounds(school).questions[Ground.CRIME_OR_FRAUD],
        ):
            decision = asked.decide(as_of=LAW_DAY)
            assert decision.outcome.value == "applies"
            assert (decision.rule.id == "sharing.other-basis") != own

    @pytest.mark.parametrize("nation", Nation)
    def test_sharing_is_put_to_the_law_of_the_school_itself(self, nation: Nation) -> None:
        school = School(nation=nation)
        for standard in (standards.openings(school), standards.grounds(school)):
            for question in standard.questions.values():
                assert question.facts.school == school
                assert nation in question.rule.applies_in
        protects = standards.grounds(school).questions[Ground.PROTECT_CHILD].rule
        own = nation in {Nation.ENGLAND, Nation.WALES}
        assert protects is (SAFEGUARDING if own else OTHER_BASIS)

    @pytest.mark.parametrize(
        ("nation", "school", "verdict"),
        [
            ("ENG", "academy", Verdict.OUT_OF_DATE),
            ("WLS", "maintained", None),
            ("NIR", "controlled", None),
        ],
    )
    def test_daily_attendance_is_a_matter_of_england(
        self, nation: str, school: str, verdict: Verdict | None
    ) -> None:
        gateway = {
            "to": "department",
            "data": "census",
            "under": "pupil-information-regulations-2013",
            "clauses": ["1"],
        }
        found = elsewhere(nation, school, sharing={"gateways": [gateway]})
        attendance = found.get("dfe-gateway--attendance")
        assert (None if attendance is None else attendance.verdict) is verdict

    @pytest.mark.parametrize(
        ("nation", "school"),
        [("WLS", "maintained"), ("SCT", "education-authority"), ("NIR", "controlled")],
    )
    def test_what_is_of_england_alone_is_no_point_elsewhere(self, nation: str, school: str) -> None:
        of_england = {
            "dfe-gateway--act-title",
            "dfe-gateway--attendance",
            "dfe-gateway--pupils",
            "dfe-gateway--s83",
            "dfe-gateway--workforce",
            "guidance-edition--keeping-children-safe",
            "guidance-edition--working-together",
            "npd-approval",
            "npd-description",
            "npd-release",
        }
        assert of_england <= elsewhere("ENG", "maintained").keys()
        assert not of_england & elsewhere(nation, school).keys()

    @pytest.mark.parametrize(
        "statement",
        [
            {"described": [{"says": "owned-by-department", "clauses": ["1"]}]},
            {"pupils": {"purposes": [{"says": "statistics", "clauses": ["1"]}]}},
            {"pupils": {"assessed": [{"says": "what-for", "clauses": ["1"]}]}},
        ],
    )
    def test_the_database_of_england_is_doubtful_in_a_notice_of_wales(
        self, statement: dict[str, object]
    ) -> None:
        point = elsewhere("WLS", "maintained", pupil_database=statement)["npd-description"]
        assert (point.verdict, point.clauses) == (Verdict.UNDETERMINED, ("1",))
        assert point.says == "the National Pupil Database: described to families"
        assert point.law == (
            "the National Pupil Database: it serves the education and well-being of children in "
            "England"
        )
        english = elsewhere("ENG", "maintained", pupil_database=statement)["npd-description"]
        assert not english.verdict.is_finding

    def test_what_no_gateway_makes_so_rests_on_no_legal_obligation(self) -> None:
        gateway = {"to": "department", "data": "census", "clauses": ["1"]}
        found = elsewhere("NIR", "controlled", sharing={"gateways": [gateway]})
        point = found["sharing-by-law--government"]
        assert point.verdict is Verdict.OVERSTATED
        assert [str(one) for one in point.cites] == ["UK GDPR, art 6(3)"]
