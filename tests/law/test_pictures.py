"""The pictures in docs/how-to are compared with what their code gives.

``python -m tests.law.test_pictures`` copies anew what differs.
"""

import ast
import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from dateutil import tz

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.instruments import REG_1182_71, UK_GDPR
from ukschoolgdpr.law.periods import EVERY_DAY, Days, Hours, Spell
from ukschoolgdpr.law.pictures import Band, Emphasis, Mark, time_line
from ukschoolgdpr.law.reckoning import Reading, Reckoning
from ukschoolgdpr.law.timelines import Confidence, Force, Version

DOCS = Path(__file__).parent.parent.parent / "docs"
PAGE = DOCS / "how-to" / "show-a-deadline-in-a-notebook.md"
SHOWN = re.compile(
    r"```python\n(?P<code>(?:(?!```).*\n)+)```|<figure>\n(?P<html>(?s:.*?))</figure>"
)
CITES = UK_GDPR.article(12, 3)
STRICT = Reading(name="strict", text="the first day counts", cites=UK_GDPR.article("12A", 1))
GUIDANCE = Version(
    value=None,
    commences=date.min,
    cites=Reference("ICO guidance"),
    force=Force.PRACTICE,
    confidence=Confidence.LOW,
)
STATUTE = Version(value=None, commences=date.min, cites=UK_GDPR.article("12A", 5))


def march(day: int) -> date:
    return date(2026, 3, day)


START = Reckoning(
    id="deadlines.test",
    calendar=EVERY_DAY,
    before=None,
    reached=march(2),
    how="request received",
    cites=CITES,
    strict=march(2),
)


def shown(page: str) -> str:
    """Give a page with what its code shows in a notebook after each block of it."""
    space: dict[str, object] = {}
    last: list[Any] = []

    def block(found: re.Match[str]) -> str:
        if found["code"] is None:
            value = last.pop()
            drawn = value if isinstance(value, str) else value._repr_html_()
            return f"<figure>\n{drawn}\n</figure>"
        code = ast.parse(found["code"])
        expression = code.body.pop()
        assert isinstance(expression, ast.Expr)
        exec(compile(code, str(PAGE), "exec"), space)  # noqa: S102 - our own page
        whole = compile(ast.Expression(expression.value), str(PAGE), "eval")
        last.append(eval(whole, space))  # noqa: S307 - our own page
        return found[0]

    return SHOWN.sub(block, page)


def test_the_page_shows_what_its_code_gives() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page.count("<svg") == 5
    assert shown(page) == page


def test_days_are_drawn_in_order_and_listed_as_given() -> None:
    """The rows are 44 apart, or 26 or 62 by their lines, and two more for each day, or 60."""
    drawn = time_line(
        [
            Mark(
                march(4), "<b>asked</b> & \"told\" by 'all'", source="a < b", url="https://x/?a&b"
            ),
            Mark(march(2), "received", source="R", url="javascript:alert()"),
            Mark(march(30), "due", Emphasis.LAST),
            Mark(march(28), "word " * 12, Emphasis.SAFE),
            Mark(march(4), "told", at=datetime(2026, 3, 4, 18, 30, tzinfo=tz.UTC)),
            Mark(date(2029, 1, 1), ""),
        ],
        [
            Band(Spell(march(20)), "open"),
            Band(Spell(march(3), march(9)), "shut"),
            Band(Spell(march(10), march(10)), "next"),
        ],
        title="A <case>",
        notes=["one & all", "more"],
    )
    assert drawn == EXPECTED


EXPECTED = """\
<div style="max-width: 480px; text-align: left">
<p aria-hidden="true" style="font-weight: bold">A &lt;case&gt;</p>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 520" width="100%" role="img" \
aria-labelledby="time-line-d5b28114de43-title time-line-d5b28114de43-desc" fill="currentColor" \
font-size="13">
<title id="time-line-d5b28114de43-title">A &lt;case&gt;</title>
<desc id="time-line-d5b28114de43-desc">Mon 02 Mar 2026: received; Tue 03 Mar 2026 to Mon 09 Mar \
2026: shut; Wed 04 Mar 2026: &lt;b&gt;asked&lt;/b&gt; &amp; &quot;told&quot; by \
&#x27;all&#x27;; Wed 04 Mar 2026 18:30: told; Tue 10 Mar 2026: next; Fri 20 Mar 2026, still \
open: open; Sat 28 Mar 2026, safe day: word word word word word word word word word word word \
word ; Mon 30 Mar 2026, last day: due; Mon 01 Jan 2029: </desc>
<line x1="16" y1="0" x2="16" y2="520" stroke="currentColor"/>
<circle cx="16" cy="9" r="4"/>
<text x="40" y="14" font-weight="bold">Mon 02 Mar 2026</text>
<text x="40" y="32">received</text>
<polyline points="4,191 4,54 28,54 28,191 4,191" fill-opacity="0.2" stroke="currentColor" \
stroke-dasharray="2 2"/>
<line x1="28" y1="54" x2="36" y2="54" stroke="currentColor"/>
<text x="40" y="59" font-weight="bold">Tue 03 Mar 2026 to Mon 09 Mar 2026</text>
<text x="40" y="77">shut</text>
<circle cx="16" cy="101" r="4"/>
<text x="40" y="106" font-weight="bold">Wed 04 Mar 2026</text>
<text x="40" y="124">&lt;b&gt;asked&lt;/b&gt; &amp; &quot;told&quot; by &#x27;all&#x27;</text>
<circle cx="16" cy="145" r="4"/>
<text x="40" y="150" font-weight="bold">Wed 04 Mar 2026 18:30</text>
<text x="40" y="168">told</text>
<polyline points="4,212 4,199 28,199 28,212 4,212" fill-opacity="0.2" stroke="currentColor" \
stroke-dasharray="2 2"/>
<line x1="28" y1="199" x2="36" y2="199" stroke="currentColor"/>
<text x="40" y="204" font-weight="bold">Tue 10 Mar 2026</text>
<text x="40" y="222">next</text>
<polyline points="4,520 4,263 28,263 28,520" fill-opacity="0.2" stroke="currentColor" \
stroke-dasharray="2 2"/>
<line x1="28" y1="263" x2="36" y2="263" stroke="currentColor"/>
<text x="40" y="268" font-weight="bold">Fri 20 Mar 2026, still open</text>
<text x="40" y="286">open</text>
<circle cx="16" cy="324" r="7" fill="none" stroke="currentColor" stroke-width="2" \
stroke-dasharray="4 2"/>
<text x="40" y="329" font-weight="bold">Sat 28 Mar 2026, safe day</text>
<text x="40" y="347">word word word word word word word word word word word</text>
<text x="40" y="365">word</text>
<polygon points="8,390 16,382 24,390 16,398"/>
<text x="40" y="395" font-weight="bold">Mon 30 Mar 2026, last day</text>
<text x="40" y="413">due</text>
<circle cx="16" cy="494" r="4"/>
<text x="40" y="499" font-weight="bold">Mon 01 Jan 2029</text>
</svg>
<ol>
<li>Wed 04 Mar 2026: &lt;b&gt;asked&lt;/b&gt; &amp; &quot;told&quot; by &#x27;all&#x27; [<a \
href="https://x/?a&amp;b" style="color: inherit; text-decoration: underline">a &lt; b</a>]</li>
<li>Mon 02 Mar 2026: received [R]</li>
<li>Mon 30 Mar 2026, last day: due</li>
<li>Sat 28 Mar 2026, safe day: word word word word word word word word word word word word </li>
<li>Wed 04 Mar 2026 18:30: told</li>
<li>Mon 01 Jan 2029: </li>
</ol>
<p>one &amp; all</p>
<p>more</p>
</div>"""


@pytest.mark.parametrize(
    ("last", "printed", "foot"),
    [
        (march(2), "Mon 02 Mar 2026", 30),
        (march(3), "Mon 02 Mar 2026 to Tue 03 Mar 2026", 43),
        (march(4), "Mon 02 Mar 2026 to Wed 04 Mar 2026", 69),
        (march(30), "Mon 02 Mar 2026 to Mon 30 Mar 2026", 154),
        (None, "Mon 02 Mar 2026, still open", 162),
    ],
    ids=["one day", "to a mark's eve", "to the day of a mark", "beyond every mark", "open"],
)
def test_a_band_closes_where_its_last_day_ends(last: date | None, printed: str, foot: int) -> None:
    """Rows are at 9, 58 and 118 of 162: 44 for two lines of text, and two for each day."""
    band = Band(Spell(march(2), last), "shut")
    assert str(band) == printed
    drawn = time_line([Mark(march(4), "a"), Mark(march(12), "b")], [band], title="t")
    points = re.findall(r'<polyline points="([^"]+)"', drawn)[0].split()
    assert (points[0], len(points)) == (f"4,{foot}", 5 if last else 4)


def test_there_is_a_mark_at_least() -> None:
    with pytest.raises(FactsError, match=r"^marks: expected at least one$"):
        time_line([], [Band(Spell(march(2)), "open")], title="nothing")


def test_a_mark_is_on_a_plain_day() -> None:
    moment = datetime(2026, 3, 4, tzinfo=tz.UTC)
    with pytest.raises(FactsError, match=r"^day: expected a date, not the datetime "):
        Mark(moment, "asked")


def parts(reckoning: Reckoning) -> tuple[str, str, list[str], list[str]]:
    """Give the title, the description, the list and the notes of a picture."""
    picture = ET.fromstring(reckoning._repr_html_())  # noqa: S314 - our own
    svg = "{http://www.w3.org/2000/svg}"
    return (
        picture.findtext(f".//{svg}title", ""),
        picture.findtext(f".//{svg}desc", ""),
        ["".join(item.itertext()) for item in picture.iter("li")],
        [note.text or "" for note in picture.findall("p")[1:]],
    )


def test_one_step_is_a_picture() -> None:
    first = "Mon 02 Mar 2026, last day: request received"
    assert parts(START) == (
        "deadlines.test: by Mon 02 Mar 2026",
        first,
        [f"{first} [UK GDPR, art 12(3)]"],
        [],
    )


def test_the_safe_day_is_marked_where_it_is_earlier_with_its_readings() -> None:
    due = START.plus(Days(30), CITES, STRICT).noted("so", REG_1182_71.article(3))
    assert parts(due) == (
        "deadlines.test: by Wed 01 Apr 2026, safe by Tue 31 Mar 2026",
        (
            "Mon 02 Mar 2026: request received; "
            "Tue 31 Mar 2026, safe day: earliest on any tenable reading; "
            "Wed 01 Apr 2026: 30 days on; Wed 01 Apr 2026, last day: so"
        ),
        [
            "Mon 02 Mar 2026: request received [UK GDPR, art 12(3)]",
            "Wed 01 Apr 2026: 30 days on [UK GDPR, art 12(3)]",
            "Wed 01 Apr 2026, last day: so [Reg 1182/71, art 3]",
            "Tue 31 Mar 2026, safe day: earliest on any tenable reading",
        ],
        ["the first day counts [UK GDPR, art 12A(1)]"],
    )


def test_a_stopped_clock_has_no_last_day() -> None:
    month = START.plus(Days(30), CITES)
    stopped = month.suspended([Spell(march(9))], STATUTE, STRICT)
    title, says, _, notes = parts(stopped)
    assert title == "deadlines.test: time stands still since Mon 09 Mar 2026"
    assert says == (
        "Mon 02 Mar 2026: request received; Mon 09 Mar 2026, still open: time stands still; "
        "Mon 09 Mar 2026: time stands still from here; Wed 01 Apr 2026: 30 days on"
    )
    assert notes == []


def test_a_clock_that_guidance_stops_still_has_a_safe_day() -> None:
    month = START.plus(Days(30), CITES)
    stopped = month.suspended([Spell(march(9))], GUIDANCE, STRICT)
    title, says, listed, notes = parts(stopped)
    assert title == (
        "deadlines.test: time stands still since Mon 09 Mar 2026, safe by Wed 01 Apr 2026"
    )
    assert says.endswith("Wed 01 Apr 2026, safe day: earliest on any tenable reading")
    assert listed[2:] == [
        "Mon 09 Mar 2026: time stands still from here [ICO guidance, practice, low confidence]",
        "Wed 01 Apr 2026, safe day: earliest on any tenable reading",
    ]
    assert notes == ["the first day counts [UK GDPR, art 12A(1)]"]


def test_hours_are_shown_with_their_moments() -> None:
    """Clocks go back on 25 October 2026."""
    moment = datetime(2026, 10, 24, 9, tzinfo=tz.gettz("Europe/London"))
    aware = Reckoning.from_moment("deadlines.breach", moment, "aware", UK_GDPR.article(33, 1))
    rounding = evolve(STRICT, later=True)
    due = aware.plus_hours(Hours(72), UK_GDPR.article(33, 1), rounding)
    assert parts(due) == (
        "deadlines.breach: by Tue 27 Oct 2026 08:00",
        "Sat 24 Oct 2026 09:00: aware; Tue 27 Oct 2026 08:00, last day: 72 hours on",
        [
            "Sat 24 Oct 2026 09:00: aware [UK GDPR, art 33(1)]",
            "Tue 27 Oct 2026 08:00, last day: 72 hours on [UK GDPR, art 33(1)]",
        ],
        ["not to be relied on: the first day counts [UK GDPR, art 12A(1)]"],
    )


@pytest.mark.parametrize(
    ("text", "notes"),
    [("a  b [c]", []), ("safe by all", ["safe by all [UK GDPR, art 12(3)]"])],
    ids=["brackets in a step", "a reading that begins like a heading"],
)
def test_a_source_is_told_from_the_text_before_it(text: str, notes: list[str]) -> None:
    reading = Reading(name="strict", text=text, cites=CITES)
    due = START.plus(Days(1), CITES, reading if notes else None).noted(text, CITES)
    assert f"Tue 03 Mar 2026, last day: {text} [UK GDPR, art 12(3)]" in parts(due)[2]
    assert parts(due)[3] == notes


def test_a_source_may_repeat_the_text() -> None:
    noted = START.noted("so", Reference("notes  so [again]"))
    assert parts(noted)[2][1] == "Mon 02 Mar 2026, last day: so [notes  so [again]]"


@pytest.mark.parametrize("width", [240, 480, 720])
def test_a_picture_is_as_wide_as_asked_and_no_text_is_beyond_its_edge(width: int) -> None:
    """In wide fonts a character takes 7.8 pixels, and text begins 40 from the left."""
    html = START.noted("word " * 30, CITES).drawn(width=width)
    assert html.startswith(f'<div style="max-width: {width}px; ')
    assert f'viewBox="0 0 {width} ' in html
    longest = max(map(len, re.findall(r'<text x="40" [^>]+>([^<]+)</text>', html)))
    assert 40 + 7.8 * longest <= width < 40 + 7.8 * (longest + len("word ")) + 7.8
    assert (START.drawn(width=width) == START._repr_html_()) is (width == 480)


def test_marks_of_a_day_lie_in_its_middle_and_moments_where_they_are() -> None:
    noon = datetime(2026, 3, 2, 12, 0, tzinfo=tz.UTC)
    assert Mark(march(2), "a").begins == Mark(march(2), "a", at=noon).begins
    late = Mark(march(2), "a", at=noon + timedelta(hours=7, minutes=30))
    assert late.begins - march(2).toordinal() == pytest.approx(19.5 / 24)


if __name__ == "__main__":
    PAGE.write_text(shown(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
