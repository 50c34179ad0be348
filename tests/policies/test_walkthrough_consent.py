"""Consent by the schools' own policies: W07, W08, W09, W15 and V18 to V20."""

from datetime import date
from itertools import product

import pytest
from attrs import evolve, fields

from ukschoolgdpr import consent as law
from ukschoolgdpr.consent import Consent, DataSubject, Manner, PassedOn, Record
from ukschoolgdpr.consent.norbury_hall import Form as NorburyHallForm
from ukschoolgdpr.consent.norbury_hall import Picture, checklist, picture_rules
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.policies.deciding import Prevails
from ukschoolgdpr.policies.deciding import consent as decide
from ukschoolgdpr.policies.deciding.consent import Form
from ukschoolgdpr.policies.model import Policy, load
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.consent import Condition, Imbalance, Online, Recorded
from ukschoolgdpr.policies.words.consent import Picture as PictureWord

DAY = date(2026, 9, 1)
NH, NR, ES, HP = (
    load(name) for name in ("norbury-hall", "norton-road", "essex-school", "highfields")
)

GOOD = Form(
    consent=evolve(
        Consent(
            **{  # type: ignore[arg-type]  # by name
                one.name: False
                for one in fields(Consent)
                if one.name not in {"school", "data_subject", "age"}
            }
        ),
        data_subject=DataSubject.OTHER,
        given_by_data_subject=True,
        competent=True,
        statement=True,
        unambiguous=True,
        specific=True,
        controller_named=True,
        purpose_told=True,
        withdrawal_told=True,
        processing_told=True,
        genuine_choice=True,
        distinguishable=True,
        intelligible=True,
        accessible=True,
        plain_language=True,
        withdrawable=True,
        withdrawal_as_easy=True,
        demonstrable=True,
    ),
    most_suitable=True,
    equal_options=True,
    another_way=True,
    forced_account=False,
    from_notice=False,
)


def asked(**facts: Maybe) -> Form:
    return evolve(GOOD, consent=evolve(GOOD.consent, **facts))  # type: ignore[arg-type]  # by name


class TestW07:
    """A consent to a photograph was withdrawn."""

    def test_the_evidence_is_kept(self) -> None:
        kept = decide.keeps_evidence(NH, as_of=date(2024, 9, 10))
        assert kept.law is kept.effective is True
        assert kept.prevails is Prevails.BOTH
        assert "NH-6.1-n" in kept.clauses

    def test_the_law_has_it_kept_where_a_policy_is_silent(self) -> None:
        kept = decide.keeps_evidence(HP, as_of=date(2024, 9, 10))
        assert (kept.policy, kept.effective, kept.prevails) == ((), True, Prevails.LAW)


class TestW08:
    """One box, ticked in advance, on page four of the terms of a trip."""

    as_of = date(2023, 9, 1)
    form = evolve(
        asked(
            pre_ticked=True,
            unambiguous=False,
            several_purposes=True,
            separate_consents=False,
            with_other_matters=True,
            distinguishable=False,
            detriment=True,
            genuine_choice=False,
            controller_named=False,
            withdrawal_as_easy=False,
            special_category=True,
            carries_on_anyway=True,
        ),
        another_way=False,
        most_suitable=False,
    )

    def test_it_is_invalid_for_eight_reasons_and_more(self) -> None:
        found = decide.valid(NH, self.form, as_of=self.as_of)
        assert found.stated is found.law is found.effective is False
        assert found.prevails is Prevails.BOTH
        clauses = {one.says: set(one.clauses) for one in found.fails}
        expected = {
            Condition.ACTIVE: {"NH-6.3-f", "NH-6.1-l", "NH-6.3-af"},
            Condition.GRANULAR: {"NH-6.3-m", "NH-6.3-u", "NH-6.3-ac"},
            Condition.DISTINGUISHABLE: {"NH-6.3-s", "NH-6.3-t", "NH-6.1-d"},
            Condition.NO_DETRIMENT: {"NH-6.3-j", "NH-6.3-k"},
            Condition.CONTROLLER_NAMED: {"NH-6.3-o", "NH-6.1-g"},
            Condition.WITHDRAWAL_AS_EASY: {"NH-6.1-k", "NH-6.3-q"},
            Condition.ANOTHER_WAY: {"NH-6.3-ad"},
            Condition.NO_OTHER_NEED: {"NH-6.2-k"},
            Condition.NO_BETTER_BASIS: {"NH-6.2-n"},
        }
        assert len(found.fails) >= 8
        for word, named in expected.items():
            assert named <= clauses[word]

    def test_a_repaired_form_holds(self) -> None:
        found = decide.valid(NH, GOOD, as_of=self.as_of)
        assert (found.effective, found.prevails, found.fails) == (True, Prevails.BOTH, ())

    def test_medical_details_need_a_consent_that_is_explicit(self) -> None:
        medical = asked(special_category=True)
        found = decide.valid(NH, medical, as_of=self.as_of)
        assert (found.stated, found.law, found.effective) == (True, False, False)
        assert found.prevails is Prevails.LAW

    def test_the_record_has_nine_elements(self) -> None:
        shown = decide.recorded(NH, as_of=self.as_of)
        nine = {
            one.says
            for one in NH.consent.record
            if any(f"NH-6.4-{letter}" in one.clauses for letter in "bcdefghij")
        }
        assert len(nine) == 9
        assert shown.effective is not None
        assert shown.effective >= nine | {Recorded.WITHDRAWN}
        assert shown.laxer[0].clauses == shown.clauses

    @pytest.mark.parametrize(
        ("words", "prevails"),
        [
            ("who when how told withdrawn", Prevails.BOTH),
            ("who when how told", Prevails.LAW),
            ("who when how told withdrawn method", Prevails.POLICY),
            ("", Prevails.LAW),
        ],
    )
    def test_whose_record_counts(self, words: str, prevails: Prevails) -> None:
        said = tuple(Stated(Recorded[word.upper()], ("A-1",)) for word in words.split())
        policy = evolve(HP, consent=evolve(HP.consent, record=said))
        shown = decide.recorded(policy, as_of=self.as_of)
        assert shown.prevails is prevails
        assert bool(shown.policy) is bool(words)
        assert bool(shown.laxer) is (prevails is Prevails.LAW and bool(words))

    def test_what_a_record_lacks(self) -> None:
        whole = Record(
            who="P-1042",
            when=self.as_of,
            how=Manner.SIGNATURE,
            method="form 3",
            told="form 3",
            controller="the school",
            third_parties=(),
            covers="the trip",
            withdrawal_route="form 4",
            passed_on=(PassedOn(on=self.as_of, how="by hand"),),
            withdrawn=False,
        )
        assert decide.lacking(NH, whole, as_of=self.as_of) == frozenset()
        less = evolve(whole, withdrawal_route=None, how=None)
        gone = {Recorded.HOW_TO_WITHDRAW, Recorded.HOW}
        assert decide.lacking(NH, less, as_of=self.as_of) == gone
        assert decide.lacking(NR, less, as_of=self.as_of) == {Recorded.HOW}

    def test_nothing_else_takes_the_place_of_a_consent_refused(self) -> None:
        refused = Consent(refused=True, presented_as_basis=True)
        found = decide.another_ground(NH, refused, serious_risk=False, as_of=self.as_of)
        assert found.stated is found.effective is False
        assert found.clauses == ("NH-6.2-m",)

    @pytest.mark.parametrize(
        ("policy", "stated", "prevails"),
        [(NH, False, Prevails.LAW), (ES, True, Prevails.BOTH), (NR, None, Prevails.LAW)],
    )
    def test_but_where_a_child_is_at_a_serious_risk(
        self, policy: Policy, stated: Maybe, prevails: Prevails
    ) -> None:
        refused = Consent(refused=True, presented_as_basis=True)
        found = decide.another_ground(policy, refused, serious_risk=True, as_of=self.as_of)
        assert (found.stated, found.effective, found.prevails) == (stated, True, prevails)

    def test_the_words_agree_with_the_school_s_own_checklist(self) -> None:
        # Its second step is a choice of the same questions.
        form = NorburyHallForm(consent=self.form.consent, most_suitable=True)
        assert checklist(form)[-1].number == 2
        assert checklist(form)[-1].answer.met is False

    @pytest.mark.parametrize("data_subject", DataSubject)
    def test_employees_are_ruled_out_by_the_policy(self, data_subject: DataSubject) -> None:
        one = evolve(GOOD, consent=evolve(GOOD.consent, data_subject=data_subject))
        found = decide.valid(NH, one, as_of=self.as_of)
        ruled_out = data_subject is DataSubject.EMPLOYEE
        assert found.stated is not ruled_out
        assert [one.says for one in found.fails] == [Condition.NO_IMBALANCE] * ruled_out

    @pytest.mark.parametrize("imbalance", Imbalance)
    def test_imbalance_alone(self, imbalance: Imbalance) -> None:
        stated = Stated(imbalance, ("A-1",))
        policy = evolve(HP, consent=evolve(HP.consent, imbalance=stated, conditions=()))
        found = decide.valid(policy, asked(other_imbalance=True), as_of=self.as_of)
        assert found.fails == ((stated,) if imbalance is Imbalance.RULED_OUT else ())

    @pytest.mark.parametrize("word", Condition)
    def test_each_condition_is_met_by_a_good_form_and_open_on_none(self, word: Condition) -> None:
        policy = evolve(HP, consent=evolve(HP.consent, conditions=(Stated(word, ("A-1",)),)))
        assert decide.valid(policy, GOOD, as_of=self.as_of).effective is True
        open_one = decide.valid(policy, Form(), as_of=self.as_of)
        assert (open_one.stated, open_one.effective) == (None, None)
        assert open_one.missing


class TestW09:
    """Pupils of 12 and of 13 are to sign up themselves to an online service."""

    @staticmethod
    def found(policy: Policy, age: int | None, *, competent: Maybe) -> tuple[Maybe, Maybe]:
        service = Consent(
            age=age,
            competent=competent,
            based_on_consent=True,
            online_service=True,
            offered_directly=True,
            preventive_or_counselling=False,
        )
        decided = decide.own_consent_online(policy, service, as_of=DAY)
        return decided.stated, decided.effective

    @pytest.mark.parametrize("competent", [True, False, None])
    def test_p_is_12_and_a_parent_consents(self, competent: Maybe) -> None:
        assert self.found(NH, 12, competent=competent) == (False, False)

    @pytest.mark.parametrize(("competent", "stated"), [(True, None), (False, False), (None, None)])
    def test_q_is_13_and_consents_if_competent(self, competent: Maybe, stated: Maybe) -> None:
        assert self.found(NH, 13, competent=competent) == (stated, competent)

    def test_at_14_the_policy_is_clear(self) -> None:
        assert self.found(NH, 14, competent=True) == (True, True)
        assert self.found(NH, None, competent=True) == (None, None)

    @pytest.mark.parametrize(("age", "own"), [(12, False), (13, True)])
    def test_a_policy_that_has_it_from_13(self, age: int, *, own: bool) -> None:
        word = Stated(Online.FROM_13, ("A-1",))
        policy = evolve(HP, consent=evolve(HP.consent, online=(word,)))
        assert self.found(policy, age, competent=True) == (own, own)

    def test_a_policy_that_is_silent(self) -> None:
        assert self.found(HP, 13, competent=True) == (None, True)


BADGE = Picture(data_subject=DataSubject.EMPLOYEE, recognisable=True, for_security=True)
BROCHURE = evolve(BADGE, for_security=False, kept_for_security=True, promotional=True)


class TestW15:
    """The photograph on a teacher's badge, and in a brochure."""

    as_of = date(2023, 8, 31)

    def test_the_badge_needs_no_consent(self) -> None:
        identified = Consent(recognisable=True, other_basis=True)
        found = decide.picture_consent(NH, BADGE, identified, as_of=self.as_of)
        assert found.stated is found.law is found.effective is False
        assert found.clauses == ("NH-6.5-g",)

    def test_the_brochure_needs_consent_that_is_explicit(self) -> None:
        identified = Consent(recognisable=True, other_basis=True)
        found = decide.picture_consent(NH, BROCHURE, identified, as_of=self.as_of)
        assert (found.stated, found.law, found.effective) == (True, False, True)
        assert found.prevails is Prevails.POLICY
        explicit = decide.picture_explicit(NH, BROCHURE, special_category=False)
        assert (explicit.stated, explicit.effective) == (True, True)
        assert explicit.clauses == ("NH-6.5-h",)
        assert decide.name_beside(NH, evolve(BROCHURE, name_fits=False)).effective is False

    def test_the_badge_needs_none_that_is(self) -> None:
        assert decide.picture_explicit(NH, BADGE, special_category=False).effective is False
        assert decide.picture_explicit(HP, BROCHURE, special_category=None).effective is None

    @pytest.mark.parametrize("who", [*DataSubject, None])
    def test_the_file_decides_as_the_school_s_own_rules(self, who: DataSubject | None) -> None:
        for case in product((True, False, None), repeat=2):
            recognisable, for_security = case
            use = Picture(
                data_subject=who,
                recognisable=recognisable,
                for_security=for_security,
                kept_for_security=True,
                promotional=recognisable,
                name_fits=for_security,
            )
            rules = picture_rules(use)
            consented = decide.picture_consent(NH, use, Consent(), as_of=self.as_of)
            assert consented.policy[0].says is rules.consent.met, case
            explicit = decide.picture_explicit(NH, use, special_category=None)
            assert explicit.policy[0].says is rules.explicit.met, case
            no_name = {True: False, False: True, None: None}[rules.no_name.met]
            assert decide.name_beside(NH, use).policy[0].says is no_name, case


class TestPictures:
    """Single questions on pictures."""

    def test_v18_a_name_may_stand_beside_a_winner(self) -> None:
        winner = Picture(data_subject=DataSubject.PUPIL, recognisable=True, name_fits=True)
        named = decide.name_beside(NH, winner)
        assert (named.stated, named.effective, named.clauses) == (True, True, ("NH-6.5-f",))
        assert decide.name_beside(HP, winner).prevails is Prevails.LAW

    @pytest.mark.parametrize("recognisable", [True, False, None])
    def test_v19_a_pupil_from_behind_depends_on_the_case(self, recognisable: Maybe) -> None:
        seen = Picture(
            data_subject=DataSubject.PUPIL, recognisable=recognisable, for_security=False
        )
        facts = Consent(
            recognisable=recognisable,
            name_beside=False,
            identifiable_otherwise=False,
            other_basis=False,
        )
        found = decide.picture_consent(NH, seen, facts, as_of=DAY)
        assert found.stated is found.law is found.effective is recognisable
        if recognisable is False:
            assert found.clauses == ("NH-6.5-b", "NH-6.5-c")
        cases = [one.clauses for one in NH.pictures.rules if one.says is PictureWord.EACH_CASE]
        assert cases == [("NH-6.5-d",)]

    def test_v20_footage_of_2023_in_an_advert_of_2025(self) -> None:
        advert = Consent(
            purposes_changed=True,
            processing_changed=False,
            relationship_changed=False,
            child_became_competent=False,
        )
        found = decide.new_consent(NH, advert, as_of=date(2025, 1, 6))
        assert (found.law, found.effective, found.prevails) == (True, True, Prevails.BOTH)
        assert found.clauses == ("NH-6.5-n", "NH-6.5-o")
        same = evolve(advert, purposes_changed=False)
        assert decide.new_consent(NH, same, as_of=date(2025, 1, 6)).effective is False

    @pytest.mark.parametrize("other_basis", [True, False, None])
    def test_any_fitting_basis(self, other_basis: Maybe) -> None:
        word = Stated(PictureWord.ANY_FITTING_BASIS, ("A-1",))
        policy = evolve(HP, pictures=evolve(HP.pictures, rules=(word,)))
        facts = Consent(recognisable=True, other_basis=other_basis)
        found = decide.picture_consent(policy, Picture(recognisable=True), facts, as_of=DAY)
        assert (
            found.stated is found.effective is {True: False, False: True, None: None}[other_basis]
        )

    def test_a_policy_that_is_silent_leaves_it_to_the_law(self) -> None:
        facts = Consent(recognisable=True, other_basis=False)
        found = decide.picture_consent(HP, Picture(recognisable=True), facts, as_of=DAY)
        assert (found.policy, found.effective) == ((), True)

    def test_consent_to_every_picture(self) -> None:
        word = Stated(PictureWord.CONSENT_ALWAYS, ("A-1",))
        policy = evolve(HP, pictures=evolve(HP.pictures, rules=(word,)))
        facts = Consent(recognisable=False, name_beside=False, identifiable_otherwise=False)
        found = decide.picture_consent(policy, Picture(recognisable=False), facts, as_of=DAY)
        assert (found.stated, found.law, found.effective) == (True, False, True)


def test_a_consent_that_is_good_is_good() -> None:
    assert law.VALID.decide(GOOD.consent, as_of=DAY).reason.met is True
