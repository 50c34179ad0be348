"""What the law has on daily practice, in the words of policies."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve, fields, frozen

from ukschoolgdpr import accountability, breaches, dpia
from ukschoolgdpr.accountability import Governance
from ukschoolgdpr.breaches import Breach, Capacity
from ukschoolgdpr.dpia import Operation
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe
from ukschoolgdpr.law.instruments import PECR_2003
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import EVERY_DAY
from ukschoolgdpr.law.rules import Outcome, Rule
from ukschoolgdpr.law.timelines import Confidence, Timeline, Version
from ukschoolgdpr.policies.model import Document
from ukschoolgdpr.policies.model.practice import Kept
from ukschoolgdpr.policies.standards import (
    DUAA,
    GDPR,
    Question,
    Standard,
    Wording,
    always,
    article,
    of_words,
)
from ukschoolgdpr.policies.words.practice import (
    AssessedType,
    BreachElement,
    CookieRule,
    Disguise,
    KeptFor,
    LongerKeeping,
    PeopleTold,
    Principle,
    ReportedFrom,
    ReportedIf,
    ResearchUse,
    Strength,
)
from ukschoolgdpr.retention import Audience, Bound, Holder, Open, Row, Trigger, schedule
from ukschoolgdpr.vocabulary import SchoolKind

# Everything that is not said to be so is not so, so that each word is decided by itself.
_operation: Final = Operation(
    **{  # type: ignore[arg-type]  # by name
        one.name: False for one in fields(Operation) if one.name not in {"school", "lawful_basis"}
    },
)
_governed: Final = Governance(
    kept_no_longer=False, kept_for_research=False, research_safeguards=False, staff_instructed=True
)
_breach: Final = Breach(
    acting_as=Capacity.CONTROLLER,
    personal_data=True,
    security_breached=True,
    accidental=True,
    unlawful=False,
    destroyed=False,
    lost=True,
    altered=False,
    unauthorised=False,
    disclosed=False,
    accessed=False,
    high_risk=False,
)

PRINCIPLES: Final = always(
    "principles",
    "The principles of processing",
    article(5),
    {
        Principle.LAWFULNESS: "processing is lawful, fair and transparent",
        Principle.PURPOSE_LIMITATION: "purposes are limited",
        Principle.DATA_MINIMISATION: "data are no more than is necessary",
        Principle.ACCURACY: "data are accurate",
        Principle.STORAGE_LIMITATION: "data are kept no longer than is necessary",
        Principle.INTEGRITY: "data are secure",
        Principle.ACCOUNTABILITY: "the controller can demonstrate all that",
    },
)

_for_research: Final = Question(
    accountability.STORAGE_LIMITATION,
    evolve(_governed, kept_for_research=True, research_safeguards=True),
)
KEPT_LONGER: Final[Standard[LongerKeeping]] = Standard(
    questions={
        LongerKeeping.ARCHIVING: _for_research,
        LongerKeeping.RESEARCH: _for_research,
        LongerKeeping.STATISTICS: _for_research,
        LongerKeeping.CONVENIENCE: Question(accountability.STORAGE_LIMITATION, _governed),
    }
)

_NO_ONE: Final = {
    Disguise.ANONYMISED: "what is anonymous identifies no one",
    Disguise.DEPERSONALISED: "what identifies no one is no personal data",
}

DISGUISES: Final = of_words(
    "disguises",
    "Data that identify no one",
    Wording(commences=GDPR, cites=article(4, 5), sentences=_NO_ONE),
    Wording(commences=DUAA, cites=article(4, 1, 5), sentences=_NO_ONE),
)

_SAFEGUARDED: Final = {ResearchUse.SAFEGUARDED: "there are safeguards"}

RESEARCH: Final = of_words(
    "research",
    "Data that serve research",
    Wording(commences=GDPR, cites=article(89, 1), sentences=_SAFEGUARDED),
    Wording(commences=DUAA, cites=article("84B"), sentences=_SAFEGUARDED),
)

_kept: Final = Question(accountability.STORAGE_LIMITATION, evolve(_governed, kept_no_longer=True))
_kept_too_long: Final = Question(accountability.STORAGE_LIMITATION, _governed)
KEPT_FOR: Final[Standard[KeptFor]] = Standard(
    questions={
        KeptFor.LAW: _kept,
        KeptFor.PURPOSE: _kept,
        KeptFor.SCHEDULE: _kept,
        KeptFor.BUSINESS: _kept_too_long,
        KeptFor.FOR_EVER: _kept_too_long,
    }
)

SECURITY: Final[Standard[Strength]] = Standard(
    questions={
        Strength.APPROPRIATE: Question(
            accountability.SECURITY, evolve(_governed, security_fits_risk=True)
        ),
        # It may be enough for the risk, and may not.
        Strength.WHAT_CAN_BE_DONE: Question(accountability.SECURITY, _governed),
    }
)

ASSESSED: Final[Standard[AssessedType]] = Standard(
    questions={
        AssessedType.HIGH_RISK: Question(dpia.HIGH_RISK, evolve(_operation, high_risk=True)),
        AssessedType.SIGNIFICANT_DECISIONS: Question(
            dpia.EVALUATION,
            evolve(_operation, profiling=True, extensive=True, legal_effect=True),
        ),
        AssessedType.LARGE_SCALE_SPECIAL: Question(
            dpia.SENSITIVE_DATA, evolve(_operation, large_scale=True, special_category=True)
        ),
        AssessedType.LARGE_SCALE_CRIMINAL: Question(
            dpia.SENSITIVE_DATA, evolve(_operation, large_scale=True, criminal_offence=True)
        ),
        AssessedType.PUBLIC_MONITORING: Question(
            dpia.PUBLIC_MONITORING,
            evolve(
                _operation,
                systematic_monitoring=True,
                publicly_accessible=True,
                large_scale=True,
            ),
        ),
        # With none of the other criteria, one of which the list asks for besides.
        AssessedType.NEW_TECHNOLOGY: Question(
            dpia.INNOVATIVE_TECHNOLOGY, evolve(_operation, innovative=True)
        ),
        AssessedType.BIOMETRIC_OR_GENETIC: Question(
            dpia.BIOMETRIC_DATA, evolve(_operation, biometric_identification=True)
        ),
        AssessedType.NO_DIRECT_NOTICE: Question(
            dpia.INVISIBLE_PROCESSING,
            evolve(_operation, not_from_data_subject=True, informing_disproportionate=True),
        ),
        AssessedType.TRACKING: Question(dpia.TRACKING, evolve(_operation, tracking=True)),
        AssessedType.LARGE_SCALE_PROFILING: Question(
            dpia.LARGE_SCALE_PROFILING, evolve(_operation, profiling=True, large_scale=True)
        ),
        AssessedType.MATCHING: Question(dpia.DATA_MATCHING, evolve(_operation, matching=True)),
        AssessedType.CHILDREN_TARGETED: Question(
            dpia.TARGETING, evolve(_operation, about_children=True, marketing=True)
        ),
        AssessedType.PHYSICAL_HARM: Question(
            dpia.PHYSICAL_HARM, evolve(_operation, physical_harm=True)
        ),
        AssessedType.ANY_SHARING: Question(dpia.HIGH_RISK, _operation),
    }
)

REPORTED: Final[Standard[ReportedIf]] = Standard(
    questions={
        # Not reported, though there is a risk.
        ReportedIf.HIGH_RISK: Question(breaches.REGULATOR, evolve(_breach, risk_unlikely=False)),
        ReportedIf.UNLESS_UNLIKELY: Question(
            breaches.REGULATOR, evolve(_breach, risk_unlikely=True)
        ),
    },
    known_by=Outcome.DOES_NOT_APPLY,
)

PEOPLE_TOLD: Final[Standard[PeopleTold]] = Standard(
    questions={
        PeopleTold.HIGH_RISK: Question(
            breaches.PEOPLE,
            evolve(
                _breach,
                high_risk=True,
                unintelligible=False,
                risk_averted=False,
                disproportionate_effort=False,
            ),
        )
    }
)

REPORTED_FROM: Final = always(
    "reported-from",
    "From when the time to report a breach runs",
    article(33, 1),
    {ReportedFrom.AWARENESS: "it runs from awareness"},
)

_BREACH: Final = {
    BreachElement.SECURITY_FAILURE: "security is breached",
    BreachElement.ACCIDENTAL_OR_UNLAWFUL: "it is accidental or unlawful",
    BreachElement.DESTRUCTION: "data are destroyed",
    BreachElement.LOSS: "data are lost",
    BreachElement.ALTERATION: "data are altered",
    BreachElement.DISCLOSURE: "data are disclosed without authority",
    BreachElement.ACCESS: "data are accessed without authority",
}

BREACH: Final = of_words(
    "breach",
    "What makes a breach of personal data",
    Wording(commences=GDPR, cites=article(4, 12), sentences=_BREACH),
    Wording(commences=DUAA, cites=article(4, 1, 12), sentences=_BREACH),
)

_NECESSARY: Final = {
    CookieRule.ASKED_UNLESS_NECESSARY: "consent is asked, but for what is strictly necessary",
    CookieRule.NO_CROSS_SITE: "no one is tracked across sites",
}

COOKIES: Final = of_words(
    "cookies",
    "Consent to cookies",
    Wording(commences=GDPR, cites=PECR_2003.regulation(6), sentences=_NECESSARY),
    # From then on there are exceptions in a schedule, of which statistics are one.
    Wording(commences=DUAA, cites=PECR_2003.schedule("A1"), sentences=_NECESSARY),
)


@frozen(kw_only=True)
class Cookie:
    """What is set on, or read from, the device of someone who visits the website."""

    strictly_necessary: Maybe = None
    """Whether it is strictly necessary for what they ask for, or to send it to them."""
    statistics: Maybe = None
    """Whether it serves nothing but statistics on how the website is used, to improve it, and they
    are not passed on."""
    appearance: Maybe = None
    """Whether it serves nothing but the looks of the website, or how it works, as they prefer."""
    told_and_may_object: Maybe = None
    """Whether they are told clearly of its purpose and can object simply and free of charge."""
    nation: Nation | None = None
    """Nothing here depends on it."""


def _not_necessary(cites: Citation) -> Criterion[Cookie]:
    return ~Clause[Cookie]("it is strictly necessary", cites, lambda it: it.strictly_necessary)


COOKIE_CONSENT: Final = Question(
    Rule[Cookie](
        id="standards.cookie-consent",
        title="Consent before a cookie is set",
        versions=Timeline.of(
            Version(
                value=_not_necessary(PECR_2003.regulation(6, 4)),
                commences=GDPR,
                ceases=DUAA,
                cites=PECR_2003.regulation(6),
            ),
            Version(
                value=_not_necessary(PECR_2003.schedule("A1"))
                & ~(
                    (
                        Clause[Cookie](
                            "it serves statistics alone",
                            PECR_2003.schedule("A1"),
                            lambda it: it.statistics,
                        )
                        | Clause[Cookie](
                            "it serves the looks of the website alone",
                            PECR_2003.schedule("A1"),
                            lambda it: it.appearance,
                        )
                    )
                    & Clause[Cookie](
                        "people are told and may object",
                        PECR_2003.schedule("A1"),
                        lambda it: it.told_and_may_object,
                    )
                ),
                commences=DUAA,
                cites=PECR_2003.schedule("A1"),
                confidence=Confidence.MEDIUM,
            ),
        ),
    ),
    Cookie(),
)


def lengths(kept: Kept, document: Document, as_of: date) -> tuple[list[str], list[str]]:
    """Name the classes of the school's records that are kept longer, and those that go sooner.

    Where a period is longer than that of any class, the longest is named.
    """
    short, long = [], []
    last = kept.period.after(as_of, EVERY_DAY)
    longest: dict[date, Row] = {}
    for row, day in _rules(kept.audience, document, as_of):
        # From birth a period is longer than from anything else.
        if (row.trigger is _BIRTH) is (kept.since is _BIRTH):
            longest[day] = row
        alike = row.trigger is kept.since
        ends = day < date.max or row.period is Open.PERMANENT
        if Bound.MINIMUM in row.bound and alike and ends and last < day:
            short.append(f"{row.label}: at least {row.rule}")
        if Bound.MAXIMUM in row.bound and day < last:
            long.append(f"{row.label}: at most {row.rule}")
    if longest and max(longest) < last:
        row = longest[max(longest)]
        long.append(f"{row.label}, of these kept longest: {row.rule}")
    return short, long


_BIRTH: Final = Trigger.DATE_OF_BIRTH


def _rules(audience: Audience, document: Document, as_of: date) -> Iterator[tuple[Row, date]]:
    """Give what there is on the school's records of some people, with the last day of each.

    The event is that of ``as_of``; where no day can be counted, it is the last of all.
    """
    others = {Holder.LOCAL_AUTHORITY}
    if document.school is not SchoolKind.ACADEMY:
        others.add(Holder.ACADEMY_TRUST)
    for entry in schedule(document.nation):
        version = entry.versions.find(as_of)
        if version is None or version.value.audience is not audience or entry.holder in others:
            continue
        last_day = entry.counter(as_of=as_of)
        yield version.value, date.max if last_day is None else last_day(as_of)
