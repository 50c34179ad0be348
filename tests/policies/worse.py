"""What makes a policy worse than the law asks, and less that is as good."""

from tests.policies import worse_consent as consenting
from tests.policies import worse_notices as noticing
from tests.policies import worse_practice as practice
from tests.policies import worse_rights
from tests.policies import worse_sharing as sharing
from tests.policies.stating import one, said, start

WORSE: list[tuple[str, object, dict[str, str]]] = [
    ("document.law_named", said("gdpr", "dpa-2018"), {"laws-named": "out-of-date"}),
    ("document.law_named", said("dpa-1998"), {"laws-named": "misstated"}),
    ("rights.listed", said("access"), {"rights-listed--policy": "missing"}),
    ("rights.absolute", said("none"), {"absolute-rights--policy": "misstated"}),
    (
        "rights.absolute",
        said("some", "none"),
        {
            "absolute-rights--policy": "misstated",
            "absolute-rights--two-texts": "contradicts-itself",
        },
    ),
    ("informing.obtained_within", one("2 months"), {"indirect-notice-time--cap": "laxer"}),
    ("access.reply", said("copy"), {"access-reply": "missing"}),
    ("clock.periods", said("40 days"), {"response-period": "laxer"}),
    (
        "clock.periods",
        said("1 month", "20 working days"),
        {"response-period--longer-alternative": "laxer"},
    ),
    (
        "clock.starts",
        [start("next-working-day")],
        {"period-start--next-working-day": "laxer"},
    ),
    ("clock.starts", [start("next-day")], {"period-start--next-working-day": "laxer"}),
    (
        "clock.starts",
        [start("same-day", "request", "information")],
        {"period-start--clarification-restart": "laxer"},
    ),
    (
        "clock.starts",
        [start("same-day"), start("same-day", "identity")],
        {"period-start--three-texts": "contradicts-itself"},
    ),
    (
        "clock.starts",
        [start("same-day"), start("same-day", "identity", right="access")],
        {"period-start--three-texts": "contradicts-itself"},
    ),
    (
        "clock.waits",
        [{"event": "identity", "demanded": "always", "clauses": ["X"]}],
        {"period-start--id-gate": "laxer"},
    ),
    (
        "clock.waits",
        [{"event": "fee", "demanded": "always", "clauses": ["X"]}],
        {"period-start--fee": "laxer"},
    ),
    (
        "clock.waits",
        [{"event": "information", "demanded": "always", "clauses": ["X"]}],
        {"period-start--information": "laxer"},
    ),
    (
        "clock.tests",
        said("due-date", "none"),
        {"roll-test-day--two-texts": "contradicts-itself"},
    ),
    ("clock.extension.period", one("3 months"), {"extension--length": "laxer"}),
    (
        "clock.extension.grounds",
        said("complexity", "number-of-requests", "school-holidays"),
        {"extension--ground": "laxer"},
    ),
    ("clock.extension.notice", one("later"), {"extension--notice": "laxer"}),
    ("clock.extension.told", said("extension"), {"extension--reasons": "laxer"}),
    ("clock.extension.counted_from", one("due-date"), {"extension--run-on": "laxer"}),
    ("clock.extension.counted_from", None, {"extension--run-on": "undetermined"}),
    ("requests.form", one("required"), {"channel--policy": "laxer"}),
    (
        "identity.demanded",
        one("every-request"),
        {"identity-proof": "laxer", "period-start--id-gate": "laxer"},
    ),
    (
        "agents.proofs",
        [one(["written-authority"]), one(["signed-authority", "identity-of-person"])],
        {"acting-for-another": "contradicts-itself"},
    ),
    (
        "agents.proofs",
        [one(["identity-of-person"])],
        {"acting-for-another--authority": "laxer"},
    ),
    ("agents.who", said("solicitor"), {"acting-for-another--who": "laxer"}),
    ("children.law_is", one("fixed-age"), {"child-requests--competence": "laxer"}),
    ("children.law_is", one("presumed-from-12"), {"child-requests--competence": "laxer"}),
    ("children.tests", said("understanding", "age"), {"child-requests--competence": "laxer"}),
    (
        "children.parent_expected",
        {"under": 13, "line": "bar", "clauses": ["X"]},
        {"child-requests--under-13": "laxer"},
    ),
    (
        "children.parent_expected",
        {"under": 14, "line": "default", "clauses": ["X"]},
        {"child-requests--under-13": "laxer"},
    ),
    ("children.online_consent_from", one(12), {"online-consent-age": "laxer"}),
    (
        "responsibility.proof",
        said("court-order", "school-record"),
        {"parental-responsibility-evidence": "misstated"},
    ),
    (
        "capacity.registered",
        one("attorney-or-deputy"),
        {"lack-of-capacity--registration": "misstated"},
    ),
    ("capacity.presumed", one(False), {"lack-of-capacity--presumption": "laxer"}),  # noqa: FBT003 - a cell
    ("fee.ordinarily", one("charged"), {"fee--ordinary": "laxer"}),
    (
        "fee.grounds",
        said("manifestly-unfounded", "similar-information"),
        {"fee--similar": "laxer"},
    ),
    ("refusal.grounds", said("unfounded"), {"refusal--manifestly": "laxer"}),
    (
        "refusal.grounds",
        said("manifestly-excessive", "repetitive"),
        {"refusal--manifestly": "laxer"},
    ),
    (
        "refusal.reply",
        said("reasons", "complaint-commissioner", "complaint-controller"),
        {"refusal--court-remedy": "missing"},
    ),
    (
        "refusal.reply",
        said("court-remedy", "complaint-commissioner", "complaint-controller"),
        {"refusal--reasons": "missing"},
    ),
    (
        "refusal.reply",
        said("reasons", "court-remedy", "complaint-commissioner"),
        {"refusal--complaints": "out-of-date"},
    ),
    (
        "refusal.reply",
        said("reasons", "court-remedy", "complaint-controller"),
        {"refusal--complaints": "missing"},
    ),
    ("rectification.reply", said("reasons"), {"refusal--each-right": "missing"}),
    ("objection.reply", said("reasons"), {"refusal--each-right": "missing"}),
    ("erasure.refused_reply", said("reasons"), {"refusal--each-right": "missing"}),
    (
        "format.promises",
        said("as-asked", "as-first-contact"),
        {"format-and-delivery--two-texts": "contradicts-itself"},
    ),
    (
        "format.promises",
        said("tries-where-practicable"),
        {"format-and-delivery--practicable": "undetermined"},
    ),
    ("format.promises", said("paper-only"), {"format-and-delivery--practicable": "laxer"}),
    ("complaints.routes", said("controller"), {"complaint-route--regulator": "missing"}),
    ("complaints.routes", said("commissioner"), {"complaint-route--controller": "missing"}),
    ("complaints.school_first", said("required"), {"complaint-route--school-first": "laxer"}),
    ("rectification.statement", one("offered"), {"disputed-records--statement": "laxer"}),
    ("rectification.recipients.told", one("endeavours"), {"telling-recipients": "laxer"}),
    ("restriction.recipients.told", one("endeavours"), {"telling-recipients": "laxer"}),
    ("erasure.recipients.told", one("endeavours"), {"telling-recipients": "laxer"}),
    ("erasure.recipients.named_if_asked", one(False), {"recipients-named": "laxer"}),  # noqa: FBT003 - a cell
    (
        "objection.grounds",
        said("public-task", "direct-marketing", "recognised-legitimate-interest", "research"),
        {"objection-grounds--policy": "laxer"},
    ),
    (
        "objection.grounds",
        said("damage-or-distress"),
        {
            "objection-grounds--policy": "laxer",
            "objection-grounds--recognised-interest": "missing",
        },
    ),
    (
        "objection.grounds",
        said(
            "public-task",
            "legitimate-interests",
            "recognised-legitimate-interest",
            "direct-marketing",
            "research-where-damage-or-distress-likely",
        ),
        {"objection-grounds--research": "misstated"},
    ),
    ("objection.marketing", one("weighed"), {"direct-marketing-objection": "laxer"}),
    ("objection.tests", said("any-reason"), {"objection-grounds--override": "laxer"}),
    (
        "objection.very_likely_fails",
        said("legal-obligation", "public-task"),
        {"objection-and-legal-duty": "misstated"},
    ),
    (
        "restriction.grounds",
        said("accuracy-contested", "unlawful", "objection-pending"),
        {"restriction-grounds--claims-ground": "laxer"},
    ),
    (
        "restriction.grounds",
        said("accuracy-contested", "unlawful", "needed-for-legal-claims"),
        {"restriction-grounds--grounds": "laxer"},
    ),
    (
        "restriction.grounds",
        said(
            "accuracy-contested", "found-unlawful", "needed-for-legal-claims", "objection-pending"
        ),
        {"restriction-grounds--unlawful-ground": "laxer"},
    ),
    ("restriction.uses", said("storage", "ordinary-work"), {"use-while-restricted": "laxer"}),
    (
        "restriction.told_before_lifting",
        said("unlawful", "needed-for-legal-claims"),
        {"notice-before-lifting": "laxer"},
    ),
    (
        "erasure.grounds",
        said("no-longer-necessary"),
        {
            "erasure-grounds--grounds": "laxer",
            "erasure-grounds--child-online-ground": "laxer",
            "erasure-grounds--objection-ground": "laxer",
        },
    ),
    (
        "erasure.exceptions",
        said("legal-claims", "convenience"),
        {"erasure-exceptions--other-exceptions": "laxer"},
    ),
    (
        "erasure.exceptions",
        said("journalism"),
        {"erasure-exceptions--expression": "misstated"},
    ),
    ("erasure.exceptions", said("archiving"), {"erasure-exceptions--archiving": "laxer"}),
    ("portability.bases", said("consent"), {"portability": "laxer"}),
    (
        "portability.bases",
        said("consent", "contract", "public-task"),
        {"portability": "overstated"},
    ),
    ("portability.bases", None, {"portability": "overstated"}),
    ("portability.automated", None, {"portability": "overstated"}),
    ("portability.supplied", one(False), {"portability": "overstated"}),  # noqa: FBT003 - a cell
    (
        "automated.rule",
        one("prohibited-with-exceptions"),
        {"automated-decisions-in-use--policy": "out-of-date"},
    ),
    (
        "automated.contest.within",
        one("1 month"),
        {
            "contest-automated-decision--consent-contract": "laxer",
            "contest-automated-decision--law-authorised": "out-of-date",
        },
    ),
    ("third_parties.redaction", one("unless-they-consent"), {"third-party-data": "laxer"}),
    ("third_parties.redaction", one("always"), {"third-party-data": "laxer"}),
    ("third_parties.professionals", one("redacted"), {"third-party-data": "laxer"}),
    ("exemptions.crime", one("may-affect"), {"crime-exemption": "laxer"}),
    ("exemptions.harm_test", one("possible-harm"), {"serious-harm": "laxer"}),
    ("definitions.consent", one(["freely-given"]), {"definition--consent": "misstated"}),
    (
        "definitions.profiling",
        one(["behavioural-characteristics"]),
        {"definition--profiling": "misstated"},
    ),
    (
        "definitions.third_party",
        one(["other-living-individuals"]),
        {"definition--third-party": "misstated"},
    ),
]
"""One statement changed for the worse, and what the audit must say of it."""

LESS: list[tuple[str, object, str]] = [
    ("requests.channels", None, "channel--policy"),
    ("children.tests", None, "child-requests--competence"),
    ("responsibility.proof", said("birth-certificate"), "parental-responsibility-evidence"),
    ("fee.grounds", said("further-copies"), "fee--similar"),
    ("format.promises", said("as-first-contact"), "format-and-delivery--practicable"),
    ("complaints.school_first", said("not-required"), "complaint-route--school-first"),
    ("rights.absolute", said("some"), "absolute-rights--policy"),
    ("rights.absolute", said("some", "direct-marketing"), "absolute-rights--two-texts"),
    ("objection.tests", said("legal-claims"), "objection-grounds--override"),
    ("objection.very_likely_fails", said("legal-rights"), "objection-and-legal-duty"),
    (
        "erasure.exceptions",
        said("legal-claims"),
        "erasure-exceptions--other-exceptions",
    ),
    ("erasure.exceptions", said("legal-claims"), "erasure-exceptions--archiving"),
    ("third_parties.redaction", None, "third-party-data"),
    ("third_parties.professionals", None, "third-party-data"),
    ("exemptions.crime", one("would-compromise"), "crime-exemption"),
]
"""Less than the law has, where that is neither better nor worse."""

SEVERITIES: dict[str, set[str]] = {
    "high": {
        "crime-exemption",
        "third-party-data",
        "response-period",
        "period-start--fee",
        "period-start--id-gate",
        "period-start--information",
        "period-start--next-working-day",
        "extension--length",
        "identity-proof",
        "fee--ordinary",
        "direct-marketing-objection",
    },
    "medium": {
        "period-start--three-texts",
        "period-start--clarification-restart",
        "extension--ground",
        "extension--notice",
        "indirect-notice-time--cap",
        "contest-automated-decision--consent-contract",
        "channel--policy",
        "acting-for-another--authority",
        "child-requests--competence",
        "child-requests--under-13",
        "lack-of-capacity--presumption",
        "refusal--manifestly",
        "refusal--reasons",
        "complaint-route--regulator",
        "complaint-route--controller",
        "complaint-route--school-first",
        "rights-listed--policy",
        "objection-grounds--policy",
        "objection-grounds--override",
        "restriction-grounds--grounds",
        "use-while-restricted",
        "notice-before-lifting",
        "erasure-grounds--grounds",
        "erasure-exceptions--other-exceptions",
        "serious-harm",
        "crime-exemption",
        "special-category--kinds",
        "definition--consent",
        "employee-consent",
        "employee-consent--special-category",
    },
    "low": {
        "portability",
        "roll-test-day--two-texts",
        "extension--reasons",
        "extension--run-on",
        "contest-automated-decision--law-authorised",
        "acting-for-another",
        "acting-for-another--who",
        "online-consent-age",
        "parental-responsibility-evidence",
        "lack-of-capacity--registration",
        "fee--similar",
        "refusal--complaints",
        "refusal--court-remedy",
        "refusal--each-right",
        "format-and-delivery--two-texts",
        "format-and-delivery--practicable",
        "absolute-rights--policy",
        "absolute-rights--two-texts",
        "access-reply",
        "disputed-records--statement",
        "objection-grounds--recognised-interest",
        "objection-grounds--research",
        "objection-and-legal-duty",
        "restriction-grounds--unlawful-ground",
        "erasure-grounds--child-online-ground",
        "erasure-grounds--objection-ground",
        "erasure-exceptions--expression",
        "erasure-exceptions--archiving",
        "telling-recipients",
        "recipients-named",
        "automated-decisions-in-use--policy",
    },
    "info": set(),
}

for topic in (consenting, practice, noticing, worse_rights, sharing):
    WORSE += topic.WORSE
    LESS += topic.LESS
    for severity, names in topic.SEVERITIES.items():
        SEVERITIES[severity] |= names
