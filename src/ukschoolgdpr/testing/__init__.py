"""Hypothesis strategies for the library's values; every field is drawn, none left at its default.

Hypothesis finds them through its entry point, so ``@given`` with annotations alone works too.
"""

from ukschoolgdpr.accountability import Governance, Measures, Payer
from ukschoolgdpr.automated import DecisionTaken
from ukschoolgdpr.breaches import Breach
from ukschoolgdpr.cases import Case
from ukschoolgdpr.complaints import Complaint
from ukschoolgdpr.consent import Consent, Life, Parent, Record
from ukschoolgdpr.dpia import Operation
from ukschoolgdpr.exemptions import Disclosure, Piece, Request
from ukschoolgdpr.facts.calendars import SchoolCalendar, WorkingCalendar
from ukschoolgdpr.facts.items import Code, Item
from ukschoolgdpr.facts.processing import Processing, Purpose, School
from ukschoolgdpr.facts.requests import (
    AccessRequest,
    InformationRequest,
    MarksRequest,
    Obtained,
    RightsRequest,
)
from ukschoolgdpr.law.periods import Calendar, Spell
from ukschoolgdpr.notices import Notice
from ukschoolgdpr.offences import Deed
from ukschoolgdpr.people import Parentage, Requester
from ukschoolgdpr.retention import Counting, Hold, Retention
from ukschoolgdpr.special_categories import SensitiveProcessing
from ukschoolgdpr.transfers import Transfer


def register() -> None:
    """Let ``from_type`` make the library's values; Hypothesis calls this as it loads."""
    from hypothesis import strategies as st  # noqa: PLC0415 - see below

    st.register_type_strategy(Calendar, lambda _: calendars())
    st.register_type_strategy(WorkingCalendar, lambda _: calendars())
    st.register_type_strategy(SchoolCalendar, lambda _: school_calendars())
    st.register_type_strategy(Spell, lambda _: spells())
    st.register_type_strategy(RightsRequest, lambda _: rights_requests())
    st.register_type_strategy(AccessRequest, lambda _: access_requests())
    st.register_type_strategy(InformationRequest, lambda _: information_requests())
    st.register_type_strategy(MarksRequest, lambda _: marks_requests())
    st.register_type_strategy(Obtained, lambda _: data_obtained())
    st.register_type_strategy(Case, lambda _: cases())
    st.register_type_strategy(School, lambda _: schools())
    st.register_type_strategy(Purpose, lambda _: purposes())
    st.register_type_strategy(Processing, lambda _: processings())
    st.register_type_strategy(SensitiveProcessing, lambda _: sensitive_processings())
    st.register_type_strategy(Requester, lambda _: requesters())
    st.register_type_strategy(Parentage, lambda _: parentages())
    st.register_type_strategy(Consent, lambda _: consents())
    st.register_type_strategy(Parent, lambda _: parents())
    st.register_type_strategy(Record, lambda _: consent_records())
    st.register_type_strategy(Life, lambda _: consent_lives())
    st.register_type_strategy(DecisionTaken, lambda _: decisions_taken())
    st.register_type_strategy(Disclosure, lambda _: disclosures())
    st.register_type_strategy(Piece, lambda _: pieces())
    st.register_type_strategy(Request, lambda _: requests_for_data())
    st.register_type_strategy(Item, lambda _: items())
    st.register_type_strategy(Code, lambda _: codes())
    st.register_type_strategy(Retention, lambda _: retentions())
    st.register_type_strategy(Counting, lambda _: countings())
    st.register_type_strategy(Hold, lambda _: holds())
    st.register_type_strategy(Notice, lambda _: notices())
    st.register_type_strategy(Complaint, lambda _: complaints())
    st.register_type_strategy(Operation, lambda _: operations())
    st.register_type_strategy(Breach, lambda _: breaches())
    st.register_type_strategy(Deed, lambda _: deeds())
    st.register_type_strategy(Transfer, lambda _: transfers())
    st.register_type_strategy(Governance, lambda _: governances())
    st.register_type_strategy(Payer, lambda _: payers())
    st.register_type_strategy(Measures, lambda _: school_measures())


# Importing Hypothesis calls ``register`` of this module, so it must be there already.
from ukschoolgdpr.testing.accountability import governances, payers, school_measures
from ukschoolgdpr.testing.automated import decisions_taken
from ukschoolgdpr.testing.breaches import breaches
from ukschoolgdpr.testing.cases import cases
from ukschoolgdpr.testing.complaints import complaints
from ukschoolgdpr.testing.consent import consent_lives, consent_records, consents, parents
from ukschoolgdpr.testing.dpia import operations
from ukschoolgdpr.testing.drawing import days, days_in_force, nations
from ukschoolgdpr.testing.exemptions import disclosures, pieces, requests_for_data
from ukschoolgdpr.testing.items import codes, items
from ukschoolgdpr.testing.notices import notices
from ukschoolgdpr.testing.offences import deeds
from ukschoolgdpr.testing.people import parentages, requesters
from ukschoolgdpr.testing.processing import processings, purposes, schools, sensitive_processings
from ukschoolgdpr.testing.requests import (
    access_requests,
    data_obtained,
    information_requests,
    marks_requests,
    rights_requests,
)
from ukschoolgdpr.testing.retention import countings, holds, retentions
from ukschoolgdpr.testing.times import calendars, school_calendars, spells
from ukschoolgdpr.testing.transfers import transfers

__all__ = [
    "access_requests",
    "breaches",
    "calendars",
    "cases",
    "codes",
    "complaints",
    "consent_lives",
    "consent_records",
    "consents",
    "countings",
    "data_obtained",
    "days",
    "days_in_force",
    "decisions_taken",
    "deeds",
    "disclosures",
    "governances",
    "holds",
    "information_requests",
    "items",
    "marks_requests",
    "nations",
    "notices",
    "operations",
    "parentages",
    "parents",
    "payers",
    "pieces",
    "processings",
    "purposes",
    "register",
    "requesters",
    "requests_for_data",
    "retentions",
    "rights_requests",
    "school_calendars",
    "school_measures",
    "schools",
    "sensitive_processings",
    "spells",
    "transfers",
]
