"""How an assessment is made: contents, advice, views, review, and consulting the regulator."""

from datetime import date
from typing import TYPE_CHECKING, Final

from attrs import frozen

from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Criterion, Maybe, Reason, clause
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.rules import Decision, Outcome, Rule
from ukschoolgdpr.law.timelines import Timeline

if TYPE_CHECKING:
    from ukschoolgdpr.dpia.facts import Operation

_GDPR: Final = date(2018, 5, 25)

_article: Final = UK_GDPR.article


def _rule(
    word: str, title: str, value: Criterion["Operation"], cites: Provision
) -> Rule["Operation"]:
    return Rule(id=f"dpia.{word}", title=title, versions=Timeline.since(_GDPR, value, cites=cites))


@clause("it describes the operations systematically", cites=_article(35, 7, "a"))
def describes_operations(operation: "Operation") -> Maybe:
    return operation.describes_operations


@clause("it describes their purposes", cites=_article(35, 7, "a"))
def describes_purposes(operation: "Operation") -> Maybe:
    return operation.describes_purposes


@clause(
    "it describes the legitimate interest pursued, where that is the basis",
    cites=_article(35, 7, "a"),
)
def describes_interest(operation: "Operation") -> Maybe:
    return operation.describes_interest


@clause("it assesses the necessity of the operations", cites=_article(35, 7, "b"))
def assesses_necessity(operation: "Operation") -> Maybe:
    return operation.assesses_necessity


@clause("it assesses the proportionality of the operations", cites=_article(35, 7, "b"))
def assesses_proportionality(operation: "Operation") -> Maybe:
    return operation.assesses_proportionality


@clause("it assesses the risks to the people", cites=_article(35, 7, "c"))
def assesses_risks(operation: "Operation") -> Maybe:
    return operation.assesses_risks


@clause("it states the measures against the risks", cites=_article(35, 7, "d"))
def states_measures(operation: "Operation") -> Maybe:
    return operation.states_measures


@clause("it states how compliance is to be demonstrated", cites=_article(35, 7, "d"))
def states_compliance(operation: "Operation") -> Maybe:
    return operation.states_compliance


CONTENTS: Final = _rule(
    "contents",
    "What an assessment contains",
    describes_operations
    & describes_purposes
    & describes_interest
    & assesses_necessity
    & assesses_proportionality
    & assesses_risks
    & states_measures
    & states_compliance,
    _article(35, 7),
)


@clause("the school has designated a data protection officer", cites=_article(35, 2))
def officer_designated(operation: "Operation") -> Maybe:
    return operation.officer_designated


OFFICER_ADVICE: Final = _rule(
    "officer-advice",
    "Seeking the advice of the data protection officer",
    officer_designated,
    _article(35, 2),
)


@clause("it is appropriate to seek the views of the people concerned", cites=_article(35, 9))
def views_appropriate(operation: "Operation") -> Maybe:
    return operation.views_appropriate


@clause("to seek them would harm other interests or security", cites=_article(35, 9))
def views_prejudicial(operation: "Operation") -> Maybe:
    return operation.views_prejudicial


VIEWS: Final = _rule(
    "views",
    "Seeking the views of the people concerned",
    views_appropriate & ~views_prejudicial,
    _article(35, 9),
)


@clause("the risk has changed", cites=_article(35, 11))
def risk_changed(operation: "Operation") -> Maybe:
    return operation.risk_changed


@clause("a review is necessary for another reason", cites=_article(35, 11))
def review_necessary(operation: "Operation") -> Maybe:
    return operation.review_necessary


REVIEW: Final = _rule(
    "review",
    "Reviewing whether the processing keeps to the assessment",
    risk_changed | review_necessary,
    _article(35, 11),
)


@clause("a high risk remains that no measure of the school mitigates", cites=_article(36, 1))
def residual_high_risk(operation: "Operation") -> Maybe:
    return operation.residual_high_risk


CONSULTATION: Final = _rule(
    "consultation",
    "Consulting the regulator before the processing",
    residual_high_risk,
    _article(36, 1),
)


@clause(
    "it gives the responsibilities of joint controllers and processors, if any",
    cites=_article(36, 3, "a"),
)
def gives_responsibilities(operation: "Operation") -> Maybe:
    return operation.gives_responsibilities


@clause("it gives the purposes and means", cites=_article(36, 3, "b"))
def gives_purposes_and_means(operation: "Operation") -> Maybe:
    return operation.gives_purposes_and_means


@clause("it gives the measures and safeguards", cites=_article(36, 3, "c"))
def gives_measures(operation: "Operation") -> Maybe:
    return operation.gives_measures


@clause(
    "it gives the contact details of the data protection officer, if there is one",
    cites=_article(36, 3, "d"),
)
def gives_officer(operation: "Operation") -> Maybe:
    return operation.gives_officer


@clause("it gives the assessment", cites=_article(36, 3, "e"))
def gives_assessment(operation: "Operation") -> Maybe:
    return operation.gives_assessment


@clause("it gives whatever else the regulator has requested", cites=_article(36, 3, "f"))
def gives_information(operation: "Operation") -> Maybe:
    return operation.gives_information


CONSULTATION_CONTENTS: Final = _rule(
    "consultation-contents",
    "What the school gives the regulator for it",
    gives_responsibilities
    & gives_purposes_and_means
    & gives_measures
    & gives_officer
    & gives_assessment
    & gives_information,
    _article(36, 3),
)

REGULATORS_CLOCK: Final[tuple[tuple[str, Provision], ...]] = (
    ("the regulator gives written advice within eight weeks of the request", _article(36, 2)),
    (
        "it may take six weeks more for complexity, and says so within a month of the request",
        _article(36, 2),
    ),
    ("both stand still until it has the information that it has requested", _article(36, 2)),
)
"""What runs once the regulator is consulted: its own time, not the school's."""


CONSULTATION_EXEMPTION: Final = "exemptions.s2-special-purposes"
"""The id of the exemption that may switch consultation off."""


@frozen(kw_only=True)
class Assessment:
    """How an assessment is to be made, and what it still lacks."""

    contents: Decision
    """Whether it contains all that it must."""
    officer_advice: Decision
    """Whether the advice of the data protection officer must be sought."""
    views: Decision
    """Whether the views of the people concerned must be."""
    review: Decision
    """Whether it must be reviewed."""
    consultation: Decision
    """Whether the regulator must be consulted before the processing."""
    consultation_contents: Decision
    """Whether what the regulator is given is complete."""

    @property
    def lacks(self) -> tuple[Reason, ...]:
        """What the assessment does not contain, or is not known to."""
        return _lacks(self.contents)

    def explain(self) -> str:
        """Give what it still lacks, and each duty that there is or may be."""
        lines = [_see(reason) for reason in self.lacks]
        for decision in (self.officer_advice, self.views, self.review, self.consultation):
            if decision.outcome is Outcome.APPLIES:
                lines.append(f"do: {decision.rule.title} [{decision.reason.decisive()[0].cites}]")
            lines += [f"ask whether {sentence}" for sentence in decision.missing]
        if self.consultation.outcome is Outcome.APPLIES:
            lines += [_see(reason) for reason in _lacks(self.consultation_contents)]
            lines.append(f"unless exempt: {CONSULTATION_EXEMPTION}")
            lines += [f"then {text} [{cites}]" for text, cites in REGULATORS_CLOCK]
        return "\n".join(lines)


def _lacks(contents: Decision) -> tuple[Reason, ...]:
    return tuple(reason for reason in contents.reason.because if not reason.met)


def _see(reason: Reason) -> str:
    return f"see that {reason.text} [{reason.cites}]"


def assessment(operation: "Operation", *, as_of: date) -> Assessment:
    """Say what an assessment must contain and still lacks, and who must be asked.

    Args:
        operation: what is known of it, and of its assessment.
        as_of: the day whose law is meant.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, arts 35(2), (7), (9), (11) and 36.

    Example:
        >>> from ukschoolgdpr.dpia import Operation
        >>> drafted = Operation(describes_operations=True, describes_purposes=True)
        >>> for reason in assessment(drafted, as_of=date(2026, 9, 1)).lacks[1:3]:
        ...     print(reason.text, reason.cites)
        it assesses the necessity of the operations UK GDPR, art 35(7)(b)
        it assesses the proportionality of the operations UK GDPR, art 35(7)(b)
    """
    return Assessment(
        contents=CONTENTS.decide(operation, as_of=as_of),
        officer_advice=OFFICER_ADVICE.decide(operation, as_of=as_of),
        views=VIEWS.decide(operation, as_of=as_of),
        review=REVIEW.decide(operation, as_of=as_of),
        consultation=CONSULTATION.decide(operation, as_of=as_of),
        consultation_contents=CONSULTATION_CONTENTS.decide(operation, as_of=as_of),
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
