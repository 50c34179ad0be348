"""Breaches of personal data: what is one, who must be told, what they are told, what is recorded.

Held here: the definition in UK GDPR article 4, articles 33 and 34, and article 26(1) for joint
controllers. ``duties`` walks them and names the time limits, which are in ``deadlines``, and the
exemptions, which are in ``exemptions``; none reaches the duty to tell the regulator but that for
national security and defence, which is left out (DPA 2018 section 26). ``norton_road`` says what
one school's policy does instead. Left out: security itself (article 32), fines, and the notices of
regulation 5A of PECR, which bind no school. The offences of the Act are in ``offences``.
"""

from typing import TYPE_CHECKING

from ukschoolgdpr.breaches.duties import Duties, Owed, duties
from ukschoolgdpr.breaches.rules import (
    COMMUNICATION,
    CONTROLLER,
    ENTRIES,
    JOINT_ARRANGEMENT,
    NOTIFICATION,
    PEOPLE,
    PEOPLE_ORDERED,
    PERSONAL_DATA_BREACH,
    PHASES,
    PUBLIC,
    REASONS_FOR_DELAY,
    RECORD,
    RECORD_CONTENTS,
    REGULATOR,
)
from ukschoolgdpr.breaches.vocabulary import Capacity
from ukschoolgdpr.names import on_first_use

if TYPE_CHECKING:
    from ukschoolgdpr.breaches.facts import Breach
    from ukschoolgdpr.breaches.stated import NortonRoad, norton_road
else:
    __getattr__, __dir__ = on_first_use(
        __name__, facts=("Breach",), stated=("NortonRoad", "norton_road")
    )

__all__ = [
    "COMMUNICATION",
    "CONTROLLER",
    "ENTRIES",
    "JOINT_ARRANGEMENT",
    "NOTIFICATION",
    "PEOPLE",
    "PEOPLE_ORDERED",
    "PERSONAL_DATA_BREACH",
    "PHASES",
    "PUBLIC",
    "REASONS_FOR_DELAY",
    "RECORD",
    "RECORD_CONTENTS",
    "REGULATOR",
    "Breach",
    "Capacity",
    "Duties",
    "NortonRoad",
    "Owed",
    "duties",
    "norton_road",
]
