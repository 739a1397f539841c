"""Rules that ask one thing of one component: it looks as the rule book says, or has its line.

Each is a row of `thanh_phan.yaml`; its fact, measures and article are the rule book's own, found
under the component's name.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from typing import Any

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.specs.read_yaml import read_yaml
from dvexcel.the_thuc.judging.below import has_its_line
from dvexcel.the_thuc.judging.look import LETTERS, LETTERS_AND_PLACE, looks_like_its_part
from dvexcel.the_thuc.judging.rule import DocumentRule


@dataclass(frozen=True, slots=True)
class LookRow:
    """A component that must look as the book says; ``chi_chu``: its letters only, not its place.

    ``muc_do``: how the expected look is introduced, where no book asks for it.
    """

    ma: str
    thanh_phan: str
    ten: str
    vi_sao: str
    dat: str
    loi: str
    goi: str = ""
    chi_chu: bool = False
    muc_do: str = "Quy định"

    def rule(self) -> DocumentRule:
        """The rule of this row."""
        part, said = Component(self.thanh_phan), self.goi or self.ten
        return DocumentRule(
            error(
                self.ma,
                f"Định dạng {self.ten}",
                "“{text}” đang {found}.",
                f"{self.muc_do}: {{expected}}. {{quy_dinh}}",
                f"Mời định dạng lại {said}.",
            ),
            f"thanh_phan.{part}",
            (part,),
            check=looks_like_its_part(part, LETTERS if self.chi_chu else LETTERS_AND_PLACE),
            mend=Mend.DINH_DANG,
            written=_written(
                f"{said[0].upper()}{said[1:]} có cỡ chữ, kiểu chữ và vị trí đúng quy định.",
                self.vi_sao,
                self.dat,
                self.loi,
            ),
        )


@dataclass(frozen=True, slots=True)
class LineRow:
    """A component with a drawn line below it, ``dai`` long."""

    ma: str
    thanh_phan: str
    ten: str
    dai: str
    goi: str = ""

    def rule(self) -> DocumentRule:
        """The rule of this row."""
        part = Component(self.thanh_phan)
        return DocumentRule(
            error(
                self.ma,
                f"Đường kẻ dưới {self.ten}",
                "Dưới “{text}” {found}.",
                "Đường kẻ {expected}. {quy_dinh}",
                "Mời kẻ một nét liền (Insert, Shapes, Line) đúng độ dài.",
            ),
            f"thanh_phan.{part}",
            (part,),
            check=has_its_line(part),
            mend=Mend.DUONG_KE,
            written=_written(
                f"Dưới {self.goi or self.ten} có đường kẻ dài {self.dai}.",
                "đường kẻ phân cách các thành phần ở đầu văn bản.",
                f"đường kẻ dài {self.dai}",
                "đường kẻ quá ngắn, quá dài, hoặc không có",
            ),
        )


def _written(holds: str, why: str, passes: str, fails: str) -> str:
    """What a file of its own would say above its rule."""
    return f"{holds}\n\nVì sao: {why}\n\nĐạt:\n    {passes}\n\nLỗi:\n    {fails}"


def _rules() -> tuple[DocumentRule, ...]:
    file = resources.files(__package__) / "thanh_phan.yaml"
    table: dict[str, list[dict[str, Any]]] = read_yaml(file)
    looks = (LookRow(**row).rule() for row in table["dinh_dang"])
    return (*looks, *(LineRow(**row).rule() for row in table["duong_ke"]))


THANH_PHAN = _rules()
