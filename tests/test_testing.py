import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from enum import Enum, EnumType
from inspect import signature
from types import NoneType
from typing import Any, cast, get_args, get_type_hints

import pytest
from attrs import AttrsInstance, fields
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from ukschoolgdpr import testing
from ukschoolgdpr.cases import Case
from ukschoolgdpr.consent import DataSubject, Life, Record, State, Tie
from ukschoolgdpr.deadlines import SAR_CLARIFICATION_PAUSE
from ukschoolgdpr.exemptions import MadeBy, Piece, Request, Role
from ukschoolgdpr.facts.calendars import LAST, PROCLAIMED_UNTIL, SchoolCalendar, WorkingCalendar
from ukschoolgdpr.facts.items import Code, Item
from ukschoolgdpr.facts.processing import NATIONS_WITH, School
from ukschoolgdpr.facts.requests import (
    AccessRequest,
    InformationRequest,
    MarksRequest,
    Obtained,
    RightsRequest,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Calendar, Spell
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS
from ukschoolgdpr.retention import Counting, Hold, Holder, Retention
from ukschoolgdpr.testing import (
    access_requests,
    calendars,
    consent_lives,
    consent_records,
    consents,
    countings,
    data_obtained,
    days,
    days_in_force,
    disclosures,
    holds,
    information_requests,
    marks_requests,
    nations,
    parentages,
    parents,
    pieces,
    requesters,
    requests_for_data,
    retentions,
    rights_requests,
    schools,
    spells,
)
from ukschoolgdpr.vocabulary import Right, SchoolKind


def drawn_by(name: str, *, known: bool) -> st.SearchStrategy[Any]:
    """Give a public strategy of facts by its name."""
    strategy: Callable[..., st.SearchStrategy[Any]] = getattr(testing, name)
    return strategy(known=known)


def facts_of(name: str) -> type[AttrsInstance]:
    """Give what a public strategy draws."""
    [kind] = get_args(get_type_hints(getattr(testing, name))["return"])
    return cast("type[AttrsInstance]", kind)


OF_FACTS = [
    name for name in testing.__all__ if "known" in signature(getattr(testing, name)).parameters
]


FIRST_FOUND = settings(phases=[Phase.generate], max_examples=10_000, database=None)

# Of examples one by one, most would be small changes of others and show little that is new.
AT_ONCE = 4
SEVERAL = settings(FIRST_FOUND, max_examples=10_000 // AT_ONCE)


def several(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Draw many values at once."""
    return st.tuples(*[strategy] * AT_ONCE)


EXTREMES: list[tuple[str, Callable[[], st.SearchStrategy[Any]], Callable[[Any], object]]] = [
    ("first day", days, lambda day: day == COVERAGE_BEGINS),
    ("last day", days, lambda day: day == LAST),
    ("a spell that goes on", spells, lambda spell: spell.last is None),
    ("a spell of a day", spells, lambda spell: spell.first == spell.last),
    ("a longer spell", spells, lambda spell: spell.last and spell.first < spell.last),
    ("the UK", calendars, lambda calendar: calendar.name.startswith("the UK")),
    ("a day added", calendars, lambda calendar: calendar.name.endswith(" added")),
    *(
        (f"a person of {age}", requesters, lambda person, age=age: person.age == age)
        for age in (0, 11, 12, 15, 16, 17, 18)
    ),
    ("an old person", requesters, lambda person: person.age and person.age > 99),
    ("a person of no known age", requesters, lambda person: person.age is None),
    ("the dead", requesters, lambda person: person.deceased),
    ("one shown incapable", requesters, lambda person: person.shown_incapable),
    ("one against their interests", requesters, lambda it: it.against_own_interests),
    ("no day of registration", parentages, lambda person: person.registered_on is None),
    (
        "registration before every line",
        parentages,
        lambda person: person.registered_on and person.registered_on < date(2002, 4, 15),
    ),
    (
        "registration after every line",
        parentages,
        lambda person: person.registered_on and person.registered_on >= date(2006, 5, 4),
    ),
    ("identity", rights_requests, lambda request: request.identity_given),
    ("no identity", rights_requests, lambda request: request.identity_given is None),
    ("a fee", rights_requests, lambda request: request.fee_paid),
    ("an extension", rights_requests, lambda request: request.extension_notice),
    ("identity for access", access_requests, lambda request: request.identity_given),
    ("a fee for access", access_requests, lambda request: request.fee_paid),
    ("an extension of access", access_requests, lambda request: request.extension_notice),
    ("three questions", access_requests, lambda request: len(request.clarifications) == 3),
    (
        "a question without an answer",
        access_requests,
        lambda request: any(spell.last is None for spell in request.clarifications),
    ),
    ("identity awaited", rights_requests, lambda request: request.awaited),
    ("a fee awaited", access_requests, lambda request: len(request.awaited) == 2),
    ("two questions", information_requests, lambda request: len(request.clarifications) == 2),
    (
        "an unpaid fee notice",
        information_requests,
        lambda request: any(spell.last is None for spell in request.fee_notices),
    ),
    ("notice of more time", information_requests, lambda request: request.extension_notice),
    ("no results", marks_requests, lambda request: request.announced is None),
    (
        "earlier results",
        marks_requests,
        lambda request: request.announced and request.announced < request.received,
    ),
    (
        "later results",
        marks_requests,
        lambda request: request.announced and request.announced > request.received,
    ),
    ("data used", data_obtained, lambda data: data.first_communication),
    ("data disclosed", data_obtained, lambda data: data.first_disclosure),
    ("data not disclosed", data_obtained, lambda data: data.first_disclosure is None),
    ("an adult", consents, lambda consent: consent.age and consent.age > 17),
    ("a baby", consents, lambda consent: consent.age == 0),
    ("no age", consents, lambda consent: consent.age is None),
    ("no data subject", consents, lambda consent: consent.data_subject is None),
    ("an employee", consents, lambda it: it.data_subject is DataSubject.EMPLOYEE),
    ("a council", parents, lambda parent: parent.tie is Tie.LOCAL_AUTHORITY),
    ("a parent who cannot", parents, lambda parent: parent.lacks_capacity),
    ("a parent of whom little is known", parents, lambda parent: parent.notified is None),
    ("a key", consent_records, lambda record: record.who),
    ("a day", consent_records, lambda record: record.when),
    ("a way", consent_records, lambda record: record.how),
    ("a method", consent_records, lambda record: record.method),
    ("words told", consent_records, lambda record: record.told),
    ("a controller", consent_records, lambda record: record.controller),
    ("third parties", consent_records, lambda record: record.third_parties),
    ("no third parties", consent_records, lambda record: record.third_parties == ()),
    ("what it covers", consent_records, lambda record: record.covers),
    ("a route", consent_records, lambda record: record.withdrawal_route),
    ("passed on", consent_records, lambda record: record.passed_on),
    ("never passed on", consent_records, lambda record: record.passed_on == ()),
    ("a withdrawal", consent_records, lambda record: record.withdrawn_on),
    ("a withdrawal of no day", consent_records, lambda it: it.withdrawn and not it.withdrawn_on),
    ("no withdrawal", consent_records, lambda record: record.withdrawn is False),
    ("a period", consent_lives, lambda life: life.lasts and life.events),
    ("no period", consent_lives, lambda life: life.lasts is None),
    ("consent given twice", consent_lives, lambda life: life.on(LAST).number == 2),
    *(
        (state.value, consent_lives, lambda life, state=state: life.on(LAST).state is state)
        for state in State
    ),
    ("an age", disclosures, lambda facts: facts.age == 17),
    ("a right", disclosures, lambda facts: facts.right is Right.ERASURE),
    ("who asks", disclosures, lambda facts: facts.requester is MadeBy.COURT_APPOINTED),
    ("a source", disclosures, lambda facts: facts.source is Role.PARENT),
    ("somebody else", disclosures, lambda facts: facts.other is Role.TEACHER),
    ("a dated opinion", pieces, lambda piece: piece.opinion and piece.opinion_given),
    ("a source of a piece", pieces, lambda piece: piece.source is Role.PUPIL),
    ("somebody in a piece", pieces, lambda piece: piece.other is Role.ANOTHER),
    ("a piece of no other kind", pieces, lambda piece: piece.no_other_kind),
    ("another right", requests_for_data, lambda request: request.right is Right.PORTABILITY),
    ("a day of decision", requests_for_data, lambda request: request.decided),
    ("a request of an age", requests_for_data, lambda request: request.age == 15),
    (
        "the data subject's own request",
        requests_for_data,
        lambda request: request.requester is MadeBy.DATA_SUBJECT,
    ),
    (
        "the last receipt",
        rights_requests,
        lambda request: request.received == PROCLAIMED_UNTIL,
    ),
    ("a superseded rule", retentions, lambda rule: len(rule.versions.versions) > 1),
    ("a rule of a trust", retentions, lambda rule: rule.holder is Holder.ACADEMY_TRUST),
    ("a rule of Northern Ireland", retentions, lambda rule: rule.nation.value == "NIR"),
    ("nothing supplied", countings, lambda counting: counting == Counting()),
    ("the eve", countings, lambda counting: counting.strict),
    ("school days", countings, lambda counting: counting.sessions),
    ("a year of one's own", countings, lambda counting: counting.academic_year_end),
    ("a financial year", countings, lambda counting: counting.financial_year_end),
    ("a kind of school", countings, lambda counting: counting.school is SchoolKind.ACADEMY),
    ("a hold that goes on", holds, lambda hold: hold.released is None),
    ("a hold released at once", holds, lambda hold: hold.released == hold.since),
    ("a hold to be reviewed", holds, lambda hold: hold.review),
]


@pytest.mark.parametrize("strategy", dict.fromkeys(case[1] for case in EXTREMES))
def test_every_field_is_drawn(strategy: Callable[[], st.SearchStrategy[Any]]) -> None:
    missing = {name: wanted for name, drawn_by, wanted in EXTREMES if drawn_by is strategy}

    def is_last(drawn: object) -> bool:
        for name in [name for name, wanted in missing.items() if wanted(drawn)]:
            del missing[name]
        return not missing

    # One search for all that is wanted: it goes on until nothing is missing.
    with suppress(NoSuchExample):
        find(strategy(), is_last, settings=FIRST_FOUND)
    assert [*missing] == []


@pytest.mark.parametrize("nation", Nation)
def test_every_nation_is_drawn(nation: Nation) -> None:
    assert find(nations(), lambda drawn: drawn is nation, settings=FIRST_FOUND) is nation


@pytest.mark.parametrize("version", SAR_CLARIFICATION_PAUSE.versions.versions, ids=str)
def test_every_version_in_force_is_drawn(version: object) -> None:
    day = find(
        days_in_force(SAR_CLARIFICATION_PAUSE),
        lambda day: SAR_CLARIFICATION_PAUSE.on(day) is version,
        settings=FIRST_FOUND,
    )
    assert SAR_CLARIFICATION_PAUSE.on(day) is version


@pytest.mark.parametrize(
    ("kind", "made"),
    [
        *((facts_of(name), facts_of(name)) for name in OF_FACTS),
        (Calendar, WorkingCalendar),
        (WorkingCalendar, WorkingCalendar),
        (Spell, Spell),
        (RightsRequest, RightsRequest),
        (AccessRequest, AccessRequest),
        (InformationRequest, InformationRequest),
        (MarksRequest, MarksRequest),
        (Obtained, Obtained),
        (SchoolCalendar, SchoolCalendar),
        (Case, Case),
        (Item, Item),
        (Code, Code),
        (Record, Record),
        (Life, Life),
        (Piece, Piece),
        (Request, Request),
        (Retention, Retention),
        (Counting, Counting),
        (Hold, Hold),
    ],
    ids=lambda kind: kind.__name__,
)
def test_hypothesis_makes_the_library_s_values_from_their_types(
    kind: type[object], made: type[object]
) -> None:
    assert type(find(st.from_type(kind), lambda _: True, settings=FIRST_FOUND)) is made


@pytest.mark.parametrize(
    "first", ["import hypothesis", "import ukschoolgdpr.testing", "import ukschoolgdpr"]
)
def test_it_does_not_matter_what_is_imported_first(first: str) -> None:
    code = f"""{first}
import hypothesis.strategies as st
from ukschoolgdpr.law.periods import Spell
from ukschoolgdpr.testing import spells
assert repr(st.from_type(Spell)) == repr(spells()), st.from_type(Spell)
"""
    done = subprocess.run(  # noqa: S603 - a fixed command
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_calendar_knows_every_day_that_is_drawn() -> None:
    calendar = find(calendars(), lambda _: True, settings=FIRST_FOUND)
    assert calendar.first < COVERAGE_BEGINS
    assert calendar.last > LAST


def answers(kind: object, *, known: bool) -> Iterator[object]:
    """List what a fact of a kind may be answered with, but for ages, amounts and days."""
    for part in get_args(kind) or (kind,):
        if part is bool:
            yield from (True, False)
        elif part is NoneType and not known:
            yield None
        elif isinstance(part, EnumType):
            yield from part


def listed(answer: object) -> bool:
    """Say whether an answer is one of those."""
    return answer is None or isinstance(answer, bool | Enum)


@pytest.mark.parametrize("known", [True, False], ids=["known", "or not"])
@pytest.mark.parametrize("name", OF_FACTS)
def test_every_answer_to_every_question_is_drawn(
    name: str,
    known: bool,  # noqa: FBT001 - drawn either way
) -> None:
    kinds = {field.name: field.type for field in fields(facts_of(name))}
    wanted = {question: set(answers(kind, known=known)) for question, kind in kinds.items()}
    drawn: dict[str, set[object]] = {question: set() for question in kinds}
    more_than = {question: 10 if kind is School else 0 for question, kind in kinds.items()}

    def is_last(facts: tuple[object, ...]) -> bool:
        for question, values in drawn.items():
            values.update(getattr(each, question) for each in facts)
        return all(
            wanted[question] <= values and len(values) > more_than[question]
            for question, values in drawn.items()
        )

    with suppress(NoSuchExample):
        find(
            several(drawn_by(name, known=known)),
            is_last,
            settings=settings(SEVERAL, derandomize=True),
        )
    for question, values in drawn.items():
        assert {each for each in values if listed(each)} == wanted[question], question
        assert len(values) > more_than[question], question


@pytest.mark.parametrize("known", [True, False], ids=["known", "or not"])
def test_every_school_there_can_be_is_drawn(known: bool) -> None:  # noqa: FBT001 - as above
    drawn: set[School] = set()

    @settings(FIRST_FOUND, max_examples=3_000)
    @given(schools(known=known))
    def collect(school: School) -> None:
        drawn.add(school)

    collect()
    every = {
        School(kind=kind, nation=nation) for kind in SchoolKind for nation in NATIONS_WITH[kind]
    }
    if not known:
        every |= {School(kind=kind) for kind in SchoolKind}
        every |= {School(nation=nation) for nation in Nation} | {School()}
    assert drawn == every
