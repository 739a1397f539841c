"""Words that units write: reasons, names of models, proposals, a sentence for each section.

All of them are of 2026: a province, its sở, its communes with their villages, and no district.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.sample.draws import COMMUNES
from dvexcel.sample.register import FIELDS
from dvexcel.specs import lists

if TYPE_CHECKING:
    from dvexcel.model.unit import Unit

_ASK, _HARD = lists.LOAI_KIEN_NGHI
_ECONOMY, _CULTURE, _DEFENCE, _SYSTEM = FIELDS
_TET = {2, 3}  # the windows that hold the holiday
_AFTER_TET = {3, 4}
_CAMPAIGN = {9, 10, 11}  # around October, Tháng Dân vận


def why(month: int, *, rose: bool) -> str:
    """A unit's reason for a figure that moved by more than half."""
    if rose and month in _CAMPAIGN:
        return "Cao điểm Tháng Dân vận, đơn vị tổ chức nhiều hơn."
    if rose and month in _AFTER_TET:
        return "Sau Tết Nguyên đán các hoạt động trở lại bình thường."
    if rose:
        return "Kỳ này làm tập trung theo kế hoạch của đơn vị."
    if month in _TET:
        return "Trùng dịp Tết Nguyên đán nên ít hơn kỳ trước."
    return "Kỳ trước làm tập trung nên kỳ này ít hơn."


#: Names of a commune's models, by field; each is told with its village.
VILLAGE_MODELS: dict[str, tuple[str, ...]] = {
    _ECONOMY: (
        "“Chính quyền cùng dân phát triển cây chè”",
        "“Tổ liên kết nuôi cá nước lạnh”",
        "“Mỗi bản một sản phẩm”",
        "“Hiến đất mở đường, góp công làm kênh mương”",
        "“Trồng dược liệu dưới tán rừng”",
        "“Giữ rừng, chung tay hưởng lợi”",
    ),
    _CULTURE: (
        "“Nói không với tảo hôn”",
        "“Bản không rác”",
        "“Ngày thứ Bảy vì dân”",
        "“Giữ gìn tiếng nói, trang phục dân tộc”",
        "“Đám tang, đám cưới tiết kiệm”",
        "“Nâng bước em tới trường”",
    ),
    _DEFENCE: (
        "“Tổ tự quản đường biên, cột mốc”",
        "“Tiếng kẻng an ninh”",
        "“Bản bình yên, không ma túy”",
        "“Camera an ninh do dân góp sức”",
    ),
    _SYSTEM: (
        "“Tổ dân vận gần dân”",
        "“Một cửa thân thiện”",
        "“Ngày không viết, không hẹn”",
        "“Cán bộ xuống bản, nghe dân nói”",
        "“Tổ công nghệ số giúp dân nộp hồ sơ”",
    ),
}

#: Names of the models of a sở, by field.
OFFICE_MODELS: dict[str, tuple[str, ...]] = {
    _ECONOMY: (
        "“Đồng hành cùng hợp tác xã vùng cao”",
        "“Cán bộ kỹ thuật xuống bản”",
        "“Gỡ khó cùng doanh nghiệp”",
        "“Kết nối tiêu thụ nông sản”",
    ),
    _CULTURE: (
        "“Tủ sách cho bản vùng biên”",
        "“Cơ quan đỡ đầu bản khó khăn”",
        "“Tuyên truyền bằng tiếng dân tộc”",
        "“Ngày hội hiến máu tình nguyện”",
    ),
    _DEFENCE: (
        "“Cơ quan an toàn về an ninh, trật tự”",
        "“Tự vệ cơ quan giúp dân vùng thiên tai”",
        "“Kết nghĩa với bản vùng biên”",
    ),
    _SYSTEM: (
        "“Công sở thân thiện, trách nhiệm”",
        "“Trả kết quả trước hẹn”",
        "“Chi bộ kết nghĩa với bản”",
        "“Trực tuyến gỡ vướng cho xã”",
        "“Nói đi đôi với làm”",
    ),
}

VILLAGES = (
    "Nà Khương", "Sì Thâu Chải", "Hua Nậm", "Lùng Thàng", "Tả Phìn", "Nậm Cáy", "Phiêng Ban",
    "Cốc Pa", "Sin Chải", "Nà Đon", "Huổi Luông", "Thèn Thầu", "Gia Khâu", "Pá Hạ", "Lao Tỷ Phùng",
)  # fmt: skip

#: Invented: whose a model of one person is.
PEOPLE = (
    "ông Lò Văn Phong", "ông Giàng A Dính", "bà Vàng Thị Mỷ", "ông Tao Văn Piếng",
    "bà Lù Thị Xôm", "ông Sùng A Chu", "bà Phàn Thị Sẩy", "ông Lý Hừ Xá",
)  # fmt: skip

_PROVINCE, _HOME_AFFAIRS = "UBND tỉnh", "Sở Nội vụ"
_PARTY = "Ban Tuyên giáo và Dân vận Tỉnh ủy"

#: Kind, words, and the body that is asked: what every unit may propose.
_ANYBODY_ASKS: tuple[tuple[str, str, str], ...] = (
    (
        _ASK,
        "Đề nghị hướng dẫn cách thống kê lượt người được tuyên truyền trên mạng xã hội.",
        _HOME_AFFAIRS,
    ),
    (
        _ASK,
        "Đề nghị tổ chức tập huấn nghiệp vụ công tác dân vận cho công chức đầu mối mới nhận việc.",
        _HOME_AFFAIRS,
    ),
    (
        _ASK,
        "Đề nghị có hướng dẫn chung về hồ sơ công nhận mô hình “Dân vận khéo” cấp tỉnh.",
        _PARTY,
    ),
)
_COMMUNES_ASK: tuple[tuple[str, str, str], ...] = (
    (
        _ASK,
        "Đề nghị bố trí kinh phí tập huấn nghiệp vụ dân vận cho cán bộ xã, trưởng bản.",
        _PROVINCE,
    ),
    (
        _ASK,
        "Đề nghị bố trí kinh phí cho hoạt động của Tổ công nghệ số cộng đồng ở các bản.",
        _PROVINCE,
    ),
    (
        _ASK,
        "Đề nghị hướng dẫn phạm vi địa bàn, nhiệm vụ của tổ dân vận sau khi sắp xếp thôn, bản.",
        _PARTY,
    ),
    (
        _ASK,
        "Đề nghị biên soạn tài liệu tuyên truyền song ngữ cho đồng bào các dân tộc.",
        _PARTY,
    ),
    (
        _ASK,
        "Đề nghị hướng dẫn mẫu thông báo kết luận sau hội nghị đối thoại với Nhân dân.",
        _HOME_AFFAIRS,
    ),
    (
        _HARD,
        "Đường truyền ở một số bản còn yếu, việc nộp hồ sơ trực tuyến của người dân gặp khó khăn.",
        _PROVINCE,
    ),
    (
        _HARD,
        "Địa bàn rộng, dân cư phân tán; cán bộ phụ trách công tác dân vận đều kiêm nhiệm.",
        _PROVINCE,
    ),
    (
        _HARD,
        "Nhiều người dân chưa có điện thoại thông minh nên còn phải đến trụ sở để nộp hồ sơ.",
        _PROVINCE,
    ),
)
_OFFICES_ASK: tuple[tuple[str, str, str], ...] = (
    (
        _ASK,
        "Đề nghị kết nối phần mềm một cửa với cơ sở dữ liệu chuyên ngành để giảm giấy tờ cho dân.",
        _PROVINCE,
    ),
    (
        _ASK,
        "Đề nghị hướng dẫn chấm điểm công tác dân vận trong đánh giá, xếp loại hằng năm.",
        _HOME_AFFAIRS,
    ),
    (
        _HARD,
        "Công chức theo dõi công tác dân vận kiêm nhiệm nhiều việc, thời gian đi cơ sở còn ít.",
        _PROVINCE,
    ),
)


def proposals_for(unit: Unit) -> tuple[tuple[str, str, str], ...]:
    """What such a unit may propose; nobody asks itself."""
    of_its_kind = _COMMUNES_ASK if unit.kind in COMMUNES else _OFFICES_ASK
    return tuple(one for one in (*_ANYBODY_ASKS, *of_its_kind) if one[2] != unit.name)


#: By section of the form: what any unit may write there. No number stands in them: those are told
#: in the sheet Số liệu.
_ANYBODY_SAYS: dict[str, tuple[str, ...]] = {
    "I.1": (
        "Đơn vị đã quán triệt, phân công lãnh đạo phụ trách công tác dân vận.",
        "Đơn vị đã triển khai văn bản cấp trên và phân công nhiệm vụ cho từng bộ phận.",
        "Lãnh đạo đơn vị thường xuyên nghe báo cáo và cho ý kiến về công tác dân vận.",
        "Nội dung công tác dân vận được đưa vào giao ban và chương trình công tác của đơn vị.",
    ),
}
_COMMUNES_SAY: dict[str, tuple[str, ...]] = {
    "I.2": (
        "Nội dung tuyên truyền gắn với việc làm ở bản, có người biết tiếng dân tộc tham gia.",
        "Phối hợp với Mặt trận và các đoàn thể tuyên truyền tại bản, tổ dân phố và trên loa.",
        "Tuyên truyền qua nhóm Zalo của bản được người dân hưởng ứng.",
    ),
    "I.3": (
        "Tổ công nghệ số cộng đồng giúp người dân nộp hồ sơ trực tuyến tại bản.",
        "Thủ tục hành chính được niêm yết tại trụ sở và trung tâm phục vụ hành chính công của xã.",
    ),
    "I.4": (
        "Lịch tiếp công dân được niêm yết; kiến nghị của Nhân dân được phân công theo dõi.",
        "Lãnh đạo xã thường xuyên xuống bản nắm tình hình, nghe ý kiến của Nhân dân.",
    ),
    "I.5": (
        "Phong trào gắn với xây dựng nông thôn mới và nếp sống văn hóa ở bản.",
        "Xã quan tâm nhân rộng cách làm hay, phát huy vai trò người có uy tín.",
    ),
    "II.1": (
        "Các nhiệm vụ được triển khai kịp thời, bám sát cơ sở.",
        "Công chức giữ đúng lịch tiếp công dân, thái độ phục vụ tốt.",
        "Người dân đồng tình, tham gia tích cực các phong trào ở bản.",
    ),
    "II.2": (
        "Cán bộ phụ trách kiêm nhiệm nên việc theo dõi số liệu có lúc chưa kịp thời.",
        "Một số bản xa trung tâm, việc tổ chức tuyên truyền còn ít.",
        "Một bộ phận người dân chưa quen nộp hồ sơ trực tuyến.",
    ),
    "III": (
        "Tiếp tục bám bản, nắm tình hình và trả lời kịp thời kiến nghị của Nhân dân.",
        "Tiếp tục hướng dẫn người dân nộp hồ sơ trực tuyến ngay tại bản.",
    ),
}
_OFFICES_SAY: dict[str, tuple[str, ...]] = {
    "I.2": (
        "Nội dung công tác dân vận được đăng trên trang thông tin điện tử của cơ quan.",
        "Việc phổ biến chính sách mới gắn với các chuyến công tác cơ sở của ngành.",
    ),
    "I.3": (
        "Thủ tục hành chính được công khai, cập nhật trên Cổng Dịch vụ công.",
        "Cơ quan phân công công chức giải đáp vướng mắc cho các xã, phường.",
    ),
    "I.4": (
        "Lịch tiếp công dân của lãnh đạo được niêm yết công khai tại trụ sở.",
        "Kiến nghị, phản ánh thuộc lĩnh vực quản lý được phân công theo dõi đến khi có kết quả.",
    ),
    "I.5": (
        "Phong trào gắn với nhiệm vụ chuyên môn và văn hóa công sở.",
        "Cơ quan tiếp tục nhận giúp đỡ bản còn khó khăn.",
    ),
    "II.1": (
        "Các nhiệm vụ được triển khai kịp thời, bám sát cơ sở.",
        "Công chức, viên chức có ý thức trách nhiệm, thái độ phục vụ tốt.",
    ),
    "II.2": (
        "Cán bộ phụ trách kiêm nhiệm nên việc theo dõi số liệu có lúc chưa kịp thời.",
        "Công tác phối hợp với các xã, phường có việc còn chậm.",
    ),
    "III": (
        "Tiếp tục hỗ trợ các xã, phường gỡ vướng trong lĩnh vực quản lý.",
        "Tiếp tục thực hiện các nhiệm vụ thường xuyên theo kế hoạch của cơ quan.",
    ),
}


def words_of(unit: Unit) -> dict[str, tuple[str, ...]]:
    """What such a unit may write in each section of its form."""
    return _ANYBODY_SAYS | (_COMMUNES_SAY if unit.kind in COMMUNES else _OFFICES_SAY)
