"""What the exemptions ask: one wording for each fact, made a clause by the limb that asks it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from ukschoolgdpr.exemptions.vocabulary import MadeBy, Opinion, Role
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause, Maybe
from ukschoolgdpr.law.nations import Nation, titles
from ukschoolgdpr.vocabulary import Right

if TYPE_CHECKING:
    from ukschoolgdpr.exemptions.facts import Disclosure

Asked: TypeAlias = Callable[[Citation], Clause["Disclosure"]]
"""What makes a clause of a citation."""


def _asks(text: str, met: Callable[["Disclosure"], Maybe]) -> Asked:
    def clause(cites: Citation) -> Clause["Disclosure"]:
        return Clause(text, cites, met)

    return clause


health: Final = _asks("the data concern health", lambda it: it.health)
court_processed: Final = _asks("a court processes the data", lambda it: it.court_processed)
court_evidence: Final = _asks(
    "they were evidence in listed proceedings about families or children",
    lambda it: it.court_evidence,
)
court_may_withhold: Final = _asks(
    "the court may withhold them from the data subject under its rules",
    lambda it: it.court_may_withhold,
)
given_in_expectation: Final = _asks(
    "the data subject gave them expecting that the requester would not get them",
    lambda it: it.given_in_expectation,
)
examined_in_expectation: Final = _asks(
    "they come from an examination consented to in that expectation",
    lambda it: it.examined_in_expectation,
)
no_longer_expected: Final = _asks(
    "the data subject has expressly said that they no longer expect so",
    lambda it: it.no_longer_expected,
)
not_to_be_disclosed: Final = _asks(
    "the data subject has expressly said that the requester should not get them",
    lambda it: it.not_to_be_disclosed,
)
serious_harm: Final = _asks(
    "access is likely to cause serious harm to someone's physical or mental health",
    lambda it: it.serious_harm,
)
reconsult: Final = _asks(
    "it is reasonable to ask the health professional again", lambda it: it.reconsult
)
known_to_data_subject: Final = _asks(
    "the data subject has already seen or knows the data", lambda it: it.known_to_data_subject
)
social_services: Final = _asks(
    "the data are of a listed social work body and function", lambda it: it.social_services
)
prejudices_social_work: Final = _asks(
    "access is likely to prejudice social work for that reason",
    lambda it: it.prejudices_social_work,
)
from_reporter: Final = _asks(
    "the data came from the Principal Reporter", lambda it: it.from_reporter
)
reporter_cleared: Final = _asks(
    "the Reporter has said that the serious harm test is not met", lambda it: it.reporter_cleared
)
processed_for_school: Final = _asks(
    "the data are processed by or for those who run the school, or a teacher",
    lambda it: it.processed_for_school,
)
about_pupil: Final = _asks("they relate to a present or past pupil", lambda it: it.about_pupil)
teachers_own_use: Final = _asks(
    "a teacher processes them solely for their own use", lambda it: it.teachers_own_use
)
education_function: Final = _asks(
    "an education authority processes them to educate its pupils", lambda it: it.education_function
)
child_abuse: Final = _asks(
    "the data say whether the data subject is or may be at risk of child abuse",
    lambda it: it.child_abuse,
)
in_best_interests: Final = _asks(
    "access would be in the data subject's best interests", lambda it: it.in_best_interests
)
restricted_fertility: Final = _asks(
    "the law on human fertilisation and embryology restricts disclosure",
    lambda it: it.restricted_fertility,
)
restricted_adoption: Final = _asks(
    "a listed enactment on adoption restricts disclosure", lambda it: it.restricted_adoption
)
restricted_plan: Final = _asks(
    "a regulation restricts the disclosure of the plan for special needs",
    lambda it: it.restricted_plan,
)
plan_rule_in_wales: Final = _asks(
    "Schedule 4 lists that regulation for Wales", lambda it: it.plan_rule_in_wales
)
restricted_parental_order: Final = _asks(
    "a listed enactment on parental orders restricts disclosure",
    lambda it: it.restricted_parental_order,
)
restricted_hearing: Final = _asks(
    "the law on children's hearings restricts disclosure", lambda it: it.restricted_hearing
)
identifies_other: Final = _asks(
    "disclosure would give information relating to another identifiable individual",
    lambda it: it.identifies_other,
)
other_consents: Final = _asks("that individual consents", lambda it: it.other_consents)
reasonable_without_consent: Final = _asks(
    "it is reasonable to disclose without that individual's consent",
    lambda it: it.reasonable_without_consent,
)
health_record: Final = _asks("the information is in a health record", lambda it: it.health_record)
other_in_care: Final = _asks(
    "that individual contributed to the record or took part in the care",
    lambda it: it.other_in_care,
)
official_capacity: Final = _asks(
    "it relates to or comes from that individual in an official capacity",
    lambda it: it.official_capacity,
)
privileged: Final = _asks("legal professional privilege could be claimed", lambda it: it.privileged)
adviser_confidence: Final = _asks(
    "a legal adviser owes a client confidentiality", lambda it: it.adviser_confidence
)
confidential_reference: Final = _asks(
    "the data are a reference given or to be given in confidence",
    lambda it: it.confidential_reference,
)
reference_purpose: Final = _asks(
    "it is for education, work, a placement, an office or a service",
    lambda it: it.reference_purpose,
)
recorded_by_candidate: Final = _asks(
    "candidates recorded the information", lambda it: it.recorded_by_candidate
)
during_exam: Final = _asks("they did so during an exam", lambda it: it.during_exam)
exam_marks: Final = _asks(
    "the data are marks, or serve to determine exam results or follow from them",
    lambda it: it.exam_marks,
)
before_results: Final = _asks(
    "the request came before the day on which the results are announced",
    lambda it: it.before_results,
)
negotiations: Final = _asks(
    "the data record the controller's intentions in negotiations with the data subject",
    lambda it: it.negotiations,
)
prejudices_negotiations: Final = _asks(
    "giving them is likely to prejudice the negotiations", lambda it: it.prejudices_negotiations
)
forecasting: Final = _asks(
    "the data are processed for management forecasting or planning", lambda it: it.forecasting
)
prejudices_activity: Final = _asks(
    "giving them is likely to prejudice the conduct of the activity",
    lambda it: it.prejudices_activity,
)
preventing_crime: Final = _asks(
    "the data are processed to prevent or detect crime", lambda it: it.preventing_crime
)
prosecuting: Final = _asks(
    "the data are processed to apprehend or prosecute offenders", lambda it: it.prosecuting
)
taxing: Final = _asks(
    "the data are processed to assess or collect a tax or duty", lambda it: it.taxing
)
prejudices_crime_tax: Final = _asks(
    "the provision is likely to prejudice one of these matters", lambda it: it.prejudices_crime_tax
)
from_crime_controller: Final = _asks(
    "the data come from a controller that processes them for these matters",
    lambda it: it.from_crime_controller,
)
statutory_functions: Final = _asks(
    "they are obtained and processed to discharge statutory functions",
    lambda it: it.statutory_functions,
)
first_controller_exempt: Final = _asks(
    "the first controller is exempt for them", lambda it: it.first_controller_exempt
)
protective_function: Final = _asks(
    "the data are processed for a listed function that protects the public",
    lambda it: it.protective_function,
)
function_conferred: Final = _asks(
    "that function is of the origin which the table asks for", lambda it: it.function_conferred
)
complaint_function: Final = _asks(
    "the data are processed for a listed function, such as a complaint about children's services",
    lambda it: it.complaint_function,
)
prejudices_function: Final = _asks(
    "the provision is likely to prejudice the function's proper discharge",
    lambda it: it.prejudices_function,
)
judicial_matter: Final = _asks(
    "the data bear on judicial independence or judicial proceedings",
    lambda it: it.judicial_matter,
)
prejudices_judicial_matter: Final = _asks(
    "the provision is likely to prejudice judicial independence or judicial proceedings",
    lambda it: it.prejudices_judicial_matter,
)
crown_honour: Final = _asks(
    "the data are processed for the conferring by the Crown of an honour or dignity",
    lambda it: it.crown_honour,
)
must_be_public: Final = _asks(
    "an enactment obliges the controller to make the data public", lambda it: it.must_be_public
)
prevents_publication: Final = _asks(
    "the provision would prevent the controller from complying", lambda it: it.prevents_publication
)
disclosure_required: Final = _asks(
    "an enactment, a rule of law or a court requires their disclosure",
    lambda it: it.disclosure_required,
)
for_proceedings: Final = _asks(
    "disclosing them is necessary for legal proceedings", lambda it: it.for_proceedings
)
for_advice: Final = _asks(
    "disclosing them is necessary to obtain legal advice", lambda it: it.for_advice
)
for_legal_rights: Final = _asks(
    "disclosing them is necessary for legal rights", lambda it: it.for_legal_rights
)
prevents_disclosure: Final = _asks(
    "the provision would prevent the controller from making the disclosure",
    lambda it: it.prevents_disclosure,
)
incriminating: Final = _asks(
    "complying would expose the person who must comply to proceedings for an offence",
    lambda it: it.incriminating,
)
offence_left_out: Final = _asks(
    "it is an offence of data protection or a listed one of false statements",
    lambda it: it.offence_left_out,
)
special_purposes: Final = _asks(
    "the data are processed for journalism, academic, artistic or literary purposes",
    lambda it: it.special_purposes,
)
for_publication: Final = _asks("that is with a view to publication", lambda it: it.for_publication)
believed_in_public_interest: Final = _asks(
    "the controller reasonably believes publication to be in the public interest",
    lambda it: it.believed_in_public_interest,
)
believed_incompatible: Final = _asks(
    "the controller reasonably believes the provision to be incompatible with it",
    lambda it: it.believed_incompatible,
)
research: Final = _asks(
    "the data are processed for scientific or historical research", lambda it: it.research
)
statistics: Final = _asks(
    "the data are processed for statistical purposes", lambda it: it.statistics
)
archiving: Final = _asks(
    "the data are processed for archiving in the public interest", lambda it: it.archiving
)
impairs_purposes: Final = _asks(
    "the provision would prevent or seriously impair these purposes", lambda it: it.impairs_purposes
)
research_safeguards: Final = _asks(
    "the safeguards for research, archiving and statistics are kept",
    lambda it: it.research_safeguards,
)
results_identify: Final = _asks(
    "the results identify a data subject", lambda it: it.results_identify
)
under_power: Final = _asks(
    "the request is made in exercise of a power conferred by law", lambda it: it.under_power
)
incapable: Final = _asks(
    "the data subject is incapable of managing their own affairs", lambda it: it.incapable
)
health_professional: Final = _asks(
    "the controller is a health professional", lambda it: it.health_professional
)
education_data: Final = _asks("the data are education data", lambda it: it.education_data)
social_work_data: Final = _asks("the data are social work data", lambda it: it.social_work_data)
deemed_reasonable: Final = _asks(
    "the law deems it reasonable to disclose without that individual's consent",
    lambda it: it.deemed_reasonable,
)
opinion_in_period: Final = _asks(
    "the opinion was obtained in the six months that end when it is relied on",
    lambda it: it.opinion_in_period,
)


def _is(member: object, value: object) -> Maybe:
    return None if value is None else value is member


opinion_met: Final = _asks(
    "the appropriate health professional's opinion is that the serious harm test is met",
    lambda it: _is(Opinion.MET, it.opinion),
)
opinion_not_met: Final = _asks(
    "the appropriate health professional's opinion is that the serious harm test is not met",
    lambda it: _is(Opinion.NOT_MET, it.opinion),
)
by_parent: Final = _asks(
    "the requester has parental responsibility for the data subject",
    lambda it: _is(MadeBy.PARENTAL_RESPONSIBILITY, it.requester),
)
by_court_appointed: Final = _asks(
    "a court has appointed the requester to manage the data subject's affairs",
    lambda it: _is(MadeBy.COURT_APPOINTED, it.requester),
)
access: Final = _asks(
    "the right exercised is that of access", lambda it: _is(Right.ACCESS, it.right)
)


def under(years: int) -> Asked:
    """Ask whether the data subject is younger than so many years."""
    return _asks(
        f"the data subject is aged under {years}",
        lambda it: None if it.age is None else it.age < years,
    )


def nation_among(*nations: Nation) -> Asked:
    """Ask whether the school is in one of some nations."""
    among = frozenset(nations)
    return _asks(
        f"the school is in {titles(among)}",
        lambda it: None if it.nation is None else it.nation in among,
    )


def supplied_by(text: str, *roles: Role) -> Asked:
    """Ask whether the data come from one of some people."""
    return _asks(
        f"the data come from {text}", lambda it: None if it.source is None else it.source in roles
    )


def other_is(text: str, *roles: Role) -> Asked:
    """Ask whether the other individual is one of some people."""
    return _asks(
        f"that individual is {text}", lambda it: None if it.other is None else it.other in roles
    )
