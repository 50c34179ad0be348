"""Posts that a data protection officer may hold besides."""

from enum import Enum


class Post(Enum):
    """The other post of somebody who might be data protection officer."""

    HEAD = "head"
    BURSAR = "bursar"
    BUSINESS_MANAGER = "business-manager"
    IT_MANAGER = "it-manager"
    PERSONNEL_MANAGER = "personnel-manager"
    OTHER = "other"
    NONE = "none"
