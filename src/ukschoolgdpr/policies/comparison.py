"""One policy beside another: the points on which they say different things."""

from datetime import date

from attrs import frozen

from ukschoolgdpr.policies.audit import Audit, Finding, audit
from ukschoolgdpr.policies.model import Policy


@frozen(kw_only=True)
class Difference:
    """A point on which two policies part."""

    point: str
    """The name of the point."""
    left: Finding | None
    """What the one says, beside the law; None where the point does not arise for it."""
    right: Finding | None
    """What the other says."""


@frozen(kw_only=True)
class Comparison:
    """Two policies, each held against the law of one day."""

    left: Audit
    """The one."""
    right: Audit
    """The other."""
    differences: tuple[Difference, ...]
    """Every point on which they do not say the same, or the law takes it otherwise."""


def compare(left: Policy, right: Policy, *, as_of: date) -> Comparison:
    """Say where two policies differ, point by point, with the law beside both.

    Each is audited with the working days of its own nation.

    Args:
        left: the one policy.
        right: the other.
        as_of: the day whose law is meant.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: the law or the working days of some day are not held here.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> policy = load("norbury-hall")
        >>> compare(policy, policy, as_of=date(2026, 9, 1)).differences
        ()
    """
    one, other = (audit(policy, as_of=as_of) for policy in (left, right))
    mine, theirs = (
        {found.id.removeprefix(f"{each.policy}."): found for found in each.points}
        for each in (one, other)
    )
    differences = (
        Difference(point=point, left=mine.get(point), right=theirs.get(point))
        for point in dict.fromkeys((*mine, *theirs))
        if _gist(mine.get(point)) != _gist(theirs.get(point))
    )
    return Comparison(left=one, right=other, differences=tuple(differences))


def _gist(found: Finding | None) -> tuple[object, ...]:
    return () if found is None else (found.verdict, found.says)
