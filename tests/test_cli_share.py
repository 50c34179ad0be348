"""The command ``share``, word by word."""

import json
from datetime import date

import pytest

from ukschoolgdpr.cli import main

TODAY = date(2026, 11, 21)
POLICE = ["--to", "police", "--data", "other-pupil", "--school", "academy", "--nation", "england"]
ASKED = [*POLICE, "--fact", "necessary", "--fact", "proportionate"]
NEITHER = [
    "--fact",
    "court-ordered=no",
    "--fact",
    "required-by-law=no",
    "--fact",
    "forbidden-by-law=no",
]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["share", *words], today=TODAY) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def refuse(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as stop:
        main(["share", *words], today=TODAY)
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    [line] = err.splitlines()
    return line


def test_a_course_has_its_gateway_and_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, *ASKED, *NEITHER, "--as-of", "2026-09-01")
    assert [line for line in out.splitlines() if line and not line.startswith(" ")] == [
        "power (law as at 2026-09-01)",
        "must be shared: no",
        "may be shared as things are: yes",
        "A request of the police, which compels nothing",
        "to do",
    ]
    assert "\n\nA request of the police" in out
    assert "\n  sharing.police-request applies\n  met: the data are to go to 'police'" in out
    assert "\n\nto do\n  share the minimum, and record why it was necessary" in out
    assert "time limit" not in out
    assert "ask whether" not in out


def test_what_is_not_known_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, *ASKED, "--as-of", "2026-09-01")
    assert out.startswith(
        "undetermined (law as at 2026-09-01)\n"
        "must be shared: not known\n"
        "may be shared as things are: not known\n"
        "\nA request of the police, which compels nothing\n"
    )
    assert out.endswith(
        "\n\nask whether\n"
        "  a court order or a warrant requires it\n"
        "  another enactment requires it\n"
        "  an enactment or a court forbids it\n"
    )
    assert "sharing.required" not in out


def test_a_time_limit_is_named_last(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--to", "next-school", "--data", "transfer", "--fact", "moved"]
    out = run(capsys, *words, "--school", "maintained", "--nation", "england")
    assert out.startswith("duty (law as at 2026-11-21)\n")
    assert out.endswith("\n  time limit: deadlines.edrec-transfer\n")


def test_an_age_counts(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--to", "local-authority", "--data", "other-pupil", "--school", "academy"]
    words += ["--nation", "england", "--fact", "requested", "--fact", "for-participation"]
    words += ["--fact", "pupil-instructed", "--fact", "parent-instructed=no"]
    assert run(capsys, *words, "--age", "15").startswith("duty ")
    assert not run(capsys, *words, "--age", "16").startswith("duty ")


def test_json_has_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(run(capsys, *ASKED, *NEITHER, "--as-of", "2026-09-01", "--json"))
    assert list(data) == [
        "course",
        "must",
        "may",
        "as_of",
        "decisions",
        "missing",
        "bases",
        "steps",
        "time_limits",
    ]
    assert (data["course"], data["must"], data["may"]) == ("power", False, True)
    assert data["decisions"][0]["id"] == "sharing.police-request"
    assert data["steps"][1]["cites"]["text"] == "DPA 2018, Sch 2 para 2"
    assert (data["missing"], data["bases"], data["time_limits"]) == ([], [], [])
    census = ["--to", "department", "--data", "census", "--fact", "requested"]
    school = ["--school", "academy", "--nation", "england"]
    found = json.loads(run(capsys, *census, *school, "--json"))
    assert (found["course"], found["bases"], found["as_of"]) == ("duty", ["c"], "2026-11-21")


@pytest.mark.parametrize(
    ("words", "mistake"),
    [
        (["--to", "the-press", "--data", "plan"], "argument --to: expected one of department, "),
        (["--to", "police", "--data", "gossip"], "argument --data: expected one of census, "),
        (["--to", "police"], "the following arguments are required: --data"),
        (["--data", "plan"], "the following arguments are required: --to"),
        ([*POLICE, "--age", "ten"], "argument --age: invalid int value: 'ten'"),
        ([*POLICE, "--age", "-1"], "age: expected an age in whole years or None, not -1"),
        (
            [*POLICE, "--fact", "urgent"],
            (
                "argument --fact: expected FACT, FACT=yes or FACT=no, not 'urgent'; "
                "--help lists the facts"
            ),
        ),
        ([*POLICE, "--as-of", "2018-05-24"], "2018-05-24 is before 2018-05-25"),
    ],
)
def test_bad_input_is_refused_in_a_line(
    capsys: pytest.CaptureFixture[str], words: list[str], mistake: str
) -> None:
    assert mistake in refuse(capsys, *words)


def test_help_lists_recipients_data_and_facts(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["share", "--help"], today=TODAY)
    assert stop.value.code == 0
    out = " ".join(capsys.readouterr().out.split())
    for words in (
        "who asks, or is to have it: department, welsh-ministers",
        "of which kind: census, declared, nationality",
        "--age YEARS of the pupil",
        "repeatable: requested, necessary, proportionate",
    ):
        assert words in out
