"""The duties of articles 33 and 34, and what they rest on, in the order of the articles."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.breaches.vocabulary import Capacity
from ukschoolgdpr.law.citations import Citation, Provision
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe, clause
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Timeline, Version

if TYPE_CHECKING:
    from ukschoolgdpr.breaches.facts import Breach

_GDPR: Final = date(2018, 5, 25)
# DUAA 2025 s 67 put a number before the definitions of article 4, through SI 2026/82 reg 2.
_RENUMBERED: Final = date(2026, 2, 5)

_article: Final = UK_GDPR.article


def personal_data_breach(cites: Citation) -> Criterion["Breach"]:
    """Ask for a personal data breach, as its definition has it."""

    def asks(text: str, met: Callable[["Breach"], Maybe]) -> Clause["Breach"]:
        return Clause(text, cites, met)

    return (
        asks("the data are personal data", lambda it: it.personal_data)
        & asks("security was breached", lambda it: it.security_breached)
        & (
            (
                (
                    asks("it was accidental", lambda it: it.accidental)
                    | asks("it was unlawful", lambda it: it.unlawful)
                )
                & (
                    asks("the data were destroyed", lambda it: it.destroyed)
                    | asks("the data were lost, if only for a time", lambda it: it.lost)
                    | asks("the data were altered", lambda it: it.altered)
                )
            )
            | (
                asks("nobody had authorised it", lambda it: it.unauthorised)
                & (
                    asks("the data were disclosed", lambda it: it.disclosed)
                    | asks("somebody had access to the data", lambda it: it.accessed)
                )
            )
        )
    )


def _acts(text: str, *capacities: Capacity, cites: Citation) -> Clause["Breach"]:
    def met(breach: "Breach") -> Maybe:
        return None if breach.acting_as is None else breach.acting_as in capacities

    return Clause(text, cites, met)


def _controller(cites: Citation) -> Clause["Breach"]:
    # Each of joint controllers is a controller (article 26(1)).
    return _acts(
        "the school is a controller, alone or jointly",
        Capacity.CONTROLLER,
        Capacity.JOINT_CONTROLLER,
        cites=cites,
    )


def _duty(word: str, title: str, test: Criterion["Breach"], cites: Provision) -> Rule["Breach"]:
    """Make a rule on a personal data breach, as it was defined at the time."""
    return Rule(
        id=f"breaches.{word}",
        title=title,
        versions=Timeline.of(
            Version(
                value=personal_data_breach(_article(4, 12)) & test,
                commences=_GDPR,
                ceases=_RENUMBERED,
                cites=cites,
            ),
            Version(
                value=personal_data_breach(_article(4, 1, 12)) & test,
                commences=_RENUMBERED,
                cites=cites,
            ),
        ),
    )


def _contents(word: str, title: str, test: Criterion["Breach"], cites: Provision) -> Rule["Breach"]:
    return Rule(
        id=f"breaches.{word}", title=title, versions=Timeline.since(_GDPR, test, cites=cites)
    )


PERSONAL_DATA_BREACH: Final = Rule(
    id="breaches.personal-data-breach",
    title="Personal data breach",
    versions=Timeline.of(
        Version(
            value=personal_data_breach(_article(4, 12)),
            commences=_GDPR,
            ceases=_RENUMBERED,
            cites=_article(4, 12),
        ),
        Version(
            value=personal_data_breach(_article(4, 1, 12)),
            commences=_RENUMBERED,
            cites=_article(4, 1, 12),
        ),
    ),
)


JOINT_ARRANGEMENT: Final = _duty(
    "joint-arrangement",
    "Leaving to the arrangement of joint controllers which of them tells whom",
    _acts("the school is a joint controller", Capacity.JOINT_CONTROLLER, cites=_article(26, 1)),
    _article(26, 1),
)


def high_risk(cites: Citation) -> Clause["Breach"]:
    """Ask for a high risk."""
    return Clause("it is likely to result in a high risk to people", cites, lambda it: it.high_risk)


@clause("it is unlikely to result in a risk to people", cites=_article(33, 1))
def risk_unlikely(breach: "Breach") -> Maybe:
    return breach.risk_unlikely


# A high risk is a risk, so whoever judges the one has judged the other.
_risk: Final = high_risk(_article(33, 1)) | ~risk_unlikely
_to_regulator: Final = _controller(_article(33, 1)) & _risk

REGULATOR: Final = _duty("regulator", "Telling the regulator", _to_regulator, _article(33, 1))


@clause("the regulator is told later than 72 hours after awareness", cites=_article(33, 1))
def past_72_hours(breach: "Breach") -> Maybe:
    return breach.past_72_hours


REASONS_FOR_DELAY: Final = _duty(
    "reasons-for-delay",
    "Giving the regulator the reasons for a delay",
    _to_regulator & past_72_hours,
    _article(33, 1),
)


@clause("it happened at a processor of the school", cites=_article(33, 2))
def at_processor(breach: "Breach") -> Maybe:
    return breach.at_processor


CONTROLLER: Final = _duty(
    "controller",
    "Telling the controller, as a processor",
    _acts("the school is the processor", Capacity.PROCESSOR, cites=_article(33, 2)) | at_processor,
    _article(33, 2),
)


def _told(text: str, met: Callable[["Breach"], Maybe]) -> Callable[[Provision], Clause["Breach"]]:
    def asked(cites: Provision) -> Clause["Breach"]:
        return Clause(text, cites, met)

    return asked


_nature: Final = _told("it describes the nature of the breach", lambda it: it.tells_nature)
_numbers: Final = _told(
    "it gives the kinds and rough numbers of people and of records, where possible",
    lambda it: it.tells_numbers,
)
_contact: Final = _told(
    "it gives the data protection officer or another contact point", lambda it: it.tells_contact
)
_consequences: Final = _told(
    "it describes the likely consequences", lambda it: it.tells_consequences
)
_measures: Final = _told(
    "it describes the measures taken or proposed", lambda it: it.tells_measures
)
_plainly: Final = _told("it is in clear and plain language", lambda it: it.tells_plainly)

NOTIFICATION: Final = _contents(
    "notification",
    "What the regulator is told",
    _nature(_article(33, 3, "a"))
    & _numbers(_article(33, 3, "a"))
    & _contact(_article(33, 3, "b"))
    & _consequences(_article(33, 3, "c"))
    & _measures(_article(33, 3, "d")),
    _article(33, 3),
)


@clause("the information cannot all be given at the same time", cites=_article(33, 4))
def in_pieces(breach: "Breach") -> Maybe:
    return breach.in_pieces


PHASES: Final = _duty(
    "phases",
    "Telling the regulator in phases, without undue further delay",
    _to_regulator & in_pieces,
    _article(33, 4),
)

RECORD: Final = _duty("record", "Documenting it", _controller(_article(33, 5)), _article(33, 5))

RECORD_CONTENTS: Final = _contents(
    "record-contents",
    "What the record shows",
    _told("it has the facts of the breach", lambda it: it.records_facts)(_article(33, 5))
    & _told("it has the effects", lambda it: it.records_effects)(_article(33, 5))
    & _told("it has the remedial action taken", lambda it: it.records_action)(_article(33, 5)),
    _article(33, 5),
)


@clause("the data are unintelligible to whoever has them", cites=_article(34, 3, "a"))
def unintelligible(breach: "Breach") -> Maybe:
    return breach.unintelligible


@clause("later measures make the high risk unlikely to materialise", cites=_article(34, 3, "b"))
def risk_averted(breach: "Breach") -> Maybe:
    return breach.risk_averted


@clause("telling each would involve a disproportionate effort", cites=_article(34, 3, "c"))
def disproportionate_effort(breach: "Breach") -> Maybe:
    return breach.disproportionate_effort


_to_people: Final = (
    _controller(_article(34, 1)) & high_risk(_article(34, 1)) & ~unintelligible & ~risk_averted
)

PEOPLE: Final = _duty(
    "people",
    "Telling the people concerned",
    _to_people & ~disproportionate_effort,
    _article(34, 1),
)

COMMUNICATION: Final = _contents(
    "communication",
    "What the people concerned are told",
    _plainly(_article(34, 2))
    & _nature(_article(34, 2))
    & _contact(_article(33, 3, "b"))
    & _consequences(_article(33, 3, "c"))
    & _measures(_article(33, 3, "d")),
    _article(34, 2),
)

PUBLIC: Final = _duty(
    "public",
    "Telling them by a public communication or the like instead",
    _to_people & disproportionate_effort,
    _article(34, 3, "c"),
)


@clause("the people concerned have been told", cites=_article(34, 4))
def people_told(breach: "Breach") -> Maybe:
    return breach.people_told


@clause("the regulator requires that they are told", cites=_article(34, 4))
def regulator_requires(breach: "Breach") -> Maybe:
    return breach.regulator_requires


PEOPLE_ORDERED: Final = _duty(
    "people-ordered",
    "Telling the people concerned because the regulator requires it",
    _controller(_article(34, 4)) & ~people_told & regulator_requires,
    _article(34, 4),
)

ENTRIES: Final = (
    PERSONAL_DATA_BREACH,
    JOINT_ARRANGEMENT,
    REGULATOR,
    REASONS_FOR_DELAY,
    CONTROLLER,
    NOTIFICATION,
    PHASES,
    RECORD,
    RECORD_CONTENTS,
    PEOPLE,
    COMMUNICATION,
    PUBLIC,
    PEOPLE_ORDERED,
)
"""Every entry of this module."""
