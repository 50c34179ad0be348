"""When each item is required: articles 13 and 14, article 21(4), and what the regulator adds."""

from collections.abc import Callable, Mapping
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from attrs import frozen

from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Criterion
from ukschoolgdpr.law.instruments import ICO_RECOGNISED_LEGITIMATE_INTEREST, UK_GDPR
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version
from ukschoolgdpr.notices import questions as ask
from ukschoolgdpr.notices.questions import DUAA, EXIT, GDPR, Needs
from ukschoolgdpr.notices.vocabulary import NoticeItem
from ukschoolgdpr.notices.words import RECOGNISED, WORDS

if TYPE_CHECKING:
    from ukschoolgdpr.notices.facts import Notice

_article: Final = UK_GDPR.article

_TITLES: Final = {
    NoticeItem.CONTROLLER: "The controller",
    NoticeItem.REPRESENTATIVE: "The controller's representative",
    NoticeItem.OFFICER: "The data protection officer",
    NoticeItem.PURPOSES: "The purposes",
    NoticeItem.LAWFUL_BASIS: "The legal basis",
    NoticeItem.LEGITIMATE_INTERESTS: "The legitimate interests",
    NoticeItem.CATEGORIES: "The categories of data",
    NoticeItem.RECIPIENTS: "The recipients",
    NoticeItem.TRANSFERS: "Transfers abroad",
    NoticeItem.RETENTION: "How long the data are kept",
    NoticeItem.RIGHTS: "The rights",
    NoticeItem.WITHDRAWAL: "The right to withdraw consent",
    NoticeItem.COMPLAINT_CONTROLLER: "The right to complain to the controller",
    NoticeItem.COMPLAINT_REGULATOR: "The right to complain to the regulator",
    NoticeItem.OBLIGATION: "Whether the data must be given",
    NoticeItem.SOURCE: "The source",
    NoticeItem.AUTOMATED_DECISIONS: "Decisions without people",
}


def _collected_due(limb: Provision, _since: date) -> Criterion["Notice"]:
    return ask.from_data_subject(limb) & ~ask.has_information(_article(13, 4))


def _obtained_due(limb: Provision, since: date) -> Criterion["Notice"]:
    # DUAA 2025 s 77(2) omits point (b) and inserts (e) and (f).
    disproportionate, defeating = ("b", "b") if since < DUAA else ("e", "f")
    return ask.from_elsewhere(limb) & ~(
        ask.has_information(_article(14, 5, "a"))
        | ask.laid_down_by_law(_article(14, 5, "c"))
        | ask.professional_secrecy(_article(14, 5, "d"))
        | ask.informing_disproportionate(_article(14, 5, disproportionate))
        | ask.informing_defeats_purpose(_article(14, 5, defeating))
    )


def _unread(item: NoticeItem, since: date) -> bool:
    # How articles 13(2)(f) and 14(2)(g) refer to articles 22A to 22D was not read.
    return item is NoticeItem.AUTOMATED_DECISIONS and since >= DUAA


@frozen
class _Article:
    """One of the two lists of items."""

    number: int
    word: str
    when: str
    due: Callable[[Provision, date], Criterion["Notice"]]
    """That the article asks for anything, by the limb that asks and the day of the version."""
    changes: tuple[date, ...] = ()
    """The days on which that changed."""

    def __call__(
        self,
        item: NoticeItem,
        *limb: int | str,
        needs: Needs | None = None,
        before_exit: Needs | None = None,
    ) -> tuple[NoticeItem, Rule["Notice"]]:
        """Make the rule of one item, with a version for each change in the law or in the words."""
        cites = _article(self.number, *limb)
        said = [version.commences for version in WORDS[item].versions]
        days = sorted(day for day in {*said, *self.changes} if day >= said[0])

        def value(since: date) -> Criterion["Notice"]:
            asked = before_exit if before_exit is not None and since < EXIT else needs
            due = self.due(cites, since)
            return due if asked is None else due & asked(cites)

        versions = (
            Version(
                value=value(since),
                commences=since,
                ceases=until,
                cites=cites,
                confidence=Confidence.MEDIUM if _unread(item, since) else Confidence.HIGH,
            )
            for since, until in zip_longest(days, days[1:])
        )
        rule = Rule(
            id=f"notices.{self.word}-{item.value}",
            title=f"{_TITLES[item]}, {self.when}",
            versions=Timeline(tuple(versions)),
        )
        return item, rule


_13: Final = _Article(
    13, "collected", "when data are collected from the data subject", _collected_due
)
_14: Final = _Article(
    14, "obtained", "when data are obtained from elsewhere", _obtained_due, (DUAA,)
)

# Paragraph (2) of both asks for what is "necessary to ensure fair and transparent processing": that
# is how the list is introduced, not a further condition of each item.
COLLECTED: Final[Mapping[NoticeItem, Rule["Notice"]]] = dict(
    (
        _13(NoticeItem.CONTROLLER, 1, "a"),
        _13(NoticeItem.REPRESENTATIVE, 1, "a", needs=ask.representative),
        _13(NoticeItem.OFFICER, 1, "b", needs=ask.officer),
        _13(NoticeItem.PURPOSES, 1, "c"),
        _13(NoticeItem.LAWFUL_BASIS, 1, "c"),
        _13(NoticeItem.LEGITIMATE_INTERESTS, 1, "d", needs=ask.legitimate_interests),
        _13(NoticeItem.RECIPIENTS, 1, "e", needs=ask.recipients),
        _13(
            NoticeItem.TRANSFERS,
            *(1, "f"),
            needs=ask.transfer,
            before_exit=ask.transfer_beyond_eea,
        ),
        _13(NoticeItem.RETENTION, 2, "a"),
        _13(NoticeItem.RIGHTS, 2, "b"),
        _13(NoticeItem.WITHDRAWAL, 2, "c", needs=ask.any_consent),
        _13(NoticeItem.COMPLAINT_CONTROLLER, 2, "ca"),
        _13(NoticeItem.COMPLAINT_REGULATOR, 2, "d"),
        _13(NoticeItem.OBLIGATION, 2, "e"),
        _13(NoticeItem.AUTOMATED_DECISIONS, 2, "f", needs=ask.automated_decisions),
    )
)
"""The items of article 13, in its order."""

OBTAINED: Final[Mapping[NoticeItem, Rule["Notice"]]] = dict(
    (
        _14(NoticeItem.CONTROLLER, 1, "a"),
        _14(NoticeItem.REPRESENTATIVE, 1, "a", needs=ask.representative),
        _14(NoticeItem.OFFICER, 1, "b", needs=ask.officer),
        _14(NoticeItem.PURPOSES, 1, "c"),
        _14(NoticeItem.LAWFUL_BASIS, 1, "c"),
        _14(NoticeItem.CATEGORIES, 1, "d"),
        _14(NoticeItem.RECIPIENTS, 1, "e", needs=ask.recipients),
        _14(
            NoticeItem.TRANSFERS,
            *(1, "f"),
            needs=ask.transfer,
            before_exit=ask.transfer_beyond_eea,
        ),
        _14(NoticeItem.RETENTION, 2, "a"),
        _14(NoticeItem.LEGITIMATE_INTERESTS, 2, "b", needs=ask.legitimate_interests),
        _14(NoticeItem.RIGHTS, 2, "c"),
        _14(NoticeItem.WITHDRAWAL, 2, "d", needs=ask.any_consent),
        _14(NoticeItem.COMPLAINT_CONTROLLER, 2, "da"),
        _14(NoticeItem.COMPLAINT_REGULATOR, 2, "e"),
        _14(NoticeItem.SOURCE, 2, "f"),
        _14(NoticeItem.AUTOMATED_DECISIONS, 2, "g", needs=ask.automated_decisions),
    )
)
"""The items of article 14, in its order."""

_open_to_objection: Final = (
    ask.public_task(_article(21, 4))
    | ask.legitimate_interests(_article(21, 4))
    | ask.direct_marketing(_article(21, 4))
)

OBJECTION: Final = Rule(
    id="notices.objection",
    title="The right to object, apart from everything else",
    versions=Timeline.of(
        Version(value=_open_to_objection, commences=GDPR, ceases=DUAA, cites=_article(21, 4)),
        # DUAA 2025 s 70(5).
        Version(
            value=_open_to_objection | ask.recognised_interest(_article(21, 4)),
            commences=DUAA,
            cites=_article(21, 4),
        ),
    ),
)

RECOGNISED_INTEREST: Final = Rule(
    id="notices.recognised-interest",
    title="The condition of a recognised legitimate interest",
    versions=Timeline.of(
        Version(
            value=(
                _collected_due(_article(13, 1, "c"), RECOGNISED)
                | _obtained_due(_article(14, 1, "c"), RECOGNISED)
            )
            & ask.recognised_interest(ICO_RECOGNISED_LEGITIMATE_INTEREST),
            commences=RECOGNISED,
            cites=ICO_RECOGNISED_LEGITIMATE_INTEREST,
            force=Force.PRACTICE,
        ),
    ),
)
