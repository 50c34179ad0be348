"""Days drawn on a line, for notebooks.

All is drawn in the colour of the text around it, light or dark: shapes and dashes, not colours,
tell the marks apart.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, datetime
from enum import Enum
from hashlib import sha256
from html import escape
from textwrap import wrap
from typing import Final

from attrs import field, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.periods import Spell, in_words, is_day

WIDTH: Final = 480
"""How wide a picture is drawn, unless told otherwise; where there is less room, it shrinks."""

_AXIS: Final = 16
_TEXT: Final = 40
_LINE: Final = 18
_GAP: Final = 8
_CHARACTER: Final = 7.8  # as wide as one is on average, in wide fonts too
_PER_DAY: Final = 2
_LONGEST: Final = 60  # so that years do not run off the page


class Emphasis(Enum):
    """What a mark is, beside what its label says."""

    NONE = ""
    LAST = "last day"
    SAFE = "safe day"


@frozen
class Mark:
    """A day on the line, or a moment of it."""

    day: date = field(validator=is_day)
    """The day."""
    label: str
    """What happens then."""
    emphasis: Emphasis = Emphasis.NONE
    """Whether it is the last day or the safe one."""
    at: datetime | None = None
    """The moment, by the clocks of the United Kingdom; None where only the day counts."""
    source: str = ""
    """Where that is written; it is printed below the picture."""
    url: str = ""
    """Where the source is published."""

    def __str__(self) -> str:
        """Say when, and what it is: ``Mon 05 Oct 2026, last day``."""
        when = in_words(self.day)
        if self.at is not None:
            when += f" {self.at:%H:%M}"
        return f"{when}, {self.emphasis.value}" if self.emphasis.value else when

    @property
    def begins(self) -> float:
        """Where it lies, in days: at its moment, or in the middle of its day."""
        hours = 12 if self.at is None else self.at.hour + self.at.minute / 60
        return self.day.toordinal() + hours / 24


@frozen
class Band:
    """A run of days on the line, shaded."""

    spell: Spell
    """The days; still open if there is no last one."""
    label: str
    """What goes on then."""

    def __str__(self) -> str:
        """Say when: ``Mon 09 Mar 2026 to Mon 16 Mar 2026``."""
        first, last = self.spell.first, self.spell.last
        if last is None:
            return f"{in_words(first)}, still open"
        return in_words(first) if first == last else f"{in_words(first)} to {in_words(last)}"

    @property
    def begins(self) -> float:
        """Where it begins, in days."""
        return self.spell.first.toordinal()

    @property
    def ends(self) -> int | None:
        """Where it ends, in days; None if it is still open."""
        return None if self.spell.last is None else self.spell.last.toordinal() + 1


def time_line(
    marks: Sequence[Mark],
    bands: Sequence[Band] = (),
    *,
    title: str,
    notes: Sequence[str] = (),
    width: int = WIDTH,
) -> str:
    """Draw days on a line that runs downwards, and list the marks below with their sources.

    The same values always give the same HTML; it needs no script and no style sheet.

    Args:
        marks: at least one, in the order of the list; the picture has them in that of the days.
        bands: what to shade beside them.
        title: what the picture shows.
        notes: what else to say, below the list.
        width: how wide to draw it, and how wide it grows.

    Raises:
        FactsError: there are no marks.

    Example:
        >>> received = Mark(date(2026, 9, 3), "request received")
        >>> answer = Mark(date(2026, 10, 5), "one month on", Emphasis.LAST)
        >>> drawn = time_line([received, answer], title="An access request")
        >>> print(drawn.partition("</svg>")[2].strip())
        <ol>
        <li>Thu 03 Sep 2026: request received</li>
        <li>Mon 05 Oct 2026, last day: one month on</li>
        </ol>
        </div>
    """
    if not marks:
        msg = "marks: expected at least one"
        raise FactsError(msg)
    items: list[Mark | Band] = [*bands, *marks]
    items.sort(key=lambda item: item.begins)
    says = "; ".join(f"{item}: {item.label}" for item in items)
    drawn, height = _draw(items, width)
    below = "\n".join(
        ["<ol>", *map(_listed, marks), "</ol>", *(f"<p>{escape(note)}</p>" for note in notes)]
    )
    # Contents name the picture, so that two on a page differ and the same is always the same.
    name = "time-line-" + sha256(f"{title}\n{says}\n{drawn}\n{below}".encode()).hexdigest()[:12]
    return f"""\
<div style="max-width: {width}px; text-align: left">
<p aria-hidden="true" style="font-weight: bold">{escape(title)}</p>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="100%" \
role="img" aria-labelledby="{name}-title {name}-desc" fill="currentColor" font-size="13">
<title id="{name}-title">{escape(title)}</title>
<desc id="{name}-desc">{escape(says)}</desc>
{drawn}
</svg>
{below}
</div>"""


def _draw(items: Sequence[Mark | Band], width: int) -> tuple[str, int]:
    """Draw the line and what lies on it, a row each, and give the height of it all.

    Rows are further apart where there are more days between them, up to a limit: to scale, the
    last days of a month would lie on each other.
    """
    begins = [item.begins for item in items]
    later = [*begins[1:], begins[-1]]
    characters = int((width - _TEXT) / _CHARACTER)
    texts = [[str(item), *wrap(item.label, characters)] for item in items]
    ys = [_LINE // 2]
    for row, text in enumerate(texts):
        apart = min(int((later[row] - begins[row]) * _PER_DAY), _LONGEST)
        ys.append(ys[row] + len(text) * _LINE + _GAP + apart)
    bottom = ys[-1]
    shapes = [_line(_AXIS, 0, _AXIS, bottom)]
    for row, item in enumerate(items):
        y = ys[row]
        if isinstance(item, Mark):
            shapes.append(_mark(item.emphasis, y))
        else:
            end = None if item.ends is None else _between(item.ends, begins, ys)
            shapes += [_band(y, end, bottom), _line(_AXIS + 12, y, _TEXT - 4, y)]
        shapes += [_text(text, y, line) for line, text in enumerate(texts[row])]
    return "\n".join(shapes), bottom


def _between(place: float, begins: Sequence[float], ys: Sequence[int]) -> int:
    """Give the height of a place between two rows or below them all, on none of them."""
    after = bisect_left(begins, place)
    low, high = ys[after - 1] + _GAP, ys[after] - _GAP
    if after == len(begins):
        return high
    part = (place - begins[after - 1]) / (begins[after] - begins[after - 1])
    return low + round(part * (high - low))


def _line(x1: int, y1: int, x2: int, y2: int) -> str:
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="currentColor"/>'


def _text(text: str, y: int, line: int) -> str:
    weight = "" if line else ' font-weight="bold"'
    return f'<text x="{_TEXT}" y="{y + 5 + line * _LINE}"{weight}>{escape(text)}</text>'


def _mark(emphasis: Emphasis, y: int) -> str:
    if emphasis is Emphasis.LAST:
        corners = [(_AXIS - 8, y), (_AXIS, y - 8), (_AXIS + 8, y), (_AXIS, y + 8)]
        return f'<polygon points="{_points(corners)}"/>'
    if emphasis is Emphasis.SAFE:
        stroke = 'fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="4 2"'
        return f'<circle cx="{_AXIS}" cy="{y}" r="7" {stroke}/>'
    return f'<circle cx="{_AXIS}" cy="{y}" r="4"/>'


def _band(y: int, end: int | None, edge: int) -> str:
    """Shade from ``y`` to the end or, without a closing side, to the edge of the picture."""
    left, right, low = _AXIS - 12, _AXIS + 12, edge if end is None else end
    corners = [(left, low), (left, y), (right, y), (right, low)]
    if end is not None:
        corners.append((left, low))
    stroke = 'fill-opacity="0.2" stroke="currentColor" stroke-dasharray="2 2"'
    return f'<polyline points="{_points(corners)}" {stroke}/>'


def _points(corners: Sequence[tuple[int, int]]) -> str:
    return " ".join(f"{x},{y}" for x, y in corners)


def _listed(mark: Mark) -> str:
    source = escape(mark.source)
    if mark.url.startswith("https://"):
        style = "color: inherit; text-decoration: underline"
        source = f'<a href="{escape(mark.url)}" style="{style}">{source}</a>'
    return f"<li>{mark}: {escape(mark.label)}" + (f" [{source}]</li>" if source else "</li>")
