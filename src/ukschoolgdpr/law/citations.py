"""Where a rule is written: instruments, pinpoints within them, and other sources."""

import re
from typing import Final

from attrs import frozen

LEGISLATION: Final = "https://www.legislation.gov.uk"
"""Where the texts of the instruments are published."""

_UNITS: Final = {
    "art": "article",
    "s": "section",
    "reg": "regulation",
    "Sch": "schedule",
    "Annex": "annex",
}


@frozen
class Instrument:
    """An Act, statutory instrument or assimilated regulation."""

    path: str
    """Its place on legislation.gov.uk, as in ``ukpga/2018/12``."""
    short: str
    """How citations print it, as in ``DPA 2018``."""
    title: str
    """Its full title."""

    @property
    def url(self) -> str:
        """Where its text is published."""
        return f"{LEGISLATION}/{self.path}"

    def article(self, number: int | str, *limbs: int | str) -> "Provision":
        """Cite an article, down to the limb.

        Example:
            >>> gdpr = Instrument("eur/2016/679", "UK GDPR", "Regulation (EU) 2016/679")
            >>> print(gdpr.article(20, 1, "b"))
            UK GDPR, art 20(1)(b)
        """
        return Provision(self, "art", str(number), limbs=_texts(limbs))

    def section(self, number: int | str, *limbs: int | str) -> "Provision":
        """Cite a section of an Act, down to the limb."""
        return Provision(self, "s", str(number), limbs=_texts(limbs))

    def regulation(self, number: int | str, *limbs: int | str) -> "Provision":
        """Cite a regulation of a statutory instrument, down to the limb."""
        return Provision(self, "reg", str(number), limbs=_texts(limbs))

    def schedule(
        self, number: int | str, paragraph: int | str = "", *limbs: int | str
    ) -> "Provision":
        """Cite a schedule, or a paragraph of it, down to the limb."""
        return Provision(self, "Sch", str(number), str(paragraph), _texts(limbs))

    def annex(self, number: int | str, paragraph: int | str = "", *limbs: int | str) -> "Provision":
        """Cite an annex, or a paragraph of it, down to the limb."""
        return Provision(self, "Annex", str(number), str(paragraph), _texts(limbs))


@frozen
class Provision:
    """A pinpoint in an instrument: prints as lawyers cite it, and sorts by number."""

    instrument: Instrument
    """What it is a part of."""
    unit: str
    """``art``, ``s``, ``reg``, ``Sch`` or ``Annex``."""
    number: str
    """The number of that unit."""
    paragraph: str = ""
    """The paragraph of a schedule or annex."""
    limbs: tuple[str, ...] = ()
    """The limbs below it, outermost first, without brackets."""

    def __str__(self) -> str:
        """Print the citation: ``DPA 2018, s 7(2)``."""
        paragraph = f" para {self.paragraph}" if self.paragraph else ""
        limbs = "".join(f"({limb})" for limb in self.limbs)
        return f"{self.instrument.short}, {self.unit} {self.number}{paragraph}{limbs}"

    def __lt__(self, other: "Provision") -> bool:
        """Order by instrument, unit and number, so that article 9 comes before article 20."""
        return self._order() < other._order()

    def _order(self) -> tuple[object, ...]:
        numbers = (self.number, self.paragraph, *self.limbs)
        return (self.instrument.short, self.unit, [_natural(number) for number in numbers])

    def contains(self, other: "Provision") -> bool:
        """Say whether ``other`` is this provision, a paragraph or a limb of it.

        Example:
            >>> gdpr = Instrument("eur/2016/679", "UK GDPR", "Regulation (EU) 2016/679")
            >>> gdpr.article(20).contains(gdpr.article(20, 1, "b"))
            True
        """
        return (
            (self.instrument, self.unit, self.number)
            == (other.instrument, other.unit, other.number)
            and self.paragraph in {"", other.paragraph}
            and self.limbs == other.limbs[: len(self.limbs)]
        )

    @property
    def url(self) -> str:
        """Where the article, section, regulation, paragraph or annex is published."""
        address = f"{self.instrument.url}/{_UNITS[self.unit]}/{self.number}"
        if self.unit == "Sch" and self.paragraph:
            return f"{address}/paragraph/{self.paragraph}"
        return address


@frozen
class Reference:
    """Anything else cited, by its name alone: guidance, and what the retention schedule rests on.

    That is never law, but for the rows of the schedule that name an enactment, or several, in
    words; the ``force`` of their versions tells which are law.
    """

    text: str
    """What is cited, beginning with whose it is, as in ``ICO guidance, ...``."""
    url: str = ""
    """Its address, or nothing where it has none."""

    def __str__(self) -> str:
        """Print the reference."""
        return self.text


Citation = Provision | Reference
"""What every version, clause and step carries."""


def _texts(limbs: tuple[int | str, ...]) -> tuple[str, ...]:
    return tuple(str(limb) for limb in limbs)


def _natural(number: str) -> tuple[tuple[int, str], ...]:
    parts = re.findall(r"\d+|\D+", number)
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)
