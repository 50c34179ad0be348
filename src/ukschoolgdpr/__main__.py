"""Run the command line: ``python -m ukschoolgdpr``, or ``ukschoolgdpr``."""

import sys
from signal import SIG_IGN, SIGINT, signal


def run() -> int:
    """Run the program, whose end nothing interrupts; who interrupts it before is told so."""
    try:
        from ukschoolgdpr.cli import main  # noqa: PLC0415 - it may be interrupted as it loads

        return main()
    except KeyboardInterrupt:
        sys.stderr.write("\nukschoolgdpr: interrupted\n")
        return 130
    finally:
        signal(SIGINT, SIG_IGN)


if __name__ == "__main__":
    sys.exit(run())
