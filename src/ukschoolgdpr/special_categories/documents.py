"""The appropriate policy document: DPA 2018 Schedule 1, Part 4."""

from datetime import date
from typing import Final

from ukschoolgdpr.law.instruments import DPA_2018
from ukschoolgdpr.law.periods import EVERY_DAY, Months, check_day
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Timeline
from ukschoolgdpr.special_categories import questions as ask

_GDPR: Final = date(2018, 5, 25)
_KEPT_AFTER: Final = Months(6)

POLICY_DOCUMENT: Final = Rule(
    id="special_categories.policy-document",
    title="A document is an appropriate policy document",
    versions=Timeline.since(
        _GDPR,
        ask.explains_procedures(DPA_2018.schedule(1, 39, "a"))
        & ask.explains_retention(DPA_2018.schedule(1, 39, "b")),
        cites=DPA_2018.schedule(1, 39),
    ),
)

RECORD: Final = Rule(
    id="special_categories.record",
    title="The record of processing activities says what a policy document calls for",
    versions=Timeline.since(
        _GDPR,
        ask.records_condition(DPA_2018.schedule(1, 41, "a"))
        & ask.records_lawfulness(DPA_2018.schedule(1, 41, "b"))
        & ask.records_retention(DPA_2018.schedule(1, 41, "c")),
        cites=DPA_2018.schedule(1, 41),
    ),
)


def policy_document_kept_until(ceased: date) -> Reckoning:
    """Reckon the last day on which a policy document is kept, reviewed and given on request.

    Args:
        ceased: the day on which the processing in reliance on the condition ceased.

    Returns:
        The steps to the last day of the six months, that day included.

    Raises:
        FactsError: ``ceased`` is no plain date.

    Source:
        DPA 2018, Sch 1 para 40.

    Example:
        >>> policy_document_kept_until(date(2026, 7, 21)).day
        datetime.date(2027, 1, 21)
    """
    check_day(ceased, "ceased")
    cites = DPA_2018.schedule(1, 40)
    how = "the processing ceased"
    begun = Reckoning(POLICY_DOCUMENT.id, EVERY_DAY, None, ceased, how, cites, ceased)
    return begun.plus(_KEPT_AFTER, cites)
