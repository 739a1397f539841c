"""What a return carries beside its figures, and why a formula gave none (codes TN13x, TN14x)."""

from __future__ import annotations

from dvexcel.model.notice import warning

_NOT_READ = "dvexcel chỉ cộng số trong ô, không lấy chữ, số ở {thing}."
_INTO_CELLS = "Nếu có số liệu hay lời sửa số, mời ghi vào ô của biểu hoặc cột Giải trình."

NOTES = warning(
    "TN130",
    "Có ghi chú kèm ô",
    "Trang có {count} ghi chú: {words}.",
    _NOT_READ.format(thing="ghi chú"),
    f"Mời đọc các ghi chú ấy. {_INTO_CELLS}",
)
TALKS = warning(
    "TN131",
    "Có trao đổi kèm ô",
    "Trang có {count} lời trao đổi kèm ô: {words}.",
    _NOT_READ.format(thing="lời trao đổi"),
    f"Mời đọc các lời ấy. {_INTO_CELLS}",
)
BOXES = warning(
    "TN132",
    "Có hộp chữ trên trang",
    "Trang có {count} hộp chữ: {words}.",
    _NOT_READ.format(thing="hộp chữ"),
    f"Mời đọc các hộp chữ ấy. {_INTO_CELLS}",
)
PICTURES = warning(
    "TN133",
    "Có ảnh đặt trên trang",
    "Trang có {count} ảnh đặt trên ô: {cells}.",
    _NOT_READ.format(thing="ảnh"),
    f"Mời xem ảnh. {_INTO_CELLS}",
)
SHAPES = warning(
    "TN134",
    "Có hình vẽ trên trang",
    "Trang có {count} hình vẽ: {cells}.",
    "Hình vẽ có thể che hoặc gạch bỏ số mà dvexcel vẫn đọc.",
    "Mời xem trang tính; số đã bỏ thì xoá hẳn khỏi ô.",
)
CHARTS = warning(
    "TN135",
    "Có biểu đồ trên trang",
    "Trang có {count} biểu đồ hoặc đối tượng: {cells}.",
    "Biểu phát hành không có biểu đồ; dvexcel không đọc nó.",
    "Mời xoá nếu không cần.",
)
CONTROLS = warning(
    "TN136",
    "Có nút bấm, ô đánh dấu",
    "Trang có {count} nút bấm hoặc ô đánh dấu vẽ trên trang.",
    "dvexcel không thấy ô đánh dấu nào đã được chọn.",
    "Mời ghi x hoặc số vào ô của biểu thay cho ô đánh dấu.",
)
PICTURES_IN_CELLS = warning(
    "TN137",
    "Ô chứa ảnh",
    "{count} ô chứa ảnh thay cho số, chữ: {cells}.",
    "dvexcel không đọc được chữ, số trong ảnh; ô được coi là trống.",
    "Mời ghi số hoặc chữ vào ô, ảnh gửi kèm riêng.",
)
MISREAD = warning(
    "TN138",
    "Excel hiểu nhầm chữ thành công thức",
    "{count} ô có chữ bắt đầu bằng dấu nên Excel báo #NAME?: {words}.",
    "Chữ bắt đầu bằng “-”, “+”, “=” bị Excel coi là công thức; dvexcel đã lấy lại chữ gõ vào.",
    "Mời gõ dấu nháy đơn (') trước dấu đầu dòng, ví dụ '- Tổ chức, rồi xem lại chữ.",
)
FROM_OTHER_FILES = warning(
    "TN139",
    "Ô lấy số từ tệp khác",
    "{count} ô lấy số từ tệp khác: {words}.",
    "Số được đọc là số lưu lần cuối; tệp kia có thể đã thay đổi.",
    "Mời mở cả hai tệp cho Excel tính lại, dán dạng giá trị (Paste Values) rồi gửi lại.",
)
CIRCULAR = warning(
    "TN140",
    "Công thức cộng cả chính nó",
    "{count} ô có công thức vòng: {cells}.",
    "Công thức dùng lại chính ô chứa nó nên Excel thường cho 0 hoặc số cũ.",
    "Mời sửa vùng cộng cho không gồm chính ô ấy, hoặc ghi số trực tiếp.",
)
OTHER_UNITS_FORM = warning(
    "TN141",
    "Tệp có thêm biểu của đơn vị khác",
    "Trang “{sheet}” mang Mã biểu {code}.",
    "Một tệp chỉ được đọc là báo cáo của một đơn vị; trang này chưa được đọc.",
    "Mời gửi biểu ấy thành một tệp riêng.",
)
