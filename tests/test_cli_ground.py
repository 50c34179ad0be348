"""The command that asks whether a processing has a complete ground."""

import json
from datetime import date

import pytest

from tests.variations import names
from ukschoolgdpr.cli import main
from ukschoolgdpr.cli.grounds import _FACTS
from ukschoolgdpr.facts.processing import Purpose
from ukschoolgdpr.special_categories import SensitiveProcessing

TODAY = date(2026, 11, 21)
COMPLETE = "the ground is complete (law as at 2026-11-21)"
OPEN = "it cannot be determined whether the ground is complete (law as at 2026-11-21)"
NONE = "the ground is not complete (law as at 2026-11-21)"


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def _facts(*facts: str) -> list[str]:
    return [word for fact in facts for word in ("--fact", fact)]


def _said(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(["ground", *words], today=TODAY) == 0
    return capsys.readouterr().out.splitlines()


def _refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as raised:
        main(["ground", *words], today=TODAY)
    assert raised.value.code == 2
    return capsys.readouterr().err


class TestAnswers:
    def test_ordinary_data(self, capsys: pytest.CaptureFixture[str]) -> None:
        words = ["--special", "none", "--criminal=no", *_facts("consented")]
        assert _said(capsys, *words) == [
            COMPLETE,
            "  Lawful basis",
            "    open: UK GDPR, art 6(1)(a)",
        ]

    def test_special_category_data(self, capsys: pytest.CaptureFixture[str]) -> None:
        words = ["--special", "health", "--special", "sex-life", "--criminal", "no"]
        facts = _facts("consented=yes", "explicit-consent", "prohibition-stands=no")
        assert _said(capsys, *words, *facts) == [
            COMPLETE,
            "  Lawful basis",
            "    open: UK GDPR, art 6(1)(a)",
            "  Data concerning health",
            "    open: UK GDPR, art 9(2)(a)",
            "  Data concerning sex life",
            "    open: UK GDPR, art 9(2)(a)",
        ]

    @pytest.mark.parametrize("criminal", [["--criminal"], ["--criminal", "yes"]])
    def test_criminal_offence_data(
        self, capsys: pytest.CaptureFixture[str], criminal: list[str]
    ) -> None:
        facts = _facts("consented", "comprehensive-register=no")
        assert _said(capsys, "--special", "none", *criminal, *facts)[-2:] == [
            "  Criminal offence data",
            "    open: UK GDPR, art 10(1) with DPA 2018, Sch 1 para 29",
        ]

    def test_what_is_not_said_is_not_known(self, capsys: pytest.CaptureFixture[str]) -> None:
        lines = _said(capsys, "--criminal=no", *_facts("consented"))
        assert lines[0] == OPEN
        assert "    not known: the data concern health" in lines
        assert "  Criminal offence data" not in lines
        limbs = _said(capsys, "--special", "none", *_facts("consented"))
        assert limbs[0] == OPEN
        assert "  Data concerning health" not in limbs
        assert "  Criminal offence data" in limbs

    def test_the_school_and_the_day_count(self, capsys: pytest.CaptureFixture[str]) -> None:
        said = ["necessary", "crime", "performing-tasks", "consented=no", "vital-interests=no"]
        said += ["legal-obligation=no", "public-interest-task=no", "official-authority=no"]
        said += ["performs-contract=no", "precedes-contract=no", "legitimate-interest=no"]
        words = ["--special", "none", "--criminal=no", *_facts(*said)]
        independent = [*words, "--school", "independent", "--nation", "england"]
        assert _said(capsys, *independent)[0] == COMPLETE
        academy = [*words, "--school", "academy", "--nation", "england"]
        assert _said(capsys, *academy)[0] == NONE
        earlier = _said(capsys, *independent, "--as-of", "2026-02-04")
        assert earlier[0] == "the ground is not complete (law as at 2026-02-04)"
        assert earlier[2].startswith(
            "    not open: UK GDPR, art 6(1)(a): not met: the data subject"
        )

    def test_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        words = ["--special", "health", "--criminal=no", "--json", *_facts("consented")]
        found = json.loads("\n".join(_said(capsys, *words)))
        assert list(found) == ["outcome", "as_of", "missing", "needs", "cautions"]
        assert (found["outcome"], found["as_of"]) == ("undetermined", "2026-11-21")
        assert found["missing"] == ["the data subject has manifestly made the data public"]
        assert found["cautions"] == []
        basis, *special, criminal = found["needs"]
        assert (basis["title"], basis["needed"], basis["outcome"]) == (
            "Lawful basis",
            True,
            "applies",
        )
        assert basis["missing"] == []
        assert [need["title"] for need in special if need["needed"]] == ["Data concerning health"]
        assert (criminal["needed"], criminal["ways"]) == (False, [])
        assert len(basis["ways"]) == 7
        way = basis["ways"][0]
        assert way["name"] == "UK GDPR, art 6(1)(a)"
        assert way["decision"]["outcome"] == "applies"


class TestBadInput:
    @pytest.mark.parametrize(
        ("words", "message"),
        [
            (
                ["--special", "none", "--special", "health"],
                "special: none cannot be named beside health",
            ),
            (["--special", "helth"], "sexual-orientation, not 'helth', nor none"),
            (["--criminal=perhaps"], "argument --criminal: expected yes or no, not 'perhaps'"),
            (
                ["--fact", "helth"],
                "expected FACT, FACT=yes or FACT=no, not 'helth'; --help lists the facts",
            ),
            (
                ["--fact", "health=perhaps"],
                "expected FACT, FACT=yes or FACT=no, not 'health=perhaps'",
            ),
            (["--school", "academy", "--nation", "scotland"], "there is no academy in Scotland"),
            (["--as-of", "2018-05-24"], "2018-05-24 is before 2018-05-25"),
        ],
    )
    def test_it_is_said_in_a_line(
        self, capsys: pytest.CaptureFixture[str], words: list[str], message: str
    ) -> None:
        said = _refused(capsys, *words)
        assert message in said
        assert said.count("\n") == 1


def test_every_fact_has_a_word() -> None:
    facts = set(names(Purpose)) | set(names(SensitiveProcessing))
    assert set(_FACTS.values()) == facts
    assert list(_FACTS) == sorted(_FACTS)
    assert _FACTS["policy-document"] == "policy_document"
