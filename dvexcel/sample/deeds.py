"""What a model of the sample did and what came of it, as its unit writes it once the model works.

No number stands in them: those are told in the sheet Số liệu.
"""

from __future__ import annotations

DEEDS = {
    "“Chính quyền cùng dân phát triển cây chè”": "Cán bộ xã cùng các hộ cải tạo nương chè, ký bao "
    "tiêu với hợp tác xã; giá bán ổn định, nhiều hộ thoát nghèo.",
    "“Tổ liên kết nuôi cá nước lạnh”": "Các hộ góp vốn, góp công dẫn nước, học kỹ thuật của nhau; "
    "có đầu ra chung, không còn bị ép giá.",
    "“Mỗi bản một sản phẩm”": "Bản chọn một nông sản thế mạnh, làm nhãn mác và bán qua mạng; sản "
    "phẩm đã có mặt ở cửa hàng của tỉnh.",
    "“Hiến đất mở đường, góp công làm kênh mương”": "Các hộ tự nguyện hiến đất, góp ngày công; "
    "đường vào bản và tuyến mương đã dùng được quanh năm.",
    "“Trồng dược liệu dưới tán rừng”": "Tổ dân vận vận động các hộ trồng dược liệu thay nương cũ; "
    "rừng được giữ, thu nhập của hộ tham gia tăng.",
    "“Giữ rừng, chung tay hưởng lợi”": "Bản lập quy ước, chia tổ tuần rừng, công khai tiền dịch vụ "
    "môi trường rừng; không còn phá rừng làm nương.",
    "“Nói không với tảo hôn”": "Già làng, giáo viên đến từng nhà có con ở tuổi đi học để vận động; "
    "trong năm bản không có trường hợp tảo hôn.",
    "“Bản không rác”": "Các hộ phân loại rác tại nhà, cùng dọn đường bản sáng thứ Bảy; không còn "
    "điểm rác tồn đọng.",
    "“Ngày thứ Bảy vì dân”": "Công chức xã làm việc tại bản vào thứ Bảy để nhận hồ sơ, trả lời "
    "kiến nghị; người dân không phải nghỉ nương đi làm giấy tờ.",
    "“Giữ gìn tiếng nói, trang phục dân tộc”": "Nghệ nhân dạy chữ, dạy thêu cho học sinh vào buổi "
    "tối; lớp học được duy trì đều.",
    "“Đám tang, đám cưới tiết kiệm”": "Bản đưa nếp sống mới vào hương ước, cán bộ làm trước; các "
    "đám hiếu, hỉ gọn, không kéo dài ngày.",
    "“Nâng bước em tới trường”": "Cán bộ, chiến sĩ và chi bộ nhận đỡ đầu học sinh khó khăn; không "
    "còn em nào bỏ học giữa chừng.",
    "“Tổ tự quản đường biên, cột mốc”": "Các hộ có nương giáp biên nhận trông coi cột mốc, báo tin "
    "cho biên phòng; đường biên được giữ yên.",
    "“Tiếng kẻng an ninh”": "Bản đánh kẻng báo giờ học, giờ tuần tra; tình trạng trộm cắp, gây rối "
    "giảm rõ.",
    "“Bản bình yên, không ma túy”": "Dòng họ ký cam kết, giúp người sau cai có việc làm; không có "
    "người nghiện mới.",
    "“Camera an ninh do dân góp sức”": "Người dân góp tiền lắp camera ở ngã ba, nhà văn hóa; nhiều "
    "vụ việc được làm rõ sớm.",
    "“Tổ dân vận gần dân”": "Tổ viên mỗi tháng đến từng nhóm hộ nghe ý kiến, ghi sổ và trả lời; "
    "kiến nghị ít phải gửi lên trên.",
    "“Một cửa thân thiện”": "Bố trí bàn hướng dẫn có người biết tiếng dân tộc, xin lỗi khi chậm; "
    "người dân ít phải đi lại.",
    "“Ngày không viết, không hẹn”": "Công chức điền hộ tờ khai, trả kết quả trong buổi với việc "
    "đơn giản; người cao tuổi được phục vụ trước.",
    "“Cán bộ xuống bản, nghe dân nói”": "Lãnh đạo xã dự sinh hoạt bản theo lịch, trả lời tại chỗ; "
    "việc chưa trả lời được ghi rõ ngày hẹn.",
    "“Tổ công nghệ số giúp dân nộp hồ sơ”": "Đoàn viên cầm tay chỉ việc tại nhà văn hóa; người dân "
    "tự nộp được hồ sơ trên điện thoại.",
    "“Đồng hành cùng hợp tác xã vùng cao”": "Mỗi phòng nhận giúp một hợp tác xã về kế toán, đấu "
    "nối tiêu thụ; các hợp tác xã được giúp đều hoạt động.",
    "“Cán bộ kỹ thuật xuống bản”": "Công chức, viên chức hướng dẫn tại ruộng theo mùa vụ; người "
    "dân làm theo mô hình trình diễn.",
    "“Gỡ khó cùng doanh nghiệp”": "Cơ quan tiếp doanh nghiệp theo lịch, trả lời bằng văn bản; "
    "không để kiến nghị kéo dài.",
    "“Kết nối tiêu thụ nông sản”": "Cơ quan đưa nông sản của bản lên sàn, tổ chức điểm bán ở tỉnh; "
    "hàng đến vụ có nơi mua.",
    "“Tủ sách cho bản vùng biên”": "Cán bộ quyên góp sách, mở điểm đọc ở nhà văn hóa; học sinh có "
    "chỗ đọc buổi tối.",
    "“Cơ quan đỡ đầu bản khó khăn”": "Cơ quan giúp bản làm đường, vệ sinh, tặng con giống; cán bộ "
    "xuống bản đều theo lịch.",
    "“Tuyên truyền bằng tiếng dân tộc”": "Chính sách được dịch, thu âm, phát trên loa bản; người "
    "cao tuổi nghe và hiểu được.",
    "“Ngày hội hiến máu tình nguyện”": "Công đoàn, Đoàn thanh niên vận động hiến máu định kỳ; "
    "bệnh viện có nguồn máu kịp thời.",
    "“Cơ quan an toàn về an ninh, trật tự”": "Cơ quan phân công trực, ký cam kết từng phòng; không "
    "để xảy ra mất an toàn.",
    "“Tự vệ cơ quan giúp dân vùng thiên tai”": "Lực lượng tự vệ giúp dựng lại nhà, dọn bùn đất sau "
    "lũ; các hộ sớm có chỗ ở.",
    "“Kết nghĩa với bản vùng biên”": "Chi bộ, công đoàn cùng bản sinh hoạt, giúp làm kinh tế; tình "
    "hình bản ổn định.",
    "“Công sở thân thiện, trách nhiệm”": "Niêm yết chuẩn giao tiếp, nhận đánh giá của người dân "
    "tại quầy; thái độ phục vụ được ghi nhận.",
    "“Trả kết quả trước hẹn”": "Rút ngắn các khâu nội bộ, báo kết quả qua tin nhắn; phần lớn hồ sơ "
    "được trả sớm.",
    "“Chi bộ kết nghĩa với bản”": "Đảng viên nhận giúp hộ khó khăn, dự họp bản; bản có người chỉ "
    "cách làm ăn.",
    "“Trực tuyến gỡ vướng cho xã”": "Mỗi tuần một buổi trực tuyến trả lời các xã; vướng mắc nghiệp "
    "vụ được gỡ ngay.",
    "“Nói đi đôi với làm”": "Lãnh đạo đăng ký việc cụ thể, công khai kết quả; công chức lấy đó làm "
    "gương.",
}


def deed_of(name: str) -> str:
    """What the model of that name did; its village or person may stand behind the name."""
    return next((deed for known, deed in DEEDS.items() if name.startswith(known)), "")
