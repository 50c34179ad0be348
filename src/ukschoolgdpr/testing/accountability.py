"""Strategies for what a school accounts for."""

from hypothesis import strategies as st

from ukschoolgdpr.accountability import Governance, Measures, Payer, Post
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.testing.drawing import answered, some
from ukschoolgdpr.testing.processing import schools


def governances(*, known: bool = False) -> st.SearchStrategy[Governance]:
    """Draw how schools account for what they do with personal data.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.accountability import principles
        >>> @given(governances())
        ... def test_there_are_seven_principles(facts):
        ...     assert len(principles(facts, as_of=date(2026, 9, 1))) == 7
        >>> test_there_are_seven_principles()
    """

    def governance(school: School, post: Post | None, answers: dict[str, Maybe]) -> Governance:
        return Governance(school=school, post=post, **answers)

    return st.builds(
        governance,
        schools(known=known),
        some(st.sampled_from(Post), known=known),
        answered(Governance, known=known),
    )


def payers(*, known: bool = False) -> st.SearchStrategy[Payer]:
    """Draw who pays the data protection fee, near the limits of the tiers more often than not.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.accountability import fee
        >>> @given(payers(known=True))
        ... def test_where_all_is_known_the_fee_is(payer):
        ...     assert fee(payer, as_of=date(2026, 9, 1)).pounds >= 47
        >>> test_where_all_is_known_the_fee_is()
    """

    def payer(
        school: School, staff: int | None, turnover: int | None, answers: dict[str, Maybe]
    ) -> Payer:
        return Payer(school=school, staff=staff, turnover=turnover, **answers)

    staff = st.sampled_from([0, 10, 11, 250, 251]) | st.integers(0, 2_000)
    limits = st.sampled_from([632_000, 632_001, 36_000_000, 36_000_001])
    return st.builds(
        payer,
        schools(known=known),
        some(staff, known=known),
        some(limits | st.integers(0, 100_000_000), known=known),
        answered(Payer, known=known),
    )


def school_measures(*, known: bool = False) -> st.SearchStrategy[Measures]:
    """Draw what staff of a school do for security.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from hypothesis import given
        >>> from ukschoolgdpr.accountability import measures
        >>> @given(school_measures(known=True))
        ... def test_each_measure_is_kept_or_not_where_all_is_known(facts):
        ...     assert None not in {reason.met for reason in measures(facts)}
        >>> test_each_measure_is_kept_or_not_where_all_is_known()
    """
    return answered(Measures, known=known).map(lambda answers: Measures(**answers))
