"""How one school sends personal data, beside the law: Norton Road Primary School, parts 6, 7 and 9.

A school's own policy is no law and no guidance, so nothing here is an entry of the catalogue. The
law asks for security appropriate to the risk; the policy names methods, and bans some acts. The
ids are those of the clauses of the policy.
"""

from collections.abc import Callable
from enum import Enum
from typing import Final

from attrs import field, frozen

from ukschoolgdpr.facts.processing import is_maybe, one_of
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.criteria import All, Clause, Criterion, Maybe, Reason, every
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.sharing.gateways import Step
from ukschoolgdpr.sharing.practice import Beside, beside


def _policy(clause: str) -> Reference:
    return Reference(f"Norton Road Primary School, data protection policy, {clause}")


class Medium(Enum):
    """How data are sent; the policy prefers e-mail, by which it means a secure transfer."""

    EMAIL = "email"
    HAND = "hand"
    POST = "post"
    DEVICE = "device"


@frozen(kw_only=True)
class Sending:
    """Data that are to be sent, and how."""

    medium: Medium | None = field(default=None, validator=one_of(Medium))
    """By what."""
    sensitive: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are especially sensitive."""
    can_collect: Maybe = field(default=None, validator=is_maybe)
    """Whether the person can come and collect them."""
    recipient_authorised: Maybe = field(default=None, validator=is_maybe)
    """Whether each recipient is authorised to see the data."""
    authority_checked: Maybe = field(default=None, validator=is_maybe)
    """Whether that was checked before sending."""
    lawful_basis: Maybe = field(default=None, validator=is_maybe)
    """Whether there is a lawful basis for it to leave the school."""
    personal_address: Maybe = field(default=None, validator=is_maybe)
    """Whether it goes to a personal e-mail address, to work at home."""
    secure_format: Maybe = field(default=None, validator=is_maybe)
    """Whether the format is secure."""
    scanned: Maybe = field(default=None, validator=is_maybe)
    """Whether the file was scanned and moved to a secure place on the network."""
    secure_transfer: Maybe = field(default=None, validator=is_maybe)
    """Whether it goes by a secure data transfer, and not by plain e-mail."""
    receipt_asked: Maybe = field(default=None, validator=is_maybe)
    """Whether a confirmation of receipt is asked for."""
    identity_checked: Maybe = field(default=None, validator=is_maybe)
    """Whether the identity of who collects was checked."""
    address_checked: Maybe = field(default=None, validator=is_maybe)
    """Whether the address was checked."""
    sealed: Maybe = field(default=None, validator=is_maybe)
    """Whether it is in a sealed envelope."""
    special_delivery: Maybe = field(default=None, validator=is_maybe)
    """Whether it goes by special delivery."""
    name_on_envelope: Maybe = field(default=None, validator=is_maybe)
    """Whether the person's name is on the envelope, so that they sign for it."""
    encrypted: Maybe = field(default=None, validator=is_maybe)
    """Whether the device is encrypted."""
    password_protected: Maybe = field(default=None, validator=is_maybe)
    """Whether the data on it are protected by a password."""
    appropriate: Maybe = field(default=None, validator=is_maybe)
    """Whether the security is appropriate to the risk, which is for a person to judge."""


def _says(clause: str, text: str, met: Callable[[Sending], Maybe]) -> Criterion[Sending]:
    return Clause(text, _policy(clause), met)


_authority: Final = _says(
    "NR-9-d", "the recipient's authority is checked", lambda it: it.authority_checked
)
_sealed: Final = _says("NR-7-c", "it is in a sealed envelope", lambda it: it.sealed)
_address: Final = _says(
    "NR-7-f", "the address is checked before posting", lambda it: it.address_checked
)
CHECKS: Final = {
    Medium.EMAIL: _authority
    & _says("NR-7-j", "the file is in a secure place", lambda it: it.scanned)
    & _says("NR-7-k", "it goes by secure data transfer", lambda it: it.secure_transfer)
    & _says("NR-7-l", "a confirmation of receipt is asked for", lambda it: it.receipt_asked),
    Medium.HAND: _authority
    & _says("NR-7-b", "identity is checked", lambda it: it.identity_checked)
    & _says("NR-7-b", "the address is checked", lambda it: it.address_checked)
    & _sealed,
    Medium.POST: _authority
    & ~_says("NR-7-a", "it can be handed to the person", lambda it: it.can_collect)
    & _sealed
    & _says("NR-7-d", "it goes by special delivery", lambda it: it.special_delivery)
    & _says("NR-7-e", "the name is on the envelope", lambda it: it.name_on_envelope)
    & _address,
    Medium.DEVICE: _authority
    & _says("NR-7-g", "the device is encrypted", lambda it: it.encrypted)
    & _says("NR-7-g", "a password protects the data", lambda it: it.password_protected)
    & _address,
}
"""What the policy asks of each medium."""

BANS: Final = (
    _says("NR-9-b", "it goes to a personal e-mail address", lambda it: it.personal_address)
    | ~_says("NR-9-c", "the recipient is authorised to see it", lambda it: it.recipient_authorised)
    | ~_says("NR-9-e", "the format is secure", lambda it: it.secure_format)
    | ~_says("NR-9-j", "there is a lawful basis for it", lambda it: it.lawful_basis)
)
"""What it strictly prohibits of sending, whatever the medium."""

_ADVICE: Final = {
    Medium.EMAIL: (
        Step("scan the file and move it to a secure place", _policy("NR-7-j")),
        Step("send it by secure data transfer, never by plain e-mail", _policy("NR-7-k")),
        Step("ask for a confirmation of receipt", _policy("NR-7-l")),
    ),
    Medium.HAND: (
        Step("check identity and address", _policy("NR-7-b")),
        Step("hand it over in a sealed envelope", _policy("NR-7-c")),
    ),
    Medium.POST: (
        Step("check the address", _policy("NR-7-f")),
        Step("seal the envelope and put the name on it", _policy("NR-7-e")),
        Step("send it by special delivery", _policy("NR-7-d")),
    ),
    Medium.DEVICE: (
        Step("encrypt the device and protect the data with a password", _policy("NR-7-g")),
        Step("the password may follow once the device has arrived", _policy("NR-7-h")),
    ),
}
_CHECK_AUTHORITY: Final = Step("check that the recipient may see it", _policy("NR-9-d"))


@frozen
class Method:
    """A way of sending, and what is to be done for it."""

    medium: Medium
    """By what."""
    steps: tuple[Step, ...]
    """What is to be done, in order."""


def methods(*, sensitive: Maybe, can_collect: Maybe) -> tuple[Method, ...]:
    """List the ways of sending that the policy allows, the one that it prefers first.

    Hand to hand is open only to whoever can collect, and post only to who cannot. What is
    especially sensitive goes on an encrypted device rather than as posted paper. What is not known
    leaves a way on the list.

    Source:
        Norton Road Primary School, data protection policy, part 7.

    Example:
        >>> [method.medium.value for method in methods(sensitive=True, can_collect=False)]
        ['email', 'device', 'post']
    """
    order = [Medium.EMAIL]
    if can_collect is not False:
        order.append(Medium.HAND)
    if can_collect is not True:
        order += [Medium.DEVICE, Medium.POST] if sensitive is not False else [Medium.POST]
    return tuple(Method(medium, (_CHECK_AUTHORITY, *_ADVICE[medium])) for medium in order)


# The law names no medium: it asks for a basis, and for security appropriate to the risk.
LAW: Final = (
    Clause[Sending](
        "there is a lawful basis for it", UK_GDPR.article(6, 1), lambda it: it.lawful_basis
    )
    & Clause[Sending](
        "the recipient is authorised to see it",
        UK_GDPR.article(5, 1, "f"),
        lambda it: it.recipient_authorised,
    )
    & Clause[Sending](
        "the security is appropriate to the risk",
        UK_GDPR.article(32, 1),
        lambda it: it.appropriate,
    )
)
"""What the law asks of any sending."""


@frozen(kw_only=True)
class Checked:
    """What the policy and the law say of a sending."""

    followed: Reason
    """Whether what the policy asks of the medium is done."""
    banned: Reason
    """Whether it is an act that the policy prohibits."""
    consider_device: bool
    """Whether the policy wants an encrypted device considered instead of posted paper."""
    law: Reason
    """Whether it is lawful and secure enough, which alone is law."""
    beside: Beside
    """What the policy comes to with the law beside it."""


def check(sending: Sending) -> Checked:
    """Check a sending against the policy, and set the law of security beside it.

    Source:
        Norton Road Primary School, data protection policy, parts 7 and 9; UK GDPR, arts 5(1)(f)
        and 32.

    Example:
        >>> plain = Sending(medium=Medium.EMAIL, scanned=True, secure_transfer=False)
        >>> check(plain).followed.met
        False
    """
    if sending.medium is None:
        followed = Reason("the medium is known", None, _policy("NR-7-a"))
    else:
        followed = CHECKS[sending.medium].weigh(sending)
    banned = BANS.weigh(sending)
    law = LAW.weigh(sending)
    return Checked(
        followed=followed,
        banned=banned,
        consider_device=sending.medium is Medium.POST and sending.sensitive is not False,
        law=law,
        beside=beside(rule=every((followed, (~BANS).weigh(sending))).met, may=law.met, must=False),
    )


@frozen
class Ban:
    """An act that the policy prohibits."""

    clause: str
    """The id of the clause."""
    text: str
    """What must not be done."""


PROHIBITED: Final = (
    Ban("NR-9-a", "share passwords to reach data"),
    Ban("NR-9-b", "send personal data to a personal e-mail address to work at home"),
    Ban("NR-9-c", "send data to anyone who is not authorised"),
    Ban("NR-9-e", "send personal data in an insecure format"),
    Ban("NR-9-f", "lose or misplace data"),
    Ban("NR-9-g", "leave personal data unprotected"),
    Ban("NR-9-h", "look at a pupil's or colleague's data without a legitimate reason"),
    Ban("NR-9-i", "look up somebody's data for oneself"),
    Ban("NR-9-j", "pass personal data out of the school without a lawful basis"),
)
"""What the policy strictly prohibits; to lose data is an event rather than a choice."""


@frozen(kw_only=True)
class Keeping:
    """How data are kept, as the least that the policy asks looks at it."""

    passwords_safe: Maybe = field(default=None, validator=is_maybe)
    """Whether passwords are kept safe."""
    passwords_shared: Maybe = field(default=None, validator=is_maybe)
    """Whether a password is shared, ever."""
    password_guidance: Maybe = field(default=None, validator=is_maybe)
    """Whether the guidance on passwords is followed."""
    paper_locked: Maybe = field(default=None, validator=is_maybe)
    """Whether paper is locked in a cabinet or pedestal."""
    desk_clear: Maybe = field(default=None, validator=is_maybe)
    """Whether no document is left unattended on a desk."""
    leaves_school: Maybe = field(default=None, validator=is_maybe)
    """Whether files leave the school."""
    must_leave: Maybe = field(default=None, validator=is_maybe)
    """Whether it was thought about, and they must."""
    looked_after: Maybe = field(default=None, validator=is_maybe)
    """Whether they are looked after at all times."""
    on_removable_media: Maybe = field(default=None, validator=is_maybe)
    """Whether data are on a disc or memory stick."""
    media_encrypted: Maybe = field(default=None, validator=is_maybe)
    """Whether it is encrypted, and the data protected by a password."""
    media_locked: Maybe = field(default=None, validator=is_maybe)
    """Whether it is locked away when not in use."""


def _keeps(clause: str, text: str, met: Callable[[Keeping], Maybe]) -> Criterion[Keeping]:
    return Clause(text, _policy(clause), met)


_leaves: Final = _keeps("NR-6-h", "files leave the school", lambda it: it.leaves_school)
_media: Final = _keeps("NR-6-k", "data are on removable media", lambda it: it.on_removable_media)
MINIMUM: Final = All(
    (
        _keeps("NR-6-c", "passwords are kept safe", lambda it: it.passwords_safe),
        ~_keeps("NR-6-d", "a password is shared", lambda it: it.passwords_shared),
        _keeps("NR-6-e", "guidance on passwords is followed", lambda it: it.password_guidance),
        _keeps("NR-6-f", "paper is locked away", lambda it: it.paper_locked),
        _keeps("NR-6-g", "no document is left on a desk", lambda it: it.desk_clear),
        ~_leaves | _keeps("NR-6-h", "files are looked after", lambda it: it.looked_after),
        ~_leaves | _keeps("NR-6-i", "files must leave the school", lambda it: it.must_leave),
        ~_media | _keeps("NR-6-k", "the media are encrypted", lambda it: it.media_encrypted),
        ~_media | _keeps("NR-6-l", "the media are locked away", lambda it: it.media_locked),
    )
)
"""The least that the policy asks of how data are kept."""


def kept(keeping: Keeping) -> Reason:
    """Say whether data are kept as the policy asks at the least.

    Source:
        Norton Road Primary School, data protection policy, part 6.

    Example:
        >>> kept(Keeping(passwords_shared=True)).decisive()[0].met
        True
    """
    return MINIMUM.weigh(keeping)
