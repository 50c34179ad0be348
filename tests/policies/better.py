"""What makes a policy better than the law asks."""

from tests.policies import worse_consent as consenting
from tests.policies import worse_notices as noticing
from tests.policies import worse_practice as practice
from tests.policies import worse_rights
from tests.policies import worse_sharing as sharing
from tests.policies.stating import one, said

STRICTER: list[tuple[str, object, str]] = [
    ("clock.periods", said("20 days"), "response-period"),
    ("clock.tests", said("none"), "roll-test-day--month-end"),
    ("clock.tests", said("last-day-before-expiry"), "roll-test-day--month-end"),
    ("clock.extension.period", one("1 month"), "extension--length"),
    ("clock.extension.grounds", said("complexity"), "extension--ground"),
    (
        "informing.obtained",
        said("before-use-or-sharing", "within-a-reasonable-period"),
        "indirect-notice-time--before-use",
    ),
    ("informing.obtained_within", one("14 days"), "indirect-notice-time--cap"),
    ("children.online_consent_from", one(16), "online-consent-age"),
    ("fee.grounds", said("further-copies"), "fee--unfounded"),
    ("refusal.grounds", said("manifestly-unfounded"), "refusal--manifestly"),
    ("restriction.uses", said("storage"), "use-while-restricted"),
    *consenting.STRICTER,
    *practice.STRICTER,
    *noticing.STRICTER,
    *worse_rights.STRICTER,
    *sharing.STRICTER,
]
"""One statement changed for the better: its place, what is said there, and the stricter point."""
