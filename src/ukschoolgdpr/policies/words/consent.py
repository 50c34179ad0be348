"""Words on consent."""

from collections.abc import Mapping
from enum import Enum
from typing import Final


class Imbalance(Enum):
    """What a policy makes of consent where power is imbalanced."""

    RULED_OUT = "consent-ruled-out"
    DOUBTFUL = "consent-doubtful"


class ConsentElement(Enum):
    """What makes a wish consent."""

    FREELY_GIVEN = "freely-given"
    SPECIFIC = "specific"
    INFORMED = "informed"
    UNAMBIGUOUS = "unambiguous"
    AFFIRMATIVE = "statement-or-affirmative-act"


class Role(Enum):
    """What place consent has among the grounds."""

    ONE_OF_SEVERAL = "one-of-several-grounds"
    NOT_ALWAYS_NEEDED = "not-always-needed"
    LAST_RESORT = "where-no-other-ground-fits"
    ONWARD_SHARING = "for-sharing-beyond-law-and-policy"
    AUTOMATED_DECISIONS = "for-automated-decisions"
    SHARING_DEFAULT = "the-default-for-sharing"
    CARRIES_RIGHTS = "what-the-rights-mostly-follow-from"


class AfterRefusal(Enum):
    """What is left when consent was asked for and refused."""

    NO_OTHER_BASIS = "no-other-basis"
    SERIOUS_RISK = "another-ground-at-a-serious-risk"


class Condition(Enum):
    """What a policy asks of a consent before it relies on it."""

    GENUINE_CHOICE = "genuine-choice"
    DEMONSTRABLE = "demonstrable"
    DISTINGUISHABLE = "apart-from-other-matters"
    ACCESSIBLE = "accessible"
    PLAIN_LANGUAGE = "plain-language"
    CONTROLLER_NAMED = "controller-named"
    THIRD_PARTIES_NAMED = "third-parties-named"
    PURPOSE_EXPLAINED = "purpose-explained"
    NO_DETRIMENT = "no-detriment"
    WITHDRAWAL_AS_EASY = "withdrawal-as-easy"
    WITHDRAWAL_TOLD = "withdrawal-told"
    ACTIVE = "active-opt-in"
    NO_DOUBT = "no-doubt"
    SPECIFIC = "every-activity-covered"
    GRANULAR = "one-choice-for-each-activity"
    PROCESSING_TOLD = "processing-told"
    NO_OTHER_NEED = "processing-not-needed-anyway"
    NO_BETTER_BASIS = "no-more-suitable-basis"
    NO_IMBALANCE = "no-imbalance"
    EQUAL_OPTIONS = "options-of-equal-weight"
    ANOTHER_WAY = "another-way-for-those-off-line"
    NO_FORCED_ACCOUNT = "no-account-forced"
    NO_NOTICE_AS_CONSENT = "no-notice-taken-for-consent"


class Manner(Enum):
    """Ways in which consent is accepted."""

    SIGNATURE = "signature"
    OPT_IN = "online-opt-in"
    YES_OR_NO = "equal-yes-or-no"
    EMAIL_REPLY = "e-mail-reply"
    SPOKEN = "spoken-yes"
    VOLUNTEERING = "volunteering-information"
    ACTION = "clear-action"
    OPT_OUT_BOX = "opt-out-box"
    SILENCE = "silence"


class Recorded(Enum):
    """What a record of consent shows."""

    WHO = "who"
    WHEN = "when"
    HOW = "how"
    TOLD = "what-they-were-told"
    WITHDRAWN = "whether-withdrawn"
    CONTROLLER = "controller"
    THIRD_PARTIES = "third-parties"
    HOW_TO_WITHDRAW = "how-to-withdraw"
    PASSED_ON = "passed-on"
    METHOD = "method"
    EXACT_SCOPE = "exact-scope"
    IMAGE_WITH_FORM = "image-kept-with-form"


class Withdrawal(Enum):
    """How a consent is withdrawn, and what comes of it."""

    ANY_TIME = "at-any-time"
    EARLIER_LAWFUL = "earlier-use-stays-lawful"
    BY_CONTACT = "by-contacting-the-school"
    SAME_METHOD = "by-the-same-method-if-possible"
    PROMPT = "acted-on-as-soon-as-possible"
    OFF_MAILING_LIST = "taken-off-the-mailing-list"
    OFF_RECORD = "taken-off-the-list-of-consents"
    NOT_POSSIBLE = "not-possible"


class Upkeep(Enum):
    """How consents are kept up to date."""

    OLD_ONES_MAY_BE_REVIEWED = "old-consents-may-be-reviewed"
    OLD_ONES_REVIEWED = "old-consents-reviewed"
    REVIEWED = "reviewed-regularly"
    REFRESHED = "refreshed-at-intervals"
    CHANGE_ENDS_IT = "not-relied-on-for-a-changed-purpose"


class Step(Enum):
    """The steps in which a policy looks at a consent."""

    MOST_SUITABLE = "most-suitable-basis"
    VALID = "valid"
    RECORDABLE = "recordable"
    RIGHTS_KEPT = "rights-kept"


class Consequent(Enum):
    """What the person can do where data rest on consent."""

    WITHDRAWAL = "withdrawal"
    ERASURE = "erasure"
    PORTABILITY = "portability"
    RESTRICTION = "restriction"
    RECTIFICATION = "rectification"
    REMOVAL = "removal-after-an-agreed-time"
    OBJECTION = "objection"


class Activity(Enum):
    """For what consent is asked."""

    VISITS = "school-visits"
    WEBSITE_OR_SCHOOL_PHOTOGRAPHS = "photographs-for-website-or-school"
    SCHOOL_PHOTOGRAPHER = "school-photographer"
    TEAM_AROUND_SCHOOL = "team-around-the-school"
    TEAM_AROUND_CHILD = "team-around-the-child"
    PUBLICITY = "photographs-for-publicity"


class Giver(Enum):
    """Who is asked."""

    PARENT = "parent"
    PUPIL = "pupil"
    EMPLOYEE = "employee"


class Online(Enum):
    """Children's consent to online services."""

    FROM_13 = "own-from-13"
    AFTER_13 = "own-after-13"
    PARENT_UNDER_13 = "parent-s-under-13"
    COUNSELLING_EXCEPTED = "counselling-excepted"
    VERIFICATION_CONSIDERED = "verification-considered"
    VERIFIED = "verified"
    UNDERSTANDING = "understanding-and-maturity"
    PLAIN_FOR_CHILDREN = "plain-for-children"
    RULES_OF_THEIR_OWN = "rules-of-their-own"


class Picture(Enum):
    """What is done with pictures of people."""

    CONSENT_ALWAYS = "consent-always"
    ANY_FITTING_BASIS = "any-fitting-basis"
    RECOGNISABLE_ONLY = "where-recognisable"
    EACH_CASE = "case-by-case"
    NO_NAME_IN_PROMOTION = "no-name-in-promotion"
    NAME_AT_TIMES = "name-in-certain-cases"
    STAFF_FOR_SECURITY = "staff-for-security-without-consent"
    STAFF_OTHERWISE_EXPLICIT = "staff-otherwise-by-explicit-consent"
    CHILDREN_WITH_CARE = "children-with-care"
    TIME_FOR_CHILDREN = "time-for-children"
    EXPLAINED = "explained-and-understood"
    EXACT_USE = "exact-use-stated"
    NO_FURTHER_USE = "no-further-use"
    NEW_USE_NEW_CONSENT = "new-consent-for-a-new-use"


IN_WORDS: Final[Mapping[Enum, str]] = {
    Imbalance.RULED_OUT: "ruled out where power is imbalanced",
    Imbalance.DOUBTFUL: "doubtful where power is imbalanced",
    Manner.YES_OR_NO: "a yes or no of equal weight",
    Manner.EMAIL_REPLY: "a reply by e-mail",
    Upkeep.OLD_ONES_MAY_BE_REVIEWED: "reviewed where they are old, if at all",
    Upkeep.OLD_ONES_REVIEWED: "reviewed where they are old",
    Online.PARENT_UNDER_13: "a parent's under 13",
    Online.FROM_13: "their own from 13",
    Online.AFTER_13: "their own after 13",
}
"""How a sentence says a word, where its value would read badly."""
