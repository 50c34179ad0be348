"""Whether someone may exercise a data subject's rights or see a record, and why."""

from datetime import date

from attrs import evolve, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.rules import Decision, Outcome, Rule
from ukschoolgdpr.people.acting import EVIDENCE, FACTORS, RULES
from ukschoolgdpr.people.competence import OTHERS, RULE_OF_THUMB
from ukschoolgdpr.people.facts import Parentage, Requester
from ukschoolgdpr.people.records import RECORDS
from ukschoolgdpr.people.responsibility import Responsibility, responsibility
from ukschoolgdpr.people.vocabulary import Role


@frozen(kw_only=True)
class Proof:
    """Evidence to ask for."""

    shows: str
    """What it shows."""
    words: str
    """What to ask for."""
    cites: Citation
    """Where that authority, power or responsibility is written."""


@frozen(kw_only=True)
class Answer:
    """Whether someone may act, why, and what to ask of them first."""

    decisions: tuple[Decision, ...]
    """One, or where the nation is not known one for each law that may be meant."""
    evidence: tuple[Proof, ...] = ()
    """What to ask for, where it has not been seen: any one of these is enough."""
    responsibility: Responsibility | None = None
    """How a parent came by parental responsibility, where that was asked."""
    beside: tuple[Decision, ...] = ()
    """What decides nothing: the rule of thumb on age, the factors that a person weighs."""

    @property
    def outcome(self) -> Outcome:
        """Applies where they may act, does not apply where they may not."""
        found = {decision.outcome for decision in self.decisions}
        if Outcome.APPLIES in found:
            return Outcome.APPLIES
        return Outcome.UNDETERMINED if Outcome.UNDETERMINED in found else Outcome.DOES_NOT_APPLY

    @property
    def missing(self) -> tuple[str, ...]:
        """What must be known before it can be said, each sentence once."""
        if self.outcome is not Outcome.UNDETERMINED:
            return ()
        return tuple(dict.fromkeys(text for each in self.decisions for text in each.missing))

    def explain(self) -> str:
        """Give the decisions with their reasons, what to ask for, and what decides nothing."""
        lines = [decision.explain() for decision in self.decisions]
        if self.responsibility is not None:
            lines += [f"caution: {caution}" for caution in self.responsibility.cautions]
        lines += [f"ask for: {each.words} [{each.cites}]" for each in self.evidence]
        lines += [f"beside: {decision.explain()}" for decision in self.beside]
        return "\n".join(lines)


def may_act(
    role: Role, requester: Requester, *, as_of: date, parentage: Parentage | None = None
) -> Answer:
    """Decide whether someone may exercise a data subject's rights, or consent for them.

    A parent acts here as a holder of parental responsibility. One without it, whom a competent
    child has authorised, is an agent.

    Args:
        role: as what they ask.
        requester: what is known of them and of the data subject.
        as_of: the day whose law and guidance are meant.
        parentage: how a parent may have come by parental responsibility, where it is not said
            whether they have it.

    Raises:
        FactsError: ``as_of`` is no plain date; or it is said both whether they have parental
            responsibility and how, or how without a nation or of someone who is no parent.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        DPA 2018, ss 3(2) and 208; ICO guidance, children and the UK GDPR.

    Example:
        >>> from ukschoolgdpr.facts.processing import School
        >>> from ukschoolgdpr.law.nations import Nation
        >>> glasgow = School(nation=Nation.SCOTLAND)
        >>> pupil = Requester(school=glasgow, age=12)
        >>> may_act(Role.SUBJECT, pupil, as_of=date(2026, 9, 1)).outcome.value
        'applies'
        >>> leeds = School(nation=Nation.ENGLAND)
        >>> pupil = Requester(school=leeds, age=12)
        >>> may_act(Role.SUBJECT, pupil, as_of=date(2026, 9, 1)).outcome.value
        'undetermined'
    """
    nation = requester.nation
    found = None
    if parentage is not None:
        found = _found(role, requester, parentage, as_of)
        requester = evolve(requester, parental_responsibility=found.reason.met)
    answer = Answer(
        decisions=tuple(
            rule.decide(requester, as_of=as_of)
            for rule in RULES[role]
            if nation is None or nation in rule.applies_in
        ),
        responsibility=found,
        beside=_beside(role, requester, as_of),
    )
    if answer.outcome is Outcome.DOES_NOT_APPLY or requester.evidence_seen:
        return answer
    return evolve(answer, evidence=_asked_for(role, requester, found, as_of))


def may_see_record(requester: Requester, *, as_of: date) -> Answer:
    """Decide whether someone may see a pupil's educational record as a parent in education law.

    Args:
        requester: what is known of them, and of the school.
        as_of: the day whose law is meant.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        Education Act 1996, s 576; SI 2005/1437, reg 5.

    Example:
        >>> from ukschoolgdpr.facts.processing import School
        >>> from ukschoolgdpr.law.nations import Nation
        >>> from ukschoolgdpr.vocabulary import SchoolKind
        >>> father = Requester(
        ...     school=School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND),
        ...     natural_parent=True,
        ...     parental_responsibility=False,
        ...     order_prevents=False,
        ... )
        >>> may_see_record(father, as_of=date(2026, 9, 1)).outcome.value
        'applies'
    """
    nation = requester.nation
    rules = RECORDS.values() if nation is None else (RECORDS[nation],)
    return Answer(decisions=tuple(rule.decide(requester, as_of=as_of) for rule in rules))


def _found(role: Role, requester: Requester, parentage: Parentage, as_of: date) -> Responsibility:
    if role is not Role.PARENT:
        msg = f"parentage: expected of a parent alone, not of {role.value!r}"
        raise FactsError(msg)
    if requester.parental_responsibility is not None:
        msg = "parental_responsibility: expected either whether they have it or how, not both"
        raise FactsError(msg)
    if requester.nation is None:
        msg = "nation: must be known to tell who has parental responsibility"
        raise FactsError(msg)
    return responsibility(parentage, requester.nation, as_of=as_of)


def _asked_for(
    role: Role, requester: Requester, found: Responsibility | None, as_of: date
) -> tuple[Proof, ...]:
    if role in EVIDENCE:
        asked = EVIDENCE[role]
        law = asked.on(as_of)
        return (Proof(shows=asked.title, words=law.value, cites=law.cites),)
    nation = requester.nation
    if role is Role.SUBJECT or nation is None:
        return ()
    if found is None and requester.parental_responsibility is None:
        found = responsibility(Parentage(), nation, as_of=as_of)
    ways = () if found is None else found.open
    return tuple(
        Proof(shows=way.title, words=way.shown_by, cites=way.on(as_of).cites) for way in ways
    )


def _beside(role: Role, requester: Requester, as_of: date) -> tuple[Decision, ...]:
    rules: list[Rule[Requester]] = []
    unsettled = requester.understands is None and not requester.shown_incapable
    if role in {Role.SUBJECT, Role.PARENT, Role.AGENT} and unsettled and requester.nation in OTHERS:
        rules.append(RULE_OF_THUMB)
    if role is Role.PARENT:
        rules.append(FACTORS)
    return tuple(rule.decide(requester, as_of=as_of) for rule in rules)
