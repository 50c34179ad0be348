"""What a consent is decided upon: who gives it, how it was asked for, and for what."""

from attrs import field, frozen

from ukschoolgdpr.consent.vocabulary import DataSubject
from ukschoolgdpr.facts.processing import School, is_age, is_maybe, is_school, one_of
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation


@frozen(kw_only=True)
class Consent:
    """What is asked of a consent, and of the request for it; what is left out is not known.

    Example:
        >>> Consent(age=-1)
        Traceback (most recent call last):
        ukschoolgdpr.errors.FactsError: age: expected an age in whole years or None, not -1
    """

    school: School = field(factory=School, validator=is_school)
    """The controller."""
    data_subject: DataSubject | None = field(default=None, validator=one_of(DataSubject))
    """Who the data are about."""
    age: int | None = field(default=None, validator=is_age)
    """How old they are, in whole years."""

    given_by_data_subject: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject gives it, child or adult, and nobody for them."""
    competent: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject understands what they consent to and what comes of it. At what age
    that is presumed, and where, is for the module ``people``."""
    authorised: Maybe = field(default=None, validator=is_maybe)
    """Whether someone gives it for the data subject with authority to: a holder of parental
    responsibility for a child who is not competent, or an attorney or deputy."""

    statement: Maybe = field(default=None, validator=is_maybe)
    """Whether it is given by a statement, written or spoken."""
    affirmative_act: Maybe = field(default=None, validator=is_maybe)
    """Whether it is given by another clear affirmative act, such as ticking an empty box."""
    unambiguous: Maybe = field(default=None, validator=is_maybe)
    """Whether it leaves no doubt that the person agrees, and to what."""
    pre_ticked: Maybe = field(default=None, validator=is_maybe)
    """Whether the box was ticked before the person saw it."""
    opt_out: Maybe = field(default=None, validator=is_maybe)
    """Whether it is taken from a failure to opt out."""
    inaction: Maybe = field(default=None, validator=is_maybe)
    """Whether it is taken from silence or inactivity."""

    specific: Maybe = field(default=None, validator=is_maybe)
    """Whether it is given for one or more specific purposes."""
    research_area: Maybe = field(default=None, validator=is_maybe)
    """Whether it falls short of that only as it is given for an area of scientific research."""
    purposes_unidentifiable: Maybe = field(default=None, validator=is_maybe)
    """Whether the purposes cannot be fully identified when consent is sought."""
    ethical_standards: Maybe = field(default=None, validator=is_maybe)
    """Whether to seek it so is consistent with the ethical standards of that area."""
    part_choice: Maybe = field(default=None, validator=is_maybe)
    """Whether people may consent to part of the research, so far as its purposes allow."""
    several_purposes: Maybe = field(default=None, validator=is_maybe)
    """Whether it is asked for several purposes or kinds of processing."""
    separate_consents: Maybe = field(default=None, validator=is_maybe)
    """Whether each of them may be agreed to on its own."""

    controller_named: Maybe = field(default=None, validator=is_maybe)
    """Whether the request names the school as controller."""
    purpose_told: Maybe = field(default=None, validator=is_maybe)
    """Whether it says what the data are for."""
    withdrawal_told: Maybe = field(default=None, validator=is_maybe)
    """Whether it says, before consent is given, that consent may be withdrawn."""
    others_rely: Maybe = field(default=None, validator=is_maybe)
    """Whether other controllers will rely on the consent."""
    others_named: Maybe = field(default=None, validator=is_maybe)
    """Whether it names each of them."""
    processing_told: Maybe = field(default=None, validator=is_maybe)
    """Whether it says what will be done with the data."""

    genuine_choice: Maybe = field(default=None, validator=is_maybe)
    """Whether the person has a genuine and free choice, as the school must judge."""
    detriment: Maybe = field(default=None, validator=is_maybe)
    """Whether someone who refuses or withdraws comes off worse for it."""
    conditional: Maybe = field(default=None, validator=is_maybe)
    """Whether a contract or service, such as a place in a play, is had only with the consent."""
    necessary_for_service: Maybe = field(default=None, validator=is_maybe)
    """Whether that contract or service cannot be had without the processing."""
    free_despite_condition: Maybe = field(default=None, validator=is_maybe)
    """Whether, with the utmost account taken of that condition, consent is free all the same."""
    real_alternative: Maybe = field(default=None, validator=is_maybe)
    """Whether someone who refuses has a real alternative."""
    other_imbalance: Maybe = field(default=None, validator=is_maybe)
    """Whether power is clearly imbalanced for a reason other than who the data subject and the
    school are."""

    with_other_matters: Maybe = field(default=None, validator=is_maybe)
    """Whether it is given in a written declaration that also concerns other matters."""
    distinguishable: Maybe = field(default=None, validator=is_maybe)
    """Whether the request is clearly distinguishable from them."""
    intelligible: Maybe = field(default=None, validator=is_maybe)
    """Whether the form of the request is intelligible."""
    accessible: Maybe = field(default=None, validator=is_maybe)
    """Whether its form is easily accessible."""
    plain_language: Maybe = field(default=None, validator=is_maybe)
    """Whether its language is clear and plain."""

    withdrawable: Maybe = field(default=None, validator=is_maybe)
    """Whether it may be withdrawn at any time."""
    withdrawal_as_easy: Maybe = field(default=None, validator=is_maybe)
    """Whether to withdraw it is as easy as to give it."""
    demonstrable: Maybe = field(default=None, validator=is_maybe)
    """Whether the school can demonstrate that it was given."""

    special_category: Maybe = field(default=None, validator=is_maybe)
    """Whether data of a special category are to be used on the strength of it."""
    express_statement: Maybe = field(default=None, validator=is_maybe)
    """Whether it is confirmed in so many words, not by an act alone."""
    special_category_named: Maybe = field(default=None, validator=is_maybe)
    """Whether those words name the data of a special category."""

    carries_on_anyway: Maybe = field(default=None, validator=is_maybe)
    """Whether the school could, or would, use the data without the consent."""
    presented_as_basis: Maybe = field(default=None, validator=is_maybe)
    """Whether the school told people that it relies on their consent."""
    refused: Maybe = field(default=None, validator=is_maybe)
    """Whether the person has refused it."""
    withdrawn: Maybe = field(default=None, validator=is_maybe)
    """Whether it has been withdrawn."""
    purposes_changed: Maybe = field(default=None, validator=is_maybe)
    """Whether the purposes have changed since it was given."""
    processing_changed: Maybe = field(default=None, validator=is_maybe)
    """Whether what is done with the data has."""
    relationship_changed: Maybe = field(default=None, validator=is_maybe)
    """Whether the relationship of the person with the school has."""
    child_became_competent: Maybe = field(default=None, validator=is_maybe)
    """Whether a child for whom someone gave it has become competent since."""

    based_on_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether consent is the lawful basis of the online service; that of a school's own teaching
    platform normally is public task."""
    online_service: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are for an information society service: one normally provided for
    remuneration, at a distance, by electronic means and at individual request."""
    offered_directly: Maybe = field(default=None, validator=is_maybe)
    """Whether that service is offered directly to a child, not through the school."""
    preventive_or_counselling: Maybe = field(default=None, validator=is_maybe)
    """Whether it is a preventive or counselling service."""
    parental_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether the holder of parental responsibility gives or authorises the consent."""
    parental_consent_verified: Maybe = field(default=None, validator=is_maybe)
    """Whether reasonable efforts are made to verify that."""

    recognisable: Maybe = field(default=None, validator=is_maybe)
    """Whether the person can be recognised in an image by their looks."""
    name_beside: Maybe = field(default=None, validator=is_maybe)
    """Whether their name stands beside it."""
    identifiable_otherwise: Maybe = field(default=None, validator=is_maybe)
    """Whether something else tells who it is, such as a uniform, a caption or the place."""
    other_basis: Maybe = field(default=None, validator=is_maybe)
    """Whether the use of the image has a lawful basis other than consent."""

    for_school: Maybe = field(default=None, validator=is_maybe)
    """Whether biometric information is processed by or on behalf of the proprietor of a school,
    state-funded or independent, or of a 16 to 19 academy, or of the governing body of a further
    education institution."""
    identifying: Maybe = field(default=None, validator=is_maybe)
    """Whether the information, such as that of a finger, can establish or verify who someone is."""
    automated_recognition: Maybe = field(default=None, validator=is_maybe)
    """Whether it is obtained or recorded for a system that recognises people automatically. A
    photograph as such is not."""
    parents_notified: Maybe = field(default=None, validator=is_maybe)
    """Whether each parent who must be has been notified in writing; see ``parents_say``."""
    parent_consented: Maybe = field(default=None, validator=is_maybe)
    """Whether a parent consents in writing."""
    parent_objected: Maybe = field(default=None, validator=is_maybe)
    """Whether a parent has withdrawn consent or otherwise objected, in writing."""
    child_refused: Maybe = field(default=None, validator=is_maybe)
    """Whether the child refuses to take part, or to go on, in any form."""
    child_objected: Maybe = field(default=None, validator=is_maybe)
    """Whether the child objects otherwise, in any form."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation
