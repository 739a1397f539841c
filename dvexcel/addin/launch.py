"""What the launcher in VBA and our Python agree on, and what it says when Python cannot start."""

from __future__ import annotations

from dvexcel.installed import TARGET

#: The variable in which a button's Python reads the number of the Excel process it came from. The
#: command line stays the same in every Excel, and no file has to be written, found and removed.
EXCEL_PROCESS = "DVEXCEL_EXCEL"

_COMMANDS = rf"{TARGET}\lenh"
SENTENCES = {
    "dang_lam": "dvexcel đang làm việc, mời chờ…",
    "nut_la": (
        "dvexcel không có nút mang tên vừa gọi.\n\n"
        "Một hình hoặc nút trong sổ tính đang mở có thể đã gọi thay cho bạn; chưa có gì được chạy."
        "\n\nMời dùng các nút ở thẻ Sổ công tác, và hỏi lại nơi gửi sổ tính này."
    ),
    "bi_chan": (
        "Máy này không cho Excel khởi động Python của dvexcel.\n\n"
        "Thường do chính sách an toàn của cơ quan hoặc phần mềm diệt vi-rút; "
        "sổ tính vẫn nguyên.\n\n"
        f"Mời nhờ người quản trị máy cho phép Excel chạy python.exe và pythonw.exe ở {TARGET}"
        "\\ban\\*\\python:\n"
        "• AppLocker, WDAC hoặc phần mềm diệt vi-rút: cho phép hai tệp ấy;\n"
        "• quy tắc ASR “Block all Office applications from creating child processes” "
        "(D4F940AB-401B-4EFC-AADC-AD5F3C50688A): thêm ngoại lệ cho hai tệp ấy;\n"
        "• thành phần WScript.Shell: cho phép Excel dùng.\n\n"
        f"Trong khi chờ, các tệp .cmd trong {_COMMANDS} làm được những việc ấy ngoài Excel."
    ),
    "chua_cai": (
        f"Không thấy Python của dvexcel ở {TARGET}.\n\n"
        "Có thể dvexcel chưa được cài trên máy này, hoặc thư mục đã bị dời hay xoá.\n\n"
        "Mời đóng Excel rồi chạy lại cai_dat.cmd của bộ cài dvexcel."
    ),
    "dung_giua_chung": (
        "Python của dvexcel dừng trước khi làm xong việc vừa bấm.\n\n"
        "Có thể bộ cài thiếu tệp, hoặc máy chặn giữa chừng.\n\n"
        f"Mời chạy {_COMMANDS}\\chan-doan.cmd để xem nguyên nhân, rồi chạy lại cai_dat.cmd."
    ),
    "khac": (
        "Chưa khởi động được Python của dvexcel (lỗi số {so} của Excel).\n\n"
        "Việc vừa bấm chưa được làm; sổ tính vẫn nguyên.\n\n"
        f"Mời chạy {_COMMANDS}\\chan-doan.cmd, gửi kết quả và số lỗi cho người hỗ trợ."
    ),
    "ham_khong_chay": (
        "Hàm DV_ chưa chạy được: mời bấm Chẩn đoán máy, hoặc nhờ người quản trị máy cho phép Excel "
        f"chạy pythonw.exe ở {TARGET}."
    ),
    "ham_sai_o": "Chưa tính được: mời xem lại các ô đưa vào hàm.",
}
