"""A consent checked all round: its form, its record, its life, and what children need besides."""

from collections.abc import Iterator
from datetime import date
from os import PathLike
from pathlib import Path

from attrs import field, frozen

from ukschoolgdpr.consent import biometrics
from ukschoolgdpr.consent.facts import Consent
from ukschoolgdpr.consent.life import ConsentState, Life
from ukschoolgdpr.consent.online import ONLINE
from ukschoolgdpr.consent.records import Missing, Record, missing
from ukschoolgdpr.consent.validity import (
    BASIS,
    EXPLICIT,
    EXPLICIT_WORDS,
    GRANULAR,
    IMBALANCE,
    LIMBS,
    NAMED,
    NO_SWAP,
    REFRESH,
    VALID,
)
from ukschoolgdpr.law.criteria import All, Reason
from ukschoolgdpr.law.rules import Decision, Outcome, Rule
from ukschoolgdpr.loading import read_tables

_TELL_OF_FAULTS = (IMBALANCE, NO_SWAP, REFRESH)


@frozen(kw_only=True)
class Description:
    """A consent as a file describes it; ``load`` reads one."""

    consent: Consent
    """The request, and what is known of the people."""
    record: Record | None = None
    """What is recorded of it."""
    life: Life | None = None
    """What has happened to it."""
    parents: tuple[biometrics.Parent, ...] = field(default=())
    """Who may be a parent, for biometric information of a child."""


@frozen(kw_only=True)
class Check:
    """What a check found."""

    as_of: date
    """The day whose law and guidance were applied."""
    valid: Decision
    """Whether the consent meets articles 4 and 7, and is explicit where data of a special category
    rest on it. What article 8 and the regulator want besides is among the faults."""
    faults: tuple[Decision, ...]
    """The rules of which the consent falls short, each with why; law first, then practice."""
    open: tuple[Decision, ...]
    """The rules that cannot be determined, each with what is missing."""
    missing: tuple[Missing, ...]
    """What the regulator wants recorded and the record does not show; all, if there is none."""
    state: ConsentState | None
    """Where the consent stands on the day, if what happened to it is known."""
    biometrics: biometrics.Biometrics | None
    """What the Protection of Freedoms Act says, if biometric information is described."""

    @property
    def findings(self) -> tuple[Reason, ...]:
        """Each separate shortcoming of the request and the consent, as the rules tell of it."""
        return tuple(finding for fault in self.faults for finding in _shortcomings(fault))


def check(description: Description, *, as_of: date) -> Check:
    """Check a consent: the limbs of the law one by one, then the regulator's practice.

    Where data of a special category rest on it, it must be explicit; what is not known stays
    open.

    Args:
        description: what is known.
        as_of: the day whose law and guidance are meant, and on which it is asked where the
            consent stands.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, arts 4(11), 7, 8, 9(2)(a); PFA 2012, ss 26-28; ICO guidance, consent.

    Example:
        >>> form = Consent(pre_ticked=True, several_purposes=True, separate_consents=False)
        >>> found = check(Description(consent=form), as_of=date(2026, 9, 1))
        >>> found.valid.outcome.value
        'does-not-apply'
        >>> [fault.rule.id for fault in found.faults]
        ['consent.unambiguous', 'consent.granular']
    """
    consent = description.consent
    decisions = [rule.decide(consent, as_of=as_of) for rule in _rules(consent, as_of)]
    bare = not description.parents and consent.automated_recognition is None
    return Check(
        as_of=as_of,
        valid=(EXPLICIT if consent.special_category else VALID).decide(consent, as_of=as_of),
        faults=tuple(each for each in decisions if each.outcome is _fault(each)),
        open=tuple(each for each in decisions if each.outcome is Outcome.UNDETERMINED),
        missing=missing(description.record or Record(), as_of=as_of),
        state=None if description.life is None else description.life.on(as_of),
        biometrics=(None if bare else biometrics.decide(consent, description.parents, as_of=as_of)),
    )


def _rules(consent: Consent, as_of: date) -> Iterator[Rule[Consent]]:
    """Give the rules to ask, those of other matters only where the description is about them."""
    yield from LIMBS
    if consent.online_service:
        yield ONLINE
    yield from (BASIS, GRANULAR, NAMED, IMBALANCE)
    if consent.special_category:
        yield EXPLICIT_WORDS
    for rule in (NO_SWAP, REFRESH):
        if any(clause.met(consent) is not None for clause in rule.on(as_of).value.clauses()):
            yield rule


def _shortcomings(fault: Decision) -> tuple[Reason, ...]:
    """Take a fault apart: each part that is not met is one, where every part must be."""
    if fault.version is not None and isinstance(fault.version.value, All):
        return tuple(part for part in fault.reason.because if part.met is False) or (fault.reason,)
    return (fault.reason,)


def _fault(decision: Decision) -> Outcome:
    """Give the outcome that tells of a fault: most rules must apply, some must not."""
    return Outcome.APPLIES if decision.rule in _TELL_OF_FAULTS else Outcome.DOES_NOT_APPLY


def load(path: str | PathLike[str]) -> Description:
    r"""Read the description of a consent from a TOML or JSON file.

    The file has the table ``consent`` with the fields of ``Consent``, and may have ``record``,
    ``life`` and ``parents``; the values of enumerations stand for them.

    Args:
        path: a file that ends in ``.toml`` or ``.json``.

    Raises:
        DataFileError: the file cannot be read, or it has mistakes; all of them are listed, each
            with its place.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     file = Path(folder) / "form.toml"
        ...     _ = file.write_text("[consent]\npre_ticked = true\n")
        ...     load(file).consent.pre_ticked
        True
    """
    return read_tables(Path(path), Description)
