"""The package as it is imported."""

import subprocess
import sys
from importlib import import_module

import pytest

import ukschoolgdpr

HOMES = ukschoolgdpr._HOMES  # noqa: SLF001 - the table behind the public names


def loaded_after(code: str) -> set[str]:
    """List the packages that a new interpreter has loaded after running the code."""
    report = "; import sys; print(' '.join({name.split('.')[0] for name in sys.modules}))"
    run = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", code + report], check=True, capture_output=True, text=True
    )
    return set(run.stdout.split())


@pytest.mark.parametrize("name", ukschoolgdpr.__all__)
def test_every_public_name_is_that_of_its_module(name: str) -> None:
    homes = [module for module, names in HOMES.items() if name in names]
    [home] = homes
    assert getattr(ukschoolgdpr, name) is getattr(import_module(f"ukschoolgdpr.{home}"), name)


def test_no_name_has_a_home_without_being_public() -> None:
    names = [name for names in HOMES.values() for name in names]
    assert sorted(names) == sorted(ukschoolgdpr.__all__)
    assert dir(ukschoolgdpr) == sorted(ukschoolgdpr.__all__)


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'oblivion'"):
        _ = ukschoolgdpr.oblivion


def test_importing_the_package_loads_nothing_of_others() -> None:
    assert not loaded_after("import ukschoolgdpr") & {"attrs", "cattrs", "holidays", "dateutil"}


def test_importing_the_catalogue_loads_neither_holidays_nor_cattrs() -> None:
    assert not loaded_after("import ukschoolgdpr.catalogue") & {"cattrs", "holidays"}


def test_no_module_but_testing_loads_hypothesis() -> None:
    assert "hypothesis" not in loaded_after("import ukschoolgdpr.cli")
