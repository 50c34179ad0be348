"""What a gateway is: a rule that says whether data must, may or must not go to somebody."""

from datetime import date
from enum import Enum
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING, Final

from attrs import frozen

from ukschoolgdpr.law.citations import Citation, Reference
from ukschoolgdpr.law.criteria import Criterion
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version
from ukschoolgdpr.sharing import questions as ask
from ukschoolgdpr.sharing.vocabulary import Recipient, SharedData
from ukschoolgdpr.vocabulary import LawfulBasis, SchoolKind

if TYPE_CHECKING:
    from ukschoolgdpr.sharing.facts import Sharing

ENGLAND: Final = frozenset({Nation.ENGLAND})
WALES: Final = frozenset({Nation.WALES})
ENGLAND_AND_WALES: Final = ENGLAND | WALES
MAINTAINED: Final = frozenset(
    {SchoolKind.MAINTAINED, SchoolKind.MAINTAINED_NURSERY, SchoolKind.PUPIL_REFERRAL_UNIT}
)
"""The kinds of school that a local authority maintains."""

DFE_SHARING: Final = Reference(
    "DfE guidance, data protection in schools: sharing personal data",
    "https://www.gov.uk/guidance/data-protection-in-schools/sharing-personal-data",
)
DFE_CENSUS: Final = Reference(
    "DfE guidance, complete the school census: statutory requirement, data sharing and regulations",
    "https://www.gov.uk/guidance/complete-the-school-census/"
    "statutory-requirement-data-sharing-and-regulations",
)


class Effect(Enum):
    """What a gateway does where it applies."""

    MANDATORY = "mandatory"
    """The data must be given."""
    PERMISSIVE = "permissive"
    """They may be given."""
    PROHIBITED = "prohibited"
    """They must not be given."""
    OPT_OUT = "opt-out"
    """They must not be given, because the person or a parent has said so."""

    @property
    def bars(self) -> bool:
        """Whether it keeps data from going."""
        return self in {Effect.PROHIBITED, Effect.OPT_OUT}


@frozen
class Step:
    """Something to do beside sharing, or instead: to record, to tell, to keep in mind."""

    text: str
    """What to do, as in ``record what was shared and why``."""
    cites: Citation
    """Where it is written."""


@frozen(kw_only=True)
class Gateway(Rule["Sharing"]):
    """A rule by which data must, may or must not go to some recipients."""

    effect: Effect
    """What it does where it applies."""
    to: frozenset[Recipient]
    """The recipients it reaches, and no other."""
    data: frozenset[SharedData]
    """The data it reaches."""
    basis: LawfulBasis | None = None
    """The point of article 6(1) for which it gives the basis in law, if it settles that."""
    steps: tuple[Step, ...] = ()
    """What is to be done beside what every disclosure asks."""
    time_limit: str = ""
    """The id of the entry of ``deadlines`` that says by when, if one does."""


def written(
    cites: Citation,
    test: Criterion["Sharing"] | None = None,
    *,
    commences: date = date.min,
    ceases: date | None = None,
    confidence: Confidence = Confidence.HIGH,
) -> Version[Criterion["Sharing"] | None]:
    """Make a version of what a gateway asks beside recipient and data; guidance is practice."""
    return Version(
        value=test,
        commences=commences,
        ceases=ceases,
        cites=cites,
        force=Force.PRACTICE if isinstance(cites, Reference) else Force.LAW,
        confidence=confidence,
    )


def gateway(  # noqa: PLR0913 - the columns of a gateway
    word: str,
    title: str,
    effect: Effect,
    *versions: Version[Criterion["Sharing"] | None],
    to: tuple[Recipient, ...] = (),
    data: tuple[SharedData, ...] = (),
    nations: frozenset[Nation] = UK,
    basis: LawfulBasis | None = None,
    steps: tuple[Step, ...] = (),
    time_limit: str = "",
) -> Gateway:
    """Make a gateway; without recipients or data it reaches them all."""

    def whole(version: Version[Criterion["Sharing"] | None]) -> Version[Criterion["Sharing"]]:
        parts: list[Criterion[Sharing]] = []
        if to:
            parts.append(ask.goes_to(*to)(version.cites))
        if data:
            parts.append(ask.data_are(*data)(version.cites))
        if version.value is not None:
            parts.append(version.value)
        return Version(
            value=reduce(and_, parts),
            commences=version.commences,
            ceases=version.ceases,
            cites=version.cites,
            force=version.force,
            confidence=version.confidence,
        )

    return Gateway(
        id=f"sharing.{word}",
        title=title,
        applies_in=nations,
        versions=Timeline(tuple(whole(version) for version in versions)),
        effect=effect,
        to=frozenset(to or Recipient),
        data=frozenset(data or SharedData),
        basis=LawfulBasis.LEGAL_OBLIGATION if effect is Effect.MANDATORY else basis,
        steps=steps,
        time_limit=time_limit,
    )
