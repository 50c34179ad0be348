from datetime import date, datetime

import pytest
from attrs import evolve

from ukschoolgdpr.errors import ClockStoppedError, FactsError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import PROCLAIMED_UNTIL, WorkingCalendar
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.instruments import REG_1182_71, UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import EVERY_DAY, Days, Hours, Months, Spell, Until, WorkingDays
from ukschoolgdpr.law.reckoning import Reading, Reckoning, Step, earliest
from ukschoolgdpr.law.timelines import Confidence, Force, Version

ENGLAND = WorkingCalendar.of(Nation.ENGLAND)
PERIOD = UK_GDPR.article(12, 3)
ROLL = REG_1182_71.article(3, 4)
BEGINNING = Reading(name="beginning", text="the first day counts", cites=UK_GDPR.article("12A", 1))
ASKING = Reading(name="asking", text="the day of asking counts", cites=UK_GDPR.article("12A", 5))
STATUTE = Version(value=None, commences=date.min, cites=UK_GDPR.article("12A", 5))
GUIDANCE = Version(
    value=None,
    commences=date.min,
    cites=Reference("ICO guidance, clarification"),
    force=Force.PRACTICE,
    confidence=Confidence.LOW,
)


def april(day: int) -> date:
    """Give a day of April 2026: Friday 3 and Monday 6 are bank holidays."""
    return date(2026, 4, day)


def may(day: int) -> date:
    """Give a day of May 2026: Monday 4 and Monday 25 are bank holidays."""
    return date(2026, 5, day)


def running_from(day: date) -> Reckoning:
    return Reckoning(
        id="deadlines.test",
        calendar=ENGLAND,
        before=None,
        reached=day,
        how="request received",
        cites=PERIOD,
        strict=day,
    )


MONTH = running_from(april(15)).plus(Months(1), PERIOD)
"""To Friday 15 May 2026."""
STRICTER = running_from(april(15)).plus(Months(1), PERIOD, BEGINNING)
"""The same, a day less on the strict track."""


def test_a_reckoning_starts_with_the_day_from_which_time_runs() -> None:
    start = running_from(april(15))
    assert start.steps == (Step(april(15), "request received", PERIOD, Force.LAW, Confidence.HIGH),)
    assert (start.id, start.calendar) == ("deadlines.test", ENGLAND)
    assert (start.day, start.safe_day) == (april(15), april(15))
    assert start.running
    assert start.stopped_since is None
    assert start.readings == ()
    assert not start.provisional


def test_a_period_is_a_cited_step() -> None:
    due = running_from(april(15)).plus(Days(2), PERIOD).plus(WorkingDays(2), ROLL)
    assert [(step.day, step.text, step.cites) for step in due.steps] == [
        (april(15), "request received", PERIOD),
        (april(17), "2 days on", PERIOD),
        (april(21), "2 working days on", ROLL),
    ]
    assert (due.day, due.safe_day) == (april(21), april(21))


def test_a_period_beginning_with_a_day_strictly_includes_it() -> None:
    assert (STRICTER.day, STRICTER.safe_day) == (may(15), may(14))
    assert STRICTER.readings == (BEGINNING,)


def test_each_track_counts_a_second_period_from_where_it_stands() -> None:
    due = STRICTER.plus(WorkingDays(1), PERIOD)
    assert (due.day, due.safe_day) == (may(18), may(15))
    assert due.readings == (BEGINNING,)
    again = due.plus(Days(1), PERIOD, BEGINNING)
    assert (again.day, again.safe_day) == (may(19), may(15))
    assert again.readings == (BEGINNING,)
    third = due.plus(Days(1), PERIOD, ASKING)
    assert third.readings == (BEGINNING, ASKING)


@pytest.mark.parametrize(
    ("reached", "rolled"),
    [(april(2), april(2)), (april(3), april(7)), (april(6), april(7)), (april(18), april(20))],
    ids=["working day", "Good Friday", "Easter Monday", "Saturday"],
)
def test_a_last_day_that_is_no_working_day_moves_on(reached: date, rolled: date) -> None:
    due = running_from(reached).rolled(ROLL)
    assert (due.day, due.safe_day) == (rolled, rolled)
    moved = [(step.day, step.text, step.cites) for step in due.steps[1:]]
    assert moved == ([(rolled, "next working day", ROLL)] if rolled > reached else [])


def test_a_first_day_that_counts_strictly_keeps_the_last_day_from_moving_on() -> None:
    due = running_from(date(2026, 3, 3)).plus(Months(1), PERIOD, BEGINNING).rolled(ROLL)
    assert (due.day, due.safe_day) == (april(7), april(2))
    later = running_from(date(2026, 3, 6)).plus(Months(1), PERIOD, BEGINNING).rolled(ROLL)
    assert (later.day, later.safe_day) == (april(7), april(5))
    assert later.rolled(ROLL) == later


def test_the_strict_track_moves_on_by_itself() -> None:
    due = running_from(april(7)).cautioned(april(3), ASKING).rolled(ROLL)
    assert (due.day, due.safe_day, due.readings) == (april(7), april(7), ())
    earlier = running_from(april(15)).cautioned(april(3), ASKING).rolled(ROLL)
    assert (earlier.day, earlier.safe_day) == (april(15), april(7))
    assert len(earlier.steps) == 1
    both = running_from(april(18)).cautioned(april(3), ASKING).rolled(ROLL)
    assert (both.day, both.safe_day, both.readings) == (april(20), april(7), (ASKING,))


@pytest.mark.parametrize(
    ("spells", "day", "safe_day"),
    [
        ((), may(15), may(15)),
        ((Spell(april(20), april(24)),), may(20), may(19)),
        ((Spell(april(20), april(20)),), may(16), may(15)),
        ((Spell(april(15), april(15)),), may(15), may(15)),
        ((Spell(april(10), april(14)),), may(15), may(15)),
        ((Spell(april(15), april(17)),), may(17), may(17)),
        ((Spell(april(10), april(17)),), may(17), may(17)),
        ((Spell(april(20), april(24)), Spell(april(20), april(24))), may(20), may(19)),
        ((Spell(april(20), april(24)), Spell(april(22), april(26))), may(22), may(21)),
        ((Spell(april(22), april(26)), Spell(april(20), april(24))), may(22), may(21)),
        ((Spell(april(20), april(26)), Spell(april(22), april(24))), may(22), may(21)),
        ((Spell(april(20), april(24)), Spell(april(25), april(26))), may(22), may(20)),
        ((Spell(april(20), april(24)), Spell(april(28), april(29))), may(22), may(20)),
        ((Spell(may(15), may(16)),), may(17), may(15)),
        ((Spell(may(14), may(16)),), may(18), may(17)),
        ((Spell(may(16), may(20)),), may(15), may(15)),
        ((Spell(may(16)),), may(15), may(15)),
        ((Spell(april(20), april(24)), Spell(may(18), may(19))), may(22), may(20)),
        ((Spell(april(20), april(24)), Spell(may(21), may(22))), may(20), may(19)),
    ],
    ids=[
        "none",
        "five days",
        "one day",
        "the starting day",
        "before the starting day",
        "from the starting day",
        "across the starting day",
        "twice the same",
        "overlapping",
        "overlapping, in another order",
        "one in another",
        "one after another",
        "apart",
        "from the last day",
        "from the day before the last",
        "after the last day",
        "after the last day, unanswered",
        "from a day that another spell added",
        "after the days that another spell added",
    ],
)
def test_days_on_which_time_does_not_run_are_added(
    spells: tuple[Spell, ...], day: date, safe_day: date
) -> None:
    due = MONTH.suspended(spells, STATUTE, ASKING)
    assert (due.day, due.safe_day) == (day, safe_day)
    assert due.readings == ((ASKING,) if safe_day < day else ())


def test_a_suspension_is_a_cited_step_with_its_doubts() -> None:
    lawful = MONTH.suspended([Spell(april(20), april(20))], STATUTE, ASKING)
    assert lawful.steps[:-1] == MONTH.steps
    assert lawful.steps[-1] == Step(
        may(16), "time did not run on 1 day", STATUTE.cites, Force.LAW, Confidence.HIGH
    )
    twice = MONTH.suspended(
        [Spell(april(22), april(26)), Spell(april(20), april(24))], STATUTE, ASKING
    )
    assert twice.steps[-1].text == "time did not run on 7 days"
    advised = MONTH.suspended([Spell(april(20), april(24))], GUIDANCE, ASKING)
    assert advised.steps[-1] == Step(
        may(20), "time did not run on 5 days", GUIDANCE.cites, Force.PRACTICE, Confidence.LOW
    )


def test_what_is_not_law_leaves_the_strict_track_alone() -> None:
    due = MONTH.suspended([Spell(april(20), april(24))], GUIDANCE, ASKING)
    assert (due.day, due.safe_day, due.readings) == (may(20), may(15), (ASKING,))
    stopped = MONTH.suspended([Spell(april(20))], GUIDANCE, ASKING)
    assert not stopped.running
    assert (stopped.safe_day, stopped.readings) == (may(15), (ASKING,))


def test_a_spell_from_the_day_to_which_the_last_day_moved_keeps_it_from_counting() -> None:
    """The month ends on Saturday 2 May 2026 and so on Tuesday 5: Monday is a bank holiday."""
    month = running_from(april(2)).plus(Months(1), PERIOD)
    answered = month.suspended([Spell(may(5), may(7))], STATUTE, ASKING).rolled(ROLL)
    assert (answered.day, answered.safe_day) == (may(8), may(5))
    assert [step.text for step in answered.steps[1:]] == [
        "1 month on",
        "time did not run on 3 days; the last day follows the answer",
    ]
    sooner = month.suspended([Spell(may(3), may(7))], STATUTE, ASKING).rolled(ROLL)
    assert (sooner.day, sooner.safe_day) == (may(8), may(8))
    too_late = month.suspended([Spell(may(6), may(7))], STATUTE, ASKING).rolled(ROLL)
    assert (too_late.day, too_late.safe_day) == (may(5), may(5))
    twice = month.suspended(
        [Spell(may(5), may(7)), Spell(may(8), may(11))], STATUTE, ASKING
    ).rolled(ROLL)
    assert (twice.day, twice.safe_day) == (may(12), may(5))


def test_a_strict_track_that_does_not_move_on_has_no_days_to_add_then() -> None:
    month = running_from(april(2)).plus(Months(1), PERIOD, BEGINNING)
    due = month.suspended([Spell(may(2), may(5))], STATUTE, ASKING).rolled(ROLL)
    assert (due.day, due.safe_day) == (may(6), may(1))
    assert due.readings == (BEGINNING,)


@pytest.mark.parametrize(
    "spells",
    [
        (Spell(april(20)),),
        (Spell(april(15)),),
        (Spell(april(10)),),
        (Spell(april(16), april(18)), Spell(april(20))),
        (Spell(april(20)), Spell(april(16), april(18))),
        (Spell(april(20)), Spell(april(22), april(24))),
    ],
    ids=["one", "from the start", "before the start", "second", "unsorted", "first"],
)
def test_a_spell_that_goes_on_stops_time(spells: tuple[Spell, ...]) -> None:
    stopped = MONTH.suspended(spells, STATUTE, ASKING)
    since = next(spell.first for spell in spells if spell.last is None)
    assert not stopped.running
    assert stopped.stopped_since == since
    assert stopped.readings == ()
    step = Step(since, "time stands still from here", STATUTE.cites, Force.LAW, Confidence.HIGH)
    assert stopped.steps == (*MONTH.steps, step)
    message = f"deadlines.test: time stands still since {since}, so there is no last day yet"
    with pytest.raises(ClockStoppedError, match=f"^{message}$"):
        _ = stopped.day
    with pytest.raises(ClockStoppedError, match=f"^{message}$"):
        _ = stopped.safe_day


def test_the_strict_track_may_end_on_the_day_from_which_the_other_stands_still() -> None:
    stopped = MONTH.suspended([Spell(may(15))], STATUTE, ASKING).rolled(ROLL)
    assert not stopped.running
    assert (stopped.safe_day, stopped.readings) == (may(15), (ASKING,))


def test_while_time_stands_still_nothing_can_be_counted() -> None:
    stopped = MONTH.suspended([Spell(april(20))], STATUTE, ASKING)
    assert stopped.rolled(ROLL) is stopped
    with pytest.raises(ClockStoppedError):
        stopped.plus(Months(2), PERIOD)
    with pytest.raises(ClockStoppedError):
        stopped.suspended([Spell(april(20), april(24))], STATUTE, ASKING)
    with pytest.raises(ClockStoppedError):
        stopped.noted("too late", PERIOD)


def test_the_strict_track_rolls_while_the_other_stands_still() -> None:
    month = running_from(april(2)).plus(Months(1), PERIOD)
    stopped = month.suspended([Spell(april(20))], GUIDANCE, ASKING).rolled(ROLL)
    assert not stopped.running
    assert stopped.safe_day == may(5)
    assert stopped.stopped_since == april(20)


def test_a_strict_track_that_does_not_move_on_ends_before_a_later_question() -> None:
    """The month ends on Sunday 3 May 2026 or, strictly, on Saturday 2."""
    month = running_from(april(3)).plus(Months(1), PERIOD, BEGINNING)
    due = month.suspended([Spell(may(3), may(6))], STATUTE, ASKING).rolled(ROLL)
    assert (due.day, due.safe_day) == (may(7), may(2))


def test_a_track_that_moved_on_moves_on_again() -> None:
    due = running_from(april(18)).rolled(ROLL).plus(Days(5), PERIOD).rolled(ROLL)
    assert (due.day, due.safe_day) == (april(27), april(27))
    noted = running_from(april(18)).noted("so", PERIOD).rolled(ROLL)
    assert (noted.day, noted.safe_day) == (april(20), april(20))


def test_a_note_leaves_the_day_where_it_is() -> None:
    noted = STRICTER.noted("notice came too late", ROLL)
    assert (noted.day, noted.safe_day) == (may(15), may(14))
    assert noted.readings == (BEGINNING,)
    assert noted.steps == (
        *STRICTER.steps,
        Step(may(15), "notice came too late", ROLL, Force.LAW, Confidence.HIGH),
    )
    saturday = running_from(april(15)).plus(Days(3), PERIOD, BEGINNING).noted("so", PERIOD)
    assert saturday.plus(Days(1), PERIOD).rolled(ROLL).safe_day == april(18)


@pytest.mark.parametrize(
    ("cautious", "reading", "safe_day", "readings"),
    [
        (may(13), ASKING, may(13), (BEGINNING, ASKING)),
        (may(13), BEGINNING, may(13), (BEGINNING,)),
        (may(13), None, may(13), (BEGINNING,)),
        (may(14), ASKING, may(14), (BEGINNING,)),
        (may(15), ASKING, may(14), (BEGINNING,)),
    ],
    ids=["earlier", "the same reading", "no reading", "the same day", "later"],
)
def test_caution_brings_the_safe_day_forward_and_never_back(
    cautious: date, reading: Reading | None, safe_day: date, readings: tuple[Reading, ...]
) -> None:
    due = STRICTER.cautioned(cautious, reading)
    assert (due.day, due.safe_day, due.readings) == (may(15), safe_day, readings)
    assert due.steps == STRICTER.steps


def test_caution_gives_a_safe_day_where_time_stands_still() -> None:
    stopped = MONTH.suspended([Spell(april(20))], STATUTE, ASKING)
    cautious = stopped.cautioned(may(1), BEGINNING)
    assert (cautious.safe_day, cautious.readings) == (may(1), (BEGINNING,))
    assert not cautious.running


@pytest.mark.parametrize(
    ("last", "provisional"),
    [(PROCLAIMED_UNTIL, False), (date(2029, 1, 1), True)],
    ids=["last published day", "the day after"],
)
def test_days_beyond_the_published_holidays_are_provisional(last: date, provisional: bool) -> None:  # noqa: FBT001 - a column of the table
    due = running_from(last)
    assert due.provisional is provisional
    line = "provisional: bank holidays after 2028-12-31 are forecast"
    assert (line in due.explain().splitlines()) is provisional


def test_a_day_beyond_the_calendar_is_refused() -> None:
    clock = running_from(date(2035, 12, 1)).plus(Months(1), PERIOD)
    message = "England: 2036-01-01 is outside the calendar, which runs from 2018-01-01 to"
    with pytest.raises(OutsideCoverageError, match=f"^{message} 2035-12-31$"):
        clock.rolled(ROLL)


@pytest.mark.parametrize(
    ("force", "confidence", "doubts"),
    [
        (Force.LAW, Confidence.HIGH, ""),
        (Force.LAW, Confidence.MEDIUM, ", medium confidence"),
        (Force.PARTLY, Confidence.HIGH, ", partly"),
        (Force.PRACTICE, Confidence.LOW, ", practice, low confidence"),
    ],
    ids=["sure law", "law in doubt", "partly law", "doubtful practice"],
)
def test_a_step_prints_on_a_line_with_its_doubts(
    force: Force, confidence: Confidence, doubts: str
) -> None:
    step = Step(date(2026, 10, 5), "next working day", ROLL, force, confidence)
    assert str(step) == f"Mon 05 Oct 2026  next working day [Reg 1182/71, art 3(4){doubts}]"


def test_an_explanation_gives_steps_and_calendar() -> None:
    due = running_from(april(2)).plus(Months(1), PERIOD).rolled(ROLL)
    assert due.explain().splitlines() == [
        "Thu 02 Apr 2026  request received [UK GDPR, art 12(3)]",
        "Sat 02 May 2026  1 month on [UK GDPR, art 12(3)]",
        "Tue 05 May 2026  next working day [Reg 1182/71, art 3(4)]",
        f"working days of England, 2018-01-01 to 2035-12-31 ({ENGLAND.digest})",
    ]


def test_an_explanation_names_the_readings_that_moved_the_safe_day() -> None:
    due = STRICTER.suspended([Spell(april(20), april(24))], STATUTE, ASKING)
    assert due.explain().splitlines()[3:-1] == [
        "safe by Mon 18 May 2026:",
        "  the first day counts [UK GDPR, art 12A(1)]",
        "  the day of asking counts [UK GDPR, art 12A(5)]",
    ]


def test_an_explanation_says_since_when_time_stands_still() -> None:
    stopped = MONTH.suspended([Spell(april(20))], STATUTE, ASKING)
    assert stopped.explain().splitlines()[2:] == [
        "Mon 20 Apr 2026  time stands still from here [UK GDPR, art 12A(5)]",
        f"working days of England, 2018-01-01 to 2035-12-31 ({ENGLAND.digest})",
    ]
    advised = MONTH.suspended([Spell(may(15))], GUIDANCE, ASKING)
    doubtful = "ICO guidance, clarification, practice, low confidence"
    assert advised.explain().splitlines()[2:-1] == [
        f"Fri 15 May 2026  time stands still from here [{doubtful}]",
        "safe by Fri 15 May 2026:",
        "  the day of asking counts [UK GDPR, art 12A(5)]",
    ]


def test_a_period_that_is_not_law_or_not_sure_says_so() -> None:
    due = running_from(april(15)).plus(
        Days(28), PERIOD, force=Force.PRACTICE, confidence=Confidence.MEDIUM
    )
    assert due.steps[-1] == Step(may(13), "28 days on", PERIOD, Force.PRACTICE, Confidence.MEDIUM)
    assert due.rolled(ROLL).plus(Days(1), PERIOD).steps[-1].force is Force.LAW


def test_a_period_up_to_a_date_says_which() -> None:
    due = running_from(april(15)).plus(Until(9, 30), PERIOD)
    assert str(due.steps[-1]) == "Wed 30 Sep 2026  until 30 Sep [UK GDPR, art 12(3)]"


def test_the_day_from_which_time_runs_is_that_of_the_first_step() -> None:
    assert STRICTER.rolled(ROLL).noted("so", ROLL).start == april(15)
    assert running_from(april(15)).start == april(15)


AWARE = datetime.fromisoformat("2026-10-23T16:20+01:00")
"""The Friday before summer time ends."""


ROUNDING = Reading(name="rounding", text="to the end of the hour", cites=ROLL, later=True)


def hours_on() -> Reckoning:
    begun = Reckoning.from_moment("deadlines.test", AWARE, "became aware", PERIOD)
    return begun.plus_hours(Hours(72), PERIOD, ROUNDING)


def test_hours_run_from_a_moment_and_nothing_moves_their_end() -> None:
    due = hours_on()
    assert due.id == "deadlines.test"
    assert due.at is not None
    assert due.at.isoformat() == "2026-10-26T15:20:00+00:00"
    assert (due.day, due.safe_day) == (date(2026, 10, 26), date(2026, 10, 26))
    assert due.calendar is EVERY_DAY
    assert due.explain().splitlines() == [
        "Fri 23 Oct 2026 16:20  became aware [UK GDPR, art 12(3)]",
        "Mon 26 Oct 2026 15:20  72 hours on [UK GDPR, art 12(3)]",
        "not to be relied on: to the end of the hour [Reg 1182/71, art 3(4)]",
    ]
    assert due.begun.safe_day == date(2026, 10, 23)
    assert due.rolled(ROLL).readings == (ROUNDING,)
    assert due.noted("so", ROLL).at == due.at
    saturday = Reckoning.from_moment("deadlines.test", AWARE, "became aware", PERIOD)
    assert saturday.plus_hours(Hours(24), PERIOD, ASKING).rolled(ROLL).day == date(2026, 10, 24)


def test_a_reading_is_named_where_it_parts_the_days_and_a_later_one_once() -> None:
    rounding = f"not to be relied on: {ROUNDING.text} [{ROUNDING.cites}]"
    parted = hours_on().cautioned(date(2026, 10, 25), ASKING)
    assert parted.explain().splitlines()[2:] == [
        "safe by Sun 25 Oct 2026:",
        f"  {ASKING.text} [{ASKING.cites}]",
        rounding,
    ]
    together = hours_on().cautioned(date(2026, 10, 26), ASKING)
    assert together.explain().splitlines()[2:] == [rounding]


def test_days_on_which_time_does_not_run_leave_no_moment() -> None:
    due = hours_on().suspended([Spell(date(2026, 10, 24), date(2026, 10, 24))], STATUTE, ASKING)
    assert (due.day, due.at) == (date(2026, 10, 27), None)


def test_hours_do_not_run_from_a_day() -> None:
    message = "deadlines.test: hours run from a moment, not from the day 2026-04-15"
    with pytest.raises(FactsError, match=f"^{message}$"):
        running_from(april(15)).plus_hours(Hours(72), PERIOD, ASKING)


def test_a_moment_without_an_offset_begins_nothing() -> None:
    with pytest.raises(FactsError, match=r"^moment: expected a datetime with its offset from UTC"):
        Reckoning.from_moment("deadlines.test", AWARE.replace(tzinfo=None), "aware", PERIOD)


def test_of_several_limits_the_first_to_end_counts() -> None:
    first = running_from(april(15)).plus(Days(10), PERIOD)
    later = running_from(april(15)).plus(Months(1), ROLL)
    due = earliest([later, first], PERIOD)
    assert (due.day, due.safe_day, due.readings) == (april(25), april(25), ())
    assert due.steps == (
        *first.steps,
        Step(
            april(25),
            "this ends first; another on Fri 15 May 2026",
            PERIOD,
            Force.LAW,
            Confidence.HIGH,
        ),
    )
    assert earliest([first], PERIOD) is first
    three = earliest([later, first, running_from(april(26))], PERIOD)
    assert [step.text for step in three.steps[2:]] == [
        "this ends first; another on Sun 26 Apr 2026",
        "this ends first; another on Fri 15 May 2026",
    ]


def test_the_safe_day_of_several_limits_is_the_earliest_of_all() -> None:
    first = running_from(april(15)).plus(Days(10), PERIOD, BEGINNING)
    later = running_from(april(15)).plus(Days(11), PERIOD).cautioned(april(20), ASKING)
    due = earliest([first, later], PERIOD)
    assert (due.day, due.safe_day, due.readings) == (april(25), april(20), (ASKING,))
    same = earliest([first, later.cautioned(april(19), BEGINNING)], PERIOD)
    assert (same.safe_day, same.readings) == (april(19), (ASKING, BEGINNING))
    safer = earliest([first, running_from(april(26)).cautioned(april(24), ASKING)], PERIOD)
    assert (safer.safe_day, safer.readings) == (april(24), (BEGINNING,))


def test_of_two_that_end_on_one_day_the_safer_is_taken() -> None:
    first = running_from(april(15)).plus(Days(10), PERIOD, BEGINNING)
    safer = running_from(april(25)).cautioned(april(20), ASKING)
    for limits in ([first, safer], [safer, first]):
        due = earliest(limits, ROLL)
        assert due.steps[-1].text == "this ends first; another on the same day"
        assert due.steps[:-1] == safer.steps
        assert (due.day, due.safe_day, due.readings) == (april(25), april(20), (ASKING,))


def test_a_reading_that_the_end_has_overtaken_is_not_named() -> None:
    """The month ends on Sunday 3 May 2026, or a pause later on Monday 4, a bank holiday."""
    month = running_from(april(3)).plus(Months(1), PERIOD)
    due = month.suspended([Spell(april(20), april(20))], GUIDANCE, ASKING).rolled(ROLL)
    assert (due.day, due.safe_day, due.readings) == (may(5), may(5), ())
    again = due.plus(Days(4), PERIOD).rolled(ROLL)
    assert (again.day, again.readings) == (may(11), ())
    working = running_from(april(15)).cautioned(april(14), ASKING)
    assert working.rolled(ROLL).readings == (ASKING,)


def test_each_track_runs_from_its_own_day() -> None:
    """Strictly time has run since 1 April; the pause lies before the other track begins."""
    start = evolve(running_from(april(10)), strict=april(1), readings=(BEGINNING,))
    month = start.plus(Months(1), PERIOD)
    assert (month.day, month.safe_day) == (may(10), may(1))
    due = month.suspended([Spell(april(5), april(15))], STATUTE, ASKING)
    assert (due.day, due.safe_day) == (may(15), may(11))


def test_a_last_day_that_follows_an_answer_is_no_more_than_probable() -> None:
    month = running_from(april(2)).plus(Months(1), PERIOD)
    plain = month.suspended([Spell(may(1), may(7))], STATUTE, ASKING)
    assert plain.steps[-1].confidence is Confidence.HIGH
    follows = month.suspended([Spell(may(5), may(7))], STATUTE, ASKING)
    assert follows.steps[-1].confidence is Confidence.MEDIUM
    advised = month.suspended([Spell(may(5), may(7))], GUIDANCE, ASKING)
    assert advised.steps[-1].confidence is Confidence.LOW


def test_of_limits_that_stand_still_none_ends_first() -> None:
    stopped = MONTH.suspended([Spell(april(20))], STATUTE, ASKING)
    with pytest.raises(ClockStoppedError):
        earliest([MONTH, stopped], PERIOD)
