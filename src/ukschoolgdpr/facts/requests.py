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
    identity_asked: date | None = None
    """The day on which the school, in reasonable doubt, asked who is asking (article 12(6))."""
    identity_given: date | None = None
    """The day on which that information came; None while it is awaited, or if none was asked."""
    fee_asked: date | None = None
    """The day on which the school charged a fee under article 12(5)."""
    fee_paid: date | None = None
    """The day on which it was paid; None while it is awaited, or if none was charged."""
    extension_notice: date | None = None
    """The day on which the school told the person, with reasons, of two further months."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no day, and what comes before the request."""
        check_day(self.received, "received")
        if self.identity_asked is not None:
            _check_event(self.identity_asked, self.received, "identity_asked")
        if self.identity_given is not None:
            _check_event(self.identity_given, self.received, "identity_given")
            _check_answer(self.identity_given, self.identity_asked, "identity_given")
        if self.fee_asked is not None:
            _check_event(self.fee_asked, self.received, "fee_asked")
        if self.fee_paid is not None:
            _check_event(self.fee_paid, self.received, "fee_paid")
            _check_answer(self.fee_paid, self.fee_asked, "fee_paid")
        if self.extension_notice is not None:
            _check_event(self.extension_notice, self.received, "extension_notice")

    @property
    def awaited(self) -> tuple[Spell, ...]:
        """From the day on which proof of identity or a fee was asked for, while it is awaited."""
        if self.identity_asked is None and self.fee_asked is None:
            return ()
        waits = ((self.identity_asked, self.identity_given), (self.fee_asked, self.fee_paid))
        return tuple(Spell(asked) for asked, given in waits if asked is not None and given is None)


@frozen(kw_only=True, slots=False)
class AccessRequest(RightsRequest):
    """A request under UK GDPR article 15."""

    clarifications: tuple[Spell, ...] = ()
    """From each day on which the school asked what is sought to the day of the answer, where it
    reasonably needed to ask; without a last day while the answer is awaited."""

    def __attrs_post_init__(self) -> None:
        """Refuse also a question asked before the request."""
        super().__attrs_post_init__()
        if self.clarifications != ():
            _check_spells(self.clarifications, self.received, "clarifications")


def _check_spells(spells: object, received: date, name: str) -> None:
    if not isinstance(spells, tuple) or not all(isinstance(spell, Spell) for spell in spells):
        msg = f"{name}: expected a tuple of spells, not {spells!r}"
        raise FactsError(msg)
    for spell in spells:
        _check_event(spell.first, received, name)


def _check_answer(day: date, asked: date | None, name: str) -> None:
    if asked is not None and day < asked:
        msg = f"{name}: {day} is before it was asked for, on {asked}"
        raise FactsError(msg)


def _check_event(day: date, received: date, name: str) -> None:
    check_day(day, name)
    if day < received:
        msg = f"{name}: {day} is before the request was received, on {received}"
        raise FactsError(msg)


@frozen(kw_only=True)
class InformationRequest:
    """A request for information held: under FOIA, FOISA or the environmental regulations."""

    received: date
    """The day it reached anyone in the school, working day or not."""
    clarifications: tuple[Spell, ...] = ()
    """From each day on which the school asked what it reasonably needed to find the information
    to the day of the answer; without a last day while the answer is awaited."""
    fee_notices: tuple[Spell, ...] = ()
    """From each day on which a fee notice or notice of a charge was given to the day of payment,
    both disregarded; without a last day while payment is awaited."""
    extension_notice: date | None = None
    """The day on which the school told the applicant of more time: to weigh the public interest
    (FOIA), or for complex and voluminous environmental information."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no day, and what comes before the request."""
        check_day(self.received, "received")
        _check_spells(self.clarifications, self.received, "clarifications")
        _check_spells(self.fee_notices, self.received, "fee_notices")
        if self.extension_notice is not None:
            _check_event(self.extension_notice, self.received, "extension_notice")


@frozen(kw_only=True)
class MarksRequest:
    """A request under UK GDPR article 15 for exam marks or what they were worked out from."""

    received: date
    """The day it reached anyone in the school: the question arises then."""
    announced: date | None = None
    """The day on which the results are first published, or told to the candidate; None while
    that is not known."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no day."""
        check_day(self.received, "received")
        if self.announced is not None:
            check_day(self.announced, "announced")


@frozen(kw_only=True)
class Obtained:
    """Personal data that came from someone other than the person they are about."""

    obtained: date
    """The day on which the school got them."""
    first_communication: date | None = None
    """The day on which they are first used to communicate with that person; None if they are
    not."""
    first_disclosure: date | None = None
    """The day on which they are first disclosed to another recipient; None if they are not."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no day, and a use before the data were there."""
        check_day(self.obtained, "obtained")
        for name in ("first_communication", "first_disclosure"):
            day = getattr(self, name)
            if day is not None:
                check_day(day, name)
                if day < self.obtained:
                    msg = f"{name}: {day} is before the data were obtained, on {self.obtained}"
                    raise FactsError(msg)
