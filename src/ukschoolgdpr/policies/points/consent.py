"""Points on consent."""

from collections.abc import Hashable
from itertools import chain
from typing import Final

from attrs import evolve

from ukschoolgdpr.law.instruments import ICO_CONSENT, UK_GDPR
from ukschoolgdpr.policies.findings import (
    Beside,
    Case,
    Finding,
    Judge,
    Point,
    WithClauses,
    each,
    listed,
    merged,
    with_clauses,
)
from ukschoolgdpr.policies.model.notices import Resting
from ukschoolgdpr.policies.standards import consent as standards
from ukschoolgdpr.policies.standards import definition
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.consent import (
    Activity,
    AfterRefusal,
    Condition,
    Consequent,
    Imbalance,
    Online,
    Picture,
    Role,
    Upkeep,
    Withdrawal,
)
from ukschoolgdpr.policies.words.notices import LIMBS, Basis, Item
from ukschoolgdpr.vocabulary import Severity, Verdict

_ONLINE_AGE: Final = 13


def consent(case: Case) -> Finding | None:
    """Consent is free, specific, informed, unambiguous and affirmative."""
    point = Point("definition--consent", Severity.MEDIUM, "consent:", worse=Verdict.MISSTATED)
    return case.described(point, each(case.policy.definitions.consent), standards.CONSENT)


def employee_consent(case: Case) -> Finding | None:
    """The consent of employees is presumed not to be free."""
    point = Point(
        "employee-consent",
        Severity.MEDIUM,
        "employees' consent is",
        nothing="employees' consent is not mentioned",
    )
    asked, imbalance = _asked_of_employees(case), case.policy.consent.imbalance
    clauses = tuple(dict.fromkeys(clause for one in asked for clause in one.clauses))
    texts: list[tuple[Hashable, WithClauses]] = []
    if asked:
        texts.append(("asked for", Stated("asked for", clauses)))
    if imbalance is not None:
        texts.append((imbalance.says, imbalance))
    beside = Beside(
        says=listed(said for said, _ in texts),
        law="presumed not to be free",
        cites=(definition(11, as_of=case.as_of), ICO_CONSENT),
        evidence=(standards.EMPLOYEE_CONSENT.decide(as_of=case.as_of),),
    )
    if asked and imbalance is not None and imbalance.says is Imbalance.RULED_OUT:
        return case.texts(point, texts, beside)
    silent = Verdict.SILENT if imbalance is None else Verdict.AGREES
    verdict = Verdict.UNDETERMINED if asked else silent
    return case.found(point, verdict, (text for _, text in texts), beside)


def employee_special(case: Case) -> Finding | None:
    """Special category data of employees rest on what needs no consent."""
    point = Point(
        "employee-consent--special-category",
        Severity.MEDIUM,
        "on employees' consent rest",
        nothing="no special category data rest on employees' consent",
    )
    asked = _asked_of_employees(case)
    stated = [Stated(item, one.clauses) for one in asked for item in one.items if item in LIMBS]
    instead: dict[standards.Ground, dict[Item, None]] = {}
    for one in stated:
        instead.setdefault(standards.WITHOUT_CONSENT[LIMBS[one.says]], {})[one.says] = None
    beside = Beside(
        says=listed(dict.fromkeys(one.says for one in stated)),
        law="",
        cites=(ICO_CONSENT, *chain.from_iterable(ground.cites for ground in instead)),
        evidence=(standards.EMPLOYEE_CONSENT.decide(as_of=case.as_of),),
    )
    if not stated:
        bases = case.policy.notices.workforce.bases
        return case.found(point, Verdict.AGREES if bases else Verdict.SILENT, bases, beside)
    found = case.found(point, Verdict.UNDETERMINED, stated, beside)
    grounds = ", ".join(f"{ground.text} ({listed(items)})" for ground, items in instead.items())
    return evolve(
        found,
        law="employees' consent is presumed not to be free; with an appropriate policy document "
        f"none is needed for what is necessary for {grounds}",
    )


def _asked_of_employees(case: Case) -> tuple[Resting, ...]:
    bases = case.policy.notices.workforce.bases
    return tuple(one for one in bases if one.basis is Basis.CONSENT)


def role(case: Case) -> Finding | None:
    """Consent is one ground among others; none comes first."""
    point = Point(
        "role-of-consent--ground",
        Severity.MEDIUM,
        "consent is",
        worse=Verdict.MISSTATED,
        less=Verdict.AGREES,
        law="one lawful basis among others",
    )
    policy = case.policy.consent
    stated = [one for one in policy.role if one.says is not Role.CARRIES_RIGHTS]
    return with_clauses(
        case.allowed(point, stated, standards.ROLES), (*policy.alternatives, *policy.steps)
    )


def role_rights(case: Case) -> Finding | None:
    """Some rights follow from consent, and the objection does not."""
    point = Point("role-of-consent--rights-trigger", Severity.LOW, "consent is")
    carries = [one for one in case.policy.consent.role if one.says is Role.CARRIES_RIGHTS]
    decided = standards.CONSEQUENTS.decide(Consequent.OBJECTION, as_of=case.as_of)
    beside = Beside(
        says=listed(one.says for one in carries),
        law="what no objection follows from",
        cites=(UK_GDPR.article(21, 1),),
        evidence=() if decided is None else (decided,),
    )
    verdict = Verdict.MISSTATED if carries else Verdict.SILENT
    return case.found(point, verdict, carries, beside)


def consent_refused(case: Case) -> Finding | None:
    """Another ground is not barred by a refusal, but to swap is seldom fair."""
    point = Point("consent-refused", Severity.LOW, "once consent is refused there is")
    refused = case.policy.consent.refused
    beside = Beside(
        says=listed([refused.says] if refused else []),
        law="another ground where that is fair",
        cites=(UK_GDPR.article(5, 1, "a"), ICO_CONSENT),
    )
    verdict = Verdict.SILENT
    if refused is not None:
        strict = refused.says is AfterRefusal.NO_OTHER_BASIS
        verdict = Verdict.STRICTER if strict else Verdict.AGREES
    return case.found(point, verdict, [refused], beside)


def conditions(case: Case) -> Finding | None:
    """Consent must be all that the law says."""
    point = Point("consent-conditions", Severity.MEDIUM, "asked of a consent:")
    about = set(standards.CONDITIONS.words(as_of=case.as_of))
    return case.due(point, case.policy.consent.conditions, standards.CONDITIONS, about)


def conditions_further(case: Case) -> Finding | None:
    """A school may ask for more."""
    point = Point("consent-conditions--further", Severity.LOW, "asked of a consent:")
    known = set(standards.CONDITIONS.words(as_of=case.as_of))
    conditions = case.policy.consent.conditions
    further = [one for one in conditions if one.says not in known]
    beside = Beside(
        says=listed(one.says for one in further),
        law="what the law asks, and no more",
        cites=(ICO_CONSENT,),
    )
    whole = Verdict.AGREES if conditions else Verdict.SILENT
    return case.found(point, Verdict.STRICTER if further else whole, further or conditions, beside)


def manners(case: Case) -> Finding | None:
    """Any clear act will do, and silence will not."""
    point = Point("consent-manners", Severity.MEDIUM, "consent is accepted by", less=Verdict.AGREES)
    return case.allowed(point, case.policy.consent.manners, standards.MANNERS)


def record(case: Case) -> Finding | None:
    """That consent was given must be shown."""
    point = Point("consent-record", Severity.MEDIUM, "the record of a consent shows")
    about = set(standards.RECORD.words(as_of=case.as_of))
    return case.due(point, case.policy.consent.record, standards.RECORD, about)


def record_further(case: Case) -> Finding | None:
    """It may show more."""
    point = Point("consent-record--further", Severity.LOW, "the record of a consent shows")
    known = set(standards.RECORD.words(as_of=case.as_of))
    record = case.policy.consent.record
    further = [one for one in record if one.says not in known]
    beside = Beside(
        says=listed(one.says for one in further),
        law="whatever else shows that it was given",
        cites=(UK_GDPR.article(7, 1),),
    )
    return case.found(
        point, Verdict.AGREES if record else Verdict.SILENT, further or record, beside
    )


def withdrawal(case: Case) -> Finding | None:
    """Consent may be withdrawn at any time."""
    point = Point(
        "consent-withdrawal", Severity.HIGH, "withdrawal of consent is", less=Verdict.AGREES
    )
    return case.allowed(point, case.policy.consent.withdrawal, standards.WITHDRAWN)


def withdrawal_evidence(case: Case) -> Finding | None:
    """The record of a consent that is withdrawn still shows what was lawful before."""
    point = Point("consent-withdrawal--evidence", Severity.LOW, "the record of a consent is")
    policy = case.policy.consent
    removed = [one for one in policy.withdrawal if one.says is Withdrawal.OFF_RECORD]
    beside = Beside(says="removed", law="kept", cites=(UK_GDPR.article(7, 1),))
    if not removed or not policy.record:
        return case.found(
            point, Verdict.AGREES if policy.record else Verdict.SILENT, policy.record, beside
        )
    kept = tuple(clause for one in policy.record for clause in one.clauses)
    texts = (
        ("kept", Stated("kept", tuple(dict.fromkeys(kept)))),
        ("removed", removed[0]),
    )
    return case.texts(point, texts, beside)


def upkeep(case: Case) -> Finding | None:
    """Consents that fall short of the law cannot be relied on, however old they are."""
    point = Point("consent-upkeep", Severity.LOW, "consents are")
    upkeep = case.policy.consent.upkeep
    optional = [one for one in upkeep if one.says is Upkeep.OLD_ONES_MAY_BE_REVIEWED]
    beside = Beside(
        says=listed(one.says for one in upkeep),
        law="relied on only if they meet the law of today",
        cites=(UK_GDPR.article(7, 1),),
    )
    whole = Verdict.AGREES if upkeep else Verdict.SILENT
    return case.found(point, Verdict.LAXER if optional else whole, optional or upkeep, beside)


def upkeep_further(case: Case) -> Finding | None:
    """Whether purposes have changed is looked at from time to time."""
    point = Point("consent-upkeep--reviews", Severity.LOW, "consents are")
    upkeep = [
        one for one in case.policy.consent.upkeep if one.says is not Upkeep.OLD_ONES_MAY_BE_REVIEWED
    ]
    return case.in_order(
        point, upkeep, "asked for anew when what they are for has changed", ICO_CONSENT
    )


def consequents(case: Case) -> Finding | None:
    """Consent carries some rights with it, and others not."""
    point = Point(
        "consent-rights",
        Severity.LOW,
        "who consented may have",
        worse=Verdict.OVERSTATED,
        less=Verdict.AGREES,
    )
    return case.allowed(point, case.policy.consent.rights, standards.CONSEQUENTS)


def asked(case: Case) -> Finding | None:
    """For what consent is asked is for the school to choose."""
    point = Point("consent-asked", Severity.LOW, "consent is asked for")
    activities = case.policy.consent.asked
    beside = Beside(
        says=listed(dict.fromkeys(one.activity for one in activities)),
        law="what people can choose freely",
        cites=(UK_GDPR.article(7, 4),),
    )
    verdict = Verdict.AGREES if activities else Verdict.SILENT
    return case.found(point, verdict, activities, beside)


def asked_special(case: Case) -> Finding | None:
    """Consent to the use of special category data must be explicit."""
    point = Point(
        "consent-asked--special",
        Severity.LOW,
        "consent is asked to the use of",
        nothing="consent is asked to no use of special category data",
    )
    asked = case.policy.consent.asked
    special = [one for one in asked if any(item in LIMBS for item in one.items)]
    items = [item for one in special for item in one.items if item in LIMBS]
    beside = Beside(
        says=listed(dict.fromkeys(items)),
        law="special category data, explicitly",
        cites=(UK_GDPR.article(9, 2, "a"),),
    )
    whole = Verdict.AGREES if asked else Verdict.SILENT
    return case.found(point, Verdict.UNDETERMINED if special else whole, special or asked, beside)


def asked_grouped(case: Case) -> Finding | None:
    """One choice for each activity, if the policy asks for that."""
    point = Point("consent-asked--grouped", Severity.LOW, "consent to several uses is asked")
    policy = case.policy.consent
    grouped = [
        one for one in policy.asked if one.activity is Activity.WEBSITE_OR_SCHOOL_PHOTOGRAPHS
    ]
    apart = [one for one in policy.conditions if one.says is Condition.GRANULAR]
    beside = Beside(says="together", law="for each by itself", cites=(ICO_CONSENT,))
    if grouped and apart:
        texts: tuple[tuple[str, WithClauses], ...] = (
            ("together", Stated("together", grouped[0].clauses)),
            ("for each by itself", Stated("for each by itself", apart[0].clauses)),
        )
        return case.texts(point, texts, beside)
    if grouped:
        return case.found(point, Verdict.LAXER, grouped, beside)
    said = Verdict.AGREES if policy.asked else Verdict.SILENT
    return case.found(point, said, policy.asked, beside)


def online_texts(case: Case) -> Finding | None:
    """Children consent to online services from 13, or after it."""
    point = Point(
        "online-consent-age--two-texts", Severity.LOW, "children's consent to online services:"
    )
    ages = {Online.FROM_13, Online.AFTER_13}
    stated = [one for one in case.policy.consent.online if one.says in ages]
    early = case.policy.children.online_consent_from
    if early is not None and early.says == _ONLINE_AGE:
        stated.insert(0, Stated(Online.FROM_13, early.clauses))
    beside = Beside(
        says="",
        law=listed([Online.FROM_13]),
        cites=(UK_GDPR.article(8, 1),),
    )
    parent = [one for one in case.policy.consent.online if one.says is Online.PARENT_UNDER_13]
    told = merged((one.says, one) for one in stated)
    if len(told) > 1:
        return case.clash(point, (*told, *merged((one.says, one) for one in parent)), beside)
    return with_clauses(case.texts(point, ((one.says, one) for one in told), beside), parent)


def online_counselling(case: Case) -> Finding | None:
    """A child who seeks advice needs no parent's consent."""
    point = Point(
        "online-consent-age--counselling",
        Severity.LOW,
        "children's consent to online services:",
        nothing="counselling services are not mentioned",
    )
    online = case.policy.consent.online
    barred = [one for one in online if one.says is Online.PARENT_UNDER_13]
    excepted = [one for one in online if one.says is Online.COUNSELLING_EXCEPTED]
    decided = standards.ONLINE.decide(Online.COUNSELLING_EXCEPTED, as_of=case.as_of)
    beside = Beside(
        says=listed(one.says for one in (*barred, *excepted)),
        law=listed([Online.PARENT_UNDER_13, Online.COUNSELLING_EXCEPTED]),
        cites=(UK_GDPR.article(8, 1),),
        evidence=() if decided is None else (decided,),
    )
    if barred and not excepted:
        return case.found(point, Verdict.MISSTATED, barred, beside)
    said = (*barred, *excepted)
    return case.found(point, Verdict.AGREES if said else Verdict.SILENT, said, beside)


def online_verified(case: Case) -> Finding | None:
    """Reasonable efforts are made to verify a parent's consent."""
    point = Point("online-consent-age--verification", Severity.LOW, "a parent's consent online:")
    about = {Online.VERIFICATION_CONSIDERED, Online.VERIFIED}
    stated = [one for one in case.policy.consent.online if one.says in about]
    return case.allowed(point, stated, standards.ONLINE, about)


def online_others(case: Case) -> Finding | None:
    """What is asked of a child is said in words that a child understands."""
    point = Point("online-consent-age--children", Severity.LOW, "children online:")
    about = {Online.UNDERSTANDING, Online.PLAIN_FOR_CHILDREN, Online.RULES_OF_THEIR_OWN}
    stated = [one for one in case.policy.consent.online if one.says in about]
    return case.in_order(
        point, stated, "told in words that they understand", UK_GDPR.article(12, 1)
    )


def pictures_basis(case: Case) -> Finding | None:
    """A picture rests on one basis."""
    point = Point("pupil-images--basis", Severity.LOW, "pupils' pictures rest on")
    policy = case.policy
    photographs = {Activity.WEBSITE_OR_SCHOOL_PHOTOGRAPHS, Activity.SCHOOL_PHOTOGRAPHER}
    asked = [one for one in policy.consent.asked if one.activity in photographs]
    always = [one for one in policy.pictures.rules if one.says is Picture.CONSENT_ALWAYS]
    listed_in = [
        one
        for one in policy.notices.pupils.bases
        if one.basis is not Basis.CONSENT and Item.PUPIL_PHOTO in one.items
    ]
    texts: list[tuple[Hashable, WithClauses]] = [
        *((one.basis, one) for one in listed_in),
        *(("consent", one) for one in asked[:1]),
        *(("consent", one) for one in always),
    ]
    beside = Beside(says="", law="any basis that fits", cites=(UK_GDPR.article(6, 1),))
    told = merged((*texts, *(("consent", one) for one in asked)))
    return case.texts(point, ((one.says, one) for one in told), beside)


def pictures_always(case: Case) -> Finding | None:
    """Consent is not the only basis for a picture."""
    point = Point("pupil-images--consent-always", Severity.LOW, "pictures are taken with")
    rules = case.policy.pictures.rules
    always = [one for one in rules if one.says is Picture.CONSENT_ALWAYS]
    beside = Beside(
        says=listed(one.says for one in always),
        law="any basis that fits",
        cites=(UK_GDPR.article(6, 1),),
    )
    whole = Verdict.AGREES if rules else Verdict.SILENT
    return case.found(point, Verdict.STRICTER if always else whole, always or rules, beside)


def pictures_staff(case: Case) -> Finding | None:
    """A photograph is no special category data, so that consent to its use need not be explicit."""
    point = Point("images--staff", Severity.LOW, "staff's photographs:")
    rules = case.policy.pictures.rules
    explicit = [one for one in rules if one.says is Picture.STAFF_OTHERWISE_EXPLICIT]
    beside = Beside(
        says=listed(one.says for one in explicit),
        law="any basis that fits",
        cites=(UK_GDPR.article(6, 1),),
    )
    whole = Verdict.AGREES if rules else Verdict.SILENT
    return case.found(point, Verdict.STRICTER if explicit else whole, explicit or rules, beside)


def pictures_rules(case: Case) -> Finding | None:
    """With pictures of people a school may be as careful as it likes."""
    point = Point("images", Severity.LOW, "pictures of people:")
    strict = {Picture.CONSENT_ALWAYS, Picture.STAFF_OTHERWISE_EXPLICIT}
    stated = [one for one in case.policy.pictures.rules if one.says not in strict]
    return case.in_order(
        point, stated, "used for what people were told", UK_GDPR.article(5, 1, "b")
    )


POINTS: Final[tuple[Judge, ...]] = (
    consent,
    role,
    role_rights,
    consent_refused,
    conditions,
    conditions_further,
    manners,
    record,
    record_further,
    withdrawal,
    withdrawal_evidence,
    upkeep,
    upkeep_further,
    consequents,
    asked,
    asked_special,
    asked_grouped,
    employee_consent,
    employee_special,
    online_texts,
    online_counselling,
    online_verified,
    online_others,
    pictures_basis,
    pictures_always,
    pictures_staff,
    pictures_rules,
)
"""Its points."""
