"""The command ``consent check``."""

import json
from datetime import date
from pathlib import Path

import pytest

from ukschoolgdpr.cli import main

TODAY = date(2026, 11, 22)
W08 = Path(__file__).parents[1] / "docs" / "reference" / "examples" / "form.toml"


WHOLE = """
[consent]
school = { kind = "independent", nation = "WLS" }
data_subject = "parent"
given_by_data_subject = true
competent = true
statement = true
unambiguous = true
pre_ticked = false
opt_out = false
inaction = false
specific = true
several_purposes = false
controller_named = true
purpose_told = true
withdrawal_told = true
others_rely = false
processing_told = true
genuine_choice = true
detriment = false
conditional = false
real_alternative = true
with_other_matters = false
withdrawable = true
withdrawal_as_easy = true
demonstrable = true
carries_on_anyway = false
[record]
who = "P-1"
when = 2026-09-03
how = "signature"
told = "letter 4"
withdrawn = false
"""
"""A form that nothing is wrong with, and its record."""


def write(folder: Path, text: str) -> str:
    file = folder / "consent.toml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_it_says_what_is_wrong_with_a_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["consent", "check", str(W08), "--as-of", "2026-09-04"], today=TODAY) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:6] == [
        "Explicit consent: no (law as at 2026-09-04)",
        "shortcomings found: 12",
        "",
        "Given by an unambiguous statement or clear affirmative act",
        "  consent.unambiguous does not apply",
        "  not met: it is given by a statement [UK GDPR, art 4(1)(11)]",
    ]
    assert lines[-6:] == [
        "not known, so not decided:",
        "  consent.demonstrable: the controller can demonstrate that it was given",
        "",
        "the record does not show:",
        "  what they were told at the time [ICO guidance, consent]",
        "  whether they have withdrawn, and when [ICO guidance, consent]",
    ]


def test_today_is_meant_unless_a_day_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    main(["consent", "check", str(W08)], today=date(2020, 1, 2))
    assert "(law as at 2020-01-02)" in capsys.readouterr().out


def test_json_has_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    main(["consent", "check", str(W08), "--as-of", "2026-09-04", "--json"], today=TODAY)
    data = json.loads(capsys.readouterr().out)
    assert data["valid"]["outcome"] == "does-not-apply"
    assert len(data["faults"]) == 10


def test_a_whole_record_and_no_doubt_leave_nothing_to_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, WHOLE)
    main(["consent", "check", file], today=TODAY)
    assert capsys.readouterr().out == (
        "Valid consent: yes (law as at 2026-11-22)\nshortcomings found: 0\n"
    )


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            'data_subject = "employee"\nreal_alternative = false',
            "Presumed not to be freely given, as power is imbalanced",
        ),
        (
            """data_subject = "pupil"
            real_alternative = true
            age = 12
            based_on_consent = true
            online_service = true
            offered_directly = true
            preventive_or_counselling = false
            parental_consent = false""",
            "Consent to an online service, of a parent where it must be",
        ),
    ],
    ids=["an employee without an alternative", "a child of 12 online"],
)
def test_a_yes_is_never_said_alone_where_something_is_wrong(
    said: str, title: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rest = WHOLE.replace('data_subject = "parent"\n', "").replace("real_alternative = true\n", "")
    file = write(tmp_path, rest.replace("[consent]", f"[consent]\n{said}"))
    main(["consent", "check", file], today=TODAY)
    lines = capsys.readouterr().out.splitlines()
    assert lines[:4] == [
        "Valid consent: yes, but for the shortcomings (law as at 2026-11-22)",
        "shortcomings found: 1",
        "",
        title,
    ]


def test_it_says_where_a_consent_stands_and_what_the_act_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(
        tmp_path,
        """
        [consent]
        school = { nation = "ENG" }
        age = 11
        for_school = true
        identifying = true
        automated_recognition = true
        child_refused = true
        [life]
        events = [{ kind = "given", on = 2026-09-03 }]
        [[parents]]
        tie = "parent"
        notified = true
        consented = true
        """,
    )
    main(["consent", "check", file, "--as-of", "2026-09-04"], today=TODAY)
    out = capsys.readouterr().out
    assert "Valid consent: not known (law as at 2026-09-04)\n" in out
    assert (
        "\nconsent on Fri 04 Sep 2026: live\n"
        "  it was given or refreshed on Thu 03 Sep 2026 [UK GDPR, art 6(1)(a)]\n"
        "\nBiometric information of a child, for which parents and child are asked\n"
        "  consent.biometrics applies\n"
    ) in out
    assert "\n  consent.biometrics-notice does not apply\n" in out
    assert "\n  met: the child refuses to take part, or to go on [PFA 2012, s 26(5)(a)]\n" in out
    assert "\n  consent.biometrics-alternative applies\n" in out
    assert "\n  consent.explicit cannot be determined\n" in out


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[consent]\nage = 'nine'\n", "consent.age: expected a whole number, not 'nine'"),
        ("", "consent: missing"),
        ("[consent", "is not TOML"),
    ],
)
def test_bad_input_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, problem: str
) -> None:
    file = write(tmp_path, text)
    with pytest.raises(SystemExit) as left:
        main(["consent", "check", file], today=TODAY)
    assert left.value.code == 2
    error = capsys.readouterr().err
    assert problem in error
    assert error.count("\n") == 1


def test_there_is_nothing_but_check(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["consent", "sign", str(W08)], today=TODAY)
    assert left.value.code == 2
    assert "invalid choice: 'sign'" in capsys.readouterr().err
