"""When a rule is in force, and in which version."""

from datetime import date
from enum import Enum
from itertools import pairwise
from typing import Final, Generic, TypeVar

from attrs import field, frozen

from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.periods import check_day, is_day, is_day_or_none

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

COVERAGE_BEGINS: Final = date(2018, 5, 25)
"""The first day whose law the library holds: that of the GDPR."""

LAW_AS_AT: Final = date(2026, 11, 21)
"""The day to which the law was last reviewed."""


class Force(Enum):
    """How a version binds."""

    LAW = "law"
    PARTLY = "partly"
    PRACTICE = "practice"


class Confidence(Enum):
    """How sure the library is of a version; shown wherever it is not high."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


def check_held(day: date) -> None:
    """Refuse a day whose law is not held here.

    Raises:
        FactsError: ``day`` is no plain date.
        OutsideCoverageError: ``day`` is earlier than the law held here.
    """
    check_day(day, "as_of")
    if day < COVERAGE_BEGINS:
        msg = f"{day} is before {COVERAGE_BEGINS}, the first day whose law is held here"
        raise OutsideCoverageError(msg)


@frozen(kw_only=True, cache_hash=True)
class Version(Generic[T_co]):
    """One wording of a rule, from the day it commences up to, not on, the day it ceases."""

    value: T_co
    """What the rule says in this version."""
    commences: date = field(validator=is_day)
    """The first day in force; ``date.min`` where none is known."""
    ceases: date | None = field(default=None, validator=is_day_or_none)
    """The first day no longer in force, or None."""
    cites: Citation
    """Where this version is written."""
    force: Force = Force.LAW
    """Whether it is law or practice."""
    confidence: Confidence = Confidence.HIGH
    """How sure the library is of it."""

    def __attrs_post_init__(self) -> None:
        """Refuse a version that ceases before it commences."""
        if self.ceases is not None and self.ceases <= self.commences:
            msg = f"{self.cites}: ceases on {self.ceases}, not after {self.commences}"
            raise FactsError(msg)


@frozen
class Timeline(Generic[T_co]):
    """The versions of a rule, oldest first, none overlapping the next."""

    versions: tuple[Version[T_co], ...]
    """At least one version."""

    def __attrs_post_init__(self) -> None:
        """Refuse a timeline that is empty, out of order or overlapping."""
        if not self.versions:
            msg = "a timeline needs at least one version"
            raise FactsError(msg)
        for older, newer in pairwise(self.versions):
            if older.ceases is None or older.ceases > newer.commences:
                msg = f"{newer.cites}: overlaps the version of {older.commences}"
                raise FactsError(msg)

    @staticmethod
    def of(*versions: Version[T]) -> "Timeline[T]":
        """Make a timeline of versions, oldest first."""
        return Timeline(versions)

    @staticmethod
    def since(commences: date, value: T, *, cites: Citation) -> "Timeline[T]":
        """Make a timeline of one version that has not ceased."""
        return Timeline((Version(value=value, commences=commences, cites=cites),))

    def find(self, day: date) -> Version[T_co] | None:
        """Find the version in force on ``day``, or None where there is none.

        Raises:
            FactsError: ``day`` is no plain date.
            OutsideCoverageError: ``day`` is earlier than the law held here.
        """
        check_held(day)
        for version in reversed(self.versions):
            if version.commences <= day:
                return version if version.ceases is None or day < version.ceases else None
        return None

    def on(self, day: date) -> Version[T_co]:
        """Give the version in force on ``day``.

        Raises:
            FactsError: ``day`` is no plain date.
            OutsideCoverageError: no version is in force on ``day``.
        """
        version = self.find(day)
        if version is None:
            msg = f"no version of {self.versions[0].cites} is in force on {day}"
            raise OutsideCoverageError(msg)
        return version
