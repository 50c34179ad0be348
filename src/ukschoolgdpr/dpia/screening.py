"""Whether an operation needs an impact assessment: the law, then the guidelines, then practice."""

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from attrs import frozen

from ukschoolgdpr.dpia.triggers import (
    GOOD_PRACTICE,
    LEGISLATED,
    LISTED,
    RECORDED_REASONS,
    REQUIRING,
    TWO_CRITERIA,
)
from ukschoolgdpr.law.criteria import Reason, some
from ukschoolgdpr.law.instruments import ICO_DPIA_LIST
from ukschoolgdpr.law.rules import Decision, Outcome

if TYPE_CHECKING:
    from ukschoolgdpr.dpia.facts import Operation


class Need(Enum):
    """How much an operation needs an assessment."""

    REQUIRED = "required"
    """Article 35 or the list under it requires one."""
    REQUIRED_IN_PRACTICE = "required-in-practice"
    """The guidelines presume that one is required: two of their criteria are met."""
    ADVISABLE = "advisable"
    """None is required; it is good practice, and the screening is worth recording."""
    NOT_REQUIRED = "not-required"
    """None is required, and nothing points to one."""
    UNDETERMINED = "undetermined"
    """Not enough is known."""


@frozen(kw_only=True)
class Screening:
    """Whether an operation needs an assessment, with every reason."""

    as_of: date
    """The day whose law and guidance were applied."""
    required: tuple[Decision, ...]
    """Article 35(1) and (3), and the ten rows of the list; one that applies is enough."""
    legislated: Decision
    """Whether article 35(10) switches them off."""
    two_criteria: Decision
    """Whether two or more of the nine criteria of the guidelines are met."""
    recorded_reasons: Decision
    """Whether recorded reasons answer that presumption."""
    good_practice: Decision
    """Whether an assessment is good practice in any case."""

    @property
    def need(self) -> Need:
        """The strongest need for which something speaks.

        An exception that is not known to apply leaves a need standing: to assess is the safe side.
        Where nothing speaks for a need, each of the rules must be known not to apply.
        """
        grounds: list[tuple[Need, Reason]] = []
        if self.legislated.outcome is not Outcome.APPLIES:
            law = some(tuple(decision.reason for decision in self.required))
            grounds.append((Need.REQUIRED, law))
            if self.recorded_reasons.outcome is not Outcome.APPLIES:
                grounds.append((Need.REQUIRED_IN_PRACTICE, self.two_criteria.reason))
        # Required by law or in practice, the thing to do is the same.
        for need, reason in grounds:
            if reason.met:
                return need
        grounds.append((Need.ADVISABLE, self.good_practice.reason))
        if any(reason.met is None for _, reason in grounds):
            return Need.UNDETERMINED
        return Need.ADVISABLE if grounds[-1][1].met else Need.NOT_REQUIRED

    @property
    def grounds(self) -> tuple[Decision, ...]:
        """The rules that speak for an assessment, law first."""
        every = (*self.required, self.two_criteria, self.good_practice)
        return tuple(decision for decision in every if decision.outcome is Outcome.APPLIES)

    @property
    def exceptions(self) -> tuple[Decision, ...]:
        """The exceptions that apply, and those that might yet take the need away."""
        may_lift = {
            Need.REQUIRED: (self.legislated,),
            Need.REQUIRED_IN_PRACTICE: (self.legislated, self.recorded_reasons),
        }.get(self.need, ())
        return tuple(
            each
            for each in (self.legislated, self.recorded_reasons)
            if each.outcome is Outcome.APPLIES
            or (each in may_lift and each.outcome is Outcome.UNDETERMINED)
        )

    @property
    def missing(self) -> tuple[str, ...]:
        """The sentences whose truth must be known before the need can be; else none."""
        if self.need is not Need.UNDETERMINED:
            return ()
        every = (*self.required, self.two_criteria, self.good_practice)
        return tuple(dict.fromkeys(text for decision in every for text in decision.missing))

    def explain(self) -> str:
        """Give the need, what speaks for it or holds it open, and what might except it."""
        lines = [f"impact assessment: {self.need.value} (law as at {self.as_of})"]
        for decision in self.grounds:
            lines += [line for line in decision.explain().splitlines() if line not in lines]
        if any(decision.rule in LISTED for decision in self.grounds):
            lines.append(f"source of the rows: {ICO_DPIA_LIST}")
        lines += [f"ask whether {sentence}" for sentence in self.missing]
        if self.grounds:
            for exception in self.exceptions:
                word = "excepted" if exception.outcome is Outcome.APPLIES else "unless"
                lines.append(f"{word} {exception.rule.id}: {exception.rule.title}")
        return "\n".join(lines)


def screening(operation: "Operation", *, as_of: date) -> Screening:
    """Say whether an operation needs an impact assessment before it starts, and why.

    Args:
        operation: what is known of it.
        as_of: the day whose law and guidance are meant.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, art 35(1), (3), (4), (10); ICO list under art 35(4); WP248 rev.01.

    Example:
        >>> from ukschoolgdpr.dpia import Operation
        >>> lunch = Operation(biometric_identification=True, about_children=True)
        >>> found = screening(lunch, as_of=date(2026, 9, 1))
        >>> found.need.value
        'required'
        >>> [decision.rule.id for decision in found.grounds]
        ['dpia.biometric-data']
    """
    return Screening(
        as_of=as_of,
        required=tuple(rule.decide(operation, as_of=as_of) for rule in REQUIRING),
        legislated=LEGISLATED.decide(operation, as_of=as_of),
        two_criteria=TWO_CRITERIA.decide(operation, as_of=as_of),
        recorded_reasons=RECORDED_REASONS.decide(operation, as_of=as_of),
        good_practice=GOOD_PRACTICE.decide(operation, as_of=as_of),
    )
