"""The package as it is imported."""

import subprocess
import sys
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import pytest

import ukschoolgdpr
from ukschoolgdpr import catalogue

HOMES = ukschoolgdpr._HOMES  # noqa: SLF001 - the table behind the public names

TOPICS = sorted({f"ukschoolgdpr.{entry.topic}" for entry in catalogue.ENTRIES})
PACKAGES = [topic for topic in TOPICS if hasattr(import_module(topic), "__all__")]


def loaded_after(code: str) -> set[str]:
    """List the modules that a new interpreter has loaded after running the code."""
    report = "; import sys; print(' '.join(sys.modules))"
    run = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", code + report], check=True, capture_output=True, text=True
    )
    return set(run.stdout.split())


def test_every_public_name_is_that_of_its_module() -> None:
    for home, names in HOMES.items():
        module = import_module(f"ukschoolgdpr.{home}")
        for name in names:
            assert getattr(ukschoolgdpr, name) is getattr(module, name), name


def test_every_public_name_has_one_home_and_no_other_has_any() -> None:
    names = [name for names in HOMES.values() for name in names]
    assert sorted(names) == sorted(ukschoolgdpr.__all__)
    assert dir(ukschoolgdpr) == sorted(ukschoolgdpr.__all__)


@pytest.mark.parametrize("topic", PACKAGES)
def test_every_public_name_of_a_topic_is_there_and_no_module_takes_its_place(topic: str) -> None:
    package = import_module(topic)
    for module in iter_modules(package.__path__, f"{topic}."):
        import_module(module.name)
    held = {name: getattr(package, name) for name in package.__all__}
    assert [name for name, value in held.items() if isinstance(value, ModuleType)] == []
    assert set(dir(package)) >= set(held)


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'oblivion'"):
        _ = ukschoolgdpr.oblivion  # type: ignore[attr-defined]  # as it should be


def test_importing_the_package_loads_nothing_of_others() -> None:
    assert not loaded_after("import ukschoolgdpr") & {"attrs", "cattrs", "holidays", "dateutil"}


def test_importing_the_catalogue_loads_neither_holidays_nor_cattrs() -> None:
    assert not loaded_after("import ukschoolgdpr.catalogue") & {"cattrs", "holidays"}


def test_importing_the_catalogue_loads_no_facts_of_a_topic() -> None:
    facts = {f"{topic}.facts" for topic in TOPICS}
    assert not loaded_after("import ukschoolgdpr.catalogue") & facts
    assert loaded_after("from ukschoolgdpr.dpia import Operation") & facts == {
        "ukschoolgdpr.dpia.facts"
    }


def test_no_module_but_testing_loads_hypothesis() -> None:
    assert "hypothesis" not in loaded_after("import ukschoolgdpr.cli")
