"""The appropriate policy document: DPA 2018 Schedule 1, Part 4."""

from datetime import date
from typing import Final

from ukschoolgdpr.law.instruments import DPA_2018, REG_1182_71
from ukschoolgdpr.law.periods import EVERY_DAY, Calendar, Months, check_day
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Entry, Rule
from ukschoolgdpr.law.timelines import Timeline
from ukschoolgdpr.special_categories import questions as ask

_GDPR: Final = date(2018, 5, 25)

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

POLICY_DOCUMENT_KEPT: Final = Entry(
    id="special_categories.policy-document-kept",
    title="Keeping the policy document, reviewed and free to the regulator on request, after the "
    "processing has ceased",
    picked_by="the day on which the processing ceased",
    versions=Timeline.since(_GDPR, Months(6), cites=DPA_2018.schedule(1, 40, 2, "b")),
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


def policy_document_kept_until(ceased: date, calendar: Calendar = EVERY_DAY) -> Reckoning:
    """Reckon the last day on which a policy document is kept, reviewed and given on request.

    Args:
        ceased: the day on which the processing in reliance on the condition ceased.
        calendar: the working days of the school's own nation, to the next of which a last day moves
            on; without them it stays.

    Returns:
        The steps to the last day of the six months, that day included.

    Raises:
        FactsError: ``ceased`` is no plain date.
        OutsideCoverageError: ``ceased`` is earlier than the law held here, or the last day beyond
            the calendar.

    Source:
        DPA 2018, Sch 1 para 40, s 205(2); Regulation 1182/71, art 3.

    Example:
        >>> policy_document_kept_until(date(2026, 7, 21)).day
        datetime.date(2027, 1, 21)
    """
    check_day(ceased, "ceased")
    law = POLICY_DOCUMENT_KEPT.on(ceased)
    how = "the processing ceased"
    begun = Reckoning(POLICY_DOCUMENT_KEPT.id, calendar, None, ceased, how, law.cites, ceased)
    return begun.plus(law.value, law.cites).rolled(REG_1182_71.article(3, 4))
