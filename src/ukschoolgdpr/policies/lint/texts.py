"""What a reader sees of a text, and where that stands in the source.

Tags, attributes, comments, scripts and the targets of links are not seen; what entities stand for
is. HTML is taken apart in the states of its standard's tokenizer, each character once: the parser
of the standard library goes back over what is never closed, so that 50 kB of ``<a`` keep it busy
for a minute.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from html import unescape
from itertools import takewhile
from typing import Final, TypeAlias

from attrs import frozen

BREAK: Final = "\0"
"""What parts two blocks, so that no phrase goes on from one into the other."""

# Where something begins and ends that is not seen as it stands, and what is seen in its stead.
_Mark: TypeAlias = tuple[int, int, str]

_ENTITY: Final = (
    r"&(?:\#[0-9]{1,7}(?![0-9])|\#[xX][0-9a-fA-F]{1,6}(?![0-9a-fA-F])|[a-zA-Z][a-zA-Z0-9]{1,31});?"
)
_INVISIBLE: Final = "\u00ad\u200b-\u200d\u2060\ufeff"  # soft hyphens, and what has no width
_PLAIN: Final = re.compile(f"[{_INVISIBLE}]++")
_HTML: Final = re.compile(rf"<(?=[a-zA-Z/!?])|(?P<entity>{_ENTITY})|[{_INVISIBLE}]++")
_NAME: Final = re.compile(r"/?([a-zA-Z][^\s/>]*+)")
_ATTRIBUTES: Final = re.compile(r""">|=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s"'>][^\s>]*+)?""")
_UNTIL: Final[Mapping[str, re.Pattern[str]]] = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("script", "style")
}
_SHOWN: Final[Mapping[str, str]] = {
    # The number of a footnote is no part of the word before it.
    **dict.fromkeys(("br", "sub", "sup"), " "),
    **dict.fromkeys(
        (
            *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del"),
            *("dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp"),
            *("small", "span", "strike", "strong", "time", "tt", "u", "var", "wbr"),
        ),
        "",
    ),
}
_MARKDOWN: Final = re.compile(
    rf"""
    (?P<part> \n (?:[ \t]*+\r?\n)++ | ^[ \t]*+[*+-][ \t] )
    | (?P<quote> ^[ \t]*+>[ \t>]*+ )
    | (?P<tag> </?(?P<name>[a-zA-Z][a-zA-Z0-9-]*+)(?=[\s/>])[^<>\n]*+(?:\n[^<>\n]++)*+> )
    | (?P<comment> <!-- )
    | (?P<entity> {_ENTITY} )
    | ^[ ]{{0,3}}\[(?!\^)[^\[\]\n]++\]:[ \t]*+<?[^\s<>]++>?
        (?:[ \t]++(?:"[^"\n]*+"|'[^'\n]*+'|\([^()\n]*+\)))?[ \t]*+\r?$
    | \](?:\((?:[^()\n\\]++|\\.|\([^()\n]*+\))*+\)|\[[^\[\]\n]*+\])
    | !?\[ | [\]*_`~<>\\{_INVISIBLE}]
    """,
    re.VERBOSE | re.MULTILINE,
)


class Markup(Enum):
    """How a text is written."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"


@frozen
class Place:
    """A place in a source."""

    line: int
    """The line, from 1."""
    column: int
    """The character in the line, from 1."""


@frozen
class Seen:
    """What is seen of a source: by turns as it stands there, and in the stead of markup."""

    text: str
    """What is seen, with a ``BREAK`` between blocks."""
    begins: "array[int]"
    """Where each piece begins in it."""
    origins: "array[int]"
    """Where each piece begins in the source."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give where a part of what is seen begins and ends in the source."""
        first = bisect_right(self.begins, start) - 1
        last = bisect_right(self.begins, end - 1) - 1
        begin = self.origins[first] + (0 if first % 2 else start - self.begins[first])
        if last % 2:
            return begin, self.origins[last + 1]
        return begin, self.origins[last] + end - self.begins[last]


def seen(source: str, markup: Markup) -> Seen:
    r"""Take the markup out of a source.

    Example:
        >>> found = seen("Privacy&nbsp;<b>Shield</b>", Markup.HTML)
        >>> found.text
        'Privacy\xa0Shield'
        >>> found.span(0, 14)
        (0, 22)
    """
    pieces: list[str] = []
    begins, origins = array("q", [0]), array("q", [0])
    length = last = 0
    for start, stop, instead in _MARKS[markup](source):
        # What looks like an entity may be none, or more than one: ``&PIA``, ``&notPIA``.
        same = _same_at_the_end(source[start:stop], instead)
        end, shown = stop - same, instead[: len(instead) - same]
        pieces += (source[last:start], shown)
        length += start - last
        begins.extend((length, length + len(shown)))
        origins.extend((start, end))
        length += len(shown)
        last = end
    pieces.append(source[last:])
    return Seen("".join(pieces), begins, origins)


def _same_at_the_end(one: str, other: str) -> int:
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def places(source: str, offsets: Iterable[int]) -> Iterator[Place]:
    r"""Give the places of offsets, none before the one before it: each line is counted once.

    Example:
        >>> list(places("one\ntwo", [0, 5]))
        [Place(line=1, column=1), Place(line=2, column=2)]
    """
    line, begins, last = 1, 0, 0
    for offset in offsets:
        line += source.count("\n", last, offset)
        begins = source.rfind("\n", last, offset) + 1 or begins
        last = offset
        yield Place(line, offset - begins + 1)


def _plain(source: str) -> Iterator[_Mark]:
    for mark in _PLAIN.finditer(source):
        yield *mark.span(), ""


def _html(source: str) -> Iterator[_Mark]:
    end = 0
    while mark := _HTML.search(source, end):
        start, end = mark.span()
        shown = ""
        if mark["entity"]:
            shown = _stands_for(mark["entity"])
        elif mark[0] == "<":
            end, shown = _tag(source, end)
        yield start, end, shown


def _tag(source: str, at: int) -> tuple[int, str]:
    """Give where what begins with ``<`` ends, and what is seen in its stead."""
    if source.startswith("!--", at):
        return _past("-->", source, at), ""  # by the standard, <!--> is a whole comment
    named = _NAME.match(source, at)
    if named is None:
        return _past(">", source, at), ""
    end = len(source)
    for part in _ATTRIBUTES.finditer(source, named.end()):
        if part[0] == ">":
            end = part.end()
            break
    name = named[1].lower()
    if name in _UNTIL and source[at] != "/":
        closing = _UNTIL[name].search(source, end)
        end = len(source) if closing is None else closing.start()
    return end, _SHOWN.get(name, BREAK)


def _markdown(source: str) -> Iterator[_Mark]:
    end = 0
    while mark := _MARKDOWN.search(source, end):
        start, end = mark.span()
        shown = ""
        if mark["part"]:
            shown = BREAK
        elif mark["quote"]:
            shown = " "
        elif mark["tag"]:
            shown = _SHOWN.get(mark["name"].lower(), BREAK)
        elif mark["comment"]:
            end = _past("-->", source, end)
        elif mark["entity"]:
            shown = _stands_for(mark["entity"])
        yield start, end, shown


def _past(closing: str, source: str, at: int) -> int:
    """Give where the first of the closing marks ends; what is not closed goes on to the end."""
    found = source.find(closing, at)
    return len(source) if found < 0 else found + len(closing)


def _stands_for(entity: str) -> str:
    return _PLAIN.sub("", unescape(entity))


_MARKS: Final[Mapping[Markup, Callable[[str], Iterator[_Mark]]]] = {
    Markup.PLAIN: _plain,
    Markup.MARKDOWN: _markdown,
    Markup.HTML: _html,
}
