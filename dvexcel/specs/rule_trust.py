"""How often each rule was right on real papers: a rule that is too often wrong may not say "lỗi".

The figures are data (``do_tin_quy_tac.yaml``); a rule judged too few times takes the rate of all
rules that rest on the same section of the rule books.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from dvexcel.specs.read_yaml import read_yaml

LEAST = 0.90  # of its findings must be true before a rule may call something an error
ENOUGH = 20  # judged findings: fewer say little of one rule
_PRACTICE = "thuc_te"


def may_say_error(code: str, fact: str) -> bool:
    """Whether the rule of that code, resting on that fact, is right often enough."""
    return rate(code, fact) >= LEAST


def rate(code: str, fact: str) -> float:
    """The share of true findings of a rule, or of its section where too few were judged."""
    section = figures()[fact.partition(".")[0] or _PRACTICE]
    right, judged = section.get(code, (0, 0))
    if judged < ENOUGH:
        right, judged = (sum(side) for side in zip(*section.values(), strict=True))
    return right / judged


@cache
def figures() -> dict[str, dict[str, tuple[int, int]]]:
    """True and judged findings by section and code."""
    file = resources.files("dvexcel.specs") / "the_thuc" / "do_tin_quy_tac.yaml"
    data = read_yaml(file)
    return {
        section: {code: (one["dung"], one["xet"]) for code, one in codes.items()}
        for section, codes in data.items()
    }
