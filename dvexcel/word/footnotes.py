"""Real Word footnotes: their own part, its separators, and an entry for each note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W_URI, W, element, paragraph, parse, run, serialise
from dvexcel.word.names import Style

if TYPE_CHECKING:
    from collections.abc import Callable

    from dvexcel.office_file.ooxml import Xml
    from dvexcel.word.stylesheet import NamedStyles

PART = "word/footnotes.xml"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_RELATIONSHIPS = "word/_rels/document.xml.rels"
_RELATION_TAG = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "[Content_Types].xml"
_OVERRIDE_TAG = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"

EMPTY = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<w:footnotes xmlns:w="{W_URI}">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
    "</w:footnotes>"
).encode()


class Footnotes:
    """The notes of one document; they are numbered by Word in the order of their marks."""

    def __init__(self, parts: dict[str, bytes], styles: NamedStyles) -> None:
        self._parts = parts
        self._styles = styles
        self._root = parse(parts.get(PART, EMPTY))
        self._added = False

    def add(self, text: str) -> Xml:
        """The run with the mark of a new note that says ``text``."""
        self._added = True
        number = max(int(note.get(W + "id")) for note in self._root) + 1
        note = element("footnote", id=number)
        said = run(f" {text}")
        note.append(paragraph(self._styles.id_of(Style.CHU_THICH), self._mark("footnoteRef"), said))
        self._root.append(note)
        return self._mark("footnoteReference", id=number)

    def expand(self, story: Callable[[Xml, None], None]) -> None:
        """Have the notes that the template itself has print their fields."""
        if PART in self._parts:
            story(self._root, None)
            self._added = True

    def save(self) -> None:
        """Write the notes into the parts, with the part's entries where a template has none."""
        if not self._added:
            return
        if PART not in self._parts:
            self._enter_part()
        self._parts[PART] = serialise(self._root)

    def _mark(self, tag: str, **attributes: int) -> Xml:
        properties = element("rPr")
        style = self._styles.id_of(Style.SO_CHU_THICH)
        properties.append(
            element("vertAlign", val="superscript")
            if style is None
            else element("rStyle", val=style)
        )
        mark = element("r")
        mark.append(properties)
        mark.append(element(tag, **attributes))
        return mark

    def _enter_part(self) -> None:
        relations = parse(self._parts[_RELATIONSHIPS])
        relation = relations.makeelement(
            _RELATION_TAG,
            {"Id": "rIdChuThich", "Type": _RELATIONSHIP, "Target": "footnotes.xml"},
        )
        relations.append(relation)
        self._parts[_RELATIONSHIPS] = serialise(relations)
        types = parse(self._parts[_TYPES])
        types.append(
            types.makeelement(_OVERRIDE_TAG, {"PartName": f"/{PART}", "ContentType": CONTENT_TYPE})
        )
        self._parts[_TYPES] = serialise(types)
