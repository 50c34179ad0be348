import pytest

from ukschoolgdpr import errors
from ukschoolgdpr.errors import (
    CitationError,
    ClockStoppedError,
    DataFileError,
    FactsError,
    MissingPackageError,
    OutsideCoverageError,
    SchoolGdprError,
    UnknownEntryError,
)


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (OutsideCoverageError, LookupError),
        (FactsError, ValueError),
        (CitationError, ValueError),
        (ClockStoppedError, LookupError),
        (UnknownEntryError, KeyError),
        (DataFileError, ValueError),
        (MissingPackageError, ImportError),
    ],
)
def test_an_error_is_also_the_builtin_that_it_specialises(
    error: type[Exception], builtin: type[Exception]
) -> None:
    assert issubclass(error, SchoolGdprError)
    assert issubclass(error, builtin)


def test_every_error_has_the_one_base() -> None:
    classes = [value for value in vars(errors).values() if isinstance(value, type)]
    assert all(issubclass(error, SchoolGdprError) for error in classes)


def test_an_unknown_entry_prints_its_message_without_quotes() -> None:
    assert str(UnknownEntryError("no entry 'rights.x'")) == "no entry 'rights.x'"


def test_a_data_file_reports_every_mistake_with_its_place() -> None:
    mistakes = ("row 2: no such nation 'FRA'", "row 42: overlaps that of 2006-09-01")
    error = DataFileError("retention.csv", mistakes)
    assert str(error).splitlines() == [
        "retention.csv: row 2: no such nation 'FRA'",
        "retention.csv: row 42: overlaps that of 2006-09-01",
    ]
    assert error.source == "retention.csv"
    assert error.mistakes == mistakes
