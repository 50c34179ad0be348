"""The command that writes a privacy notice."""

import json
from datetime import date

import pytest

from ukschoolgdpr.cli import main
from ukschoolgdpr.policies.drafting import Audience, write
from ukschoolgdpr.policies.model import load

DAY = date(2026, 11, 21)


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["notice", "write", *words], today=DAY) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


@pytest.mark.parametrize("audience", Audience)
def test_it_prints_markdown(audience: Audience, capsys: pytest.CaptureFixture[str]) -> None:
    draft = write(load("highfields"), audience, as_of=DAY)
    assert run(capsys, "highfields", "--audience", audience.value) == draft.markdown()


def test_for_a_child_on_another_day(capsys: pytest.CaptureFixture[str]) -> None:
    day = date(2020, 12, 30)
    draft = write(load("highfields"), Audience.EVERYONE, as_of=day, for_child=True)
    assert run(capsys, "highfields", "--child", "--as-of", str(day)) == draft.markdown()


def test_the_draft_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "norbury-hall", "--audience", "pupils", "--json"))
    draft = write(load("norbury-hall"), Audience.PUPILS, as_of=DAY)
    assert list(found) == ["draft", "questions"]
    assert found["questions"] == list(draft.questions)
    assert list(found["draft"]) == [
        "policy",
        "title",
        "audience",
        "as_of",
        "for_child",
        "passages",
        "undetermined",
    ]
    assert found["draft"]["audience"] == "pupils"
    assert found["draft"]["passages"][0]["clauses"] == ["NH-2.1-a"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("write", "error: policy: expected the name of a policy, or a file"),
        ("write nowhere", "no policy is called 'nowhere'"),
        ("write highfields --audience cats", "expected one of everyone, pupils, looked-after"),
        ("write highfields --as-of 2018-05-24", "2018-05-24 is before 2018-05-25"),
        ("write highfields --nation wales", "error: --nation: not for notice write"),
        ("write highfields --school academy", "error: --school: not for notice write"),
        ("write highfields --from both", "error: --from: not for notice write"),
        ("write highfields --fact recipients", "error: --fact: not for notice write"),
        ("write highfields --no-exceptions", "error: --no-exceptions: not for notice write"),
        ("write highfields --has source", "error: --has: not for notice write"),
        ("required highfields", "error: POLICY: not for notice required"),
        ("required --audience pupils", "error: --audience: not for notice required"),
        ("required --child", "error: --child: not for notice required"),
    ],
)
def test_bad_input_is_refused_in_one_line(
    words: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["notice", *words.split()], today=DAY)
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert expected in err.splitlines()[-1]
