"""Consent decided by a school's policy and by the law: validity, record, end, and pictures."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from ukschoolgdpr import consent as law
from ukschoolgdpr.consent import DataSubject
from ukschoolgdpr.consent.norbury_hall import Picture as Use
from ukschoolgdpr.law.criteria import Maybe, Reason, every, some
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
    whether,
)
from ukschoolgdpr.policies.findings import worded
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.standards import consent as standards
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.consent import (
    AfterRefusal,
    Condition,
    Imbalance,
    Online,
    Picture,
    Recorded,
)


@frozen(kw_only=True)
class Form:
    """A consent as policies look at it, with what the law does not ask."""

    consent: law.Consent = field(factory=law.Consent)
    """The request, and what is known of the people."""
    most_suitable: Maybe = None
    """Whether no other basis is more suitable."""
    equal_options: Maybe = None
    """Whether yes and no have equal weight."""
    another_way: Maybe = None
    """Whether there is a way for those who are off-line."""
    forced_account: Maybe = None
    """Whether people must open an account only to give it, or to withdraw it."""
    from_notice: Maybe = None
    """Whether it is taken from a notice that people were given."""


def _active(form: Form) -> Maybe:
    asked = form.consent
    return no(either(asked.pre_ticked, asked.opt_out, asked.inaction))


def _balanced(form: Form) -> Maybe:
    who = form.consent.data_subject
    employee = None if who is None else who is DataSubject.EMPLOYEE
    return no(either(employee, form.consent.other_imbalance))


_CONDITIONS: Final[Mapping[Condition, Callable[[Form], Maybe]]] = {
    Condition.GENUINE_CHOICE: lambda it: it.consent.genuine_choice,
    Condition.DEMONSTRABLE: lambda it: it.consent.demonstrable,
    Condition.DISTINGUISHABLE: lambda it: either(
        no(it.consent.with_other_matters), it.consent.distinguishable
    ),
    Condition.ACCESSIBLE: lambda it: it.consent.accessible,
    Condition.PLAIN_LANGUAGE: lambda it: it.consent.plain_language,
    Condition.CONTROLLER_NAMED: lambda it: it.consent.controller_named,
    Condition.THIRD_PARTIES_NAMED: lambda it: either(
        no(it.consent.others_rely), it.consent.others_named
    ),
    Condition.PURPOSE_EXPLAINED: lambda it: it.consent.purpose_told,
    Condition.NO_DETRIMENT: lambda it: no(it.consent.detriment),
    Condition.WITHDRAWAL_AS_EASY: lambda it: it.consent.withdrawal_as_easy,
    Condition.WITHDRAWAL_TOLD: lambda it: it.consent.withdrawal_told,
    Condition.ACTIVE: _active,
    Condition.NO_DOUBT: lambda it: it.consent.unambiguous,
    Condition.SPECIFIC: lambda it: it.consent.specific,
    Condition.GRANULAR: lambda it: either(
        no(it.consent.several_purposes), it.consent.separate_consents
    ),
    Condition.PROCESSING_TOLD: lambda it: it.consent.processing_told,
    Condition.NO_OTHER_NEED: lambda it: no(it.consent.carries_on_anyway),
    Condition.NO_BETTER_BASIS: lambda it: it.most_suitable,
    Condition.NO_IMBALANCE: _balanced,
    Condition.EQUAL_OPTIONS: lambda it: it.equal_options,
    Condition.ANOTHER_WAY: lambda it: it.another_way,
    Condition.NO_FORCED_ACCOUNT: lambda it: no(it.forced_account),
    Condition.NO_NOTICE_AS_CONSENT: lambda it: no(it.from_notice),
}


def valid(policy: Policy, form: Form, *, as_of: date) -> Checked:
    """Decide whether a consent holds: by every condition of the policy, and by law.

    Args:
        policy: what the school says.
        form: what is known of the consent.
        as_of: the day whose law is meant.

    Returns:
        Whether it may be relied on; ``fails`` has each condition of the policy that is not met.

    Source:
        UK GDPR, arts 4(11), 7, 9(2)(a).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> ticked = Form(consent=law.Consent(pre_ticked=True))
        >>> found = valid(load("norbury-hall"), ticked, as_of=date(2026, 9, 1))
        >>> found.effective, found.prevails.value, [one.says.value for one in found.fails]
        (False, 'both', ['active-opt-in'])
    """
    rule = law.EXPLICIT if form.consent.special_category else law.VALID
    decision = rule.decide(form.consent, as_of=as_of)
    asked: list[tuple[Stated[Enum], Reason]] = [
        (one, says(worded(one.says), _CONDITIONS[one.says](form), one.clauses))
        for one in policy.consent.conditions
    ]
    imbalance = policy.consent.imbalance
    conditions = {one.says for one in policy.consent.conditions}
    if (
        imbalance is not None
        and imbalance.says is Imbalance.RULED_OUT
        and Condition.NO_IMBALANCE not in conditions
    ):
        balanced = says("power is not imbalanced", _balanced(form), imbalance.clauses)
        asked.append((imbalance, balanced))
    return check("to rely on the consent", asked, decision.reason.met, why=(decision,))


_SHOWN: Final[Mapping[Recorded, str]] = {
    Recorded.WHO: "who",
    Recorded.WHEN: "when",
    Recorded.HOW: "how",
    Recorded.TOLD: "told",
    Recorded.WITHDRAWN: "withdrawn",
    Recorded.CONTROLLER: "controller",
    Recorded.THIRD_PARTIES: "third_parties",
    Recorded.HOW_TO_WITHDRAW: "withdrawal_route",
    Recorded.PASSED_ON: "passed_on",
    Recorded.METHOD: "method",
    Recorded.EXACT_SCOPE: "covers",
}


def recorded(policy: Policy, *, as_of: date) -> Decided[frozenset[Recorded]]:
    """Say what a record of consent shows: all that the policy or the regulator wants.

    Args:
        policy: what the school says.
        as_of: the day whose guidance is meant.

    Source:
        UK GDPR, art 7(1); ICO guidance, consent.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> shown = recorded(load("norbury-hall"), as_of=date(2026, 9, 1))
        >>> len(shown.effective), shown.prevails.value
        (12, 'policy')
    """
    entry = law.RECORD.on(as_of)
    by_field = {name: word for word, name in _SHOWN.items()}
    wanted = frozenset(by_field[element.field] for element in entry.value)
    words = policy.consent.record
    said = frozenset(one.says for one in words)
    clauses = tuple(dict.fromkeys(clause for one in words for clause in one.clauses))
    if said == wanted:
        prevails = Prevails.BOTH
    else:
        prevails = Prevails.POLICY if said - wanted else Prevails.LAW
    own = (Stated(said, clauses),) if clauses else ()
    return Decided(
        question="what a record of consent shows",
        policy=own,
        law=wanted,
        effective=wanted | said,
        prevails=prevails,
        laxer=own if wanted - said else (),
    )


def lacking(policy: Policy, record: law.Record, *, as_of: date) -> frozenset[Recorded]:
    """List what a record of consent should show and does not.

    That a picture is kept with its form is not in the record, and not asked here.

    Args:
        policy: what the school says.
        record: what is recorded.
        as_of: the day whose guidance is meant.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> silent = load("norton-road")
        >>> record = law.Record(who="P-1042", when=date(2026, 9, 3), told="form 3", withdrawn=False)
        >>> [word.value for word in lacking(silent, record, as_of=date(2026, 9, 4))]
        ['how']
    """
    wanted = recorded(policy, as_of=as_of).effective or frozenset()
    return frozenset(
        word for word in wanted if word in _SHOWN and getattr(record, _SHOWN[word]) is None
    )


def keeps_evidence(policy: Policy, *, as_of: date) -> Decided[bool]:
    """Say whether evidence of a consent is kept, after it was withdrawn as before.

    Args:
        policy: what the school says.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 7(1).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> keeps_evidence(load("norbury-hall"), as_of=date(2024, 9, 10)).effective
        True
    """
    words = [one for one in policy.consent.conditions if one.says is Condition.DEMONSTRABLE]
    texts = (*words, *policy.consent.record)
    own = [Stated(True, one.clauses) for one in texts]  # noqa: FBT003 - what they say
    decision = standards.CONDITIONS.questions[Condition.DEMONSTRABLE].decide(as_of=as_of)
    needed = standards.CONDITIONS.has(decision)
    question = "whether evidence of consent is kept"
    return whether(question, own, needed, tighter=True, why=(decision,))


def another_ground(
    policy: Policy, consent: law.Consent, *, serious_risk: Maybe, as_of: date
) -> Decided[Maybe]:
    """Decide whether data may be used on another ground once consent was refused.

    A serious risk to a child opens the law's other grounds, whatever a policy says: what
    protects the child counts for more there than the wish of who refused.

    Args:
        policy: what the school says.
        consent: what is known of the consent that was asked for.
        serious_risk: whether somebody is at a serious risk otherwise.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 6(1); ICO guidance, consent.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> refused = law.Consent(refused=True, presented_as_basis=True)
        >>> found = another_ground(
        ...     load("norbury-hall"), refused, serious_risk=True, as_of=date(2026, 9, 1)
        ... )
        >>> found.stated, found.effective, found.laxer[0].clauses
        (False, True, ('NH-6.2-m',))
    """
    swap = law.NO_SWAP.decide(consent, as_of=as_of)
    allowed = either(serious_risk, no(swap.reason.met))
    word = policy.consent.refused
    left: Mapping[AfterRefusal, Maybe] = {
        AfterRefusal.NO_OTHER_BASIS: False,
        AfterRefusal.SERIOUS_RISK: serious_risk,
    }
    own = () if word is None else (Stated(left[word.says], word.clauses),)
    question = "whether another ground may take the place of a consent refused"
    if serious_risk:
        return as_law(question, own, allowed, why=(swap,))
    return whether(question, own, allowed, tighter=False, why=(swap,))


def own_consent_online(policy: Policy, consent: law.Consent, *, as_of: date) -> Decided[Maybe]:
    """Decide whether a child's own consent to an online service is enough.

    Args:
        policy: what the school says.
        consent: the child's age, the service, and whether the child understands.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 8(1).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> at_13 = law.Consent(age=13, competent=True)
        >>> found = own_consent_online(load("norbury-hall"), at_13, as_of=date(2026, 9, 1))
        >>> found.stated, found.effective, found.clauses
        (None, True, ('NH-6.6-g',))
    """
    parent = law.ONLINE_PARENT.decide(consent, as_of=as_of)
    understands = Reason("the child understands what they consent to", consent.competent)
    enough = both(no(parent.reason.met), consent.competent)
    parts = tuple(_online(policy, consent))
    rule = every(parts) if parts else None
    question = "whether a child's own consent is enough"
    why = (parent, understands, *((rule,) if rule else ()))
    return as_law(question, answers(rule), enough, why=why)


def _online(policy: Policy, consent: law.Consent) -> Iterator[Reason]:
    age = consent.age
    is_13 = None if age is None else age >= 13  # noqa: PLR2004 - its age
    met: Mapping[Online, tuple[str, Maybe]] = {
        Online.PARENT_UNDER_13: ("the child is not under 13, when parents consent", is_13),
        Online.FROM_13: ("the child is 13 or over", is_13),
        # Whether that takes in who is 13 on the day, it does not say.
        Online.AFTER_13: ("the child is over 13", None if age == 13 else is_13),  # noqa: PLR2004 - its age
        Online.UNDERSTANDING: ("the child is mature enough", consent.competent),
    }
    for one in policy.consent.online:
        if one.says in met:
            yield says(*met[one.says], one.clauses)


def picture_consent(
    policy: Policy, use: Use, consent: law.Consent, *, as_of: date
) -> Decided[Maybe]:
    """Decide whether consent is asked for a use of a picture.

    Args:
        policy: what the school says.
        use: the picture, as policies look at it.
        consent: the same, as the law does: whether somebody is identified, and whether another
            basis fits.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, arts 4(1), 6(1)(a).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> badge = Use(data_subject=DataSubject.EMPLOYEE, recognisable=True, for_security=True)
        >>> found = picture_consent(
        ...     load("norbury-hall"), badge, law.Consent(other_basis=True), as_of=date(2024, 9, 2)
        ... )
        >>> found.stated, found.law, found.effective
        (False, False, False)
    """
    decision = law.IMAGE.decide(consent, as_of=as_of)
    words = {one.says: one for one in policy.pictures.rules}
    rule: Reason | None = None
    if Picture.CONSENT_ALWAYS in words:
        parts = [says("a picture is used", True, words[Picture.CONSENT_ALWAYS].clauses)]  # noqa: FBT003 - a fact
        if Picture.RECOGNISABLE_ONLY in words:
            clauses = words[Picture.RECOGNISABLE_ONLY].clauses
            parts.append(says("somebody is recognisable", use.recognisable, clauses))
        if Picture.STAFF_FOR_SECURITY in words:
            clauses = words[Picture.STAFF_FOR_SECURITY].clauses
            security = both(_employee(use), use.for_security)
            parts.append(says("it does not serve security, of staff", no(security), clauses))
        rule = every(tuple(parts))
    elif Picture.ANY_FITTING_BASIS in words:
        clauses = words[Picture.ANY_FITTING_BASIS].clauses
        rule = says("no other basis fits", no(consent.other_basis), clauses)
    why = (decision, *((rule,) if rule else ()))
    question = "whether consent is asked for the picture"
    return whether(question, answers(rule), decision.reason.met, tighter=True, why=why)


def picture_explicit(policy: Policy, use: Use, *, special_category: Maybe) -> Decided[Maybe]:
    """Decide whether the consent to a use of a picture must be explicit.

    Args:
        policy: what the school says.
        use: the picture.
        special_category: whether the picture is used as data of a special category, which a mere
            photograph is not, and rests on consent.

    Source:
        UK GDPR, art 9(2)(a), recital 51.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> brochure = Use(
        ...     data_subject=DataSubject.EMPLOYEE, kept_for_security=True, for_security=False
        ... )
        >>> explicit = picture_explicit(load("norbury-hall"), brochure, special_category=False)
        >>> explicit.effective, explicit.prevails.value, explicit.clauses
        (True, 'policy', ('NH-6.5-h',))
    """
    needed = both(_employee(use), use.kept_for_security, no(use.for_security))
    own = [
        Stated(needed, one.clauses)
        for one in policy.pictures.rules
        if one.says is Picture.STAFF_OTHERWISE_EXPLICIT
    ]
    return whether("whether it must be explicit", own, special_category, tighter=True)


def name_beside(policy: Policy, use: Use) -> Decided[Maybe]:
    """Decide whether a name may stand beside a picture; the law leaves that to the basis for it.

    Args:
        policy: what the school says.
        use: the picture.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> winner = Use(promotional=False, name_fits=True)
        >>> named = name_beside(load("norbury-hall"), winner)
        >>> named.effective, "NH-6.5-f" in named.clauses
        (True, True)
    """
    words = {one.says: one for one in policy.pictures.rules}
    parts = []
    if Picture.NO_NAME_IN_PROMOTION in words:
        clauses = words[Picture.NO_NAME_IN_PROMOTION].clauses
        parts.append(says("it is not in promotional literature", no(use.promotional), clauses))
    if Picture.NAME_AT_TIMES in words:
        clauses = words[Picture.NAME_AT_TIMES].clauses
        parts.append(says("it is a case in which a name fits", use.name_fits, clauses))
    rule = some(tuple(parts)) if parts else None
    why = () if rule is None else (rule,)
    return whether(
        "whether a name may stand beside it",
        answers(rule),
        law=True,
        tighter=False,
        why=why,
    )


def new_consent(policy: Policy, consent: law.Consent, *, as_of: date) -> Decided[Maybe]:
    """Decide whether a new use of a picture needs a new consent.

    Args:
        policy: what the school says.
        consent: the consent that there is, and whether purposes have changed since.
        as_of: the day whose guidance is meant.

    Source:
        UK GDPR, art 6(1)(a); ICO guidance, consent.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> advert = law.Consent(purposes_changed=True)
        >>> new_consent(load("norbury-hall"), advert, as_of=date(2025, 1, 6)).effective
        True
    """
    decision = law.REFRESH.decide(consent, as_of=as_of)
    own = [
        Stated(consent.purposes_changed, one.clauses)
        for one in policy.pictures.rules
        if one.says in {Picture.NO_FURTHER_USE, Picture.NEW_USE_NEW_CONSENT}
    ]
    question = "whether the new use needs a new consent"
    return whether(question, own, decision.reason.met, tighter=True, why=(decision,))


def _employee(use: Use) -> Maybe:
    return None if use.data_subject is None else use.data_subject is DataSubject.EMPLOYEE
