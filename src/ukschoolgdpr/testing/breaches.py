"""Strategies for breaches of personal data."""

from itertools import product

from hypothesis import strategies as st

from ukschoolgdpr.breaches import Breach, Capacity
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.testing.drawing import answered
from ukschoolgdpr.testing.processing import schools


def breaches(*, known: bool = False) -> st.SearchStrategy[Breach]:
    """Draw what has happened to data, whether it is a breach of personal data or not.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.breaches import duties
        >>> @given(breaches(known=True))
        ... def test_every_duty_is_decided_where_all_is_known(breach):
        ...     found = duties(breach, as_of=date(2026, 9, 1))
        ...     assert all(owed.decision.reason.met is not None for owed in found.owed)
        >>> test_every_duty_is_decided_where_all_is_known()
    """
    unknown = () if known else (None,)
    answers: tuple[Maybe, ...] = (*unknown, False, True)
    risks = [
        {"high_risk": high, "risk_unlikely": unlikely}
        for high, unlikely in product(answers, repeat=2)
        if not (high and unlikely)
    ]

    def breach(
        school: School,
        acting_as: Capacity | None,
        risk: dict[str, Maybe],
        answers: dict[str, Maybe],
    ) -> Breach:
        return Breach(school=school, acting_as=acting_as, **risk, **answers)

    return st.builds(
        breach,
        schools(known=known),
        st.sampled_from((*unknown, *Capacity)),
        st.sampled_from(risks),
        answered(Breach, known=known, but=frozenset({"high_risk", "risk_unlikely"})),
    )
