"""Special categories and criminal offence data: on which conditions they may be processed.

Held here: UK GDPR article 9 with the definitions of article 4 that its list takes up, article 10,
DPA 2018 sections 9A to 11 and Schedule 1, and the tests of the regulator and the department on what
belongs to the list. Left out: whether a consent is valid, biometric recognition of children (PFA
2012 sections 26 to 28), the detail of the safeguards for research, whether domestic law is as
proportionate as article 9(2)(g) wants it (Schedule 1 is taken to be), and the power of article 11A
to add to the list, under which nothing has been made.

To process such data lawfully a basis of article 6 is needed as well: ``grounds`` joins the two.
"""

from typing import TYPE_CHECKING, Final

from ukschoolgdpr.names import on_first_use
from ukschoolgdpr.special_categories.conditions import INTERNATIONAL_LAW, PAIRED
from ukschoolgdpr.special_categories.conditions import RULES as CONDITIONS
from ukschoolgdpr.special_categories.documents import (
    POLICY_DOCUMENT,
    POLICY_DOCUMENT_KEPT,
    RECORD,
    policy_document_kept_until,
)
from ukschoolgdpr.special_categories.limbs import (
    INFERENCE,
    LIMBS,
    SPECIAL_CATEGORY,
    TREATED_AS_SPECIAL,
)
from ukschoolgdpr.special_categories.offences import (
    AUTHORISED,
    CRIMINAL_OFFENCE,
    NO_CONVICTIONS,
    OFFICIAL_CONTROL,
)
from ukschoolgdpr.special_categories.schedule_1 import (
    PARAGRAPHS,
    Consent,
    Document,
    Paragraph,
    paragraph,
)
from ukschoolgdpr.special_categories.schedule_1 import RULES as SCHEDULE_1

if TYPE_CHECKING:
    from ukschoolgdpr.special_categories.facts import (
        LIMB_FACTS,
        SensitiveProcessing,
        alone,
        of_limbs,
    )
    from ukschoolgdpr.special_categories.ways import Way, article_9_ways, article_10_ways
else:
    __getattr__, __dir__ = on_first_use(
        __name__,
        facts=("LIMB_FACTS", "SensitiveProcessing", "alone", "of_limbs"),
        ways=("Way", "article_9_ways", "article_10_ways"),
    )

__all__ = [
    "AUTHORISED",
    "CONDITIONS",
    "CRIMINAL_OFFENCE",
    "ENTRIES",
    "INFERENCE",
    "INTERNATIONAL_LAW",
    "LIMBS",
    "LIMB_FACTS",
    "NO_CONVICTIONS",
    "OFFICIAL_CONTROL",
    "PAIRED",
    "PARAGRAPHS",
    "POLICY_DOCUMENT",
    "POLICY_DOCUMENT_KEPT",
    "RECORD",
    "SCHEDULE_1",
    "SPECIAL_CATEGORY",
    "TREATED_AS_SPECIAL",
    "Consent",
    "Document",
    "Paragraph",
    "SensitiveProcessing",
    "Way",
    "alone",
    "article_9_ways",
    "article_10_ways",
    "of_limbs",
    "paragraph",
    "policy_document_kept_until",
]

ENTRIES: Final = (
    *LIMBS.values(),
    SPECIAL_CATEGORY,
    INFERENCE,
    TREATED_AS_SPECIAL,
    *CONDITIONS.values(),
    INTERNATIONAL_LAW,
    CRIMINAL_OFFENCE,
    NO_CONVICTIONS,
    OFFICIAL_CONTROL,
    AUTHORISED,
    *SCHEDULE_1.values(),
    POLICY_DOCUMENT,
    POLICY_DOCUMENT_KEPT,
    RECORD,
)
"""Every entry of this module."""
