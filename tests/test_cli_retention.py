"""The command that asks how long a record is kept, word by word."""

import json
from datetime import date
from pathlib import Path

import pytest

from ukschoolgdpr.cli import main

TODAY = date(2026, 11, 21)
WIDTH = 80
DAY_OF_THE_YEAR = "expected a day and a month of every year such as 31-08, not "


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(("retention", *words), today=TODAY) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def run_json(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    data = json.loads(run(capsys, *words, "--json"))
    assert isinstance(data, dict)
    return data


def refuse(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as stop:
        main(("retention", *words), today=TODAY)
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    [line] = err.splitlines()
    return line


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("invoices-receipts --school academy", "2031-08-31"),
        ("invoices-receipts --school academy --financial-year-end 31-07", "2031-07-31"),
        ("invoices-receipts --school independent --financial-year-end 01-04", "2031-04-01"),
        ("pupil-work", "2026-08-31"),
        ("pupil-work --academic-year-end 5-7", "2026-07-05"),
    ],
)
def test_the_ends_of_the_schools_own_years(
    capsys: pytest.CaptureFixture[str], words: str, day: str
) -> None:
    found = run_json(capsys, *words.split(), "--nation", "england", "--trigger", "2025-04-01")
    assert isinstance(answer := found["answer"], dict)
    assert answer["day"] == day


def test_the_rule_alone(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "school-reports", "--nation", "england")
    assert out == (
        "Annual reports to parents (school copy)\n"
        "retention.school-reports in England, holder: any\n"
        "\n"
        "recommended: 25 years from date of birth; then secure disposal\n"
        "practice, medium confidence [SI 2005/1437 reg 6; IRMS]\n"
        "note: part of pupil file\n"
        "\n"
        "as at 2026-11-21; the rule is that of the day on which disposal is considered\n"
    )


def test_the_answer_with_its_steps(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "personnel-file", "--nation", "england", "--trigger", "2024-08-31")
    lines = out.splitlines()
    assert "last day kept: Sat 31 Aug 2030" in lines
    assert "then: secure disposal, from Sun 01 Sep 2030" in lines
    assert lines[lines.index("then: secure disposal, from Sun 01 Sep 2030") + 2].startswith(
        "Sat 31 Aug 2024  end of employment ["
    )
    assert "what sources say, the highest in rank first:" in lines
    assert "  7 years from end of employment: IRMS v4 (sector, 2012-05)" in lines
    assert any(line.startswith("caution: ") for line in lines)
    assert max(map(len, lines)) <= WIDTH


def test_a_rule_that_bounds_nothing_and_has_no_note(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "inquiry-hold-scottish-child-abuse", "--nation", "scotland")
    assert "no bound: while needed; then review" in out
    assert "note: " not in run(capsys, "grievance-file", "--nation", "wales")


def test_two_bounds_are_both_named(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "cctv-footage", "--nation", "wales")
    assert "maximum and recommended: 30 days from record date; then secure disposal" in out


def test_the_law_of_another_day(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("attendance-register", "--nation", "england", "--trigger", "2023-01-09")
    for as_of, day in (("2024-08-18", "2026-01-09"), ("2024-08-19", "2029-01-09")):
        data = run_json(capsys, *words, "--as-of", as_of)
        answer = data["answer"]
        assert isinstance(answer, dict)
        assert (data["as_of"], answer["day"]) == (as_of, day)


def test_json_has_the_rule_and_the_answer(capsys: pytest.CaptureFixture[str]) -> None:
    data = run_json(
        capsys, "dbs-certificate-copy", "--nation", "england", "--trigger", "2026-01-09"
    )
    answer, rivals = data.pop("answer"), data.pop("conflicts")
    assert data == {
        "id": "retention.dbs-certificate-copy",
        "title": "Copy of DBS certificate",
        "nation": "ENG",
        "holder": "any",
        "as_of": "2026-11-21",
        "picked_by": "the day on which disposal is considered",
        "rule": "6 months from date of decision",
        "bound": ["maximum"],
        "period": "P6M",
        "trigger": "date_of_decision",
        "rounding": "exact_from",
        "action": "secure_disposal",
        "commences": "2012-12-01",
        "ceases": None,
        "force": "partly",
        "confidence": "high",
        "cites": {
            "text": "KCSIE Part 3; DBS code of practice / handling policy",
            "url": "https://www.gov.uk/government/publications/keeping-children-safe-in-education--2",
        },
        "note": data["note"],
    }
    assert isinstance(answer, dict)
    until = answer.pop("until")
    assert until["id"] == "retention.dbs-certificate-copy"
    assert [step["day"] for step in until["steps"]] == ["2026-01-09", "2026-07-09"]
    assert answer == {
        "trigger": "2026-01-09",
        "day": "2026-07-09",
        "disposal_from": None,
        "dispose_by": "2026-07-09",
        "missing": [],
        "cautions": answer["cautions"],
    }
    assert answer["cautions"]
    assert isinstance(rivals, list)
    assert rivals[0] == {
        "source": "KCSIE / DBS sample policy",
        "kind": "statutory guidance",
        "edition": "current",
        "rank": 2,
        "rule": "6 months from date of decision",
        "url": rivals[0]["url"],
        "note": "ceiling",
    }


def test_no_trigger_no_answer(capsys: pytest.CaptureFixture[str]) -> None:
    data = run_json(capsys, "school-reports", "--nation", "england")
    assert (data["answer"], data["conflicts"]) == (None, [])


def test_what_is_missing_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("invoices-receipts", "--nation", "england", "--trigger", "2025-04-01")
    out = run(capsys, *words)
    assert "no last day: it is counted from the end of the financial year" in out
    assert "needed: the end of the school's financial year" in out
    assert "last day kept: Sun 31 Aug 2031" in run(capsys, *words, "--school", "academy")


def test_what_a_rule_needs_can_be_given(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    dates = tmp_path / "dates.csv"
    dates.write_text("kind,first,last\nterm,2026-09-03,2026-12-18\n", encoding="utf-8")
    words = ("pupil-file-transfer", "--nation", "england", "--trigger", "2026-09-03")
    assert "last day kept: Thu 24 Sep 2026" in run(capsys, *words, "--calendar", str(dates))
    words = ("allegation-against-staff", "--nation", "england", "--trigger", "2026-09-03")
    out = run(capsys, *words, "--pension-age", "2041-03-07")
    assert "last day kept: Thu 07 Mar 2041" in out
    words = ("procurement-record", "--nation", "england", "--trigger", "2025-03-03")
    assert "needed: the day on which the procurement procedure began" in run(capsys, *words)
    out = run(capsys, *words, "--procedure-began", "2025-02-23")
    assert "last day kept: Fri 03 Mar 2028" in out
    assert "the rule is that of the day on which the procurement procedure\n    began\n" in out
    out = run(capsys, *words, "--procedure-began", "2025-02-24")
    assert "last day kept: Thu 02 Mar 2028" in out


def test_the_eve_of_a_birthday(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("pupil-file", "--nation", "england", "--holder", "secondary")
    out = run(capsys, *words, "--trigger", "2010-05-01", "--strict")
    assert "last day kept: Mon 30 Apr 2035" in out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("pupl-file --nation england", "the nearest are pupil-file"),
        ("pupil-file --nation england",
         "no rule for holder any in England, only for primary, secondary"),
        ("pupil-file --nation england --holder academy-trust",
         "no rule for holder academy trust in England"),
        ("sats-results --nation wales", "retention.sats-results: no rule in Wales"),
        ("pupil-work", "required: --nation"),
        ("pupil-work --nation france", "expected one of england, wales"),
        ("pupil-work --nation england --holder head", "expected one of primary, secondary, any"),
        ("pupil-work --nation england --trigger soon", "expected a day such as 2026-09-03"),
        ("pupil-work --nation england --as-of 2018-05-24", "is before 2018-05-25"),
        ("pupil-work --nation england --as-of 2018-12-31", "no rule is in force in England"),
        ("pupil-work --nation england --strict",
         "--strict: it makes no difference without --trigger"),
        ("pupil-work --nation england --school academy",
         "--school: it makes no difference without --trigger"),
        ("pupil-work --nation england --pension-age 2041-03-07",
         "--pension-age: it makes no difference without --trigger"),
        ("pupil-work --nation england --academic-year-end 31-08",
         "--academic-year-end: it makes no difference without --trigger"),
        ("pupil-work --nation england --financial-year-end 31-08",
         "--financial-year-end: it makes no difference without --trigger"),
        ("pupil-work --nation england --financial-year-end 08-31", DAY_OF_THE_YEAR + "'08-31'"),
        ("pupil-work --nation england --academic-year-end 29-02", DAY_OF_THE_YEAR + "'29-02'"),
        ("pupil-work --nation england --academic-year-end August", DAY_OF_THE_YEAR + "'August'"),
        ("pupil-work --nation england --calendar dates.csv",
         "--calendar: it makes no difference without --trigger"),
        ("pupil-work --nation england --trigger 2026-09-03 --calendar no.csv", "cannot be read"),
    ],
)  # fmt: skip
def test_bad_input_is_a_message(
    capsys: pytest.CaptureFixture[str], words: str, message: str
) -> None:
    assert message in refuse(capsys, *words.split())
