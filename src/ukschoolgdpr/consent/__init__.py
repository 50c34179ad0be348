"""Whether a consent is valid, and lives; what children, images and fingerprints need besides.

Held here: UK GDPR articles 4(11) and 7 with the regulator's guidance on them (``validity``),
article 8 with DPA 2018 section 9 before it (``online``), when an image rests on consent
(``images``), sections 26 to 28 of the Protection of Freedoms Act 2012 (``biometrics``), what a
record shows (``records``), what happens to a consent (``life``), and one school's own policy
beside the law (``norbury_hall``). ``checks`` looks at a consent all round.

Left out: who is competent, and who acts for whom; the other conditions of article 9; direct
marketing; that consent to share contact details is no consent to a vaccination, nor the other way
round. Data collected with consent have rules of re-use of their own (article 8A(4)).
"""

from typing import TYPE_CHECKING, Final

from ukschoolgdpr.consent import biometrics, images, online, records, validity
from ukschoolgdpr.consent.biometrics import (
    BIOMETRICS,
    BIOMETRICS_ALTERNATIVE,
    BIOMETRICS_BARRED,
    BIOMETRICS_NOTICE,
    Biometrics,
    Parent,
    ParentsSay,
    Tie,
    parents_say,
)
from ukschoolgdpr.consent.images import IMAGE, IMAGE_PERSONAL_DATA
from ukschoolgdpr.consent.online import ONLINE, ONLINE_PARENT
from ukschoolgdpr.consent.records import (
    RECORD,
    Element,
    Manner,
    Missing,
    PassedOn,
    Record,
    missing,
)
from ukschoolgdpr.consent.validity import (
    BASIS,
    DEMONSTRABLE,
    DISTINGUISHABLE,
    EXPLICIT,
    EXPLICIT_WORDS,
    FREELY_GIVEN,
    GIVER,
    GRANULAR,
    IMBALANCE,
    INFORMED,
    LIMBS,
    NAMED,
    NO_SWAP,
    REFRESH,
    SPECIFIC,
    UNAMBIGUOUS,
    VALID,
    WITHDRAWAL,
)
from ukschoolgdpr.consent.vocabulary import DataSubject
from ukschoolgdpr.names import on_first_use

if TYPE_CHECKING:
    from ukschoolgdpr.consent.checks import Check, Description, check, load
    from ukschoolgdpr.consent.facts import Consent
    from ukschoolgdpr.consent.life import ConsentState, Happening, Life, LifeEvent, State
else:
    __getattr__, __dir__ = on_first_use(
        __name__,
        checks=("Check", "Description", "check", "load"),
        facts=("Consent",),
        life=("ConsentState", "Happening", "Life", "LifeEvent", "State"),
    )

__all__ = [
    "BASIS",
    "BIOMETRICS",
    "BIOMETRICS_ALTERNATIVE",
    "BIOMETRICS_BARRED",
    "BIOMETRICS_NOTICE",
    "DEMONSTRABLE",
    "DISTINGUISHABLE",
    "ENTRIES",
    "EXPLICIT",
    "EXPLICIT_WORDS",
    "FREELY_GIVEN",
    "GIVER",
    "GRANULAR",
    "IMAGE",
    "IMAGE_PERSONAL_DATA",
    "IMBALANCE",
    "INFORMED",
    "LIMBS",
    "NAMED",
    "NO_SWAP",
    "ONLINE",
    "ONLINE_PARENT",
    "RECORD",
    "REFRESH",
    "SPECIFIC",
    "UNAMBIGUOUS",
    "VALID",
    "WITHDRAWAL",
    "Biometrics",
    "Check",
    "Consent",
    "ConsentState",
    "DataSubject",
    "Description",
    "Element",
    "Happening",
    "Life",
    "LifeEvent",
    "Manner",
    "Missing",
    "Parent",
    "ParentsSay",
    "PassedOn",
    "Record",
    "State",
    "Tie",
    "check",
    "load",
    "missing",
    "parents_say",
]

ENTRIES: Final = (
    *validity.ENTRIES,
    *online.ENTRIES,
    *images.ENTRIES,
    *biometrics.ENTRIES,
    *records.ENTRIES,
)
"""Every entry of this module."""
