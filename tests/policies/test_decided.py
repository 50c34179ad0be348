"""What each decision of a policy says: what is asked, both answers, whose counts, and why.

policy_decisions.txt has the whole of each, as a reader would be shown it, so that a change of any
word, reason or clause is seen there and read. That the answers are right, other tests show.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve

from tests.policies.stating import LAWFUL_POLICY, SILENT, lawful, one
from ukschoolgdpr import sharing as gateways
from ukschoolgdpr import transfers
from ukschoolgdpr.accountability import Governance
from ukschoolgdpr.breaches import Breach, Capacity
from ukschoolgdpr.consent import Consent, DataSubject
from ukschoolgdpr.consent.norbury_hall import Picture
from ukschoolgdpr.dpia import Operation
from ukschoolgdpr.exemptions import MadeBy, Piece, Request
from ukschoolgdpr.exemptions import Role as As
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.requests import AccessRequest, Obtained, RightsRequest
from ukschoolgdpr.law.criteria import Reason
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Decision, Outcome
from ukschoolgdpr.people import Requester, Role
from ukschoolgdpr.policies.deciding import (
    Checked,
    Decided,
    Prevails,
    Why,
    consent,
    practice,
    requests,
)
from ukschoolgdpr.policies.deciding import sharing as sharing_decided
from ukschoolgdpr.policies.model import load
from ukschoolgdpr.policies.standards.practice import Cookie
from ukschoolgdpr.policies.words.notices import Basis, SpecialKind
from ukschoolgdpr.policies.words.rights import (
    ErasureGround,
    FeeGround,
    NamedRight,
    ObjectionGround,
    RefusalGround,
    RestrictedUse,
    RestrictionGround,
)
from ukschoolgdpr.policies.words.sharing import Audience, Occasion, Terms
from ukschoolgdpr.retention import Audience as KeptAudience
from ukschoolgdpr.retention import Trigger
from ukschoolgdpr.sharing.essex import Concern
from ukschoolgdpr.sharing.norton_road import Keeping, Medium, Sending

DAY = date(2026, 9, 1)
SCHOOL = School(nation=Nation.ENGLAND)
ENGLAND = WorkingCalendar.of(Nation.ENGLAND)
ES, HP, NH, NR, SI = (
    load(name)
    for name in (
        "essex-school",
        "highfields",
        "norbury-hall",
        "norton-road",
        "stockport-inclusion",
    )
)
BREACH = Breach(
    acting_as=Capacity.CONTROLLER,
    personal_data=True,
    security_breached=True,
    accidental=True,
    lost=True,
    high_risk=False,
    risk_unlikely=False,
)
CHARITY = gateways.Sharing(
    school=SCHOOL,
    recipient=gateways.Recipient.OTHER,
    consented=False,
    required_by_law=False,
    court_ordered=False,
    forbidden_by_law=False,
    other_basis=False,
)
SENT = transfers.no_other_route(
    transfers.Transfer(
        school=SCHOOL,
        uk_gdpr_applies=True,
        initiated=True,
        separate_recipient=True,
        on_privacy_shield=True,
        on_data_bridge=False,
    )
)
STAFF_PICTURE = Picture(
    data_subject=DataSubject.EMPLOYEE,
    recognisable=True,
    for_security=False,
    kept_for_security=True,
    promotional=True,
    name_fits=False,
)
CHILD = Requester(school=SCHOOL, age=12, understands=True)
PIECE = Piece(
    key="report",
    identifies_other=True,
    other=As.TEACHER,
    other_consents=False,
    reasonable_without_consent=False,
    no_other_kind=True,
)
ASKED = Request(school=SCHOOL, may_act=True, requester=MadeBy.DATA_SUBJECT)
RULED_OUT = lawful({"consent.imbalance": one("consent-ruled-out"), "consent.conditions": None})
REPORTING = lawful({"breaches.people_told": one("likely-high-risk")})

CASES: Final[dict[str, Callable[..., Decided[Any]]]] = {
    # Consent.
    "valid": lambda it=NH: consent.valid(
        it, consent.Form(consent=Consent(pre_ticked=True)), as_of=DAY
    ),
    "valid, special category": lambda it=HP: consent.valid(
        it, consent.Form(consent=Consent(special_category=True, opt_out=True)), as_of=DAY
    ),
    "valid, imbalance": lambda it=RULED_OUT: consent.valid(
        it, consent.Form(consent=Consent(data_subject=DataSubject.EMPLOYEE)), as_of=DAY
    ),
    "recorded": lambda it=NR: consent.recorded(it, as_of=DAY),
    "recorded, with more and with less": lambda it=NH: consent.recorded(it, as_of=DAY),
    "keeps evidence": lambda it=NH: consent.keeps_evidence(it, as_of=DAY),
    "another ground": lambda it=NH: consent.another_ground(
        it, Consent(refused=True, presented_as_basis=True), serious_risk=False, as_of=DAY
    ),
    "another ground at a serious risk": lambda it=NH: consent.another_ground(
        it, Consent(refused=True, presented_as_basis=True), serious_risk=True, as_of=DAY
    ),
    "own consent online": lambda it=NH: consent.own_consent_online(
        it, Consent(age=13, competent=True), as_of=DAY
    ),
    "own consent online, unknown": lambda it=HP: consent.own_consent_online(
        it, Consent(), as_of=DAY
    ),
    "picture consent": lambda it=NH: consent.picture_consent(
        it, STAFF_PICTURE, Consent(recognisable=True, other_basis=True), as_of=DAY
    ),
    "picture consent by another basis": lambda it=LAWFUL_POLICY: consent.picture_consent(
        it, STAFF_PICTURE, Consent(recognisable=True), as_of=DAY
    ),
    "picture explicit": lambda it=NH: consent.picture_explicit(
        it, STAFF_PICTURE, special_category=False
    ),
    "name beside": lambda it=NH: consent.name_beside(it, STAFF_PICTURE),
    "new consent": lambda it=NH: consent.new_consent(it, Consent(purposes_changed=True), as_of=DAY),
    # Practice.
    "may send": lambda it=NR: practice.may_send(
        it, Sending(medium=Medium.DEVICE, personal_address=True, sealed=True)
    ),
    "may send, medium unknown": lambda it=NR: practice.may_send(it, Sending()),
    "may keep": lambda it=NR: practice.may_keep(
        it, Keeping(leaves_school=False, media_encrypted=True), Governance(), as_of=DAY
    ),
    "is breach": lambda it=NR: practice.is_breach(it, BREACH, as_of=DAY),
    "is breach, unknown": lambda it=NR: practice.is_breach(it, Breach(), as_of=DAY),
    "reported": lambda it=NR: practice.reported(it, BREACH, as_of=DAY),
    "people told": lambda it=REPORTING: practice.people_told(it, BREACH, as_of=DAY),
    "report by": lambda it=NR: practice.report_by(it, datetime(2023, 2, 10, 16, 30, tzinfo=UTC)),
    "assessed": lambda it=NR: practice.assessed(
        it, Operation(innovative=True, matching=False), no_direct_notice=True, as_of=DAY
    ),
    "classified": lambda it=NR: practice.classified(it, SpecialKind.CRIMINAL, as_of=DAY),
    "grounds needed": lambda it=NR: practice.grounds_needed(it, special_category=True),
    "sold": lambda it=ES: practice.sold(it, as_of=DAY),
    "keep until": lambda it=NH: practice.keep_until(
        it, KeptAudience.STAFF, Trigger.END_OF_EMPLOYMENT, date(2024, 8, 31)
    ),
    "keep until it is needed no longer": lambda it=NH: practice.keep_until(
        it,
        KeptAudience.STAFF,
        Trigger.END_OF_EMPLOYMENT,
        date(2024, 8, 31),
        needed_until=date(2025, 2, 28),
    ),
    "told before use": lambda it=NH: practice.told_before_use(
        it, Obtained(obtained=date(2025, 9, 3)), date(2025, 9, 8), ENGLAND
    ),
    "trained by": lambda it=NR: practice.trained_by(it, date(2025, 9, 1)),
    "refreshed by": lambda it=NR: practice.refreshed_by(it, date(2025, 9, 1)),
    "cookie consent": lambda it=ES: practice.cookie_consent(
        it, Cookie(strictly_necessary=False, statistics=True), as_of=date(2025, 9, 1)
    ),
    "cookie consent, not for statistics": lambda it=ES: practice.cookie_consent(
        it, Cookie(strictly_necessary=False, statistics=False), as_of=date(2025, 9, 1)
    ),
    # Requests.
    "deadline": lambda it=NR: requests.deadline(
        it, AccessRequest(received=date(2022, 12, 23)), ENGLAND
    ),
    "deadline of another right": lambda it=NH: requests.deadline(
        it, RightsRequest(received=date(2023, 6, 1)), ENGLAND, right=NamedRight.OBJECTION
    ),
    "told by": lambda it=NR: requests.told_by(it, Obtained(obtained=date(2025, 9, 3)), ENGLAND),
    "contest until": lambda it=NH: requests.contest_until(
        it, date(2024, 11, 13), date(2024, 11, 14), ENGLAND
    ),
    "identity": lambda it=NH: requests.identity(
        it, Requester(school=SCHOOL, known_to_school=True), as_of=DAY
    ),
    "fee": lambda it=NH: requests.fee(
        it, FeeGround.SIMILAR_INFORMATION, as_of=DAY, interval_elapsed=False
    ),
    "fee, interval unknown": lambda it=NH: requests.fee(it, FeeGround.FURTHER_COPIES, as_of=DAY),
    "fee, interval unknown and none by law": lambda it=NH: requests.fee(
        it, FeeGround.SIMILAR_INFORMATION, as_of=DAY
    ),
    "fee, silent": lambda it=HP: requests.fee(it, FeeGround.FURTHER_COPIES, as_of=DAY),
    "refusal": lambda it=NH: requests.refusal(it, RefusalGround.REPETITIVE, as_of=DAY),
    "refusal tells": lambda it=NH: requests.refusal_tells(it, as_of=DAY),
    "refusal tells, silent": lambda it=HP: requests.refusal_tells(it, as_of=DAY),
    "who may ask": lambda it=NH: requests.who_may_ask(it, Role.SUBJECT, CHILD, as_of=DAY),
    "who may ask for a child": lambda it=NH: requests.who_may_ask(
        it, Role.PARENT, CHILD, as_of=DAY
    ),
    "redaction": lambda it=ES: requests.redaction(it, ASKED, PIECE, as_of=DAY),
    "rectified": lambda it=NR: requests.rectified(it, opinion=True, inaccurate=True, as_of=DAY),
    "objected": lambda it=NH: requests.objected(it, ObjectionGround.DIRECT_MARKETING, as_of=DAY),
    "objected to a task": lambda it=NH: requests.objected(
        it, ObjectionGround.PUBLIC_TASK, as_of=DAY
    ),
    "restricted": lambda it=ES: requests.restricted(
        it, RestrictionGround.NEEDED_FOR_CLAIMS, as_of=DAY
    ),
    "usable": lambda it=NR: requests.usable(it, RestrictedUse.LEGAL_CLAIMS, as_of=DAY),
    "erased": lambda it=NH: requests.erased(it, ErasureGround.CONSENT_WITHDRAWN, as_of=DAY),
    "portable": lambda it=NR: requests.portable(
        it, Basis.LEGAL_OBLIGATION, automated=True, supplied=True, as_of=DAY
    ),
    # Sharing.
    "may share": lambda it=HP: sharing_decided.may_share(
        it,
        sharing_decided.Disclosure(sharing=CHARITY, of=Audience.LOOKED_AFTER),
        as_of=DAY,
    ),
    "may share in a worry": lambda it=ES: sharing_decided.may_share(
        it,
        sharing_decided.Disclosure(
            sharing=evolve(CHARITY, recipient=gateways.Recipient.POLICE),
            of=Audience.PUPILS,
            concern=Concern(at_risk=True, protects_child=True, serious=True, very_great=False),
        ),
        as_of=DAY,
    ),
    "may share with a named recipient": lambda it=HP: sharing_decided.may_share(
        it,
        sharing_decided.Disclosure(
            sharing=evolve(
                CHARITY,
                recipient=gateways.Recipient.DEPARTMENT,
                data=gateways.SharedData.CENSUS,
                requested=True,
            ),
            of=Audience.LOOKED_AFTER,
        ),
        as_of=DAY,
    ),
    "may engage": lambda it=ES: sharing_decided.may_engage(
        it, [Terms.MEMORANDUM], Governance(), as_of=DAY
    ),
    "may transfer": lambda it=NH: sharing_decided.may_transfer(
        it, SENT, to="US", for_=[Occasion.SUPPLIERS], as_of=date(2021, 3, 1)
    ),
    "may transfer to a friend": lambda it=NH: sharing_decided.may_transfer(
        it, SENT, to="NO", as_of=DAY
    ),
    "may transfer, safeguards not given": lambda it=SI: sharing_decided.may_transfer(
        it, SENT, to="US", as_of=DAY
    ),
    "may transfer by agreement": lambda it=NR: sharing_decided.may_transfer(
        it, evolve(SENT, enforceable_rights=False), to="US", as_of=DAY
    ),
    "may release": lambda it=NH: sharing_decided.may_release(
        it, gateways.Release(promotes_children=True, research=True, terms_kept=False), as_of=DAY
    ),
    "may release, of the workforce": lambda it=NH: sharing_decided.may_release(
        it, gateways.Release(promotes_deployment=True), of=Audience.WORKFORCE, as_of=DAY
    ),
}


def answer(value: object) -> str:
    """Spell an answer."""
    if value is None or isinstance(value, bool):
        return {True: "yes", False: "no", None: "open"}[value]
    if isinstance(value, Reckoning):
        return f"{value.id} {value.day}"
    if isinstance(value, frozenset):
        return ", ".join(sorted(str(one.value) for one in value))
    return str(value.value if isinstance(value, Enum) else value)


def leaves(reason: Reason) -> Iterator[Reason]:
    """Give the sentences a reason is made of, in their order."""
    if reason.because:
        for part in reason.because:
            yield from leaves(part)
    else:
        yield reason


def rejected(why: Why) -> bool:
    """Say whether it is one of the many ways of the law that may be open, and is not."""
    many = {"exemptions", "transfers", "dpia"}
    if not isinstance(why, Decision) or why.outcome is not Outcome.DOES_NOT_APPLY:
        return False
    return why.rule.id.partition(".")[0] in many


def reasons(why: Why) -> Iterator[str]:
    """Spell what an answer rests on: the law by its ids, a policy sentence by sentence."""
    if isinstance(why, Decision):
        yield f"law {why.rule.id} at {why.as_of}: {why.outcome.value}"
    elif isinstance(why, Reckoning):
        yield f"time {answer(why)}"
    else:
        for leaf in leaves(why):
            yield f"says {leaf.text}: {answer(leaf.met)} [{leaf.cites or ''}]"


def shown(decided: Decided[Any]) -> str:
    """Show a decision whole."""
    lines = [decided.question]
    lines += [f"policy {answer(it.says)} [{', '.join(it.clauses)}]" for it in decided.policy]
    counts = f"{answer(decided.effective)} by {decided.prevails.value}"
    lines.append(f"law {answer(decided.law)}, so {counts}")
    lines += [f"laxer {answer(it.says)} [{', '.join(it.clauses)}]" for it in decided.laxer]
    if isinstance(decided, Checked):
        lines += [f"fails {answer(it.says)} [{', '.join(it.clauses)}]" for it in decided.fails]
    asked = [why for why in decided.why if not rejected(why)]
    lines += [line for why in asked for line in reasons(why)]
    if len(asked) < len(decided.why):
        lines.append(f"law of {len(decided.why) - len(asked)} more rules: does-not-apply")
    lines += [f"missing {text}" for text in decided.missing]
    return "\n".join(lines)


FILE: Final = Path(__file__).parent.parent / "oracles" / "policy_decisions.txt"
SHOWN: Final = {
    name: lines
    for name, _, lines in (
        block.partition("\n")
        for block in FILE.read_text(encoding="utf-8").removesuffix("\n").split("\n\n")
    )
}


@pytest.mark.parametrize("name", CASES)
def test_a_decision_is_shown_whole(name: str) -> None:
    assert shown(CASES[name]()) == SHOWN[f"# {name}"]


@pytest.mark.parametrize("name", CASES)
def test_a_policy_that_says_nothing_leaves_it_to_the_law(name: str) -> None:
    found = CASES[name](SILENT)
    assert (found.policy, found.laxer) == ((), ())
    assert found.effective == found.law
    assert found.prevails is (Prevails.NEITHER if found.law is None else Prevails.LAW)
    assert all(isinstance(why, Decision | Reckoning | Reason) for why in found.why)


def test_every_decision_in_the_table_is_made() -> None:
    assert [f"# {name}" for name in CASES] == list(SHOWN)
