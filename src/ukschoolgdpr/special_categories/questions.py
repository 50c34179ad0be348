"""What special category and criminal offence data ask: one wording for each fact.

The limb that asks makes a clause of it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause, Maybe

if TYPE_CHECKING:
    from ukschoolgdpr.special_categories.facts import SensitiveProcessing


def _asks(
    text: str, met: Callable[["SensitiveProcessing"], Maybe]
) -> Callable[[Citation], Clause["SensitiveProcessing"]]:
    def clause(cites: Citation) -> Clause["SensitiveProcessing"]:
        return Clause(text, cites, met)

    return clause


racial_or_ethnic_origin: Final = _asks(
    "the data reveal racial or ethnic origin", lambda it: it.racial_or_ethnic_origin
)
political_opinions: Final = _asks(
    "the data reveal political opinions", lambda it: it.political_opinions
)
religious_or_philosophical_beliefs: Final = _asks(
    "the data reveal religious or philosophical beliefs",
    lambda it: it.religious_or_philosophical_beliefs,
)
trade_union_membership: Final = _asks(
    "the data reveal trade union membership", lambda it: it.trade_union_membership
)
genetic_data: Final = _asks("the data are genetic data", lambda it: it.genetic_data)
characteristics: Final = _asks(
    "the data relate to physical, physiological or behavioural characteristics",
    lambda it: it.characteristics,
)
technical_processing: Final = _asks(
    "the data result from specific technical processing that allows unique identification",
    lambda it: it.technical_processing,
)
identifies_uniquely: Final = _asks(
    "the purpose is to identify someone uniquely", lambda it: it.identifies_uniquely
)
health: Final = _asks("the data concern health", lambda it: it.health)
sex_life: Final = _asks("the data concern someone's sex life", lambda it: it.sex_life)
sexual_orientation: Final = _asks(
    "the data concern someone's sexual orientation", lambda it: it.sexual_orientation
)

certain_inference: Final = _asks(
    "a special category could be inferred with reasonable certainty",
    lambda it: it.certain_inference,
)
intends_inference: Final = _asks(
    "the controller intends to infer a special category", lambda it: it.intends_inference
)
treats_differently: Final = _asks(
    "people are treated differently on the basis of the inference", lambda it: it.treats_differently
)

safeguarding_matter: Final = _asks(
    "the data concern a safeguarding matter", lambda it: it.safeguarding_matter
)
pupil_premium: Final = _asks(
    "the data concern a pupil in receipt of the pupil premium", lambda it: it.pupil_premium
)
special_educational_needs: Final = _asks(
    "the data concern a pupil with special educational needs or a disability",
    lambda it: it.special_educational_needs,
)
child_in_need: Final = _asks("the data concern a child in need", lambda it: it.child_in_need)
looked_after: Final = _asks(
    "the data concern a child looked after by a local authority", lambda it: it.looked_after
)

convictions_or_offences: Final = _asks(
    "the data relate to criminal convictions or offences", lambda it: it.convictions_or_offences
)
security_measures: Final = _asks(
    "the data relate to security measures connected with convictions or offences",
    lambda it: it.security_measures,
)
alleged_offences: Final = _asks(
    "the data relate to the alleged commission of offences by the data subject",
    lambda it: it.alleged_offences,
)
offence_proceedings: Final = _asks(
    "the data relate to proceedings for an offence, or to their disposal",
    lambda it: it.offence_proceedings,
)
no_convictions: Final = _asks(
    "the data say that someone has no convictions", lambda it: it.no_convictions
)
official_control: Final = _asks(
    "it is carried out under the control of official authority", lambda it: it.official_control
)
comprehensive_register: Final = _asks(
    "a comprehensive register of criminal convictions is kept", lambda it: it.comprehensive_register
)

explicit_consent: Final = _asks(
    "the data subject gave explicit consent for specified purposes", lambda it: it.explicit_consent
)
prohibition_stands: Final = _asks(
    "domestic law does not let the data subject lift the prohibition",
    lambda it: it.prohibition_stands,
)
employment_law: Final = _asks(
    "it is necessary for obligations or rights of employment, social security or social protection",
    lambda it: it.employment_law,
)
imposed_by_law: Final = _asks(
    "law imposes those obligations or confers those rights", lambda it: it.imposed_by_law
)
necessary_for_vital_interests: Final = _asks(
    "it is necessary to protect someone's vital interests",
    lambda it: it.necessary_for_vital_interests,
)
incapable_of_consent: Final = _asks(
    "the data subject is physically or legally incapable of giving consent",
    lambda it: it.incapable_of_consent,
)
not_for_profit: Final = _asks(
    "it is carried out by a not-for-profit body with such an aim as the provision names",
    lambda it: it.not_for_profit,
)
legitimate_activities: Final = _asks(
    "it is in the course of that body's legitimate activities, with appropriate safeguards",
    lambda it: it.legitimate_activities,
)
members_or_contacts: Final = _asks(
    "it relates solely to members, former members or regular contacts of that body",
    lambda it: it.members_or_contacts,
)
disclosed_without_consent: Final = _asks(
    "the data are disclosed outside that body without consent",
    lambda it: it.disclosed_without_consent,
)
manifestly_made_public: Final = _asks(
    "the data subject has manifestly made the data public", lambda it: it.manifestly_made_public
)
necessary_for_claims: Final = _asks(
    "it is necessary for legal claims", lambda it: it.necessary_for_claims
)
judicial_capacity: Final = _asks(
    "it is necessary where a court acts in its judicial capacity", lambda it: it.judicial_capacity
)
substantial_public_interest: Final = _asks(
    "it is necessary for reasons of substantial public interest",
    lambda it: it.substantial_public_interest,
)
relevant_international_law: Final = _asks(
    "it meets a condition for relevant international law", lambda it: it.relevant_international_law
)
health_or_social_care: Final = _asks(
    "it is necessary for health or social care purposes", lambda it: it.health_or_social_care
)
by_health_professional: Final = _asks(
    "it is by a health professional, or under the responsibility of one",
    lambda it: it.by_health_professional,
)
by_social_work_professional: Final = _asks(
    "it is by a social work professional, or under the responsibility of one",
    lambda it: it.by_social_work_professional,
)
duty_of_confidentiality: Final = _asks(
    "it is by someone who owes a duty of confidentiality by law",
    lambda it: it.duty_of_confidentiality,
)
public_health: Final = _asks(
    "it is necessary for reasons of public interest in public health", lambda it: it.public_health
)
necessary_for_research: Final = _asks(
    "it is necessary for archiving in the public interest, research or statistics",
    lambda it: it.necessary_for_research,
)
research_safeguards: Final = _asks(
    "the safeguards for research, archiving and statistics are kept",
    lambda it: it.research_safeguards,
)
research_in_public_interest: Final = _asks(
    "that is in the public interest", lambda it: it.research_in_public_interest
)

policy_document: Final = _asks(
    "an appropriate policy document is in place when the processing is carried out",
    lambda it: it.policy_document,
)
consent_impossible: Final = _asks(
    "in the circumstances the data subject cannot give consent", lambda it: it.consent_impossible
)
consent_not_expected: Final = _asks(
    "the controller cannot reasonably be expected to obtain consent",
    lambda it: it.consent_not_expected,
)
representative_not_expected: Final = _asks(
    "the elected representative cannot reasonably be expected to obtain consent",
    lambda it: it.representative_not_expected,
)
consent_prejudices: Final = _asks(
    "it must be carried out without consent, which would prejudice its purpose",
    lambda it: it.consent_prejudices,
)
consent_withheld: Final = _asks(
    "the controller is aware that the data subject withholds consent",
    lambda it: it.consent_withheld,
)
consent_unreasonably_withheld: Final = _asks(
    "the data subject withholds consent unreasonably, against the interests of another",
    lambda it: it.consent_unreasonably_withheld,
)
notice_to_stop: Final = _asks(
    "the data subject has required in writing that it stops, and the time for that has ended",
    lambda it: it.notice_to_stop,
)
individual_decisions: Final = _asks(
    "it is for measures or decisions about a particular data subject",
    lambda it: it.individual_decisions,
)
substantial_damage: Final = _asks(
    "it is likely to cause substantial damage or distress", lambda it: it.substantial_damage
)

statutory_function: Final = _asks(
    "it is necessary to exercise a function conferred by an enactment or rule of law",
    lambda it: it.statutory_function,
)
crown_function: Final = _asks(
    "it is necessary to exercise a function of the Crown, a Minister or a department",
    lambda it: it.crown_function,
)
administration_of_justice: Final = _asks(
    "it is necessary for the administration of justice", lambda it: it.administration_of_justice
)
parliamentary_function: Final = _asks(
    "it is necessary to exercise a function of either House of Parliament",
    lambda it: it.parliamentary_function,
)
equality_monitoring: Final = _asks(
    "it is necessary to keep equality of opportunity or treatment under review",
    lambda it: it.equality_monitoring,
)
senior_positions: Final = _asks(
    "it is part of identifying suitable individuals for senior positions",
    lambda it: it.senior_positions,
)
senior_diversity: Final = _asks(
    "it is necessary to promote or maintain racial and ethnic diversity in those positions",
    lambda it: it.senior_diversity,
)
unlawful_acts: Final = _asks(
    "it is necessary to prevent or detect an unlawful act", lambda it: it.unlawful_acts
)
to_competent_authority: Final = _asks(
    "it is a disclosure to a competent authority, or prepares one",
    lambda it: it.to_competent_authority,
)
protective_function: Final = _asks(
    "it is necessary to exercise a function that protects the public",
    lambda it: it.protective_function,
)
regulatory_requirement: Final = _asks(
    "it is necessary for a regulatory requirement to establish unlawful acts or dishonesty",
    lambda it: it.regulatory_requirement,
)
special_purposes_disclosure: Final = _asks(
    "it is a disclosure for the special purposes", lambda it: it.special_purposes_disclosure
)
misconduct_matter: Final = _asks(
    "it is in connection with a matter that the provision lists", lambda it: it.misconduct_matter
)
for_publication: Final = _asks(
    "it is carried out with a view to the publication of the data", lambda it: it.for_publication
)
publication_in_public_interest: Final = _asks(
    "the controller reasonably believes that publication would be in the public interest",
    lambda it: it.publication_in_public_interest,
)
fraud_prevention: Final = _asks("it is necessary to prevent fraud", lambda it: it.fraud_prevention)
anti_fraud_organisation: Final = _asks(
    "it is a disclosure within an anti-fraud organisation, or follows from one",
    lambda it: it.anti_fraud_organisation,
)
terrorist_finance_disclosure: Final = _asks(
    "it is necessary for a disclosure of suspicions within the regulated sector",
    lambda it: it.terrorist_finance_disclosure,
)
disability_support_body: Final = _asks(
    "it is carried out by a not-for-profit body that supports people with a condition",
    lambda it: it.disability_support_body,
)
member_or_carer: Final = _asks(
    "the data relate to a present or past member of that body, as the provision has it",
    lambda it: it.member_or_carer,
)
disability_support: Final = _asks(
    "it is necessary to raise awareness of it or to support those members",
    lambda it: it.disability_support,
)
counselling: Final = _asks(
    "it is necessary to provide confidential counselling, advice or support",
    lambda it: it.counselling,
)
necessary_for_protection: Final = _asks(
    "it is necessary to protect someone from neglect or physical, mental or emotional harm",
    lambda it: it.necessary_for_protection,
)
necessary_for_well_being: Final = _asks(
    "it is necessary to protect someone's physical, mental or emotional well-being",
    lambda it: it.necessary_for_well_being,
)
under_18: Final = _asks("whoever is protected is aged under 18", lambda it: it.under_18)
adult_at_risk: Final = _asks(
    "whoever is protected is aged 18 or over and at risk", lambda it: it.adult_at_risk
)
economic_well_being: Final = _asks(
    "it is necessary to protect the economic well-being of someone at economic risk",
    lambda it: it.economic_well_being,
)
insurance_purpose: Final = _asks(
    "it is necessary for an insurance purpose", lambda it: it.insurance_purpose
)
insurance_rights: Final = _asks(
    "the data subject has, or will have, rights or obligations under the insurance",
    lambda it: it.insurance_rights,
)
pension_determination: Final = _asks(
    "it is necessary to determine eligibility or benefits under an occupational pension scheme",
    lambda it: it.pension_determination,
)
relative_of_member: Final = _asks(
    "the data subject is a relative of a member of the scheme, as the provision has it",
    lambda it: it.relative_of_member,
)
registered_party: Final = _asks(
    "it is carried out by a registered political party", lambda it: it.registered_party
)
political_activities: Final = _asks(
    "it is necessary for that party's political activities", lambda it: it.political_activities
)
representative_functions: Final = _asks(
    "it is in connection with the discharge of the representative's functions",
    lambda it: it.representative_functions,
)
individual_request: Final = _asks(
    "it responds to an individual's request that the representative take action",
    lambda it: it.individual_request,
)
representative_action: Final = _asks(
    "it is necessary for the action that the representative reasonably takes",
    lambda it: it.representative_action,
)
asked_by_data_subject: Final = _asks(
    "the request to the representative came from the data subject",
    lambda it: it.asked_by_data_subject,
)
answers_representative: Final = _asks(
    "it responds to a communication made at an individual's request",
    lambda it: it.answers_representative,
)
relevant_to_communication: Final = _asks(
    "the data are relevant to the subject matter of that communication",
    lambda it: it.relevant_to_communication,
)
necessary_for_reply: Final = _asks(
    "the disclosure is necessary for responding to that communication",
    lambda it: it.necessary_for_reply,
)
informs_about_prisoner: Final = _asks(
    "it informs a member of a parliament about a prisoner", lambda it: it.informs_about_prisoner
)
member_bound: Final = _asks(
    "that member is under an obligation not to disclose the data further",
    lambda it: it.member_bound,
)
publishes_judgment: Final = _asks(
    "it is, or is necessary for, the publication of a judgment", lambda it: it.publishes_judgment
)
anti_doping: Final = _asks("it is necessary for measures against doping", lambda it: it.anti_doping)
to_anti_doping_body: Final = _asks(
    "it is a disclosure to a body responsible for eliminating doping, or prepares one",
    lambda it: it.to_anti_doping_body,
)
sport_integrity: Final = _asks(
    "it is necessary for measures that protect the integrity of a sport",
    lambda it: it.sport_integrity,
)

consented: Final = _asks("the data subject has given consent", lambda it: it.consented)
legal_proceedings: Final = _asks(
    "it is necessary for legal proceedings", lambda it: it.legal_proceedings
)
legal_advice: Final = _asks(
    "it is necessary for obtaining legal advice", lambda it: it.legal_advice
)
legal_rights: Final = _asks(
    "it is otherwise necessary for legal rights", lambda it: it.legal_rights
)
indecency_conviction: Final = _asks(
    "the data are about a conviction or caution for such an offence as the provision lists",
    lambda it: it.indecency_conviction,
)
card_account: Final = _asks(
    "it is necessary to administer or cancel the payment card used in that offence",
    lambda it: it.card_account,
)

explains_procedures: Final = _asks(
    "a document explains the procedures for complying with the principles",
    lambda it: it.explains_procedures,
)
explains_retention: Final = _asks(
    "it explains the policies on retention and erasure, with how long the data are likely kept",
    lambda it: it.explains_retention,
)
records_condition: Final = _asks(
    "the record says which condition is relied on", lambda it: it.records_condition
)
records_lawfulness: Final = _asks(
    "the record says how the processing satisfies article 6", lambda it: it.records_lawfulness
)
records_retention: Final = _asks(
    "the record says if the policies on retention are followed and, if not, why",
    lambda it: it.records_retention,
)
_REPRESENTATIVES: Final = "an elected representative, former members included {until}"
_UNTIL_2026: Final = _REPRESENTATIVES.format(until="up to the fourth day after an election")
_SINCE_2026: Final = _REPRESENTATIVES.format(until="for 30 days after an election")

by_elected_representative: Final = _asks(
    f"it is by or for {_UNTIL_2026}", lambda it: it.by_elected_representative
)
by_elected_representative_since_2026: Final = _asks(
    f"it is by or for {_SINCE_2026}", lambda it: it.by_elected_representative
)
to_elected_representative: Final = _asks(
    f"it is a disclosure to {_UNTIL_2026}", lambda it: it.to_elected_representative
)
to_elected_representative_since_2026: Final = _asks(
    f"it is a disclosure to {_SINCE_2026}", lambda it: it.to_elected_representative
)
