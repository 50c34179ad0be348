"""The command line, word by word."""

import atexit
import gc
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.programs import interrupted_while_loading
from ukschoolgdpr import catalogue
from ukschoolgdpr.cli import main
from ukschoolgdpr.cli.clocks import LIMITS
from ukschoolgdpr.law.nations import Nation
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


@pytest.mark.parametrize("collecting", [True, False])
def test_garbage_is_collected_after_a_command_as_before_it(
    capsys: pytest.CaptureFixture[str], *, collecting: bool
) -> None:
    before = gc.isenabled()
    (gc.enable if collecting else gc.disable)()
    try:
        run(capsys, "item", "staff-fingerprint")
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if before else gc.disable)()


def test_a_program_alone_ends_without_looking_for_garbage(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ends: list[object] = []
    monkeypatch.setattr(atexit, "register", ends.append)
    words = ["item", "staff-fingerprint"]
    run(capsys, *words)
    assert ends == []
    monkeypatch.setattr(sys, "argv", ["ukschoolgdpr", *words])
    assert main(today=TODAY) == 0
    [end] = ends
    assert callable(end)
    frozen: list[bool] = []
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append(True))
    monkeypatch.setitem(sys.modules, "_duckdb", sys)
    end()
    assert frozen == []  # the engine would complain of all that is left
    monkeypatch.delitem(sys.modules, "_duckdb")
    end()
    assert frozen == [True]


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (
            "audit highfields",
            "cases cli.lint catalogue policies.lint policies.reports.pages",
        ),
        (
            "deadline access --received 2026-09-03 --nation england",
            "cli.tighter policies.deciding policies.model",
        ),
    ],
)
def test_a_command_loads_no_other(words: str, others: str) -> None:
    code = (
        f"import sys; from ukschoolgdpr.cli import main; main({words.split()})\n"
        f"others = {{'ukschoolgdpr.' + name for name in {others.split()}}}\n"
        "print(sorted((others | {'holidays.countries'}) & {*sys.modules}))"
    )
    found = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    assert found.stdout.splitlines()[-1] == "[]"


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
        ("words", "id_", "day"),
        [
            ("access --identity-asked 2026-03-09", "access", None),
            ("access --fee-asked 2026-03-09", "access", None),
            ("rights-28-days", "rights-28-days", "2026-03-30"),
            (
                "adm-request-by-subject --decided 2025-11-11",
                "adm-request-by-subject",
                "2026-04-02",
            ),
            ("adm-response --decided 2025-11-11", "adm-response", "2026-04-02"),
            ("adm-response --extended-on 2026-03-20", "adm-response", "2026-06-02"),
            ("privacy-info-indirect", "privacy-info-indirect", "2026-04-02"),
            (
                "privacy-info-indirect --first-communication 2026-03-08",
                "privacy-info-indirect-communication",
                "2026-03-08",
            ),
            (
                "privacy-info-indirect --first-disclosure 2026-03-07",
                "privacy-info-indirect-disclosure",
                "2026-03-07",
            ),
            ("exam-marks", "exam-marks", "2026-08-03"),
            ("exam-marks --announced 2026-05-01", "exam-marks-announced", "2026-06-10"),
            ("edrec-parent --school maintained --closed 2026-03-09/", "edrec-parent", "never"),
            (
                "edrec-parent --school maintained --closed 2026-03-09/2026-03-13",
                "edrec-parent",
                "2026-03-30",
            ),
            ("edrec-transfer --closed 2026-03-09/2026-03-13", "edrec-transfer", "2026-03-30"),
            ("edrec-reports-leavers", "edrec-reports-leavers", "2026-09-30"),
            (
                "foi-school --school academy --closed 2026-03-09/2026-03-13",
                "foi-school",
                "2026-04-09",
            ),
            ("foi-standard --school maintained", "foi-standard", None),
            ("edrec-parent --school academy", "edrec-parent", None),
            (
                "foi-school --school maintained --closed 2026-03-03/2026-09-30",
                "foi-school-cap",
                "2026-06-01",
            ),
            ("eir-standard", "eir-standard", "2026-03-31"),
            ("eir-standard --extended-on 2026-03-20", "eir-extended", "2026-04-30"),
            ("eir-standard --clarified 2026-03-09/", "eir-standard", None),
            ("eir-standard --fee-notice 2026-03-09/2026-03-10", "eir-standard", "2026-04-02"),
            ("foi-internal-review", "foi-internal-review", "2026-03-31"),
            ("complaint-outcome", "complaint-outcome", None),
        ],
    )
    def test_every_clock_has_its_own_events(
        self, words: str, id_: str, day: str | None, capsys: pytest.CaptureFixture[str]
    ) -> None:
        limit, *options = words.split()
        received = "2026-07-02" if limit.startswith("complaint") else "2026-03-02"
        common = ["deadline", limit, "--received", received, "--nation", "england"]
        if day == "never":
            message = "there is no last day to the spell from 2026-03-09"
            assert message in refuse(capsys, *common, *options)
            return
        data = run_json(capsys, *common, *options)
        assert (data["id"], data["day"]) == (f"deadlines.{id_}", day)

    def test_in_scotland_the_record_waits_for_proof_of_identity(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        words = (
            "deadline edrec-scotland --received 2026-03-02 --nation scotland --school grant-aided"
        )
        closed = ["--closed", "2026-12-24/2026-12-31"]
        assert run_json(capsys, *words.split(), *closed)["day"] == "2026-03-23"
        given = [*words.split(), *closed, "--identity-given", "2026-03-09"]
        assert run_json(capsys, *given)["day"] == "2026-03-30"

    def test_a_breach_has_hours(self, capsys: pytest.CaptureFixture[str]) -> None:
        words = "deadline breach-ico-72h --received 2026-12-24T16:20+00:00 --nation england"
        lines = run(capsys, *words.split()).splitlines()
        assert "last moment: Sun 27 Dec 2026 16:20" in lines
        assert lines[-1] == "law as at 2026-12-24, the day on which the school became aware"
        data = run_json(capsys, *words.split())
        assert (data["day"], data["as_of"]) == ("2026-12-27", "2026-12-24")
        steps = data["steps"]
        assert isinstance(steps, list)
        assert steps[-1]["at"] == "2026-12-27T16:20:00+00:00"

    def test_a_limit_without_a_number_says_its_words(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        words = "deadline breach-individuals --received 2026-12-24 --nation wales"
        assert run(capsys, *words.split()).splitlines()[1:5] == [
            "",
            "no number of days: without undue delay",
            "",
            "from: breach likely to result in a high risk [UK GDPR, art 34(1)]",
        ]
        data = run_json(capsys, *words.split())
        assert (data["day"], data["safe_day"]) == (None, None)
        assert data["words"] == "without undue delay"

    @pytest.mark.parametrize(
        ("school", "outcome"),
        [
            (["--school", "maintained"], "applies"),
            (["--school", "academy"], "does-not-apply"),
            ([], "undetermined"),
        ],
    )
    def test_it_says_whether_the_limit_binds_the_school(
        self, school: list[str], outcome: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        words = "deadline edrec-curricular --received 2026-03-02 --nation england"
        closed = ["--closed", "2026-03-09/2026-03-13"]
        data = run_json(capsys, *words.split(), *closed, *school)
        binding = data["binding"]
        assert isinstance(binding, dict)
        assert (binding["id"], binding["outcome"]) == ("deadlines.edrec-curricular", outcome)
        lines = run(capsys, *words.split(), *closed, *school).splitlines()
        bound = outcome != "does-not-apply"
        assert ("whether it binds the school:" in lines) is bound
        assert ("it does not bind this school:" in lines) is not bound
        assert any(line.startswith("last day:") for line in lines) is bound
        assert (data["day"] is not None) is bound

    def test_one_that_binds_every_school_says_nothing_of_it(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        words = "deadline access --received 2026-03-02 --nation england"
        assert "binding" not in run_json(capsys, *words.split())
        assert "binds" not in run(capsys, *words.split())

    def test_the_dates_of_a_school_come_from_its_file(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        dates = tmp_path / "dates.csv"
        dates.write_text("kind,first,last\nterm,2026-03-02,2026-05-29\n", encoding="utf-8")
        words = f"deadline edrec-transfer --received 2026-03-02 --nation england --calendar {dates}"
        assert run_json(capsys, *words.split())["day"] == "2026-03-23"
        snow = [*words.split(), "--closed", "2026-03-05/2026-03-06"]
        assert run_json(capsys, *snow)["day"] == "2026-03-25"
        outside = [*words.split(), "--closed", "2026-07-01/2026-07-02"]
        assert "2026-07-01 to 2026-07-02 is outside the terms" in refuse(capsys, *outside)

    def test_of_several_schools_the_earliest_is_safe(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        one, other = tmp_path / "one.csv", tmp_path / "other.csv"
        one.write_text(
            "kind,first,last\nterm,2026-03-02,2026-05-29\nclosed,2026-03-09,2026-03-13\n",
            encoding="utf-8",
        )
        other.write_text("kind,first,last\nterm,2026-03-02,2026-05-29\n", encoding="utf-8")
        words = "deadline edrec-transfer --received 2026-03-02 --nation england"
        data = run_json(capsys, *words.split(), "--calendar", str(one), "--calendar", str(other))
        assert (data["day"], data["safe_day"]) == ("2026-03-30", "2026-03-23")

    def test_every_limit_can_be_asked_for(self, capsys: pytest.CaptureFixture[str]) -> None:
        kinds = {Nation.ENGLAND: "maintained", Nation.SCOTLAND: "independent-special"}
        assert LIMITS
        for limit, entry in LIMITS.items():
            nation = next(nation for nation in Nation if nation in entry.applies_in)
            received = "2018-09-03"
            if limit == "breach-ico-72h":
                received += "T09:00+01:00"
            if limit in {"adm-safeguards", "complaint-ack", "complaint-outcome"}:
                received = "2026-07-01"
            words = ["deadline", limit, "--received", received, "--closed", "2018-10-22/2018-10-26"]
            words += ["--nation", nation.name.lower().replace("_", "-")]
            if limit.startswith(("foi-", "foisa-")):
                words += ["--school", kinds[nation]]
            data = run_json(capsys, *words)
            said = str(data["id"]).removeprefix("deadlines.")
            assert data["day"] is None or str(data["day"]) >= received[:10], limit
            assert said.split("-")[0] == limit.split("-", maxsplit=1)[0], limit
            assert max(map(len, run(capsys, *words).splitlines())) <= WIDTH, limit

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
                "--received: expected a day such as 2026-09-03, not 2026-09-03T10:00:00",
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
                "--clarified: it makes no difference to rights-one-month",
                id="clarified objection",
            ),
            pytest.param(
                "breach-ico-72h --received 2026-03-02 --nation england",
                "--received: expected a moment with its offset, such as 2026-12-24T16:20+00:00, "
                "not 2026-03-02",
                id="a breach on a day",
            ),
            pytest.param(
                "breach-ico-72h --received 2026-03-02T09:00 --nation england",
                "--received: expected a moment with its offset, such as 2026-12-24T16:20+00:00, "
                "not 2026-03-02T09:00:00",
                id="a breach without an offset",
            ),
            pytest.param(
                "breach-ico-72h --received 2026-03-02T9am --nation england",
                "argument --received: expected a day, or a moment such as 2026-12-24T16:20+00:00, "
                "not '2026-03-02T9am'",
                id="a breach at no time",
            ),
            pytest.param(
                "principal-reporter --received 2026-03-02 --nation england",
                "--nation: deadlines.principal-reporter applies in Scotland alone",
                id="another nation",
            ),
            pytest.param(
                "complaint-ack --received 2026-07-02 --announced 2026-08-13 --nation england",
                "--announced: it makes no difference to complaint-ack",
                id="an event of another clock",
            ),
            pytest.param(
                "edrec-parent --received 2026-07-02 --nation england",
                "sessions: a limit in school days needs the calendar of the school",
                id="no school days",
            ),
            pytest.param(
                "foi-school --received 2026-07-02 --nation england --closed 2026-07-22/2026-09-02",
                "kind",
                id="no kind of school",
            ),
            pytest.param(
                "relevant-time --received 2026-07-02 --nation england",
                "argument LIMIT: invalid choice: 'relevant-time'",
                id="no limit",
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
        for finding in findings:
            assert finding["remedy"].endswith(f": {finding['law']}")

    def test_it_reads_well(self, capsys: pytest.CaptureFixture[str]) -> None:
        out = run(capsys, "audit", "norbury-hall")
        assert "law as at 2026-11-21" in out
        assert "NH-7.3.6-b" in out
        assert max(map(len, out.splitlines())) <= WIDTH

    def test_a_day_after_the_last_review_is_cautioned(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        caution = "the law was last reviewed as at 2026-11-21"
        for day, cautions in (("2026-11-21", []), ("2026-11-22", [caution])):
            words = ("audit", "norbury-hall", "--as-of", day)
            assert run_json(capsys, *words)["cautions"] == cautions
            lines = run(capsys, *words).splitlines()
            assert [line for line in lines if line.startswith("caution: ")] == [
                f"caution: {each}" for each in cautions
            ]

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

    @pytest.mark.parametrize("loading", ["ukschoolgdpr.cli", "ukschoolgdpr.cli.law"])
    def test_who_interrupts_it_while_it_loads_is_told_so(self, loading: str) -> None:
        run = interrupted_while_loading(loading, "rules")
        assert (run.returncode, run.stdout) == (130, "")
        assert run.stderr == "\nukschoolgdpr: interrupted\n"

    def test_nothing_interrupts_its_end(self) -> None:
        code = (
            "import atexit, runpy, signal\n"
            "atexit.register(signal.raise_signal, signal.SIGINT)\n"
            "runpy.run_module('ukschoolgdpr', run_name='__main__')"
        )
        words = ["rules", "--as-of", "2026-11-21"]
        run = subprocess.run(  # noqa: S603 - our own words
            [sys.executable, "-c", code, *words], check=False, capture_output=True, text=True
        )
        assert (run.returncode, run.stderr) == (0, "")
        assert "deadlines.access" in run.stdout


CASES = """
[[cases]]
reference = "2026-014"
regimes = ["access", "educational-record"]
school = { kind = "maintained", nation = "ENG" }
events = [{ kind = "received", on = 2026-07-16 }]

[[cases]]
reference = "2026-B2"
regimes = ["breach"]
school = { nation = "SCT" }
events = [{ kind = "aware", on = 2026-07-16, at = 2026-07-16T16:20:00+01:00 }]
"""


class TestCase:
    @pytest.fixture
    def words(self, tmp_path: Path) -> list[str]:
        file = tmp_path / "cases.toml"
        file.write_text(CASES, encoding="utf-8")
        summer = ["--closed", "2026-07-22/2026-09-02"]
        return ["case", str(file), "--as-of", "2026-07-20", *summer]

    def test_it_says_where_each_stands(
        self, words: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        lines = run(capsys, *words).splitlines()
        assert lines[0] == "2026-014 is running (as of 2026-07-20)"
        assert lines[lines.index("") + 1] == "2026-B2 is running (as of 2026-07-20)"
        assert lines[-1] != ""
        assert max(map(len, lines)) <= WIDTH
        data = run_json(capsys, *words)
        assert data["as_of"] == "2026-07-20"
        cases = data["cases"]
        assert isinstance(cases, list)
        assert [
            (case["reference"], duty["id"], duty["day"])
            for case in cases
            for duty in case["duties"]
        ] == [
            ("2026-014", "deadlines.access", "2026-08-17"),
            ("2026-014", "deadlines.edrec-parent", "2026-09-18"),
            ("2026-B2", "deadlines.breach-ico-72h", "2026-07-19"),
            ("2026-B2", "deadlines.breach-individuals", None),
        ]

    def test_it_is_as_of_today_unless_told_otherwise(
        self, words: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run_json(capsys, *words[:2], *words[4:])["as_of"] == TODAY.isoformat()

    def test_it_writes_a_calendar_file(
        self, words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        out = tmp_path / "due.ics"
        out.write_text("old", encoding="utf-8")
        run(capsys, *words, "--ics", str(out))
        lines = out.read_bytes().decode().split("\r\n")
        assert lines[0] == "BEGIN:VCALENDAR"
        assert [line for line in lines if line.startswith("DTSTART")] == [
            "DTSTART;VALUE=DATE:20260817",
            "DTSTART;VALUE=DATE:20260918",
            "DTSTART:20260719T152000Z",
        ]
        assert lines.count("DTSTAMP:20260720T000000Z") == 3
        assert {path.name for path in tmp_path.iterdir()} == {"cases.toml", "due.ics"}

    def test_what_cannot_be_counted_is_told_of_every_case(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        file = tmp_path / "cases.toml"
        template = '[[cases]]\nreference = "R-{}"\nregimes = ["{}"]\nschool = {{ {} }}\n'
        template += 'events = [{{ kind = "received", on = {} }}]\n'
        academy, scottish = 'kind = "academy", nation = "ENG"', 'nation = "SCT"'
        rows = [
            (1, "foisa", academy, "2026-03-02"),
            (2, "access", 'kind = "academy"', "2026-03-02"),
            (3, "access", scottish, "2026-03-02"),
            (4, "complaint", academy, "2026-03-02"),
            (5, "access", academy, "2017-03-02"),
        ]
        file.write_text("".join(template.format(*row) for row in rows), encoding="utf-8")
        line = refuse(capsys, "case", str(file), "--as-of", "2026-07-20")
        assert line.partition("error: ")[2].strip().split("; ") == [
            f"{file}: R-1: school: FOISA 2002 does not bind it (kind academy, nation ENG)",
            f"{file}: R-2: the nation of the school must be known to count its days",
            f"{file}: R-4: no version of DPA 2018, s 164A(3) is in force on 2026-03-02",
            f"{file}: R-5: 2017-03-02 is before 2018-05-25, the first day whose law is held here",
        ]

    def test_what_cannot_be_written_leaves_nothing_behind(
        self, words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        nowhere = tmp_path / "nowhere" / "due.ics"
        line = refuse(capsys, *words, "--ics", str(nowhere))
        assert f"{nowhere}: cannot be written: No such file or directory" in line
        folder = tmp_path / "folder.ics"
        folder.mkdir()
        assert "cannot be written: Is a directory" in refuse(capsys, *words, "--ics", str(folder))
        assert {path.name for path in tmp_path.iterdir()} == {"cases.toml", "folder.ics"}

    def test_the_nation_of_the_school_must_be_known(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        file = tmp_path / "cases.toml"
        file.write_text(CASES.replace(', nation = "ENG"', ""), encoding="utf-8")
        line = refuse(capsys, "case", str(file))
        assert "2026-014: the nation of the school must be known to count its days" in line

    def test_mistakes_in_a_file_come_in_one_line(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        file = tmp_path / "cases.toml"
        file.write_text(CASES.replace("received", "guessed").replace("aware", "smelt"), "utf-8")
        line = refuse(capsys, "case", str(file))
        assert "'guessed'" in line
        assert "'smelt'" in line


class TestCalendar:
    def test_it_says_what_a_file_holds(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        dates = tmp_path / "autumn.csv"
        dates.write_text(
            "kind,first,last\n"
            "term,2026-09-03,2026-10-30\n"
            "inset,2026-09-04,\n"
            "closed,2026-10-26,2026-10-30\n"
            "open,2026-09-12,\n",
            encoding="utf-8",
        )
        words = ["calendar", "check", str(dates), "--nation", "england"]
        assert run(capsys, *words).splitlines() == [
            "school days of autumn, 2026-09-03 to 2026-10-30: 37",
            "term: Thu 03 Sep 2026 to Fri 30 Oct 2026",
            "INSET: Fri 04 Sep 2026",
            "closed: Mon 26 Oct 2026 to Fri 30 Oct 2026",
            "open: Sat 12 Sep 2026",
        ]
        data = run_json(capsys, *words)
        assert (data["name"], data["nation"], data["school_days"]) == ("autumn", "ENG", 37)
        assert (data["first"], data["last"]) == ("2026-09-03", "2026-10-30")
        assert data["terms"] == [{"first": "2026-09-03", "last": "2026-10-30"}]
        assert data["closed"] == [{"first": "2026-10-26", "last": "2026-10-30"}]
        assert (data["inset"], data["open_days"]) == (["2026-09-04"], ["2026-09-12"])
        assert len(str(data["digest"])) == 12

    def test_a_file_with_mistakes_names_them_all_in_one_line(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        dates = tmp_path / "wrong.csv"
        dates.write_text(
            "kind,first,last\nterm,2026-09-03,2026-09-01\nparty,2026-09-04,\n", encoding="utf-8"
        )
        line = refuse(capsys, "calendar", "check", str(dates), "--nation", "wales")
        assert "row 2: last: 2026-09-01 is before the first day, 2026-09-03; " in line
        assert "row 3: kind: expected one of term, inset, closed, open, not 'party'" in line
