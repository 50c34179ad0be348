"""What two schools' own documents ask for, beside the law: Norton Road Primary, and one in Essex.

A school's own policy is no law and no guidance, so nothing here is an entry of the catalogue. The
ids are those of the clauses. Norton Road is stricter than the regulator's list where it asks for
no second criterion for new technology and for biometric or genetic data. It is laxer than article
35(3) where it merely considers large-scale monitoring of public areas and says nothing of
criminal offence data, but for what it says of a likely high risk.
"""

from typing import Final

from attrs import frozen

from ukschoolgdpr.dpia import questions as ask
from ukschoolgdpr.dpia.facts import Operation
from ukschoolgdpr.dpia.questions import Test
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.criteria import Maybe, Reason, some


def _norton_road(clause: str) -> Reference:
    return Reference(f"Norton Road Primary School, data protection policy, {clause}")


_a, _b, _c, _d, _e, _f, _g, _h, _i, _j, _k = (_norton_road(f"NR-11-{one}") for one in "abcdefghijk")

_BEFORE_NOTICES: Final[tuple[Test, ...]] = (
    ((ask.profiling(_b) & ask.extensive(_b)) | ask.automated_decision(_b))
    & (ask.legal_effect(_b) | ask.similar_effect(_b)),
    ask.special_category(_c) & ask.large_scale(_c),
    ask.innovative(_d),
    (ask.profiling(_e) | ask.evaluates(_e)) & ask.large_scale(_e),
    ask.biometric_identification(_f) | ask.genetic(_f),
    ask.matching(_g),
)
_AFTER_NOTICES: Final[tuple[Test, ...]] = (
    ask.tracking(_i),
    (ask.about_children(_j) & (ask.profiling(_j) | ask.automated_decision(_j) | ask.marketing(_j)))
    | ask.online_service_to_children(_j),
    ask.physical_harm(_k),
    ask.high_risk(_a),
)
# The seven features are criteria of the guidelines, by number.
_SEVEN: Final = {2: "m", 3: "n", 4: "o", 5: "p", 7: "q", 8: "r", 9: "s"}
_CONSIDERED: Final = tuple(
    test
    for number, test in enumerate(
        ask.criteria(lambda number: _norton_road(f"NR-11-{_SEVEN.get(number, 'l')}")), 1
    )
    if number in _SEVEN
)


@frozen(kw_only=True)
class NortonRoad:
    """What the policy of Norton Road says of an operation; the law is in ``screening``."""

    required: Reason
    """Whether one of its ten types, or a likely high risk, requires an assessment."""
    considered: Reason
    """Whether one of its seven features has an assessment considered."""


def norton_road(operation: Operation, *, no_direct_notice: Maybe = None) -> NortonRoad:
    """Say what the policy of Norton Road wants for an operation.

    Args:
        operation: what is known of it.
        no_direct_notice: whether no privacy notice goes directly to the people concerned.

    Source:
        Norton Road Primary School, data protection policy, 11.

    Example:
        >>> cameras = Operation(systematic_monitoring=True, publicly_accessible=True)
        >>> norton_road(cameras).considered.met
        True
    """
    notice = Reason("no privacy notice goes directly to the people", no_direct_notice, _h)
    return NortonRoad(
        required=some(
            (
                *(test.weigh(operation) for test in _BEFORE_NOTICES),
                notice,
                *(test.weigh(operation) for test in _AFTER_NOTICES),
            )
        ),
        considered=some(tuple(test.weigh(operation) for test in _CONSIDERED)),
    )


def essex(*, shares: Maybe) -> Reason:
    """Say whether the notice of a school in Essex wants an assessment: before every sharing.

    Args:
        shares: whether personal information is to be shared with a company or partner.

    Source:
        A school in Essex, privacy notice, 6.

    Example:
        >>> essex(shares=True).met
        True
    """
    return Reason(
        "personal information is to be shared with a company or partner",
        shares,
        Reference("A school in Essex, privacy notice, ES-6-c"),
    )
