"""How one point of a policy is judged, and what is found.

The words of a policy are held against those of the law in one of three ways: as what the school
may do, where more is laxer; as what people are due, where less is; and as what the law is said to
be, where anything else is misstated. Clocks are compared day by day.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Final, Generic, Protocol, TypeAlias, TypeVar

from attrs import evolve, frozen

from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.requests import AccessRequest
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import ONE_DAY, Calendar, Spell
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Decision, Outcome
from ukschoolgdpr.policies.clock import (
    LAWFUL_EXTENSION,
    LAWFUL_PERIOD,
    Clock,
    ClockComparison,
    Extension,
    Start,
    compare,
)
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.standards import Standard
from ukschoolgdpr.policies.words import IN_WORDS, Stated
from ukschoolgdpr.policies.words.rights import DayTested, ExtensionFrom, StartDay
from ukschoolgdpr.vocabulary import Severity, Verdict

W = TypeVar("W", bound=Hashable)

Evidence: TypeAlias = Decision | Reckoning | ClockComparison | Stated[str]
"""What shows a finding: decisions of the law, reckonings of both, their clocks compared, or
statements that contradict each other."""


_ADVICE: Final = {
    Verdict.LAXER: "give people what the law gives",
    Verdict.MISSTATED: "say what the law says",
    Verdict.OUT_OF_DATE: "say what the law says now",
    Verdict.MISSING: "add what the law asks for",
    Verdict.OVERSTATED: "promise no more than the law can keep",
    Verdict.CONTRADICTS_ITSELF: "keep one text",
    Verdict.UNDETERMINED: "say which is meant",
}


class WithClauses(Protocol):
    """Anything stated."""

    @property
    def clauses(self) -> tuple[str, ...]:
        """Where it is written."""


@frozen(kw_only=True)
class Finding:
    """What an audit says of one point."""

    id: str
    """The policy and the point."""
    verdict: Verdict
    """The policy beside the law."""
    severity: Severity
    """How much it matters."""
    clauses: tuple[str, ...]
    """Where the policy says it."""
    says: str
    """What the policy says."""
    law: str
    """What the law has on the same point."""
    cites: tuple[Citation, ...]
    """Where the law is written."""
    since: date | None = None
    """Since when it has been so under the law, where something should be done."""
    evidence: tuple[Evidence, ...] = ()
    """What shows that something should be done."""

    @property
    def advice(self) -> str:
        """What to do about it in a word or a few; empty where nothing should be done."""
        return _ADVICE.get(self.verdict, "")

    @property
    def remedy(self) -> str:
        """What to write instead; empty where nothing should be done."""
        return f"{self.advice}: {self.law}" if self.advice else ""


@frozen
class Point:
    """A point to be judged."""

    id: str
    """Its name."""
    severity: Severity
    """How much it matters if something should be done."""
    about: str
    """The beginning of a sentence that the words of the policy, or those of the law, complete."""
    worse: Verdict = Verdict.LAXER
    """The verdict where the policy falls short."""
    less: Verdict = Verdict.STRICTER
    """The verdict where the school gives up something that the law allows."""
    nothing: str = "this is not mentioned"
    """The whole sentence where there are no words to complete it."""
    law: str = ""
    """What completes it for the law, where a list of the words that it has would not."""

    def sentence(self, words: str) -> str:
        """Complete the sentence.

        Example:
            >>> Point("fee", Severity.LOW, "the fee:").sentence("10 pounds")
            'the fee: 10 pounds'
            >>> Point("fee", Severity.LOW, "the fee:").sentence("")
            'this is not mentioned'
        """
        return f"{self.about} {words}" if words else self.nothing


@frozen(kw_only=True)
class Beside:
    """What is said of a point on either side."""

    says: str
    """The policy's words; none where it has none."""
    law: str
    """The law's."""
    cites: tuple[Citation, ...]
    """Where the law is written."""
    evidence: tuple[Evidence, ...] = ()
    """What shows that they part."""


_UNSAID: Final = Beside(says="", law="", cites=())


@frozen(kw_only=True)
class Clocks:
    """A policy's clock compared with the law's: whole, and one deviation at a time."""

    whole: tuple[ClockComparison, ...]
    """In every reading, plain and extended; none if the policy does not say when time starts."""
    periods: tuple[ClockComparison, ...]
    """Each period alone, if it is not the law's."""
    tested: tuple[ClockComparison, ...]
    """Each tested day alone, but for the due date; a shift of the start is taken for one day."""
    further: tuple[ClockComparison, ...]
    """The length of the further time alone, if it is not the law's."""
    counted: tuple[ClockComparison, ...]
    """The day from which it is counted alone."""
    ways: tuple[Reckoning, ...]
    """Where the policy does not say which day that is, both ways on the first day they part."""
    notice: tuple[ClockComparison, ...]
    """The longest time for telling people of data that came from someone else."""

    @classmethod
    def of(cls, policy: Policy, calendar: Calendar, span: Spell) -> "Clocks":
        """Compare the clocks of a policy over a span."""
        clock = policy.clock
        start, more, cap = clock.start(), clock.extension, policy.informing.obtained_within

        def alone(part: Clock, reading: DayTested = DayTested.DUE_DATE) -> ClockComparison:
            extended = part.extension is not None
            return compare(part, calendar, span, reading=reading, extended=extended)

        shifted: tuple[Start, ...] = ()
        if start is not None and start.at is not StartDay.SAME_DAY:
            shifted = (evolve(start, at=StartDay.NEXT_DAY),)
        whole = (clock,) if more is None else (evolve(clock, extension=None), clock)
        counted_from = None if more is None else more.counted_from
        return cls(
            whole=tuple(
                alone(part, reading)
                for part in whole
                for reading in clock.readings
                if start is not None
            ),
            periods=tuple(
                alone(Clock(periods=(period,)))
                for period in clock.periods
                if period.says != LAWFUL_PERIOD
            ),
            tested=tuple(
                alone(Clock(starts=shifted, tests=(test,)), test.says)
                for test in clock.tests
                if test.says is not DayTested.DUE_DATE
            ),
            further=()
            if more is None or more.period.says == LAWFUL_EXTENSION
            else (alone(Clock(extension=Extension(period=more.period))),),
            counted=()
            if counted_from is None
            else (alone(Clock(extension=_counted(counted_from))),),
            ways=()
            if more is None or counted_from is not None
            else _ways(more.period.clauses, calendar, span.first),
            notice=() if cap is None else (alone(Clock(periods=(cap,))),),
        )


def _counted(counted_from: Stated[ExtensionFrom]) -> Extension:
    period = Stated(LAWFUL_EXTENSION, counted_from.clauses)
    return Extension(period=period, counted_from=counted_from)


def _ways(clauses: tuple[str, ...], calendar: Calendar, day: date) -> tuple[Reckoning, ...]:
    """Count the further time from either day, for the first receipt on which that matters."""
    ways = [Clock(extension=_counted(Stated(way, clauses))) for way in ExtensionFrom]
    due = DayTested.DUE_DATE
    while len({way.last_day(day, calendar, reading=due, extended=True) for way in ways}) == 1:
        day += ONE_DAY
    asked = AccessRequest(received=day, extension_notice=day)
    return tuple(way.reckon(asked, calendar, reading=due) for way in ways)


@frozen(kw_only=True)
class Case:
    """What a point is judged upon."""

    policy: Policy
    """What the school says."""
    as_of: date
    """The day whose law is meant."""
    calendar: Calendar
    """The working days."""
    latest: date
    """The last day on which a request in an example may be received."""
    clocks: Clocks
    """The clocks, compared."""
    again: bool = False
    """Whether the verdict alone is asked for, as it was before some change of the law."""

    @property
    def school(self) -> School:
        """The school, as the law asks about it."""
        return self.policy.document.controller

    @property
    def received(self) -> date:
        """The day on which requests in examples are received; it picks their law."""
        return min(self.as_of, self.latest)

    def found(
        self,
        point: Point,
        verdict: Verdict,
        stated: Iterable[WithClauses | None],
        beside: Beside,
    ) -> Finding:
        """Give a verdict on statements."""
        clauses = (clause for one in stated if one is not None for clause in one.clauses)
        return Finding(
            id=f"{self.policy.document.id}.{point.id}",
            verdict=verdict,
            severity=point.severity if verdict.is_finding else Severity.INFO,
            clauses=tuple(dict.fromkeys(clauses)),
            says=point.sentence("" if verdict is Verdict.SILENT else beside.says),
            law=point.sentence(point.law or beside.law),
            cites=beside.cites,
            evidence=beside.evidence if verdict.is_finding else (),
        )

    def allowed(
        self,
        point: Point,
        stated: Iterable[Stated[W] | None],
        law: Standard[W],
        about: Collection[W] | None = None,
    ) -> Finding:
        """Judge what the school may do: more than the law allows is worse.

        What the law allows on facts that the policy does not state is undetermined.

        Args:
            point: what is judged.
            stated: what the policy says.
            law: what the law has.
            about: the words that the point is about; all if left out.
        """
        sides = self._sides(stated, law, about)
        if not sides.said:
            return self.found(point, Verdict.SILENT, (), sides.beside)
        if sides.extra:
            worse = tuple(one for one in sides.extra if not sides.is_open(one.says))
            shown = sides.shown_by(one.says for one in worse or sides.extra)
            verdict = point.worse if worse else Verdict.UNDETERMINED
            return self.found(point, verdict, worse or sides.extra, shown)
        verdict = point.less if sides.missing else Verdict.AGREES
        return self.found(point, verdict, sides.within or sides.said, sides.beside)

    def due(
        self,
        point: Point,
        stated: Iterable[Stated[W] | None],
        law: Standard[W],
        about: Collection[W] | None = None,
    ) -> Finding | None:
        """Judge what people are due: less than the law gives is worse, more is stricter.

        Args:
            point: what is judged.
            stated: what the policy says.
            law: what the law has.
            about: the words that the point is about; all if left out.
        """
        sides = self._sides(stated, law, about)
        if not sides.said:
            return self.found(point, Verdict.SILENT, (), sides.beside)
        if sides.missing:
            shown = sides.shown_by(sides.missing)
            return self.found(point, point.worse, sides.within or sides.said, shown)
        if not sides.within:
            return None
        verdict = Verdict.STRICTER if sides.extra else Verdict.AGREES
        return self.found(point, verdict, sides.extra or sides.within, sides.beside)

    def described(
        self,
        point: Point,
        stated: Iterable[Stated[W] | None],
        law: Standard[W],
        about: Collection[W] | None = None,
    ) -> Finding | None:
        """Judge what the law is said to be: anything else is worse.

        Args:
            point: what is judged.
            stated: what the policy says.
            law: what the law has.
            about: the words that the point is about; all if left out.
        """
        sides = self._sides(stated, law, about)
        if not sides.said:
            return self.found(point, Verdict.SILENT, (), sides.beside)
        if not sides.within:
            return None
        parted = (*(one.says for one in sides.extra), *sides.missing)
        verdict = point.worse if parted else Verdict.AGREES
        return self.found(point, verdict, sides.extra or sides.within, sides.shown_by(parted))

    def in_order(
        self, point: Point, stated: Iterable[Stated[W] | None], law: str, cites: Citation
    ) -> Finding:
        """Judge what the law leaves to the school: whatever it says is in order."""
        said = tuple(one for one in stated if one is not None)
        says = listed(dict.fromkeys(one.says for one in said))
        verdict = Verdict.AGREES if said else Verdict.SILENT
        return self.found(point, verdict, said, Beside(says=says, law=law, cites=(cites,)))

    def elsewhere(
        self, point: Point, stated: Iterable[Stated[W] | None], cites: Mapping[Nation, Citation]
    ) -> Finding:
        """Leave open what is said where the law of the nation has other words."""
        said = tuple(one for one in stated if one is not None)
        nation = self.policy.document.nation
        beside = Beside(
            says=listed(dict.fromkeys(one.says for one in said)),
            law=f"as the law of {nation.title} has it",
            cites=(cites[nation],),
        )
        verdict = Verdict.UNDETERMINED if said else Verdict.SILENT
        return self.found(evolve(point, severity=Severity.LOW), verdict, said, beside)

    def texts(
        self, point: Point, texts: Iterable[tuple[Hashable, WithClauses]], beside: Beside
    ) -> Finding:
        """Judge texts on one thing: those that say different things contradict each other.

        Args:
            point: what is judged.
            texts: what each says, in a form that can be told apart, and where it says so.
            beside: what the law has.
        """
        first: dict[Hashable, WithClauses] = {}
        for said, text in texts:
            first.setdefault(said, text)
        if not first:
            return self.found(point, Verdict.SILENT, (), beside)
        told = tuple(Stated(listed([said]), text.clauses) for said, text in first.items())
        if len(told) == 1:
            return self.found(point, Verdict.AGREES, told, evolve(beside, says=told[0].says))
        return self.clash(point, told, beside)

    def clash(self, point: Point, told: tuple[Stated[str], ...], beside: Beside) -> Finding:
        """Judge texts that contradict each other, each shown with its clauses."""
        says = "; ".join(f"{one.says} [{', '.join(one.clauses)}]" for one in told)
        both = evolve(beside, says=says, evidence=told)
        return self.found(point, Verdict.CONTRADICTS_ITSELF, told, both)

    def _sides(
        self, stated: Iterable[Stated[W] | None], law: Standard[W], about: Collection[W] | None
    ) -> "_Sides[W]":
        said = tuple(one for one in stated if one is not None)
        within = tuple(one for one in said if about is None or one.says in about)
        mine = dict.fromkeys(one.says for one in within)
        asked = [word for word in law.questions if about is None or word in about]
        decided = {word: law.decide(word, as_of=self.as_of) for word in (*mine, *asked)}
        has = [word for word in asked if law.has(decided[word])]
        return _Sides(
            said=said,
            within=within,
            extra=tuple(one for one in within if one.says not in has),
            missing=tuple(word for word in has if word not in mine),
            decided=decided,
            beside=_UNSAID if self.again else self._beside(mine, has, decided, law),
        )

    def _beside(
        self,
        mine: Iterable[W],
        has: Iterable[W],
        decided: Mapping[W, Decision | None],
        law: Standard[W],
    ) -> Beside:
        versions = [one.version for one in decided.values() if one is not None]
        cites = dict.fromkeys(version.cites for version in versions if version is not None)
        return Beside(
            says=listed(mine),
            law=listed(has),
            cites=tuple(cites) or law.cites(as_of=self.as_of),
        )


@frozen(kw_only=True)
class _Sides(Generic[W]):
    """The words of a policy and those of the law."""

    said: tuple[Stated[W], ...]
    """All that the policy says."""
    within: tuple[Stated[W], ...]
    """What the point is about."""
    extra: tuple[Stated[W], ...]
    """What the law does not have of it."""
    missing: tuple[W, ...]
    """What the law has and the policy does not."""
    decided: Mapping[W, Decision | None]
    """How the law decides each word, where it knows it."""
    beside: Beside
    """Both in words."""

    def is_open(self, word: W) -> bool:
        """Say whether the law's answer to a word depends on facts that no policy states."""
        decision = self.decided[word]
        return decision is not None and decision.outcome is Outcome.UNDETERMINED

    def shown_by(self, parted: Iterable[W]) -> Beside:
        """Show that the sides part, by how the law decides the words on which they do."""
        decisions = (self.decided[word] for word in dict.fromkeys(parted))
        return evolve(self.beside, evidence=tuple(one for one in decisions if one is not None))


def timed(compared: Collection[ClockComparison]) -> Verdict:
    """Judge clocks: later than the law on any day is laxer; where none parts, all agree."""
    if any(clock.later for clock in compared):
        return Verdict.LAXER
    return Verdict.STRICTER if any(clock.earlier for clock in compared) else Verdict.AGREES


def reckoned(policy: Reckoning, law: Reckoning) -> Verdict:
    """Judge a policy's reckoning: later than the law's is laxer."""
    if policy.day > law.day:
        return Verdict.LAXER
    return Verdict.STRICTER if policy.day < law.day else Verdict.AGREES


def merged(texts: Iterable[tuple[Hashable, WithClauses]]) -> tuple[Stated[str], ...]:
    """Bring the clauses of texts that say the same together.

    Example:
        >>> merged([("kept", Stated("kept", ("A",))), ("kept", Stated("kept", ("B",)))])
        (Stated(says='kept', clauses=('A', 'B')),)
    """
    found: dict[Hashable, dict[str, None]] = {}
    for said, text in texts:
        found.setdefault(said, {}).update(dict.fromkeys(text.clauses))
    return tuple(Stated(listed([said]), tuple(clauses)) for said, clauses in found.items())


def each(stated: Stated[tuple[W, ...]] | None) -> tuple[Stated[W], ...]:
    """Take a statement of several words apart."""
    return () if stated is None else tuple(Stated(word, stated.clauses) for word in stated.says)


def listed(said: Iterable[Hashable], joint: str = ", ") -> str:
    """List words as a sentence does.

    Example:
        >>> listed((ExtensionFrom.DUE_DATE, True))
        'the due date, yes'
    """
    return joint.join(_phrase(word) for word in said)


def _phrase(word: Hashable) -> str:
    if isinstance(word, bool):
        return "yes" if word else "no"
    if isinstance(word, tuple):
        return " and ".join(_phrase(part) for part in word)
    if isinstance(word, Enum):
        return worded(word)
    return str(word)


@cache
def worded(word: Enum) -> str:
    """Say a word of a policy as a sentence does.

    Example:
        >>> from ukschoolgdpr.policies.words.rights import Channel
        >>> worded(Channel.EMAIL), worded(Channel.LETTER)
        ('e-mail', 'letter')
    """
    return IN_WORDS.get(word, str(word.value).replace("-", " "))


def with_clauses(found: Finding, more: Iterable[WithClauses | None]) -> Finding:
    """Add the clauses of statements that make a point graver, or plainer."""
    also = (clause for one in more if one is not None for clause in one.clauses)
    clauses = dict.fromkeys((*found.clauses, *also))
    return found if found.verdict is Verdict.SILENT else evolve(found, clauses=tuple(clauses))


Judge: TypeAlias = Callable[[Case], Finding | None]
"""Judges one point; None where neither the policy nor the law of the day has anything on it."""
