"""What a record of consent shows."""

from datetime import date

import pytest
from attrs import evolve, fields

from ukschoolgdpr.consent import RECORD, Element, Manner, PassedOn, Record, missing, norbury_hall
from ukschoolgdpr.consent.records import REGULATORS_ELEMENTS, lacking
from ukschoolgdpr.errors import FactsError, OutsideCoverageError

NOW = date(2026, 9, 1)
WHOLE = Record(
    who="P-1042",
    when=date(2026, 9, 1),
    how=Manner.SIGNATURE,
    method="paper form",
    told="form 3, version 2",
    controller="the academy",
    third_parties=("school photographer",),
    covers="portrait on the website",
    withdrawal_route="the same form, or the office",
    passed_on=(PassedOn(on=date(2026, 9, 2), how="list by secure e-mail"),),
    withdrawn=False,
)


def test_a_whole_record_lacks_nothing() -> None:
    assert missing(WHOLE, as_of=NOW) == ()
    assert lacking(WHOLE, norbury_hall.ELEMENTS) == ()


def test_an_empty_one_lacks_everything_in_order() -> None:
    found = missing(Record(), as_of=NOW)
    assert [(lacks.element.field, lacks.element.wants) for lacks in found] == [
        ("who", "who consented"),
        ("when", "when they consented"),
        ("how", "how they consented"),
        ("told", "what they were told at the time"),
        ("withdrawn", "whether they have withdrawn, and when"),
    ]
    assert {str(lacks.cites) for lacks in found} == {"ICO guidance, consent"}
    assert RECORD.on(NOW).value == REGULATORS_ELEMENTS


# NH-6.4-b to NH-6.4-j
NINE = {
    "who": "who consented",
    "when": "when consent was given",
    "how": "how it was given",
    "controller": "the details of the school",
    "third_parties": "third parties who will rely on it",
    "told": "the exact information given at the time",
    "withdrawal_route": "how to withdraw",
    "passed_on": "when and how it was passed on, if it was",
    "covers": "exactly which information it concerns",
}


def test_norbury_hall_wants_nine_elements() -> None:
    assert tuple(Element(*each) for each in NINE.items()) == norbury_hall.ELEMENTS
    assert lacking(Record(), norbury_hall.ELEMENTS) == norbury_hall.ELEMENTS


@pytest.mark.parametrize("name", [field.name for field in fields(Record)])
def test_what_is_left_out_is_missing_and_nothing_else(name: str) -> None:
    less = evolve(WHOLE, **{name: None})
    wanted = [element.field for element in norbury_hall.ELEMENTS if element.field == name]
    assert [element.field for element in lacking(less, norbury_hall.ELEMENTS)] == wanted


def test_nothing_shared_and_nothing_passed_on_are_recorded_too() -> None:
    alone = evolve(WHOLE, third_parties=(), passed_on=())
    assert lacking(alone, norbury_hall.ELEMENTS) == ()


def test_a_withdrawal_is_recorded_with_its_day() -> None:
    ended = evolve(WHOLE, withdrawn=True)
    assert [lacks.element.field for lacks in missing(ended, as_of=NOW)] == ["withdrawn"]
    assert missing(evolve(ended, withdrawn_on=date(2026, 9, 1)), as_of=NOW) == ()


def test_there_was_no_guidance_before_the_gdpr() -> None:
    with pytest.raises(OutsideCoverageError):
        missing(WHOLE, as_of=date(2018, 5, 24))


KEY = "expected a key of your own with a digit in it and no spaces, never a name"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"who": "Jo Bloggs"}, f"who: {KEY}, not 'Jo Bloggs'"),
        ({"who": "Bloggs"}, f"who: {KEY}, not 'Bloggs'"),
        ({"who": ""}, f"who: {KEY}, not ''"),
        ({"who": 1042}, f"who: {KEY}, not 1042"),
        ({"how": "opt-in"}, "how: expected a Manner or None, not 'opt-in'"),
        ({"told": " "}, "told: expected some text, not ' '"),
        ({"covers": 3}, "covers: expected some text, not 3"),
        (
            {"withdrawn_on": date(2026, 9, 2)},
            "withdrawn_on: 2026-09-02 is given, yet withdrawn is not true",
        ),
        (
            {"withdrawn": True, "withdrawn_on": date(2026, 8, 31)},
            "withdrawn_on: 2026-08-31 is before consent was given, 2026-09-01",
        ),
    ],
    ids=str,
)
def test_what_is_no_record_is_refused(wrong: dict[str, object], message: str) -> None:
    with pytest.raises(FactsError) as refused:
        evolve(WHOLE, **wrong)  # type: ignore[arg-type]  # by name
    assert str(refused.value) == message


def test_a_withdrawal_of_a_consent_of_no_known_day_may_be_of_any_day() -> None:
    assert Record(withdrawn=True, withdrawn_on=NOW).withdrawn_on == NOW


def test_what_is_passed_on_says_how() -> None:
    with pytest.raises(FactsError, match=r"^how: expected some text, not ''$"):
        PassedOn(on=NOW, how="")
