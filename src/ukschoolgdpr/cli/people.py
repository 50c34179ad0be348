"""The command that says who may act: who-may-act."""

import argparse
from collections.abc import Iterator
from typing import Final

from attrs import fields

from ukschoolgdpr.cli.words import add_facts, add_school, day, member, show, words_for
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.people import Answer, Parentage, Requester, Role, may_act, may_see_record

_PARENTAGE: Final = {field.name for field in fields(Parentage)} - {"registered_on"}
_FACTS: Final = {
    name.replace("_", "-"): name
    for name in (
        *(field.name for field in fields(Requester) if field.name not in {"school", "age"}),
        *(field.name for field in fields(Parentage) if field.name in _PARENTAGE),
    )
}


def add_who_may_act(command: argparse.ArgumentParser) -> None:
    """Say what ``who-may-act`` takes."""
    asked = command.add_mutually_exclusive_group(required=True)
    asked.add_argument(
        "--requester",
        type=member(Role),
        metavar="ROLE",
        help=f"who would exercise the data subject's rights: {words_for(Role)}",
    )
    asked.add_argument(
        "--record",
        action="store_true",
        help="ask about a parent's own right to the educational record instead",
    )
    add_school(command)
    command.add_argument(
        "--age", type=_age, metavar="YEARS", help="of the data subject, in whole years"
    )
    command.add_argument(
        "--registered-on",
        type=day,
        metavar="DAY",
        help="the day on which the birth was registered in a parent's name",
    )
    add_facts(command, _FACTS)
    command.set_defaults(run=_who_may_act)


def _age(text: str) -> int:
    if not text.isdecimal():
        msg = f"expected an age in whole years, such as 12, not {text!r}"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def _who_may_act(arguments: argparse.Namespace) -> int:
    answer = _answer(arguments)
    found = answer.responsibility
    data = {
        "outcome": answer.outcome,
        "as_of": arguments.as_of,
        "missing": answer.missing,
        "decisions": answer.decisions,
        "evidence": answer.evidence,
        "parental_responsibility": None
        if found is None
        else {
            "held": found.reason.met,
            "ways": tuple({"id": way.id, "held": held} for way, held in found.ways),
            "cautions": found.cautions,
        },
        "beside": answer.beside,
    }
    show(arguments, data, _lines(answer))
    return 0


def _answer(arguments: argparse.Namespace) -> Answer:
    facts = dict(arguments.fact)
    how = {name: value for name, value in facts.items() if name in _PARENTAGE}
    requester = Requester(
        school=School(kind=arguments.school, nation=arguments.nation),
        age=arguments.age,
        **{name: value for name, value in facts.items() if name not in _PARENTAGE},
    )
    parentage = None
    if how or arguments.registered_on is not None:
        parentage = Parentage(registered_on=arguments.registered_on, **how)
    if arguments.record:
        if parentage is not None:
            msg = "--record asks whether, not how: expected parental-responsibility yes or no"
            raise FactsError(msg)
        return may_see_record(requester, as_of=arguments.as_of)
    return may_act(arguments.requester, requester, as_of=arguments.as_of, parentage=parentage)


def _lines(answer: Answer) -> Iterator[str]:
    for decision in answer.decisions:
        yield decision.rule.title
        yield from decision.explain().splitlines()
    if answer.responsibility is not None:
        yield from (f"  caution: {caution}" for caution in answer.responsibility.cautions)
    if answer.evidence:
        yield ""
        yield "ask for evidence, of which one piece is enough:"
    for proof in answer.evidence:
        yield f"  {proof.words}: {proof.shows} [{proof.cites}]"
    for decision in answer.beside:
        yield ""
        yield f"beside it, deciding nothing: {decision.rule.title}"
        yield from decision.explain().splitlines()
