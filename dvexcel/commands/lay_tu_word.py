"""Papers that are there already are taken into the sổ: nobody types them a second time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.model.paper import System
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.documents import AskedDocument, bytes_of
from dvexcel.steps.made import Made
from dvexcel.steps.new_rows import add_rows, next_code
from dvexcel.steps.opening import open_ledger
from dvexcel.steps.rendering import base_name
from dvexcel.steps.taken_rows import paper_row, proposed_code, text_rows
from dvexcel.writing.taken_tables import write_taken_tables

if TYPE_CHECKING:
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.model.sheets import SheetRow
    from dvexcel.the_thuc.taking import TakenPaper
    from dvexcel.workspace import Workspace

NO_FILE = error(
    "HT730",
    "Chưa chọn tệp để lấy vào sổ",
    "Chưa cho biết tệp văn bản.",
    "Lệnh này đọc một văn bản đã có (.docx, .txt, .doc) và ghi thành các dòng của sổ.",
    "Mời ghi tên tệp, ví dụ: dvexcel lay-tu-word “Kế hoạch 2025.docx”.",
)


@one_at_a_time
def lay_tu_word(workspace: Workspace, options: Options) -> Outcome:
    """Write each document as a new row of Văn bản đi with its paragraphs as rows of Nội dung.

    Rows are added below the last ones; the sổ as it was stays beside it. Of several documents, one
    that cannot be read is told and left out. CannotRun when none could be (HT730, TN2xx) or the sổ
    cannot be written (HT731 to HT734).
    """
    if not options.files:
        raise CannotRun(NO_FILE.at())
    ledger, _ = open_ledger(workspace, options, frozenset())
    made = Made(workspace)
    rows: dict[str, list[SheetRow]] = {"van_ban_di": [], "noi_dung": []}
    codes, notes = set(ledger.outgoing), []
    refused: list[Finding] = []
    tables: dict[Path, list[tuple[str, tuple[tuple[str, ...], ...]]]] = {}
    for number, path in enumerate(options.files, 1):
        try:
            paper = _taken(path, options)
        except CannotRun as problem:
            refused += problem.findings
            continue
        code = _free_code(workspace, codes, proposed_code(paper, options.today))
        codes.add(code)
        row, said = paper_row(ledger, paper, code)
        target = _tables_of(workspace, code)
        texts = list(text_rows(paper, code, System(str(row["he_thong"])), target.name))
        if paper.tables:
            tables[target] = [(one.name, one.rows) for one in paper.tables]
        rows["van_ban_di"].append(row)
        rows["noi_dung"] += texts
        made.findings += said
        notes.append(f"{path.name}: văn bản “{code}”, {len(texts)} đoạn của trang Nội dung.")
        options.progress("Lấy văn bản vào sổ", number, len(options.files))
    if not rows["van_ban_di"]:
        raise CannotRun(*refused)
    placed = add_rows(made, rows)
    kept = made.files[-1].name
    for target, some in tables.items():
        made.put(target, write_taken_tables(some, target.stem))
    made.findings += refused
    first, last = placed["van_ban_di"]
    where = f"dòng {first}" if first == last else f"dòng {first} đến {last}"
    notes.append(
        f"Trang Văn bản đi có thêm {where}; sổ như trước khi thêm là {kept}. "
        f"Mời xem lại rồi chạy “dvexcel soan --ma {row['ma']}”."
    )
    counts = {"van_ban": len(rows["van_ban_di"]), "doan": len(rows["noi_dung"])}
    return made.outcome(counts, tuple(notes))


def _tables_of(workspace: Workspace, code: str) -> Path:
    """The workbook that holds the tables of a paper."""
    return workspace.papers / f"{base_name(code)}_bang.xlsx"


def _free_code(workspace: Workspace, codes: set[str], wanted: str) -> str:
    """A code that no row has, and no workbook of tables from before."""
    code = next_code(codes, wanted)
    while _tables_of(workspace, code).exists():
        codes.add(code)
        code = next_code(codes, wanted)
    return code


def _taken(path: Path, options: Options) -> TakenPaper:
    from dvexcel.the_thuc.taking import taken  # noqa: PLC0415 - lxml loads when used
    from dvexcel.the_thuc.taking.from_file import recognised_file  # noqa: PLC0415 - as above

    data = bytes_of(AskedDocument(path, path.name, options.today))
    return taken(recognised_file(data, path.name))
