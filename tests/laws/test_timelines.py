from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukschoolgdpr.deadlines import ENTRIES
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.periods import ONE_DAY
from ukschoolgdpr.law.rules import Entry
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS, Timeline, Version
from ukschoolgdpr.testing import days, days_in_force


def _version(commences: date, ceases: date | None) -> Version[object]:
    return Version(value=None, commences=commences, ceases=ceases, cites=UK_GDPR.article(1))


def _between(cuts: list[date]) -> list[Version[object]]:
    return [_version(first, last) for first, last in pairwise(sorted(cuts))]


some_days = days(date(2018, 1, 1), date(2018, 12, 31))
versions = st.tuples(some_days, some_days).filter(lambda ends: ends[0] != ends[1]).map(
    lambda ends: _version(min(ends), max(ends))
) | some_days.map(lambda day: _version(day, None))
timelines = (
    st.lists(some_days, min_size=2, max_size=8, unique=True)
    .map(_between)
    .flatmap(lambda found: st.lists(st.sampled_from(found), min_size=1, unique=True))
    .map(lambda found: Timeline(tuple(sorted(found, key=lambda version: version.commences))))
)


def _in_force(version: Version[object], day: date) -> bool:
    return version.commences <= day and (version.ceases is None or day < version.ceases)


class TestVersions:
    """A version is in force from the day it commences up to, not on, the day it ceases."""

    @given(timelines, some_days.filter(lambda day: day >= COVERAGE_BEGINS))
    def test_at_most_one_is_in_force_on_a_day(self, timeline: Timeline[object], day: date) -> None:
        in_force = [version for version in timeline.versions if _in_force(version, day)]
        assert len(in_force) <= 1
        found = timeline.find(day)
        assert ([] if found is None else [found]) == in_force

    @given(versions, versions)
    def test_two_that_share_a_day_never_make_a_timeline(
        self, one: Version[object], other: Version[object]
    ) -> None:
        older, newer = sorted((one, other), key=lambda version: version.commences)
        shared = newer.commences if _in_force(older, newer.commences) else None
        if shared is None:
            assert Timeline.of(older, newer).versions == (older, newer)
        else:
            for pair in ((older, newer), (newer, older)):
                with pytest.raises(FactsError, match=r"^UK GDPR, art 1: overlaps the version of "):
                    Timeline.of(*pair)

    @given(some_days, some_days)
    def test_none_ceases_before_it_has_commenced(self, commences: date, ceases: date) -> None:
        if ceases > commences:
            assert _version(commences, ceases).ceases == ceases
        else:
            with pytest.raises(FactsError, match=f": ceases on {ceases}, not after {commences}$"):
                _version(commences, ceases)


class TestCoverage:
    """The law is held from 25 May 2018; earlier days are refused, never answered."""

    @given(timelines, days(date.min, COVERAGE_BEGINS - ONE_DAY))
    def test_no_earlier_day_is_answered(self, timeline: Timeline[object], day: date) -> None:
        with pytest.raises(OutsideCoverageError, match=f"^{day} is before {COVERAGE_BEGINS}, "):
            timeline.find(day)

    @given(st.data(), st.sampled_from(ENTRIES))
    def test_days_in_force_are_answered(self, data: st.DataObject, entry: Entry[object]) -> None:
        day = data.draw(days_in_force(entry))
        assert _in_force(entry.on(day), day)
