"""Which documents a report names: on its field, of its issuer and office, of its days."""

from dataclasses import replace
from datetime import date

import fields
import pytest
from small_ledger import SNV, UBND, ledger, plan
from small_world import period

from dvexcel.context.bao_cao.documents import documents_grid, issued_in, speaks_of
from dvexcel.model.ledger import Document

WORK = replace(fields.WORK, name="công tác dân vận")
MAY = date(2026, 5, 4)


def document(
    trich_yeu="Về công tác dân vận năm 2026", issued=MAY, issuer="UBND tỉnh Cà Mau", **more
):
    return Document("7/CT-UBND", "Chỉ thị", issued, issuer, trich_yeu, **more)


def of(*documents, **changes):
    return replace(ledger(plan(**changes)), documents=documents, work=WORK)


@pytest.mark.parametrize(
    "title",
    ["về công tác văn thư", "quy định về chế độ báo cáo của cơ quan hành chính nhà nước"],
)
def test_a_paper_on_how_papers_are_written_is_not_one_on_the_field(title):
    assert not speaks_of(WORK, title)
    assert documents_grid(of(document(title))).rows == ()


@pytest.mark.parametrize(
    "title",
    [
        "về Quy chế công tác dân vận của hệ thống chính trị",
        "Thực hiện dân chủ ở cơ sở",
        "ban hành Chương trình tổng thể cải cách hành chính nhà nước",
    ],
)
def test_one_on_the_field_or_a_part_of_its_outline_is(title):
    assert len(documents_grid(of(document(title))).rows) == 1


@pytest.mark.parametrize(
    "one",
    [
        document("về công tác văn thư"),
        document(issued=date(2026, 7, 1)),
        document(issued=None),
        document(issuer="UBND tỉnh Bạc Liêu"),
    ],
    ids=["another work", "another time", "no day", "another province"],
)
def test_what_is_not_of_the_period_the_office_or_the_field_was_not_issued_in_it(one):
    assert issued_in(of(one), period("2026-6T"), UBND) == ""


def test_what_was_issued_is_cited_by_its_days_the_own_offices_too():
    register = of(document(), number="5", issued=date(2026, 3, 2))
    assert issued_in(register, period("2026-6T"), UBND) == (
        "Kế hoạch số 05/KH-SNV ngày 02 tháng 3 năm 2026 của Sở Nội vụ tỉnh Cà Mau về công tác dân "
        "vận năm 2026; Chỉ thị số 7/CT-UBND ngày 04 tháng 5 năm 2026 của UBND tỉnh Cà Mau về công "
        "tác dân vận năm 2026"
    )
    assert "CT-UBND" not in issued_in(register, period("2026-6T"), SNV)
