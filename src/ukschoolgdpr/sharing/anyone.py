"""What reaches any recipient and any data: another law, a court, consent, another lawful basis."""

from datetime import date
from typing import Final

from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.sharing import questions as ask
from ukschoolgdpr.sharing.gateways import Effect, Step, gateway, written
from ukschoolgdpr.vocabulary import LawfulBasis

_GDPR: Final = date(2018, 5, 25)

REQUIRED: Final = gateway(
    "required",
    "What a court or another enactment requires",
    Effect.MANDATORY,
    written(
        UK_GDPR.article(6, 3),
        ask.court_ordered(UK_GDPR.article(6, 3)) | ask.required_by_law(UK_GDPR.article(6, 3)),
        commences=_GDPR,
    ),
    steps=(Step("keep the order, or note the provision", UK_GDPR.article(5, 2)),),
)

FORBIDDEN: Final = gateway(
    "forbidden",
    "What a court or another enactment forbids",
    Effect.PROHIBITED,
    written(
        UK_GDPR.article(5, 1, "a"),
        ask.forbidden_by_law(UK_GDPR.article(5, 1, "a")),
        commences=_GDPR,
    ),
    steps=(
        Step(
            "where one law obliges and another forbids, take advice before anything is given",
            UK_GDPR.article(5, 1, "a"),
        ),
    ),
)

OTHER_BASIS: Final = gateway(
    "other-basis",
    "Another lawful basis",
    Effect.PERMISSIVE,
    written(UK_GDPR.article(6, 1), ask.other_basis(UK_GDPR.article(6, 1)), commences=_GDPR),
)

CONSENT: Final = gateway(
    "consent",
    "Consent to the disclosure",
    Effect.PERMISSIVE,
    written(UK_GDPR.article(6, 1, "a"), ask.consented(UK_GDPR.article(6, 1, "a")), commences=_GDPR),
    basis=LawfulBasis.CONSENT,
)

ENTRIES: Final = (REQUIRED, FORBIDDEN, OTHER_BASIS, CONSENT)
"""Every gateway of this module."""
