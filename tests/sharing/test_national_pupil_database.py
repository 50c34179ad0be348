"""What the department may pass on from its database."""

from datetime import date
from itertools import product

import pytest
from attrs import evolve, fields

from ukschoolgdpr.errors import OutsideCoverageError
from ukschoolgdpr.sharing import ONWARD, Release, released, workforce_released

DAY = date(2026, 9, 1)
ASSESSED = dict.fromkeys(
    (
        "requester_assessed",
        "purpose_assessed",
        "sensitivity_assessed",
        "storage_assessed",
        "terms_kept",
    ),
    True,
)
NOTHING = Release(**dict.fromkeys((field.name for field in fields(Release)), False))
LETTERS = ("mg", "nh", "oi", "pj", "qk")
ACTIVITIES = ("research", "statistics", "guidance")


def test_every_combination_of_purpose_and_activity() -> None:
    for answers in product((True, False), repeat=5):
        names = ("promotes_children", "promotes_deployment", *ACTIVITIES)
        release = Release(**dict(zip(names, answers, strict=True)), **ASSESSED)
        children, deployment, *activities = answers
        assert released(release, as_of=DAY).may is (children and any(activities))
        staff = workforce_released(release).may
        assert staff is ((children or deployment) and any(activities))


@pytest.mark.parametrize(("name", "letters"), list(zip(ASSESSED, LETTERS, strict=True)))
def test_each_factor_of_the_approval(name: str, letters: str) -> None:
    asked = Release(promotes_children=True, research=True, **ASSESSED)
    without = evolve(asked, **{name: False})
    pupils, staff = released(without, as_of=DAY), workforce_released(without)
    for found, clause in ((pupils, f"NH-2.11-{letters[0]}"), (staff, f"NH-4.11-{letters[1]}")):
        assert found.purpose.met is True
        assert found.approval.met is False
        assert found.may is False
        [reason] = found.approval.decisive()
        assert str(reason.cites) == f"Norbury Hall Primary School, privacy notices, {clause}"
    open_ = released(evolve(asked, **{name: None}), as_of=DAY)
    assert (open_.approval.met, open_.may) == (None, None)


@pytest.mark.parametrize(("name", "letter"), list(zip(ACTIVITIES, "bcd", strict=True)))
def test_each_activity_is_cited(name: str, letter: str) -> None:
    asked = evolve(NOTHING, promotes_children=True, **{name: True})
    by_law = released(asked, as_of=DAY).purpose
    assert by_law.met is True
    assert {str(reason.cites) for reason in by_law.decisive()} == {"SI 2009/1563, reg 3"}
    by_notice = {str(reason.cites)[-9:] for reason in workforce_released(asked).purpose.decisive()}
    assert by_notice == {"NH-4.11-a", f"NH-4.11-{letter}"}


def test_a_newspaper_may_not_have_it() -> None:
    newspaper = Release(promotes_children=False)
    assert released(newspaper, as_of=DAY).may is False
    [reason] = released(newspaper, as_of=DAY).purpose.decisive()
    assert reason.text == "it promotes the education or well-being of children in England"


def test_deployment_of_staff_is_no_purpose_for_pupil_data() -> None:
    staffing = Release(promotes_children=False, promotes_deployment=True, research=True, **ASSESSED)
    assert released(staffing, as_of=DAY).may is False
    assert workforce_released(staffing).may is True
    [first, _] = workforce_released(staffing).purpose.decisive()
    assert first.text == "it promotes the effective deployment of school staff"


def test_it_is_asked_of_a_day_whose_law_is_held() -> None:
    with pytest.raises(OutsideCoverageError):
        released(Release(), as_of=date(2018, 5, 24))
    assert released(Release(), as_of=date(2018, 5, 25)).may is None


def test_the_clauses_of_the_law_read_each_its_own() -> None:
    clauses = ONWARD.on(DAY).value.clauses()
    assert [clause.text for clause in clauses] == [
        "it promotes the education or well-being of children in England",
        "it is for research or analysis",
        "it is to produce statistics",
        "it is to give information, advice or guidance",
    ]
    for clause, name in zip(clauses, ("promotes_children", *ACTIVITIES), strict=True):
        assert clause.met(evolve(NOTHING, **{name: True})) is True
        assert clause.met(NOTHING) is False
        assert clause.met(Release()) is None
