"""The gateways one by one, beside the table typed from the research notes."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from tests.variations import changed, names, read_by
from ukschoolgdpr import catalogue
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.sharing import (
    CENSUS_DECLINED,
    GATEWAYS,
    PARTICIPATION_INSTRUCTED,
    PARTICIPATION_OTHER,
    TRANSFER,
    WELFARE_DUTY,
    Effect,
    Gateway,
    Recipient,
    SharedData,
    Sharing,
    elsewhere,
    questions,
)
from ukschoolgdpr.vocabulary import SchoolKind

TABLE = Path(__file__).parent.parent / "oracles" / "gateways.csv"
with TABLE.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
with TABLE.with_name("gateway_notes.csv").open(encoding="utf-8", newline="") as file:
    NOTES = list(csv.DictReader(file))


def cells(gateway: Gateway) -> list[dict[str, str]]:
    """Write a gateway as rows of the table, but for the note."""

    def listed(members: frozenset[Recipient] | frozenset[SharedData], whole: int) -> str:
        return "" if len(members) == whole else " ".join(sorted(one.value for one in members))

    return [
        {
            "id": gateway.id.removeprefix("sharing."),
            "effect": gateway.effect.value,
            "provision": str(version.cites),
            "nations": " ".join(one.value for one in Nation if one in gateway.applies_in),
            "commences": "" if version.commences == date.min else version.commences.isoformat(),
            "ceases": "" if version.ceases is None else version.ceases.isoformat(),
            "to": listed(gateway.to, len(Recipient)),
            "data": listed(gateway.data, len(SharedData)),
            "basis": "" if gateway.basis is None else gateway.basis.value,
        }
        for version in gateway.versions.versions
    ]


def in_order(row: dict[str, str]) -> dict[str, str]:
    """Order what a cell lists, and leave out the note."""
    sort = {name: " ".join(sorted(row[name].split())) for name in ("to", "data")}
    return {name: cell for name, cell in (row | sort).items() if name != "note"}


def test_the_gateways_are_those_of_the_table_in_its_order() -> None:
    found = [row for gateway in GATEWAYS for row in cells(gateway)]
    assert found == [in_order(row) for row in ROWS]


def test_every_row_of_the_notes_has_its_entries_or_a_reason() -> None:
    told: set[str] = set()
    for row in NOTES:
        named = row["entries"].split()
        assert bool(named) is not bool(row["why none"]), row
        for entry in map(catalogue.entry, named):
            nations = " ".join(one.value for one in Nation if one in entry.applies_in)
            assert nations == row["nations"], (row["note"], entry.id)
        told.update(named)
    assert told == {entry.id for entry in catalogue.ENTRIES if entry.topic == "sharing"}
    assert {row["note"] for row in ROWS} - {row["note"] for row in NOTES} == {"s4-sen-e"}


def test_each_effect_is_there_and_says_whether_it_bars() -> None:
    assert {gateway.effect for gateway in GATEWAYS} == set(Effect)
    assert [effect for effect in Effect if effect.bars] == [Effect.PROHIBITED, Effect.OPT_OUT]


def test_what_a_gateway_says_it_reaches_is_what_its_test_reaches() -> None:
    for gateway in GATEWAYS:
        for version in gateway.versions.versions:
            day = max(version.commences, date(2018, 5, 25))
            for recipient in Recipient:
                found = gateway.decide(Sharing(recipient=recipient), as_of=day).outcome
                reached = recipient in gateway.to
                assert (found is Outcome.DOES_NOT_APPLY) is not reached, (gateway.id, recipient)
            for data in SharedData:
                found = gateway.decide(Sharing(data=data), as_of=day).outcome
                reached = data in gateway.data
                assert (found is Outcome.DOES_NOT_APPLY) is not reached, (gateway.id, data)


def test_a_time_limit_is_an_entry_and_steps_are_imperatives() -> None:
    for gateway in GATEWAYS:
        if gateway.time_limit:
            assert catalogue.entry(gateway.time_limit).topic == "deadlines", gateway.id
        for step in gateway.steps:
            assert not step.text.endswith("."), (gateway.id, step)
            assert step.text[0].islower(), (gateway.id, step)


def test_only_the_transfer_of_maintained_schools_has_a_limit_there() -> None:
    assert [one.id for one in GATEWAYS if one.time_limit] == [TRANSFER.id]
    assert TRANSFER.time_limit == "deadlines.edrec-transfer"


def test_every_yes_or_no_has_one_question_a_sentence_of_its_own() -> None:
    cites = CENSUS_DECLINED.on(date(2026, 9, 1)).cites
    clauses = {name: getattr(questions, name)(cites) for name in names(Sharing)}
    texts = [clause.text for clause in clauses.values()]
    assert len(set(texts)) == len(texts)
    assert all(re.fullmatch(r"[a-z].*[^.]", text) for text in texts)
    for name, clause in clauses.items():
        assert read_by(clause.met, Sharing()) == {name}
        assert clause.cites == cites


def test_recipients_and_data_are_named_in_the_words_of_the_command_line() -> None:
    cites = TRANSFER.on(date(2026, 9, 1)).cites
    one = questions.goes_to(Recipient.HEALTH)(cites)
    three = questions.goes_to(Recipient.HEALTH, Recipient.COURT, Recipient.OTHER)(cites)
    assert one.text == "the data are to go to 'health'"
    assert three.text == "the data are to go to 'health', 'court' or 'other'"
    data = questions.data_are(SharedData.PLAN, SharedData.CENSUS)(cites)
    assert data.text == "the data are 'plan' or 'census'"
    assert questions.aged(16)(cites).text == "the pupil is aged 16 or over"


@pytest.mark.parametrize(
    ("age", "pupil", "parent", "given"),
    [
        (15, True, False, True),
        (15, False, True, False),
        (15, False, False, True),
        (16, True, False, False),
        (16, False, True, True),
        (17, False, False, True),
    ],
)
def test_whose_instruction_counts_turns_at_16(
    age: int,
    pupil: bool,  # noqa: FBT001 - a column of the table
    parent: bool,  # noqa: FBT001 - likewise
    given: bool,  # noqa: FBT001 - likewise
) -> None:
    asked = Sharing(
        school=School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND),
        recipient=Recipient.LOCAL_AUTHORITY,
        data=SharedData.OTHER_PUPIL,
        requested=True,
        for_participation=True,
        age=age,
        pupil_instructed=pupil,
        parent_instructed=parent,
    )
    day = date(2026, 9, 1)
    must = PARTICIPATION_OTHER.decide(asked, as_of=day).outcome
    barred = PARTICIPATION_INSTRUCTED.decide(asked, as_of=day).outcome
    assert (must is Outcome.APPLIES, barred is Outcome.APPLIES) == (given, not given)


def test_the_duty_of_2026_waits_for_regulations() -> None:
    known = Sharing(
        school=School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND),
        recipient=Recipient.CHILDRENS_SERVICES,
        recipient_bound=True,
        relevant_to_welfare=True,
        facilitates=True,
        more_detrimental=False,
    )
    decided = WELFARE_DUTY.decide(known, as_of=date(2026, 10, 1))
    assert decided.missing == ("regulations in force designate the school as an agency",)
    assert decided.cautions == ("confidence in Children Act 2004, s 16LA is medium",)
    bound = evolve(known, designated=True)
    assert WELFARE_DUTY.decide(bound, as_of=date(2026, 10, 1)).outcome is Outcome.APPLIES
    assert WELFARE_DUTY.decide(bound, as_of=date(2026, 9, 29)).outcome is Outcome.DOES_NOT_APPLY


def test_what_binds_others_is_no_gateway() -> None:
    assert not {entry.id for entry in elsewhere.ENTRIES} & {gateway.id for gateway in GATEWAYS}
    assert [entry.id for entry in elsewhere.ENTRIES] == [
        "sharing.care-returns",
        "sharing.well-being",
        "sharing.enquiries",
        "sharing.domestic-abuse-notice",
        "sharing.victim-information",
    ]


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("recipient", "police", "recipient: expected a Recipient or None, not 'police'"),
        ("data", "census", "data: expected a SharedData or None, not 'census'"),
        ("age", -1, "age: expected an age in whole years or None, not -1"),
        ("requested", 1, "requested: expected True, False or None, not 1"),
        ("school", None, "school: expected a School, not None"),
    ],
)
def test_facts_are_of_their_kind(name: str, value: object, expected: str) -> None:
    with pytest.raises(FactsError, match=f"^{re.escape(expected)}$"):
        changed(Sharing(), {name: value})


def test_a_disclosure_has_the_nation_of_its_school() -> None:
    assert Sharing(school=School(nation=Nation.WALES)).nation is Nation.WALES
