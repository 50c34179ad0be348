import re
from datetime import date, datetime, time
from itertools import pairwise
from typing import Final
from xml.etree import ElementTree as ET

from dateutil import tz
from hypothesis import given
from hypothesis import strategies as st

from ukschoolgdpr.deadlines import access_deadline
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.requests import AccessRequest
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import in_words
from ukschoolgdpr.law.pictures import Band, Emphasis, Mark, time_line
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.testing import access_requests, calendars, days, spells

SVG: Final = "{http://www.w3.org/2000/svg}"
NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
ENGLAND: Final = WorkingCalendar.of(Nation.ENGLAND)

reckonings = st.builds(access_deadline, access_requests(), calendars())
labels = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=150)
times = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


def mark(moment: datetime, label: str, emphasis: Emphasis, *, timed: bool) -> Mark:
    return Mark(moment.date(), label, emphasis, at=moment if timed else None)


near = (date(2026, 3, 1), date(2026, 3, 20))
moments = st.builds(datetime.combine, days(*near) | days(), times, st.just(tz.UTC))
some_marks = st.lists(
    st.builds(mark, moments, labels, st.sampled_from(Emphasis), timed=st.booleans()), min_size=1
)
some_bands = st.lists(st.builds(Band, spells(*near) | spells(), labels), max_size=4)


def parsed(html: str) -> ET.Element:
    return ET.fromstring(html)  # noqa: S314 - our own


def svg(html: str) -> ET.Element:
    found = parsed(html).find(f"{SVG}svg")
    assert found is not None
    return found


def says(html: str) -> str:
    """Give the title and the description that stand for the picture, as they are named."""
    picture = svg(html)
    assert picture.get("role") == "img"
    texts = {each.get("id"): each.text or "" for each in picture}
    return "\n".join(texts[name] for name in picture.get("aria-labelledby", "").split())


def points(shape: ET.Element) -> list[tuple[float, float]]:
    """Give the corners of a shape, those around it if it is round."""
    at = {name: float(value) for name, value in shape.items() if NUMBER.fullmatch(value)}
    match shape.tag.removeprefix(SVG):
        case "line":
            return [(at["x1"], at["y1"]), (at["x2"], at["y2"])]
        case "text":
            return [(at["x"], at["y"])]
        case "circle":
            x, y, r = at["cx"], at["cy"], at["r"]
            return [(x - r, y - r), (x + r, y + r)]
        case _:
            numbers = [float(number) for number in NUMBER.findall(shape.get("points", ""))]
            return list(zip(numbers[::2], numbers[1::2], strict=True))


class TestAnyDays:
    """What is true for all marks, bands and labels."""

    @given(some_marks, some_bands, labels, st.lists(labels, max_size=2))
    def test_text_is_escaped_and_all_of_it_is_there(
        self, marks: list[Mark], bands: list[Band], title: str, notes: list[str]
    ) -> None:
        html = time_line(marks, bands, title=title, notes=notes)
        said = says(html)
        assert said.startswith(f"{title}\n")
        items: list[Mark | Band] = [*marks, *bands]
        for item in items:
            assert f"{item}: {item.label}" in said
        root = parsed(html)
        listed = ["".join(each.itertext()) for each in root.iter("li")]
        assert listed == [f"{each}: {each.label}" for each in marks]
        assert [each.text or "" for each in root.findall("p")] == [title, *notes]

    @given(some_marks, some_bands)
    def test_all_is_within_the_picture(self, marks: list[Mark], bands: list[Band]) -> None:
        picture = svg(time_line(marks, bands, title="t"))
        left, top, width, height = map(float, picture.get("viewBox", "").split())
        assert (left, top) == (0, 0)
        for shape in list(picture)[2:]:
            for x, y in points(shape):
                assert 0 <= x <= width
                assert 0 <= y <= height

    @given(some_marks, some_bands)
    def test_no_line_of_text_is_on_another(self, marks: list[Mark], bands: list[Band]) -> None:
        picture = svg(time_line(marks, bands, title="t"))
        lines = [float(text.get("y", "")) for text in picture.iter(f"{SVG}text")]
        assert all(later - line >= 18 for line, later in pairwise(lines))

    @given(some_marks, some_bands)
    def test_rows_are_in_the_order_of_days(self, marks: list[Mark], bands: list[Band]) -> None:
        picture = svg(time_line(marks, bands, title="t"))
        heads = [text.text for text in picture.iter(f"{SVG}text") if text.get("font-weight")]
        noon = time(12)
        order = sorted(
            [
                *((band.spell.first, time.min, str(band)) for band in bands),
                *((mark.day, mark.at.time() if mark.at else noon, str(mark)) for mark in marks),
            ],
            key=lambda row: row[:2],
        )
        assert heads == [row[2] for row in order]

    @given(some_marks, some_bands)
    def test_a_band_covers_the_marks_of_its_days_and_no_others(
        self, marks: list[Mark], bands: list[Band]
    ) -> None:
        picture = svg(time_line([Mark(each.day, each.label) for each in marks], bands, title="t"))
        rows = sorted(points(dot)[0][1] + 4 for dot in picture.iter(f"{SVG}circle"))
        drawn = list(picture.iter(f"{SVG}polyline"))
        for shape, band in zip(drawn, sorted(bands, key=lambda band: band.begins), strict=True):
            shaded = [y for _, y in points(shape)]
            first, last = band.spell.first, band.spell.last
            covered = [min(shaded) <= row <= max(shaded) for row in rows]
            inside = sorted(mark.day for mark in marks)
            assert covered == [first <= day and (last is None or day <= last) for day in inside]


class TestReckonings:
    """What is true for the deadlines of all access requests."""

    @given(reckonings)
    def test_every_step_is_told_to_those_who_do_not_see_it(self, due: Reckoning) -> None:
        said = says(due._repr_html_())
        for step in due.steps:
            assert in_words(step.day) in said
            assert step.text in said

    @given(reckonings)
    def test_every_step_is_listed_with_its_source(self, due: Reckoning) -> None:
        items = list(parsed(due._repr_html_()).iter("li"))
        for item, step in zip(items, due.steps, strict=False):
            assert f"{step.text} [{step.cites}" in "".join(item.itertext())
            link = item.find("a")
            assert step.cites.url == ("" if link is None else link.get("href"))

    @given(reckonings)
    def test_there_is_a_last_day_or_it_is_said_that_time_stands_still(self, due: Reckoning) -> None:
        said = says(due._repr_html_())
        assert (", last day: " in said) is due.running
        assert ("still open: time stands still" in said) is not due.running
        assert (f"time stands still since {in_words(due.reached)}" in said) is not due.running

    @given(reckonings)
    def test_a_safe_day_is_marked_unless_it_is_the_last_day(self, due: Reckoning) -> None:
        parted = due.strict is not None and not (due.running and due.safe_day == due.day)
        safe = f"{in_words(due.safe_day)}, safe day" if parted else ", safe day"
        assert (safe in says(due._repr_html_())) is parted

    @given(access_requests())
    def test_the_same_reckoning_gives_the_same_bytes(self, asked: AccessRequest) -> None:
        one, other = access_deadline(asked, ENGLAND), access_deadline(asked, ENGLAND)
        assert one._repr_html_() == other._repr_html_()

    @given(reckonings, reckonings)
    def test_pictures_that_differ_in_anything_have_names_of_their_own(
        self, one: Reckoning, other: Reckoning
    ) -> None:
        drawn = one._repr_html_(), other._repr_html_()
        names = [{each.get("id") for each in svg(html)} - {None} for html in drawn]
        assert [len(each) for each in names] == [2, 2]
        assert names[0].isdisjoint(names[1]) is (drawn[0] != drawn[1])
        assert drawn[0] != drawn[1] or one.explain() == other.explain()
