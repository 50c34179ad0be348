"""Words on who receives data, on what grounds, and on transfers abroad."""

from collections.abc import Mapping
from enum import Enum
from typing import Final

from ukschoolgdpr.sharing import vocabulary


class Audience(Enum):
    """Whose data, by the notice that says so."""

    PUPILS = "pupils"
    LOOKED_AFTER = "looked-after"
    WORKFORCE = "workforce"
    VISITORS = "visitors"


class Receiver(Enum):
    """Who receives data, as notices name them."""

    SERVICE_HELPERS = "organisations-that-help"
    TECHNICAL_HELPERS = "technical-operations"
    COMPANIES = "companies-and-partners"
    DEPARTMENT = "department"
    AUTHORITY = "local-authority"
    AUTHORITY_EDUCATION = "authority-education-services"
    AUTHORITY_SERVICES = "authority-services"
    OTHER_AUTHORITIES = "other-authorities"
    NEXT_SCHOOL = "next-school"
    OTHER_SCHOOLS = "other-schools"
    SCHOOL_NURSES = "school-nurses"
    HEALTH_SERVICES = "health-services"
    HEALTH_SPECIALISTS = "health-specialists"
    NHS_TRUSTS = "nhs-trusts"
    TRUSTED_PARTNERS = "trusted-partners"


class SharedFor(Enum):
    """What data are shared for."""

    SUPPORT = "support"
    SERVICES = "services"
    MONITORING = "monitoring"
    ADMISSIONS = "admissions"
    FUNDING = "funding"
    ATTAINMENT_POLICY = "attainment-policy"
    NATIONAL_POLICY = "national-policy"
    AUTHORITY_PERFORMANCE = "authority-performance"
    GOOD_PRACTICE = "good-practice"
    PAY_AND_DIVERSITY = "pay-and-diversity-policy"
    RESEARCH = "long-term-research"


class Opening(Enum):
    """What lets data go to anyone outside the school."""

    CONSENT = "consent"
    LAW_ALLOWS = "law-allows"
    LAW_REQUIRES = "law-requires"
    LAWFUL_BASIS = "lawful-basis"
    LAW_AND_POLICIES = "law-and-policies-allow"
    RISK = "somebody-at-risk"
    CONVENIENCE = "convenience"


class Ground(Enum):
    """What lets data go without permission."""

    REQUIRED_BY_LAW = "required-by-law"
    COURT_ORDER = "court-order"
    CRIME_OR_FRAUD = "crime-or-fraud"
    SERIOUS_RISK = "serious-risk-to-others"
    PROTECT_CHILD = "protecting-a-child"
    ANY_POLICE_REQUEST = "any-police-request"


class Limit(Enum):
    """By what such sharing is bound."""

    DATA_PROTECTION_LAW = "data-protection-law"


class Weighing(Enum):
    """What must outweigh confidentiality."""

    GOOD_REASON = "good-reason"
    SERIOUS_RISK = "serious-risk"


class Worry(Enum):
    """What is discussed with the person first, and permission sought if possible."""

    PHYSICAL_SAFETY = "physical-safety"
    OTHER_HARM = "other-harm"


class Noted(Enum):
    """What is recorded of urgent sharing, or told of it afterwards."""

    WHAT = "what-was-shared"
    WHY = "why"


class Cited(Enum):
    """An instrument named as the law by which data are shared."""

    PUPILS_2013 = "pupil-information-regulations-2013"
    WORKFORCE_2007 = "workforce-regulations-2007"
    WORKFORCE_NO_2_2007 = "workforce-no-2-regulations-2007"
    CHILDREN_ACT_1989 = "children-act-1989"
    EDUCATION_ACT_2002 = "education-act-2002"
    EDUCATION_ACT_2005 = "education-act-2005"
    CHILDREN_AND_YOUNG_PERSONS_ACT_2008 = "children-and-young-persons-act-2008"
    YOUNG_PERSONS_ACT_2008 = "young-persons-act-2008"
    CHILDCARE_ACT_2006 = "childcare-act-2006"
    CHILDREN_ACT_2004 = "children-act-2004"
    EDUCATION_ACT_1996 = "education-act-1996"
    EDUCATION_AND_SKILLS_ACT_2008 = "education-and-skills-act-2008"
    PUPILS_2005 = "pupil-information-regulations-2005"
    PUPILS_WALES_2011 = "pupil-information-wales-regulations-2011"
    WORKFORCE_WALES_2017 = "workforce-wales-regulations-2017"
    REGISTERS_2024 = "registration-regulations-2024"
    INDEPENDENT_SCHOOLS_2018 = "independent-schools-regulations-2018"
    SPECIAL_NEEDS_2014 = "special-needs-regulations-2014"
    VULNERABLE_GROUPS_ACT_2006 = "vulnerable-groups-act-2006"
    VULNERABLE_GROUPS_SCOTLAND_2007 = "vulnerable-groups-scotland-act-2007"
    VULNERABLE_GROUPS_NI_2007 = "vulnerable-groups-ni-order-2007"


class Unit(Enum):
    """What a notice calls the part that it names."""

    SECTION = "section"
    REGULATION = "regulation"
    ARTICLE = "article"


class Undertaking(Enum):
    """What a recipient undertakes."""

    STATUTORY_PURPOSES = "statutory-purposes-only"
    NOT_PASSED_ON = "not-passed-on-without-agreement"


class Control(Enum):
    """How the department keeps what it is sent."""

    SECURE_TRANSFER = "secure-transfer"
    SOFTWARE = "software-controls"
    HARDWARE = "hardware-controls"
    GOVERNMENT_POLICY = "government-security-policy"


class Handler(Enum):
    """Who handles the data at the school."""

    SAFEGUARDING_LEADS = "safeguarding-leads"
    OFFICE_STAFF = "office-staff"
    ENGAGEMENT_STAFF = "engagement-staff"
    HEADTEACHER = "headteacher"
    ALL_STAFF = "all-staff"


class ChosenBy(Enum):
    """What decides whose notice applies."""

    HOME = "home"
    SCHOOL = "school"


class Terms(Enum):
    """What binds those who process data for the school."""

    CONTRACT = "contract"
    MEMORANDUM = "memorandum-of-understanding"
    PROTOCOL = "information-sharing-protocol"


class ProcessorDuty(Enum):
    """What those who process data for the school must do."""

    SPECIFIED_PURPOSES = "specified-purposes"
    INSTRUCTIONS = "contract-instructions"
    OWN_PURPOSES = "own-purposes"
    STANDARD_SECURITY = "standard-security"
    INDUSTRY_SECURITY = "industry-standard-security"
    OWN_SECURITY = "security-of-their-choice"


class Described(Enum):
    """What a notice says of the National Pupil Database."""

    OWNED_BY_DEPARTMENT = "owned-by-department"
    PUPILS_IN_ENGLAND = "pupils-in-england"
    CHILDREN_IN_ENGLAND = "children-in-england"
    PERFORMANCE = "performance"
    BACKGROUND = "background"
    RESEARCH = "independent-research"
    STUDIES = "commissioned-studies"
    ELECTRONIC = "electronic"
    STATISTICAL = "statistical"
    SEVERAL_SOURCES = "schools-authorities-and-awarding-bodies"
    UNDER_REGULATIONS = "kept-under-the-regulations-of-2013"


class ReleasedFor(Enum):
    """What the department passes data on for."""

    CHILDREN = "promoting-education-or-well-being"
    DEPLOYMENT = "effective-deployment-of-staff"
    RESEARCH = "research-or-analysis"
    STATISTICS = "statistics"
    GUIDANCE = "information-advice-or-guidance"
    MARKETING = "marketing"


class Assessed(Enum):
    """What the department looks at before it passes data on, and asks for after."""

    REQUESTER = "who-asks"
    PURPOSE = "what-for"
    SENSITIVITY = "how-much-and-how-sensitive"
    STORAGE = "storage-and-handling"
    TERMS_CONFIDENTIALITY = "terms-on-confidentiality"
    TERMS_SECURITY = "terms-on-security"
    TERMS_RETENTION = "terms-on-retention-and-use"


class Boundary(Enum):
    """The line beyond which a transfer is one abroad."""

    UK = "uk"
    EEA = "eea"
    EU = "eu"


class Made(Enum):
    """Whether data go abroad."""

    NEVER_SO_FAR = "never-so-far"
    RARELY = "rarely"
    MAY = "may"


class Occasion(Enum):
    """What a transfer abroad is made for."""

    CONSENT = "consent"
    EXPLICIT_CONSENT = "explicit-consent"
    LAWFUL_REQUEST = "lawful-request"
    SUPPLIERS = "suppliers-abroad"


class Standard(Enum):
    """What protection data keep abroad."""

    SAME_AS_EEA = "same-as-in-the-eea"
    SAME_AS_UK = "same-as-in-the-uk"
    NOT_LOWER = "not-materially-lower-than-in-the-uk"


class Condition(Enum):
    """What a transfer that nothing approves asks for."""

    SAFEGUARDS = "safeguards-of-the-recipient"
    RIGHTS = "enforceable-rights"
    REMEDIES = "effective-remedies"


class Safeguard(Enum):
    """What is named as a safeguard of a transfer."""

    ADEQUACY = "adequate-country"
    ADEQUACY_COMMISSION = "adequate-by-commission-decision"
    CONTRACT_UK = "uk-approved-contract"
    CONTRACT_EEA = "contract-to-eea-standards"
    PRIVACY_SHIELD = "privacy-shield"
    DATA_BRIDGE = "uk-us-data-bridge"
    BINDING_AGREEMENT = "binding-agreement-of-public-bodies"
    PUBLIC_INTEREST = "public-interest"
    LEGAL_CLAIMS = "legal-claims"
    VITAL_INTERESTS = "vital-interests"
    PUBLIC_REGISTER = "public-register"


class Told(Enum):
    """Whether people are told of a transfer before it is made."""

    NORMALLY = "normally"
    ALWAYS = "always"


class Untold(Enum):
    """Why they may not be."""

    LAW_ENFORCEMENT = "law-enforcement"
    SAFETY = "safety"


IN_WORDS: Final[Mapping[Enum, str]] = {
    Audience.LOOKED_AFTER: "children looked after or in need",
    Receiver.SERVICE_HELPERS: "organisations that help to provide services",
    Receiver.TECHNICAL_HELPERS: "those who run technical operations",
    Receiver.DEPARTMENT: "the department",
    Receiver.AUTHORITY: "the local authority",
    Receiver.AUTHORITY_EDUCATION: "the authority's education services",
    Receiver.AUTHORITY_SERVICES: "the authority's services",
    Receiver.NEXT_SCHOOL: "the next school",
    Receiver.NHS_TRUSTS: "NHS trusts",
    Opening.LAW_ALLOWS: "permission of the law",
    Opening.LAW_REQUIRES: "a requirement of the law",
    Opening.LAWFUL_BASIS: "a lawful basis",
    Opening.LAW_AND_POLICIES: "permission of law and school policies both",
    Opening.RISK: "a risk to somebody",
    Opening.CONVENIENCE: "the school's convenience",
    Ground.REQUIRED_BY_LAW: "a requirement of the law",
    Ground.COURT_ORDER: "a court order",
    Ground.SERIOUS_RISK: "a serious risk to others",
    Ground.ANY_POLICE_REQUEST: "any request of the police",
    Cited.PUPILS_2013: "the Regulations of 2013 on information about pupils",
    Cited.WORKFORCE_2007: "the first Regulations of 2007 on the workforce",
    Cited.WORKFORCE_NO_2_2007: "the second Regulations of 2007 on the workforce",
    Cited.CHILDREN_ACT_1989: "the Children Act 1989",
    Cited.EDUCATION_ACT_2002: "the Education Act 2002",
    Cited.EDUCATION_ACT_2005: "the Education Act 2005",
    Cited.CHILDREN_AND_YOUNG_PERSONS_ACT_2008: "the Children and Young Persons Act 2008",
    Cited.YOUNG_PERSONS_ACT_2008: "the Young Persons Act 2008",
    Cited.CHILDCARE_ACT_2006: "the Childcare Act 2006",
    Cited.CHILDREN_ACT_2004: "the Children Act 2004",
    Cited.EDUCATION_ACT_1996: "the Education Act 1996",
    Cited.EDUCATION_AND_SKILLS_ACT_2008: "the Education and Skills Act 2008",
    Cited.PUPILS_2005: "the Regulations of 2005 on information about pupils",
    Cited.PUPILS_WALES_2011: "the Welsh Regulations of 2011 on information about pupils",
    Cited.WORKFORCE_WALES_2017: "the Welsh Regulations of 2017 on the workforce",
    Cited.REGISTERS_2024: "the Regulations of 2024 on the registration of pupils",
    Cited.INDEPENDENT_SCHOOLS_2018: "the Regulations of 2018 on independent education",
    Cited.SPECIAL_NEEDS_2014: "the Regulations of 2014 on special educational needs",
    Cited.VULNERABLE_GROUPS_ACT_2006: "the Safeguarding Vulnerable Groups Act 2006",
    Cited.VULNERABLE_GROUPS_SCOTLAND_2007: (
        "the Protection of Vulnerable Groups (Scotland) Act 2007"
    ),
    Cited.VULNERABLE_GROUPS_NI_2007: "the Safeguarding Vulnerable Groups (NI) Order 2007",
    vocabulary.Recipient.DEPARTMENT: "the department",
    vocabulary.Recipient.LOCAL_AUTHORITY: "the local authority",
    vocabulary.Recipient.CHILDRENS_SERVICES: "children's services",
    vocabulary.Recipient.NEXT_SCHOOL: "the next school",
    Terms.CONTRACT: "a contract",
    Terms.MEMORANDUM: "a memorandum of understanding",
    Terms.PROTOCOL: "an information sharing protocol",
    ProcessorDuty.SPECIFIED_PURPOSES: "specified purposes alone",
    ProcessorDuty.INSTRUCTIONS: "instructions of a contract alone",
    ProcessorDuty.OWN_PURPOSES: "purposes of their own",
    ReleasedFor.CHILDREN: "the education or well-being of children",
    ReleasedFor.DEPLOYMENT: "the effective deployment of staff",
    Boundary.UK: "the UK",
    Boundary.EEA: "the EEA",
    Boundary.EU: "the EU",
    Made.MAY: "possibly",
    Standard.SAME_AS_EEA: "the same as in the EEA",
    Standard.SAME_AS_UK: "the same as in the UK",
    Standard.NOT_LOWER: "not materially lower than in the UK",
    Safeguard.ADEQUACY: "a country that is deemed adequate",
    Safeguard.ADEQUACY_COMMISSION: "a decision of the European Commission",
    Safeguard.CONTRACT_UK: "a contract approved for the UK",
    Safeguard.CONTRACT_EEA: "a contract to the standards of the EEA",
    Safeguard.PRIVACY_SHIELD: "the Privacy Shield",
    Safeguard.DATA_BRIDGE: "the UK Extension of the Data Privacy Framework",
    Safeguard.BINDING_AGREEMENT: "a binding agreement of public bodies",
}
"""How a sentence says a word, where its value would read badly."""
