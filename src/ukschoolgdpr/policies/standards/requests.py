"""What the law has on asking, answering, complaining and deciding, in the words of policies."""

from collections.abc import Mapping
from typing import Final

from attrs import evolve

from ukschoolgdpr import automated, exemptions, people, rights
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.instruments import DPA_2018, FOIA_2000, FOISA_2002, ICO_RIGHT_OF_ACCESS
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import Force
from ukschoolgdpr.people import Requester
from ukschoolgdpr.policies.standards import (
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
from ukschoolgdpr.policies.standards.rights import NO_EXEMPTION
from ukschoolgdpr.policies.words.notices import NamedLaw
from ukschoolgdpr.policies.words.rights import (
    Amendment,
    Answered,
    Asker,
    AutomatedGround,
    AutomatedTold,
    CapacityActor,
    Clarification,
    CollectionMoment,
    ContestRight,
    DecisionElement,
    Effect,
    ExemptionTest,
    Explained,
    FeeMeasure,
    Firmness,
    Flaw,
    Interest,
    Medium,
    NoticeExcuse,
    NoticeMoment,
    NoticeRight,
    ObjectionFails,
    OtherRegime,
    PortableFormat,
    PortableUse,
    Promptness,
    RestrictedUntil,
    RightsOnConsent,
    Safeguard,
    ToldItem,
)
from ukschoolgdpr.vocabulary import LawfulBasis

_objecting: Final = evolve(NOTHING_SO, particular_situation=True)


NOTICE_RIGHTS: Final[Standard[NoticeRight]] = Standard(
    questions={
        NoticeRight.ACCESS: Question(rights.ACCESS, NOTHING_SO),
        NoticeRight.RECTIFICATION: Question(
            rights.RECTIFICATION, evolve(NOTHING_SO, inaccurate=True)
        ),
        NoticeRight.ERASURE: Question(rights.ERASURE, evolve(NOTHING_SO, unlawful=True)),
        NoticeRight.RESTRICTION: Question(
            rights.RESTRICTION, evolve(NOTHING_SO, accuracy_contested=True)
        ),
        NoticeRight.OBJECTION: Question(rights.OBJECTION, _objecting),
        NoticeRight.DIRECT_MARKETING: Question(
            rights.OBJECTION_DIRECT_MARKETING, evolve(NOTHING_SO, direct_marketing=True)
        ),
        NoticeRight.PORTABILITY: Question(
            rights.PORTABILITY,
            evolve(
                NOTHING_SO,
                lawful_basis=LawfulBasis.CONSENT,
                provided_by_data_subject=True,
                automated=True,
            ),
        ),
    }
)


LISTED: Final = frozenset(NOTICE_RIGHTS.questions) - {NoticeRight.PORTABILITY}
"""What article 13(2)(b) and 21(4) have told in every notice; portability has a point of its own."""


# The law of 1998 asked for damage or distress, and for data that were inaccurate.
OLD_RIGHTS: Final[Standard[NoticeRight]] = Standard(
    questions={
        NoticeRight.DAMAGE_OR_DISTRESS: Question(rights.OBJECTION, _objecting),
        NoticeRight.INACCURATE_REMOVED: Question(
            rights.ERASURE, evolve(NOTHING_SO, no_longer_necessary=True)
        ),
    },
    # It would be the law's if it had no right to object, or to erasure, without that.
    known_by=Outcome.DOES_NOT_APPLY,
)


RIGHTS_FROM: Final = of_words(
    "rights-from",
    "The law from which the rights come",
    Wording(commences=GDPR, cites=article(12), sentences={NamedLaw.GDPR: "it is the GDPR"}),
    Wording(commences=EXIT, cites=article(12), sentences={NamedLaw.UK_GDPR: "it is the UK GDPR"}),
)


ON_CONSENT: Final[Standard[RightsOnConsent]] = Standard(
    questions={
        RightsOnConsent.MOSTLY_APPLY: Question(
            rights.OBJECTION, evolve(_objecting, lawful_basis=LawfulBasis.CONSENT)
        ),
        RightsOnConsent.SOME_APPLY: Question(
            rights.ERASURE,
            evolve(NOTHING_SO, lawful_basis=LawfulBasis.CONSENT, consent_withdrawn=True),
        ),
    }
)


COLLECTED: Final = always(
    "collection-moment",
    "When people are told of data that are collected from them",
    article(13, 1),
    {CollectionMoment.AT_COLLECTION: "it is when the data are collected"},
)


TOLD: Final = always(
    "told",
    "What people are told",
    article(13),
    {
        ToldItem.PURPOSES: "the purposes are told",
        ToldItem.RECIPIENTS: "the recipients are told",
        ToldItem.SAFEGUARDS: "the safeguards of transfers are told",
        ToldItem.RETENTION: "the period of storage is told",
        ToldItem.OBJECTION: "the right to object is told",
    },
)


EARLIER_LIMBS: Final = always(
    "notice-moment-earlier",
    "When people are told of data from elsewhere that are used before the month is over",
    article(14, 3),
    {
        NoticeMoment.FIRST_COMMUNICATION: "it is at the first communication with them",
        NoticeMoment.FIRST_DISCLOSURE: "it is when the data are first disclosed",
    },
)


_obtained: Final = evolve(NOTHING_SO, provided_by_data_subject=False)


EXCUSES: Final = of_rights(
    rights.INFORMED_OBTAINED,
    {
        NoticeExcuse.HAS_INFORMATION: evolve(_obtained, has_information=True),
        NoticeExcuse.LAW_SAYS_SO: evolve(_obtained, laid_down_by_law=True),
        NoticeExcuse.INCONVENIENCE: _obtained,
    },
    known_by=Outcome.DOES_NOT_APPLY,
)


EXPLAINED: Final = always(
    "explained",
    "What an answer with gaps explains",
    article(12, 4),
    {Explained.REASON: "the reasons are given"},
)


MEDIA: Final = of_rights(
    rights.ACCESS,
    # Paper in a filing system, which is no unstructured paper.
    {Medium.PAPER: NOTHING_SO, Medium.ELECTRONIC: evolve(NOTHING_SO, automated=True)},
)


ASKED_FOR: Final = always(
    "asked-for",
    "How firmly people are asked to say what they want",
    article(12, 2),
    {
        Firmness.WHEN_NECESSARY: "it is asked where that is necessary",
        Firmness.SHOULD: "it is asked and not required",
    },
)


CLARIFICATION: Final = of_words(
    "clarification",
    "What asking for further information does",
    Wording(
        commences=GDPR,
        cites=ICO_RIGHT_OF_ACCESS,
        sentences={
            Clarification.TAKES_LONGER: "the answer may take longer",
            Clarification.STOPS_TIME: "time stands still",
            Clarification.STARTS_AGAIN: "the period starts again",
        },
        force=Force.PRACTICE,
    ),
    Wording(
        commences=DUAA,
        cites=article("12A", 5),
        sentences={
            Clarification.TAKES_LONGER: "the answer may take longer",
            Clarification.STOPS_TIME: "time stands still",
        },
    ),
)


PROMPTNESS: Final = always(
    "promptness",
    "How fast a school answers within the period",
    article(12, 3),
    {
        Promptness.WITHOUT_UNDUE_DELAY: "it is without undue delay",
        Promptness.AS_QUICKLY_AS_POSSIBLE: "it is as quickly as possible",
    },
)


_asking: Final = Requester(understands=True, in_childs_interests=True, parental_responsibility=True)
_by_nation: Final = {nation: School(nation=nation) for nation in Nation}


def askers(nation: Nation) -> Standard[Asker]:
    """Give who may ask for access in a nation; each acts for the data subject."""
    asking = evolve(_asking, school=_by_nation[nation], order_prevents=False)
    [subject], [parent] = (
        [rule for rule in people.RULES[role] if nation in rule.applies_in]
        for role in (people.Role.SUBJECT, people.Role.PARENT)
    )
    child, adult = evolve(asking, age=15), evolve(asking, age=40)
    return Standard(
        questions={
            Asker.DATA_SUBJECT: Question(subject, adult),
            Asker.LIVING_PERSON: Question(subject, adult),
            Asker.PUPIL: Question(subject, child),
            Asker.PARENT: Question(parent, child),
        }
    )


ASKERS: Final[Mapping[Nation, Standard[Asker]]] = {nation: askers(nation) for nation in Nation}
"""Who may ask for access, by nation."""


_INFORMATION: Final = {
    OtherRegime.INFORMATION_HELD: "information that is held is asked for",
    # DPA 2018 s 3(2): personal data are those of the living.
    OtherRegime.DECEASED: "it is about the dead",
}
OTHER_REGIMES: Final = always(
    "other-regimes",
    "What is asked for under the law on freedom of information",
    FOIA_2000.section(1),
    _INFORMATION,
)
OTHER_REGIMES_SCOTLAND: Final = always(
    "other-regimes-scotland",
    "What is asked for under the law on freedom of information in Scotland",
    FOISA_2002.section(1, 1),
    _INFORMATION,
)


_represented: Final = Requester(
    school=School(),
    age=40,
    shown_incapable=True,
    evidence_seen=True,
    covers_property=True,
    power_registered=True,
    appointed_by_court=True,
    authorised=False,
)


APPOINTED: Final = {
    Nation.ENGLAND: CapacityActor.DEPUTY,
    Nation.WALES: CapacityActor.DEPUTY,
    Nation.SCOTLAND: CapacityActor.GUARDIAN,
    Nation.NORTHERN_IRELAND: CapacityActor.CONTROLLER,
}
"""What whom a court appoints for an adult is called, by nation."""


def actors(nation: Nation) -> Standard[CapacityActor]:
    """Give who may act in a nation for an adult who lacks capacity."""
    represented = evolve(_represented, school=_by_nation[nation])
    # Whether a court of another nation appointed anyone, and to what effect, no policy says.
    elsewhere = evolve(represented, appointed_by_court=None)
    [attorney], [deputy] = (
        [rule for rule in people.RULES[role] if nation in rule.applies_in]
        for role in (people.Role.ATTORNEY, people.Role.DEPUTY)
    )
    return Standard(
        questions={
            CapacityActor.ATTORNEY: Question(attorney, represented),
            **{word: Question(deputy, elsewhere) for word in APPOINTED.values()},
            APPOINTED[nation]: Question(deputy, represented),
            # Kinship alone is no authority.
            CapacityActor.NEXT_OF_KIN: Question(people.AGENT, represented),
        }
    )


ACTORS: Final = {nation: actors(nation) for nation in Nation}


FEE_MEASURE: Final = always(
    "fee-measure",
    "What a fee is measured by",
    article(12, 5, "a"),
    {FeeMeasure.ADMINISTRATIVE_COST: "it is the administrative cost"},
)


ANSWERED: Final = always(
    "answered",
    "What the answer to a request says",
    article(12, 3),
    {Answered.DECISION: "it says what was done"},
)


FLAWS: Final = of_rights(
    rights.RECTIFICATION,
    {
        Flaw.INACCURATE: evolve(NOTHING_SO, inaccurate=True),
        Flaw.INCOMPLETE: evolve(NOTHING_SO, incomplete=True),
    },
)


CORRECTED: Final = of_rights(rights.RECTIFICATION, {True: evolve(NOTHING_SO, inaccurate=True)})


AMENDMENT: Final = of_rights(
    rights.RECTIFICATION, {Amendment.FACTS: evolve(NOTHING_SO, inaccurate=True)}
)


RESTRICTED_UNTIL: Final = of_rights(
    rights.RESTRICTION,
    {
        # Not yet verified that grounds override, whatever reason was given.
        RestrictedUntil.VERIFIED: evolve(NOTHING_SO, objected=True),
    },
)


CANNOT_PREVENT: Final[Standard[ObjectionFails]] = Standard(
    questions={
        # What the law requires a council to do is no processing for a task.
        ObjectionFails.COUNCIL_FUNCTIONS: Question(
            rights.OBJECTION, evolve(_objecting, lawful_basis=LawfulBasis.LEGAL_OBLIGATION)
        ),
        ObjectionFails.STAFF_SAFETY: Question(
            rights.OBJECTION, evolve(_objecting, lawful_basis=LawfulBasis.LEGAL_OBLIGATION)
        ),
        ObjectionFails.LEGAL_OBLIGATION: Question(
            rights.OBJECTION, evolve(_objecting, lawful_basis=LawfulBasis.LEGAL_OBLIGATION)
        ),
        ObjectionFails.LEGAL_RIGHTS: Question(
            rights.OBJECTION, evolve(_objecting, necessary_for_claims=True)
        ),
        ObjectionFails.CRIMINAL_INVESTIGATION: Question(
            rights.OBJECTION, evolve(_objecting, compelling_grounds=True)
        ),
        ObjectionFails.PUBLIC_TASK: Question(rights.OBJECTION, _objecting),
    },
    known_by=Outcome.DOES_NOT_APPLY,
)


RESEARCH_EXEMPT: Final = of_rights(
    rights.OBJECTION_RESEARCH,
    # Approved research is a task in the public interest.
    {True: evolve(_objecting, research=True, research_safeguards=True, necessary_for_task=True)},
    known_by=Outcome.DOES_NOT_APPLY,
)


PORTABLE_FORMAT: Final = always(
    "portable-format",
    "The format of portable data",
    article(20, 1),
    {
        PortableFormat.STRUCTURED: "it is structured",
        PortableFormat.COMMONLY_USED: "it is commonly used",
        PortableFormat.MACHINE_READABLE: "it is machine-readable",
    },
)


PORTABLE_USES: Final = always(
    "portable-uses",
    "What a person may do with portable data",
    article(20, 1),
    {
        PortableUse.OBTAIN: "they receive them",
        PortableUse.REUSE: "they use them again",
        PortableUse.MOVE: "they move them",
        PortableUse.COPY: "they copy them",
        PortableUse.TRANSFER: "they transmit them to another controller",
    },
)


_NO_DECISION: Final = automated.DecisionTaken(
    school=_by_nation[Nation.ENGLAND],
    personal_data=True,
    human_involvement=False,
    legal_effect=False,
    similar_effect=False,
    lawful_basis=LawfulBasis.PUBLIC_TASK,
    special_category=False,
    necessary_for_contract=False,
    authorised_by_law=True,
    decision_consented=False,
    all_data_consented=False,
    explicit_consent=False,
    substantial_public_interest=False,
    suitable_measures=False,
    child=False,
)


EFFECTS: Final[Standard[Effect]] = Standard(
    questions={
        Effect.LEGAL: Question(
            automated.SIGNIFICANT_DECISION, evolve(_NO_DECISION, legal_effect=True)
        ),
        Effect.SIMILARLY_SIGNIFICANT: Question(
            automated.SIGNIFICANT_DECISION, evolve(_NO_DECISION, similar_effect=True)
        ),
    }
)


DEFINITION: Final[Standard[DecisionElement]] = Standard(
    questions={
        DecisionElement.NO_HUMAN: Question(
            automated.SIGNIFICANT_DECISION, evolve(_NO_DECISION, legal_effect=True)
        ),
        DecisionElement.BY_COMPUTER: Question(
            automated.SIGNIFICANT_DECISION,
            evolve(_NO_DECISION, legal_effect=True, human_involvement=True),
        ),
    }
)


SPECIAL_WORSE: Final[Standard[bool]] = Standard(
    questions={
        # Authorised by law, which is enough but for special category data.
        True: Question(
            automated.PROHIBITED, evolve(_NO_DECISION, legal_effect=True, special_category=True)
        )
    }
)


AUTOMATED_GROUNDS: Final = of_words(
    "automated-grounds",
    "What alone allows a decision without people",
    Wording(
        commences=GDPR,
        cites=article(22, 2),
        sentences={
            AutomatedGround.CONTRACT: "a contract needs it",
            AutomatedGround.LAW: "law authorises it",
            AutomatedGround.EXPLICIT_CONSENT: "the person consents explicitly",
        },
    ),
    Wording(commences=DUAA, cites=article("22B"), sentences={}),
)


AUTOMATED_TOLD: Final = always(
    "automated-told",
    "What the person is told of decisions without people",
    article(13, 2, "f"),
    {
        AutomatedTold.INVOLVED: "it is told that there are such decisions",
        AutomatedTold.LOGIC: "the logic is explained",
        AutomatedTold.CONSEQUENCES: "the consequences are explained",
    },
)


_SAFEGUARDS: Final[dict[Safeguard | ContestRight, str]] = {
    ContestRight.HUMAN_INTERVENTION: "human intervention can be had",
    ContestRight.CONTEST: "the decision can be contested",
    Safeguard.OWN_VIEW: "the person's own view can be put",
}


SAFEGUARDS: Final[Standard[Safeguard | ContestRight]] = of_words(
    "automated-safeguards",
    "What protects people against decisions without people",
    Wording(commences=GDPR, cites=article(22, 3), sentences=_SAFEGUARDS),
    Wording(
        commences=DUAA,
        cites=article("22C", 2),
        sentences={**_SAFEGUARDS, Safeguard.INFORMATION: "information is given"},
    ),
)


EXEMPTION_TEST: Final = always(
    "exemption-test",
    "The test of an exemption",
    DPA_2018.section(15),
    {ExemptionTest.ACT: "it is that of the exemption in the Act"},
)


INTERESTS: Final[Standard[Interest]] = Standard(
    questions={
        # The interest alone, with nothing that disclosure would prejudice.
        Interest.CRIME: Question(exemptions.CRIME_TAX, evolve(NO_EXEMPTION, preventing_crime=True)),
        Interest.REGULATION: Question(
            exemptions.PROTECTIVE_FUNCTIONS,
            evolve(NO_EXEMPTION, protective_function=True, function_conferred=True),
        ),
        Interest.PROFESSIONS: Question(
            exemptions.PROTECTIVE_FUNCTIONS,
            evolve(NO_EXEMPTION, protective_function=True, function_conferred=True),
        ),
        Interest.PROTECTION: Question(
            exemptions.THIRD_PARTY,
            evolve(NO_EXEMPTION, identifies_other=True, reasonable_without_consent=True),
        ),
        Interest.CIVIL_CLAIMS: Question(
            exemptions.LEGAL_PROCEEDINGS, evolve(NO_EXEMPTION, for_proceedings=True)
        ),
    }
)
