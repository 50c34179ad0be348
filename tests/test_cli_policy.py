"""The command ``policy``, word by word."""

import json
from pathlib import Path

import pytest

from ukschoolgdpr.cli import main
from ukschoolgdpr.policies import schemas


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["policy", *words]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def refuse(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as stop:
        main(["policy", *words])
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    [line] = err.splitlines()
    return line.removeprefix("ukschoolgdpr: error: ")


def test_a_policy_that_ships_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, "check", "norbury-hall").splitlines()
    counted = json.loads(run(capsys, "check", "norbury-hall", "--json"))
    assert lines[0].endswith(": no mistakes")
    assert lines[1] == (
        f"{counted['clauses']} clauses, {counted['statements']} statements, "
        f"{counted['gaps']} gaps, {counted['not_modelled']} not modelled"
    )
    assert counted.pop("id") == "norbury-hall"
    assert min(counted.values()) > 0


def test_what_is_counted(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text(
        """
        gaps = [{ about = "fee.interval", clauses = ["1.1"] }]
        not_modelled = [{ clauses = ["2", "3"], why = "no rule is about them" }]
        [document]
        id = "hill"
        title = "Hill School"
        school = "independent"
        nation = "ENG"
        law_named = [{ says = "gdpr", clauses = ["1.1", "1.2"] }]
        """,
        encoding="utf-8",
    )
    assert json.loads(run(capsys, "check", str(file), "--json")) == {
        "id": "hill",
        "clauses": 4,
        "statements": 1,
        "gaps": 1,
        "not_modelled": 2,
    }


def test_a_new_policy_is_printed_or_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "new.toml"
    assert run(capsys, "new") == schemas.starter()
    assert run(capsys, "new", str(file)) == (
        f"{file}: written; fill it in, then run ukschoolgdpr policy check on it\n"
    )
    assert file.read_text(encoding="utf-8") == schemas.starter()
    assert run(capsys, "check", str(file)).startswith("...: no mistakes\n0 clauses, ")


def test_nothing_is_written_over(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text("# mine", encoding="utf-8")
    assert refuse(capsys, "new", str(file)) == f"{file}: cannot be written: File exists"
    assert file.read_text(encoding="utf-8") == "# mine"
    nowhere = tmp_path / "nowhere" / "new.toml"
    assert refuse(capsys, "new", str(nowhere)).endswith(": No such file or directory")


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(run(capsys, "schema")) == schemas.schema()


def test_json_is_read_like_toml(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "policy.json"
    document = {"id": "hill", "title": "Hill", "school": "independent", "nation": "SCT"}
    file.write_text(json.dumps({"document": document | {"dated": "2026-01-01"}}), encoding="utf-8")
    assert run(capsys, "check", str(file)).startswith("Hill: no mistakes")
    assert main(["audit", str(file), "--as-of", "2026-09-01"]) == 0
    assert capsys.readouterr().out.startswith("Hill\naudited against the law as at 2026-09-01\n")


def test_all_mistakes_are_told_in_one_line_and_a_line_each(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "policy.toml"
    file.write_text("surprise = 1\n[document]\nid = 'Hill'\ntitle = 2\n", encoding="utf-8")
    with pytest.raises(SystemExit) as stop:
        main(["policy", "check", str(file)])
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    told = err.removeprefix("ukschoolgdpr: error: ").strip().replace(f"{file}: ", "").split("; ")
    assert out.splitlines() == told
    with pytest.raises(SystemExit):
        main(["policy", "check", str(file), "--json"])
    assert json.loads(capsys.readouterr().out) == {"source": str(file), "mistakes": told}
    assert [mistake.partition(":")[0] for mistake in told] == [
        "document.title",
        "document.school",
        "document.nation",
        "document.id",
        "file",
    ]


def test_a_policy_to_check_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert refuse(capsys, "check") == "policy: expected the name of a policy, or a file"
    assert refuse(capsys, "check", "hill").startswith("no policy is called 'hill'")
    assert refuse(capsys, "check", "hill.toml") == (
        "hill.toml: cannot be read: No such file or directory"
    )


def test_each_clause_is_traced(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("trace", "norbury-hall", "--as-of", "2026-09-01")
    lines = run(capsys, *words).splitlines()
    at = lines.index("NH-7.3.1-d: identity.demanded")
    assert lines[at + 1] == "  laxer: norbury-hall.identity-proof"
    assert "NH-7.1-b: introduces the document" in lines
    traced = json.loads(run(capsys, *words, "--json"))
    assert (traced["id"], traced["as_of"]) == ("norbury-hall", "2026-09-01")
    found = {one["clause"]: one for one in traced["clauses"]}
    assert found["NH-7.3.1-d"] == {
        "clause": "NH-7.3.1-d",
        "places": ["identity.demanded"],
        "points": {"norbury-hall.identity-proof": "laxer"},
        "why_not": None,
    }
    assert found["NH-7.1-b"]["why_not"] == "introduces the document"


def test_what_to_trace_must_be_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert refuse(capsys, "trace") == "policy: expected the name of a policy, or a file"
