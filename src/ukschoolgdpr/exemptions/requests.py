"""A request walked through the exemptions: what becomes of each piece of the data."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Final

from attrs import evolve, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.exemptions import questions as ask
from ukschoolgdpr.exemptions import schedule_2, schedule_3, schedule_4
from ukschoolgdpr.exemptions.facts import Disclosure, Piece, Request, disclosure
from ukschoolgdpr.exemptions.reach import Effect, Exemption, switches_off
from ukschoolgdpr.facts.refusals import Told, refusal_tells
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.rules import Decision, Outcome
from ukschoolgdpr.vocabulary import Right

WORKED_OUT: Final[Mapping[str, tuple[Exemption, ...]]] = {
    "education_data": (
        schedule_3.EDUCATION_DEFINITION_EW,
        schedule_3.EDUCATION_DEFINITION_S,
        schedule_3.EDUCATION_DEFINITION_N,
    ),
    "social_work_data": (schedule_3.SOCIAL_WORK_DEFINITION,),
    "deemed_reasonable": (
        schedule_2.THIRD_PARTY_HEALTH,
        schedule_2.THIRD_PARTY_SOCIAL_WORK,
        schedule_2.THIRD_PARTY_EDUCATION_WORKER,
    ),
}
"""The facts that rules of this topic settle, each so where one of its rules applies, in order."""

WALK: Final = (
    schedule_3.HEALTH_NO_DISCLOSURE_WITHOUT_OPINION,
    schedule_3.HEALTH_COURT,
    schedule_3.HEALTH_WISHES,
    schedule_3.HEALTH_SERIOUS_HARM,
    schedule_3.SOCIAL_WORK_COURT,
    schedule_3.SOCIAL_WORK_WISHES,
    schedule_3.SOCIAL_WORK_SERIOUS_HARM,
    schedule_3.SOCIAL_WORK_REPORTER,
    schedule_3.EDUCATION_COURT,
    schedule_3.EDUCATION_SERIOUS_HARM,
    schedule_3.EDUCATION_REPORTER,
    schedule_3.CHILD_ABUSE,
    *schedule_4.ENTRIES,
    schedule_2.THIRD_PARTY,
    schedule_2.LPP,
    schedule_2.CONFIDENTIAL_REFERENCES,
    schedule_2.EXAM_SCRIPTS,
    schedule_2.EXAM_MARKS_TIMING,
    schedule_2.NEGOTIATIONS,
    schedule_2.MANAGEMENT_FORECAST,
    schedule_2.CRIME_TAX,
    schedule_2.CRIME_TAX_ONWARD,
    schedule_2.PROTECTIVE_FUNCTIONS,
    schedule_2.REGULATORY_CHILDRENS_SERVICES,
    schedule_2.JUDICIAL_PROCEEDINGS,
    schedule_2.CROWN_HONOURS,
    schedule_2.SELF_INCRIMINATION,
    schedule_2.PUBLIC_BY_LAW,
    schedule_2.REQUIRED_BY_LAW,
    schedule_2.LEGAL_PROCEEDINGS,
    schedule_2.SPECIAL_PURPOSES,
    schedule_2.RESEARCH_STATISTICS,
    schedule_2.ARCHIVING,
)
"""The exemptions in the order in which a request is walked through them."""

_CLAUSES: Final = {
    clause(UK_GDPR.article(15)).text: name
    for name, clause in (
        ("education_data", ask.education_data),
        ("social_work_data", ask.social_work_data),
        ("deemed_reasonable", ask.deemed_reasonable),
    )
}
MAY_ACT: Final = "the requester may exercise the right"
SEPARABLE: Final = "what relates to the other individual can be taken out and the rest given"
UNFOUNDED: Final = "the request is manifestly unfounded"
EXCESSIVE: Final = "the request is excessive"
_UNLESS: Final = ", unless saying so would itself defeat the exemption"


class Treatment(Enum):
    """What becomes of a piece: the last two where the right is another than that of access."""

    DISCLOSE = "disclose"
    REDACT = "redact"
    WITHHOLD = "withhold"
    DELAY = "delay"
    UNDETERMINED = "undetermined"
    RIGHT_STANDS = "right-stands"
    RIGHT_GIVES_WAY = "right-gives-way"


_LESS_THAN_ASKED: Final = {Treatment.WITHHOLD, Treatment.REDACT, Treatment.RIGHT_GIVES_WAY}
_MORE_THAN_NOTHING: Final = {
    Treatment.DISCLOSE,
    Treatment.REDACT,
    Treatment.DELAY,
    Treatment.RIGHT_STANDS,
}


@frozen(kw_only=True)
class Answer:
    """What becomes of one piece, and why."""

    key: str
    """The caller's word for the piece."""
    treatment: Treatment
    """What becomes of it."""
    decisions: tuple[Decision, ...]
    """Those that settle it, or hold it open; none where no exemption applies."""
    missing: tuple[str, ...]
    """The sentences whose truth must be known before it can be settled; else none."""
    time_limits: tuple[str, ...]
    """The ids of the time limits that go with those decisions."""
    considered: tuple[Decision, ...]
    """Every decision taken, in the order of the walk."""


@frozen(kw_only=True)
class Answers:
    """What becomes of a request, piece by piece."""

    right: Right
    """The right that is exercised."""
    as_of: date
    """The day whose law was applied."""
    may_act: Maybe
    """Whether the requester may exercise the right; where not, no piece is answered."""
    refusable: Maybe
    """Whether the request is manifestly unfounded or excessive, so that the school may refuse it
    or charge a fee; the pieces are answered for the case that it does neither."""
    missing: tuple[str, ...]
    """Which sentences of these two are not known to be true or not."""
    pieces: tuple[Answer, ...]
    """The pieces, in the order given."""
    tell: tuple[Told, ...]
    """What the requester must be told of what they do not get; none where they get all."""


def for_request(request: Request, pieces: Sequence[Piece], *, as_of: date) -> Answers:
    """Say of each piece of the data asked for what becomes of it, and what must be told.

    Who may act and whether the request may be refused come first, as facts of the request. Then
    each piece is walked through the exemptions that reach the right. One that applies, or a bar to
    disclosure, is enough to withhold; what is not known leaves the piece undetermined.

    Args:
        request: the right that is exercised, by whom and on which day it is answered.
        pieces: the data, split so that the same is true throughout each.
        as_of: the day whose law is meant.

    Raises:
        FactsError: two pieces have one key, or ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        DPA 2018, s 15(2) to (4), Schs 2 to 4; UK GDPR, art 12(4) and (5).

    Example:
        >>> from ukschoolgdpr.exemptions import MadeBy
        >>> request = Request(may_act=True, requester=MadeBy.DATA_SUBJECT)
        >>> script = Piece(
        ...     key="mock-script",
        ...     recorded_by_candidate=True,
        ...     during_exam=True,
        ...     no_other_kind=True,
        ... )
        >>> [answer] = for_request(request, [script], as_of=date(2026, 9, 1)).pieces
        >>> answer.treatment.value, answer.decisions[0].rule.id
        ('withhold', 'exemptions.s2-exam-scripts')
    """
    keys = [piece.key for piece in pieces]
    twice = sorted({key for key in keys if keys.count(key) > 1})
    if twice:
        msg = f"pieces: expected a key of its own for each, not {', '.join(map(repr, twice))} twice"
        raise FactsError(msg)
    answered = [_answer(request, piece, as_of=as_of) for piece in pieces]
    given = () if request.may_act is False else tuple(answered)
    refusable = _either([request.manifestly_unfounded, request.excessive])
    return Answers(
        right=request.right,
        as_of=as_of,
        may_act=request.may_act,
        refusable=refusable,
        missing=tuple(_not_known(request, refusable)),
        pieces=given,
        tell=tuple(_tell(request, refusable, given, as_of)),
    )


def _not_known(request: Request, refusable: Maybe) -> Iterator[str]:
    if request.may_act is None:
        yield MAY_ACT
    if refusable is None:
        if request.manifestly_unfounded is None:
            yield UNFOUNDED
        if request.excessive is None:
            yield EXCESSIVE


def _tell(
    request: Request, refusable: Maybe, answers: tuple[Answer, ...], as_of: date
) -> Iterator[Told]:
    exempt = any(answer.treatment in _LESS_THAN_ASKED for answer in answers)
    if not (exempt or refusable or request.may_act is False):
        return
    for told in refusal_tells(as_of=as_of):
        yield evolve(told, words=told.words + _UNLESS) if exempt else told


def _answer(request: Request, piece: Piece, *, as_of: date) -> Answer:
    facts = disclosure(request, piece)
    worked_out: dict[str, tuple[Decision, ...]] = {}
    for name, rules in WORKED_OUT.items():
        worked_out[name] = tuple(rule.decide(facts, as_of=as_of) for rule in rules)
        met = _either([decision.reason.met for decision in worked_out[name]])
        facts = evolve(facts, **{name: met})  # type: ignore[arg-type]  # each is yes, no or None
    walked = [
        (rule, rule.decide(facts, as_of=as_of)) for rule in WALK if _reaches(rule, request, as_of)
    ]
    settle = _settled_access if request.right is Right.ACCESS else _settled
    treatment, settling, open_facts = settle(facts, walked)
    missing = [
        sentence
        for decision in settling
        for text in decision.missing
        for sentence in _asked(text, worked_out)
    ]
    missing += open_facts
    if request.may_act is None and treatment in _MORE_THAN_NOTHING:
        treatment = Treatment.UNDETERMINED
        missing.append(MAY_ACT)
    limits = {rule.id: rule.time_limits for rule, _ in walked}
    return Answer(
        key=piece.key,
        treatment=treatment,
        decisions=settling,
        missing=tuple(dict.fromkeys(missing)),
        time_limits=tuple(limit for each in settling for limit in limits[each.rule.id]),
        considered=(
            *(decision for decisions in worked_out.values() for decision in decisions),
            *(decision for _, decision in walked),
        ),
    )


_Walked = list[tuple[Exemption, Decision]]
_Settled = tuple[Treatment, tuple[Decision, ...], list[str]]


def _reaches(rule: Exemption, request: Request, as_of: date) -> bool:
    if rule.effect is not Effect.EXEMPTS:
        return request.right is Right.ACCESS
    return bool(switches_off(rule, request.right, nation=request.school.nation, as_of=as_of))


def _settled(_facts: Disclosure, walked: _Walked) -> _Settled:
    if applying := _those(walked, Outcome.APPLIES):
        return Treatment.RIGHT_GIVES_WAY, applying, []
    if open_ones := _those(walked, Outcome.UNDETERMINED):
        return Treatment.UNDETERMINED, open_ones, []
    return Treatment.RIGHT_STANDS, (), []


def _settled_access(facts: Disclosure, walked: _Walked) -> _Settled:
    others = [(rule, each) for rule, each in walked if rule is schedule_2.THIRD_PARTY]
    timing = [(rule, each) for rule, each in walked if rule.effect is Effect.CHANGES_TIME]
    # What relates to somebody else may be taken out of a piece; else all of it is withheld.
    whole = [
        (rule, each)
        for rule, each in walked
        if (rule, each) not in timing and (facts.separable is False or (rule, each) not in others)
    ]
    if applying := _those(whole, Outcome.APPLIES):
        return Treatment.WITHHOLD, applying, []
    redacted, delayed = _those(others, Outcome.APPLIES), _those(timing, Outcome.APPLIES)
    unclear = [SEPARABLE] if redacted and facts.separable is None else []
    open_ones = _those(walked, Outcome.UNDETERMINED)
    if open_ones or unclear:
        return Treatment.UNDETERMINED, (*open_ones, *(redacted if unclear else ())), unclear
    if delayed:
        return Treatment.DELAY, (*redacted, *delayed), []
    return (Treatment.REDACT if redacted else Treatment.DISCLOSE), redacted, []


def _those(walked: _Walked, outcome: Outcome) -> tuple[Decision, ...]:
    return tuple(decision for _, decision in walked if decision.outcome is outcome)


def _either(answers: list[Maybe]) -> Maybe:
    if True in answers:
        return True
    return None if None in answers else False


def _asked(text: str, worked_out: Mapping[str, tuple[Decision, ...]]) -> Iterator[str]:
    """Give what to ask in place of a fact that rules of this topic work out."""
    if text not in _CLAUSES:
        yield text
        return
    for decision in worked_out[_CLAUSES[text]]:
        for sentence in decision.missing:
            yield from _asked(sentence, worked_out)
