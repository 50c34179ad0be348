"""Points on the data that are held."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from itertools import chain
from typing import Final

from attrs import evolve, frozen

from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.instruments import DPA_2018
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Decision, Outcome
from ukschoolgdpr.notices import WORDS, NoticeItem, without_exceptions
from ukschoolgdpr.notices import Notice as NoticeFacts
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
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.model.notices import Notice, Resting
from ukschoolgdpr.policies.standards import Standard, article, definition
from ukschoolgdpr.policies.standards import notices as standards
from ukschoolgdpr.policies.standards.sharing import returned
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.consent import Consequent
from ukschoolgdpr.policies.words.notices import (
    CRIMINAL_ITEMS,
    LIMBS,
    MIXED_ITEMS,
    SAFEGUARDING_ITEMS,
    SEN_ITEMS,
    Audience,
    Basis,
    Ground,
    Guidance,
    Item,
    PersonalElement,
    Source,
    SpecialKind,
)
from ukschoolgdpr.vocabulary import Condition, Severity, SpecialCategory, Verdict

_KINDS: Final = set(SpecialKind) - {
    SpecialKind.RELIGION,
    SpecialKind.SIMILAR_BELIEFS,
    SpecialKind.CRIMINAL,
    SpecialKind.NOT_CRIMINAL,
    SpecialKind.BIOMETRIC,
    SpecialKind.BIOMETRIC_IDENTIFICATION,
    SpecialKind.SEX_LIFE,
    SpecialKind.SEXUAL_ORIENTATION,
    SpecialKind.SEXUAL_HEALTH,
}


_KIND_OF: Final[Mapping[SpecialCategory, Collection[SpecialKind]]] = {
    SpecialCategory.RACIAL_OR_ETHNIC_ORIGIN: {SpecialKind.RACE},
    SpecialCategory.POLITICAL_OPINIONS: {SpecialKind.POLITICS},
    SpecialCategory.RELIGIOUS_OR_PHILOSOPHICAL_BELIEFS: {
        SpecialKind.RELIGION,
        SpecialKind.SIMILAR_BELIEFS,
    },
    SpecialCategory.TRADE_UNION_MEMBERSHIP: {SpecialKind.UNION},
    SpecialCategory.GENETIC_DATA: {SpecialKind.GENETIC},
    SpecialCategory.BIOMETRIC_DATA: {
        SpecialKind.BIOMETRIC,
        SpecialKind.BIOMETRIC_IDENTIFICATION,
    },
    SpecialCategory.HEALTH: {SpecialKind.HEALTH},
    SpecialCategory.SEX_LIFE: {SpecialKind.SEX_LIFE},
    SpecialCategory.SEXUAL_ORIENTATION: {SpecialKind.SEXUAL_ORIENTATION},
}


_INCLUDE: Final = "the special categories include"


_LISTED: Final = "listed as special category data:"


_ATTENDANCE: Final = frozenset({Item.PUPIL_ATTENDANCE})


# Article 9(1) has the list, and article 4 what health, genetic and biometric data are.
_NINE: Final[tuple[Citation, ...]] = (article(9, 1),)


def special_kinds(case: Case) -> Finding | None:
    """The special categories."""
    point = Point(
        "special-category--kinds",
        Severity.MEDIUM,
        _INCLUDE,
        nothing="no other special category is mentioned",
    )
    return case.due(point, _kinds(case), standards.SPECIAL, _KINDS)


def special_beliefs(case: Case) -> Finding | None:
    """Religious and philosophical beliefs are one."""
    point = Point(
        "special-category--beliefs",
        Severity.LOW,
        _INCLUDE,
        worse=Verdict.MISSTATED,
        nothing="beliefs are not mentioned",
    )
    about = {SpecialKind.RELIGION, SpecialKind.SIMILAR_BELIEFS}
    found = _kind(case, point, about)
    return found and with_clauses(found, (one for one in _kinds(case) if one.says in about))


def _kind(case: Case, point: Point, about: Collection[SpecialKind]) -> Finding | None:
    """Judge one of the kinds: misnamed, or left out of a list that has others."""
    found = case.described(point, _kinds(case), standards.SPECIAL, about)
    return found or case.due(point, _kinds(case), standards.SPECIAL, about)


def special_traits(case: Case) -> Finding | None:
    """The list is closed."""
    point = Point(
        "special-category--list",
        Severity.INFO,
        "the special categories are",
        Verdict.MISSTATED,
        Verdict.AGREES,
    )
    stated = case.policy.definitions.special_traits
    return case.allowed(point, stated, standards.SPECIAL_TRAITS)


def special_criminal(case: Case) -> Finding | None:
    """Criminal offences are a class of their own."""
    point = Point(
        "criminal-offence-data--special",
        Severity.LOW,
        _INCLUDE,
        Verdict.MISSTATED,
        Verdict.AGREES,
        nothing="criminal offences are not mentioned",
    )
    about = {SpecialKind.CRIMINAL, SpecialKind.NOT_CRIMINAL}
    items = [one for one in _special(case) if one.says in CRIMINAL_ITEMS]
    checks = [Stated(SpecialKind.CRIMINAL, one.clauses) for one in items]
    kinds = [one for one in _kinds(case) if one.says in about]
    return case.allowed(point, (*kinds, *checks), standards.SPECIAL, about)


def criminal_ordinary(case: Case) -> Finding | None:
    """Criminal offence data are not ordinary."""
    point = Point(
        "criminal-offence-data--ordinary",
        Severity.MEDIUM,
        "listed as ordinary data:",
        nothing="no criminal offence data are listed as ordinary",
    )
    return _shown(case, point, standards.OFFENCES, CRIMINAL_ITEMS, _offences)


def _offences(case: Case) -> Iterator[Stated[Item]]:
    listed_apart = (*_criminal(case), *_special(case))
    return (one for one in listed_apart if one.says in CRIMINAL_ITEMS)


def criminal_items(case: Case) -> Finding | None:
    """What is not about offences is not criminal offence data."""
    point = Point(
        "criminal-offence-data--items",
        Severity.INFO,
        "listed as criminal offence data:",
        Verdict.MISSTATED,
        Verdict.AGREES,
    )
    return case.allowed(point, _criminal(case), standards.OFFENCES)


def criminal_dbs(case: Case) -> Finding | None:
    """Checks by the Disclosure and Barring Service are of one class, whomever they are about."""
    point = Point(
        "criminal-offence-data--dbs",
        Severity.MEDIUM,
        "DBS checks are",
        nothing="the class of DBS checks is not mentioned",
    )
    about = {Item.STAFF_DBS, Item.VISITOR_DBS}
    beside = Beside(says="", law="of one class", cites=(article(10), DPA_2018.section(11, 2)))
    return case.texts(point, _classes(case, about), beside)


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
    return case.allowed(point, _kinds(case), standards.SPECIAL, about)


def special_orientation(case: Case) -> Finding | None:
    """Sex life and sexual orientation are one."""
    point = Point(
        "sexual-orientation",
        Severity.INFO,
        _INCLUDE,
        worse=Verdict.MISSTATED,
        nothing="sex life and sexual orientation are not mentioned",
    )
    about = {SpecialKind.SEX_LIFE, SpecialKind.SEXUAL_ORIENTATION, SpecialKind.SEXUAL_HEALTH}
    return _kind(case, point, about)


def special_ordinary(case: Case) -> Finding | None:
    """What falls in no limb of article 9(1) is none."""
    point = Point(
        "ordinary-data-called-special",
        Severity.INFO,
        _LISTED,
        Verdict.MISSTATED,
        Verdict.AGREES,
        nothing="no ordinary data are listed as special category data",
    )
    elsewhere = LIMBS.keys() | CRIMINAL_ITEMS | SAFEGUARDING_ITEMS | _ATTENDANCE
    return _called_special(case, point, set(Item) - elsewhere)


def special_safeguarding(case: Case) -> Finding | None:
    """Nor are matters of safeguarding and care by themselves: it is their content that tells."""
    point = Point(
        "safeguarding-data-called-special",
        Severity.INFO,
        _LISTED,
        Verdict.MISSTATED,
        Verdict.AGREES,
        nothing="no matters of safeguarding are listed as special category data",
    )
    return _called_special(case, point, SAFEGUARDING_ITEMS)


def attendance_special(case: Case) -> Finding | None:
    """Nor is attendance, but for the reasons of an absence."""
    point = Point(
        "attendance--looked-after",
        Severity.LOW,
        _LISTED,
        Verdict.MISSTATED,
        Verdict.AGREES,
        nothing="attendance is not listed as special category data",
    )
    return _called_special(case, point, _ATTENDANCE)


def _called_special(case: Case, point: Point, about: Collection[Item]) -> Finding:
    """Judge items that are listed as special category data and are none."""
    stated = [one for one in _special(case) if one.says in about]
    found = case.allowed(point, stated, standards.SPECIAL_ITEMS, about)
    if not found.verdict.is_finding:
        return found
    # What is in no limb is decided alike, so that once shows it for all.
    return evolve(
        found,
        law="special category data are those of article 9(1) alone; "
        "others may be handled with the same care",
        evidence=found.evidence[:1],
    )


def attendance_texts(case: Case) -> Finding | None:
    """Attendance is of one class."""
    point = Point(
        "attendance--two-texts",
        Severity.LOW,
        "attendance is",
        nothing="the class of attendance is not mentioned",
    )
    beside = Beside(says="", law="of one class", cites=_NINE)
    return case.texts(point, _classes(case, _ATTENDANCE), beside)


def special_needs(case: Case) -> Finding | None:
    """Special educational needs are special category data where they show health."""
    point = Point(
        "sen",
        Severity.LOW,
        "special educational needs are",
        nothing="the class of special educational needs is not mentioned",
    )
    plainly = [one for one in case.policy.definitions.examples if one.says in SEN_ITEMS]
    texts = (*(("ordinary data", one) for one in plainly), *_classes(case, SEN_ITEMS))
    beside = Beside(
        says="ordinary data",
        law="special category data where they show a condition or a disability, item by item",
        cites=(*_NINE, definition(15, as_of=case.as_of)),
        evidence=(
            standards.SPECIAL_ITEMS.questions[Item.PUPIL_SEN_STATUS].decide(as_of=case.as_of),
        ),
    )
    if texts and {said for said, _ in texts} == {"ordinary data"}:
        return case.found(point, Verdict.UNDETERMINED, (text for _, text in texts), beside)
    found = case.texts(point, texts, beside)
    return with_clauses(found, (text for _, text in texts))


def special_shown(case: Case) -> Finding | None:
    """What falls in a limb is special category data, and not ordinary."""
    point = Point(
        "special-category--items",
        Severity.MEDIUM,
        "listed as ordinary data:",
        nothing="no special category data are listed as ordinary",
    )
    about = LIMBS.keys() - SEN_ITEMS
    return _shown(case, point, standards.SPECIAL_ITEMS, about, _rightly)


def _rightly(case: Case) -> Iterator[Stated[Item]]:
    return (one for one in _special(case) if one.says in LIMBS)


def _shown(
    case: Case,
    point: Point,
    law: Standard[Item],
    about: Collection[Item],
    rightly: Callable[[Case], Iterable[Stated[Item]]],
) -> Finding:
    """Judge items that are listed as ordinary data and are not."""
    wrong = [one for one in _personal(case) if one.says in about]
    right = tuple(rightly(case))
    decisions = (law.decide(one.says, as_of=case.as_of) for one in wrong[:1])
    beside = Beside(
        says=listed(dict.fromkeys(one.says for one in wrong)),
        law="",
        cites=tuple(law.cites(as_of=case.as_of)),
        evidence=tuple(one for one in decisions if one is not None),
    )
    if wrong:
        return case.found(point, Verdict.LAXER, wrong, beside)
    named = right or tuple(_personal(case))
    return case.found(point, Verdict.AGREES if named else Verdict.SILENT, named, beside)


def mixed_items(case: Case) -> Finding | None:
    """Some ordinary data show more, and are then of another class."""
    point = Point(
        "special-category--mixed-items",
        Severity.LOW,
        "listed as ordinary data without exception:",
        nothing="no data that may show more are listed as ordinary",
    )
    mixed = [one for one in _personal(case) if one.says in MIXED_ITEMS]
    beside = Beside(
        says=listed(dict.fromkeys(one.says for one in mixed)),
        law="",
        cites=(*_NINE, article(10)),
    )
    if not mixed:
        return case.found(point, Verdict.SILENT, (), beside)
    found = case.found(point, Verdict.UNDETERMINED, mixed, beside)
    items = dict.fromkeys(one.says for one in mixed)
    shown = "; ".join(f"{listed([item])} may show {MIXED_ITEMS[item]}" for item in items)
    return evolve(found, law=f"what shows more is of another class: {shown}")


def examples(case: Case) -> Finding | None:
    """Special category data are personal data too, and some of what is named is special."""
    point = Point(
        "special-category--examples",
        Severity.LOW,
        "examples of personal data that are special, and are not called so:",
        nothing="no example is special without being called so",
    )
    definitions = case.policy.definitions
    named = [one for one in definitions.examples if one.says not in SEN_ITEMS]
    kinds = {kind.says: kind for kind in definitions.special_category}
    bare = [
        one
        for one in named
        if one.says in LIMBS and not kinds.keys() & set(_KIND_OF[LIMBS[one.says]])
    ]
    cites = _NINE
    if bare:
        decision = standards.SPECIAL_ITEMS.decide(bare[0].says, as_of=case.as_of)
        beside = Beside(
            says=listed(dict.fromkeys(one.says for one in bare)),
            law="",
            cites=cites,
            evidence=() if decision is None else (decision,),
        )
        return case.found(point, Verdict.MISSTATED, (*bare, *kinds.values()), beside)
    beside = Beside(says="", law="", cites=cites)
    return case.found(point, Verdict.AGREES if named else Verdict.SILENT, named, beside)


def _notices(case: Case) -> Mapping[Audience, Notice]:
    """Give the notice for each audience."""
    return {audience: case.policy.notices.to(audience) for audience in Audience}


def _special(case: Case) -> tuple[Stated[Item], ...]:
    return tuple(chain.from_iterable(notice.special for notice in _notices(case).values()))


def _personal(case: Case) -> tuple[Stated[Item], ...]:
    return tuple(chain.from_iterable(notice.personal for notice in _notices(case).values()))


def _items(notice: Notice) -> tuple[Stated[Item], ...]:
    return (*notice.personal, *notice.special, *notice.criminal)


def _criminal(case: Case) -> tuple[Stated[Item], ...]:
    return tuple(chain.from_iterable(notice.criminal for notice in _notices(case).values()))


def _kinds(case: Case) -> tuple[Stated[SpecialKind], ...]:
    return case.policy.definitions.special_category


def _classes(case: Case, about: Collection[Item]) -> tuple[tuple[str, Stated[Item]], ...]:
    """Give every text on the class of some items."""
    return (
        *(("ordinary data", one) for one in _personal(case) if one.says in about),
        *(("special category data", one) for one in _special(case) if one.says in about),
        *(("criminal offence data", one) for one in _criminal(case) if one.says in about),
    )


def personal_data(case: Case) -> Finding | None:
    """Personal data relate to a living person who can be identified."""
    point = Point(
        "definition--personal-data", Severity.LOW, "personal data:", worse=Verdict.MISSTATED
    )
    stated = case.policy.definitions.personal_data
    said = {one.says: one for one in stated}
    about = {
        PersonalElement.RELATING,
        PersonalElement.LIVING,
        PersonalElement.IDENTIFIED,
        PersonalElement.IDENTIFIABLE,
    }
    identified, linked = said.get(PersonalElement.IDENTIFIED), said.get(PersonalElement.LINKED)
    if identified is not None and (linked is not None or PersonalElement.IDENTIFIABLE in said):
        # Whoever is identified, or would be by other information, is identifiable.
        widened = (*identified.clauses, *(() if linked is None else linked.clauses))
        rest = tuple(one for one in stated if one is not identified)
        stated = (*rest, Stated(PersonalElement.IDENTIFIABLE, tuple(dict.fromkeys(widened))))
    return case.described(point, stated, standards.PERSONAL_DATA, about)


def personal_reach(case: Case) -> Finding | None:
    """Facts and opinions are personal data, and so is what other information makes so."""
    point = Point(
        "definition--personal-data--reach",
        Severity.LOW,
        "personal data may be",
        less=Verdict.AGREES,
    )
    about = {PersonalElement.LINKED, PersonalElement.FACT, PersonalElement.OPINION}
    stated = [one for one in case.policy.definitions.personal_data if one.says in about]
    return case.allowed(point, stated, standards.PERSONAL_DATA, about)


def personal_texts(case: Case) -> Finding | None:
    """It is enough that someone is identifiable."""
    point = Point(
        "definition--personal-data--two-texts", Severity.INFO, "the person in personal data is"
    )
    about = {PersonalElement.IDENTIFIED, PersonalElement.IDENTIFIABLE}
    texts = [(one.says, one) for one in case.policy.definitions.personal_data if one.says in about]
    beside = Beside(
        says="", law="identified or identifiable", cites=(definition(1, as_of=case.as_of),)
    )
    return case.texts(point, texts, beside)


def public_domain(case: Case) -> Finding | None:
    """What is public is personal data still."""
    point = Point(
        "public-domain",
        Severity.LOW,
        "data in the public domain:",
        less=Verdict.AGREES,
    )
    stated = case.policy.definitions.public_domain
    return with_clauses(case.allowed(point, stated, standards.PUBLIC_DOMAIN), stated)


def terms(case: Case) -> Finding | None:
    """Terms mean what they mean in the law."""
    point = Point("definitions--terms", Severity.LOW, "terms:", Verdict.MISSTATED, Verdict.AGREES)
    return case.allowed(point, case.policy.definitions.terms, standards.TERMS)


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


def media(case: Case) -> Finding | None:
    """The rules reach paper and machines alike."""
    point = Point("scope--media", Severity.LOW, "the rules apply to data that are")
    return case.due(point, case.policy.scope.media, standards.MEDIA)


def location(case: Case) -> Finding | None:
    """They reach data wherever these are."""
    point = Point("scope--location", Severity.LOW, "the rules apply to data held")
    return case.due(point, [case.policy.scope.location], standards.LOCATION)


def bound(case: Case) -> Finding | None:
    """They bind who acts for the school."""
    point = Point("scope--people", Severity.LOW, "the rules bind", less=Verdict.AGREES)
    return case.allowed(point, case.policy.scope.bound, standards.BOUND)


def officer_tasks(case: Case) -> Finding | None:
    """The officer advises and monitors; it is the school that complies."""
    point = Point(
        "officer--tasks",
        Severity.LOW,
        "the data protection officer",
        Verdict.MISSTATED,
        Verdict.AGREES,
        nothing="what a data protection officer does is not mentioned",
    )
    return case.allowed(point, case.policy.notices.officer.tasks, standards.OFFICER_TASKS)


def visitor_checks(case: Case) -> Finding | None:
    """Visitors are asked for no more than is needed."""
    point = Point("visitor-checks", Severity.LOW, "visitors are asked for", less=Verdict.AGREES)
    return case.allowed(point, case.policy.notices.visitor_checks, standards.VISITOR_CHECKS)


def keeping_safe(case: Case) -> Finding | None:
    """Keeping children safe in education is followed in the edition of the day."""
    return _edition(case, "guidance-edition--keeping-children-safe", Guidance.KEEPING_CHILDREN_SAFE)


def working_together(case: Case) -> Finding | None:
    """So is Working together to safeguard children."""
    return _edition(case, "guidance-edition--working-together", Guidance.WORKING_TOGETHER)


def _edition(case: Case, name: str, guidance: Guidance) -> Finding | None:
    point = Point(
        name, Severity.LOW, f"{listed([guidance])} is followed as of", worse=Verdict.MISSTATED
    )
    followed = case.policy.notices.guidance
    stated = [Stated(one.edition, one.clauses) for one in followed if one.guidance is guidance]
    law, nation = standards.EDITIONS[guidance], case.policy.document.nation
    if nation is Nation.ENGLAND:
        return case.described(point, stated, law)
    if not stated:
        return None
    cites = tuple(law.cites(as_of=case.as_of))
    beside = Beside(says=listed(one.says for one in stated), law="", cites=cites)
    found = case.found(point, Verdict.UNDETERMINED, stated, beside)
    return evolve(found, law=f"it is for England, not for {nation.title}")


def grounds_alone(case: Case) -> Finding | None:
    """Special category data need a condition beside a basis, which is no basis itself."""
    point = Point("pupil-data-basis--stand-alone", Severity.MEDIUM, "what data may be used on is")
    bases = case.policy.bases
    alone = [one for one in bases.listed if one.says in standards.CONDITIONS.questions]
    due = standards.NEEDED.words(as_of=case.as_of)
    said = bases.needed
    decisions = [standards.CONDITIONS.decide(one.says, as_of=case.as_of) for one in alone]
    beside = Beside(
        says=listed([] if said is None else [said.says])
        + (f", any of: {listed(one.says for one in alone)}" if alone else ""),
        law=listed(due),
        cites=(article(6, 1), article(9, 2), DPA_2018.section(10)),
        evidence=tuple(one for one in decisions if one is not None),
    )
    if said is not None and said.says in due:
        return case.found(point, Verdict.AGREES, [said], beside)
    if said is None and not alone:
        return case.found(point, Verdict.SILENT, (), beside)
    return case.found(point, Verdict.MISSTATED, (said, *alone), beside)


def grounds_listed(case: Case) -> Finding | None:
    """The bases of article 6."""
    point = Point("grounds--listed", Severity.LOW, "the lawful bases include", less=Verdict.AGREES)
    about = {
        Ground.CONSENT,
        Ground.CONTRACT,
        Ground.LEGAL_OBLIGATION,
        Ground.VITAL_INTERESTS,
        Ground.PUBLIC_TASK,
    }
    return _grounds(case, point, about)


def grounds_harm(case: Case) -> Finding | None:
    """Vital interests are matters of life and death."""
    point = Point(
        "grounds--harm",
        Severity.LOW,
        "the lawful bases include",
        nothing="no harm short of danger to life is among the lawful bases",
    )
    return _grounds(case, point, {Ground.HARM})


def grounds_interests(case: Case) -> Finding | None:
    """Legitimate interests are not open to a public authority at its tasks."""
    point = Point(
        "grounds--legitimate-interests",
        Severity.LOW,
        "the lawful bases include",
        less=Verdict.AGREES,
        nothing="no legitimate interest is among the lawful bases",
    )
    return _grounds(
        case, point, {Ground.LEGITIMATE_INTERESTS, Ground.RECOGNISED_LEGITIMATE_INTEREST}
    )


def _grounds(case: Case, point: Point, about: Collection[Ground]) -> Finding:
    bases = case.policy.bases
    usual = () if bases.mostly is None else (bases.mostly,)
    stated = [one for one in (*bases.listed, *bases.named, *usual) if one.says in about]
    return case.allowed(point, stated, standards.bases(case.school), about)


def public_task(case: Case) -> Finding | None:
    """The public task is the usual basis of a public authority."""
    point = Point(
        "public-task",
        Severity.LOW,
        "the public task is",
        nothing="the public task is not mentioned",
    )
    interests = standards.bases(case.school).decide(Ground.LEGITIMATE_INTERESTS, as_of=case.as_of)
    task = standards.bases(case.school).decide(Ground.PUBLIC_TASK, as_of=case.as_of)
    if interests is None or interests.outcome is not Outcome.DOES_NOT_APPLY:
        return None
    bases = case.policy.bases
    general = (*bases.listed, *bases.named, *([bases.mostly] if bases.mostly else []))
    rested = [one for notice in _notices(case).values() for one in notice.bases]
    named: list[WithClauses] = [one for one in general if one.says is Ground.PUBLIC_TASK]
    named += [one for one in rested if one.basis is Basis.PUBLIC_TASK]
    listed_so = any(one.says is Ground.PUBLIC_TASK for one in bases.listed)
    closed = bases.only_listed if bases.only_listed and bases.only_listed.says else None
    left_out = closed is not None and bool(bases.listed) and not listed_so
    beside = Beside(
        says="named" if named else "",
        law="a lawful basis, and the usual one of a public authority",
        cites=(article(6, 1, "e"), article(13, 1, "c")),
        evidence=() if task is None else (task,),
    )
    if named and left_out and closed is not None:
        texts: dict[str, list[WithClauses]] = {
            "left out of a closed list": [closed, *bases.listed],
            "named": named,
        }
        each_text = ((said, Stated(said, _clauses(text))) for said, text in texts.items())
        return case.texts(point, each_text, beside)
    if bases.mostly is not None and bases.mostly.says in _NOT_USUAL:
        usual = evolve(beside, says=f"not the usual basis, which is {listed([bases.mostly.says])}")
        return case.found(point, Verdict.UNDETERMINED, [bases.mostly], usual)
    if left_out and not named:
        return case.found(point, Verdict.MISSING, [closed, *bases.listed], beside)
    # Employees' and visitors' data alone may well rest on something else.
    stated = (*general, *chain.from_iterable(map(_on_what, _of_pupils(case))))
    if stated and not named and case.policy.document.is_notice:
        return case.found(point, Verdict.MISSING, stated, beside)
    return case.found(point, Verdict.AGREES if named else Verdict.SILENT, named, beside)


# What is at the core of a school's tasks hardly rests on them.
_NOT_USUAL: Final = {Ground.CONSENT, Ground.CONTRACT, Ground.VITAL_INTERESTS}


def _of_pupils(case: Case) -> tuple[Notice, ...]:
    notices = _notices(case)
    return tuple(notices[audience] for audience in _OF_PUPILS)


def _on_what(notice: Notice) -> tuple[WithClauses, ...]:
    """Give what a notice says of the bases, or else of the purposes."""
    return notice.bases or notice.purposes


def _clauses(stated: Iterable[WithClauses]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clause for one in stated for clause in one.clauses))


def pupil_reasons(case: Case) -> Finding | None:
    """What data of pupils rest on is a basis for the reason given."""
    point = Point("pupil-data-basis--reasons", Severity.MEDIUM, "data of pupils rest on")
    return _reasons(case, point, _OF_PUPILS)


def other_reasons(case: Case) -> Finding | None:
    """So it is for the data of others."""
    point = Point("other-data-basis--reasons", Severity.MEDIUM, "data of others rest on")
    return _reasons(case, point, _OF_OTHERS)


_OF_PUPILS: Final = (Audience.EVERYONE, Audience.PUPILS, Audience.LOOKED_AFTER)


_OF_OTHERS: Final = (Audience.WORKFORCE, Audience.VISITORS)


def _reasons(case: Case, point: Point, audiences: Iterable[Audience]) -> Finding:
    school, notices = case.school, _notices(case)
    rested = [one for audience in audiences for one in notices[audience].bases]
    found: dict[Outcome, dict[Resting, list[Decision]]] = {outcome: {} for outcome in Outcome}
    law: dict[str, None] = {}
    for one in rested:
        for reason in one.because or one.purposes or (None,):
            asked = standards.resting(school, one.basis, reason).decide(as_of=case.as_of)
            found[asked.outcome].setdefault(one, []).append(asked)
            fit = standards.open_to(school, reason, case.as_of)
            bases = listed((decision.rule.title.lower() for decision in fit), " or ")
            if asked.version is None:
                law[f"{listed([one.basis])} was no basis yet"] = None
            if asked.outcome is Outcome.DOES_NOT_APPLY or (
                bases and asked.outcome is Outcome.UNDETERMINED
            ):
                law[_for([bases or "another basis"], () if reason is None else (reason,))] = None
    wrong, doubtful = found[Outcome.DOES_NOT_APPLY], found[Outcome.UNDETERMINED]
    shown = wrong or doubtful
    beside = Beside(
        says=listed(
            dict.fromkeys(
                _for([one.basis], one.because or one.purposes) for one in (shown or rested)
            )
        ),
        law=listed(law) or "a basis that is open for the reason given",
        cites=(article(6, 1),),
        evidence=tuple(dict.fromkeys(chain.from_iterable(shown.values()))),
    )
    if shown:
        verdict = Verdict.MISSTATED if wrong else Verdict.UNDETERMINED
        return case.found(point, verdict, shown, beside)
    return case.found(point, Verdict.AGREES if rested else Verdict.SILENT, rested, beside)


def _for(rests: Iterable[Hashable], reasons: Sequence[Hashable]) -> str:
    return f"{listed(rests)} for {listed(reasons, ' and ')}" if reasons else listed(rests)


def conditions(case: Case) -> Finding | None:
    """Special category and criminal offence data rest on a condition as well."""
    point = Point(
        "special-category--condition",
        Severity.MEDIUM,
        "data that rest on a basis and on no complete condition:",
        nothing="no such data rest on a basis without a complete condition",
    )
    bare: dict[Item, tuple[WithClauses, ...]] = {}
    held: list[WithClauses] = []
    for notice in _notices(case).values():
        if not notice.bases:
            continue
        based = _by_item(notice.bases)
        shown = {one.says: one for one in _items(notice)}
        for item in dict.fromkeys((*based, *shown)):
            if item not in LIMBS and item not in CRIMINAL_ITEMS:
                continue
            ways = based.get(item) or [one for one in notice.bases if not one.items]
            paired = [
                one
                for one in ways
                if standards.is_paired(
                    item, one.condition, one.schedule_1, school=case.school, as_of=case.as_of
                )
            ]
            held += paired
            if not paired and item not in bare:
                bare[item] = tuple(ways) or (shown[item], *notice.bases)
    asked = [
        (standards.OFFENCES if item in CRIMINAL_ITEMS else standards.SPECIAL_ITEMS).decide(
            item, as_of=case.as_of
        )
        for item in bare
    ]
    beside = Beside(
        says=listed(bare),
        law="",
        cites=(article(9, 2), article(10), DPA_2018.section(10)),
        evidence=()
        if case.again
        else tuple(dict.fromkeys(one for one in asked if one is not None))[:2],
    )
    if bare:
        found = case.found(point, Verdict.UNDETERMINED, chain.from_iterable(bare.values()), beside)
        law = (
            "special category data need a condition of article 9(2) beside their basis, with a "
            "paragraph of DPA 2018 Schedule 1 where that condition needs one, and criminal "
            "offence data such a paragraph"
        )
        return evolve(found, law=law)
    return case.found(point, Verdict.AGREES if held else Verdict.SILENT, held, beside)


def two_bases(case: Case) -> Finding | None:
    """An item that rests on two bases rests on each for a purpose."""
    point = Point(
        "basis-by-item--two-bases",
        Severity.LOW,
        "data that rest on more than one basis, with no purpose for each:",
        nothing="no data rest on more than one basis without a purpose for each",
    )
    found = _twice(case, lambda bases: len(bases - {Basis.CONSENT}) > 1)
    beside = Beside(says=listed(found), law="", cites=(article(6, 1), article(13, 1, "c")))
    return _of_items(case, point, Verdict.UNDETERMINED, found, beside)


def consent_too(case: Case) -> Finding | None:
    """Consent is not asked for what must be done anyway."""
    point = Point(
        "basis-by-item--consent-too",
        Severity.MEDIUM,
        "data that rest on consent and on another basis:",
        nothing="no data rest on consent and on another basis",
    )
    found = _twice(case, lambda bases: Basis.CONSENT in bases and len(bases) > 1)
    beside = Beside(
        says=listed(found), law="", cites=(definition(11, as_of=case.as_of), article(13, 1, "c"))
    )
    if found:
        resting = chain.from_iterable(found.values())
        return case.clash(point, merged((one.basis, one) for one in resting), beside)
    return _of_items(case, point, Verdict.CONTRADICTS_ITSELF, found, beside)


def _twice(
    case: Case, clash: Callable[[frozenset[Basis]], bool]
) -> dict[Item, tuple[Resting, ...]]:
    found: dict[Item, tuple[Resting, ...]] = {}
    for notice in _notices(case).values():
        resting = _by_item(one for one in notice.bases if not one.purposes)
        clashing = [
            item for item, on in resting.items() if clash(frozenset(one.basis for one in on))
        ]
        found |= {item: tuple(resting[item]) for item in sorted(clashing, key=list(Item).index)}
    return found


def _by_item(bases: Iterable[Resting]) -> dict[Item, list[Resting]]:
    """Give every item that rests on a basis, with what rests it so."""
    found: dict[Item, list[Resting]] = {}
    for one in bases:
        for item in dict.fromkeys(one.items):
            found.setdefault(item, []).append(one)
    return found


def _of_items(
    case: Case,
    point: Point,
    worse: Verdict,
    wrong: Mapping[Item, Iterable[WithClauses]],
    beside: Beside,
) -> Finding:
    based = [one for notice in _notices(case).values() for one in notice.bases if one.items]
    if wrong:
        return case.found(point, worse, chain.from_iterable(wrong.values()), beside)
    return case.found(point, Verdict.AGREES if based else Verdict.SILENT, based, beside)


def lists_differ(case: Case) -> Finding | None:
    """Where bases are given by item, each item has one, and each is listed among the data."""
    point = Point(
        "basis-by-item--lists",
        Severity.LOW,
        "",
        worse=Verdict.MISSING,
        nothing="every item has a basis, and every item with a basis is listed",
    )
    without: dict[Item, Sequence[WithClauses]] = {}
    unlisted: dict[Item, Sequence[WithClauses]] = {}
    for notice in _notices(case).values():
        based = _by_item(notice.bases)
        shown = {one.says: one for one in _items(notice)}
        whole = any(not one.items and one.basis is not Basis.CONSENT for one in notice.bases)
        if not based or not shown or whole:
            continue
        without |= {item: [one] for item, one in shown.items() if item not in based}
        unlisted |= {item: on for item, on in based.items() if item not in shown}
    parts = (
        *([f"no basis for {listed(without)}"] if without else []),
        *([f"not listed, and with a basis: {listed(unlisted)}"] if unlisted else []),
    )
    beside = Beside(says="; ".join(parts), law="", cites=(article(13, 1, "c"), article(14, 1, "d")))
    found = _of_items(case, point, Verdict.MISSING, {**without, **unlisted}, beside)
    if not found.verdict.is_finding:
        return found
    clauses = dict.fromkeys(
        clause
        for one in chain.from_iterable((*without.values(), *unlisted.values()))
        for clause in one.clauses
    )
    return evolve(found, clauses=tuple(clauses), says=beside.says)


def told_whether(case: Case) -> Finding | None:
    """People are told whether they must give an item."""
    point = Point(
        "mandatory-or-voluntary--told",
        Severity.LOW,
        "people are told whether they must give data:",
        nothing="whether people are told if they must give data is not mentioned",
    )
    notices = _notices(case).values()
    told = [one.told_whether for one in notices if one.told_whether is not None]
    must = [one.mandatory for one in notices if one.mandatory is not None]
    no = [one for one in told if not one.says]
    beside = Beside(
        says=listed([not no]),
        law=listed([True]),
        cites=(article(13, 2, "e"),),
        evidence=_asked(case, NoticeItem.OBLIGATION),
    )
    if no:
        return case.found(point, Verdict.LAXER, no, beside)
    verdict = Verdict.AGREES if told else Verdict.SILENT
    return case.found(point, verdict, (*told, *must) if told else (), beside)


def pupil_moment(case: Case) -> Finding | None:
    """Pupils are told so when their data are collected, at the latest."""
    point = Point(
        "mandatory-or-voluntary--pupil-moment",
        Severity.LOW,
        "pupils are told whether they must give data",
        nothing="when pupils are told is not mentioned",
    )
    return _moment(case, point, (Audience.PUPILS,))


def other_moment(case: Case) -> Finding | None:
    """So are others."""
    point = Point(
        "mandatory-or-voluntary--moment",
        Severity.LOW,
        "people are told whether they must give data",
        nothing="when people are told is not mentioned",
    )
    others = (audience for audience in Audience if audience is not Audience.PUPILS)
    return _moment(case, point, others)


def _moment(case: Case, point: Point, audiences: Iterable[Audience]) -> Finding:
    notices = _notices(case)
    stated = [notices[audience].told_when for audience in audiences]
    return case.allowed(evolve(point, less=Verdict.AGREES), stated, standards.TOLD_MOMENT)


def _facts(case: Case, audience: Audience | None = None) -> NoticeFacts:
    """Give what is known of a notice: schools collect from whomever they address, at least."""
    notice = Notice() if audience is None else case.policy.notices.to(audience)
    sources = {one.says for one in notice.sources}
    others = sources - _THEMSELVES
    alone = False if Source.NO_ONE_ELSE in sources else None
    rested = (*notice.bases, *case.policy.notices.everyone.bases)

    def rests(on: Basis) -> bool | None:
        return True if any(one.basis is on for one in rested) else None

    explicit = any(one.condition is Condition.EXPLICIT_CONSENT for one in rested)
    asked = audience is not None and bool(case.policy.consent.asked_of(audience))
    return without_exceptions(
        NoticeFacts(
            school=case.school,
            from_data_subject=True,
            from_elsewhere=True if others else alone,
            relies_on_consent=asked or rests(Basis.CONSENT),
            explicit_consent=explicit or None,
            relies_on_public_task=rests(Basis.PUBLIC_TASK),
            relies_on_recognised_interest=rests(Basis.RECOGNISED_LEGITIMATE_INTEREST),
            relies_on_legitimate_interests=rests(Basis.LEGITIMATE_INTERESTS),
            recipients=returned(audience, case.school, case.as_of),
        )
    )


def _asked(case: Case, item: NoticeItem) -> tuple[Decision, ...]:
    decision = standards.due(item, _facts(case), case.as_of)
    return () if decision is None else (decision,)


def _addressed(case: Case) -> Mapping[Audience, Notice]:
    """Give the notices that say something; where none does, the one for everyone."""
    notices = _notices(case)
    said = {audience: notice for audience, notice in notices.items() if notice != Notice()}
    everyone = said.pop(Audience.EVERYONE, Notice())
    # What is said to everyone beside is a part of each notice, unless it says what for.
    if not said or _rest(everyone):
        said = {Audience.EVERYONE: everyone, **said}
    return said


@frozen(kw_only=True)
class _Content:
    """An item that every notice must say."""

    point: Point
    """What is judged."""
    item: NoticeItem
    """The item."""
    holds: Callable[[Notice], Iterable[WithClauses | None]] = lambda _: ()
    """What a notice says of it."""
    about: Callable[[Audience], Iterable[WithClauses | None]] = lambda _: ()
    """What a policy says of it apart from notices, of those whom one addresses."""
    overall: Callable[[Policy], Iterable[WithClauses]] = lambda _: ()
    """What a policy says of it at large, which is enough for a notice to everyone alone."""
    audiences: Collection[Audience] = tuple(Audience)
    """Whose notices are meant."""


def _contents(
    case: Case, content: _Content, general: Iterable[WithClauses | None] = ()
) -> Finding | None:
    """Judge whether every notice says an item that the law asks of it.

    Args:
        case: what is judged upon.
        content: the item.
        general: what is said of it for everyone.

    Returns:
        The finding; None where notices need not say the item yet.
    """
    point, notices = content.point, case.policy.notices
    told = WORDS[content.item].find(case.as_of)
    if told is None:
        return None
    explained = [one for one in notices.companions.explain if one.says is content.item]
    shared = [one for one in (*content.holds(notices.everyone), *general) if one is not None]
    at_large = (*content.overall(case.policy), *explained)
    overall = at_large if Audience.EVERYONE in content.audiences else ()
    said = [*shared, *overall]
    lacking: dict[Audience, Notice] = {}
    decisions: list[Decision] = []
    for audience, notice in _addressed(case).items():
        if audience not in content.audiences:
            continue
        mine = (*content.holds(notice), *content.about(audience))
        own = [one for one in mine if one is not None]
        said += own
        asked = standards.due(content.item, _facts(case, audience), case.as_of)
        answered = own or shared or (audience is Audience.EVERYONE and overall)
        if answered or asked is None or not case.policy.document.is_notice:
            continue
        lacking[audience] = notice
        decisions.append(asked)
    versions = [decision.version for decision in decisions]
    cites = dict.fromkeys(version.cites for version in versions if version is not None)
    beside = Beside(
        says=told.value if said else "",
        law=told.value,
        cites=tuple(cites) or (article(13, 1),),
        evidence=tuple(decisions[:1]),
    )
    if not lacking:
        return case.found(point, Verdict.AGREES if said else Verdict.SILENT, said, beside)
    stated = chain.from_iterable(_rest(notice) for notice in lacking.values())
    missing = case.found(point, Verdict.MISSING, stated, beside)
    return evolve(missing, says=f"{point.nothing} for: {listed(lacking)}")


def _rest(notice: Notice) -> tuple[WithClauses, ...]:
    """Give what a notice says instead, the nearest first."""
    stated = notice.purposes or notice.bases or _items(notice)
    return (*stated, *notice.sources)


def contents_controller(case: Case) -> Finding | None:
    """A notice says who the controller is."""
    point = _content("controller", "the controller is not named as such in the notice")
    general = [notice.controller for notice in _notices(case).values()]
    return _contents(case, _Content(point=point, item=NoticeItem.CONTROLLER), general)


def contents_officer(case: Case) -> Finding | None:
    """It says how the officer is reached, whom a public authority must have."""
    point = _content("officer", "no data protection officer is named in the notice")
    content = _Content(point=point, item=NoticeItem.OFFICER)
    return _contents(case, content, case.policy.notices.officer.contact)


def contents_purposes(case: Case) -> Finding | None:
    """It says what data are used for."""
    point = _content("purposes", "no purposes are named in the notice", Severity.MEDIUM)
    content = _Content(point=point, item=NoticeItem.PURPOSES, holds=lambda notice: notice.purposes)
    return _contents(case, content)


def contents_basis(case: Case) -> Finding | None:
    """It says on which basis data of pupils rest."""
    point = Point(
        "pupil-data-basis--stated",
        Severity.MEDIUM,
        "a notice tells",
        nothing="no lawful basis is named in the notice",
    )
    content = _Content(
        point=point,
        item=NoticeItem.LAWFUL_BASIS,
        holds=lambda notice: notice.bases,
        overall=lambda policy: policy.bases.listed,
        audiences=_OF_PUPILS,
    )
    return _contents(case, content)


def contents_other_basis(case: Case) -> Finding | None:
    """It says on which basis data of others rest."""
    point = _content("lawful-basis", "no lawful basis is named in the notice", Severity.MEDIUM)
    content = _Content(
        point=point,
        item=NoticeItem.LAWFUL_BASIS,
        holds=lambda notice: notice.bases,
        overall=lambda policy: policy.bases.listed,
        audiences=_OF_OTHERS,
    )
    return _contents(case, content)


def contents_categories(case: Case) -> Finding | None:
    """It says which kinds of data come from elsewhere."""
    point = _content("categories", "no kinds of data are named in the notice")
    content = _Content(
        point=point,
        item=NoticeItem.CATEGORIES,
        holds=_items,
    )
    return _contents(case, content)


def contents_obligation(case: Case) -> Finding | None:
    """It says whether data must be given."""
    point = _content("obligation", "whether data must be given is not said in the notice")
    content = _Content(
        point=point,
        item=NoticeItem.OBLIGATION,
        holds=lambda notice: (notice.mandatory, notice.told_whether),
    )
    return _contents(case, content)


def contents_source(case: Case) -> Finding | None:
    """It says where data come from that others give."""
    point = _content("source", "no source is named in the notice")
    content = _Content(point=point, item=NoticeItem.SOURCE, holds=lambda notice: notice.sources)
    return _contents(case, content)


def contents_interests(case: Case) -> Finding | None:
    """It says which legitimate interests are pursued, where data rest on them."""
    point = _content(
        "legitimate-interests", "what the legitimate interests are is not said in the notice"
    )
    return _interests(case, point, NoticeItem.LEGITIMATE_INTERESTS, Basis.LEGITIMATE_INTERESTS)


def contents_recognised(case: Case) -> Finding | None:
    """It says which interest of Annex 1 is pursued, where data rest on one."""
    point = _content(
        "recognised-interest", "which recognised interest is meant is not said in the notice"
    )
    basis = Basis.RECOGNISED_LEGITIMATE_INTEREST
    return _interests(case, point, NoticeItem.RECOGNISED_INTEREST, basis)


def _interests(case: Case, point: Point, item: NoticeItem, basis: Basis) -> Finding | None:
    def named(notice: Notice) -> Iterable[Resting]:
        return (one for one in notice.bases if one.basis is basis and (one.purposes or one.because))

    found = _contents(case, _Content(point=point, item=item, holds=named))
    if found is None or not found.verdict.is_finding:
        return found
    notices = (case.policy.notices.everyone, *_addressed(case).values())
    resting = chain.from_iterable(notice.bases for notice in notices)
    return with_clauses(found, (one for one in resting if one.basis is basis))


def contents_recipients(case: Case) -> Finding | None:
    """It says who receives data, as those do to whom the law has a school give them."""
    point = _content("recipients", "no recipient is named in the notice")
    sharing = case.policy.sharing

    def receive(audience: Audience) -> Iterable[WithClauses]:
        yield from (one for one in sharing.recipients if _concerns(audience, one.of))
        yield from (one for one in sharing.never_routine if _concerns(audience, one.says))
        yield from sharing.gateways

    return _said_elsewhere(case, point, NoticeItem.RECIPIENTS, receive)


def _concerns(audience: Audience, whose: Enum | None) -> bool:
    """Say whether what is said of some people, or of all, is said of those whom one addresses."""
    same = whose is None or whose.name in {audience.name, Audience.EVERYONE.name}
    return same or audience is Audience.EVERYONE


def _said_elsewhere(
    case: Case, point: Point, item: NoticeItem, about: Callable[[Audience], Iterable[WithClauses]]
) -> Finding | None:
    """Judge silence on an item in some notice; whatever is said of it has points of its own."""
    found = _contents(case, _Content(point=point, item=item, about=about))
    return None if found is None or found.verdict is Verdict.AGREES else found


def contents_retention(case: Case) -> Finding | None:
    """It says how long data are kept."""
    point = _content("retention", "how long data are kept is not said in the notice")
    kept = case.policy.retention
    said = (kept.measured_by, kept.periods, kept.schedule_shown, kept.follows_authority)
    return _silence(case, point, NoticeItem.RETENTION, said)


def contents_rights(case: Case) -> Finding | None:
    """It says which rights people have."""
    policy = case.policy
    sections = (
        policy.access.reply,
        policy.rectification.flaws,
        policy.erasure.grounds,
        policy.restriction.grounds,
        policy.objection.grounds,
    )
    if policy.rights.listed or policy.rights.announced or all(sections):
        return None
    nothing = "only some rights are" if any(sections) else "no right is"
    point = _content("rights", f"{nothing} named in the notice", Severity.MEDIUM)
    return _said_elsewhere(case, point, NoticeItem.RIGHTS, _listing(case))


def contents_objection(case: Case) -> Finding | None:
    """It says that people may object, where the basis gives them that right."""
    point = _content("objection", "the right to object is not named in the notice")
    rights = case.policy.rights
    if rights.listed or rights.announced or case.policy.objection.grounds:
        return None
    return _said_elsewhere(case, point, NoticeItem.OBJECTION, _listing(case))


def _listing(case: Case) -> Callable[[Audience], Iterable[WithClauses]]:
    """Give the rights that the notice for an audience lists."""
    listed_so = case.policy.rights.in_notices
    return lambda audience: (one for one in listed_so if _concerns(audience, one.audience))


def contents_withdrawal(case: Case) -> Finding | None:
    """It says that consent may be withdrawn, where data rest on it."""
    point = _content("withdrawal", "that consent may be withdrawn is not said in the notice")
    consent = case.policy.consent
    told = [one for one in consent.rights if one.says is Consequent.WITHDRAWAL]
    return _silence(case, point, NoticeItem.WITHDRAWAL, (consent.withdrawal, told))


def contents_regulator(case: Case) -> Finding | None:
    """It says that people may complain to the regulator."""
    point = _content("complaint-regulator", "no complaint is mentioned in the notice")
    stated = case.policy.complaints
    said = (stated.routes, stated.turn_to, stated.school_first, stated.contact)
    return _silence(case, point, NoticeItem.COMPLAINT_REGULATOR, said)


def contents_school(case: Case) -> Finding | None:
    """It says, since 19 June 2026, that people may complain to the school."""
    point = _content("complaint-controller", "no complaint is mentioned in the notice")
    stated = case.policy.complaints
    said = (stated.routes, stated.turn_to, stated.school_first)
    return _silence(case, point, NoticeItem.COMPLAINT_CONTROLLER, said)


def _silence(
    case: Case, point: Point, item: NoticeItem, said: Collection[object]
) -> Finding | None:
    """Judge silence on an item; whatever is said of it has points of its own."""
    return None if any(said) else _contents(case, _Content(point=point, item=item))


def no_other_source(case: Case) -> Finding | None:
    """Where it says that no one else gives data, no one does."""
    point = Point(
        "notice-contents--no-other-source",
        Severity.LOW,
        "data come from no one but the people themselves,",
        nothing="no notice says that data come from no one else",
    )
    others: list[WithClauses] = []
    checks: list[WithClauses] = []
    only: list[WithClauses] = []
    for notice in _notices(case).values():
        alone = [one for one in notice.sources if one.says is Source.NO_ONE_ELSE]
        if not alone:
            continue
        only += alone
        given = [one for one in notice.sources if one.says not in _THEMSELVES]
        # Whoever sends a visitor usually confirms the check.
        checked = [one for one in _items(notice) if one.says is Item.VISITOR_DBS]
        others += [*alone, *given] if given else []
        checks += [*alone, *checked] if checked else []
    beside = Beside(
        says="and from others too" if others else "DBS checks too" if checks else "as stated",
        law="if that is so",
        cites=(article(14, 2, "f"),),
    )
    if others:
        told = (("no one else", one) if one in only else ("others", one) for one in others)
        return case.clash(point, merged(told), beside)
    if checks:
        return case.found(point, Verdict.UNDETERMINED, checks, beside)
    return case.found(point, Verdict.AGREES if only else Verdict.SILENT, only, beside)


_THEMSELVES: Final = {Source.THEMSELVES, Source.NO_ONE_ELSE}


def companions(case: Case) -> Finding | None:
    """What is explained elsewhere is named, with the place."""
    point = Point(
        "notice-contents--companions",
        Severity.INFO,
        "other documents explain",
        nothing="no other document is pointed to",
    )
    notices = case.policy.notices
    other = notices.companions
    explained = listed(dict.fromkeys(one.says for one in other.explain))
    beside = Beside(says=explained or "more", law=explained or "more", cites=(article(12, 1),))
    stated = (*other.where, *other.explain, *notices.covers)
    return case.found(point, Verdict.AGREES if stated else Verdict.SILENT, stated, beside)


def _content(name: str, nothing: str, severity: Severity = Severity.LOW) -> Point:
    return Point(f"notice-contents--{name}", severity, "a notice tells", nothing=nothing)


POINTS: Final[tuple[Judge, ...]] = (
    special_kinds,
    special_beliefs,
    special_traits,
    special_criminal,
    criminal_ordinary,
    criminal_items,
    criminal_dbs,
    special_biometrics,
    special_orientation,
    special_ordinary,
    special_safeguarding,
    attendance_special,
    attendance_texts,
    special_needs,
    special_shown,
    mixed_items,
    examples,
    personal_data,
    personal_reach,
    personal_texts,
    public_domain,
    terms,
    profiling,
    third_party,
    laws_named,
    media,
    location,
    bound,
    officer_tasks,
    visitor_checks,
    keeping_safe,
    working_together,
    grounds_alone,
    grounds_listed,
    grounds_harm,
    grounds_interests,
    public_task,
    pupil_reasons,
    other_reasons,
    conditions,
    two_bases,
    consent_too,
    lists_differ,
    told_whether,
    pupil_moment,
    other_moment,
    contents_controller,
    contents_officer,
    contents_purposes,
    contents_basis,
    contents_other_basis,
    contents_categories,
    contents_obligation,
    contents_interests,
    contents_recognised,
    contents_source,
    contents_recipients,
    contents_retention,
    contents_rights,
    contents_objection,
    contents_withdrawal,
    contents_regulator,
    contents_school,
    no_other_source,
    companions,
)
"""Its points."""
