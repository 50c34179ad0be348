"""Periods to and from Moodle, and what is lost on the way."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields

from tests.oracles.day_by_day import DEEP
from ukschoolgdpr.errors import DataFileError, FactsError, OutsideCoverageError
from ukschoolgdpr.exchange import as_json
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Days, Months, Years
from ukschoolgdpr.law.timelines import LAW_AS_AT, Timeline
from ukschoolgdpr.loading import read_tables
from ukschoolgdpr.retention import (
    Holder,
    Loss,
    MoodlePurpose,
    OwnRule,
    Retention,
    Row,
    Trigger,
    from_moodle,
    record,
    schedule,
    to_moodle,
)
from ukschoolgdpr.retention.own import copied
from ukschoolgdpr.retention.rows import Rounding
from ukschoolgdpr.vocabulary import Condition, LawfulBasis

TASK = [LawfulBasis.PUBLIC_TASK]
CURRENT = [
    entry
    for nation in Nation
    for entry in schedule(nation)
    if entry.versions.find(LAW_AS_AT) is not None
]
NOTHING: set[object] = {None, "", frozenset()}
PLAIN = MoodlePurpose(name="Staff", lawfulbases="gdpr_art_6_1_b", retentionperiod="P6Y")


def rule(name: str, nation: Nation = Nation.ENGLAND, holder: Holder = Holder.ANY) -> Retention:
    return record(name).kept_by(holder, nation)


def test_a_period_with_its_bases() -> None:
    found = to_moodle(
        rule("attendance-register"),
        [LawfulBasis.PUBLIC_TASK, LawfulBasis.LEGAL_OBLIGATION, LawfulBasis.PUBLIC_TASK],
        [Condition.SUBSTANTIAL_PUBLIC_INTEREST, Condition.EMPLOYMENT, Condition.EMPLOYMENT],
        as_of=LAW_AS_AT,
    )
    assert found.purpose == MoodlePurpose(
        name="Attendance register entries",
        description=(
            "6 years from record date; then secure disposal [School Attendance (Pupil "
            "Registration) (England) Regulations 2024 (SI 2024/208) reg 7]"
        ),
        lawfulbases="gdpr_art_6_1_e,gdpr_art_6_1_c",
        sensitivedatareasons="gdpr_art_9_2_g,gdpr_art_9_2_b",
        retentionperiod="P6Y",
        protected=1,
    )
    losses = {loss.what: loss for loss in found.losses}
    assert losses["trigger"] == Loss(
        what="trigger",
        value="record_date",
        why="Moodle counts from the end of a course or from the last access",
    )
    assert losses["bound"].value == "minimum"
    both = to_moodle(rule("pupil-file", holder=Holder.PRIMARY), TASK, as_of=LAW_AS_AT)
    assert [loss.value for loss in both.losses if loss.what == "bound"] == ["maximum|recommended"]
    assert losses["nations"] == Loss(
        what="nations", value="ENG", why="a purpose has no place for it"
    )
    assert losses["action"].why == "it is in the description alone"
    assert {"rounding", "period_iso", "label", "in_force_until"}.isdisjoint(losses)


def of_the_school(name: str, period: str, **changes: Any) -> OwnRule:
    row = rule(name).on(LAW_AS_AT).value
    return evolve(copied(row), period_iso=period, **changes)


@pytest.mark.parametrize(
    ("name", "period", "written", "protected"),
    [
        ("personnel-file", "P9Y", "P9Y", 0),
        ("personnel-file", "P1Y", "P1Y", 0),
        ("attendance-register", "P7Y", "P7Y", 1),
        ("dbs-certificate-copy", "P3M", "P3M", 0),
    ],
)
def test_a_period_of_the_schools_own(name: str, period: str, written: str, protected: int) -> None:
    own = of_the_school(name, period, label="Ours", citation="our schedule")
    found = to_moodle(rule(name), TASK, as_of=LAW_AS_AT, own=own)
    assert (found.purpose.retentionperiod, found.purpose.protected) == (written, protected)
    assert found.purpose.name == "Ours"
    assert found.purpose.description.startswith(f"{own.rule}; then ")
    assert found.purpose.description.endswith(" [our schedule]")
    assert "own" not in {loss.what for loss in found.losses}


def test_what_it_does_not_say_is_the_librarys() -> None:
    own = of_the_school("personnel-file", "P6Y", label="", citation="", action=None)
    found = to_moodle(rule("personnel-file"), TASK, as_of=LAW_AS_AT, own=own)
    assert found.purpose == to_moodle(rule("personnel-file"), TASK, as_of=LAW_AS_AT).purpose


@pytest.mark.parametrize(
    ("name", "change", "bound"),
    [
        ("attendance-register", {"period_iso": "P3Y"}, "minimum"),
        ("attendance-register", {"trigger": Trigger.LEAVING_DATE}, "minimum"),
        ("dbs-certificate-copy", {"period_iso": "P7M"}, "maximum"),
    ],
)
def test_what_a_bound_bars_is_not_written(name: str, change: dict[str, Any], bound: str) -> None:
    own = evolve(of_the_school(name, "P6M"), **({"period_iso": "P6Y"} | change))
    law = to_moodle(rule(name), TASK, as_of=LAW_AS_AT)
    found = to_moodle(rule(name), TASK, as_of=LAW_AS_AT, own=own)
    assert found.purpose == law.purpose
    said = rule(name).on(LAW_AS_AT).value.rule
    why = f"the {bound} of the law is written: {said}"
    assert found.losses == (Loss(what="own", value=own.rule, why=why), *law.losses)


def test_a_rule_of_another_class_is_refused() -> None:
    own = of_the_school("personnel-file", "P6Y")
    with pytest.raises(FactsError) as error:
        to_moodle(rule("attendance-register"), TASK, as_of=LAW_AS_AT, own=own)
    assert (
        str(error.value) == "own: expected a rule for attendance-register, not for personnel-file"
    )


def test_the_rule_is_that_of_the_day() -> None:
    found = to_moodle(rule("attendance-register"), TASK, as_of=date(2024, 8, 18))
    assert found.purpose.retentionperiod == "P3Y"
    assert {loss.what: loss.value for loss in found.losses}["in_force_until"] == "2024-08-18"
    with pytest.raises(OutsideCoverageError):
        to_moodle(rule("attendance-register"), TASK, as_of=date(2018, 5, 24))


@pytest.mark.parametrize(
    ("name", "holder", "period", "protected"),
    [
        ("riddor-record", Holder.ANY, "P3Y", 1),
        ("dbs-certificate-copy", Holder.ANY, "P6M", 0),
        ("pupil-file-transfer", Holder.ANY, "", 0),
        ("personnel-file", Holder.ANY, "P6Y", 0),
        ("ect-induction", Holder.ANY, "P6Y", 0),
        ("cctv-footage", Holder.ANY, "P30D", 0),
        ("early-years-accident-record", Holder.ANY, "P255M", 0),
        ("low-level-concern", Holder.ANY, "P0D", 0),
        ("pressure-system", Holder.ANY, "", 1),
        ("allegation-against-staff", Holder.ANY, "", 0),
        ("destruction-log", Holder.ANY, "", 0),
    ],
)
def test_every_kind_of_period(name: str, holder: Holder, period: str, protected: int) -> None:
    found = to_moodle(rule(name, holder=holder), TASK, as_of=LAW_AS_AT)
    assert (found.purpose.retentionperiod, found.purpose.protected) == (period, protected)
    lost = {loss.what: loss for loss in found.losses}
    assert ("period_iso" in lost) is (period == "")
    if not period:
        assert lost["period_iso"].why == (
            "a purpose has one number of years, months or days: none is defined"
        )


@pytest.mark.parametrize(
    ("name", "lost"),
    [
        ("riddor-record", None),
        ("low-level-concern", None),
        ("mark-books", "academic_year_end"),
        ("nmw-record", "exact_beginning_with"),
        ("pupil-file-transfer", "school_days"),
    ],
)
def test_rounding_is_lost_where_there_is_any(name: str, lost: str | None) -> None:
    found = to_moodle(rule(name), TASK, as_of=LAW_AS_AT)
    values = {loss.what: (loss.value, loss.why) for loss in found.losses}
    assert values.get("rounding") == (None if lost is None else (lost, "Moodle rounds no day"))


def lost_of(row: Row, purpose: MoodlePurpose) -> set[str]:
    """Name what a row says and a purpose has no place for."""
    said = [each.name for each in fields(Row) if getattr(row, each.name) not in NOTHING]
    kept = {
        "period_iso": purpose.retentionperiod != "",
        "rounding": row.rounding in {Rounding.EXACT_FROM, Rounding.NONE},
        "label": len(row.label) <= 100,
    }
    return {name for name in said if not kept.get(name, False)}


def test_nothing_is_lost_silently_and_what_is_left_comes_back() -> None:
    names = {each.name for each in fields(Row)}
    assert CURRENT
    for entry in CURRENT if DEEP else CURRENT[::5]:
        case = (entry.record_id, entry.nation, entry.holder)
        row = entry.on(LAW_AS_AT).value
        found = to_moodle(entry, TASK, as_of=LAW_AS_AT)
        assert all(loss.value and loss.why for loss in found.losses), case
        assert {loss.what for loss in found.losses} & names == lost_of(row, found.purpose), case
        back = from_moodle(found.purpose, row.record_id, row.trigger, rounding=row.rounding)
        assert back.lawful_bases == (LawfulBasis.PUBLIC_TASK,), case
        if found.purpose.retentionperiod:
            assert back.rule is not None, case
            assert back.rule.period == row.period, case
            assert back.rule.rule == row.rule, case
            assert back.rule.label == row.label[:100], case
        else:
            assert back.rule is None, case


def test_a_name_that_is_too_long_is_cut_and_said() -> None:
    entry = rule("riddor-record")
    version = entry.on(LAW_AS_AT)
    long = evolve(version, value=evolve(version.value, label="x" * 101))
    found = to_moodle(evolve(entry, versions=Timeline.of(long)), TASK, as_of=LAW_AS_AT)
    assert found.purpose.name == "x" * 100
    assert (
        Loss(what="label", value="x" * 101, why="a name has no more than 100 characters")
        in found.losses
    )


def test_the_newest_basis_is_unknown_there() -> None:
    newest = LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST
    found = to_moodle(rule("riddor-record"), [newest, *TASK], as_of=LAW_AS_AT)
    assert found.purpose.lawfulbases == "gdpr_art_6_1_e"
    assert found.losses[-1] == Loss(
        what="lawfulbases", value="ea", why="Moodle does not know that point"
    )
    for bases in ([newest], []):
        message = r"^bases: Moodle knows none of them, and asks for one or more$"
        with pytest.raises(FactsError, match=message):
            to_moodle(rule("riddor-record"), bases, as_of=LAW_AS_AT)


def test_every_point_goes_there_and_back() -> None:
    bases = [b for b in LawfulBasis if b is not LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST]
    found = to_moodle(rule("riddor-record"), bases, Condition, as_of=LAW_AS_AT)
    assert found.purpose.lawfulbases == ",".join(f"gdpr_art_6_1_{point}" for point in "abcdef")
    assert found.purpose.sensitivedatareasons == ",".join(
        f"gdpr_art_9_2_{point}" for point in "abcdefghij"
    )
    back = from_moodle(found.purpose, "riddor-record", Trigger.RECORD_DATE)
    assert back.lawful_bases == tuple(bases)
    assert back.conditions == tuple(Condition)


def test_a_purpose_is_read() -> None:
    purpose = evolve(
        PLAIN, description="Staff files", protected=1, lawfulbases="gdpr_art_6_1_c,,gdpr_art_6_1_c"
    )
    found = from_moodle(purpose, "personnel-file", Trigger.END_OF_EMPLOYMENT)
    assert found.rule is not None
    assert (found.rule.record_id, found.rule.label, found.rule.rounding) == (
        "personnel-file",
        "Staff",
        Rounding.EXACT_FROM,
    )
    assert (found.rule.period, found.rule.trigger) == (Years(6), Trigger.END_OF_EMPLOYMENT)
    assert (found.lawful_bases, found.conditions) == ((LawfulBasis.LEGAL_OBLIGATION,), ())
    assert found.losses == (
        Loss(
            what="retentionperiod",
            value="P6Y",
            why=(
                "Moodle counts from the end of a course or from the last access; the rule, from "
                "end of employment"
            ),
        ),
        Loss(what="description", value="Staff files", why="a rule has no place for it"),
        Loss(
            what="protected",
            value="1",
            why="a rule says which enactment fixes the period, and a purpose does not",
        ),
    )


def test_a_way_of_counting_may_be_given() -> None:
    found = from_moodle(PLAIN, "x", Trigger.RECORD_DATE, rounding=Rounding.ACADEMIC_YEAR_END)
    assert found.rule is not None
    assert found.rule.rounding is Rounding.ACADEMIC_YEAR_END
    with pytest.raises(FactsError, match="a birthday is counted from date_of_birth"):
        from_moodle(PLAIN, "x", Trigger.RECORD_DATE, rounding=Rounding.BIRTHDAY)


@pytest.mark.parametrize("text", ["P0D", "P0M", "P0Y"])
def test_no_time_at_all_is_a_period(text: str) -> None:
    found = from_moodle(evolve(PLAIN, retentionperiod=text), "x", Trigger.LEAVING_DATE)
    assert found.rule is not None
    assert (found.rule.period, found.rule.rounding) == (Days(0), Rounding.NONE)


def test_no_period_is_no_rule() -> None:
    found = from_moodle(evolve(PLAIN, retentionperiod=""), "x", Trigger.LEAVING_DATE)
    assert found.rule is None
    assert found.losses == (
        Loss(what="retentionperiod", value="", why="no period: there is no rule"),
        Loss(what="name", value="Staff", why="there is no rule"),
    )


@pytest.mark.parametrize(
    ("text", "period"),
    [("P6Y", Years(6)), ("P18M", Months(18)), ("P30D", Days(30)), ("P99999D", Days(99999)),
     ("", None)],
)  # fmt: skip
def test_a_period_is_one_number(text: str, period: object) -> None:
    assert evolve(PLAIN, retentionperiod=text).period == period


ALL_6 = ", ".join(f"gdpr_art_6_1_{point}" for point in "abcdef")
ALL_9 = ", ".join(f"gdpr_art_9_2_{point}" for point in "abcdefghij")


@pytest.mark.parametrize(
    ("change", "mistake"),
    [
        ({"name": ""}, "name: expected 1 to 100 characters, not 0"),
        ({"name": "x" * 101}, "name: expected 1 to 100 characters, not 101"),
        ({"lawfulbases": ""}, "lawfulbases: missing: Moodle asks for one or more"),
        ({"lawfulbases": "gdpr_art_6_1_ea"},
         f"lawfulbases: expected one of {ALL_6}, not 'gdpr_art_6_1_ea'"),
        ({"sensitivedatareasons": "gdpr_art_9_2_a,k"},
         f"sensitivedatareasons: expected one of {ALL_9}, not 'k'"),
        ({"retentionperiod": "P1Y6M"},
         ("retentionperiod: expected a duration of years, months or days such as P6Y, "
          "not 'P1Y6M'")),
        ({"retentionperiod": "P2W"},
         ("retentionperiod: expected a duration of years, months or days such as P6Y, "
          "not 'P2W'")),
        ({"protected": 2}, "protected: expected 0 or 1, not 2"),
    ],
)  # fmt: skip
def test_what_moodle_would_not_keep(change: dict[str, str], mistake: str) -> None:
    with pytest.raises(FactsError) as error:
        evolve(PLAIN, **change)  # type: ignore[arg-type]  # wrong
    assert str(error.value) == mistake


def test_every_mistake_at_once() -> None:
    with pytest.raises(FactsError) as error:
        MoodlePurpose(name="", lawfulbases="", retentionperiod="x", protected=-1)
    fields = [line.partition(":")[0] for line in str(error.value).splitlines()]
    assert fields == ["name", "lawfulbases", "retentionperiod", "protected"]


def test_a_name_has_one_character_to_a_hundred() -> None:
    for length in (1, 100):
        assert len(evolve(PLAIN, name="x" * length).name) == length
    for length in (0, 101):
        with pytest.raises(FactsError, match=f"^name: .*, not {length}$"):
            evolve(PLAIN, name="x" * length)


def test_a_purpose_is_read_from_a_file_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "purpose.json"
    file.write_text(as_json(PLAIN), encoding="utf-8")
    assert read_tables(file, MoodlePurpose) == PLAIN
    file.write_text('{"name": "x", "lawfulbases": "gdpr", "period": ""}', encoding="utf-8")
    with pytest.raises(DataFileError):
        read_tables(file, MoodlePurpose)
