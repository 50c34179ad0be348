"""Strategies for schools and what they do with data."""

from itertools import product

from hypothesis import strategies as st

from ukschoolgdpr.facts.processing import NATIONS_WITH, Processing, Purpose, School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.special_categories import SensitiveProcessing
from ukschoolgdpr.testing.drawing import answered
from ukschoolgdpr.vocabulary import LawfulBasis, SchoolKind


def schools(*, known: bool = False) -> st.SearchStrategy[School]:
    """Draw schools of a kind that the nation has; of some, kind or nation is not known.

    Args:
        known: whether both are always known.

    Example:
        >>> from hypothesis import given
        >>> @given(schools(known=True))
        ... def test_a_kind_is_of_some_nations(school):
        ...     assert school.nation in NATIONS_WITH[school.kind]
        >>> test_a_kind_is_of_some_nations()
    """
    unknown = () if known else (None,)
    return st.sampled_from(
        [
            School(kind=kind, nation=nation)
            for kind in (*SchoolKind, *unknown)
            for nation in (*Nation, *unknown)
            if kind is None or nation is None or nation in NATIONS_WITH[kind]
        ]
    )


def purposes(*, known: bool = False) -> st.SearchStrategy[Purpose]:
    """Draw purposes for which a lawful basis is sought.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.lawful_bases import open_bases
        >>> @given(purposes())
        ... def test_there_are_seven_bases(purpose):
        ...     assert len(open_bases(purpose, as_of=date(2026, 9, 1))) == 7
        >>> test_there_are_seven_bases()
    """

    def purpose(school: School, answers: dict[str, Maybe]) -> Purpose:
        return Purpose(school=school, **answers)

    return st.builds(purpose, schools(known=known), answered(Purpose, known=known))


def processings(*, known: bool = False) -> st.SearchStrategy[Processing]:
    """Draw processings and the circumstances of the data subject.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.rights import ACCESS
        >>> @given(processings(known=True))
        ... def test_access_is_decided_where_all_is_known(processing):
        ...     assert ACCESS.decide(processing, as_of=date(2026, 9, 1)).reason.met is not None
        >>> test_access_is_decided_where_all_is_known()
    """
    unknown = () if known else (None,)
    answers: tuple[Maybe, ...] = (*unknown, False, True)
    held = [
        {"automated": automated, "unstructured": unstructured}
        for automated, unstructured in product(answers, repeat=2)
        if not (automated and unstructured)
    ]

    def processing(
        school: School,
        lawful_basis: LawfulBasis | None,
        held: dict[str, Maybe],
        answers: dict[str, Maybe],
    ) -> Processing:
        return Processing(school=school, lawful_basis=lawful_basis, **held, **answers)

    return st.builds(
        processing,
        schools(known=known),
        st.sampled_from((*unknown, *LawfulBasis)),
        st.sampled_from(held),
        answered(Processing, known=known, but=frozenset({"automated", "unstructured"})),
    )


def sensitive_processings(*, known: bool = False) -> st.SearchStrategy[SensitiveProcessing]:
    """Draw what is asked of a processing of special category or criminal offence data.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.special_categories import SPECIAL_CATEGORY
        >>> @given(sensitive_processings(known=True))
        ... def test_data_are_special_or_not_where_all_is_known(data):
        ...     assert SPECIAL_CATEGORY.decide(data, as_of=date(2026, 9, 1)).reason.met is not None
        >>> test_data_are_special_or_not_where_all_is_known()
    """

    def sensitive(school: School, answers: dict[str, Maybe]) -> SensitiveProcessing:
        return SensitiveProcessing(school=school, **answers)

    return st.builds(sensitive, schools(known=known), answered(SensitiveProcessing, known=known))
