"""Complaints about data protection: to the school, to the regulator, and what answers tell of them.

Held here: what DPA 2018 section 164A asks of a school that receives a complaint, section 166 on a
regulator that does not get on with one, what the regulator says of the order of complaints, and
what an answer under UK GDPR article 15 tells. Elsewhere: the rights themselves, with the court and
compensation (``rights.complaint-controller``, ``rights.complaint-commissioner``,
``rights.judicial-remedy``, ``rights.compensation``); the 30 days of ``deadlines.complaint-ack``;
what a refusal tells (``people.refusal-...``) and what a notice (``notices``). Left out: complaints
about other matters, and the school's own procedure for these, which it may use if that does what
section 164A asks.
"""

from datetime import date
from typing import Final

from attrs import field, frozen

from ukschoolgdpr.facts.processing import School, is_maybe, is_school
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe, clause
from ukschoolgdpr.law.instruments import (
    DPA_2018,
    ICO_COMPLAINTS_ACKNOWLEDGED,
    ICO_COMPLAINTS_TO_ICO,
    UK_GDPR,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import check_day
from ukschoolgdpr.law.rules import Decision, Entry, Rule
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version

_section: Final = DPA_2018.section

_GDPR: Final = date(2018, 5, 25)
# The day on which the guidance was published.
_GUIDANCE: Final = date(2026, 2, 12)
# DUAA 2025 s 103 and Sch 10, through SI 2026/82 reg 3.
_COMPLAINTS: Final = date(2026, 6, 19)
# SI 2026/386, with DUAA 2025 s 119.
_COMMISSION: Final = date(2026, 9, 30)
# SI 2026/82 reg 7, for section 164A(3) and (4).
_RECEIPT: Final = "the day on which the complaint was received"


@frozen(kw_only=True)
class Complaint:
    """What is asked of a complaint, and of the ways in which a school takes complaints."""

    school: School = field(factory=School, validator=is_school)
    """The controller, of whatever size."""
    electronic_form: Maybe = field(default=None, validator=is_maybe)
    """Whether the school gives a complaint form that can be completed electronically."""
    form_otherwise: Maybe = field(default=None, validator=is_maybe)
    """Whether a complaint form of the school can be completed by other means, such as on paper."""
    other_steps: Maybe = field(default=None, validator=is_maybe)
    """Whether the school takes other steps that make it easy enough to complain, such as an address
    for complaints, a telephone, someone to speak to: somebody judges whether they do."""

    infringement_alleged: Maybe = field(default=None, validator=is_maybe)
    """Whether the complainant considers that there is an infringement of the UK GDPR; they need not
    name it."""
    own_data: Maybe = field(default=None, validator=is_maybe)
    """Whether that is in connection with personal data relating to the complainant, or to someone
    for whom they act."""
    enquiries_appropriate: Maybe = field(default=None, validator=is_maybe)
    """Whether it is appropriate to make enquiries into the subject matter."""
    outcome_within_30_days: Maybe = field(default=None, validator=is_maybe)
    """Whether the school tells the outcome within the 30 days of the acknowledgement."""

    complained_to_school: Maybe = field(default=None, validator=is_maybe)
    """Whether the person has complained to the school."""
    complained_to_regulator: Maybe = field(default=None, validator=is_maybe)
    """Whether they have complained to the regulator."""
    regulator_responds: Maybe = field(default=None, validator=is_maybe)
    """Whether the regulator takes appropriate steps to respond."""
    regulator_informs: Maybe = field(default=None, validator=is_maybe)
    """Whether, in three months beginning when it received the complaint, the regulator tells them
    about progress or the outcome."""
    regulator_goes_on_informing: Maybe = field(default=None, validator=is_maybe)
    """Whether it tells them so in a further three months, or has finished before."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation


@frozen(kw_only=True)
class Duty(Rule[Complaint]):
    """What a school owes to a complainant."""

    time_limit: str
    """The id of the entry of ``deadlines`` that says by when."""


@clause("a form of the school can be completed electronically", cites=_section("164A", 2))
def electronic_form(complaint: Complaint) -> Maybe:
    return complaint.electronic_form


@clause("a form of the school can be completed by other means", cites=_section("164A", 2))
def form_otherwise(complaint: Complaint) -> Maybe:
    return complaint.form_otherwise


@clause("the school takes other steps to facilitate complaints", cites=_section("164A", 2))
def other_steps(complaint: Complaint) -> Maybe:
    return complaint.other_steps


# "By taking steps such as": the form is one way and not the only one.
FACILITATED: Final = Rule(
    id="complaints.facilitated",
    title="Steps enough to facilitate complaints",
    versions=Timeline.since(
        _COMPLAINTS,
        (electronic_form & form_otherwise) | other_steps,
        cites=_section("164A", 2),
    ),
)


_under_section: Final = Clause[Complaint](
    "the complainant considers that there is an infringement",
    _section("164A", 1),
    lambda it: it.infringement_alleged,
) & Clause[Complaint](
    "it is in connection with personal data relating to them",
    _section("164A", 1),
    lambda it: it.own_data,
)


def _duty(
    word: str, title: str, *limb: int | str, time_limit: str, value: Criterion[Complaint]
) -> Duty:
    return Duty(
        id=f"complaints.{word}",
        title=title,
        picked_by=_RECEIPT,
        time_limit=f"deadlines.{time_limit}",
        versions=Timeline.since(_COMPLAINTS, value, cites=_section("164A", *limb)),
    )


ACKNOWLEDGEMENT: Final = _duty(
    "acknowledgement",
    "Acknowledging a complaint",
    3,
    time_limit="complaint-ack",
    value=_under_section,
)

ACKNOWLEDGED_BY_OUTCOME: Final = Rule(
    id="complaints.acknowledged-by-outcome",
    title="Practice of sending the outcome in place of an acknowledgement",
    picked_by=_RECEIPT,
    versions=Timeline.of(
        Version(
            value=_under_section
            & Clause[Complaint](
                "the outcome is told within the 30 days",
                ICO_COMPLAINTS_ACKNOWLEDGED,
                lambda it: it.outcome_within_30_days,
            ),
            commences=_COMPLAINTS,
            cites=ICO_COMPLAINTS_ACKNOWLEDGED,
            force=Force.PRACTICE,
        ),
    ),
)

STEPS: Final = _duty(
    "steps",
    "Taking appropriate steps to respond to it",
    4,
    "a",
    time_limit="complaint-outcome",
    value=_under_section,
)

OUTCOME: Final = _duty(
    "outcome",
    "Telling the complainant its outcome",
    4,
    "b",
    time_limit="complaint-outcome",
    value=_under_section,
)

ENQUIRIES: Final = _duty(
    "enquiries",
    "Making enquiries into its subject matter",
    5,
    "a",
    time_limit="complaint-outcome",
    value=_under_section
    & Clause[Complaint](
        "it is appropriate to make enquiries",
        _section("164A", 5, "a"),
        lambda it: it.enquiries_appropriate,
    ),
)

PROGRESS: Final = _duty(
    "progress",
    "Telling the complainant about progress",
    5,
    "b",
    time_limit="complaint-outcome",
    value=_under_section,
)

NO_ORDER: Final = Entry(
    id="complaints.no-order",
    title="Whether the school must be complained to first",
    versions=Timeline.of(
        Version(
            value="the right to complain to the regulator does not depend on it",
            commences=_GDPR,
            ceases=_COMPLAINTS,
            cites=UK_GDPR.article(77, 1),
            confidence=Confidence.MEDIUM,
        ),
        Version(
            value="the right to complain to the regulator does not depend on it",
            commences=_COMPLAINTS,
            cites=_section(165),
            confidence=Confidence.MEDIUM,
        ),
    ),
)

_to_regulator: Final = "the person complains to the regulator"

SCHOOL_FIRST: Final = Rule(
    id="complaints.school-first",
    title="Practice of the regulator: to ask, in most cases, for a complaint to the school first",
    versions=Timeline.of(
        Version(
            value=Clause[Complaint](
                _to_regulator, ICO_COMPLAINTS_TO_ICO, lambda it: it.complained_to_regulator
            )
            & ~Clause[Complaint](
                "they have complained to the school",
                ICO_COMPLAINTS_TO_ICO,
                lambda it: it.complained_to_school,
            ),
            commences=_GUIDANCE,
            cites=ICO_COMPLAINTS_TO_ICO,
            force=Force.PRACTICE,
        ),
    ),
)

ORDER_TO_PROGRESS: Final = Rule(
    id="complaints.order-to-progress",
    title="Asking the tribunal to make the regulator get on with a complaint",
    versions=Timeline.since(
        _GDPR,
        Clause[Complaint](_to_regulator, _section(166, 1), lambda it: it.complained_to_regulator)
        & ~(
            Clause[Complaint](
                "the regulator takes appropriate steps to respond",
                _section(166, 1, "a"),
                lambda it: it.regulator_responds,
            )
            & Clause[Complaint](
                "it tells of progress or the outcome within three months",
                _section(166, 1, "b"),
                lambda it: it.regulator_informs,
            )
            & Clause[Complaint](
                "it goes on telling so every three months until it has finished",
                _section(166, 1, "c"),
                lambda it: it.regulator_goes_on_informing,
            )
        ),
        cites=_section(166),
    ),
)

ACCESS_CONTROLLER: Final = Entry(
    id="complaints.access-controller",
    title="What an answer to an access request tells: the complaint to the school",
    # DUAA 2025 Sch 10; the notes do not give the limb.
    versions=Timeline.since(
        _COMPLAINTS, "that they may complain to the school", cites=UK_GDPR.article(15, 1)
    ),
)

ACCESS_REGULATOR: Final = Entry(
    id="complaints.access-regulator",
    title="What an answer to an access request tells: the complaint to the regulator",
    versions=Timeline.of(
        Version(
            value="that they may complain to the Information Commissioner",
            commences=_GDPR,
            ceases=_COMMISSION,
            cites=UK_GDPR.article(15, 1, "f"),
        ),
        Version(
            value="that they may complain to the Information Commission",
            commences=_COMMISSION,
            cites=UK_GDPR.article(15, 1, "f"),
        ),
    ),
)

DUTIES: Final = (ACKNOWLEDGEMENT, STEPS, OUTCOME, ENQUIRIES, PROGRESS)
"""What is owed to a complainant, in the order of section 164A."""


@frozen(kw_only=True)
class Owed:
    """Whether one thing is owed to a complainant, and what says by when."""

    decision: Decision
    """Whether it is."""
    time_limit: str
    """The id of the entry of ``deadlines`` that says by when."""


def owed(complaint: Complaint, *, received: date) -> tuple[Owed, ...]:
    """Decide what a school owes to a complainant, in the order of section 164A.

    Args:
        complaint: what is known of it.
        received: the day on which it was received; its law applies for good.

    Raises:
        FactsError: ``received`` is no plain date.
        OutsideCoverageError: ``received`` is earlier than the law held here.

    Source:
        DPA 2018, s 164A(3) to (5); SI 2026/82, reg 7.

    Example:
        >>> complaint = Complaint(infringement_alleged=True, own_data=True)
        >>> for each in owed(complaint, received=date(2026, 9, 1)):
        ...     print(each.decision.rule.title, each.decision.outcome.value, each.time_limit)
        Acknowledging a complaint applies deadlines.complaint-ack
        Taking appropriate steps to respond to it applies deadlines.complaint-outcome
        Telling the complainant its outcome applies deadlines.complaint-outcome
        Making enquiries into its subject matter undetermined deadlines.complaint-outcome
        Telling the complainant about progress applies deadlines.complaint-outcome
    """
    check_day(received, "received")
    return tuple(
        Owed(decision=duty.decide(complaint, as_of=received), time_limit=duty.time_limit)
        for duty in DUTIES
    )


@frozen(kw_only=True)
class Telling:
    """What an answer tells about complaints."""

    words: str
    """What it is."""
    cites: Citation
    """Where it is written."""


def access_tells(*, as_of: date) -> tuple[Telling, ...]:
    """List what an answer to an access request tells about complaints.

    What a refusal tells is ``people.refusal_tells``.

    Args:
        as_of: the day of the answer.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, art 15(1).

    Example:
        >>> for telling in access_tells(as_of=date(2026, 10, 1)):
        ...     print(f"{telling.words} [{telling.cites}]")
        that they may complain to the school [UK GDPR, art 15(1)]
        that they may complain to the Information Commission [UK GDPR, art 15(1)(f)]
    """
    laws = [entry.versions.find(as_of) for entry in (ACCESS_CONTROLLER, ACCESS_REGULATOR)]
    return tuple(Telling(words=law.value, cites=law.cites) for law in laws if law is not None)


ENTRIES: Final = (
    FACILITATED,
    ACKNOWLEDGEMENT,
    ACKNOWLEDGED_BY_OUTCOME,
    STEPS,
    OUTCOME,
    ENQUIRIES,
    PROGRESS,
    NO_ORDER,
    SCHOOL_FIRST,
    ORDER_TO_PROGRESS,
    ACCESS_CONTROLLER,
    ACCESS_REGULATOR,
)
"""Every entry of this module."""
