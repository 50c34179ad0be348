"""Whether a consent is valid, and what the regulator looks for besides.

The limbs of UK GDPR articles 4(11) and 7 are law. Recitals are no provisions: where one explains
a limb - recital 32 silence and boxes ticked in advance, recital 42 who is told of and detriment -
the clause cites the limb. What goes further, such as the presumption where power is imbalanced
(recital 43), is the regulator's reading and a rule of its own.
"""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.consent import questions as ask
from ukschoolgdpr.facts.processing import public_authority
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Criterion
from ukschoolgdpr.law.instruments import ICO_CONSENT, UK_GDPR
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version

if TYPE_CHECKING:
    from ukschoolgdpr.consent.facts import Consent

_GDPR: Final = date(2018, 5, 25)
# DUAA 2025 ss 67 and 68, through SI 2026/82 reg 2: article 4 becomes article 4(1).
_DUAA: Final = date(2026, 2, 5)

_article: Final = UK_GDPR.article
_OLD: Final = _article(4, 11)
_NEW: Final = _article(4, 1, 11)


def defined(
    limb: Callable[[Provision], Criterion["Consent"]],
    *,
    cites: Provision | None = None,
    confidence: Confidence = Confidence.HIGH,
) -> Timeline[Criterion["Consent"]]:
    """Make a timeline of a limb of the definition, which has had another number since 2026.

    Args:
        limb: the limb, given where the definition is.
        cites: where the rule is, if not in the definition itself.
        confidence: how sure the library is of it.
    """
    return Timeline.of(
        Version(
            value=limb(_OLD),
            commences=_GDPR,
            ceases=_DUAA,
            cites=cites or _OLD,
            confidence=confidence,
        ),
        Version(value=limb(_NEW), commences=_DUAA, cites=cites or _NEW, confidence=confidence),
    )


def practice(
    value: Criterion["Consent"], *, confidence: Confidence = Confidence.HIGH
) -> Timeline[Criterion["Consent"]]:
    """Make a timeline of what the regulator's guidance on consent says."""
    return Timeline.of(
        Version(
            value=value,
            commences=_GDPR,
            cites=ICO_CONSENT,
            force=Force.PRACTICE,
            confidence=confidence,
        )
    )


def _giver(definition: Provision) -> Criterion["Consent"]:
    return (ask.given_by_data_subject(definition) & ask.competent(definition)) | ask.authorised(
        definition
    )


def _act(definition: Provision) -> Criterion["Consent"]:
    return (
        (ask.statement(definition) | ask.affirmative_act(definition))
        & ask.unambiguous(definition)
        & ~ask.pre_ticked(definition)
        & ~ask.opt_out(definition)
        & ~ask.inaction(definition)
    )


def _specific(definition: Provision) -> Criterion["Consent"]:
    if definition == _OLD:
        return ask.specific(definition)
    return ask.specific(definition) | (
        ask.research_area(_article(4, 6, "a"))
        & ask.purposes_unidentifiable(_article(4, 6, "b"))
        & ask.ethical_standards(_article(4, 6, "c"))
        & ask.part_choice(_article(4, 6, "d"))
    )


def _informed(definition: Provision) -> Criterion["Consent"]:
    return (
        ask.controller_named(definition)
        & ask.purpose_told(definition)
        & ask.withdrawal_told(_article(7, 3))
    )


def _free(definition: Provision) -> Criterion["Consent"]:
    # Article 7(4) asks for the utmost account, not for a bar: hence the last fact.
    return (
        ask.genuine_choice(definition)
        & ~ask.detriment(definition)
        & (
            ~ask.conditional(_article(7, 4))
            | ask.necessary_for_service(_article(7, 4))
            | ask.free_despite_condition(_article(7, 4))
        )
    )


_apart: Final[Criterion["Consent"]] = ~ask.with_other_matters(_article(7, 2)) | (
    ask.distinguishable(_article(7, 2))
    & ask.intelligible(_article(7, 2))
    & ask.accessible(_article(7, 2))
    & ask.plain_language(_article(7, 2))
)
_withdrawal: Final = ask.withdrawable(_article(7, 3)) & ask.withdrawal_as_easy(_article(7, 3))
_demonstrable: Final = ask.demonstrable(_article(7, 1))


def _valid(definition: Provision) -> Criterion["Consent"]:
    return (
        _giver(definition)
        & _act(definition)
        & _specific(definition)
        & _informed(definition)
        & _free(definition)
        & _apart
        & _withdrawal
        & _demonstrable
    )


VALID: Final = Rule(id="consent.valid", title="Valid consent", versions=defined(_valid))

# That someone may consent for another rests on the law of that authority, and the regulator.
GIVER: Final = Rule(
    id="consent.giver",
    title="Given by someone who can give it",
    versions=defined(_giver, confidence=Confidence.MEDIUM),
)
UNAMBIGUOUS: Final = Rule(
    id="consent.unambiguous",
    title="Given by an unambiguous statement or clear affirmative act",
    versions=defined(_act),
)
SPECIFIC: Final = Rule(
    id="consent.specific", title="Given for specific purposes", versions=defined(_specific)
)
INFORMED: Final = Rule(id="consent.informed", title="Informed", versions=defined(_informed))
FREELY_GIVEN: Final = Rule(id="consent.freely-given", title="Freely given", versions=defined(_free))
DISTINGUISHABLE: Final = Rule(
    id="consent.distinguishable",
    title="Asked for apart from other matters, in plain language",
    versions=Timeline.since(_GDPR, _apart, cites=_article(7, 2)),
)
WITHDRAWAL: Final = Rule(
    id="consent.withdrawal",
    title="Withdrawn at any time, as easily as given",
    versions=Timeline.since(_GDPR, _withdrawal, cites=_article(7, 3)),
)
DEMONSTRABLE: Final = Rule(
    id="consent.demonstrable",
    title="Demonstrable",
    versions=Timeline.since(_GDPR, _demonstrable, cites=_article(7, 1)),
)

EXPLICIT: Final = Rule(
    id="consent.explicit",
    title="Explicit consent",
    versions=defined(
        lambda definition: _valid(definition) & ask.express_statement(_article(9, 2, "a")),
        cites=_article(9, 2, "a"),
    ),
)

EXPLICIT_WORDS: Final = Rule(
    id="consent.explicit-words",
    title="Words of an explicit consent",
    versions=practice(ask.express_statement(ICO_CONSENT) & ask.special_category_named(ICO_CONSENT)),
)
BASIS: Final = Rule(
    id="consent.basis",
    title="Consent really is the basis",
    versions=practice(~ask.carries_on_anyway(ICO_CONSENT)),
)
GRANULAR: Final = Rule(
    id="consent.granular",
    title="Separate consent for separate purposes",
    versions=practice(~ask.several_purposes(ICO_CONSENT) | ask.separate_consents(ICO_CONSENT)),
)
NAMED: Final = Rule(
    id="consent.named",
    title="Every other controller and the processing are told",
    versions=practice(
        (~ask.others_rely(ICO_CONSENT) | ask.others_named(ICO_CONSENT))
        & ask.processing_told(ICO_CONSENT)
    ),
)
_authority: Final[Criterion["Consent"]] = public_authority
IMBALANCE: Final = Rule(
    id="consent.imbalance",
    title="Presumed not to be freely given, as power is imbalanced",
    versions=practice(
        (
            _authority
            | ask.employee(ICO_CONSENT)
            | ask.pupil(ICO_CONSENT)
            | ask.other_imbalance(ICO_CONSENT)
        )
        & (ask.detriment(ICO_CONSENT) | ~ask.real_alternative(ICO_CONSENT))
    ),
)
NO_SWAP: Final = Rule(
    id="consent.no-swap",
    title="No other basis in place of a consent refused or withdrawn",
    versions=practice(
        ask.presented_as_basis(ICO_CONSENT)
        & (ask.refused(ICO_CONSENT) | ask.withdrawn(ICO_CONSENT)),
        confidence=Confidence.MEDIUM,
    ),
)
REFRESH: Final = Rule(
    id="consent.refresh",
    title="Consent to be refreshed",
    versions=practice(
        ask.purposes_changed(ICO_CONSENT)
        | ask.processing_changed(ICO_CONSENT)
        | ask.relationship_changed(ICO_CONSENT)
        | ask.child_became_competent(ICO_CONSENT)
    ),
)

LIMBS: Final = (
    GIVER,
    UNAMBIGUOUS,
    SPECIFIC,
    INFORMED,
    FREELY_GIVEN,
    DISTINGUISHABLE,
    WITHDRAWAL,
    DEMONSTRABLE,
)
"""The limbs of a valid consent, in the order in which to ask: each must apply."""

ENTRIES: Final = (
    VALID,
    *LIMBS,
    EXPLICIT,
    EXPLICIT_WORDS,
    BASIS,
    GRANULAR,
    NAMED,
    IMBALANCE,
    NO_SWAP,
    REFRESH,
)
"""Every entry of this module."""
