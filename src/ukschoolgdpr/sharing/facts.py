"""What a disclosure is decided upon: who gets which data, and what is so of it.

Facts that need judgement ("necessary", "detrimental") are supplied by a person. Every fact left out
is not known. Where data of several kinds are to go, each kind is asked about apart.
"""

from attrs import field, frozen

from ukschoolgdpr.facts.processing import School, is_age, is_maybe, is_school, one_of
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.sharing.vocabulary import Recipient, SharedData


@frozen(kw_only=True)
class Sharing:
    """Data of one kind that are to go to somebody outside the school."""

    school: School = field(factory=School, validator=is_school)
    """The controller."""
    recipient: Recipient | None = field(default=None, validator=one_of(Recipient))
    """To whom the data are to go."""
    data: SharedData | None = field(default=None, validator=one_of(SharedData))
    """Which data."""
    age: int | None = field(default=None, validator=is_age)
    """How old the pupil is, in whole years."""
    requested: Maybe = field(default=None, validator=is_maybe)
    """Whether the recipient has asked for the data."""
    necessary: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for its purpose, and no less would do."""
    proportionate: Maybe = field(default=None, validator=is_maybe)
    """Whether it is proportionate."""

    early_years_provider: Maybe = field(default=None, validator=is_maybe)
    """Whether the school is an early years provider."""
    for_participation: Maybe = field(default=None, validator=is_maybe)
    """Whether the authority asks in order to exercise its functions on participation, about
    somebody to whom they extend: past compulsory school age, under 18, without a level 3
    qualification."""
    pupil_instructed: Maybe = field(default=None, validator=is_maybe)
    """Whether the pupil has told the school not to give such information."""
    parent_instructed: Maybe = field(default=None, validator=is_maybe)
    """Whether a parent has."""
    declined: Maybe = field(default=None, validator=is_maybe)
    """Whether parent or pupil has refused to declare it."""
    for_needs_assessment: Maybe = field(default=None, validator=is_maybe)
    """Whether the authority secures an assessment of education, health and care needs, and asks
    the school for advice."""
    plan_exception: Maybe = field(default=None, validator=is_maybe)
    """Whether an exception that the regulation on plans lists applies."""
    for_inspection: Maybe = field(default=None, validator=is_maybe)
    """Whether the inspectorate asks for an inspection."""

    referral_conditions: Maybe = field(default=None, validator=is_maybe)
    """Whether somebody was taken out of regulated activity, in Scotland a regulated role, or would
    have been, because of conduct, a risk of harm or an offence, as the duty to refer has it."""
    misconduct: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has ceased to use a teacher's services because of serious misconduct, or
    might have done so."""

    moved: Maybe = field(default=None, validator=is_maybe)
    """Whether the pupil has ceased to be registered here, and is registered with the recipient."""

    safeguards: Maybe = field(default=None, validator=is_maybe)
    """Whether the school shares it to safeguard or promote the welfare of children."""
    co_operation: Maybe = field(default=None, validator=is_maybe)
    """Whether it is part of the arrangements of the authority and its partners for the well-being
    of children, and the school is a partner."""
    for_partner_functions: Maybe = field(default=None, validator=is_maybe)
    """Whether a safeguarding partner asks in order to enable or assist the safeguarding functions
    of the partners."""
    designated: Maybe = field(default=None, validator=is_maybe)
    """Whether regulations designate the school as a childcare or education agency, and the duty to
    share has been brought into force for it: none were found."""
    recipient_bound: Maybe = field(default=None, validator=is_maybe)
    """Whether the recipient is bound by that duty as well."""
    relevant_to_welfare: Maybe = field(default=None, validator=is_maybe)
    """Whether the school considers the information relevant to the welfare of a child."""
    facilitates: Maybe = field(default=None, validator=is_maybe)
    """Whether it considers that sharing may help the recipient's functions or services."""
    more_detrimental: Maybe = field(default=None, validator=is_maybe)
    """Whether it considers that sharing would be more detrimental to the child than not."""
    panel_partner: Maybe = field(default=None, validator=is_maybe)
    """Whether the school is a partner of the panel."""
    practicable: Maybe = field(default=None, validator=is_maybe)
    """Whether co-operating so is appropriate and reasonably practicable."""

    vital_interests: Maybe = field(default=None, validator=is_maybe)
    """Whether it protects somebody's life, or other vital interests."""
    crime_and_disorder: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary or expedient for a purpose of the Crime and Disorder Act 1998."""
    power_invoked: Maybe = field(default=None, validator=is_maybe)
    """Whether an authorised officer requires it under a power that names persons like the
    school."""
    court_ordered: Maybe = field(default=None, validator=is_maybe)
    """Whether a court order or a warrant requires it."""
    required_by_law: Maybe = field(default=None, validator=is_maybe)
    """Whether another enactment requires it, such as one on tax, pensions or work."""
    forbidden_by_law: Maybe = field(default=None, validator=is_maybe)
    """Whether an enactment or a court forbids it, such as on adoption or on naming a child."""

    consented: Maybe = field(default=None, validator=is_maybe)
    """Whether there is a valid consent to it, of whoever may give one."""
    other_basis: Maybe = field(default=None, validator=is_maybe)
    """Whether another lawful basis than consent is open to it, such as a public task that no
    gateway here names, or a legitimate interest."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation
