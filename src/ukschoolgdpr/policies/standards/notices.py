"""What the law has on the data that are held, in the words of policies."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final

from attrs import evolve, fields

from ukschoolgdpr import lawful_bases, notices
from ukschoolgdpr import special_categories as special
from ukschoolgdpr.facts.processing import Purpose, School, public_authority
from ukschoolgdpr.law.citations import Citation, Reference
from ukschoolgdpr.law.instruments import DPA_2018
from ukschoolgdpr.law.rules import Decision, Outcome
from ukschoolgdpr.law.timelines import Force
from ukschoolgdpr.notices import NoticeItem
from ukschoolgdpr.policies.standards import (
    DUAA,
    EXIT,
    GDPR,
    Question,
    Standard,
    Wording,
    always,
    article,
    defined,
    definition,
    of_words,
)
from ukschoolgdpr.policies.words.notices import (
    CRIMINAL_ITEMS,
    LIMBS,
    Basis,
    Because,
    Bound,
    Ground,
    GroundsNeeded,
    Guidance,
    Item,
    Location,
    Medium,
    Moment,
    NamedLaw,
    OfficerTask,
    PersonalElement,
    ProfilingScope,
    PublicDomain,
    SpecialKind,
    SpecialTrait,
    TermElement,
    ThirdPartyScope,
    VisitorCheck,
)
from ukschoolgdpr.policies.words.notices import Purpose as Served
from ukschoolgdpr.special_categories import SensitiveProcessing, of_limbs
from ukschoolgdpr.vocabulary import Condition, LawfulBasis, SpecialCategory

LAWS_NAMED: Final = of_words(
    "laws-named",
    "The law by which a school goes",
    Wording(
        commences=GDPR,
        cites=article(99, 2),
        sentences={
            NamedLaw.GDPR: "the GDPR applies",
            NamedLaw.DPA_2018: "the Data Protection Act 2018 applies",
        },
    ),
    Wording(
        commences=EXIT,
        cites=DPA_2018.section(3, 10),
        sentences={
            NamedLaw.UK_GDPR: "the UK GDPR applies",
            NamedLaw.DPA_2018: "the Data Protection Act 2018 applies",
        },
    ),
)


_of: Final = {
    limb: of_limbs(limb, criminal=False, technical_processing=True, identifies_uniquely=True)
    for limb in SpecialCategory
}


_ordinary: Final = of_limbs(criminal=False, technical_processing=False, identifies_uniquely=False)


_offence: Final = of_limbs(criminal=True, technical_processing=False, identifies_uniquely=False)


def _limb(limb: SpecialCategory) -> Question[special.SensitiveProcessing]:
    return Question(special.LIMBS[limb], _of[limb])


SPECIAL: Final[Standard[SpecialKind]] = Standard(
    questions={
        SpecialKind.RACE: _limb(SpecialCategory.RACIAL_OR_ETHNIC_ORIGIN),
        SpecialKind.POLITICS: _limb(SpecialCategory.POLITICAL_OPINIONS),
        SpecialKind.RELIGION: _limb(SpecialCategory.RELIGIOUS_OR_PHILOSOPHICAL_BELIEFS),
        # Beliefs that are not religious, and similar to religious ones rather than philosophical.
        SpecialKind.SIMILAR_BELIEFS: Question(
            special.LIMBS[SpecialCategory.RELIGIOUS_OR_PHILOSOPHICAL_BELIEFS], _ordinary
        ),
        SpecialKind.UNION: _limb(SpecialCategory.TRADE_UNION_MEMBERSHIP),
        SpecialKind.GENETIC: _limb(SpecialCategory.GENETIC_DATA),
        # Such as a photograph, from which no template is made.
        SpecialKind.BIOMETRIC: Question(
            special.LIMBS[SpecialCategory.BIOMETRIC_DATA], evolve(_ordinary, characteristics=True)
        ),
        SpecialKind.BIOMETRIC_IDENTIFICATION: _limb(SpecialCategory.BIOMETRIC_DATA),
        SpecialKind.HEALTH: _limb(SpecialCategory.HEALTH),
        SpecialKind.SEX_LIFE: _limb(SpecialCategory.SEX_LIFE),
        SpecialKind.SEXUAL_ORIENTATION: _limb(SpecialCategory.SEXUAL_ORIENTATION),
        # Health data, and already counted as such.
        SpecialKind.SEXUAL_HEALTH: Question(
            special.LIMBS[SpecialCategory.SEX_LIFE], _of[SpecialCategory.HEALTH]
        ),
        SpecialKind.CRIMINAL: Question(special.SPECIAL_CATEGORY, _offence),
        SpecialKind.NOT_CRIMINAL: Question(special.CRIMINAL_OFFENCE, _offence),
    }
)


_LISTED: Final = {
    item: Question(
        special.SPECIAL_CATEGORY,
        _of[LIMBS[item]] if item in LIMBS else _offence if item in CRIMINAL_ITEMS else _ordinary,
    )
    for item in Item
}


SPECIAL_ITEMS: Final[Standard[Item]] = Standard(questions=_LISTED)
"""Which items are special category data, each by the limb into which it falls."""


OFFENCES: Final[Standard[Item]] = Standard(
    questions={
        item: Question(special.CRIMINAL_OFFENCE, _offence if item in CRIMINAL_ITEMS else _ordinary)
        for item in Item
    }
)
"""Which items are criminal offence data."""


SPECIAL_TRAITS: Final = always(
    "special-traits",
    "The special categories as a whole",
    article(9, 1),
    {
        SpecialTrait.CLOSED: "the list is closed",
        SpecialTrait.SENSITIVE: "they are more sensitive",
        SpecialTrait.RISK: "their use brings more risk to rights and freedoms",
    },
)


PERSONAL_DATA: Final = defined(
    "personal-data",
    "What makes information personal data",
    1,
    {
        PersonalElement.RELATING: "it relates to a person",
        PersonalElement.LIVING: "the person is living",
        PersonalElement.IDENTIFIABLE: "the person is identified or identifiable",
        PersonalElement.LINKED: "other information may make the person identifiable",
        PersonalElement.FACT: "any information counts, facts",
        PersonalElement.OPINION: "any information counts, opinions",
    },
)


PUBLIC_DOMAIN: Final = always(
    "public-domain",
    "Personal data that are public",
    article(6, 1),
    {PublicDomain.EXISTS: "some are, and need a lawful basis like others"},
)


def _article_4(number: int) -> tuple[Citation, Citation]:
    return definition(number, as_of=GDPR), definition(number, as_of=DUAA)


def _unmoved(cites: Citation) -> tuple[Citation, Citation]:
    return cites, cites


_TERMS: Final[Mapping[str, tuple[str, tuple[Citation, Citation], Mapping[TermElement, str]]]] = {
    "identifiable": (
        "Identifiable",
        _article_4(1),
        {
            TermElement.IDENTIFIABLE_DIRECTLY: "someone may be so directly",
            TermElement.IDENTIFIABLE_INDIRECTLY: "someone may be so indirectly",
            TermElement.IDENTIFIABLE_BY_NUMBER: "a name, number or online identifier may do",
        },
    ),
    "processing": (
        "Processing",
        _article_4(2),
        {
            TermElement.PROCESSING_ANY_USE: "it is any operation",
            TermElement.PROCESSING_DISCLOSURE: "disclosure is one",
            TermElement.PROCESSING_ERASURE: "erasure and destruction are",
        },
    ),
    "data-subject": (
        "Data subject",
        _article_4(1),
        {
            TermElement.SUBJECT_LIVING: "the person is living",
            TermElement.SUBJECT_IDENTIFIABLE: "the person is identified or identifiable",
        },
    ),
    "territory": (
        "Where data subjects are",
        _unmoved(article(3, 1)),
        {TermElement.SUBJECT_ANYWHERE: "neither nationality nor residence matters"},
    ),
    "controller": (
        "Controller",
        _article_4(7),
        {
            TermElement.CONTROLLER_PURPOSES: "it determines the purposes",
            TermElement.CONTROLLER_MEANS: "it determines the means",
            TermElement.CONTROLLER_SCHOOL: "a school that does so is one",
        },
    ),
    "processor": (
        "Processor",
        _article_4(8),
        {
            TermElement.PROCESSOR_BEHALF: "it acts on behalf of the controller",
            TermElement.PROCESSOR_NOT_EMPLOYEES: "those under the controller are none",
        },
    ),
    "recipient": (
        "Recipient",
        _article_4(9),
        {
            TermElement.RECIPIENT_PROCESSOR: "a processor is one",
            TermElement.RECIPIENT_CONTROLLER: "another controller is one",
        },
    ),
    "privacy-notice": (
        "Privacy notice",
        _unmoved(article(12, 1)),
        {TermElement.NOTICE_LAYERED: "there may be several, for different people and uses"},
    ),
    "explicit-consent": (
        "Explicit consent",
        _unmoved(article(9, 2, "a")),
        {
            TermElement.EXPLICIT_CLEAR: "it is expressed",
            TermElement.EXPLICIT_SPECIFIC: "it is for specified purposes",
        },
    ),
    "automated-decision": (
        "Decisions without people",
        (article(22, 1), article("22A", 1)),
        {
            TermElement.AUTOMATED_MACHINES: "machines alone process the data",
            TermElement.DECISION_SOLELY: "the decision rests on that alone",
            TermElement.DECISION_PROFILING: "profiling is included",
            TermElement.DECISION_SIGNIFICANT: "its effect is legal or significant",
        },
    ),
    "confidential": (
        "Confidential data",
        _unmoved(DPA_2018.section(11, 1, "b")),
        {
            TermElement.CONFIDENTIAL_GIVEN: "a duty of confidentiality is owed",
            TermElement.CONFIDENTIAL_NOT_PUBLIC: "what is public is not confidential",
            TermElement.CONFIDENTIAL_PERSONAL: "personal data may be confidential too",
        },
    ),
    "relevant-professional": (
        "Those who work with a child and whose records are asked for",
        _unmoved(DPA_2018.schedule(2, 17)),
        {TermElement.PROFESSIONAL_RECORDS: "they work in health, education or social work"},
    ),
}


TERMS: Final[Standard[TermElement]] = Standard(
    questions={
        element: question
        for name, (title, (old, new), sentences) in _TERMS.items()
        for element, question in of_words(
            f"term-{name}",
            title,
            Wording(commences=GDPR, cites=old, sentences=sentences),
            Wording(commences=DUAA, cites=new, sentences=sentences),
        ).questions.items()
    }
)
"""The elements of terms, each with the article that defines it."""


PROFILING: Final = defined(
    "profiling",
    "What profiling looks at",
    4,
    {ProfilingScope.PERSONAL_ASPECTS: "it evaluates any personal aspects"},
)


THIRD_PARTY: Final = defined(
    "third-party",
    "Who a third party is",
    10,
    {ThirdPartyScope.ANY_PERSON_OR_BODY: "it is any other person or body"},
)


MEDIA: Final = always(
    "media",
    "The forms of data to which the law applies",
    article(2, 1),
    {
        Medium.ELECTRONIC: "it applies to what is processed by automated means",
        Medium.PAPER: "it applies to paper, in a filing system or held by a public authority",
    },
)


LOCATION: Final = always(
    "location",
    "Where processing is to which the law applies",
    article(3, 1),
    {Location.ANYWHERE: "the school's processing is, wherever it takes place"},
)


BOUND: Final = always(
    "bound",
    "Who acts under the authority of the controller",
    article(29),
    {
        Bound.STAFF: "staff do",
        Bound.CONTRACTORS: "processors and those who work for them do",
        Bound.PARTNERS: "so may others who have access to the data",
    },
)


OFFICER_TASKS: Final = always(
    "officer-tasks",
    "What a data protection officer does",
    article(39, 1),
    {
        OfficerTask.ADVISES: "the officer informs and advises",
        OfficerTask.MONITORS: "the officer monitors compliance",
        OfficerTask.CONTACT: "the officer may be contacted",
    },
)


VISITOR_CHECKS: Final = always(
    "visitor-checks",
    "What visitors are asked for",
    article(5, 1, "c"),
    {
        VisitorCheck.SIGN_IN: "a record of visitors is adequate",
        VisitorCheck.PROOF_IF_UNKNOWN: "proof of identity is, where a visitor is not known",
        VisitorCheck.PROOF: "proof of identity is",
    },
)


TOLD_MOMENT: Final = always(
    "told-moment",
    "When people are told whether they must give data",
    article(13, 1),
    {
        Moment.AT_COLLECTION: "it is at the time when data are obtained",
        Moment.BEFORE: "it is before that",
    },
)


def _editions(name: str, guidance: Reference, *editions: tuple[date, int]) -> Standard[int]:
    return of_words(
        name,
        f"The edition of {guidance} that is followed",
        *(
            Wording(
                commences=commences,
                cites=guidance,
                sentences={year: f"it is that of {year}"},
                force=Force.PRACTICE,
            )
            for commences, year in editions
        ),
    )


EDITIONS: Final[Mapping[Guidance, Standard[int]]] = {
    Guidance.KEEPING_CHILDREN_SAFE: _editions(
        "keeping-children-safe",
        Reference("DfE guidance, Keeping children safe in education"),
        (GDPR, 2016),
        (date(2018, 9, 3), 2018),
        (date(2019, 9, 2), 2019),
        (date(2020, 9, 1), 2020),
        (date(2021, 9, 1), 2021),
        (date(2022, 9, 1), 2022),
        (date(2023, 9, 1), 2023),
        (date(2024, 9, 2), 2024),
        (date(2025, 9, 1), 2025),
        (date(2026, 9, 1), 2026),
    ),
    Guidance.WORKING_TOGETHER: _editions(
        "working-together",
        Reference("DfE guidance, Working together to safeguard children"),
        (GDPR, 2015),
        (date(2018, 7, 4), 2018),
        (date(2023, 12, 15), 2023),
        (date(2026, 3, 18), 2026),
    ),
}
"""The editions of guidance on safeguarding, by the days from which schools in England follow them.

The days are those of the table of stale references.
"""


EDITION_DAYS: Final = frozenset(
    version.commences
    for standard in EDITIONS.values()
    if standard.rule is not None
    for version in standard.rule.versions.versions
)
"""The days on which an edition took the place of another."""


NEEDED: Final[Standard[GroundsNeeded]] = Standard(
    questions={
        GroundsNeeded.WITH_CONDITION: Question(
            special.SPECIAL_CATEGORY, _of[SpecialCategory.HEALTH]
        )
    }
)
"""Health data, say, are of a category that needs a condition beside its basis."""


def _nothing(school: School) -> Purpose:
    """Give a necessary purpose of a school at its tasks, of which nothing else is so."""
    known = {"school", "performing_tasks", "necessary"}
    others = {field.name: False for field in fields(Purpose) if field.name not in known}
    return Purpose(school=school, performing_tasks=True, necessary=True, **others)


_TASK: Final = {
    "public_interest_task": True,
    "task_of_controller": True,
    "task_in_domestic_law": True,
}


def _at_tasks(school: School) -> Mapping[str, bool | None]:
    """Give what a school does at its tasks; where it is no public authority, law may have none."""
    if _is_authority(school):
        return _TASK
    return {**dict.fromkeys(_TASK), "legitimate_interest": True}


def _is_authority(school: School) -> bool:
    return public_authority.weigh(Purpose(school=school)).met is True


_DUTY: Final = {"legal_obligation": True, "obligation_in_domestic_law": True}


_FACTS: Final[Mapping[Ground, tuple[LawfulBasis, Mapping[str, bool | None]]]] = {
    Ground.CONSENT: (LawfulBasis.CONSENT, {"consented": True}),
    Ground.CONTRACT: (LawfulBasis.CONTRACT, {"performs_contract": True}),
    Ground.LEGAL_OBLIGATION: (LawfulBasis.LEGAL_OBLIGATION, _DUTY),
    Ground.VITAL_INTERESTS: (LawfulBasis.VITAL_INTERESTS, {"vital_interests": True}),
    # Harm that puts no one's life at stake.
    Ground.HARM: (LawfulBasis.VITAL_INTERESTS, {"protects_from_harm": True}),
    Ground.RECOGNISED_LEGITIMATE_INTEREST: (
        LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST,
        {"protects_from_harm": True, "under_18": True},
    ),
    Ground.LEGITIMATE_INTERESTS: (
        LawfulBasis.LEGITIMATE_INTERESTS,
        {"legitimate_interest": True},
    ),
}


def _facts(school: School) -> Mapping[Ground, tuple[LawfulBasis, Mapping[str, bool | None]]]:
    return {**_FACTS, Ground.PUBLIC_TASK: (LawfulBasis.PUBLIC_TASK, _at_tasks(school))}


@cache
def bases(school: School) -> Standard[Ground]:
    """Give the grounds that are lawful bases, open to a school at its tasks."""
    purpose = _nothing(school)
    return Standard(
        questions={
            ground: Question(lawful_bases.RULES[basis], evolve(purpose, **facts))  # type: ignore[arg-type]  # by name
            for ground, (basis, facts) in _facts(school).items()
        }
    )


_CONDITIONS: Final[Mapping[Ground, tuple[Condition, Mapping[str, bool]]]] = {
    Ground.EMPLOYMENT: (Condition.EMPLOYMENT, {"employment_law": True}),
    Ground.CARE: (
        Condition.HEALTH_OR_SOCIAL_CARE,
        {"health_or_social_care": True, "by_health_professional": True},
    ),
    Ground.PUBLIC_HEALTH: (Condition.PUBLIC_HEALTH, {"public_health": True}),
    Ground.LEGAL_RIGHTS: (Condition.LEGAL_CLAIMS, {"necessary_for_claims": True}),
    Ground.MADE_PUBLIC: (Condition.MADE_PUBLIC, {"manifestly_made_public": True}),
    Ground.RESEARCH: (
        Condition.RESEARCH,
        {"necessary_for_research": True, "research_safeguards": True},
    ),
    Ground.PUBLIC_INTEREST: (
        Condition.SUBSTANTIAL_PUBLIC_INTEREST,
        {"substantial_public_interest": True},
    ),
}


CONDITIONS: Final[Standard[Ground]] = Standard(
    questions={
        **{
            ground: Question(special.CONDITIONS[condition], evolve(_ordinary, **facts))  # type: ignore[arg-type]  # by name
            for ground, (condition, facts) in _CONDITIONS.items()
        },
        Ground.FRAUD: Question(
            special.SCHEDULE_1[14],
            evolve(
                _ordinary,
                fraud_prevention=True,
                anti_fraud_organisation=True,
                policy_document=True,
            ),
        ),
    }
)
"""The grounds that are conditions of article 9(2) or Schedule 1, to be met beside a basis."""


# To keep pupils safe is a task of schools, and a high risk may be one to life.
_RISK: Final = {"protects_from_harm": True, "under_18": True, "vital_interests": True}


# There it is doubtful that anyone is free to refuse, that the pupil has a contract, and, but where
# pupils are kept safe, that a life is at risk.
_SAFE: Final = {"consented": None, "performs_contract": None}
_IN_DOUBT: Final = {**_SAFE, "vital_interests": None}

# What pupils' data are used for at the core of a school's tasks; to teach saves no life.
_AT_CORE: Final[Mapping[Served | None, Mapping[str, bool | None]]] = {
    Served.LEARNING: {**_SAFE, "vital_interests": False},
    Served.PROGRESS: {**_SAFE, "vital_interests": False},
    Served.PASTORAL_CARE: _IN_DOUBT,
    Served.QUALITY: _IN_DOUBT,
    Served.STATUTORY_DUTIES: _IN_DOUBT,
    Served.SUPPORT: _IN_DOUBT,
    Served.WELFARE: _IN_DOUBT,
    Served.SAFEGUARDING: _SAFE,
}


@cache
def resting(school: School, basis: Basis, reason: Because | Served | None) -> Question[Purpose]:
    """Ask whether a basis is open to a school: for a reason alone, or at best for a purpose."""
    rests_on, at_best = _facts(school)[Ground[basis.name]]
    task = _at_tasks(school)
    reasons: Mapping[Because, Mapping[str, bool | None]] = {
        Because.LAW_REQUIRES: _DUTY,
        Because.STATUTORY_FUNCTION: task,
        Because.HIGH_RISK: {**_RISK, **task},
        Because.SITE_SECURITY: task,
    }
    if isinstance(reason, Because):
        facts = reasons[reason]
    else:
        facts = {**at_best, **_AT_CORE.get(reason, {"performing_tasks": None})}
    return Question(lawful_bases.RULES[rests_on], evolve(_nothing(school), **facts))  # type: ignore[arg-type]  # by name


@cache
def open_to(school: School, reason: Because | Served | None, as_of: date) -> tuple[Decision, ...]:
    """Give the bases that are open to a school for a reason, or at the core of its tasks."""
    because = Because.STATUTORY_FUNCTION if reason in _AT_CORE else reason
    if not isinstance(because, Because):
        return ()
    asked = (resting(school, basis, because).decide(as_of=as_of) for basis in Basis)
    return tuple(decision for decision in asked if decision.outcome is Outcome.APPLIES)


def is_paired(
    item: Item,
    condition: Condition | None,
    schedule_1: int | None,
    *,
    school: School,
    as_of: date,
) -> bool:
    """Say whether a condition can be one for an item, with its paragraph where it needs one."""
    if item in CRIMINAL_ITEMS:
        return schedule_1 in special.SCHEDULE_1
    if condition is None:
        return False
    if condition is Condition.NOT_FOR_PROFIT:
        # A public authority has no such aim; a school of a faith may.
        return not _is_authority(school)
    if condition not in special.PAIRED:
        return True
    if schedule_1 is None or schedule_1 not in special.PAIRED[condition]:
        return False
    asked = _within(item, schedule_1)
    return asked.decide(as_of=as_of).outcome is not Outcome.DOES_NOT_APPLY


@cache
def _within(item: Item, paragraph: int) -> Question[SensitiveProcessing]:
    """Ask whether a paragraph of Schedule 1 can be one for an item."""
    return Question(special.SCHEDULE_1[paragraph], of_limbs(LIMBS[item], criminal=False))


@cache
def due(item: NoticeItem, notice: notices.Notice, as_of: date) -> Decision | None:
    """Give the decision by which a notice must say an item; None where none asks for it."""
    asked = (rule.decide(notice, as_of=as_of) for rule in notices.RULES[item])
    return next((one for one in asked if one.outcome is Outcome.APPLIES), None)
