import re
from datetime import date, datetime

import pytest

from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.law.instruments import DPA_2018, UK_GDPR
from ukschoolgdpr.law.timelines import (
    COVERAGE_BEGINS,
    LAW_AS_AT,
    Confidence,
    Force,
    Timeline,
    Version,
)

OLD = Version(
    value="old", commences=date.min, ceases=date(2020, 1, 1), cites=UK_GDPR.article(12, 3)
)
GAP_UNTIL = date(2021, 1, 1)
NEW = Version(
    value="new",
    commences=GAP_UNTIL,
    ceases=date(2022, 1, 1),
    cites=DPA_2018.section(7),
    force=Force.PARTLY,
    confidence=Confidence.MEDIUM,
)
TIMELINE = Timeline.of(OLD, NEW)


def test_coverage_begins_with_the_gdpr_and_ends_with_the_last_review() -> None:
    assert date(2018, 5, 25) == COVERAGE_BEGINS
    assert COVERAGE_BEGINS < LAW_AS_AT


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (COVERAGE_BEGINS, "old"),
        (date(2019, 12, 31), "old"),
        (date(2020, 1, 1), None),
        (date(2020, 12, 31), None),
        (GAP_UNTIL, "new"),
        (date(2021, 12, 31), "new"),
        (date(2022, 1, 1), None),
    ],
    ids=str,
)
def test_a_version_is_in_force_up_to_and_not_on_the_day_it_ceases(
    day: date, expected: str | None
) -> None:
    found = TIMELINE.find(day)
    assert (found and found.value) == expected


def test_no_version_is_in_force_before_the_first_commences() -> None:
    assert Timeline.of(NEW).find(date(2020, 12, 31)) is None


def test_a_version_without_an_end_stays_in_force() -> None:
    timeline = Timeline.since(date(2024, 8, 19), "register", cites=DPA_2018.section(7))
    assert timeline.versions == (
        Version(value="register", commences=date(2024, 8, 19), cites=DPA_2018.section(7)),
    )
    assert timeline.on(date.max) is timeline.versions[0]


def test_a_version_is_sure_law_unless_it_says_otherwise() -> None:
    assert (OLD.force, OLD.confidence) == (Force.LAW, Confidence.HIGH)


def test_no_version_on_a_day_is_an_error_that_names_rule_and_day() -> None:
    message = "no version of UK GDPR, art 12(3) is in force on 2020-06-01"
    with pytest.raises(OutsideCoverageError, match=f"^{re.escape(message)}$"):
        TIMELINE.on(date(2020, 6, 1))


@pytest.mark.parametrize("ask", [TIMELINE.find, TIMELINE.on], ids=["find", "on"])
def test_a_day_before_the_law_held_here_is_refused(ask: object) -> None:
    assert callable(ask)
    message = "2018-05-24 is before 2018-05-25, the first day whose law is held here"
    with pytest.raises(OutsideCoverageError, match=f"^{message}$"):
        ask(date(2018, 5, 24))


def test_a_moment_is_no_day() -> None:
    message = "as_of: expected a date, not the datetime datetime.datetime(2020, 1, 1, 0, 0)"
    with pytest.raises(FactsError, match=f"^{re.escape(message)}$"):
        TIMELINE.find(datetime(2020, 1, 1))  # noqa: DTZ001 - what is refused


@pytest.mark.parametrize("ceases", [date(2020, 1, 1), date(2019, 12, 31)], ids=str)
def test_a_version_ceases_after_it_commences(ceases: date) -> None:
    message = f"UK GDPR, art 9: ceases on {ceases}, not after 2020-01-01"
    with pytest.raises(FactsError, match=f"^{message}$"):
        Version(value=1, commences=date(2020, 1, 1), ceases=ceases, cites=UK_GDPR.article(9))


@pytest.mark.parametrize("field", ["commences", "ceases"])
def test_the_ends_of_a_version_are_days(field: str) -> None:
    ends = {"commences": date(2020, 1, 1), field: "2021-01-01"}
    message = f"{field}: expected a date, not the str '2021-01-01'"
    with pytest.raises(FactsError, match=f"^{message}$"):
        Version(value=1, cites=UK_GDPR.article(9), **ends)  # type: ignore[arg-type]  # by name


def test_a_timeline_has_a_version() -> None:
    with pytest.raises(FactsError, match=r"^a timeline needs at least one version$"):
        Timeline(())


@pytest.mark.parametrize(
    "older",
    [
        Version(value="old", commences=date(2020, 1, 1), cites=UK_GDPR.article(9)),
        Version(
            value="old",
            commences=date(2020, 1, 1),
            ceases=date(2021, 1, 2),
            cites=UK_GDPR.article(9),
        ),
    ],
    ids=["without an end", "a day too long"],
)
def test_versions_that_overlap_are_refused_with_the_place(older: Version[str]) -> None:
    message = "DPA 2018, s 7: overlaps the version of 2020-01-01"
    with pytest.raises(FactsError, match=f"^{message}$"):
        Timeline.of(older, NEW)


def test_versions_are_listed_oldest_first() -> None:
    message = re.escape("UK GDPR, art 12(3): overlaps the version of 2021-01-01")
    with pytest.raises(FactsError, match=f"^{message}$"):
        Timeline.of(NEW, OLD)


def test_a_version_may_follow_without_a_gap() -> None:
    next_one = Version(value="next", commences=date(2022, 1, 1), cites=DPA_2018.section(8))
    assert Timeline.of(OLD, NEW, next_one).on(date(2022, 1, 1)) is next_one
