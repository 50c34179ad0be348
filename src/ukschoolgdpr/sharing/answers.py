"""Whether data must, may or must not go to somebody, and what is to be done about it."""

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

from attrs import frozen

from ukschoolgdpr.law.criteria import Maybe, Reason, some
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.rules import Decision, Outcome, late_cautions
from ukschoolgdpr.sharing import (
    anyone,
    health,
    next_school,
    police,
    pupils,
    safeguarding,
    workforce,
)
from ukschoolgdpr.sharing.gateways import Effect, Gateway, Step
from ukschoolgdpr.vocabulary import LawfulBasis

if TYPE_CHECKING:
    from ukschoolgdpr.sharing.facts import Sharing

SPECIFIC: Final[tuple[Gateway, ...]] = (
    *pupils.ENTRIES,
    *workforce.ENTRIES,
    *next_school.ENTRIES,
    *safeguarding.ENTRIES,
    *health.ENTRIES,
    *police.ENTRIES,
)
"""The gateways of some recipients or some data."""
GATEWAYS: Final[tuple[Gateway, ...]] = (*SPECIFIC, *anyone.ENTRIES)
"""Every gateway: those that reach anyone last."""


class Course(Enum):
    """What a disclosure takes."""

    DUTY = "duty"
    """It must be made."""
    POWER = "power"
    """It may be made without consent."""
    CONSENT_NEEDED = "consent-needed"
    """Nothing but consent opens it."""
    NOT_OPEN = "not-open"
    """It must not be made."""
    UNDETERMINED = "undetermined"
    """Something that matters is not known."""


_SHARE: Final = (
    Step("give no more than the purpose needs", UK_GDPR.article(5, 1, "c")),
    Step("send it securely", UK_GDPR.article(32)),
    Step("record what was shared, with whom, when and why", UK_GDPR.article(5, 2)),
    Step("tell people of the recipient in the privacy notice", UK_GDPR.article(13, 1, "e")),
    Step(
        "find a condition for special category data, and a basis for data on offences, as well",
        UK_GDPR.article(9, 1),
    ),
)
_EVERY_COURSE: Final = {
    Course.DUTY: _SHARE,
    Course.POWER: _SHARE,
    Course.CONSENT_NEEDED: (
        Step("share nothing without a valid consent, which may be refused", UK_GDPR.article(7)),
        Step("keep the record of the consent", UK_GDPR.article(7, 1)),
    ),
    Course.NOT_OPEN: (Step("share nothing, and record why", UK_GDPR.article(5, 2)),),
    Course.UNDETERMINED: (),
}


@frozen(kw_only=True)
class Answer:
    """What a disclosure takes, with the gateways that say so."""

    course: Course
    """Duty, power, consent, not open, or not determined."""
    must: Maybe
    """Whether the school must share; None if that is not known."""
    may: Maybe
    """Whether it may share as things are, with the consent that there is; None likewise."""
    as_of: date
    """The day whose law was applied."""
    decisions: tuple[Decision, ...]
    """The gateways that settle it, or that hold it open."""
    missing: tuple[str, ...]
    """The sentences whose truth must be known before the course can be; else none."""
    bases: tuple[LawfulBasis, ...]
    """The points of article 6(1) for which these gateways give the basis in law."""
    steps: tuple[Step, ...]
    """What is to be done, recorded and told."""
    time_limits: tuple[str, ...]
    """The ids of the entries of ``deadlines`` that say by when."""

    @property
    def cautions(self) -> tuple[str, ...]:
        """What a reader must know of the wordings applied: their force, doubts, age."""
        found = (caution for decision in self.decisions for caution in decision.cautions)
        return tuple(dict.fromkeys((*found, *late_cautions(self.as_of))))

    def explain(self) -> str:
        """Give the course, the gateways with what settles them, and what is to be done."""
        return "\n".join(
            (
                f"{self.course.value} (law as at {self.as_of})",
                *(decision.explain() for decision in self.decisions),
                *(f"to do: {step.text} [{step.cites}]" for step in self.steps),
                *(f"time limit: {limit}" for limit in self.time_limits),
            )
        )


def may_share(sharing: "Sharing", *, as_of: date) -> Answer:
    """Decide whether data must, may or must not go to somebody outside the school.

    A duty comes before everything else, and what is forbidden before what is merely allowed. Where
    nothing obliges, forbids or allows it, consent alone opens it.

    Args:
        sharing: what is known of the disclosure.
        as_of: the day whose law is meant.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        The provisions of the gateways; UK GDPR, arts 5 to 7.

    Example:
        >>> from ukschoolgdpr.facts.processing import School
        >>> from ukschoolgdpr.law.nations import Nation
        >>> from ukschoolgdpr.sharing import Recipient, SharedData, Sharing
        >>> from ukschoolgdpr.vocabulary import SchoolKind
        >>> census = Sharing(
        ...     school=School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND),
        ...     recipient=Recipient.DEPARTMENT,
        ...     data=SharedData.CENSUS,
        ...     requested=True,
        ... )
        >>> found = may_share(census, as_of=date(2026, 9, 1))
        >>> found.course.value, [decision.rule.id for decision in found.decisions]
        ('duty', ['sharing.census-academies'])
    """
    decided = [(gateway, gateway.decide(sharing, as_of=as_of)) for gateway in GATEWAYS]
    duties = [pair for pair in decided if pair[0].effect is Effect.MANDATORY]
    bars = [pair for pair in decided if pair[0].effect.bars]
    consent = [pair for pair in decided if pair[0] is anyone.CONSENT]
    powers = [
        pair for pair in decided if pair[0].effect is Effect.PERMISSIVE and pair not in consent
    ]
    must, barred = _any_of(duties), _any_of(bars)
    allowed = _any_of(powers)
    course = _course(must.met, barred.met, allowed.met)
    shown = {
        Course.DUTY: _so(duties, Outcome.APPLIES) + _so(bars, Outcome.APPLIES),
        Course.POWER: _so(powers, Outcome.APPLIES),
        Course.CONSENT_NEEDED: consent,
        Course.NOT_OPEN: _so(bars, Outcome.APPLIES),
        Course.UNDETERMINED: _so(duties, Outcome.UNDETERMINED)
        + _so(bars, Outcome.APPLIES)
        + _so(bars, Outcome.UNDETERMINED)
        + _so(powers, Outcome.APPLIES if allowed.met else Outcome.UNDETERMINED),
    }[course]
    settled = [] if course is Course.UNDETERMINED else [gateway for gateway, _ in shown]
    own = [step for one in settled for step in one.steps]
    return Answer(
        course=course,
        must=must.met,
        may=_may(must.met, barred.met, some((allowed, _any_of(consent))).met),
        as_of=as_of,
        decisions=tuple(decision for _, decision in shown),
        missing=tuple(
            dict.fromkeys(
                sentence
                for _, decision in shown
                if course is Course.UNDETERMINED
                for sentence in decision.missing
            )
        ),
        bases=tuple(dict.fromkeys(one.basis for one in settled if one.basis is not None)),
        steps=tuple(dict.fromkeys((*own, *_EVERY_COURSE[course]))),
        time_limits=tuple(one.time_limit for one in settled if one.time_limit),
    )


_Decided = list[tuple[Gateway, Decision]]


def _any_of(decided: _Decided) -> Reason:
    return some(tuple(decision.reason for _, decision in decided))


def _so(decided: _Decided, outcome: Outcome) -> _Decided:
    return [pair for pair in decided if pair[1].outcome is outcome]


def _course(must: Maybe, barred: Maybe, allowed: Maybe) -> Course:
    if must:
        return Course.DUTY
    if must is None:
        return Course.UNDETERMINED
    if barred:
        return Course.NOT_OPEN
    if barred is None or allowed is None:
        return Course.UNDETERMINED
    return Course.POWER if allowed else Course.CONSENT_NEEDED


def _may(must: Maybe, barred: Maybe, allowed: Maybe) -> Maybe:
    # A duty, or what is allowed and not barred: doubt stays where the rest does not settle it.
    if must:
        return True
    if barred or allowed is False:
        return None if must is None else False
    return True if allowed and barred is False else None
