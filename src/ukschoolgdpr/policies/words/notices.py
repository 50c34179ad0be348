"""Words on what data are held and on what grounds, as notices and definitions have them."""

from collections.abc import Mapping
from enum import Enum
from typing import Final

from ukschoolgdpr.notices import NoticeItem
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


class Ground(Enum):
    """What policies list as grounds, bases of article 6 or not."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal-obligation"
    VITAL_INTERESTS = "vital-interests"
    PUBLIC_TASK = "public-task"
    RECOGNISED_LEGITIMATE_INTEREST = "recognised-legitimate-interest"
    LEGITIMATE_INTERESTS = "legitimate-interests"
    HARM = "protection-from-harm"
    EMPLOYMENT = "employment"
    CARE = "health-or-social-care"
    PUBLIC_HEALTH = "public-health"
    LEGAL_RIGHTS = "legal-rights"
    MADE_PUBLIC = "made-public"
    RESEARCH = "archiving-research-or-statistics"
    PUBLIC_INTEREST = "substantial-public-interest"
    FRAUD = "fraud-and-public-funds"


class Audience(Enum):
    """Whom a notice addresses."""

    EVERYONE = "everyone"
    PUPILS = "pupils"
    LOOKED_AFTER = "looked-after"
    WORKFORCE = "workforce"
    VISITORS = "visitors"


class GroundsNeeded(Enum):
    """How much a policy says that a processing needs."""

    ONE = "one"
    WITH_CONDITION = "one-and-a-condition-for-special-category"


class Because(Enum):
    """Why data are said to rest on a basis."""

    LAW_REQUIRES = "law-requires"
    STATUTORY_FUNCTION = "statutory-functions"
    HIGH_RISK = "high-risk-to-pupils"
    SITE_SECURITY = "security-of-people-and-buildings"


class Purpose(Enum):
    """What data are said to be used for."""

    LEARNING = "pupils-learning"
    PROGRESS = "monitoring-progress"
    PASTORAL_CARE = "pastoral-care"
    QUALITY = "quality-of-services"
    DATA_SHARING_LAW = "data-sharing-law"
    STATUTORY_DUTIES = "statutory-duties"
    SUPPORT = "support-of-looked-after-children"
    SOCIAL_CARE_POLICY = "social-care-policy"
    WELFARE = "monitoring-welfare"
    SAFEGUARDING = "safeguarding"
    LEVEL_OF_SERVICE = "right-level-of-service"
    PAY = "pay"
    WORKFORCE_PICTURE = "picture-of-the-workforce"
    RECRUITMENT = "recruitment-and-retention-policy"
    PERFORMANCE = "performance-management"
    CENTRAL_RECORD = "single-central-record"
    OPERATIONS = "operations"
    SAFE_SITE = "safe-place-to-work-and-learn"
    VISITOR_PASSES = "visitor-passes"
    VISITOR_LOG = "visitor-log"
    RUNNING_THE_SCHOOL = "running-the-school"


class Source(Enum):
    """From whom data are said to come."""

    THEMSELVES = "the-people-themselves"
    NO_ONE_ELSE = "no-one-else"
    ADMISSION_FORMS = "admission-forms"
    PREVIOUS_SCHOOL = "previous-school"
    LOCAL_AUTHORITY = "local-authority"
    DEPARTMENT = "department-for-education"
    SAFEGUARDING_LEADS = "safeguarding-leads"
    NOTES_OF_CONCERN = "notes-of-concern"
    GOVERNORS = "governors"
    HR_SERVICES = "hr-services"
    PREVIOUS_EMPLOYERS = "previous-employers"
    DBS = "disclosure-and-barring-service"


class Obligation(Enum):
    """Whether people must give their data."""

    ALL = "all-mandatory"
    MOSTLY = "mostly-mandatory"
    NONE = "voluntary"


class Moment(Enum):
    """When people are told whether they must give an item."""

    AT_COLLECTION = "at-collection"
    BEFORE = "before-collection"
    LATER = "after-collection"


class Companion(Enum):
    """Where else things are explained."""

    OTHER_POLICIES = "other-policies"
    SERVICE_NOTICES = "notices-of-each-service"
    ACTIVITY_NOTICES = "notices-of-each-activity"
    WEBSITE = "website"


class Covered(Enum):
    """What a notice says that it is about."""

    USES = "uses"
    RIGHTS = "rights"
    LEGAL_PROTECTION = "legal-protection"


class OfficerTask(Enum):
    """What a data protection officer is said to do."""

    ADVISES = "advises"
    MONITORS = "monitors"
    CONTACT = "point-of-contact"
    ENSURES = "ensures-compliance"


class VisitorCheck(Enum):
    """What visitors are asked for."""

    SIGN_IN = "signing-in"
    PROOF_IF_UNKNOWN = "identification-if-unknown"
    PROOF = "identification"
    PROOF_COPIED = "copies-of-identification"


class Guidance(Enum):
    """Statutory guidance that is reissued."""

    KEEPING_CHILDREN_SAFE = "keeping-children-safe-in-education"
    WORKING_TOGETHER = "working-together-to-safeguard-children"


class Medium(Enum):
    """The form in which data are held."""

    ELECTRONIC = "electronic"
    PAPER = "paper"


class Location(Enum):
    """Where data that fall under the rules are held."""

    ANYWHERE = "anywhere"
    PREMISES = "school-premises"


class Bound(Enum):
    """Who must follow the rules."""

    STAFF = "staff"
    CONTRACTORS = "contractors"
    PARTNERS = "partners"


class SpecialKind(Enum):
    """What a policy counts among the special categories of data."""

    RACE = "racial-or-ethnic-origin"
    POLITICS = "political-opinions"
    RELIGION = "religious-or-philosophical-beliefs"
    SIMILAR_BELIEFS = "religious-or-similar-beliefs"
    UNION = "trade-union-membership"
    GENETIC = "genetic"
    BIOMETRIC = "any-biometric"
    BIOMETRIC_IDENTIFICATION = "biometric-for-identification"
    HEALTH = "health"
    SEX_LIFE = "sex-life"
    SEXUAL_ORIENTATION = "sexual-orientation"
    SEXUAL_HEALTH = "sexual-health"
    CRIMINAL = "criminal-offences"
    NOT_CRIMINAL = "criminal-offences-are-a-class-of-their-own"


class SpecialTrait(Enum):
    """What is said of the special categories as a whole."""

    CLOSED = "closed-list"
    OPEN = "open-list"
    SENSITIVE = "more-sensitive"
    RISK = "more-risk-to-rights"


class Item(Enum):
    """Data that notices name, each by its id in the table of what schools hold if it is there."""

    PUPIL_NAME = "pupil-name"
    PUPIL_BIRTH_DATE = "pupil-dob"
    PUPIL_SEX = "pupil-sex"
    PUPIL_CLASS = "pupil-class"
    PUPIL_ADMISSION = "pupil-admission"
    PUPIL_UPN = "pupil-upn"
    PUPIL_ULN = "pupil-uln"
    PUPIL_NHS_NUMBER = "pupil-nhs-number"
    PUPIL_ADDRESS = "pupil-address"
    PUPIL_TELEPHONE = "pupil-phone-email"
    PUPIL_FAMILY = "pupil-family-members"
    PARENT_CONTACT = "parent-contact"
    PUPIL_GP = "pupil-gp-details"
    PUPIL_DIET = "pupil-diet"
    PUPIL_SCHOOL_HISTORY = "pupil-school-history"
    PUPIL_ATTENDANCE = "pupil-attendance"
    PUPIL_BEHAVIOUR = "pupil-behaviour-log"
    PUPIL_EXAM_RESULTS = "pupil-exam-marks"
    PUPIL_ETHNICITY = "pupil-ethnicity"
    PUPIL_NATIONALITY = "pupil-nationality"
    PUPIL_COUNTRY_OF_BIRTH = "pupil-country-of-birth"
    PUPIL_RELIGION = "pupil-religion"
    PUPIL_FREE_SCHOOL_MEALS = "pupil-fsm"
    PUPIL_MEDICAL_CONDITION = "pupil-medical-condition"
    PUPIL_ASSESSMENT = "pupil-assessment"
    PUPIL_SEN_STATUS = "pupil-sen-status"
    PUPIL_DISABILITY = "pupil-disability"
    PUPIL_CARE_PLAN = "pupil-ehcp"
    PUPIL_CONCERN = "pupil-safeguarding-concern"
    PUPIL_IN_NEED = "pupil-cin"
    PUPIL_PROTECTION_PLAN = "pupil-cp-plan"
    PUPIL_HEALTH_ASSESSMENTS = "pupil-health-assessments"
    PUPIL_OFFENDING = "pupil-yot"
    PUPIL_ADOPTED = "pupil-adopted"
    PUPIL_CARE_LEAVER = "pupil-care-leaver"
    STAFF_NAME = "staff-name-role"
    STAFF_BIRTH_DATE = "staff-dob-sex"
    STAFF_ADDRESS = "staff-address-nok"
    STAFF_TEACHER_NUMBER = "staff-teacher-number"
    STAFF_INSURANCE_NUMBER = "staff-nino"
    STAFF_CONTRACT = "staff-contract"
    STAFF_SALARY = "staff-salary"
    STAFF_QUALIFICATIONS = "staff-qualifications"
    STAFF_SUBJECTS = "staff-subjects-taught"
    STAFF_PHOTO = "staff-photo"
    STAFF_PENSION = "staff-pension"
    STAFF_BANK = "staff-bank"
    STAFF_MARITAL_STATUS = "staff-marital-status"
    STAFF_TAX = "staff-tax-declarations"
    STAFF_BENEFITS = "staff-benefits"
    STAFF_PERFORMANCE = "staff-performance"
    STAFF_REFERENCE = "staff-reference"
    STAFF_ABSENCE = "staff-absence"
    PUPIL_PHOTO = "pupil-photo-id"
    STAFF_ETHNICITY = "staff-ethnicity"
    STAFF_NATIONALITY = "staff-nationality"
    STAFF_HEALTH = "staff-health"
    STAFF_OCCUPATIONAL_HEALTH = "staff-occupational-health"
    STAFF_SICKNESS = "staff-sickness"
    STAFF_DBS = "staff-dbs-certificate"
    VISITOR_NAME = "visitor-name"
    VISITOR_VEHICLE = "visitor-vehicle-reg"
    VISITOR_IMAGE = "visitor-photo-badge"
    VISITOR_REASON = "visitor-reason"
    VISITOR_DBS = "visitor-dbs"


LIMBS: Final[Mapping[Item, SpecialCategory]] = {
    Item.PUPIL_NHS_NUMBER: SpecialCategory.HEALTH,
    Item.PUPIL_ETHNICITY: SpecialCategory.RACIAL_OR_ETHNIC_ORIGIN,
    Item.PUPIL_RELIGION: SpecialCategory.RELIGIOUS_OR_PHILOSOPHICAL_BELIEFS,
    Item.PUPIL_MEDICAL_CONDITION: SpecialCategory.HEALTH,
    Item.PUPIL_DISABILITY: SpecialCategory.HEALTH,
    Item.PUPIL_CARE_PLAN: SpecialCategory.HEALTH,
    Item.STAFF_ETHNICITY: SpecialCategory.RACIAL_OR_ETHNIC_ORIGIN,
    Item.STAFF_OCCUPATIONAL_HEALTH: SpecialCategory.HEALTH,
    Item.STAFF_SICKNESS: SpecialCategory.HEALTH,
    # Where it shows a condition or a disability; so to call it special is not wrong.
    Item.PUPIL_SEN_STATUS: SpecialCategory.HEALTH,
    Item.PUPIL_HEALTH_ASSESSMENTS: SpecialCategory.HEALTH,
    Item.STAFF_HEALTH: SpecialCategory.HEALTH,
}
"""The limb of UK GDPR article 9(1) into which an item falls; the others are in none.

Written out, so that no table is read before it is asked for."""


CRIMINAL_ITEMS: Final = frozenset({Item.PUPIL_OFFENDING, Item.STAFF_DBS, Item.VISITOR_DBS})
"""The items that are criminal offence data (UK GDPR article 10)."""


MIXED_ITEMS: Final[Mapping[Item, str]] = {
    Item.PUPIL_DIET: "health or religious belief",
    Item.PUPIL_BEHAVIOUR: "health or an offence",
    Item.STAFF_ABSENCE: "health",
}
"""The items that are ordinary unless they show more, with what they may show."""


SEN_ITEMS: Final = frozenset({Item.PUPIL_SEN_STATUS, Item.PUPIL_DISABILITY, Item.PUPIL_CARE_PLAN})
"""The items on special educational needs."""


SAFEGUARDING_ITEMS: Final = frozenset(
    {
        Item.PUPIL_CONCERN,
        Item.PUPIL_IN_NEED,
        Item.PUPIL_PROTECTION_PLAN,
        Item.PUPIL_ADOPTED,
        Item.PUPIL_CARE_LEAVER,
    }
)
"""The items on children in need or in care whose content alone tells of which class they are."""


class PersonalElement(Enum):
    """What makes information personal data."""

    RELATING = "relates-to-person"
    LIVING = "living"
    IDENTIFIED = "identified"
    IDENTIFIABLE = "identified-or-identifiable"
    LINKED = "identifiable-when-linked"
    FACT = "fact"
    OPINION = "opinion"


class ProfilingScope(Enum):
    """What profiling looks at."""

    PERSONAL_ASPECTS = "any-personal-aspect"
    PSYCHOLOGY = "psychological-characteristics"
    BEHAVIOUR = "behavioural-characteristics"
    DECISIONS = "decisions-about-a-person"


class PublicDomain(Enum):
    """What is said of data that are public."""

    EXISTS = "some-data-are-public"
    FREE = "given-to-anyone-without-reference"


class TermElement(Enum):
    """What other terms are made of, a word for each term and element."""

    IDENTIFIABLE_DIRECTLY = "identifiable-directly"
    IDENTIFIABLE_INDIRECTLY = "identifiable-indirectly"
    IDENTIFIABLE_BY_NUMBER = "identifiable-by-name-number-or-online-identifier"
    PROCESSING_ANY_USE = "processing-is-any-operation"
    PROCESSING_DISCLOSURE = "processing-includes-disclosure"
    PROCESSING_ERASURE = "processing-includes-erasure-and-destruction"
    SUBJECT_LIVING = "data-subject-is-living"
    SUBJECT_IDENTIFIABLE = "data-subject-is-identified-or-identifiable"
    SUBJECT_ANYWHERE = "data-subject-of-any-nationality-or-residence"
    CONTROLLER_PURPOSES = "controller-decides-why"
    CONTROLLER_MEANS = "controller-decides-how"
    CONTROLLER_SCHOOL = "controller-is-the-school"
    PROCESSOR_BEHALF = "processor-acts-for-controller"
    PROCESSOR_NOT_EMPLOYEES = "processor-is-no-employee"
    PROCESSOR_EMPLOYEES = "processor-may-be-an-employee"
    RECIPIENT_PROCESSOR = "recipient-may-be-processor"
    RECIPIENT_CONTROLLER = "recipient-may-be-controller"
    NOTICE_LAYERED = "privacy-notice-for-all-a-group-or-one-purpose"
    EXPLICIT_CLEAR = "explicit-consent-is-a-very-clear-statement"
    EXPLICIT_SPECIFIC = "explicit-consent-is-specific"
    AUTOMATED_MACHINES = "automated-processing-is-by-machine"
    DECISION_SOLELY = "automated-decision-is-solely-automated"
    DECISION_PROFILING = "automated-decision-includes-profiling"
    DECISION_SIGNIFICANT = "automated-decision-has-legal-or-significant-effect"
    CONFIDENTIAL_GIVEN = "confidential-data-are-given-in-confidence-or-confidential-by-nature"
    CONFIDENTIAL_NOT_PUBLIC = "confidential-data-are-not-public"
    CONFIDENTIAL_PERSONAL = "confidential-data-may-be-personal-data"
    PROFESSIONAL_RECORDS = "relevant-professional-supplies-social-medical-or-school-records"


class ThirdPartyScope(Enum):
    """Who a third party is."""

    ANY_PERSON_OR_BODY = "any-other-person-or-body"
    INDIVIDUALS = "other-living-individuals"


IN_WORDS: Final[Mapping[Enum, str]] = {
    NamedLaw.DPA_1998: "the DPA 1998",
    NamedLaw.GDPR: "the GDPR",
    NamedLaw.DPA_2018: "the DPA 2018",
    NamedLaw.UK_GDPR: "the UK GDPR",
    Audience.LOOKED_AFTER: "looked-after children",
    Audience.WORKFORCE: "employees",
    Location.PREMISES: "on school premises",
    SpecialKind.GENETIC: "genetic data",
    SpecialKind.BIOMETRIC: "any biometric data",
    SpecialKind.BIOMETRIC_IDENTIFICATION: "biometric data for identification",
    SpecialKind.NOT_CRIMINAL: "no criminal offences, which are a class of their own",
    SpecialTrait.CLOSED: "a closed list",
    SpecialTrait.OPEN: "an open list",
    SpecialTrait.RISK: "more of a risk to rights",
    Ground.LEGAL_RIGHTS: "legal rights or claims",
    GroundsNeeded.ONE: "one ground",
    GroundsNeeded.WITH_CONDITION: "one ground, and a condition for special category data",
    Because.LAW_REQUIRES: "what the law requires",
    Purpose.LEARNING: "pupils' learning",
    Purpose.PASTORAL_CARE: "pastoral care of pupils",
    Source.DBS: "the Disclosure and Barring Service",
    Source.DEPARTMENT: "the Department for Education",
    Guidance.KEEPING_CHILDREN_SAFE: "Keeping children safe in education",
    Guidance.WORKING_TOGETHER: "Working together to safeguard children",
    NoticeItem.CONTROLLER: "the controller",
    NoticeItem.OFFICER: "the data protection officer",
    NoticeItem.LAWFUL_BASIS: "the lawful basis",
    NoticeItem.CATEGORIES: "the kinds of data",
    NoticeItem.OBLIGATION: "whether they must be given",
    NoticeItem.SOURCE: "their source",
    PublicDomain.FREE: "given to anyone without reference to the person",
    Item.PUPIL_NAME: "pupils' names",
    Item.PUPIL_BIRTH_DATE: "pupils' dates of birth",
    Item.PUPIL_SEX: "pupils' sex",
    Item.PUPIL_CLASS: "pupils' classes",
    Item.PUPIL_ADMISSION: "pupils' admission",
    Item.PUPIL_UPN: "unique pupil numbers",
    Item.PUPIL_ULN: "unique learner numbers",
    Item.PUPIL_NHS_NUMBER: "pupils' NHS numbers",
    Item.PUPIL_ADDRESS: "pupils' addresses",
    Item.PUPIL_TELEPHONE: "pupils' telephone and e-mail",
    Item.PUPIL_FAMILY: "pupils' families",
    Item.PARENT_CONTACT: "contact details of families",
    Item.PUPIL_GP: "pupils' doctors",
    Item.PUPIL_DIET: "pupils' diet",
    Item.PUPIL_SCHOOL_HISTORY: "pupils' former schools",
    Item.PUPIL_ATTENDANCE: "pupils' attendance",
    Item.PUPIL_BEHAVIOUR: "pupils' behaviour",
    Item.PUPIL_EXAM_RESULTS: "pupils' exam results",
    Item.PUPIL_CARE_PLAN: "education, health and care plans",
    Item.PUPIL_CONCERN: "notes of concern",
    Item.PUPIL_IN_NEED: "children in need",
    Item.PUPIL_PROTECTION_PLAN: "child protection plans",
    Item.PUPIL_HEALTH_ASSESSMENTS: "health and dental assessments",
    Item.PUPIL_OFFENDING: "pupils' offending",
    Item.PUPIL_ADOPTED: "pupils' adoption",
    Item.PUPIL_CARE_LEAVER: "care leavers",
    Item.STAFF_NAME: "employees' names and roles",
    Item.STAFF_BIRTH_DATE: "employees' dates of birth",
    Item.STAFF_ADDRESS: "employees' addresses",
    Item.STAFF_TEACHER_NUMBER: "employee and teacher numbers",
    Item.STAFF_INSURANCE_NUMBER: "National Insurance numbers",
    Item.STAFF_CONTRACT: "employees' contracts and hours",
    Item.STAFF_SALARY: "employees' salaries",
    Item.STAFF_QUALIFICATIONS: "employees' qualifications",
    Item.STAFF_SUBJECTS: "subjects taught",
    Item.STAFF_PHOTO: "photographs of employees",
    Item.STAFF_PENSION: "employees' pensions",
    Item.STAFF_BANK: "employees' bank details",
    Item.STAFF_MARITAL_STATUS: "employees' marital status",
    Item.STAFF_TAX: "employees' tax declarations",
    Item.STAFF_BENEFITS: "employees' benefits",
    Item.STAFF_PERFORMANCE: "employees' performance",
    Item.STAFF_REFERENCE: "employees' references",
    Item.STAFF_ABSENCE: "employees' absence",
    Item.VISITOR_NAME: "visitors' names and organisations",
    Item.VISITOR_VEHICLE: "visitors' vehicles",
    Item.VISITOR_IMAGE: "images of visitors",
    Item.VISITOR_REASON: "visitors' reasons for coming",
    Item.VISITOR_DBS: "visitors' DBS checks",
    Item.PUPIL_ETHNICITY: "pupils' ethnicity",
    Item.PUPIL_NATIONALITY: "pupils' nationality",
    Item.PUPIL_COUNTRY_OF_BIRTH: "pupils' country of birth",
    Item.PUPIL_RELIGION: "pupils' religion",
    Item.PUPIL_FREE_SCHOOL_MEALS: "pupils' free school meals",
    Item.PUPIL_MEDICAL_CONDITION: "pupils' medical needs",
    Item.PUPIL_ASSESSMENT: "pupils' attainment",
    Item.PUPIL_SEN_STATUS: "pupils' special educational needs",
    Item.PUPIL_DISABILITY: "pupils' disabilities",
    Item.PUPIL_PHOTO: "pupils' photographs",
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
