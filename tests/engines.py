"""What is tried where the extra ``tables`` is installed, and is left out elsewhere."""

from importlib.util import find_spec
from typing import Final

NEED_TABLES: Final = (
    "docs/how-to/sweep-records.md",
    "docs/how-to/work-down-a-table.md",
    "src/ukschoolgdpr/frames",
    "tests/laws/test_frames.py",
    "tests/tables.py",
    "tests/test_cli_sweep.py",
    "tests/test_frames.py",
)
LEFT_OUT: Final = NEED_TABLES if find_spec("pandas") is None else ()
