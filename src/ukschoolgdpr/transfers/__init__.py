"""Sending data abroad: whether a transfer is open on a day, and by what.

Held here: UK GDPR Chapter V with DPA 2018 Schedule 21 Part 3 and the documents under section 119A,
in the three regimes since 25 May 2018; the table of approved territories; the regulator's test of
what a restricted transfer is. Left out: the Secretary of State's own test for approving a country
(articles 45A to 45C), whose outcome the table is; what binding corporate rules contain (article
47); data that come to the UK from the EU; transfers for law enforcement. Whatever opens a transfer,
the rest of the law applies to it like to any processing.
"""

from typing import TYPE_CHECKING, Final

from ukschoolgdpr.names import on_first_use
from ukschoolgdpr.transfers.approval import (
    APPROVAL,
    Adequacy,
    Row,
    Scope,
    adequacy,
    read_adequacy,
    territories,
)
from ukschoolgdpr.transfers.routes import (
    ADDENDUM,
    AUTHORISED_ARRANGEMENT,
    AUTHORISED_CLAUSES,
    BINDING_RULES,
    CERTIFICATION,
    CODE_OF_CONDUCT,
    COMPELLING_INTERESTS,
    CONTRACT,
    CONTRACT_FOR_DATA_SUBJECT,
    DEROGATIONS,
    EXPLICIT_CONSENT,
    IDTA,
    LEGAL_CLAIMS,
    OLD_EU_CLAUSES,
    PUBLIC_INSTRUMENT,
    PUBLIC_INTEREST,
    PUBLIC_REGISTER,
    RESTRICTED,
    SAFEGUARDS,
    VITAL_INTERESTS,
)

if TYPE_CHECKING:
    from ukschoolgdpr.transfers.answering import Answer, no_other_route, transfer
    from ukschoolgdpr.transfers.facts import Transfer
else:
    __getattr__, __dir__ = on_first_use(
        __name__, answering=("Answer", "no_other_route", "transfer"), facts=("Transfer",)
    )

ENTRIES: Final = (RESTRICTED, APPROVAL, *SAFEGUARDS, *DEROGATIONS)
"""Every entry of this module; the rules of the territories are read on first use."""

__all__ = [
    "ADDENDUM",
    "APPROVAL",
    "AUTHORISED_ARRANGEMENT",
    "AUTHORISED_CLAUSES",
    "BINDING_RULES",
    "CERTIFICATION",
    "CODE_OF_CONDUCT",
    "COMPELLING_INTERESTS",
    "CONTRACT",
    "CONTRACT_FOR_DATA_SUBJECT",
    "DEROGATIONS",
    "ENTRIES",
    "EXPLICIT_CONSENT",
    "IDTA",
    "LEGAL_CLAIMS",
    "OLD_EU_CLAUSES",
    "PUBLIC_INSTRUMENT",
    "PUBLIC_INTEREST",
    "PUBLIC_REGISTER",
    "RESTRICTED",
    "SAFEGUARDS",
    "VITAL_INTERESTS",
    "Adequacy",
    "Answer",
    "Row",
    "Scope",
    "Transfer",
    "adequacy",
    "no_other_route",
    "read_adequacy",
    "territories",
    "transfer",
]
