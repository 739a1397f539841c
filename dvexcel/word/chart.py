"""A chart in the text: an inline drawing, its part, and the workbook that Word opens to edit it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from dvexcel.office_file.ooxml import W, element, paragraph, parse, properties_of, run, serialise
from dvexcel.text.numbers import format_number
from dvexcel.word.lines import printable
from dvexcel.word.names import Style

if TYPE_CHECKING:
    from dvexcel.model.paper import Chart
    from dvexcel.model.sheets import ChartPart
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.word.stylesheet import NamedStyles

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CHART_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING_URI = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PLACE_URI = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_C, _R, _A, _WP = (f"{{{uri}}}" for uri in (_CHART_URI, _OFFICE, _DRAWING_URI, _PLACE_URI))
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_RELATIONSHIPS, _TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
_EMU_PER_MM = 36_000
_FIRST_ID = 9_000  # of drawings: far above those a clerk's own template may have
#: What a label may show, in the order of the schema.
_LABEL_PARTS = (
    "showLegendKey",
    "showVal",
    "showCatName",
    "showSerName",
    "showPercent",
    "showBubbleSize",
)
_LONGEST_TELLING = 1_000  # letters of the text that stands for the picture


class Charts:
    """The charts of one document; each becomes two parts of it."""

    def __init__(self, parts: dict[str, bytes], styles: NamedStyles) -> None:
        self._parts = parts
        self._styles = styles
        self._count = 0

    def place(self, chart: Chart, part: ChartPart) -> list[Xml]:
        """The paragraphs that show ``chart``: its caption, then the drawing below it."""
        self._count += 1
        number = self._free_number()
        self._put_parts(number, part)
        relation = f"rIdBieuDo{number}"
        self._relate(_RELATIONSHIPS, relation, "chart", f"charts/chart{number}.xml")
        drawing = _inline(chart, part, _FIRST_ID + self._count, relation)
        drawn = element("r")
        drawn.append(drawing)
        shown = paragraph(self._styles.id_of(Style.O_GIUA), drawn)
        if not chart.caption:
            return [shown]
        caption = paragraph(self._styles.id_of(Style.TEN_BANG), run(printable(chart.caption)))
        _keep_with_next(caption)
        return [caption, shown]

    def _free_number(self) -> int:
        """The first number that no chart of the template has."""
        number = self._count
        while f"word/charts/chart{number}.xml" in self._parts:
            number += 1
        return number

    def _put_parts(self, number: int, part: ChartPart) -> None:
        name, book = f"word/charts/chart{number}.xml", f"bieu_do{number}.xlsx"
        self._parts[name] = _with_workbook(part.xml)
        self._parts[f"word/embeddings/{book}"] = part.workbook
        self._relate(
            f"word/charts/_rels/chart{number}.xml.rels", "rId1", "package", f"../embeddings/{book}"
        )
        types = parse(self._parts[_TYPES])
        space = f"{{{_PACKAGE}/content-types}}"
        if not any(
            node.get("Extension", "").lower() == "xlsx" for node in types.iter(f"{space}Default")
        ):
            of_books = {"Extension": "xlsx", "ContentType": _BOOK_TYPE}
            types.insert(0, types.makeelement(f"{space}Default", of_books))
        of_chart = {"PartName": f"/{name}", "ContentType": _CHART_TYPE}
        types.append(types.makeelement(f"{space}Override", of_chart))
        self._parts[_TYPES] = serialise(types)

    def _relate(self, part: str, identifier: str, kind: str, target: str) -> None:
        """Add a relationship to the part of relationships, which may be new."""
        space = f"{{{_PACKAGE}/relationships}}"
        if part in self._parts:
            root = parse(self._parts[part])
        else:
            root = etree.Element(f"{space}Relationships", nsmap={None: space[1:-1]})
        values = {"Id": identifier, "Type": f"{_OFFICE}/{kind}", "Target": target}
        root.append(root.makeelement(f"{space}Relationship", values))
        self._parts[part] = serialise(root)


def _with_workbook(xml: bytes) -> bytes:
    """The chart part that names its workbook; what only a sheet's printer needs goes."""
    root = parse(xml)
    _say_all(root)
    for settings in root.findall(f"{_C}printSettings"):
        root.remove(settings)
    data = etree.SubElement(root, f"{_C}externalData", {f"{_R}id": "rId1"})
    etree.SubElement(data, f"{_C}autoUpdate", val="0")
    return serialise(root)


def _say_all(root: Xml) -> None:
    """Write out what Excel 2007 left unsaid: later programs take what is not there for "yes"."""
    for language in root.iter(f"{_C}lang"):
        language.set("val", "vi-VN")
    if root.find(f"{_C}roundedCorners") is None:
        root.find(f"{_C}chart").addprevious(_no("roundedCorners"))
    for bars in root.iter(f"{_C}barChart"):
        if bars.find(f"{_C}varyColors") is None:
            bars.find(f"{_C}ser").addprevious(_no("varyColors"))
    for series in root.iter(f"{_C}ser"):
        if series.find(f"{_C}invertIfNegative") is None:
            series.find(f"{_C}dLbls").addprevious(_no("invertIfNegative"))
    for labels in root.iter(f"{_C}dLbls"):
        said = {node.tag: node for node in labels}
        for name in _LABEL_PARTS:
            node = said.get(_C + name)
            labels.append(_no(name) if node is None else node)


def _no(name: str) -> Xml:
    return etree.Element(_C + name, val="0")


def _inline(chart: Chart, part: ChartPart, number: int, relation: str) -> Xml:
    """The drawing that stands in a line of text like one large letter."""
    width, height = (str(round(mm * _EMU_PER_MM)) for mm in (part.width, part.height))
    drawing = element("drawing")
    sides = dict.fromkeys(("distT", "distB", "distL", "distR"), "0")
    names = {"wp": _PLACE_URI, "a": _DRAWING_URI, "c": _CHART_URI, "r": _OFFICE}
    inline = etree.SubElement(drawing, f"{_WP}inline", sides, nsmap=names)
    etree.SubElement(inline, f"{_WP}extent", cx=width, cy=height)
    etree.SubElement(inline, f"{_WP}effectExtent", l="0", t="0", r="0", b="0")
    told = {"id": str(number), "name": f"Biểu đồ {chart.name}", "descr": told_in_words(chart)}
    etree.SubElement(inline, f"{_WP}docPr", told)
    etree.SubElement(inline, f"{_WP}cNvGraphicFramePr")
    graphic = etree.SubElement(inline, f"{_A}graphic")
    data = etree.SubElement(graphic, f"{_A}graphicData", uri=_CHART_URI)
    etree.SubElement(data, f"{_C}chart", {f"{_R}id": relation})
    return drawing


def told_in_words(chart: Chart) -> str:
    """What a reader who cannot see the chart is told: every category with its numbers."""
    series = [(name, list(points)) for name, points in chart.printed()]
    lines = []
    for place, category in enumerate(chart.categories):
        said = (
            f"{name} {format_number(point.value, point.decimals)}"
            for name, points in series
            if (point := points[place]) is not None
        )
        lines.append(f"{category}: {', '.join(said)}")
    unit = f" ({chart.unit})" if chart.unit else ""
    text = printable(f"{chart.caption}{unit}. {'; '.join(lines)}.")
    return text if len(text) <= _LONGEST_TELLING else f"{text[: _LONGEST_TELLING - 1]}…"


def _keep_with_next(caption: Xml) -> None:
    """The caption stays on the page of its chart, whatever a clerk did to its style."""
    properties = properties_of(caption, "pPr")
    after_style = sum(child.tag == W + "pStyle" for child in properties)
    properties.insert(after_style, element("keepNext"))
