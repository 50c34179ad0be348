"""Scenarios of requests to the five schools, decided by their policies and by the law.

What the law alone has on them is in ``tests/test_walkthroughs.py``; the days of the policies'
clocks, step by step, are in ``tests/laws/test_policies.py``.
"""

from datetime import date

import pytest
from attrs import evolve

from ukschoolgdpr.exemptions import MadeBy, Piece, Request, Treatment
from ukschoolgdpr.exemptions import Role as As
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.requests import AccessRequest, Obtained, RightsRequest
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Spell
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.people import Requester, Role
from ukschoolgdpr.policies.audit import audit
from ukschoolgdpr.policies.deciding import Decided, Prevails
from ukschoolgdpr.policies.deciding import requests as decide
from ukschoolgdpr.policies.model import Policy, load
from ukschoolgdpr.policies.words.notices import Basis
from ukschoolgdpr.policies.words.rights import (
    Adviser,
    Amendment,
    Answered,
    CompetenceTest,
    ErasureGround,
    FeeGround,
    FeeMeasure,
    FormatPromise,
    NamedRight,
    NoticeRight,
    ObjectionFails,
    ObjectionGround,
    OtherRegime,
    RefusalGround,
    ResponsibilityProof,
    RestrictedUse,
    RestrictionGround,
    Statement,
    Telling,
)
from ukschoolgdpr.vocabulary import Severity, Verdict

CALENDAR = WorkingCalendar.of(Nation.ENGLAND)
ENGLAND = School(nation=Nation.ENGLAND)
NH, NR, ES, HP = (
    load(name) for name in ("norbury-hall", "norton-road", "essex-school", "highfields")
)


def days(decided: Decided[Reckoning]) -> list[str]:
    return [str(one.says.day) for one in decided.policy]


def start(decided: Decided[Reckoning]) -> str:
    """The day on which the policy's time starts, which is one in all its readings."""
    [day] = {str(one.says.steps[1].day) for one in decided.policy}
    return day


def effective(decided: Decided[Reckoning]) -> str:
    assert decided.effective is not None
    return str(decided.effective.day)


def law(decided: Decided[Reckoning]) -> str:
    assert decided.law is not None
    return str(decided.law.day)


class TestW01:
    """A parent of a pupil of 12 asks for access at Christmas."""

    as_of = date(2023, 1, 4)
    asked = AccessRequest(received=date(2022, 12, 23), identity_given=date(2023, 1, 4))
    parent = Requester(
        school=ENGLAND,
        age=12,
        understands=False,
        parental_responsibility=True,
        in_childs_interests=True,
        order_prevents=False,
        evidence_seen=True,
    )

    def test_the_last_day_where_proof_was_needed(self) -> None:
        due = decide.deadline(NH, self.asked, CALENDAR)
        assert start(due) == "2023-01-05"
        assert days(due) == ["2023-02-06", "2023-02-06"]
        assert law(due) == effective(due) == "2023-02-06"
        assert due.prevails is Prevails.BOTH
        assert {"NH-7.3.6-b", "NH-7.3.6-e", "NH-7.A-o"} <= {
            clause for one in due.policy for clause in one.clauses
        }

    def test_the_last_day_where_the_school_knew_the_parent(self) -> None:
        # The policy waits for proof all the same: its words are held against the law's own dates.
        by_policy = decide.deadline(NH, self.asked, CALENDAR)
        known = decide.deadline(NH, AccessRequest(received=self.asked.received), CALENDAR)
        assert law(known) == effective(known) == "2023-01-23"
        assert min(days(by_policy)) == "2023-02-06"

    def test_extended(self) -> None:
        noticed = evolve(self.asked, extension_notice=date(2023, 1, 20))
        due = decide.deadline(NH, noticed, CALENDAR)
        assert days(due) == ["2023-04-05", "2023-04-04"]
        assert law(due) == effective(due) == "2023-04-04"
        assert [one.says.id for one in due.laxer] == ["clock.due-date"]

    def test_notice_of_an_extension_comes_before_the_due_date(self) -> None:
        late = evolve(self.asked, extension_notice=date(2023, 2, 6))
        assert days(decide.deadline(NH, late, CALENDAR)) == ["2023-02-06", "2023-02-06"]

    def test_it_is_free(self) -> None:
        charged = decide.fee(NH, as_of=self.as_of)
        assert charged.stated is charged.law is charged.effective is False
        assert charged.prevails is Prevails.BOTH
        assert charged.policy[0].clauses == ("NH-7.3.7-a",)

    def test_the_parent_may_ask(self) -> None:
        asks = decide.who_may_ask(NH, Role.PARENT, self.parent, as_of=self.as_of)
        assert asks.effective is asks.law is True
        assert asks.prevails is Prevails.BOTH
        clauses = {clause for one in asks.policy for clause in one.clauses}
        assert {"NH-2.12-a", "NH-7.3.4-e"} <= clauses
        # Maturity stays the rule: under 13 is a default, and no bar.
        child = evolve(
            self.parent, understands=True, parental_responsibility=None, evidence_seen=None
        )
        alone = decide.who_may_ask(NH, Role.SUBJECT, child, as_of=self.as_of)
        assert alone.effective is True
        assert CompetenceTest.MATURITY in {test.says for test in NH.children.tests}

    def test_two_documents_are_more_than_the_law_lets_ask_of_a_parent_who_is_known(self) -> None:
        known = Requester(school=ENGLAND, known_to_school=True)
        proof = decide.identity(NH, known, as_of=self.as_of)
        assert (proof.stated, proof.law, proof.effective) == (True, False, False)
        assert proof.laxer[0].clauses == ("NH-7.3.1-d",)
        assert NH.identity.documents is not None
        assert NH.identity.documents.says == 2
        assert ResponsibilityProof.BIRTH_CERTIFICATE in {
            one.says for one in NH.responsibility.proof
        }

    def test_the_answer_comes_as_the_request_did_and_names_professionals(self) -> None:
        assert FormatPromise.AS_FIRST_CONTACT in {one.says for one in NH.format.promises}
        assert len(NH.access.reply) == 10


class TestW02:
    """A solicitor acts for a teacher in March 2025."""

    asked = AccessRequest(
        received=date(2025, 3, 3),
        identity_given=date(2025, 3, 6),
        clarifications=(Spell(date(2025, 3, 4), date(2025, 3, 6)),),
    )

    def test_the_last_days(self) -> None:
        due = decide.deadline(NH, self.asked, CALENDAR)
        assert start(due) == "2025-03-07"
        assert days(due) == ["2025-04-07", "2025-04-07"]

    def test_extended(self) -> None:
        proved = AccessRequest(
            received=self.asked.received,
            identity_given=date(2025, 3, 6),
            extension_notice=date(2025, 4, 4),
        )
        due = decide.deadline(NH, proved, CALENDAR)
        assert days(due) == ["2025-06-09", "2025-06-06"]
        assert law(due) == effective(due) == "2025-06-06"

    @pytest.mark.parametrize("seen", [True, False])
    def test_the_solicitor_shows_authority(self, *, seen: bool) -> None:
        solicitor = Requester(
            school=ENGLAND, age=40, understands=True, authorised=True, evidence_seen=seen
        )
        acts = decide.who_may_ask(NH, Role.AGENT, solicitor, as_of=date(2025, 3, 6))
        assert acts.stated is acts.law is acts.effective is seen
        assert {"NH-7.2.2-t", "NH-7.2.2-u", "NH-7.2.2-v", "NH-7.3.2-a", "NH-7.3.2-b"} <= set(
            acts.policy[0].clauses
        )

    def test_a_member_of_staff_may_ask(self) -> None:
        teacher = Requester(school=ENGLAND, age=40, understands=True)
        asks = decide.who_may_ask(NH, Role.SUBJECT, teacher, as_of=date(2025, 3, 6))
        assert asks.effective is True
        assert ("NH-4.12-a",) in [one.clauses for one in asks.policy]


class TestW03:
    """A parent asks by word of mouth at the end of term, for what belongs to two periods."""

    def test_the_month_counts_and_twenty_working_days_yield(self) -> None:
        due = decide.deadline(NR, AccessRequest(received=date(2022, 12, 23)), CALENDAR)
        assert days(due) == ["2023-01-23", "2023-01-25"]
        assert law(due) == effective(due) == "2023-01-23"
        assert due.prevails is Prevails.LAW
        [laxer] = due.laxer
        assert str(laxer.says.day) == "2023-01-25"
        assert "NR-8.2-c" in laxer.clauses

    def test_it_is_free_and_may_be_spoken(self) -> None:
        assert decide.fee(NR, as_of=date(2022, 12, 23)).effective is False
        channels = {one.says.value: one.clauses for one in NR.requests.channels}
        assert "NR-8.2-b" in channels["spoken"]

    def test_what_the_policy_is_silent_on_is_the_law_s(self) -> None:
        known = Requester(school=ENGLAND, known_to_school=True)
        proof = decide.identity(NR, known, as_of=date(2022, 12, 23))
        assert (proof.policy, proof.effective, proof.prevails) == ((), False, Prevails.LAW)


class TestW04:
    """The same parent asks again three weeks after the answer."""

    as_of = date(2023, 2, 27)
    asked = AccessRequest(received=as_of, identity_given=as_of)

    def test_the_last_days(self) -> None:
        due = decide.deadline(NH, self.asked, CALENDAR)
        assert start(due) == "2023-02-28"
        assert days(due) == ["2023-03-28", "2023-03-27"]
        assert law(due) == effective(due) == "2023-03-27"

    def test_a_fee_on_administrative_cost(self) -> None:
        charged = decide.fee(NH, FeeGround.FURTHER_COPIES, as_of=self.as_of, interval_elapsed=False)
        assert charged.stated is charged.law is charged.effective is True
        assert NH.fee.measure is not None
        assert NH.fee.measure.says is FeeMeasure.ADMINISTRATIVE_COST

    def test_the_interval_must_be_said_for_the_policy_sets_none(self) -> None:
        open_one = decide.fee(NH, FeeGround.FURTHER_COPIES, as_of=self.as_of)
        assert open_one.effective is None
        assert open_one.prevails is Prevails.NEITHER
        assert open_one.missing == ("no reasonable interval has passed since it answered before",)

    def test_similar_information_costs_nothing_by_law(self) -> None:
        similar = decide.fee(
            NH, FeeGround.SIMILAR_INFORMATION, as_of=self.as_of, interval_elapsed=False
        )
        assert (similar.stated, similar.law, similar.effective) == (True, False, False)
        assert similar.laxer[0].clauses == ("NH-7.3.7-b",)

    def test_the_policy_refuses_what_is_repetitive_and_yields(self) -> None:
        again = decide.refusal(NH, RefusalGround.REPETITIVE, as_of=self.as_of)
        assert (again.stated, again.law, again.effective) == (True, False, False)
        assert again.prevails is Prevails.LAW
        excessive = decide.refusal(
            NH,
            RefusalGround.REPETITIVE,
            RefusalGround.MANIFESTLY_EXCESSIVE,
            as_of=self.as_of,
        )
        assert excessive.effective is True

    def test_a_refusal_gives_reasons_and_by_law_the_two_remedies(self) -> None:
        told = decide.refusal_tells(NH, as_of=self.as_of)
        assert told.stated == frozenset({Answered.REASONS})
        assert told.effective == frozenset(
            {Answered.REASONS, Answered.COMPLAINT_COMMISSIONER, Answered.COURT_REMEDY}
        )
        assert told.prevails is Prevails.LAW


class TestW05:
    """A parent disputes a date in a behaviour record and a social worker's view."""

    as_of = date(2023, 6, 5)

    def test_the_last_day_is_the_earlier(self) -> None:
        due = decide.deadline(NR, RightsRequest(received=self.as_of), CALENDAR)
        assert days(due) == ["2023-07-05", "2023-07-03"]
        assert effective(due) == "2023-07-03"
        assert due.prevails is Prevails.POLICY

    @pytest.mark.parametrize("policy", [NR, NH, ES], ids=lambda policy: policy.document.id)
    def test_the_fact_is_corrected_in_all(self, policy: Policy) -> None:
        corrected = decide.rectified(policy, opinion=True, inaccurate=True, as_of=self.as_of)
        assert corrected.effective is True
        opinion = decide.rectified(policy, opinion=True, inaccurate=False, as_of=self.as_of)
        assert opinion.effective is False

    def test_norton_road_yields_and_keeps_a_statement(self) -> None:
        corrected = decide.rectified(NR, opinion=True, inaccurate=True, as_of=self.as_of)
        assert corrected.prevails is Prevails.LAW
        assert corrected.laxer[0].clauses == ("NR-8.9-d",)
        assert NR.rectification.opinions is not None
        assert NR.rectification.opinions.says is Amendment.UNLIKELY
        statements = [policy.rectification.statement for policy in (NR, NH, ES)]
        assert [one.says for one in statements if one is not None] == [
            Statement.ADDED,
            Statement.OFFERED,
            Statement.ADDED,
        ]

    def test_the_head_teacher_is_asked_before_a_refusal(self) -> None:
        assert NR.refusal.asks_first is not None
        assert NR.refusal.asks_first.says is Adviser.HEAD_TEACHER
        assert NR.refusal.asks_first.clauses == ("NR-8.3-e",)


class TestW06:
    """A parent objects to fundraising e-mails and to the census."""

    as_of = date(2023, 6, 1)
    asked = RightsRequest(received=as_of, identity_given=as_of)

    def test_marketing_ceases(self) -> None:
        ceases = decide.objected(NH, ObjectionGround.DIRECT_MARKETING, as_of=self.as_of)
        assert ceases.stated is ceases.law is ceases.effective is True
        assert ceases.policy[0].clauses == ("NH-7.2.4-g",)

    def test_the_census_goes_on_and_the_parent_is_told_why(self) -> None:
        fails = {one.says: one.clauses for one in NH.objection.very_likely_fails}
        assert fails[ObjectionFails.LEGAL_OBLIGATION] == ("NH-7.2.4-l",)
        told = {one.says for one in NH.objection.reply}
        assert {Answered.REASONS, Answered.COMPLAINT_COMMISSIONER} <= told

    @pytest.mark.parametrize("right", [NamedRight.OBJECTION, None])
    def test_the_last_day_is_one_by_either_text(self, right: NamedRight | None) -> None:
        due = decide.deadline(NH, self.asked, CALENDAR, right=right)
        assert days(due) == ["2023-07-03", "2023-07-03"] or right is NamedRight.OBJECTION
        assert law(due) == "2023-07-03"

    def test_damage_or_distress_is_asked_in_the_notice_and_not_by_law(self) -> None:
        ground = ObjectionGround.PUBLIC_TASK
        assert decide.objected(NH, ground, as_of=self.as_of).effective is True
        listed = {one.right for one in NH.rights.in_notices}
        assert NoticeRight.DAMAGE_OR_DISTRESS in listed
        found = {one.id: one for one in audit(NH, as_of=self.as_of).points}
        assert found["norbury-hall.objection-grounds--notices"].verdict is Verdict.LAXER


class TestW07:
    """Consent to a photograph is withdrawn and erasure asked for."""

    as_of = date(2024, 9, 10)

    def test_the_last_days(self) -> None:
        proved = RightsRequest(received=self.as_of, identity_given=date(2024, 9, 12))
        assert days(decide.deadline(NH, proved, CALENDAR)) == ["2024-10-14", "2024-10-14"]
        known = decide.deadline(NH, RightsRequest(received=self.as_of), CALENDAR)
        assert law(known) == effective(known) == "2024-10-10"

    def test_the_picture_is_erased(self) -> None:
        gone = decide.erased(NH, ErasureGround.CONSENT_WITHDRAWN, as_of=self.as_of)
        assert gone.stated is gone.law is gone.effective is True
        assert gone.policy[0].clauses == ("NH-7.2.6-c",)

    def test_recipients_are_told_by_law_and_not_merely_if_that_succeeds(self) -> None:
        told = NH.erasure.recipients.told
        assert told is not None
        assert told.says is Telling.ENDEAVOURS
        found = {one.id: one for one in audit(NH, as_of=self.as_of).points}
        assert found["norbury-hall.telling-recipients"].verdict is Verdict.LAXER


class TestVectors:
    """Single questions, each by its number."""

    @pytest.mark.parametrize(
        ("complete", "a", "b", "statute"),
        [
            ("2022-12-23", "2023-01-30", "2023-01-27", "2023-01-23"),
            ("2023-01-30", "2023-02-28", "2023-02-27", "2023-02-28"),
            ("2023-03-06", "2023-04-11", "2023-04-06", "2023-04-06"),
            ("2024-05-24", "2024-06-28", "2024-06-27", "2024-06-24"),
        ],
        ids=["V1", "V2", "V3", "V4"],
    )
    def test_norbury_hall_s_days(self, complete: str, a: str, b: str, statute: str) -> None:
        day = date.fromisoformat(complete)
        due = decide.deadline(NH, AccessRequest(received=day, identity_given=day), CALENDAR)
        assert days(due) == [a, b]
        assert law(due) == statute
        assert effective(due) == min(a, b, statute)

    @pytest.mark.parametrize(
        ("received", "month", "working", "counts"),
        [
            ("2023-07-03", "2023-08-03", "2023-07-31", "2023-07-31"),
            ("2023-04-06", "2023-05-09", "2023-05-10", "2023-05-09"),
        ],
        ids=["V5", "V6"],
    )
    def test_norton_road_s_two_periods(
        self, received: str, month: str, working: str, counts: str
    ) -> None:
        asked = AccessRequest(received=date.fromisoformat(received))
        due = decide.deadline(NR, asked, CALENDAR)
        assert days(due) == [month, working]
        assert effective(due) == counts
        assert bool(due.laxer) is (working > month)

    def test_v7_people_are_told_of_a_file_within_28_days(self) -> None:
        told = decide.told_by(NR, Obtained(obtained=date(2025, 9, 3)), CALENDAR)
        assert days(told) == ["2025-10-01"]
        assert law(told) == "2025-10-03"
        assert effective(told) == "2025-10-01"
        assert told.prevails is Prevails.POLICY
        assert told.policy[0].clauses == ("NR-8.1-f",)

    def test_v10_what_a_legal_obligation_requires_cannot_be_moved(self) -> None:
        moved = decide.portable(
            NH, Basis.LEGAL_OBLIGATION, automated=True, supplied=True, as_of=date(2024, 11, 14)
        )
        assert moved.stated is moved.effective is False

    def test_v11_norton_road_promises_to_move_it(self) -> None:
        moved = decide.portable(
            NR, Basis.LEGAL_OBLIGATION, automated=True, supplied=True, as_of=date(2024, 11, 14)
        )
        assert (moved.stated, moved.law) == (True, False)
        found = {one.id: one for one in audit(NR, as_of=date(2024, 11, 14)).points}
        overstated = found["norton-road.portability"]
        assert (overstated.verdict, overstated.severity) == (Verdict.OVERSTATED, Severity.LOW)

    @pytest.mark.parametrize(("policy", "may"), [(NR, False), (NH, True), (ES, True)])
    def test_v12_a_restricted_record_at_a_tribunal(self, policy: Policy, *, may: bool) -> None:
        used = decide.usable(policy, RestrictedUse.LEGAL_CLAIMS, as_of=date(2026, 9, 1))
        assert used.stated is used.effective is may
        assert used.law is True
        assert used.prevails is (Prevails.BOTH if may else Prevails.POLICY)

    @pytest.mark.parametrize(("policy", "has"), [(ES, False), (NH, True)])
    def test_v13_restricting_what_the_person_needs_for_a_claim(
        self, policy: Policy, *, has: bool
    ) -> None:
        asked = decide.restricted(
            policy, RestrictionGround.NEEDED_FOR_CLAIMS, as_of=date(2026, 9, 1)
        )
        assert asked.stated is has
        assert asked.law is asked.effective is True
        assert asked.prevails is (Prevails.BOTH if has else Prevails.LAW)

    def test_v15_the_dead_have_no_access_and_freedom_of_information_may_apply(self) -> None:
        pupil = Requester(school=ENGLAND, age=14, deceased=True, understands=True)
        asks = decide.who_may_ask(NR, Role.SUBJECT, pupil, as_of=date(2026, 9, 1))
        assert asks.stated is asks.law is asks.effective is False
        assert asks.policy[0].clauses == ("NR-15-a",)
        other = {one.says: one.clauses for one in NR.requests.freedom_of_information}
        assert other[OtherRegime.DECEASED] == ("NR-15-d",)

    def test_v16_nationality_and_residence_are_asked_of_no_one(self) -> None:
        former = Requester(school=ENGLAND, age=19, understands=True)
        assert decide.who_may_ask(NR, Role.SUBJECT, former, as_of=date(2026, 9, 1)).effective

    @pytest.mark.parametrize("registered", [True, False])
    def test_v17_an_attorney_shows_the_registered_power(self, *, registered: bool) -> None:
        attorney = Requester(
            school=ENGLAND,
            age=40,
            covers_property=True,
            power_registered=registered,
            evidence_seen=True,
        )
        asks = decide.who_may_ask(NH, Role.ATTORNEY, attorney, as_of=date(2026, 9, 1))
        assert asks.stated is asks.law is asks.effective is registered
        assert asks.policy[0].clauses == ("NH-7.3.3-a", "NH-7.3.3-c")

    access = Request(school=ENGLAND, may_act=True, requester=MadeBy.DATA_SUBJECT)

    @pytest.mark.parametrize(
        ("reasonable", "by_law"), [(True, Treatment.DISCLOSE), (False, Treatment.REDACT)]
    )
    def test_v23_another_pupil_s_statement_without_consent(
        self, *, reasonable: bool, by_law: Treatment
    ) -> None:
        statement = Piece(
            key="statement",
            identifies_other=True,
            other=As.PUPIL,
            other_consents=False,
            reasonable_without_consent=reasonable,
            separable=True,
            no_other_kind=True,
        )
        es, nh = (
            decide.redaction(policy, self.access, statement, as_of=date(2026, 9, 1))
            for policy in (ES, NH)
        )
        assert (es.stated, es.effective) == (Treatment.WITHHOLD, by_law)
        assert es.laxer[0].clauses == ("ES-5.1-d",)
        assert nh.stated is nh.effective is by_law
        assert nh.policy[0].clauses == ("NH-7.3.8-c",)

    def test_v24_the_teacher_s_name_in_the_same_record(self) -> None:
        record = Piece(
            key="record",
            identifies_other=True,
            other=As.TEACHER,
            other_consents=False,
            reasonable_without_consent=False,
            no_other_kind=True,
        )
        es, nh = (
            decide.redaction(policy, self.access, record, as_of=date(2026, 9, 1))
            for policy in (ES, NH)
        )
        assert (es.stated, es.effective) == (Treatment.WITHHOLD, Treatment.DISCLOSE)
        assert nh.stated is nh.effective is Treatment.DISCLOSE
        assert nh.policy[0].clauses == ("NH-7.3.8-e", "NH-7.3.8-f")

    def test_v9_the_month_to_contest_does_not_move_on_by_the_policy(self) -> None:
        until = decide.contest_until(NH, date(2024, 11, 14), date(2024, 11, 14), CALENDAR)
        assert until.stated == date(2024, 12, 14)
        assert until.law == until.effective == date(2024, 12, 16)
        assert until.laxer[0].clauses == ("NH-7.2.8-h",)
