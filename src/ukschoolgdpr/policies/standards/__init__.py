"""What the law has on each point of a policy, in the words of policies.

A standard puts every word to the law as a question: does this apply, on these facts? Where a
rule of ``rights`` answers, the facts are such that the word alone decides. Elsewhere the rule is
here, a clause for each word that the law has.
"""

import typing
from collections.abc import Callable, Hashable, Mapping
from datetime import date
from functools import lru_cache
from typing import Final, Generic, TypeAlias, TypeVar

from attrs import fields, frozen

from ukschoolgdpr.facts.processing import Processing
from ukschoolgdpr.law.citations import Citation, Provision
from ukschoolgdpr.law.criteria import Any, Clause, Criterion, Maybe, Reason
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Decision, InNation, Outcome, Rule
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS, Force, Timeline, Version
from ukschoolgdpr.vocabulary import LawfulBasis

W = TypeVar("W", bound=Hashable)


F = TypeVar("F", bound=InNation)
Asked: TypeAlias = typing.Any
"""The facts of a question: each word may be put to a rule on facts of its own kind."""


article: Final = UK_GDPR.article


GDPR: Final = date(2018, 5, 25)


# The end of the transition period: European Union (Withdrawal) Act 2018 s 3.
EXIT: Final = date(2020, 12, 31)


# SI 2026/82 reg 2.
DUAA: Final = date(2026, 2, 5)


# SI 2026/82 reg 3.
COMPLAINT_DUTY: Final = date(2026, 6, 19)


@frozen
class Claim:
    """One thing that a policy may say, put to the law by itself."""

    word: Hashable
    """What it says."""
    nation: Nation | None = None
    """Nothing here depends on it."""


@frozen(eq=False)
class Question(Generic[F]):
    """A rule and the facts on which it answers for one word."""

    rule: Rule[F]
    """The law."""
    facts: F
    """What is asked."""

    def decide(self, *, as_of: date) -> Decision:
        """Decide under the law of ``as_of``."""
        version = self.rule.versions.find(as_of)
        if version is None:
            return self.rule.decide(self.facts, as_of=as_of)
        reason = self._reason(version.commences)
        return Decision(rule=self.rule, as_of=as_of, reason=reason, version=version)

    # Few questions, put again and again on days of the same few versions.
    @lru_cache(maxsize=4096)  # noqa: B019 - every question lives as long as the module
    def _reason(self, commences: date) -> Reason:
        """Give the reason under the version that commences on a day, the same on all its days."""
        return self.rule.decide(self.facts, as_of=max(commences, COVERAGE_BEGINS)).reason


@frozen(kw_only=True)
class Standard(Generic[W]):
    """What the law has, word by word."""

    questions: Mapping[W, Question[Asked]]
    """What each word asks of the law."""
    rule: Rule[Claim] | None = None
    """What answers for any other word; None where the law does not know it."""
    known_by: Outcome = Outcome.APPLIES
    """The outcome by which the law has a word."""

    def decide(self, word: W, *, as_of: date) -> Decision | None:
        """Put a word to the law of ``as_of``; None where the law does not know it."""
        if word in self.questions:
            return self.questions[word].decide(as_of=as_of)
        return None if self.rule is None else self.rule.decide(Claim(word), as_of=as_of)

    def words(self, *, as_of: date) -> tuple[W, ...]:
        """Give the words that the law of ``as_of`` has."""
        return tuple(
            word
            for word, question in self.questions.items()
            if self.has(question.decide(as_of=as_of))
        )

    def cites(self, *, as_of: date) -> tuple[Citation, ...]:
        """Say where the law of ``as_of`` is written, each place once."""
        found = (question.rule.versions.find(as_of) for question in self.questions.values())
        return tuple(dict.fromkeys(version.cites for version in found if version is not None))

    def has(self, decision: Decision | None) -> bool:
        """Say whether a decision gives its word to the law."""
        return decision is not None and decision.outcome is self.known_by


@frozen(kw_only=True)
class Wording(Generic[W]):
    """One version of a rule of words: a sentence for each word that the law has."""

    commences: date
    """The first day in force."""
    cites: Citation
    """Where it is written."""
    sentences: Mapping[W, str]
    """Each without a stop, true where the policy says the word."""
    force: Force = Force.LAW
    """Whether it is law or practice."""


def of_words(name: str, title: str, *wordings: Wording[W]) -> Standard[W]:
    """Make a standard of a rule of words.

    Args:
        name: the last part of the rule's id.
        title: what it is about.
        wordings: its versions, oldest first.
    """
    ends = [wording.commences for wording in wordings[1:]]
    rule = Rule[Claim](
        id=f"standards.{name}",
        title=title,
        versions=Timeline(
            tuple(
                Version(
                    value=_any(wording),
                    commences=wording.commences,
                    ceases=ceases,
                    cites=wording.cites,
                    force=wording.force,
                )
                for wording, ceases in zip(wordings, (*ends, None), strict=True)
            )
        ),
    )
    known = dict.fromkeys(word for wording in wordings for word in wording.sentences)
    return Standard(questions={word: Question(rule, Claim(word)) for word in known}, rule=rule)


def _any(wording: Wording[W]) -> Criterion[Claim]:
    return Any(
        tuple(
            Clause[Claim](sentence, wording.cites, _says(word))
            for word, sentence in wording.sentences.items()
        )
    )


def _says(word: Hashable) -> Callable[[Claim], Maybe]:
    return lambda claim: claim.word == word


def always(name: str, title: str, cites: Citation, sentences: Mapping[W, str]) -> Standard[W]:
    """Make a standard that has not changed since the GDPR applied."""
    return of_words(name, title, Wording(commences=GDPR, cites=cites, sentences=sentences))


def of_rights(
    rule: Rule[Processing], facts: Mapping[W, Processing], known_by: Outcome = Outcome.APPLIES
) -> Standard[W]:
    """Make a standard of a rule of ``rights``, with the facts that each word stands for."""
    return Standard(
        questions={word: Question(rule, asked) for word, asked in facts.items()}, known_by=known_by
    )


# Everything that is not said to be so is not so, so that each word is decided by itself.
NOTHING_SO: Final = Processing(
    lawful_basis=LawfulBasis.PUBLIC_TASK,
    **{  # type: ignore[arg-type]  # by name
        field.name: False
        for field in fields(Processing)
        if field.name not in {"school", "lawful_basis"}
    },
)


def definition(number: int, *, as_of: date) -> Provision:
    """Say where the law of ``as_of`` defines a term of UK GDPR article 4.

    Example:
        >>> str(definition(11, as_of=date(2026, 2, 4))), str(definition(11, as_of=date(2026, 2, 5)))
        ('UK GDPR, art 4(11)', 'UK GDPR, art 4(1)(11)')
    """
    return article(4, number) if as_of < DUAA else article(4, 1, number)


def defined(name: str, title: str, number: int, sentences: Mapping[W, str]) -> Standard[W]:
    """Make a standard of a definition of article 4, which has had another number since 2026."""
    return of_words(
        name,
        title,
        *(
            Wording(commences=day, cites=definition(number, as_of=day), sentences=sentences)
            for day in (GDPR, DUAA)
        ),
    )
