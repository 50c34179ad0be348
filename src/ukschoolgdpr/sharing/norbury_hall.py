"""When two schools' notices let data go, beside the law: Norbury Hall and Highfields.

A school's own notice is no law and no guidance, so nothing here is an entry of the catalogue. Two
of Norbury Hall's notices want the law to allow it, the other two and that of Highfields want the
school's policies to allow it as well. The ids are those of the clauses of the notices.
"""

from collections.abc import Callable
from enum import Enum
from typing import Final

from attrs import field, frozen

from ukschoolgdpr.facts.processing import is_maybe
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe, Reason


class Notice(Enum):
    """A notice, by the prefix of its clauses."""

    PUPILS = "NH-2"
    LOOKED_AFTER = "NH-3"
    WORKFORCE = "NH-4"
    VISITORS = "NH-5"
    HIGHFIELDS = "HP"


@frozen(kw_only=True)
class Wish:
    """A disclosure, as the notices look at it."""

    consented: Maybe = field(default=None, validator=is_maybe)
    """Whether there is consent."""
    law_allows: Maybe = field(default=None, validator=is_maybe)
    """Whether the law allows it."""
    policies_allow: Maybe = field(default=None, validator=is_maybe)
    """Whether the school's policies do."""


def _notice(clause: str) -> Reference:
    school = "Highfields Inclusion Partnership" if clause.startswith("HP") else "Norbury Hall"
    return Reference(f"{school}, privacy notices, {clause}")


def _says(clause: str, text: str, met: Callable[[Wish], Maybe]) -> Criterion[Wish]:
    return Clause(text, _notice(clause), met)


def _law_alone(clause: str) -> Criterion[Wish]:
    return _says(clause, "there is consent", lambda it: it.consented) | _says(
        clause, "the law allows it", lambda it: it.law_allows
    )


def _law_and_policies(clause: str) -> Criterion[Wish]:
    return _says(clause, "there is consent", lambda it: it.consented) | (
        _says(clause, "the law allows it", lambda it: it.law_allows)
        & _says(clause, "the school's policies allow it", lambda it: it.policies_allow)
    )


DEFAULTS: Final = {
    Notice.PUPILS: _law_alone("NH-2.8-e"),
    Notice.LOOKED_AFTER: _law_and_policies("NH-3.7-c"),
    Notice.WORKFORCE: _law_and_policies("NH-4.7-a"),
    Notice.VISITORS: _law_alone("NH-5.6-f"),
    Notice.HIGHFIELDS: _law_and_policies("HP-8-c"),
}
"""When each notice lets data go to anyone outside."""


def let_go(notice: Notice, wish: Wish) -> Reason:
    """Say whether a notice lets data go to anyone outside the school.

    Source:
        Norbury Hall, NH-2.8-e, NH-3.7-c, NH-4.7-a and NH-5.6-f; Highfields, HP-8-c.

    Example:
        >>> let_go(Notice.HIGHFIELDS, Wish(consented=False, policies_allow=False)).met
        False
    """
    return DEFAULTS[notice].weigh(wish)


class Channel(Enum):
    """How data about the workforce go to the council."""

    ENCRYPTED_FILES = "encrypted-files"
    SIMS = "sims"
    COLLECT = "collect"
    SECURE_EMAIL = "secure-email"
    ONLINE_PORTAL = "online-portal"
    ROYAL_MAIL = "royal-mail"


_AGREED: Final = frozenset({Channel.ENCRYPTED_FILES, Channel.SIMS, Channel.COLLECT})
_SECURE: Final = frozenset({Channel.SECURE_EMAIL, Channel.ONLINE_PORTAL})


def channel_agreed(channel: Channel) -> Reason:
    """Say whether the notice agrees to a channel to the council: electronic and secure.

    Secure e-mail and the portal are named as practice, and are electronic and secure as well;
    ordinary post is named too and is neither, so the notice does not agree with itself.

    Source:
        Norbury Hall, NH-4.8-d and NH-4.8-e.

    Example:
        >>> channel_agreed(Channel.ROYAL_MAIL).met
        False
    """
    text = f"{channel.value} is electronic, and secure"
    clause = "NH-4.8-d" if channel in _AGREED else "NH-4.8-e"
    return Reason(text, channel in _AGREED | _SECURE, _notice(clause))
