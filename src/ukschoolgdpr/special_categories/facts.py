"""The facts of special category and criminal offence data."""

from collections.abc import Mapping
from typing import Final

from attrs import evolve, field, frozen

from ukschoolgdpr.facts.processing import School, is_maybe, is_school
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.vocabulary import SpecialCategory


@frozen(kw_only=True)
class SensitiveProcessing:
    """What is asked of a processing of special category or criminal offence data.

    The facts on consent, damage and necessity are judgements: a person supplies them.
    """

    school: School = field(factory=School, validator=is_school)
    """The controller."""

    racial_or_ethnic_origin: Maybe = field(default=None, validator=is_maybe)
    """Whether they reveal racial or ethnic origin; nationality alone is not in the list."""
    political_opinions: Maybe = field(default=None, validator=is_maybe)
    """Whether they reveal political opinions."""
    religious_or_philosophical_beliefs: Maybe = field(default=None, validator=is_maybe)
    """Whether they reveal religious or philosophical beliefs."""
    trade_union_membership: Maybe = field(default=None, validator=is_maybe)
    """Whether they reveal trade union membership."""
    genetic_data: Maybe = field(default=None, validator=is_maybe)
    """Whether they are genetic data: on inherited or acquired genetic characteristics."""
    characteristics: Maybe = field(default=None, validator=is_maybe)
    """Whether they relate to someone's physical, physiological or behavioural characteristics,
    as a photograph or a fingerprint does."""
    technical_processing: Maybe = field(default=None, validator=is_maybe)
    """Whether they result from specific technical processing that allows or confirms unique
    identification, which merely taking or keeping a photograph is not (recital 51)."""
    identifies_uniquely: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed for the purpose of uniquely identifying someone."""
    health: Maybe = field(default=None, validator=is_maybe)
    """Whether they concern health, the provision of health care included; so does an
    identifier assigned for health purposes (recital 35)."""
    sex_life: Maybe = field(default=None, validator=is_maybe)
    """Whether they concern someone's sex life."""
    sexual_orientation: Maybe = field(default=None, validator=is_maybe)
    """Whether they concern someone's sexual orientation; gender identity alone is not in the
    list."""

    certain_inference: Maybe = field(default=None, validator=is_maybe)
    """Whether a limb of article 9(1) could be inferred with a reasonable degree of
    certainty."""
    intends_inference: Maybe = field(default=None, validator=is_maybe)
    """Whether the school sets out to infer one, or to use the inference."""
    treats_differently: Maybe = field(default=None, validator=is_maybe)
    """Whether it treats people differently on the basis of the inference."""

    safeguarding_matter: Maybe = field(default=None, validator=is_maybe)
    """Whether they concern a safeguarding matter."""
    pupil_premium: Maybe = field(default=None, validator=is_maybe)
    """Whether they say that a pupil is in receipt of the pupil premium."""
    special_educational_needs: Maybe = field(default=None, validator=is_maybe)
    """Whether they concern a pupil with special educational needs or a disability."""
    child_in_need: Maybe = field(default=None, validator=is_maybe)
    """Whether they concern a child in need."""
    looked_after: Maybe = field(default=None, validator=is_maybe)
    """Whether they concern a child looked after by a local authority."""

    convictions_or_offences: Maybe = field(default=None, validator=is_maybe)
    """Whether they relate to criminal convictions or offences."""
    security_measures: Maybe = field(default=None, validator=is_maybe)
    """Whether they relate to security measures connected with these."""
    alleged_offences: Maybe = field(default=None, validator=is_maybe)
    """Whether they relate to an offence that the data subject is alleged to have committed."""
    offence_proceedings: Maybe = field(default=None, validator=is_maybe)
    """Whether they relate to proceedings for an offence that the data subject committed or is
    alleged to have committed, to their disposal or to the sentence."""
    no_convictions: Maybe = field(default=None, validator=is_maybe)
    """Whether they say that someone has no convictions, as a clear certificate does."""
    official_control: Maybe = field(default=None, validator=is_maybe)
    """Whether the processing is under the control of official authority: the school can name
    the law that gives it that authority."""
    comprehensive_register: Maybe = field(default=None, validator=is_maybe)
    """Whether it keeps a comprehensive register of criminal convictions."""

    explicit_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject gave explicit consent for specified purposes, which is valid:
    freely given too, and an employee is seldom free to refuse an employer."""
    prohibition_stands: Maybe = field(default=None, validator=is_maybe)
    """Whether domestic law says that the data subject may not lift the prohibition."""
    employment_law: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for obligations or rights, the school's or the data subject's,
    in connection with employment, social security or social protection."""
    imposed_by_law: Maybe = field(default=None, validator=is_maybe)
    """Whether law imposes those obligations or confers those rights, and not a contract
    alone."""
    necessary_for_vital_interests: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to protect someone's vital interests."""
    incapable_of_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject is physically or legally incapable of giving consent."""
    not_for_profit: Maybe = field(default=None, validator=is_maybe)
    """Whether it is carried out by a not-for-profit body with a political, philosophical,
    religious or trade union aim."""
    legitimate_activities: Maybe = field(default=None, validator=is_maybe)
    """Whether that is in the course of the body's legitimate activities, with appropriate
    safeguards."""
    members_or_contacts: Maybe = field(default=None, validator=is_maybe)
    """Whether it relates solely to members, former members or people in regular contact with
    the body."""
    disclosed_without_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are disclosed outside the body without the consent of the data
    subjects."""
    manifestly_made_public: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject has manifestly made the data public."""
    necessary_for_claims: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to establish, exercise or defend legal claims."""
    judicial_capacity: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary when a court or tribunal acts in its judicial capacity."""
    substantial_public_interest: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for reasons of substantial public interest: article 9(2)(g) asks so
    even where the paragraph of Schedule 1 does not, which may be read to have it built in."""
    relevant_international_law: Maybe = field(default=None, validator=is_maybe)
    """Whether it has its basis in relevant international law (DPA 2018 Schedule A1): hardly a
    school."""
    health_or_social_care: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for preventive or occupational medicine, the working capacity of
    an employee, diagnosis, health or social care, or the management of such services."""
    by_health_professional: Maybe = field(default=None, validator=is_maybe)
    """Whether it is carried out by a health professional, or under the responsibility of
    one."""
    by_social_work_professional: Maybe = field(default=None, validator=is_maybe)
    """Whether it is carried out by a social work professional, or under the responsibility of
    one."""
    duty_of_confidentiality: Maybe = field(default=None, validator=is_maybe)
    """Whether it is carried out by someone else who in the circumstances owes a duty of
    confidentiality under an enactment or rule of law."""
    public_health: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for reasons of public interest in the area of public health."""
    necessary_for_research: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for archiving in the public interest, research or statistics."""
    research_safeguards: Maybe = field(default=None, validator=is_maybe)
    """Whether the safeguards for research, archiving and statistics are kept: article 89(1)
    with DPA 2018 section 19, and article 84B from 5 February 2026."""
    research_in_public_interest: Maybe = field(default=None, validator=is_maybe)
    """Whether that is in the public interest."""

    policy_document: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has an appropriate policy document in place when the processing is
    carried out."""
    consent_impossible: Maybe = field(default=None, validator=is_maybe)
    """Whether in the circumstances the data subject cannot give consent."""
    consent_not_expected: Maybe = field(default=None, validator=is_maybe)
    """Whether in the circumstances the school cannot reasonably be expected to obtain
    consent."""
    representative_not_expected: Maybe = field(default=None, validator=is_maybe)
    """Whether in the circumstances the elected representative cannot reasonably be expected to
    obtain consent; whether the school can does not matter there."""
    consent_prejudices: Maybe = field(default=None, validator=is_maybe)
    """Whether obtaining consent would prejudice the purpose, the protection, the service or
    the action, so that it must be done without."""
    consent_withheld: Maybe = field(default=None, validator=is_maybe)
    """Whether the school is aware that the data subject withholds consent; merely not answering is
    no refusal."""
    consent_unreasonably_withheld: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary in the interests of another individual, and the data subject has
    withheld consent unreasonably."""
    notice_to_stop: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject has required the school in writing not to process the data, has
    not withdrawn that, and a reasonable period for stopping has ended."""
    individual_decisions: Maybe = field(default=None, validator=is_maybe)
    """Whether it is carried out for measures or decisions about a particular data subject."""
    substantial_damage: Maybe = field(default=None, validator=is_maybe)
    """Whether it is likely to cause substantial damage or substantial distress to an
    individual."""

    statutory_function: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to exercise a function conferred on a person by an enactment or
    rule of law, as those of a state-funded school are."""
    crown_function: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to exercise a function of the Crown, a Minister or a government
    department."""
    administration_of_justice: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for the administration of justice."""
    parliamentary_function: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to exercise a function of either House of Parliament."""
    equality_monitoring: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to keep equality of opportunity or treatment under review,
    between the groups that belong to the category."""
    senior_positions: Maybe = field(default=None, validator=is_maybe)
    """Whether it is part of identifying suitable individuals for senior positions."""
    senior_diversity: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to promote or maintain racial and ethnic diversity in them."""
    unlawful_acts: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to prevent or detect an unlawful act."""
    to_competent_authority: Maybe = field(default=None, validator=is_maybe)
    """Whether it is a disclosure to a competent authority, such as the police, or prepares
    one."""
    protective_function: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to exercise a function that protects the public against
    dishonesty, malpractice, unfitness, mismanagement or failures in services."""
    regulatory_requirement: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to comply, or to help others comply, with a regulatory
    requirement to establish whether someone has committed an unlawful act or been involved in
    dishonesty or other seriously improper conduct."""
    special_purposes_disclosure: Maybe = field(default=None, validator=is_maybe)
    """Whether it is a disclosure for journalism, or for academic, artistic or literary
    purposes."""
    misconduct_matter: Maybe = field(default=None, validator=is_maybe)
    """Whether that is in connection with an unlawful act, dishonesty, unfitness, mismanagement
    or a failure in services."""
    for_publication: Maybe = field(default=None, validator=is_maybe)
    """Whether it is carried out with a view to the publication of the data."""
    publication_in_public_interest: Maybe = field(default=None, validator=is_maybe)
    """Whether the school reasonably believes that publication would be in the public
    interest."""
    fraud_prevention: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to prevent fraud."""
    anti_fraud_organisation: Maybe = field(default=None, validator=is_maybe)
    """Whether it is a disclosure as a member of an anti-fraud organisation or by its
    arrangements, or processes what was so disclosed."""
    terrorist_finance_disclosure: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for a disclosure in good faith under section 21CA of the
    Terrorism Act 2000 or section 339ZB of the Proceeds of Crime Act 2002: the regulated sector
    alone."""
    disability_support_body: Maybe = field(default=None, validator=is_maybe)
    """Whether it is carried out by a not-for-profit body that supports individuals with a
    particular disability or medical condition; a school is none."""
    member_or_carer: Maybe = field(default=None, validator=is_maybe)
    """Whether the data relate to a present or past member of the body who has or had the
    disability or condition or a significant risk of it, or who is a relative or carer of such
    a person."""
    disability_support: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to raise awareness of the disability or condition, or to support
    those members."""
    counselling: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to provide counselling, advice, support or a similar service
    confidentially."""
    necessary_for_protection: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to protect an individual, or a type of individual, from neglect
    or physical, mental or emotional harm."""
    necessary_for_well_being: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to protect the physical, mental or emotional well-being of
    one."""
    under_18: Maybe = field(default=None, validator=is_maybe)
    """Whether whoever is protected is under 18."""
    adult_at_risk: Maybe = field(default=None, validator=is_maybe)
    """Whether whoever is protected is 18 or over and at risk."""
    economic_well_being: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to protect the economic well-being of an individual at economic
    risk."""
    insurance_purpose: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for an insurance purpose."""
    insurance_rights: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject has or is expected to acquire rights or obligations in
    connection with the insurance contract."""
    pension_determination: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to determine eligibility for, or benefits under, an occupational
    pension scheme."""
    relative_of_member: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject is a parent, grandparent, great-grandparent or sibling of a
    member of the scheme."""
    registered_party: Maybe = field(default=None, validator=is_maybe)
    """Whether it is carried out by a person or organisation in the register of political
    parties."""
    political_activities: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for the political activities of that party."""
    by_elected_representative: Maybe = field(default=None, validator=is_maybe)
    """Whether it is carried out by an elected representative, or with the authority of one."""
    representative_functions: Maybe = field(default=None, validator=is_maybe)
    """Whether it is in connection with the discharge of the representative's functions."""
    individual_request: Maybe = field(default=None, validator=is_maybe)
    """Whether it is in response to an individual's request that the representative take
    action."""
    representative_action: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for the action that the representative reasonably takes."""
    asked_by_data_subject: Maybe = field(default=None, validator=is_maybe)
    """Whether the request to the representative came from the data subject."""
    to_elected_representative: Maybe = field(default=None, validator=is_maybe)
    """Whether it is a disclosure to an elected representative, or to someone with the
    authority of one."""
    answers_representative: Maybe = field(default=None, validator=is_maybe)
    """Whether it responds to a communication that the representative made in response to a
    request from an individual."""
    relevant_to_communication: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are relevant to the subject matter of that communication."""
    necessary_for_reply: Maybe = field(default=None, validator=is_maybe)
    """Whether the disclosure is necessary for responding to it."""
    informs_about_prisoner: Maybe = field(default=None, validator=is_maybe)
    """Whether it informs a member of Parliament, the Senedd or the Scottish Parliament about a
    prisoner."""
    member_bound: Maybe = field(default=None, validator=is_maybe)
    """Whether that member is under an obligation not to disclose the data further."""
    publishes_judgment: Maybe = field(default=None, validator=is_maybe)
    """Whether it is, or is necessary for, the publication of a judgment or other decision of a
    court or tribunal."""
    anti_doping: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for measures against doping of a body responsible for them, or
    to inform such a body."""
    to_anti_doping_body: Maybe = field(default=None, validator=is_maybe)
    """Whether it is a disclosure to such a body, or prepares one."""
    sport_integrity: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for measures that protect the integrity of a sport or a sporting
    event."""

    consented: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject has consented for one or more specific purposes."""
    legal_proceedings: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for, or in connection with, legal proceedings, prospective ones
    included."""
    legal_advice: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for obtaining legal advice."""
    legal_rights: Maybe = field(default=None, validator=is_maybe)
    """Whether it is otherwise necessary to establish, exercise or defend legal rights."""
    indecency_conviction: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are about a conviction or caution for an offence of indecent images of
    children."""
    card_account: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to administer, or to cancel, the payment card used in that
    offence."""

    explains_procedures: Maybe = field(default=None, validator=is_maybe)
    """Whether a document explains the school's procedures for complying with the principles of
    article 5 in connection with the condition."""
    explains_retention: Maybe = field(default=None, validator=is_maybe)
    """Whether it explains the school's policies on retention and erasure, with an indication
    of how long the data are likely to be kept."""
    records_condition: Maybe = field(default=None, validator=is_maybe)
    """Whether the record of processing activities says on which condition the school
    relies."""
    records_lawfulness: Maybe = field(default=None, validator=is_maybe)
    """Whether it says how the processing satisfies article 6."""
    records_retention: Maybe = field(default=None, validator=is_maybe)
    """Whether it says if the data are retained and erased by the policies of the document and,
    if not, why."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation


LIMB_FACTS: Final[Mapping[SpecialCategory, str]] = {
    category: "characteristics"
    if category is SpecialCategory.BIOMETRIC_DATA
    else category.name.lower()
    for category in SpecialCategory
}
"""Without which fact the data are not of the limb."""

_OFFENCES: Final = (
    "convictions_or_offences",
    "security_measures",
    "alleged_offences",
    "offence_proceedings",
)
"""Without all of which the data are no criminal offence data."""


def alone(data: SensitiveProcessing, category: SpecialCategory) -> SensitiveProcessing:
    """Give the facts about the data of one limb: they are of no other.

    Example:
        >>> data = SensitiveProcessing(health=True, political_opinions=True)
        >>> alone(data, SpecialCategory.HEALTH).political_opinions
        False
    """
    others = {fact: False for limb, fact in LIMB_FACTS.items() if limb is not category}
    return evolve(data, **others)  # type: ignore[arg-type]  # by name


def of_limbs(
    *categories: SpecialCategory,
    criminal: Maybe = None,
    school: School | None = None,
    **facts: Maybe,
) -> SensitiveProcessing:
    """Give facts about data that are of these limbs and of no other; of none, if none is named.

    Args:
        categories: the limbs of article 9(1).
        criminal: whether the data are criminal offence data, of any description.
        school: the controller.
        facts: any other facts, by their names.

    Example:
        >>> data = of_limbs(SpecialCategory.HEALTH, explicit_consent=True)
        >>> data.health, data.sex_life, data.policy_document
        (True, False, None)
    """
    limbs: dict[str, Maybe] = {fact: limb in categories for limb, fact in LIMB_FACTS.items()}
    if SpecialCategory.BIOMETRIC_DATA in categories:
        limbs |= {"technical_processing": True, "identifies_uniquely": True}
    offences = dict.fromkeys(_OFFENCES, False if criminal is False else None)
    if criminal:
        offences["convictions_or_offences"] = True
    return SensitiveProcessing(school=school or School(), **{**limbs, **offences, **facts})
