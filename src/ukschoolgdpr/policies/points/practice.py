"""Points on daily practice: keeping, guarding and sending data, assessing risks, breaches."""

from collections.abc import Collection
from typing import Final

from ukschoolgdpr.law.instruments import PECR_2003, UK_GDPR
from ukschoolgdpr.law.rules import Decision
from ukschoolgdpr.policies.findings import (
    Beside,
    Case,
    Finding,
    Judge,
    Point,
    WithClauses,
    listed,
)
from ukschoolgdpr.policies.standards import DUAA
from ukschoolgdpr.policies.standards import practice as standards
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.practice import (
    Act,
    AssessedType,
    AuthorityChannel,
    ConsideredFeature,
    CookieRule,
    Principle,
    ResearchUse,
    ScheduleShown,
    SendingStep,
)
from ukschoolgdpr.vocabulary import Severity, Verdict

_ASSESSED: Final = "an impact assessment is carried out for"
_REPORT_HOURS: Final = 72
_COOKIES: Final = "cookies:"


def principles(case: Case) -> Finding | None:
    """The principles are six."""
    point = Point("principles", Severity.LOW, "the principles:", worse=Verdict.MISSING)
    about = set(Principle) - {Principle.ACCOUNTABILITY}
    return case.due(point, case.policy.principles.listed, standards.PRINCIPLES, about)


def accountability(case: Case) -> Finding | None:
    """That they are kept must be shown."""
    point = Point(
        "principles--accountability",
        Severity.LOW,
        "the principles:",
        nothing="accountability is not mentioned",
    )
    listed_ones = [
        one for one in case.policy.principles.listed if one.says is Principle.ACCOUNTABILITY
    ]
    return case.in_order(point, listed_ones, "accountability", UK_GDPR.article(5, 2))


def longer(case: Case) -> Finding | None:
    """Data are kept longer for archives, research and statistics alone."""
    point = Point(
        "research--longer", Severity.MEDIUM, "data are kept longer for", less=Verdict.AGREES
    )
    stated = case.policy.principles.kept_longer_for
    return case.allowed(point, stated, standards.KEPT_LONGER)


def pseudonymised(case: Case) -> Finding | None:
    """Pseudonymised data still identify a person."""
    point = Point(
        "research--pseudonymised",
        Severity.LOW,
        "data identify no one once they are",
        worse=Verdict.MISSTATED,
        less=Verdict.AGREES,
        law="anonymised, so that no additional information leads back to a person",
    )
    return case.allowed(point, case.policy.principles.identify_no_one, standards.DISGUISES)


def research(case: Case) -> Finding | None:
    """Research needs safeguards, not agreement."""
    point = Point("research--consent", Severity.LOW, "data serve research")
    stated = case.policy.principles.research
    if stated is None or stated.says is not ResearchUse.UNLESS_AGREED:
        return case.allowed(point, [stated], standards.RESEARCH)
    beside = Beside(
        says=listed([stated.says]),
        law=listed(standards.RESEARCH.words(as_of=case.as_of)),
        cites=standards.RESEARCH.cites(as_of=case.as_of),
    )
    return case.found(point, Verdict.STRICTER, [stated], beside)


def retention_measure(case: Case) -> Finding | None:
    """Data are kept no longer than their purpose needs."""
    point = Point("retention--business-need", Severity.MEDIUM, "data are kept", less=Verdict.AGREES)
    return case.allowed(point, case.policy.retention.measured_by, standards.KEPT_FOR)


def retention_lawful(case: Case) -> Finding | None:
    """The law, the purpose and a schedule are measures of it."""
    point = Point("retention--measures", Severity.LOW, "data are kept")
    lawful = set(standards.KEPT_FOR.words(as_of=case.as_of))
    stated = [one for one in case.policy.retention.measured_by if one.says in lawful]
    return case.in_order(point, stated, "as long as the purpose needs", UK_GDPR.article(5, 1, "e"))


def retention_schedule(case: Case) -> Finding | None:
    """A notice gives the period or how it is found; a schedule on request may not be enough."""
    point = Point(
        "retention--schedule",
        Severity.LOW,
        "the schedule can be seen",
        nothing="where the schedule can be seen is not mentioned",
    )
    retention = case.policy.retention
    shown = retention.schedule_shown
    beside = Beside(
        says=listed(dict.fromkeys(one.says for one in shown)),
        law="with the period, or what decides it, in the notice",
        cites=(UK_GDPR.article(13, 2, "a"),),
    )
    # Whose schedule it is decides nothing.
    all_said = [*shown, retention.follows_authority]
    if not shown:
        said = Verdict.SILENT if retention.follows_authority is None else Verdict.AGREES
        return case.found(point, said, all_said, beside)
    if all(one.says is ScheduleShown.ON_REQUEST for one in shown):
        return case.found(point, Verdict.UNDETERMINED, [*shown, *retention.measured_by], beside)
    return case.found(point, Verdict.AGREES, all_said, beside)


def retention_periods(case: Case) -> Finding | None:
    """No period for all data of some people is longer or shorter than the law has for each."""
    point = Point("retention--staff-six-years", Severity.LOW, "how long all data are kept:")
    periods = case.policy.retention.periods
    document = case.policy.document
    found = [standards.lengths(one, document, case.as_of) for one in periods]
    short = [one for lax, _ in found for one in lax]
    long = [one for _, more in found for one in more]
    verdict = Verdict.AGREES if periods else Verdict.SILENT
    if long:
        verdict = Verdict.UNDETERMINED
    if short:
        verdict = Verdict.LAXER
    beside = Beside(
        says=listed(
            f"{one.period} from {one.since.title} for {one.audience.value}" for one in periods
        ),
        law=listed([*short, *long], "; ") or "no longer than their purpose needs",
        cites=(UK_GDPR.article(5, 1, "e"),),
    )
    return case.found(point, verdict, periods, beside)


def security_strength(case: Case) -> Finding | None:
    """Security is appropriate to the risk."""
    point = Point(
        "security-content--strength", Severity.LOW, "security is", worse=Verdict.UNDETERMINED
    )
    return case.allowed(point, [case.policy.security.standard], standards.SECURITY)


def security(case: Case) -> Finding | None:
    """Which measures are appropriate is for the school to find."""
    point = Point("security-content", Severity.LOW, "security covers")
    guarded = case.policy.security
    stated = (*guarded.threats, *guarded.measures, *guarded.training)
    law = "measures appropriate to the risk"
    return case.in_order(point, stated, law, UK_GDPR.article(32, 1))


def training(case: Case) -> Finding | None:
    """Staff are trained."""
    point = Point("training", Severity.LOW, "training is")
    stated = case.policy.security.training
    return case.in_order(point, stated, "given to staff", UK_GDPR.article(39, 1, "b"))


def forbidden(case: Case) -> Finding | None:
    """Staff process data only as they are instructed."""
    point = Point("prohibited-acts", Severity.LOW, "staff are forbidden")
    guarded = case.policy.security
    stated = (*guarded.forbidden, *guarded.consequences)
    return case.in_order(
        point, stated, "what the school has not instructed", UK_GDPR.article(32, 4)
    )


def sending(case: Case) -> Finding | None:
    """Data are sent securely."""
    point = Point("sending", Severity.LOW, "data are sent by")
    sent, guarded = case.policy.sending, case.policy.security
    post = [one for one in sent.to_authority if one.says is AuthorityChannel.ORDINARY_POST]
    agreed = [one for one in sent.to_authority if one not in post]
    beside = Beside(
        says=listed(one.says for one in sent.to_authority),
        law="what is secure enough for the risk",
        cites=(UK_GDPR.article(32, 1),),
    )
    if post and agreed:
        return case.texts(point, ((one.says, one) for one in sent.to_authority), beside)
    personal = [one for one in guarded.forbidden if one.says is Act.PERSONAL_EMAIL]
    said = (*sent.to_authority, *sent.to_person, *(personal if sent.to_person else ()))
    open_ones: tuple[WithClauses, ...] = (
        *post,
        *(one for one in sent.to_person if one.says is SendingStep.PLAIN_EMAIL),
    )
    verdict = Verdict.SILENT
    if open_ones:
        verdict = Verdict.LAXER
    elif said:
        verdict = Verdict.STRICTER if sent.to_person else Verdict.AGREES
    words = [one.says for one in (*sent.to_authority, *sent.to_person)]
    whole = Beside(says=listed(words), law=beside.law, cites=beside.cites)
    return case.found(point, verdict, open_ones or said, whole)


def delivery(case: Case) -> Finding | None:
    """An answer may be delivered in any secure way."""
    point = Point("format-and-delivery--methods", Severity.LOW, "answers are delivered by")
    stated = case.policy.sending.to_person
    return case.in_order(point, stated, "any secure way", UK_GDPR.article(32, 1))


def assessed_types(case: Case) -> Finding | None:
    """What is likely to result in a high risk is assessed."""
    point = Point("dpia-trigger--types", Severity.MEDIUM, _ASSESSED)
    about = _lawful_types(case) - {
        AssessedType.PUBLIC_MONITORING,
        AssessedType.LARGE_SCALE_CRIMINAL,
    }
    within = [one for one in case.policy.assessment.required if one.says in about]
    # Whatever is likely to result in a high risk is the whole of the law.
    if not within or any(one.says is AssessedType.HIGH_RISK for one in within):
        return _types(case, point, within, Verdict.AGREES if within else Verdict.SILENT)
    return case.due(point, within, standards.ASSESSED, about - {AssessedType.HIGH_RISK})


def assessed_further(case: Case) -> Finding | None:
    """A school may assess what the law does not make it assess."""
    point = Point(
        "dpia-trigger--technology-biometrics",
        Severity.LOW,
        _ASSESSED,
        nothing="nothing is assessed that the law does not ask for",
    )
    required = case.policy.assessment.required
    further = [one for one in required if one.says not in _lawful_types(case)]
    whole = Verdict.AGREES if required else Verdict.SILENT
    return _types(case, point, further, Verdict.STRICTER if further else whole, required)


def assessed_monitoring(case: Case) -> Finding | None:
    """Monitoring of public areas on a large scale is assessed, not only considered."""
    point = Point("dpia-trigger--public-monitoring", Severity.MEDIUM, _ASSESSED)
    assessment = case.policy.assessment
    watched = [
        one for one in assessment.considered if one.says is ConsideredFeature.SYSTEMATIC_MONITORING
    ]
    covered = [one for one in assessment.required if one.says is AssessedType.PUBLIC_MONITORING]
    listed_types = [one for one in assessment.required if one.says in _lawful_types(case)]
    short = [*watched, *(listed_types or (assessment.required if watched else ()))]
    if covered or not short:
        return _types(case, point, covered, Verdict.AGREES if covered else Verdict.SILENT)
    beside = Beside(
        says="systematic monitoring where it is considered, at most",
        law=listed([AssessedType.PUBLIC_MONITORING]),
        cites=(UK_GDPR.article(35, 3, "c"),),
        evidence=_decided(case, AssessedType.PUBLIC_MONITORING),
    )
    return case.found(point, Verdict.LAXER, short, beside)


def assessed_criminal(case: Case) -> Finding | None:
    """Criminal offence data on a large scale are assessed like special category data."""
    point = Point("dpia-trigger--criminal-data", Severity.LOW, _ASSESSED)
    required = case.policy.assessment.required
    special = [one for one in required if one.says is AssessedType.LARGE_SCALE_SPECIAL]
    criminal = [one for one in required if one.says is AssessedType.LARGE_SCALE_CRIMINAL]
    if criminal or not special:
        return _types(case, point, criminal, Verdict.AGREES if criminal else Verdict.SILENT)
    beside = Beside(
        says=listed([AssessedType.LARGE_SCALE_SPECIAL]),
        law=listed([AssessedType.LARGE_SCALE_SPECIAL, AssessedType.LARGE_SCALE_CRIMINAL]),
        cites=(UK_GDPR.article(35, 3, "b"),),
        evidence=_decided(case, AssessedType.LARGE_SCALE_CRIMINAL),
    )
    return case.found(point, Verdict.LAXER, special, beside)


def assessed_perhaps(case: Case) -> Finding | None:
    """Other features may be a reason to assess."""
    point = Point(
        "dpia-trigger--considered", Severity.LOW, "an impact assessment is considered for"
    )
    return case.in_order(
        point,
        case.policy.assessment.considered,
        "whatever may result in a high risk",
        UK_GDPR.article(35, 1),
    )


def design(case: Case) -> Finding | None:
    """Data protection is built in."""
    point = Point("data-protection-by-design", Severity.LOW, "data protection is built in by")
    return case.in_order(
        point,
        case.policy.assessment.design,
        "appropriate technical and organisational measures",
        UK_GDPR.article(25, 1),
    )


def _lawful_types(case: Case) -> set[AssessedType]:
    return set(standards.ASSESSED.words(as_of=case.as_of))


def _decided(case: Case, word: AssessedType) -> tuple[Decision, ...]:
    decision = standards.ASSESSED.decide(word, as_of=case.as_of)
    return () if decision is None else (decision,)


def _types(
    case: Case,
    point: Point,
    stated: Collection[Stated[AssessedType]],
    verdict: Verdict,
    rest: Collection[Stated[AssessedType]] = (),
) -> Finding:
    beside = Beside(
        says=listed(one.says for one in stated),
        law=listed([AssessedType.HIGH_RISK]),
        cites=standards.ASSESSED.cites(as_of=case.as_of),
    )
    return case.found(point, verdict, stated or rest, beside)


def breach_threshold(case: Case) -> Finding | None:
    """A breach is reported unless it is unlikely to result in a risk."""
    point = Point("breach-report--threshold", Severity.HIGH, "a breach is reported:")
    return case.allowed(point, [case.policy.breaches.reported_if], standards.REPORTED)


def breach_hours(case: Case) -> Finding | None:
    """It is reported within 72 hours."""
    point = Point("breach-report--hours", Severity.HIGH, "a breach is reported within")
    hours = case.policy.breaches.hours
    verdict = Verdict.SILENT
    if hours is not None:
        verdict = Verdict.LAXER if hours.says > _REPORT_HOURS else Verdict.AGREES
        if hours.says < _REPORT_HOURS:
            verdict = Verdict.STRICTER
    beside = Beside(
        says="" if hours is None else f"{hours.says} hours",
        law=f"{_REPORT_HOURS} hours",
        cites=(UK_GDPR.article(33, 1),),
    )
    return case.found(point, verdict, [hours], beside)


def breach_start(case: Case) -> Finding | None:
    """These run from awareness."""
    point = Point(
        "breach-report--start-event",
        Severity.LOW,
        "the time to report a breach runs from",
        nothing="from when the time to report a breach runs is not mentioned",
    )
    stated = case.policy.breaches
    if stated.hours is None or stated.reported_from is not None:
        return case.described(point, [stated.reported_from], standards.REPORTED_FROM)
    beside = Beside(says="", law="awareness", cites=(UK_GDPR.article(33, 1),))
    return case.found(point, Verdict.UNDETERMINED, [stated.hours], beside)


def breach_people(case: Case) -> Finding | None:
    """The people are told if the risk is high."""
    point = Point(
        "breach-report--tell-individuals",
        Severity.HIGH,
        "people are told of a breach at a",
        nothing="telling people of a breach is not mentioned",
    )
    stated = case.policy.breaches
    if stated.reported_if is None or stated.people_told is not None:
        return case.due(point, [stated.people_told], standards.PEOPLE_TOLD)
    decisions = (
        question.decide(as_of=case.as_of) for question in standards.PEOPLE_TOLD.questions.values()
    )
    beside = Beside(
        says="",
        law=listed(standards.PEOPLE_TOLD.words(as_of=case.as_of)),
        cites=standards.PEOPLE_TOLD.cites(as_of=case.as_of),
        evidence=tuple(decisions),
    )
    return case.found(point, Verdict.MISSING, [stated.reported_if], beside)


def breach_elements(case: Case) -> Finding | None:
    """A breach destroys data, loses, alters or exposes them."""
    point = Point("definition--breach", Severity.LOW, "a breach:", worse=Verdict.MISSTATED)
    return case.described(point, case.policy.breaches.elements, standards.BREACH)


def breach_examples(case: Case) -> Finding | None:
    """An e-mail to the wrong person is one."""
    point = Point("definition--breach-examples", Severity.LOW, "examples of a breach:")
    stated = case.policy.breaches.examples
    law = "whatever exposes, loses, alters or destroys data"
    return case.in_order(point, stated, law, UK_GDPR.article(33, 1))


def _cookies(case: Case, point: Point, rule: CookieRule, verdict: Verdict) -> Finding:
    rules = case.policy.cookies.rules
    stated = [one for one in rules if one.says is rule]
    beside = Beside(
        says=listed(one.says for one in stated),
        law=listed(standards.COOKIES.words(as_of=case.as_of)),
        cites=standards.COOKIES.cites(as_of=case.as_of),
    )
    whole = Verdict.AGREES if rules else Verdict.SILENT
    return case.found(point, verdict if stated else whole, stated or rules, beside)


def cookies_texts(case: Case) -> Finding | None:
    """Consent is asked before, or it is not."""
    point = Point("cookies--two-texts", Severity.MEDIUM, _COOKIES)
    rules = case.policy.cookies.rules
    promises = {
        CookieRule.ASKED_ON_VISIT,
        CookieRule.ASKED_UNLESS_NECESSARY,
        CookieRule.NO_CROSS_SITE,
    }
    breaks = {CookieRule.THIRD_PARTY_ON_VIEWING, CookieRule.STATISTICS_OPT_OUT}
    said = {one.says for one in rules}
    beside = Beside(
        says=listed(one.says for one in rules),
        law=listed(standards.COOKIES.words(as_of=case.as_of)),
        cites=standards.COOKIES.cites(as_of=case.as_of),
    )
    if said & promises and said & breaks:
        return case.texts(point, ((one.says, one) for one in rules), beside)
    return case.found(point, Verdict.AGREES if rules else Verdict.SILENT, rules, beside)


def cookies_all(case: Case) -> Finding | None:
    """What is strictly necessary needs no consent."""
    point = Point("cookies--all-cookies", Severity.LOW, _COOKIES)
    return _cookies(case, point, CookieRule.ASKED_ON_VISIT, Verdict.STRICTER)


def cookies_third_party(case: Case) -> Finding | None:
    """Cookies of others need consent before they are set."""
    point = Point("cookies--third-party", Severity.LOW, _COOKIES)
    return _cookies(case, point, CookieRule.THIRD_PARTY_ON_VIEWING, Verdict.LAXER)


def cookies_statistics(case: Case) -> Finding | None:
    """Since 5 February 2026 an opt-out may be enough for statistics that improve the service."""
    point = Point("cookies--analytics", Severity.LOW, _COOKIES)
    verdict = Verdict.LAXER if case.as_of < DUAA else Verdict.UNDETERMINED
    return _cookies(case, point, CookieRule.STATISTICS_OPT_OUT, verdict)


def cookies_uses(case: Case) -> Finding | None:
    """What cookies serve must be told."""
    point = Point("cookies--uses", Severity.LOW, "what is told of cookies:")
    stated = case.policy.cookies.uses
    return case.in_order(point, stated, "what they serve", PECR_2003.regulation(6, 2, "a"))


POINTS: Final[tuple[Judge, ...]] = (
    principles,
    accountability,
    longer,
    pseudonymised,
    research,
    retention_measure,
    retention_lawful,
    retention_schedule,
    retention_periods,
    security,
    security_strength,
    training,
    forbidden,
    sending,
    delivery,
    assessed_types,
    assessed_further,
    assessed_monitoring,
    assessed_criminal,
    assessed_perhaps,
    design,
    breach_threshold,
    breach_hours,
    breach_start,
    breach_people,
    breach_elements,
    breach_examples,
    cookies_texts,
    cookies_all,
    cookies_third_party,
    cookies_statistics,
    cookies_uses,
)
"""Its points."""
