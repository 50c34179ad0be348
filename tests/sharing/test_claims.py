"""What notices say of gateways, beside a table typed from the research on the five schools."""

import csv
from datetime import date
from pathlib import Path

import pytest

from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.instruments import SI_2013_2094
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.sharing import Recipient, SharedData
from ukschoolgdpr.sharing.claims import CLAIMS, Claim, check_claim
from ukschoolgdpr.vocabulary import SchoolKind, Verdict

TABLE = Path(__file__).parent.parent / "oracles" / "gateway_claims.csv"
with TABLE.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
MAINTAINED = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)
ACADEMY = School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND)


@pytest.mark.parametrize("day", [date(2026, 9, 1), date(2026, 10, 1)])
@pytest.mark.parametrize(
    ("school", "verdict", "law"),
    [(MAINTAINED, "maintained", "law"), (ACADEMY, "academy", "law of academies")],
    ids=["maintained", "academy"],
)
def test_every_claim_is_as_the_table_has_it(
    school: School, verdict: str, law: str, day: date
) -> None:
    found = [check_claim(claim, school, as_of=day) for claim in CLAIMS]
    assert [
        (
            one.claim.clause,
            one.claim.recipient.value,
            one.claim.data.value,
            one.verdict.value,
            "; ".join(str(cites) for cites in one.law),
        )
        for one in found
    ] == [(row["clause"], row["recipient"], row["data"], row[verdict], row[law]) for row in ROWS]


def test_the_provisions_named_are_those_of_the_notices() -> None:
    named = {(claim.clause, str(claim.cites)) for claim in CLAIMS if claim.cites is not None}
    assert named == {
        ("NH-2.9-c", "SI 2013/2094, reg 3"),
        ("NH-3.7-f", "SI 2013/2094, reg 3"),
        ("HP-8-f", "SI 2013/2094, reg 3"),
        ("NH-3.7-d", "Children Act 1989, s 83"),
        ("HP-8-d", "Children Act 1989, s 83"),
        ("NH-3.7-e", "CYPA 2008, s 7"),
        ("HP-8-e", "CYPA 2008, s 7"),
        ("NH-4.8-a", "SI 2007/1264, called section 5"),
        ("NH-4.9-b", "SI 2007/1264, called section 5"),
    }


@pytest.mark.parametrize(
    ("data", "day", "verdict"),
    [
        (SharedData.NATIONALITY, date(2018, 8, 31), Verdict.AGREES),
        (SharedData.NATIONALITY, date(2018, 9, 1), Verdict.OVERSTATED),
        (SharedData.DAILY_ATTENDANCE, date(2024, 8, 18), Verdict.OVERSTATED),
        (SharedData.DAILY_ATTENDANCE, date(2024, 8, 19), Verdict.AGREES),
    ],
)
def test_a_claim_holds_while_its_gateway_is_in_force(
    data: SharedData, day: date, verdict: Verdict
) -> None:
    claim = Claim(clause="1", recipient=Recipient.DEPARTMENT, data=data)
    assert check_claim(claim, ACADEMY, as_of=day).verdict is verdict


def test_guidance_supports_no_claim_and_neither_does_what_reaches_anyone() -> None:
    record = Claim(
        clause="1", recipient=Recipient.NEXT_SCHOOL, data=SharedData.TRANSFER, duty=False
    )
    found = check_claim(record, ACADEMY, as_of=date(2026, 9, 1))
    assert [str(cites) for cites in found.law] == ["Education Act 2002, s 175"]
    anyone = Claim(clause="1", recipient=Recipient.OTHER, data=SharedData.OTHER, duty=False)
    assert check_claim(anyone, ACADEMY, as_of=date(2026, 9, 1)).law == ()


def test_an_english_provision_supports_no_welsh_claim() -> None:
    welsh = School(kind=SchoolKind.MAINTAINED, nation=Nation.WALES)
    claim = Claim(
        clause="1",
        recipient=Recipient.LOCAL_AUTHORITY,
        data=SharedData.CENSUS,
        cites=SI_2013_2094.regulation(3),
    )
    found = check_claim(claim, welsh, as_of=date(2026, 9, 1))
    assert found.verdict is Verdict.MISSTATED
    assert [str(cites) for cites in found.law] == ["Education Act 1996, s 537A(1)"]
