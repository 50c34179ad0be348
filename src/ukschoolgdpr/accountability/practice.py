"""What schools' own policies ask of staff: training, and a minimum of security.

A school's own policy is no law and no guidance, so nothing here is an entry of the catalogue:
whether measures are enough is for article 32 and the risk. The ids are those of the clauses of the
policies, with NR for Norton Road and ES for the notice of an Essex school.
"""

from collections.abc import Callable
from typing import Final

from attrs import field, frozen

from ukschoolgdpr.facts.processing import is_maybe
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe, Reason


@frozen(kw_only=True)
class Measures:
    """What staff and contractors of a school do."""

    trained_on_joining: Maybe = field(default=None, validator=is_maybe)
    """Whether they are trained in data protection as soon as they join."""
    refreshed_yearly: Maybe = field(default=None, validator=is_maybe)
    """Whether they have a refresher every year."""
    know_how_to_report: Maybe = field(default=None, validator=is_maybe)
    """Whether they are trained in how and when to report problems."""
    disclosed_improperly: Maybe = field(default=None, validator=is_maybe)
    """Whether data are disclosed to someone unauthorised: orally, in writing or by accident."""
    passwords_safe: Maybe = field(default=None, validator=is_maybe)
    """Whether passwords are kept safe."""
    passwords_shared: Maybe = field(default=None, validator=is_maybe)
    """Whether passwords are ever shared."""
    passwords_by_guidance: Maybe = field(default=None, validator=is_maybe)
    """Whether passwords are made as guidance on safe ones has it."""
    paper_locked: Maybe = field(default=None, validator=is_maybe)
    """Whether personal data on paper are locked in a cabinet or pedestal."""
    left_on_desks: Maybe = field(default=None, validator=is_maybe)
    """Whether documents are ever left unattended on desks."""
    paper_out_looked_after: Maybe = field(default=None, validator=is_maybe)
    """Whether paper is taken out of school only if necessary, and looked after at all times."""
    need_to_leave_considered: Maybe = field(default=None, validator=is_maybe)
    """Whether thought is given to whether files need leave the school at all."""
    out_on_encrypted_devices: Maybe = field(default=None, validator=is_maybe)
    """Whether what must leave goes, for preference, on an encrypted laptop or handheld device."""
    media_encrypted: Maybe = field(default=None, validator=is_maybe)
    """Whether discs and sticks are encrypted and the data on them behind a password."""
    devices_locked_away: Maybe = field(default=None, validator=is_maybe)
    """Whether devices are stored securely, and locked away when not in use."""
    access_limited: Maybe = field(default=None, validator=is_maybe)
    """Whether records are open only to those with a right to see them."""


def _asks(text: str, met: Callable[[Measures], Maybe], clause: str) -> Clause[Measures]:
    return Clause(text, Reference(f"school policy, {clause}"), met)


MEASURES: Final[tuple[Criterion[Measures], ...]] = (
    _asks("staff are trained as soon as they join", lambda it: it.trained_on_joining, "NR-4-a"),
    _asks("they have a refresher every year", lambda it: it.refreshed_yearly, "NR-4-b"),
    _asks("they know how and when to report problems", lambda it: it.know_how_to_report, "ES-7-e"),
    ~_asks(
        "data are disclosed to someone unauthorised",
        lambda it: it.disclosed_improperly,
        "NR-6-b",
    ),
    _asks("passwords are kept safe", lambda it: it.passwords_safe, "NR-6-c"),
    ~_asks("passwords are shared", lambda it: it.passwords_shared, "NR-6-d"),
    _asks("passwords follow guidance", lambda it: it.passwords_by_guidance, "NR-6-e"),
    _asks("paper is locked in a cabinet or pedestal", lambda it: it.paper_locked, "NR-6-f"),
    ~_asks("documents are left unattended on desks", lambda it: it.left_on_desks, "NR-6-g"),
    _asks(
        "paper leaves only if necessary, and is looked after at all times",
        lambda it: it.paper_out_looked_after,
        "NR-6-h",
    ),
    _asks(
        "thought is given to whether files need leave at all",
        lambda it: it.need_to_leave_considered,
        "NR-6-i",
    ),
    _asks(
        "files that must leave go on an encrypted laptop or handheld device",
        lambda it: it.out_on_encrypted_devices,
        "NR-6-j",
    ),
    _asks(
        "discs and sticks are encrypted, the data behind a password",
        lambda it: it.media_encrypted,
        "NR-6-k",
    ),
    _asks("devices are locked away when not in use", lambda it: it.devices_locked_away, "NR-6-l"),
    _asks(
        "records are open only to those with a right to see them",
        lambda it: it.access_limited,
        "ES-7-b",
    ),
)
"""What the policies ask, training first."""


def measures(facts: Measures) -> tuple[Reason, ...]:
    """Say of each measure whether it is kept, in the order of the list.

    Example:
        >>> kept = measures(Measures(passwords_shared=True, paper_locked=True))
        >>> [reason.decisive()[0].text for reason in kept if reason.met is False]
        ['passwords are shared']
    """
    return tuple(measure.weigh(facts) for measure in MEASURES)
