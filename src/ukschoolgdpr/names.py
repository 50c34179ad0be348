"""Names that a package gives but loads on first use, so that it imports quickly."""

from collections.abc import Callable
from importlib import import_module


def on_first_use(
    package: str, **homes: tuple[str, ...]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Make the ``__getattr__`` and the ``__dir__`` of a package.

    Args:
        package: its own name.
        homes: the names to load on first use, by the module that holds them. None may be the name
            of a module too, which would take its place once loaded.
    """
    module_of = {name: module for module, names in homes.items() for name in names}

    def load(name: str) -> object:
        if name in module_of:
            return getattr(import_module(f"{package}.{module_of[name]}"), name)
        msg = f"module {package!r} has no attribute {name!r}"
        raise AttributeError(msg)

    def public() -> list[str]:
        return list(import_module(package).__all__)

    return load, public
