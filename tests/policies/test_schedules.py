"""A school's own schedule beside the library's: copies, a day less, a day more, what is said."""

from datetime import date, timedelta
from typing import Any, ClassVar, TypeAlias

import pytest
from attrs import evolve

from tests.oracles import keeping
from tests.oracles.day_by_day import DEEP
from tests.oracles.statute import rows
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Until
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import cautions
from ukschoolgdpr.law.timelines import LAW_AS_AT, Force, Version
from ukschoolgdpr.policies.schedules import (
    VENDOR_DEFAULTS,
    ScheduleCheck,
    ScheduleFinding,
    check,
)
from ukschoolgdpr.retention import (
    AS_USUAL,
    Bound,
    Counting,
    Holder,
    OwnRule,
    OwnSchedule,
    Rounding,
    Row,
    Statutory,
    Trigger,
    draft,
    record,
    schedule,
)
from ukschoolgdpr.retention.own import copied
from ukschoolgdpr.vocabulary import SchoolKind, Severity, Verdict

ENGLAND, WALES, SCOTLAND, NORTHERN_IRELAND = Nation
ONE_DAY = timedelta(days=1)
SEVERITIES = {Force.LAW: Severity.HIGH, Force.PARTLY: Severity.MEDIUM, Force.PRACTICE: Severity.LOW}
# A year after it has 366 days, and every year later on at least as many as any other.
EVENT = date(2027, 3, 1)
Change: TypeAlias = dict[str, Any]
"""Some fields of a rule."""
MARCH = Counting(financial_year_end=Until(3, 31))
VERSIONS = [
    (entry, version)
    for nation in Nation
    for entry in schedule(nation)
    for version in entry.versions.versions
    if version.ceases is None or version.ceases > date(2018, 5, 25)
]


def ours(*rules: OwnRule) -> OwnSchedule:
    return OwnSchedule(id="ours", rules={f"row {n}": rule for n, rule in enumerate(rules, 2)})


def day_of(version: Version[Row]) -> date:
    return LAW_AS_AT if version.ceases is None else version.ceases - ONE_DAY


def checked(
    rule: OwnRule,
    nation: Nation = ENGLAND,
    holder: Holder = Holder.ANY,
    as_of: date = LAW_AS_AT,
    counting: Counting = AS_USUAL,
) -> ScheduleCheck:
    return check(ours(rule), nation, holder, as_of=as_of, counting=counting)


def own(
    name: str,
    nation: Nation = ENGLAND,
    holder: Holder = Holder.ANY,
    **changes: Any,
) -> OwnRule:
    """Copy the library's rule of a class, with some changes and no claims."""
    row = record(name).kept_by(holder, nation).on(LAW_AS_AT).value
    plain: Change = {"statutory": None, "citation": ""}
    return evolve(copied(row), **(plain | changes))


def only(found: ScheduleCheck) -> ScheduleFinding:
    [finding] = found.findings
    return finding


def fewer(row: Row) -> list[Change]:
    """Write the period as one of the least shorter ones, in its own unit and in days."""
    number, unit = keeping.count(row.period_iso)
    if unit == "days":
        return [{"period_iso": f"P{number - 1}D"}] if number > 1 else []
    shorter: list[Change] = [{"period_iso": f"P{number - 1}M"}]
    if row.rounding is not Rounding.BIRTHDAY:
        days = (keeping.walk(EVENT, f"P{number}M") - EVENT).days
        shorter.append({"period_iso": f"P{days - 1}D"})
    return shorter


def more(row: Row) -> list[Change]:
    """Write the period as one of the least longer ones."""
    if row.period_iso == "P0D":
        return [{"period_iso": "P1D", "rounding": Rounding.EXACT_FROM}]
    number, unit = keeping.count(row.period_iso)
    if unit == "days":
        return [{"period_iso": f"P{number + 1}D"}]
    least = (keeping.walk(date(2025, 3, 1), f"P{number}M") - date(2025, 3, 1)).days
    return [{"period_iso": f"P{number + 1}M"}, {"period_iso": f"P{least + 1}D"}]


class TestACopy:
    """What the library says itself is in order."""

    @pytest.mark.parametrize("nation", Nation)
    @pytest.mark.parametrize("holder", Holder)
    def test_a_schedule_that_copies_the_law_has_no_findings(
        self, nation: Nation, holder: Holder
    ) -> None:
        for as_of in (LAW_AS_AT, date(2024, 8, 18), date(2018, 5, 25)):
            copy = ours(*draft(nation, holder, as_of=as_of))
            found = check(copy, nation, holder, as_of=as_of)
            assert found.findings == ()
            assert {point.verdict for point in found.points} == {Verdict.AGREES}
            assert {point.severity for point in found.points} == {Severity.INFO}
            assert all(point.instead is None and point.evidence == () for point in found.points)

    def test_so_has_every_version_in_its_time_holds_too(self) -> None:
        for entry, version in VERSIONS if DEEP else VERSIONS[::7]:
            found = checked(copied(version.value), entry.nation, entry.holder, day_of(version))
            row = (entry.record_id, entry.nation, entry.holder, version.commences)
            assert found.findings == (), row

    def test_it_is_made_for_a_holder(self) -> None:
        names = {
            holder: [rule.record_id for rule in draft(ENGLAND, holder, as_of=LAW_AS_AT)]
            for holder in Holder
        }
        assert "pupil-file" in names[Holder.PRIMARY]
        assert "pupil-file" not in names[Holder.ANY]
        assert "member-resolutions" in names[Holder.ACADEMY_TRUST]
        assert "member-resolutions" not in names[Holder.PRIMARY]
        for found in names.values():
            assert len(found) == len(set(found))
            assert "inquiry-hold-group-based-cse" not in found
            assert "ssp-record" in found

    def test_a_rule_for_the_holder_goes_before_the_rule_for_any(self) -> None:
        [rule] = [
            rule
            for rule in draft(ENGLAND, Holder.ACADEMY_TRUST, as_of=LAW_AS_AT)
            if rule.record_id == "governing-body-minutes"
        ]
        assert (rule.period_iso, rule.statutory) == ("P10Y", Statutory.YES)
        assert rule.citation == "Companies Act 2006 s248(2)"

    def test_what_is_not_in_force_is_no_part_of_it(self) -> None:
        def has(as_of: date) -> bool:
            found = draft(ENGLAND, Holder.ANY, as_of=as_of)
            return "mark-books" in {rule.record_id for rule in found}

        assert not has(date(2018, 12, 31))
        assert has(date(2019, 1, 1))

    def test_a_copy_says_what_the_row_says(self) -> None:
        row = record("nmw-record").kept_by(Holder.ANY, WALES).on(LAW_AS_AT).value
        assert copied(row) == OwnRule(
            record_id="nmw-record",
            label=row.label,
            holder=None,
            trigger=Trigger.END_OF_PAY_REFERENCE_PERIOD,
            period_iso="P6Y",
            rounding=Rounding.EXACT_BEGINNING_WITH,
            action=row.action,
            statutory=Statutory.YES,
            citation="National Minimum Wage Regulations 2015 (SI 2015/621) reg 59 as amended",
            reason="",
        )


MINIMUMS = [
    (entry, version, change)
    for entry, version in VERSIONS
    if Bound.MINIMUM in version.value.bound and version.value.period_iso.startswith("P")
    for change in fewer(version.value)
]
MAXIMUMS = [
    (entry, version, change)
    for entry, version in VERSIONS
    if Bound.MAXIMUM in version.value.bound
    for change in more(version.value)
]


class TestBelowAMinimum:
    """Whatever ends sooner than a minimum, for any day of the event, is one finding."""

    def test_every_minimum_of_the_notes_that_was_in_force_since_2018_is_tried(self) -> None:
        typed = {
            (row["record_id"], row["nations"], row["from"])
            for row in rows("retention_statutory")
            if row["bound"] == "minimum"
            and row["period"] != "while needed"
            and not "" < row["until"] < "2018-05-25"
        }
        tried = {
            (
                entry.record_id,
                "|".join(nation.value for nation in Nation if nation in version.value.nations),
                str(version.value.in_force_from),
            )
            for entry, version, _ in MINIMUMS
            if version.force is Force.LAW
        }
        assert tried == typed
        assert len(typed) > 40

    def test_a_day_less_or_the_least_that_its_unit_allows_is_one_finding(self) -> None:
        for entry, version, change in MINIMUMS if DEEP else MINIMUMS[::3]:
            case = (entry.record_id, entry.nation, entry.holder, version.commences, change)
            row, as_of = version.value, day_of(version)
            rule = evolve(copied(row), **change)
            points = checked(rule, entry.nation, entry.holder, as_of, MARCH).findings
            assert [found.id for found in points] == [f"ours.{entry.record_id}.period"], case
            [found] = points
            assert found.verdict in {Verdict.LAXER, Verdict.OUT_OF_DATE}, case
            assert found.severity is SEVERITIES[version.force], case
            assert found.clauses == ("row 2",), case
            assert (found.row, found.cites) == (row, (version.cites,)), case
            assert found.instead == copied(row), case
            assert found.compared is not None, case
            assert found.compared.shorter is True, case
            assert found.says == rule.rule, case
            assert row.rule in found.law, case

    def test_one_row_of_many_is_one_finding(self) -> None:
        rules = list(draft(ENGLAND, Holder.SECONDARY, as_of=LAW_AS_AT))
        place = next(n for n, rule in enumerate(rules) if rule.record_id == "riddor-record")
        rules[place] = evolve(rules[place], period_iso="P35M")
        found = only(check(ours(*rules), ENGLAND, Holder.SECONDARY, as_of=LAW_AS_AT))
        assert (found.id, found.clauses) == ("ours.riddor-record.period", (f"row {place + 2}",))

    def test_both_last_days_are_shown_for_the_worst_day(self) -> None:
        found = only(checked(own("riddor-record", period_iso="P35M")))
        mine, law = found.evidence
        assert isinstance(mine, Reckoning)
        assert isinstance(law, Reckoning)
        assert (mine.start, mine.day, law.day) == (
            date(2024, 2, 29),
            date(2027, 1, 29),
            date(2027, 2, 28),
        )
        assert str(mine.steps[-1].cites) == "ours, row 2"
        assert mine.steps[-1].force is Force.PRACTICE
        assert str(law.steps[-1].cites) == "RIDDOR 2013 (SI 2013/1471) reg 12(2)"

    def test_leap_days_alone_may_make_the_difference(self) -> None:
        rule = own(
            "looked-after-case-record",
            SCOTLAND,
            Holder.LOCAL_AUTHORITY,
            rounding=Rounding.EXACT_FROM,
        )
        found = only(checked(rule, SCOTLAND, Holder.LOCAL_AUTHORITY))
        assert found.compared is not None
        assert (found.compared.shorter, found.compared.longer) == (True, False)
        assert found.compared.earliest is not None
        assert found.compared.earliest.event == date(2000, 2, 29)
        assert found.compared.earliest.days == -1

    def test_both_sides_of_a_year_end_are_tried(self) -> None:
        rule = own("payroll-paye-record", rounding=Rounding.CALENDAR_YEAR_END)
        found = only(checked(rule))
        compared = found.compared
        assert compared is not None
        assert compared.earliest is not None
        assert compared.latest is not None
        assert (compared.earliest.event, compared.earliest.days) == (date(2024, 4, 6), -96)
        assert (compared.latest.event, compared.latest.days) == (date(2024, 1, 1), 270)
        assert compared.days == 718

    def test_pension_age_cannot_be_left_out(self) -> None:
        rule = own("allegation-against-staff", period_iso="P10Y", rounding=Rounding.EXACT_FROM)
        found = only(checked(rule))
        assert (found.verdict, found.severity) == (Verdict.LAXER, Severity.MEDIUM)
        assert found.evidence == ()

    def test_a_year_that_the_school_supplies_is_counted(self) -> None:
        rule = own("gender-pay-gap-data", rounding=Rounding.CALENDAR_YEAR_END)
        found = checked(rule)
        assert only(found).verdict is Verdict.UNDETERMINED
        academy = Counting(school=SchoolKind.ACADEMY)
        found = checked(rule, counting=academy)
        assert only(found).verdict is Verdict.LAXER


class TestAboveAMaximum:
    """Whatever ends later than a maximum, for any day of the event, is one finding."""

    def test_every_maximum_is_tried(self) -> None:
        assert {entry.record_id for entry, _, _ in MAXIMUMS} == {
            "allegation-malicious-false",
            "biometric-template",
            "cctv-footage",
            "child-protection-file-transfer",
            "dbs-certificate-copy",
            "governor-dbs",
            "photographs-consent-based",
            "pupil-file",
            "pupil-file-transfer",
            "sen-file",
        }

    def test_a_day_more_or_the_least_that_its_unit_allows_is_one_finding(self) -> None:
        for entry, version, change in MAXIMUMS:
            case = (entry.record_id, entry.nation, entry.holder, version.commences, change)
            row, as_of = version.value, day_of(version)
            rule = evolve(copied(row), reason="it is useful", **change)
            points = checked(rule, entry.nation, entry.holder, as_of).findings
            assert [found.id for found in points] == [f"ours.{entry.record_id}.period"], case
            [found] = points
            assert found.verdict is Verdict.LAXER, case
            assert found.severity is SEVERITIES[version.force], case
            assert found.compared is not None, case
            assert found.compared.longer is True, case
            assert found.instead == evolve(copied(row), reason="it is useful"), case

    def test_what_parts_is_shown(self) -> None:
        found = only(checked(own("dbs-certificate-copy", period_iso="P184D")))
        assert [each.day for each in found.evidence if isinstance(each, Reckoning)] == [
            date(2025, 3, 3),
            date(2025, 2, 28),
        ]

    def test_less_is_in_order(self) -> None:
        changes: list[Change] = [{"period_iso": "P5M"}, {"period_iso": "P181D"}]
        for change in changes:
            found = checked(own("dbs-certificate-copy", **change))
            assert found.findings == ()
            assert found.points[0].verdict is Verdict.STRICTER


class TestAReason:
    """Data are kept no longer than is necessary, and the school shows why (art 5(1)(e), 5(2))."""

    def test_longer_than_is_advised_needs_one(self) -> None:
        found = only(checked(own("personnel-file", period_iso="P9Y")))
        assert (found.verdict, found.severity) == (Verdict.MISSING, Severity.LOW)
        assert found.id == "ours.personnel-file.period"
        assert found.says == "9 years from end of employment, and no reason is given"
        assert [str(cites) for cites in found.cites] == [
            "Limitation Act 1980 ss2, 5; IRMS 2016/2019",
            "UK GDPR, art 5(1)(e)",
            "UK GDPR, art 5(2)",
        ]
        assert found.evidence
        assert found.instead is not None
        assert found.instead.period_iso == "P6Y"
        assert found.since is not None
        assert found.since >= date(2018, 5, 25)

    def test_longer_than_a_minimum_needs_one_too(self) -> None:
        changes: list[Change] = [
            {"period_iso": "P7Y"},
            {"rounding": Rounding.ACADEMIC_YEAR_END},
            {"period_iso": "permanent", "rounding": Rounding.NONE},
        ]
        for change in changes:
            found = only(checked(own("attendance-register", **change)))
            assert (found.verdict, found.severity) == (Verdict.MISSING, Severity.LOW)
            assert found.since == date(2018, 5, 25)

    def test_with_one_it_is_in_order(self) -> None:
        found = checked(own("personnel-file", period_iso="P7Y", reason="claims in deed"))
        assert found.findings == ()
        point = found.points[0]
        assert point.verdict is Verdict.AGREES
        assert point.says == "7 years from end of employment, with a reason: claims in deed"

    def test_less_than_is_advised_is_open_to_a_school(self) -> None:
        found = checked(own("personnel-file", period_iso="P5Y"))
        assert found.findings == ()
        assert found.points[0].verdict is Verdict.STRICTER

    def test_now_more_now_less_than_is_advised_needs_one(self) -> None:
        rule = own("mark-books", rounding=Rounding.CALENDAR_YEAR_END)
        assert only(checked(rule)).verdict is Verdict.MISSING
        found = checked(evolve(rule, reason="one day for all")).points[0]
        assert found.verdict is Verdict.AGREES


class TestUndetermined:
    """What cannot be compared is never said to agree."""

    @pytest.mark.parametrize(
        ("name", "change", "severity", "why"),
        [
            ("attendance-register", {"trigger": Trigger.LEAVING_DATE}, Severity.MEDIUM,
             "the events differ: leaving date, not record date"),
            ("personnel-file", {"trigger": Trigger.RECORD_DATE, "reason": "so"}, Severity.LOW,
             "the events differ: record date, not end of employment"),
            ("attendance-register", {"period_iso": "while-needed", "rounding": Rounding.NONE},
             Severity.MEDIUM,
             "how long something is needed, or a building stands, is not known beforehand"),
            ("pressure-system", {"period_iso": "P5Y", "rounding": Rounding.EXACT_FROM},
             Severity.MEDIUM,
             "how long something is needed, or a building stands, is not known beforehand"),
            ("pressure-system", {"period_iso": "permanent"}, Severity.MEDIUM,
             "nothing is kept longer than for ever"),
            ("pupil-file-transfer", {"rounding": Rounding.EXACT_FROM}, Severity.MEDIUM,
             "how many days so many school days take depends on the school"),
            ("allegation-against-staff",
             {"period_iso": "later_of(AGE_65,P10Y@date_of_allegation)"}, Severity.LOW,
             "which of them is later depends on the person"),
            ("inquiry-hold-group-based-cse",
             {"period_iso": "P6Y", "rounding": Rounding.EXACT_FROM}, Severity.LOW,
             "how long something is needed, or a building stands, is not known beforehand"),
            ("inquiry-hold-group-based-cse", {"period_iso": "permanent"}, Severity.LOW,
             "nothing is kept longer than for ever"),
            ("invoices-receipts", {"rounding": Rounding.EXACT_FROM}, Severity.LOW,
             ("it is counted from the end of the financial year; needed: the end of the school's "
              "financial year: its kind of school, or the day")),
        ],
    )  # fmt: skip
    def test_it_says_why(self, name: str, change: Change, severity: Severity, why: str) -> None:
        found = only(checked(own(name, **change)))
        assert (found.verdict, found.severity) == (Verdict.UNDETERMINED, severity)
        assert found.law.endswith(f"; not compared: {why}")
        assert found.evidence == ()
        # To keep something while it is needed is no better rule than a period.
        no_day = name in {"pressure-system", "inquiry-hold-group-based-cse"}
        assert (found.instead is None) is no_day

    @pytest.mark.parametrize(
        ("name", "severity"),
        [
            ("dbs-certificate-copy", Severity.MEDIUM),
            ("photographs-consent-based", Severity.LOW),
            ("personnel-file", Severity.LOW),
        ],
    )
    def test_a_ceiling_by_statutory_guidance_weighs_more(
        self, name: str, severity: Severity
    ) -> None:
        found = only(checked(own(name, period_iso="while-needed", rounding=Rounding.NONE)))
        assert (found.verdict, found.severity) == (Verdict.UNDETERMINED, severity)

    def test_the_last_entry_is_no_earlier_than_any(self) -> None:
        change: Change = {"trigger": Trigger.LAST_ENTRY}
        found = only(checked(own("attendance-register", **change)))
        assert (found.verdict, found.severity) == (Verdict.MISSING, Severity.LOW)
        assert checked(own("attendance-register", reason="books", **change)).findings == ()
        shorter = only(checked(own("attendance-register", period_iso="P5Y", **change)))
        assert shorter.verdict is Verdict.UNDETERMINED

    @pytest.mark.parametrize(
        ("name", "nation", "why"),
        [
            ("cake-rota", ENGLAND, "no class of records is called 'cake-rota': none is like it"),
            ("pupil-file", ENGLAND,
             ("retention.pupil-file: no rule for holder any in England, only for primary, "
              "secondary")),
            ("sats-results", WALES, "retention.sats-results: no rule in Wales, only in England"),
        ],
    )  # fmt: skip
    def test_a_class_that_the_library_does_not_have(
        self, name: str, nation: Nation, why: str
    ) -> None:
        rule = own("attendance-register", record_id=name)
        found = only(checked(rule, nation))
        assert found.id == f"ours.{name}.class"
        assert (found.verdict, found.severity) == (Verdict.UNDETERMINED, Severity.LOW)
        assert found.law == f"not compared: {why}"
        assert (found.says, found.clauses) == ("6 years from record date", ("row 2",))
        assert (found.row, found.instead, found.since, found.cites) == (None, None, None, ())

    def test_a_rule_that_is_not_in_force(self) -> None:
        rule = own("mark-books")
        found = only(checked(rule, as_of=date(2018, 12, 31)))
        assert found.law == (
            "not compared: retention.mark-books: no rule is in force in England on 2018-12-31"
        )


class TestClaims:
    """An enactment is cited where there is one, and nowhere else."""

    def test_practice_is_no_law(self) -> None:
        rule = own(
            "pupil-file",
            holder=Holder.SECONDARY,
            statutory=Statutory.YES,
            citation="SI 2005/1437",
        )
        found = only(checked(rule, holder=Holder.SECONDARY))
        assert found.id == "ours.pupil-file.claim"
        assert (found.verdict, found.severity) == (Verdict.MISSTATED, Severity.MEDIUM)
        assert found.says == "an enactment fixes the period"
        assert found.law == "no enactment fixes the period"
        assert found.instead is not None
        assert found.row is not None
        assert (found.instead.statutory, found.instead.citation) == (
            Statutory.NO,
            found.row.citation,
        )
        assert found.instead.period_iso == "P25Y"

    @pytest.mark.parametrize(
        ("name", "said", "severity"),
        [
            ("riddor-record", Statutory.NO, Severity.MEDIUM),
            ("riddor-record", Statutory.PARTLY, Severity.LOW),
            ("dbs-certificate-copy", Statutory.YES, Severity.LOW),
            ("dbs-certificate-copy", Statutory.NO, Severity.LOW),
            ("personnel-file", Statutory.YES, Severity.MEDIUM),
            ("personnel-file", Statutory.PARTLY, Severity.LOW),
        ],
    )
    def test_every_way_of_being_wrong(self, name: str, said: Statutory, severity: Severity) -> None:
        found = only(checked(own(name, statutory=said)))
        assert (found.verdict, found.severity) == (Verdict.MISSTATED, severity)

    def test_no_claim_no_verdict(self) -> None:
        [point, *others] = checked(own("riddor-record")).points
        assert point.id == "ours.riddor-record.period"
        assert {other.verdict for other in others} == {Verdict.SILENT}

    @pytest.mark.parametrize(
        ("name", "since"),
        [("ssp-record", date(2014, 4, 6)), ("employers-liability-certificate", date(2008, 10, 1))],
    )
    def test_a_duty_that_has_ended(self, name: str, since: date) -> None:
        found = only(checked(own(name, statutory=Statutory.YES)))
        assert (found.verdict, found.since) == (Verdict.OUT_OF_DATE, since)

    def test_an_enactment_that_has_been_replaced(self) -> None:
        rule = own("admission-register", statutory=Statutory.YES, citation="SI 2006/1751 reg 14")
        found = only(checked(rule))
        assert found.id == "ours.admission-register.authority"
        assert (found.verdict, found.severity) == (Verdict.OUT_OF_DATE, Severity.LOW)
        assert found.since == date(2024, 8, 19)
        assert found.says == "the period is in SI 2006/1751 reg 14"
        assert found.law == "the period is in SI 2024/208 reg 7"
        assert found.instead == evolve(rule, citation="SI 2024/208 reg 7")

    def test_another_enactment(self) -> None:
        rule = own(
            "accounting-records-charity",
            holder=Holder.ACADEMY_TRUST,
            statutory=Statutory.YES,
            citation="Companies House rules of 2006",
        )
        found = only(checked(rule, holder=Holder.ACADEMY_TRUST))
        assert (found.verdict, found.severity) == (Verdict.UNDETERMINED, Severity.LOW)

    @pytest.mark.parametrize(
        ("name", "said", "citation", "verdict", "severity"),
        [
            ("pupil-file", None, "SI 2005/1437", Verdict.MISSTATED, Severity.MEDIUM),
            ("personnel-file", None, "Pensions Act 2004", Verdict.MISSTATED, Severity.MEDIUM),
            ("riddor-record", None, "the 1974 Act", Verdict.UNDETERMINED, Severity.LOW),
            ("riddor-record", Statutory.YES, "SI 2013/2", Verdict.UNDETERMINED, Severity.LOW),
            ("ect-induction", None, "Education Act 1901", Verdict.UNDETERMINED, Severity.LOW),
        ],
    )
    def test_an_authority_that_is_not_the_librarys(
        self, name: str, said: Statutory | None, citation: str, verdict: Verdict, severity: Severity
    ) -> None:
        rule = own(name, holder=Holder.SECONDARY, statutory=said, citation=citation)
        found = only(checked(rule, holder=Holder.SECONDARY))
        assert found.id == f"ours.{name}.authority"
        fixed = "no enactment fixes the period" if verdict is Verdict.MISSTATED else "the period is"
        assert found.law.startswith(fixed)
        assert (found.verdict, found.severity) == (verdict, severity)

    @pytest.mark.parametrize(
        ("name", "said", "citation"),
        [
            ("riddor-record", Statutory.YES, "the RIDDOR regulations 2013"),
            ("riddor-record", Statutory.YES, "SI 2013/1471"),
            ("riddor-record", Statutory.YES, "RIDDOR, regulation 12"),
            ("riddor-record", None, "RIDDOR of 2013"),
            ("personnel-file", None, "the toolkit of 2024"),
            ("personnel-file", None, "Limitation Act 1980"),
            ("personnel-file", Statutory.NO, "the 2024 toolkit"),
        ],
    )
    def test_what_is_not_wrong_as_far_as_its_year_tells(
        self, name: str, said: Statutory | None, citation: str
    ) -> None:
        assert checked(own(name, statutory=said, citation=citation)).findings == ()


class TestSince:
    """A finding says since when it has been so, and whether the school's rule was once right."""

    @pytest.mark.parametrize(
        ("name", "nation", "period", "verdict", "since"),
        [
            ("attendance-register", ENGLAND, "P3Y", Verdict.OUT_OF_DATE, date(2024, 8, 19)),
            ("attendance-register", ENGLAND, "P2Y", Verdict.LAXER, date(1995, 9, 1)),
            ("attendance-register", WALES, "P2Y", Verdict.LAXER, date(1995, 9, 1)),
            ("nmw-record", SCOTLAND, "P3Y", Verdict.OUT_OF_DATE, date(2021, 4, 1)),
            ("riddor-record", ENGLAND, "P2Y", Verdict.LAXER, date(1996, 4, 1)),
            ("vat-records", ENGLAND, "P5Y", Verdict.LAXER, date(1994, 9, 1)),
            ("legionella-monitoring", ENGLAND, "P4Y", Verdict.LAXER, date(2013, 11, 1)),
        ],
    )
    def test_it_is_the_first_day_of_the_law_that_makes_it_so(
        self, name: str, nation: Nation, period: str, verdict: Verdict, since: date
    ) -> None:
        found = only(checked(own(name, nation, period_iso=period), nation))
        assert (found.verdict, found.since) == (verdict, since)

    def test_what_was_once_right_was_no_finding_then(self) -> None:
        rule = own("attendance-register", period_iso="P3Y")
        assert checked(rule, as_of=date(2024, 8, 18)).findings == ()
        assert only(checked(rule, as_of=date(2024, 8, 19))).severity is Severity.HIGH

    def test_an_undated_row_has_no_first_day(self) -> None:
        found = only(checked(own("dbs-certificate-copy", SCOTLAND, period_iso="P91D"), SCOTLAND))
        assert (found.verdict, found.since) == (Verdict.LAXER, None)

    def test_a_reason_is_asked_for_since_the_gdpr(self) -> None:
        found = only(checked(own("waiting-list", period_iso="P99Y")))
        assert (found.verdict, found.since) == (Verdict.MISSING, date(2018, 5, 25))


class TestVendors:
    """A period that a system came with is no reason of the school's own."""

    PUPILS: ClassVar[Change] = {
        "trigger": Trigger.LEAVING_DATE,
        "period_iso": "later_of(AGE_24,P6Y@leaving_date)",
        "rounding": Rounding.NONE,
    }

    def test_the_24th_birthday(self) -> None:
        rule = own("pupil-file", holder=Holder.SECONDARY, **self.PUPILS)
        found = {each.id: each for each in checked(rule, holder=Holder.SECONDARY).findings}
        assert set(found) == {"ours.pupil-file.period", "ours.pupil-file.default"}
        assert found["ours.pupil-file.period"].verdict is Verdict.UNDETERMINED
        default = found["ours.pupil-file.default"]
        assert (default.verdict, default.severity) == (Verdict.MISSING, Severity.LOW)
        assert default.says == (
            "6 years from leaving date, or age 24 if later, the default of Arbor, "
            "and no reason is given"
        )
        assert "25 years from date of birth" in default.law
        assert [str(cites) for cites in default.cites][1:] == [
            "Arbor, managing data retention for your MIS data",
            "UK GDPR, art 5(1)(e)",
            "UK GDPR, art 5(2)",
        ]
        assert default.instead is not None
        assert default.instead.period_iso == "P25Y"

    def test_a_reason_makes_it_the_schools_own(self) -> None:
        rule = own("pupil-file", holder=Holder.SECONDARY, reason="asked of us", **self.PUPILS)
        found = only(checked(rule, holder=Holder.SECONDARY))
        assert found.id == "ours.pupil-file.period"

    def test_what_is_the_librarys_own_is_nobodys_default(self) -> None:
        assert checked(own("personnel-file")).findings == ()

    @pytest.mark.parametrize("trigger", [Trigger.END_OF_EMPLOYMENT, Trigger.END_OF_CONTRACT])
    def test_staff(self, trigger: Trigger) -> None:
        rule = own(
            "right-to-work-check",
            trigger=trigger,
            period_iso="P6Y",
            rounding=Rounding.EXACT_FROM,
        )
        found = {each.id for each in checked(rule).findings}
        by_default = trigger is Trigger.END_OF_CONTRACT
        assert found == {
            "ours.right-to-work-check.period",
            *(["ours.right-to-work-check.default"] if by_default else []),
        }
        length = checked(rule).findings[0]
        told = "the default of Arbor, " if length.verdict is Verdict.MISSING else ""
        assert length.says.endswith(f", {told}and no reason is given" if told else trigger.title)
        assert (VENDOR_DEFAULTS[1].cites in length.cites) is bool(told)

    def test_it_is_about_those_whom_it_is_about(self) -> None:
        rule = own("attendance-register", trigger=Trigger.END_OF_EMPLOYMENT)
        assert only(checked(rule)).id == "ours.attendance-register.period"
        assert [default.vendor for default in VENDOR_DEFAULTS] == ["Arbor", "Arbor"]
        assert {default.cites.url for default in VENDOR_DEFAULTS} == {
            (
                "https://support.arbor-education.com/hc/en-us/articles/"
                "360005458217-Managing-data-retention-for-your-MIS-data"
            )
        }


class TestAPrimarySchool:
    """It sends a pupil's file on, so that 25 years from birth are usually a fault."""

    @pytest.mark.parametrize("reason", ["", "we are the last known school"])
    def test_a_file_to_the_25th_birthday_is_above_the_maximum(self, reason: str) -> None:
        rule = own(
            "pupil-file",
            ENGLAND,
            Holder.PRIMARY,
            trigger=Trigger.DATE_OF_BIRTH,
            period_iso="P25Y",
            rounding=Rounding.BIRTHDAY,
            reason=reason,
        )
        found = only(checked(rule, holder=Holder.PRIMARY))
        assert (found.id, found.verdict, found.severity) == (
            "ours.pupil-file.period",
            Verdict.LAXER,
            Severity.MEDIUM,
        )
        assert found.law.startswith("maximum and recommended: until transfer (partly")
        assert found.instead is not None
        assert found.instead.rule == "until transfer"
        assert found.evidence == ()
        assert not checked(rule, holder=Holder.SECONDARY).findings

    def test_a_child_protection_file_needs_a_reason(self) -> None:
        rule = own(
            "child-protection-file",
            ENGLAND,
            Holder.PRIMARY,
            trigger=Trigger.DATE_OF_BIRTH,
            period_iso="P25Y",
            rounding=Rounding.BIRTHDAY,
        )
        found = only(checked(rule, holder=Holder.PRIMARY))
        assert (found.verdict, found.severity) == (Verdict.MISSING, Severity.LOW)


class TestTheCheck:
    def test_it_says_what_was_checked(self) -> None:
        found = checked(own("riddor-record"), WALES, Holder.PRIMARY)
        assert (found.schedule, found.nation, found.holder, found.as_of) == (
            "ours",
            WALES,
            Holder.PRIMARY,
            LAW_AS_AT,
        )
        assert found.cautions == ()

    def test_a_nation_and_a_holder_are_no_words(self) -> None:
        mine = own("riddor-record")
        with pytest.raises(FactsError, match=r"^nation: expected a Nation, not 'england'$"):
            checked(mine, "england")  # type: ignore[arg-type]  # wrong
        with pytest.raises(FactsError, match=r"^holder: expected a Holder, not 'MAT'$"):
            checked(mine, holder="MAT")  # type: ignore[arg-type]  # wrong

    def test_a_later_day_is_cautioned(self) -> None:
        found = checked(own("riddor-record"), as_of=date(2027, 1, 1))
        assert found.cautions == ("the law was last reviewed as at 2026-11-21",)

    def test_classes_of_the_law_that_it_does_not_mention(self) -> None:
        silent = [
            point
            for point in checked(own("riddor-record")).points
            if point.verdict is Verdict.SILENT
        ]
        names = {point.id.split(".")[1] for point in silent}
        assert "attendance-register" in names
        assert "riddor-record" not in names
        assert "personnel-file" not in names
        assert "pupil-file" not in names
        first = silent[0]
        assert first.id == "ours.attendance-register.mentioned"
        assert (first.severity, first.clauses) == (Severity.INFO, ())
        assert first.says == "this is not mentioned"
        assert first.law == "minimum: 6 years from record date (law, high confidence)"
        assert first.row is not None
        assert first.cites == (first.row.cites,)
        assert not first.cautions

    def test_those_of_the_holder_are_named_and_what_is_doubtful_of_them(self) -> None:
        found = check(ours(), WALES, Holder.LOCAL_AUTHORITY, as_of=LAW_AS_AT)
        copies = {
            rule.record_id
            for rule in draft(WALES, Holder.LOCAL_AUTHORITY, as_of=LAW_AS_AT)
            if rule.statutory is Statutory.YES
        }
        assert {point.id.split(".")[1] for point in found.points} == copies
        for point in found.points:
            entry = record(point.id.split(".")[1]).kept_by(Holder.LOCAL_AUTHORITY, WALES)
            assert point.cautions == cautions(entry.on(LAW_AS_AT))
        assert any(point.cautions for point in found.points)

    def test_what_comes_after_an_unknown_class_is_checked_too(self) -> None:
        unknown = evolve(own("riddor-record"), record_id="no-such-class")
        rules = (unknown, own("riddor-record", period_iso="P1Y"))
        found = check(ours(*rules), ENGLAND, Holder.ANY, as_of=LAW_AS_AT)
        assert [finding.clauses for finding in found.findings] == [("row 2",), ("row 3",)]

    def test_two_bounds_are_said(self) -> None:
        [period] = [
            point
            for point in checked(own("cctv-footage")).points
            if point.id == "ours.cctv-footage.period"
        ]
        assert period.law.startswith("maximum and recommended: ")

    def test_the_gravest_can_be_asked_for(self) -> None:
        rules = (
            own("riddor-record", period_iso="P1Y"),
            own("dbs-certificate-copy", period_iso="P1Y"),
            own("personnel-file", period_iso="P9Y"),
        )
        found = check(ours(*rules), ENGLAND, Holder.ANY, as_of=LAW_AS_AT)
        assert [len(found.reaching(severity)) for severity in Severity] == [1, 2, 3, 3]
        assert found.reaching(Severity.HIGH)[0].clauses == ("row 2",)

    def test_a_rule_may_say_who_keeps_the_record(self) -> None:
        trust = own("governing-body-minutes", holder=Holder.ACADEMY_TRUST, period_iso="P9Y")
        found = only(checked(evolve(trust, holder=Holder.ACADEMY_TRUST), holder=Holder.PRIMARY))
        assert found.id == "ours.governing-body-minutes.academy-trust.period"
        assert found.severity is Severity.HIGH

    def test_what_is_doubtful_of_the_librarys_row_is_said(self) -> None:
        found = only(checked(own("attendance-register", WALES, period_iso="P1Y"), WALES))
        [caution] = found.cautions
        assert caution.startswith("confidence in Education (Pupil Registration) (Wales)")
        assert found.law.endswith("(law, medium confidence)")

    def test_no_bound_is_said(self) -> None:
        rule = own("inquiry-hold-group-based-cse", period_iso="permanent")
        assert only(checked(rule)).law.startswith("no bound: while needed (partly, low")

    def test_following_the_advice_leaves_nothing_to_do(self) -> None:
        rules = (
            own("riddor-record", period_iso="P1Y", statutory=Statutory.NO, citation="IRMS"),
            own("personnel-file", period_iso="P9Y"),
            own("attendance-register", trigger=Trigger.LEAVING_DATE),
        )
        for rule in rules:
            better = rule
            for finding in checked(rule).findings:
                assert finding.instead is not None
                columns = ("trigger", "period_iso", "rounding", "statutory", "citation")
                better = evolve(
                    better,
                    **{
                        name: getattr(finding.instead, name)
                        for name in columns
                        if getattr(finding.instead, name) != getattr(rule, name)
                    },
                )
            assert checked(better).findings == ()

    def test_an_empty_schedule_is_silent(self) -> None:
        found = check(ours(), ENGLAND, Holder.ANY, as_of=LAW_AS_AT)
        assert {point.verdict for point in found.points} == {Verdict.SILENT}

    def test_the_day_is_a_day_whose_law_is_held(self) -> None:
        with pytest.raises(OutsideCoverageError):
            check(ours(), ENGLAND, Holder.ANY, as_of=date(2018, 5, 24))
        with pytest.raises(FactsError, match="as_of"):
            check(ours(), ENGLAND, Holder.ANY, as_of="2026-11-21")  # type: ignore[arg-type]  # wrong


def test_rows_typed_from_the_notes_that_old_schedules_still_print() -> None:
    """What section 5 of the notes lists, each with the row that has replaced it."""
    stale = [
        ("attendance-register", "P3Y", Verdict.OUT_OF_DATE),
        ("nmw-record", "P3Y", Verdict.OUT_OF_DATE),
        ("coshh-exposure-monitoring-personal", "P30Y", Verdict.UNDETERMINED),
    ]
    for name, period, verdict in stale:
        change: Change = {"period_iso": period}
        if verdict is Verdict.UNDETERMINED:
            change["trigger"] = Trigger.RECORD_DATE
        assert only(checked(own(name, **change))).verdict is verdict
