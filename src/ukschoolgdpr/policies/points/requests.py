"""Points on what notices say of rights, and on asking, answering, complaining and deciding."""

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from attrs import evolve

from ukschoolgdpr.deadlines import (
    EDREC_NI_PARENT,
    EDREC_PARENT,
    EDREC_SCOTLAND,
    EDREC_WALES,
    InHours,
    Limit,
    Prompt,
    binding,
)
from ukschoolgdpr.law.instruments import DPA_2018, ICO_RIGHT_OF_ACCESS, UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Decision, Entry, Outcome
from ukschoolgdpr.policies.findings import (
    Beside,
    Case,
    Finding,
    Judge,
    Point,
    each,
    listed,
    with_clauses,
)
from ukschoolgdpr.policies.standards import requests as standards
from ukschoolgdpr.policies.standards.rights import COMPLAINTS, SCHOOL_FIRST
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.rights import (
    Addressee,
    AutomatedRule,
    AutomatedTold,
    Channel,
    ComplaintRoute,
    ContestRight,
    Interest,
    InUse,
    NoticeMoment,
    NoticeRight,
    RecordOffer,
    Safeguard,
    SchoolFirst,
    Search,
)
from ukschoolgdpr.rights import ACCESS_SEARCH
from ukschoolgdpr.vocabulary import Severity, Verdict

_RIGHTS: Final = "the rights that notices list:"


_FIFTEEN: Final = 15


_RECORD: Final[Mapping[Nation, Entry[Limit | Prompt | InHours]]] = {
    Nation.ENGLAND: EDREC_PARENT,
    Nation.WALES: EDREC_WALES,
    Nation.SCOTLAND: EDREC_SCOTLAND,
    Nation.NORTHERN_IRELAND: EDREC_NI_PARENT,
}


_Named: TypeAlias = Stated[ComplaintRoute | Addressee | SchoolFirst]


def _in_notices(case: Case) -> tuple[Stated[NoticeRight], ...]:
    return tuple(one.stated for one in case.policy.rights.in_notices)


def rights_announced(case: Case) -> Finding | None:
    """A notice that announces the rights lists them."""
    point = Point(
        "rights-listed--announced",
        Severity.MEDIUM,
        "the rights are",
        nothing="it is not announced where the rights are told",
    )
    rights = case.policy.rights
    beside = Beside(
        says=listed(one.says for one in rights.announced),
        law="listed in the notice",
        cites=(UK_GDPR.article(13, 2, "b"),),
    )
    if not rights.announced:
        return case.found(point, Verdict.SILENT, (), beside)
    bound = case.policy.document.is_notice and not rights.in_notices
    return case.found(point, Verdict.MISSING if bound else Verdict.AGREES, rights.announced, beside)


def rights_left_out(case: Case) -> Finding | None:
    """A notice that lists rights lists all of them."""
    point = Point("rights-listed--left-out", Severity.LOW, _RIGHTS, worse=Verdict.MISSING)
    stated = _in_notices(case)
    found = case.due(point, stated, standards.NOTICE_RIGHTS, standards.LISTED)
    return found and with_clauses(found, (*case.policy.rights.announced, *stated))


def portability_listed(case: Case) -> Finding | None:
    """The right to portability is among them."""
    point = Point(
        "portability--listed",
        Severity.LOW,
        _RIGHTS,
        worse=Verdict.MISSING,
        nothing="portability is not listed",
    )
    about = {NoticeRight.PORTABILITY}
    found = case.due(point, _in_notices(case), standards.NOTICE_RIGHTS, about)
    return found and with_clauses(found, case.policy.rights.announced)


def rights_of_1998(case: Case) -> Finding | None:
    """The rights are no longer those of the Act of 1998."""
    point = Point(
        "rights-listed--notices",
        Severity.MEDIUM,
        _RIGHTS,
        less=Verdict.AGREES,
        nothing="no test of the Act of 1998 is put on them",
    )
    about = {NoticeRight.DAMAGE_OR_DISTRESS, NoticeRight.INACCURATE_REMOVED}
    return case.allowed(point, _in_notices(case), standards.OLD_RIGHTS, about)


def objection_in_notices(case: Case) -> Finding | None:
    """An objection needs neither damage nor distress."""
    point = Point(
        "objection-grounds--notices",
        Severity.MEDIUM,
        _RIGHTS,
        less=Verdict.AGREES,
        nothing="an objection needs neither damage nor distress",
    )
    about = {NoticeRight.DAMAGE_OR_DISTRESS}
    return case.allowed(point, _in_notices(case), standards.OLD_RIGHTS, about)


def erasure_in_notices(case: Case) -> Finding | None:
    """Erasure is not for inaccurate data alone."""
    point = Point(
        "erasure-grounds--notices",
        Severity.MEDIUM,
        _RIGHTS,
        less=Verdict.AGREES,
        nothing="erasure is not for inaccurate data alone",
    )
    about = {NoticeRight.INACCURATE_REMOVED}
    return case.allowed(point, _in_notices(case), standards.OLD_RIGHTS, about)


def rights_from(case: Case) -> Finding | None:
    """The rights come from the UK GDPR."""
    point = Point("rights-from", Severity.INFO, "the rights come from", worse=Verdict.MISSTATED)
    return case.described(point, [case.policy.rights.stem_from], standards.RIGHTS_FROM)


def rights_depend(case: Case) -> Finding | None:
    """Which rights there are depends on why data are held."""
    point = Point("rights-depend-on", Severity.LOW, "which rights there are depends on")
    beside = Beside(
        says=listed(one.says for one in case.policy.rights.depend_on),
        law="the lawful basis and the circumstances",
        cites=(UK_GDPR.article(17, 1), UK_GDPR.article(20, 1), UK_GDPR.article(21, 1)),
    )
    stated = case.policy.rights.depend_on
    return case.found(point, Verdict.AGREES if stated else Verdict.SILENT, stated, beside)


def rights_on_consent(case: Case) -> Finding | None:
    """Consent gives erasure and portability, and no objection."""
    point = Point(
        "rights-depend-on--consent",
        Severity.LOW,
        "the rights over data held on consent",
        worse=Verdict.MISSTATED,
    )
    return case.described(point, [case.policy.rights.on_consent], standards.ON_CONSENT)


def notice_at_collection(case: Case) -> Finding | None:
    """People are told when data are collected from them."""
    point = Point("notice-time", Severity.MEDIUM, "people are told of data they give")
    return case.due(point, [case.policy.informing.collected], standards.COLLECTED)


def notice_contents(case: Case) -> Finding | None:
    """A policy may say what is told, and how; what must be is asked of the notices."""
    point = Point("privacy-information", Severity.LOW, "people are told", less=Verdict.AGREES)
    informing = case.policy.informing
    found = case.allowed(point, informing.told, standards.TOLD)
    return with_clauses(found, informing.means)


def notice_earlier(case: Case) -> Finding | None:
    """They are told before the data are used to reach them, or passed on."""
    point = Point(
        "indirect-notice-time--earlier-limbs",
        Severity.MEDIUM,
        "people are told of data from others",
        nothing="communicating and disclosing before the period is over are not mentioned",
    )
    stated = case.policy.informing.obtained
    sooner = [
        one
        for one in stated
        if one.says in {NoticeMoment.BEFORE_USE, NoticeMoment.USUALLY_BEFORE_USE}
    ]
    about = {NoticeMoment.FIRST_COMMUNICATION, NoticeMoment.FIRST_DISCLOSURE}
    found = case.due(point, stated, standards.EARLIER_LIMBS, about)
    if found is not None and sooner:
        clauses = tuple(dict.fromkeys(clause for one in sooner for clause in one.clauses))
        says = point.sentence(listed(one.says for one in sooner))
        return evolve(
            found,
            verdict=Verdict.AGREES,
            severity=Severity.INFO,
            clauses=clauses,
            says=says,
            evidence=(),
        )
    return found


def notice_excuses(case: Case) -> Finding | None:
    """They need not be told what they know, or what the law lays down."""
    point = Point(
        "notice-excuses", Severity.MEDIUM, "people are not told where", less=Verdict.AGREES
    )
    return case.allowed(point, case.policy.informing.unless, standards.EXCUSES)


def gaps_explained(case: Case) -> Finding | None:
    """Who gets less than was asked for is told why."""
    point = Point("access-reply--gaps", Severity.LOW, "an answer with gaps gives")
    stated = case.policy.access.explains
    found = case.due(point, stated, standards.EXPLAINED)
    return found and with_clauses(found, stated)


def access_search(case: Case) -> Finding | None:
    """A reasonable and proportionate search is owed, and is enough."""
    point = Point("access-search", Severity.MEDIUM, "the school looks for what is asked for:")
    stated = case.policy.access.search
    said = {one.says for one in stated}
    beside = Beside(
        says=listed(one.says for one in stated),
        law=listed([Search.REASONABLE]),
        cites=(ACCESS_SEARCH.on(case.as_of).cites,),
    )
    verdict = Verdict.STRICTER if Search.ALL_RECORDS in said else Verdict.AGREES
    if Search.AT_HAND in said:
        verdict = Verdict.LAXER
    return case.found(point, verdict if stated else Verdict.SILENT, stated, beside)


def access_media(case: Case) -> Finding | None:
    """Paper and electronic records can both be asked for."""
    point = Point("access-media", Severity.LOW, "one may ask for data held as")
    return case.due(point, case.policy.access.media, standards.MEDIA)


def further_information(case: Case) -> Finding | None:
    """People may be asked what they want, and are answered all the same."""
    point = Point(
        "further-information", Severity.LOW, "further information is asked for", less=Verdict.AGREES
    )
    policy = case.policy
    stated = (policy.access.detail, policy.requests.further_information)
    return case.allowed(point, stated, standards.ASKED_FOR)


def clarification(case: Case) -> Finding | None:
    """Asking for it does not start the period again."""
    point = Point(
        "period-start--clarification-effect",
        Severity.MEDIUM,
        "asking for further information",
        less=Verdict.AGREES,
    )
    return case.allowed(point, [case.policy.clock.clarification], standards.CLARIFICATION)


def promptness(case: Case) -> Finding | None:
    """The period is the longest; an answer comes without undue delay."""
    point = Point(
        "response-promptness",
        Severity.LOW,
        "within the period, people are answered",
        less=Verdict.AGREES,
    )
    return case.allowed(point, case.policy.clock.promptness, standards.PROMPTNESS)


def record_offered(case: Case) -> Finding | None:
    """A parent may see the educational record, where the law of the nation says so."""
    point = Point("educational-record--offer", Severity.MEDIUM, "the educational record is")
    offered = case.policy.educational_record.offered
    limit, owed = _record(case)
    beside = Beside(
        says=listed([offered.says] if offered else []),
        law=_if_owed(owed, listed([RecordOffer.GIVEN])),
        cites=(limit.on(case.received).cites,),
        evidence=(owed,),
    )
    if offered is None:
        return case.found(point, Verdict.SILENT, (), beside)
    refused = offered.says is RecordOffer.REFUSED and owed.outcome is Outcome.APPLIES
    return case.found(point, Verdict.LAXER if refused else Verdict.AGREES, [offered], beside)


def record_period(case: Case) -> Finding | None:
    """Within 15 school days, where that binds the school; Northern Ireland names no day."""
    point = Point("educational-record--period", Severity.MEDIUM, "school days for the record:")
    if case.policy.document.nation is Nation.NORTHERN_IRELAND:
        return None
    within = case.policy.educational_record.school_days
    limit, owed = _record(case)
    beside = Beside(
        says=listed([within.says] if within else []),
        law=_if_owed(owed, str(_FIFTEEN)),
        cites=(limit.on(case.received).cites,),
        evidence=(owed,),
    )
    if within is None:
        return case.found(point, Verdict.SILENT, (), beside)
    if owed.outcome is not Outcome.APPLIES or within.says == _FIFTEEN:
        return case.found(point, Verdict.AGREES, [within], beside)
    verdict = Verdict.STRICTER if within.says < _FIFTEEN else Verdict.LAXER
    return case.found(point, verdict, [within], beside)


def _record(case: Case) -> tuple[Entry[Limit | Prompt | InHours], Decision]:
    """Give the duty to show the educational record in the school's nation, and if it binds."""
    limit = _RECORD[case.policy.document.nation]
    return limit, binding(limit, case.school, as_of=case.as_of)


def _if_owed(owed: Decision, law: str) -> str:
    return "left to a school of this kind" if owed.outcome is Outcome.DOES_NOT_APPLY else law


def channel_in_notices(case: Case) -> Finding | None:
    """A notice may name one way of asking, if it does not shut out the others."""
    point = Point("channel--notices", Severity.LOW, "notices have requests made by")
    requests = case.policy.requests
    named = {one.says for one in requests.notice_channels}
    beside = Beside(
        says=listed(dict.fromkeys(one.says for one in requests.notice_channels))
        or listed(dict.fromkeys(one.says for one in requests.addressees)),
        law=listed(Channel),
        cites=(UK_GDPR.article(12, 2), ICO_RIGHT_OF_ACCESS),
    )
    if len(named) == 1:
        return case.found(point, Verdict.UNDETERMINED, requests.notice_channels, beside)
    stated = (*requests.notice_channels, *requests.addressees)
    return case.found(point, Verdict.AGREES if stated else Verdict.SILENT, stated, beside)


def addressees(case: Case) -> Finding | None:
    """A notice may name whom to ask; whoever is asked, the request has come."""
    point = Point("channel--addressees", Severity.LOW, "notices have requests made to")
    stated = case.policy.requests.addressees
    beside = Beside(
        says=listed(dict.fromkeys(one.says for one in stated)),
        law="anyone in the school",
        cites=(ICO_RIGHT_OF_ACCESS,),
    )
    return case.found(point, Verdict.AGREES if stated else Verdict.SILENT, stated, beside)


def who_may_ask(case: Case) -> Finding | None:
    """The person asks, however young, or somebody who may act for them."""
    point = Point(
        "child-requests--who",
        Severity.MEDIUM,
        "access may be asked for by",
        less=Verdict.AGREES,
    )
    stated = [Stated(one.who, one.clauses) for one in case.policy.requests.who]
    return case.allowed(point, stated, standards.ASKERS[case.policy.document.nation])


def other_regimes(case: Case) -> Finding | None:
    """The dead have no data of their own, and information held is asked for otherwise."""
    point = Point(
        "requests-under-other-law",
        Severity.LOW,
        "under freedom of information law one asks for",
        Verdict.MISSTATED,
        Verdict.AGREES,
    )
    scottish = case.policy.document.nation is Nation.SCOTLAND
    law = standards.OTHER_REGIMES_SCOTLAND if scottish else standards.OTHER_REGIMES
    return case.allowed(point, case.policy.requests.freedom_of_information, law)


def identity_documents(case: Case) -> Finding | None:
    """The law lists no documents; that several are accepted is as good."""
    point = Point("identity-proof--documents", Severity.LOW, "proof of identity may be")
    stated = case.policy.identity.accepted
    beside = Beside(
        says=listed((one.says for one in stated), " or "),
        law="whatever confirms it, and no more",
        cites=(UK_GDPR.article(12, 6),),
    )
    return case.found(point, Verdict.AGREES if stated else Verdict.SILENT, stated, beside)


def capacity_actors(case: Case) -> Finding | None:
    """An attorney or a deputy acts for who lacks capacity; kinship is no authority."""
    point = Point(
        "lack-of-capacity--who",
        Severity.MEDIUM,
        "for who lacks capacity acts",
        less=Verdict.AGREES,
    )
    law = standards.ACTORS[case.policy.document.nation]
    return case.allowed(point, case.policy.capacity.actors, law)


def fee_measure(case: Case) -> Finding | None:
    """A fee is what it costs."""
    point = Point("fee--measure", Severity.LOW, "a fee is measured by")
    return case.allowed(point, [case.policy.fee.measure], standards.FEE_MEASURE)


def fee_interval(case: Case) -> Finding | None:
    """A school that charges only within an interval says how long that is."""
    point = Point("fee--interval", Severity.LOW, "repeated requests are free after")
    fee = case.policy.fee
    unless = fee.unless_interval if fee.unless_interval and fee.unless_interval.says else None
    says = "a reasonable interval" if fee.interval is None else str(fee.interval.says)
    beside = Beside(says=says, law="no set time", cites=(UK_GDPR.article(12, 5),))
    if unless is None and fee.interval is None:
        stated = [fee.unless_interval]
        verdict = Verdict.SILENT if fee.unless_interval is None else Verdict.AGREES
        return case.found(point, verdict, stated, beside)
    verdict = Verdict.UNDETERMINED if fee.interval is None else Verdict.STRICTER
    return case.found(point, verdict, [unless, fee.interval], beside)


def refusal_possible(case: Case) -> Finding | None:
    """That a request may be refused is so, on the grounds of the law where none is named."""
    point = Point("refusal--possible", Severity.LOW, "requests that may be refused:")
    refusal = case.policy.refusal
    stated = (*refusal.sometimes, refusal.asks_first)
    beside = Beside(
        says=listed(one.says for one in refusal.sometimes)
        or listed([refusal.asks_first.says] if refusal.asks_first else []),
        law="those that are manifestly unfounded or excessive, or to which no right applies",
        cites=(UK_GDPR.article(12, 5),),
    )
    verdict = Verdict.AGREES if any(stated) else Verdict.SILENT
    return case.found(point, verdict, stated, beside)


def answers(case: Case) -> Finding | None:
    """Whoever asks for something is told what was done."""
    point = Point(
        "answer-to-request",
        Severity.LOW,
        "the answer gives",
        worse=Verdict.MISSING,
        nothing="what was done is not mentioned",
    )
    policy = case.policy
    replies = (
        policy.objection.research_reply,
        policy.restriction.reply,
        policy.erasure.reply,
        policy.portability.reply,
        policy.automated.reply,
    )
    known = set(standards.ANSWERED.words(as_of=case.as_of))
    whole = [one for reply in replies for one in reply]
    silent = [reply for reply in replies if not known & {one.says for one in reply}]
    short = [one for reply in silent for one in reply]
    found = case.due(point, short or whole, standards.ANSWERED)
    return found and with_clauses(found, () if short else whole)


def complaint_regulator(case: Case) -> Finding | None:
    """People may complain to the regulator; a notice says so."""
    complaints = case.policy.complaints
    point = Point(
        "complaint-route--regulator",
        Severity.MEDIUM,
        "people may complain to",
        worse=Verdict.MISSING,
        nothing="complaints to the regulator are not mentioned",
    )
    if not case.policy.document.is_notice:
        point = evolve(point, severity=Severity.LOW, worse=Verdict.UNDETERMINED)
    stated: tuple[_Named, ...] = (*complaints.routes, *complaints.turn_to)
    found = case.due(point, stated, COMPLAINTS, {ComplaintRoute.COMMISSIONER})
    if found is None or found.verdict is not Verdict.AGREES:
        return found
    free = [one for one in complaints.school_first if one.says is not SchoolFirst.REQUIRED]
    return with_clauses(found, (*complaints.grounds, *complaints.contact, *free))


def complaint_controller(case: Case) -> Finding | None:
    """Since 19 June 2026 they may complain to the school, and a notice says so."""
    complaints = case.policy.complaints
    point = Point(
        "complaint-route--controller",
        Severity.MEDIUM,
        "people may complain to",
        worse=Verdict.MISSING,
        nothing="complaints to the school are not mentioned",
    )
    asked = [one for one in complaints.school_first if one.says is SchoolFirst.ASKED]
    stated: tuple[_Named, ...] = (*complaints.routes, *complaints.turn_to, *asked)
    found = case.due(point, stated, COMPLAINTS, {ComplaintRoute.CONTROLLER})
    if (
        found is not None
        and found.verdict is Verdict.MISSING
        and not case.policy.document.is_notice
    ):
        return case.due(point, (), COMPLAINTS, {ComplaintRoute.CONTROLLER})
    return found


def complaint_first(case: Case) -> Finding | None:
    """The school may ask to be told first, and may not require it."""
    point = Point(
        "complaint-route--school-first",
        Severity.MEDIUM,
        "a complaint to the school first",
        less=Verdict.AGREES,
    )
    return case.allowed(point, case.policy.complaints.school_first, SCHOOL_FIRST)


def complaint_texts(case: Case) -> Finding | None:
    """It asks to be told first in every place, or in none."""
    point = Point(
        "complaint-route--regulator--two-texts", Severity.LOW, "a complaint to the school first"
    )
    texts = ((text.says, text) for text in case.policy.complaints.school_first)
    law = listed([SchoolFirst.NOT_REQUIRED])
    return case.texts(point, texts, Beside(says="", law=law, cites=(DPA_2018.section(165),)))


def flaws(case: Case) -> Finding | None:
    """Inaccurate data are put right, and incomplete data completed."""
    point = Point("rectification--flaws", Severity.LOW, "what is put right is")
    return case.due(point, case.policy.rectification.flaws, standards.FLAWS)


def corrected(case: Case) -> Finding | None:
    """What is wrong is corrected."""
    point = Point("rectification--corrected", Severity.MEDIUM, "what is inaccurate is corrected:")
    return case.due(point, [case.policy.rectification.corrects_if_agreed], standards.CORRECTED)


def opinions(case: Case) -> Finding | None:
    """In records of opinions facts are corrected too."""
    point = Point("disputed-records--amendment", Severity.LOW, "records of opinions")
    return case.due(point, [case.policy.rectification.opinions], standards.AMENDMENT)


def objection_cannot(case: Case) -> Finding | None:
    """There is no objection to duties, claims and what overrides."""
    point = Point(
        "objection--cannot-prevent",
        Severity.LOW,
        "an objection cannot prevent",
        Verdict.MISSTATED,
        Verdict.AGREES,
    )
    found = case.allowed(point, case.policy.objection.cannot_prevent, standards.CANNOT_PREVENT)
    if not found.verdict.is_finding:
        return found
    told = "what the law requires, what claims need, or what compelling grounds demand"
    return evolve(found, law=point.sentence(told))


def objection_research_exempt(case: Case) -> Finding | None:
    """Research that is a task in the public interest goes on."""
    point = Point(
        "objection--approved-research",
        Severity.LOW,
        "approved medical research goes on:",
        less=Verdict.AGREES,
        nothing="this is not mentioned",
    )
    return case.due(point, [case.policy.objection.research_exempt], standards.RESEARCH_EXEMPT)


def restricted_until(case: Case) -> Finding | None:
    """An objection restricts until it is verified whose grounds override."""
    point = Point(
        "restriction-grounds--until-verified",
        Severity.LOW,
        "after an objection data are restricted until",
    )
    return case.due(point, [case.policy.restriction.objection_until], standards.RESTRICTED_UNTIL)


def restriction_evidence(case: Case) -> Finding | None:
    """What is restricted for claims, or as unlawful, is kept."""
    point = Point("restriction-grounds--kept", Severity.LOW, "nothing is erased meanwhile that is")
    stated = case.policy.restriction.no_erasure_until_resolved
    beside = Beside(
        says=listed(one.says for one in stated),
        law="restricted",
        cites=(UK_GDPR.article(18, 2),),
    )
    return case.found(point, Verdict.AGREES if stated else Verdict.SILENT, stated, beside)


def erasure_closed(case: Case) -> Finding | None:
    """The grounds for erasure are a closed list in law too."""
    point = Point("erasure-grounds--closed-list", Severity.LOW, "only listed grounds count:")
    closed = case.policy.erasure.closed_list
    beside = Beside(
        says=listed([closed.says] if closed else []), law="yes", cites=(UK_GDPR.article(17, 1),)
    )
    verdict = Verdict.SILENT
    if closed is not None:
        verdict = Verdict.AGREES if closed.says else Verdict.STRICTER
    return case.found(point, verdict, [closed], beside)


def portable_format(case: Case) -> Finding | None:
    """What is moved can be read by machine."""
    point = Point("portability--format", Severity.LOW, "the format of moved data is")
    return case.due(point, case.policy.portability.format, standards.PORTABLE_FORMAT)


def portable_uses(case: Case) -> Finding | None:
    """The person may use it as they like."""
    point = Point(
        "portability--uses",
        Severity.LOW,
        "with data that are moved one may",
        less=Verdict.AGREES,
    )
    return case.allowed(point, case.policy.portability.uses, standards.PORTABLE_USES)


def automated_in_use(case: Case) -> Finding | None:
    """Who decides without people says so, and how."""
    point = Point(
        "automated-decisions-in-use--notice", Severity.LOW, "decisions without people are"
    )
    automated = case.policy.automated
    said = {one.says for one in automated.in_use}
    told = {one.says for one in automated.told}
    beside = Beside(
        says=listed(one.says for one in automated.in_use),
        law="explained if any is taken",
        cites=(UK_GDPR.article(13, 2, "f"),),
    )
    verdict = Verdict.AGREES if said else Verdict.SILENT
    due = {AutomatedTold.INVOLVED, AutomatedTold.LOGIC, AutomatedTold.CONSEQUENCES}
    if InUse.NOT_ROUTINELY in said:
        verdict = Verdict.UNDETERMINED
    elif InUse.IN_USE in said and not due <= told:
        verdict = Verdict.MISSING
    found = case.found(point, verdict, automated.in_use, beside)
    return with_clauses(found, [automated.human_in_all])


def automated_grounds(case: Case) -> Finding | None:
    """They needed one of three grounds, and need none now but for special category data."""
    point = Point(
        "automated-decisions-in-use--grounds",
        Severity.LOW,
        "decisions without people are allowed only on",
        worse=Verdict.MISSTATED,
        nothing="such decisions need no ground of their own but where special category data "
        "are used",
    )
    automated = case.policy.automated
    if automated.rule is not None and automated.rule.says is AutomatedRule.PROHIBITED:
        return None
    needed = standards.AUTOMATED_GROUNDS.words(as_of=case.as_of)
    if needed and not automated.grounds and _taken(case):
        cites = standards.AUTOMATED_GROUNDS.cites(as_of=case.as_of)
        beside = Beside(says="no ground that is named", law=listed(needed), cites=cites)
        return case.found(point, Verdict.UNDETERMINED, _taken(case), beside)
    return case.described(point, automated.grounds, standards.AUTOMATED_GROUNDS)


def _taken(case: Case) -> list[Stated[InUse]]:
    return [one for one in case.policy.automated.in_use if one.says is InUse.IN_USE]


def automated_safeguards(case: Case) -> Finding | None:
    """They come with information, a person to turn to and a way to contest them."""
    point = Point(
        "automated-decisions-in-use--safeguards",
        Severity.LOW,
        "people are protected by",
        nothing="no such safeguard is mentioned",
    )
    about: set[Safeguard | ContestRight] = {
        Safeguard.INFORMATION,
        ContestRight.CONTEST,
        ContestRight.HUMAN_INTERVENTION,
    }
    stated = _safeguards(case)
    if not stated and _taken(case):
        missing = evolve(point, severity=Severity.MEDIUM)
        return case.found(missing, Verdict.MISSING, _taken(case), _protected(case))
    if not case.policy.automated.safeguards:
        return case.found(point, Verdict.SILENT, (), _protected(case))
    found = case.due(point, stated, standards.SAFEGUARDS, about)
    return found and with_clauses(found, (*stated, case.policy.automated.contest.by_senior_person))


def _protected(case: Case) -> Beside:
    words = standards.SAFEGUARDS.words(as_of=case.as_of)
    return Beside(says="", law=listed(words), cites=standards.SAFEGUARDS.cites(as_of=case.as_of))


def _safeguards(case: Case) -> tuple[Stated[Safeguard | ContestRight], ...]:
    automated = case.policy.automated
    person = automated.contest.by_senior_person
    named: tuple[Stated[Safeguard | ContestRight], ...] = ()
    if person is not None and person.says:
        named = (Stated(ContestRight.HUMAN_INTERVENTION, person.clauses),)
    return (*automated.safeguards, *automated.contest.rights, *named)


def automated_own_view(case: Case) -> Finding | None:
    """People may put their own view."""
    point = Point(
        "automated-decisions-in-use--own-view",
        Severity.LOW,
        "people are protected by",
        nothing="that people may put their own view is not mentioned",
    )
    return case.due(point, _safeguards(case), standards.SAFEGUARDS, {Safeguard.OWN_VIEW})


def contest_ways(case: Case) -> Finding | None:
    """They may contest the decision before a person."""
    point = Point(
        "contest-automated-decision--ways",
        Severity.MEDIUM,
        "there are ways for",
        nothing="ways to contest such a decision are not mentioned",
    )
    about = {ContestRight.CONTEST, ContestRight.HUMAN_INTERVENTION}
    stated = _safeguards(case)
    rights = tuple(one for one in stated if isinstance(one.says, ContestRight))
    found = case.due(point, rights, standards.SAFEGUARDS, about)
    contest = case.policy.automated.contest
    return found and with_clauses(found, (*contest.rights, contest.by_senior_person))


def automated_effects(case: Case) -> Finding | None:
    """What is meant are legal effects and others as significant."""
    point = Point(
        "automated-decisions--effects", Severity.LOW, "such decisions are those whose effect is"
    )
    return case.due(point, case.policy.automated.effects, standards.EFFECTS)


def automated_definition(case: Case) -> Finding | None:
    """Such a decision is one in which nobody is meaningfully involved."""
    point = Point(
        "automated-decisions--definition",
        Severity.LOW,
        "such decisions are taken",
        worse=Verdict.MISSTATED,
    )
    return case.described(point, each(case.policy.automated.definition), standards.DEFINITION)


def automated_special(case: Case) -> Finding | None:
    """The law is stricter where special category data are used."""
    point = Point(
        "automated-decisions--special-category",
        Severity.LOW,
        "the rule is stricter for special category data:",
    )
    stated = case.policy.automated.special_category_worse
    return case.due(point, [stated], standards.SPECIAL_WORSE)


def automated_told(case: Case) -> Finding | None:
    """People are told that, how and with what consequences they are decided upon."""
    point = Point("automated-decisions--told", Severity.LOW, "of such decisions people are told")
    stated = case.policy.automated.told
    found = case.due(point, stated, standards.AUTOMATED_TOLD)
    return found and with_clauses(found, stated)


def third_parties_own(case: Case) -> Finding | None:
    """Access is to one's own data; what cannot be told apart may go with those of others."""
    point = Point("third-party-data--own-data", Severity.LOW, "access is to one's own data alone:")
    stated = case.policy.third_parties
    both = (stated.left_out, stated.may_defeat_request)
    beside = Beside(
        says=listed([stated.left_out.says]) if stated.left_out else "",
        law="yes",
        cites=(UK_GDPR.article(15, 1), DPA_2018.schedule(2, 16)),
    )
    verdict = Verdict.SILENT
    if any(both):
        more = stated.left_out is not None and not stated.left_out.says
        verdict = Verdict.STRICTER if more else Verdict.AGREES
    return case.found(point, verdict, both, beside)


def crime_interest(case: Case) -> Finding | None:
    """That data serve crime prevention is not enough to withhold them."""
    point = Point(
        "crime-exemption--interest",
        Severity.LOW,
        "the test for withholding what serves crime prevention:",
        worse=Verdict.MISSTATED,
    )
    exempt = case.policy.exemptions
    crime = [one for one in exempt.interests if one.says is Interest.CRIME]
    return _tested(case, point, crime)


def exemption_test(case: Case) -> Finding | None:
    """Article 23 lets Parliament make exemptions; a school has those of the Act."""
    point = Point(
        "exemptions--test", Severity.LOW, "the test of an exemption:", worse=Verdict.MISSTATED
    )
    return _tested(case, point, case.policy.exemptions.interests)


def _tested(case: Case, point: Point, interests: Iterable[Stated[Interest]]) -> Finding | None:
    exempt = case.policy.exemptions
    named = tuple(interests)
    if exempt.test is None or not (named or point.id == "exemptions--test"):
        return case.described(point, (), standards.EXEMPTION_TEST)
    found = case.described(point, [exempt.test], standards.EXEMPTION_TEST)
    shown = (standards.INTERESTS.decide(one.says, as_of=case.as_of) for one in named)
    evidence = (
        tuple(one for one in shown if one is not None) if found and found.verdict.is_finding else ()
    )
    return found and with_clauses(evolve(found, evidence=(*found.evidence, *evidence)), named)


def exemptions_by_law(case: Case) -> Finding | None:
    """What else the law exempts is exempt though a policy does not say so."""
    point = Point("exemptions--others", Severity.LOW, "other exemptions of the law apply:")
    stated = case.policy.exemptions.others_by_law
    beside = Beside(
        says=listed([stated.says] if stated else []), law="yes", cites=(DPA_2018.section(15),)
    )
    verdict = Verdict.SILENT
    if stated is not None:
        verdict = Verdict.AGREES if stated.says else Verdict.STRICTER
    return case.found(point, verdict, [stated], beside)


POINTS: Final[tuple[Judge, ...]] = (
    rights_announced,
    rights_left_out,
    portability_listed,
    rights_of_1998,
    objection_in_notices,
    erasure_in_notices,
    rights_from,
    rights_depend,
    rights_on_consent,
    notice_at_collection,
    notice_contents,
    notice_earlier,
    notice_excuses,
    gaps_explained,
    access_search,
    access_media,
    further_information,
    clarification,
    promptness,
    record_offered,
    record_period,
    channel_in_notices,
    addressees,
    who_may_ask,
    other_regimes,
    identity_documents,
    capacity_actors,
    fee_measure,
    fee_interval,
    refusal_possible,
    answers,
    complaint_regulator,
    complaint_controller,
    complaint_first,
    complaint_texts,
    flaws,
    corrected,
    opinions,
    objection_cannot,
    objection_research_exempt,
    restricted_until,
    restriction_evidence,
    erasure_closed,
    portable_format,
    portable_uses,
    automated_in_use,
    automated_grounds,
    automated_safeguards,
    automated_own_view,
    contest_ways,
    automated_effects,
    automated_definition,
    automated_special,
    automated_told,
    third_parties_own,
    crime_interest,
    exemption_test,
    exemptions_by_law,
)
"""Its points."""
