"""What notices say the law requires, or allows, them to share, held against the gateways.

A claim is a sentence of a school's notice: it says that data of some kind go to somebody by law,
and may name the provision. The claims here are those of Norbury Hall, Highfields and an Essex
school, by the ids of their clauses; ``check_claim`` takes any other as well.
"""

from datetime import date
from typing import Final

from attrs import frozen

from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.citations import Citation, Reference
from ukschoolgdpr.law.instruments import CHILDREN_ACT_1989, CYPA_2008, SI_2013_2094
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.sharing.answers import SPECIFIC
from ukschoolgdpr.sharing.facts import Sharing
from ukschoolgdpr.sharing.gateways import Effect
from ukschoolgdpr.sharing.vocabulary import Recipient, SharedData
from ukschoolgdpr.vocabulary import Verdict


@frozen(kw_only=True)
class Claim:
    """What a notice says of one gateway."""

    clause: str
    """The id of the clause that says it."""
    recipient: Recipient
    """To whom the data are said to go."""
    data: SharedData
    """Which data."""
    duty: bool = True
    """Whether the law is said to require it, and not merely to allow it."""
    cites: Citation | None = None
    """The provision that is named, if one is."""


@frozen(kw_only=True)
class Claimed:
    """What becomes of a claim."""

    claim: Claim
    """What the notice says."""
    verdict: Verdict
    """Agrees; misstated, if another provision does it; overstated, if none does."""
    law: tuple[Citation, ...]
    """The provisions by which it is so."""


def _claims(
    clauses: str,
    recipient: Recipient,
    data: SharedData,
    *,
    duty: bool = True,
    cites: Citation | None = None,
) -> tuple[Claim, ...]:
    return tuple(
        Claim(clause=clause, recipient=recipient, data=data, duty=duty, cites=cites)
        for clause in clauses.split()
    )


# Revoked on 1 September 2007 by SI 2007/2260 reg 2.
_REVOKED: Final = Reference("SI 2007/1264, called section 5")
_CENSUS: Final = SharedData.CENSUS

CLAIMS: Final = (
    *_claims("NH-2.8-f ES-6-r", Recipient.LOCAL_AUTHORITY, _CENSUS),
    *_claims(
        "NH-2.8-g NH-2.9-a NH-2.11-d NH-3.8-d NH-4.9-a HP-9-d ES-6-e ES-6-q",
        Recipient.DEPARTMENT,
        _CENSUS,
    ),
    *_claims("NH-2.9-c", Recipient.LOCAL_AUTHORITY, _CENSUS, cites=SI_2013_2094.regulation(3)),
    *_claims(
        "NH-2.9-c NH-3.7-f HP-8-f",
        Recipient.DEPARTMENT,
        _CENSUS,
        cites=SI_2013_2094.regulation(3),
    ),
    *_claims("NH-3.7-a HP-8-a", Recipient.CHILDRENS_SERVICES, SharedData.WELFARE, duty=False),
    *_claims(
        "NH-3.7-d HP-8-d",
        Recipient.DEPARTMENT,
        SharedData.WELFARE,
        cites=CHILDREN_ACT_1989.section(83),
    ),
    *_claims(
        "NH-3.7-e HP-8-e", Recipient.DEPARTMENT, SharedData.WELFARE, cites=CYPA_2008.section(7)
    ),
    *_claims("NH-4.8-a", Recipient.LOCAL_AUTHORITY, SharedData.WORKFORCE, cites=_REVOKED),
    *_claims("NH-4.9-b", Recipient.DEPARTMENT, SharedData.WORKFORCE, cites=_REVOKED),
    *_claims("ES-6-d", Recipient.NEXT_SCHOOL, SharedData.CHILD_PROTECTION),
)
"""What the three schools' notices say."""


def check_claim(claim: Claim, school: School, *, as_of: date) -> Claimed:
    """Hold what a notice says of a gateway against the law.

    Guidance is no law, and what reaches anyone, such as a court order, supports no claim.

    Args:
        claim: what the notice says.
        school: whose notice it is.
        as_of: the day whose law is meant.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Example:
        >>> from ukschoolgdpr.law.nations import Nation
        >>> from ukschoolgdpr.vocabulary import SchoolKind
        >>> maintained = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)
        >>> [to_department] = [
        ...     claim
        ...     for claim in CLAIMS
        ...     if claim.clause == "NH-2.9-c" and claim.recipient is Recipient.DEPARTMENT
        ... ]
        >>> found = check_claim(to_department, maintained, as_of=date(2026, 9, 1))
        >>> found.verdict.value, [str(cites) for cites in found.law]
        ('misstated', ['SI 2013/2094, reg 4'])
    """
    # No regulations were found that designate a school for the duty of section 16LA.
    sharing = Sharing(school=school, recipient=claim.recipient, data=claim.data, designated=False)
    effects = {Effect.MANDATORY} if claim.duty else {Effect.MANDATORY, Effect.PERMISSIVE}
    law = []
    for gateway in SPECIFIC:
        version = gateway.versions.find(as_of)
        if gateway.effect not in effects or version is None or isinstance(version.cites, Reference):
            continue
        if gateway.decide(sharing, as_of=as_of).outcome is not Outcome.DOES_NOT_APPLY:
            law.append(version.cites)
    if not law:
        verdict = Verdict.OVERSTATED
    elif claim.cites is None or claim.cites in law:
        verdict = Verdict.AGREES
    else:
        verdict = Verdict.MISSTATED
    return Claimed(claim=claim, verdict=verdict, law=tuple(law))
