"""As what a school handles the data that are breached."""

from enum import Enum


class Capacity(Enum):
    """As what the school processes the data that the breach is of."""

    CONTROLLER = "controller"
    JOINT_CONTROLLER = "joint-controller"
    PROCESSOR = "processor"
