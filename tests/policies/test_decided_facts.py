"""What a policy answers by each fact it asks about: tables of words and facts, worked out anew.

No is 0, not known 1 and yes 2: then "and" is the least, "or" the most, and "not" what is left of 2.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta, timezone
from itertools import product
from typing import Final

import pytest
from attrs import evolve

from tests.policies.stating import one
from ukschoolgdpr import sharing as gateways
from ukschoolgdpr import transfers
from ukschoolgdpr.breaches import Breach, Capacity
from ukschoolgdpr.consent import NO_SWAP, Consent, DataSubject
from ukschoolgdpr.consent.norbury_hall import Picture as Use
from ukschoolgdpr.dpia import Operation
from ukschoolgdpr.exemptions import MadeBy, Piece, Request
from ukschoolgdpr.exemptions import Role as As
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.facts.requests import AccessRequest, Obtained, RightsRequest
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Spell
from ukschoolgdpr.loading import structure
from ukschoolgdpr.people import Requester, Role
from ukschoolgdpr.policies.deciding import Decided, Prevails, both, either, no, practice, requests
from ukschoolgdpr.policies.deciding import consent as consents
from ukschoolgdpr.policies.deciding import sharing as shared
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.standards.practice import Cookie
from ukschoolgdpr.policies.words.notices import Basis
from ukschoolgdpr.policies.words.rights import FeeGround, NamedRight, ObjectionGround, RefusalGround
from ukschoolgdpr.policies.words.sharing import Audience
from ukschoolgdpr.retention import Audience as KeptAudience
from ukschoolgdpr.retention import Trigger
from ukschoolgdpr.sharing.essex import Concern
from ukschoolgdpr.sharing.norton_road import Medium, Sending
from ukschoolgdpr.vocabulary import SchoolKind

DAY = date(2026, 9, 1)
ANSWERS: Final = (False, None, True)
SCHOOL = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)


def policy(**sections: object) -> Policy:
    """Make a policy that says this, and nothing else."""
    document = {"id": "hill", "title": "Hill", "school": "maintained", "nation": "ENG"}
    return structure({"document": document, **sections}, Policy, source="a test")


def every_case(*names: str) -> Iterator[dict[str, Maybe]]:
    """Give each combination of answers."""
    for values in product(ANSWERS, repeat=len(names)):
        yield dict(zip(names, values, strict=True))


def worked_out(test: str, facts: Mapping[str, Maybe]) -> Maybe:
    """Answer a test, such as ``a or b and not c``, by counting; what is not named is not known."""

    def least(part: str) -> int:
        *turned, name = part.split()
        number = {False: 0, None: 1, True: 2}[facts[name]]
        return 2 - number if turned else number

    sums = [min(least(part) for part in side.split(" and ")) for side in test.split(" or ")]
    return ANSWERS[max(sums)]


def names(test: str) -> list[str]:
    """List the facts of a test."""
    return sorted(set(test.split()) - {"and", "or", "not"})


@pytest.mark.parametrize("case", list(every_case("a", "b", "c")), ids=str)
def test_facts_are_joined_as_numbers_are(case: dict[str, Maybe]) -> None:
    assert both(*case.values()) is worked_out("a and b and c", case)
    assert either(*case.values()) is worked_out("a or b or c", case)
    assert no(case["a"]) is worked_out("not a", case)


def more_counts(found: Decided[Maybe]) -> None:
    """Of what people are due, yes counts whoever says it, and the policy's no gives way to it."""
    answers = [found.law, *(it.says for it in found.policy)]
    numbers = [{False: 0, None: 1, True: 2}[answer] for answer in answers]
    assert found.effective is ANSWERS[max(numbers)]
    given_way = [it for it in found.policy if found.law is True and it.says is False]
    assert list(found.laxer) == given_way


CONDITIONS: Final = {
    "active-opt-in": "not pre_ticked and not opt_out and not inaction",
}


@pytest.mark.parametrize(("word", "test"), CONDITIONS.items())
def test_a_condition_of_consent(word: str, test: str) -> None:
    stated = policy(consent={"conditions": [one(word)]})
    for case in every_case(*names(test)):
        form = consents.Form(consent=Consent(**case))  # type: ignore[arg-type]  # by name
        assert consents.valid(stated, form, as_of=DAY).stated is worked_out(test, case), case


@pytest.mark.parametrize("word", ["consent-ruled-out", "consent-doubtful"])
def test_an_imbalance_of_power(word: str) -> None:
    stated = policy(consent={"imbalance": one(word)})
    listed = policy(consent={"imbalance": one(word), "conditions": [one("no-imbalance")]})
    for who, other in product((*DataSubject, None), ANSWERS):
        form = consents.Form(consent=Consent(data_subject=who, other_imbalance=other))
        employee = None if who is None else who is DataSubject.EMPLOYEE
        case = {"employee": employee, "other": other}
        balanced = worked_out("not employee and not other", case)
        found = consents.valid(stated, form, as_of=DAY)
        assert [it.says for it in found.policy] == [balanced] * (word == "consent-ruled-out")
        # Said twice, it is asked once.
        again = consents.valid(listed, form, as_of=DAY)
        assert len(again.fails) == (balanced is False)
        assert again.stated is balanced


@pytest.mark.parametrize("word", ["no-other-basis", "another-ground-at-a-serious-risk", None])
def test_another_ground_once_consent_is_refused(word: str | None) -> None:
    stated = policy(consent={} if word is None else {"refused": one(word)})
    for case in every_case("refused", "presented_as_basis", "serious"):
        serious = case.pop("serious")
        asked = Consent(**case)  # type: ignore[arg-type]  # by name
        found = consents.another_ground(stated, asked, serious_risk=serious, as_of=DAY)
        swap = NO_SWAP.decide(asked, as_of=DAY).reason.met
        assert found.law is worked_out("serious or not swap", {"serious": serious, "swap": swap})
        said_so = serious if word == "another-ground-at-a-serious-risk" else False
        assert [it.says for it in found.policy] == ([] if word is None else [said_so])
        if serious:
            assert found.effective is True
        elif word == "no-other-basis":
            assert found.effective is False


@pytest.mark.parametrize(
    ("word", "ages"),
    [
        ("parent-s-under-13", {12: False, 13: True, None: None}),
        ("own-from-13", {12: False, 13: True, None: None}),
        ("own-after-13", {12: False, 13: None, 14: True, None: None}),
    ],
)
def test_a_child_s_own_consent_by_age(word: str, ages: dict[int | None, Maybe]) -> None:
    stated = policy(consent={"online": [one(word)]})
    for age, answer in ages.items():
        found = consents.own_consent_online(stated, Consent(age=age), as_of=DAY)
        assert found.stated is answer, age
        assert found.clauses == ("X",)


def test_a_child_s_own_consent_by_understanding() -> None:
    stated = policy(consent={"online": [one("understanding-and-maturity")]})
    for competent in ANSWERS:
        service = Consent(
            age=13,
            competent=competent,
            based_on_consent=True,
            online_service=True,
            offered_directly=True,
        )
        found = consents.own_consent_online(stated, service, as_of=DAY)
        assert found.stated is found.law is found.effective is competent


PICTURES: Final = [
    ("consent-always", ["where-recognisable"], "recognisable"),
    ("consent-always", ["staff-for-security-without-consent"], "not staff or not for_security"),
]


@pytest.mark.parametrize(("word", "more", "test"), PICTURES)
def test_consent_to_a_picture(word: str, more: list[str], test: str) -> None:
    stated = policy(pictures={"rules": [one(it) for it in (word, *more)]})
    bare = policy(pictures={"rules": [one(it) for it in more]})
    for who, recognisable, for_security in product((*DataSubject, None), ANSWERS, ANSWERS):
        use = Use(data_subject=who, recognisable=recognisable, for_security=for_security)
        case = {
            "staff": None if who is None else who is DataSubject.EMPLOYEE,
            "recognisable": recognisable,
            "for_security": for_security,
        }
        found = consents.picture_consent(stated, use, Consent(), as_of=DAY)
        assert found.stated is worked_out(test, case), case
        # What is said of exceptions alone asks for no consent.
        assert consents.picture_consent(bare, use, Consent(), as_of=DAY).policy == ()


def test_consent_to_a_picture_of_staff_that_is_explicit() -> None:
    stated = policy(pictures={"rules": [one("staff-otherwise-by-explicit-consent")]})
    test = "staff and kept_for_security and not for_security"
    for who, case in product((*DataSubject, None), every_case("kept_for_security", "for_security")):
        kept, serving = case["kept_for_security"], case["for_security"]
        use = Use(data_subject=who, kept_for_security=kept, for_security=serving)
        staff = None if who is None else who is DataSubject.EMPLOYEE
        for special in ANSWERS:
            found = consents.picture_explicit(stated, use, special_category=special)
            assert found.stated is worked_out(test, {**case, "staff": staff})
            assert found.law is special


@pytest.mark.parametrize(
    ("words", "test"),
    [
        (["no-name-in-promotion"], "not promotional"),
        (["name-in-certain-cases"], "name_fits"),
        (["no-name-in-promotion", "name-in-certain-cases"], "not promotional or name_fits"),
    ],
)
def test_a_name_beside_a_picture(words: list[str], test: str) -> None:
    stated = policy(pictures={"rules": [one(word) for word in words]})
    for case in every_case("promotional", "name_fits"):
        assert consents.name_beside(stated, Use(**case)).stated is worked_out(test, case), case  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize(
    ("section", "test"),
    [
        ({"reported_if": one("high-risk")}, "breach and high_risk"),
        (
            {"reported_if": one("unless-a-risk-is-unlikely")},
            "breach and high_risk or breach and not risk_unlikely",
        ),
    ],
)
def test_a_breach_that_is_reported(section: dict[str, object], test: str) -> None:
    stated = policy(breaches={**section, "elements": [one("security-failure")]})
    for case in every_case("personal_data", "security_breached", "high_risk", "risk_unlikely"):
        if case["high_risk"] and case["risk_unlikely"]:
            continue  # Facts that are refused: a high risk is a risk.
        breach = Breach(**case)  # type: ignore[arg-type]  # by name
        is_one = worked_out("personal_data and security_breached", case)
        decided = practice.is_breach(stated, breach, as_of=DAY)
        assert decided.stated is is_one
        more_counts(decided)
        found = practice.reported(stated, breach, as_of=DAY)
        assert found.stated is worked_out(test, {**case, "breach": is_one}), case
        more_counts(found)


def test_a_breach_of_which_people_are_told() -> None:
    stated = policy(
        breaches={"people_told": one("likely-high-risk"), "elements": [one("security-failure")]}
    )
    for case in every_case("personal_data", "security_breached", "high_risk"):
        breach = Breach(acting_as=Capacity.CONTROLLER, lost=True, accidental=True, **case)  # type: ignore[arg-type]  # by name
        found = practice.people_told(stated, breach, as_of=DAY)
        more_counts(found)
        assert found.stated is worked_out("personal_data and security_breached and high_risk", case)


@pytest.mark.parametrize("statistics", ANSWERS)
def test_to_opt_out_of_statistics_is_said_of_them_alone(statistics: Maybe) -> None:
    stated = policy(cookies={"rules": [one("opt-out-of-statistics")]})
    found = practice.cookie_consent(stated, Cookie(statistics=statistics), as_of=DAY)
    assert [it.says for it in found.policy] == [False] * (statistics is True)


SAFEGUARDS: Final = {
    "uk-approved-contract": "idta or new_eu_clauses and uk_addendum",
    "contract-to-eea-standards": "old_eu_clauses or new_eu_clauses",
    "privacy-shield": "on_privacy_shield",
    "uk-us-data-bridge": "on_data_bridge and under_framework",
    "binding-agreement-of-public-bodies": "public_instrument",
    "public-interest": "public_interest",
    "legal-claims": "legal_claims",
    "vital-interests": "vital_interests and cannot_consent",
    "public-register": "public_register",
}


@pytest.mark.parametrize(("word", "test"), SAFEGUARDS.items())
def test_a_safeguard_abroad(word: str, test: str) -> None:
    stated = policy(transfers={"safeguards": [one(word)]})
    for case in every_case(*names(test)):
        sent = transfers.Transfer(school=SCHOOL, **case)
        found = shared.may_transfer(stated, sent, to="US", as_of=DAY)
        assert found.stated is worked_out(test, case), case


@pytest.mark.parametrize("word", ["adequate-country", "adequate-by-commission-decision"])
@pytest.mark.parametrize(("to", "approved"), [("FR", True), ("BR", False)])
def test_an_approved_country_is_the_law_s_to_say(
    word: str,
    to: str,
    approved: bool,  # noqa: FBT001 - a column
) -> None:
    stated = policy(transfers={"safeguards": [one(word)]})
    found = shared.may_transfer(stated, transfers.Transfer(school=SCHOOL), to=to, as_of=DAY)
    assert found.stated is approved


RELEASED: Final = {
    "promoting-education-or-well-being": "promotes_children",
    "effective-deployment-of-staff": "promotes_deployment",
    "research-or-analysis": "research",
    "statistics": "statistics",
    "information-advice-or-guidance": "guidance",
    "who-asks": "requester_assessed",
    "what-for": "purpose_assessed",
    "how-much-and-how-sensitive": "sensitivity_assessed",
    "storage-and-handling": "storage_assessed",
    "terms-on-confidentiality": "terms_kept",
    "terms-on-security": "terms_kept",
    "terms-on-retention-and-use": "terms_kept",
}


@pytest.mark.parametrize(("word", "fact"), RELEASED.items())
def test_a_release_by_the_department(word: str, fact: str) -> None:
    section = "assessed" if "assessed" in fact or fact == "terms_kept" else "purposes"
    for of, audience in (("pupils", Audience.PUPILS), ("workforce", Audience.WORKFORCE)):
        stated = policy(pupil_database={of: {section: [one(word)]}})
        for case in every_case(fact):
            release = gateways.Release(**case)
            found = shared.may_release(stated, release, of=audience, as_of=DAY)
            assert found.stated is case[fact]


def disclosed(
    stated: Policy,
    sharing: gateways.Sharing,
    concern: Mapping[str, Maybe] | None = None,
    of: Audience | None = None,
) -> shared.Disclosed:
    meant = shared.Disclosure(sharing=sharing, of=of, concern=Concern(**(concern or {})))
    return shared.may_share(stated, meant, as_of=DAY)


FIRM = gateways.Sharing(
    school=SCHOOL,
    recipient=gateways.Recipient.OTHER,
    data=gateways.SharedData.OTHER,
    required_by_law=False,
    court_ordered=False,
    forbidden_by_law=False,
)


def test_an_opening_for_consent_asks_whoever_gives_it() -> None:
    stated = policy(sharing={"defaults": [{"on": ["consent"], "clauses": ["X"]}]})
    for case in every_case("consented", "permission"):
        found = disclosed(
            stated,
            evolve(FIRM, consented=case["consented"]),
            {"permission": case["permission"]},
        )
        known = "consented" if case["permission"] is None else "consented or permission"
        assert found.stated is worked_out(known, case), case


@pytest.mark.parametrize("word", ["law-allows", "lawful-basis", "law-requires", "convenience"])
@pytest.mark.parametrize("other_basis", ANSWERS)
def test_an_opening_by_law(word: str, other_basis: Maybe) -> None:
    stated = policy(sharing={"defaults": [{"on": [word], "clauses": ["X"]}]})
    found = disclosed(stated, evolve(FIRM, consented=False, other_basis=other_basis))
    answers = {"law-requires": False, "convenience": True}
    assert found.law is other_basis
    assert found.stated is answers.get(word, other_basis)


GROUNDS: Final = {
    "required-by-law": "required_by_law",
    "court-order": "court_ordered",
    "crime-or-fraud": "crime_or_fraud",
    "serious-risk-to-others": "risk_to_others",
    "protecting-a-child": "protects_child",
    "any-police-request": "requested",
}


@pytest.mark.parametrize(("word", "fact"), GROUNDS.items())
def test_a_ground_to_share_without_permission(word: str, fact: str) -> None:
    override: dict[str, object] = {"grounds": [one(word)]}
    plain = policy(sharing={"override": override})
    serious = policy(sharing={"override": {**override, "weighing": [one("serious-risk")]}})
    good = policy(sharing={"override": {**override, "weighing": [one("good-reason")]}})
    risk = {"defaults": [{"on": ["somebody-at-risk"], "clauses": ["Y"]}], "override": override}
    # Crime is a worry, as a risk to somebody is; any other ground comes on top of one.
    worry = "ground" if word == "crime-or-fraud" else "ground and at_risk"
    for case in every_case("ground", "serious", "at_risk"):
        ground = {fact: case["ground"]}
        of_law = {"required_by_law", "court_ordered", "requested"}
        sharing = evolve(FIRM, **ground) if fact in of_law else FIRM  # type: ignore[arg-type]  # by name
        concern = {"serious": case["serious"], "at_risk": case["at_risk"]}
        if fact not in of_law:
            concern |= ground
        assert disclosed(plain, sharing, concern).stated is case["ground"]
        assert disclosed(good, sharing, concern).stated is case["ground"]
        expected = worked_out("ground and serious", case)
        assert disclosed(serious, sharing, concern).stated is expected
        found = disclosed(policy(sharing=risk), sharing, concern)
        assert found.stated is worked_out(worry, case), case


def test_sharing_at_once() -> None:
    told = {"recorded": [one("what-was-shared")], "told": [one("what-was-shared")]}
    override = {"at_once": one(word=True), **told, "discussed": [one("physical-safety")]}
    stated = policy(sharing={"override": override})
    never = policy(sharing={"override": {**override, "at_once": one(word=False)}})
    for case in every_case("very_great", "safe_to_tell"):
        found = disclosed(stated, FIRM, case)
        great = case["very_great"]
        assert found.stated is found.at_once is great
        assert len(found.recorded) == (great is True)
        assert len(found.told) == (great is True and case["safe_to_tell"] is not False)
        other = disclosed(never, FIRM, case)
        assert (other.policy, other.at_once, other.recorded) == ((), False, ())
    test = "harm_feared and can_discuss and not very_great"
    for case in every_case("harm_feared", "can_discuss", "very_great"):
        assert disclosed(stated, FIRM, case).discuss is worked_out(test, case), case


@pytest.mark.parametrize("of", [None, "pupils", "workforce"])
@pytest.mark.parametrize("asked_of", [None, Audience.PUPILS])
def test_texts_hold_for_those_they_are_about(of: str | None, asked_of: Audience | None) -> None:
    about = {} if of is None else {"of": of}
    holds = of is None or (of == "pupils" and asked_of is Audience.PUPILS)
    for section in (
        {"defaults": [{"on": ["convenience"], "clauses": ["X"], **about}]},
        {"override": {"grounds": [one("any-police-request")], **about}},
        {"recipients": [{"who": "department", "clauses": ["X"], **about}]},
    ):
        sharing = evolve(FIRM, recipient=gateways.Recipient.DEPARTMENT, requested=True)
        found = disclosed(policy(sharing=section), sharing, of=asked_of)
        assert [it.says for it in found.policy] == [True] * holds, section


def asks(section: Mapping[str, object], role: Role, requester: Requester) -> list[bool]:
    found = requests.who_may_ask(policy(**section), role, requester, as_of=DAY)
    return [it.says for it in found.policy]


def who(word: str) -> dict[str, object]:
    return {"requests": {"who": [{"who": word, "audience": "everyone", "clauses": ["X"]}]}}


@pytest.mark.parametrize(
    ("word", "role", "ages"),
    [
        ("data-subject", Role.SUBJECT, {17: [True], 18: [True], None: [True]}),
        ("living-person", Role.SUBJECT, {17: [True], 18: [True], None: [True]}),
        ("pupil", Role.SUBJECT, {17: [True], 18: [], None: []}),
        ("parent", Role.SUBJECT, {17: [], 18: []}),
        ("parent-alone", Role.SUBJECT, {17: [False], 18: [True], None: [True]}),
        ("parent", Role.PARENT, {17: [True], 18: [True]}),
        ("parent-alone", Role.PARENT, {17: [True], 18: [True]}),
        ("data-subject", Role.PARENT, {17: [], 18: []}),
    ],
)
def test_who_may_ask_by_age(word: str, role: Role, ages: dict[int | None, list[bool]]) -> None:
    for age, answer in ages.items():
        assert asks(who(word), role, Requester(school=SCHOOL, age=age)) == answer, age


def test_the_dead_are_no_living_persons() -> None:
    for deceased in (True, False):
        dead = Requester(school=SCHOOL, deceased=deceased)
        assert asks(who("living-person"), Role.SUBJECT, dead) == [not deceased]
        assert asks(who("data-subject"), Role.SUBJECT, dead) == [True]


@pytest.mark.parametrize("line", ["bar", "default"])
def test_a_parent_is_expected_under_an_age(line: str) -> None:
    section = {"children": {"parent_expected": {"under": 13, "line": line, "clauses": ["X"]}}}
    for age, under in ((12, True), (13, False), (None, False)):
        requester = Requester(school=SCHOOL, age=age)
        assert asks(section, Role.PARENT, requester) == [True] * under
        assert asks(section, Role.SUBJECT, requester) == [False] * (under and line == "bar")


@pytest.mark.parametrize("seen", ANSWERS)
def test_an_agent_shows_authority_where_that_is_asked(seen: Maybe) -> None:
    agent = Requester(school=SCHOOL, evidence_seen=seen)
    who_acts = {"who": [one("solicitor")]}
    before = {"before_disclosure": one("written-authority")}
    authority = {"proofs": [one(["signed-authority"])]}
    identity = {"proofs": [one(["identity-of-person"])]}
    shown = seen is True
    for more, answer in (
        ({}, True),
        (identity, True),
        (before, shown),
        (authority, shown),
        ({**before, **authority}, shown),
    ):
        assert asks({"agents": {**who_acts, **more}}, Role.AGENT, agent) == [answer]
        assert asks({"agents": more}, Role.AGENT, agent) == []


@pytest.mark.parametrize("registered", ANSWERS)
@pytest.mark.parametrize(("word", "role"), [("attorney", Role.ATTORNEY), ("deputy", Role.DEPUTY)])
def test_an_attorney_shows_a_power_that_is_registered(
    word: str, role: Role, registered: Maybe
) -> None:
    requester = Requester(school=SCHOOL, power_registered=registered)
    actors: dict[str, object] = {"actors": [one(word)]}
    must = {**actors, "registered": one("power-of-attorney")}
    other = Role.DEPUTY if role is Role.ATTORNEY else Role.ATTORNEY
    assert asks({"capacity": actors}, role, requester) == [True]
    assert asks({"capacity": must}, role, requester) == [registered is True]
    assert asks({"capacity": must}, other, requester) == []


@pytest.mark.parametrize(
    ("nation", "word"),
    [("ENG", "deputy"), ("WLS", "deputy"), ("SCT", "guardian"), ("NIR", "controller")],
)
def test_whom_a_court_appoints_has_the_word_of_the_nation(nation: str, word: str) -> None:
    school = School(kind=SchoolKind.INDEPENDENT, nation=Nation(nation))
    document = {"id": "hill", "title": "Hill", "school": "independent", "nation": nation}
    for other in ("deputy", "guardian", "controller"):
        actors = {"capacity": {"actors": [one(other)]}}
        stated = structure({"document": document, **actors}, Policy, source="a test")
        found = requests.who_may_ask(stated, Role.DEPUTY, Requester(school=school), as_of=DAY)
        assert [it.says for it in found.policy] == ([True] if other == word else [])


PIECE = Piece(key="report", identifies_other=True, other=As.TEACHER, no_other_kind=True)
ASKED = Request(school=SCHOOL, may_act=True, requester=MadeBy.DATA_SUBJECT)


def treated(section: Mapping[str, object], piece: Piece) -> list[str]:
    stated = policy(third_parties=section)
    found = requests.redaction(stated, ASKED, piece, as_of=DAY)
    return [it.says.value for it in found.policy]


def test_others_are_redacted_by_the_words_of_the_policy() -> None:
    for consents_, reasonable in product(ANSWERS, repeat=2):
        piece = evolve(PIECE, other_consents=consents_, reasonable_without_consent=reasonable)
        assert treated({"redaction": one("always")}, piece) == ["redact"]
        unless = ["disclose" if consents_ else "withhold"]
        assert treated({"redaction": one("unless-they-consent")}, piece) == unless
        where = ["disclose" if consents_ or reasonable else "redact"]
        assert treated({"redaction": one("where-reasonable")}, piece) == where


@pytest.mark.parametrize(
    ("word", "treatment"), [("usually-shown", "disclose"), ("redacted", "redact")]
)
def test_professionals_are_shown_or_not(word: str, treatment: str) -> None:
    section = {"professionals": one(word), "redaction": one("always")}
    assert treated(section, PIECE) == [treatment]
    assert treated({"professionals": one(word)}, evolve(PIECE, other=None)) == []
    assert treated(section, evolve(PIECE, other=None)) == ["redact"]
    assert treated(section, evolve(PIECE, identifies_other=False)) == []


@pytest.mark.parametrize("inaccurate", [True, False])
def test_a_record_is_corrected(inaccurate: bool) -> None:  # noqa: FBT001 - a fact
    opinions = {"opinions": one("facts-corrected"), "corrects_if_agreed": one(word=False)}
    unlikely = {"opinions": one("unlikely-to-be-amended"), "corrects_if_agreed": one(word=True)}
    for section, opinion, answer in (
        (opinions, True, inaccurate),
        (opinions, False, False),
        (unlikely, True, False),
        (unlikely, False, inaccurate),
        ({"corrects_if_agreed": one(word=True)}, True, inaccurate),
    ):
        stated = policy(rectification=section)
        found = requests.rectified(stated, opinion=opinion, inaccurate=inaccurate, as_of=DAY)
        assert (found.stated, found.law) == (answer, inaccurate)
        assert found.effective is inaccurate


def test_data_are_moved_by_the_limits_of_the_policy() -> None:
    for automated, supplied in product((True, False), repeat=2):
        for section, answer in (
            ({"supplied": one(word=True)}, supplied),
            ({"automated": one(word=True)}, automated),
            ({"bases": [one("consent")]}, True),
            ({"bases": [one("contract")]}, False),
        ):
            found = requests.portable(
                policy(portability=section),
                Basis.CONSENT,
                automated=automated,
                supplied=supplied,
                as_of=DAY,
            )
            assert found.stated is answer, section
            assert found.law is (automated and supplied)


@pytest.mark.parametrize("doubt", ANSWERS)
def test_identity_is_asked_of_all_or_on_doubt(doubt: Maybe) -> None:
    requester = Requester(school=SCHOOL, reasonable_doubt=doubt, known_to_school=False)
    of_all = policy(identity={"demanded": one("every-request")})
    on_doubt = policy(identity={"demanded": one("reasonable-doubt")})
    found = requests.identity(of_all, requester, as_of=DAY)
    assert found.stated is True
    doubted = requests.identity(on_doubt, requester, as_of=DAY)
    assert doubted.law is found.law
    assert [it.says for it in doubted.policy] == ([] if found.law is None else [found.law])


def test_periods_of_working_days_are_counted_by_the_right_calendar() -> None:
    friday = date(2026, 4, 3)  # Good Friday
    stated = policy(
        automated={"contest": {"within": one("2 working days")}},
        retention={
            "periods": [
                {
                    "audience": "staff",
                    "period": "2 working days",
                    "since": "end_of_employment",
                    "clauses": ["X"],
                }
            ]
        },
    )
    calendar = WorkingCalendar.of(Nation.ENGLAND)
    until = requests.contest_until(stated, friday, friday, calendar)
    assert until.stated == date(2026, 4, 8)
    # How long data are kept is no matter of working days: every day is one.
    kept = practice.keep_until(stated, KeptAudience.STAFF, Trigger.END_OF_EMPLOYMENT, friday)
    assert kept.stated == date(2026, 4, 5)


def test_what_the_law_requires_or_allows_beside_what_a_policy_does() -> None:
    section = {"defaults": [{"on": ["law-and-policies-allow"], "clauses": ["X"]}]}
    stated = policy(sharing=section)
    for required, basis, policies in product((True, False), ANSWERS, ANSWERS):
        asked = evolve(
            FIRM, consented=False, other_basis=basis, required_by_law=required, requested=True
        )
        meant = shared.Disclosure(sharing=asked, policies_allow=policies)
        found = shared.may_share(stated, meant, as_of=DAY)
        case = {"must": required, "may": found.law, "rule": found.stated, "allow": policies}
        assert found.law is (True if required else basis)
        assert found.stated is worked_out("may and allow", case)
        assert found.effective is worked_out("must or may and rule", case)
        if found.effective is None:
            assert found.prevails is Prevails.NEITHER
        elif found.law is found.stated:
            assert found.prevails is Prevails.BOTH
        else:
            by_law = found.effective is found.law
            assert found.prevails is (Prevails.LAW if by_law else Prevails.POLICY)
        laxer = found.prevails is Prevails.LAW and found.stated is not None
        assert found.laxer == (found.policy if laxer else ())


@pytest.mark.parametrize("word", ["no-further-use", "new-consent-for-a-new-use"])
def test_a_new_use_of_a_picture(word: str) -> None:
    stated = policy(pictures={"rules": [one(word)]})
    for case in every_case("purposes_changed", "processing_changed"):
        found = consents.new_consent(stated, Consent(**case), as_of=DAY)  # type: ignore[arg-type]  # by name
        assert found.stated is case["purposes_changed"]
        more_counts(found)


@pytest.mark.parametrize(("word", "answer"), [("stops", True), ("weighed", False)])
def test_an_objection_to_marketing(word: str, answer: bool) -> None:  # noqa: FBT001 - a column
    stated = policy(objection={"marketing": one(word)})
    found = requests.objected(stated, ObjectionGround.DIRECT_MARKETING, as_of=DAY)
    assert (found.stated, found.law, found.effective) == (answer, True, True)
    assert found.laxer == (() if answer else found.policy)
    # What is said of marketing says nothing of other grounds.
    task = requests.objected(stated, ObjectionGround.PUBLIC_TASK, as_of=DAY)
    assert task.policy == ()


def test_a_refusal_shows_the_clauses_of_its_grounds_or_all_where_it_has_none_for_it() -> None:
    grounds = [
        {"says": "repetitive", "clauses": ["X"]},
        {"says": "manifestly-excessive", "clauses": ["Y"]},
    ]
    stated = policy(refusal={"grounds": grounds})
    for asked, answer, clauses in (
        (RefusalGround.REPETITIVE, True, ("X",)),
        (RefusalGround.MANIFESTLY_EXCESSIVE, True, ("Y",)),
        (RefusalGround.MANIFESTLY_UNFOUNDED, False, ("X", "Y")),
    ):
        found = requests.refusal(stated, asked, as_of=DAY)
        assert (found.stated, found.clauses) == (answer, clauses)


def test_the_days_of_a_policy_s_own_period_are_shown_as_its_practice() -> None:
    within = {"says": "28 days", "clauses": ["X", "Y"]}
    stated = policy(informing={"obtained_within": within})
    calendar = WorkingCalendar.of(Nation.ENGLAND)
    [own] = requests.told_by(stated, Obtained(obtained=date(2025, 9, 3)), calendar).policy
    assert own.says.explain().splitlines()[:-1] == [
        "Wed 03 Sep 2025  data obtained [X, Y]",
        "Wed 01 Oct 2025  28 days on [X, Y, practice]",
    ]
    assert own.says.explain().splitlines()[-1].startswith("working days of England, ")


def test_a_refusal_that_tells_no_less_than_the_law_gives_way_in_nothing() -> None:
    law = requests.refusal_tells(policy(), as_of=DAY).law
    assert law is not None
    words = sorted(word.value for word in law)
    same = requests.refusal_tells(
        policy(refusal={"reply": [one(word) for word in words]}), as_of=DAY
    )
    less = requests.refusal_tells(
        policy(refusal={"reply": [one(word) for word in words[1:]]}), as_of=DAY
    )
    assert (same.prevails, same.laxer) == (Prevails.BOTH, ())
    assert (less.prevails, less.laxer) == (Prevails.LAW, less.policy)


FEES: Final = [
    (None, [], None, ()),
    ("none", [], False, ("X",)),
    ("charged", [], True, ("X",)),
    ("none", ["further-copies"], True, ("F",)),
    ("none", ["manifestly-excessive"], False, ("X",)),
    ("charged", ["manifestly-excessive"], True, ("X",)),
    (None, ["further-copies"], True, ("F",)),
    (None, ["manifestly-excessive", "manifestly-unfounded"], False, ("M",)),
]


@pytest.mark.parametrize(("ordinarily", "grounds", "answer", "clauses"), FEES)
def test_a_fee_for_further_copies(
    ordinarily: str | None, grounds: list[str], answer: Maybe, clauses: tuple[str, ...]
) -> None:
    usual = {} if ordinarily is None else {"ordinarily": one(ordinarily)}
    named = [{"says": word, "clauses": [word[0].upper()]} for word in grounds]
    stated = policy(fee={**usual, "grounds": named})
    found = requests.fee(stated, FeeGround.FURTHER_COPIES, as_of=DAY)
    assert (found.stated, found.clauses, found.law) == (answer, clauses, True)
    assert found.effective is (answer is not False)


@pytest.mark.parametrize("right", [NamedRight.ERASURE, None])
def test_an_answer_is_due_by_the_start_for_the_right_or_the_general_one(
    right: NamedRight | None,
) -> None:
    starts = [
        {"at": "next-day", "clauses": ["X"]},
        {"at": "same-day", "right": "erasure", "clauses": ["Y"]},
    ]
    stated, asked = policy(clock={"starts": starts}), RightsRequest(received=date(2026, 6, 1))
    found = requests.deadline(stated, asked, WorkingCalendar.of(Nation.ENGLAND), right=right)
    day, clause = (1, "Y") if right else (2, "X")
    assert [(it.says.day, it.clauses) for it in found.policy] == [(date(2026, 7, day), (clause,))]


def test_an_answer_is_due_on_no_day_while_what_the_policy_asked_for_is_awaited() -> None:
    start = {"at": "same-day", "after": ["request", "information"], "clauses": ["X"]}
    asked = AccessRequest(received=date(2026, 6, 1), clarifications=(Spell(date(2026, 6, 2)),))
    found = requests.deadline(
        policy(clock={"starts": [start]}), asked, WorkingCalendar.of(Nation.ENGLAND)
    )
    assert found.law is not None
    assert [due.running for due in (found.law, *(it.says for it in found.policy))] == [False] * 2
    assert found.prevails is Prevails.BOTH


def test_what_others_an_answer_names_is_left_open_with_the_law() -> None:
    unknown = Piece(key="report", identifies_other=True)
    found = requests.redaction(policy(), ASKED, unknown, as_of=DAY)
    assert (found.law, found.effective, found.prevails) == (None, None, Prevails.NEITHER)


def test_the_hours_of_a_policy_end_by_the_clocks_of_the_day_on_which_they_end() -> None:
    # Clocks go back on the 25th, after the policy's hours and within the law's.
    aware = datetime(2026, 10, 23, 20, tzinfo=timezone(timedelta(hours=1)))
    found = practice.report_by(policy(breaches={"hours": one(12)}), aware)
    assert str(found.effective) == "2026-10-24 08:00:00+01:00"
    assert str(found.law) == "2026-10-26 19:00:00+00:00"


def test_what_a_policy_lets_be_sent_gives_way_to_the_law() -> None:
    stated = policy(sending={"to_person": [one("sealed-envelope")]})
    sent = Sending(medium=Medium.HAND, sealed=True, appropriate=False)
    found = practice.may_send(stated, sent)
    assert (found.stated, found.law, found.laxer) == (True, False, found.policy)


@pytest.mark.parametrize("matching", ANSWERS)
def test_what_a_policy_does_not_assess_gives_way_to_the_law(matching: Maybe) -> None:
    types = [{"says": "data-matching", "clauses": ["X", "Y"]}]
    operation = Operation(high_risk=True, matching=matching)
    found = practice.assessed(policy(assessment={"required": types}), operation, as_of=DAY)
    assert (found.stated, found.clauses) == (matching, ("X", "Y"))
    more_counts(found)


def test_a_word_that_the_law_does_not_know_rests_on_no_rule_of_it() -> None:
    found = requests.objected(policy(), ObjectionGround.DAMAGE_OR_DISTRESS, as_of=DAY)
    assert (found.law, found.effective, found.why) == (False, False, ())
