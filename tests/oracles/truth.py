"""Every basis and every right as plain Python over facts that are all known.

Written from UK GDPR articles 6 to 21, 77, 79 and 82, Annex 1, and DPA 2018 sections 7, 24, 164A
and 165, in two values and without reasons; it shares nothing with the rules.
"""

from collections.abc import Callable
from datetime import date

from ukschoolgdpr.facts.processing import Processing, Purpose, School
from ukschoolgdpr.law.criteria import Maybe

SINCE_DUAA = date(2026, 2, 5)
SINCE_COMPLAINTS = date(2026, 6, 19)

AUTHORITIES = {
    ("maintained", "ENG"),
    ("maintained", "WLS"),
    ("maintained-nursery", "ENG"),
    ("maintained-nursery", "WLS"),
    ("pupil-referral-unit", "ENG"),
    ("pupil-referral-unit", "WLS"),
    ("pupil-referral-unit", "NIR"),
    ("academy", "ENG"),
    ("education-authority", "SCT"),
    ("grant-aided", "SCT"),
    ("independent-special", "SCT"),
    ("controlled", "NIR"),
    ("voluntary", "NIR"),
    ("grant-maintained-integrated", "NIR"),
}


def authority(school: School) -> bool:
    assert school.kind is not None
    assert school.nation is not None
    return (school.kind.value, school.nation.value) in AUTHORITIES


def _barred(it: Purpose) -> bool:
    return authority(it.school) and bool(it.performing_tasks)


def _contract(it: Purpose, _day: date) -> Maybe:
    return it.necessary and (it.performs_contract or it.precedes_contract)


def _obligation(it: Purpose, _day: date) -> Maybe:
    if it.obligation_contractual:
        return False
    return it.necessary and it.legal_obligation and it.obligation_in_domestic_law


def _task(it: Purpose, day: date) -> Maybe:
    task, basis = it.public_interest_task, it.task_in_domestic_law
    if day >= date(2025, 8, 20):
        basis = basis or it.task_in_international_law
    if day >= SINCE_DUAA:
        task = task and it.task_of_controller
    return it.necessary and basis and (task or it.official_authority)


def _recognised(it: Purpose, day: date) -> Maybe:
    if day < SINCE_DUAA or _barred(it) or not it.necessary:
        return False
    conditions = [
        it.disclosure_on_request and it.request_states_public_task,
        it.national_security or it.public_security or it.defence,
        it.emergency,
        it.crime or it.offenders,
        (it.protects_from_harm or it.protects_well_being) and (it.under_18 or it.adult_at_risk),
    ]
    return any(conditions)


def _interests(it: Purpose, _day: date) -> Maybe:
    if _barred(it) or it.overridden:
        return False
    return it.necessary and it.legitimate_interest


BASES: dict[str, Callable[[Purpose, date], Maybe]] = {
    "lawful_bases.consent": lambda it, _day: it.consented,
    "lawful_bases.contract": _contract,
    "lawful_bases.legal-obligation": _obligation,
    "lawful_bases.vital-interests": lambda it, _day: it.necessary and it.vital_interests,
    "lawful_bases.public-task": _task,
    "lawful_bases.recognised-legitimate-interest": _recognised,
    "lawful_bases.legitimate-interests": _interests,
}


def basis(it: Processing) -> str:
    assert it.lawful_basis is not None
    return it.lawful_basis.value


def in_scope(it: Processing) -> bool:
    return not it.unstructured or authority(it.school)


def chapter_iii(it: Processing) -> bool:
    """What is left of chapters II and III after section 24(3), for what 24(2) does not list."""
    if not it.unstructured:
        return True
    return authority(it.school) and not it.personnel_matters


def _on_consent(it: Processing) -> bool:
    return basis(it) == "a" or bool(it.explicit_consent)


def _may_object(it: Processing, day: date) -> bool:
    if it.unstructured:
        return False
    return basis(it) in ({"e", "ea", "f"} if day >= SINCE_DUAA else {"e", "f"})


def _withdraw(it: Processing, _day: date) -> Maybe:
    return not it.unstructured and _on_consent(it)


def _refusal(it: Processing, _day: date) -> Maybe:
    return chapter_iii(it) and (it.manifestly_unfounded or it.excessive)


def _collected(it: Processing, _day: date) -> Maybe:
    return not it.unstructured and it.provided_by_data_subject and not it.has_information


def _collected_further(it: Processing, day: date) -> Maybe:
    only_research = it.further_purpose_research and it.research_safeguards
    if day >= SINCE_DUAA and only_research and it.informing_disproportionate:
        return False
    return _collected(it, day) and it.further_purpose


def _obtained(it: Processing, _day: date) -> Maybe:
    # The recasting of article 14(5) in 2026 moved its limbs and kept what they ask.
    excepted = (
        it.has_information
        or it.informing_disproportionate
        or it.informing_defeats_purpose
        or it.laid_down_by_law
        or it.professional_secrecy
    )
    return not (it.unstructured or it.provided_by_data_subject or excepted)


def _obtained_further(it: Processing, day: date) -> Maybe:
    return _obtained(it, day) and it.further_purpose


def _confirmation(it: Processing, _day: date) -> Maybe:
    if not it.unstructured:
        return True
    return chapter_iii(it) and it.described_in_request and not it.confirming_exceeds_maximum


def _access(it: Processing, _day: date) -> Maybe:
    if not it.unstructured:
        return True
    return chapter_iii(it) and it.described_in_request and not it.cost_exceeds_maximum


def _copy(it: Processing, day: date) -> Maybe:
    return _access(it, day) and not it.harms_others


def _erasure(it: Processing, day: date) -> Maybe:
    if not chapter_iii(it):
        return False
    if (
        it.necessary_for_expression
        or it.necessary_for_obligation
        or it.necessary_for_task
        or it.necessary_for_authority
        or it.necessary_for_public_health
        or it.necessary_for_claims
    ):
        return False
    if it.necessary_for_research and it.research_safeguards and it.erasure_defeats_research:
        return False
    grounds = [
        it.no_longer_necessary,
        it.consent_withdrawn and _on_consent(it) and not it.other_legal_ground,
        it.objected and _may_object(it, day) and not it.overriding_grounds,
        it.objected_to_marketing,
        it.unlawful,
        it.erasure_required,
        it.child_online_service and basis(it) == "a",
    ]
    return any(grounds)


def _made_public(it: Processing, day: date) -> Maybe:
    return it.made_public and _erasure(it, day)


def _restriction(it: Processing, day: date) -> Maybe:
    grounds = [
        it.accuracy_contested and not it.accuracy_verified,
        it.unlawful and it.opposes_erasure,
        it.no_longer_necessary and it.needed_for_own_claims,
        it.objected and _may_object(it, day) and not it.objection_weighed,
    ]
    return chapter_iii(it) and any(grounds)


def _uses(it: Processing, _day: date) -> Maybe:
    uses = [
        it.use_is_storage,
        it.use_consented,
        it.use_for_claims,
        it.use_protects_others,
        it.use_in_public_interest,
    ]
    return chapter_iii(it) and it.restricted and any(uses)


def _changed(it: Processing) -> Maybe:
    return chapter_iii(it) and it.disclosed and (it.rectified or it.erased or it.restricted)


def _portability(it: Processing, _day: date) -> Maybe:
    if it.unstructured or basis(it) == "e" or it.harms_others:
        return False
    return it.provided_by_data_subject and it.automated and (_on_consent(it) or basis(it) == "b")


def _objection(it: Processing, day: date) -> Maybe:
    if it.compelling_grounds or it.necessary_for_claims:
        return False
    return _may_object(it, day) and it.particular_situation


def _marketing(it: Processing, _day: date) -> Maybe:
    return chapter_iii(it) and it.direct_marketing


def _notice(it: Processing, day: date) -> Maybe:
    return _may_object(it, day) or _marketing(it, day)


def _automated(it: Processing, day: date) -> Maybe:
    return it.online_service and (_notice(it, day) or (chapter_iii(it) and it.research))


def _research(it: Processing, day: date) -> Maybe:
    if it.necessary_for_task or (day < SINCE_DUAA and not it.research_safeguards):
        return False
    return chapter_iii(it) and it.research and it.particular_situation


def _alleged(it: Processing, _day: date) -> Maybe:
    return in_scope(it) and it.infringement_alleged


def _compensation(it: Processing, _day: date) -> Maybe:
    return in_scope(it) and it.infringed and it.damage and not it.not_responsible


RIGHTS: dict[str, Callable[[Processing, date], Maybe]] = {
    "rights.withdraw-consent": _withdraw,
    "rights.refusal": _refusal,
    "rights.informed-collected": _collected,
    "rights.informed-collected-further": _collected_further,
    "rights.informed-obtained": _obtained,
    "rights.informed-obtained-further": _obtained_further,
    "rights.access-confirmation": _confirmation,
    "rights.access": _access,
    "rights.access-copy": _copy,
    "rights.access-search": lambda it, _day: chapter_iii(it) and it.beyond_reasonable_search,
    "rights.rectification": lambda it, _day: chapter_iii(it) and (it.inaccurate or it.incomplete),
    "rights.erasure": _erasure,
    "rights.erasure-made-public": _made_public,
    "rights.restriction": _restriction,
    "rights.restriction-uses": _uses,
    "rights.restriction-lifted": lambda it, _day: (
        chapter_iii(it) and it.restricted and it.about_to_lift
    ),
    "rights.notification": lambda it, _day: _changed(it) and not it.telling_disproportionate,
    "rights.notification-recipients": lambda it, _day: _changed(it) and it.asks_for_recipients,
    "rights.portability": _portability,
    "rights.objection": _objection,
    "rights.objection-direct-marketing": _marketing,
    "rights.objection-notice": _notice,
    "rights.objection-automated": _automated,
    "rights.objection-research": _research,
    "rights.complaint-controller": lambda it, day: day >= SINCE_COMPLAINTS and _alleged(it, day),
    "rights.complaint-commissioner": _alleged,
    "rights.judicial-remedy": _alleged,
    "rights.compensation": _compensation,
}
