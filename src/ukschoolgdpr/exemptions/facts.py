"""What an exemption is decided upon: a piece of data, and who asks for what of it.

Facts that need judgement ("likely to prejudice", "serious harm", "reasonable") are supplied by a
person. Every fact left out is not known. Keys are the caller's own and never a person's name.
"""

from datetime import date
from typing import TYPE_CHECKING, Final

from attrs import Factory, field, fields, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.exemptions.vocabulary import MadeBy, Opinion, Role
from ukschoolgdpr.facts.processing import (
    School,
    is_age,
    is_flag,
    is_maybe,
    is_school,
    is_text,
    one_of,
)
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import EVERY_DAY, ONE_DAY, Months, is_day_or_none
from ukschoolgdpr.vocabulary import Right

if TYPE_CHECKING:
    from attrs import Attribute


@frozen(kw_only=True)
class Contents:
    """What is so of a piece of data, whoever asks for it."""

    health: Maybe = field(default=None, validator=is_maybe)
    """Whether they are data concerning health. Split mixed records first."""
    court_processed: Maybe = field(default=None, validator=is_maybe)
    """Whether a court processes the data; the copy that a school holds is not processed by one."""
    court_evidence: Maybe = field(default=None, validator=is_maybe)
    """Whether a report or other evidence gave them to the court, in proceedings to which the
    listed rules on families and children apply."""
    court_may_withhold: Maybe = field(default=None, validator=is_maybe)
    """Whether the court may withhold them from the data subject by those rules."""
    given_in_expectation: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject gave them expecting that the requester would not get them."""
    examined_in_expectation: Maybe = field(default=None, validator=is_maybe)
    """Whether they come from an examination or investigation, consented to in that expectation."""
    no_longer_expected: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject has expressly said that they no longer expect so."""
    not_to_be_disclosed: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject has expressly said that the requester should not get them."""
    serious_harm: Maybe = field(default=None, validator=is_maybe)
    """Whether access is likely to cause serious harm to the physical or mental health of the data
    subject or of someone else. Distress is not enough, and "likely" is more than possible."""
    opinion: Opinion | None = field(default=None, validator=one_of(Opinion))
    """The latest opinion of the appropriate health professional on that test."""
    reconsult: Maybe = field(default=None, validator=is_maybe)
    """Whether it is reasonable to ask the professional again, recent as the opinion is."""
    known_to_data_subject: Maybe = field(default=None, validator=is_maybe)
    """Whether the school is satisfied that the data subject has seen or knows the health data."""

    social_services: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are of a body and function listed in Schedule 3 paragraph 8, such as the
    local authority's social services or school attendance. A school is seldom such a body."""
    prejudices_social_work: Maybe = field(default=None, validator=is_maybe)
    """Whether access would be likely to prejudice social work because of that serious harm."""
    from_reporter: Maybe = field(default=None, validator=is_maybe)
    """Whether they came from the Principal Reporter acting under statutory duties, and are not
    data that the data subject is entitled to receive from the Reporter; of education data it is
    enough that the school believes so."""
    reporter_cleared: Maybe = field(default=None, validator=is_maybe)
    """Whether the Reporter has said that the serious harm test is not met."""

    processed_for_school: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed by or for the school's proprietor or governors, or a teacher."""
    about_pupil: Maybe = field(default=None, validator=is_maybe)
    """Whether they relate to a present or past pupil of the school."""
    source: Role | None = field(default=None, validator=one_of(Role))
    """Who supplied them, or from whom they originated."""
    teachers_own_use: Maybe = field(default=None, validator=is_maybe)
    """Whether a teacher processes them solely for their own use."""
    education_function: Maybe = field(default=None, validator=is_maybe)
    """Whether an education authority in Scotland processes them for its function of providing
    education, about a present or past pupil of a school that it provides."""

    child_abuse: Maybe = field(default=None, validator=is_maybe)
    """Whether they say if the data subject is, has been or may be at risk of child abuse."""
    in_best_interests: Maybe = field(default=None, validator=is_maybe)
    """Whether access to them would be in the data subject's best interests."""

    restricted_fertility: Maybe = field(default=None, validator=is_maybe)
    """Whether a listed section of the Human Fertilisation and Embryology Act 1990 prohibits or
    restricts their disclosure."""
    restricted_adoption: Maybe = field(default=None, validator=is_maybe)
    """Whether an adoption enactment listed for the nation does."""
    restricted_plan: Maybe = field(default=None, validator=is_maybe)
    """Whether the regulation listed for the nation restricts giving this requester a statement or
    plan of special educational needs. To the child, the young person or the parent to whom the
    plan was sent it is normally no bar."""
    plan_rule_in_wales: Maybe = field(default=None, validator=is_maybe)
    """Whether Schedule 4 lists by now a regulation for plans in Wales: none was found."""
    restricted_parental_order: Maybe = field(default=None, validator=is_maybe)
    """Whether a listed enactment on parental orders after surrogacy does."""
    restricted_hearing: Maybe = field(default=None, validator=is_maybe)
    """Whether the law on children's hearings in Scotland does."""

    identifies_other: Maybe = field(default=None, validator=is_maybe)
    """Whether giving them would disclose information relating to another individual, who can be
    identified from it with what the requester has or is likely to get. A source counts too."""
    other: Role | None = field(default=None, validator=one_of(Role))
    """As what that individual appears in it."""
    other_consents: Maybe = field(default=None, validator=is_maybe)
    """Whether that individual consents."""
    reasonable_without_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether it is reasonable to give them without consent, having regard to the kind of
    information, confidentiality, the steps taken, and capability or refusal to consent."""
    health_record: Maybe = field(default=None, validator=is_maybe)
    """Whether the information is in a health record."""
    other_in_care: Maybe = field(default=None, validator=is_maybe)
    """Whether that individual contributed to the record, or took part in the care, as a health
    professional."""
    official_capacity: Maybe = field(default=None, validator=is_maybe)
    """Whether it relates to that individual, or comes from them, in an official capacity; of a
    paid provider, whether it comes from them in connection with the service too."""
    separable: Maybe = field(default=None, validator=is_maybe)
    """Whether what would disclose it can be taken out and the rest given."""

    privileged: Maybe = field(default=None, validator=is_maybe)
    """Whether legal professional privilege could be claimed over them; in Scotland,
    confidentiality of communications."""
    adviser_confidence: Maybe = field(default=None, validator=is_maybe)
    """Whether a professional legal adviser owes a client a duty of confidentiality over them."""
    confidential_reference: Maybe = field(default=None, validator=is_maybe)
    """Whether they are a reference given or to be given in confidence."""
    reference_purpose: Maybe = field(default=None, validator=is_maybe)
    """Whether it is for education, training, employment, a volunteer's placement, an appointment
    to an office or a service."""
    recorded_by_candidate: Maybe = field(default=None, validator=is_maybe)
    """Whether candidates recorded them. What an examiner wrote, marks included, is not so."""
    during_exam: Maybe = field(default=None, validator=is_maybe)
    """Whether that was during an exam: any that determines knowledge or skill, a mock or assessed
    work included."""
    exam_marks: Maybe = field(default=None, validator=is_maybe)
    """Whether they are marks, or processed to determine results or because of them."""
    before_results: Maybe = field(default=None, validator=is_maybe)
    """Whether the request was received before the day on which those results are announced."""
    negotiations: Maybe = field(default=None, validator=is_maybe)
    """Whether they record the school's intentions in negotiations with the data subject."""
    prejudices_negotiations: Maybe = field(default=None, validator=is_maybe)
    """Whether giving them would be likely to prejudice those negotiations."""
    forecasting: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed for management forecasting or planning."""
    prejudices_activity: Maybe = field(default=None, validator=is_maybe)
    """Whether giving them would be likely to prejudice the conduct of the activity planned."""

    preventing_crime: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed to prevent or detect crime."""
    prosecuting: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed to apprehend or prosecute offenders."""
    taxing: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed to assess or collect a tax or duty."""
    prejudices_crime_tax: Maybe = field(default=None, validator=is_maybe)
    """Whether applying the provision would be likely to prejudice one of these matters."""
    from_crime_controller: Maybe = field(default=None, validator=is_maybe)
    """Whether they come from a controller that processes them for one of these purposes."""
    statutory_functions: Maybe = field(default=None, validator=is_maybe)
    """Whether the school obtained and processes them to discharge statutory functions."""
    first_controller_exempt: Maybe = field(default=None, validator=is_maybe)
    """Whether that controller is itself exempt for them."""
    protective_function: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed to discharge a function that is designed to protect the public
    as the table of Schedule 2 paragraph 7 says."""
    function_conferred: Maybe = field(default=None, validator=is_maybe)
    """Whether that function is of the origin which the table asks for."""
    complaint_function: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed for a function of Schedule 2 paragraph 10, such as considering a
    complaint under Children Act 1989 section 24D or 26."""
    prejudices_function: Maybe = field(default=None, validator=is_maybe)
    """Whether applying the provision would be likely to prejudice the function's discharge."""
    judicial_matter: Maybe = field(default=None, validator=is_maybe)
    """Whether they bear on judicial proceedings, such as a hearing to come in which the school has
    given evidence, or on judicial independence."""
    prejudices_judicial_matter: Maybe = field(default=None, validator=is_maybe)
    """Whether applying the provision would be likely to prejudice these."""
    crown_honour: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed for the conferring by the Crown of an honour or dignity, as a
    nomination of a member of staff is."""

    must_be_public: Maybe = field(default=None, validator=is_maybe)
    """Whether an enactment obliges the school to make them public."""
    prevents_publication: Maybe = field(default=None, validator=is_maybe)
    """Whether applying the provision would prevent the school from complying with that."""
    disclosure_required: Maybe = field(default=None, validator=is_maybe)
    """Whether an enactment, a rule of law or an order of a court or tribunal requires that the
    school disclose them."""
    for_proceedings: Maybe = field(default=None, validator=is_maybe)
    """Whether disclosing them is necessary for legal proceedings, prospective ones included."""
    for_advice: Maybe = field(default=None, validator=is_maybe)
    """Whether disclosing them is necessary to obtain legal advice."""
    for_legal_rights: Maybe = field(default=None, validator=is_maybe)
    """Whether disclosing them is necessary to establish, exercise or defend legal rights."""
    prevents_disclosure: Maybe = field(default=None, validator=is_maybe)
    """Whether applying the provision would prevent the school from making that disclosure."""
    incriminating: Maybe = field(default=None, validator=is_maybe)
    """Whether complying would reveal evidence of an offence, and so expose the very person who
    must comply to proceedings for it."""
    offence_left_out: Maybe = field(default=None, validator=is_maybe)
    """Whether that offence is one under the Data Protection Act 2018, or a listed one of false
    statements."""
    special_purposes: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed for journalism, or academic, artistic or literary purposes."""
    for_publication: Maybe = field(default=None, validator=is_maybe)
    """Whether that is with a view to the publication of such material."""
    believed_in_public_interest: Maybe = field(default=None, validator=is_maybe)
    """Whether the school reasonably believes that publication would be in the public interest."""
    believed_incompatible: Maybe = field(default=None, validator=is_maybe)
    """Whether it reasonably believes that the provision would be incompatible with them."""
    research: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed for scientific or historical research."""
    statistics: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed for statistical purposes."""
    archiving: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed for archiving in the public interest."""
    impairs_purposes: Maybe = field(default=None, validator=is_maybe)
    """Whether applying the provision would prevent or seriously impair those purposes."""
    research_safeguards: Maybe = field(default=None, validator=is_maybe)
    """Whether the safeguards for research, archiving and statistics are kept."""
    results_identify: Maybe = field(default=None, validator=is_maybe)
    """Whether the results are made available in a form that identifies a data subject."""


@frozen(kw_only=True)
class Disclosure(Contents):
    """A piece of data together with the request: what the rules of this topic decide upon."""

    school: School = field(factory=School, validator=is_school)
    """The controller."""
    right: Right | None = field(default=None, validator=one_of(Right))
    """The right that is exercised."""
    requester: MadeBy | None = field(default=None, validator=one_of(MadeBy))
    """Who makes the request."""
    under_power: Maybe = field(default=None, validator=is_maybe)
    """Whether it is made in exercise of a power that the law confers, such as parental
    responsibility. Someone whom a competent child authorises makes the child's own request."""
    age: int | None = field(default=None, validator=is_age)
    """The data subject's age in whole years."""
    incapable: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject is incapable of managing their own affairs."""
    health_professional: Maybe = field(default=None, validator=is_maybe)
    """Whether the controller is a health professional: a school is not."""
    education_data: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are education data; ``for_request`` works that out."""
    social_work_data: Maybe = field(default=None, validator=is_maybe)
    """Whether they are social work data; ``for_request`` works that out."""
    deemed_reasonable: Maybe = field(default=None, validator=is_maybe)
    """Whether the law deems it reasonable to give them without the other individual's consent;
    ``for_request`` works that out."""
    opinion_in_period: Maybe = field(default=None, validator=is_maybe)
    """Whether the opinion was obtained within the six months that end with the day on which it is
    relied on; ``for_request`` works that out."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation


KINDS_OF_DATA: Final = (
    "health",
    "social_services",
    "processed_for_school",
    "about_pupil",
    "education_function",
    "from_reporter",
    "court_processed",
    "child_abuse",
    "restricted_fertility",
    "restricted_adoption",
    "restricted_plan",
    "restricted_parental_order",
    "restricted_hearing",
    "identifies_other",
    "privileged",
    "adviser_confidence",
    "confidential_reference",
    "recorded_by_candidate",
    "exam_marks",
    "negotiations",
    "forecasting",
    "preventing_crime",
    "prosecuting",
    "taxing",
    "from_crime_controller",
    "protective_function",
    "complaint_function",
    "judicial_matter",
    "crown_honour",
    "must_be_public",
    "disclosure_required",
    "for_proceedings",
    "for_advice",
    "for_legal_rights",
    "incriminating",
    "special_purposes",
    "research",
    "statistics",
    "archiving",
)
"""The facts of a piece that bring an exemption into question at all."""


def _is_right(_instance: object, attribute: "Attribute[Right]", value: object) -> None:
    if not isinstance(value, Right):
        msg = f"{attribute.name}: expected a Right, not {value!r}"
        raise FactsError(msg)


@frozen(kw_only=True)
class Piece(Contents):
    """One piece of the data asked for, of which the same is true throughout.

    Split what differs: a health report and the letter that came with it are two pieces.
    """

    key: str = field(validator=is_text)
    """The caller's own word for it, such as a number in a bundle; never a person's name."""
    opinion_given: date | None = field(default=None, validator=is_day_or_none)
    """The day on which that opinion was obtained."""
    no_other_kind: bool = field(default=False, validator=is_flag)
    """Whether a person has checked that it is of no kind but those stated: each of
    ``KINDS_OF_DATA`` that is left out is then answered with no, and no judgement is."""


def _not_for_oneself(request: "Request") -> Maybe:
    return False if request.requester is MadeBy.DATA_SUBJECT else None


@frozen(kw_only=True)
class Request:
    """A request under one right, as far as the exemptions ask about it."""

    school: School = field(factory=School, validator=is_school)
    """The controller."""
    right: Right = field(default=Right.ACCESS, validator=_is_right)
    """The right that is exercised."""
    requester: MadeBy | None = field(default=None, validator=one_of(MadeBy))
    """Who makes the request."""
    under_power: Maybe = field(
        default=Factory(_not_for_oneself, takes_self=True), validator=is_maybe
    )
    """Whether it is made in exercise of a power that the law confers, such as parental
    responsibility; the data subject's own is not, and left out it is taken so."""
    age: int | None = field(default=None, validator=is_age)
    """The data subject's age in whole years."""
    incapable: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject is incapable of managing their own affairs."""
    health_professional: Maybe = field(default=None, validator=is_maybe)
    """Whether the controller is a health professional: a school is not."""
    may_act: Maybe = field(default=None, validator=is_maybe)
    """Whether the requester may exercise the right: settled first, by who they are."""
    manifestly_unfounded: Maybe = field(default=None, validator=is_maybe)
    """Whether the request is manifestly unfounded, as the school must show."""
    excessive: Maybe = field(default=None, validator=is_maybe)
    """Whether the request is excessive, in particular repetitive, as the school must show."""
    decided: date | None = field(default=None, validator=is_day_or_none)
    """The day of the answer, on which a health professional's opinion is relied on."""


# DPA 2018 s 205(2)(j) leaves this period out of Regulation 1182/71: both ends count, and nothing
# moves. Without a corresponding date, the last day of the month is still within.
_OPINION_COUNTS_FOR: Final = Months(6)


def opinion_in_period(given: date | None, relied_on: date | None) -> Maybe:
    """Say whether an opinion was obtained in the six months that end on the day of reliance.

    Args:
        given: the day on which it was obtained.
        relied_on: the day on which it is relied on, itself part of the six months.

    Source:
        DPA 2018, Sch 3 paras 5(3), 5(4), 6(3) and 6(4), s 205(2)(j).

    Example:
        >>> opinion_in_period(date(2026, 1, 16), date(2026, 7, 15))
        True
        >>> opinion_in_period(date(2026, 1, 16), date(2026, 7, 16))
        False
    """
    if given is None or relied_on is None:
        return None
    later = _OPINION_COUNTS_FOR.after(given, EVERY_DAY)
    last = later - ONE_DAY if later.day == given.day else later
    return given <= relied_on <= last


def disclosure(request: Request, piece: Piece) -> Disclosure:
    """Join a request and a piece of the data asked for.

    What other rules of this topic work out stays not known; ``for_request`` fills it in.
    """
    contents = {each.name: getattr(piece, each.name) for each in fields(Contents)}
    if piece.no_other_kind:
        contents |= {name: False for name in KINDS_OF_DATA if contents[name] is None}
    return Disclosure(
        **contents,
        school=request.school,
        right=request.right,
        requester=request.requester,
        under_power=request.under_power,
        age=request.age,
        incapable=request.incapable,
        health_professional=request.health_professional,
        opinion_in_period=opinion_in_period(piece.opinion_given, request.decided),
    )
