import re

import pytest

from ukschoolgdpr.errors import CitationError
from ukschoolgdpr.law import instruments
from ukschoolgdpr.law.citations import Instrument, Provision, Reference
from ukschoolgdpr.law.instruments import DPA_2018, INSTRUMENTS, REG_1182_71, UK_GDPR, cite


@pytest.mark.parametrize(
    ("text", "provision"),
    [
        ("UK GDPR, art 20", UK_GDPR.article(20)),
        ("  UK GDPR, art 20(1)(b)\n", UK_GDPR.article(20, 1, "b")),
        ("UK GDPR, art 12A(5)", UK_GDPR.article("12A", 5)),
        ("UK GDPR, art 6(1)(ea)", UK_GDPR.article(6, 1, "ea")),
        ("UK GDPR, Annex 1 para 7", UK_GDPR.annex(1, 7)),
        ("DPA 2018, s 7(2)", DPA_2018.section(7, 2)),
        ("DPA 2018, Sch 3 para 5(4)", DPA_2018.schedule(3, 5, 4)),
        ("Reg 1182/71, art 3(4)", REG_1182_71.article(3, 4)),
    ],
    ids=str,
)
def test_a_citation_is_read_as_it_is_printed(text: str, provision: Provision) -> None:
    assert cite(text) == provision


@pytest.mark.parametrize(
    "text",
    [
        "",
        "article 20",
        "UK GDPR",
        "UK GDPR, article 20",
        "UK GDPR art 20",
        "UK GDPR, art",
        "UK GDPR, art 20(1",
        "UK GDPR, art 20()",
        "UK GDPR, art 20 (1)",
        "UK GDPR, art 20(1), last sentence",
    ],
)
def test_what_names_no_provision_is_no_citation(text: str) -> None:
    expected = f"{text!r} is no citation: expected one such as 'UK GDPR, art 20(1)(b)'"
    with pytest.raises(CitationError, match=f"^{re.escape(expected)}$"):
        cite(text)


def test_an_unknown_instrument_is_refused_with_those_known() -> None:
    known = ", ".join(instrument.short for instrument in INSTRUMENTS)
    expected = f"'EU GDPR, art 20' cites no instrument known here: expected one of {known}"
    with pytest.raises(CitationError, match=f"^{re.escape(expected)}$"):
        cite("EU GDPR, art 20")


def test_every_instrument_is_listed_once_in_order() -> None:
    named = [value for value in vars(instruments).values() if isinstance(value, Instrument)]
    assert list(INSTRUMENTS) == sorted(named, key=lambda instrument: instrument.short)
    assert len({instrument.short for instrument in INSTRUMENTS}) == len(INSTRUMENTS)


def test_an_instrument_has_a_place_on_the_statute_book_and_a_title() -> None:
    # An Act of before 1963 has its place by the years of the reign.
    path = r"(ukpga|asp|nia|uksi|ssi|wsi|nisi|nisr|eur)/(\d{4}|Geo5/\d+-\d+)/\d+"
    assert INSTRUMENTS
    for one in INSTRUMENTS:
        assert re.fullmatch(path, one.path), one
        assert one.title, one
        _, year, *_, number = one.path.split("/")
        dated = year in one.short + one.title or number in one.short
        assert dated or (year == "Geo5" and re.search(r" 19[123]\d$", one.title)), one


@pytest.mark.parametrize(
    "reference",
    [value for value in vars(instruments).values() if isinstance(value, Reference)],
    ids=str,
)
def test_guidance_says_whose_it_is_and_where(reference: Reference) -> None:
    assert re.match(
        r"[A-Z]\w+( ([A-Z]\w+|[0-9]+))* guidance, |UK GDPR, recital \d+$", reference.text
    )
    assert reference.url.startswith("https://")
