"""Reads a table of the law as it is written in YAML, by the quick reader where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

# The very same rules; written in C where PyYAML was built with it.
_SAFE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(file: Traversable) -> Any:  # noqa: ANN401 - what the file holds
    """What the file holds."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_SAFE)  # noqa: S506 - both are safe
