"""Strategies for disclosures to somebody outside the school."""

from hypothesis import strategies as st

from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.sharing import Recipient, SharedData, Sharing
from ukschoolgdpr.testing.drawing import AGES, answered, some
from ukschoolgdpr.testing.processing import schools


def sharings(*, known: bool = False) -> st.SearchStrategy[Sharing]:
    """Draw data that are to go to somebody outside the school.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.sharing import Course, may_share
        >>> @given(sharings(known=True))
        ... def test_the_course_is_determined_where_all_is_known(sharing):
        ...     found = may_share(sharing, as_of=date(2026, 9, 1))
        ...     assert found.course is not Course.UNDETERMINED
        >>> test_the_course_is_determined_where_all_is_known()
    """
    unknown = () if known else (None,)

    def sharing(
        school: School,
        recipient: Recipient | None,
        data: SharedData | None,
        age: int | None,
        answers: dict[str, Maybe],
    ) -> Sharing:
        return Sharing(school=school, recipient=recipient, data=data, age=age, **answers)

    return st.builds(
        sharing,
        schools(known=known),
        st.sampled_from((*unknown, *Recipient)),
        st.sampled_from((*unknown, *SharedData)),
        some(AGES, known=known),
        answered(Sharing, known=known),
    )
