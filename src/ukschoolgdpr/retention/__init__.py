"""How long records are kept, what is done with them then, and what holds that up.

The schedule is data: some 300 rows for 243 classes of records in four nations, most of them
practice and not law. Its entries are no part of the catalogue, which is made as it is imported,
while the rows are read on first use; their ids are ``retention.`` and the class.

A schedule of a school's own is held against it in ``policies.schedules``.
"""

from ukschoolgdpr.retention.choosing import (
    ACADEMY_CLOSURE,
    FileKept,
    Leaving,
    Move,
    Route,
    longest,
    on_academy_closure,
    on_leaving,
)
from ukschoolgdpr.retention.comparing import Comparison, Parting, compare
from ukschoolgdpr.retention.counting import (
    AS_USUAL,
    Counting,
    Kept,
    NoDay,
    Retention,
    birthday,
    youngest,
)
from ukschoolgdpr.retention.holds import (
    Disposal,
    ErasureAnswer,
    Hold,
    HoldReason,
    Standing,
    disposal,
    erasure,
    inquiries,
)
from ukschoolgdpr.retention.own import OwnRule, OwnSchedule, draft, read_own
from ukschoolgdpr.retention.rows import (
    Action,
    Area,
    Audience,
    Bound,
    Conflict,
    Holder,
    LaterOf,
    Open,
    Rounding,
    Row,
    SourceKind,
    Statutory,
    Tag,
    Trigger,
)
from ukschoolgdpr.retention.schedule import (
    RecordClass,
    conflicts,
    entries,
    read_schedule,
    record,
    records,
    schedule,
)

__all__ = [
    "ACADEMY_CLOSURE",
    "AS_USUAL",
    "Action",
    "Area",
    "Audience",
    "Bound",
    "Comparison",
    "Conflict",
    "Counting",
    "Disposal",
    "ErasureAnswer",
    "FileKept",
    "Hold",
    "HoldReason",
    "Holder",
    "Kept",
    "LaterOf",
    "Leaving",
    "Move",
    "NoDay",
    "Open",
    "OwnRule",
    "OwnSchedule",
    "Parting",
    "RecordClass",
    "Retention",
    "Rounding",
    "Route",
    "Row",
    "SourceKind",
    "Standing",
    "Statutory",
    "Tag",
    "Trigger",
    "birthday",
    "compare",
    "conflicts",
    "disposal",
    "draft",
    "entries",
    "erasure",
    "inquiries",
    "longest",
    "on_academy_closure",
    "on_leaving",
    "read_own",
    "read_schedule",
    "record",
    "records",
    "schedule",
    "youngest",
]
