"""The four-step checklist of Norbury Hall, 6.9, question by question."""

from datetime import date

import pytest
from attrs import evolve

from tests.variations import changed
from ukschoolgdpr.consent import Consent, DataSubject, Manner, Record
from ukschoolgdpr.consent.norbury_hall import STEPS, Form, Picture, checklist
from ukschoolgdpr.errors import FactsError

ASKED = Consent(
    data_subject=DataSubject.PUPIL,
    genuine_choice=True,
    demonstrable=True,
    with_other_matters=True,
    distinguishable=True,
    accessible=True,
    intelligible=True,
    plain_language=True,
    controller_named=True,
    others_rely=True,
    others_named=True,
    purpose_told=True,
    detriment=False,
    withdrawal_as_easy=True,
    inaction=False,
    pre_ticked=False,
    other_imbalance=False,
)
KEPT = Record(
    who="P-1042",
    when=date(2026, 9, 1),
    how=Manner.OPT_IN,
    method="web form",
    told="form 3, version 2",
    third_parties=(),
    withdrawal_route="the same form",
)
FORM = Form(
    consent=ASKED,
    record=KEPT,
    most_suitable=True,
    can_withdraw=True,
    can_remove=True,
    can_erase=True,
    can_port=True,
    can_restrict=True,
    can_rectify=True,
)
STEP_2 = [
    ("h", {"genuine_choice": False}, "the person has a genuine and free choice"),
    ("i", {"demonstrable": False}, "the controller can demonstrate that it was given"),
    ("j", {"distinguishable": False}, "the request is clearly distinguishable from them"),
    ("k", {"accessible": False}, "the form of the request is easily accessible"),
    ("k", {"intelligible": False}, "the form of the request is intelligible"),
    ("l", {"plain_language": False}, "the language of the request is clear and plain"),
    ("m", {"controller_named": False}, "the request names the controller"),
    ("n", {"others_named": False}, "the request names each of them"),
    ("o", {"purpose_told": False}, "the request says what the data are for"),
    ("p", {"detriment": True}, "someone who refuses or withdraws comes off worse"),
    ("q", {"withdrawal_as_easy": False}, "to withdraw it is as easy as to give it"),
    ("r", {"inaction": True}, "it is taken from silence or inactivity"),
    ("r", {"pre_ticked": True}, "the box was ticked in advance"),
    ("s", {"data_subject": DataSubject.EMPLOYEE}, "the person is employed by the school"),
    ("s", {"other_imbalance": True}, "power is clearly imbalanced for another reason"),
]
EVIDENCE = (
    "the record shows who consented, when consent was given, how it was given, the exact "
    "information given at the time"
)
RECORDED = [
    ("x", "method", "the record shows by which method"),
    ("aa", "third_parties", "the record shows third parties who will rely on it"),
    ("ab", "withdrawal_route", "the record shows how to withdraw"),
]
STEP_4 = [
    ("ad", "can_withdraw", "consent can be withdrawn"),
    ("ae", "can_remove", "data can be removed after the agreed period"),
    ("af", "can_erase", "data can be erased"),
    ("ag", "can_port", "data can be ported"),
    ("ah", "can_restrict", "the processing can be restricted"),
    ("ai", "can_rectify", "data can be rectified"),
]


def last(form: Form) -> tuple[int, bool | None, set[tuple[str, str]]]:
    """Give the number and the answer of the last step asked, and what settles it."""
    step = checklist(form)[-1]
    settles = {(reason.text, str(reason.cites)) for reason in step.answer.decisive()}
    return step.number, step.answer.met, settles


def policy(clause: str) -> str:
    return f"Norbury Hall Primary School, consent policy, NH-6.9-{clause}"


def test_four_steps_lead_to_the_end() -> None:
    steps = checklist(FORM)
    assert [(step.number, step.question, step.answer.met) for step in steps] == [
        (1, "Is consent the most suitable condition?", True),
        (2, "Can consent be obtained in line with the GDPR?", True),
        (3, "Can consent be recorded accurately?", True),
        (4, "Can the rights that flow from consent be delivered?", True),
    ]


def test_the_first_no_ends_it() -> None:
    text = "consent is the most suitable of the conditions"
    assert last(evolve(FORM, most_suitable=False)) == (1, False, {(text, policy("a"))})


@pytest.mark.parametrize(("clause", "changes", "text"), STEP_2)
def test_each_check_of_step_2(clause: str, changes: dict[str, object], text: str) -> None:
    asked = changed(ASKED, changes)
    found = last(evolve(FORM, consent=asked))
    assert found[:2] == (2, False)
    assert (text, policy(clause)) in found[2]
    nothing = changed(ASKED, dict.fromkeys(changes))
    assert last(evolve(FORM, consent=nothing))[:2] == (2, None)


def test_what_stands_alone_or_nobody_else_relies_on_needs_no_more() -> None:
    alone = evolve(ASKED, with_other_matters=False, distinguishable=False)
    assert len(checklist(evolve(FORM, consent=alone))) == 4
    ours = evolve(ASKED, others_rely=False, others_named=False)
    assert len(checklist(evolve(FORM, consent=ours))) == 4


def test_the_alternatives_of_step_2_are_cited_too() -> None:
    cited = [(clause.text, str(clause.cites)) for clause in STEPS[1][1].clauses()]
    other = "it is given in a written declaration that also concerns other matters"
    assert (other, policy("j")) in cited
    assert ("other controllers will rely on it", policy("n")) in cited
    assert len(cited) == 18


@pytest.mark.parametrize("name", ["who", "when", "how", "told"])
def test_evidence_is_the_last_check_of_step_2(name: str) -> None:
    less = evolve(FORM, record=evolve(KEPT, **{name: None}))
    assert last(less) == (2, False, {(EVIDENCE, policy("t"))})


@pytest.mark.parametrize(("clause", "name", "text"), RECORDED)
def test_each_element_of_step_3(clause: str, name: str, text: str) -> None:
    less = evolve(FORM, record=evolve(KEPT, **{name: None}))
    assert last(less) == (3, False, {(text, policy(clause))})


def test_the_other_elements_of_step_3_are_those_of_the_evidence() -> None:
    assert [(clause.text, str(clause.cites)) for clause in STEPS[2][1].clauses()] == [
        ("the record shows who consented", policy("v")),
        ("the record shows how it was given", policy("w")),
        ("the record shows by which method", policy("x")),
        ("the record shows when consent was given", policy("y")),
        ("the record shows the exact information given at the time", policy("z")),
        ("the record shows third parties who will rely on it", policy("aa")),
        ("the record shows how to withdraw", policy("ab")),
    ]


@pytest.mark.parametrize(("clause", "name", "text"), STEP_4)
def test_each_right_of_step_4(clause: str, name: str, text: str) -> None:
    for answer in (False, None):
        form = evolve(FORM, **{name: answer})  # type: ignore[arg-type]  # by name
        assert last(form) == (4, answer, {(text, policy(clause))})


def test_without_a_record_the_evidence_is_not_known() -> None:
    assert last(evolve(FORM, record=None)) == (2, None, {(EVIDENCE, policy("t"))})


def test_where_nothing_is_known_the_first_step_is_open() -> None:
    assert [step.answer.met for step in checklist(Form())] == [None]


def test_a_form_is_about_a_consent() -> None:
    with pytest.raises(FactsError, match=r"^consent: expected a Consent, not None$"):
        Form(consent=None)  # type: ignore[arg-type]  # what is refused


def test_a_picture_is_of_a_kind_of_data_subject() -> None:
    with pytest.raises(FactsError, match=r"^data_subject: expected a DataSubject or None"):
        Picture(data_subject="pupil")  # type: ignore[arg-type]  # what is refused
