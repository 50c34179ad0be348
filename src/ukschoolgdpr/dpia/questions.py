"""What impact assessments ask: one wording for each fact; the limb that asks makes a clause."""

from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Final, TypeAlias

from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe
from ukschoolgdpr.vocabulary import LawfulBasis

if TYPE_CHECKING:
    from ukschoolgdpr.dpia.facts import Operation

Asked: TypeAlias = Callable[[Citation], Clause["Operation"]]
Test: TypeAlias = Criterion["Operation"]


def _asks(text: str, met: Callable[["Operation"], Maybe]) -> Asked:
    def clause(cites: Citation) -> Clause["Operation"]:
        return Clause(text, cites, met)

    return clause


def based_on(text: str, *bases: LawfulBasis) -> Asked:
    """Ask whether the lawful basis is one of some."""
    return _asks(
        f"its lawful basis is {text}",
        lambda it: None if it.lawful_basis is None else it.lawful_basis in bases,
    )


high_risk: Final = _asks(
    "this type of processing is likely to result in a high risk", lambda it: it.high_risk
)
new_to_school: Final = _asks("it is a project new to the school", lambda it: it.new_to_school)
large_scale: Final = _asks("it is on a large scale", lambda it: it.large_scale)
evaluates: Final = _asks("it evaluates or scores personal aspects", lambda it: it.evaluates)
profiling: Final = _asks("it profiles people", lambda it: it.profiling)
extensive: Final = _asks("the evaluation is systematic and extensive", lambda it: it.extensive)
automated_evaluation: Final = _asks(
    "the evaluation is based on automated processing", lambda it: it.automated_evaluation
)
automated_decision: Final = _asks(
    "decisions rest on automated decision-making, if only in part",
    lambda it: it.automated_decision,
)
legal_effect: Final = _asks(
    "decisions based on it produce legal effects for people", lambda it: it.legal_effect
)
similar_effect: Final = _asks(
    "decisions based on it affect people in a similarly significant way",
    lambda it: it.similar_effect,
)
special_category: Final = _asks("it is of special category data", lambda it: it.special_category)
criminal_offence: Final = _asks(
    "it is of data on criminal convictions and offences", lambda it: it.criminal_offence
)
highly_personal: Final = _asks(
    "the data are otherwise of a highly personal nature", lambda it: it.highly_personal
)
systematic_monitoring: Final = _asks(
    "it monitors people systematically", lambda it: it.systematic_monitoring
)
publicly_accessible: Final = _asks(
    "what is monitored is a publicly accessible area", lambda it: it.publicly_accessible
)
matching: Final = _asks("it combines or matches data from several sources", lambda it: it.matching)
innovative: Final = _asks(
    "it uses innovative technology, or technology in a novel way", lambda it: it.innovative
)
prevents_right: Final = _asks(
    "it keeps people from exercising a right or using a service or a contract",
    lambda it: it.prevents_right,
)
about_children: Final = _asks("it is of data about children", lambda it: it.about_children)
about_employees: Final = _asks("it is of data about employees", lambda it: it.about_employees)
about_vulnerable: Final = _asks(
    "it is of data about other vulnerable people", lambda it: it.about_vulnerable
)
access_decision: Final = _asks(
    "it decides on access to a product, service, opportunity or benefit",
    lambda it: it.access_decision,
)
biometric_identification: Final = _asks(
    "it is of biometric data, to identify someone uniquely",
    lambda it: it.biometric_identification,
)
genetic: Final = _asks("it is of genetic data", lambda it: it.genetic)
own_clinician: Final = _asks(
    "the person's own clinician processes them for their care", lambda it: it.own_clinician
)
not_from_data_subject: Final = _asks(
    "the data were not obtained from the people themselves", lambda it: it.not_from_data_subject
)
informing_disproportionate: Final = _asks(
    "they get no notice, as that is impossible or a disproportionate effort",
    lambda it: it.informing_disproportionate,
)
tracking: Final = _asks("it tracks where people are or how they behave", lambda it: it.tracking)
marketing: Final = _asks("it is for marketing", lambda it: it.marketing)
online_service_to_children: Final = _asks(
    "it is for online services offered to children directly",
    lambda it: it.online_service_to_children,
)
physical_harm: Final = _asks(
    "a breach of the data could endanger someone's physical health or safety",
    lambda it: it.physical_harm,
)
reasons_recorded: Final = _asks(
    "the school has recorded why it judges that no high risk is likely",
    lambda it: it.reasons_recorded,
)


def one_of(tests: tuple[Test, ...]) -> Test:
    """Ask for one test at least."""
    return reduce(or_, tests)


def two_of(tests: tuple[Test, ...]) -> Test:
    """Ask for two tests at least: one in each half, or two in either."""
    middle = len(tests) // 2
    halves = tests[:middle], tests[middle:]
    within = (two_of(half) for half in halves if len(half) > 1)
    return one_of((one_of(halves[0]) & one_of(halves[1]), *within))


def criteria(cites: Callable[[int], Citation]) -> tuple[Test, ...]:
    """Ask for each of the nine criteria of the guidelines, in their order.

    Args:
        cites: what is cited for a criterion, by its number.
    """
    evaluation, decision, monitoring, sensitive, scale, matched, who, novel, barring = (
        cites(number) for number in range(1, 10)
    )
    return (
        evaluates(evaluation) | profiling(evaluation),
        automated_decision(decision) & (legal_effect(decision) | similar_effect(decision)),
        systematic_monitoring(monitoring),
        special_category(sensitive) | criminal_offence(sensitive) | highly_personal(sensitive),
        large_scale(scale),
        matching(matched),
        about_children(who) | about_employees(who) | about_vulnerable(who),
        innovative(novel),
        prevents_right(barring),
    )


basis_in_domestic_law: Final = _asks(
    "it has a legal basis in domestic law", lambda it: it.basis_in_domestic_law
)
law_regulates_operation: Final = _asks(
    "that law regulates the operation specifically", lambda it: it.law_regulates_operation
)
law_was_assessed: Final = _asks(
    "an impact assessment was carried out as that law was adopted",
    lambda it: it.law_was_assessed,
)
assessment_called_for: Final = _asks(
    "an assessment before the processing is called for all the same",
    lambda it: it.assessment_called_for,
)
