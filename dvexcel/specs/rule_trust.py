"""How often each rule was right on real papers: a rule that is too often wrong may not say "lỗi".

The figures are data (``do_tin_quy_tac.yaml``); a rule judged too few times takes the rate of its
group: the rules that rest on the same section of the rule books.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import yaml

LEAST = 0.90  # of its findings must be true before a rule may call something an error
ENOUGH = 20  # judged findings: fewer say little of one rule


def rate(code: str, fact: str) -> float:
    """The share of true findings of a rule, or of its group where too few were judged."""
    right, judged = _figures().get(code, (0, 0))
    if judged >= ENOUGH:
        return right / judged
    right, judged = _group(fact.partition(".")[0])
    return right / judged if judged else 0.0


def may_say_error(code: str, fact: str) -> bool:
    """Whether the rule of that code, resting on that fact, is trusted enough."""
    return rate(code, fact) >= LEAST


def _group(section: str) -> tuple[int, int]:
    group = _data()["nhom"].get(section, {"dung": 0, "xet": 0})
    return int(group["dung"]), int(group["xet"])


@cache
def _figures() -> dict[str, tuple[int, int]]:
    return {code: (one["dung"], one["xet"]) for code, one in _data()["ma"].items()}


@cache
def _data() -> Any:  # noqa: ANN401 - what the file holds
    file = resources.files("dvexcel.specs") / "the_thuc" / "do_tin_quy_tac.yaml"
    return yaml.safe_load(file.read_text(encoding="utf-8"))
