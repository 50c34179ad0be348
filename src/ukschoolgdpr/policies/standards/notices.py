"""What the law has on the data that are held, in the words of policies."""

from typing import Final

from ukschoolgdpr.law.instruments import (
    DPA_2018,
)
from ukschoolgdpr.policies.standards import EXIT, GDPR, Standard, Wording, always, article, of_words
from ukschoolgdpr.policies.words.notices import (
    LIMBS,
    Item,
    NamedLaw,
    PersonalElement,
    ProfilingScope,
    SpecialKind,
    ThirdPartyScope,
)

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


SPECIAL: Final = always(
    "special",
    "The special categories of data",
    article(9, 1),
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


PERSONAL_DATA: Final = always(
    "personal-data",
    "What makes information personal data",
    article(4, 1),
    {
        PersonalElement.RELATING: "it relates to a person",
        PersonalElement.LIVING: "the person is living",
        PersonalElement.IDENTIFIABLE: "the person is identified or identifiable",
    },
)


PROFILING: Final = always(
    "profiling",
    "What profiling looks at",
    article(4, 4),
    {ProfilingScope.PERSONAL_ASPECTS: "it evaluates any personal aspects"},
)


THIRD_PARTY: Final = always(
    "third-party",
    "Who a third party is",
    article(4, 10),
    {ThirdPartyScope.ANY_PERSON_OR_BODY: "it is any other person or body"},
)
