"""The privacy rules that bind UK schools: where written, when in force, whether met, by when."""

from typing import TYPE_CHECKING

from ukschoolgdpr.names import on_first_use

_HOMES = {
    "automated": ("DecisionTaken", "automated_decision"),
    "cases": ("Case", "Event", "EventKind", "Regime", "Standing", "standing"),
    "consent": ("Consent",),
    "deadlines": (
        "access_deadline",
        "breach_deadline",
        "educational_record_deadline",
        "eir_deadline",
        "eisr_deadline",
        "exam_marks_deadline",
        "extension_notice_deadline",
        "foi_deadline",
        "foisa_deadline",
        "privacy_information_deadline",
        "rights_deadline",
    ),
    "errors": (
        "CitationError",
        "ClockStoppedError",
        "DataFileError",
        "FactsError",
        "MissingPackageError",
        "OutsideCoverageError",
        "SchoolGdprError",
        "UnknownEntryError",
    ),
    "facts.calendars": ("Calendars", "SchoolCalendar", "WorkingCalendar"),
    "facts.items": ("Item", "classify", "item", "reveals"),
    "facts.processing": ("Processing", "Purpose", "School"),
    "facts.requests": (
        "AccessRequest",
        "InformationRequest",
        "MarksRequest",
        "Obtained",
        "RightsRequest",
    ),
    "grounds": ("Ground", "ground"),
    "law.citations": ("Instrument", "Provision", "Reference"),
    "law.criteria": ("Clause", "Criterion", "Reason"),
    "law.instruments": ("cite",),
    "law.nations": ("Nation", "UK"),
    "law.periods": ("Days", "Hours", "Months", "SchoolDays", "Spell", "WorkingDays", "Years"),
    "law.reckoning": ("Reading", "Reckoning", "Step"),
    "law.rules": ("Decision", "Entry", "Outcome", "Rule"),
    "law.timelines": ("COVERAGE_BEGINS", "Confidence", "Force", "LAW_AS_AT", "Timeline", "Version"),
    "people": ("Requester", "may_act", "may_see_record"),
    "policies.audit": ("audit",),
    "policies.model": ("Policy",),
    "special_categories": ("SensitiveProcessing",),
    "vocabulary": ("LawfulBasis", "Right", "SchoolKind", "Severity", "SpecialCategory", "Verdict"),
}

if TYPE_CHECKING:
    from ukschoolgdpr.automated import (
        DecisionTaken,
        automated_decision,
    )
    from ukschoolgdpr.cases import Case, Event, EventKind, Regime, Standing, standing
    from ukschoolgdpr.consent import (
        Consent,
    )
    from ukschoolgdpr.deadlines import (
        access_deadline,
        breach_deadline,
        educational_record_deadline,
        eir_deadline,
        eisr_deadline,
        exam_marks_deadline,
        extension_notice_deadline,
        foi_deadline,
        foisa_deadline,
        privacy_information_deadline,
        rights_deadline,
    )
    from ukschoolgdpr.errors import (
        CitationError,
        ClockStoppedError,
        DataFileError,
        FactsError,
        MissingPackageError,
        OutsideCoverageError,
        SchoolGdprError,
        UnknownEntryError,
    )
    from ukschoolgdpr.facts.calendars import (
        Calendars,
        SchoolCalendar,
        WorkingCalendar,
    )
    from ukschoolgdpr.facts.items import (
        Item,
        classify,
        item,
        reveals,
    )
    from ukschoolgdpr.facts.processing import (
        Processing,
        Purpose,
        School,
    )
    from ukschoolgdpr.facts.requests import (
        AccessRequest,
        InformationRequest,
        MarksRequest,
        Obtained,
        RightsRequest,
    )
    from ukschoolgdpr.grounds import (
        Ground,
        ground,
    )
    from ukschoolgdpr.law.citations import (
        Instrument,
        Provision,
        Reference,
    )
    from ukschoolgdpr.law.criteria import (
        Clause,
        Criterion,
        Reason,
    )
    from ukschoolgdpr.law.instruments import (
        cite,
    )
    from ukschoolgdpr.law.nations import (
        UK,
        Nation,
    )
    from ukschoolgdpr.law.periods import (
        Days,
        Hours,
        Months,
        SchoolDays,
        Spell,
        WorkingDays,
        Years,
    )
    from ukschoolgdpr.law.reckoning import (
        Reading,
        Reckoning,
        Step,
    )
    from ukschoolgdpr.law.rules import (
        Decision,
        Entry,
        Outcome,
        Rule,
    )
    from ukschoolgdpr.law.timelines import (
        COVERAGE_BEGINS,
        LAW_AS_AT,
        Confidence,
        Force,
        Timeline,
        Version,
    )
    from ukschoolgdpr.people import (
        Requester,
        may_act,
        may_see_record,
    )
    from ukschoolgdpr.policies.audit import (
        audit,
    )
    from ukschoolgdpr.policies.model import (
        Policy,
    )
    from ukschoolgdpr.special_categories import (
        SensitiveProcessing,
    )
    from ukschoolgdpr.vocabulary import (
        LawfulBasis,
        Right,
        SchoolKind,
        Severity,
        SpecialCategory,
        Verdict,
    )
else:
    __getattr__, __dir__ = on_first_use(__name__, **_HOMES)

__all__ = [
    "COVERAGE_BEGINS",
    "LAW_AS_AT",
    "UK",
    "AccessRequest",
    "Calendars",
    "Case",
    "CitationError",
    "Clause",
    "ClockStoppedError",
    "Confidence",
    "Consent",
    "Criterion",
    "DataFileError",
    "Days",
    "Decision",
    "DecisionTaken",
    "Entry",
    "Event",
    "EventKind",
    "FactsError",
    "Force",
    "Ground",
    "Hours",
    "InformationRequest",
    "Instrument",
    "Item",
    "LawfulBasis",
    "MarksRequest",
    "MissingPackageError",
    "Months",
    "Nation",
    "Obtained",
    "Outcome",
    "OutsideCoverageError",
    "Policy",
    "Processing",
    "Provision",
    "Purpose",
    "Reading",
    "Reason",
    "Reckoning",
    "Reference",
    "Regime",
    "Requester",
    "Right",
    "RightsRequest",
    "Rule",
    "School",
    "SchoolCalendar",
    "SchoolDays",
    "SchoolGdprError",
    "SchoolKind",
    "SensitiveProcessing",
    "Severity",
    "SpecialCategory",
    "Spell",
    "Standing",
    "Step",
    "Timeline",
    "UnknownEntryError",
    "Verdict",
    "Version",
    "WorkingCalendar",
    "WorkingDays",
    "Years",
    "access_deadline",
    "audit",
    "automated_decision",
    "breach_deadline",
    "cite",
    "classify",
    "educational_record_deadline",
    "eir_deadline",
    "eisr_deadline",
    "exam_marks_deadline",
    "extension_notice_deadline",
    "foi_deadline",
    "foisa_deadline",
    "ground",
    "item",
    "may_act",
    "may_see_record",
    "privacy_information_deadline",
    "reveals",
    "rights_deadline",
    "standing",
]
