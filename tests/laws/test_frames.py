"""A table says what the scalar engine says of each of its rows, whatever engine it is of."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests import tables
from ukschoolgdpr import frames
from ukschoolgdpr.errors import SchoolGdprError
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.retention import Counting, Holder, Kept, Open, disposal, record, schedule
from ukschoolgdpr.retention.counting import PROCEDURE_BEGAN
from ukschoolgdpr.vocabulary import SchoolKind

AS_OF = date(2026, 11, 21)
NAMES = [entry.record_id for entry in schedule(Nation.ENGLAND)]
LATER_OF = "allegation-against-staff"
FORMS = {
    "record_class": tables.TEXT,
    "event": tables.DAY,
    "pension_age": tables.DAY,
    "key": tables.NUMBER,
}
ENGINES = pytest.mark.parametrize("engine", tables.MADE)
DAYS = st.none() | st.sampled_from([date.min, date(2012, 2, 29), date.max]) | st.dates()
CLASSES = st.sampled_from([None, "no-such-class", "", LATER_OF]) | st.sampled_from(NAMES)
ROWS = st.lists(st.tuples(CLASSES, DAYS, DAYS), max_size=12).map(lambda rows: rows + rows[:3])
HOLDERS = st.sampled_from(Holder)
Row = tuple[str | None, date | None, date | None]


def single(row: Row, holder: Holder, counting: Counting) -> Kept | None:
    """Ask the scalar engine about one row; None where it refuses, or there is nothing to ask."""
    name, event, pension_age = row
    try:
        entry = record(name or "").kept_by(holder, Nation.ENGLAND)
        # What is kept for ever runs from no day.
        endless = isinstance(entry.on(AS_OF).value.period, Open)
        day = AS_OF if endless else event
        if day is None:
            return None
        return entry.keep_until(day, as_of=AS_OF, counting=counting, pension_age=pension_age)
    except SchoolGdprError:
        return None


@ENGINES
@settings(max_examples=20)  # of each engine
@given(rows=ROWS, holder=HOLDERS)
@example(rows=[], holder=Holder.ANY)
@example(rows=[(None, None, None)], holder=Holder.ANY)
@example(
    rows=[(LATER_OF, date(2010, 5, 5), day) for day in (None, date(2019, 1, 1), date(2030, 1, 1))],
    holder=Holder.ANY,
)
def test_a_table_says_what_single_answers_say(engine: str, rows: list[Row], holder: Holder) -> None:
    counting = Counting(school=SchoolKind.ACADEMY)
    table = tables.arrow(FORMS, [(*row, key) for key, row in enumerate(rows)])
    made = tables.MADE[engine](table)
    kept = frames.keep_until(
        made,
        nation=Nation.ENGLAND,
        as_of=AS_OF,
        holder=holder,
        counting=counting,
        pension_age="pension_age",
    )
    found = frames.due(
        made,
        nation=Nation.ENGLAND,
        on=AS_OF,
        holder=holder,
        counting=counting,
        pension_age="pension_age",
    )
    assert type(kept) is type(found) is type(made)
    answers = sorted(tables.rows_of(kept), key=lambda row: row[3])
    standings = sorted(tables.rows_of(found), key=lambda row: row[3])
    assert [row[:4] for row in answers] == [(*row, key) for key, row in enumerate(rows)]
    for row, answer, at in zip(rows, answers, standings, strict=True):
        single_answer = single(row, holder, counting)
        last, action, rule, citation, reason = answer[4:]
        is_due, standing, due_last, *sure, _ = at[4:]
        if single_answer is None:
            assert (last, due_last, is_due, standing) == (None, None, None, "undetermined")
            assert sure == [None, None]
            assert reason
            continue
        assert last == due_last == single_answer.day
        assert action == single_answer.action.value
        assert rule == single_answer.entry.id
        settled = PROCEDURE_BEGAN not in single_answer.missing
        assert citation == (str(single_answer.version.cites) if settled else None)
        assert (reason is None) is (last is not None)
        assert standing == disposal(single_answer, on=AS_OF).standing.value
        version = single_answer.version
        assert sure == [version.force.value, version.confidence.value]
        from_day = single_answer.dispose_by or single_answer.disposal_from
        expected = None if single_answer.missing else from_day is not None and from_day <= AS_OF
        assert is_due is expected


@settings(max_examples=20)
@given(rows=ROWS, holder=HOLDERS)
@example(rows=[("attendance-register", date(2023, 1, 9), None)], holder=Holder.ANY)
def test_doubts_are_those_of_single_answers(rows: list[Row], holder: Holder) -> None:
    table = tables.arrow(FORMS, [(*row, key) for key, row in enumerate(rows)])
    found = frames.keep_until(
        table,
        nation=Nation.ENGLAND,
        as_of=AS_OF,
        holder=holder,
        pension_age="pension_age",
        add=["last_day", "force", "confidence", "doubts", "cautions"],
    )
    for row, answer in zip(rows, tables.rows_of(found), strict=True):
        kept = single(row, holder, Counting())
        last, force, confidence, doubts, cautions = answer[4:]
        if kept is None:
            assert (last, doubts, cautions) == (None, None, None)
            continue
        assert last == kept.day
        assert doubts == ("; ".join(kept.doubts) or None)
        assert cautions == ("; ".join(kept.cautions) or None)
        if PROCEDURE_BEGAN not in kept.missing:
            assert (force, confidence) == (kept.force.value, kept.version.confidence.value)


@settings(max_examples=10)
@given(rows=ROWS)
def test_rows_in_memory_keep_their_order(rows: list[Row]) -> None:
    table = tables.arrow(FORMS, [(*row, key) for key, row in enumerate(rows)])
    for engine in ("pandas", "Polars", "lazy Polars", "PyArrow"):
        made = tables.MADE[engine](table)
        found = frames.keep_until(made, nation=Nation.ENGLAND, as_of=AS_OF)
        assert [row[3] for row in tables.rows_of(found)] == list(range(len(rows)))
