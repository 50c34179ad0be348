"""Strategies for consents, their records and their lives."""

from contextlib import suppress
from datetime import date

from attrs import evolve
from hypothesis import strategies as st

from ukschoolgdpr.consent import (
    Consent,
    DataSubject,
    Happening,
    Life,
    LifeEvent,
    Manner,
    Parent,
    PassedOn,
    Record,
    Tie,
)
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.calendars import LAST
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.periods import Days, Months, Years
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS
from ukschoolgdpr.testing.drawing import AGES, answered, days, some
from ukschoolgdpr.testing.processing import schools


def consents(*, known: bool = False) -> st.SearchStrategy[Consent]:
    """Draw consents, of people of every age to 120.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.consent import VALID
        >>> @given(consents(known=True))
        ... def test_validity_is_decided_where_all_is_known(consent):
        ...     assert VALID.decide(consent, as_of=date(2026, 9, 1)).reason.met is not None
        >>> test_validity_is_decided_where_all_is_known()
    """
    unknown = () if known else (None,)

    def consent(
        school: School,
        data_subject: DataSubject | None,
        age: int | None,
        answers: dict[str, Maybe],
    ) -> Consent:
        return Consent(school=school, data_subject=data_subject, age=age, **answers)

    return st.builds(
        consent,
        schools(known=known),
        st.sampled_from((*unknown, *DataSubject)),
        some(AGES, known=known),
        answered(Consent, known=known),
    )


def parents(*, known: bool = False) -> st.SearchStrategy[Parent]:
    """Draw people who may be a parent of a child whose biometric information is wanted.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from hypothesis import given
        >>> @given(parents())
        ... def test_nobody_consents_who_lacks_capacity(parent):
        ...     assert not (parent.lacks_capacity and parent.consented)
        >>> test_nobody_consents_who_lacks_capacity()
    """

    def parent(tie: Tie, answers: dict[str, Maybe]) -> Parent:
        if answers["lacks_capacity"]:
            answers = {**answers, "consented": False}
        return Parent(tie=tie, **answers)

    return st.builds(parent, st.sampled_from(Tie), answered(Parent, known=known))


def consent_records() -> st.SearchStrategy[Record]:
    """Draw records of consent, whole and with gaps.

    Example:
        >>> from hypothesis import given
        >>> @given(consent_records())
        ... def test_nothing_is_withdrawn_before_it_was_given(record):
        ...     assert not (record.when and record.withdrawn_on) or (
        ...         record.when <= record.withdrawn_on
        ...     )
        >>> test_nothing_is_withdrawn_before_it_was_given()
    """
    words = st.none() | st.sampled_from(["form 3, version 2", "the school office"])
    on = days()

    def record(kept: Record, ends: tuple[date | None, date | None], withdrawn: Maybe) -> Record:
        when, last = ends
        if when is not None and last is not None and last < when:
            when, last = last, when
        return evolve(
            kept, when=when, withdrawn=withdrawn, withdrawn_on=last if withdrawn else None
        )

    kept = st.builds(
        Record,
        who=st.none() | st.integers(0, 9_999).map(lambda number: f"P-{number}"),
        how=st.none() | st.sampled_from(Manner),
        method=words,
        told=words,
        controller=words,
        third_parties=st.none() | st.lists(st.just("school photographer"), max_size=2).map(tuple),
        covers=words,
        withdrawal_route=words,
        passed_on=st.none()
        | st.lists(st.builds(PassedOn, on=on, how=st.just("by e-mail")), max_size=2).map(tuple),
    )
    ends = st.tuples(st.none() | on, st.none() | on)
    return st.builds(record, kept, ends, st.sampled_from((None, False, True)))


def consent_lives(first: date = COVERAGE_BEGINS, last: date = LAST) -> st.SearchStrategy[Life]:
    """Draw lives of a consent that could have been, with up to eight events in a span of days.

    Example:
        >>> from hypothesis import given
        >>> @given(consent_lives())
        ... def test_events_are_in_order(life):
        ...     assert list(life.events) == sorted(life.events, key=lambda event: event.on)
        >>> test_events_are_in_order()
    """

    def life(drawn: list[tuple[Happening, date]], lasts: Days | Months | Years | None) -> Life:
        found = Life(lasts=lasts)
        for kind, on in sorted(drawn, key=lambda each: each[1]):
            with suppress(FactsError):
                found = Life(events=(*found.events, LifeEvent(kind, on)), lasts=lasts)
        return found

    periods = st.sampled_from([Days(30), Months(3), Months(12), Years(1), Years(7)])
    # What begins a consent is drawn more often than all else.
    kinds = st.sampled_from((*Happening, Happening.GIVEN, Happening.GIVEN))
    return st.builds(
        life, st.lists(st.tuples(kinds, days(first, last)), max_size=8), st.none() | periods
    )
