"""Who may receive data by the schools' own policies: W10, W11, W14 and V25, and more beside."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ukschoolgdpr import transfers
from ukschoolgdpr.accountability import Governance
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.policies.deciding import Prevails
from ukschoolgdpr.policies.deciding.sharing import (
    Disclosed,
    Disclosure,
    may_engage,
    may_release,
    may_share,
    may_transfer,
)
from ukschoolgdpr.policies.model import Document, Policy, load
from ukschoolgdpr.policies.words.sharing import Audience, Noted, Occasion, Terms
from ukschoolgdpr.sharing import Course, Recipient, Release, SharedData, Sharing
from ukschoolgdpr.sharing.essex import Arrangement, Concern, Supplier, arranged, ladder
from ukschoolgdpr.sharing.norbury_hall import Notice, Wish, let_go
from ukschoolgdpr.vocabulary import SchoolKind

DAY = date(2026, 9, 1)
SCHOOL = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)
UNIT = School(kind=SchoolKind.PUPIL_REFERRAL_UNIT, nation=Nation.ENGLAND)
ESSEX, HIGHFIELDS, NORBURY_HALL, NORTON_ROAD, STOCKPORT = (
    load(name)
    for name in (
        "essex-school",
        "highfields",
        "norbury-hall",
        "norton-road",
        "stockport-inclusion",
    )
)
SILENT = Policy(
    document=Document(id="hill", title="Hill", school=SchoolKind.ACADEMY, nation=Nation.ENGLAND)
)
MAYBE = st.sampled_from([True, False, None])


def asked(recipient: Recipient, data: SharedData, **facts: Maybe) -> Sharing:
    """Make a disclosure of which nothing else is so than what is said."""
    so: dict[str, Maybe] = dict.fromkeys(
        (
            "requested",
            "necessary",
            "safeguards",
            "co_operation",
            "for_partner_functions",
            "designated",
            "vital_interests",
            "crime_and_disorder",
            "court_ordered",
            "required_by_law",
            "forbidden_by_law",
            "consented",
            "other_basis",
            "power_invoked",
            "moved",
        ),
        False,
    )
    return Sharing(school=UNIT, recipient=recipient, data=data, **{**so, **facts})


class TestW10:
    """Five ask for data of a child looked after, in one week."""

    @pytest.mark.parametrize(
        ("sharing", "course", "clauses"),
        [
            (
                asked(
                    Recipient.CHILDRENS_SERVICES,
                    SharedData.WELFARE,
                    necessary=True,
                    safeguards=True,
                ),
                Course.POWER,
                {"HP-8-a"},
            ),
            (
                asked(Recipient.DEPARTMENT, SharedData.CENSUS, requested=True),
                Course.DUTY,
                {"HP-7-a", "HP-8-f", "HP-9-d"},
            ),
            (
                asked(Recipient.HEALTH, SharedData.WELFARE, necessary=True, safeguards=True),
                Course.POWER,
                {"HP-7-e"},
            ),
            (
                asked(Recipient.NEXT_SCHOOL, SharedData.TRANSFER, moved=True),
                Course.DUTY,
                {"HP-7-d"},
            ),
        ],
        ids=["placing authority", "department", "school nurse", "new school"],
    )
    def test_four_of_them_are_given_what_they_ask_for(
        self, sharing: Sharing, course: Course, clauses: set[str]
    ) -> None:
        found = may_share(
            HIGHFIELDS, Disclosure(sharing=sharing, of=Audience.LOOKED_AFTER), as_of=DAY
        )
        assert (found.answer.course, found.effective, found.prevails) == (
            course,
            True,
            Prevails.BOTH,
        )
        assert set(found.clauses) == clauses

    def test_a_charity_is_not(self) -> None:
        charity = asked(Recipient.OTHER, SharedData.WELFARE)
        disclosure = Disclosure(sharing=charity, of=Audience.LOOKED_AFTER, policies_allow=False)
        found = may_share(HIGHFIELDS, disclosure, as_of=DAY)
        assert (found.effective, found.prevails) == (False, Prevails.BOTH)
        assert found.answer.course is Course.CONSENT_NEEDED
        assert found.clauses == ("HP-8-c",)

    def test_with_consent_it_is(self) -> None:
        charity = asked(Recipient.OTHER, SharedData.WELFARE, consented=True)
        disclosure = Disclosure(sharing=charity, of=Audience.LOOKED_AFTER, policies_allow=False)
        found = may_share(HIGHFIELDS, disclosure, as_of=DAY)
        assert (found.effective, found.prevails, found.clauses) == (
            True,
            Prevails.BOTH,
            ("HP-8-c",),
        )

    def test_where_law_allows_it_and_policies_do_not_the_policy_prevails(self) -> None:
        firm = asked(Recipient.OTHER, SharedData.WELFARE, other_basis=True)
        disclosure = Disclosure(sharing=firm, of=Audience.LOOKED_AFTER, policies_allow=False)
        found = may_share(HIGHFIELDS, disclosure, as_of=DAY)
        assert (found.law, found.effective, found.prevails) == (True, False, Prevails.POLICY)

    def test_a_policy_that_bars_what_the_law_requires_yields(self) -> None:
        court = asked(Recipient.COURT, SharedData.WELFARE, court_ordered=True)
        disclosure = Disclosure(sharing=court, of=Audience.LOOKED_AFTER, policies_allow=False)
        found = may_share(HIGHFIELDS, disclosure, as_of=DAY)
        assert (found.stated, found.effective, found.prevails) == (False, True, Prevails.LAW)

    def test_other_audiences_have_other_texts(self) -> None:
        firm = asked(Recipient.OTHER, SharedData.OTHER, other_basis=True)
        for audience, effective, clauses in (
            (Audience.PUPILS, True, ("NH-2.8-e",)),
            (Audience.WORKFORCE, False, ("NH-4.7-a",)),
        ):
            disclosure = Disclosure(sharing=firm, of=audience, policies_allow=False)
            found = may_share(NORBURY_HALL, disclosure, as_of=DAY)
            assert found.effective is effective
            assert set(clauses) <= set(found.clauses)

    @settings(max_examples=50)
    @given(consented=MAYBE, other=MAYBE, policies=MAYBE)
    def test_a_default_decides_as_the_notice_s_own_rule_does(
        self, consented: Maybe, other: Maybe, policies: Maybe
    ) -> None:
        sharing = asked(Recipient.OTHER, SharedData.OTHER, consented=consented, other_basis=other)
        disclosure = Disclosure(sharing=sharing, of=Audience.LOOKED_AFTER, policies_allow=policies)
        found = may_share(HIGHFIELDS, disclosure, as_of=DAY)
        wish = Wish(consented=consented, law_allows=found.law, policies_allow=policies)
        assert found.stated is let_go(Notice.HIGHFIELDS, wish).met

    def test_what_is_necessary_only_is_asked_of_some_recipients(self) -> None:
        for necessary, clauses in ((True, {"HP-7-b", "HP-7-c"}), (False, {"HP-7-b"})):
            sharing = asked(
                Recipient.LOCAL_AUTHORITY, SharedData.WELFARE, necessary=necessary, safeguards=True
            )
            disclosure = Disclosure(sharing=sharing, of=Audience.LOOKED_AFTER, policies_allow=False)
            assert set(may_share(HIGHFIELDS, disclosure, as_of=DAY).clauses) == clauses

    def test_a_policy_that_says_nothing_leaves_it_to_the_law(self) -> None:
        firm = asked(Recipient.OTHER, SharedData.OTHER, other_basis=True)
        found = may_share(SILENT, Disclosure(sharing=firm), as_of=DAY)
        assert (found.policy, found.effective, found.prevails) == ((), True, Prevails.LAW)
        assert (found.clauses, found.discuss, found.at_once) == ((), False, False)


def tonight(**facts: Maybe) -> Disclosed:
    sharing = asked(Recipient.POLICE, SharedData.WELFARE, necessary=True, safeguards=True)
    disclosure = Disclosure(sharing=sharing, of=Audience.PUPILS, concern=Concern(**facts))
    return may_share(ESSEX, disclosure, as_of=DAY)


class TestW11:
    """An adult means harm to a pupil this evening; a supplier is to hold records."""

    def test_a_child_is_protected_without_consent(self) -> None:
        found = tonight(permission=False, at_risk=True, protects_child=True, serious=True)
        assert (found.effective, found.prevails) == (True, Prevails.BOTH)
        assert {"ES-6-i", "ES-6-j", "ES-6-k"} <= set(found.clauses)
        assert (found.at_once, found.recorded, found.told) == (None, (), ())

    def test_it_is_shared_at_once_and_recorded_and_told_once_that_is_safe(self) -> None:
        found = tonight(very_great=True, safe_to_tell=None, harm_feared=True, can_discuss=True)
        assert (found.effective, found.at_once, found.discuss) == (True, True, False)
        assert "ES-6-n" in found.clauses
        assert [one.says for one in found.recorded] == [Noted.WHAT, Noted.WHY]
        assert {one.clauses for one in found.recorded} == {("ES-6-o",)}
        assert {one.clauses for one in found.told} == {("ES-6-p",)}
        assert tonight(very_great=True, safe_to_tell=False).told == ()

    def test_otherwise_it_is_discussed_first(self) -> None:
        worry = {"harm_feared": True, "can_discuss": True, "very_great": False}
        assert tonight(**worry).discuss is True
        assert tonight(**{**worry, "can_discuss": False}).discuss is False

    def test_a_risk_that_is_not_serious_is_no_ground(self) -> None:
        found = tonight(
            permission=False,
            at_risk=True,
            crime_or_fraud=False,
            protects_child=True,
            serious=False,
            very_great=False,
        )
        assert (found.stated, found.law, found.effective) == (False, True, False)
        assert found.prevails is Prevails.POLICY

    @settings(max_examples=200)
    @given(
        st.builds(
            Concern,
            permission=st.just(value=False),
            at_risk=MAYBE,
            required_by_law=st.just(value=False),
            crime_or_fraud=MAYBE,
            risk_to_others=MAYBE,
            protects_child=MAYBE,
            serious=MAYBE,
            harm_feared=MAYBE,
            can_discuss=MAYBE,
            very_great=MAYBE,
            safe_to_tell=MAYBE,
        )
    )
    def test_the_file_decides_as_the_ladder_does(self, concern: Concern) -> None:
        sharing = asked(Recipient.POLICE, SharedData.WELFARE)
        found = may_share(ESSEX, Disclosure(sharing=sharing, concern=concern), as_of=DAY)
        rungs = ladder(concern)
        assert found.stated is rungs.share.met
        assert found.discuss is rungs.discuss.met
        assert found.at_once is rungs.at_once.met
        assert len(found.recorded) == len([it for it in rungs.steps if "ES-6-o" in str(it.cites)])

    @pytest.mark.parametrize("terms", [[Terms.MEMORANDUM], [Terms.PROTOCOL], [Terms.CONTRACT], []])
    def test_a_supplier_needs_a_contract(self, terms: list[Terms]) -> None:
        found = may_engage(ESSEX, terms, Governance(), as_of=DAY)
        contract = Terms.CONTRACT in terms
        assert found.stated is bool(terms)
        assert found.effective is (None if contract else False)
        law = Prevails.BOTH if not terms else Prevails.LAW
        assert found.prevails is (Prevails.NEITHER if contract else law)
        assert found.clauses == ("ES-6-b",)
        given_ = Arrangement(terms[0].value) if terms else Arrangement.NONE
        bare = arranged(Supplier(arrangement=given_, processor=True))
        assert bare.may is contract

    def test_a_policy_without_terms_leaves_them_to_the_law(self) -> None:
        found = may_engage(HIGHFIELDS, [Terms.MEMORANDUM], Governance(), as_of=DAY)
        assert (found.policy, found.effective, found.prevails) == ((), False, Prevails.LAW)


def sent(**facts: Maybe) -> transfers.Transfer:
    known: dict[str, Maybe] = {
        "uk_gdpr_applies": True,
        "initiated": True,
        "separate_recipient": True,
        "on_privacy_shield": True,
        "on_data_bridge": False,
        "under_framework": False,
    }
    return transfers.no_other_route(transfers.Transfer(school=SCHOOL, **{**known, **facts}))


SUPPLIER = [Occasion.SUPPLIERS]


class TestW14:
    """Pupils' e-mail with a firm in the United States, on four days."""

    @pytest.mark.parametrize(
        ("day", "extension", "lawful", "prevails"),
        [
            (date(2019, 3, 1), False, True, Prevails.BOTH),
            (date(2021, 3, 1), False, False, Prevails.LAW),
            (date(2024, 3, 1), False, False, Prevails.LAW),
            (date(2024, 3, 1), True, True, Prevails.BOTH),
            (date(2026, 3, 1), False, False, Prevails.LAW),
            (date(2026, 3, 1), True, True, Prevails.BOTH),
        ],
    )
    def test_norbury_hall_relies_on_the_privacy_shield(
        self,
        day: date,
        extension: bool,  # noqa: FBT001 - a column
        lawful: bool,  # noqa: FBT001 - a column
        prevails: Prevails,
    ) -> None:
        facts = sent(on_data_bridge=extension, under_framework=extension)
        found = may_transfer(NORBURY_HALL, facts, to="US", for_=SUPPLIER, as_of=day)
        assert found.stated is True
        assert (found.effective, found.prevails) == (lawful, prevails)
        assert {"NH-1.5-c", "NH-1.5-g"} <= set(found.clauses)

    @pytest.mark.parametrize(
        ("day", "effective"), [(date(2019, 3, 1), None), (date(2021, 3, 1), False)]
    )
    def test_stockport_announces_safeguards_and_names_none(
        self, day: date, effective: Maybe
    ) -> None:
        found = may_transfer(STOCKPORT, sent(), to="US", for_=SUPPLIER, as_of=day)
        assert (found.stated, found.effective) == (None, effective)
        assert found.prevails is (Prevails.NEITHER if effective is None else Prevails.LAW)
        assert found.clauses == ("SI-5-f",)

    def test_no_occasion_is_enough_by_itself(self) -> None:
        found = may_transfer(STOCKPORT, sent(), to="US", for_=[], as_of=date(2019, 3, 1))
        assert (found.effective, found.prevails) == (False, Prevails.POLICY)
        assert set(found.clauses) == {"SI-5-b", "SI-5-c", "SI-5-d"}
        unknown = may_transfer(STOCKPORT, sent(), to="US", as_of=date(2019, 3, 1))
        assert (unknown.effective, unknown.prevails) == (None, Prevails.NEITHER)

    def test_norton_road_asks_for_an_agreement_and_for_rights(self) -> None:
        day = date(2024, 3, 1)
        on_bridge = sent(on_data_bridge=True, under_framework=True, enforceable_rights=True)
        found = may_transfer(NORTON_ROAD, on_bridge, to="US", as_of=day)
        assert (found.effective, found.prevails) == (False, Prevails.POLICY)
        assert "NR-12-e" in found.clauses
        bound = sent(
            public_instrument=True,
            enforceable_rights=True,
            protection_verified=True,
            on_privacy_shield=False,
        )
        agreed = may_transfer(NORTON_ROAD, bound, to="US", as_of=day)
        assert (agreed.effective, agreed.prevails) == (True, Prevails.BOTH)
        rightless = may_transfer(NORTON_ROAD, sent(enforceable_rights=False), to="US", as_of=day)
        assert "NR-12-d" in rightless.clauses

    @pytest.mark.parametrize(
        ("facts", "effective"),
        [
            ({"on_data_bridge": True, "under_framework": True}, True),
            ({"idta": True, "test_met": True}, True),
            ({"new_eu_clauses": True, "uk_addendum": True, "test_met": True}, True),
            ({"new_eu_clauses": True, "uk_addendum": False, "test_met": True}, False),
            ({"old_eu_clauses": True, "enforceable_rights": True}, False),
            ({}, False),
        ],
    )
    def test_the_essex_school_goes_by_the_law(
        self,
        facts: dict[str, Maybe],
        effective: bool,  # noqa: FBT001 - a column
    ) -> None:
        found = may_transfer(ESSEX, sent(**facts), to="US", as_of=date(2026, 3, 1))
        assert (found.effective, found.prevails) == (effective, Prevails.BOTH)
        assert set(found.clauses) <= {"ES-8-b", "ES-8-c"}

    def test_consent_is_no_substitute(self) -> None:
        facts = sent(explicit_consent=True, told_of_risks=True, exercising_powers=True)
        consent = [Occasion.CONSENT]
        found = may_transfer(NORBURY_HALL, facts, to="US", for_=consent, as_of=date(2026, 3, 1))
        assert (found.effective, found.prevails) == (False, Prevails.LAW)

    @pytest.mark.parametrize(
        ("policy", "to", "clauses"),
        [
            (NORBURY_HALL, "NO", {"NH-1.5-a", "NH-1.5-b", "NH-1.5-c", "NH-1.5-d"}),
            (NORTON_ROAD, "FR", {"NR-12-a", "NR-12-b"}),
            (ESSEX, "GB", {"ES-8-a"}),
        ],
    )
    def test_what_stays_within_the_policy_s_own_line_is_free(
        self, policy: Policy, to: str, clauses: set[str]
    ) -> None:
        found = may_transfer(policy, sent(), to=to, as_of=date(2026, 3, 1))
        assert (found.effective, found.prevails) == (True, Prevails.BOTH)
        assert set(found.clauses) == clauses

    def test_norway_is_beyond_the_line_of_the_union(self) -> None:
        found = may_transfer(
            NORTON_ROAD, sent(enforceable_rights=True), to="NO", as_of=date(2019, 3, 1)
        )
        assert (found.effective, found.prevails) == (False, Prevails.POLICY)

    def test_a_policy_that_says_nothing_leaves_it_to_the_law(self) -> None:
        found = may_transfer(HIGHFIELDS, sent(), to="US", as_of=date(2019, 3, 1))
        assert (found.policy, found.effective, found.prevails) == ((), True, Prevails.LAW)


APPROVED = {
    "requester_assessed": True,
    "purpose_assessed": True,
    "sensitivity_assessed": True,
    "storage_assessed": True,
    "terms_kept": True,
}


def release(**facts: Maybe) -> Release:
    return Release(**facts)


class TestV25:
    """A newspaper asks the department for an extract of its database."""

    def test_a_newspaper_is_given_none(self) -> None:
        found = may_release(NORBURY_HALL, release(promotes_children=False), as_of=DAY)
        assert (found.effective, found.prevails) == (False, Prevails.BOTH)
        assert found.clauses == ("NH-2.11-g", "NH-3.8-f")

    def test_research_that_was_approved_is(self) -> None:
        research = {"promotes_children": True, "research": True}
        found = may_release(NORBURY_HALL, release(**research, **APPROVED), as_of=DAY)
        assert (found.effective, found.prevails) == (True, Prevails.BOTH)
        assert {"NH-2.11-h", "NH-2.11-l", "NH-2.11-q"} <= set(found.clauses)

    @pytest.mark.parametrize("factor", APPROVED)
    def test_every_factor_of_approval_counts(self, factor: str) -> None:
        facts = {"promotes_children": True, "statistics": True, **APPROVED, factor: False}
        found = may_release(NORBURY_HALL, release(**facts), as_of=DAY)
        assert (found.law, found.effective, found.prevails) == (True, False, Prevails.POLICY)

    @pytest.mark.parametrize("activity", ["research", "statistics", "guidance"])
    def test_each_activity_is_enough(self, activity: str) -> None:
        none = dict.fromkeys(("research", "statistics", "guidance"), False)
        for so in (True, False):
            facts = {"promotes_children": True, **none, **APPROVED, activity: so}
            assert may_release(HIGHFIELDS, release(**facts), as_of=DAY).effective is so

    def test_the_notice_alone_has_a_rule_for_the_workforce(self) -> None:
        staffing = {"promotes_deployment": True, "guidance": True, **APPROVED}
        found = may_release(NORBURY_HALL, release(**staffing), of=Audience.WORKFORCE, as_of=DAY)
        assert (found.law, found.stated, found.prevails) == (None, True, Prevails.NEITHER)
        silent = may_release(SILENT, release(**staffing), of=Audience.WORKFORCE, as_of=DAY)
        assert (silent.policy, silent.effective) == ((), None)
        pupils = may_release(SILENT, release(), as_of=DAY)
        assert (pupils.policy, pupils.effective, pupils.prevails) == ((), None, Prevails.NEITHER)
