"""What goes to the school that a pupil moves to."""

from datetime import date
from typing import Final

from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.instruments import SI_2005_1437, SI_2011_1942
from ukschoolgdpr.law.timelines import Confidence
from ukschoolgdpr.sharing import questions as ask
from ukschoolgdpr.sharing.gateways import ENGLAND, MAINTAINED, WALES, Effect, Step, gateway, written
from ukschoolgdpr.sharing.vocabulary import Recipient, SharedData
from ukschoolgdpr.vocabulary import LawfulBasis, SchoolKind

_NEXT: Final = (Recipient.NEXT_SCHOOL,)
_TRANSFER_GUIDE: Final = Reference("DfE guidance, transferring pupil information between schools")
_KCSIE: Final = Reference(
    "DfE guidance, keeping children safe in education",
    "https://www.gov.uk/government/publications/keeping-children-safe-in-education--2",
)

TRANSFER: Final = gateway(
    "transfer",
    "Common transfer file and educational record to the next school",
    Effect.MANDATORY,
    written(
        SI_2005_1437.regulation(9),
        ask.school_is(
            "maintained by a local authority",
            MAINTAINED,
            ENGLAND,
            cites=SI_2005_1437.regulation(9, 3),
        )
        & ask.moved(SI_2005_1437.regulation(9, 3)),
        commences=date(2005, 7, 8),
    ),
    to=_NEXT,
    data=(SharedData.TRANSFER,),
    nations=ENGLAND,
    time_limit="deadlines.edrec-transfer",
)

TRANSFER_ACADEMIES: Final = gateway(
    "transfer-academies",
    "Common transfer file and educational record from an academy",
    Effect.PERMISSIVE,
    written(
        _TRANSFER_GUIDE,
        ask.school_is("an academy", frozenset({SchoolKind.ACADEMY}), ENGLAND, cites=_TRANSFER_GUIDE)
        & ask.moved(_TRANSFER_GUIDE),
        confidence=Confidence.MEDIUM,
    ),
    to=_NEXT,
    data=(SharedData.TRANSFER,),
    nations=ENGLAND,
    basis=LawfulBasis.PUBLIC_TASK,
    steps=(
        Step(
            "send it within 15 school days: regulation 9 binds maintained schools alone, and the "
            "department expects the same",
            _TRANSFER_GUIDE,
        ),
    ),
)

CHILD_PROTECTION_FILE: Final = gateway(
    "child-protection-file",
    "Child protection file to the next school or college",
    Effect.PERMISSIVE,
    written(
        _KCSIE,
        ask.moved(_KCSIE),
        commences=date(2022, 9, 1),
        confidence=Confidence.MEDIUM,
    ),
    to=_NEXT,
    data=(SharedData.CHILD_PROTECTION,),
    nations=ENGLAND,
    basis=LawfulBasis.PUBLIC_TASK,
    steps=(
        Step("send it apart from the main file, and securely", _KCSIE),
        Step("ask for a confirmation of receipt, and keep it", _KCSIE),
        Step(
            "send it as soon as possible: within five days of a move in the year, or of the start "
            "of a new term",
            _KCSIE,
        ),
    ),
)

TRANSFER_WALES: Final = gateway(
    "transfer-wales",
    "Common transfer information to the next school in Wales",
    Effect.MANDATORY,
    written(
        SI_2011_1942.regulation(6),
        ask.school_is(
            "maintained by a local authority",
            MAINTAINED,
            WALES,
            cites=SI_2011_1942.regulation(6),
        )
        & ask.moved(SI_2011_1942.regulation(6)),
        commences=date(2011, 9, 1),
        confidence=Confidence.MEDIUM,
    ),
    to=_NEXT,
    data=(SharedData.TRANSFER,),
    nations=WALES,
)

ENTRIES: Final = (TRANSFER, TRANSFER_ACADEMIES, CHILD_PROTECTION_FILE, TRANSFER_WALES)
"""Every gateway of this module."""
