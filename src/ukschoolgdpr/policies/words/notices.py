"""Words on what data are held and on what grounds, as notices and definitions have them."""

from collections.abc import Mapping
from enum import Enum
from typing import Final

from ukschoolgdpr.vocabulary import SpecialCategory


class DocumentKind(Enum):
    """What a document is: what must be told to people binds a notice, not a school's own rules."""

    NOTICE = "notice"
    POLICY = "policy"


class NamedLaw(Enum):
    """The data protection law that a policy names."""

    DPA_1998 = "dpa-1998"
    GDPR = "gdpr"
    DPA_2018 = "dpa-2018"
    UK_GDPR = "uk-gdpr"


class Basis(Enum):
    """Lawful bases, in words."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal-obligation"
    VITAL_INTERESTS = "vital-interests"
    PUBLIC_TASK = "public-task"
    RECOGNISED_LEGITIMATE_INTEREST = "recognised-legitimate-interest"
    LEGITIMATE_INTERESTS = "legitimate-interests"


class SpecialKind(Enum):
    """What a policy counts among the special categories of data."""

    RACE = "racial-or-ethnic-origin"
    POLITICS = "political-opinions"
    RELIGION = "religious-or-philosophical-beliefs"
    UNION = "trade-union-membership"
    GENETIC = "genetic"
    BIOMETRIC = "any-biometric"
    BIOMETRIC_IDENTIFICATION = "biometric-for-identification"
    HEALTH = "health"
    SEX_LIFE = "sex-life"
    SEXUAL_ORIENTATION = "sexual-orientation"
    CRIMINAL = "criminal-offences"


class Item(Enum):
    """Data that notices name, each by its id in the table of what schools hold if it is there."""

    PUPIL_ETHNICITY = "pupil-ethnicity"
    PUPIL_NATIONALITY = "pupil-nationality"
    PUPIL_COUNTRY_OF_BIRTH = "pupil-country-of-birth"
    PUPIL_RELIGION = "pupil-religion"
    PUPIL_FREE_SCHOOL_MEALS = "pupil-fsm"
    PUPIL_MEDICAL_CONDITION = "pupil-medical-condition"
    PUPIL_ASSESSMENT = "pupil-assessment"
    PUPIL_SEN_STATUS = "pupil-sen-status"
    PUPIL_DISABILITY = "pupil-disability"
    STAFF_ETHNICITY = "staff-ethnicity"
    STAFF_NATIONALITY = "staff-nationality"
    STAFF_HEALTH = "staff-health"
    STAFF_OCCUPATIONAL_HEALTH = "staff-occupational-health"
    STAFF_SICKNESS = "staff-sickness"
    STAFF_DBS = "staff-dbs-certificate"


LIMBS: Final[Mapping[Item, SpecialCategory]] = {
    Item.PUPIL_ETHNICITY: SpecialCategory.RACIAL_OR_ETHNIC_ORIGIN,
    Item.PUPIL_RELIGION: SpecialCategory.RELIGIOUS_OR_PHILOSOPHICAL_BELIEFS,
    Item.PUPIL_MEDICAL_CONDITION: SpecialCategory.HEALTH,
    # Where it shows a condition or a disability; so to call it special is not wrong.
    Item.PUPIL_SEN_STATUS: SpecialCategory.HEALTH,
    Item.PUPIL_DISABILITY: SpecialCategory.HEALTH,
    Item.STAFF_ETHNICITY: SpecialCategory.RACIAL_OR_ETHNIC_ORIGIN,
    Item.STAFF_HEALTH: SpecialCategory.HEALTH,
    Item.STAFF_OCCUPATIONAL_HEALTH: SpecialCategory.HEALTH,
    Item.STAFF_SICKNESS: SpecialCategory.HEALTH,
}

"""The limb of UK GDPR article 9(1) into which an item falls; the others are in none."""


CRIMINAL_ITEMS: Final = frozenset({Item.STAFF_DBS})

"""The items that are criminal offence data (UK GDPR article 10)."""


class PersonalElement(Enum):
    """What makes information personal data."""

    RELATING = "relates-to-person"
    LIVING = "living"
    IDENTIFIABLE = "identified-or-identifiable"


class ProfilingScope(Enum):
    """What profiling looks at."""

    PERSONAL_ASPECTS = "any-personal-aspect"
    PSYCHOLOGY = "psychological-characteristics"
    BEHAVIOUR = "behavioural-characteristics"


class ThirdPartyScope(Enum):
    """Who a third party is."""

    ANY_PERSON_OR_BODY = "any-other-person-or-body"
    INDIVIDUALS = "other-living-individuals"


IN_WORDS: Final[Mapping[Enum, str]] = {
    NamedLaw.DPA_1998: "the DPA 1998",
    NamedLaw.GDPR: "the GDPR",
    NamedLaw.DPA_2018: "the DPA 2018",
    NamedLaw.UK_GDPR: "the UK GDPR",
    SpecialKind.GENETIC: "genetic data",
    SpecialKind.BIOMETRIC: "any biometric data",
    SpecialKind.BIOMETRIC_IDENTIFICATION: "biometric data for identification",
    Item.PUPIL_ETHNICITY: "pupils' ethnicity",
    Item.PUPIL_NATIONALITY: "pupils' nationality",
    Item.PUPIL_COUNTRY_OF_BIRTH: "pupils' country of birth",
    Item.PUPIL_RELIGION: "pupils' religion",
    Item.PUPIL_FREE_SCHOOL_MEALS: "pupils' free school meals",
    Item.PUPIL_MEDICAL_CONDITION: "pupils' medical needs",
    Item.PUPIL_ASSESSMENT: "pupils' attainment",
    Item.PUPIL_SEN_STATUS: "pupils' special educational needs",
    Item.PUPIL_DISABILITY: "pupils' disabilities",
    Item.STAFF_ETHNICITY: "employees' ethnicity",
    Item.STAFF_NATIONALITY: "employees' nationality",
    Item.STAFF_HEALTH: "employees' health",
    Item.STAFF_OCCUPATIONAL_HEALTH: "referrals to occupational health",
    Item.STAFF_SICKNESS: "employees' sickness",
    Item.STAFF_DBS: "employees' DBS checks",
    PersonalElement.RELATING: "relating to a person",
    ThirdPartyScope.INDIVIDUALS: "any other living individual",
}
"""How a sentence says a word, where its value would read badly."""
