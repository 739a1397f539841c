"""Paper: A4, one page wide, headings on every page, sheet name and page number below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.specs.table import HEADING_ROW
from dvexcel.writing.formats import FONT

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_A4 = 9
_FOOTER = f'&L&"{FONT},Italic"&10&A&R&"{FONT},Regular"&10Trang &P/&N'


def set_paper(
    sheet: Worksheet,
    *,
    landscape: bool,
    pages_wide: int = 1,
    pages_high: int = 0,
    footer: bool = True,
) -> None:
    """A4, fitted to so many pages (0 high: as many as it takes; 0 wide: printed at full size)."""
    sheet.set_paper(_A4)
    if landscape:
        sheet.set_landscape()
    else:
        sheet.set_portrait()
    sheet.set_margins(left=0.6, right=0.6, top=0.6, bottom=0.75)
    if footer:
        sheet.set_footer(_FOOTER, {"margin": 0.35})
    sheet.center_horizontally()
    sheet.hide_gridlines(2)
    if pages_wide:
        sheet.fit_to_pages(pages_wide, pages_high)


def repeat_headings(sheet: Worksheet) -> None:
    """Print the heading row of a table on each of its pages."""
    sheet.repeat_rows(HEADING_ROW - 1)
