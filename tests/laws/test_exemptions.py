"""What is true of the exemptions whatever the facts and on every day."""

from datetime import date, timedelta

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.oracles.exemptions import months_back, treatment
from ukschoolgdpr.exemptions import (
    ENTRIES,
    HEALTH_NO_DISCLOSURE_WITHOUT_OPINION,
    HEALTH_SERIOUS_HARM,
    KINDS_OF_DATA,
    WALK,
    Disclosure,
    Effect,
    Opinion,
    Piece,
    Request,
    Treatment,
    disclosure,
    for_request,
    switches_off,
)
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.instruments import DPA_2018, UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.testing import days, disclosures, pieces, requests_for_data
from ukschoolgdpr.vocabulary import Right

judged = days(last=LAW_AS_AT)


def quiet(piece: Piece, kept: frozenset[str]) -> Piece:
    """Answer the questions of kind with no, but for some."""
    left = {name: False for name in KINDS_OF_DATA if name not in kept}
    return evolve(piece, **left)  # type: ignore[arg-type]  # each is yes, no or None


any_piece = pieces(key=st.just("1"))
kinds = st.frozensets(st.sampled_from(KINDS_OF_DATA), max_size=2)
one_piece = any_piece | st.builds(quiet, any_piece, kinds)
"""Where much is drawn, something nearly always applies; so half are of two kinds at most."""
ABSOLUTE = (
    *(UK_GDPR.article(number) for number in (22, "22A", "22B", "22C", "22D", 77, 79, 82)),
    UK_GDPR.article(21, 2),
    UK_GDPR.article(21, 3),
    UK_GDPR.article(21, 6),
    UK_GDPR.article(12),
    UK_GDPR.article(33),
    DPA_2018.section("164A"),
)
"""What no exemption takes away."""
GIVEN = {Treatment.DISCLOSE, Treatment.REDACT, Treatment.DELAY}


def only(request: Request, piece: Piece, day: date) -> Treatment:
    [answer] = for_request(evolve(request, may_act=True), [piece], as_of=day).pieces
    return answer.treatment


class TestReach:
    """The listed provisions are switched off, and nothing else (s 15; Schs 2 to 4)."""

    @given(st.sampled_from(ABSOLUTE), st.sampled_from(Nation), judged)
    def test_nothing_beyond_the_lists_is_reached(
        self, provision: Provision, nation: Nation, day: date
    ) -> None:
        for exemption in ENTRIES:
            assert switches_off(exemption, provision, nation=nation, as_of=day) == ()

    @given(requests_for_data(), one_piece, judged)
    def test_an_exemption_changes_no_right_outside_its_list(
        self, request: Request, piece: Piece, day: date
    ) -> None:
        assume(request.may_act is not False)
        [answer] = for_request(request, [piece], as_of=day).pieces
        rules = {rule.id: rule for rule in WALK}
        for decision in answer.decisions:
            rule = rules[decision.rule.id]
            if rule.effect is Effect.EXEMPTS:
                assert switches_off(rule, request.right, nation=request.school.nation, as_of=day)
            else:
                assert request.right is Right.ACCESS

    @given(requests_for_data(), one_piece, judged)
    def test_the_absolute_rights_always_stand(
        self, request: Request, piece: Piece, day: date
    ) -> None:
        for right in (Right.OBJECTION_DIRECT_MARKETING, Right.JUDICIAL_REMEDY):
            assert only(evolve(request, right=right), piece, day) is Treatment.RIGHT_STANDS


class TestOpinions:
    """An opinion counts for six months that end when it is relied on (Sch 3 paras 5(3), 6(3))."""

    @given(requests_for_data(), one_piece, judged, days(last=LAW_AS_AT), st.integers(0, 900))
    def test_an_older_one_supports_neither_withholding_nor_disclosure(
        self, request: Request, piece: Piece, day: date, decided: date, more: int
    ) -> None:
        stale = evolve(piece, health=True, opinion_given=months_back(decided) - timedelta(more))
        asked = evolve(request, right=Right.ACCESS, decided=decided, health_professional=False)
        facts = disclosure(asked, stale)
        harm = HEALTH_SERIOUS_HARM.decide(facts, as_of=day)
        assert harm.outcome is Outcome.DOES_NOT_APPLY
        if piece.known_to_data_subject is False:
            bar = HEALTH_NO_DISCLOSURE_WITHOUT_OPINION.decide(facts, as_of=day)
            assert bar.outcome is Outcome.APPLIES
            assert only(asked, stale, day) is Treatment.WITHHOLD

    @given(requests_for_data(), one_piece, judged)
    def test_without_one_that_clears_them_no_health_data_are_given(
        self, request: Request, piece: Piece, day: date
    ) -> None:
        asked = evolve(request, right=Right.ACCESS)
        data = evolve(piece, health=True, opinion=Opinion.MET)
        found = only(asked, data, day)
        if found in GIVEN:
            assert request.health_professional is True or piece.known_to_data_subject is True


class TestDoubt:
    """What is not known neither withholds nor discloses."""

    @given(st.sampled_from(Right), judged)
    def test_where_nothing_is_known_nothing_is_settled(self, right: Right, day: date) -> None:
        reached = any(switches_off(entry, right, nation=None, as_of=day) for entry in ENTRIES)
        expected = Treatment.UNDETERMINED if reached else Treatment.RIGHT_STANDS
        assert only(Request(right=right), Piece(key="1"), day) is expected

    @given(requests_for_data(), one_piece, judged)
    def test_what_is_undetermined_says_what_is_missing(
        self, request: Request, piece: Piece, day: date
    ) -> None:
        assume(request.may_act is not False)
        [answer] = for_request(request, [piece], as_of=day).pieces
        assert bool(answer.missing) is (answer.treatment is Treatment.UNDETERMINED)
        assert len(set(answer.missing)) == len(answer.missing)

    @given(requests_for_data(), one_piece, judged)
    def test_nothing_is_given_while_a_bar_may_apply(
        self, request: Request, piece: Piece, day: date
    ) -> None:
        [answer] = for_request(evolve(request, may_act=True), [piece], as_of=day).pieces
        bars = {rule.id for rule in WALK if rule.effect is Effect.BARS}
        open_bars = [
            decision
            for decision in answer.considered
            if decision.rule.id in bars and decision.outcome is not Outcome.DOES_NOT_APPLY
        ]
        if open_bars:
            assert answer.treatment not in GIVEN


class TestPlainWalk:
    """Whatever each rule decides, what becomes of the piece is what plain Python makes of it."""

    @given(requests_for_data(), one_piece, judged)
    def test_every_piece_agrees(self, request: Request, piece: Piece, day: date) -> None:
        assume(request.may_act is not False)
        [answer] = for_request(request, [piece], as_of=day).pieces
        met = {decision.rule.id: decision.reason.met for decision in answer.considered}
        decided = [(rule, met[rule.id]) for rule in WALK if rule.id in met]
        assert answer.treatment is treatment(
            request.right, decided, separable=piece.separable, may_act=request.may_act
        )

    @given(disclosures(known=True), judged)
    def test_where_all_is_known_every_rule_is_decided(self, facts: Disclosure, day: date) -> None:
        for entry in ENTRIES:
            assert entry.decide(facts, as_of=day).outcome is not Outcome.UNDETERMINED

    @given(requests_for_data(), st.lists(pieces(), max_size=3, unique_by=lambda it: it.key), judged)
    def test_each_piece_is_answered_alone(
        self, request: Request, several: list[Piece], day: date
    ) -> None:
        assume(request.may_act is not False)
        together = for_request(request, several, as_of=day).pieces
        alone = tuple(for_request(request, [each], as_of=day).pieces[0] for each in several)
        assert together == alone
