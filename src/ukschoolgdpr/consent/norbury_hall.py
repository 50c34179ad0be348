"""What one school's consent policy asks, beside the law: Norbury Hall Primary School, part 6.

A school's own policy is no law and no guidance, so nothing here is an entry of the catalogue. It
is stricter than the law where it rules consent out for any imbalance and asks explicit consent
for a picture; the ids are those of the clauses of the policy.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from ukschoolgdpr.consent import questions as ask
from ukschoolgdpr.consent.facts import Consent
from ukschoolgdpr.consent.records import Element, Record, lacking
from ukschoolgdpr.consent.vocabulary import DataSubject
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import is_maybe, one_of
from ukschoolgdpr.law.citations import Citation, Reference
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe, Reason

if TYPE_CHECKING:
    from attrs import Attribute


def _policy(clause: str) -> Reference:
    return Reference(f"Norbury Hall Primary School, consent policy, {clause}")


ELEMENTS: Final = (
    Element("who", "who consented"),
    Element("when", "when consent was given"),
    Element("how", "how it was given"),
    Element("controller", "the details of the school"),
    Element("third_parties", "third parties who will rely on it"),
    Element("told", "the exact information given at the time"),
    Element("withdrawal_route", "how to withdraw"),
    Element("passed_on", "when and how it was passed on, if it was"),
    Element("covers", "exactly which information it concerns"),
)
"""The nine elements of a record, NH-6.4-b to NH-6.4-j."""


def _is_consent(_instance: object, attribute: "Attribute[Consent]", value: object) -> None:
    if not isinstance(value, Consent):
        msg = f"{attribute.name}: expected a Consent, not {value!r}"
        raise FactsError(msg)


@frozen(kw_only=True)
class Form:
    """A consent as the checklist looks at it: the request, the record, and what comes after."""

    consent: Consent = field(factory=Consent, validator=_is_consent)
    """The request, and what is known of the people."""
    record: Record | None = None
    """What is recorded, or will be; None if that is not known."""
    most_suitable: Maybe = field(default=None, validator=is_maybe)
    """Whether consent is the most suitable of the conditions of article 6."""
    can_withdraw: Maybe = field(default=None, validator=is_maybe)
    """Whether the school can deliver the right to withdraw."""
    can_remove: Maybe = field(default=None, validator=is_maybe)
    """Whether it can remove the data once an agreed period has passed."""
    can_erase: Maybe = field(default=None, validator=is_maybe)
    """Whether it can deliver the right to be forgotten."""
    can_port: Maybe = field(default=None, validator=is_maybe)
    """Whether it can deliver data portability."""
    can_restrict: Maybe = field(default=None, validator=is_maybe)
    """Whether it can restrict the processing."""
    can_rectify: Maybe = field(default=None, validator=is_maybe)
    """Whether it can rectify the data."""


def _says(clause: str, text: str, met: Callable[[Form], Maybe]) -> Criterion[Form]:
    return Clause(text, _policy(clause), met)


def _of_request(clause: str, question: Callable[[Citation], Clause[Consent]]) -> Criterion[Form]:
    asked = question(_policy(clause))
    return Clause(asked.text, asked.cites, lambda form: asked.met(form.consent))


def _recorded(clause: str, *elements: Element) -> Criterion[Form]:
    wants = ", ".join(element.wants for element in elements)
    return _says(
        clause,
        f"the record shows {wants}",
        lambda form: None if form.record is None else not lacking(form.record, elements),
    )


_BY_FIELD: Final = {element.field: element for element in ELEMENTS}

_STEP_1: Final = _says(
    "NH-6.9-a", "consent is the most suitable of the conditions", lambda form: form.most_suitable
)
_STEP_2: Final = (
    _of_request("NH-6.9-h", ask.genuine_choice)
    & _of_request("NH-6.9-i", ask.demonstrable)
    & (
        ~_of_request("NH-6.9-j", ask.with_other_matters)
        | _of_request("NH-6.9-j", ask.distinguishable)
    )
    & _of_request("NH-6.9-k", ask.accessible)
    & _of_request("NH-6.9-k", ask.intelligible)
    & _of_request("NH-6.9-l", ask.plain_language)
    & _of_request("NH-6.9-m", ask.controller_named)
    & (~_of_request("NH-6.9-n", ask.others_rely) | _of_request("NH-6.9-n", ask.others_named))
    & _of_request("NH-6.9-o", ask.purpose_told)
    & ~_of_request("NH-6.9-p", ask.detriment)
    & _of_request("NH-6.9-q", ask.withdrawal_as_easy)
    & ~_of_request("NH-6.9-r", ask.inaction)
    & ~_of_request("NH-6.9-r", ask.pre_ticked)
    & ~_of_request("NH-6.9-s", ask.employee)
    & ~_of_request("NH-6.9-s", ask.other_imbalance)
    & _recorded("NH-6.9-t", *(_BY_FIELD[name] for name in ("who", "when", "how", "told")))
)
_STEP_3: Final = (
    _recorded("NH-6.9-v", _BY_FIELD["who"])
    & _recorded("NH-6.9-w", _BY_FIELD["how"])
    & _recorded("NH-6.9-x", Element("method", "by which method"))
    & _recorded("NH-6.9-y", _BY_FIELD["when"])
    & _recorded("NH-6.9-z", _BY_FIELD["told"])
    & _recorded("NH-6.9-aa", _BY_FIELD["third_parties"])
    & _recorded("NH-6.9-ab", _BY_FIELD["withdrawal_route"])
)
_STEP_4: Final = (
    _says("NH-6.9-ad", "consent can be withdrawn", lambda form: form.can_withdraw)
    & _says("NH-6.9-ae", "data can be removed after the agreed period", lambda it: it.can_remove)
    & _says("NH-6.9-af", "data can be erased", lambda form: form.can_erase)
    & _says("NH-6.9-ag", "data can be ported", lambda form: form.can_port)
    & _says("NH-6.9-ah", "the processing can be restricted", lambda form: form.can_restrict)
    & _says("NH-6.9-ai", "data can be rectified", lambda form: form.can_rectify)
)
STEPS: Final = (
    ("Is consent the most suitable condition?", _STEP_1),
    ("Can consent be obtained in line with the GDPR?", _STEP_2),
    ("Can consent be recorded accurately?", _STEP_3),
    ("Can the rights that flow from consent be delivered?", _STEP_4),
)
"""The four steps: only a yes leads on to the next."""


@frozen
class Step:
    """One step of the checklist, answered."""

    number: int
    """Its number, from 1."""
    question: str
    """What it asks."""
    answer: Reason
    """The answer, with what settles it."""


def checklist(form: Form) -> tuple[Step, ...]:
    """Answer the four-step checklist up to the first step whose answer is not yes.

    Source:
        Norbury Hall Primary School, consent policy, 6.9.

    Example:
        >>> steps = checklist(Form(most_suitable=False))
        >>> [(step.number, step.answer.met) for step in steps]
        [(1, False)]
    """
    steps = []
    for number, (question, criterion) in enumerate(STEPS, 1):
        answer = criterion.weigh(form)
        steps.append(Step(number, question, answer))
        if not answer.met:
            break
    return tuple(steps)


@frozen(kw_only=True)
class Picture:
    """A use of an image of someone, as that policy sees it."""

    data_subject: DataSubject | None = field(default=None, validator=one_of(DataSubject))
    """Who is in it."""
    recognisable: Maybe = field(default=None, validator=is_maybe)
    """Whether they are clearly recognisable, case by case."""
    for_security: Maybe = field(default=None, validator=is_maybe)
    """Whether this use is security, such as a badge for the doors."""
    kept_for_security: Maybe = field(default=None, validator=is_maybe)
    """Whether the image was stored for security."""
    promotional: Maybe = field(default=None, validator=is_maybe)
    """Whether this use is in promotional literature."""
    name_fits: Maybe = field(default=None, validator=is_maybe)
    """Whether it is a case in which a name may stand beside an image, such as a prize."""


def _sees(clause: str, text: str, met: Callable[[Picture], Maybe]) -> Criterion[Picture]:
    return Clause(text, _policy(clause), met)


def _employee(picture: Picture) -> Maybe:
    who = picture.data_subject
    return None if who is None else who is DataSubject.EMPLOYEE


_needs_consent: Final = _sees(
    "NH-6.5-b", "the person is clearly recognisable", lambda picture: picture.recognisable
) & ~(
    _sees("NH-6.5-g", "the person is of the staff", _employee)
    & _sees("NH-6.5-g", "the image serves security", lambda picture: picture.for_security)
)
_needs_explicit: Final = (
    _sees("NH-6.5-h", "the person is of the staff", _employee)
    & _sees("NH-6.5-h", "the image was stored for security", lambda it: it.kept_for_security)
    & ~_sees("NH-6.5-h", "the image serves security", lambda picture: picture.for_security)
)
_no_name: Final = _sees(
    "NH-6.5-e", "the image is in promotional literature", lambda picture: picture.promotional
) & ~_sees("NH-6.5-f", "it is a case in which a name fits", lambda picture: picture.name_fits)


@frozen(kw_only=True)
class PictureRules:
    """What the policy says of a use of an image; the law is in ``images``."""

    consent: Reason
    """Whether it wants consent."""
    explicit: Reason
    """Whether it wants explicit consent, which the law does not for a mere photograph."""
    no_name: Reason
    """Whether no name should stand beside it."""


def picture_rules(picture: Picture) -> PictureRules:
    """Say what the policy wants for a use of an image.

    Source:
        Norbury Hall Primary School, consent policy, 6.5.

    Example:
        >>> badge = Picture(data_subject=DataSubject.EMPLOYEE, recognisable=True, for_security=True)
        >>> picture_rules(badge).consent.met
        False
    """
    return PictureRules(
        consent=_needs_consent.weigh(picture),
        explicit=_needs_explicit.weigh(picture),
        no_name=_no_name.weigh(picture),
    )
