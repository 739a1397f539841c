"""The papers that tests look at on paper: every template, short and long names, both systems."""

from dataclasses import replace

import papers

from dvexcel.model.paper import Issuer

KE_HOACH = "nha_nuoc/ke_hoach.docx"
CON_DAO = Issuer(
    ("ĐẢNG BỘ TỈNH BÀ RỊA - VŨNG TÀU",), ("ĐẢNG ỦY ĐẶC KHU CÔN ĐẢO",), "Bà Rịa - Vũng Tàu"
)
_STATE = {
    "ke_hoach": lambda **more: papers.ke_hoach(sections=2, **more),
    "chi_thi": papers.chi_thi,
    "cong_van": papers.cong_van,
    "bao_cao": papers.bao_cao,
    "to_trinh": papers.to_trinh,
    "thong_bao": papers.thong_bao,
    "quyet_dinh": papers.quyet_dinh,
}
_PARTY = {
    "ke_hoach": papers.ke_hoach_dang,
    "bao_cao": papers.bao_cao_dang,
    "cong_van": papers.cong_van_dang,
}
_LONG_STATE = {"hcm": papers.LONG_SO, "brvt": papers.LONG_UBND}
_LONG_PARTY = {"hcm": papers.LONG_DANG_UY, "brvt": CON_DAO}

DOCUMENTS = {
    **{name: (make(), f"nha_nuoc/{name}.docx") for name, make in _STATE.items()},
    **{f"dang_{name}": (make(), f"dang/{name}.docx") for name, make in _PARTY.items()},
    **{
        f"{name}_{place}": (make(issuer=issuer), f"nha_nuoc/{name}.docx")
        for name, make in _STATE.items()
        for place, issuer in _LONG_STATE.items()
    },
    **{
        f"dang_{name}_{place}": (make(issuer=issuer), f"dang/{name}.docx")
        for name, make in _PARTY.items()
        for place, issuer in _LONG_PARTY.items()
    },
    "ke_hoach_ba_trang": (papers.ke_hoach(), KE_HOACH),
    "chi_thi_tm": (papers.chi_thi(signer=papers.TM_CHU_TICH), "nha_nuoc/chi_thi.docx"),
    "cong_van_3": (
        papers.cong_van("Sở Y tế", "Sở Tư pháp", "Ủy ban nhân dân các xã, phường, đặc khu"),
        "nha_nuoc/cong_van.docx",
    ),
    # The end of the text moves down a line at a time, over the foot of the page.
    **{
        f"chu_ky_{extra}": (
            papers.paper(body=tuple(papers.doan("Nội dung một dòng.") for _ in range(extra))),
            KE_HOACH,
        )
        for extra in range(14, 28)
    },
    **{
        f"chu_ky_dang_{extra}": (
            papers.bao_cao_dang(
                body=tuple(papers.doan("Nội dung một dòng.") for _ in range(extra)), can_cu=()
            ),
            "dang/bao_cao.docx",
        )
        for extra in range(16, 24)
    },
    "chu_ky_sau_bang": (
        papers.paper(
            body=(
                *(papers.doan("Nội dung một dòng.") for _ in range(19)),
                replace(papers.GRID, caption=""),
            ),
            ending="",
        ),
        KE_HOACH,
    ),
}
STATE = [name for name, (_, template) in DOCUMENTS.items() if template.startswith("nha_nuoc")]
PARTY = [name for name, (_, template) in DOCUMENTS.items() if template.startswith("dang")]
HEADS = [name for name in DOCUMENTS if not name.startswith("chu_ky_")]

ANNEXED = {
    "phu_luc_nha_nuoc": (papers.with_annexes(), KE_HOACH),
    "phu_luc_mot": (
        papers.with_annexes(papers.ANNEX_TEXT, issued=None, number="", draft_month=papers.THANG_10),
        KE_HOACH,
    ),
    "phu_luc_dang": (
        papers.ke_hoach_dang(
            annexes=(papers.ANNEX_TEXT, papers.ANNEX_TABLE),
            issuer_name="Đảng ủy đặc khu Phú Quý",
        ),
        "dang/ke_hoach.docx",
    ),
    "ba_tram_nhiem_vu": (
        papers.with_annexes(replace(papers.ANNEX_TABLE, body=(papers.tasks(300),))),
        KE_HOACH,
    ),
}
