"""The command about impact assessments."""

import json
from datetime import date

import pytest

from ukschoolgdpr.cli import main

TODAY = date(2026, 11, 21)


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["dpia", *words], today=TODAY) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_it_says_how_much_one_is_needed_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "--fact", "biometric-identification", "--fact", "about-children")
    lines = out.splitlines()
    assert lines[0] == "impact assessment: required (law as at 2026-11-21)"
    assert lines[1] == "dpia.biometric-data applies (law as at 2026-11-21)"
    assert max(map(len, lines)) <= 80
    assert "see that" not in out


def test_every_other_question_may_be_answered_with_no(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--fact", "about-children"]
    assert run(capsys, *words).startswith("impact assessment: undetermined")
    assert run(capsys, *words, "--else-no") == (
        "impact assessment: not-required (law as at 2026-11-21)\n"
    )
    new = run(capsys, *words, "--fact", "new-to-school", "--else-no")
    assert new.startswith("impact assessment: advisable")
    unknown = json.loads(run(capsys, *words, "--json"))
    assert unknown["need"] == "undetermined"


@pytest.mark.parametrize(
    "facts",
    [
        ["physical-harm"],
        ["systematic-monitoring", "about-children"],
        ["new-to-school"],
    ],
)
def test_contents_are_listed_where_one_is_to_be_made(
    facts: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    given = [word for fact in facts for word in ("--fact", fact)]
    out = run(capsys, *given, "--else-no", "--contents")
    _, _, contents = out.partition("\n\n")
    assert contents.splitlines()[0] == (
        "see that it describes the operations systematically [UK GDPR, art 35(7)(a)]"
    )
    none = run(capsys, "--else-no", "--contents")
    assert none == "impact assessment: not-required (law as at 2026-11-21)\n"
    assert "see that" not in run(capsys, "--contents")


def test_the_basis_and_the_day_matter(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--fact", "physical-harm", "--fact", "basis-in-domestic-law"]
    words += ["--fact", "law-regulates-operation", "--fact", "law-was-assessed", "--else-no"]
    assert run(capsys, *words, "--basis", "public-task").startswith(
        "impact assessment: not-required"
    )
    out = run(capsys, *words, "--basis", "consent", "--as-of", "2020-01-02")
    assert out.startswith("impact assessment: required (law as at 2020-01-02)")


def test_json_has_the_need_and_every_decision(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(run(capsys, "--fact", "matching", "--else-no", "--json"))
    assert list(data) == ["need", "screening", "assessment"]
    assert data["need"] == "required"
    assert data["screening"]["as_of"] == "2026-11-21"
    outcomes = {each["id"]: each["outcome"] for each in data["screening"]["required"]}
    assert len(outcomes) == 14
    assert [rule for rule, outcome in outcomes.items() if outcome == "applies"] == [
        "dpia.data-matching"
    ]
    assert data["assessment"]["contents"]["outcome"] == "does-not-apply"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("--fact oddity", "not 'oddity'; --help lists the facts"),
        ("--fact matching=maybe", "not 'matching=maybe'"),
        ("--as-of tomorrow", "expected a day such as 2026-09-03, not 'tomorrow'"),
        ("--as-of 2018-05-24", "2018-05-24 is before 2018-05-25"),
        ("--basis whim", "expected one of consent, contract, "),
    ],
)
def test_bad_input_is_refused_in_one_line(
    words: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["dpia", *words.split()], today=TODAY)
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    [line] = err.splitlines()
    assert expected in line


def test_help_lists_the_facts(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["dpia", "--help"], today=TODAY)
    assert stop.value.code == 0
    out = capsys.readouterr().out
    assert "physical-harm" in out
    assert "public-task" in out
    assert "answer every other question with no" in out
    assert "say too what the assessment still lacks" in out
