"""The phrases of the table in a text: the longest where they overlap.

The spellings of all phrases are one tree of words. From every word of the text on which one of
them begins, the tree is walked for as many words as the longest spelling has, so the time grows as
the text does, whatever stands in it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from attrs import Factory, define, frozen

from ukschoolgdpr.policies.lint.references import (
    GAP,
    WORD,
    Case,
    StaleReference,
    plainly,
    spellings,
    stale_references,
    words_of,
)
from ukschoolgdpr.policies.lint.texts import BREAK

NEAR: Final = 300
"""How far from a phrase, in characters on either side, other words are near it."""
GAP_WORDS: Final = 8
"""How many words a phrase may leave open."""

# A phrase's open words go beyond no sentence, no other year and no other enactment.
_NOT_IN_A_GAP: Final = re.compile(
    rf"[.;!?{BREAK}]|act|code|order|regulations|(?:19|20)[0-9]{{2}}", re.IGNORECASE
)


@frozen
class Match:
    """A phrase in a text."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends, that character not included."""
    reference: StaleReference
    """The row of the table."""


@define
class _Node:
    """What may come after some words."""

    next: "dict[str, _Node]" = Factory(dict)
    gap: bool = False
    ends: list[tuple[tuple[str, ...], StaleReference]] = Factory(list)


def matches(text: str) -> Iterator[Match]:
    """Find the phrases of the table, those still valid too, none overlapping another.

    Example:
        >>> [found.reference.id for found in matches("the UK GDPR, and the GDPR")]
        ['uk-gdpr', 'gdpr']
    """
    overlapping: list[Match] = []
    end = 0
    for match in _at_each_word(text):
        if match.start >= end:
            yield from _longest(overlapping)
            overlapping = []
        overlapping.append(match)
        end = max(end, match.end)
    yield from _longest(overlapping)


def _longest(overlapping: list[Match]) -> Iterable[Match]:
    """Choose the longest, then the longest of what it leaves, in the order of the text."""
    chosen: list[Match] = []
    taken: set[int] = set()
    for match in sorted(overlapping, key=lambda match: match.start - match.end):
        # One that is no longer than those chosen before overlaps them with an end of its own.
        if taken.isdisjoint((match.start, match.end - 1)):
            chosen.append(match)
            taken.update(range(match.start, match.end))
    return sorted(chosen, key=lambda match: match.start)


def _at_each_word(text: str) -> Iterator[Match]:
    tree = _tree().next
    for word in WORD.finditer(text):
        node = tree.get(word[0].lower())
        if node is not None:
            start = word.start()
            for end, words, reference in _spelt(node, text, word.end()):
                if _meant(reference, words, text, start, end):
                    yield Match(start, end + _closes(text, start, end), reference)


def _closes(text: str, start: int, end: int) -> bool:
    """Say whether a bracket comes next that closes the last one within."""
    return text.startswith(")", end) and text.rfind("(", start, end) > text.rfind(")", start, end)


def _spelt(
    node: _Node, text: str, end: int
) -> Iterator[tuple[int, tuple[str, ...], StaleReference]]:
    """Give what the words up to ``end`` and those after it spell, and where each of it ends."""
    for words, reference in node.ends:
        yield end, words, reference
    for _ in range(1 + GAP_WORDS):
        word = WORD.search(text, end)
        if word is None:
            return
        end = word.end()
        following = node.next.get(_plain(word))
        if following is not None:
            yield from _spelt(following, text, end)
        if not node.gap or _NOT_IN_A_GAP.fullmatch(word[0]) or _begins_another(word, text):
            return


def _begins_another(word: re.Match[str], text: str) -> bool:
    """Say whether what follows is, by its first two words, something else that is referred to."""
    node = _tree().next.get(_plain(word))
    if node is None or node.gap:
        return node is not None
    second = WORD.search(text, word.end())
    return second is not None and _plain(second) in node.next


def _plain(word: re.Match[str]) -> str:
    return plainly(word[0]).lower()


def _meant(
    reference: StaleReference, words: tuple[str, ...], text: str, start: int, end: int
) -> bool:
    """Say whether a row means the words it spells, by their capitals and by what is near."""
    if reference.case is Case.CAPITALS and not _capitals(words, words_of(text[start:end])):
        return False
    if not (reference.near or reference.unless):
        return True
    around = _around(text, start, end)
    if any(_spaced(said) in around for said in reference.unless):
        return False
    return not reference.near or any(_spaced(said) in around for said in reference.near)


def _capitals(words: tuple[str, ...], written: list[str]) -> bool:
    """Say whether every capital letter of the table is one in the text."""
    return all(map(_is_as_high, "".join(written), "".join(words)))


def _is_as_high(letter: str, wanted: str) -> bool:
    return letter.isupper() or not wanted.isupper()


def _around(text: str, start: int, end: int) -> str:
    """Give the words of the phrase and near it, in its own block."""
    first, last = max(0, start - NEAR), end + NEAR
    first = text.rfind(BREAK, first, start) + 1 or first
    words = words_of(text[first:last].partition(BREAK)[0])
    # A word that the limit cuts is none.
    cut = first > 0 and text[first - 1 : first + 1].isalnum()
    return f" {' '.join(words[cut:])} ".lower()


@cache
def _spaced(said: str) -> str:
    return f" {' '.join(words_of(said))} ".lower()


@cache
def _tree() -> _Node:
    root = _Node()
    for reference in stale_references().values():
        for phrase in reference.phrases:
            for words in spellings(phrase):
                node = root
                for word in words:
                    if word == GAP:
                        node.gap = True
                    else:
                        node = node.next.setdefault(word.lower(), _Node())
                node.ends.append((words, reference))
    return root
