"""What holds of audits of policies that are made of what the law says, field by field."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache, partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.oracles.day_by_day import DEEP
from tests.policies.amounts import BEYOND, WITHIN, changes
from tests.policies.drawing import fields_of
from tests.policies.from_law import (
    LAW_DAY,
    Value,
    Worse,
    audited,
    changes_for_the_better,
    changes_for_the_worse,
    findings_in,
    from_law,
    holding,
    judged,
    lawful,
    place_of,
    placed,
    saying,
)
from ukschoolgdpr.policies.findings import Finding
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.standards.changes import CHANGES, EDITIONS
from ukschoolgdpr.vocabulary import Verdict

# An audit takes as long as hundreds of decisions.
few = settings(max_examples=10, deadline=None)

DAYS = sorted({*CHANGES, *EDITIONS, LAW_DAY})
worse = st.deferred(lambda: st.sampled_from(changes_for_the_worse()))


@cache
def better() -> Mapping[str, st.SearchStrategy[Value]]:
    """Draw what a field may hold for people to have as much or more, by its place."""
    return {
        **{place: st.sampled_from(values) for place, values in changes_for_the_better().items()},
        **{place: value.map(partial(placed, place=place)) for place, value in WITHIN.items()},
    }


FIELDS = {
    place: drawn
    for place, drawn in fields_of(Policy).items()
    if place.partition(".")[0] not in {"document", "gaps", "not_modelled"}
}


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


@given(changes(BEYOND))
def test_a_number_or_a_time_beyond_the_law_is_found_at_its_field_and_nowhere_else(
    change: tuple[str, Value],
) -> None:
    place, value = change
    found = findings_in(holding(lawful(), place, value))
    assert found
    assert all(place in named(one) for one in found)


@given(st.sampled_from(sorted(FIELDS)), st.data())
def test_whatever_a_field_says_is_found_at_it_and_nowhere_else(
    place: str, data: st.DataObject
) -> None:
    """What is left out has no clause; then the finding names what stands beside it.

    So do the lists of one notice: what only the other has is named where it stands.
    """
    value = data.draw(FIELDS[place].filter(lambda value: value not in {None, ()}))
    found = findings_in(holding(lawful(), place, placed(value, place)))
    notice = place.rpartition(".")[0]
    for one in found:
        beside = {other.rpartition(".")[0] for other in named(one)}
        assert place in named(one) or (one.id == "lawful.basis-by-item--lists" and notice in beside)


@given(st.data())
def test_a_tighter_policy_has_no_finding(data: st.DataObject) -> None:
    """Whatever a school does more, or does not do, in any of its fields at once."""
    policy = lawful()
    for place in data.draw(st.sets(st.sampled_from(sorted(better())))):
        policy = holding(policy, place, data.draw(better()[place]))
    assert findings_in(policy) == ()


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
