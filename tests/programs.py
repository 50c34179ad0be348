"""The command line as a program of its own, interrupted."""

import subprocess
import sys


def interrupted_while_loading(module: str, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run the program, and interrupt it as it begins to load a module."""
    code = (
        "import sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, *_):\n"
        f"        if name == {module!r}: raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop())\n"
        "from ukschoolgdpr.__main__ import run\n"
        "sys.exit(run())"
    )
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", code, *words], check=False, capture_output=True, text=True
    )
