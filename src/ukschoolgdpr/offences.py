"""Offences with personal data that someone at a school may commit, and the defences to them.

Held here: DPA 2018 sections 170 to 173, each offence with the defences that its section lists. They
are offences of a person, a member of staff as much as the school; a fine is the penalty (section
196). A deed is what one person did once: describe each by itself. Left out: false statements to
the regulator (sections 144 and 148C), destroying what it has asked for (section 148), demanding
that someone makes an access request (section 184), and who may prosecute.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from attrs import field, frozen

from ukschoolgdpr.facts.processing import School, is_maybe, is_school
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe
from ukschoolgdpr.law.instruments import DPA_2018
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Decision, Rule
from ukschoolgdpr.law.timelines import Confidence, Timeline, Version

_GDPR: Final = date(2018, 5, 25)

_section: Final = DPA_2018.section


@frozen(kw_only=True)
class Deed:
    """What one person did with personal data; a defence is what that person can prove."""

    school: School = field(factory=School, validator=is_school)
    """The school at which it happened."""
    knowing: Maybe = field(default=None, validator=is_maybe)
    """Whether the person acted knowingly."""
    reckless: Maybe = field(default=None, validator=is_maybe)
    """Whether the person acted recklessly."""
    obtained: Maybe = field(default=None, validator=is_maybe)
    """Whether the person obtained personal data, such as by looking up a record."""
    disclosed: Maybe = field(default=None, validator=is_maybe)
    """Whether the person disclosed personal data."""
    procured: Maybe = field(default=None, validator=is_maybe)
    """Whether the person procured their disclosure to another person."""
    retained: Maybe = field(default=None, validator=is_maybe)
    """Whether the person retained personal data after obtaining them."""
    controller_consented: Maybe = field(default=None, validator=is_maybe)
    """Whether the controller consented, or one of several, but not a processor that is taken for
    one by article 28(10); for retaining, the controller at the time when the data were obtained."""
    obtained_by_offence: Maybe = field(default=None, validator=is_maybe)
    """Whether the person has obtained the data in circumstances in which that was an offence."""
    obtains_by_offence: Maybe = field(default=None, validator=is_maybe)
    """Whether the person obtains them so after offering them for sale."""
    sold: Maybe = field(default=None, validator=is_maybe)
    """Whether the person sold the data."""
    offered: Maybe = field(default=None, validator=is_maybe)
    """Whether the person offered to sell them, by an advertisement too."""

    reidentified: Maybe = field(default=None, validator=is_maybe)
    """Whether the person re-identified information that is de-identified personal data."""
    used_reidentified: Maybe = field(default=None, validator=is_maybe)
    """Whether the person processed personal data that had been re-identified."""
    reidentified_by_offence: Maybe = field(default=None, validator=is_maybe)
    """Whether the re-identification was an offence."""
    deidentifier_consented: Maybe = field(default=None, validator=is_maybe)
    """Whether the controller responsible for de-identifying the data consented, likewise."""

    prevents_crime: Maybe = field(default=None, validator=is_maybe)
    """Whether it was necessary to prevent or detect crime."""
    authorised: Maybe = field(default=None, validator=is_maybe)
    """Whether an enactment, a rule of law or the order of a court or tribunal required or
    authorised it."""
    public_interest: Maybe = field(default=None, validator=is_maybe)
    """Whether it was justified as being in the public interest in the particular circumstances."""
    believed_legal_right: Maybe = field(default=None, validator=is_maybe)
    """Whether the person reasonably believed to have a legal right to do it."""
    believed_lawful: Maybe = field(default=None, validator=is_maybe)
    """Whether the person reasonably believed that the processing was lawful."""
    believed_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether the person reasonably believed to have the controller's consent."""
    believed_would_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether the person reasonably believed that the controller, had it known, would have
    consented."""
    believed_self: Maybe = field(default=None, validator=is_maybe)
    """Whether the person reasonably believed to be the data subject."""
    believed_subject_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether the person reasonably believed to have the data subject's consent."""
    believed_subject_would_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether the person reasonably believed that the data subject, had they known, would have
    consented."""
    believed_deidentifier: Maybe = field(default=None, validator=is_maybe)
    """Whether the person reasonably believed to be the controller responsible for
    de-identifying the data."""
    special_purposes: Maybe = field(default=None, validator=is_maybe)
    """Whether the person acted for journalism, or for academic, artistic or literary purposes."""
    for_publication: Maybe = field(default=None, validator=is_maybe)
    """Whether the person acted with a view to publishing such material."""
    believed_public_interest: Maybe = field(default=None, validator=is_maybe)
    """Whether the person reasonably believed that it was justified in the public interest."""
    tests_deidentification: Maybe = field(default=None, validator=is_maybe)
    """Whether the person acted to test how effective the de-identification is."""
    means_harm: Maybe = field(default=None, validator=is_maybe)
    """Whether the person meant to cause, or threaten to cause, damage or distress."""
    notified: Maybe = field(default=None, validator=is_maybe)
    """Whether the person notified the regulator or that controller without undue delay and, where
    feasible, within 72 hours of becoming aware of the re-identification."""

    requested: Maybe = field(default=None, validator=is_maybe)
    """Whether there was a request under the right of access or of portability."""
    entitled: Maybe = field(default=None, validator=is_maybe)
    """Whether the requester would have been entitled to information in response."""
    is_controller: Maybe = field(default=None, validator=is_maybe)
    """Whether the person is the controller."""
    works_for_controller: Maybe = field(default=None, validator=is_maybe)
    """Whether the person is employed by the controller, its officer or under its direction, such
    as a teacher or a governor."""
    changed_or_hid: Maybe = field(default=None, validator=is_maybe)
    """Whether the person altered, defaced, blocked, erased, destroyed or concealed information."""
    meant_to_prevent: Maybe = field(default=None, validator=is_maybe)
    """Whether that was meant to keep back what the requester was entitled to."""
    in_any_case: Maybe = field(default=None, validator=is_maybe)
    """Whether it would have happened without any request, such as under a retention schedule."""
    believed_not_entitled: Maybe = field(default=None, validator=is_maybe)
    """Whether the person reasonably believed that the requester was not entitled to it."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation


def _asks(text: str, met: Callable[[Deed], Maybe]) -> Callable[[Provision], Clause[Deed]]:
    def clause(cites: Provision) -> Clause[Deed]:
        return Clause(text, cites, met)

    return clause


_knowing: Final = _asks("the person acted knowingly", lambda it: it.knowing)
_reckless: Final = _asks("the person acted recklessly", lambda it: it.reckless)
_prevents_crime: Final = _asks(
    "it was necessary to prevent or detect crime", lambda it: it.prevents_crime
)
_authorised: Final = _asks("the law required or authorised it", lambda it: it.authorised)
_public_interest: Final = _asks(
    "it was justified in the public interest", lambda it: it.public_interest
)
_believed_consent: Final = _asks(
    "the person reasonably believed to have the controller's consent",
    lambda it: it.believed_consent,
)
_believed_would_consent: Final = _asks(
    "the person reasonably believed that the controller would have consented",
    lambda it: it.believed_would_consent,
)
_special_purposes: Final = _asks(
    "the person acted for journalism or another of the special purposes",
    lambda it: it.special_purposes,
)
_for_publication: Final = _asks(
    "the person acted with a view to publication", lambda it: it.for_publication
)
_believed_public_interest: Final = _asks(
    "the person reasonably believed that it was justified in the public interest",
    lambda it: it.believed_public_interest,
)
_deidentifier_consented: Final = _asks(
    "the controller responsible for de-identifying the data consented",
    lambda it: it.deidentifier_consented,
)
_obtained_by_offence: Final = _asks(
    "the person obtained the data by such an offence", lambda it: it.obtained_by_offence
)


def _knowingly_or_recklessly(cites: Provision) -> Criterion[Deed]:
    return _knowing(cites) | _reckless(cites)


def _justified(section: int, subsection: int) -> Criterion[Deed]:
    """Ask for the three defences of what was right, which sections 170 and 171 share."""
    return (
        _prevents_crime(_section(section, subsection, "a"))
        | _authorised(_section(section, subsection, "b"))
        | _public_interest(_section(section, subsection, "c"))
    )


def _published(section: int, subsection: int) -> Criterion[Deed]:
    """Ask for the defence of the special purposes, which they share too."""
    return (
        _special_purposes(_section(section, subsection, "c", "i"))
        & _for_publication(_section(section, subsection, "c", "ii"))
        & _believed_public_interest(_section(section, subsection, "c", "iii"))
    )


def _offence(
    word: str,
    title: str,
    value: Criterion[Deed],
    cites: Provision,
    confidence: Confidence = Confidence.HIGH,
) -> Rule[Deed]:
    return Rule(
        id=f"offences.{word}",
        title=title,
        versions=Timeline.of(
            Version(value=value, commences=_GDPR, cites=cites, confidence=confidence)
        ),
    )


def _without_consent(point: str) -> Criterion[Deed]:
    return ~_asks("the controller consented", lambda it: it.controller_consented)(
        _section(170, 1, point)
    )


OBTAINING: Final = _offence(
    "obtaining",
    "Obtaining, disclosing or retaining personal data without the controller's consent",
    _knowingly_or_recklessly(_section(170, 1))
    & (
        (
            (
                _asks("the person obtained data", lambda it: it.obtained)(_section(170, 1, "a"))
                | _asks("the person disclosed data", lambda it: it.disclosed)(_section(170, 1, "a"))
            )
            & _without_consent("a")
        )
        | (
            _asks("the person procured a disclosure", lambda it: it.procured)(_section(170, 1, "b"))
            & _without_consent("b")
        )
        | (
            _asks("the person retained data after obtaining them", lambda it: it.retained)(
                _section(170, 1, "c")
            )
            & _without_consent("c")
        )
    )
    & ~(
        _justified(170, 2)
        | _asks(
            "the person reasonably believed to have a legal right to do it",
            lambda it: it.believed_legal_right,
        )(_section(170, 3, "a"))
        | _believed_would_consent(_section(170, 3, "b"))
        | _published(170, 3)
    ),
    _section(170, 1),
)

SELLING: Final = _offence(
    "selling",
    "Selling personal data obtained by such an offence",
    _asks("the person sold the data", lambda it: it.sold)(_section(170, 4))
    & _obtained_by_offence(_section(170, 4)),
    _section(170, 4),
)

OFFERING: Final = _offence(
    "offering",
    "Offering to sell personal data obtained by such an offence",
    _asks("the person offered to sell the data", lambda it: it.offered)(_section(170, 5))
    & (
        _obtained_by_offence(_section(170, 5, "a"))
        | _asks("the person obtains them so later", lambda it: it.obtains_by_offence)(
            _section(170, 5, "b")
        )
    ),
    _section(170, 5),
)

REIDENTIFYING: Final = _offence(
    "reidentifying",
    "Re-identifying de-identified personal data",
    _knowingly_or_recklessly(_section(171, 1))
    & _asks("the person re-identified de-identified data", lambda it: it.reidentified)(
        _section(171, 1)
    )
    & ~_deidentifier_consented(_section(171, 1))
    & ~(
        _justified(171, 3)
        | _asks(
            "the person reasonably believed to be the data subject", lambda it: it.believed_self
        )(_section(171, 4, "a", "i"))
        | _asks(
            "the person reasonably believed to have the data subject's consent",
            lambda it: it.believed_subject_consent,
        )(_section(171, 4, "a", "ii"))
        | _asks(
            "the person reasonably believed that the data subject would have consented",
            lambda it: it.believed_subject_would_consent,
        )(_section(171, 4, "a", "iii"))
        | _asks(
            "the person reasonably believed to be the controller who de-identified the data",
            lambda it: it.believed_deidentifier,
        )(_section(171, 4, "b", "i"))
        | _believed_consent(_section(171, 4, "b", "ii"))
        | _believed_would_consent(_section(171, 4, "b", "iii"))
        | _published(171, 4)
        | (
            _asks(
                "the person was testing the de-identification", lambda it: it.tests_deidentification
            )(_section(172, 2, "a"))
            & ~_asks("the person meant to cause or threaten harm", lambda it: it.means_harm)(
                _section(172, 2, "b")
            )
            & _believed_public_interest(_section(172, 2, "c"))
            & _asks("the person notified it in time", lambda it: it.notified)(_section(172, 3))
        )
    ),
    _section(171, 1),
)

# The defences of section 171(6) and (7) are stated from settled knowledge of unchanged text.
USING_REIDENTIFIED: Final = _offence(
    "using-reidentified",
    "Processing personal data that were re-identified by such an offence",
    _knowingly_or_recklessly(_section(171, 5))
    & _asks("the person processed re-identified data", lambda it: it.used_reidentified)(
        _section(171, 5)
    )
    & ~_deidentifier_consented(_section(171, 5, "a"))
    & _asks("the re-identification was an offence", lambda it: it.reidentified_by_offence)(
        _section(171, 5, "b")
    )
    & ~(
        _justified(171, 6)
        | _asks(
            "the person reasonably believed that the processing was lawful",
            lambda it: it.believed_lawful,
        )(_section(171, 7, "a"))
        | _believed_consent(_section(171, 7, "b", "i"))
        | _believed_would_consent(_section(171, 7, "b", "ii"))
        | _published(171, 7)
    ),
    _section(171, 5),
    Confidence.MEDIUM,
)

CONCEALING: Final = _offence(
    "concealing",
    "Altering or concealing information to keep it from a requester",
    _asks("there was a request for access or portability", lambda it: it.requested)(
        _section(173, 1, "a")
    )
    & _asks("the requester would have been entitled to information", lambda it: it.entitled)(
        _section(173, 1, "b")
    )
    & (
        _asks("the person is the controller", lambda it: it.is_controller)(_section(173, 4, "a"))
        | _asks("the person works for the controller", lambda it: it.works_for_controller)(
            _section(173, 4, "b")
        )
    )
    & _asks("the person altered, erased or concealed information", lambda it: it.changed_or_hid)(
        _section(173, 3)
    )
    & _asks(
        "that was meant to keep back what the requester was entitled to",
        lambda it: it.meant_to_prevent,
    )(_section(173, 3))
    & ~(
        _asks("it would have happened without a request", lambda it: it.in_any_case)(
            _section(173, 5, "a")
        )
        | _asks(
            "the person reasonably believed that the requester was not entitled to it",
            lambda it: it.believed_not_entitled,
        )(_section(173, 5, "b"))
    ),
    _section(173, 3),
)

ENTRIES: Final = (
    OBTAINING,
    SELLING,
    OFFERING,
    REIDENTIFYING,
    USING_REIDENTIFIED,
    CONCEALING,
)
"""Every entry of this module."""


def offences(deed: Deed, *, as_of: date) -> tuple[Decision, ...]:
    """Decide of each offence whether a deed is one, no defence being proved.

    Args:
        deed: what is known of it.
        as_of: the day of the deed.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        DPA 2018, ss 170 to 173.

    Example:
        >>> tidied = Deed(requested=True, changed_or_hid=True, in_any_case=True)
        >>> print(offences(tidied, as_of=date(2026, 9, 1))[-1].explain())
        offences.concealing does not apply (law as at 2026-09-01)
          met: it would have happened without a request [DPA 2018, s 173(5)(a)]
    """
    return tuple(rule.decide(deed, as_of=as_of) for rule in ENTRIES)
