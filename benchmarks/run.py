"""Speed as ratios: each pair measured in one run, in turns, the best of several taken.

What runs in this process is timed by its own clock, so that a busy machine makes no difference.

Run ``python benchmarks/run.py``; ``--quick`` takes fewer rounds, for a look.
"""

import argparse
import os
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta
from resource import RUSAGE_CHILDREN, getrusage

from dateutil.relativedelta import relativedelta
from holidays import country_holidays

from ukschoolgdpr import (
    AccessRequest,
    LawfulBasis,
    Nation,
    Processing,
    School,
    SchoolKind,
    WorkingCalendar,
    access_deadline,
)
from ukschoolgdpr.cases import Case, Event, EventKind, Regime, standing
from ukschoolgdpr.deadlines import ACCESS
from ukschoolgdpr.facts import calendars
from ukschoolgdpr.facts.calendars import Calendars
from ukschoolgdpr.law import periods
from ukschoolgdpr.policies.lint import Markup, lint
from ukschoolgdpr.rights import PORTABILITY

ONE_DAY = timedelta(days=1)
ONE_MONTH = relativedelta(months=1)
SATURDAY = 5
AS_OF = date(2026, 9, 1)
ENGLAND = WorkingCalendar.of(Nation.ENGLAND)
HOLIDAYS = country_holidays("GB", subdiv="ENG", years=range(2018, 2036))
FIVE = ["norbury-hall", "stockport-inclusion", "highfields", "norton-road", "essex-school"]
DAYS = [date(2018, 5, 25) + timedelta(days=number) for number in range(0, 6_300, 5)]


CALENDARS = Calendars.of(Nation.ENGLAND)
HISTORY = (
    (EventKind.RECEIVED, 0),
    (EventKind.IDENTITY_ASKED, 1),
    (EventKind.IDENTITY_GIVEN, 3),
    (EventKind.FEE_ASKED, 3),
    (EventKind.FEE_PAID, 5),
    (EventKind.CLARIFICATION_ASKED, 7),
    (EventKind.CLARIFICATION_GIVEN, 9),
    (EventKind.CLARIFICATION_ASKED, 12),
    (EventKind.CLARIFICATION_GIVEN, 15),
    (EventKind.EXTENDED, 20),
    (EventKind.CLARIFICATION_ASKED, 25),
    (EventKind.CLARIFICATION_GIVEN, 30),
)
CASES = [
    Case(
        reference="benchmark",
        regimes=(Regime.ACCESS,),
        school=School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND),
        events=tuple(Event(kind, day + number * ONE_DAY) for kind, number in HISTORY),
    )
    for day in DAYS
    if day >= date(2026, 2, 5)
]


def naive_day(received: date) -> date:
    """Roll the day a month on, as one would without the library."""
    day = received + ONE_MONTH
    while day.weekday() >= SATURDAY or day in HOLIDAYS:
        day += ONE_DAY
    return day


def bare_day(received: date) -> date:
    """Give the bare day."""
    return ACCESS.last_day(received, ENGLAND)


def explained_day(received: date) -> tuple[date, date]:
    """Make the request, reckon it with its steps, and give both days."""
    due = access_deadline(AccessRequest(received=received), ENGLAND)
    return due.day, due.safe_day


def chain_of_ifs(basis: LawfulBasis, automated: bool, provided: bool) -> bool:  # noqa: FBT001 - bare on purpose
    """Decide portability without reasons or doubt."""
    if basis is LawfulBasis.PUBLIC_TASK:
        return False
    if basis not in {LawfulBasis.CONTRACT, LawfulBasis.CONSENT}:
        return False
    return automated and provided


def decided(basis: LawfulBasis, automated: bool, provided: bool) -> str:  # noqa: FBT001 - as above
    """Decide portability with reasons."""
    processing = Processing(
        school=School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND),
        lawful_basis=basis,
        automated=automated,
        provided_by_data_subject=provided,
        unstructured=False,
    )
    return PORTABILITY.decide(processing, as_of=AS_OF).outcome.value


def seconds(work: Callable[[], object], clock: Callable[[], float]) -> float:
    """Time one call."""
    start = clock()
    work()
    return clock() - start


def best(
    works: dict[str, Callable[[], object]],
    rounds: int,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, float]:
    """Time each in turn, and keep the best of the rounds."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            times[name].append(seconds(work, clock))
    return {name: min(found) for name, found in times.items()}


def fresh(code: str) -> Callable[[], object]:
    """Run code in a new interpreter, which finds its modules compiled as users do."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", code]
    return lambda: subprocess.run(  # noqa: S603 - our own
        command, check=True, env=kept, stdout=subprocess.DEVNULL
    )


def show(title: str, ratio: float, bound: float | None) -> None:
    """Print a ratio, and whether it keeps its bound."""
    verdict = "" if bound is None else f"at most {bound}: {'kept' if ratio <= bound else 'MISSED'}"
    print(f"{title:62}{ratio:7.2f}  {verdict}".rstrip())


def imports(rounds: int) -> None:
    """Compare what importing costs over an empty interpreter."""
    found = best(
        {
            "empty": fresh(""),
            "attrs": fresh("import attrs"),
            "package": fresh("import ukschoolgdpr"),
            "catalogue": fresh("import ukschoolgdpr.catalogue"),
        },
        rounds,
    )
    attrs = found["attrs"] - found["empty"]
    show("import ukschoolgdpr / import attrs", (found["package"] - found["empty"]) / attrs, 1.6)
    show(
        "import ukschoolgdpr.catalogue / import attrs",
        (found["catalogue"] - found["empty"]) / attrs,
        6,
    )


def forgetful(work: Callable[[date], object]) -> Callable[[], object]:
    """Ask for every day once, with no month remembered."""

    def ask() -> None:
        periods._months_after.cache_clear()  # noqa: SLF001 - to begin cold
        for day in DAYS:
            work(day)

    return ask


def mindful(work: Callable[[date], object]) -> Callable[[], object]:
    """Ask for every day once; from the second round on the months are remembered."""
    return lambda: [work(day) for day in DAYS]


def deadlines(rounds: int) -> None:
    """Compare days reckoned with the naive day."""
    found = best(
        {
            "naive": mindful(naive_day),
            "bare": mindful(bare_day),
            "explained": mindful(explained_day),
            "bare cold": forgetful(bare_day),
            "explained cold": forgetful(explained_day),
        },
        rounds,
        time.process_time,
    )
    naive = found["naive"]
    show("bare access day / naive day", found["bare"] / naive, 1)
    show("explained access deadline / naive day", found["explained"] / naive, 2)
    show("bare access day, first asked / naive day", found["bare cold"] / naive, None)
    show("explained access deadline, first asked / naive", found["explained cold"] / naive, None)


def folds(rounds: int) -> None:
    """Compare the fold of a case of twelve events with a plain access deadline."""
    found = best(
        {
            "plain": lambda: [explained_day(case.events[0].on) for case in CASES],
            "folded": lambda: [
                standing(case, CALENDARS, as_of=case.events[-1].on) for case in CASES
            ],
        },
        rounds,
        time.process_time,
    )
    show("case of 12 events / plain access deadline", found["folded"] / found["plain"], 15)


def first_use(rounds: int) -> None:
    """Compare the first use of a nation's calendar with expanding its holidays once."""

    def filled() -> None:
        calendars._bank_holidays.cache_clear()  # noqa: SLF001 - to begin cold
        WorkingCalendar.of(Nation.ENGLAND, last=date(2028, 12, 31))

    def expanded() -> None:
        country_holidays("GB", subdiv="ENG", years=range(2018, 2029))

    found = best({"filled": filled, "expanded": expanded}, rounds, time.process_time)
    ratio = found["filled"] / found["expanded"]
    show("first calendar 2018-2028 / its holidays expanded once", ratio, 1.25)


def decisions(rounds: int) -> None:
    """Compare an explained decision with a bare chain of conditions."""
    cases = [
        (basis, automated, provided)
        for basis in LawfulBasis
        for automated in (True, False)
        for provided in (True, False)
    ] * 20
    found = best(
        {
            work.__name__: lambda work=work: [work(*case) for case in cases]
            for work in (chain_of_ifs, decided)
        },
        rounds,
        time.process_time,
    )
    ratio = found["decided"] / found["chain_of_ifs"]
    show("explained portability decision / bare chain of ifs", ratio, None)


def processor() -> float:
    """Give the seconds of the processor that finished programs of this one have taken."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def audits(rounds: int) -> None:
    """Tell what audits cost, each in a new program, and beside its imports and an empty one."""
    needs = (
        "from datetime import date; from ukschoolgdpr.policies.audit import audit; "
        "from ukschoolgdpr.policies.model import load; "
    )
    words = "['audit', '{}', '--as-of', '2026-09-01']"  # as a program of its own has them
    command = f"import sys; sys.argv[1:] = {words}; from ukschoolgdpr.cli import main; main()"
    found = best(
        {
            "empty": fresh(""),
            "imported": fresh(needs),
            "together": fresh(
                f"{needs}[audit(load(name), as_of=date(2026, 9, 1)) for name in {FIVE}]"
            ),
            **{name: fresh(command.format(name)) for name in FIVE},
        },
        rounds,
        processor,
    )
    audited = found["norbury-hall"]
    show("audit norbury-hall / an empty program", audited / found["empty"], None)
    show("audit norbury-hall / importing what it needs", audited / found["imported"], None)
    show("audit norbury-hall, seconds of the processor", audited, 1)
    show("audit five policies in one program, likewise", found["together"], 3)
    show("audit them in a program each, likewise", sum(found[name] for name in FIVE), None)


def lints(rounds: int) -> None:
    """Compare a long text with one of a fourth of it, in time and in memory."""
    page = "<p>We keep <b>pupils'</b> records&nbsp;under the GDPR, as our schedule says.</p>\n"

    def linted(kilobytes: int) -> Callable[[], object]:
        text = page * (kilobytes * 1_000 // len(page))
        return lambda: lint(text, as_of=AS_OF, markup=Markup.HTML)

    found = best({"long": linted(400), "short": linted(100)}, rounds, time.process_time)
    show("lint of 400 kB of HTML / of 100 kB", found["long"] / found["short"], 4.5)
    tracemalloc.start()
    linted(400)()
    show("most memory of it / its size", tracemalloc.get_traced_memory()[1] / 400_000, 30)
    tracemalloc.stop()


def main() -> None:
    """Run every comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    quick = parser.parse_args().quick
    imports(3 if quick else 15)
    deadlines(3 if quick else 25)
    folds(3 if quick else 25)
    first_use(3 if quick else 25)
    decisions(3 if quick else 25)
    audits(3 if quick else 15)
    lints(3 if quick else 9)


if __name__ == "__main__":
    main()
