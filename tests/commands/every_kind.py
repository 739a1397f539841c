"""One sổ with a paper of every kind, typed as a clerk types: one cell a paragraph."""

from datetime import date

from dvexcel.model.paper import System
from dvexcel.sample import sample_rows
from dvexcel.specs.forms import RULING, forms
from dvexcel.text.unicode import fold

TODAY = date(2026, 10, 25)
OF_UBND = {"Chỉ thị", "Công điện", "Nghị quyết"}
PLAIN = (
    "Thực hiện Kế hoạch công tác năm 2026, Sở Nội vụ triển khai các nội dung sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "Tạo chuyển biến trong nhận thức của công chức, viên chức.",
    "2. Yêu cầu",
    "a) Bảo đảm thiết thực;",
    "b) Đúng tiến độ.",
    "II. TỔ CHỨC THỰC HIỆN",
    "- Văn phòng Sở theo dõi, đôn đốc.\n- Các phòng thực hiện và báo cáo kết quả.",
)
RULES = (
    "Chương I",
    "QUY ĐỊNH CHUNG",
    "Điều 1. Phạm vi điều chỉnh",
    "1. Văn bản này quy định về phối hợp.",
    "2. Các nội dung khác thực hiện theo quy định hiện hành.",
    "Điều 2. Đối tượng áp dụng",
    "Các phòng, đơn vị thuộc Sở.",
    "Chương II",
    "TỔ CHỨC THỰC HIỆN",
    "Điều 3. Trách nhiệm thi hành",
    "1. Văn phòng Sở có trách nhiệm:",
    "a) Đôn đốc;",
    "b) Tổng hợp.",
    "2. Các phòng thực hiện.",
)
DECIDES = (
    "Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;",
    "Theo đề nghị của Chánh Văn phòng.",
    "Điều 1. Thành lập Tổ công tác gồm các thành viên có tên trong danh sách.",
    "Điều 2. Tổ công tác có nhiệm vụ tham mưu, tổ chức thực hiện.",
    "Điều 3. Văn phòng và các cơ quan liên quan chịu trách nhiệm thi hành.",
)
BODIES = {
    "Quyết định": DECIDES,
    "Nghị quyết": DECIDES,
    "Quy chế": RULES,
    "Quy định": RULES,
    "Giấy mời": (
        "Tới dự Hội nghị sơ kết công tác dân vận năm 2026.",
        "Chủ trì: Giám đốc Sở.",
        "Thời gian: 08 giờ 00 phút, ngày 30 tháng 10 năm 2026 (thứ Sáu).",
        "Địa điểm: Hội trường Sở.",
    ),
    "Giấy giới thiệu": (
        "Sở Nội vụ trân trọng giới thiệu:",
        "Ông: Nguyễn Văn Bình",
        "Chức vụ: Chuyên viên",
        "Được cử đến: Ủy ban nhân dân phường Tân Phong",
        "Về việc: Khảo sát mô hình “Dân vận khéo”.",
        "Đề nghị quý cơ quan tạo điều kiện để ông có tên ở trên hoàn thành nhiệm vụ.",
        "Giấy này có giá trị đến hết ngày 30 tháng 11 năm 2026.",
    ),
    "Biên bản": (
        "Thời gian bắt đầu: 08 giờ 00 phút, ngày 20 tháng 10 năm 2026.",
        "Địa điểm: Phòng họp Sở.",
        "Thành phần tham dự: Lãnh đạo Sở và các trưởng phòng.",
        "Chủ trì: Ông Nguyễn Văn Mẫu, Giám đốc Sở.",
        "Thư ký: Bà Trần Thị Hoa, chuyên viên Văn phòng.",
        "Nội dung:",
        "1. Văn phòng trình bày dự thảo.",
        "2. Các đại biểu thảo luận và thống nhất.",
        "Cuộc họp kết thúc vào 11 giờ 00 phút, ngày 20 tháng 10 năm 2026.",
    ),
}
SIGNERS = "THƯ KÝ: Trần Thị Hoa\nCHỦ TỌA: Nguyễn Văn Mẫu"


def code_of(kind):
    return "K-" + fold(kind).upper().replace(" ", "-")


def row_of(form):
    """A row of Văn bản đi for one kind."""
    above = form.kind in OF_UBND
    return {
        "ma": code_of(form.kind),
        "he_thong": System.STATE.value,
        "loai": form.kind,
        "co_quan": "UBND" if above else "SNV",
        "trich_yeu": "Triển khai công tác dân vận chính quyền năm 2026",
        "kinh_gui": "Ủy ban nhân dân tỉnh" if form.must_address else None,
        "noi_nhan": None if form.must_address or form.head == RULING else "Các phòng thuộc Sở",
        "nguoi_ky": SIGNERS if form.many_sign else None,
    }


def rows(*more):
    """The sample's sổ with one paper of each State kind, and ``more`` rows of Văn bản đi."""
    made = sample_rows()
    own = [row_of(form) for form in forms(System.STATE).values()]
    made["van_ban_di"] = [*own, *more]
    made["noi_dung"] = [
        {"van_ban_di": row["ma"], "noi_dung": said}
        for row in made["van_ban_di"]
        for said in BODIES.get(row["loai"], PLAIN)
    ]
    made["nhiem_vu"] = []
    return made
