"""Which territories are approved for transfers, on which day and for whom: the table of adequacy.

Its rows are read and checked on first use. A row is one version of the rule of its territory; where
two share 31 December 2020, whose last hour alone is under UK law, the later one has that day.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import frozen

from ukschoolgdpr.errors import FactsError, UnknownEntryError
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe
from ukschoolgdpr.law.instruments import DPA_2018, SI_2023_1028, UK_GDPR
from ukschoolgdpr.law.rules import Entry, Rule
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS, Timeline, Version
from ukschoolgdpr.loading import day_after, read_rows, shipped_file

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from ukschoolgdpr.transfers.facts import Transfer

# ISO 3166-1 alpha-2, all 249.
_ISO: Final = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ
    EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW
    GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY
    KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV
    MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY
    QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG
    TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM
    ZW
    """.split()  # noqa: SIM905 - a code a line would be no easier to check
)
INSTITUTIONS: Final = ("X-EUINST", "X-EEAINST")
"""The codes of those of the EU and of the EEA Agreement, which are in no territory."""
# DUAA 2025 s 85 and Schs 7 to 9, through SI 2026/82 reg 2(m) and (z9) to (z11).
DUAA: Final = date(2026, 2, 5)
UNITED_KINGDOM: Final = "GB"
"""The code of the one territory that is no third country."""

# Codes of their own for parts of an approved state; the table does not say whether it reaches them.
_PARTS: Final = {
    "AX": "Finland",
    "GF": "France",
    "GP": "France",
    "MF": "France",
    "MQ": "France",
    "RE": "France",
    "YT": "France",
    "SJ": "Norway",
    "AS": "the United States",
    "GU": "the United States",
    "MP": "the United States",
    "PR": "the United States",
    "UM": "the United States",
    "VI": "the United States",
}


APPROVAL: Final[Entry[str]] = Entry(
    id="transfers.approval",
    title="What approves a territory",
    versions=Timeline.of(
        Version(
            value="a decision of the European Commission that protection there is adequate",
            commences=COVERAGE_BEGINS,
            ceases=date(2020, 12, 31),
            cites=UK_GDPR.article(45),
        ),
        Version(
            value="adequacy regulations, or the list of Schedule 21, as protection is adequate",
            commences=date(2020, 12, 31),
            ceases=DUAA,
            cites=DPA_2018.section("17A"),
        ),
        Version(
            value="regulations, or the list of Schedule 21, as protection is not materially lower",
            commences=DUAA,
            cites=UK_GDPR.article("45A"),
        ),
    ),
)


class Scope(Enum):
    """Whom, in a territory, an approval reaches."""

    FREE_MOVEMENT = "free-movement"
    FULL = "full"
    PIPEDA = "pipeda"
    APPI = "appi"
    PIPA = "pipa"
    FAROESE_ACT = "faroese-act"
    PRIVACY_SHIELD = "privacy-shield"
    UK_EXTENSION = "uk-extension"


def _asks(
    text: str, met: Callable[["Transfer"], Maybe]
) -> Callable[[Citation], Criterion["Transfer"]]:
    def clause(cites: Citation) -> Clause["Transfer"]:
        return Clause(text, cites, met)

    return clause


def _private(met: Callable[["Transfer"], Maybe]) -> Callable[["Transfer"], Maybe]:
    """Ask of no public body what none can be."""
    return lambda it: False if it.public_recipient else met(it)


# Both limbs are asked by their own pinpoints, so the row's is not needed.
def _uk_extension(_cites: Citation) -> Criterion["Transfer"]:
    on_list = _asks(
        "the Data Privacy Framework List shows the recipient as participating in the UK Extension",
        _private(lambda it: it.on_data_bridge),
    )
    under_principles = _asks(
        "the data will be subject to the principles of that framework on receipt",
        lambda it: it.under_framework,
    )
    limb = SI_2023_1028.regulation
    return on_list(limb(3, 2, "a")) & under_principles(limb(3, 2, "b"))


_REACHES: Final[Mapping[Scope, Callable[[Citation], Criterion["Transfer"]]]] = {
    Scope.FREE_MOVEMENT: _asks("data move freely within the EEA and Gibraltar", lambda _: True),
    Scope.FULL: _asks("transfers to it are approved, whoever receives them", lambda _: True),
    Scope.PIPEDA: _asks("the recipient is subject to PIPEDA", _private(lambda it: it.under_pipeda)),
    Scope.APPI: _asks(
        "the recipient is a business subject to APPI and the Supplementary Rules",
        _private(lambda it: it.under_appi),
    ),
    Scope.PIPA: _asks("the recipient is subject to PIPA", lambda it: it.under_pipa),
    Scope.FAROESE_ACT: _asks(
        "the recipient is subject to the Faroese data protection act",
        lambda it: it.under_faroese_act,
    ),
    Scope.PRIVACY_SHIELD: _asks(
        "the recipient is on the Privacy Shield List", _private(lambda it: it.on_privacy_shield)
    ),
    Scope.UK_EXTENSION: _uk_extension,
}


@frozen(kw_only=True)
class Row:
    """One row of the table; the columns ``scope`` and ``cites`` are ours."""

    territory_code: str
    """The code of ISO 3166-1, or that of the institutions."""
    territory: str
    """What it is called."""
    scope: Scope
    """Whom the approval reaches."""
    scope_note: str
    """The same in words, with what else to know."""
    valid_from: date
    """The first day."""
    valid_until: date | None = None
    """The last day, included; None while it is in force."""
    basis: str
    """The decision or regulations, in words."""
    cites: Citation
    """The provision by which it counts."""
    citation: str
    """The address of the decision, the regulations or the regulator's list."""

    def __attrs_post_init__(self) -> None:
        """Refuse a code that does not exist, and a row that ends before it begins."""
        if self.territory_code not in _ISO and self.territory_code not in INSTITUTIONS:
            msg = f"territory_code: {_no_code(self.territory_code)}"
            raise FactsError(msg)
        if self.valid_until is not None and self.valid_until < self.valid_from:
            msg = f"valid_until: {self.valid_until} is before the first day, {self.valid_from}"
            raise FactsError(msg)


@frozen(kw_only=True)
class Adequacy(Rule["Transfer"]):
    """Whether the approval of one territory reaches a transfer; a row is one version."""

    code: str
    """The territory."""
    name: str
    """What it is called; its code where the table does not have it."""
    rows: tuple[Row, ...]
    """Its rows, oldest first; none where it was never approved."""

    def row(self, day: date) -> Row | None:
        """Find the row in force on a day, or None where there is none.

        Raises:
            FactsError: ``day`` is no plain date.
            OutsideCoverageError: ``day`` is earlier than the law held here.
        """
        version = self.versions.find(day)
        found = (row for row in self.rows if version and row.valid_from == version.commences)
        return next(found, None)


def adequacy(code: str) -> Adequacy:
    """Find the rule of a territory: whether, and for whom, it is approved.

    Args:
        code: of ISO 3166-1, two capital letters; ``X-EUINST`` or ``X-EEAINST`` for institutions.

    Raises:
        UnknownEntryError: there is no such code.

    Source:
        UK GDPR, arts 44 and 45; DPA 2018, Sch 21 paras 4 and 5; UK GDPR, art 45A.

    Example:
        >>> from ukschoolgdpr.transfers import Transfer
        >>> korea = adequacy("KR")
        >>> print(korea.decide(Transfer(), as_of=date(2022, 12, 18)).explain())
        transfers.adequacy-kr does not apply (law as at 2022-12-18)
          not met: it is in force, from 2022-12-19 [SI 2022/1213, reg 2(2)]
        >>> korea.decide(Transfer(), as_of=date(2022, 12, 19)).missing
        ('the recipient is subject to PIPA',)
    """
    found = _table().get(code)
    if found is not None:
        return found
    if code not in _ISO:
        raise UnknownEntryError(_no_code(code))
    return _unlisted(code)


def territories() -> tuple[Adequacy, ...]:
    """List the rules of the territories that are or were approved, in the order of the file.

    Example:
        >>> len(territories()), territories()[0].name
        (47, 'Andorra')
    """
    return tuple(_table().values())


def read_adequacy(source: "Path | Traversable") -> tuple[Adequacy, ...]:
    """Read a table of adequacy from a CSV file with the columns of ``Row``.

    Raises:
        DataFileError: it cannot be read, or it has mistakes; all of them are listed, each with
            its row.
    """
    rows = defaultdict(list)
    for row in read_rows(source, Row, _contradictions):
        rows[row.territory_code].append(row)
    return tuple(_rule(sorted(found, key=_first_day)) for found in rows.values())


def _rule(rows: list[Row]) -> Adequacy:
    first_days_after = [*(row.valid_from for row in rows[1:]), None]
    return Adequacy(
        id=_id(rows[0].territory_code),
        title=_title(rows[0].territory),
        code=rows[0].territory_code,
        name=rows[0].territory,
        rows=tuple(rows),
        versions=Timeline(tuple(map(_version, rows, first_days_after))),
    )


def _version(row: Row, next_begins: date | None) -> Version[Criterion["Transfer"]]:
    ceases = day_after(row.valid_until)
    return Version(
        value=_REACHES[row.scope](row.cites),
        commences=row.valid_from,
        ceases=min(ceases, next_begins) if ceases and next_begins else ceases,
        cites=row.cites,
    )


def _unlisted(code: str) -> Adequacy:
    if code in _PARTS:
        asked = _asks(f"the approval of {_PARTS[code]} reaches {code}", lambda _: None)
    else:
        asked = _asks(f"{code} is approved", lambda _: False)
    return Adequacy(
        id=_id(code),
        title=_title(code),
        code=code,
        name=code,
        rows=(),
        versions=Timeline(
            tuple(
                Version(
                    value=asked(version.cites),
                    commences=version.commences,
                    ceases=version.ceases,
                    cites=version.cites,
                )
                for version in APPROVAL.versions.versions
            )
        ),
    )


def _title(name: str) -> str:
    return f"Approval of transfers to {name}"


def _id(code: str) -> str:
    return f"transfers.adequacy-{code.lower()}"


def _no_code(code: str) -> str:
    return (
        f"no territory has the code {code!r}: expected two capital letters of ISO 3166-1, "
        f"such as US, or {' or '.join(INSTITUTIONS)}"
    )


def _first_day(row: Row) -> date:
    return row.valid_from


def _contradictions(rows: Mapping[str, Row]) -> Iterator[str]:
    """Say where rows of one territory share more than a day."""
    ordered = sorted(rows.items(), key=lambda each: (each[1].territory_code, each[1].valid_from))
    for (place, row), (later_place, later) in pairwise(ordered):
        if row.territory_code == later.territory_code and (
            row.valid_until is None
            or later.valid_from < row.valid_until
            or later.valid_from == row.valid_from
        ):
            yield f"{later_place}: overlaps {place}, of the same territory"


@cache
def _table() -> dict[str, Adequacy]:
    return {found.code: found for found in read_adequacy(shipped_file("adequacy.csv"))}
