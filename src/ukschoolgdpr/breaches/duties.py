"""Who must be told of a breach, by when, and what: every duty of articles 33 and 34 at once."""

from datetime import date
from typing import TYPE_CHECKING, Final

from attrs import frozen

from ukschoolgdpr.breaches.rules import (
    COMMUNICATION,
    CONTROLLER,
    JOINT_ARRANGEMENT,
    NOTIFICATION,
    PEOPLE,
    PEOPLE_ORDERED,
    PERSONAL_DATA_BREACH,
    PHASES,
    PUBLIC,
    REASONS_FOR_DELAY,
    RECORD,
    RECORD_CONTENTS,
    REGULATOR,
)
from ukschoolgdpr.law.rules import Decision, Outcome, Rule

if TYPE_CHECKING:
    from ukschoolgdpr.breaches.facts import Breach

_PEOPLE_LIMIT: Final = "deadlines.breach-individuals"
_EXEMPTIONS: Final = ("exemptions.s2-crime-tax", "exemptions.s2-special-purposes")


@frozen(kw_only=True)
class Owed:
    """A duty that a breach may bring, with what goes with it."""

    decision: Decision
    """Whether there is the duty."""
    time_limit: str | None = None
    """The id of its time limit, if it has one."""
    contents: Decision | None = None
    """Whether what was told or recorded is complete, limb by limb; None where no law lists it."""
    exemptions: tuple[str, ...] = ()
    """The ids of the exemptions that may switch it off."""


@frozen(kw_only=True)
class Duties:
    """What a breach asks of a school."""

    breach: Decision
    """Whether it is a personal data breach."""
    owed: tuple[Owed, ...]
    """Each duty, decided, in the order in which they matter."""

    @property
    def certain(self) -> tuple[Owed, ...]:
        """The duties that there are for certain."""
        return tuple(each for each in self.owed if each.decision.outcome is Outcome.APPLIES)

    def explain(self) -> str:
        """Give each duty that there is, or may be, with what settles it or holds it open.

        What one duty has said, that it is a breach above all, the next does not repeat.
        """
        lines = self.breach.explain().splitlines()
        for each in self.owed:
            if each.decision.outcome is not Outcome.DOES_NOT_APPLY:
                said = each.decision.explain().splitlines()
                lines += [line for line in said if line not in lines]
            if each.decision.outcome is Outcome.APPLIES:
                lines += _with(each)
        return "\n".join(lines)


def _with(owed: Owed) -> list[str]:
    lines = []
    if owed.time_limit is not None:
        lines.append(f"  time limit: {owed.time_limit}")
    if owed.contents is not None:
        lines += [
            f"  see that {reason.text} [{reason.cites}]"
            for reason in owed.contents.reason.because
            if not reason.met
        ]
    lines += [f"  unless exempt: {exemption}" for exemption in owed.exemptions]
    return lines


_DUTIES: Final[
    tuple[tuple[Rule["Breach"], str | None, Rule["Breach"] | None, tuple[str, ...]], ...]
] = (
    (RECORD, None, RECORD_CONTENTS, ()),
    (REGULATOR, "deadlines.breach-ico-72h", NOTIFICATION, ()),
    (REASONS_FOR_DELAY, None, None, ()),
    (PHASES, None, None, ()),
    (PEOPLE, _PEOPLE_LIMIT, COMMUNICATION, _EXEMPTIONS),
    (PUBLIC, _PEOPLE_LIMIT, COMMUNICATION, _EXEMPTIONS),
    (PEOPLE_ORDERED, None, COMMUNICATION, _EXEMPTIONS),
    (CONTROLLER, "deadlines.breach-processor", None, ()),
    (JOINT_ARRANGEMENT, None, None, ()),
)


def duties(breach: "Breach", *, as_of: date) -> Duties:
    """Say whom a school must tell of a breach, what it must record, and which time limits run.

    Args:
        breach: what is known of it.
        as_of: the day whose law is meant.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, arts 4, 26(1), 33 and 34.

    Example:
        >>> from ukschoolgdpr.breaches import Breach, Capacity
        >>> email = Breach(
        ...     acting_as=Capacity.CONTROLLER,
        ...     personal_data=True,
        ...     security_breached=True,
        ...     unauthorised=True,
        ...     disclosed=True,
        ...     risk_unlikely=False,
        ...     high_risk=False,
        ... )
        >>> for each in duties(email, as_of=date(2026, 9, 1)).certain:
        ...     print(each.decision.rule.title, each.time_limit)
        Documenting it None
        Telling the regulator deadlines.breach-ico-72h
    """
    return Duties(
        breach=PERSONAL_DATA_BREACH.decide(breach, as_of=as_of),
        owed=tuple(
            Owed(
                decision=rule.decide(breach, as_of=as_of),
                time_limit=limit,
                contents=None if contents is None else contents.decide(breach, as_of=as_of),
                exemptions=exemptions,
            )
            for rule, limit, contents, exemptions in _DUTIES
        ),
    )
