"""The command about privacy notices: notice required and notice write."""

import argparse
from typing import Final

from ukschoolgdpr.cli.words import (
    add_facts,
    add_school,
    facts_of,
    member,
    show,
    words_for,
    write,
)
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.notices import Notice, NoticeItem, Point, required, without_exceptions
from ukschoolgdpr.policies import drafting
from ukschoolgdpr.policies.model import load

_SOURCES: Final = {
    "data-subject": {"from_data_subject": True, "from_elsewhere": False},
    "elsewhere": {"from_data_subject": False, "from_elsewhere": True},
    "both": {"from_data_subject": True, "from_elsewhere": True},
}
_FACTS: Final = {
    word: name for word, name in facts_of(Notice).items() if name not in _SOURCES["both"]
}


_OF_WRITE: Final = {"policy": "POLICY", "audience": "--audience", "child": "--child"}
_OF_REQUIRED: Final = {
    "nation": "--nation",
    "school": "--school",
    "source": "--from",
    "fact": "--fact",
    "no_exceptions": "--no-exceptions",
    "has": "--has",
}


def add_notice(command: argparse.ArgumentParser) -> None:
    """Say what ``notice`` takes."""
    command.add_argument(
        "what",
        choices=("required", "write"),
        help="say what a notice must say; write one from a policy",
    )
    command.add_argument(
        "policy",
        nargs="?",
        help="for write, the name of a policy that ships, or a TOML or JSON file",
    )
    command.add_argument(
        "--audience",
        type=member(drafting.Audience),
        metavar="AUDIENCE",
        help=f"for write, whom it addresses: {words_for(drafting.Audience)}; everyone if left out",
    )
    command.add_argument("--child", action="store_true", help="for write, in words for a child")
    add_school(command)
    command.add_argument(
        "--from",
        dest="source",
        choices=tuple(_SOURCES),
        help="where the data come from: all from the people themselves, all from elsewhere, both",
    )
    add_facts(command, _FACTS)
    command.add_argument(
        "--no-exceptions",
        action="store_true",
        help="no exception of articles 13(4) and 14(5) is there",
    )
    command.add_argument(
        "--has",
        type=member(NoticeItem),
        action="append",
        default=[],
        metavar="ITEM",
        help=f"what people already have; repeatable: {words_for(NoticeItem)}",
    )
    command.set_defaults(run=_notice)


def _notice(arguments: argparse.Namespace) -> int:
    return _write(arguments) if arguments.what == "write" else _required(arguments)


def _write(arguments: argparse.Namespace) -> int:
    if arguments.policy is None:
        msg = "policy: expected the name of a policy, or a file"
        raise FactsError(msg)
    _refuse(arguments, "write", _OF_REQUIRED)
    draft = drafting.write(
        load(arguments.policy),
        arguments.audience or drafting.Audience.EVERYONE,
        as_of=arguments.as_of,
        for_child=arguments.child,
    )
    if arguments.json:
        show(arguments, {"draft": draft, "questions": draft.questions}, ())
    else:
        write(draft.markdown())
    return 0


def _refuse(arguments: argparse.Namespace, what: str, options: dict[str, str]) -> None:
    for name, option in options.items():
        if getattr(arguments, name):
            msg = f"{option}: not for notice {what}"
            raise FactsError(msg)


def _required(arguments: argparse.Namespace) -> int:
    _refuse(arguments, "required", _OF_WRITE)
    source = _SOURCES.get(arguments.source, {})
    facts = dict(arguments.fact)
    school = School(kind=arguments.school, nation=arguments.nation)
    notice = Notice(school=school, **source, **facts)
    if arguments.no_exceptions:
        cleared = without_exceptions(notice)
        for word, name in _FACTS.items():
            if getattr(notice, name) and not getattr(cleared, name):
                msg = f"--no-exceptions: --fact {word} is one"
                raise FactsError(msg)
        notice = cleared
    found = required(notice, as_of=arguments.as_of, has=arguments.has)
    data = {
        "as_of": found.as_of,
        "required": [_data(point) for point in found.required],
        "undetermined": [_data(point) for point in found.undetermined],
        "not_required": [_data(point) for point in found.not_required],
        "missing": found.missing,
        "manner": found.manner,
        "time_limits": found.time_limits,
    }
    show(arguments, data, found.explain().splitlines())
    return 0


def _data(point: Point) -> dict[str, object]:
    return {
        "item": point.item,
        "words": point.words,
        "see": point.see,
        "cites": point.cites,
        "missing": point.missing,
        "decisions": point.decisions,
    }
