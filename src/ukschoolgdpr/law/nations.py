"""The four nations; a rule says in which of them it applies."""

from enum import Enum
from functools import cache
from typing import Final


class Nation(Enum):
    """A nation of the United Kingdom; the values are those of the data tables."""

    ENGLAND = "ENG"
    WALES = "WLS"
    SCOTLAND = "SCT"
    NORTHERN_IRELAND = "NIR"

    @property
    def title(self) -> str:
        """The nation's name as printed: ``Northern Ireland``."""
        return self.name.replace("_", " ").title()


UK: Final = frozenset(Nation)
"""All four nations."""


# Every rule that is not of the whole UK asks, whenever it decides.
@cache
def titles(nations: frozenset[Nation]) -> str:
    """Name a set of nations, in the order of the enumeration; all four are ``the UK``.

    Example:
        >>> titles(frozenset({Nation.WALES, Nation.ENGLAND}))
        'England and Wales'
    """
    if nations == UK:
        return "the UK"
    *firsts, last = [nation.title for nation in Nation if nation in nations]
    return f"{', '.join(firsts)} and {last}" if firsts else last
