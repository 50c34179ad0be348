"""Whether one transfer is open on a day: every route weighed, and what opens it."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.criteria import Maybe, negated, some
from ukschoolgdpr.law.rules import OUTCOMES, Decision, Outcome
from ukschoolgdpr.transfers.approval import (
    INSTITUTIONS,
    UNITED_KINGDOM,
    Adequacy,
    Row,
    Scope,
    adequacy,
)
from ukschoolgdpr.transfers.facts import Transfer
from ukschoolgdpr.transfers.routes import DEROGATIONS, RESTRICTED, SAFEGUARDS

_ROUTES: Final = (
    "old_eu_clauses",
    "new_eu_clauses",
    "idta",
    "binding_rules",
    "public_instrument",
    "code_of_conduct",
    "certification",
    "authorised_clauses",
    "authorised_arrangement",
    "explicit_consent",
    "contract_with_data_subject",
    "contract_for_data_subject",
    "public_interest",
    "legal_claims",
    "vital_interests",
    "public_register",
    "compelling_interests",
)
"""The facts without which a safeguard or a derogation is none."""
_WORDS: Final = {
    Outcome.APPLIES: "may be made",
    Outcome.DOES_NOT_APPLY: "may not be made",
    Outcome.UNDETERMINED: "cannot be determined",
}


@frozen(kw_only=True)
class Answer:
    """Whether a transfer to one territory may be made on one day, with every reason."""

    code: str
    """The territory."""
    name: str
    """What it is called; its code where the table does not have it."""
    as_of: date
    """The day whose law was applied."""
    outcome: Outcome
    """Whether it may be made as far as Chapter V goes: it is not restricted, or a route is open."""
    missing: tuple[str, ...]
    """The sentences whose truth must be known before that can be told; else none."""
    restricted: Decision
    """Whether it is a restricted transfer at all."""
    approval: Decision
    """Whether an approval of the territory reaches it."""
    row: Row | None
    """The row of the table behind that, with its scope in words; None where there is none."""
    safeguards: tuple[Decision, ...]
    """Each safeguard, in the order of article 46."""
    derogations: tuple[Decision, ...]
    """Each derogation, in the order of article 49: for what no approval or safeguard covers."""

    @property
    def routes(self) -> tuple[Decision, ...]:
        """The routes by which a restricted transfer may be made, the best first."""
        return self.approval, *self.safeguards, *self.derogations

    @property
    def open_by(self) -> tuple[Decision, ...]:
        """The routes that are open for certain."""
        return tuple(route for route in self.routes if route.outcome is Outcome.APPLIES)

    def explain(self) -> str:
        """Give the outcome, and each decision that bears on it with what settles it."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"transfer to {self.name}: {_WORDS[self.outcome]} (law as at {self.as_of})"
        yield self.restricted.explain()
        if self.restricted.outcome is Outcome.DOES_NOT_APPLY:
            return
        yield self.approval.explain()
        if self.row is not None:
            yield f"  scope: {self.row.scope_note}"
        others = self.routes[1:]
        if self.approval.outcome is Outcome.APPLIES:
            others = ()
        for route in others:
            if route.outcome is not Outcome.DOES_NOT_APPLY:
                yield route.explain()
        closed = [route.rule.id for route in others if route.outcome is Outcome.DOES_NOT_APPLY]
        if closed:
            yield f"not open: {', '.join(closed)}"


def transfer(facts: Transfer, *, to: str, as_of: date) -> Answer:
    """Decide whether a transfer to a territory may be made, and by what.

    Args:
        facts: what is known of it.
        to: the territory, by its code of ISO 3166-1 such as ``US``; ``X-EUINST`` or ``X-EEAINST``
            for the institutions of the EU or of the EEA Agreement.
        as_of: the day of the transfer, whose law is meant.

    Raises:
        FactsError: the facts contradict the territory, or ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.
        UnknownEntryError: there is no such code.

    Source:
        UK GDPR, arts 44 to 49; DPA 2018, Sch 21 Part 3 and s 119A; UK GDPR, arts 44A to 49A.

    Example:
        >>> app = no_other_route(
        ...     Transfer(
        ...         uk_gdpr_applies=True,
        ...         initiated=True,
        ...         separate_recipient=True,
        ...         on_data_bridge=True,
        ...         under_framework=True,
        ...     )
        ... )
        >>> for day in (date(2023, 9, 1), date(2023, 11, 1)):
        ...     print(transfer(app, to="US", as_of=day).outcome.value)
        does-not-apply
        applies
    """
    place = adequacy(to)
    facts = _in(place, facts, as_of)
    restricted = RESTRICTED.decide(facts, as_of=as_of)
    routes = tuple(rule.decide(facts, as_of=as_of) for rule in (place, *SAFEGUARDS, *DEROGATIONS))
    reason = some((negated(restricted.reason), *(route.reason for route in routes)))
    missing = reason.decisive() if reason.met is None else ()
    approval, *others = routes
    return Answer(
        code=place.code,
        name=place.name,
        as_of=as_of,
        outcome=OUTCOMES[reason.met],
        missing=tuple(dict.fromkeys(part.text for part in missing)),
        restricted=restricted,
        approval=approval,
        row=place.row(as_of),
        safeguards=tuple(others[: len(SAFEGUARDS)]),
        derogations=tuple(others[len(SAFEGUARDS) :]),
    )


def no_other_route(facts: Transfer) -> Transfer:
    """Answer with no each safeguard and derogation of which nothing is known.

    What approves the territory, what makes a transfer restricted, and what a safeguard or
    derogation asks besides stay as they are.

    Example:
        >>> no_other_route(Transfer(idta=True)).explicit_consent
        False
    """
    unknown = [name for name in _ROUTES if getattr(facts, name) is None]
    return evolve(facts, **dict.fromkeys(unknown, False))  # type: ignore[arg-type]  # by name


def _in(place: Adequacy, facts: Transfer, as_of: date) -> Transfer:
    """Answer from the territory whether the recipient is in a third country."""
    answer = _third_country(place, as_of)
    if None not in {answer, facts.third_country} and answer is not facts.third_country:
        msg = f"third_country: {place.code} is {'one' if answer else 'none'} on {as_of}"
        raise FactsError(msg)
    return facts if answer is None else evolve(facts, third_country=answer)


def _third_country(place: Adequacy, as_of: date) -> Maybe:
    row = place.row(as_of)
    if row is not None and row.scope is Scope.FREE_MOVEMENT:
        return False
    # Before they were listed the institutions were part of the Union, wherever they were.
    if row is None and place.code in INSTITUTIONS:
        return None
    return place.code != UNITED_KINGDOM
