"""What a school's policy adds to a deadline: its own last days beside the law's."""

from collections.abc import Iterator, Mapping
from typing import Final

from ukschoolgdpr import exchange
from ukschoolgdpr.exchange import Data
from ukschoolgdpr.facts.requests import AccessRequest, Obtained, RightsRequest
from ukschoolgdpr.law.periods import Calendar, in_words
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.policies.deciding import Decided, Prevails, requests
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.words.rights import NamedRight

_COUNTS: Final[Mapping[Prevails, str]] = {
    Prevails.POLICY: "the policy, which is tighter",
    Prevails.LAW: "the law",
    Prevails.BOTH: "both alike",
}
_LAXER: Final = ", laxer: it yields to the law"


def decided(
    policy: Policy, asked: RightsRequest | Obtained, calendar: Calendar
) -> Decided[Reckoning]:
    """Say by when the policy and the law have it, and which of them counts."""
    if isinstance(asked, Obtained):
        return requests.told_by(policy, asked, calendar)
    right = NamedRight.ACCESS if isinstance(asked, AccessRequest) else None
    return requests.deadline(policy, asked, calendar, right=right)


def data(policy: Policy, due: Decided[Reckoning], law: Reckoning) -> dict[str, Data]:
    """Give what the policy and the law say, and which of them counts."""
    return {
        "policy": policy.document.id,
        "prevails": due.prevails.value,
        "law": exchange.reckoning_data(law),
        "stated": [
            {
                **exchange.reckoning_data(one.says),
                "clauses": exchange.as_data(one.clauses),
                "yields": one in due.laxer,
            }
            for one in due.policy
        ],
    }


def lines(policy: Policy, due: Decided[Reckoning], law: Reckoning) -> Iterator[str]:
    """Say the same in words."""
    yield f"by {policy.document.title}:"
    for one in due.policy:
        where = f"[{', '.join(one.clauses)}]"
        yield f"  {_day(one.says)} {where}{_LAXER if one in due.laxer else ''}"
    if not due.policy:
        yield "  no words on it"
    safe = f", safe by {in_words(law.safe_day)}" if law.running and law.safe_day < law.day else ""
    yield f"by the law: {_day(law)}{safe}"
    yield f"what counts: {_COUNTS[due.prevails]}"


def _day(due: Reckoning) -> str:
    return in_words(due.day) if due.running else "no last day yet"
