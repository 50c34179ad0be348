from collections.abc import Callable, Hashable
from datetime import date, timedelta
from enum import Enum

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ukschoolgdpr.exchange import as_data
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.requests import AccessRequest
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Days, Months, Spell
from ukschoolgdpr.policies.clock import Clock, ClockComparison, Extension, Start, compare
from ukschoolgdpr.policies.findings import (
    Beside,
    Case,
    Clocks,
    Finding,
    Point,
    each,
    listed,
    merged,
    reckoned,
    timed,
    with_clauses,
)
from ukschoolgdpr.policies.model import Document, Policy
from ukschoolgdpr.policies.model.rights import Informing
from ukschoolgdpr.policies.standards.rights import (
    IDENTITY,
    RESTRICTED_USES,
    RESTRICTION,
    RIGHTS,
)
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.rights import (
    DayTested,
    ExtensionFrom,
    IdentityDemand,
    NamedRight,
    RestrictedUse,
    RestrictionGround,
    StartDay,
)
from ukschoolgdpr.vocabulary import SchoolKind, Severity, Verdict

ENGLAND = WorkingCalendar.of(Nation.ENGLAND)
POLICY = Policy(
    document=Document(
        id="hilltop", title="Hilltop", school=SchoolKind.ACADEMY, nation=Nation.ENGLAND
    )
)
DAY = date(2026, 9, 1)
SPAN = Spell(date(2026, 1, 1), date(2026, 1, 31))
CASE = Case(
    policy=POLICY,
    as_of=DAY,
    calendar=ENGLAND,
    latest=date(2026, 6, 30),
    clocks=Clocks.of(POLICY, ENGLAND, Spell(DAY, DAY)),
)
MORE = Extension(period=Stated(Months(2), ("A",)))
POINT = Point("uses", Severity.MEDIUM, "used for", worse=Verdict.OVERSTATED)
ALL_USES = (
    RestrictedUse.STORAGE,
    RestrictedUse.CONSENT,
    RestrictedUse.LEGAL_CLAIMS,
    RestrictedUse.RIGHTS_OF_OTHERS,
    RestrictedUse.PUBLIC_INTEREST,
)
BESIDE = Beside(says="this", law="that", cites=(Reference("somewhere"),))


def stated(*words: RestrictedUse) -> tuple[Stated[RestrictedUse] | None, ...]:
    return (None, *(Stated(word, (word.name,)) for word in words))


def shape(found: Finding | None) -> tuple[Verdict, Severity, tuple[str, ...]] | None:
    return None if found is None else (found.verdict, found.severity, found.clauses)


class TestWays:
    """The same words, as what is allowed, what is due and what is described."""

    @pytest.mark.parametrize(
        ("words", "allowed", "due", "described"),
        [
            (ALL_USES, "agrees", "agrees", "agrees"),
            (ALL_USES[:2], "stricter", "overstated", "overstated"),
            ((*ALL_USES, RestrictedUse.ORDINARY_WORK), "overstated", "stricter", "overstated"),
            ((RestrictedUse.ORDINARY_WORK,), "overstated", "overstated", "overstated"),
            ((), "silent", "silent", "silent"),
        ],
    )
    def test_more_and_less_are_judged_as_the_way_has_it(
        self, words: tuple[RestrictedUse, ...], allowed: str, due: str, described: str
    ) -> None:
        said = stated(*words)
        found = [way(POINT, said, RESTRICTED_USES) for way in WAYS]
        assert [one and one.verdict.value for one in found] == [allowed, due, described]

    @pytest.mark.parametrize(
        ("words", "allowed", "due", "described"),
        [
            # What the point is about is not said, and the law has it, or has not.
            ({RestrictedUse.CONSENT}, "stricter", "overstated", None),
            ({RestrictedUse.ORDINARY_WORK}, "agrees", None, None),
        ],
    )
    def test_a_point_may_be_about_a_few_words(
        self,
        words: set[RestrictedUse],
        allowed: str | None,
        due: str | None,
        described: str | None,
    ) -> None:
        said = stated(RestrictedUse.STORAGE)
        found = [way(POINT, said, RESTRICTED_USES, words) for way in WAYS]
        assert [one and one.verdict.value for one in found] == [allowed, due, described]
        assert {one.clauses for one in found if one is not None} == {("STORAGE",)}

    def test_what_is_too_much_is_named_and_shown(self) -> None:
        said = stated(*ALL_USES, RestrictedUse.ORDINARY_WORK)
        found = CASE.allowed(POINT, said, RESTRICTED_USES)
        assert shape(found) == (Verdict.OVERSTATED, Severity.MEDIUM, ("ORDINARY_WORK",))
        law = RESTRICTED_USES.decide(RestrictedUse.ORDINARY_WORK, as_of=DAY)
        assert found.evidence == (law,)

    def test_what_is_missing_is_shown_with_the_clauses_that_leave_it_out(self) -> None:
        found = CASE.due(POINT, stated(*ALL_USES[:4]), RESTRICTED_USES)
        assert found is not None
        clauses = ("STORAGE", "CONSENT", "LEGAL_CLAIMS", "RIGHTS_OF_OTHERS")
        assert shape(found) == (Verdict.OVERSTATED, Severity.MEDIUM, clauses)
        law = RESTRICTED_USES.decide(RestrictedUse.PUBLIC_INTEREST, as_of=DAY)
        assert found.evidence == (law,)

    def test_what_is_stricter_is_named_and_needs_no_evidence(self) -> None:
        said = stated(*ALL_USES, RestrictedUse.ORDINARY_WORK)
        found = CASE.due(POINT, said, RESTRICTED_USES)
        assert found is not None
        assert shape(found) == (Verdict.STRICTER, Severity.INFO, ("ORDINARY_WORK",))
        assert found.evidence == ()

    def test_both_sides_of_a_description_are_shown(self) -> None:
        every = Stated(IdentityDemand.EVERY_REQUEST, ("A",))
        found = CASE.described(POINT, [every], IDENTITY)
        assert found is not None
        assert [one.as_of for one in found.evidence] == [DAY, DAY]  # type: ignore[union-attr]  # all are decisions
        assert found.says == "used for every request"
        assert found.law == "used for reasonable doubt"

    def test_what_agrees_is_shown_with_its_clauses_and_without_evidence(self) -> None:
        found = CASE.described(POINT, stated(*ALL_USES), RESTRICTED_USES)
        assert shape(found) == (Verdict.AGREES, Severity.INFO, tuple(it.name for it in ALL_USES))
        shown = evolve(BESIDE, evidence=(Stated("x", ("A",)),))
        assert CASE.found(POINT, Verdict.AGREES, (), shown).evidence == ()
        assert CASE.found(POINT, Verdict.LAXER, (), shown).evidence == shown.evidence
        assert found is not None
        assert found.id == "hilltop.uses"

    def test_the_law_is_cited_for_the_words_asked_about_or_whole(self) -> None:
        access = [Stated(NamedRight.ACCESS, ("A",))]
        found = CASE.allowed(POINT, access, RIGHTS, {NamedRight.ACCESS})
        assert [str(cites) for cites in found.cites] == ["UK GDPR, art 15"]
        unknown = Stated(RestrictionGround.FOUND_UNLAWFUL, ("A",))
        found = CASE.allowed(POINT, [unknown], RESTRICTION, {unknown.says})
        assert [str(cites) for cites in found.cites] == ["UK GDPR, art 18"]

    def test_asked_again_it_gives_the_verdict_alone(self) -> None:
        again = evolve(CASE, again=True)
        for words in (ALL_USES, ALL_USES[:2]):
            said = stated(*words)
            bare = again.allowed(POINT, said, RESTRICTED_USES)
            assert shape(bare) == shape(CASE.allowed(POINT, said, RESTRICTED_USES))
            assert (bare.says, bare.law, bare.cites) == (POINT.nothing, POINT.nothing, ())

    def test_a_word_that_the_law_does_not_know_has_no_evidence(self) -> None:
        found_unlawful = Stated(RestrictionGround.FOUND_UNLAWFUL, ("A",))
        found = CASE.allowed(POINT, [found_unlawful], RESTRICTION)
        assert shape(found) == (Verdict.OVERSTATED, Severity.MEDIUM, ("A",))
        assert found.evidence == ()
        assert [str(cites) for cites in found.cites] == ["UK GDPR, art 18"]


def test_what_the_law_leaves_to_the_school_is_in_order_whatever_it_says() -> None:
    every, doubt = (
        Stated(IdentityDemand.EVERY_REQUEST, ("A",)),
        Stated(IdentityDemand.REASONABLE_DOUBT, ("B",)),
    )
    cites = Reference("somewhere")
    found = CASE.in_order(POINT, [every, None, doubt, every], "that", cites)
    assert shape(found) == (Verdict.AGREES, Severity.INFO, ("A", "B"))
    assert (found.says, found.law) == ("used for every request, reasonable doubt", "used for that")
    assert (found.cites, found.evidence) == ((cites,), ())
    silent = CASE.in_order(POINT, [None], "that", cites)
    assert shape(silent) == (Verdict.SILENT, Severity.INFO, ())
    assert (silent.says, silent.law) == ("this is not mentioned", "used for that")


WAYS: tuple[Callable[..., Finding | None], ...] = (CASE.allowed, CASE.due, CASE.described)


class TestTexts:
    def test_one_text_agrees_and_none_is_silent(self) -> None:
        same = [("a", Stated("x", ("A",))), ("a", Stated("x", ("B",)))]
        assert shape(CASE.texts(POINT, same, BESIDE)) == (Verdict.AGREES, Severity.INFO, ("A",))
        assert shape(CASE.texts(POINT, [], BESIDE)) == (Verdict.SILENT, Severity.INFO, ())
        assert CASE.texts(POINT, same, BESIDE).says == "used for a"
        assert CASE.texts(POINT, same, BESIDE).evidence == ()
        assert CASE.texts(POINT, [], BESIDE).says == "this is not mentioned"

    def test_two_contradict_each_other(self) -> None:
        texts = [
            (StartDay.NEXT_DAY, Stated("x", ("A",))),
            ("b", Stated("x", ("B", "D"))),
            (StartDay.NEXT_DAY, Stated("x", ("C",))),
        ]
        found = CASE.texts(POINT, texts, BESIDE)
        assert shape(found) == (Verdict.CONTRADICTS_ITSELF, Severity.MEDIUM, ("A", "B", "D"))
        assert found.says == "used for on the day after [A]; b [B, D]"
        assert found.law == "used for that"
        assert found.evidence == (
            Stated("on the day after", ("A",)),
            Stated("b", ("B", "D")),
        )
        assert as_data(found.evidence) == [
            {"says": "on the day after", "clauses": ["A"]},
            {"says": "b", "clauses": ["B", "D"]},
        ]


class TestSentences:
    missing = Point("uses", Severity.LOW, "it is used for", nothing="no use is mentioned")

    def test_one_side_without_words_is_said_in_a_sentence(self) -> None:
        found = CASE.due(
            self.missing, stated(ALL_USES[0]), RESTRICTED_USES, {RestrictedUse.CONSENT}
        )
        assert found is not None
        assert found.says == "no use is mentioned"
        assert found.law == "it is used for consent"

    def test_a_silent_policy_has_no_words(self) -> None:
        found = CASE.found(self.missing, Verdict.SILENT, (), BESIDE)
        assert (found.says, found.law) == ("no use is mentioned", "it is used for that")


class TestExamples:
    def test_a_request_is_received_on_the_day_asked_about_or_the_last_that_can_be(self) -> None:
        assert CASE.received == date(2026, 6, 30)
        assert Case(
            policy=POLICY,
            as_of=date(2026, 5, 1),
            calendar=ENGLAND,
            latest=date(2026, 6, 30),
            clocks=CASE.clocks,
        ).received == date(2026, 5, 1)

    @pytest.mark.parametrize(
        ("later", "verdict"),
        [(0, Verdict.AGREES), (1, Verdict.LAXER), (-1, Verdict.STRICTER)],
    )
    def test_a_later_day_is_laxer(self, later: int, verdict: Verdict) -> None:
        due = DayTested.DUE_DATE
        law = Clock().reckon(date(2026, 9, 2), ENGLAND, reading=due)
        policy = Clock().reckon(date(2026, 9, 2 + later), ENGLAND, reading=due)
        assert reckoned(policy, law) is verdict

    @given(st.dates(date(2019, 1, 1), date(2026, 6, 30)))
    def test_further_time_is_shown_from_either_day_where_that_first_matters(
        self, begun: date
    ) -> None:
        policy = evolve(POLICY, clock=Clock(extension=MORE))
        ways = Clocks.of(policy, ENGLAND, Spell(begun, begun)).ways
        first = ways[0].start
        assert [way.start for way in ways] == [first, first]
        assert ways[0].day != ways[1].day
        assert first >= begun
        for number in range((first - begun).days):
            day = begun + timedelta(days=number)
            asked = AccessRequest(received=day, extension_notice=day)
            days = {
                Clock(extension=evolve(MORE, counted_from=Stated(way, ("A",))))
                .reckon(asked, ENGLAND, reading=DayTested.DUE_DATE)
                .day
                for way in ExtensionFrom
            }
            assert len(days) == 1

    def test_clocks_that_were_not_compared_agree(self) -> None:
        assert timed(()) is Verdict.AGREES

    @pytest.mark.parametrize(
        ("days", "verdict"),
        [
            ([(0, 0)], Verdict.AGREES),
            ([(0, 0), (0, 2)], Verdict.STRICTER),
            ([(0, 3), (1, 0)], Verdict.LAXER),
            ([(2, 2)], Verdict.LAXER),
        ],
    )
    def test_clocks_are_as_lax_as_the_laxest(
        self, days: list[tuple[int, int]], verdict: Verdict
    ) -> None:
        alike = compare(Clock(), ENGLAND, Spell(DAY, DAY), reading=DayTested.DUE_DATE)
        compared = [evolve(alike, later=later, earlier=earlier) for later, earlier in days]
        assert timed(compared) is verdict


class Mixed(Enum):
    TWO_WORDS = "two-words"
    NUMBER = 2


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ((), ""),
        ((Mixed.TWO_WORDS, Mixed.NUMBER), "two words, 2"),
        ((True, False, 13), "yes, no, 13"),
        (((DayTested.DUE_DATE, "x"), "a-b"), "due date and x, a-b"),
        ((StartDay.NEXT_WORKING_DAY,), "on the first working day after"),
    ],
)
def test_words_are_listed(words: tuple[Hashable, ...], text: str) -> None:
    assert listed(words) == text
    assert listed(words, "; ") == text.replace(", ", "; ")


def test_a_statement_of_several_words_is_taken_apart() -> None:
    assert each(None) == ()
    assert each(Stated(("a", "b"), ("A",))) == (Stated("a", ("A",)), Stated("b", ("A",)))


def test_texts_that_say_the_same_are_brought_together() -> None:
    texts = [
        (StartDay.NEXT_DAY, Stated("x", ("A",))),
        ("b", Stated("x", ("B",))),
        (StartDay.NEXT_DAY, Stated("x", ("C", "A"))),
    ]
    assert merged(texts) == (Stated("on the day after", ("A", "C")), Stated("b", ("B",)))


def test_clauses_are_added_to_what_is_found_once_each_but_not_to_silence() -> None:
    found = CASE.found(POINT, Verdict.LAXER, [Stated("x", ("A", "B"))], BESIDE)
    more = [None, Stated("y", ("B", "C")), Stated("z", ("D",))]
    assert with_clauses(found, more) == evolve(found, clauses=("A", "B", "C", "D"))
    silent = CASE.found(POINT, Verdict.SILENT, (), BESIDE)
    assert with_clauses(silent, more) == silent


class TestClocks:
    """A clock is compared whole, and each thing in which it leaves the law alone."""

    def alone(
        self, clock: Clock, reading: DayTested = DayTested.DUE_DATE, *, extended: bool = False
    ) -> ClockComparison:
        return compare(clock, ENGLAND, SPAN, reading=reading, extended=extended)

    def test_each_deviation_is_compared_by_itself(self) -> None:
        start = Start(at=StartDay.NEXT_WORKING_DAY, clauses=("S",))
        month, forty = Stated(Months(1), ("A",)), Stated(Days(40), ("B",))
        due, bare = Stated(DayTested.DUE_DATE, ("C",)), Stated(DayTested.NONE, ("D",))
        counted = Stated(ExtensionFrom.DUE_DATE, ("E",))
        more = Extension(period=Stated(Days(30), ("F",)), counted_from=counted)
        within = Stated(Days(28), ("G",))
        clock = Clock(starts=(start,), periods=(month, forty), tests=(due, bare), extension=more)
        policy = evolve(POLICY, clock=clock, informing=Informing(obtained_within=within))
        found = Clocks.of(policy, ENGLAND, SPAN)
        plain = evolve(clock, extension=None)
        assert found.whole == (
            *(self.alone(plain, reading) for reading in clock.readings),
            *(self.alone(clock, reading, extended=True) for reading in clock.readings),
        )
        assert found.periods == (self.alone(Clock(periods=(forty,))),)
        shifted = Clock(starts=(evolve(start, at=StartDay.NEXT_DAY),), tests=(bare,))
        assert found.tested == (self.alone(shifted, DayTested.NONE),)
        longer = Clock(extension=Extension(period=more.period))
        assert found.further == (self.alone(longer, extended=True),)
        [from_due] = found.counted
        two = Extension(period=Stated(Months(2), ("E",)), counted_from=counted)
        assert from_due == self.alone(Clock(extension=two), extended=True)
        assert found.ways == ()
        assert found.notice == (self.alone(Clock(periods=(within,))),)

    def test_what_is_as_the_law_has_it_or_is_not_said_is_not_compared(self) -> None:
        none = Clocks(whole=(), periods=(), tested=(), further=(), counted=(), ways=(), notice=())
        assert CASE.clocks == none
        same = Clock(periods=(Stated(Months(1), ("A",)),), extension=MORE)
        found = Clocks.of(evolve(POLICY, clock=same), ENGLAND, SPAN)
        assert found == evolve(none, ways=found.ways)
        assert len(found.ways) == 2

    def test_a_start_on_the_day_itself_is_no_shift(self) -> None:
        start = Start(at=StartDay.SAME_DAY, clauses=("S",))
        bare = Stated(DayTested.NONE, ("D",))
        clock = Clock(starts=(start,), tests=(bare,))
        found = Clocks.of(evolve(POLICY, clock=clock), ENGLAND, SPAN)
        assert found.tested == (self.alone(Clock(tests=(bare,)), DayTested.NONE),)
        assert found.whole == (self.alone(clock, DayTested.NONE),)
