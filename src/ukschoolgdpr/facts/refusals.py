"""What a refusal tells whoever asked: UK GDPR article 12(4), in the words of each day."""

from datetime import date
from typing import Final

from attrs import frozen

from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.timelines import Timeline, Version

_GDPR: Final = date(2018, 5, 25)
# SI 2026/82 reg 3.
_COMPLAINTS: Final = date(2026, 6, 19)
# SI 2026/386, with DUAA 2025 s 119.
_COMMISSION: Final = date(2026, 9, 30)
_ARTICLE: Final = UK_GDPR.article(12, 4)

REASONS: Final = Timeline.since(_GDPR, "the reasons for not acting", cites=_ARTICLE)
"""Why the school does not act."""
# DUAA 2025 Sch 10; the complaint itself is DPA 2018 s 164A.
CONTROLLER: Final = Timeline.since(
    _COMPLAINTS, "that they may complain to the school", cites=_ARTICLE
)
"""The complaint to the school."""
REGULATOR: Final = Timeline.of(
    Version(
        value="that they may complain to the Information Commissioner",
        commences=_GDPR,
        ceases=_COMMISSION,
        cites=_ARTICLE,
    ),
    Version(
        value="that they may complain to the Information Commission",
        commences=_COMMISSION,
        cites=_ARTICLE,
    ),
)
"""The complaint to the regulator."""
COURT: Final = Timeline.since(_GDPR, "that they may seek a judicial remedy", cites=_ARTICLE)
"""The judicial remedy."""


@frozen(kw_only=True)
class Told:
    """One thing that a refusal tells."""

    words: str
    """What it is."""
    cites: Citation
    """Where it is written."""


def refusal_tells(*, as_of: date) -> tuple[Told, ...]:
    """List what the person is told when a school does not act on their request.

    By when is ``people.REFUSAL_TIME``, picked by the day of receipt, and ``rights_deadline`` or
    ``access_deadline`` reckons it.

    Args:
        as_of: the day of the refusal.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, art 12(4); DPA 2018, s 164A.

    Example:
        >>> for told in refusal_tells(as_of=date(2026, 10, 1)):
        ...     print(f"{told.words} [{told.cites}]")
        the reasons for not acting [UK GDPR, art 12(4)]
        that they may complain to the school [UK GDPR, art 12(4)]
        that they may complain to the Information Commission [UK GDPR, art 12(4)]
        that they may seek a judicial remedy [UK GDPR, art 12(4)]
    """
    laws = [each.find(as_of) for each in (REASONS, CONTROLLER, REGULATOR, COURT)]
    return tuple(Told(words=law.value, cites=law.cites) for law in laws if law is not None)
