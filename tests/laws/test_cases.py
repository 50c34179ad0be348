"""What holds for every case, whatever has happened on it, and for every order of its events."""

import json
from datetime import date, timedelta
from itertools import product, zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from tests.oracles.day_by_day import Due, Events, Wait, reckon
from ukschoolgdpr import exchange
from ukschoolgdpr.cases import (
    Case,
    Event,
    EventKind,
    Regime,
    Standing,
    State,
    load,
    moved,
    standing,
)
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.calendars import PROCLAIMED_UNTIL, Calendars, SchoolCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Spell
from ukschoolgdpr.testing import cases, days
from ukschoolgdpr.vocabulary import SchoolKind

SUMMERS: Final = [Spell(date(year, 7, 22), date(year, 9, 2)) for year in range(2018, 2036)]


HALF_YEARS: Final = [Spell(date(year, 6, 15), date(year, 12, 15)) for year in range(2018, 2036)]


def of(
    nation: Nation, extra: frozenset[date] = frozenset(), closed: list[Spell] = SUMMERS
) -> Calendars:
    school = SchoolCalendar.open_but_for(closed, nation=nation)
    return Calendars.of(nation, sessions=[school], extra=extra)


CALENDARS: Final = {nation: of(nation) for nation in Nation}
LONG_CLOSED: Final = {nation: of(nation, closed=HALF_YEARS) for nation in Nation}
ENDS: Final = frozenset({EventKind.ANSWERED, EventKind.REFUSED, EventKind.WITHDRAWN})
GOES_ON: Final = [
    kind for kind in EventKind if kind not in {*ENDS, EventKind.AWARE, EventKind.REPORTED}
]


def at(case: Case, as_of: date) -> Standing:
    assert case.school.nation is not None
    return standing(case, CALENDARS[case.school.nation], as_of=as_of)


def due(found: Standing) -> dict[tuple[Regime, str], date | None]:
    """Give the last day of each clock, closed or not; None while time stands still."""
    return {
        (clock.regime, clock.what): clock.due.day if clock.due.running else None
        for clock in found.clocks
        if clock.due is not None
    }


def never_earlier(before: Standing, after: Standing) -> bool:
    later = due(after)
    pairs = [(day, later[name]) for name, day in due(before).items()]
    return all(old is None or new is None or old <= new for old, new in pairs)


# The second reckoning knows no bank holidays after 2029.
LAST_OF_THE_SECOND: Final = date(2029, 6, 1)


def as_told(case: Case) -> Events:
    """Tell the events of a case to the second reckoning."""

    def days_of(kind: EventKind) -> list[date]:
        return [event.on for event in case.events if event.kind is kind]

    def day_of(kind: EventKind) -> date | None:
        return next(iter(days_of(kind)), None)

    asked, given = EventKind.CLARIFICATION_ASKED, EventKind.CLARIFICATION_GIVEN
    return Events(
        days_of(EventKind.RECEIVED)[0],
        identity=day_of(EventKind.IDENTITY_GIVEN),
        fee=day_of(EventKind.FEE_PAID),
        waits=tuple(Wait(*wait) for wait in zip_longest(days_of(asked), days_of(given))),
        notice=day_of(EventKind.EXTENDED),
        identity_asked=day_of(EventKind.IDENTITY_ASKED),
        fee_asked=day_of(EventKind.FEE_ASKED),
    )


class CasesMachine(RuleBasedStateMachine):
    """Things happen on a case, one after another, as far as they can."""

    def __init__(self) -> None:
        super().__init__()
        self.then: list[tuple[date, Standing]] = []

    @initialize(
        begins=days(date(2018, 7, 4), PROCLAIMED_UNTIL),
        place=st.sampled_from(
            [
                (SchoolKind.ACADEMY, Nation.ENGLAND, (Regime.ACCESS, Regime.FOI)),
                (SchoolKind.MAINTAINED, Nation.WALES, (Regime.ACCESS, Regime.EDUCATIONAL_RECORD)),
                (SchoolKind.CONTROLLED, Nation.NORTHERN_IRELAND, (Regime.RIGHTS, Regime.EIR)),
                (
                    SchoolKind.EDUCATION_AUTHORITY,
                    Nation.SCOTLAND,
                    (Regime.FOISA, Regime.EISR, Regime.EDUCATIONAL_RECORD),
                ),
            ]
        ),
    )
    def it_begins(self, begins: date, place: tuple[SchoolKind, Nation, tuple[Regime, ...]]) -> None:
        kind, nation, regimes = place
        self.case = Case(
            reference="R-1",
            regimes=regimes,
            school=School(kind=kind, nation=nation),
            events=(Event(EventKind.RECEIVED, begins),),
        )
        self.today = begins

    def add(self, *events: Event, of: Case | None = None) -> bool:
        try:
            self.case = (of or self.case).plus(*events)
        except FactsError:
            return False
        return True

    @rule(wait=st.integers(1, 40))
    def days_pass(self, wait: int) -> None:
        self.then.append((self.today, at(self.case, self.today)))
        self.today += timedelta(days=wait)

    @rule(choice=st.integers(0, 99))
    def something_happens(self, choice: int) -> None:
        before, so_far = at(self.case, self.today), self.case
        possible = [kind for kind in GOES_ON if self.add(Event(kind, self.today), of=so_far)]
        self.case = so_far
        if possible:
            kind = possible[choice % len(possible)]
            assert self.add(Event(kind, self.today))
            if kind is EventKind.EXTENDED:
                assert never_earlier(before, at(self.case, self.today))

    @precondition(lambda self: len(self.case.events) > 5)
    @rule(kind=st.sampled_from(sorted(ENDS, key=lambda kind: kind.value)))
    def it_ends(self, kind: EventKind) -> None:
        before = at(self.case, self.today)
        if self.add(Event(kind, self.today)):
            found = at(self.case, self.today)
            assert due(found) == due(before)
            assert any(clock.since == self.today for clock in found.clocks)

    @rule(ago=st.integers(0, 60), kind=st.sampled_from(GOES_ON))
    def something_earlier_is_remembered(self, ago: int, kind: EventKind) -> None:
        day = max(self.case.events[0].on, self.today - timedelta(days=ago))
        before, kept = at(self.case, self.today), self.case
        if self.add(Event(kind, day)):
            assert never_earlier(before, at(self.case, self.today))
            self.case = kept  # as below

    @rule(ago=st.integers(0, 60), length=st.integers(0, 30))
    def a_pause_is_remembered(self, ago: int, length: int) -> None:
        first = max(self.case.events[0].on, self.today - timedelta(days=ago))
        last = min(self.today, first + timedelta(days=length))
        before, kept = at(self.case, self.today), self.case
        asked = Event(EventKind.CLARIFICATION_ASKED, first)
        if self.add(asked, Event(EventKind.CLARIFICATION_GIVEN, last)):
            assert never_earlier(before, at(self.case, self.today))
            # What was said on earlier days did not know of it.
            self.case = kept

    @precondition(lambda self: len(self.case.events) > 1)
    @rule(number=st.integers(0, 99), data=st.data())
    def it_is_told_anew(self, number: int, data: st.DataObject) -> None:
        events = self.case.events
        again = evolve(self.case, events=tuple(data.draw(st.permutations(events))))
        assert (again, hash(again)) == (self.case, hash(self.case))
        assert at(again, self.today) == at(self.case, self.today)
        cut = 1 + number % (len(events) - 1)
        half = evolve(self.case, events=events[:cut])
        assert half.plus(*events[cut:]) == self.case

    @invariant()
    def what_was_said_of_earlier_days_still_holds(self) -> None:
        for day, found in self.then[-3:]:
            assert at(self.case, day) == found

    @invariant()
    def the_parts_agree(self) -> None:
        if not hasattr(self, "case"):
            return
        found = at(self.case, self.today)
        states = [clock.state for clock in found.clocks]
        assert (found.state is State.CLOSED) == (set(states) == {State.CLOSED})
        assert len(found.duties) == len(states) - states.count(State.CLOSED)
        dated = [duty.day for duty in found.duties if duty.day is not None]
        assert dated == sorted(dated)
        assert all(late.days > 0 for late in found.late)
        assert all(
            (clock.state is State.RUNNING) == (clock.since is None) for clock in found.clocks
        )

    @invariant()
    def the_month_is_that_of_a_second_reckoning(self) -> None:
        """No day of a pause is lost, and none is given twice."""
        if not hasattr(self, "case") or Regime.ACCESS not in self.case.regimes:
            return
        nation = self.case.school.nation
        assert nation is not None
        if self.today >= LAST_OF_THE_SECOND:
            return
        found = at(self.case, self.today)
        [clock] = [clock for clock in found.clocks if clock.regime is Regime.ACCESS]
        assert clock.due is not None
        day = clock.due.day if clock.due.running else None
        assert Due(day, clock.due.strict) == reckon(as_told(self.case), nation.value)


CasesMachine.TestCase.settings = settings(stateful_step_count=20)
TestWhateverHappens = CasesMachine.TestCase


class TestEvents:
    """A case is what has happened on it, in whatever order that is told."""

    @given(cases(), st.randoms(use_true_random=False))
    def test_the_order_of_telling_makes_no_difference(self, case: Case, random: object) -> None:
        events = list(case.events)
        random.shuffle(events)  # type: ignore[attr-defined]  # Hypothesis' own kind of Random
        assert evolve(case, events=tuple(events)) == case

    @given(cases(), st.integers(1, 200))
    def test_the_state_of_a_day_depends_on_the_events_up_to_it(
        self, case: Case, after: int
    ) -> None:
        day = case.events[0].on + timedelta(days=after)
        known = evolve(case, events=tuple(event for event in case.events if event.on <= day))
        assert at(known, day) == at(case, day)

    @given(cases(), st.integers(1, 200))
    def test_before_its_first_event_a_case_has_not_begun(self, case: Case, before: int) -> None:
        found = at(case, case.events[0].on - timedelta(days=before))
        assert (found.state, found.clocks, found.effects) == (State.NOT_BEGUN, (), ())

    @given(cases())
    def test_json_loses_nothing(self, case: Case) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "cases.json"
            path.write_text(exchange.as_json({"cases": [case]}), encoding="utf-8")
            assert load(path) == (case,)

    @given(st.lists(cases(), max_size=3, unique_by=lambda case: case.reference))
    def test_toml_loses_nothing(self, several: list[Case]) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "cases.toml"
            path.write_text(exchange.as_toml(several), encoding="utf-8")
            assert load(path) == tuple(several)

    @given(cases(), st.integers(0, 400))
    def test_every_standing_can_be_written(self, case: Case, after: int) -> None:
        found = at(case, case.events[0].on + timedelta(days=after))
        assert json.loads(exchange.as_json(found))["state"] == found.state.value
        assert found.explain().startswith(case.reference)


class TestRules:
    """What is due keeps the rule that its time began under, and no two have the same."""

    @given(cases(), st.integers(0, 120))
    def test_neither_events_nor_calendars_change_it(self, case: Case, after: int) -> None:
        nation = case.school.nation
        assert nation is not None
        rules: dict[tuple[Regime, str], str] = {}
        for event, known in product(case.events, (CALENDARS[nation], LONG_CLOSED[nation])):
            found = standing(case, known, as_of=event.on + timedelta(days=after))
            assert len({duty.rule for duty in found.duties}) == len(found.duties)
            for duty in found.duties:
                assert rules.setdefault((duty.regime, duty.what), duty.rule) == duty.rule


class TestMovedCalendars:
    """A day proclaimed as a holiday moves last days on, and nothing else moves them."""

    @given(cases(), st.integers(0, 60))
    def test_without_a_change_nothing_moves(self, case: Case, after: int) -> None:
        assert case.school.nation is not None
        same = CALENDARS[case.school.nation]
        assert moved([case], same, same, as_of=case.events[0].on + timedelta(days=after)) == ()

    @settings(max_examples=25)  # filling calendars is slow
    @given(cases(), st.integers(0, 60), st.frozensets(st.integers(1, 90), min_size=1, max_size=3))
    def test_a_proclaimed_day_never_brings_a_day_forward(
        self, case: Case, after: int, extra: frozenset[int]
    ) -> None:
        begins, nation = case.events[0].on, case.school.nation
        assert nation is not None
        proclaimed = of(nation, frozenset(begins + timedelta(days=number) for number in extra))
        old, as_of = CALENDARS[nation], begins + timedelta(days=after)
        found = moved([case], old, proclaimed, as_of=as_of)
        for move in found:
            assert move.old is None or move.new is None or move.old <= move.new
            assert (move.old, move.old_safe) != (move.new, move.new_safe)
        back = moved([case], proclaimed, old, as_of=as_of)
        assert [(move.new, move.old) for move in back] == [(move.old, move.new) for move in found]
