"""A policy decides: what a school is to do by its own words and by the law, the tighter of the two.

A school may promise people more than the law gives them, and is then held to that; where it
promises less, the law prevails over its policy. Every answer here has both, with the clauses of
the policy and the reasons of the law, so that it can be seen what gave way.
"""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Generic, TypeAlias, TypeVar

from attrs import frozen

from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.criteria import Maybe, Reason, every
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Decision
from ukschoolgdpr.policies.words import Stated

T = TypeVar("T")
B = TypeVar("B", bool, Maybe)

Why: TypeAlias = Decision | Reckoning | Reason
"""What an answer rests on."""


class Prevails(Enum):
    """Whose answer counts."""

    POLICY = "policy"
    """The policy gives people more than the law does."""
    LAW = "law"
    """The policy gives them less, or says nothing."""
    BOTH = "both"
    """They say the same."""
    NEITHER = "neither"
    """More must be known before it can be said."""


@frozen(kw_only=True)
class Decided(Generic[T]):
    """One question, answered by a policy and by the law.

    Example:
        >>> decided = tightest(
        ...     "months to answer", [Stated(2, ("A-1",)), Stated(3, ("A-2",))], 2, by=int
        ... )
        >>> decided.effective, decided.prevails.value
        (2, 'law')
        >>> [stated.clauses for stated in decided.laxer]
        [('A-2',)]
    """

    question: str
    """What is asked."""
    policy: tuple[Stated[T], ...]
    """What the policy answers, in each of its texts or readings; none where it is silent."""
    law: T | None
    """What the law answers; None where that depends on what is not known."""
    effective: T | None
    """The tighter of them, which counts; None where that is not known."""
    prevails: Prevails
    """Whose it is."""
    laxer: tuple[Stated[T], ...] = ()
    """What of the policy gives way to the law."""
    why: tuple[Why, ...] = ()
    """What the answers rest on, the law's first."""

    @property
    def stated(self) -> T | None:
        """What the policy answers where it has one answer alone; else None."""
        answers = [one.says for one in self.policy]
        return answers[0] if len(answers) == 1 else None

    @property
    def clauses(self) -> tuple[str, ...]:
        """The clauses by which the policy answers, each once."""
        return tuple(dict.fromkeys(clause for one in self.policy for clause in one.clauses))

    @property
    def missing(self) -> tuple[str, ...]:
        """The sentences whose truth must be known before it can be answered; else none."""
        if self.effective is not None:
            return ()
        return tuple(dict.fromkeys(text for one in self.why for text in _missing(one)))


def tightest(
    question: str,
    policy: Iterable[Stated[T]],
    law: T,
    *,
    by: Callable[[T], int],
    why: Iterable[Why] = (),
) -> Decided[T]:
    """Decide between answers that can be ranked.

    Args:
        question: what is asked.
        policy: what the policy answers, in each of its texts or readings.
        law: what the law answers.
        by: what ranks an answer: the less it is, the more people get.
        why: what the answers rest on, the law's first.
    """
    stated = tuple(policy)
    least = min((law, *(one.says for one in stated)), key=by)
    laxer = tuple(one for one in stated if by(law) < by(one.says))
    if by(least) < by(law):
        prevails = Prevails.POLICY
    else:
        least = law
        prevails = Prevails.LAW if laxer or not stated else Prevails.BOTH
    return Decided(
        question=question,
        policy=stated,
        law=law,
        effective=least,
        prevails=prevails,
        laxer=laxer,
        why=tuple(why),
    )


def whether(
    question: str,
    policy: Iterable[Stated[B]],
    law: Maybe,
    *,
    tighter: bool,
    why: Iterable[Why] = (),
) -> Decided[B]:
    """Decide between answers of yes or no, some of which may not be known.

    Args:
        question: what is asked.
        policy: what the policy answers, in each of its texts; None where a text leaves it open.
        law: what the law answers; None where that depends on what is not known.
        tighter: the answer that gives people more: of what the school may do no, of what they are
            due yes.
        why: what the answers rest on, the law's first.

    Example:
        >>> may_charge = whether("a fee", [Stated(True, ("A-1",))], False, tighter=False)
        >>> may_charge.effective, may_charge.prevails.value
        (False, 'law')
    """
    stated = tuple(policy)
    said: set[Maybe] = {one.says for one in stated}
    # However one of them answers, people get no less than the other gives them.
    if tighter in {law, *said}:
        effective: Maybe = tighter
    else:
        effective = None if None in {law, *said} else law
    if effective is None:
        prevails = Prevails.NEITHER
    elif effective is not law:
        prevails = Prevails.POLICY
    else:
        prevails = Prevails.BOTH if said == {law} else Prevails.LAW
    return Decided(
        question=question,
        policy=stated,
        law=law,
        effective=effective,
        prevails=prevails,
        laxer=tuple(one for one in stated if law is tighter and one.says is (not tighter)),
        why=tuple(why),
    )


def as_law(
    question: str, policy: Iterable[Stated[T]], law: T | None, *, why: Iterable[Why] = ()
) -> Decided[T]:
    """Decide as the law does, where what is more for one person is less for another.

    Args:
        question: what is asked.
        policy: what the policy answers, in each of its texts.
        law: what the law answers; None where that depends on what is not known.
        why: what the answers rest on, the law's first.

    Example:
        >>> shown = as_law("a name", [Stated("withheld", ("A-1",))], "shown")
        >>> shown.effective, shown.prevails.value
        ('shown', 'law')
    """
    stated = tuple(policy)
    other = tuple(one for one in stated if one.says != law)
    prevails = Prevails.LAW if other or not stated else Prevails.BOTH
    return Decided(
        question=question,
        policy=stated,
        law=law,
        effective=law,
        prevails=Prevails.NEITHER if law is None else prevails,
        laxer=() if law is None else other,
        why=tuple(why),
    )


def says(text: str, met: Maybe, clauses: Iterable[str]) -> Reason:
    """Make a reason of what a policy says: a sentence, whether it is so, and the clauses."""
    return Reason(text, met, Reference(", ".join(clauses)))


def answers(rule: Reason | None) -> tuple[Stated[Maybe], ...]:
    """Give what a policy answers by a rule of its own, with the clauses that settle it.

    Args:
        rule: what it comes to; None where the policy has none.

    Example:
        >>> answers(says("it is asked for", True, ["A-1"]))
        (Stated(says=True, clauses=('A-1',)),)
    """
    if rule is None:
        return ()
    cited = (str(part.cites).split(", ") for part in rule.decisive() if part.cites is not None)
    clauses = dict.fromkeys(clause for named in cited for clause in named)
    return (Stated(rule.met, tuple(clauses)),)


def no(fact: Maybe) -> Maybe:
    """Turn a fact round; what is not known stays so."""
    return None if fact is None else not fact


def both(*facts: Maybe) -> Maybe:
    """Say whether all of some facts are so."""
    if False in facts:
        return False
    return None if None in facts else True


def either(*facts: Maybe) -> Maybe:
    """Say whether one of some facts is so."""
    return no(both(*map(no, facts)))


@frozen(kw_only=True)
class Checked(Decided[Maybe]):
    """Whether something may be done, for which a policy asks several things."""

    fails: tuple[Stated[Enum], ...]
    """What of the policy is not kept to, for certain."""


def check(
    question: str,
    asked: Iterable[tuple[Stated[Enum], Reason]],
    law: Maybe,
    *,
    why: Iterable[Why] = (),
) -> Checked:
    """Decide whether something may be done: where all that the policy asks is so, and by law.

    Args:
        question: what is asked.
        asked: each thing that the policy asks, with whether it is so.
        law: whether the law allows it; None where that depends on what is not known.
        why: what the law's answer rests on.

    Example:
        >>> from ukschoolgdpr.policies.words.practice import SendingStep
        >>> sealed = Stated(SendingStep.SEALED, ("A-1",))
        >>> found = check("to post it", [(sealed, says("it is sealed", False, ["A-1"]))], True)
        >>> found.effective, found.prevails.value, found.fails == (sealed,)
        (False, 'policy', True)
    """
    asked = tuple(asked)
    rule = every(tuple(reason for _, reason in asked)) if asked else None
    reasons = (*why, *((rule,) if rule else ()))
    decided = whether(question, answers(rule), law, tighter=False, why=reasons)
    return Checked(
        question=decided.question,
        policy=decided.policy,
        law=decided.law,
        effective=decided.effective,
        prevails=decided.prevails,
        laxer=decided.laxer,
        why=decided.why,
        fails=tuple(one for one, reason in asked if reason.met is False),
    )


def _missing(why: Why) -> tuple[str, ...]:
    if isinstance(why, Decision):
        return why.missing
    if isinstance(why, Reason) and why.met is None:
        return tuple(one.text for one in why.decisive())
    return ()
