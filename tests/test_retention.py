"""The retention schedule beside tables typed from the notes, and beside a dumber count."""

import csv
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tests.oracles import keeping
from tests.oracles.day_by_day import DEEP, is_working
from tests.oracles.statute import rows
from ukschoolgdpr.errors import (
    DataFileError,
    FactsError,
    OutsideCoverageError,
    UnknownEntryError,
)
from ukschoolgdpr.facts.calendars import SchoolCalendar
from ukschoolgdpr.law.citations import Provision, Reference
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Days, Months, SchoolDays, Spell, Until, Years
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS, LAW_AS_AT, Confidence, Force
from ukschoolgdpr.loading import read_rows, shipped_file
from ukschoolgdpr.retention import (
    ACADEMY_CLOSURE,
    Action,
    Area,
    Audience,
    Bound,
    Counting,
    FileKept,
    HeldRecord,
    Hold,
    Holder,
    HoldReason,
    Kept,
    LaterOf,
    Move,
    NoDay,
    Open,
    Retention,
    Rounding,
    Route,
    Row,
    SourceKind,
    Standing,
    Statutory,
    Tag,
    Trigger,
    birthday,
    conflicts,
    disposal,
    disposal_list,
    draft,
    erasure,
    inquiries,
    longest,
    on_academy_closure,
    on_leaving,
    read_schedule,
    record,
    records,
    schedule,
    youngest,
)
from ukschoolgdpr.retention.counting import CONSIDERED, PROCEDURE_BEGAN, RECORD_MADE
from ukschoolgdpr.retention.rows import read_period
from ukschoolgdpr.retention.schedule import read_conflicts
from ukschoolgdpr.vocabulary import SchoolKind

ENGLAND, WALES, SCOTLAND, NORTHERN_IRELAND = Nation
DATA = Path(__file__).parent.parent / "src" / "ukschoolgdpr" / "data"
ENTRIES = [entry for nation in Nation for entry in schedule(nation)]
COLUMNS = [
    "record_id",
    "area",
    "label",
    "audience",
    "holder",
    "trigger",
    "bound",
    "period_iso",
    "rounding",
    "action",
    "statutory",
    "citation",
    "nations",
    "in_force_from",
    "in_force_until",
    "source",
    "confidence",
    "note",
]
KINDS = {
    ENGLAND: SchoolKind.ACADEMY,
    WALES: SchoolKind.MAINTAINED,
    SCOTLAND: SchoolKind.EDUCATION_AUTHORITY,
    NORTHERN_IRELAND: SchoolKind.CONTROLLED,
}
YEAR = Spell(date(2024, 1, 1), date(2027, 12, 31))
TERMS = {nation: SchoolCalendar.of([YEAR], nation=nation) for nation in Nation}
PENSION_AGE = date(2040, 5, 6)
TRIGGERS = [
    date(2024, 2, 28),
    date(2024, 2, 29),
    date(2025, 3, 31),
    date(2025, 4, 1),
    date(2025, 4, 5),
    date(2025, 4, 6),
    date(2025, 7, 31),
    date(2025, 8, 31),
    date(2025, 9, 1),
    date(2025, 11, 30),
    date(2025, 12, 31),
    date(2026, 1, 1),
]


def raw(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rule(name: str, nation: Nation = ENGLAND, holder: Holder = Holder.ANY) -> Retention:
    return record(name).kept_by(holder, nation)


def kept(
    name: str,
    event: date,
    nation: Nation = ENGLAND,
    holder: Holder = Holder.ANY,
    as_of: date = LAW_AS_AT,
) -> Kept:
    return rule(name, nation, holder).keep_until(event, as_of=as_of)


def last_day(found: Kept) -> date:
    assert isinstance(found.until, Reckoning)
    return found.until.day


class TestTheShippedFile:
    """The checks of the research table, on the file that is shipped."""

    ROWS = raw("retention")

    def test_its_columns_are_those_of_the_research_and_the_bound(self) -> None:
        assert list(self.ROWS[0]) == COLUMNS

    def test_the_key_of_a_row_is_its_own(self) -> None:
        keys = Counter(
            (row["record_id"], row["nations"], row["in_force_from"], row["holder"])
            for row in self.ROWS
        )
        assert len(keys) == len(self.ROWS)

    def test_every_row_agrees_with_its_tags(self) -> None:
        words = [("MIN", "minimum"), ("MAX", "maximum"), ("REC", "recommended")]
        for row in self.ROWS:
            tags = set(re.findall(r"\[([A-Z-]+)\]", row["note"]))
            assert tags <= {tag.value for tag in Tag}, row
            assert tags & {"MIN", "MAX", "REC", "HOLD", "UNCOMMENCED"}, row
            assert ("SUPERSEDED" in tags) == bool(row["in_force_until"]), row
            assert row["bound"] == "|".join(word for tag, word in words if tag in tags), row
            assert row["source"].startswith("http"), row

    def test_a_version_rests_on_what_its_row_says(self) -> None:
        entries = read_schedule(shipped_file("retention.csv"))
        versions = [version for entry in entries for version in entry.versions.versions]
        assert len({id(version.value) for version in versions}) == len(self.ROWS)
        for version in versions:
            row = version.value
            assert (version.force, version.confidence) == (row.force, row.confidence)
            assert version.cites == row.cites

    def test_it_is_large_enough(self) -> None:
        assert len(self.ROWS) == 301
        assert len({row["record_id"] for row in self.ROWS}) == 243

    @pytest.mark.parametrize(
        ("column", "counts"),
        [
            ("nations", {"ENG|WLS": 108, "ENG|WLS|SCT|NIR": 66, "ENG": 59, "ENG|WLS|SCT": 21,
                         "NIR": 19, "SCT": 14, "WLS": 8, "ENG|WLS|NIR": 3, "SCT|NIR": 3}),
            ("statutory", {"no": 189, "yes": 58, "partly": 54}),
            ("bound", {"recommended": 199, "minimum": 82, "maximum": 11,
                       "maximum|recommended": 5, "": 4}),
            ("rounding", {"exact_from": 138, "none": 48, "birthday": 35, "academic_year_end": 30,
                          "financial_year_end": 22, "calendar_year_end": 12, "tax_year_end": 7,
                          "exact_beginning_with": 6, "school_days": 3}),
            ("confidence", {"medium": 164, "low": 89, "high": 48}),
            ("holder", {"any": 253, "secondary": 19, "LA": 11, "primary": 9, "MAT": 9}),
        ],
    )  # fmt: skip
    def test_its_columns_are_counted(self, column: str, counts: dict[str, int]) -> None:
        assert Counter(row[column] for row in self.ROWS) == counts

    def test_every_word_of_an_enumeration_is_used(self) -> None:
        for column, words in (
            ("area", Area),
            ("audience", Audience),
            ("holder", Holder),
            ("trigger", Trigger),
            ("rounding", Rounding),
            ("action", Action),
            ("statutory", Statutory),
            ("confidence", Confidence),
        ):
            assert {row[column] for row in self.ROWS} == {word.value for word in words}

    def test_the_statutory_rows_are_as_typed_from_the_notes(self) -> None:
        found = [
            {
                "record_id": row.record_id,
                "nations": "|".join(nation.value for nation in Nation if nation in row.nations),
                "holder": row.holder.value,
                "trigger": row.trigger.value,
                "bound": "|".join(bound.value for bound in Bound if bound in row.bound),
                "period": str(row.period),
                "rounding": row.rounding.value,
                "from": str(row.in_force_from),
                "until": "" if row.in_force_until is None else str(row.in_force_until),
            }
            for row in read_rows(shipped_file("retention.csv"), Row)
            if row.statutory is Statutory.YES
        ]
        typed = [
            {name: value for name, value in row.items() if name != "authority"}
            for row in rows("retention_statutory")
        ]
        assert len(typed) == 58
        assert sorted(map(str, found)) == sorted(map(str, typed))

    def test_the_conflicts_are_counted(self) -> None:
        found = raw("retention-conflicts")
        assert len(found) == 73
        assert {row["record_id"] for row in found} <= {row["record_id"] for row in self.ROWS}
        assert {row["source_kind"] for row in found} == {kind.value for kind in SourceKind}


class TestTheSchedule:
    def test_every_row_is_a_version_in_each_of_its_nations(self) -> None:
        found = Counter(
            (entry.nation, version.value.record_id, version.value.in_force_from, entry.holder)
            for entry in ENTRIES
            for version in entry.versions.versions
        )
        expected = Counter(
            (nation, row.record_id, row.in_force_from, row.holder)
            for row in read_rows(shipped_file("retention.csv"), Row)
            for nation in row.nations
        )
        assert found == expected

    @pytest.mark.parametrize(
        ("nation", "number"),
        [(ENGLAND, 243), (WALES, 194), (SCOTLAND, 98), (NORTHERN_IRELAND, 88)],
    )
    def test_a_nation_has_its_own(self, nation: Nation, number: int) -> None:
        found = schedule(nation)
        assert len(found) == number
        assert {entry.nation for entry in found} == {nation}
        assert {entry.applies_in for entry in found} == {frozenset({nation})}

    def test_ids_are_the_topic_and_the_class(self) -> None:
        for entry in ENTRIES:
            assert entry.topic == "retention"
            assert entry.id == f"retention.{entry.record_id}"
            assert {version.value.record_id for version in entry.versions.versions} == {
                entry.record_id
            }

    def test_the_last_day_in_force_is_inclusive(self) -> None:
        older, newer = rule("attendance-register").versions.versions[-2:]
        assert (older.commences, older.ceases) == (date(2006, 9, 1), date(2024, 8, 19))
        assert (newer.commences, newer.ceases) == (date(2024, 8, 19), None)

    def test_an_undated_row_has_always_been_in_force(self) -> None:
        assert rule("waiting-list").versions.versions[0].commences == date.min

    def test_a_superseded_row_answers_only_in_its_span(self) -> None:
        for entry in ENTRIES:
            for version in entry.versions.versions:
                row = version.value
                if row.in_force_until is None or row.in_force_until < COVERAGE_BEGINS:
                    continue
                after = row.in_force_until + timedelta(days=1)
                assert entry.versions.find(row.in_force_until) is version
                assert entry.versions.find(after) is not version
                assert Tag.SUPERSEDED in row.tags

    def test_force_and_citation_follow_the_row(self) -> None:
        forces = {Statutory.YES: Force.LAW, Statutory.PARTLY: Force.PARTLY}
        for entry in ENTRIES:
            for version in entry.versions.versions:
                row = version.value
                force = forces.get(row.statutory, Force.PRACTICE)
                commenced = "[UNCOMMENCED]" not in row.note
                assert version.force is (force if commenced else Force.PRACTICE)
                assert version.confidence is row.confidence
                assert version.cites == Reference(row.citation, row.source.split(" ")[0])

    def test_what_bounds_nothing_is_a_hold_or_has_not_commenced(self) -> None:
        unbound = {
            entry.record_id for entry in ENTRIES if not entry.versions.versions[-1].value.bound
        }
        assert unbound == {
            "children-not-in-school-register",
            "inquiry-hold-iicsa",
            "inquiry-hold-group-based-cse",
            "inquiry-hold-scottish-child-abuse",
        }

    def test_titles_are_of_the_latest_version(self) -> None:
        assert rule("annual-leave-record").title == "Annual leave and holiday pay records"
        assert record("annual-leave-record").title == "Annual leave and holiday pay records"

    def test_what_picks_the_version(self) -> None:
        assert rule("procurement-record").picked_by == PROCEDURE_BEGAN
        assert rule("annual-leave-record").picked_by == RECORD_MADE
        assert rule("pupil-file", SCOTLAND).picked_by == CONSIDERED
        assert CONSIDERED == "the day on which disposal is considered"

    def test_every_class_is_listed_once_in_the_order_of_the_file(self) -> None:
        names = dict.fromkeys(row["record_id"] for row in raw("retention"))
        assert [each.id for each in records()] == [f"retention.{name}" for name in names]
        assert sum(len(each.entries) for each in records()) == len(ENTRIES)

    def test_a_class_is_found_with_its_topic_and_without(self) -> None:
        assert record("retention.pupil-file") is record("pupil-file")

    @pytest.mark.parametrize(
        ("name", "message"),
        [
            ("pupl-file", "'pupl-file': the nearest are pupil-file"),
            ("Sick pay", "'Sick pay': the nearest are ssp-record, sickness-absence-record"),
            ("dbs", "'dbs': the nearest are dbs-certificate-copy, governor-dbs"),
            ("budget-recorx", "'budget-recorx': the nearest are budget-records$"),
            (
                "psa-recorx",
                "'psa-recorx': the nearest are psa-record, pta-records, ssp-record, smp-record$",
            ),
            ("xx", "'xx': none is like it"),
        ],
    )
    def test_an_unknown_class_is_an_error_that_names_the_nearest(
        self, name: str, message: str
    ) -> None:
        with pytest.raises(UnknownEntryError, match=f"^no class of records is called {message}"):
            record(name)

    def test_no_more_than_five_are_named(self) -> None:
        with pytest.raises(UnknownEntryError) as error:
            record("attendance-registers")
        assert str(error.value).count(",") == 4

    def test_a_specific_holder_beats_any(self) -> None:
        assert rule("governing-body-minutes", holder=Holder.ACADEMY_TRUST).holder is (
            Holder.ACADEMY_TRUST
        )
        assert rule("governing-body-minutes", holder=Holder.PRIMARY).holder is Holder.ANY
        assert rule("governing-body-minutes").holder is Holder.ANY

    def test_no_rule_for_a_holder_is_an_error_never_another_rule(self) -> None:
        message = (
            "^retention.pupil-file: no rule for holder any in England, only for primary, secondary$"
        )
        with pytest.raises(OutsideCoverageError, match=message):
            rule("pupil-file")

    def test_no_rule_in_a_nation_is_an_error(self) -> None:
        message = "^retention.sats-results: no rule in Wales, only in England$"
        with pytest.raises(OutsideCoverageError, match=message):
            rule("sats-results", WALES, Holder.PRIMARY)
        message = "^retention.absence-correspondence: no rule in Scotland, only in England, Wales$"
        with pytest.raises(OutsideCoverageError, match=message):
            rule("absence-correspondence", Nation.SCOTLAND, Holder.PRIMARY)


class TestWhoKeepsIt:
    """A word for a nation or a holder would find another rule, or none."""

    @pytest.mark.parametrize("holder", ["MAT", "primary", "", None, Nation.ENGLAND])
    def test_a_holder_is_one(self, holder: Any) -> None:
        message = f"^holder: expected a Holder, not {re.escape(repr(holder))}$"
        for ask in (
            lambda: record("governing-body-minutes").kept_by(holder, ENGLAND),
            lambda: disposal_list([], nation=ENGLAND, holder=holder, on=LAW_AS_AT),
            lambda: draft(ENGLAND, holder, as_of=LAW_AS_AT),
            lambda: on_leaving(Move.NEXT_SCHOOL, holder, ENGLAND),
            lambda: on_leaving(Move.ABROAD, holder, ENGLAND),
        ):
            with pytest.raises(FactsError, match=message):
                ask()

    @pytest.mark.parametrize("nation", ["england", "ENG", None, Holder.ANY])
    def test_a_nation_is_one(self, nation: Any) -> None:
        message = f"^nation: expected a Nation, not {re.escape(repr(nation))}$"
        for ask in (
            lambda: record("governing-body-minutes").kept_by(Holder.ANY, nation),
            lambda: schedule(nation),
            lambda: conflicts("sen-file", nation),
            lambda: inquiries(nation, as_of=LAW_AS_AT),
            lambda: disposal_list([], nation=nation, holder=Holder.ANY, on=LAW_AS_AT),
            lambda: draft(nation, Holder.ANY, as_of=LAW_AS_AT),
            lambda: on_leaving(Move.NEXT_SCHOOL, Holder.PRIMARY, nation),
        ):
            with pytest.raises(FactsError, match=message):
                ask()


class TestReckoning:
    """Every row is reckoned beside a walk along the calendar."""

    def test_a_worked_example_comes_out(self) -> None:
        assert rows("retention")
        for row in rows("retention"):
            entry = rule(row["record"], Nation(row["nation"]), Holder(row["holder"]))
            found = entry.keep_until(
                date.fromisoformat(row["event"]),
                as_of=date.fromisoformat(row["as_of"]),
                counting=Counting(
                    school=SchoolKind(row["kind"]) if row["kind"] else None,
                    strict=row["strict"] == "yes",
                ),
                **{
                    name: date.fromisoformat(row[name])
                    for name in ("pension_age", "procedure_began")
                    if row[name]
                },
            )
            assert str(found.day or "") == row["day"], row

    @pytest.mark.parametrize("nation", Nation)
    @pytest.mark.parametrize("strict", [False, True])
    def test_every_row_is_reckoned_as_a_walk_along_the_calendar_finds_it(
        self, nation: Nation, *, strict: bool
    ) -> None:
        counting = Counting(school=KINDS[nation], sessions=TERMS[nation], strict=strict)
        reckoned = 0
        # Rows are many and ways of counting few: in a quick run each takes its turn at the days.
        step = 1 if DEEP else 4
        for number, entry in enumerate(schedule(nation)):
            for version in entry.versions.versions:
                day = max(version.commences, COVERAGE_BEGINS)
                if version.ceases is not None and version.ceases <= COVERAGE_BEGINS:
                    continue
                for event in TRIGGERS[number % step :: step]:
                    found = entry.keep_until(
                        event,
                        as_of=day,
                        counting=counting,
                        pension_age=PENSION_AGE,
                        procedure_began=min(day, event),
                    )
                    assert found.day == self.walked(entry, found.row, event, strict=strict)
                    reckoned += 1
        assert reckoned >= len(TRIGGERS) // step * len(schedule(nation))

    def walked(self, entry: Retention, row: Row, event: date, *, strict: bool) -> date | None:
        if row.period_iso in {"permanent", "while-needed", "life-of-building"}:
            return None
        eve = timedelta(days=1 if strict else 0)
        if row.period_iso == "later_of(NPA,P10Y@date_of_allegation)":
            return max(PENSION_AGE - eve, keeping.last_day("exact_from", event, "P10Y"))
        day = keeping.last_day(
            row.rounding.value,
            event,
            row.period_iso,
            self.year_end(entry, row),
            TERMS[entry.nation].sessions,
        )
        if entry.record_id == "appropriate-policy-document":
            while not is_working(day, entry.nation.value):
                day += timedelta(days=1)
        return day - eve if row.rounding is Rounding.BIRTHDAY else day

    def year_end(self, entry: Retention, row: Row) -> tuple[int, int]:
        academic = (8, 31) if entry.nation in {ENGLAND, WALES} else (7, 31)
        trust = entry.holder is Holder.ACADEMY_TRUST or (
            entry.nation is ENGLAND and entry.holder is not Holder.LOCAL_AUTHORITY
        )
        return {
            Rounding.ACADEMIC_YEAR_END: academic,
            Rounding.FINANCIAL_YEAR_END: (8, 31) if trust else (3, 31),
            Rounding.TAX_YEAR_END: (4, 5),
        }.get(row.rounding, (12, 31))

    def test_the_steps_say_how(self) -> None:
        found = kept("mark-books", date(2025, 9, 1))
        assert found.steps() == (
            "Mon 01 Sep 2025  record date [IRMS, practice, medium confidence]",
            "Mon 31 Aug 2026  end of the school year [IRMS, practice, medium confidence]",
            "Tue 31 Aug 2027  1 year on [IRMS, practice, medium confidence]",
        )

    @pytest.mark.parametrize(
        ("name", "event", "holder", "words"),
        [
            ("visitor-book", date(2025, 12, 31), Holder.ANY, "end of the calendar year"),
            ("payroll-paye-record", date(2025, 4, 5), Holder.ANY, "end of the tax year"),
            (
                "accounting-records-charity",
                date(2025, 8, 31),
                Holder.ACADEMY_TRUST,
                "end of the financial year",
            ),
        ],
    )
    def test_the_end_of_a_year_is_within_it(
        self, name: str, event: date, holder: Holder, words: str
    ) -> None:
        found = kept(name, event, holder=holder).until
        assert isinstance(found, Reckoning)
        begun, rounded, _ = found.steps
        assert (begun.day, rounded.day, rounded.text) == (event, event, words)

    @pytest.mark.parametrize(
        ("name", "nation", "holder", "words"),
        [
            ("pupil-file", ENGLAND, Holder.SECONDARY, "25th birthday"),
            ("sen-file", ENGLAND, Holder.SECONDARY, "31st birthday"),
            ("pupil-file", NORTHERN_IRELAND, Holder.ANY, "23rd birthday"),
            ("looked-after-case-record", SCOTLAND, Holder.LOCAL_AUTHORITY, "100th birthday"),
            ("early-years-accident-record", ENGLAND, Holder.ANY, "21 years and 3 months old"),
        ],
    )
    def test_birthdays_are_named(
        self, name: str, nation: Nation, holder: Holder, words: str
    ) -> None:
        entry = rule(name, nation, holder)
        for strict, named in ((False, words), (True, f"eve of the {words}")):
            counting = Counting(strict=strict)
            found = entry.keep_until(date(2010, 5, 1), as_of=LAW_AS_AT, counting=counting).until
            assert isinstance(found, Reckoning)
            assert found.steps[-1].text == named

    @pytest.mark.parametrize(
        ("years", "words"), [(11, "11th"), (12, "12th"), (13, "13th"), (22, "22nd"), (111, "111th")]
    )
    def test_ordinals(self, tmp_path: Path, years: int, words: str) -> None:
        [entry] = read_schedule(written(tmp_path, {"period_iso": f"P{years}Y"} | BIRTHDAY))
        found = entry.keep_until(date(2010, 5, 1), as_of=LAW_AS_AT)
        assert found.steps()[-1].startswith(f"Sat 01 May {2010 + years}  {words} birthday") or (
            f"01 May {2010 + years}  {words} birthday" in found.steps()[-1]
        )

    def test_beginning_with_is_said(self) -> None:
        found = kept("nmw-record", date(2021, 5, 31)).steps()[-1]
        assert found.startswith("Sun 30 May 2027  6 years beginning with that day [")

    def test_months_and_days_beginning_with(self, tmp_path: Path) -> None:
        for period, day in (("P6M", date(2026, 2, 28)), ("P10D", date(2025, 9, 9))):
            row = {"period_iso": period, "rounding": "exact_beginning_with"}
            [entry] = read_schedule(written(tmp_path, row))
            event = date(2025, 8, 31)
            assert entry.keep_until(event, as_of=LAW_AS_AT).day == day

    def test_the_later_of_two_says_both(self) -> None:
        entry = rule("allegation-against-staff")
        event = date(2024, 9, 2)
        later = entry.keep_until(event, as_of=LAW_AS_AT, pension_age=date(2034, 9, 3))
        assert "Sun 03 Sep 2034  normal pension age, which is later" in later.steps()[-1]
        sooner = entry.keep_until(event, as_of=LAW_AS_AT, pension_age=date(2034, 9, 2))
        assert (
            "Sat 02 Sep 2034  normal pension age is no later: Sat 02 Sep 2034"
            in (sooner.steps()[-1])
        )

    def test_an_age_needs_the_date_of_birth(self, tmp_path: Path) -> None:
        row = {"period_iso": "later_of(AGE_65,P10Y@record_date)", "rounding": "none"}
        [entry] = read_schedule(written(tmp_path, row))
        event = date(2024, 9, 2)
        without = entry.keep_until(event, as_of=LAW_AS_AT)
        assert without.until == NoDay(
            "the later of Sat 02 Sep 2034 and age 65", ("the person's date of birth",)
        )
        found = entry.keep_until(event, as_of=LAW_AS_AT, born=date(1976, 2, 29))
        assert found.day == date(2041, 3, 1)

    @pytest.mark.parametrize(
        ("name", "why", "missing"),
        [
            ("destruction-log", "it is kept for ever", ()),
            ("building-plans", "it is kept for the life of the building", ()),
            ("pressure-system", "it is kept while it is needed: no day can be counted", ()),
            (
                "invoices-receipts",
                "it is counted from the end of the financial year",
                ("the end of the school's financial year: its kind of school, or the day",),
            ),
            (
                "pupil-file-transfer",
                "it is counted in school days",
                ("the school days of the school",),
            ),
            (
                "allegation-against-staff",
                "the later of Thu 03 Jul 2036 and normal pension age",
                ("the day on which the person reaches normal pension age",),
            ),
        ],
    )
    def test_no_last_day_is_explained(self, name: str, why: str, missing: tuple[str, ...]) -> None:
        found = kept(name, date(2026, 7, 3))
        assert found.until == NoDay(why, missing)
        assert found.missing == missing
        assert (found.day, found.disposal_from, found.dispose_by) == (None, None, None)
        assert found.steps() == ()
        lines = found.explain().splitlines()
        assert lines[0] == f"no last day: {why}"
        assert [line for line in lines if line.startswith("needed: ")] == [
            f"needed: {what}" for what in missing
        ]

    def test_years_may_end_on_days_of_ones_own(self) -> None:
        counting = Counting(academic_year_end=Until(7, 15), financial_year_end=Until(6, 30))
        event = date(2025, 7, 16)
        marks = rule("mark-books").keep_until(event, as_of=LAW_AS_AT, counting=counting)
        assert marks.day == date(2027, 7, 15)
        money = rule("invoices-receipts").keep_until(event, as_of=LAW_AS_AT, counting=counting)
        assert money.day == date(2032, 6, 30)
        trust = rule("corporation-tax-records", holder=Holder.ACADEMY_TRUST)
        assert trust.keep_until(event, as_of=LAW_AS_AT, counting=counting).day == date(2032, 6, 30)

    @pytest.mark.parametrize(
        ("kind", "day"),
        [
            (SchoolKind.ACADEMY, date(2031, 8, 31)),
            (SchoolKind.MAINTAINED, date(2032, 3, 31)),
            (SchoolKind.MAINTAINED_NURSERY, date(2032, 3, 31)),
            (SchoolKind.PUPIL_REFERRAL_UNIT, date(2032, 3, 31)),
            (SchoolKind.EDUCATION_AUTHORITY, date(2032, 3, 31)),
            (SchoolKind.CONTROLLED, date(2032, 3, 31)),
            (SchoolKind.INDEPENDENT, None),
            (SchoolKind.NON_MAINTAINED_SPECIAL, None),
            (SchoolKind.VOLUNTARY, None),
            (SchoolKind.GRANT_AIDED, None),
        ],
    )
    def test_the_financial_year_follows_the_kind_of_school(
        self, kind: SchoolKind, day: date | None
    ) -> None:
        entry = rule("cashless-catering-transactions")
        counting = Counting(school=kind)
        assert entry.keep_until(date(2025, 4, 1), as_of=LAW_AS_AT, counting=counting).day == day

    def test_a_council_ends_its_year_in_march(self, tmp_path: Path) -> None:
        row = {"rounding": "financial_year_end", "holder": "LA"}
        [entry] = read_schedule(written(tmp_path, row))
        assert entry.keep_until(date(2025, 4, 1), as_of=LAW_AS_AT).day == date(2032, 3, 31)

    @pytest.mark.parametrize(
        ("holder", "day"),
        [
            (Holder.ACADEMY_TRUST, date(2031, 8, 31)),
            (Holder.LOCAL_AUTHORITY, date(2032, 3, 31)),
            (Holder.PRIMARY, None),
            (Holder.ANY, None),
        ],
    )
    def test_a_rule_for_any_holder_ends_the_year_of_the_one_asked_for(
        self, holder: Holder, day: date | None
    ) -> None:
        entry, paid = rule("invoices-receipts", holder=holder), date(2025, 4, 1)
        assert entry.holder is Holder.ANY
        assert entry.keep_until(paid, as_of=LAW_AS_AT).day == day
        one = HeldRecord(key="1", record_id="invoices-receipts", event=paid)
        for listed in (
            disposal_list([one], nation=ENGLAND, holder=holder, on=LAW_AS_AT),
            disposal_list(
                [evolve(one, holder=holder)], nation=ENGLAND, holder=Holder.ANY, on=LAW_AS_AT
            ),
        ):
            assert listed.records[0].last_day == day

    def test_a_day_of_ones_own_goes_before_that_of_the_holder(self) -> None:
        counting = Counting(school=SchoolKind.ACADEMY, financial_year_end=Until(6, 30))
        entry = rule("invoices-receipts", holder=Holder.LOCAL_AUTHORITY)
        assert entry.keep_until(date(2025, 4, 1), as_of=LAW_AS_AT, counting=counting).day == (
            date(2031, 6, 30)
        )

    def test_school_days_are_those_of_the_nation(self) -> None:
        counting = Counting(sessions=TERMS[WALES])
        message = "^sessions: the school is in Wales, not in England$"
        with pytest.raises(FactsError, match=message):
            rule("pupil-file-transfer").keep_until(
                date(2026, 7, 3), as_of=LAW_AS_AT, counting=counting
            )

    def test_school_days_are_named(self) -> None:
        counting = Counting(sessions=TERMS[ENGLAND])
        found = rule("pupil-file-transfer").keep_until(
            date(2026, 7, 3), as_of=LAW_AS_AT, counting=counting
        )
        assert found.day == date(2026, 7, 24)
        assert "15 school days on" in found.explain()
        assert "school days of the school" in found.explain()

    @pytest.mark.parametrize("name", ["event", "born", "pension_age", "procedure_began"])
    def test_days_are_plain_dates(self, name: str) -> None:
        days = {"event": date(2026, 7, 3), name: "2026-07-03"}
        with pytest.raises(FactsError, match=f"^{name}: expected a date, not the str"):
            rule("pupil-work").keep_until(as_of=LAW_AS_AT, **days)  # type: ignore[arg-type]  # wrong

    @pytest.mark.parametrize(
        ("name", "value", "message"),
        [
            ("academic_year_end", (8, 31), "expected an Until or None, not (8, 31)"),
            ("financial_year_end", 31, "expected an Until or None, not 31"),
            ("sessions", 190, "expected a SchoolCalendar or None, not 190"),
            ("strict", None, "expected True or False, not None"),
        ],
    )
    def test_what_a_school_supplies_is_of_its_kind(
        self, name: str, value: object, message: str
    ) -> None:
        with pytest.raises(FactsError) as error:
            Counting(**{name: value})  # type: ignore[arg-type]  # wrong
        assert str(error.value) == f"{name}: {message}"

    def test_a_school_is_of_a_kind(self) -> None:
        with pytest.raises(FactsError, match="school: expected a SchoolKind"):
            Counting(school="academy")  # type: ignore[arg-type]  # wrong

    def test_a_last_day_under_the_dpa_2018_moves_on_by_the_regulation(self) -> None:
        found = kept("appropriate-policy-document", date(2039, 8, 25))
        assert isinstance(found.until, Reckoning)
        assert found.until.id == "retention.appropriate-policy-document"
        assert str(found.until.steps[-1].cites) == "Reg 1182/71, art 3(4)"
        assert "working days of England, 2018-01-01 to 2041-12-31" in found.explain()

    def test_the_first_day_of_the_calendars_moves_on_too(self) -> None:
        assert kept("appropriate-policy-document", date(2017, 7, 1)).day == date(2018, 1, 2)

    def test_no_rule_in_force_is_an_error(self) -> None:
        message = r"^retention\.mark-books: no rule is in force in England on 2018-12-31$"
        with pytest.raises(OutsideCoverageError, match=message):
            kept("mark-books", date(2018, 9, 3), as_of=date(2018, 12, 31))

    def test_the_law_before_the_gdpr_is_not_held(self) -> None:
        with pytest.raises(OutsideCoverageError, match="is before 2018-05-25"):
            kept("attendance-register", date(2018, 1, 9), as_of=date(2018, 5, 24))

    def test_beyond_the_calendar_is_an_error(self) -> None:
        with pytest.raises(OutsideCoverageError):
            kept("asbestos-health-record", date(9980, 1, 1))
        with pytest.raises(OutsideCoverageError):
            kept("appropriate-policy-document", date(9999, 5, 1))

    def test_after_the_last_date_of_the_calendar_no_day_allows_disposal(self) -> None:
        entry = rule("allegation-against-staff", ENGLAND, Holder.ANY)
        found = entry.keep_until(date(2026, 7, 3), as_of=LAW_AS_AT, pension_age=date.max)
        assert (found.day, found.disposal_from) == (date.max, None)

    def test_annual_leave_of_long_ago_has_the_oldest_rule(self) -> None:
        found = kept("annual-leave-record", date(1997, 5, 1))
        assert found.version is rule("annual-leave-record").versions.versions[0]


class TestWhatIsSaid:
    def test_a_minimum(self) -> None:
        found = kept("attendance-register", date(2026, 1, 9))
        assert (found.day, found.disposal_from) == (date(2032, 1, 9), date(2032, 1, 10))
        assert found.dispose_by is None
        assert (found.action, found.force) == (Action.SECURE_DISPOSAL, Force.LAW)
        assert found.cautions == ()
        assert found.explain().splitlines()[:2] == [
            "last day kept: Fri 09 Jan 2032",
            "then: secure disposal, from Sat 10 Jan 2032",
        ]

    def test_a_maximum(self) -> None:
        found = kept("dbs-certificate-copy", date(2026, 1, 9))
        assert (found.day, found.dispose_by) == (date(2026, 7, 9), date(2026, 7, 9))
        assert found.disposal_from is None
        assert found.explain().splitlines()[:2] == [
            "last day kept: Thu 09 Jul 2026",
            "no longer than that: secure disposal by Thu 09 Jul 2026",
        ]

    def test_what_is_kept_for_ever_says_so(self) -> None:
        found = kept("title-deeds", date(2026, 1, 9))
        assert found.explain().splitlines()[:2] == [
            "no last day: it is kept for ever",
            "then: keep permanently",
        ]

    @pytest.mark.parametrize(
        ("name", "event", "nation", "holder", "caution"),
        [
            ("pupil-work", date(2026, 1, 9), ENGLAND, Holder.ANY,
             "IRMS is practice, not settled law"),
            ("pupil-work", date(2026, 1, 9), ENGLAND, Holder.ANY, "confidence in IRMS is medium"),
            ("pupil-work", date(2026, 1, 9), ENGLAND, Holder.ANY,
             "the figure is recalled from the IRMS toolkit, not read again"),
            ("pupil-work", date(2026, 1, 9), ENGLAND, Holder.ANY,
             "no source says which year is meant"),
            ("pupil-work", date(2026, 1, 9), WALES, Holder.ANY,
             "schedules end the school year on 31 Aug; the law does not"),
            ("pupil-late-signin", date(2026, 1, 9), SCOTLAND, Holder.ANY,
             "that the school year ends on 31 Jul is a working value, not verified"),
            ("pupil-late-signin", date(2026, 1, 9), NORTHERN_IRELAND, Holder.ANY,
             ("that the school year ends on 31 Jul is from regulations since revoked "
             "(SR 1998/12, reg 3)")),
            ("children-not-in-school-register", date(2026, 1, 9), ENGLAND,
             Holder.LOCAL_AUTHORITY,
             "the enactment is not shown as commenced: it is no duty yet"),
            ("inquiry-hold-scottish-child-abuse", date(2026, 1, 9), SCOTLAND, Holder.ANY,
             "this is a hold on disposal, not a period"),
            ("pupil-file", date(2008, 2, 29), ENGLAND, Holder.SECONDARY,
             "a birthday of 29 Feb is taken as 1 Mar, which no enactment says here"),
            ("looked-after-case-record-death", date(2024, 2, 29), ENGLAND, Holder.LOCAL_AUTHORITY,
             "its last month has no day 29: on a shorter reading it ends a day earlier"),
            ("attendance-register", date(2024, 8, 18), ENGLAND, Holder.ANY,
             "the record is older than this rule (2024-08-19): no transitional rule was seen"),
            ("working-time-record", date(1990, 1, 1), ENGLAND, Holder.ANY,
             "the record is older than this rule (1998-10-01): no transitional rule was seen"),
            ("dbs-certificate-copy", date(2026, 1, 9), ENGLAND, Holder.ANY,
             "KCSIE Part 3; DBS code of practice / handling policy is law in part only"),
        ],
    )  # fmt: skip
    def test_what_is_doubtful_is_said(
        self, name: str, event: date, nation: Nation, holder: Holder, caution: str
    ) -> None:
        found = kept(name, event, nation, holder)
        assert caution in found.cautions
        assert f"caution: {caution}" in found.explain().splitlines()

    @pytest.mark.parametrize(
        ("name", "event", "nation", "holder"),
        [
            ("attendance-register", date(2024, 8, 19), ENGLAND, Holder.ANY),
            ("riddor-record", date(2014, 1, 1), ENGLAND, Holder.ANY),
            ("nmw-record", date(2019, 1, 1), ENGLAND, Holder.ANY),
            ("sen-file", date(2008, 5, 1), ENGLAND, Holder.SECONDARY),
            ("looked-after-case-record", date(2012, 2, 29), SCOTLAND, Holder.LOCAL_AUTHORITY),
            ("pupil-file", date(2008, 2, 28), ENGLAND, Holder.SECONDARY),
            ("attendance-register", date(2028, 2, 29), ENGLAND, Holder.ANY),
        ],
    )
    def test_nothing_else_is_doubtful(
        self, name: str, event: date, nation: Nation, holder: Holder
    ) -> None:
        assert kept(name, event, nation, holder).doubts == ()

    @pytest.mark.parametrize(
        ("period", "event", "doubtful"),
        [
            ("P4Y", date(2024, 2, 29), False),
            ("P3Y", date(2024, 2, 28), False),
            ("P3Y", date(2024, 2, 29), True),
            ("P6M", date(2026, 8, 31), True),
            ("P6M", date(2026, 8, 28), False),
            ("P30D", date(2024, 2, 29), False),
        ],
    )
    def test_a_period_without_its_date_may_end_a_day_earlier(
        self, tmp_path: Path, period: str, event: date, *, doubtful: bool
    ) -> None:
        row = {"period_iso": period, "rounding": "exact_beginning_with"}
        [entry] = read_schedule(written(tmp_path, row))
        found = entry.keep_until(event, as_of=LAW_AS_AT)
        assert [doubt for doubt in found.doubts if "a shorter reading" in doubt] == [
            f"its last month has no day {event.day}: on a shorter reading it ends a day earlier"
        ] * doubtful

    def test_a_year_of_ones_own_is_not_doubtful(self) -> None:
        counting = Counting(academic_year_end=Until(8, 31))
        found = rule("minor-injury-log").keep_until(
            date(2026, 1, 9), as_of=LAW_AS_AT, counting=counting
        )
        assert found.doubts == ()

    def test_a_day_later_than_the_last_review_is_said(self) -> None:
        found = kept("attendance-register", date(2026, 1, 9), as_of=LAW_AS_AT + timedelta(days=1))
        assert found.cautions == ("the law was last reviewed as at 2026-11-21",)

    @pytest.mark.parametrize(
        ("name", "day", "allowed"),
        [
            ("attendance-register", date(2032, 1, 8), False),
            ("attendance-register", date(2032, 1, 9), True),
            ("attendance-register", date(2060, 1, 9), True),
            ("dbs-certificate-copy", date(2026, 7, 9), True),
            ("dbs-certificate-copy", date(2026, 7, 10), False),
            ("dbs-certificate-copy", date(2026, 1, 9), True),
            ("pupil-work", date(2026, 1, 9), True),
            ("pupil-work", date(2060, 1, 9), True),
            ("cctv-footage", date(2026, 2, 9), False),
            ("destruction-log", date(2060, 1, 9), True),
            ("pressure-system", date(2027, 1, 9), None),
            ("allegation-against-staff", date(2099, 1, 9), None),
            ("cdm-health-safety-file", date(2027, 1, 9), None),
            ("building-plans", date(2027, 1, 9), True),
        ],
    )
    def test_a_schedule_of_ones_own_keeps_within_the_bounds(
        self, name: str, day: date, *, allowed: Maybe
    ) -> None:
        assert kept(name, date(2026, 1, 9)).allows(day) is allowed

    def test_a_permanent_record_may_not_be_given_a_day_where_that_is_a_floor(self) -> None:
        found = kept("annual-report", date(2026, 1, 9), NORTHERN_IRELAND)
        assert found.allows(date(2999, 1, 1)) is False

    def test_a_day_allowed_is_a_plain_date(self) -> None:
        with pytest.raises(FactsError, match=r"^last_day: "):
            kept("pupil-work", date(2026, 1, 9)).allows("2030")  # type: ignore[arg-type]  # wrong

    def test_the_remark_is_the_note_without_its_tags(self) -> None:
        row = kept("smp-record", date(2026, 1, 9)).row
        assert row.remark.startswith("after the tax year in which the maternity pay period ends.")
        assert Trigger.END_OF_MATERNITY_PAY_PERIOD.title == "end of maternity pay period"
        assert Action.TRANSFER_NEXT_SCHOOL.title == "transfer next school"


class TestBirthdays:
    @pytest.mark.parametrize(
        ("born", "period", "day"),
        [
            (date(2008, 2, 29), Years(25), date(2033, 3, 1)),
            (date(2008, 2, 29), Years(24), date(2032, 2, 29)),
            (date(2000, 2, 29), Years(100), date(2100, 3, 1)),
            (date(2008, 2, 28), Years(25), date(2033, 2, 28)),
            (date(2008, 2, 29), Months(255), date(2029, 5, 29)),
            (date(2010, 11, 30), Months(255), date(2032, 2, 29)),
            (date(2010, 11, 29), Months(255), date(2032, 2, 29)),
            (date(2011, 11, 29), Months(255), date(2033, 2, 28)),
        ],
    )
    def test_an_age_is_reached(self, born: date, period: Years | Months, day: date) -> None:
        assert birthday(born, period) == day

    def test_the_youngest_was_born_last(self) -> None:
        assert youngest([date(2014, 9, 30), date(2012, 5, 1)]) == date(2014, 9, 30)

    def test_somebody_must_be_the_youngest(self) -> None:
        with pytest.raises(FactsError, match=r"^births: expected one day or more$"):
            youngest([])
        with pytest.raises(FactsError, match=r"^births: expected a date"):
            youngest(["2014-09-30"])  # type: ignore[list-item]  # wrong


class TestPeriods:
    @pytest.mark.parametrize(
        ("text", "period"),
        [
            ("P6Y", Years(6)),
            ("P12M", Months(12)),
            ("P21Y3M", Months(255)),
            ("P90D", Days(90)),
            ("P2W", Days(14)),
            ("P1W3D", Days(10)),
            ("P0D", Days(0)),
            ("permanent", Open.PERMANENT),
            ("while-needed", Open.WHILE_NEEDED),
            ("life-of-building", Open.LIFE_OF_BUILDING),
            ("later_of(NPA,P10Y@record_date)", LaterOf(None, Years(10))),
            ("later_of(AGE_65,P6M@record_date)", LaterOf(65, Months(6))),
            ("P", None),
            ("", None),
            ("6Y", None),
            ("P1Y2D", None),
            ("P1M1W", None),
            ("P6Y later", None),
            ("later_of(NPA,P1Y1D@record_date)", None),
            ("later_of(NPA)", None),
        ],
    )
    def test_a_period_is_read(self, text: str, period: object) -> None:
        assert read_period(text) == period

    def test_periods_in_words(self) -> None:
        assert str(Open.LIFE_OF_BUILDING) == "life of building"
        assert str(LaterOf(65, Years(10))) == "10 years, or age 65 if later"
        assert str(LaterOf(None, Years(10))) == "10 years, or normal pension age if later"

    @pytest.mark.parametrize(
        ("name", "nation", "holder", "words"),
        [
            ("personnel-file", ENGLAND, Holder.ANY, "6 years from end of employment"),
            ("pupil-file", ENGLAND, Holder.SECONDARY, "25 years from date of birth"),
            (
                "early-years-accident-record",
                ENGLAND,
                Holder.ANY,
                "21 years and 3 months from date of birth",
            ),
            ("minibus-records", ENGLAND, Holder.ANY, "1 year and 3 months from record date"),
            (
                "exam-certificates-unclaimed",
                WALES,
                Holder.SECONDARY,
                "12 months from date of issue",
            ),
            ("pupil-file", ENGLAND, Holder.PRIMARY, "until transfer"),
            ("title-deeds", ENGLAND, Holder.ANY, "permanent"),
            ("pressure-system", ENGLAND, Holder.ANY, "while needed"),
            ("pupil-file-transfer", ENGLAND, Holder.ANY, "15 school days from transfer"),
            (
                "nmw-record",
                ENGLAND,
                Holder.ANY,
                "6 years beginning with end of pay reference period",
            ),
            (
                "payroll-paye-record",
                ENGLAND,
                Holder.ANY,
                "3 years from the end of the tax year of record date",
            ),
            (
                "allegation-against-staff",
                ENGLAND,
                Holder.ANY,
                "10 years from date of allegation, or normal pension age if later",
            ),
        ],
    )
    def test_a_rule_in_words(self, name: str, nation: Nation, holder: Holder, words: str) -> None:
        assert rule(name, nation, holder).versions.versions[-1].value.rule == words

    def test_a_rival_rule_in_words(self) -> None:
        found = conflicts("allegation-against-staff", ENGLAND)
        assert found[-1].rule == "10 years from date of resolution, or age 65 if later"

    def test_holders_in_words(self) -> None:
        assert [holder.title for holder in Holder] == [
            "primary",
            "secondary",
            "any",
            "local authority",
            "academy trust",
        ]

    def test_days_of_a_school_are_counted_as_such(self) -> None:
        row = rule("pupil-file-transfer").versions.versions[-1].value
        assert row.period == SchoolDays(15)


CONFLICTS = read_conflicts(shipped_file("retention-conflicts.csv"))
ROW = {
    "record_id": "cake-rota",
    "area": "catering",
    "label": "Cake rota",
    "audience": "staff",
    "holder": "any",
    "trigger": "record_date",
    "bound": "recommended",
    "period_iso": "P6Y",
    "rounding": "exact_from",
    "action": "secure_disposal",
    "statutory": "no",
    "citation": "Staff room",
    "nations": "ENG",
    "in_force_from": "",
    "in_force_until": "",
    "source": "https://example.org",
    "confidence": "high",
    "note": "[REC] with plates",
}
BIRTHDAY = {"rounding": "birthday", "trigger": "date_of_birth"}


def written(folder: Path, *changes: dict[str, str]) -> Path:
    file = folder / "schedule.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS)
        writer.writeheader()
        writer.writerows(ROW | change for change in changes)
    return file


class TestAScheduleOfOnesOwn:
    def test_it_is_read(self, tmp_path: Path) -> None:
        [entry] = read_schedule(written(tmp_path, {}))
        assert (entry.id, entry.holder, entry.nation) == (
            "retention.cake-rota",
            Holder.ANY,
            ENGLAND,
        )
        assert entry.keep_until(date(2026, 1, 9), as_of=LAW_AS_AT).day == date(2032, 1, 9)

    def test_a_rule_and_its_version_are_those_of_the_row(self, tmp_path: Path) -> None:
        row = {
            "statutory": "yes",
            "confidence": "low",
            "source": "http://example.org ; https://b.org",
        }
        [entry] = read_schedule(written(tmp_path, row))
        [version] = entry.versions.versions
        assert (entry.applies_in, entry.picked_by) == (frozenset({ENGLAND}), CONSIDERED)
        assert version.cites == Reference("Staff room", "http://example.org")
        assert (version.force, version.confidence) == (Force.LAW, Confidence.LOW)
        [entry] = read_schedule(written(tmp_path, {"record_id": "procurement-record"}))
        assert entry.picked_by == PROCEDURE_BEGAN

    def test_a_row_may_be_in_force_for_a_day(self, tmp_path: Path) -> None:
        row = {"in_force_from": "2026-01-02", "in_force_until": "2026-01-02"}
        [entry] = read_schedule(written(tmp_path, row))
        assert entry.versions.find(date(2026, 1, 2)) is not None
        assert entry.versions.find(date(2026, 1, 3)) is None

    def test_versions_are_put_in_order(self, tmp_path: Path) -> None:
        later = {"in_force_from": "2020-01-01", "label": "Cakes"}
        file = written(tmp_path, later, {"in_force_until": "2019-12-31"})
        [entry] = read_schedule(file)
        assert [version.commences for version in entry.versions.versions] == [
            date.min,
            date(2020, 1, 1),
        ]
        assert entry.title == "Cakes"

    @pytest.mark.parametrize(
        ("change", "mistake"),
        [
            ({"record_id": "Cake rota"},
             "record_id: expected words in kebab-case, not 'Cake rota'"),
            ({"area": "cakes"}, "area: expected one of admissions, "),
            ({"label": ""}, "label: missing"),
            ({"citation": ""}, "citation: missing"),
            ({"nations": ""}, "nations: missing"),
            ({"nations": "WLS|ENG"},
             "nations: expected one or more of ENG|WLS|SCT|NIR, in that order, not 'WLS|ENG'"),
            ({"nations": "ENG|FRA"}, "nations: expected one or more of ENG|WLS|SCT|NIR"),
            ({"bound": "advised"},
             "bound: expected one or more of minimum|maximum|recommended, in that order, not"),
            ({"source": "IRMS"}, "source: expected an address, not 'IRMS'"),
            ({"in_force_from": "soon"}, "in_force_from: expected a date such as 2026-09-03"),
            ({"in_force_from": "2026-01-02", "in_force_until": "2026-01-01"},
             "in_force_until: 2026-01-01 is before the first day, 2026-01-02"),
            ({"note": "[NB] plates"},
             ("note: unknown tag 'NB', expected one of MIN, MAX, REC, CY, IRMS-R, SUPERSEDED, "
             "HOLD, UNCOMMENCED")),
            ({"period_iso": "six years"},
             "period_iso: expected a period such as P6Y or permanent, not 'six years'"),
            ({"period_iso": "permanent"},
             "rounding: expected none for permanent, not exact_from"),
            ({"period_iso": "P0D"}, "rounding: expected none for P0D, not exact_from"),
            ({"rounding": "none"}, "rounding: expected a way of counting for P6Y, not none"),
            ({"rounding": "school_days"}, "rounding: school days are counted, not P6Y"),
            ({"rounding": "birthday"},
             "trigger: a birthday is counted from date_of_birth, not record_date"),
            (BIRTHDAY | {"period_iso": "P9D"},
             "rounding: a birthday comes after years or months, not P9D"),
            ({"rounding": "none", "period_iso": "later_of(NPA,P6Y@last_entry)"},
             "period_iso: last_entry is not the trigger, record_date"),
        ],
    )  # fmt: skip
    def test_a_mistake_is_named_with_its_row(
        self, tmp_path: Path, change: dict[str, str], mistake: str
    ) -> None:
        with pytest.raises(DataFileError) as error:
            read_schedule(written(tmp_path, {"record_id": "other"}, change))
        [found] = error.value.mistakes
        assert found.startswith(f"row 3: {mistake}")

    def test_every_mistake_is_named_at_once(self, tmp_path: Path) -> None:
        file = written(tmp_path, {"label": "", "source": ""}, {"holder": "me"}, {}, {})
        with pytest.raises(DataFileError) as error:
            read_schedule(file)
        assert error.value.mistakes == (
            "row 2: label: missing",
            "row 2: source: missing",
            "row 3: holder: expected one of primary, secondary, any, LA, MAT, not 'me'",
            "row 5: overlaps row 4, of the same class, nation and holder",
        )

    def test_versions_that_share_a_day_overlap(self, tmp_path: Path) -> None:
        older = {"in_force_until": "2020-01-01", "nations": "ENG|WLS"}
        newer = {"in_force_from": "2020-01-01", "nations": "WLS|SCT"}
        with pytest.raises(DataFileError, match="row 3: overlaps row 2"):
            read_schedule(written(tmp_path, older, newer))
        assert len(read_schedule(written(tmp_path, older, newer | {"nations": "SCT"}))) == 3
        assert len(read_schedule(written(tmp_path, older, newer | {"holder": "LA"}))) == 4

    def test_a_row_made_in_code_must_have_what_one_in_a_file_must(self) -> None:
        row = rule("waiting-list").versions.versions[0].value
        with pytest.raises(FactsError) as error:
            evolve(row, label="", citation="", nations=frozenset())
        assert str(error.value).splitlines() == [
            "label: missing",
            "citation: missing",
            "nations: missing",
        ]

    def test_a_conflict_must_have_a_period_and_a_nation(self) -> None:
        row = conflicts("ehc-plan", ENGLAND)[0]
        with pytest.raises(FactsError) as error:
            evolve(row, nations=frozenset(), period_iso="25")
        assert str(error.value).splitlines() == [
            "nations: missing",
            "period_iso: expected a period such as P6Y or permanent, not '25'",
        ]


class TestConflicts:
    def test_the_highest_in_rank_come_first_and_those_without_rank_last(self) -> None:
        found = conflicts("attendance-register", ENGLAND)
        assert [each.rank for each in found] == [1, 1, 5, 6, None, None, None]
        assert [each.source_kind.value for each in found] == [
            "statute",
            "statute",
            "sector",
            "council",
            "commercial",
            "archive",
            "archive",
        ]

    def test_they_are_those_of_the_nation(self) -> None:
        [found] = conflicts("attendance-register", NORTHERN_IRELAND)
        assert (found.source_name, found.period) == ("DE model schedule item 3.2", Open.PERMANENT)
        assert conflicts("attendance-register", SCOTLAND) == ()

    def test_the_precedence_is_that_of_the_notes(self) -> None:
        ranked = {each.source_kind: each.rank for each in CONFLICTS if each.rank is not None}
        assert ranked == {
            SourceKind.STATUTE: 1,
            SourceKind.STATUTORY_GUIDANCE: 2,
            SourceKind.STATUTORY_CODE: 2,
            SourceKind.STATUTORY_FRAMEWORK: 2,
            SourceKind.REGULATOR: 3,
            SourceKind.GOVERNMENT: 4,
            SourceKind.SECTOR: 5,
            SourceKind.COUNCIL: 6,
            SourceKind.SCHOOL: 7,
        }

    def test_an_unknown_class_has_none(self) -> None:
        with pytest.raises(UnknownEntryError):
            conflicts("cake-rota", ENGLAND)

    def test_a_conflict_about_no_class_is_a_mistake(self, tmp_path: Path) -> None:
        file = tmp_path / "conflicts.csv"
        text = (DATA / "retention-conflicts.csv").read_text(encoding="utf-8")
        file.write_text(text.replace("\nehc-plan,", "\ncake-rota,"), encoding="utf-8")
        with pytest.raises(DataFileError) as error:
            read_conflicts(file)
        assert error.value.mistakes == ("row 27: record_id: no class is called 'cake-rota'",)

    def test_every_conflict_is_about_a_class(self) -> None:
        names = {each.record_id for each in CONFLICTS}
        listed = {each for name in names for nation in Nation for each in conflicts(name, nation)}
        assert listed == set(CONFLICTS)


class TestChoosing:
    EVENT = date(2026, 1, 9)

    def test_the_longest_class_governs_a_file(self) -> None:
        born = date(2010, 5, 1)
        classes = [
            kept("pupil-file", born, holder=Holder.SECONDARY),
            kept("sen-file", born, holder=Holder.SECONDARY),
            kept("child-sexual-abuse-record", born),
            kept("school-reports", born),
        ]
        found = longest(classes)
        assert found.longest is classes[2]
        assert found.day == date(2085, 5, 1)
        assert found.apart == ()

    def test_what_is_not_known_to_end_outlasts_what_ends(self) -> None:
        names = [
            "alumni-record",
            "pupil-work",
            "attendance-register",
            "allegation-against-staff",
            "building-plans",
            "destruction-log",
        ]
        classes = [kept(name, self.EVENT) for name in names]
        for number in range(1, len(classes) + 1):
            assert longest(classes[:number]).longest is classes[number - 1]
            assert longest(reversed(classes[:number])).longest is classes[number - 1]
        assert longest(classes).day is None

    def test_what_is_needed_outlasts_only_what_has_ended(self) -> None:
        needed, register = (
            kept("alumni-record", self.EVENT),
            kept("attendance-register", self.EVENT),
        )
        ended = kept("attendance-register", date(2020, 11, 20))
        last = kept("attendance-register", date(2020, 11, 21))
        assert longest([needed, register]).longest is register
        assert longest([ended, needed]).longest is needed
        assert longest([last, needed]).longest is last

    def test_a_ceiling_asks_for_nothing_to_be_kept(self) -> None:
        ceiling = kept("dbs-certificate-copy", date(2026, 11, 1))
        ended = kept("personnel-file", date(2020, 8, 31))
        assert longest([ended, ceiling]) == FileKept(longest=ended, apart=())
        needed = kept("alumni-record", self.EVENT)
        assert longest([ceiling, needed]) == FileKept(longest=needed, apart=(ceiling,))

    def test_of_two_alike_the_first_is_chosen(self) -> None:
        classes = [kept(name, self.EVENT) for name in ("pupil-work", "mark-books")]
        assert longest(classes).longest is classes[0]

    def test_what_may_not_be_kept_as_long_is_taken_out(self) -> None:
        ceiling = kept("dbs-certificate-copy", self.EVENT)
        file = kept("personnel-file", self.EVENT)
        assert longest([ceiling, file]).apart == (ceiling,)
        assert longest([ceiling]).apart == ()

    def test_a_file_has_a_class(self) -> None:
        with pytest.raises(FactsError, match=r"^classes: expected one or more$"):
            longest([])


class TestLeaving:
    @pytest.mark.parametrize(
        ("move", "holder", "nation", "file"),
        [
            (Move.COLLEGE, Holder.SECONDARY, ENGLAND, "pupil-file-post16-transfer"),
            (Move.COLLEGE, Holder.SECONDARY, WALES, "pupil-file"),
            (Move.LEFT, Holder.SECONDARY, ENGLAND, "pupil-file"),
            (Move.LEFT, Holder.ANY, SCOTLAND, "pupil-file"),
            (Move.LEFT, Holder.ANY, NORTHERN_IRELAND, "pupil-file"),
            (Move.ABROAD, Holder.PRIMARY, ENGLAND, "pupil-file-last-known-school"),
            (Move.ABROAD, Holder.SECONDARY, WALES, "pupil-file-last-known-school"),
            (Move.ABROAD, Holder.PRIMARY, SCOTLAND, "pupil-file"),
            (Move.HOME_EDUCATION, Holder.PRIMARY, ENGLAND, "pupil-file-last-known-school"),
            (Move.UNKNOWN, Holder.PRIMARY, ENGLAND, "unconfirmed-transfer-file"),
            (Move.UNKNOWN, Holder.PRIMARY, WALES, "pupil-file-last-known-school"),
            (Move.DIED, Holder.PRIMARY, ENGLAND, "pupil-file-deceased"),
            (Move.DIED, Holder.SECONDARY, NORTHERN_IRELAND, "pupil-file"),
        ],
    )
    def test_the_last_known_school_keeps_the_file(
        self, move: Move, holder: Holder, nation: Nation, file: str
    ) -> None:
        found = on_leaving(move, holder, nation)
        assert found.file == record(file).kept_by(holder, nation)
        assert (found.sends, found.proof) == ((), ()) or (move, nation) == (Move.COLLEGE, ENGLAND)
        assert "accident-book" in [entry.record_id for entry in found.own] or (
            nation is NORTHERN_IRELAND
        )

    def test_the_file_goes_to_the_next_school(self) -> None:
        found = on_leaving(Move.NEXT_SCHOOL, Holder.PRIMARY, ENGLAND)
        assert found.file is None
        assert [entry.record_id for entry in found.sends] == [
            "pupil-file-transfer",
            "child-protection-file-transfer",
        ]
        assert [entry.record_id for entry in found.proof] == [
            "transfer-receipt-log",
            "common-transfer-file",
        ]
        assert [entry.record_id for entry in found.own] == [
            "attendance-register",
            "admission-register",
            "accident-book",
            "trip-approval-primary",
            "invoices-receipts",
            "parent-complaint",
            "allegation-against-staff",
            "restrictive-intervention-institutional",
        ]

    def test_the_child_protection_file_goes_to_a_college_too(self) -> None:
        """What stays with the school is the pupil's record alone."""
        found = on_leaving(Move.COLLEGE, Holder.SECONDARY, ENGLAND)
        assert [entry.record_id for entry in found.sends] == ["child-protection-file-transfer"]
        assert [entry.record_id for entry in found.proof] == ["transfer-receipt-log"]
        found = on_leaving(Move.COLLEGE, Holder.SECONDARY, WALES)
        assert (found.sends, found.proof) == ((), ())

    def test_scotland_has_no_deadline_for_it(self) -> None:
        found = on_leaving(Move.NEXT_SCHOOL, Holder.ANY, SCOTLAND)
        assert (found.file, found.sends, found.proof) == (None, (), ())

    @pytest.mark.parametrize("move", [Move.COLLEGE, Move.LEFT])
    def test_a_primary_pupil_goes_to_another_school(self, move: Move) -> None:
        message = f"^move: a primary school's pupil goes to another school, not to '{move.value}'$"
        with pytest.raises(FactsError, match=message):
            on_leaving(move, Holder.PRIMARY, ENGLAND)

    def test_the_kind_of_school_must_be_known_where_it_matters(self) -> None:
        with pytest.raises(OutsideCoverageError):
            on_leaving(Move.LEFT, Holder.ANY, ENGLAND)

    @pytest.mark.parametrize(
        ("name", "holder", "follows", "route"),
        [
            ("pupil-file", Holder.SECONDARY, True, Route.WITH_PUPIL),
            ("pupil-file", Holder.SECONDARY, False, Route.COUNCIL),
            ("pupil-file", Holder.SECONDARY, None, Route.UNDETERMINED),
            ("governing-body-minutes", Holder.ANY, None, Route.ARCHIVE),
            ("governor-election", Holder.ANY, None, Route.ARCHIVE),
            ("photographs-historic", Holder.ANY, None, Route.ARCHIVE),
            ("personnel-file", Holder.ANY, None, Route.NOT_SAID),
        ],
    )
    def test_where_records_go_when_an_academy_closes(
        self,
        name: str,
        holder: Holder,
        follows: Maybe,
        route: Route,
    ) -> None:
        assert on_academy_closure(rule(name, holder=holder), follows_pupil=follows) is route

    def test_there_are_no_academies_elsewhere(self) -> None:
        message = "^retention.pupil-file: academies are in England, not in Scotland$"
        with pytest.raises(OutsideCoverageError, match=message):
            on_academy_closure(rule("pupil-file", SCOTLAND))
        assert "National Archives" in str(ACADEMY_CLOSURE)


FLOOR = kept("attendance-register", date(2020, 1, 9))
REVIEWED = kept("school-log-book", date(2020, 1, 9))
CEILING = kept("dbs-certificate-copy", date(2026, 1, 9))
CEILING_AND_ADVICE = kept("cctv-footage", date(2026, 1, 9))
FOR_EVER = kept("destruction-log", date(2026, 1, 9))
WHILE_NEEDED = kept("alumni-record", date(2026, 1, 9))
UNKNOWN = kept("allegation-against-staff", date(2026, 1, 9))
COMPLAINT = kept("parent-complaint", date(2020, 1, 9))


class TestDisposal:
    @pytest.mark.parametrize(
        ("found", "on", "standing", "why"),
        [
            (FLOOR, date(2026, 1, 9), Standing.KEEP, "it is kept until Fri 09 Jan 2026"),
            (FLOOR, date(2026, 1, 10), Standing.DISPOSE, "it was to be kept until Fri 09 Jan 2026"),
            (COMPLAINT, date(2026, 1, 9), Standing.KEEP, "it is kept until Fri 09 Jan 2026"),
            (COMPLAINT, date(2026, 1, 10), Standing.REVIEW,
             "it was to be kept until Fri 09 Jan 2026"),
            (REVIEWED, date(2026, 1, 10), Standing.DISPOSE,
             "it was to be kept until Fri 09 Jan 2026"),
            (CEILING, date(2026, 1, 9), Standing.DISPOSE,
             "it may be kept until Thu 09 Jul 2026, and no longer"),
            (CEILING, date(2026, 7, 9), Standing.DISPOSE,
             "it may be kept until Thu 09 Jul 2026, and no longer"),
            (CEILING, date(2026, 7, 10), Standing.OVERDUE, "it may be kept until Thu 09 Jul 2026"),
            (CEILING_AND_ADVICE, date(2026, 2, 7), Standing.KEEP,
             "it is kept until Sun 08 Feb 2026"),
            (CEILING_AND_ADVICE, date(2026, 2, 8), Standing.DISPOSE,
             "it may be kept until Sun 08 Feb 2026, and no longer"),
            (CEILING_AND_ADVICE, date(2026, 2, 9), Standing.OVERDUE,
             "it may be kept until Sun 08 Feb 2026"),
            (FOR_EVER, date(2099, 1, 1), Standing.KEEP, "it is kept for ever"),
            (WHILE_NEEDED, date(2026, 1, 9), Standing.REVIEW,
             "it is kept while it is needed: no day can be counted"),
            (UNKNOWN, date(2099, 1, 1), Standing.UNDETERMINED,
             "the later of Wed 09 Jan 2036 and normal pension age"),
        ],
    )  # fmt: skip
    def test_where_a_record_stands(
        self, found: Kept, on: date, standing: Standing, why: str
    ) -> None:
        answer = disposal(found, on=on)
        assert (answer.standing, answer.why, answer.holds) == (standing, why, ())
        assert (answer.kept, answer.on) == (found, on)
        assert answer.cites == (found.version.cites,)

    @pytest.mark.parametrize("found", [FLOOR, COMPLAINT, CEILING, FOR_EVER, WHILE_NEEDED, UNKNOWN])
    def test_a_hold_suspends_disposal_whatever_the_date(self, found: Kept) -> None:
        hold = Hold(reason=HoldReason.INQUIRY, since=date(2026, 2, 1))
        answer = disposal(found, [hold], on=date(2050, 1, 1))
        assert (answer.standing, answer.holds) == (Standing.HELD, (hold,))
        assert answer.why == "disposal is suspended: inquiry"

    def test_a_hold_begins_and_is_released(self) -> None:
        hold = Hold(reason=HoldReason.AUDIT, since=date(2026, 2, 1), released=date(2026, 3, 1))
        assert [
            hold.holds(day)
            for day in (
                date(2026, 1, 31),
                date(2026, 2, 1),
                date(2026, 2, 28),
                date(2026, 3, 1),
            )
        ] == [False, True, True, False]

    @pytest.mark.parametrize(
        ("found", "released", "standing"),
        [
            pytest.param(FLOOR, date(2026, 1, 9), Standing.DISPOSE, id="on the last day"),
            pytest.param(FLOOR, date(2026, 1, 10), Standing.REVIEW, id="after the last day"),
            pytest.param(FLOOR, date(2026, 6, 1), Standing.REVIEW, id="that day"),
            pytest.param(CEILING, date(2026, 6, 1), Standing.DISPOSE, id="before a ceiling"),
            pytest.param(FOR_EVER, date(2026, 6, 1), Standing.KEEP, id="no day"),
        ],
    )
    def test_after_its_release_a_record_whose_day_has_gone_by_is_reviewed(
        self, found: Kept, released: date, standing: Standing
    ) -> None:
        hold = Hold(reason=HoldReason.COMPLAINT, since=date(2026, 1, 1), released=released)
        answer = disposal(found, [hold], on=date(2026, 6, 1))
        assert (answer.standing, answer.holds) == (standing, ())
        if standing is Standing.REVIEW:
            assert answer.why == "the last day went by under a hold, since released"

    def test_a_hold_yet_to_be_released_holds(self) -> None:
        hold = Hold(reason=HoldReason.COMPLAINT, since=date(2026, 1, 1), released=date(2026, 6, 2))
        assert disposal(FLOOR, [hold], on=date(2026, 6, 1)).standing is Standing.HELD

    def test_a_hold_that_has_not_begun_changes_nothing(self) -> None:
        hold = Hold(reason=HoldReason.COMPLAINT, since=date(2026, 7, 1), released=date(2026, 8, 1))
        assert disposal(FLOOR, [hold], on=date(2026, 6, 1)).standing is Standing.DISPOSE

    def test_every_hold_is_named_once_and_cited(self) -> None:
        reasons = [HoldReason.LITIGATION, HoldReason.DATA_PROTECTION_REQUEST, HoldReason.LITIGATION]
        holds = [Hold(reason=reason, since=date(2026, 1, 1)) for reason in reasons]
        answer = disposal(FLOOR, holds, on=date(2026, 6, 1))
        assert answer.why == "disposal is suspended: litigation, data-protection-request"
        assert [str(cites) for cites in answer.cites] == [
            str(FLOOR.version.cites),
            "Civil Procedure Rules, Practice Direction 31B",
            "DPA 2018, s 173",
            "Civil Procedure Rules, Practice Direction 31B",
        ]

    @pytest.mark.parametrize(
        ("reason", "nation", "cites"),
        [
            (HoldReason.DATA_PROTECTION_REQUEST, SCOTLAND, "DPA 2018, s 173"),
            (HoldReason.INFORMATION_REQUEST, ENGLAND, "FOIA 2000, s 77"),
            (HoldReason.INFORMATION_REQUEST, NORTHERN_IRELAND, "FOIA 2000, s 77"),
            (HoldReason.INFORMATION_REQUEST, SCOTLAND, "FOISA 2002, s 65"),
            (HoldReason.INQUIRY, WALES, "Inquiries Act 2005, s 35"),
            (HoldReason.LITIGATION, WALES, "Civil Procedure Rules, Practice Direction 31B"),
            (HoldReason.LITIGATION, SCOTLAND, "Records practice, matters that are still open"),
            (HoldReason.COMPLAINT, ENGLAND, "Records practice, matters that are still open"),
            (HoldReason.SAFEGUARDING, ENGLAND, "Records practice, matters that are still open"),
        ],
    )
    def test_what_is_behind_a_hold(self, reason: HoldReason, nation: Nation, cites: str) -> None:
        found = Hold(reason=reason, since=date(2026, 1, 1)).cites(nation)
        assert str(found) == cites
        practice = "Practice" in cites or "practice" in cites
        assert isinstance(found, Reference if practice else Provision)

    def test_a_hold_is_not_released_or_reviewed_before_it_begins(self) -> None:
        since, before = date(2026, 2, 1), date(2026, 1, 31)
        for name in ("released", "review"):
            message = f"^{name}: 2026-01-31 is before the first day, 2026-02-01$"
            with pytest.raises(FactsError, match=message):
                Hold(reason=HoldReason.AUDIT, since=since, **{name: before})
            assert Hold(reason=HoldReason.AUDIT, since=since, **{name: since}).since == since

    def test_a_hold_has_a_reason(self) -> None:
        with pytest.raises(FactsError, match=r"^reason: expected a HoldReason, not 'audit'$"):
            Hold(reason="audit", since=date(2026, 2, 1))  # type: ignore[arg-type]  # wrong

    def test_a_day_is_a_plain_date(self) -> None:
        with pytest.raises(FactsError, match=r"^on: "):
            disposal(FLOOR, on="2026-06-01")  # type: ignore[arg-type]  # wrong
        with pytest.raises(FactsError, match=r"^on: "):
            erasure(FLOOR, on="2026-06-01")  # type: ignore[arg-type]  # wrong

    @pytest.mark.parametrize(
        ("nation", "day", "names"),
        [
            (ENGLAND, date(2023, 1, 20), ["inquiry-hold-iicsa"]),
            (ENGLAND, date(2023, 1, 21), []),
            (WALES, date(2026, 4, 1), ["inquiry-hold-group-based-cse"]),
            (SCOTLAND, date(2026, 4, 1), ["inquiry-hold-scottish-child-abuse"]),
            (NORTHERN_IRELAND, date(2026, 4, 1), []),
        ],
    )
    def test_inquiries(self, nation: Nation, day: date, names: list[str]) -> None:
        assert [entry.record_id for entry in inquiries(nation, as_of=day)] == names


class TestErasure:
    DURING, AFTER = date(2026, 1, 9), date(2026, 1, 10)
    EXCEPTION = "UK GDPR, art 17(3)(b)"

    def test_a_duty_is_cited_with_the_exception(self) -> None:
        answer = erasure(FLOOR, on=self.DURING)
        assert answer.may_keep is True
        assert [str(cites) for cites in answer.cites] == [
            self.EXCEPTION,
            "School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208) reg 7",
        ]
        assert [(reason.text, reason.cites) for reason in answer.reason.decisive()] == [
            (
                "the data are needed for compliance with a legal obligation",
                UK_GDPR.article(17, 3, "b"),
            ),
            ("an enactment fixes how long the record is kept", FLOOR.version.cites),
            ("that time has not ended", FLOOR.version.cites),
        ]
        assert answer.kept is FLOOR
        assert answer.reason.text == "any of"

    def test_a_duty_that_has_ended_is_no_answer(self) -> None:
        assert erasure(FLOOR, on=self.AFTER).may_keep is False

    @pytest.mark.parametrize(
        ("found", "may_keep"),
        [
            pytest.param(COMPLAINT, False, id="practice"),
            pytest.param(CEILING, False, id="a ceiling"),
            pytest.param(UNKNOWN, None, id="statutory guidance"),
            pytest.param(kept("pressure-system", date(2026, 1, 9)), None, id="while needed"),
            pytest.param(kept("annual-report", date(2026, 1, 9), NORTHERN_IRELAND), None,
                         id="law in part, for ever"),
            pytest.param(FOR_EVER, False, id="for ever by recommendation"),
        ],
    )  # fmt: skip
    def test_only_an_enactment_that_sets_a_floor_is_an_obligation(
        self, found: Kept, *, may_keep: bool | None
    ) -> None:
        assert erasure(found, on=self.DURING).may_keep is may_keep

    def test_what_is_for_ever_by_law_is_kept(self, tmp_path: Path) -> None:
        row = {"statutory": "yes", "bound": "minimum", "period_iso": "permanent"}
        [entry] = read_schedule(written(tmp_path, row | {"rounding": "none"}))
        found = entry.keep_until(self.DURING, as_of=LAW_AS_AT)
        assert erasure(found, on=date(2099, 1, 1)).may_keep is True

    def test_legal_claims_are_an_exception_of_their_own(self) -> None:
        hold = Hold(reason=HoldReason.LITIGATION, since=self.DURING)
        answer = erasure(COMPLAINT, [hold], on=self.DURING)
        assert answer.may_keep is True
        [reason] = answer.reason.decisive()
        assert reason.text == "the data are needed for legal claims"
        assert answer.cites == (UK_GDPR.article(17, 3, "e"),)
        assert erasure(COMPLAINT, [hold], on=date(2026, 1, 8)).may_keep is False

    @pytest.mark.parametrize(
        ("reason", "cites"),
        [
            (HoldReason.INQUIRY, [EXCEPTION, "Inquiries Act 2005, s 35"]),
            (HoldReason.DATA_PROTECTION_REQUEST, [EXCEPTION, "DPA 2018, s 173"]),
            (HoldReason.INFORMATION_REQUEST, [EXCEPTION, "FOIA 2000, s 77"]),
            (HoldReason.COMPLAINT,
             ["UK GDPR, art 17(3)", "Records practice, matters that are still open"]),
        ],
    )  # fmt: skip
    def test_whether_an_exception_covers_another_hold_is_not_known(
        self, reason: HoldReason, cites: list[str]
    ) -> None:
        hold = Hold(reason=reason, since=self.DURING)
        answer = erasure(COMPLAINT, [hold], on=self.DURING)
        assert answer.may_keep is None
        assert [str(each) for each in answer.cites] == cites
        assert [each.text for each in answer.reason.decisive()] == [
            "an exception covers what suspends disposal",
            f"the record bears on it: {reason.value}",
        ]
        assert erasure(COMPLAINT, [hold], on=date(2026, 1, 8)).may_keep is False
        claim = Hold(reason=HoldReason.LITIGATION, since=self.DURING)
        assert erasure(COMPLAINT, [hold, claim], on=self.DURING).may_keep is True
        assert erasure(FLOOR, [hold], on=self.DURING).may_keep is True
