"""What the law has on consent, in the words of policies."""

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Clause
from ukschoolgdpr.law.instruments import (
    DPA_2018,
    ICO_CONSENT,
)
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Force, Timeline, Version
from ukschoolgdpr.policies.standards import GDPR, Claim, Question, always, article
from ukschoolgdpr.policies.words.consent import ConsentElement
from ukschoolgdpr.vocabulary import SpecialCategory

# Recital 43 presumes that such consent is not free; it does not rule it out.
EMPLOYEE_CONSENT: Final = Question(
    Rule[Claim](
        id="standards.employee-consent",
        title="Consent of employees to what their employer does",
        versions=Timeline.of(
            Version(
                value=Clause[Claim]("who refuses suffers no detriment", ICO_CONSENT, lambda _: None)
                & Clause[Claim]("there is a real alternative", ICO_CONSENT, lambda _: None),
                commences=GDPR,
                cites=ICO_CONSENT,
                force=Force.PRACTICE,
            )
        ),
    ),
    Claim("consent of employees"),
)


@frozen(kw_only=True)
class Ground:
    """What special category data of employees can rest on without their consent."""

    text: str
    """For what they are necessary."""
    cites: tuple[Citation, ...]
    """The point of article 9(2), and the paragraph of Schedule 1 that it needs."""


_EMPLOYMENT: Final = Ground(
    text="duties and rights under employment law",
    cites=(article(9, 2, "b"), DPA_2018.schedule(1, 1)),
)


_EQUALITY: Final = Ground(
    text="monitoring equality of opportunity",
    cites=(article(9, 2, "g"), DPA_2018.schedule(1, 8)),
)


WITHOUT_CONSENT: Final[Mapping[SpecialCategory, Ground]] = {
    SpecialCategory.HEALTH: _EMPLOYMENT,
    SpecialCategory.RACIAL_OR_ETHNIC_ORIGIN: _EQUALITY,
    SpecialCategory.RELIGIOUS_OR_PHILOSOPHICAL_BELIEFS: _EQUALITY,
}

"""On what data of each limb, of those that notices name, usually rest in employment."""


CONSENT: Final = always(
    "consent",
    "What makes a wish consent",
    article(4, 11),
    {
        ConsentElement.FREELY_GIVEN: "it is freely given",
        ConsentElement.SPECIFIC: "it is specific",
        ConsentElement.INFORMED: "it is informed",
        ConsentElement.UNAMBIGUOUS: "it is unambiguous",
        ConsentElement.AFFIRMATIVE: "there is a statement or a clear affirmative action",
    },
)
