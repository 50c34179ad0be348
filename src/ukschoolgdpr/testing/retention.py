"""Strategies for periods of retention, schedules of a school's own, records and holds."""

from datetime import date, timedelta
from typing import Any, Final

from attrs import evolve
from hypothesis import strategies as st

from ukschoolgdpr.facts.processing import NATIONS_WITH
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Until
from ukschoolgdpr.retention import (
    Action,
    Counting,
    HeldRecord,
    Hold,
    Holder,
    HoldReason,
    OwnRule,
    Retention,
    Rounding,
    Statutory,
    Trigger,
    records,
    schedule,
)
from ukschoolgdpr.retention.rows import YEARS, Row
from ukschoolgdpr.testing.drawing import LATER, after, days
from ukschoolgdpr.testing.times import open_all_year
from ukschoolgdpr.vocabulary import SchoolKind


def retentions() -> st.SearchStrategy[Retention]:
    """Draw rules of the retention schedule: a class of records, a nation and a holder.

    Example:
        >>> from hypothesis import given
        >>> @given(retentions())
        ... def test_a_rule_is_one_of_its_nation(rule):
        ...     assert rule.applies_in == {rule.nation}
        >>> test_a_rule_is_one_of_its_nation()
    """
    # The schedule is read when something is drawn, not when Hypothesis looks for strategies.
    return st.deferred(
        lambda: st.sampled_from([entry for nation in Nation for entry in schedule(nation)])
    )


def countings(nation: Nation = Nation.ENGLAND) -> st.SearchStrategy[Counting]:
    """Draw what a school of a nation supplies for counting how long records are kept.

    Example:
        >>> from hypothesis import given
        >>> @given(countings())
        ... def test_the_school_days_are_those_of_the_nation(counting):
        ...     assert counting.sessions is None or counting.sessions.nation is Nation.ENGLAND
        >>> test_the_school_days_are_those_of_the_nation()
    """
    ends = st.sampled_from([None, Until(3, 31), Until(7, 31), Until(8, 31), Until(12, 31)])
    return st.builds(
        Counting,
        school=st.sampled_from([None, *(it for it in SchoolKind if nation in NATIONS_WITH[it])]),
        academic_year_end=ends,
        financial_year_end=ends,
        sessions=st.sampled_from([None, open_all_year(nation)]),
        strict=st.booleans(),
    )


def holds() -> st.SearchStrategy[Hold]:
    """Draw holds on disposal; some go on.

    Example:
        >>> from hypothesis import given
        >>> @given(holds())
        ... def test_a_hold_holds_on_its_first_day_unless_released(hold):
        ...     assert hold.holds(hold.since) or hold.released == hold.since
        >>> test_a_hold_holds_on_its_first_day_unless_released()
    """
    return st.builds(_hold, st.sampled_from(HoldReason), days(), LATER, LATER)


def own_rules() -> st.SearchStrategy[OwnRule]:
    """Draw rules of a school's own schedule: as the library has them, or with a part changed.

    Example:
        >>> from hypothesis import given
        >>> @given(own_rules())
        ... def test_a_rule_can_be_said(rule):
        ...     assert rule.rule
        >>> test_a_rule_can_be_said()
    """
    return st.deferred(
        lambda: st.builds(
            _own_rule,
            st.sampled_from(
                [
                    version.value
                    for nation in Nation
                    for entry in schedule(nation)
                    for version in entry.versions.versions
                ]
            ),
            st.none() | st.sampled_from(_LENGTHS),
            st.none() | st.sampled_from(Trigger),
            st.fixed_dictionaries(
                {
                    "label": _WORDS,
                    "holder": st.none() | st.sampled_from(Holder),
                    "action": st.none() | st.sampled_from(Action),
                    "statutory": st.none() | st.sampled_from(Statutory),
                    "citation": _WORDS,
                    "reason": _WORDS,
                }
            ),
        )
    )


# So few that a schedule drawn many times is soon compared.
_LENGTHS: Final = (
    *((period, way) for period in ("P90D", "P6M", "P3Y", "P6Y", "P25Y") for way in YEARS),
    *(
        (period, Rounding.EXACT_FROM)
        for period in ("P1D", "P90D", "P6M", "P3Y", "P2191D", "P6Y", "P25Y")
    ),
    ("P6Y", Rounding.EXACT_BEGINNING_WITH),
    ("P15D", Rounding.SCHOOL_DAYS),
    *((period, Rounding.NONE) for period in ("P0D", "permanent", "while-needed")),
)
_WORDS: Final = st.sampled_from(["", "as ever", "SI 2006/1751", "IRMS 2019"])


def _own_rule(
    row: Row,
    length: tuple[str, Rounding] | None,
    trigger: Trigger | None,
    other: dict[str, Any],
) -> OwnRule:
    # A birthday, and the later of two, name their event.
    if length is None and trigger is not None and trigger is not row.trigger:
        length = _LENGTHS[0]
    period, rounding = length or (row.period_iso, row.rounding)
    return OwnRule(
        record_id=row.record_id,
        trigger=trigger or row.trigger,
        period_iso=period,
        rounding=rounding,
        **other,
    )


def held_records() -> st.SearchStrategy[HeldRecord]:
    """Draw records that a school still holds.

    Example:
        >>> from hypothesis import given
        >>> @given(held_records())
        ... def test_a_record_is_of_a_class(held):
        ...     assert held.record_id in {each.id.partition(".")[2] for each in records()}
        >>> test_a_record_is_of_a_class()
    """
    some_day = st.none() | days()
    return st.deferred(
        lambda: st.builds(
            HeldRecord,
            key=st.integers(0, 999).map(lambda number: f"R-{number}"),
            record_id=st.sampled_from([each.id.partition(".")[2] for each in records()]),
            holder=st.none() | st.sampled_from(Holder),
            event=days(date(1990, 1, 1)),
            date_of_birth=some_day,
            pension_age=some_day,
            procedure_began=some_day,
        ).map(_in_order)
    )


def _in_order(held: HeldRecord) -> HeldRecord:
    # No procedure begins after its award.
    if held.procedure_began is None:
        return held
    return evolve(held, procedure_began=min(held.procedure_began, held.event))


def _hold(
    reason: HoldReason, since: date, released: timedelta | None, review: timedelta | None
) -> Hold:
    return Hold(
        reason=reason,
        since=since,
        released=after(since, released),
        review=after(since, review),
    )
