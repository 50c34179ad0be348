import json
import re
from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.policies.drawing import policies, written
from ukschoolgdpr.cli import main
from ukschoolgdpr.consent import REFRESH, Consent
from ukschoolgdpr.deadlines import ACCESS
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.criteria import every
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Spell, in_words
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Decision, Outcome
from ukschoolgdpr.policies.audit import Audit, Finding, audit
from ukschoolgdpr.policies.clock import Clock, ClockComparison
from ukschoolgdpr.policies.findings import Evidence, listed
from ukschoolgdpr.policies.model import Policy, load
from ukschoolgdpr.policies.model.notices import Notice, Notices, Resting
from ukschoolgdpr.policies.reports import html, markdown, sarif
from ukschoolgdpr.policies.reports.contents import VERDICTS, Report, difference, rights_by_basis
from ukschoolgdpr.policies.reports.styles import STYLE
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.notices import Basis, Item, Purpose
from ukschoolgdpr.vocabulary import LawfulBasis, Right, SchoolKind, Severity, Verdict

AS_OF = date(2026, 9, 1)
BEFORE = date(2026, 1, 5)
NORBURY_HALL = load("norbury-hall")
ENGLAND = WorkingCalendar.of(Nation.ENGLAND)
# Clocks are compared over few days where how they come out does not matter.
DAYS = Spell(date(2026, 1, 1), date(2026, 1, 31))
LAWFUL = Path(__file__).parent.parent / "oracles" / "lawful_policy.toml"
VOID = {"meta"}
PURPOSE = next(iter(Purpose))
SCHOOL = SchoolKind.EDUCATION_AUTHORITY
LEVELS = {
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "note",
    Severity.INFO: "note",
}
WRITTEN = {
    "toml": """
[document]
id = "hill-top"
title = "Hill Top"
school = "academy"
nation = "ENG"

[identity]
demanded = { says = "every-request", clauses = ["3.2"] }
""",
    "json": """{
  "document": {"id": "hill-top", "title": "Hill Top", "school": "academy", "nation": "ENG"},
  "identity": {
    "demanded": {"says": "every-request", "clauses": ["3.2"]}
  }
}
""",
}


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
        self.labels: list[str] = []
        self.scopes: list[str | None] = []
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
        self.labels += str(held["aria-labelledby"]).split() if "aria-labelledby" in held else []
        self.scopes += [held.get("scope")] if tag == "th" else []

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@cache
def audited(as_of: date = AS_OF) -> Audit:
    return audit(NORBURY_HALL, as_of=as_of)


@cache
def page(as_of: date = AS_OF) -> Page:
    return Page(html(audited(as_of), NORBURY_HALL))


def text_of(page: Page) -> str:
    return " ".join("".join(page.text).split())


class TestPage:
    @given(policies(), st.sampled_from(["A & B", "<script>alert(1)</script>", '"><i>', "x|y"]))
    def test_whatever_is_found_is_there_once_and_as_it_stands(
        self, policy: Policy, title: str
    ) -> None:
        found = evolve(audit(policy, as_of=AS_OF, span=DAYS), title=title)
        page = Page(html(found, policy))
        assert sorted(page.articles) == sorted(each.id for each in found.findings)
        assert title in page.text
        assert f"Audit of {title}" in page.text
        assert "script" not in page.tags
        text = "".join(page.text)
        for point in found.points:
            stated = [one.says for one in point.evidence if isinstance(one, Stated)]
            silent = point.verdict is Verdict.SILENT
            for said in (point.law, *(() if silent else stated or (point.says,))):
                assert said in text

    def test_headings_never_leave_out_a_level(self) -> None:
        headings = page().headings
        assert headings[0] == 1
        assert headings.count(1) == 1
        assert all(later - earlier <= 1 for earlier, later in pairwise(headings))

    def test_no_id_is_given_twice_and_every_one_that_is_named_is_there(self) -> None:
        found = page()
        assert [name for name, number in Counter(found.ids).items() if number > 1] == []
        assert set(found.labels) <= set(found.ids)
        inner = [link[1:] for link in found.links if link.startswith("#")]
        assert len(inner) > 10
        assert set(inner) <= set(found.ids)

    def test_every_heading_of_a_table_says_of_what(self) -> None:
        found = page()
        assert set(found.scopes) == {"col", "row"}
        assert found.tags["caption"] == found.tags["table"] == found.tags["thead"] > 5

    def test_it_says_its_language_and_has_its_landmarks(self) -> None:
        found = html(audited(), NORBURY_HALL)
        assert '<html lang="en-GB">' in found
        tags = page().tags
        assert [tags[name] for name in ("header", "nav", "main", "footer")] == [1] * 4

    def test_it_needs_nothing_from_elsewhere(self) -> None:
        found = page()
        assert {"link", "script", "img", "iframe"}.isdisjoint(found.tags)
        assert "url(" not in STYLE
        assert "@import" not in STYLE
        outer = [link for link in found.links if not link.startswith("#")]
        assert all(link.startswith(("https://", "http://")) for link in outer)

    def test_the_law_is_linked_and_its_evidence_folded(self) -> None:
        found = page()
        assert "https://www.legislation.gov.uk/eur/2016/679/article/12" in " ".join(found.links)
        assert found.tags["details"] == found.tags["summary"] > 20
        assert found.tags["svg"] > 5
        for words in (
            "The policy's clock",
            "The law's clock",
            "How the law decides it",
            "Reckoned step by step",
            "The worst examples, step by step",
            "Where the two part most",
        ):
            assert words in found.text

    def test_clocks_are_drawn_where_they_part_most(self) -> None:
        finding = next(one for one in audited().findings if one.id.endswith("next-working-day"))
        clocks = [one for one in finding.evidence if isinstance(one, ClockComparison)]
        assert [one.gap for one in clocks] == [7, 7, 6, 6]
        found = Page(html(evolve(audited(), points=(finding,)), NORBURY_HALL))
        text = text_of(found)
        assert "by its due date2862077 days later" not in text
        assert (
            "Fri 24 Dec 2021: everything is in; Mon 24 Jan 2022, last day: by the law; "
            "Tue 25 Jan 2022 to Mon 31 Jan 2022: 7 days later than the law; "
            "Mon 31 Jan 2022: by the policy"
        ) in text
        rows = [
            "plain, by its due date",
            "plain, by the last day before expiry",
            "extended, by its due date",
            "extended, by the last day before expiry",
        ]
        assert [text.count(row) for row in rows] == [1] * 4
        assert [text.count(row.capitalize()) for row in rows] == [1] * 4
        assert text.count("7 days later") == 4  # two rows, the picture and what is said of it
        assert text.count("6 days later") == 2

    def test_a_clock_that_is_earlier_is_drawn_so(self) -> None:
        finding = next(one for one in audited().findings if one.id.endswith("next-working-day"))
        clock = next(one for one in finding.evidence if isinstance(one, ClockComparison))
        turned = evolve(clock, policy=clock.law, law=clock.policy, gap=-7, later=0, earlier=9)
        text = text_of(Page(html(_with(finding, turned), NORBURY_HALL)))
        assert "Tue 25 Jan 2022 to Mon 31 Jan 2022: 7 days earlier than the law" in text

    def test_clocks_that_never_part_are_not_drawn(self) -> None:
        finding = next(one for one in audited().findings if one.id.endswith("next-working-day"))
        clock = next(one for one in finding.evidence if isinstance(one, ClockComparison))
        alike = evolve(clock, policy=None, law=None, gap=0, later=0)
        found = Page(html(_with(finding, alike), NORBURY_HALL))
        assert "never apart" in found.text
        assert "Where the two part most" not in found.text

    def test_a_reckoning_says_whose_it_is_and_whether_time_runs(self) -> None:
        gate = next(one for one in audited().findings if one.id.endswith("id-gate"))
        policy, law = (one for one in gate.evidence if isinstance(one, Reckoning))
        text = Page(html(_with(gate, policy, law), NORBURY_HALL)).text
        assert f"By the policy: {in_words(policy.day)}" in text
        assert f"By the law: {in_words(law.day)}" in text
        still = evolve(policy, stopped_since=AS_OF)
        assert (
            "By the policy: time stands still" in Page(html(_with(gate, still), NORBURY_HALL)).text
        )

    def test_what_is_decided_alike_is_said_once(self) -> None:
        finding = next(one for one in audited().findings if one.id.endswith("refusal--manifestly"))
        decision = next(one for one in finding.evidence if isinstance(one, Decision))
        text = text_of(Page(html(_with(finding, decision, decision), NORBURY_HALL)))
        assert text.count("Refusing a request, or charging a fee for it") == 1
        assert (
            ": does not apply rights.refusal not met: the request is manifestly unfounded "
            "[UK GDPR, art 12(5)]"
        ) in text.replace("unfounded", "unfounded", 1)

    def test_a_decision_has_its_reasons_and_cautions_if_there_are_any(self) -> None:
        finding = audited().findings[0]
        practice = REFRESH.decide(Consent(purposes_changed=True), as_of=AS_OF)
        assert practice.cautions
        found = html(_with(finding, practice), NORBURY_HALL)
        for caution in practice.cautions:
            assert f"<li>caution: {caution}</li>" in found
        bare = evolve(practice, reason=every(()), version=None)
        found = html(_with(finding, bare), NORBURY_HALL)
        assert f"{REFRESH.id}</span></p>\n</details>" in found

    def test_what_comes_before_the_first_text_is_said_once(self) -> None:
        texts = [Stated("at once", ("1",)), Stated("not at once", ("2",))]
        finding = evolve(audited().findings[0], says="it is answered at once; not at once")
        found = html(_with(finding, *texts), NORBURY_HALL)
        assert "<dd>it is answered \n<ul><li>at once " in found

    def test_what_contradicts_itself_is_said_one_below_the_other(self) -> None:
        finding = next(one for one in audited().findings if one.id.endswith("three-texts"))
        found = html(_with(finding, *finding.evidence), NORBURY_HALL)
        assert (
            "<dd>the period starts \n<ul><li>on the first working day after the request and proof "
            'of identity and further information come in <span class="cites">NH-7.3.6-b</span></li>'
        ) in found

    def test_a_policy_without_findings_has_no_article(self) -> None:
        policy = load(LAWFUL)
        found = audit(policy, as_of=AS_OF, span=DAYS)
        page = Page(html(found, policy))
        assert found.findings == ()
        assert "article" not in page.tags
        assert "To be put right first:" not in page.text
        agreed = [point for point in found.points if point.verdict is Verdict.AGREES]
        assert f"In line with the law: {len(agreed)} points" in page.text

    def test_what_is_silent_has_a_place_of_its_own(self) -> None:
        silent = [one for one in audited().points if one.verdict is Verdict.SILENT]
        assert f"Not mentioned: {len(silent)} points" in page().text
        assert f"and {len(silent)} are not mentioned." in text_of(page())

    def test_what_to_do_is_said_with_each_finding(self) -> None:
        text, said = text_of(page()), markdown(audited(), NORBURY_HALL)
        for finding in audited().findings:
            assert f"To put it right: {finding.remedy}" in text
        assert said.count("- To put it right: ") == len(audited().findings)
        gravest = audited().reaching(Severity.HIGH)
        assert all(text.count(finding.remedy) >= 2 for finding in gravest)

    def test_a_finding_without_a_day_says_none(self) -> None:
        finding = evolve(audited().findings[0], since=None, evidence=())
        found = Page(html(evolve(audited(), points=(finding,)), NORBURY_HALL))
        assert "So under the law" not in "".join(found.text)
        assert f"So under the law since {in_words(date(2018, 5, 25))}." in page().text

    def test_a_citation_without_an_address_is_no_link(self) -> None:
        finding = evolve(
            audited().findings[0], cites=(Reference("practice & custom"),), evidence=()
        )
        found = html(evolve(audited(), points=(finding,)), NORBURY_HALL)
        assert '<span class="cites">practice &amp; custom</span>' in found


def _with(finding: Finding, *evidence: Evidence) -> Audit:
    return evolve(audited(), points=(evolve(finding, evidence=evidence),))


class TestTheTimeLineOfARequest:
    def test_the_law_comes_first_then_each_reading_of_the_policy(self) -> None:
        law, due, before = Report.of(audited(), NORBURY_HALL).sides
        assert [law.whose, due.whose, before.whose] == [
            "The law",
            "The policy, by its due date",
            "The policy, by the last day before expiry",
        ]
        assert law.plain.day == date(2026, 10, 1)
        assert law.extended is not None
        assert law.extended.day == date(2026, 12, 1)
        assert due.plain.day == date(2026, 10, 2)
        assert due.extended is not None
        assert due.extended.day == date(2026, 12, 2)
        assert "1 day later than the law" in page().text
        assert "the same day" in page().text

    def test_a_policy_that_reads_one_way_is_not_called_a_reading(self) -> None:
        policy = load(LAWFUL)
        found = audit(policy, as_of=AS_OF, span=DAYS)
        assert [side.whose for side in Report.of(found, policy).sides] == ["The law", "The policy"]

    def test_a_policy_that_takes_no_further_time_says_so(self) -> None:
        policy = evolve(NORBURY_HALL, clock=evolve(NORBURY_HALL.clock, extension=None))
        found = audit(policy, as_of=AS_OF, span=DAYS)
        assert "none stated" in Page(html(found, policy)).text
        assert "| none stated |" in markdown(found, policy)

    def test_a_policy_without_a_clock_has_none(self) -> None:
        policy = evolve(NORBURY_HALL, clock=Clock())
        found = audit(policy, as_of=AS_OF, span=DAYS)
        assert len(Report.of(found, policy).sides) == 1
        silent = "The policy does not say by when it answers."
        assert silent in Page(html(found, policy)).text
        assert silent in markdown(found, policy)
        assert silent not in page().text

    def test_a_day_whose_deadline_cannot_be_counted_gives_way_to_the_last_that_can(self) -> None:
        late = audit(NORBURY_HALL, as_of=date(2030, 1, 1), span=DAYS)
        report = Report.of(late, NORBURY_HALL)
        assert report.received == audited().span.last
        assert in_words(report.received) in report.received_on

    def test_the_working_days_may_be_another_calendar(self) -> None:
        added = WorkingCalendar.of(Nation.ENGLAND, extra=[date(2026, 10, 1), date(2026, 10, 2)])
        report = Report.of(audited(), NORBURY_HALL, added)
        day = report.sides[0].plain.day
        assert day == date(2026, 10, 5)
        for write in (markdown, html):
            assert in_words(day) in write(audited(), NORBURY_HALL, calendar=added)
            assert in_words(day) not in write(audited(), NORBURY_HALL)

    @pytest.mark.parametrize(
        ("day", "says"),
        [
            (2, "1 day later than the law"),
            (3, "2 days later than the law"),
            (1, "the same day"),
            (0, "1 day earlier than the law"),
        ],
    )
    def test_a_difference_is_in_words(self, day: int, says: str) -> None:
        law = date(2026, 10, 1)
        assert difference(law + timedelta(days=day - 1), law) == says


class TestWhatIsDueWhen:
    def test_bank_holidays_that_move_a_last_day_are_listed(self) -> None:
        moved = Report.of(audit(NORBURY_HALL, as_of=date(2026, 11, 22), span=DAYS), NORBURY_HALL)
        assert [(one.received, one.counted, one.due) for one in moved.moved] == [
            (date(2026, 11, 25), date(2026, 12, 25), date(2026, 12, 29)),
            (date(2026, 11, 26), date(2026, 12, 26), date(2026, 12, 29)),
            (date(2026, 11, 27), date(2026, 12, 27), date(2026, 12, 29)),
            (date(2026, 11, 28), date(2026, 12, 28), date(2026, 12, 29)),
            (date(2026, 12, 1), date(2027, 1, 1), date(2027, 1, 4)),
        ]

    @given(st.dates(date(2018, 5, 25), date(2027, 12, 31)))
    def test_they_are_those_on_which_a_working_week_would_have_ended_sooner(
        self, day: date
    ) -> None:
        found = evolve(audited(), as_of=day)
        listed = {one.received: one.due for one in Report.of(found, NORBURY_HALL).moved}
        week = evolve(ENGLAND, holidays=frozenset())
        for number in range(92):
            received = day + timedelta(days=number)
            due = ACCESS.last_day(received, ENGLAND)
            assert listed.get(received) == (None if due == ACCESS.last_day(received, week) else due)
        assert all(day <= received < day + timedelta(days=92) for received in listed)

    def test_where_none_is_moved_there_is_no_table(self) -> None:
        found = audit(NORBURY_HALL, as_of=date(2026, 8, 1), span=DAYS)
        assert Report.of(found, NORBURY_HALL).moved == ()
        for text in (html(found, NORBURY_HALL), markdown(found, NORBURY_HALL)):
            assert "Bank holidays" not in text

    def test_changes_of_the_law_ahead_are_listed_by_day(self) -> None:
        changes = Report.of(audited(BEFORE), NORBURY_HALL).changes
        assert list(changes) == sorted(changes)
        assert min(changes) > BEFORE
        first = min(changes)
        assert first not in Report.of(audited(first), NORBURY_HALL).changes
        begun = [one.title for one in changes[date(2026, 6, 19)] if one.begins]
        assert "Right to complain to the controller" in begun
        [ended] = [
            one
            for one in changes[date(2026, 2, 5)]
            if not one.begins and "14" in str(one.cites) and "afeguard" in one.title
        ]
        assert str(ended.cites) == "DPA 2018, s 14"
        found = page(BEFORE).text
        summary = f"Thu 05 Feb 2026: {len(changes[date(2026, 2, 5)])} rules"
        assert summary in found
        assert f"{ended.title} ceases [" in "".join(found)

    def test_where_none_is_held_that_is_said(self) -> None:
        found = audit(NORBURY_HALL, as_of=date(2026, 11, 21), span=DAYS)
        assert Report.of(found, NORBURY_HALL).changes == {}
        said = "last reviewed as at 2026-11-21, holds no change of the law after 2026-11-21."
        assert said in html(found, NORBURY_HALL)
        assert said in markdown(found, NORBURY_HALL)
        assert "Caution" not in html(found, NORBURY_HALL)

    def test_a_later_day_comes_with_a_caution(self) -> None:
        found = audit(NORBURY_HALL, as_of=date(2026, 11, 22), span=DAYS)
        caution = "Caution: the law was last reviewed as at 2026-11-21."
        assert caution in html(found, NORBURY_HALL)
        assert caution in markdown(found, NORBURY_HALL)

    def test_the_law_of_other_nations_is_left_out(self) -> None:
        scottish = evolve(NORBURY_HALL.document, nation=Nation.SCOTLAND, school=SCHOOL)
        policy = evolve(NORBURY_HALL, document=scottish)
        found = audit(policy, as_of=BEFORE, span=DAYS)
        titles = [one.title for day in Report.of(found, policy).changes.values() for one in day]
        english = [
            one.title
            for day in Report.of(audited(BEFORE), NORBURY_HALL).changes.values()
            for one in day
        ]
        assert set(titles) < set(english)


class TestRightsByPurpose:
    """What the lawful basis alone gives and takes (UK GDPR arts 7(3), 20, 21(1))."""

    @pytest.mark.parametrize("basis", LawfulBasis)
    def test_the_basis_alone_decides_three_rights(self, basis: LawfulBasis) -> None:
        school = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)
        found = {
            right: decision.outcome
            for right, decision in rights_by_basis(basis, school, as_of=AS_OF).items()
        }
        yes, no, open_ = Outcome.APPLIES, Outcome.DOES_NOT_APPLY, Outcome.UNDETERMINED
        portable = basis in {LawfulBasis.CONSENT, LawfulBasis.CONTRACT}
        objected = basis in {
            LawfulBasis.PUBLIC_TASK,
            LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST,
            LawfulBasis.LEGITIMATE_INTERESTS,
        }
        assert found == {
            Right.ACCESS: yes,
            Right.RECTIFICATION: open_,
            Right.ERASURE: open_,
            Right.RESTRICTION: open_,
            Right.PORTABILITY: open_ if portable else no,
            Right.OBJECTION: open_ if objected else no,
            Right.WITHDRAW_CONSENT: yes if basis is LawfulBasis.CONSENT else no,
        }

    @pytest.mark.parametrize("basis", LawfulBasis)
    def test_what_kind_of_school_it_is_and_that_no_consent_is_explicit_is_known(
        self, basis: LawfulBasis
    ) -> None:
        school = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)
        decided = rights_by_basis(basis, school, as_of=AS_OF)
        _, consents = decided[Right.WITHDRAW_CONSENT].reason.because
        _, explicit = consents.because
        assert explicit.text == "the data subject gave explicit consent"
        assert explicit.met is (None if basis is LawfulBasis.CONSENT else False)
        _, on_paper = decided[Right.ACCESS].reason.because
        public, *_ = on_paper.because
        assert public.met is True

    def test_each_statement_of_a_basis_is_a_row(self) -> None:
        policy = evolve(
            NORBURY_HALL,
            notices=Notices(
                pupils=Notice(bases=(Resting(basis=Basis.PUBLIC_TASK, clauses=("A|1",)),)),
                workforce=Notice(
                    bases=(
                        Resting(
                            basis=Basis.CONSENT,
                            purposes=(PURPOSE,),
                            items=(Item.STAFF_HEALTH,),
                            clauses=("B",),
                        ),
                        Resting(basis=Basis.CONSENT, clauses=("C", "D")),
                    )
                ),
            ),
        )
        found = audit(policy, as_of=AS_OF, span=DAYS)
        rows = Report.of(found, policy).resting
        assert [(row.about, row.basis, row.clauses) for row in rows] == [
            ("Pupils: any purpose", "public task", ("A|1",)),
            (f"Workforce: {listed([PURPOSE])}; employees' health", "consent", ("B",)),
            ("Workforce: any purpose", "consent", ("C", "D")),
        ]
        text = text_of(Page(html(found, policy)))
        assert text.count("Why a right is not given") == 1
        assert text.count("Where data rest on public task Right to data portability") == 1
        assert text.count("Where data rest on consent Right to object") == 1
        said = markdown(found, policy)
        conditions = "on conditions | on conditions | on conditions"
        assert (
            f"| Pupils: any purpose | public task (A\\|1) | yes | {conditions} | no | "
            "on conditions | no |"
        ) in said
        assert (
            f"| Workforce: any purpose | consent (C, D) | yes | {conditions} | "
            "on conditions | no | yes |"
        ) in said

    @pytest.mark.parametrize("number", [4, 5, 6, 40])
    def test_of_many_items_a_few_are_named(self, number: int) -> None:
        items = tuple(Item)[:number]
        bases = (Resting(basis=Basis.PUBLIC_TASK, items=items, clauses=("A",)),)
        policy = evolve(NORBURY_HALL, notices=Notices(pupils=Notice(bases=bases)))
        [row] = Report.of(audited(), policy).resting
        few = items if number < 6 else items[:4]
        more = "" if number < 6 else f" and {number - 4} more"
        assert row.about == f"Pupils: {listed(few)}{more}"

    def test_an_audience_is_named_in_words(self) -> None:
        bases = (Resting(basis=Basis.PUBLIC_TASK, clauses=("A",)),)
        policy = evolve(NORBURY_HALL, notices=Notices(looked_after=Notice(bases=bases)))
        [row] = Report.of(audited(), policy).resting
        assert row.about == "Looked after: any purpose"

    def test_a_policy_without_notices_has_no_table(self) -> None:
        policy = evolve(NORBURY_HALL, notices=Notices())
        found = audit(policy, as_of=AS_OF, span=DAYS)
        for text in (html(found, policy), markdown(found, policy)):
            assert "Rights by purpose" not in text
        for text in (html(audited(), NORBURY_HALL), markdown(audited(), NORBURY_HALL)):
            assert "Rights by purpose" in text


def scheme(dark: bool) -> Mapping[str, tuple[int, int, int]]:  # noqa: FBT001 - of a table
    """Give the colours of the style sheet in one of its two schemes."""
    light, _, rest = STYLE.partition("@media screen and (prefers-color-scheme: dark)")
    blocks = (light, rest.partition("\n}\n")[0]) if dark else (light,)
    found = re.findall(r"--([a-z]+): #([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", " ".join(blocks))
    return {name: (int(red, 16), int(green, 16), int(blue, 16)) for name, red, green, blue in found}


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """Reckon the contrast of two colours, as WCAG 2.2 defines it."""

    def luminance(colour: tuple[int, int, int]) -> float:
        parts = [value / 255 for value in colour]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


class TestColours:
    @pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
    def test_every_text_stands_out_from_every_ground(self, dark: bool) -> None:  # noqa: FBT001 - of a table
        colours = scheme(dark)
        texts = set(re.findall(r"(?<![-\w])color: var\(--([a-z]+)\)", STYLE))
        grounds = set(re.findall(r"background: var\(--([a-z]+)\)", STYLE))
        assert texts == {"ink", "muted", "link", "high", "medium", "low", "info", "good"}
        assert grounds == {"paper", "panel"}
        assert {
            (text, ground): contrast(colours[text], colours[ground])
            for text in texts
            for ground in grounds
            if contrast(colours[text], colours[ground]) < 4.5
        } == {}

    def test_the_two_schemes_differ_and_print_is_light(self) -> None:
        assert set(scheme(dark=False)) == set(scheme(dark=True))
        assert scheme(dark=False) != scheme(dark=True)
        assert STYLE.count("prefers-color-scheme") == 1
        assert "@media screen and (prefers-color-scheme: dark)" in STYLE

    def test_black_on_white_is_as_far_as_it_goes(self) -> None:
        assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)

    def test_no_colour_is_named_but_by_its_place(self) -> None:
        rules = re.sub(r"--[a-z]+: #[0-9a-f]{6};", "", STYLE)
        assert re.findall(r"#[0-9a-f]{3,6}\b", rules) == []


class TestMarkdown:
    def test_findings_come_by_severity_then_what_is_ahead_and_in_order(self) -> None:
        headings = re.findall(r"^## (.*)$", markdown(audited(), NORBURY_HALL), re.MULTILINE)
        number = Counter(each.severity for each in audited().findings)
        verdicts = Counter(each.verdict for each in audited().points)
        assert headings == [
            *(f"{each.value.capitalize()} ({number[each]})" for each in Severity),
            "The time line of a request",
            "What is due when",
            "Rights by purpose",
            f"In line with the law ({verdicts[Verdict.AGREES]})",
            f"Stricter than the law ({verdicts[Verdict.STRICTER]})",
            f"Not mentioned ({verdicts[Verdict.SILENT]})",
        ]

    def test_a_finding_has_the_words_of_both(self) -> None:
        text = markdown(audited(), NORBURY_HALL)
        assert (
            "### Roll test day: month end: laxer than the law\n\n"
            "- Policy (NH-7.3.6-e): the day that moves on if it is no working day: last day before "
            "expiry\n"
            "- Law ([Reg 1182/71, art 3(4)](https://www.legislation.gov.uk/eur/1971/1182/article/3"
        ) in text
        assert "- So since 2018-05-25; `norbury-hall.roll-test-day--month-end`\n" in text
        assert re.search(
            r"^- last-day-before-expiry, plain: later than the law on \d+ of \d+ days, earlier on "
            r"\d+, at worst by \d+$",
            text,
            re.MULTILINE,
        )

    def test_evidence_of_every_kind_is_listed(self) -> None:
        text = markdown(audited(), NORBURY_HALL)
        for line in (
            r"- rights\.refusal does not apply \(law as at 2026-09-01\)",
            r"    - not met: the request is manifestly unfounded \\\[UK GDPR, art 12\(5\)\\\]",
            r"- Reckoned step by step",
            r"    - Policy: Fri 24 Dec 2021  everything asked for received \\\[NH-7.3.6-b",
            r"    - Law: Fri 24 Dec 2021  request received \\\[UK GDPR, art 12\(3\)",
            r"- Stated in NH-7.2.2-o: on the day on which the request comes in, for access",
        ):
            assert re.search(f"^{line}", text, re.MULTILINE), line

    def test_clocks_that_never_part_have_no_example(self) -> None:
        finding = next(one for one in audited().findings if one.id.endswith("next-working-day"))
        clock = next(one for one in finding.evidence if isinstance(one, ClockComparison))
        alike = evolve(clock, policy=None, law=None)
        assert "    - Policy: " not in markdown(_with(finding, alike), NORBURY_HALL)

    def test_what_is_ahead_is_listed(self) -> None:
        text = markdown(audited(BEFORE), NORBURY_HALL)
        assert "\n- Fri 19 Jun 2026\n" in text
        assert re.search(
            r"^    - Right to complain to the controller \(\[DPA 2018, s 164A\]\(https:",
            text,
            re.MULTILINE,
        )
        assert re.search(r"^    - .* ceases \(\[DPA 2018, s 14\]\(https:", text, re.MULTILINE)

    def test_every_point_is_there_once(self) -> None:
        text = markdown(audited(), NORBURY_HALL)
        points = audited().points
        assert [text.count(f"`{point.id}`") for point in points] == [1] * len(points)
        number = Counter(point.verdict for point in points)
        for verdict in Verdict:
            row = f"| {VERDICTS[verdict]} | {number[verdict]} |\n"
            assert (row in text) == (number[verdict] > 0)

    def test_rows_are_as_wide_as_their_table(self) -> None:
        for block in re.findall(r"(?:^\|.*\n)+", markdown(audited(), NORBURY_HALL), re.MULTILINE):
            widths = {len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}
            assert len(widths) == 1

    def test_markup_in_words_is_kept_from_being_markup(self) -> None:
        titled = evolve(audited(), title="A *B* <i> [c]")
        assert markdown(titled, NORBURY_HALL).startswith("# A \\*B\\* \\<i\\> \\[c\\]\n")
        point = next(each for each in audited().points if each.verdict is Verdict.AGREES)
        odd = evolve(audited(), points=(evolve(point, says="x|y", clauses=("1_a",)),))
        assert "| x\\|y (1\\_a) |" in markdown(odd, NORBURY_HALL)

    def test_a_citation_without_an_address_is_no_link(self) -> None:
        finding = evolve(audited().findings[0], cites=(Reference("practice"),), evidence=())
        found = markdown(evolve(audited(), points=(finding,)), NORBURY_HALL)
        assert "\n- Law (practice): " in found


class TestSarif:
    def log(self, found: Audit, text: str = "", uri: str = "a%20b.toml") -> dict[str, object]:
        log = json.loads(sarif(found, uri=uri, text=text))
        assert set(log) == {"$schema", "version", "runs"}
        assert log["version"] == "2.1.0"
        assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
        [run] = log["runs"]
        assert isinstance(run, dict)
        return run

    def test_a_log_has_what_the_schema_requires(self) -> None:
        text = written(NORBURY_HALL)
        run: dict[str, Any] = self.log(audited(), text)
        driver = run["tool"]["driver"]
        assert driver["name"] == "ukschoolgdpr"
        assert run["columnKind"] == "unicodeCodePoints"
        ids = [rule["id"] for rule in driver["rules"]]
        levels = [rule["defaultConfiguration"]["level"] for rule in driver["rules"]]
        findings = audited().findings
        assert ids == [f"audit.{one.id.removeprefix('norbury-hall.')}" for one in findings]
        assert levels == [LEVELS[one.severity] for one in findings]
        assert len(run["results"]) == len(findings)
        placed = 0
        for result in run["results"]:
            assert ids[result["ruleIndex"]] == result["ruleId"]
            assert result["level"] == levels[result["ruleIndex"]]
            assert result["message"]["text"]
            assert len(result["locations"]) == 1
            for location in (*result["locations"], *result.get("relatedLocations", ())):
                physical = location["physicalLocation"]
                assert physical["artifactLocation"] == {"uri": "a%20b.toml"}
                region = physical.get("region")
                if region is not None:
                    placed += 1
                    assert region["startLine"] == region["endLine"]
                    line = text.splitlines()[region["startLine"] - 1]
                    quoted = line[region["startColumn"] - 1 : region["endColumn"] - 1]
                    assert quoted.strip("\"'") in result["properties"]["clauses"]
                    assert quoted[0] == quoted[-1] == '"'
        assert placed == sum(len(one.clauses) for one in findings)
        prints = [result["partialFingerprints"]["finding/v1"] for result in run["results"]]
        assert prints == [one.id for one in findings]
        assert run["properties"] == {
            "policy": "norbury-hall",
            "as_of": "2026-09-01",
            "calendar": "England",
            "span": {"first": "2018-05-25", "last": audited().span.last.isoformat()},  # type: ignore[union-attr]  # it ends
        }

    def test_a_rule_and_a_result_in_full(self) -> None:
        finding = next(one for one in audited().findings if one.id.endswith("identity-proof"))
        bare = evolve(audited(), points=(evolve(finding, evidence=()),))
        text = '  # "NH-7.3.1-e"\na = ["NH-7.3.1-dd"]\né = [\'NH-7.3.1-d\', "NH-7.3.1-e"]\n'
        run: dict[str, Any] = self.log(bare, text, uri="p.toml")
        law = "proof of identity is asked for on reasonable doubt"
        cites = {
            "text": "UK GDPR, art 12(6)",
            "url": "https://www.legislation.gov.uk/eur/2016/679/article/12",
        }
        assert run["tool"]["driver"]["rules"] == [
            {
                "id": "audit.identity-proof",
                "shortDescription": {"text": law},
                "fullDescription": {"text": f"{law} [UK GDPR, art 12(6)]"},
                "defaultConfiguration": {"level": "error"},
                "helpUri": cites["url"],
            }
        ]

        def place(first: int, end: int) -> dict[str, object]:
            region = {"startLine": 3, "startColumn": first, "endLine": 3, "endColumn": end}
            return {"physicalLocation": {"artifactLocation": {"uri": "p.toml"}, "region": region}}

        assert run["results"] == [
            {
                "ruleId": "audit.identity-proof",
                "ruleIndex": 0,
                "level": "error",
                "message": {
                    "text": "Laxer than the law. The policy: proof of identity is asked for on "
                    f"every request. The law: {law}. To put it right, {finding.remedy}."
                },
                "locations": [place(6, 18)],
                "partialFingerprints": {"finding/v1": "norbury-hall.identity-proof"},
                "properties": {
                    "verdict": "laxer",
                    "clauses": ["NH-7.3.1-d", "NH-7.3.1-e", "NH-7.3.1-k"],
                    "cites": [cites],
                    "since": "2018-05-25",
                    "remedy": finding.remedy,
                    "evidence": [],
                },
                "relatedLocations": [place(20, 32)],
            }
        ]

    def test_a_rule_names_all_that_it_rests_on(self) -> None:
        cites = (Reference("one"), Reference("other"))
        finding = evolve(audited().findings[0], law="it is so", cites=cites)
        run: dict[str, Any] = self.log(evolve(audited(), points=(finding,)))
        [rule] = run["tool"]["driver"]["rules"]
        assert rule["fullDescription"] == {"text": "it is so [one; other]"}

    def test_what_is_not_in_the_file_is_about_the_file(self) -> None:
        run: dict[str, Any] = self.log(audited(), "[document]\n")
        places = [result["locations"] for result in run["results"]]
        assert places == [
            [{"physicalLocation": {"artifactLocation": {"uri": "a%20b.toml"}}}]
        ] * len(places)
        assert not any("relatedLocations" in result for result in run["results"])


class TestTheCommand:
    @pytest.mark.parametrize(("option", "write"), [("--markdown", markdown), ("--html", html)])
    def test_a_report_is_printed_instead(
        self, option: str, write: object, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert callable(write)
        assert main(["audit", "norbury-hall", "--as-of", "2026-09-01", option]) == 0
        assert capsys.readouterr().out == write(audited(), NORBURY_HALL)

    def test_sarif_goes_by_the_name_of_a_policy_that_ships(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["audit", "norbury-hall", "--as-of", "2026-09-01", "--sarif"]) == 0
        [run] = json.loads(capsys.readouterr().out)["runs"]
        [place] = run["results"][0]["locations"]
        assert place["physicalLocation"]["artifactLocation"] == {"uri": "norbury-hall"}
        assert place["physicalLocation"]["region"]["startLine"] > 1

    @pytest.mark.parametrize("kind", ["toml", "json"])
    def test_sarif_places_findings_in_a_file(
        self,
        kind: str,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        monkeypatch.chdir(tmp_path)
        file = Path(f"our policy.{kind}")
        file.write_text(WRITTEN[kind], encoding="utf-8")
        line = next(
            number for number, line in enumerate(WRITTEN[kind].splitlines(), 1) if "3.2" in line
        )
        for path, uri in (
            (file, f"our%20policy.{kind}"),
            (file.resolve(), file.resolve().as_uri()),
        ):
            assert main(["audit", str(path), "--as-of", "2026-09-01", "--sarif"]) == 0
            [run] = json.loads(capsys.readouterr().out)["runs"]
            [found] = [one for one in run["results"] if one["ruleId"] == "audit.identity-proof"]
            [place] = found["locations"]
            assert place["physicalLocation"]["artifactLocation"] == {"uri": uri}
            assert place["physicalLocation"]["region"]["startLine"] == line

    def test_it_may_fail_too(self, capsys: pytest.CaptureFixture[str]) -> None:
        for option, begun in (("--html", "<!doctype html>"), ("--sarif", "{")):
            words = ["audit", "norbury-hall", option, "--fail-on", "high", "--as-of", "2026-09-01"]
            assert main(words) == 1
            assert capsys.readouterr().out.startswith(begun)

    def test_one_form_is_asked_for_at_a_time(self, capsys: pytest.CaptureFixture[str]) -> None:
        for words in (["--json", "--html"], ["--markdown", "--html"], ["--sarif", "--json"]):
            with pytest.raises(SystemExit) as stop:
                main(["audit", "norbury-hall", *words])
            assert stop.value.code == 2
            message = "expected one of --json, --markdown, --html, --sarif"
            assert message in capsys.readouterr().err
