"""Two rules beside each other, for any day of the event."""

from datetime import date, timedelta
from unittest.mock import patch

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from tests.oracles import keeping
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Until
from ukschoolgdpr.law.timelines import LAW_AS_AT, Confidence, Force
from ukschoolgdpr.retention import (
    AS_USUAL,
    Comparison,
    Counting,
    Holder,
    OwnRule,
    Rounding,
    Trigger,
    compare,
    comparing,
    record,
)

PLACE = Reference("ours, row 2")


def compared(  # noqa: PLR0913 - the parts of two rules
    own: str,
    law: str,
    *,
    by: Rounding = Rounding.EXACT_FROM,
    beside: Rounding = Rounding.EXACT_FROM,
    name: str = "riddor-record",
    trigger: Trigger = Trigger.RECORD_DATE,
    nation: Nation = Nation.ENGLAND,
    counting: Counting = AS_USUAL,
) -> Comparison:
    """Compare two rules that run from one event."""
    entry = record(name).kept_by(Holder.ANY, nation)
    version = entry.on(LAW_AS_AT)
    row = evolve(version.value, trigger=trigger, period_iso=law, rounding=beside)
    rule = OwnRule(record_id=name, trigger=trigger, period_iso=own, rounding=by)
    return compare(rule, evolve(version, value=row), entry, cites=PLACE, counting=counting)


@pytest.mark.parametrize(
    ("own", "law", "shorter", "longer"),
    [
        ("P6Y", "P6Y", False, False),
        ("P72M", "P6Y", False, False),
        ("P12M", "P1Y", False, False),
        ("P7Y", "P6Y", False, True),
        ("P73M", "P6Y", False, True),
        ("P5Y", "P6Y", True, False),
        ("P90D", "P90D", False, False),
        ("P89D", "P90D", True, False),
        ("P2W", "P13D", False, True),
        ("P365D", "P1Y", True, False),
        ("P366D", "P1Y", False, True),
        ("P1461D", "P4Y", False, True),
        ("P1460D", "P4Y", True, False),
        ("P30D", "P1M", True, True),
        ("P27D", "P1M", True, False),
        ("P32D", "P1M", False, True),
        ("P1D", "P1Y", True, False),
        ("P9999D", "P1Y", False, True),
    ],
)
def test_periods_from_one_day(own: str, law: str, *, shorter: bool, longer: bool) -> None:
    found = compared(own, law)
    assert (found.shorter, found.longer) == (shorter, longer)
    assert (found.earliest is not None) is shorter
    assert (found.latest is not None) is longer


@pytest.mark.parametrize(
    ("by", "beside", "shorter", "longer"),
    [
        (Rounding.CALENDAR_YEAR_END, Rounding.EXACT_FROM, False, True),
        (Rounding.EXACT_FROM, Rounding.CALENDAR_YEAR_END, True, False),
        (Rounding.ACADEMIC_YEAR_END, Rounding.TAX_YEAR_END, True, True),
        (Rounding.EXACT_BEGINNING_WITH, Rounding.EXACT_FROM, True, False),
        (Rounding.EXACT_FROM, Rounding.EXACT_BEGINNING_WITH, False, True),
        (Rounding.TAX_YEAR_END, Rounding.TAX_YEAR_END, False, False),
    ],
)
def test_ways_of_counting(by: Rounding, beside: Rounding, *, shorter: bool, longer: bool) -> None:
    found = compared("P6Y", "P6Y", by=by, beside=beside)
    assert (found.shorter, found.longer) == (shorter, longer)


def test_a_birthday_is_later_for_the_child_of_a_leap_day() -> None:
    born = Trigger.DATE_OF_BIRTH
    found = compared("P25Y", "P25Y", beside=Rounding.BIRTHDAY, trigger=born)
    assert (found.shorter, found.longer) == (True, False)
    assert found.earliest is not None
    assert (found.earliest.event, found.earliest.days) == (date(2024, 2, 29), -1)
    other = compared("P25Y", "P25Y", by=Rounding.BIRTHDAY, trigger=born)
    assert (other.shorter, other.longer) == (False, True)


@pytest.mark.parametrize(("years", "born"), [(100, 2000), (96, 2004), (76, 2024), (4, 2096)])
def test_a_period_that_ends_in_2100_is_met(years: int, born: int) -> None:
    found = compared(
        f"P{years}Y",
        f"P{years}Y",
        beside=Rounding.BIRTHDAY,
        trigger=Trigger.DATE_OF_BIRTH,
    )
    assert found.shorter is True
    assert found.earliest is not None
    assert found.earliest.event == date(born, 2, 29)


@pytest.mark.parametrize(
    ("own", "law", "shorter", "longer", "why"),
    [
        ("permanent", "permanent", False, False, "they are the same rule"),
        ("while-needed", "while-needed", False, False, "they are the same rule"),
        ("permanent", "P6Y", False, True, "nothing is kept longer than for ever"),
        ("permanent", "while-needed", False, None, "nothing is kept longer than for ever"),
        ("P6Y", "permanent", True, False, "nothing is kept longer than for ever"),
        ("while-needed", "permanent", None, False, "nothing is kept longer than for ever"),
        ("life-of-building", "P6Y", None, None, None),
        ("P6Y", "while-needed", None, None, None),
        ("life-of-building", "while-needed", None, None, None),
    ],
)
def test_what_has_no_end(
    own: str, law: str, shorter: Maybe, longer: Maybe, why: str | None
) -> None:
    def way(period: str) -> Rounding:
        return Rounding.EXACT_FROM if period.startswith("P") else Rounding.NONE

    found = compared(own, law, by=way(own), beside=way(law))
    assert (found.shorter, found.longer) == (shorter, longer)
    needed = "how long something is needed, or a building stands, is not known beforehand"
    assert found.why == (why or needed)
    assert (found.days, found.earliest, found.latest) == (0, None, None)


@pytest.mark.parametrize(
    ("own", "law", "shorter", "longer"),
    [
        ("NPA,P10Y", "NPA,P10Y", False, False),
        ("NPA,P120M", "NPA,P10Y", False, False),
        ("NPA,P9Y", "NPA,P10Y", True, False),
        ("NPA,P11Y", "NPA,P10Y", False, True),
        ("AGE_65,P10Y", "AGE_66,P10Y", True, False),
        ("AGE_66,P10Y", "AGE_65,P9Y", False, True),
        ("AGE_66,P9Y", "AGE_65,P10Y", None, None),
        ("AGE_65,P10Y", "NPA,P10Y", None, None),
        ("NPA,P10Y", "AGE_65,P10Y", None, None),
        ("P10Y", "NPA,P10Y", True, False),
        ("P10Y", "AGE_65,P10Y", True, False),
        ("P9Y", "AGE_65,P10Y", True, False),
        ("P11Y", "AGE_65,P10Y", None, None),
        ("NPA,P10Y", "P10Y", False, True),
        ("AGE_65,P11Y", "P10Y", False, True),
        ("AGE_65,P9Y", "P10Y", None, None),
        ("P3653D", "NPA,P10Y", None, None),
    ],
)
def test_the_later_of_two(own: str, law: str, *, shorter: Maybe, longer: Maybe) -> None:
    def rule(text: str) -> tuple[str, Rounding]:
        if "," not in text:
            return text, Rounding.EXACT_FROM
        return f"later_of({text}@record_date)", Rounding.NONE

    (mine, by), (theirs, beside) = rule(own), rule(law)
    found = compared(mine, theirs, by=by, beside=beside)
    assert (found.shorter, found.longer) == (shorter, longer)
    expected = "both are the later of two, or one of them"
    if shorter is None:
        expected = "which of them is later depends on the person"
    assert found.why == ("they are the same rule" if own == law else expected)


def test_an_age_beside_a_year_end_is_not_known() -> None:
    found = compared(
        "P10Y",
        "later_of(NPA,P10Y@record_date)",
        by=Rounding.ACADEMIC_YEAR_END,
        beside=Rounding.NONE,
    )
    assert (found.shorter, found.longer) == (None, None)


@pytest.mark.parametrize(
    ("own", "law", "by", "shorter", "longer"),
    [
        ("P14D", "P15D", Rounding.SCHOOL_DAYS, True, False),
        ("P16D", "P15D", Rounding.SCHOOL_DAYS, False, True),
        ("P4D", "P15D", Rounding.EXACT_FROM, True, False),
        ("P5D", "P15D", Rounding.EXACT_FROM, None, None),
        ("P15D", "P15D", Rounding.EXACT_FROM, None, None),
        ("P9Y", "P15D", Rounding.EXACT_FROM, None, None),
    ],
)
def test_school_days(own: str, law: str, by: Rounding, *, shorter: Maybe, longer: Maybe) -> None:
    found = compared(own, law, by=by, beside=Rounding.SCHOOL_DAYS)
    assert (found.shorter, found.longer) == (shorter, longer)
    if shorter is None:
        assert found.why == "how many days so many school days take depends on the school"
    other = compared(law, own, by=Rounding.SCHOOL_DAYS, beside=by)
    assert (other.shorter, other.longer) == (longer, shorter)


def test_other_events_are_not_compared() -> None:
    entry = record("riddor-record").kept_by(Holder.ANY, Nation.ENGLAND)
    rule = OwnRule(
        record_id="riddor-record",
        trigger=Trigger.DATE_OF_INCIDENT,
        period_iso="P3Y",
        rounding=Rounding.EXACT_FROM,
    )
    found = compare(rule, entry.on(LAW_AS_AT), entry, cites=PLACE)
    assert (found.shorter, found.longer) == (None, None)
    assert found.why == "the events differ: date of incident, not record date"


@pytest.mark.parametrize("name", ["pupil-file", "sen-file"])
@pytest.mark.parametrize(
    ("trigger", "period", "rounding", "longer"),
    [
        ("date_of_birth", "P25Y", "birthday", True),
        ("date_of_birth", "P18Y", "academic_year_end", True),
        ("date_of_birth", "P216M", "exact_from", True),
        ("date_of_birth", "P17Y11M", "birthday", None),
        ("date_of_birth", "P6570D", "exact_from", True),
        ("date_of_birth", "P6569D", "exact_from", None),
        ("leaving_date", "P25Y", "exact_from", None),
        ("leaving_date", "later_of(AGE_24,P6Y@leaving_date)", "none", True),
        ("leaving_date", "later_of(AGE_17,P6Y@leaving_date)", "none", None),
        ("leaving_date", "later_of(NPA,P6Y@leaving_date)", "none", True),
    ],
)
def test_who_has_grown_up_has_left_primary_school(
    name: str, trigger: str, period: str, rounding: str, *, longer: bool | None
) -> None:
    entry = record(name).kept_by(Holder.PRIMARY, Nation.ENGLAND)
    rule = OwnRule(
        record_id=name,
        trigger=Trigger(trigger),
        period_iso=period,
        rounding=Rounding(rounding),
    )
    found = compare(rule, entry.on(LAW_AS_AT), entry, cites=PLACE)
    assert (found.shorter, found.longer) == ((False, True) if longer else (None, None))
    assert (found.why == "whoever is as old has left primary school") is (longer is True)


def test_only_primary_school_is_left_for_certain() -> None:
    entry = record("biometric-template").kept_by(Holder.SECONDARY, Nation.ENGLAND)
    rule = OwnRule(
        record_id="biometric-template",
        trigger=Trigger.DATE_OF_BIRTH,
        period_iso="P25Y",
        rounding=Rounding.BIRTHDAY,
    )
    found = compare(rule, entry.on(LAW_AS_AT), entry, cites=PLACE)
    assert (found.shorter, found.longer) == (None, None)


class TestFinancialYears:
    BY = Rounding.FINANCIAL_YEAR_END

    def test_alike_they_need_no_end(self) -> None:
        found = compared("P5Y", "P6Y", by=self.BY, beside=self.BY)
        assert (found.shorter, found.longer) == (True, False)
        assert found.why == "both are counted alike"
        assert found.earliest is None

    def test_far_apart_they_need_none_either(self) -> None:
        found = compared("P9Y", "P6Y", by=self.BY)
        assert (found.shorter, found.longer, found.latest) == (False, True, None)
        assert found.why == "no way of counting brings them together"

    def test_else_they_do(self) -> None:
        for by, beside in ((self.BY, Rounding.EXACT_FROM), (Rounding.EXACT_FROM, self.BY)):
            found = compared("P6Y", "P6Y", by=by, beside=beside)
            assert (found.shorter, found.longer) == (None, None)
            assert found.why == (
                "it is counted from the end of the financial year; needed: the end of the "
                "school's financial year: its kind of school, or the day"
            )

    def test_which_the_school_supplies(self) -> None:
        june = Counting(financial_year_end=Until(6, 30))
        found = compared("P6Y", "P6Y", by=self.BY, counting=june)
        assert (found.shorter, found.longer) == (False, True)
        assert found.latest is not None
        assert (found.latest.event, found.latest.days) == (date(2025, 7, 1), 365)

    def test_or_which_the_holder_has(self) -> None:
        """What was counted for one holder is not taken for another."""
        entry = record("riddor-record").kept_by(Holder.ANY, Nation.ENGLAND)
        rule = OwnRule(
            record_id="riddor-record",
            trigger=Trigger.RECORD_DATE,
            period_iso="P6Y",
            rounding=self.BY,
        )
        version = entry.on(LAW_AS_AT)
        row = evolve(version.value, trigger=Trigger.RECORD_DATE, period_iso="P6Y")
        law = evolve(version, value=evolve(row, rounding=Rounding.EXACT_FROM))
        latest = {
            holder: compare(
                rule, law, record("riddor-record").kept_by(holder, Nation.ENGLAND), cites=PLACE
            ).latest
            for holder in (Holder.LOCAL_AUTHORITY, Holder.ACADEMY_TRUST)
        }
        events = {holder: found.event for holder, found in latest.items() if found is not None}
        assert {holder: (day.month, day.day) for holder, day in events.items()} == {
            Holder.LOCAL_AUTHORITY: (4, 1),
            Holder.ACADEMY_TRUST: (9, 1),
        }


def test_nations_end_their_school_years_on_other_days() -> None:
    for nation, event in ((Nation.ENGLAND, date(2024, 9, 1)), (Nation.SCOTLAND, date(2024, 8, 1))):
        found = compared(
            "P6Y",
            "P6Y",
            by=Rounding.ACADEMIC_YEAR_END,
            nation=nation,
        )
        assert found.latest is not None
        assert (found.latest.event.month, found.latest.event.day) == (event.month, event.day)


def test_the_class_that_moves_on_to_a_working_day_is_counted_by_itself() -> None:
    plain = compared("P184D", "P6M")
    moved = compared(
        "P184D", "P6M", name="appropriate-policy-document", trigger=Trigger.END_OF_PROCESSING
    )
    assert plain.latest is not None
    assert moved.latest is not None
    assert (plain.latest.days, moved.latest.days) == (3, 7)


def test_how_it_is_known_is_said() -> None:
    assert compared("P5Y", "P6Y").why == "both are counted alike"
    assert compared("P1Y", "P900D").why == "no way of counting brings them together"
    found = compared("P365D", "P1Y")
    assert found.why == f"counted for {found.days} days of the event"
    assert found.days >= 3 * 4 * 55


UNITS = {"D": 40_000, "W": 5_000, "M": 1_200, "Y": 100}
LENGTHS = st.sampled_from(sorted(UNITS)).flatmap(
    lambda unit: st.integers(1, UNITS[unit]).map(lambda number: f"P{number}{unit}")
)
WAYS = st.sampled_from(
    [
        Rounding.EXACT_FROM,
        Rounding.EXACT_BEGINNING_WITH,
        Rounding.CALENDAR_YEAR_END,
        Rounding.ACADEMIC_YEAR_END,
        Rounding.TAX_YEAR_END,
    ]
)


@st.composite
def neighbours(draw: st.DrawFn) -> tuple[str, str]:
    """Draw two lengths in different units, and about as long."""
    years = draw(st.integers(1, 100))
    days = 365 * years + draw(st.integers(-800, 800))
    texts = [f"P{max(days, 1)}D", f"P{max(days // 7, 1)}W", f"P{max(days // 30, 1)}M"]
    pair = draw(st.permutations([f"P{years}Y", draw(st.sampled_from(texts))]))
    return pair[0], pair[1]


@given(st.tuples(LENGTHS, LENGTHS) | neighbours(), WAYS, WAYS)
@example(("P36530D", "P100Y"), Rounding.EXACT_FROM, Rounding.EXACT_FROM)
@example(("P36890D", "P100Y"), Rounding.EXACT_FROM, Rounding.TAX_YEAR_END)
@example(("P1Y", "P465D"), Rounding.CALENDAR_YEAR_END, Rounding.EXACT_FROM)
@example(("P340D", "P11M"), Rounding.EXACT_FROM, Rounding.EXACT_FROM)
def test_what_an_argument_settles_counting_finds_as_well(
    lengths: tuple[str, str], by: Rounding, beside: Rounding
) -> None:
    found = compared(*lengths, by=by, beside=beside)
    with patch.object(comparing._Pair, "by_length", lambda _: None):  # noqa: SLF001 - the argument
        counted = compared(*lengths, by=by, beside=beside)
    assert (found.shorter, found.longer) == (counted.shorter, counted.longer)


def test_what_parts_is_counted_as_ever() -> None:
    found = compared("P2191D", "P6Y")
    assert found.earliest is not None
    assert found.latest is not None
    for parting in (found.earliest, found.latest):
        assert parting.own.day == keeping.last_day("exact_from", parting.event, "P2191D")
        assert parting.law.day == keeping.last_day("exact_from", parting.event, "P6Y")
        assert parting.days == (parting.own.day - parting.law.day).days
        assert parting.own.cites == PLACE
        assert parting.own.force is Force.PRACTICE
        assert parting.own.confidence is Confidence.HIGH
        assert parting.law.force is Force.LAW
    assert found.earliest.days < 0 < found.latest.days


def test_a_period_beyond_the_calendar_has_no_example() -> None:
    found = compared("P9000Y", "P6Y")
    assert (found.shorter, found.longer, found.latest) == (False, True, None)


def test_rules_of_other_classes_are_counted_once_and_shown_as_their_own() -> None:
    one = compared("P6Y", "P6Y", by=Rounding.CALENDAR_YEAR_END)
    other = compared(
        "P6Y",
        "P6Y",
        by=Rounding.CALENDAR_YEAR_END,
        name="personnel-file",
        trigger=Trigger.END_OF_EMPLOYMENT,
    )
    assert one.latest is not None
    assert other.latest is not None
    assert (one.latest.law.id, other.latest.law.id) == (
        "retention.riddor-record",
        "retention.personnel-file",
    )
    assert one.latest.event == other.latest.event


@pytest.mark.parametrize(
    ("own", "law", "by", "beside"),
    [
        ("P2191D", "P6Y", "exact_from", "exact_from"),
        ("P30D", "P1M", "exact_from", "exact_from"),
        ("P6Y", "P6Y", "academic_year_end", "tax_year_end"),
        ("P6Y", "P6Y", "exact_beginning_with", "exact_from"),
        ("P7Y", "P6Y", "exact_from", "calendar_year_end"),
        ("P18M", "P545D", "exact_beginning_with", "exact_from"),
    ],
)
def test_the_days_that_are_counted_are_those_on_which_rules_part_by_most(
    own: str, law: str, by: str, beside: str
) -> None:
    """Every single day of the same years parts by no more, as a walk along the calendar finds."""
    found = compared(own, law, by=Rounding(by), beside=Rounding(beside))
    ends = {"academic_year_end": (8, 31), "tax_year_end": (4, 5), "calendar_year_end": (12, 31)}
    gaps = []
    for year in (1904, 2024, 2096):
        for number in range(1461):
            event = date(year, 1, 1) + timedelta(days=number)
            mine, theirs = (
                keeping.last_day(way, event, period, ends.get(way))
                for way, period in ((by, own), (beside, law))
            )
            gaps.append((mine - theirs).days)
    least = 0 if found.earliest is None else found.earliest.days
    most = 0 if found.latest is None else found.latest.days
    assert (min(0, *gaps), max(0, *gaps)) == (least, most)
