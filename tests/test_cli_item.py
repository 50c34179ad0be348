"""The command ``item``."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukschoolgdpr.cli import main
from ukschoolgdpr.facts.items import all_codes, all_items, code_sets

TODAY = date(2026, 11, 21)


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run the command, which succeeds, and give what it prints."""
    assert main(("item", *words), today=TODAY) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def refuse(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run the command, which is refused in one line."""
    with pytest.raises(SystemExit) as stop:
        main(("item", *words), today=TODAY)
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    [line] = err.splitlines()
    return line.removeprefix("ukschoolgdpr: error: ")


def test_an_item_by_another_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "N00177", "--nation", "england") == (
        "pupil-ethnicity: Ethnic group code (England, as at 2026-11-21)\n"
        "  special category: racial or ethnic origin: needs a condition of article 9(2)\n"
        "      beside its lawful basis\n"
        "  by definition [UK GDPR, art 9(1)]\n"
        "  note: includes Gypsy/Roma and Traveller codes\n"
        "  also called N00177 (cbds), Ethnicity_[term][yy] (npd), ethnicity (code-set)\n"
    )


def test_an_item_without_other_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "staff-bank", "--as-of", "2020-01-01") == (
        "staff-bank: Bank details (nation not known, as at 2020-01-01)\n"
        "  ordinary: needs a lawful basis, and no condition beside it\n"
        "  [UK GDPR, art 4(1)]\n"
    )


def test_a_value_of_an_item(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "CS106", "--code", "LAP", "--nation", "wales")
    first, second = out.split("\n\n")
    assert first.startswith("pupil-pupil-premium: Pupil premium (incl. looked-after")
    assert second.startswith("pupil-premium LAP: Looked After Premium (as at 2026-11-21)\n")


def test_a_value_of_the_second_set_of_an_item(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "pupil-exclusion", "--code", "TH")
    assert "\n\nexclusion-reason TH: Theft (as at 2026-11-21)\n" in out


def test_a_set_of_no_one_class_tells_its_values_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "attendance", "--code", "H", "--as-of", "2024-08-19") == (
        "attendance H: agreed family holiday (as at 2024-08-19)\n"
        "  reveals nothing of itself\n"
        "  caution: withdrawn: its last day was Sun 18 Aug 2024\n"
    )


def test_the_data_of_both(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "pupil-fsm", "--code", "TFSM", "--as-of", "2026-09-01", "--json")
    page = "DfE guidance, data protection in schools: what data protection means for schools"
    assert json.loads(out) == {
        "as_of": "2026-09-01",
        "item": {
            "id": "pupil-fsm",
            "label": "Free school meal eligibility / Ever 6",
            "audience": "pupil",
            "nation": None,
            "classification": None,
            "possible": ["sensitive-by-guidance", "ordinary"],
            "effects": [
                (
                    "handled as if it were special category; by law it needs neither a condition "
                    "of article 9(2) nor an appropriate policy document"
                ),
                "needs a lawful basis, and no condition beside it",
            ],
            "limb": None,
            "by": "context",
            "cites": [
                {
                    "text": page,
                    "url": "https://www.gov.uk/guidance/data-protection-in-schools/"
                    "what-data-protection-means-for-schools",
                },
                {
                    "text": "UK GDPR, art 4(1)",
                    "url": "https://www.legislation.gov.uk/eur/2016/679/article/4",
                },
            ],
            "confidence": "medium",
            "notes": [
                ("the guidance calls it best practice to treat it as if it were special category"),
                (
                    "the guidance names pupil premium, of which free school meals are the "
                    "trigger; it does not name free school meals themselves"
                ),
            ],
            "cautions": [
                f"{page} is practice, not settled law",
                "the guidance is for England only",
                "confidence in its class is medium",
            ],
            "names": [
                {"scheme": "cbds-code-set", "key": "CS133"},
                {"scheme": "ctf25", "key": "FSMreview"},
                {"scheme": "npd", "key": "FundingBasis"},
                {"scheme": "code-set", "key": "fsm-category"},
            ],
        },
        "code": {
            "code_set": "fsm-category",
            "code": "TFSM",
            "label": "Targeted FSM",
            "reveals": "economic status",
            "certainty": "reveals",
            "classifications": [],
            "limb": None,
            "confidence": "medium",
            "in_use": True,
            "first": None,
            "last": None,
            "note": "not a special category",
            "cautions": ["confidence in what it reveals is medium"],
        },
    }


def test_the_data_of_one_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(run(capsys, "staff-bank", "--json"))["code"] is None
    data = json.loads(run(capsys, "attendance", "--code", "Y5", "--json"))
    assert data["item"] is None
    assert (data["code"]["classifications"], data["code"]["first"]) == (
        ["criminal-offence"],
        "2024-08-19",
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("pupil-etnicity", "no item is called 'pupil-etnicity'; near: pupil-ethnicity"),
        ("doctors", "'doctors' is known in wonde, but maps to no item"),
        (
            "attendance",
            (
                "'attendance' is known in code-set, but maps to no item: its codes are not of one "
                "class: ask what each code reveals"
            ),
        ),
        ("pupil-exclusion --code X", "no code of exclusion-type or exclusion-reason is 'X'"),
        ("boarder --code X", "no code of boarder is 'X'"),
        (
            "pupil-dob --code X",
            "'pupil-dob' has no code set: expected a code set, or an item that has one",
        ),
        ("nothing --code X", "no item is called 'nothing'"),
        ("pupil-dob --as-of 2018-05-24", "2018-05-24 is before 2018-05-25, the first day whose"),
    ],
)
def test_what_cannot_be_told_is_refused(
    words: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refuse(capsys, *words.split()).startswith(message)


def test_a_nation_is_named_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    line = refuse(capsys, "pupil-dob", "--nation", "ENG")
    assert "expected one of england, wales, scotland, northern-ireland, not 'ENG'" in line


KEYS = st.sampled_from([found.id for found in all_items()]) | st.sampled_from(code_sets())
VALUES = st.none() | st.sampled_from([code.code for code in all_codes()]) | st.text(max_size=3)


def status(*words: str) -> object:
    """Give the status with which the command ends."""
    try:
        return main(("item", *words), today=TODAY)
    except SystemExit as stop:
        return stop.code


@given(KEYS | st.text(max_size=9), VALUES)
def test_no_words_are_too_odd(key: str, value: str | None) -> None:
    code = () if value is None else (f"--code={value}",)
    assert status(*code, "--", key) in {0, 2}
