"""Consents checked all round, from values and from files."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from tests.consent.test_validity import GOOD
from ukschoolgdpr.consent import (
    Consent,
    Description,
    Happening,
    Life,
    LifeEvent,
    Manner,
    Parent,
    Record,
    State,
    Tie,
    check,
    load,
)
from ukschoolgdpr.errors import DataFileError, FactsError, OutsideCoverageError
from ukschoolgdpr.exchange import as_data
from ukschoolgdpr.law.rules import Outcome

NOW = date(2026, 9, 4)
W08 = Path(__file__).parents[2] / "docs" / "reference" / "examples" / "form.toml"


def faults(consent: Consent) -> list[str]:
    return [fault.rule.id for fault in check(Description(consent=consent), as_of=NOW).faults]


def open_rules(consent: Consent) -> list[str]:
    return [each.rule.id for each in check(Description(consent=consent), as_of=NOW).open]


class TestW08:
    """Walkthrough W08: a form with a ticked box on page four of the terms of a trip."""

    def test_it_is_invalid_for_more_than_eight_reasons(self) -> None:
        found = check(load(W08), as_of=NOW)
        assert found.valid.outcome is Outcome.DOES_NOT_APPLY
        assert len(found.findings) == 12

    def test_every_fault_of_the_walkthrough_is_found(self) -> None:
        found = check(load(W08), as_of=NOW)
        assert [fault.rule.id for fault in found.faults] == [
            "consent.unambiguous",  # not an active opt-in
            "consent.informed",  # controller missing
            "consent.freely-given",  # detriment for refusing
            "consent.distinguishable",  # buried in terms
            "consent.withdrawal",  # withdrawal harder than giving
            "consent.basis",  # medical details may not be a matter of choice
            "consent.granular",  # catch-all
            "consent.named",
            "consent.imbalance",
            "consent.explicit-words",  # medical details need explicit consent
        ]

    def test_each_finding_is_a_part_that_is_not_as_it_should_be(self) -> None:
        found = check(load(W08), as_of=NOW)
        texts = [finding.decisive()[0].text for finding in found.findings]
        assert texts == [
            "it is given by a statement",
            "the box was ticked in advance",
            "the request names the controller",
            "someone who refuses or withdraws comes off worse",
            "a contract or service is had only with the consent",
            "it is given in a written declaration that also concerns other matters",
            "to withdraw it is as easy as to give it",
            "the school could use the data without it",
            "it is asked for several purposes or kinds of processing",
            "other controllers will rely on it",
            "the school is a maintained school or maintained nursery school in England and Wales",
            "it is confirmed in an express statement",
        ]

    def test_what_the_record_does_not_show(self) -> None:
        found = check(load(W08), as_of=NOW)
        assert [lacks.element.field for lacks in found.missing] == ["told", "withdrawn"]


class TestChecks:
    def test_a_good_consent_has_no_faults(self) -> None:
        found = check(Description(consent=GOOD), as_of=NOW)
        assert found.valid.rule.id == "consent.valid"
        assert found.valid.outcome is Outcome.APPLIES
        assert (found.faults, found.open, found.findings) == ((), (), ())
        assert found.as_of == NOW

    def test_what_is_not_known_is_open(self) -> None:
        assert open_rules(evolve(GOOD, demonstrable=None)) == ["consent.demonstrable"]
        assert faults(evolve(GOOD, demonstrable=None)) == []

    def test_data_of_a_special_category_need_explicit_consent(self) -> None:
        found = check(Description(consent=evolve(GOOD, special_category=True)), as_of=NOW)
        assert found.valid.rule.id == "consent.explicit"
        assert [each.rule.id for each in found.open] == ["consent.explicit-words"]

    @pytest.mark.parametrize(
        ("facts", "fault"),
        [
            ({"presented_as_basis": True, "refused": True}, "consent.no-swap"),
            ({"purposes_changed": True}, "consent.refresh"),
            ({"carries_on_anyway": True}, "consent.basis"),
            ({"processing_told": False}, "consent.named"),
            ({"detriment": True}, "consent.imbalance"),
        ],
        ids=str,
    )
    def test_practice_is_checked_too(self, facts: dict[str, bool], fault: str) -> None:
        assert fault in faults(evolve(GOOD, **facts))  # type: ignore[arg-type]  # by name

    @pytest.mark.parametrize(
        ("facts", "rule"),
        [
            ({"presented_as_basis": True}, "consent.no-swap"),
            ({"relationship_changed": False}, "consent.refresh"),
            ({"online_service": True}, "consent.online"),
        ],
        ids=str,
    )
    def test_other_matters_are_asked_of_where_they_are_touched(
        self, facts: dict[str, bool], rule: str
    ) -> None:
        assert open_rules(GOOD) == []
        assert open_rules(evolve(GOOD, **facts)) == [rule]  # type: ignore[arg-type]  # by name

    def test_a_child_online_needs_a_parent(self) -> None:
        child = evolve(
            GOOD,
            age=12,
            online_service=True,
            offered_directly=True,
            based_on_consent=True,
            preventive_or_counselling=False,
            parental_consent=False,
        )
        assert faults(child) == ["consent.online"]
        assert len(check(Description(consent=child), as_of=NOW).findings) == 1

    def test_without_a_record_all_of_it_is_missing(self) -> None:
        assert len(check(Description(consent=GOOD), as_of=NOW).missing) == 5
        kept = Record(who="P-1", when=NOW, how=Manner.REPLY, told="letter 4", withdrawn=False)
        assert check(Description(consent=GOOD, record=kept), as_of=NOW).missing == ()

    def test_its_life_is_told_if_it_is_known(self) -> None:
        assert check(Description(consent=GOOD), as_of=NOW).state is None
        life = Life(events=(LifeEvent(Happening.GIVEN, NOW),))
        found = check(Description(consent=GOOD, life=life), as_of=NOW)
        assert found.state is not None
        assert found.state.state is State.LIVE

    def test_biometrics_are_asked_of_where_they_are_described(self) -> None:
        assert check(Description(consent=GOOD), as_of=NOW).biometrics is None
        reader = evolve(GOOD, automated_recognition=False)
        by_fact = check(Description(consent=reader), as_of=NOW).biometrics
        assert by_fact is not None
        assert by_fact.scope.outcome is Outcome.DOES_NOT_APPLY
        family = (Parent(tie=Tie.PARENT, consented=False),)
        by_family = check(Description(consent=GOOD, parents=family), as_of=NOW).biometrics
        assert by_family is not None
        assert by_family.parents.consented.met is False

    def test_it_is_written_as_data(self) -> None:
        data = as_data(check(load(W08), as_of=NOW))
        assert isinstance(data, dict)
        assert list(data) == ["as_of", "valid", "faults", "open", "missing", "state", "biometrics"]

    def test_a_day_before_the_gdpr_is_refused(self) -> None:
        with pytest.raises(OutsideCoverageError):
            check(Description(consent=GOOD), as_of=date(2018, 5, 24))

    def test_a_day_is_a_date(self) -> None:
        with pytest.raises(FactsError):
            check(Description(consent=GOOD), as_of="2026-09-04")  # type: ignore[arg-type]  # refused


class TestFiles:
    def test_everything_is_read(self, tmp_path: Path) -> None:
        file = tmp_path / "consent.toml"
        file.write_text(
            """
            parents = [{ tie = "carer", notified = true }]
            [consent]
            age = 9
            data_subject = "pupil"
            school = { kind = "academy", nation = "ENG" }
            [record]
            third_parties = []
            passed_on = [{ on = 2026-09-03, how = "by e-mail" }]
            [life]
            lasts = "1 year"
            events = [{ kind = "given", on = 2026-09-03 }]
            """,
            encoding="utf-8",
        )
        read = load(file)
        assert read.consent.age == 9
        assert read.parents == (Parent(tie=Tie.CARER, notified=True),)
        assert read.record is not None
        assert read.record.third_parties == ()
        assert read.life is not None
        assert read.life.on(date(2027, 9, 4)).state is State.RUN_OUT

    def test_json_will_do(self, tmp_path: Path) -> None:
        file = tmp_path / "consent.json"
        file.write_text('{"consent": {"age": 9}, "record": {"when": "2026-09-03"}}')
        assert load(str(file)) == Description(
            consent=Consent(age=9), record=Record(when=date(2026, 9, 3))
        )

    def test_all_mistakes_are_told_at_once(self, tmp_path: Path) -> None:
        file = tmp_path / "consent.toml"
        file.write_text(
            """
            parents = [{ tie = "uncle" }]
            [consent]
            age = -1
            preticked = true
            [record]
            who = "Jo Bloggs"
            """,
            encoding="utf-8",
        )
        with pytest.raises(DataFileError) as refused:
            load(file)
        told = "\n".join(refused.value.mistakes)
        assert "parents[0].tie: expected one of parent, responsible, carer" in told
        assert "consent: unknown key 'preticked'" in told
        assert "record.who: expected a key of your own" in told
