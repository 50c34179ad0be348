"""When each right of the data subject applies.

Held here: UK GDPR articles 7(3), 12(5), 13 to 21, 77, 79 and 82, DPA 2018 sections 164A and 165,
what section 24 leaves of them for unstructured paper, and the regulator's coarser table. Automated
decisions (article 22, articles 22A to 22D) are for a topic of their own, not held yet; the
exemptions of DPA 2018 Schedules 2 to 4 are in ``exemptions``. Left out: what a notice says, within
which time and in which form a request is answered, and who may make it.

A right is decided for the data and the circumstances that the facts describe. Where only some of
the data are necessary for what defeats a right ("to the extent"), ask for those and for the rest.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from attrs import frozen

from ukschoolgdpr.errors import UnknownEntryError
from ukschoolgdpr.facts.processing import Processing, based_on, public_authority
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Criterion
from ukschoolgdpr.law.instruments import DPA_2018, ICO_RIGHT_OF_ACCESS, UK_GDPR
from ukschoolgdpr.law.rules import Decision, Rule
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version
from ukschoolgdpr.rights import questions as ask
from ukschoolgdpr.rights.guidance import (
    ICO_ERASURE,
    ICO_OBJECTION,
    ICO_PORTABILITY,
    ICO_RIGHTS_BY_BASIS,
)
from ukschoolgdpr.vocabulary import LawfulBasis, Right

_article: Final = UK_GDPR.article
_section: Final = DPA_2018.section

_GDPR: Final = date(2018, 5, 25)
# DUAA 2025 s 78(5): deemed to be in force since then.
_SEARCH: Final = date(2024, 1, 1)
# SI 2026/82 reg 2.
_DUAA: Final = date(2026, 2, 5)
# SI 2026/82 reg 3.
_COMPLAINTS: Final = date(2026, 6, 19)
# SI 2026/386, with DUAA 2025 s 119.
_COMMISSION: Final = date(2026, 9, 30)

# Article 2(1A) brings in unstructured paper, but that of FOI public authorities alone; outside
# them article 2(1) leaves it out altogether.
_outside_paper: Final = ~ask.unstructured(_article(2, 1))
_authority: Final[Criterion[Processing]] = public_authority

in_scope: Final = _outside_paper | _authority
"""That the UK GDPR applies to the data at all."""

in_chapter_iii: Final = _outside_paper | (_authority & ~ask.personnel_matters(_section(24, 3)))
"""That it does, and that section 24(3) and (4) do not switch off what section 24(2) leaves on."""


def unless_unstructured(*limb: str) -> Criterion[Processing]:
    """Say that the data are no unstructured paper, to which a provision never applies.

    Outside FOI public authorities such paper is out of scope; within, section 24(2) lists the
    provision as switched off.

    Args:
        limb: the limb of section 24(2) that does.
    """
    return ~ask.unstructured(_section(24, 2, *limb))


def _amended(
    before: Criterion[Processing], after: Criterion[Processing], *, cites: Provision
) -> Timeline[Criterion[Processing]]:
    """Make a timeline of the wordings before and since the Data (Use and Access) Act 2025."""
    return Timeline.of(
        Version(value=before, commences=_GDPR, ceases=_DUAA, cites=cites),
        Version(value=after, commences=_DUAA, cites=cites),
    )


WITHDRAW_CONSENT: Final = Rule(
    id="rights.withdraw-consent",
    title="Right to withdraw consent",
    versions=Timeline.since(
        _GDPR,
        unless_unstructured("a", "iii")
        & (
            based_on(LawfulBasis.CONSENT, cites=_article(7, 3))
            | ask.explicit_consent(_article(7, 3))
        ),
        cites=_article(7, 3),
    ),
)

REFUSAL: Final = Rule(
    id="rights.refusal",
    title="Refusing a request, or charging a fee for it",
    versions=Timeline.since(
        _GDPR,
        in_chapter_iii
        & (ask.manifestly_unfounded(_article(12, 5)) | ask.excessive(_article(12, 5))),
        cites=_article(12, 5),
    ),
)

INFORMED_COLLECTED: Final = Rule(
    id="rights.informed-collected",
    title="Right to be informed when data are collected from the data subject",
    versions=Timeline.since(
        _GDPR,
        unless_unstructured("b", "i")
        & ask.provided_by_data_subject(_article(13, 1))
        & ~ask.has_information(_article(13, 4)),
        cites=_article(13),
    ),
)

_further_13: Final = (
    unless_unstructured("b", "i")
    & ask.provided_by_data_subject(_article(13, 3))
    & ask.further_purpose(_article(13, 3))
    & ~ask.has_information(_article(13, 4))
)

INFORMED_COLLECTED_FURTHER: Final = Rule(
    id="rights.informed-collected-further",
    title="Right to be informed before such data are used for another purpose",
    versions=_amended(
        _further_13,
        _further_13
        & ~(
            ask.further_purpose_research(_article(13, 5))
            & ask.research_safeguards(_article(13, 5))
            & ask.informing_disproportionate(_article(13, 5))
        ),
        cites=_article(13, 3),
    ),
)

_obtained: Final = unless_unstructured("b", "ii") & ~ask.provided_by_data_subject(_article(14, 1))
_exceptions_before: Final = (
    ask.has_information(_article(14, 5, "a"))
    | ask.informing_disproportionate(_article(14, 5, "b"))
    | ask.informing_defeats_purpose(_article(14, 5, "b"))
    | ask.laid_down_by_law(_article(14, 5, "c"))
    | ask.professional_secrecy(_article(14, 5, "d"))
)
_exceptions_since: Final = (
    ask.has_information(_article(14, 5, "a"))
    | ask.laid_down_by_law(_article(14, 5, "c"))
    | ask.professional_secrecy(_article(14, 5, "d"))
    | ask.informing_disproportionate(_article(14, 5, "e"))
    | ask.informing_defeats_purpose(_article(14, 5, "f"))
)

INFORMED_OBTAINED: Final = Rule(
    id="rights.informed-obtained",
    title="Right to be informed when data are obtained from elsewhere",
    versions=_amended(
        _obtained & ~_exceptions_before, _obtained & ~_exceptions_since, cites=_article(14)
    ),
)

_further_14: Final = _obtained & ask.further_purpose(_article(14, 4))

INFORMED_OBTAINED_FURTHER: Final = Rule(
    id="rights.informed-obtained-further",
    title="Right to be informed before those data are used for another purpose",
    versions=_amended(
        _further_14 & ~_exceptions_before, _further_14 & ~_exceptions_since, cites=_article(14, 4)
    ),
)

_described_paper: Final = (
    _authority
    & ~ask.personnel_matters(_section(24, 3))
    & ask.described_in_request(_section(24, 5, "a"))
)
_access: Final = _outside_paper | (
    _described_paper & ~ask.cost_exceeds_maximum(_section(24, 5, "b"))
)

ACCESS_CONFIRMATION: Final = Rule(
    id="rights.access-confirmation",
    title="Right to be told whether data are processed",
    versions=Timeline.since(
        _GDPR,
        _outside_paper | (_described_paper & ~ask.confirming_exceeds_maximum(_section(24, 6))),
        cites=_article(15, 1),
    ),
)

ACCESS: Final = Rule(
    id="rights.access",
    title="Right of access",
    versions=Timeline.since(_GDPR, _access, cites=_article(15)),
)

ACCESS_COPY: Final = Rule(
    id="rights.access-copy",
    title="Right to a copy of the data",
    versions=Timeline.since(
        _GDPR, _access & ~ask.harms_others(_article(15, 4)), cites=_article(15, 3)
    ),
)

ACCESS_SEARCH: Final = Rule(
    id="rights.access-search",
    title="Leaving out what a reasonable and proportionate search does not find",
    versions=Timeline.of(
        Version(
            value=in_chapter_iii & ask.beyond_reasonable_search(ICO_RIGHT_OF_ACCESS),
            commences=_GDPR,
            ceases=_SEARCH,
            cites=ICO_RIGHT_OF_ACCESS,
            force=Force.PRACTICE,
            confidence=Confidence.MEDIUM,
        ),
        Version(
            value=in_chapter_iii & ask.beyond_reasonable_search(_article(15, "1A")),
            commences=_SEARCH,
            cites=_article(15, "1A"),
        ),
    ),
)

RECTIFICATION: Final = Rule(
    id="rights.rectification",
    title="Right to rectification",
    versions=Timeline.since(
        _GDPR,
        in_chapter_iii & (ask.inaccurate(_section(205, 1)) | ask.incomplete(_article(16))),
        cites=_article(16),
    ),
)

_task: Final = based_on(LawfulBasis.PUBLIC_TASK, cites=_article(21, 1))
_recognised: Final = based_on(LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST, cites=_article(21, 1))
_interests: Final = based_on(LawfulBasis.LEGITIMATE_INTERESTS, cites=_article(21, 1))
_open_to_objection_before: Final = unless_unstructured("b", "iv") & (_task | _interests)
# DUAA 2025 s 70(5).
_open_to_objection_since: Final = unless_unstructured("b", "iv") & (
    _task | _recognised | _interests
)


def _erasure(
    open_to_objection: Criterion[Processing], safeguards: Provision
) -> Criterion[Processing]:
    grounds = (
        ask.no_longer_necessary(_article(17, 1, "a"))
        | (
            ask.consent_withdrawn(_article(17, 1, "b"))
            & (
                based_on(LawfulBasis.CONSENT, cites=_article(17, 1, "b"))
                | ask.explicit_consent(_article(17, 1, "b"))
            )
            & ~ask.other_legal_ground(_article(17, 1, "b"))
        )
        | (
            ask.objected(_article(17, 1, "c"))
            & open_to_objection
            & ~ask.overriding_grounds(_article(17, 1, "c"))
        )
        | ask.objected_to_marketing(_article(17, 1, "c"))
        | ask.unlawful(_article(17, 1, "d"))
        | ask.erasure_required(_article(17, 1, "e"))
        | (
            ask.child_online_service(_article(17, 1, "f"))
            & based_on(LawfulBasis.CONSENT, cites=_article(8, 1))
        )
    )
    exceptions = (
        ask.necessary_for_expression(_article(17, 3, "a"))
        | ask.necessary_for_obligation(_article(17, 3, "b"))
        | ask.necessary_for_task(_article(17, 3, "b"))
        | ask.necessary_for_authority(_article(17, 3, "b"))
        | ask.necessary_for_public_health(_article(17, 3, "c"))
        | (
            ask.necessary_for_research(_article(17, 3, "d"))
            & ask.research_safeguards(safeguards)
            & ask.erasure_defeats_research(_article(17, 3, "d"))
        )
        | ask.necessary_for_claims(_article(17, 3, "e"))
    )
    return in_chapter_iii & grounds & ~exceptions


_erasure_before: Final = _erasure(_open_to_objection_before, _article(89, 1))
_erasure_since: Final = _erasure(_open_to_objection_since, _article("84B"))

ERASURE: Final = Rule(
    id="rights.erasure",
    title="Right to erasure",
    versions=_amended(_erasure_before, _erasure_since, cites=_article(17)),
)

ERASURE_MADE_PUBLIC: Final = Rule(
    id="rights.erasure-made-public",
    title="Right to have other controllers told to erase what was made public",
    versions=_amended(
        ask.made_public(_article(17, 2)) & _erasure_before,
        ask.made_public(_article(17, 2)) & _erasure_since,
        cites=_article(17, 2),
    ),
)


def _restriction(open_to_objection: Criterion[Processing]) -> Criterion[Processing]:
    return in_chapter_iii & (
        (
            ask.accuracy_contested(_article(18, 1, "a"))
            & ~ask.accuracy_verified(_article(18, 1, "a"))
        )
        | (ask.unlawful(_article(18, 1, "b")) & ask.opposes_erasure(_article(18, 1, "b")))
        | (
            ask.no_longer_necessary(_article(18, 1, "c"))
            & ask.needed_for_own_claims(_article(18, 1, "c"))
        )
        | (
            ask.objected(_article(18, 1, "d"))
            & open_to_objection
            & ~ask.objection_weighed(_article(18, 1, "d"))
        )
    )


RESTRICTION: Final = Rule(
    id="rights.restriction",
    title="Right to restriction of processing",
    versions=_amended(
        _restriction(_open_to_objection_before),
        _restriction(_open_to_objection_since),
        cites=_article(18),
    ),
)

RESTRICTION_USES: Final = Rule(
    id="rights.restriction-uses",
    title="Using restricted data",
    versions=Timeline.since(
        _GDPR,
        in_chapter_iii
        & ask.restricted(_article(18, 2))
        & (
            ask.use_is_storage(_article(18, 2))
            | ask.use_consented(_article(18, 2))
            | ask.use_for_claims(_article(18, 2))
            | ask.use_protects_others(_article(18, 2))
            | ask.use_in_public_interest(_article(18, 2))
        ),
        cites=_article(18, 2),
    ),
)

RESTRICTION_LIFTED: Final = Rule(
    id="rights.restriction-lifted",
    title="Right to be told before a restriction is lifted",
    versions=Timeline.since(
        _GDPR,
        in_chapter_iii & ask.restricted(_article(18, 3)) & ask.about_to_lift(_article(18, 3)),
        cites=_article(18, 3),
    ),
)

_changed_after_disclosure: Final = (
    in_chapter_iii
    & (ask.rectified(_article(19)) | ask.erased(_article(19)) | ask.restricted(_article(19)))
    & ask.disclosed(_article(19))
)

NOTIFICATION: Final = Rule(
    id="rights.notification",
    title="Right to have recipients told of rectification, erasure or restriction",
    versions=Timeline.since(
        _GDPR,
        _changed_after_disclosure & ~ask.telling_disproportionate(_article(19)),
        cites=_article(19),
    ),
)

NOTIFICATION_RECIPIENTS: Final = Rule(
    id="rights.notification-recipients",
    title="Right to be told who those recipients are",
    versions=Timeline.since(
        _GDPR, _changed_after_disclosure & ask.asks_for_recipients(_article(19)), cites=_article(19)
    ),
)

PORTABILITY: Final = Rule(
    id="rights.portability",
    title="Right to data portability",
    versions=Timeline.since(
        _GDPR,
        unless_unstructured("b", "iii")
        & ask.provided_by_data_subject(_article(20, 1))
        & (
            based_on(LawfulBasis.CONSENT, cites=_article(20, 1, "a"))
            | ask.explicit_consent(_article(20, 1, "a"))
            | based_on(LawfulBasis.CONTRACT, cites=_article(20, 1, "a"))
        )
        & ask.automated(_article(20, 1, "b"))
        & ~based_on(LawfulBasis.PUBLIC_TASK, cites=_article(20, 3))
        & ~ask.harms_others(_article(20, 4)),
        cites=_article(20),
    ),
)

_particular: Final = (
    ask.particular_situation(_article(21, 1))
    & ~ask.compelling_grounds(_article(21, 1))
    & ~ask.necessary_for_claims(_article(21, 1))
)

OBJECTION: Final = Rule(
    id="rights.objection",
    title="Right to object",
    versions=_amended(
        _open_to_objection_before & _particular,
        _open_to_objection_since & _particular,
        cites=_article(21, 1),
    ),
)

_marketing: Final = in_chapter_iii & ask.direct_marketing(_article(21, 2))

OBJECTION_DIRECT_MARKETING: Final = Rule(
    id="rights.objection-direct-marketing",
    title="Right to object to direct marketing",
    versions=Timeline.since(_GDPR, _marketing, cites=_article(21, 2)),
)

OBJECTION_NOTICE: Final = Rule(
    id="rights.objection-notice",
    title="Right to have those two rights brought to attention separately",
    versions=_amended(
        _open_to_objection_before | _marketing,
        _open_to_objection_since | _marketing,
        cites=_article(21, 4),
    ),
)

_research: Final = in_chapter_iii & ask.research(_article(21, 6))

OBJECTION_AUTOMATED: Final = Rule(
    id="rights.objection-automated",
    title="Right to object by automated means",
    versions=_amended(
        ask.online_service(_article(21, 5)) & (_open_to_objection_before | _marketing | _research),
        ask.online_service(_article(21, 5)) & (_open_to_objection_since | _marketing | _research),
        cites=_article(21, 5),
    ),
)

_objection_research: Final = (
    _research & ask.particular_situation(_article(21, 6)) & ~ask.necessary_for_task(_article(21, 6))
)

OBJECTION_RESEARCH: Final = Rule(
    id="rights.objection-research",
    title="Right to object to research or statistics",
    versions=_amended(
        _objection_research & ask.research_safeguards(_article(89, 1)),
        # DUAA 2025 s 87(1)(d) omits "pursuant to Article 89(1)".
        _objection_research,
        cites=_article(21, 6),
    ),
)

COMPLAINT_CONTROLLER: Final = Rule(
    id="rights.complaint-controller",
    title="Right to complain to the controller",
    # SI 2026/82 reg 7.
    picked_by="the day on which the complaint was received",
    versions=Timeline.since(
        _COMPLAINTS,
        in_scope & ask.infringement_alleged(_section("164A", 1)),
        cites=_section("164A"),
    ),
)

COMPLAINT_COMMISSIONER: Final = Rule(
    id="rights.complaint-commissioner",
    title="Right to complain to the regulator",
    versions=Timeline.of(
        Version(
            value=in_scope & ask.infringement_for_commissioner(_article(77, 1)),
            commences=_GDPR,
            ceases=_COMPLAINTS,
            cites=_article(77),
        ),
        Version(
            value=in_scope & ask.infringement_for_commissioner(_section(165, 2)),
            commences=_COMPLAINTS,
            ceases=_COMMISSION,
            cites=_section(165),
        ),
        Version(
            value=in_scope & ask.infringement_for_commission(_section(165, 2)),
            commences=_COMMISSION,
            cites=_section(165),
        ),
    ),
)

JUDICIAL_REMEDY: Final = Rule(
    id="rights.judicial-remedy",
    title="Right to a judicial remedy against the controller",
    versions=Timeline.since(
        _GDPR, in_scope & ask.infringement_alleged(_article(79, 1)), cites=_article(79)
    ),
)

COMPENSATION: Final = Rule(
    id="rights.compensation",
    title="Right to compensation",
    versions=Timeline.since(
        _GDPR,
        in_scope
        & ask.infringed(_article(82, 1))
        & ask.damage(_article(82, 1))
        & ~ask.not_responsible(_article(82, 3)),
        cites=_article(82),
    ),
)

RULES: Final[Mapping[Right, Rule[Processing]]] = {
    Right.WITHDRAW_CONSENT: WITHDRAW_CONSENT,
    Right.INFORMED_COLLECTED: INFORMED_COLLECTED,
    Right.INFORMED_OBTAINED: INFORMED_OBTAINED,
    Right.ACCESS: ACCESS,
    Right.RECTIFICATION: RECTIFICATION,
    Right.ERASURE: ERASURE,
    Right.RESTRICTION: RESTRICTION,
    Right.NOTIFICATION: NOTIFICATION,
    Right.PORTABILITY: PORTABILITY,
    Right.OBJECTION: OBJECTION,
    Right.OBJECTION_DIRECT_MARKETING: OBJECTION_DIRECT_MARKETING,
    Right.OBJECTION_RESEARCH: OBJECTION_RESEARCH,
    Right.COMPLAINT_CONTROLLER: COMPLAINT_CONTROLLER,
    Right.COMPLAINT_COMMISSIONER: COMPLAINT_COMMISSIONER,
    Right.JUDICIAL_REMEDY: JUDICIAL_REMEDY,
    Right.COMPENSATION: COMPENSATION,
}
"""The rule of each right; the other rules here say how a right works."""


@frozen(kw_only=True)
class BothViews:
    """What the statute says of a right, beside what the regulator's table says."""

    statute: Decision
    """The law, undetermined where it asks for more than the basis."""
    guidance: Decision
    """The regulator's simplification, which is no law."""


def rights_by_basis(basis: LawfulBasis, *, as_of: date) -> tuple[Decision, ...]:
    """Decide each right by the lawful basis alone, in the order of ``Right``.

    A right that may apply is undetermined: what is ``missing`` then says on what it depends.

    Args:
        basis: the point of article 6(1); nothing else is taken as known.
        as_of: the day whose law is meant.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Example:
        >>> decisions = rights_by_basis(LawfulBasis.PUBLIC_TASK, as_of=date(2026, 9, 1))
        >>> [
        ...     decision.rule.id
        ...     for decision in decisions
        ...     if decision.outcome.value == "does-not-apply"
        ... ]
        ['rights.portability']
    """
    processing = Processing(lawful_basis=basis)
    return tuple(rule.decide(processing, as_of=as_of) for rule in RULES.values())


def both_views(right: Right, basis: LawfulBasis, *, as_of: date) -> BothViews:
    """Decide a right by the lawful basis alone, by the statute and by the regulator's table.

    Args:
        right: one of the three of the table: erasure, portability, objection.
        basis: the point of article 6(1); nothing else is taken as known.
        as_of: the day whose law and guidance are meant.

    Raises:
        UnknownEntryError: the table does not have the right.
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, arts 17, 20, 21; ICO guidance, guide to lawful basis.

    Example:
        >>> views = both_views(Right.ERASURE, LawfulBasis.PUBLIC_TASK, as_of=date(2026, 9, 1))
        >>> views.statute.outcome.value, views.guidance.outcome.value
        ('undetermined', 'does-not-apply')
    """
    if right not in ICO_RIGHTS_BY_BASIS:
        known = ", ".join(known.value for known in ICO_RIGHTS_BY_BASIS)
        msg = f"the regulator's table has no {right.value!r}: expected one of {known}"
        raise UnknownEntryError(msg)
    processing = Processing(lawful_basis=basis)
    return BothViews(
        statute=RULES[right].decide(processing, as_of=as_of),
        guidance=ICO_RIGHTS_BY_BASIS[right].decide(processing, as_of=as_of),
    )


ENTRIES: Final = (
    WITHDRAW_CONSENT,
    REFUSAL,
    INFORMED_COLLECTED,
    INFORMED_COLLECTED_FURTHER,
    INFORMED_OBTAINED,
    INFORMED_OBTAINED_FURTHER,
    ACCESS_CONFIRMATION,
    ACCESS,
    ACCESS_COPY,
    ACCESS_SEARCH,
    RECTIFICATION,
    ERASURE,
    ERASURE_MADE_PUBLIC,
    RESTRICTION,
    RESTRICTION_USES,
    RESTRICTION_LIFTED,
    NOTIFICATION,
    NOTIFICATION_RECIPIENTS,
    PORTABILITY,
    OBJECTION,
    OBJECTION_DIRECT_MARKETING,
    OBJECTION_NOTICE,
    OBJECTION_AUTOMATED,
    OBJECTION_RESEARCH,
    COMPLAINT_CONTROLLER,
    COMPLAINT_COMMISSIONER,
    JUDICIAL_REMEDY,
    COMPENSATION,
    ICO_ERASURE,
    ICO_PORTABILITY,
    ICO_OBJECTION,
)
"""Every entry of this module."""
