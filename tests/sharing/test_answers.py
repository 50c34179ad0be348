"""Disclosures of schools, case by case: what each takes, and what is to be done about it."""

from datetime import date, datetime

import pytest
from attrs import evolve

from tests.variations import all_no, changed
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.sharing import Answer, Course, Recipient, SharedData, Sharing, may_share
from ukschoolgdpr.sharing.norbury_hall import Notice, Wish, let_go
from ukschoolgdpr.vocabulary import LawfulBasis, SchoolKind

DAY = date(2026, 9, 1)
MAINTAINED = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)
ACADEMY = School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND)
INDEPENDENT = School(kind=SchoolKind.INDEPENDENT, nation=Nation.ENGLAND)
WELSH = School(kind=SchoolKind.MAINTAINED, nation=Nation.WALES)
SCOTTISH = School(kind=SchoolKind.EDUCATION_AUTHORITY, nation=Nation.SCOTLAND)
NOTHING = all_no(Sharing())
R, D = Recipient, SharedData

SHARE = [
    "give no more than the purpose needs",
    "send it securely",
    "record what was shared, with whom, when and why",
    "tell people of the recipient in the privacy notice",
    "find a condition for special category data, and a basis for data on offences, as well",
]


def sharing(
    recipient: Recipient, data: SharedData, *true: str, school: School = MAINTAINED, **more: object
) -> Sharing:
    """Make a disclosure of which everything is known, and what is named is so."""
    given = {"recipient": recipient, "data": data, "school": school, "age": 10}
    return changed(NOTHING, given | dict.fromkeys(true, True) | more)


def ids(answer: Answer) -> list[str]:
    return [decision.rule.id.removeprefix("sharing.") for decision in answer.decisions]


CASES: dict[str, tuple[Sharing, Course, list[str]]] = {
    "census, to the department": (
        sharing(R.DEPARTMENT, D.CENSUS, "requested"),
        Course.DUTY,
        ["census-maintained"],
    ),
    "census, of an academy": (
        sharing(R.DEPARTMENT, D.CENSUS, "requested", school=ACADEMY),
        Course.DUTY,
        ["census-academies"],
    ),
    "census, of an independent school": (
        sharing(R.DEPARTMENT, D.CENSUS, "requested", school=INDEPENDENT),
        Course.CONSENT_NEEDED,
        ["consent"],
    ),
    "census, that nobody asked for": (
        sharing(R.DEPARTMENT, D.CENSUS),
        Course.CONSENT_NEEDED,
        ["consent"],
    ),
    "ethnic group that the family declined": (
        sharing(R.DEPARTMENT, D.DECLARED, "requested", "declined"),
        Course.DUTY,
        ["census-maintained", "census-declined"],
    ),
    "census, in Wales": (
        sharing(R.WELSH_MINISTERS, D.CENSUS, "requested", school=WELSH),
        Course.DUTY,
        ["census-wales"],
    ),
    "attendance": (
        sharing(R.DEPARTMENT, D.DAILY_ATTENDANCE),
        Course.DUTY,
        ["daily-attendance"],
    ),
    "what the authority wants of a leaver, refused at 16": (
        sharing(
            R.LOCAL_AUTHORITY,
            D.OTHER_PUPIL,
            "requested",
            "for_participation",
            "pupil_instructed",
            age=16,
        ),
        Course.NOT_OPEN,
        ["participation-instructed"],
    ),
    "the leaver's address, whatever was refused": (
        sharing(
            R.LOCAL_AUTHORITY,
            D.CONTACT,
            "requested",
            "for_participation",
            "pupil_instructed",
            age=16,
        ),
        Course.DUTY,
        ["participation-contact"],
    ),
    "a plan, to a charity": (sharing(R.OTHER, D.PLAN, "other_basis"), Course.NOT_OPEN, ["plan"]),
    "a plan, with consent": (
        sharing(R.OTHER, D.PLAN, "consented"),
        Course.CONSENT_NEEDED,
        ["consent"],
    ),
    "a plan, to a court that orders it": (
        sharing(R.COURT, D.PLAN, "court_ordered"),
        Course.DUTY,
        ["required", "plan"],
    ),
    "the record, to the next school": (
        sharing(R.NEXT_SCHOOL, D.TRANSFER, "moved"),
        Course.DUTY,
        ["transfer"],
    ),
    "the record, from an academy": (
        sharing(R.NEXT_SCHOOL, D.TRANSFER, "moved", school=ACADEMY),
        Course.POWER,
        ["transfer-academies"],
    ),
    "the child protection file": (
        sharing(R.NEXT_SCHOOL, D.CHILD_PROTECTION, "moved", "safeguards", "necessary"),
        Course.POWER,
        ["child-protection-file", "safeguarding"],
    ),
    "the police ask": (
        sharing(R.POLICE, D.OTHER_PUPIL, "requested", "necessary", "proportionate"),
        Course.POWER,
        ["police-request"],
    ),
    "the police ask for too much": (
        sharing(R.POLICE, D.OTHER_PUPIL, "requested", "necessary"),
        Course.CONSENT_NEEDED,
        ["consent"],
    ),
    "the police have a warrant": (
        sharing(R.POLICE, D.OTHER_PUPIL, "requested", "court_ordered"),
        Course.DUTY,
        ["required"],
    ),
    "the police ask for what a court forbids": (
        sharing(R.POLICE, D.OTHER_PUPIL, "necessary", "proportionate", "forbidden_by_law"),
        Course.NOT_OPEN,
        ["forbidden"],
    ),
    "a warrant for what another law forbids": (
        sharing(R.POLICE, D.OTHER_PUPIL, "court_ordered", "forbidden_by_law"),
        Course.DUTY,
        ["required", "forbidden"],
    ),
    "a social worker of the placing authority": (
        sharing(R.CHILDRENS_SERVICES, D.WELFARE, "safeguards", "necessary"),
        Course.POWER,
        ["safeguarding"],
    ),
    "a safeguarding partner requires it": (
        sharing(R.SAFEGUARDING_PARTNER, D.WELFARE, "requested", "for_partner_functions"),
        Course.DUTY,
        ["partner-request"],
    ),
    "an ambulance": (
        sharing(R.EMERGENCY_SERVICES, D.OTHER, "vital_interests", "necessary", school=SCOTTISH),
        Course.POWER,
        ["emergency"],
    ),
    "the immunisation service": (
        sharing(R.HEALTH, D.IMMUNISATION_LIST, "necessary"),
        Course.POWER,
        ["immunisation"],
    ),
    "a mentoring charity without consent": (
        sharing(R.OTHER, D.WELFARE, "safeguards", "necessary"),
        Course.CONSENT_NEEDED,
        ["consent"],
    ),
    "a firm, on a public task": (
        sharing(R.OTHER, D.OTHER, "other_basis"),
        Course.POWER,
        ["other-basis"],
    ),
}


@pytest.mark.parametrize(("facts", "course", "by"), CASES.values(), ids=CASES)
def test_each_case(facts: Sharing, course: Course, by: list[str]) -> None:
    found = may_share(facts, as_of=DAY)
    assert found.course is course
    if course is Course.DUTY:
        assert (found.must, found.may) == (True, True)
    elif course is Course.POWER:
        assert (found.must, found.may) == (False, True)
    elif course is Course.NOT_OPEN:
        assert (found.must, found.may) == (False, False)
    else:
        assert (found.must, found.may) == (False, facts.consented)
    assert ids(found) == by
    assert found.missing == ()


def test_nationality_was_asked_for_until_the_summer_of_2018() -> None:
    asked = sharing(R.DEPARTMENT, D.NATIONALITY, "requested", "declined")
    before = may_share(asked, as_of=date(2018, 8, 31))
    assert before.course is Course.DUTY
    assert ids(before) == ["census-nationality", "census-declined"]
    assert "return 'refused' in its place, and ascribe nothing" in [
        step.text for step in before.steps
    ]
    since = may_share(asked, as_of=date(2018, 9, 1))
    assert since.course is Course.NOT_OPEN
    assert ids(since) == ["census-declined"]
    undeclined = may_share(evolve(asked, declined=False), as_of=date(2018, 9, 1))
    assert undeclined.course is Course.CONSENT_NEEDED


LOOKED_AFTER = {
    "the placing authority": (R.CHILDRENS_SERVICES, D.WELFARE, ["safeguards", "necessary"], True),
    "the department": (R.DEPARTMENT, D.CENSUS, ["requested"], True),
    "the school nurse": (R.HEALTH, D.WELFARE, ["safeguards", "necessary"], True),
    "the new school": (R.NEXT_SCHOOL, D.WELFARE, ["safeguards", "necessary"], True),
    "the charity": (R.OTHER, D.WELFARE, ["safeguards", "necessary"], False),
}


@pytest.mark.parametrize(
    ("recipient", "data", "true", "allowed"), LOOKED_AFTER.values(), ids=LOOKED_AFTER
)
def test_who_may_have_the_data_of_a_child_looked_after(
    recipient: Recipient,
    data: SharedData,
    true: list[str],
    allowed: bool,  # noqa: FBT001 - a column of the table
) -> None:
    found = may_share(sharing(recipient, data, *true), as_of=DAY)
    assert found.may is allowed
    wish = Wish(consented=False, law_allows=found.may, policies_allow=True)
    assert let_go(Notice.HIGHFIELDS, wish).met is allowed


def test_a_theft_lets_the_police_have_the_visitors_log() -> None:
    log = sharing(R.POLICE, D.OTHER, "requested", "necessary", "proportionate")
    found = may_share(log, as_of=DAY)
    assert (found.course, found.may) == (Course.POWER, True)


def test_a_refused_consent_does_not_bar_an_urgent_share() -> None:
    tonight = sharing(R.CHILDRENS_SERVICES, D.WELFARE, "safeguards", "necessary", "vital_interests")
    found = may_share(tonight, as_of=DAY)
    assert (tonight.consented, found.may) == (False, True)
    assert ids(found) == ["safeguarding", "emergency"]


def test_a_duty_is_told_with_its_own_steps_first() -> None:
    found = may_share(CASES["census, to the department"][0], as_of=DAY)
    assert [step.text for step in found.steps] == [
        "ask for no consent: a refusal would change nothing",
        "say in the privacy notice that the department keeps pupil data and may share them",
        *SHARE,
    ]
    assert found.bases == (LawfulBasis.LEGAL_OBLIGATION,)
    assert found.time_limits == ()


@pytest.mark.parametrize(
    ("case", "texts"),
    [
        (
            "a mentoring charity without consent",
            [
                "share nothing without a valid consent, which may be refused",
                "keep the record of the consent",
            ],
        ),
        (
            "a plan, to a charity",
            ["share nothing, and record why"],
        ),
        (
            "the police ask for what a court forbids",
            [
                "where one law obliges and another forbids, take advice before anything is given",
                "share nothing, and record why",
            ],
        ),
        (
            "the child protection file",
            [
                "send it apart from the main file, and securely",
                "ask for a confirmation of receipt, and keep it",
                (
                    "send it as soon as possible: within five days of a move in the year, or of "
                    "the start of a new term"
                ),
                (
                    "do not rest it on consent, which is often the wrong basis; say what is done, "
                    "where that is safe"
                ),
                "record the decision and the reasons, also to share nothing",
                *SHARE,
            ],
        ),
        (
            "an ambulance",
            [
                (
                    "of health data so only where the person cannot consent; else on another "
                    "condition of article 9(2)"
                ),
                "record afterwards what was shared, with whom and why",
                *SHARE,
            ],
        ),
    ],
)
def test_what_is_to_be_done(case: str, texts: list[str]) -> None:
    found = may_share(CASES[case][0], as_of=DAY)
    assert [step.text for step in found.steps] == texts


def test_the_steps_of_every_course_are_cited() -> None:
    shared = may_share(CASES["a firm, on a public task"][0], as_of=DAY)
    assert [str(step.cites) for step in shared.steps] == [
        "UK GDPR, art 5(1)(c)",
        "UK GDPR, art 32",
        "UK GDPR, art 5(2)",
        "UK GDPR, art 13(1)(e)",
        "UK GDPR, art 9(1)",
    ]
    needed = may_share(CASES["a mentoring charity without consent"][0], as_of=DAY)
    assert [str(step.cites) for step in needed.steps] == ["UK GDPR, art 7", "UK GDPR, art 7(1)"]
    barred = may_share(CASES["a plan, to a charity"][0], as_of=DAY)
    assert [str(step.cites) for step in barred.steps] == ["UK GDPR, art 5(2)"]


@pytest.mark.parametrize(
    ("case", "bases"),
    [
        ("the record, from an academy", ["e"]),
        ("the police ask", []),
        ("a mentoring charity without consent", ["a"]),
        ("an ambulance", ["d"]),
        ("the child protection file", ["e"]),
        ("a plan, to a charity", []),
    ],
)
def test_the_basis_is_that_of_the_gateways(case: str, bases: list[str]) -> None:
    assert [basis.value for basis in may_share(CASES[case][0], as_of=DAY).bases] == bases


def test_the_record_of_a_leaver_has_its_time_limit() -> None:
    found = may_share(CASES["the record, to the next school"][0], as_of=DAY)
    assert found.time_limits == ("deadlines.edrec-transfer",)
    assert found.explain().splitlines()[-1] == "time limit: deadlines.edrec-transfer"


def test_what_is_not_known_holds_it_open_and_is_named() -> None:
    asked = Sharing(
        school=ACADEMY,
        recipient=R.POLICE,
        data=D.OTHER_PUPIL,
        court_ordered=False,
        required_by_law=False,
        designated=False,
    )
    found = may_share(asked, as_of=DAY)
    assert (found.course, found.must, found.may) == (Course.UNDETERMINED, False, None)
    assert found.missing == (
        "an enactment or a court forbids it",
        "the school shares it to safeguard or promote the welfare of children",
        "the disclosure is necessary for its purpose",
        "it protects vital interests",
        "the disclosure is proportionate",
        "it is necessary or expedient for a purpose of the Act",
        "another lawful basis than consent is open to it",
    )
    assert (found.steps, found.bases, found.time_limits) == ((), (), ())


def test_it_may_be_certain_that_it_is_allowed_and_not_whether_it_is_owed() -> None:
    asked = Sharing(
        school=ACADEMY,
        recipient=R.POLICE,
        data=D.OTHER_PUPIL,
        necessary=True,
        proportionate=True,
        forbidden_by_law=False,
    )
    found = may_share(asked, as_of=DAY)
    assert (found.course, found.must, found.may) == (Course.UNDETERMINED, None, True)
    assert ids(found) == ["required", "police-request"]
    assert found.missing == (
        "a court order or a warrant requires it",
        "another enactment requires it",
    )


def test_a_bar_in_doubt_holds_it_open() -> None:
    asked = sharing(R.OTHER, D.PLAN, "other_basis", plan_exception=None)
    found = may_share(asked, as_of=DAY)
    assert (found.course, found.must, found.may) == (Course.UNDETERMINED, False, None)
    assert ids(found) == ["plan", "other-basis"]
    assert found.missing == ("a listed exception to the restriction applies",)


def test_a_bar_for_certain_beside_a_duty_in_doubt_is_shown() -> None:
    asked = sharing(R.OTHER, D.OTHER, "forbidden_by_law", court_ordered=None)
    found = may_share(asked, as_of=DAY)
    assert (found.course, found.must, found.may) == (Course.UNDETERMINED, None, None)
    assert ids(found) == ["required", "forbidden"]


def test_consent_in_doubt_leaves_open_whether_it_may_go_and_not_what_it_takes() -> None:
    asked = sharing(R.OTHER, D.WELFARE, consented=None)
    found = may_share(asked, as_of=DAY)
    assert (found.course, found.must, found.may) == (Course.CONSENT_NEEDED, False, None)
    assert found.missing == ()


def test_it_explains_itself() -> None:
    found = may_share(CASES["the police ask"][0], as_of=DAY)
    assert found.explain().splitlines() == [
        "power (law as at 2026-09-01)",
        "sharing.police-request applies (law as at 2026-09-01)",
        "  met: the data are to go to 'police' [ICO guidance, data sharing code of practice]",
        (
            "  met: the disclosure is necessary for its purpose "
            "[ICO guidance, data sharing code of practice]"
        ),
        "  met: the disclosure is proportionate [ICO guidance, data sharing code of practice]",
        "  caution: ICO guidance, data sharing code of practice is practice, not settled law",
        "  caution: confidence in ICO guidance, data sharing code of practice is medium",
        (
            "to do: share the minimum, and record why it was necessary and proportionate "
            "[ICO guidance, data sharing code of practice]"
        ),
        (
            "to do: treat no request as an order, whatever its title: the paragraph it names lifts "
            "rights and compels nothing [DPA 2018, Sch 2 para 2]"
        ),
        (
            "to do: to a competent authority no policy document is needed for the condition on "
            "unlawful acts [DPA 2018, Sch 1 para 10(2)]"
        ),
        "to do: give no more than the purpose needs [UK GDPR, art 5(1)(c)]",
        "to do: send it securely [UK GDPR, art 32]",
        "to do: record what was shared, with whom, when and why [UK GDPR, art 5(2)]",
        "to do: tell people of the recipient in the privacy notice [UK GDPR, art 13(1)(e)]",
        (
            "to do: find a condition for special category data, and a basis for data on offences, "
            "as well [UK GDPR, art 9(1)]"
        ),
    ]


def test_cautions_are_those_of_the_gateways_each_once() -> None:
    facts = CASES["the record, to the next school"][0]
    assert may_share(facts, as_of=DAY).cautions == ()
    late = may_share(facts, as_of=date(2027, 1, 4))
    assert late.cautions == (f"the law was last reviewed as at {LAW_AS_AT}",)
    file = may_share(CASES["the child protection file"][0], as_of=DAY)
    assert len(file.cautions) == 3


def test_a_day_is_no_moment_and_not_before_the_law_held() -> None:
    with pytest.raises(FactsError, match="as_of: expected a date, not the datetime"):
        may_share(Sharing(), as_of=datetime(2026, 9, 1, 9, 0))  # noqa: DTZ001 - refused
    with pytest.raises(OutsideCoverageError, match="2018-05-24 is before 2018-05-25"):
        may_share(Sharing(), as_of=date(2018, 5, 24))
