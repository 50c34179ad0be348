"""What articles 13 and 14 ask: one wording for each fact, made a clause by the limb that asks."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

from ukschoolgdpr.facts.processing import public_authority
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe

if TYPE_CHECKING:
    from ukschoolgdpr.notices.facts import Notice

Needs: TypeAlias = Callable[[Citation], Criterion["Notice"]]
"""On what an item depends, once it is known which limb asks."""

GDPR: Final = date(2018, 5, 25)
EXIT: Final = date(2020, 12, 31)
"""The end of the implementation period, through SI 2019/419."""
DUAA: Final = date(2026, 2, 5)
"""DUAA 2025 ss 70, 77, 80 and 85, through SI 2026/82 reg 2."""
COMPLAINTS: Final = date(2026, 6, 19)
"""DUAA 2025 s 103 and Sch 10, through SI 2026/82 reg 3."""
COMMISSION: Final = date(2026, 9, 30)
"""SI 2026/386, with DUAA 2025 s 119."""


def _asks(text: str, met: Callable[["Notice"], Maybe]) -> Callable[[Citation], Clause["Notice"]]:
    def clause(cites: Citation) -> Clause["Notice"]:
        return Clause(text, cites, met)

    return clause


from_data_subject: Final = _asks(
    "data are collected from the data subject", lambda it: it.from_data_subject
)
from_elsewhere: Final = _asks(
    "data are obtained from someone other than the data subject", lambda it: it.from_elsewhere
)
representative: Final = _asks("the controller has a representative", lambda it: it.representative)
officer_designated: Final = _asks(
    "a data protection officer has been designated", lambda it: it.officer_designated
)
consent: Final = _asks("a use rests on consent", lambda it: it.relies_on_consent)
explicit_consent: Final = _asks(
    "special category data are processed on explicit consent", lambda it: it.explicit_consent
)
public_task: Final = _asks("a use rests on a public task", lambda it: it.relies_on_public_task)
recognised_interest: Final = _asks(
    "a use rests on a recognised legitimate interest", lambda it: it.relies_on_recognised_interest
)
legitimate_interests: Final = _asks(
    "a use rests on legitimate interests", lambda it: it.relies_on_legitimate_interests
)
direct_marketing: Final = _asks("a use is direct marketing", lambda it: it.direct_marketing)
recipients: Final = _asks("the data are disclosed to someone", lambda it: it.recipients)
transfer_to_eea: Final = _asks(
    "the data are to go to the European Economic Area", lambda it: it.transfer_to_eea
)
transfer_beyond_eea: Final = _asks(
    "the data are to go beyond the United Kingdom and the European Economic Area",
    lambda it: it.transfer_beyond_eea,
)
automated_decisions: Final = _asks(
    "significant decisions are based solely on automated processing",
    lambda it: it.automated_decisions,
)
addressed_to_child: Final = _asks(
    "the notice is addressed specifically to a child", lambda it: it.addressed_to_child
)

has_information: Final = _asks(
    "the data subject already has the information", lambda it: it.has_information
)
informing_disproportionate: Final = _asks(
    "informing is impossible or would involve a disproportionate effort",
    lambda it: it.informing_disproportionate,
)
informing_defeats_purpose: Final = _asks(
    "informing would make the objectives impossible or seriously impair them",
    lambda it: it.informing_defeats_purpose,
)
laid_down_by_law: Final = _asks(
    "law that protects the data subject expressly lays down the obtaining or disclosure",
    lambda it: it.laid_down_by_law,
)
professional_secrecy: Final = _asks(
    "professional secrecy keeps the data confidential", lambda it: it.professional_secrecy
)

_authority: Final[Criterion["Notice"]] = public_authority


def officer(cites: Citation) -> Criterion["Notice"]:
    """Ask for an officer: public authorities must have one (article 37(1)(a))."""
    return _authority | officer_designated(cites)


def any_consent(cites: Citation) -> Criterion["Notice"]:
    """Ask for consent under article 6 or explicit consent under article 9."""
    return consent(cites) | explicit_consent(cites)


def transfer(cites: Citation) -> Criterion["Notice"]:
    """Ask for a transfer out of the United Kingdom, as third countries have been since the exit."""
    return transfer_to_eea(cites) | transfer_beyond_eea(cites)
