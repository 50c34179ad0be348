"""When each lawful basis is open to a purpose.

Held here: UK GDPR article 6(1) with 6(3), 6(5) and Annex 1, and DPA 2018 section 7 on who is a
public authority. Left out: when consent is valid, special category and criminal offence data,
and the re-use of data for another purpose. Each rule says whether its basis could be chosen, not
which of several is the best.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from ukschoolgdpr.facts.processing import Purpose, public_authority
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe, clause
from ukschoolgdpr.law.instruments import DPA_2018, UK_GDPR
from ukschoolgdpr.law.rules import Decision, Rule
from ukschoolgdpr.law.timelines import Timeline, Version
from ukschoolgdpr.vocabulary import LawfulBasis

_GDPR: Final = date(2018, 5, 25)
# DUAA 2025 s 72, but for its subsection (3), through SI 2025/904 reg 2(b).
_INTERNATIONAL_LAW: Final = date(2025, 8, 20)
# DUAA 2025 s 70 and Sch 4, through SI 2026/82 reg 2.
_DUAA: Final = date(2026, 2, 5)


def _necessary(point: str) -> Clause[Purpose]:
    cites = UK_GDPR.article(6, 1, point)
    return Clause("it is necessary for that purpose", cites, lambda purpose: purpose.necessary)


@clause(
    "the data subject has consented to it for specific purposes", cites=UK_GDPR.article(6, 1, "a")
)
def consented(purpose: Purpose) -> Maybe:
    return purpose.consented


CONSENT: Final = Rule(
    id="lawful_bases.consent",
    title="Consent",
    versions=Timeline.since(_GDPR, consented, cites=UK_GDPR.article(6, 1, "a")),
)


@clause(
    "it performs a contract to which the data subject is party", cites=UK_GDPR.article(6, 1, "b")
)
def performs_contract(purpose: Purpose) -> Maybe:
    return purpose.performs_contract


@clause(
    "it takes steps before a contract, at the request of the data subject",
    cites=UK_GDPR.article(6, 1, "b"),
)
def precedes_contract(purpose: Purpose) -> Maybe:
    return purpose.precedes_contract


CONTRACT: Final = Rule(
    id="lawful_bases.contract",
    title="Contract",
    versions=Timeline.since(
        _GDPR,
        _necessary("b") & (performs_contract | precedes_contract),
        cites=UK_GDPR.article(6, 1, "b"),
    ),
)


@clause("it complies with an obligation on the controller", cites=UK_GDPR.article(6, 1, "c"))
def legal_obligation(purpose: Purpose) -> Maybe:
    return purpose.legal_obligation


@clause("the obligation arises from a contract", cites=UK_GDPR.article(6, 1, "c"))
def obligation_contractual(purpose: Purpose) -> Maybe:
    return purpose.obligation_contractual


@clause("domestic law lays the obligation down", cites=UK_GDPR.article(6, 3))
def obligation_in_domestic_law(purpose: Purpose) -> Maybe:
    return purpose.obligation_in_domestic_law


LEGAL_OBLIGATION: Final = Rule(
    id="lawful_bases.legal-obligation",
    title="Legal obligation",
    versions=Timeline.since(
        _GDPR,
        _necessary("c") & legal_obligation & ~obligation_contractual & obligation_in_domestic_law,
        cites=UK_GDPR.article(6, 1, "c"),
    ),
)


@clause("it protects someone's vital interests", cites=UK_GDPR.article(6, 1, "d"))
def vital_interests(purpose: Purpose) -> Maybe:
    return purpose.vital_interests


VITAL_INTERESTS: Final = Rule(
    id="lawful_bases.vital-interests",
    title="Vital interests",
    versions=Timeline.since(
        _GDPR,
        _necessary("d") & vital_interests,
        cites=UK_GDPR.article(6, 1, "d"),
    ),
)


@clause("it is for a task carried out in the public interest", cites=UK_GDPR.article(6, 1, "e"))
def public_interest_task(purpose: Purpose) -> Maybe:
    return purpose.public_interest_task


@clause("that task is one of the controller", cites=UK_GDPR.article(6, 1, "e"))
def task_of_controller(purpose: Purpose) -> Maybe:
    return purpose.task_of_controller


@clause(
    "it is in the exercise of official authority vested in the controller",
    cites=UK_GDPR.article(6, 1, "e"),
)
def official_authority(purpose: Purpose) -> Maybe:
    return purpose.official_authority


@clause("domestic law lays down the basis of the task or authority", cites=UK_GDPR.article(6, 3))
def task_in_domestic_law(purpose: Purpose) -> Maybe:
    return purpose.task_in_domestic_law


@clause(
    "relevant international law lays down the basis of the task or authority",
    cites=DPA_2018.section("9A"),
)
def task_in_international_law(purpose: Purpose) -> Maybe:
    return purpose.task_in_international_law


_necessary_for_task: Final = _necessary("e")
_in_law: Final = task_in_domestic_law | task_in_international_law

PUBLIC_TASK: Final = Rule(
    id="lawful_bases.public-task",
    title="Public task",
    versions=Timeline.of(
        Version(
            value=_necessary_for_task
            & (public_interest_task | official_authority)
            & task_in_domestic_law,
            commences=_GDPR,
            ceases=_INTERNATIONAL_LAW,
            cites=UK_GDPR.article(6, 1, "e"),
        ),
        Version(
            value=_necessary_for_task & (public_interest_task | official_authority) & _in_law,
            commences=_INTERNATIONAL_LAW,
            ceases=_DUAA,
            cites=UK_GDPR.article(6, 1, "e"),
        ),
        Version(
            value=_necessary_for_task
            & ((public_interest_task & task_of_controller) | official_authority)
            & _in_law,
            commences=_DUAA,
            cites=UK_GDPR.article(6, 1, "e"),
        ),
    ),
)


@clause(
    "it discloses data to another person in response to that person's request",
    cites=UK_GDPR.annex(1, 1, "a"),
)
def disclosure_on_request(purpose: Purpose) -> Maybe:
    return purpose.disclosure_on_request


@clause(
    "the request states that the data are needed for a public task with a basis in law",
    cites=UK_GDPR.annex(1, 1, "b"),
)
def request_states_public_task(purpose: Purpose) -> Maybe:
    return purpose.request_states_public_task


@clause("it safeguards national security", cites=UK_GDPR.annex(1, 2, "a"))
def national_security(purpose: Purpose) -> Maybe:
    return purpose.national_security


@clause("it protects public security", cites=UK_GDPR.annex(1, 2, "b"))
def public_security(purpose: Purpose) -> Maybe:
    return purpose.public_security


@clause("it is for defence", cites=UK_GDPR.annex(1, 2, "c"))
def defence(purpose: Purpose) -> Maybe:
    return purpose.defence


@clause("it responds to an emergency", cites=UK_GDPR.annex(1, 3))
def emergency(purpose: Purpose) -> Maybe:
    return purpose.emergency


@clause("it detects, investigates or prevents crime", cites=UK_GDPR.annex(1, 5, "a"))
def crime(purpose: Purpose) -> Maybe:
    return purpose.crime


@clause("it apprehends or prosecutes offenders", cites=UK_GDPR.annex(1, 5, "b"))
def offenders(purpose: Purpose) -> Maybe:
    return purpose.offenders


@clause(
    "it protects someone from neglect or physical, mental or emotional harm",
    cites=UK_GDPR.annex(1, 7),
)
def protects_from_harm(purpose: Purpose) -> Maybe:
    return purpose.protects_from_harm


@clause("it protects someone's physical, mental or emotional well-being", cites=UK_GDPR.annex(1, 7))
def protects_well_being(purpose: Purpose) -> Maybe:
    return purpose.protects_well_being


@clause("whoever is protected is aged under 18", cites=UK_GDPR.annex(1, 7))
def under_18(purpose: Purpose) -> Maybe:
    return purpose.under_18


@clause("whoever is protected is aged 18 or over and at risk", cites=UK_GDPR.annex(1, 7))
def adult_at_risk(purpose: Purpose) -> Maybe:
    return purpose.adult_at_risk


@clause(
    "the school processes the data in the performance of its tasks", cites=UK_GDPR.article(6, 1)
)
def performing_tasks(purpose: Purpose) -> Maybe:
    return purpose.performing_tasks


# Article 6(1), second subparagraph; a body outside its tasks is none (DPA 2018 s 7(2)).
_authority: Final[Criterion[Purpose]] = public_authority
_authority_at_its_tasks: Final = _authority & performing_tasks

RECOGNISED_LEGITIMATE_INTEREST: Final = Rule(
    id="lawful_bases.recognised-legitimate-interest",
    title="Recognised legitimate interest",
    versions=Timeline.since(
        _DUAA,
        _necessary("ea")
        & (
            (disclosure_on_request & request_states_public_task)
            | national_security
            | public_security
            | defence
            | emergency
            | crime
            | offenders
            | ((protects_from_harm | protects_well_being) & (under_18 | adult_at_risk))
        )
        & ~_authority_at_its_tasks,
        cites=UK_GDPR.article(6, 1, "ea"),
    ),
)


@clause(
    "it pursues a legitimate interest of the controller or a third party",
    cites=UK_GDPR.article(6, 1, "f"),
)
def legitimate_interest(purpose: Purpose) -> Maybe:
    return purpose.legitimate_interest


@clause(
    "the interests, rights or freedoms of the data subject override that interest",
    cites=UK_GDPR.article(6, 1, "f"),
)
def overridden(purpose: Purpose) -> Maybe:
    return purpose.overridden


LEGITIMATE_INTERESTS: Final = Rule(
    id="lawful_bases.legitimate-interests",
    title="Legitimate interests",
    versions=Timeline.since(
        _GDPR,
        _necessary("f") & legitimate_interest & ~overridden & ~_authority_at_its_tasks,
        cites=UK_GDPR.article(6, 1, "f"),
    ),
)

RULES: Final[Mapping[LawfulBasis, Rule[Purpose]]] = {
    LawfulBasis.CONSENT: CONSENT,
    LawfulBasis.CONTRACT: CONTRACT,
    LawfulBasis.LEGAL_OBLIGATION: LEGAL_OBLIGATION,
    LawfulBasis.VITAL_INTERESTS: VITAL_INTERESTS,
    LawfulBasis.PUBLIC_TASK: PUBLIC_TASK,
    LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST: RECOGNISED_LEGITIMATE_INTEREST,
    LawfulBasis.LEGITIMATE_INTERESTS: LEGITIMATE_INTERESTS,
}
"""The rule of each point of article 6(1), in its order."""


def open_bases(purpose: Purpose, *, as_of: date) -> tuple[Decision, ...]:
    """Decide of each lawful basis whether it is open to the purpose, in the order of article 6(1).

    Args:
        purpose: what is known of it.
        as_of: the day whose law is meant.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, art 6(1).

    Example:
        >>> from ukschoolgdpr.facts.processing import School
        >>> from ukschoolgdpr.law.nations import Nation
        >>> from ukschoolgdpr.vocabulary import SchoolKind
        >>> lessons = Purpose(
        ...     school=School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND),
        ...     performing_tasks=True,
        ... )
        >>> print(open_bases(lessons, as_of=date(2026, 9, 1))[-1].explain())
        lawful_bases.legitimate-interests does not apply (law as at 2026-09-01)
          met: the school is an academy in England [FOIA 2000, Sch 1 para 52A]
          met: the school processes the data in the performance of its tasks [UK GDPR, art 6(1)]
    """
    return tuple(rule.decide(purpose, as_of=as_of) for rule in RULES.values())


ENTRIES: Final = tuple(RULES.values())
"""Every entry of this module."""
