"""The strategies for impact assessments, breaches and offences draw every answer."""

from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from tests.variations import AnyFacts, names
from ukschoolgdpr.breaches import Breach, Capacity
from ukschoolgdpr.dpia import Operation
from ukschoolgdpr.offences import Deed
from ukschoolgdpr.testing import breaches, deeds, operations
from ukschoolgdpr.vocabulary import LawfulBasis

DRAWN = settings(
    max_examples=400,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
OTHERS: dict[type[AnyFacts], tuple[str, list[object]]] = {
    Operation: ("lawful_basis", list(LawfulBasis)),
    Breach: ("acting_as", list(Capacity)),
}


@pytest.mark.parametrize("known", [True, False], ids=["known", "or not"])
@pytest.mark.parametrize(
    ("kind", "draw"),
    [(Operation, operations), (Breach, breaches), (Deed, deeds)],
    ids=["operations", "breaches", "deeds"],
)
def test_every_answer_to_every_question_is_drawn(
    kind: type[AnyFacts],
    draw: Callable[..., st.SearchStrategy[AnyFacts]],
    known: bool,  # noqa: FBT001 - drawn either way
) -> None:
    drawn: set[tuple[str, object]] = set()
    schools: set[object] = set()
    other, members = OTHERS.get(kind, ("", []))

    @DRAWN
    @given(draw(known=known))
    def collect(facts: AnyFacts) -> None:
        drawn.update((name, getattr(facts, name)) for name in names(kind))
        drawn.update((name, getattr(facts, name)) for name in [other] if name)
        schools.add(facts.school)

    collect()
    unknown = [] if known else [None]
    expected: set[tuple[str, object]] = set(product(names(kind), [True, False, *unknown]))
    expected |= {(other, member) for member in [*members, *unknown] if other}
    assert drawn == expected
    assert len(schools) > 10


@pytest.mark.parametrize("kind", [Operation, Breach, Deed], ids=lambda kind: kind.__name__)
def test_hypothesis_makes_them_from_their_types(kind: type[AnyFacts]) -> None:
    made = find(
        st.from_type(kind),
        lambda facts: any(getattr(facts, name) for name in names(kind)),
        settings=DRAWN,
    )
    assert type(made) is kind
