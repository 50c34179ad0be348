"""When data must, may or must not go to somebody outside the school, and to whom.

Held here: the gateways by which data about pupils go to the department, the authority, inspectors
and youth services (``pupils``), those about the workforce (``workforce``), what follows a pupil to
the next school (``next_school``), safeguarding (``safeguarding``), health and emergencies
(``health``), the police and investigators (``police``), and what reaches anyone: a court, another
enactment, consent, another lawful basis (``anyone``). ``may_share`` weighs them all. ``elsewhere``
has what binds others and is named as if it bound schools, ``national_pupil_database`` what the
department may pass on, and ``claims`` holds against the gateways what notices say of them.
``essex``, ``norton_road`` and ``norbury_hall`` are schools' own rules, with ``practice`` to set
them beside the law.

Left out: the censuses of Scotland and Northern Ireland, whose provisions were not verified; named
persons in Scotland, which never came into force; returns to the councils of the teaching
professions; section 72 of the Education and Skills Act 2008, of which no text was read; the
consistent identifier and the registers of children not in school, without regulations; the Bill's
duty to report sexual offences against children. What each gateway's own law defines, such as who a
relevant partner is, is a fact. Special category data and data on offences need a condition besides,
a processor a contract, and a country abroad the rules on transfers: other topics have them.
"""

from typing import TYPE_CHECKING, Final

from ukschoolgdpr.law.rules import Entry
from ukschoolgdpr.names import on_first_use
from ukschoolgdpr.sharing import (
    elsewhere,
    national_pupil_database,
)
from ukschoolgdpr.sharing.answers import GATEWAYS, Answer, Course, may_share
from ukschoolgdpr.sharing.anyone import (
    CONSENT,
    FORBIDDEN,
    OTHER_BASIS,
    REQUIRED,
)
from ukschoolgdpr.sharing.elsewhere import (
    CARE_RETURNS,
    DOMESTIC_ABUSE_NOTICE,
    ENQUIRIES,
    VICTIM_INFORMATION,
    WELL_BEING,
)
from ukschoolgdpr.sharing.gateways import (
    Effect,
    Gateway,
    Step,
)
from ukschoolgdpr.sharing.health import (
    DENTAL,
    EMERGENCY,
    IMMUNISATION,
    MEASURING,
)
from ukschoolgdpr.sharing.national_pupil_database import (
    ONWARD,
    Release,
    Released,
    released,
    workforce_released,
)
from ukschoolgdpr.sharing.next_school import (
    CHILD_PROTECTION_FILE,
    TRANSFER,
    TRANSFER_ACADEMIES,
    TRANSFER_WALES,
)
from ukschoolgdpr.sharing.police import (
    CRIME_AND_DISORDER,
    INVESTIGATOR,
    POLICE_REQUEST,
)
from ukschoolgdpr.sharing.pupils import (
    CENSUS_ACADEMIES,
    CENSUS_AUTHORITY,
    CENSUS_DECLINED,
    CENSUS_MAINTAINED,
    CENSUS_NATIONALITY,
    CENSUS_WALES,
    DAILY_ATTENDANCE,
    EARLY_YEARS,
    EXCLUSION,
    EXCLUSION_SOCIAL_WORKER,
    GOVERNANCE,
    GOVERNANCE_ACADEMIES,
    INDEPENDENT_RETURN,
    INSPECTION,
    NEEDS_ASSESSMENT,
    PARTICIPATION_CONTACT,
    PARTICIPATION_INSTRUCTED,
    PARTICIPATION_OTHER,
    PLAN,
    REGISTER_RETURN,
    YOUTH_SUPPORT,
    YOUTH_SUPPORT_OBJECTED,
    YOUTH_SUPPORT_OTHER,
)
from ukschoolgdpr.sharing.safeguarding import (
    CHANNEL,
    CO_OPERATION,
    CO_OPERATION_WALES,
    PARTNER_REQUEST,
    SAFEGUARDING,
    WELFARE_DUTY,
)
from ukschoolgdpr.sharing.vocabulary import Recipient, SharedData
from ukschoolgdpr.sharing.workforce import (
    BARRING_REFERRAL,
    TEACHER_REFERRAL,
    WORKFORCE,
    WORKFORCE_AUTHORITY,
    WORKFORCE_WALES_AUTHORITY,
    WORKFORCE_WALES_MINISTERS,
)

if TYPE_CHECKING:
    from ukschoolgdpr.sharing.facts import Sharing
else:
    __getattr__, __dir__ = on_first_use(__name__, facts=("Sharing",))

ENTRIES: Final[tuple[Entry[object], ...]] = (
    *GATEWAYS,
    *elsewhere.ENTRIES,
    *national_pupil_database.ENTRIES,
)
"""Every entry of this topic."""

__all__ = [
    "BARRING_REFERRAL",
    "CARE_RETURNS",
    "CENSUS_ACADEMIES",
    "CENSUS_AUTHORITY",
    "CENSUS_DECLINED",
    "CENSUS_MAINTAINED",
    "CENSUS_NATIONALITY",
    "CENSUS_WALES",
    "CHANNEL",
    "CHILD_PROTECTION_FILE",
    "CONSENT",
    "CO_OPERATION",
    "CO_OPERATION_WALES",
    "CRIME_AND_DISORDER",
    "DAILY_ATTENDANCE",
    "DENTAL",
    "DOMESTIC_ABUSE_NOTICE",
    "EARLY_YEARS",
    "EMERGENCY",
    "ENQUIRIES",
    "ENTRIES",
    "EXCLUSION",
    "EXCLUSION_SOCIAL_WORKER",
    "FORBIDDEN",
    "GATEWAYS",
    "GOVERNANCE",
    "GOVERNANCE_ACADEMIES",
    "IMMUNISATION",
    "INDEPENDENT_RETURN",
    "INSPECTION",
    "INVESTIGATOR",
    "MEASURING",
    "NEEDS_ASSESSMENT",
    "ONWARD",
    "OTHER_BASIS",
    "PARTICIPATION_CONTACT",
    "PARTICIPATION_INSTRUCTED",
    "PARTICIPATION_OTHER",
    "PARTNER_REQUEST",
    "PLAN",
    "POLICE_REQUEST",
    "REGISTER_RETURN",
    "REQUIRED",
    "SAFEGUARDING",
    "TEACHER_REFERRAL",
    "TRANSFER",
    "TRANSFER_ACADEMIES",
    "TRANSFER_WALES",
    "VICTIM_INFORMATION",
    "WELFARE_DUTY",
    "WELL_BEING",
    "WORKFORCE",
    "WORKFORCE_AUTHORITY",
    "WORKFORCE_WALES_AUTHORITY",
    "WORKFORCE_WALES_MINISTERS",
    "YOUTH_SUPPORT",
    "YOUTH_SUPPORT_OBJECTED",
    "YOUTH_SUPPORT_OTHER",
    "Answer",
    "Course",
    "Effect",
    "Gateway",
    "Recipient",
    "Release",
    "Released",
    "SharedData",
    "Sharing",
    "Step",
    "may_share",
    "released",
    "workforce_released",
]
