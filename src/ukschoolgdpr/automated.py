"""Decisions without people: whether one is caught, whether it may be taken, what is owed for it.

Held here: UK GDPR article 22 with DPA 2018 section 14 for decisions taken before 5 February 2026,
articles 22A to 22C for those taken since, and what recital 71 says of children. The day on which
the decision was taken picks the law. Left out: regulations under article 22D, of which none were
found; what a notice says of such decisions (articles 13 and 14); decisions for law enforcement.
The times for telling, asking and answering are in ``deadlines``.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from attrs import field, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import School, is_maybe, is_school, one_of
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe
from ukschoolgdpr.law.instruments import DPA_2018, ICO_CHILDREN, UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import check_day
from ukschoolgdpr.law.rules import Decision, Outcome, Rule
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version
from ukschoolgdpr.vocabulary import LawfulBasis

_GDPR: Final = date(2018, 5, 25)
# DUAA 2025 s 80 and Sch 6, through SI 2026/82 reg 2(j).
_DUAA: Final = date(2026, 2, 5)
# SI 2026/82 reg 5 keeps article 22 and section 14 for decisions taken before that day.
_DECISION: Final = "the day on which the decision was taken"

_article: Final = UK_GDPR.article
_section: Final = DPA_2018.section


@frozen(kw_only=True)
class DecisionTaken:
    """What is asked of a decision about a person before it may be left to a computer."""

    school: School = field(factory=School, validator=is_school)
    """The controller."""
    personal_data: Maybe = field(default=None, validator=is_maybe)
    """Whether it is based, entirely or partly, on personal data."""
    human_involvement: Maybe = field(default=None, validator=is_maybe)
    """Whether somebody is meaningfully involved in taking it: weighs the case and can decide
    otherwise, not merely enters data or signs what comes out. How far the decision is reached by
    profiling must be considered (article 22A(2))."""
    legal_effect: Maybe = field(default=None, validator=is_maybe)
    """Whether it produces a legal effect for the data subject."""
    similar_effect: Maybe = field(default=None, validator=is_maybe)
    """Whether its effect for the data subject is similarly significant."""
    lawful_basis: LawfulBasis | None = field(default=None, validator=one_of(LawfulBasis))
    """The point of article 6(1) on which the processing for it relies. Where there are several and
    a recognised legitimate interest is one, that one: to rely on it in part is enough for article
    22B(4)."""
    special_category: Maybe = field(default=None, validator=is_maybe)
    """Whether it is based, entirely or partly, on special category data."""
    necessary_for_contract: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to enter into, or to perform, a contract between the data subject and
    a controller, who need not be the school."""
    authorised_by_law: Maybe = field(default=None, validator=is_maybe)
    """Whether law requires or authorises it."""
    decision_consented: Maybe = field(default=None, validator=is_maybe)
    """Whether it is based on the explicit consent of the data subject."""
    all_data_consented: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject gave explicit consent to the processing of all the personal data on
    which it is based, and not of a part alone."""
    explicit_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether special category data are processed on explicit consent (article 9(2)(a))."""
    substantial_public_interest: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed for reasons of substantial public interest (article 9(2)(g))."""
    suitable_measures: Maybe = field(default=None, validator=is_maybe)
    """Whether suitable measures protect the rights, freedoms and legitimate interests of the data
    subject."""
    child: Maybe = field(default=None, validator=is_maybe)
    """Whether it is about a child."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation

    def __attrs_post_init__(self) -> None:
        """Refuse special category data that are no personal data."""
        if self.special_category and self.personal_data is False:
            msg = "special_category: what rests on no personal data rests on none of these"
            raise FactsError(msg)


def _asks(
    text: str, met: Callable[[DecisionTaken], Maybe]
) -> Callable[[Citation], Clause[DecisionTaken]]:
    def clause(cites: Citation) -> Clause[DecisionTaken]:
        return Clause(text, cites, met)

    return clause


_on_personal_data: Final = _asks("it is based on personal data", lambda it: it.personal_data)
_human_involvement: Final = _asks(
    "somebody is meaningfully involved in taking it", lambda it: it.human_involvement
)
_legal_effect: Final = _asks(
    "it produces a legal effect for the data subject", lambda it: it.legal_effect
)
_similar_effect: Final = _asks(
    "it has a similarly significant effect for the data subject", lambda it: it.similar_effect
)
_on_special_category: Final = _asks(
    "it is based on special category data, if only in part", lambda it: it.special_category
)
_for_contract: Final = _asks(
    "it is necessary for a contract between the data subject and a controller",
    lambda it: it.necessary_for_contract,
)
_authorised_by_law: Final = _asks(
    "it is required or authorised by law", lambda it: it.authorised_by_law
)
_consented: Final = _asks(
    "it is based on the data subject's explicit consent", lambda it: it.decision_consented
)
_all_data_consented: Final = _asks(
    "the data subject gave explicit consent for all the data on which it is based",
    lambda it: it.all_data_consented,
)
_explicit_consent: Final = _asks(
    "the data subject gave explicit consent for the special category data",
    lambda it: it.explicit_consent,
)
_public_interest: Final = _asks(
    "they are processed for reasons of substantial public interest",
    lambda it: it.substantial_public_interest,
)
_suitable_measures: Final = _asks(
    "suitable measures protect the data subject", lambda it: it.suitable_measures
)
_on_recognised_interest: Final = _asks(
    "the processing relies on a recognised legitimate interest, if only in part",
    lambda it: (
        None
        if it.lawful_basis is None
        else it.lawful_basis is LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST
    ),
)
_child: Final = _asks("it is about a child", lambda it: it.child)

# "Solely" in article 22(1) was read as without meaningful human involvement long before article
# 22A(1)(a) said so; processing is of personal data by definition.
_caught_before: Final = (
    _on_personal_data(_article(4, 2))
    & ~_human_involvement(_article(22, 1))
    & (_legal_effect(_article(22, 1)) | _similar_effect(_article(22, 1)))
)
_caught_since: Final = ~_human_involvement(_article("22A", 1, "a")) & (
    _legal_effect(_article("22A", 1, "b", "i")) | _similar_effect(_article("22A", 1, "b", "ii"))
)


def _amended(
    before: Criterion[DecisionTaken],
    before_cites: Citation,
    since: Criterion[DecisionTaken],
    since_cites: Citation,
) -> Timeline[Criterion[DecisionTaken]]:
    """Make a timeline of article 22 and of what replaced it."""
    return Timeline.of(
        Version(value=before, commences=_GDPR, ceases=_DUAA, cites=before_cites),
        Version(value=since, commences=_DUAA, cites=since_cites),
    )


SIGNIFICANT_DECISION: Final = Rule(
    id="automated.significant-decision",
    title="Significant decision based solely on automated processing",
    picked_by=_DECISION,
    versions=_amended(_caught_before, _article(22, 1), _caught_since, _article("22A", 1)),
)

PROHIBITED: Final = Rule(
    id="automated.prohibited",
    title="Prohibition of such a decision",
    picked_by=_DECISION,
    versions=_amended(
        _caught_before
        & (
            ~(
                _for_contract(_article(22, 2, "a"))
                | _authorised_by_law(_article(22, 2, "b"))
                | _consented(_article(22, 2, "c"))
            )
            | (
                _on_special_category(_article(22, 4))
                & ~(
                    (_explicit_consent(_article(22, 4)) | _public_interest(_article(22, 4)))
                    & _suitable_measures(_article(22, 4))
                )
            )
        ),
        _article(22),
        _caught_since
        & (
            (
                _on_special_category(_article("22B", 1))
                & ~(
                    _all_data_consented(_article("22B", 2))
                    | (
                        (
                            _for_contract(_article("22B", 3, "a", "i"))
                            | _authorised_by_law(_article("22B", 3, "a", "ii"))
                        )
                        & _public_interest(_article("22B", 3, "b"))
                    )
                )
            )
            | _on_recognised_interest(_article("22B", 4))
        ),
        _article("22B"),
    ),
)

# Article 22C(1) asks whether a decision was taken, not whether it might be: what is owed for a
# prohibited one does not fall away.
SAFEGUARDS: Final = Rule(
    id="automated.safeguards",
    title="Safeguards for such a decision",
    picked_by=_DECISION,
    versions=_amended(
        _caught_before & (_for_contract(_article(22, 2, "a")) | _consented(_article(22, 2, "c"))),
        _article(22, 3),
        _on_personal_data(_article("22C", 1, "a")) & _caught_since,
        _article("22C"),
    ),
)

SAFEGUARDS_BY_LAW: Final = Rule(
    id="automated.safeguards-by-law",
    title="Safeguards for such a decision that only law required or authorised",
    picked_by=_DECISION,
    versions=Timeline.of(
        Version(
            value=_on_personal_data(_article(4, 2))
            & ~_human_involvement(_section(14, 4))
            & (_legal_effect(_section(14, 2, "a")) | _similar_effect(_section(14, 2, "b")))
            & _authorised_by_law(_section(14, 3, "b"))
            & ~(_for_contract(_section(14, 3, "c")) | _consented(_section(14, 3, "c"))),
            commences=_GDPR,
            ceases=_DUAA,
            cites=_section(14),
        ),
    ),
)

# Recital 71 says that such a decision should not concern a child; no article bars it.
CHILD: Final = Rule(
    id="automated.child",
    title="Practice of taking no such decision about a child",
    picked_by=_DECISION,
    versions=Timeline.of(
        Version(
            value=_caught_before & _child(ICO_CHILDREN),
            commences=_GDPR,
            ceases=_DUAA,
            cites=ICO_CHILDREN,
            force=Force.PRACTICE,
            confidence=Confidence.MEDIUM,
        ),
        Version(
            value=_caught_since & _child(ICO_CHILDREN),
            commences=_DUAA,
            cites=ICO_CHILDREN,
            force=Force.PRACTICE,
            confidence=Confidence.MEDIUM,
        ),
    ),
)


@frozen
class Safeguard:
    """Something owed to the person about whom a computer has decided."""

    text: str
    """What the school must do or enable, as in ``enable them to contest the decision``."""
    cites: Citation
    """Where it is written."""


def _safeguards(*measures: tuple[str, Citation]) -> tuple[Safeguard, ...]:
    return tuple(Safeguard(text, cites) for text, cites in measures)


_MEASURES: Final = Timeline.of(
    Version(
        value=_safeguards(
            ("enable them to obtain human intervention", _article(22, 3)),
            ("enable them to express their point of view", _article(22, 3)),
            ("enable them to contest the decision", _article(22, 3)),
        ),
        commences=_GDPR,
        ceases=_DUAA,
        cites=_article(22, 3),
    ),
    Version(
        value=_safeguards(
            ("inform them about such decisions taken about them", _article("22C", 2, "a")),
            ("enable them to make representations", _article("22C", 2, "b")),
            ("enable them to obtain human intervention", _article("22C", 2, "c")),
            ("enable them to contest the decision", _article("22C", 2, "d")),
        ),
        commences=_DUAA,
        cites=_article("22C", 2),
    ),
)
_MEASURES_BY_LAW: Final = Timeline.of(
    Version(
        value=_safeguards(
            ("notify them in writing that it was based solely on that", _section(14, 4, "a")),
            ("reconsider it or decide anew, if asked within a month", _section(14, 4, "b")),
            ("inform them in writing of steps and outcome", _section(14, 5, "c")),
        ),
        commences=_GDPR,
        ceases=_DUAA,
        cites=_section(14),
    ),
)
_OWED: Final = ((SAFEGUARDS, _MEASURES), (SAFEGUARDS_BY_LAW, _MEASURES_BY_LAW))


@frozen(kw_only=True)
class AutomatedDecision:
    """What the law says of a decision, and what is owed to the person."""

    caught: Decision
    """Whether it is a significant decision based solely on automated processing."""
    prohibited: Decision
    """Whether it must not be taken so; where it is caught and this does not apply, it may be."""
    owed: tuple[Decision, ...]
    """Whether safeguards are owed, by each rule in force on the day."""
    child: Decision
    """Whether practice advises against it because it is about a child; no bar in law."""
    safeguards: tuple[Safeguard, ...]
    """What is owed for certain, in the order of the provisions."""

    def explain(self) -> str:
        """Give each decision with what settles it, or holds it open, and what is owed."""
        if self.caught.outcome is Outcome.DOES_NOT_APPLY:
            return self.caught.explain()
        advised = () if self.child.outcome is Outcome.DOES_NOT_APPLY else (self.child,)
        decisions = (self.caught, self.prohibited, *self.owed, *advised)
        return "\n".join(
            (
                *(decision.explain() for decision in decisions),
                *(f"owed: {safeguard.text} [{safeguard.cites}]" for safeguard in self.safeguards),
            )
        )


def automated_decision(facts: DecisionTaken, *, decided: date) -> AutomatedDecision:
    """Decide whether a decision is caught as automated, whether it is allowed, and what is owed.

    Args:
        facts: what is known of the decision.
        decided: the day on which it was, or is to be, taken; its law applies for good.

    Raises:
        FactsError: ``decided`` is no plain date.
        OutsideCoverageError: ``decided`` is earlier than the law held here.

    Source:
        UK GDPR, art 22 with DPA 2018, s 14; arts 22A to 22C; SI 2026/82, reg 5.

    Example:
        >>> marking = DecisionTaken(
        ...     personal_data=True,
        ...     human_involvement=False,
        ...     similar_effect=True,
        ...     special_category=False,
        ...     lawful_basis=LawfulBasis.PUBLIC_TASK,
        ... )
        >>> found = automated_decision(marking, decided=date(2026, 9, 1))
        >>> found.prohibited.outcome.value
        'does-not-apply'
        >>> for safeguard in found.safeguards:
        ...     print(safeguard.text)
        inform them about such decisions taken about them
        enable them to make representations
        enable them to obtain human intervention
        enable them to contest the decision
    """
    check_day(decided, "decided")
    in_force = [pair for pair in _OWED if pair[0].versions.find(decided) is not None]
    owed = tuple((rule.decide(facts, as_of=decided), measures) for rule, measures in in_force)
    return AutomatedDecision(
        caught=SIGNIFICANT_DECISION.decide(facts, as_of=decided),
        prohibited=PROHIBITED.decide(facts, as_of=decided),
        owed=tuple(decision for decision, _ in owed),
        child=CHILD.decide(facts, as_of=decided),
        safeguards=tuple(
            safeguard
            for decision, measures in owed
            if decision.outcome is Outcome.APPLIES
            for safeguard in measures.on(decided).value
        ),
    )


ENTRIES: Final = (SIGNIFICANT_DECISION, PROHIBITED, SAFEGUARDS, SAFEGUARDS_BY_LAW, CHILD)
"""Every entry of this module."""
