"""What the law has on each point of a policy, in the words of policies.

A standard puts every word to the law as a question: does this apply, on these facts? Where a
rule of ``rights`` answers, the facts are such that the word alone decides. Elsewhere the rule is
here, a clause for each word that the law has.
"""

from collections.abc import Callable, Hashable, Mapping
from datetime import date
from functools import lru_cache
from typing import Final, Generic, TypeVar

from attrs import evolve, fields, frozen

from ukschoolgdpr import rights
from ukschoolgdpr.deadlines import ACCESS, RIGHTS_EXTENDED, SAR_CLARIFICATION_PAUSE
from ukschoolgdpr.facts.processing import Processing
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Any, Clause, Criterion, Maybe
from ukschoolgdpr.law.instruments import (
    CHILDREN_ACT_1989,
    DPA_2018,
    ICO_CONSENT,
    ICO_RIGHT_OF_ACCESS,
    MCA_2005,
    UK_GDPR,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Decision, InNation, Outcome, Rule
from ukschoolgdpr.law.timelines import Force, Timeline, Version
from ukschoolgdpr.people import GILLICK
from ukschoolgdpr.policies.words import (
    LIMBS,
    Absolute,
    Agent,
    AgentProof,
    Answered,
    Approach,
    AutomatedGround,
    AutomatedRule,
    Basis,
    Channel,
    CompetenceRule,
    CompetenceTest,
    ComplaintRoute,
    ConsentElement,
    CrimeTest,
    ErasureException,
    ErasureGround,
    ExtensionGround,
    ExtensionNotice,
    ExtensionTold,
    FeeGround,
    FormatPromise,
    FormUse,
    HarmTest,
    IdentityDemand,
    Item,
    MarketingObjection,
    NamedLaw,
    NamedRight,
    NoticeMoment,
    ObjectionFails,
    ObjectionGround,
    ObjectionTest,
    OrdinaryFee,
    PersonalElement,
    Professionals,
    ProfilingScope,
    Redaction,
    RefusalGround,
    Registered,
    ReplyItem,
    ResponsibilityProof,
    RestrictedUse,
    RestrictionGround,
    SchoolFirst,
    SpecialKind,
    Statement,
    Telling,
    ThirdPartyScope,
)
from ukschoolgdpr.vocabulary import LawfulBasis, SpecialCategory

W = TypeVar("W", bound=Hashable)
F = TypeVar("F", bound=InNation)

_article: Final = UK_GDPR.article

_GDPR: Final = date(2018, 5, 25)
# The end of the transition period: European Union (Withdrawal) Act 2018 s 3.
_EXIT: Final = date(2020, 12, 31)
# SI 2026/82 reg 2.
_DUAA: Final = date(2026, 2, 5)
# SI 2026/82 reg 3.
_COMPLAINTS: Final = date(2026, 6, 19)

CHANGES: Final = tuple(
    sorted(
        {_GDPR, _EXIT, _DUAA, _COMPLAINTS}
        | {
            version.commences
            for entry in (*rights.ENTRIES, ACCESS, RIGHTS_EXTENDED, SAR_CLARIFICATION_PAUSE)
            for version in entry.versions.versions
            if version.force is Force.LAW
        }
    )
)
"""The days on which some law that policies are held against changed, the first of them the first
day whose law is held."""


@frozen
class Claim:
    """One thing that a policy may say, put to the law by itself."""

    word: Hashable
    """What it says."""
    nation: Nation | None = None
    """Nothing here depends on it."""


@frozen(eq=False)
class Question(Generic[F]):
    """A rule and the facts on which it answers for one word."""

    rule: Rule[F]
    """The law."""
    facts: F
    """What is asked."""

    # Few questions, put on the same few days again and again.
    @lru_cache(maxsize=4096)  # noqa: B019 - every question lives as long as the module
    def decide(self, *, as_of: date) -> Decision:
        """Decide under the law of ``as_of``."""
        return self.rule.decide(self.facts, as_of=as_of)


@frozen(kw_only=True)
class Standard(Generic[W]):
    """What the law has, word by word."""

    questions: Mapping[W, Question[Processing] | Question[Claim]]
    """What each word asks of the law."""
    rule: Rule[Claim] | None = None
    """What answers for any other word; None where the law does not know it."""
    known_by: Outcome = Outcome.APPLIES
    """The outcome by which the law has a word."""

    def decide(self, word: W, *, as_of: date) -> Decision | None:
        """Put a word to the law of ``as_of``; None where the law does not know it."""
        if word in self.questions:
            return self.questions[word].decide(as_of=as_of)
        return None if self.rule is None else self.rule.decide(Claim(word), as_of=as_of)

    def words(self, *, as_of: date) -> tuple[W, ...]:
        """Give the words that the law of ``as_of`` has."""
        return tuple(
            word
            for word, question in self.questions.items()
            if self.has(question.decide(as_of=as_of))
        )

    def cites(self, *, as_of: date) -> tuple[Citation, ...]:
        """Say where the law of ``as_of`` is written, each place once."""
        found = (question.rule.versions.find(as_of) for question in self.questions.values())
        return tuple(dict.fromkeys(version.cites for version in found if version is not None))

    def has(self, decision: Decision | None) -> bool:
        """Say whether a decision gives its word to the law."""
        return decision is not None and decision.outcome is self.known_by


@frozen(kw_only=True)
class Wording(Generic[W]):
    """One version of a rule of words: a sentence for each word that the law has."""

    commences: date
    """The first day in force."""
    cites: Citation
    """Where it is written."""
    sentences: Mapping[W, str]
    """Each without a stop, true where the policy says the word."""
    force: Force = Force.LAW
    """Whether it is law or practice."""


def _words(name: str, title: str, *wordings: Wording[W]) -> Standard[W]:
    """Make a standard of a rule of words.

    Args:
        name: the last part of the rule's id.
        title: what it is about.
        wordings: its versions, oldest first.
    """
    ends = [wording.commences for wording in wordings[1:]]
    rule = Rule[Claim](
        id=f"standards.{name}",
        title=title,
        versions=Timeline(
            tuple(
                Version(
                    value=_any(wording),
                    commences=wording.commences,
                    ceases=ceases,
                    cites=wording.cites,
                    force=wording.force,
                )
                for wording, ceases in zip(wordings, (*ends, None), strict=True)
            )
        ),
    )
    known = dict.fromkeys(word for wording in wordings for word in wording.sentences)
    return Standard(questions={word: Question(rule, Claim(word)) for word in known}, rule=rule)


def _any(wording: Wording[W]) -> Criterion[Claim]:
    return Any(
        tuple(
            Clause[Claim](sentence, wording.cites, _says(word))
            for word, sentence in wording.sentences.items()
        )
    )


def _says(word: Hashable) -> Callable[[Claim], Maybe]:
    return lambda claim: claim.word == word


def _always(name: str, title: str, cites: Citation, sentences: Mapping[W, str]) -> Standard[W]:
    """Make a standard that has not changed since the GDPR applied."""
    return _words(name, title, Wording(commences=_GDPR, cites=cites, sentences=sentences))


def _rights(
    rule: Rule[Processing], facts: Mapping[W, Processing], known_by: Outcome = Outcome.APPLIES
) -> Standard[W]:
    """Make a standard of a rule of ``rights``, with the facts that each word stands for."""
    return Standard(
        questions={word: Question(rule, asked) for word, asked in facts.items()}, known_by=known_by
    )


# Everything that is not said to be so is not so, so that each word is decided by itself.
_no: Final = Processing(
    lawful_basis=LawfulBasis.PUBLIC_TASK,
    **{  # type: ignore[arg-type]  # by name
        field.name: False
        for field in fields(Processing)
        if field.name not in {"school", "lawful_basis"}
    },
)
_changed: Final = evolve(_no, rectified=True, disclosed=True)
_erasable: Final = evolve(_no, no_longer_necessary=True)
_marketing: Final = evolve(_no, direct_marketing=True, compelling_grounds=True)
_objecting: Final = evolve(_no, particular_situation=True)
_restricted: Final = evolve(_no, restricted=True)

LAWS_NAMED: Final = _words(
    "laws-named",
    "The law by which a school goes",
    Wording(
        commences=_GDPR,
        cites=_article(99, 2),
        sentences={
            NamedLaw.GDPR: "the GDPR applies",
            NamedLaw.DPA_2018: "the Data Protection Act 2018 applies",
        },
    ),
    Wording(
        commences=_EXIT,
        cites=DPA_2018.section(3, 10),
        sentences={
            NamedLaw.UK_GDPR: "the UK GDPR applies",
            NamedLaw.DPA_2018: "the Data Protection Act 2018 applies",
        },
    ),
)

RIGHTS: Final[Standard[NamedRight]] = Standard(
    questions={
        NamedRight.INFORMED: Question(
            rights.INFORMED_COLLECTED, evolve(_no, provided_by_data_subject=True)
        ),
        NamedRight.ACCESS: Question(rights.ACCESS, _no),
        NamedRight.RECTIFICATION: Question(rights.RECTIFICATION, evolve(_no, inaccurate=True)),
        NamedRight.OBJECTION: Question(rights.OBJECTION, _objecting),
        NamedRight.ERASURE: Question(rights.ERASURE, _erasable),
        NamedRight.RESTRICTION: Question(rights.RESTRICTION, evolve(_no, accuracy_contested=True)),
        NamedRight.PORTABILITY: Question(
            rights.PORTABILITY,
            evolve(
                _no,
                lawful_basis=LawfulBasis.CONSENT,
                provided_by_data_subject=True,
                automated=True,
            ),
        ),
        **_words(
            "automated-decisions",
            "Rights about decisions taken without people",
            Wording(
                commences=_GDPR,
                cites=_article(22),
                sentences={
                    NamedRight.AUTOMATED_DECISIONS: "there is a right not to be subject to them"
                },
            ),
            Wording(
                commences=_DUAA,
                cites=_article("22C"),
                sentences={NamedRight.AUTOMATED_DECISIONS: "there are safeguards against them"},
            ),
        ).questions,
    }
)

ABSOLUTE: Final = _rights(
    rights.OBJECTION_DIRECT_MARKETING,
    {Absolute.SOME: _marketing, Absolute.DIRECT_MARKETING: _marketing},
)

NOTICE_MOMENT: Final = _always(
    "notice-moment",
    "When people are told of data obtained from someone else",
    _article(14, 3, "a"),
    {NoticeMoment.REASONABLE_PERIOD: "it is within a reasonable period"},
)

_REPLY: Final = {
    ReplyItem.COPY: "a copy is given",
    ReplyItem.PURPOSES: "the purposes are given",
    ReplyItem.CATEGORIES: "the categories of data are given",
    ReplyItem.RECIPIENTS: "the recipients are given",
    ReplyItem.TRANSFER_SAFEGUARDS: "the safeguards of transfers are given",
    ReplyItem.RETENTION: "the period of storage is given",
    ReplyItem.RIGHTS: "the rights are given",
    ReplyItem.COMPLAINT_COMMISSIONER: "the right to complain to the regulator is given",
    ReplyItem.SOURCE: "the source is given",
    ReplyItem.AUTOMATED_DECISIONS: "decisions taken without people are explained",
}

REPLY: Final = _words(
    "access-reply",
    "What comes with the answer to an access request",
    Wording(commences=_GDPR, cites=_article(15, 1), sentences=_REPLY),
    Wording(
        commences=_COMPLAINTS,
        # DUAA 2025 Sch 10 adds the complaint to the controller.
        cites=_article(15, 1),
        sentences={
            **_REPLY,
            ReplyItem.COMPLAINT_CONTROLLER: "the right to complain to the controller is given",
        },
    ),
)

_EXTENDS: Final = {
    ExtensionGround.COMPLEXITY: "requests are complex",
    ExtensionGround.NUMBER: "there are many requests",
}

EXTENSION_GROUNDS: Final = _words(
    "extension-grounds",
    "What lets a school take longer",
    Wording(commences=_GDPR, cites=_article(12, 3), sentences=_EXTENDS),
    Wording(commences=_DUAA, cites=_article("12A", 3), sentences=_EXTENDS),
)

_EXTENSION_TOLD: Final = {
    ExtensionTold.EXTENSION: "the person is told of the extension",
    ExtensionTold.REASONS: "the person is told the reasons",
}

EXTENSION_TOLD: Final = _words(
    "extension-told",
    "What the person is told of an extension",
    Wording(commences=_GDPR, cites=_article(12, 3), sentences=_EXTENSION_TOLD),
    Wording(commences=_DUAA, cites=_article("12A", 4), sentences=_EXTENSION_TOLD),
)

_EXTENSION_NOTICE: Final = {
    ExtensionNotice.BEFORE_DUE_DATE: "it is within the original period",
}

EXTENSION_NOTICE: Final = _words(
    "extension-notice",
    "By when the person is told of an extension",
    Wording(commences=_GDPR, cites=_article(12, 3), sentences=_EXTENSION_NOTICE),
    Wording(commences=_DUAA, cites=_article("12A", 4), sentences=_EXTENSION_NOTICE),
)

CHANNELS: Final[Standard[FormUse | Channel]] = _always(
    "channels",
    "How requests are made",
    _article(12, 2),
    {
        FormUse.OFFERED: "a form is offered",
        FormUse.PREFERRED: "a form is preferred",
        Channel.LETTER: "letters are accepted",
        Channel.EMAIL: "e-mail is accepted",
        Channel.SPOKEN: "spoken requests are accepted",
    },
)

IDENTITY: Final = _always(
    "identity",
    "Asking for proof of identity",
    _article(12, 6),
    {IdentityDemand.REASONABLE_DOUBT: "there are reasonable doubts about who asks"},
)

AGENTS: Final = _words(
    "agents",
    "Who may act for someone else",
    Wording(
        commences=_GDPR,
        cites=ICO_RIGHT_OF_ACCESS,
        sentences={Agent.ANYONE: "anyone with authority may"},
        force=Force.PRACTICE,
    ),
)

AUTHORITY: Final = _words(
    "authority",
    "What an agent must show",
    Wording(
        commences=_GDPR,
        cites=ICO_RIGHT_OF_ACCESS,
        sentences={
            AgentProof.WRITTEN_AUTHORITY: "there is written authority",
            AgentProof.SIGNED_AUTHORITY: "there is signed authority",
        },
        force=Force.PRACTICE,
    ),
)

_COMPETENT: Final[dict[CompetenceRule | CompetenceTest | Approach, str]] = {
    CompetenceTest.UNDERSTANDING: "understanding decides",
    CompetenceTest.MATURITY: "maturity decides",
    Approach.COMMON_SENSE: "each case is looked at by itself",
    Approach.BEST_INTERESTS: "the child's best interests count",
}

COMPETENCE: Final = _always(
    "competence",
    "When children act for themselves in England, Wales and Northern Ireland",
    GILLICK,
    {**_COMPETENT, CompetenceRule.NO_AGE: "the law sets no age"},
)

COMPETENCE_SCOTLAND: Final = _always(
    "competence-scotland",
    "When children act for themselves in Scotland",
    DPA_2018.section(208),
    {**_COMPETENT, CompetenceRule.PRESUMED_FROM_12: "competence is presumed from 12"},
)

ONLINE_AGE: Final = _words(
    "online-age",
    "The age from which children consent to online services themselves",
    Wording(commences=_GDPR, cites=DPA_2018.section(9), sentences={13: "the age is 13"}),
    Wording(commences=_EXIT, cites=_article(8, 1), sentences={13: "the age is 13"}),
)

RESPONSIBILITY: Final = _always(
    "responsibility",
    "Evidence of parental responsibility",
    CHILDREN_ACT_1989.section(2),
    {
        ResponsibilityProof.BIRTH_CERTIFICATE: "a birth certificate shows it",
        ResponsibilityProof.COURT_ORDER: "a court order shows it",
        ResponsibilityProof.ADOPTION_RECORD: "an adoption record shows it",
        ResponsibilityProof.SPECIAL_GUARDIANSHIP_ORDER: "a special guardianship order shows it",
        ResponsibilityProof.RESPONSIBILITY_AGREEMENT: "an agreement shows it",
    },
)

REGISTERED: Final = _always(
    "registered",
    "What is registered with the Office of the Public Guardian",
    MCA_2005.section(9, 2, "b"),
    {Registered.POWER: "the lasting power of attorney is registered"},
)

CAPACITY: Final = _always(
    "capacity",
    "Whether capacity is presumed",
    MCA_2005.section(1, 2),
    {True: "capacity is presumed"},
)

ORDINARY_FEE: Final = _always(
    "ordinary-fee",
    "What an ordinary request costs",
    _article(12, 5),
    {OrdinaryFee.NONE: "it is free of charge"},
)

FEE: Final[Standard[FeeGround]] = Standard(
    questions={
        **_always(
            "further-copies",
            "A fee for further copies",
            _article(15, 3),
            {FeeGround.FURTHER_COPIES: "further copies are asked for"},
        ).questions,
        # A request that is neither for further copies nor excessive.
        FeeGround.SIMILAR_INFORMATION: Question(rights.REFUSAL, _no),
        FeeGround.MANIFESTLY_UNFOUNDED: Question(
            rights.REFUSAL, evolve(_no, manifestly_unfounded=True)
        ),
        FeeGround.MANIFESTLY_EXCESSIVE: Question(rights.REFUSAL, evolve(_no, excessive=True)),
    }
)

REFUSAL: Final = _rights(
    rights.REFUSAL,
    {
        # Unfounded, but not manifestly; repeated, but not so that it is excessive.
        RefusalGround.UNFOUNDED: _no,
        RefusalGround.EXCESSIVE: _no,
        RefusalGround.REPETITIVE: _no,
        RefusalGround.MANIFESTLY_UNFOUNDED: evolve(_no, manifestly_unfounded=True),
        RefusalGround.MANIFESTLY_EXCESSIVE: evolve(_no, excessive=True),
    },
)

_REFUSED: Final = {
    Answered.REASONS: "the reasons are given",
    Answered.COMPLAINT_COMMISSIONER: "the right to complain to the regulator is given",
    Answered.COURT_REMEDY: "the judicial remedy is given",
}

REFUSED_REPLY: Final = _words(
    "refused-reply",
    "What the person is told when a request is refused",
    Wording(commences=_GDPR, cites=_article(12, 4), sentences=_REFUSED),
    Wording(
        commences=_COMPLAINTS,
        # DUAA 2025 Sch 10 adds the complaint to the controller.
        cites=_article(12, 4),
        sentences={
            **_REFUSED,
            Answered.COMPLAINT_CONTROLLER: "the right to complain to the controller is given",
        },
    ),
)

FORMAT: Final = _always(
    "format",
    "The form of an answer",
    _article(15, 3),
    {
        FormatPromise.AS_ASKED: "it is as asked for",
        FormatPromise.AS_FIRST_CONTACT: "it is as the request came",
    },
)

COMPLAINTS: Final = Standard(
    questions={
        ComplaintRoute.CONTROLLER: Question(
            rights.COMPLAINT_CONTROLLER, evolve(_no, infringement_alleged=True)
        ),
        ComplaintRoute.COMMISSIONER: Question(
            rights.COMPLAINT_COMMISSIONER, evolve(_no, infringement_alleged=True)
        ),
    }
)

SCHOOL_FIRST: Final = _always(
    "school-first",
    "Whether a complaint to the school comes first",
    DPA_2018.section(165),
    {
        SchoolFirst.NOT_REQUIRED: "nothing comes before a complaint to the regulator",
        SchoolFirst.ASKED: "the school asks to be told first, and requires nothing",
    },
)

STATEMENT: Final = _always(
    "statement",
    "Completing data by a supplementary statement",
    _article(16),
    {Statement.AS_OF_RIGHT: "it is part of the right"},
)

TELLING: Final[Standard[Telling]] = Standard(
    questions={
        # Not told, though it would be neither impossible nor disproportionate.
        Telling.ENDEAVOURS: Question(rights.NOTIFICATION, _changed),
        Telling.UNLESS_IMPOSSIBLE: Question(
            rights.NOTIFICATION, evolve(_changed, telling_disproportionate=True)
        ),
    },
    known_by=Outcome.DOES_NOT_APPLY,
)

RECIPIENTS_NAMED: Final = _rights(
    rights.NOTIFICATION_RECIPIENTS, {True: evolve(_changed, asks_for_recipients=True)}
)

OBJECTION: Final[Standard[ObjectionGround]] = Standard(
    questions={
        ObjectionGround.DIRECT_MARKETING: Question(
            rights.OBJECTION_DIRECT_MARKETING, evolve(_no, direct_marketing=True)
        ),
        # Profiling on consent, say: article 21(1) has none but that on its three bases.
        ObjectionGround.PROFILING: Question(
            rights.OBJECTION, evolve(_objecting, lawful_basis=LawfulBasis.CONSENT)
        ),
        ObjectionGround.PUBLIC_TASK: Question(rights.OBJECTION, _objecting),
        ObjectionGround.RECOGNISED_INTEREST: Question(
            rights.OBJECTION,
            evolve(_objecting, lawful_basis=LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST),
        ),
        ObjectionGround.LEGITIMATE_INTERESTS: Question(
            rights.OBJECTION, evolve(_objecting, lawful_basis=LawfulBasis.LEGITIMATE_INTERESTS)
        ),
        ObjectionGround.RESEARCH: Question(
            rights.OBJECTION_RESEARCH, evolve(_objecting, research=True, research_safeguards=True)
        ),
    }
)

MARKETING: Final[Standard[MarketingObjection]] = Standard(
    questions={MarketingObjection.STOPS: Question(rights.OBJECTION_DIRECT_MARKETING, _marketing)}
)

GOING_ON: Final = _rights(
    rights.OBJECTION,
    {
        ObjectionTest.COMPELLING_GROUNDS: evolve(_objecting, compelling_grounds=True),
        ObjectionTest.GROUNDS_OVERRIDE: evolve(_objecting, compelling_grounds=True),
        ObjectionTest.LEGAL_CLAIMS: evolve(_objecting, necessary_for_claims=True),
        ObjectionTest.ANY_REASON: _objecting,
    },
    known_by=Outcome.DOES_NOT_APPLY,
)

OBJECTION_FAILS: Final = _rights(
    rights.OBJECTION,
    {
        ObjectionFails.LEGAL_OBLIGATION: evolve(
            _objecting, lawful_basis=LawfulBasis.LEGAL_OBLIGATION
        ),
        ObjectionFails.PUBLIC_TASK: _objecting,
    },
    known_by=Outcome.DOES_NOT_APPLY,
)

_grounds: Final = {
    RestrictionGround.ACCURACY_CONTESTED: evolve(_no, accuracy_contested=True),
    RestrictionGround.UNLAWFUL: evolve(_no, unlawful=True, opposes_erasure=True),
    RestrictionGround.NEEDED_FOR_CLAIMS: evolve(
        _no, no_longer_necessary=True, needed_for_own_claims=True
    ),
    RestrictionGround.OBJECTION_PENDING: evolve(_no, objected=True),
}

RESTRICTION: Final = _rights(
    rights.RESTRICTION, {**_grounds, RestrictionGround.ERASURE_PENDING: _no}
)

RESTRICTED_USES: Final = _rights(
    rights.RESTRICTION_USES,
    {
        RestrictedUse.STORAGE: evolve(_restricted, use_is_storage=True),
        RestrictedUse.CONSENT: evolve(_restricted, use_consented=True),
        RestrictedUse.LEGAL_CLAIMS: evolve(_restricted, use_for_claims=True),
        RestrictedUse.RIGHTS_OF_OTHERS: evolve(_restricted, use_protects_others=True),
        RestrictedUse.PUBLIC_INTEREST: evolve(_restricted, use_in_public_interest=True),
        RestrictedUse.ORDINARY_WORK: _restricted,
    },
)

LIFTING: Final = _rights(
    rights.RESTRICTION_LIFTED,
    {
        ground: evolve(facts, restricted=True, about_to_lift=True)
        for ground, facts in _grounds.items()
    },
)

ERASURE: Final = _rights(
    rights.ERASURE,
    {
        ErasureGround.NO_LONGER_NECESSARY: _erasable,
        ErasureGround.CONSENT_WITHDRAWN: evolve(
            _no, lawful_basis=LawfulBasis.CONSENT, consent_withdrawn=True
        ),
        ErasureGround.OBJECTION_UPHELD: evolve(_no, objected=True),
        ErasureGround.MARKETING_OBJECTION: evolve(_no, objected_to_marketing=True),
        ErasureGround.UNLAWFUL: evolve(_no, unlawful=True),
        ErasureGround.LEGAL_DUTY: evolve(_no, erasure_required=True),
        ErasureGround.CHILD_ONLINE_SERVICE: evolve(
            _no, lawful_basis=LawfulBasis.CONSENT, child_online_service=True
        ),
    },
)

ERASURE_EXCEPTIONS: Final = _rights(
    rights.ERASURE,
    {
        ErasureException.EXPRESSION: evolve(_erasable, necessary_for_expression=True),
        ErasureException.LEGAL_OBLIGATION: evolve(_erasable, necessary_for_obligation=True),
        ErasureException.PUBLIC_TASK: evolve(_erasable, necessary_for_task=True),
        ErasureException.PUBLIC_HEALTH: evolve(_erasable, necessary_for_public_health=True),
        ErasureException.RESEARCH_IMPAIRED: evolve(
            _erasable,
            necessary_for_research=True,
            research_safeguards=True,
            erasure_defeats_research=True,
        ),
        # Archiving that erasure would not impair.
        ErasureException.ARCHIVING: evolve(
            _erasable, necessary_for_research=True, research_safeguards=True
        ),
        ErasureException.LEGAL_CLAIMS: evolve(_erasable, necessary_for_claims=True),
        ErasureException.CONVENIENCE: _erasable,
    },
    known_by=Outcome.DOES_NOT_APPLY,
)

PORTABLE: Final = {
    (basis, automated, supplied): Question(
        rights.PORTABILITY,
        evolve(
            _no,
            lawful_basis=LawfulBasis[basis.name],
            automated=automated,
            provided_by_data_subject=supplied,
        ),
    )
    for basis in Basis
    for automated in (True, False)
    for supplied in (True, False)
}

AUTOMATED: Final = _words(
    "automated-rule",
    "Decisions taken without people",
    Wording(
        commences=_GDPR,
        cites=_article(22, 1),
        sentences={AutomatedRule.PROHIBITED: "they are prohibited, with exceptions"},
    ),
    Wording(
        commences=_DUAA,
        cites=_article("22C"),
        sentences={AutomatedRule.PERMITTED: "they are permitted, with safeguards"},
    ),
)

CONTEST: Final = _words(
    "contest",
    "Decisions that may be contested for one month only",
    Wording(
        commences=_GDPR,
        cites=DPA_2018.section(14, 4),
        sentences={AutomatedGround.LAW: "the decision is authorised by law"},
    ),
    Wording(commences=_DUAA, cites=_article("22C"), sentences={}),
)

THIRD_PARTIES: Final[Standard[Redaction | Professionals]] = _always(
    "third-parties",
    "Information about others in an answer",
    DPA_2018.schedule(2, 16),
    {
        Redaction.WHERE_REASONABLE: "it is taken out unless it is reasonable to give it",
        Professionals.USUALLY_SHOWN: "those who work with the child are shown",
    },
)

CRIME: Final = _always(
    "crime",
    "Withholding what would harm crime prevention",
    DPA_2018.schedule(2, 2, 1),
    {
        CrimeTest.WOULD_COMPROMISE: "disclosure would harm it, and so is likely to",
        CrimeTest.LIKELY_TO_PREJUDICE: "disclosure is likely to prejudice it",
    },
)

HARM: Final = _always(
    "harm",
    "Withholding records for fear of serious harm",
    DPA_2018.schedule(3, 19),
    {HarmTest.LIKELY: "serious harm is likely"},
)

SPECIAL: Final = _always(
    "special",
    "The special categories of data",
    _article(9, 1),
    {
        SpecialKind.RACE: "racial or ethnic origin is one",
        SpecialKind.POLITICS: "political opinions are one",
        SpecialKind.RELIGION: "religious or philosophical beliefs are one",
        SpecialKind.UNION: "trade union membership is one",
        SpecialKind.GENETIC: "genetic data are one",
        SpecialKind.BIOMETRIC_IDENTIFICATION: "biometric data for identification are one",
        SpecialKind.HEALTH: "data concerning health are one",
        SpecialKind.SEX_LIFE: "sex life is one",
        SpecialKind.SEXUAL_ORIENTATION: "sexual orientation is one",
    },
)

SPECIAL_ITEMS: Final[Standard[Item]] = Standard(
    questions={item: SPECIAL.questions[SpecialKind(limb.value)] for item, limb in LIMBS.items()},
    rule=SPECIAL.rule,
)

# Recital 43 presumes that such consent is not free; it does not rule it out.
EMPLOYEE_CONSENT: Final = Question(
    Rule[Claim](
        id="standards.employee-consent",
        title="Consent of employees to what their employer does",
        versions=Timeline.of(
            Version(
                value=Clause[Claim]("who refuses suffers no detriment", ICO_CONSENT, lambda _: None)
                & Clause[Claim]("there is a real alternative", ICO_CONSENT, lambda _: None),
                commences=_GDPR,
                cites=ICO_CONSENT,
                force=Force.PRACTICE,
            )
        ),
    ),
    Claim("consent of employees"),
)


@frozen(kw_only=True)
class Ground:
    """What special category data of employees can rest on without their consent."""

    text: str
    """For what they are necessary."""
    cites: tuple[Citation, ...]
    """The point of article 9(2), and the paragraph of Schedule 1 that it needs."""


_EMPLOYMENT: Final = Ground(
    text="duties and rights under employment law",
    cites=(_article(9, 2, "b"), DPA_2018.schedule(1, 1)),
)
_EQUALITY: Final = Ground(
    text="monitoring equality of opportunity",
    cites=(_article(9, 2, "g"), DPA_2018.schedule(1, 8)),
)
WITHOUT_CONSENT: Final[Mapping[SpecialCategory, Ground]] = {
    SpecialCategory.HEALTH: _EMPLOYMENT,
    SpecialCategory.RACIAL_OR_ETHNIC_ORIGIN: _EQUALITY,
    SpecialCategory.RELIGIOUS_OR_PHILOSOPHICAL_BELIEFS: _EQUALITY,
}
"""On what data of each limb, of those that notices name, usually rest in employment."""

PERSONAL_DATA: Final = _always(
    "personal-data",
    "What makes information personal data",
    _article(4, 1),
    {
        PersonalElement.RELATING: "it relates to a person",
        PersonalElement.LIVING: "the person is living",
        PersonalElement.IDENTIFIABLE: "the person is identified or identifiable",
    },
)

CONSENT: Final = _always(
    "consent",
    "What makes a wish consent",
    _article(4, 11),
    {
        ConsentElement.FREELY_GIVEN: "it is freely given",
        ConsentElement.SPECIFIC: "it is specific",
        ConsentElement.INFORMED: "it is informed",
        ConsentElement.UNAMBIGUOUS: "it is unambiguous",
        ConsentElement.AFFIRMATIVE: "there is a statement or a clear affirmative action",
    },
)

PROFILING: Final = _always(
    "profiling",
    "What profiling looks at",
    _article(4, 4),
    {ProfilingScope.PERSONAL_ASPECTS: "it evaluates any personal aspects"},
)

THIRD_PARTY: Final = _always(
    "third-party",
    "Who a third party is",
    _article(4, 10),
    {ThirdPartyScope.ANY_PERSON_OR_BODY: "it is any other person or body"},
)
