"""Help sentences that several columns share."""

KY_HELP = "Mã kỳ gồm năm và kỳ: 2026-T09 là tháng 9, 2026-Q3, 2026-6T, 2026-9T, 2026-N."
LOAI_KY_HELP = "Các loại kỳ cách nhau dấu chấm phẩy: T tháng, Q quý, 6T, 6TC, 9T, N năm."
