"""The rules of the library down a table, through narwhals: a table comes back as it went in.

Each distinct row of inputs is answered once, by the scalar engine, so a table cannot disagree
with a single answer. What cannot be answered is a reason in a column, never a lost row.
"""

from ukschoolgdpr.frames.records import COLUMNS, due, keep_until

__all__ = ["COLUMNS", "due", "keep_until"]
