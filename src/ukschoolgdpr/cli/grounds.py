"""The command that asks whether a processing has a complete ground."""

import argparse

from attrs import fields

from ukschoolgdpr.cli.words import add_facts, add_school, member, show, word_for, words_for
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import Purpose, School
from ukschoolgdpr.grounds import Ground, Need, ground
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.special_categories import LIMB_FACTS, SensitiveProcessing, of_limbs
from ukschoolgdpr.vocabulary import SpecialCategory

_NONE = "none"
_OF_PURPOSE = {field.name for field in fields(Purpose)} - {"school"}
_OF_DATA = {field.name for field in fields(SensitiveProcessing)} - {"school"}
_FACTS = {name.replace("_", "-"): name for name in sorted(_OF_PURPOSE | _OF_DATA)}
"""The facts of a purpose and of sensitive data by the words for them."""


def add_ground(command: argparse.ArgumentParser) -> None:
    """Say what ``ground`` takes."""
    add_school(command)
    command.add_argument(
        "--special",
        type=_limb,
        action="append",
        default=[],
        metavar="LIMB",
        help="a special category of which the data are, and of no other but those named; "
        f"repeatable: {_NONE}, {words_for(SpecialCategory)}",
    )
    command.add_argument(
        "--criminal",
        nargs="?",
        const=True,
        type=_yes_or_no,
        metavar="yes|no",
        help="whether the data are criminal offence data; yes if only named",
    )
    add_facts(command, _FACTS, listed=False)
    command.set_defaults(run=_ground)


def _ground(arguments: argparse.Namespace) -> int:
    facts = dict(arguments.fact)
    school = School(kind=arguments.school, nation=arguments.nation)
    purpose = Purpose(school=school, **_only(facts, _OF_PURPOSE))
    unknown: dict[str, Maybe] = {} if arguments.special else dict.fromkeys(LIMB_FACTS.values())
    data = of_limbs(
        *_limbs(arguments.special),
        criminal=arguments.criminal,
        school=school,
        **unknown | _only(facts, _OF_DATA),
    )
    found = ground(purpose, data, as_of=arguments.as_of)
    show(arguments, _data(found), found.explain().splitlines())
    return 0


def _only(facts: dict[str, bool], names: set[str]) -> dict[str, Maybe]:
    return {name: answer for name, answer in facts.items() if name in names}


def _limbs(named: list[SpecialCategory | None]) -> list[SpecialCategory]:
    limbs = [limb for limb in named if limb is not None]
    if limbs and None in named:
        msg = f"special: {_NONE} cannot be named beside {', '.join(map(word_for, limbs))}"
        raise FactsError(msg)
    return limbs


def _limb(text: str) -> SpecialCategory | None:
    if text == _NONE:
        return None
    try:
        return member(SpecialCategory)(text)
    except argparse.ArgumentTypeError as error:
        msg = f"{error}, nor {_NONE}"
        raise argparse.ArgumentTypeError(msg) from None


def _yes_or_no(text: str) -> bool:
    if text not in {"yes", "no"}:
        msg = f"expected yes or no, not {text!r}"
        raise argparse.ArgumentTypeError(msg)
    return text == "yes"


def _data(found: Ground) -> dict[str, object]:
    return {
        "outcome": found.outcome,
        "as_of": found.as_of,
        "missing": found.missing,
        "needs": tuple(_need(need) for need in found.needs),
        "cautions": found.cautions,
    }


def _need(need: Need) -> dict[str, object]:
    return {
        "title": need.title,
        "needed": need.needed,
        "outcome": need.outcome,
        "missing": need.missing,
        "ways": tuple({"name": way.name, "decision": way.decision} for way in need.ways),
    }
