"""What tests on a live book share: how a cell is chosen, and all that a clerk sees of a book."""

from dvexcel.addin.results import RESULT_SHEET
from dvexcel.specs.bieu import MEMORY_SHEET
from dvexcel.specs.tra_lai import ALWAYS

MONTH = "2026-T10"
PERIODS, OUTGOING = "Kỳ báo cáo", "Văn bản đi"


def choose(book, sheet_name, code):
    """Selects the cell of the first column that holds the code."""
    sheet = book.sheets[sheet_name]
    codes = [row[0] for row in sheet.range("A1:B200").value]
    sheet.activate()
    sheet.range((codes.index(code) + 1, 1)).select()


def contents(book):
    """All that a clerk sees of every sheet but ours: values, formulas, fills, rules and notes."""
    seen = {}
    for sheet in book.sheets:
        if sheet.name in {RESULT_SHEET, MEMORY_SHEET}:
            continue
        used = sheet.used_range
        notes = {note.location.address: letters(note) for note in sheet.notes}
        own = [(rule.Formula1, rule.cells) for rule in rules(sheet) if not is_ours(rule)]
        locked = sheet.api.ProtectContents
        seen[sheet.name] = (used.value, used.formula, fills(sheet), own, notes, locked)
    return seen


def letters(note):
    """The note's words in pieces of one look each."""
    runs = []
    paragraphs = note.api.AnnotationShape.createEnumeration()
    while paragraphs.hasMoreElements():
        pieces = paragraphs.nextElement().createEnumeration()
        while pieces.hasMoreElements():
            piece = pieces.nextElement()
            runs.append((piece.String, piece.CharWeight, piece.CharColor))
        runs.append("\n")
    return runs


def rules(sheet):
    """The conditional formats of a sheet."""
    found = sheet.api.Cells.FormatConditions
    return [found.Item(number) for number in range(1, found.Count + 1)]


def is_ours(rule):
    return rule.Formula1 == f"={ALWAYS}"


def fills(sheet):
    """The fill of each cell in the first rows and columns, where all that is typed stands."""
    found = {}
    for address in sheet.impl.api.getCellRangeByName("A1:J80").getCellFormatRanges():
        place = address.RangeAddress
        key = (place.StartRow, place.StartColumn, place.EndRow, place.EndColumn)
        found[key] = address.CellBackColor
    cells = {}
    for (top, left, bottom, right), colour in found.items():
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                cells[row, column] = colour
    return cells


def state(book, excel):
    """Where the clerk is, and what Excel was told to do by itself."""
    selected = excel.selection
    return (
        book.sheets.active.name,
        (selected.sheet.name, selected.address),
        excel.screen_updating,
        excel.calculation,
        excel.status_bar,
    )
