"""What a consent is asked: one wording for each fact, made a clause by the limb that asks it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.consent.vocabulary import DataSubject
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause, Maybe

if TYPE_CHECKING:
    from ukschoolgdpr.consent.facts import Consent


def _asks(text: str, met: Callable[["Consent"], Maybe]) -> Callable[[Citation], Clause["Consent"]]:
    def clause(cites: Citation) -> Clause["Consent"]:
        return Clause(text, cites, met)

    return clause


def data_subject_is(text: str, kind: DataSubject) -> Callable[[Citation], Clause["Consent"]]:
    """Make a clause that asks who the data subject is."""
    return _asks(text, lambda it: None if it.data_subject is None else it.data_subject is kind)


def younger_than(age: int) -> Callable[[Citation], Clause["Consent"]]:
    """Make a clause that asks whether the data subject is below an age."""
    return _asks(f"the person is under {age}", lambda it: None if it.age is None else it.age < age)


pupil: Final = data_subject_is("the person is a pupil of the school", DataSubject.PUPIL)
employee: Final = data_subject_is("the person is employed by the school", DataSubject.EMPLOYEE)

given_by_data_subject: Final = _asks(
    "the data subject gives it", lambda it: it.given_by_data_subject
)
competent: Final = _asks(
    "the data subject understands what they consent to", lambda it: it.competent
)
authorised: Final = _asks(
    "someone with authority to do so gives it for the data subject", lambda it: it.authorised
)

statement: Final = _asks("it is given by a statement", lambda it: it.statement)
affirmative_act: Final = _asks(
    "it is given by a clear affirmative act", lambda it: it.affirmative_act
)
unambiguous: Final = _asks(
    "it leaves no doubt that the person agrees, and to what", lambda it: it.unambiguous
)
pre_ticked: Final = _asks("the box was ticked in advance", lambda it: it.pre_ticked)
opt_out: Final = _asks("it is taken from a failure to opt out", lambda it: it.opt_out)
inaction: Final = _asks("it is taken from silence or inactivity", lambda it: it.inaction)

specific: Final = _asks("it is given for specific purposes", lambda it: it.specific)
research_area: Final = _asks(
    "it falls short only as it is for an area of scientific research",
    lambda it: it.research_area,
)
purposes_unidentifiable: Final = _asks(
    "the purposes cannot be fully identified when it is sought",
    lambda it: it.purposes_unidentifiable,
)
ethical_standards: Final = _asks(
    "to seek it so is consistent with the ethical standards of that area",
    lambda it: it.ethical_standards,
)
part_choice: Final = _asks(
    "people may consent to part of the research, so far as its purposes allow",
    lambda it: it.part_choice,
)
several_purposes: Final = _asks(
    "it is asked for several purposes or kinds of processing", lambda it: it.several_purposes
)
separate_consents: Final = _asks(
    "each of them may be agreed to on its own", lambda it: it.separate_consents
)

controller_named: Final = _asks("the request names the controller", lambda it: it.controller_named)
purpose_told: Final = _asks("the request says what the data are for", lambda it: it.purpose_told)
withdrawal_told: Final = _asks(
    "people are told beforehand that they may withdraw it", lambda it: it.withdrawal_told
)
others_rely: Final = _asks("other controllers will rely on it", lambda it: it.others_rely)
others_named: Final = _asks("the request names each of them", lambda it: it.others_named)
processing_told: Final = _asks(
    "the request says what will be done with the data", lambda it: it.processing_told
)

genuine_choice: Final = _asks(
    "the person has a genuine and free choice", lambda it: it.genuine_choice
)
detriment: Final = _asks(
    "someone who refuses or withdraws comes off worse", lambda it: it.detriment
)
conditional: Final = _asks(
    "a contract or service is had only with the consent", lambda it: it.conditional
)
necessary_for_service: Final = _asks(
    "that contract or service cannot be had without the processing",
    lambda it: it.necessary_for_service,
)
free_despite_condition: Final = _asks(
    "with the utmost account taken of that, it is free all the same",
    lambda it: it.free_despite_condition,
)
real_alternative: Final = _asks(
    "someone who refuses has a real alternative", lambda it: it.real_alternative
)
other_imbalance: Final = _asks(
    "power is clearly imbalanced for another reason", lambda it: it.other_imbalance
)

with_other_matters: Final = _asks(
    "it is given in a written declaration that also concerns other matters",
    lambda it: it.with_other_matters,
)
distinguishable: Final = _asks(
    "the request is clearly distinguishable from them", lambda it: it.distinguishable
)
intelligible: Final = _asks("the form of the request is intelligible", lambda it: it.intelligible)
accessible: Final = _asks("the form of the request is easily accessible", lambda it: it.accessible)
plain_language: Final = _asks(
    "the language of the request is clear and plain", lambda it: it.plain_language
)

withdrawable: Final = _asks("it may be withdrawn at any time", lambda it: it.withdrawable)
withdrawal_as_easy: Final = _asks(
    "to withdraw it is as easy as to give it", lambda it: it.withdrawal_as_easy
)
demonstrable: Final = _asks(
    "the controller can demonstrate that it was given", lambda it: it.demonstrable
)

express_statement: Final = _asks(
    "it is confirmed in an express statement", lambda it: it.express_statement
)
special_category_named: Final = _asks(
    "that statement names the data of a special category",
    lambda it: it.special_category_named,
)

carries_on_anyway: Final = _asks(
    "the school could use the data without it", lambda it: it.carries_on_anyway
)
presented_as_basis: Final = _asks(
    "the school told people that it relies on consent", lambda it: it.presented_as_basis
)
refused: Final = _asks("the person has refused it", lambda it: it.refused)
withdrawn: Final = _asks("it has been withdrawn", lambda it: it.withdrawn)
purposes_changed: Final = _asks(
    "the purposes have changed since it was given", lambda it: it.purposes_changed
)
processing_changed: Final = _asks(
    "what is done with the data has changed since", lambda it: it.processing_changed
)
relationship_changed: Final = _asks(
    "the relationship of the person with the school has changed since",
    lambda it: it.relationship_changed,
)
child_became_competent: Final = _asks(
    "the child for whom someone gave it has become competent since",
    lambda it: it.child_became_competent,
)

based_on_consent: Final = _asks(
    "consent is the lawful basis of the service", lambda it: it.based_on_consent
)
online_service: Final = _asks(
    "the service is an information society service", lambda it: it.online_service
)
offered_directly: Final = _asks(
    "the service is offered directly to a child", lambda it: it.offered_directly
)
preventive_or_counselling: Final = _asks(
    "the service is a preventive or counselling one", lambda it: it.preventive_or_counselling
)
parental_consent: Final = _asks(
    "the holder of parental responsibility gives or authorises it",
    lambda it: it.parental_consent,
)
parental_consent_verified: Final = _asks(
    "reasonable efforts are made to verify that", lambda it: it.parental_consent_verified
)

recognisable: Final = _asks(
    "the person can be recognised by their looks", lambda it: it.recognisable
)
name_beside: Final = _asks("their name stands beside the image", lambda it: it.name_beside)
identifiable_otherwise: Final = _asks(
    "something else tells who it is", lambda it: it.identifiable_otherwise
)
other_basis: Final = _asks(
    "the use of the image has a lawful basis other than consent", lambda it: it.other_basis
)

for_school: Final = _asks(
    "the information is processed by or on behalf of a school",
    lambda it: it.for_school,
)
identifying: Final = _asks(
    "the information can establish or verify who someone is", lambda it: it.identifying
)
automated_recognition: Final = _asks(
    "the information is meant for a system that recognises people automatically",
    lambda it: it.automated_recognition,
)
parents_notified: Final = _asks(
    "each parent who must be has been notified in writing", lambda it: it.parents_notified
)
parent_consented: Final = _asks("a parent consents in writing", lambda it: it.parent_consented)
parent_objected: Final = _asks(
    "a parent has withdrawn consent or otherwise objected, in writing",
    lambda it: it.parent_objected,
)
child_refused: Final = _asks(
    "the child refuses to take part, or to go on", lambda it: it.child_refused
)
child_objected: Final = _asks("the child otherwise objects", lambda it: it.child_objected)
