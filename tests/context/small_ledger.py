"""A sổ of three offices and a handful of units, for documents to be drafted from."""

from dataclasses import replace
from datetime import date

from dvexcel.model.deadline import Deadline, DeadlineKind
from dvexcel.model.ledger import Ledger, Office
from dvexcel.model.outgoing import Outgoing, OutgoingText
from dvexcel.model.paper import Insert, Level, System
from dvexcel.model.place import Cell
from dvexcel.model.task import Task
from dvexcel.model.unit import Unit
from dvexcel.specs.so_cong_tac import CO_QUAN, VAN_BAN_DI

TODAY = date(2026, 10, 25)


def cells(table, row):
    return {c.key: Cell(table.sheet, row, n) for n, c in enumerate(table.columns, 1)}


SNV = Office(
    code="SNV",
    system=System.STATE,
    parent_lines=("UBND TỈNH CÀ MAU",),
    name_lines=("SỞ NỘI VỤ",),
    name="Sở Nội vụ tỉnh Cà Mau",
    symbol="SNV",
    place_name="Cà Mau",
    authority="",
    office_lines=("GIÁM ĐỐC",),
    signer="Nguyễn Văn An",
    drafting_unit="XDCQ",
    archive="VT, XDCQ",
    keeps_ledger=True,
    cells=cells(CO_QUAN, 5),
)
UBND = replace(
    SNV,
    code="UBND",
    parent_lines=(),
    name_lines=("ỦY BAN NHÂN DÂN", "TỈNH CÀ MAU"),
    name="Ủy ban nhân dân tỉnh Cà Mau",
    symbol="UBND",
    authority="TM. ỦY BAN NHÂN DÂN",
    office_lines=("CHỦ TỊCH",),
    drafting_unit="",
    archive="",
    keeps_ledger=False,
    cells=cells(CO_QUAN, 6),
)
DANG_UY = replace(
    SNV,
    code="DU",
    system=System.PARTY,
    parent_lines=("ĐẢNG BỘ TỈNH CÀ MAU",),
    name_lines=("ĐẢNG ỦY XÃ ĐẤT MŨI",),
    name="Đảng ủy xã Đất Mũi",
    symbol="ĐU",
    place_name="Đất Mũi",
    authority="T/M BAN THƯỜNG VỤ",
    office_lines=("BÍ THƯ",),
    drafting_unit="",
    archive="Văn phòng Đảng ủy",
    keeps_ledger=False,
    cells=cells(CO_QUAN, 7),
)


def text(level, said="Một đoạn.", number=""):
    return OutgoingText(level, number, said, Cell("Nội dung", 5, 1))


PLAN = Outgoing(
    code="KH-1",
    system=System.STATE,
    kind="Kế hoạch",
    office="SNV",
    number="",
    issued=None,
    trich_yeu="Công tác dân vận năm 2026",
    kinh_gui=(),
    can_cu=(),
    noi_nhan=("Các phòng thuộc Sở",),
    authority="",
    office_lines=(),
    signer="",
    draft="",
    ending="",
    texts=(text(Level.DOAN),),
    place=Cell(VAN_BAN_DI.sheet, 5, 1),
    cells=cells(VAN_BAN_DI, 5),
)


def unit(code, kind="sở, ngành", **more):
    return Unit(code, f"Đơn vị {code}", kind, "Khối sở, ban, ngành", **more)


def task(code, *given_to, **more):
    fields = {
        "code": code,
        "document": "KH-1",
        "section": "",
        "content": f"việc {code}",
        "lead": "",
        "partners": "",
        "deadline_words": "",
        "deadline": Deadline(DeadlineKind.UNSAID),
        "given_to": given_to,
        "product": "",
    }
    return Task(**{**fields, **more})


def ledger(*outgoing, offices=(SNV, UBND, DANG_UY), units=(), tasks=()):
    return Ledger(
        offices={one.code: one for one in offices},
        units={one.code: one for one in units},
        tasks=tuple(tasks),
        outgoing={one.code: one for one in outgoing or (PLAN,)},
    )


def plan(**changes):
    return replace(PLAN, **changes)


ANNEX = text(Insert.ANNEX, "Đề cương báo cáo")
WIDE_ANNEX = text(Insert.WIDE_ANNEX, "Danh mục nhiệm vụ")
TASKS = text(Insert.TASKS, "Danh mục nhiệm vụ")
