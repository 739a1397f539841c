"""The công văn that asks for returns says which rows take the figure of a longer period."""

from dataclasses import replace

import pytest
from small_ledger import SNV, TODAY
from small_world import ledger, period, unit

from dvexcel.context.cong_van import request_paper
from dvexcel.model.paper import Block

JUNE, HALF = period("2026-T06"), period("2026-6T")


def how_to_fill_in(world, *periods):
    paper = request_paper(world, periods, SNV, TODAY)
    texts = [
        "".join(getattr(run, "text", "") for run in b.content)
        for b in paper.body
        if isinstance(b, Block)
    ]
    [told] = [text for text in texts if text.startswith("Cách ghi: ")]
    return told


@pytest.mark.parametrize("periods", [(JUNE,), (JUNE, HALF)])
def test_a_form_without_rows_of_a_longer_period_speaks_of_none(periods):
    world = ledger(unit("A"), periods=("2026-T06", "2026-6T"))
    months = {k: e for k, e in world.elements.items() if k != "H.D"}
    told = how_to_fill_in(replace(world, elements=months), *periods)
    assert "riêng tháng 6 năm 2026; không có việc" in told
    assert "tính cả" not in told


def test_rows_of_a_longer_period_are_told_apart():
    told = how_to_fill_in(ledger(unit("A"), periods=("2026-T06", "2026-6T")), JUNE, HALF)
    assert (
        "riêng tháng 6 năm 2026; dòng có ghi “(tính cả 6 tháng đầu năm 2026)” thì ghi số của cả "
        "6 tháng đầu năm 2026; không có việc"
    ) in told


def test_a_party_body_is_asked_to_help_and_not_told_to_report():
    from small_ledger import SNV, ledger, unit  # noqa: PLC0415 - this test alone

    from dvexcel.model.period import PeriodKind  # noqa: PLC0415 - as above

    monthly = frozenset({PeriodKind.THANG})
    party = unit("BTG", "cơ quan Đảng", owes=monthly)
    register = ledger(units=(unit("SYT", owes=monthly), party))
    month = period("2026-T10")
    paper = request_paper(register, [month], SNV, month.closing)
    first = "".join(run.text for run in paper.body[0].content)
    asked = (
        "các cơ quan, đơn vị, địa phương báo cáo, trân trọng đề nghị Đơn vị BTG phối hợp cung cấp"
    )
    assert asked in first
