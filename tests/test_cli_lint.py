"""The command ``lint``."""

import json
from datetime import date
from pathlib import Path

import pytest

from ukschoolgdpr.cli import main

TODAY = date(2026, 11, 21)
NOTICE = "# Notice\n\nWe rely on the EU-US *Privacy Shield*.\nKCSIE 2018, and the GDPR.\n"


@pytest.fixture
def notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a notice into the directory in which the command runs."""
    monkeypatch.chdir(tmp_path)
    path = Path("a notice.md")
    path.write_text(NOTICE, encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    """Run the command, and give what it prints."""
    assert main(("lint", *words), today=TODAY) == status
    out, err = capsys.readouterr()
    assert err == ""
    return out


def refuse(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run the command, which is refused in one line."""
    with pytest.raises(SystemExit) as stop:
        main(("lint", *words), today=TODAY)
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    [line] = err.splitlines()
    return line


def test_findings_in_the_order_of_the_text(
    notice: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, str(notice)) == (
        "a notice.md: held against the law as at 2026-11-21\n"
        "\n"
        "3:16 HIGH lint.privacy-shield-1: EU-US Privacy Shield\n"
        "  stale since 2020-07-16 [CJEU, C-311/18]\n"
        "  now: UK Extension to the EU-US Data Privacy Framework (since 12 October 2023),\n"
        "      or an IDTA or Addendum\n"
        "\n"
        "4:1 MEDIUM lint.kcsie-2018-1: KCSIE 2018\n"
        "  stale since 2019-09-02, in England [DfE guidance, Keeping children safe in\n"
        "      education] (practice)\n"
        "  now: Keeping children safe in education 2026\n"
        "\n"
        "4:21 INFO lint.gdpr-1: GDPR\n"
        "  stale since 2020-12-31 [SI 2019/419]\n"
        "  now: UK GDPR\n"
        "  note: harmless where the text says once that the UK GDPR is meant\n"
        "\n"
        "stale references: 1 high, 1 medium, 1 info\n"
    )


def test_the_day_and_the_nation(notice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--as-of", "2020-07-15", "--nation", "wales")
    assert run(capsys, str(notice), *words) == (
        "a notice.md: held against the law as at 2020-07-15, in Wales\n\nstale references: none\n"
    )


def test_doubt_and_a_day_after_the_last_review(
    notice: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notice.write_text("See ico.gov.uk, Edubase", encoding="utf-8")
    assert run(capsys, str(notice), "--as-of", "2026-11-22") == (
        "a notice.md: held against the law as at 2026-11-22\n"
        "caution: the law was last reviewed as at 2026-11-21\n"
        "\n"
        "1:5 INFO lint.ico-pages-1: ico.gov.uk\n"
        "  stale since a day that is not known [ICO guidance, make a complaint]\n"
        "      (practice)\n"
        "  now: ico.org.uk/make-a-complaint\n"
        "  caution: confidence in it is medium\n"
        "\n"
        "1:17 INFO lint.edubase-1: Edubase\n"
        "  stale since 2017-09-01, in England [DfE guidance, get information about\n"
        "      schools] (practice)\n"
        "  now: Get information about schools (GIAS)\n"
        "  note: the month is approximate\n"
        "  caution: confidence in it is medium\n"
        "\n"
        "stale references: 2 info\n"
    )


def test_data(notice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(run(capsys, str(notice), "--json", "--nation", "england"))
    assert {name: data[name] for name in ("file", "as_of", "nation", "cautions")} == {
        "file": "a notice.md",
        "as_of": "2026-11-21",
        "nation": "ENG",
        "cautions": [],
    }
    assert len(data["findings"]) == 3
    assert data["findings"][1] == {
        "id": "lint.kcsie-2018-1",
        "rule": "lint.kcsie-2018",
        "kind": "guidance",
        "severity": "medium",
        "text": "KCSIE 2018",
        "start": {"line": 4, "column": 1},
        "end": {"line": 4, "column": 11},
        "since": "2019-09-02",
        "replacement": "Keeping children safe in education 2026",
        "nations": ["ENG"],
        "cites": {
            "text": "DfE guidance, Keeping children safe in education",
            "url": (
                "https://www.gov.uk/government/publications/keeping-children-safe-in-education--2"
            ),
        },
        "force": "practice",
        "notes": [],
        "cautions": [],
    }


def test_sarif_is_not_folded(notice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def uri(path: Path) -> str:
        [run_] = json.loads(run(capsys, str(path), "--sarif"))["runs"]
        assert len(run_["results"]) == 3
        [location] = run_["results"][0]["locations"]
        found: str = location["physicalLocation"]["artifactLocation"]["uri"]
        return found

    assert uri(notice) == "a%20notice.md"
    assert uri(notice.absolute()) == notice.absolute().as_uri()


def test_it_fails_only_where_that_is_asked_for(
    notice: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, str(notice), "--fail-on", "high", status=1)
    run(capsys, str(notice), "--fail-on", "high", "--as-of", "2020-07-15")
    run(capsys, str(notice), "--fail-on", "info", "--as-of", "2020-07-15", status=1)
    run(capsys, str(notice), "--fail-on", "info", "--sarif", status=1)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a.md", 0),
        ("a.MARKDOWN", 0),
        ("a.html", 0),
        ("a.htm", 0),
        ("a.xhtml", 0),
        ("a.txt", 1),
        ("a", 1),
    ],
)
def test_the_suffix_tells_how_a_text_is_written(
    name: str, found: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_text("<p title='x GDPR'>x</p>", encoding="utf-8")
    assert len(json.loads(run(capsys, str(path), "--json"))["findings"]) == found


def test_bad_input_is_refused(
    notice: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = refuse(capsys, str(notice), "--json", "--sarif")
    assert both == "ukschoolgdpr: error: expected one of --json and --sarif"
    assert "cannot be read: No such file" in refuse(capsys, "none.md")
    notice.write_bytes(b"GDPR\n\xe9")
    assert refuse(capsys, str(notice)).endswith(
        "a notice.md: line 2, column 1: unexpected end of data (0xe9): "
        "expected plain text, Markdown or HTML in UTF-8"
    )
    assert "cannot be read" in refuse(capsys, str(tmp_path))
    notice.write_bytes(b"GDPR")
    assert "before 2018-05-25" in refuse(capsys, str(notice), "--as-of", "2018-01-01")
