"""The rules on consent once more, as plain Python over facts that are all known.

Written from the provisions without the clauses of the library; and the parents of a child counted
one by one (PFA 2012 ss 26 to 28), and the life of a consent walked day by day.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from tests.oracles import truth
from ukschoolgdpr.consent import Consent, DataSubject, Happening, LifeEvent, Parent, Tie
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Days, Months, Years

Plain = Callable[[Consent, date], object]
SINCE_2026 = date(2026, 2, 5)


def giver(it: Consent, _day: date) -> object:
    return it.authorised or (it.given_by_data_subject and it.competent)


def unambiguous(it: Consent, _day: date) -> object:
    no_act = it.pre_ticked or it.opt_out or it.inaction
    return it.unambiguous and not no_act and (it.statement or it.affirmative_act)


def specific(it: Consent, day: date) -> object:
    research = (
        it.research_area and it.purposes_unidentifiable and it.ethical_standards and it.part_choice
    )
    return it.specific or (day >= SINCE_2026 and research)


def informed(it: Consent, _day: date) -> object:
    return all([it.controller_named, it.purpose_told, it.withdrawal_told])


def free(it: Consent, _day: date) -> object:
    bundled = it.conditional and not it.necessary_for_service
    if bundled and not it.free_despite_condition:
        return False
    return it.genuine_choice and not it.detriment


def distinguishable(it: Consent, _day: date) -> object:
    if not it.with_other_matters:
        return True
    return all([it.distinguishable, it.intelligible, it.accessible, it.plain_language])


def withdrawal(it: Consent, _day: date) -> object:
    return it.withdrawable and it.withdrawal_as_easy


LIMBS: Mapping[str, Plain] = {
    "consent.giver": giver,
    "consent.unambiguous": unambiguous,
    "consent.specific": specific,
    "consent.informed": informed,
    "consent.freely-given": free,
    "consent.distinguishable": distinguishable,
    "consent.withdrawal": withdrawal,
    "consent.demonstrable": lambda it, _day: it.demonstrable,
}


def valid(it: Consent, day: date) -> object:
    return all(limb(it, day) for limb in LIMBS.values())


def imbalance(it: Consent, _day: date) -> object:
    strong = truth.authority(it.school) or it.data_subject in {
        DataSubject.EMPLOYEE,
        DataSubject.PUPIL,
    }
    free_all_the_same = it.real_alternative and not it.detriment
    return (strong or it.other_imbalance) and not free_all_the_same


def parent_wanted(it: Consent, _day: date) -> object:
    assert it.age is not None
    service = it.online_service and not it.preventive_or_counselling
    return service and it.based_on_consent and it.offered_directly and it.age <= 12


def online(it: Consent, day: date) -> object:
    if not parent_wanted(it, day):
        return True
    return it.parental_consent and it.parental_consent_verified


def identifies(it: Consent, _day: date) -> object:
    return it.recognisable or it.name_beside or it.identifiable_otherwise


def in_scope(it: Consent, _day: date) -> object:
    assert it.age is not None
    here = it.nation in {Nation.ENGLAND, Nation.WALES}
    return here and it.age <= 17 and it.for_school and it.identifying and it.automated_recognition


def barred(it: Consent, day: date) -> object:
    if not in_scope(it, day):
        return False
    return it.child_refused or it.child_objected or it.parent_objected or not it.parent_consented


RULES: Mapping[str, Plain] = {
    **LIMBS,
    "consent.valid": valid,
    "consent.explicit": lambda it, day: valid(it, day) and it.express_statement,
    "consent.explicit-words": lambda it, _: it.express_statement and it.special_category_named,
    "consent.basis": lambda it, _: not it.carries_on_anyway,
    "consent.granular": lambda it, _: it.separate_consents or not it.several_purposes,
    "consent.named": lambda it, _: it.processing_told and (it.others_named or not it.others_rely),
    "consent.imbalance": imbalance,
    "consent.no-swap": lambda it, _: it.presented_as_basis and (it.refused or it.withdrawn),
    "consent.refresh": lambda it, _: any(
        [
            it.purposes_changed,
            it.processing_changed,
            it.relationship_changed,
            it.child_became_competent,
        ]
    ),
    "consent.online-parent": parent_wanted,
    "consent.online": online,
    "consent.image-personal-data": identifies,
    "consent.image": lambda it, day: identifies(it, day) and not it.other_basis,
    "consent.biometrics": in_scope,
    "consent.biometrics-notice": lambda it, day: in_scope(it, day) and not it.parents_notified,
    "consent.biometrics-barred": barred,
    "consent.biometrics-alternative": barred,
}
"""Every rule of the topic."""


def excused(parent: Parent) -> bool:
    return bool(
        parent.cannot_be_found
        or parent.lacks_capacity
        or parent.welfare_forbids
        or parent.not_practicable
    )


def counted(parents: Iterable[Parent]) -> list[Parent]:
    """Say who is a parent, where every fact is known."""
    everyone = list(parents)
    found = [each for each in everyone if each.tie in {Tie.PARENT, Tie.RESPONSIBLE}]
    if not all(excused(each) for each in found):
        return found
    ties = {each.tie for each in everyone}
    for body in (Tie.LOCAL_AUTHORITY, Tie.VOLUNTARY_ORGANISATION):
        if body in ties:
            return [each for each in everyone if each.tie is body]
    return [each for each in everyone if each in found or each.tie is Tie.CARER]


def say(parents: Iterable[Parent]) -> tuple[bool, bool, bool]:
    """Say whether all are notified, one consents, one objects, where every fact is known."""
    those = counted(parents)
    untold = [each for each in those if not each.notified and not excused(each)]
    yes = [each for each in those if each.consented]
    no = [each for each in those if each.objected]
    return not untold, bool(yes), bool(no)


def last_day(given: date, lasts: Days | Months | Years) -> date:
    """Count to the corresponding date by hand."""
    if isinstance(lasts, Days):
        day = given
        for _ in range(lasts.number):
            day += timedelta(days=1)
        return day
    months = lasts.number * (12 if isinstance(lasts, Years) else 1)
    year, month = divmod(given.year * 12 + given.month - 1 + months, 12)
    return date(year, month + 1, min(given.day, monthrange(year, month + 1)[1]))


def walked(events: Iterable[LifeEvent], lasts: Days | Months | Years | None, to: date) -> str:
    """Walk from event to event, and say where a consent stands at the end of a day."""
    state, renewed = "not-given", None

    def aged(day: date) -> str:
        living = state in {"live", "refresh-due", "outgrown"}
        if living and lasts is not None and renewed and day > last_day(renewed, lasts):
            return "run-out"
        return state

    for event in events:
        if event.on > to:
            break
        state = aged(event.on)
        if event.kind in {Happening.GIVEN, Happening.REFRESHED}:
            state, renewed = "live", event.on
        elif event.kind is Happening.PURPOSE_CHANGED:
            state = "outgrown"
        elif event.kind is Happening.COMPETENT:
            state = "refresh-due" if state == "live" else state
        else:
            state = event.kind.value
    return aged(to)
