"""Who makes a request, and who appears in the data: the words of DPA 2018 Schedules 2 and 3."""

from enum import Enum


class MadeBy(Enum):
    """Who makes the request (DPA 2018 Sch 3 paras 4, 10 and 21)."""

    DATA_SUBJECT = "data-subject"
    PARENTAL_RESPONSIBILITY = "parental-responsibility"
    COURT_APPOINTED = "court-appointed"
    ANOTHER = "another"


class Opinion(Enum):
    """What the appropriate health professional says of the serious harm test."""

    MET = "met"
    NOT_MET = "not-met"
    NONE = "none"


class Role(Enum):
    """As what somebody gave the information, or appears in it.

    In Scotland everyone whom the education authority employs, teachers included, is an authority
    employee.
    """

    TEACHER = "teacher"
    EMPLOYEE = "employee"
    AUTHORITY_EMPLOYEE = "authority-employee"
    CCMS_EMPLOYEE = "ccms-employee"
    PUPIL = "pupil"
    PARENT = "parent"
    HEALTH_PROFESSIONAL = "health-professional"
    CHILDRENS_COURT_OFFICER = "childrens-court-officer"
    SOCIAL_WORK_EMPLOYEE = "social-work-employee"
    PAID_PROVIDER = "paid-provider"
    ANOTHER = "another"
