"""What the tests of reading share: a refusal is one finding that a clerk can act on."""

from __future__ import annotations

import re

import pytest

from dvexcel.model.outcome import CannotRun
from dvexcel.reading.xlsx import parse_workbook

_VIETNAMESE = re.compile("[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]")


@pytest.fixture
def refusal():
    """Reads bytes that must be refused, and gives the one finding after judging its sentences."""

    def refused(data: bytes, file: str = "bieu.xlsx"):
        with pytest.raises(CannotRun) as caught:
            parse_workbook(data, file)
        (finding,) = caught.value.findings
        assert finding.is_error
        assert finding.file == file
        for beat in (finding.what, finding.why, finding.remedy):
            assert _VIETNAMESE.search(beat.lower())
            assert beat.endswith(".")
        assert "Mời" in finding.remedy
        return finding

    return refused
