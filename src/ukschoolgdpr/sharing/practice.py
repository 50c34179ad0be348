"""A school's own rule beside the law: practice, which never displaces it."""

from typing import Final

from attrs import frozen

from ukschoolgdpr.law.criteria import Maybe, Reason, every, some
from ukschoolgdpr.sharing.answers import Answer
from ukschoolgdpr.vocabulary import Verdict

_TEXTS: Final = {
    Verdict.AGREES: "the school's rule agrees with the law",
    Verdict.STRICTER: "the school's rule is stricter than the law, which leaves it the choice",
    Verdict.LAXER: "the school's rule is laxer than the law, and the law prevails",
    Verdict.UNDETERMINED: "something that matters is not known",
}


@frozen
class Beside:
    """What a school's own rule comes to once the law is set beside it."""

    verdict: Verdict
    """Agrees, stricter, laxer, or undetermined; a rule that refuses what the law requires is laxer
    too, since it gives less than the law does."""
    reason: Reason
    """Whether the data may go in the end, and why."""

    @property
    def may(self) -> Maybe:
        """Whether the data may go in the end."""
        return self.reason.met

    @property
    def text(self) -> str:
        """The verdict in a sentence without a stop."""
        return _TEXTS[self.verdict]


def beside(*, rule: Maybe, may: Maybe, must: Maybe) -> Beside:
    """Set what a school's own rule allows beside what the law allows and requires.

    In the end data go where the law requires it, or where both the rule and the law allow it.

    Args:
        rule: whether the school's own rule allows it.
        may: whether the law does.
        must: whether the law requires it.

    Example:
        >>> beside(rule=True, may=False, must=False).text
        "the school's rule is laxer than the law, and the law prevails"
    """
    both = every((Reason("the rule allows it", rule), Reason("the law allows it", may)))
    reason = some((Reason("the law requires it", must), both))
    return Beside(_verdict(rule, may, must), reason)


def beside_law(rule: Reason, answer: Answer) -> Beside:
    """Set what a school's own rule says of a disclosure beside the answer of the law.

    Example:
        >>> from datetime import date
        >>> from ukschoolgdpr.sharing.answers import may_share
        >>> from ukschoolgdpr.sharing import Recipient, Sharing
        >>> forbidden = Sharing(
        ...     recipient=Recipient.OTHER,
        ...     court_ordered=False,
        ...     required_by_law=False,
        ...     forbidden_by_law=True,
        ... )
        >>> answer = may_share(forbidden, as_of=date(2026, 9, 1))
        >>> beside_law(Reason("the rule allows it", met=True), answer).verdict.value
        'laxer'
    """
    return beside(rule=rule.met, may=answer.may, must=answer.must)


def _verdict(rule: Maybe, may: Maybe, must: Maybe) -> Verdict:
    if rule is None or may is None:
        return Verdict.UNDETERMINED
    if rule is may:
        return Verdict.AGREES
    if rule or must:
        return Verdict.LAXER
    return Verdict.UNDETERMINED if must is None else Verdict.STRICTER
