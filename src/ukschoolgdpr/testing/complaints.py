"""Strategies for complaints about data protection."""

from hypothesis import strategies as st

from ukschoolgdpr.complaints import Complaint
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.testing.drawing import answered
from ukschoolgdpr.testing.processing import schools


def complaints(*, known: bool = False) -> st.SearchStrategy[Complaint]:
    """Draw complaints about data protection, to a school or to the regulator.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.complaints import owed
        >>> @given(complaints(known=True))
        ... def test_nothing_was_owed_before_the_duties_began(complaint):
        ...     for each in owed(complaint, received=date(2026, 6, 18)):
        ...         assert each.decision.outcome.value == "does-not-apply"
        >>> test_nothing_was_owed_before_the_duties_began()
    """

    def complaint(school: School, answers: dict[str, Maybe]) -> Complaint:
        return Complaint(school=school, **answers)

    return st.builds(complaint, schools(known=known), answered(Complaint, known=known))
