"""The command line, word by word."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukschoolgdpr import catalogue
from ukschoolgdpr.cli import main
from ukschoolgdpr.vocabulary import Right

TODAY = date(2026, 11, 21)
WIDTH = 80


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run a command that succeeds, and give what it prints."""
    assert main(words, today=TODAY) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def run_json(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    """Run a command that succeeds, and read the JSON that it prints."""
    data = json.loads(run(capsys, *words, "--json"))
    assert isinstance(data, dict)
    return data


def refuse(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run a command that is refused in one line."""
    with pytest.raises(SystemExit) as stop:
        main(words, today=TODAY)
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    [line] = err.splitlines()
    return line


class TestDeadline:
    def test_the_example_of_the_clarified_request(self, capsys: pytest.CaptureFixture[str]) -> None:
        words = "deadline access --received 2026-03-02 --clarified 2026-03-09/2026-03-16"
        data = run_json(capsys, *words.split(), "--nation", "england")
        assert (data["id"], data["day"], data["safe_day"]) == (
            "deadlines.access",
            "2026-04-10",
            "2026-04-08",
        )
        assert data["as_of"] == "2026-03-02"
        assert data["picked_by"] == "the day on which the request was received"

    def test_it_reads_well(self, capsys: pytest.CaptureFixture[str]) -> None:
        words = "deadline access --received 2026-09-03 --nation england"
        out = run(capsys, *words.split())
        lines = out.splitlines()
        assert lines[0] == "Answering a subject access request"
        assert "last day: Mon 05 Oct 2026" in lines
        assert "safe by Fri 02 Oct 2026:" in lines
        assert "law as at 2026-09-03, the day on which the request was received" in lines
        assert max(map(len, lines)) <= WIDTH

    @pytest.mark.parametrize(
        ("words", "day"),
        [
            pytest.param("--identity-given 2026-03-11", "2026-04-13", id="identity"),
            pytest.param("--fee-paid 2026-03-11", "2026-04-13", id="fee"),
            pytest.param("--extended-on 2026-03-20", "2026-06-02", id="extended"),
            pytest.param("--holiday 2026-04-02", "2026-04-07", id="proclaimed day"),
            pytest.param("--clarified 2026-03-09/", None, id="no answer yet"),
            pytest.param("--clarified 2026-03-09", None, id="no answer at all"),
            pytest.param(
                "--clarified 2026-03-05/2026-03-06 --clarified 2026-03-09/2026-03-16",
                "2026-04-13",
                id="two clarifications",
            ),
        ],
    )
    def test_events_move_it(
        self, words: str, day: str | None, capsys: pytest.CaptureFixture[str]
    ) -> None:
        common = "deadline access --received 2026-03-02 --nation england"
        assert run_json(capsys, *common.split(), *words.split())["day"] == day

    def test_a_stopped_clock_says_since_when(self, capsys: pytest.CaptureFixture[str]) -> None:
        words = "deadline access --received 2026-03-02 --clarified 2026-03-09/ --nation wales"
        assert "no last day yet: time stands still since Mon 09 Mar 2026" in run(
            capsys, *words.split()
        )

    def test_the_nation_decides_on_easter_monday(self, capsys: pytest.CaptureFixture[str]) -> None:
        words = "deadline access --received 2026-03-06 --nation"
        days = {
            nation: run_json(capsys, *words.split(), nation)["day"]
            for nation in ("england", "wales", "scotland", "northern-ireland")
        }
        assert days == {
            "england": "2026-04-07",
            "wales": "2026-04-07",
            "scotland": "2026-04-06",
            "northern-ireland": "2026-04-07",
        }

    def test_other_rights_have_the_month_too(self, capsys: pytest.CaptureFixture[str]) -> None:
        words = "deadline rights-one-month --received 2023-06-01 --nation england"
        data = run_json(capsys, *words.split())
        assert (data["id"], data["day"]) == ("deadlines.rights-one-month", "2023-07-03")

    def test_notice_of_an_extension_is_due_within_the_month(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        words = "deadline rights-extended --received 2026-11-30 --nation england"
        data = run_json(capsys, *words.split())
        assert (data["id"], data["day"]) == ("deadlines.rights-extended", "2026-12-30")

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            pytest.param(
                "access --received 3/9/2026 --nation england",
                "argument --received: expected a day such as 2026-09-03, not '3/9/2026'",
                id="no day",
            ),
            pytest.param(
                "access --received 2026-09-03T10:00 --nation england",
                "argument --received: expected a day such as 2026-09-03, not '2026-09-03T10:00'",
                id="a time",
            ),
            pytest.param(
                "access --received 2018-05-24 --nation england",
                "2018-05-24 is before 2018-05-25, the first day whose law is held here",
                id="too early",
            ),
            pytest.param(
                "access --received 2035-12-20 --nation england",
                "England: 2036-01-21 is outside the calendar",
                id="too late",
            ),
            pytest.param(
                "access --received 2026-09-03 --nation cornwall",
                "argument --nation: expected one of england, wales, scotland, northern-ireland, "
                "not 'cornwall'",
                id="unknown nation",
            ),
            pytest.param(
                "access --received 2026-09-03",
                "the following arguments are required: --nation",
                id="no nation",
            ),
            pytest.param(
                "access --received 2026-03-02 --clarified 2026-03-16/2026-03-09 --nation england",
                "argument --clarified: last: 2026-03-09 is before the first day, 2026-03-16",
                id="answer before question",
            ),
            pytest.param(
                "access --received 2026-03-02 --clarified 2026-03-01/2026-03-09 --nation england",
                "clarifications: 2026-03-01 is before the request was received, on 2026-03-02",
                id="question before request",
            ),
            pytest.param(
                "rights-one-month --received 2026-03-02 --clarified 2026-03-09/ --nation england",
                "--clarified: asking for clarification stops time for access requests alone",
                id="clarified objection",
            ),
            pytest.param(
                "access --received 2026-03-02 --holiday 2017-12-25 --nation england",
                "extra: 2017-12-25 is outside the calendar",
                id="holiday too early",
            ),
            pytest.param("soup --received 2026-03-02 --nation england", "'soup'", id="no limit"),
        ],
    )
    def test_bad_input_is_one_clear_line(
        self, words: str, expected: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert expected in refuse(capsys, "deadline", *words.split())

    @given(
        st.dates(date(2026, 2, 5), date(2035, 9, 30)),
        st.sampled_from(["england", "wales", "scotland", "northern-ireland"]),
    )
    def test_the_safe_day_is_never_later(self, received: date, nation: str) -> None:
        words = ["deadline", "access", "--received", str(received), "--nation", nation, "--json"]
        assert main(words, today=TODAY) == 0


class TestRight:
    def test_it_decides(self, capsys: pytest.CaptureFixture[str]) -> None:
        data = run_json(capsys, "right", "portability", "--basis", "public-task")
        assert (data["id"], data["outcome"]) == ("rights.portability", "does-not-apply")
        assert data["as_of"] == "2026-11-21"

    def test_it_names_what_is_missing(self, capsys: pytest.CaptureFixture[str]) -> None:
        facts = "--fact provided-by-data-subject --fact harms-others=no --fact unstructured=no"
        data = run_json(capsys, "right", "portability", "--basis", "consent", *facts.split())
        assert data["outcome"] == "undetermined"
        assert data["missing"] == ["it is carried out by automated means"]

    @pytest.mark.parametrize(
        ("answer", "outcome"),
        [("", "applies"), ("=yes", "applies"), ("=no", "does-not-apply")],
        ids=["told", "yes", "no"],
    )
    def test_a_fact_is_so_or_not(
        self, answer: str, outcome: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        words = "right portability --basis consent --fact provided-by-data-subject"
        more = f"--fact harms-others=no --fact automated{answer} --fact unstructured=no"
        data = run_json(capsys, *words.split(), *more.split())
        assert data["outcome"] == outcome

    def test_the_day_of_the_law_decides(self, capsys: pytest.CaptureFixture[str]) -> None:
        words = "right complaint-controller --fact infringement-alleged --fact automated --as-of"
        assert run_json(capsys, *words.split(), "2026-06-18")["outcome"] == "does-not-apply"
        assert run_json(capsys, *words.split(), "2026-06-19")["outcome"] == "applies"

    def test_it_reads_well(self, capsys: pytest.CaptureFixture[str]) -> None:
        out = run(capsys, "right", "portability", "--basis", "public-task")
        assert "rights.portability does not apply (law as at 2026-11-21)" in out
        assert "  met: its lawful basis is public task [UK GDPR, art 20(3)]" in out
        assert max(map(len, out.splitlines())) <= WIDTH

    @pytest.mark.parametrize("right", Right, ids=lambda right: right.value)
    def test_every_right_is_answered(
        self, right: Right, capsys: pytest.CaptureFixture[str]
    ) -> None:
        name = right.name.lower().replace("_", "-")
        data = run_json(capsys, "right", name, "--nation", "england", "--school", "academy")
        assert str(data["id"]).startswith("rights.")

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            pytest.param("oblivion", "argument RIGHT: expected one of", id="right"),
            pytest.param("access --basis whim", "argument --basis: expected one of", id="basis"),
            pytest.param("access --fact oddity", "not 'oddity'; the facts:", id="fact"),
            pytest.param("access --fact inaccurate=maybe", "not 'inaccurate=maybe'", id="answer"),
            pytest.param(
                "access --school academy --nation scotland",
                "kind: there is no academy in Scotland, only in England",
                id="contradiction",
            ),
            pytest.param("access --as-of 2018-05-24", "2018-05-24 is before", id="too early"),
        ],
    )
    def test_bad_input_is_one_clear_line(
        self, words: str, expected: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert expected in refuse(capsys, "right", *words.split())


class TestRules:
    def test_it_lists_what_is_in_force(self, capsys: pytest.CaptureFixture[str]) -> None:
        data = run_json(capsys, "rules")
        rules = data["rules"]
        assert isinstance(rules, list)
        ids = [rule["id"] for rule in rules]
        assert ids == [row.id for row in catalogue.table() if row.ceases is None]
        assert data["as_of"] == "2026-11-21"

    def test_an_earlier_day_has_earlier_versions(self, capsys: pytest.CaptureFixture[str]) -> None:
        out = run(capsys, "rules", "--topic", "deadlines", "--as-of", "2026-02-04")
        assert "UK GDPR, art 12(3), since 2018-05-25" in out
        assert "12A" not in out
        out = run(capsys, "rules", "--topic", "deadlines", "--as-of", "2026-02-05")
        assert "UK GDPR, art 12A(1), since 2026-02-05" in out

    def test_it_finds_the_rules_of_a_provision(self, capsys: pytest.CaptureFixture[str]) -> None:
        out = run(capsys, "rules", "--provision", "UK GDPR, art 20")
        assert "rights.portability" in out
        assert "deadlines.access" not in out

    def test_practice_and_doubt_are_shown(self, capsys: pytest.CaptureFixture[str]) -> None:
        out = run(capsys, "rules", "--topic", "deadlines", "--as-of", "2019-01-01")
        assert "  practice, confidence low" in out.splitlines()

    def test_it_reads_well(self, capsys: pytest.CaptureFixture[str]) -> None:
        out = run(capsys, "rules")
        assert max(map(len, out.splitlines())) <= WIDTH

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            (("--topic", "cakes"), "no topic is called 'cakes'"),
            (("--provision", "the GDPR"), "'the GDPR' is no citation"),
        ],
        ids=["topic", "provision"],
    )
    def test_bad_input_is_one_clear_line(
        self, words: tuple[str, ...], expected: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert expected in refuse(capsys, "rules", *words)


class TestAudit:
    def test_it_lists_findings(self, capsys: pytest.CaptureFixture[str]) -> None:
        data = run_json(capsys, "audit", "norbury-hall")
        findings = data["findings"]
        assert isinstance(findings, list)
        assert data["as_of"] == "2026-11-21"
        assert {"id", "verdict", "severity", "clauses"} <= set(findings[0])

    def test_it_reads_well(self, capsys: pytest.CaptureFixture[str]) -> None:
        out = run(capsys, "audit", "norbury-hall")
        assert "law as at 2026-11-21" in out
        assert "NH-7.3.6-b" in out
        assert max(map(len, out.splitlines())) <= WIDTH

    def test_it_fails_only_where_told_to(self, capsys: pytest.CaptureFixture[str]) -> None:
        words = ["audit", "norbury-hall"]
        assert main(words, today=TODAY) == 0
        assert main([*words, "--fail-on", "high"], today=TODAY) == 1
        assert capsys.readouterr().err == ""

    def test_an_unknown_policy_is_one_clear_line(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert "norbury-hall" in refuse(capsys, "audit", "hogwarts")

    def test_a_malformed_file_is_one_line_with_every_mistake(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        file = tmp_path / "policy.toml"
        file.write_text("surprise = 1\nanother = 2\n", encoding="utf-8")
        line = refuse(capsys, "audit", str(file))
        assert "surprise" in line
        assert "another" in line


class TestProgram:
    def test_no_command_is_one_clear_line(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert "the following arguments are required: COMMAND" in refuse(capsys)

    def test_it_runs_as_a_module(self) -> None:
        run = subprocess.run(
            [sys.executable, "-m", "ukschoolgdpr", "rules", "--as-of", "2026-11-21"],
            check=True,
            capture_output=True,
            text=True,
        )
        assert run.stdout.endswith("\n")
        assert "deadlines.access" in run.stdout

    def test_a_reader_who_has_read_enough_is_no_error(self) -> None:
        read, write = os.pipe()
        os.close(read)
        run = subprocess.run(
            [sys.executable, "-m", "ukschoolgdpr", "rules", "--as-of", "2026-11-21"],
            check=False,
            stdout=write,
            stderr=subprocess.PIPE,
            text=True,
        )
        os.close(write)
        assert (run.returncode, run.stderr) == (0, "")
