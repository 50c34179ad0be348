import pytest

from ukschoolgdpr.consent import Consent, DataSubject
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import Nation


@pytest.mark.parametrize("age", [0, 17, 120, None])
def test_an_age_is_in_whole_years(age: int | None) -> None:
    assert Consent(age=age).age == age


@pytest.mark.parametrize("age", [-1, 12.5, True, "12"])
def test_anything_else_is_no_age(age: object) -> None:
    with pytest.raises(FactsError, match=r"^age: expected an age in whole years or None, not "):
        Consent(age=age)  # type: ignore[arg-type]  # what is refused


def test_a_data_subject_is_a_member_of_its_enumeration() -> None:
    assert Consent(data_subject=DataSubject.PUPIL).data_subject is DataSubject.PUPIL
    with pytest.raises(
        FactsError, match=r"^data_subject: expected a DataSubject or None, not 'pupil'$"
    ):
        Consent(data_subject="pupil")  # type: ignore[arg-type]  # what is refused


def test_the_nation_is_that_of_the_school() -> None:
    assert Consent(school=School(nation=Nation.WALES)).nation is Nation.WALES
