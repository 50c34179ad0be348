"""Special category and criminal offence data beside tables typed from the provisions.

oracles/schedule_1.csv has the cells of Schedule 1, article_9_pairs.csv what DPA 2018 section 10
pairs, practical_pairs.csv what schools process, with the ways that are then open.
"""

import csv
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.oracles.statute import FACTS, fact_read
from tests.variations import all_no, changed
from ukschoolgdpr.errors import FactsError, OutsideCoverageError, UnknownEntryError
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.items import DFE_HANDLING
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.special_categories import (
    AUTHORISED,
    CONDITIONS,
    CRIMINAL_OFFENCE,
    INFERENCE,
    LIMBS,
    OFFICIAL_CONTROL,
    PAIRED,
    PARAGRAPHS,
    SCHEDULE_1,
    SPECIAL_CATEGORY,
    TREATED_AS_SPECIAL,
    Consent,
    Document,
    SensitiveProcessing,
    Way,
    alone,
    article_9_ways,
    article_10_ways,
    of_limbs,
    paragraph,
    policy_document_kept_until,
)
from ukschoolgdpr.vocabulary import Condition, SpecialCategory

Row = dict[str, str]

DAY = date(2026, 11, 21)
DAYS = [date(2018, 5, 25), date(2026, 2, 4), date(2026, 2, 5), DAY]
NO = all_no(SensitiveProcessing())
CONSENT = {
    "-": Consent.SILENT,
    "P": Consent.PREJUDICE,
    "R": Consent.REASONABLE,
    "3": Consent.ONE_OF_THREE,
    "not expected": Consent.NOT_EXPECTED,
    "third party": Consent.THIRD_PARTY,
    "requester": Consent.REQUESTED,
    "notice": Consent.NOTICE,
    "as extended": Consent.AS_EXTENDED,
}
"""The letters of the table."""


def _table(name: str) -> list[Row]:
    path = Path(__file__).parent / "oracles" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _reads(number: int) -> set[str]:
    clauses = SCHEDULE_1[number].on(DAY).value.clauses()
    return {fact_read(clause) for clause in clauses}  # type: ignore[arg-type]  # any facts


def _open(ways: tuple[Way, ...]) -> list[str]:
    """Write the open ways as the table of pairs does: ``g+6``, ``29``, ``36/18``."""
    short = []
    for way in ways:
        if way.outcome is Outcome.APPLIES:
            article, _, para = way.name.partition(" with DPA 2018, Sch 1 para ")
            point = article.removeprefix("UK GDPR, art 9(2)").strip("()")
            point = "" if point.startswith("UK GDPR, art 10") else point
            para = para.replace(", extending para ", "/")
            short.append("+".join(part for part in (point, para) if part))
    return short


class TestScheduleOne:
    def test_every_cell_of_the_table(self) -> None:
        for row in _table("schedule_1"):
            found = paragraph(int(row["para"]))
            assert (str(found.number), str(found.part)) == (row["para"], row["part"]), row
            assert found.name == row["name"], row
            assert ("yes" if found.interest else "no") == row["interest"], row
            assert found.consent is CONSENT[row["consent"]], row

    def test_whether_every_paragraph_needs_a_policy_document(self) -> None:
        documents = {
            "yes": Document.NEEDED,
            "no": Document.NOT_NEEDED,
            "as extended": Document.AS_EXTENDED,
            "to_competent_authority": Document.UNLESS_COMPETENT_AUTHORITY,
            "to_anti_doping_body": Document.UNLESS_ANTI_DOPING,
        }
        for row in _table("schedule_1"):
            read = _reads(int(row["para"]))
            assert ("policy_document" in read) == (row["document"] != "no"), row
            unless = {"to_competent_authority", "to_anti_doping_body"} & read
            expected = {
                "": set(),
                "as extended": {"to_competent_authority"},
            }.get(row["document"], {row["unless"]} - {""})
            assert unless == expected, row
            cell = PARAGRAPHS[int(row["para"])].document
            assert cell is documents[row["unless"] or row["document"]], row

    def test_only_what_expressly_requires_it_asks_for_the_public_interest(self) -> None:
        asks = {number for number in SCHEDULE_1 if "substantial_public_interest" in _reads(number)}
        assert asks == {
            int(row["para"]) for row in _table("schedule_1") if row["interest"] == "yes"
        }

    def test_the_table_is_whole(self) -> None:
        numbers = [int(row["para"]) for row in _table("schedule_1")]
        assert numbers == list(PARAGRAPHS) == list(SCHEDULE_1) == [1, 2, 3, 4, *range(6, 38)]

    @pytest.mark.parametrize("number", [0, 5, 38])
    def test_other_paragraphs_are_no_conditions(self, number: int) -> None:
        with pytest.raises(UnknownEntryError) as raised:
            paragraph(number)
        assert str(raised.value) == (
            f"Schedule 1 has no condition in a paragraph {number}: expected 1 to 4 or 6 to 37"
        )

    def test_who_may_use_a_paragraph_is_said_where_not_everyone_may(self) -> None:
        users = {row.number: row.used_by for row in PARAGRAPHS.values() if row.used_by != "anyone"}
        assert list(users) == [3, 14, 15, 16, 22, 23, 31, 35]
        assert str(paragraph(16).cites) == "DPA 2018, Sch 1 para 16"

    def test_a_former_member_counts_for_longer_since_2026(self) -> None:
        for number in (23, 24):
            texts = [
                version.value.clauses()[0].text for version in SCHEDULE_1[number].versions.versions
            ]
            assert [text.partition("included ")[2] for text in texts] == [
                "up to the fourth day after an election",
                "for 30 days after an election",
            ]


class TestPairs:
    @pytest.mark.parametrize("row", _table("article_9_pairs"), ids=lambda row: row["point"])
    def test_each_condition_has_its_paragraphs(self, row: Row) -> None:
        first, _, last = row["paragraphs"].partition("-")
        numbers = range(int(first), int(last or first) + 1) if first else ()
        assert PAIRED.get(Condition(row["point"]), ()) == tuple(numbers)
        names = [way.name for way in article_9_ways(NO, as_of=DAY)]
        begins = f"UK GDPR, art 9(2)({row['point']})"
        expected = [f"{begins} with DPA 2018, Sch 1 para {number}" for number in numbers]
        if row["point"] == "g":
            expected.append(f"{begins} with DPA 2018, s 9A")
        assert [name for name in names if name.startswith(begins)] == (expected or [begins])

    def test_article_10_has_every_paragraph_and_official_authority(self) -> None:
        names = [way.name for way in article_10_ways(NO, as_of=DAY)]
        extended = [6, 10, 11, 12, 13, 16, 17, 18, 19, 20, 28]
        assert names == [
            "UK GDPR, art 10(1)",
            *(
                f"UK GDPR, art 10(1) with DPA 2018, Sch 1 para {number}"
                for number in (1, 2, 3, 4, *range(6, 36))
            ),
            *(
                f"UK GDPR, art 10(1) with DPA 2018, Sch 1 para 36, extending para {number}"
                for number in extended
            ),
            "UK GDPR, art 10(1) with DPA 2018, Sch 1 para 37",
            "UK GDPR, art 10(1) with DPA 2018, s 9A",
        ]

    @pytest.mark.parametrize("day", DAYS, ids=str)
    def test_what_schools_process(self, day: date) -> None:
        table = _table("practical_pairs")
        assert table
        for row in table:
            data = changed(NO, dict.fromkeys(row["facts"].split(), True))
            if row["kinds"] == "criminal":
                ways = article_10_ways(data, as_of=day)
            else:
                fact = {"biometric-data": "characteristics"}.get(
                    row["kinds"], row["kinds"].replace("-", "_")
                )
                ways = article_9_ways(changed(data, {fact: True}), as_of=day)
            assert _open(ways) == row["ways"].split(), row

    def test_international_law_counts_since_20_august_2025(self) -> None:
        data = changed(
            NO, {"substantial_public_interest": True, "relevant_international_law": True}
        )
        for ways, name in (
            (article_9_ways, "UK GDPR, art 9(2)(g) with DPA 2018, s 9A"),
            (article_10_ways, "UK GDPR, art 10(1) with DPA 2018, s 9A"),
        ):
            assert not [
                way for way in ways(data, as_of=date(2025, 8, 19)) if way.outcome is Outcome.APPLIES
            ]
            (way,) = [
                way for way in ways(data, as_of=date(2025, 8, 20)) if way.outcome is Outcome.APPLIES
            ]
            assert way.name == name

    def test_a_way_is_explained_by_the_article_and_the_schedule(self) -> None:
        data = SensitiveProcessing(employment_law=True, imposed_by_law=True)
        (way,) = [
            way
            for way in article_9_ways(data, as_of=date(2026, 9, 1))
            if way.name.endswith("Sch 1 para 1")
        ]
        assert way.outcome is Outcome.UNDETERMINED
        in_place = "an appropriate policy document is in place when the processing is carried out"
        assert way.missing == (in_place,)
        assert way.explain().splitlines() == [
            "UK GDPR, art 9(2)(b) with DPA 2018, Sch 1 para 1",
            f"  not known: {in_place} [DPA 2018, Sch 1 para 1(1)(b)]",
        ]
        assert way.decision.rule is CONDITIONS[Condition.EMPLOYMENT]

    @pytest.mark.parametrize("number", PAIRED[Condition.SUBSTANTIAL_PUBLIC_INTEREST])
    def test_where_it_is_not_known_a_public_interest_may_be_built_in(self, number: int) -> None:
        (way,) = [
            way
            for way in article_9_ways(SensitiveProcessing(), as_of=DAY)
            if way.name == f"UK GDPR, art 9(2)(g) with DPA 2018, Sch 1 para {number}"
        ]
        asked = "it is necessary for reasons of substantial public interest"
        if PARAGRAPHS[number].interest is None:
            asked += ", which the condition, as it does not ask, may be read to have built in"
        assert way.missing[0] == asked

    def test_article_10_and_international_law_have_nothing_built_in(self) -> None:
        _, *ways = article_10_ways(SensitiveProcessing(), as_of=DAY)
        asked = "a comprehensive register of criminal convictions is kept"
        assert {way.missing[0] for way in ways} == {asked}
        (way,) = [
            way
            for way in article_9_ways(SensitiveProcessing(), as_of=DAY)
            if way.name == "UK GDPR, art 9(2)(g) with DPA 2018, s 9A"
        ]
        assert way.missing[0] == "it is necessary for reasons of substantial public interest"

    @pytest.mark.parametrize(
        ("interest", "outcome"),
        [(True, Outcome.APPLIES), (None, Outcome.UNDETERMINED), (False, Outcome.DOES_NOT_APPLY)],
    )
    def test_monitoring_still_needs_the_public_interest(
        self, interest: Maybe, outcome: Outcome
    ) -> None:
        facts = {"racial_or_ethnic_origin": True, "equality_monitoring": True}
        data = changed(NO, {**facts, "policy_document": True})
        (way,) = [
            way
            for way in article_9_ways(
                changed(data, {"substantial_public_interest": interest}), as_of=DAY
            )
            if way.name.endswith("Sch 1 para 8")
        ]
        assert way.outcome is outcome
        words = "it is necessary for reasons of substantial public interest"
        if interest is False:
            assert way.explain().endswith(f"not met: {words} [UK GDPR, art 9(2)(g)]")

    def test_a_day_before_the_gdpr_is_refused(self) -> None:
        for ways in (article_9_ways, article_10_ways):
            with pytest.raises(OutsideCoverageError):
                ways(NO, as_of=date(2018, 5, 24))


class TestLimbs:
    @pytest.mark.parametrize("category", SpecialCategory, ids=lambda category: category.value)
    def test_facts_of_one_limb_are_of_no_other(self, category: SpecialCategory) -> None:
        for data in (of_limbs(category), alone(of_limbs(*SpecialCategory), category)):
            found = [
                limb
                for limb, rule in LIMBS.items()
                if rule.decide(data, as_of=DAY).outcome is Outcome.APPLIES
            ]
            assert found == [category]
            others = {rule.decide(data, as_of=DAY).outcome for rule in LIMBS.values()}
            assert others == {Outcome.APPLIES, Outcome.DOES_NOT_APPLY}
            assert SPECIAL_CATEGORY.decide(data, as_of=DAY).outcome is Outcome.APPLIES
        assert LIMBS[category].id == f"special_categories.{category.value}"

    def test_no_limb_is_none(self) -> None:
        assert SPECIAL_CATEGORY.decide(of_limbs(), as_of=DAY).outcome is Outcome.DOES_NOT_APPLY

    @pytest.mark.parametrize(
        ("criminal", "outcome"),
        [
            (None, Outcome.UNDETERMINED),
            (True, Outcome.APPLIES),
            (False, Outcome.DOES_NOT_APPLY),
        ],
    )
    def test_facts_may_say_whether_data_are_criminal_offence_data(
        self, *, criminal: bool | None, outcome: Outcome
    ) -> None:
        data = of_limbs(criminal=criminal)
        assert CRIMINAL_OFFENCE.decide(data, as_of=DAY).outcome is outcome

    def test_other_facts_and_the_school_are_kept(self) -> None:
        school = School(nation=Nation.WALES)
        data = of_limbs(SpecialCategory.HEALTH, school=school, consented=False, sex_life=None)
        assert (data.school, data.consented, data.sex_life) == (school, False, None)
        assert data.nation is Nation.WALES
        assert of_limbs().school == School()

    def test_a_photograph_is_not_biometric_without_technical_processing(self) -> None:
        photograph = SensitiveProcessing(characteristics=True, technical_processing=False)
        decision = LIMBS[SpecialCategory.BIOMETRIC_DATA].decide(photograph, as_of=DAY)
        assert decision.outcome is Outcome.DOES_NOT_APPLY

    def test_definitions_were_renumbered(self) -> None:
        cites = [
            [str(clause.cites) for clause in SPECIAL_CATEGORY.on(day).value.clauses()]
            for day in (date(2026, 2, 4), date(2026, 2, 5))
        ]
        numbers = (13, 14, 15)
        for number, before, after in zip(
            numbers,
            ("UK GDPR, art 4(13)", "UK GDPR, art 4(14)", "UK GDPR, art 4(15)"),
            ("UK GDPR, art 4(1)(13)", "UK GDPR, art 4(1)(14)", "UK GDPR, art 4(1)(15)"),
            strict=True,
        ):
            assert before in cites[0], number
            assert after in cites[1], number

    @pytest.mark.parametrize(
        ("day", "outcome"),
        [
            (date(2019, 11, 13), Outcome.DOES_NOT_APPLY),
            (date(2019, 11, 14), Outcome.APPLIES),
            (date(2024, 4, 8), Outcome.APPLIES),
            (date(2024, 4, 9), Outcome.DOES_NOT_APPLY),
        ],
    )
    def test_certainty_was_once_a_test_of_inference(self, day: date, outcome: Outcome) -> None:
        guess = changed(NO, {"certain_inference": True})
        assert INFERENCE.decide(guess, as_of=day).outcome is outcome

    def test_the_department_speaks_for_england(self) -> None:
        for nation in Nation:
            data = SensitiveProcessing(school=School(nation=nation), pupil_premium=True)
            outcome = TREATED_AS_SPECIAL.decide(data, as_of=DAY).outcome
            expected = Outcome.APPLIES if nation is Nation.ENGLAND else Outcome.DOES_NOT_APPLY
            assert outcome is expected
            assert SPECIAL_CATEGORY.decide(data, as_of=DAY).outcome is Outcome.UNDETERMINED


class TestOffences:
    def test_a_comprehensive_register_is_for_official_authority(self) -> None:
        register = changed(NO, {"comprehensive_register": True, "consented": True})
        assert AUTHORISED.decide(register, as_of=DAY).outcome is Outcome.DOES_NOT_APPLY
        assert _open(article_10_ways(register, as_of=DAY)) == []
        official = changed(register, {"official_control": True})
        assert OFFICIAL_CONTROL.decide(official, as_of=DAY).outcome is Outcome.APPLIES
        assert (
            len(
                [
                    way
                    for way in article_10_ways(official, as_of=DAY)
                    if way.outcome is Outcome.APPLIES
                ]
            )
            == 1
        )

    def test_the_extension_of_insurance_drops_category_and_interest(self) -> None:
        data = changed(
            NO, {"insurance_purpose": True, "insurance_rights": True, "policy_document": True}
        )
        assert _open(article_10_ways(data, as_of=DAY)) == ["37"]


class TestDocuments:
    @pytest.mark.parametrize(
        ("ceased", "until"),
        [
            (date(2026, 7, 21), date(2027, 1, 21)),
            (date(2026, 8, 31), date(2027, 2, 28)),
        ],
    )
    def test_it_is_kept_for_six_months(self, ceased: date, until: date) -> None:
        reckoning = policy_document_kept_until(ceased)
        assert reckoning.day == reckoning.safe_day == until
        assert reckoning.id == "special_categories.policy-document-kept"
        assert [(step.day, step.text, str(step.cites)) for step in reckoning.steps] == [
            (ceased, "the processing ceased", "DPA 2018, Sch 1 para 40(2)(b)"),
            (until, "6 months on", "DPA 2018, Sch 1 para 40(2)(b)"),
        ]

    @pytest.mark.parametrize(
        ("nation", "until"),
        [(Nation.ENGLAND, date(2027, 1, 4)), (Nation.SCOTLAND, date(2027, 1, 5))],
    )
    def test_it_is_kept_on_over_days_that_are_not_worked(self, nation: Nation, until: date) -> None:
        new_year = policy_document_kept_until(date(2026, 7, 1), WorkingCalendar.of(nation))
        assert new_year.day == new_year.safe_day == until
        assert str(new_year.steps[-1].cites) == "Reg 1182/71, art 3(4)"

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(FactsError, match="ceased: expected"):
            policy_document_kept_until(datetime(2026, 9, 1))  # noqa: DTZ001 - what is refused

    def test_there_was_none_before_the_act(self) -> None:
        with pytest.raises(OutsideCoverageError):
            policy_document_kept_until(date(2018, 5, 24))


@pytest.mark.parametrize("day", [date(2018, 5, 25), date(2023, 1, 31), date(2023, 2, 1)])
def test_the_department_says_the_same_of_an_item_and_of_its_facts(day: date) -> None:
    assert TREATED_AS_SPECIAL.on(day).cites == DFE_HANDLING.on(day).cites


def test_the_rules_are_in_the_order_of_the_law() -> None:
    assert list(LIMBS) == list(SpecialCategory)
    assert list(CONDITIONS) == list(Condition)
    for condition, rule in CONDITIONS.items():
        assert rule.id == f"special_categories.{condition.name.lower().replace('_', '-')}"
        assert rule.title.endswith(", before Schedule 1") == (condition in PAIRED)
    assert FACTS["special_categories"] is SensitiveProcessing
