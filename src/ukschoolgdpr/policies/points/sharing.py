"""Points on those who receive data, on processors and on transfers abroad."""

from collections.abc import Hashable, Sequence
from datetime import date
from functools import lru_cache, wraps
from typing import Final

from attrs import evolve

from ukschoolgdpr import sharing as gateways
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.citations import Citation, Provision
from ukschoolgdpr.law.instruments import (
    CHILDREN_ACT_1989,
    CYPA_2008,
    SI_2007_2260,
    SI_2009_1563,
    SI_2013_2094,
    UK_GDPR,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import ONE_DAY
from ukschoolgdpr.law.rules import Decision, Outcome
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS
from ukschoolgdpr.policies.findings import (
    Beside,
    Case,
    Finding,
    Judge,
    Point,
    WithClauses,
    listed,
    with_clauses,
)
from ukschoolgdpr.policies.model.sharing import Default, Gateway
from ukschoolgdpr.policies.standards import DUAA, EXIT
from ukschoolgdpr.policies.standards import Standard as StandardOf
from ukschoolgdpr.policies.standards import sharing as standards
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.sharing import (
    Audience,
    Boundary,
    Cited,
    Ground,
    Made,
    Occasion,
    Opening,
    ProcessorDuty,
    ReleasedFor,
    Safeguard,
    Terms,
    Unit,
)
from ukschoolgdpr.policies.words.sharing import Standard as Protection
from ukschoolgdpr.sharing.answers import SPECIFIC
from ukschoolgdpr.sharing.claims import Claim, check_claim
from ukschoolgdpr.vocabulary import Severity, Verdict

_GO: Final = "data go to others on"


_ALL: Final = "consent or any other lawful basis"


_BY_ANY_BASIS: Final = {Opening.LAW_ALLOWS, Opening.LAWFUL_BASIS}


# What each of the narrower openings lets through.
_WITHIN: Final = {
    Opening.LAW_REQUIRES: {Ground.REQUIRED_BY_LAW, Ground.COURT_ORDER},
    Opening.RISK: {Ground.SERIOUS_RISK, Ground.PROTECT_CHILD},
}


_WORKFORCE: Final = {Cited.WORKFORCE_2007, Cited.WORKFORCE_NO_2_2007, Cited.EDUCATION_ACT_2005}


_CYPA: Final = {Cited.CHILDREN_AND_YOUNG_PERSONS_ACT_2008, Cited.YOUNG_PERSONS_ACT_2008}


_NOT_OF_SCHOOLS: Final = {*_CYPA, Cited.CHILDREN_ACT_1989}


_GOVERNMENT: Final = {gateways.Recipient.DEPARTMENT, gateways.Recipient.LOCAL_AUTHORITY}


_RECIPIENTS: Final = UK_GDPR.article(13, 1, "e")


_ABROAD: Final = UK_GDPR.article(13, 1, "f")


def default_pupils_visitors(case: Case) -> Finding | None:
    """Data of pupils and visitors go out on any lawful basis, consent among them."""
    point = Point("disclosure-default--pupils-visitors", Severity.MEDIUM, _GO)
    public = {Audience.PUPILS, Audience.VISITORS}
    return _default(case, point, [one for one in _by_law(case) if one.of in public])


def default_policies(case: Case) -> Finding | None:
    """A school may want its own policies to allow it too."""
    point = Point("disclosure-default--law-and-policy", Severity.MEDIUM, _GO)
    both = [one for one in case.policy.sharing.defaults if Opening.LAW_AND_POLICIES in one.on]
    return _default(case, point, both)


def default_others(case: Case) -> Finding | None:
    """So do any data; a school that only names recipients shares on what the law allows."""
    point = Point(
        "disclosure-default--default",
        Severity.MEDIUM,
        _GO,
        nothing="what lets data go to others is not mentioned",
    )
    public = {Audience.PUPILS, Audience.VISITORS}
    others = [one for one in _by_law(case) if one.of not in public]
    if others:
        return _default(case, point, others)
    recipients = case.policy.sharing.recipients
    beside = Beside(says=_ALL, law=_ALL, cites=(UK_GDPR.article(6, 1),))
    return case.found(point, Verdict.AGREES if recipients else Verdict.SILENT, recipients, beside)


def _by_law(case: Case) -> list[Default]:
    defaults = case.policy.sharing.defaults
    return [one for one in defaults if Opening.LAW_AND_POLICIES not in one.on]


def _default(case: Case, point: Point, texts: Sequence[Default]) -> Finding | None:
    if not texts:
        return None
    point = evolve(point, less=Verdict.AGREES)
    stated = [Stated(word, one.clauses) for one in texts for word in one.on]
    found = evolve(
        case.allowed(point, stated, standards.openings(case.school)),
        law=point.sentence(_ALL),
    )
    narrow = [one for one in texts if not _BY_ANY_BASIS & {*one.on}]
    if found.verdict is Verdict.AGREES and narrow:
        clauses = dict.fromkeys(clause for one in narrow for clause in one.clauses)
        return evolve(found, verdict=Verdict.STRICTER, clauses=tuple(clauses))
    return found


def default_texts(case: Case) -> Finding | None:
    """Who promises to share on little else shares with no others, and on no wider grounds."""
    point = Point("disclosure-default--two-texts", Severity.LOW, "data go to others:")
    sharing = case.policy.sharing
    open_ended = _BY_ANY_BASIS | {Opening.LAW_AND_POLICIES}
    closed = [one for one in sharing.defaults if not open_ended & {*one.on}]
    beside = Beside(says="as one text has it", law=_ALL, cites=(UK_GDPR.article(5, 1, "a"),))
    texts: list[tuple[Hashable, WithClauses]] = []
    for one in closed:
        within = set().union(*(_WITHIN.get(word, set()) for word in one.on))
        texts += [(f"on {listed(one.on, ' or ')} alone", one)]
        texts += [
            (f"on {listed([ground.says])}", ground)
            for ground in sharing.override.grounds
            if ground.says not in within
        ]
        texts += [
            (f"to {listed([recipient.who])}", recipient)
            for recipient in sharing.recipients
            if recipient.of in {None, one.of}
        ]
    if len(texts) > len(closed):
        return case.texts(point, texts, beside)
    verdict = Verdict.AGREES if sharing.defaults else Verdict.SILENT
    return case.found(point, verdict, sharing.defaults, beside)


def _of_england(judge: Judge) -> Judge:
    """Leave out a point of English law where a school of another nation says nothing on it."""

    @wraps(judge)
    def judged(case: Case) -> Finding | None:
        found = judge(case)
        silent = found is not None and found.verdict is Verdict.SILENT
        return None if silent and case.policy.document.nation is not Nation.ENGLAND else found

    return judged


@_of_england
def gateway_pupils(case: Case) -> Finding | None:
    """Data of pupils go by regulations, each to the recipient that it names."""
    point = Point(
        "dfe-gateway--pupils",
        Severity.LOW,
        "data of pupils go by",
        worse=Verdict.MISSTATED,
        nothing="the law by which data of pupils go is not named",
    )
    named = _named(case, {Cited.PUPILS_2013, Cited.EDUCATION_ACT_2002})
    wrong = [one for one in named if not _is_there(case, one)]
    return _cited(case, point, named, wrong, SI_2013_2094.regulation(3))


@_of_england
def gateway_workforce(case: Case) -> Finding | None:
    """Data of the workforce go by the second Regulations of 2007, which revoked the first."""
    point = Point(
        "dfe-gateway--workforce",
        Severity.MEDIUM,
        "data of the workforce go by",
        worse=Verdict.MISSTATED,
        nothing="the law by which data of the workforce go is not named",
    )
    named = _named(case, _WORKFORCE)
    wrong = [
        one
        for one in named
        if (
            one.unit is Unit.SECTION
            if one.under is Cited.WORKFORCE_NO_2_2007
            else not _is_there(case, one)
        )
    ]
    return _cited(case, point, named, wrong, SI_2007_2260.regulation(2))


def gateway_named(case: Case) -> Finding | None:
    """What goes by another law goes by that part of it which is named."""
    point = Point(
        "sharing-by-law--provision", Severity.LOW, "by law data go under", worse=Verdict.MISSTATED
    )
    named = _named(case, set(standards.OTHERWISE_CITED))
    wrong = [one for one in named if not _is_there(case, one)]
    if not named:
        return None
    found = _cited(case, point, named, wrong, UK_GDPR.article(6, 3))
    if any(_law(case, one) for one in named):
        return found
    return evolve(found, law="no law that makes a school here give such data is known")


@_of_england
def gateway_act_title(case: Case) -> Finding | None:
    """The Act of 2008 has a duty of the Secretary of State, and none of schools."""
    point = Point(
        "dfe-gateway--act-title",
        Severity.INFO,
        "the Act of 2008 is",
        nothing="the Act of 2008 is not named",
    )
    named = _named(case, _CYPA)
    beside = Beside(
        says=listed(dict.fromkeys(_called(one) for one in named)),
        law="the Children and Young Persons Act 2008, whose section 7 binds the Secretary of State "
        "and no school",
        cites=(CYPA_2008.section(7),),
    )
    return case.found(point, Verdict.MISSTATED if named else Verdict.SILENT, named, beside)


@_of_england
def gateway_section_83(case: Case) -> Finding | None:
    """Section 83 has authorities give particulars of children; schools it does not name."""
    point = Point(
        "dfe-gateway--s83",
        Severity.LOW,
        "data of children looked after or in need go by",
        nothing="section 83 is not named",
    )
    named = _named(case, {Cited.CHILDREN_ACT_1989})
    beside = Beside(
        says=listed(dict.fromkeys(_called(one) for one in named)),
        law="returns that local authorities make under section 83, of which a school is no part "
        "for certain",
        cites=(CHILDREN_ACT_1989.section(83),),
        evidence=(standards.SECTION_83.decide(as_of=case.as_of),),
    )
    if any(one.number == _ENQUIRIES for one in named):
        enquiries = (
            "enquiries of local authorities, which the bodies that section 47(11) lists must help "
            "with, and a school is not named among them; but a school may share under its duty to "
            "safeguard pupils"
        )
        cites = (*beside.cites, CHILDREN_ACT_1989.section(47, 9), CHILDREN_ACT_1989.section(47, 11))
        beside = evolve(beside, law=enquiries, cites=cites)
    return case.found(point, Verdict.UNDETERMINED if named else Verdict.SILENT, named, beside)


_ENQUIRIES: Final = "47"  # the section


@_of_england
def gateway_attendance(case: Case) -> Finding | None:
    """Since 19 August 2024 attendance goes day by day, by a regulation of its own."""
    point = Point(
        "dfe-gateway--attendance",
        Severity.INFO,
        "attendance day by day goes by",
        worse=Verdict.MISSING,
        nothing="a regulation on attendance day by day is not named",
    )
    named = _named(case, {Cited.PUPILS_2013})
    school = case.school
    due = gateways.DAILY_ATTENDANCE.decide(
        gateways.Sharing(
            school=school,
            recipient=gateways.Recipient.DEPARTMENT,
            data=gateways.SharedData.DAILY_ATTENDANCE,
        ),
        as_of=case.as_of,
    )
    own = [one for one in named if one.number == "5A"]
    beside = Beside(
        says=listed(dict.fromkeys(_called(one) for one in own)),
        law="regulation 5A" if due.outcome is Outcome.APPLIES else "",
        cites=(SI_2013_2094.regulation("5A"),),
        evidence=(due,),
    )
    if not named or school.nation is not Nation.ENGLAND:
        return case.found(point, Verdict.SILENT, (), beside)
    missing = due.outcome is Outcome.APPLIES and not own
    return case.found(point, point.worse if missing else Verdict.AGREES, own or named, beside)


def gateway_government(case: Case) -> Finding | None:
    """What the law is said to make a school give to government it does make it give."""
    point = Point(
        "sharing-by-law--government",
        Severity.LOW,
        "by law data go to",
        nothing="no law that makes data go to government is mentioned",
    )
    return _by_law_to(case, point, _GOVERNMENT)


def gateway_others(case: Case) -> Finding | None:
    """So it is with what goes to others."""
    point = Point(
        "sharing-by-law--others",
        Severity.INFO,
        "by law data go to",
        nothing="no law that makes data go to others than government is mentioned",
    )
    return _by_law_to(case, point, set(gateways.Recipient) - _GOVERNMENT)


def _by_law_to(case: Case, point: Point, to: set[gateways.Recipient]) -> Finding:
    claims = [
        one
        for one in case.policy.sharing.gateways
        if one.under not in _NOT_OF_SCHOOLS and one.to in to
    ]
    wrong = [one for one in claims if not _law(case, one)]
    right = [one for one in claims if one not in wrong]
    beside = Beside(
        says=listed(dict.fromkeys(_what(one) for one in claims)),
        law=listed(dict.fromkeys(_what(one) for one in right)),
        # Where no gateway makes it so, there is no legal obligation to rest on.
        cites=tuple(dict.fromkeys(cites for one in right for cites in _law(case, one)))
        or (UK_GDPR.article(6, 3),),
        evidence=tuple(decision for one in wrong for decision in _decisions(case, one)),
    )
    if not claims:
        return case.found(point, Verdict.SILENT, (), beside)
    verdict = Verdict.OVERSTATED if wrong else Verdict.AGREES
    return case.found(point, verdict, wrong or right, beside)


def _named(case: Case, under: set[Cited]) -> list[Gateway]:
    return [one for one in case.policy.sharing.gateways if one.under in under]


def _is_there(case: Case, gateway: Gateway) -> bool:
    """Say whether the part that is named is one by which the data go."""
    cited = gateway.under and standards.cited(gateway.under, gateway.unit, gateway.number)
    return cited is not None and any(
        isinstance(law, Provision) and cited.contains(law) for law in _law(case, gateway)
    )


def _law(case: Case, gateway: Gateway) -> tuple[Citation, ...]:
    """Give the provisions by which data go so."""
    claim = Claim(clause="", recipient=gateway.to, data=gateway.data, duty=gateway.required)
    # The law is the same as on the day on which it last changed.
    turned = max(day for day in _TURNS if day <= case.as_of)
    return _supporting(claim, case.school, turned)


_TURNS: Final = {COVERAGE_BEGINS} | {
    day
    for gateway in SPECIFIC
    for version in gateway.versions.versions
    for day in (version.commences, version.ceases)
    if day is not None and day > COVERAGE_BEGINS
}


# Many points ask the same few things, on the same few days.
@lru_cache(maxsize=1024)
def _supporting(claim: Claim, school: School, as_of: date) -> tuple[Citation, ...]:
    return check_claim(claim, school, as_of=as_of).law


def _decisions(case: Case, gateway: Gateway) -> tuple[Decision, ...]:
    if case.again:
        return ()
    asked = gateways.Sharing(
        school=case.school,
        recipient=gateway.to,
        data=gateway.data,
        requested=True,
        designated=False,
    )
    return gateways.may_share(asked, as_of=case.as_of).decisions


def _cited(
    case: Case,
    point: Point,
    named: Sequence[Gateway],
    wrong: Sequence[Gateway],
    cites: Citation,
) -> Finding:
    law = dict.fromkeys(one for gateway in named for one in _law(case, gateway))
    beside = Beside(
        says=listed(dict.fromkeys(_called(one) for one in wrong or named)),
        law=listed(law),
        cites=tuple(dict.fromkeys((*law, cites))),
        evidence=tuple(dict.fromkeys(it for one in wrong for it in _decisions(case, one))),
    )
    if not named:
        return case.found(point, Verdict.SILENT, (), beside)
    return case.found(point, point.worse if wrong else Verdict.AGREES, wrong or named, beside)


def _called(gateway: Gateway) -> str:
    words = [word for word in (gateway.unit, gateway.number) if word is not None]
    part = f"{listed(words, ' ')} of " if words else ""
    return f"{part}{listed([gateway.under])}"


def _what(gateway: Gateway) -> str:
    return f"{listed([gateway.to])} ({listed([gateway.data])})"


def grounds(case: Case) -> Finding | None:
    """Data go without permission by law, against crime, and for the safety of people."""
    point = Point(
        "sharing-grounds", Severity.MEDIUM, "data go without permission on", less=Verdict.AGREES
    )
    override = case.policy.sharing.override
    found = case.allowed(point, override.grounds, standards.grounds(case.school))
    return _also(found, [override.limit])


def without_permission(case: Case) -> Finding | None:
    """What was shared urgently is recorded, with the reason; no risk need be serious first."""
    point = Point(
        "sharing-without-permission",
        Severity.MEDIUM,
        "of urgent sharing is recorded",
        nothing="records of urgent sharing are not mentioned",
    )
    override = case.policy.sharing.override
    ladder = (
        *override.weighing,
        *override.discussed,
        override.regardless,
        override.at_once,
        *override.told,
    )
    found = case.due(point, override.recorded, standards.RECORDED)
    if found is None or found.verdict.is_finding or not any(ladder):
        return found
    return _also(evolve(found, verdict=Verdict.STRICTER), [*override.recorded, *ladder])


def _also(found: Finding, more: Sequence[WithClauses | None]) -> Finding:
    """Add statements that go with one that is in order."""
    if found.verdict.is_finding:
        return found
    if found.verdict is Verdict.SILENT and any(one is not None for one in more):
        found = evolve(found, verdict=Verdict.AGREES)
    return with_clauses(found, more)


def processors(case: Case) -> Finding | None:
    """A contract binds those who process data for the school: purposes, instructions, security."""
    point = Point(
        "processor-arrangements",
        Severity.MEDIUM,
        "those who process data for the school are bound by",
        less=Verdict.AGREES,
        law="a contract that keeps them to its instructions and to appropriate security",
    )
    bound = case.policy.sharing.processors
    stated: tuple[Stated[Terms | ProcessorDuty], ...] = (*bound.terms, *bound.duties)
    return case.allowed(point, stated, standards.PROCESSORS)


def selling(case: Case) -> Finding | None:
    """Data may be sold on a lawful basis only, which is hard to think of."""
    point = Point("selling", Severity.MEDIUM, "data are sold:")
    sold = case.policy.sharing.sold
    beside = Beside(
        says=listed([] if sold is None else [sold.says]),
        law="on a lawful basis that allows it only",
        cites=(UK_GDPR.article(6, 1),),
        evidence=(standards.SELLING.decide(as_of=case.as_of),),
    )
    if sold is None:
        return case.found(point, Verdict.SILENT, (), beside)
    verdict = Verdict.UNDETERMINED if sold.says else Verdict.STRICTER
    return case.found(point, verdict, [sold], beside)


def handlers(case: Case) -> Finding | None:
    """Those handle data whose work needs it."""
    point = Point("internal-handlers", Severity.MEDIUM, "data are handled by", less=Verdict.AGREES)
    return case.allowed(point, case.policy.sharing.handlers, standards.HANDLERS)


def recipients(case: Case) -> Finding | None:
    """People are told who receives data, or which kinds of recipients do."""
    point = Point("recipients--described", Severity.INFO, "recipients are")
    sharing = case.policy.sharing
    stated = (*sharing.recipients, *sharing.never_routine, sharing.authority_notices)
    others = (*sharing.purposes, *sharing.undertakings, *sharing.controls)
    beside = Beside(
        says=listed(dict.fromkeys(one.who for one in sharing.recipients)),
        law="named, or their kinds are",
        cites=(_RECIPIENTS,),
    )
    verdict = Verdict.AGREES if any((*stated, *others)) else Verdict.SILENT
    return case.found(point, verdict, (*stated, *others), beside)


@_of_england
def database(case: Case) -> Finding | None:
    """The National Pupil Database is described; the law has no words for it, but its nation."""
    point = Point("npd-description", Severity.INFO, "the National Pupil Database:")
    held = case.policy.pupil_database
    stated = held.described
    beside = Beside(
        says=listed(dict.fromkeys(one.says for one in stated)),
        law="as the department describes it",
        cites=(_RECIPIENTS,),
    )
    if case.policy.document.nation is not Nation.ENGLAND:
        told = (*stated, *held.pupils.purposes, *held.pupils.assessed)
        beside = Beside(
            says="described to families",
            law="it serves the education and well-being of children in England",
            cites=(SI_2009_1563.regulation(3),),
        )
        return case.found(point, Verdict.UNDETERMINED if told else Verdict.SILENT, told, beside)
    return case.found(point, Verdict.AGREES if stated else Verdict.SILENT, stated, beside)


@_of_england
def releases(case: Case) -> Finding | None:
    """The department passes data on for research, statistics and advice that promote children."""
    point = Point(
        "npd-release", Severity.LOW, "the department passes data on for", less=Verdict.AGREES
    )
    held = case.policy.pupil_database
    # Data of the workforce go on by other law, which is not held here.
    workforce = [one for one in held.workforce.purposes if one.says is not ReleasedFor.DEPLOYMENT]
    return case.allowed(point, (*held.pupils.purposes, *workforce), standards.RELEASES)


@_of_england
def release_approval(case: Case) -> Finding | None:
    """How the department decides is its own affair."""
    point = Point("npd-approval", Severity.INFO, "the department looks at")
    held = case.policy.pupil_database
    stated = (*held.pupils.assessed, *held.workforce.assessed)
    beside = Beside(
        says=listed(dict.fromkeys(one.says for one in stated)),
        law="what it thinks right, for purposes that the law lists",
        cites=(SI_2009_1563.regulation(3),),
    )
    return case.found(point, Verdict.AGREES if stated else Verdict.SILENT, stated, beside)


def boundary_uk(case: Case) -> Finding | None:
    """A transfer abroad is one out of the UK; until the end of 2020 it was one out of the EEA."""
    point = Point("transfer-boundary--uk-boundary", Severity.LOW, "data go abroad that leave")
    stated = case.policy.transfers.boundary
    decision = standards.INSIDE[Boundary.EU].decide(as_of=case.as_of)
    uk = decision.outcome is Outcome.APPLIES
    beside = Beside(
        says=listed(dict.fromkeys(one.says for one in stated)),
        law=listed([Boundary.UK if uk else Boundary.EEA]),
        cites=(_line(case),),
        evidence=(decision,),
    )
    if not stated:
        return case.found(point, Verdict.SILENT, (), beside)
    wider = [one for one in stated if one.says is not Boundary.UK]
    if uk:
        verdict = Verdict.MISSTATED if wider else Verdict.AGREES
    else:
        verdict = Verdict.AGREES if wider else Verdict.STRICTER
    return case.found(point, verdict, wider or stated, beside)


def boundary_eea(case: Case) -> Finding | None:
    """It was never one out of the EU."""
    point = Point(
        "transfer-boundary--eu-not-eea",
        Severity.INFO,
        "data go abroad that leave",
        worse=Verdict.MISSTATED,
    )
    stated = case.policy.transfers.boundary
    before = min(case.as_of, EXIT - ONE_DAY)
    beside = Beside(
        says=listed(dict.fromkeys(one.says for one in stated)),
        law=listed([Boundary.UK if case.as_of >= EXIT else Boundary.EEA]),
        cites=(_line(case),),
        evidence=(standards.INSIDE[Boundary.EEA].decide(as_of=before),),
    )
    if not stated:
        return case.found(point, Verdict.SILENT, (), beside)
    wrong = [one for one in stated if one.says is Boundary.EU]
    return case.found(point, point.worse if wrong else Verdict.AGREES, wrong or stated, beside)


def _line(case: Case) -> Citation:
    return UK_GDPR.article("44A", 1) if case.as_of >= DUAA else UK_GDPR.article(44)


def safeguards_named(case: Case) -> Finding | None:
    """A notice of transfers says what safeguards them."""
    point = Point(
        "transfer-safeguards--named",
        Severity.MEDIUM,
        "transfers abroad are safeguarded by",
        worse=Verdict.MISSING,
        nothing="what safeguards transfers abroad is not said",
    )
    policy = case.policy
    abroad = policy.transfers
    gap = [one for one in policy.gaps if one.about == "transfers.safeguards"]
    meant: list[WithClauses] = [*abroad.occasions]
    if abroad.made is not None and abroad.made.says is not Made.NEVER_SO_FAR:
        meant = [abroad.made, *meant]
    beside = Beside(
        says=listed(dict.fromkeys(one.says for one in abroad.safeguards)),
        law="what approves the country, or what safeguards are there and how to have a copy",
        cites=(_ABROAD,),
    )
    if abroad.safeguards:
        return case.found(point, Verdict.AGREES, abroad.safeguards, beside)
    due = bool(meant) and policy.document.is_notice
    missing = due or bool(gap)
    stated = (*gap, *meant) if missing else ()
    return case.found(point, point.worse if missing else Verdict.SILENT, stated, beside)


_SAFE: Final = "transfers abroad are safeguarded by"


def privacy_shield(case: Case) -> Finding | None:
    """The Privacy Shield fell on 16 July 2020, and safeguards nothing since."""
    point = Point("transfer-safeguards--privacy-shield", Severity.HIGH, _SAFE)
    return _safeguards(case, point, standards.SHIELDS)


def adequacy(case: Case) -> Finding | None:
    """Since the end of 2020 the UK decides which countries are adequate."""
    point = Point("transfer-safeguards--adequacy", Severity.LOW, _SAFE)
    return _safeguards(case, point, standards.ADEQUACY)


def contracts(case: Case) -> Finding | None:
    """The clauses of the EU alone safeguard nothing since 22 March 2024."""
    point = Point("transfer-safeguards--contract", Severity.LOW, _SAFE)
    before = case.as_of < standards.UK_CLAUSES_SINCE
    law = standards.CONTRACTS_BEFORE if before else standards.CONTRACTS
    return _safeguards(case, point, law)


def binding_agreement(case: Case) -> Finding | None:
    """Public bodies may bind themselves by an agreement."""
    point = Point("transfer-safeguards--binding-agreement", Severity.LOW, _SAFE)
    return _safeguards(case, point, standards.AGREEMENTS)


def _safeguards(case: Case, point: Point, law: StandardOf[Safeguard]) -> Finding:
    point = evolve(
        point,
        worse=Verdict.MISSTATED,
        less=Verdict.AGREES,
        nothing=f"{_SAFE} nothing of this kind",
    )
    named = [one for one in case.policy.transfers.safeguards if one.says in law.questions]
    found = case.allowed(point, named, law)
    return found if found.cites else evolve(found, cites=(UK_GDPR.article(46),))


def derogations(case: Case) -> Finding | None:
    """What lets a transfer be made in special situations safeguards nothing."""
    point = Point(
        "transfer-safeguards--derogations",
        Severity.HIGH,
        _SAFE,
        Verdict.MISSTATED,
        Verdict.AGREES,
        nothing="derogations are no safeguards",
    )
    stated = case.policy.transfers.safeguards
    return case.allowed(point, stated, standards.SAFEGUARDS, standards.DEROGATIONS)


def protection(case: Case) -> Finding | None:
    """Protection abroad is measured by that of the UK, and since 2026 is not materially lower."""
    point = Point(
        "transfer-standard",
        Severity.LOW,
        "protection abroad is",
        worse=Verdict.MISSTATED,
    )
    stated = case.policy.transfers.standard
    found = case.described(point, [stated], standards.PROTECTION)
    higher = stated is not None and stated.says is Protection.SAME_AS_UK
    if found is not None and higher and case.as_of >= DUAA:
        return evolve(found, verdict=Verdict.STRICTER, severity=Severity.INFO, evidence=())
    return found


def request(case: Case) -> Finding | None:
    """That somebody abroad asks lawfully lets no data go there."""
    point = Point(
        "transfer-request",
        Severity.MEDIUM,
        "a transfer abroad may rest on",
        nothing="requests from abroad are not mentioned",
    )
    stated = [one for one in case.policy.transfers.occasions if one.says is Occasion.LAWFUL_REQUEST]
    beside = Beside(
        says=listed(one.says for one in stated),
        law="approval of the country, safeguards or a derogation, of which a request is none",
        cites=(_line(case), UK_GDPR.article(49, 1)),
    )
    return case.found(point, Verdict.UNDETERMINED if stated else Verdict.SILENT, stated, beside)


def conditions(case: Case) -> Finding | None:
    """Transfers that nothing approves ask for safeguards."""
    point = Point("transfer-conditions", Severity.MEDIUM, "transfers abroad ask for")
    stated = case.policy.transfers.conditions
    found = case.due(point, stated, standards.CONDITIONS)
    return found and _also(found, stated)


def consent(case: Case) -> Finding | None:
    """Consent to a transfer is explicit, and closed to a school that uses its public powers."""
    point = Point(
        "transfer-consent",
        Severity.MEDIUM,
        "a transfer abroad may rest on",
        less=Verdict.AGREES,
        nothing="consent to transfers abroad is not mentioned",
    )
    routes = {Occasion.CONSENT, Occasion.EXPLICIT_CONSENT}
    named = [one for one in case.policy.transfers.occasions if one.says in routes]
    law = standards.occasions(case.school)
    found = case.allowed(point, named, law)
    if law.has(law.decide(Occasion.EXPLICIT_CONSENT, as_of=case.as_of)):
        return found
    told = "explicit consent, but for what a school does in the exercise of its public powers"
    cites = (UK_GDPR.article(49, 1, "a"), UK_GDPR.article(49, 3))
    return evolve(found, law=point.sentence(told), cites=cites)


def made(case: Case) -> Finding | None:
    """Whether data go abroad is a matter of fact."""
    point = Point("transfer-made", Severity.INFO, "data go abroad:")
    stated = case.policy.transfers.made
    beside = Beside(
        says=listed([] if stated is None else [stated.says]),
        law="as the school has it",
        cites=(_ABROAD,),
    )
    return case.found(point, Verdict.SILENT if stated is None else Verdict.AGREES, [stated], beside)


def told(case: Case) -> Finding | None:
    """People learn of transfers from the notice; of a single one they need not be told."""
    point = Point(
        "transfer-told",
        Severity.INFO,
        "people are told of each transfer abroad:",
        nothing="nobody need be told of each transfer abroad",
    )
    abroad = case.policy.transfers
    stated = [abroad.told_before, *abroad.untold]
    beside = Beside(
        says=listed([] if abroad.told_before is None else [abroad.told_before.says]),
        law="",
        cites=(_ABROAD,),
    )
    return case.found(point, Verdict.STRICTER if any(stated) else Verdict.SILENT, stated, beside)


POINTS: Final[tuple[Judge, ...]] = (
    default_pupils_visitors,
    default_policies,
    default_others,
    default_texts,
    gateway_government,
    gateway_others,
    gateway_pupils,
    gateway_workforce,
    gateway_named,
    gateway_act_title,
    gateway_section_83,
    gateway_attendance,
    grounds,
    without_permission,
    processors,
    selling,
    handlers,
    recipients,
    database,
    releases,
    release_approval,
    made,
    boundary_uk,
    boundary_eea,
    protection,
    conditions,
    safeguards_named,
    privacy_shield,
    adequacy,
    contracts,
    binding_agreement,
    derogations,
    request,
    consent,
    told,
)
"""Its points."""
