"""What the library raises: misuse and bad data, never legal doubt."""


class SchoolGdprError(Exception):
    """Base of every error that the library raises on purpose."""


class OutsideCoverageError(SchoolGdprError, LookupError):
    """A day, nation or calendar date that the library does not model."""


class FactsError(SchoolGdprError, ValueError):
    """A fact of the wrong kind, or facts that contradict each other."""


class CitationError(SchoolGdprError, ValueError):
    """A text that is no citation."""


class ClockStoppedError(SchoolGdprError, LookupError):
    """A day asked of a reckoning whose time does not run yet, or not now."""


class UnknownEntryError(SchoolGdprError, KeyError):
    """No entry, policy, right, item or code of that name."""

    def __str__(self) -> str:
        """Give the message itself: ``KeyError`` would put it in quotes."""
        return str(self.args[0])


class DataFileError(SchoolGdprError, ValueError):
    """A data file with mistakes, each with its place in the file."""

    def __init__(self, source: str, mistakes: tuple[str, ...]) -> None:
        """Keep every mistake; the message is one line for each."""
        super().__init__("\n".join(f"{source}: {mistake}" for mistake in mistakes))
        self.source = source
        self.mistakes = mistakes


class MissingPackageError(SchoolGdprError, ImportError):
    """A package that only an extra brings, and that is not installed."""
