"""Run the command line: ``python -m ukschoolgdpr``."""

import sys

from ukschoolgdpr.cli import main

sys.exit(main())
