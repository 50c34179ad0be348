"""What an impact assessment is decided upon: a processing operation, and its assessment."""

from attrs import field, frozen

from ukschoolgdpr.facts.processing import School, is_maybe, is_school, one_of
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.vocabulary import LawfulBasis


@frozen(kw_only=True)
class Operation:
    """An envisaged processing operation, or a set of similar ones.

    Every fact is about the whole of it: what is of another scale is an operation of its own.
    """

    school: School = field(factory=School, validator=is_school)
    """The controller."""
    lawful_basis: LawfulBasis | None = field(default=None, validator=one_of(LawfulBasis))
    """The point of article 6(1) on which it is based."""
    high_risk: Maybe = field(default=None, validator=is_maybe)
    """Whether this type of processing is likely to result in a high risk to the rights and
    freedoms of people, as a person judges from its nature, scope, context and purposes."""
    new_to_school: Maybe = field(default=None, validator=is_maybe)
    """Whether it is a project new to the school, such as another system, service or supplier."""

    large_scale: Maybe = field(default=None, validator=is_maybe)
    """Whether it is on a large scale: by how many people, how much, how long and how wide."""
    evaluates: Maybe = field(default=None, validator=is_maybe)
    """Whether it evaluates or scores personal aspects, such as work, health or behaviour."""
    profiling: Maybe = field(default=None, validator=is_maybe)
    """Whether it profiles people: evaluates such aspects by automated means."""
    extensive: Maybe = field(default=None, validator=is_maybe)
    """Whether that evaluation is systematic and extensive."""
    automated_evaluation: Maybe = field(default=None, validator=is_maybe)
    """Whether that evaluation is based on automated processing."""
    automated_decision: Maybe = field(default=None, validator=is_maybe)
    """Whether decisions about people rest on automated decision-making, if only in part."""
    legal_effect: Maybe = field(default=None, validator=is_maybe)
    """Whether decisions based on it produce legal effects for people."""
    similar_effect: Maybe = field(default=None, validator=is_maybe)
    """Whether such decisions affect people in a similarly significant way."""
    special_category: Maybe = field(default=None, validator=is_maybe)
    """Whether it is of special category data."""
    criminal_offence: Maybe = field(default=None, validator=is_maybe)
    """Whether it is of data on criminal convictions and offences."""
    highly_personal: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are otherwise of a highly personal nature, such as messages, places,
    finances, or what bears on a pupil's welfare."""
    systematic_monitoring: Maybe = field(default=None, validator=is_maybe)
    """Whether it observes, monitors or controls people systematically."""
    publicly_accessible: Maybe = field(default=None, validator=is_maybe)
    """Whether what is monitored is an area open to any member of the public: hardly a corridor or
    a staff room."""
    matching: Maybe = field(default=None, validator=is_maybe)
    """Whether it combines, compares or matches data from several sources."""
    innovative: Maybe = field(default=None, validator=is_maybe)
    """Whether it uses innovative technology, artificial intelligence included, or existing
    technology or organisation in a novel way."""
    prevents_right: Maybe = field(default=None, validator=is_maybe)
    """Whether it keeps people from exercising a right, or from using a service or a contract."""
    about_children: Maybe = field(default=None, validator=is_maybe)
    """Whether it is of data about children, pupils above all."""
    about_employees: Maybe = field(default=None, validator=is_maybe)
    """Whether it is of data about employees."""
    about_vulnerable: Maybe = field(default=None, validator=is_maybe)
    """Whether it is of data about other vulnerable people."""

    access_decision: Maybe = field(default=None, validator=is_maybe)
    """Whether it decides on someone's access to a product, service, opportunity or benefit."""
    biometric_identification: Maybe = field(default=None, validator=is_maybe)
    """Whether it is of biometric data, to identify someone uniquely."""
    genetic: Maybe = field(default=None, validator=is_maybe)
    """Whether it is of genetic data."""
    own_clinician: Maybe = field(default=None, validator=is_maybe)
    """Whether genetic data are processed by the person's own clinician for their care."""
    not_from_data_subject: Maybe = field(default=None, validator=is_maybe)
    """Whether the data were not obtained from the people themselves."""
    informing_disproportionate: Maybe = field(default=None, validator=is_maybe)
    """Whether they get no notice because that would be impossible or a disproportionate effort."""
    tracking: Maybe = field(default=None, validator=is_maybe)
    """Whether it tracks where people are or how they behave, online too."""
    marketing: Maybe = field(default=None, validator=is_maybe)
    """Whether it is for marketing."""
    online_service_to_children: Maybe = field(default=None, validator=is_maybe)
    """Whether it is for online services offered to children directly."""
    physical_harm: Maybe = field(default=None, validator=is_maybe)
    """Whether a breach of the data could endanger someone's physical health or safety."""
    reasons_recorded: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has recorded why it judges that no high risk is likely, with the views of
    its data protection officer, if it has one."""

    basis_in_domestic_law: Maybe = field(default=None, validator=is_maybe)
    """Whether it has a legal basis in domestic law."""
    law_regulates_operation: Maybe = field(default=None, validator=is_maybe)
    """Whether that law regulates this operation specifically."""
    law_was_assessed: Maybe = field(default=None, validator=is_maybe)
    """Whether an impact assessment of it was carried out as that law was adopted."""
    assessment_called_for: Maybe = field(default=None, validator=is_maybe)
    """Whether an assessment before the processing is called for all the same."""

    describes_operations: Maybe = field(default=None, validator=is_maybe)
    """Whether the assessment systematically describes the operations."""
    describes_purposes: Maybe = field(default=None, validator=is_maybe)
    """Whether it describes their purposes."""
    describes_interest: Maybe = field(default=None, validator=is_maybe)
    """Whether it describes the legitimate interest pursued, where that is the basis."""
    assesses_necessity: Maybe = field(default=None, validator=is_maybe)
    """Whether it assesses the necessity of the operations for their purposes."""
    assesses_proportionality: Maybe = field(default=None, validator=is_maybe)
    """Whether it assesses their proportionality."""
    assesses_risks: Maybe = field(default=None, validator=is_maybe)
    """Whether it assesses the risks to the rights and freedoms of the people."""
    states_measures: Maybe = field(default=None, validator=is_maybe)
    """Whether it states the measures against those risks: safeguards and security."""
    states_compliance: Maybe = field(default=None, validator=is_maybe)
    """Whether it states how compliance is to be demonstrated."""
    officer_designated: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has designated a data protection officer."""
    views_appropriate: Maybe = field(default=None, validator=is_maybe)
    """Whether it is appropriate to seek the views of the people, or of who represents them."""
    views_prejudicial: Maybe = field(default=None, validator=is_maybe)
    """Whether to seek them would harm commercial or public interests, or security."""
    risk_changed: Maybe = field(default=None, validator=is_maybe)
    """Whether the risk has changed since the assessment."""
    review_necessary: Maybe = field(default=None, validator=is_maybe)
    """Whether a review is necessary for another reason."""

    residual_high_risk: Maybe = field(default=None, validator=is_maybe)
    """Whether the assessment shows a high risk that no measure of the school mitigates."""
    gives_responsibilities: Maybe = field(default=None, validator=is_maybe)
    """Whether the request for consultation gives the responsibilities of joint controllers and
    processors, where there are any."""
    gives_purposes_and_means: Maybe = field(default=None, validator=is_maybe)
    """Whether it gives the purposes and means."""
    gives_measures: Maybe = field(default=None, validator=is_maybe)
    """Whether it gives the measures and safeguards."""
    gives_officer: Maybe = field(default=None, validator=is_maybe)
    """Whether it gives the contact details of the data protection officer, if there is one."""
    gives_assessment: Maybe = field(default=None, validator=is_maybe)
    """Whether it gives the assessment."""
    gives_information: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has given whatever else the regulator has requested."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation
