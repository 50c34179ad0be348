"""Stale references beside what was noted of each, in text as it is written."""

import csv
import json
import re
import sys
import tracemalloc
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from time import process_time
from types import ModuleType

import pytest
from attrs import evolve

from ukschoolgdpr import exchange
from ukschoolgdpr.errors import DataFileError, FactsError, OutsideCoverageError
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS, LAW_AS_AT, Confidence, Force
from ukschoolgdpr.loading import LARGEST_TEXT, read_text
from ukschoolgdpr.policies.lint import (
    Case,
    Finding,
    Kind,
    Lint,
    Markup,
    Place,
    StaleReference,
    lint,
    matching,
    read_references,
    references,
    stale_references,
    texts,
)
from ukschoolgdpr.policies.lint.matching import GAP_WORDS, NEAR, matches
from ukschoolgdpr.policies.lint.references import spellings, words_of
from ukschoolgdpr.policies.lint.texts import BREAK, places, seen
from ukschoolgdpr.vocabulary import Severity

NOW = date(2026, 11, 21)
ONE_DAY = timedelta(days=1)
NATIONS = {
    "all": UK,
    "EW": frozenset({Nation.ENGLAND, Nation.WALES}),
    "E": frozenset({Nation.ENGLAND}),
}
with (Path(__file__).parent / "oracles" / "stale.csv").open(encoding="utf-8", newline="") as file:
    NOTED = list(csv.DictReader(file))


def rules(text: str, *, as_of: date = NOW, markup: Markup = Markup.PLAIN) -> list[str]:
    """Give the rows of the table found in a text."""
    found = lint(text, as_of=as_of, markup=markup).findings
    return [finding.rule.removeprefix("lint.") for finding in found]


def only(text: str, *, as_of: date = NOW, markup: Markup = Markup.PLAIN) -> Finding:
    """Give the one finding in a text."""
    [finding] = lint(text, as_of=as_of, markup=markup).findings
    return finding


class TestNoted:
    def test_it_is_found_once_with_its_day(self) -> None:
        for row in NOTED:
            assert rules(f"Here: {row['text']} - so.") == [row["id"]], row
            found = only(f"Here: {row['text']} - so.")
            assert found.rule == f"lint.{row['id']}", row
            assert found.id == f"lint.{row['id']}-1", row
            assert str(found.since or "") == row["since"], row
            assert found.severity.value == row["severity"], row
            assert found.nations == NATIONS[row["nations"]], row
            assert str(found.cites) == stale_references()[row["id"]].citation, row
            assert found.kind is stale_references()[row["id"]].kind, row

    def test_it_is_none_on_the_day_before(self) -> None:
        for row in NOTED:
            day = date.fromisoformat(row["since"] or "2000-01-01")
            if day > COVERAGE_BEGINS:
                assert rules(row["text"], as_of=day - ONE_DAY) == [], row
            assert rules(row["text"], as_of=max(day, COVERAGE_BEGINS)) == [row["id"]], row

    def test_no_row_is_left_out(self) -> None:
        stale = {row.id for row in stale_references().values() if row.kind is not Kind.STILL_VALID}
        assert {row["id"] for row in NOTED} == stale

    def test_a_phrase_within_another_is_stale_no_sooner(self) -> None:
        spelt = [
            (f" {' '.join(words)} ".lower(), row.superseded_on)
            for row in stale_references().values()
            if row.kind is not Kind.STILL_VALID and not row.near and not row.unless
            for phrase in row.phrases
            for words in spellings(phrase)
        ]
        for inner, day in spelt:
            for outer, other in spelt:
                if day is not None and inner in outer and day > COVERAGE_BEGINS:
                    assert other is not None
                    assert other <= day


class TestStillValid:
    @pytest.mark.parametrize(
        "text",
        [
            "the UK GDPR and the Data Protection Act 2018",
            "the UK-GDPR",
            "the UK General Data Protection Regulation (UK GDPR)",
            "section 47 of the Children Act 1989, and section 47 enquiries",
            "Education (Pupil Information) (England) Regulations 2005",
            "Education (Pupil Registration) (Wales) Regulations 2010",
            "sent through COLLECT to the National Pupil Database (NPD)",
            "LAC, or looked-after children",
            "the ICO, 0303 123 1113",
            "a recognised legitimate interest",
            "section 7 of the Data Protection Act 2018, subject access",
            "section 29 of the DPA 2018",
            "the Scottish Information Commissioner",
            "whole-school action plan",
            "a School Action Plan",
            "this replaces the Data Protection Act 1998",
            "the DPA 1998 (repealed)",
            "the Data Protection Act 1998 was repealed",
            (
                "Education (Supply of Information about the School Workforce) (No.2) (England) "
                "Regulations 2007"
            ),
            "the Information Commission",
            "Keeping children safe in education 2026",
            "Working together to safeguard children 2026",
        ],
    )
    def test_nothing_is_found(self, text: str) -> None:
        assert rules(f"So: {text}.") == []


class TestMeaning:
    @pytest.mark.parametrize(
        "text",
        [
            "a £10 fee for a school trip",
            "exam marks come within 40 days of a request",
            "Lent lasts 40 days",
            "Article 22 of the UNCRC",
            "Article 45 and Articles 45A to 45C",
            "you may complain to us or to the ICO",
            "notify the Information Commissioner's Office of a breach, as in its register",
            "secure access to our building, and a key to success",
            "whole school action",
            "Pia came first",
            "EU standard contractual clauses with the UK Addendum",
            "the UK Extension to the EU-US Data Privacy Framework",
            "outside the UK or outside the EEA",
            "the EU's adequacy decision for the UK",
            "Regulation (EU) 2016/679 as assimilated",
            "a fee of £10,000 for a request",
            "section 7 of the DPA",
            "the Irish Data Protection Commissioner",
            "EFAX, DfESx, gdprs and article 221",
        ],
        ids=range(19),  # a tool passes ids on, and not every text survives that
    )
    def test_what_is_meant_otherwise_is_passed_over(self, text: str) -> None:
        assert set(rules(text)) <= {"commissioners-office"}

    def test_words_count_as_near_up_to_a_limit_on_either_side(self) -> None:
        fee = "£10 fee"
        for between, found in ((NEAR - len(" request "), True), (NEAR + 1, False)):
            filler = f" {'x' * (between - 2)} "
            assert bool(rules(f"a request {filler}{fee}")) is found
            assert bool(rules(f"{fee}{filler}request, a")) is found

    def test_a_word_cut_by_the_limit_is_none(self) -> None:
        fee = "£10 fee"
        for cut, found in (("sar", True), ("qsar", False), (" qsar", False), ("quasar", False)):
            assert bool(rules(f"{cut} {'x' * (NEAR - 5)} {fee}")) is found
        for cut, found in (("1 month", True), ("11 month", False)):
            text = f"{cut} {'x' * (NEAR - 9)} Article 12(3)"
            assert ("article-12-3-time" in rules(text)) is found

    def test_words_of_another_block_are_not_near(self) -> None:
        text = "<p>A request.</p> <p>a £10 fee</p> <p>A request.</p>"
        assert rules(text, markup=Markup.HTML) == []
        assert rules(text.replace("p>", "b>"), markup=Markup.HTML) == ["access-fee"]
        far = f"<p>A request {'x' * NEAR} £10 fee</p>"
        assert rules(far, markup=Markup.HTML) == []

    def test_capitals_count_where_the_row_says_so(self) -> None:
        for text in ("Secure Access", "SECURE ACCESS", "DfE secure access"):
            assert rules(text) == ["secure-access"]
        for text in ("secure Access", "Secure access", "dfe secure access"):
            assert rules(text) == []
        assert rules("privacy IMPACT assessment (PIA)") == ["privacy-impact-assessment"]

    def test_case_makes_no_difference_elsewhere(self) -> None:
        assert rules("PRIVACY shield") == ["privacy-shield"]


class TestOverlaps:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("section 29 of the Data Protection Act 1998", ["dpa-1998-crime"]),
            ("section 7 of the Data Protection Act 1998", ["dpa-1998"]),
            ("Information Commissioner's Office", ["commissioners-office"]),
            ("the Education and Skills Funding Agency (ESFA)", ["esfa"]),
            ("Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF", ["ico-address"]),
            ("Data Protection Act 1998 (DPA 1998)", ["dpa-1998"]),
            ("applied GDPR (EU) 2016/679", ["eu-gdpr"]),
            ("GDPR GDPR", ["gdpr", "gdpr"]),
        ],
    )
    def test_the_longest_counts(self, text: str, found: list[str]) -> None:
        assert rules(text) == found

    def test_a_day_before_the_longer_is_stale_it_still_counts(self) -> None:
        text = "complain to the Information Commissioner"
        assert rules(text) == ["complaint-to-regulator-alone"]
        assert rules(text, as_of=date(2026, 6, 18)) == []


class TestEditions:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("KCSIE and Working together to safeguard children 2018", ["working-together-2018"]),
            ("KCSIE (Keeping children safe in education) 2018", ["kcsie-2018"]),
            ("Keeping children safe in education (KCSIE, September 2018)", ["kcsie-2018"]),
            ("the 2018 edition of KCSIE", ["kcsie-2018"]),
            ("KCSIE 2026, and no longer 2018", []),
            ("KCSIE. In 2018 it was read", []),
            ("KCSIE and the Counter-Terrorism Act 2015", []),
            ("KCSIE as in KCSIE 2018 itself", ["kcsie-2018"]),
            ("KCSIE January 2019", ["kcsie-2019"]),
            (f"KCSIE {'and ' * GAP_WORDS} 2018", ["kcsie-2018"]),
            (f"KCSIE {'and ' * (GAP_WORDS + 1)} 2018", []),
            ("KCSIE", []),
            ("KCSIE data of 2018", ["kcsie-2018"]),
            ("KCSIE data protection bill 2018", ["data-protection-bill"]),
        ],
    )
    def test_the_year_is_that_of_the_title(self, text: str, found: list[str]) -> None:
        assert rules(text) == found

    @pytest.mark.parametrize(
        ("day", "edition"),
        [
            (date(2019, 9, 2), "2019"),
            (date(2020, 8, 31), "2019"),
            (date(2020, 9, 1), "2020"),
            (date(2026, 8, 31), "2025"),
            (NOW, "2026"),
        ],
    )
    def test_what_came_in_its_place_is_followed_to_the_day(self, day: date, edition: str) -> None:
        found = only("KCSIE 2018", as_of=day)
        assert found.since == date(2019, 9, 2)
        assert found.replacement == f"Keeping children safe in education {edition}"

    def test_what_came_in_place_of_a_safe_harbour(self) -> None:
        before = only("Safe Harbour", as_of=date(2020, 7, 15)).replacement
        assert "Privacy Shield" in before
        assert only("Safe Harbour").replacement.startswith("UK Extension")


class TestFindings:
    def test_a_finding_says_what_it_is(self) -> None:
        text = "It was\r\nthe Privacy \n Shield, then DfE Secure\tAccess.\nEdubase"
        first, second, third = lint(text, as_of=NOW).findings
        assert first == Finding(
            id="lint.privacy-shield-1",
            rule="lint.privacy-shield",
            kind=Kind.TRANSFER,
            severity=Severity.HIGH,
            text="Privacy Shield",
            start=Place(2, 5),
            end=Place(3, 8),
            since=date(2020, 7, 16),
            replacement=stale_references()["privacy-shield"].replacement,
            nations=UK,
            cites=stale_references()["privacy-shield"].cites,
            force=Force.LAW,
            notes=(),
            cautions=(),
        )
        assert first.cites.url == "https://curia.europa.eu/juris/liste.jsf?num=C-311/18"
        assert (second.text, second.start, second.end) == (
            "DfE Secure Access",
            Place(3, 15),
            Place(3, 32),
        )
        assert second.notes == ("that is the latest day on which it can have changed",)
        assert (second.force, second.cautions) == (Force.PRACTICE, ("confidence in it is medium",))
        assert (third.start, third.end) == (Place(4, 1), Place(4, 8))

    def test_a_bracket_that_is_opened_is_closed(self) -> None:
        for text in (
            "KCSIE (2018)",
            "(KCSIE) (May 2018)",
            "Keeping children safe in education (2018)",
        ):
            assert only(text).text == text.removeprefix("(")
        assert only("KCSIE (x) (2018)").text == "KCSIE (x) (2018)"
        for text in ("(KCSIE 2018)", "(KCSIE (x) 2018)", "KCSIE (2018 edition)"):
            assert only(text).text.endswith("2018")
        for text in ("KCSIE 2018) (x", "KCSIE (x) (y) 2018)"):
            assert only(text).text.endswith("2018")

    def test_ids_count_the_findings_of_a_rule(self) -> None:
        found = lint("GDPR, Safe Harbor, GDPR", as_of=NOW).findings
        assert [finding.id for finding in found] == [
            "lint.gdpr-1",
            "lint.safe-harbour-1",
            "lint.gdpr-2",
        ]

    def test_where_the_day_is_not_known_an_earlier_day_is_in_doubt(self) -> None:
        found = only("ico.org.uk/concerns", as_of=LAW_AS_AT)
        assert (found.since, found.cautions) == (None, ("confidence in it is medium",))
        found = only("ico.org.uk/concerns", as_of=LAW_AS_AT - ONE_DAY)
        assert found.cautions == (
            "confidence in it is medium",
            "since when is not known: it may not have been stale on 2026-11-20",
        )

    def test_nations(self) -> None:
        text = "CRB checks, KCSIE 2018 and the Privacy Shield"
        found = {
            nation: [finding.rule for finding in lint(text, as_of=NOW, nation=nation).findings]
            for nation in (None, *Nation)
        }
        crb, kcsie, shield = "lint.crb", "lint.kcsie-2018", "lint.privacy-shield"
        assert found == {
            None: [crb, kcsie, shield],
            Nation.ENGLAND: [crb, kcsie, shield],
            Nation.WALES: [crb, shield],
            Nation.SCOTLAND: [shield],
            Nation.NORTHERN_IRELAND: [shield],
        }

    def test_findings_by_severity(self) -> None:
        found = lint("GDPR, EFA, Safe Harbor", as_of=NOW, nation=Nation.ENGLAND)
        assert (found.as_of, found.nation) == (NOW, Nation.ENGLAND)
        reached = {each: len(found.reaching(each)) for each in Severity}
        assert reached == {
            Severity.HIGH: 1,
            Severity.MEDIUM: 2,
            Severity.LOW: 2,
            Severity.INFO: 3,
        }

    def test_a_day_after_the_last_review_is_warned_of(self) -> None:
        assert lint("", as_of=LAW_AS_AT).cautions == ()
        [caution] = lint("", as_of=LAW_AS_AT + ONE_DAY).cautions
        assert caution == f"the law was last reviewed as at {LAW_AS_AT}"

    def test_misuse_is_refused(self) -> None:
        with pytest.raises(OutsideCoverageError, match="2018-05-24 is before 2018-05-25"):
            lint("", as_of=date(2018, 5, 24))
        with pytest.raises(FactsError, match="as_of"):
            lint("", as_of=datetime(2026, 1, 1))  # noqa: DTZ001 - the wrong type
        with pytest.raises(FactsError, match=r"^nation: expected a Nation or None, not 'ENG'$"):
            lint("", as_of=NOW, nation="ENG")  # type: ignore[arg-type]  # the wrong type
        assert rules("") == []


class TestSources:
    """Short words of the five documents, with what is noted of their dates."""

    @pytest.mark.parametrize(
        ("said", "day", "found"),
        [
            ("the EU-US Privacy Shield", date(2018, 6, 25), None),
            ("the EU-US Privacy Shield", NOW, date(2020, 7, 16)),
            ("Keeping children safe in education 2018", date(2018, 9, 3), None),
            ("Keeping children safe in education 2018", NOW, date(2019, 9, 2)),
            ("Working together to safeguard children 2015", date(2018, 6, 25), None),
            ("Working together to safeguard children 2015", NOW, date(2018, 7, 4)),
            ("outside the EEA", date(2018, 6, 25), None),
            ("outside the EEA", NOW, date(2020, 12, 31)),
            ("out of the European Union", date(2018, 6, 25), None),
            ("out of the European Union", NOW, date(2020, 12, 31)),
            ("a non-EU country", NOW, date(2020, 12, 31)),
            ("a European Commission decision", NOW, date(2020, 12, 31)),
            ("(EU) 2016/679", date(2018, 6, 25), None),
            ("(EU) 2016/679", NOW, date(2020, 12, 31)),
            ("complain to a supervisory authority", NOW, date(2020, 12, 31)),
            (
                (
                    "section 5 of the Education (Supply of Information about the School Workforce) "
                    "(England) Regulations 2007"
                ),
                date(2018, 6, 25),
                date(2007, 9, 1),
            ),
            ("Privacy Impact Assessment", date(2018, 6, 25), date(2018, 5, 25)),
            ("the EU GDPR", date(2018, 6, 25), None),
            ("the EU GDPR", NOW, date(2020, 12, 31)),
            ("DfE Secure Access", date(2018, 6, 25), None),
            ("DfE Secure Access", NOW, date(2019, 1, 4)),
            ("the Information Commissioner's Office", date(2018, 6, 25), None),
            ("the Information Commissioner's Office", NOW, date(2026, 9, 30)),
        ],
    )
    def test_at_their_own_date_and_today(self, said: str, day: date, found: date | None) -> None:
        dates = [finding.since for finding in lint(said, as_of=day).findings]
        assert dates == ([] if found is None else [found])


def shown(source: str, markup: Markup) -> str:
    """Give what is seen, blocks parted by a stroke."""
    return seen(source, markup).text.replace(BREAK, "|")


class TestHtml:
    @pytest.mark.parametrize(
        ("source", "text"),
        [
            ("a<b>c</b>d", "acd"),
            ("a<B class='x>y'>c", "ac"),
            ('a<i title="x>y" id=z>c', "ac"),
            ("a<i title = 'it\"s>'>c", "ac"),
            ("a<i x=it's>c", "ac"),
            ('a<i x=y="z>c', "ac"),
            ('a<i x"y>c', "ac"),
            ("a<i x=>c", "ac"),
            ("a<p>c</p>d", "a|c|d"),
            ("a<br/>c<BR>d", "a c d"),
            ("a<sup>1</sup>c", "a 1 c"),
            ("a<wbr>c", "ac"),
            ("a<x-y>c", "a|c"),
            ("a<!-- <b> > -- -->c", "ac"),
            ("a<!-->c", "ac"),
            ("a-->b<!--c-->d-->e", "a-->bd-->e"),
            ("a>b<?c>d>e", "a>bd>e"),
            ("a</script>b<script>c</script>d</script>", "a|b||d|"),
            ("a<!--c", "a"),
            ("a<!doctype html>c", "ac"),
            ("a<?xml x?>c", "ac"),
            ("a</ b>c", "ac"),
            ("a</>c", "ac"),
            ("a<!c", "a"),
            ("a<b", "a"),
            ('a<b x="y', "a"),
            ("a < b <3 <", "a < b <3 <"),
            ("a<script>x</scripts></script >c", "a||c"),
            ("a<STYLE>x</style>c", "a||c"),
            ("a<script>c", "a|"),
            ("a</script>c", "a|c"),
            ("a&amp;b&pound;c&#163;d&#xA3;&ampe", "a&b£c£d£&e"),
            ("a&nbsp;b", "a\xa0b"),
            ("a&shy;b\u00adc\u200bd", "abcd"),
            (
                "a & b && &; &nothin; &#99999999; &#xfffffff;",
                "a & b && &; ¬hin; &#99999999; &#xfffffff;",
            ),
            ("", ""),
        ],
        ids=range(36),
    )
    def test_what_is_seen(self, source: str, text: str) -> None:
        assert shown(source, Markup.HTML) == text

    def test_places_are_those_of_the_source(self) -> None:
        source = "<p title='GDPR'>\n&pound;10&nbsp;<b>fe</b>e&#46; &#71;D<i></i>P&#82; request</p>"
        first, second = lint(source, as_of=NOW, markup=Markup.HTML).findings
        assert (first.text, first.start, first.end) == ("£10 fee", Place(2, 1), Place(2, 26))
        assert (second.text, second.start, second.end) == ("GDPR", Place(2, 32), Place(2, 51))

    def test_what_follows_an_entity_that_is_not_closed_begins_after_it(self) -> None:
        for before in ("", "<b>", "<b></b>"):
            found = only(f"{before}&notGDPR x", markup=Markup.HTML)
            assert found.start == Place(1, len(before) + len("&not") + 1)
            assert only(f"{before}&GDPR x", markup=Markup.HTML).start == Place(1, len(before) + 2)
            assert found.end == Place(1, len(before) + 9)


class TestMarkdown:
    @pytest.mark.parametrize(
        ("source", "text"),
        [
            ("a **b** _c_ ~~d~~ `e`", "a b c d e"),
            ('[a b](http://x/y_z "t (u) v") c', "a b c"),
            ("[a](<x>)[b][c]![d](e)", "abd"),
            ("[a](b(c)d)e", "ae"),
            ("[a](b\\)c)e", "ae"),
            ("[a](b\nc", "a(b\nc"),
            ("a[^1] c", "a^1 c"),
            ("[a]: http://x 'y'\nb", "\nb"),
            ("[a]: <http://x>\t\r\nb", "\nb"),
            ("[a]: b c\n[^1]: d", "a: b c\n^1: d"),
            ("    [a]: b", "    a: b"),
            ("a\nb\n\nc\n  \n\td", "a\nb|c|\td"),
            ("a\r\nb\r\n\r\nc", "a\r\nb\r|c"),
            ("- a\n* b\n  + c\n-d", "|a\n|b\n|c\n-d"),
            ("> a\n> > b\n>c", " a\n b\n c"),
            ("a\\_b \\*", "a_b *".replace("_", "").replace("*", "")),
            ("<https://x/y>", "https://x/y"),
            ("a<b>c</b><br>d<p\nx='y'>e", "ac d|e"),
            ("a<!-- b\n\n c -->d<!--e", "ad"),
            ("a-->b<!--c-->d-->e", "a--bd--e"),
            ("&pound;1 &amp; 2", "£1 & 2"),
            ("a < b > c", "a  b  c"),
            ("<a <b>c", "a c"),
            ("a\u200bb", "ab"),
        ],
        ids=range(24),
    )
    def test_what_is_seen(self, source: str, text: str) -> None:
        assert shown(source, Markup.MARKDOWN) == text

    def test_places_are_those_of_the_source(self) -> None:
        source = "Under the *Data Protection*\n> [Act](http://x) **1998**, GDPR"
        first, second = lint(source, as_of=NOW, markup=Markup.MARKDOWN).findings
        assert (first.text, first.start, first.end) == (
            "Data Protection Act 1998",
            Place(1, 12),
            Place(2, 25),
        )
        assert (second.start, second.end) == (Place(2, 29), Place(2, 33))

    def test_no_phrase_goes_from_one_paragraph_into_the_next(self) -> None:
        for apart in ("\n\n", "\n- ", "\n \n"):
            assert rules(f"Privacy{apart}Shield", markup=Markup.MARKDOWN) == []
        assert rules("Privacy\n\nShield") == ["privacy-shield"]


class TestPlain:
    def test_what_has_no_width_is_not_seen(self) -> None:
        found = only("\ufeffPri\u00advacy\u200b Shield")
        assert (found.text, found.start, found.end) == ("Privacy Shield", Place(1, 2), Place(1, 18))

    def test_markup_is_text(self) -> None:
        assert shown("<b>&amp;*", Markup.PLAIN) == "<b>&amp;*"

    def test_dashes_brackets_quotation_marks_and_commas(self) -> None:
        text = "\u201cEU\u2013US\u201d (Privacy), 'Shield'"
        assert rules(text) == ["privacy-shield"]
        assert words_of(text) == ["EU", "-", "US", "Privacy", "Shield"]

    def test_places_of_offsets(self) -> None:
        found = list(places("ab\n\ncd", [0, 2, 3, 4, 4, 6]))
        assert found == [
            Place(1, 1),
            Place(1, 3),
            Place(2, 1),
            Place(3, 1),
            Place(3, 1),
            Place(3, 3),
        ]
        assert list(places("\na", [1])) == [Place(2, 1)]

    def test_what_stands_for_two_signs_is_one_place(self) -> None:
        assert seen("a&ngE;b", Markup.HTML).span(2, 3) == (1, 6)


class TestTable:
    def mistakes(self, folder: Path, rows: str) -> tuple[str, ...]:
        path = folder / "stale.csv"
        path.write_text(
            "id,kind,phrases,near,unless,case,nations,superseded_on,replacement,then,severity,"
            f"force,citation,source,confidence,note\n{rows}",
            encoding="utf-8",
        )
        with pytest.raises(DataFileError) as caught:
            read_references(path)
        return caught.value.mistakes

    def test_mistakes_of_a_row_are_told_together(self, tmp_path: Path) -> None:
        rows = (
            "A b,law,a,,,,,2020-01-01,,,,,c,,,\n"
            "b,still-valid,b,,,,,2020-01-01,x,,,,c,,,\n"
            "c,law,... c,,,,,,x,d,,,c,,,\n"
            "d,law,d ... e ... f; {x|} ... y,,,,,,x,,,,c,,,\n"
            "e,law,e; f ... g,,,capitals,,,x,,,,c,,,\n"
            "f,law,f...,,,,,,x,,,,c,,,\n"
            "g,law,g,,,capitals,,,x,,,,c,,,\n"
        )
        words = "expected words, with one '...' between them at most"
        assert self.mistakes(tmp_path, rows) == (
            "row 2: id: expected words in kebab-case, not 'A b'",
            "row 2: replacement: expected one, but for what is still valid",
            "row 3: replacement: expected one, but for what is still valid",
            "row 3: superseded_on: expected none for what is still valid",
            "row 4: then: expected none where the day is not known",
            f"row 4: phrases: {words}, not '... c'",
            f"row 5: phrases: {words}, not 'd ... e ... f'",
            f"row 5: phrases: {words}, not '{{x|}} ... y'",
            "row 6: case: expected any where '...' leaves words open",
            f"row 7: phrases: {words}, not 'f...'",
        )

    def test_mistakes_among_rows(self, tmp_path: Path) -> None:
        rows = (
            "a,law,{A|c} b; b,,,,,2020-01-01,x,b,,,c,,,\n"
            "a,law,a B,,,,,2020-01-01,x,e,,,c,,,\n"
            "b,law,d,,,,,2020-01-01,x,c,,,c,,,\n"
            "c,law,e,,,,,,x,,,,c,,,\n"
            "d,law,e f,,,,,2019-12-31,x,b,,,c,,,\n"
        )
        assert self.mistakes(tmp_path, rows) == (
            "row 2: then: b was superseded on 2020-01-01, no later",
            "row 3: id: given in row 2 already",
            "row 3: phrases: 'a B' is in row 2 already",
            "row 3: then: no dated row is called 'e'",
            "row 4: then: no dated row is called 'c'",
        )

    def test_the_table_that_ships(self) -> None:
        table = stale_references()
        assert len(table) == 117
        assert all(row.id == name for name, row in table.items())
        valid = [row for row in table.values() if row.kind is Kind.STILL_VALID]
        assert len(valid) == 15
        assert {row.case for row in table.values()} == set(Case)
        low = [row.id for row in table.values() if row.confidence is Confidence.LOW]
        assert low == ["ico-address"]
        assert all(row.source.startswith("https://") for row in table.values() if row.source)

    def test_a_row_is_stale_from_its_day_in_its_nations(self) -> None:
        row = StaleReference(
            id="a",
            kind=Kind.LAW,
            phrases=("a",),
            nations=frozenset({Nation.WALES}),
            superseded_on=date(2020, 1, 1),
            replacement="b",
            citation="c",
        )
        assert row.stale(date(2020, 1, 1), Nation.WALES)
        assert row.stale(date(2020, 1, 1), None)
        assert not row.stale(date(2019, 12, 31), None)
        assert not row.stale(date(2020, 1, 1), Nation.ENGLAND)
        assert evolve(row, superseded_on=None).stale(date(2018, 5, 25), None)
        assert (str(row.cites), row.cites.url) == ("c", "")
        assert (row.severity, row.force, row.confidence) == (
            Severity.INFO,
            Force.LAW,
            Confidence.HIGH,
        )

    def test_a_phrase_may_leave_words_open(self) -> None:
        phrases = ("a ... b",)
        row = StaleReference(
            id="a-1", kind=Kind.LAW, phrases=phrases, replacement="c", citation="d"
        )
        assert row.phrases == phrases

    def test_a_stroke_outside_braces_is_a_word(self) -> None:
        assert list(spellings("a|b {c|d} e|f")) == [
            ("a", "|", "b", each, "e", "|", "f") for each in "cd"
        ]

    def test_spellings(self) -> None:
        assert list(spellings("{a|b} c{|-}d ... 1,000")) == [
            (one, *two, "...", "1,000") for one in "ab" for two in (("cd",), ("c", "-", "d"))
        ]


ADVERSARIES = [
    (Markup.HTML, "<a "),
    (Markup.HTML, '<a b="'),
    (Markup.HTML, "<a ="),
    (Markup.HTML, "<!--"),
    (Markup.HTML, "</"),
    (Markup.HTML, "<script></scrip"),
    (Markup.HTML, "&aaaaaa"),
    (Markup.MARKDOWN, "<a "),
    (Markup.MARKDOWN, "<!--"),
    (Markup.MARKDOWN, "]("),
    (Markup.MARKDOWN, "](aaaa"),
    (Markup.MARKDOWN, "](\\a"),
    (Markup.MARKDOWN, "["),
    (Markup.MARKDOWN, "[a]: x \n"),
    (Markup.MARKDOWN, "[a]: x" + " " * 60),
    (Markup.MARKDOWN, '[a]: "x'),
    (Markup.MARKDOWN, "\n  "),
    (Markup.MARKDOWN, "\n"),
    (Markup.HTML, "\u00ad"),
    (Markup.MARKDOWN, "> "),
    (Markup.PLAIN, " "),
    (Markup.PLAIN, "data" + " " * 60),
    (Markup.PLAIN, "data protection "),
    (Markup.PLAIN, "KCSIE (((("),
    (Markup.PLAIN, "Working together to safeguard children "),
    (Markup.PLAIN, "KCSIE and "),
    (Markup.PLAIN, "Article 22 "),
    (Markup.PLAIN, "DPA 1998 repealed replaces the "),
    (Markup.PLAIN, "1,"),
    (Markup.PLAIN, "a"),
]


class TestMemory:
    """The memory grows as the text does, and little of it is needed but for the findings."""

    @pytest.mark.parametrize(("markup", "unit"), ADVERSARIES)
    def test_no_text_needs_much_more_than_itself(self, markup: Markup, unit: str) -> None:
        lint(unit, as_of=NOW, markup=markup)
        text = unit * (3_000 // len(unit))
        tracemalloc.start()
        found = lint(text, as_of=NOW, markup=markup).findings
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        # Some 50 bytes where each character is markup; a repeat that can go back needs 75 more.
        assert peak < 60 * len(text) + 1_000 * len(found) + 5_000

    @pytest.mark.parametrize("module", [matching, references, texts], ids=lambda it: it.__name__)
    def test_no_pattern_goes_back(self, module: ModuleType) -> None:
        patterns = [one for one in vars(module).values() if isinstance(one, re.Pattern)]
        assert patterns
        for pattern in patterns:
            # Without escapes and sets, a repeat without a limit has the sign of the possessive.
            bare = re.sub(r"\\.|\[\^?(?:\\.|[^\]\\])*\]", "x", pattern.pattern)
            assert not re.search(r"(?<![*+])[*+](?!\+)|,\}", bare), pattern.pattern


class TestTime:
    """The time grows as the text does: sizes are compared, since machines differ.

    Steps are counted, what a pattern does within one is timed.
    """

    @pytest.mark.parametrize(("markup", "unit"), ADVERSARIES)
    def test_the_steps_grow_as_the_text_does(self, markup: Markup, unit: str) -> None:
        def steps(size: int) -> int:
            text, called = unit * (size // len(unit)), count()
            sys.setprofile(lambda *_: next(called))
            lint(text, as_of=NOW, markup=markup)
            sys.setprofile(None)
            return next(called)

        steps(400)
        # Four times the text takes some four times the steps; what goes back takes sixteen.
        assert steps(1_600) < 8 * steps(400)

    @pytest.mark.parametrize(("markup", "unit"), ADVERSARIES)
    def test_no_text_is_gone_back_over(self, markup: Markup, unit: str) -> None:
        def taken(size: int) -> float:
            text = unit * (size // len(unit))
            begun = process_time()
            lint(text, as_of=NOW, markup=markup)
            return process_time() - begun

        lint(unit, as_of=NOW, markup=markup)
        small = max(min(taken(5_000) for _ in range(3)), 0.0005)
        # Eight times the text takes some eight times as long; what goes back takes sixty-four.
        assert min(taken(40_000) for _ in range(2)) < 30 * small


def written(folder: Path, content: bytes) -> Path:
    path = folder / "notice.txt"
    path.write_bytes(content)
    return path


class TestFiles:
    def test_line_ends_stay_and_the_mark_goes(self, tmp_path: Path) -> None:
        text = read_text(written(tmp_path, b"\xef\xbb\xbfone\r\ntwo \xc2\xa310"))
        assert text == "one\r\ntwo £10"

    @pytest.mark.parametrize(
        ("content", "place", "what"),
        [
            (b"one\ntw\xffo", "line 2, column 3", "invalid start byte (0xff)"),
            ("caf\u00e9\n\u00a3\u00e9".encode() + b"\xe9!", "line 2, column 3", "invalid"),
            (b"\xef\xbb\xbfa\xa3", "line 1, column 2", "invalid start byte (0xa3)"),
            ("£10".encode("utf-16"), "line 1, column 1", "invalid start byte (0xff)"),
            (b"\xef\xbb\xbfPK\x03\x04\n\0", "line 2, column 1", "a NUL byte"),
            (b"a\0", "line 1, column 2", "a NUL byte"),
        ],
        ids=range(6),
    )
    def test_what_is_no_text_is_refused_with_its_place(
        self, content: bytes, place: str, what: str, tmp_path: Path
    ) -> None:
        path = written(tmp_path, content)
        with pytest.raises(DataFileError) as caught:
            read_text(path)
        [mistake] = caught.value.mistakes
        assert caught.value.source == str(path)
        assert mistake.startswith(f"{place}: {what}")
        assert mistake.endswith(": expected plain text, Markdown or HTML in UTF-8")

    def test_what_cannot_be_read_is_refused(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with pytest.raises(DataFileError, match="cannot be read: No such file"):
            read_text(tmp_path / "none.txt")
        assert LARGEST_TEXT == 100_000_000
        monkeypatch.setattr("ukschoolgdpr.loading.LARGEST_TEXT", 3)
        assert read_text(written(tmp_path, b"abc")) == "abc"
        with pytest.raises(DataFileError, match="is larger than 3 bytes"):
            read_text(written(tmp_path, b"abcd"))


class TestSarif:
    def found(self) -> Lint:
        return lint("GDPR\nEdubase, the LSCB, EFA and GDPR\nSafe Harbor", as_of=NOW)

    def test_a_log_has_what_the_schema_requires(self) -> None:
        log = json.loads(exchange.as_sarif(self.found(), uri="a%20b.md"))
        assert set(log) == {"$schema", "version", "runs"}
        assert log["version"] == "2.1.0"
        assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
        [run] = log["runs"]
        driver = run["tool"]["driver"]
        assert driver["name"] == "ukschoolgdpr"
        assert run["columnKind"] == "unicodeCodePoints"
        ids = [rule["id"] for rule in driver["rules"]]
        assert ids == ["lint.gdpr", "lint.edubase", "lint.lscb", "lint.efa", "lint.safe-harbour"]
        levels = [rule["defaultConfiguration"]["level"] for rule in driver["rules"]]
        assert levels == ["note", "note", "warning", "warning", "error"]
        assert len(run["results"]) == 6
        for result in run["results"]:
            assert ids[result["ruleIndex"]] == result["ruleId"]
            assert result["level"] == levels[result["ruleIndex"]]
            assert result["message"]["text"]
            [location] = result["locations"]
            physical = location["physicalLocation"]
            assert physical["artifactLocation"] == {"uri": "a%20b.md"}
            assert all(type(each) is int and each >= 1 for each in physical["region"].values())
        prints = [result["partialFingerprints"]["finding/v1"] for result in run["results"]]
        assert len(set(prints)) == 6
        assert run["properties"] == {"as_of": "2026-11-21", "nation": None, "cautions": []}

    def test_a_rule_and_a_result_in_full(self) -> None:
        found = lint("GDPR\nPrivacy Shield", as_of=NOW, nation=Nation.WALES)
        [run] = json.loads(exchange.as_sarif(found, uri="a.md"))["runs"]
        replacement = stale_references()["privacy-shield"].replacement
        address = "https://curia.europa.eu/juris/liste.jsf?num=C-311/18"
        assert run["properties"]["nation"] == "WLS"
        assert run["tool"]["driver"]["rules"][1] == {
            "id": "lint.privacy-shield",
            "shortDescription": {"text": "Superseded on 2020-07-16"},
            "fullDescription": {"text": f"Now: {replacement} [CJEU, C-311/18]"},
            "defaultConfiguration": {"level": "error"},
            "helpUri": address,
        }
        assert run["results"][1] == {
            "ruleId": "lint.privacy-shield",
            "ruleIndex": 1,
            "level": "error",
            "message": {
                "text": (f"'Privacy Shield' was superseded on 2020-07-16. Now: {replacement}.")
            },
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "a.md"},
                        "region": {
                            "startLine": 2,
                            "startColumn": 1,
                            "endLine": 2,
                            "endColumn": 15,
                        },
                    }
                }
            ],
            "partialFingerprints": {"finding/v1": "lint.privacy-shield-1"},
            "properties": {
                "since": "2020-07-16",
                "replacement": replacement,
                "nations": ["ENG", "WLS", "SCT", "NIR"],
                "cites": {"text": "CJEU, C-311/18", "url": address},
                "notes": [],
                "cautions": [],
            },
        }

    def test_what_has_no_day_or_no_address_says_so(self) -> None:
        [finding] = lint("ico.gov.uk", as_of=NOW).findings
        bare = evolve(finding, cites=evolve(finding.cites, url=""))
        found = Lint(as_of=NOW, nation=None, findings=(bare,))
        [run] = json.loads(exchange.as_sarif(found, uri="a"))["runs"]
        [rule] = run["tool"]["driver"]["rules"]
        assert "helpUri" not in rule
        assert rule["shortDescription"] == {"text": "Superseded on a day that is not known"}
        assert run["results"][0]["properties"]["since"] is None


def test_matches_are_those_of_the_table() -> None:
    assert [match.reference.id for match in matches("UK GDPR")] == ["uk-gdpr"]
