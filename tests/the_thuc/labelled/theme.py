"""The theme part: the fonts it names for Latin letters and for Vietnamese."""

from __future__ import annotations


def theme_of(shell):
    """theme1.xml: what Office ships, with the fonts of ``shell``."""
    latin, viet, _ = shell.theme
    latin_major, viet_major = shell.major

    def fonts(tag, name, script):
        return (
            f'<a:{tag}><a:latin typeface="{name}"/><a:ea typeface=""/><a:cs typeface=""/>'
            f'<a:font script="Viet" typeface="{script}"/></a:{tag}>'
        )

    names = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
    values = ("000000", "FFFFFF", "44546A", "E7E6E6", "4472C4", "ED7D31", "A5A5A5", "FFC000",
              "5B9BD5", "70AD47", "0563C1", "954F72")  # fmt: skip
    colours = "".join(
        f'<a:{n}><a:srgbClr val="{v}"/></a:{n}>' for n, v in zip(names, values, strict=True)
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        f' name="Office Theme"><a:themeElements>'
        f'<a:clrScheme name="Office">{colours}</a:clrScheme><a:fontScheme name="Office">'
        f"{fonts('majorFont', latin_major, viet_major)}{fonts('minorFont', latin, viet)}"
        f'</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln w={chr(34)}6350{chr(34)}>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}"
        f"</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )
