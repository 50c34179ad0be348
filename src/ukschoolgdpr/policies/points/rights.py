"""Points on requests, their answers and the rights."""

from collections.abc import Collection, Mapping
from datetime import timedelta
from itertools import chain, combinations
from typing import Final

from attrs import evolve

from ukschoolgdpr.deadlines import (
    ACCESS,
    RIGHTS_EXTENDED,
    SAR_CLARIFICATION_PAUSE,
    access_deadline,
)
from ukschoolgdpr.facts.requests import AccessRequest
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.instruments import (
    AWIA_2000,
    CHILDREN_NI_1995,
    CHILDREN_SCOTLAND_ACT_1995,
    DPA_2018,
    ICO_RIGHT_OF_ACCESS,
    REG_1182_71,
    UK_GDPR,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Months, Spell
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import Force
from ukschoolgdpr.people import GILLICK
from ukschoolgdpr.policies.clock import LAWFUL_EXTENSION, Clock, Start
from ukschoolgdpr.policies.findings import (
    Beside,
    Case,
    Finding,
    Judge,
    Point,
    WithClauses,
    listed,
    reckoned,
    timed,
    with_clauses,
)
from ukschoolgdpr.policies.model.rights import Recipients
from ukschoolgdpr.policies.standards import rights as standards
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.notices import Basis
from ukschoolgdpr.policies.words.rights import (
    Absolute,
    AgeLine,
    Agent,
    Answered,
    AutomatedGround,
    CompetenceTest,
    DayTested,
    Demand,
    ErasureException,
    ErasureGround,
    ExtensionFrom,
    FeeGround,
    FormatPromise,
    HarmTest,
    IdentityDemand,
    NoticeMoment,
    ObjectionFails,
    ObjectionGround,
    RestrictionGround,
    StartDay,
    StartEvent,
)
from ukschoolgdpr.vocabulary import Severity, Verdict

# What stands for the Children Act 1989 and the Mental Capacity Act 2005, which do not reach there.
_RESPONSIBILITY: Final[Mapping[Nation, Citation]] = {
    Nation.SCOTLAND: CHILDREN_SCOTLAND_ACT_1995.section(3),
    Nation.NORTHERN_IRELAND: CHILDREN_NI_1995.article(5),
}


_REGISTRATION: Final[Mapping[Nation, Citation]] = {
    Nation.SCOTLAND: AWIA_2000.section(19, 1),
    Nation.NORTHERN_IRELAND: ICO_RIGHT_OF_ACCESS,
}


_CAPACITY: Final[Mapping[Nation, Citation]] = {
    Nation.SCOTLAND: AWIA_2000.section(1, 6),
    Nation.NORTHERN_IRELAND: ICO_RIGHT_OF_ACCESS,
}


_TWELVE: Final = 12
_THIRTEEN: Final = 13


_OBJECT: Final = "one may object to"


_RESTRICT: Final = "the grounds of restriction:"


_ERASE: Final = "the grounds for erasure:"


_KEEP: Final = "the reasons to keep data:"


# The two narrower ones have points of their own.
_REASONS: Final = set(ErasureException) - {ErasureException.JOURNALISM, ErasureException.ARCHIVING}


_ROLL: Final = REG_1182_71.article(3, 4)


# Long enough for what comes late to show, whatever the weekends and bank holidays.
_LATER: Final = timedelta(days=21)


_ASKED: Final = timedelta(days=14)


_TWO: Final = 2


_MOMENTS: Final = {
    NoticeMoment.BEFORE_USE,
    NoticeMoment.USUALLY_BEFORE_USE,
    NoticeMoment.REASONABLE_PERIOD,
}


def response_period(case: Case) -> Finding | None:
    """One month to answer."""
    point = Point("response-period", Severity.HIGH, "the period to answer:")
    periods, compared = case.policy.clock.periods, case.clocks.periods
    if len(periods) > 1:
        return None
    return _period(case, point, timed(compared) if periods else Verdict.SILENT)


def response_longer(case: Case) -> Finding | None:
    """Of two periods between which a policy does not choose, neither may end after the month."""
    point = Point("response-period--longer-alternative", Severity.HIGH, "the period to answer:")
    compared = case.clocks.periods
    if len(case.policy.clock.periods) < _TWO:
        return None
    later = any(clock.later for clock in compared)
    return _period(case, point, Verdict.LAXER if later else Verdict.AGREES)


def response_shorter(case: Case) -> Finding | None:
    """Where one of them ends before it, the school is held to that."""
    point = Point("response-period--shorter-alternative", Severity.INFO, "the period to answer:")
    compared = case.clocks.periods
    if len(case.policy.clock.periods) < _TWO:
        return None
    earlier = any(clock.earlier for clock in compared)
    return _period(case, point, Verdict.STRICTER if earlier else Verdict.AGREES)


def _period(case: Case, point: Point, verdict: Verdict) -> Finding:
    periods, law = case.policy.clock.periods, ACCESS.on(case.received)
    beside = Beside(
        says=listed((str(period.says) for period in periods), " or "),
        law=str(law.value.period),
        cites=(law.cites,),
        evidence=case.clocks.periods,
    )
    return case.found(point, verdict, periods, beside)


def period_start_texts(case: Case) -> Finding | None:
    """One start for one right."""
    point = Point("period-start--three-texts", Severity.MEDIUM, "the period starts")
    starts = case.policy.clock.starts
    clash = any(
        (one.at, one.after) != (other.at, other.after)
        and (one.right is other.right or one.right is None or other.right is None)
        for one, other in combinations(starts, 2)
    )
    beside = Beside(
        says="in one way",
        law=_starts([StartEvent.REQUEST]),
        cites=(ACCESS.on(case.received).value.starts,),
    )
    if starts and not clash:
        return case.found(point, Verdict.AGREES, starts, beside)
    return case.texts(point, ((_start(start), start) for start in starts), beside)


def _start(start: Start) -> str:
    about = f", for {listed([start.right])}" if start.right else ""
    return _starts(start.after, start.at) + about


def _starts(after: Collection[StartEvent], at: StartDay = StartDay.SAME_DAY) -> str:
    comes = "comes" if len(after) == 1 else "come"
    return f"{listed([at])} {listed(after, ' and ')} {comes} in"


def period_start_identity(case: Case) -> Finding | None:
    """Proof of identity holds the month up only where identity is reasonably doubted."""
    point = Point(
        "period-start--id-gate",
        Severity.HIGH,
        "the period waits for proof of identity",
        nothing="no wait for proof of identity is mentioned",
    )
    clock, demanded = case.policy.clock, case.policy.identity.demanded
    starts = [start for start in clock.starts if StartEvent.IDENTITY in start.after]
    waits = [wait for wait in clock.waits if wait.event is StartEvent.IDENTITY]
    doubted = demanded is not None and demanded.says is IdentityDemand.REASONABLE_DOUBT
    sometimes = doubted or (bool(waits) and demanded is None)
    unasked = [wait for wait in waits if wait.demanded is Demand.ALWAYS]
    always = bool(unasked) or not sometimes
    beside = Beside(
        says=listed(["on every request" if always else "where asked for"] if starts else []),
        law="where there are reasonable doubts about who asks",
        cites=(UK_GDPR.article(12, 6),),
    )
    if not starts or not always:
        verdict = Verdict.AGREES if clock.starts else Verdict.SILENT
        return case.found(point, verdict, starts or clock.starts, beside)
    # Of someone whom the school knows nothing had to be asked.
    known = AccessRequest(received=case.received)
    proved = evolve(known, identity_given=case.received + _LATER)
    shown = _alone(case, starts[0], proved, known)
    beside = evolve(beside, evidence=shown)
    blamed: list[WithClauses | None] = [*unasked] or [demanded]
    return case.found(point, reckoned(*shown), [*starts, *blamed], beside)


def period_start_clarification(case: Case) -> Finding | None:
    """Asking what is sought stops the month and does not begin it anew."""
    point = Point(
        "period-start--clarification-restart", Severity.MEDIUM, "while information is awaited,"
    )
    clock, pause = case.policy.clock, SAR_CLARIFICATION_PAUSE.on(case.received)
    if pause.force is not Force.LAW:
        return None
    starts = [start for start in clock.starts if StartEvent.INFORMATION in start.after]
    waits = [wait for wait in clock.waits if wait.event is StartEvent.INFORMATION]
    beside = Beside(
        says="the period has not begun" if starts else "the period runs",
        law="the period stands still",
        cites=(pause.cites,),
    )
    if not starts:
        verdict = Verdict.AGREES if clock.starts else Verdict.SILENT
        return case.found(point, verdict, clock.starts, beside)
    received = case.received
    asked = AccessRequest(
        received=received, clarifications=(Spell(received + _ASKED, received + _LATER),)
    )
    shown = _alone(case, starts[0], asked, asked)
    return case.found(point, reckoned(*shown), waits or starts, evolve(beside, evidence=shown))


def period_start_fee(case: Case) -> Finding | None:
    """A fee holds the month up only where one may be charged."""
    point = Point("period-start--fee", Severity.HIGH, "the period waits for a fee")
    return _waited_for(
        case, point, StartEvent.FEE, "where one may be charged", UK_GDPR.article(12, 5)
    )


def period_start_information(case: Case) -> Finding | None:
    """Information holds it up only where the school reasonably requires it."""
    point = Point("period-start--information", Severity.HIGH, "the period waits for information")
    pause, access = SAR_CLARIFICATION_PAUSE.on(case.received), ACCESS.on(case.received)
    cites = pause.cites if pause.force is Force.LAW else access.cites
    law = "where it is needed to know what is sought"
    return _waited_for(case, point, StartEvent.INFORMATION, law, cites)


def _waited_for(
    case: Case, point: Point, event: StartEvent, law: str, cites: Citation
) -> Finding | None:
    waits = [wait for wait in case.policy.clock.waits if wait.event is event]
    always = [wait for wait in waits if wait.demanded is Demand.ALWAYS]
    says = ["on every request" if always else "where it is asked for"] if waits else []
    verdict = Verdict.AGREES if waits else Verdict.SILENT
    beside = Beside(says=listed(says), law=law, cites=(cites,))
    return case.found(point, Verdict.LAXER if always else verdict, always or waits, beside)


def _alone(
    case: Case, start: Start, stated: AccessRequest, lawful: AccessRequest
) -> tuple[Reckoning, Reckoning]:
    """Reckon what a start waits for by itself, on a request as the policy and the law see it."""
    clock = Clock(starts=(evolve(start, at=StartDay.SAME_DAY, right=None),))
    policy = clock.reckon(stated, case.calendar, reading=DayTested.DUE_DATE)
    return policy, access_deadline(lawful, case.calendar)


def period_start_shift(case: Case) -> Finding | None:
    """Time runs from the day on which everything is in."""
    point = Point("period-start--next-working-day", Severity.HIGH, "the period starts")
    start, compared = case.policy.clock.start(), case.clocks.whole
    law = ACCESS.on(case.received)
    shifted = start is not None and start.at is not StartDay.SAME_DAY
    beside = Beside(
        says=f"{listed([start.at])} everything is in" if start else "",
        law=f"{listed([StartDay.SAME_DAY])} everything is in",
        cites=(law.value.starts, REG_1182_71.article(3, 1)),
        evidence=compared,
    )
    verdict = Verdict.AGREES if start else Verdict.SILENT
    return case.found(point, timed(compared) if shifted else verdict, [start], beside)


def roll_texts(case: Case) -> Finding | None:
    """One day that moves on."""
    point = Point(
        "roll-test-day--two-texts", Severity.LOW, "the day that moves on if it is no working day:"
    )
    texts = ((test.says, test) for test in case.policy.clock.tests)
    return case.texts(point, texts, Beside(says="", law="due date", cites=(_ROLL,)))


def roll_month_end(case: Case) -> Finding | None:
    """The corresponding date is the last day, at the end of a month too."""
    point = Point(
        "roll-test-day--month-end", Severity.LOW, "the day that moves on if it is no working day:"
    )
    tests, compared = case.policy.clock.tests, case.clocks.tested
    other = [test for test in tests if test.says is not DayTested.DUE_DATE]
    beside = Beside(
        says=listed(test.says for test in other or tests),
        law="due date",
        cites=(_ROLL,),
        evidence=compared,
    )
    verdict = timed(compared) if tests else Verdict.SILENT
    return case.found(point, verdict, other or tests, beside)


def extension_ground(case: Case) -> Finding | None:
    """Complexity or the number of requests lets a school take longer."""
    point = Point("extension--ground", Severity.MEDIUM, "the period is extended for")
    more = case.policy.clock.extension
    return case.allowed(point, more.grounds if more else (), standards.EXTENSION_GROUNDS)


def extension_notice(case: Case) -> Finding | None:
    """The person is told of an extension within the period."""
    point = Point("extension--notice", Severity.MEDIUM, "the person is told of an extension")
    more = case.policy.clock.extension
    return case.due(point, [more.notice] if more else (), standards.EXTENSION_NOTICE)


def extension_reasons(case: Case) -> Finding | None:
    """The person is told the reasons."""
    point = Point("extension--reasons", Severity.LOW, "who waits longer is told of")
    more = case.policy.clock.extension
    return case.due(point, more.told if more else (), standards.EXTENSION_TOLD)


def extension_length(case: Case) -> Finding | None:
    """Two further months, and no more."""
    point = Point("extension--length", Severity.HIGH, "the further time:")
    more, compared = case.policy.clock.extension, case.clocks.further
    beside = Beside(
        says=listed([str(more.period.says)] if more else []),
        law=str(LAWFUL_EXTENSION),
        cites=(_further(case),),
        evidence=compared,
    )
    if more is None:
        return case.found(point, Verdict.SILENT, (), beside)
    return case.found(point, timed(compared), [more.period], beside)


def extension_run_on(case: Case) -> Finding | None:
    """The further time is counted with the month, from its start."""
    point = Point(
        "extension--run-on",
        Severity.LOW,
        "the further time is counted from",
        nothing="the day from which the further time is counted is not stated",
    )
    more, clocks = case.policy.clock.extension, case.clocks
    counted_from = None if more is None else more.counted_from
    beside = Beside(
        says=listed([counted_from.says] if counted_from else []),
        law=listed([ExtensionFrom.START]),
        cites=(_further(case),),
        evidence=clocks.ways or clocks.counted,
    )
    if more is None:
        return case.found(point, Verdict.SILENT, (), beside)
    if counted_from is None:
        return case.found(point, Verdict.UNDETERMINED, [more.period, more.rolls], beside)
    return case.found(point, timed(clocks.counted), [counted_from], beside)


def _further(case: Case) -> Citation:
    return RIGHTS_EXTENDED.on(case.received).cites


def notice_before_use(case: Case) -> Finding | None:
    """People are told of data from elsewhere within a reasonable period."""
    point = Point(
        "indirect-notice-time--before-use", Severity.MEDIUM, "people are told of data from others"
    )
    return case.due(point, case.policy.informing.obtained, standards.NOTICE_MOMENT, _MOMENTS)


def notice_cap(case: Case) -> Finding | None:
    """At the latest within one month."""
    point = Point(
        "indirect-notice-time--cap", Severity.MEDIUM, "people are told of data from others within"
    )
    cap, compared = case.policy.informing.obtained_within, case.clocks.notice
    beside = Beside(
        says=listed([str(cap.says)] if cap else []),
        law="1 month",
        cites=(UK_GDPR.article(14, 3, "a"),),
        evidence=compared,
    )
    return case.found(point, timed(compared) if cap else Verdict.SILENT, [cap], beside)


def contest_others(case: Case) -> Finding | None:
    """Decisions on consent or for a contract may be contested at any time."""
    point = Point(
        "contest-automated-decision--consent-contract",
        Severity.MEDIUM,
        "there is a time limit on contesting decisions based on",
        nothing="there is no time limit on contesting decisions based on consent or a contract",
    )
    return _contest(case, point, {AutomatedGround.EXPLICIT_CONSENT, AutomatedGround.CONTRACT})


def contest_authorised(case: Case) -> Finding | None:
    """Those authorised by law could be contested for one month, until 5 February 2026."""
    point = Point(
        "contest-automated-decision--law-authorised",
        Severity.LOW,
        "there is a time limit on contesting decisions based on",
        nothing="there is no time limit on contesting decisions authorised by law",
    )
    found = _contest(case, point, {AutomatedGround.LAW})
    within, day = case.policy.automated.contest.within, case.received
    if found.verdict is not Verdict.AGREES or within is None:
        return found
    # DPA 2018 s 14(4) gave a month, so less was too little.
    if within.says.after(day, case.calendar) < Months(1).after(day, case.calendar):
        return evolve(found, verdict=Verdict.LAXER, severity=point.severity)
    return found


def _contest(case: Case, point: Point, about: Collection[AutomatedGround]) -> Finding:
    """Judge a time limit on contesting; it is put on all decisions that the policy allows."""
    automated = case.policy.automated
    within = automated.contest.within
    if within is None:
        return case.allowed(point, (), standards.CONTEST, about)
    rights = (clause for right in automated.contest.rights for clause in right.clauses)
    clauses = tuple(dict.fromkeys((*within.clauses, *rights)))
    grounds = [ground.says for ground in automated.grounds] or AutomatedGround
    stated = [Stated(ground, clauses) for ground in grounds]
    return case.allowed(point, stated, standards.CONTEST, about)


def channel(case: Case) -> Finding | None:
    """Requests may be made in any way."""
    point = Point("channel--policy", Severity.MEDIUM, "requests are made by", less=Verdict.AGREES)
    requests = case.policy.requests
    return case.allowed(point, (requests.form, *requests.channels), standards.CHANNELS)


def identity_proof(case: Case) -> Finding | None:
    """Proof is asked for only where identity is reasonably doubted."""
    point = Point("identity-proof", Severity.HIGH, "proof of identity is asked for on")
    identity = case.policy.identity
    found = case.allowed(point, [identity.demanded], standards.IDENTITY)
    if identity.demanded is None and identity.at_handover is not None:
        # Who collects papers is looked at; who asks for them is not.
        return evolve(found, verdict=Verdict.AGREES, clauses=identity.at_handover.clauses)
    return with_clauses(found, (identity.documents, *identity.shows))


def agent_texts(case: Case) -> Finding | None:
    """An agent shows authority, by one rule."""
    point = Point("acting-for-another", Severity.LOW, "an agent must show")
    texts = (
        (tuple(sorted(text.says, key=lambda word: word.value)), text)
        for text in case.policy.agents.proofs
    )
    law = listed(standards.AUTHORITY.words(as_of=case.as_of), " or ")
    beside = Beside(says="", law=law, cites=(ICO_RIGHT_OF_ACCESS,))
    return case.texts(point, texts, beside)


def agent_authority(case: Case) -> Finding | None:
    """Nothing is given to an agent without authority."""
    point = Point("acting-for-another--authority", Severity.MEDIUM, "an agent must show")
    agents = case.policy.agents
    before = agents.before_disclosure
    first = () if before is None else (Stated((before.says,), before.clauses),)
    proofs = (*agents.proofs, *first)
    enough = standards.AUTHORITY.words(as_of=case.as_of)
    shown = dict.fromkeys(proof for text in proofs for proof in text.says)
    beside = Beside(says=listed(shown), law=listed(enough, " or "), cites=(ICO_RIGHT_OF_ACCESS,))
    without = [text for text in proofs if not set(enough) & set(text.says)]
    verdict = Verdict.LAXER if without else Verdict.AGREES if proofs else Verdict.SILENT
    return case.found(point, verdict, without or proofs, beside)


def agent_who(case: Case) -> Finding | None:
    """Anyone may act for someone else."""
    point = Point(
        "acting-for-another--who",
        Severity.LOW,
        "an agent may be",
        nothing="it is not mentioned that anyone may be an agent",
    )
    who = case.policy.agents.who
    found = case.due(point, who, standards.AGENTS, {Agent.ANYONE})
    return found and with_clauses(found, who)


def child_competence(case: Case) -> Finding | None:
    """A child who understands acts alone, whatever the age."""
    point = Point(
        "child-requests--competence",
        Severity.MEDIUM,
        "whether children act alone depends on",
        less=Verdict.AGREES,
    )
    children = case.policy.children
    scottish = case.policy.document.nation is Nation.SCOTLAND
    return case.allowed(
        point,
        (children.law_is, *children.tests, *children.approach),
        standards.COMPETENCE_SCOTLAND if scottish else standards.COMPETENCE,
    )


def child_under_age(case: Case) -> Finding | None:
    """An age is a default at most, and shuts no one out."""
    point = Point(
        "child-requests--under-13", Severity.MEDIUM, "a parent is expected to ask for children"
    )
    expected = case.policy.children.parent_expected
    says = listed([f"under {expected.under}", expected.line] if expected else [])
    scottish = case.policy.document.nation is Nation.SCOTLAND
    verdict = Verdict.SILENT
    law = standards.COMPETENCE_SCOTLAND if scottish else standards.COMPETENCE
    if expected is not None:
        # From 12 a child in Scotland is presumed to understand.
        # Elsewhere too those who are older mostly do.
        most = _TWELVE if scottish else _THIRTEEN
        shut_out = expected.line is AgeLine.BAR or expected.under > most
        verdict = Verdict.LAXER if shut_out else Verdict.STRICTER
        if scottish and not shut_out and expected.under == _TWELVE:
            verdict = Verdict.AGREES
    age = law.decide(CompetenceTest.AGE, as_of=case.as_of)
    beside = Beside(
        says=says,
        law="who do not understand",
        cites=(DPA_2018.section(208) if scottish else GILLICK,),
        evidence=(age,) if verdict is Verdict.LAXER and age is not None else (),
    )
    return case.found(point, verdict, [expected], beside)


def online_age(case: Case) -> Finding | None:
    """Children consent to online services from 13."""
    point = Point("online-consent-age", Severity.LOW, "children consent to online services from")
    age = case.policy.children.online_consent_from
    found = case.described(point, [age], standards.ONLINE_AGE)
    lawful = min(standards.ONLINE_AGE.words(as_of=case.as_of))
    if found is not None and age is not None and age.says > lawful:
        return evolve(found, verdict=Verdict.STRICTER, severity=Severity.INFO, evidence=())
    return found


def responsibility_evidence(case: Case) -> Finding | None:
    """The law lists no evidence of parental responsibility; some shows it, some does not."""
    point = Point(
        "parental-responsibility-evidence",
        Severity.LOW,
        "parental responsibility is shown by",
        worse=Verdict.MISSTATED,
        less=Verdict.AGREES,
    )
    stated = case.policy.responsibility.proof
    if case.policy.document.nation in _RESPONSIBILITY:
        return case.elsewhere(point, stated, _RESPONSIBILITY)
    return case.allowed(point, stated, standards.RESPONSIBILITY)


def capacity_registration(case: Case) -> Finding | None:
    """The lasting power is registered, not the person."""
    point = Point(
        "lack-of-capacity--registration",
        Severity.LOW,
        "the Office of the Public Guardian registers",
        worse=Verdict.MISSTATED,
    )
    stated = [case.policy.capacity.registered]
    if case.policy.document.nation in _REGISTRATION:
        return case.elsewhere(point, stated, _REGISTRATION)
    return case.described(point, stated, standards.REGISTERED)


def capacity_presumption(case: Case) -> Finding | None:
    """Capacity is presumed."""
    point = Point("lack-of-capacity--presumption", Severity.MEDIUM, "capacity is presumed:")
    stated = [case.policy.capacity.presumed]
    if case.policy.document.nation in _CAPACITY:
        return case.elsewhere(point, stated, _CAPACITY)
    return case.allowed(point, stated, standards.CAPACITY)


def fee_ordinary(case: Case) -> Finding | None:
    """An ordinary request is free of charge."""
    point = Point("fee--ordinary", Severity.HIGH, "the fee for an ordinary request:")
    return case.due(point, [case.policy.fee.ordinarily], standards.ORDINARY_FEE)


def fee_unfounded(case: Case) -> Finding | None:
    """A manifestly unfounded request may cost a fee."""
    point = Point(
        "fee--unfounded",
        Severity.LOW,
        "the grounds for a fee:",
        nothing="no fee for manifestly unfounded requests is mentioned",
    )
    return case.allowed(
        point, case.policy.fee.grounds, standards.FEE, {FeeGround.MANIFESTLY_UNFOUNDED}
    )


def fee_similar(case: Case) -> Finding | None:
    """So may further copies, and what is manifestly excessive; nothing else may."""
    point = Point("fee--similar", Severity.LOW, "the grounds for a fee:", less=Verdict.AGREES)
    return case.allowed(point, case.policy.fee.grounds, standards.FEE)


def refusal_manifestly(case: Case) -> Finding | None:
    """What is manifestly unfounded or excessive may be refused; nothing else may."""
    point = Point("refusal--manifestly", Severity.MEDIUM, "a request may be refused if it is")
    return case.allowed(point, case.policy.refusal.grounds, standards.REFUSAL)


def refusal_reasons(case: Case) -> Finding | None:
    """Who is refused is told why."""
    point = Point(
        "refusal--reasons",
        Severity.MEDIUM,
        "who is refused is told of",
        worse=Verdict.MISSING,
        nothing="the reasons for a refusal are not mentioned",
    )
    return case.due(point, case.policy.refusal.reply, standards.REFUSED_REPLY, {Answered.REASONS})


def refusal_complaints(case: Case) -> Finding | None:
    """Who is refused is told to whom to complain: since 19 June 2026 to the school as well."""
    point = Point(
        "refusal--complaints",
        Severity.LOW,
        "who is refused is told of",
        worse=Verdict.MISSING,
        nothing="complaints about a refusal are not mentioned",
    )
    about = {Answered.COMPLAINT_COMMISSIONER, Answered.COMPLAINT_CONTROLLER}
    return case.due(point, case.policy.refusal.reply, standards.REFUSED_REPLY, about)


def refusal_court_remedy(case: Case) -> Finding | None:
    """Who is refused is told that a court may be asked."""
    point = Point(
        "refusal--court-remedy",
        Severity.LOW,
        "who is refused is told of",
        worse=Verdict.MISSING,
        nothing="the remedy in court is not mentioned",
    )
    return case.due(
        point, case.policy.refusal.reply, standards.REFUSED_REPLY, {Answered.COURT_REMEDY}
    )


def refusal_each_right(case: Case) -> Finding | None:
    """That holds where rectification, an objection or erasure is refused, for each by itself."""
    point = Point(
        "refusal--each-right",
        Severity.LOW,
        "who is refused is told of",
        worse=Verdict.MISSING,
        nothing="the remedy in court is not mentioned",
    )
    policy, remedy = case.policy, Answered.COURT_REMEDY
    replies = (policy.rectification.reply, policy.objection.reply, policy.erasure.refused_reply)
    short = [reply for reply in replies if all(answer.says is not remedy for answer in reply)]
    said = chain.from_iterable(short if any(short) else replies)
    return case.due(point, said, standards.REFUSED_REPLY, {remedy})


def acknowledgement(case: Case) -> Finding | None:
    """Nothing obliges a school to acknowledge a request, and nothing forbids it."""
    point = Point("acknowledgement", Severity.LOW, "receipt is acknowledged")
    stated = case.policy.requests.acknowledgement
    beside = Beside(
        says=listed([stated.says] if stated else []),
        law="as the school likes",
        cites=(UK_GDPR.article(12, 2),),
    )
    return case.found(point, Verdict.AGREES if stated else Verdict.SILENT, [stated], beside)


def format_texts(case: Case) -> Finding | None:
    """One promise of form."""
    point = Point("format-and-delivery--two-texts", Severity.LOW, "the form of the answer:")
    texts = ((promise.says, promise) for promise in case.policy.format.promises)
    law = listed(standards.FORMAT.words(as_of=case.as_of), " or ")
    return case.texts(point, texts, Beside(says="", law=law, cites=(UK_GDPR.article(15, 3),)))


def format_practicable(case: Case) -> Finding | None:
    """An answer comes in the form asked for; whether trying to is enough depends on its use."""
    promises = case.policy.format.promises
    paper = any(promise.says is FormatPromise.PAPER_ONLY for promise in promises)
    worse = Verdict.LAXER if paper else Verdict.UNDETERMINED
    point = Point(
        "format-and-delivery--practicable",
        Severity.LOW,
        "the form of the answer:",
        worse,
        Verdict.AGREES,
    )
    return case.allowed(point, promises, standards.FORMAT)


def rights_listed(case: Case) -> Finding | None:
    """The rights are eight."""
    point = Point("rights-listed--policy", Severity.MEDIUM, "the rights:", worse=Verdict.MISSING)
    return case.due(point, case.policy.rights.listed, standards.RIGHTS)


def absolute_rights(case: Case) -> Finding | None:
    """The objection to direct marketing is absolute."""
    point = Point(
        "absolute-rights--policy",
        Severity.LOW,
        "rights that are absolute:",
        Verdict.MISSTATED,
        Verdict.AGREES,
    )
    texts = case.policy.rights.absolute
    none = [text for text in texts if text.says is Absolute.NONE]
    found = case.allowed(point, none or texts, standards.ABSOLUTE)
    # To say that some are is right too, and is no part of the law.
    return evolve(found, law=point.sentence(listed([Absolute.DIRECT_MARKETING])))


def absolute_texts(case: Case) -> Finding | None:
    """Some rights are absolute, or none is."""
    point = Point("absolute-rights--two-texts", Severity.LOW, "rights that are absolute:")
    texts = case.policy.rights.absolute
    said = dict.fromkeys(text.says for text in texts)
    beside = Beside(
        says=listed(said),
        law=listed([Absolute.DIRECT_MARKETING]),
        cites=standards.ABSOLUTE.cites(as_of=case.as_of),
    )
    if Absolute.NONE not in said and len(said) > 1:
        return case.found(point, Verdict.AGREES, texts, beside)
    return case.texts(point, ((text.says, text) for text in texts), beside)


def access_reply(case: Case) -> Finding | None:
    """What comes with a copy of the data."""
    point = Point(
        "access-reply",
        Severity.LOW,
        "an answer to an access request contains:",
        worse=Verdict.MISSING,
    )
    return case.due(point, case.policy.access.reply, standards.REPLY)


def disputed_records(case: Case) -> Finding | None:
    """A supplementary statement is part of the right."""
    point = Point(
        "disputed-records--statement",
        Severity.LOW,
        "a supplementary statement is made",
        less=Verdict.AGREES,
    )
    rectification = case.policy.rectification
    found = case.allowed(point, [rectification.statement], standards.STATEMENT)
    if found.verdict is Verdict.AGREES:
        return with_clauses(found, [rectification.corrects_if_agreed])
    return found


def objection_grounds(case: Case) -> Finding | None:
    """One may object on public task, on legitimate interests and to marketing."""
    point = Point(
        "objection-grounds--policy",
        Severity.MEDIUM,
        _OBJECT,
        nothing="objections to tasks, interests and direct marketing are not mentioned",
    )
    about = {
        ObjectionGround.DIRECT_MARKETING,
        ObjectionGround.PUBLIC_TASK,
        ObjectionGround.LEGITIMATE_INTERESTS,
    }
    return case.due(point, _grounds(case), standards.OBJECTION, about)


def _grounds(case: Case) -> tuple[Stated[ObjectionGround], ...]:
    """Give the grounds that a policy lists; what it adds to them, alone, is no list."""
    added = {ObjectionGround.PROFILING, ObjectionGround.CONSENT}
    grounds = case.policy.objection.grounds
    return grounds if any(one.says not in added for one in grounds) else ()


def objection_consent(case: Case) -> Finding | None:
    """To processing on consent one does not object: one withdraws."""
    point = Point(
        "objection-grounds--consent",
        Severity.LOW,
        _OBJECT,
        Verdict.MISSTATED,
        Verdict.AGREES,
        nothing="processing on consent is not objected to; consent is withdrawn",
    )
    about = {ObjectionGround.CONSENT}
    return case.allowed(point, case.policy.objection.grounds, standards.OBJECTION, about)


def objection_recognised(case: Case) -> Finding | None:
    """Since 5 February 2026 on recognised legitimate interests too."""
    point = Point(
        "objection-grounds--recognised-interest",
        Severity.LOW,
        _OBJECT,
        worse=Verdict.MISSING,
        nothing="objections to a recognised legitimate interest are not mentioned",
    )
    about = {ObjectionGround.RECOGNISED_INTEREST}
    return case.due(point, _grounds(case), standards.OBJECTION, about)


def objection_profiling(case: Case) -> Finding | None:
    """To profiling by itself one may not."""
    point = Point(
        "objection-grounds--profiling",
        Severity.LOW,
        _OBJECT,
        nothing="objections to profiling by itself are not mentioned",
    )
    about = {ObjectionGround.PROFILING}
    return case.due(point, case.policy.objection.grounds, standards.OBJECTION, about)


def objection_research(case: Case) -> Finding | None:
    """To research one may, with no threshold of harm."""
    point = Point("objection-grounds--research", Severity.LOW, _OBJECT, worse=Verdict.MISSTATED)
    about = {
        ObjectionGround.RESEARCH,
        ObjectionGround.RESEARCH_DISTRESS,
        ObjectionGround.RESEARCH_DECISION,
    }
    return case.described(point, case.policy.objection.grounds, standards.OBJECTION, about)


def objection_marketing(case: Case) -> Finding | None:
    """Direct marketing stops when it is objected to."""
    point = Point(
        "direct-marketing-objection", Severity.HIGH, "direct marketing that is objected to"
    )
    return case.due(point, [case.policy.objection.marketing], standards.MARKETING)


def objection_override(case: Case) -> Finding | None:
    """Other processing stops unless there are compelling grounds that override, or claims."""
    point = Point(
        "objection-grounds--override",
        Severity.MEDIUM,
        "an objection is overridden by",
        less=Verdict.AGREES,
    )
    return case.allowed(point, case.policy.objection.tests, standards.GOING_ON)


def objection_legal_duty(case: Case) -> Finding | None:
    """There is no objection to a legal obligation; to a public task there is."""
    point = Point(
        "objection-and-legal-duty",
        Severity.LOW,
        "an objection fails against",
        Verdict.MISSTATED,
        Verdict.AGREES,
    )
    about = {ObjectionFails.LEGAL_OBLIGATION, ObjectionFails.PUBLIC_TASK}
    stated = case.policy.objection.very_likely_fails
    found = case.allowed(point, stated, standards.OBJECTION_FAILS, about)
    services = [one for one in stated if one.says is ObjectionFails.SERVICES_REQUIRED]
    if found.verdict is Verdict.AGREES and services:
        # Right of what the law obliges the school to do, and laxer of a public task.
        beside = Beside(says=listed(one.says for one in services), law="", cites=found.cites)
        unclear = case.found(point, Verdict.UNDETERMINED, services, beside)
        return evolve(unclear, law=found.law)
    return found


def restriction_grounds(case: Case) -> Finding | None:
    """Processing is restricted while accuracy or an objection is looked into, and for claims."""
    point = Point(
        "restriction-grounds--grounds",
        Severity.MEDIUM,
        _RESTRICT,
        nothing="no other ground of restriction is mentioned",
    )
    grounds = case.policy.restriction.grounds
    about = {RestrictionGround.ACCURACY_CONTESTED, RestrictionGround.OBJECTION_PENDING}
    found = case.due(point, grounds, standards.RESTRICTION, about)
    claims = [one for one in grounds if one.says is RestrictionGround.NEEDED_FOR_CLAIMS]
    return found and with_clauses(found, claims)


def restriction_claims(case: Case) -> Finding | None:
    """So is what the person needs for legal claims of their own."""
    point = Point(
        "restriction-grounds--claims-ground",
        Severity.MEDIUM,
        _RESTRICT,
        nothing="restricting what the person needs for legal claims is not mentioned",
    )
    about = {RestrictionGround.NEEDED_FOR_CLAIMS}
    return case.due(point, case.policy.restriction.grounds, standards.RESTRICTION, about)


def restriction_unlawful(case: Case) -> Finding | None:
    """So is what is unlawful, found so or not, if the person would rather keep the data."""
    point = Point(
        "restriction-grounds--unlawful-ground",
        Severity.LOW,
        _RESTRICT,
        nothing="restricting what is unlawful is not mentioned",
    )
    about = {RestrictionGround.UNLAWFUL, RestrictionGround.FOUND_UNLAWFUL}
    return case.due(point, case.policy.restriction.grounds, standards.RESTRICTION, about)


def restriction_further(case: Case) -> Finding | None:
    """A request for erasure alone restricts nothing."""
    point = Point(
        "restriction-grounds--further",
        Severity.LOW,
        _RESTRICT,
        nothing="restriction while erasure is asked for is not mentioned",
    )
    about = {RestrictionGround.ERASURE_PENDING}
    return case.due(point, case.policy.restriction.grounds, standards.RESTRICTION, about)


def restriction_uses(case: Case) -> Finding | None:
    """Restricted data are stored, and used for four purposes only."""
    point = Point("use-while-restricted", Severity.MEDIUM, "the uses of restricted data:")
    return case.allowed(point, case.policy.restriction.uses, standards.RESTRICTED_USES)


def restriction_lifting(case: Case) -> Finding | None:
    """The person is told before any restriction is lifted."""
    point = Point(
        "notice-before-lifting",
        Severity.MEDIUM,
        "the person is told before a restriction is lifted whose ground was:",
    )
    return case.due(point, case.policy.restriction.told_before_lifting, standards.LIFTING)


def erasure_grounds(case: Case) -> Finding | None:
    """Data are erased that are not needed, not agreed to, unlawful, or to go by law."""
    point = Point(
        "erasure-grounds--grounds",
        Severity.MEDIUM,
        _ERASE,
        nothing="no other ground for erasure is mentioned",
    )
    about = {
        ErasureGround.NO_LONGER_NECESSARY,
        ErasureGround.CONSENT_WITHDRAWN,
        ErasureGround.UNLAWFUL,
        ErasureGround.LEGAL_DUTY,
    }
    return case.due(point, case.policy.erasure.grounds, standards.ERASURE, about)


def erasure_child(case: Case) -> Finding | None:
    """Data are erased that a child gave to an online service."""
    point = Point(
        "erasure-grounds--child-online-ground",
        Severity.LOW,
        _ERASE,
        nothing="data given to an online service by a child are not mentioned",
    )
    about = {ErasureGround.CHILD_ONLINE_SERVICE}
    return case.due(point, case.policy.erasure.grounds, standards.ERASURE, about)


def erasure_objection(case: Case) -> Finding | None:
    """Data are erased after an objection upheld, or any to direct marketing."""
    point = Point(
        "erasure-grounds--objection-ground",
        Severity.LOW,
        _ERASE,
        nothing="erasure after an objection is not mentioned",
    )
    about = {ErasureGround.OBJECTION_UPHELD, ErasureGround.MARKETING_OBJECTION}
    grounds = case.policy.erasure.grounds
    if all(one.says is not ErasureGround.OBJECTION_UPHELD for one in grounds):
        point = evolve(point, severity=Severity.MEDIUM)
    return case.due(point, grounds, standards.ERASURE, about)


def erasure_exceptions(case: Case) -> Finding | None:
    """Legal obligations, tasks, public health, claims and the like are reasons to keep data."""
    point = Point(
        "erasure-exceptions--other-exceptions",
        Severity.MEDIUM,
        _KEEP,
        less=Verdict.AGREES,
        nothing="no other reason to keep data is mentioned",
    )
    stated = case.policy.erasure.exceptions
    return case.allowed(point, stated, standards.ERASURE_EXCEPTIONS, _REASONS)


def erasure_expression(case: Case) -> Finding | None:
    """So is free expression, by journalists or others."""
    point = Point("erasure-exceptions--expression", Severity.LOW, _KEEP, worse=Verdict.MISSTATED)
    about = {ErasureException.EXPRESSION, ErasureException.JOURNALISM}
    return case.described(
        point, case.policy.erasure.exceptions, standards.ERASURE_EXCEPTIONS, about
    )


def erasure_archiving(case: Case) -> Finding | None:
    """So are research and archiving, if erasure would impair them seriously."""
    point = Point(
        "erasure-exceptions--archiving",
        Severity.LOW,
        _KEEP,
        less=Verdict.AGREES,
        nothing="research and archiving are not mentioned",
    )
    about = {ErasureException.ARCHIVING, ErasureException.RESEARCH_IMPAIRED}
    return case.allowed(point, case.policy.erasure.exceptions, standards.ERASURE_EXCEPTIONS, about)


def telling_recipients(case: Case) -> Finding | None:
    """Recipients are told of changes unless that is impossible or disproportionate."""
    point = Point(
        "telling-recipients",
        Severity.LOW,
        "recipients are told of a change",
        less=Verdict.AGREES,
    )
    stated = [recipients.told for recipients in _recipients(case)]
    return case.allowed(point, stated, standards.TELLING)


def recipients_named(case: Case) -> Finding | None:
    """The person is told who they are, if that is asked."""
    point = Point("recipients-named", Severity.LOW, "who asks is told who the recipients are:")
    stated = [recipients.named_if_asked for recipients in _recipients(case)]
    return case.allowed(point, stated, standards.RECIPIENTS_NAMED)


def _recipients(case: Case) -> tuple[Recipients, ...]:
    policy = case.policy
    return (
        policy.rectification.recipients,
        policy.restriction.recipients,
        policy.erasure.recipients,
    )


def portability(case: Case) -> Finding | None:
    """Data can be moved that the person supplied, kept by machine on consent or contract."""
    point = Point("portability", Severity.LOW, "data can be moved that are")
    stated = case.policy.portability
    decided = {
        facts: question.decide(as_of=case.as_of) for facts, question in standards.PORTABLE.items()
    }
    due = {facts for facts, decision in decided.items() if decision.outcome is Outcome.APPLIES}
    own = {
        (basis, automated, supplied)
        for basis, automated, supplied in decided
        if stated.moves(basis, automated=automated, supplied=supplied)
    }
    beside = Beside(
        says=_movable(own),
        law=_movable(due),
        cites=(UK_GDPR.article(20, 1),),
        evidence=tuple(decided[facts] for facts in decided if facts in own ^ due)[:1],
    )
    where = [one for one in (stated.supplied, stated.automated, *stated.bases) if one is not None]
    verdict = Verdict.AGREES
    if not where:
        verdict = Verdict.SILENT
    elif own - due:
        verdict = Verdict.OVERSTATED
    elif due - own:
        verdict = Verdict.LAXER
    return case.found(point, verdict, where, beside)


def _movable(kinds: Collection[tuple[Basis, bool, bool]]) -> str:
    conditions = [
        *(["kept by machine"] if all(automated for _, automated, _ in kinds) else []),
        *(["supplied by the person"] if all(supplied for *_, supplied in kinds) else []),
    ]
    bases = [basis for basis in Basis if any(kind[0] is basis for kind in kinds)]
    return listed([*conditions, f"held on {listed(bases, ' or ')}"])


def third_parties(case: Case) -> Finding | None:
    """Others are taken out where that is reasonable; those who work with the child are not."""
    point = Point(
        "third-party-data", Severity.HIGH, "information about others is", less=Verdict.AGREES
    )
    stated, by_law = case.policy.third_parties, case.policy.exemptions.others_by_law
    words = (stated.redaction, stated.professionals)
    found = case.allowed(point, words, standards.THIRD_PARTIES)
    if found.verdict is Verdict.SILENT and by_law is not None and by_law.says:
        return evolve(found, verdict=Verdict.AGREES, clauses=by_law.clauses)
    return found


def serious_harm(case: Case) -> Finding | None:
    """Some records are withheld if serious harm is likely; a policy may leave that to the law."""
    point = Point(
        "serious-harm",
        Severity.MEDIUM,
        "records are withheld for fear of",
        less=Verdict.AGREES,
        nothing="the test of harm is left to the law",
    )
    exempt = case.policy.exemptions
    if exempt.harm_test is not None and exempt.harm_test.says is HarmTest.WOULD:
        # Fewer records are withheld than the law lets, and some that it bars are not.
        point = evolve(point, severity=Severity.LOW, worse=Verdict.MISSTATED)
    found = case.allowed(point, [exempt.harm_test], standards.HARM)
    if exempt.harm_test is None and exempt.harm_data:
        clauses = (clause for data in exempt.harm_data for clause in data.clauses)
        return evolve(found, verdict=Verdict.AGREES, clauses=tuple(dict.fromkeys(clauses)))
    return found


def crime_exemption(case: Case) -> Finding | None:
    """What is likely to prejudice crime prevention is withheld."""
    point = Point(
        "crime-exemption",
        Severity.HIGH,
        "data are withheld if disclosure",
        less=Verdict.AGREES,
        law="is likely to prejudice crime prevention",
    )
    return case.allowed(point, [case.policy.exemptions.crime], standards.CRIME)


def automated_rule(case: Case) -> Finding | None:
    """Decisions without people were prohibited, and are permitted with safeguards now."""
    point = Point(
        "automated-decisions-in-use--policy",
        Severity.LOW,
        "decisions without people are",
        worse=Verdict.MISSTATED,
    )
    automated = case.policy.automated
    found = case.described(point, [automated.rule], standards.AUTOMATED)
    return found and with_clauses(found, automated.grounds)


POINTS: Final[tuple[Judge, ...]] = (
    response_period,
    response_longer,
    response_shorter,
    period_start_texts,
    period_start_identity,
    period_start_shift,
    period_start_clarification,
    period_start_fee,
    period_start_information,
    roll_texts,
    roll_month_end,
    extension_ground,
    extension_length,
    extension_notice,
    extension_reasons,
    extension_run_on,
    notice_before_use,
    notice_cap,
    contest_others,
    contest_authorised,
    channel,
    identity_proof,
    agent_texts,
    agent_authority,
    agent_who,
    child_competence,
    child_under_age,
    online_age,
    responsibility_evidence,
    capacity_registration,
    capacity_presumption,
    fee_ordinary,
    fee_unfounded,
    fee_similar,
    refusal_manifestly,
    refusal_reasons,
    refusal_complaints,
    refusal_court_remedy,
    refusal_each_right,
    acknowledgement,
    format_texts,
    format_practicable,
    rights_listed,
    absolute_rights,
    absolute_texts,
    access_reply,
    disputed_records,
    objection_grounds,
    objection_recognised,
    objection_profiling,
    objection_research,
    objection_consent,
    objection_marketing,
    objection_override,
    objection_legal_duty,
    restriction_grounds,
    restriction_claims,
    restriction_unlawful,
    restriction_further,
    restriction_uses,
    restriction_lifting,
    erasure_grounds,
    erasure_child,
    erasure_objection,
    erasure_exceptions,
    erasure_expression,
    erasure_archiving,
    telling_recipients,
    recipients_named,
    portability,
    third_parties,
    serious_harm,
    crime_exemption,
    automated_rule,
)
"""Its points."""
