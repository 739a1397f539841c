"""The guide's file, from its chapters and from the pictures that the committed file holds.

``python -m dvexcel.build`` writes its text anew and keeps the pictures;
``python -m dvexcel.guide.pictures`` takes them anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dvexcel.guide.chapters import TITLE, chapters
from dvexcel.resources import GUIDE_NAME, workbook_path
from dvexcel.word.handbook import handbook, pictures_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_TARGET = Path(__file__).parents[2] / "workbooks" / GUIDE_NAME
SHOWN, IN_README = _TARGET.with_name("hinh"), ("bieu", "tong_quan", "bao_cao")


def guide() -> bytes:
    """The guide with its newest text and the pictures it has."""
    return handbook(TITLE, chapters(), pictures_of(workbook_path(GUIDE_NAME).read_bytes()))


def write_guide(pictures: Mapping[str, bytes]) -> None:
    """Write the checkout's guide with other pictures, and those that README shows beside it."""
    _TARGET.write_bytes(handbook(TITLE, chapters(), pictures))
    SHOWN.mkdir(exist_ok=True)
    for name in IN_README:
        (SHOWN / f"{name}.png").write_bytes(pictures[name])
