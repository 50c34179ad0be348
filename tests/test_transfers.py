"""Transfers abroad beside the research table of adequacy and the dates of the notes.

The rules have their tables in oracles; here are the territories, read from oracles/adequacy.csv as
it was researched, and how the routes come together.
"""

import csv
from contextlib import suppress
from datetime import date, datetime, timedelta
from itertools import product
from pathlib import Path
from string import ascii_uppercase

import pytest
from attrs import evolve
from holidays import list_supported_countries

from tests.variations import changed, names, refusal
from ukschoolgdpr.errors import (
    DataFileError,
    FactsError,
    OutsideCoverageError,
    UnknownEntryError,
)
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS, LAW_AS_AT
from ukschoolgdpr.transfers import (
    DEROGATIONS,
    SAFEGUARDS,
    Scope,
    Transfer,
    adequacy,
    no_other_route,
    read_adequacy,
    territories,
    transfer,
)
from ukschoolgdpr.transfers.facts import PRIVATE_ONLY
from ukschoolgdpr.vocabulary import SchoolKind

ONE_DAY = timedelta(days=1)
APPLIES, DOES_NOT, UNDETERMINED = (
    Outcome.APPLIES,
    Outcome.DOES_NOT_APPLY,
    Outcome.UNDETERMINED,
)


def _research() -> list[dict[str, str]]:
    path = Path(__file__).parent / "oracles" / "adequacy.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


RESEARCH = _research()
CODES = sorted({row["territory_code"] for row in RESEARCH})

# What a recipient must be, and nothing else, by the words of the research.
WANTED = [
    ("PIPEDA", {"under_pipeda"}),
    ("APPI", {"under_appi"}),
    ("Privacy Shield List", {"on_privacy_shield"}),
    ("UK Extension", {"on_data_bridge", "under_framework"}),
    ("PIPA", {"under_pipa"}),
    ("Faroese", {"under_faroese_act"}),
]
OF_RECIPIENT = set().union(*(facts for _, facts in WANTED))

RESTRICTED_TRANSFER = Transfer(uk_gdpr_applies=True, initiated=True, separate_recipient=True)
NOTHING = no_other_route(changed(RESTRICTED_TRANSFER, dict.fromkeys(OF_RECIPIENT, False)))
"""A restricted transfer that nothing but a full approval opens."""
ACADEMY = School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND)
INDEPENDENT = School(kind=SchoolKind.INDEPENDENT, nation=Nation.ENGLAND)


def covered(code: str, facts: Transfer, day: date) -> bool:
    """Say from the research alone whether some row covers the day and its scope is met."""
    for row in RESEARCH:
        if row["territory_code"] != code or day < date.fromisoformat(row["valid_from"]):
            continue
        if row["valid_until"] and day > date.fromisoformat(row["valid_until"]):
            continue
        wanted = next((facts for word, facts in WANTED if word in row["scope_note"]), set())
        if all(getattr(facts, fact) for fact in wanted):
            return True
    return False


def changes(code: str) -> set[date]:
    """Give the days around each first and last day of the research."""
    days = {COVERAGE_BEGINS, LAW_AS_AT, date(2026, 2, 4), date(2026, 2, 5)}
    for row in RESEARCH:
        if row["territory_code"] == code:
            for cell in (row["valid_from"], row["valid_until"]):
                if cell:
                    day = date.fromisoformat(cell)
                    days |= {day - ONE_DAY, day, day + ONE_DAY}
    return {day for day in days if day >= COVERAGE_BEGINS}


class TestTerritories:
    def test_the_table_has_the_rows_of_the_research(self) -> None:
        found = [
            {
                "territory_code": row.territory_code,
                "territory": row.territory,
                "scope_note": row.scope_note,
                "valid_from": str(row.valid_from),
                "valid_until": str(row.valid_until or ""),
                "basis": row.basis,
                "citation": row.citation,
            }
            for place in territories()
            for row in place.rows
        ]
        assert found == RESEARCH
        assert len(found) == 91

    def test_each_is_approved_on_the_days_of_its_rows_alone(self) -> None:
        everybody = changed(NOTHING, dict.fromkeys(OF_RECIPIENT, True))
        each_but_one = [changed(everybody, {fact: False}) for fact in OF_RECIPIENT]
        for code in (*CODES, "IN", "GB"):
            for day, facts in product(changes(code), (NOTHING, everybody, *each_but_one)):
                outcome = adequacy(code).decide(facts, as_of=day).outcome
                expected = APPLIES if covered(code, facts, day) else DOES_NOT
                assert outcome is expected, (code, day, facts)

    def test_a_row_is_cited_by_its_own_provision(self) -> None:
        rows = [row for code in CODES for row in adequacy(code).rows]
        assert rows
        for row in rows:
            uk = row.basis.startswith("UK:")
            begins = ("DPA 2018", "SI 20") if uk else "UK GDPR, art 4"
            assert str(row.cites).startswith(begins), row
            if row.basis.startswith("UK: SI"):
                assert str(row.cites).split(",")[0] in row.basis, row
            free = row.scope is Scope.FREE_MOVEMENT
            assert free is ("not a restricted" in row.scope_note), row
            assert free is (str(row.cites) == "UK GDPR, art 44"), row

    @pytest.mark.parametrize(
        ("code", "day", "missing"),
        [
            ("CA", "2019-01-01", ["the recipient is subject to PIPEDA"]),
            ("JP", "2019-01-22", []),
            (
                "JP",
                "2019-01-23",
                ["the recipient is a business subject to APPI and the Supplementary Rules"],
            ),
            ("KR", "2022-12-18", []),
            ("KR", "2022-12-19", ["the recipient is subject to PIPA"]),
            ("FO", "2026-09-01", ["the recipient is subject to the Faroese data protection act"]),
            ("US", "2020-07-15", ["the recipient is on the Privacy Shield List"]),
            ("US", "2020-07-16", []),
            ("US", "2023-10-11", []),
            (
                "US",
                "2023-10-12",
                [
                    (
                        "the Data Privacy Framework List shows the recipient as participating in "
                        "the UK Extension"
                    ),
                    "the data will be subject to the principles of that framework on receipt",
                ],
            ),
        ],
    )
    def test_what_a_partial_approval_asks(self, code: str, day: str, missing: list[str]) -> None:
        decision = adequacy(code).decide(Transfer(), as_of=date.fromisoformat(day))
        assert list(decision.missing) == missing
        assert decision.outcome is (UNDETERMINED if missing else DOES_NOT)

    def test_the_limbs_of_the_data_bridge_are_cited(self) -> None:
        decision = adequacy("US").decide(Transfer(), as_of=LAW_AS_AT)
        assert [str(reason.cites) for reason in decision.reason.decisive()] == [
            "SI 2023/1028, reg 3(2)(a)",
            "SI 2023/1028, reg 3(2)(b)",
        ]

    @pytest.mark.parametrize("code", ["US", "CA", "JP"])
    def test_a_public_school_is_outside_a_partial_approval(self, code: str) -> None:
        for day in (date(2020, 1, 1), LAW_AS_AT):
            for public, outcome in ((True, DOES_NOT), (False, UNDETERMINED), (None, UNDETERMINED)):
                board = Transfer(public_recipient=public)
                assert adequacy(code).decide(board, as_of=day).outcome is outcome

    def test_one_in_korea_is_not_for_being_public(self) -> None:
        board = Transfer(public_recipient=True)
        assert adequacy("KR").decide(board, as_of=LAW_AS_AT).outcome is UNDETERMINED

    def test_what_was_never_approved_says_so_by_the_law_of_the_day(self) -> None:
        india = adequacy("IN")
        assert (india.name, india.code, india.rows) == ("IN", "IN", ())
        assert india.title == "Approval of transfers to IN"
        assert india.row(LAW_AS_AT) is None
        for day, cites in [
            (COVERAGE_BEGINS, "UK GDPR, art 45"),
            (date(2020, 12, 30), "UK GDPR, art 45"),
            (date(2020, 12, 31), "DPA 2018, s 17A"),
            (date(2026, 2, 4), "DPA 2018, s 17A"),
            (date(2026, 2, 5), "UK GDPR, art 45A"),
        ]:
            explained = india.decide(Transfer(), as_of=day).explain()
            assert explained == (
                f"transfers.adequacy-in does not apply (law as at {day})\n"
                f"  not met: IN is approved [{cites}]"
            )
            version = india.versions.find(day)
            assert version is not None
            assert str(version.cites) == cites

    @pytest.mark.parametrize(
        ("code", "state"),
        [(code, "France") for code in ("GF", "GP", "MF", "MQ", "RE", "YT")]
        + [(code, "the United States") for code in ("AS", "GU", "MP", "PR", "UM", "VI")]
        + [("AX", "Finland"), ("SJ", "Norway")],
    )
    def test_a_part_of_a_state_with_a_code_of_its_own_is_a_doubt(
        self, code: str, state: str
    ) -> None:
        decision = adequacy(code).decide(Transfer(), as_of=LAW_AS_AT)
        assert decision.missing == (f"the approval of {state} reaches {code}",)

    @pytest.mark.parametrize("code", ["UK", "us", "USA", "XX", "", "EU", "X-UN"])
    def test_a_code_that_does_not_exist_is_an_error(self, code: str) -> None:
        with pytest.raises(UnknownEntryError) as error:
            adequacy(code)
        assert str(error.value) == (
            f"no territory has the code {code!r}: expected two capital letters of ISO 3166-1, "
            "such as US, or X-EUINST or X-EEAINST"
        )

    def test_the_codes_are_the_249_of_the_standard(self) -> None:
        found = []
        for code in map("".join, product(ascii_uppercase, repeat=2)):
            with suppress(UnknownEntryError):
                found.append(adequacy(code).code)
        assert len(found) == 249
        # A second list, kept by others for other ends, which may have two more.
        others = {code for code in list_supported_countries() if len(code) == 2}
        assert others > {"UK"}
        assert others - set(found) <= {"UK", "XK"}

    def test_a_rule_is_named_by_its_territory(self) -> None:
        assert adequacy("US").id == "transfers.adequacy-us"
        assert adequacy("X-EUINST").id == "transfers.adequacy-x-euinst"
        assert adequacy("US").title == "Approval of transfers to United States"

    def test_the_later_row_has_the_day_of_two(self) -> None:
        france = adequacy("FR")
        scopes = [
            row.scope if (row := france.row(day)) else None
            for day in (date(2020, 12, 30), date(2020, 12, 31))
        ]
        assert scopes == [Scope.FREE_MOVEMENT, Scope.FULL]
        assert adequacy("US").row(date(2020, 7, 16)) is None

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(FactsError):
            adequacy("US").row(datetime(2026, 9, 1))  # noqa: DTZ001 - what is refused


HEAD = "territory_code,territory,scope,scope_note,valid_from,valid_until,basis,cites,citation\n"


class TestFile:
    def file(self, folder: Path, *rows: str) -> Path:
        path = folder / "adequacy.csv"
        path.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
        return path

    def test_rows_of_a_territory_come_together_oldest_first(self, tmp_path: Path) -> None:
        tail = 'full,all,{},{},UK: regulations,"UK GDPR, art 45A",https://example.org'
        [chile, peru] = read_adequacy(
            self.file(
                tmp_path,
                "CL,Chile," + tail.format("2028-01-01", ""),
                "PE,Peru," + tail.format("2026-03-01", "2027-03-01"),
                "CL,Chile," + tail.format("2026-01-01", "2027-01-01"),
            )
        )
        assert (chile.name, peru.name) == ("Chile", "Peru")
        assert [version.commences for version in chile.versions.versions] == [
            date(2026, 1, 1),
            date(2028, 1, 1),
        ]
        assert chile.versions.versions[0].ceases == date(2027, 1, 2)
        assert chile.versions.versions[1].ceases is None

    @pytest.mark.parametrize(
        ("rows", "mistakes"),
        [
            (
                ['QQ,Nowhere,full,all,2026-01-01,,x,"UK GDPR, art 45A",y'],
                [
                    (
                        "row 2: territory_code: no territory has the code 'QQ': expected two "
                        "capital letters of ISO 3166-1, such as US, or X-EUINST or X-EEAINST"
                    )
                ],
            ),
            (
                ['CL,Chile,full,all,2026-01-02,2026-01-01,x,"UK GDPR, art 45A",y'],
                ["row 2: valid_until: 2026-01-01 is before the first day, 2026-01-02"],
            ),
            (
                [
                    'CL,Chile,full,all,2026-01-01,,x,"UK GDPR, art 45A",y',
                    'CL,Chile,full,all,2027-01-01,,x,"UK GDPR, art 45A",y',
                ],
                ["row 3: overlaps row 2, of the same territory"],
            ),
            (
                [
                    'CL,Chile,full,all,2026-06-30,2027-01-01,x,"UK GDPR, art 45A",y',
                    'CL,Chile,full,all,2026-01-01,2026-07-01,x,"UK GDPR, art 45A",y',
                ],
                ["row 2: overlaps row 3, of the same territory"],
            ),
            (
                [
                    'CL,Chile,full,all,2026-01-01,2026-01-01,x,"UK GDPR, art 45A",y',
                    'CL,Chile,full,all,2026-01-01,2026-02-01,x,"UK GDPR, art 45A",y',
                ],
                ["row 3: overlaps row 2, of the same territory"],
            ),
            (
                ['CL,Chile,half,all,2026-01-01,,x,"UK GDPR, art 45A",y'],
                [
                    (
                        "row 2: scope: expected one of free-movement, full, pipeda, appi, pipa, "
                        "faroese-act, privacy-shield, uk-extension, not 'half'"
                    )
                ],
            ),
        ],
    )
    def test_mistakes_are_said_each_with_its_row(
        self, rows: list[str], mistakes: list[str], tmp_path: Path
    ) -> None:
        path = self.file(tmp_path, *rows)
        with pytest.raises(DataFileError) as error:
            read_adequacy(path)
        assert list(error.value.mistakes) == mistakes

    def test_two_rows_may_share_the_day_on_which_one_follows_the_other(
        self, tmp_path: Path
    ) -> None:
        [chile, _] = read_adequacy(
            self.file(
                tmp_path,
                'CL,Chile,pipa,some,2026-01-01,2026-07-01,x,"UK GDPR, art 45A",y',
                'CL,Chile,full,all,2026-07-01,,x,"UK GDPR, art 45A",y',
                'PE,Peru,full,all,2026-03-01,,x,"UK GDPR, art 45A",y',
            )
        )
        assert chile.versions.versions[0].ceases == date(2026, 7, 1)


class TestWhatIsRestricted:
    """The regulator's three questions, and where the recipient is."""

    @pytest.mark.parametrize(
        ("facts", "to", "day", "restricted"),
        [
            ({}, "US", "2026-09-01", APPLIES),
            ({}, "FR", "2019-09-01", DOES_NOT),
            ({}, "GI", "2020-12-30", DOES_NOT),
            ({}, "IS", "2018-05-25", DOES_NOT),
            ({}, "FR", "2020-12-31", APPLIES),
            ({}, "JE", "2019-09-01", APPLIES),
            ({}, "GB", "2019-09-01", DOES_NOT),
            ({}, "GB", "2026-09-01", DOES_NOT),
            ({}, "X-EUINST", "2020-12-30", UNDETERMINED),
            ({}, "X-EUINST", "2020-12-31", APPLIES),
            ({}, "X-EEAINST", "2019-01-01", UNDETERMINED),
            ({"third_country": False}, "X-EEAINST", "2019-01-01", DOES_NOT),
            ({"separate_recipient": False}, "US", "2026-09-01", DOES_NOT),
            ({"initiated": False}, "US", "2026-09-01", DOES_NOT),
            ({"uk_gdpr_applies": False}, "US", "2026-09-01", DOES_NOT),
            ({"uk_gdpr_applies": None}, "US", "2026-09-01", UNDETERMINED),
        ],
    )
    def test_it_follows_the_recipient_and_the_day(
        self, facts: dict[str, bool | None], to: str, day: str, restricted: Outcome
    ) -> None:
        asked = changed(NOTHING, facts)
        answer = transfer(asked, to=to, as_of=date.fromisoformat(day))
        assert answer.restricted.outcome is restricted
        if restricted is DOES_NOT:
            assert answer.outcome is APPLIES
            assert answer.explain().splitlines()[1:] == answer.restricted.explain().splitlines()
        if restricted is UNDETERMINED:
            assert answer.missing == answer.restricted.missing

    @pytest.mark.parametrize(
        ("third_country", "to", "day", "message"),
        [
            (False, "US", "2026-09-01", "third_country: US is one on 2026-09-01"),
            (True, "FR", "2020-12-30", "third_country: FR is none on 2020-12-30"),
            (True, "GB", "2026-09-01", "third_country: GB is none on 2026-09-01"),
        ],
    )
    def test_the_facts_cannot_contradict_the_territory(
        self, third_country: Maybe, to: str, day: str, message: str
    ) -> None:
        with pytest.raises(FactsError, match=f"^{message}$"):
            transfer(Transfer(third_country=third_country), to=to, as_of=date.fromisoformat(day))

    def test_they_may_say_the_same(self) -> None:
        facts = evolve(NOTHING, third_country=True)
        assert transfer(facts, to="US", as_of=LAW_AS_AT) == transfer(
            NOTHING, to="US", as_of=LAW_AS_AT
        )


CLAUSES = {
    "old_eu_clauses": Transfer(
        old_eu_clauses=True, concluded_in_time=True, operations_unchanged=True
    ),
    "old_eu_clauses, concluded too late": Transfer(
        old_eu_clauses=True, concluded_in_time=False, operations_unchanged=True
    ),
    "new_eu_clauses alone": Transfer(new_eu_clauses=True, uk_addendum=False),
    "addendum": Transfer(new_eu_clauses=True, uk_addendum=True),
    "idta": Transfer(idta=True),
}
USABLE = {
    "old_eu_clauses": ("2018-05-25", "2024-03-21"),
    "old_eu_clauses, concluded too late": ("2018-05-25", "2022-09-21"),
    "new_eu_clauses alone": None,
    "addendum": ("2022-03-21", ""),
    "idta": ("2022-03-21", ""),
}
"""The first and the last day on which standard clauses were a safeguard, from the notes."""


class TestStandardClauses:
    @pytest.mark.parametrize("name", CLAUSES)
    def test_they_are_usable_from_their_first_day_to_their_last(self, name: str) -> None:
        given = {
            fact: getattr(CLAUSES[name], fact)
            for fact in names(Transfer)
            if getattr(CLAUSES[name], fact) is not None
        }
        kept = {"enforceable_rights": True, "protection_verified": True, "test_met": True}
        facts = changed(NOTHING, given | kept)
        cells = ["2018-05-25", "2020-07-16", "2020-12-31", "2022-03-21", "2022-09-21"]
        cells += ["2022-09-22", "2024-03-21", "2024-03-22", "2026-02-05", "2026-11-21"]
        days = {date.fromisoformat(cell) for cell in cells}
        days |= {day - ONE_DAY for day in days if day > COVERAGE_BEGINS}
        for day in days:
            span = USABLE[name]
            expected = (
                span is not None and span[0] <= str(day) and (str(day) <= span[1] or not span[1])
            )
            answer = transfer(facts, to="IN", as_of=day)
            assert answer.outcome is (APPLIES if expected else DOES_NOT), day
            assert len(answer.open_by) == expected

    def test_the_destination_is_looked_at_since_the_judgment_of_16_july_2020(self) -> None:
        facts = evolve(NOTHING, old_eu_clauses=True, enforceable_rights=True)
        asked = {
            day: transfer(facts, to="IN", as_of=day).missing
            for day in (date(2020, 7, 15), date(2020, 7, 16))
        }
        assert list(asked.values()) == [
            (),
            ("the school has verified that the destination does not undo the safeguards",),
        ]

    def test_the_data_protection_test_is_asked_since_5_february_2026(self) -> None:
        facts = evolve(NOTHING, idta=True, enforceable_rights=True, protection_verified=True)
        before, since = (
            transfer(facts, to="IN", as_of=day) for day in (date(2026, 2, 4), date(2026, 2, 5))
        )
        assert (before.outcome, since.outcome) == (APPLIES, UNDETERMINED)
        assert since.missing == (
            "the school, reasonably and proportionately, considers the data protection test met",
        )


class TestDerogations:
    CLOSED = [  # noqa: RUF012 - a table
        {"explicit_consent": True, "told_of_risks": True},
        {"contract_with_data_subject": True},
        {"contract_for_data_subject": True},
        {
            "no_other_ground": True,
            "repetitive": False,
            "few_data_subjects": True,
            "compelling_interests": True,
            "overridden": False,
            "suitable_safeguards": True,
            "regulator_told": True,
            "data_subject_told": True,
        },
    ]
    OPEN = [  # noqa: RUF012 - a table
        {"public_interest": True, "interest_in_law": True},
        {"legal_claims": True},
        {"vital_interests": True, "cannot_consent": True},
        {"public_register": True, "register_conditions": True, "whole_register": False},
    ]

    @pytest.mark.parametrize("given", [*CLOSED, *OPEN], ids=lambda given: next(iter(given)))
    def test_some_are_closed_to_public_authorities_at_their_powers(
        self, given: dict[str, bool]
    ) -> None:
        for school, powers in ((ACADEMY, True), (ACADEMY, False), (INDEPENDENT, True)):
            at_work = {"school": school, "exercising_powers": powers}
            facts = changed(NOTHING, given | at_work)
            closed = given in self.CLOSED and school is ACADEMY and powers
            answer = transfer(facts, to="IN", as_of=LAW_AS_AT)
            assert answer.outcome is (DOES_NOT if closed else APPLIES)

    def test_consent_of_parents_is_no_route_for_an_academys_lessons(self) -> None:
        facts = evolve(
            NOTHING,
            school=ACADEMY,
            exercising_powers=True,
            explicit_consent=True,
            told_of_risks=True,
        )
        answer = transfer(facts, to="US", as_of=LAW_AS_AT)
        [consent] = [each for each in answer.derogations if "consent" in each.rule.id]
        assert [str(reason.cites) for reason in consent.reason.decisive()] == [
            "FOIA 2000, Sch 1 para 52A",
            "UK GDPR, art 49(3)",
        ]


class TestAnswer:
    def test_routes_are_in_the_order_of_the_chapter(self) -> None:
        answer = transfer(Transfer(), to="US", as_of=LAW_AS_AT)
        assert [route.rule.id for route in answer.routes] == [
            "transfers.adequacy-us",
            *(rule.id for rule in SAFEGUARDS),
            *(rule.id for rule in DEROGATIONS),
        ]
        assert (answer.code, answer.name, answer.as_of) == ("US", "United States", LAW_AS_AT)
        assert answer.row == adequacy("US").rows[1]
        assert answer.open_by == ()
        assert len(answer.safeguards) == len(SAFEGUARDS)

    def test_a_grading_app_without_the_data_bridge_gets_no_names(self) -> None:
        app = evolve(NOTHING, on_data_bridge=False, under_framework=None)
        for day in (date(2023, 9, 1), date(2023, 11, 1)):
            answer = transfer(app, to="US", as_of=day)
            assert answer.outcome is DOES_NOT
            assert answer.missing == ()

    def test_one_on_it_does_since_12_october_2023(self) -> None:
        app = evolve(NOTHING, on_data_bridge=True, under_framework=True)
        outcomes = [
            transfer(app, to="US", as_of=day).outcome
            for day in (date(2023, 10, 11), date(2023, 10, 12))
        ]
        assert outcomes == [DOES_NOT, APPLIES]

    def test_what_is_missing_is_named_once(self) -> None:
        missing = transfer(
            evolve(NOTHING, idta=None, enforceable_rights=None), to="IN", as_of=date(2023, 1, 1)
        ).missing
        assert missing == (
            "a contract is the International Data Transfer Agreement",
            "data subjects have enforceable rights and effective remedies",
            "the school has verified that the destination does not undo the safeguards",
        )
        everything = transfer(Transfer(), to="IN", as_of=date(2023, 1, 1)).missing
        assert len(set(everything)) == len(everything)

    def test_an_approval_is_explained_with_its_scope_and_ends_the_search(self) -> None:
        app = evolve(RESTRICTED_TRANSFER, under_pipeda=True)
        answer = transfer(app, to="CA", as_of=date(2026, 2, 5))
        assert answer.explain().splitlines() == [
            "transfer to Canada: may be made (law as at 2026-02-05)",
            *answer.restricted.explain().splitlines(),
            *answer.approval.explain().splitlines(),
            (
                "  scope: PARTIAL: recipients subject to PIPEDA (private-sector commercial "
                "activity); not public bodies such as public schools or school boards"
            ),
        ]

    def test_without_one_the_routes_that_may_be_open_come_first(self) -> None:
        facts = evolve(NOTHING, legal_claims=True, idta=None)
        answer = transfer(facts, to="IN", as_of=LAW_AS_AT)
        lines = answer.explain().splitlines()
        assert lines[0] == "transfer to IN: may be made (law as at 2026-11-21)"
        opened = [line for line in lines if line.startswith("transfers.")]
        assert [line.split()[0] for line in opened] == [
            "transfers.restricted",
            "transfers.adequacy-in",
            "transfers.idta",
            "transfers.legal-claims",
        ]
        assert lines[-1].startswith("not open: transfers.public-instrument, transfers.binding")
        assert "transfers.adequacy-in" not in lines[-1]
        assert "scope" not in answer.explain()

    @pytest.mark.parametrize(
        ("facts", "words"),
        [
            (NOTHING, "transfer to IN: may not be made (law as at 2026-11-21)"),
            (Transfer(), "transfer to IN: cannot be determined (law as at 2026-11-21)"),
        ],
    )
    def test_the_outcome_is_said_in_words(self, facts: Transfer, words: str) -> None:
        assert transfer(facts, to="IN", as_of=LAW_AS_AT).explain().splitlines()[0] == words

    def test_no_line_is_left_where_nothing_is_closed(self) -> None:
        yes = dict.fromkeys(set(names(Transfer)) - {"public_recipient", "third_country"}, True)
        no = dict.fromkeys(("whole_register", "repetitive", "overridden"), False)
        facts = changed(Transfer(school=INDEPENDENT), yes | no)
        answer = transfer(facts, to="IN", as_of=date(2022, 12, 1))
        assert "not open" not in answer.explain()
        assert len(answer.open_by) == len(answer.routes) - 1

    def test_a_day_before_the_gdpr_is_refused(self) -> None:
        with pytest.raises(OutsideCoverageError):
            transfer(NOTHING, to="US", as_of=date(2018, 5, 24))


class TestNoOtherRoute:
    def test_it_closes_what_is_not_known_and_asks_nothing_more(self) -> None:
        facts = no_other_route(evolve(RESTRICTED_TRANSFER, idta=True, enforceable_rights=None))
        assert facts.idta is True
        assert facts.enforceable_rights is None
        assert facts.on_data_bridge is None
        assert facts.uk_gdpr_applies is True
        answer = transfer(facts, to="IN", as_of=LAW_AS_AT)
        assert [rule.rule.id for rule in answer.routes if rule.outcome is UNDETERMINED] == [
            "transfers.idta"
        ]

    def test_it_closes_every_safeguard_and_derogation(self) -> None:
        facts = no_other_route(Transfer())
        for day in (COVERAGE_BEGINS, date(2022, 9, 22), LAW_AS_AT):
            for rule in (*SAFEGUARDS, *DEROGATIONS):
                assert rule.decide(facts, as_of=day).outcome is DOES_NOT


class TestFacts:
    def test_the_nation_is_that_of_the_school(self) -> None:
        assert Transfer(school=ACADEMY).nation is Nation.ENGLAND
        assert Transfer().nation is None

    @pytest.mark.parametrize("name", PRIVATE_ONLY)
    def test_a_public_recipient_is_not_what_no_public_body_can_be(self, name: str) -> None:
        message = f"^{name}: no public body is, but public_recipient says it is one$"
        with pytest.raises(FactsError, match=message):
            Transfer(public_recipient=True, **{name: True})  # type: ignore[arg-type]  # by name
        assert getattr(Transfer(public_recipient=True), name) is None
        assert getattr(Transfer(public_recipient=False, **{name: True}), name)  # type: ignore[arg-type]  # by name

    def test_every_fact_is_yes_no_or_not_known(self) -> None:
        assert names(Transfer)
        for name in names(Transfer):
            expected = f"{name}: expected True, False or None, not 'yes'"
            assert refusal(FactsError, Transfer, **{name: "yes"}) == expected
