"""Points on the data that are held."""

from typing import Final

from attrs import evolve

from ukschoolgdpr.policies.findings import (
    Case,
    Finding,
    Judge,
    Point,
    each,
)
from ukschoolgdpr.policies.standards import notices as standards
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.notices import CRIMINAL_ITEMS, LIMBS, Item, SpecialKind
from ukschoolgdpr.vocabulary import Severity, Verdict

_KINDS: Final = set(SpecialKind) - {
    SpecialKind.CRIMINAL,
    SpecialKind.BIOMETRIC,
    SpecialKind.BIOMETRIC_IDENTIFICATION,
    SpecialKind.SEX_LIFE,
    SpecialKind.SEXUAL_ORIENTATION,
}


_INCLUDE: Final = "the special categories include"


def special_kinds(case: Case) -> Finding | None:
    """The special categories."""
    point = Point(
        "special-category--kinds",
        Severity.MEDIUM,
        _INCLUDE,
        nothing="no other special category is mentioned",
    )
    return case.due(point, _special(case), standards.SPECIAL, _KINDS)


def special_criminal(case: Case) -> Finding | None:
    """Criminal offences are a class of their own."""
    point = Point(
        "criminal-offence-data--special",
        Severity.LOW,
        _INCLUDE,
        Verdict.MISSTATED,
        Verdict.AGREES,
        nothing="criminal offences are no special category",
    )
    items = _special_items(case)
    checks = [
        Stated(SpecialKind.CRIMINAL, one.clauses) for one in items if one.says in CRIMINAL_ITEMS
    ]
    stated = (*_special(case), *checks)
    return case.allowed(point, stated, standards.SPECIAL, {SpecialKind.CRIMINAL})


def special_biometrics(case: Case) -> Finding | None:
    """Biometric data are one if they serve to identify."""
    point = Point(
        "biometrics",
        Severity.INFO,
        _INCLUDE,
        Verdict.MISSTATED,
        Verdict.AGREES,
        nothing="biometric data are not mentioned",
    )
    about = {SpecialKind.BIOMETRIC, SpecialKind.BIOMETRIC_IDENTIFICATION}
    return case.allowed(point, _special(case), standards.SPECIAL, about)


def special_orientation(case: Case) -> Finding | None:
    """Sex life and sexual orientation are one."""
    point = Point(
        "sexual-orientation",
        Severity.LOW,
        _INCLUDE,
        nothing="sex life and sexual orientation are not mentioned",
    )
    about = {SpecialKind.SEX_LIFE, SpecialKind.SEXUAL_ORIENTATION}
    return case.due(point, _special(case), standards.SPECIAL, about)


def special_ordinary(case: Case) -> Finding | None:
    """What falls in no limb of article 9(1) is none."""
    point = Point(
        "ordinary-data-called-special",
        Severity.INFO,
        "listed as special category data:",
        Verdict.MISSTATED,
        Verdict.AGREES,
        nothing="no ordinary data are listed as special category data",
    )
    ordinary = set(Item) - LIMBS.keys() - CRIMINAL_ITEMS
    found = case.allowed(point, _special_items(case), standards.SPECIAL_ITEMS, ordinary)
    if not found.verdict.is_finding:
        return found
    # What is in no limb is decided alike, so that once shows it for all.
    return evolve(
        found,
        law="special category data are those of article 9(1) alone; "
        "others may be handled with the same care",
        evidence=found.evidence[:1],
    )


def _special_items(case: Case) -> tuple[Stated[Item], ...]:
    notices = case.policy.notices
    return (*notices.pupils.special, *notices.workforce.special)


def _special(case: Case) -> tuple[Stated[SpecialKind], ...]:
    return each(case.policy.definitions.special_category)


def personal_data(case: Case) -> Finding | None:
    """Personal data relate to a living person who can be identified."""
    point = Point(
        "definition--personal-data", Severity.LOW, "personal data:", worse=Verdict.MISSTATED
    )
    stated = each(case.policy.definitions.personal_data)
    return case.described(point, stated, standards.PERSONAL_DATA)


def profiling(case: Case) -> Finding | None:
    """Profiling evaluates any personal aspect."""
    point = Point(
        "definition--profiling", Severity.LOW, "profiling looks at", worse=Verdict.MISSTATED
    )
    return case.described(point, each(case.policy.definitions.profiling), standards.PROFILING)


def third_party(case: Case) -> Finding | None:
    """A third party is any other person or body."""
    point = Point(
        "definition--third-party", Severity.INFO, "a third party is", worse=Verdict.MISSTATED
    )
    return case.described(point, each(case.policy.definitions.third_party), standards.THIRD_PARTY)


def laws_named(case: Case) -> Finding | None:
    """The law is that in force."""
    point = Point(
        "laws-named", Severity.INFO, "the law of data protection is", worse=Verdict.MISSTATED
    )
    return case.described(point, case.policy.document.law_named, standards.LAWS_NAMED)


POINTS: Final[tuple[Judge, ...]] = (
    special_kinds,
    special_criminal,
    special_biometrics,
    special_orientation,
    special_ordinary,
    personal_data,
    profiling,
    third_party,
    laws_named,
)
"""Its points."""
