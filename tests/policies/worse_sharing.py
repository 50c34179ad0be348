"""Changes of what the lawful policy says of recipients, processors and transfers abroad."""

from collections.abc import Mapping

from tests.policies.stating import one, said


def default(*on: str, **more: str) -> list[dict[str, object]]:
    return [{"on": list(on), "clauses": ["X"], **more}]


def gateway(to: str, data: str, *named: str) -> list[dict[str, object]]:
    provision = dict(zip(("under", "unit", "number"), named, strict=False))
    return [{"to": to, "data": data, "clauses": ["X"], **provision}]


PUPILS = "pupil-information-regulations-2013"

WORSE: list[tuple[str, object, dict[str, str]]] = [
    (
        "sharing.defaults",
        default("convenience"),
        {
            "disclosure-default--default": "laxer",
            "disclosure-default--two-texts": "contradicts-itself",
        },
    ),
    (
        "sharing.defaults",
        default("lawful-basis", "convenience", of="workforce"),
        {"disclosure-default--default": "laxer"},
    ),
    (
        "sharing.defaults",
        default("law-allows", "convenience", of="visitors"),
        {"disclosure-default--pupils-visitors": "laxer"},
    ),
    (
        "sharing.defaults",
        default("law-and-policies-allow", "convenience", of="pupils"),
        {"disclosure-default--law-and-policy": "laxer"},
    ),
    (
        "sharing.defaults",
        default("consent", "somebody-at-risk"),
        {"disclosure-default--two-texts": "contradicts-itself"},
    ),
    (
        "sharing.gateways",
        gateway("department", "plan"),
        {"sharing-by-law--government": "overstated"},
    ),
    (
        "sharing.gateways",
        gateway("next-school", "child-protection"),
        {"sharing-by-law--others": "overstated"},
    ),
    (
        "sharing.gateways",
        gateway("local-authority", "census", PUPILS, "section", "3"),
        {"dfe-gateway--pupils": "misstated", "dfe-gateway--attendance": "out-of-date"},
    ),
    (
        "sharing.gateways",
        gateway("department", "census", PUPILS, "regulation", "3"),
        {"dfe-gateway--pupils": "misstated", "dfe-gateway--attendance": "out-of-date"},
    ),
    (
        "sharing.gateways",
        gateway("department", "census", PUPILS, "regulation", "4"),
        {"dfe-gateway--attendance": "out-of-date"},
    ),
    (
        "sharing.gateways",
        gateway("department", "workforce", "workforce-regulations-2007", "regulation", "5"),
        {"dfe-gateway--workforce": "misstated"},
    ),
    (
        "sharing.gateways",
        gateway("department", "workforce", "workforce-no-2-regulations-2007", "section", "5"),
        {"dfe-gateway--workforce": "misstated"},
    ),
    (
        "sharing.gateways",
        gateway("department", "workforce", "education-act-2005", "section", "113"),
        {"dfe-gateway--workforce": "misstated"},
    ),
    (
        "sharing.gateways",
        gateway("department", "welfare", "young-persons-act-2008", "section", "7"),
        {"dfe-gateway--act-title": "misstated"},
    ),
    (
        "sharing.gateways",
        gateway("department", "welfare", "children-and-young-persons-act-2008"),
        {"dfe-gateway--act-title": "misstated"},
    ),
    (
        "sharing.gateways",
        gateway("department", "welfare", "children-act-1989", "section", "83"),
        {"dfe-gateway--s83": "undetermined"},
    ),
    (
        "sharing.gateways",
        gateway("local-authority", "census", "education-act-1996", "section", "99"),
        {"sharing-by-law--provision": "misstated"},
    ),
    (
        "sharing.override.grounds",
        said("court-order", "any-police-request"),
        {"sharing-grounds": "laxer"},
    ),
    ("sharing.override.recorded", said("why"), {"sharing-without-permission": "laxer"}),
    (
        "sharing.processors.terms",
        said("contract", "memorandum-of-understanding"),
        {"processor-arrangements": "laxer"},
    ),
    (
        "sharing.processors.terms",
        said("information-sharing-protocol"),
        {"processor-arrangements": "laxer"},
    ),
    ("sharing.processors.duties", said("own-purposes"), {"processor-arrangements": "laxer"}),
    (
        "sharing.processors.duties",
        said("security-of-their-choice"),
        {"processor-arrangements": "laxer"},
    ),
    ("sharing.sold", one(True), {"selling": "undetermined"}),  # noqa: FBT003 - a cell
    ("sharing.handlers", said("headteacher", "all-staff"), {"internal-handlers": "laxer"}),
    ("pupil_database.pupils.purposes", said("statistics", "marketing"), {"npd-release": "laxer"}),
    (
        "pupil_database.pupils.purposes",
        said("effective-deployment-of-staff"),
        {"npd-release": "laxer"},
    ),
    (
        "pupil_database.workforce.purposes",
        said("effective-deployment-of-staff", "marketing"),
        {"npd-release": "laxer"},
    ),
    ("transfers.boundary", said("eea"), {"transfer-boundary--uk-boundary": "out-of-date"}),
    (
        "transfers.boundary",
        said("uk", "eu"),
        {
            "transfer-boundary--uk-boundary": "out-of-date",
            "transfer-boundary--eu-not-eea": "misstated",
        },
    ),
    ("transfers.standard", one("same-as-in-the-eea"), {"transfer-standard": "out-of-date"}),
    ("transfers.conditions", said("enforceable-rights"), {"transfer-conditions": "laxer"}),
    ("transfers.safeguards", None, {"transfer-safeguards--named": "missing"}),
    (
        "transfers.safeguards",
        said("privacy-shield"),
        {"transfer-safeguards--privacy-shield": "out-of-date"},
    ),
    (
        "transfers.safeguards",
        said("adequate-by-commission-decision"),
        {"transfer-safeguards--adequacy": "out-of-date"},
    ),
    (
        "transfers.safeguards",
        said("contract-to-eea-standards"),
        {"transfer-safeguards--contract": "out-of-date"},
    ),
    (
        "transfers.safeguards",
        said("adequate-country", "public-interest"),
        {"transfer-safeguards--derogations": "misstated"},
    ),
    (
        "transfers.safeguards",
        said("legal-claims"),
        {"transfer-safeguards--derogations": "misstated"},
    ),
    (
        "transfers.safeguards",
        said("vital-interests"),
        {"transfer-safeguards--derogations": "misstated"},
    ),
    (
        "transfers.safeguards",
        said("public-register"),
        {"transfer-safeguards--derogations": "misstated"},
    ),
    ("transfers.occasions", said("consent"), {"transfer-consent": "laxer"}),
    ("transfers.occasions", said("lawful-request"), {"transfer-request": "undetermined"}),
    # It may be in the exercise of public powers.
    ("transfers.occasions", said("explicit-consent"), {"transfer-consent": "undetermined"}),
]
"""One statement changed for the worse, and what the audit must say of it."""

STRICTER: list[tuple[str, object, str]] = [
    (
        "sharing.defaults",
        default("consent", "law-and-policies-allow"),
        "disclosure-default--law-and-policy",
    ),
    (
        "sharing.defaults",
        default("consent", "law-requires", "somebody-at-risk", of="visitors"),
        "disclosure-default--pupils-visitors",
    ),
    ("sharing.override.at_once", one(True), "sharing-without-permission"),  # noqa: FBT003 - a cell
    ("sharing.override.weighing", said("serious-risk"), "sharing-without-permission"),
    ("sharing.sold", one(False), "selling"),  # noqa: FBT003 - a cell
    ("transfers.standard", one("same-as-in-the-uk"), "transfer-standard"),
    (
        "transfers.conditions",
        said("safeguards-of-the-recipient", "effective-remedies"),
        "transfer-conditions",
    ),
    ("transfers.told_before", one("always"), "transfer-told"),
    ("transfers.untold", said("safety"), "transfer-told"),
]
"""One statement changed for the better."""

LESS: list[tuple[str, object, str]] = [
    ("sharing.defaults", None, "disclosure-default--default"),
    (
        "sharing.gateways",
        gateway("department", "workforce", "workforce-no-2-regulations-2007"),
        "dfe-gateway--workforce",
    ),
    (
        "sharing.gateways",
        gateway("department", "workforce", "workforce-no-2-regulations-2007", "regulation"),
        "dfe-gateway--workforce",
    ),
    ("sharing.override.grounds", said("crime-or-fraud"), "sharing-grounds"),
    ("sharing.override.grounds", said("serious-risk-to-others"), "sharing-grounds"),
    ("sharing.processors.terms", None, "processor-arrangements"),
    ("sharing.processors.duties", said("industry-standard-security"), "processor-arrangements"),
    ("sharing.handlers", said("office-staff"), "internal-handlers"),
    ("pupil_database.pupils.purposes", said("research-or-analysis"), "npd-release"),
    ("transfers.safeguards", said("adequate-country"), "transfer-safeguards--named"),
    ("transfers.safeguards", said("uk-approved-contract"), "transfer-safeguards--contract"),
    ("transfers.safeguards", said("adequate-country"), "transfer-safeguards--derogations"),
]
"""Less than the law has, where that is neither better nor worse."""

SEVERITIES: Mapping[str, set[str]] = {
    "high": {"transfer-safeguards--privacy-shield", "transfer-safeguards--derogations"},
    "medium": {
        "disclosure-default--default",
        "disclosure-default--law-and-policy",
        "disclosure-default--pupils-visitors",
        "dfe-gateway--workforce",
        "sharing-grounds",
        "sharing-without-permission",
        "processor-arrangements",
        "selling",
        "internal-handlers",
        "transfer-conditions",
        "transfer-consent",
        "transfer-request",
        "transfer-safeguards--named",
    },
    "low": {
        "disclosure-default--two-texts",
        "sharing-by-law--government",
        "sharing-by-law--provision",
        "dfe-gateway--pupils",
        "dfe-gateway--s83",
        "npd-release",
        "transfer-boundary--uk-boundary",
        "transfer-standard",
        "transfer-safeguards--adequacy",
        "transfer-safeguards--contract",
    },
    "info": {
        "sharing-by-law--others",
        "dfe-gateway--act-title",
        "dfe-gateway--attendance",
        "transfer-boundary--eu-not-eea",
    },
}

NEVER_WORSE = {
    "npd-approval",
    "npd-description",
    "recipients--described",
    "transfer-made",
    "transfer-safeguards--binding-agreement",
    "transfer-told",
}
"""Points on what the law leaves to the school, or to others."""

ALWAYS_IN_ORDER = {
    # Facts of the school, or of others.
    "sharing.authority_notices",
    "sharing.controls",
    "sharing.never_routine",
    "sharing.purposes",
    "sharing.recipients",
    "sharing.undertakings",
    "pupil_database.described",
    "pupil_database.pupils.assessed",
    "pupil_database.workforce.assessed",
    "transfers.made",
    "transfers.told_before",
    "transfers.untold",
    # Less than what the law allows, or a part of what is said of it.
    "sharing.override.at_once",
    "sharing.override.discussed",
    "sharing.override.limit",
    "sharing.override.of",
    "sharing.override.regardless",
    "sharing.override.told",
    "sharing.override.weighing",
}

NOT_AGREEING = {
    "dfe-gateway--act-title": "silent",
    "dfe-gateway--s83": "silent",
    "selling": "stricter",
    "transfer-consent": "silent",
    "transfer-request": "silent",
    "transfer-told": "silent",
}
"""What the audit of the lawful policy finds that does not agree, and is in order."""
