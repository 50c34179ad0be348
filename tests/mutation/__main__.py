"""Run ``python -m tests.mutation`` after ``mutmut run`` to see the score of each module.

Survivors are printed, and make it exit with 1 unless equivalents.toml lists them with a reason;
so does a module with less than 95 % killed. ``python -m tests.mutation law.reckoning cases`` asks
of these modules, and those of these packages, alone.
"""

import json
import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

EQUIVALENTS = Path(__file__).with_name("equivalents.toml")
FLOOR = 95
KILLED = {1, 3, 24, -24, 36, 152, 255}
"""The exit codes of a test that failed, or that ran out of time."""
MUTANT = re.compile(r"ukschoolgdpr\.(.+)\.x(?:_|ǁ(\w+)ǁ)(\w+)__mutmut_\d+")


def read(results: Path) -> dict[str, int | None]:
    """Read the exit code of each mutant, None for one that was not tried."""
    codes: dict[str, int | None] = {}
    for file in sorted(results.rglob("*.meta")):
        codes |= json.loads(file.read_text(encoding="utf-8"))["exit_code_by_key"]
    return codes


def place(mutant: str) -> tuple[str, str]:
    """Give the module of a mutant and, within it, the function."""
    match = MUTANT.fullmatch(mutant)
    assert match is not None, mutant
    module, kind, name = match.groups()
    return module, name if kind is None else f"{kind}.{name}"


def change(mutant: str) -> str:
    """Give the lines that the mutant has in place of those of the code."""
    command = [sys.executable, "-m", "mutmut", "show", mutant]
    shown = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - fixed
    lines = re.findall(r"^\+(?!\+\+)(.*)$", shown.stdout, re.MULTILINE)
    return " ".join(line.strip() for line in lines)


def main(modules: list[str]) -> int:
    """Print scores and survivors, of these modules and packages or else of all."""

    def wanted(module: str) -> bool:
        return not modules or any(f"{module}.".startswith(f"{name}.") for name in modules)

    codes = {name: code for name, code in read(Path("mutants")).items() if wanted(place(name)[0])}
    if not codes or None in codes.values():
        sys.exit("mutants wait to be tried: run `mutmut run`, in the directory of pyproject.toml")
    every = Counter(place(name)[0] for name in codes)
    killed = Counter(place(name)[0] for name, code in codes.items() if code in KILLED)
    scores = {module: 100 * killed[module] / number for module, number in every.items()}
    for module, score in sorted(scores.items()):
        sys.stdout.write(
            f"{module:20}{killed[module]:5} of {every[module]:4} killed{score:7.1f} %\n"
        )
    listed = {
        (each["module"], each["function"], each["change"]): each["reason"]
        for each in tomllib.loads(EQUIVALENTS.read_text(encoding="utf-8"))["equivalent"]
        if wanted(each["module"])
    }
    alive = {(*place(name), change(name)) for name, code in codes.items() if code not in KILLED}
    for survivor in sorted(alive):
        module, function, line = survivor
        sys.stdout.write(f"{module}.{function}: {line}\n    {listed.get(survivor, 'survives')}\n")
    stale = sorted(set(listed) - alive)
    sys.stdout.writelines(f"no longer: {', '.join(each)}\n" for each in stale)
    return 1 if min(scores.values()) < FLOOR or stale or alive - set(listed) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
