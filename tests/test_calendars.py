"""The calendars beside the days that GOV.UK publishes; oracles/bank_holidays.csv is that list."""

import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from threading import Barrier

import pytest

from tests.oracles.day_by_day import HOLIDAYS, PUBLISHED, every_day
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts import calendars
from ukschoolgdpr.facts.calendars import FIRST, LAST, PROCLAIMED_UNTIL, WorkingCalendar
from ukschoolgdpr.law.nations import UK, Nation

ENGLAND = WorkingCalendar.of(Nation.ENGLAND)
SCOTLAND = WorkingCalendar.of(Nation.SCOTLAND)
EVERYWHERE = WorkingCalendar.of(UK)
WEEKEND = {6, 7}


def test_a_calendar_knows_2018_to_2035_and_what_of_it_is_published() -> None:
    assert (ENGLAND.first, ENGLAND.last) == (FIRST, LAST) == (date(2018, 1, 1), date(2035, 12, 31))
    assert ENGLAND.proclaimed_until == PROCLAIMED_UNTIL == date(2028, 12, 31)
    assert max(PUBLISHED["ENG"]) < PROCLAIMED_UNTIL


@pytest.mark.parametrize("nation", Nation, ids=lambda nation: nation.value)
def test_every_day_of_the_published_years_is_as_published(nation: Nation) -> None:
    calendar = WorkingCalendar.of(nation)
    off = PUBLISHED[nation.value]
    for day in every_day(FIRST, PROCLAIMED_UNTIL):
        assert calendar.working(day) == (day.isoweekday() not in WEEKEND and day not in off), day


def test_a_bank_holiday_anywhere_is_none_of_the_union_s_working_days() -> None:
    off = set().union(*PUBLISHED.values())
    for day in every_day(FIRST, PROCLAIMED_UNTIL):
        assert EVERYWHERE.working(day) == (day.isoweekday() not in WEEKEND and day not in off), day


@pytest.mark.parametrize("nation", Nation, ids=lambda nation: nation.value)
def test_the_first_year_forecast_follows_the_standing_rules(nation: Nation) -> None:
    calendar = WorkingCalendar.of(nation)
    off = HOLIDAYS[nation.value]
    for day in every_day(date(2029, 1, 1), date(2029, 12, 31)):
        assert calendar.working(day) == (day.isoweekday() not in WEEKEND and day not in off), day


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2020, 5, 4), "ENG WLS SCT NIR"),
        (date(2020, 5, 8), ""),
        (date(2022, 5, 30), "ENG WLS SCT NIR"),
        (date(2022, 6, 2), ""),
        (date(2022, 6, 3), ""),
        (date(2022, 9, 19), ""),
        (date(2023, 5, 1), ""),
        (date(2023, 5, 8), ""),
        (date(2026, 6, 15), "ENG WLS NIR"),
        (date(2026, 4, 6), "SCT"),
        (date(2026, 3, 17), "ENG WLS SCT"),
        (date(2026, 11, 30), "ENG WLS NIR"),
        (date(2026, 3, 2), "ENG WLS SCT NIR"),
    ],
    ids=str,
)
def test_irregular_and_local_days(day: date, working: str) -> None:
    found = [nation.value for nation in Nation if WorkingCalendar.of(nation).working(day)]
    assert " ".join(found) == working
    assert EVERYWHERE.working(day) == (working == "ENG WLS SCT NIR")


@pytest.mark.parametrize(
    ("calendar", "day", "expected"),
    [
        (ENGLAND, date(2026, 4, 2), date(2026, 4, 2)),
        (ENGLAND, date(2026, 4, 3), date(2026, 4, 7)),
        (SCOTLAND, date(2026, 4, 3), date(2026, 4, 6)),
        (ENGLAND, date(2026, 6, 13), date(2026, 6, 15)),
        (SCOTLAND, date(2026, 6, 13), date(2026, 6, 16)),
        (EVERYWHERE, date(2026, 6, 13), date(2026, 6, 16)),
        (ENGLAND, date(2027, 12, 25), date(2027, 12, 29)),
        (SCOTLAND, date(2022, 1, 1), date(2022, 1, 5)),
        (ENGLAND, FIRST, date(2018, 1, 2)),
        (ENGLAND, LAST, LAST),
    ],
    ids=str,
)
def test_the_next_working_day(calendar: WorkingCalendar, day: date, expected: date) -> None:
    assert calendar.next_working(day) == expected


@pytest.mark.parametrize(
    ("nations", "extra", "name"),
    [
        ([Nation.ENGLAND], [], "England"),
        ([Nation.NORTHERN_IRELAND], [], "Northern Ireland"),
        ([Nation.WALES, Nation.ENGLAND], [], "England and Wales"),
        (UK, [], "the UK"),
        (
            [Nation.ENGLAND],
            [date(2027, 6, 7), date(2026, 7, 20)],
            "England with 2026-07-20, 2027-06-07 added",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_calendar_names_itself(nations: list[Nation], extra: list[date], name: str) -> None:
    assert WorkingCalendar.of(nations, extra=extra).name == name


def test_a_proclaimed_day_is_no_working_day() -> None:
    proclaimed = WorkingCalendar.of(Nation.ENGLAND, extra=[date(2027, 6, 7)])
    assert ENGLAND.working(date(2027, 6, 7))
    assert not proclaimed.working(date(2027, 6, 7))
    assert proclaimed.next_working(date(2027, 6, 5)) == date(2027, 6, 8)
    assert proclaimed.holidays == ENGLAND.holidays | {date(2027, 6, 7)}


def test_a_calendar_is_a_value() -> None:
    again = WorkingCalendar.of(frozenset({Nation.ENGLAND}))
    assert again == ENGLAND
    assert hash(again) == hash(ENGLAND)
    assert again.digest == ENGLAND.digest


def test_the_digest_is_that_of_the_span_and_its_days() -> None:
    published = WorkingCalendar.of(Nation.ENGLAND, last=PROCLAIMED_UNTIL)
    assert published.digest == "854ae11acd12"
    wales = WorkingCalendar.of(Nation.WALES, last=PROCLAIMED_UNTIL)
    saturday = WorkingCalendar.of(Nation.ENGLAND, extra=[date(2027, 6, 5)], last=PROCLAIMED_UNTIL)
    assert published.digest == wales.digest == saturday.digest
    monday = WorkingCalendar.of(Nation.ENGLAND, extra=[date(2027, 6, 7)], last=PROCLAIMED_UNTIL)
    assert published.digest not in {monday.digest, ENGLAND.digest, SCOTLAND.digest}


def test_a_calendar_of_one_s_own_knows_its_first_and_last_day() -> None:
    monday, sunday = date(2026, 3, 2), date(2026, 3, 8)
    week = WorkingCalendar(
        name="a week",
        first=monday,
        last=sunday,
        proclaimed_until=sunday,
        holidays=frozenset({date(2026, 3, 4)}),
    )
    assert week.next_working(monday) == monday
    assert week.working(monday)
    assert not week.working(sunday)
    assert [day for day in every_day(monday, sunday) if week.working(day)] == [
        date(2026, 3, day) for day in (2, 3, 5, 6)
    ]


def test_a_calendar_ends_where_asked() -> None:
    short = WorkingCalendar.of(Nation.ENGLAND, last=date(2026, 12, 25))
    assert short.last == max(short.holidays) == date(2026, 12, 25)
    shorter = WorkingCalendar.of(Nation.ENGLAND, last=date(2026, 12, 24))
    assert shorter.last == date(2026, 12, 24)
    assert max(shorter.holidays) == date(2026, 8, 31)
    longest = WorkingCalendar.of(Nation.ENGLAND, last=date(2099, 12, 31))
    assert longest.working(date(2099, 12, 31))
    assert not longest.working(date(2099, 12, 25))
    first_day = WorkingCalendar.of(Nation.ENGLAND, last=FIRST, extra=[FIRST])
    assert first_day.holidays == {FIRST}


@pytest.mark.parametrize("ask", [ENGLAND.working, ENGLAND.next_working])
@pytest.mark.parametrize("day", [date(2017, 12, 29), date(2036, 1, 2)], ids=str)
def test_a_day_outside_the_calendar_is_refused(ask: object, day: date) -> None:
    assert callable(ask)
    message = f"England: {day} is outside the calendar, which runs from 2018-01-01 to 2035-12-31"
    with pytest.raises(OutsideCoverageError, match=f"^{message}$"):
        ask(day)


def test_a_working_day_outside_the_calendar_is_refused() -> None:
    short = WorkingCalendar.of(Nation.ENGLAND, last=date(2026, 12, 25))
    message = "England: 2026-12-28 is outside the calendar, which runs from 2018-01-01 to"
    with pytest.raises(OutsideCoverageError, match=f"^{message} 2026-12-25$"):
        short.next_working(date(2026, 12, 25))


@pytest.mark.parametrize(
    ("nations", "given"),
    [((), "()"), ("ENG", "'ENG'"), (["France"], "['France']"), ([Nation.WALES, None], None)],
    ids=["none", "a code", "unknown", "one not known"],
)
def test_a_calendar_is_of_nations(nations: Nation, given: str | None) -> None:
    message = f"nations: expected one nation or more, not {given or repr(nations)}"
    with pytest.raises(FactsError, match=f"^{re.escape(message)}$"):
        WorkingCalendar.of(nations)


@pytest.mark.parametrize("last", [date(2017, 12, 31), date(2100, 1, 1)], ids=str)
def test_a_calendar_ends_in_this_century(last: date) -> None:
    message = f"last: {last} is not between 2018-01-01 and the end of 2099"
    with pytest.raises(OutsideCoverageError, match=f"^{message}$"):
        WorkingCalendar.of(Nation.ENGLAND, last=last)


@pytest.mark.parametrize("day", [date(2017, 12, 31), date(2036, 1, 1)], ids=str)
def test_a_proclaimed_day_lies_within_the_calendar(day: date) -> None:
    message = f"extra: {day} is outside the calendar, which runs from 2018-01-01 to 2035-12-31"
    with pytest.raises(OutsideCoverageError, match=f"^{message}$"):
        WorkingCalendar.of(Nation.ENGLAND, extra=[day])


def test_calendars_are_made_of_days() -> None:
    moment = datetime(2026, 7, 20)  # noqa: DTZ001 - what is refused
    given = re.escape(f"expected a date, not the datetime {moment!r}")
    with pytest.raises(FactsError, match=f"^extra: {given}$"):
        WorkingCalendar.of(Nation.ENGLAND, extra=[moment])
    with pytest.raises(FactsError, match=f"^last: {given}$"):
        WorkingCalendar.of(Nation.ENGLAND, last=moment)


@pytest.fixture
def _hasty_threads() -> Iterator[None]:
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(interval)


@pytest.mark.usefixtures("_hasty_threads")
def test_400_concurrent_first_uses_give_no_wrong_day() -> None:
    """An object of the holidays package that is shared while it fills forgets days."""
    last = date(2018, 12, 31)
    expected = [{day for day in PUBLISHED[nation.value] if day <= last} for nation in Nation] * 2
    together = Barrier(len(expected))

    def first_use(nation: Nation) -> frozenset[date]:
        together.wait()
        return WorkingCalendar.of(nation, last=last).holidays

    with ThreadPoolExecutor(len(expected)) as pool:
        for _ in range(400):
            calendars._bank_holidays.cache_clear()  # noqa: SLF001 - makes the next use a first one
            assert list(pool.map(first_use, [*Nation, *Nation])) == expected
