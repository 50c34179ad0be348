"""Hypothesis strategies for the library's values; every field is drawn, none left at its default.

Hypothesis finds them through its entry point, so ``@given`` with annotations alone works too.
"""

from datetime import date, timedelta
from itertools import product
from typing import Final, TypeVar

from attrs import fields_dict

from ukschoolgdpr.facts.calendars import FIRST, LAST, PROCLAIMED_UNTIL, WorkingCalendar
from ukschoolgdpr.facts.processing import NATIONS_WITH, Processing, Purpose, School
from ukschoolgdpr.facts.requests import AccessRequest, RightsRequest
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.periods import ONE_DAY, Calendar, Spell
from ukschoolgdpr.law.rules import Entry
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS
from ukschoolgdpr.vocabulary import LawfulBasis, SchoolKind


def register() -> None:
    """Let ``from_type`` make the library's values; Hypothesis calls this as it loads."""
    from hypothesis import strategies as st  # noqa: PLC0415 - see below

    st.register_type_strategy(Calendar, lambda _: calendars())
    st.register_type_strategy(WorkingCalendar, lambda _: calendars())
    st.register_type_strategy(Spell, lambda _: spells())
    st.register_type_strategy(RightsRequest, lambda _: rights_requests())
    st.register_type_strategy(AccessRequest, lambda _: access_requests())
    st.register_type_strategy(School, lambda _: schools())
    st.register_type_strategy(Purpose, lambda _: purposes())
    st.register_type_strategy(Processing, lambda _: processings())


# Importing Hypothesis calls ``register`` of this module, so it must be there already.
from hypothesis import strategies as st  # noqa: E402

T = TypeVar("T")

# Longer than the longest period, so that events fall within it, on its end and after it.
_DAYS: Final = st.integers(0, 100).map(lambda number: timedelta(days=number))
_LATER: Final = st.none() | _DAYS


def days(first: date = COVERAGE_BEGINS, last: date = LAST) -> st.SearchStrategy[date]:
    """Draw days, both ends included: by default those whose law and working days are known.

    Example:
        >>> from hypothesis import given
        >>> from ukschoolgdpr.deadlines import ACCESS
        >>> @given(days())
        ... def test_the_access_limit_is_known_on_every_day(day):
        ...     assert ACCESS.on(day).commences <= day
        >>> test_the_access_limit_is_known_on_every_day()
    """
    return st.integers(first.toordinal(), last.toordinal()).map(date.fromordinal)


def days_in_force(entry: Entry[T]) -> st.SearchStrategy[date]:
    """Draw days on which some version of the entry is in force, each version as often.

    Example:
        >>> from hypothesis import given
        >>> from ukschoolgdpr.deadlines import SAR_CLARIFICATION_PAUSE
        >>> @given(days_in_force(SAR_CLARIFICATION_PAUSE))
        ... def test_the_pause_is_cited_on_every_day_in_force(day):
        ...     assert SAR_CLARIFICATION_PAUSE.on(day).cites
        >>> test_the_pause_is_cited_on_every_day_in_force()
    """
    spans = [
        (
            max(version.commences, COVERAGE_BEGINS),
            LAST if version.ceases is None else version.ceases - ONE_DAY,
        )
        for version in entry.versions.versions
    ]
    return st.one_of([days(first, last) for first, last in spans if first <= last])


def nations() -> st.SearchStrategy[Nation]:
    """Draw nations.

    Example:
        >>> from hypothesis import given
        >>> @given(nations())
        ... def test_a_nation_has_a_code_of_three_letters(nation):
        ...     assert len(nation.value) == 3
        >>> test_a_nation_has_a_code_of_three_letters()
    """
    return st.sampled_from(Nation)


def spells(
    first: date = COVERAGE_BEGINS, last: date = PROCLAIMED_UNTIL
) -> st.SearchStrategy[Spell]:
    """Draw spells that begin and end in a span of days; some go on.

    Example:
        >>> from hypothesis import given
        >>> @given(spells())
        ... def test_a_spell_ends_on_its_first_day_or_later(spell):
        ...     assert spell.last is None or spell.first <= spell.last
        >>> test_a_spell_ends_on_its_first_day_or_later()
    """
    within = days(first, last)

    def spell(one: date, other: date | None) -> Spell:
        return Spell(one) if other is None else Spell(min(one, other), max(one, other))

    return st.builds(spell, within, within | st.none())


def calendars() -> st.SearchStrategy[WorkingCalendar]:
    """Draw calendars of one nation, of some and of all, with days added; they know all ``days``.

    Example:
        >>> from hypothesis import given
        >>> @given(calendars(), days())
        ... def test_the_next_working_day_is_one(calendar, day):
        ...     assert calendar.working(calendar.next_working(day))
        >>> test_the_next_working_day_is_one()
    """
    ends = (date(LAST.year + 1, 12, 31), date(LAST.year + 5, 12, 31))
    return st.builds(
        WorkingCalendar.of,
        nations=nations() | st.just(UK) | st.frozensets(nations(), min_size=1),
        extra=st.frozensets(days(FIRST), max_size=3),
        last=st.sampled_from(ends),
    )


def rights_requests(
    received: st.SearchStrategy[date] | None = None,
) -> st.SearchStrategy[RightsRequest]:
    """Draw requests that could have been: nothing in them is earlier than receipt.

    Args:
        received: the days of receipt; by default those under the law held here whose last day
            is reckoned with published bank holidays, or little later.

    Example:
        >>> from hypothesis import given
        >>> @given(rights_requests())
        ... def test_nothing_comes_before_receipt(request):
        ...     assert request.identity_given is None or request.identity_given >= request.received
        >>> test_nothing_comes_before_receipt()
    """

    def request(
        day: date, identity: timedelta | None, fee: timedelta | None, notice: timedelta | None
    ) -> RightsRequest:
        return RightsRequest(
            received=day,
            identity_given=_after(day, identity),
            fee_paid=_after(day, fee),
            extension_notice=_after(day, notice),
        )

    return st.builds(request, _receipts(received), _LATER, _LATER, _LATER)


def access_requests(
    received: st.SearchStrategy[date] | None = None,
) -> st.SearchStrategy[AccessRequest]:
    """Draw access requests that could have been: nothing in them is earlier than receipt.

    Up to three clarifications are asked for, in any order, overlapping or not; some are not
    answered yet.

    Args:
        received: the days of receipt; by default as for ``rights_requests``.

    Example:
        >>> from hypothesis import given
        >>> @given(access_requests())
        ... def test_no_question_comes_before_the_request(request):
        ...     assert all(spell.first >= request.received for spell in request.clarifications)
        >>> test_no_question_comes_before_the_request()
    """

    def request(
        asked: RightsRequest, waits: list[tuple[timedelta, timedelta | None]]
    ) -> AccessRequest:
        clarifications = []
        for asking, waiting in waits:
            first = asked.received + asking
            clarifications.append(Spell(first, _after(first, waiting)))
        return AccessRequest(
            received=asked.received,
            identity_given=asked.identity_given,
            fee_paid=asked.fee_paid,
            extension_notice=asked.extension_notice,
            clarifications=tuple(clarifications),
        )

    waits = st.lists(st.tuples(_DAYS, _LATER), max_size=3)
    return st.builds(request, rights_requests(received), waits)


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

    return st.builds(purpose, schools(known=known), _answers(Purpose, known=known))


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
        _answers(Processing, known=known),
    )


def _answers(
    kind: type[Purpose | Processing], *, known: bool
) -> st.SearchStrategy[dict[str, Maybe]]:
    """Draw the answers to the questions that stand alone, four at a time: draws are slow."""
    answers = (False, True) if known else (None, False, True)
    others = {"school", "lawful_basis", "automated", "unstructured"}
    names = [name for name in fields_dict(kind) if name not in others]
    return st.tuples(
        *(
            st.sampled_from(
                [
                    dict(zip(four, chosen, strict=True))
                    for chosen in product(answers, repeat=len(four))
                ]
            )
            for four in (names[first : first + 4] for first in range(0, len(names), 4))
        )
    ).map(lambda drawn: {name: answer for four in drawn for name, answer in four.items()})


def _receipts(received: st.SearchStrategy[date] | None) -> st.SearchStrategy[date]:
    return days(last=PROCLAIMED_UNTIL) if received is None else received


def _after(day: date, later: timedelta | None) -> date | None:
    return None if later is None else day + later
