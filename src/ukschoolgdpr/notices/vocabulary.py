"""The items of which a notice may have to be made."""

from enum import Enum


class NoticeItem(Enum):
    """What a notice may have to say, in the order of UK GDPR articles 13 and 14."""

    CONTROLLER = "controller"
    REPRESENTATIVE = "representative"
    OFFICER = "officer"
    PURPOSES = "purposes"
    LAWFUL_BASIS = "lawful-basis"
    LEGITIMATE_INTERESTS = "legitimate-interests"
    RECOGNISED_INTEREST = "recognised-interest"
    CATEGORIES = "categories"
    RECIPIENTS = "recipients"
    TRANSFERS = "transfers"
    RETENTION = "retention"
    RIGHTS = "rights"
    OBJECTION = "objection"
    WITHDRAWAL = "withdrawal"
    COMPLAINT_CONTROLLER = "complaint-controller"
    COMPLAINT_REGULATOR = "complaint-regulator"
    OBLIGATION = "obligation"
    SOURCE = "source"
    AUTOMATED_DECISIONS = "automated-decisions"
