import json
from datetime import date, datetime
from functools import cache
from typing import get_args

import pytest
from attrs import evolve, fields, fields_dict, has

from tests.policies import worse_consent as consenting
from tests.policies import worse_notices as noticing
from tests.policies import worse_practice as practice
from tests.policies import worse_rights
from tests.policies import worse_sharing as sharing
from tests.policies.better import STRICTER
from tests.policies.stating import LAWFUL, lawful, one, said, start
from tests.policies.worse import LESS, SEVERITIES, WORSE
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.exchange import as_json
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Spell
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Decision, Outcome
from ukschoolgdpr.policies.audit import Audit, Finding, audit
from ukschoolgdpr.policies.clock import ClockComparison
from ukschoolgdpr.policies.model import Policy, load
from ukschoolgdpr.policies.standards import changes, consent, rights
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.notices import CRIMINAL_ITEMS, LIMBS
from ukschoolgdpr.policies.words.rights import DayTested, ErasureGround
from ukschoolgdpr.vocabulary import SchoolKind, Severity, Verdict

NORBURY_HALL = load("norbury-hall")
LAW_DAY = date(2026, 11, 21)
# Ends of short months, weekends and bank holidays are among them.
SPRING = Spell(date(2026, 1, 28), date(2026, 5, 4))


def audited(policy: Policy, as_of: date = LAW_DAY) -> Audit:
    return audit(policy, as_of=as_of, span=SPRING)


def point(found: Audit, name: str) -> Finding:
    return next(one for one in found.points if one.id == f"{found.policy}.{name}")


def verdicts(findings: tuple[Finding, ...]) -> dict[str, str]:
    return {one.id.partition(".")[2]: one.verdict.value for one in findings}


@cache
def whole() -> Audit:
    """Audit Norbury Hall over every day of its clock."""
    return audit(NORBURY_HALL, as_of=LAW_DAY)


class TestNorburyHall:
    def test_what_became_a_defect_later_was_none_before(self) -> None:
        before = audited(NORBURY_HALL, date(2026, 2, 4))
        since = audited(NORBURY_HALL, date(2026, 2, 5))
        lost = set(verdicts(since.findings)) - set(verdicts(before.findings))
        assert lost == {
            "period-start--clarification-restart",
            "contest-automated-decision--law-authorised",
            "automated-decisions-in-use--policy",
            "objection-grounds--recognised-interest",
        }
        assert point(before, "automated-decisions-in-use--policy").verdict is Verdict.AGREES
        assert point(before, "contest-automated-decision--law-authorised").verdict is Verdict.AGREES
        complaints = set(verdicts(audited(NORBURY_HALL, date(2026, 6, 19)).findings))
        assert complaints - set(verdicts(since.findings)) == {
            "complaint-route--controller",
            "access-reply",
        }
        assert "laws-named" not in verdicts(audited(NORBURY_HALL, date(2020, 12, 30)).findings)
        # Until 11 p.m. of that day the words of the EU are right.
        assert "laws-named" not in verdicts(audited(NORBURY_HALL, date(2020, 12, 31)).findings)
        after = audited(NORBURY_HALL, date(2021, 1, 1))
        assert point(after, "laws-named").since == date(2020, 12, 31)

    def test_the_gravest_come_first_when_asked_for(self) -> None:
        assert list(verdicts(whole().reaching(Severity.HIGH))) == [
            "period-start--id-gate",
            "period-start--next-working-day",
            "identity-proof",
            "transfer-safeguards--privacy-shield",
        ]
        assert whole().reaching(Severity.INFO) == whole().findings
        graver = whole().reaching(Severity.MEDIUM)
        assert {one.severity for one in graver} == {Severity.HIGH, Severity.MEDIUM}

    def test_the_clock_is_compared_over_every_day_until_holidays_are_forecast(self) -> None:
        assert whole().span == Spell(date(2018, 5, 25), date(2028, 9, 28))
        assert whole().calendar == "England"
        assert [
            (clock.reading, clock.extended, clock.days, clock.later > 0, clock.gap > 0)
            for clock in point(whole(), "period-start--next-working-day").evidence
            if isinstance(clock, ClockComparison)
        ] == [
            (DayTested.DUE_DATE, False, 3780, True, True),
            (DayTested.LAST_DAY_BEFORE_EXPIRY, False, 3780, True, True),
            (DayTested.DUE_DATE, True, 3780, True, True),
            (DayTested.LAST_DAY_BEFORE_EXPIRY, True, 3780, True, True),
        ]

    def test_the_month_end_is_off_by_three_days_at_most(self) -> None:
        [clock] = point(whole(), "roll-test-day--month-end").evidence
        assert isinstance(clock, ClockComparison)
        assert 0 < clock.later < 100
        assert clock.policy is not None
        assert clock.law is not None
        assert clock.law.steps[0].day.month == 2
        assert 3 <= clock.gap <= 7

    def test_proof_of_identity_delays_an_answer_that_was_due(self) -> None:
        policy, law = point(whole(), "period-start--id-gate").evidence
        assert isinstance(policy, Reckoning)
        assert isinstance(law, Reckoning)
        assert law.steps[0].day == LAW_DAY
        assert policy.steps[0].day == date(2026, 12, 12)
        assert policy.day > law.day

    def test_asking_what_is_sought_stops_the_law_s_month_alone(self) -> None:
        policy, law = point(whole(), "period-start--clarification-restart").evidence
        assert isinstance(policy, Reckoning)
        assert isinstance(law, Reckoning)
        assert law.steps[-1].text == "time did not run on 8 days"
        assert policy.day > law.day

    def test_the_further_time_is_shown_both_ways(self) -> None:
        start, due = point(whole(), "extension--run-on").evidence
        assert isinstance(start, Reckoning)
        assert isinstance(due, Reckoning)
        assert start.steps[0].day == due.steps[0].day
        assert start.day != due.day

    def test_a_missing_ground_is_shown_by_the_law_s_decision(self) -> None:
        [decision] = point(whole(), "erasure-grounds--child-online-ground").evidence
        assert isinstance(decision, Decision)
        assert decision.outcome is Outcome.APPLIES
        assert decision.rule.id == "rights.erasure"
        assert "online service offered to a child" in decision.explain()

    def test_texts_that_contradict_each_other_are_shown_with_their_clauses(self) -> None:
        found = point(whole(), "roll-test-day--two-texts")
        assert found.evidence == (
            Stated("due date", ("NH-7.A-o",)),
            Stated("last day before expiry", ("NH-7.3.6-e",)),
        )
        assert found.says == (
            "the day that moves on if it is no working day: "
            "due date [NH-7.A-o]; last day before expiry [NH-7.3.6-e]"
        )
        starts = point(whole(), "period-start--three-texts").evidence
        assert starts[1] == Stated(
            "on the day on which the request comes in, for access", ("NH-7.2.2-o",)
        )
        assert len(starts) == 4

    def test_what_a_policy_leaves_out_is_said_in_a_sentence(self) -> None:
        found = point(whole(), "complaint-route--controller")
        assert found.says == "complaints to the school are not mentioned"
        assert found.law == "people may complain to the school"
        criminal = point(whole(), "criminal-offence-data--special")
        assert criminal.law == (
            "the special categories include no criminal offences, which are a class of their own"
        )

    def test_days_are_counted_in_the_evidence_alone(self) -> None:
        found = point(whole(), "period-start--next-working-day")
        start = "the period starts on the "
        assert found.says == start + "first working day after everything is in"
        assert found.law == start + "day on which everything is in"

    def test_the_policy_s_own_reckonings_are_no_law(self) -> None:
        policy, law = json.loads(as_json(point(whole(), "period-start--id-gate").evidence))
        forces = [{step["force"] for step in one["steps"]} for one in (policy, law)]
        # The period is the policy's silence, which the law fills.
        assert forces == [{"practice", "law"}, {"law"}]
        assert policy["steps"][0]["force"] == "practice"

    def test_both_sides_are_said_in_one_sentence(self) -> None:
        found = point(whole(), "notice-before-lifting")
        beginning = "the person is told before a restriction is lifted whose ground was: "
        assert found.says == beginning + "accuracy contested, objection pending"
        assert found.law == beginning + (
            "accuracy contested, unlawful, needed for legal claims, objection pending"
        )
        assert [str(cites) for cites in found.cites] == ["UK GDPR, art 18(3)"]


class TestLawful:
    """A policy that says what the law says is in order."""

    def test_it_has_no_findings(self) -> None:
        found = audit(lawful(), as_of=LAW_DAY)
        assert found.findings == ()
        others = {one.id: one.verdict for one in found.points if one.verdict is not Verdict.AGREES}
        assert others == {
            "lawful.contest-automated-decision--consent-contract": Verdict.SILENT,
            "lawful.contest-automated-decision--law-authorised": Verdict.SILENT,
            "lawful.child-requests--under-13": Verdict.STRICTER,
            **{f"lawful.{name}": Verdict.SILENT for name in noticing.SILENT},
            **{f"lawful.{name}": Verdict(one) for name, one in sharing.NOT_AGREEING.items()},
            "lawful.role-of-consent--rights-trigger": Verdict.SILENT,
            "lawful.online-consent-age--children": Verdict.SILENT,
            "lawful.retention--staff-six-years": Verdict.SILENT,
            "lawful.sending": Verdict.STRICTER,
            "lawful.automated-decisions-in-use--grounds": Verdict.SILENT,
            "lawful.fee--interval": Verdict.SILENT,
            "lawful.period-start--fee": Verdict.SILENT,
            "lawful.period-start--information": Verdict.SILENT,
        }

    @pytest.mark.parametrize("section", sorted(set(LAWFUL) - {"document"}))
    def test_it_may_be_silent(self, section: str) -> None:
        # A notice may not: it must say some things.
        assert audited(lawful({section: None, "document.contains": None})).findings == ()

    def test_a_policy_that_says_nothing_is_silent_throughout(self) -> None:
        policy = Policy(document=evolve(lawful().document, law_named=(), contains=()))
        found = audited(policy)
        assert {one.verdict for one in found.points} == {Verdict.SILENT}
        assert {one.clauses for one in found.points} == {()}
        assert found.findings == ()


NOT_JUDGED = {
    "definitions.others",
    "document.contains",
    "document.dated",
    "document.id",
    "document.nation",
    "document.school",
    "document.title",
    "gaps",
    "not_modelled",
}
"""What no point judges: whose document it is and what binds it, what it leaves out, and terms that
the law does not define. The limits of the library in the docs say so of both that state something.
"""

ALWAYS_IN_ORDER = {
    # Clauses of a finding, or part of what is said of one; by themselves neither is worse.
    "children.approach",
    "clock.extension.rolls",
    "consent.imbalance",
    "exemptions.harm_data",
    "identity.documents",
    "identity.shows",
    "requests.acknowledgement",
    "requests.channels",
    "rectification.recipients.named_if_asked",
    "restriction.recipients.named_if_asked",
    *noticing.ALWAYS_IN_ORDER,
    *consenting.ALWAYS_IN_ORDER,
    *practice.ALWAYS_IN_ORDER,
    *worse_rights.ALWAYS_IN_ORDER,
    *sharing.ALWAYS_IN_ORDER,
}


class TestChanges:
    """Each change for the worse is found, and nothing else with it."""

    @pytest.mark.parametrize(("place", "value", "expected"), WORSE)
    def test_a_change_for_the_worse_is_found(
        self, place: str, value: object, expected: dict[str, str]
    ) -> None:
        findings = audited(lawful({place: value})).findings
        assert verdicts(findings) == expected
        for found in findings:
            assert found.id.partition(".")[2] in SEVERITIES[found.severity.value]
            # The clause that is worse is named.
            assert value is None or "X" in found.clauses

    @pytest.mark.parametrize(("place", "value", "name"), STRICTER)
    def test_a_change_for_the_better_is_none(self, place: str, value: object, name: str) -> None:
        found = audited(lawful({place: value}))
        assert found.findings == ()
        assert point(found, name).verdict is Verdict.STRICTER

    @pytest.mark.parametrize(("place", "value", "name"), LESS)
    def test_less_may_be_as_good(self, place: str, value: object, name: str) -> None:
        assert point(audited(lawful({place: value})), name).verdict is Verdict.AGREES

    def test_every_point_that_can_be_worse_was_made_so(self) -> None:
        worse = {name for _, _, expected in WORSE for name in expected}
        graded = set().union(*SEVERITIES.values())
        assert worse == graded
        named = set(verdicts(audited(lawful()).points))
        assert named - graded == {
            "acknowledgement",
            "fee--unfounded",
            "indirect-notice-time--before-use",
            "roll-test-day--month-end",
            *noticing.NEVER_WORSE,
            *consenting.NEVER_WORSE,
            *practice.NEVER_WORSE,
            *worse_rights.NEVER_WORSE,
            *sharing.NEVER_WORSE,
        }

    def test_every_statement_is_judged_or_said_not_to_be(self) -> None:
        changed = {place for place, _, _ in WORSE}
        assert _places(Policy, "") == changed | NOT_JUDGED | ALWAYS_IN_ORDER
        assert not changed & NOT_JUDGED
        assert not changed & ALWAYS_IN_ORDER


def _places(kind: type, place: str) -> set[str]:
    """Name every statement that a policy can make."""
    found = set()
    for field in fields(kind):
        name = f"{place}.{field.name}".removeprefix(".")
        part = next(iter(get_args(field.type)), field.type)
        if isinstance(part, type) and has(part) and "clauses" not in fields_dict(part):
            found |= _places(part, name)
        else:
            found.add(name)
    return found


class TestPoints:
    def test_texts_on_different_rights_do_not_contradict_each_other(self) -> None:
        starts = [
            start("same-day", right="access"),
            start("same-day", "identity", right="objection"),
        ]
        found = audited(lawful({"clock.starts": starts}))
        assert found.findings == ()
        assert point(found, "period-start--three-texts").says == "the period starts in one way"
        # With no text for all, the start is the law's.
        assert point(found, "period-start--next-working-day").verdict is Verdict.SILENT

    @pytest.mark.parametrize(
        ("waits", "demanded", "verdict"),
        [
            (None, None, Verdict.LAXER),
            (None, "reasonable-doubt", Verdict.AGREES),
            (None, "every-request", Verdict.LAXER),
            ("when-asked-for", None, Verdict.AGREES),
            ("when-asked-for", "reasonable-doubt", Verdict.AGREES),
            ("when-asked-for", "every-request", Verdict.LAXER),
            ("always", None, Verdict.LAXER),
            ("always", "reasonable-doubt", Verdict.LAXER),
        ],
    )
    def test_identity_may_delay_where_it_is_asked_for_with_reason(
        self, waits: str | None, demanded: str | None, verdict: Verdict
    ) -> None:
        wait = {"event": "identity", "demanded": waits, "clauses": ["W"]}
        policy = lawful(
            {
                "clock.waits": [wait] if waits else None,
                "identity": {"demanded": one(demanded)} if demanded else None,
            }
        )
        assert point(audited(policy), "period-start--id-gate").verdict is verdict

    @pytest.mark.parametrize(("kind", "laxer"), [("maintained", False), ("academy", True)])
    def test_periods_are_held_against_the_records_that_the_school_keeps(
        self, kind: str, *, laxer: bool
    ) -> None:
        def kept(audience: str, since: str, period: str) -> Finding:
            row = {"audience": audience, "since": since, "period": period, "clauses": ["X"]}
            changes = {"document.school": kind, "retention.periods": [row]}
            return point(audited(lawful(changes)), "retention--staff-six-years")

        # The case record of a child who is looked after, 75 years, is the authority's.
        assert kept("pupil", "date_of_birth", "25 years").verdict is Verdict.UNDETERMINED
        # Companies Act 2006 ss 248 and 355 bind companies, and so academy trusts.
        minutes = kept("governor", "date_of_meeting", "6 years")
        assert (minutes.verdict is Verdict.LAXER) is laxer
        assert ("at least 10 years from date of meeting" in minutes.law) is laxer
        # Exactly as long as a minimum, or as a maximum, is neither short nor long.
        checked = kept("staff", "end_of_employment", "2 years")
        assert "Right to work" not in checked.law
        assert "Right to work" in kept("staff", "end_of_employment", "23 months").law
        assert "Copy of DBS certificate" not in kept("staff", "date_of_decision", "6 months").law
        assert "Copy of DBS certificate" in kept("staff", "date_of_decision", "7 months").law
        # Sign-in records are advised for six years from the end of the year.
        visits = kept("visitor", "date_of_visit", "8 years")
        assert visits.verdict is Verdict.OUT_OF_DATE
        assert visits.law.endswith(
            "Visitor sign-in records, of these kept longest: 6 years from "
            "the end of the calendar year of record date"
        )
        assert kept("visitor", "date_of_visit", "6 years").verdict is Verdict.AGREES
        # What has no last day is longest, and a period from birth is beside others from birth.
        assert "of these kept longest" not in kept("governor", "date_of_meeting", "90 years").law
        assert "of these kept longest" in kept("pupil", "date_of_birth", "32 years").law
        assert "of these kept longest" not in kept("pupil", "date_of_birth", "31 years").law

    def test_a_period_that_does_not_wait_for_proof_is_in_order(self) -> None:
        found = audited(lawful({"clock.starts": [start("same-day")]}))
        assert point(found, "period-start--id-gate").verdict is Verdict.AGREES
        assert point(found, "period-start--id-gate").clauses == ("X",)

    def test_the_day_before_expiry_is_later_after_a_short_month_if_the_start_is_shifted(
        self,
    ) -> None:
        changes = {
            "clock.starts": [start("next-day")],
            "clock.tests": said("last-day-before-expiry"),
        }
        found = point(audited(lawful(changes)), "roll-test-day--month-end")
        assert found.verdict is Verdict.LAXER
        [clock] = found.evidence
        assert isinstance(clock, ClockComparison)
        assert clock.policy is not None
        assert clock.law is not None
        # 28 February 2026 is a Saturday: a month from it, Saturday 28 March, moves to Monday.
        assert (clock.law.steps[0].day, clock.law.day) == (date(2026, 2, 28), date(2026, 3, 30))
        assert clock.policy.day == date(2026, 3, 31)

    def test_extending_from_the_start_is_in_order(self) -> None:
        found = point(audited(lawful()), "extension--run-on")
        assert (found.verdict, found.clauses) == (Verdict.AGREES, ("9",))

    def test_a_month_to_contest_was_in_order_for_decisions_authorised_by_law(self) -> None:
        before = date(2026, 2, 4)
        name = "contest-automated-decision--law-authorised"
        for days, verdict in (("1 month", Verdict.AGREES), ("14 days", Verdict.LAXER)):
            policy = lawful({"automated.contest.within": one(days)})
            assert point(audited(policy, before), name).verdict is verdict
        only = lawful(
            {
                "automated.contest.within": one("1 month"),
                "automated.grounds": said("contract"),
            }
        )
        assert point(audited(only, before), name).verdict is Verdict.STRICTER
        others = "contest-automated-decision--consent-contract"
        assert point(audited(only, before), others).verdict is Verdict.LAXER

    def test_children_in_scotland_are_presumed_competent_from_12(self) -> None:
        changes = {
            "document.nation": "SCT",
            "document.school": "independent",
            "sharing.gateways": None,  # of England
            "pupil_database": None,  # of England too
            "notices.guidance": None,  # and so is that
        }
        scottish = audited(lawful(changes))
        assert scottish.calendar == "Scotland"
        # What a school of its own does by law, and the words of English law, are left open.
        left_open = {
            "grounds--listed",
            "lack-of-capacity--presumption",
            "lack-of-capacity--registration",
            "lack-of-capacity--who",
            "other-data-basis--reasons",
            "parental-responsibility-evidence",
            "pupil-data-basis--reasons",
        }
        assert verdicts(scottish.findings) == {
            "child-requests--competence": "laxer",
            **dict.fromkeys(left_open, "undetermined"),
        }
        right = audited(lawful({**changes, "children.law_is": one("presumed-from-12")}))
        assert set(verdicts(right.findings)) == left_open

    def test_what_is_kept_for_ever_by_law_is_longer_than_any_period(self) -> None:
        """The minutes of a Board of Governors go to the public record office."""
        row = {
            "audience": "governor",
            "since": "date_of_meeting",
            "period": "10 years",
            "clauses": ["X"],
        }
        changes: dict[str, object] = {
            "document.nation": "NIR",
            "document.school": "controlled",
            "retention.periods": [row],
        }
        found = point(audited(lawful(changes)), "retention--staff-six-years")
        assert found.verdict is Verdict.LAXER
        assert "Board of Governors minutes: at least permanent" in found.law

    def test_decisions_that_are_taken_have_safeguards_and_had_a_ground(self) -> None:
        """UK GDPR articles 22(2) and (3) before 5 February 2026, and 22C since."""
        taken: dict[str, object] = {
            "automated.in_use": said("in-use"),
            "automated.safeguards": None,
            "automated.contest": None,
            "automated.rule": None,
        }
        protected, grounds = (
            f"automated-decisions-in-use--{name}" for name in ("safeguards", "grounds")
        )
        now, before = (audited(lawful(taken), day) for day in (date(2026, 2, 5), date(2026, 2, 4)))
        for found in (now, before):
            assert point(found, protected).verdict is Verdict.MISSING
            assert point(found, protected).severity is Severity.MEDIUM
        assert point(now, grounds).verdict is Verdict.SILENT
        assert point(before, grounds).verdict is Verdict.UNDETERMINED
        assert point(before, grounds).law.endswith("a contract, authority of law, explicit consent")
        named = lawful({**taken, "automated.safeguards": said("information")})
        assert point(audited(named), protected).verdict is Verdict.LAXER
        routine = lawful({**taken, "automated.in_use": said("not-routinely")})
        assert point(audited(routine), protected).verdict is Verdict.SILENT

    def test_enquiries_of_authorities_do_not_bind_a_school_for_certain(self) -> None:
        """Children Act 1989 s 47(11) does not list schools."""
        gateway: dict[str, object] = {
            "to": "childrens-services",
            "data": "child-protection",
            "under": "children-act-1989",
            "unit": "section",
            "number": "47",
            "clauses": ["X"],
        }
        found = point(audited(lawful({"sharing.gateways": [gateway]})), "dfe-gateway--s83")
        assert found.verdict is Verdict.UNDETERMINED
        assert "a school is not named among them" in found.law
        assert "Children Act 1989, s 47(11)" in map(str, found.cites)
        other = lawful({"sharing.gateways": [{**gateway, "number": "17"}]})
        assert "section 83" in point(audited(other), "dfe-gateway--s83").law

    def test_a_law_by_which_nothing_goes_is_told_so(self) -> None:
        gateway = {
            "to": "next-school",
            "data": "transfer",
            "under": "pupil-information-wales-regulations-2011",
            "clauses": ["X"],
        }
        for kind, law in (
            ("maintained", "by law data go under SI 2005/1437, reg 9"),
            ("academy", "no law that makes a school here give such data is known"),
        ):
            policy = lawful({"document.school": kind, "sharing.gateways": [gateway]})
            found = point(audited(policy), "sharing-by-law--provision")
            assert found.verdict is Verdict.MISSTATED
            assert found.law.startswith(law)

    def test_a_basis_that_was_not_there_yet_is_told_so(self) -> None:
        rests = {
            "basis": "recognised-legitimate-interest",
            "purposes": ["safeguarding"],
            "clauses": ["X"],
        }
        independent = lawful({"document.school": "independent", "notices.pupils.bases": [rests]})
        reasons = "pupil-data-basis--reasons"
        told = "recognised legitimate interest was no basis yet"
        assert told in point(audited(independent, date(2026, 2, 4)), reasons).law
        assert told not in point(audited(independent, date(2026, 2, 5)), reasons).law

    @pytest.mark.parametrize(
        ("nation", "appointed"),
        [("ENG", "deputy"), ("WLS", "deputy"), ("SCT", "guardian"), ("NIR", "controller")],
    )
    def test_whom_a_court_appoints_has_the_word_of_the_nation(
        self, nation: str, appointed: str
    ) -> None:
        for word in ("deputy", "guardian", "controller"):
            changes = {
                "document.nation": nation,
                "document.school": "independent",
                "capacity.actors": said(word),
            }
            found = point(audited(lawful(changes)), "lack-of-capacity--who")
            own = word == appointed
            assert found.verdict is (Verdict.AGREES if own else Verdict.UNDETERMINED)
            assert found.law == f"for who lacks capacity acts attorney, {appointed}"

    @pytest.mark.parametrize("nation", ["ENG", "WLS", "SCT", "NIR"])
    def test_acts_of_england_and_wales_are_held_against_no_one_else(self, nation: str) -> None:
        """What is said in their words is left open, with the law of the nation that it is about."""
        found = audited(lawful({"document.nation": nation, "document.school": "independent"}))
        cites = {
            "parental-responsibility-evidence": {
                "SCT": "Children (Scotland) Act 1995, s 3",
                "NIR": "Children (NI) Order 1995, art 5",
            },
            "lack-of-capacity--registration": {
                "SCT": "Adults with Incapacity (Scotland) Act 2000, s 19(1)",
                "NIR": "ICO guidance, right of access",
            },
            "lack-of-capacity--presumption": {
                "SCT": "Adults with Incapacity (Scotland) Act 2000, s 1(6)",
                "NIR": "ICO guidance, right of access",
            },
        }
        for name, theirs in cites.items():
            one = point(found, name)
            if nation in theirs:
                assert (one.verdict, one.severity) == (Verdict.UNDETERMINED, Severity.LOW)
                assert [str(cite) for cite in one.cites] == [theirs[nation]]
                assert one.law.endswith("has it")
            else:
                assert one.verdict is Verdict.AGREES
        silent = lawful(
            {
                "document.nation": nation,
                "document.school": "independent",
                "capacity": None,
                "responsibility": None,
            }
        )
        assert {point(audited(silent), name).verdict for name in cites} == {Verdict.SILENT}

    def test_a_test_of_harm_may_be_left_to_the_law(self) -> None:
        found = point(audited(lawful({"exemptions.harm_test": None})), "serious-harm")
        assert (found.verdict, found.clauses) == (Verdict.AGREES, ("29",))
        silent = lawful({"exemptions.harm_test": None, "exemptions.harm_data": None})
        assert point(audited(silent), "serious-harm").verdict is Verdict.SILENT

    def test_a_promise_of_portability_on_any_basis_is_shown_by_one_where_it_fails(self) -> None:
        found = point(audited(lawful({"portability.bases": None})), "portability")
        assert found.says == (
            "data can be moved that are kept by machine, supplied by the person, held on consent "
            "or contract or "
            "legal obligation or vital interests or public task or recognised legitimate interest "
            "or legitimate interests"
        )
        assert found.law == (
            "data can be moved that are kept by machine, supplied by the person, held on consent "
            "or contract"
        )
        [decision] = found.evidence
        assert isinstance(decision, Decision)
        assert decision.outcome is Outcome.DOES_NOT_APPLY

    def test_what_is_none_is_one_of_two_texts(self) -> None:
        found = audited(lawful({"rights.absolute": said("some", "none", "direct-marketing")}))
        policy = point(found, "absolute-rights--policy")
        assert policy.says == "rights that are absolute: none"
        assert policy.law == "rights that are absolute: objection to direct marketing"
        texts = point(found, "absolute-rights--two-texts")
        assert texts.says == (
            "rights that are absolute: some [X]; none [X]; objection to direct marketing [X]"
        )
        one_text = point(audited(lawful()), "absolute-rights--two-texts")
        assert one_text.says == "rights that are absolute: objection to direct marketing"
        both = audited(lawful({"rights.absolute": said("some", "direct-marketing")}))
        assert point(both, "absolute-rights--two-texts").says == (
            "rights that are absolute: some, objection to direct marketing"
        )

    def test_what_no_limb_has_is_shown_once_for_all(self) -> None:
        special = said("pupil-fsm", "pupil-ethnicity", "pupil-nationality")
        found = point(
            audited(lawful({"notices.pupils.special": special})), "ordinary-data-called-special"
        )
        assert found.says == (
            "listed as special category data: pupils' free school meals, pupils' nationality"
        )
        assert found.law == (
            "special category data are those of article 9(1) alone; "
            "others may be handled with the same care"
        )
        [decision] = found.evidence
        assert isinstance(decision, Decision)
        assert decision.outcome is Outcome.DOES_NOT_APPLY
        assert decision.rule.id == "special_categories.special-category"

    @pytest.mark.parametrize(
        ("imbalance", "asked", "verdict", "says"),
        [
            (None, False, Verdict.SILENT, "not mentioned"),
            (None, True, Verdict.UNDETERMINED, "asked for"),
            ("consent-doubtful", False, Verdict.AGREES, "doubtful where power is imbalanced"),
            (
                "consent-doubtful",
                True,
                Verdict.UNDETERMINED,
                "asked for, doubtful where power is imbalanced",
            ),
            ("consent-ruled-out", False, Verdict.AGREES, "ruled out where power is imbalanced"),
            (
                "consent-ruled-out",
                True,
                Verdict.CONTRADICTS_ITSELF,
                "asked for [A, B]; ruled out where power is imbalanced [X]",
            ),
        ],
    )
    def test_employees_are_asked_for_consent_that_is_presumed_not_to_be_free(
        self,
        imbalance: str | None,
        asked: bool,  # noqa: FBT001 - a column of the table
        verdict: Verdict,
        says: str,
    ) -> None:
        basis = "consent" if asked else "contract"
        bases = [
            {"basis": basis, "clauses": ["A"]},
            {"basis": basis, "items": ["staff-nationality"], "clauses": ["A", "B"]},
        ]
        policy = lawful(
            {
                "consent.imbalance": one(imbalance) if imbalance else None,
                "notices.workforce.bases": bases,
            }
        )
        found = point(audited(policy), "employee-consent")
        assert found.verdict is verdict
        assert found.says == f"employees' consent is {says}"
        assert [str(cites) for cites in found.cites] == [
            "UK GDPR, art 4(1)(11)",
            "ICO guidance, consent",
        ]
        if verdict is Verdict.UNDETERMINED:
            [decision] = found.evidence
            assert isinstance(decision, Decision)
            assert decision.missing == (
                "who refuses suffers no detriment",
                "there is a real alternative",
            )
            assert decision.cautions == ("ICO guidance, consent is practice, not settled law",)

    def test_what_health_and_ethnicity_of_employees_can_rest_on_is_said(self) -> None:
        items = [
            "staff-occupational-health",
            "staff-ethnicity",
            "staff-health",
            "staff-nationality",
        ]
        bases = [
            {"basis": "consent", "items": items, "clauses": ["A"]},
            {"basis": "contract", "items": ["staff-sickness"], "clauses": ["B"]},
        ]
        name = "employee-consent--special-category"
        found = point(audited(lawful({"notices.workforce.bases": bases})), name)
        assert found.clauses == ("A",)
        assert found.says == (
            "on employees' consent rest referrals to occupational health, employees' ethnicity, "
            "employees' health"
        )
        assert found.law == (
            "employees' consent is presumed not to be free; with an appropriate policy document "
            "none is needed for what is necessary for duties and rights under employment law "
            "(referrals to occupational health, employees' health), monitoring equality of "
            "opportunity (employees' ethnicity)"
        )
        assert [str(cites) for cites in found.cites] == [
            "ICO guidance, consent",
            "UK GDPR, art 9(2)(b)",
            "DPA 2018, Sch 1 para 1",
            "UK GDPR, art 9(2)(g)",
            "DPA 2018, Sch 1 para 8",
        ]
        [decision] = found.evidence
        assert isinstance(decision, Decision)
        assert decision.outcome is Outcome.UNDETERMINED

    def test_employees_data_on_other_bases_are_in_order_and_none_is_silence(self) -> None:
        name = "employee-consent--special-category"
        ok = point(audited(lawful()), name)
        assert (ok.verdict, ok.clauses) == (Verdict.AGREES, ("43",))
        assert ok.says == ok.law == "no special category data rest on employees' consent"
        silent = point(audited(lawful({"notices.workforce.bases": None})), name)
        assert (silent.verdict, silent.clauses) == (Verdict.SILENT, ())

    def test_every_limb_of_an_item_has_something_else_to_rest_on(self) -> None:
        assert set(LIMBS.values()) == set(consent.WITHOUT_CONSENT)
        assert not CRIMINAL_ITEMS & LIMBS.keys()

    def test_each_refusal_that_leaves_out_the_court_is_named(self) -> None:
        policy = lawful({"objection.reply": said("reasons"), "erasure.refused_reply": None})
        found = point(audited(policy), "refusal--each-right")
        assert (found.verdict, found.clauses) == (Verdict.MISSING, ("X",))
        ok = point(audited(lawful({"objection.reply": None})), "refusal--each-right")
        assert (ok.verdict, ok.clauses) == (Verdict.AGREES, ("22", "25"))

    def test_another_school_gets_other_verdicts(self) -> None:
        ours, theirs = (
            {one.id.partition(".")[2]: one.verdict for one in audited(policy).points}
            for policy in (NORBURY_HALL, lawful())
        )
        shared = set(ours) & set(theirs)
        assert sum(ours[name] is not theirs[name] for name in shared) > 30


class TestAsking:
    def test_a_calendar_of_one_s_own_is_used_and_named(self) -> None:
        calendar = WorkingCalendar.of(Nation.ENGLAND, extra=[date(2026, 3, 2)])
        found = audit(NORBURY_HALL, as_of=LAW_DAY, calendar=calendar, span=SPRING)
        assert (found.as_of, found.span) == (LAW_DAY, SPRING)
        assert found.calendar == "England with 2026-03-02 added"

    def test_a_short_calendar_keeps_examples_within_it(self) -> None:
        calendar = WorkingCalendar.of(Nation.ENGLAND, last=date(2026, 12, 31))
        found = audit(NORBURY_HALL, as_of=LAW_DAY, calendar=calendar)
        assert found.span == Spell(date(2018, 5, 25), date(2026, 9, 29))
        _, law = point(found, "period-start--id-gate").evidence
        assert isinstance(law, Reckoning)
        assert law.steps[0].day == date(2026, 9, 29)

    def test_a_day_before_the_law_held_here_is_refused(self) -> None:
        with pytest.raises(OutsideCoverageError):
            audited(NORBURY_HALL, date(2018, 5, 24))

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(FactsError, match=r"^as_of: expected a date"):
            audited(NORBURY_HALL, datetime(2026, 5, 1))  # noqa: DTZ001 - refused

    def test_the_law_changes_on_days_within_coverage(self) -> None:
        assert changes.CHANGES[0] == date(2018, 5, 25)
        assert {date(2020, 12, 31), date(2026, 2, 5), date(2026, 6, 19)} < set(changes.CHANGES)
        assert list(changes.CHANGES) == sorted(set(changes.CHANGES))

    def test_a_standard_answers_for_words_that_the_law_does_not_know(self) -> None:
        erasure = rights.ERASURE.decide(ErasureGround.UNLAWFUL, as_of=LAW_DAY)
        assert erasure is not None
        assert rights.ERASURE.has(erasure)
        assert rights.RESTRICTION.decide(None, as_of=LAW_DAY) is None  # type: ignore[arg-type]  # what is refused
        assert not rights.RESTRICTION.has(None)
        assert SchoolKind.MAINTAINED is NORBURY_HALL.document.school
