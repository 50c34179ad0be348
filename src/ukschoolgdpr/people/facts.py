"""What is decided upon: who asks, for whom, and how they came by parental responsibility."""

from datetime import date

from attrs import field, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import School, is_age, is_flag, is_maybe, is_school
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import is_day_or_none


@frozen(kw_only=True)
class Requester:
    """Someone who asks, and the data subject for whom they ask, who may be themselves.

    What has been shown, or is evident, is never "not known": until it is, it is not. So the three
    facts of that kind begin as False, and a presumption stands on its own.

    Example:
        >>> Requester(age=13, understands=True, shown_incapable=True)
        Traceback (most recent call last):
        ukschoolgdpr.errors.FactsError: shown_incapable: the data subject is said to understand
    """

    school: School = field(factory=School, validator=is_school)
    """The controller."""

    age: int | None = field(default=None, validator=is_age)
    """The age of the data subject, in whole years."""
    deceased: bool = field(default=False, validator=is_flag)
    """Whether the data subject is known to have died."""
    understands: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject understands, in broad terms, what it means to exercise the right
    or to give the consent: the judgement of a person."""
    shown_incapable: bool = field(default=False, validator=is_flag)
    """Whether it has been shown that the data subject lacks that understanding, or as an adult
    capacity. A view that is not shown rebuts no presumption."""
    against_own_interests: bool = field(default=False, validator=is_flag)
    """Whether the data subject is evidently acting against their own best interests."""

    parental_responsibility: Maybe = field(default=None, validator=is_maybe)
    """Whether the requester has it; in Scotland, parental responsibilities and rights."""
    authorised: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject has authorised the requester."""
    evidence_seen: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has seen evidence of the authority, power or appointment."""
    in_childs_interests: Maybe = field(default=None, validator=is_maybe)
    """Whether it is evidently in the child's best interests that the requester acts."""
    order_prevents: Maybe = field(default=None, validator=is_maybe)
    """Whether a court order prevents the requester from taking this step, such as a prohibited
    steps order, or a special guardianship order that the guardian uses to exclude them."""
    consent_of_all_required: Maybe = field(default=None, validator=is_maybe)
    """Whether an enactment requires the consent of more than one person, such as of everyone who
    has parental responsibility."""

    covers_property: Maybe = field(default=None, validator=is_maybe)
    """Whether the power or order covers property and affairs."""
    power_registered: Maybe = field(default=None, validator=is_maybe)
    """Whether the power of attorney is registered."""
    appointed_by_court: Maybe = field(default=None, validator=is_maybe)
    """Whether a court has appointed the requester deputy, guardian or controller."""

    confidence_owed: Maybe = field(default=None, validator=is_maybe)
    """Whether the school owes the child a duty of confidence for the data."""
    abuse_alleged: Maybe = field(default=None, validator=is_maybe)
    """Whether abuse or ill treatment is alleged, or other harm may come of access."""
    detriment_if_refused: Maybe = field(default=None, validator=is_maybe)
    """Whether it would be to the child's detriment if the requester is refused."""
    order_on_child: Maybe = field(default=None, validator=is_maybe)
    """Whether there is a court order on access to the child or responsibility for them."""
    child_objects: Maybe = field(default=None, validator=is_maybe)
    """Whether the child does not want the requester to have the data."""

    natural_parent: Maybe = field(default=None, validator=is_maybe)
    """Whether the requester is the child's natural or adoptive parent."""
    has_care: Maybe = field(default=None, validator=is_maybe)
    """Whether the requester has care of the child."""
    liable_to_maintain: Maybe = field(default=None, validator=is_maybe)
    """Whether the requester is liable to maintain the child."""

    reasonable_doubt: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has reasonable doubts about who is asking."""
    known_to_school: Maybe = field(default=None, validator=is_maybe)
    """Whether the school knows who is asking, as it does a parent whom it meets."""
    information_necessary: Maybe = field(default=None, validator=is_maybe)
    """Whether what the school asks for is necessary to confirm it, and no more than that."""
    identity_confirmed: Maybe = field(default=None, validator=is_maybe)
    """Whether it has been confirmed."""

    further_copies: Maybe = field(default=None, validator=is_maybe)
    """Whether the requester asks for further copies of what they were given."""
    asked_electronically: Maybe = field(default=None, validator=is_maybe)
    """Whether the request was made by electronic means."""
    asked_otherwise: Maybe = field(default=None, validator=is_maybe)
    """Whether the requester asked for another form than an electronic one."""
    asked_orally: Maybe = field(default=None, validator=is_maybe)
    """Whether the requester asked to be told orally."""
    identity_proven_otherwise: Maybe = field(default=None, validator=is_maybe)
    """Whether their identity is proven by other means."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation

    def __attrs_post_init__(self) -> None:
        """Refuse someone who understands and is shown not to."""
        if self.understands and self.shown_incapable:
            msg = "shown_incapable: the data subject is said to understand"
            raise FactsError(msg)


@frozen(kw_only=True)
class Parentage:
    """How someone may have come by parental responsibility for a child."""

    birth_mother: Maybe = field(default=None, validator=is_maybe)
    """Whether they gave birth to the child."""
    father: Maybe = field(default=None, validator=is_maybe)
    """Whether they are the child's father."""
    second_female_parent: Maybe = field(default=None, validator=is_maybe)
    """Whether they are a parent under section 42 or 43 of the Human Fertilisation and Embryology
    Act 2008."""
    married_to_mother: Maybe = field(default=None, validator=is_maybe)
    """Whether they were married to the mother, or her civil partner, at the birth or later; in
    Scotland, at the conception or later."""
    registered_as_parent: Maybe = field(default=None, validator=is_maybe)
    """Whether the birth is registered in their name too, as father or parent."""
    registered_on: date | None = field(default=None, validator=is_day_or_none)
    """The day on which they were so registered."""
    agreement: Maybe = field(default=None, validator=is_maybe)
    """Whether there is an agreement in the prescribed form: with the mother, or for a step-parent
    with the parents who have it."""
    responsibility_order: Maybe = field(default=None, validator=is_maybe)
    """Whether a court order gives it to them."""
    step_parent: Maybe = field(default=None, validator=is_maybe)
    """Whether they are married to a parent who has it, or that parent's civil partner."""
    guardian: Maybe = field(default=None, validator=is_maybe)
    """Whether they are the child's guardian, now that a parent has died."""
    special_guardian: Maybe = field(default=None, validator=is_maybe)
    """Whether a special guardianship order names them."""
    lives_with_by_order: Maybe = field(default=None, validator=is_maybe)
    """Whether a child arrangements order, in Northern Ireland a residence order, says that the
    child lives with them."""
    care_order: Maybe = field(default=None, validator=is_maybe)
    """Whether they are the authority of a care order, an interim one included. One that only
    accommodates the child (in England and Wales under section 20) is not."""
    emergency_protection_order: Maybe = field(default=None, validator=is_maybe)
    """Whether they obtained an emergency protection order that is in force."""
    placement_order: Maybe = field(default=None, validator=is_maybe)
    """Whether a placement order has the child placed for adoption by them, or with them."""
    permanence_order: Maybe = field(default=None, validator=is_maybe)
    """Whether a permanence order, in Scotland, vests in them the right to act as the child's legal
    representative. The right to regulate residence, which every such order gives to the local
    authority, is not enough."""
    adopter: Maybe = field(default=None, validator=is_maybe)
    """Whether they have adopted the child."""
    adopted_by_others: Maybe = field(default=None, validator=is_maybe)
    """Whether someone else has, so that what they had is extinguished. It is not for a parent
    whose own partner adopts the child."""
    another_way: Maybe = field(default=None, validator=is_maybe)
    """Whether they have it in a way that is not held here, such as a parental order."""
