"""The data protection fee: which tier a school is in, and what it pays.

Held here: SI 2018/480 regulation 3 with the amounts of SI 2025/63. Left out: the Schedule of exempt
processing, which hardly covers a school; small occupational pension schemes; penalties.
"""

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import (
    School,
    is_maybe,
    is_school,
    public_authority,
    school_is,
)
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe, Reason
from ukschoolgdpr.law.instruments import ACADEMIES_ACT_2010, SI_2018_480, SI_2025_63
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Entry, late_cautions
from ukschoolgdpr.law.timelines import Timeline, Version
from ukschoolgdpr.vocabulary import SchoolKind

if TYPE_CHECKING:
    from attrs import Attribute

DIRECT_DEBIT: Final = 5
"""How many pounds less a payer by direct debit pays (SI 2018/480 regulation 3(5))."""


class Tier(Enum):
    """The tiers of regulation 3."""

    MICRO = 1
    SMALL_AND_MEDIUM = 2
    LARGE = 3


FEE: Final[Entry[Mapping[Tier, int]]] = Entry(
    id="accountability.fee",
    title="Data protection fee",
    versions=Timeline.of(
        Version(
            value={Tier.MICRO: 40, Tier.SMALL_AND_MEDIUM: 60, Tier.LARGE: 2_900},
            commences=date(2018, 5, 25),
            ceases=date(2025, 2, 17),
            cites=SI_2018_480.regulation(3, 1),
        ),
        # SI 2025/63 reg 3 saves what was paid for a charge period that began before.
        Version(
            value={Tier.MICRO: 52, Tier.SMALL_AND_MEDIUM: 78, Tier.LARGE: 3_763},
            commences=date(2025, 2, 17),
            cites=SI_2025_63.regulation(2),
        ),
    ),
)


def _is_number(_instance: object, attribute: "Attribute[int | None]", value: object) -> None:
    if value is not None and (type(value) is not int or value < 0):
        msg = f"{attribute.name}: expected a whole number or None, not {value!r}"
        raise FactsError(msg)


@frozen(kw_only=True)
class Payer:
    """What the fee of a school is decided upon, as on the first day of the charge period."""

    school: School = field(factory=School, validator=is_school)
    """The controller: a trust pays once for all its academies."""
    staff: int | None = field(default=None, validator=_is_number)
    """How many members of staff it has, the average over the months of the financial year:
    employees, workers, office holders and partners. Those who work part-time count as one each."""
    turnover: int | None = field(default=None, validator=_is_number)
    """Its turnover of the financial year, in pounds; it matters for no public authority."""
    charity: Maybe = field(default=None, validator=is_maybe)
    """Whether it is a charity: so are, exempt from registration, the governing bodies of voluntary
    and foundation schools; community schools are none, and academies all are."""
    direct_debit: Maybe = field(default=None, validator=is_maybe)
    """Whether it pays by direct debit."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation


def _at_most(
    what: str, read: Callable[[Payer], int | None], most: int, cites: Citation
) -> Clause[Payer]:
    def met(payer: Payer) -> Maybe:
        number = read(payer)
        return None if number is None else number <= most

    return Clause(f"{what} at most {most:,}", cites, met)


def _turnover(most: int, limb: str) -> Criterion[Payer]:
    authority: Criterion[Payer] = public_authority
    cites = SI_2018_480.regulation(3, 2, limb, "i")
    return ~authority & _at_most("its turnover in pounds is", lambda it: it.turnover, most, cites)


def _staff(most: int, limb: str) -> Criterion[Payer]:
    cites = SI_2018_480.regulation(3, 2, limb, "ii")
    return _at_most("its members of staff number", lambda it: it.staff, most, cites)


_academy: Final[Criterion[Payer]] = school_is(
    "an academy, which is a charity,",
    frozenset({SchoolKind.ACADEMY}),
    frozenset({Nation.ENGLAND}),
    cites=ACADEMIES_ACT_2010.section(12),
)
_charity: Final[Criterion[Payer]] = Clause(
    "it is a charity", SI_2018_480.regulation(3, 2, "a", "iii"), lambda it: it.charity
)
_MICRO: Final = _turnover(632_000, "a") | _staff(10, "a") | _academy | _charity
_SMALL_AND_MEDIUM: Final = _turnover(36_000_000, "b") | _staff(250, "b")


_TIERS: Final[Mapping[tuple[Maybe, ...], Tier | None]] = {
    (True,): Tier.MICRO,
    (None,): None,
    (False, True): Tier.SMALL_AND_MEDIUM,
    (False, None): None,
    (False, False): Tier.LARGE,
}
"""The tier, by whether it is tier 1 and, where that is not so, tier 2."""


@frozen(kw_only=True)
class Fee:
    """The tier of a school on a day and what it pays for a year, with the reasons."""

    as_of: date
    """The day whose law was applied."""
    tier: Tier | None
    """The tier; None where it cannot be told."""
    pounds: int | None
    """What is due for twelve months; None where it cannot be told."""
    reasons: tuple[Reason, ...]
    """Whether it is in tier 1 and, where it is not, whether it is in tier 2."""
    missing: tuple[str, ...]
    """The sentences whose truth must be known before the amount can be; else none."""
    cites: Citation
    """Where the amount is written."""
    cautions: tuple[str, ...]
    """What else to know."""

    def explain(self) -> str:
        """Give the tier, the amount and what settles them, or holds them open."""
        words = {True: "met", False: "not met", None: "not known"}
        amount = "not known" if self.pounds is None else f"{self.pounds:,} pounds"
        tier = "not known" if self.tier is None else self.tier.value
        return "\n".join(
            (
                f"tier {tier}, {amount} [{self.cites}] (law as at {self.as_of})",
                *(
                    f"  {words[part.met]}: {part.text} [{part.cites}]"
                    for reason in self.reasons
                    for part in reason.decisive()
                ),
                *(f"  caution: {caution}" for caution in self.cautions),
            )
        )


def fee(payer: Payer, *, as_of: date) -> Fee:
    """Give the tier of a school and the fee that it pays for a year.

    Args:
        payer: what is known of the school on the first day of the charge period.
        as_of: the day whose law is meant. What was paid for a charge period that began between
            18 February 2024 and 16 February 2025 stays paid at the old amount.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        SI 2018/480, reg 3; SI 2025/63, regs 2 and 3.

    Example:
        >>> community = Payer(
        ...     school=School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND),
        ...     staff=64,
        ...     charity=False,
        ...     direct_debit=True,
        ... )
        >>> [fee(community, as_of=date(2025, 2, day)).pounds for day in (16, 17)]
        [55, 73]
    """
    law = FEE.on(as_of)
    reasons = [_MICRO.weigh(payer)]
    if reasons[0].met is False:
        reasons.append(_SMALL_AND_MEDIUM.weigh(payer))
    tier = _TIERS[tuple(reason.met for reason in reasons)]
    missing = [part.text for part in reasons[-1].decisive() if part.met is None]
    pounds = None
    if payer.direct_debit is None:
        missing.append("it pays by direct debit")
    elif tier is not None:
        pounds = law.value[tier] - (DIRECT_DEBIT if payer.direct_debit else 0)
    return Fee(
        as_of=as_of,
        tier=tier,
        pounds=pounds,
        reasons=tuple(reasons),
        missing=tuple(missing),
        cites=law.cites,
        cautions=(*_often_otherwise(payer), *late_cautions(as_of)),
    )


def _often_otherwise(payer: Payer) -> tuple[str, ...]:
    if payer.school.kind is not SchoolKind.ACADEMY:
        return ()
    return ("academies often register as public authorities, by the number of their staff",)
