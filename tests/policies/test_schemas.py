import json
import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from typing import Any, get_args, get_type_hints

import pytest
from attrs import fields, has
from hypothesis import given
from jsonschema import Draft202012Validator

from tests.policies.drawing import policies, written
from ukschoolgdpr import loading
from ukschoolgdpr.errors import DataFileError
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.policies import schemas
from ukschoolgdpr.policies.audit import audit
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.vocabulary import Verdict

VALIDATOR = Draft202012Validator(
    schemas.schema(), format_checker=Draft202012Validator.FORMAT_CHECKER
)
BEGINNING = """\
# A school's policy on the rights of data subjects, as stated. A line that begins with #
# and no space is a statement to take up: take out the sign and fill it in. What you
# leave out, the policy does not say.

# What it announces and does not give.
#gaps = [{ about = "...", clauses = ["..."] }]
# The clauses that have no place here, with the reasons.
#not_modelled = [{ clauses = ["..."], why = "..." }]

# Whose it is.
[document]
# Its name in findings, in kebab-case.
id = "your-school"
# Its title.
title = "..."
# The kind of school.
# maintained, maintained-nursery, pupil-referral-unit, academy, non-maintained-special,
# independent, education-authority, grant-aided, independent-special, controlled,
# voluntary, grant-maintained-integrated
school = "maintained"
# Where the school is.
# ENG, WLS, SCT, NIR
nation = "ENG"
# What it is made of; a notice alone must tell people what the law has them told.
# notice, policy
contains = ["notice"]
# The day it bears.
#dated = 2026-09-01
# The law by which it goes.
# says: dpa-1998, gdpr, dpa-2018, uk-gdpr
#law_named = [{ says = "dpa-1998", clauses = ["..."] }]
"""
CLOCK = """\
# The period for an answer.
#[clock]
# The period; more than one where the policy does not choose.
#periods = [{ says = "1 month", clauses = ["..."] }]
# Every text on when it starts, the general one first.
# at: same-day, next-day, next-working-day; after: request, identity, information, fee;
# right: informed, access, rectification, objection, erasure, restriction,
# automated-decisions, portability
#starts = [{ at = "same-day", clauses = ["..."] }]
"""
EXTENSION = """\
# More time.
#[clock.extension]
# How much further time there is.
#period = { says = "1 month", clauses = ["..."] }
# What allows it.
# says: complexity, number-of-requests, school-holidays
#grounds = [{ says = "complexity", clauses = ["..."] }]
"""
STATEMENT = re.compile(r"^#(?=[\[a-z])", re.MULTILINE)


def loads(tables: dict[str, Any]) -> bool:
    try:
        loading.structure(tables, Policy, source="policy", in_texts=True)
    except DataFileError:
        return False
    return True


def drawn_words(kind: Any) -> Iterator[str]:
    """Give the words of every enumeration that a class can hold, however deep."""
    for part in get_args(kind):
        yield from drawn_words(part)
    if isinstance(kind, type) and issubclass(kind, Enum):
        yield from (str(member.value) for member in kind)
    if isinstance(kind, type) and has(kind):
        for held in get_type_hints(kind).values():
            yield from drawn_words(held)


def norbury_hall() -> Any:
    text = loading.shipped("policies")["norbury-hall"].read_text(encoding="utf-8")
    return tomllib.loads(text)


class TestSchema:
    def test_it_is_a_schema(self) -> None:
        schema = json.loads(schemas.schema_text())
        assert schema == schemas.schema() == VALIDATOR.schema
        Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]

    def test_the_policies_that_ship_keep_it(self) -> None:
        assert list(VALIDATOR.iter_errors(norbury_hall())) == []

    @pytest.mark.parametrize(
        ("change", "place"),
        [
            (lambda it: it.pop("document"), []),
            (lambda it: it["document"].pop("id"), ["document"]),
            (lambda it: it["document"].update(id="Norbury Hall"), ["document", "id"]),
            (lambda it: it["document"].update(title=1), ["document", "title"]),
            (lambda it: it["document"].update(school="grammar"), ["document", "school"]),
            (lambda it: it["document"].update(dated="last year"), ["document", "dated"]),
            (lambda it: it.update(surprise={}), []),
            (lambda it: it["fee"]["ordinarily"].update(says="a lot"), ["fee", "ordinarily"]),
            (lambda it: it["fee"]["ordinarily"].pop("clauses"), ["fee", "ordinarily"]),
            (lambda it: it["fee"]["ordinarily"].update(clauses=[]), ["fee", "ordinarily"]),
            (lambda it: it["fee"]["ordinarily"].update(clauses=[" 1"]), ["fee", "ordinarily"]),
            (lambda it: it["fee"]["ordinarily"].update(clauses=["1", "1"]), ["fee", "ordinarily"]),
            (lambda it: it["fee"].update(grounds={}), ["fee", "grounds"]),
            (lambda it: it["identity"]["documents"].update(says="two"), ["identity", "documents"]),
            (lambda it: it["identity"]["documents"].update(says=0), ["identity", "documents"]),
            (lambda it: it["identity"]["documents"].update(says=11), ["identity", "documents"]),
            (
                lambda it: it["notices"]["guidance"][0].update(edition=1997),
                ["notices", "guidance", 0, "edition"],
            ),
            (lambda it: it["agents"]["proofs"][0].update(says=[]), ["agents", "proofs"]),
            (lambda it: it["clock"]["periods"][0].update(says="a month"), ["clock", "periods"]),
            (lambda it: it["clock"]["extension"].pop("period"), ["clock", "extension"]),
        ],
    )
    def test_what_it_refuses_is_refused_on_loading(
        self, change: Callable[[Any], object], place: list[str | int]
    ) -> None:
        tables = norbury_hall()
        change(tables)
        errors = list(VALIDATOR.iter_errors(tables))
        assert [list(error.path)[: len(place)] for error in errors] == [place] * len(errors) != []
        assert not loads(tables)

    def test_every_whole_number_has_its_bounds(self) -> None:
        def numbers(part: Any, name: str = "") -> Iterator[tuple[str, int, int]]:
            if isinstance(part, dict) and part.get("type") == "integer":
                yield name, part["minimum"], part["maximum"]
            elif isinstance(part, dict):
                for step, held in part.items():
                    named = name if step in {"properties", "anyOf", "items", "says"} else step
                    yield from numbers(held, named)
            elif isinstance(part, list):
                for held in part:
                    yield from numbers(held, name)

        assert set(numbers(schemas.schema())) == {
            ("documents", 1, 10),
            ("edition", 1998, 2100),
            ("hours", 1, 9999),
            ("online_consent_from", 1, 25),
            ("schedule_1", 1, 41),
            ("school_days", 1, 9999),
            ("under", 1, 25),
        }

    @given(policies())
    def test_whatever_a_policy_says_keeps_it(self, policy: Policy) -> None:
        tables = tomllib.loads(written(policy))
        tables["document"].pop("dated", None)  # TOML has dates, JSON has texts
        assert list(VALIDATOR.iter_errors(tables)) == []

    def test_every_field_is_described(self) -> None:
        def described(part: Any) -> Iterator[str]:
            if isinstance(part, dict):
                for name, held in part.get("properties", {}).items():
                    assert held["description"].endswith("."), name
                    yield name
                for held in part.values():
                    yield from described(held)
            if isinstance(part, list):
                for held in part:
                    yield from described(held)

        assert len(list(described(schemas.schema()))) > 300


class TestStarter:
    def test_it_says_what_can_be_stated_and_in_which_words(self) -> None:
        starter = schemas.starter()
        assert starter.startswith(BEGINNING)
        assert CLOCK in starter
        assert EXTENSION in starter

    def test_it_loads_as_it_is(self) -> None:
        policy = loading.structure(tomllib.loads(schemas.starter()), Policy, source="starter")
        assert policy.places() == {}
        # What a notice must tell people, and does not, is then missing.
        assert policy.document.is_notice
        missing = {found.verdict for found in audit(policy, as_of=LAW_AS_AT).findings}
        assert missing == {Verdict.MISSING}

    def test_everything_in_it_can_be_taken_up(self) -> None:
        taken_up = tomllib.loads(STATEMENT.sub("", schemas.starter()))
        # These two point to what is stated elsewhere.
        assert [len(taken_up.pop(name)) for name in ("gaps", "not_modelled")] == [1, 1]
        policy = loading.structure(taken_up, Policy, source="starter")
        assert set(taken_up) == {field.name for field in fields(Policy)} - {"gaps", "not_modelled"}
        assert policy.document.dated == date(2026, 9, 1)

    def test_every_word_is_in_it(self) -> None:
        starter = " ".join(schemas.starter().replace("#", " ").split())
        for word in drawn_words(Policy):
            assert word in starter

    def test_a_comment_fits_the_page(self) -> None:
        lines = schemas.starter().splitlines()
        assert max(len(line) for line in lines if line.startswith("# ")) <= 88
        assert lines[0].startswith("# A school's policy")
