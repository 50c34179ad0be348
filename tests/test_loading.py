import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Generic, TypeVar

import pytest
from attrs import field, fields_dict, frozen
from hypothesis import given
from hypothesis import strategies as st

from ukschoolgdpr.errors import DataFileError, FactsError, MissingPackageError
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.instruments import DPA_2018, RECITAL_35, UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import (
    Days,
    Months,
    Period,
    Spell,
    WorkingDays,
    Years,
    is_count,
    is_day,
)
from ukschoolgdpr.loading import (
    LARGEST,
    DatedRow,
    DayKind,
    day_after,
    read_dates,
    read_rows,
    read_toml,
    shipped,
    shipped_file,
    structure,
)

T = TypeVar("T")


class Colour(Enum):
    RED = "red"
    GREEN = "green"


class Degree(Enum):
    FIRST = 1
    SECOND = 2


@frozen
class Said(Generic[T]):
    says: T
    number: int = 0


@frozen(kw_only=True)
class Inner:
    at: Colour
    on: date | None = field(default=None)


@frozen(kw_only=True)
class Outer:
    name: str
    day: date = field(default=date(2026, 1, 1), validator=is_day)
    yes: bool = False
    nation: Nation | None = None
    length: Period | None = None
    starts: tuple[Inner, ...] = ()
    said: Said[Colour] | None = None
    many: tuple[Said[tuple[Colour, ...]], ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.name == "twice":
            msg = "name: is bad\nday: is bad too"
            raise FactsError(msg)


@frozen(kw_only=True)
class Counted:
    days: int = field(validator=is_count)
    school_days: int = field(validator=is_count)


A_WHILE = (
    "length: expected a period such as '1 month', '28 days' or '20 working days', not 'a while'"
)


def mistakes(tables: Mapping[str, object]) -> tuple[str, ...]:
    with pytest.raises(DataFileError) as caught:
        structure(tables, Outer, source="here")
    assert caught.value.source == "here"
    return caught.value.mistakes


class TestValues:
    def test_a_table_becomes_a_value(self) -> None:
        tables = {
            "name": "a",
            "day": date(2026, 2, 3),
            "yes": True,
            "nation": "ENG",
            "length": "20 working days",
            "starts": [{"at": "red"}, {"at": "green", "on": date(2026, 2, 4)}],
            "said": {"says": "red", "number": 3},
            "many": [{"says": ["red", "green"]}],
        }
        assert structure(tables, Outer, source="here") == Outer(
            name="a",
            day=date(2026, 2, 3),
            yes=True,
            nation=Nation.ENGLAND,
            length=WorkingDays(20),
            starts=(Inner(at=Colour.RED), Inner(at=Colour.GREEN, on=date(2026, 2, 4))),
            said=Said(Colour.RED, 3),
            many=(Said((Colour.RED, Colour.GREEN)),),
        )

    @pytest.mark.parametrize(
        ("text", "period"),
        [
            ("1 day", Days(1)),
            ("28 days", Days(28)),
            ("20 working days", WorkingDays(20)),
            ("1 month", Months(1)),
            ("12 months", Months(12)),
            ("6 years", Years(6)),
        ],
    )
    def test_a_period_is_written_as_it_is_said(self, text: str, period: Period) -> None:
        found = structure({"name": "a", "length": text}, Outer, source="here")
        assert found.length == period
        assert str(period) == text


class TestMistakes:
    @pytest.mark.parametrize("value", [True, 1.0, "1", [1], 3])
    def test_a_member_is_known_by_a_value_of_its_own_kind_alone(self, value: object) -> None:
        assert structure({"says": 1}, Said[Degree], source="here") == Said(Degree.FIRST)
        with pytest.raises(DataFileError) as caught:
            structure({"says": value}, Said[Degree], source="here")
        assert caught.value.mistakes == (f"says: expected one of 1, 2, not {value!r}",)

    def test_all_are_reported_together_each_with_its_place(self) -> None:
        assert mistakes(
            {
                "name": 1,
                "colour": "red",
                "length": "a while",
                "starts": [{"at": "red"}, {"at": "blue", "on": "today", "off": 1}],
                "many": [{"says": ["red", "pink"]}],
            }
        ) == (
            "name: expected some text in quotes, not 1",
            A_WHILE,
            "starts[1].at: expected one of red, green, not 'blue'",
            "starts[1].on: expected a date such as 2026-09-03, not 'today'",
            "starts[1]: unknown key 'off', expected one of at, on",
            "many[0].says[1]: expected one of red, green, not 'pink'",
            f"file: unknown key 'colour', expected one of {', '.join(fields_dict(Outer))}",
        )

    def test_what_is_missing_is_named(self) -> None:
        assert mistakes({"starts": [{}], "said": {}}) == (
            "name: missing",
            "starts[0].at: missing",
            "said.says: missing",
        )

    @pytest.mark.parametrize(
        ("key", "value", "expected"),
        [
            ("name", None, "some text in quotes"),
            ("yes", 1, "true or false"),
            ("yes", "true", "true or false"),
            ("day", "2026-01-01", "a date"),
            ("day", datetime(2026, 1, 1), "a date"),  # noqa: DTZ001 - as TOML gives it
            ("nation", "england", "one of ENG, WLS, SCT, NIR"),
            ("nation", 1, "one of ENG, WLS, SCT, NIR"),
            ("length", 1, "a period"),
            ("length", "0 days", "a period"),
            ("length", "1 fortnight", "a period"),
            ("length", " 1 month", "a period"),
            ("starts", {"at": "red"}, "a list"),
            ("starts", "red", "a list"),
            ("starts", ["red"], "a table"),
            ("said", "red", "a table"),
            ("said", ["red"], "a table"),
            ("said", {"says": "red", "number": True}, "a whole number"),
            ("said", {"says": "red", "number": 1.0}, "a whole number"),
        ],
    )
    def test_a_value_of_another_kind_is_refused(
        self, key: str, value: object, expected: str
    ) -> None:
        [mistake] = mistakes({"name": "a", key: value})
        assert mistake.startswith(key)
        assert f"expected {expected}" in mistake

    def test_a_date_and_time_is_no_date_even_where_none_is_allowed(self) -> None:
        moment = datetime(2026, 1, 1, 9, 30)  # noqa: DTZ001 - as TOML gives it
        [mistake] = mistakes({"name": "a", "starts": [{"at": "red", "on": moment}]})
        assert mistake.startswith("starts[0].on: expected a date such as 2026-09-03, not datetime")

    def test_what_a_validator_says_is_kept_a_line_each(self) -> None:
        assert mistakes({"name": "twice"}) == ("name: is bad", "day: is bad too")

    def test_every_validator_has_its_say(self) -> None:
        with pytest.raises(DataFileError) as caught:
            structure({"days": -1, "school_days": -2}, Counted, source="here")
        assert caught.value.mistakes == (
            "days: expected a whole number, none or more, not -1",
            "school_days: expected a whole number, none or more, not -2",
        )

    def test_a_long_value_is_cut_short(self) -> None:
        [mistake] = mistakes({"name": "a", "length": "x" * 10_000})
        assert len(mistake) < 200

    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text() | st.dates(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        )
    )
    def test_no_value_is_too_odd(self, value: object) -> None:
        for key in fields_dict(Outer):
            with suppress(DataFileError):
                assert isinstance(structure({"name": "a", key: value}, Outer, source="x"), Outer)


class TestFiles:
    def read(self, path: Path) -> str:
        with pytest.raises(DataFileError) as caught:
            read_toml(path, Outer)
        [mistake] = caught.value.mistakes
        assert str(caught.value) == f"{path}: {mistake}"
        assert "\n" not in str(caught.value)
        return mistake

    def written(self, folder: Path, content: bytes) -> Path:
        path = folder / "policy.toml"
        path.write_bytes(content)
        return path

    def test_a_file_is_read(self, tmp_path: Path) -> None:
        path = self.written(tmp_path, "name = 'café'\nday = 2026-02-03\n".encode())
        assert read_toml(path, Outer) == Outer(name="café", day=date(2026, 2, 3))

    def test_a_missing_file_is_one_line(self, tmp_path: Path) -> None:
        assert self.read(tmp_path / "none.toml") == "cannot be read: No such file or directory"

    def test_a_folder_is_one_line(self, tmp_path: Path) -> None:
        assert self.read(tmp_path) == "cannot be read: Is a directory"

    def test_a_path_that_no_system_has_is_one_line(self) -> None:
        assert "null" in self.read(Path("a\0b"))

    def test_what_is_not_utf8_is_one_line(self, tmp_path: Path) -> None:
        path = self.written(tmp_path, "name = 'café'".encode("latin-1"))
        assert self.read(path).startswith("is not UTF-8 text: ")
        assert self.read(path).endswith(" at byte 11")

    @pytest.mark.parametrize(
        "content",
        [b"name = ", b"name = 'a'\nname = 'b'", b"\xef\xbb\xbf= 1", b"day = 2026-02-30", b"a" * 99],
    )
    def test_what_is_not_toml_is_one_line(self, tmp_path: Path, content: bytes) -> None:
        assert self.read(self.written(tmp_path, content)).startswith("is not TOML: ")

    def test_an_empty_file_lacks_what_is_required(self, tmp_path: Path) -> None:
        assert self.read(self.written(tmp_path, b"")) == "name: missing"

    def test_deep_nesting_is_one_line(self, tmp_path: Path) -> None:
        path = self.written(tmp_path, b"name = " + b"[" * 100_000)
        assert self.read(path) == "is nested too deeply"

    def test_a_huge_file_is_not_read_to_the_end(self, tmp_path: Path) -> None:
        full = b"name = 'a'\n"
        path = self.written(tmp_path, full + b"#" * (LARGEST - len(full)))
        assert read_toml(path, Outer) == Outer(name="a")
        path = self.written(tmp_path, full + b"#" * (LARGEST - len(full) + 1))
        assert self.read(path) == "is larger than 1000000 bytes"

    def test_a_number_too_long_for_python_is_one_line(self, tmp_path: Path) -> None:
        path = self.written(tmp_path, b"name = " + b"1" * 5_000)
        assert self.read(path).startswith("is not TOML: ")


def test_what_ships_is_found_by_name() -> None:
    names = list(shipped("policies"))
    assert names == sorted(names)
    assert "norbury-hall" in names


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def mistakes_in(path: Path) -> tuple[str, ...]:
    with pytest.raises(DataFileError) as caught:
        read_dates(path)
    assert caught.value.source == str(path)
    assert len(str(caught.value).splitlines()) == len(caught.value.mistakes)
    return caught.value.mistakes


def row(place: str, kind: DayKind, first: date, last: date | None = None) -> DatedRow:
    return DatedRow(place=place, kind=kind, days=Spell(first, last or first))


class TestSheetsOfDates:
    def test_both_days_are_included_and_one_is_enough(self, tmp_path: Path) -> None:
        content = """kind,first,last
term,2026-09-03,2026-12-18
inset,2026-09-04,
closed,2026-10-26,2026-10-30
open,2026-09-12
"""
        assert read_dates(written(tmp_path, "a.csv", content)) == (
            row("row 2", DayKind.TERM, date(2026, 9, 3), date(2026, 12, 18)),
            row("row 3", DayKind.INSET, date(2026, 9, 4)),
            row("row 4", DayKind.CLOSED, date(2026, 10, 26), date(2026, 10, 30)),
            row("row 5", DayKind.OPEN, date(2026, 9, 12)),
        )

    @pytest.mark.parametrize(
        "content",
        [
            "\ufeffkind,first,last\r\n,,\r\n\r\nterm,2026-09-03,2026-12-18\r\n",
            ' Last ,"KIND",First\n\n , \n 2026-12-18 ,"Term", 2026-09-03',
        ],
        ids=["saved by a spreadsheet", "in another order"],
    )
    def test_a_spreadsheet_is_read_as_it_saves(self, tmp_path: Path, content: str) -> None:
        [found] = read_dates(written(tmp_path, "a.CSV", content))
        assert found == row("row 4", DayKind.TERM, date(2026, 9, 3), date(2026, 12, 18))

    def test_a_file_without_rows_says_nothing(self, tmp_path: Path) -> None:
        assert read_dates(written(tmp_path, "a.csv", "kind,first,last\n")) == ()

    def test_all_mistakes_are_reported_each_with_its_row(self, tmp_path: Path) -> None:
        content = """kind,first,last
term,2026-12-18,2026-09-03
holiday,03/09/2026,tomorrow
term,2026-09-03,
inset,2026-09-31,
open,2026-09-12,2026-09-13,2026-09-14
,,2026-09-14
term,20260903,2026-W40-1
inset,2026-09-03,
"""
        kinds = "one of term, inset, closed, open"
        day = "a date such as 2026-09-03"
        assert mistakes_in(written(tmp_path, "a.csv", content)) == (
            "row 2: last: 2026-09-03 is before the first day, 2026-12-18",
            f"row 3: kind: expected {kinds}, not 'holiday'",
            f"row 3: first: expected {day}, not '03/09/2026'",
            f"row 3: last: expected {day}, not 'tomorrow'",
            "row 4: last: missing: a term needs its last day",
            f"row 5: first: expected {day}, not '2026-09-31'",
            "row 6: expected 3 cells, not 4",
            f"row 7: kind: expected {kinds}, not ''",
            f"row 7: first: expected {day}, not ''",
            f"row 8: first: expected {day}, not '20260903'",
            f"row 8: last: expected {day}, not '2026-W40-1'",
        )

    @pytest.mark.parametrize(
        ("header", "expected"),
        [
            ("", ["kind: missing", "first: missing", "last: missing"]),
            ("kind,first", ["last: missing"]),
            (
                "kind;first;last",
                [
                    "kind: missing",
                    "first: missing",
                    "last: missing",
                    "unknown column 'kind;first;last', expected one of kind, first, last",
                ],
            ),
            (
                "kind,first,last,note",
                ["unknown column 'note', expected one of kind, first, last"],
            ),
            ("kind,first,last,first", ["first: given twice"]),
        ],
    )
    def test_the_columns_are_the_three(
        self, tmp_path: Path, header: str, expected: list[str]
    ) -> None:
        content = f"{header}\nterm,tomorrow\n" if header else ""
        found = mistakes_in(written(tmp_path, "a.csv", content))
        assert found == tuple(f"row 1: {mistake}" for mistake in expected)

    @pytest.mark.parametrize(
        "content", ['kind,first,last\n"term', 'kind,first,last\n"a"b,', "a" * 200_000]
    )
    def test_what_is_not_csv_is_one_line(self, tmp_path: Path, content: str) -> None:
        [mistake] = mistakes_in(written(tmp_path, "a.csv", content))
        assert mistake.startswith("is not CSV: ")

    def test_what_is_not_utf8_is_one_line(self, tmp_path: Path) -> None:
        [mistake] = mistakes_in(written(tmp_path, "a.csv", "kind,é".encode("latin-1")))
        assert mistake == "is not UTF-8 text: unexpected end of data at byte 5"

    def test_a_missing_file_is_one_line(self, tmp_path: Path) -> None:
        assert mistakes_in(tmp_path / "a.csv") == ("cannot be read: No such file or directory",)

    @pytest.mark.parametrize(
        ("name", "suffix"), [("dates.xlsx", ".xlsx"), ("dates", ""), (".csv", "")]
    )
    def test_another_suffix_is_refused(self, tmp_path: Path, name: str, suffix: str) -> None:
        expected = f"expected a file that ends in .csv or .ics, not in {suffix!r}"
        assert mistakes_in(tmp_path / name) == (expected,)


def event(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"])


def feed(*events: str) -> str:
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *events, "END:VCALENDAR", ""])


START = "DTSTART;VALUE=DATE:20261026"
PLACE = "event 'Half term' of 2026-10-26"


@frozen(kw_only=True)
class Row:
    name: str
    day: date | None = None
    colour: Colour = Colour.RED
    many: tuple[Colour, ...] = ()
    cites: tuple[Citation, ...] = ()
    one: Citation = RECITAL_35
    some: frozenset[Colour] = frozenset()

    def __attrs_post_init__(self) -> None:
        if self.name == "twice":
            msg = "name: is bad\nday: is bad too"
            raise FactsError(msg)


NO_CITATION = "is no citation: expected one such as 'UK GDPR, art 20(1)(b)'"
HEADER = "name,day,colour,many,cites,one,some\n"


class TestRows:
    def wrong(self, path: Path) -> tuple[str, ...]:
        with pytest.raises(DataFileError) as caught:
            read_rows(path, Row)
        assert caught.value.source == str(path)
        return caught.value.mistakes

    def test_a_row_is_a_value_and_an_empty_cell_is_left_out(self, tmp_path: Path) -> None:
        content = (
            "many, Name ,day,colour,cites,one,some\n"
            'green; red,"a, b",2026-02-03,green,"UK GDPR, art 9(1); UK GDPR, recital 35",,'
            "red|green\n"
            ",,,,,,\n"
            ' ,c,,,,"DPA 2018, s 11(2)"\n'
            ",d\n"
        )
        assert read_rows(written(tmp_path, "a.csv", content), Row) == (
            Row(
                name="a, b",
                day=date(2026, 2, 3),
                colour=Colour.GREEN,
                many=(Colour.GREEN, Colour.RED),
                cites=(UK_GDPR.article(9, 1), RECITAL_35),
                some=frozenset(Colour),
            ),
            Row(name="c", one=DPA_2018.section(11, 2)),
            Row(name="d"),
        )

    def test_all_mistakes_are_reported_each_with_its_row_and_column(self, tmp_path: Path) -> None:
        content = HEADER + (
            ",2026-02-30,blue,red; pink,article 9,,pink\n"
            "twice,,,,,,\n"
            "a,,,,,,,b\n"
            "a,,,,,,\n"
            "a,,,,,,green|red\n"
            "a,,,,,,red|red\n"
        )
        some = "some: expected one or more of red|green, in that order, not"
        assert self.wrong(written(tmp_path, "a.csv", content)) == (
            "row 2: name: missing",
            "row 2: day: expected a date such as 2026-09-03, not '2026-02-30'",
            "row 2: colour: expected one of red, green, not 'blue'",
            "row 2: many[1]: expected one of red, green, not 'pink'",
            f"row 2: cites[0]: 'article 9' {NO_CITATION}",
            f"row 2: {some} 'pink'",
            "row 3: name: is bad",
            "row 3: day: is bad too",
            "row 4: expected 7 cells, not 8",
            f"row 6: {some} 'green|red'",
            f"row 7: {some} 'red|red'",
        )

    def test_the_columns_are_the_fields(self, tmp_path: Path) -> None:
        content = "name,day,colour,many,one,some,one,shape,shape\na\n"
        assert self.wrong(written(tmp_path, "a.csv", content)) == (
            "row 1: cites: missing",
            f"row 1: unknown column 'shape', expected one of {', '.join(fields_dict(Row))}",
            "row 1: one: given twice",
        )

    def test_what_is_wrong_among_rows_is_reported_with_the_rest(self, tmp_path: Path) -> None:
        path = written(tmp_path, "a.csv", HEADER + "a\n,\nb,today\nb\n")

        def check(rows: Mapping[str, Row]) -> list[str]:
            return [f"{place}: found {row.name}" for place, row in rows.items()]

        with pytest.raises(DataFileError) as caught:
            read_rows(path, Row, check)
        assert caught.value.mistakes == (
            "row 4: day: expected a date such as 2026-09-03, not 'today'",
            "row 2: found a",
            "row 5: found b",
        )

    def test_what_is_not_csv_is_one_line(self, tmp_path: Path) -> None:
        [mistake] = self.wrong(written(tmp_path, "a.csv", HEADER + '"a'))
        assert mistake.startswith("is not CSV: ")

    def test_a_citation_in_other_files_is_a_text(self) -> None:
        with pytest.raises(DataFileError, match=r"cites\[0\]: expected some text in quotes, not 9"):
            structure({"name": "a", "cites": [9]}, Row, source="here")


def test_a_file_that_ships_is_found() -> None:
    assert shipped_file("items.csv").is_file()


@pytest.mark.parametrize(
    ("last", "ceases"),
    [
        (None, None),
        (date(2024, 2, 28), date(2024, 2, 29)),
        (date(2024, 12, 31), date(2025, 1, 1)),
        (date.max, None),
    ],
)
def test_a_last_day_in_force_is_the_eve_of_ceasing(last: date | None, ceases: date | None) -> None:
    assert day_after(last) == ceases


class TestFeedsOfDates:
    """All-day events; the day of DTEND is not part of one (RFC 5545, section 3.6.1)."""

    @pytest.mark.parametrize(
        ("lines", "last"),
        [
            (["DTEND;VALUE=DATE:20261031"], date(2026, 10, 30)),
            (["DTEND;VALUE=DATE:20261027"], date(2026, 10, 26)),
            (["DURATION:P5D"], date(2026, 10, 30)),
            (["DURATION:P1W"], date(2026, 11, 1)),
            (["DURATION:P1D"], date(2026, 10, 26)),
            ([], date(2026, 10, 26)),
        ],
        ids=str,
    )
    def test_the_days_of_an_event(self, tmp_path: Path, lines: list[str], last: date) -> None:
        content = feed(event("SUMMARY:Half term", START, *lines))
        [found] = read_dates(written(tmp_path, "a.ICS", content))
        assert found == row(PLACE, DayKind.CLOSED, date(2026, 10, 26), last)

    def test_the_kind_is_told_from_the_summary(self, tmp_path: Path) -> None:
        kinds = [
            ("Autumn Term", DayKind.TERM),
            ("Term 1", DayKind.TERM),
            ("INSET", DayKind.INSET),
            ("Inset day 2", DayKind.INSET),
            ("INSET day (school closed to pupils)", DayKind.INSET),
            ("Training", DayKind.INSET),
            ("Staff training", DayKind.INSET),
            ("Teacher training day", DayKind.INSET),
            ("Staff day", DayKind.INSET),
            ("Staff development days", DayKind.INSET),
            ("Non-pupil day", DayKind.INSET),
            ("Non pupil days", DayKind.INSET),
            ("In-service day", DayKind.INSET),
            ("Half term", DayKind.CLOSED),
            ("Autumn half-term", DayKind.CLOSED),
            ("HALFTERM", DayKind.CLOSED),
            ("Mid-term break", DayKind.CLOSED),
            ("Half term holiday", DayKind.CLOSED),
            ("Christmas holidays", DayKind.CLOSED),
            ("Early May bank holiday", DayKind.CLOSED),
            ("School closed", DayKind.CLOSED),
            ("Snow closure", DayKind.CLOSED),
            ("Easter break", DayKind.CLOSED),
            ("School open", DayKind.OPEN),
            ("Open (catch-up Saturday)", DayKind.OPEN),
            ("Autumn term begins", None),
            ("Last day of term", None),
            ("End of half term", None),
            ("First day back after the holiday", None),
            ("Break up for Christmas holiday", None),
            ("School reopens: term", None),
            ("School closed from noon", None),
            ("Half-day holiday", None),
            ("Early closure", None),
            ("Open day", None),
            ("Open evenings", None),
            ("Open house", None),
            ("Football training", None),
            ("Breakfast club", None),
            ("Parents' weekend", None),
            ("Determination", None),
            ("Term holiday", None),
            ("School open on bank holiday", None),
            ("Open all term", None),
            ("", None),
        ]
        untold = "its summary does not tell of what kind it is"
        expected = "expected one of term, inset, closed, open among its categories"
        for summary, kind in kinds:
            content = feed(event(f"SUMMARY:{summary}", START, "DURATION:P2D"))
            path = written(tmp_path, "a.ics", content)
            if kind is None:
                mistake = f"event {summary!r} of 2026-10-26: {untold}: {expected}"
                assert mistakes_in(path) == (mistake,), summary
            else:
                assert [found.kind for found in read_dates(path)] == [kind], summary

    @pytest.mark.parametrize(
        ("categories", "kind"),
        [
            (["CATEGORIES:term"], DayKind.TERM),
            (["CATEGORIES:School,INSET"], DayKind.INSET),
            (["CATEGORIES:School", "CATEGORIES: Open "], DayKind.OPEN),
            (["CATEGORIES:closed,closed"], DayKind.CLOSED),
            (["CATEGORIES:School,terms"], DayKind.CLOSED),
        ],
        ids=str,
    )
    def test_categories_come_before_the_summary(
        self, tmp_path: Path, categories: list[str], kind: DayKind
    ) -> None:
        content = feed(event("SUMMARY:Half term", START, "DURATION:P2D", *categories))
        [found] = read_dates(written(tmp_path, "a.ics", content))
        assert found.kind is kind

    def test_two_kinds_are_none(self, tmp_path: Path) -> None:
        content = feed(event("SUMMARY:Half term", START, "CATEGORIES:closed,open"))
        [mistake] = mistakes_in(written(tmp_path, "a.ics", content))
        assert mistake.startswith(f"{PLACE}: its summary does not tell")

    def test_all_mistakes_are_reported_each_with_its_event(self, tmp_path: Path) -> None:
        half_term = "SUMMARY:Half term"
        content = feed(
            event("SUMMARY:Parents' evening", "DTSTART:20261001T180000Z"),
            event(half_term, START, "RRULE:FREQ=YEARLY"),
            event(half_term, START, "RDATE;VALUE=DATE:20271025"),
            event(half_term, "DTSTART;TZID=Europe/London:20261026T090000"),
            event(half_term, START, "DTEND:20261026T120000Z"),
            event(half_term, START, "DTEND;VALUE=DATE:20261026"),
            event(half_term, START, "DTEND;VALUE=DATE:20261025"),
            event(half_term, START, "DURATION:-P1D"),
            event(half_term, START, "DURATION:P1DT1H"),
            event(half_term, START, "DURATION:P9999999D"),
            event(half_term, START, "DURATION:20261031"),
            event(half_term, START, "DTEND;VALUE=DATE:20261031", "DURATION:P5D"),
            event(half_term),
            event("SUMMARY:Term", START),
        )
        untold = "its summary does not tell of what kind it is"
        kinds = "expected one of term, inset, closed, open among its categories"
        timed = "it has a time of day: expected an all-day event"
        assert mistakes_in(written(tmp_path, "a.ics", content)) == (
            f'event "Parents\' evening" of 2026-10-01 18:00:00+00:00: {untold}: {kinds}',
            f'event "Parents\' evening" of 2026-10-01 18:00:00+00:00: {timed}',
            f"{PLACE}: it recurs: expected an event for each time",
            f"{PLACE}: it recurs: expected an event for each time",
            f"event 'Half term' of 2026-10-26 09:00:00+00:00: {timed}",
            f"{PLACE}: {timed}",
            f"{PLACE}: DTEND: 2026-10-26 is not after the first day, 2026-10-26",
            f"{PLACE}: DTEND: 2026-10-25 is not after the first day, 2026-10-26",
            f"{PLACE}: DTEND: 2026-10-25 is not after the first day, 2026-10-26",
            f"{PLACE}: DURATION: expected whole days, not 1 day, 1:00:00",
            f"{PLACE}: DURATION: it ends beyond the last date of the calendar",
            f"{PLACE}: DURATION: expected a length of time such as P5D, not 2026-10-31",
            f"{PLACE}: DTEND: DURATION is given too",
            "event 'Half term': DTSTART: missing",
            "event 'Term' of 2026-10-26: DTEND: missing: a term needs it",
        )

    def test_what_the_package_says_is_passed_on_with_its_event(self, tmp_path: Path) -> None:
        half_term = "SUMMARY:Half term"
        content = feed(
            event(half_term, "DTSTART;VALUE=DATE:20260231"),
            event(half_term, START, "DTEND;VALUE=DATE:tomorrow", "nonsense"),
            event(half_term, START, START),
        )
        found = mistakes_in(written(tmp_path, "a.ics", content))
        beginnings = (
            "event 'Half term': DTSTART: ",
            f"{PLACE}: DTEND: ",
            f"{PLACE}: Content line",
            "event 'Half term': Multiple DTSTART",
        )
        assert len(found) == len(beginnings)
        assert all(map(str.startswith, found, beginnings))
        assert not any("None" in mistake for mistake in found)

    def test_a_cancelled_event_says_nothing(self, tmp_path: Path) -> None:
        content = feed(
            event("SUMMARY:Snow closure", START, "STATUS:cancelled", "RRULE:FREQ=DAILY"),
            event("SUMMARY:Snow closure", START, "STATUS:CONFIRMED"),
        )
        assert len(read_dates(written(tmp_path, "a.ics", content))) == 1

    def test_every_calendar_of_a_file_is_read_but_nothing_except_its_events(
        self, tmp_path: Path
    ) -> None:
        todo = "BEGIN:VTODO\r\nSUMMARY:Half term\r\nEND:VTODO"
        content = feed(todo, event("SUMMARY:INSET", "SUMMARY:Term", START))
        content += feed(event("SUMMARY:Half term", START))
        found = read_dates(written(tmp_path, "a.ics", "\ufeff" + content))
        assert [each.kind for each in found] == [DayKind.INSET, DayKind.CLOSED]

    def test_long_texts_are_cut_short(self, tmp_path: Path) -> None:
        words = "word " * 1_000
        content = feed(
            event(f"SUMMARY:{words}", START),
            event(f"SUMMARY:{words}", START, f"DTEND;VALUE=DATE:{words}"),
        )
        for mistake in mistakes_in(written(tmp_path, "a.ics", content)):
            assert len(mistake) < 300
        [mistake] = mistakes_in(written(tmp_path, "a.ics", f"nonsense {words}"))
        assert len(mistake) < 150

    @pytest.mark.parametrize(
        "content",
        [
            "",
            "hello",
            "kind,first,last\nterm,2026-09-03,2026-12-18\n",
            "BEGIN:VEVENT\nEND:VEVENT\n",
            feed(event("SUMMARY:Half term", START)).replace("END:VCALENDAR", ""),
            "END:VCALENDAR\n",
        ],
        ids=["nothing", "text", "CSV", "an event alone", "cut off", "an end alone"],
    )
    def test_what_is_no_calendar_is_one_line(self, tmp_path: Path, content: str) -> None:
        [mistake] = mistakes_in(written(tmp_path, "a.ics", content))
        assert mistake.startswith("is not an iCalendar file: ")

    def test_a_calendar_cut_off_is_said_to_be(self, tmp_path: Path) -> None:
        path = written(tmp_path, "a.ics", "BEGIN:VCALENDAR\n")
        assert mistakes_in(path) == ("is not an iCalendar file: no whole calendar is in it",)

    def test_a_file_never_leads_to_another(self, tmp_path: Path) -> None:
        other = written(tmp_path, "other.ics", feed(event("SUMMARY:Half term", START)))
        [mistake] = mistakes_in(written(tmp_path, "a.ics", str(other)))
        assert mistake.startswith("is not an iCalendar file: ")

    def test_what_is_not_utf8_or_too_large_is_one_line(self, tmp_path: Path) -> None:
        content = feed(event("SUMMARY:Congé, half term", START)).encode("latin-1")
        [mistake] = mistakes_in(written(tmp_path, "a.ics", content))
        assert mistake.startswith("is not UTF-8 text: ")
        path = written(tmp_path, "a.ics", b" " * (LARGEST + 1))
        assert mistakes_in(path) == ("is larger than 1000000 bytes",)

    @given(
        st.lists(
            st.sampled_from(
                [
                    "BEGIN:VEVENT",
                    "END:VEVENT",
                    "END:VCALENDAR",
                    "SUMMARY:Half term",
                    START,
                    "DTSTART:PT1H",
                    "DTSTART;VALUE=PERIOD:20260903T000000Z/PT1H",
                    "DTSTART;VALUE=TIME:090000",
                    "DTEND;VALUE=DATE:99991231",
                    "DURATION:20260903",
                    "CATEGORIES:",
                    "STATUS;X=:a",
                    "RRULE:",
                ]
            )
            | st.text(st.characters(codec="utf-8"), max_size=10),
            max_size=6,
        )
    )
    def test_no_line_is_too_odd(
        self, tmp_path_factory: pytest.TempPathFactory, lines: list[str]
    ) -> None:
        path = tmp_path_factory.getbasetemp() / "odd.ics"
        path.write_bytes(feed(event(*lines)).encode())
        with suppress(DataFileError):
            assert all(isinstance(found, DatedRow) for found in read_dates(path))

    def test_without_the_package_the_error_says_what_to_install(self, tmp_path: Path) -> None:
        path = written(tmp_path, "a.ics", feed())
        code = f"""import sys
sys.modules["icalendar"] = None
from pathlib import Path
from ukschoolgdpr.errors import MissingPackageError
from ukschoolgdpr.loading import read_dates
try:
    read_dates(Path({str(path)!r}))
except MissingPackageError as error:
    print(error)
"""
        done = subprocess.run(  # noqa: S603 - a fixed command
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
        needed = "pip install 'ukschoolgdpr[calendar]'"
        assert done.stdout == f"reading an iCalendar file needs: {needed}\n"
        assert issubclass(MissingPackageError, ImportError)


def test_what_few_need_is_imported_where_it_is_used() -> None:
    code = "import sys, ukschoolgdpr; print({'icalendar', 'cattrs', 'holidays'} & {*sys.modules})"
    done = subprocess.run(  # noqa: S603 - a fixed command
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"
