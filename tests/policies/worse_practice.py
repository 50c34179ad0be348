"""What makes a policy worse, and what does not, in its words on daily practice."""

from tests.policies.stating import one, said


def kept(period: str) -> list[dict[str, object]]:
    since = "end_of_employment"
    return [{"audience": "staff", "period": period, "since": since, "clauses": ["X"]}]


_TYPES = ("significant-decisions-by-profiling", "special-category-on-a-large-scale")

WORSE: list[tuple[str, object, dict[str, str]]] = [
    ("principles.listed", said("accuracy"), {"principles": "missing"}),
    ("principles.kept_longer_for", said("research", "convenience"), {"research--longer": "laxer"}),
    (
        "principles.identify_no_one",
        said("anonymised", "pseudonymised"),
        {"research--pseudonymised": "misstated"},
    ),
    ("principles.research", one("freely"), {"research--consent": "laxer"}),
    (
        "retention.measured_by",
        said("as-long-as-the-law-says", "as-long-as-business-needs"),
        {"retention--business-need": "laxer"},
    ),
    ("retention.measured_by", said("for-ever"), {"retention--business-need": "laxer"}),
    ("retention.schedule_shown", said("on-request"), {"retention--schedule": "undetermined"}),
    # Right to work checks are kept for two years after employment: SI 2007/3290 art 6(1)(b).
    ("retention.periods", kept("1 year"), {"retention--staff-six-years": "laxer"}),
    ("retention.periods", kept("6 years"), {"retention--staff-six-years": "undetermined"}),
    ("security.standard", one("what-can-be-done"), {"security-content--strength": "undetermined"}),
    ("sending.to_person", said("plain-e-mail"), {"sending": "laxer"}),
    ("sending.to_authority", said("ordinary-post"), {"sending": "laxer"}),
    (
        "sending.to_authority",
        said("agreed-secure-electronic-mechanism", "ordinary-post"),
        {"sending": "contradicts-itself"},
    ),
    (
        "assessment.required",
        said(*_TYPES, "criminal-offence-on-a-large-scale"),
        {"dpia-trigger--types": "laxer", "dpia-trigger--public-monitoring": "laxer"},
    ),
    (
        "assessment.required",
        said("likely-high-risk", "special-category-on-a-large-scale"),
        {"dpia-trigger--public-monitoring": "laxer", "dpia-trigger--criminal-data": "laxer"},
    ),
    (
        "assessment.required",
        said("new-technology"),
        {"dpia-trigger--public-monitoring": "laxer"},
    ),
    ("breaches.elements", said("loss"), {"definition--breach": "misstated"}),
    ("breaches.reported_if", one("high-risk"), {"breach-report--threshold": "laxer"}),
    ("breaches.hours", one(73), {"breach-report--hours": "laxer"}),
    ("breaches.reported_from", None, {"breach-report--start-event": "undetermined"}),
    ("breaches.people_told", None, {"breach-report--tell-individuals": "missing"}),
    (
        "cookies.rules",
        said("consent-asked-unless-strictly-necessary", "third-party-cookies-on-viewing"),
        {"cookies--two-texts": "contradicts-itself", "cookies--third-party": "laxer"},
    ),
    (
        "cookies.rules",
        said("no-tracking-across-sites", "opt-out-of-statistics"),
        {"cookies--two-texts": "contradicts-itself", "cookies--analytics": "undetermined"},
    ),
    ("cookies.rules", said("third-party-cookies-on-viewing"), {"cookies--third-party": "laxer"}),
]

STRICTER: list[tuple[str, object, str]] = [
    ("principles.research", one("disguised-unless-the-person-agrees"), "research--consent"),
    ("breaches.hours", one(71), "breach-report--hours"),
    ("cookies.rules", said("consent-asked-on-visit"), "cookies--all-cookies"),
    (
        "assessment.required",
        said("any-sharing-with-suppliers", "public-areas-monitored-on-a-large-scale"),
        "dpia-trigger--technology-biometrics",
    ),
    (
        "assessment.required",
        said(
            "likely-high-risk",
            "new-technology",
            "biometric-or-genetic",
            "no-notice-given-directly",
            "tracking",
            "public-areas-monitored-on-a-large-scale",
        ),
        "dpia-trigger--technology-biometrics",
    ),
]

LESS: list[tuple[str, object, str]] = [
    ("principles.kept_longer_for", said("research"), "research--longer"),
    ("principles.identify_no_one", said("depersonalised"), "research--pseudonymised"),
    ("retention.measured_by", said("as-a-schedule-says"), "retention--business-need"),
    ("retention.schedule_shown", said("website", "on-request"), "retention--schedule"),
    ("retention.schedule_shown", None, "retention--schedule"),
    ("sending.to_person", None, "sending"),
    ("breaches.hours", one(72), "breach-report--hours"),
]

SEVERITIES = {
    "high": {
        "breach-report--threshold",
        "breach-report--hours",
        "breach-report--tell-individuals",
    },
    "medium": {
        "research--longer",
        "retention--business-need",
        "dpia-trigger--types",
        "dpia-trigger--public-monitoring",
        "cookies--two-texts",
    },
    "low": {
        "principles",
        "research--pseudonymised",
        "research--consent",
        "retention--schedule",
        "retention--staff-six-years",
        "security-content--strength",
        "sending",
        "dpia-trigger--criminal-data",
        "breach-report--start-event",
        "definition--breach",
        "cookies--third-party",
        "cookies--analytics",
    },
    "info": set(),
}

NEVER_WORSE = {
    "cookies--all-cookies",
    "cookies--uses",
    "data-protection-by-design",
    "definition--breach-examples",
    "dpia-trigger--considered",
    "dpia-trigger--technology-biometrics",
    "format-and-delivery--methods",
    "principles--accountability",
    "prohibited-acts",
    "retention--measures",
    "security-content",
    "training",
}
"""Points on which whatever a policy says is in order."""

ALWAYS_IN_ORDER = {
    "assessment.considered",
    "assessment.design",
    "breaches.examples",
    "cookies.uses",
    "retention.follows_authority",
    "security.consequences",
    "security.forbidden",
    "security.measures",
    "security.threats",
    "security.training",
}
