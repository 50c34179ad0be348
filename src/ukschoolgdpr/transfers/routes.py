"""Whether a transfer is restricted, and by what it may be made: safeguards and derogations.

The rules are in the order of articles 44, 46 and 49. Each asks for one route; what opens one
closes no other.
"""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.facts.processing import public_authority
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe
from ukschoolgdpr.law.instruments import DPA_2018, ICO_TRANSFERS, UK_GDPR
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version
from ukschoolgdpr.transfers.approval import DUAA

if TYPE_CHECKING:
    from ukschoolgdpr.transfers.facts import Transfer

_GDPR: Final = date(2018, 5, 25)
# CJEU C-311/18, which read article 46(1) as asking the exporter to look at the destination.
_SCHREMS: Final = date(2020, 7, 16)
# IP completion day, at 23:00: the whole day is taken for the UK GDPR's.
_UK_GDPR: Final = date(2020, 12, 31)
# The documents under DPA 2018 s 119A were laid on 2 February 2022 and came into force then.
_UK_CLAUSES: Final = date(2022, 3, 21)
_OLD_CLAUSES_CLOSE: Final = date(2022, 9, 22)
_OLD_CLAUSES_END: Final = date(2024, 3, 22)

_article: Final = UK_GDPR.article


def _asks(text: str, met: Callable[["Transfer"], Maybe], cites: Citation) -> Criterion["Transfer"]:
    return Clause(text, cites, met)


_by_guidance: Final = (
    _asks("the UK GDPR applies to the processing", lambda it: it.uk_gdpr_applies, ICO_TRANSFERS)
    & _asks("the school starts and agrees the transfer", lambda it: it.initiated, ICO_TRANSFERS)
    & _asks(
        "the recipient is a legal entity of its own, not the data subject",
        lambda it: it.separate_recipient,
        ICO_TRANSFERS,
    )
)


def _in_third_country(cites: Citation) -> Criterion["Transfer"]:
    return _asks("the recipient is in a third country", lambda it: it.third_country, cites)


# The law has no definition of a transfer; the test is the regulator's of 15 January 2026, and the
# answers of its earlier ones are the same for what schools do.
RESTRICTED: Final = Rule(
    id="transfers.restricted",
    title="Restricted transfer",
    versions=Timeline.of(
        Version(
            value=_by_guidance & _in_third_country(_article(44)),
            commences=_GDPR,
            ceases=DUAA,
            cites=ICO_TRANSFERS,
            force=Force.PRACTICE,
            confidence=Confidence.MEDIUM,
        ),
        Version(
            value=_by_guidance & _in_third_country(_article("44A", 1)),
            commences=DUAA,
            cites=ICO_TRANSFERS,
            force=Force.PRACTICE,
            confidence=Confidence.MEDIUM,
        ),
    ),
)

_enforceable: Final = _asks(
    "data subjects have enforceable rights and effective remedies",
    lambda it: it.enforceable_rights,
    _article(46, 1),
)
_verified: Final = _asks(
    "the school has verified that the destination does not undo the safeguards",
    lambda it: it.protection_verified,
    _article(46, 1),
)
_test_met: Final = _asks(
    "the school, reasonably and proportionately, considers the data protection test met",
    lambda it: it.test_met,
    _article(46, "1A", "a", "ii"),
)
_parties_consider: Final = _asks(
    "each public body that is party to the instrument considers the data protection test met",
    lambda it: it.parties_consider_test_met,
    _article(46, "1A", "b", "ii"),
)


def _safeguarded(
    provided: Criterion["Transfer"],
    cites: Citation,
    *,
    since: date = _GDPR,
    considered: Criterion["Transfer"] = _test_met,
) -> Timeline[Criterion["Transfer"]]:
    """Make the timeline of a safeguard, with what the article asked for besides in its time."""
    times = (
        (_GDPR, _SCHREMS, _enforceable),
        (_SCHREMS, DUAA, _enforceable & _verified),
        (DUAA, None, considered),
    )
    return Timeline(
        tuple(
            Version(
                value=provided & asked,
                commences=max(commences, since),
                ceases=ceases,
                cites=cites,
            )
            for commences, ceases, asked in times
            if ceases is None or since < ceases
        )
    )


def _old_clauses(cites: Citation) -> Criterion["Transfer"]:
    return _asks(
        "a contract has the EU's standard clauses of 2001, 2004 or 2010",
        lambda it: it.old_eu_clauses,
        cites,
    )


OLD_EU_CLAUSES: Final = Rule(
    id="transfers.old-eu-clauses",
    title="EU standard clauses of 2001, 2004 and 2010",
    versions=Timeline.of(
        Version(
            value=_old_clauses(_article(46, 5)) & _enforceable,
            commences=_GDPR,
            ceases=_SCHREMS,
            cites=_article(46, 5),
        ),
        Version(
            value=_old_clauses(_article(46, 5)) & _enforceable & _verified,
            commences=_SCHREMS,
            ceases=_UK_GDPR,
            cites=_article(46, 5),
        ),
        Version(
            value=_old_clauses(DPA_2018.schedule(21, 7)) & _enforceable & _verified,
            commences=_UK_GDPR,
            ceases=_OLD_CLAUSES_CLOSE,
            cites=DPA_2018.schedule(21, 7),
            confidence=Confidence.MEDIUM,  # the number of the paragraph was not read at source
        ),
        Version(
            value=_old_clauses(DPA_2018.section("119A"))
            & _asks(
                "that contract was concluded on or before 21 September 2022",
                lambda it: it.concluded_in_time,
                DPA_2018.section("119A"),
            )
            & _asks(
                "the processing operations that it is about remain unchanged",
                lambda it: it.operations_unchanged,
                DPA_2018.section("119A"),
            )
            & _enforceable
            & _verified,
            commences=_OLD_CLAUSES_CLOSE,
            ceases=_OLD_CLAUSES_END,
            cites=DPA_2018.section("119A"),
        ),
    ),
)

IDTA: Final = Rule(
    id="transfers.idta",
    title="International Data Transfer Agreement",
    versions=_safeguarded(
        _asks(
            "a contract is the International Data Transfer Agreement",
            lambda it: it.idta,
            _article(46, 2, "d"),
        ),
        DPA_2018.section("119A"),
        since=_UK_CLAUSES,
    ),
)

# The clauses of 2021 are no instrument of the UK: without the Addendum they open nothing.
ADDENDUM: Final = Rule(
    id="transfers.addendum",
    title="EU standard clauses of 2021 with the UK Addendum",
    versions=_safeguarded(
        _asks(
            "a contract has the EU's standard clauses of 2021",
            lambda it: it.new_eu_clauses,
            _article(46, 2, "d"),
        )
        & _asks(
            "the UK Addendum is added to them", lambda it: it.uk_addendum, _article(46, 2, "d")
        ),
        DPA_2018.section("119A"),
        since=_UK_CLAUSES,
    ),
)

PUBLIC_INSTRUMENT: Final = Rule(
    id="transfers.public-instrument",
    title="Binding instrument of public bodies",
    versions=_safeguarded(
        _asks(
            "a binding and enforceable instrument of public bodies provides safeguards",
            lambda it: it.public_instrument,
            _article(46, 2, "a"),
        ),
        _article(46, 2, "a"),
        considered=_test_met | _parties_consider,
    ),
)

BINDING_RULES: Final = Rule(
    id="transfers.binding-corporate-rules",
    title="Binding corporate rules",
    versions=_safeguarded(
        _asks(
            "approved binding corporate rules bind the recipient",
            lambda it: it.binding_rules,
            _article(46, 2, "b"),
        ),
        _article(46, 2, "b"),
    ),
)

CODE_OF_CONDUCT: Final = Rule(
    id="transfers.code-of-conduct",
    title="Approved code of conduct",
    versions=_safeguarded(
        _asks(
            "an approved code of conduct provides safeguards that the recipient must apply",
            lambda it: it.code_of_conduct,
            _article(46, 2, "e"),
        ),
        _article(46, 2, "e"),
    ),
)

CERTIFICATION: Final = Rule(
    id="transfers.certification",
    title="Approved certification",
    versions=_safeguarded(
        _asks(
            "an approved certification provides safeguards that the recipient must apply",
            lambda it: it.certification,
            _article(46, 2, "f"),
        ),
        _article(46, 2, "f"),
    ),
)

AUTHORISED_CLAUSES: Final = Rule(
    id="transfers.authorised-clauses",
    title="Clauses of the parties' own, authorised",
    versions=_safeguarded(
        _asks(
            "the regulator has authorised clauses between the school and the recipient",
            lambda it: it.authorised_clauses,
            _article(46, 3, "a"),
        ),
        _article(46, 3, "a"),
    ),
)

AUTHORISED_ARRANGEMENT: Final = Rule(
    id="transfers.authorised-arrangement",
    title="Administrative arrangement of public bodies, authorised",
    versions=_safeguarded(
        _asks(
            "the regulator has authorised an arrangement between public bodies",
            lambda it: it.authorised_arrangement,
            _article(46, 3, "b"),
        ),
        _article(46, 3, "b"),
    ),
)

SAFEGUARDS: Final = (
    PUBLIC_INSTRUMENT,
    BINDING_RULES,
    OLD_EU_CLAUSES,
    IDTA,
    ADDENDUM,
    CODE_OF_CONDUCT,
    CERTIFICATION,
    AUTHORISED_CLAUSES,
    AUTHORISED_ARRANGEMENT,
)
"""The safeguards, in the order of article 46(2) and (3)."""

_authority: Final[Criterion["Transfer"]] = public_authority
# Article 49(3).
_by_public_powers: Final = _authority & _asks(
    "the school acts in the exercise of its public powers",
    lambda it: it.exercising_powers,
    _article(49, 3),
)


def _derogation(
    word: str, title: str, cites: Citation, criterion: Criterion["Transfer"]
) -> Rule["Transfer"]:
    return Rule(
        id=f"transfers.{word}",
        title=title,
        versions=Timeline.since(_GDPR, criterion, cites=cites),
    )


EXPLICIT_CONSENT: Final = _derogation(
    "explicit-consent",
    "Derogation: explicit consent",
    _article(49, 1, "a"),
    _asks(
        "the data subject has explicitly consented to the proposed transfer",
        lambda it: it.explicit_consent,
        _article(49, 1, "a"),
    )
    & _asks(
        "they were told before of the risks without approval or safeguards",
        lambda it: it.told_of_risks,
        _article(49, 1, "a"),
    )
    & ~_by_public_powers,
)
CONTRACT: Final = _derogation(
    "contract",
    "Derogation: contract with the data subject",
    _article(49, 1, "b"),
    _asks(
        "it is necessary for a contract with the data subject, or for steps that they asked for",
        lambda it: it.contract_with_data_subject,
        _article(49, 1, "b"),
    )
    & ~_by_public_powers,
)
CONTRACT_FOR_DATA_SUBJECT: Final = _derogation(
    "contract-for-data-subject",
    "Derogation: contract with someone else for the data subject",
    _article(49, 1, "c"),
    _asks(
        "it is necessary for a contract with someone else in the data subject's interest",
        lambda it: it.contract_for_data_subject,
        _article(49, 1, "c"),
    )
    & ~_by_public_powers,
)
PUBLIC_INTEREST: Final = _derogation(
    "public-interest",
    "Derogation: important reasons of public interest",
    _article(49, 1, "d"),
    _asks(
        "it is necessary for important reasons of public interest",
        lambda it: it.public_interest,
        _article(49, 1, "d"),
    )
    & _asks(
        "domestic law recognises that public interest",
        lambda it: it.interest_in_law,
        _article(49, 4),
    ),
)
LEGAL_CLAIMS: Final = _derogation(
    "legal-claims",
    "Derogation: legal claims",
    _article(49, 1, "e"),
    _asks("it is necessary for legal claims", lambda it: it.legal_claims, _article(49, 1, "e")),
)
VITAL_INTERESTS: Final = _derogation(
    "vital-interests",
    "Derogation: vital interests",
    _article(49, 1, "f"),
    _asks(
        "it is necessary to protect somebody's vital interests",
        lambda it: it.vital_interests,
        _article(49, 1, "f"),
    )
    & _asks(
        "the data subject is physically or legally incapable of consenting",
        lambda it: it.cannot_consent,
        _article(49, 1, "f"),
    ),
)
PUBLIC_REGISTER: Final = _derogation(
    "public-register",
    "Derogation: public register",
    _article(49, 1, "g"),
    _asks(
        "it is made from a register intended to inform the public",
        lambda it: it.public_register,
        _article(49, 1, "g"),
    )
    & _asks(
        "the conditions for consulting that register are fulfilled",
        lambda it: it.register_conditions,
        _article(49, 1, "g"),
    )
    & ~_asks(
        "it involves all of the register, or entire categories of its data",
        lambda it: it.whole_register,
        _article(49, 2),
    ),
)
COMPELLING_INTERESTS: Final = _derogation(
    "compelling-interests",
    "Derogation: compelling legitimate interests",
    _article(49, 1),
    _asks(
        "no approval, safeguard or other derogation could cover it",
        lambda it: it.no_other_ground,
        _article(49, 1),
    )
    & ~_asks("it is repetitive", lambda it: it.repetitive, _article(49, 1))
    & _asks(
        "it concerns only a limited number of data subjects",
        lambda it: it.few_data_subjects,
        _article(49, 1),
    )
    & _asks(
        "it is necessary for compelling legitimate interests of the school",
        lambda it: it.compelling_interests,
        _article(49, 1),
    )
    & ~_asks(
        "the interests or rights and freedoms of the data subject override those",
        lambda it: it.overridden,
        _article(49, 1),
    )
    & _asks(
        "the school has assessed all the circumstances and provided suitable safeguards",
        lambda it: it.suitable_safeguards,
        _article(49, 1),
    )
    & _asks("it has told the regulator", lambda it: it.regulator_told, _article(49, 1))
    & _asks(
        "it has told the data subject of the transfer and of those interests",
        lambda it: it.data_subject_told,
        _article(49, 1),
    )
    & ~_by_public_powers,
)

DEROGATIONS: Final = (
    EXPLICIT_CONSENT,
    CONTRACT,
    CONTRACT_FOR_DATA_SUBJECT,
    PUBLIC_INTEREST,
    LEGAL_CLAIMS,
    VITAL_INTERESTS,
    PUBLIC_REGISTER,
    COMPELLING_INTERESTS,
)
"""The derogations, in the order of article 49(1)."""
