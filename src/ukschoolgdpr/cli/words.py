"""What the commands share: how words are read and answers printed."""

import argparse
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from textwrap import fill
from typing import TypeVar

from attrs import fields

from ukschoolgdpr import exchange
from ukschoolgdpr.errors import FactsError, SchoolGdprError
from ukschoolgdpr.facts.processing import Processing
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.instruments import cite
from ukschoolgdpr.law.periods import Spell

E = TypeVar("E", bound=Enum)

_WIDTH = 80
_CITATION = re.compile(r"\b(art|s|ss|reg|Reg|Sch|para|Annex) (?=\d)")
"""What a line is not folded within."""
FACTS = {
    field.name.replace("_", "-"): field.name
    for field in fields(Processing)
    if field.name not in {"school", "lawful_basis"}
}
"""The facts of a processing by the words for them."""


def show(arguments: argparse.Namespace, value: object, lines: Iterable[str]) -> None:
    """Print the value as JSON, or the lines folded to the width of a terminal."""
    if arguments.json:
        print(exchange.as_json(value))
        return
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()) + 4)
        whole = _CITATION.sub("\\1\u00a0", line)
        folded = fill(whole, _WIDTH, subsequent_indent=indent, break_on_hyphens=False)
        print(folded.replace("\u00a0", " "))


def day(text: str) -> date:
    """Read a day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        msg = f"expected a day such as 2026-09-03, not {text!r}"
        raise argparse.ArgumentTypeError(msg) from None


def moment(text: str) -> date:
    """Read a day, or a moment such as ``2026-12-24T16:20+00:00``."""
    if len(text) <= len("2026-12-24"):
        return day(text)
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        msg = f"expected a day, or a moment such as 2026-12-24T16:20+00:00, not {text!r}"
        raise argparse.ArgumentTypeError(msg) from None


def spell(text: str) -> Spell:
    """Read a spell, such as ``2026-03-09/2026-03-16``; without a last day it goes on."""
    asked, _, answered = text.partition("/")
    try:
        return Spell(day(asked), day(answered) if answered else None)
    except FactsError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def provision(text: str) -> Provision:
    """Read a citation."""
    try:
        return cite(text)
    except SchoolGdprError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def fact_among(known: Mapping[str, str]) -> Callable[[str], tuple[str, bool]]:
    """Read a fact, of those known by their words, and whether it is so."""

    def read(text: str) -> tuple[str, bool]:
        name, _, answer = text.partition("=")
        if name not in known or answer not in {"", "yes", "no"}:
            facts = ", ".join(known)
            msg = f"expected FACT, FACT=yes or FACT=no, not {text!r}; the facts: {facts}"
            raise argparse.ArgumentTypeError(msg)
        return known[name], answer != "no"

    return read


fact = fact_among(FACTS)
"""Read a fact of a processing."""


def member(kind: type[E]) -> Callable[[str], E]:
    """Read a member of an enumeration by its name in kebab-case."""

    def read(text: str) -> E:
        for value in kind:
            if word_for(value) == text:
                return value
        msg = f"expected one of {words_for(kind)}, not {text!r}"
        raise argparse.ArgumentTypeError(msg)

    return read


def words_for(kind: type[Enum]) -> str:
    """List the words for the members of an enumeration."""
    return ", ".join(word_for(member) for member in kind)


def word_for(value: Enum) -> str:
    """Give the word for a member of an enumeration."""
    return value.name.lower().replace("_", "-")
