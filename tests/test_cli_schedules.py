"""The command ``retention`` with files, word by word."""

import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from ukschoolgdpr.cli import main

TODAY = date(2026, 11, 21)
WIDTH = 80
WHERE = ("--nation", "england", "--holder", "secondary")
COLUMNS = "record_id,label,holder,trigger,period_iso,rounding,action,statutory,citation,reason"
REGISTER = "attendance-register,Registers,,record_date,P3Y,exact_from,,yes,SI 2006/1751,"
DBS = "dbs-certificate-copy,,,date_of_decision,P1Y,exact_from,,,,"
STAFF = "personnel-file,,,end_of_employment,P6Y,academic_year_end,,,,we dispose once a year"
CAKES = "cake-rota,,,record_date,P1Y,exact_from,,,,"
RECORDS = "key,record_id,holder,event,date_of_birth,pension_age,procedure_began"
HOLDS = "key,reason,since,released,review,authority,released_by"


def run(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    assert main(("retention", *words), today=TODAY) == status
    out, err = capsys.readouterr()
    assert err == ""
    return out


def refuse(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as stop:
        main(("retention", *words), today=TODAY)
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    [line] = err.splitlines()
    return line


def written(folder: Path, name: str, *lines: str) -> str:
    file = folder / name
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(file)


class TestCheck:
    def test_a_finding_says_where_what_since_when_and_what_instead(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        file = written(tmp_path, "ours.csv", COLUMNS, REGISTER)
        lines = run(capsys, "check", file, *WHERE).splitlines()
        assert lines[:13] == [
            "ours: secondary in England",
            "held against the schedule of the library as at 2026-11-21",
            "",
            "HIGH out-of-date: ours.attendance-register.period",
            "  row 2: 3 years from record date",
            "  library: minimum: 6 years from record date (law, high confidence) [School",
            "      Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208)",
            "      reg 7]",
            "  so since 2024-08-19",
            "  from Thu 29 Feb 2024: ours to Sun 28 Feb 2027, the library's to Thu 28 Feb",
            "      2030",
            "  note: every entry (incl. amended entries) at least 6 years from the date it",
            "      was entered (statutory attendance guidance para 36); electronic registers",
        ]
        assert lines[15:18] == [
            "  write instead: period_iso P6Y",
            "",
            "LOW out-of-date: ours.attendance-register.authority",
        ]
        assert sum(line.startswith("  note: ") for line in lines) == 1
        assert max(map(len, lines)) <= WIDTH
        assert any(line.startswith("law, and not mentioned: admission-register") for line in lines)
        assert lines[-1].startswith("2 out-of-date, 1 agrees, ")

    def test_the_gravest_come_first(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        file = written(tmp_path, "ours.csv", COLUMNS, CAKES, DBS, REGISTER, STAFF)
        out = run(capsys, "check", file, *WHERE)
        heads = [line for line in out.splitlines() if line.split(" ")[0].isupper()]
        assert heads == [
            "HIGH out-of-date: ours.attendance-register.period",
            "MEDIUM laxer: ours.dbs-certificate-copy.period",
            "LOW undetermined: ours.cake-rota.class",
            "LOW out-of-date: ours.attendance-register.authority",
        ]
        assert "  row 2: 1 year from record date\n  library: not compared: no class" in out
        assert "  caution: KCSIE Part 3; DBS code of practice" in out

    def test_both_ways_in_which_rules_part_are_shown(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        row = "payroll-paye-record,,,record_date,P3Y,calendar_year_end,,,,"
        out = run(capsys, "check", written(tmp_path, "o.csv", COLUMNS, row), *WHERE)
        assert "from Sat 06 Apr 2024: ours to Fri 31 Dec 2027" in out
        assert "from Mon 01 Jan 2024: ours to Fri 31 Dec 2027" in out

    def test_a_copy_has_nothing_to_find(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        file = written(tmp_path, "ours.csv", run(capsys, "draft", *WHERE))
        out = run(capsys, "check", file, *WHERE, "--fail-on", "info")
        [_, _, _, numbers] = out.splitlines()
        assert numbers == "478 agrees"

    def test_json_has_the_same(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        file = written(tmp_path, "ours.csv", COLUMNS, REGISTER, STAFF)
        data = json.loads(run(capsys, "check", file, *WHERE, "--json"))
        assert (data["schedule"], data["nation"], data["holder"], data["as_of"]) == (
            "ours",
            "ENG",
            "secondary",
            "2026-11-21",
        )
        assert data["cautions"] == []
        first = data["findings"][0]
        assert first["id"] == "ours.attendance-register.period"
        assert (first["verdict"], first["severity"], first["since"]) == (
            "out-of-date",
            "high",
            "2024-08-19",
        )
        assert first["clauses"] == ["row 2"]
        assert first["instead"]["period_iso"] == "P6Y"
        assert first["row"]["bound"] == ["minimum"]
        assert first["row"]["nations"] == ["ENG"]
        assert first["compared"]["earliest"]["event"] == "2024-02-29"
        assert [each["day"] for each in first["evidence"]] == ["2027-02-28", "2030-02-28"]
        assert {each["id"] for each in data["in_order"]} >= {
            "ours.attendance-register.claim",
            "ours.personnel-file.period",
            "ours.riddor-record.mentioned",
        }

    def test_a_severity_may_be_the_status(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        file = written(tmp_path, "ours.csv", COLUMNS, DBS)
        run(capsys, "check", file, *WHERE)
        run(capsys, "check", file, *WHERE, "--fail-on", "high")
        run(capsys, "check", file, *WHERE, "--fail-on", "medium", status=1)

    def test_the_law_of_another_day(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        file = written(tmp_path, "ours.csv", COLUMNS, REGISTER)
        out = run(capsys, "check", file, *WHERE, "--as-of", "2024-08-18")
        assert "HIGH" not in out
        out = run(capsys, "check", file, *WHERE, "--as-of", "2027-01-01")
        assert out.splitlines()[-1] == "caution: the law was last reviewed as at 2026-11-21"

    def test_the_kind_of_school_ends_the_financial_year(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        row = "invoices-receipts,,,record_date,P6Y,exact_from,,,,"
        file = written(tmp_path, "ours.csv", COLUMNS, row)
        assert "LOW undetermined" in run(capsys, "check", file, *WHERE)
        for words in (("--school", "academy"), ("--financial-year-end", "31-07")):
            assert "LOW" not in run(capsys, "check", file, *WHERE, *words)

    def test_every_mistake_of_a_file_is_in_the_message(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        file = written(tmp_path, "ours.csv", COLUMNS, "x,,,soon,P6Y,exact_from,,,,", "y,,,,6,,,,,")
        line = refuse(capsys, "check", file, *WHERE)
        for mistake in (
            "row 2: trigger: expected one of",
            "row 3: trigger: missing",
            "row 3: rounding: missing",
        ):
            assert mistake in line


class TestDue:
    def files(self, folder: Path) -> tuple[str, str]:
        records = written(
            folder,
            "records.csv",
            RECORDS,
            "S-0412,personnel-file,,2020-08-31,,,",
            "S-0413,personnel-file,,2020-08-31,,,",
            "S-0420,dbs-certificate-copy,,2026-03-02,,,",
            "R-2024,attendance-register,,2024-09-02,,,",
            "C-0031,procurement-record,,2025-06-02,,,",
        )
        return records, written(folder, "holds.csv", HOLDS, "S-0413,litigation,2026-03-02,,,,")

    def test_what_is_not_kept_is_listed_with_its_reason(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        records, holds = self.files(tmp_path)
        lines = run(capsys, "due", records, "--holds", holds, *WHERE).splitlines()
        assert lines[0] == "records of secondary in England on 2026-11-21"
        assert [line for line in lines if line.split(" ")[0].isupper()] == [
            "HELD S-0413: Staff personnel file (personnel-file)",
            "DISPOSE S-0412: Staff personnel file (personnel-file)",
            "OVERDUE S-0420: Copy of DBS certificate (dbs-certificate-copy)",
            "UNDETERMINED C-0031: Procurement decisions and supplier communications",
        ]
        at = lines.index("DISPOSE S-0412: Staff personnel file (personnel-file)")
        assert lines[at + 1 : at + 4] == [
            "  it was to be kept until Mon 31 Aug 2026",
            "  then: secure disposal",
            "  6 years from end of employment [Limitation Act 1980 ss2, 5; IRMS 2016/2019]",
        ]
        assert "  needed: the day on which the procurement procedure began" in lines
        assert "  disposal is suspended: litigation" in lines
        assert lines[-2:] == [
            "1 keep, 1 held, 1 dispose, 1 overdue, 1 undetermined",
            "a person confirms what goes; nothing is disposed of here",
        ]
        assert max(map(len, lines)) <= WIDTH

    def test_a_hold_on_what_is_not_listed_is_a_caution(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        records, _ = self.files(tmp_path)
        holds = written(tmp_path, "more.csv", HOLDS, "S-9,audit,2026-03-02,,,,")
        lines = run(capsys, "due", records, "--holds", holds, *WHERE).splitlines()
        assert lines[-2] == "caution: no record here has the key S-9, held for audit"

    def test_a_class_of_the_schools_own_is_listed(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        records = written(tmp_path, "records.csv", RECORDS, "R-1,cake-rota,,2020-08-31,,,")
        ours = written(tmp_path, "ours.csv", COLUMNS, CAKES)
        out = run(capsys, "due", records, "--schedule", ours, *WHERE)
        assert "UNDETERMINED R-1: cake rota (cake-rota)" in out.splitlines()

    def test_without_holds_nothing_is_held(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        records, _ = self.files(tmp_path)
        assert "HELD" not in run(capsys, "due", records, *WHERE)

    def test_the_day_may_be_another(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        records, _ = self.files(tmp_path)
        out = run(capsys, "due", records, *WHERE, "--as-of", "2026-08-31")
        assert "DISPOSE" not in out.replace("DISPOSE S-0420", "")
        assert "2026-08-31" in out

    def test_json_and_csv_have_every_record(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        records, holds = self.files(tmp_path)
        words = ("due", records, "--holds", holds, *WHERE)
        data = json.loads(run(capsys, *words, "--json"))
        assert (data["on"], data["nation"], data["holder"]) == (
            "2026-11-21",
            "ENG",
            "secondary",
        )
        out = run(capsys, *words, "--csv")
        assert "\r" not in out
        rows = list(csv.DictReader(StringIO(out)))
        assert [row["key"] for row in rows] == [each["key"] for each in data["records"]]
        assert [row["standing"] for row in rows] == [
            "dispose",
            "held",
            "overdue",
            "keep",
            "undetermined",
        ]

    def test_what_a_school_supplies(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        records = written(
            tmp_path,
            "records.csv",
            RECORDS,
            "1,invoices-receipts,,2012-03-04,,,",
            "2,pupil-file-transfer,,2026-09-03,,,",
            "3,pupil-file,,2001-11-21,,,",
        )
        dates = written(tmp_path, "d.csv", "kind,first,last", "term,2026-09-03,2026-12-18")
        assert "1 keep, 2 undetermined" in run(capsys, "due", records, *WHERE)
        own = run(capsys, "due", records, *WHERE, "--financial-year-end", "31-07")
        assert "1 keep, 1 dispose, 1 undetermined" in own
        words = ("--school", "academy", "--calendar", dates, "--strict")
        out = run(capsys, "due", records, *WHERE, *words)
        assert "2 dispose, 1 overdue" in out

    def test_a_schedule_of_the_schools_own(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        records, _ = self.files(tmp_path)
        row = "personnel-file,,,end_of_employment,P7Y,exact_from,,,,our solicitor asks for it"
        mine = written(tmp_path, "ours.csv", COLUMNS, row)
        lines = run(capsys, "due", records, "--schedule", mine, *WHERE).splitlines()
        assert "DISPOSE" not in "".join(lines)
        assert "3 keep, 1 overdue, 1 undetermined" in lines
        out = run(capsys, "due", records, "--schedule", mine, *WHERE, "--csv")
        assert {row["key"]: row["citation"] for row in csv.DictReader(StringIO(out))}[
            "S-0412"
        ] == "ours, row 2"

    def test_no_records_are_said(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        out = run(capsys, "due", written(tmp_path, "r.csv", RECORDS), *WHERE)
        assert out.splitlines()[1:3] == ["", "no records"]


class TestDraft:
    def test_it_is_a_file_to_begin_with(self, capsys: pytest.CaptureFixture[str]) -> None:
        out = run(capsys, "draft", "--nation", "wales", "--holder", "primary")
        assert "\r" not in out
        assert out.splitlines()[:2] == [
            COLUMNS,
            ("attendance-register,Attendance register entries,,record_date,P3Y,exact_from,"
             "secure_disposal,yes,Education (Pupil Registration) (Wales) Regulations 2010 "
             "(SI 2010/1954),"),
        ]  # fmt: skip

    def test_json_has_the_same(self, capsys: pytest.CaptureFixture[str]) -> None:
        data = json.loads(run(capsys, "draft", *WHERE, "--json"))
        out = run(capsys, "draft", *WHERE)
        assert [each["record_id"] for each in data] == [
            row["record_id"] for row in csv.DictReader(StringIO(out))
        ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("check --nation england", "FILE: missing: check reads one"),
        ("due --nation england", "FILE: missing: due reads one"),
        ("check no.csv --nation england", "no.csv: cannot be read"),
        ("check ours.csv", "required: --nation"),
        ("draft ours.csv --nation england", "FILE: it makes no difference to draft"),
        ("draft --nation england --academic-year-end 31-08",
         "--academic-year-end: it makes no difference to draft"),
        ("draft --nation england --strict", "--strict: it makes no difference to draft"),
        ("draft --nation england --csv", "--csv: it makes no difference to draft"),
        ("draft --nation england --schedule ours.csv",
         "--schedule: it makes no difference to draft"),
        ("due o.csv --nation england --schedule no.csv", "o.csv: cannot be read"),
        ("check o.csv --nation england --trigger 2026-01-02",
         "--trigger: it makes no difference to check"),
        ("check o.csv --nation england --calendar d.csv",
         "--calendar: it makes no difference to check"),
        ("check o.csv --nation england --holds h.csv",
         "--holds: it makes no difference to check"),
        ("due o.csv --nation england --fail-on high", "--fail-on: it makes no difference to due"),
        ("due o.csv --nation england --pension-age 2026-01-02",
         "--pension-age: it makes no difference to due"),
        ("pupil-work ours.csv --nation england", "FILE: it makes no difference to pupil-work"),
        ("pupil-work --nation england --holds h.csv",
         "--holds: it makes no difference to pupil-work"),
        ("pupil-work --nation england --csv", "--csv: it makes no difference to pupil-work"),
        ("pupil-work --nation england --fail-on low",
         "--fail-on: it makes no difference to pupil-work"),
        ("check o.csv --nation england --fail-on grave", "expected one of high, medium, low, info"),
    ],
)  # fmt: skip
def test_bad_input_is_a_message(
    capsys: pytest.CaptureFixture[str], words: str, message: str
) -> None:
    assert message in refuse(capsys, *words.split())
