"""Hypothesis profiles, and the examples in the documentation as tests."""

import os

from hypothesis import HealthCheck, Phase, settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

from tests.engines import LEFT_OUT

# The hooks import MkDocs, which the tests do without.
collect_ignore = ["docs/hooks.py", *LEFT_OUT]

# The deep profile, a stage of .ci/run, tries twenty-five times as many examples.
settings.register_profile("quick", deadline=None, derandomize="CI" in os.environ, max_examples=20)
settings.register_profile("deep", settings.get_profile("quick"), max_examples=500)
settings.register_profile(
    "light",  # for mutants: any failure will do, but none by chance, whatever is drawn
    settings.get_profile("quick"),
    max_examples=20,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

pytest_collect_file = Sybil(parsers=[PythonCodeBlockParser()], pattern="*.md").pytest()
