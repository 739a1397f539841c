"""Models "Dân vận khéo": codes for counting them, and how a form's note tells a decision.

A code is the middle and the end of a key such as MH.KT.DK.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.specs import lists

if TYPE_CHECKING:
    from dvexcel.model.ledger import Model

WHOLE = "TS"  # in the place of a field: all of them; in the place of a stage: all stages
OPEN = "KHAC"  # the unit chose nothing from the list
FIELDS = dict(zip(lists.LINH_VUC, ("KT", "VH", "QP", "HT"), strict=True))
STAGES = dict(zip(lists.TRANG_THAI_MO_HINH, ("DK", "TH", "HQ", "CN", "TB", "DUNG"), strict=True))
KINDS = dict(zip(lists.LOAI_MO_HINH, ("TAPTHE", "CANHAN"), strict=True))

#: Elements that count what the sheet Mô hình lists: what they count, and in which stages; a model
#: whose stage was left open is registered all the same.
COUNTED: dict[str, tuple[str, frozenset[str]]] = {
    "G1.TS": (
        "chưa dừng",
        frozenset(("", *lists.TRANG_THAI_MO_HINH)) - {lists.DUNG},
    ),
    "G2.HQ": ("đạt từ “hoạt động hiệu quả” trở lên", frozenset(lists.HIEU_QUA_TRO_LEN)),
}


def model_code(field: str = WHOLE, part: str = WHOLE) -> str:
    """The code of a count: models of ``field`` that are of ``part``, a stage or a kind."""
    return "MH.SO" if (field, part) == (WHOLE, WHOLE) else f"MH.{field}.{part}"


_DECISION = "Công nhận theo {decision}."


def note_with_decision(model: Model) -> str:
    """The note of a form's row: it has no column of its own for the decision."""
    said = _DECISION.format(decision=model.decision) if model.decision else ""
    return " ".join(filter(None, (said, model.note)))


def note_without_decision(note: str, decision: str) -> str:
    """What a unit's note says beside the decision that we printed into it."""
    return note.removeprefix(_DECISION.format(decision=decision)).strip() if decision else note
