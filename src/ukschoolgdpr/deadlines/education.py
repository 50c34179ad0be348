"""Time limits of the pupil's educational record, in each of the four nations.

Held here: what a parent may see, what follows a pupil to another school, and reports. They are
no part of data protection law, and stand beside the right of access, whose month runs through
the holidays. Left out: academies' duty to send the common transfer file, which is in their
funding agreements and not in regulations.

A school day is a day with a session at that school, so the count needs the school's own calendar.
"""

from datetime import date
from typing import Final

from ukschoolgdpr.deadlines.limits import (
    NO_PERIOD,
    RECEIPT,
    Counted,
    Limit,
    Prompt,
    TimeLimit,
    binding,
    days_of,
    plus,
)
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.calendars import Calendars
from ukschoolgdpr.facts.processing import OfSchool, School, school_is
from ukschoolgdpr.facts.records import (
    RECORD_IN_ENGLAND,
    RECORD_IN_NORTHERN_IRELAND,
    RECORD_IN_SCOTLAND,
    RECORD_IN_WALES,
    referral_unit,
)
from ukschoolgdpr.law.citations import Citation, Provision
from ukschoolgdpr.law.criteria import Clause, Criterion
from ukschoolgdpr.law.instruments import (
    SI_2005_1437,
    SI_2011_1942,
    SI_2014_3283,
    SR_2007_43,
    SSI_2003_581,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import SchoolDays, Until, check_day
from ukschoolgdpr.law.reckoning import Reading, Reckoning
from ukschoolgdpr.law.rules import Entry, Outcome
from ukschoolgdpr.law.timelines import Confidence, Timeline, Version
from ukschoolgdpr.vocabulary import SchoolKind

_ENGLAND: Final = frozenset({Nation.ENGLAND})
_WALES: Final = frozenset({Nation.WALES})
_SCOTLAND: Final = frozenset({Nation.SCOTLAND})
_NORTHERN_IRELAND: Final = frozenset({Nation.NORTHERN_IRELAND})
_FIFTEEN: Final = SchoolDays(15)
_PUPIL_LEFT: Final = "the day on which the pupil left"

_SINCE_2005: Final = date(2005, 7, 8)
_SINCE_2007: Final = date(2007, 3, 1)


_MAINTAINED_BY_AUTHORITY: Final = school_is(
    "a school maintained by a local authority",
    frozenset(
        {
            SchoolKind.MAINTAINED,
            SchoolKind.MAINTAINED_NURSERY,
            SchoolKind.PUPIL_REFERRAL_UNIT,
        }
    ),
    _ENGLAND,
    cites=SI_2005_1437.regulation(9, 3),
)

_REPORTS_YEARLY: Final = school_is(
    "a school maintained by a local authority other than a pupil referral unit",
    frozenset({SchoolKind.MAINTAINED, SchoolKind.MAINTAINED_NURSERY}),
    _ENGLAND,
    cites=SI_2005_1437.regulation(6, 1),
) | (
    referral_unit(SI_2005_1437.regulation(6, 1))
    & Clause(
        "it is the school year in which the pupil ceases to be of compulsory school age",
        SI_2005_1437.regulation(6, "3A"),
        lambda _: None,
    )
)


def _reports(cites: Provision) -> Criterion[OfSchool]:
    """Give the schools of regulations 7 and 8, of which no copy in force could be read."""
    others = frozenset({SchoolKind.MAINTAINED_NURSERY, SchoolKind.PUPIL_REFERRAL_UNIT})
    return school_is(
        "a maintained school", frozenset({SchoolKind.MAINTAINED}), _ENGLAND, cites=cites
    ) | (
        school_is(
            "a maintained nursery school or pupil referral unit", others, _ENGLAND, cites=cites
        )
        & Clause(
            f"regulation {cites.number} binds every school maintained by a local authority, as "
            "regulation 6 does",
            cites,
            lambda _: None,
        )
    )


_INDEPENDENT: Final = school_is(
    "an independent school, an academy included,",
    frozenset({SchoolKind.INDEPENDENT, SchoolKind.INDEPENDENT_SPECIAL, SchoolKind.ACADEMY}),
    _ENGLAND,
    cites=SI_2014_3283.schedule(1, 32, 1),
)

# Regulation 5(3), on a copy for no more than its cost, has the same days as 5(2).
EDREC_PARENT: Final = TimeLimit(
    id="deadlines.edrec-parent",
    title="Showing a parent the educational record, or giving a copy, in England",
    applies_in=_ENGLAND,
    versions=Timeline.since(
        _SINCE_2005,
        Limit(
            period=_FIFTEEN,
            starts=SI_2005_1437.regulation(5, 2),
            counted=Counted.SCHOOL,
            rolls=None,
            binds=RECORD_IN_ENGLAND,
        ),
        cites=SI_2005_1437.regulation(5, 2),
    ),
)

EDREC_CURRICULAR: Final = TimeLimit(
    id="deadlines.edrec-curricular",
    title="Giving the curricular record to a school that considers admitting the pupil",
    applies_in=_ENGLAND,
    versions=Timeline.since(
        _SINCE_2005,
        Limit(
            period=_FIFTEEN,
            starts=SI_2005_1437.regulation(5, 5),
            counted=Counted.SCHOOL,
            rolls=None,
            binds=RECORD_IN_ENGLAND,
        ),
        cites=SI_2005_1437.regulation(5, 5),
    ),
)

# That the school days are those of the school that sends them, here and below, is inferred.
EDREC_TRANSFER: Final = TimeLimit(
    id="deadlines.edrec-transfer",
    title="Sending the common transfer file and the educational record to the new school",
    applies_in=_ENGLAND,
    picked_by=_PUPIL_LEFT,
    versions=Timeline.of(
        Version(
            value=Limit(
                period=_FIFTEEN,
                event="pupil ceased to be registered",
                starts=SI_2005_1437.regulation(9, 3),
                counted=Counted.SCHOOL,
                rolls=None,
                binds=_MAINTAINED_BY_AUTHORITY,
            ),
            commences=_SINCE_2005,
            cites=SI_2005_1437.regulation(9, 3),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

EDREC_TRANSFER_SHORT_STAY: Final = TimeLimit(
    id="deadlines.edrec-transfer-short-stay",
    title="Passing on what was received of a pupil on the roll for less than four weeks",
    applies_in=_ENGLAND,
    picked_by=_PUPIL_LEFT,
    versions=Timeline.of(
        Version(
            value=Limit(
                period=_FIFTEEN,
                event="pupil left, or record received if that was later",
                starts=SI_2005_1437.regulation(9, 9),
                counted=Counted.SCHOOL,
                rolls=None,
                binds=_MAINTAINED_BY_AUTHORITY,
            ),
            commences=_SINCE_2005,
            cites=SI_2005_1437.regulation(9, 8),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

# Put in by SI 2008/1747, whose commencement, years before the law held here, was not read.
EDREC_TRANSFER_DUAL: Final = TimeLimit(
    id="deadlines.edrec-transfer-dual",
    title="Sending a copy to the second school of a pupil who is registered at two",
    applies_in=_ENGLAND,
    picked_by="the day on which the head teacher learned of it",
    versions=Timeline.of(
        Version(
            value=Limit(
                period=_FIFTEEN,
                event="head teacher learned of the second registration",
                starts=SI_2005_1437.regulation(9, "3B"),
                counted=Counted.SCHOOL,
                rolls=None,
                binds=_MAINTAINED_BY_AUTHORITY,
            ),
            commences=date(2008, 9, 1),
            cites=SI_2005_1437.regulation(9, "3B"),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

EDREC_TRANSFER_REQUEST: Final = TimeLimit(
    id="deadlines.edrec-transfer-request",
    title="Sending the file or the record to the pupil's current school on its request",
    applies_in=_ENGLAND,
    versions=Timeline.of(
        Version(
            value=Limit(
                period=_FIFTEEN,
                starts=SI_2005_1437.regulation(9, 10),
                counted=Counted.SCHOOL,
                rolls=None,
                binds=_MAINTAINED_BY_AUTHORITY,
            ),
            commences=_SINCE_2005,
            cites=SI_2005_1437.regulation(9, 10),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

EDREC_REPORTS: Final = Entry(
    id="deadlines.edrec-reports",
    title="Sending parents the head teacher's annual report",
    applies_in=_ENGLAND,
    versions=Timeline.since(
        _SINCE_2005,
        Prompt(
            words="before the end of the summer term",
            event="each school year",
            starts=SI_2005_1437.regulation(6, 2),
            binds=_REPORTS_YEARLY,
        ),
        cites=SI_2005_1437.regulation(6, 2),
    ),
)

EDREC_REPORTS_LATE_RESULTS: Final = TimeLimit(
    id="deadlines.edrec-reports-late-results",
    title="Sending parents exam results that come after the report",
    applies_in=_ENGLAND,
    picked_by="the day on which the results were received",
    versions=Timeline.since(
        _SINCE_2005,
        Limit(
            period=_FIFTEEN,
            event="results received",
            starts=SI_2005_1437.regulation(7),
            counted=Counted.SCHOOL,
            rolls=None,
            binds=_reports(SI_2005_1437.regulation(7)),
        ),
        cites=SI_2005_1437.regulation(7),
    ),
)

# The department's guide has it after the end of the school year in which the pupil left.
EDREC_REPORTS_LEAVERS: Final = TimeLimit(
    id="deadlines.edrec-reports-leavers",
    title="Giving a school leaver's report, to those who left during or at the end of the "
    "school year",
    applies_in=_ENGLAND,
    picked_by=_PUPIL_LEFT,
    versions=Timeline.of(
        Version(
            value=Limit(
                period=Until(9, 30),
                event="pupil left",
                starts=SI_2005_1437.regulation(8),
                counted=Counted.EVERY,
                rolls=None,
                binds=_reports(SI_2005_1437.regulation(8)),
            ),
            commences=_SINCE_2005,
            cites=SI_2005_1437.regulation(8),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

# The only Schedule of those Regulations has no number of its own.
EDREC_INDEPENDENT: Final = Entry(
    id="deadlines.edrec-independent",
    title="Giving parents a written report, unless they agreed otherwise",
    applies_in=_ENGLAND,
    versions=Timeline.since(
        date(2015, 1, 5),
        Prompt(
            words="annual",
            event="each school year",
            starts=SI_2014_3283.schedule(1, 32, 1, "f"),
            binds=_INDEPENDENT,
        ),
        cites=SI_2014_3283.schedule(1, 32, 1, "f"),
    ),
)

EDREC_WALES: Final = TimeLimit(
    id="deadlines.edrec-wales",
    title="Showing a parent the educational record, in Wales",
    applies_in=_WALES,
    versions=Timeline.of(
        Version(
            value=Limit(
                period=_FIFTEEN,
                starts=SI_2011_1942.regulation(5, 1),
                counted=Counted.SCHOOL,
                rolls=None,
                binds=RECORD_IN_WALES,
            ),
            commences=date(2011, 9, 1),
            cites=SI_2011_1942.regulation(5, 1),
        ),
    ),
)

EDREC_SCOTLAND: Final = TimeLimit(
    id="deadlines.edrec-scotland",
    title="Showing a parent the educational record, in Scotland",
    applies_in=_SCOTLAND,
    versions=Timeline.of(
        Version(
            value=Limit(
                period=_FIFTEEN,
                starts=SSI_2003_581.regulation(5, 1),
                counted=Counted.SCHOOL,
                rolls=None,
                binds=RECORD_IN_SCOTLAND,
            ),
            commences=date(2004, 1, 5),
            cites=SSI_2003_581.regulation(5, 1),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

EDREC_NI: Final = TimeLimit(
    id="deadlines.edrec-ni",
    title="Sending the formal record to the new school, in Northern Ireland",
    applies_in=_NORTHERN_IRELAND,
    picked_by=_PUPIL_LEFT,
    versions=Timeline.of(
        Version(
            value=Limit(
                period=_FIFTEEN,
                event="pupil changed school",
                starts=SR_2007_43.regulation(9, 1, "a"),
                counted=Counted.SCHOOL,
                rolls=None,
                binds=RECORD_IN_NORTHERN_IRELAND,
            ),
            commences=_SINCE_2007,
            cites=SR_2007_43.regulation(9, 1, "a"),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

EDREC_NI_OTHER_RECORDS: Final = TimeLimit(
    id="deadlines.edrec-ni-other-records",
    title="Sending other educational records to the new school on its request",
    applies_in=_NORTHERN_IRELAND,
    versions=Timeline.of(
        Version(
            value=Limit(
                period=_FIFTEEN,
                starts=SR_2007_43.regulation(9, 1, "b"),
                counted=Counted.SCHOOL,
                rolls=None,
                binds=RECORD_IN_NORTHERN_IRELAND,
            ),
            commences=_SINCE_2007,
            cites=SR_2007_43.regulation(9, 1, "b"),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

EDREC_NI_PARENT: Final = Entry(
    id="deadlines.edrec-ni-parent",
    title="Showing a parent the formative record, in Northern Ireland",
    applies_in=_NORTHERN_IRELAND,
    picked_by=RECEIPT,
    versions=Timeline.of(
        Version(
            value=Prompt(
                words=NO_PERIOD,
                event="request received",
                starts=SR_2007_43.regulation(9, 1, "c"),
                binds=RECORD_IN_NORTHERN_IRELAND,
            ),
            commences=_SINCE_2007,
            cites=SR_2007_43.regulation(9, 1, "c"),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

_BESIDE: Final = (
    "a request for the child's own data has the month of UK GDPR, art 15 all the same: "
    "access_deadline"
)


def school_days_deadline(limit: TimeLimit, start: date, calendars: Calendars) -> Reckoning:
    """Reckon the last day of a limit in school days.

    Where the days of several schools are given, the first is taken to be the school meant, and
    ``safe_day`` is the earliest over all.

    Args:
        limit: one of those held here that are in school days.
        start: the day of the event that starts it; it picks the law.
        calendars: those of the school, its school days included.

    Raises:
        FactsError: ``start`` is no plain date, the limit is not in school days, or no school's
            days are known.
        OutsideCoverageError: ``start`` is earlier than the law held here, or the last day is
            beyond the days that were given.

    Example:
        >>> from ukschoolgdpr.facts.calendars import SchoolCalendar
        >>> from ukschoolgdpr.law.periods import Spell
        >>> summer = Spell(date(2026, 7, 22), date(2026, 9, 2))
        >>> days = SchoolCalendar.open_but_for([summer], nation=Nation.ENGLAND)
        >>> calendars = Calendars.of(Nation.ENGLAND, sessions=[days])
        >>> school_days_deadline(EDREC_TRANSFER, date(2026, 7, 21), calendars).day
        datetime.date(2026, 9, 23)
    """
    law = limit.on(start)
    said = law.value
    if said.counted is not Counted.SCHOOL:
        counted = said.counted.value
        msg = f"limit: expected one in school days alone, but {limit.id} is in {counted}"
        raise FactsError(msg)
    return _due(limit.id, law, start, said.event, said.starts, calendars)


def educational_record_deadline(
    received: date, school: School, calendars: Calendars, *, identified: date | None = None
) -> Reckoning:
    """Reckon the last day for showing a parent the educational record.

    Args:
        received: the day on which the parent's request was received.
        school: its kind and nation say whether the parent has that right.
        calendars: those of the school, its school days included.
        identified: in Scotland, the day on which the parent supplied what the school had
            reasonably asked for to know who asks, and for what.

    Raises:
        FactsError: the school's kind or nation is not known, parents have no such right there,
            or the law names no day; the message says which.
        OutsideCoverageError: the request is earlier than the law held here, or the last day is
            beyond the days that were given.

    Source:
        SI 2005/1437, reg 5; SI 2011/1942, reg 5; SSI 2003/581, reg 5; SR 2007/43, reg 9.

    Example:
        >>> from ukschoolgdpr.facts.calendars import SchoolCalendar
        >>> from ukschoolgdpr.law.periods import Spell
        >>> summer = Spell(date(2026, 7, 22), date(2026, 9, 2))
        >>> days = SchoolCalendar.open_but_for([summer], nation=Nation.ENGLAND)
        >>> calendars = Calendars.of(Nation.ENGLAND, sessions=[days])
        >>> school = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)
        >>> educational_record_deadline(date(2026, 7, 16), school, calendars).day
        datetime.date(2026, 9, 18)
    """
    check_day(received, "received")
    limit = _right_of_parents(received, school)
    if calendars.own.nations != {school.nation}:
        msg = f"calendars: they are those of {calendars.own.name}, where the school is not"
        raise FactsError(msg)
    if identified is not None:
        check_day(identified, "identified")
        if limit is not EDREC_SCOTLAND:
            msg = "identified: only in Scotland do the days wait for it (SSI 2003/581, reg 5(3))"
            raise FactsError(msg)
        if identified > received:
            waited = SSI_2003_581.regulation(5, 3)
            law = limit.on(received)
            return _due(limit.id, law, identified, "identity confirmed", waited, calendars)
    return school_days_deadline(limit, received, calendars)


def _right_of_parents(received: date, school: School) -> TimeLimit:
    """Find the limit by which the school is bound, or say why there is none."""
    missing: list[str] = []
    for limit in (EDREC_PARENT, EDREC_WALES, EDREC_SCOTLAND):
        decision = binding(limit, school, as_of=received)
        if decision.outcome is Outcome.APPLIES:
            return limit
        missing += decision.missing
    in_northern_ireland = binding(EDREC_NI_PARENT, school, as_of=received)
    if in_northern_ireland.outcome is Outcome.APPLIES:
        cites = EDREC_NI_PARENT.on(received).cites
        msg = f"school: no day is named in Northern Ireland ({cites}); {_BESIDE}"
        raise FactsError(msg)
    if [*missing, *in_northern_ireland.missing]:
        facts = [name for name in ("kind", "nation") if getattr(school, name) is None]
        unknown = (
            f"its {' and '.join(facts)} must be known to tell whether parents have the "
            "educational record there"
            if facts
            else f"not known whether {missing[0]}"
        )
        msg = f"school: {unknown}; {_BESIDE}"
        raise FactsError(msg)
    msg = f"school: no regulations give parents the educational record there; {_BESIDE}"
    raise FactsError(msg)


def _due(  # noqa: PLR0913, PLR0917 - the cells of the first step, and what is counted from it
    name: str,
    law: Version[Limit],
    start: date,
    how: str,
    starts: Citation,
    calendars: Calendars,
) -> Reckoning:
    dues = [
        plus(Reckoning(name, calendar, None, start, how, starts, start), law)
        for calendar in days_of(law.value.counted, calendars)
    ]
    return dues[0].cautioned(min(due.safe_day for due in dues), _another_schools_days(law.cites))


# The strict side of school days that no text gives to one school of several.
def _another_schools_days(cites: Citation) -> Reading:
    return Reading(
        name="another-schools-days",
        text="the school days of another school count, of the same trust or authority or the other "
        "one of the pupil, where its fifteen end earlier",
        cites=cites,
    )


ENTRIES: Final = (
    EDREC_PARENT,
    EDREC_CURRICULAR,
    EDREC_TRANSFER,
    EDREC_TRANSFER_SHORT_STAY,
    EDREC_TRANSFER_DUAL,
    EDREC_TRANSFER_REQUEST,
    EDREC_REPORTS,
    EDREC_REPORTS_LATE_RESULTS,
    EDREC_REPORTS_LEAVERS,
    EDREC_INDEPENDENT,
    EDREC_WALES,
    EDREC_SCOTLAND,
    EDREC_NI,
    EDREC_NI_OTHER_RECORDS,
    EDREC_NI_PARENT,
)
"""Every entry of this module."""
