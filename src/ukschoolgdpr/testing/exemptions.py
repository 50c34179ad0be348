"""Strategies for what is asked for, piece by piece."""

from datetime import date

from hypothesis import strategies as st

from ukschoolgdpr.exemptions import Disclosure, MadeBy, Opinion, Piece, Request, Role
from ukschoolgdpr.facts.calendars import PROCLAIMED_UNTIL
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.testing.drawing import AGES, answered, days, some
from ukschoolgdpr.testing.processing import schools
from ukschoolgdpr.vocabulary import Right


def disclosures(*, known: bool = False) -> st.SearchStrategy[Disclosure]:
    """Draw pieces of data together with the request for them.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.exemptions import LPP
        >>> @given(disclosures(known=True))
        ... def test_privilege_is_decided_where_all_is_known(facts):
        ...     assert LPP.decide(facts, as_of=date(2026, 9, 1)).reason.met is not None
        >>> test_privilege_is_decided_where_all_is_known()
    """

    def facts(  # noqa: PLR0913 - what is no yes or no
        *,
        school: School,
        right: Right | None,
        requester: MadeBy | None,
        age: int | None,
        opinion: Opinion | None,
        source: Role | None,
        other: Role | None,
        answers: dict[str, Maybe],
    ) -> Disclosure:
        return Disclosure(
            school=school,
            right=right,
            requester=requester,
            age=age,
            opinion=opinion,
            source=source,
            other=other,
            **answers,
        )

    return st.builds(
        facts,
        school=schools(known=known),
        right=some(st.sampled_from(Right), known=known),
        requester=some(st.sampled_from(MadeBy), known=known),
        age=some(AGES, known=known),
        opinion=some(st.sampled_from(Opinion), known=known),
        source=some(st.sampled_from(Role), known=known),
        other=some(st.sampled_from(Role), known=known),
        answers=answered(Disclosure, known=known),
    )


def pieces(key: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Piece]:
    """Draw pieces of the data asked for.

    Args:
        key: their keys; by default a few that may be drawn twice.

    Example:
        >>> from hypothesis import given
        >>> @given(pieces())
        ... def test_a_piece_has_a_key(piece):
        ...     assert piece.key
        >>> test_a_piece_has_a_key()
    """

    def piece(  # noqa: PLR0913 - what is no yes or no
        *,
        key: str,
        opinion: Opinion | None,
        given: date | None,
        source: Role | None,
        other: Role | None,
        checked: bool,
        answers: dict[str, Maybe],
    ) -> Piece:
        return Piece(
            key=key,
            opinion=opinion,
            opinion_given=given,
            source=source,
            other=other,
            no_other_kind=checked,
            **answers,
        )

    return st.builds(
        piece,
        key=st.sampled_from(["1", "2", "3"]) if key is None else key,
        opinion=some(st.sampled_from(Opinion)),
        given=some(days(last=PROCLAIMED_UNTIL)),
        source=some(st.sampled_from(Role)),
        other=some(st.sampled_from(Role)),
        checked=st.booleans(),
        answers=answered(Piece, known=False),
    )


def requests_for_data() -> st.SearchStrategy[Request]:
    """Draw requests under any right, as far as the exemptions ask about them.

    Example:
        >>> from hypothesis import given
        >>> from ukschoolgdpr import Right
        >>> @given(requests_for_data())
        ... def test_a_request_is_made_under_a_right(request):
        ...     assert isinstance(request.right, Right)
        >>> test_a_request_is_made_under_a_right()
    """

    def request(  # noqa: PLR0913 - what is no yes or no
        *,
        school: School,
        right: Right,
        requester: MadeBy | None,
        age: int | None,
        decided: date | None,
        answers: dict[str, Maybe],
    ) -> Request:
        return Request(
            school=school,
            right=right,
            requester=requester,
            age=age,
            decided=decided,
            **answers,
        )

    return st.builds(
        request,
        school=schools(),
        right=st.just(Right.ACCESS) | st.sampled_from(Right),
        requester=some(st.sampled_from(MadeBy)),
        age=some(AGES),
        decided=some(days(last=PROCLAIMED_UNTIL)),
        answers=answered(Request, known=False),
    )
