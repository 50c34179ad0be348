"""Files written whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from ukschoolgdpr.errors import DataFileError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a temporary name beside a file; what is written there takes its place at the end.

    Whatever goes wrong before, the file stays as it was and the temporary one is removed.

    Raises:
        DataFileError: the file system refuses.
    """
    temporary = path.with_name(f".{path.name}.{uuid4().hex[:8]}")
    try:
        yield temporary
        temporary.replace(path)
    except OSError as error:
        raise DataFileError(str(path), (f"cannot be written: {error}",)) from None
    finally:
        temporary.unlink(missing_ok=True)
