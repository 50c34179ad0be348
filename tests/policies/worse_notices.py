"""What makes notices worse, and what the audit must say of it."""

from collections.abc import Iterable
from typing import TypeAlias

from tests.policies.stating import one, said

Row: TypeAlias = tuple[str, object, dict[str, str]]

AUDIENCES = ("everyone", "pupils", "looked_after", "workforce", "visitors")
BY_ITEM = {"pupils", "workforce", "visitors"}
"""Those whose bases are given by item in the lawful policy."""


_NO_OFFENCE = {
    "everyone": "pupil-name",
    "pupils": "pupil-name",
    "looked_after": "pupil-name",
    "workforce": "staff-bank",
    "visitors": "visitor-name",
}


def resting(basis: str, *items: str, **more: object) -> dict[str, object]:
    return {"basis": basis, "items": list(items), "clauses": ["X"], **more}


def _everywhere() -> Iterable[Row]:
    """Give the rows that are alike for every audience."""
    for audience in AUDIENCES:
        place = f"notices.{audience}"
        lists = {"basis-by-item--lists": "missing"} if audience in BY_ITEM else {}
        bare = {"special-category--condition": "undetermined"} if audience in BY_ITEM else {}
        # The certificate has a basis in the notice for the workforce alone.
        without_dbs = {**bare, **lists} if audience != "workforce" else {}
        moment = "pupil-moment" if audience == "pupils" else "moment"
        yield (
            f"{place}.told_whether",
            one(False),  # noqa: FBT003 - a cell
            {"mandatory-or-voluntary--told": "laxer"},
        )
        yield (
            f"{place}.told_when",
            one("after-collection"),
            {f"mandatory-or-voluntary--{moment}": "laxer"},
        )
        yield (
            f"{place}.special",
            said("pupil-country-of-birth"),
            {"ordinary-data-called-special": "misstated", **lists},
        )
        yield (
            f"{place}.personal",
            said("pupil-religion"),
            {"special-category--items": "laxer", **bare, **lists},
        )
        yield (
            f"{place}.personal",
            said("pupil-diet"),
            {"special-category--mixed-items": "undetermined", **lists},
        )
        yield (
            f"{place}.criminal",
            said("staff-dbs-certificate", _NO_OFFENCE[audience]),
            {"criminal-offence-data--items": "misstated", **without_dbs},
        )


_ALL_KINDS = (
    "racial-or-ethnic-origin",
    "political-opinions",
    "religious-or-philosophical-beliefs",
    "trade-union-membership",
    "genetic",
    "biometric-for-identification",
    "health",
    "sex-life",
    "sexual-orientation",
)

_HEALTH = resting(
    "legal-obligation", "staff-health", "staff-dbs-certificate", condition="b", schedule_1=1
)
_BANK = resting("contract", "staff-bank")

WORSE: list[Row] = [
    *_everywhere(),
    ("notices.everyone.controller", None, {"notice-contents--controller": "missing"}),
    ("notices.everyone.purposes", None, {"notice-contents--purposes": "missing"}),
    ("notices.everyone.told_whether", None, {"notice-contents--obligation": "missing"}),
    (
        "notices.everyone.sources",
        said("no-one-else", "governors"),
        {
            "notice-contents--no-other-source": "contradicts-itself",
            "notice-contents--categories": "missing",
        },
    ),
    *(
        (
            f"notices.{audience}.sources",
            said("no-one-else", "governors"),
            {"notice-contents--no-other-source": "contradicts-itself"},
        )
        for audience in AUDIENCES[1:]
    ),
    (
        "notices.visitors.personal",
        said("visitor-dbs"),
        {
            "criminal-offence-data--ordinary": "laxer",
            "criminal-offence-data--dbs": "contradicts-itself",
            "special-category--condition": "undetermined",
            "basis-by-item--lists": "missing",
            "notice-contents--no-other-source": "undetermined",
        },
    ),
    (
        "notices.workforce.special",
        said("staff-dbs-certificate", "staff-health"),
        {
            "criminal-offence-data--special": "misstated",
            "criminal-offence-data--dbs": "contradicts-itself",
        },
    ),
    (
        "notices.looked_after.special",
        said("pupil-safeguarding-concern", "pupil-care-leaver"),
        {"safeguarding-data-called-special": "misstated"},
    ),
    (
        "notices.looked_after.special",
        said("pupil-attendance"),
        {
            "attendance--looked-after": "misstated",
            "attendance--two-texts": "contradicts-itself",
        },
    ),
    (
        "notices.everyone.bases",
        [resting("legal-obligation", because=["statutory-functions"])],
        {"pupil-data-basis--reasons": "misstated"},
    ),
    (
        "notices.pupils.bases",
        [resting("legal-obligation", because=["high-risk-to-pupils"])],
        {
            "pupil-data-basis--reasons": "misstated",
            "special-category--condition": "undetermined",
        },
    ),
    (
        "notices.pupils.bases",
        [resting("public-task", "pupil-name", "pupil-upn")],
        {"special-category--condition": "undetermined", "basis-by-item--lists": "missing"},
    ),
    ("notices.pupils.bases", None, {"pupil-data-basis--stated": "missing"}),
    ("notices.looked_after.bases", None, {"pupil-data-basis--stated": "missing"}),
    *(
        (
            "notices.pupils.bases",
            [
                resting(
                    basis,
                    condition="g",
                    schedule_1=6,
                    purposes=["safeguarding", "pupils-learning"],
                )
            ],
            {"pupil-data-basis--reasons": "misstated"},
        )
        for basis in ("vital-interests", "legitimate-interests")
    ),
    *(
        (
            "notices.pupils.bases",
            [resting(basis, condition="g", schedule_1=6, purposes=["safeguarding"])],
            {"pupil-data-basis--reasons": "undetermined"},
        )
        for basis in ("consent", "contract")
    ),
    (
        "notices.pupils.bases",
        [resting("public-task", condition="d")],
        {"special-category--condition": "undetermined"},
    ),
    (
        "notices.looked_after.bases",
        [resting("contract", because=["law-requires"])],
        {
            "pupil-data-basis--reasons": "misstated",
            "special-category--condition": "undetermined",
        },
    ),
    # Paragraph 8 is about equality between groups, and not open to what article 9(2)(b) is for.
    (
        "notices.looked_after.bases",
        [resting("public-task", condition="b", schedule_1=8)],
        {"special-category--condition": "undetermined"},
    ),
    ("notices.workforce.bases", None, {"notice-contents--lawful-basis": "missing"}),
    (
        "notices.workforce.bases",
        [_HEALTH, _BANK, resting("legal-obligation", "staff-bank")],
        {"basis-by-item--two-bases": "undetermined"},
    ),
    *(
        (
            "notices.workforce.bases",
            [_HEALTH, resting(basis, "staff-bank")],
            # It may be outside the tasks of the school.
            {f"notice-contents--{item}": "missing", "other-data-basis--reasons": "undetermined"},
        )
        for basis, item in (
            ("legitimate-interests", "legitimate-interests"),
            ("recognised-legitimate-interest", "recognised-interest"),
        )
    ),
    (
        "notices.workforce.bases",
        [_HEALTH, _BANK, resting("consent", "staff-bank")],
        {"basis-by-item--consent-too": "contradicts-itself", "employee-consent": "undetermined"},
    ),
    (
        "notices.workforce.bases",
        [{**_HEALTH, "because": ["statutory-functions"]}, _BANK],
        {"other-data-basis--reasons": "misstated"},
    ),
    (
        "notices.workforce.bases",
        [_BANK, resting("consent", "staff-nationality")],
        {
            "employee-consent": "undetermined",
            "special-category--condition": "undetermined",
            "basis-by-item--lists": "missing",
        },
    ),
    (
        "notices.workforce.bases",
        [_BANK, resting("consent", "staff-health", "staff-dbs-certificate", schedule_1=1)],
        {
            "employee-consent": "undetermined",
            "employee-consent--special-category": "undetermined",
            "special-category--condition": "undetermined",
        },
    ),
    ("notices.visitors.bases", None, {"notice-contents--lawful-basis": "missing"}),
    (
        "notices.visitors.bases",
        [resting("legal-obligation", "visitor-name", because=["security-of-people-and-buildings"])],
        {"other-data-basis--reasons": "misstated"},
    ),
    (
        "notices.visitor_checks",
        said("copies-of-identification"),
        {"visitor-checks": "laxer"},
    ),
    ("notices.officer.tasks", said("ensures-compliance"), {"officer--tasks": "misstated"}),
    ("notices.officer.contact", None, {"notice-contents--officer": "missing"}),
    *(
        (
            "notices.guidance",
            [{"guidance": guidance, "edition": edition, "clauses": ["X"]}],
            {f"guidance-edition--{name}": "out-of-date"},
        )
        for guidance, name, edition in (
            ("keeping-children-safe-in-education", "keeping-children-safe", 2025),
            ("working-together-to-safeguard-children", "working-together", 2018),
        )
    ),
    (
        "bases.listed",
        said("public-task", "protection-from-harm"),
        {"grounds--harm": "laxer"},
    ),
    (
        "bases.listed",
        said("public-task", "legitimate-interests"),
        {"grounds--legitimate-interests": "laxer"},
    ),
    ("bases.listed", said("consent"), {"public-task": "contradicts-itself"}),
    ("bases.listed", None, {"pupil-data-basis--stated": "missing"}),
    ("bases.named", said("legitimate-interests"), {"grounds--legitimate-interests": "laxer"}),
    ("bases.mostly", one("legitimate-interests"), {"grounds--legitimate-interests": "laxer"}),
    ("bases.mostly", one("protection-from-harm"), {"grounds--harm": "laxer"}),
    ("bases.mostly", one("consent"), {"public-task": "undetermined"}),
    ("bases.mostly", one("contract"), {"public-task": "undetermined"}),
    ("bases.mostly", one("vital-interests"), {"public-task": "undetermined"}),
    ("bases.needed", one("one"), {"pupil-data-basis--stand-alone": "misstated"}),
    ("scope.media", said("electronic"), {"scope--media": "laxer"}),
    ("scope.location", one("school-premises"), {"scope--location": "laxer"}),
    (
        "definitions.personal_data",
        said("living", "relates-to-person"),
        {"definition--personal-data": "misstated"},
    ),
    (
        "definitions.personal_data",
        said("living", "relates-to-person", "identified"),
        {"definition--personal-data": "misstated"},
    ),
    (
        "definitions.personal_data",
        said("living", "relates-to-person", "identified", "identified-or-identifiable"),
        {"definition--personal-data--two-texts": "contradicts-itself"},
    ),
    ("definitions.examples", said("pupil-sen-status"), {"sen": "contradicts-itself"}),
    (
        "definitions.public_domain",
        said("given-to-anyone-without-reference"),
        {"public-domain": "laxer"},
    ),
    ("definitions.special_traits", said("open-list"), {"special-category--list": "misstated"}),
    (
        "definitions.terms",
        said("processor-may-be-an-employee"),
        {"definitions--terms": "misstated"},
    ),
    (
        "definitions.special_category",
        said("health", "any-biometric", "criminal-offences"),
        {
            "special-category--kinds": "laxer",
            "special-category--beliefs": "misstated",
            "criminal-offence-data--special": "misstated",
            "biometrics": "misstated",
            "sexual-orientation": "misstated",
        },
    ),
    (
        "definitions.special_category",
        said(*(kind for kind in _ALL_KINDS if kind != "health")),
        {"special-category--kinds": "laxer", "special-category--examples": "misstated"},
    ),
    (
        "definitions.special_category",
        said(*_ALL_KINDS[:2], "religious-or-similar-beliefs", *_ALL_KINDS[3:]),
        {"special-category--beliefs": "misstated"},
    ),
    (
        "definitions.special_category",
        said(*_ALL_KINDS, "sexual-health"),
        {"sexual-orientation": "misstated"},
    ),
]
"""One statement changed for the worse, and what the audit must say of it."""

STRICTER: list[tuple[str, object, str]] = []
"""One statement changed for the better."""

LESS: list[tuple[str, object, str]] = [
    ("scope.media", said("electronic", "paper"), "scope--media"),
    ("scope.bound", said("staff"), "scope--people"),
    ("notices.officer.tasks", said("advises"), "officer--tasks"),
    ("notices.visitor_checks", said("signing-in"), "visitor-checks"),
    ("bases.listed", said("public-task"), "grounds--listed"),
    ("bases.needed", one("one-and-a-condition-for-special-category"), "public-task"),
    ("definitions.personal_data", said("fact"), "definition--personal-data--reach"),
    ("definitions.special_category", said("health"), "biometrics"),
    ("definitions.special_traits", said("more-sensitive"), "special-category--list"),
    ("definitions.terms", said("recipient-may-be-processor"), "definitions--terms"),
]
"""Less than the law has, where that is neither better nor worse."""

SEVERITIES = {
    "medium": {
        "special-category--kinds",
        "special-category--items",
        "special-category--condition",
        "criminal-offence-data--ordinary",
        "criminal-offence-data--dbs",
        "pupil-data-basis--stand-alone",
        "pupil-data-basis--reasons",
        "pupil-data-basis--stated",
        "other-data-basis--reasons",
        "basis-by-item--consent-too",
        "notice-contents--purposes",
        "notice-contents--lawful-basis",
    },
    "low": {
        "special-category--beliefs",
        "special-category--mixed-items",
        "special-category--examples",
        "criminal-offence-data--special",
        "attendance--looked-after",
        "attendance--two-texts",
        "sen",
        "definition--personal-data",
        "definition--profiling",
        "definitions--terms",
        "public-domain",
        "scope--media",
        "scope--location",
        "officer--tasks",
        "visitor-checks",
        "guidance-edition--keeping-children-safe",
        "guidance-edition--working-together",
        "grounds--harm",
        "grounds--legitimate-interests",
        "public-task",
        "basis-by-item--two-bases",
        "basis-by-item--lists",
        "notice-contents--legitimate-interests",
        "notice-contents--recognised-interest",
        "mandatory-or-voluntary--told",
        "mandatory-or-voluntary--pupil-moment",
        "mandatory-or-voluntary--moment",
        "notice-contents--controller",
        "notice-contents--officer",
        "notice-contents--categories",
        "notice-contents--obligation",
        "notice-contents--no-other-source",
    },
    "info": {
        "biometrics",
        "sexual-orientation",
        "special-category--list",
        "criminal-offence-data--items",
        "ordinary-data-called-special",
        "safeguarding-data-called-special",
        "definition--personal-data--two-texts",
        "definition--third-party",
        "laws-named",
    },
}
"""How grave each finding is."""

SILENT = {
    "attendance--looked-after",
    "grounds--harm",
    "grounds--legitimate-interests",
    "notice-contents--legitimate-interests",
    "notice-contents--recognised-interest",
    "ordinary-data-called-special",
    "safeguarding-data-called-special",
    "special-category--mixed-items",
}
"""The points on which the lawful policy has nothing."""

NEVER_WORSE = {
    "definition--personal-data--reach",
    "grounds--listed",
    "notice-contents--companions",
    "notice-contents--source",
    "scope--people",
}
"""The points on which no words are wrong."""

ALWAYS_IN_ORDER = {
    "bases.only_listed",
    "notices.companions.explain",
    "notices.companions.where",
    "notices.covers",
    "scope.bound",
    *(f"notices.{audience}.mandatory" for audience in AUDIENCES),
    *(f"notices.{audience}.controller" for audience in AUDIENCES[1:]),
    *(f"notices.{audience}.purposes" for audience in AUDIENCES[1:]),
}
"""Clauses of a finding, or part of what is said of one; by themselves neither is worse."""
