"""Number formats that have a number and no text of their own, and the words for General."""

from __future__ import annotations

#: What exporters write for General; LibreOffice, Excel and others in their own languages.
GENERAL_WORDS = frozenset(
    {"", "general", "standard", "estándar", "geral", "generale", "standaard", "normaal", "genel"}
    | {"основной", "общий", "ogólny", "normál", "yleinen", "通用格式", "g/標準", "g/通用格式"}
    | {"general_)", "general\\ "}
)
#: Built-in formats that have a meaning wherever Excel runs; 14 to 22 follow the machine's place.
BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    5: "#,##0_);(#,##0)",
    6: "#,##0_);[Red](#,##0)",
    7: "#,##0.00_);(#,##0.00)",
    8: "#,##0.00_);[Red](#,##0.00)",
    12: "# ?/?",
    13: "# ??/??",
    14: "dd/mm/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm",
    **dict.fromkeys((27, 28, 29, 30, 31, 36, *range(50, 55), 57, 58), "dd/mm/yyyy"),
    32: "h:mm",
    33: "h:mm:ss",
    34: "h:mm",
    35: "h:mm:ss",
    55: "h:mm",
    56: "h:mm:ss",
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    42: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    **dict.fromkeys((43, 44), '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'),
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}
