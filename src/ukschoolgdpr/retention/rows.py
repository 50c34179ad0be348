"""What a retention schedule says, row by row: its words, its periods and its columns.

The columns keep the names of the research tables. The one new column is ``bound``, which they
hold as a tag in the note.
"""

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Final, TypeAlias

from attrs import frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Days, Months, SchoolDays, Years
from ukschoolgdpr.law.timelines import Confidence, Force


class Area(Enum):
    """The part of a school's work to which a class of records belongs."""

    ADMISSIONS = "admissions"
    ALUMNI = "alumni"
    ATTENDANCE = "attendance"
    BEHAVIOUR = "behaviour"
    BIOMETRIC = "biometric"
    CATERING = "catering"
    CCTV = "cctv"
    CONSENT = "consent"
    CONTRACTS = "contracts"
    CURRICULUM = "curriculum"
    EARLY_YEARS = "early-years"
    EXAMS = "exams"
    FINANCE = "finance"
    GOVERNANCE = "governance"
    HEALTH_SAFETY = "health-safety"
    INFO_GOVERNANCE = "info-governance"
    IT = "it"
    MANAGEMENT = "management"
    MEDICAL = "medical"
    PAYROLL = "payroll"
    PENSION = "pension"
    PHOTOGRAPHS = "photographs"
    PROPERTY = "property"
    PUPIL = "pupil"
    RECRUITMENT = "recruitment"
    SAFEGUARDING = "safeguarding"
    SEN = "sen"
    TRIPS = "trips"
    VISITORS = "visitors"
    WORKFORCE = "workforce"


class Audience(Enum):
    """Whom a record is about; ``corporate`` has no or hardly any personal data."""

    PUPIL = "pupil"
    PARENT = "parent"
    STAFF = "staff"
    APPLICANT = "applicant"
    GOVERNOR = "governor"
    VOLUNTEER = "volunteer"
    VISITOR = "visitor"
    SUPPLIER = "supplier"
    CORPORATE = "corporate"
    MIXED = "mixed"


class Holder(Enum):
    """Who keeps a record; a rule for one of them goes before the rule for any."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    ANY = "any"
    LOCAL_AUTHORITY = "LA"
    ACADEMY_TRUST = "MAT"

    @property
    def title(self) -> str:
        """The holder in words: ``local authority``."""
        return self.name.lower().replace("_", " ")


class Trigger(Enum):
    """The event from which a period runs; its day is given by whoever asks."""

    CONSENT_END = "consent_end"
    """Withdrawal or expiry."""
    DATE_OF_ADMISSION = "date_of_admission"
    DATE_OF_ALLEGATION = "date_of_allegation"
    DATE_OF_APPOINTMENT = "date_of_appointment"
    """In recruitment, of the successful candidate."""
    DATE_OF_AWARD = "date_of_award"
    DATE_OF_BIRTH = "date_of_birth"
    DATE_OF_DEATH = "date_of_death"
    DATE_OF_DECISION = "date_of_decision"
    DATE_OF_DESTRUCTION = "date_of_destruction"
    DATE_OF_INCIDENT = "date_of_incident"
    DATE_OF_ISSUE = "date_of_issue"
    DATE_OF_LAST_PAYMENT = "date_of_last_payment"
    DATE_OF_MEETING = "date_of_meeting"
    DATE_OF_RESOLUTION = "date_of_resolution"
    DATE_OF_VISIT = "date_of_visit"
    END_OF_APPOINTMENT = "end_of_appointment"
    END_OF_ASSET = "end_of_asset"
    END_OF_CONTRACT = "end_of_contract"
    END_OF_EMPLOYMENT = "end_of_employment"
    END_OF_ENGAGEMENT = "end_of_engagement"
    END_OF_EVENT = "end_of_event"
    END_OF_FUNDING_PERIOD = "end_of_funding_period"
    END_OF_MATERNITY_PAY_PERIOD = "end_of_maternity_pay_period"
    END_OF_PAY_PERIOD = "end_of_pay_period"
    END_OF_PAY_REFERENCE_PERIOD = "end_of_pay_reference_period"
    """Of the period after the one that the record covers."""
    END_OF_PLAN = "end_of_plan"
    END_OF_PROCESSING = "end_of_processing"
    END_OF_SPONSORSHIP = "end_of_sponsorship"
    LAST_ENTRY = "last_entry"
    LEAVING_DATE = "leaving_date"
    RECORD_DATE = "record_date"
    RESULTS_REVIEW_DEADLINE = "results_review_deadline"
    """The awarding body's, or the end of a review, appeal or malpractice case if that is later."""
    SUPERSEDED = "superseded"
    TRANSFER = "transfer"
    """The day on which the pupil ceases to be registered, or the file is sent."""

    @property
    def title(self) -> str:
        """The event in words: ``end of employment``."""
        return self.value.replace("_", " ")


class Rounding(Enum):
    """How the day from which a period runs is rounded, and whether that day counts."""

    EXACT_FROM = "exact_from"
    EXACT_BEGINNING_WITH = "exact_beginning_with"
    """The first day is one of the period, which ends on the eve of the corresponding date; in a
    month without that date, on its last day: 3 years beginning with 29 February 2024 end on
    28 February 2027. To take a day off that as well, as a formula would, is the shorter reading."""
    BIRTHDAY = "birthday"
    CALENDAR_YEAR_END = "calendar_year_end"
    ACADEMIC_YEAR_END = "academic_year_end"
    FINANCIAL_YEAR_END = "financial_year_end"
    TAX_YEAR_END = "tax_year_end"
    SCHOOL_DAYS = "school_days"
    NONE = "none"


YEARS: Final = {
    Rounding.CALENDAR_YEAR_END: "calendar",
    Rounding.ACADEMIC_YEAR_END: "school",
    Rounding.FINANCIAL_YEAR_END: "financial",
    Rounding.TAX_YEAR_END: "tax",
}
"""The years to whose end a day is rounded, in words."""


class Action(Enum):
    """What is done with a record when its time has come."""

    SECURE_DISPOSAL = "secure_disposal"
    REVIEW = "review"
    TRANSFER_NEXT_SCHOOL = "transfer_next_school"
    TRANSFER_NEXT_OWNER = "transfer_next_owner"
    OFFER_TO_ARCHIVE = "offer_to_archive"
    ANONYMISE = "anonymise"
    KEEP_PERMANENTLY = "keep_permanently"

    @property
    def title(self) -> str:
        """The action in words: ``secure disposal``."""
        return self.value.replace("_", " ")


class Bound(Enum):
    """What a period is: a floor, a ceiling or a recommendation."""

    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    RECOMMENDED = "recommended"


class Statutory(Enum):
    """Whether an enactment fixes the period."""

    YES = "yes"
    PARTLY = "partly"
    """Statutory guidance, a code or a funding contract, or an enactment for part of the class."""
    NO = "no"


class Tag(Enum):
    """What the note says of a row in brackets, beside its bounds."""

    MINIMUM = "MIN"
    MAXIMUM = "MAX"
    RECOMMENDED = "REC"
    CURRENT_YEAR = "CY"
    """The source says "current year" and no more."""
    RECALLED = "IRMS-R"
    """The figure is recalled from the IRMS toolkit, not read again."""
    SUPERSEDED = "SUPERSEDED"
    HOLD = "HOLD"
    """It is a hold, not a period."""
    UNCOMMENCED = "UNCOMMENCED"
    """The enactment is not shown as commenced."""
    FROM = "FROM"
    """It is about events since its first day; of earlier ones no rule is held."""


class Open(Enum):
    """A length of time that ends on no day that could be counted."""

    PERMANENT = "permanent"
    WHILE_NEEDED = "while-needed"
    LIFE_OF_BUILDING = "life-of-building"

    def __str__(self) -> str:
        """Print it: ``while needed``."""
        return self.value.replace("-", " ")


Length: TypeAlias = Days | SchoolDays | Months | Years
"""A period that ends on a day to be counted."""


@frozen
class LaterOf:
    """The later of an age and the end of a period."""

    age: int | None
    """The age in years; None for normal pension age, which depends on scheme and person."""
    period: Length
    """The period, from the trigger."""

    def __str__(self) -> str:
        """Print it: ``10 years, or normal pension age if later``."""
        return f"{self.period}, or {self.which} if later"

    @property
    def which(self) -> str:
        """The age in words."""
        return "normal pension age" if self.age is None else f"age {self.age}"


_ISO: Final = re.compile(
    r"P(?=\d)(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
)
_LATER: Final = re.compile(
    r"later_of\((?:NPA|AGE_(?P<age>\d+)),(?P<period>P\w+)@(?P<trigger>\w+)\)"
)
_OPEN: Final = {word.value: word for word in Open}
_KEBAB: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TAG: Final = re.compile(r"\[([A-Z-]+)\]")
_TAGS: Final = {tag.value: tag for tag in Tag}
_FORCES: Final = {
    Statutory.YES: Force.LAW,
    Statutory.PARTLY: Force.PARTLY,
    Statutory.NO: Force.PRACTICE,
}
_AT_ONCE: Final = Days(0)


def read_period(text: str) -> Length | Open | LaterOf | None:
    """Read a period as the tables write it, or give None where it is none.

    Years and months are one period, to be added in one step.

    Example:
        >>> print(read_period("P25Y"), read_period("P21Y3M"), sep=", ")
        25 years, 255 months
        >>> print(read_period("later_of(NPA,P10Y@date_of_allegation)"))
        10 years, or normal pension age if later
    """
    if text in _OPEN:
        return _OPEN[text]
    if later := _LATER.fullmatch(text):
        period = _iso(later["period"])
        age = None if later["age"] is None else int(later["age"])
        return None if period is None else LaterOf(age, period)
    return _iso(text)


def length(period: Length | Open | LaterOf) -> str:
    """Say how long a period is: months beyond a year as years and months.

    Example:
        >>> length(Months(255)), length(Months(18)), length(Months(12))
        ('21 years and 3 months', '1 year and 6 months', '12 months')
    """
    if isinstance(period, Months):
        years, months = divmod(period.number, 12)
        if years and months:
            return f"{Years(years)} and {Months(months)}"
    return str(period)


def rule(period: Length | Open | LaterOf, rounding: Rounding, trigger: Trigger) -> str:
    """Say how long and from what.

    Example:
        >>> rule(Years(6), Rounding.ACADEMIC_YEAR_END, Trigger.LEAVING_DATE)
        '6 years from the end of the school year of leaving date'
    """
    if isinstance(period, Open):
        return str(period)
    if isinstance(period, LaterOf):
        return f"{length(period.period)} from {trigger.title}, or {period.which} if later"
    if period == _AT_ONCE:
        return f"until {trigger.title}"
    if rounding in YEARS:
        return f"{length(period)} from the end of the {YEARS[rounding]} year of {trigger.title}"
    beginning = rounding is Rounding.EXACT_BEGINNING_WITH
    return f"{length(period)} {'beginning with' if beginning else 'from'} {trigger.title}"


def counted(period_iso: str, rounding: Rounding) -> Length | Open | LaterOf:
    """Read the period of a rule: its days are school days where these are counted.

    Raises:
        FactsError: it is no period.

    Example:
        >>> print(counted("P15D", Rounding.SCHOOL_DAYS))
        15 school days
    """
    found = _period(period_iso)
    if rounding is Rounding.SCHOOL_DAYS and isinstance(found, Days):
        return SchoolDays(found.number)
    return found


def _period(text: str) -> Length | Open | LaterOf:
    found = read_period(text)
    if found is None:
        msg = f"period_iso: expected a period such as P6Y or permanent, not {text!r}"
        raise FactsError(msg)
    return found


def _iso(text: str) -> Length | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    years, months, weeks, days = (int(part or 0) for part in found.groups())
    if found["years"] or found["months"]:
        # A day after so many months is counted in no row, and texts differ on which comes first.
        if found["weeks"] or found["days"]:
            return None
        return Months(12 * years + months) if found["months"] else Years(years)
    return Days(7 * weeks + days)


@frozen(kw_only=True)
class Row:
    """One row of a retention schedule: what one version says of a class of records."""

    record_id: str
    """The class, in kebab-case."""
    area: Area
    """The part of the school's work to which it belongs."""
    label: str
    """What the class is called."""
    audience: Audience
    """Whom it is about."""
    holder: Holder
    """Who keeps it."""
    trigger: Trigger
    """The event from which the period runs."""
    bound: frozenset[Bound] = frozenset()
    """What the period is; none of them where it is a hold, or not in force."""
    period_iso: str
    """How long, as the tables write it; ``period`` is the same as a value."""
    rounding: Rounding
    """How the day of the event is rounded before the period is added."""
    action: Action
    """What is done then."""
    statutory: Statutory
    """Whether an enactment fixes the period."""
    citation: str
    """Where it is written."""
    nations: frozenset[Nation]
    """Where it applies."""
    in_force_from: date | None = None
    """The first day in force; None where it is not dated."""
    in_force_until: date | None = None
    """The last day in force, that day included; None where there is none."""
    source: str
    """The addresses that were read, with `` ; `` between them."""
    confidence: Confidence
    """How sure the library is of the row."""
    note: str = ""
    """What else is to be known, its tags first."""

    def __attrs_post_init__(self) -> None:
        """Refuse a row that contradicts itself, with every mistake."""
        if mistakes := tuple(self._mistakes()):
            raise FactsError("\n".join(mistakes))

    @cached_property
    def period(self) -> Length | Open | LaterOf:
        """How long: a period, a length without an end to count, or the later of two."""
        return counted(self.period_iso, self.rounding)

    @property
    def rule(self) -> str:
        """How long and from what, in words."""
        return rule(self.period, self.rounding, self.trigger)

    @cached_property
    def tags(self) -> frozenset[Tag]:
        """What the note says in brackets."""
        return frozenset(_TAGS[name] for name in _TAG.findall(self.note) if name in _TAGS)

    @property
    def remark(self) -> str:
        """The note without its tags."""
        return _TAG.sub("", self.note).strip()

    @property
    def force(self) -> Force:
        """Whether it is law; what has not commenced is practice, whatever is behind it."""
        return Force.PRACTICE if Tag.UNCOMMENCED in self.tags else _FORCES[self.statutory]

    @property
    def cites(self) -> Reference:
        """The citation with the first address; ``force`` tells whether it is law.

        It is a text even for law, since many rows cite several enactments, or one of which the
        regulation could not be read.
        """
        return Reference(self.citation, self.source.split(" ; ")[0])

    def _mistakes(self) -> Iterator[str]:
        if _KEBAB.fullmatch(self.record_id) is None:
            yield f"record_id: expected words in kebab-case, not {self.record_id!r}"
        filled = ("label", "citation", "nations")
        yield from (f"{name}: missing" for name in filled if not getattr(self, name))
        if not self.source.startswith(("http://", "https://")):
            yield f"source: expected an address, not {self.source!r}"
        first, last = self.in_force_from, self.in_force_until
        if first is not None and last is not None and last < first:
            yield f"in_force_until: {last} is before the first day, {first}"
        unknown = (name for name in _TAG.findall(self.note) if name not in _TAGS)
        known = ", ".join(_TAGS)
        yield from (f"note: unknown tag {name!r}, expected one of {known}" for name in unknown)
        yield from mistakes_of_counting(self.period_iso, self.rounding, self.trigger)


def mistakes_of_counting(period_iso: str, rounding: Rounding, trigger: Trigger) -> Iterator[str]:
    """Say why nothing can be counted by a rule of these parts, a sentence for each mistake."""
    try:
        period = counted(period_iso, rounding)
    except FactsError as error:
        yield str(error)
        return
    whole = not isinstance(period, Open | LaterOf) and period != _AT_ONCE
    if whole is (rounding is Rounding.NONE):
        expected = "a way of counting" if whole else "none"
        yield f"rounding: expected {expected} for {period_iso}, not {rounding.value}"
    if rounding is Rounding.SCHOOL_DAYS and not isinstance(period, SchoolDays):
        yield f"rounding: school days are counted, not {period_iso}"
    if rounding is Rounding.BIRTHDAY:
        if trigger is not Trigger.DATE_OF_BIRTH:
            yield f"trigger: a birthday is counted from date_of_birth, not {trigger.value}"
        if not isinstance(period, Years | Months):
            yield f"rounding: a birthday comes after years or months, not {period_iso}"
    later = _LATER.fullmatch(period_iso)
    if later is not None and later["trigger"] != trigger.value:
        yield f"period_iso: {later['trigger']} is not the trigger, {trigger.value}"


class SourceKind(Enum):
    """What kind of source a rival period comes from."""

    STATUTE = "statute"
    CASE_LAW = "case law"
    STATUTORY_GUIDANCE = "statutory guidance"
    STATUTORY_CODE = "statutory code"
    STATUTORY_FRAMEWORK = "statutory framework"
    INQUIRY = "inquiry"
    REGULATOR = "regulator"
    GOVERNMENT = "government"
    SECTOR = "sector"
    COUNCIL = "council"
    ARCHIVE = "archive"
    SCHOOL = "school"
    COMMERCIAL = "commercial"


_RANKS: Final = {
    SourceKind.STATUTE: 1,
    SourceKind.STATUTORY_GUIDANCE: 2,
    SourceKind.STATUTORY_CODE: 2,
    SourceKind.STATUTORY_FRAMEWORK: 2,
    SourceKind.REGULATOR: 3,
    SourceKind.GOVERNMENT: 4,
    SourceKind.SECTOR: 5,
    SourceKind.COUNCIL: 6,
    SourceKind.SCHOOL: 7,
}


@frozen(kw_only=True)
class Conflict:
    """What one source says of a class on which sources differ."""

    record_id: str
    """The class."""
    source_name: str
    """Whose figure it is."""
    source_kind: SourceKind
    """What kind of source that is."""
    edition_or_date: str
    """Which edition, or from when."""
    trigger: Trigger
    """The event from which the period runs."""
    period_iso: str
    """How long, as the tables write it."""
    rounding: Rounding
    """How the day of the event is rounded."""
    action: Action
    """What is done then."""
    nations: frozenset[Nation]
    """Of which nations it speaks."""
    source_url: str
    """Its address."""
    seen: str
    """Whether the text itself was read: ``yes``, ``secondary``, ``recalled``, or through what."""
    note: str = ""
    """What else is to be known."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no period, and a row that speaks of no nation."""
        mistakes = [] if self.nations else ["nations: missing"]
        try:
            _period(self.period_iso)
        except FactsError as error:
            mistakes.append(str(error))
        if mistakes:
            raise FactsError("\n".join(mistakes))

    @property
    def period(self) -> Length | Open | LaterOf:
        """How long: a period, a length without an end to count, or the later of two."""
        return _period(self.period_iso)

    @property
    def rule(self) -> str:
        """How long and from what, in words."""
        return rule(self.period, self.rounding, self.trigger)

    @property
    def rank(self) -> int | None:
        """Its place in the suggested precedence, 1 first; None for a source that has none there.

        Enactment, then statutory guidance or code, funding contract, guidance of the department,
        sector (IRMS), council, school.
        """
        return _RANKS.get(self.source_kind)
