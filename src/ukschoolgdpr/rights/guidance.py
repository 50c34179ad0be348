"""The regulator's simplified table of rights by lawful basis: guidance, never law."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from ukschoolgdpr.facts.processing import Processing, based_on
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe
from ukschoolgdpr.law.instruments import ICO_LAWFUL_BASIS, ICO_RECOGNISED_LEGITIMATE_INTEREST
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version
from ukschoolgdpr.vocabulary import LawfulBasis, Right

_GDPR: Final = date(2018, 5, 25)
_RECOGNISED: Final = date(2026, 3, 23)
"""The day on which the guidance on recognised legitimate interest was published."""


def _ico(answers: Mapping[LawfulBasis, bool]) -> Clause[Processing]:
    """Make a clause of one column of the regulator's table, which is silent on other bases."""

    def met(processing: Processing) -> Maybe:
        basis = processing.lawful_basis
        return None if basis is None else answers.get(basis)

    return Clause("the regulator's table gives the right on its basis", ICO_LAWFUL_BASIS, met)


def _guidance(
    value: Criterion[Processing], commences: date = _GDPR, ceases: date | None = None
) -> Version[Criterion[Processing]]:
    return Version(
        value=value,
        commences=commences,
        ceases=ceases,
        cites=ICO_LAWFUL_BASIS,
        force=Force.PRACTICE,
        confidence=Confidence.MEDIUM,
    )


ICO_ERASURE: Final = Rule(
    id="rights.ico-erasure",
    title="Right to erasure, as the regulator's table has it",
    versions=Timeline.of(
        _guidance(
            _ico(
                {
                    LawfulBasis.CONSENT: True,
                    LawfulBasis.CONTRACT: True,
                    LawfulBasis.LEGAL_OBLIGATION: False,
                    LawfulBasis.VITAL_INTERESTS: True,
                    LawfulBasis.PUBLIC_TASK: False,
                    LawfulBasis.LEGITIMATE_INTERESTS: True,
                }
            )
        )
    ),
)

_ico_portability: Final = _ico(
    {
        LawfulBasis.CONSENT: True,
        LawfulBasis.CONTRACT: True,
        LawfulBasis.LEGAL_OBLIGATION: False,
        LawfulBasis.VITAL_INTERESTS: False,
        LawfulBasis.PUBLIC_TASK: False,
        LawfulBasis.LEGITIMATE_INTERESTS: False,
    }
)

ICO_PORTABILITY: Final = Rule(
    id="rights.ico-portability",
    title="Right to data portability, as the regulator's table has it",
    versions=Timeline.of(
        _guidance(_ico_portability, ceases=_RECOGNISED),
        _guidance(
            _ico_portability
            & ~based_on(
                LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST,
                cites=ICO_RECOGNISED_LEGITIMATE_INTEREST,
            ),
            commences=_RECOGNISED,
        ),
    ),
)

ICO_OBJECTION: Final = Rule(
    id="rights.ico-objection",
    title="Right to object, as the regulator's table has it",
    versions=Timeline.of(
        _guidance(
            _ico(
                {
                    # "But can withdraw", the table adds.
                    LawfulBasis.CONSENT: False,
                    LawfulBasis.CONTRACT: False,
                    LawfulBasis.LEGAL_OBLIGATION: False,
                    LawfulBasis.VITAL_INTERESTS: False,
                    LawfulBasis.PUBLIC_TASK: True,
                    LawfulBasis.LEGITIMATE_INTERESTS: True,
                }
            )
        )
    ),
)

ICO_RIGHTS_BY_BASIS: Final[Mapping[Right, Rule[Processing]]] = {
    Right.ERASURE: ICO_ERASURE,
    Right.PORTABILITY: ICO_PORTABILITY,
    Right.OBJECTION: ICO_OBJECTION,
}
"""The regulator's table of three rights by lawful basis: guidance, coarser than the law.

That there is no erasure on public task or legal obligation is so only to the extent that the
processing is necessary for it (article 17(3)(b)). Where the table is silent, on recognised
legitimate interest but for portability, the guidance is undetermined.
"""
