"""What may be asked of whoever asks, in which form they are answered, and what a refusal tells.

When a request may be refused, or a fee charged for it, is ``rights.refusal``, of which the school
bears the burden; how proof of identity moves the month is ``deadlines.relevant-time``.
"""

from datetime import date
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.facts import refusals
from ukschoolgdpr.law.criteria import Clause
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.rules import Entry, Rule
from ukschoolgdpr.law.timelines import Timeline, Version
from ukschoolgdpr.people.competence import GDPR

if TYPE_CHECKING:
    from ukschoolgdpr.people.facts import Requester

# SI 2026/82 reg 2.
_DUAA: Final = date(2026, 2, 5)
# SI 2026/82 reg 4 keeps article 12 as it was for requests received before 5 February 2026.
_RECEIPT: Final = "the day on which the request was received"

_asked: Final = (
    Clause["Requester"](
        "there are reasonable doubts about who is asking",
        UK_GDPR.article(12, 6),
        lambda it: it.reasonable_doubt,
    )
    # Whom the school knows leaves no reasonable doubt.
    & ~Clause["Requester"](
        "the school knows who is asking", UK_GDPR.article(12, 6), lambda it: it.known_to_school
    )
    & Clause["Requester"](
        "what is asked for is necessary to confirm it",
        UK_GDPR.article(12, 6),
        lambda it: it.information_necessary,
    )
)

IDENTITY: Final = Rule(
    id="people.identity",
    title="Asking for information to confirm who is asking",
    versions=Timeline.since(GDPR, _asked, cites=UK_GDPR.article(12, 6)),
)

IDENTITY_DELAY: Final = Rule(
    id="people.identity-delay",
    title="Waiting with a request until it is confirmed who is asking",
    picked_by=_RECEIPT,
    versions=Timeline.since(
        _DUAA,
        _asked
        & ~Clause["Requester"](
            "it has been confirmed who is asking",
            UK_GDPR.article(12, 6, "b"),
            lambda it: it.identity_confirmed,
        ),
        cites=UK_GDPR.article(12, 6, "b"),
    ),
)

FURTHER_COPIES: Final = Rule(
    id="people.further-copies",
    title="A reasonable fee for further copies, based on administrative costs",
    versions=Timeline.since(
        GDPR,
        Clause["Requester"](
            "the data subject asks for further copies",
            UK_GDPR.article(15, 3),
            lambda it: it.further_copies,
        ),
        cites=UK_GDPR.article(15, 3),
    ),
)

ELECTRONIC_FORM: Final = Rule(
    id="people.electronic-form",
    title="Answering an access request in a commonly used electronic form",
    versions=Timeline.since(
        GDPR,
        Clause["Requester"](
            "the request was made by electronic means",
            UK_GDPR.article(15, 3),
            lambda it: it.asked_electronically,
        )
        & ~Clause["Requester"](
            "the data subject asked for another form",
            UK_GDPR.article(15, 3),
            lambda it: it.asked_otherwise,
        ),
        cites=UK_GDPR.article(15, 3),
    ),
)

ORALLY: Final = Rule(
    id="people.orally",
    title="Answering orally",
    versions=Timeline.since(
        GDPR,
        Clause["Requester"](
            "the data subject asked to be told orally",
            UK_GDPR.article(12, 1),
            lambda it: it.asked_orally,
        )
        & Clause["Requester"](
            "the identity of the data subject is proven by other means",
            UK_GDPR.article(12, 1),
            lambda it: it.identity_proven_otherwise,
        ),
        cites=UK_GDPR.article(12, 1),
    ),
)

REFUSAL_REASONS: Final = Entry(
    id="people.refusal-reasons",
    title="What a refusal tells: the reasons",
    versions=refusals.REASONS,
)

REFUSAL_CONTROLLER: Final = Entry(
    id="people.refusal-controller",
    title="What a refusal tells: the complaint to the school",
    versions=refusals.CONTROLLER,
)

REFUSAL_REGULATOR: Final = Entry(
    id="people.refusal-regulator",
    title="What a refusal tells: the complaint to the regulator",
    versions=refusals.REGULATOR,
)

REFUSAL_COURT: Final = Entry(
    id="people.refusal-court",
    title="What a refusal tells: the judicial remedy",
    versions=refusals.COURT,
)

REFUSAL_TIME: Final = Entry(
    id="people.refusal-time",
    title="When a refusal is told",
    picked_by=_RECEIPT,
    versions=Timeline.of(
        Version(
            value="without delay and at the latest within one month of receipt of the request",
            commences=GDPR,
            ceases=_DUAA,
            cites=UK_GDPR.article(12, 4),
        ),
        Version(
            value="without undue delay, and before the end of the applicable time period",
            commences=_DUAA,
            cites=UK_GDPR.article(12, 4),
        ),
    ),
)
