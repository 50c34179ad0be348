"""What holds of audits of policies that are made of what the law says, field by field."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.oracles.day_by_day import DEEP
from tests.policies.from_law import (
    LAW_DAY,
    Worse,
    audited,
    changes_for_the_worse,
    from_law,
    judged,
    lawful,
    place_of,
    saying,
)
from ukschoolgdpr.policies.findings import Finding
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.standards.changes import CHANGES, EDITIONS
from ukschoolgdpr.vocabulary import Verdict

# An audit takes as long as hundreds of decisions.
few = settings(max_examples=10, deadline=None)

DAYS = sorted({*CHANGES, *EDITIONS, LAW_DAY})
worse = st.sampled_from(changes_for_the_worse())


@pytest.mark.parametrize("day", DAYS if DEEP else [*DAYS[::6], LAW_DAY])
def test_what_the_law_says_has_no_finding_on_any_day_of_change(day: date) -> None:
    assert [one.id for one in audited(from_law(day), as_of=day).findings] == []


def test_most_fields_are_changed() -> None:
    assert len(judged()) > 100
    assert len({change.place for change in changes_for_the_worse()}) > 80


@few
@given(worse)
def test_a_change_for_the_worse_is_found_at_its_field_and_nowhere_else(change: Worse) -> None:
    """Some words beyond the law give people more; then a point of the field is stricter."""
    found = audited(saying(lawful(), change.place, change.words))
    assert all(change.place in named(one) for one in found.findings)
    assert found.findings or any(
        one.verdict is Verdict.STRICTER and change.place in named(one) for one in found.points
    )


@few
@given(worse)
def test_what_was_no_defect_yet_is_no_finding_before(change: Worse) -> None:
    policy = saying(lawful(), change.place, change.words)
    for found in audited(policy).findings:
        assert found.since is not None
        if found.since > CHANGES[0]:
            before = audited(policy, as_of=found.since - timedelta(days=1)).points
            verdicts = {one.verdict for one in before if one.id == found.id}
            assert found.verdict not in verdicts


@few
@given(worse, st.data())
def test_the_order_of_statements_decides_no_verdict(change: Worse, data: st.DataObject) -> None:
    policy = saying(lawful(), change.place, change.words)
    other = saying(policy, change.place, data.draw(st.permutations(change.words)))
    assert verdicts(policy) == verdicts(other)
    assert audited(policy) == audited(policy)


def named(found: Finding) -> set[str]:
    """Give the fields that a finding names."""
    return {place_of(clause) for clause in found.clauses}


def verdicts(policy: Policy) -> dict[str, Verdict]:
    """Give the verdict on every point."""
    return {one.id: one.verdict for one in audited(policy).points}
