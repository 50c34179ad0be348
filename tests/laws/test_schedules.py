"""A school's own schedule and its disposals: what holds for every rule and every record."""

from datetime import date, timedelta

import pytest
from attrs import AttrsInstance, evolve, fields
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.oracles import keeping
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Until
from ukschoolgdpr.law.timelines import LAW_AS_AT, Version
from ukschoolgdpr.policies.schedules import check
from ukschoolgdpr.retention import (
    Bound,
    Counting,
    HeldRecord,
    Holder,
    HoldReason,
    LaterOf,
    Open,
    OwnRule,
    OwnSchedule,
    RecordHold,
    Retention,
    Rounding,
    Row,
    Standing,
    Trigger,
    compare,
    disposal_list,
    schedule,
)
from ukschoolgdpr.retention.own import copied
from ukschoolgdpr.testing import days, held_records, own_rules
from ukschoolgdpr.vocabulary import Verdict

MARCH = Counting(financial_year_end=Until(3, 31))
ENDS = {
    Rounding.CALENDAR_YEAR_END: (12, 31),
    Rounding.FINANCIAL_YEAR_END: (3, 31),
    Rounding.TAX_YEAR_END: (4, 5),
}
VERSIONS = [
    (entry, version)
    for nation in Nation
    for entry in schedule(nation)
    for version in entry.versions.versions
    if entry.record_id != "appropriate-policy-document"
]
PAIRS = st.sampled_from(VERSIONS)
# Whoever has grown up has left primary school.
SENT_ON = (Holder.PRIMARY, Trigger.TRANSFER)
NATIONS, HOLDERS = st.sampled_from(Nation), st.sampled_from(Holder)


def walked(rule: OwnRule | Row, event: date, nation: Nation) -> date | None:
    """Walk to the last day; None where there is none, or none without more facts."""
    if isinstance(rule.period, Open | LaterOf) or rule.rounding is Rounding.SCHOOL_DAYS:
        return None
    academic = (8, 31) if nation in {Nation.ENGLAND, Nation.WALES} else (7, 31)
    if rule.rounding in {*ENDS, Rounding.ACADEMIC_YEAR_END}:
        closed = keeping.year_end(event, "P0M", ENDS.get(rule.rounding, academic))
        return keeping.walk(closed, rule.period_iso)
    return keeping.last_day(rule.rounding.value, event, rule.period_iso)


def from_the_same_event(own: OwnRule, row: Row) -> OwnRule:
    # A birthday, and the later of two, name their event.
    bound_to_it = own.rounding is Rounding.BIRTHDAY or isinstance(own.period, LaterOf)
    assume(own.trigger is row.trigger or not bound_to_it)
    return evolve(own, trigger=row.trigger)


def checked(rule: OwnRule, nation: Nation, holder: Holder) -> dict[str, Verdict]:
    ours = OwnSchedule(id="ours", rules={"row 2": rule})
    found = check(ours, nation, holder, as_of=LAW_AS_AT, counting=MARCH)
    return {point.id.rpartition(".")[2]: point.verdict for point in found.points if point.clauses}


class TestComparing:
    """A verdict is about every day of the event, so that no day may speak against it."""

    @given(own_rules(), PAIRS, days(date(1990, 1, 1), date(2040, 12, 31)))
    def test_no_day_speaks_against_it(
        self, own: OwnRule, pair: tuple[Retention, Version[Row]], event: date
    ) -> None:
        entry, version = pair
        rule = from_the_same_event(own, version.value)
        found = compare(rule, version, entry, cites=Reference("ours"), counting=MARCH)
        mine, law = (walked(each, event, entry.nation) for each in (rule, version.value))
        if mine is not None and law is not None:
            assert found.shorter is not None
            assert found.longer is not None
            assert found.shorter or mine >= law
            assert found.longer or mine <= law

    @given(own_rules(), PAIRS)
    def test_what_is_shown_is_so(self, own: OwnRule, pair: tuple[Retention, Version[Row]]) -> None:
        entry, version = pair
        rule = from_the_same_event(own, version.value)
        found = compare(rule, version, entry, cites=Reference("ours"), counting=MARCH)
        for parting, sign in ((found.earliest, -1), (found.latest, 1)):
            if parting is not None:
                assert parting.own.day == walked(rule, parting.event, entry.nation)
                assert parting.law.day == walked(version.value, parting.event, entry.nation)
                assert parting.days * sign > 0
        assert found.earliest is None or found.shorter
        assert found.latest is None or found.longer

    @given(own_rules(), PAIRS)
    def test_other_events_are_settled_by_what_has_no_end_alone(
        self, own: OwnRule, pair: tuple[Retention, Version[Row]]
    ) -> None:
        entry, version = pair
        assume(own.trigger is not version.value.trigger)
        assume((version.value.holder, version.value.trigger) != SENT_ON)
        found = compare(own, version, entry, cites=Reference("ours"))
        if not {own.period, version.value.period} & set(Open):
            assert (found.shorter, found.longer) == (None, None)


class TestTheCheck:
    """Whatever is not compared is never said to agree; what the library has instead is in order."""

    @given(own_rules(), NATIONS, HOLDERS)
    def test_every_rule_has_a_verdict_on_how_long_or_on_its_class(
        self, rule: OwnRule, nation: Nation, holder: Holder
    ) -> None:
        found = checked(rule, nation, holder)
        assert ("class" in found) is not ("period" in found)
        assert found.get("class") in {None, Verdict.UNDETERMINED}
        assert ("claim" in found) is (rule.statutory is not None and "period" in found)

    @given(own_rules(), NATIONS, HOLDERS)
    def test_what_to_write_instead_is_in_order(
        self, rule: OwnRule, nation: Nation, holder: Holder
    ) -> None:
        ours = OwnSchedule(id="ours", rules={"row 2": rule})
        for finding in check(ours, nation, holder, as_of=LAW_AS_AT).findings:
            point = finding.id.rpartition(".")[2]
            if finding.instead is None:
                # Nothing says what would be in order, or no day can be counted.
                open_ended = finding.row is not None and isinstance(finding.row.period, Open)
                assert point == "class" or open_ended
                continue
            assert checked(finding.instead, nation, holder).get(point) in {None, Verdict.AGREES}

    @given(own_rules(), PAIRS)
    def test_the_bounds_are_kept_or_found(
        self, own: OwnRule, pair: tuple[Retention, Version[Row]]
    ) -> None:
        entry, version = pair
        assume(entry.versions.find(LAW_AS_AT) is version)
        row = version.value
        rule = evolve(
            copied(row),
            period_iso=own.period_iso,
            rounding=own.rounding,
            trigger=own.trigger,
            reason=own.reason,
        )
        verdict = checked(rule, entry.nation, entry.holder)["period"]
        compared = compare(rule, version, entry, cites=Reference("ours"), counting=MARCH)
        broken = (compared.shorter and Bound.MINIMUM in row.bound) or (
            compared.longer and Bound.MAXIMUM in row.bound
        )
        if broken:
            assert verdict in {Verdict.LAXER, Verdict.OUT_OF_DATE}
        if verdict in {Verdict.AGREES, Verdict.STRICTER}:
            assert compared.shorter is not None
            assert compared.longer is not None


class TestDisposal:
    """A hold suspends disposal, and no record is passed over."""

    @given(st.lists(held_records(), max_size=4), NATIONS, HOLDERS, days(last=LAW_AS_AT))
    def test_every_record_is_listed_once(
        self, records: list[HeldRecord], nation: Nation, holder: Holder, day: date
    ) -> None:
        found = disposal_list(records, nation=nation, holder=holder, on=day)
        assert [(one.key, one.record_id, one.event) for one in found.records] == [
            (one.key, one.record_id, one.event) for one in records
        ]
        apart = (*found.due, *found.held, *found.undetermined)
        kept = [one for one in found.records if one.standing is Standing.KEEP]
        assert len(apart) + len(kept) == len(records)
        for one in found.records:
            assert one.why
            assert bool(one.rule) is (one.force is not None)

    @given(held_records(), NATIONS, HOLDERS, days(last=LAW_AS_AT), st.sampled_from(HoldReason))
    def test_nothing_that_is_held_is_due(
        self, record: HeldRecord, nation: Nation, holder: Holder, day: date, reason: HoldReason
    ) -> None:
        hold = RecordHold(key=record.key, reason=reason, since=day - timedelta(days=1))
        found = disposal_list([record], [hold], nation=nation, holder=holder, on=day)
        assert (found.due, found.undetermined) == ((), ())
        assert found.held[0].held_for == (reason,)

    @given(held_records(), NATIONS, HOLDERS, days(last=LAW_AS_AT))
    def test_a_last_day_and_the_standing_agree(
        self, record: HeldRecord, nation: Nation, holder: Holder, day: date
    ) -> None:
        [one] = disposal_list([record], nation=nation, holder=holder, on=day).records
        if one.standing is Standing.OVERDUE:
            assert one.dispose_by is not None
            assert one.dispose_by < day
        if one.standing is Standing.DISPOSE and one.dispose_by is None:
            assert one.last_day is not None
            assert one.last_day < day


@pytest.mark.parametrize(
    ("strategy", "kind"), [(own_rules(), OwnRule), (held_records(), HeldRecord)]
)
def test_every_field_of_a_strategy_is_drawn(
    strategy: st.SearchStrategy[object], kind: type[AttrsInstance]
) -> None:
    seen: dict[str, set[object]] = {each.name: set() for each in fields(kind)}

    @given(strategy)
    def draw(drawn: object) -> None:
        for name, values in seen.items():
            values.add(getattr(drawn, name))

    draw()
    assert {name for name, values in seen.items() if len(values) == 1} == set()
