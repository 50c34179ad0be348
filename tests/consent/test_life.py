"""Consents from the day on which they are given to the day on which they end."""

from datetime import date

import pytest

from ukschoolgdpr.consent import Happening, Life, LifeEvent, State
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.periods import Days, Months, Period, WorkingDays, Years

GIVEN, REFUSED, REFRESHED = Happening.GIVEN, Happening.REFUSED, Happening.REFRESHED
CHANGED, COMPETENT = Happening.PURPOSE_CHANGED, Happening.COMPETENT
WITHDRAWN = Happening.WITHDRAWN
BEGIN = date(2023, 9, 4)
Told = list[tuple[Happening, date]]


def life(*events: tuple[Happening, date], lasts: Period | None = None) -> Life:
    return Life(events=tuple(LifeEvent(*event) for event in events), lasts=lasts)


@pytest.mark.parametrize(
    ("events", "lasts", "day", "state", "stands", "since", "number"),
    [
        ([], None, BEGIN, "not-given", False, None, 0),
        ([(GIVEN, BEGIN)], None, date(2023, 9, 3), "not-given", False, None, 0),
        ([(GIVEN, BEGIN)], None, BEGIN, "live", True, BEGIN, 1),
        ([(GIVEN, BEGIN)], None, date(2040, 1, 1), "live", True, BEGIN, 1),
        ([(REFUSED, BEGIN)], None, BEGIN, "refused", False, BEGIN, 0),
        ([(REFUSED, BEGIN), (GIVEN, BEGIN)], None, BEGIN, "live", True, BEGIN, 1),
        # Walkthrough W07: withdrawn on Tuesday 10 September 2024.
        (
            [(GIVEN, BEGIN), (WITHDRAWN, date(2024, 9, 10))],
            None,
            date(2024, 9, 9),
            "live",
            True,
            BEGIN,
            1,
        ),
        (
            [(GIVEN, BEGIN), (WITHDRAWN, date(2024, 9, 10))],
            None,
            date(2024, 9, 10),
            "withdrawn",
            False,
            date(2024, 9, 10),
            1,
        ),
        (
            [(GIVEN, BEGIN), (WITHDRAWN, date(2024, 9, 10)), (GIVEN, date(2025, 1, 6))],
            None,
            date(2025, 1, 6),
            "live",
            True,
            date(2025, 1, 6),
            2,
        ),
        ([(GIVEN, BEGIN)], Years(1), date(2024, 9, 4), "live", True, BEGIN, 1),
        ([(GIVEN, BEGIN)], Years(1), date(2024, 9, 5), "run-out", False, date(2024, 9, 5), 1),
        ([(GIVEN, BEGIN)], Days(1), date(2023, 9, 6), "run-out", False, date(2023, 9, 6), 1),
        (
            [(GIVEN, BEGIN), (REFRESHED, date(2024, 6, 3))],
            Months(12),
            date(2025, 6, 3),
            "live",
            True,
            date(2024, 6, 3),
            1,
        ),
        (
            [(GIVEN, BEGIN), (WITHDRAWN, date(2026, 9, 4))],
            Years(1),
            date(2026, 9, 4),
            "withdrawn",
            False,
            date(2026, 9, 4),
            1,
        ),
        (
            [(GIVEN, BEGIN), (GIVEN, date(2026, 9, 4))],
            Years(1),
            date(2026, 9, 4),
            "live",
            True,
            date(2026, 9, 4),
            2,
        ),
        (
            [(GIVEN, BEGIN), (CHANGED, date(2024, 1, 8))],
            None,
            date(2024, 1, 8),
            "outgrown",
            False,
            date(2024, 1, 8),
            1,
        ),
        (
            [(GIVEN, BEGIN), (COMPETENT, date(2024, 1, 8))],
            None,
            date(2024, 1, 8),
            "refresh-due",
            None,
            date(2024, 1, 8),
            1,
        ),
        (
            [(GIVEN, BEGIN), (CHANGED, date(2024, 1, 8)), (COMPETENT, date(2024, 2, 8))],
            None,
            date(2024, 3, 1),
            "outgrown",
            False,
            date(2024, 1, 8),
            1,
        ),
        (
            [(GIVEN, BEGIN), (COMPETENT, date(2024, 1, 8)), (REFRESHED, date(2024, 2, 8))],
            None,
            date(2024, 3, 1),
            "live",
            True,
            date(2024, 2, 8),
            1,
        ),
    ],
)
def test_where_a_consent_stands(  # noqa: PLR0913, PLR0917 - a row of a table
    events: Told,
    lasts: Period | None,
    day: date,
    state: str,
    stands: object,
    since: date | None,
    number: int,
) -> None:
    found = life(*events, lasts=lasts).on(day)
    assert found.state is State(state)
    assert found.stands is stands
    assert (found.since, found.number, found.as_of) == (since, number, day)


@pytest.mark.parametrize(
    ("events", "lasts", "day", "text"),
    [
        (
            [],
            None,
            BEGIN,
            "consent on Mon 04 Sep 2023: not-given\n  it has not been given [UK GDPR, art 6(1)(a)]",
        ),
        (
            [(GIVEN, BEGIN)],
            None,
            BEGIN,
            (
                "consent on Mon 04 Sep 2023: live\n"
                "  it was given or refreshed on Mon 04 Sep 2023 [UK GDPR, art 6(1)(a)]"
            ),
        ),
        (
            [(REFUSED, BEGIN)],
            None,
            BEGIN,
            (
                "consent on Mon 04 Sep 2023: refused\n"
                "  it was refused on Mon 04 Sep 2023 [UK GDPR, art 6(1)(a)]"
            ),
        ),
        (
            [(GIVEN, BEGIN), (COMPETENT, BEGIN)],
            None,
            BEGIN,
            (
                "consent on Mon 04 Sep 2023: refresh-due\n"
                "  the child became competent on Mon 04 Sep 2023: ask the child "
                "[ICO guidance, consent]"
            ),
        ),
        (
            [(GIVEN, BEGIN), (CHANGED, BEGIN)],
            None,
            BEGIN,
            (
                "consent on Mon 04 Sep 2023: outgrown\n"
                "  the purpose changed on Mon 04 Sep 2023: it does not reach the new one "
                "[UK GDPR, art 6(1)(a)]"
            ),
        ),
        (
            [(GIVEN, BEGIN), (WITHDRAWN, BEGIN)],
            None,
            BEGIN,
            (
                "consent on Mon 04 Sep 2023: withdrawn\n"
                "  it was withdrawn on Mon 04 Sep 2023; what was done before stays lawful "
                "[UK GDPR, art 7(3)]"
            ),
        ),
        (
            [(GIVEN, BEGIN)],
            Days(1),
            date(2023, 9, 7),
            (
                "consent on Thu 07 Sep 2023: run-out\n"
                "  it was asked for 1 day, to Tue 05 Sep 2023 "
                "[the period for which the school asked for it]"
            ),
        ),
    ],
)
def test_it_says_why(events: Told, lasts: Period | None, day: date, text: str) -> None:
    assert life(*events, lasts=lasts).on(day).explain() == text


@pytest.mark.parametrize(
    ("events", "lasts", "message"),
    [
        ([(kind, BEGIN)], None, f"events: {kind.value} of 2023-09-04: there is no consent then")
        for kind in (REFRESHED, CHANGED, COMPETENT, WITHDRAWN)
    ]
    + [
        (
            [(GIVEN, BEGIN), (kind, BEGIN)],
            None,
            f"events: {kind.value} of 2023-09-04: there is a consent, to be refreshed or withdrawn",
        )
        for kind in (GIVEN, REFUSED)
    ]
    + [
        (
            [(GIVEN, BEGIN), (WITHDRAWN, date(2023, 9, 3))],
            None,
            "events: withdrawn of 2023-09-03: comes after an event of 2023-09-04",
        ),
        (
            [(GIVEN, BEGIN), (REFRESHED, date(2024, 9, 5))],
            Years(1),
            "events: refreshed of 2024-09-05: there is no consent then",
        ),
        (
            [(WITHDRAWN, BEGIN), (REFRESHED, BEGIN)],
            None,
            (
                "events: withdrawn of 2023-09-04: there is no consent then\n"
                "events: refreshed of 2023-09-04: there is no consent then"
            ),
        ),
    ],
)
def test_what_cannot_have_happened_is_refused(
    events: Told, lasts: Period | None, message: str
) -> None:
    with pytest.raises(FactsError) as refused:
        life(*events, lasts=lasts)
    assert str(refused.value) == message


def test_a_period_of_one_s_own_is_counted_in_days_months_or_years() -> None:
    with pytest.raises(
        FactsError, match=r"^lasts: expected days, months or years, or None, not WorkingDays"
    ):
        Life(lasts=WorkingDays(5))


def test_a_happening_is_a_member_of_its_enumeration() -> None:
    with pytest.raises(FactsError, match=r"^kind: expected a Happening, not 'given'$"):
        LifeEvent("given", BEGIN)  # type: ignore[arg-type]  # what is refused


def test_a_moment_is_no_day() -> None:
    with pytest.raises(FactsError, match=r"^as_of: expected a date"):
        life().on("2026-09-03")  # type: ignore[arg-type]  # what is refused
