"""Special categories and criminal offence data: on which ground they may be held."""

from typing import Final

from ukschoolgdpr.law.rules import Entry

ENTRIES: Final[tuple[Entry[object], ...]] = ()
"""Every entry of this module."""
