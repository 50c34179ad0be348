"""The documentation's Python is run from conftest.py; here, that none of it is passed over.

What the command line prints is in console blocks, one command in each; a line ``...`` stands for
lines left out. ``COLUMNS=80 python -m tests.test_docs`` copies anew what does not fit, whole.
"""

import re
import shlex
from contextlib import chdir, redirect_stderr, redirect_stdout, suppress
from datetime import date
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.engines import LEFT_OUT
from ukschoolgdpr.cli import main
from ukschoolgdpr.deadlines import duties, education, information, rights, scotland
from ukschoolgdpr.law.reckoning import Reading

ROOT = Path(__file__).parent.parent
PAGES = [
    ROOT / "README.md",
    *sorted(set((ROOT / "docs").rglob("*.md")) - {ROOT / left_out for left_out in LEFT_OUT}),
]
KINDS = {"python", "sh", "console", "toml"}
TODAY = date(2026, 11, 22)
CONSOLE = re.compile(
    r"^```console\n"
    r"(?P<command>\$ (?:\S*/)?ukschoolgdpr (?P<words>(?:.*\\\n)*.*)\n)"
    r"(?P<printed>(?:(?!```).*\n)+)"
    r"```$",
    re.MULTILINE,
)


def prints(words: str) -> str:
    """Give what a command prints, on either stream; what it writes goes with its folder."""
    out = StringIO()
    with TemporaryDirectory() as folder, chdir(folder), redirect_stdout(out), redirect_stderr(out):
        Path("docs").symlink_to(ROOT / "docs")
        with suppress(SystemExit):
            main(shlex.split(words.replace("\\\n", " ")), today=TODAY)
    return out.getvalue()


def copied(page: str) -> str:
    """Give a page with what its commands print; left-out lines stay so where the rest fits."""

    def block(found: re.Match[str]) -> str:
        printed = prints(found["words"])
        lines = found["printed"].split("\n")
        fits = "\n".join(".*" if line == "..." else re.escape(line) for line in lines)
        if re.fullmatch(fits, printed, re.DOTALL):
            return found[0]
        return f"```console\n{found['command']}{printed}```"

    return CONSOLE.sub(block, page)


def test_every_block_says_what_it_is_in_the_one_spelling_that_is_run() -> None:
    assert PAGES
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        fences = re.findall(r"^[ \t]*(?:```|~~~)(.*)$", text, re.MULTILINE)
        assert set(fences[::2]) <= KINDS, page
        assert set(fences[1::2]) <= {""}, page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_command_line_prints_what_is_copied(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    text = page.read_text(encoding="utf-8")
    assert text.count("```console") == len(CONSOLE.findall(text))
    assert copied(text) == text


@pytest.mark.parametrize(
    ("written", "fits"),
    [
        ("...\n", True),
        ("usage: ukschoolgdpr [-h] COMMAND ...\n...\n", True),
        ("usage: ukschoolgdpr [-h] COMMAND ...\n", False),
        ("...\nUsage: ukschoolgdpr [-h] COMMAND ...\n...\n", False),
    ],
)
def test_lines_may_be_left_out_where_the_page_says_so(written: str, *, fits: bool) -> None:
    page = f"```console\n$ ukschoolgdpr --help\n{written}```\n"
    assert (copied(page) == page) is fits


def test_the_page_of_doubt_names_every_fork() -> None:
    page = (ROOT / "docs" / "explanation" / "safe-days.md").read_text(encoding="utf-8")
    modules = (duties, education, information, rights, scotland)
    readings = {
        value.name
        for module in modules
        for value in vars(module).values()
        if isinstance(value, Reading)
    }
    assert {name for name in readings if f"`{name}`" not in page} == set()


if __name__ == "__main__":
    for each in PAGES:
        each.write_text(copied(each.read_text(encoding="utf-8")), encoding="utf-8")
