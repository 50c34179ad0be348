"""As what somebody asks for a right to be exercised."""

from enum import Enum


class Role(Enum):
    """As what someone asks."""

    SUBJECT = "subject"
    PARENT = "parent"
    AGENT = "agent"
    ATTORNEY = "attorney"
    DEPUTY = "deputy"
