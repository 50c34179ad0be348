"""What a breach of personal data is decided upon."""

from attrs import field, frozen

from ukschoolgdpr.breaches.vocabulary import Capacity
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import School, is_maybe, is_school, one_of
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation


@frozen(kw_only=True)
class Breach:
    """What has happened to data, what it may do to people, and what has been told.

    Risk and high risk are judgements of a person. A high risk is a risk, so the lower threshold
    need not be judged where the higher is met.

    Example:
        >>> Breach(high_risk=True, risk_unlikely=True)
        Traceback (most recent call last):
        ukschoolgdpr.errors.FactsError: risk_unlikely: a high risk is a risk, so it is not unlikely
    """

    school: School = field(factory=School, validator=is_school)
    """The school."""
    acting_as: Capacity | None = field(default=None, validator=one_of(Capacity))
    """As what it processes the data."""
    at_processor: Maybe = field(default=None, validator=is_maybe)
    """Whether it happened at a processor of the school, such as a supplier."""

    personal_data: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are personal data."""
    security_breached: Maybe = field(default=None, validator=is_maybe)
    """Whether security was breached: by an error, a missing or a failing measure, or an attack."""
    accidental: Maybe = field(default=None, validator=is_maybe)
    """Whether what became of the data was accidental."""
    unlawful: Maybe = field(default=None, validator=is_maybe)
    """Whether it was unlawful."""
    destroyed: Maybe = field(default=None, validator=is_maybe)
    """Whether the data were destroyed."""
    lost: Maybe = field(default=None, validator=is_maybe)
    """Whether they were lost; what nobody can reach counts, if only for a time."""
    altered: Maybe = field(default=None, validator=is_maybe)
    """Whether they were altered."""
    unauthorised: Maybe = field(default=None, validator=is_maybe)
    """Whether nobody had authorised the disclosure or access."""
    disclosed: Maybe = field(default=None, validator=is_maybe)
    """Whether they were disclosed."""
    accessed: Maybe = field(default=None, validator=is_maybe)
    """Whether somebody had access to them."""

    high_risk: Maybe = field(default=None, validator=is_maybe)
    """Whether it is likely to result in a high risk to the rights and freedoms of people."""
    risk_unlikely: Maybe = field(default=None, validator=is_maybe)
    """Whether it is unlikely to result in any risk to them, as the school must be able to show."""
    unintelligible: Maybe = field(default=None, validator=is_maybe)
    """Whether measures of the school, such as encryption with a key that is safe, made the data
    unintelligible to whoever has them."""
    risk_averted: Maybe = field(default=None, validator=is_maybe)
    """Whether later measures of the school make it unlikely that the high risk materialises."""
    disproportionate_effort: Maybe = field(default=None, validator=is_maybe)
    """Whether telling each person would involve a disproportionate effort."""

    past_72_hours: Maybe = field(default=None, validator=is_maybe)
    """Whether the regulator is told later than 72 hours after the school became aware."""
    in_pieces: Maybe = field(default=None, validator=is_maybe)
    """Whether the information cannot all be given at the same time."""
    people_told: Maybe = field(default=None, validator=is_maybe)
    """Whether the people concerned have been told."""
    regulator_requires: Maybe = field(default=None, validator=is_maybe)
    """Whether the regulator requires that they are told."""

    tells_nature: Maybe = field(default=None, validator=is_maybe)
    """Whether what is told describes the nature of the breach."""
    tells_numbers: Maybe = field(default=None, validator=is_maybe)
    """Whether it gives, where possible, the categories and about how many people and records."""
    tells_contact: Maybe = field(default=None, validator=is_maybe)
    """Whether it gives the data protection officer's name and contact details, or another contact
    point."""
    tells_consequences: Maybe = field(default=None, validator=is_maybe)
    """Whether it describes the likely consequences."""
    tells_measures: Maybe = field(default=None, validator=is_maybe)
    """Whether it describes the measures taken or proposed, mitigation included."""
    tells_plainly: Maybe = field(default=None, validator=is_maybe)
    """Whether it is in clear and plain language."""
    records_facts: Maybe = field(default=None, validator=is_maybe)
    """Whether the record has the facts of the breach."""
    records_effects: Maybe = field(default=None, validator=is_maybe)
    """Whether it has the effects."""
    records_action: Maybe = field(default=None, validator=is_maybe)
    """Whether it has the remedial action taken."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation

    def __attrs_post_init__(self) -> None:
        """Refuse a high risk that is no risk."""
        if self.high_risk and self.risk_unlikely:
            msg = "risk_unlikely: a high risk is a risk, so it is not unlikely"
            raise FactsError(msg)
