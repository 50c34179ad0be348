"""The days on which the law changed that policies are held against."""

from typing import Final

from ukschoolgdpr import rights, sharing, transfers
from ukschoolgdpr.deadlines import ACCESS, RIGHTS_EXTENDED, SAR_CLARIFICATION_PAUSE
from ukschoolgdpr.law.timelines import Force
from ukschoolgdpr.policies.standards import COMPLAINT_DUTY, DUAA, EXIT, GDPR
from ukschoolgdpr.policies.standards.notices import EDITION_DAYS

CHANGES: Final = tuple(
    sorted(
        {GDPR, EXIT, DUAA, COMPLAINT_DUTY}
        | {
            version.commences
            for entry in (*rights.ENTRIES, ACCESS, RIGHTS_EXTENDED, SAR_CLARIFICATION_PAUSE)
            for version in entry.versions.versions
            if version.force is Force.LAW
        }
        | {
            day
            for entry in (*transfers.SAFEGUARDS, transfers.adequacy("US"), sharing.DAILY_ATTENDANCE)
            for version in entry.versions.versions
            for day in (version.commences, version.ceases)
            if day is not None and day >= GDPR
        }
    )
)

"""The days on which some law that policies are held against changed, the first of them the first
day whose law is held."""

EDITIONS: Final = tuple(sorted({GDPR} | EDITION_DAYS))
"""The days on which guidance that policies follow was replaced, no other law beside it."""
