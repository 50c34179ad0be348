"""The exemptions once more: what each reaches, and a request walked through them, in plain Python.

The tables are exemption_sets.csv and exemption_reach.csv; provisions without an instrument are
articles of the UK GDPR. The walk takes what each rule decides and asks nothing else of the library.
"""

import re
from collections.abc import Mapping
from datetime import date

from tests.oracles.statute import rows
from ukschoolgdpr.exemptions import Effect, Exemption, Treatment
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.vocabulary import Right

ARTICLES = {
    Right.WITHDRAW_CONSENT: {"7", "7(3)"},
    Right.INFORMED_COLLECTED: {"13(1)", "13(2)", "13(3)"},
    Right.INFORMED_OBTAINED: {"14(1)", "14(2)", "14(3)", "14(4)"},
    Right.ACCESS: {"15(1)", "15(2)", "15(3)"},
    Right.RECTIFICATION: {"16"},
    Right.ERASURE: {"17(1)", "17(2)"},
    Right.RESTRICTION: {"18(1)", "18(1)(a)", "18(1)(b)", "18(1)(d)"},
    Right.NOTIFICATION: {"19"},
    Right.PORTABILITY: {"20(1)", "20(2)"},
    Right.OBJECTION: {"21(1)"},
}
"""The rights that some list takes away, and by which of its provisions."""


def expanded(text: str) -> list[str]:
    """Write each provision of a list: ``15(1)-(3)`` is three."""
    found = []
    for part in text.split(", "):
        if match := re.fullmatch(r"(\w+)\((\d)\)-\((\d)\)", part):
            article, first, last = match.groups()
            found += [f"{article}({number})" for number in range(int(first), int(last) + 1)]
        else:
            found.append(part)
    return found


def off(name: str, day: date) -> list[str]:
    """Give what a set switches off on a day."""
    for row in rows("exemption_sets"):
        if row["set"] == name and (not row["until"] or day < date.fromisoformat(row["until"])):
            return expanded(row["off"])
    raise AssertionError(name)


def reached(row: Mapping[str, str], day: date) -> list[str]:
    """Give what an exemption of the table switches off on a day."""
    return [provision for name in row["off"].split() for provision in off(name, day)]


def months_back(day: date) -> date:
    """Give the last day that is not within the six months that end on a day: month by month."""
    year, month = (day.year, day.month - 6) if day.month > 6 else (day.year - 1, day.month + 6)
    for number in range(day.day, 0, -1):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    raise AssertionError(day)


def treatment(
    right: Right,
    decided: list[tuple[Exemption, Maybe]],
    *,
    separable: Maybe,
    may_act: Maybe,
) -> Treatment:
    """Say what becomes of a piece from what each rule that reaches the right decides."""
    access = right is Right.ACCESS
    other, late, whole = [], [], []
    for rule, met in decided:
        if rule.id == "exemptions.s2-third-party":
            other.append(met)
        elif rule.effect is Effect.CHANGES_TIME:
            late.append(met)
        else:
            whole.append(met)
    if True in whole or (True in other and separable is False):
        return Treatment.WITHHOLD if access else Treatment.RIGHT_GIVES_WAY
    doubt = None in whole + other + late or may_act is None
    if doubt or (True in other and separable is None):
        return Treatment.UNDETERMINED
    if not access:
        return Treatment.RIGHT_STANDS
    if True in late:
        return Treatment.DELAY
    return Treatment.REDACT if True in other else Treatment.DISCLOSE
