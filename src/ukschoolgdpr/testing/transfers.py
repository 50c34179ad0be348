"""Strategies for transfers abroad."""

from itertools import product

from hypothesis import strategies as st

from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.testing.drawing import answered
from ukschoolgdpr.testing.processing import schools
from ukschoolgdpr.transfers import Transfer
from ukschoolgdpr.transfers.facts import PRIVATE_ONLY


def transfers(*, known: bool = False) -> st.SearchStrategy[Transfer]:
    """Draw what is known of transfers abroad, but for the territory.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.transfers import RESTRICTED
        >>> @given(transfers(known=True))
        ... def test_a_transfer_is_restricted_or_not_where_all_is_known(facts):
        ...     assert RESTRICTED.decide(facts, as_of=date(2026, 9, 1)).reason.met is not None
        >>> test_a_transfer_is_restricted_or_not_where_all_is_known()
    """
    answers: tuple[Maybe, ...] = (False, True) if known else (None, False, True)
    recipients = [
        dict(zip(("public_recipient", *PRIVATE_ONLY), (public, *private), strict=True))
        for public, *private in product(answers, repeat=1 + len(PRIVATE_ONLY))
        if not (public and any(private))
    ]

    def transfer(
        school: School, recipient: dict[str, Maybe], answers: dict[str, Maybe]
    ) -> Transfer:
        return Transfer(school=school, **recipient, **answers)

    return st.builds(
        transfer,
        schools(known=known),
        st.sampled_from(recipients),
        answered(Transfer, known=known, but=frozenset({"public_recipient", *PRIVATE_ONLY})),
    )
