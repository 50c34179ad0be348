"""Deadlines, decisions, classes and limits down a table; and tables that are refused."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final
from unittest.mock import MagicMock, call

import duckdb
import narwhals as nw
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from attrs import evolve, frozen
from pyarrow import parquet

from tests import tables
from ukschoolgdpr import frames
from ukschoolgdpr.deadlines import ACCESS, BREACH_ICO_72H
from ukschoolgdpr.errors import DataFileError, FactsError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import FIRST, LAST, WorkingCalendar
from ukschoolgdpr.facts.items import all_items, classify, item
from ukschoolgdpr.facts.processing import Processing, School
from ukschoolgdpr.frames import engines, records
from ukschoolgdpr.law.criteria import Clause
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import ONE_DAY
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Timeline
from ukschoolgdpr.retention import Counting, Holder, Trigger, record, schedule
from ukschoolgdpr.rights import ERASURE, PORTABILITY
from ukschoolgdpr.vocabulary import LawfulBasis, SchoolKind

AS_OF = date(2026, 11, 21)
ENGLAND = WorkingCalendar.of(Nation.ENGLAND)
ENGINES = pytest.mark.parametrize("engine", tables.MADE)
FILES = {"record_class": tables.TEXT, "event": tables.DAY}


def keep(table: Any, **others: Any) -> Any:
    return frames.keep_until(table, nation=Nation.ENGLAND, as_of=AS_OF, **others)


def noted(monkeypatch: pytest.MonkeyPatch, owner: type, name: str, asked: dict[str, int]) -> None:
    """Count how often a method is called."""
    method = getattr(owner, name)

    def called(*words: Any) -> Any:
        asked[name] += 1
        return method(*words)

    monkeypatch.setattr(owner, name, called)


@ENGINES
def test_deadlines(engine: str) -> None:
    days = [date(2026, 9, 3), None, date(2018, 5, 24), date(2035, 12, 31), date(2026, 9, 3)]
    made = tables.MADE[engine](tables.arrow({"received": tables.DAY}, [(day,) for day in days]))
    found = frames.deadline(made, ACCESS, ENGLAND, into="by")
    rows = {(row[0], row[1]): row[2] for row in tables.rows_of(found)}
    assert len(tables.rows_of(found)) == len(days)
    assert rows == {
        (days[0], date(2026, 10, 5)): None,
        (None, None): "no day is given",
        (days[2], None): "2018-05-24 is before 2018-05-25, the first day whose law is held here",
        (days[3], None): (
            "England: 2036-01-31 is outside the calendar, which runs from 2018-01-01 to 2035-12-31"
        ),
    }


@pytest.mark.parametrize("early", [FIRST, date(1900, 1, 1)])  # a span, and more than one
def test_rows_that_come_later_are_kept_with_no_answer_of_another_day(early: date) -> None:
    days = [date(2026, 9, 3), date(2026, 9, 1), early]
    with duckdb.connect() as engine:
        engine.execute("create table requests (received date)")
        engine.executemany("insert into requests values (?)", [[day] for day in days])
        found = frames.deadline(engine.table("requests"), ACCESS, ENGLAND, into='"by"')
        known = {day: (last, why) for day, last, why in found.fetchall()}
        assert known[days[0]] == (date(2026, 10, 5), None)
        later = [[early - ONE_DAY], [early - 2 * ONE_DAY], [None], [date(2030, 1, 1)], ["infinity"]]
        engine.executemany("insert into requests values (?)", later)
        rows = found.fetchall()
    assert len(rows) == len(days) + len(later)
    assert [known.get(day, (None, None)) for day, *_ in rows] == [
        (last, why) for _, last, why in rows
    ]


@pytest.mark.parametrize(("apart", "asked"), [(0, 1), (2**14 - 1, 2**14), (2**14, 2)])
def test_all_days_are_asked_about_unless_they_are_too_many(apart: int, asked: int) -> None:
    seen: list[date | None] = []

    def ask(day: date | None) -> tuple[date | None]:
        seen.append(day)
        return (day,)

    rows = [(AS_OF,), (AS_OF - apart * ONE_DAY,)]
    made = tables.MADE["lazy Polars"](tables.arrow({"day": tables.DAY}, rows))
    found = engines.answered(made, {"day": engines.Kind.DAYS}, ask, {"same": engines.Kind.DAYS})
    assert tables.rows_of(found) == [2 * row for row in rows]
    assert len(seen) == asked


@pytest.mark.parametrize("early", [AS_OF, date(2020, 2, 29), date(1, 1, 1)])
@pytest.mark.parametrize("null", [[], [None]])
def test_days_are_asked_about_once_and_none_that_does_not_occur(
    early: date, null: list[None]
) -> None:
    """Near together or at the ends of time, alone or beside others."""
    days = [date.max if early == date.min else AS_OF, *null, early, AS_OF, *null, early]
    rows = [(day, *more) for day in days for more in (("a", None), (None, 1))]
    columns = {"day": tables.DAY, "text": tables.TEXT, "number": tables.NUMBER}
    made = tables.arrow(columns, rows)
    inputs = {"day": engines.Kind.DAYS, "text": engines.Kind.TEXT, "number": engines.Kind.NUMBERS}
    for names in (["day"], ["text", "day"], ["day", "text"], ["day", "number", "text"]):
        seen: list[tuple[object, ...]] = []

        def ask(*values: object, seen: list[tuple[object, ...]] = seen) -> tuple[str]:
            seen.append(values)
            return (repr(values),)

        found = engines.answered(
            made, {name: inputs[name] for name in names}, ask, {"asked": engines.Kind.TEXT}
        )
        each = made.select(names).to_pylist()
        assert found["asked"].to_pylist() == [repr(tuple(row.values())) for row in each]
        assert len(seen) == len(set(seen)) == len({repr(row) for row in each})


@ENGINES
@pytest.mark.parametrize("answer", [(AS_OF, "a", True, 1), (None,) * 4])
def test_what_is_added_has_its_type(engine: str, answer: tuple[object, ...]) -> None:
    """Even where there is no answer at all; pandas has one type of day and none of a null."""
    outputs = {"day": engines.Kind.DAYS, "text": engines.Kind.TEXT}
    if "pandas" not in engine or answer[0]:
        outputs |= {"flag": engines.Kind.FLAGS, "number": engines.Kind.NUMBERS}
    rows = [(AS_OF,), (AS_OF - ONE_DAY,)]
    made = tables.MADE[engine](tables.arrow({"received": tables.DAY}, rows))

    def ask(_: date | None) -> tuple[object, ...]:
        return answer[: len(outputs)]

    found = engines.answered(made, {"received": engines.Kind.DAYS}, ask, outputs)
    schema = nw.from_native(found).collect_schema()
    moments = engine in {"pandas", "pandas with objects"}
    expected: list[Any] = [
        nw.Datetime("s") if moments else nw.Date,
        nw.String,
        nw.Boolean,
        nw.Int64,
    ]
    if engine == "DuckDB" and answer[0]:
        expected[1] = nw.Enum(["a"])
    assert list(schema.values())[1:] == expected[: len(outputs)]


def test_an_input_that_matters_to_no_row_is_not_asked_about() -> None:
    table = tables.arrow({"record_class": tables.TEXT, "born": tables.DAY}, [("a", AS_OF)])
    kinds = {"record_class": engines.Kind.TEXT, "born": engines.Kind.DAYS}

    def ask(_: str | None, born: date | None) -> tuple[object]:
        return (born,)

    for made in (table, pl.DataFrame(table).lazy()):
        found = engines.answered(made, kinds, ask, {"of": kinds["born"]}, {"born": frozenset()})
        assert tables.rows_of(found) == [("a", AS_OF, None)]


def test_days_beyond_those_of_python_are_told_apart() -> None:
    far = np.datetime64("10026-09-03", "D")
    lazy = pl.DataFrame({"received": np.array([far, np.datetime64(AS_OF)])}).lazy()
    found = frames.deadline(lazy, ACCESS, ENGLAND).collect()
    assert found["deadline"].to_list() == [None, ACCESS.last_day(AS_OF, ENGLAND)]
    assert found.columns == ["received", "deadline", "deadline_reason"]


def test_a_file_that_has_other_rows_when_it_is_read_keeps_them(tmp_path: Path) -> None:
    file = tmp_path / "requests.csv"
    pl.DataFrame({"received": [AS_OF]}).write_csv(file)
    found = frames.deadline(pl.scan_csv(file, try_parse_dates=True), ACCESS, ENGLAND)
    pl.DataFrame({"received": [AS_OF, AS_OF - ONE_DAY]}).write_csv(file)
    assert found.collect()["deadline"].to_list() == [ACCESS.last_day(AS_OF, ENGLAND), None]


def test_a_limit_in_hours_is_refused() -> None:
    table = pl.DataFrame({"received": [date(2026, 9, 3)]})
    with pytest.raises(FactsError, match=r"limit: expected a time limit in days, not .*breach"):
        frames.deadline(table, BREACH_ICO_72H, ENGLAND)  # type: ignore[arg-type] # on purpose


@ENGINES
def test_decisions(engine: str) -> None:
    forms = {"lawful_basis": tables.TEXT, "automated": tables.FLAG, "unstructured": tables.FLAG}
    rows = [("e", None, None), ("a", True, None), ("a", True, True), ("z", None, None), (None,) * 3]
    made = tables.MADE[engine](
        tables.arrow({**forms, "school": tables.TEXT}, [(*row, "x") for row in rows])
    )
    found = frames.decide(
        made,
        PORTABILITY,
        Processing,
        as_of=AS_OF,
        given={
            "school": School(kind=SchoolKind.ACADEMY),
            "provided_by_data_subject": True,
            "harms_others": False,
        },
        into="portable",
    )
    answers = {row[:3]: row[4:] for row in tables.rows_of(found)}
    assert answers == {
        rows[0]: ("does-not-apply", "met: its lawful basis is public task [UK GDPR, art 20(3)]"),
        rows[1]: answers[rows[1]],
        rows[2]: (None, "unstructured: what is carried out by automated means is not unstructured"),
        rows[3]: (None, "lawful_basis: expected one of a, b, c, d, e, ea, f, not 'z'"),
        rows[4]: answers[rows[4]],
    }
    for row in (rows[1], rows[4]):
        basis, automated, _ = row
        facts = Processing(
            school=School(kind=SchoolKind.ACADEMY),
            provided_by_data_subject=True,
            harms_others=False,
            lawful_basis=None if basis is None else LawfulBasis(basis),
            automated=automated,
        )
        if automated is None:
            facts = Processing(
                school=facts.school, provided_by_data_subject=True, harms_others=False
            )
        decision = PORTABILITY.decide(facts, as_of=AS_OF)
        outcome, reason = answers[row]
        assert outcome == decision.outcome.value
        assert reason.split("; ") == [line.strip() for line in decision.explain().splitlines()[1:]]


def test_facts_are_needed_and_said_once() -> None:
    table = pl.DataFrame({"automated": [True], "colour": ["red"]})
    with pytest.raises(FactsError, match=r"given: automated: there is such a column too"):
        frames.decide(table, ERASURE, Processing, as_of=AS_OF, given={"automated": False})
    two = pl.DataFrame({"automated": [True], "objected": [True]})
    given = {"automated": False, "objected": None}
    with pytest.raises(FactsError, match=r"^given: automated, objected: there is such a column"):
        frames.decide(two, ERASURE, Processing, as_of=AS_OF, given=given)
    with pytest.raises(
        FactsError, match=r"expected a column that is named as a fact: lawful_basis, "
    ):
        frames.decide(table.select("colour"), ERASURE, Processing, as_of=AS_OF)
    with pytest.raises(FactsError, match=r"automated: expected a column of booleans, not of int64"):
        frames.decide(pl.DataFrame({"automated": [1]}), ERASURE, Processing, as_of=AS_OF)
    with pytest.raises(OutsideCoverageError):
        frames.decide(table, ERASURE, Processing, as_of=date(2018, 5, 24))


@ENGINES
def test_classes_of_data(engine: str) -> None:
    names = [None, "shoe-size", "N00177", *(each.id for each in all_items()[::9])]
    made = tables.MADE[engine](tables.arrow({"item": tables.TEXT}, [(name,) for name in names]))
    for nation in (None, Nation.ENGLAND, Nation.SCOTLAND):
        found = frames.classify(made, nation=nation, as_of=AS_OF)
        answers = {row[0]: row[1:] for row in tables.rows_of(found)}
        assert answers.pop(None) == (None, None, None, "no item is given")
        assert answers.pop("shoe-size") == (None, None, None, "no item is called 'shoe-size'")
        assert len(answers) == len(names) - 2
        for name, (classification, limb, citation, reason) in answers.items():
            single = classify(name, nation=nation, as_of=AS_OF)
            known = single.classification
            assert classification == (None if known is None else known.value)
            assert citation == "; ".join(map(str, single.cites))
            assert (reason is None) is (known is not None)
            expected = item(name).limb
            assert limb == (None if known is None or expected is None else expected.value)


def test_doubt_about_a_class_is_a_reason() -> None:
    found = frames.classify(pl.DataFrame({"item": ["pupil-fsm"]}), nation=None, as_of=AS_OF)
    assert found["reason"].to_list() == [
        "cannot be determined: not known whether the school is in England"
    ]


def test_a_nation_is_a_nation() -> None:
    with pytest.raises(FactsError, match=r"nation: expected a Nation or None, not 'ENG'"):
        frames.classify(pl.DataFrame({"item": ["x"]}), nation="ENG", as_of=AS_OF)  # type: ignore[arg-type] # on purpose


class TestKeepUntil:
    def test_a_column_for_each_event(self) -> None:
        table = pl.DataFrame(
            {
                "record_class": ["school-reports", "personnel-file", "accident-book"],
                "born": [date(2010, 5, 1), date(1980, 1, 1), date(2010, 5, 1)],
                "left": [date(2021, 8, 31), date(2024, 8, 31), None],
            }
        )
        events = {Trigger.DATE_OF_BIRTH: "born", Trigger.END_OF_EMPLOYMENT: "left"}
        found = keep(table, event=events)
        assert found["last_day"].to_list() == [date(2035, 5, 1), date(2030, 8, 31), None]
        assert found["reason"].to_list() == [
            None,
            None,
            "no column has the day of the event: last entry",
        ]

    def test_a_column_that_makes_no_difference_is_not_asked_about(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A thousand dates of birth beside one leaving date are one question."""
        table = pl.DataFrame(
            {
                "record_class": ["personnel-file"] * 4,
                "event": [date(2024, 8, 31)] * 4,
                "born": [date(1980, 1, day) for day in (1, 2, 3, 4)],
            }
        )
        for made in (table, table.lazy()):
            asked = dict.fromkeys(("kept", "said"), 0)
            for name in asked:
                noted(monkeypatch, records._Asked, name, asked)  # noqa: SLF001 - how often it asks
            found = keep(made, born="born", pension_age="born").lazy().collect()
            assert found["last_day"].to_list() == [date(2030, 8, 31)] * 4
            due = frames.due(made, nation=Nation.ENGLAND, on=AS_OF, born="born").lazy().collect()
            assert due["last_day"].to_list() == [date(2030, 8, 31)] * 4
            assert asked == {"kept": 1, "said": 1}
            monkeypatch.undo()

    def test_a_rule_that_names_an_age_takes_the_date_of_birth(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """No row of the schedule has one; a schedule may."""
        name, born = "allegation-against-staff", date(1976, 2, 29)
        entry = record(name).kept_by(Holder.ANY, Nation.ENGLAND)
        [version] = entry.versions.versions
        row = evolve(version.value, period_iso="later_of(AGE_65,P10Y@date_of_allegation)")
        made = evolve(entry, versions=Timeline((evolve(version, value=row),)))
        named = MagicMock()
        named.kept_by.return_value = made
        monkeypatch.setattr(records, "record", lambda _: named)
        monkeypatch.setattr(records, "rules", lambda *_: {name: made})
        table = pl.DataFrame(
            {"record_class": [name] * 2, "event": [date(2024, 9, 2)] * 2, "born": [born, None]}
        )
        days = [made.keep_until(date(2024, 9, 2), as_of=AS_OF, born=born).day, None]
        assert days[0] == date(2041, 3, 1)
        assert keep(table, born="born")["last_day"].to_list() == days
        found = frames.due(table, nation=Nation.ENGLAND, on=AS_OF, born="born")
        assert found["last_day"].to_list() == days

    def test_the_event_is_that_of_the_rule_of_the_holder(self) -> None:
        table = pl.DataFrame(
            {
                "record_class": ["pupil-file"] * 2,
                "born": [date(2010, 5, 1), date(2011, 5, 1)],
                "moved": [date(2026, 7, 20)] * 2,
            }
        )
        events = {Trigger.DATE_OF_BIRTH: "born", Trigger.TRANSFER: "moved"}
        entry = record("pupil-file").kept_by(Holder.SECONDARY, Nation.ENGLAND)
        found = keep(table, event=events, holder=Holder.SECONDARY)
        assert found["last_day"].to_list() == [
            entry.keep_until(born, as_of=AS_OF).day for born in table["born"]
        ]

    def test_a_day_that_leads_beyond_the_last_is_a_reason(self) -> None:
        table = pl.DataFrame({"record_class": ["personnel-file"], "event": [date.max]})
        entry = record("personnel-file").kept_by(Holder.ANY, Nation.ENGLAND)
        with pytest.raises(OutsideCoverageError) as error:
            entry.keep_until(date.max, as_of=AS_OF)
        assert keep(table)["reason"].to_list() == [str(error.value)]

    def test_the_columns_that_are_added(self) -> None:
        table = pl.DataFrame({"record_class": ["attendance-register"], "event": [date(2025, 1, 9)]})
        found = keep(table, add=("confidence", "bound", "force", "last_day"))
        assert found.columns == [
            "record_class",
            "event",
            "confidence",
            "bound",
            "force",
            "last_day",
        ]
        assert found.row(0)[2:] == ("high", "minimum", "law", date(2031, 1, 9))
        every = (
            *("last_day", "action", "rule", "citation", "bound", "force", "confidence"),
            *("doubts", "cautions", "reason"),
        )
        assert tuple(keep(table, add=every).columns[2:]) == every
        for wrong in ((), ("colour",), ("rule", "colour")):
            with pytest.raises(FactsError, match=r"add: expected some of last_day, action, "):
                keep(table, add=wrong)

    def test_a_column_is_added_once(self) -> None:
        table = pl.DataFrame({"record_class": ["personnel-file"], "event": [AS_OF]})
        message = r"^add: expected each column once, not \['last_day', 'last_day'\]$"
        with pytest.raises(FactsError, match=message):
            keep(table, add=["last_day", "last_day"])

    def test_what_is_doubtful_of_a_record(self) -> None:
        classes = ["attendance-register", "attendance-register", "personnel-file"]
        days = [date(2023, 1, 9), date(2025, 1, 9), date(2025, 1, 9)]
        table = pl.DataFrame({"record_class": classes, "event": days})
        doubt = "the record is older than this rule (2024-08-19): no transitional rule was seen"
        found = keep(table, add=["doubts", "cautions", "reason"])
        assert found["doubts"].to_list() == [doubt, None, None]
        behind = "Limitation Act 1980 ss2, 5; IRMS 2016/2019"
        assert found["cautions"].to_list() == [
            doubt,
            None,
            f"{behind} is practice, not settled law; confidence in {behind} is medium",
        ]
        assert found["reason"].to_list() == [None] * 3

    def test_two_bounds_of_a_period_and_none(self) -> None:
        classes = ["cctv-footage", "children-not-in-school-register"]
        table = pl.DataFrame({"record_class": classes, "event": [AS_OF] * 2})
        assert keep(table, add=["bound"])["bound"].to_list() == ["maximum and recommended", None]

    @pytest.mark.parametrize("kind", [pl.Categorical, pl.Enum(["personnel-file", "nobody"])])
    @pytest.mark.parametrize("lazy", [False, True])
    def test_classes_that_are_numbered(self, kind: Any, lazy: bool) -> None:  # noqa: FBT001 - drawn
        plain = pl.DataFrame(
            {"record_class": ["personnel-file", "nobody", None], "event": [AS_OF] * 3}
        )
        numbered = plain.with_columns(plain["record_class"].cast(kind))
        found = keep(numbered.lazy()).collect() if lazy else keep(numbered)
        assert found["record_class"].dtype == kind
        assert found.rows() == keep(plain).rows()

    @pytest.mark.parametrize("midnight", [datetime(2024, 8, 31), pd.Timestamp("2024-08-31")])  # noqa: DTZ001 - as files have it
    def test_midnights_among_days_are_days(self, midnight: datetime) -> None:
        days = pd.Series([date(2024, 8, 31), pd.NaT, midnight, None], dtype=object)
        table = pd.DataFrame({"record_class": ["personnel-file"] * len(days), "event": days})
        last = pd.Timestamp("2030-08-31")
        assert keep(table)["last_day"].tolist() == [last, pd.NaT, last, pd.NaT]

    @pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view()])
    def test_texts_of_arrow(self, kind: pa.DataType) -> None:
        plain = tables.arrow(FILES, [("personnel-file", AS_OF), (None, AS_OF)])
        named = plain.set_column(
            0, "record_class", pa.array(plain["record_class"].to_pylist(), kind)
        )
        found = keep(named)
        assert found["record_class"].type == kind
        assert tables.rows_of(found) == tables.rows_of(keep(plain))

    def test_an_enumeration_of_duckdb(self) -> None:
        plain = tables.arrow(FILES, [("personnel-file", AS_OF)])
        made = tables.MADE["DuckDB"](plain)
        numbered = made.select("record_class::enum('personnel-file', 'nobody') record_class, event")
        assert tables.rows_of(keep(numbered)) == tables.rows_of(keep(made))

    def test_a_missing_day_is_named_by_its_event(self) -> None:
        table = pl.DataFrame(
            {"record_class": ["personnel-file", None, "nobody"], "event": [None] * 3},
            schema={"record_class": pl.String, "event": pl.Date},
        )
        reasons = keep(table)["reason"].to_list()
        assert reasons[:2] == [
            "no day is given of the event: end of employment",
            "no class of records is given",
        ]
        assert reasons[2].startswith("no class of records is called 'nobody'")

    def test_the_rule_of_a_procurement_is_that_of_its_beginning(self) -> None:
        days = [
            (date(2023, 11, 21), None),
            (date(2025, 6, 2), None),
            (date(2025, 6, 2), date(2025, 2, 23)),
            (date(2025, 6, 2), date(2025, 2, 24)),
            (date(2025, 6, 2), date(2025, 6, 3)),
            (None, date(2025, 2, 23)),
        ]
        events, began = zip(*days, strict=True)
        table = pl.DataFrame(
            {"record_class": ["procurement-record"] * len(days), "event": events, "began": began}
        )
        found = keep(table, procedure_began="began")
        older, newer = (
            "Public Contracts Regulations 2015 (SI 2015/102) reg 84(9)",
            "Procurement Act 2023 s98(4)",
        )
        what = "the day on which the procurement procedure began"
        assert found.select("last_day", "citation", "reason").rows() == [
            (date(2026, 11, 21), older, None),
            (None, None, f"the version is picked by {what}; needed: {what}"),
            (date(2028, 6, 2), older, None),
            (date(2028, 6, 1), newer, None),
            (None, None, "procedure_began: 2025-06-03 is after the award, 2025-06-02"),
            (None, None, "no day is given of the event: date of award"),
        ]
        assert set(found["action"]) == {"secure_disposal"}
        assert set(found["rule"]) == {"retention.procurement-record"}
        standings = frames.due(
            table, nation=Nation.ENGLAND, on=AS_OF, procedure_began="began"
        ).select("due", "last_day")
        assert standings.rows()[:3] == [
            (False, date(2026, 11, 21)),
            (None, None),
            (False, date(2028, 6, 2)),
        ]
        assert keep(table)["last_day"].to_list() == [date(2026, 11, 21), *[None] * 5]

    @ENGINES
    @pytest.mark.parametrize("kind", [pa.null(), pa.float64(), pa.int64(), tables.TEXT, tables.DAY])
    @pytest.mark.parametrize("length", [0, 2])
    def test_a_column_without_values_says_nothing_of_what_it_holds(
        self, engine: str, kind: pa.DataType, length: int
    ) -> None:
        """Whoever wrote it did not know either."""
        made = tables.MADE[engine](
            tables.arrow({"record_class": kind, "event": kind}, [(None, None)] * length)
        )
        expected = [(None,) * 6 + ("no class of records is given",)] * length
        assert tables.rows_of(keep(made)) == expected
        named = tables.arrow(
            {"record_class": tables.TEXT, "event": kind}, [("personnel-file", None)] * length
        )
        rows = tables.rows_of(keep(tables.MADE[engine](named)))
        assert [(row[1], row[2], row[6]) for row in rows] == [
            (None, None, "no day is given of the event: end of employment")
        ] * length
        only = tables.MADE[engine](tables.arrow({"received": kind}, [(None,)] * length))
        found = frames.deadline(only, ACCESS, ENGLAND)
        assert tables.rows_of(found) == [(None, None, "no day is given")] * length

    @ENGINES
    def test_one_number_makes_a_column_of_numbers(self, engine: str) -> None:
        forms = {"record_class": tables.TEXT, "event": pa.float64()}
        made = tables.MADE[engine](tables.arrow(forms, [("personnel-file", None), ("x", 1.5)]))
        with pytest.raises(FactsError, match=r"^event: expected a column of dates, not of "):
            keep(made)

    @pytest.mark.parametrize("unknown", ["null", "null::double", "null::uuid", "null::varchar"])
    def test_a_query_of_nulls(self, unknown: str) -> None:
        made = tables.MADE["DuckDB"](tables.arrow(FILES, [("personnel-file", None)]))
        found = keep(made.select(f"record_class, {unknown} as event"))
        assert found.fetchall() == keep(made).fetchall()

    def test_texts_that_come_later_where_there_was_nothing_have_no_answer(self) -> None:
        with duckdb.connect() as engine:
            engine.execute("create table files (record_class varchar, event varchar)")
            engine.execute("insert into files values ('personnel-file', null)")
            found = keep(engine.table("files"))
            engine.execute("insert into files values ('personnel-file', '2024-08-31')")
            assert {row[1]: row[-1] for row in found.fetchall()} == {
                None: "no day is given of the event: end of employment",
                "2024-08-31": None,
            }
            assert found.filter("event is not null").fetchall()[0][2:] == (None,) * 5

    def test_a_sweep_over_a_column_without_values(self, tmp_path: Path) -> None:
        for number, nothing in enumerate((None, float("nan"))):
            files, kept = tmp_path / f"{number}.parquet", tmp_path / f"kept{number}.parquet"
            pd.DataFrame({"record_class": ["personnel-file"], "event": [nothing]}).to_parquet(files)
            [tally] = frames.sweep(files, kept, nation=Nation.ENGLAND, as_of=AS_OF)
            assert (tally.records, tally.without_day) == (1, 1)
            assert parquet.read_table(kept)["reason"].to_pylist() == [
                "no day is given of the event: end of employment"
            ]

    def test_what_is_needed_is_said(self) -> None:
        table = pl.DataFrame(
            {"record_class": ["invoices-receipts"], "event": [date(2025, 1, 9)]},
        )
        [reason] = keep(table)["reason"].to_list()
        assert reason == (
            "it is counted from the end of the financial year; needed: the end of the school's "
            "financial year: its kind of school, or the day"
        )
        assert keep(table)["rule"].to_list() == ["retention.invoices-receipts"]
        academy = Counting(school=SchoolKind.ACADEMY)
        assert keep(table, counting=academy)["reason"].to_list() == [None]

    @pytest.mark.parametrize(
        ("holder", "last", "start"),
        [
            (Holder.ACADEMY_TRUST, date(2031, 8, 31), date(2020, 8, 31)),
            (Holder.LOCAL_AUTHORITY, date(2032, 3, 31), date(2020, 3, 31)),
            (Holder.SECONDARY, None, None),
        ],
    )
    def test_who_keeps_them_ends_the_financial_year(
        self, holder: Holder, last: date | None, start: date | None
    ) -> None:
        table = pl.DataFrame({"record_class": ["invoices-receipts"], "event": [date(2025, 4, 1)]})
        assert keep(table, holder=holder)["last_day"].to_list() == [last]
        found = frames.due(table, nation=Nation.ENGLAND, on=AS_OF, holder=holder)
        assert found["last_day"].to_list() == [last]
        limits = frames.start_limit(nation=Nation.ENGLAND, on=AS_OF, holder=holder).limits
        told = {row.record_class: row.last_start for row in limits}
        assert told["invoices-receipts"] == start

    def test_a_day_beyond_those_of_python_is_a_reason(self) -> None:
        far = pa.array([4_000_000, None, 0], pa.int32()).cast(pa.date32())
        table = pa.table({"record_class": ["personnel-file"] * 3, "event": far})
        found = keep(table)
        assert found["last_day"].to_pylist() == [None, None, date(1976, 1, 1)]
        assert found["reason"].to_pylist()[0] == "event: expected a date, not the int 4000000"

    def test_the_law_before_the_gdpr_is_not_held(self) -> None:
        table = pl.DataFrame({"record_class": ["x"], "event": [AS_OF]})
        with pytest.raises(OutsideCoverageError):
            frames.keep_until(table, nation=Nation.ENGLAND, as_of=date(2018, 5, 24))

    def test_no_rule_in_force_is_a_reason(self) -> None:
        table = pl.DataFrame({"record_class": ["right-to-work"], "event": [AS_OF]})
        ended = [
            (entry.record_id, version.ceases)
            for entry in schedule(Nation.ENGLAND)
            for version in entry.versions.versions[-1:]
            if version.ceases is not None and version.ceases < AS_OF
        ]
        name, ceases = ended[0]
        table = pl.DataFrame({"record_class": [name], "event": [AS_OF]})
        [reason] = keep(table)["reason"].to_list()
        assert reason == f"retention.{name}: no rule is in force in England on {AS_OF}"
        assert ceases is not None


def test_many_distinct_rows_are_sorted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of numbers would be larger than is sensible."""
    days = [date(2020, 1, day) for day in range(1, 31)]
    names = [entry.record_id for entry in schedule(Nation.ENGLAND)[:30]]
    table = pl.DataFrame({"record_class": names, "event": days})
    usual = keep(table)
    monkeypatch.setattr(engines, "_DENSE", 0)
    assert keep(table).equals(usual)


@frozen(kw_only=True)
class Leaver:
    """Facts of other kinds."""

    age: int | None = None
    left: date | None = None
    parts: tuple[str, ...] = ()
    nation: Nation | None = None


def test_facts_are_numbers_days_and_texts_too() -> None:
    cites = UK_GDPR.article(5)
    grown = Clause[Leaver](
        "grown", cites, lambda facts: None if facts.age is None else facts.age > 17
    )
    gone = Clause[Leaver](
        "gone", cites, lambda facts: None if facts.left is None else facts.left < AS_OF
    )
    rule = Rule(
        id="test.leaver",
        title="Leaver",
        versions=Timeline.since(date(2018, 5, 25), grown & gone, cites=cites),
        applies_in=frozenset({Nation.WALES}),
    )
    table = pl.DataFrame(
        {
            "age": [18, 17, 18, 18],
            "left": [date(2020, 1, 1), None, None, date(2020, 1, 1)],
            "nation": ["WLS", "WLS", "WLS", "ENG"],
            "parts": ["a", "b", "c", "d"],
        }
    )
    found = frames.decide(table, rule, Leaver, as_of=AS_OF)
    assert found["outcome"].to_list() == [
        "applies",
        "does-not-apply",
        "undetermined",
        "does-not-apply",
    ]


def test_spark_is_asked_to_join_nulls_to_nulls() -> None:
    """The stage of its own shows that it does; here, without Java, what is asked of it."""
    left, small = (
        MagicMock(),
        tables.arrow({"a_": tables.TEXT, "b_": tables.DAY, "out": tables.TEXT}, []),
    )
    found = engines._in_spark(left, small, {"a": "a_", "b": "b_"})  # noqa: SLF001 - its own test
    left.sparkSession.createDataFrame.assert_called_once_with(small)
    made = left.sparkSession.createDataFrame.return_value
    made.hint.assert_called_once_with("broadcast")
    right = made.hint.return_value
    assert found is left.join.return_value
    [(joined, on, how)] = [call.args for call in left.join.call_args_list]
    assert (joined, how) == (right, "left")
    assert left.__getitem__.call_args_list == [call("a"), call("b")]
    assert right.__getitem__.call_args_list == [call("a_"), call("b_")]
    first = left.__getitem__.return_value.eqNullSafe.return_value
    first.__iand__.assert_called_once_with(first)
    assert on is first.__iand__.return_value


class TestTablesThatAreRefused:
    """A clear error of our own, and no table."""

    @ENGINES
    def test_a_column_is_missing(self, engine: str) -> None:
        made = tables.MADE[engine](tables.arrow({"record_class": tables.TEXT}, [("x",)]))
        with pytest.raises(FactsError, match=r"^event: missing: the columns are record_class$"):
            keep(made)

    @ENGINES
    def test_a_class_is_a_number(self, engine: str) -> None:
        forms = {"record_class": tables.NUMBER, "event": tables.DAY}
        made = tables.MADE[engine](tables.arrow(forms, [(7, AS_OF)]))
        with pytest.raises(
            FactsError, match=r"(?i)^record_class: expected a column of text, not of int64$"
        ):
            keep(made)

    @ENGINES
    def test_a_day_is_a_text(self, engine: str) -> None:
        forms = {"record_class": tables.TEXT, "event": tables.TEXT}
        made = tables.MADE[engine](tables.arrow(forms, [("personnel-file", "2024-08-31")]))
        with pytest.raises(
            FactsError, match=r"(?i)^event: expected a column of dates, not of (large_)?string$"
        ):
            keep(made)

    @ENGINES
    def test_a_column_is_there_already(self, engine: str) -> None:
        forms = {**FILES, "reason": tables.TEXT, "rule": tables.TEXT}
        made = tables.MADE[engine](tables.arrow(forms, []))
        with pytest.raises(FactsError) as refused:
            keep(made)
        assert str(refused.value) == (
            "rule: the table has this column already\nreason: the table has this column already"
        )

    @ENGINES
    def test_where_names_have_no_case_a_column_is_there_in_another(self, engine: str) -> None:
        made = tables.MADE[engine](tables.arrow({**FILES, "Last_Day": tables.TEXT}, []))
        if "DuckDB" in engine:
            with pytest.raises(FactsError, match=r"^last_day: the table has this column already$"):
                keep(made)
        else:
            assert {"Last_Day", "last_day"} <= set(engines.columns_of(keep(made)))

    @pytest.mark.parametrize("labels", [["key", "key"], ["key", "key", "other", "other"]])
    def test_a_column_that_is_there_twice(self, labels: list[str]) -> None:
        names = [*labels, "record_class", "event"]
        said = ", ".join(f"'{name}' 2 times" for name in dict.fromkeys(labels))
        for made in (
            pd.DataFrame([[None] * len(names)], columns=names),
            pa.table([pa.array(["a"])] * len(names), names=names),
        ):
            with pytest.raises(FactsError, match=f"^expected each column once, not {said}$"):
                keep(made)

    @pytest.mark.parametrize("name", ["event", "EVENT", "key", "Key"])
    def test_a_query_of_duckdb_that_names_a_column_twice(self, name: str) -> None:
        """It would give one of them for both."""
        made = tables.MADE["DuckDB"](
            tables.arrow({**FILES, "key": tables.NUMBER}, [("personnel-file", AS_OF, 1)])
        )
        twice = made.select(f"*, date '2010-01-01' as {name}")
        with pytest.raises(
            FactsError, match=f"^expected each column once, not '{name.lower()}' 2 times$"
        ):
            keep(twice)

    def test_labels_of_two_levels(self) -> None:
        table = pd.DataFrame({("record_class", "x"): ["personnel-file"], ("event", "x"): [AS_OF]})
        known = r"the columns are \('record_class', 'x'\), \('event', 'x'\)"
        wrong = f"^record_class: missing: {known}\nevent: missing: {known}$"
        with pytest.raises(FactsError, match=wrong):
            keep(table)

    def test_a_label_that_is_no_text(self) -> None:
        made = pd.DataFrame({0: [1], "record_class": ["personnel-file"], "event": [AS_OF]})
        assert list(keep(made)[0]) == [1]
        with pytest.raises(FactsError, match=r"^event: missing: the columns are 0, record_class$"):
            keep(made.drop(columns="event"))

    def test_moments_that_are_not_midnight(self) -> None:
        table = pd.DataFrame(
            {"record_class": ["personnel-file"], "event": [datetime(2024, 8, 31, 9, 30)]}  # noqa: DTZ001 - as files have it
        )
        with pytest.raises(
            FactsError, match=r"^event: expected a column of dates, not of moments within a day: "
        ):
            keep(table)

    @pytest.mark.parametrize(
        "moment",
        [
            datetime(2024, 8, 31, 23, 59),  # noqa: DTZ001 - as files have it
            datetime(2024, 8, 31, tzinfo=UTC),
            pd.Timestamp("2024-08-31 00:00:00.000000001"),
        ],
        ids=str,
    )
    def test_moments_among_days(self, moment: datetime) -> None:
        days = pd.Series([None, date(2024, 8, 31), pd.NaT, moment], dtype=object)
        table = pd.DataFrame({"record_class": ["personnel-file"] * len(days), "event": days})
        with pytest.raises(
            FactsError, match=r"^event: expected a column of dates, not of moments within a day: "
        ):
            keep(table)

    @pytest.mark.parametrize("engine", ["PyArrow", "lazy Polars", "DuckDB"])
    def test_moments_with_a_zone(self, engine: str) -> None:
        zoned = pa.array([datetime(2024, 8, 31, tzinfo=UTC)], pa.timestamp("us", "UTC"))
        table = pa.table({"record_class": ["personnel-file"], "event": zoned})
        with pytest.raises(FactsError) as error:
            keep(tables.MADE[engine](table))
        said = "event: expected a column of dates, not of moments: cast it to dates"
        assert str(error.value) == said

    @pytest.mark.parametrize("engine", ["lazy Polars", "DuckDB"])
    @pytest.mark.parametrize("unit", ["ms", "us", "ns"])
    def test_midnights_of_a_lazy_table_are_days(self, engine: str, unit: str) -> None:
        kinds = {"record_class": tables.TEXT, "event": tables.DAY}
        rows = [("personnel-file", date(2024, 8, 31)), ("personnel-file", None)]
        days = tables.arrow(kinds, rows)
        moments = days.set_column(1, "event", days["event"].cast(pa.timestamp(unit)))
        found = tables.rows_of(keep(tables.MADE[engine](moments)))
        assert [row[2:] for row in found] == [
            row[2:] for row in tables.rows_of(keep(tables.MADE[engine](days)))
        ]
        within = pa.array([0, 1], pa.int64()).cast(pa.timestamp(unit))
        later = moments.set_column(1, "event", within)
        with pytest.raises(FactsError, match=r"^event: expected a column of dates, not of moments"):
            keep(tables.MADE[engine](later))

    def test_objects_of_several_types(self) -> None:
        table = pd.DataFrame({"record_class": ["personnel-file", "x"], "event": [AS_OF, "soon"]})
        with pytest.raises(FactsError, match=r"^event: expected a column of dates, not of Object$"):
            keep(table)

    @pytest.mark.parametrize("table", [None, {"record_class": []}, pd.Series(["x"])])
    def test_what_is_no_table(self, table: object) -> None:
        with pytest.raises(
            FactsError, match=r"^expected a table of pandas, Polars, PyArrow, DuckDB"
        ):
            keep(table)

    @pytest.mark.parametrize("name", ["nation", "holder"])
    @pytest.mark.parametrize("value", ["MAT", "england", None])
    def test_a_nation_and_a_holder_are_no_words(self, name: str, value: str | None) -> None:
        table = pl.DataFrame({"record_class": ["governing-body-minutes"], "event": [AS_OF]})
        given: Any = {"nation": Nation.ENGLAND, "holder": Holder.ANY, name: value}
        message = f"^{name}: expected a {name.title()}, not {value!r}$"
        for ask in (
            partial(
                frames.keep_until, table, as_of=AS_OF, event={Trigger.DATE_OF_MEETING: "event"}
            ),
            partial(frames.due, table, on=AS_OF),
            partial(frames.start_limit, on=AS_OF),
        ):
            with pytest.raises(FactsError, match=message):
                ask(**given)

    def test_a_lazy_engine_without_glue(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(engines, "_JOINS", {})
        lazy = pl.LazyFrame({"record_class": ["personnel-file"], "event": [AS_OF]})
        with pytest.raises(FactsError, match=r"^a lazy table of polars cannot be joined here: "):
            keep(lazy)

    def test_categories_are_texts(self) -> None:
        table = pd.DataFrame({"record_class": ["personnel-file"], "event": [date(2024, 8, 31)]})
        table["record_class"] = table["record_class"].astype("category")
        assert keep(table)["rule"].tolist() == ["retention.personnel-file"]


class TestStartLimits:
    @pytest.mark.parametrize("nation", Nation)
    @pytest.mark.parametrize("on", [date(2018, 5, 25), date(2024, 8, 19), AS_OF])
    @pytest.mark.parametrize("holder", [Holder.ANY, Holder.ACADEMY_TRUST])
    def test_it_parts_what_is_due_from_what_is_not(
        self, nation: Nation, on: date, holder: Holder
    ) -> None:
        counting = Counting(school=SchoolKind.ACADEMY)
        found = frames.start_limit(nation=nation, on=on, holder=holder, counting=counting)
        assert all((row.last_start is None) is (row.reason is not None) for row in found.limits)
        assert not any("financial year" in (row.reason or "") for row in found.limits)
        rows = [
            (row.record_class, date.fromordinal(row.last_start.toordinal() + after), not after)
            for row in found.limits
            if row.last_start is not None
            for after in (0, 1)
        ]
        table = tables.arrow({**FILES, "expected": tables.FLAG}, rows)
        answers = frames.due(table, nation=nation, on=on, holder=holder, counting=counting)
        assert answers["due"].to_pylist() == answers["expected"].to_pylist()
        assert len(rows) > 50

    def test_every_rule_is_told_or_says_why_not(self) -> None:
        found = frames.start_limit(nation=Nation.ENGLAND, on=AS_OF)
        assert all((row.last_start is None) is (row.reason is not None) for row in found.limits)
        told = {row.record_class: row.reason for row in found.limits}
        assert told["allegation-against-staff"] == (
            "it needs another day as well: 10 years from date of allegation, or normal pension "
            "age if later"
        )
        assert told["procurement-record"] == (
            "it needs another day as well: the day on which the procurement procedure began"
        )
        assert told["pupil-file-transfer"] == "it is counted in school days"
        assert told["governing-body-minutes"] == "it is kept for ever"
        assert (told["invoices-receipts"] or "").startswith("it is counted from the end of the ")
        assert told["personnel-file"] is None
        assert "pupil-file" not in told

    def test_a_rule_about_later_events_alone_has_no_limit(self) -> None:
        """Whoever compares would find all earlier ones due, of which no rule is held."""
        found = frames.start_limit(nation=Nation.ENGLAND, on=AS_OF, holder=Holder.ACADEMY_TRUST)
        told = {row.record_class: (row.last_start, row.reason) for row in found.limits}
        assert told["governing-body-minutes"] == (None, "it is about events since 2007-10-01 alone")

    def test_it_is_of_a_holder(self) -> None:
        found = frames.start_limit(nation=Nation.ENGLAND, on=AS_OF, holder=Holder.SECONDARY)
        [row] = [row for row in found.limits if row.record_class == "pupil-file"]
        assert row.rule == "retention.pupil-file"
        entry = record("pupil-file").kept_by(Holder.SECONDARY, Nation.ENGLAND)
        assert row.last_start is not None
        assert entry.keep_until(row.last_start, as_of=AS_OF).day == date(2026, 11, 20)

    def test_as_parquet_and_as_sql(self, tmp_path: Path) -> None:
        found = frames.start_limit(nation=Nation.ENGLAND, on=AS_OF)
        found.to_parquet(tmp_path / "limits.parquet")
        read = parquet.read_table(tmp_path / "limits.parquet")
        assert read.equals(found.table())
        assert read.column_names == ["record_class", "rule", "last_start", "reason"]
        assert [entry.name for entry in tmp_path.iterdir()] == ["limits.parquet"]
        told = read.filter(read["last_start"].is_valid())
        # Our own classes and days.
        rows = tables.duck(f"select * from ({found.to_sql()}) as t (record_class, last_start)")  # noqa: S608 - see above
        assert rows == list(
            zip(told["record_class"].to_pylist(), told["last_start"].to_pylist(), strict=True)
        )

    def test_its_columns_have_their_types_without_rows(self) -> None:
        assert frames.StartLimits(()).table().schema == pa.schema(
            {
                "record_class": pa.string(),
                "rule": pa.string(),
                "last_start": pa.date32(),
                "reason": pa.string(),
            }
        )

    def test_sql_is_in_small_letters(self) -> None:
        found = frames.start_limit(nation=Nation.ENGLAND, on=AS_OF)
        assert found.to_sql().startswith("values\n('attendance-register', date '2020-11-20'),\n")

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        found = frames.start_limit(nation=Nation.ENGLAND, on=AS_OF)
        with pytest.raises(DataFileError, match=r"cannot be written: .*No such file"):
            found.to_parquet(tmp_path / "nowhere" / "limits.parquet")


class TestDayTables:
    RULES: Final[dict[str, Callable[[date], date | None]]] = {
        "access": lambda day: ACCESS.last_day(day, ENGLAND),
        "none": lambda day: None if day.day == 1 else day,
    }
    TABLE = frames.DayTable.of(RULES, first=date(2026, 1, 1), last=date(2026, 12, 31))
    DAYS = np.array(
        ["2026-01-01", "2026-12-31", "2025-12-31", "2027-01-01", "NaT", "2026-09-03", "1950-01-01"],
        "datetime64[D]",
    )

    def test_it_says_what_the_rule_says(self) -> None:
        table = frames.DayTable.of({"access": self.RULES["access"]}, first=FIRST, last=LAST)
        days = np.arange(np.datetime64(FIRST), np.datetime64(LAST + ONE_DAY))
        found = table.take(days)
        assert found.dtype == days.dtype
        for day, last in zip(days.tolist(), found.tolist(), strict=True):
            try:
                assert last == ACCESS.last_day(day, ENGLAND)
            except OutsideCoverageError:
                assert last is None

    @pytest.mark.parametrize("kind", [np.int8, np.int64, np.uint16])
    def test_each_row_has_its_rule(self, kind: type[np.integer[Any]]) -> None:
        found = self.TABLE.take(self.DAYS, np.array([0, 1, 0, 1, 0, 0, 1], kind))
        assert found.tolist() == [
            date(2026, 2, 2),
            date(2026, 12, 31),
            None,
            None,
            None,
            date(2026, 10, 5),
            None,
        ]
        assert self.TABLE.take(self.DAYS[:1], np.array([1], kind)).tolist() == [None]
        assert self.TABLE.take(self.DAYS[:1], np.array([2], kind)).tolist() == [None]

    def test_a_day_beyond_the_span_is_no_day_of_the_next_rule(self) -> None:
        same: dict[str, Callable[[date], date | None]] = {name: lambda day: day for name in "ab"}
        table = frames.DayTable.of(same, first=date(2026, 1, 1), last=date(2026, 12, 31))
        days = np.array(["2025-06-01", "2025-12-31", "2027-01-01", "2027-05-01"], "datetime64[D]")
        assert table.take(days, np.array([1, 1, 0, 0])).tolist() == [None] * 4
        assert (table.first, table.last) == (date(2026, 1, 1), date(2026, 12, 31))
        assert table.rules == ("a", "b")

    def test_a_number_below_none_is_of_no_rule(self) -> None:
        assert self.TABLE.take(self.DAYS[:2], np.array([-1, -128], np.int8)).tolist() == [None] * 2

    @pytest.mark.parametrize("kind", [np.int32, np.int64])
    def test_days_as_numbers(self, kind: type[np.integer[Any]]) -> None:
        least = np.iinfo(kind).min
        numbers = np.array([20_454, least, np.iinfo(kind).max, 0], kind)
        found = self.TABLE.take(numbers, np.array([0] * 4))
        assert found.dtype == kind
        assert found.tolist() == [20_486, least, least, least]

    def test_many_rows_are_taken_in_parts(self) -> None:
        days = np.full((1 << 18) + 3, np.datetime64("2026-09-03"))
        rules = np.zeros(len(days), np.int8)
        assert (self.TABLE.take(days, rules) == np.datetime64("2026-10-05")).all()

    @pytest.mark.parametrize(
        ("days", "rules", "wrong"),
        [
            (DAYS.astype("datetime64[s]"), None, "start: expected a column of datetime64.D. or of"),
            (DAYS[:, None], None, "start: expected a column"),
            (np.array([1.5]), None, "start: expected a column of .*, not float64"),
            (DAYS, None, "rule: expected the number of a rule for each of 7 days, not none"),
            (DAYS, np.zeros(6, np.int8), r"rule: .*, not int8 of \(6,\)"),
            (DAYS, np.zeros(7), r"rule: .*, not float64 of \(7,\)"),
        ],
    )
    def test_what_is_no_column_of_days(self, days: Any, rules: Any, wrong: str) -> None:
        with pytest.raises(FactsError, match=f"^{wrong}"):
            self.TABLE.take(days, rules)

    def test_numbers_that_are_too_small_for_the_rules(self) -> None:
        rules = {str(number): self.RULES["none"] for number in range(128)}
        table = frames.DayTable.of(rules, first=date(2026, 1, 2), last=date(2026, 1, 2))
        day = np.array(["2026-01-02"], "datetime64[D]")
        assert table.take(day, np.array([127], np.uint8)).tolist() == day.tolist()
        with pytest.raises(FactsError, match=r"^rule: int8 cannot number 128 rules$"):
            table.take(day, np.array([127], np.int8))
        del rules["127"]
        table = frames.DayTable.of(rules, first=date(2026, 1, 2), last=date(2026, 1, 2))
        assert table.take(day, np.array([126], np.int8)).tolist() == day.tolist()
        assert table.take(day, np.array([127], np.int8)).tolist() == [None]

    def test_what_is_no_span(self) -> None:
        for rules, last in (({}, date(2026, 1, 2)), (self.RULES, date(2025, 12, 31))):
            with pytest.raises(FactsError, match=r"expected one rule or more and a span of days"):
                frames.DayTable.of(rules, first=date(2026, 1, 1), last=last)
        for first, end, name in ((None, AS_OF, "first"), (AS_OF, None, "last")):
            with pytest.raises(FactsError, match=f"^{name}: expected a date"):
                frames.DayTable.of(self.RULES, first=first, last=end)  # type: ignore[arg-type] # on purpose


def test_without_the_extra_the_error_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['narwhals'] = None\n"
        "from ukschoolgdpr.errors import MissingPackageError\n"
        "try: import ukschoolgdpr.frames\n"
        "except MissingPackageError as error: print(error)"
    )
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603 - our own words
    assert run.stdout == "work on tables needs narwhals: pip install 'ukschoolgdpr[frames]'\n"


def test_a_column_of_many_texts_is_written_as_it_is() -> None:
    many = pa.chunked_array([[str(number) for number in range(10_000)]])
    assert engines._in_sql('a"b', many) == '"a""b"'  # noqa: SLF001 - no table shows it
