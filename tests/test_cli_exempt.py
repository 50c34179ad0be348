"""The command ``exempt``, word by word."""

import json
from datetime import date
from pathlib import Path

import pytest

from ukschoolgdpr.cli import main

TODAY = date(2026, 11, 21)
EXAMPLE = Path(__file__).parent.parent / "docs/reference/examples/access-request.toml"


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["exempt", *words], today=TODAY) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def refuse(capsys: pytest.CaptureFixture[str], file: Path) -> str:
    with pytest.raises(SystemExit) as stop:
        main(["exempt", str(file)], today=TODAY)
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    [line] = err.splitlines()
    return line.replace(f"{file}: ", "")


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "request.toml"


def test_each_piece_is_answered_with_its_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, str(EXAMPLE), "--as-of", "2026-09-01")
    assert [line for line in out.splitlines() if line and not line.startswith(" ")] == [
        "right: access (law as at 2026-09-01)",
        "the requester may exercise it: yes",
        "manifestly unfounded or excessive: no [UK GDPR, art 12(5)]",
        "mock-script: withhold",
        "mock-marks: disclose",
        "incident-log: redact",
        "nurse-report: withhold",
        "tutor-note: undetermined",
        "tell the requester",
    ]
    assert "  exemptions.s2-exam-scripts applies (law as at 2026-09-01)\n" in out
    assert "  no exemption that reaches the right applies\n" in out
    assert "  time limit: deadlines.serious-harm-opinion-disclosing\n" in out
    assert "  ask whether a teacher processes them solely for their own use\n" in out
    assert "  the reasons for not acting, unless saying so" in out
    assert "nothing is answered" not in out


def test_it_is_asked_as_at_today_unless_told_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, str(EXAMPLE)).startswith("right: access (law as at 2026-11-21)\n")


def test_json_has_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(run(capsys, str(EXAMPLE), "--json"))
    assert list(data) == ["right", "as_of", "may_act", "refusable", "missing", "pieces", "tell"]
    assert (data["right"], data["as_of"], data["may_act"], data["refusable"], data["missing"]) == (
        "access",
        "2026-11-21",
        True,
        False,
        [],
    )
    script, marks, log, nurse, note = data["pieces"]
    assert list(script) == ["key", "treatment", "decisions", "missing", "time_limits"]
    assert (script["key"], script["treatment"]) == ("mock-script", "withhold")
    assert script["decisions"][0]["id"] == "exemptions.s2-exam-scripts"
    assert marks["decisions"] == []
    assert log["treatment"] == "redact"
    assert nurse["time_limits"] == ["deadlines.serious-harm-opinion-disclosing"]
    assert len(note["missing"]) == 2
    assert [told["cites"]["text"] for told in data["tell"]] == ["UK GDPR, art 12(4)"] * 4
    assert data["tell"][1]["words"].startswith("that they may complain to the school")


def test_a_json_file_will_do(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "request.json"
    request = {"right": "erasure", "may_act": True}
    pieces = [{"key": "1", "privileged": True, "no_other_kind": True}]
    file.write_text(json.dumps({"request": request, "pieces": pieces}), encoding="utf-8")
    out = run(capsys, str(file))
    assert "manifestly unfounded or excessive: not known" in out
    assert "\n1: right-stands\n  no exemption that reaches the right applies\n" in out
    assert "tell the requester" not in out


def test_nobody_is_answered_who_may_not_act(
    capsys: pytest.CaptureFixture[str], written: Path
) -> None:
    written.write_text("[request]\nmay_act = false\n[[pieces]]\nkey = 'a'\n", encoding="utf-8")
    out = run(capsys, str(written))
    assert "the requester may exercise it: no\n" in out
    assert "\n\nnothing is answered for this requester\n\ntell the requester\n" in out
    assert "a:" not in out.splitlines()


def test_every_mistake_is_reported_at_once(
    capsys: pytest.CaptureFixture[str], written: Path
) -> None:
    written.write_text(
        "[request]\nright = 'oblivion'\nage = 'ten'\n"
        "[[pieces]]\nhealth = 'yes'\n[[pieces]]\nkey = ''\nopinion = 'maybe'\n",
        encoding="utf-8",
    )
    line = refuse(capsys, written)
    for mistake in (
        "request.right: expected one of withdraw-consent, ",
        "request.age: expected a whole number, not 'ten'",
        "pieces[0].key: missing",
        "pieces[0].health: expected true or false, not 'yes'",
        "pieces[1].opinion: expected one of met, not-met, none, not 'maybe'",
    ):
        assert mistake in line


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("pieces = []\n[request]\n", "pieces: expected one or more"),
        ("[[pieces]]\nkey = 'a'\n", "request: missing"),
        ("[request]\n", "pieces: missing"),
        (
            "[request]\n[[pieces]]\nkey = 'a'\n[[pieces]]\nkey = 'a'\n",
            "pieces: expected a key of its own for each, not 'a' twice",
        ),
        ("[request]\n[[pieces]]\nkey = 'a'\nsecret = true\n", "unknown key 'secret'"),
    ],
)
def test_a_file_of_another_shape_is_refused(
    capsys: pytest.CaptureFixture[str], written: Path, text: str, mistake: str
) -> None:
    written.write_text(text, encoding="utf-8")
    assert mistake in refuse(capsys, written)
