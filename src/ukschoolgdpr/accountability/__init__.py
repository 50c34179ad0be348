"""Accountability: principles, officer, fee, record of processing, processors and joint controllers.

Held here: UK GDPR articles 5, 24, 26, 28, 30, 32 and 37 to 39; the fee of SI 2018/480; and, beside
the law, what schools' own policies ask of staff. The Data (Use and Access) Act 2025 changed none of
it but two of the principles: the bill that would have done away with officers and records fell in
May 2024. Left out: impact assessments and breaches, which are topics of their own; representatives
of controllers abroad; codes and certification; who is a controller, which is a fact here.
"""

from datetime import date
from typing import TYPE_CHECKING, Final

from attrs import frozen

from ukschoolgdpr.accountability.charges import FEE, Fee, Payer, Tier, fee
from ukschoolgdpr.accountability.rules import (
    ACCOUNTABILITY,
    ACCURACY,
    CONTROLLER_RECORD,
    DATA_MINIMISATION,
    INTEGRITY,
    JOINT_ARRANGEMENT,
    JOINT_CONTROLLERS,
    LAWFULNESS,
    OFFICER_CONFLICT,
    OFFICER_CONTACT,
    OFFICER_ELIGIBLE,
    OFFICER_POSITION,
    OFFICER_REQUIRED,
    OFFICER_SENIOR_POST,
    PRINCIPLES,
    PROCESSOR_AS_CONTROLLER,
    PROCESSOR_CONTRACT,
    PROCESSOR_GUARANTEES,
    PROCESSOR_RECORD,
    PURPOSE_LIMITATION,
    RECORD_REQUIRED,
    SECURITY,
    STORAGE_LIMITATION,
)
from ukschoolgdpr.accountability.vocabulary import Post
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.rules import Decision, Rule
from ukschoolgdpr.names import on_first_use

if TYPE_CHECKING:
    from ukschoolgdpr.accountability.facts import Governance
    from ukschoolgdpr.accountability.practice import MEASURES, Measures, measures
else:
    __getattr__, __dir__ = on_first_use(
        __name__, facts=("Governance",), practice=("MEASURES", "Measures", "measures")
    )


@frozen
class Task:
    """A task of the data protection officer."""

    text: str
    """What the officer does, as in ``cooperate with the regulator``."""
    cites: Citation
    """Where it is written."""


OFFICER_TASKS: Final = (
    Task("inform and advise the school and its staff", UK_GDPR.article(39, 1, "a")),
    Task(
        "monitor compliance, with training and audits",
        UK_GDPR.article(39, 1, "b"),
    ),
    Task("advise on impact assessments, if asked", UK_GDPR.article(39, 1, "c")),
    Task("cooperate with the regulator", UK_GDPR.article(39, 1, "d")),
    Task("be the regulator's contact point", UK_GDPR.article(39, 1, "e")),
)
"""What the officer does at least, in the order of article 39(1)."""


def principles(facts: "Governance", *, as_of: date) -> tuple[Decision, ...]:
    """Decide of each principle whether it is kept, the six of article 5(1) first.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, arts 5 and 24.

    Example:
        >>> from ukschoolgdpr.accountability import Governance
        >>> found = principles(Governance(adequate=True, limited=False), as_of=date(2026, 9, 1))
        >>> print(found[2].explain())
        accountability.data-minimisation does not apply (law as at 2026-09-01)
          not met: they are limited to what is necessary [UK GDPR, art 5(1)(c)]
    """
    return _decided(PRINCIPLES, facts, as_of)


def officer(facts: "Governance", *, as_of: date) -> tuple[Decision, ...]:
    """Decide whether an officer is required, whether a person may be it, and how it is placed.

    Returns:
        Whether the school must designate one; whether the person may be it; whether they have a
        conflict of interests; whether guidance takes their post for one; whether the officer has
        the position of article 38; whether the contact details are known.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, arts 37 and 38; DPA 2018, s 7.

    Example:
        >>> from ukschoolgdpr.accountability import Governance
        >>> bursar = Governance(post=Post.BURSAR, determines_processing=True)
        >>> print(officer(bursar, as_of=date(2026, 9, 1))[1].explain())
        accountability.officer-eligible does not apply (law as at 2026-09-01)
          met: other tasks lead the person to determine why or how personal data are processed
            [UK GDPR, art 38(6)]
    """
    return _decided(
        (
            OFFICER_REQUIRED,
            OFFICER_ELIGIBLE,
            OFFICER_CONFLICT,
            OFFICER_SENIOR_POST,
            OFFICER_POSITION,
            OFFICER_CONTACT,
        ),
        facts,
        as_of,
    )


def record(facts: "Governance", *, as_of: date) -> tuple[Decision, ...]:
    """Decide whether a record of processing is required, and whether one is complete.

    Returns:
        Whether it is required; whether it has all that a controller's has; whether it has all that
        a processor's has.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, art 30.

    Example:
        >>> from ukschoolgdpr.accountability import Governance
        >>> small = Governance(under_250_employed=True, occasional=False)
        >>> print(record(small, as_of=date(2026, 9, 1))[0].explain())
        accountability.record-required applies (law as at 2026-09-01)
          not met: it is only occasional [UK GDPR, art 30(5)]
    """
    return _decided((RECORD_REQUIRED, CONTROLLER_RECORD, PROCESSOR_RECORD), facts, as_of)


def processor(facts: "Governance", *, as_of: date) -> tuple[Decision, ...]:
    """Decide whether a processor may be used, by its guarantees and its contract.

    Returns:
        Whether its guarantees are sufficient; whether the contract has every term; whether the
        processor is to be taken for a controller.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, art 28.

    Example:
        >>> from ukschoolgdpr.accountability import Governance
        >>> found = processor(Governance(contract_end=False), as_of=date(2026, 9, 1))
        >>> print(found[1].explain())
        accountability.processor-contract does not apply (law as at 2026-09-01)
          not met: it deletes or returns all data at the end, as the controller chooses
            [UK GDPR, art 28(3)(g)]
    """
    return _decided(
        (PROCESSOR_GUARANTEES, PROCESSOR_CONTRACT, PROCESSOR_AS_CONTROLLER), facts, as_of
    )


def joint_controllers(facts: "Governance", *, as_of: date) -> tuple[Decision, ...]:
    """Decide whether a school is a joint controller, and whether the arrangement is in order.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, art 26.

    Example:
        >>> from ukschoolgdpr.accountability import Governance
        >>> trip = Governance(jointly_determined=True, arrangement_available=False)
        >>> [each.outcome.value for each in joint_controllers(trip, as_of=date(2026, 9, 1))]
        ['applies', 'does-not-apply']
    """
    return _decided((JOINT_CONTROLLERS, JOINT_ARRANGEMENT), facts, as_of)


def _decided(
    rules: tuple[Rule["Governance"], ...], facts: "Governance", as_of: date
) -> tuple[Decision, ...]:
    return tuple(rule.decide(facts, as_of=as_of) for rule in rules)


ENTRIES: Final = (
    *PRINCIPLES,
    JOINT_CONTROLLERS,
    JOINT_ARRANGEMENT,
    PROCESSOR_GUARANTEES,
    PROCESSOR_CONTRACT,
    PROCESSOR_AS_CONTROLLER,
    RECORD_REQUIRED,
    CONTROLLER_RECORD,
    PROCESSOR_RECORD,
    SECURITY,
    OFFICER_REQUIRED,
    OFFICER_ELIGIBLE,
    OFFICER_CONFLICT,
    OFFICER_SENIOR_POST,
    OFFICER_POSITION,
    OFFICER_CONTACT,
    FEE,
)
"""Every entry of this module."""

__all__ = [
    "ACCOUNTABILITY",
    "ACCURACY",
    "CONTROLLER_RECORD",
    "DATA_MINIMISATION",
    "ENTRIES",
    "FEE",
    "INTEGRITY",
    "JOINT_ARRANGEMENT",
    "JOINT_CONTROLLERS",
    "LAWFULNESS",
    "MEASURES",
    "OFFICER_CONFLICT",
    "OFFICER_CONTACT",
    "OFFICER_ELIGIBLE",
    "OFFICER_POSITION",
    "OFFICER_REQUIRED",
    "OFFICER_SENIOR_POST",
    "OFFICER_TASKS",
    "PRINCIPLES",
    "PROCESSOR_AS_CONTROLLER",
    "PROCESSOR_CONTRACT",
    "PROCESSOR_GUARANTEES",
    "PROCESSOR_RECORD",
    "PURPOSE_LIMITATION",
    "RECORD_REQUIRED",
    "SECURITY",
    "STORAGE_LIMITATION",
    "Fee",
    "Governance",
    "Measures",
    "Payer",
    "Post",
    "Task",
    "Tier",
    "fee",
    "joint_controllers",
    "measures",
    "officer",
    "principles",
    "processor",
    "record",
]
