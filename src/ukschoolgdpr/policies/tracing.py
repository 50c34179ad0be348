"""Where each clause of a document went: what states it, which points rest on it, what they say."""

from attrs import frozen

from ukschoolgdpr.policies.audit import Audit
from ukschoolgdpr.policies.findings import Finding
from ukschoolgdpr.policies.model import Policy


@frozen(kw_only=True)
class Trace:
    """One clause, and what became of it."""

    clause: str
    """Its id."""
    places: tuple[str, ...]
    """Where the file states it."""
    points: tuple[Finding, ...]
    """The points of the audit that rest on it."""
    why_not: str | None
    """Why it is not modelled; None where it is."""


def trace(policy: Policy, audited: Audit) -> tuple[Trace, ...]:
    """Follow every clause of a policy through its audit, in the order of the file.

    Args:
        policy: the policy.
        audited: its audit, on the day whose verdicts are wanted.

    Example:
        >>> from datetime import date
        >>> from ukschoolgdpr.policies.audit import audit
        >>> from ukschoolgdpr.policies.model import load
        >>> policy = load("norbury-hall")
        >>> traces = trace(policy, audit(policy, as_of=date(2026, 9, 1)))
        >>> [one] = [one for one in traces if one.clause == "NH-7.3.1-d"]
        >>> one.places, [(found.id, found.verdict.value) for found in one.points]
        (('identity.demanded',), [('norbury-hall.identity-proof', 'laxer')])
    """
    why = {clause: left.why for left in policy.not_modelled for clause in left.clauses}
    return tuple(
        Trace(
            clause=clause,
            places=places,
            points=tuple(one for one in audited.points if clause in one.clauses),
            why_not=why.get(clause),
        )
        for clause, places in policy.places().items()
    )
