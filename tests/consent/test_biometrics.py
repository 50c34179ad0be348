"""Families before a fingerprint reader (PFA 2012 ss 26 to 28)."""

from datetime import date

import pytest
from attrs import evolve

from ukschoolgdpr.consent import Consent, Parent, Tie, parents_say
from ukschoolgdpr.consent.biometrics import decide
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome

NOW = date(2026, 9, 1)
PUPIL = Consent(
    school=School(nation=Nation.ENGLAND),
    age=11,
    for_school=True,
    identifying=True,
    automated_recognition=True,
    child_refused=False,
    child_objected=False,
)
YES = Parent(
    tie=Tie.PARENT,
    notified=True,
    consented=True,
    objected=False,
    cannot_be_found=False,
    lacks_capacity=False,
    welfare_forbids=False,
    not_practicable=False,
)
"""A parent who was told and agrees in writing."""
TOLD = evolve(YES, consented=False)
AWAY = evolve(TOLD, notified=False, cannot_be_found=True)
UNASKED = evolve(TOLD, notified=False)
CARER = evolve(YES, tie=Tie.CARER)
COUNCIL = evolve(YES, tie=Tie.LOCAL_AUTHORITY)
CHARITY = evolve(YES, tie=Tie.VOLUNTARY_ORGANISATION)


@pytest.mark.parametrize(
    ("family", "expected"),
    [
        pytest.param([YES], (True, True, False), id="one parent agrees"),
        pytest.param([YES, TOLD], (True, True, False), id="one of two agrees"),
        pytest.param([TOLD, TOLD], (True, False, False), id="neither agrees"),
        pytest.param([YES, UNASKED], (False, True, False), id="one was not told"),
        pytest.param([YES, evolve(TOLD, objected=True)], (True, True, True), id="one objects"),
        pytest.param([YES, AWAY], (True, True, False), id="one cannot be found"),
        pytest.param([TOLD, AWAY], (True, False, False), id="the one left does not agree"),
        pytest.param(
            [YES, evolve(AWAY, objected=True)], (True, True, True), id="the lost one objects"
        ),
        pytest.param(
            [YES, evolve(UNASKED, lacks_capacity=True)], (True, True, False), id="no capacity"
        ),
        pytest.param(
            [YES, evolve(UNASKED, welfare_forbids=True)], (True, True, False), id="welfare"
        ),
        pytest.param(
            [YES, evolve(UNASKED, not_practicable=True)], (True, True, False), id="not practicable"
        ),
        pytest.param(
            [evolve(YES, tie=Tie.RESPONSIBLE)], (True, True, False), id="responsible, no parent"
        ),
        pytest.param([TOLD, CARER], (True, False, False), id="a carer beside a parent"),
        pytest.param([AWAY, CARER], (True, True, False), id="a carer, no parent left"),
        pytest.param([CARER], (True, True, False), id="a carer, no parent at all"),
        pytest.param([AWAY, TOLD, COUNCIL], (True, False, False), id="looked after, parents left"),
        pytest.param([AWAY, COUNCIL], (True, True, False), id="looked after, no parent left"),
        pytest.param(
            [AWAY, CARER, evolve(COUNCIL, consented=False)],
            (True, False, False),
            id="the local authority before carers",
        ),
        pytest.param(
            [AWAY, CARER, evolve(CHARITY, consented=False)],
            (True, False, False),
            id="the organisation before carers",
        ),
        pytest.param(
            [AWAY, CHARITY, evolve(COUNCIL, consented=False)],
            (True, False, False),
            id="the local authority before the organisation",
        ),
        pytest.param(
            [evolve(AWAY, objected=True), COUNCIL],
            (True, True, False),
            id="the local authority in place of a lost parent",
        ),
        pytest.param(
            [evolve(AWAY, consented=True), evolve(CHARITY, consented=False)],
            (True, False, False),
            id="the organisation in place of a lost parent",
        ),
        pytest.param(
            [evolve(AWAY, objected=True), CARER],
            (True, True, True),
            id="a carer beside a lost parent",
        ),
        pytest.param([AWAY], (True, False, False), id="never no consent needed"),
        pytest.param([], (None, None, None), id="nobody known"),
        pytest.param([evolve(YES, notified=None)], (None, True, False), id="told or not"),
        pytest.param([evolve(YES, consented=None)], (True, None, False), id="agrees or not"),
        pytest.param([evolve(YES, objected=None)], (True, True, None), id="objects or not"),
        pytest.param(
            [evolve(UNASKED, cannot_be_found=None), CARER],
            (None, None, False),
            id="left or not: both readings differ",
        ),
        pytest.param(
            [evolve(YES, cannot_be_found=None), CARER],
            (True, True, False),
            id="left or not: both readings agree",
        ),
    ],
)
def test_what_parents_come_to(family: list[Parent], expected: tuple[bool | None, ...]) -> None:
    said = parents_say(family)
    assert (said.notified.met, said.consented.met, said.objected.met) == expected


def test_what_they_come_to_is_said_and_cited() -> None:
    said = parents_say([YES])
    assert [
        (part.text, str(part.cites)) for part in (said.notified, said.consented, said.objected)
    ] == [
        ("each parent who must be has been notified in writing", "PFA 2012, s 26(2)"),
        ("a parent consents in writing", "PFA 2012, s 26(3)(a)"),
        ("a parent has withdrawn consent or objected, in writing", "PFA 2012, s 26(3)(b)"),
    ]


@pytest.mark.parametrize(
    ("parent", "part", "because"),
    [
        (YES, "notified", [("the parent has been notified in writing", "s 27(2)")]),
        (AWAY, "notified", [("the parent cannot be found", "s 27(1)(a)")]),
        (
            evolve(UNASKED, lacks_capacity=True),
            "notified",
            [("the parent lacks capacity to object or to consent", "s 27(1)(b)")],
        ),
        (
            evolve(UNASKED, welfare_forbids=True),
            "notified",
            [("the welfare of the child requires that the parent is not contacted", "s 27(1)(c)")],
        ),
        (
            evolve(UNASKED, not_practicable=True),
            "notified",
            [
                (
                    (
                        "it is otherwise not reasonably practicable to notify the parent or get "
                        "their consent"
                    ),
                    "s 27(1)(d)",
                )
            ],
        ),
        (YES, "consented", [("the parent consents in writing", "s 27(4)")]),
        (
            evolve(YES, objected=True),
            "objected",
            [("the parent has withdrawn consent or objected, in writing", "s 26(3)(b)")],
        ),
    ],
)
def test_each_parent_is_judged_with_reasons(
    parent: Parent, part: str, because: list[tuple[str, str]]
) -> None:
    found = getattr(parents_say([parent]), part).decisive()
    assert [(reason.text, str(reason.cites)) for reason in found] == [
        (text, f"PFA 2012, {cites}") for text, cites in because
    ]


def test_with_a_parent_s_consent_and_no_objection_the_act_lets_it_be() -> None:
    found = decide(PUPIL, [YES, TOLD], as_of=NOW)
    assert found.scope.outcome is Outcome.APPLIES
    assert found.notice.outcome is Outcome.DOES_NOT_APPLY
    assert found.barred.outcome is Outcome.DOES_NOT_APPLY
    assert found.alternative.outcome is Outcome.DOES_NOT_APPLY
    # The consent of the Act is none of the UK GDPR.
    assert found.explicit.outcome is Outcome.UNDETERMINED
    assert found.explicit.rule.id == "consent.explicit"


def test_the_child_may_refuse_what_both_parents_agreed_to() -> None:
    found = decide(evolve(PUPIL, child_refused=True), [YES, YES], as_of=NOW)
    assert found.barred.outcome is found.alternative.outcome is Outcome.APPLIES


def test_it_is_asked_of_whom_it_is_not_known_who_the_parents_are() -> None:
    found = decide(PUPIL, as_of=NOW)
    assert found.barred.missing == (
        "a parent consents in writing",
        "a parent has withdrawn consent or otherwise objected, in writing",
    )
    assert found.notice.missing == ("each parent who must be has been notified in writing",)


@pytest.mark.parametrize(
    "outside",
    [
        pytest.param({"age": 18}, id="an adult"),
        pytest.param({"school": School(nation=Nation.SCOTLAND)}, id="Scotland"),
        pytest.param({"school": School(nation=Nation.NORTHERN_IRELAND)}, id="Northern Ireland"),
        pytest.param({"automated_recognition": False}, id="a photograph"),
    ],
)
def test_the_act_is_not_for_everything(outside: dict[str, object]) -> None:
    found = decide(evolve(PUPIL, **outside), [TOLD], as_of=NOW)  # type: ignore[arg-type]  # by name
    assert found.scope.outcome is found.barred.outcome is Outcome.DOES_NOT_APPLY


@pytest.mark.parametrize("tie", ["parent", None])
def test_a_tie_is_a_member_of_its_enumeration(tie: object) -> None:
    with pytest.raises(FactsError, match=f"^tie: expected a Tie, not {tie!r}$"):
        Parent(tie=tie)  # type: ignore[arg-type]  # what is refused


def test_nobody_consents_who_cannot() -> None:
    with pytest.raises(
        FactsError, match=r"^consented: a parent who lacks capacity cannot consent$"
    ):
        Parent(tie=Tie.PARENT, lacks_capacity=True, consented=True)
    assert Parent(tie=Tie.PARENT, lacks_capacity=True).consented is None
