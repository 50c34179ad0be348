"""What one school's policy says of breaches, beside the law: Norton Road Primary School.

A school's own policy is no law and no guidance, so nothing here is an entry of the catalogue. It
is laxer than article 33(1) where it reports only a high risk, and tells no one else.
"""

from typing import Final

from attrs import frozen

from ukschoolgdpr.breaches.facts import Breach
from ukschoolgdpr.breaches.rules import high_risk, personal_data_breach
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.criteria import Reason


def _norton_road(clause: str) -> Reference:
    return Reference(f"Norton Road Primary School, data protection policy, {clause}")


_BREACH: Final = personal_data_breach(_norton_road("NR-15-ab"))
_REPORTED: Final = _BREACH & high_risk(_norton_road("NR-15-ad"))


@frozen(kw_only=True)
class NortonRoad:
    """What the policy of Norton Road says of a breach; the law is in ``duties``."""

    breach: Reason
    """Whether it is a data breach by its definition."""
    reported: Reason
    """Whether the regulator is told: within 72 hours, from what event it does not say."""


def norton_road(breach: Breach) -> NortonRoad:
    """Say what the policy of Norton Road does about a breach.

    Source:
        Norton Road Primary School, data protection policy, 15.

    Example:
        >>> norton_road(Breach(high_risk=False)).reported.met
        False
    """
    return NortonRoad(breach=_BREACH.weigh(breach), reported=_REPORTED.weigh(breach))
