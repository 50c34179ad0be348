"""The ladder of the Essex notice, rung by rung, and what it asks of suppliers."""

from itertools import product

import pytest
from attrs import evolve, fields

from ukschoolgdpr.law.criteria import Criterion, Maybe
from ukschoolgdpr.sharing.essex import (
    AUTHORITIES,
    DISCUSS,
    OVERRIDE,
    SHARE,
    TELL,
    Arrangement,
    Concern,
    Supplier,
    arranged,
    authority_notices,
    ladder,
)
from ukschoolgdpr.vocabulary import Verdict

NOTHING = Concern(**{field.name: False for field in fields(Concern)})
RECORD = ["record what was shared", "record the reasons"]
TELLING = "tell the person what was done and why"
TALK = "discuss it with the person, and seek permission"
CASES: dict[str, tuple[list[str], bool, bool, bool, list[str]]] = {
    # what is so; whether to discuss, share, share at once; what to do
    "nothing": ([], False, False, False, []),
    "permission": (["permission"], False, True, False, []),
    "the law": (["required_by_law"], False, True, False, []),
    "a risk that is not serious": (["at_risk", "protects_child"], False, False, False, []),
    "a serious risk, on no ground": (["at_risk", "serious"], False, False, False, []),
    "a serious risk to a child": (["at_risk", "serious", "protects_child"], False, True, False, []),
    "a serious risk to others": (["at_risk", "serious", "risk_to_others"], False, True, False, []),
    "crime, nobody at risk": (["crime_or_fraud", "serious"], False, True, False, []),
    "a child, nobody at risk": (["protects_child", "serious"], False, False, False, []),
    "harm feared, time to talk": (
        ["harm_feared", "can_discuss", "at_risk", "serious", "protects_child"],
        True,
        True,
        False,
        [TALK],
    ),
    "harm feared, no way to talk": (["harm_feared"], False, False, False, []),
    "tonight": (
        ["harm_feared", "can_discuss", "very_great"],
        False,
        True,
        True,
        RECORD,
    ),
    "tonight, and safe to tell": (
        ["very_great", "safe_to_tell"],
        False,
        True,
        True,
        [*RECORD, TELLING],
    ),
    "safe to tell, nothing urgent": (["permission", "safe_to_tell"], False, True, False, []),
}
CLAUSES = {
    "share": (SHARE, ["j", "j", "j", "g", "g", "h", "i", "k", "n"]),
    "override": (OVERRIDE, ["j", "g", "g", "h", "i", "k"]),
    "discuss": (DISCUSS, ["l", "l", "n"]),
    "tell": (TELL, ["n", "p"]),
}


def concern(*true: str) -> Concern:
    return evolve(NOTHING, **dict.fromkeys(true, True))


@pytest.mark.parametrize(
    ("true", "discuss", "share", "at_once", "texts"), CASES.values(), ids=CASES
)
def test_each_worry(
    true: list[str],
    discuss: bool,  # noqa: FBT001 - a column of the table
    share: bool,  # noqa: FBT001 - likewise
    at_once: bool,  # noqa: FBT001 - likewise
    texts: list[str],
) -> None:
    found = ladder(concern(*true))
    assert (found.discuss.met, found.share.met, found.at_once.met) == (discuss, share, at_once)
    assert [step.text for step in found.steps] == texts
    assert found.tell.met is (TELLING in texts)


@pytest.mark.parametrize(("criterion", "letters"), CLAUSES.values(), ids=CLAUSES)
def test_every_clause_has_its_id(criterion: Criterion[Concern], letters: list[str]) -> None:
    cited = [str(clause.cites) for clause in criterion.clauses()]
    assert cited == [f"an Essex school, privacy notice, ES-6-{letter}" for letter in letters]


def test_the_steps_have_their_ids() -> None:
    talk = ladder(concern("harm_feared", "can_discuss")).steps
    urgent = ladder(concern("very_great", "safe_to_tell")).steps
    cited = [str(step.cites).rpartition(" ")[2] for step in (*talk, *urgent)]
    assert cited == ["ES-6-l", "ES-6-o", "ES-6-o", "ES-6-p"]


def test_each_clause_reads_its_own_fact() -> None:
    read = {
        "there is permission": "permission",
        "somebody is believed to be at risk": "at_risk",
        "the law requires it": "required_by_law",
        "it detects or stops crime or fraud": "crime_or_fraud",
        "there are serious risks to the public, staff or professionals": "risk_to_others",
        "it protects a child": "protects_child",
        "the risk is serious": "serious",
        "the risk to others is very great": "very_great",
        "physical safety or other harm is the worry": "harm_feared",
        "it is possible to seek permission": "can_discuss",
        "it is safe to tell": "safe_to_tell",
    }
    clauses = {
        clause.text: clause for criterion, _ in CLAUSES.values() for clause in criterion.clauses()
    }
    assert set(clauses) == set(read)
    for text, clause in clauses.items():
        answers = [clause.met(evolve(NOTHING, **{read[text]: answer})) for answer in (True, None)]
        assert answers == [True, None]
        assert clause.met(NOTHING) is False


def test_what_is_not_known_is_no_step() -> None:
    found = ladder(Concern())
    assert found.steps == ()
    assert {found.discuss.met, found.share.met, found.at_once.met, found.tell.met} == {None}


def test_on_the_ladder_learning_never_reverses() -> None:
    names = [field.name for field in fields(Concern)]
    for name, answer in product(names, (True, False)):
        before, after = ladder(Concern()), ladder(Concern(**{name: answer}))
        for part in ("discuss", "share", "at_once", "tell"):
            earlier: Maybe = getattr(before, part).met
            assert earlier is None or getattr(after, part).met is earlier


@pytest.mark.parametrize(
    ("arrangement", "processor", "verdict", "may"),
    [
        (Arrangement.CONTRACT, True, Verdict.AGREES, True),
        (Arrangement.MEMORANDUM, True, Verdict.LAXER, False),
        (Arrangement.PROTOCOL, True, Verdict.LAXER, False),
        (Arrangement.NONE, True, Verdict.AGREES, False),
        (Arrangement.MEMORANDUM, False, Verdict.AGREES, True),
        (Arrangement.NONE, False, Verdict.STRICTER, False),
        (Arrangement.MEMORANDUM, None, Verdict.UNDETERMINED, None),
        (Arrangement.CONTRACT, None, Verdict.AGREES, True),
        (None, True, Verdict.UNDETERMINED, None),
        (None, False, Verdict.UNDETERMINED, None),
    ],
)
def test_a_processor_needs_a_contract_whatever_the_notice_says(
    arrangement: Arrangement | None,
    processor: Maybe,
    verdict: Verdict,
    may: Maybe,
) -> None:
    found = arranged(Supplier(arrangement=arrangement, processor=processor))
    assert (found.verdict, found.may) == (verdict, may)


def test_the_notice_of_an_authority_goes_by_home_or_school() -> None:
    assert len(AUTHORITIES) == 8
    assert authority_notices(lives_in="Kent", school_in="Kent") == ("Kent",)
    assert authority_notices(lives_in="Kent", school_in="Thurrock") == ("Thurrock", "Kent")
    assert authority_notices(lives_in="Norfolk", school_in="Slough") == ("Slough",)
    assert authority_notices(lives_in="Norfolk", school_in="Suffolk") == ()
