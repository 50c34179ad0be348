"""DPA 2018 Schedule 3: health, social work, education and child abuse data."""

from datetime import date
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.exemptions import questions as ask
from ukschoolgdpr.exemptions import reach
from ukschoolgdpr.exemptions.questions import Asked
from ukschoolgdpr.exemptions.reach import Effect, Exemption
from ukschoolgdpr.exemptions.vocabulary import Role
from ukschoolgdpr.facts.processing import school_is
from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import Criterion
from ukschoolgdpr.law.instruments import DPA_2018
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.timelines import Timeline
from ukschoolgdpr.vocabulary import SchoolKind

if TYPE_CHECKING:
    from ukschoolgdpr.exemptions.facts import Disclosure

_GDPR: Final = date(2018, 5, 25)
_ENGLAND_AND_WALES: Final = frozenset({Nation.ENGLAND, Nation.WALES})
_SCOTLAND: Final = frozenset({Nation.SCOTLAND})
_NORTHERN_IRELAND: Final = frozenset({Nation.NORTHERN_IRELAND})


def _para(number: int, *limbs: int | str) -> Provision:
    return DPA_2018.schedule(3, number, *limbs)


def _since_2018(
    value: Criterion["Disclosure"], *, cites: Provision
) -> Timeline[Criterion["Disclosure"]]:
    return Timeline.since(_GDPR, value, cites=cites)


def _before_court(data: Criterion["Disclosure"], number: int) -> Timeline[Criterion["Disclosure"]]:
    """Except what a court has, in the same words for each kind of data."""
    return _since_2018(
        data
        & ask.court_processed(_para(number, 1, "a"))
        & ask.court_evidence(_para(number, 1, "b"))
        & ask.court_may_withhold(_para(number, 1, "c")),
        cites=_para(number),
    )


def _against_wishes(data: Asked, number: int) -> Timeline[Criterion["Disclosure"]]:
    """Except what the data subject kept from the requester, in the same words for both kinds."""
    older = ask.nation_among(Nation.ENGLAND, Nation.WALES, Nation.NORTHERN_IRELAND)
    return _since_2018(
        data(_para(number, 1))
        & ask.under_power(_para(number, 1))
        & (
            (
                older(_para(number, 1, "a"))
                & ask.under(18)(_para(number, 1, "a"))
                & ask.by_parent(_para(number, 1, "a"))
            )
            | (
                ask.nation_among(Nation.SCOTLAND)(_para(number, 1, "b"))
                & ask.under(16)(_para(number, 1, "b"))
                & ask.by_parent(_para(number, 1, "b"))
            )
            | (ask.incapable(_para(number, 1, "c")) & ask.by_court_appointed(_para(number, 1, "c")))
        )
        & (
            (
                (
                    ask.given_in_expectation(_para(number, 2, "a"))
                    | ask.examined_in_expectation(_para(number, 2, "b"))
                )
                & ~ask.no_longer_expected(_para(number, 3))
            )
            | ask.not_to_be_disclosed(_para(number, 2, "c"))
        ),
        cites=_para(number),
    )


HEALTH_COURT: Final = Exemption(
    id="exemptions.s3-health-court",
    title="Health data that a court processes",
    reach=reach.SCHEDULE_3,
    versions=_before_court(ask.health(_para(3, 1)), 3),
)

HEALTH_WISHES: Final = Exemption(
    id="exemptions.s3-health-wishes",
    title="Health data: the data subject's expectations and wishes",
    reach=reach.SCHEDULE_3,
    versions=_against_wishes(ask.health, 4),
)

HEALTH_SERIOUS_HARM: Final = Exemption(
    id="exemptions.s3-health-serious-harm",
    title="Health data: serious harm",
    reach=reach.ACCESS_ALONE,
    time_limits=("deadlines.serious-harm-opinion",),
    versions=_since_2018(
        ask.health(_para(5, 1))
        & ask.serious_harm(_para(2, 2))
        & (
            ask.health_professional(_para(5, 2))
            | (
                ask.opinion_met(_para(5, 2))
                & ask.opinion_in_period(_para(5, 3, "a"))
                & ~ask.reconsult(_para(5, 3, "b"))
            )
        ),
        cites=_para(5),
    ),
)

HEALTH_NO_DISCLOSURE_WITHOUT_OPINION: Final = Exemption(
    id="exemptions.s3-health-no-disclosure-without-opinion",
    title="No disclosure of health data without an opinion",
    effect=Effect.BARS,
    time_limits=("deadlines.serious-harm-opinion-disclosing",),
    versions=_since_2018(
        ask.access(_para(6, 1))
        & ask.health(_para(6, 1))
        & ~ask.health_professional(_para(6, 1))
        & ~(
            ask.opinion_not_met(_para(6, 1))
            & ask.opinion_in_period(_para(6, 3, "a"))
            & ~ask.reconsult(_para(6, 3, "b"))
        )
        & ~ask.known_to_data_subject(_para(6, 2)),
        cites=_para(6),
    ),
)

SOCIAL_WORK_DEFINITION: Final = Exemption(
    id="exemptions.s3-social-work-definition",
    title="Which data are social work data",
    effect=Effect.DEFINES,
    versions=_since_2018(
        ask.social_services(_para(8, 1))
        & ~ask.education_data(_para(7, 1))
        & ~ask.health(_para(7, 1)),
        cites=_para(7, 1),
    ),
)

SOCIAL_WORK_COURT: Final = Exemption(
    id="exemptions.s3-social-work-court",
    title="Social work data that a court processes",
    reach=reach.SCHEDULE_3,
    versions=_before_court(~ask.education_data(_para(9, 1)) & ~ask.health(_para(9, 1)), 9),
)

SOCIAL_WORK_WISHES: Final = Exemption(
    id="exemptions.s3-social-work-wishes",
    title="Social work data: the data subject's expectations and wishes",
    reach=reach.SCHEDULE_3,
    versions=_against_wishes(ask.social_work_data, 10),
)

SOCIAL_WORK_SERIOUS_HARM: Final = Exemption(
    id="exemptions.s3-social-work-serious-harm",
    title="Social work data: serious harm",
    reach=reach.ACCESS_ALONE,
    versions=_since_2018(
        ask.social_work_data(_para(11))
        & ask.serious_harm(_para(7, 2))
        & ask.prejudices_social_work(_para(7, 2)),
        cites=_para(11),
    ),
)

SOCIAL_WORK_REPORTER: Final = Exemption(
    id="exemptions.s3-social-work-reporter",
    title="No disclosure of social work data from the Principal Reporter without an opinion",
    effect=Effect.BARS,
    applies_in=_SCOTLAND,
    versions=_since_2018(
        ask.access(_para(12, 1))
        & ask.social_work_data(_para(12, 1))
        & ask.from_reporter(_para(12, 1))
        & ~ask.reporter_cleared(_para(12, 3)),
        cites=_para(12),
    ),
)

# Paragraph 14(3) lists every kind of school that England and Wales have.
EDUCATION_DEFINITION_EW: Final = Exemption(
    id="exemptions.s3-education-definition-ew",
    title="Which data are education data in England and Wales",
    effect=Effect.DEFINES,
    applies_in=_ENGLAND_AND_WALES,
    versions=_since_2018(
        ask.processed_for_school(_para(14, 1, "a"))
        & ask.about_pupil(_para(14, 1, "b"))
        & ask.supplied_by(
            "the local authority's or the school's staff, the pupil or a parent",
            Role.TEACHER,
            Role.EMPLOYEE,
            Role.AUTHORITY_EMPLOYEE,
            Role.PUPIL,
            Role.PARENT,
        )(_para(14, 4))
        & ~ask.teachers_own_use(_para(14, 2))
        & ~ask.health(_para(17, 1)),
        cites=_para(14),
    ),
)

_run_by_authority: Final[Criterion["Disclosure"]] = school_is(
    "a school of an education authority",
    frozenset({SchoolKind.EDUCATION_AUTHORITY}),
    _SCOTLAND,
    cites=_para(15, 1, "a"),
)

EDUCATION_DEFINITION_S: Final = Exemption(
    id="exemptions.s3-education-definition-s",
    title="Which data are education data in Scotland",
    effect=Effect.DEFINES,
    applies_in=_SCOTLAND,
    versions=_since_2018(
        _run_by_authority
        & ask.education_function(_para(15, 3))
        & ~ask.teachers_own_use(_para(15, 2))
        & ~ask.health(_para(17, 1)),
        cites=_para(15),
    ),
)

# Paragraph 16(3) lists grant-aided and independent schools, which is every kind there. A pupil
# referral unit is a controlled or maintained school (SI 1998/1759 (NI 13) article 87(1)), and so
# grant-aided (SI 1986/594 (NI 3) article 2(2)).
EDUCATION_DEFINITION_N: Final = Exemption(
    id="exemptions.s3-education-definition-n",
    title="Which data are education data in Northern Ireland",
    effect=Effect.DEFINES,
    applies_in=_NORTHERN_IRELAND,
    versions=_since_2018(
        ask.processed_for_school(_para(16, 1, "a"))
        & ask.about_pupil(_para(16, 1, "b"))
        & ask.supplied_by(
            "a teacher, the Education Authority's or the Council for Catholic Maintained "
            "Schools' staff, the pupil or a parent",
            Role.TEACHER,
            Role.AUTHORITY_EMPLOYEE,
            Role.CCMS_EMPLOYEE,
            Role.PUPIL,
            Role.PARENT,
        )(_para(16, 4))
        & ~ask.teachers_own_use(_para(16, 2))
        & ~ask.health(_para(17, 1)),
        cites=_para(16),
    ),
)

EDUCATION_COURT: Final = Exemption(
    id="exemptions.s3-education-court",
    title="Education data that a court processes",
    reach=reach.SCHEDULE_3,
    versions=_before_court(ask.education_data(_para(18, 1)), 18),
)

EDUCATION_SERIOUS_HARM: Final = Exemption(
    id="exemptions.s3-education-serious-harm",
    title="Education data: serious harm",
    reach=reach.ACCESS_ALONE,
    versions=_since_2018(
        ask.education_data(_para(19)) & ask.serious_harm(_para(17, 2)), cites=_para(19)
    ),
)

EDUCATION_REPORTER: Final = Exemption(
    id="exemptions.s3-education-reporter",
    title="No disclosure of education data from the Principal Reporter without an opinion",
    effect=Effect.BARS,
    applies_in=_SCOTLAND,
    time_limits=("deadlines.principal-reporter",),
    versions=_since_2018(
        ask.access(_para(20, 1))
        & ask.education_data(_para(20, 1))
        & ask.from_reporter(_para(20, 1))
        & ~ask.reporter_cleared(_para(20, 3)),
        cites=_para(20),
    ),
)

# Paragraph 21(5) leaves Scotland out.
CHILD_ABUSE: Final = Exemption(
    id="exemptions.s3-child-abuse",
    title="Child abuse data",
    reach=reach.ACCESS_ALONE,
    applies_in=_ENGLAND_AND_WALES | _NORTHERN_IRELAND,
    versions=_since_2018(
        ask.child_abuse(_para(21, 3))
        & ask.under_power(_para(21, 1))
        & (
            (ask.under(18)(_para(21, 1, "a")) & ask.by_parent(_para(21, 1, "a")))
            | (ask.incapable(_para(21, 1, "b")) & ask.by_court_appointed(_para(21, 1, "b")))
        )
        & ~ask.in_best_interests(_para(21, 2)),
        cites=_para(21),
    ),
)

ENTRIES: Final = (
    HEALTH_COURT,
    HEALTH_WISHES,
    HEALTH_SERIOUS_HARM,
    HEALTH_NO_DISCLOSURE_WITHOUT_OPINION,
    SOCIAL_WORK_DEFINITION,
    SOCIAL_WORK_COURT,
    SOCIAL_WORK_WISHES,
    SOCIAL_WORK_SERIOUS_HARM,
    SOCIAL_WORK_REPORTER,
    EDUCATION_DEFINITION_EW,
    EDUCATION_DEFINITION_S,
    EDUCATION_DEFINITION_N,
    EDUCATION_COURT,
    EDUCATION_SERIOUS_HARM,
    EDUCATION_REPORTER,
    CHILD_ABUSE,
)
"""Every entry of Schedule 3, in the order of its paragraphs."""
