"""Breaches of personal data at schools: example by example, and what the explanation says."""

import csv
from datetime import date, datetime
from pathlib import Path

import pytest
from attrs import evolve

from tests.variations import all_no, changed
from ukschoolgdpr import catalogue
from ukschoolgdpr.breaches import (
    COMMUNICATION,
    CONTROLLER,
    JOINT_ARRANGEMENT,
    NOTIFICATION,
    PEOPLE,
    PEOPLE_ORDERED,
    PHASES,
    PUBLIC,
    REASONS_FOR_DELAY,
    RECORD,
    RECORD_CONTENTS,
    REGULATOR,
    Breach,
    Capacity,
    Duties,
    Owed,
    duties,
    norton_road,
)
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.exemptions import CRIME_TAX, SPECIAL_PURPOSES, switches_off
from ukschoolgdpr.exemptions import ENTRIES as EXEMPTIONS
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Decision, Outcome, Rule

NOW = date(2026, 9, 1)
ART_33 = UK_GDPR.article(33)
CONTACT = "it gives the data protection officer or another contact point"
OUTCOMES = {
    "yes": Outcome.APPLIES,
    "no": Outcome.DOES_NOT_APPLY,
    "?": Outcome.UNDETERMINED,
}
NO = all_no(Breach(acting_as=Capacity.CONTROLLER))
LEAK = dict.fromkeys(("personal_data", "security_breached", "unauthorised", "disclosed"), True)
with (Path(__file__).parent / "oracles" / "breach_examples.csv").open(encoding="utf-8") as file:
    EXAMPLES = list(csv.DictReader(file))


def breach(*true: str, **others: object) -> Breach:
    return changed(NO, {**LEAK, **dict.fromkeys(true, True), **others})


def decided(found: Duties, rule: Rule[Breach]) -> Decision:
    [decision] = [each.decision for each in found.owed if each.decision.rule is rule]
    return decision


def owed(facts: Breach) -> list[Rule[Breach]]:
    return [each.decision.rule for each in duties(facts, as_of=NOW).certain]  # type: ignore[misc]  # each is a rule


@pytest.mark.parametrize("capacity", [Capacity.CONTROLLER, Capacity.JOINT_CONTROLLER])
@pytest.mark.parametrize("row", EXAMPLES, ids=lambda row: row["example"])
def test_each_example(row: dict[str, str], capacity: Capacity) -> None:
    facts = changed(NO, {"acting_as": capacity})
    for fact in row["true"].split():
        facts = changed(facts, {fact.rstrip("?"): None if fact.endswith("?") else True})
    found = duties(facts, as_of=NOW)
    told = {"record": RECORD, "regulator": REGULATOR, "people": PEOPLE}
    for column, rule in told.items():
        assert decided(found, rule).outcome is OUTCOMES[row[column]]
    assert found.breach.outcome is OUTCOMES[row["record"]]


def test_a_processor_tells_the_controller_and_nobody_else() -> None:
    supplier = breach("high_risk", acting_as=Capacity.PROCESSOR)
    assert owed(supplier) == [CONTROLLER]


def test_a_supplier_of_the_school_must_tell_it_and_the_school_the_regulator() -> None:
    assert owed(breach("at_processor")) == [RECORD, REGULATOR, CONTROLLER]


def test_joint_controllers_look_at_their_arrangement() -> None:
    joint = breach(acting_as=Capacity.JOINT_CONTROLLER)
    assert owed(joint) == [RECORD, REGULATOR, JOINT_ARRANGEMENT]


def test_late_or_in_pieces_the_regulator_is_told_all_the_same() -> None:
    assert owed(breach("past_72_hours", "in_pieces")) == [
        RECORD,
        REGULATOR,
        REASONS_FOR_DELAY,
        PHASES,
    ]
    assert owed(breach("past_72_hours", "in_pieces", "risk_unlikely")) == [RECORD]


def test_too_many_to_tell_each_are_told_in_public() -> None:
    many = breach("high_risk", "disproportionate_effort")
    assert owed(many) == [RECORD, REGULATOR, PUBLIC]
    for exception in ("unintelligible", "risk_averted"):
        assert owed(evolve(many, **{exception: True})) == [RECORD, REGULATOR]  # type: ignore[arg-type]  # by name


def test_the_regulator_may_require_that_people_are_told() -> None:
    assert owed(breach("regulator_requires")) == [RECORD, REGULATOR, PEOPLE_ORDERED]
    assert owed(breach("regulator_requires", "people_told")) == [RECORD, REGULATOR]


def test_a_high_risk_is_a_risk_though_nobody_has_judged_that() -> None:
    found = duties(breach("high_risk", risk_unlikely=None), as_of=NOW)
    assert decided(found, REGULATOR).outcome is Outcome.APPLIES
    expected = "^risk_unlikely: a high risk is a risk, so it is not unlikely$"
    with pytest.raises(FactsError, match=expected):
        Breach(high_risk=True, risk_unlikely=True)


def test_what_goes_with_each_duty() -> None:
    found = duties(breach("high_risk"), as_of=NOW)
    assert [
        (
            each.decision.rule,
            each.time_limit,
            None if each.contents is None else each.contents.rule,
            each.exemptions,
        )
        for each in found.owed
    ] == [
        (RECORD, None, RECORD_CONTENTS, ()),
        (REGULATOR, "deadlines.breach-ico-72h", NOTIFICATION, ()),
        (REASONS_FOR_DELAY, None, None, ()),
        (PHASES, None, None, ()),
        (
            PEOPLE,
            "deadlines.breach-individuals",
            COMMUNICATION,
            (CRIME_TAX.id, SPECIAL_PURPOSES.id),
        ),
        (
            PUBLIC,
            "deadlines.breach-individuals",
            COMMUNICATION,
            (CRIME_TAX.id, SPECIAL_PURPOSES.id),
        ),
        (PEOPLE_ORDERED, None, COMMUNICATION, (CRIME_TAX.id, SPECIAL_PURPOSES.id)),
        (CONTROLLER, "deadlines.breach-processor", None, ()),
        (JOINT_ARRANGEMENT, None, None, ()),
    ]
    assert Owed(decision=found.breach) == Owed(
        decision=found.breach, time_limit=None, contents=None, exemptions=()
    )


def test_the_limits_and_exemptions_that_are_named_exist_and_reach_the_duty() -> None:
    for each in duties(NO, as_of=NOW).owed:
        if each.time_limit is not None and each.decision.rule is not PUBLIC:
            assert each.decision.version is not None
            assert catalogue.entry(each.time_limit).on(NOW).cites == each.decision.version.cites
    for exemption in (CRIME_TAX, SPECIAL_PURPOSES):
        assert switches_off(exemption, UK_GDPR.article(34, 1), nation=None, as_of=NOW)
        assert switches_off(exemption, UK_GDPR.article(34, 4), nation=None, as_of=NOW)
    none = [entry for entry in EXEMPTIONS if switches_off(entry, ART_33, nation=None, as_of=NOW)]
    assert none == []


EXPLAINED = """\
breaches.personal-data-breach applies (law as at 2026-09-01)
  met: the data are personal data [UK GDPR, art 4(1)(12)]
  met: security was breached [UK GDPR, art 4(1)(12)]
  met: nobody had authorised it [UK GDPR, art 4(1)(12)]
  met: the data were disclosed [UK GDPR, art 4(1)(12)]
breaches.record applies (law as at 2026-09-01)
  met: the school is a controller, alone or jointly [UK GDPR, art 33(5)]
breaches.regulator applies (law as at 2026-09-01)
  met: the school is a controller, alone or jointly [UK GDPR, art 33(1)]
  not met: it is unlikely to result in a risk to people [UK GDPR, art 33(1)]
  time limit: deadlines.breach-ico-72h
  see that it describes the likely consequences [UK GDPR, art 33(3)(c)]
  see that it describes the measures taken or proposed [UK GDPR, art 33(3)(d)]
breaches.people cannot be determined (law as at 2026-09-01)
  not known: it is likely to result in a high risk to people [UK GDPR, art 34(1)]"""


def test_it_explains_what_is_owed_and_what_is_open() -> None:
    facts = breach(
        "records_facts",
        "records_effects",
        "records_action",
        "tells_nature",
        "tells_numbers",
        "tells_contact",
        high_risk=None,
        tells_measures=None,
    )
    assert duties(facts, as_of=NOW).explain() == EXPLAINED


def test_it_explains_the_exemptions_of_telling_people() -> None:
    lines = duties(breach("high_risk", "tells_plainly"), as_of=NOW).explain().splitlines()
    first = lines.index("breaches.people applies (law as at 2026-09-01)")
    assert lines[first + 6 :] == [
        "  time limit: deadlines.breach-individuals",
        "  see that it describes the nature of the breach [UK GDPR, art 34(2)]",
        f"  see that {CONTACT} [UK GDPR, art 33(3)(b)]",
        "  see that it describes the likely consequences [UK GDPR, art 33(3)(c)]",
        "  see that it describes the measures taken or proposed [UK GDPR, art 33(3)(d)]",
        "  unless exempt: exemptions.s2-crime-tax",
        "  unless exempt: exemptions.s2-special-purposes",
    ]


def test_a_duty_without_contents_is_explained_alone() -> None:
    facts = breach("past_72_hours", acting_as=Capacity.JOINT_CONTROLLER)
    lines = duties(facts, as_of=NOW).explain().splitlines()
    first = lines.index("breaches.reasons-for-delay applies (law as at 2026-09-01)")
    assert lines[first + 1 :] == [
        "  met: the regulator is told later than 72 hours after awareness [UK GDPR, art 33(1)]",
        "breaches.joint-arrangement applies (law as at 2026-09-01)",
        "  met: the school is a joint controller [UK GDPR, art 26(1)]",
    ]


def test_of_what_is_none_it_says_that_alone() -> None:
    found = duties(breach(personal_data=False), as_of=NOW)
    assert found.explain() == (
        "breaches.personal-data-breach does not apply (law as at 2026-09-01)\n"
        "  not met: the data are personal data [UK GDPR, art 4(1)(12)]"
    )
    assert found.certain == ()


class TestNortonRoad:
    """NR-15-ab and NR-15-ad: its definition is the law's, its threshold is too high."""

    def test_the_misdirected_spreadsheet(self) -> None:
        # Walkthrough W12: a breach, and reported by the law though no high risk is likely.
        spreadsheet = breach()
        stated = norton_road(spreadsheet)
        assert stated.breach.met is True
        assert stated.reported.met is False
        assert REGULATOR in owed(spreadsheet)

    @pytest.mark.parametrize("high_risk", [True, False, None])
    def test_it_reports_a_high_risk_alone(self, high_risk: bool | None) -> None:  # noqa: FBT001 - a column
        stated = norton_road(breach(high_risk=high_risk))
        assert stated.reported.met is high_risk

    @pytest.mark.parametrize(
        "true",
        [
            (cause, outcome)
            for cause in ("accidental", "unlawful")
            for outcome in ("destroyed", "lost", "altered")
        ]
        + [("unauthorised", outcome) for outcome in ("disclosed", "accessed")],
        ids=" ".join,
    )
    def test_its_definition_has_every_outcome(self, true: tuple[str, str]) -> None:
        facts = ("personal_data", "security_breached", *true)
        happened = changed(NO, dict.fromkeys(facts, True))
        assert norton_road(happened).breach.met is True
        for fact in facts:
            assert norton_road(changed(happened, {fact: False})).breach.met is False

    def test_it_cites_its_clauses(self) -> None:
        stated = norton_road(breach("high_risk"))
        name = "Norton Road Primary School, data protection policy"
        assert {str(reason.cites) for reason in stated.breach.decisive()} == {f"{name}, NR-15-ab"}
        assert str(stated.reported.decisive()[-1].cites) == f"{name}, NR-15-ad"


def test_it_has_the_nation_of_its_school() -> None:
    assert Breach(school=School(nation=Nation.WALES)).nation is Nation.WALES


def test_a_day_is_no_moment_and_not_before_the_law_held() -> None:
    with pytest.raises(FactsError, match="as_of: expected a date, not the datetime"):
        duties(NO, as_of=datetime(2026, 9, 1, 9, 0))  # noqa: DTZ001 - refused
    with pytest.raises(OutsideCoverageError, match="2018-05-24 is before 2018-05-25"):
        duties(NO, as_of=date(2018, 5, 24))


def test_facts_are_yes_no_or_not_known() -> None:
    with pytest.raises(FactsError, match="lost: expected True, False or None, not 'yes'"):
        Breach(lost="yes")  # type: ignore[arg-type]  # what is refused
    with pytest.raises(FactsError, match="acting_as: expected a Capacity or None, not 'processor'"):
        Breach(acting_as="processor")  # type: ignore[arg-type]  # what is refused
