import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given

from tests.policies.drawing import policies
from ukschoolgdpr.cli import main
from ukschoolgdpr.policies.audit import audit
from ukschoolgdpr.policies.comparison import compare
from ukschoolgdpr.policies.model import Policy, load

AS_OF = date(2026, 9, 1)
LAWFUL = Path(__file__).parent.parent / "oracles" / "lawful_policy.toml"


WITH_ROUTE = """
[document]
id = "{name}"
title = "{name}"
school = "academy"
nation = "ENG"
[complaints]
routes = [{{ says = "{route}", clauses = ["9"] }}]
"""


class TestAnyTwo:
    """Whatever two policies say."""

    @given(policies())
    def test_a_policy_does_not_differ_from_itself(self, policy: Policy) -> None:
        assert compare(policy, policy, as_of=AS_OF).differences == ()

    @given(policies(), policies())
    def test_each_side_is_what_its_own_audit_says(self, left: Policy, right: Policy) -> None:
        assume(left.document.id != right.document.id)
        found = compare(left, right, as_of=AS_OF)
        assert (found.left, found.right) == (audit(left, as_of=AS_OF), audit(right, as_of=AS_OF))
        mine = {point.id: point for point in found.left.points}
        theirs = {point.id: point for point in found.right.points}
        for difference in found.differences:
            name = difference.point
            one, other = (
                mine.get(f"{found.left.policy}.{name}"),
                theirs.get(f"{found.right.policy}.{name}"),
            )
            assert (difference.left, difference.right) == (one, other)
        parted = {difference.point for difference in found.differences}
        for point in (*mine.values(), *theirs.values()):
            name = point.id.partition(".")[2]
            pair = (
                mine.get(f"{found.left.policy}.{name}"),
                theirs.get(f"{found.right.policy}.{name}"),
            )
            said = {None if one is None else (one.verdict, one.says) for one in pair}
            assert (len(said) > 1) == (name in parted)
        back = compare(right, left, as_of=AS_OF).differences
        swapped = {(each.point, each.right, each.left) for each in back}
        assert {(each.point, each.left, each.right) for each in found.differences} == swapped


class TestTheCommand:
    def test_the_law_stands_beside_both(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["compare", "norbury-hall", str(LAWFUL), "--as-of", "2026-09-01"]) == 0
        out = capsys.readouterr().out
        assert (
            "\nroll-test-day--month-end\n"
            "  norbury-hall, laxer: the day that moves on if it is no working day: last day\n"
            "      before expiry [NH-7.3.6-e]\n"
            "  lawful, agrees: the day that moves on if it is no working day: due date [8]\n"
            "  law: the day that moves on if it is no working day: due date\n" in out
        )
        found = compare(load("norbury-hall"), load(LAWFUL), as_of=AS_OF)
        number = len(found.differences)
        assert f"\ndifferent on {number} points, the same on " in out
        assert number > 40

    def test_each_has_the_law_of_its_own_where_they_differ(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        names = ("example-academy", "example-scotland")
        laws = ("left to a school of this\n      kind\n", "15\n")
        for order in (names, names[::-1]):
            assert main(["compare", *order, "--as-of", "2026-09-01"]) == 0
            out = capsys.readouterr().out
            for name, law in zip(names, laws, strict=True):
                assert f"\n  law for {name}: school days for the record: {law}" in out

    def test_a_point_may_arise_for_one_alone(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        files = []
        for name, route in (("ahead", "controller"), ("usual", "commissioner")):
            files.append(str(tmp_path / f"{name}.toml"))
            text = WITH_ROUTE.format(name=name, route=route)
            Path(files[-1]).write_text(text, encoding="utf-8")
        # Before the law knew a complaint to the school.
        for order in (files, files[::-1]):
            assert main(["compare", *order, "--as-of", "2025-09-01"]) == 0
            out = capsys.readouterr().out
            assert "\ncomplaint-route--controller\n" in out
            assert "  usual: this does not arise\n" in out
            assert "  ahead, stricter: " in out

    def test_json_has_both_findings(self, capsys: pytest.CaptureFixture[str]) -> None:
        words = ["compare", "norbury-hall", str(LAWFUL), "--as-of", "2026-09-01", "--json"]
        assert main(words) == 0
        told = json.loads(capsys.readouterr().out)
        assert list(told) == ["left", "right", "as_of", "differences"]
        assert (told["left"], told["right"]) == ("norbury-hall", "lawful")
        first = told["differences"][0]
        assert first["left"]["id"] == f"norbury-hall.{first['point']}"
        assert first["right"]["id"] == f"lawful.{first['point']}"
