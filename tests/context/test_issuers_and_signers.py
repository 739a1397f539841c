"""Who issues and how it is signed in 2026: wrong pairs are told, right ones are silent."""

from dataclasses import replace

import pytest
from small_ledger import SNV, TODAY, ledger, plan

from dvexcel.context.register import doubts
from dvexcel.context.van_ban_di import outgoing_paper
from dvexcel.model.outcome import CannotRun
from dvexcel.model.paper import System

NAMES = {
    "so": ("Sở Nội vụ tỉnh Cà Mau", "SNV"),
    "ubnd": ("Ủy ban nhân dân tỉnh Cà Mau", "UBND"),
    "xa": ("Ủy ban nhân dân xã Đất Mũi", "UBND"),
    "ct": ("Chủ tịch Ủy ban nhân dân tỉnh Cà Mau", "CTUBND"),
    "hdnd": ("Hội đồng nhân dân tỉnh Cà Mau", "HĐND"),
    "tthdnd": ("Thường trực Hội đồng nhân dân tỉnh Cà Mau", "HĐND"),
    "vp": ("Văn phòng Ủy ban nhân dân tỉnh Cà Mau", "VPUBND"),
    "tthcc": ("Trung tâm Phục vụ hành chính công xã Đất Mũi", "TTPVHCC"),
    "phong": ("Phòng Văn hóa - Xã hội xã Đất Mũi", "VHXH"),
    "mttq": ("Ủy ban Mặt trận Tổ quốc Việt Nam xã Đất Mũi", "MTTQ-BTT"),
    "bcd": ("Ban Chỉ đạo công tác dân vận tỉnh Cà Mau", "BCĐ"),
    "tct": ("Tổ công tác dân vận tỉnh Cà Mau", "TCT"),
    "du": ("Đảng ủy xã Đất Mũi", "ĐU"),
    "ban": ("Ban Tuyên giáo và Dân vận Tỉnh ủy Cà Mau", "BTGDVTU"),
}
PARTY = {"du", "ban"}
WRONG_KIND = [
    *((who, kind) for who in ("so", "vp", "tthcc", "phong") for kind in ("Chỉ thị", "Nghị quyết")),
    *((who, "Công điện") for who in ("so", "vp", "tthcc", "phong", "bcd", "tct")),
    *((who, kind) for who in ("bcd", "tct") for kind in ("Chỉ thị", "Nghị quyết", "Hợp đồng")),
    ("ban", "Chỉ thị"),
]
WRONG_SIGN = [
    *(
        (who, f"TM. {name}")
        for who, name in (
            ("so", "SỞ NỘI VỤ"),
            ("ct", "ỦY BAN NHÂN DÂN"),
            ("vp", "VĂN PHÒNG"),
            ("tthcc", "TRUNG TÂM"),
            ("phong", "ỦY BAN NHÂN DÂN"),
            ("ban", "BAN TUYÊN GIÁO VÀ DÂN VẬN"),
        )
    ),
    ("du", "KT. BÍ THƯ"),
    ("du", "K/T BÍ THƯ"),
    ("du", "TUQ. BÍ THƯ"),
    ("ban", "TUQ. TRƯỞNG BAN"),
]
RIGHT = [
    *(
        (who, "Kế hoạch", sign)
        for who in ("so", "vp", "tthcc", "phong")
        for sign in (
            "",
            "KT. GIÁM ĐỐC",
            "TL. GIÁM ĐỐC",
            "TUQ. GIÁM ĐỐC",
            "Q. GIÁM ĐỐC",
        )
    ),
    *(
        ("ct", kind, sign)
        for kind in ("Quyết định", "Chỉ thị", "Công điện")
        for sign in (
            "",
            "KT. CHỦ TỊCH",
            "TL. CHỦ TỊCH",
        )
    ),
    *(
        (who, kind, sign)
        for who in ("ubnd", "xa")
        for kind in ("Chỉ thị", "Kế hoạch")
        for sign in (
            "",
            "TM. ỦY BAN NHÂN DÂN",
            "KT. CHỦ TỊCH",
            "TL. CHỦ TỊCH",
        )
    ),
    *((who, "Nghị quyết", "TM. HỘI ĐỒNG NHÂN DÂN") for who in ("hdnd", "tthdnd")),
    *(("mttq", kind, "TM. BAN THƯỜNG TRỰC") for kind in ("Kế hoạch", "Báo cáo", "Hướng dẫn")),
    *((who, kind, "TM. BAN CHỈ ĐẠO") for who in ("bcd", "tct") for kind in ("Kế hoạch", "Báo cáo")),
    *(("du", kind, "T/M BAN THƯỜNG VỤ") for kind in ("Kế hoạch", "Báo cáo", "Chỉ thị")),
    *(("ban", kind, "K/T TRƯỞNG BAN") for kind in ("Kế hoạch", "Báo cáo", "Hướng dẫn")),
]


def told(who, kind, sign):
    """The codes that a paper of that body, kind and signature gives."""
    name, symbol = NAMES[who]
    system = System.PARTY if who in PARTY else System.STATE
    office = replace(SNV, code="X", name=name, symbol=symbol, system=system, authority="")
    lines = ("PHÓ GIÁM ĐỐC",) if sign else ("GIÁM ĐỐC",)
    to = ("Sở Tư pháp",)
    item = plan(
        office="X", system=system, kind=kind, authority=sign, office_lines=lines, kinh_gui=to
    )
    sheet = ledger(item, offices=(office,))
    try:
        paper = outgoing_paper(sheet, item, TODAY)
    except CannotRun as refused:
        return {finding.code for finding in refused.findings}
    return {finding.code for finding in doubts(sheet, item, paper)}


def test_there_are_thirty_wrong_pairs_and_sixty_right_ones():
    assert len({*WRONG_KIND, *WRONG_SIGN}) >= 30
    assert len({*RIGHT}) >= 60


@pytest.mark.parametrize(("who", "kind"), WRONG_KIND)
def test_a_body_that_issues_no_such_paper_is_told(who, kind):
    assert told(who, kind, "") == {"HT706"}


@pytest.mark.parametrize(("who", "sign"), WRONG_SIGN)
def test_a_way_of_signing_that_a_body_has_not_is_asked_about(who, sign):
    assert told(who, "Kế hoạch", sign) == {"HT707"}


@pytest.mark.parametrize(("who", "kind", "sign"), RIGHT)
def test_a_right_pair_is_silent(who, kind, sign):
    assert told(who, kind, sign) == set()
