"""The command ``deadline`` for a school with a policy: the tighter counts, the laxer yields."""

import json
from pathlib import Path

import pytest

from ukschoolgdpr.cli import main

OWN = """
[document]
id = "hill-top"
title = "Hill Top"
school = "maintained"
nation = "WLS"

[informing]
obtained_within = { says = "2 months", clauses = ["4"] }
"""


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["deadline", *words]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def run_json(capsys: pytest.CaptureFixture[str], words: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(run(capsys, *words.split(), "--json"))
    return found


def refuse(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as stop:
        main(["deadline", *words])
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    [line] = err.splitlines()
    return line.removeprefix("ukschoolgdpr: error: ")


@pytest.fixture
def own(tmp_path: Path) -> str:
    file = tmp_path / "own.toml"
    file.write_text(OWN, encoding="utf-8")
    return str(file)


def test_what_is_tighter_counts_and_the_law_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    words = "access --received 2026-03-02 --policy norton-road"
    lines = run(capsys, *words.split()).splitlines()
    assert lines[2] == "last day: Mon 30 Mar 2026"
    assert lines[4] == "by Norton Road Primary School: data protection policy:"
    assert lines[5].startswith("  Thu 02 Apr 2026 [NR-8.2-c, ")
    assert "  Mon 30 Mar 2026 [NR-8.2-c, " in "\n".join(lines)
    assert "by the law: Thu 02 Apr 2026, safe by Wed 01 Apr 2026" in lines
    assert "what counts: the policy, which is tighter" in lines
    assert not any("yields" in line for line in lines)
    data = run_json(capsys, words)
    assert (data["id"], data["day"]) == ("deadlines.access", "2026-03-30")
    tighter = data["tighter"]
    assert isinstance(tighter, dict)
    assert (tighter["policy"], tighter["prevails"]) == ("norton-road", "policy")
    assert tighter["law"]["day"] == "2026-04-02"
    assert [(one["day"], one["yields"]) for one in tighter["stated"]] == [
        ("2026-04-02", False),
        ("2026-03-30", False),
    ]
    assert tighter["stated"][0]["clauses"][0] == "NR-8.2-c"


def test_what_is_laxer_yields(capsys: pytest.CaptureFixture[str]) -> None:
    words = "access --received 2022-12-23 --policy norton-road"
    lines = run(capsys, *words.split()).splitlines()
    assert lines[2] == "last day: Mon 23 Jan 2023"
    assert "by the law: Mon 23 Jan 2023" in lines
    assert "what counts: the law" in lines
    assert "laxer: it yields to the law" in " ".join(" ".join(lines).split())
    tighter = run_json(capsys, words)["tighter"]
    assert isinstance(tighter, dict)
    assert [(one["day"], one["yields"]) for one in tighter["stated"]] == [
        ("2023-01-23", False),
        ("2023-01-25", True),
    ]


def test_the_safe_day_is_the_earlier_of_the_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "own.toml"
    clock = """
[clock]
periods = [{ says = "31 days", clauses = ["1"] }]
tests = [{ says = "none", clauses = ["2"] }]
"""
    file.write_text(OWN + clock, encoding="utf-8")
    law = run_json(capsys, "access --received 2026-03-06 --nation wales")
    school = run_json(capsys, f"access --received 2026-03-06 --policy {file}")
    # Easter Monday, which the policy does not move on.
    assert (law["day"], law["safe_day"]) == ("2026-04-07", "2026-04-05")
    assert (school["day"], school["safe_day"]) == ("2026-04-06", "2026-04-05")


@pytest.mark.parametrize(
    ("limit", "day", "prevails"),
    [
        ("access", "2023-01-23", "law"),
        ("rights-one-month", "2023-01-23", "law"),
        ("privacy-info-indirect", "2023-01-20", "policy"),
    ],
)
def test_three_limits_can_be_tightened(
    limit: str, day: str, prevails: str, capsys: pytest.CaptureFixture[str]
) -> None:
    data = run_json(capsys, f"{limit} --received 2022-12-23 --policy norton-road")
    tighter = data["tighter"]
    assert isinstance(tighter, dict)
    assert (data["id"], data["day"]) == (f"deadlines.{limit}", day)
    assert tighter["prevails"] == prevails


def test_a_text_on_access_goes_before_the_general_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "own.toml"
    starts = """
[[clock.starts]]
at = "same-day"
clauses = ["1"]

[[clock.starts]]
at = "next-day"
right = "access"
clauses = ["2"]
"""
    file.write_text(OWN + starts, encoding="utf-8")
    stated = {
        limit: run(capsys, limit, "--received", "2026-03-02", "--policy", str(file)).splitlines()[5]
        for limit in ("access", "rights-one-month")
    }
    assert stated == {
        "access": "  Tue 07 Apr 2026 [2], laxer: it yields to the law",
        "rights-one-month": "  Thu 02 Apr 2026 [1]",
    }


def test_a_file_of_one_s_own_tells_the_nation(own: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["privacy-info-indirect", "--received", "2025-09-03", "--policy", own]
    lines = run(capsys, *words).splitlines()
    assert "  Mon 03 Nov 2025 [4], laxer: it yields to the law" in lines
    assert "what counts: the law" in lines
    assert any(line.startswith("working days of Wales") for line in lines)
    assert run(capsys, *words, "--nation", "wales", "--school", "maintained") == "\n".join(
        [*lines, ""]
    )


def test_a_policy_without_a_word_on_it_leaves_the_law(
    own: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = run(capsys, "access", "--received", "2026-03-02", "--policy", own).splitlines()
    assert lines[4:8] == [
        "by Hill Top:",
        "  no words on it",
        "by the law: Thu 02 Apr 2026, safe by Wed 01 Apr 2026",
        "what counts: the law",
    ]


def test_while_time_stands_still_a_policy_that_runs_counts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = "access --received 2026-03-02 --clarified 2026-03-09/ --policy"
    lines = run(capsys, *words.split(), "norton-road").splitlines()
    assert "by the law: no last day yet" in lines


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "foi-standard --policy norton-road",
            "--policy: expected one of access, rights-one-month, privacy-info-indirect, not foi",
        ),
        ("access --policy norton-road --nation wales", "--nation: that of norton-road is england"),
        (
            "access --policy norton-road --school academy",
            "--school: that of norton-road is maintained",
        ),
        ("access", "the following arguments are required: --nation"),
        ("access --policy soup", "no policy is called 'soup': expected a file or one of "),
        ("access --policy soup.toml", "soup.toml: cannot be read: No such file or directory"),
    ],
)
def test_bad_input_is_one_clear_line(
    words: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refuse(capsys, *words.split(), "--received", "2026-03-02").startswith(expected)
