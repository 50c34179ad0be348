"""Strategies for offences with personal data."""

from hypothesis import strategies as st

from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.offences import Deed
from ukschoolgdpr.testing.drawing import answered
from ukschoolgdpr.testing.processing import schools


def deeds(*, known: bool = False) -> st.SearchStrategy[Deed]:
    """Draw what people did with personal data.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.offences import offences
        >>> @given(deeds(known=True))
        ... def test_each_offence_is_decided_where_all_is_known(deed):
        ...     for decision in offences(deed, as_of=date(2026, 9, 1)):
        ...         assert decision.reason.met is not None
        >>> test_each_offence_is_decided_where_all_is_known()
    """

    def deed(school: School, answers: dict[str, Maybe]) -> Deed:
        return Deed(school=school, **answers)

    return st.builds(deed, schools(known=known), answered(Deed, known=known))
