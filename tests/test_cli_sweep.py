"""The sweep over files, from the command line and from Python."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any, NoReturn

import duckdb
import pyarrow as pa
import pytest
from pyarrow import parquet

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
ADDED = ["last_day", "action", "rule", "citation", "reason"]


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
        "           1  attendance-register: secure disposal, last day 2031-01-09\n"
        "           1  governing-body-minutes: offer to archive, no last day\n"
        "           1  no-such-class: no rule, no last day\n"
        "           3  personnel-file: secure disposal, last day 2026-08-31 to 2030-08-31\n"
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
    assert header == "key,record_class,event,note,last_day,action,rule,citation,reason"
    assert [line.split(",")[0] for line in lines] == ["007", "08", "09", "10", "11", "12", "007"]
    assert lines[0] == (
        "007,personnel-file,2024-08-31,=1,2030-08-31,secure_disposal,retention.personnel-file,"
        '"Limitation Act 1980 ss2, 5; IRMS 2016/2019",'
    )
    assert lines[2] == '09,,2025-01-09,"a, b",,,,,no class of records is given'
    assert lines[3].endswith(",no day is given of the event: end of employment")


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


def test_a_column_for_each_event(tmp_path: Path) -> None:
    source, target = tmp_path / "records.csv", tmp_path / "kept.parquet"
    source.write_text(
        "record_class,date_of_birth,leaving_date,date_of_allegation,pension_age\n"
        "school-reports,2010-05-01,2026-07-20,,\n"
        "allegation-against-staff,1976-01-01,,2020-01-01,2043-01-01\n"
        "invoices-receipts,,,,\n"
    )
    found = sweep(
        source,
        target,
        nation=Nation.ENGLAND,
        as_of=TODAY,
        counting=Counting(school=SchoolKind.ACADEMY),
    )
    written = parquet.read_table(target)
    assert written["last_day"].to_pylist() == [date(2035, 5, 1), date(2043, 1, 1), None]
    assert found[0] == Tally(
        record_class="allegation-against-staff",
        action="review",
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


def test_an_empty_table(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    source, target = tmp_path / "records.csv", tmp_path / "kept.csv"
    source.write_text("key,record_class,event\n")
    assert run(capsys, source, "--to", target).startswith("           0  in all\n\n")
    assert target.read_text() == f"key,record_class,event,{','.join(ADDED)}\n"


CUT = "a Parquet file cut short"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("key,event\n1,2024-08-31\n", "record_class: missing: the columns are key, event"),
        (
            "key,record_class\n1,personnel-file\n",
            "event: missing, and so is a column named as an event: "  # noqa: ISC004 - one text
            "the columns are key, record_class",
        ),
        (
            "record_class,event\n7,2024-08-31\n",
            "record_class: expected a column of text, not of bigint",
        ),
        (
            "record_class,event\npersonnel-file,31/08/2024\n",
            "cannot be read: Conversion Error: CSV Error on Line: 2; "  # noqa: ISC004 - one text
            "Error when converting column "
            '"event". Could not convert string "31/08/2024" to \'DATE\'',
        ),
        (
            "record_class,event,rule\npersonnel-file,2024-08-31,1\n",
            "rule: the table has this column already",
        ),
        (CUT, "cannot be read: Invalid Input Error: No magic bytes found at end of file '{}'"),
    ],
)
def test_what_cannot_be_read_changes_nothing(
    capsys: pytest.CaptureFixture[str], source: Path, text: str, wrong: str
) -> None:
    target = source.with_name("kept.csv")
    target.write_text("old")
    if text is CUT:
        source = source.with_suffix(".parquet")
        parquet.write_table(pa.table({"record_class": ["x"], "event": [TODAY]}), source)
        source.write_bytes(source.read_bytes()[:-9])
    else:
        source.write_text(text)
    before = source.read_bytes()
    assert refuse(capsys, source, "--to", target) == f"{source}: {wrong.format(source)}"
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


def test_the_command_says_that_it_was_interrupted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, source: Path
) -> None:
    def interrupted(*_: object, **__: object) -> tuple[Tally, ...]:
        raise KeyboardInterrupt

    monkeypatch.setattr("ukschoolgdpr.frames.sweep", interrupted)
    words = ("sweep", str(source), "--to", str(source.with_name("kept.csv")))
    with pytest.raises(SystemExit) as stop:
        main((*words, "--nation", "england"), today=TODAY)
    assert stop.value.code == 130
    assert capsys.readouterr() == ("", "\nukschoolgdpr: interrupted\n")


def test_who_ends_it_leaves_nothing_half_written(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, source: Path
) -> None:
    target = source.with_name("kept.csv")
    target.write_text("old")
    before = signal.getsignal(signal.SIGTERM)

    def ended(*_: Path) -> None:
        signal.raise_signal(signal.SIGTERM)

    monkeypatch.setattr(Path, "replace", ended)
    with pytest.raises(SystemExit) as stop:
        main(("sweep", str(source), "--to", str(target), "--nation", "england"), today=TODAY)
    assert stop.value.code == 130
    assert capsys.readouterr() == ("", "\nukschoolgdpr: interrupted\n")
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
