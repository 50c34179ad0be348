"""Facts about schools, purposes and processing, beside the lists of public authorities.

They are in oracles/public_authorities.csv.
"""

import csv
from pathlib import Path

import pytest
from attrs.exceptions import FrozenInstanceError

from tests.variations import changed, names, refusal
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import (
    NATIONS_WITH,
    Processing,
    Purpose,
    School,
    based_on,
    public_authority,
)
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.vocabulary import LawfulBasis, SchoolKind

Row = dict[str, str]


def _rows() -> list[Row]:
    path = Path(__file__).parent / "oracles" / "public_authorities.csv"
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


LISTED = {(SchoolKind(row["kind"]), Nation(row["nation"])): row for row in _rows()}
KINDS_OF_FACTS = pytest.mark.parametrize("facts", [Purpose, Processing])


class TestSchools:
    @pytest.mark.parametrize("kind", SchoolKind)
    def test_a_nation_has_the_kinds_of_the_list_and_no_other(self, kind: SchoolKind) -> None:
        words = kind.name.lower().replace("_", " ")
        for nation in Nation:
            if (kind, nation) in LISTED:
                assert School(kind=kind, nation=nation).nation is nation, nation
                assert nation in NATIONS_WITH[kind], nation
                continue
            expected = f"no {words} in {nation.title}, only in "
            assert expected in refusal(FactsError, School, kind=kind, nation=nation)

    def test_the_error_names_where_there_is_one(self) -> None:
        with pytest.raises(FactsError) as caught:
            School(kind=SchoolKind.PUPIL_REFERRAL_UNIT, nation=Nation.SCOTLAND)
        assert str(caught.value) == (
            "kind: there is no pupil referral unit in Scotland, "
            "only in England, Wales and Northern Ireland"
        )

    @pytest.mark.parametrize("kind", SchoolKind)
    def test_a_kind_needs_no_nation(self, kind: SchoolKind) -> None:
        assert School(kind=kind).nation is None

    @pytest.mark.parametrize("nation", Nation)
    def test_a_nation_needs_no_kind(self, nation: Nation) -> None:
        assert School(nation=nation).kind is None

    def test_a_kind_in_words_is_refused(self) -> None:
        with pytest.raises(FactsError) as caught:
            School(kind="academy")  # type: ignore[arg-type]  # what is refused
        assert str(caught.value) == "kind: expected a SchoolKind or None, not 'academy'"

    def test_a_nation_in_words_is_refused(self) -> None:
        with pytest.raises(FactsError) as caught:
            School(nation="ENG")  # type: ignore[arg-type]  # what is refused
        assert str(caught.value) == "nation: expected a Nation or None, not 'ENG'"

    def test_a_school_does_not_change(self) -> None:
        with pytest.raises(FrozenInstanceError):
            School().kind = SchoolKind.ACADEMY  # type: ignore[misc]  # what is refused


class TestFacts:
    @KINDS_OF_FACTS
    def test_what_is_left_out_is_not_known(self, facts: type[Purpose | Processing]) -> None:
        assert names(facts)
        for name in names(facts):
            assert getattr(facts(), name) is None, name

    def test_a_basis_left_out_is_not_known(self) -> None:
        assert Processing().lawful_basis is None

    def test_a_school_left_out_is_not_known(self) -> None:
        assert Purpose().school == Processing().school == School()

    @KINDS_OF_FACTS
    @pytest.mark.parametrize("value", [True, False, None])
    def test_a_fact_is_yes_no_or_not_known(
        self, facts: type[Purpose | Processing], value: Maybe
    ) -> None:
        for name in names(facts):
            assert getattr(changed(facts(), {name: value}), name) is value, name

    @KINDS_OF_FACTS
    @pytest.mark.parametrize("value", [1, 0, "yes"])
    def test_no_fact_is_anything_else(
        self, facts: type[Purpose | Processing], value: object
    ) -> None:
        for name in names(facts):
            expected = f"{name}: expected True, False or None, not {value!r}"
            assert refusal(FactsError, changed, facts(), {name: value}) == expected

    def test_a_basis_in_words_is_refused(self) -> None:
        with pytest.raises(FactsError) as caught:
            Processing(lawful_basis="consent")  # type: ignore[arg-type]  # what is refused
        assert str(caught.value) == "lawful_basis: expected a LawfulBasis or None, not 'consent'"

    @KINDS_OF_FACTS
    def test_a_school_is_no_kind_of_school(self, facts: type[Purpose | Processing]) -> None:
        with pytest.raises(FactsError) as caught:
            facts(school=SchoolKind.ACADEMY)  # type: ignore[arg-type]  # what is refused
        expected = "school: expected a School, not <SchoolKind.ACADEMY: 'academy'>"
        assert str(caught.value) == expected

    @KINDS_OF_FACTS
    def test_facts_are_of_the_nation_of_the_school(self, facts: type[Purpose | Processing]) -> None:
        assert facts(school=School(nation=Nation.WALES)).nation is Nation.WALES
        assert facts().nation is None


class TestUnstructuredPaper:
    def test_what_is_automated_is_none(self) -> None:
        assert Processing(automated=True).unstructured is False

    def test_what_is_not_automated_may_be(self) -> None:
        assert Processing(automated=False).unstructured is None
        assert Processing(automated=False, unstructured=True).unstructured is True

    def test_it_cannot_be_automated(self) -> None:
        with pytest.raises(FactsError) as caught:
            Processing(automated=True, unstructured=True)
        expected = "unstructured: what is carried out by automated means is not unstructured"
        assert str(caught.value) == expected


class TestLawfulBasis:
    @pytest.mark.parametrize("basis", LawfulBasis)
    def test_a_clause_asks_for_one(self, basis: LawfulBasis) -> None:
        clause = based_on(basis, cites=UK_GDPR.article(20, 3))
        for other in LawfulBasis:
            reason = clause.weigh(Processing(lawful_basis=other))
            assert reason.met is (basis == other), other
            assert reason.cites == UK_GDPR.article(20, 3), other

    def test_an_unknown_one_is_none_in_particular(self) -> None:
        clause = based_on(LawfulBasis.CONSENT, cites=UK_GDPR.article(7, 3))
        assert clause.weigh(Processing()).met is None

    def test_it_is_named_in_words(self) -> None:
        clause = based_on(LawfulBasis.LEGITIMATE_INTERESTS, cites=UK_GDPR.article(21, 1))
        assert clause.text == "its lawful basis is legitimate interests"


class TestPublicAuthorities:
    """DPA 2018 s 7(1) takes the lists of FOIA 2000 and FOISA 2002."""

    @pytest.mark.parametrize(
        "row", [pytest.param(row, id=" ".join(row.values())) for row in _rows()]
    )
    def test_a_school_is_one_if_listed(self, row: Row) -> None:
        school = School(kind=SchoolKind(row["kind"]), nation=Nation(row["nation"]))
        for facts in (Purpose(school=school), Processing(school=school)):
            reason = public_authority.weigh(facts)
            assert reason.met is (row["authority"] == "yes")
            met = [str(clause.cites) for clause in reason.because if clause.met]
            assert met == ([row["provision"]] if row["provision"] else [])

    @pytest.mark.parametrize("nation", Nation)
    def test_a_nation_alone_does_not_say(self, nation: Nation) -> None:
        assert public_authority.weigh(Purpose(school=School(nation=nation))).met is None

    @pytest.mark.parametrize("kind", SchoolKind)
    def test_a_kind_alone_says_it_only_where_it_is_listed_nowhere(self, kind: SchoolKind) -> None:
        listed = any(row["authority"] == "yes" for (of, _), row in LISTED.items() if of is kind)
        met = public_authority.weigh(Purpose(school=School(kind=kind))).met
        assert met is (None if listed else False)

    def test_nothing_known_says_nothing(self) -> None:
        assert public_authority.weigh(Purpose()).met is None

    def test_each_list_is_said_in_words(self) -> None:
        said = [clause.text.removeprefix("the school is ") for clause in public_authority.clauses()]
        assert said == [
            "a maintained school or maintained nursery school in England and Wales",
            (
                "a pupil referral unit, reached through the local authority that runs it, in "
                "England and Wales"
            ),
            "an academy in England",
            (
                "a controlled, voluntary or grant-maintained integrated school or pupil referral "
                "unit in Northern Ireland"
            ),
            "a school of an education authority in Scotland",
            "a grant-aided or independent special school, designated by SSI 2016/139, in Scotland",
        ]
