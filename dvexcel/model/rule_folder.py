"""A folder is its rules: each file in it holds its own, and nobody lists them."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from dvexcel.model.notice import Notice


class Coded(Protocol):
    """What carries a code: a rule on returns, or one on documents."""

    @property
    def notice(self) -> Notice:
        """Its wording, with the code."""


R = TypeVar("R", bound=Coded)


def rules_in(package: str, kind: type[R]) -> tuple[R, ...]:
    """Every rule of ``kind`` in the modules of ``package``, in the order of the codes.

    A module holds one rule, or a table of them as a tuple; one that begins with "_" is what rules
    share. ImportError when a module holds none, or two rules carry one code.
    """
    found: dict[str, R] = {}
    for each in iter_modules(import_module(package).__path__, f"{package}."):
        if each.name.rpartition(".")[2].startswith("_"):
            continue
        values = vars(import_module(each.name)).values()
        tables = (value if isinstance(value, tuple) else (value,) for value in values)
        held = [one for table in tables for one in table if isinstance(one, kind)]
        if not held:
            raise ImportError(f"{each.name} holds no rule")
        for rule in held:
            if found.setdefault(rule.notice.code, rule) is not rule:
                raise ImportError(f"{each.name} is a second {rule.notice.code}")
    return tuple(found[code] for code in sorted(found))
