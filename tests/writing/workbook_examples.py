"""Realistic content for the workbooks under test: one office, its units, a month's figures."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from fields import WORK

from dvexcel.model.deadline import Deadline, DeadlineKind
from dvexcel.model.form import FormIssue
from dvexcel.model.indicator import Element, Nature
from dvexcel.model.period import Period, PeriodCode
from dvexcel.model.sheets import ChartData, Overview
from dvexcel.model.task import Task
from dvexcel.model.unit import Unit
from dvexcel.specs.bieu import FORM_VERSION
from dvexcel.specs.stamp import Stamp

CODE = PeriodCode.parse("2026-T09")
PERIOD = Period(
    CODE,
    "Tháng 9 năm 2026",
    *CODE.window,
    closing=CODE.window[1],
    due=date(2026, 9, 20),
    due_excluded=True,
    report_of="Sở Nội vụ",
)
UNIT = Unit("XA-SINSUOIHO", "Ủy ban nhân dân xã Sin Suối Hồ", "xã", "Khối xã, phường, đặc khu")

ELEMENTS = (
    Element("A4.VB", "Văn bản chỉ đạo, triển khai công tác dân vận đã ban hành", "văn bản"),
    Element("B1.CUOC", "Cuộc tuyên truyền, vận động", "cuộc", help="Đếm hội nghị. Ví dụ: 5"),
    Element("B2.LUOT", "Lượt người được tuyên truyền, vận động", "lượt người"),
    Element("C1.TN", "Hồ sơ thủ tục hành chính tiếp nhận trong kỳ", "hồ sơ"),
    Element("C1.TT", "Trong đó: hồ sơ nộp trực tuyến", "hồ sơ", not_over="C1.TN"),
    Element(
        "E1.TS", "Lượt tiếp công dân", "lượt", sum_of=("E1.TX", "E1.DK", "E1.DX"), help="Cộng ba."
    ),
    Element("E1.TX", "Trong đó: tiếp thường xuyên", "lượt"),
    Element("E1.DK", "Trong đó: tiếp định kỳ của người đứng đầu", "lượt"),
    Element("E1.DX", "Trong đó: tiếp đột xuất", "lượt"),
    Element("E6.QH", "Vụ việc quá hạn chưa giải quyết xong", "vụ", nature=Nature.STOCK),
    Element("F2.TN", "Kiến nghị của nhân dân thuộc thẩm quyền đã tiếp nhận", "kiến nghị"),
    Element("F2.TL", "Trong đó: đã giải quyết, trả lời", "kiến nghị", not_over="F2.TN"),
    Element("D4.KP", "Kinh phí hỗ trợ hòa giải ở cơ sở", "triệu đồng", decimals=1),
)

TASKS = (
    Task(
        "NV-01",
        "KH-2026",
        "II.1",
        "Ban hành kế hoạch công tác dân vận năm 2026; phân công một lãnh đạo phụ trách.",
        "UBND cấp xã",
        "",
        "trước 15/02/2026",
        Deadline(DeadlineKind.BEFORE_DAY, date(2026, 2, 15)),
        ("xã",),
        "Kế hoạch",
    ),
    Task(
        "NV-02",
        "KH-2026",
        "II.4",
        "Tổ chức đối thoại định kỳ giữa người đứng đầu cấp ủy, chính quyền với Nhân dân; công khai "
        "kết quả giải quyết kiến nghị sau đối thoại tại trụ sở và trên trang thông tin điện tử.",
        "UBND cấp xã",
        "Ủy ban MTTQ Việt Nam cấp xã",
        "6 tháng một lần",
        Deadline(DeadlineKind.UNSAID),
        ("xã",),
        "",
    ),
)


def issue(
    elements: tuple[Element, ...] = ELEMENTS,
    tasks: tuple[Task, ...] = TASKS,
    *,
    unit: Unit = UNIT,
) -> FormIssue:
    """The form of one commune for September."""
    opening = {element.code: 100 + number for number, element in enumerate(elements)}
    stamp = str(Stamp(FORM_VERSION, unit.code, CODE))
    office = "Sở Nội vụ tỉnh Lai Châu"
    return FormIssue(unit, PERIOD, office, elements, tasks, opening, stamp, work=WORK)


def many_elements(count: int) -> tuple[Element, ...]:
    """As many elements as asked for, with names that take one line and names that take two."""
    names = (
        "Cuộc kiểm tra công vụ",
        "Tỷ lệ hài lòng của người dân, tổ chức về sự phục vụ hành chính",
    )
    return tuple(Element(f"K{n}.SO", f"{names[n % 2]}", "cuộc") for n in range(1, count + 1))


GROUPS = ("Khối sở, ban, ngành", "Khối xã, phường, đặc khu", "Khối Đảng, đoàn thể")
UNITS = tuple(
    (f"XA-{number:02d}", f"Ủy ban nhân dân xã Nậm Tăm số {number}", GROUPS[number % 3])
    for number in range(1, 53)
)
_STATES = ("đúng hạn", "đúng hạn", "trễ", "đúng hạn", "chưa gửi", "đúng hạn", "lỗi")


def overview() -> Overview:
    """Five cards and three charts: stacked, side by side, one series."""
    return Overview(
        "Tổng hợp công tác dân vận tháng 9 năm 2026",
        "Sở Nội vụ tỉnh Lai Châu · Số liệu từ 15/8/2026 đến 14/9/2026 · Lập ngày 25/9/2026",
        (
            ("Đơn vị phải gửi", 52, "đơn vị"),
            ("Đã gửi, được tính", 43, "đơn vị"),
            ("Gửi trễ", 7, "đơn vị"),
            ("Chưa gửi", 6, "đơn vị"),
            ("Hồ sơ đúng hạn", Fraction(287, 3), "%"),
        ),
        (
            ChartData(
                "Tình hình gửi báo cáo theo khối",
                GROUPS,
                (
                    ("Đúng hạn", (Fraction(12), Fraction(20), Fraction(4))),
                    ("Trễ", (Fraction(1), Fraction(6), Fraction(0))),
                    ("Còn lỗi", (Fraction(0), Fraction(3), Fraction(0))),
                    ("Chưa gửi", (Fraction(0), Fraction(5), Fraction(1))),
                ),
                stacked=True,
                horizontal=True,
                unit="đơn vị",
            ),
            ChartData(
                "Các chỉ tiêu tỷ lệ (%)",
                (
                    "C2 Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn và trước hạn",
                    "C3 Tỷ lệ hồ sơ nộp trực tuyến",
                    "F2 Tỷ lệ kiến nghị của nhân dân được giải quyết",
                    "D4 Tỷ lệ hòa giải thành ở cơ sở",
                    "I1 Tỷ lệ đơn vị gửi báo cáo đúng hạn",
                ),
                (
                    ("Kỳ này", tuple(Fraction(n, 7) for n in (680, 401, 655, 590, 560))),
                    ("Kỳ trước", (Fraction(95), Fraction(50), None, Fraction(81), Fraction(70))),
                ),
                horizontal=True,
                unit="%",
            ),
            ChartData(
                "Lượt tiếp công dân các tháng",
                tuple(f"Tháng {month}" for month in range(1, 10)),
                (("Lượt", tuple(Fraction(1200 + 37 * month) for month in range(1, 10))),),
                unit="lượt",
            ),
        ),
    )


def tong_hop_rows() -> dict[str, list[dict[str, object]]]:
    """A month as consolidated: 52 units, no models, texts of every length."""
    file_of = {code: f"bieu_{code}_2026-T09.xlsx" for code, _, _ in UNITS}
    return {
        "tiep_nhan": [
            {
                "stt": number,
                "ma": code,
                "ten": name,
                "khoi": group,
                "tinh_trang": _STATES[number % 7],
                "tre": 3 if _STATES[number % 7] == "trễ" else None,
                "ngay_nhan": date(2026, 9, 18),
                "lan": 1,
                "so_loi": 0,
                "so_canh_bao": number % 4,
                "ma_doi_chieu": f"{number * 7919 % 999983:06d}",
                "tep": file_of[code],
                "ghi_chu": "Bản giấy đến trước hạn; tệp gửi sau." if number % 9 == 0 else "",
            }
            for number, (code, name, group) in enumerate(UNITS, 1)
        ],
        "chi_tieu": [
            {
                "ma": "C2",
                "ten": "Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn",
                "dvt": "%",
                "pham_vi": scope,
                "tu_so": Fraction(12873),
                "mau_so": Fraction(13450),
                "gia_tri": Fraction(1287300, 13450),
                "ky_truoc": Fraction(95),
                "chenh_lech": Fraction(1287300, 13450) - 95,
                "muc_tieu": "≥ 95",
                "danh_gia": "đạt",
                "n_N": "43/52",
            }
            for scope in ("Toàn tỉnh", *GROUPS)
        ],
        "nhiem_vu": [
            {
                "ma": task.code,
                "noi_dung": task.content,
                "han": task.deadline_words,
                "duoc_giao": 38,
                "chua": 2,
                "dang": 20,
                "xong": 14,
                "khong": 1,
                "chua_ghi": 1,
            }
            for task in TASKS
        ],
        "kien_nghi": [
            {
                "don_vi": UNITS[3][1],
                "loai": "vướng mắc",
                "noi_dung": "=1+1 Đường truyền chậm; đề nghị nâng cấp. " * 12,
                "gui_ai": "Sở Khoa học và Công nghệ",
                "ghi_chu": "http://vi.du/tai-lieu",
            }
        ],
        "loi": [
            {
                "muc": "lỗi",
                "ma": "DL104",
                "don_vi": UNITS[6][1],
                "tep": file_of[UNITS[6][0]],
                "o": "Số liệu!D10",
                "noi_dung": "Lượt tiếp công dân ghi 120, các phần cộng lại là 118. Mời xem lại.",
            }
        ],
        "so_lieu": [
            {
                "ky": str(CODE),
                "ma_don_vi": code,
                "don_vi": name,
                "so_lieu": element.code,
                "noi_dung": element.name,
                "gia_tri": Fraction(number * 1255, 10**element.decimals),
                "giai_trinh": "",
                "tep": file_of[code],
                "o": f"Số liệu!D{number + 4}",
                "sha256": "0f" * 32,
            }
            for code, name, _ in UNITS[:20]
            for number, element in enumerate(ELEMENTS, 1)
        ],
        "nguon": [
            {
                "khoa": "2026-T09/C2/toàn tỉnh",
                "gia_tri": Fraction(1287300, 13450),
                "cach_tinh": "(C1.TR + C1.DH) / C1.GQ",
                "don_vi": code,
                "so_lieu": "C1.TR",
                "dong_gop": Fraction(number * 11),
                "tep": file_of[code],
                "o": "Số liệu!D11",
            }
            for number, (code, _, _) in enumerate(UNITS[:20], 1)
        ],
    }


def ledger_rows() -> dict[str, list[dict[str, object]]]:
    """A sổ in use: units, elements with their help, long task texts, paragraphs to print."""
    return {
        "co_quan": [
            {
                "ma": "SNV",
                "he_thong": "Nhà nước",
                "chu_quan": "UBND TỈNH LAI CHÂU",
                "ten_tren_van_ban": "SỞ NỘI VỤ",
                "ten": "Sở Nội vụ tỉnh Lai Châu",
                "ky_hieu": "SNV",
                "chuc_vu": "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
                "la_don_vi_dung": "x",
            }
        ],
        "don_vi": [
            {
                "ma": code,
                "ten": name,
                "ten_goi_khac": f"{name.replace('Ủy ban nhân dân', 'UBND')}; UBND {code}",
                "loai": "xã",
                "khoi": group,
                "hieu_luc_tu": date(2025, 7, 1),
                "ky_phai_gui": "T; 6T; N",
            }
            for code, name, group in UNITS
        ],
        "so_lieu_goc": [
            {
                "ma": element.code,
                "ten": element.name,
                "dvt": element.dvt,
                "so_le": element.decimals,
                "tinh_chat": element.nature.value,
                "nguon_cap": element.supplier,
                "ap_dung": "Tất cả",
                "ky": "T; 6T; N",
                "la_tong_cua": " + ".join(element.sum_of),
                "khong_vuot": element.not_over,
                "huong_dan": element.help,
            }
            for element in ELEMENTS
        ],
        "nhiem_vu": [
            {
                "ma": f"NV-{number:02d}",
                "van_ban_di": "KH-2026",
                "noi_dung": TASKS[number % 2].content * (number % 3 + 1),
                "han": TASKS[number % 2].deadline_words,
                "giao_cho": "xã; phường",
            }
            for number in range(1, 41)
        ],
        "so_lieu_nen": [
            {"ky": "2025-N", "so_lieu": "D4.KP", "gia_tri": Fraction(25, 2), "nguon": "BC năm"}
        ],
        "van_ban_di": [
            {
                "ma": "KH-2026",
                "he_thong": "Nhà nước",
                "loai": "Kế hoạch",
                "co_quan": "SNV",
                "trich_yeu": "Công tác dân vận chính quyền năm 2026",
                "noi_nhan": "UBND tỉnh (b/c)\nCác sở, ban, ngành\nLưu: VT, XDCQ",
            }
        ],
        "noi_dung": [
            {
                "van_ban_di": "KH-2026",
                "cap": "Đoạn",
                "noi_dung": TASKS[1].content * (number % 4 + 1),
            }
            for number in range(60)
        ],
    }
