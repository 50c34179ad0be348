"""The educational record, nation by nation: who is bound, from when, and what is refused."""

import re
from datetime import UTC, date, datetime

import pytest

from ukschoolgdpr.deadlines import (
    COMPLAINT_ACK,
    EDREC_CURRICULAR,
    EDREC_NI,
    EDREC_NI_PARENT,
    EDREC_REPORTS,
    EDREC_REPORTS_LATE_RESULTS,
    EDREC_REPORTS_LEAVERS,
    EDREC_TRANSFER,
    FOI_SCHOOL,
    InHours,
    Limit,
    Prompt,
    TimeLimit,
    binding,
    educational_record_deadline,
    school_days_deadline,
)
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import Calendars, SchoolCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import EVERY_DAY, Spell
from ukschoolgdpr.law.rules import Entry, Outcome
from ukschoolgdpr.vocabulary import SchoolKind

TERMS = (Spell(date(2026, 4, 13), date(2026, 7, 21)), Spell(date(2026, 9, 3), date(2026, 12, 18)))
ASKED = date(2026, 7, 16)
CALENDARS = {
    nation: Calendars.of(nation, sessions=[SchoolCalendar.of(TERMS, nation=nation)])
    for nation in Nation
}
ENGLAND = CALENDARS[Nation.ENGLAND]
MAINTAINED = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)
MUST_BE_KNOWN = "its {} must be known to tell whether parents have the educational record there"
BESIDE = (
    "; a request for the child's own data has the month of UK GDPR, art 15 all the same: "
    "access_deadline"
)


@pytest.mark.parametrize(
    ("kind", "nation", "name"),
    [
        (SchoolKind.MAINTAINED, Nation.ENGLAND, "parent"),
        (SchoolKind.NON_MAINTAINED_SPECIAL, Nation.ENGLAND, "parent"),
        (SchoolKind.MAINTAINED, Nation.WALES, "wales"),
        (SchoolKind.MAINTAINED_NURSERY, Nation.WALES, "wales"),
        (SchoolKind.PUPIL_REFERRAL_UNIT, Nation.WALES, "wales"),
        (SchoolKind.EDUCATION_AUTHORITY, Nation.SCOTLAND, "scotland"),
        (SchoolKind.INDEPENDENT, Nation.SCOTLAND, "scotland"),
        (SchoolKind.INDEPENDENT_SPECIAL, Nation.SCOTLAND, "scotland"),
        (SchoolKind.GRANT_AIDED, Nation.SCOTLAND, "scotland"),
    ],
)
def test_a_parent_has_the_record_in_fifteen_school_days(
    kind: SchoolKind, nation: Nation, name: str
) -> None:
    school = School(kind=kind, nation=nation)
    due = educational_record_deadline(ASKED, school, CALENDARS[nation])
    assert due.id == f"deadlines.edrec-{name}"
    assert due.day == due.safe_day == date(2026, 9, 18)


@pytest.mark.parametrize(
    ("kind", "nation"),
    [
        (SchoolKind.ACADEMY, Nation.ENGLAND),
        (SchoolKind.ACADEMY, None),
        (SchoolKind.INDEPENDENT, Nation.ENGLAND),
        (SchoolKind.MAINTAINED_NURSERY, Nation.ENGLAND),
        (SchoolKind.INDEPENDENT, Nation.WALES),
        (SchoolKind.INDEPENDENT, Nation.NORTHERN_IRELAND),
    ],
)
def test_elsewhere_no_regulations_give_it(kind: SchoolKind, nation: Nation | None) -> None:
    message = f"school: no regulations give parents the educational record there{BESIDE}"
    with pytest.raises(FactsError, match=f"^{re.escape(message)}$"):
        educational_record_deadline(ASKED, School(kind=kind, nation=nation), ENGLAND)


def test_northern_ireland_names_no_day() -> None:
    school = School(kind=SchoolKind.CONTROLLED, nation=Nation.NORTHERN_IRELAND)
    message = f"school: no day is named in Northern Ireland (SR 2007/43, reg 9(1)(c)){BESIDE}"
    with pytest.raises(FactsError, match=f"^{re.escape(message)}$"):
        educational_record_deadline(ASKED, school, CALENDARS[Nation.NORTHERN_IRELAND])
    assert EDREC_NI_PARENT.on(ASKED).value.words == "no period is named"


@pytest.mark.parametrize(
    ("school", "missing"),
    [
        (
            School(kind=SchoolKind.PUPIL_REFERRAL_UNIT, nation=Nation.ENGLAND),
            (
                "not known whether a pupil referral unit has a governing body for regulation 5 "
                "to bind"
            ),
        ),
        (School(kind=SchoolKind.MAINTAINED), MUST_BE_KNOWN.format("nation")),
        (School(kind=SchoolKind.CONTROLLED), MUST_BE_KNOWN.format("nation")),
        (School(kind=SchoolKind.PUPIL_REFERRAL_UNIT), MUST_BE_KNOWN.format("nation")),
        (School(nation=Nation.ENGLAND), MUST_BE_KNOWN.format("kind")),
        (School(nation=Nation.NORTHERN_IRELAND), MUST_BE_KNOWN.format("kind")),
        (School(), MUST_BE_KNOWN.format("kind and nation")),
    ],
    ids=[
        "a unit in England",
        "no nation",
        "no nation but one",
        "a unit with no nation",
        "no kind in England",
        "no kind in Northern Ireland",
        "neither",
    ],
)
def test_what_is_not_known_is_asked_for(school: School, missing: str) -> None:
    message = f"school: {missing}{BESIDE}"
    with pytest.raises(FactsError, match=f"^{re.escape(message)}$"):
        educational_record_deadline(ASKED, school, ENGLAND)


class TestScotland:
    """Not until the parent has supplied what the school asked for (SSI 2003/581, reg 5(3))."""

    SCHOOL = School(kind=SchoolKind.EDUCATION_AUTHORITY, nation=Nation.SCOTLAND)
    OWN = CALENDARS[Nation.SCOTLAND]

    def test_the_days_run_from_then(self) -> None:
        due = educational_record_deadline(
            ASKED, self.SCHOOL, self.OWN, identified=date(2026, 7, 20)
        )
        assert due.id == "deadlines.edrec-scotland"
        assert due.explain().splitlines()[:-1] == [
            "Mon 20 Jul 2026  identity confirmed [SSI 2003/581, reg 5(3)]",
            "Tue 22 Sep 2026  15 school days on [SSI 2003/581, reg 5(1), medium confidence]",
        ]

    @pytest.mark.parametrize("identified", [ASKED, date(2026, 7, 1)])
    def test_known_on_the_day_or_before_they_run_from_the_request(self, identified: date) -> None:
        due = educational_record_deadline(ASKED, self.SCHOOL, self.OWN, identified=identified)
        assert due == educational_record_deadline(ASKED, self.SCHOOL, self.OWN)
        assert str(due.steps[0]) == "Thu 16 Jul 2026  request received [SSI 2003/581, reg 5(1)]"

    def test_elsewhere_they_wait_for_nobody(self) -> None:
        message = r"^identified: only in Scotland do the days wait for it \(SSI 2003/581, reg 5"
        with pytest.raises(FactsError, match=message):
            educational_record_deadline(ASKED, MAINTAINED, ENGLAND, identified=ASKED)

    def test_what_is_no_day_is_refused(self) -> None:
        with pytest.raises(FactsError, match=r"^identified: expected a date, not the datetime "):
            educational_record_deadline(
                ASKED, self.SCHOOL, self.OWN, identified=datetime(2026, 7, 20, tzinfo=UTC)
            )


class TestSeveralSchools:
    """The old school's days count; no text says so."""

    def test_a_doubt_is_named_where_another_schools_days_end_earlier(self) -> None:
        late = SchoolCalendar.of(
            [Spell(date(2026, 4, 13), date(2026, 7, 28)), TERMS[1]],
            nation=Nation.ENGLAND,
            name="the second school",
        )
        first = SchoolCalendar.of(TERMS, nation=Nation.ENGLAND)
        calendars = Calendars.of(Nation.ENGLAND, sessions=[first, late])
        due = school_days_deadline(EDREC_TRANSFER, date(2026, 7, 21), calendars)
        assert due.explain().splitlines()[:-1] == [
            "Tue 21 Jul 2026  pupil ceased to be registered [SI 2005/1437, reg 9(3)]",
            "Wed 23 Sep 2026  15 school days on [SI 2005/1437, reg 9(3), medium confidence]",
            "safe by Wed 16 Sep 2026:",
            (
                "  the school days of another school count, of the same trust or authority or the "
                "other one of the pupil, where its fifteen end earlier [SI 2005/1437, reg 9(3)]"
            ),
        ]
        assert due.calendar is first
        turned = Calendars.of(Nation.ENGLAND, sessions=[late, first])
        due = school_days_deadline(EDREC_TRANSFER, date(2026, 7, 21), turned)
        assert due.day == due.safe_day == date(2026, 9, 16)
        assert due.readings == ()


class TestRefused:
    """Facts that cannot be are refused with the name of the fact."""

    def test_calendars_of_another_nation(self) -> None:
        message = "^calendars: they are those of Wales, where the school is not$"
        with pytest.raises(FactsError, match=message):
            educational_record_deadline(ASKED, MAINTAINED, CALENDARS[Nation.WALES])

    def test_no_school_days(self) -> None:
        message = "^sessions: a limit in school days needs the calendar of the school$"
        with pytest.raises(FactsError, match=message):
            educational_record_deadline(ASKED, MAINTAINED, Calendars.of(Nation.ENGLAND))

    def test_a_moment_instead_of_a_day(self) -> None:
        with pytest.raises(FactsError, match=r"^received: expected a date, not the datetime "):
            educational_record_deadline(datetime(2026, 7, 16, tzinfo=UTC), MAINTAINED, ENGLAND)

    def test_a_day_beyond_the_terms_given(self) -> None:
        with pytest.raises(OutsideCoverageError, match="is outside the calendar, which runs from"):
            educational_record_deadline(date(2026, 12, 1), MAINTAINED, ENGLAND)

    def test_a_day_before_the_law_held_here(self) -> None:
        with pytest.raises(OutsideCoverageError, match=r"^2018-05-24 is before 2018-05-25"):
            educational_record_deadline(date(2018, 5, 24), MAINTAINED, ENGLAND)


def test_a_leaver_has_the_report_by_the_end_of_september() -> None:
    due = EDREC_REPORTS_LEAVERS.reckon(date(2026, 7, 21), EVERY_DAY)
    assert due.explain().splitlines() == [
        "Tue 21 Jul 2026  pupil left [SI 2005/1437, reg 8]",
        "Wed 30 Sep 2026  until 30 Sep [SI 2005/1437, reg 8, medium confidence]",
    ]


class TestReports:
    """For any school maintained by a local authority (reg 6(1)); a unit's by its own rule."""

    @pytest.mark.parametrize(
        ("limit", "kind", "outcome"),
        [
            (EDREC_REPORTS, SchoolKind.MAINTAINED, Outcome.APPLIES),
            (EDREC_REPORTS, SchoolKind.MAINTAINED_NURSERY, Outcome.APPLIES),
            (EDREC_REPORTS, SchoolKind.PUPIL_REFERRAL_UNIT, Outcome.UNDETERMINED),
            (EDREC_REPORTS, SchoolKind.ACADEMY, Outcome.DOES_NOT_APPLY),
            (EDREC_REPORTS_LATE_RESULTS, SchoolKind.MAINTAINED, Outcome.APPLIES),
            (EDREC_REPORTS_LATE_RESULTS, SchoolKind.MAINTAINED_NURSERY, Outcome.UNDETERMINED),
            (EDREC_REPORTS_LEAVERS, SchoolKind.MAINTAINED, Outcome.APPLIES),
            (EDREC_REPORTS_LEAVERS, SchoolKind.PUPIL_REFERRAL_UNIT, Outcome.UNDETERMINED),
            (EDREC_REPORTS_LEAVERS, SchoolKind.INDEPENDENT, Outcome.DOES_NOT_APPLY),
        ],
    )
    def test_whom_they_bind(
        self, limit: Entry[Limit | Prompt | InHours], kind: SchoolKind, outcome: Outcome
    ) -> None:
        school = School(kind=kind, nation=Nation.ENGLAND)
        assert binding(limit, school, as_of=ASKED).outcome is outcome

    def test_what_is_open_for_a_unit_is_said(self) -> None:
        unit = School(kind=SchoolKind.PUPIL_REFERRAL_UNIT, nation=Nation.ENGLAND)
        assert binding(EDREC_REPORTS, unit, as_of=ASKED).missing == (
            "it is the school year in which the pupil ceases to be of compulsory school age",
        )
        assert binding(EDREC_REPORTS_LATE_RESULTS, unit, as_of=ASKED).missing == (
            "regulation 7 binds every school maintained by a local authority, as regulation 6 does",
        )


@pytest.mark.parametrize(
    ("limit", "start", "counted"),
    [
        (COMPLAINT_ACK, date(2026, 8, 1), "working days of the school's nation"),
        (EDREC_REPORTS_LEAVERS, date(2026, 7, 21), "every day"),
        (FOI_SCHOOL, date(2026, 7, 15), "school days that are working days of every nation of "),
    ],
    ids=["with a roll", "to a date", "with a cap beside it"],
)
def test_a_limit_that_is_not_in_school_days_is_refused(
    limit: TimeLimit, start: date, counted: str
) -> None:
    message = f"^limit: expected one in school days alone, but {limit.id} is in {counted}"
    with pytest.raises(FactsError, match=message):
        school_days_deadline(limit, start, ENGLAND)


@pytest.mark.parametrize(
    ("limit", "nation"),
    [(EDREC_CURRICULAR, Nation.ENGLAND), (EDREC_NI, Nation.NORTHERN_IRELAND)],
)
def test_another_school_has_what_it_needs_in_the_same_days(
    limit: TimeLimit, nation: Nation
) -> None:
    assert school_days_deadline(limit, ASKED, CALENDARS[nation]).day == date(2026, 9, 18)
