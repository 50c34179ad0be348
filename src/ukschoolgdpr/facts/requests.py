"""Requests of data subjects, as the dates on which things happened."""

from datetime import date

from attrs import frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.periods import Spell, check_day


@frozen(kw_only=True, slots=False)
class RightsRequest:
    """A request under UK GDPR articles 15 to 21."""

    received: date
    """The day it reached anyone in the school, working day or not."""
    identity_given: date | None = None
    """The day on which information asked for under article 12(6) came; None where none was
    reasonably asked for."""
    fee_paid: date | None = None
    """The day on which a fee charged under article 12(5) was paid; None where none was."""
    extension_notice: date | None = None
    """The day on which the school told the person, with reasons, of two further months."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no day, and what comes before the request."""
        check_day(self.received, "received")
        if self.identity_given is not None:
            _check_event(self.identity_given, self.received, "identity_given")
        if self.fee_paid is not None:
            _check_event(self.fee_paid, self.received, "fee_paid")
        if self.extension_notice is not None:
            _check_event(self.extension_notice, self.received, "extension_notice")


@frozen(kw_only=True, slots=False)
class AccessRequest(RightsRequest):
    """A request under UK GDPR article 15."""

    clarifications: tuple[Spell, ...] = ()
    """From each day on which the school asked what is sought to the day of the answer, where it
    reasonably needed to ask; without a last day while the answer is awaited."""

    def __attrs_post_init__(self) -> None:
        """Refuse also a question asked before the request."""
        super().__attrs_post_init__()
        for spell in self.clarifications:
            _check_event(spell.first, self.received, "clarifications")


def _check_event(day: date, received: date, name: str) -> None:
    check_day(day, name)
    if day < received:
        msg = f"{name}: {day} is before the request was received, on {received}"
        raise FactsError(msg)
