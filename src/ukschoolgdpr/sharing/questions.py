"""What the gateways ask: one wording for each fact, made a clause by the limb that asks it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from ukschoolgdpr.facts import processing
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause, Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.sharing.vocabulary import Recipient, SharedData
from ukschoolgdpr.vocabulary import SchoolKind

if TYPE_CHECKING:
    from ukschoolgdpr.sharing.facts import Sharing

Asked: TypeAlias = Callable[[Citation], Clause["Sharing"]]
"""What makes a clause of a citation."""


def _asks(text: str, met: Callable[["Sharing"], Maybe]) -> Asked:
    def clause(cites: Citation) -> Clause["Sharing"]:
        return Clause(text, cites, met)

    return clause


requested: Final = _asks("the recipient has asked for the data", lambda it: it.requested)
necessary: Final = _asks("the disclosure is necessary for its purpose", lambda it: it.necessary)
proportionate: Final = _asks("the disclosure is proportionate", lambda it: it.proportionate)
early_years_provider: Final = _asks(
    "the school is an early years provider", lambda it: it.early_years_provider
)
for_participation: Final = _asks(
    "the authority asks for its functions on participation, about somebody within them",
    lambda it: it.for_participation,
)
pupil_instructed: Final = _asks(
    "the pupil has told the school not to give such information", lambda it: it.pupil_instructed
)
parent_instructed: Final = _asks(
    "a parent has told the school not to give such information", lambda it: it.parent_instructed
)
declined: Final = _asks("parent or pupil has refused to declare it", lambda it: it.declined)
for_needs_assessment: Final = _asks(
    "the authority secures an assessment of needs and asks the school for advice",
    lambda it: it.for_needs_assessment,
)
plan_exception: Final = _asks(
    "a listed exception to the restriction applies", lambda it: it.plan_exception
)
for_inspection: Final = _asks("it is asked for an inspection", lambda it: it.for_inspection)
referral_conditions: Final = _asks(
    "the conditions for referring somebody to the barring service are met",
    lambda it: it.referral_conditions,
)
misconduct: Final = _asks(
    "the school has ceased to use a teacher's services for serious misconduct, or might have",
    lambda it: it.misconduct,
)
moved: Final = _asks("the pupil has moved to the recipient's school", lambda it: it.moved)
safeguards: Final = _asks(
    "the school shares it to safeguard or promote the welfare of children",
    lambda it: it.safeguards,
)
co_operation: Final = _asks(
    "it is part of arrangements for children's well-being in which the school is a partner",
    lambda it: it.co_operation,
)
for_partner_functions: Final = _asks(
    "a safeguarding partner asks for the partners' functions",
    lambda it: it.for_partner_functions,
)
designated: Final = _asks(
    "regulations in force designate the school as an agency", lambda it: it.designated
)
recipient_bound: Final = _asks(
    "the recipient is bound by the duty as well", lambda it: it.recipient_bound
)
relevant_to_welfare: Final = _asks(
    "the school considers it relevant to safeguarding or promoting a child's welfare",
    lambda it: it.relevant_to_welfare,
)
facilitates: Final = _asks(
    "the school considers that it may facilitate the recipient's functions or services",
    lambda it: it.facilitates,
)
more_detrimental: Final = _asks(
    "the school considers that it would be more detrimental to the child than not disclosing",
    lambda it: it.more_detrimental,
)
panel_partner: Final = _asks("the school is a partner of the panel", lambda it: it.panel_partner)
practicable: Final = _asks(
    "to co-operate so is appropriate and reasonably practicable", lambda it: it.practicable
)
vital_interests: Final = _asks("it protects vital interests", lambda it: it.vital_interests)
crime_and_disorder: Final = _asks(
    "it is necessary or expedient for a purpose of the Act", lambda it: it.crime_and_disorder
)
power_invoked: Final = _asks(
    "an authorised officer requires it under a statutory power", lambda it: it.power_invoked
)
court_ordered: Final = _asks("a court order or a warrant requires it", lambda it: it.court_ordered)
required_by_law: Final = _asks("another enactment requires it", lambda it: it.required_by_law)
forbidden_by_law: Final = _asks(
    "an enactment or a court forbids it", lambda it: it.forbidden_by_law
)
consented: Final = _asks("there is a valid consent to it", lambda it: it.consented)
other_basis: Final = _asks(
    "another lawful basis than consent is open to it", lambda it: it.other_basis
)


def aged(years: int) -> Asked:
    """Ask whether the pupil has reached an age."""
    return _asks(
        f"the pupil is aged {years} or over",
        lambda it: None if it.age is None else it.age >= years,
    )


def school_is(
    text: str, kinds: frozenset[SchoolKind], nations: frozenset[Nation], *, cites: Citation
) -> Clause["Sharing"]:
    """Ask whether the school is of one of some kinds, in one of some nations."""
    return processing.school_is(text, kinds, nations, cites=cites)


def goes_to(*recipients: Recipient) -> Asked:
    """Ask whether the data are to go to one of some recipients."""
    return _asks(
        f"the data are to go to {_either(recipients)}",
        lambda it: None if it.recipient is None else it.recipient in recipients,
    )


def data_are(*kinds: SharedData) -> Asked:
    """Ask whether the data are of one of some kinds."""
    return _asks(
        f"the data are {_either(kinds)}",
        lambda it: None if it.data is None else it.data in kinds,
    )


def _either(members: tuple[Recipient, ...] | tuple[SharedData, ...]) -> str:
    *firsts, last = [f"'{member.value}'" for member in members]
    return f"{', '.join(firsts)} or {last}" if firsts else last
