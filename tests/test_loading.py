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

from ukschoolgdpr.errors import DataFileError, FactsError
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Days, Months, Period, WorkingDays, Years, is_day
from ukschoolgdpr.loading import LARGEST, read_toml, shipped, structure

T = TypeVar("T")


class Colour(Enum):
    RED = "red"
    GREEN = "green"


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
    assert list(shipped("policies")) == ["norbury-hall"]
