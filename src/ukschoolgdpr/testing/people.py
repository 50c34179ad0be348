"""Strategies for who asks, and for parents."""

from datetime import date

from hypothesis import strategies as st

from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.people import Parentage, Requester
from ukschoolgdpr.testing.drawing import AGES, answered, days, some
from ukschoolgdpr.testing.processing import schools


def requesters(*, known: bool = False) -> st.SearchStrategy[Requester]:
    """Draw people who ask, and the data subjects for whom they ask, from birth to old age.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.people import Role, may_act
        >>> @given(requesters())
        ... def test_the_law_of_one_nation_is_asked(requester):
        ...     answer = may_act(Role.SUBJECT, requester, as_of=date(2026, 9, 1))
        ...     assert len(answer.decisions) == (2 if requester.nation is None else 1)
        >>> test_the_law_of_one_nation_is_asked()
    """
    shown = [
        (understands, incapable)
        for understands in ((False, True) if known else (None, False, True))
        for incapable in (False, True)
        if not (understands and incapable)
    ]

    def requester(  # noqa: PLR0913 - what is drawn apart
        *,
        school: School,
        age: int | None,
        deceased: bool,
        shown: tuple[Maybe, bool],
        against_own_interests: bool,
        answers: dict[str, Maybe],
    ) -> Requester:
        understands, shown_incapable = shown
        return Requester(
            school=school,
            age=age,
            deceased=deceased,
            understands=understands,
            shown_incapable=shown_incapable,
            against_own_interests=against_own_interests,
            **answers,
        )

    return st.builds(
        requester,
        school=schools(known=known),
        age=some(AGES, known=known),
        deceased=st.sampled_from((False, False, False, True)),
        shown=st.sampled_from(shown),
        against_own_interests=st.booleans(),
        answers=answered(Requester, known=known, but=frozenset({"understands"})),
    )


def parentages(*, known: bool = False) -> st.SearchStrategy[Parentage]:
    """Draw the ways in which people may have come by parental responsibility.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.people import responsibility
        >>> from ukschoolgdpr.testing import nations
        >>> @given(parentages(known=True), nations())
        ... def test_it_is_decided_where_all_is_known(parentage, nation):
        ...     found = responsibility(parentage, nation, as_of=date(2026, 9, 1))
        ...     assert found.reason.met is not None
        >>> test_it_is_decided_where_all_is_known()
    """
    unknown = st.nothing() if known else st.none()

    def parentage(registered_on: date | None, answers: dict[str, Maybe]) -> Parentage:
        return Parentage(registered_on=registered_on, **answers)

    # The days from which registration gives it lie in these years.
    registered = st.dates(date(2002, 1, 1), date(2006, 12, 31)) | days()
    return st.builds(parentage, unknown | registered, answered(Parentage, known=known))
