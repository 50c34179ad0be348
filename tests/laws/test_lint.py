"""What is true of stale references in any text, however it is written."""

import csv
import re
from datetime import date
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Final

from attrs import frozen
from hypothesis import example, given
from hypothesis import strategies as st

from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.policies.lint import Case, Markup, Place, lint, matching, stale_references
from ukschoolgdpr.policies.lint.matching import Match, matches
from ukschoolgdpr.policies.lint.references import GAP, spellings, words_of
from ukschoolgdpr.policies.lint.texts import BREAK, seen
from ukschoolgdpr.testing import days, nations

with (Path(__file__).parents[1] / "oracles" / "stale.csv").open(encoding="utf-8") as file:
    NOTED: Final = list(csv.DictReader(file))
# Longer than what counts as near, so that no reference is excused by what is said of another.
BETWEEN: Final = "Every child has a coat and a peg of its own. " * 8
CURRENT: Final = (
    "We follow the UK GDPR and the Data Protection Act 2018.",
    "You may complain to us, and to the Information Commission.",
    "We answer within one month, and ask for no fee.",
    "Special category data have safeguards; transfers abroad need an IDTA or the UK Addendum.",
    "We send the school census through DfE Sign-in, for the National Pupil Database.",
    "Keeping children safe in education 2026 is read by all.",
    "Automated decisions have the safeguards of Articles 22A to 22D.",
)
SPACES: Final = (" ", "  ", "\n", "\t", " \r\n  ")
markups = st.sampled_from(Markup)


@frozen
class Written:
    """A text, and what was planted in it, in order: the rows, and where each begins."""

    source: str
    markup: Markup
    planted: tuple[tuple[dict[str, str], int], ...]


def plain(words: list[str], draw: st.DrawFn) -> str:
    """Write words with any spaces between them."""
    return "".join(word + draw(st.sampled_from(SPACES)) for word in words[:-1]) + words[-1]


def emphasised(words: list[str], draw: st.DrawFn) -> str:
    """Write words in Markdown: in emphasis, in a link, over lines of a quotation."""
    dressed = [
        draw(st.sampled_from(["{}", "*{}*", "__{}__", "`{}`", "[{}](http://x.y/z)", "<b>{}</b>"]))
        for _ in words
    ]
    written = [dress.format(word) for dress, word in zip(dressed, words, strict=True)]
    spaces = [draw(st.sampled_from((*SPACES, "\n> ", "&nbsp;", " <!-- x --> "))) for _ in words[1:]]
    joined = "".join(f"{word}{space}" for word, space in zip(written, (*spaces, ""), strict=True))
    return draw(st.sampled_from(["{}", "**{}**", "[{}](http://x.y 'z')", "[{}][z]"])).format(joined)


def tagged(words: list[str], draw: st.DrawFn) -> str:
    """Write words in HTML: in tags, with attributes and comments, with entities for characters."""
    dressed = [
        draw(st.sampled_from(["{}", "<b>{}</b>", "<a href='x>GDPR'>{}</a>", "<i\n>{}</i >"]))
        for _ in words
    ]
    written = [
        dress.format(encoded(word, draw)) for dress, word in zip(dressed, words, strict=True)
    ]
    spaces = [
        draw(st.sampled_from((*SPACES, "<br>", "&nbsp;", "&#32;", " <!-- GDPR --> ")))
        for _ in words[1:]
    ]
    return "".join(f"{word}{space}" for word, space in zip(written, (*spaces, ""), strict=True))


def encoded(word: str, draw: st.DrawFn) -> str:
    """Write some characters of a word as entities, or with an empty tag before them."""
    written = ((escape(letter), f"&#{ord(letter)};", f"<u></u>{letter}") for letter in word)
    return "".join(draw(st.sampled_from((as_is, as_is, *ways))) for as_is, *ways in written)


DRESSED: Final = {Markup.PLAIN: plain, Markup.MARKDOWN: emphasised, Markup.HTML: tagged}


@st.composite
def texts(draw: st.DrawFn) -> Written:
    """Generate texts of current terms in which stale ones are planted anywhere."""
    markup = draw(markups)
    rows = draw(st.lists(st.sampled_from(NOTED), max_size=4))
    source = draw(st.sampled_from(["", BETWEEN]))
    planted = []
    for row in rows:
        dressed = DRESSED[markup](row["text"].split(" "), draw)
        planted.append((row, len(source)))
        source += dressed + draw(st.sampled_from([".", " ", "\n", "!"])) + BETWEEN
    source = source if draw(st.booleans()) else source.removesuffix(BETWEEN)
    return Written(source, markup, tuple(planted))


def offset(source: str, place: Place) -> int:
    """Give the offset of a place, line by line."""
    lines = source.split("\n")
    return sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1


class TestEachOnce:
    """Each stale term is found once, where it stands; the terms of today are none."""

    @given(texts())
    def test_what_is_planted_is_found(self, text: Written) -> None:
        found = lint(text.source, as_of=LAW_AS_AT, markup=text.markup).findings
        assert [each.rule for each in found] == [f"lint.{row['id']}" for row, _ in text.planted]
        for each, (row, begins) in zip(found, text.planted, strict=True):
            start, end = offset(text.source, each.start), offset(text.source, each.end)
            assert begins <= start < end
            cut = seen(text.source[start:end], text.markup).text.replace(BREAK, "")
            assert cut.split() == each.text.split()
            said = " ".join(words_of(row["text"]))
            assert " ".join(words_of(each.text)) in said

    @given(
        st.lists(st.sampled_from(CURRENT)).map(" ".join),
        markups,
        days(),
        nations() | st.none(),
    )
    def test_a_text_of_today_has_nothing_stale(
        self, text: str, markup: Markup, day: date, nation: Nation | None
    ) -> None:
        assert lint(text, as_of=day, markup=markup, nation=nation).findings == ()


class TestPieces:
    """What is found in a block does not depend on what stands in the others."""

    @given(texts(), texts(), st.sampled_from([(Markup.MARKDOWN, "\n\n"), (Markup.HTML, "<p>")]))
    def test_a_whole_has_what_its_blocks_have(
        self, one: Written, other: Written, between: tuple[Markup, str]
    ) -> None:
        markup, parting = between
        first, second = (seen(text.source, text.markup).text for text in (one, other))
        blocks = [escape(block.replace(BREAK, " ").strip()) for block in (first, second)]
        found = [
            (finding.rule, finding.text)
            for block in blocks
            for finding in lint(block, as_of=LAW_AS_AT, markup=markup).findings
        ]
        whole = lint(parting.join(blocks), as_of=LAW_AS_AT, markup=markup).findings
        assert [(finding.rule, finding.text) for finding in whole] == found


class TestDays:
    """A term whose change came later is no finding; what is stale stays so."""

    @given(texts(), days())
    def test_none_before_its_day(self, text: Written, day: date) -> None:
        found = lint(text.source, as_of=day, markup=text.markup).findings
        stale = [
            row["id"]
            for row, _ in text.planted
            if date.fromisoformat(row["since"] or "2000-01-01") <= day
        ]
        assert [each.rule for each in found] == [f"lint.{name}" for name in stale]
        for each in found:
            assert each.since is None or each.since <= day

    @given(texts(), days(), days())
    def test_what_is_stale_stays_so(self, text: Written, one: date, other: date) -> None:
        early, late = (
            {(each.rule, each.start) for each in found.findings}
            for found in (
                lint(text.source, as_of=day, markup=text.markup) for day in sorted((one, other))
            )
        )
        assert early <= late


class TestNations:
    """A school is told what is stale where it is; without its nation, what is stale anywhere."""

    @given(texts(), nations())
    def test_findings_of_a_nation(self, text: Written, nation: Nation) -> None:
        everywhere = lint(text.source, as_of=LAW_AS_AT, markup=text.markup).findings
        found = lint(text.source, as_of=LAW_AS_AT, markup=text.markup, nation=nation).findings
        assert [(each.rule, each.start) for each in found] == [
            (each.rule, each.start) for each in everywhere if nation in each.nations
        ]


SPELT: Final = {
    tuple(word.lower() for word in words): row.id
    for row in stale_references().values()
    for phrase in row.phrases
    for words in spellings(phrase)
    if not row.near and not row.unless and row.case is Case.ANY and GAP not in words
}
LOOSE: Final = {
    word.lower()
    for row in stale_references().values()
    for phrase in row.phrases
    for words in spellings(phrase)
    if row.near or row.unless or row.case is not Case.ANY or GAP in words
    for word in words[:1]
}
TIGHT: Final = sorted(words for words in SPELT if LOOSE.isdisjoint(words))
pieces = st.sampled_from(TIGHT).flatmap(
    lambda words: st.integers(0, len(words)).map(lambda cut: words[cut:] or words)
)


class TestLongest:
    """Where phrases overlap the longest counts, as when every one is tried everywhere."""

    @given(st.lists(pieces, max_size=6).map(lambda found: [word for one in found for word in one]))
    def test_a_second_computation_agrees(self, words: list[str]) -> None:
        tried = [
            (start, end)
            for start in range(len(words))
            for end in range(start + 1, len(words) + 1)
            if tuple(words[start:end]) in SPELT
        ]
        text = " ".join(words)
        ends = [len(" ".join(words[: number + 1])) for number in range(len(words))]
        starts = [0, *(end + 1 for end in ends)]
        lengths = {(one, two): ends[two - 1] - starts[one] for one, two in tried}
        chosen: list[tuple[int, int]] = []
        for one, two in sorted(tried, key=lambda span: (-lengths[span], span)):
            if all(two <= start or end <= one for start, end in chosen):
                chosen.append((one, two))
        expected = [(starts[one], ends[two - 1]) for one, two in sorted(chosen)]
        found = [(match.start, match.end) for match in matches(text)]
        assert found == expected


class TestAnyText:
    """No text is too odd: places lie within it, one after another."""

    @given(
        st.text(max_size=60)
        | st.lists(
            st.sampled_from(
                [*"<>&[]()!*_`\\\n\r \"'=/-#;x", "GDPR", "<a ", "</", "<!--", "-->", "&#", "PIA"]
            )
        ).map("".join),
        markups,
    )
    def test_places_lie_within_it(self, text: str, markup: Markup) -> None:
        found = lint(text, as_of=LAW_AS_AT, markup=markup).findings
        places = [place for each in found for place in (each.start, each.end)]
        offsets = [offset(text, place) for place in places]
        assert offsets == sorted(offsets)
        assert all(0 <= each <= len(text) for each in offsets)
        for each, begins, ends in zip(found, offsets[::2], offsets[1::2], strict=True):
            assert begins < ends
            assert words_of(seen(text[begins:ends], markup).text) == words_of(each.text)

    @given(st.text(max_size=80), markups)
    def test_the_pieces_of_what_is_seen_come_in_order(self, text: str, markup: Markup) -> None:
        found = seen(text, markup)
        assert len(found.begins) == len(found.origins)
        for numbers in (found.begins, found.origins):
            assert all(one <= other for one, other in pairwise(numbers))
        if markup is Markup.PLAIN:
            assert found.text == re.sub("[\u00ad\u200b-\u200d\u2060\ufeff]", "", text)


@example([(2, 2), (5, 10)])  # a sign between them
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=8))
def test_of_phrases_that_overlap_the_longest_are_chosen(spans: list[tuple[int, int]]) -> None:
    reference = stale_references()["gdpr"]
    found = [Match(start, start + length, reference) for start, length in sorted(spans)]
    chosen = list(matching._longest(found))  # noqa: SLF001 - the table has few that overlap so
    for one, other in pairwise(chosen):
        assert one.end <= other.start
    for match in found:
        assert any(
            match.start < one.end
            and one.start < match.end
            and one.end - one.start >= match.end - match.start
            for one in chosen
        )
    assert all(match in found for match in chosen)
