"""The schools that owe parents the pupil's educational record, nation by nation."""

from typing import Final

from ukschoolgdpr.facts.processing import OfSchool, school_is
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause
from ukschoolgdpr.law.instruments import SI_2005_1437, SI_2011_1942, SR_2007_43, SSI_2003_581
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.vocabulary import SchoolKind

_ENGLAND: Final = frozenset({Nation.ENGLAND})
_WALES: Final = frozenset({Nation.WALES})
_SCOTLAND: Final = frozenset({Nation.SCOTLAND})
_NORTHERN_IRELAND: Final = frozenset({Nation.NORTHERN_IRELAND})


def referral_unit(cites: Citation) -> Clause[OfSchool]:
    """Ask whether the school is a pupil referral unit in England."""
    kinds = frozenset({SchoolKind.PUPIL_REFERRAL_UNIT})
    return school_is("a pupil referral unit", kinds, _ENGLAND, cites=cites)


# Its governing body is the management committee "in this regulation" alone, which is
# regulation 9; whether regulation 5 has anybody to bind there is open.
_REFERRAL_UNIT: Final = referral_unit(SI_2005_1437.regulation(9, 1, "b")) & Clause(
    "a pupil referral unit has a governing body for regulation 5 to bind",
    SI_2005_1437.regulation(5, 1),
    lambda _: None,
)

RECORD_IN_ENGLAND: Final = (
    school_is(
        "a school maintained by a local authority other than a nursery school",
        frozenset({SchoolKind.MAINTAINED}),
        _ENGLAND,
        cites=SI_2005_1437.regulation(5, 1),
    )
    | school_is(
        "a special school not so maintained",
        frozenset({SchoolKind.NON_MAINTAINED_SPECIAL}),
        _ENGLAND,
        cites=SI_2005_1437.regulation(5, 1),
    )
    | _REFERRAL_UNIT
)

RECORD_IN_WALES: Final = school_is(
    "a maintained school, maintained nursery school or pupil referral unit",
    frozenset(
        {
            SchoolKind.MAINTAINED,
            SchoolKind.MAINTAINED_NURSERY,
            SchoolKind.PUPIL_REFERRAL_UNIT,
        }
    ),
    _WALES,
    cites=SI_2011_1942.regulation(2, 1),
)

RECORD_IN_SCOTLAND: Final = school_is(
    "a school of an education authority, an independent or a grant-aided school",
    frozenset(
        {
            SchoolKind.EDUCATION_AUTHORITY,
            SchoolKind.INDEPENDENT,
            SchoolKind.INDEPENDENT_SPECIAL,
            SchoolKind.GRANT_AIDED,
        }
    ),
    _SCOTLAND,
    cites=SSI_2003_581.regulation(5, 1),
)

RECORD_IN_NORTHERN_IRELAND: Final = school_is(
    "a grant-aided school",
    frozenset(
        {
            SchoolKind.CONTROLLED,
            SchoolKind.VOLUNTARY,
            SchoolKind.GRANT_MAINTAINED_INTEGRATED,
        }
    ),
    _NORTHERN_IRELAND,
    cites=SR_2007_43.regulation(4, 1),
)
