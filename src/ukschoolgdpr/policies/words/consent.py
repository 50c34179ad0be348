"""Words on consent."""

from collections.abc import Mapping
from enum import Enum
from typing import Final


class Imbalance(Enum):
    """What a policy makes of consent where power is imbalanced."""

    RULED_OUT = "consent-ruled-out"
    DOUBTFUL = "consent-doubtful"


class ConsentElement(Enum):
    """What makes a wish consent."""

    FREELY_GIVEN = "freely-given"
    SPECIFIC = "specific"
    INFORMED = "informed"
    UNAMBIGUOUS = "unambiguous"
    AFFIRMATIVE = "statement-or-affirmative-act"


IN_WORDS: Final[Mapping[Enum, str]] = {
    Imbalance.RULED_OUT: "ruled out where power is imbalanced",
    Imbalance.DOUBTFUL: "doubtful where power is imbalanced",
}
"""How a sentence says a word, where its value would read badly."""
