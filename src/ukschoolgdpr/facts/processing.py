"""What a lawful basis or a right is decided upon: a school, a purpose, a processing.

Facts that need judgement ("necessary", "disproportionate", "overridden") are supplied by a
person. Every fact left out is not known.
"""

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from attrs import Factory, field, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause, Maybe
from ukschoolgdpr.law.instruments import FOIA_2000, FOISA_2002, SSI_2016_139
from ukschoolgdpr.law.nations import UK, Nation, titles
from ukschoolgdpr.vocabulary import LawfulBasis, SchoolKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from attrs import Attribute

E = TypeVar("E", bound=Enum)

_OLDEST: Final = 150

_ENGLAND_AND_WALES: Final = frozenset({Nation.ENGLAND, Nation.WALES})
_ENGLAND: Final = frozenset({Nation.ENGLAND})
_SCOTLAND: Final = frozenset({Nation.SCOTLAND})
_NORTHERN_IRELAND: Final = frozenset({Nation.NORTHERN_IRELAND})

NATIONS_WITH: Final[Mapping[SchoolKind, frozenset[Nation]]] = {
    SchoolKind.MAINTAINED: _ENGLAND_AND_WALES,
    SchoolKind.MAINTAINED_NURSERY: _ENGLAND_AND_WALES,
    SchoolKind.PUPIL_REFERRAL_UNIT: _ENGLAND_AND_WALES | _NORTHERN_IRELAND,
    SchoolKind.ACADEMY: _ENGLAND,
    SchoolKind.NON_MAINTAINED_SPECIAL: _ENGLAND,
    SchoolKind.INDEPENDENT: UK,
    SchoolKind.EDUCATION_AUTHORITY: _SCOTLAND,
    SchoolKind.GRANT_AIDED: _SCOTLAND,
    SchoolKind.INDEPENDENT_SPECIAL: UK,
    SchoolKind.CONTROLLED: _NORTHERN_IRELAND,
    SchoolKind.VOLUNTARY: _NORTHERN_IRELAND,
    SchoolKind.GRANT_MAINTAINED_INTEGRATED: _NORTHERN_IRELAND,
}
"""The nations that have each kind of school."""


def is_maybe(_instance: object, attribute: "Attribute[Maybe]", value: object) -> None:
    """Validate an attrs field that holds yes, no or None."""
    if value is not None and not isinstance(value, bool):
        msg = f"{attribute.name}: expected True, False or None, not {value!r}"
        raise FactsError(msg)


def is_flag(_instance: object, attribute: "Attribute[bool]", value: object) -> None:
    """Validate an attrs field that holds yes or no, and is always known."""
    if not isinstance(value, bool):
        msg = f"{attribute.name}: expected True or False, not {value!r}"
        raise FactsError(msg)


def is_text(_instance: object, attribute: "Attribute[str]", value: object) -> None:
    """Validate an attrs field that holds some text."""
    if not (isinstance(value, str) and value.strip()):
        msg = f"{attribute.name}: expected some text, not {value!r}"
        raise FactsError(msg)


def is_age(_instance: object, attribute: "Attribute[int | None]", value: object) -> None:
    """Validate an attrs field that holds an age in whole years, no year of birth, or None."""
    if value is not None and (type(value) is not int or not 0 <= value <= _OLDEST):
        msg = f"{attribute.name}: expected an age in whole years or None, not {value!r}"
        raise FactsError(msg)


def one_of(kind: type[E]) -> "Callable[[object, Attribute[E | None], object], None]":
    """Make a validator of an attrs field that holds a member of an enumeration or None."""

    def check(_instance: object, attribute: "Attribute[E | None]", value: object) -> None:
        if value is not None and not isinstance(value, kind):
            msg = f"{attribute.name}: expected a {kind.__name__} or None, not {value!r}"
            raise FactsError(msg)

    return check


def is_school(_instance: object, attribute: "Attribute[School]", value: object) -> None:
    """Validate an attrs field that holds a school."""
    if not isinstance(value, School):
        msg = f"{attribute.name}: expected a School, not {value!r}"
        raise FactsError(msg)


@frozen(kw_only=True)
class School:
    """The school that decides why and how the data are processed.

    Example:
        >>> School(kind=SchoolKind.ACADEMY, nation=Nation.SCOTLAND)
        Traceback (most recent call last):
        ukschoolgdpr.errors.FactsError: kind: there is no academy in Scotland, only in England
    """

    kind: SchoolKind | None = field(default=None, validator=one_of(SchoolKind))
    """Which kind of school it is."""
    nation: Nation | None = field(default=None, validator=one_of(Nation))
    """The nation in which it is."""

    def __attrs_post_init__(self) -> None:
        """Refuse a kind of school that the nation does not have."""
        if self.kind is None or self.nation is None:
            return
        nations = NATIONS_WITH[self.kind]
        if self.nation not in nations:
            kind = _words(self.kind)
            msg = f"kind: there is no {kind} in {self.nation.title}, only in {titles(nations)}"
            raise FactsError(msg)


@frozen(kw_only=True)
class Purpose:
    """What is asked of a purpose before a lawful basis is chosen for it (UK GDPR article 6)."""

    school: School = field(factory=School, validator=is_school)
    """The controller."""
    performing_tasks: Maybe = field(default=None, validator=is_maybe)
    """Whether the school acts here in the performance of its tasks: one carried out in the
    public interest, or the exercise of official authority vested in it (DPA 2018 s 7(2)).
    Alumni fund-raising and lettings are examples of what is outside them."""
    necessary: Maybe = field(default=None, validator=is_maybe)
    """Whether the processing is necessary for what it serves: targeted, proportionate, and not to
    be replaced by something less intrusive. Where a purpose serves several ends, ask for each."""
    consented: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject has consented for one or more specific purposes."""
    performs_contract: Maybe = field(default=None, validator=is_maybe)
    """Whether it performs a contract to which the data subject is party. A contract between a
    school and a parent is normally none with the pupil."""
    precedes_contract: Maybe = field(default=None, validator=is_maybe)
    """Whether it takes steps before a contract, at the data subject's request."""
    legal_obligation: Maybe = field(default=None, validator=is_maybe)
    """Whether it complies with an obligation to which the school is subject."""
    obligation_contractual: Maybe = field(default=None, validator=is_maybe)
    """Whether that obligation arises from a contract."""
    obligation_in_domestic_law: Maybe = field(default=None, validator=is_maybe)
    """Whether domestic law lays that obligation down."""
    vital_interests: Maybe = field(default=None, validator=is_maybe)
    """Whether it protects someone's life: a last resort, says recital 46."""
    public_interest_task: Maybe = field(default=None, validator=is_maybe)
    """Whether it is for a task carried out in the public interest, such as a function conferred
    by an enactment or rule of law (DPA 2018 s 8)."""
    task_of_controller: Maybe = field(default=None, validator=is_maybe)
    """Whether that task is the school's own, not someone else's."""
    official_authority: Maybe = field(default=None, validator=is_maybe)
    """Whether it is in the exercise of official authority vested in the school."""
    task_in_domestic_law: Maybe = field(default=None, validator=is_maybe)
    """Whether the task or authority has a clear basis in domestic law, statute or common law; no
    express power to process is needed."""
    task_in_international_law: Maybe = field(default=None, validator=is_maybe)
    """Whether it has its basis in relevant international law (DPA 2018 s 9A): hardly a school."""
    disclosure_on_request: Maybe = field(default=None, validator=is_maybe)
    """Whether it makes a disclosure to another person in response to that person's request."""
    request_states_public_task: Maybe = field(default=None, validator=is_maybe)
    """Whether the request states that the other person needs the data for processing described
    in article 6(1)(e) that has a legal basis under article 6(3)."""
    national_security: Maybe = field(default=None, validator=is_maybe)
    """Whether it safeguards national security."""
    public_security: Maybe = field(default=None, validator=is_maybe)
    """Whether it protects public security."""
    defence: Maybe = field(default=None, validator=is_maybe)
    """Whether it is for defence."""
    emergency: Maybe = field(default=None, validator=is_maybe)
    """Whether it responds to an emergency, as Part 2 of the Civil Contingencies Act 2004 has it."""
    crime: Maybe = field(default=None, validator=is_maybe)
    """Whether it detects, investigates or prevents crime."""
    offenders: Maybe = field(default=None, validator=is_maybe)
    """Whether it apprehends or prosecutes offenders."""
    protects_from_harm: Maybe = field(default=None, validator=is_maybe)
    """Whether it protects an individual, or a type of individual, from neglect or physical,
    mental or emotional harm."""
    protects_well_being: Maybe = field(default=None, validator=is_maybe)
    """Whether it protects the physical, mental or emotional well-being of one."""
    under_18: Maybe = field(default=None, validator=is_maybe)
    """Whether whoever is protected is under 18."""
    adult_at_risk: Maybe = field(default=None, validator=is_maybe)
    """Whether whoever is protected is 18 or over and at risk."""
    legitimate_interest: Maybe = field(default=None, validator=is_maybe)
    """Whether it pursues a legitimate interest of the school or of a third party."""
    overridden: Maybe = field(default=None, validator=is_maybe)
    """Whether the interests or fundamental rights and freedoms of the data subject override that
    interest, in particular where the data subject is a child."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation


def _not_if_automated(processing: "Processing") -> Maybe:
    return False if processing.automated else None


@frozen(kw_only=True)
class Processing:
    """What the rights of the data subject are decided upon.

    A right may reach some of the data and not the rest ("to the extent"): then ask for each part.
    """

    school: School = field(factory=School, validator=is_school)
    """The controller."""
    lawful_basis: LawfulBasis | None = field(default=None, validator=one_of(LawfulBasis))
    """The point of article 6(1) on which it is based."""
    explicit_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether special category data are processed on explicit consent (article 9(2)(a))."""
    automated: Maybe = field(default=None, validator=is_maybe)
    """Whether it is carried out by automated means."""
    unstructured: Maybe = field(
        default=Factory(_not_if_automated, takes_self=True), validator=is_maybe
    )
    """Whether it is manual and no filing system holds the data: loose paper. What is automated is
    not, and left out it is taken so."""
    personnel_matters: Maybe = field(default=None, validator=is_maybe)
    """Whether the data relate to appointments, removals, pay, discipline, superannuation or other
    personnel matters of the school (DPA 2018 s 24(3))."""
    provided_by_data_subject: Maybe = field(default=None, validator=is_maybe)
    """Whether the data come from the data subject, by being observed too, not by inference."""

    has_information: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject already has the information that a notice would give."""
    further_purpose: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are to be processed further for another purpose."""
    further_purpose_research: Maybe = field(default=None, validator=is_maybe)
    """Whether that purpose is only research, archiving in the public interest or statistics."""
    research_safeguards: Maybe = field(default=None, validator=is_maybe)
    """Whether the safeguards for research, archiving and statistics are kept: article 89(1), and
    article 84B from 5 February 2026."""
    informing_disproportionate: Maybe = field(default=None, validator=is_maybe)
    """Whether informing is impossible or would involve a disproportionate effort."""
    informing_defeats_purpose: Maybe = field(default=None, validator=is_maybe)
    """Whether informing is likely to make the objectives of the processing impossible, or to
    impair them seriously."""
    laid_down_by_law: Maybe = field(default=None, validator=is_maybe)
    """Whether domestic law expressly lays down that the data are obtained or disclosed, and
    protects the data subject's legitimate interests."""
    professional_secrecy: Maybe = field(default=None, validator=is_maybe)
    """Whether the data must remain confidential under an obligation of professional secrecy."""

    manifestly_unfounded: Maybe = field(default=None, validator=is_maybe)
    """Whether the request is manifestly unfounded, as the school must show."""
    excessive: Maybe = field(default=None, validator=is_maybe)
    """Whether the request is excessive, in particular repetitive, as the school must show."""
    described_in_request: Maybe = field(default=None, validator=is_maybe)
    """Whether a request for unstructured paper describes the data."""
    cost_exceeds_maximum: Maybe = field(default=None, validator=is_maybe)
    """Whether the school estimates that access to unstructured paper would cost more than the
    maximum for freedom of information."""
    confirming_exceeds_maximum: Maybe = field(default=None, validator=is_maybe)
    """Whether it estimates that merely confirming that it holds the data would."""
    beyond_reasonable_search: Maybe = field(default=None, validator=is_maybe)
    """Whether only more than a reasonable and proportionate search would find the data."""
    harms_others: Maybe = field(default=None, validator=is_maybe)
    """Whether giving the data would adversely affect the rights and freedoms of others."""

    inaccurate: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are incorrect or misleading as to any matter of fact. An opinion recorded
    as one is not, merely because it is disputed; nor is a true record of a past mistake."""
    incomplete: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are incomplete, having regard to the purposes."""

    no_longer_necessary: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are no longer necessary for the purposes of the processing."""
    consent_withdrawn: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject has withdrawn the consent on which it is based."""
    other_legal_ground: Maybe = field(default=None, validator=is_maybe)
    """Whether there is another legal ground for the processing."""
    objected: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject has objected on grounds of their particular situation."""
    overriding_grounds: Maybe = field(default=None, validator=is_maybe)
    """Whether there are overriding legitimate grounds for the processing."""
    objected_to_marketing: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject has objected to direct marketing."""
    unlawful: Maybe = field(default=None, validator=is_maybe)
    """Whether the data have been processed unlawfully."""
    erasure_required: Maybe = field(default=None, validator=is_maybe)
    """Whether a legal obligation under domestic law requires the data to be erased."""
    child_online_service: Maybe = field(default=None, validator=is_maybe)
    """Whether the data were collected in relation to the offer of information society services
    directly to a child, who may be an adult by now (recital 65)."""
    necessary_for_expression: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for the right of freedom of expression and information."""
    necessary_for_obligation: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to comply with a legal obligation under domestic law."""
    necessary_for_task: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to perform a task carried out in the public interest."""
    necessary_for_authority: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to exercise official authority vested in the school."""
    necessary_for_public_health: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for the public interest in public health (article 9(2)(h), (i))."""
    necessary_for_research: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for archiving in the public interest, research or statistics."""
    erasure_defeats_research: Maybe = field(default=None, validator=is_maybe)
    """Whether erasure is likely to make its objectives impossible, or to impair them seriously."""
    necessary_for_claims: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to establish, exercise or defend legal claims."""
    made_public: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has made the data public."""

    accuracy_contested: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject contests the accuracy of the data."""
    accuracy_verified: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has had the time to verify it."""
    opposes_erasure: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject opposes erasure and asks for restriction instead."""
    needed_for_own_claims: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject requires the data to establish, exercise or defend legal claims."""
    objection_weighed: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has verified if its grounds override the objection."""
    restricted: Maybe = field(default=None, validator=is_maybe)
    """Whether the processing has been restricted."""
    about_to_lift: Maybe = field(default=None, validator=is_maybe)
    """Whether the school is about to lift that restriction."""
    use_is_storage: Maybe = field(default=None, validator=is_maybe)
    """Whether the use asked about, of restricted data, is to store them."""
    use_consented: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject consents to that use."""
    use_for_claims: Maybe = field(default=None, validator=is_maybe)
    """Whether that use is to establish, exercise or defend legal claims."""
    use_protects_others: Maybe = field(default=None, validator=is_maybe)
    """Whether that use protects the rights of another natural or legal person."""
    use_in_public_interest: Maybe = field(default=None, validator=is_maybe)
    """Whether that use is for reasons of important public interest."""

    rectified: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has rectified the data."""
    erased: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has erased them."""
    disclosed: Maybe = field(default=None, validator=is_maybe)
    """Whether it had disclosed them to recipients."""
    telling_disproportionate: Maybe = field(default=None, validator=is_maybe)
    """Whether telling each recipient is impossible or involves a disproportionate effort."""
    asks_for_recipients: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject asks who the recipients are."""

    particular_situation: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject's grounds relate to their particular situation."""
    compelling_grounds: Maybe = field(default=None, validator=is_maybe)
    """Whether the school demonstrates compelling legitimate grounds that override the interests,
    rights and freedoms of the data subject."""
    direct_marketing: Maybe = field(default=None, validator=is_maybe)
    """Whether it is for direct marketing, profiling for it included."""
    online_service: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject uses information society services."""
    research: Maybe = field(default=None, validator=is_maybe)
    """Whether it is for scientific or historical research or for statistics."""

    infringement_alleged: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject considers that there is an infringement in connection with their
    data."""
    infringed: Maybe = field(default=None, validator=is_maybe)
    """Whether there is one."""
    damage: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject has suffered material or non-material damage from it."""
    not_responsible: Maybe = field(default=None, validator=is_maybe)
    """Whether the school proves that it is not in any way responsible for what caused it."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation

    def __attrs_post_init__(self) -> None:
        """Refuse automated processing of unstructured paper."""
        if self.automated and self.unstructured:
            msg = "unstructured: what is carried out by automated means is not unstructured"
            raise FactsError(msg)


class OfSchool(Protocol):
    """Facts about what a school does."""

    @property
    def school(self) -> School:
        """The controller."""


def based_on(basis: LawfulBasis, *, cites: Citation) -> Clause[Processing]:
    """Make a clause that asks for one lawful basis.

    Example:
        >>> from ukschoolgdpr.law.instruments import UK_GDPR
        >>> consent = based_on(LawfulBasis.CONSENT, cites=UK_GDPR.article(7, 3))
        >>> consent.weigh(Processing()).text
        'its lawful basis is consent'
    """

    def met(processing: Processing) -> Maybe:
        return None if processing.lawful_basis is None else processing.lawful_basis is basis

    return Clause(f"its lawful basis is {_words(basis)}", cites, met)


def _words(member: Enum) -> str:
    return member.name.lower().replace("_", " ")


def school_is(
    text: str, kinds: frozenset[SchoolKind], nations: frozenset[Nation], *, cites: Citation
) -> Clause[OfSchool]:
    """Make a clause that asks whether the school is of one of some kinds, in one of some nations.

    Example:
        >>> from ukschoolgdpr.law.instruments import FOIA_2000
        >>> academy = school_is(
        ...     "an academy",
        ...     frozenset({SchoolKind.ACADEMY}),
        ...     frozenset({Nation.ENGLAND}),
        ...     cites=FOIA_2000.schedule(1, "52A"),
        ... )
        >>> academy.weigh(Processing()).text
        'the school is an academy in England'
    """

    def met(facts: OfSchool) -> Maybe:
        kind, nation = facts.school.kind, facts.school.nation
        if (kind is not None and kind not in kinds) or (
            nation is not None and nation not in nations
        ):
            return False
        return None if kind is None or nation is None else True

    return Clause(f"the school is {text} in {titles(nations)}", cites, met)


# DPA 2018 s 7(1)(a) takes over the lists of FOIA 2000, s 7(1)(b) those of FOISA 2002; no list has
# an independent school, nor a non-maintained special school; paragraph 52 names no unit, and
# paragraph 7 the local authorities that run them.
public_authority: Final = (
    school_is(
        "a maintained school or maintained nursery school",
        frozenset({SchoolKind.MAINTAINED, SchoolKind.MAINTAINED_NURSERY}),
        _ENGLAND_AND_WALES,
        cites=FOIA_2000.schedule(1, 52),
    )
    | school_is(
        "a pupil referral unit, reached through the local authority that runs it,",
        frozenset({SchoolKind.PUPIL_REFERRAL_UNIT}),
        _ENGLAND_AND_WALES,
        cites=FOIA_2000.schedule(1, 7),
    )
    | school_is(
        "an academy",
        frozenset({SchoolKind.ACADEMY}),
        _ENGLAND,
        cites=FOIA_2000.schedule(1, "52A"),
    )
    | school_is(
        "a controlled, voluntary or grant-maintained integrated school or pupil referral unit",
        frozenset(
            {
                SchoolKind.CONTROLLED,
                SchoolKind.VOLUNTARY,
                SchoolKind.GRANT_MAINTAINED_INTEGRATED,
                SchoolKind.PUPIL_REFERRAL_UNIT,
            }
        ),
        _NORTHERN_IRELAND,
        cites=FOIA_2000.schedule(1, 54),
    )
    | school_is(
        "a school of an education authority",
        frozenset({SchoolKind.EDUCATION_AUTHORITY}),
        _SCOTLAND,
        cites=FOISA_2002.schedule(1),
    )
    | school_is(
        f"a grant-aided or independent special school, designated by {SSI_2016_139.short},",
        frozenset({SchoolKind.GRANT_AIDED, SchoolKind.INDEPENDENT_SPECIAL}),
        _SCOTLAND,
        cites=FOISA_2002.section(5),
    )
)
"""That the school is a public authority: by kind and nation, in the meaning of DPA 2018 s 7(1).

It is one only while it performs its tasks (s 7(2)), which is a fact of the purpose.
"""
