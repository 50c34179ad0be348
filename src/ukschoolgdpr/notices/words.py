"""What to say of each item, in plain words of our own, as they change over time."""

from collections.abc import Mapping
from datetime import date
from itertools import zip_longest
from typing import Final

from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.instruments import DPA_2018, UK_GDPR
from ukschoolgdpr.law.timelines import Timeline, Version
from ukschoolgdpr.notices.questions import COMMISSION, COMPLAINTS, DUAA, EXIT, GDPR
from ukschoolgdpr.notices.vocabulary import NoticeItem

_article: Final = UK_GDPR.article
_section: Final = DPA_2018.section

# The day on which the guidance on recognised legitimate interest was published.
RECOGNISED: Final = date(2026, 3, 23)


def _said(text: str, see: Citation) -> Timeline[str]:
    return Timeline.since(GDPR, text, cites=see)


def _changed(*said: tuple[date, str, Citation]) -> Timeline[str]:
    later = (since for since, _, _ in said[1:])
    return Timeline.of(
        *(
            Version(value=text, commences=since, ceases=until, cites=see)
            for (since, text, see), until in zip_longest(said, later)
        )
    )


WORDS: Final[Mapping[NoticeItem, Timeline[str]]] = {
    NoticeItem.CONTROLLER: _said(
        "who is responsible for the data, and how to reach them", _article(4, 7)
    ),
    NoticeItem.REPRESENTATIVE: _said(
        "who represents the controller, and how to reach them", _article(27)
    ),
    NoticeItem.OFFICER: _said(
        "how to reach the data protection officer, by name or without", _article(37)
    ),
    NoticeItem.PURPOSES: _said("what the data are used for", _article(5, 1, "b")),
    NoticeItem.LAWFUL_BASIS: _said("on which lawful basis each use rests", _article(6, 1)),
    NoticeItem.LEGITIMATE_INTERESTS: _said(
        "which legitimate interests are pursued, and whose they are", _article(6, 1, "f")
    ),
    NoticeItem.RECOGNISED_INTEREST: Timeline.since(
        RECOGNISED, "which condition of Annex 1 the use meets", cites=UK_GDPR.annex(1)
    ),
    NoticeItem.CATEGORIES: _said("which kinds of data are used", _article(4, 1)),
    NoticeItem.RECIPIENTS: _said("who gets the data, by name or by kind", _article(4, 9)),
    NoticeItem.TRANSFERS: _changed(
        (
            GDPR,
            (
                "that the data are to leave the European Economic Area, whether the European "
                "Commission has decided that they are protected there, and if not by what "
                "safeguards they are and how to get a copy of these"
            ),
            _article(45),
        ),
        (
            EXIT,
            (
                "that the data are to leave the United Kingdom, whether adequacy regulations under "
                "section 17A cover the place, and if not by what safeguards the data are protected "
                "and how to get a copy of these"
            ),
            _section("17A"),
        ),
        (
            DUAA,
            (
                "that the data are to leave the United Kingdom, whether regulations under "
                "article 45A approve it, and if not which safeguards are relied on and how to "
                "get a copy of these"
            ),
            _article("45A"),
        ),
    ),
    NoticeItem.RETENTION: _said(
        "how long the data are kept, or what decides how long", _article(5, 1, "e")
    ),
    NoticeItem.RIGHTS: _said(
        "that they may ask for access, rectification, erasure or restriction, and, where the "
        "lawful basis gives it, object or ask for portability",
        _article(12, 2),
    ),
    NoticeItem.OBJECTION: _said(
        "that they may object: explicitly, clearly and apart from everything else, at the latest "
        "when they are first written or spoken to",
        _article(21, 4),
    ),
    NoticeItem.WITHDRAWAL: _said(
        "that they may withdraw consent at any time, and that what was done before stays lawful",
        _article(7, 3),
    ),
    NoticeItem.COMPLAINT_CONTROLLER: Timeline.since(
        COMPLAINTS, "that they may complain to the school itself", cites=_section("164A")
    ),
    NoticeItem.COMPLAINT_REGULATOR: _changed(
        (
            GDPR,
            (
                "that they may complain to the supervisory authority, the Information Commissioner "
                "(the ICO)"
            ),
            _article(77),
        ),
        (EXIT, "that they may complain to the Information Commissioner (the ICO)", _article(77)),
        (
            COMPLAINTS,
            "that they may complain to the Information Commissioner (the ICO)",
            _section(165),
        ),
        (
            COMMISSION,
            "that they may complain to the Information Commission (the ICO)",
            _section(165),
        ),
    ),
    NoticeItem.OBLIGATION: _said(
        "whether law or a contract obliges them to give the data or they need not, and what "
        "follows if they do not",
        _article(13, 2, "e"),
    ),
    NoticeItem.SOURCE: _said(
        "where the data came from, and whether that is open to the public",
        _article(14, 2, "f"),
    ),
    NoticeItem.AUTOMATED_DECISIONS: _changed(
        (
            GDPR,
            (
                "that a computer alone decides about them, by what logic, and what that means and "
                "leads to"
            ),
            _article(22),
        ),
        (
            DUAA,
            (
                "that a computer alone decides about them, by what logic, and what that means and "
                "leads to"
            ),
            _article("22A"),
        ),
    ),
}
"""What people are told of each item, from the day on which a rule first asks for it.

A version cites not the rule but where that of which they are told is written.
"""
