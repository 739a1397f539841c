"""The grammar of symbols: real ones pass, each usual fault is named."""

import pytest
from faults import said
from judged import inspected
from raw import edited
from whole import WHOLE

GOOD_STATE = ("25/KH-UBND", "33/CT-TTg", "30c/BC-CP", "125/BC-SNV", "04/BC-SNV-VP")
GOOD_PARTY = ("25-NQ/TW", "05-HD/VPTW", "42-KH/BDVTU-BCSĐUBND", "08-QĐi/TW", "12-CTHĐ/TU")
BAD_STATE = {
    "12/BC": "chưa có chữ viết tắt của cơ quan",
    "12-BC/SNV": "sau số phải là dấu gạch chéo",
    "12/CV-SNV": "không có chữ CV",
    "12 / BC-SNV": "có khoảng trắng",
    "12/BC - SNV": "có khoảng trắng",
    "12/BC–SNV": "gạch dài",
    "12/ND-CP": "thiếu dấu",
    "12/bc-snv": "viết chữ thường",
    "12/BC/SNV": "phải là gạch nối",
    "12/2026/BC-SNV": "năm chỉ ghi",
}
BAD_PARTY = {
    "25-NQ-TW": "dấu gạch chéo",
    "25/NQ-TW": "sau số phải là gạch nối",
    "25-NQ/ TW": "có khoảng trắng",
    "25–NQ/TW": "gạch dài",
    "25-nq/TW": "viết chữ thường",
    "12-KH/DU": "thiếu dấu",
}


def faults_of(system, symbol):
    if system == "state":
        base, old, new = WHOLE["bao_cao"], "Số: 12", f"Số: {symbol}"
    else:
        base, old, new = WHOLE["to_trinh_dang"], "Số 12", f"Số {symbol}"
    findings = inspected(edited(base, said(old, new))).findings
    return [finding.what for finding in findings if finding.code == "TT038"]


@pytest.mark.parametrize(("symbol", "why"), BAD_STATE.items())
def test_a_faulty_state_symbol_is_told_why(symbol, why):
    assert any(why in told for told in faults_of("state", symbol))


@pytest.mark.parametrize(("symbol", "why"), BAD_PARTY.items())
def test_a_faulty_party_symbol_is_told_why(symbol, why):
    assert any(why in told for told in faults_of("party", symbol))


@pytest.mark.parametrize("symbol", GOOD_STATE)
def test_a_real_state_symbol_passes(symbol):
    assert faults_of("state", symbol) == []


@pytest.mark.parametrize("symbol", GOOD_PARTY)
def test_a_real_party_symbol_passes(symbol):
    assert faults_of("party", symbol) == []


@pytest.mark.parametrize("blank", ["/BC-SNV", "……/BC-SNV", "...../BC-SNV", "      /BC-SNV"])
def test_the_blank_of_a_draft_is_no_fault(blank):
    assert faults_of("state", blank) == []
