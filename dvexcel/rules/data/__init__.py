"""The rules on returns, one file each: this folder is the policy."""

from __future__ import annotations

from dvexcel.model.rule_folder import rules_in
from dvexcel.rules.engine import Rule

DATA_RULES = rules_in(__name__, Rule)
