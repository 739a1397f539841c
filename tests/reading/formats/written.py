"""Number formats as people and programs write them, each with the values that tell it from others.

``CASES`` is every pair. The answers of LibreOffice stand beside, by place.
"""

from __future__ import annotations

NUMBERS = (0, 1, 7, 123, 1250, 1234567.891, 0.5, 12.345, 0.05, -3, -1234.5, 99.995)
SHARES = (0, 1, 0.8, 0.955, 0.12345, 3, -0.25)
MOMENTS = (46270, 46270.3125, 46146.99999, 1.5, 36526.25)
TIMES = (0, 0.5, 0.354166666666667, 0.999988426, 1.25, 2.125)
SMALL = (0, 0.25, 1.5, 2.375, 0.333333333333333, 12)

BUILT_IN_NUMBERS = ("General", "0", "0.00", "#,##0", "#,##0.00", "#,##0 ;(#,##0)")
BUILT_IN_NUMBERS += ("#,##0 ;[Red](#,##0)", "#,##0.00_);(#,##0.00)", "#,##0.00_);[Red](#,##0.00)")
BUILT_IN_NUMBERS += ("0.00E+00", "##0.0E+0")
BUILT_IN_NUMBERS += (
    '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
    '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
)
BUILT_IN_SHARES = ("0%", "0.00%")
BUILT_IN_SMALL = ("# ?/?", "# ??/??")
BUILT_IN_MOMENTS = ("d-mmm-yy", "d-mmm", "mmm-yy")
BUILT_IN_TIMES = ("h:mm AM/PM", "h:mm:ss AM/PM", "h:mm", "h:mm:ss", "mm:ss", "[h]:mm:ss", "mm:ss.0")

OTHER_NUMBERS = (
    *("0.0", "0.000", "0.0000", "#", "#.##", "0.##", "0.0#", "#,##0.0", "#,##0.000", "#,###"),
    *(
        "#,##0.##",
        "00",
        "000",
        "0000",
        "00000",
        "000000",
        "00.0",
        "00,000",
        "0000-0000",
        "?0",
        "??0",
    ),
    *(
        "#,##0,",
        "#,##0.0,",
        "0,",
        "0.00,,",
        "#,##0,,",
        '#,##0," nghìn"',
        '0.0,," triệu"',
        '0.0,"K"',
    ),
    *('0" lượt"', '#,##0" người"', '0 "lượt"', '0\\ "đ"', '#,##0\\ "₫"', '"SL: "0', '"x"0"y"'),
    *('#,##0" đồng"', '#,##0.00" tỷ"', '0"/12"', "0\\-0", "(0)", "+0;-0;0", "+0;-0", "0;(0)"),
    *("0;0", "0;-0;", "0;;", "0;-0;;@", ";;;", ";;", "#,##0;-#,##0;0", '0;-0;"-"', '0;-0;"không"'),
    *("#,##0;[Red]-#,##0", "[Blue]#,##0", "[Red]0.00;[Green]-0.00", "[Color10]0", "[$-42A]#,##0"),
    *("[$-409]#,##0.00", "[$₫-42A]#,##0", "#,##0[$ ₫-42A]", "#,##0\\ [$₫-42A]", "[$$-409]#,##0.00"),
    *("[$€-2]\\ #,##0.00", '#,##0\\ "VNĐ"', '#,##0 "VND"', "[$VND]\\ #,##0", "[$-1010000]0.00"),
    *(
        "[>100]0;0.0",
        '[>=1000]#,##0,"K";0',
        '[=1]"một";0',
        "[<0]\\(0\\);0",
        "[>999]#,##0;[>9]0.0;0.00",
    ),
    *(
        '[=0]"không";#,##0',
        "[Red][<10]0;[Blue]0",
        "0.00_)",
        '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
    ),
    *(
        '_-* #,##0.00\\ _₫_-;\\-* #,##0.00\\ _₫_-;_-* "-"??\\ _₫_-;_-@_-',
        "0.0E+0",
        "0E+00",
        "0.00E-00",
    ),
    *(
        "#.##E+0",
        "0.000E+000",
        "#0.0E+0",
        "@",
        "General\\ ",
        '"a"General',
        'General" lượt"',
        "General;-General",
    ),
    *(
        "0\\.0",
        "0.0\\ ",
        "\\(0.00\\)",
        "0 0",
        "# ##0",
        "#\\ ##0",
        "###\\ ###\\ ##0",
        "0\\:00",
        "#-##-##",
    ),
    *("000\\.000", "0.00;[Red]0.00", "0.00;-0.00;0.00;@", '#,##0.00;(#,##0.00);"-"', "!0", "0'0"),
    *(
        '"Quý "0',
        '"T"00',
        "\\T0",
        '0"%"',
        '0.0" %"',
        "#,##0_ ;-#,##0\\ ",
        "#,##0_ ;[Red]\\-#,##0\\ ",
    ),
    *("0#", "0##", "#0", "#0.0#", "?.??", "??.??", "0.0?", "#,##0.?", "0.", "#.", ".00", "0.00000"),
    *(
        "#,##0.0_);\\(#,##0.0\\)",
        "0_);(0)",
        "0\\ _đ",
        "#,#",
        "#,#00",
        "0,0",
        "0,0.0",
        "###0",
        "####",
    ),
)
OTHER_SHARES = (
    *("0.0%", "#%", "#,##0%", "0\\ %", '0" %"', "0%;-0%", "0%;[Red]-0%;0%", "0.00%;(0.00%)", "00%"),
    *("0.###%", "%0", "0.0\\%", "0%%", "[Red]0%", "[>0.5]0%;0.0%", '0%" đạt"', "0.000%", "_(0%_)"),
)
OTHER_SMALL = (
    *(
        "# ???/???",
        "# ?/2",
        "# ?/4",
        "# ?/8",
        "# ??/16",
        "# ?/10",
        "# ??/100",
        "?/?",
        "??/??",
        "0 ?/?",
    ),
)
OTHER_MOMENTS = (
    *(
        "dd/mm/yyyy",
        "d/m/yyyy",
        "dd/mm/yy",
        "d/m/yy",
        "mm/dd/yyyy",
        "m/d/yy",
        "yyyy-mm-dd",
        "yyyy/mm/dd",
    ),
    *(
        "dd-mm-yyyy",
        "dd.mm.yyyy",
        "d.m.yy",
        "dd\\/mm\\/yyyy",
        "dd mmm yyyy",
        "d mmmm yyyy",
        "mmmm yyyy",
    ),
    *(
        "mm/yyyy",
        "m/yyyy",
        "dd/mm",
        "d/m",
        "yyyy",
        "yy",
        "mmm",
        "mmmm",
        "mmmmm",
        "mm",
        "m",
        "d",
        "dd",
        "ddd",
    ),
    *(
        "dddd",
        "ddd, dd/mm",
        "dddd, dd mmmm yyyy",
        '"ngày "dd" tháng "mm" năm "yyyy',
        '"Ngày" d/m/yyyy',
    ),
    *(
        '"tháng "m"/"yyyy',
        "[$-42A]dd/mm/yyyy",
        "[$-42A]d mmmm yyyy",
        "[$-42A]dddd",
        "[$-409]d-mmm-yy",
    ),
    *(
        "[$-409]mmmm d, yyyy",
        "[$-409]dddd",
        "[$-1010000]d/m/yyyy;@",
        "[$-101042A]dd/mm/yyyy",
        "d/m/yyyy;@",
    ),
    *(
        "dd/mm/yyyy hh:mm",
        "dd/mm/yyyy h:mm:ss",
        "d/m/yy h:mm",
        "d/m/yy h:mm AM/PM",
        "yyyy-mm-dd hh:mm:ss",
    ),
    *(
        "hh:mm dd/mm/yyyy",
        'hh:mm\\ "ngày"\\ dd/mm/yyyy',
        "yyyymmdd",
        "ddmmyyyy",
        "yyyy\\-mm\\-dd\\Thh:mm:ss",
    ),
    *(
        "dd/mm/yyyy;;",
        "[Red]dd/mm/yyyy",
        "d-m-yyyy",
        "mmm d, yyyy",
        "mmm\\-yy",
        "d\\.m\\.",
        "m\\/d\\/yyyy",
    ),
    *("[>40000]dd/mm/yyyy;0", "dd/mm/yyyy\\ ", "_-dd/mm/yyyy", "mm-yyyy", "yyyy/m/d h:mm"),
)
OTHER_TIMES = (
    *(
        "hh:mm",
        "hh:mm:ss",
        "h",
        "hh",
        "h AM/PM",
        "hh:mm AM/PM",
        "h:mm:ss.0",
        "h:mm:ss.00",
        "h:mm:ss.000",
    ),
    *(
        "[h]:mm",
        "[hh]:mm",
        "[mm]:ss",
        "[m]",
        "[ss]",
        "[s]",
        "[h]",
        '[h]" giờ"',
        'h" giờ "mm" phút"',
        '[h]"h"mm',
    ),
    *(
        "h\\hmm",
        "[$-42A]h:mm AM/PM",
        "[$-409]h:mm:ss AM/PM",
        "[$-409]h:mm\\ AM/PM;@",
        "[h]:mm:ss;@",
        "h:mm;@",
    ),
    *(
        "ss",
        "s.0",
        "s.00",
        "mm:ss.00",
        "[mm]:ss.0",
        "hhmm",
        "hh.mm",
        "h-mm",
        "h:m",
        "h:m:s",
        "[m]:ss",
        "[h]:m",
    ),
)

BUILT_IN = (
    *((code, value) for code in BUILT_IN_NUMBERS for value in NUMBERS),
    *((code, value) for code in BUILT_IN_SHARES for value in SHARES),
    *((code, value) for code in BUILT_IN_SMALL for value in SMALL),
    *((code, value) for code in BUILT_IN_MOMENTS for value in MOMENTS),
    *((code, value) for code in BUILT_IN_TIMES for value in TIMES),
)
CASES = (
    *BUILT_IN,
    *((code, value) for code in OTHER_NUMBERS for value in NUMBERS),
    *((code, value) for code in OTHER_SHARES for value in SHARES),
    *((code, value) for code in OTHER_SMALL for value in SMALL),
    *((code, value) for code in OTHER_MOMENTS for value in MOMENTS),
    *((code, value) for code in OTHER_TIMES for value in TIMES),
)
