"""The periodic report: sentences, a table and lists, every number a figure with a source."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.context import figures as keys
from dvexcel.context.bang_chi_tieu import indicator_grid
from dvexcel.context.figures import Figures
from dvexcel.context.numbering import Numbering
from dvexcel.context.office import archive_line, issuer_of, signer_of, superior
from dvexcel.context.sentences import Content, compared, paragraph, words
from dvexcel.model.consolidation import PROVINCE, Consolidation, Measure, Status
from dvexcel.model.indicator import TargetVerdict
from dvexcel.model.paper import Block, Grid, Level, Paper, Run, System
from dvexcel.model.period import PeriodKind
from dvexcel.specs import bieu
from dvexcel.specs.loai_van_ban import BAO_CAO, symbol
from dvexcel.text.dates import short_date
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.ledger import Ledger, Office, Task
    from dvexcel.model.unit import Unit

_AGO = {
    PeriodKind.THANG: "tháng trước",
    PeriodKind.QUY: "quý trước",
    PeriodKind.NAM: "năm trước",
}
_SHOWN_PROPOSALS = 5
_PARTY_BODY = "cơ quan Đảng"


def bao_cao_paper(ledger: Ledger, consolidation: Consolidation, office: Office) -> Paper:
    """The report of ``consolidation``: a BC of the Sở, or the draft of a BC of UBND."""
    period = consolidation.period
    above = superior(ledger, office)
    drafted = period.report_of == "UBND" and above is not None
    issuer = above if drafted and above is not None else office
    writer = _Writer(ledger, consolidation)
    receivers = [] if drafted or above is None else [above.name]
    party = [unit for unit in ledger.units.values() if unit.kind == _PARTY_BODY]
    noi_nhan = ["Như trên"] if receivers else []
    noi_nhan += [f"{unit.name} (b/c)" for unit in party]
    noi_nhan += [f"Lãnh đạo {_short(issuer)}", archive_line(issuer)]
    return Paper(
        System.STATE,
        BAO_CAO,
        issuer_of(issuer),
        "",
        symbol(System.STATE, BAO_CAO, issuer.symbol, issuer.drafting_unit),
        None,
        consolidation.as_of,
        f"Kết quả công tác dân vận {period.code.words}",
        tuple(receivers),
        (),
        tuple(writer.body(office)),
        "./.",
        tuple(noi_nhan),
        signer_of(issuer),
        "DỰ THẢO" if drafted else "",
    )


def _short(office: Office) -> str:
    return "UBND" if office.symbol == "UBND" else "Sở"


class _Writer:
    """Writes the body, section after section."""

    def __init__(self, ledger: Ledger, consolidation: Consolidation) -> None:
        self.ledger, self.consolidation = ledger, consolidation
        self.figures = Figures(consolidation)
        self.numbering = Numbering(System.STATE)
        self.ago = _AGO.get(consolidation.period.code.kind, "kỳ trước")

    def heading(self, level: Level, text: str) -> Block:
        number = self.numbering.next(level)
        return Block(level, number, (Run(text, bold=level is Level.MUC_SO),))

    def body(self, office: Office) -> Iterator[Block | Grid]:
        period = self.consolidation.period
        yield paragraph(
            f"Thực hiện chế độ báo cáo định kỳ, {office.name} tổng hợp kết quả công tác dân vận "
            f"{period.code.words} (số liệu từ ngày {short_date(period.start)} đến ngày "
            f"{short_date(period.end)}) như sau:"
        )
        yield self.heading(Level.MUC_LA_MA, "KẾT QUẢ THỰC HIỆN")
        yield self.heading(Level.MUC_SO, "Tình hình gửi báo cáo")
        yield self.receipts()
        if self.consolidation.gaps:
            yield self.gaps()
        sections = (
            ("Lãnh đạo, chỉ đạo và tuyên truyền, vận động", self.propaganda),
            ("Cải cách hành chính, giải quyết thủ tục hành chính", self.procedures),
            ("Tiếp công dân, giải quyết kiến nghị, khiếu nại, tố cáo", self.citizens),
            ("Phong trào thi đua “Dân vận khéo”", self.models),
        )
        for title, section in sections:
            blocks = list(section())
            if blocks:
                yield self.heading(Level.MUC_SO, title)
                yield from blocks
        yield self.heading(Level.MUC_SO, "Kết quả các chỉ tiêu")
        yield indicator_grid(self.figures, self.ago)
        yield paragraph(
            "Cột n/N: số đơn vị có đủ số liệu trên số đơn vị phải ghi chỉ tiêu đó; tỷ lệ là tổng "
            "tử số chia tổng mẫu số của các đơn vị có đủ số liệu."
        )
        yield from self.assessment()
        yield from self.next_tasks()
        yield from self.proposals()

    def province(self, code: str) -> Measure | None:
        measure = self.consolidation.province(code)
        return measure if measure is not None and measure.value is not None else None

    def said(self, code: str, noun: str = "") -> Content:
        """A value, its unit of measure, ``noun``, and how it moved; nothing without a value."""
        measure = self.province(code)
        if measure is None:
            return ()
        unit = measure.indicator.measure
        gap = "" if unit == "%" else " "
        value = self.figures.measure(measure)
        return words(value, f"{gap}{unit}{noun}", compared(self.figures, measure, self.ago))

    def receipts(self) -> Block:
        figures = self.figures
        sent, owed = figures.count(keys.SENT), figures.count(keys.OWED)
        pieces: list[str | Content] = [
            words("Đến ngày ", short_date(self.consolidation.as_of), ", báo cáo của ", sent, "/"),
            words(owed, " đơn vị phải gửi đã được tổng hợp. Tình hình gửi: "),
        ]
        details = []
        for code, text in (
            (keys.ON_TIME, "đúng hạn"),
            (keys.LATE, "gửi sau hạn"),
            (keys.FAULTY, "còn lỗi, đang được đề nghị sửa"),
            (keys.RETURNED, "được trả lại"),
            (keys.MISSING, "chưa gửi"),
        ):
            count = figures.count(code)
            if count.value:
                details.append(words(count, f" đơn vị {text}"))
        for index, detail in enumerate(details):
            pieces += ["; " if index else "", detail]
        pieces.append(".")
        return paragraph(*pieces)

    def gaps(self) -> Block:
        """Which months a longer period lacks, and for how many units."""
        pieces: list[str | Content] = ["Số liệu hằng tháng còn thiếu: "]
        for index, code in enumerate(self.consolidation.gaps):
            count = self.figures.count(keys.MISSING_MONTH, str(code))
            pieces += ["; " if index else "", words(f"{code.words}: ", count, " đơn vị")]
        return paragraph(*pieces, ".")

    def propaganda(self) -> Iterator[Block]:
        if self.province("A4"):
            yield paragraph(
                "Các cơ quan, đơn vị, địa phương đã ban hành ",
                self.said("A4", " chỉ đạo, triển khai công tác dân vận"),
                ".",
            )
        if self.province("B1") and self.province("B2"):
            units = self.province("B1DV")
            with_units: Content = ()
            if units is not None:
                with_units = words(" tại ", self.figures.measure(units), " đơn vị")
            yield paragraph(
                "Đã tổ chức ",
                self.said("B1", " tuyên truyền, vận động"),
                with_units,
                ", với ",
                self.said("B2", " tham gia"),
                words("; đăng tải ", self.said("B3")) if self.province("B3") else (),
                ".",
            )

    def procedures(self) -> Iterator[Block]:
        if self.province("C1"):
            yield paragraph(
                "Toàn tỉnh đã giải quyết ",
                self.said("C1", " thủ tục hành chính"),
                words("; tỷ lệ giải quyết trước hạn và đúng hạn đạt ", self.said("C2"))
                if self.province("C2")
                else (),
                words("; tỷ lệ hồ sơ nộp trực tuyến đạt ", self.said("C3"))
                if self.province("C3")
                else (),
                ".",
            )

    def citizens(self) -> Iterator[Block]:
        if self.province("E1"):
            yield paragraph(
                "Đã tiếp ",
                self.said("E1", " công dân"),
                self.parts_of("E1.TS"),
                words("; tổng số người được tiếp là ", self.said("E2"))
                if self.province("E2")
                else (),
                ".",
            )
        group = self.province("E3")
        if group is not None:
            none = group.value == 0
            yield paragraph(
                "Không phát sinh đoàn đông người."
                if none
                else words("Phát sinh ", self.said("E3", " đông người"), ".")
            )
        if self.province("F2"):
            yield paragraph(
                "Tỷ lệ kiến nghị của Nhân dân được giải quyết đạt ", self.said("F2"), "."
            )

    def parts_of(self, code: str) -> Content:
        """The parts of a total in brackets, when every one of them has a figure."""
        element = self.ledger.elements.get(code)
        parts = () if element is None else element.sum_of
        if not parts or not all(self.figures.has(part) for part in (code, *parts)):
            return ()
        counts = [self.figures.count(part).value for part in parts]
        if sum(counts, Fraction(0)) != self.figures.count(code).value:
            return ()  # some unit gave the total and not every part
        content: Content = words(", gồm ")
        for index, part in enumerate(parts):
            name = self.ledger.elements[part].name.removeprefix("Trong đó: ")
            comma = "" if index == 0 else ", "
            content = words(content, comma, self.figures.count(part), f" lượt {name}")
        return content

    def models(self) -> Iterator[Block]:
        count = self.figures.count(keys.MODELS)
        if count.value:
            yield paragraph("Các đơn vị báo cáo ", count, " mô hình “Dân vận khéo” trong kỳ.")
        if self.province("G4"):
            yield paragraph(
                "Tỷ lệ đảng bộ, cơ quan, đơn vị đạt danh hiệu “Dân vận khéo” là ",
                self.said("G4"),
                ".",
            )

    def assessment(self) -> Iterator[Block]:
        yield self.heading(Level.MUC_LA_MA, "ĐÁNH GIÁ CHUNG")
        judged = [
            m
            for m in self.consolidation.measures
            if m.scope == PROVINCE and m.verdict not in {None, TargetVerdict.CHUA_CO_SO}
        ]
        good = [m for m in judged if m.verdict is not TargetVerdict.CHUA_DAT]
        poor = [m for m in judged if m.verdict is TargetVerdict.CHUA_DAT]
        if good:
            yield paragraph("Các chỉ tiêu đạt mục tiêu đề ra: ", self.named(good), ".")
        if poor:
            yield paragraph("Các chỉ tiêu chưa đạt mục tiêu: ", self.named(poor), ".")
        if not judged:
            yield paragraph("Kỳ này chưa có đủ số liệu để đánh giá các chỉ tiêu có mục tiêu.")
        waiting = [s.unit for s in self.consolidation.statuses if s.status is Status.CHUA_GUI]
        if waiting:
            yield paragraph("Đơn vị chưa gửi báo cáo: ", _names(waiting), ".")

    @staticmethod
    def named(measures: list[Measure]) -> str:
        names = [m.indicator.name for m in measures]
        return "; ".join(name[0].lower() + name[1:] for name in names)

    def next_tasks(self) -> Iterator[Block]:
        period = self.consolidation.period
        yield self.heading(Level.MUC_LA_MA, "NHIỆM VỤ TRỌNG TÂM KỲ TIẾP THEO")
        year = period.end.year
        due = [
            (day, task.code, task)
            for task in self.ledger.tasks
            if task.given_to
            and (day := task.deadline.in_year(year)) is not None
            and day > period.end
        ]
        for _, _, task in sorted(due, key=lambda item: item[:2]):
            yield Block(Level.GACH, "-", words(_with_deadline(task), ";"))
        yield Block(
            Level.GACH,
            "-",
            words(
                "Tiếp tục thực hiện các nhiệm vụ thường xuyên theo kế hoạch công tác dân vận năm;"
            ),
        )
        yield Block(
            Level.GACH,
            "-",
            words("Đôn đốc các đơn vị gửi báo cáo đúng hạn, đủ số liệu."),
        )

    def proposals(self) -> Iterator[Block]:
        yield self.heading(Level.MUC_LA_MA, "KIẾN NGHỊ, ĐỀ XUẤT")
        said: dict[str, list[str]] = {}
        for one in self.consolidation.returns:
            for row in one.tables.get(bieu.KIEN_NGHI.key, ()):
                if text := row.text("noi_dung"):
                    said.setdefault(text, []).append(self.ledger.units[one.unit].name)
        if not said:
            yield paragraph("Trong kỳ các đơn vị không có kiến nghị, đề xuất.")
        for text, units in list(said.items())[:_SHOWN_PROPOSALS]:
            yield Block(Level.GACH, "-", words(f"{', '.join(dict.fromkeys(units))}: {text}"))
        if len(said) > _SHOWN_PROPOSALS:
            total = self.figures.count(keys.PROPOSALS)
            yield paragraph("Toàn văn ", total, " ý kiến ở trang Kiến nghị của tệp tổng hợp.")


def _names(units: list[Unit]) -> str:
    return "; ".join(unit.name for unit in units)


def _with_deadline(task: Task) -> str:
    """The task's words, with its deadline in brackets unless the words already say it."""
    text = task.content.strip().rstrip(".;")
    said = fold(text)
    if all(fold(part) in said for part in task.deadline_words.split(";")):
        return text
    return f"{text} ({task.deadline_words})"
