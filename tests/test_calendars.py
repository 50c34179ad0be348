"""The calendars beside the days that GOV.UK publishes; oracles/bank_holidays.csv is that list."""

import pickle
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path
from threading import Barrier

import holidays
import pytest
from holidays import country_holidays
from hypothesis import Phase, find, settings
from hypothesis import strategies as st

from tests.oracles.day_by_day import HOLIDAYS, PUBLISHED, every_day
from ukschoolgdpr.errors import DataFileError, FactsError, OutsideCoverageError
from ukschoolgdpr.facts import calendars
from ukschoolgdpr.facts.calendars import (
    FIRST,
    LAST,
    PROCLAIMED_UNTIL,
    BothCalendar,
    Calendars,
    SchoolCalendar,
    WorkingCalendar,
    both,
)
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.periods import Calendar, Spell, WorkingDays
from ukschoolgdpr.testing import school_calendars

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
    calendar = WorkingCalendar.of(nations, extra=extra)
    assert calendar.name == name
    assert calendar.title == f"working days of {name}"
    assert calendar.nations == frozenset(nations)


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
    assert (week.title, week.nations) == ("working days of a week", frozenset())
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
@pytest.mark.parametrize("day", [date(2017, 12, 29), date(2017, 12, 31), date(2036, 1, 2)], ids=str)
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
    [
        ((), "()"),
        ("ENG", "'ENG'"),
        (["France"], "['France']"),
        ([Nation.WALES, None], None),
        (None, "None"),
        (1, "1"),
        ([["Wales"]], "[['Wales']]"),
    ],
    ids=["none", "a code", "unknown", "one not known", "not known", "a number", "nested"],
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
    day: object = date(2026, 7, 20)
    given = re.escape(f"expected several values, not {day!r}")
    with pytest.raises(FactsError, match=f"^extra: {given}$"):
        WorkingCalendar.of(Nation.ENGLAND, extra=day)  # type: ignore[arg-type] # what is refused


AUTUMN = Spell(date(2026, 9, 3), date(2026, 12, 18))
SPRING = Spell(date(2027, 1, 5), date(2027, 3, 25))
HALF_TERM = Spell(date(2026, 10, 26), date(2026, 10, 30))
SCHOOL = SchoolCalendar.of(
    [SPRING, AUTUMN],
    nation=Nation.SCOTLAND,
    inset=[date(2026, 9, 4)],
    closed=[HALF_TERM, Spell(date(2027, 2, 10), date(2027, 2, 10))],
    open_days=[date(2026, 9, 12), date(2026, 11, 30)],
    name="a school",
)
SUMMER_OF_2026 = Spell(date(2026, 7, 22), date(2026, 9, 2))


class TestSchoolDays:
    """A day on which there is a session at that school (SI 2004/3364, reg 3(3))."""

    @pytest.mark.parametrize(
        ("day", "session"),
        [
            (date(2026, 9, 3), True),
            (date(2026, 9, 4), False),
            (date(2026, 9, 5), False),
            (date(2026, 9, 6), False),
            (date(2026, 9, 7), True),
            (date(2026, 9, 12), True),
            (date(2026, 10, 23), True),
            (date(2026, 10, 26), False),
            (date(2026, 10, 30), False),
            (date(2026, 11, 2), True),
            (date(2026, 11, 30), True),
            (date(2026, 12, 18), True),
            (date(2026, 12, 21), False),
            (date(2027, 1, 4), False),
            (date(2027, 1, 5), True),
            (date(2027, 2, 9), True),
            (date(2027, 2, 10), False),
            (date(2027, 2, 11), True),
            (date(2027, 3, 25), True),
        ],
        ids=str,
    )
    def test_each_is_told(self, day: date, session: bool) -> None:  # noqa: FBT001 - expected
        assert SCHOOL.working(day) is session

    def test_a_bank_holiday_in_term_has_no_session_unless_the_school_opens(self) -> None:
        st_andrew = date(2026, 11, 30)
        closed = SchoolCalendar.of([AUTUMN], nation=Nation.SCOTLAND)
        assert not closed.working(st_andrew)
        assert SCHOOL.working(st_andrew)
        assert SchoolCalendar.of([AUTUMN], nation=Nation.ENGLAND).working(st_andrew)

    def test_the_next_one_is_after_the_holidays(self) -> None:
        assert SCHOOL.next_working(date(2026, 12, 18)) == date(2026, 12, 18)
        assert SCHOOL.next_working(date(2026, 12, 19)) == date(2027, 1, 5)
        assert SCHOOL.next_working(date(2026, 10, 24)) == date(2026, 11, 2)

    @pytest.mark.parametrize("ask", [SCHOOL.working, SCHOOL.next_working])
    @pytest.mark.parametrize("day", [date(2026, 9, 2), date(2027, 3, 26)], ids=str)
    def test_a_day_outside_the_terms_is_refused(self, ask: object, day: date) -> None:
        assert callable(ask)
        message = (
            f"a school: {day} is outside the calendar, which runs from 2026-09-03 to 2027-03-25"
        )
        with pytest.raises(OutsideCoverageError, match=f"^{message}$"):
            ask(day)

    def test_a_count_never_runs_past_the_last_term(self) -> None:
        assert WorkingDays(1).after(date(2027, 3, 24), SCHOOL) == SCHOOL.last
        with pytest.raises(OutsideCoverageError, match=r"^a school: 2027-03-26 is outside"):
            WorkingDays(2).after(date(2027, 3, 24), SCHOOL)
        strike = Spell(date(2027, 3, 22), date(2027, 3, 25))
        term = SchoolCalendar.of([SPRING], nation=Nation.WALES, closed=[strike])
        with pytest.raises(OutsideCoverageError, match=r"^the school: 2027-03-26 is outside"):
            term.next_working(date(2027, 3, 22))

    def test_it_names_itself_and_its_span(self) -> None:
        calendar: Calendar = SCHOOL
        assert (calendar.name, calendar.title) == ("a school", "school days of a school")
        assert (calendar.first, calendar.last) == (AUTUMN.first, SPRING.last)
        assert SCHOOL.terms == (AUTUMN, SPRING)

    def test_what_is_published_ends_with_it_or_with_the_bank_holidays(self) -> None:
        assert SCHOOL.proclaimed_until == SCHOOL.last
        later = SchoolCalendar.open_but_for([], nation=Nation.ENGLAND)
        assert later.proclaimed_until == PROCLAIMED_UNTIL

    def test_it_is_a_value(self) -> None:
        again = SchoolCalendar.of(
            (AUTUMN, SPRING),
            nation=Nation.SCOTLAND,
            inset=SCHOOL.inset,
            closed=SCHOOL.closed[::-1],
            open_days=sorted(SCHOOL.open_days),
            name="a school",
        )
        assert SCHOOL.sessions
        assert again == SCHOOL
        assert hash(again) == hash(SCHOOL)
        assert pickle.loads(pickle.dumps(SCHOOL)) == SCHOOL  # noqa: S301 - made here

    def test_the_digest_is_that_of_the_span_and_its_sessions(self) -> None:
        term = SchoolCalendar.of([AUTUMN], nation=Nation.ENGLAND)
        assert term.digest == "f740d6a2d098"
        weekend = SchoolCalendar.of([AUTUMN], nation=Nation.WALES, inset=[date(2026, 9, 5)])
        assert weekend.digest == term.digest
        others = {
            SchoolCalendar.of([AUTUMN], nation=Nation.SCOTLAND).digest,
            SchoolCalendar.of([AUTUMN], nation=Nation.ENGLAND, inset=[AUTUMN.first]).digest,
            SchoolCalendar.of([SPRING], nation=Nation.ENGLAND).digest,
        }
        assert len({*others, term.digest}) == 4


class TestMistakesInTerms:
    def refused(self, **parts: object) -> list[str]:
        given = {"terms": [AUTUMN, SPRING], "nation": Nation.ENGLAND, **parts}
        with pytest.raises(FactsError) as caught:
            SchoolCalendar.of(**given)  # type: ignore[arg-type] # parts of any kind
        return str(caught.value).splitlines()

    def test_all_are_reported_together(self) -> None:
        assert self.refused(
            terms=[AUTUMN, Spell(date(2026, 12, 18), date(2027, 3, 1)), SPRING],
            inset=[date(2026, 9, 2), date(2026, 9, 7)],
            closed=[Spell(date(2027, 3, 25), date(2027, 3, 26)), HALF_TERM],
            open_days=[date(2026, 9, 7), date(2026, 10, 26), date(2027, 4, 1)],
        ) == [
            "terms: the term 2026-12-18 to 2027-03-01 overlaps that of 2026-09-03 to 2026-12-18",
            "terms: the term 2027-01-05 to 2027-03-25 overlaps that of 2026-12-18 to 2027-03-01",
            "inset: 2026-09-02 is outside the terms, 2026-09-03 to 2027-03-25",
            "closed: 2027-03-25 to 2027-03-26 is outside the terms, 2026-09-03 to 2027-03-25",
            "open_days: 2027-04-01 is outside the terms, 2026-09-03 to 2027-03-25",
            "open_days: 2026-09-07 is open here, and not in inset",
            "open_days: 2026-10-26 is open here, and not in closed",
        ]

    def test_no_term(self) -> None:
        assert self.refused(terms=[]) == ["terms: expected one term or more"]

    def test_a_term_in_another(self) -> None:
        month = Spell(date(2026, 10, 1), date(2026, 10, 31))
        later = Spell(date(2026, 11, 1), date(2026, 11, 30))
        assert self.refused(terms=[later, month, AUTUMN]) == [
            "terms: the term 2026-10-01 to 2026-10-31 overlaps that of 2026-09-03 to 2026-12-18",
            "terms: the term 2026-11-01 to 2026-11-30 overlaps that of 2026-09-03 to 2026-12-18",
        ]

    def test_of_two_that_end_together_the_longer_is_named(self) -> None:
        late = Spell(date(2026, 12, 1), AUTUMN.last)
        later = Spell(date(2026, 12, 14), date(2026, 12, 22))
        assert self.refused(terms=[AUTUMN, late, later]) == [
            "terms: the term 2026-12-01 to 2026-12-18 overlaps that of 2026-09-03 to 2026-12-18",
            "terms: the term 2026-12-14 to 2026-12-22 overlaps that of 2026-09-03 to 2026-12-18",
        ]

    def test_a_spell_without_end(self) -> None:
        assert self.refused(terms=[AUTUMN, Spell(SPRING.first)]) == [
            "terms: there is no last day to the spell from 2027-01-05"
        ]
        assert self.refused(closed=[Spell(HALF_TERM.first)]) == [
            "closed: there is no last day to the spell from 2026-10-26"
        ]

    @pytest.mark.parametrize(
        "term",
        [Spell(date(2017, 12, 31), AUTUMN.first), Spell(AUTUMN.first, date(2100, 1, 1))],
        ids=str,
    )
    def test_a_term_in_years_whose_bank_holidays_are_not_known(self, term: Spell) -> None:
        words = f"the term {term.first} to {term.last}"
        known = "the days from 2018-01-01 to the end of 2099"
        assert self.refused(terms=[term]) == [f"terms: {words} is not within {known}"]

    def test_a_term_may_touch_the_ends_of_the_years_known(self) -> None:
        term = Spell(FIRST, date(2099, 12, 31))
        assert SchoolCalendar.of([term], nation=Nation.ENGLAND).working(date(2099, 12, 31))
        days = [Spell(AUTUMN.first, AUTUMN.first), Spell(date(2026, 9, 4), date(2026, 9, 4))]
        assert len(SchoolCalendar.of(days, nation=Nation.ENGLAND).sessions) == 2

    @pytest.mark.parametrize(
        ("part", "value", "message"),
        [
            ("terms", None, "terms: expected several values, not None"),
            ("terms", [AUTUMN.first], "terms: expected a Spell, not datetime.date(2026, 9, 3)"),
            ("nation", None, "nation: expected a Nation, not None"),
            ("nation", "ENG", "nation: expected a Nation, not 'ENG'"),
            (
                "inset",
                AUTUMN.first,
                "inset: expected several values, not datetime.date(2026, 9, 3)",
            ),
            ("inset", [AUTUMN], f"inset: expected a date, not the Spell {AUTUMN!r}"),
            ("closed", AUTUMN, f"closed: expected several values, not {AUTUMN!r}"),
            ("closed", ["2026-09-03"], "closed: expected a Spell, not '2026-09-03'"),
            ("open_days", 1, "open_days: expected several values, not 1"),
            ("open_days", [None], "open_days: expected a date, not the NoneType None"),
            ("name", None, "name: expected a str, not None"),
        ],
    )
    def test_a_part_of_another_kind(self, part: str, value: object, message: str) -> None:
        assert self.refused(**{part: value}) == [message]

    @pytest.mark.parametrize(
        ("part", "value", "kind"),
        [
            ("terms", [AUTUMN], "tuple"),
            ("inset", [AUTUMN.first], "frozenset"),
            ("closed", [HALF_TERM], "tuple"),
            ("open_days", [AUTUMN.first], "frozenset"),
        ],
    )
    def test_the_fields_hold_what_cannot_change(self, part: str, value: object, kind: str) -> None:
        given = {"terms": (AUTUMN,), "nation": Nation.ENGLAND, "name": "a", part: value}
        message = re.escape(f"{part}: expected a {kind}, not {value!r}")
        with pytest.raises(FactsError, match=f"^{message}$"):
            SchoolCalendar(**given)  # type: ignore[arg-type] # parts of any kind

    @pytest.mark.parametrize(
        ("part", "value", "message"),
        [
            ("terms", (1,), "terms: expected a Spell, not 1"),
            ("inset", frozenset({1}), "inset: expected a date, not the int 1"),
            ("closed", (1,), "closed: expected a Spell, not 1"),
            ("open_days", frozenset({1}), "open_days: expected a date, not the int 1"),
        ],
    )
    def test_and_nothing_of_another_kind(self, part: str, value: object, message: str) -> None:
        given = {"terms": (AUTUMN,), "nation": Nation.ENGLAND, "name": "a", part: value}
        with pytest.raises(FactsError, match=f"^{message}$"):
            SchoolCalendar(**given)  # type: ignore[arg-type] # parts of any kind


class TestOpenButForClosures:
    def test_every_weekday_is_a_school_day_but_for_those_given(self) -> None:
        school = SchoolCalendar.open_but_for([SUMMER_OF_2026], nation=Nation.ENGLAND)
        assert (school.first, school.last, school.name) == (FIRST, LAST, "the school")
        assert school.next_working(date(2026, 7, 22)) == date(2026, 9, 3)
        assert not school.working(date(2026, 12, 25))
        assert school.working(date(2026, 12, 29))

    def test_the_span_and_the_name_may_be_given(self) -> None:
        first, last = date(2026, 9, 1), date(2027, 8, 31)
        school = SchoolCalendar.open_but_for(
            [HALF_TERM], nation=Nation.WALES, first=first, last=last, name="another"
        )
        assert (school.first, school.last, school.title) == (first, last, "school days of another")
        assert school.nation is Nation.WALES
        one = SchoolCalendar.open_but_for([], nation=Nation.WALES, first=first, last=first)
        assert one.sessions == {first}

    @pytest.mark.parametrize(
        ("first", "last"),
        [
            (date(2017, 12, 31), LAST),
            (FIRST, date(2100, 1, 1)),
            (date(2026, 9, 2), date(2026, 9, 1)),
        ],
        ids=str,
    )
    def test_the_span_is_one_whose_bank_holidays_are_known(self, first: date, last: date) -> None:
        known = "a span of days from 2018-01-01 to the end of 2099"
        with pytest.raises(OutsideCoverageError, match=f"^{first} to {last}: expected {known}$"):
            SchoolCalendar.open_but_for([], nation=Nation.ENGLAND, first=first, last=last)

    @pytest.mark.parametrize("end", ["first", "last"])
    def test_the_span_is_of_days(self, end: str) -> None:
        with pytest.raises(FactsError, match=f"^{end}: expected a date, not the NoneType None$"):
            SchoolCalendar.open_but_for([], nation=Nation.ENGLAND, **{end: None})  # type: ignore[arg-type] # what is refused

    def test_a_closure_lies_within_it(self) -> None:
        closure = Spell(LAST, date(2036, 1, 1))
        message = "closed: 2035-12-31 to 2036-01-01 is outside the terms, 2018-01-01 to 2035-12-31"
        with pytest.raises(FactsError, match=f"^{message}$"):
            SchoolCalendar.open_but_for([closure], nation=Nation.ENGLAND)


CSV = """kind,first,last
term,2026-09-03,2026-12-18
term,2027-01-05,2027-03-25
inset,2026-09-01,2026-09-02
inset,2026-09-04,2026-09-05
closed,2026-10-26,2026-10-30
closed,2026-12-19,2027-01-04
closed,2027-02-10,
closed,2027-03-26,2027-04-09
open,2026-09-12,
open,2026-11-30,
"""
EVENTS = (
    ("Autumn term", "20260903", "20261219"),
    ("Spring term", "20270105", "20270326"),
    ("INSET days", "20260901", "20260903"),
    ("INSET days", "20260904", "20260906"),
    ("Half term", "20261026", "20261031"),
    ("Christmas holiday", "20261219", "20270105"),
    ("School closed (snow)", "20270210", None),
    ("Easter break", "20270326", "20270410"),
    ("School open (catch-up Saturday)", "20260912", None),
    ("School open on St Andrew's Day", "20261130", None),
)


def as_events(events: tuple[tuple[str, str, str | None], ...]) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a school//EN"]
    for summary, start, end in events:
        lines += ["BEGIN:VEVENT", f"SUMMARY:{summary}", f"DTSTART;VALUE=DATE:{start}"]
        lines += [] if end is None else [f"DTEND;VALUE=DATE:{end}"]
        lines += ["END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


class TestFilesOfDates:
    def written(self, folder: Path, name: str, content: str) -> Path:
        path = folder / name
        path.write_text(content, encoding="utf-8", newline="")
        return path

    @pytest.mark.parametrize(
        ("name", "content"), [("dates.csv", CSV), ("dates.ics", as_events(EVENTS))]
    )
    def test_a_file_says_what_code_says(self, tmp_path: Path, name: str, content: str) -> None:
        path = self.written(tmp_path, name, content)
        read = SchoolCalendar.read(path, nation=Nation.SCOTLAND)
        assert (read.first, read.last, read.sessions) == (
            SCHOOL.first,
            SCHOOL.last,
            SCHOOL.sessions,
        )
        assert (read.digest, read.name, read.nation) == (SCHOOL.digest, "dates", Nation.SCOTLAND)

    def test_days_without_a_session_change_nothing_outside_the_terms(self, tmp_path: Path) -> None:
        content = """kind,first,last
closed,2026-07-01,2026-09-02
inset,2026-09-01,2026-09-03
term,2026-09-03,2026-12-18
inset,2026-12-18,2026-12-20
inset,2026-12-19,
closed,2026-12-16,2027-01-04
closed,2027-07-22,2027-08-31
"""
        path = self.written(tmp_path, "dates.csv", content)
        read = SchoolCalendar.read(path, nation=Nation.SCOTLAND, name="a school")
        assert read.title == "school days of a school"
        assert read.inset == {date(2026, 9, 3), date(2026, 12, 18)}
        assert read.closed == (Spell(date(2026, 12, 16), date(2026, 12, 18)),)

    def test_a_path_may_be_text(self, tmp_path: Path) -> None:
        path = self.written(tmp_path, "dates.CSV", CSV)
        assert SchoolCalendar.read(str(path), nation=Nation.SCOTLAND).last == SCHOOL.last

    def test_all_contradictions_are_reported_each_with_its_row(self, tmp_path: Path) -> None:
        content = """kind,first,last
term,2026-09-03,2026-12-18

term,2026-12-01,2027-03-25
open,2026-09-12,2026-09-13
closed,2026-09-13,2026-09-14
open,2027-03-26,
inset,2026-09-12,
"""
        path = self.written(tmp_path, "dates.csv", content)
        with pytest.raises(DataFileError) as caught:
            SchoolCalendar.read(path, nation=Nation.SCOTLAND)
        assert caught.value.source == str(path)
        assert caught.value.mistakes == (
            "row 4: the term 2026-12-01 to 2027-03-25 overlaps that of 2026-09-03 to 2026-12-18",
            "row 7: 2027-03-26 is outside the terms, 2026-09-03 to 2027-03-25",
            "row 5: 2026-09-12 to 2026-09-13 is open here, and not in row 6",
            "row 5: 2026-09-12 to 2026-09-13 is open here, and not in row 8",
        )

    def test_and_with_its_event(self, tmp_path: Path) -> None:
        events = as_events((*EVENTS, ("Summer term", "20270325", "20270720")))
        path = self.written(tmp_path, "dates.ics", events)
        with pytest.raises(DataFileError) as caught:
            SchoolCalendar.read(path, nation=Nation.SCOTLAND)
        [mistake] = caught.value.mistakes
        assert mistake == (
            "event 'Summer term' of 2027-03-25: "
            "the term 2027-03-25 to 2027-07-19 overlaps that of 2027-01-05 to 2027-03-25"
        )

    @pytest.mark.parametrize("row", ["", "closed,2026-10-26,2026-10-30\n"], ids=["none", "one"])
    def test_a_file_without_a_term_is_no_calendar(self, tmp_path: Path, row: str) -> None:
        path = self.written(tmp_path, "dates.csv", f"kind,first,last\n{row}")
        with pytest.raises(DataFileError) as caught:
            SchoolCalendar.read(path, nation=Nation.ENGLAND)
        assert caught.value.mistakes == ("terms: expected one term or more",)

    def test_the_nation_is_never_guessed(self, tmp_path: Path) -> None:
        path = self.written(tmp_path, "dates.csv", CSV)
        with pytest.raises(FactsError, match=r"^nation: expected a Nation, not None$"):
            SchoolCalendar.read(path, nation=None)  # type: ignore[arg-type] # what is refused


class TestWorkedExamples:
    """The school days of the worked examples in the research on time limits."""

    @pytest.mark.parametrize(
        ("received", "due"),
        [(date(2026, 7, 16), date(2026, 9, 18)), (date(2026, 7, 21), date(2026, 9, 23))],
        ids=str,
    )
    def test_fifteen_school_days_for_a_pupil_record(self, received: date, due: date) -> None:
        school = SchoolCalendar.of(
            [Spell(date(2026, 4, 13), date(2026, 7, 21)), AUTUMN], nation=Nation.ENGLAND
        )
        assert WorkingDays(15).after(received, school) == due

    def test_twenty_days_that_are_both_for_freedom_of_information(self) -> None:
        school = SchoolCalendar.open_but_for([SUMMER_OF_2026], nation=Nation.ENGLAND)
        days = both(EVERYWHERE, school)
        assert WorkingDays(20).after(date(2026, 7, 15), days) == date(2026, 9, 24)


class TestBoth:
    def test_a_day_of_both_is_one_of_each(self) -> None:
        days = both(EVERYWHERE, SCHOOL)
        assert days.working(date(2026, 9, 3))
        assert not days.working(date(2026, 9, 4))
        assert not days.working(date(2026, 11, 30))
        assert days.next_working(date(2026, 11, 28)) == date(2026, 12, 1)

    def test_it_is_a_calendar_of_its_own(self) -> None:
        calendar: Calendar = both(EVERYWHERE, SCHOOL)
        assert calendar == BothCalendar(EVERYWHERE, SCHOOL)
        assert calendar.name == "the UK and a school"
        assert calendar.title == "days that are working days of the UK and school days of a school"
        assert (calendar.first, calendar.last) == (SCHOOL.first, SCHOOL.last)
        assert calendar.proclaimed_until == SCHOOL.last

    def test_its_span_is_what_both_know(self) -> None:
        school = SchoolCalendar.open_but_for([], nation=Nation.ENGLAND, last=date(2040, 1, 1))
        short = WorkingCalendar.of(UK, last=date(2026, 12, 18))
        days = both(short, school)
        assert (days.first, days.last) == (FIRST, short.last)
        assert days.proclaimed_until == PROCLAIMED_UNTIL
        message = "the UK and the school: 2026-12-19 is outside the calendar, which runs from"
        for ask in (days.working, days.next_working):
            with pytest.raises(OutsideCoverageError, match=f"^{message} {FIRST} to 2026-12-18$"):
                ask(date(2026, 12, 19))
        with pytest.raises(OutsideCoverageError, match=r"^the UK and the school: 2017-12-31 is"):
            days.working(date(2017, 12, 31))

    def test_its_digest_is_of_both(self) -> None:
        whole = WorkingCalendar.of(UK, last=PROCLAIMED_UNTIL)
        assert both(whole, SCHOOL).digest == "0995a23c66b5"
        other = SchoolCalendar.of([AUTUMN], nation=Nation.SCOTLAND)
        found = {both(a, b).digest for a in (whole, SCOTLAND) for b in (SCHOOL, other)}
        assert len(found) == 4

    def test_two_calendars_know_a_day_in_common(self) -> None:
        last_day = WorkingCalendar.of(UK, last=SCHOOL.first)
        assert both(last_day, SCHOOL).first == both(last_day, SCHOOL).last == SCHOOL.first
        short = WorkingCalendar.of(UK, last=date(2026, 9, 2))
        message = (
            "the calendars know no day in common: the UK from 2018-01-01 to 2026-09-02 and a school"
            " from 2026-09-03 to 2027-03-25"
        )
        with pytest.raises(FactsError, match=f"^{message}$"):
            both(short, SCHOOL)

    def test_calendars_of_another_kind_are_refused(self) -> None:
        with pytest.raises(
            FactsError, match=r"^working_days: expected a WorkingCalendar, not None"
        ):
            both(None, SCHOOL)  # type: ignore[arg-type] # what is refused
        with pytest.raises(FactsError, match=r"^school_days: expected a SchoolCalendar, not None$"):
            both(EVERYWHERE, None)  # type: ignore[arg-type] # what is refused


class TestCalendarsOfASchool:
    @pytest.mark.parametrize("nation", Nation, ids=lambda nation: nation.value)
    def test_each_clock_has_its_own(self, nation: Nation) -> None:
        found = Calendars.of(nation)
        assert found.own == WorkingCalendar.of(nation)
        assert (found.uk, found.scotland, found.sessions) == (EVERYWHERE, SCOTLAND, ())

    def test_a_proclaimed_day_is_one_of_its_nation_and_of_the_union(self) -> None:
        day = date(2027, 6, 7)
        found = Calendars.of(Nation.WALES, extra=[day])
        assert not found.own.working(day)
        assert not found.uk.working(day)
        assert found.scotland == SCOTLAND
        found = Calendars.of(Nation.SCOTLAND, extra=iter([day]))
        assert found.own == found.scotland == WorkingCalendar.of(Nation.SCOTLAND, extra=[day])
        assert not found.uk.working(day)

    def test_they_end_where_asked(self) -> None:
        last = date(2026, 12, 31)
        for nation in (Nation.ENGLAND, Nation.SCOTLAND):
            found = Calendars.of(nation, last=last)
            assert {found.own.last, found.uk.last, found.scotland.last} == {last}

    def test_a_trust_has_the_school_days_of_each_of_its_schools(self) -> None:
        other = SchoolCalendar.of([AUTUMN], nation=Nation.SCOTLAND)
        found = Calendars.of(Nation.SCOTLAND, sessions=iter([SCHOOL, other]))
        assert found.sessions == (SCHOOL, other)

    def test_calendars_in_the_wrong_place_are_refused_together(self) -> None:
        with pytest.raises(FactsError) as caught:
            Calendars(own=EVERYWHERE, uk=SCOTLAND, scotland=ENGLAND)
        assert str(caught.value).splitlines() == [
            "own: expected the working days of one nation, not the working days of the UK",
            "uk: expected the working days of the UK, not the working days of Scotland",
            "scotland: expected the working days of Scotland, not the working days of England",
        ]
        two = WorkingCalendar.of([Nation.ENGLAND, Nation.WALES])
        message = "own: expected the working days of one nation, not the working days of England"
        with pytest.raises(FactsError, match=f"^{message} and Wales$"):
            Calendars(own=two, uk=EVERYWHERE, scotland=SCOTLAND)

    def test_a_school_in_another_nation_is_refused(self) -> None:
        message = "sessions: a school is in Scotland, not in England"
        with pytest.raises(FactsError, match=f"^{message}$"):
            Calendars.of(Nation.ENGLAND, sessions=[SCHOOL])

    @pytest.mark.parametrize("part", ["own", "uk", "scotland"])
    def test_a_part_of_another_kind_is_refused(self, part: str) -> None:
        parts = {"own": ENGLAND, "uk": EVERYWHERE, "scotland": SCOTLAND, part: SCHOOL}
        with pytest.raises(FactsError, match=f"^{part}: expected a WorkingCalendar, not School"):
            Calendars(**parts)  # type: ignore[arg-type] # what is refused

    def test_what_is_no_school_calendar_is_refused(self) -> None:
        with pytest.raises(FactsError, match=r"^sessions: expected a SchoolCalendar, not None$"):
            Calendars.of(Nation.ENGLAND, sessions=[None])  # type: ignore[list-item] # refused
        with pytest.raises(FactsError, match=r"^sessions: expected several values, not School"):
            Calendars.of(Nation.SCOTLAND, sessions=SCHOOL)  # type: ignore[arg-type] # refused
        with pytest.raises(FactsError, match=r"^sessions: expected a tuple, not \[School"):
            Calendars(own=SCOTLAND, uk=EVERYWHERE, scotland=SCOTLAND, sessions=[SCHOOL])  # type: ignore[arg-type] # refused
        with pytest.raises(FactsError, match=r"^nation: expected a Nation, not 'ENG'$"):
            Calendars.of("ENG")  # type: ignore[arg-type] # refused
        with pytest.raises(FactsError, match=r"^extra: expected several values, not 1$"):
            Calendars.of(Nation.ENGLAND, extra=1)  # type: ignore[arg-type] # refused


FIRST_FOUND = settings(phases=[Phase.generate], max_examples=2_000, database=None)


@pytest.mark.parametrize(
    "wanted",
    [
        lambda school: len(school.terms) == 6,
        lambda school: len(school.terms) == 1,
        lambda school: any(term.first == term.last for term in school.terms),
        lambda school: school.first == date(2018, 5, 25),
        lambda school: school.last == PROCLAIMED_UNTIL,
        lambda school: len(school.inset) == 5,
        lambda school: len(school.closed) == 4,
        lambda school: len(school.open_days) == 3,
        lambda school: any(day.weekday() == 6 for day in school.open_days),
        lambda school: school.nation is Nation.NORTHERN_IRELAND,
        lambda school: school.name == "another school",
        lambda school: not school.sessions,
    ],
)
def test_every_field_of_a_school_calendar_is_drawn(wanted: object) -> None:
    assert callable(wanted)
    assert wanted(find(school_calendars(), wanted, settings=FIRST_FOUND))


def test_school_calendars_are_drawn_from_their_type_and_within_a_span() -> None:
    drawn = find(st.from_type(SchoolCalendar), lambda _: True, settings=FIRST_FOUND)
    assert type(drawn) is SchoolCalendar
    day = date(2026, 9, 3)
    school = find(school_calendars(day, day), lambda _: True, settings=FIRST_FOUND)
    assert (school.first, school.last) == (day, day)


@pytest.mark.parametrize("elsewhere", [False, True], ids=["by-itself", "elsewhere"])
@pytest.mark.parametrize("nation", Nation, ids=lambda nation: nation.value)
def test_the_one_country_that_is_loaded_says_what_the_package_says(
    nation: Nation, monkeypatch: pytest.MonkeyPatch, *, elsewhere: bool
) -> None:
    years = range(FIRST.year, LAST.year + 1)
    expected = country_holidays("GB", subdiv=nation.value, years=years)
    if elsewhere:
        monkeypatch.setattr(holidays, "__path__", [])
    country = calendars._united_kingdom.__wrapped__()  # noqa: SLF001 - where a version has it
    assert {*country(subdiv=nation.value, years=years)} == {*expected}


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
