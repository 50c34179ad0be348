"""Whose data a consent is about."""

from enum import Enum


class DataSubject(Enum):
    """Who the data are about, as far as that makes an imbalance with the school."""

    PUPIL = "pupil"
    PARENT = "parent"
    EMPLOYEE = "employee"
    OTHER = "other"
