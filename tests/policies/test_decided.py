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

from tests.policies.stating import lawful, one
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
from ukschoolgdpr.policies.deciding import Checked, Decided, Why, consent, practice, requests
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

CASES: Final[dict[str, Callable[[], Decided[Any]]]] = {
    # Consent.
    "valid": lambda: consent.valid(NH, consent.Form(consent=Consent(pre_ticked=True)), as_of=DAY),
    "valid, special category": lambda: consent.valid(
        HP, consent.Form(consent=Consent(special_category=True, opt_out=True)), as_of=DAY
    ),
    "valid, imbalance": lambda: consent.valid(
        RULED_OUT, consent.Form(consent=Consent(data_subject=DataSubject.EMPLOYEE)), as_of=DAY
    ),
    "recorded": lambda: consent.recorded(NR, as_of=DAY),
    "keeps evidence": lambda: consent.keeps_evidence(NH, as_of=DAY),
    "another ground": lambda: consent.another_ground(
        NH, Consent(refused=True, presented_as_basis=True), serious_risk=False, as_of=DAY
    ),
    "another ground at a serious risk": lambda: consent.another_ground(
        NH, Consent(refused=True, presented_as_basis=True), serious_risk=True, as_of=DAY
    ),
    "own consent online": lambda: consent.own_consent_online(
        NH, Consent(age=13, competent=True), as_of=DAY
    ),
    "own consent online, unknown": lambda: consent.own_consent_online(HP, Consent(), as_of=DAY),
    "picture consent": lambda: consent.picture_consent(
        NH, STAFF_PICTURE, Consent(recognisable=True, other_basis=True), as_of=DAY
    ),
    "picture consent by another basis": lambda: consent.picture_consent(
        lawful(), STAFF_PICTURE, Consent(recognisable=True), as_of=DAY
    ),
    "picture explicit": lambda: consent.picture_explicit(NH, STAFF_PICTURE, special_category=False),
    "name beside": lambda: consent.name_beside(NH, STAFF_PICTURE),
    "new consent": lambda: consent.new_consent(NH, Consent(purposes_changed=True), as_of=DAY),
    # Practice.
    "may send": lambda: practice.may_send(
        NR, Sending(medium=Medium.DEVICE, personal_address=True, sealed=True)
    ),
    "may send, medium unknown": lambda: practice.may_send(NR, Sending()),
    "may keep": lambda: practice.may_keep(
        NR, Keeping(leaves_school=False, media_encrypted=True), Governance(), as_of=DAY
    ),
    "is breach": lambda: practice.is_breach(NR, BREACH, as_of=DAY),
    "is breach, unknown": lambda: practice.is_breach(NR, Breach(), as_of=DAY),
    "reported": lambda: practice.reported(NR, BREACH, as_of=DAY),
    "people told": lambda: practice.people_told(REPORTING, BREACH, as_of=DAY),
    "report by": lambda: practice.report_by(NR, datetime(2023, 2, 10, 16, 30, tzinfo=UTC)),
    "assessed": lambda: practice.assessed(
        NR, Operation(innovative=True, matching=False), no_direct_notice=True, as_of=DAY
    ),
    "classified": lambda: practice.classified(NR, SpecialKind.CRIMINAL, as_of=DAY),
    "grounds needed": lambda: practice.grounds_needed(NR, special_category=True),
    "sold": lambda: practice.sold(ES, as_of=DAY),
    "keep until": lambda: practice.keep_until(
        NH, KeptAudience.STAFF, Trigger.END_OF_EMPLOYMENT, date(2024, 8, 31)
    ),
    "keep until it is needed no longer": lambda: practice.keep_until(
        NH,
        KeptAudience.STAFF,
        Trigger.END_OF_EMPLOYMENT,
        date(2024, 8, 31),
        needed_until=date(2025, 2, 28),
    ),
    "told before use": lambda: practice.told_before_use(
        NH, Obtained(obtained=date(2025, 9, 3)), date(2025, 9, 8), ENGLAND
    ),
    "trained by": lambda: practice.trained_by(NR, date(2025, 9, 1)),
    "refreshed by": lambda: practice.refreshed_by(NR, date(2025, 9, 1)),
    "cookie consent": lambda: practice.cookie_consent(
        ES, Cookie(strictly_necessary=False, statistics=True), as_of=date(2025, 9, 1)
    ),
    "cookie consent, not for statistics": lambda: practice.cookie_consent(
        ES, Cookie(strictly_necessary=False, statistics=False), as_of=date(2025, 9, 1)
    ),
    # Requests.
    "deadline": lambda: requests.deadline(NR, AccessRequest(received=date(2022, 12, 23)), ENGLAND),
    "deadline of another right": lambda: requests.deadline(
        NH, RightsRequest(received=date(2023, 6, 1)), ENGLAND, right=NamedRight.OBJECTION
    ),
    "told by": lambda: requests.told_by(NR, Obtained(obtained=date(2025, 9, 3)), ENGLAND),
    "contest until": lambda: requests.contest_until(
        NH, date(2024, 11, 13), date(2024, 11, 14), ENGLAND
    ),
    "identity": lambda: requests.identity(
        NH, Requester(school=SCHOOL, known_to_school=True), as_of=DAY
    ),
    "fee": lambda: requests.fee(
        NH, FeeGround.SIMILAR_INFORMATION, as_of=DAY, interval_elapsed=False
    ),
    "fee, interval unknown": lambda: requests.fee(NH, FeeGround.FURTHER_COPIES, as_of=DAY),
    "fee, interval unknown and none by law": lambda: requests.fee(
        NH, FeeGround.SIMILAR_INFORMATION, as_of=DAY
    ),
    "fee, silent": lambda: requests.fee(HP, FeeGround.FURTHER_COPIES, as_of=DAY),
    "refusal": lambda: requests.refusal(NH, RefusalGround.REPETITIVE, as_of=DAY),
    "refusal tells": lambda: requests.refusal_tells(NH, as_of=DAY),
    "refusal tells, silent": lambda: requests.refusal_tells(HP, as_of=DAY),
    "who may ask": lambda: requests.who_may_ask(NH, Role.SUBJECT, CHILD, as_of=DAY),
    "who may ask for a child": lambda: requests.who_may_ask(NH, Role.PARENT, CHILD, as_of=DAY),
    "redaction": lambda: requests.redaction(ES, ASKED, PIECE, as_of=DAY),
    "rectified": lambda: requests.rectified(NR, opinion=True, inaccurate=True, as_of=DAY),
    "objected": lambda: requests.objected(NH, ObjectionGround.DIRECT_MARKETING, as_of=DAY),
    "objected to a task": lambda: requests.objected(NH, ObjectionGround.PUBLIC_TASK, as_of=DAY),
    "restricted": lambda: requests.restricted(ES, RestrictionGround.NEEDED_FOR_CLAIMS, as_of=DAY),
    "usable": lambda: requests.usable(NR, RestrictedUse.LEGAL_CLAIMS, as_of=DAY),
    "erased": lambda: requests.erased(NH, ErasureGround.CONSENT_WITHDRAWN, as_of=DAY),
    "portable": lambda: requests.portable(
        NR, Basis.LEGAL_OBLIGATION, automated=True, supplied=True, as_of=DAY
    ),
    # Sharing.
    "may share": lambda: sharing_decided.may_share(
        HP,
        sharing_decided.Disclosure(sharing=CHARITY, of=Audience.LOOKED_AFTER),
        as_of=DAY,
    ),
    "may share in a worry": lambda: sharing_decided.may_share(
        ES,
        sharing_decided.Disclosure(
            sharing=evolve(CHARITY, recipient=gateways.Recipient.POLICE),
            of=Audience.PUPILS,
            concern=Concern(at_risk=True, protects_child=True, serious=True, very_great=False),
        ),
        as_of=DAY,
    ),
    "may share with a named recipient": lambda: sharing_decided.may_share(
        HP,
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
    "may engage": lambda: sharing_decided.may_engage(
        ES, [Terms.MEMORANDUM], Governance(), as_of=DAY
    ),
    "may transfer": lambda: sharing_decided.may_transfer(
        NH, SENT, to="US", for_=[Occasion.SUPPLIERS], as_of=date(2021, 3, 1)
    ),
    "may transfer to a friend": lambda: sharing_decided.may_transfer(NH, SENT, to="NO", as_of=DAY),
    "may transfer, safeguards not given": lambda: sharing_decided.may_transfer(
        SI, SENT, to="US", as_of=DAY
    ),
    "may transfer by agreement": lambda: sharing_decided.may_transfer(
        NR, evolve(SENT, enforceable_rights=False), to="US", as_of=DAY
    ),
    "may release": lambda: sharing_decided.may_release(
        NH, gateways.Release(promotes_children=True, research=True, terms_kept=False), as_of=DAY
    ),
    "may release, of the workforce": lambda: sharing_decided.may_release(
        NH, gateways.Release(promotes_deployment=True), of=Audience.WORKFORCE, as_of=DAY
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


def test_every_decision_in_the_table_is_made() -> None:
    assert [f"# {name}" for name in CASES] == list(SHOWN)
