"""Words on requests, their answers and the rights."""

from collections.abc import Mapping
from enum import Enum
from typing import Final


class NamedRight(Enum):
    """The rights as policies count them."""

    INFORMED = "informed"
    ACCESS = "access"
    RECTIFICATION = "rectification"
    OBJECTION = "objection"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    AUTOMATED_DECISIONS = "automated-decisions"
    PORTABILITY = "portability"


class Audience(Enum):
    """Whom a notice addresses."""

    EVERYONE = "everyone"
    PUPILS = "pupils"
    LOOKED_AFTER = "looked-after-and-safeguarding"
    WORKFORCE = "workforce"
    VISITORS = "visitors"


class NoticeRight(Enum):
    """The rights as notices list them, those of the Data Protection Act 1998 among them."""

    ACCESS = "access"
    EDUCATIONAL_RECORD = "educational-record"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    OBJECTION = "objection"
    DIRECT_MARKETING = "objection-to-direct-marketing"
    AUTOMATED_DECISIONS = "objection-to-automated-decisions"
    PORTABILITY = "portability"
    COMPENSATION = "compensation-for-damage"
    DAMAGE_OR_DISTRESS = "objection-to-damage-or-distress"
    INACCURATE_REMOVED = "inaccurate-data-rectified-blocked-or-erased"


class Announced(Enum):
    """How a notice announces the rights, where it may list them or not."""

    HERE = "told-in-this-notice"
    ELSEWHERE = "explained-elsewhere"


class RightsOnConsent(Enum):
    """What a policy says of the rights over data that are held on consent."""

    MOSTLY_APPLY = "all-mostly-apply"
    SOME_APPLY = "all-but-objection-may-apply"


class Absolute(Enum):
    """Which rights a policy calls absolute."""

    NONE = "none"
    SOME = "some"
    DIRECT_MARKETING = "direct-marketing"


class Dependence(Enum):
    """On what a policy says that rights depend."""

    LAWFUL_BASIS = "lawful-basis"
    CIRCUMSTANCES = "circumstances"
    REASON_HELD = "reason-held"
    NEED_TO_KEEP = "need-to-keep"


class ToldItem(Enum):
    """What people are told when data are collected from them."""

    PURPOSES = "purposes"
    RECIPIENTS = "recipients"
    SAFEGUARDS = "safeguards"
    RETENTION = "retention"
    OBJECTION = "right-to-object"


class CollectionMoment(Enum):
    """When people are told of data that are collected from them."""

    AT_COLLECTION = "at-collection"
    LATER = "later"


class NoticeMoment(Enum):
    """When people are told of data that came from someone else."""

    BEFORE_USE = "before-use-or-sharing"
    USUALLY_BEFORE_USE = "usually-before-use-or-sharing"
    REASONABLE_PERIOD = "within-a-reasonable-period"
    FIRST_COMMUNICATION = "at-first-communication"
    FIRST_DISCLOSURE = "before-first-disclosure"


class NoticeExcuse(Enum):
    """When people need not be told."""

    HAS_INFORMATION = "has-information"
    LAW_SAYS_SO = "law-says-so"
    INCONVENIENCE = "inconvenience"


class NoticeMeans(Enum):
    """How people are told."""

    WEBSITE = "website"
    OTHER = "other"


class ReplyItem(Enum):
    """What comes with the answer to an access request."""

    COPY = "copy"
    PURPOSES = "purposes"
    CATEGORIES = "categories"
    RECIPIENTS = "recipients"
    TRANSFER_SAFEGUARDS = "transfer-safeguards"
    RETENTION = "retention"
    RIGHTS = "rights"
    COMPLAINT_COMMISSIONER = "complaint-commissioner"
    COMPLAINT_CONTROLLER = "complaint-controller"
    SOURCE = "source"
    AUTOMATED_DECISIONS = "automated-decisions"


class Search(Enum):
    """How far a school looks for what is asked for."""

    ALL_RECORDS = "all-records"
    REASONABLE = "reasonable-and-proportionate"
    AT_HAND = "what-is-at-hand"


class Medium(Enum):
    """On what data are held that can be asked for."""

    PAPER = "paper"
    ELECTRONIC = "electronic"


class Explained(Enum):
    """What an answer with gaps explains."""

    REDACTION = "redaction-of-third-parties"
    EXEMPTION = "exemption-relied-on"
    REASON = "reason-for-it"


class StartDay(Enum):
    """The day from which a period is counted, beside the day of the last event waited for."""

    SAME_DAY = "same-day"
    NEXT_DAY = "next-day"
    NEXT_WORKING_DAY = "next-working-day"


class StartEvent(Enum):
    """What a period waits for."""

    REQUEST = "request"
    IDENTITY = "identity"
    INFORMATION = "information"
    FEE = "fee"


class Demand(Enum):
    """When the school asks for what a period waits for."""

    ALWAYS = "always"
    WHEN_ASKED_FOR = "when-asked-for"


class Clarification(Enum):
    """What asking for further information does to a period."""

    TAKES_LONGER = "takes-longer"
    STOPS_TIME = "stops-time"
    STARTS_AGAIN = "starts-again"


class DayTested(Enum):
    """The day that moves on if it is no working day: the readings of a policy's last day."""

    DUE_DATE = "due-date"
    LAST_DAY_BEFORE_EXPIRY = "last-day-before-expiry"
    NONE = "none"


class ExtensionGround(Enum):
    """What lets a school take longer."""

    COMPLEXITY = "complexity"
    NUMBER = "number-of-requests"
    HOLIDAYS = "school-holidays"


class ExtensionNotice(Enum):
    """By when the person is told of an extension."""

    BEFORE_DUE_DATE = "before-the-due-date"
    LATER = "later"


class ExtensionTold(Enum):
    """What the person is told of it."""

    EXTENSION = "extension"
    REASONS = "reasons"


class ExtensionFrom(Enum):
    """The day from which the further time is counted."""

    START = "start"
    DUE_DATE = "due-date"


class Promptness(Enum):
    """How fast a policy aims to be within its period."""

    WITHOUT_UNDUE_DELAY = "without-undue-delay"
    AS_QUICKLY_AS_POSSIBLE = "as-quickly-as-possible"
    AT_ITS_END = "at-the-end-of-the-period"


class FormUse(Enum):
    """What a policy does with a form for requests."""

    OFFERED = "offered"
    PREFERRED = "preferred"
    REQUIRED = "required"


class Channel(Enum):
    """Ways in which a request is accepted."""

    LETTER = "letter"
    EMAIL = "email"
    SPOKEN = "spoken"


class Addressee(Enum):
    """To whom people are asked to turn."""

    SCHOOL = "school"
    SCHOOL_OFFICE = "school-office"
    BUSINESS_MANAGER = "business-manager"
    HEAD_TEACHER = "head-teacher"
    DATA_PROTECTION_OFFICER = "data-protection-officer"
    COMMISSIONER_FOR_ADVICE = "commissioner-for-advice"


class Asker(Enum):
    """Who may ask for access."""

    DATA_SUBJECT = "data-subject"
    LIVING_PERSON = "living-person"
    PUPIL = "pupil"
    PARENT = "parent"
    PARENT_ALONE = "parent-alone"


class OtherRegime(Enum):
    """What is asked for under the law on freedom of information instead."""

    INFORMATION_HELD = "information-held"
    DECEASED = "data-about-the-dead"
    OWN_DATA = "own-data"


class RecordOffer(Enum):
    """What a parent gets of the educational record."""

    GIVEN = "given"
    REFUSED = "refused"


class Acknowledgement(Enum):
    """How receipt of a request is acknowledged."""

    WRITTEN = "written"
    SPOKEN = "spoken"


class Firmness(Enum):
    """How firmly something is asked."""

    WHEN_NECESSARY = "when-necessary"
    SHOULD = "should"
    MUST = "must"


class IdentityDemand(Enum):
    """Of which requests proof of identity is asked."""

    REASONABLE_DOUBT = "reasonable-doubt"
    EVERY_REQUEST = "every-request"


class IdentityDocument(Enum):
    """Documents that prove who someone is."""

    PASSPORT = "passport"
    DRIVING_LICENCE = "driving-licence"
    UTILITY_BILL = "utility-bill"
    COUNCIL_TAX_BILL = "council-tax-bill"
    BANK_STATEMENT = "bank-statement"


class IdentityDetail(Enum):
    """What such documents must show."""

    FULL_NAME = "full-name"
    POSTAL_ADDRESS = "postal-address"


class Agent(Enum):
    """Who may act for someone else."""

    ANYONE = "anyone"
    RELATIVE = "relative"
    FRIEND = "friend"
    ADVOCATE = "advocate"
    SOLICITOR = "solicitor"
    CONSUMER_ADVISER = "consumer-adviser"


class AgentProof(Enum):
    """What an agent must show."""

    WRITTEN_AUTHORITY = "written-authority"
    SIGNED_AUTHORITY = "signed-authority"
    IDENTITY_OF_PERSON = "identity-of-person"
    TWO_DOCUMENTS_OF_PERSON = "two-documents-of-person"


class CompetenceRule(Enum):
    """What a policy says that the law is on the age at which children act for themselves."""

    NO_AGE = "no-age"
    PRESUMED_FROM_12 = "presumed-from-12"
    FIXED_AGE = "fixed-age"


class CompetenceTest(Enum):
    """What a child needs to act alone."""

    UNDERSTANDING = "understanding"
    MATURITY = "maturity"
    AGE = "age"


class Approach(Enum):
    """How requests of children are gone about."""

    COMMON_SENSE = "common-sense"
    BEST_INTERESTS = "best-interests"


class AgeLine(Enum):
    """What an age does: raises a presumption, or shuts out."""

    DEFAULT = "default"
    BAR = "bar"


class ResponsibilityProof(Enum):
    """Evidence that someone has parental responsibility."""

    BIRTH_CERTIFICATE = "birth-certificate"
    COURT_ORDER = "court-order"
    ADOPTION_RECORD = "adoption-record"
    SPECIAL_GUARDIANSHIP_ORDER = "special-guardianship-order"
    RESPONSIBILITY_AGREEMENT = "parental-responsibility-agreement"
    SCHOOL_RECORD = "school-record"


class CapacityActor(Enum):
    """Who acts for someone without mental capacity."""

    ATTORNEY = "attorney"
    DEPUTY = "deputy"
    GUARDIAN = "guardian"
    CONTROLLER = "controller"
    NEXT_OF_KIN = "next-of-kin"


class Registered(Enum):
    """What is registered with the Office of the Public Guardian."""

    POWER = "power-of-attorney"
    PERSON = "attorney-or-deputy"


class OrdinaryFee(Enum):
    """What an ordinary request costs."""

    NONE = "none"
    CHARGED = "charged"


class FeeGround(Enum):
    """What lets a school charge."""

    FURTHER_COPIES = "further-copies"
    SIMILAR_INFORMATION = "similar-information"
    MANIFESTLY_UNFOUNDED = "manifestly-unfounded"
    MANIFESTLY_EXCESSIVE = "manifestly-excessive"


class FeeMeasure(Enum):
    """What a fee is measured by."""

    ADMINISTRATIVE_COST = "administrative-cost"
    FIXED_SUM = "fixed-sum"


class RefusalGround(Enum):
    """What lets a school refuse a request."""

    UNFOUNDED = "unfounded"
    EXCESSIVE = "excessive"
    REPETITIVE = "repetitive"
    MANIFESTLY_UNFOUNDED = "manifestly-unfounded"
    MANIFESTLY_EXCESSIVE = "manifestly-excessive"


class Adviser(Enum):
    """Who is asked before a request is refused."""

    HEAD_TEACHER = "head-teacher"


class Answered(Enum):
    """What the answer to a request says, above all where it is refused."""

    DECISION = "decision"
    REASONS = "reasons"
    COMPLAINT_COMMISSIONER = "complaint-commissioner"
    COMPLAINT_CONTROLLER = "complaint-controller"
    COURT_REMEDY = "court-remedy"


class FormatPromise(Enum):
    """In which form the answer comes."""

    AS_ASKED = "as-asked"
    AS_FIRST_CONTACT = "as-first-contact"
    TRIES_WHERE_PRACTICABLE = "tries-where-practicable"
    PAPER_ONLY = "paper-only"


class ComplaintRoute(Enum):
    """To whom people may complain."""

    CONTROLLER = "controller"
    COMMISSIONER = "commissioner"


class ComplaintGround(Enum):
    """What may be complained of."""

    NO_REPLY = "no-reply"
    DISSATISFIED = "dissatisfied"
    HANDLING = "handling-of-data"


class SchoolFirst(Enum):
    """Whether a complaint to the school comes before one to the regulator."""

    NOT_REQUIRED = "not-required"
    ASKED = "asked"
    REQUIRED = "required"


class Flaw(Enum):
    """What is wrong with data that are put right."""

    INACCURATE = "inaccurate"
    INCOMPLETE = "incomplete"


class Statement(Enum):
    """Whether a supplementary statement completes data."""

    AS_OF_RIGHT = "as-of-right"
    ADDED = "added-to-the-record"
    OFFERED = "offered"


class Amendment(Enum):
    """What becomes of records of what professionals thought, where they are said to be wrong."""

    FACTS = "facts-corrected"
    UNLIKELY = "unlikely-to-be-amended"


class Telling(Enum):
    """How firmly recipients are told of a change."""

    UNLESS_IMPOSSIBLE = "unless-impossible-or-disproportionate"
    EVERY_EFFORT = "every-reasonable-effort"
    ENDEAVOURS = "endeavours"


class ObjectionGround(Enum):
    """To what one may object."""

    DIRECT_MARKETING = "direct-marketing"
    PROFILING = "any-profiling"
    PUBLIC_TASK = "public-task"
    RECOGNISED_INTEREST = "recognised-legitimate-interest"
    LEGITIMATE_INTERESTS = "legitimate-interests"
    RESEARCH = "research"
    RESEARCH_DISTRESS = "research-where-damage-or-distress-likely"
    RESEARCH_DECISION = "research-where-decision-on-individual"
    DAMAGE_OR_DISTRESS = "damage-or-distress"
    CONSENT = "consent"


class MarketingObjection(Enum):
    """What comes of an objection to direct marketing."""

    STOPS = "stops"
    WEIGHED = "weighed"


class ObjectionTest(Enum):
    """What a school must have to go on in spite of an objection."""

    COMPELLING_GROUNDS = "compelling-grounds"
    GROUNDS_OVERRIDE = "grounds-override"
    LEGAL_CLAIMS = "legal-claims"
    COMPELLING_REASON = "compelling-reason"
    ANY_REASON = "any-reason"


class ObjectionFails(Enum):
    """What an objection cannot stop, as a policy has it."""

    LEGAL_OBLIGATION = "legal-obligation"
    PUBLIC_TASK = "public-task"
    COUNCIL_FUNCTIONS = "council-tax-and-benefits"
    STAFF_SAFETY = "health-and-safety-of-staff"
    LEGAL_RIGHTS = "legal-rights"
    CRIMINAL_INVESTIGATION = "criminal-investigation"
    SERVICES_REQUIRED = "services-required-by-law"


class RestrictionGround(Enum):
    """When processing is restricted."""

    ACCURACY_CONTESTED = "accuracy-contested"
    UNLAWFUL = "unlawful"
    FOUND_UNLAWFUL = "found-unlawful"
    NEEDED_FOR_CLAIMS = "needed-for-legal-claims"
    OBJECTION_PENDING = "objection-pending"
    ERASURE_PENDING = "erasure-pending"


class RestrictedUntil(Enum):
    """How long data are restricted that were objected to."""

    VERIFIED = "grounds-verified"
    REASON_GIVEN = "reason-given"


class RestrictedUse(Enum):
    """What may be done with restricted data."""

    STORAGE = "storage"
    CONSENT = "consent"
    LEGAL_CLAIMS = "legal-claims"
    RIGHTS_OF_OTHERS = "rights-of-others"
    PUBLIC_INTEREST = "important-public-interest"
    ORDINARY_WORK = "ordinary-work"


class ErasureGround(Enum):
    """When data are erased."""

    NO_LONGER_NECESSARY = "no-longer-necessary"
    CONSENT_WITHDRAWN = "consent-withdrawn"
    OBJECTION_UPHELD = "objection-upheld"
    MARKETING_OBJECTION = "marketing-objection"
    UNLAWFUL = "unlawful"
    LEGAL_DUTY = "legal-duty"
    CHILD_ONLINE_SERVICE = "child-online-service"


class ErasureException(Enum):
    """What lets a school keep data all the same."""

    EXPRESSION = "freedom-of-expression"
    JOURNALISM = "journalism"
    LEGAL_OBLIGATION = "legal-obligation"
    PUBLIC_TASK = "public-task"
    PUBLIC_HEALTH = "public-health"
    RESEARCH_IMPAIRED = "research-or-archiving-if-impaired"
    ARCHIVING = "archiving"
    LEGAL_CLAIMS = "legal-claims"
    CONVENIENCE = "convenience"


class PortableFormat(Enum):
    """What a portable format is."""

    STRUCTURED = "structured"
    COMMONLY_USED = "commonly-used"
    MACHINE_READABLE = "machine-readable"


class PortableUse(Enum):
    """What may be done with portable data."""

    OBTAIN = "obtain"
    REUSE = "reuse"
    MOVE = "move"
    COPY = "copy"
    TRANSFER = "transfer"


class InUse(Enum):
    """Whether decisions are taken without people."""

    NONE = "none"
    NOT_ROUTINELY = "not-routinely"
    IN_USE = "in-use"


class DecisionElement(Enum):
    """What makes a decision automated."""

    NO_HUMAN = "no-human-involvement"
    BY_COMPUTER = "help-of-a-computer"


class Safeguard(Enum):
    """What protects people against such decisions."""

    INFORMATION = "information"
    OWN_VIEW = "own-view"
    CHECKS = "regular-checks"


class AutomatedRule(Enum):
    """Where a policy starts from on decisions without people."""

    PROHIBITED = "prohibited-with-exceptions"
    PERMITTED = "permitted-with-safeguards"
    UNLESS_OBJECTED = "permitted-unless-objected-to"


class AutomatedGround(Enum):
    """What allows such a decision."""

    EXPLICIT_CONSENT = "explicit-consent"
    CONTRACT = "contract"
    LAW = "law"


class Effect(Enum):
    """What such a decision does to a person."""

    LEGAL = "legal"
    SIMILARLY_SIGNIFICANT = "similarly-significant"


class AutomatedTold(Enum):
    """What the person is told of it."""

    INVOLVED = "involved"
    LOGIC = "logic"
    CONSEQUENCES = "consequences"
    SAFEGUARDS = "safeguards"


class ContestRight(Enum):
    """What the person may do against it."""

    CONTEST = "contest"
    RECONSIDERATION = "reconsideration"
    HUMAN_INTERVENTION = "human-intervention"


class Redaction(Enum):
    """When information about others is taken out of an answer."""

    WHERE_REASONABLE = "where-reasonable"
    UNLESS_CONSENT = "unless-they-consent"
    ALWAYS = "always"


class Professionals(Enum):
    """What is done with the names of those who work with a child."""

    USUALLY_SHOWN = "usually-shown"
    REDACTED = "redacted"


class CrimeTest(Enum):
    """What disclosure must do to crime prevention before it is withheld."""

    WOULD_COMPROMISE = "would-compromise"
    LIKELY_TO_PREJUDICE = "likely-to-prejudice"
    MAY_AFFECT = "may-affect"


class HarmData(Enum):
    """Records that may be withheld for fear of serious harm."""

    EDUCATION = "education"
    HEALTH = "health"
    SOCIAL_WORK = "social-work"


class HarmTest(Enum):
    """How likely that harm must be."""

    WOULD = "certain-serious-harm"
    LIKELY = "likely-serious-harm"
    POSSIBLE = "possible-harm"


class ExemptionTest(Enum):
    """What a policy takes for the test of every exemption."""

    ACT = "that-of-the-act"
    ARTICLE_23 = "necessary-in-a-democratic-society"


class Interest(Enum):
    """What exemptions are said to safeguard."""

    NATIONAL_SECURITY = "national-security"
    DEFENCE = "defence"
    PUBLIC_SECURITY = "public-security"
    CRIME = "crime"
    PUBLIC_INTEREST = "important-public-interests"
    PROFESSIONS = "ethics-of-regulated-professions"
    REGULATION = "regulation-and-inspection"
    PROTECTION = "protection-of-people"
    CIVIL_CLAIMS = "civil-claims"


IN_WORDS: Final[Mapping[Enum, str]] = {
    NoticeRight.DAMAGE_OR_DISTRESS: "objection to damage or distress alone",
    NoticeRight.INACCURATE_REMOVED: "having inaccurate data rectified, blocked or erased",
    RightsOnConsent.MOSTLY_APPLY: "mostly apply, all of them",
    RightsOnConsent.SOME_APPLY: "may apply, all but the objection",
    Absolute.DIRECT_MARKETING: "objection to direct marketing",
    ReplyItem.COMPLAINT_COMMISSIONER: "complaints to the regulator",
    ReplyItem.COMPLAINT_CONTROLLER: "complaints to the school",
    StartDay.SAME_DAY: "on the day on which",
    StartDay.NEXT_DAY: "on the day after",
    StartDay.NEXT_WORKING_DAY: "on the first working day after",
    StartEvent.REQUEST: "the request",
    StartEvent.IDENTITY: "proof of identity",
    StartEvent.INFORMATION: "further information",
    StartEvent.FEE: "the fee",
    ExtensionTold.EXTENSION: "the extension",
    ExtensionTold.REASONS: "the reasons",
    ExtensionFrom.START: "the start of the period",
    ExtensionFrom.DUE_DATE: "the due date",
    Clarification.TAKES_LONGER: "makes the answer take longer",
    Clarification.STOPS_TIME: "makes time stand still",
    Clarification.STARTS_AGAIN: "starts the period again",
    Promptness.AT_ITS_END: "at its end",
    NoticeExcuse.HAS_INFORMATION: "they have the information",
    NoticeExcuse.LAW_SAYS_SO: "the law says so",
    NoticeExcuse.INCONVENIENCE: "it is inconvenient",
    Firmness.SHOULD: "as what people should give",
    Firmness.MUST: "as what people must give",
    AutomatedTold.INVOLVED: "that they are taken",
    AutomatedTold.LOGIC: "the logic",
    AutomatedTold.CONSEQUENCES: "the consequences",
    AutomatedTold.SAFEGUARDS: "the safeguards",
    Telling.EVERY_EFFORT: "with every reasonable effort",
    ToldItem.OBJECTION: "the right to object",
    NoticeMoment.FIRST_COMMUNICATION: "at the first communication with them at the latest",
    NoticeMoment.FIRST_DISCLOSURE: "before the first disclosure at the latest",
    Asker.PARENT_ALONE: "parents alone",
    Addressee.COMMISSIONER_FOR_ADVICE: "the regulator for advice",
    FormUse.OFFERED: "a form that is offered",
    FormUse.PREFERRED: "a form that is preferred",
    FormUse.REQUIRED: "a form that is required",
    Channel.EMAIL: "e-mail",
    Channel.SPOKEN: "word of mouth",
    Acknowledgement.WRITTEN: "in writing",
    Acknowledgement.SPOKEN: "by word of mouth",
    AgentProof.IDENTITY_OF_PERSON: "the person's identity",
    AgentProof.TWO_DOCUMENTS_OF_PERSON: "two documents of the person's",
    CompetenceRule.NO_AGE: "no set age",
    CompetenceRule.PRESUMED_FROM_12: "a presumption from 12",
    CompetenceRule.FIXED_AGE: "a fixed age",
    AgeLine.DEFAULT: "by default",
    AgeLine.BAR: "without exception",
    Registered.POWER: "the power of attorney",
    Registered.PERSON: "the attorney or deputy",
    FeeGround.MANIFESTLY_UNFOUNDED: "manifestly unfounded requests",
    FeeGround.MANIFESTLY_EXCESSIVE: "manifestly excessive requests",
    Answered.REASONS: "the reasons",
    Answered.COMPLAINT_COMMISSIONER: "complaints to the regulator",
    Answered.COMPLAINT_CONTROLLER: "complaints to the school",
    Answered.COURT_REMEDY: "the remedy in court",
    FormatPromise.AS_FIRST_CONTACT: "as the request came",
    FormatPromise.TRIES_WHERE_PRACTICABLE: "as asked if the school can",
    ComplaintRoute.CONTROLLER: "the school",
    ComplaintRoute.COMMISSIONER: "the regulator",
    SchoolFirst.ASKED: "is only asked for",
    SchoolFirst.NOT_REQUIRED: "is not required",
    SchoolFirst.REQUIRED: "is required",
    Amendment.UNLIKELY: "are unlikely to be amended",
    Amendment.FACTS: "are corrected where facts are wrong",
    Statement.OFFERED: "where the school offers it",
    Telling.ENDEAVOURS: "if the school manages to",
    MarketingObjection.WEIGHED: "is weighed",
    ObjectionGround.PUBLIC_TASK: "processing for a public task",
    ObjectionGround.RECOGNISED_INTEREST: "processing for a recognised legitimate interest",
    ObjectionGround.LEGITIMATE_INTERESTS: "processing for legitimate interests",
    ObjectionGround.RESEARCH_DISTRESS: "research likely to cause damage or distress",
    ObjectionGround.RESEARCH_DECISION: "research that leads to a decision on the person",
    ObjectionGround.CONSENT: "processing on consent",
    RestrictedUntil.VERIFIED: "overriding grounds are verified",
    RestrictedUntil.REASON_GIVEN: "a reason is given",
    ErasureGround.MARKETING_OBJECTION: "objection to direct marketing",
    ErasureGround.CHILD_ONLINE_SERVICE: "data given to an online service by a child",
    ErasureException.RESEARCH_IMPAIRED: "research or archiving that erasure would impair",
    AutomatedGround.CONTRACT: "a contract",
    AutomatedGround.LAW: "authority of law",
    InUse.NONE: "not taken",
    InUse.NOT_ROUTINELY: "not taken routinely",
    InUse.IN_USE: "taken",
    DecisionElement.NO_HUMAN: "without a person who is meaningfully involved",
    DecisionElement.BY_COMPUTER: "with the help of a computer",
    AutomatedRule.UNLESS_OBJECTED: "permitted unless somebody objects",
    Redaction.WHERE_REASONABLE: "taken out where reasonable",
    Redaction.UNLESS_CONSENT: "taken out unless they consent",
    Redaction.ALWAYS: "always taken out",
    Professionals.USUALLY_SHOWN: "usually shown if they work with the child",
    Professionals.REDACTED: "taken out even if they work with the child",
    CrimeTest.WOULD_COMPROMISE: "would compromise crime prevention",
    CrimeTest.LIKELY_TO_PREJUDICE: "is likely to prejudice crime prevention",
    HarmTest.WOULD: "serious harm that is certain",
    HarmTest.LIKELY: "serious harm that is likely",
    HarmTest.POSSIBLE: "harm that is possible",
    ExemptionTest.ACT: "that of the DPA 2018",
    ExemptionTest.ARTICLE_23: "necessity in a democratic society",
    CrimeTest.MAY_AFFECT: "may affect crime prevention",
}
"""How a sentence says a word, where its value would read badly."""
