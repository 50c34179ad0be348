"""Strategies for periods of retention and holds."""

from datetime import date, timedelta

from hypothesis import strategies as st

from ukschoolgdpr.facts.processing import NATIONS_WITH
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Until
from ukschoolgdpr.retention import Counting, Hold, HoldReason, Retention, schedule
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


def _hold(
    reason: HoldReason, since: date, released: timedelta | None, review: timedelta | None
) -> Hold:
    return Hold(
        reason=reason,
        since=since,
        released=after(since, released),
        review=after(since, review),
    )
