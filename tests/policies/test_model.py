import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, get_args, get_type_hints
from unicodedata import category

import pytest
from attrs import evolve, fields_dict, has
from hypothesis import given
from hypothesis import strategies as st

from tests.oracles.statute import rows
from tests.policies.drawing import written
from ukschoolgdpr.errors import DataFileError, FactsError, UnknownEntryError
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import ONE_DAY, Months
from ukschoolgdpr.policies.model import (
    FIRST_DAY,
    LAST_DAY,
    Document,
    Gap,
    NotModelled,
    Policy,
    load,
    shipped,
)
from ukschoolgdpr.policies.model.notices import Followed, Resting
from ukschoolgdpr.policies.model.practice import Breaches
from ukschoolgdpr.policies.model.rights import (
    Children,
    EducationalRecord,
    Erasure,
    Fee,
    Identity,
    ParentExpected,
)
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.notices import Basis, Guidance
from ukschoolgdpr.policies.words.rights import (
    AgeLine,
    ErasureGround,
    FeeGround,
    FeeMeasure,
    RefusalGround,
)
from ukschoolgdpr.vocabulary import SchoolKind

X = ("X",)
NUMBERS: Mapping[str, tuple[Callable[[int], object], int, int]] = {
    "hours.says": (lambda n: Breaches(hours=Stated(n, X)), 1, 9999),
    "school_days.says": (lambda n: EducationalRecord(school_days=Stated(n, X)), 1, 9999),
    "documents.says": (lambda n: Identity(documents=Stated(n, X)), 1, 10),
    "online_consent_from.says": (lambda n: Children(online_consent_from=Stated(n, X)), 1, 25),
    "under": (lambda n: ParentExpected(under=n, line=AgeLine.BAR, clauses=X), 1, 25),
    "edition": (
        lambda n: Followed(guidance=Guidance.WORKING_TOGETHER, edition=n, clauses=X),
        1998,
        2100,
    ),
    "schedule_1": (lambda n: Resting(basis=Basis.CONSENT, schedule_1=n, clauses=X), 1, 41),
}
"""What holds each whole number of a policy, with the least and the most that it may be."""

DOCUMENT = Document(id="hilltop", title="Hilltop", school=SchoolKind.ACADEMY, nation=Nation.ENGLAND)
NORBURY_HALL = load("norbury-hall")


def classes(kind: Any) -> Iterator[type]:
    """Give every class of which a value of that kind can be made, however deep."""
    for part in get_args(kind):
        yield from classes(part)
    if isinstance(kind, type) and has(kind):
        yield kind
        for held in get_type_hints(kind).values():
            yield from classes(held)


def mistakes(content: str, folder: Path) -> tuple[str, ...]:
    path = folder / "policy.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataFileError) as caught:
        load(path)
    return caught.value.mistakes


class TestNorburyHall:
    def test_every_clause_has_its_place_and_no_other_is_named(self) -> None:
        clauses = [row["clause"] for row in rows("policy_clauses")]
        assert set(NORBURY_HALL.places()) <= set(clauses)
        rights = {clause for clause in clauses if clause.startswith("NH-7.")}
        assert rights <= set(NORBURY_HALL.places())

    def test_what_is_not_modelled_is_little_and_has_a_reason(self) -> None:
        left_out = [clause for one in NORBURY_HALL.not_modelled for clause in one.clauses]
        assert len(left_out) < len(NORBURY_HALL.places()) / 10
        assert all(one.why for one in NORBURY_HALL.not_modelled)

    def test_silence_a_gap_and_what_is_not_modelled_are_told_apart(self) -> None:
        assert NORBURY_HALL.clock.extension is not None
        assert NORBURY_HALL.clock.extension.counted_from is None
        assert NORBURY_HALL.fee.interval is None
        assert [(gap.about, gap.clauses) for gap in NORBURY_HALL.gaps] == [
            ("fee.interval", ("NH-7.3.7-c",))
        ]

    @pytest.mark.parametrize(
        ("clause", "places"),
        [
            ("NH-7.1-a", ("document.law_named[0]", "document.law_named[1]")),
            ("NH-7.2.6-b", ("erasure.grounds[0]", "erasure.grounds[1]")),
            ("NH-7.3.6-c", ("clock.waits[0]",)),
            ("NH-7.3.7-c", ("fee.unless_interval", "gaps[0]")),
            ("NH-7.A-v", ("not_modelled[4]",)),
            ("NH-7.2.3-d", ("rectification.recipients.told",)),
        ],
    )
    def test_a_clause_is_found_at_its_places(self, clause: str, places: tuple[str, ...]) -> None:
        assert NORBURY_HALL.places()[clause] == places


class TestDeciding:
    """A policy decides by its own words."""

    def test_a_first_request_is_free_and_not_refused(self) -> None:
        assert NORBURY_HALL.fee.may_charge(interval_elapsed=False).met is False
        assert NORBURY_HALL.refusal.may_refuse().met is False

    def test_the_interval_decides_on_the_fee_and_is_asked_for(self) -> None:
        fee, again = NORBURY_HALL.fee, FeeGround.SIMILAR_INFORMATION
        assert fee.may_charge(again, interval_elapsed=False).met is True
        assert fee.may_charge(again, interval_elapsed=True).met is False
        reason = fee.may_charge(again)
        assert reason.met is None
        [open_one] = reason.decisive()
        assert open_one.text == "no reasonable interval has passed since it answered before"
        assert str(open_one.cites) == "NH-7.3.7-c"
        assert fee.measure == Stated(FeeMeasure.ADMINISTRATIVE_COST, ("NH-7.3.7-b",))

    def test_a_policy_that_asks_for_no_interval_charges_at_once(self) -> None:
        fee = Fee(grounds=(Stated(FeeGround.FURTHER_COPIES, ("A",)),))
        assert fee.may_charge(FeeGround.FURTHER_COPIES).met is True
        asked = evolve(fee, unless_interval=Stated(says=False, clauses=("B",)))
        assert asked.may_charge(FeeGround.FURTHER_COPIES).met is True
        assert fee.may_charge(FeeGround.MANIFESTLY_UNFOUNDED).met is False

    def test_refusal_names_its_ground_and_clauses(self) -> None:
        reason = NORBURY_HALL.refusal.may_refuse(RefusalGround.REPETITIVE)
        [decisive] = reason.decisive()
        assert decisive.met is True
        assert decisive.text == "the policy refuses what is repetitive"
        assert str(decisive.cites) == "NH-7.2.2-n, NH-7.3.10-a"
        assert NORBURY_HALL.refusal.may_refuse(RefusalGround.MANIFESTLY_UNFOUNDED).met is False


class TestLoading:
    def test_the_policies_that_ship_are_named(self) -> None:
        assert shipped() == (
            "essex-school",
            "example-academy",
            "example-independent",
            "example-northern-ireland",
            "example-scotland",
            "example-wales",
            "highfields",
            "norbury-hall",
            "norton-road",
            "stockport-inclusion",
        )
        assert [load(name).document.id for name in shipped()] == list(shipped())

    def test_a_file_is_loaded_by_its_path(self, tmp_path: Path) -> None:
        path = tmp_path / "own.toml"
        path.write_text(written(NORBURY_HALL), encoding="utf-8")
        assert load(path) == load(str(path)) == NORBURY_HALL

    def test_a_file_needs_no_suffix(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "own").write_text(written(NORBURY_HALL), encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        assert load("own") == NORBURY_HALL

    def test_an_unknown_name_lists_those_that_ship(self) -> None:
        expected = "no policy is called 'norbury': expected a file or one of "
        expected += ", ".join(shipped())
        with pytest.raises(UnknownEntryError, match=f"^{re.escape(expected)}$"):
            load("norbury")

    @pytest.mark.parametrize("name", ["norbury.toml", "policies/norbury", "./norbury"])
    def test_a_path_without_a_file_is_one_clear_line(self, name: str) -> None:
        with pytest.raises(DataFileError, match="cannot be read: No such file") as caught:
            load(name)
        assert len(caught.value.mistakes) == 1

    def test_five_mistakes_are_reported_together_each_with_its_place(self, tmp_path: Path) -> None:
        content = """
            [document]
            id = "hilltop"
            title = "Hilltop"
            school = "hogwarts"
            nation = "ENG"
            dated = 2026-09-01T09:30:00

            [clock]
            starts = [
                { at = "same-day", clauses = ["A"] },
                { at = "some-day", clauses = ["B"] },
            ]

            [erasure]
            grounds = [{ says = "unlawful", clauses = ["C", "C"] }]
            ground = "any"
        """
        school, dated, start, twice, unknown = mistakes(content, tmp_path)
        assert school.startswith("document.school: expected one of maintained, ")
        assert dated.startswith("document.dated: expected a date such as 2026-09-03, not ")
        assert start == (
            "clock.starts[1].at: expected one of same-day, next-day, next-working-day, "
            "not 'some-day'"
        )
        assert twice == "erasure.grounds[0].clauses: C is given twice"
        assert unknown.startswith("erasure: unknown key 'ground', expected one of closed_list, ")

    def test_what_only_shows_when_all_else_is_right_is_reported_together_too(
        self, tmp_path: Path
    ) -> None:
        content = """
            document = { id = "a", title = "A", school = "academy", nation = "ENG" }
            erasure = { grounds = [{ says = "unlawful", clauses = ["C"] }] }
            gaps = [
                { about = "erasure.grounds", clauses = ["D"] },
                { about = "fee.price", clauses = ["D"] },
            ]
            not_modelled = [{ clauses = ["C"], why = "no place" }]
        """
        assert mistakes(content, tmp_path) == (
            "gaps[0].about: 'erasure.grounds' is stated, so it is no gap",
            "gaps[1].about: a policy has no 'fee.price'",
            "not_modelled[0].clauses: C is given at erasure.grounds[0] too",
        )


class TestValues:
    @pytest.mark.parametrize("name", ["", "Hilltop", "hill top", "hill_top", "-hill", "hill-", 1])
    def test_an_id_is_in_kebab_case(self, name: object) -> None:
        with pytest.raises(FactsError, match=r"^id: expected a name such as 'norbury-hall', not"):
            evolve(DOCUMENT, id=name)  # type: ignore[arg-type]  # what is refused

    def test_a_nation_has_only_some_kinds_of_school(self) -> None:
        with pytest.raises(FactsError, match=r"^school: there is no academy in Scotland"):
            evolve(DOCUMENT, nation=Nation.SCOTLAND)

    def test_a_text_is_no_kind_of_school_and_no_nation(self) -> None:
        with pytest.raises(FactsError, match=r"^school: expected a SchoolKind"):
            evolve(DOCUMENT, school="academy")  # type: ignore[arg-type]  # what is refused
        with pytest.raises(FactsError, match=r"^nation: expected a Nation"):
            evolve(DOCUMENT, nation="ENG")  # type: ignore[arg-type]  # what is refused

    def test_a_policy_bears_a_day_since_the_first_act_that_it_may_name(self) -> None:
        for day in (FIRST_DAY, LAST_DAY):
            assert evolve(DOCUMENT, dated=day).dated == day
        for day in (FIRST_DAY - ONE_DAY, LAST_DAY + ONE_DAY):
            says = f"^dated: expected a day from 1998-07-16 to 2100-12-31, not {day}$"
            with pytest.raises(FactsError, match=says):
                evolve(DOCUMENT, dated=day)

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(FactsError, match=r"^dated: expected a date"):
            evolve(DOCUMENT, dated="2026-09-01")  # type: ignore[arg-type]  # what is refused

    @pytest.mark.parametrize("place", NUMBERS)
    def test_a_whole_number_is_within_bounds(self, place: str) -> None:
        held, least, most = NUMBERS[place]
        assert held(least) != held(most)
        for number in (least - 1, most + 1, -(10**9), 10**9, True):
            says = f"{place}: expected a whole number from {least} to {most}, not {number}"
            with pytest.raises(FactsError, match=f"^{re.escape(says)}$"):
                held(number)

    def test_a_number_is_repeated_in_short(self) -> None:
        with pytest.raises(FactsError, match=r", not 10{17}\.\.\.0{19}$"):
            Breaches(hours=Stated(10**4000, X))

    @given(st.text())
    def test_a_title_is_a_line_that_can_be_printed(self, title: str) -> None:
        # Spaces of any width are of no harm, and common in what is pasted.
        shown = "".join(" " if category(one) == "Zs" else one for one in title)
        if shown.isprintable():
            assert evolve(DOCUMENT, title=title).title == title
        else:
            with pytest.raises(FactsError, match=r"^title: expected printable text, without '\\"):
                evolve(DOCUMENT, title=title)

    @pytest.mark.parametrize("title", ["Ysgol Tŷ Newydd", "St Mary's\N{NO-BREAK SPACE}School"])
    def test_a_title_is_as_it_is_written(self, title: str) -> None:
        assert evolve(DOCUMENT, title=title).title == title

    def test_a_reason_may_have_line_breaks_and_a_title_none(self) -> None:
        assert NotModelled(clauses=X, why="a\n\nb\n").why == "a\n\nb\n"
        with pytest.raises(FactsError, match=r"^title: expected printable text, without '\\n'$"):
            evolve(DOCUMENT, title="a\n")

    @pytest.mark.parametrize("why", ["a\tb", "a\r\nb", "\x7f", "\N{LINE SEPARATOR}"])
    def test_a_reason_has_nothing_else_that_cannot_be_printed(self, why: str) -> None:
        with pytest.raises(FactsError, match=r"^why: expected printable text, without '\\"):
            NotModelled(clauses=X, why=why)

    def test_every_text_is_checked(self) -> None:
        kinds = {str, str | None, tuple[str, ...]}
        unchecked = {
            (kind, name)
            for kind in classes(Policy)
            for name, held in get_type_hints(kind).items()
            if held in kinds and fields_dict(kind)[name].validator is None
        }
        assert unchecked == {(Gap, "about")}  # which must name a place

    def test_a_number_is_no_title(self) -> None:
        with pytest.raises(FactsError, match=r"^title: expected some text, not 1$"):
            evolve(DOCUMENT, title=1)  # type: ignore[arg-type]  # what is refused

    def test_a_clause_is_not_modelled_once(self) -> None:
        twice = (NotModelled(clauses=("A",), why="x"), NotModelled(clauses=("A",), why="y"))
        expected = r"^not_modelled\[0\]\.clauses: A is given at not_modelled\[1\] too$"
        with pytest.raises(FactsError, match=expected):
            Policy(document=DOCUMENT, not_modelled=twice)

    @pytest.mark.parametrize("about", ["fee", "fee.interval", "clock.extension", "erasure.grounds"])
    def test_what_is_silent_may_be_a_gap(self, about: str) -> None:
        policy = Policy(document=DOCUMENT, gaps=(Gap(about=about, clauses=("A",)),))
        assert policy.places() == {"A": ("gaps[0]",)}

    @pytest.mark.parametrize("about", ["", "fees", "fee.interval.says", "document.id.x"])
    def test_a_gap_is_about_something_that_could_be_stated(self, about: str) -> None:
        with pytest.raises(FactsError, match=r"^gaps\[0\]\.about: a policy has no"):
            Policy(document=DOCUMENT, gaps=(Gap(about=about, clauses=("A",)),))

    def test_a_section_in_which_something_is_stated_is_no_gap(self) -> None:
        erasure = Erasure(grounds=(Stated(ErasureGround.UNLAWFUL, ("B",)),))
        with pytest.raises(FactsError, match=r"'erasure' is stated, so it is no gap"):
            Policy(
                document=DOCUMENT,
                erasure=erasure,
                gaps=(Gap(about="erasure", clauses=("A",)),),
            )

    def test_one_clause_may_state_several_things(self) -> None:
        fee = Fee(
            grounds=(Stated(FeeGround.FURTHER_COPIES, ("A", "B")),),
            interval=Stated(Months(6), ("B",)),
        )
        assert Policy(document=DOCUMENT, fee=fee).places() == {
            "A": ("fee.grounds[0]",),
            "B": ("fee.grounds[0]", "fee.interval"),
        }
