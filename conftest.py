"""Hypothesis profiles, and the examples in the documentation as tests."""

import gc
import os

from hypothesis import HealthCheck, Phase, settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

from tests.engines import LEFT_OUT

# The hooks import MkDocs, which the tests do without.
collect_ignore = ["docs/hooks.py", *LEFT_OUT]

# The README's tests are quick. In .ci/run coverage is measured with the usual number of examples,
# and a stage of its own tries the deep profile.
settings.register_profile("quick", deadline=None, derandomize="CI" in os.environ, max_examples=10)
settings.register_profile("usual", settings.get_profile("quick"), max_examples=20)
settings.register_profile("deep", settings.get_profile("quick"), max_examples=500)
settings.register_profile(
    "light",  # for mutants: any failure will do, but none by chance, whatever is drawn
    settings.get_profile("usual"),
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

pytest_collect_file = Sybil(parsers=[PythonCodeBlockParser()], pattern="*.md").pytest()

# What is collected is kept to the end: to look it through for garbage again and again is no use.
gc.disable()


def pytest_collection_finish() -> None:
    """Look for garbage among what the tests make alone."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()
