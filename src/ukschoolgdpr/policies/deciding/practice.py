"""Daily practice decided by a school's policy and by the law: sending, keeping, assessing.

What the law does not know at all, such as a yearly course, a school may still hold itself to:
then the law's answer is the laxest there is.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Final, TypeVar

from attrs import frozen

from ukschoolgdpr.accountability import SECURITY, Governance
from ukschoolgdpr.breaches import PEOPLE, PERSONAL_DATA_BREACH, REGULATOR, Breach
from ukschoolgdpr.deadlines import breach_deadline, privacy_information_deadline
from ukschoolgdpr.dpia import Need, Operation, screening
from ukschoolgdpr.dpia import questions as ask
from ukschoolgdpr.dpia.triggers import CRITERIA
from ukschoolgdpr.facts.requests import Obtained
from ukschoolgdpr.law.citations import Citation, Reference
from ukschoolgdpr.law.criteria import Maybe, Reason, every, some
from ukschoolgdpr.law.periods import EVERY_DAY, ONE_DAY, Calendar, Hours, Years
from ukschoolgdpr.policies.deciding import (
    Checked,
    Decided,
    Prevails,
    answers,
    as_law,
    both,
    check,
    either,
    no,
    says,
    tightest,
    whether,
)
from ukschoolgdpr.policies.findings import worded
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.standards import notices as kinds
from ukschoolgdpr.policies.standards import practice as standards
from ukschoolgdpr.policies.standards import sharing as sharing_standards
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.notices import GroundsNeeded, SpecialKind
from ukschoolgdpr.policies.words.practice import (
    Act,
    AssessedType,
    BreachElement,
    ConsideredFeature,
    CookieRule,
    Measure,
    PeopleTold,
    ReportedIf,
    SendingStep,
    Training,
)
from ukschoolgdpr.policies.words.rights import NoticeMoment
from ukschoolgdpr.retention import Audience, Trigger
from ukschoolgdpr.sharing.norton_road import LAW, Keeping, Medium, Sending

F = TypeVar("F")
W = TypeVar("W", bound=Enum)

_ACTS: Final[Mapping[Act, Callable[[Sending], Maybe]]] = {
    Act.PERSONAL_EMAIL: lambda it: it.personal_address,
    Act.SENDING_TO_UNAUTHORISED: lambda it: no(it.recipient_authorised),
    Act.INSECURE_FORMAT: lambda it: no(it.secure_format),
    Act.PASSING_ON: lambda it: no(it.lawful_basis),
}
_ADDRESSED: Final[Mapping[SendingStep, Callable[[Sending], Maybe]]] = {
    SendingStep.RECIPIENT_CHECKED: lambda it: it.authority_checked,
}
_STEPS: Final[Mapping[Medium, Mapping[SendingStep, Callable[[Sending], Maybe]]]] = {
    Medium.EMAIL: {
        **_ADDRESSED,
        SendingStep.SCANNED: lambda it: it.scanned,
        SendingStep.SECURE_TRANSFER: lambda it: it.secure_transfer,
        SendingStep.RECEIPT_ASKED: lambda it: it.receipt_asked,
    },
    Medium.HAND: {
        **_ADDRESSED,
        SendingStep.IDENTITY_CHECKED: lambda it: both(it.identity_checked, it.address_checked),
        SendingStep.SEALED: lambda it: it.sealed,
    },
    Medium.POST: {
        **_ADDRESSED,
        SendingStep.BY_HAND: lambda it: no(it.can_collect),
        SendingStep.SEALED: lambda it: it.sealed,
        SendingStep.SPECIAL_DELIVERY: lambda it: it.special_delivery,
        SendingStep.NAME_ON_ENVELOPE: lambda it: it.name_on_envelope,
        SendingStep.ADDRESS_CHECKED: lambda it: it.address_checked,
    },
    Medium.DEVICE: {
        **_ADDRESSED,
        SendingStep.ENCRYPTED_DEVICE: lambda it: both(it.encrypted, it.password_protected),
        SendingStep.ADDRESS_CHECKED: lambda it: it.address_checked,
    },
}


def may_send(policy: Policy, sending: Sending) -> Checked:
    """Decide whether data may be sent as is meant: by no forbidden act, and step by step.

    Args:
        policy: what the school says.
        sending: what is sent, and how.

    Source:
        UK GDPR, arts 5(1)(f), 6(1), 32(1).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> home = Sending(medium=Medium.EMAIL, personal_address=True)
        >>> sent = may_send(load("norton-road"), home)
        >>> sent.effective, sent.prevails.value, [one.clauses for one in sent.fails]
        (False, 'policy', [('NR-9-b',)])
    """
    law = LAW.weigh(sending)
    return check("to send it so", _asked_of(policy, sending), law.met, why=(law,))


def _asked_of(policy: Policy, sending: Sending) -> Iterator[tuple[Stated[Enum], Reason]]:
    for act in policy.security.forbidden:
        if act.says in _ACTS:
            done = _ACTS[act.says](sending)
            yield act, says(f"it is not {worded(act.says)}", no(done), act.clauses)
    for step in policy.sending.to_person:
        if sending.medium is None:
            yield step, says("the medium is known", None, step.clauses)
        elif step.says in _STEPS[sending.medium]:
            so = _STEPS[sending.medium][step.says](sending)
            yield step, says(worded(step.says), so, step.clauses)


_KEPT: Final[Mapping[Measure, Callable[[Keeping], Maybe]]] = {
    Measure.PASSWORDS_SAFE: lambda it: it.passwords_safe,
    Measure.PASSWORDS_UNSHARED: lambda it: no(it.passwords_shared),
    Measure.PASSWORDS_GUIDED: lambda it: it.password_guidance,
    Measure.PAPER_LOCKED: lambda it: it.paper_locked,
    Measure.CLEAR_DESK: lambda it: it.desk_clear,
    Measure.PAPER_OUT: lambda it: either(no(it.leaves_school), it.looked_after),
    Measure.LEAVING_CONSIDERED: lambda it: either(no(it.leaves_school), it.must_leave),
    Measure.MEDIA_ENCRYPTED: lambda it: either(no(it.on_removable_media), it.media_encrypted),
    Measure.DEVICES_LOCKED: lambda it: either(no(it.on_removable_media), it.media_locked),
}


def may_keep(policy: Policy, keeping: Keeping, security: Governance, *, as_of: date) -> Checked:
    """Decide whether data may be kept as they are.

    Args:
        policy: what the school says.
        keeping: how they are kept.
        security: whether that fits the risk, which a person must judge.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 32.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> stick = Keeping(on_removable_media=True, media_encrypted=False, media_locked=True)
        >>> kept = may_keep(load("norton-road"), stick, Governance(), as_of=date(2026, 9, 1))
        >>> kept.effective, [one.clauses for one in kept.fails]
        (False, [('NR-6-k',)])
    """
    law = SECURITY.decide(security, as_of=as_of)
    asked = [
        (one, says(worded(one.says), _KEPT[one.says](keeping), one.clauses))
        for one in policy.security.measures
        if one.says in _KEPT
    ]
    return check("to keep it so", asked, law.reason.met, why=(law,))


_SECURITY: Final[Mapping[BreachElement, Callable[[Breach], Maybe]]] = {
    BreachElement.SECURITY_FAILURE: lambda it: it.security_breached,
    BreachElement.ACCIDENTAL_OR_UNLAWFUL: lambda it: either(
        it.accidental, it.unlawful, it.unauthorised
    ),
}
_EFFECTS: Final[Mapping[BreachElement, Callable[[Breach], Maybe]]] = {
    BreachElement.DESTRUCTION: lambda it: it.destroyed,
    BreachElement.LOSS: lambda it: it.lost,
    BreachElement.ALTERATION: lambda it: it.altered,
    BreachElement.DISCLOSURE: lambda it: both(it.unauthorised, it.disclosed),
    BreachElement.ACCESS: lambda it: both(it.unauthorised, it.accessed),
}


def is_breach(policy: Policy, breach: Breach, *, as_of: date) -> Decided[Maybe]:
    """Decide whether something is a breach of personal data.

    Args:
        policy: what the school says.
        breach: what happened.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 4(12).
    """
    law = PERSONAL_DATA_BREACH.decide(breach, as_of=as_of)
    rule = _defined(policy, breach)
    return whether(
        "whether it is a breach of personal data",
        answers(rule),
        law.reason.met,
        tighter=True,
        why=(law, *((rule,) if rule else ())),
    )


def _defined(policy: Policy, breach: Breach) -> Reason | None:
    def weighed(words: Mapping[BreachElement, Callable[[Breach], Maybe]]) -> tuple[Reason, ...]:
        return tuple(
            says(worded(one.says), words[one.says](breach), one.clauses)
            for one in policy.breaches.elements
            if one.says in words
        )

    effects = weighed(_EFFECTS)
    parts = (*weighed(_SECURITY), *((some(effects),) if effects else ()))
    if not parts:
        return None
    clauses = dict.fromkeys(it for one in policy.breaches.elements for it in one.clauses)
    return every((says("the data are personal data", breach.personal_data, clauses), *parts))


def _breached(policy: Policy, breach: Breach, as_of: date) -> Maybe:
    """Say whether it is a breach by the policy's definition, or by law where it has none."""
    rule = _defined(policy, breach)
    reason = PERSONAL_DATA_BREACH.decide(breach, as_of=as_of).reason if rule is None else rule
    return reason.met


def reported(policy: Policy, breach: Breach, *, as_of: date) -> Decided[Maybe]:
    """Decide whether the regulator is told of a breach.

    Args:
        policy: what the school says.
        breach: what happened, and what it may do to people.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 33(1).

    Example:
        >>> from ukschoolgdpr.breaches import Capacity
        >>> from ukschoolgdpr.policies.model import load
        >>> email = Breach(
        ...     acting_as=Capacity.CONTROLLER,
        ...     personal_data=True,
        ...     security_breached=True,
        ...     unauthorised=True,
        ...     disclosed=True,
        ...     risk_unlikely=False,
        ...     high_risk=False,
        ... )
        >>> told = reported(load("norton-road"), email, as_of=date(2023, 2, 10))
        >>> told.stated, told.law, told.effective, told.laxer[0].clauses
        (False, True, True, ('NR-15-ad',))
    """
    law = REGULATOR.decide(breach, as_of=as_of)
    word = policy.breaches.reported_if
    return whether(
        "whether the regulator is told",
        ()
        if word is None
        else (
            Stated(
                both(_breached(policy, breach, as_of), _REPORTED[word.says](breach)),
                word.clauses,
            ),
        ),
        law.reason.met,
        tighter=True,
        why=(law,),
    )


_REPORTED: Final[Mapping[ReportedIf, Callable[[Breach], Maybe]]] = {
    ReportedIf.HIGH_RISK: lambda it: it.high_risk,
    ReportedIf.UNLESS_UNLIKELY: lambda it: either(it.high_risk, no(it.risk_unlikely)),
}


def people_told(policy: Policy, breach: Breach, *, as_of: date) -> Decided[Maybe]:
    """Decide whether the people concerned are told of a breach.

    Args:
        policy: what the school says.
        breach: what happened, and what it may do to people.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 34.
    """
    law = PEOPLE.decide(breach, as_of=as_of)
    word = policy.breaches.people_told
    told: Mapping[PeopleTold, Maybe] = {
        PeopleTold.HIGH_RISK: both(_breached(policy, breach, as_of), breach.high_risk)
    }
    return whether(
        "whether the people are told",
        () if word is None else (Stated(told[word.says], word.clauses),),
        law.reason.met,
        tighter=True,
        why=(law,),
    )


def report_by(policy: Policy, aware: datetime) -> Decided[datetime]:
    """Say by what moment the regulator is told of a breach, if it is.

    Args:
        policy: what the school says.
        aware: when the school was reasonably certain of it, with its offset from UTC.

    Source:
        UK GDPR, art 33(1).

    Example:
        >>> from datetime import UTC
        >>> from ukschoolgdpr.policies.model import load
        >>> friday = datetime(2023, 2, 10, 16, 30, tzinfo=UTC)
        >>> print(report_by(load("norton-road"), friday).effective)
        2023-02-13 16:30:00+00:00
    """
    law = breach_deadline(aware)
    moment = law.at or aware
    hours = policy.breaches.hours
    own: tuple[Stated[datetime], ...] = ()
    if hours is not None:
        own = (Stated(Hours(hours.says).after(aware), hours.clauses),)
    question = "the last moment for telling the regulator"
    return tightest(question, own, moment, by=lambda at: int(at.timestamp()), why=(law,))


@frozen(kw_only=True)
class Assessed(Decided[Maybe]):
    """Whether the impact of something is assessed before it begins."""

    required: tuple[Stated[AssessedType], ...]
    """The types of the policy that it is, for which an assessment is a must."""
    considered: tuple[Stated[ConsideredFeature], ...]
    """Those of its features for which the policy has one considered."""


_TYPES: Final[Mapping[AssessedType, Callable[[Citation], ask.Test]]] = {
    AssessedType.HIGH_RISK: ask.high_risk,
    AssessedType.SIGNIFICANT_DECISIONS: lambda at: (
        ((ask.profiling(at) & ask.extensive(at)) | ask.automated_decision(at))
        & (ask.legal_effect(at) | ask.similar_effect(at))
    ),
    AssessedType.LARGE_SCALE_SPECIAL: lambda at: ask.special_category(at) & ask.large_scale(at),
    AssessedType.LARGE_SCALE_CRIMINAL: lambda at: ask.criminal_offence(at) & ask.large_scale(at),
    AssessedType.PUBLIC_MONITORING: lambda at: (
        ask.systematic_monitoring(at) & ask.publicly_accessible(at) & ask.large_scale(at)
    ),
    AssessedType.NEW_TECHNOLOGY: ask.innovative,
    AssessedType.LARGE_SCALE_PROFILING: lambda at: (
        (ask.profiling(at) | ask.evaluates(at)) & ask.large_scale(at)
    ),
    AssessedType.BIOMETRIC_OR_GENETIC: lambda at: (
        ask.biometric_identification(at) | ask.genetic(at)
    ),
    AssessedType.MATCHING: ask.matching,
    AssessedType.TRACKING: ask.tracking,
    AssessedType.CHILDREN_TARGETED: lambda at: (
        (
            ask.about_children(at)
            & (ask.profiling(at) | ask.automated_decision(at) | ask.marketing(at))
        )
        | ask.online_service_to_children(at)
    ),
    AssessedType.PHYSICAL_HARM: ask.physical_harm,
}
# By the number of the criterion in the guidelines.
_FEATURES: Final = {
    ConsideredFeature.AUTOMATED_DECISIONS: 2,
    ConsideredFeature.SYSTEMATIC_MONITORING: 3,
    ConsideredFeature.SENSITIVE: 4,
    ConsideredFeature.LARGE_SCALE: 5,
    ConsideredFeature.VULNERABLE: 7,
    ConsideredFeature.INNOVATIVE: 8,
    ConsideredFeature.PREVENTS_RIGHT: 9,
}
_NEEDED: Final[Mapping[Need, Maybe]] = {
    Need.REQUIRED: True,
    Need.REQUIRED_IN_PRACTICE: True,
    Need.ADVISABLE: False,
    Need.NOT_REQUIRED: False,
    Need.UNDETERMINED: None,
}


def assessed(
    policy: Policy,
    operation: Operation,
    *,
    shares: Maybe = None,
    no_direct_notice: Maybe = None,
    as_of: date,
) -> Assessed:
    """Decide whether the impact of something is assessed before it begins.

    Args:
        policy: what the school says.
        operation: what is meant.
        shares: whether data are shared with a company or partner.
        no_direct_notice: whether no privacy notice goes directly to the people.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 35.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> lunch = Operation(biometric_identification=True, about_children=True)
        >>> found = assessed(load("norton-road"), lunch, as_of=date(2026, 9, 1))
        >>> found.effective, found.prevails.value, [one.clauses for one in found.required]
        (True, 'both', [('NR-11-f',)])
    """
    told = {AssessedType.ANY_SHARING: shares, AssessedType.NO_DIRECT_NOTICE: no_direct_notice}
    types = [
        (
            one,
            says(worded(one.says), told[one.says], one.clauses)
            if one.says in told
            else _TYPES[one.says](Reference(", ".join(one.clauses))).weigh(operation),
        )
        for one in policy.assessment.required
    ]
    rule = some(tuple(reason for _, reason in types)) if types else None
    screened = screening(operation, as_of=as_of)
    decided = whether(
        "whether its impact is assessed",
        answers(rule),
        _NEEDED[screened.need],
        tighter=True,
        why=(*screened.required, screened.two_criteria, *((rule,) if rule else ())),
    )
    return Assessed(
        question=decided.question,
        policy=decided.policy,
        law=decided.law,
        effective=decided.effective,
        prevails=decided.prevails,
        laxer=decided.laxer,
        why=decided.why,
        required=tuple(one for one, reason in types if reason.met),
        considered=tuple(
            one for one in policy.assessment.considered if _has(operation, one.says).met
        ),
    )


def _has(operation: Operation, feature: ConsideredFeature) -> Reason:
    return CRITERIA[_FEATURES[feature] - 1].weigh(operation)


def classified(policy: Policy, kind: SpecialKind, *, as_of: date) -> Decided[bool]:
    """Say whether data are of a special category, which is for the law to say.

    Args:
        policy: what the school says.
        kind: the kind of data.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, arts 9(1), 10.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> offence = SpecialKind.CRIMINAL
        >>> found = classified(load("norbury-hall"), offence, as_of=date(2026, 9, 1))
        >>> found.effective, found.prevails.value
        (False, 'law')
    """
    decision = kinds.SPECIAL.questions[kind].decide(as_of=as_of)
    own = [
        Stated(one.says is kind, one.clauses)
        for one in policy.definitions.special_category
        if one.says is kind or (one.says, kind) == (SpecialKind.NOT_CRIMINAL, SpecialKind.CRIMINAL)
    ]
    law = kinds.SPECIAL.has(decision)
    return as_law("whether it is of a special category", own, law, why=(decision,))


def grounds_needed(policy: Policy, *, special_category: bool) -> Decided[int]:
    """Say how many grounds a use of data needs.

    Args:
        policy: what the school says.
        special_category: whether data of a special category are used.

    Source:
        UK GDPR, arts 6(1), 9(2).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> grounds_needed(load("norton-road"), special_category=True).effective
        2
    """
    law = 1 + special_category
    word = policy.bases.needed
    own: tuple[Stated[int], ...] = ()
    if word is not None:
        own = (Stated(law if word.says is GroundsNeeded.WITH_CONDITION else 1, word.clauses),)
    return tightest("how many grounds it needs", own, law, by=lambda many: -many)


def sold(policy: Policy, *, as_of: date) -> Decided[bool]:
    """Say whether data may be sold.

    Args:
        policy: what the school says.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 6(1).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> [
        ...     sold(load(name), as_of=date(2026, 9, 1)).effective
        ...     for name in ("essex-school", "norbury-hall")
        ... ]
        [False, None]
    """
    law = sharing_standards.SELLING.decide(as_of=as_of)
    word = policy.sharing.sold
    own = () if word is None else (word,)
    return whether("whether data may be sold", own, law.reason.met, tighter=False, why=(law,))


def keep_until(
    policy: Policy,
    audience: Audience,
    since: Trigger,
    on: date,
    *,
    needed_until: date | None = None,
) -> Decided[date]:
    """Say until when data are kept: the last day, after which they are erased.

    Args:
        policy: what the school says.
        audience: whose data they are.
        since: the event from which the period runs.
        on: its day.
        needed_until: the last day on which the purpose needs them, which the law asks; None if
            that is not known, and then the policy's period is the longest that they are kept.

    Source:
        UK GDPR, art 5(1)(e).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> left = date(2024, 8, 31)
        >>> kept = keep_until(load("norbury-hall"), Audience.STAFF, Trigger.END_OF_EMPLOYMENT, left)
        >>> str(kept.effective), kept.clauses
        ('2030-08-31', ('NH-4.5-a',))
    """
    own = [
        Stated(kept.period.after(on, EVERY_DAY), kept.clauses)
        for kept in policy.retention.periods
        if (kept.audience, kept.since) == (audience, since)
    ]
    question = "the last day on which they are kept"
    if needed_until is not None:
        return tightest(question, own, needed_until, by=date.toordinal)
    return Decided(
        question=question,
        policy=tuple(own),
        law=None,
        effective=min((one.says for one in own), default=None),
        prevails=Prevails.POLICY if own else Prevails.NEITHER,
    )


def told_before_use(
    policy: Policy, obtained: Obtained, used: date, calendar: Calendar
) -> Decided[date]:
    """Say by when people are told of data from someone else that are to be used on a day.

    Args:
        policy: what the school says.
        obtained: the days on which the data came and were passed on.
        used: the day on which they are to be used.
        calendar: the working days of the school's nation.

    Source:
        UK GDPR, art 14(3).

    Example:
        >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
        >>> from ukschoolgdpr.law.nations import Nation
        >>> from ukschoolgdpr.policies.model import load
        >>> england = WorkingCalendar.of(Nation.ENGLAND)
        >>> file = Obtained(obtained=date(2025, 9, 3))
        >>> told = told_before_use(load("norbury-hall"), file, date(2025, 9, 8), england)
        >>> str(told.effective), told.prevails.value
        ('2025-09-07', 'policy')
    """
    law = privacy_information_deadline(obtained, calendar)
    own = [
        Stated(used - ONE_DAY, one.clauses)
        for one in policy.informing.obtained
        if one.says in {NoticeMoment.BEFORE_USE, NoticeMoment.USUALLY_BEFORE_USE}
    ]
    question = "the last day for telling the person"
    return tightest(question, own, law.day, by=date.toordinal, why=(law,))


def trained_by(policy: Policy, joined: date) -> Decided[date]:
    """Say by when someone who joins is trained; the law sets no day, which is ``date.max``.

    Args:
        policy: what the school says.
        joined: their first day.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> str(trained_by(load("norton-road"), date(2025, 9, 1)).effective)
        '2025-09-01'
    """
    return _training(policy, Training.ON_JOINING, joined)


def refreshed_by(policy: Policy, trained: date) -> Decided[date]:
    """Say by when training is refreshed; the law sets no day, which is ``date.max``.

    Args:
        policy: what the school says.
        trained: the day of the last.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> str(refreshed_by(load("norton-road"), date(2025, 9, 1)).effective)
        '2026-09-01'
    """
    return _training(policy, Training.YEARLY, Years(1).after(trained, EVERY_DAY))


def _training(policy: Policy, word: Training, day: date) -> Decided[date]:
    own = [Stated(day, one.clauses) for one in policy.security.training if one.says is word]
    return tightest("the last day for training", own, date.max, by=date.toordinal)


def cookie_consent(policy: Policy, cookie: standards.Cookie, *, as_of: date) -> Decided[Maybe]:
    """Decide whether consent is asked before a cookie is set.

    Args:
        policy: what the school says.
        cookie: what it serves.
        as_of: the day whose law is meant.

    Source:
        PECR 2003, reg 6, Sch A1.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> counter = standards.Cookie(strictly_necessary=False, statistics=True)
        >>> asked = cookie_consent(load("essex-school"), counter, as_of=date(2025, 9, 1))
        >>> asked.effective, asked.laxer[0].clauses
        (True, ('ES-11-l',))
    """
    law = standards.COOKIE_CONSENT.rule.decide(cookie, as_of=as_of)
    asked: Mapping[CookieRule, Maybe] = {
        CookieRule.ASKED_ON_VISIT: True,
        CookieRule.ASKED_UNLESS_NECESSARY: no(cookie.strictly_necessary),
        # To be able to opt out is not to be asked.
        **({CookieRule.STATISTICS_OPT_OUT: False} if cookie.statistics else {}),
    }
    own = [
        Stated(asked[one.says], one.clauses) for one in policy.cookies.rules if one.says in asked
    ]
    question = "whether consent is asked first"
    return whether(question, own, law.reason.met, tighter=True, why=(law,))
