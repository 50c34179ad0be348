"""The points of an audit, each judged by one function of what a policy states.

Time comes first, then how requests are made and answered, then the rights in the order of the
articles, then data and terms. A judge gives None where neither side has anything on the point.
"""

from typing import Final

from ukschoolgdpr.policies.findings import Judge
from ukschoolgdpr.policies.points import consent, notices, practice, requests, rights, sharing

POINTS: Final[tuple[Judge, ...]] = (
    *rights.POINTS,
    *requests.POINTS,
    *notices.POINTS,
    *consent.POINTS,
    *practice.POINTS,
    *sharing.POINTS,
)
"""Every point."""

OF_EDITIONS: Final = frozenset({notices.keeping_safe, notices.working_together})
"""Those held against guidance, which is replaced on days of its own."""
