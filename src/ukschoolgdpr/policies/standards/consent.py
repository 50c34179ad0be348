"""What the law has on consent, in the words of policies."""

from collections.abc import Mapping
from typing import Final

from attrs import evolve, fields, frozen

from ukschoolgdpr import consent as consenting
from ukschoolgdpr import rights
from ukschoolgdpr.consent import DataSubject
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause
from ukschoolgdpr.law.instruments import (
    DPA_2018,
    ICO_CONSENT,
)
from ukschoolgdpr.law.rules import Outcome, Rule
from ukschoolgdpr.law.timelines import Force, Timeline, Version
from ukschoolgdpr.policies.standards import (
    GDPR,
    NOTHING_SO,
    Claim,
    Question,
    Standard,
    Wording,
    always,
    article,
    defined,
    of_words,
)
from ukschoolgdpr.policies.words.consent import (
    Condition,
    ConsentElement,
    Consequent,
    Manner,
    Online,
    Recorded,
    Role,
    Withdrawal,
)
from ukschoolgdpr.vocabulary import LawfulBasis, SpecialCategory

# Recital 43 presumes that such consent is not free; it does not rule it out.
EMPLOYEE_CONSENT: Final = Question(
    Rule[Claim](
        id="standards.employee-consent",
        title="Consent of employees to what their employer does",
        versions=Timeline.of(
            Version(
                value=Clause[Claim]("who refuses suffers no detriment", ICO_CONSENT, lambda _: None)
                & Clause[Claim]("there is a real alternative", ICO_CONSENT, lambda _: None),
                commences=GDPR,
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
    cites=(article(9, 2, "b"), DPA_2018.schedule(1, 1)),
)


_EQUALITY: Final = Ground(
    text="monitoring equality of opportunity",
    cites=(article(9, 2, "g"), DPA_2018.schedule(1, 8)),
)


WITHOUT_CONSENT: Final[Mapping[SpecialCategory, Ground]] = {
    SpecialCategory.HEALTH: _EMPLOYMENT,
    SpecialCategory.RACIAL_OR_ETHNIC_ORIGIN: _EQUALITY,
    SpecialCategory.RELIGIOUS_OR_PHILOSOPHICAL_BELIEFS: _EQUALITY,
}

"""On what data of each limb, of those that notices name, usually rest in employment."""


CONSENT: Final = defined(
    "consent",
    "What makes a wish consent",
    11,
    {
        ConsentElement.FREELY_GIVEN: "it is freely given",
        ConsentElement.SPECIFIC: "it is specific",
        ConsentElement.INFORMED: "it is informed",
        ConsentElement.UNAMBIGUOUS: "it is unambiguous",
        ConsentElement.AFFIRMATIVE: "there is a statement or a clear affirmative action",
    },
)


_said_well: Final = consenting.Consent(
    **{  # type: ignore[arg-type]  # by name
        one.name: False
        for one in fields(consenting.Consent)
        if one.name not in {"school", "data_subject", "age"}
    },
)
# A consent in which nothing is wrong: each word takes one thing away from it.
_good: Final = evolve(
    _said_well,
    data_subject=DataSubject.OTHER,
    given_by_data_subject=True,
    competent=True,
    statement=True,
    unambiguous=True,
    specific=True,
    controller_named=True,
    purpose_told=True,
    withdrawal_told=True,
    processing_told=True,
    genuine_choice=True,
    distinguishable=True,
    intelligible=True,
    accessible=True,
    plain_language=True,
    withdrawable=True,
    withdrawal_as_easy=True,
    demonstrable=True,
)
_among_others: Final = evolve(_good, with_other_matters=True)


def _valid(facts: consenting.Consent) -> Question[consenting.Consent]:
    return Question(consenting.VALID, facts)


CONDITIONS: Final[Standard[Condition]] = Standard(
    questions={
        Condition.GENUINE_CHOICE: _valid(evolve(_good, genuine_choice=False)),
        Condition.DEMONSTRABLE: _valid(evolve(_good, demonstrable=False)),
        Condition.DISTINGUISHABLE: _valid(evolve(_among_others, distinguishable=False)),
        Condition.ACCESSIBLE: _valid(evolve(_among_others, accessible=False)),
        Condition.PLAIN_LANGUAGE: _valid(evolve(_among_others, plain_language=False)),
        Condition.CONTROLLER_NAMED: _valid(evolve(_good, controller_named=False)),
        Condition.THIRD_PARTIES_NAMED: Question(
            consenting.NAMED, evolve(_good, others_rely=True, others_named=False)
        ),
        Condition.PURPOSE_EXPLAINED: _valid(evolve(_good, purpose_told=False)),
        Condition.NO_DETRIMENT: _valid(evolve(_good, detriment=True)),
        Condition.WITHDRAWAL_AS_EASY: _valid(evolve(_good, withdrawal_as_easy=False)),
        Condition.WITHDRAWAL_TOLD: _valid(evolve(_good, withdrawal_told=False)),
        Condition.ACTIVE: _valid(evolve(_good, pre_ticked=True)),
        Condition.NO_DOUBT: _valid(evolve(_good, unambiguous=False)),
        Condition.SPECIFIC: _valid(evolve(_good, specific=False)),
        Condition.GRANULAR: Question(
            consenting.GRANULAR, evolve(_good, several_purposes=True, separate_consents=False)
        ),
        Condition.PROCESSING_TOLD: Question(consenting.NAMED, evolve(_good, processing_told=False)),
        # What follows takes nothing from a good consent.
        Condition.NO_IMBALANCE: _valid(evolve(_good, other_imbalance=True)),
    },
    known_by=Outcome.DOES_NOT_APPLY,
)

MANNERS: Final[Standard[Manner]] = Standard(
    questions={
        **dict.fromkeys(
            (Manner.SIGNATURE, Manner.EMAIL_REPLY, Manner.SPOKEN),
            Question(consenting.UNAMBIGUOUS, _good),
        ),
        **dict.fromkeys(
            (Manner.OPT_IN, Manner.YES_OR_NO, Manner.VOLUNTEERING, Manner.ACTION),
            Question(consenting.UNAMBIGUOUS, evolve(_good, statement=False, affirmative_act=True)),
        ),
        Manner.OPT_OUT_BOX: Question(consenting.UNAMBIGUOUS, evolve(_good, opt_out=True)),
        Manner.SILENCE: Question(consenting.UNAMBIGUOUS, evolve(_good, inaction=True)),
    }
)

RECORD: Final = of_words(
    "consent-record",
    "What a record of consent shows",
    Wording(
        commences=GDPR,
        cites=ICO_CONSENT,
        sentences={
            Recorded.WHO: "who consented",
            Recorded.WHEN: "when",
            Recorded.HOW: "how",
            Recorded.TOLD: "what they were told",
        },
        force=Force.PRACTICE,
    ),
)

WITHDRAWN: Final[Standard[Withdrawal]] = Standard(
    questions={
        Withdrawal.NOT_POSSIBLE: Question(consenting.WITHDRAWAL, evolve(_good, withdrawable=False)),
        **dict.fromkeys(
            (
                Withdrawal.ANY_TIME,
                Withdrawal.EARLIER_LAWFUL,
                Withdrawal.BY_CONTACT,
                Withdrawal.SAME_METHOD,
                Withdrawal.PROMPT,
                Withdrawal.OFF_MAILING_LIST,
                Withdrawal.OFF_RECORD,
            ),
            Question(consenting.WITHDRAWAL, _good),
        ),
    }
)

_RESTING: Final = evolve(NOTHING_SO, lawful_basis=LawfulBasis.CONSENT)

CONSEQUENTS: Final[Standard[Consequent]] = Standard(
    questions={
        Consequent.WITHDRAWAL: Question(rights.WITHDRAW_CONSENT, _RESTING),
        Consequent.ERASURE: Question(rights.ERASURE, evolve(_RESTING, consent_withdrawn=True)),
        Consequent.PORTABILITY: Question(
            rights.PORTABILITY, evolve(_RESTING, provided_by_data_subject=True, automated=True)
        ),
        Consequent.RESTRICTION: Question(
            rights.RESTRICTION, evolve(_RESTING, accuracy_contested=True)
        ),
        Consequent.RECTIFICATION: Question(rights.RECTIFICATION, evolve(_RESTING, inaccurate=True)),
        Consequent.REMOVAL: Question(rights.ERASURE, evolve(_RESTING, no_longer_necessary=True)),
        Consequent.OBJECTION: Question(
            rights.OBJECTION, evolve(_RESTING, particular_situation=True)
        ),
    }
)

_ROLES: Final = {
    Role.ONE_OF_SEVERAL: "it is one of several grounds",
    Role.NOT_ALWAYS_NEEDED: "it is not always needed",
    Role.LAST_RESORT: "a school may prefer any other ground that fits",
    Role.ONWARD_SHARING: "a school may ask for it before it shares more",
    Role.AUTOMATED_DECISIONS: "it may allow automated decisions",
}

ROLES: Final = always("consent-role", "The place of consent", article(6, 1), _ROLES)

_bound: Final = evolve(
    _good,
    age=12,
    based_on_consent=True,
    online_service=True,
    offered_directly=True,
    parental_consent=True,
    parental_consent_verified=True,
)
ONLINE: Final[Standard[Online]] = Standard(
    questions={
        Online.FROM_13: Question(consenting.ONLINE, evolve(_bound, age=13, parental_consent=False)),
        Online.PARENT_UNDER_13: Question(consenting.ONLINE, _bound),
        Online.VERIFIED: Question(consenting.ONLINE, _bound),
        Online.VERIFICATION_CONSIDERED: Question(
            consenting.ONLINE, evolve(_bound, parental_consent_verified=False)
        ),
        Online.COUNSELLING_EXCEPTED: Question(
            consenting.ONLINE,
            evolve(_bound, preventive_or_counselling=True, parental_consent=False),
        ),
    }
)
