"""What the department may pass on from its database, and what a notice says of it.

The department decides, not the school; a school tells families of it. The purposes are those of the
law on prescribed persons; that each release is approved is what Norbury Hall's notices say of the
department, by their ids, and so is the whole of the rule on data about the workforce.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from attrs import field, frozen

from ukschoolgdpr.facts.processing import is_maybe
from ukschoolgdpr.law.citations import Citation, Reference
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe, Reason, every
from ukschoolgdpr.law.instruments import SI_2009_1563
from ukschoolgdpr.law.rules import Entry
from ukschoolgdpr.law.timelines import Confidence, Timeline, Version
from ukschoolgdpr.sharing.gateways import ENGLAND

_PURPOSES: Final = SI_2009_1563.regulation(3)


@frozen(kw_only=True)
class Release:
    """A request to the department for data from its database."""

    promotes_children: Maybe = field(default=None, validator=is_maybe)
    """Whether it promotes the education or well-being of children in England."""
    promotes_deployment: Maybe = field(default=None, validator=is_maybe)
    """Whether it promotes the effective deployment of school staff."""
    research: Maybe = field(default=None, validator=is_maybe)
    """Whether it is for research or analysis."""
    statistics: Maybe = field(default=None, validator=is_maybe)
    """Whether it is to produce statistics."""
    guidance: Maybe = field(default=None, validator=is_maybe)
    """Whether it is to give information, advice or guidance."""
    requester_assessed: Maybe = field(default=None, validator=is_maybe)
    """Whether it was assessed who asks."""
    purpose_assessed: Maybe = field(default=None, validator=is_maybe)
    """Whether it was assessed what the data are for."""
    sensitivity_assessed: Maybe = field(default=None, validator=is_maybe)
    """Whether it was assessed how much data is asked for, and how sensitive."""
    storage_assessed: Maybe = field(default=None, validator=is_maybe)
    """Whether it was assessed how the data will be stored and handled."""
    terms_kept: Maybe = field(default=None, validator=is_maybe)
    """Whether the requester keeps strict terms on confidentiality, security, retention and use."""


def _notice(clause: str) -> Reference:
    return Reference(f"Norbury Hall Primary School, privacy notices, {clause}")


def _says(text: str, cites: Citation, met: Callable[[Release], Maybe]) -> Criterion[Release]:
    return Clause(text, cites, met)


def _activities(*cites: Citation) -> Criterion[Release]:
    research, statistics, guidance = cites
    return (
        _says("it is for research or analysis", research, lambda it: it.research)
        | _says("it is to produce statistics", statistics, lambda it: it.statistics)
        | _says("it is to give information, advice or guidance", guidance, lambda it: it.guidance)
    )


_PUPILS: Final = _says(
    "it promotes the education or well-being of children in England",
    _PURPOSES,
    lambda it: it.promotes_children,
) & _activities(_PURPOSES, _PURPOSES, _PURPOSES)

_WORKFORCE: Final = (
    _says(
        "it promotes the education or well-being of children in England",
        _notice("NH-4.11-a"),
        lambda it: it.promotes_children,
    )
    | _says(
        "it promotes the effective deployment of school staff",
        _notice("NH-4.11-a"),
        lambda it: it.promotes_deployment,
    )
) & _activities(*(_notice(f"NH-4.11-{letter}") for letter in "bcd"))


def _approval(part: str, letters: str) -> Criterion[Release]:
    who, why, what, how, terms = (_notice(f"NH-{part}-{letter}") for letter in letters)
    return (
        _says("it was assessed who asks", who, lambda it: it.requester_assessed)
        & _says("it was assessed what the data are for", why, lambda it: it.purpose_assessed)
        & _says(
            "it was assessed how much is asked for, and how sensitive",
            what,
            lambda it: it.sensitivity_assessed,
        )
        & _says("it was assessed how it will be stored", how, lambda it: it.storage_assessed)
        & _says("the requester keeps strict terms", terms, lambda it: it.terms_kept)
    )


_PUPILS_APPROVED: Final = _approval("2.11", "mnopq")
_WORKFORCE_APPROVED: Final = _approval("4.11", "ghijk")

ONWARD: Final = Entry(
    id="sharing.onward",
    title="Onward sharing from the National Pupil Database, by the department",
    applies_in=ENGLAND,
    versions=Timeline.of(
        Version(
            value=_PUPILS,
            commences=date(2009, 9, 1),
            cites=_PURPOSES,
            confidence=Confidence.MEDIUM,
        )
    ),
)
"""What the law lets the department pass on; a school describes it in its notice."""


@frozen(kw_only=True)
class Released:
    """What is said of a request for data from the database."""

    purpose: Reason
    """Whether it is for a purpose for which the department may share."""
    approval: Reason
    """Whether it went through what the notice calls a strict process of approval."""

    @property
    def may(self) -> Maybe:
        """Whether the department may share, both taken together."""
        return every((self.purpose, self.approval)).met


def released(release: Release, *, as_of: date) -> Released:
    """Say whether the department may pass on pupil data, as law and notice have it.

    Args:
        release: what is known of the request.
        as_of: the day whose law is meant.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        SI 2009/1563, reg 3; Norbury Hall Primary School, privacy notices, NH-2.11.

    Example:
        >>> newspaper = Release(promotes_children=False)
        >>> released(newspaper, as_of=date(2026, 9, 1)).may
        False
    """
    return Released(
        purpose=ONWARD.on(as_of).value.weigh(release),
        approval=_PUPILS_APPROVED.weigh(release),
    )


def workforce_released(release: Release) -> Released:
    """Say whether the department may pass on data about the workforce, as the notice has it.

    Source:
        Norbury Hall Primary School, privacy notices, NH-4.11.

    Example:
        >>> staffing = Release(promotes_deployment=True, statistics=True)
        >>> workforce_released(staffing).purpose.met
        True
    """
    return Released(purpose=_WORKFORCE.weigh(release), approval=_WORKFORCE_APPROVED.weigh(release))


ENTRIES: Final = (ONWARD,)
"""Every entry of this module."""
