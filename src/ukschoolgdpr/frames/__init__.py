"""The rules of the library down a table, through narwhals: a table comes back as it went in.

Each distinct row of inputs is answered once, by the scalar engine, so a table cannot disagree
with a single answer. What cannot be answered is a reason in a column, never a lost row.
"""

from ukschoolgdpr.errors import MissingPackageError

try:
    from ukschoolgdpr.frames.days import DayTable
    from ukschoolgdpr.frames.facts import classify, deadline, decide
    from ukschoolgdpr.frames.limits import StartLimit, StartLimits, start_limit
    from ukschoolgdpr.frames.records import COLUMNS, due, keep_until
    from ukschoolgdpr.frames.sweeps import Tally, sweep
except ModuleNotFoundError as error:
    msg = f"work on tables needs {error.name}: pip install 'ukschoolgdpr[frames]'"
    raise MissingPackageError(msg) from None

__all__ = [
    "COLUMNS",
    "DayTable",
    "StartLimit",
    "StartLimits",
    "Tally",
    "classify",
    "deadline",
    "decide",
    "due",
    "keep_until",
    "start_limit",
    "sweep",
]
