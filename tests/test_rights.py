"""Rights beside tables typed from the provisions.

``rights_matrix.csv`` says for each right, lawful basis and span of days whether it applies
(Y), does not (N) or is opened by grounds (C); ``unstructured_paper.csv`` what DPA 2018 s 24
leaves; ``ico_rights_by_basis.csv`` the regulator's own table. ``truth.py`` decides the same in
plain Python.
"""

import csv
from datetime import date, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest

from tests.oracles import truth
from tests.variations import all_no, changed, names, read_by
from ukschoolgdpr.errors import FactsError, OutsideCoverageError, UnknownEntryError
from ukschoolgdpr.facts.processing import Processing, School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome, Rule
from ukschoolgdpr.rights import (
    COMPLAINT_COMMISSIONER,
    COMPLAINT_CONTROLLER,
    ENTRIES,
    ERASURE,
    PORTABILITY,
    RULES,
    both_views,
    rights_by_basis,
)
from ukschoolgdpr.rights.guidance import ICO_RIGHTS_BY_BASIS
from ukschoolgdpr.vocabulary import LawfulBasis, Right, SchoolKind

Row = dict[str, str]
Changes = dict[str, object]

ORACLES = Path(__file__).parent / "oracles"
EDGES = [
    date(2018, 5, 25),
    date(2020, 12, 31),
    date(2023, 12, 31),
    date(2024, 1, 1),
    date(2026, 2, 4),
    date(2026, 2, 5),
    date(2026, 3, 22),
    date(2026, 3, 23),
    date(2026, 6, 18),
    date(2026, 6, 19),
    date(2026, 9, 29),
    date(2026, 9, 30),
    date(2026, 11, 21),
]
"""Each first day of a wording, the day before it, the first day of all and the last reviewed."""
DUAA = date(2026, 2, 5)

ACADEMY = School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND)
INDEPENDENT = School(kind=SchoolKind.INDEPENDENT, nation=Nation.WALES)
NO = all_no(Processing(school=INDEPENDENT))
"""No fact is true."""

BY_ID: dict[str, Rule[Processing]] = {rule.id: rule for rule in ENTRIES}
OUTCOMES = {True: Outcome.APPLIES, False: Outcome.DOES_NOT_APPLY}

FAVOURABLE: dict[str, list[str]] = {
    "withdraw-consent": [],
    "informed-collected": ["provided_by_data_subject"],
    "informed-obtained": [],
    "access": [],
    "rectification": ["inaccurate"],
    "objection": ["particular_situation"],
    "objection-direct-marketing": ["direct_marketing"],
    "objection-research": ["particular_situation", "research_safeguards"],
    "complaint-controller": ["infringement_alleged"],
    "complaint-commissioner": ["infringement_alleged"],
    "judicial-remedy": ["infringement_alleged"],
    "compensation": ["infringed", "damage"],
    "notification": ["disclosed"],
}
"""What must be true for a right besides its basis and a ground."""

GROUNDS: dict[str, dict[str, list[str]]] = {
    "erasure": {
        "(a)": ["no_longer_necessary"],
        "(b)": ["consent_withdrawn"],
        "(c)21(1)": ["objected"],
        "(c)21(2)": ["objected_to_marketing"],
        "(d)": ["unlawful"],
        "(e)": ["erasure_required"],
        "(f)": ["child_online_service"],
    },
    "restriction": {
        "(a)": ["accuracy_contested"],
        "(b)": ["unlawful", "opposes_erasure"],
        "(c)": ["no_longer_necessary", "needed_for_own_claims"],
        "(d)": ["objected"],
    },
    "notification": {"16": ["rectified"], "17(1)": ["erased"], "18": ["restricted"]},
    "portability": {"automated+provided": ["automated", "provided_by_data_subject"]},
    "objection-research": {"research": ["research"]},
}
"""What must be true for each ground that a cell of the matrix lists."""


def _rows(name: str) -> list[Row]:
    with (ORACLES / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _rows_by_day(right: Right) -> list[tuple[Row, date]]:
    """Give every row of the matrix for a right on every edge in its span."""
    return [
        (row, day)
        for row, day in product(_rows("rights_matrix.csv"), EDGES)
        if row["right"] == right.value
        if row["from"] <= str(day) <= (row["until"] or "9999")
    ]


def _bases(day: date) -> list[LawfulBasis]:
    return [basis for basis in LawfulBasis if basis.value != "ea" or day >= DUAA]


def _yes(facts: list[str]) -> Changes:
    return dict.fromkeys(facts, True)


@pytest.mark.parametrize("right", Right)
def test_every_cell_of_the_matrix(right: Right) -> None:
    rule = RULES[right]
    for row, day in _rows_by_day(right):
        for basis in _bases(day):
            cell = (row, day, basis)
            known: Changes = {
                "lawful_basis": basis,
                "explicit_consent": row["explicit_consent"] == "yes",
            }
            bare = rule.decide(changed(Processing(), known), as_of=day).outcome
            closed = changed(NO, known | _yes(FAVOURABLE.get(right.value, [])))
            ways = {
                ground: rule.decide(changed(closed, _yes(facts)), as_of=day).outcome
                for ground, facts in {"nothing": [], **GROUNDS.get(right.value, {})}.items()
            }
            opened = {ground for ground, outcome in ways.items() if outcome is Outcome.APPLIES}
            assert Outcome.UNDETERMINED not in ways.values(), cell
            letter, *grounds = row[basis.value].split()
            match letter:
                case "Y":
                    assert bare is not Outcome.DOES_NOT_APPLY, cell
                    assert opened == set(ways), cell
                case "N":
                    assert bare is Outcome.DOES_NOT_APPLY, cell
                    assert opened == set(), cell
                case _:
                    assert letter == "C", cell
                    assert bare is Outcome.UNDETERMINED, cell
                    assert opened == set(grounds), cell


def test_the_matrix_has_every_right_on_every_day_and_basis() -> None:
    rows = _rows("rights_matrix.csv")
    for right, explicit, day in product(Right, ("no", "yes"), EDGES):
        spans = [
            row
            for row in rows
            if (row["right"], row["explicit_consent"]) == (right.value, explicit)
            and row["from"] <= str(day) <= (row["until"] or "9999")
        ]
        assert len(spans) == 1
        assert all(spans[0][basis.value] for basis in _bases(day))


RESEARCH = ["necessary_for_research", "research_safeguards", "erasure_defeats_research"]
ERASURE_WAYS = [
    *GROUNDS["erasure"].values(),
    ["consent_withdrawn", "explicit_consent"],
    *(["unlawful", *(fact for fact in RESEARCH if fact != missing)] for missing in RESEARCH),
]
"""Each ground, and two of the three things that article 17(3)(d) asks for, which are too few."""

OPEN: dict[str, list[list[str]]] = {
    "rights.withdraw-consent": [["explicit_consent"], []],
    "rights.refusal": [["manifestly_unfounded"], ["excessive"]],
    "rights.informed-collected": [["provided_by_data_subject"]],
    "rights.informed-collected-further": [
        ["provided_by_data_subject", "further_purpose"],
        ["provided_by_data_subject", "further_purpose", "further_purpose_research"],
        [
            *["provided_by_data_subject", "further_purpose", "further_purpose_research"],
            "research_safeguards",
        ],
        [
            *["provided_by_data_subject", "further_purpose", "research_safeguards"],
            "informing_disproportionate",
        ],
        [
            *["provided_by_data_subject", "further_purpose", "further_purpose_research"],
            "informing_disproportionate",
        ],
    ],
    "rights.informed-obtained": [[]],
    "rights.informed-obtained-further": [["further_purpose"]],
    "rights.access-confirmation": [["described_in_request"]],
    "rights.access": [["described_in_request"]],
    "rights.access-copy": [["described_in_request"]],
    "rights.access-search": [["beyond_reasonable_search"]],
    "rights.rectification": [["inaccurate"], ["incomplete"]],
    "rights.erasure": ERASURE_WAYS,
    "rights.erasure-made-public": [["made_public", *way] for way in ERASURE_WAYS],
    "rights.restriction": [*GROUNDS["restriction"].values()],
    "rights.restriction-uses": [
        ["restricted", use]
        for use in [
            *["use_is_storage", "use_consented", "use_for_claims", "use_protects_others"],
            "use_in_public_interest",
        ]
    ],
    "rights.restriction-lifted": [["restricted", "about_to_lift"]],
    "rights.notification": [
        ["disclosed", "rectified"],
        ["disclosed", "erased"],
        ["disclosed", "restricted"],
    ],
    "rights.notification-recipients": [
        ["disclosed", "rectified", "asks_for_recipients"],
        ["disclosed", "erased", "asks_for_recipients"],
        ["disclosed", "restricted", "asks_for_recipients"],
    ],
    "rights.portability": [
        ["automated", "provided_by_data_subject"],
        ["automated", "provided_by_data_subject", "explicit_consent"],
    ],
    "rights.objection": [["particular_situation"]],
    "rights.objection-direct-marketing": [["direct_marketing"]],
    "rights.objection-notice": [["direct_marketing"], []],
    "rights.objection-automated": [
        ["online_service", "direct_marketing"],
        ["online_service", "research"],
        ["online_service"],
    ],
    "rights.objection-research": [["research", "particular_situation", "research_safeguards"]],
    "rights.complaint-controller": [["infringement_alleged"]],
    "rights.complaint-commissioner": [["infringement_alleged"]],
    "rights.judicial-remedy": [["infringement_alleged"]],
    "rights.compensation": [["infringed", "damage"]],
}
"""For each rule, what opens it on some basis where nothing else is true, each way by itself."""

PAPER: Changes = {"automated": False, "unstructured": True}
HELD: dict[str, Changes] = {
    "in a filing system": {"school": INDEPENDENT},
    "loose paper at an authority": PAPER | {"school": ACADEMY},
    "loose paper of personnel": PAPER | {"school": ACADEMY, "personnel_matters": True},
    "loose paper elsewhere": PAPER | {"school": INDEPENDENT},
}


SITUATIONS = [
    *(("in a filing system", basis) for basis in LawfulBasis),
    *((paper, LawfulBasis.PUBLIC_TASK) for paper in list(HELD)[1:]),
]


def _turned(facts: Processing, rule: Rule[Processing], day: date) -> list[Processing]:
    """Turn round each fact that the rule or the plain truth looks at: no other can matter."""
    read = read_by(rule.on(day).value.weigh, facts)
    read |= read_by(lambda it: truth.RIGHTS[rule.id](it, day), facts)
    return [
        changed(facts, {fact: not getattr(facts, fact)})
        for fact in read & set(names(Processing))
        if not (fact == "automated" and facts.unstructured)
        if not (fact == "unstructured" and facts.automated)
    ]


@pytest.mark.parametrize("name", truth.RIGHTS)
def test_turning_any_one_fact_changes_what_it_should(name: str) -> None:
    rule, true = BY_ID[name], truth.RIGHTS[name]
    situations = product(SITUATIONS, OPEN[name], rule.versions.versions)
    for (held, basis), opening, version in situations:
        day = version.commences
        case = (held, basis, opening, day)
        facts = changed(NO, _yes(opening) | {"lawful_basis": basis} | HELD[held])
        for each in (facts, *_turned(facts, rule, day)):
            expected = OUTCOMES[bool(true(each, day))]
            assert rule.decide(each, as_of=day).outcome is expected, case


def test_every_way_opens_its_rule() -> None:
    for name, ways in OPEN.items():
        last = BY_ID[name].versions.versions[-1].commences
        for way in ways:
            on_some_basis = [changed(NO, {"lawful_basis": b} | _yes(way)) for b in LawfulBasis]
            assert any(truth.RIGHTS[name](each, last) for each in on_some_basis)


def test_the_plain_truth_knows_every_rule_of_law() -> None:
    guidance = [rule.id for rule in ICO_RIGHTS_BY_BASIS.values()]
    assert [*truth.RIGHTS, *guidance] == [rule.id for rule in ENTRIES]
    assert list(OPEN) == list(truth.RIGHTS)


class TestVersions:
    def test_a_complaint_goes_by_its_receipt(self) -> None:
        assert COMPLAINT_CONTROLLER.picked_by == "the day on which the complaint was received"

    @pytest.mark.parametrize(
        ("day", "body"),
        [
            (date(2018, 5, 25), "Information Commissioner"),
            (date(2026, 6, 19), "Information Commissioner"),
            (date(2026, 9, 29), "Information Commissioner"),
            (date(2026, 9, 30), "Information Commission"),
        ],
    )
    def test_the_regulator_is_named_as_it_was(self, day: date, body: str) -> None:
        *_, complaint = COMPLAINT_COMMISSIONER.on(day).value.clauses()
        assert complaint.text.endswith(f"an infringement for the {body}")

    @pytest.mark.parametrize("rule", ENTRIES, ids=lambda rule: rule.id)
    def test_the_day_before_the_first_is_refused_or_not_yet(self, rule: Rule[Processing]) -> None:
        first = rule.versions.versions[0].commences
        with pytest.raises(OutsideCoverageError):
            rule.on(first - timedelta(days=1))


class TestUnstructuredPaper:
    """DPA 2018 s 24 leaves some provisions on at FOI authorities; elsewhere there are none."""

    @pytest.mark.parametrize("row", _rows("unstructured_paper.csv"), ids=lambda row: row["rule"])
    def test_what_is_left(self, row: Row) -> None:
        rule = BY_ID[row["rule"]]
        ways = [
            changed(NO, _yes(way) | {"lawful_basis": basis} | PAPER)
            for way in OPEN[rule.id]
            for basis in (LawfulBasis.CONSENT, LawfulBasis.PUBLIC_TASK)
        ]
        # One school of each list, and one on none.
        schools = {listed["provision"]: listed for listed in _rows("public_authorities.csv")}
        for listed, personnel in product(schools.values(), (False, True)):
            school = School(kind=SchoolKind(listed["kind"]), nation=Nation(listed["nation"]))
            papers = [
                changed(way, {"school": school, "personnel_matters": personnel}) for way in ways
            ]
            column = "personnel" if personnel else "authority"
            left = row[column if listed["authority"] == "yes" else "elsewhere"] == "on"
            for version in rule.versions.versions:
                day = version.commences
                outcomes = {rule.decide(paper, as_of=day).outcome for paper in papers}
                assert (Outcome.APPLIES in outcomes) == left

    @pytest.mark.parametrize("row", _rows("unstructured_paper.csv"), ids=lambda row: row["rule"])
    def test_where_it_says_so(self, row: Row) -> None:
        for version in BY_ID[row["rule"]].versions.versions:
            assert row["provision"] in {str(clause.cites) for clause in version.value.clauses()}

    def test_the_table_has_every_rule_of_law(self) -> None:
        assert [row["rule"] for row in _rows("unstructured_paper.csv")] == list(truth.RIGHTS)

    @pytest.mark.parametrize(
        ("facts", "open_to"),
        [
            ([], []),
            (["described_in_request"], ["access-confirmation", "access", "access-copy"]),
            (["described_in_request", "cost_exceeds_maximum"], ["access-confirmation"]),
            (
                ["described_in_request", "cost_exceeds_maximum", "confirming_exceeds_maximum"],
                [],
            ),
        ],
        ids=["vague", "described", "dear", "dear to confirm"],
    )
    def test_access_may_be_refused_for_its_cost_or_vagueness(
        self, facts: list[str], open_to: list[str]
    ) -> None:
        paper = changed(NO, HELD["loose paper at an authority"] | _yes(facts))
        found = [
            name
            for name in ("access-confirmation", "access", "access-copy")
            if BY_ID[f"rights.{name}"].decide(paper, as_of=DUAA).outcome is Outcome.APPLIES
        ]
        assert found == open_to


class TestGuidance:
    """The regulator's table is coarser than the law, and is no law."""

    @pytest.mark.parametrize("row", _rows("ico_rights_by_basis.csv"), ids=lambda row: row["basis"])
    def test_every_cell_of_its_table(self, row: Row) -> None:
        facts = Processing(lawful_basis=LawfulBasis(row["basis"]))
        for day, (right, rule) in product(EDGES, ICO_RIGHTS_BY_BASIS.items()):
            found = rule.decide(facts, as_of=day).outcome
            assert found is Outcome(row[right.value]), (right, day)

    @pytest.mark.parametrize(
        ("right", "day", "outcome"),
        [
            (Right.ERASURE, date(2026, 11, 21), Outcome.UNDETERMINED),
            (Right.PORTABILITY, date(2026, 3, 22), Outcome.UNDETERMINED),
            (Right.PORTABILITY, date(2026, 3, 23), Outcome.DOES_NOT_APPLY),
            (Right.OBJECTION, date(2026, 11, 21), Outcome.UNDETERMINED),
        ],
    )
    def test_on_recognised_interests_it_is_silent_but_for_portability(
        self, right: Right, day: date, outcome: Outcome
    ) -> None:
        facts = Processing(lawful_basis=LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST)
        assert ICO_RIGHTS_BY_BASIS[right].decide(facts, as_of=day).outcome is outcome

    @pytest.mark.parametrize("right", ICO_RIGHTS_BY_BASIS)
    def test_without_a_basis_it_says_nothing(self, right: Right) -> None:
        decision = ICO_RIGHTS_BY_BASIS[right].decide(Processing(), as_of=date(2026, 11, 21))
        assert decision.outcome is Outcome.UNDETERMINED

    @pytest.mark.parametrize("right", ICO_RIGHTS_BY_BASIS)
    def test_it_says_that_it_is_guidance(self, right: Right) -> None:
        rule = ICO_RIGHTS_BY_BASIS[right]
        assert rule.id == f"rights.ico-{right.value}"
        decision = rule.decide(Processing(), as_of=date(2026, 9, 1))
        assert decision.cautions == (
            "ICO guidance, guide to lawful basis is practice, not settled law",
            "confidence in ICO guidance, guide to lawful basis is medium",
        )
        (text,) = {clause.text for clause in rule.versions.versions[0].value.clauses()}
        assert text == "the regulator's table gives the right on its basis"

    @pytest.mark.parametrize("basis", LawfulBasis)
    @pytest.mark.parametrize("right", ICO_RIGHTS_BY_BASIS)
    def test_it_stands_beside_the_statute(self, right: Right, basis: LawfulBasis) -> None:
        day = date(2026, 9, 1)
        facts = Processing(lawful_basis=basis)
        views = both_views(right, basis, as_of=day)
        assert views.statute == RULES[right].decide(facts, as_of=day)
        assert views.guidance == ICO_RIGHTS_BY_BASIS[right].decide(facts, as_of=day)

    def test_no_erasure_on_public_task_is_too_coarse(self) -> None:
        views = both_views(Right.ERASURE, LawfulBasis.PUBLIC_TASK, as_of=date(2026, 9, 1))
        assert views.guidance.outcome is Outcome.DOES_NOT_APPLY
        assert views.statute.outcome is Outcome.UNDETERMINED
        unneeded = changed(
            NO, {"lawful_basis": LawfulBasis.PUBLIC_TASK, "no_longer_necessary": True}
        )
        assert ERASURE.decide(unneeded, as_of=date(2026, 9, 1)).outcome is Outcome.APPLIES

    def test_a_right_that_its_table_lacks_is_refused(self) -> None:
        with pytest.raises(UnknownEntryError) as caught:
            both_views(Right.ACCESS, LawfulBasis.CONSENT, as_of=date(2026, 9, 1))
        assert str(caught.value) == (
            "the regulator's table has no 'access': expected one of erasure, portability, objection"
        )


class TestEntries:
    @pytest.mark.parametrize("right", Right)
    def test_a_right_names_its_rule(self, right: Right) -> None:
        assert RULES[right].id == f"rights.{right.value}"

    def test_rights_are_in_the_order_of_the_articles(self) -> None:
        assert list(RULES) == list(Right)
        assert [rule for rule in ENTRIES if rule in RULES.values()] == list(RULES.values())

    def test_each_has_a_title_of_its_own(self) -> None:
        assert len({rule.title for rule in ENTRIES}) == len(ENTRIES)


class TestByBasis:
    @pytest.mark.parametrize("basis", LawfulBasis)
    def test_every_right_is_decided_on_the_basis_alone(self, basis: LawfulBasis) -> None:
        day = date(2026, 9, 1)
        facts = Processing(lawful_basis=basis)
        assert rights_by_basis(basis, as_of=day) == tuple(
            rule.decide(facts, as_of=day) for rule in RULES.values()
        )

    def test_what_is_missing_is_said(self) -> None:
        decisions = rights_by_basis(LawfulBasis.CONTRACT, as_of=date(2026, 9, 1))
        (portability,) = (it for it in decisions if it.rule is PORTABILITY)
        assert portability.missing == (
            "the data are manual and unstructured",
            "the data subject provided the data",
            "it is carried out by automated means",
            "giving the data would adversely affect the rights and freedoms of others",
        )

    @pytest.mark.parametrize("day", [date(2018, 5, 24), date(1998, 7, 16)])
    def test_no_law_before_the_gdpr_is_held(self, day: date) -> None:
        with pytest.raises(OutsideCoverageError):
            rights_by_basis(LawfulBasis.CONSENT, as_of=day)
        with pytest.raises(OutsideCoverageError):
            both_views(Right.ERASURE, LawfulBasis.CONSENT, as_of=day)

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(FactsError):
            rights_by_basis(LawfulBasis.CONSENT, as_of=datetime(2026, 9, 1))  # noqa: DTZ001 - what is refused
