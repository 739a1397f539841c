"""The rules on the form of documents, one file each: this folder is the policy."""

from __future__ import annotations

from dvexcel.model.rule_folder import rules_in
from dvexcel.the_thuc.judging.rule import DocumentRule

DOCUMENT_RULES = rules_in(__name__, DocumentRule)
