import pytest

from ukschoolgdpr.law.nations import UK, Nation, titles

ENGLAND, WALES, SCOTLAND, NORTHERN_IRELAND = Nation


@pytest.mark.parametrize(
    ("nation", "code", "title"),
    [
        (Nation.ENGLAND, "ENG", "England"),
        (Nation.WALES, "WLS", "Wales"),
        (Nation.SCOTLAND, "SCT", "Scotland"),
        (Nation.NORTHERN_IRELAND, "NIR", "Northern Ireland"),
    ],
)
def test_a_nation_has_the_code_of_the_tables_and_a_title(
    nation: Nation, code: str, title: str
) -> None:
    assert Nation(code) is nation
    assert nation.title == title


@pytest.mark.parametrize(
    ("nations", "expected"),
    [
        (UK, "the UK"),
        ({SCOTLAND}, "Scotland"),
        ({WALES, ENGLAND}, "England and Wales"),
        ({NORTHERN_IRELAND, WALES, ENGLAND}, "England, Wales and Northern Ireland"),
    ],
    ids=["all", "one", "two", "three"],
)
def test_a_set_of_nations_is_named_in_the_order_of_the_enumeration(
    nations: set[Nation], expected: str
) -> None:
    assert titles(frozenset(nations)) == expected
