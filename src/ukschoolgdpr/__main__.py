"""Run the command line: ``python -m ukschoolgdpr``."""

import sys

from ukschoolgdpr.cli import main

if __name__ == "__main__":
    sys.exit(main())
