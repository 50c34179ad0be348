"""What makes a policy worse, and what does not, in its words on rights and requests."""

from tests.policies.stating import one, said


def listed(*rights: str) -> list[dict[str, object]]:
    return [{"right": right, "audience": "everyone", "clauses": ["X"]} for right in rights]


def asked(*people: str) -> list[dict[str, object]]:
    return [{"who": who, "audience": "pupils", "clauses": ["X"]} for who in people]


_LISTED = (
    "access",
    "rectification",
    "erasure",
    "restriction",
    "objection",
    "objection-to-direct-marketing",
    "portability",
)
_NO, _YES = False, True

WORSE: list[tuple[str, object, dict[str, str]]] = [
    ("rights.stem_from", one("dpa-2018"), {"rights-from": "misstated"}),
    ("rights.stem_from", one("gdpr"), {"rights-from": "out-of-date"}),
    ("rights.on_consent", one("all-mostly-apply"), {"rights-depend-on--consent": "misstated"}),
    ("rights.in_notices", listed(*_LISTED[1:]), {"rights-listed--left-out": "missing"}),
    (
        "rights.in_notices",
        listed(*_LISTED[:5], "portability"),
        {"rights-listed--left-out": "missing"},
    ),
    ("rights.in_notices", listed(*_LISTED[:6]), {"portability--listed": "missing"}),
    (
        "rights.in_notices",
        listed(*_LISTED, "objection-to-damage-or-distress"),
        {"rights-listed--notices": "laxer", "objection-grounds--notices": "laxer"},
    ),
    (
        "rights.in_notices",
        listed(*_LISTED, "inaccurate-data-rectified-blocked-or-erased"),
        {"rights-listed--notices": "laxer", "erasure-grounds--notices": "laxer"},
    ),
    ("rights.in_notices", None, {"rights-listed--announced": "missing"}),
    ("informing.collected", one("later"), {"notice-time": "laxer"}),
    (
        "informing.obtained",
        said("within-a-reasonable-period", "at-first-communication"),
        {"indirect-notice-time--earlier-limbs": "laxer"},
    ),
    ("informing.unless", said("has-information", "inconvenience"), {"notice-excuses": "laxer"}),
    ("access.explains", said("redaction-of-third-parties"), {"access-reply--gaps": "laxer"}),
    ("access.detail", one("must"), {"further-information": "laxer"}),
    ("requests.further_information", one("must"), {"further-information": "laxer"}),
    ("access.search", said("what-is-at-hand"), {"access-search": "laxer"}),
    ("access.media", said("electronic"), {"access-media": "laxer"}),
    ("educational_record.offered", one("refused"), {"educational-record--offer": "laxer"}),
    ("educational_record.school_days", one(16), {"educational-record--period": "laxer"}),
    (
        "clock.clarification",
        one("starts-again"),
        {"period-start--clarification-effect": "out-of-date"},
    ),
    ("clock.promptness", said("at-the-end-of-the-period"), {"response-promptness": "laxer"}),
    ("requests.notice_channels", said("email"), {"channel--notices": "undetermined"}),
    ("requests.who", asked("parent-alone"), {"child-requests--who": "laxer"}),
    (
        "requests.freedom_of_information",
        said("information-held", "own-data"),
        {"requests-under-other-law": "misstated"},
    ),
    (
        "agents.before_disclosure",
        one("identity-of-person"),
        {"acting-for-another--authority": "laxer"},
    ),
    ("capacity.actors", said("attorney", "next-of-kin"), {"lack-of-capacity--who": "laxer"}),
    ("fee.measure", one("fixed-sum"), {"fee--measure": "laxer"}),
    ("fee.unless_interval", one(_YES), {"fee--interval": "undetermined"}),
    ("rectification.flaws", said("inaccurate"), {"rectification--flaws": "laxer"}),
    ("rectification.corrects_if_agreed", one(_NO), {"rectification--corrected": "laxer"}),
    (
        "rectification.opinions",
        one("unlikely-to-be-amended"),
        {"disputed-records--amendment": "laxer"},
    ),
    (
        "objection.grounds",
        said(
            "public-task",
            "legitimate-interests",
            "recognised-legitimate-interest",
            "direct-marketing",
            "consent",
        ),
        {"objection-grounds--consent": "misstated"},
    ),
    (
        "objection.tests",
        said("legal-claims", "compelling-reason"),
        {"objection-grounds--override": "laxer"},
    ),
    (
        "objection.very_likely_fails",
        said("services-required-by-law"),
        {"objection-and-legal-duty": "undetermined"},
    ),
    (
        "objection.cannot_prevent",
        said("legal-rights", "public-task"),
        {"objection--cannot-prevent": "misstated"},
    ),
    ("objection.research_exempt", one(_NO), {"objection--approved-research": "laxer"}),
    ("objection.research_reply", said("reasons"), {"answer-to-request": "missing"}),
    ("restriction.reply", said("complaint-commissioner"), {"answer-to-request": "missing"}),
    ("erasure.reply", said("reasons"), {"answer-to-request": "missing"}),
    ("portability.reply", said("reasons"), {"answer-to-request": "missing"}),
    ("automated.reply", said("reasons"), {"answer-to-request": "missing"}),
    (
        "restriction.objection_until",
        one("reason-given"),
        {"restriction-grounds--until-verified": "laxer"},
    ),
    (
        "erasure.grounds",
        said(
            "no-longer-necessary",
            "consent-withdrawn",
            "objection-upheld",
            "unlawful",
            "legal-duty",
            "child-online-service",
        ),
        {"erasure-grounds--objection-ground": "laxer"},
    ),
    ("portability.format", said("machine-readable"), {"portability--format": "laxer"}),
    (
        "automated.in_use",
        said("not-routinely"),
        {"automated-decisions-in-use--notice": "undetermined"},
    ),
    (
        "automated.rule",
        one("permitted-unless-objected-to"),
        {"automated-decisions-in-use--policy": "misstated"},
    ),
    (
        "automated.grounds",
        said("contract", "law", "explicit-consent"),
        {"automated-decisions-in-use--grounds": "out-of-date"},
    ),
    ("automated.grounds", said("contract"), {"automated-decisions-in-use--grounds": "misstated"}),
    (
        "automated.safeguards",
        said("own-view"),
        {"automated-decisions-in-use--safeguards": "out-of-date"},
    ),
    (
        "automated.safeguards",
        said("information"),
        {"automated-decisions-in-use--own-view": "laxer"},
    ),
    (
        "automated.contest.rights",
        said("reconsideration"),
        {
            "automated-decisions-in-use--safeguards": "laxer",
            "contest-automated-decision--ways": "laxer",
        },
    ),
    (
        "automated.contest.by_senior_person",
        one(_NO),
        {
            "automated-decisions-in-use--safeguards": "laxer",
            "contest-automated-decision--ways": "laxer",
        },
    ),
    ("automated.effects", said("legal"), {"automated-decisions--effects": "laxer"}),
    (
        "automated.definition",
        one(["help-of-a-computer"]),
        {"automated-decisions--definition": "misstated"},
    ),
    (
        "automated.special_category_worse",
        one(_NO),
        {"automated-decisions--special-category": "laxer"},
    ),
    ("automated.told", said("involved"), {"automated-decisions--told": "laxer"}),
    ("exemptions.harm_test", one("certain-serious-harm"), {"serious-harm": "misstated"}),
    (
        "exemptions.test",
        one("necessary-in-a-democratic-society"),
        {"crime-exemption--interest": "misstated", "exemptions--test": "misstated"},
    ),
]

STRICTER: list[tuple[str, object, str]] = [
    ("access.search", said("all-records"), "access-search"),
    ("access.explains", said("reason-for-it", "exemption-relied-on"), "access-reply--gaps"),
    ("educational_record.school_days", one(10), "educational-record--period"),
    ("erasure.closed_list", one(_NO), "erasure-grounds--closed-list"),
    ("exemptions.others_by_law", one(_NO), "exemptions--others"),
    ("third_parties.left_out", one(_NO), "third-party-data--own-data"),
    ("fee.interval", one("6 months"), "fee--interval"),
    ("portability.reply", said("decision", "complaint-commissioner"), "answer-to-request"),
    (
        "automated.told",
        said("involved", "logic", "consequences", "safeguards"),
        "automated-decisions--told",
    ),
]

LESS: list[tuple[str, object, str]] = [
    ("informing.unless", said("has-information"), "notice-excuses"),
    (
        "informing.obtained",
        said("before-use-or-sharing", "within-a-reasonable-period"),
        "indirect-notice-time--earlier-limbs",
    ),
    ("requests.who", asked("pupil"), "child-requests--who"),
    ("fee.unless_interval", one(_NO), "fee--interval"),
    ("rectification.statement", one("added-to-the-record"), "disputed-records--statement"),
    ("rectification.recipients.told", one("every-reasonable-effort"), "telling-recipients"),
    ("capacity.actors", said("deputy"), "lack-of-capacity--who"),
    ("requests.notice_channels", None, "channel--notices"),
]

SEVERITIES = {
    "high": {"response-period--longer-alternative"},
    "medium": {
        "access-search",
        "child-requests--who",
        "contest-automated-decision--ways",
        "educational-record--offer",
        "educational-record--period",
        "erasure-grounds--notices",
        "erasure-grounds--objection-ground",
        "indirect-notice-time--earlier-limbs",
        "lack-of-capacity--who",
        "notice-excuses",
        "notice-time",
        "objection-grounds--notices",
        "period-start--clarification-effect",
        "rectification--corrected",
        "restriction-grounds--claims-ground",
        "rights-listed--announced",
        "rights-listed--notices",
    },
    "low": {
        "access-media",
        "access-reply--gaps",
        "answer-to-request",
        "automated-decisions--definition",
        "automated-decisions--effects",
        "automated-decisions--special-category",
        "automated-decisions--told",
        "automated-decisions-in-use--grounds",
        "automated-decisions-in-use--notice",
        "automated-decisions-in-use--own-view",
        "automated-decisions-in-use--safeguards",
        "channel--notices",
        "crime-exemption--interest",
        "disputed-records--amendment",
        "exemptions--test",
        "fee--interval",
        "fee--measure",
        "further-information",
        "objection--approved-research",
        "objection--cannot-prevent",
        "objection-grounds--consent",
        "portability--format",
        "portability--listed",
        "rectification--flaws",
        "requests-under-other-law",
        "response-promptness",
        "restriction-grounds--until-verified",
        "rights-depend-on--consent",
        "rights-listed--left-out",
        "serious-harm",
    },
    "info": {"rights-from"},
}

NEVER_WORSE = {
    "channel--addressees",
    "complaint-route--regulator--two-texts",
    "erasure-grounds--closed-list",
    "exemptions--others",
    "identity-proof--documents",
    "portability--uses",
    "privacy-information",
    "refusal--possible",
    "restriction-grounds--kept",
    "rights-depend-on",
    "third-party-data--own-data",
}
"""Points on which no single statement is worse than what the law says."""

ALWAYS_IN_ORDER = {
    "automated.human_in_all",
    "complaints.contact",
    "complaints.grounds",
    "complaints.turn_to",
    "erasure.closed_list",
    "exemptions.interests",
    "exemptions.others_by_law",
    "fee.interval",
    "identity.accepted",
    "identity.at_handover",
    "informing.means",
    "informing.told",
    "portability.uses",
    "refusal.asks_first",
    "refusal.sometimes",
    "requests.addressees",
    "restriction.no_erasure_until_resolved",
    "rights.announced",
    "rights.depend_on",
    "third_parties.left_out",
    "third_parties.may_defeat_request",
}
