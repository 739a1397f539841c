"""Every code the sample's tables mention exists where it should."""

from collections import Counter
from datetime import date, datetime

import pytest

# The unit kinds the working rules know; a province of the sample need not have all of them.
KINDS = {
    "sở, ngành",
    "đơn vị sự nghiệp",
    "xã",
    "phường",
    "đặc khu",
    "cơ quan Đảng",
    "Mặt trận, đoàn thể",
    "ngành dọc trung ương",
    "lực lượng vũ trang",
}
GROUPS = {
    "Khối sở, ban, ngành",
    "Khối xã, phường, đặc khu",
    "Khối Đảng, đoàn thể",
    "Khối phối hợp",
}
CHOICES = {
    ("co_quan", "he_thong"): {"Nhà nước", "Đảng"},
    ("don_vi", "loai"): KINDS,
    ("don_vi", "khoi"): GROUPS,
    ("van_ban", "hieu_luc"): {"còn hiệu lực", "hết hiệu lực", "hết hiệu lực một phần", "chưa rõ"},
    ("van_ban", "nguon"): {"theo văn bản gốc", "cần kiểm tra"},
    ("nhiem_vu", "dang_han"): {
        "ngày",
        "trước ngày",
        "trước ngày, hằng năm",
        "trong tháng",
        "trong quý",
        "hằng tháng",
        "hằng quý",
        "hằng năm",
        "nhiều năm một lần",
        "thường xuyên",
        "không nêu",
    },
    ("so_lieu_goc", "tinh_chat"): {"phát sinh", "thời điểm", "đầu kỳ"},
    ("chi_tieu", "chieu"): {"tăng", "giảm", "bằng", "khoảng"},
    ("chi_tieu", "gop_don_vi"): {"cộng", "đếm"},
    ("chi_tieu", "phep_so"): {">=", ">", "=", "<=", "<", "khoảng", ""},
    ("ky_bao_cao", "cach_han"): {"ngày", "trước ngày"},
    ("ky_bao_cao", "bao_cao_cua"): {"cơ quan giữ sổ", "UBND"},
    ("van_ban_di", "loai"): {
        "Kế hoạch",
        "Chỉ thị",
        "Công văn",
        "Báo cáo",
        "Tờ trình",
        "Thông báo",
        "Quyết định",
    },
    ("noi_dung", "cap"): {
        "Mục I",
        "Mục 1",
        "Điểm a",
        "Gạch",
        "Đoạn",
        "Điều",
        "Khoản",
        "Phụ lục",
        "Phụ lục ngang",
        "Bảng nhiệm vụ",
    },
}
ONE_CODE = [
    ("van_ban_di", "co_quan", "co_quan", "ma"),
    ("noi_dung", "van_ban_di", "van_ban_di", "ma"),
    ("nhiem_vu", "van_ban_di", "van_ban_di", "ma"),
    ("tiep_nhan", "don_vi", "don_vi", "ma"),
    ("tiep_nhan", "ky", "ky_bao_cao", "ma"),
    ("van_ban", "thay_the_boi", "van_ban", "so_ky_hieu"),
    ("so_lieu_goc", "khong_vuot", "so_lieu_goc", "ma"),
    ("so_lieu_goc", "thuong_khong_vuot", "so_lieu_goc", "ma"),
    ("don_vi", "ke_thua", "don_vi", "ma"),
]
MANY_CODES = [
    ("van_ban", "trich_dan_trong", "; ", "van_ban_di"),
    ("nhiem_vu", "chi_tieu", "; ", "chi_tieu"),
    ("so_lieu_goc", "la_tong_cua", " + ", "so_lieu_goc"),
    ("chi_tieu", "tu_so", " + ", "so_lieu_goc"),
    ("chi_tieu", "mau_so", " + ", "so_lieu_goc"),
]
PERIOD_KINDS = {"T", "6T", "N"}


def exists(unit, day):
    first, last = (parsed(unit[key]) for key in ("hieu_luc_tu", "hieu_luc_den"))
    return (first is None or first <= day) and (last is None or day <= last)


def parsed(text):
    return datetime.strptime(text, "%d/%m/%Y").date() if text else None  # noqa: DTZ007 - a day


def several(cell, separator="; "):
    return cell.split(separator) if cell else []


def codes(tables, table, column="ma"):
    return {row[column] for row in tables[table]}


@pytest.mark.parametrize(("table", "column"), CHOICES)
def test_no_cell_is_off_its_list(tables, table, column):
    assert {row[column] for row in tables[table]} <= CHOICES[table, column]


@pytest.mark.parametrize(("table", "column", "target", "key"), ONE_CODE)
def test_the_one_code_resolves(tables, table, column, target, key):
    assert {row[column] for row in tables[table]} - {""} <= codes(tables, target, key)


@pytest.mark.parametrize(("table", "column", "separator", "target"), MANY_CODES)
def test_each_of_many_codes_resolves(tables, table, column, separator, target):
    used = {code for row in tables[table] for code in several(row[column], separator)}
    assert used
    assert used <= codes(tables, target)


def test_tasks_go_to_kinds_or_units_that_owe_a_report(tables):
    owing = {row["ma"] for row in tables["don_vi"] if row["ky_phai_gui"]}
    used = {name for row in tables["nhiem_vu"] for name in several(row["giao_cho"])}
    assert used <= owing | {"sở, ngành", "xã", "phường", "Tất cả"}


def test_elements_come_from_units_that_owe_the_report_or_from_us(tables):
    owing = {row["ma"] for row in tables["don_vi"] if row["ky_phai_gui"]}
    for row in tables["so_lieu_goc"]:
        assert row["nguon_cap"] in owing | {"mỗi đơn vị", "dvexcel tính"}
        assert set(several(row["ap_dung"])) <= KINDS | {"Tất cả"}


@pytest.mark.parametrize(
    ("table", "column"),
    [("don_vi", "ky_phai_gui"), ("so_lieu_goc", "ky"), ("chi_tieu", "ky")],
)
def test_periods_owed_are_kinds_we_know(tables, table, column):
    for row in tables[table]:
        assert set(several(row[column])) <= PERIOD_KINDS


def test_no_two_units_answer_to_one_name(tables):
    names = Counter(
        name.casefold()
        for row in tables["don_vi"]
        for name in [row["ten"], *several(row["ten_goi_khac"])]
    )
    assert [name for name, times in names.items() if times > 1] == []


def test_one_office_keeps_the_book(tables):
    assert [row["ma"] for row in tables["co_quan"] if row["la_don_vi_dung"]] == ["SNV"]


@pytest.mark.parametrize(
    ("day", "communes", "reporting"),
    [(date(2026, 6, 14), (37, 2), 53), (date(2026, 7, 14), (35, 3), 52)],
)
def test_the_province_has_its_communes_and_units_before_and_after_the_mergers(
    tables, day, communes, reporting
):
    there = [row for row in tables["don_vi"] if exists(row, day)]
    kinds = Counter(row["loai"] for row in there)
    assert (kinds["xã"], kinds["phường"]) == communes
    assert sum("T" in several(row["ky_phai_gui"]) for row in there) == reporting


def test_two_units_were_renamed_and_one_merged_on_the_first_of_july(tables):
    gone = {row["ma"]: row["ke_thua"] for row in tables["don_vi"] if row["hieu_luc_den"]}
    began = {row["ma"] for row in tables["don_vi"] if row["hieu_luc_tu"] == "01/07/2026"}
    assert {row["hieu_luc_den"] for row in tables["don_vi"]} == {"", "30/06/2026"}
    assert len(gone) == 3
    assert {heir for heir in gone.values() if heir in began} == began
    assert len(began) == 2


@pytest.mark.parametrize("kind", ["xã", "phường", "đặc khu"])
def test_a_commune_is_asked_for_at_most_15_figures_a_month(tables, kind):
    asked = [
        row["ma"]
        for row in tables["so_lieu_goc"]
        if row["nguon_cap"] == "mỗi đơn vị"
        and "T" in several(row["ky"])
        and kind in several(row["ap_dung"])
    ]
    assert len(asked) == 13


INDICATORS = (
    "A1 A2 A3 A4 A5 A6 B1 B2 B3 C1 C2 C3 C4 C5 C6 C7 D1 D2 D3 D4 E1 E2 E3 E4 E5 E6 E7 E8 "
    "F1 F2 F3 G1 G2 G3 G4 G5 G6 G7 H1 H2 H3 I1 I2"
)


def test_all_43_indicators_of_the_work_are_there(tables):
    known = {row["ma"] for row in tables["chi_tieu"]}
    assert len(INDICATORS.split()) == 43
    assert set(INDICATORS.split()) <= known


def test_no_figure_is_counted_both_from_its_supplier_and_from_units(tables):
    supplier = {row["ma"]: row["nguon_cap"] for row in tables["so_lieu_goc"]}
    for row in tables["chi_tieu"]:
        codes = several(row["tu_so"], " + ") + several(row["mau_so"], " + ")
        assert len({supplier[code] for code in codes}) == 1, row["ma"]


def test_every_target_names_its_year_and_its_source(tables):
    for row in tables["chi_tieu"]:
        filled = [bool(row[c]) for c in ("phep_so", "muc_tieu", "nam_muc_tieu", "can_cu")]
        assert len(set(filled)) == 1
        assert bool(row["muc_tieu_den"]) == (row["phep_so"] == "khoảng")
