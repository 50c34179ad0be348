from datetime import date

import pytest

from ukschoolgdpr.law.criteria import Maybe, Reason
from ukschoolgdpr.policies.deciding import Prevails, as_law, tightest, whether
from ukschoolgdpr.policies.words import Stated

LATE, SAME, SOON = date(2026, 3, 9), date(2026, 3, 6), date(2026, 3, 5)
A, B = ("A",), ("B",)


class TestTightest:
    """What gives people more counts, whoever says it."""

    @pytest.mark.parametrize(
        ("stated", "effective", "prevails", "laxer"),
        [
            ((), SAME, Prevails.LAW, ()),
            ((Stated(SAME, A),), SAME, Prevails.BOTH, ()),
            ((Stated(LATE, A),), SAME, Prevails.LAW, (Stated(LATE, A),)),
            ((Stated(SOON, A),), SOON, Prevails.POLICY, ()),
            ((Stated(LATE, A), Stated(SOON, B)), SOON, Prevails.POLICY, (Stated(LATE, A),)),
            ((Stated(LATE, A), Stated(SAME, B)), SAME, Prevails.LAW, (Stated(LATE, A),)),
        ],
    )
    def test_the_earliest_day_counts(
        self,
        stated: tuple[Stated[date], ...],
        effective: date,
        prevails: Prevails,
        laxer: tuple[Stated[date], ...],
    ) -> None:
        decided = tightest("the last day", stated, SAME, by=date.toordinal)
        assert decided.effective == effective
        assert decided.prevails is prevails
        assert decided.laxer == laxer
        assert decided.policy == stated
        assert decided.law == SAME
        assert decided.question == "the last day"
        assert decided.stated == (stated[0].says if len(stated) == 1 else None)
        assert decided.missing == ()
        assert decided.why == ()


class TestWhether:
    """What a school may do, it may only if both let it; what is due, is if either says so."""

    @pytest.mark.parametrize("tighter", [True, False])
    @pytest.mark.parametrize(
        ("policy", "law", "effective", "prevails"),
        [
            ("tighter", "tighter", "tighter", Prevails.BOTH),
            ("laxer", "laxer", "laxer", Prevails.BOTH),
            ("tighter", "laxer", "tighter", Prevails.POLICY),
            ("laxer", "tighter", "tighter", Prevails.LAW),
            ("silent", "tighter", "tighter", Prevails.LAW),
            ("silent", "laxer", "laxer", Prevails.LAW),
            ("tighter", "unknown", "tighter", Prevails.POLICY),
            ("laxer", "unknown", "unknown", Prevails.NEITHER),
            ("silent", "unknown", "unknown", Prevails.NEITHER),
        ],
    )
    def test_a_table_of_answers(
        self,
        tighter: bool,  # noqa: FBT001 - the answer that is the tighter
        policy: str,
        law: str,
        effective: str,
        prevails: Prevails,
    ) -> None:
        meant = {"tighter": tighter, "laxer": not tighter, "unknown": None}
        stated = () if policy == "silent" else (Stated(bool(meant[policy]), A),)
        decided = whether("a question", stated, meant[law], tighter=tighter)
        assert decided.effective is meant[effective]
        assert decided.prevails is prevails
        assert decided.laxer == (stated if (policy, law) == ("laxer", "tighter") else ())
        assert decided.law is meant[law]


class TestMissing:
    """What must be known is named, and nothing that is known."""

    def test_what_holds_an_answer_open(self) -> None:
        facts = (Reason("it is known", met=True), Reason("it is not known", met=None))
        decided = as_law("a question", [Stated(True, A)], None, why=facts)  # noqa: FBT003 - an answer
        assert decided.missing == ("it is not known",)
        assert (decided.effective, decided.prevails) == (None, Prevails.NEITHER)
        assert decided.clauses == A


class TestOpenTexts:
    """A text that leaves it open settles nothing, and does not hold up what is settled."""

    @pytest.mark.parametrize(
        ("said", "law", "effective", "prevails"),
        [
            ([None], False, False, Prevails.LAW),
            ([None], True, None, Prevails.NEITHER),
            ([None, False], True, False, Prevails.POLICY),
            ([None, True], False, False, Prevails.LAW),
            ([None, False], False, False, Prevails.LAW),
        ],
    )
    def test_of_what_a_school_may_do(
        self, said: list[Maybe], law: Maybe, effective: Maybe, prevails: Prevails
    ) -> None:
        stated = [Stated(one, A) for one in said]
        decided = whether("a question", stated, law, tighter=False)
        assert (decided.effective, decided.prevails) == (effective, prevails)
        assert [one.says for one in decided.laxer] == [True] * (True in said and law is False)
