"""Strategies for items and the values of code sets."""

from hypothesis import strategies as st

from ukschoolgdpr.facts.items import Code, Item, all_codes, all_items


def items() -> st.SearchStrategy[Item]:
    """Draw items that schools hold.

    Example:
        >>> from hypothesis import given
        >>> @given(items())
        ... def test_an_item_is_cited(item):
        ...     assert item.cites
        >>> test_an_item_is_cited()
    """
    return st.deferred(lambda: st.sampled_from(all_items()))


def codes() -> st.SearchStrategy[Code]:
    """Draw values of code sets, withdrawn ones too.

    Example:
        >>> from hypothesis import given
        >>> @given(codes())
        ... def test_a_code_says_what_it_stands_for(code):
        ...     assert code.label
        >>> test_a_code_says_what_it_stands_for()
    """
    return st.deferred(lambda: st.sampled_from(all_codes()))
