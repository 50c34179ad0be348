"""The command about decisions without people."""

import json
from datetime import date

import pytest

from ukschoolgdpr.cli import main

CAUGHT = [
    "--fact",
    "personal-data",
    "--fact",
    "human-involvement=no",
    "--fact",
    "legal-effect=yes",
    "--fact",
    "special-category=no",
]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["decision", *words], today=date(2026, 11, 21)) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_it_says_whether_and_what_is_owed(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, *CAUGHT, "--basis", "public-task", "--fact", "child=no")
    lines = out.splitlines()
    assert "automated.prohibited does not apply (law as at 2026-11-21)" in lines
    assert lines[-1] == "owed: enable them to contest the decision [UK GDPR, art 22C(2)(d)]"
    assert max(map(len, lines)) <= 80


def test_the_basis_decides(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, *CAUGHT, "--basis", "recognised-legitimate-interest")
    assert "automated.prohibited applies" in out


def test_the_day_of_the_decision_picks_the_law(capsys: pytest.CaptureFixture[str]) -> None:
    words = [*CAUGHT, "--fact", "authorised-by-law", "--json"]
    before = json.loads(run(capsys, *words, "--decided", "2026-02-04"))
    since = json.loads(run(capsys, *words, "--decided", "2026-02-05"))
    assert before["prohibited"]["outcome"] == "does-not-apply"
    assert since["prohibited"]["outcome"] == "undetermined"
    assert since["prohibited"]["missing"] == [
        "the processing relies on a recognised legitimate interest, if only in part"
    ]
    assert len(before["owed"]) == 2
    assert len(since["owed"]) == 1
    assert [one["cites"]["text"] for one in since["safeguards"]] == [
        f"UK GDPR, art 22C(2)({limb})" for limb in "abcd"
    ]


def test_it_is_asked_as_at_today(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(run(capsys, "--json"))["caught"]["as_of"] == "2026-11-21"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("--fact oddity", "not 'oddity'; the facts: personal-data, human-involvement, "),
        ("--fact child=maybe", "not 'child=maybe'"),
        ("--decided tomorrow", "expected a day such as 2026-09-03, not 'tomorrow'"),
        ("--decided 2018-05-24", "2018-05-24 is before 2018-05-25"),
        ("--basis whim", "expected one of consent, contract, "),
        (
            "--fact personal-data=no --fact special-category",
            "special_category: what rests on no personal data rests on none of these",
        ),
    ],
)
def test_bad_input_is_refused_in_one_line(
    words: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["decision", *words.split()], today=date(2026, 11, 21))
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    [line] = err.splitlines()
    assert expected in line
