"""What makes a policy worse, and what does not, in its words on consent."""

from tests.policies.stating import one, said

_CONDITIONS = (
    "genuine-choice",
    "demonstrable",
    "apart-from-other-matters",
    "accessible",
    "plain-language",
    "controller-named",
    "third-parties-named",
    "purpose-explained",
    "no-detriment",
    "withdrawal-as-easy",
    "withdrawal-told",
    "active-opt-in",
    "no-doubt",
    "every-activity-covered",
    "one-choice-for-each-activity",
    "processing-told",
)


def asked(activity: str, *items: str) -> list[dict[str, object]]:
    return [{"activity": activity, "of": "parent", "items": list(items), "clauses": ["X"]}]


WORSE: list[tuple[str, object, dict[str, str]]] = [
    ("consent.role", said("the-default-for-sharing"), {"role-of-consent--ground": "misstated"}),
    (
        "consent.role",
        said("not-always-needed", "what-the-rights-mostly-follow-from"),
        {"role-of-consent--rights-trigger": "misstated"},
    ),
    *(
        (
            "consent.conditions",
            said(*(other for other in _CONDITIONS if other != word)),
            {"consent-conditions": "laxer"},
        )
        for word in _CONDITIONS
        if word != "one-choice-for-each-activity"
    ),
    (
        "consent.asked",
        asked("photographs-for-website-or-school"),
        {"consent-asked--grouped": "contradicts-itself"},
    ),
    (
        "consent.asked",
        asked("school-visits", "pupil-medical-condition"),
        {"consent-asked--special": "undetermined"},
    ),
    ("consent.manners", said("signature", "opt-out-box"), {"consent-manners": "laxer"}),
    ("consent.manners", said("silence"), {"consent-manners": "laxer"}),
    *(
        (
            "consent.record",
            said(
                *(other for other in ("who", "when", "how", "what-they-were-told") if other != word)
            ),
            {"consent-record": "laxer"},
        )
        for word in ("who", "when", "how", "what-they-were-told")
    ),
    ("consent.withdrawal", said("not-possible"), {"consent-withdrawal": "laxer"}),
    (
        "consent.withdrawal",
        said("at-any-time", "taken-off-the-list-of-consents"),
        {"consent-withdrawal--evidence": "contradicts-itself"},
    ),
    (
        "consent.upkeep",
        said("old-consents-may-be-reviewed", "reviewed-regularly"),
        {"consent-upkeep": "laxer"},
    ),
    ("consent.rights", said("withdrawal", "objection"), {"consent-rights": "overstated"}),
    (
        "consent.online",
        said("own-after-13", "parent-s-under-13", "counselling-excepted"),
        {"online-consent-age--two-texts": "contradicts-itself"},
    ),
    (
        "consent.online",
        said("own-from-13", "parent-s-under-13"),
        {"online-consent-age--counselling": "misstated"},
    ),
    (
        "consent.online",
        said("verification-considered"),
        {"online-consent-age--verification": "laxer"},
    ),
    (
        "notices.pupils.bases",
        [
            {
                "basis": "public-task",
                "items": ["pupil-name", "pupil-attendance"],
                "because": ["statutory-functions"],
                "clauses": ["X"],
            },
            {
                "basis": "public-task",
                "items": ["pupil-ethnicity", "pupil-medical-condition"],
                "condition": "g",
                "schedule_1": 6,
                "clauses": ["X"],
            },
            {"basis": "legal-obligation", "items": ["pupil-photo-id"], "clauses": ["X"]},
        ],
        {"pupil-images--basis": "contradicts-itself", "basis-by-item--lists": "missing"},
    ),
]

STRICTER: list[tuple[str, object, str]] = [
    ("consent.refused", one("no-other-basis"), "consent-refused"),
    (
        "consent.conditions",
        said(*_CONDITIONS, "no-imbalance", "options-of-equal-weight"),
        "consent-conditions--further",
    ),
    ("pictures.rules", said("consent-always"), "pupil-images--consent-always"),
    ("pictures.rules", said("staff-otherwise-by-explicit-consent"), "images--staff"),
]

LESS: list[tuple[str, object, str]] = [
    ("consent.manners", said("clear-action"), "consent-manners"),
    ("consent.withdrawal", said("by-contacting-the-school"), "consent-withdrawal"),
    ("consent.rights", said("rectification"), "consent-rights"),
    ("consent.role", said("for-automated-decisions"), "role-of-consent--ground"),
    (
        "consent.record",
        said("who", "when", "how", "what-they-were-told"),
        "consent-record--further",
    ),
    ("consent.online", said("own-from-13"), "online-consent-age--two-texts"),
    ("consent.upkeep", said("refreshed-at-intervals"), "consent-upkeep--reviews"),
]

SEVERITIES = {
    "high": {"consent-withdrawal"},
    "medium": {
        "role-of-consent--ground",
        "consent-conditions",
        "consent-manners",
        "consent-record",
    },
    "low": {
        "role-of-consent--rights-trigger",
        "consent-withdrawal--evidence",
        "consent-upkeep",
        "consent-rights",
        "consent-asked--special",
        "consent-asked--grouped",
        "online-consent-age--two-texts",
        "online-consent-age--counselling",
        "online-consent-age--verification",
        "pupil-images--basis",
    },
    "info": set(),
}

NEVER_WORSE = {
    "consent-refused",
    "consent-asked",
    "consent-conditions--further",
    "consent-record--further",
    "consent-upkeep--reviews",
    "online-consent-age--children",
    "pupil-images--consent-always",
    "images--staff",
    "images",
}
"""Points on which whatever a policy says is in order."""

ALWAYS_IN_ORDER = {
    "consent.alternatives",
    "consent.refused",
    "consent.steps",
    "pictures.rules",
}
