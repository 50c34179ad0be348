"""The command about sending data abroad."""

import json
from datetime import date

import pytest

from ukschoolgdpr.cli import main

APP = [
    "--to",
    "US",
    "--school",
    "academy",
    "--nation",
    "england",
    "--fact",
    "uk-gdpr-applies",
    "--fact",
    "initiated",
    "--fact",
    "separate-recipient=yes",
]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["transfer", *words], today=date(2026, 11, 21)) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_it_says_whether_and_by_what(capsys: pytest.CaptureFixture[str]) -> None:
    words = [*APP, "--fact", "on-data-bridge", "--fact", "under-framework"]
    lines = run(capsys, *words, "--as-of", "2023-10-12").splitlines()
    assert lines[0] == "transfer to United States: may be made (law as at 2023-10-12)"
    assert "transfers.adequacy-us applies (law as at 2023-10-12)" in lines
    assert max(map(len, lines)) <= 80
    closed = run(capsys, *words, "--no-other-route", "--as-of", "2023-10-11").splitlines()
    assert closed[0] == "transfer to United States: may not be made (law as at 2023-10-11)"
    assert "ask whether" not in "".join(closed)


def test_it_asks_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    words = [*APP, "--fact", "on-data-bridge", "--no-other-route"]
    lines = run(capsys, *words).splitlines()
    assert lines[0] == "transfer to United States: cannot be determined (law as at 2026-11-21)"
    assert [line for line in lines if line.startswith("ask")] == [
        "ask whether the data will be subject to the principles of that framework on"
    ]


def test_the_school_decides_who_may_rely_on_consent(capsys: pytest.CaptureFixture[str]) -> None:
    consent = ["--fact", "explicit-consent", "--fact", "told-of-risks"]
    words = [*consent, "--fact", "exercising-powers", "--fact", "on-data-bridge=no"]
    data = json.loads(run(capsys, *APP, *words, "--no-other-route", "--json"))
    assert data["outcome"] == "does-not-apply"
    assert data["code"] == "US"
    assert data["row"]["scope"] == "uk-extension"
    independent = ["independent" if word == "academy" else word for word in APP]
    data = json.loads(run(capsys, *independent, *words, "--no-other-route", "--json"))
    assert data["outcome"] == "applies"
    assert data["missing"] == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", "the following arguments are required: --to"),
        ("--to UK", "no territory has the code 'UK': expected two capital letters of ISO 3166-1"),
        ("--to US --fact whim", "not 'whim'; --help lists the facts"),
        ("--to US --fact third-country=no", "third_country: US is one on 2026-11-21"),
        ("--to US --as-of 2018-05-24", "2018-05-24 is before 2018-05-25"),
        (
            "--to US --fact public-recipient --fact on-data-bridge",
            "on_data_bridge: no public body is, but public_recipient says it is one",
        ),
    ],
)
def test_bad_input_is_refused_in_one_line(
    words: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["transfer", *words.split()], today=date(2026, 11, 21))
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    [line] = err.splitlines()
    assert expected in line
