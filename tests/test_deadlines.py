"""Time limits beside worked examples and, day by day, beside a second reckoning.

The examples are in oracles/deadlines.csv, the second reckoning in oracles/day_by_day.py.
"""

import csv
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from tests.oracles.day_by_day import Due, Events, every_day, reckon
from ukschoolgdpr.deadlines import (
    ACCESS,
    ASK_DAY,
    BEGINNING_WITH,
    GUIDANCE_ALONE,
    LATE_QUESTION,
    NOTICE_ROLL,
    RELEVANT_TIME,
    RIGHTS_EXTENDED,
    RIGHTS_ONE_MONTH,
    SAR_CLARIFICATION_PAUSE,
    Pause,
    access_deadline,
    extension_notice_deadline,
    rights_deadline,
)
from ukschoolgdpr.errors import ClockStoppedError, FactsError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.requests import AccessRequest, RightsRequest
from ukschoolgdpr.law.instruments import ICO_RIGHT_OF_ACCESS, UK_GDPR, cite
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Months, Spell
from ukschoolgdpr.law.reckoning import Reading
from ukschoolgdpr.law.rules import Entry
from ukschoolgdpr.law.timelines import Confidence, Force

CALENDARS = {nation.value: WorkingCalendar.of(nation) for nation in Nation}
ENGLAND = CALENDARS["ENG"]

Row = dict[str, str]


def _rows() -> list[Row]:
    with (Path(__file__).parent / "oracles" / "deadlines.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _request(row: Row) -> AccessRequest:
    return AccessRequest(
        received=date.fromisoformat(row["received"]),
        identity_given=_day(row["identity_given"]),
        fee_paid=_day(row["fee_paid"]),
        extension_notice=_day(row["extension_notice"]),
        clarifications=tuple(
            Spell(*map(date.fromisoformat, spell.split("/"))) for spell in row["clarified"].split()
        ),
    )


ROWS = _rows()
ROWS_EXTENDED_AS_THE_LAW_SAYS = [row for row in ROWS if row["months"] != "2"]
ROWS_COMPLETE_ON_RECEIPT = [row for row in ROWS if not row["identity_given"] + row["clarified"]]


@pytest.mark.parametrize("row", ROWS_EXTENDED_AS_THE_LAW_SAYS, ids=lambda row: row["case"])
def test_an_access_request_is_due_as_in_the_worked_example(row: Row) -> None:
    for code in row["nations"].split():
        due = access_deadline(_request(row), CALENDARS[code])
        assert due.day.isoformat() == row["day"], code
        assert due.safe_day.isoformat() == (row["safe_day"] or due.safe_day.isoformat()), code


@pytest.mark.parametrize("row", ROWS_COMPLETE_ON_RECEIPT, ids=lambda row: row["case"])
def test_so_many_months_end_as_in_the_worked_example(row: Row) -> None:
    for code in row["nations"].split():
        end = Months(int(row["months"])).after(date.fromisoformat(row["received"]), ENGLAND)
        assert CALENDARS[code].next_working(end).isoformat() == row["day"], code


FIRST_RECEIPT, LAST_RECEIPT = date(2018, 5, 25), date(2028, 12, 31)


@pytest.mark.parametrize("code", CALENDARS)
class TestEveryDayOfReceipt:
    """The engine and the second reckoning agree for every receipt from 25 May 2018 to 2028."""

    def test_plain(self, code: str) -> None:
        calendar = CALENDARS[code]
        for day in every_day(FIRST_RECEIPT, LAST_RECEIPT):
            expected = reckon(Events(day), code)
            due = access_deadline(AccessRequest(received=day), calendar)
            assert Due(due.day, due.safe_day) == expected, day
            assert ACCESS.last_day(day, calendar) == expected.day, day
            assert RIGHTS_ONE_MONTH.last_day(day, calendar) == expected.day, day

    def test_extended_by_notice_on_the_day_of_receipt(self, code: str) -> None:
        calendar = CALENDARS[code]
        for day in every_day(FIRST_RECEIPT, LAST_RECEIPT):
            due = access_deadline(AccessRequest(received=day, extension_notice=day), calendar)
            assert Due(due.day, due.safe_day) == reckon(Events(day, notice=day), code), day


@pytest.mark.parametrize(
    ("entry", "day", "cites", "force", "confidence"),
    [
        (ACCESS, "2018-05-25", "UK GDPR, art 12(3)", "law", "high"),
        (ACCESS, "2026-02-04", "UK GDPR, art 12(3)", "law", "high"),
        (ACCESS, "2026-02-05", "UK GDPR, art 12A(1)", "law", "high"),
        (RIGHTS_ONE_MONTH, "2018-05-25", "UK GDPR, art 12(3)", "law", "high"),
        (RIGHTS_ONE_MONTH, "2026-02-04", "UK GDPR, art 12(3)", "law", "high"),
        (RIGHTS_ONE_MONTH, "2026-02-05", "UK GDPR, art 12A(1)", "law", "high"),
        (RIGHTS_EXTENDED, "2018-05-25", "UK GDPR, art 12(3)", "law", "high"),
        (RIGHTS_EXTENDED, "2026-02-04", "UK GDPR, art 12(3)", "law", "high"),
        (RIGHTS_EXTENDED, "2026-02-05", "UK GDPR, art 12A(3)", "law", "high"),
        (RELEVANT_TIME, "2018-05-25", "ICO guidance, right of access", "practice", "high"),
        (RELEVANT_TIME, "2026-02-04", "ICO guidance, right of access", "practice", "high"),
        (RELEVANT_TIME, "2026-02-05", "UK GDPR, art 12A(2)", "law", "high"),
        (SAR_CLARIFICATION_PAUSE, "2018-05-25", "ICO", "practice", "low"),
        (SAR_CLARIFICATION_PAUSE, "2019-12-31", "ICO", "practice", "low"),
        (SAR_CLARIFICATION_PAUSE, "2020-01-01", "ICO", "practice", "low"),
        (SAR_CLARIFICATION_PAUSE, "2020-10-20", "ICO", "practice", "low"),
        (SAR_CLARIFICATION_PAUSE, "2020-10-21", "ICO", "practice", "medium"),
        (SAR_CLARIFICATION_PAUSE, "2026-02-04", "ICO", "practice", "medium"),
        (SAR_CLARIFICATION_PAUSE, "2026-02-05", "UK GDPR, art 12A(5)", "law", "high"),
    ],
    ids=lambda value: value.id if isinstance(value, Entry) else str(value),
)
def test_a_time_limit_is_written_where_it_was_on_the_day_of_receipt(
    entry: Entry[object], day: str, cites: str, force: str, confidence: str
) -> None:
    version = entry.on(date.fromisoformat(day))
    assert str(version.cites).startswith(cites)
    assert (version.force, version.confidence) == (Force(force), Confidence(confidence))


@pytest.mark.parametrize(
    ("day", "pause"),
    [
        (date(2018, 5, 25), Pause.RESTARTS),
        (date(2019, 12, 31), Pause.RESTARTS),
        (date(2020, 1, 1), Pause.IGNORED),
        (date(2020, 10, 20), Pause.IGNORED),
        (date(2020, 10, 21), Pause.STOPS),
        (date(2026, 2, 5), Pause.STOPS),
    ],
    ids=str,
)
def test_the_regulator_changed_its_mind_on_clarifications(day: date, pause: Pause) -> None:
    assert SAR_CLARIFICATION_PAUSE.on(day).value is pause


@pytest.mark.parametrize(
    "entry",
    [ACCESS, RIGHTS_ONE_MONTH, RIGHTS_EXTENDED, RELEVANT_TIME, SAR_CLARIFICATION_PAUSE],
    ids=lambda entry: entry.id,
)
def test_an_entry_is_picked_by_receipt_and_says_so(entry: Entry[object]) -> None:
    assert entry.picked_by == "the day on which the request was received"
    assert entry.topic == "deadlines"
    assert entry.title


@pytest.mark.parametrize(
    ("reading", "name", "cites"),
    [
        (BEGINNING_WITH, "beginning-with", "UK GDPR, art 12A(1)"),
        (ASK_DAY, "ask-day", "UK GDPR, art 12A(5)"),
        (NOTICE_ROLL, "notice-roll", "Reg 1182/71, art 3(4)"),
        (GUIDANCE_ALONE, "guidance-alone", "UK GDPR, art 12(3)"),
    ],
    ids=lambda value: value.name if isinstance(value, Reading) else value,
)
def test_a_reading_has_a_name_and_an_authority(reading: Reading, name: str, cites: str) -> None:
    assert reading.name == name
    assert reading.cites == cite(cites)


UNSURE = f"{ICO_RIGHT_OF_ACCESS}, practice"
EXPLAINED = [
    (
        "plain",
        AccessRequest(received=date(2026, 9, 3)),
        (
            "Thu 03 Sep 2026  request received [UK GDPR, art 12A(2)(a)]",
            "Sat 03 Oct 2026  1 month on [UK GDPR, art 12A(1)]",
            "Mon 05 Oct 2026  next working day [Reg 1182/71, art 3(4)]",
            "safe by Fri 02 Oct 2026:",
            f"  {BEGINNING_WITH.text} [UK GDPR, art 12A(1)]",
        ),
    ),
    (
        "before article 12A",
        AccessRequest(received=date(2026, 2, 4)),
        (
            "Wed 04 Feb 2026  request received [UK GDPR, art 12(3)]",
            "Wed 04 Mar 2026  1 month on [UK GDPR, art 12(3)]",
        ),
    ),
    (
        "identity, then a fee",
        AccessRequest(
            received=date(2026, 3, 2),
            identity_given=date(2026, 3, 4),
            fee_paid=date(2026, 3, 10),
        ),
        (
            "Tue 10 Mar 2026  fee paid [UK GDPR, art 12A(2)(c)]",
            "Fri 10 Apr 2026  1 month on [UK GDPR, art 12A(1)]",
            "safe by Thu 09 Apr 2026:",
            f"  {BEGINNING_WITH.text} [UK GDPR, art 12A(1)]",
        ),
    ),
    (
        "a fee, then identity",
        AccessRequest(
            received=date(2026, 3, 2),
            identity_given=date(2026, 3, 10),
            fee_paid=date(2026, 3, 10),
        ),
        (
            "Tue 10 Mar 2026  identity confirmed [UK GDPR, art 12A(2)(b)]",
            "Fri 10 Apr 2026  1 month on [UK GDPR, art 12A(1)]",
            "safe by Thu 09 Apr 2026:",
            f"  {BEGINNING_WITH.text} [UK GDPR, art 12A(1)]",
        ),
    ),
    (
        "identity by guidance",
        AccessRequest(received=date(2022, 12, 23), identity_given=date(2023, 1, 4)),
        (
            "Wed 04 Jan 2023  identity confirmed [ICO guidance, right of access, practice]",
            "Sat 04 Feb 2023  1 month on [UK GDPR, art 12(3)]",
            "Mon 06 Feb 2023  next working day [Reg 1182/71, art 3(4)]",
            "safe by Mon 23 Jan 2023:",
            f"  {GUIDANCE_ALONE.text} [UK GDPR, art 12(3)]",
        ),
    ),
    (
        "a clarification",
        AccessRequest(
            received=date(2026, 3, 2),
            clarifications=(Spell(date(2026, 3, 9), date(2026, 3, 16)),),
        ),
        (
            "Mon 02 Mar 2026  request received [UK GDPR, art 12A(2)(a)]",
            "Thu 02 Apr 2026  1 month on [UK GDPR, art 12A(1)]",
            "Fri 10 Apr 2026  time did not run on 8 days [UK GDPR, art 12A(5)]",
            "safe by Wed 08 Apr 2026:",
            f"  {BEGINNING_WITH.text} [UK GDPR, art 12A(1)]",
            f"  {ASK_DAY.text} [UK GDPR, art 12A(5)]",
        ),
    ),
    (
        "a clarification by guidance",
        AccessRequest(
            received=date(2024, 3, 4),
            clarifications=(Spell(date(2024, 3, 11), date(2024, 3, 15)),),
        ),
        (
            "Mon 04 Mar 2024  request received [UK GDPR, art 12(3)]",
            "Thu 04 Apr 2024  1 month on [UK GDPR, art 12(3)]",
            f"Tue 09 Apr 2024  time did not run on 5 days [{UNSURE}, medium confidence]",
            "safe by Thu 04 Apr 2024:",
            f"  {GUIDANCE_ALONE.text} [UK GDPR, art 12(3)]",
        ),
    ),
    (
        "a clarification that starts the month again",
        AccessRequest(
            received=date(2019, 3, 4),
            clarifications=(Spell(date(2019, 3, 11), date(2019, 3, 15)),),
        ),
        (
            f"Fri 15 Mar 2019  clarification received [{UNSURE}, low confidence]",
            "Mon 15 Apr 2019  1 month on [UK GDPR, art 12(3)]",
            "safe by Thu 04 Apr 2019:",
            f"  {GUIDANCE_ALONE.text} [UK GDPR, art 12(3)]",
        ),
    ),
    (
        "a clarification still awaited, before it had a meaning",
        AccessRequest(received=date(2019, 3, 4), clarifications=(Spell(date(2019, 3, 11)),)),
        (
            "Mon 04 Mar 2019  request received [UK GDPR, art 12(3)]",
            "Thu 04 Apr 2019  1 month on [UK GDPR, art 12(3)]",
            f"Mon 11 Mar 2019  time stands still from here [{UNSURE}, low confidence]",
            "safe by Thu 04 Apr 2019:",
            f"  {GUIDANCE_ALONE.text} [UK GDPR, art 12(3)]",
        ),
    ),
    (
        "a clarification that makes no difference",
        AccessRequest(received=date(2020, 3, 4), clarifications=(Spell(date(2020, 3, 11)),)),
        (
            "Wed 04 Mar 2020  request received [UK GDPR, art 12(3)]",
            "Sat 04 Apr 2020  1 month on [UK GDPR, art 12(3)]",
            "Mon 06 Apr 2020  next working day [Reg 1182/71, art 3(4)]",
        ),
    ),
    (
        "extended",
        AccessRequest(received=date(2024, 6, 3), extension_notice=date(2024, 7, 3)),
        (
            "Mon 03 Jun 2024  request received [UK GDPR, art 12(3)]",
            "Tue 03 Sep 2024  3 months on [UK GDPR, art 12(3)]",
        ),
    ),
    (
        "extended under article 12A",
        AccessRequest(received=date(2026, 9, 3), extension_notice=date(2026, 10, 1)),
        (
            "Thu 03 Sep 2026  request received [UK GDPR, art 12A(2)(a)]",
            "Thu 03 Dec 2026  3 months on [UK GDPR, art 12A(3)]",
            "safe by Wed 02 Dec 2026:",
            f"  {BEGINNING_WITH.text} [UK GDPR, art 12A(1)]",
        ),
    ),
    (
        "extended to a Sunday",
        AccessRequest(received=date(2020, 11, 28), extension_notice=date(2020, 12, 1)),
        (
            "Sat 28 Nov 2020  request received [UK GDPR, art 12(3)]",
            "Sun 28 Feb 2021  3 months on [UK GDPR, art 12(3)]",
            "Mon 01 Mar 2021  next working day [Reg 1182/71, art 3(4)]",
        ),
    ),
    (
        "extended on the day to which the month moved on",
        AccessRequest(received=date(2024, 7, 3), extension_notice=date(2024, 8, 5)),
        (
            "Wed 03 Jul 2024  request received [UK GDPR, art 12(3)]",
            "Thu 03 Oct 2024  3 months on [UK GDPR, art 12(3)]",
            "safe by Mon 05 Aug 2024:",
            f"  {NOTICE_ROLL.text} [Reg 1182/71, art 3(4)]",
        ),
    ),
    (
        "extended too late",
        AccessRequest(received=date(2024, 7, 3), extension_notice=date(2024, 8, 6)),
        (
            "Wed 03 Jul 2024  request received [UK GDPR, art 12(3)]",
            "Sat 03 Aug 2024  1 month on [UK GDPR, art 12(3)]",
            "Mon 05 Aug 2024  next working day [Reg 1182/71, art 3(4)]",
            "Mon 05 Aug 2024  notice of 2024-08-06 is too late to extend [UK GDPR, art 12(3)]",
        ),
    ),
    (
        "extended too late under article 12A",
        AccessRequest(received=date(2026, 11, 30), extension_notice=date(2027, 1, 4)),
        (
            "Mon 30 Nov 2026  request received [UK GDPR, art 12A(2)(a)]",
            "Wed 30 Dec 2026  1 month on [UK GDPR, art 12A(1)]",
            "Wed 30 Dec 2026  notice of 2027-01-04 is too late to extend [UK GDPR, art 12A(4)]",
            "safe by Tue 29 Dec 2026:",
            f"  {BEGINNING_WITH.text} [UK GDPR, art 12A(1)]",
        ),
    ),
]


@pytest.mark.parametrize(
    ("request_", "lines"), [case[1:] for case in EXPLAINED], ids=[case[0] for case in EXPLAINED]
)
def test_a_deadline_explains_itself(request_: AccessRequest, lines: tuple[str, ...]) -> None:
    due = access_deadline(request_, ENGLAND)
    assert due.id == "deadlines.access"
    assert due.calendar is ENGLAND
    assert due.explain().splitlines()[:-1] == list(lines)


@pytest.mark.parametrize(
    ("received", "spells", "day"),
    [
        (date(2019, 3, 4), "2019-03-11/2019-03-15", date(2019, 4, 15)),
        (date(2019, 3, 4), "2019-03-04/2019-03-04", date(2019, 4, 4)),
        (date(2019, 3, 4), "2019-03-15/2019-03-15 2019-03-11/2019-03-13", date(2019, 4, 15)),
        (date(2019, 3, 4), "2019-03-11/2019-03-18 2019-03-12/2019-03-14", date(2019, 4, 18)),
        (date(2019, 3, 4), "2019-04-04/2019-04-05", date(2019, 5, 7)),
        (date(2019, 3, 4), "2019-04-05/2019-04-08", date(2019, 4, 4)),
        (date(2019, 5, 4), "2019-06-04/2019-06-05", date(2019, 7, 5)),
        (date(2019, 5, 1), "2019-06-03/2019-06-05", date(2019, 7, 5)),
        (date(2019, 5, 1), "2019-06-03/2019-06-05 2019-07-04/2019-07-10", date(2019, 8, 12)),
        (date(2019, 12, 31), "2020-01-06/2020-01-08", date(2020, 2, 10)),
        (date(2020, 1, 1), "2020-01-06/2020-01-08", date(2020, 2, 3)),
        (date(2020, 10, 20), "2020-10-26/2020-10-30", date(2020, 11, 20)),
        (date(2020, 10, 21), "2020-10-26/2020-10-30", date(2020, 11, 26)),
        (date(2026, 2, 4), "2026-02-09/2026-02-13", date(2026, 3, 9)),
        (date(2026, 2, 5), "2026-02-09/2026-02-13", date(2026, 3, 10)),
    ],
    ids=str,
)
def test_a_clarification_counts_as_it_did_on_the_day_of_receipt(
    received: date, spells: str, day: date
) -> None:
    asked = tuple(Spell(*map(date.fromisoformat, spell.split("/"))) for spell in spells.split())
    request = AccessRequest(received=received, clarifications=asked)
    assert access_deadline(request, ENGLAND).day == day


def test_a_doubt_that_was_named_already_is_named_once() -> None:
    request = AccessRequest(
        received=date(2019, 3, 4),
        identity_given=date(2019, 3, 6),
        fee_paid=date(2019, 3, 8),
        clarifications=(Spell(date(2019, 3, 11)),),
    )
    due = access_deadline(request, ENGLAND)
    assert due.readings == (GUIDANCE_ALONE,)
    assert due.stopped_since == date(2019, 3, 11)


def test_an_open_clarification_stops_the_month_and_the_extended_one() -> None:
    request = AccessRequest(
        received=date(2026, 3, 2),
        extension_notice=date(2026, 3, 3),
        clarifications=(Spell(date(2026, 3, 9)),),
    )
    due = access_deadline(request, ENGLAND)
    assert not due.running
    assert [step.text for step in due.steps] == [
        "request received",
        "3 months on",
        "time stands still from here",
    ]
    message = "deadlines.access: time stands still since 2026-03-09, so there is no last day yet"
    with pytest.raises(ClockStoppedError, match=f"^{message}$"):
        _ = due.day
    with pytest.raises(ClockStoppedError, match=f"^{message}$"):
        _ = due.safe_day


def test_notice_while_the_month_stands_still_is_in_time() -> None:
    request = AccessRequest(
        received=date(2026, 3, 2),
        extension_notice=date(2026, 5, 1),
        clarifications=(Spell(date(2026, 3, 9)),),
    )
    assert access_deadline(request, ENGLAND).steps[1].text == "3 months on"


def test_notice_in_doubt_keeps_the_safe_day_of_the_month() -> None:
    """The strict month ends on 1 April 2026, before the question; the usual one does not."""
    request = AccessRequest(
        received=date(2026, 3, 2),
        extension_notice=date(2026, 4, 2),
        clarifications=(Spell(date(2026, 4, 2)),),
    )
    due = access_deadline(request, ENGLAND)
    assert not due.running
    assert due.safe_day == date(2026, 4, 1)
    assert due.readings == (BEGINNING_WITH,)


class TestOtherRights:
    """Requests under articles 16 to 21 have the same month, which no question stops."""

    def test_the_month_is_that_of_access(self) -> None:
        due = rights_deadline(RightsRequest(received=date(2026, 9, 3)), ENGLAND)
        assert due.id == "deadlines.rights-one-month"
        assert (due.day, due.safe_day) == (date(2026, 10, 5), date(2026, 10, 2))

    def test_asking_does_not_stop_it(self) -> None:
        request = AccessRequest(
            received=date(2026, 3, 2), clarifications=(Spell(date(2026, 3, 9)),)
        )
        assert rights_deadline(request, ENGLAND).day == date(2026, 4, 2)

    def test_it_can_be_extended(self) -> None:
        request = RightsRequest(received=date(2026, 11, 30), extension_notice=date(2026, 12, 1))
        assert rights_deadline(request, ENGLAND).day == date(2027, 3, 1)


class TestWhatIsAskedForLate:
    """A month that has ended is not revived by asking who asks, or for a fee."""

    @pytest.mark.parametrize(
        ("asked", "given", "day", "safe_day", "readings"),
        [
            (
                date(2026, 4, 20),
                date(2026, 4, 25),
                date(2026, 4, 2),
                date(2026, 4, 1),
                ["beginning-with"],
            ),
            (date(2026, 4, 20), None, date(2026, 4, 2), date(2026, 4, 1), ["beginning-with"]),
            (
                date(2026, 4, 2),
                date(2026, 4, 10),
                date(2026, 5, 11),
                date(2026, 4, 1),
                ["late-question", "beginning-with"],
            ),
            (
                date(2026, 4, 1),
                date(2026, 4, 10),
                date(2026, 5, 11),
                date(2026, 5, 9),
                ["beginning-with"],
            ),
        ],
        ids=["late and answered", "late and awaited", "on the last day", "on the safe day"],
    )
    def test_a_request_of_2_march_2026(
        self,
        asked: date,
        given: date | None,
        day: date,
        safe_day: date,
        readings: list[str],
    ) -> None:
        received = date(2026, 3, 2)
        identity = AccessRequest(received=received, identity_asked=asked, identity_given=given)
        fee = AccessRequest(received=received, fee_asked=asked, fee_paid=given)
        for request in (identity, fee):
            due = access_deadline(request, ENGLAND)
            assert (due.day, due.safe_day) == (day, safe_day)
            assert [reading.name for reading in due.readings] == readings

    def test_awaited_on_the_last_day_it_stops_time_in_doubt(self) -> None:
        request = AccessRequest(received=date(2026, 3, 2), identity_asked=date(2026, 4, 2))
        due = access_deadline(request, ENGLAND)
        assert due.stopped_since == date(2026, 4, 2)
        assert due.safe_day == date(2026, 4, 1)
        assert due.readings == (BEGINNING_WITH, LATE_QUESTION)
        assert due.steps[-1].cites == UK_GDPR.article("12A", 2)

    def test_awaited_on_the_strict_last_day_it_stops_time_on_both_tracks(self) -> None:
        request = AccessRequest(received=date(2026, 3, 2), identity_asked=date(2026, 4, 1))
        due = access_deadline(request, ENGLAND)
        assert (due.stopped_since, due.strict) == (date(2026, 4, 1), None)
        clarified = AccessRequest(
            received=date(2026, 3, 2), clarifications=(Spell(date(2026, 4, 1)),)
        )
        assert access_deadline(clarified, ENGLAND).strict == date(2026, 4, 1)

    def test_while_a_clarification_stops_time_it_is_not_late(self) -> None:
        request = AccessRequest(
            received=date(2026, 3, 2),
            clarifications=(Spell(date(2026, 3, 9), date(2026, 4, 20)),),
            identity_asked=date(2026, 4, 9),
            identity_given=date(2026, 4, 13),
        )
        assert access_deadline(request, ENGLAND).steps[0].text == "identity confirmed"
        open_still = evolve(request, clarifications=(Spell(date(2026, 3, 9)),))
        assert access_deadline(open_still, ENGLAND).stopped_since == date(2026, 3, 9)

    def test_a_fee_asked_for_in_the_month_that_identity_began_is_in_time(self) -> None:
        request = RightsRequest(
            received=date(2026, 3, 2),
            identity_asked=date(2026, 3, 20),
            identity_given=date(2026, 3, 25),
            fee_asked=date(2026, 4, 20),
            fee_paid=date(2026, 4, 27),
        )
        due = rights_deadline(request, ENGLAND)
        assert [step.text for step in due.steps[:1]] == ["fee paid"]
        assert due.day == date(2026, 5, 27)

    def test_on_the_working_day_to_which_the_month_moves_on_it_is_in_time(self) -> None:
        request = AccessRequest(
            received=date(2026, 3, 18),
            identity_asked=date(2026, 4, 20),
            identity_given=date(2026, 4, 22),
        )
        due = access_deadline(request, ENGLAND)
        assert (due.day, due.safe_day) == (date(2026, 5, 22), date(2026, 4, 17))
        assert due.readings == (LATE_QUESTION, BEGINNING_WITH)

    def test_a_fee_paid_before_identity_is_confirmed_leaves_no_doubt(self) -> None:
        identity = AccessRequest(
            received=date(2026, 3, 2),
            identity_asked=date(2026, 3, 3),
            identity_given=date(2026, 4, 10),
        )
        fee = evolve(identity, fee_asked=date(2026, 4, 2), fee_paid=date(2026, 4, 3))
        assert access_deadline(fee, ENGLAND) == access_deadline(identity, ENGLAND)

    def test_notice_of_an_extension_is_not_rescued(self) -> None:
        request = AccessRequest(
            received=date(2026, 3, 2),
            identity_asked=date(2026, 4, 21),
            identity_given=date(2026, 4, 25),
            extension_notice=date(2026, 4, 20),
        )
        due = access_deadline(request, ENGLAND)
        assert due.day == date(2026, 4, 2)
        assert due.steps[-1].text == "notice of 2026-04-20 is too late to extend"

    def test_what_is_awaited_in_the_month_stops_an_extended_one_too(self) -> None:
        request = AccessRequest(
            received=date(2026, 3, 2),
            identity_asked=date(2026, 3, 4),
            extension_notice=date(2026, 3, 20),
        )
        assert access_deadline(request, ENGLAND).stopped_since == date(2026, 3, 4)
        later = evolve(request, identity_asked=date(2026, 5, 4))
        assert access_deadline(later, ENGLAND).day == date(2026, 6, 2)


class TestNoticeOfAnExtension:
    """It must be given before the month is out (art 12(3), now art 12A(4))."""

    @pytest.mark.parametrize(
        ("request_", "day", "safe_day", "readings"),
        [
            (
                RightsRequest(received=date(2026, 11, 30)),
                date(2026, 12, 30),
                date(2026, 12, 29),
                (BEGINNING_WITH,),
            ),
            (
                RightsRequest(received=date(2024, 7, 3)),
                date(2024, 8, 5),
                date(2024, 8, 3),
                (NOTICE_ROLL,),
            ),
            (
                RightsRequest(received=date(2024, 6, 3)),
                date(2024, 7, 3),
                date(2024, 7, 3),
                (),
            ),
            (
                AccessRequest(
                    received=date(2026, 3, 2),
                    clarifications=(Spell(date(2026, 3, 9), date(2026, 3, 16)),),
                ),
                date(2026, 4, 10),
                date(2026, 4, 8),
                (BEGINNING_WITH, ASK_DAY),
            ),
            (
                AccessRequest(
                    received=date(2019, 3, 4),
                    clarifications=(Spell(date(2019, 3, 11), date(2019, 3, 15)),),
                ),
                date(2019, 4, 15),
                date(2019, 4, 4),
                (GUIDANCE_ALONE,),
            ),
        ],
        ids=["article 12A", "moved on", "nothing in doubt", "paused", "started again"],
    )
    def test_the_last_day_for_it_is_that_of_the_month_before_it_moves_on(
        self,
        request_: RightsRequest,
        day: date,
        safe_day: date,
        readings: tuple[Reading, ...],
    ) -> None:
        due = extension_notice_deadline(request_, ENGLAND)
        assert due.id == "deadlines.rights-extended"
        assert (due.day, due.safe_day, due.readings) == (day, safe_day, readings)

    def test_it_explains_itself(self) -> None:
        due = extension_notice_deadline(RightsRequest(received=date(2024, 7, 3)), ENGLAND)
        assert due.explain().splitlines()[:-1] == [
            "Wed 03 Jul 2024  request received [UK GDPR, art 12(3)]",
            "Sat 03 Aug 2024  1 month on [UK GDPR, art 12(3)]",
            "Mon 05 Aug 2024  next working day [Reg 1182/71, art 3(4), medium confidence]",
            "safe by Sat 03 Aug 2024:",
            f"  {NOTICE_ROLL.text} [Reg 1182/71, art 3(4)]",
        ]

    def test_an_open_clarification_stops_it(self) -> None:
        request = AccessRequest(
            received=date(2026, 3, 2), clarifications=(Spell(date(2026, 3, 9)),)
        )
        due = extension_notice_deadline(request, ENGLAND)
        assert not due.running
        assert due.readings == (BEGINNING_WITH,)
        with pytest.raises(ClockStoppedError, match=r"^deadlines\.rights-extended: time stands"):
            _ = due.safe_day

    def test_proof_of_identity_awaited_stops_it(self) -> None:
        request = RightsRequest(received=date(2026, 3, 2), identity_asked=date(2026, 3, 9))
        assert not extension_notice_deadline(request, ENGLAND).running

    def test_a_month_that_does_not_move_on_is_sure(self) -> None:
        due = extension_notice_deadline(RightsRequest(received=date(2024, 7, 2)), ENGLAND)
        assert str(due.steps[-1]) == "Fri 02 Aug 2024  1 month on [UK GDPR, art 12(3)]"


class TestOutsideTheLawHeldHere:
    """Days before 25 May 2018 and beyond the calendar are refused, with the day."""

    @pytest.mark.parametrize("reckons", [access_deadline, rights_deadline])
    def test_before(self, reckons: object) -> None:
        assert callable(reckons)
        message = "2018-05-24 is before 2018-05-25, the first day whose law is held here"
        with pytest.raises(OutsideCoverageError, match=f"^{message}$"):
            reckons(AccessRequest(received=date(2018, 5, 24)), ENGLAND)

    def test_before_without_reasons(self) -> None:
        message = "2018-05-24 is before 2018-05-25, the first day whose law is held here"
        with pytest.raises(OutsideCoverageError, match=f"^{message}$"):
            ACCESS.last_day(date(2018, 5, 24), ENGLAND)
        with pytest.raises(FactsError, match=r"^as_of: expected a date, not the str '2026-09-03'$"):
            ACCESS.last_day("2026-09-03", ENGLAND)  # type: ignore[arg-type]  # what is refused

    def test_beyond(self) -> None:
        message = "England: 2036-01-01 is outside the calendar, which runs from 2018-01-01 to"
        request = AccessRequest(received=date(2035, 12, 1))
        with pytest.raises(OutsideCoverageError, match=f"^{message} 2035-12-31$"):
            access_deadline(request, ENGLAND)
        with pytest.raises(OutsideCoverageError, match=f"^{message} 2035-12-31$"):
            extension_notice_deadline(request, ENGLAND)
        with pytest.raises(OutsideCoverageError, match=f"^{message} 2035-12-31$"):
            ACCESS.last_day(date(2035, 12, 1), ENGLAND)
