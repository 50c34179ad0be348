"""The commands that reckon: deadline, case, calendar."""

import argparse
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import evolve, frozen

from ukschoolgdpr import deadlines, exchange
from ukschoolgdpr.cases import load, standing
from ukschoolgdpr.cli.words import day, member, moment, show, spell, word_for, words_for
from ukschoolgdpr.deadlines import Counted, InHours, Limit, Prompt, TimeLimit
from ukschoolgdpr.deadlines.limits import days_of
from ukschoolgdpr.errors import DataFileError, FactsError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import Calendars, SchoolCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.requests import (
    AccessRequest,
    InformationRequest,
    MarksRequest,
    Obtained,
    RightsRequest,
)
from ukschoolgdpr.law.nations import Nation, titles
from ukschoolgdpr.law.periods import Spell, in_words
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Entry, Outcome
from ukschoolgdpr.vocabulary import SchoolKind

if TYPE_CHECKING:
    from ukschoolgdpr.policies.model import Policy

_DAYS: Final = {
    "identity-asked": "when proof of identity was reasonably asked for",
    "identity-given": "when it came",
    "fee-asked": "when a fee was charged for a rights request",
    "fee-paid": "when it was paid",
    "extended-on": "when notice of more time was given",
    "announced": "when exam results are announced",
    "first-communication": "when data were first used to write to the person",
    "first-disclosure": "when data were first disclosed to another recipient",
    "decided": "when an automated decision was taken, if before it was received",
}
"""The options that take a day."""
_SPELLS: Final = {
    "clarified": ("ASKED/ANSWERED", "when clarification was asked and given; ASKED/ if awaited"),
    "fee-notice": ("GIVEN/PAID", "when a fee notice was given and paid; GIVEN/ if awaited"),
}
"""The options that take a spell, and may be repeated."""


def add_deadline(command: argparse.ArgumentParser) -> None:
    """Say what ``deadline`` takes."""
    command.add_argument(
        "limit", choices=LIMITS, metavar="LIMIT", help=f"one of {', '.join(LIMITS)}"
    )
    command.add_argument(
        "--received",
        type=moment,
        required=True,
        metavar="DAY",
        help="when what starts the time happened; for a breach with time and offset",
    )
    command.add_argument(
        "--nation",
        type=member(Nation),
        metavar="NATION",
        help=f"of the school: {words_for(Nation)}; that of the policy if left out",
    )
    command.add_argument(
        "--school", type=member(SchoolKind), metavar="KIND", help=words_for(SchoolKind)
    )
    command.add_argument(
        "--policy",
        metavar="POLICY",
        help="the name of a policy that ships, or a TOML or JSON file, which may promise an answer "
        f"sooner; for {', '.join(_TIGHTENED)}",
    )
    for option, meaning in _DAYS.items():
        command.add_argument(f"--{option}", type=day, metavar="DAY", help=meaning)
    for option, (metavar, meaning) in _SPELLS.items():
        command.add_argument(
            f"--{option}",
            type=spell,
            action="append",
            default=[],
            metavar=metavar,
            help=f"{meaning}; repeatable",
        )
    _add_days(command)
    command.set_defaults(run=_deadline)


def add_case(command: argparse.ArgumentParser) -> None:
    """Say what ``case`` takes."""
    command.add_argument("file", type=Path, metavar="FILE", help="cases, .toml or .json")
    command.add_argument(
        "--ics", type=Path, metavar="OUT", help="write what is due as an iCalendar file"
    )
    _add_days(command)
    command.set_defaults(run=_case)


def _add_days(command: argparse.ArgumentParser) -> None:
    """Say which days count."""
    command.add_argument(
        "--closed",
        type=spell,
        action="append",
        default=[],
        metavar="FIRST/LAST",
        help="when the school is closed; all such days in reach must be given; repeatable",
    )
    command.add_argument(
        "--holiday",
        type=day,
        action="append",
        default=[],
        metavar="DAY",
        help="a bank holiday proclaimed since this release; repeatable",
    )
    command.add_argument(
        "--calendar",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="the dates of the school, .csv or .ics; repeatable for the schools of a trust",
    )


def add_calendar(command: argparse.ArgumentParser) -> None:
    """Say what ``calendar`` takes."""
    command.add_argument("check", choices=("check",), help="say what a file of dates holds")
    command.add_argument("file", type=Path, metavar="FILE", help="a file that ends in .csv or .ics")
    command.add_argument(
        "--nation",
        type=member(Nation),
        required=True,
        metavar="NATION",
        help=f"of the school: {words_for(Nation)}",
    )
    command.set_defaults(run=_calendar)


@frozen(kw_only=True)
class _Asked:
    """What the words of a command say of a clock."""

    words: argparse.Namespace
    limit: Entry[object]
    school: School
    calendars: Calendars

    @property
    def received(self) -> date:
        """The day of what starts the time; a moment is refused where it is used."""
        received: date = self.words.received
        return received

    def rights(self) -> dict[str, date]:
        """The dates of a rights request."""
        words = self.words
        return {
            "received": self.received,
            "identity_asked": words.identity_asked,
            "identity_given": words.identity_given,
            "fee_asked": words.fee_asked,
            "fee_paid": words.fee_paid,
            "extension_notice": words.extended_on,
        }

    def access(self) -> AccessRequest:
        """The access request."""
        return AccessRequest(**self.rights(), clarifications=tuple(self.words.clarified))

    def obtained(self) -> Obtained:
        """The data that came from someone else."""
        return Obtained(
            obtained=self.received,
            first_communication=self.words.first_communication,
            first_disclosure=self.words.first_disclosure,
        )

    def information(self) -> InformationRequest:
        """The request for information."""
        words = self.words
        return InformationRequest(
            received=self.received,
            clarifications=tuple(words.clarified),
            fee_notices=tuple(words.fee_notice),
            extension_notice=words.extended_on,
        )


def _for_a_parent(asked: _Asked) -> Reckoning:
    """Reckon the record in Scotland, where the days wait for proof of identity."""
    identified = asked.words.identity_given
    if identified is None:
        return _simply(asked)
    return deadlines.educational_record_deadline(
        asked.received, asked.school, asked.calendars, identified=identified
    )


def _simply(asked: _Asked) -> Reckoning:
    """Reckon a limit that nothing but its start decides."""
    limit = _TIMED[asked.words.limit]
    counted = limit.on(asked.received).value.counted
    if counted is Counted.SCHOOL:
        return deadlines.school_days_deadline(limit, asked.received, asked.calendars)
    [days] = days_of(counted, asked.calendars)
    return limit.reckon(asked.received, days)


_Reckons: TypeAlias = Callable[[_Asked], Reckoning]

_IN_HOURS: Final = "breach-ico-72h"
_OF_IDENTITY: Final = ("identity-asked", "identity-given", "fee-asked", "fee-paid")
_OF_RIGHTS: Final = (*_OF_IDENTITY, "extended-on")
_OF_INFORMATION: Final = ("clarified", "fee-notice", "extended-on")

_RECKONED: Final[Mapping[str, tuple[tuple[str, ...], _Reckons]]] = {
    "access": (
        (*_OF_RIGHTS, "clarified"),
        lambda asked: deadlines.access_deadline(asked.access(), asked.calendars.own),
    ),
    "rights-one-month": (
        _OF_RIGHTS,
        lambda asked: deadlines.rights_deadline(
            RightsRequest(**asked.rights()), asked.calendars.own
        ),
    ),
    "rights-extended": (
        (*_OF_IDENTITY, "clarified"),
        lambda asked: deadlines.extension_notice_deadline(asked.access(), asked.calendars.own),
    ),
    "rights-one-month-pre-2019-08": (
        (),
        lambda asked: deadlines.first_convention_deadline(asked.received, asked.calendars.own),
    ),
    "adm-request-by-subject": (
        ("decided",),
        lambda asked: deadlines.decision_review_deadline(
            asked.words.decided or asked.received, asked.received, asked.calendars.own
        ),
    ),
    "adm-response": (
        (*_OF_RIGHTS, "decided"),
        lambda asked: deadlines.decision_response_deadline(
            asked.words.decided or asked.received,
            RightsRequest(**asked.rights()),
            asked.calendars.own,
        ),
    ),
    "privacy-info-indirect": (
        ("first-communication", "first-disclosure"),
        lambda asked: deadlines.privacy_information_deadline(asked.obtained(), asked.calendars.own),
    ),
    _IN_HOURS: ((), lambda asked: deadlines.breach_deadline(asked.words.received)),
    "exam-marks": (
        ("announced",),
        lambda asked: deadlines.exam_marks_deadline(
            MarksRequest(received=asked.received, announced=asked.words.announced),
            asked.calendars.own,
        ),
    ),
    "edrec-scotland": (("identity-given",), _for_a_parent),
    "foi-standard": (
        _OF_INFORMATION,
        lambda asked: deadlines.foi_deadline(asked.information(), asked.school, asked.calendars),
    ),
    "foi-school": (
        _OF_INFORMATION,
        lambda asked: deadlines.foi_deadline(asked.information(), asked.school, asked.calendars),
    ),
    "eir-standard": (
        _OF_INFORMATION,
        lambda asked: deadlines.eir_deadline(asked.information(), asked.calendars),
    ),
    "foisa-request": (
        ("clarified", "fee-notice"),
        lambda asked: deadlines.foisa_deadline(asked.information(), asked.school, asked.calendars),
    ),
    "foisa-school": (
        ("clarified", "fee-notice"),
        lambda asked: deadlines.foisa_deadline(asked.information(), asked.school, asked.calendars),
    ),
    "foisa-review": (
        (),
        lambda asked: deadlines.foisa_review_deadline(
            asked.received, asked.school, asked.calendars
        ),
    ),
    "eisr": (
        _OF_INFORMATION,
        lambda asked: deadlines.eisr_deadline(asked.information(), asked.calendars),
    ),
}
"""The limits that more than one day decides: the options they take, and who reckons them."""

_TIGHTENED: Final[Mapping[str, Callable[[_Asked], RightsRequest | Obtained]]] = {
    "access": _Asked.access,
    "rights-one-month": lambda asked: RightsRequest(**asked.rights()),
    "privacy-info-indirect": _Asked.obtained,
}
"""The limits that a school's policy may tighten, and what is asked of it."""


def _limits() -> Iterator[tuple[str, Entry[object]]]:
    """Give the limits by the words for them; the other entries are parts of these."""
    for entry in deadlines.ENTRIES:
        word = entry.id.removeprefix("deadlines.")
        said = entry.versions.versions[-1].value
        if word in _RECKONED or isinstance(said, Limit | Prompt):
            yield word, entry


LIMITS: Final = dict(_limits())
"""The time limits that ``deadline`` knows."""
_TIMED: Final = {word: entry for word, entry in LIMITS.items() if isinstance(entry, TimeLimit)}


def _deadline(words: argparse.Namespace) -> int:
    takes, reckons = _RECKONED.get(words.limit, ((), _simply))
    for option in (*_DAYS, *_SPELLS):
        if option not in takes and getattr(words, option.replace("-", "_")):
            msg = f"--{option}: it makes no difference to {words.limit}"
            raise FactsError(msg)
    _check_received(words)
    limit, policy = LIMITS[words.limit], _policy(words)
    nation = words.nation if policy is None else policy.document.nation
    if nation not in limit.applies_in:
        msg = f"--nation: {limit.id} applies in {titles(limit.applies_in)} alone"
        raise FactsError(msg)
    asked = _Asked(
        words=words,
        limit=limit,
        school=School(kind=words.school, nation=nation),
        calendars=_calendars(words, nation),
    )
    picked = words.decided or asked.received
    as_of = picked.date() if isinstance(picked, datetime) else picked
    said = limit.on(as_of).value
    data: dict[str, object] = {"as_of": as_of, "picked_by": limit.picked_by}
    data |= {"id": limit.id, "day": None, "safe_day": None}
    lines = [limit.title, ""]
    bound = None
    if isinstance(said, Limit | Prompt | InHours) and said.binds is not None:
        bound = deadlines.binding(limit, asked.school, as_of=as_of)  # type: ignore[arg-type]  # it is one
        data["binding"] = bound
    if bound is not None and bound.outcome is Outcome.DOES_NOT_APPLY:
        lines.append("it does not bind this school:")
    elif isinstance(said, Prompt):
        lines += [f"no number of days: {said.words}", "", f"from: {said.event} [{said.starts}]"]
        data["words"] = said.words
    else:
        law = due = reckons(asked)
        told: list[str] = []
        if policy is not None:
            from ukschoolgdpr.cli import tighter  # noqa: PLC0415 - policies are slow, and few ask

            decided = tighter.decided(policy, _TIGHTENED[words.limit](asked), asked.calendars.own)
            due = decided.effective or law
            told = ["", *tighter.lines(policy, decided, law)]
            data["tighter"] = tighter.data(policy, decided, law)
        # The law's safe day may come before the last day of a tighter policy.
        safe = [one.strict for one in (law, due) if one.strict is not None]
        data |= exchange.reckoning_data(due)
        data |= {"id": law.id, "safe_day": min(safe, default=None)}
        lines += [_last_day(due), *told, "", *due.explain().splitlines()]
        if bound is not None:
            lines += ["", "whether it binds the school:"]
    if bound is not None:
        lines += bound.explain().splitlines()
    lines += ["", f"law as at {as_of}, {limit.picked_by}"]
    show(words, data, lines)
    return 0


def _policy(words: argparse.Namespace) -> "Policy | None":
    """Load the school's policy, if one is named; it tells the nation of the school."""
    if words.policy is None:
        if words.nation is None:
            msg = "the following arguments are required: --nation"
            raise FactsError(msg)
        return None
    if words.limit not in _TIGHTENED:
        msg = f"--policy: expected one of {', '.join(_TIGHTENED)}, not {words.limit}"
        raise FactsError(msg)
    from ukschoolgdpr.policies.model import load as load_policy  # noqa: PLC0415 - as above

    policy = load_policy(words.policy)
    for option in ("nation", "school"):
        given, stated = getattr(words, option), getattr(policy.document, option)
        if given not in {None, stated}:
            msg = f"--{option}: that of {policy.document.id} is {word_for(stated)}"
            raise FactsError(msg)
    return policy


def _check_received(words: argparse.Namespace) -> None:
    """Refuse a moment where the law counts days, and a day where it counts hours."""
    received = words.received
    if words.limit == _IN_HOURS:
        expected = "a moment with its offset, such as 2026-12-24T16:20+00:00"
        fits = isinstance(received, datetime) and received.utcoffset() is not None
    else:
        expected, fits = "a day such as 2026-09-03", not isinstance(received, datetime)
    if not fits:
        msg = f"--received: expected {expected}, not {received.isoformat()}"
        raise FactsError(msg)


def _calendars(words: argparse.Namespace, nation: Nation) -> Calendars:
    """Fill the calendars; school days come from files less closures, or from closures alone."""
    closed = tuple(words.closed)
    sessions = [SchoolCalendar.read(file, nation=nation) for file in words.calendar]
    if sessions:
        sessions = [evolve(days, closed=(*days.closed, *closed)) for days in sessions]
    elif closed:
        sessions = [SchoolCalendar.open_but_for(closed, nation=nation)]
    return Calendars.of(nation, extra=words.holiday, sessions=sessions)


def _last_day(due: Reckoning) -> str:
    if due.stopped_since is not None:
        return f"no last day yet: time stands still since {in_words(due.stopped_since)}"
    if due.at is not None:
        return f"last moment: {in_words(due.day)} {due.at:%H:%M}"
    return f"last day: {in_words(due.day)}"


def _span(days: Spell) -> str:
    return " to ".join(in_words(each) for each in (days.first, days.last) if each is not None)


def _case(words: argparse.Namespace) -> int:
    found, mistakes = [], []
    known: dict[Nation, Calendars] = {}
    for case in load(words.file):
        nation = case.school.nation
        if nation is None:
            unknown = "the nation of the school must be known to count its days"
            mistakes.append(f"{case.reference}: {unknown}")
            continue
        if nation not in known:
            known[nation] = _calendars(words, nation)
        try:
            found.append(standing(case, known[nation], as_of=words.as_of))
        except (FactsError, OutsideCoverageError) as error:
            mistakes.append(f"{case.reference}: {error}")
    if mistakes:
        raise DataFileError(str(words.file), tuple(mistakes))
    if words.ics is not None:
        made = datetime.combine(words.as_of, time(), tzinfo=UTC)
        _write(words.ics, exchange.as_ics(found, stamp=made))
    lines = [line for each in found for line in (*each.explain().splitlines(), "")]
    show(words, {"as_of": words.as_of, "cases": found}, lines[:-1])
    return 0


def _write(file: Path, content: bytes) -> None:
    """Write a file whole, or leave what was there."""
    part = file.with_name(f"{file.name}.part")
    try:
        part.write_bytes(content)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        problem = f"cannot be written: {error.strerror}"
        raise DataFileError(str(file), (problem,)) from None


def _calendar(words: argparse.Namespace) -> int:
    days = SchoolCalendar.read(words.file, nation=words.nation)
    data = {
        "name": days.name,
        "nation": days.nation,
        "first": days.first,
        "last": days.last,
        "terms": days.terms,
        "inset": sorted(days.inset),
        "closed": days.closed,
        "open_days": sorted(days.open_days),
        "school_days": len(days.sessions),
        "digest": days.digest,
    }
    lines = [
        f"{days.title}, {days.first} to {days.last}: {len(days.sessions)}",
        *(f"term: {_span(term)}" for term in days.terms),
        *(f"INSET: {in_words(day)}" for day in sorted(days.inset)),
        *(f"closed: {_span(spell)}" for spell in days.closed),
        *(f"open: {in_words(day)}" for day in sorted(days.open_days)),
    ]
    show(words, data, lines)
    return 0
