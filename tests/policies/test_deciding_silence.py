"""What is decided by a policy that says nothing, or says it in another way."""

from datetime import date

import pytest
from attrs import evolve

from tests.policies.stating import SILENT, lawful, one, said
from tests.policies.test_audit import audited, point
from ukschoolgdpr.exemptions import MadeBy, Piece, Request
from ukschoolgdpr.exemptions import Role as As
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.requests import Obtained
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.people import Requester, Role
from ukschoolgdpr.policies.deciding import Prevails, requests
from ukschoolgdpr.policies.standards.sharing import Abroad
from ukschoolgdpr.policies.words.notices import Basis
from ukschoolgdpr.transfers import RESTRICTED
from ukschoolgdpr.vocabulary import Verdict

DAY = date(2025, 9, 3)
LAW_DAY = date(2026, 11, 21)
ENGLAND = WorkingCalendar.of(Nation.ENGLAND)


def test_the_law_fills_what_is_not_said_of_telling_people() -> None:
    told = requests.told_by(SILENT, Obtained(obtained=DAY), ENGLAND)
    assert (told.policy, told.prevails) == ((), Prevails.LAW)
    assert told.effective == told.law


@pytest.mark.parametrize("decided", [date(2025, 9, 3), date(2026, 3, 2)])
def test_the_law_fills_what_is_not_said_of_contesting(decided: date) -> None:
    until = requests.contest_until(SILENT, decided, decided, ENGLAND)
    assert (until.policy, until.effective) == ((), until.law)


def test_identity_asked_for_on_doubt_is_the_law() -> None:
    policy = lawful({"identity": {"demanded": one("reasonable-doubt")}})
    doubted = Requester(school=School(nation=Nation.ENGLAND), reasonable_doubt=False)
    answer = requests.identity(policy, doubted, as_of=LAW_DAY)
    assert (answer.stated, answer.prevails) == (answer.law, Prevails.BOTH)
    assert requests.identity(policy, Requester(), as_of=LAW_DAY).policy == ()


def test_whom_a_refusal_tells_more_than_the_law_is_kept_to_it() -> None:
    more = ("reasons", "court-remedy", "complaint-commissioner", "complaint-controller", "decision")
    told = requests.refusal_tells(lawful({"refusal.reply": said(*more)}), as_of=LAW_DAY)
    assert told.prevails is Prevails.POLICY
    assert requests.refusal_tells(SILENT, as_of=LAW_DAY).prevails is Prevails.LAW


def test_portability_is_the_law_s_where_nothing_is_said() -> None:
    moved = requests.portable(SILENT, Basis.CONSENT, automated=True, supplied=True, as_of=LAW_DAY)
    assert (moved.policy, moved.effective) == ((), moved.law)


def test_a_photograph_for_several_uses_needs_a_choice_for_each() -> None:
    asked = [{"activity": "photographs-for-website-or-school", "of": "parent", "clauses": ["X"]}]
    found = audited(lawful({"consent.conditions": None, "consent.asked": asked}))
    assert point(found, "consent-asked--grouped").verdict is Verdict.LAXER


def test_decisions_without_people_are_explained_if_they_are_taken() -> None:
    found = audited(lawful({"automated.in_use": said("in-use"), "automated.told": None}))
    assert point(found, "automated-decisions-in-use--notice").verdict is Verdict.MISSING


def test_a_territory_is_put_to_the_law_of_transfers() -> None:
    assert Abroad("FR").rule is RESTRICTED


PIECE = Piece(
    key="report",
    identifies_other=True,
    other=As.TEACHER,
    other_consents=False,
    reasonable_without_consent=False,
    no_other_kind=True,
)
ASKED = Request(school=School(nation=Nation.ENGLAND), may_act=True, requester=MadeBy.DATA_SUBJECT)


@pytest.mark.parametrize(
    ("changes", "stated"),
    [
        ({"third_parties.redaction": one("always"), "third_parties.professionals": None}, "redact"),
        ({"third_parties.redaction": None, "third_parties.professionals": None}, None),
    ],
)
def test_others_in_an_answer(changes: dict[str, object], stated: str | None) -> None:
    shown = requests.redaction(lawful(changes), ASKED, PIECE, as_of=LAW_DAY)
    assert [one.says.value for one in shown.policy] == ([] if stated is None else [stated])


def test_what_names_no_one_else_is_no_question_of_redaction() -> None:
    alone = evolve(PIECE, identifies_other=False)
    assert requests.redaction(lawful(), ASKED, alone, as_of=LAW_DAY).policy == ()


def test_a_record_is_corrected_by_the_law_where_nothing_is_said() -> None:
    for opinion in (True, False):
        fixed = requests.rectified(SILENT, opinion=opinion, inaccurate=True, as_of=LAW_DAY)
        assert (fixed.policy, fixed.effective, fixed.prevails) == ((), True, Prevails.LAW)


@pytest.mark.parametrize("role", [Role.AGENT, Role.ATTORNEY, Role.DEPUTY])
def test_who_acts_for_another_is_for_the_law_where_nothing_is_said(role: Role) -> None:
    assert requests.who_may_ask(SILENT, role, Requester(age=30), as_of=LAW_DAY).policy == ()


def test_parents_alone_may_ask_for_a_child() -> None:
    who = [{"who": "parent-alone", "audience": "everyone", "clauses": ["X"]}]
    bar = {"under": 13, "line": "bar", "clauses": ["Y"]}
    policy = lawful({"requests.who": who, "children.parent_expected": bar})
    child = Requester(school=School(nation=Nation.ENGLAND), age=10)
    said_of = requests.who_may_ask(policy, Role.SUBJECT, child, as_of=LAW_DAY)
    assert [(one.says, one.clauses) for one in said_of.policy] == [
        (False, ("X",)),
        (False, ("Y",)),
    ]
    default = lawful({"children.parent_expected": {**bar, "line": "default"}})
    answers = requests.who_may_ask(default, Role.SUBJECT, child, as_of=LAW_DAY).policy
    assert ("Y",) not in [one.clauses for one in answers]
