"""The lawful policy, and statements as files hold them, for policies changed in one place."""

import copy
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from attrs import evolve

from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.loading import structure
from ukschoolgdpr.policies.model import Document, Policy
from ukschoolgdpr.vocabulary import SchoolKind

_FILE: Final = Path(__file__).parent.parent / "oracles" / "lawful_policy.toml"
LAWFUL: Final = tomllib.loads(_FILE.read_text(encoding="utf-8"))
"""A policy that says what the law says."""
LAWFUL_POLICY: Final = structure(LAWFUL, Policy, source=_FILE.name)
SILENT: Final = Policy(
    document=Document(
        id="silent", title="Silent", school=SchoolKind.MAINTAINED, nation=Nation.ENGLAND
    )
)
"""A policy that says nothing."""


def said(*words: object) -> list[dict[str, object]]:
    """State words, each by the clause X."""
    return [one(word) for word in words]


def one(word: object) -> dict[str, object]:
    """State a word by the clause X."""
    return {"says": word, "clauses": ["X"]}


def start(at: str, *after: str, **more: str) -> dict[str, object]:
    """State when a period starts, by the clause X."""
    return {"at": at, "after": list(after or ["request"]), "clauses": ["X"], **more}


def lawful(changes: Mapping[str, object] | None = None) -> Policy:
    """Make the lawful policy, with some of its statements changed or, by None, left out."""
    if not changes:
        return LAWFUL_POLICY
    # Only the sections that change are read anew.
    sections = {place.partition(".")[0] for place in changes}
    read = {"document", *sections} & LAWFUL.keys()
    tables = copy.deepcopy({section: LAWFUL[section] for section in read})
    for place, value in changes.items():
        *path, name = place.split(".")
        table = tables
        for step in path:
            table = table.setdefault(step, {})
        if value is None:
            del table[name]
        else:
            table[name] = value
    changed = structure(tables, Policy, source=_FILE.name)
    return evolve(LAWFUL_POLICY, **{section: getattr(changed, section) for section in sections})
