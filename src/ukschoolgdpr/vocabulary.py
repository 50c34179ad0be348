"""The statute's enumerations, each named once; values are its own points, or kebab-case words."""

from enum import Enum
from typing import Final


class LawfulBasis(Enum):
    """The points of UK GDPR article 6(1)."""

    CONSENT = "a"
    CONTRACT = "b"
    LEGAL_OBLIGATION = "c"
    VITAL_INTERESTS = "d"
    PUBLIC_TASK = "e"
    RECOGNISED_LEGITIMATE_INTEREST = "ea"
    LEGITIMATE_INTERESTS = "f"


class SpecialCategory(Enum):
    """The limbs of UK GDPR article 9(1): a closed list."""

    RACIAL_OR_ETHNIC_ORIGIN = "racial-or-ethnic-origin"
    POLITICAL_OPINIONS = "political-opinions"
    RELIGIOUS_OR_PHILOSOPHICAL_BELIEFS = "religious-or-philosophical-beliefs"
    TRADE_UNION_MEMBERSHIP = "trade-union-membership"
    GENETIC_DATA = "genetic-data"
    BIOMETRIC_DATA = "biometric-data"
    HEALTH = "health"
    SEX_LIFE = "sex-life"
    SEXUAL_ORIENTATION = "sexual-orientation"


class Classification(Enum):
    """Which kind of personal data something is; what guidance adds is no category of the law."""

    SPECIAL_CATEGORY = "special-category"
    CRIMINAL_OFFENCE = "criminal-offence"
    SENSITIVE_BY_GUIDANCE = "sensitive-by-guidance"
    ORDINARY = "ordinary"


class Audience(Enum):
    """Whom the data that a school holds are about."""

    PUPIL = "pupil"
    PARENT = "parent"
    WORKFORCE = "workforce"
    VISITOR = "visitor"
    GOVERNOR = "governor"
    ALUMNI = "alumni"


class Condition(Enum):
    """The points of UK GDPR article 9(2)."""

    EXPLICIT_CONSENT = "a"
    EMPLOYMENT = "b"
    VITAL_INTERESTS = "c"
    NOT_FOR_PROFIT = "d"
    MADE_PUBLIC = "e"
    LEGAL_CLAIMS = "f"
    SUBSTANTIAL_PUBLIC_INTEREST = "g"
    HEALTH_OR_SOCIAL_CARE = "h"
    PUBLIC_HEALTH = "i"
    RESEARCH = "j"


class Right(Enum):
    """The rights of data subjects, in the order of the articles."""

    WITHDRAW_CONSENT = "withdraw-consent"
    INFORMED_COLLECTED = "informed-collected"
    INFORMED_OBTAINED = "informed-obtained"
    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    NOTIFICATION = "notification"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    OBJECTION_DIRECT_MARKETING = "objection-direct-marketing"
    OBJECTION_RESEARCH = "objection-research"
    COMPLAINT_CONTROLLER = "complaint-controller"
    COMPLAINT_COMMISSIONER = "complaint-commissioner"
    JUDICIAL_REMEDY = "judicial-remedy"
    COMPENSATION = "compensation"


class SchoolKind(Enum):
    """Kinds of school, as the lists of public authorities tell them apart."""

    MAINTAINED = "maintained"
    MAINTAINED_NURSERY = "maintained-nursery"
    PUPIL_REFERRAL_UNIT = "pupil-referral-unit"
    ACADEMY = "academy"
    NON_MAINTAINED_SPECIAL = "non-maintained-special"
    INDEPENDENT = "independent"
    EDUCATION_AUTHORITY = "education-authority"
    GRANT_AIDED = "grant-aided"
    INDEPENDENT_SPECIAL = "independent-special"
    CONTROLLED = "controlled"
    VOLUNTARY = "voluntary"
    GRANT_MAINTAINED_INTEGRATED = "grant-maintained-integrated"


class Verdict(Enum):
    """What an audit says of one point: the policy beside the law."""

    AGREES = "agrees"
    STRICTER = "stricter"
    SILENT = "silent"
    LAXER = "laxer"
    MISSTATED = "misstated"
    OUT_OF_DATE = "out-of-date"
    MISSING = "missing"
    OVERSTATED = "overstated"
    CONTRADICTS_ITSELF = "contradicts-itself"
    UNDETERMINED = "undetermined"

    @property
    def is_finding(self) -> bool:
        """Whether something should be done: the policy is neither in order nor merely silent."""
        return self not in _IN_ORDER


_IN_ORDER: Final = (Verdict.AGREES, Verdict.STRICTER, Verdict.SILENT)


class Severity(Enum):
    """How much a finding matters to the people concerned, the gravest first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"

    def reaches(self, other: "Severity") -> bool:
        """Say whether this is at least as grave as ``other``.

        Example:
            >>> Severity.HIGH.reaches(Severity.MEDIUM)
            True
        """
        members = list(Severity)
        return members.index(self) <= members.index(other)
