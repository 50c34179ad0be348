"""What the commands share: how words are read and answers printed."""

import argparse
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from textwrap import fill
from typing import TypeVar, cast
from urllib.parse import quote

from attrs import AttrsInstance, fields

from ukschoolgdpr import exchange
from ukschoolgdpr.errors import FactsError, SchoolGdprError
from ukschoolgdpr.facts.processing import Processing
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.instruments import cite
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Spell
from ukschoolgdpr.vocabulary import SchoolKind

E = TypeVar("E", bound=Enum)

_WIDTH = 80
_CITATION = re.compile(r"\b(art|s|ss|reg|Reg|Sch|para|Annex) (?=\d)")
"""What a line is not folded within."""


def facts_of(kind: type[AttrsInstance]) -> dict[str, str]:
    """Name the facts that are answered by yes or no by the words for them."""
    return {
        field.name.replace("_", "-"): field.name for field in fields(kind) if field.type == Maybe
    }


FACTS = facts_of(Processing)
"""The facts of a processing by the words for them."""
ANSWERS = {True: "yes", False: "no", None: "not known"}


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


def write(text: str) -> None:
    """Print a text as it stands."""
    print(text, end="")


def uri(file: Path) -> str:
    """Give the address of a file as SARIF has it."""
    return file.as_uri() if file.is_absolute() else quote(file.as_posix())


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


def add_nation(command: argparse.ArgumentParser) -> None:
    """Let a command take the nation of the school."""
    command.add_argument(
        "--nation",
        type=member(Nation),
        metavar="NATION",
        help=f"of the school: {words_for(Nation)}",
    )


def add_school(command: argparse.ArgumentParser) -> None:
    """Let a command take the nation and the kind of the school."""
    add_nation(command)
    command.add_argument(
        "--school", type=member(SchoolKind), metavar="KIND", help=words_for(SchoolKind)
    )


class _AddFact(argparse.Action):
    """Add a fact to those before it, unless one of them says the opposite."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002 - what argparse gives
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,  # noqa: ARG002 - what argparse gives
    ) -> None:
        """Take what ``read`` made of one ``--fact``."""
        name, answer = cast("tuple[str, bool]", values)
        given = getattr(namespace, self.dest)
        if (name, not answer) in given:
            msg = f"expected one answer to {name.replace('_', '-')}, not yes and no"
            raise argparse.ArgumentError(self, msg)
        setattr(namespace, self.dest, [*given, (name, answer)])


def add_facts(
    command: argparse.ArgumentParser, facts: Mapping[str, str], *, listed: bool = True
) -> None:
    """Let a command take facts of some; a mistake lists them, or says where they are listed."""
    words = ", ".join(facts)
    where = f"; the facts: {words}" if listed else "; --help lists the facts"

    def read(text: str) -> tuple[str, bool]:
        name, _, answer = text.partition("=")
        if name not in facts or answer not in {"", "yes", "no"}:
            msg = f"expected FACT, FACT=yes or FACT=no, not {text!r}{where}"
            raise argparse.ArgumentTypeError(msg)
        return facts[name], answer != "no"

    command.add_argument(
        "--fact",
        type=read,
        action=_AddFact,
        default=[],
        metavar="FACT[=no]",
        help=f"what is so, or is not; repeatable: {words}",
    )


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
