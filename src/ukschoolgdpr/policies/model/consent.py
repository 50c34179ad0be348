"""What a policy says of consent."""

from attrs import frozen

from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words import consent as words


@frozen(kw_only=True)
class Consent:
    """When consent may be asked for."""

    imbalance: Stated[words.Imbalance] | None = None
    """What becomes of it where power is imbalanced."""
