"""What the law has on recipients, processors and transfers abroad, in the words of policies."""

from datetime import date
from functools import cache
from typing import Final

from attrs import evolve, fields, frozen

from ukschoolgdpr import sharing as gateways
from ukschoolgdpr import transfers
from ukschoolgdpr.accountability import PROCESSOR_CONTRACT, Governance
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Clause
from ukschoolgdpr.law.instruments import (
    CHILDCARE_ACT_2006,
    CHILDREN_ACT_1989,
    CHILDREN_ACT_2004,
    CYPA_2008,
    EDUCATION_ACT_1996,
    EDUCATION_ACT_2002,
    EDUCATION_ACT_2005,
    ESA_2008,
    PVG_SCOTLAND_2007,
    SI_2005_1437,
    SI_2007_2260,
    SI_2009_1563,
    SI_2011_1942,
    SI_2013_2094,
    SI_2014_1530,
    SI_2017_940,
    SI_2018_901,
    SI_2024_208,
    SVG_NI_2007,
    SVGA_2006,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Decision, Outcome, Rule
from ukschoolgdpr.law.timelines import Confidence, Timeline, Version
from ukschoolgdpr.policies.standards import (
    DUAA,
    EXIT,
    GDPR,
    Claim,
    Question,
    Standard,
    W,
    Wording,
    always,
    article,
    of_words,
)
from ukschoolgdpr.policies.words.notices import Audience
from ukschoolgdpr.policies.words.sharing import (
    Boundary,
    Cited,
    Condition,
    Ground,
    Handler,
    Noted,
    Occasion,
    Opening,
    ProcessorDuty,
    ReleasedFor,
    Safeguard,
    Terms,
    Unit,
)
from ukschoolgdpr.policies.words.sharing import Standard as Protection
from ukschoolgdpr.vocabulary import SchoolKind

_SCHOOL: Final = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)


# Everything that is not said to be so is not so, so that each word is decided by itself.
_SHARED: Final = gateways.Sharing(
    school=_SCHOOL,
    recipient=gateways.Recipient.POLICE,
    data=gateways.SharedData.OTHER,
    **{
        field.name: False
        for field in fields(gateways.Sharing)
        if field.name not in {"school", "recipient", "data", "age"}
    },
)


# What of theirs goes to government.
_RETURNS: Final = {
    **dict.fromkeys(
        (Audience.EVERYONE, Audience.PUPILS, Audience.LOOKED_AFTER), gateways.SharedData.CENSUS
    ),
    Audience.WORKFORCE: gateways.SharedData.WORKFORCE,
}


@cache
def returned(audience: Audience | None, school: School, as_of: date) -> bool | None:
    """Say whether data of some people must go to government when it asks, as it does every year.

    Returns:
        True where a gateway says so; None where none does, since others may receive them.
    """
    data = None if audience is None else _RETURNS.get(audience)
    if data is None:
        return None
    asked = evolve(_SHARED, school=school, data=data, requested=True)
    decided = (
        gateway.decide(evolve(asked, recipient=recipient), as_of=as_of)
        for gateway in gateways.GATEWAYS
        if gateway.effect is gateways.Effect.MANDATORY and data in gateway.data
        for recipient in gateway.to
    )
    return any(each.outcome is Outcome.APPLIES for each in decided) or None


_allowed: Final = Question(gateways.OTHER_BASIS, evolve(_SHARED, other_basis=True))


_required: Final = Question(gateways.REQUIRED, evolve(_SHARED, required_by_law=True))


_OPENINGS: Final[Standard[Opening]] = Standard(
    questions={
        Opening.CONSENT: Question(gateways.CONSENT, evolve(_SHARED, consented=True)),
        Opening.LAW_ALLOWS: _allowed,
        Opening.LAW_REQUIRES: _required,
        Opening.LAWFUL_BASIS: _allowed,
        Opening.LAW_AND_POLICIES: _allowed,
        Opening.RISK: Question(
            gateways.SAFEGUARDING, evolve(_SHARED, safeguards=True, necessary=True)
        ),
        Opening.CONVENIENCE: Question(gateways.OTHER_BASIS, _SHARED),
    }
)


_GROUNDS: Final[Standard[Ground]] = Standard(
    questions={
        Ground.REQUIRED_BY_LAW: _required,
        Ground.COURT_ORDER: Question(gateways.REQUIRED, evolve(_SHARED, court_ordered=True)),
        Ground.CRIME_OR_FRAUD: Question(
            gateways.CRIME_AND_DISORDER, evolve(_SHARED, crime_and_disorder=True)
        ),
        Ground.SERIOUS_RISK: Question(
            gateways.EMERGENCY, evolve(_SHARED, vital_interests=True, necessary=True)
        ),
        Ground.PROTECT_CHILD: Question(
            gateways.SAFEGUARDING, evolve(_SHARED, safeguards=True, necessary=True)
        ),
        # Asked for, and neither necessary nor proportionate.
        Ground.ANY_POLICE_REQUEST: Question(
            gateways.POLICE_REQUEST, evolve(_SHARED, requested=True)
        ),
    }
)


@cache
def openings(school: School) -> Standard[Opening]:
    """Give what lets data of a school go to others."""
    return _of(school, _OPENINGS)


@cache
def grounds(school: School) -> Standard[Ground]:
    """Give what lets data of a school go without permission."""
    return _of(school, _GROUNDS)


def _of(school: School, standard: Standard[W]) -> Standard[W]:
    """Put questions to the law of a school; where it has no gateway, to any lawful basis."""
    return Standard(
        questions={
            word: Question(asked.rule, evolve(asked.facts, school=school))
            if school.nation in asked.rule.applies_in
            else Question(gateways.OTHER_BASIS, evolve(_SHARED, school=school, other_basis=True))
            for word, asked in standard.questions.items()
        }
    )


RECORDED: Final = always(
    "recorded",
    "What is recorded of urgent sharing",
    article(5, 2),
    {
        Noted.WHAT: "what was shared can be shown",
        Noted.WHY: "why it was shared can be shown",
    },
)


SELLING: Final = Question(gateways.OTHER_BASIS, evolve(_SHARED, other_basis=None))
"""Whether data may be sold."""


HANDLERS: Final = always(
    "handlers",
    "Who handles data at the school",
    article(32, 4),
    {
        Handler.SAFEGUARDING_LEADS: "those who safeguard pupils do",
        Handler.OFFICE_STAFF: "those in the office do",
        Handler.ENGAGEMENT_STAFF: "those who engage with families do",
        Handler.HEADTEACHER: "the headteacher does",
    },
)


_COMPLETE: Final = Governance(
    school=_SCHOOL,
    **{  # type: ignore[arg-type]  # by name
        field.name: True for field in fields(Governance) if field.name.startswith("contract_")
    },
)
_bound: Final = Question(PROCESSOR_CONTRACT, _COMPLETE)
_unwritten: Final = Question(PROCESSOR_CONTRACT, evolve(_COMPLETE, contract_written=False))


PROCESSORS: Final[Standard[Terms | ProcessorDuty]] = Standard(
    questions={
        Terms.CONTRACT: _bound,
        Terms.MEMORANDUM: _unwritten,
        Terms.PROTOCOL: _unwritten,
        ProcessorDuty.SPECIFIED_PURPOSES: _bound,
        ProcessorDuty.INSTRUCTIONS: _bound,
        ProcessorDuty.OWN_PURPOSES: Question(
            PROCESSOR_CONTRACT, evolve(_COMPLETE, contract_instructions=False)
        ),
        ProcessorDuty.STANDARD_SECURITY: _bound,
        ProcessorDuty.INDUSTRY_SECURITY: _bound,
        ProcessorDuty.OWN_SECURITY: Question(
            PROCESSOR_CONTRACT, evolve(_COMPLETE, contract_security=False)
        ),
    }
)


OTHERWISE_CITED: Final = {
    Cited.CHILDCARE_ACT_2006: CHILDCARE_ACT_2006,
    Cited.CHILDREN_ACT_2004: CHILDREN_ACT_2004,
    Cited.EDUCATION_ACT_1996: EDUCATION_ACT_1996,
    Cited.EDUCATION_AND_SKILLS_ACT_2008: ESA_2008,
    Cited.PUPILS_2005: SI_2005_1437,
    Cited.PUPILS_WALES_2011: SI_2011_1942,
    Cited.WORKFORCE_WALES_2017: SI_2017_940,
    Cited.REGISTERS_2024: SI_2024_208,
    Cited.INDEPENDENT_SCHOOLS_2018: SI_2018_901,
    Cited.SPECIAL_NEEDS_2014: SI_2014_1530,
    Cited.VULNERABLE_GROUPS_ACT_2006: SVGA_2006,
    Cited.VULNERABLE_GROUPS_SCOTLAND_2007: PVG_SCOTLAND_2007,
    Cited.VULNERABLE_GROUPS_NI_2007: SVG_NI_2007,
}
"""The instruments of other gateways than those that the department's model notices name."""


_INSTRUMENTS: Final = {
    Cited.PUPILS_2013: SI_2013_2094,
    Cited.WORKFORCE_NO_2_2007: SI_2007_2260,
    Cited.CHILDREN_ACT_1989: CHILDREN_ACT_1989,
    Cited.EDUCATION_ACT_2002: EDUCATION_ACT_2002,
    Cited.EDUCATION_ACT_2005: EDUCATION_ACT_2005,
    Cited.CHILDREN_AND_YOUNG_PERSONS_ACT_2008: CYPA_2008,
    **OTHERWISE_CITED,
}


REGULATIONS: Final = frozenset(
    {
        Cited.PUPILS_2013,
        Cited.WORKFORCE_2007,
        Cited.WORKFORCE_NO_2_2007,
        Cited.PUPILS_2005,
        Cited.PUPILS_WALES_2011,
        Cited.WORKFORCE_WALES_2017,
        Cited.REGISTERS_2024,
        Cited.INDEPENDENT_SCHOOLS_2018,
        Cited.SPECIAL_NEEDS_2014,
    }
)
"""The instruments made of regulations; the one Order is made of articles, Acts of sections."""


def cited(under: Cited, unit: Unit | None, number: str | None) -> Provision | None:
    """Give the provision that a notice names; None where there is none by that name.

    Args:
        under: the instrument.
        unit: what its part is called.
        number: the number of that part.

    Example:
        >>> cited(Cited.PUPILS_2013, Unit.SECTION, "3") is None
        True
        >>> print(cited(Cited.PUPILS_2013, Unit.REGULATION, "5A"))
        SI 2013/2094, reg 5A
    """
    instrument = _INSTRUMENTS.get(under)
    if instrument is None or unit is not _unit(under) or number is None:
        return None
    parts = {
        Unit.REGULATION: instrument.regulation,
        Unit.ARTICLE: instrument.article,
        Unit.SECTION: instrument.section,
    }
    return parts[unit](number)


def _unit(under: Cited) -> Unit:
    if under in REGULATIONS:
        return Unit.REGULATION
    return Unit.ARTICLE if under is Cited.VULNERABLE_GROUPS_NI_2007 else Unit.SECTION


SECTION_83: Final = Question(
    Rule[Claim](
        id="standards.section-83",
        title="Sharing by a school under section 83 of the Children Act 1989",
        versions=Timeline.of(
            Version(
                value=Clause[Claim](
                    "what a school shares rests on the returns of local authorities",
                    CHILDREN_ACT_1989.section(83),
                    lambda _: None,
                ),
                commences=GDPR,
                cites=CHILDREN_ACT_1989.section(83),
                confidence=Confidence.MEDIUM,
            )
        ),
    ),
    Claim("section 83"),
)
"""Whether what a school shares rests on the returns that local authorities make."""


RELEASES: Final = always(
    "releases",
    "What the department may pass on from its database for",
    SI_2009_1563.regulation(3),
    {
        ReleasedFor.CHILDREN: "it promotes the education or well-being of children in England",
        ReleasedFor.RESEARCH: "it is for research or analysis",
        ReleasedFor.STATISTICS: "it is to produce statistics",
        ReleasedFor.GUIDANCE: "it is to give information, advice or guidance",
    },
)


NOT_SENT: Final = transfers.Transfer(
    school=_SCHOOL,
    uk_gdpr_applies=True,
    initiated=True,
    separate_recipient=True,
    **{
        field.name: False
        for field in fields(transfers.Transfer)
        if field.name
        not in {"school", "uk_gdpr_applies", "initiated", "separate_recipient", "third_country"}
    },
)
"""A transfer that nothing opens."""


@frozen(eq=False)
class Abroad:
    """Whether sending data to a territory is a transfer that is restricted."""

    code: str
    """The territory."""

    @property
    def rule(self) -> Rule[transfers.Transfer]:
        """The law."""
        return transfers.RESTRICTED

    def decide(self, *, as_of: date) -> Decision:
        """Decide under the law of ``as_of``."""
        return transfers.transfer(NOT_SENT, to=self.code, as_of=as_of).restricted


INSIDE: Final = {Boundary.EU: Abroad("FR"), Boundary.EEA: Abroad("NO")}
"""A country within each line, and not within the next: beyond the UK, and beyond the EU."""


PROTECTION: Final = of_words(
    "protection",
    "What protection data keep abroad",
    Wording(
        commences=GDPR,
        cites=article(44),
        sentences={Protection.SAME_AS_EEA: "the protection of the EU is not undermined"},
    ),
    Wording(
        commences=EXIT,
        cites=article(44),
        sentences={Protection.SAME_AS_UK: "the protection of the UK is not undermined"},
    ),
    Wording(
        commences=DUAA,
        cites=article(46, 6),
        sentences={Protection.NOT_LOWER: "protection is not materially lower than in the UK"},
    ),
)


_PROVIDED: Final = {Condition.SAFEGUARDS: "appropriate safeguards are provided"}


CONDITIONS: Final = of_words(
    "conditions",
    "What a transfer asks for that nothing approves",
    Wording(
        commences=GDPR,
        cites=article(46, 1),
        sentences={
            **_PROVIDED,
            Condition.RIGHTS: "data subjects have enforceable rights",
            Condition.REMEDIES: "data subjects have effective remedies",
        },
    ),
    Wording(commences=DUAA, cites=article(46, "1A"), sentences=_PROVIDED),
)


_safeguarded: Final = evolve(
    NOT_SENT,
    third_country=True,
    enforceable_rights=True,
    protection_verified=True,
    test_met=True,
)


_OLD_CLAUSES: Final = Question(
    transfers.OLD_EU_CLAUSES,
    evolve(_safeguarded, old_eu_clauses=True, concluded_in_time=True, operations_unchanged=True),
)


SHIELDS: Final[Standard[Safeguard]] = Standard(
    questions={
        Safeguard.PRIVACY_SHIELD: Question(
            transfers.adequacy("US"), evolve(_safeguarded, on_privacy_shield=True)
        ),
        Safeguard.DATA_BRIDGE: Question(
            transfers.adequacy("US"),
            evolve(_safeguarded, on_data_bridge=True, under_framework=True),
        ),
    }
)


_DECIDED: Final = {Safeguard.ADEQUACY: "the country is approved"}


ADEQUACY: Final = of_words(
    "adequacy",
    "Who decides that a country is adequate",
    *(
        Wording(
            commences=max(version.commences, GDPR),
            cites=version.cites,
            sentences={
                **_DECIDED,
                **(
                    {Safeguard.ADEQUACY_COMMISSION: "the European Commission decides it"}
                    if version.commences < EXIT
                    else {}
                ),
            },
        )
        for version in transfers.APPROVAL.versions.versions
    ),
)


_UK_CLAUSES: Final = Question(transfers.IDTA, evolve(_safeguarded, idta=True))


CONTRACTS: Final[Standard[Safeguard]] = Standard(
    questions={Safeguard.CONTRACT_UK: _UK_CLAUSES, Safeguard.CONTRACT_EEA: _OLD_CLAUSES}
)


# Before there were clauses of its own, the UK approved those of the EU.
CONTRACTS_BEFORE: Final[Standard[Safeguard]] = Standard(
    questions={Safeguard.CONTRACT_UK: _OLD_CLAUSES, Safeguard.CONTRACT_EEA: _OLD_CLAUSES}
)


UK_CLAUSES_SINCE: Final = transfers.IDTA.versions.versions[0].commences


AGREEMENTS: Final[Standard[Safeguard]] = Standard(
    questions={
        Safeguard.BINDING_AGREEMENT: Question(
            transfers.PUBLIC_INSTRUMENT, evolve(_safeguarded, public_instrument=True)
        )
    }
)


DEROGATIONS: Final = frozenset(
    {
        Safeguard.PUBLIC_INTEREST,
        Safeguard.LEGAL_CLAIMS,
        Safeguard.VITAL_INTERESTS,
        Safeguard.PUBLIC_REGISTER,
    }
)
"""What article 49 has, and no safeguard is."""


SAFEGUARDS: Final[Standard[Safeguard]] = always(
    "safeguards",
    "What counts as a safeguard of a transfer",
    article(46),
    {
        Safeguard.BINDING_AGREEMENT: "an instrument of public bodies provides it",
        Safeguard.CONTRACT_UK: "standard clauses provide it",
    },
)


@cache
def occasions(school: School) -> Standard[Occasion]:
    """Give the consents that open a transfer; whether public powers are used is not stated."""
    bare = evolve(_safeguarded, school=school, exercising_powers=None)
    return Standard(
        questions={
            # Neither explicit nor told of the risks.
            Occasion.CONSENT: Question(transfers.EXPLICIT_CONSENT, bare),
            Occasion.EXPLICIT_CONSENT: Question(
                transfers.EXPLICIT_CONSENT, evolve(bare, explicit_consent=True, told_of_risks=True)
            ),
        }
    )
