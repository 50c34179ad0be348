"""Hypothesis strategies for the library's values; every field is drawn, none left at its default.

Hypothesis finds them through its entry point, so ``@given`` with annotations alone works too.
"""

from contextlib import suppress
from datetime import date, datetime, timedelta
from functools import cache
from itertools import product
from typing import Final, TypeAlias, TypeVar
from zoneinfo import ZoneInfo

from attrs import AttrsInstance, evolve, fields

from ukschoolgdpr.automated import DecisionTaken
from ukschoolgdpr.cases import Case, Event, EventKind, Regime
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
from ukschoolgdpr.exemptions import Disclosure, MadeBy, Opinion, Piece, Request, Role
from ukschoolgdpr.facts.calendars import (
    FIRST,
    LAST,
    PROCLAIMED_UNTIL,
    SchoolCalendar,
    WorkingCalendar,
)
from ukschoolgdpr.facts.items import Code, Item, all_codes, all_items
from ukschoolgdpr.facts.processing import NATIONS_WITH, Processing, Purpose, School
from ukschoolgdpr.facts.requests import (
    AccessRequest,
    InformationRequest,
    MarksRequest,
    Obtained,
    RightsRequest,
)
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.periods import ONE_DAY, Calendar, Days, Months, Spell, Until, Years
from ukschoolgdpr.law.rules import Entry
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS
from ukschoolgdpr.people import Parentage, Requester
from ukschoolgdpr.retention import Counting, Hold, HoldReason, Retention, schedule
from ukschoolgdpr.special_categories import SensitiveProcessing
from ukschoolgdpr.vocabulary import LawfulBasis, Right, SchoolKind


def register() -> None:
    """Let ``from_type`` make the library's values; Hypothesis calls this as it loads."""
    from hypothesis import strategies as st  # noqa: PLC0415 - see below

    st.register_type_strategy(Calendar, lambda _: calendars())
    st.register_type_strategy(WorkingCalendar, lambda _: calendars())
    st.register_type_strategy(SchoolCalendar, lambda _: school_calendars())
    st.register_type_strategy(Spell, lambda _: spells())
    st.register_type_strategy(RightsRequest, lambda _: rights_requests())
    st.register_type_strategy(AccessRequest, lambda _: access_requests())
    st.register_type_strategy(InformationRequest, lambda _: information_requests())
    st.register_type_strategy(MarksRequest, lambda _: marks_requests())
    st.register_type_strategy(Obtained, lambda _: data_obtained())
    st.register_type_strategy(Case, lambda _: cases())
    st.register_type_strategy(School, lambda _: schools())
    st.register_type_strategy(Purpose, lambda _: purposes())
    st.register_type_strategy(Processing, lambda _: processings())
    st.register_type_strategy(SensitiveProcessing, lambda _: sensitive_processings())
    st.register_type_strategy(Requester, lambda _: requesters())
    st.register_type_strategy(Parentage, lambda _: parentages())
    st.register_type_strategy(Consent, lambda _: consents())
    st.register_type_strategy(Parent, lambda _: parents())
    st.register_type_strategy(Record, lambda _: consent_records())
    st.register_type_strategy(Life, lambda _: consent_lives())
    st.register_type_strategy(DecisionTaken, lambda _: decisions_taken())
    st.register_type_strategy(Disclosure, lambda _: disclosures())
    st.register_type_strategy(Piece, lambda _: pieces())
    st.register_type_strategy(Request, lambda _: requests_for_data())
    st.register_type_strategy(Item, lambda _: items())
    st.register_type_strategy(Code, lambda _: codes())
    st.register_type_strategy(Retention, lambda _: retentions())
    st.register_type_strategy(Counting, lambda _: countings())
    st.register_type_strategy(Hold, lambda _: holds())


# Importing Hypothesis calls ``register`` of this module, so it must be there already.
from hypothesis import strategies as st  # noqa: E402 - see above

T = TypeVar("T")
_Asked: TypeAlias = tuple[timedelta | None, timedelta | None]
_Wait: TypeAlias = tuple[timedelta, timedelta | None]

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


def school_calendars(
    first: date = COVERAGE_BEGINS, last: date = PROCLAIMED_UNTIL
) -> st.SearchStrategy[SchoolCalendar]:
    """Draw calendars of schools: up to six terms in a span of days, and what departs from them.

    Terms are of a day to four months; some follow each other with no day between. INSET days,
    closures and open days lie anywhere from the first term to the last, weekends and holidays too.

    Example:
        >>> from hypothesis import given
        >>> @given(school_calendars())
        ... def test_a_school_day_is_never_an_inset_day(school):
        ...     assert not school.sessions & school.inset
        >>> test_a_school_day_is_never_an_inset_day()
    """
    lengths = st.integers(0, 120)
    places = st.integers(0, 1_000)

    def school(  # noqa: PLR0913 - what a school's year is made of
        *,
        name: str,
        nation: Nation,
        begins: date,
        terms: list[tuple[int, int]],
        inset: list[int],
        closed: list[tuple[int, int]],
        open_days: list[int],
    ) -> SchoolCalendar:
        spells: list[Spell] = []
        day = begins
        for length, gap in terms:
            if day > last:
                break
            end = min(day + timedelta(days=length), last)
            spells.append(Spell(day, end))
            day = end + timedelta(days=1 + gap)
        span = (end - begins).days + 1

        def within(place: int, length: int = 0) -> Spell:
            one = begins + timedelta(days=place % span)
            return Spell(one, min(one + timedelta(days=length), end))

        closures = [within(place, length) for place, length in closed]
        staff = {within(place).first for place in inset}
        off = [*closures, *(Spell(day, day) for day in staff)]
        return SchoolCalendar.of(
            spells,
            nation=nation,
            inset=staff,
            closed=closures,
            open_days={
                day
                for day in (within(place).first for place in open_days)
                if not any(spell.first <= day <= (spell.last or day) for spell in off)
            },
            name=name,
        )

    return st.builds(
        school,
        name=st.sampled_from(["the school", "another school"]),
        nation=nations(),
        begins=days(first, last),
        terms=st.lists(st.tuples(lengths, st.integers(0, 45)), min_size=1, max_size=6),
        inset=st.lists(places, max_size=5),
        closed=st.lists(st.tuples(places, st.integers(0, 10)), max_size=4),
        open_days=st.lists(places, max_size=3),
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
        day: date, identity: _Asked, fee: _Asked, notice: timedelta | None
    ) -> RightsRequest:
        identity_asked, identity_given = _asked_and_given(day, identity)
        fee_asked, fee_paid = _asked_and_given(day, fee)
        return RightsRequest(
            received=day,
            identity_asked=identity_asked,
            identity_given=identity_given,
            fee_asked=fee_asked,
            fee_paid=fee_paid,
            extension_notice=_after(day, notice),
        )

    asked = st.tuples(_LATER, _LATER)
    return st.builds(request, _receipts(received), asked, asked, _LATER)


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

    def request(asked: RightsRequest, waits: list[_Wait]) -> AccessRequest:
        return AccessRequest(
            received=asked.received,
            identity_asked=asked.identity_asked,
            identity_given=asked.identity_given,
            fee_asked=asked.fee_asked,
            fee_paid=asked.fee_paid,
            extension_notice=asked.extension_notice,
            clarifications=tuple(_waiting(asked.received, wait) for wait in waits),
        )

    return st.builds(request, rights_requests(received), _waits(3))


def information_requests(
    received: st.SearchStrategy[date] | None = None,
) -> st.SearchStrategy[InformationRequest]:
    """Draw requests for information that could have been: nothing in them is before receipt.

    Up to two clarifications are asked for and two fee notices given, in any order; some are
    awaited.

    Args:
        received: the days of receipt; by default as for ``rights_requests``.

    Example:
        >>> from hypothesis import given
        >>> @given(information_requests())
        ... def test_no_notice_comes_before_the_request(request):
        ...     assert all(spell.first >= request.received for spell in request.fee_notices)
        >>> test_no_notice_comes_before_the_request()
    """

    def request(
        day: date, asked: list[_Wait], charged: list[_Wait], notice: timedelta | None
    ) -> InformationRequest:
        return InformationRequest(
            received=day,
            clarifications=tuple(_waiting(day, wait) for wait in asked),
            fee_notices=tuple(_waiting(day, wait) for wait in charged),
            extension_notice=_after(day, notice),
        )

    return st.builds(request, _receipts(received), _waits(2), _waits(2), _LATER)


def marks_requests() -> st.SearchStrategy[MarksRequest]:
    """Draw requests for exam marks, the results announced before, after or on no known day.

    Example:
        >>> from hypothesis import given
        >>> @given(marks_requests())
        ... def test_a_request_is_received_on_a_day(request):
        ...     assert request.received >= COVERAGE_BEGINS
        >>> test_a_request_is_received_on_a_day()
    """

    def request(day: date, announced: timedelta | None, *, before: bool) -> MarksRequest:
        later = announced if announced is None or not before else -announced
        return MarksRequest(received=day, announced=_after(day, later))

    long = st.none() | st.integers(0, 300).map(lambda number: timedelta(days=number))
    return st.builds(request, _receipts(None), long, before=st.booleans())


def data_obtained() -> st.SearchStrategy[Obtained]:
    """Draw data that came from someone else, used or not.

    Example:
        >>> from hypothesis import given
        >>> @given(data_obtained())
        ... def test_data_are_not_disclosed_before_they_are_there(data):
        ...     assert data.first_disclosure is None or data.first_disclosure >= data.obtained
        >>> test_data_are_not_disclosed_before_they_are_there()
    """

    def obtained(day: date, told: timedelta | None, disclosed: timedelta | None) -> Obtained:
        return Obtained(
            obtained=day,
            first_communication=_after(day, told),
            first_disclosure=_after(day, disclosed),
        )

    return st.builds(obtained, _receipts(None), _LATER, _LATER)


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
        _answers(Processing, known=known, but=frozenset({"automated", "unstructured"})),
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

    return st.builds(sensitive, schools(known=known), _answers(SensitiveProcessing, known=known))


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
    unknown = st.nothing() if known else st.none()
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
        # Childhood, with every age that some law names, as often as all the rest.
        age=unknown | st.integers(0, 19) | st.integers(0, 120),
        deceased=st.sampled_from((False, False, False, True)),
        shown=st.sampled_from(shown),
        against_own_interests=st.booleans(),
        answers=_answers(Requester, known=known, but=frozenset({"understands"})),
    )


def parentages(*, known: bool = False) -> st.SearchStrategy[Parentage]:
    """Draw the ways in which people may have come by parental responsibility.

    Args:
        known: whether every fact is known; else some are not.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given
        >>> from ukschoolgdpr.people import responsibility
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
    return st.builds(parentage, unknown | registered, _answers(Parentage, known=known))


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
        st.sampled_from((*unknown, *range(121))),
        _answers(Consent, known=known),
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

    return st.builds(parent, st.sampled_from(Tie), _answers(Parent, known=known))


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
        _answers(DecisionTaken, known=known, but=frozenset({"personal_data", "special_category"})),
    )


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
        right=_some(st.sampled_from(Right), known=known),
        requester=_some(st.sampled_from(MadeBy), known=known),
        age=_some(st.integers(0, 25), known=known),
        opinion=_some(st.sampled_from(Opinion), known=known),
        source=_some(st.sampled_from(Role), known=known),
        other=_some(st.sampled_from(Role), known=known),
        answers=_answers(Disclosure, known=known),
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
        opinion=_some(st.sampled_from(Opinion)),
        given=_some(days(last=PROCLAIMED_UNTIL)),
        source=_some(st.sampled_from(Role)),
        other=_some(st.sampled_from(Role)),
        checked=st.booleans(),
        answers=_answers(Piece, known=False),
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
        requester=_some(st.sampled_from(MadeBy)),
        age=_some(st.integers(0, 25)),
        decided=_some(days(last=PROCLAIMED_UNTIL)),
        answers=_answers(Request, known=False),
    )


def items() -> st.SearchStrategy[Item]:
    """Draw items that schools hold.

    Example:
        >>> from hypothesis import given
        >>> @given(items())
        ... def test_an_item_is_cited(item):
        ...     assert item.cites
        >>> test_an_item_is_cited()
    """
    return st.deferred(lambda: st.sampled_from(all_items()))


def codes() -> st.SearchStrategy[Code]:
    """Draw values of code sets, withdrawn ones too.

    Example:
        >>> from hypothesis import given
        >>> @given(codes())
        ... def test_a_code_says_what_it_stands_for(code):
        ...     assert code.label
        >>> test_a_code_says_what_it_stands_for()
    """
    return st.deferred(lambda: st.sampled_from(all_codes()))


_EVERYWHERE: Final = (
    Regime.ACCESS,
    Regime.RIGHTS,
    Regime.EDUCATIONAL_RECORD,
    Regime.COMPLAINT,
    Regime.BREACH,
    Regime.AUTOMATED_DECISION,
)
_BY_NATION: Final = (
    (SchoolKind.MAINTAINED, Nation.ENGLAND, (*_EVERYWHERE, Regime.FOI, Regime.EIR)),
    (SchoolKind.MAINTAINED, Nation.WALES, (*_EVERYWHERE, Regime.FOI, Regime.EIR)),
    (SchoolKind.EDUCATION_AUTHORITY, Nation.SCOTLAND, (*_EVERYWHERE, Regime.FOISA, Regime.EISR)),
    (SchoolKind.CONTROLLED, Nation.NORTHERN_IRELAND, (*_EVERYWHERE, Regime.FOI, Regime.EIR)),
)

_ENDS: Final = (EventKind.ANSWERED, EventKind.REFUSED, EventKind.WITHDRAWN, EventKind.CLOSED)
# What ends a case is drawn less often than all else.
_GOES_ON: Final = tuple(kind for kind in EventKind if kind not in _ENDS)
_KINDS: Final = (*_ENDS, *_GOES_ON, *_GOES_ON)

# The law on complaints; and the practice of reviews, which is younger than the rest.
_COMPLAINTS_BEGIN: Final = date(2026, 6, 19)
_REVIEWS_BEGIN: Final = date(2018, 7, 4)


def cases() -> st.SearchStrategy[Case]:
    """Draw cases that could have been, of one regime to three, with up to fifteen events.

    The schools are of kinds that the regimes bind, and the law of the days is held here, so that
    calendars of the school's nation, its school days included, are all that a standing needs.

    Example:
        >>> from hypothesis import given
        >>> @given(cases())
        ... def test_the_events_of_a_case_are_in_order(case):
        ...     assert list(case.events) == sorted(case.events, key=lambda event: event.on)
        >>> test_the_events_of_a_case_are_in_order()
    """
    later = st.lists(
        st.tuples(
            st.integers(0, 99),
            st.integers(0, 40),
            st.integers(0, 24 * 60 - 1),
            st.none() | st.integers(0, 2),
        ),
        max_size=14,
    )
    return st.sampled_from(_BY_NATION).flatmap(
        lambda place: st.builds(
            _case,
            st.text("0123456789-/ RST", min_size=1).filter(str.strip),
            st.just(School(kind=place[0], nation=place[1])),
            st.lists(st.sampled_from(place[2]), min_size=1, max_size=3, unique=True).map(tuple),
            days(last=PROCLAIMED_UNTIL),
            later,
        )
    )


def retentions() -> st.SearchStrategy[Retention]:
    """Draw rules of the retention schedule: a class of records, a nation and a holder.

    Example:
        >>> from hypothesis import given
        >>> @given(retentions())
        ... def test_a_rule_is_one_of_its_nation(rule):
        ...     assert rule.applies_in == {rule.nation}
        >>> test_a_rule_is_one_of_its_nation()
    """
    # The schedule is read when something is drawn, not when Hypothesis looks for strategies.
    return st.deferred(
        lambda: st.sampled_from([entry for nation in Nation for entry in schedule(nation)])
    )


def countings(nation: Nation = Nation.ENGLAND) -> st.SearchStrategy[Counting]:
    """Draw what a school of a nation supplies for counting how long records are kept.

    Example:
        >>> from hypothesis import given
        >>> @given(countings())
        ... def test_the_school_days_are_those_of_the_nation(counting):
        ...     assert counting.sessions is None or counting.sessions.nation is Nation.ENGLAND
        >>> test_the_school_days_are_those_of_the_nation()
    """
    ends = st.sampled_from([None, Until(3, 31), Until(7, 31), Until(8, 31), Until(12, 31)])
    return st.builds(
        Counting,
        school=st.sampled_from([None, *(it for it in SchoolKind if nation in NATIONS_WITH[it])]),
        academic_year_end=ends,
        financial_year_end=ends,
        sessions=st.sampled_from([None, _open_all_year(nation)]),
        strict=st.booleans(),
    )


@cache
def _open_all_year(nation: Nation) -> SchoolCalendar:
    # Made once: there are some thousand days in it.
    return SchoolCalendar.of([Spell(COVERAGE_BEGINS, PROCLAIMED_UNTIL)], nation=nation)


def holds() -> st.SearchStrategy[Hold]:
    """Draw holds on disposal; some go on.

    Example:
        >>> from hypothesis import given
        >>> @given(holds())
        ... def test_a_hold_holds_on_its_first_day_unless_released(hold):
        ...     assert hold.holds(hold.since) or hold.released == hold.since
        >>> test_a_hold_holds_on_its_first_day_unless_released()
    """
    return st.builds(_hold, st.sampled_from(HoldReason), days(), _LATER, _LATER)


def _hold(
    reason: HoldReason, since: date, released: timedelta | None, review: timedelta | None
) -> Hold:
    return Hold(
        reason=reason,
        since=since,
        released=_after(since, released),
        review=_after(since, review),
    )


def _case(
    reference: str,
    school: School,
    regimes: tuple[Regime, ...],
    begins: date,
    later: list[tuple[int, int, int, int | None]],
) -> Case:
    day = max(begins, _COMPLAINTS_BEGIN if Regime.COMPLAINT in regimes else _REVIEWS_BEGIN)
    opens = {
        Regime.BREACH: EventKind.AWARE,
        Regime.AUTOMATED_DECISION: EventKind.DECIDED,
    }
    kinds = {opens.get(regime, EventKind.RECEIVED) for regime in regimes}
    case = Case(
        reference=reference,
        regimes=regimes,
        school=school,
        events=tuple(_event(kind, day, 0, None) for kind in kinds),
    )
    for choice, gap, minute, named in later:
        day += timedelta(days=gap)
        regime = None if named is None else regimes[named % len(regimes)]
        further = [
            each
            for kind in _KINDS
            if (each := _with_event(case, _event(kind, day, minute, regime))) is not None
        ]
        if further:
            case = further[choice % len(further)]
    return case


def _with_event(case: Case, event: Event) -> Case | None:
    try:
        return case.plus(event)
    except FactsError:
        return None


def _event(kind: EventKind, day: date, minute: int, regime: Regime | None) -> Event:
    if kind not in {EventKind.AWARE, EventKind.REPORTED}:
        return Event(kind, day, regime=regime)
    midnight = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo("Europe/London"))
    return Event(kind, day, at=midnight + timedelta(minutes=minute), regime=regime)


def _answers(
    kind: type[AttrsInstance], *, known: bool, but: frozenset[str] = frozenset()
) -> st.SearchStrategy[dict[str, Maybe]]:
    """Draw the answers to yes-or-no questions that stand alone, four at a time: draws are slow."""
    answers = (False, True) if known else (None, False, True)
    names = [field.name for field in fields(kind) if field.type == Maybe and field.name not in but]
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


def _waits(most: int) -> st.SearchStrategy[list[_Wait]]:
    return st.lists(st.tuples(_DAYS, _LATER), max_size=most)


def _waiting(day: date, wait: _Wait) -> Spell:
    first = day + wait[0]
    return Spell(first, _after(first, wait[1]))


def _asked_and_given(day: date, waits: _Asked) -> tuple[date | None, date | None]:
    asked = _after(day, waits[0])
    return asked, _after(asked or day, waits[1])


def _after(day: date, later: timedelta | None) -> date | None:
    return None if later is None else day + later


def _some(drawn: st.SearchStrategy[T], *, known: bool = False) -> st.SearchStrategy[T | None]:
    return drawn if known else st.none() | drawn
