"""A school's own schedule, as a file holds it."""

import csv
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from ukschoolgdpr.errors import DataFileError, FactsError, OutsideCoverageError
from ukschoolgdpr.exchange import as_csv
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Months, SchoolDays
from ukschoolgdpr.law.timelines import LAW_AS_AT, Force
from ukschoolgdpr.retention import (
    Action,
    Holder,
    OwnRule,
    Rounding,
    Statutory,
    Trigger,
    draft,
    read_own,
    record,
)

COLUMNS = [
    "record_id",
    "label",
    "holder",
    "trigger",
    "period_iso",
    "rounding",
    "action",
    "statutory",
    "citation",
    "reason",
]
ROW = {
    "record_id": "riddor-record",
    "trigger": "record_date",
    "period_iso": "P3Y",
    "rounding": "exact_from",
}


def written(folder: Path, *changes: dict[str, str]) -> Path:
    file = folder / "our.schedule.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(ROW | change for change in changes)
    return file


def mistakes(file: Path) -> tuple[str, ...]:
    with pytest.raises(DataFileError) as error:
        read_own(file)
    return error.value.mistakes


def test_a_row_is_a_rule_by_its_place(tmp_path: Path) -> None:
    found = read_own(written(tmp_path, {}, {"holder": "MAT"}))
    assert found.id == "our.schedule"
    assert list(found.rules) == ["row 2", "row 3"]
    assert found.rules["row 2"] == OwnRule(
        record_id="riddor-record",
        trigger=Trigger.RECORD_DATE,
        period_iso="P3Y",
        rounding=Rounding.EXACT_FROM,
    )
    assert found.rules["row 3"].holder is Holder.ACADEMY_TRUST


def test_every_cell_is_read(tmp_path: Path) -> None:
    row = {
        "label": "Reports of injuries",
        "holder": "primary",
        "trigger": "date_of_birth",
        "period_iso": "P21Y3M",
        "rounding": "birthday",
        "action": "review",
        "statutory": "partly",
        "citation": "somewhere",
        "reason": "claims",
    }
    [rule] = read_own(written(tmp_path, row)).rules.values()
    assert rule == OwnRule(
        record_id="riddor-record",
        label="Reports of injuries",
        holder=Holder.PRIMARY,
        trigger=Trigger.DATE_OF_BIRTH,
        period_iso="P21Y3M",
        rounding=Rounding.BIRTHDAY,
        action=Action.REVIEW,
        statutory=Statutory.PARTLY,
        citation="somewhere",
        reason="claims",
    )
    assert rule.period == Months(255)
    assert rule.rule == "21 years and 3 months from date of birth"


def test_days_of_school_are_counted_as_such() -> None:
    rule = OwnRule(
        record_id="pupil-file-transfer",
        trigger=Trigger.TRANSFER,
        period_iso="P15D",
        rounding=Rounding.SCHOOL_DAYS,
    )
    assert rule.period == SchoolDays(15)


@pytest.mark.parametrize(
    ("change", "mistake"),
    [
        ({"record_id": ""}, "record_id: missing"),
        ({"trigger": ""}, "trigger: missing"),
        ({"period_iso": ""}, "period_iso: missing"),
        ({"rounding": ""}, "rounding: missing"),
        ({"trigger": "leaving"}, "trigger: expected one of consent_end, "),
        ({"holder": "school"}, "holder: expected one of primary, secondary, any, LA, MAT, not"),
        ({"rounding": "up"}, "rounding: expected one of exact_from, "),
        ({"action": "burn"}, "action: expected one of secure_disposal, "),
        ({"statutory": "true"}, "statutory: expected one of yes, partly, no, not 'true'"),
        ({"period_iso": "3 years"},
         "period_iso: expected a period such as P6Y or permanent, not '3 years'"),
        ({"rounding": "none"}, "rounding: expected a way of counting for P3Y, not none"),
        ({"rounding": "birthday"},
         "trigger: a birthday is counted from date_of_birth, not record_date"),
        ({"rounding": "school_days"}, "rounding: school days are counted, not P3Y"),
        ({"period_iso": "later_of(AGE_24,P6Y@leaving_date)", "rounding": "none"},
         "period_iso: leaving_date is not the trigger, record_date"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_row_and_column(
    tmp_path: Path, change: dict[str, str], mistake: str
) -> None:
    [found] = mistakes(written(tmp_path, {"record_id": "other"}, change))
    assert found.startswith(f"row 3: {mistake}")


def test_every_mistake_is_named_at_once(tmp_path: Path) -> None:
    file = written(
        tmp_path, {"rounding": "birthday", "period_iso": "P9D"}, {"holder": "me"}, {}, {}, {}
    )
    assert mistakes(file) == (
        "row 2: trigger: a birthday is counted from date_of_birth, not record_date",
        "row 2: rounding: a birthday comes after years or months, not P9D",
        "row 3: holder: expected one of primary, secondary, any, LA, MAT, not 'me'",
        "row 5: record_id: 'riddor-record' is in row 4, for the same holder",
        "row 6: record_id: 'riddor-record' is in row 4, for the same holder",
    )


def test_columns_are_all_there_and_no_others(tmp_path: Path) -> None:
    file = tmp_path / "ours.csv"
    file.write_text("record_id,trigger,period_iso,rounding,years\n", encoding="utf-8")
    found = mistakes(file)
    assert "row 1: label: missing" in found
    assert found[-1] == f"row 1: unknown column 'years', expected one of {', '.join(COLUMNS)}"
    assert len(found) == 7


def test_as_a_version_it_has_no_dates_and_no_note_of_the_library() -> None:
    row = record("attendance-register").kept_by(Holder.ANY, Nation.ENGLAND).on(LAW_AS_AT).value
    noted = evolve(row, in_force_until=LAW_AS_AT, note="ours")
    rule = OwnRule(
        record_id="attendance-register",
        trigger=Trigger.LEAVING_DATE,
        period_iso="P3Y",
        rounding=Rounding.CALENDAR_YEAR_END,
    )
    made = rule.version(noted, Reference("ours, row 2"))
    assert row.in_force_from is not None
    assert made.value == evolve(
        row,
        trigger=Trigger.LEAVING_DATE,
        period_iso="P3Y",
        rounding=Rounding.CALENDAR_YEAR_END,
        in_force_from=None,
        in_force_until=None,
        note="",
    )
    assert (made.commences, made.ceases, made.force) == (date.min, None, Force.PRACTICE)
    assert made.cites == Reference("ours, row 2")


def test_a_rule_made_in_code_is_checked_too() -> None:
    with pytest.raises(FactsError) as error:
        OwnRule(
            record_id="",
            trigger=Trigger.RECORD_DATE,
            period_iso="P3Y",
            rounding=Rounding.NONE,
        )
    assert str(error.value).splitlines() == [
        "record_id: missing",
        "rounding: expected a way of counting for P3Y, not none",
    ]
    with pytest.raises(FactsError, match=r"^holder: expected a Holder or None"):
        OwnRule(
            record_id="x",
            holder="MAT",  # type: ignore[arg-type]  # wrong
            trigger=Trigger.RECORD_DATE,
            period_iso="P3Y",
            rounding=Rounding.EXACT_FROM,
        )


@pytest.mark.parametrize("nation", Nation)
def test_a_draft_comes_back_as_it_was_written(tmp_path: Path, nation: Nation) -> None:
    rules = draft(nation, Holder.SECONDARY, as_of=LAW_AS_AT)
    file = tmp_path / "draft.csv"
    file.write_bytes(as_csv(rules, OwnRule).encode())
    assert tuple(read_own(file).rules.values()) == rules


def test_a_draft_is_of_a_day_whose_law_is_held() -> None:
    with pytest.raises(OutsideCoverageError):
        draft(Nation.ENGLAND, Holder.ANY, as_of=date(2018, 5, 24))
