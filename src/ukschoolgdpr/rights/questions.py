"""What the rights ask: one wording for each fact, made a clause by the limb that asks it."""

from collections.abc import Callable
from typing import Final

from ukschoolgdpr.facts.processing import Processing
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause, Maybe


def _asks(
    text: str, met: Callable[[Processing], Maybe]
) -> Callable[[Citation], Clause[Processing]]:
    def clause(cites: Citation) -> Clause[Processing]:
        return Clause(text, cites, met)

    return clause


explicit_consent: Final = _asks(
    "the data subject gave explicit consent", lambda it: it.explicit_consent
)
automated: Final = _asks("it is carried out by automated means", lambda it: it.automated)
unstructured: Final = _asks("the data are manual and unstructured", lambda it: it.unstructured)
personnel_matters: Final = _asks(
    "the data relate to personnel matters", lambda it: it.personnel_matters
)
provided_by_data_subject: Final = _asks(
    "the data subject provided the data", lambda it: it.provided_by_data_subject
)

has_information: Final = _asks(
    "the data subject already has the information", lambda it: it.has_information
)
further_purpose: Final = _asks(
    "the data are to be processed further for another purpose", lambda it: it.further_purpose
)
further_purpose_research: Final = _asks(
    "that purpose is only research, archiving in the public interest or statistics",
    lambda it: it.further_purpose_research,
)
research_safeguards: Final = _asks(
    "the safeguards for research, archiving and statistics are kept",
    lambda it: it.research_safeguards,
)
informing_disproportionate: Final = _asks(
    "informing is impossible or would involve a disproportionate effort",
    lambda it: it.informing_disproportionate,
)
informing_defeats_purpose: Final = _asks(
    "informing would make the objectives impossible or seriously impair them",
    lambda it: it.informing_defeats_purpose,
)
laid_down_by_law: Final = _asks(
    "law that protects the data subject expressly lays down the obtaining or disclosure",
    lambda it: it.laid_down_by_law,
)
professional_secrecy: Final = _asks(
    "professional secrecy keeps the data confidential", lambda it: it.professional_secrecy
)

manifestly_unfounded: Final = _asks(
    "the request is manifestly unfounded", lambda it: it.manifestly_unfounded
)
excessive: Final = _asks("the request is excessive", lambda it: it.excessive)
described_in_request: Final = _asks(
    "the request describes the data", lambda it: it.described_in_request
)
cost_exceeds_maximum: Final = _asks(
    "answering would cost more than the maximum", lambda it: it.cost_exceeds_maximum
)
confirming_exceeds_maximum: Final = _asks(
    "confirming alone would cost more than the maximum", lambda it: it.confirming_exceeds_maximum
)
beyond_reasonable_search: Final = _asks(
    "the data are beyond a reasonable and proportionate search",
    lambda it: it.beyond_reasonable_search,
)
harms_others: Final = _asks(
    "giving the data would adversely affect the rights and freedoms of others",
    lambda it: it.harms_others,
)

inaccurate: Final = _asks(
    "the data are incorrect or misleading as to a matter of fact", lambda it: it.inaccurate
)
incomplete: Final = _asks("the data are incomplete for the purposes", lambda it: it.incomplete)

no_longer_necessary: Final = _asks(
    "the data are no longer necessary for the purposes", lambda it: it.no_longer_necessary
)
consent_withdrawn: Final = _asks(
    "the data subject withdraws consent", lambda it: it.consent_withdrawn
)
other_legal_ground: Final = _asks(
    "there is another legal ground for the processing", lambda it: it.other_legal_ground
)
objected: Final = _asks(
    "the data subject objects on grounds of their particular situation", lambda it: it.objected
)
overriding_grounds: Final = _asks(
    "there are overriding legitimate grounds for the processing",
    lambda it: it.overriding_grounds,
)
objected_to_marketing: Final = _asks(
    "the data subject objects to direct marketing", lambda it: it.objected_to_marketing
)
unlawful: Final = _asks("the data have been processed unlawfully", lambda it: it.unlawful)
erasure_required: Final = _asks(
    "domestic law obliges the controller to erase the data", lambda it: it.erasure_required
)
child_online_service: Final = _asks(
    "the data were collected for an online service offered to a child",
    lambda it: it.child_online_service,
)
necessary_for_expression: Final = _asks(
    "it is necessary for freedom of expression and information",
    lambda it: it.necessary_for_expression,
)
necessary_for_obligation: Final = _asks(
    "it is necessary to comply with a legal obligation", lambda it: it.necessary_for_obligation
)
necessary_for_task: Final = _asks(
    "it is necessary for a task carried out in the public interest",
    lambda it: it.necessary_for_task,
)
necessary_for_authority: Final = _asks(
    "it is necessary to exercise official authority vested in the controller",
    lambda it: it.necessary_for_authority,
)
necessary_for_public_health: Final = _asks(
    "it is necessary for the public interest in public health",
    lambda it: it.necessary_for_public_health,
)
necessary_for_research: Final = _asks(
    "it is necessary for archiving in the public interest, research or statistics",
    lambda it: it.necessary_for_research,
)
erasure_defeats_research: Final = _asks(
    "erasure would make its objectives impossible or seriously impair them",
    lambda it: it.erasure_defeats_research,
)
necessary_for_claims: Final = _asks(
    "it is necessary for legal claims", lambda it: it.necessary_for_claims
)
made_public: Final = _asks("the controller has made the data public", lambda it: it.made_public)

accuracy_contested: Final = _asks(
    "the data subject contests the accuracy of the data", lambda it: it.accuracy_contested
)
accuracy_verified: Final = _asks(
    "the controller has had the time to verify it", lambda it: it.accuracy_verified
)
opposes_erasure: Final = _asks(
    "the data subject opposes erasure and asks for restriction instead",
    lambda it: it.opposes_erasure,
)
needed_for_own_claims: Final = _asks(
    "the data subject requires the data for legal claims", lambda it: it.needed_for_own_claims
)
objection_weighed: Final = _asks(
    "the controller has verified whether its grounds override", lambda it: it.objection_weighed
)
restricted: Final = _asks("the processing has been restricted", lambda it: it.restricted)
about_to_lift: Final = _asks("the restriction is about to be lifted", lambda it: it.about_to_lift)
use_is_storage: Final = _asks("the use is storage", lambda it: it.use_is_storage)
use_consented: Final = _asks("the data subject consents to the use", lambda it: it.use_consented)
use_for_claims: Final = _asks("the use is for legal claims", lambda it: it.use_for_claims)
use_protects_others: Final = _asks(
    "the use protects the rights of another natural or legal person",
    lambda it: it.use_protects_others,
)
use_in_public_interest: Final = _asks(
    "the use is for reasons of important public interest", lambda it: it.use_in_public_interest
)

rectified: Final = _asks("the data have been rectified", lambda it: it.rectified)
erased: Final = _asks("the data have been erased", lambda it: it.erased)
disclosed: Final = _asks("the data had been disclosed to recipients", lambda it: it.disclosed)
telling_disproportionate: Final = _asks(
    "telling them is impossible or involves a disproportionate effort",
    lambda it: it.telling_disproportionate,
)
asks_for_recipients: Final = _asks(
    "the data subject asks who the recipients are", lambda it: it.asks_for_recipients
)

particular_situation: Final = _asks(
    "the grounds relate to the data subject's particular situation",
    lambda it: it.particular_situation,
)
compelling_grounds: Final = _asks(
    "the controller demonstrates compelling legitimate grounds that override",
    lambda it: it.compelling_grounds,
)
direct_marketing: Final = _asks("it is for direct marketing", lambda it: it.direct_marketing)
online_service: Final = _asks(
    "the data subject uses information society services", lambda it: it.online_service
)
research: Final = _asks(
    "it is for scientific or historical research or statistics", lambda it: it.research
)

infringement_alleged: Final = _asks(
    "the data subject considers that there is an infringement", lambda it: it.infringement_alleged
)
infringement_for_commissioner: Final = _asks(
    "the data subject considers that there is an infringement for the Information Commissioner",
    lambda it: it.infringement_alleged,
)
infringement_for_commission: Final = _asks(
    "the data subject considers that there is an infringement for the Information Commission",
    lambda it: it.infringement_alleged,
)
infringed: Final = _asks("there is an infringement", lambda it: it.infringed)
damage: Final = _asks("someone has suffered damage from it", lambda it: it.damage)
not_responsible: Final = _asks(
    "the controller proves that it is in no way responsible", lambda it: it.not_responsible
)
