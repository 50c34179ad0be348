"""Daily practice by the schools' own policies: W12, W13, W15 and the vectors that belong to it."""

from datetime import UTC, date, datetime

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ukschoolgdpr.accountability import Governance
from ukschoolgdpr.breaches import Breach, Capacity
from ukschoolgdpr.breaches import norton_road as stated_of_breaches
from ukschoolgdpr.dpia import Operation
from ukschoolgdpr.dpia import norton_road as stated_of_assessments
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.requests import Obtained
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.people import Requester, Role
from ukschoolgdpr.policies.deciding import Prevails
from ukschoolgdpr.policies.deciding import practice as decide
from ukschoolgdpr.policies.deciding.requests import who_may_ask
from ukschoolgdpr.policies.deciding.sharing import Disclosure, may_share
from ukschoolgdpr.policies.model import Policy, load
from ukschoolgdpr.policies.standards.practice import Cookie
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.notices import (
    GroundsNeeded,
    SpecialKind,
    VisitorCheck,
)
from ukschoolgdpr.policies.words.practice import (
    Act,
    AssessedType,
    BreachElement,
    Consequence,
    ConsideredFeature,
    CookieRule,
    Design,
    PeopleTold,
    ReportedIf,
    SendingStep,
)
from ukschoolgdpr.policies.words.rights import NoticeExcuse
from ukschoolgdpr.policies.words.sharing import Audience
from ukschoolgdpr.retention import Audience as KeptAudience
from ukschoolgdpr.retention import Trigger
from ukschoolgdpr.sharing import Recipient, SharedData, Sharing
from ukschoolgdpr.sharing.essex import Concern
from ukschoolgdpr.sharing.norton_road import Keeping, Medium, Sending, check, kept
from ukschoolgdpr.vocabulary import SchoolKind

DAY = date(2026, 9, 1)
ENGLAND = WorkingCalendar.of(Nation.ENGLAND)
SCHOOL = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)
ES, HP, NH, NR, SI = (
    load(name)
    for name in (
        "essex-school",
        "highfields",
        "norbury-hall",
        "norton-road",
        "stockport-inclusion",
    )
)
MAYBE = st.sampled_from([True, False, None])


class TestW12:
    """A spreadsheet on pupils' needs went to the wrong parent, from a personal account."""

    as_of = date(2023, 2, 10)
    breach = Breach(
        acting_as=Capacity.CONTROLLER,
        personal_data=True,
        security_breached=True,
        accidental=True,
        unlawful=False,
        destroyed=False,
        lost=False,
        altered=False,
        unauthorised=True,
        disclosed=True,
        accessed=None,
        risk_unlikely=False,
        high_risk=False,
        unintelligible=False,
        risk_averted=False,
        disproportionate_effort=False,
    )

    def test_it_is_a_breach(self) -> None:
        found = decide.is_breach(NR, self.breach, as_of=self.as_of)
        assert found.stated is found.law is found.effective is True
        assert found.prevails is Prevails.BOTH
        assert found.clauses == ("NR-15-ab",)

    def test_three_acts_were_forbidden(self) -> None:
        email = Sending(
            medium=Medium.EMAIL,
            personal_address=True,
            recipient_authorised=False,
            authority_checked=False,
            secure_format=False,
            secure_transfer=False,
            lawful_basis=True,
            appropriate=False,
        )
        sent = decide.may_send(NR, email)
        assert sent.stated is sent.law is sent.effective is False
        acts = {one.says: one.clauses for one in sent.fails if isinstance(one.says, Act)}
        assert acts == {
            Act.PERSONAL_EMAIL: ("NR-9-b",),
            Act.SENDING_TO_UNAUTHORISED: ("NR-9-c",),
            Act.INSECURE_FORMAT: ("NR-9-e",),
        }
        steps = {one.says: one.clauses for one in sent.fails if isinstance(one.says, SendingStep)}
        assert steps == {
            SendingStep.RECIPIENT_CHECKED: ("NR-9-d",),
            SendingStep.SECURE_TRANSFER: ("NR-7-k",),
        }

    def test_the_regulator_is_told_in_72_hours_whatever_the_day(self) -> None:
        due = decide.report_by(NR, datetime(2023, 2, 10, 16, 30, tzinfo=UTC))
        moment = datetime(2023, 2, 13, 16, 30, tzinfo=UTC)
        assert due.stated == due.law == due.effective == moment
        assert due.prevails is Prevails.BOTH
        assert due.clauses == ("NR-15-ad",)

    def test_the_hours_are_hours_when_the_clocks_change(self) -> None:
        due = decide.report_by(NR, datetime(2026, 3, 27, 16, 30, tzinfo=UTC))
        assert due.effective == due.law == datetime(2026, 3, 30, 16, 30, tzinfo=UTC)

    @pytest.mark.parametrize(
        ("hours", "prevails"), [(24, Prevails.POLICY), (96, Prevails.LAW), (None, Prevails.LAW)]
    )
    def test_other_hours(self, hours: int | None, prevails: Prevails) -> None:
        word = None if hours is None else Stated(hours, ("A-1",))
        policy = evolve(NR, breaches=evolve(NR.breaches, hours=word))
        due = decide.report_by(policy, datetime(2023, 2, 10, 16, 30, tzinfo=UTC))
        assert due.prevails is prevails

    def test_a_medium_risk_is_reported_by_law_and_not_by_the_policy(self) -> None:
        told = decide.reported(NR, self.breach, as_of=self.as_of)
        assert (told.stated, told.law, told.effective) == (False, True, True)
        assert told.prevails is Prevails.LAW
        assert told.laxer[0].clauses == ("NR-15-ad",)
        assert NR.breaches.reported_if is not None
        assert NR.breaches.reported_if.says is ReportedIf.HIGH_RISK

    @pytest.mark.parametrize(
        ("unlikely", "high", "stated"),
        [(True, False, False), (False, False, True), (False, True, True), (None, True, True)],
    )
    def test_a_policy_that_has_the_words_of_the_law(
        self, unlikely: Maybe, high: Maybe, *, stated: bool
    ) -> None:
        word = Stated(ReportedIf.UNLESS_UNLIKELY, ("A-1",))
        policy = evolve(NR, breaches=evolve(NR.breaches, reported_if=word))
        one = evolve(self.breach, risk_unlikely=unlikely, high_risk=high)
        told = decide.reported(policy, one, as_of=self.as_of)
        assert told.stated is told.law is stated

    def test_what_is_no_breach_is_reported_to_no_one(self) -> None:
        none = evolve(self.breach, personal_data=False, high_risk=True)
        assert decide.is_breach(NR, none, as_of=self.as_of).effective is False
        assert decide.reported(NR, none, as_of=self.as_of).effective is False
        bare = evolve(HP, breaches=evolve(HP.breaches, reported_if=NR.breaches.reported_if))
        assert decide.reported(bare, none, as_of=self.as_of).stated is False

    @pytest.mark.parametrize("high", [True, False])
    def test_the_families_are_told_at_a_high_risk(self, *, high: bool) -> None:
        one = evolve(self.breach, high_risk=high)
        told = decide.people_told(NR, one, as_of=self.as_of)
        assert (told.policy, told.effective, told.prevails) == ((), high, Prevails.LAW)
        word = Stated(PeopleTold.HIGH_RISK, ("A-1",))
        policy = evolve(NR, breaches=evolve(NR.breaches, people_told=word))
        assert decide.people_told(policy, one, as_of=self.as_of).stated is high

    def test_staff_answer_for_it(self) -> None:
        comes = {one.says: one.clauses for one in NR.security.consequences}
        assert comes[Consequence.DISCIPLINARY] == ("NR-9-l",)
        assert comes[Consequence.LIABILITY] == ("NR-9-m",)

    @given(
        st.builds(
            Breach,
            acting_as=st.just(Capacity.CONTROLLER),
            personal_data=MAYBE,
            security_breached=MAYBE,
            accidental=MAYBE,
            unlawful=MAYBE,
            destroyed=MAYBE,
            lost=MAYBE,
            altered=MAYBE,
            unauthorised=st.just(value=False),
            high_risk=MAYBE,
        )
    )
    def test_the_file_defines_it_as_the_school_does(self, breach: Breach) -> None:
        found = decide.is_breach(NR, breach, as_of=self.as_of)
        assert found.policy[0].says is stated_of_breaches(breach).breach.met

    def test_a_policy_without_a_definition(self) -> None:
        found = decide.is_breach(HP, self.breach, as_of=self.as_of)
        assert (found.policy, found.effective) == ((), True)
        bare = Stated(BreachElement.SECURITY_FAILURE, ("A-1",))
        policy = evolve(HP, breaches=evolve(HP.breaches, elements=(bare,)))
        assert decide.is_breach(policy, self.breach, as_of=self.as_of).stated is True


class TestW13:
    """Lunch is to be paid by fingerprint."""

    lunch = Operation(
        biometric_identification=True,
        special_category=True,
        innovative=True,
        large_scale=True,
        about_children=True,
        new_to_school=True,
    )

    def test_an_assessment_is_a_must(self) -> None:
        found = decide.assessed(NR, self.lunch, as_of=DAY)
        assert found.stated is found.law is found.effective is True
        assert found.prevails is Prevails.BOTH
        assert {one.says: one.clauses for one in found.required} == {
            AssessedType.BIOMETRIC_OR_GENETIC: ("NR-11-f",),
            AssessedType.NEW_TECHNOLOGY: ("NR-11-d",),
            AssessedType.LARGE_SCALE_SPECIAL: ("NR-11-c",),
        }
        considered = {one.says: one.clauses[0] for one in found.considered}
        assert considered == {
            ConsideredFeature.VULNERABLE: "NR-11-q",
            ConsideredFeature.SENSITIVE: "NR-11-o",
            ConsideredFeature.INNOVATIVE: "NR-11-r",
            ConsideredFeature.LARGE_SCALE: "NR-11-p",
        }
        assert {one.says: one.clauses for one in NR.assessment.design}[Design.STAFF_ASSESS] == (
            "NR-10-b",
        )

    def test_two_grounds_are_needed(self) -> None:
        needed = decide.grounds_needed(NR, special_category=True)
        assert (needed.stated, needed.law, needed.effective) == (2, 2, 2)
        assert needed.clauses == ("NR-15-y",)
        assert decide.grounds_needed(NR, special_category=False).effective == 1
        bases = evolve(HP.bases, needed=Stated(GroundsNeeded.ONE, ("A-1",)))
        lax = decide.grounds_needed(evolve(HP, bases=bases), special_category=True)
        assert (lax.stated, lax.effective, lax.prevails) == (1, 2, Prevails.LAW)
        assert (
            decide.grounds_needed(
                evolve(HP, bases=evolve(bases, needed=None)), special_category=True
            ).policy
            == ()
        )

    @pytest.mark.parametrize(
        ("policy", "kind", "law"),
        [
            (NR, SpecialKind.BIOMETRIC_IDENTIFICATION, True),
            (SI, SpecialKind.BIOMETRIC, False),
            (NH, SpecialKind.BIOMETRIC, False),
            (ES, SpecialKind.BIOMETRIC, False),
        ],
    )
    def test_biometric_data_are_special_where_they_identify(
        self, policy: Policy, kind: SpecialKind, *, law: bool
    ) -> None:
        found = decide.classified(policy, kind, as_of=DAY)
        assert (found.policy[0].says, found.law, found.effective) == (True, law, law)

    def test_w09_an_online_service_for_children_is_assessed(self) -> None:
        service = Operation(online_service_to_children=True)
        found = decide.assessed(NR, service, as_of=DAY)
        assert found.effective is found.stated is True
        assert [one.clauses for one in found.required] == [("NR-11-j",)]
        new = decide.assessed(NR, evolve(service, innovative=True), as_of=DAY)
        assert ("NR-11-d",) in [one.clauses for one in new.required]

    def test_w11_a_new_supplier_is_assessed_by_the_essex_school(self) -> None:
        found = decide.assessed(ES, Operation(), shares=True, as_of=DAY)
        assert (found.stated, found.effective) == (True, True)
        assert found.prevails is Prevails.POLICY
        assert found.clauses == ("ES-6-c",)
        assert decide.assessed(ES, Operation(), shares=False, as_of=DAY).stated is False

    def test_a_policy_that_is_silent(self) -> None:
        found = decide.assessed(HP, self.lunch, as_of=DAY)
        assert (found.policy, found.required, found.effective) == ((), (), True)

    FACTS = (
        "profiling",
        "extensive",
        "automated_decision",
        "legal_effect",
        "special_category",
        "large_scale",
        "innovative",
        "evaluates",
        "genetic",
        "matching",
        "tracking",
        "about_children",
        "marketing",
        "physical_harm",
        "high_risk",
        "systematic_monitoring",
        "prevents_right",
    )

    @given(st.dictionaries(st.sampled_from(FACTS), MAYBE), MAYBE)
    def test_the_file_decides_as_the_school_does(
        self, facts: dict[str, Maybe], no_notice: Maybe
    ) -> None:
        meant = Operation(**facts)  # type: ignore[arg-type]  # by name
        found = decide.assessed(NR, meant, no_direct_notice=no_notice, as_of=DAY)
        theirs = stated_of_assessments(meant, no_direct_notice=no_notice)
        assert found.policy[0].says is theirs.required.met
        assert bool(found.considered) is (theirs.considered.met is True)

    @pytest.mark.parametrize(
        ("word", "facts"),
        [
            (AssessedType.LARGE_SCALE_CRIMINAL, {"criminal_offence": True, "large_scale": True}),
            (
                AssessedType.PUBLIC_MONITORING,
                {"systematic_monitoring": True, "publicly_accessible": True, "large_scale": True},
            ),
        ],
    )
    def test_types_that_norton_road_lacks(
        self, word: AssessedType, facts: dict[str, Maybe]
    ) -> None:
        required = (Stated(word, ("A-1",)),)
        policy = evolve(HP, assessment=evolve(HP.assessment, required=required))
        meant = Operation(**facts)  # type: ignore[arg-type]  # by name
        assert decide.assessed(policy, meant, as_of=DAY).required == required
        for fact in facts:
            less = evolve(meant, **{fact: False})  # type: ignore[arg-type]  # by name
            assert decide.assessed(policy, less, as_of=DAY).stated is False


class TestW15:
    """A teacher leaves, a contractor arrives, and the police ask."""

    left = date(2024, 8, 31)

    def kept(self, policy: Policy, **needed: date) -> tuple[date | None, Prevails]:
        audience, since = KeptAudience.STAFF, Trigger.END_OF_EMPLOYMENT
        found = decide.keep_until(policy, audience, since, self.left, **needed)
        return found.effective, found.prevails

    def test_the_file_is_erased_after_six_years(self) -> None:
        assert self.kept(NH) == (date(2030, 8, 31), Prevails.POLICY)

    def test_what_is_needed_less_long_is_kept_less_long(self) -> None:
        sooner, later = date(2025, 2, 28), date(2031, 1, 1)
        assert self.kept(NH, needed_until=sooner) == (sooner, Prevails.LAW)
        assert self.kept(NH, needed_until=later) == (date(2030, 8, 31), Prevails.POLICY)
        assert self.kept(HP) == (None, Prevails.NEITHER)
        visits = decide.keep_until(NH, KeptAudience.VISITOR, Trigger.DATE_OF_VISIT, self.left)
        assert visits.policy == ()

    def test_an_unknown_contractor_shows_identification(self) -> None:
        checks = {one.says: one.clauses for one in NH.notices.visitor_checks}
        assert checks == {
            VisitorCheck.SIGN_IN: ("NH-5.1-c",),
            VisitorCheck.PROOF_IF_UNKNOWN: ("NH-5.1-d",),
        }

    def test_the_police_may_have_the_log(self) -> None:
        theft = Sharing(
            school=SCHOOL,
            recipient=Recipient.POLICE,
            data=SharedData.OTHER,
            requested=True,
            crime_and_disorder=True,
            necessary=True,
            required_by_law=False,
            court_ordered=False,
            forbidden_by_law=False,
            consented=False,
            other_basis=True,
        )
        meant = Disclosure(
            sharing=theft, of=Audience.VISITORS, concern=Concern(crime_or_fraud=True)
        )
        found = may_share(NH, meant, as_of=date(2024, 9, 2))
        assert (found.stated, found.effective) == (True, True)
        assert "NH-5.6-d" in found.clauses

    def test_the_visitor_may_ask(self) -> None:
        visitor = Requester(school=School(nation=Nation.ENGLAND), age=40, understands=True)
        asks = who_may_ask(NH, Role.SUBJECT, visitor, as_of=date(2024, 9, 2))
        assert asks.effective is True


class TestVectors:
    """Single questions, each by its number."""

    file = Obtained(obtained=date(2025, 9, 3))

    def test_v8_people_are_told_before_the_file_is_used(self) -> None:
        told = decide.told_before_use(NH, self.file, date(2025, 9, 8), ENGLAND)
        assert told.effective == date(2025, 9, 7)
        assert told.law == date(2025, 10, 3)
        assert told.prevails is Prevails.POLICY
        assert told.clauses == ("NH-7.2.1-d",)
        unless = {one.says: one.clauses for one in NH.informing.unless}
        assert unless[NoticeExcuse.HAS_INFORMATION] == ("NH-7.2.1-e",)

    def test_v8_the_law_has_its_month_all_the_same(self) -> None:
        told = decide.told_before_use(NH, self.file, date(2025, 12, 1), ENGLAND)
        assert (told.effective, told.prevails) == (date(2025, 10, 3), Prevails.LAW)
        silent = decide.told_before_use(HP, self.file, date(2025, 9, 8), ENGLAND)
        assert (silent.policy, silent.effective) == ((), date(2025, 10, 3))

    @pytest.mark.parametrize(
        ("policy", "special", "clauses"),
        [(SI, True, "SI-2-t"), (NH, True, "NH-1.2-s"), (NR, False, "NR-15-i")],
    )
    def test_v14_a_conviction_is_no_special_category(
        self, policy: Policy, clauses: str, *, special: bool
    ) -> None:
        found = decide.classified(policy, SpecialKind.CRIMINAL, as_of=DAY)
        assert {one.says for one in found.policy} == {special}
        assert (found.law, found.effective) == (False, False)
        assert found.prevails is (Prevails.LAW if special else Prevails.BOTH)
        assert clauses in found.clauses
        own_class = decide.classified(NR, SpecialKind.NOT_CRIMINAL, as_of=DAY)
        assert own_class.law is True

    def test_v21_a_list_is_sent_home(self) -> None:
        home = Sending(
            medium=Medium.EMAIL,
            personal_address=True,
            recipient_authorised=True,
            authority_checked=True,
            secure_format=True,
            lawful_basis=True,
            scanned=True,
            secure_transfer=True,
            receipt_asked=True,
            appropriate=True,
        )
        sent = decide.may_send(NR, home)
        assert (sent.stated, sent.law, sent.effective) == (False, True, False)
        assert sent.prevails is Prevails.POLICY
        assert [one.clauses for one in sent.fails] == [("NR-9-b",)]
        assert decide.may_send(NR, evolve(home, personal_address=False)).effective is True
        assert decide.may_send(HP, home).prevails is Prevails.LAW

    @pytest.mark.parametrize(
        ("encrypted", "locked", "fails"),
        [
            (True, True, []),
            (False, True, ["NR-6-k"]),
            (True, False, ["NR-6-l"]),
            (False, False, ["NR-6-k", "NR-6-l"]),
        ],
    )
    def test_v22_a_memory_stick(self, *, encrypted: bool, locked: bool, fails: list[str]) -> None:
        stick = Keeping(
            passwords_safe=True,
            passwords_shared=False,
            password_guidance=True,
            paper_locked=True,
            desk_clear=True,
            leaves_school=False,
            on_removable_media=True,
            media_encrypted=encrypted,
            media_locked=locked,
        )
        fits = Governance(security_fits_risk=True, staff_instructed=True)
        found = decide.may_keep(NR, stick, fits, as_of=DAY)
        assert [clause for one in found.fails for clause in one.clauses] == fails
        assert found.effective is not bool(fails)
        assert found.prevails is (Prevails.POLICY if fails else Prevails.BOTH)
        lax = decide.may_keep(NR, stick, evolve(fits, security_fits_risk=False), as_of=DAY)
        assert lax.effective is False

    @given(
        st.builds(
            Keeping,
            passwords_safe=MAYBE,
            passwords_shared=MAYBE,
            password_guidance=MAYBE,
            paper_locked=MAYBE,
            desk_clear=MAYBE,
            leaves_school=MAYBE,
            must_leave=MAYBE,
            looked_after=MAYBE,
            on_removable_media=MAYBE,
            media_encrypted=MAYBE,
            media_locked=MAYBE,
        )
    )
    def test_v22_the_file_decides_as_the_school_does(self, keeping: Keeping) -> None:
        found = decide.may_keep(NR, keeping, Governance(), as_of=DAY)
        assert found.policy[0].says is kept(keeping).met

    def test_v26_a_new_starter_is_trained_at_once_and_every_year(self) -> None:
        joined = date(2025, 9, 1)
        first, again = decide.trained_by(NR, joined), decide.refreshed_by(NR, joined)
        assert (first.effective, first.clauses) == (joined, ("NR-4-a",))
        assert (again.effective, again.clauses) == (date(2026, 9, 1), ("NR-4-b",))
        assert first.prevails is again.prevails is Prevails.POLICY
        assert decide.trained_by(HP, joined).effective == date.max

    counter = Cookie(strictly_necessary=False, statistics=True, told_and_may_object=True)

    def test_v27_consent_is_asked_and_an_opt_out_is_not_enough(self) -> None:
        found = decide.cookie_consent(ES, self.counter, as_of=date(2025, 9, 1))
        assert found.law is found.effective is True
        assert [one.clauses for one in found.laxer] == [("ES-11-l",)]
        assert [(one.says, one.clauses) for one in found.policy] == [
            (True, ("ES-11-b",)),
            (False, ("ES-11-l",)),
        ]

    def test_v27_the_policy_asks_on_where_the_law_no_longer_does(self) -> None:
        days = [date(2026, 2, 4), date(2026, 2, 5)]
        found = [decide.cookie_consent(ES, self.counter, as_of=day) for day in days]
        assert [one.law for one in found] == [True, False]
        assert [one.effective for one in found] == [True, True]
        assert found[1].prevails is Prevails.POLICY

    @pytest.mark.parametrize(
        ("cookie", "law"),
        [
            (Cookie(strictly_necessary=True), False),
            (evolve(counter, told_and_may_object=False), True),
            (evolve(counter, statistics=False, appearance=False), True),
            (evolve(counter, statistics=False, appearance=True), False),
        ],
    )
    def test_v27_the_exceptions_of_2026(self, cookie: Cookie, *, law: bool) -> None:
        assert decide.cookie_consent(HP, cookie, as_of=DAY).effective is law
        word = Stated(CookieRule.ASKED_UNLESS_NECESSARY, ("A-1",))
        policy = evolve(HP, cookies=evolve(HP.cookies, rules=(word,)))
        asked = decide.cookie_consent(policy, cookie, as_of=DAY)
        assert asked.effective is (not cookie.strictly_necessary)

    def test_v28_the_essex_school_never_sells_and_norbury_hall_says_nothing(self) -> None:
        never, silent = (decide.sold(policy, as_of=DAY) for policy in (ES, NH))
        assert (never.effective, never.prevails) == (False, Prevails.POLICY)
        assert never.clauses == ("ES-3-c",)
        assert (silent.policy, silent.effective) == ((), None)
        assert silent.prevails is Prevails.NEITHER


FACTS = (
    "recipient_authorised",
    "authority_checked",
    "lawful_basis",
    "personal_address",
    "secure_format",
    "scanned",
    "secure_transfer",
    "receipt_asked",
    "can_collect",
    "identity_checked",
    "address_checked",
    "sealed",
    "special_delivery",
    "name_on_envelope",
    "encrypted",
    "password_protected",
    "appropriate",
)


class TestSending:
    """The file decides as the school's own text does."""

    @given(st.sampled_from([*Medium, None]), st.dictionaries(st.sampled_from(FACTS), MAYBE))
    def test_of_any_sending(self, medium: Medium | None, facts: dict[str, Maybe]) -> None:
        sending = Sending(medium=medium, **facts)
        found, theirs = decide.may_send(NR, sending), check(sending)
        assert found.law is theirs.law.met
        assert found.effective is theirs.beside.may

    def test_before_the_medium_is_known(self) -> None:
        sent = decide.may_send(NR, Sending())
        assert (sent.stated, sent.effective) == (None, None)
        assert "the medium is known" in sent.missing

    @pytest.mark.parametrize("medium", Medium)
    def test_of_one_step_left_out(self, medium: Medium) -> None:
        good: dict[str, Maybe] = dict.fromkeys(FACTS, True)
        good |= {"personal_address": False, "can_collect": False}
        for lacks in (None, *FACTS):
            facts = good if lacks is None else good | {lacks: not good[lacks]}
            sending = Sending(medium=medium, **facts)
            assert decide.may_send(NR, sending).effective is check(sending).beside.may, lacks
