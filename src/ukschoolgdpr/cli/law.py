"""The commands that ask about the law on a day: right, rules."""

import argparse

from ukschoolgdpr import catalogue
from ukschoolgdpr.cli.words import (
    FACTS,
    add_facts,
    add_school,
    member,
    provision,
    show,
    words_for,
)
from ukschoolgdpr.facts.processing import Processing, School
from ukschoolgdpr.law.timelines import Confidence, Force
from ukschoolgdpr.rights import RULES
from ukschoolgdpr.vocabulary import LawfulBasis, Right


def add_right(command: argparse.ArgumentParser) -> None:
    """Say what ``right`` takes."""
    command.add_argument("right", type=member(Right), metavar="RIGHT", help=words_for(Right))
    add_school(command)
    command.add_argument(
        "--basis", type=member(LawfulBasis), metavar="BASIS", help=words_for(LawfulBasis)
    )
    add_facts(command, FACTS)
    command.set_defaults(run=_right)


def add_rules(command: argparse.ArgumentParser) -> None:
    """Say what ``rules`` takes."""
    command.add_argument("--topic", help="the entries of one module, such as rights")
    command.add_argument(
        "--provision", type=provision, help="those about a provision, such as 'UK GDPR, art 20'"
    )
    command.set_defaults(run=_rules)


def _right(arguments: argparse.Namespace) -> int:
    processing = Processing(
        school=School(kind=arguments.school, nation=arguments.nation),
        lawful_basis=arguments.basis,
        **dict(arguments.fact),
    )
    rule = RULES[arguments.right]
    decision = rule.decide(processing, as_of=arguments.as_of)
    show(arguments, decision, (rule.title, "", *decision.explain().splitlines()))
    return 0


def _rules(arguments: argparse.Namespace) -> int:
    as_of = arguments.as_of
    rows = tuple(
        row
        for row in catalogue.table(topic=arguments.topic, provision=arguments.provision)
        if row.commences <= as_of and (row.ceases is None or as_of < row.ceases)
    )
    lines = [f"in force on {as_of}: {len(rows)}", ""]
    for row in rows:
        lines += [row.id, f"  {row.title}", f"  {row.provision}, since {row.commences}"]
        if row.force != Force.LAW.value or row.confidence != Confidence.HIGH.value:
            lines.append(f"  {row.force}, confidence {row.confidence}")
    show(arguments, {"as_of": as_of, "rules": rows}, lines)
    return 0
