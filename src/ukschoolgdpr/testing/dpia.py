"""Strategies for impact assessments."""

from hypothesis import strategies as st

from ukschoolgdpr.dpia import Operation
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.testing.drawing import answered
from ukschoolgdpr.testing.processing import schools
from ukschoolgdpr.vocabulary import LawfulBasis


def operations(*, known: bool = False) -> st.SearchStrategy[Operation]:
    """Draw processing operations, with what is known of their assessment.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.dpia import Need, screening
        >>> @given(operations(known=True))
        ... def test_the_need_is_determined_where_all_is_known(operation):
        ...     found = screening(operation, as_of=date(2026, 9, 1))
        ...     assert found.need is not Need.UNDETERMINED
        >>> test_the_need_is_determined_where_all_is_known()
    """

    def operation(
        school: School, lawful_basis: LawfulBasis | None, answers: dict[str, Maybe]
    ) -> Operation:
        return Operation(school=school, lawful_basis=lawful_basis, **answers)

    unknown = () if known else (None,)
    return st.builds(
        operation,
        schools(known=known),
        st.sampled_from((*unknown, *LawfulBasis)),
        answered(Operation, known=known),
    )
