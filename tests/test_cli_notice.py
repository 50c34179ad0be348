"""The command about privacy notices."""

import json
from datetime import date
from typing import Any

import pytest

from ukschoolgdpr.cli import main

PLAIN = ["--from", "data-subject", "--no-exceptions", "--school", "academy", "--nation", "england"]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["notice", "required", *words], today=date(2026, 11, 21)) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def answered(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(capsys, *words, "--json"))
    return found


def items(found: dict[str, Any], heading: str) -> list[str]:
    return [point["item"] for point in found[heading]]


def test_it_says_what_a_notice_must_say(capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, *PLAIN, "--fact", "addressed-to-child").splitlines()
    assert lines[0] == "required (law as at 2026-11-21)"
    assert "  complaint-controller: that they may complain to the school itself [UK GDPR," in lines
    assert "  ask whether a use rests on consent" in lines
    assert "    notices.child applies (law as at 2026-11-21)" in lines
    assert lines[-2:] == ["by when", "  deadlines.privacy-info-direct"]
    assert max(map(len, lines)) <= 80


def test_the_answer_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    found = answered(capsys, *PLAIN, "--fact", "recipients=no")
    assert list(found) == [
        "as_of",
        "required",
        "undetermined",
        "not_required",
        "missing",
        "manner",
        "time_limits",
    ]
    assert items(found, "required") == [
        "controller",
        "officer",
        "purposes",
        "lawful-basis",
        "retention",
        "rights",
        "complaint-controller",
        "complaint-regulator",
        "obligation",
    ]
    assert items(found, "not_required") == ["categories", "recipients", "source"]
    assert "automated-decisions" in items(found, "undetermined")
    assert "the controller has a representative" in found["missing"]
    assert [it["outcome"] for it in found["manner"]] == [
        "applies",
        "undetermined",
        "does-not-apply",
    ]
    assert found["time_limits"] == ["deadlines.privacy-info-direct"]
    [officer] = [point for point in found["required"] if point["item"] == "officer"]
    assert list(officer) == ["item", "words", "see", "cites", "missing", "decisions"]
    assert [cites["text"] for cites in officer["cites"]] == ["UK GDPR, art 13(1)(b)"]
    assert officer["see"]["text"] == "UK GDPR, art 37"
    assert officer["missing"] == []
    assert [it["outcome"] for it in officer["decisions"]] == ["applies", "does-not-apply"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("data-subject", {"obligation"}),
        ("elsewhere", {"categories", "source"}),
        ("both", {"obligation", "categories", "source"}),
    ],
)
def test_the_source_of_the_data_decides(
    source: str, expected: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = answered(capsys, "--from", source, "--no-exceptions")
    assert set(items(found, "required")) & {"obligation", "categories", "source"} == expected


def test_without_a_source_nothing_is_taken_as_known(capsys: pytest.CaptureFixture[str]) -> None:
    found = answered(capsys, "--no-exceptions")
    assert found["required"] == []
    assert len(found["time_limits"]) == 4


def test_exceptions_are_not_taken_as_absent(capsys: pytest.CaptureFixture[str]) -> None:
    found = answered(capsys, "--from", "data-subject")
    assert found["required"] == []
    assert "the data subject already has the information" in found["missing"]


def test_what_they_have_need_not_be_said(capsys: pytest.CaptureFixture[str]) -> None:
    found = answered(capsys, *PLAIN, "--has", "controller", "--has", "lawful-basis")
    assert {"controller", "lawful-basis"} <= set(items(found, "not_required"))


def test_it_is_asked_as_at_today_or_another_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert answered(capsys)["as_of"] == "2026-11-21"
    before = answered(capsys, *PLAIN, "--as-of", "2026-06-18")
    assert "complaint-controller" in items(before, "not_required")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("--fact from-elsewhere", "not 'from-elsewhere'; the facts: representative, officer-des"),
        ("--fact recipients=some", "not 'recipients=some'"),
        ("--from afar", "invalid choice: 'afar'"),
        ("--has cakes", "expected one of controller, representative, "),
        ("--as-of 2018-05-24", "2018-05-24 is before 2018-05-25"),
        ("--school academy --nation wales", "there is no academy in Wales, only in England"),
        (
            "--no-exceptions --fact laid-down-by-law",
            "error: --no-exceptions: --fact laid-down-by-law is one",
        ),
    ],
)
def test_bad_input_is_refused_in_one_line(
    words: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["notice", "required", *words.split()], today=date(2026, 11, 21))
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    line = err.splitlines()[-1]
    assert expected in line


def test_no_exceptions_agrees_with_their_being_denied(capsys: pytest.CaptureFixture[str]) -> None:
    denied = [*PLAIN, "--fact", "has-information=no", "--fact", "recipients"]
    assert answered(capsys, *denied) == answered(capsys, *PLAIN, "--fact", "recipients")


def test_the_sub_word_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["notice", "bake"], today=date(2026, 11, 21))
    assert stop.value.code == 2
    assert "invalid choice: 'bake'" in capsys.readouterr().err
