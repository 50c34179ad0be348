"""Every clause is followed to the points that rest on it."""

from datetime import date

import pytest
from hypothesis import given

from tests.policies.drawing import policies
from ukschoolgdpr.policies.audit import audit
from ukschoolgdpr.policies.model import Policy, load, shipped
from ukschoolgdpr.policies.tracing import trace

LAW_DAY = date(2026, 11, 21)


@pytest.mark.parametrize("name", shipped())
def test_every_clause_is_followed_once(name: str) -> None:
    policy = load(name)
    audited = audit(policy, as_of=LAW_DAY)
    traces = trace(policy, audited)
    assert {one.clause: one.places for one in traces} == policy.places()
    rests = {(found.id, clause) for found in audited.points for clause in found.clauses}
    followed = {(found.id, one.clause) for one in traces for found in one.points}
    assert followed == rests
    for one in traces:
        left_out = one.places[0].startswith("not_modelled")
        assert (one.why_not is not None) == left_out
        assert not (left_out and one.points)


@given(policies())
def test_whatever_a_policy_says(policy: Policy) -> None:
    """The clauses of an audit are those of its policy."""
    audited = audit(policy, as_of=LAW_DAY)
    known = {one.clause for one in trace(policy, audited)}
    assert {clause for found in audited.points for clause in found.clauses} <= known
