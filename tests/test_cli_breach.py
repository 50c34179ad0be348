"""The command about breaches of personal data."""

import json
from datetime import date

import pytest

from ukschoolgdpr.cli import main

TODAY = date(2026, 11, 21)
LEAK = ["--acting-as", "controller"]
for fact in ("personal-data", "security-breached", "unauthorised", "disclosed"):
    LEAK += ["--fact", fact]
AWARE = ["--aware", "2026-12-24T16:20+00:00"]
BY = (
    "tell the regulator by 2026-12-27 16:20:00+00:00, or later with reasons\n"
    "    [deadlines.breach-ico-72h]\n"
)


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["breach", *words], today=TODAY) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_it_says_whom_to_tell_and_by_when(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, *LEAK, "--fact", "risk-unlikely=no", *AWARE)
    lines = out.splitlines()
    assert lines[0] == "breaches.personal-data-breach applies (law as at 2026-11-21)"
    assert "breaches.regulator applies (law as at 2026-11-21)" in lines
    assert out.endswith(f"\n\n{BY}")
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("risk", [["--fact", "risk-unlikely"], []])
def test_there_is_no_limit_where_there_is_no_duty_for_certain(
    risk: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = run(capsys, *LEAK, *risk, *AWARE)
    assert "tell the regulator by" not in out
    assert "breaches.record applies (law as at 2026-11-21)" in out.splitlines()


def test_without_awareness_the_limit_has_no_end(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, *LEAK, "--fact", "high-risk")
    assert "tell the regulator by" not in out
    assert "  time limit: deadlines.breach-ico-72h" in out.splitlines()


def test_json_has_each_duty_and_the_limit(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(run(capsys, *LEAK, "--fact", "high-risk", *AWARE, "--json"))
    assert list(data) == ["breach", "owed", "limit_of_72_hours"]
    assert data["breach"]["outcome"] == "applies"
    by_rule = {each["decision"]["id"]: each for each in data["owed"]}
    assert by_rule["breaches.regulator"]["decision"]["outcome"] == "applies"
    assert by_rule["breaches.regulator"]["time_limit"] == data["limit_of_72_hours"]["id"]
    assert by_rule["breaches.people"]["exemptions"] == [
        "exemptions.s2-crime-tax",
        "exemptions.s2-special-purposes",
    ]
    without = json.loads(run(capsys, *LEAK, "--json"))
    assert without["limit_of_72_hours"] is None


def test_the_day_picks_the_wording(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, *LEAK, "--as-of", "2026-02-04")
    assert "UK GDPR, art 4(12)" in out
    assert "UK GDPR, art 4(1)(12)" in run(capsys, *LEAK, "--as-of", "2026-02-05")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("--fact oddity", "not 'oddity'; --help lists the facts"),
        ("--fact lost=maybe", "not 'lost=maybe'"),
        ("--fact high-risk --fact risk-unlikely", "a high risk is a risk, so it is not unlikely"),
        ("--acting-as bystander", "expected one of controller, joint-controller, processor"),
        *(
            (
                f"--aware {moment}",
                f"moment with its offset from UTC, such as 2026-12-24T16:20+00:00, not '{moment}'",
            )
            for moment in ("2026-12-24", "2026-12-24T16:20", "noon")
        ),
        *(
            (
                f"--fact accidental --fact {one} --fact {other}",
                "argument --fact: expected one answer to high-risk, not yes and no",
            )
            for one, other in (("high-risk", "high-risk=no"), ("high-risk=no", "high-risk=yes"))
        ),
        ("--as-of 2018-05-24", "2018-05-24 is before 2018-05-25"),
        ("--aware 9999-12-31T23:59+00:00", "72 hours after 9999-12-31 23:59:00+00:00 is beyond"),
    ],
)
def test_bad_input_is_refused_in_one_line(
    words: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["breach", *words.split()], today=TODAY)
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    [line] = err.splitlines()
    assert expected in line


def test_a_fact_may_be_said_twice_alike(capsys: pytest.CaptureFixture[str]) -> None:
    once = run(capsys, *LEAK)
    assert run(capsys, *LEAK, *LEAK) == once


def test_help_lists_the_facts(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["breach", "--help"], today=TODAY)
    assert stop.value.code == 0
    out = capsys.readouterr().out
    assert "risk-unlikely" in out
    assert "controller, joint-controller, processor" in " ".join(out.split())
    assert "when the school was reasonably certain of it" in " ".join(out.split())
