"""Requests decided by a school's policy and by the law: when, who, at what price, and with what.

Each function asks of a policy what a topic of the library asks of the law. What the policy says
in several texts, or in words that bear several readings, is answered in each.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, TypeVar

from attrs import evolve

from ukschoolgdpr.deadlines import (
    ADM_REQUEST_BY_SUBJECT,
    access_deadline,
    decision_review_deadline,
    privacy_information_deadline,
    rights_deadline,
)
from ukschoolgdpr.exemptions import Piece, Request, Treatment, for_request
from ukschoolgdpr.exemptions import Role as As
from ukschoolgdpr.facts.requests import AccessRequest, Obtained, RightsRequest
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.periods import Calendar
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Decision, Outcome
from ukschoolgdpr.law.timelines import Force
from ukschoolgdpr.people import IDENTITY, Requester, Role, may_act
from ukschoolgdpr.policies.clock import Clock
from ukschoolgdpr.policies.deciding import Decided, Prevails, Why, as_law, tightest, whether
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.standards import Standard, requests
from ukschoolgdpr.policies.standards import rights as standards
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.notices import Basis
from ukschoolgdpr.policies.words.rights import (
    AgeLine,
    AgentProof,
    Amendment,
    Answered,
    Asker,
    CapacityActor,
    ErasureGround,
    FeeGround,
    IdentityDemand,
    MarketingObjection,
    NamedRight,
    ObjectionGround,
    OrdinaryFee,
    Professionals,
    Redaction,
    RefusalGround,
    RestrictedUse,
    RestrictionGround,
)

W = TypeVar("W")

_MET: Final[dict[Outcome, Maybe]] = {
    Outcome.APPLIES: True,
    Outcome.DOES_NOT_APPLY: False,
    Outcome.UNDETERMINED: None,
}

_AUTHORITY: Final = {AgentProof.WRITTEN_AUTHORITY, AgentProof.SIGNED_AUTHORITY}

_PROFESSIONALS: Final = {
    As.TEACHER,
    As.EMPLOYEE,
    As.AUTHORITY_EMPLOYEE,
    As.CCMS_EMPLOYEE,
    As.HEALTH_PROFESSIONAL,
    As.CHILDRENS_COURT_OFFICER,
    As.SOCIAL_WORK_EMPLOYEE,
}


def deadline(
    policy: Policy,
    request: RightsRequest,
    calendar: Calendar,
    *,
    right: NamedRight | None = None,
) -> Decided[Reckoning]:
    """Say by when a request is answered.

    Args:
        policy: what the school says.
        request: the dates of the request; its day of receipt picks the law.
        calendar: the working days of the school's nation.
        right: the right asked for, where the policy has a text for it; else its general text.

    Returns:
        The policy's reckonings, one for each of its periods and each reading of its last day, the
        law's, and whichever ends first. One on which time stands still ends last.

    Raises:
        OutsideCoverageError: the request is earlier than the law held here, or the last day is
            beyond the calendar.

    Source:
        UK GDPR, arts 12(3), 12A; Regulation 1182/71, art 3.

    Example:
        >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
        >>> from ukschoolgdpr.law.nations import Nation
        >>> from ukschoolgdpr.policies.model import load
        >>> asked = AccessRequest(received=date(2022, 12, 23))
        >>> due = deadline(load("norton-road"), asked, WorkingCalendar.of(Nation.ENGLAND))
        >>> [str(answer.says.day) for answer in due.policy]
        ['2023-01-23', '2023-01-25']
        >>> str(due.effective.day), due.prevails.value, due.laxer[0].clauses[0]
        ('2023-01-23', 'law', 'NR-8.2-c')
    """
    if isinstance(request, AccessRequest):
        law = access_deadline(request, calendar)
    else:
        law = rights_deadline(request, calendar)
    policies = tuple(_reckoned(policy.clock, request, calendar, right))
    return tightest(
        "the last day for an answer",
        policies,
        law,
        by=_last,
        why=(law, *(one.says for one in policies)),
    )


def _last(reckoning: Reckoning) -> int:
    return (reckoning.day if reckoning.running else date.max).toordinal()


def _reckoned(
    clock: Clock, request: RightsRequest, calendar: Calendar, right: NamedRight | None
) -> Iterator[Stated[Reckoning]]:
    start = clock.start(right)
    for period in clock.periods or (None,):
        alone = clock if period is None else evolve(clock, periods=(period,))
        for reading in clock.readings:
            tested = next((test for test in clock.tests if test.says is reading), None)
            texts = [text for text in (period, start, tested) if text is not None]
            clauses = dict.fromkeys(clause for text in texts for clause in text.clauses)
            if clauses:
                due = alone.reckon(request, calendar, reading=reading, right=right)
                yield Stated(due, tuple(clauses))


def told_by(policy: Policy, obtained: Obtained, calendar: Calendar) -> Decided[Reckoning]:
    """Say by when a person is told of data that came from someone else.

    Args:
        policy: what the school says.
        obtained: the days on which the data came and were used.
        calendar: the working days of the school's nation.

    Raises:
        OutsideCoverageError: the data came earlier than the law held here, or the last day is
            beyond the calendar.

    Source:
        UK GDPR, art 14(3).

    Example:
        >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
        >>> from ukschoolgdpr.law.nations import Nation
        >>> from ukschoolgdpr.policies.model import load
        >>> file = Obtained(obtained=date(2025, 9, 3))
        >>> told = told_by(load("norton-road"), file, WorkingCalendar.of(Nation.ENGLAND))
        >>> str(told.effective.day), str(told.law.day), told.prevails.value
        ('2025-10-01', '2025-10-03', 'policy')
    """
    law = privacy_information_deadline(obtained, calendar)
    within = policy.informing.obtained_within
    own: tuple[Stated[Reckoning], ...] = ()
    if within is not None:
        cites = Reference(", ".join(within.clauses))
        day = obtained.obtained
        begun = Reckoning(
            "informing.obtained-within", calendar, None, day, "data obtained", cites, day
        )
        due = begun.plus(within.says, cites, force=Force.PRACTICE)
        own = (Stated(due, within.clauses),)
    why = (law, *(one.says for one in own))
    return tightest("the last day for telling the person", own, law, by=_last, why=why)


def contest_until(
    policy: Policy, decided: date, notified: date, calendar: Calendar
) -> Decided[date]:
    """Say until when a decision taken without people may be contested; the later day counts.

    Args:
        policy: what the school says.
        decided: the day on which it was taken, which picks the law.
        notified: the day on which the person was told of it.
        calendar: the working days of the school's nation.

    Returns:
        The last days; ``date.max`` where there is no limit.

    Raises:
        FactsError: notice came before the decision.

    Source:
        DPA 2018, s 14(4)(b); UK GDPR, art 22C.

    Example:
        >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
        >>> from ukschoolgdpr.law.nations import Nation
        >>> from ukschoolgdpr.policies.model import load
        >>> day = date(2024, 11, 14)
        >>> until = contest_until(
        ...     load("norbury-hall"), day, day, WorkingCalendar.of(Nation.ENGLAND)
        ... )
        >>> str(until.stated), str(until.effective)
        ('2024-12-14', '2024-12-16')
    """
    within = policy.automated.contest.within
    own: tuple[Stated[date], ...] = ()
    if within is not None:
        own = (Stated(within.says.after(notified, calendar), within.clauses),)
    law = date.max
    why: list[Reckoning] = []
    if ADM_REQUEST_BY_SUBJECT.versions.find(decided) is not None:
        limit = decision_review_deadline(decided, notified, calendar)
        law, why = limit.day, [limit]
    question = "until when the decision may be contested"
    return tightest(question, own, law, by=lambda day: -day.toordinal(), why=why)


def identity(policy: Policy, requester: Requester, *, as_of: date) -> Decided[bool]:
    """Say whether proof of identity may be asked for.

    Args:
        policy: what the school says.
        requester: who asks, and what the school knows and doubts of them.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 12(6).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> known = Requester(known_to_school=True)
        >>> asked = identity(load("norbury-hall"), known, as_of=date(2026, 9, 1))
        >>> asked.stated, asked.law, asked.effective
        (True, False, False)
    """
    law = IDENTITY.decide(requester, as_of=as_of)
    demanded = policy.identity.demanded
    own: list[Stated[bool]] = []
    if demanded is not None and demanded.says is IdentityDemand.EVERY_REQUEST:
        own = [Stated(True, demanded.clauses)]  # noqa: FBT003 - what it says
    elif demanded is not None and law.reason.met is not None:
        own = [Stated(law.reason.met, demanded.clauses)]
    question = "whether proof of identity may be asked for"
    return whether(question, own, law.reason.met, tighter=False, why=[law])


def fee(
    policy: Policy, *grounds: FeeGround, as_of: date, interval_elapsed: Maybe = None
) -> Decided[bool]:
    """Say whether a fee may be charged.

    Args:
        policy: what the school says.
        grounds: what is so of the request.
        as_of: the day whose law is meant.
        interval_elapsed: whether a reasonable interval has passed since an earlier answer; a
            policy that charges within one may not say how long it is, so a person does.

    Source:
        UK GDPR, arts 12(5), 15(3).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> again = fee(load("norbury-hall"), FeeGround.FURTHER_COPIES, as_of=date(2026, 9, 1))
        >>> again.law, again.effective, again.missing
        (True, None, ('no reasonable interval has passed since it answered before',))
    """
    stated = policy.fee
    ordinary, grounds_stated = stated.ordinarily, stated.grounds
    law, decided = _by_law(standards.FEE, grounds, as_of)
    question = "whether a fee may be charged"
    if ordinary is None and not grounds_stated:
        return as_law(question, (), law, why=decided)
    own = stated.may_charge(*grounds, interval_elapsed=interval_elapsed)
    why: tuple[Why, ...] = (*decided, own)
    if own.met is None:
        prevails, effective = (Prevails.NEITHER, None) if law else (Prevails.LAW, False)
        return Decided(
            question=question, policy=(), law=law, effective=effective, prevails=prevails, why=why
        )
    charged = ordinary is not None and ordinary.says is OrdinaryFee.CHARGED
    named: tuple[Stated[object], ...] = tuple(one for one in grounds_stated if one.says in grounds)
    texts = named or (grounds_stated if ordinary is None else (ordinary,))
    return whether(
        question, [Stated(own.met or charged, _clauses(texts))], law, tighter=False, why=why
    )


def refusal(policy: Policy, *grounds: RefusalGround, as_of: date) -> Decided[bool]:
    """Say whether a request may be refused for what it is.

    Args:
        policy: what the school says.
        grounds: what is so of the request.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 12(5).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> again = refusal(load("norbury-hall"), RefusalGround.REPETITIVE, as_of=date(2026, 9, 1))
        >>> again.stated, again.effective, again.laxer[0].clauses
        (True, False, ('NH-7.2.2-n', 'NH-7.3.10-a'))
    """
    stated = policy.refusal.grounds
    law, decided = _by_law(standards.REFUSAL, grounds, as_of)
    own: list[Stated[bool]] = []
    if stated:
        named = [one for one in stated if one.says in grounds]
        own = [Stated(bool(named), _clauses(named or stated))]
    question = "whether the request may be refused"
    return whether(question, own, law, tighter=False, why=decided)


def refusal_tells(policy: Policy, *, as_of: date) -> Decided[frozenset[Answered]]:
    """Say what a person is told whose request is refused: all that either has them told.

    Args:
        policy: what the school says.
        as_of: the day of the refusal.

    Source:
        UK GDPR, art 12(4).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> told = refusal_tells(load("norbury-hall"), as_of=date(2023, 2, 27))
        >>> sorted(one.value for one in told.effective - told.stated)
        ['complaint-commissioner', 'court-remedy']
    """
    stated = policy.refusal.reply
    law = frozenset(standards.REFUSED_REPLY.words(as_of=as_of))
    question = "what a person is told whose request is refused"
    if not stated:
        return tightest(question, (), law, by=len)
    says = frozenset(one.says for one in stated)
    own = Stated(says, _clauses(stated))
    prevails = Prevails.BOTH if says == law else Prevails.LAW
    if says > law:
        prevails = Prevails.POLICY
    return Decided(
        question=question,
        policy=(own,),
        law=law,
        effective=law | says,
        prevails=prevails,
        laxer=() if law <= says else (own,),
    )


def who_may_ask(policy: Policy, role: Role, requester: Requester, *, as_of: date) -> Decided[bool]:
    """Say whether someone may ask; the law decides, for it protects who asks and who is asked for.

    Args:
        policy: what the school says.
        role: as what they ask.
        requester: what is known of them and of the data subject.
        as_of: the day whose law and guidance are meant.

    Source:
        DPA 2018, ss 3(2) and 208; ICO guidance, children and the UK GDPR.

    Example:
        >>> from ukschoolgdpr.facts.processing import School
        >>> from ukschoolgdpr.law.nations import Nation
        >>> from ukschoolgdpr.policies.model import load
        >>> attorney = Requester(
        ...     school=School(nation=Nation.ENGLAND), age=40, power_registered=False
        ... )
        >>> asks = who_may_ask(
        ...     load("norbury-hall"), Role.ATTORNEY, attorney, as_of=date(2026, 9, 1)
        ... )
        >>> asks.stated, asks.effective
        (False, False)
    """
    answer = may_act(role, requester, as_of=as_of)
    own = tuple(_asking(policy, role, requester))
    question = f"whether the {role.value} may ask"
    return as_law(question, own, _MET[answer.outcome], why=answer.decisions)


def _asking(policy: Policy, role: Role, requester: Requester) -> Iterator[Stated[bool]]:
    if role in {Role.SUBJECT, Role.PARENT}:
        yield from _asking_for_oneself_or_child(policy, role, requester)
    elif role is Role.AGENT:
        agents = policy.agents
        asked = [proof for proof in agents.proofs if _AUTHORITY & set(proof.says)]
        before = [] if agents.before_disclosure is None else [agents.before_disclosure]
        if agents.who:
            shown = requester.evidence_seen is True or not (asked or before)
            yield Stated(shown, _clauses((*agents.who, *asked, *before)))
    else:
        capacity = policy.capacity
        attorney = role is Role.ATTORNEY
        word = CapacityActor.ATTORNEY if attorney else requests.APPOINTED[policy.document.nation]
        named = [one for one in capacity.actors if one.says is word]
        registered = [] if capacity.registered is None else [capacity.registered]
        if named:
            shown = not registered or requester.power_registered is True
            yield Stated(shown, _clauses((*named, *registered)))


def _asking_for_oneself_or_child(
    policy: Policy, role: Role, requester: Requester
) -> Iterator[Stated[bool]]:
    child = requester.age is not None and requester.age < _ADULT
    words = {Asker.DATA_SUBJECT, Asker.LIVING_PERSON, *([Asker.PUPIL] if child else [])}
    if role is Role.PARENT:
        words = {Asker.PARENT, Asker.PARENT_ALONE}
    for one in policy.requests.who:
        if one.who in words:
            alive = one.who is not Asker.LIVING_PERSON or not requester.deceased
            yield Stated(alive, one.clauses)
        elif one.who is Asker.PARENT_ALONE:
            yield Stated(not child, one.clauses)
    expected = policy.children.parent_expected
    if expected is not None and requester.age is not None and requester.age < expected.under:
        if role is Role.PARENT:
            yield Stated(True, expected.clauses)  # noqa: FBT003 - what it says
        elif expected.line is AgeLine.BAR:
            yield Stated(False, expected.clauses)  # noqa: FBT003 - what it says


_ADULT: Final = 18


def redaction(policy: Policy, request: Request, piece: Piece, *, as_of: date) -> Decided[Treatment]:
    """Say what becomes of a piece of the data in which somebody else appears.

    The law decides, for it protects who asks and who appears.

    Args:
        policy: what the school says.
        request: the right that is exercised, and by whom.
        piece: the data.
        as_of: the day whose law is meant.

    Source:
        DPA 2018, Sch 2 paras 16 and 17.

    Example:
        >>> from ukschoolgdpr.exemptions import MadeBy
        >>> from ukschoolgdpr.facts.processing import School
        >>> from ukschoolgdpr.law.nations import Nation
        >>> from ukschoolgdpr.policies.model import load
        >>> asked = Request(
        ...     school=School(nation=Nation.ENGLAND),
        ...     may_act=True,
        ...     requester=MadeBy.DATA_SUBJECT,
        ... )
        >>> report = Piece(
        ...     key="report",
        ...     identifies_other=True,
        ...     other=As.TEACHER,
        ...     other_consents=False,
        ...     reasonable_without_consent=False,
        ...     no_other_kind=True,
        ... )
        >>> shown = redaction(load("essex-school"), asked, report, as_of=date(2026, 9, 1))
        >>> shown.stated.value, shown.effective.value
        ('withhold', 'disclose')
    """
    [answer] = for_request(request, [piece], as_of=as_of).pieces
    law = None if answer.treatment is Treatment.UNDETERMINED else answer.treatment
    own = tuple(_redacted(policy, piece))
    return as_law("what becomes of it", own, law, why=answer.decisions or answer.considered)


def _redacted(policy: Policy, piece: Piece) -> Iterator[Stated[Treatment]]:
    words = policy.third_parties
    if not piece.identifies_other:
        return
    people = words.professionals
    if people is not None and piece.other in _PROFESSIONALS:
        shown = people.says is Professionals.USUALLY_SHOWN
        yield Stated(Treatment.DISCLOSE if shown else Treatment.REDACT, people.clauses)
        return
    taken = words.redaction
    if taken is None:
        return
    if taken.says is Redaction.ALWAYS:
        yield Stated(Treatment.REDACT, taken.clauses)
    elif taken.says is Redaction.UNLESS_CONSENT:
        told = Treatment.DISCLOSE if piece.other_consents else Treatment.WITHHOLD
        yield Stated(told, taken.clauses)
    else:
        given = piece.other_consents or piece.reasonable_without_consent
        yield Stated(Treatment.DISCLOSE if given else Treatment.REDACT, taken.clauses)


def rectified(policy: Policy, *, opinion: bool, inaccurate: bool, as_of: date) -> Decided[bool]:
    """Say whether a record is corrected.

    Args:
        policy: what the school says.
        opinion: whether it is part of a record of what professionals thought.
        inaccurate: whether it is wrong as a matter of fact.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 16; DPA 2018, s 205(1).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> policy = load("norton-road")
        >>> date_of_incident = rectified(
        ...     policy, opinion=True, inaccurate=True, as_of=date(2023, 6, 5)
        ... )
        >>> date_of_incident.stated, date_of_incident.effective
        (False, True)
    """
    stated = policy.rectification
    decided = requests.CORRECTED.questions[True].decide(as_of=as_of)
    own: list[Stated[bool]] = []
    if opinion and stated.opinions is not None:
        facts = stated.opinions.says is Amendment.FACTS
        own = [Stated(facts and inaccurate, stated.opinions.clauses)]
    elif stated.corrects_if_agreed is not None:
        corrects = stated.corrects_if_agreed
        own = [Stated(corrects.says and inaccurate, corrects.clauses)]
    law = requests.CORRECTED.has(decided) and inaccurate
    return whether("whether it is corrected", own, law, tighter=True, why=[decided])


def objected(policy: Policy, ground: ObjectionGround, *, as_of: date) -> Decided[bool]:
    """Say whether one may object to processing on a ground.

    Args:
        policy: what the school says.
        ground: that on which data are processed.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 21.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> objected(
        ...     load("norbury-hall"), ObjectionGround.DIRECT_MARKETING, as_of=date(2023, 6, 1)
        ... ).prevails.value
        'both'
    """
    stated = policy.objection
    grounds = stated.grounds
    if ground is ObjectionGround.DIRECT_MARKETING and stated.marketing is not None:
        stops = stated.marketing.says is MarketingObjection.STOPS
        own = [Stated(stops, stated.marketing.clauses)]
        decision = standards.OBJECTION.questions[ground].decide(as_of=as_of)
        law = standards.OBJECTION.has(decision)
        return whether("whether one may object", own, law, tighter=True, why=[decision])
    return _listed("whether one may object", grounds, ground, standards.OBJECTION, as_of)


def restricted(policy: Policy, ground: RestrictionGround, *, as_of: date) -> Decided[bool]:
    """Say whether data are restricted on a ground.

    Args:
        policy: what the school says.
        ground: why the person asks for it.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 18(1).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> restricted(
        ...     load("essex-school"), RestrictionGround.NEEDED_FOR_CLAIMS, as_of=date(2026, 9, 1)
        ... ).prevails.value
        'law'
    """
    grounds = policy.restriction.grounds
    question = "whether the data are restricted"
    return _listed(question, grounds, ground, standards.RESTRICTION, as_of)


def usable(policy: Policy, use: RestrictedUse, *, as_of: date) -> Decided[bool]:
    """Say whether restricted data may be used for something.

    Args:
        policy: what the school says.
        use: for what.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 18(2).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> tribunal = usable(
        ...     load("norton-road"), RestrictedUse.LEGAL_CLAIMS, as_of=date(2026, 9, 1)
        ... )
        >>> tribunal.law, tribunal.effective, tribunal.prevails.value
        (True, False, 'policy')
    """
    question = "whether the data may be used meanwhile"
    uses = policy.restriction.uses
    return _listed(question, uses, use, standards.RESTRICTED_USES, as_of, tighter=False)


def erased(policy: Policy, ground: ErasureGround, *, as_of: date) -> Decided[bool]:
    """Say whether data are erased on a ground, if nothing lets the school keep them.

    Args:
        policy: what the school says.
        ground: why the person asks for it.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 17(1).

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> erased(
        ...     load("norbury-hall"), ErasureGround.CONSENT_WITHDRAWN, as_of=date(2024, 9, 10)
        ... ).effective
        True
    """
    grounds = policy.erasure.grounds
    return _listed("whether the data are erased", grounds, ground, standards.ERASURE, as_of)


def portable(
    policy: Policy, basis: Basis, *, automated: bool, supplied: bool, as_of: date
) -> Decided[bool]:
    """Say whether data can be moved; what a policy promises beyond the law binds the school.

    Args:
        policy: what the school says.
        basis: the lawful basis on which the data are held.
        automated: whether they are processed by automated means.
        supplied: whether the person supplied them.
        as_of: the day whose law is meant.

    Source:
        UK GDPR, art 20.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> moved = portable(
        ...     load("norbury-hall"),
        ...     Basis.LEGAL_OBLIGATION,
        ...     automated=True,
        ...     supplied=True,
        ...     as_of=date(2026, 9, 1),
        ... )
        >>> moved.stated, moved.effective
        (False, False)
    """
    stated = policy.portability
    decision = standards.PORTABLE[basis, automated, supplied].decide(as_of=as_of)
    own = []
    texts = [one for one in (stated.supplied, stated.automated, *stated.bases) if one is not None]
    if texts:
        own = [Stated(stated.moves(basis, automated=automated, supplied=supplied), _clauses(texts))]
    law = decision.reason.met
    return whether("whether the data can be moved", own, law, tighter=True, why=[decision])


def _listed(  # noqa: PLR0913 - the cells of one question
    question: str,
    stated: tuple[Stated[W], ...],
    word: W,
    standard: Standard[W],
    as_of: date,
    *,
    tighter: bool = True,
) -> Decided[bool]:
    """Decide on one word of a list."""
    decision = standard.decide(word, as_of=as_of)
    named = [one for one in stated if one.says is word]
    own = [Stated(bool(named), _clauses(named or stated))] if stated else []
    why = [] if decision is None else [decision]
    return whether(question, own, standard.has(decision), tighter=tighter, why=why)


def _by_law(
    standard: Standard[W], words: Iterable[W], as_of: date
) -> tuple[bool, tuple[Decision, ...]]:
    """Say whether the law has one of the words, and how it decides each."""
    found = [standard.decide(word, as_of=as_of) for word in words]
    decided = tuple(one for one in found if one is not None)
    return any(standard.has(one) for one in decided), decided


def _clauses(texts: Iterable[Stated[object]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clause for text in texts for clause in text.clauses))
