"""Strategies for decisions of a computer."""

from itertools import product

from hypothesis import strategies as st

from ukschoolgdpr.automated import DecisionTaken
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.testing.drawing import answered
from ukschoolgdpr.testing.processing import schools
from ukschoolgdpr.vocabulary import LawfulBasis


def decisions_taken(*, known: bool = False) -> st.SearchStrategy[DecisionTaken]:
    """Draw decisions about a person, taken by a computer or not.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.automated import automated_decision
        >>> @given(decisions_taken(known=True))
        ... def test_what_is_caught_is_decided_where_all_is_known(facts):
        ...     found = automated_decision(facts, decided=date(2026, 9, 1))
        ...     assert found.caught.reason.met is not None
        >>> test_what_is_caught_is_decided_where_all_is_known()
    """
    unknown = () if known else (None,)
    answers: tuple[Maybe, ...] = (*unknown, False, True)
    rests_on = [
        {"personal_data": personal, "special_category": special}
        for personal, special in product(answers, repeat=2)
        if not (special and personal is False)
    ]

    def decision(
        school: School,
        lawful_basis: LawfulBasis | None,
        rests_on: dict[str, Maybe],
        answers: dict[str, Maybe],
    ) -> DecisionTaken:
        return DecisionTaken(school=school, lawful_basis=lawful_basis, **rests_on, **answers)

    return st.builds(
        decision,
        schools(known=known),
        st.sampled_from((*unknown, *LawfulBasis)),
        st.sampled_from(rests_on),
        answered(DecisionTaken, known=known, but=frozenset({"personal_data", "special_category"})),
    )
