"""The sweep over files, from the command line and from Python."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import Any, NoReturn

import duckdb
import pyarrow as pa
import pytest
from pyarrow import csv, parquet

from tests.programs import interrupted_while_loading
from ukschoolgdpr.cli import main
from ukschoolgdpr.errors import DataFileError
from ukschoolgdpr.frames import Tally, sweep, sweeps
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.retention import Counting
from ukschoolgdpr.vocabulary import SchoolKind

TODAY = date(2026, 11, 21)
CSV = (
    "key,record_class,event,note\n"
    "007,personnel-file,2024-08-31,=1\n"
    "08,attendance-register,2025-01-09,\n"
    '09,,2025-01-09,"a, b"\n'
    "10,personnel-file,,\n"
    "11,no-such-class,2025-01-09,\n"
    "12,governing-body-minutes,,\n"
    "007,personnel-file,2020-08-31,\n"
)
ROW = {"record_class": "personnel-file", "event": "2024-08-31"}
ADDED = ["last_day", "action", "rule", "citation", "reason", "bound", "force", "confidence"]


def run(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    assert main(("sweep", *map(str, words), "--nation", "england"), today=TODAY) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def refuse(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    with pytest.raises(SystemExit) as stop:
        main(("sweep", *map(str, words), "--nation", "england"), today=TODAY)
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    [line] = err.splitlines()
    return line.removeprefix("ukschoolgdpr: error: ")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "records.csv"
    file.write_text(CSV)
    return file


def test_the_summary(
    capsys: pytest.CaptureFixture[str], source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(source.parent)
    assert run(capsys, "records.csv", "--to", "kept.csv") == (
        "           1  attendance-register: secure disposal, last day 2031-01-09;\n"
        "               minimum, law, high confidence\n"
        "           1  governing-body-minutes: offer to archive, no last day;\n"
        "               recommended, practice, medium confidence\n"
        "           1  no-such-class: no rule, no last day\n"
        "           3  personnel-file: secure disposal, last day 2026-08-31 to\n"
        "               2030-08-31; recommended, practice, medium confidence\n"
        "           1  no class: no rule, no last day\n"
        "           7  in all\n"
        "           4  without a last day: the column reason says why\n"
        "\n"
        "written to kept.csv; rules as at 2026-11-21\n"
    )
    assert sorted(each.name for each in source.parent.iterdir()) == ["kept.csv", "records.csv"]


def test_the_file_that_is_written(capsys: pytest.CaptureFixture[str], source: Path) -> None:
    target = source.with_name("kept.csv")
    run(capsys, source, "--to", target)
    header, *lines = target.read_text().splitlines()
    assert header == f"key,record_class,event,note,{','.join(ADDED)}"
    assert [line.split(",")[0] for line in lines] == ["007", "08", "09", "10", "11", "12", "007"]
    assert lines[0] == (
        "007,personnel-file,2024-08-31,=1,2030-08-31,secure_disposal,retention.personnel-file,"
        '"Limitation Act 1980 ss2, 5; IRMS 2016/2019",,recommended,practice,medium'
    )
    assert lines[2] == '09,,2025-01-09,"a, b",,,,,no class of records is given,,,'
    assert lines[3].endswith(
        ",no day is given of the event: end of employment,recommended,practice,medium"
    )


def test_parquet_and_csv_say_the_same(capsys: pytest.CaptureFixture[str], source: Path) -> None:
    folder = source.parent / "pupils' {}"
    folder.mkdir()
    written = [folder / name for name in ("a.parquet", "b.parquet", "c.csv")]
    run(capsys, source, "--to", written[0])
    columns = parquet.read_table(written[0]).drop_columns(ADDED)
    parquet.write_table(columns, source.with_suffix(".parquet"))
    run(capsys, source.with_suffix(".parquet"), "--to", written[1])
    run(capsys, source.with_suffix(".parquet"), "--to", written[2])
    one, other = map(parquet.read_table, written[:2])
    assert one.to_pylist() == other.to_pylist()
    assert one.schema.field("last_day").type == pa.date32()
    run(capsys, source, "--to", folder / "d.csv")
    assert (folder / "d.csv").read_text() == written[2].read_text()


def test_the_engine_holds_no_filters_of_columns(tmp_path: Path) -> None:
    """Kept until a file is whole, they would grow with it."""
    source, target = tmp_path / "records.csv", tmp_path / "kept.parquet"
    source.write_text("record_class,event\n" + "personnel-file,2024-08-31\n" * 1_000)
    sweep(source, target, nation=Nation.ENGLAND, as_of=TODAY)
    with duckdb.connect() as engine:
        filters = "select distinct bloom_filter_offset from parquet_metadata(?)"
        assert engine.execute(filters, [str(target)]).fetchall() == [(None,)]


def test_what_does_not_fit_in_memory_goes_beside_the_target(
    monkeypatch: pytest.MonkeyPatch, source: Path
) -> None:
    """Not into the folder that the command runs in, nor into one that others may read."""
    spilled: list[Path] = []
    run_as_ever = sweeps.run

    def noted(engine: duckdb.DuckDBPyConnection, *others: Any) -> Any:
        asked = engine.execute("select current_setting('temp_directory')").fetchall()
        spilled.append(Path(asked[0][0]))
        return run_as_ever(engine, *others)

    monkeypatch.setattr(sweeps, "run", noted)
    folder = source.parent / "out"
    folder.mkdir()
    sweep(source, folder / "kept.parquet", nation=Nation.ENGLAND, as_of=TODAY)
    assert {each.parent for each in spilled} == {folder}


def test_as_json(capsys: pytest.CaptureFixture[str], source: Path) -> None:
    target = source.with_name("kept.parquet")
    data = json.loads(run(capsys, source, "--to", target, "--json"))
    tallies = data.pop("tallies")
    assert data == {
        "written": str(target),
        "as_of": "2026-11-21",
        "records": 7,
        "without_day": 4,
    }
    assert tallies[3] == {
        "record_class": "personnel-file",
        "action": "secure_disposal",
        "bound": "recommended",
        "force": "practice",
        "confidence": "medium",
        "records": 3,
        "without_day": 1,
        "first": "2026-08-31",
        "last": "2030-08-31",
    }


def test_a_folder_is_read_whole(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "records [1]"
    folder.mkdir()
    for name, key in (("b[1]*.csv", 2), ("a.CSV", 1)):
        (folder / name).write_text(f"key,record_class,event\n{key},personnel-file,2024-08-31\n")
    (folder / "read.me").write_text("nothing")
    target = tmp_path / "kept.csv"
    run(capsys, folder, "--to", target)
    head, *rows = [line[:2] for line in target.read_text().splitlines()]
    assert (head, sorted(rows)) == ("ke", ["1,", "2,"])  # in whatever order the engine joins
    assert "what is read is never" in refuse(capsys, folder, "--to", folder / "kept.csv")


def test_the_columns_of_a_folder_are_read_by_name(tmp_path: Path) -> None:
    folder, target = tmp_path / "records", tmp_path / "kept.csv"
    folder.mkdir()
    (folder / "a.csv").write_text(
        "key,record_class,leaving_date,date_of_birth\n1,school-reports,2020-07-20,2004-01-01\n"
    )
    (folder / "b.csv").write_text(
        "record_class;date_of_birth;leaving_date;key\nschool-reports;2004-01-01;2020-07-20;2\n"
    )
    sweep(folder, target, nation=Nation.ENGLAND, as_of=TODAY)
    head, *rows = target.read_text().splitlines()
    assert head.startswith("key,record_class,leaving_date,date_of_birth,last_day,")
    assert sorted(row.split(",")[:5] for row in rows) == [
        [key, "school-reports", "2020-07-20", "2004-01-01", "2029-01-01"] for key in "12"
    ]


def test_midnights_are_days_and_other_moments_are_not(tmp_path: Path) -> None:
    """What pandas writes to Parquet has no days, but moments."""
    source, target = tmp_path / "records.parquet", tmp_path / "kept.parquet"
    days = pa.array([date(2024, 8, 31), None])
    for unit in ("ms", "us", "ns"):
        moments = days.cast(pa.timestamp(unit))
        table = pa.table({"record_class": ["personnel-file"] * 2, "event": moments})
        parquet.write_table(table, source)
        sweep(source, target, nation=Nation.ENGLAND, as_of=TODAY)
        assert parquet.read_table(target)["last_day"].to_pylist() == [date(2030, 8, 31), None]
    within = pa.array([datetime(2024, 8, 31, 9)])  # noqa: DTZ001 - as files have it
    parquet.write_table(pa.table({"record_class": ["personnel-file"], "event": within}), source)
    with pytest.raises(DataFileError, match="event: expected a column of dates, not of moments"):
        sweep(source, target, nation=Nation.ENGLAND, as_of=TODAY)


def test_the_columns_of_parquet_are_read_by_name(tmp_path: Path) -> None:
    folder, target = tmp_path / "records [1]", tmp_path / "kept.parquet"
    folder.mkdir()
    one = pa.table({"key": [1], "record_class": ["personnel-file"], "event": [TODAY]})
    parquet.write_table(one, folder / "a.parquet")
    other = one.set_column(0, "key", pa.array([1.5])).select(["event", "key", "record_class"])
    parquet.write_table(other, folder / "b.parquet")
    sweep(folder, target, nation=Nation.ENGLAND, as_of=TODAY)
    written = parquet.read_table(target)
    assert written.column_names == ["key", "record_class", "event", *ADDED]
    assert sorted(written["key"].to_pylist()) == [1, 1.5]  # and not 1 and 2
    assert written["last_day"].to_pylist() == [date(2032, 11, 21)] * 2


@pytest.mark.parametrize("kind", ["csv", "parquet"])
@pytest.mark.parametrize(
    ("names", "wrong"),
    [
        (["key", "record_class", "event", "school"], "school: a.{} does not have this column"),
        (["key", "record_class"], "event: missing, and a.{} has this column"),
        (["Key", "record_class", "event"], "key: missing, and a.{} has this column"),
    ],
)
def test_other_columns_in_a_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, kind: str, names: list[str], wrong: str
) -> None:
    folder = tmp_path / "records"
    folder.mkdir()
    for name, columns in (("a", ["key", "record_class", "event"]), ("b", names)):
        table = pa.table({column: pa.array([], pa.string()) for column in columns})
        write = csv.write_csv if kind == "csv" else parquet.write_table
        write(table, folder / f"{name}.{kind}")
    found = refuse(capsys, folder, "--to", tmp_path / "kept.csv")
    assert found == f"{folder / 'b'}.{kind}: {wrong.format(kind)}"


def test_columns_without_a_name_have_their_place(tmp_path: Path) -> None:
    source, target = tmp_path / "records.csv", tmp_path / "kept.csv"
    source.write_text("record_class,event,,\npersonnel-file,2024-08-31,x,\n", "utf-8-sig")
    sweep(source, target, nation=Nation.ENGLAND, as_of=TODAY)
    assert target.read_text().startswith("record_class,event,column2,column3,last_day,")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_what_is_between_the_columns(tmp_path: Path, delimiter: str) -> None:
    source, target = tmp_path / "records.csv", tmp_path / "kept.csv"
    source.write_text("\n".join(map(delimiter.join, (["key", *ROW], ["1", *ROW.values()]))))
    [tally] = sweep(source, target, nation=Nation.ENGLAND, as_of=TODAY)
    assert tally.first == date(2030, 8, 31)


@pytest.mark.parametrize("packed", ["snappy", "gzip"])
def test_a_fault_in_what_is_read_is_found_while_it_is_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, packed: str
) -> None:
    """The key is read only then."""
    source, target = tmp_path / "records.parquet", tmp_path / "kept.csv"
    rows = 20_000
    columns = {"record_class": ["personnel-file"] * rows, "event": [TODAY] * rows}
    table = pa.table({**columns, "key": [f"{key:020}" for key in range(rows)]})
    parquet.write_table(table, source, use_dictionary=False, compression=packed)
    whole, half = source.read_bytes(), source.stat().st_size // 2
    source.write_bytes(whole[:half] + b"\xff" * 3_000 + whole[half + 3_000 :])
    assert refuse(capsys, source, "--to", target) == (
        f"{source}: cannot be read: it is damaged, or it is no Parquet file"
    )
    assert not target.exists()


def test_the_file_of_a_folder_that_cannot_be_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "records"
    folder.mkdir()
    for name, day in (("a", "2024-08-31"), ("b", "31/08/2024"), ("c", "2024-08-31")):
        (folder / f"{name}.csv").write_text(f"{HEAD}1,personnel-file,{day}\n")
    wrong = refuse(capsys, folder, "--to", tmp_path / "kept.csv")
    assert wrong == f"{folder / 'b.csv'}: line 2: event: expected a day such as 2024-08-31"


def test_a_file_that_nobody_may_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, source: Path
) -> None:
    def refused(*_: object, **__: object) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    wrong = refuse(capsys, source, "--to", source.with_name("kept.csv"))
    assert wrong == f"{source}: cannot be read: Permission denied"


@pytest.mark.parametrize(
    ("error", "wrong"),
    [
        (duckdb.IOException("IO Error: no\n\nadvice"), "cannot be read: IO Error: no"),
        (duckdb.ConversionException("Could not convert 'Doe'"), "no CSV as expected"),
        (
            duckdb.InvalidInputException("CSV Error on Line: 9\nOriginal Line: Doe\nWrong."),
            "line 9: no CSV as expected",
        ),
    ],
)
def test_what_else_the_engine_says_of_what_is_read(
    monkeypatch: pytest.MonkeyPatch, source: Path, error: duckdb.Error, wrong: str
) -> None:
    def refused(*_: object) -> NoReturn:
        raise error

    monkeypatch.setattr(sweeps, "run", refused)
    with pytest.raises(DataFileError) as found:
        sweep(source, source.with_name("kept.csv"), nation=Nation.ENGLAND, as_of=TODAY)
    assert str(found.value) == f"{source}: {wrong}"


def test_a_program_of_its_own_says_nothing_more(source: Path) -> None:
    words = ["sweep", str(source), "--to", str(source.with_name("kept.csv")), "--nation"]
    code = "import sys; from ukschoolgdpr.cli import main; sys.exit(main())"
    run = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", code, *words, "england"], check=True, capture_output=True, text=True
    )
    assert run.stderr == ""


def test_a_column_for_each_event(tmp_path: Path) -> None:
    source, target = tmp_path / "records.csv", tmp_path / "kept.parquet"
    source.write_text(
        "record_class,date_of_birth,leaving_date,date_of_allegation,pension_age,procedure_began,"
        "date_of_award\n"
        "school-reports,2010-05-01,2026-07-20,,,,\n"
        "allegation-against-staff,1976-01-01,,2020-01-01,2043-01-01,,\n"
        "invoices-receipts,,,,,,\n"
        "procurement-record,,,,,2025-02-23,2025-03-03\n"
    )
    found = sweep(
        source,
        target,
        nation=Nation.ENGLAND,
        as_of=TODAY,
        counting=Counting(school=SchoolKind.ACADEMY),
    )
    written = parquet.read_table(target)
    assert written["last_day"].to_pylist() == [
        date(2035, 5, 1),
        date(2043, 1, 1),
        None,
        date(2028, 3, 3),
    ]
    assert found[0] == Tally(
        record_class="allegation-against-staff",
        action="review",
        bound="minimum",
        force="partly",
        confidence="medium",
        records=1,
        without_day=0,
        first=date(2043, 1, 1),
        last=date(2043, 1, 1),
    )


def test_words_are_passed_on(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    source, target = tmp_path / "records.csv", tmp_path / "kept.csv"
    source.write_text(
        "record_class,event\n"
        "invoices-receipts,2025-01-09\n"
        "pupil-file,2010-05-01\n"
        "pupil-file-transfer,2026-09-03\n"
    )
    terms = tmp_path / "terms.csv"
    terms.write_text("kind,first,last\nterm,2026-09-01,2026-12-18\n")
    words = ["--holder", "secondary", "--school", "academy", "--calendar", terms, "--strict"]
    run(capsys, source, "--to", target, *words)
    days = [line.split(",")[2] for line in target.read_text().splitlines()[1:]]
    assert days == ["2031-08-31", "2035-04-30", "2026-09-24"]
    run(capsys, source, "--to", target, "--financial-year-end", "31-12")
    assert target.read_text().splitlines()[1].split(",")[2] == "2031-12-31"


def test_an_empty_table(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    source, target = tmp_path / "records.csv", tmp_path / "kept.csv"
    source.write_text("key,record_class,event\n")
    assert run(capsys, source, "--to", target).startswith("           0  in all\n\n")
    assert target.read_text() == f"key,record_class,event,{','.join(ADDED)}\n"


CUT = "a Parquet file cut short"
HEAD = "key,record_class,event\n"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "key,event\n1,2024-08-31\n",
            "line 1: record_class: missing: expected the names of the columns",
        ),
        ("1,personnel-file\n", "line 1: record_class: missing: expected the names of the columns"),
        ("", "line 1: empty: expected the names of the columns"),
        ("\n\n", "line 1: empty: expected the names of the columns"),
        ("kéy,record_class,event\n".encode("latin-1"), "line 1: not in UTF-8"),
        ("key,record_class,event\n".encode("utf-16"), "line 1: not in UTF-8"),
        (f"{'key' * 50_000},record_class\n", "line 1: too long for the names of columns"),
        ("key,record_class,event,Key\n", "Key: two columns have this name"),
        (
            "key,record_class\n1,personnel-file\n",
            "event: missing, and so is a column named as an event: "  # noqa: ISC004 - one text
            "the columns are key, record_class",
        ),
        *(
            (
                f"{HEAD}1,personnel-file,{written}\n",
                "line 2: event: expected a day such as 2024-08-31",
            )
            for written in ("31/08/2024", "2024/08/31", "20240831")
        ),
        *(
            (
                f"{HEAD}1,personnel-file,2024-08-31\n2,personnel-file,{written}\n",
                "event: expected a day such as 2024-08-31",
            )
            for written in (
                "infinity",
                "-infinity",
                '"\t\vEpoch"',
                "24-08-31",
                "9-8-31",
                " 024-08-31",
            )
        ),
        (
            f"{HEAD}1,personnel-file,2024-08-31\n2,personnel-file\n",
            "line 3: expected 3 cells, not 2",
        ),
        (f"{HEAD}1,personnel-file\n2,x,2024-01-01,Doe\n", "line 2: expected 3 cells, not 2"),
        (f"{HEAD}1,personnel-file,2024-01-01,Doe\n", "line 2: expected 3 cells, not 4"),
        (f'{HEAD}1,"Doe"-file,2024-01-01\n', "line 2: a quotation mark is out of place"),
        (f"{HEAD}Doé,x,2024-01-01\n".encode("latin-1"), "line 2: not in UTF-8"),
        (f"{HEAD}{'Doe' * 1_000_000},x,\n", "line 2: too long for a line"),
        (
            f"{HEAD}1,x,2024-01-01\r\n2,Doe,2024-01-01\n",
            "its lines end in several ways, or a quotation mark is out of place",
        ),
        (
            "record_class,event,rule\npersonnel-file,2024-08-31,1\n",
            "rule: the table has this column already",
        ),
        (CUT, "cannot be read: it is damaged, or it is no Parquet file"),
    ],
)
def test_what_cannot_be_read_changes_nothing(
    capsys: pytest.CaptureFixture[str], source: Path, text: str | bytes, wrong: str
) -> None:
    target = source.with_name("kept.csv")
    target.write_text("old")
    if text is CUT:
        source = source.with_suffix(".parquet")
        parquet.write_table(pa.table({"record_class": ["x"], "event": [TODAY]}), source)
        source.write_bytes(source.read_bytes()[:-9])
    else:
        source.write_bytes(text if isinstance(text, bytes) else text.encode())
    before = source.read_bytes()
    assert refuse(capsys, source, "--to", target) == f"{source}: {wrong}"
    assert target.read_text() == "old"
    assert source.read_bytes() == before
    assert {each.suffix for each in source.parent.iterdir()} <= {".csv", ".parquet"}
    assert not list(source.parent.glob(".*"))


def test_a_class_that_is_a_number_in_parquet(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    source = tmp_path / "records.parquet"
    parquet.write_table(pa.table({"record_class": [7], "event": [TODAY]}), source)
    wrong = refuse(capsys, source, "--to", tmp_path / "kept.csv")
    assert wrong == f"{source}: record_class: expected a column of text, not of Int64"


@pytest.mark.parametrize(
    ("read", "written", "wrong"),
    [
        ("nowhere.csv", "kept.csv", "nowhere.csv: there is no such file"),
        ("a.txt", "kept.csv", "a.txt: expected a file that ends in .csv or .parquet, or a folder"),
        (
            "empty",
            "kept.csv",
            "empty: expected files that end in .csv or .parquet, not none",
        ),
        (
            "both",
            "kept.csv",
            "both: expected files that end in .csv or .parquet, not of both kinds",
        ),
        ("records.csv", "kept.txt", "kept.txt: expected a file that ends in .csv or .parquet"),
        (
            "records.csv",
            "none/kept.csv",
            "none/kept.csv: expected a file in a folder that is there",
        ),
        ("records.csv", "dir.csv", "dir.csv: expected a file in a folder that is there"),
        (
            "records.csv",
            "records.csv",
            "records.csv: what is read is never overwritten, nor added to",
        ),
        ("records.csv", "link.csv", "link.csv: what is read is never overwritten, nor added to"),
    ],
)
def test_files_that_will_not_do(  # noqa: PLR0917, PLR0913 - fixtures and cases
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    source: Path,
    read: str,
    written: str,
    wrong: str,
) -> None:
    folder = source.parent
    monkeypatch.chdir(folder)
    for name in ("empty", "both", "dir.csv"):
        (folder / name).mkdir()
    for name in ("both/a.csv", "both/b.parquet", "a.txt"):
        (folder / name).write_text("")
    (folder / "link.csv").symlink_to(source)
    assert refuse(capsys, read, "--to", written) == wrong
    assert source.read_text() == CSV


@pytest.mark.parametrize("name", ["kept.csv", "kept.parquet"])
def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path, name: str) -> None:
    """No file may grow beyond a few thousand bytes, as on a disk that is full."""
    source, target = tmp_path / "records.csv", tmp_path / name
    lines = "".join(f"{key},personnel-file,2024-08-31\n" for key in range(200_000))
    source.write_text("key,record_class,event\n" + lines)
    target.write_text("old")
    # The limit is lifted in the end, for whatever measures the tests.
    code = (
        "import resource, sys; from ukschoolgdpr.cli import main\n"
        "whole = resource.getrlimit(resource.RLIMIT_FSIZE)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, whole[1]))\n"
        "try: main(sys.argv[1:])\n"
        "finally: resource.setrlimit(resource.RLIMIT_FSIZE, whole)"
    )
    words = ["sweep", str(source), "--to", str(target), "--nation", "england"]
    run = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", code, *words], check=False, capture_output=True, text=True
    )
    assert run.returncode == 2
    [line] = run.stderr.splitlines()
    assert line.startswith(f"ukschoolgdpr: error: {target}: cannot be written: ")
    assert target.read_text() == "old"
    assert sorted(each.name for each in tmp_path.iterdir()) == [name, "records.csv"]


def test_an_interrupted_sweep_leaves_the_old_file_whole(
    monkeypatch: pytest.MonkeyPatch, source: Path
) -> None:
    target = source.with_name("kept.csv")
    target.write_text("old")

    def interrupted(*_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        sweep(source, target, nation=Nation.ENGLAND, as_of=TODAY)
    assert target.read_text() == "old"
    assert sorted(each.name for each in source.parent.iterdir()) == ["kept.csv", "records.csv"]


def test_who_interrupts_the_count_of_what_is_written_keeps_the_old_file(
    monkeypatch: pytest.MonkeyPatch, source: Path
) -> None:
    target = source.with_name("kept.csv")
    target.write_text("old")

    workers = []

    def counted(*_: object) -> None:
        workers.append(current_thread())
        os.kill(os.getpid(), signal.SIGINT)  # the main thread takes it, however fast this ends

    monkeypatch.setattr(sweeps, "_tallies", counted)
    with pytest.raises(KeyboardInterrupt):
        sweep(source, target, nation=Nation.ENGLAND, as_of=TODAY)
    # In the main thread the engine would turn it into an error of its own.
    assert main_thread() not in workers
    assert target.read_text() == "old"
    assert sorted(each.name for each in source.parent.iterdir()) == ["kept.csv", "records.csv"]


@pytest.mark.parametrize("loading", ["duckdb._version", "ukschoolgdpr.frames.sweeps"])
def test_who_interrupts_the_loading_of_the_engine_is_told_so(source: Path, loading: str) -> None:
    words = ["sweep", str(source), "--to", str(source.with_name("kept.csv"))]
    run = interrupted_while_loading(loading, *words, "--nation", "england")
    assert (run.returncode, run.stdout) == (130, "")
    assert run.stderr == "\nukschoolgdpr: interrupted\n"
    assert [each.name for each in source.parent.iterdir()] == ["records.csv"]


def test_who_ends_it_leaves_nothing_half_written(
    monkeypatch: pytest.MonkeyPatch, source: Path
) -> None:
    target = source.with_name("kept.csv")
    target.write_text("old")
    before = signal.getsignal(signal.SIGTERM)

    def ended(*_: Path) -> None:
        signal.raise_signal(signal.SIGTERM)

    monkeypatch.setattr(Path, "replace", ended)
    with pytest.raises(KeyboardInterrupt):
        main(("sweep", str(source), "--to", str(target), "--nation", "england"), today=TODAY)
    assert target.read_text() == "old"
    assert sorted(each.name for each in source.parent.iterdir()) == ["kept.csv", "records.csv"]
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_file_that_cannot_take_its_name(monkeypatch: pytest.MonkeyPatch, source: Path) -> None:
    def refused(*_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(DataFileError, match=r"kept.csv: cannot be written: .*Permission denied"):
        sweep(source, source.with_name("kept.csv"), nation=Nation.ENGLAND, as_of=TODAY)


@pytest.mark.parametrize(
    ("step", "what"), [("run", "cannot be written"), ("_tallies", "cannot be read again")]
)
def test_what_the_engine_says_of_the_file_that_is_written(
    monkeypatch: pytest.MonkeyPatch, source: Path, step: str, what: str
) -> None:
    def refused(*_: object) -> NoReturn:
        msg = "no room\n\nadvice"
        raise duckdb.IOException(msg)

    def first_allowed(_: object, work: Callable[[], object], *progress: object) -> object:
        return refused() if progress else work()

    target = source.with_name("kept.parquet")
    monkeypatch.setattr(sweeps, step, {"run": first_allowed, "_tallies": refused}[step])
    with pytest.raises(DataFileError) as error:
        sweep(source, target, nation=Nation.ENGLAND, as_of=TODAY)
    assert str(error.value) == f"{target}: {what}: no room"


def stop(_: float) -> None:
    raise KeyboardInterrupt


class TestProgress:
    def test_it_is_told_up_to_the_end(self, source: Path) -> None:
        told: list[float] = []
        target = source.with_name("kept.csv")
        sweep(source, target, nation=Nation.ENGLAND, as_of=TODAY, progress=told.append)
        assert told[-1] == 1
        assert all(0 <= part <= 1 for part in told)

    def test_it_is_told_meanwhile(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setattr("ukschoolgdpr.frames.sweeps._OFTEN", 0.001)
        source, told = tmp_path / "records.csv", list[float]()
        lines = "".join(f"{key},personnel-file,2024-08-31\n" for key in range(100_000))
        source.write_text("key,record_class,event\n" + lines)
        target = tmp_path / "kept.parquet"
        sweep(source, target, nation=Nation.ENGLAND, as_of=TODAY, progress=told.append)
        assert any(0 < part < 1 for part in told)
        assert told == sorted(told)

    def test_percent_are_parts_and_no_step_leads_back(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sweeps, "_OFTEN", 0)
        told, enough, percent = list[float](), Event(), iter((-1.0, 25.0, -1.0, 0.0, 50.0))

        class Engine:
            def query_progress(self) -> float:
                return next(percent)

        def tell(part: float) -> None:
            told.append(part)
            if part == 0.5:
                enough.set()
                monkeypatch.setattr(sweeps, "_OFTEN", 60)

        engine: Any = Engine()
        assert sweeps.run(engine, lambda: enough.wait(60), tell) is True
        assert told == [0, 0.25, 0.25, 0.25, 0.5, 1]

    def test_who_interrupts_keeps_the_old_file(
        self, monkeypatch: pytest.MonkeyPatch, source: Path
    ) -> None:
        monkeypatch.setattr("ukschoolgdpr.frames.sweeps._OFTEN", 0)
        target = source.with_name("kept.parquet")
        target.write_text("old")
        with pytest.raises(KeyboardInterrupt):
            sweep(source, target, nation=Nation.ENGLAND, as_of=TODAY, progress=stop)
        assert target.read_text() == "old"
        assert sorted(each.name for each in source.parent.iterdir()) == [
            "kept.parquet",
            "records.csv",
        ]

    def test_who_interrupts_does_not_wait_for_the_engine(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sweeps, "_OFTEN", 0.1)
        ended: list[str] = []

        def work() -> None:
            try:
                engine.execute("select count(*) from range(100000) a, range(100000) b")
            except duckdb.InterruptException:
                ended.append("interrupted")
                raise

        with duckdb.connect() as engine, pytest.raises(KeyboardInterrupt):
            sweeps.run(engine, work, stop)
        assert ended == ["interrupted"]

    def test_it_is_drawn_on_a_terminal(
        self,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        source: Path,
    ) -> None:
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        words = ("sweep", str(source), "--to", str(source.with_name("kept.csv")))
        assert main((*words, "--nation", "england"), today=TODAY) == 0
        assert capsys.readouterr().err.endswith("\r             \r")

    def test_it_is_drawn_in_percent(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], source: Path
    ) -> None:
        def told(*_: object, progress: Callable[[float], None], **__: object) -> tuple[Tally, ...]:
            progress(0.123)
            progress(1)
            return ()

        monkeypatch.setattr("ukschoolgdpr.frames.sweep", told)
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        words = ("sweep", str(source), "--to", "kept.csv", "--nation", "england")
        assert main(words, today=TODAY) == 0
        assert capsys.readouterr().err == "\rwritten:  12%\r             \r"
