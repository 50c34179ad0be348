from collections.abc import Callable

import pytest

from ukschoolgdpr.law.citations import Instrument, Provision, Reference

ACT = Instrument("ukpga/2018/12", "DPA 2018", "Data Protection Act 2018")
GDPR = Instrument("eur/2016/679", "UK GDPR", "Regulation (EU) 2016/679")
ORDER = Instrument("uksi/2026/82", "SI 2026/82", "Commencement Regulations 2026")


@pytest.mark.parametrize(
    ("cited", "text", "url"),
    [
        (lambda: GDPR.article(20), "UK GDPR, art 20", "eur/2016/679/article/20"),
        (lambda: GDPR.article(20, 1, "b"), "UK GDPR, art 20(1)(b)", "eur/2016/679/article/20"),
        (lambda: GDPR.article("12A", 5), "UK GDPR, art 12A(5)", "eur/2016/679/article/12A"),
        (lambda: GDPR.annex(1), "UK GDPR, Annex 1", "eur/2016/679/annex/1"),
        (lambda: GDPR.annex(1, 7, "a"), "UK GDPR, Annex 1 para 7(a)", "eur/2016/679/annex/1"),
        (lambda: ACT.section(7), "DPA 2018, s 7", "ukpga/2018/12/section/7"),
        (lambda: ACT.section(7, 2), "DPA 2018, s 7(2)", "ukpga/2018/12/section/7"),
        (lambda: ACT.schedule(3), "DPA 2018, Sch 3", "ukpga/2018/12/schedule/3"),
        (
            lambda: ACT.schedule(3, 5, 4),
            "DPA 2018, Sch 3 para 5(4)",
            "ukpga/2018/12/schedule/3/paragraph/5",
        ),
        (lambda: ORDER.regulation(2), "SI 2026/82, reg 2", "uksi/2026/82/regulation/2"),
        (lambda: ORDER.regulation(2, "h"), "SI 2026/82, reg 2(h)", "uksi/2026/82/regulation/2"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_provision_prints_as_lawyers_cite_it_and_has_an_address(
    cited: Callable[[], Provision], text: str, url: str
) -> None:
    provision = cited()
    assert str(provision) == text
    assert provision.url == f"https://www.legislation.gov.uk/{url}"


def test_an_instrument_has_an_address() -> None:
    assert ACT.url == "https://www.legislation.gov.uk/ukpga/2018/12"


def test_provisions_sort_by_instrument_then_unit_then_number() -> None:
    ordered = [
        ACT.schedule(2, 25),
        ACT.schedule(3),
        ACT.schedule(3, 5),
        ACT.schedule(3, 5, 4),
        ACT.schedule(3, 6),
        ACT.section(7),
        ACT.section(164),
        ACT.section("164A"),
        ACT.section(165),
        GDPR.annex(1),
        GDPR.article(9),
        GDPR.article(9, "a"),
        GDPR.article(9, 1),
        GDPR.article(12, 3),
        GDPR.article(12, 5, "a"),
        GDPR.article(12, 5, "b"),
        GDPR.article("12A"),
        GDPR.article("12A", 2),
        GDPR.article("12A", 10),
        GDPR.article(20),
    ]
    ordered.reverse()
    assert sorted(ordered, reverse=True) == ordered


@pytest.mark.parametrize(
    ("wider", "narrower"),
    [
        (GDPR.article(20), GDPR.article(20)),
        (GDPR.article(20), GDPR.article(20, 1, "b")),
        (GDPR.article(20, 1), GDPR.article(20, 1, "b")),
        (ACT.schedule(3), ACT.schedule(3, 5)),
        (ACT.schedule(3), ACT.schedule(3, 5, 4)),
        (ACT.schedule(3, 5), ACT.schedule(3, 5, 4)),
    ],
    ids=str,
)
def test_a_provision_contains_itself_its_paragraphs_and_its_limbs(
    wider: Provision, narrower: Provision
) -> None:
    assert wider.contains(narrower)
    assert narrower.contains(wider) == (wider == narrower)


@pytest.mark.parametrize(
    "other",
    [
        ACT.article(20, 1),
        GDPR.section(20, 1),
        GDPR.article(2, 1),
        GDPR.article(20, 2),
        GDPR.article(20, "1A"),
        GDPR.article("20A", 1),
    ],
    ids=str,
)
def test_a_provision_contains_none_of_another_place(other: Provision) -> None:
    assert not GDPR.article(20, 1).contains(other)


def test_a_paragraph_contains_no_other_paragraph() -> None:
    assert not ACT.schedule(3, 5).contains(ACT.schedule(3, 6))
    assert not ACT.schedule(3, 5).contains(ACT.schedule(3))


def test_a_reference_prints_its_text() -> None:
    guidance = Reference("ICO guidance, right of access", "https://ico.org.uk/")
    assert str(guidance) == "ICO guidance, right of access"
    assert Reference("an old leaflet").url == ""
