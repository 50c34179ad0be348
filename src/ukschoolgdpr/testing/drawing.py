"""Draw what every topic needs: days, nations and the answers to yes-or-no questions."""

from datetime import date, timedelta
from itertools import product
from typing import Final, TypeVar

from attrs import AttrsInstance, fields
from hypothesis import strategies as st

from ukschoolgdpr.facts.calendars import LAST
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import ONE_DAY
from ukschoolgdpr.law.rules import Entry
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS

T = TypeVar("T")

# Longer than the longest period, so that events fall within it, on its end and after it.
DAYS: Final = st.integers(0, 100).map(lambda number: timedelta(days=number))
LATER: Final = st.none() | DAYS

# The ages on both sides of every line of some law, as often as all the rest.
AGES: Final = st.sampled_from((0, 11, 12, 13, 15, 16, 17, 18)) | st.integers(0, 120)


def days(first: date = COVERAGE_BEGINS, last: date = LAST) -> st.SearchStrategy[date]:
    """Draw days, both ends included: by default those whose law and working days are known.

    Example:
        >>> from hypothesis import given
        >>> from ukschoolgdpr.deadlines import ACCESS
        >>> @given(days())
        ... def test_the_access_limit_is_known_on_every_day(day):
        ...     assert ACCESS.on(day).commences <= day
        >>> test_the_access_limit_is_known_on_every_day()
    """
    return st.integers(first.toordinal(), last.toordinal()).map(date.fromordinal)


def days_in_force(entry: Entry[T]) -> st.SearchStrategy[date]:
    """Draw days on which some version of the entry is in force, each version as often.

    Example:
        >>> from hypothesis import given
        >>> from ukschoolgdpr.deadlines import SAR_CLARIFICATION_PAUSE
        >>> @given(days_in_force(SAR_CLARIFICATION_PAUSE))
        ... def test_the_pause_is_cited_on_every_day_in_force(day):
        ...     assert SAR_CLARIFICATION_PAUSE.on(day).cites
        >>> test_the_pause_is_cited_on_every_day_in_force()
    """
    spans = [
        (
            max(version.commences, COVERAGE_BEGINS),
            LAST if version.ceases is None else version.ceases - ONE_DAY,
        )
        for version in entry.versions.versions
    ]
    return st.one_of([days(first, last) for first, last in spans if first <= last])


def nations() -> st.SearchStrategy[Nation]:
    """Draw nations.

    Example:
        >>> from hypothesis import given
        >>> @given(nations())
        ... def test_a_nation_has_a_code_of_three_letters(nation):
        ...     assert len(nation.value) == 3
        >>> test_a_nation_has_a_code_of_three_letters()
    """
    return st.sampled_from(Nation)


def answered(
    kind: type[AttrsInstance], *, known: bool, but: frozenset[str] = frozenset()
) -> st.SearchStrategy[dict[str, Maybe]]:
    """Draw the answers to yes-or-no questions that stand alone, four at a time: draws are slow."""
    answers = (False, True) if known else (None, False, True)
    names = [field.name for field in fields(kind) if field.type == Maybe and field.name not in but]
    return st.tuples(
        *(
            st.sampled_from(
                [
                    dict(zip(four, chosen, strict=True))
                    for chosen in product(answers, repeat=len(four))
                ]
            )
            for four in (names[first : first + 4] for first in range(0, len(names), 4))
        )
    ).map(lambda drawn: {name: answer for four in drawn for name, answer in four.items()})


def after(day: date, later: timedelta | None) -> date | None:
    """Give the day so much later, or None."""
    return None if later is None else day + later


def some(drawn: st.SearchStrategy[T], *, known: bool = False) -> st.SearchStrategy[T | None]:
    """Draw a value or, unless all is to be known, None."""
    return drawn if known else st.none() | drawn
