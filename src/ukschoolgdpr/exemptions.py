"""When rights give way."""

from typing import Final

from ukschoolgdpr.law.rules import Entry

ENTRIES: Final[tuple[Entry[object], ...]] = ()
"""Every entry of this module."""
