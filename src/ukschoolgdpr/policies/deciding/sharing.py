"""Whether data may go, by a school's own words and by the law: to others, to suppliers, abroad.

A school's tighter rule applies, a laxer one yields to the law; both are given, with the clauses.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final

from attrs import evolve, field, frozen

from ukschoolgdpr import sharing as gateways
from ukschoolgdpr import transfers
from ukschoolgdpr.accountability import PROCESSOR_CONTRACT, Governance
from ukschoolgdpr.law.criteria import Maybe, Reason, every, some
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.policies.deciding import Decided, Prevails, Why, answers, both, either, no, says
from ukschoolgdpr.policies.findings import worded
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.model.sharing import Default
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.sharing import (
    Assessed,
    Audience,
    Boundary,
    Condition,
    Ground,
    Noted,
    Occasion,
    Opening,
    Receiver,
    ReleasedFor,
    Safeguard,
    Terms,
    Weighing,
)
from ukschoolgdpr.sharing.essex import Concern
from ukschoolgdpr.sharing.practice import beside
from ukschoolgdpr.transfers.approval import UNITED_KINGDOM
from ukschoolgdpr.vocabulary import Verdict


@frozen(kw_only=True)
class Disclosure:
    """Data that are to go to somebody, as law and policies look at it."""

    sharing: gateways.Sharing
    """What the law asks about."""
    of: Audience | None = None
    """Whose data they are."""
    policies_allow: Maybe = None
    """Whether the school's policies allow it."""
    concern: Concern = field(factory=Concern)
    """The worry, if there is one."""


@frozen(kw_only=True)
class Disclosed(Decided[Maybe]):
    """Whether data may go to somebody, and what the policy wants done about it."""

    answer: gateways.Answer
    """What the law says, with the course it takes."""
    discuss: Maybe
    """Whether it is discussed with the person first, and permission sought."""
    at_once: Maybe
    """Whether it is done at once."""
    recorded: tuple[Stated[Noted], ...]
    """What is recorded of sharing at once."""
    told: tuple[Stated[Noted], ...]
    """What the person is told of it, once that is safe."""


_REACHES: Final = {
    Receiver.DEPARTMENT: gateways.Recipient.DEPARTMENT,
    Receiver.AUTHORITY: gateways.Recipient.LOCAL_AUTHORITY,
    Receiver.AUTHORITY_EDUCATION: gateways.Recipient.LOCAL_AUTHORITY,
    Receiver.AUTHORITY_SERVICES: gateways.Recipient.LOCAL_AUTHORITY,
    Receiver.OTHER_AUTHORITIES: gateways.Recipient.LOCAL_AUTHORITY,
    Receiver.NEXT_SCHOOL: gateways.Recipient.NEXT_SCHOOL,
    Receiver.OTHER_SCHOOLS: gateways.Recipient.NEXT_SCHOOL,
    Receiver.SCHOOL_NURSES: gateways.Recipient.HEALTH,
    Receiver.HEALTH_SERVICES: gateways.Recipient.HEALTH,
    Receiver.HEALTH_SPECIALISTS: gateways.Recipient.HEALTH,
}


def may_share(policy: Policy, disclosure: Disclosure, *, as_of: date) -> Disclosed:
    """Decide whether data may go to somebody, by a policy and by the law.

    Args:
        policy: what the school says.
        disclosure: what is known of it.
        as_of: the day whose law is meant.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> charity = gateways.Sharing(
        ...     recipient=gateways.Recipient.OTHER,
        ...     consented=False,
        ...     required_by_law=False,
        ...     court_ordered=False,
        ...     forbidden_by_law=False,
        ...     other_basis=False,
        ... )
        >>> asked = Disclosure(sharing=charity, of=Audience.LOOKED_AFTER)
        >>> found = may_share(load("highfields"), asked, as_of=date(2026, 9, 1))
        >>> found.effective, found.prevails.value, found.clauses
        (False, 'both', ('HP-8-c',))
    """
    answer = gateways.may_share(disclosure.sharing, as_of=as_of)
    override, concern = policy.sharing.override, disclosure.concern
    at_once = bool(override.at_once and override.at_once.says) and concern.very_great
    worried = both(concern.harm_feared, concern.can_discuss, no(concern.very_great))
    decided = _decided(
        "may the data go",
        _rule(policy, disclosure, answer),
        answer.may,
        answer.decisions,
        must=answer.must,
    )
    return Disclosed(
        question=decided.question,
        policy=decided.policy,
        law=decided.law,
        effective=decided.effective,
        prevails=decided.prevails,
        laxer=decided.laxer,
        why=decided.why,
        answer=answer,
        discuss=bool(override.discussed) and worried,
        at_once=at_once,
        recorded=override.recorded if at_once else (),
        told=override.told if at_once and concern.safe_to_tell is not False else (),
    )


def _rule(policy: Policy, disclosure: Disclosure, answer: gateways.Answer) -> Reason | None:
    """Say whether a policy lets data go; None where it does not say."""
    sharing, asked = policy.sharing, disclosure.sharing
    texts = [one for one in sharing.defaults if one.of in {None, disclosure.of}]
    parts = [part for text in texts for part in _openings(text, disclosure, answer)]
    if sharing.override.of in {None, disclosure.of}:
        parts += _overrides(policy, disclosure, texts)
    parts += [
        says("it names the law for it", True, gateway.clauses)  # noqa: FBT003 - a fact
        for gateway in sharing.gateways
        if (gateway.to, gateway.data) == (asked.recipient, asked.data)
    ]
    for recipient in sharing.recipients:
        reached = _REACHES.get(recipient.who)
        if reached is asked.recipient is not None and recipient.of in {None, disclosure.of}:
            met = asked.necessary if recipient.where_necessary else True
            parts.append(says("it names the recipient", met, recipient.clauses))
    return some(tuple(parts)) if parts else None


def _openings(text: Default, disclosure: Disclosure, answer: gateways.Answer) -> list[Reason]:
    asked, concern = disclosure.sharing, disclosure.concern
    by_both = both(answer.may, disclosure.policies_allow)
    agreed = either(asked.consented, concern.permission)
    met: dict[Opening, Maybe] = {
        Opening.CONSENT: asked.consented if concern.permission is None else agreed,
        Opening.LAW_ALLOWS: answer.may,
        Opening.LAWFUL_BASIS: answer.may,
        Opening.LAW_REQUIRES: answer.must,
        Opening.LAW_AND_POLICIES: by_both,
        Opening.CONVENIENCE: True,
    }
    return [
        says(f"data go on {word.value.replace('-', ' ')}", met[word], text.clauses)
        for word in text.on
        if word in met
    ]


def _overrides(policy: Policy, disclosure: Disclosure, texts: Sequence[Default]) -> list[Reason]:
    """Weigh what lets data go without permission: a ground, where the risk is serious enough."""
    override, concern, asked = policy.sharing.override, disclosure.concern, disclosure.sharing
    met: dict[Ground, Maybe] = {
        Ground.REQUIRED_BY_LAW: asked.required_by_law,
        Ground.COURT_ORDER: asked.court_ordered,
        Ground.CRIME_OR_FRAUD: concern.crime_or_fraud,
        Ground.SERIOUS_RISK: concern.risk_to_others,
        Ground.PROTECT_CHILD: concern.protects_child,
        Ground.ANY_POLICE_REQUEST: asked.requested,
    }
    grounds = {
        one.says: says(f"it is for {one.says.value.replace('-', ' ')}", met[one.says], one.clauses)
        for one in override.grounds
    }
    parts = []
    risk = [one for one in texts if Opening.RISK in one.on]
    worries = [says("somebody is at risk", concern.at_risk, one.clauses) for one in risk]
    if risk and Ground.CRIME_OR_FRAUD in grounds:
        worries.append(grounds[Ground.CRIME_OR_FRAUD])
    serious = [
        says("the risk is serious", concern.serious, one.clauses)
        for one in override.weighing
        if one.says is Weighing.SERIOUS_RISK
    ]
    needed = [some(tuple(one)) for one in (worries, [*grounds.values()]) if one]
    if needed:
        parts.append(every((*needed, *serious)))
    if override.at_once is not None and override.at_once.says:
        clauses = override.at_once.clauses
        parts.append(says("the risk to others is very great", concern.very_great, clauses))
    return parts


def may_engage(
    policy: Policy, terms: Collection[Terms], processor: Governance, *, as_of: date
) -> Decided[Maybe]:
    """Decide whether a supplier may process data for the school, by a policy and by the law.

    Args:
        policy: what the school says.
        terms: what binds the supplier.
        processor: what is known of the terms; whether they are a contract is told by ``terms``.
        as_of: the day whose law is meant.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> essex, memorandum = load("essex-school"), [Terms.MEMORANDUM]
        >>> found = may_engage(essex, memorandum, Governance(), as_of=date(2026, 9, 1))
        >>> found.stated, found.effective, found.prevails.value, found.clauses
        (True, False, 'law', ('ES-6-b',))
    """
    law = PROCESSOR_CONTRACT.decide(
        evolve(processor, contract_written=Terms.CONTRACT in terms), as_of=as_of
    )
    accepted = [
        says(f"there is {worded(one.says)}", one.says in terms, one.clauses)
        for one in policy.sharing.processors.terms
    ]
    rule = some(tuple(accepted)) if accepted else None
    return _decided("may the supplier process data", rule, law.reason.met, (law,))


def may_transfer(
    policy: Policy,
    sent: transfers.Transfer,
    *,
    to: str,
    for_: Collection[Occasion] | None = None,
    as_of: date,
) -> Decided[Maybe]:
    """Decide whether data may go abroad, by a policy and by the law.

    Args:
        policy: what the school says.
        sent: what is known of the transfer.
        to: the territory, by its code of ISO 3166-1.
        for_: what it is made for, as policies have it; None if that is not known.
        as_of: the day whose law is meant.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> shield = transfers.no_other_route(
        ...     transfers.Transfer(
        ...         uk_gdpr_applies=True,
        ...         initiated=True,
        ...         separate_recipient=True,
        ...         on_privacy_shield=True,
        ...         on_data_bridge=False,
        ...     )
        ... )
        >>> norbury_hall, supplier = load("norbury-hall"), [Occasion.SUPPLIERS]
        >>> for day in (date(2019, 3, 1), date(2021, 3, 1)):
        ...     found = may_transfer(norbury_hall, shield, to="US", for_=supplier, as_of=day)
        ...     print(found.stated, found.effective, found.prevails.value)
        True True both
        True False law
    """
    law = transfers.transfer(sent, to=to, as_of=as_of)
    met = {Outcome.APPLIES: True, Outcome.DOES_NOT_APPLY: False, Outcome.UNDETERMINED: None}
    rule = _abroad(policy, sent, law, for_)
    why = (law.restricted, *law.routes)
    return _decided("may the data go abroad", rule, met[law.outcome], why)


def _abroad(
    policy: Policy,
    sent: transfers.Transfer,
    law: transfers.Answer,
    for_: Collection[Occasion] | None,
) -> Reason | None:
    stated = policy.transfers
    inside = [
        says(f"it stays within the {one.says.value.upper()}", True, one.clauses)  # noqa: FBT003 - a fact
        for one in stated.boundary
        if law.code in _within(one.says)
    ]
    if inside and len(inside) == len(stated.boundary):
        return every(tuple(inside))
    occasions = [
        says(
            f"it is made for {one.says.value.replace('-', ' ')}",
            None if for_ is None else one.says in for_,
            one.clauses,
        )
        for one in stated.occasions
    ]
    safeguards = [
        says(
            f"it is safeguarded by {one.says.value.replace('-', ' ')}",
            _safeguarded(one.says, sent, law),
            one.clauses,
        )
        for one in stated.safeguards
    ] or [
        says("it is safeguarded as is announced, which is not given", None, gap.clauses)
        for gap in policy.gaps
        if gap.about == "transfers.safeguards"
    ]
    conditions = [
        says("data subjects keep rights and remedies", sent.enforceable_rights, one.clauses)
        for one in stated.conditions
        if one.says is not Condition.SAFEGUARDS
    ]
    parts = (*(some(tuple(one)) for one in (occasions, safeguards) if one), *conditions)
    return every(parts) if parts else None


def _within(boundary: Boundary) -> frozenset[str]:
    """List the territories within a line."""
    if boundary is Boundary.UK:
        return frozenset({UNITED_KINGDOM})
    free = frozenset(
        one.code
        for one in transfers.territories()
        if any(row.scope is transfers.Scope.FREE_MOVEMENT for row in one.rows)
    )
    return free - _EEA_ONLY if boundary is Boundary.EU else free


_EEA_ONLY: Final = frozenset({"IS", "LI", "NO"})


def _safeguarded(word: Safeguard, sent: transfers.Transfer, law: transfers.Answer) -> Maybe:
    approved = law.approval.reason.met
    uk = (sent.new_eu_clauses, sent.uk_addendum)
    facts: dict[Safeguard, Maybe] = {
        Safeguard.ADEQUACY: approved,
        Safeguard.ADEQUACY_COMMISSION: approved,
        Safeguard.CONTRACT_UK: either(sent.idta, both(*uk)),
        Safeguard.CONTRACT_EEA: either(sent.old_eu_clauses, sent.new_eu_clauses),
        Safeguard.PRIVACY_SHIELD: sent.on_privacy_shield,
        Safeguard.DATA_BRIDGE: both(sent.on_data_bridge, sent.under_framework),
        Safeguard.BINDING_AGREEMENT: sent.public_instrument,
        Safeguard.PUBLIC_INTEREST: sent.public_interest,
        Safeguard.LEGAL_CLAIMS: sent.legal_claims,
        Safeguard.VITAL_INTERESTS: both(sent.vital_interests, sent.cannot_consent),
        Safeguard.PUBLIC_REGISTER: sent.public_register,
    }
    return facts[word]


def may_release(
    policy: Policy, release: gateways.Release, *, of: Audience = Audience.PUPILS, as_of: date
) -> Decided[Maybe]:
    """Decide whether the department may pass data on, as a notice has it and by the law.

    Args:
        policy: what the school says of the department.
        release: what is known of what is asked for.
        of: whose data: those of pupils, or of the workforce, for whom no law is held here.
        as_of: the day whose law is meant.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> newspaper = gateways.Release(promotes_children=False)
        >>> found = may_release(load("norbury-hall"), newspaper, as_of=date(2026, 9, 1))
        >>> found.effective, found.prevails.value
        (False, 'both')
    """
    workforce = of is Audience.WORKFORCE
    stated = policy.pupil_database.workforce if workforce else policy.pupil_database.pupils
    purposes: dict[ReleasedFor, Maybe] = {
        ReleasedFor.CHILDREN: release.promotes_children,
        ReleasedFor.DEPLOYMENT: release.promotes_deployment,
    }
    activities: dict[ReleasedFor, Maybe] = {
        ReleasedFor.RESEARCH: release.research,
        ReleasedFor.STATISTICS: release.statistics,
        ReleasedFor.GUIDANCE: release.guidance,
    }
    assessed: dict[Assessed, Maybe] = {
        Assessed.REQUESTER: release.requester_assessed,
        Assessed.PURPOSE: release.purpose_assessed,
        Assessed.SENSITIVITY: release.sensitivity_assessed,
        Assessed.STORAGE: release.storage_assessed,
        Assessed.TERMS_CONFIDENTIALITY: release.terms_kept,
        Assessed.TERMS_SECURITY: release.terms_kept,
        Assessed.TERMS_RETENTION: release.terms_kept,
    }

    def named(facts: dict[ReleasedFor, Maybe]) -> tuple[Reason, ...]:
        return tuple(
            says(f"it is for {one.says.value.replace('-', ' ')}", facts[one.says], one.clauses)
            for one in stated.purposes
            if one.says in facts
        )

    looked_at = tuple(
        says(f"looked at: {one.says.value.replace('-', ' ')}", assessed[one.says], one.clauses)
        for one in stated.assessed
    )
    parts = (*(some(one) for one in (named(purposes), named(activities)) if one), *looked_at)
    rule = every(parts) if parts else None
    question = "may the department pass data on"
    if workforce:
        return _decided(question, rule, None, ())
    law = gateways.released(release, as_of=as_of).purpose
    return _decided(question, rule, law.met, (law,))


_PREVAILS: Final = {
    Verdict.AGREES: Prevails.BOTH,
    Verdict.STRICTER: Prevails.POLICY,
    Verdict.LAXER: Prevails.LAW,
}


def _decided(
    question: str, rule: Reason | None, may: Maybe, why: Iterable[Why], *, must: Maybe = False
) -> Decided[Maybe]:
    """Set a policy's rule beside what the law allows and requires."""
    stated = answers(rule)
    if rule is None:
        effective, prevails = may, Prevails.NEITHER if may is None else Prevails.LAW
    else:
        joined = beside(rule=rule.met, may=may, must=must)
        effective, prevails = joined.may, _PREVAILS.get(joined.verdict, Prevails.NEITHER)
        if prevails is Prevails.NEITHER and effective is not None:
            prevails = Prevails.LAW if may is effective else Prevails.POLICY
    return Decided(
        question=question,
        policy=stated,
        law=may,
        effective=effective,
        prevails=prevails,
        laxer=stated
        if prevails is Prevails.LAW and rule is not None and rule.met is not None
        else (),
        why=(*why, *((rule,) if rule else ())),
    )
