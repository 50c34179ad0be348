"""How long records are kept: what holds for every rule, every event and every hold."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.oracles import keeping
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import EVERY_DAY, Years
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS, LAW_AS_AT, Version
from ukschoolgdpr.retention import (
    Bound,
    Counting,
    Disposal,
    Hold,
    Holder,
    HoldReason,
    Kept,
    Open,
    Retention,
    Rounding,
    Row,
    Standing,
    birthday,
    disposal,
    erasure,
    longest,
    record,
    schedule,
    youngest,
)
from ukschoolgdpr.retention.counting import CONSIDERED
from ukschoolgdpr.retention.rows import Tag
from ukschoolgdpr.testing import countings, days, holds, retentions
from ukschoolgdpr.vocabulary import SchoolKind

ONE_DAY = timedelta(days=1)
RULES = retentions()
COUNTINGS = {nation: countings(nation) for nation in Nation}
PENSION_AGE = date(2040, 5, 6)
# Within the terms of the calendars drawn, so that fifteen school days after it are known.
EVENTS = days(last=date(2028, 6, 30))
REVIEWED = days(last=LAW_AS_AT)
IN_YEARS = {
    Rounding.CALENDAR_YEAR_END,
    Rounding.ACADEMIC_YEAR_END,
    Rounding.FINANCIAL_YEAR_END,
    Rounding.TAX_YEAR_END,
}
VERSIONS = [
    (entry, version)
    for nation in Nation
    for entry in schedule(nation)
    for version in entry.versions.versions
    if version.ceases is None or version.ceases > COVERAGE_BEGINS
]
# Made once: there are hundreds, and a strategy looks at each when it is made.
ANY = st.sampled_from(VERSIONS)
COUNTED_IN_YEARS = st.sampled_from(
    [pair for pair in VERSIONS if pair[1].value.rounding in IN_YEARS]
)


@st.composite
def cases(
    draw: st.DrawFn, versions: st.SearchStrategy[tuple[Retention, Version[Row]]] = ANY
) -> tuple[Retention, Counting, date]:
    """Draw a rule, what the school supplies and a day on which one of the versions is in force."""
    entry, version = draw(versions)
    last = date.max if version.ceases is None else version.ceases - ONE_DAY
    as_of = min(max(draw(REVIEWED), version.commences), last)
    return entry, draw(COUNTINGS[entry.nation]), as_of


CASES = cases()
PENSION_AGES = st.sampled_from([None, PENSION_AGE])


@st.composite
def records_kept(draw: st.DrawFn) -> Kept:
    """Draw a record with the answer to until when it is kept."""
    entry, counting, as_of = draw(CASES)
    pension_age = draw(PENSION_AGES)
    event = draw(EVENTS)
    return entry.keep_until(event, as_of=as_of, counting=counting, pension_age=pension_age)


class TestCounting:
    """The day of the event is rounded once, and the period is added once."""

    @given(cases(), EVENTS, EVENTS)
    def test_a_later_event_never_ends_earlier(
        self, case: tuple[Retention, Counting, date], one: date, other: date
    ) -> None:
        entry, counting, as_of = case
        # A duty about records made since a day may be longer or shorter than what was before.
        assume(entry.picked_by == CONSIDERED)
        found = [
            entry.keep_until(event, as_of=as_of, counting=counting, pension_age=PENSION_AGE).day
            for event in sorted((one, other))
        ]
        ends = [day for day in found if day is not None]
        assert ends == sorted(ends)
        assert len(ends) in {0, 2} or Tag.FROM in entry.on(as_of).value.tags

    @given(cases(), EVENTS)
    def test_the_bare_day_is_that_of_the_answer(
        self, case: tuple[Retention, Counting, date], event: date
    ) -> None:
        entry, counting, as_of = case
        kept = entry.keep_until(event, as_of=as_of, counting=counting)
        last_day = entry.counter(as_of=as_of, counting=counting)
        assert (kept.day if last_day is None else last_day(event)) == kept.day

    @pytest.mark.parametrize("nation", Nation)
    def test_so_it_is_under_every_rule(self, nation: Nation) -> None:
        """A few answer with another version than that of the day, so that they have none."""
        counting = Counting(school=SchoolKind.ACADEMY)
        events = [date(2016, 6, 1), date(2018, 5, 4), date(2024, 2, 29), date(2025, 9, 1)]
        for entry in schedule(nation):
            if entry.versions.find(LAW_AS_AT) is None:
                continue
            last_day = entry.counter(as_of=LAW_AS_AT, counting=counting)
            if last_day is None:
                continue
            for event in events:
                kept = entry.keep_until(event, as_of=LAW_AS_AT, counting=counting)
                assert (entry.id, last_day(event)) == (entry.id, kept.day)

    @given(cases(), EVENTS)
    def test_nothing_ends_before_its_event(
        self, case: tuple[Retention, Counting, date], event: date
    ) -> None:
        entry, counting, as_of = case
        kept = entry.keep_until(event, as_of=as_of, counting=counting, pension_age=PENSION_AGE)
        assert kept.day is None or kept.day >= event

    @given(cases(COUNTED_IN_YEARS), EVENTS)
    def test_a_current_year_and_n_more_is_between_n_and_n_plus_one_years(
        self, case: tuple[Retention, Counting, date], event: date
    ) -> None:
        entry, counting, as_of = case
        kept = entry.keep_until(event, as_of=as_of, counting=counting)
        period = kept.row.period
        # Another version may answer, for what was made under it; and a year may not be known.
        assume(kept.row.rounding in IN_YEARS and kept.day is not None)
        assert isinstance(period, Years)
        assert kept.day is not None
        assert kept.day >= period.after(event, EVERY_DAY)
        assert kept.day <= Years(period.number + 1).after(event, EVERY_DAY)

    @given(cases(), EVENTS)
    def test_the_eve_of_a_birthday_is_a_day_less_and_nothing_else_changes(
        self, case: tuple[Retention, Counting, date], event: date
    ) -> None:
        entry, counting, as_of = case
        usual, strict = (
            entry.keep_until(
                event,
                as_of=as_of,
                counting=Counting(
                    school=counting.school, sessions=counting.sessions, strict=strict
                ),
            ).day
            for strict in (False, True)
        )
        version = entry.on(as_of).value
        if usual is not None and version.rounding is Rounding.BIRTHDAY:
            usual -= ONE_DAY
        assert strict == usual

    @given(days(date(1930, 1, 1), date(2030, 12, 31)), st.integers(1, 100))
    def test_a_birthday_is_the_next_anniversary_each_year(self, born: date, age: int) -> None:
        assert birthday(born, Years(age)) == keeping.birthday(born, f"P{age}Y")
        assert birthday(born, Years(age)) < birthday(born, Years(age + 1))

    @given(st.lists(days(), min_size=1))
    def test_the_youngest_keeps_a_record_longest(self, births: list[date]) -> None:
        entry = record("school-reports").kept_by(Holder.ANY, Nation.ENGLAND)
        ends = [entry.keep_until(born, as_of=LAW_AS_AT).day for born in births]
        assert entry.keep_until(youngest(births), as_of=LAW_AS_AT).day == max(
            day for day in ends if day is not None
        )

    @given(cases(), EVENTS)
    def test_every_rule_answers_as_a_walk_along_the_calendar(
        self, case: tuple[Retention, Counting, date], event: date
    ) -> None:
        entry, _, as_of = case
        kept = entry.keep_until(event, as_of=as_of)
        row = kept.row
        assume(kept.day is not None and row.rounding not in IN_YEARS)
        assume(entry.record_id != "appropriate-policy-document")
        assert kept.day == keeping.last_day(row.rounding.value, event, row.period_iso)


class TestVersions:
    """The rule in force on the day on which disposal is considered; dates are inclusive."""

    @given(cases(), EVENTS)
    def test_the_version_in_force_answers(
        self, case: tuple[Retention, Counting, date], event: date
    ) -> None:
        entry, counting, as_of = case
        kept = entry.keep_until(event, as_of=as_of, counting=counting)
        assume(entry.picked_by == CONSIDERED and entry.record_id != "nmw-record")
        assert kept.version is entry.on(as_of)

    @given(RULES)
    def test_versions_follow_each_other(self, entry: Retention) -> None:
        for older, newer in pairwise(entry.versions.versions):
            assert older.ceases is not None
            assert older.ceases <= newer.commences


class TestBounds:
    """A floor is kept to, a ceiling is not passed; the same day serves both."""

    @given(records_kept())
    def test_disposal_begins_the_day_after_or_is_due_on_the_day(self, kept: Kept) -> None:
        if kept.day is None:
            assert (kept.disposal_from, kept.dispose_by) == (None, None)
        elif Bound.MAXIMUM in kept.row.bound:
            assert (kept.disposal_from, kept.dispose_by) == (None, kept.day)
        else:
            assert (kept.disposal_from, kept.dispose_by) == (kept.day + ONE_DAY, None)

    @given(records_kept(), days())
    def test_what_a_schedule_allows_follows_the_bound(self, kept: Kept, day: date) -> None:
        assume(kept.day is not None)
        assert kept.day is not None
        assert kept.allows(kept.day) is True
        shorter = day < kept.day and Bound.MINIMUM in kept.row.bound
        longer = day > kept.day and Bound.MAXIMUM in kept.row.bound
        assert kept.allows(day) is not (shorter or longer)


RELEASED = holds().filter(lambda hold: hold.released is not None)
GOES = {Standing.DISPOSE, Standing.OVERDUE}


class TestHolds:
    """A hold suspends disposal whatever the date, and never shortens a period."""

    @given(records_kept(), st.lists(holds(), max_size=3), days())
    def test_a_hold_never_brings_disposal_forward(
        self, kept: Kept, placed: list[Hold], day: date
    ) -> None:
        without, under = disposal(kept, on=day), disposal(kept, placed, on=day)
        if under.standing in GOES:
            assert under.standing is without.standing
        if without.standing is Standing.KEEP:
            assert under.standing in {Standing.KEEP, Standing.HELD}

    @given(records_kept(), st.lists(holds(), min_size=1, max_size=3), days())
    def test_it_is_held_while_any_hold_holds(
        self, kept: Kept, placed: list[Hold], day: date
    ) -> None:
        held = any(hold.holds(day) for hold in placed) or Tag.HOLD in kept.row.tags
        assert (disposal(kept, placed, on=day).standing is Standing.HELD) is held

    @given(records_kept(), RELEASED, days())
    def test_after_a_release_too_late_nobody_disposes_without_a_review(
        self, kept: Kept, hold: Hold, day: date
    ) -> None:
        assume(kept.day is not None)
        assert kept.day is not None
        assert hold.released is not None
        found = disposal(kept, [hold], on=max(day, hold.released))
        if kept.day < hold.released:
            assert found.standing is Standing.REVIEW

    @given(records_kept(), days(), days())
    def test_once_it_may_go_it_is_not_to_be_kept_again(
        self, kept: Kept, one: date, other: date
    ) -> None:
        def gone(found: Disposal) -> bool:
            return found.standing in GOES

        first, second = (disposal(kept, on=day) for day in sorted((one, other)))
        assert gone(second) or not gone(first)

    @given(records_kept(), days())
    def test_only_a_floor_answers_a_request_for_erasure(self, kept: Kept, day: date) -> None:
        answer = erasure(kept, on=day)
        if answer.may_keep is not False:
            assert Bound.MINIMUM in kept.row.bound
            assert kept.day is None or day <= kept.day

    @given(records_kept(), st.lists(holds(), max_size=3), days())
    def test_what_is_held_is_never_simply_erased(
        self, kept: Kept, placed: list[Hold], day: date
    ) -> None:
        without, under = erasure(kept, on=day), erasure(kept, placed, on=day)
        held = [hold for hold in placed if hold.holds(day)]
        assert (under.may_keep is False) is (without.may_keep is False and not held)
        claims = any(hold.reason is HoldReason.LITIGATION for hold in held)
        assert (under.may_keep is True) is (without.may_keep is True or claims)
        if under.may_keep is None:
            assert {hold.cites(kept.entry.nation) for hold in held} <= set(under.cites)


class TestFiles:
    """A file with several classes takes the longest unless it is split."""

    @given(st.lists(records_kept(), min_size=1, max_size=3))
    def test_the_longest_class_wins(self, classes: list[Kept]) -> None:
        found = longest(classes)
        assert found.longest in classes
        asking = [each for each in classes if each.row.bound != {Bound.MAXIMUM}]
        needed = found.longest.row.period is Open.WHILE_NEEDED
        # How long something is needed is not known, but it is on the day that is meant.
        until = found.longest.as_of if needed else found.day
        for each in asking or classes:
            if each.row.period is Open.WHILE_NEEDED:
                assert until is None or each.as_of <= until
            else:
                assert until is None or (each.day is not None and each.day <= until)
        assert longest(classes[::-1]).day == found.day

    @given(st.lists(records_kept(), min_size=1, max_size=3))
    def test_no_ceiling_is_passed(self, classes: list[Kept]) -> None:
        found = longest(classes)
        for each in classes:
            if each.dispose_by is not None and (found.day is None or each.dispose_by < found.day):
                assert each in found.apart
        assert all(each.dispose_by is not None for each in found.apart)
