"""Words that units write: reasons, names of models, proposals, a sentence for each section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.specs import lists

if TYPE_CHECKING:
    from random import Random

_ASK, _HARD = lists.LOAI_KIEN_NGHI
_ECONOMY, _CULTURE, _DEFENCE, _SYSTEM = lists.LINH_VUC
_TET = {2, 3}  # the windows that hold the holiday
_AFTER_TET = {3, 4}
_CAMPAIGN = {9, 10, 11}  # around October, Tháng Dân vận


def why(month: int, *, rose: bool, merged: bool) -> str:
    """A unit's reason for a figure that moved by more than half."""
    if merged and rose:
        return "Từ kỳ này số liệu gồm cả địa bàn mới sáp nhập."
    if rose and month in _CAMPAIGN:
        return "Cao điểm Tháng Dân vận, đơn vị tổ chức nhiều hơn."
    if rose and month in _AFTER_TET:
        return "Sau Tết Nguyên đán các hoạt động trở lại bình thường."
    if rose:
        return "Kỳ này làm tập trung theo kế hoạch của đơn vị."
    if month in _TET:
        return "Trùng dịp Tết Nguyên đán nên ít hơn kỳ trước."
    return "Kỳ trước làm tập trung nên kỳ này ít hơn."


MODELS: dict[str, tuple[str, ...]] = {
    _ECONOMY: (
        "“Chính quyền cùng dân phát triển cây chè”",
        "“Tổ liên kết nuôi cá nước lạnh”",
        "“Mỗi bản một sản phẩm”",
    ),
    _CULTURE: (
        "“Nói không với tảo hôn”",
        "“Bản không rác”",
        "“Ngày thứ Bảy vì dân”",
    ),
    _DEFENCE: ("“Tổ tự quản đường biên, cột mốc”", "“Tiếng kẻng an ninh”"),
    _SYSTEM: (
        "“Tổ dân vận gần dân”",
        "“Một cửa thân thiện”",
        "“Ngày không viết, không hẹn”",
    ),
}

_VILLAGES = (
    "Nà Khương", "Sì Thâu Chải", "Hua Nậm", "Lùng Thàng", "Tả Phìn", "Nậm Cáy", "Phiêng Ban",
    "Cốc Pa", "Sin Chải", "Nà Đon", "Huổi Luông", "Thèn Thầu", "Gia Khâu", "Pá Hạ", "Lao Tỷ Phùng",
)  # fmt: skip


def model_name(random: Random, field: str, *, in_a_village: bool) -> str:
    """A name of a model of that field, with its village."""
    name = random.choice(MODELS[field])
    return f"{name} ở bản {random.choice(_VILLAGES)}" if in_a_village else name


PROPOSALS: tuple[tuple[str, str, str], ...] = (
    (
        _ASK,
        "Đề nghị bố trí kinh phí tập huấn nghiệp vụ dân vận cho cán bộ cấp xã.",
        "UBND tỉnh",
    ),
    (
        _ASK,
        "Đề nghị hướng dẫn cách thống kê lượt người được tuyên truyền trên mạng xã hội.",
        "Sở Nội vụ",
    ),
    (
        _ASK,
        "Đề nghị biên soạn tài liệu tuyên truyền song ngữ cho đồng bào các dân tộc.",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    ),
    (
        _ASK,
        "Đề nghị có hướng dẫn chung về hồ sơ công nhận mô hình “Dân vận khéo” cấp tỉnh.",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    ),
    (
        _HARD,
        "Đường truyền ở một số bản còn yếu, việc nộp hồ sơ trực tuyến của người dân gặp khó khăn.",
        "UBND tỉnh",
    ),
    (
        _HARD,
        "Địa bàn rộng, dân cư phân tán; cán bộ phụ trách công tác dân vận đều kiêm nhiệm.",
        "UBND tỉnh",
    ),
)

#: By section of the form: what a unit may write there.
WORDS: dict[str, tuple[str, ...]] = {
    "I.1": (
        "Đơn vị đã quán triệt, phân công lãnh đạo phụ trách công tác dân vận.",
        "Đơn vị đã triển khai văn bản cấp trên và phân công nhiệm vụ cho từng bộ phận.",
    ),
    "II.1": (
        "Các nhiệm vụ được triển khai kịp thời, bám sát cơ sở.",
        "Công chức, viên chức giữ đúng lịch tiếp công dân, thái độ phục vụ tốt.",
    ),
    "II.2": (
        "Cán bộ phụ trách kiêm nhiệm nên việc theo dõi số liệu có lúc chưa kịp thời.",
        "Một số bản xa trung tâm, việc tổ chức tuyên truyền còn ít.",
    ),
}
