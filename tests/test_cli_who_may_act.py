"""The command who-may-act, word by word."""

import json
from datetime import date
from typing import Any

import pytest

from ukschoolgdpr.cli import main

TODAY = date(2026, 11, 21)
PUPIL = "--requester subject --age 12 --nation"
FATHER = (
    "--requester parent --nation england --age 9 --fact understands=no --fact order-prevents=no "
    "--fact father --fact registered-as-parent --fact adopted-by-others=no --registered-on"
)
RECORD = "--record --fact natural-parent --fact order-prevents=no --nation england --school"


def run(capsys: pytest.CaptureFixture[str], words: str) -> str:
    """Run the command, and give what it prints."""
    assert main(["who-may-act", *words.split()], today=TODAY) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def run_json(capsys: pytest.CaptureFixture[str], words: str) -> dict[str, Any]:
    """Run the command, and read the JSON that it prints."""
    data = json.loads(run(capsys, f"{words} --json"))
    assert isinstance(data, dict)
    return data


def refuse(capsys: pytest.CaptureFixture[str], words: str) -> str:
    """Run the command where it is refused in one line."""
    with pytest.raises(SystemExit) as stop:
        main(["who-may-act", *words.split()], today=TODAY)
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    [line] = err.splitlines()
    return line


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        (f"{PUPIL} england", "undetermined"),
        (f"{PUPIL} wales", "undetermined"),
        (f"{PUPIL} northern-ireland", "undetermined"),
        (f"{PUPIL} scotland", "applies"),
        (f"{PUPIL} scotland --fact shown-incapable", "does-not-apply"),
        (f"{PUPIL} england --fact understands", "applies"),
        (f"{PUPIL} england --fact understands=yes --fact deceased", "does-not-apply"),
        (f"{FATHER} 2003-12-01", "applies"),
        (f"{FATHER} 2003-11-30", "undetermined"),
        (f"{RECORD} maintained", "applies"),
        (f"{RECORD} academy", "does-not-apply"),
        (f"{RECORD} pupil-referral-unit", "undetermined"),
    ],
)
def test_it_decides(words: str, outcome: str, capsys: pytest.CaptureFixture[str]) -> None:
    data = run_json(capsys, words)
    assert data["outcome"] == outcome
    assert data["as_of"] == "2026-11-21"
    assert bool(data["missing"]) is (outcome == "undetermined")


def test_the_day_of_the_law_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    data = run_json(capsys, f"{PUPIL} scotland --as-of 2020-01-01")
    assert data["as_of"] == "2020-01-01"
    [decision] = data["decisions"]
    assert decision["as_of"] == "2020-01-01"


def test_a_parent_is_decided_by_the_ways(capsys: pytest.CaptureFixture[str]) -> None:
    data = run_json(capsys, f"{FATHER} 2005-06-01")
    found = data["parental_responsibility"]
    assert found["held"] is True
    held = [way["id"] for way in found["ways"] if way["held"]]
    assert held == ["people.responsibility-registered-father"]
    assert found["cautions"] == ["confidence in Children Act 1989, s 4(1)(a) is medium"]
    assert [proof["words"] for proof in data["evidence"]] == ["the child's birth certificate"]
    [factors] = data["beside"]
    assert factors["id"] == "people.factors"


def test_without_a_parent_nothing_is_said_of_the_ways(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_json(capsys, f"{PUPIL} scotland")["parental_responsibility"] is None


def test_registration_alone_is_a_way_to_be_decided(capsys: pytest.CaptureFixture[str]) -> None:
    words = "--requester parent --nation wales --registered-on 2005-01-01"
    assert run_json(capsys, words)["parental_responsibility"] is not None


def test_it_reads_well(capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, f"{FATHER} 2005-06-01").splitlines()
    assert lines[:2] == [
        "Holders of parental responsibility who act for a child",
        "people.parent applies (law as at 2026-11-21)",
    ]
    evidence = lines.index("ask for evidence, of which one piece is enough:")
    assert lines[evidence - 2] == "  caution: confidence in Children Act 1989, s 4(1)(a) is medium"
    assert lines[evidence - 1] == ""
    assert lines[evidence + 1 : evidence + 4] == [
        "  the child's birth certificate: A father, not married to the mother, by",
        "      registration [Children Act 1989, s 4(1)(a)]",
        "",
    ]
    assert lines[evidence + 4 : evidence + 7] == [
        "beside it, deciding nothing: Weighing with care whether a child's data should go",
        "    to a parent",
        "people.factors cannot be determined (law as at 2026-11-21)",
    ]
    assert max(map(len, lines)) <= 80


def test_without_evidence_none_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert "evidence" not in run(capsys, f"{PUPIL} scotland")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("", "one of the arguments --requester --record is required"),
        ("--requester parent --record", "argument --record: not allowed with argument --requester"),
        (
            "--requester aunt",
            (
                "argument --requester: expected one of subject, parent, agent, attorney, deputy, "
                "not 'aunt'"
            ),
        ),
        (
            "--requester subject --age twelve",
            "argument --age: expected an age in whole years, such as 12, not 'twelve'",
        ),
        (
            "--requester subject --age -1",
            "argument --age: expected an age in whole years, such as 12, not '-1'",
        ),
        (
            "--requester agent --nation wales --fact father",
            "parentage: expected of a parent alone, not of 'agent'",
        ),
        (
            "--requester parent --fact father",
            "nation: must be known to tell who has parental responsibility",
        ),
        (
            "--record --fact father",
            "--record asks whether, not how: expected parental-responsibility yes or no",
        ),
        (
            "--record --registered-on 2005-01-01",
            "--record asks whether, not how: expected parental-responsibility yes or no",
        ),
        (
            "--requester subject --fact understands --fact shown-incapable",
            "shown_incapable: the data subject is said to understand",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    words: str, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    program, _, said = refuse(capsys, words).partition(": error: ")
    assert program in {"ukschoolgdpr", "ukschoolgdpr who-may-act"}
    assert said == line


@pytest.mark.parametrize("fact", ["cheerful", "school", "age=yes", "registered-on", "father=maybe"])
def test_an_unknown_fact_is_refused_with_those_known(
    fact: str, capsys: pytest.CaptureFixture[str]
) -> None:
    line = refuse(capsys, f"--requester parent --fact {fact}")
    expected = f"expected FACT, FACT=yes or FACT=no, not {fact!r}; the facts: deceased, understands"
    assert expected in line
    assert line.endswith("adopted-by-others, another-way")
