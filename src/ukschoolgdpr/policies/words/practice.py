"""Words on what a school does with data from day to day: keeping, guarding, sending, assessing."""

from collections.abc import Mapping
from enum import Enum
from typing import Final


class Principle(Enum):
    """The principles of processing."""

    LAWFULNESS = "lawfulness-fairness-transparency"
    PURPOSE_LIMITATION = "purpose-limitation"
    DATA_MINIMISATION = "data-minimisation"
    ACCURACY = "accuracy"
    STORAGE_LIMITATION = "storage-limitation"
    INTEGRITY = "integrity-and-confidentiality"
    ACCOUNTABILITY = "accountability"


class LongerKeeping(Enum):
    """For what data may be kept longer than their purpose needs."""

    ARCHIVING = "archiving-in-the-public-interest"
    RESEARCH = "research"
    STATISTICS = "statistics"
    CONVENIENCE = "convenience"


class Disguise(Enum):
    """What is done to data that, as a policy has it, then identify no one."""

    ANONYMISED = "anonymised"
    DEPERSONALISED = "depersonalised"
    PSEUDONYMISED = "pseudonymised"


class ResearchUse(Enum):
    """In what state data serve research."""

    SAFEGUARDED = "with-safeguards"
    UNLESS_AGREED = "disguised-unless-the-person-agrees"
    FREELY = "freely"


class KeptFor(Enum):
    """What measures how long data are kept."""

    LAW = "as-long-as-the-law-says"
    PURPOSE = "as-long-as-the-purpose-needs"
    SCHEDULE = "as-a-schedule-says"
    BUSINESS = "as-long-as-business-needs"
    FOR_EVER = "for-ever"


class ScheduleShown(Enum):
    """Where the schedule of retention can be seen."""

    WEBSITE = "website"
    ON_REQUEST = "on-request"


class Threat(Enum):
    """Against what data are guarded."""

    LOSS = "loss"
    ALTERATION = "alteration"
    IMPROPER_ACCESS = "improper-access"
    MISUSE = "misuse"
    THEFT = "theft"


class Strength(Enum):
    """How much security there is to be."""

    APPROPRIATE = "appropriate-to-the-risk"
    WHAT_CAN_BE_DONE = "what-can-be-done"


class Measure(Enum):
    """How data are guarded."""

    TECHNICAL = "technical-controls"
    PHYSICAL = "physical-controls"
    ORGANISATIONAL = "organisational-controls"
    ENCRYPTION = "encryption"
    ACCESS_CONTROL = "access-control"
    NEED_TO_SEE = "only-those-with-a-right-to-see"
    CONTINUITY = "access-after-failure"
    TESTING = "regular-tests-and-updates"
    MANAGEMENT_SYSTEM = "management-information-system"
    SECURE_FOLDER = "secure-network-folder"
    LOCKED_CABINET = "locked-cabinet"
    PASSWORD = "password-protected-document"  # noqa: S105 - no password
    PAPER_AND_ELECTRONIC = "paper-and-electronic"
    NO_IMPROPER_DISCLOSURE = "no-improper-disclosure"
    PASSWORDS_SAFE = "passwords-kept-safe"
    PASSWORDS_UNSHARED = "passwords-never-shared"
    PASSWORDS_GUIDED = "passwords-as-guidance-has-it"
    PAPER_LOCKED = "paper-locked-away"
    CLEAR_DESK = "nothing-left-on-desks"
    PAPER_OUT = "paper-out-only-if-necessary"
    LEAVING_CONSIDERED = "whether-files-need-leave"
    ENCRYPTED_DEVICE = "out-on-encrypted-devices"
    MEDIA_ENCRYPTED = "removable-media-encrypted"
    DEVICES_LOCKED = "devices-locked-away"
    EVERYONE_RESPONSIBLE = "everyone-responsible"
    CARE_WITH_CONFIDENTIAL = "care-with-confidential-data"


class Training(Enum):
    """How staff are trained."""

    VALUED = "valued"
    GIVEN = "given"
    ON_JOINING = "on-joining"
    YEARLY = "yearly"
    ADVICE_SOUGHT = "advice-sought-when-needed"


class Act(Enum):
    """What staff are forbidden to do."""

    SHARING_PASSWORDS = "sharing-passwords"
    PERSONAL_EMAIL = "personal-e-mail-for-work-at-home"
    SENDING_TO_UNAUTHORISED = "sending-to-the-unauthorised"
    INSECURE_FORMAT = "insecure-format"
    LOSING = "losing-data"
    LEAVING_UNPROTECTED = "leaving-data-unprotected"
    PRYING = "access-without-a-legitimate-reason"
    OWN_USE = "access-for-own-use"
    PASSING_ON = "passing-on-without-a-lawful-basis"


class Consequence(Enum):
    """What comes of doing it."""

    CONDITION_OF_EMPLOYMENT = "condition-of-employment"
    DISCIPLINARY = "disciplinary-action"
    LIABILITY = "legal-liability"


class SendingStep(Enum):
    """How data are sent to the person whom they are about."""

    BY_HAND = "handed-over-in-person"
    IDENTITY_CHECKED = "identity-and-address-checked"
    SEALED = "sealed-envelope"
    SPECIAL_DELIVERY = "special-delivery"
    NAME_ON_ENVELOPE = "name-on-the-envelope"
    ADDRESS_CHECKED = "address-checked"
    ENCRYPTED_DEVICE = "encrypted-device-if-sensitive"
    PASSWORD_LATER = "password-after-receipt"  # noqa: S105 - no password
    EMAIL_PREFERRED = "e-mail-preferred"
    SCANNED = "scanned-to-a-secure-place"
    SECURE_TRANSFER = "secure-transfer"
    RECEIPT_ASKED = "receipt-confirmed"
    RECIPIENT_CHECKED = "recipient-s-authority-checked"
    PLAIN_EMAIL = "plain-e-mail"


class AuthorityChannel(Enum):
    """How data go to an authority."""

    SECURE_ELECTRONIC = "agreed-secure-electronic-mechanism"
    SECURE_EMAIL = "secure-e-mail"
    PORTAL = "secure-portal"
    ORDINARY_POST = "ordinary-post"


class AssessedType(Enum):
    """Processing that is assessed for its impact before it begins."""

    HIGH_RISK = "likely-high-risk"
    SIGNIFICANT_DECISIONS = "significant-decisions-by-profiling"
    LARGE_SCALE_SPECIAL = "special-category-on-a-large-scale"
    LARGE_SCALE_CRIMINAL = "criminal-offence-on-a-large-scale"
    PUBLIC_MONITORING = "public-areas-monitored-on-a-large-scale"
    NEW_TECHNOLOGY = "new-technology"
    LARGE_SCALE_PROFILING = "profiling-on-a-large-scale"
    BIOMETRIC_OR_GENETIC = "biometric-or-genetic"
    MATCHING = "data-matching"
    NO_DIRECT_NOTICE = "no-notice-given-directly"
    TRACKING = "tracking"
    CHILDREN_TARGETED = "children-profiled-or-marketed-to"
    PHYSICAL_HARM = "risk-of-physical-harm"
    ANY_SHARING = "any-sharing-with-suppliers"


class ConsideredFeature(Enum):
    """Features for which an assessment is considered."""

    AUTOMATED_DECISIONS = "automated-decisions"
    SYSTEMATIC_MONITORING = "systematic-monitoring"
    SENSITIVE = "sensitive-or-highly-personal"
    LARGE_SCALE = "large-scale"
    VULNERABLE = "vulnerable-people"
    INNOVATIVE = "innovative-solutions"
    PREVENTS_RIGHT = "keeps-from-a-right-or-service"


class Design(Enum):
    """How data protection is built in."""

    MEASURES = "technical-and-organisational-measures"
    STAFF_ASSESS = "staff-carry-out-assessments"


class BreachElement(Enum):
    """What makes a breach of personal data."""

    SECURITY_FAILURE = "security-failure"
    ACCIDENTAL_OR_UNLAWFUL = "accidental-or-unlawful"
    DESTRUCTION = "destruction"
    LOSS = "loss"
    ALTERATION = "alteration"
    DISCLOSURE = "unauthorised-disclosure"
    ACCESS = "unauthorised-access"


class BreachExample(Enum):
    """Examples of a breach."""

    MISDIRECTED = "message-to-the-wrong-person"
    LEFT_IN_PUBLIC = "file-left-in-public"


class ReportedIf(Enum):
    """Which breaches are reported to the regulator."""

    UNLESS_UNLIKELY = "unless-a-risk-is-unlikely"
    HIGH_RISK = "high-risk"


class ReportedFrom(Enum):
    """From when the time to report it runs."""

    AWARENESS = "awareness"


class PeopleTold(Enum):
    """When people are told of a breach."""

    HIGH_RISK = "likely-high-risk"


class CookieRule(Enum):
    """How consent to cookies is gone about."""

    ASKED_ON_VISIT = "consent-asked-on-visit"
    ASKED_UNLESS_NECESSARY = "consent-asked-unless-strictly-necessary"
    THIRD_PARTY_ON_VIEWING = "third-party-cookies-on-viewing"
    STATISTICS_OPT_OUT = "opt-out-of-statistics"
    NO_CROSS_SITE = "no-tracking-across-sites"


class CookieUse(Enum):
    """What cookies serve, and what users can do about them."""

    USABILITY = "usability"
    CHOICES = "remembering-choices"
    INFORMATION = "remembering-information"
    MEASURING = "measuring-use"
    NOT_IDENTIFYING = "identify-no-one"
    USERS_DELETE = "users-may-delete"
    BROWSER_BLOCKS = "browser-may-block"


IN_WORDS: Final[Mapping[Enum, str]] = {
    Principle.LAWFULNESS: "lawfulness, fairness and transparency",
    ReportedIf.HIGH_RISK: "at a high risk alone",
    Disguise.DEPERSONALISED: "de-personalised",
    ResearchUse.UNLESS_AGREED: "disguised, unless the person agrees",
    KeptFor.FOR_EVER: "without end",
    ScheduleShown.WEBSITE: "on the website",
    Training.ADVICE_SOUGHT: "with advice sought when needed",
    Act.PERSONAL_EMAIL: "sending data to a personal e-mail address",
    Act.INSECURE_FORMAT: "sending data in an insecure format",
    SendingStep.RECIPIENT_CHECKED: "the recipient's authority checked",
    SendingStep.EMAIL_PREFERRED: "e-mail for preference",
    SendingStep.PLAIN_EMAIL: "plain e-mail",
    AuthorityChannel.SECURE_EMAIL: "secure e-mail",
}
"""How a sentence says a word, where its value would read badly."""
