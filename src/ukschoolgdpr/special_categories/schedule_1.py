"""The conditions of DPA 2018 Schedule 1, Parts 1 to 3: one table, a row for each paragraph.

A row says in cells what most paragraphs share (substantial public interest, what is said of
consent, whether a policy document is needed) and in a criterion what it alone asks. The rule of a
paragraph is made of its row. Paragraph 5 is no condition: it is the rule on policy documents.
"""

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import partial, reduce
from operator import or_
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import evolve, frozen

from ukschoolgdpr.errors import UnknownEntryError
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Clause, Criterion
from ukschoolgdpr.law.instruments import DPA_2018
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Timeline, Version
from ukschoolgdpr.special_categories import questions as ask

if TYPE_CHECKING:
    from ukschoolgdpr.special_categories.facts import SensitiveProcessing

Test: TypeAlias = Criterion["SensitiveProcessing"]
_Ask: TypeAlias = Callable[[Provision], Clause["SensitiveProcessing"]]

_GDPR: Final = date(2018, 5, 25)
# DUAA 2025 ss 73, 86 and 87, through SI 2026/82 reg 2.
_DUAA: Final = date(2026, 2, 5)

_para: Final = partial(DPA_2018.schedule, 1)


class Consent(Enum):
    """What a paragraph says of consent: when the processing may do without, or must stop."""

    SILENT = "nothing"
    PREJUDICE = "must be without consent, so as not to prejudice the purpose"
    NOT_EXPECTED = "the controller cannot reasonably be expected to obtain it"
    REASONABLE = "can reasonably be without consent: not to be expected, and no refusal known"
    THIRD_PARTY = (
        "for people with no part in the insurance and no decision about them, can reasonably be "
        "without consent"
    )
    ONE_OF_THREE = (
        "without consent for one of three reasons: impossible, not to be expected, harmful"
    )
    REQUESTED = "without consent for one of four reasons, where someone else made the request"
    NOTICE = "a written notice stops it, after a reasonable period"
    AS_EXTENDED = "as for the paragraph of Part 2 that is extended"


class Document(Enum):
    """Whether a paragraph needs an appropriate policy document."""

    NEEDED = "needed"
    NOT_NEEDED = "not needed"
    UNLESS_COMPETENT_AUTHORITY = "needed, but for a disclosure to a competent authority"
    UNLESS_ANTI_DOPING = "needed, but for a disclosure to an anti-doping body"
    AS_EXTENDED = "as for the paragraph of Part 2 that is extended"


@frozen(kw_only=True)
class Paragraph:
    """A row of the table: what one paragraph asks."""

    number: int
    """The number of the paragraph."""
    name: str
    """Its heading."""
    asks: Test
    """What it alone asks: the purpose, the categories, who may use it, its limits."""
    asks_since_2026: Test | None = None
    """What that is since 5 February 2026, where it differs."""
    interest: str | None = None
    """The limb of sub-paragraph (1) that asks for substantial public interest, if it does."""
    consent: Consent = Consent.SILENT
    """What it says of consent."""
    consent_at: int = 1
    """The sub-paragraph that says so."""
    document: Document = Document.NEEDED
    """Whether it needs an appropriate policy document."""
    used_by: str = "anyone"
    """Who may use it."""

    @property
    def part(self) -> int:
        """The Part of the Schedule that holds it."""
        return 1 + (self.number > _LAST_OF_PART_1) + (self.number > _LAST_OF_PART_2)

    @property
    def cites(self) -> Provision:
        """The paragraph itself."""
        return _para(self.number)


_LAST_OF_PART_1: Final = 4
_LAST_OF_PART_2: Final = 28


def _any_of(*parts: Test) -> Test:
    return reduce(or_, parts)


_racial: Final = ask.racial_or_ethnic_origin
_beliefs: Final = ask.religious_or_philosophical_beliefs


def _of_category(limb: Provision, *categories: _Ask) -> Test:
    return _any_of(*(category(limb) for category in categories))


def _aim(number: int) -> Test:
    """Join what article 9(2)(d) and paragraph 31 ask of a not-for-profit body."""
    return (
        ask.not_for_profit(_para(number, "a"))
        & ask.legitimate_activities(_para(number, "a"))
        & ask.members_or_contacts(_para(number, "b", "i"))
        & ~ask.disclosed_without_consent(_para(number, "b", "ii"))
    )


def _responds(by: _Ask) -> Test:
    return (
        by(_para(23, 1, "a", "i"))
        & ask.representative_functions(_para(23, 1, "a", "ii"))
        & ask.individual_request(_para(23, 1, "a", "iii"))
        & ask.representative_action(_para(23, 1, "b"))
    )


def _discloses(to: _Ask) -> Test:
    return (
        to(_para(24, 1, "a", "i"))
        & ask.answers_representative(_para(24, 1, "a", "ii"))
        & ask.relevant_to_communication(_para(24, 1, "b"))
        & ask.necessary_for_reply(_para(24, 1, "c"))
    )


_RESEARCH: Final = (
    ask.necessary_for_research(_para(4, "a"))
    & ask.research_safeguards(_para(4, "b"))
    & ask.research_in_public_interest(_para(4, "c"))
)

_INSURANCE: Final = ask.insurance_purpose(_para(20, 1, "a"))

_OWN_TERMS: Final = (
    Paragraph(
        number=1,
        name="Employment, social security and social protection",
        asks=ask.employment_law(_para(1, 1, "a")) & ask.imposed_by_law(_para(1, 1, "a")),
    ),
    Paragraph(
        number=2,
        name="Health or social care purposes",
        asks=ask.health_or_social_care(_para(2, 1)),
        document=Document.NOT_NEEDED,
    ),
    Paragraph(
        number=3,
        name="Public health",
        asks=ask.public_health(_para(3, "a"))
        & (
            ask.by_health_professional(_para(3, "b", "i"))
            | ask.duty_of_confidentiality(_para(3, "b", "ii"))
        ),
        document=Document.NOT_NEEDED,
        used_by="a health professional, or who owes a duty of confidentiality",
    ),
    Paragraph(
        number=4,
        name="Research etc",
        asks=_RESEARCH,
        # The same questions, of article 84B where they were of article 89(1) and section 19.
        asks_since_2026=_RESEARCH,
        document=Document.NOT_NEEDED,
    ),
    Paragraph(
        number=6,
        name="Statutory etc and government purposes",
        asks=ask.statutory_function(_para(6, 2, "a")) | ask.crown_function(_para(6, 2, "b")),
        interest="b",
    ),
    Paragraph(
        number=7,
        name="Administration of justice and parliamentary purposes",
        asks=ask.administration_of_justice(_para(7, "a"))
        | ask.parliamentary_function(_para(7, "b")),
    ),
    Paragraph(
        number=8,
        name="Equality of opportunity or treatment",
        asks=_of_category(_para(8, 2), _racial, _beliefs, ask.health, ask.sexual_orientation)
        & ask.equality_monitoring(_para(8, 1, "b"))
        & ~ask.individual_decisions(_para(8, 3))
        & ~ask.substantial_damage(_para(8, 4)),
        consent=Consent.NOTICE,
        consent_at=5,
    ),
    Paragraph(
        number=9,
        name="Racial and ethnic diversity at senior levels of organisations",
        asks=_racial(_para(9, 1, "a"))
        & ask.senior_positions(_para(9, 1, "b"))
        & ask.senior_diversity(_para(9, 1, "c"))
        & ~ask.substantial_damage(_para(9, 3)),
        consent=Consent.REASONABLE,
        consent_at=2,
    ),
    Paragraph(
        number=10,
        name="Preventing or detecting unlawful acts",
        asks=ask.unlawful_acts(_para(10, 1, "a")),
        interest="c",
        consent=Consent.PREJUDICE,
        document=Document.UNLESS_COMPETENT_AUTHORITY,
    ),
    Paragraph(
        number=11,
        name="Protecting the public against dishonesty etc",
        asks=ask.protective_function(_para(11, 1, "a")),
        interest="c",
        consent=Consent.PREJUDICE,
    ),
    Paragraph(
        number=12,
        name="Regulatory requirements relating to unlawful acts and dishonesty etc",
        asks=ask.regulatory_requirement(_para(12, 1, "a")),
        interest="c",
        consent=Consent.NOT_EXPECTED,
    ),
    Paragraph(
        number=13,
        name="Journalism etc in connection with unlawful acts and dishonesty etc",
        asks=ask.special_purposes_disclosure(_para(13, 1, "a"))
        & ask.misconduct_matter(_para(13, 1, "b"))
        & ask.for_publication(_para(13, 1, "d"))
        & ask.publication_in_public_interest(_para(13, 1, "e")),
        interest="c",
        document=Document.NOT_NEEDED,
    ),
    Paragraph(
        number=14,
        name="Preventing fraud",
        asks=ask.fraud_prevention(_para(14, 1, "a"))
        & ask.anti_fraud_organisation(_para(14, 1, "b")),
        used_by="members of an anti-fraud organisation, and who follows its arrangements",
    ),
    Paragraph(
        number=15,
        name="Suspicion of terrorist financing or money laundering",
        asks=ask.terrorist_finance_disclosure(_para(15)),
        used_by="the regulated sector",
    ),
    Paragraph(
        number=16,
        name="Support for individuals with a particular disability or medical condition",
        asks=ask.disability_support_body(_para(16, 1, "a"))
        & _any_of(
            _racial(_para(16, 2, "a")),
            ask.genetic_data(_para(16, 2, "b")),
            ask.characteristics(_para(16, 2, "b")) & ask.technical_processing(_para(16, 2, "b")),
            ask.health(_para(16, 2, "c")),
            ask.sex_life(_para(16, 2, "d")),
            ask.sexual_orientation(_para(16, 2, "d")),
        )
        & ask.member_or_carer(_para(16, 3))
        & ask.disability_support(_para(16, 1, "c")),
        interest="e",
        consent=Consent.REASONABLE,
        consent_at=4,
        used_by="a not-for-profit support body, about its members and their relatives and carers",
    ),
    Paragraph(
        number=17,
        name="Counselling etc",
        asks=ask.counselling(_para(17, 1, "a")),
        interest="c",
        consent=Consent.ONE_OF_THREE,
        consent_at=2,
    ),
    Paragraph(
        number=18,
        name="Safeguarding of children and of individuals at risk",
        asks=(
            ask.necessary_for_protection(_para(18, 1, "a", "i"))
            | ask.necessary_for_well_being(_para(18, 1, "a", "ii"))
        )
        & (ask.under_18(_para(18, 1, "b", "i")) | ask.adult_at_risk(_para(18, 1, "b", "ii"))),
        interest="d",
        consent=Consent.ONE_OF_THREE,
        consent_at=2,
    ),
    Paragraph(
        number=19,
        name="Safeguarding of economic well-being of certain individuals",
        asks=ask.economic_well_being(_para(19, 1, "a"))
        & ~ask.under_18(_para(19, 1, "a"))
        & ask.health(_para(19, 1, "b")),
        interest="d",
        consent=Consent.ONE_OF_THREE,
        consent_at=2,
    ),
    Paragraph(
        number=20,
        name="Insurance",
        asks=_INSURANCE
        & _of_category(
            _para(20, 1, "b"),
            _racial,
            _beliefs,
            ask.trade_union_membership,
            ask.genetic_data,
            ask.health,
        ),
        interest="c",
        consent=Consent.THIRD_PARTY,
        consent_at=4,
    ),
    Paragraph(
        number=21,
        name="Occupational pensions",
        asks=ask.pension_determination(_para(21, 1, "a"))
        & ask.health(_para(21, 1, "b"))
        & ask.relative_of_member(_para(21, 1, "b"))
        & ~ask.individual_decisions(_para(21, 1, "c")),
        consent=Consent.REASONABLE,
        consent_at=2,
    ),
    Paragraph(
        number=22,
        name="Political parties",
        asks=ask.political_opinions(_para(22, 1, "a"))
        & ask.registered_party(_para(22, 1, "b"))
        & ask.political_activities(_para(22, 1, "c"))
        & ~ask.substantial_damage(_para(22, 2)),
        consent=Consent.NOTICE,
        consent_at=3,
        used_by="registered political parties",
    ),
    Paragraph(
        number=23,
        name="Elected representatives responding to requests",
        asks=_responds(ask.by_elected_representative),
        asks_since_2026=_responds(ask.by_elected_representative_since_2026),
        consent=Consent.REQUESTED,
        consent_at=2,
        used_by="elected representatives, and who acts with their authority",
    ),
    Paragraph(
        number=24,
        name="Disclosure to elected representatives",
        asks=_discloses(ask.to_elected_representative),
        asks_since_2026=_discloses(ask.to_elected_representative_since_2026),
        consent=Consent.REQUESTED,
        consent_at=2,
    ),
    Paragraph(
        number=25,
        name="Informing elected representatives about prisoners",
        asks=ask.informs_about_prisoner(_para(25, 1, "a")) & ask.member_bound(_para(25, 1, "b")),
    ),
    Paragraph(
        number=26,
        name="Publication of legal judgments",
        asks=ask.publishes_judgment(_para(26)),
    ),
    Paragraph(
        number=27,
        name="Anti-doping in sport",
        asks=ask.anti_doping(_para(27, 1)),
        document=Document.UNLESS_ANTI_DOPING,
    ),
    Paragraph(
        number=28,
        name="Standards of behaviour in sport",
        asks=ask.sport_integrity(_para(28, 1, "a")),
        interest="c",
        consent=Consent.PREJUDICE,
    ),
    Paragraph(
        number=29,
        name="Consent",
        asks=ask.consented(_para(29)),
        document=Document.NOT_NEEDED,
    ),
    Paragraph(
        number=30,
        name="Protecting individual's vital interests",
        asks=ask.necessary_for_vital_interests(_para(30, "a"))
        & ask.incapable_of_consent(_para(30, "b")),
        document=Document.NOT_NEEDED,
    ),
    Paragraph(
        number=31,
        name="Processing by not-for-profit bodies",
        asks=_aim(31),
        document=Document.NOT_NEEDED,
        used_by="not-for-profit bodies with a political, philosophical, religious or union aim",
    ),
    Paragraph(
        number=32,
        name="Personal data in the public domain",
        asks=ask.manifestly_made_public(_para(32)),
        document=Document.NOT_NEEDED,
    ),
    Paragraph(
        number=33,
        name="Legal claims",
        asks=ask.legal_proceedings(_para(33, "a"))
        | ask.legal_advice(_para(33, "b"))
        | ask.legal_rights(_para(33, "c")),
        document=Document.NOT_NEEDED,
    ),
    Paragraph(
        number=34,
        name="Judicial acts",
        asks=ask.judicial_capacity(_para(34)),
        document=Document.NOT_NEEDED,
    ),
    Paragraph(
        number=35,
        name="Administration of accounts used in commission of indecency offences involving "
        "children",
        asks=ask.indecency_conviction(_para(35, 1, "a")) & ask.card_account(_para(35, 1, "b")),
        used_by="who administers payment cards",
    ),
)


_At: TypeAlias = Callable[..., Provision]


def _prejudice(at: _At) -> Test:
    return ask.consent_prejudices(at("b"))


def _not_expected(at: _At) -> Test:
    return ask.consent_not_expected(at("b"))


def _reasonable(at: _At) -> Test:
    return ask.consent_not_expected(at("a")) & ~ask.consent_withheld(at("b"))


def _third_party(at: _At) -> Test:
    return (
        ask.individual_decisions(_para(20, 2, "a"))
        | ask.insurance_rights(_para(20, 2, "b"))
        | _reasonable(at)
    )


def _one_of_three(at: _At) -> Test:
    return (
        ask.consent_impossible(at("a"))
        | ask.consent_not_expected(at("b"))
        | ask.consent_prejudices(at("c"))
    )


def _requested(at: _At) -> Test:
    return (
        ask.asked_by_data_subject(at())
        | ask.consent_impossible(at("a"))
        | ask.representative_not_expected(at("b"))
        | ask.consent_prejudices(at("c"))
        | ask.consent_unreasonably_withheld(at("d"))
    )


def _notice(at: _At) -> Test:
    return ~ask.notice_to_stop(at())


_CONSENT: Final[Mapping[Consent, Callable[[_At], Test]]] = {
    Consent.PREJUDICE: _prejudice,
    Consent.NOT_EXPECTED: _not_expected,
    Consent.REASONABLE: _reasonable,
    Consent.THIRD_PARTY: _third_party,
    Consent.ONE_OF_THREE: _one_of_three,
    Consent.REQUESTED: _requested,
    Consent.NOTICE: _notice,
}
"""What the cell on consent asks, at the sub-paragraph that says so."""


def _without_consent(row: Paragraph) -> tuple[Test, ...]:
    if row.consent in {Consent.SILENT, Consent.AS_EXTENDED}:
        return ()
    return (_CONSENT[row.consent](partial(_para, row.number, row.consent_at)),)


_DOCUMENT_AT: Final = {1: _para(1, 1, "b"), 35: _para(35, 1, "c")}
"""Where a document is asked for; for the others it is paragraph 5."""

_UNLESS: Final[Mapping[Document, Clause["SensitiveProcessing"]]] = {
    Document.UNLESS_COMPETENT_AUTHORITY: ask.to_competent_authority(_para(10, 2)),
    Document.UNLESS_ANTI_DOPING: ask.to_anti_doping_body(_para(27, 3)),
}
"""What stands in for the document."""


def _documented(row: Paragraph) -> tuple[Test, ...]:
    if row.document in {Document.NOT_NEEDED, Document.AS_EXTENDED}:
        return ()
    in_place = ask.policy_document(_DOCUMENT_AT.get(row.number, _para(5, 1)))
    unless = _UNLESS.get(row.document)
    return (in_place if unless is None else in_place | unless,)


def _criterion(row: Paragraph, asks: Test) -> Test:
    """Join what a paragraph alone asks and what its cells ask."""
    interest = (
        ()
        if row.interest is None
        else (ask.substantial_public_interest(_para(row.number, 1, row.interest)),)
    )
    parts = (*_without_consent(row), *interest, *_documented(row))
    return reduce(lambda joined, part: joined & part, parts, asks)


def _extended(row: Paragraph) -> Test:
    """Join what a paragraph of Part 2 asks but for substantial public interest (paragraph 36)."""
    return _criterion(evolve(row, interest=None), row.asks)


EXTENDED: Final[Mapping[int, Test]] = {
    row.number: _extended(row) for row in _OWN_TERMS if row.interest is not None
}
"""What the paragraphs of Part 2 that expressly require substantial public interest else ask."""

_BY_NUMBER: Final = {row.number: row for row in _OWN_TERMS}

PARAGRAPHS: Final[Mapping[int, Paragraph]] = _BY_NUMBER | {
    36: Paragraph(
        number=36,
        name="Extension of conditions in Part 2 referring to substantial public interest",
        asks=_any_of(*EXTENDED.values()),
        consent=Consent.AS_EXTENDED,
        document=Document.AS_EXTENDED,
    ),
    37: Paragraph(
        number=37,
        name="Extension of insurance conditions",
        # Without the interest too: where paragraph 36 has dropped it, limb (b) asks no more.
        asks=_extended(evolve(_BY_NUMBER[20], asks=_INSURANCE, document=Document.NOT_NEEDED)),
        consent=Consent.AS_EXTENDED,
    ),
}
"""Every condition of Parts 1 to 3, by the number of its paragraph."""


def paragraph(number: int) -> Paragraph:
    """Give the row of the table for a paragraph of Schedule 1, Parts 1 to 3.

    Raises:
        UnknownEntryError: the paragraph is no condition, as paragraph 5 is none.

    Source:
        DPA 2018, Sch 1.

    Example:
        >>> row = paragraph(18)
        >>> row.name, row.document.value
        ('Safeguarding of children and of individuals at risk', 'needed')
    """
    if number not in PARAGRAPHS:
        msg = f"Schedule 1 has no condition in a paragraph {number}: expected 1 to 4 or 6 to 37"
        raise UnknownEntryError(msg)
    return PARAGRAPHS[number]


def _rule(row: Paragraph) -> Rule["SensitiveProcessing"]:
    first = Version(
        value=_criterion(row, row.asks),
        commences=_GDPR,
        ceases=None if row.asks_since_2026 is None else _DUAA,
        cites=row.cites,
    )
    later = (
        ()
        if row.asks_since_2026 is None
        else (
            Version(value=_criterion(row, row.asks_since_2026), commences=_DUAA, cites=row.cites),
        )
    )
    return Rule(
        id=f"special_categories.schedule-1-para-{row.number}",
        title=row.name,
        versions=Timeline.of(first, *later),
    )


RULES: Final[Mapping[int, Rule["SensitiveProcessing"]]] = {
    number: _rule(row) for number, row in PARAGRAPHS.items()
}
"""The rule of each paragraph."""
