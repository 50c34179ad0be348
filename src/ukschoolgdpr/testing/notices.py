"""Strategies for privacy notices."""

from hypothesis import strategies as st

from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.notices import Notice
from ukschoolgdpr.testing.drawing import answered
from ukschoolgdpr.testing.processing import schools


def notices(*, known: bool = False) -> st.SearchStrategy[Notice]:
    """Draw privacy notices and what is known of the data that they cover.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.notices import required
        >>> @given(notices(known=True))
        ... def test_every_item_is_decided_where_all_is_known(notice):
        ...     assert not required(notice, as_of=date(2026, 9, 1)).undetermined
        >>> test_every_item_is_decided_where_all_is_known()
    """

    def notice(school: School, answers: dict[str, Maybe]) -> Notice:
        return Notice(school=school, **answers)

    return st.builds(notice, schools(known=known), answered(Notice, known=known))
