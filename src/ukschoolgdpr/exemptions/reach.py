"""What each exemption switches off: lists of provisions, as data, and whether a right is on one.

DPA 2018 Schedules 2 to 4 each begin with their list, and some paragraphs have one of their own.
What is not on the list stays as it is: an exemption never reaches a right beyond it.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.instruments import DPA_2018, UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Timeline, Version
from ukschoolgdpr.vocabulary import Right

if TYPE_CHECKING:
    from ukschoolgdpr.exemptions.facts import Disclosure

_article: Final = UK_GDPR.article
_GDPR: Final = date(2018, 5, 25)
# DUAA 2025 s 71(10) and Sch 9 para 24, through SI 2026/82 reg 2.
_DUAA: Final = date(2026, 2, 5)


@frozen
class Listed:
    """A provision on a list, and how much of it."""

    provision: Provision
    """What is switched off."""
    extent: str = ""
    """How much of it, where not all."""

    def __str__(self) -> str:
        """Print the provision and the extent."""
        return f"{self.provision} {self.extent}".rstrip()


Reach: TypeAlias = Timeline[tuple[Listed, ...]]
"""A list over time."""


def _paragraphs(number: int, *paragraphs: int) -> tuple[Listed, ...]:
    return tuple(Listed(_article(number, paragraph)) for paragraph in paragraphs)


def _since_2018(listed: tuple[Listed, ...], *, cites: Provision) -> Reach:
    return Timeline.since(_GDPR, listed, cites=cites)


_INFORMED: Final = (*_paragraphs(13, 1, 2, 3), *_paragraphs(14, 1, 2, 3, 4))
_ACCESS: Final = _paragraphs(15, 1, 2, 3)
_CORRESPONDING: Final = Listed(_article(5), "so far as it corresponds to these")
_RECTIFY_TO_RESTRICT: Final = (
    Listed(_article(16)),
    *_paragraphs(17, 1, 2),
    *_paragraphs(18, 1),
)
_NOTIFY: Final = Listed(_article(19))
_PORT_AND_OBJECT: Final = (*_paragraphs(20, 1, 2), *_paragraphs(21, 1))
_EVERY_RIGHT: Final = (
    *_INFORMED,
    *_ACCESS,
    *_RECTIFY_TO_RESTRICT,
    _NOTIFY,
    *_PORT_AND_OBJECT,
    _CORRESPONDING,
)
_FAIRNESS: Final = Listed(
    _article(5, 1, "a"), "but for the requirements of lawfulness in article 6"
)
_PURPOSE_LIMITATION: Final = Listed(_article(5, 1, "b"))


def _schedule_2_part_1(*more: Listed) -> Reach:
    return Timeline.of(
        Version(
            value=(*_EVERY_RIGHT, _FAIRNESS, _PURPOSE_LIMITATION, *more),
            commences=_GDPR,
            ceases=_DUAA,
            cites=DPA_2018.schedule(2, 1),
        ),
        Version(
            value=(*_EVERY_RIGHT, _FAIRNESS, *more),
            commences=_DUAA,
            cites=DPA_2018.schedule(2, 1),
        ),
    )


PART_1: Final = _schedule_2_part_1()
"""The list of Schedule 2 paragraph 1."""
CRIME_AND_TAX: Final = _schedule_2_part_1(*_paragraphs(34, 1, 4))
"""The same with the telling of people about breaches."""
ONWARD: Final = _since_2018(
    (*_INFORMED, *_ACCESS, _CORRESPONDING), cites=DPA_2018.schedule(2, 2, 3)
)
"""The list of Schedule 2 paragraph 2(3)."""
PART_2: Final = _since_2018(_EVERY_RIGHT, cites=DPA_2018.schedule(2, 6))
"""The list of Schedule 2 paragraph 6."""
OTHERS: Final = _since_2018((*_ACCESS, _CORRESPONDING), cites=DPA_2018.schedule(2, 16, 1))
"""What Schedule 2 paragraph 16 takes away."""
PART_4: Final = _since_2018((*_INFORMED, *_ACCESS, _CORRESPONDING), cites=DPA_2018.schedule(2, 18))
"""The list of Schedule 2 paragraph 18: never articles 16 to 21."""
RESEARCH: Final = _since_2018(
    (*_ACCESS, Listed(_article(16)), *_paragraphs(18, 1), *_paragraphs(21, 1)),
    cites=DPA_2018.schedule(2, 27, 2),
)
"""The list of Schedule 2 paragraph 27(2): neither article 17, nor 19, nor 20."""
ARCHIVING: Final = _since_2018(
    (
        *_ACCESS,
        Listed(_article(16)),
        *_paragraphs(18, 1),
        _NOTIFY,
        *_paragraphs(20, 1),
        *_paragraphs(21, 1),
    ),
    cites=DPA_2018.schedule(2, 28, 2),
)
"""The list of Schedule 2 paragraph 28(2)."""

_SPECIAL: Final = (
    *(Listed(_article(5, 1, point)) for point in "abcde"),
    Listed(_article(6)),
    Listed(_article(7)),
    *_paragraphs(8, 1, 2),
    Listed(_article(9)),
    Listed(_article(10)),
    *_paragraphs(11, 2),
    *_INFORMED,
    *_ACCESS,
    Listed(_article(16)),
    *_paragraphs(17, 1, 2),
    *(Listed(_article(18, 1, point)) for point in "abd"),
    _NOTIFY,
    *_PORT_AND_OBJECT,
    *_paragraphs(34, 1, 4),
    Listed(_article(36)),
)
SPECIAL_PURPOSES: Final = Timeline.of(
    Version(
        value=(*_SPECIAL, Listed(_article(44))),
        commences=_GDPR,
        ceases=_DUAA,
        cites=DPA_2018.schedule(2, 26, 9),
    ),
    Version(
        value=(*_SPECIAL, Listed(_article("44A"))),
        commences=_DUAA,
        cites=DPA_2018.schedule(2, 26, 9),
    ),
)
"""The list of Schedule 2 paragraph 26(9): the one that goes beyond the rights of chapter III."""
SCHEDULE_3: Final = _since_2018(
    (*_INFORMED, *_ACCESS, *_RECTIFY_TO_RESTRICT, *_PORT_AND_OBJECT, _CORRESPONDING),
    cites=DPA_2018.schedule(3, 1),
)
"""The list of Schedule 3 paragraph 1: without article 19."""
ACCESS_ALONE: Final = _since_2018(_ACCESS, cites=DPA_2018.schedule(3, 5, 1))
"""Article 15(1) to (3), and nothing else."""
SCHEDULE_4: Final = _since_2018((*_ACCESS, _CORRESPONDING), cites=DPA_2018.schedule(4, 1))
"""The list of Schedule 4 paragraph 1."""

PROVISIONS: Final[Mapping[Right, tuple[Provision, ...]]] = {
    Right.WITHDRAW_CONSENT: (_article(7, 3),),
    Right.INFORMED_COLLECTED: (_article(13),),
    Right.INFORMED_OBTAINED: (_article(14),),
    Right.ACCESS: (_article(15),),
    Right.RECTIFICATION: (_article(16),),
    Right.ERASURE: (_article(17),),
    Right.RESTRICTION: (_article(18),),
    Right.NOTIFICATION: (_article(19),),
    Right.PORTABILITY: (_article(20),),
    Right.OBJECTION: (_article(21, 1),),
    Right.OBJECTION_DIRECT_MARKETING: (_article(21, 2), _article(21, 3)),
    Right.OBJECTION_RESEARCH: (_article(21, 6),),
    Right.COMPLAINT_CONTROLLER: (DPA_2018.section("164A"),),
    Right.COMPLAINT_COMMISSIONER: (_article(77), DPA_2018.section(165)),
    Right.JUDICIAL_REMEDY: (_article(79),),
    Right.COMPENSATION: (_article(82),),
}
"""Where each right is written."""


class Effect(Enum):
    """What it does where the rule applies."""

    EXEMPTS = "exempts"
    BARS = "bars"
    DEEMS_REASONABLE = "deems-reasonable"
    CHANGES_TIME = "changes-time"
    DEFINES = "defines"


@frozen(kw_only=True)
class Exemption(Rule["Disclosure"]):
    """A rule of DPA 2018 Schedules 2 to 4, with its effect and what it switches off."""

    effect: Effect = Effect.EXEMPTS
    """Most exempt from what their list names. Some bar a disclosure under article 15, take away
    the exemption for other people, change a time limit, or only say what data are meant."""
    reach: Reach | None = None
    """The provisions it switches off, over time; None where it switches off nothing."""
    time_limits: tuple[str, ...] = ()
    """The ids of the time limits that go with it."""


def switches_off(
    exemption: Exemption, what: Right | Provision, *, nation: Nation | None, as_of: date
) -> tuple[Listed, ...]:
    """List what an exemption may switch off of a right or a provision; nothing if it is not listed.

    Whether it does in a case is for ``decide``: an exemption goes no further than its test is met.

    Args:
        exemption: the exemption in question.
        what: a right, or a provision whose parts count too.
        nation: the school's nation; None, where not known, rules nothing out.
        as_of: the day whose law is meant.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Example:
        >>> from ukschoolgdpr.exemptions import CONFIDENTIAL_REFERENCES
        >>> for right in (Right.ACCESS, Right.ERASURE):
        ...     listed = switches_off(
        ...         CONFIDENTIAL_REFERENCES, right, nation=None, as_of=date(2026, 9, 1)
        ...     )
        ...     print([str(each) for each in listed])
        ['UK GDPR, art 15(1)', 'UK GDPR, art 15(2)', 'UK GDPR, art 15(3)']
        []
    """
    if exemption.reach is None or (nation is not None and nation not in exemption.applies_in):
        return ()
    asked = PROVISIONS[what] if isinstance(what, Right) else (what,)
    return tuple(
        listed
        for listed in exemption.reach.on(as_of).value
        if any(
            listed.provision.contains(provision) or provision.contains(listed.provision)
            for provision in asked
        )
    )
