"""What the law has on requests, their answers and the rights, in the words of policies."""

from typing import Final

from attrs import evolve, fields

from ukschoolgdpr import exemptions, rights
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.instruments import (
    CHILDREN_ACT_1989,
    DPA_2018,
    ICO_RIGHT_OF_ACCESS,
    MCA_2005,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import Force
from ukschoolgdpr.people import GILLICK
from ukschoolgdpr.policies.standards import (
    COMPLAINT_DUTY,
    DUAA,
    EXIT,
    GDPR,
    NOTHING_SO,
    Question,
    Standard,
    Wording,
    always,
    article,
    of_rights,
    of_words,
)
from ukschoolgdpr.policies.words.notices import Basis
from ukschoolgdpr.policies.words.rights import (
    Absolute,
    Addressee,
    Agent,
    AgentProof,
    Answered,
    Approach,
    AutomatedGround,
    AutomatedRule,
    Channel,
    CompetenceRule,
    CompetenceTest,
    ComplaintRoute,
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
    MarketingObjection,
    NamedRight,
    NoticeMoment,
    ObjectionFails,
    ObjectionGround,
    ObjectionTest,
    OrdinaryFee,
    Professionals,
    Redaction,
    RefusalGround,
    Registered,
    ReplyItem,
    ResponsibilityProof,
    RestrictedUse,
    RestrictionGround,
    SchoolFirst,
    Statement,
    Telling,
)
from ukschoolgdpr.vocabulary import LawfulBasis

_changed: Final = evolve(NOTHING_SO, rectified=True, disclosed=True)


_erasable: Final = evolve(NOTHING_SO, no_longer_necessary=True)


_marketing: Final = evolve(NOTHING_SO, direct_marketing=True, compelling_grounds=True)


_objecting: Final = evolve(NOTHING_SO, particular_situation=True)


_restricted: Final = evolve(NOTHING_SO, restricted=True)


# Everything that is not said of a piece of data is not so.
NO_EXEMPTION: Final = exemptions.Disclosure(
    school=School(nation=Nation.ENGLAND),
    **{  # type: ignore[arg-type]  # by name
        field.name: False
        for field in fields(exemptions.Disclosure)
        if field.name not in {"school", "right", "requester", "age", "opinion", "source", "other"}
    },
)


_other: Final = evolve(NO_EXEMPTION, identifies_other=True)


_policing: Final = evolve(NO_EXEMPTION, preventing_crime=True)


RIGHTS: Final[Standard[NamedRight]] = Standard(
    questions={
        NamedRight.INFORMED: Question(
            rights.INFORMED_COLLECTED, evolve(NOTHING_SO, provided_by_data_subject=True)
        ),
        NamedRight.ACCESS: Question(rights.ACCESS, NOTHING_SO),
        NamedRight.RECTIFICATION: Question(
            rights.RECTIFICATION, evolve(NOTHING_SO, inaccurate=True)
        ),
        NamedRight.OBJECTION: Question(rights.OBJECTION, _objecting),
        NamedRight.ERASURE: Question(rights.ERASURE, _erasable),
        NamedRight.RESTRICTION: Question(
            rights.RESTRICTION, evolve(NOTHING_SO, accuracy_contested=True)
        ),
        NamedRight.PORTABILITY: Question(
            rights.PORTABILITY,
            evolve(
                NOTHING_SO,
                lawful_basis=LawfulBasis.CONSENT,
                provided_by_data_subject=True,
                automated=True,
            ),
        ),
        **of_words(
            "automated-decisions",
            "Rights about decisions taken without people",
            Wording(
                commences=GDPR,
                cites=article(22),
                sentences={
                    NamedRight.AUTOMATED_DECISIONS: "there is a right not to be subject to them"
                },
            ),
            Wording(
                commences=DUAA,
                cites=article("22C"),
                sentences={NamedRight.AUTOMATED_DECISIONS: "there are safeguards against them"},
            ),
        ).questions,
    }
)


ABSOLUTE: Final = of_rights(
    rights.OBJECTION_DIRECT_MARKETING,
    {Absolute.SOME: _marketing, Absolute.DIRECT_MARKETING: _marketing},
)


NOTICE_MOMENT: Final = always(
    "notice-moment",
    "When people are told of data obtained from someone else",
    article(14, 3, "a"),
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


REPLY: Final = of_words(
    "access-reply",
    "What comes with the answer to an access request",
    Wording(commences=GDPR, cites=article(15, 1), sentences=_REPLY),
    Wording(
        commences=COMPLAINT_DUTY,
        # DUAA 2025 Sch 10 adds the complaint to the controller.
        cites=article(15, 1),
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


EXTENSION_GROUNDS: Final = of_words(
    "extension-grounds",
    "What lets a school take longer",
    Wording(commences=GDPR, cites=article(12, 3), sentences=_EXTENDS),
    Wording(commences=DUAA, cites=article("12A", 3), sentences=_EXTENDS),
)


_EXTENSION_TOLD: Final = {
    ExtensionTold.EXTENSION: "the person is told of the extension",
    ExtensionTold.REASONS: "the person is told the reasons",
}


EXTENSION_TOLD: Final = of_words(
    "extension-told",
    "What the person is told of an extension",
    Wording(commences=GDPR, cites=article(12, 3), sentences=_EXTENSION_TOLD),
    Wording(commences=DUAA, cites=article("12A", 4), sentences=_EXTENSION_TOLD),
)


_EXTENSION_NOTICE: Final = {
    ExtensionNotice.BEFORE_DUE_DATE: "it is within the original period",
}


EXTENSION_NOTICE: Final = of_words(
    "extension-notice",
    "By when the person is told of an extension",
    Wording(commences=GDPR, cites=article(12, 3), sentences=_EXTENSION_NOTICE),
    Wording(commences=DUAA, cites=article("12A", 4), sentences=_EXTENSION_NOTICE),
)


CHANNELS: Final[Standard[FormUse | Channel]] = always(
    "channels",
    "How requests are made",
    article(12, 2),
    {
        FormUse.OFFERED: "a form is offered",
        FormUse.PREFERRED: "a form is preferred",
        Channel.LETTER: "letters are accepted",
        Channel.EMAIL: "e-mail is accepted",
        Channel.SPOKEN: "spoken requests are accepted",
    },
)


IDENTITY: Final = always(
    "identity",
    "Asking for proof of identity",
    article(12, 6),
    {IdentityDemand.REASONABLE_DOUBT: "there are reasonable doubts about who asks"},
)


AGENTS: Final = of_words(
    "agents",
    "Who may act for someone else",
    Wording(
        commences=GDPR,
        cites=ICO_RIGHT_OF_ACCESS,
        sentences={Agent.ANYONE: "anyone with authority may"},
        force=Force.PRACTICE,
    ),
)


AUTHORITY: Final = of_words(
    "authority",
    "What an agent must show",
    Wording(
        commences=GDPR,
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


COMPETENCE: Final = always(
    "competence",
    "When children act for themselves in England, Wales and Northern Ireland",
    GILLICK,
    {**_COMPETENT, CompetenceRule.NO_AGE: "the law sets no age"},
)


COMPETENCE_SCOTLAND: Final = always(
    "competence-scotland",
    "When children act for themselves in Scotland",
    DPA_2018.section(208),
    {**_COMPETENT, CompetenceRule.PRESUMED_FROM_12: "competence is presumed from 12"},
)


ONLINE_AGE: Final = of_words(
    "online-age",
    "The age from which children consent to online services themselves",
    Wording(commences=GDPR, cites=DPA_2018.section(9), sentences={13: "the age is 13"}),
    Wording(commences=EXIT, cites=article(8, 1), sentences={13: "the age is 13"}),
)


RESPONSIBILITY: Final = always(
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


REGISTERED: Final = always(
    "registered",
    "What is registered with the Office of the Public Guardian",
    MCA_2005.section(9, 2, "b"),
    {Registered.POWER: "the lasting power of attorney is registered"},
)


CAPACITY: Final = always(
    "capacity",
    "Whether capacity is presumed",
    MCA_2005.section(1, 2),
    {True: "capacity is presumed"},
)


ORDINARY_FEE: Final = always(
    "ordinary-fee",
    "What an ordinary request costs",
    article(12, 5),
    {OrdinaryFee.NONE: "it is free of charge"},
)


FEE: Final[Standard[FeeGround]] = Standard(
    questions={
        **always(
            "further-copies",
            "A fee for further copies",
            article(15, 3),
            {FeeGround.FURTHER_COPIES: "further copies are asked for"},
        ).questions,
        # A request that is neither for further copies nor excessive.
        FeeGround.SIMILAR_INFORMATION: Question(rights.REFUSAL, NOTHING_SO),
        FeeGround.MANIFESTLY_UNFOUNDED: Question(
            rights.REFUSAL, evolve(NOTHING_SO, manifestly_unfounded=True)
        ),
        FeeGround.MANIFESTLY_EXCESSIVE: Question(
            rights.REFUSAL, evolve(NOTHING_SO, excessive=True)
        ),
    }
)


REFUSAL: Final = of_rights(
    rights.REFUSAL,
    {
        # Unfounded, but not manifestly; repeated, but not so that it is excessive.
        RefusalGround.UNFOUNDED: NOTHING_SO,
        RefusalGround.EXCESSIVE: NOTHING_SO,
        RefusalGround.REPETITIVE: NOTHING_SO,
        RefusalGround.MANIFESTLY_UNFOUNDED: evolve(NOTHING_SO, manifestly_unfounded=True),
        RefusalGround.MANIFESTLY_EXCESSIVE: evolve(NOTHING_SO, excessive=True),
    },
)


_REFUSED: Final = {
    Answered.REASONS: "the reasons are given",
    Answered.COMPLAINT_COMMISSIONER: "the right to complain to the regulator is given",
    Answered.COURT_REMEDY: "the judicial remedy is given",
}


REFUSED_REPLY: Final = of_words(
    "refused-reply",
    "What the person is told when a request is refused",
    Wording(commences=GDPR, cites=article(12, 4), sentences=_REFUSED),
    Wording(
        commences=COMPLAINT_DUTY,
        # DUAA 2025 Sch 10 adds the complaint to the controller.
        cites=article(12, 4),
        sentences={
            **_REFUSED,
            Answered.COMPLAINT_CONTROLLER: "the right to complain to the controller is given",
        },
    ),
)


FORMAT: Final = always(
    "format",
    "The form of an answer",
    article(15, 3),
    {
        FormatPromise.AS_ASKED: "it is as asked for",
        FormatPromise.AS_FIRST_CONTACT: "it is as the request came",
    },
)


COMPLAINTS: Final[Standard[ComplaintRoute | Addressee | SchoolFirst]] = Standard(
    questions={
        ComplaintRoute.CONTROLLER: Question(
            rights.COMPLAINT_CONTROLLER, evolve(NOTHING_SO, infringement_alleged=True)
        ),
        ComplaintRoute.COMMISSIONER: Question(
            rights.COMPLAINT_COMMISSIONER, evolve(NOTHING_SO, infringement_alleged=True)
        ),
    }
)


SCHOOL_FIRST: Final = always(
    "school-first",
    "Whether a complaint to the school comes first",
    DPA_2018.section(165),
    {
        SchoolFirst.NOT_REQUIRED: "nothing comes before a complaint to the regulator",
        SchoolFirst.ASKED: "the school asks to be told first, and requires nothing",
    },
)


STATEMENT: Final = always(
    "statement",
    "Completing data by a supplementary statement",
    article(16),
    {
        Statement.AS_OF_RIGHT: "it is part of the right",
        Statement.ADDED: "what the person says is put beside the record",
    },
)


TELLING: Final[Standard[Telling]] = Standard(
    questions={
        # Not told, though it would be neither impossible nor disproportionate.
        Telling.ENDEAVOURS: Question(rights.NOTIFICATION, _changed),
        Telling.UNLESS_IMPOSSIBLE: Question(
            rights.NOTIFICATION, evolve(_changed, telling_disproportionate=True)
        ),
        # What no reasonable effort achieves is impossible or disproportionate.
        Telling.EVERY_EFFORT: Question(
            rights.NOTIFICATION, evolve(_changed, telling_disproportionate=True)
        ),
    },
    known_by=Outcome.DOES_NOT_APPLY,
)


RECIPIENTS_NAMED: Final = of_rights(
    rights.NOTIFICATION_RECIPIENTS, {True: evolve(_changed, asks_for_recipients=True)}
)


OBJECTION: Final[Standard[ObjectionGround]] = Standard(
    questions={
        ObjectionGround.DIRECT_MARKETING: Question(
            rights.OBJECTION_DIRECT_MARKETING, evolve(NOTHING_SO, direct_marketing=True)
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
        ObjectionGround.CONSENT: Question(
            rights.OBJECTION, evolve(_objecting, lawful_basis=LawfulBasis.CONSENT)
        ),
        ObjectionGround.RESEARCH: Question(
            rights.OBJECTION_RESEARCH, evolve(_objecting, research=True, research_safeguards=True)
        ),
    }
)


MARKETING: Final[Standard[MarketingObjection]] = Standard(
    questions={MarketingObjection.STOPS: Question(rights.OBJECTION_DIRECT_MARKETING, _marketing)}
)


GOING_ON: Final = of_rights(
    rights.OBJECTION,
    {
        ObjectionTest.COMPELLING_GROUNDS: evolve(_objecting, compelling_grounds=True),
        ObjectionTest.GROUNDS_OVERRIDE: evolve(_objecting, compelling_grounds=True),
        ObjectionTest.LEGAL_CLAIMS: evolve(_objecting, necessary_for_claims=True),
        # Reasons that do not override the person's interests, however good.
        ObjectionTest.COMPELLING_REASON: _objecting,
        ObjectionTest.ANY_REASON: _objecting,
    },
    known_by=Outcome.DOES_NOT_APPLY,
)


OBJECTION_FAILS: Final = of_rights(
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
    RestrictionGround.ACCURACY_CONTESTED: evolve(NOTHING_SO, accuracy_contested=True),
    RestrictionGround.UNLAWFUL: evolve(NOTHING_SO, unlawful=True, opposes_erasure=True),
    RestrictionGround.NEEDED_FOR_CLAIMS: evolve(
        NOTHING_SO, no_longer_necessary=True, needed_for_own_claims=True
    ),
    RestrictionGround.OBJECTION_PENDING: evolve(NOTHING_SO, objected=True),
}


RESTRICTION: Final = of_rights(
    rights.RESTRICTION, {**_grounds, RestrictionGround.ERASURE_PENDING: NOTHING_SO}
)


RESTRICTED_USES: Final = of_rights(
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


LIFTING: Final = of_rights(
    rights.RESTRICTION_LIFTED,
    {
        ground: evolve(facts, restricted=True, about_to_lift=True)
        for ground, facts in _grounds.items()
    },
)


ERASURE: Final = of_rights(
    rights.ERASURE,
    {
        ErasureGround.NO_LONGER_NECESSARY: _erasable,
        ErasureGround.CONSENT_WITHDRAWN: evolve(
            NOTHING_SO, lawful_basis=LawfulBasis.CONSENT, consent_withdrawn=True
        ),
        ErasureGround.OBJECTION_UPHELD: evolve(NOTHING_SO, objected=True),
        ErasureGround.MARKETING_OBJECTION: evolve(NOTHING_SO, objected_to_marketing=True),
        ErasureGround.UNLAWFUL: evolve(NOTHING_SO, unlawful=True),
        ErasureGround.LEGAL_DUTY: evolve(NOTHING_SO, erasure_required=True),
        ErasureGround.CHILD_ONLINE_SERVICE: evolve(
            NOTHING_SO, lawful_basis=LawfulBasis.CONSENT, child_online_service=True
        ),
    },
)


ERASURE_EXCEPTIONS: Final = of_rights(
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
            NOTHING_SO,
            lawful_basis=LawfulBasis[basis.name],
            automated=automated,
            provided_by_data_subject=supplied,
        ),
    )
    for basis in Basis
    for automated in (True, False)
    for supplied in (True, False)
}


AUTOMATED: Final = of_words(
    "automated-rule",
    "Decisions taken without people",
    Wording(
        commences=GDPR,
        cites=article(22, 1),
        sentences={AutomatedRule.PROHIBITED: "they are prohibited, with exceptions"},
    ),
    Wording(
        commences=DUAA,
        cites=article("22C"),
        sentences={AutomatedRule.PERMITTED: "they are permitted, with safeguards"},
    ),
)


CONTEST: Final = of_words(
    "contest",
    "Decisions that may be contested for one month only",
    Wording(
        commences=GDPR,
        cites=DPA_2018.section(14, 4),
        sentences={AutomatedGround.LAW: "the decision is authorised by law"},
    ),
    Wording(commences=DUAA, cites=article("22C"), sentences={}),
)


THIRD_PARTIES: Final[Standard[Redaction | Professionals]] = Standard(
    questions={
        Redaction.WHERE_REASONABLE: Question(exemptions.THIRD_PARTY, _other),
        # Who would consent, or in whose place it is reasonable to give it.
        Redaction.UNLESS_CONSENT: Question(
            exemptions.THIRD_PARTY, evolve(_other, reasonable_without_consent=True)
        ),
        Redaction.ALWAYS: Question(exemptions.THIRD_PARTY, evolve(_other, other_consents=True)),
        Professionals.USUALLY_SHOWN: Question(
            exemptions.THIRD_PARTY_EDUCATION_WORKER,
            evolve(_other, other=exemptions.Role.TEACHER, official_capacity=True),
        ),
        Professionals.REDACTED: Question(
            exemptions.THIRD_PARTY, evolve(_other, deemed_reasonable=True)
        ),
    }
)


CRIME: Final[Standard[CrimeTest]] = Standard(
    questions={
        # What would harm crime prevention is likely to.
        CrimeTest.WOULD_COMPROMISE: Question(
            exemptions.CRIME_TAX, evolve(_policing, prejudices_crime_tax=True)
        ),
        CrimeTest.LIKELY_TO_PREJUDICE: Question(
            exemptions.CRIME_TAX, evolve(_policing, prejudices_crime_tax=True)
        ),
        # Prejudice that is possible and not likely.
        CrimeTest.MAY_AFFECT: Question(exemptions.CRIME_TAX, _policing),
    }
)


HARM: Final[Standard[HarmTest]] = Standard(
    questions={
        HarmTest.LIKELY: Question(
            exemptions.EDUCATION_SERIOUS_HARM,
            evolve(NO_EXEMPTION, education_data=True, serious_harm=True),
        ),
        HarmTest.POSSIBLE: Question(
            exemptions.EDUCATION_SERIOUS_HARM, evolve(NO_EXEMPTION, education_data=True)
        ),
    }
)
