"""How an assessment is made: contents, advice, views, review, and consulting the regulator."""

from datetime import date
from typing import Final

from ukschoolgdpr.dpia import questions as ask
from ukschoolgdpr.dpia.facts import Operation
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Criterion, Maybe, clause
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Timeline
from ukschoolgdpr.vocabulary import LawfulBasis

_GDPR: Final = date(2018, 5, 25)

_article: Final = UK_GDPR.article


def _rule(word: str, title: str, value: Criterion[Operation], cites: Provision) -> Rule[Operation]:
    return Rule(id=f"dpia.{word}", title=title, versions=Timeline.since(_GDPR, value, cites=cites))


@clause("it describes the operations systematically", cites=_article(35, 7, "a"))
def describes_operations(operation: Operation) -> Maybe:
    return operation.describes_operations


@clause("it describes their purposes", cites=_article(35, 7, "a"))
def describes_purposes(operation: Operation) -> Maybe:
    return operation.describes_purposes


@clause("it describes the legitimate interest pursued", cites=_article(35, 7, "a"))
def describes_interest(operation: Operation) -> Maybe:
    return operation.describes_interest


@clause("it assesses the necessity of the operations", cites=_article(35, 7, "b"))
def assesses_necessity(operation: Operation) -> Maybe:
    return operation.assesses_necessity


@clause("it assesses the proportionality of the operations", cites=_article(35, 7, "b"))
def assesses_proportionality(operation: Operation) -> Maybe:
    return operation.assesses_proportionality


@clause("it assesses the risks to the people", cites=_article(35, 7, "c"))
def assesses_risks(operation: Operation) -> Maybe:
    return operation.assesses_risks


@clause("it states the measures against the risks", cites=_article(35, 7, "d"))
def states_measures(operation: Operation) -> Maybe:
    return operation.states_measures


@clause("it states how compliance is to be demonstrated", cites=_article(35, 7, "d"))
def states_compliance(operation: Operation) -> Maybe:
    return operation.states_compliance


_interest: Final = ask.based_on("legitimate interests", LawfulBasis.LEGITIMATE_INTERESTS)

CONTENTS: Final = _rule(
    "contents",
    "What an assessment contains",
    describes_operations
    & describes_purposes
    & (~_interest(_article(35, 7, "a")) | describes_interest)
    & assesses_necessity
    & assesses_proportionality
    & assesses_risks
    & states_measures
    & states_compliance,
    _article(35, 7),
)


@clause("the school has designated a data protection officer", cites=_article(35, 2))
def officer_designated(operation: Operation) -> Maybe:
    return operation.officer_designated


OFFICER_ADVICE: Final = _rule(
    "officer-advice",
    "Seeking the advice of the data protection officer",
    officer_designated,
    _article(35, 2),
)


@clause("it is appropriate to seek the views of the people concerned", cites=_article(35, 9))
def views_appropriate(operation: Operation) -> Maybe:
    return operation.views_appropriate


@clause("to seek them would harm other interests or security", cites=_article(35, 9))
def views_prejudicial(operation: Operation) -> Maybe:
    return operation.views_prejudicial


VIEWS: Final = _rule(
    "views",
    "Seeking the views of the people concerned",
    views_appropriate & ~views_prejudicial,
    _article(35, 9),
)


@clause("the risk has changed", cites=_article(35, 11))
def risk_changed(operation: Operation) -> Maybe:
    return operation.risk_changed


@clause("a review is necessary for another reason", cites=_article(35, 11))
def review_necessary(operation: Operation) -> Maybe:
    return operation.review_necessary


REVIEW: Final = _rule(
    "review",
    "Reviewing whether the processing keeps to the assessment",
    risk_changed | review_necessary,
    _article(35, 11),
)


@clause("a high risk remains that no measure of the school mitigates", cites=_article(36, 1))
def residual_high_risk(operation: Operation) -> Maybe:
    return operation.residual_high_risk


CONSULTATION: Final = _rule(
    "consultation",
    "Consulting the regulator before the processing",
    residual_high_risk,
    _article(36, 1),
)


@clause("joint controllers or processors are involved", cites=_article(36, 3, "a"))
def others_involved(operation: Operation) -> Maybe:
    return operation.others_involved


@clause("it gives the responsibilities of each", cites=_article(36, 3, "a"))
def gives_responsibilities(operation: Operation) -> Maybe:
    return operation.gives_responsibilities


@clause("it gives the purposes and means", cites=_article(36, 3, "b"))
def gives_purposes_and_means(operation: Operation) -> Maybe:
    return operation.gives_purposes_and_means


@clause("it gives the measures and safeguards", cites=_article(36, 3, "c"))
def gives_measures(operation: Operation) -> Maybe:
    return operation.gives_measures


@clause("there is a data protection officer to contact", cites=_article(36, 3, "d"))
def officer_to_contact(operation: Operation) -> Maybe:
    return operation.officer_designated


@clause("it gives the contact details of that officer", cites=_article(36, 3, "d"))
def gives_officer(operation: Operation) -> Maybe:
    return operation.gives_officer


@clause("it gives the assessment", cites=_article(36, 3, "e"))
def gives_assessment(operation: Operation) -> Maybe:
    return operation.gives_assessment


@clause("the regulator has requested more information", cites=_article(36, 3, "f"))
def information_requested(operation: Operation) -> Maybe:
    return operation.information_requested


@clause("the school has given it", cites=_article(36, 3, "f"))
def gives_information(operation: Operation) -> Maybe:
    return operation.gives_information


CONSULTATION_CONTENTS: Final = _rule(
    "consultation-contents",
    "What the school gives the regulator for it",
    (~others_involved | gives_responsibilities)
    & gives_purposes_and_means
    & gives_measures
    & (~officer_to_contact | gives_officer)
    & gives_assessment
    & (~information_requested | gives_information),
    _article(36, 3),
)

ENTRIES: Final = (
    CONTENTS,
    OFFICER_ADVICE,
    VIEWS,
    REVIEW,
    CONSULTATION,
    CONSULTATION_CONTENTS,
)
"""Every entry of this module."""
