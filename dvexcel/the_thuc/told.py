"""The line that a result begins with, and the word that a remark begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.finding import Verdict

if TYPE_CHECKING:
    from collections.abc import Collection

    from dvexcel.model.finding import Finding

_NOT_READ = "Chưa soát nội dung."


def verdict_line(findings: Collection[Finding]) -> str:
    """How many faults there are and how many points to look at; the words were not judged."""
    judged = [finding for finding in findings if finding.verdict is not Verdict.CHUA_DANH_GIA]
    errors = sum(finding.is_error for finding in judged)
    others = len(judged) - errors
    counts = [f"{errors} lỗi cần sửa"] if errors else []
    counts += [f"{others} điểm nên xem"] if others else []
    return f"Thể thức: {', '.join(counts) or 'chưa thấy lỗi'}. {_NOT_READ}"


def weight_of(finding: Finding) -> str:
    """How much a finding weighs, in the word a remark begins with."""
    if finding.is_error:
        return "LỖI"
    if finding.verdict is Verdict.CAN_NGUOI_XEM:
        return "CẦN NGƯỜI XEM"
    return "CHƯA ĐÁNH GIÁ" if finding.verdict is Verdict.CHUA_DANH_GIA else "NÊN XEM"
