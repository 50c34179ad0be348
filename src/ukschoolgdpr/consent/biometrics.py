"""Fingerprints, faces and the like in schools: Protection of Freedoms Act 2012, sections 26 to 28.

It binds schools in England and Wales, for those under 18. It is additional to the UK GDPR: a
lawful basis and a condition of article 9 are needed besides, and explicit consent is the usual
one. In Scotland and Northern Ireland, and for adults everywhere, there is the UK GDPR alone.

Left out: the assessment that article 35 requires, and what becomes of data taken before.
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from ukschoolgdpr.consent import questions as ask
from ukschoolgdpr.consent.validity import EXPLICIT
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import is_maybe
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Criterion, Maybe, Reason, clause, every, some
from ukschoolgdpr.law.instruments import PFA_2012
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Decision, Rule
from ukschoolgdpr.law.timelines import Timeline

if TYPE_CHECKING:
    from attrs import Attribute

    from ukschoolgdpr.consent.facts import Consent

_section: Final = PFA_2012.section
_IN_FORCE: Final = date(2013, 9, 1)
_ENGLAND_AND_WALES: Final = frozenset({Nation.ENGLAND, Nation.WALES})

_in_scope: Final = (
    ask.younger_than(18)(_section(28, 1))
    & ask.for_school(_section(26, 1))
    & ask.identifying(_section(28, 2, "a"))
    & ask.automated_recognition(_section(28, 2, "b"))
)
_barred: Final = _in_scope & (
    ~ask.parent_consented(_section(26, 3, "a"))
    | ask.parent_objected(_section(26, 3, "b"))
    | ask.child_refused(_section(26, 5, "a"))
    | ask.child_objected(_section(26, 5, "b"))
)


def _rule(word: str, title: str, value: Criterion["Consent"], cites: Provision) -> Rule["Consent"]:
    return Rule(
        id=f"consent.{word}",
        title=title,
        versions=Timeline.since(_IN_FORCE, value, cites=cites),
        applies_in=_ENGLAND_AND_WALES,
    )


BIOMETRICS: Final = _rule(
    "biometrics",
    "Biometric information of a child, for which parents and child are asked",
    _in_scope,
    _section(26, 1),
)
BIOMETRICS_NOTICE: Final = _rule(
    "biometrics-notice",
    "A parent has still to be notified",
    _in_scope & ~ask.parents_notified(_section(26, 2)),
    _section(26, 2),
)
BIOMETRICS_BARRED: Final = _rule(
    "biometrics-barred",
    "Biometric information that may not be processed",
    _barred,
    _section(26, 3),
)
BIOMETRICS_ALTERNATIVE: Final = _rule(
    "biometrics-alternative",
    "Reasonable alternative means for the child",
    _barred,
    _section(26, 7),
)


class Tie(Enum):
    """What ties someone to the child (PFA 2012 s 28(5) to (8))."""

    PARENT = "parent"
    """A parent, with parental responsibility or without."""
    RESPONSIBLE = "responsible"
    """Another individual who has parental responsibility."""
    CARER = "carer"
    """Another individual who has care of the child."""
    LOCAL_AUTHORITY = "local-authority"
    """The local authority that looks after the child."""
    VOLUNTARY_ORGANISATION = "voluntary-organisation"
    """The voluntary organisation that provides the child's accommodation."""


_FIRST: Final = frozenset({Tie.PARENT, Tie.RESPONSIBLE})


def _is_tie(_instance: object, attribute: "Attribute[Tie]", value: object) -> None:
    if not isinstance(value, Tie):
        msg = f"{attribute.name}: expected a Tie, not {value!r}"
        raise FactsError(msg)


@frozen(kw_only=True)
class Parent:
    """Someone who is, or may be read as, a parent of the child; never their name.

    Example:
        >>> Parent(tie=Tie.PARENT, lacks_capacity=True, consented=True)
        Traceback (most recent call last):
        ukschoolgdpr.errors.FactsError: consented: a parent who lacks capacity cannot consent
    """

    tie: Tie = field(validator=_is_tie)
    """What ties them to the child."""
    notified: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has told them in writing what it intends, and that they may object."""
    consented: Maybe = field(default=None, validator=is_maybe)
    """Whether they consent in writing; a spoken yes is no."""
    objected: Maybe = field(default=None, validator=is_maybe)
    """Whether they have withdrawn consent, or otherwise objected, in writing."""
    cannot_be_found: Maybe = field(default=None, validator=is_maybe)
    """Whether the school is satisfied that they cannot be found."""
    lacks_capacity: Maybe = field(default=None, validator=is_maybe)
    """Whether it is satisfied that they lack capacity to object or to consent."""
    welfare_forbids: Maybe = field(default=None, validator=is_maybe)
    """Whether it is satisfied that the child's welfare requires that they are not contacted."""
    not_practicable: Maybe = field(default=None, validator=is_maybe)
    """Whether it is otherwise not reasonably practicable to notify them or get their consent."""

    def __attrs_post_init__(self) -> None:
        """Refuse the consent of someone who cannot give it."""
        if self.lacks_capacity and self.consented:
            msg = "consented: a parent who lacks capacity cannot consent"
            raise FactsError(msg)


@clause("the parent cannot be found", cites=_section(27, 1, "a"))
def cannot_be_found(parent: Parent) -> Maybe:
    return parent.cannot_be_found


@clause("the parent lacks capacity to object or to consent", cites=_section(27, 1, "b"))
def lacks_capacity(parent: Parent) -> Maybe:
    return parent.lacks_capacity


@clause(
    "the welfare of the child requires that the parent is not contacted",
    cites=_section(27, 1, "c"),
)
def welfare_forbids(parent: Parent) -> Maybe:
    return parent.welfare_forbids


@clause(
    "it is otherwise not reasonably practicable to notify the parent or get their consent",
    cites=_section(27, 1, "d"),
)
def not_practicable(parent: Parent) -> Maybe:
    return parent.not_practicable


excused: Final = cannot_be_found | lacks_capacity | welfare_forbids | not_practicable
"""That a parent need neither be notified nor consent: judged parent by parent."""


@clause("the parent has been notified in writing", cites=_section(27, 2))
def notified(parent: Parent) -> Maybe:
    return parent.notified


@clause("the parent consents in writing", cites=_section(27, 4))
def consented(parent: Parent) -> Maybe:
    return parent.consented


@clause("the parent has withdrawn consent or objected, in writing", cites=_section(26, 3, "b"))
def objected(parent: Parent) -> Maybe:
    return parent.objected


_told: Final = notified | excused


@frozen(kw_only=True)
class ParentsSay:
    """What the parents of a child come to, taken together."""

    notified: Reason
    """Whether each who must be has been notified."""
    consented: Reason
    """Whether one consents."""
    objected: Reason
    """Whether one objects."""


def parents_say(parents: Iterable[Parent]) -> ParentsSay:
    """Weigh what each parent has been told and says, and join it.

    Those of section 28(5) count: each parent, and whoever else has parental responsibility. Only
    if none of them must be notified or asked do others count: the local authority that looks
    after the child, else the voluntary organisation, in their place; else each carer, beside
    them. The objection of a parent who counts does so even if the school need not have asked them.

    Args:
        parents: everyone of section 28(5); others, if they may be needed. Nobody: not known.

    Source:
        PFA 2012, ss 26(2)-(3), 27, 28(5)-(8).

    Example:
        >>> mother = Parent(tie=Tie.PARENT, notified=True, consented=True)
        >>> father = Parent(tie=Tie.PARENT, cannot_be_found=True)
        >>> said = parents_say([mother, father])
        >>> said.notified.met, said.consented.met, said.objected.met
        (True, True, None)
    """
    everyone = tuple(parents)
    first = tuple(parent for parent in everyone if parent.tie in _FIRST)
    others = _others(everyone, first)
    none_left = every(_weighed(excused, first)).met
    answers = {True: (others,), False: (first,), None: (first, others)}
    readings = answers[none_left] if everyone else ()
    return ParentsSay(
        notified=_taken_together(
            "each parent who must be has been notified in writing",
            [every(_weighed(_told, those)) for those in readings],
            _section(26, 2),
        ),
        consented=_taken_together(
            "a parent consents in writing",
            [some(_weighed(consented, those)) for those in readings],
            _section(26, 3, "a"),
        ),
        objected=_taken_together(
            "a parent has withdrawn consent or objected, in writing",
            [some(_weighed(objected, those)) for those in readings],
            _section(26, 3, "b"),
        ),
    )


def _others(everyone: tuple[Parent, ...], first: tuple[Parent, ...]) -> tuple[Parent, ...]:
    """Give those who are read as parents where nobody of section 28(5) is left (s 28(6)-(8))."""
    for tie in (Tie.LOCAL_AUTHORITY, Tie.VOLUNTARY_ORGANISATION):
        if found := tuple(parent for parent in everyone if parent.tie is tie):
            # "Meaning", say subsections (7) and (8), where (6) says "including".
            return found
    return (*first, *(parent for parent in everyone if parent.tie is Tie.CARER))


def _weighed(asked: Criterion[Parent], those: tuple[Parent, ...]) -> tuple[Reason, ...]:
    return tuple(asked.weigh(parent) for parent in those)


def _taken_together(text: str, readings: list[Reason], cites: Provision) -> Reason:
    """Join the readings of who is a parent: where they differ, or nobody is known, nor is this."""
    answers = {reading.met for reading in readings}
    met = answers.pop() if len(answers) == 1 else None
    return Reason(text, met, cites, tuple(readings))


@frozen(kw_only=True)
class Biometrics:
    """What the Act and the UK GDPR say of one child's biometric information."""

    parents: ParentsSay
    """What the parents come to."""
    scope: Decision
    """Whether the Act asks parents and child at all."""
    notice: Decision
    """Whether a parent has still to be notified."""
    barred: Decision
    """Whether the Act forbids the processing."""
    alternative: Decision
    """Whether the child must have reasonable alternative means."""
    explicit: Decision
    """Whether there is explicit consent under the UK GDPR, needed besides if no other condition
    of article 9 is relied on."""


def decide(consent: "Consent", parents: Iterable[Parent] = (), *, as_of: date) -> Biometrics:
    """Decide what the Act says of a child's biometric information, and the UK GDPR besides.

    Args:
        consent: what is known; what the parents say is taken from them.
        parents: as for ``parents_say``; nobody where it is not known who they are.
        as_of: the day whose law is meant.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        PFA 2012, ss 26 to 28; UK GDPR, art 9(2)(a).

    Example:
        May a child refuse a fingerprint reader to which both parents have agreed?

        >>> from ukschoolgdpr.consent import Consent
        >>> from ukschoolgdpr.facts.processing import School
        >>> child = Consent(
        ...     school=School(nation=Nation.ENGLAND),
        ...     age=7,
        ...     for_school=True,
        ...     identifying=True,
        ...     automated_recognition=True,
        ...     child_refused=True,
        ... )
        >>> both = [Parent(tie=Tie.PARENT, notified=True, consented=True, objected=False)] * 2
        >>> barred = decide(child, both, as_of=date(2026, 9, 1)).barred
        >>> barred.outcome.value, barred.reason.decisive()[-1].text
        ('applies', 'the child refuses to take part, or to go on')
    """
    said = parents_say(parents)
    facts = evolve(
        consent,
        parents_notified=said.notified.met,
        parent_consented=said.consented.met,
        parent_objected=said.objected.met,
    )
    return Biometrics(
        parents=said,
        scope=BIOMETRICS.decide(facts, as_of=as_of),
        notice=BIOMETRICS_NOTICE.decide(facts, as_of=as_of),
        barred=BIOMETRICS_BARRED.decide(facts, as_of=as_of),
        alternative=BIOMETRICS_ALTERNATIVE.decide(facts, as_of=as_of),
        explicit=EXPLICIT.decide(facts, as_of=as_of),
    )


ENTRIES: Final = (BIOMETRICS, BIOMETRICS_NOTICE, BIOMETRICS_BARRED, BIOMETRICS_ALTERNATIVE)
"""Every entry of this module."""
