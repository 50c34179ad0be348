from hypothesis import given
from hypothesis import strategies as st

from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.instruments import INSTRUMENTS, cite

numbers = st.integers(1, 300).map(str)
lettered = st.builds(str.__add__, numbers, st.sampled_from(["", "", "A", "B", "ZA"]))
limbs = st.lists(numbers | st.sampled_from(["a", "b", "ea", "ii", "1A"]), max_size=3).map(tuple)
provisions = st.builds(
    Provision,
    instrument=st.sampled_from(INSTRUMENTS),
    unit=st.sampled_from(["art", "s", "reg"]),
    number=lettered,
    paragraph=st.just(""),
    limbs=limbs,
) | st.builds(
    Provision,
    instrument=st.sampled_from(INSTRUMENTS),
    unit=st.sampled_from(["Sch", "Annex"]),
    number=lettered,
    paragraph=st.just("") | lettered,
    limbs=limbs,
)


class TestCitations:
    """A pinpoint prints as lawyers cite it, and sorts as the statute is numbered."""

    @given(provisions)
    def test_what_is_printed_is_read_back(self, provision: Provision) -> None:
        assert cite(str(provision)) == provision

    @given(provisions, provisions)
    def test_of_two_provisions_one_comes_first(self, one: Provision, other: Provision) -> None:
        assert (one < other) + (other < one) + (one == other) == 1

    @given(st.tuples(provisions, provisions, provisions))
    def test_the_order_has_no_circles(self, three: tuple[Provision, ...]) -> None:
        first, second, third = sorted(three)
        assert not second < first
        assert not third < second
        assert not third < first

    @given(provisions, st.integers(1, 300), st.integers(1, 300))
    def test_numbers_sort_as_numbers(self, provision: Provision, low: int, high: int) -> None:
        instrument = provision.instrument
        assert (instrument.article(low) < instrument.article(high)) == (low < high)
        assert (instrument.article(9, low) < instrument.article(9, high)) == (low < high)

    @given(provisions)
    def test_a_part_comes_after_the_whole_and_is_contained_in_it(
        self, provision: Provision
    ) -> None:
        whole = Provision(provision.instrument, provision.unit, provision.number)
        assert not provision < whole
        assert whole.contains(provision)
        assert provision.contains(whole) == (provision == whole)

    @given(provisions, provisions)
    def test_what_contains_each_other_is_the_same(self, one: Provision, other: Provision) -> None:
        assert (one.contains(other) and other.contains(one)) == (one == other)

    @given(provisions)
    def test_the_address_is_that_of_a_part_of_its_instrument(self, provision: Provision) -> None:
        instrument, _, place = provision.url.partition(f"{provision.instrument.path}/")
        assert instrument == "https://www.legislation.gov.uk/"
        assert place.split("/")[1] == provision.number
