"""Items, names and codes beside what was noted of each, and how they are asked for."""

import csv
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from itertools import product
from pathlib import Path

import pytest
from attrs import evolve

from tests.variations import refusal
from ukschoolgdpr.errors import DataFileError, FactsError, OutsideCoverageError, UnknownEntryError
from ukschoolgdpr.facts.items import (
    CRIMINAL_RESPONSIBILITY,
    DFE_HANDLING,
    INFERENCE,
    Certainty,
    ClassedBy,
    Classified,
    Code,
    Item,
    Scheme,
    all_codes,
    all_items,
    all_names,
    classify,
    code_sets,
    criminally_responsible,
    item,
    lookup,
    names_of,
    read_codes,
    read_items,
    read_names,
    reveals,
)
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.instruments import (
    DFE_TOOLKIT,
    DFE_WHAT_DATA_PROTECTION_MEANS,
    DPA_2018,
    ICO_SPECIAL_CATEGORY,
    RECITAL_35,
    UK_GDPR,
)
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.timelines import Confidence, Force, Version
from ukschoolgdpr.vocabulary import Audience, Classification, SpecialCategory

ORACLES = Path(__file__).parent / "oracles"
NOW = date(2026, 9, 1)
SPECIAL = Classification.SPECIAL_CATEGORY
OFFENCE = Classification.CRIMINAL_OFFENCE
GUIDED = Classification.SENSITIVE_BY_GUIDANCE
ORDINARY = Classification.ORDINARY
ENGLAND = Nation.ENGLAND
CITED = {
    "UK GDPR Art 4(1)": (UK_GDPR.article(4, 1),),
    "UK GDPR Art 4(15), Recital 35": (UK_GDPR.article(4, 15), RECITAL_35),
    "UK GDPR Art 9(1)": (UK_GDPR.article(9, 1),),
    "UK GDPR Art 10; DPA 2018 s11(2)": (UK_GDPR.article(10), DPA_2018.section(11, 2)),
    "DfE Data protection in schools: what data protection means": (DFE_WHAT_DATA_PROTECTION_MEANS,),
}
NOT_CERTAIN = {
    "pupil-gender-identity": "low",
    "pupil-nhs-number": "medium",
    "pupil-fsm": "medium",
    "pupil-attendance-traveller": "medium",
    # The last of the guidance's list was read in an excerpt that broke off.
    "pupil-cla": "medium",
    "pupil-early-help": "medium",
    "parent-court-order": "medium",
    "parent-same-sex-household": "low",
    "staff-dbs-certificate": "medium",
    "staff-scr-dbs-entry": "low",
    "staff-strike-record": "medium",
    "visitor-dbs": "medium",
    "governor-political-affiliation": "medium",
}
PREFIXES = {Audience.WORKFORCE: "staff-"}


def table(name: str) -> list[dict[str, str]]:
    """Read a table of what was noted."""
    with (ORACLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def written(folder: Path, content: str) -> Path:
    """Write a file to be read."""
    path = folder / "a.csv"
    path.write_text(content, encoding="utf-8")
    return path


NOTED = {
    name: (row["classification"], row["art9_limb"], row["by"], CITED[row["citation"]])
    for row in table("items.csv")
    for name in row["ids"].split()
}


class TestItems:
    def test_each_is_as_noted(self) -> None:
        for found in all_items():
            classification, limb, by, cites = NOTED[found.id]
            assert found.classification.value == classification, found
            assert (found.limb.value if found.limb else "") == limb, found
            assert (found.by.value if found.by else "") == by, found
            assert found.cites == cites, found
            assert found.confidence.value == NOT_CERTAIN.get(found.id, "high"), found
            prefix = PREFIXES.get(found.audience, f"{found.audience.value}-")
            assert found.id.startswith(prefix), found
            assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", found.id), found
            assert found.label, found
            assert not re.search("confidence (high|medium|low)", found.note), found

    def test_none_is_left_out(self) -> None:
        assert {found.id for found in all_items()} == set(NOTED)

    def test_there_are_as_many_as_noted(self) -> None:
        assert Counter(found.classification for found in all_items()) == {
            ORDINARY: 72,
            SPECIAL: 49,
            GUIDED: 13,
            OFFENCE: 11,
        }
        assert Counter(found.audience for found in all_items()) == {
            Audience.PUPIL: 76,
            Audience.PARENT: 13,
            Audience.WORKFORCE: 36,
            Audience.VISITOR: 7,
            Audience.GOVERNOR: 8,
            Audience.ALUMNI: 5,
        }

    def test_the_guidance_is_spoken_of_only_where_it_counts(self) -> None:
        for found in all_items():
            assert bool(found.guidance) is (found.classification is GUIDED)
            if found.classification is GUIDED:
                assert not re.search("DfE|guidance", found.note)


class TestNames:
    @pytest.mark.parametrize("row", table("item_names.csv"), ids=lambda row: row["item"] or "none")
    def test_each_is_as_noted(self, row: Mapping[str, str]) -> None:
        for noted in row["names"].split("; "):
            prefix, _, rest = noted.rpartition(":")
            if noted == "NPD:AnnualReasonI / M / R ...":
                keys = ["AnnualReasonI", "AnnualReasonM"]
            elif noted == "CTF25:AttendanceDetails":
                continue
            else:
                plain = re.sub(r" \(.*\)$| PERM/.*$", "", rest)
                keys = plain.split(" / ")
            scheme = (
                {"N": Scheme.CBDS, "C": Scheme.CBDS_CODE_SET}[rest[0]]
                if not prefix
                else (Scheme(prefix.lower()))
            )
            for key in keys:
                [found] = [name for name in all_names() if (name.scheme, name.key) == (scheme, key)]
                expected = "pupil-cp-plan" if key == "N00148" else row["item"]
                assert (found.item or "") == expected
                assert found.source

    def test_none_is_left_out(self) -> None:
        """Two fields of attendance are put right: the notes say it is not one class."""
        noted = [name for row in table("item_names.csv") for name in row["names"].split("; ")]
        more = Counter(name.scheme for name in all_names())
        assert more[Scheme.CBDS] == sum(name.startswith("N0") for name in noted) == 34
        assert more[Scheme.CBDS_CODE_SET] == sum(name.startswith("CS") for name in noted) == 23
        assert more[Scheme.CTF25] == sum(name.startswith("CTF25") for name in noted) + 3 == 18
        assert more[Scheme.NPD] == sum(name.startswith("NPD") for name in noted) + 3 == 20
        assert lookup(Scheme.NPD, "AnnualReasonR").id == "pupil-attendance-religious"

    def test_what_no_source_maps_maps_to_nothing(self) -> None:
        for scheme in (Scheme.RETURN, Scheme.SIF_UK, Scheme.WONDE, Scheme.MYPORTAL):
            found = [name for name in all_names() if name.scheme is scheme]
            assert found
            assert all(name.item is None for name in found)

    def test_only_a_mapping_is_more_or_less_sure(self) -> None:
        unmapped = {name.confidence for name in all_names() if name.item is None}
        assert unmapped == {Confidence.HIGH}
        assert {name.confidence for name in all_names()} == set(Confidence)

    def test_each_is_found_or_said_to_map_to_nothing(self) -> None:
        for name in all_names():
            if name.item is not None:
                assert lookup(name.scheme, name.key).id == item(name.key).id == name.item, name
                assert name in names_of(name.item), name
                continue
            known = f" is known in {name.scheme.value}, but maps to no item"
            title = f" ({name.title})" if name.title else ""
            why = f": {name.note}" if name.note else ""
            expected = f"{name.key!r}{title}{known}{why}"
            assert refusal(UnknownEntryError, lookup, name.scheme, name.key) == expected

    def test_an_id_comes_before_another_name(self) -> None:
        assert item("staff-contract").id == "staff-contract"
        assert names_of(item("pupil-dob")) == names_of("N00066")

    @pytest.mark.parametrize(
        ("key", "message"),
        [
            ("N00108", "'N00108' (PersonDeathDate) is known in cbds, but maps to no item"),
            ("medical-notes", "'medical-notes' is known in wonde, but maps to no item"),
            (
                "AttendanceDetails",
                (
                    "'AttendanceDetails' is known in ctf25, but maps to no item: its codes "
                    "are not of "
                    "one class: ask what each code reveals"
                ),
            ),
            ("Q", "no item is called 'Q'"),
            ("pupil-fsn", "no item is called 'pupil-fsn'; near: pupil-fsm, pupil-upn, pupil-uln"),
        ],
    )
    def test_what_is_unknown_is_never_ordinary(self, key: str, message: str) -> None:
        for ask in (
            lambda: item(key),
            lambda: classify(key, nation=ENGLAND, as_of=NOW),
            lambda: names_of(key),
            lambda: code_sets(of=key),
        ):
            with pytest.raises(UnknownEntryError) as caught:
                ask()
            assert str(caught.value).startswith(message)

    def test_a_scheme_has_its_own_names_alone(self) -> None:
        message = "nothing in npd is called 'N00177'"
        with pytest.raises(UnknownEntryError, match=f"^{message}$"):
            lookup(Scheme.NPD, "N00177")
        with pytest.raises(
            UnknownEntryError, match=r"nothing in cbds is called 'N00178'; near: N0"
        ):
            lookup(Scheme.CBDS, "N00178")


REVEALS, MAY = Certainty.REVEALS, Certainty.MAY_REVEAL
RACE, BELIEF = (
    SpecialCategory.RACIAL_OR_ETHNIC_ORIGIN,
    SpecialCategory.RELIGIOUS_OR_PHILOSOPHICAL_BELIEFS,
)
HEALTH, LIFE = SpecialCategory.HEALTH, SpecialCategory.SEX_LIFE
ORIENTATION = SpecialCategory.SEXUAL_ORIENTATION
Meaning = tuple[Certainty | None, tuple[Classification, ...], SpecialCategory | None]
# What the words of the notes come to.
MEANINGS: dict[str, Meaning] = {
    "": (None, (), None),
    "racial or ethnic origin": (REVEALS, (SPECIAL,), RACE),
    "religious or philosophical belief": (REVEALS, (SPECIAL,), BELIEF),
    "religious belief": (REVEALS, (SPECIAL,), BELIEF),
    "religious contact": (MAY, (SPECIAL,), BELIEF),
    "health": (REVEALS, (SPECIAL,), HEALTH),
    "health (likely)": (REVEALS, (SPECIAL,), HEALTH),
    "may reveal health": (MAY, (SPECIAL,), HEALTH),
    "may reveal health or SEN": (MAY, (SPECIAL,), HEALTH),
    "may reveal disability or transport need": (MAY, (SPECIAL,), HEALTH),
    "health or conduct": (MAY, (SPECIAL,), HEALTH),
    "disability (usually of the victim)": (MAY, (SPECIAL,), HEALTH),
    "pregnancy or parental leave": (MAY, (SPECIAL,), HEALTH),
    "family circumstances; young carer may reveal the health of a parent": (
        MAY,
        (SPECIAL,),
        HEALTH,
    ),
    "may reveal ethnic origin (Gypsy, Roma, Traveller)": (MAY, (SPECIAL,), RACE),
    "racial matters (of victim or pupil)": (MAY, (SPECIAL,), RACE),
    "sexual orientation or gender identity (usually of the victim)": (MAY, (SPECIAL,), ORIENTATION),
    "sexual conduct and possible criminal allegation": (MAY, (SPECIAL, OFFENCE), LIFE),
    "allegation of a criminal offence possible (Art 10)": (MAY, (OFFENCE,), None),
    "criminal detention": (REVEALS, (OFFENCE,), None),
    "social care involvement": (REVEALS, (), None),
    "adoption or care history (not special, high harm)": (REVEALS, (), None),
    "care history (not special, high harm)": (REVEALS, (), None),
    "economic status (not special)": (REVEALS, (), None),
    "family circumstances": (REVEALS, (), None),
    "conduct": (REVEALS, (), None),
    "suspension or exclusion": (REVEALS, (), None),
}
# That someone broke rules about public health says nothing certain of anyone's health.
SOFTER: dict[tuple[str, str], Meaning] = {("exclusion-reason", "PH"): MEANINGS["may reveal health"]}
SURE = {
    "ethnicity": set[str](),
    "faith": {"NR"},
    "disability-type": set[str](),
    "staff-absence": {"MAT"},
}
SURE_OF_ATTENDANCE = {("attendance", code) for code in "IMR"}
VAGUE = {("exclusion-reason", code) for code in ("RA", "LG", "DS", "AR", "PH")}
CODES = [
    (row["codeset"].replace("_2024", "").replace("_", "-"), code, row["reveals_guess"])
    for row in table("codes.csv")
    for code in row["codes"].split(" ")
]


class TestCodes:
    def test_each_reveals_what_was_noted(self) -> None:
        for code_set, code, words in CODES:
            found = reveals(code_set, code, as_of=NOW).code
            expected = SOFTER.get((code_set, code), MEANINGS[words])
            assert (found.certainty, found.classifications, found.limb) == expected, found
            assert bool(found.reveals) is bool(words), found
            assert found.label, found
            assert found.source.startswith("https://"), found

    def test_a_guess_is_not_sure(self) -> None:
        """Sure is only what the law names, or an item that is so by definition."""
        for code_set, code, words in CODES:
            found = reveals(code_set, code, as_of=NOW).code
            by_definition = code_set in SURE and code not in SURE[code_set]
            sure = not words or by_definition or (code_set, code) in SURE_OF_ATTENDANCE
            expected = "high" if sure else "low" if (code_set, code) in VAGUE else "medium"
            assert found.confidence.value == expected, found

    def test_none_is_left_out(self) -> None:
        found = {(code.code_set, code.code) for code in all_codes()}
        assert found == {(code_set, code) for code_set, code, _ in CODES}
        assert len(all_codes()) == len(CODES) == 237
        assert len(code_sets()) == 21

    def test_the_codes_of_attendance_changed_once(self) -> None:
        register = [code for code in all_codes() if code.code_set == "attendance"]
        new = {code.code for code in register if code.first == date(2024, 8, 19)}
        assert new == {"C1", "C2", "J1", "K", "Q", "Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "Y7"}
        assert {code.code for code in register if code.last} == {"H", "J", "Y"}
        dated = [code for code in all_codes() if code.first or code.last]
        assert len(dated) == 15
        assert all(code.code_set == "attendance" for code in dated)

    @pytest.mark.parametrize("code", ["H", "J", "Y"])
    def test_a_withdrawn_code_can_still_be_read(self, code: str) -> None:
        last, later = (reveals("attendance", code, as_of=day) for day in AROUND)
        assert (last.in_use, last.cautions) == (True, ())
        assert (later.in_use, later.cautions) == (
            False,
            ("withdrawn: its last day was Sun 18 Aug 2024",),
        )

    @pytest.mark.parametrize("code", ["C1", "J1", "K", "Y1"])
    def test_a_new_code_was_not_in_use_before(self, code: str) -> None:
        before, first = (reveals("attendance", code, as_of=day) for day in AROUND)
        assert (before.in_use, before.cautions) == (False, ("not in use before Mon 19 Aug 2024",))
        assert (first.in_use, first.cautions) == (True, ())

    @pytest.mark.parametrize(
        ("code_set", "code", "text"),
        [
            (
                "attendance",
                "Y5",
                (
                    "attendance Y5: unable to attend: criminal justice detention (as at "
                    "2026-09-01)\n"
                    "  reveals detention in criminal justice\n"
                    "  criminal offence\n"
                    "  note: an allegation is enough: DPA 2018 s 11(2)(a)\n"
                    "  caution: confidence in what it reveals is medium"
                ),
            ),
            (
                "ethnicity",
                "REFU",
                "ethnicity REFU: Refused (as at 2026-09-01)\n  reveals nothing of itself",
            ),
            (
                "contact-relationship",
                "SWR",
                (
                    "contact-relationship SWR: Social Worker (as at 2026-09-01)\n"
                    "  reveals a care status: the involvement of social care\n"
                    "  note: not a special category\n"
                    "  caution: confidence in what it reveals is medium"
                ),
            ),
            (
                "exclusion-reason",
                "SM",
                (
                    "exclusion-reason SM: Sexual misconduct (as at 2026-09-01)\n"
                    "  may reveal sexual conduct, and an alleged offence\n"
                    "  special category: sex life\n"
                    "  criminal offence\n"
                    "  note: an offence only of a child of criminal responsibility at the time\n"
                    "  caution: confidence in what it reveals is medium"
                ),
            ),
        ],
    )
    def test_it_explains_itself(self, code_set: str, code: str, text: str) -> None:
        assert reveals(code_set, code, as_of=NOW).explain() == text

    def test_unknown_sets_and_codes_are_refused(self) -> None:
        with pytest.raises(UnknownEntryError) as caught:
            reveals("attendence", "I", as_of=NOW)
        assert str(caught.value) == "no code set is called 'attendence'; near: attendance"
        with pytest.raises(UnknownEntryError) as caught:
            reveals("boarder", "X", as_of=NOW)
        assert str(caught.value) == "no code of boarder is 'X': expected one of B, 6, 7, N"

    def test_a_day_after_the_last_review_is_said_to_be_one(self) -> None:
        assert reveals("attendance", "I", as_of=date(2027, 1, 1)).cautions == LATE

    def test_an_item_knows_the_sets_of_its_values(self) -> None:
        assert code_sets(of="CS106") == ("pupil-premium",)
        assert code_sets(of="pupil-dob") == ()

    def test_every_set_is_a_name(self) -> None:
        named = [name.key for name in all_names() if name.scheme is Scheme.CODE_SET]
        assert tuple(named) == code_sets()


AROUND = (date(2024, 8, 18), date(2024, 8, 19))
LATE = ("the law was last reviewed as at 2026-11-21",)


class TestClasses:
    def test_the_law_is_the_same_everywhere(self) -> None:
        for found, nation in product(all_items(), (*Nation, None)):
            if found.classification is not GUIDED:
                classed = classify(found, nation=nation, as_of=NOW)
                assert classed.classification is found.classification, (found.id, nation)
                assert (classed.cites, classed.by) == (found.cites, found.by), (found.id, nation)
                assert classed.confidence is found.confidence, (found.id, nation)

    @pytest.mark.parametrize(
        "found",
        [found for found in all_items() if found.classification is GUIDED],
        ids=lambda found: found.id,
    )
    def test_guidance_is_not(self, found: Item) -> None:
        everywhere = [classify(found, nation=nation, as_of=NOW) for nation in (*Nation, None)]
        england, *elsewhere, unknown = everywhere
        assert england.possible == (GUIDED,)
        assert england.cites == (DFE_WHAT_DATA_PROTECTION_MEANS,)
        assert (england.by, england.confidence) == (ClassedBy.CONTEXT, found.confidence)
        assert unknown.classification is None
        assert unknown.possible == (GUIDED, ORDINARY)
        assert unknown.cites == (DFE_WHAT_DATA_PROTECTION_MEANS, UK_GDPR.article(4, 1))
        assert (unknown.by, unknown.confidence) == (ClassedBy.CONTEXT, found.confidence)
        for classed in elsewhere:
            assert classed.possible == (ORDINARY,)
            assert classed.cites == (UK_GDPR.article(4, 1),)
            assert (classed.by, classed.confidence) == (None, Confidence.HIGH)
            assert classed.notes == ((found.note,) if found.note else ())
            assert classed.cautions == (
                "not special category, but its disclosure may do harm: handle it with care",
            )
            assert not re.search("DfE|guidance", classed.explain())
            assert "\n  [UK GDPR, art 4(1)]" in classed.explain()

    def test_a_name_will_do(self) -> None:
        by_name = classify("N00177", nation=ENGLAND, as_of=NOW)
        assert by_name == classify(item("pupil-ethnicity"), nation=ENGLAND, as_of=NOW)
        assert (by_name.as_of, by_name.nation) == (NOW, ENGLAND)

    def test_the_page_counts_from_february_2023_and_the_toolkit_before(self) -> None:
        before, since = (
            classify("pupil-cin", nation=ENGLAND, as_of=day)
            for day in (date(2023, 1, 31), date(2023, 2, 1))
        )
        assert before.classification is since.classification is GUIDED
        assert (before.cites, before.confidence) == ((DFE_TOOLKIT,), Confidence.MEDIUM)
        assert (since.cites, since.confidence) == (
            (DFE_WHAT_DATA_PROTECTION_MEANS,),
            Confidence.HIGH,
        )
        assert [
            (version.cites, version.commences, version.ceases, version.force, version.confidence)
            for version in DFE_HANDLING.versions
        ] == [
            (
                DFE_TOOLKIT,
                date(2018, 5, 25),
                date(2023, 2, 1),
                Force.PRACTICE,
                Confidence.MEDIUM,
            ),
            (
                DFE_WHAT_DATA_PROTECTION_MEANS,
                date(2023, 2, 1),
                None,
                Force.PRACTICE,
                Confidence.HIGH,
            ),
        ]

    def test_doubt_about_the_item_stays_where_the_page_is_sure(self) -> None:
        meals = classify("pupil-fsm", nation=ENGLAND, as_of=NOW)
        assert meals.confidence is Confidence.MEDIUM
        low = evolve(item("pupil-fsm"), confidence=Confidence.LOW)
        toolkit = date(2020, 9, 1)
        assert classify(low, nation=None, as_of=toolkit).confidence is Confidence.LOW

    @pytest.mark.parametrize(
        ("key", "nation", "as_of", "text"),
        [
            (
                "pupil-sen-status",
                ENGLAND,
                NOW,
                (
                    "pupil-sen-status: SEN status (support / EHCP flag) (England, as at "
                    "2026-09-01)\n"
                    "  sensitive by guidance: handled as if it were special category; by "
                    "law it needs "
                    "neither a condition of article 9(2) nor an appropriate policy document\n"
                    "  by context [DfE guidance, data protection in schools: what data protection "
                    "means for schools]\n"
                    "  note: the guidance calls it best practice to treat it as if it were special "
                    "category\n"
                    "  note: the guidance names special educational needs and disabilities\n"
                    "  note: becomes special category (health) when it shows a disability or "
                    "condition\n"
                    "  caution: DfE guidance, data protection in schools: what data "
                    "protection means "
                    "for schools is practice, not settled law"
                ),
            ),
            (
                "pupil-cin",
                None,
                date(2020, 9, 1),
                (
                    "pupil-cin: Child in need status (s17) (nation not known, as at 2020-09-01)\n"
                    "  cannot be determined: not known whether the school is in England\n"
                    "  sensitive by guidance: handled as if it were special category; by "
                    "law it needs "
                    "neither a condition of article 9(2) nor an appropriate policy document\n"
                    "  ordinary: needs a lawful basis, and no condition beside it\n"
                    "  by context [DfE guidance, data protection: a toolkit for schools, "
                    "August 2018; "
                    "UK GDPR, art 4(1)]\n"
                    "  note: the guidance of before 2023 is to the same effect as that of today\n"
                    "  note: the guidance names children in need\n"
                    "  caution: DfE guidance, data protection: a toolkit for schools, "
                    "August 2018 is "
                    "practice, not settled law\n"
                    "  caution: confidence in DfE guidance, data protection: a toolkit for "
                    "schools, "
                    "August 2018 is medium\n"
                    "  caution: the guidance is for England only\n"
                    "  caution: confidence in its class is medium"
                ),
            ),
            (
                "pupil-allergy",
                Nation.NORTHERN_IRELAND,
                date(2027, 1, 1),
                (
                    "pupil-allergy: Allergy / intolerance (Northern Ireland, as at 2027-01-01)\n"
                    "  special category: health: needs a condition of article 9(2) beside "
                    "its lawful "
                    "basis\n"
                    "  by definition [UK GDPR, art 9(1)]\n"
                    "  caution: the law was last reviewed as at 2026-11-21"
                ),
            ),
            (
                "staff-dbs-certificate",
                None,
                NOW,
                (
                    "staff-dbs-certificate: DBS certificate content (including clear "
                    "result) (nation "
                    "not known, as at 2026-09-01)\n"
                    "  criminal offence: needs official authority or a condition of DPA 2018 "
                    "Schedule 1 beside its lawful basis\n"
                    "  by definition [UK GDPR, art 10; DPA 2018, s 11(2)]\n"
                    "  note: ICO treats absence of convictions as criminal-offence data\n"
                    "  caution: confidence in its class is medium"
                ),
            ),
        ],
        ids=["guided", "toolkit, no nation", "special", "offence"],
    )
    def test_it_explains_itself(
        self, key: str, nation: Nation | None, as_of: date, text: str
    ) -> None:
        assert classify(key, nation=nation, as_of=as_of).explain() == text

    def test_free_school_meals_are_not_special_category(self) -> None:
        for nation in (*Nation, None):
            assert SPECIAL not in classify("pupil-fsm", nation=nation, as_of=NOW).possible

    def test_what_is_not_special_needs_no_condition(self) -> None:
        effects = classify("pupil-fsm", nation=None, as_of=NOW).effects
        assert [effect.split(",")[0] for effect in effects] == [
            (
                "handled as if it were special category; by law it needs neither a condition of "
                "article 9(2) nor an appropriate policy document"
            ),
            "needs a lawful basis",
        ]

    def test_a_nation_is_one(self) -> None:
        with pytest.raises(FactsError, match=r"^nation: expected a Nation or None, not 'ENG'$"):
            classify("pupil-fsm", nation="ENG", as_of=NOW)  # type: ignore[arg-type]  # refused


class TestInference:
    def cautions(self, as_of: date) -> tuple[str, ...]:
        return classify("pupil-diet-religious", nation=ENGLAND, as_of=as_of).cautions

    def test_the_regulator_s_test_changed(self) -> None:
        assert [(version.commences, version.ceases) for version in INFERENCE.versions] == [
            (date(2019, 11, 14), date(2024, 4, 9)),
            (date(2024, 4, 9), None),
        ]
        practice = (
            "ICO guidance, special category data is practice, not settled law",
            "confidence in ICO guidance, special category data is medium",
        )
        assert self.cautions(date(2019, 11, 13)) == ()
        for day in (date(2019, 11, 14), date(2024, 4, 8)):
            assert self.cautions(day) == (
                (
                    "inferred, so it counts where that is reasonably certain, or where the school "
                    "sets out to infer it [ICO guidance, special category data]"
                ),
                *practice,
            )
        assert self.cautions(date(2024, 4, 9)) == (
            (
                "inferred, so it counts where the school means to infer it or treats people "
                "differently because of it, however certain that is "
                "[ICO guidance, special category data]"
            ),
            *practice,
        )
        assert {version.cites for version in INFERENCE.versions} == {ICO_SPECIAL_CATEGORY}

    def test_what_is_so_by_definition_is_no_inference(self) -> None:
        assert classify("pupil-religion", nation=ENGLAND, as_of=NOW).cautions == ()


class TestAges:
    @pytest.mark.parametrize(
        ("nation", "done", "age", "cites"),
        [
            (ENGLAND, NOW, 10, "Children and Young Persons Act 1933, s 50"),
            (Nation.WALES, NOW, 10, "Children and Young Persons Act 1933, s 50"),
            (
                Nation.NORTHERN_IRELAND,
                NOW,
                10,
                "Criminal Justice (Children) (NI) Order 1998, art 3",
            ),
            (
                Nation.SCOTLAND,
                date(2021, 12, 16),
                8,
                "Criminal Procedure (Scotland) Act 1995, s 41",
            ),
            (
                Nation.SCOTLAND,
                date(2021, 12, 17),
                12,
                "Criminal Procedure (Scotland) Act 1995, s 41",
            ),
        ],
    )
    def test_the_age_of_criminal_responsibility(
        self, nation: Nation, done: date, age: int, cites: str
    ) -> None:
        version: Version[int] = CRIMINAL_RESPONSIBILITY[nation].on(done)
        assert (version.value, str(version.cites)) == (age, cites)
        assert (version.force, version.confidence) == (Force.LAW, Confidence.HIGH)
        assert criminally_responsible(age, nation=nation, done=done) is True
        assert criminally_responsible(age - 1, nation=nation, done=done) is False

    @pytest.mark.parametrize(
        ("age", "answer"), [(0, False), (7, False), (9, False), (10, None), (11, None), (12, True)]
    )
    def test_without_the_nation_only_some_ages_are_certain(
        self,
        age: int,
        answer: bool | None,  # noqa: FBT001 - what is expected
    ) -> None:
        assert criminally_responsible(age, nation=None, done=NOW) is answer

    @pytest.mark.parametrize("age", [-1, True, 9.5, "9"])
    def test_an_age_is_a_number_of_years(self, age: int) -> None:
        message = re.escape(f"age: expected a number of whole years, not {age!r}")
        with pytest.raises(FactsError, match=f"^{message}$"):
            criminally_responsible(age, nation=ENGLAND, done=NOW)

    def cautions(self, nation: Nation | None, as_of: date) -> list[str]:
        found = classify("pupil-alleged-offence", nation=nation, as_of=as_of)
        assert found.classification is OFFENCE
        return list(found.cautions)

    def test_an_allegation_names_the_ages(self) -> None:
        none = "no criminal offence data where a child under"
        act = "Children and Young Persons Act 1933, s 50"
        scots = "Criminal Procedure (Scotland) Act 1995, s 41"
        ireland = "Criminal Justice (Children) (NI) Order 1998, art 3"
        assert self.cautions(ENGLAND, NOW) == [f"{none} 10 did it in England [{act}]"]
        old = f"{none} 8 did it in Scotland, before 2021-12-17 [{scots}]"
        new = f"{none} 12 did it in Scotland [{scots}]"
        assert self.cautions(Nation.SCOTLAND, NOW) == [old, new]
        assert self.cautions(Nation.SCOTLAND, date(2021, 12, 17)) == [old, new]
        assert self.cautions(Nation.SCOTLAND, date(2021, 12, 16)) == [old]
        assert self.cautions(None, NOW) == [
            f"{none} 10 did it in England [{act}]",
            f"{none} 10 did it in Wales [{act}]",
            old,
            new,
            f"{none} 10 did it in Northern Ireland [{ireland}]",
        ]


@pytest.mark.parametrize(
    "ask",
    [
        lambda day: classify("pupil-dob", nation=ENGLAND, as_of=day),
        lambda day: reveals("attendance", "I", as_of=day),
        lambda day: criminally_responsible(9, nation=ENGLAND, done=day),
    ],
    ids=["classify", "reveals", "criminally_responsible"],
)
class TestDays:
    def test_none_is_held_before_the_gdpr(self, ask) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - any of the three
        ask(date(2018, 5, 25))
        with pytest.raises(OutsideCoverageError, match="2018-05-24 is before 2018-05-25"):
            ask(date(2018, 5, 24))

    def test_a_moment_is_no_day(self, ask) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - any of the three
        with pytest.raises(FactsError, match="as_of: expected a date, not the datetime"):
            ask(datetime(2026, 9, 1))  # noqa: DTZ001 - what is refused


ITEMS = "id,label,audience,classification,limb,by,cites,confidence,guidance,note\n"
NAMES = "scheme,key,title,item,confidence,source,note\n"
CODE = (
    "code_set,code,label,reveals,certainty,classifications,limb,confidence,first,last,source,note\n"
)
LAW = '"UK GDPR, art 9(1)"'


class TestFiles:
    def test_items_of_one_file_are_read_once_each(self, tmp_path: Path) -> None:
        rows = [f"{word},A,pupil,ordinary,,,{LAW},high,,\n" for word in ("a", "b", "a")]
        assert len(read_items(written(tmp_path, ITEMS + "".join(rows[:2])))) == 2
        with pytest.raises(DataFileError, match=r"row 4: id: given in row 2 already$"):
            read_items(written(tmp_path, ITEMS + "".join(rows)))

    def test_every_mistake_in_items_is_reported(self, tmp_path: Path) -> None:
        path = written(
            tmp_path,
            ITEMS
            + f"a,A,pupil,special-category,,,{LAW},high,,\n"
            + f"b,B,pupils,ordinary,health,definition,{LAW},sure,said,\n"
            + f"c,C,pupil,ordinary,health,definition,{LAW},high,said,\n"
            + f"d,D,pupil,sensitive-by-guidance,,context,{LAW},,,\n"
            + "e,,pupil,criminal-offence,,,art 10,,,\n"
            + f"f,F,pupil,ordinary,,,{LAW},,,\n"
            + "f,F,pupil,ordinary,,,,,,\n"
            + f"f,F,pupil,ordinary,,,{LAW},,,\n",
        )
        with pytest.raises(DataFileError) as caught:
            read_items(path)
        assert caught.value.mistakes == (
            "row 2: limb: expected one for special-category",
            "row 2: by: expected one for special-category",
            (
                "row 3: audience: expected one of pupil, parent, workforce, visitor, "
                "governor, alumni, "
                "not 'pupils'"
            ),
            "row 3: confidence: expected one of high, medium, low, not 'sure'",
            "row 4: limb: expected none for ordinary",
            "row 4: by: expected none for ordinary",
            "row 4: guidance: expected none for ordinary",
            "row 5: guidance: expected one for sensitive-by-guidance",
            "row 6: label: missing",
            (
                "row 6: cites[0]: 'art 10' is no citation: expected one such as "
                "'UK GDPR, art 20(1)(b)'"
            ),
            "row 8: cites: missing",
            "row 9: id: given in row 7 already",
        )

    def test_every_mistake_in_names_is_reported(self, tmp_path: Path) -> None:
        path = written(
            tmp_path,
            NAMES
            + "cbds,A,,pupil-dob,,,\n"
            + "cbds,B,,pupil-dbo,,https://a.uk,\n"
            + "cbds,C,,pupil-dob,,https://a.uk,\n"
            + "npd,C,,pupil-sex,,https://a.uk,\n"
            + "npd,C,,,,,\n"
            + "wonde,C,,,,,\n"
            + "sif-uk,E,,pupil-dbo,,https://a.uk,\n"
            + "ctf,D,,,,,\n",
        )
        with pytest.raises(DataFileError) as caught:
            read_names(path, ["pupil-dob", "pupil-sex"])
        assert caught.value.mistakes == (
            "row 2: source: missing: a name without one maps to no item",
            (
                "row 9: scheme: expected one of cbds, cbds-code-set, code-set, ctf25, return, npd, "
                "sif-uk, wonde, myportal, not 'ctf'"
            ),
            "row 6: key: given in row 5 already",
            "row 3: item: no item is called 'pupil-dbo'; near: pupil-dob, pupil-sex",
            "row 5: item: 'C' is the name of pupil-dob already",
            "row 8: item: no item is called 'pupil-dbo'; near: pupil-dob, pupil-sex",
        )

    def test_every_mistake_in_codes_is_reported(self, tmp_path: Path) -> None:
        path = written(
            tmp_path,
            CODE
            + "a,1,One,,may-reveal,,,,,,x,\n"
            + "a,2,Two,health,,special-category,,,,,x,\n"
            + "a,3,Three,,,criminal-offence,health,,,,x,\n"
            + "a,4,Four,,,,,,2024-08-19,2024-08-18,x,\n"
            + "a,5,Five,,,,,,2024-08-19,2024-08-19,x,\n"
            + "b,5,Five,,,,,,19 Aug,,,\n"
            + "b,6,Six,,,,,,,,x,\n"
            + "b,6,Six,,,,,,,,x,\n",
        )
        certainty = "certainty: expected where something is revealed, and only there"
        limb = "limb: expected for special-category, and only for it"
        with pytest.raises(DataFileError) as caught:
            read_codes(path)
        assert caught.value.mistakes == (
            f"row 2: {certainty}",
            f"row 3: {certainty}",
            f"row 3: {limb}",
            "row 4: classifications: expected none where nothing is revealed",
            f"row 4: {limb}",
            "row 5: last: 2024-08-18 is before the first day, 2024-08-19",
            "row 7: first: expected a date such as 2026-09-03, not '19 Aug'",
            "row 7: source: missing",
            "row 9: code: given in row 8 already",
        )

    @pytest.mark.parametrize("name", ["first", "last"])
    def test_a_moment_is_no_day_of_a_code(self, name: str) -> None:
        with pytest.raises(FactsError, match=f"{name}: expected a date, not the datetime"):
            Code(
                code_set="a",
                code="1",
                label="One",
                source="x",
                **{name: datetime(2024, 8, 19)},  # type: ignore[arg-type]  # noqa: DTZ001 - refused
            )


def test_none_is_read_before_it_is_asked_for() -> None:
    code = """import ukschoolgdpr.cli, ukschoolgdpr.testing
from ukschoolgdpr.facts import items
ukschoolgdpr.testing.items(), ukschoolgdpr.testing.codes()
assert not any(table.cache_info().currsize for table in (items._items, items._names, items._codes))
"""
    done = subprocess.run(  # noqa: S603 - a fixed command
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""


def test_importing_the_package_leaves_the_module_alone() -> None:
    code = "import sys, ukschoolgdpr; print('ukschoolgdpr.facts.items' in sys.modules)"
    done = subprocess.run(  # noqa: S603 - a fixed command
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"


def test_a_result_is_a_value() -> None:
    one, other = (classify("pupil-dob", nation=ENGLAND, as_of=NOW) for _ in range(2))
    assert isinstance(one, Classified)
    assert one == other
    assert hash(one) == hash(other)
    assert not any(isinstance(cites, Reference) for cites in one.cites)
