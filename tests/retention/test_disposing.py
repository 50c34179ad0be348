"""What of a school's records may go on a day, and the log of what went."""

import csv
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields

from ukschoolgdpr.errors import DataFileError, FactsError, OutsideCoverageError
from ukschoolgdpr.exchange import as_csv, as_data
from ukschoolgdpr.facts.calendars import SchoolCalendar
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Spell, Until
from ukschoolgdpr.law.timelines import Confidence, Force
from ukschoolgdpr.retention import (
    AS_USUAL,
    Action,
    Carriage,
    Counting,
    Departure,
    DisposalList,
    HeldRecord,
    Hold,
    Holder,
    HoldReason,
    ListedRecord,
    LogEntry,
    Medium,
    Method,
    Outcome,
    OwnRule,
    OwnSchedule,
    RecordHold,
    Role,
    Rounding,
    Standing,
    Trigger,
    disposal_list,
    draft,
    read_holds,
    read_records,
    record,
)

ENGLAND = Nation.ENGLAND
TODAY = date(2026, 11, 21)
STAFF = HeldRecord(key="P-17", record_id="personnel-file", event=date(2020, 8, 31))
CLAIM = RecordHold(key="P-17", reason=HoldReason.LITIGATION, since=date(2026, 3, 2))


def listed(
    *records: HeldRecord,
    holds: tuple[RecordHold, ...] = (),
    on: date = TODAY,
    holder: Holder = Holder.SECONDARY,
    counting: Counting = AS_USUAL,
    schedule: OwnSchedule | None = None,
) -> DisposalList:
    return disposal_list(
        records,
        holds,
        nation=ENGLAND,
        holder=holder,
        on=on,
        counting=counting,
        schedule=schedule,
    )


def only(found: DisposalList) -> ListedRecord:
    [one] = found.records
    return one


class TestTheList:
    def test_a_record_that_may_go(self) -> None:
        one = only(listed(STAFF))
        assert one == ListedRecord(
            key="P-17",
            record_id="personnel-file",
            title="Staff personnel file",
            standing=Standing.DISPOSE,
            why="it was to be kept until Mon 31 Aug 2026",
            event=date(2020, 8, 31),
            trigger=Trigger.END_OF_EMPLOYMENT,
            last_day=date(2026, 8, 31),
            action=Action.SECURE_DISPOSAL,
            rule="6 years from end of employment",
            citation="Limitation Act 1980 ss2, 5; IRMS 2016/2019",
            note="check for safeguarding, asbestos and pension content before disposal",
            in_force_from=one.in_force_from,
            force=Force.PRACTICE,
            confidence=Confidence.MEDIUM,
            cautions=(
                "Limitation Act 1980 ss2, 5; IRMS 2016/2019 is practice, not settled law",
                "confidence in Limitation Act 1980 ss2, 5; IRMS 2016/2019 is medium",
            ),
        )
        assert one.in_force_from is not None

    @pytest.mark.parametrize(
        ("name", "event", "standing"),
        [
            ("personnel-file", date(2020, 11, 21), Standing.KEEP),
            ("personnel-file", date(2020, 11, 20), Standing.DISPOSE),
            ("dbs-certificate-copy", date(2026, 5, 20), Standing.OVERDUE),
            ("dbs-certificate-copy", date(2026, 5, 21), Standing.DISPOSE),
            ("child-protection-file", date(2001, 1, 1), Standing.REVIEW),
            ("destruction-log", date(2001, 1, 1), Standing.KEEP),
            ("invoices-receipts", date(2001, 1, 1), Standing.UNDETERMINED),
        ],
    )
    def test_where_a_record_stands(self, name: str, event: date, standing: Standing) -> None:
        found = listed(HeldRecord(key="1", record_id=name, event=event))
        one = only(found)
        assert one.standing is standing
        due = {Standing.DISPOSE, Standing.OVERDUE, Standing.REVIEW}
        assert found.due == ((one,) if standing in due else ())
        assert found.undetermined == ((one,) if standing is Standing.UNDETERMINED else ())
        assert found.held == ()

    def test_a_maximum_has_a_day_to_go_by(self) -> None:
        one = only(
            listed(HeldRecord(key="1", record_id="dbs-certificate-copy", event=date(2026, 5, 20)))
        )
        assert (one.last_day, one.dispose_by) == (date(2026, 11, 20), date(2026, 11, 20))

    def test_a_hold_keeps_whatever_has_its_key(self) -> None:
        other = HeldRecord(key="P-18", record_id="personnel-file", event=date(2020, 8, 31))
        second = HeldRecord(key="P-17", record_id="destruction-log", event=date(2020, 8, 31))
        again = evolve(CLAIM, reason=HoldReason.AUDIT)
        found = listed(STAFF, other, second, holds=(CLAIM, again, CLAIM))
        assert [one.standing for one in found.records] == [
            Standing.HELD,
            Standing.DISPOSE,
            Standing.HELD,
        ]
        assert found.held == (found.records[0], found.records[2])
        assert found.due == (found.records[1],)
        first = found.records[0]
        assert first.held_for == (HoldReason.LITIGATION, HoldReason.AUDIT)
        assert first.why == "disposal is suspended: litigation, audit"

    def test_a_hold_that_is_released_too_late_asks_for_a_review(self) -> None:
        released = evolve(CLAIM, released=date(2026, 10, 1))
        one = only(listed(STAFF, holds=(released,)))
        assert (one.standing, one.held_for) == (Standing.REVIEW, ())

    def test_the_rule_is_that_of_the_day(self) -> None:
        entry = HeldRecord(key="1", record_id="attendance-register", event=date(2021, 1, 9))
        assert only(listed(entry, on=date(2024, 8, 18))).standing is Standing.DISPOSE
        one = only(listed(entry, on=date(2024, 8, 19)))
        assert (one.standing, one.in_force_from) == (Standing.KEEP, date(2024, 8, 19))
        assert one.cautions

    def test_who_keeps_it_may_be_said_of_each(self) -> None:
        file = HeldRecord(key="1", record_id="pupil-file", event=date(2000, 1, 9))
        assert only(listed(file)).rule == "25 years from date of birth"
        primary = evolve(file, holder=Holder.PRIMARY)
        assert only(listed(primary)).rule == "until transfer"

    def test_what_lacks_a_fact_says_which(self) -> None:
        allegation = HeldRecord(
            key="1", record_id="allegation-against-staff", event=date(2010, 1, 9)
        )
        one = only(listed(allegation))
        assert one.standing is Standing.UNDETERMINED
        assert one.missing == ("the day on which the person reaches normal pension age",)
        known = evolve(allegation, pension_age=date(2025, 1, 9))
        assert only(listed(known)).standing is not Standing.UNDETERMINED
        invoice = HeldRecord(key="1", record_id="invoices-receipts", event=date(2001, 1, 1))
        assert only(listed(invoice)).missing == (
            "the end of the school's financial year: its kind of school, or the day",
        )

    def test_what_the_school_supplies_is_used(self) -> None:
        terms = SchoolCalendar.of([Spell(date(2026, 9, 1), date(2026, 12, 31))], nation=ENGLAND)
        sent = HeldRecord(key="1", record_id="pupil-file-transfer", event=date(2026, 9, 3))
        assert only(listed(sent)).standing is Standing.UNDETERMINED
        one = only(listed(sent, counting=Counting(sessions=terms)))
        assert one.last_day == date(2026, 9, 24)

    def test_the_version_for_procurement_is_picked_by_its_beginning(self) -> None:
        tender = HeldRecord(key="1", record_id="procurement-record", event=date(2025, 6, 2))
        began = "the day on which the procurement procedure began"
        one = only(listed(tender))
        assert (one.standing, one.missing, one.why, one.citation) == (
            Standing.UNDETERMINED,
            (began,),
            f"the version is picked by {began}",
            "",
        )
        held = only(listed(evolve(tender, key="P-17"), holds=(CLAIM,)))
        assert (held.standing, held.missing) == (Standing.HELD, one.missing)
        old = only(listed(evolve(tender, procedure_began=date(2025, 2, 23))))
        new = only(listed(evolve(tender, procedure_began=date(2025, 2, 24))))
        assert (old.last_day, new.last_day) == (date(2028, 6, 2), date(2028, 6, 1))
        assert (old.citation, new.citation) == (
            "Public Contracts Regulations 2015 (SI 2015/102) reg 84(9)",
            "Procurement Act 2023 s98(4)",
        )

    @pytest.mark.parametrize("began", [None, date(2015, 2, 26), date(2018, 3, 1), TODAY])
    def test_an_award_before_the_act_is_under_the_rule_before_it(self, began: date | None) -> None:
        """Rows are held from before the day from which the law is."""
        awarded = date(2023, 11, 21)
        tender = HeldRecord(
            key="1",
            record_id="procurement-record",
            event=awarded,
            procedure_began=None if began is None else min(began, awarded),
        )
        one = only(listed(tender))
        assert (one.standing, one.last_day) == (Standing.KEEP, TODAY)
        assert one.citation == "Public Contracts Regulations 2015 (SI 2015/102) reg 84(9)"

    def test_a_procedure_before_the_first_rule_has_none(self) -> None:
        tender = HeldRecord(
            key="1",
            record_id="procurement-record",
            event=date(2016, 1, 9),
            procedure_began=date(2015, 2, 25),
        )
        one = only(listed(tender))
        assert (one.standing, one.missing) == (Standing.UNDETERMINED, ())
        assert one.why == (
            "retention.procurement-record: no rule is in force in England on 2015-02-25"
        )

    def test_no_procedure_begins_after_its_award(self) -> None:
        wrong = HeldRecord(
            key="1",
            record_id="retention.procurement-record",
            event=date(2026, 1, 9),
            procedure_began=date(2026, 1, 10),
        )
        message = "^1: procedure_began: 2026-01-10 is after the award, 2026-01-09$"
        with pytest.raises(FactsError, match=message):
            listed(wrong)
        assert only(listed(evolve(wrong, procedure_began=wrong.event))).last_day is not None
        # What is no procurement has none, whatever a file says.
        assert only(listed(evolve(wrong, record_id="personnel-file"))).last_day is not None

    def test_what_has_no_rule_is_not_passed_over(self) -> None:
        file = HeldRecord(key="P-17", record_id="pupil-file", event=date(2000, 1, 9))
        found = listed(file, holder=Holder.ANY)
        one = only(found)
        assert one.standing is Standing.UNDETERMINED
        assert one.why == (
            "retention.pupil-file: no rule for holder any in England, only for primary, secondary"
        )
        assert (one.trigger, one.action, one.force, one.confidence) == (None, None, None, None)
        assert found.undetermined == (one,)
        assert one.title == "pupil file"
        held = only(listed(file, holder=Holder.ANY, holds=(CLAIM,)))
        assert (held.standing, held.held_for) == (Standing.HELD, (HoldReason.LITIGATION,))
        before = only(listed(file, holder=Holder.ANY, holds=(CLAIM,), on=date(2026, 3, 1)))
        assert (before.standing, before.held_for) == (Standing.UNDETERMINED, ())

    @pytest.mark.parametrize(
        ("holder", "title"),
        [
            (Holder.PRIMARY, "Main pupil educational record (primary)"),
            (Holder.SECONDARY, "Main pupil educational record (last known / secondary school)"),
        ],
    )
    @pytest.mark.parametrize("event", [date(2000, 1, 9), date.max])
    def test_a_class_is_called_as_by_its_rule(
        self, holder: Holder, title: str, event: date
    ) -> None:
        file = HeldRecord(key="1", record_id="pupil-file", event=event)
        assert only(listed(file, holder=holder)).title == title

    @pytest.mark.parametrize(
        ("awarded", "title"),
        [
            (date(2023, 1, 9), "Procurement procedure documentation"),
            (date(2026, 1, 9), "Procurement decisions and supplier communications"),
        ],
    )
    def test_and_by_its_version(self, awarded: date, title: str) -> None:
        tender = HeldRecord(key="1", record_id="procurement-record", event=awarded)
        assert only(listed(tender)).title == title

    def test_a_class_of_one_title_has_it_without_a_rule(self) -> None:
        results = HeldRecord(key="1", record_id="sats-results", event=date(2020, 1, 9))
        found = disposal_list([results], nation=Nation.WALES, holder=Holder.PRIMARY, on=TODAY)
        assert only(found).title == record("sats-results").title

    def test_it_says_what_it_is_of(self) -> None:
        found = listed()
        assert (found.on, found.nation, found.holder, found.records) == (
            TODAY,
            ENGLAND,
            Holder.SECONDARY,
            (),
        )

    def test_every_mistake_is_named_at_once(self) -> None:
        wrong = HeldRecord(key="P-17", record_id="personel-fiel", event=TODAY)
        with pytest.raises(FactsError) as error:
            listed(wrong, STAFF, evolve(wrong, key="2"))
        assert str(error.value).splitlines() == [
            ("P-17: record_id: no class of records is called 'personel-fiel': the nearest are "
             "personnel-file"),
            ("2: record_id: no class of records is called 'personel-fiel': the nearest are "
             "personnel-file"),
        ]  # fmt: skip

    def test_a_hold_on_no_record_is_told_while_it_holds(self) -> None:
        placed = evolve(CLAIM, key="3")
        released = evolve(placed, released=TODAY)
        found = listed(STAFF, holds=(placed, CLAIM, released))
        assert found.unplaced == (placed,)
        assert only(found).standing is Standing.HELD

    @pytest.mark.parametrize("name", ["personnel-file", "invoices-receipts"])
    def test_a_hold_whose_review_is_late_is_told(self, name: str) -> None:
        staff = evolve(STAFF, record_id=name)
        for holder in (Holder.SECONDARY, Holder.ANY):
            late, in_time = (
                only(listed(staff, holds=(evolve(CLAIM, review=day),), holder=holder)).cautions
                for day in (date(2026, 11, 20), TODAY)
            )
            told = "the hold for litigation was to be reviewed by Fri 20 Nov 2026"
            assert late == (*in_time, told)

    def test_what_is_in_a_class_of_holds_is_held(self) -> None:
        found = listed(
            HeldRecord(key="1", record_id="inquiry-hold-group-based-cse", event=date(2001, 1, 1))
        )
        assert found.held == found.records
        assert found.due == ()
        assert only(found).force is Force.PARTLY

    @pytest.mark.parametrize("name", ["biometric-template", "allegation-malicious-false"])
    def test_what_is_in_use_is_kept_under_a_maximum(self, name: str) -> None:
        record = HeldRecord(key="1", record_id=name, event=date(2026, 11, 22))
        assert only(listed(record)).standing is Standing.KEEP
        assert only(listed(record, on=record.event)).standing is Standing.DISPOSE
        assert only(listed(record, on=date(2026, 11, 23))).standing is Standing.OVERDUE

    def test_a_meeting_before_the_rule_has_no_last_day(self) -> None:
        """Companies Act 2006 s 248 is about meetings from 1 October 2007."""
        before, since = (
            only(
                listed(
                    HeldRecord(key="1", record_id="governing-body-minutes", event=day),
                    holder=Holder.ACADEMY_TRUST,
                )
            )
            for day in (date(2007, 9, 30), date(2007, 10, 1))
        )
        assert before.standing is Standing.UNDETERMINED
        assert before.missing == ("the rule for an event before that day",)
        assert since.last_day == date(2017, 10, 1)

    def test_the_longer_of_two_duties_keeps_a_trusts_accounts(self) -> None:
        """Companies Act 2006 s 388(4)(a): 3 years; Charities Act 2011 s 136(3): 6."""
        trust = HeldRecord(key="1", record_id="accounting-records", event=date(2022, 9, 1))
        one = only(listed(trust, holder=Holder.ACADEMY_TRUST))
        assert (one.standing, one.last_day) == (Standing.KEEP, date(2029, 8, 31))
        assert "two duties" in one.note

    def test_the_day_is_one_whose_law_is_held(self) -> None:
        with pytest.raises(OutsideCoverageError):
            listed(on=date(2018, 5, 24))
        with pytest.raises(FactsError):
            listed(on="2026-11-21")  # type: ignore[arg-type]  # wrong


def ours(*rules: OwnRule) -> OwnSchedule:
    return OwnSchedule(
        id="ours", rules={f"row {place}": rule for place, rule in enumerate(rules, 2)}
    )


def own(
    name: str,
    trigger: Trigger,
    period: str,
    rounding: Rounding | None = None,
    **changes: Any,
) -> OwnRule:
    usual = Rounding.EXACT_FROM if period.startswith("P") else Rounding.NONE
    return OwnRule(
        record_id=name, trigger=trigger, period_iso=period, rounding=rounding or usual, **changes
    )


class TestAnOwnSchedule:
    def test_a_rule_of_the_schools_own_goes_before_advice(self) -> None:
        longer = own("personnel-file", Trigger.END_OF_EMPLOYMENT, "P7Y", action=Action.REVIEW)
        one = only(listed(evolve(STAFF, event=date(2019, 11, 20)), schedule=ours(longer)))
        assert one == ListedRecord(
            key="P-17",
            record_id="personnel-file",
            title="Staff personnel file",
            standing=Standing.REVIEW,
            why="it was to be kept until Fri 20 Nov 2026",
            event=date(2019, 11, 20),
            trigger=Trigger.END_OF_EMPLOYMENT,
            last_day=date(2026, 11, 20),
            action=Action.REVIEW,
            rule="7 years from end of employment",
            citation="ours, row 2",
            force=Force.PRACTICE,
            confidence=Confidence.HIGH,
            cautions=("ours, row 2 is practice, not settled law",),
        )
        assert only(listed(STAFF, schedule=ours(longer))).standing is Standing.KEEP

    def test_what_it_does_not_say_is_as_in_the_library(self) -> None:
        silent = own("personnel-file", Trigger.END_OF_EMPLOYMENT, "P5Y")
        one = only(listed(STAFF, schedule=ours(silent)))
        assert (one.action, one.last_day) == (Action.SECURE_DISPOSAL, date(2025, 8, 31))
        other = own("destruction-log", Trigger.RECORD_DATE, "P1Y")
        assert listed(STAFF, schedule=ours(other)) == listed(STAFF)

    @pytest.mark.parametrize(
        ("rule", "event", "standing", "last_day", "bars"),
        [
            # A minimum of six years; a maximum of six months.
            ("attendance-register record_date P3Y", "2021-01-09", "keep", "2027-01-09", "minimum"),
            ("attendance-register record_date P6Y", "2021-01-09", "keep", "2027-01-09", None),
            ("attendance-register record_date P8Y", "2019-01-09", "keep", "2027-01-09", None),
            ("attendance-register record_date permanent", "2001-01-09", "keep", None, None),
            (
                "attendance-register record_date while-needed",
                "2020-11-21",
                "keep",
                "2026-11-21",
                "minimum",
            ),
            ("attendance-register record_date while-needed", "2020-11-20", "review", None, None),
            ("dbs-certificate-copy date_of_decision P1Y", "2026-05-20", "overdue", "2026-11-20",
             "maximum"),
            ("dbs-certificate-copy date_of_decision P3M", "2026-08-20", "overdue", "2026-11-20",
             None),
            ("dbs-certificate-copy date_of_decision permanent", "2026-05-21", "dispose",
             "2026-11-21", "maximum"),
            # A minimum without a day, and one that needs a fact.
            ("pressure-system end_of_asset P6Y", "2001-01-01", "review", None, "minimum"),
            ("pressure-system end_of_asset while-needed", "2001-01-01", "review", None, "minimum"),
            ("allegation-against-staff date_of_allegation P6Y", "2001-01-01", "undetermined", None,
             "minimum"),
            # Advice.
            ("personnel-file end_of_employment while-needed", "2026-01-01", "review", None, None),
            ("personnel-file record_date P1Y", "2026-01-01", "keep", "2027-01-01", None),
        ],
    )  # fmt: skip
    def test_the_law_bars_less_than_a_minimum_and_more_than_a_maximum(
        self, rule: str, event: str, standing: str, last_day: str | None, bars: str | None
    ) -> None:
        name, trigger, period = rule.split()
        said = own(name, Trigger(trigger), period)
        held = HeldRecord(key="1", record_id=name, event=date.fromisoformat(event))
        one = only(listed(held, schedule=ours(said)))
        assert (one.standing.value, one.last_day and str(one.last_day)) == (standing, last_day)
        assert (one.citation == "ours, row 2") is (bars is None)
        doubt = f"ours, row 2 says {said.rule}, which the {bars} does not allow"
        assert [each for each in one.cautions if "allow" in each] == [doubt] * (bars is not None)

    def test_another_event_cannot_be_held_against_the_law(self) -> None:
        said = own("attendance-register", Trigger.LEAVING_DATE, "P20Y")
        held = HeldRecord(key="1", record_id="attendance-register", event=date(2001, 1, 9))
        one = only(listed(held, schedule=ours(said)))
        assert (one.standing, one.why, one.missing) == (
            Standing.UNDETERMINED,
            "ours, row 2 counts from leaving date, the library from record date",
            ("whether 6 years from record date has ended",),
        )

    def test_what_the_school_must_still_supply_is_named(self) -> None:
        said = own("attendance-register", Trigger.RECORD_DATE, "P9Y", Rounding.FINANCIAL_YEAR_END)
        held = HeldRecord(key="1", record_id="attendance-register", event=date(2001, 1, 9))
        one = only(listed(held, schedule=ours(said)))
        assert (one.standing, one.citation) == (Standing.UNDETERMINED, "ours, row 2")
        assert one.missing
        supplied = Counting(financial_year_end=Until(3, 31))
        one = only(listed(held, schedule=ours(said), counting=supplied))
        assert one.last_day == date(2010, 3, 31)

    @pytest.mark.parametrize(
        ("born", "last_day"),
        [
            (None, None),
            (date(2001, 5, 1), date(2025, 7, 20)),
            (date(2003, 5, 1), date(2027, 5, 1)),
        ],
    )
    def test_an_age_counts_by_an_own_rule(self, born: date | None, last_day: date | None) -> None:
        """So a vendor's system does."""
        said = own("school-reports", Trigger.LEAVING_DATE, "later_of(AGE_24,P6Y@leaving_date)")
        left = HeldRecord(
            key="1", record_id="school-reports", event=date(2019, 7, 20), date_of_birth=born
        )
        one = only(listed(left, schedule=ours(said)))
        assert (one.last_day, one.citation) == (last_day, "ours, row 2")
        assert one.missing == (() if born else ("the person's date of birth",))

    def test_a_pension_age_counts_by_an_own_rule_too(self) -> None:
        later = "later_of(NPA,P12Y@date_of_allegation)"
        said = own("allegation-against-staff", Trigger.DATE_OF_ALLEGATION, later)
        held = HeldRecord(
            key="1",
            record_id="allegation-against-staff",
            event=date(2012, 1, 9),
            pension_age=date(2023, 5, 1),
        )
        one = only(listed(held, schedule=ours(said)))
        assert (one.last_day, one.citation) == (date(2024, 1, 9), "ours, row 2")

    def test_a_class_of_the_schools_own_is_listed_all_the_same(self, tmp_path: Path) -> None:
        cakes = evolve(STAFF, record_id="cake-rota")
        schedule = ours(
            OwnRule(
                record_id="cake-rota",
                trigger=Trigger.RECORD_DATE,
                period_iso="P1Y",
                rounding=Rounding.EXACT_FROM,
            )
        )
        one, other = listed(cakes, evolve(STAFF, key="2"), schedule=schedule).records
        assert (one.standing, one.title) == (Standing.UNDETERMINED, "cake rota")
        assert one.why == "no class of records is called 'cake-rota': none is like it"
        assert other.standing is Standing.DISPOSE
        assert only(listed(cakes, holds=(CLAIM,), schedule=schedule)).standing is Standing.HELD
        file = tmp_path / "records.csv"
        columns = "key,record_id,holder,event,date_of_birth,pension_age,procedure_began"
        file.write_text(f"{columns}\nP-17,cake-rota,,2020-08-31,,,\n", encoding="utf-8")
        assert read_records(file, schedule) == (cakes,)
        with pytest.raises(DataFileError, match="row 2: record_id: no class of records"):
            read_records(file)

    def test_the_rule_for_the_holder_goes_before_others(self) -> None:
        event = Trigger.END_OF_EMPLOYMENT
        rules = (
            own("personnel-file", event, "P9Y", holder=Holder.SECONDARY),
            own("personnel-file", event, "P8Y"),
            own("personnel-file", event, "P7Y", holder=Holder.ANY),
        )
        years = {
            holder: only(listed(STAFF, holder=holder, schedule=ours(*rules))).rule[0]
            for holder in (Holder.SECONDARY, Holder.PRIMARY)
        }
        assert years == {Holder.SECONDARY: "9", Holder.PRIMARY: "8"}
        theirs = evolve(STAFF, holder=Holder.LOCAL_AUTHORITY)
        assert only(listed(theirs, schedule=ours(*rules))).rule[0] == "7"
        assert only(listed(theirs, schedule=ours(*rules[:2]))).rule[0] == "6"

    @pytest.mark.parametrize("holder", [Holder.PRIMARY, Holder.SECONDARY])
    @pytest.mark.parametrize("event", [date(1999, 2, 28), date(2020, 2, 29), date(2026, 9, 1)])
    def test_a_copy_of_the_library_says_what_the_library_says(
        self, holder: Holder, event: date
    ) -> None:
        # Of these, an old record has the period that they had before.
        older = {"annual-leave-record", "nmw-record", "procurement-record"}
        rules = [
            rule for rule in draft(ENGLAND, holder, as_of=TODAY) if rule.record_id not in older
        ]
        held = [HeldRecord(key="1", record_id=rule.record_id, event=event) for rule in rules]
        one, other = (
            listed(*held, holder=holder, schedule=said).records for said in (None, ours(*rules))
        )
        assert [(each.standing, each.last_day, each.action, each.rule) for each in one] == [
            (each.standing, each.last_day, each.action, each.rule) for each in other
        ]


class TestRecords:
    @pytest.mark.parametrize("key", ["", "Ada Lovelace", "a@b", "-1", "x" * 65, None, "é"])
    def test_a_key_is_a_code(self, key: str) -> None:
        message = "^key: expected letters, digits and . _ / : -, no more than 64 and no spaces"
        with pytest.raises(FactsError, match=message.replace(".", r"\.", 1)):
            evolve(STAFF, key=key)
        with pytest.raises(FactsError):
            evolve(CLAIM, key=key)
        with pytest.raises(FactsError):
            evolve(HELD, key=key)

    @pytest.mark.parametrize("key", ["1", "a", "H801200001001", "x" * 64, "A.b_c/d:e-f"])
    def test_keys_of_a_school(self, key: str) -> None:
        assert evolve(STAFF, key=key).key == key

    @pytest.mark.parametrize(
        "change",
        [
            {"event": "2020-08-31"},
            {"pension_age": 1},
            {"procedure_began": 1},
            {"holder": "MAT"},
        ],
    )
    def test_a_record_is_of_its_types(self, change: dict[str, Any]) -> None:
        with pytest.raises(FactsError, match=f"^{next(iter(change))}: "):
            evolve(STAFF, **change)

    def test_a_hold_is_one(self) -> None:
        assert CLAIM.hold == Hold(reason=HoldReason.LITIGATION, since=date(2026, 3, 2))
        full = evolve(CLAIM, released=date(2026, 5, 1), review=date(2026, 4, 1))
        assert (full.hold.released, full.hold.review) == (date(2026, 5, 1), date(2026, 4, 1))
        with pytest.raises(FactsError, match=r"^released: 2026-03-01 is before the first day"):
            evolve(CLAIM, released=date(2026, 3, 1))
        with pytest.raises(FactsError, match=r"^released_by: head, and no day on which it was"):
            evolve(CLAIM, released_by=Role.HEAD)
        for change in (
            {"since": 1},
            {"released": 1},
            {"review": 1},
            {"reason": "audit"},
            {"authority": "Mrs Smith"},
            {"released_by": "head"},
        ):
            wrong: dict[str, Any] = change
            with pytest.raises(FactsError, match=f"^{next(iter(change))}: "):
                evolve(CLAIM, **wrong)


class TestFiles:
    COLUMNS = "key,record_id,holder,event,date_of_birth,pension_age,procedure_began"

    def written(self, folder: Path, *rows: str) -> Path:
        file = folder / "records.csv"
        file.write_text("\n".join((self.COLUMNS, *rows)) + "\n", encoding="utf-8")
        return file

    def test_records_are_read(self, tmp_path: Path) -> None:
        file = self.written(
            tmp_path,
            "P-17,personnel-file,,2020-08-31,,,",
            "P-17,personnel-file,,2021-08-31,,,",
            "2,procurement-record,MAT,2025-08-31,1994-02-03,2061-02-03,2025-01-02",
        )
        assert read_records(file) == (
            STAFF,
            evolve(STAFF, event=date(2021, 8, 31)),
            HeldRecord(
                key="2",
                record_id="procurement-record",
                holder=Holder.ACADEMY_TRUST,
                event=date(2025, 8, 31),
                date_of_birth=date(1994, 2, 3),
                pension_age=date(2061, 2, 3),
                procedure_began=date(2025, 1, 2),
            ),
        )

    def test_every_mistake_is_named_with_its_row(self, tmp_path: Path) -> None:
        file = self.written(
            tmp_path,
            "P 17,personnel-file,,2020-08-31,,,",
            "1,personel-fiel,,2020-08-31,,,",
            "1,personnel-file,,2020-08-31,,,",
            "1,personnel-file,,2020-08-31,,2041-01-01,",
            "1,personnel-file,,,,,",
        )
        with pytest.raises(DataFileError) as error:
            read_records(file)
        assert error.value.mistakes == (
            ("row 2: key: expected letters, digits and . _ / : -, no more than 64 and no spaces, "
             "not 'P 17'"),
            "row 6: event: missing",
            ("row 3: record_id: no class of records is called 'personel-fiel': the nearest are "
             "personnel-file"),
            "row 5: key: the record is in row 4 already",
        )  # fmt: skip

    def test_holds_are_read(self, tmp_path: Path) -> None:
        file = tmp_path / "holds.csv"
        file.write_text(
            "key,reason,since,released,review,authority,released_by\n"
            "P-17,litigation,2026-03-02,,,,\n"
            "2,complaint,2026-03-02,2026-05-01,2026-04-01,C-7,head\n",
            encoding="utf-8",
        )
        assert read_holds(file) == (
            CLAIM,
            RecordHold(
                key="2",
                reason=HoldReason.COMPLAINT,
                since=date(2026, 3, 2),
                released=date(2026, 5, 1),
                review=date(2026, 4, 1),
                authority="C-7",
                released_by=Role.HEAD,
            ),
        )
        file.write_text(
            "key,reason,since,released,review,authority,released_by\n1,soon,2026-03-02,,,,\n",
            encoding="utf-8",
        )
        with pytest.raises(DataFileError, match="row 2: reason: expected one of data-protection"):
            read_holds(file)


def entry(**changes: Any) -> LogEntry:
    plain: dict[str, Any] = {
        "log_id": "2026-014",
        "record": only(listed(STAFF)),
        "quantity": 1,
        "medium": Medium.PAPER,
        "hold_checked": date(2026, 11, 21),
        "hold_checked_by": Role.BUSINESS_MANAGER,
        "authorised": date(2026, 11, 22),
        "authorised_by": Role.DATA_PROTECTION_OFFICER,
        "outcome": Outcome.DESTROYED,
        "method": Method.CROSS_CUT_SHRED,
        "done": date(2026, 11, 24),
    }
    return LogEntry(**(plain | changes))


SENT = {
    "outcome": Outcome.TRANSFERRED,
    "method": None,
    "recipient": "URN-100000",
    "carriage": Carriage.SECURE_TRANSFER,
    "receipt": "R-1",
}
DBS = only(listed(HeldRecord(key="1", record_id="dbs-certificate-copy", event=date(2026, 5, 20))))
KEPT = only(listed(evolve(STAFF, event=date(2020, 11, 24))))
BY_LAW = only(listed(HeldRecord(key="1", record_id="attendance-register", event=date(2023, 9, 2))))
FOR_EVER = only(listed(HeldRecord(key="1", record_id="destruction-log", event=TODAY)))
UNKNOWN = only(listed(HeldRecord(key="1", record_id="invoices-receipts", event=TODAY)))
HELD = only(listed(STAFF, holds=(CLAIM,)))


class TestTheLog:
    def test_it_has_what_a_log_must_say(self) -> None:
        """Section 8 of the notes, field by field."""
        names = [each.name for each in fields(LogEntry)]
        assert names == [
            "log_id",
            "record",
            "covers_from",
            "covers_to",
            "quantity",
            "medium",
            "hold_checked",
            "hold_checked_by",
            "authorised",
            "authorised_by",
            "outcome",
            "method",
            "certificate",
            "done",
            "copies_gone_by",
            "recipient",
            "carriage",
            "receipt",
            "departure",
        ]
        listed_names = {each.name for each in fields(ListedRecord)}
        assert {"record_id", "rule", "in_force_from", "event", "last_day"} <= listed_names

    @pytest.mark.parametrize(
        "change",
        [
            {},
            {"certificate": "C-1"},
            {"method": Method.CONTRACTOR, "certificate": "C-1"},
            {"done": date(2026, 11, 22), "hold_checked": date(2026, 11, 22)},
            {"copies_gone_by": date(2026, 11, 24)},
            {"covers_from": date(2016, 9, 1), "covers_to": date(2016, 9, 1)},
            {"covers_from": date(2016, 9, 1)},
            {"covers_to": date(2016, 9, 1)},
            SENT,
            SENT | {"outcome": Outcome.ARCHIVED},
            {"outcome": Outcome.ANONYMISED, "method": None},
            {"record": DBS, "departure": Departure.FOUND_LATE},
            {"record": DBS, "done": date(2026, 11, 20), "hold_checked": date(2026, 11, 20),
             "authorised": date(2026, 11, 20)},
            {"record": KEPT, "done": date(2026, 11, 25)},
            {"record": KEPT, "departure": Departure.ERASURE_GRANTED},
            {"record": KEPT, "departure": Departure.NO_LONGER_NEEDED},
            {"record": KEPT, "departure": Departure.REVIEWED},
            {"record": BY_LAW, "departure": Departure.COPY},
            {"record": BY_LAW, "departure": Departure.BY_MISTAKE},
            SENT | {"record": BY_LAW, "departure": Departure.REVIEWED},
            {"record": DBS, "departure": Departure.YEARLY_DISPOSAL},
            {"medium": Medium.BOTH, "method": Method.WIPE},
            {"record": FOR_EVER, "departure": Departure.COPY},
            {"record": UNKNOWN, "departure": Departure.REVIEWED},
        ],
    )  # fmt: skip
    def test_a_line_that_is_whole(self, change: dict[str, Any]) -> None:
        found = entry(**change)
        for name, value in change.items():
            assert getattr(found, name) == value

    @pytest.mark.parametrize(
        ("change", "mistakes"),
        [
            ({"quantity": 0}, ["quantity: expected a whole number, one or more, not 0"]),
            ({"quantity": True}, ["quantity: expected a whole number, one or more, not True"]),
            ({"hold_checked": date(2026, 11, 25)},
             [("hold_checked: 2026-11-25 is after the day on which it was done, 2026-11-24")]),
            ({"authorised": date(2026, 11, 25)},
             [("authorised: 2026-11-25 is after the day on which it was done, 2026-11-24")]),
            ({"copies_gone_by": date(2026, 11, 23)},
             ["copies_gone_by: 2026-11-23 is before 2026-11-24: there are none"]),
            ({"covers_from": date(2016, 9, 2), "covers_to": date(2016, 9, 1)},
             ["covers_to: 2016-09-01 is before the first day, 2016-09-02"]),
            ({"method": None}, ["method: missing: the record was destroyed"]),
            ({"method": Method.CONTRACTOR},
             ["certificate: missing: the record was destroyed"]),
            ({"recipient": "URN-1", "carriage": Carriage.COURIER, "receipt": "1"},
             ["recipient: it says nothing of a record that was destroyed",
              "carriage: it says nothing of a record that was destroyed",
              "receipt: it says nothing of a record that was destroyed"]),
            ({"outcome": Outcome.TRANSFERRED},
             ["method: it says nothing of a record that was transferred",
              "recipient: missing: the record was transferred",
              "carriage: missing: the record was transferred",
              "receipt: missing: the record was transferred"]),
            (SENT | {"certificate": "C-1"},
             ["certificate: it says nothing of a record that was transferred"]),
            ({"outcome": Outcome.ANONYMISED, "certificate": "C-1"},
             ["method: it says nothing of a record that was anonymised",
              "certificate: it says nothing of a record that was anonymised"]),
            ({"record": DBS}, ["departure: missing: it was to be gone by 2026-11-20"]),
            ({"record": KEPT}, ["departure: missing: it was to be kept until 2026-11-24"]),
            ({"record": FOR_EVER}, ["departure: missing: it is kept for ever"]),
            ({"record": UNKNOWN},
             [("departure: missing: it is not known when the record may go: it is counted from "
               "the end of the financial year")]),
            ({"medium": Medium.PAPER, "method": Method.WIPE},
             ["method: wipe does not destroy paper"]),
            ({"medium": Medium.PAPER, "method": Method.CRYPTO_ERASE},
             ["method: crypto-erase does not destroy paper"]),
            ({"record": BY_LAW, "departure": Departure.NO_LONGER_NEEDED},
             [("departure: no-longer-needed goes before no enactment: it was to be kept until "
               "2029-09-02")]),
            ({"record": BY_LAW, "departure": Departure.YEARLY_DISPOSAL, "method": None,
              "outcome": Outcome.ANONYMISED},
             [("departure: yearly-disposal goes before no enactment: it was to be kept until "
               "2029-09-02")]),
            (SENT | {"record": BY_LAW, "departure": Departure.FOUND_LATE},
             [("departure: found-late is no reason to go earlier: it was to be kept until "
               "2029-09-02")]),
            ({"record": FOR_EVER, "departure": Departure.HELD},
             ["departure: held is no reason to go earlier: it is kept for ever"]),
            ({"record": DBS, "departure": Departure.CONSENT_WITHDRAWN},
             [("departure: consent-withdrawn is no reason to go later: it was to be gone by "
               "2026-11-20")]),
            ({"record": HELD}, ["record: disposal is suspended"]),
            ({"record": HELD, "departure": Departure.COPY}, ["record: disposal is suspended"]),
            ({"record": DBS, "quantity": -1, "method": None},
             ["quantity: expected a whole number, one or more, not -1",
              "method: missing: the record was destroyed",
              "departure: missing: it was to be gone by 2026-11-20"]),
        ],
    )  # fmt: skip
    def test_a_line_that_is_not(self, change: dict[str, Any], mistakes: list[str]) -> None:
        with pytest.raises(FactsError) as error:
            entry(**change)
        assert str(error.value).splitlines() == mistakes

    @pytest.mark.parametrize("name", ["log_id", "certificate", "recipient", "receipt"])
    def test_words_are_codes(self, name: str) -> None:
        with pytest.raises(FactsError, match=f"^{name}: expected letters, digits"):
            entry(**{name: "Mrs Smith"})

    def test_a_line_has_a_number(self) -> None:
        with pytest.raises(FactsError, match=r"^log_id: "):
            entry(log_id="")

    @pytest.mark.parametrize("name", ["hold_checked", "authorised", "done", "covers_from",
                                      "covers_to", "copies_gone_by"])  # fmt: skip
    def test_days_are_dates(self, name: str) -> None:
        with pytest.raises(FactsError, match=f"^{name}: expected a date"):
            entry(**{name: "2026-11-24"})

    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("record", "ListedRecord"),
            ("medium", "Medium"),
            ("hold_checked_by", "Role"),
            ("authorised_by", "Role"),
            ("outcome", "Outcome"),
        ],
    )
    def test_nobody_is_named(self, name: str, kind: str) -> None:
        with pytest.raises(FactsError) as error:
            entry(**{name: "Mrs Smith"})
        assert str(error.value) == f"{name}: expected a {kind}, not 'Mrs Smith'"

    @pytest.mark.parametrize("name", ["method", "carriage", "departure"])
    def test_the_rest_are_words_of_a_list(self, name: str) -> None:
        with pytest.raises(FactsError, match=f"^{name}: expected a "):
            entry(**{name: "by fire"})


class TestOut:
    def test_the_list_as_csv(self) -> None:
        found = listed(STAFF, holds=(CLAIM, evolve(CLAIM, reason=HoldReason.AUDIT)))
        [row] = csv.DictReader(StringIO(as_csv(found.records, ListedRecord)))
        assert row == {
            "key": "P-17",
            "record_id": "personnel-file",
            "title": "Staff personnel file",
            "standing": "held",
            "why": "disposal is suspended: litigation, audit",
            "missing": "",
            "held_for": "litigation; audit",
            "event": "2020-08-31",
            "trigger": "end_of_employment",
            "last_day": "2026-08-31",
            "dispose_by": "",
            "action": "secure_disposal",
            "rule": "6 years from end of employment",
            "citation": "Limitation Act 1980 ss2, 5; IRMS 2016/2019",
            "note": "check for safeguarding, asbestos and pension content before disposal",
            "in_force_from": row["in_force_from"],
            "force": "practice",
            "confidence": "medium",
            "cautions": row["cautions"],
        }

    def test_the_log_as_csv_and_json(self) -> None:
        found = entry()
        [row] = csv.DictReader(StringIO(as_csv([found], LogEntry)))
        assert row["log_id"] == "2026-014"
        assert row["record.key"] == "P-17"
        assert row["record.last_day"] == "2026-08-31"
        assert row["hold_checked_by"] == "business-manager"
        assert row["done"] == "2026-11-24"
        assert len(row) == len(fields(LogEntry)) - 1 + len(fields(ListedRecord))
        data = as_data(found)
        assert isinstance(data, dict)
        assert data["method"] == "cross-cut-shred"
        assert isinstance(data["record"], dict)
        assert data["record"]["key"] == "P-17"

    def test_columns_are_there_without_a_row(self) -> None:
        [header] = csv.reader(StringIO(as_csv([], LogEntry)))
        assert header[:3] == ["log_id", "record.key", "record.record_id"]
