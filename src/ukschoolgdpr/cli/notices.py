"""The command about privacy notices: notice required."""

import argparse
from typing import Final

from ukschoolgdpr.cli.words import add_facts, add_school, facts_of, member, show, words_for
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.notices import Notice, NoticeItem, Point, required, without_exceptions

_SOURCES: Final = {
    "data-subject": {"from_data_subject": True, "from_elsewhere": False},
    "elsewhere": {"from_data_subject": False, "from_elsewhere": True},
    "both": {"from_data_subject": True, "from_elsewhere": True},
}
_FACTS: Final = {
    word: name for word, name in facts_of(Notice).items() if name not in _SOURCES["both"]
}


def add_notice(command: argparse.ArgumentParser) -> None:
    """Say what ``notice`` takes."""
    command.add_argument("required", choices=("required",), help="say what a notice must say")
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
    command.set_defaults(run=_required)


def _required(arguments: argparse.Namespace) -> int:
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
