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
)
from ukschoolgdpr.policies.model.notices import Resting
from ukschoolgdpr.policies.standards import consent as standards
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.consent import Imbalance
from ukschoolgdpr.policies.words.notices import LIMBS, Basis, Item
from ukschoolgdpr.vocabulary import Severity, Verdict


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
        cites=(UK_GDPR.article(4, 11), ICO_CONSENT),
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


POINTS: Final[tuple[Judge, ...]] = (
    consent,
    employee_consent,
    employee_special,
)
"""Its points."""
