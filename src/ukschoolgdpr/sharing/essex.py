"""What one school's notice says of sharing, beside the law: an Essex school, part 6.

A school's own notice is no law and no guidance, so nothing here is an entry of the catalogue. It
makes permission the rule, as the law does not, and lets an understanding or a protocol stand in for
the contract that a processor needs. The ids are those of the clauses of the notice.
"""

from collections.abc import Callable
from enum import Enum
from typing import Final

from attrs import field, frozen

from ukschoolgdpr.facts.processing import is_maybe, one_of
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe, Reason
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.sharing.gateways import Step
from ukschoolgdpr.sharing.practice import Beside, beside


def _notice(clause: str) -> Reference:
    return Reference(f"an Essex school, privacy notice, {clause}")


@frozen(kw_only=True)
class Concern:
    """A worry about somebody, as the ladder looks at it."""

    permission: Maybe = field(default=None, validator=is_maybe)
    """Whether the person has given permission to tell others."""
    at_risk: Maybe = field(default=None, validator=is_maybe)
    """Whether somebody is believed to be at risk."""
    required_by_law: Maybe = field(default=None, validator=is_maybe)
    """Whether the law requires it."""
    crime_or_fraud: Maybe = field(default=None, validator=is_maybe)
    """Whether it is to detect or stop crime or fraud."""
    risk_to_others: Maybe = field(default=None, validator=is_maybe)
    """Whether there are serious risks to the public, to staff or to other professionals."""
    protects_child: Maybe = field(default=None, validator=is_maybe)
    """Whether it is to protect a child."""
    serious: Maybe = field(default=None, validator=is_maybe)
    """Whether the risk is serious."""
    harm_feared: Maybe = field(default=None, validator=is_maybe)
    """Whether the worry is about physical safety, or protection from other harm."""
    can_discuss: Maybe = field(default=None, validator=is_maybe)
    """Whether it is possible to discuss it with the person and to seek permission."""
    very_great: Maybe = field(default=None, validator=is_maybe)
    """Whether the risk to others is so great that there is no time to lose."""
    safe_to_tell: Maybe = field(default=None, validator=is_maybe)
    """Whether it is safe to tell the person what was done."""


def _says(clause: str, text: str, met: Callable[[Concern], Maybe]) -> Criterion[Concern]:
    return Clause(text, _notice(clause), met)


_permitted: Final = _says("ES-6-j", "there is permission", lambda it: it.permission)
_serious: Final = _says("ES-6-k", "the risk is serious", lambda it: it.serious)
_at_once: Final = _says("ES-6-n", "the risk to others is very great", lambda it: it.very_great)
_ground: Final = (
    _says("ES-6-g", "it detects or stops crime or fraud", lambda it: it.crime_or_fraud)
    | _says(
        "ES-6-h",
        "there are serious risks to the public, staff or professionals",
        lambda it: it.risk_to_others,
    )
    | _says("ES-6-i", "it protects a child", lambda it: it.protects_child)
)

# ES-6-j allows it where somebody is at risk, ES-6-k and ES-6-m want that risk to be serious.
# ES-6-g, on crime, is wider than the default: the notice does not agree with itself.
OVERRIDE: Final = (
    _says("ES-6-j", "somebody is believed to be at risk", lambda it: it.at_risk)
    | _says("ES-6-g", "it detects or stops crime or fraud", lambda it: it.crime_or_fraud)
) & (_ground & _serious)
"""When the right to confidentiality gives way."""
SHARE: Final = (
    _permitted
    | _says("ES-6-j", "the law requires it", lambda it: it.required_by_law)
    | OVERRIDE
    | _at_once
)
"""When the school shares."""
DISCUSS: Final = (
    _says("ES-6-l", "physical safety or other harm is the worry", lambda it: it.harm_feared)
    & _says("ES-6-l", "it is possible to seek permission", lambda it: it.can_discuss)
    & ~_says("ES-6-n", "the risk to others is very great", lambda it: it.very_great)
)
"""When it discusses the worry with the person first, and asks."""
TELL: Final = _at_once & _says("ES-6-p", "it is safe to tell", lambda it: it.safe_to_tell)
"""When it tells the person afterwards."""

_RECORD: Final = (
    Step("record what was shared", _notice("ES-6-o")),
    Step("record the reasons", _notice("ES-6-o")),
)
_TELL: Final = Step("tell the person what was done and why", _notice("ES-6-p"))
_DISCUSS: Final = Step("discuss it with the person, and seek permission", _notice("ES-6-l"))


@frozen(kw_only=True)
class Ladder:
    """What the notice says of a worry, rung by rung."""

    discuss: Reason
    """Whether to discuss it with the person first and seek permission."""
    share: Reason
    """Whether to share."""
    at_once: Reason
    """Whether to share at once, without asking."""
    tell: Reason
    """Whether to tell the person afterwards."""
    steps: tuple[Step, ...]
    """What is to be done for certain, in order."""


def ladder(concern: Concern) -> Ladder:
    """Climb the ladder of the notice: discuss, share, share at once, record, tell.

    Source:
        An Essex school, privacy notice, ES-6-f to ES-6-p.

    Example:
        >>> tonight = Concern(very_great=True, safe_to_tell=False)
        >>> found = ladder(tonight)
        >>> found.share.met, found.at_once.met, found.discuss.met
        (True, True, False)
        >>> for step in found.steps:
        ...     print(step.text)
        record what was shared
        record the reasons
    """
    discuss, at_once, tell = (part.weigh(concern) for part in (DISCUSS, _at_once, TELL))
    return Ladder(
        discuss=discuss,
        share=SHARE.weigh(concern),
        at_once=at_once,
        tell=tell,
        steps=(
            *((_DISCUSS,) if discuss.met else ()),
            *(_RECORD if at_once.met else ()),
            *((_TELL,) if tell.met else ()),
        ),
    )


class Arrangement(Enum):
    """On what sharing with a company or partner rests."""

    CONTRACT = "contract"
    MEMORANDUM = "memorandum-of-understanding"
    PROTOCOL = "information-sharing-protocol"
    NONE = "none"


@frozen(kw_only=True)
class Supplier:
    """A company or partner that stores or manages data for the school."""

    arrangement: Arrangement | None = field(default=None, validator=one_of(Arrangement))
    """On what it rests."""
    processor: Maybe = field(default=None, validator=is_maybe)
    """Whether it processes the data for the school, and so is a processor."""


def _arranged(supplier: Supplier) -> Maybe:
    return None if supplier.arrangement is None else supplier.arrangement is not Arrangement.NONE


def _contracted(supplier: Supplier) -> Maybe:
    if supplier.arrangement is None:
        return None
    return supplier.arrangement is Arrangement.CONTRACT


_ARRANGED: Final = Clause(
    "there is a contract, a memorandum of understanding or a sharing protocol",
    _notice("ES-6-b"),
    _arranged,
)
_CONTRACTED: Final = ~Clause[Supplier](
    "it is a processor", UK_GDPR.article(28, 1), lambda it: it.processor
) | Clause[Supplier]("a binding contract governs it", UK_GDPR.article(28, 3), _contracted)


def arranged(supplier: Supplier) -> Beside:
    """Set what the notice asks of a supplier beside the law, which wants a processor's contract.

    Source:
        An Essex school, privacy notice, ES-6-b; UK GDPR, art 28(3).

    Example:
        >>> arranged(Supplier(arrangement=Arrangement.MEMORANDUM, processor=True)).verdict.value
        'laxer'
    """
    return beside(
        rule=_ARRANGED.weigh(supplier).met, may=_CONTRACTED.weigh(supplier).met, must=False
    )


AUTHORITIES: Final = (
    "Essex County",
    "Southend City",
    "Thurrock",
    "Kent",
    "Redbridge",
    "Havering",
    "Nottinghamshire County",
    "Slough",
)
"""The authorities whose notices the school's own names, ES-6-s."""


def authority_notices(*, lives_in: str, school_in: str) -> tuple[str, ...]:
    """Name the authorities whose privacy notices apply, by where somebody lives or goes to school.

    Source:
        An Essex school, privacy notice, ES-6-s.

    Example:
        >>> authority_notices(lives_in="Thurrock", school_in="Essex County")
        ('Essex County', 'Thurrock')
    """
    return tuple(name for name in AUTHORITIES if name in {lives_in, school_in})
