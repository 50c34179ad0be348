import re
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.policies.drawing import policies
from ukschoolgdpr.cli import main
from ukschoolgdpr.policies.audit import Audit, audit
from ukschoolgdpr.policies.clock import ClockComparison
from ukschoolgdpr.policies.model import Policy, load
from ukschoolgdpr.policies.reports import html, markdown
from ukschoolgdpr.vocabulary import Severity, Verdict

AS_OF = date(2026, 9, 1)
LAWFUL = Path(__file__).parent.parent / "oracles" / "lawful_policy.toml"
VOID = {"meta"}


class Page(HTMLParser):
    """What a page holds; tags that do not match are an error."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.articles: list[str] = []
        self.headings: list[int] = []
        self.tags: Counter[str] = Counter()
        self.links: list[str] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        self.tags[tag] += 1
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.ids += [str(held["id"])] if "id" in held else []
        self.articles += [str(held["id"])] if tag == "article" else []
        self.links += [str(held["href"])] if "href" in held else []

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.fixture(scope="module")
def norbury_hall() -> Audit:
    return audit(load("norbury-hall"), as_of=AS_OF)


class TestPage:
    @given(policies(), st.sampled_from(["A & B", "<script>alert(1)</script>", '"><i>', "x|y"]))
    def test_whatever_is_found_is_there_once_and_as_it_stands(
        self, policy: Policy, title: str
    ) -> None:
        found = evolve(audit(policy, as_of=AS_OF), title=title)
        page = Page(html(found))
        assert sorted(page.articles) == sorted(each.id for each in found.findings)
        assert page.text.count(title) == 2
        assert "script" not in page.tags
        text = "".join(page.text)
        for point in found.points:
            assert point.says in text

    def test_headings_never_leave_out_a_level(self, norbury_hall: Audit) -> None:
        headings = Page(html(norbury_hall)).headings
        assert headings[0] == 1
        assert headings.count(1) == 1
        assert all(later - earlier <= 1 for earlier, later in pairwise(headings))

    def test_no_id_is_given_twice(self, norbury_hall: Audit) -> None:
        assert [
            name for name, number in Counter(Page(html(norbury_hall)).ids).items() if number > 1
        ] == []

    def test_it_needs_nothing_from_elsewhere(self, norbury_hall: Audit) -> None:
        page = html(norbury_hall)
        found = Page(page)
        assert {"link", "script", "img", "iframe"}.isdisjoint(found.tags)
        assert "url(" not in page
        assert all(link.startswith(("https://", "http://")) for link in found.links)

    def test_the_law_is_linked_and_its_evidence_folded(self, norbury_hall: Audit) -> None:
        page = Page(html(norbury_hall))
        assert "https://www.legislation.gov.uk/eur/2016/679/article/12" in " ".join(page.links)
        assert page.tags["details"] == page.tags["summary"] > 20
        assert page.tags["svg"] > 5
        for words in ("The policy's clock", "The law's clock", "How the law decides it",
                      "Reckoned step by step"):  # fmt: skip
            assert words in page.text

    def test_clocks_that_never_part_are_not_drawn(self, norbury_hall: Audit) -> None:
        finding, clock = next(
            (point, each)
            for point in norbury_hall.findings
            for each in point.evidence
            if isinstance(each, ClockComparison)
        )
        alike = evolve(clock, policy=None, law=None)
        found = evolve(norbury_hall, points=(evolve(finding, evidence=(alike,)),))
        assert "svg" not in Page(html(found)).tags
        assert f"later than the law on {alike.later} of" in html(found)

    def test_a_policy_without_findings_has_no_article(self) -> None:
        found = audit(load(LAWFUL), as_of=AS_OF)
        page = Page(html(found))
        assert found.findings == ()
        assert "article" not in page.tags
        assert f"In order ({len(found.points)})" in page.text


class TestMarkdown:
    def test_findings_come_by_severity_then_what_is_in_order(self, norbury_hall: Audit) -> None:
        headings = re.findall(r"^## (.*)$", markdown(norbury_hall), re.MULTILINE)
        number = Counter(each.severity for each in norbury_hall.findings)
        assert headings == [
            *(f"{each.value.capitalize()} ({number[each]})" for each in Severity),
            f"In order ({len(norbury_hall.points) - len(norbury_hall.findings)})",
        ]

    def test_a_finding_has_the_words_of_both(self, norbury_hall: Audit) -> None:
        assert (
            "### laxer: `norbury-hall.roll-test-day--month-end`\n\n"
            "- Policy (NH-7.3.6-e): the day that moves on if it is no working day: last day before "
            "expiry\n"
            "- Law ([Reg 1182/71, art 3(4)](https://www.legislation.gov.uk/eur/1971/1182/article/3"
        ) in markdown(norbury_hall)
        assert re.search(
            r"^- last-day-before-expiry, plain: later than the law on \d+ of \d+ days, earlier on "
            r"\d+, at worst by \d+$",
            markdown(norbury_hall),
            re.MULTILINE,
        )

    def test_every_point_is_there_once(self, norbury_hall: Audit) -> None:
        text = markdown(norbury_hall)
        assert [text.count(f"`{point.id}`") for point in norbury_hall.points] == [1] * len(
            norbury_hall.points
        )
        number = Counter(point.verdict for point in norbury_hall.points)
        for verdict in Verdict:
            row = f"| {verdict.value} | {number[verdict]} |\n"
            assert (row in text) == (number[verdict] > 0)

    def test_markup_in_words_is_kept_from_being_markup(self, norbury_hall: Audit) -> None:
        titled = evolve(norbury_hall, title="A *B* <i> [c]")
        assert markdown(titled).startswith("# A \\*B\\* \\<i\\> \\[c\\]\n")
        point = next(each for each in norbury_hall.points if not each.verdict.is_finding)
        odd = evolve(norbury_hall, points=(evolve(point, says="x|y"),))
        assert "| x\\|y |" in markdown(odd)


class TestTheCommand:
    @pytest.mark.parametrize(("option", "write"), [("--markdown", markdown), ("--html", html)])
    def test_a_report_is_printed_instead(
        self, option: str, write: object, norbury_hall: Audit, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert callable(write)
        assert main(["audit", "norbury-hall", "--as-of", "2026-09-01", option]) == 0
        assert capsys.readouterr().out == write(norbury_hall)

    def test_it_may_fail_too(self, capsys: pytest.CaptureFixture[str]) -> None:
        words = ["audit", "norbury-hall", "--html", "--fail-on", "high", "--as-of", "2026-09-01"]
        assert main(words) == 1
        assert capsys.readouterr().out.startswith("<!doctype html>")

    def test_one_form_is_asked_for_at_a_time(self, capsys: pytest.CaptureFixture[str]) -> None:
        for words in (["--json", "--html"], ["--markdown", "--html"]):
            with pytest.raises(SystemExit) as stop:
                main(["audit", "norbury-hall", *words])
            assert stop.value.code == 2
            assert "expected one of --json, --markdown, --html" in capsys.readouterr().err
