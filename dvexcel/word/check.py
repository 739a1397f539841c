"""A clerk's own template looked at before use: what cannot work, and what it no longer prints."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lxml import etree

from dvexcel.model.figure import figure
from dvexcel.model.notice import warning
from dvexcel.model.outcome import CannotRun
from dvexcel.model.paper import (
    Annex,
    Block,
    ColumnAlign,
    Footnote,
    Grid,
    Issuer,
    Level,
    Paper,
    Run,
    Signer,
)
from dvexcel.model.place import Paragraph
from dvexcel.office_file.ooxml import DOCUMENT, W, parse
from dvexcel.office_file.packages import read_parts
from dvexcel.specs.rule_book import current_book
from dvexcel.specs.truong_mau import FIELDS
from dvexcel.word import messages
from dvexcel.word.fields import annex_fields, fields_of
from dvexcel.word.gate import faults_in, names_in
from dvexcel.word.render import render
from dvexcel.word.settle import has_bound_controls, has_tracked_changes, settled
from dvexcel.word.stray_tags import taken_away
from dvexcel.word.stylesheet import NamedStyles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.paper import System
    from dvexcel.word.tags import BadTag

_SHOWN = 60
FIELD_GONE = warning(
    "HT715",
    "Mẫu không in một trường",
    "Mẫu không còn thẻ “{tag}”.",
    "Văn bản sẽ thiếu: {prints}.",
    "Mời chép lại thẻ từ mẫu có sẵn, nếu không cố ý bỏ.",
)
STYLE_GONE = warning(
    "HT716",
    "Mẫu mất một kiểu chữ",
    "Mẫu không còn kiểu “{style}”.",
    "dvexcel nhận ra chỗ đặt đường kẻ, khối chữ ký và bảng qua tên kiểu chữ.",
    "Mời chép một đoạn có kiểu này từ mẫu có sẵn sang mẫu của cơ quan.",
)
TRACKED = warning(
    "HT672",
    "Mẫu còn sửa đổi chưa chấp nhận",
    "Mẫu còn dấu theo dõi thay đổi (Track Changes).",
    "dvexcel in mẫu như khi mọi thay đổi đã được chấp nhận: chữ đã xoá thì bỏ, chữ thêm thì giữ.",
    "Mời mở mẫu, vào Xem lại (Review) › Chấp nhận (Accept) › Chấp nhận tất cả, rồi lưu.",
)
BOUND = warning(
    "HT673",
    "Ô điều khiển gắn với thuộc tính",
    "Mẫu có ô điều khiển (content control) lấy chữ từ thuộc tính của tệp.",
    "Khi mở, Word sẽ ghi đè chữ của thuộc tính lên nội dung in ra, nên dvexcel gỡ mối gắn này.",
    "Mời xoá ô điều khiển trong mẫu và gõ thẻ vào dòng chữ thường.",
)
TAKEN_AWAY = warning(
    "HT674",
    "Nội dung cùng đoạn với thẻ sẽ mất",
    "Đoạn có thẻ đứng cho cả đoạn còn chứa {what}.",
    "Thẻ “{{%p … %}}”, “{{%tr … %}}”, “{{%tc … %}}” lấy chỗ của cả đoạn, hàng, ô nên phần còn lại "
    "không được in.",
    "Mời để thẻ riêng một đoạn, chuyển {what} sang đoạn khác.",
)


def template_faults(
    own: Path, shipped: Path, system: System, kind: str, *, annex: bool
) -> list[Finding]:
    """What keeps ``own`` from working in the place of ``shipped``, else what it has lost.

    Nothing is written: a made-up paper of ``kind`` is laid out in memory only.
    """
    paper = specimen(system, kind)
    book = current_book(system)
    try:
        parts = read_parts(own.read_bytes())
        parse(parts[DOCUMENT])
        told = list(_settled_by_us(parts, own.name))
        parts = settled(parts)
    except OSError:
        return [_refusal(messages.cannot_open(), own)]
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
        return [_refusal(messages.not_a_word_file(), own)]
    fields = annex_fields(paper, 1, book) if annex else fields_of(paper, book)
    faults = faults_in(parts, fields)
    if faults:
        return [*(_refusal_at(fault, own) for fault in faults), *told]
    try:
        if annex:
            main = shipped.with_name("ke_hoach.docx")
            render(paper, main, lambda _: own)
        else:
            render(replace(paper, annexes=()), own)
    except CannotRun as problem:
        return [*problem.findings, *told]
    told += _taken_away(parts, own.name)
    return told + list(_lost(parts, read_parts(shipped.read_bytes()), own.name))


def _settled_by_us(parts: dict[str, bytes], file: str) -> Iterator[Finding]:
    if has_tracked_changes(parts):
        yield TRACKED.at(file=file)
    if has_bound_controls(parts):
        yield BOUND.at(file=file)


def _taken_away(parts: dict[str, bytes], file: str) -> Iterator[Finding]:
    for number, text, has_object in taken_away(parse(parts[DOCUMENT])):
        what = "ảnh hoặc đối tượng" if has_object else f"chữ “{text[:_SHOWN]}”"
        yield TAKEN_AWAY.at(Paragraph(number, text), file, what=what)


def _refusal(problem: messages.Unprintable, path: Path) -> Finding:
    return messages.cannot_print(problem, path.name, None, "").findings[0]


def _refusal_at(fault: BadTag, path: Path) -> Finding:
    return messages.cannot_print(
        fault.problem, path.name, fault.where.place, fault.where.text
    ).findings[0]


def _lost(mine: dict[str, bytes], theirs: dict[str, bytes], file: str) -> Iterator[Finding]:
    """The fields and styles of the shipped template that the clerk's no longer has."""
    gone = names_in(theirs) - names_in(mine)
    for field in FIELDS:
        if field.name in gone:
            yield FIELD_GONE.at(file=file, tag=field.tag, prints=field.prints)
    styles, own_styles = NamedStyles(theirs), NamedStyles(mine)
    used = {styles.name_of(node) for node in parse(theirs[DOCUMENT]).iter(W + "p")}
    for name in sorted(used - {""}):
        if own_styles.id_of(name) is None:
            yield STYLE_GONE.at(file=file, style=name)


def specimen(system: System, kind: str) -> Paper:
    """A made-up paper that uses every field, level and kind of content."""
    said = (Run("đậm", bold=True), Run(" nghiêng", italic=True), Footnote("chú thích"))
    body: tuple[Block | Grid, ...] = tuple(Block(level, "1.", said) for level in Level)
    count = figure(1, "MAU")
    grid = Grid(
        "bang", ("TT", "Số"), (1, 1), (((Run("1"),), (count,)),), (ColumnAlign.CENTRE,) * 2, ""
    )
    whole = (
        *body,
        Block(Level.MUC_SO, "1.", said[:1]),
        grid,
        replace(grid, rows=(), empty="Không."),
    )
    return Paper(
        system,
        kind,
        Issuer(("CƠ QUAN CẤP TRÊN",), ("CƠ QUAN BAN HÀNH",), "Địa danh"),
        "1",
        "KH-CQ",
        date(2026, 6, 5),
        None,
        "trích yếu",
        ("Nơi thứ nhất", "Nơi thứ hai"),
        ("Căn cứ thứ nhất",),
        whole,
        ".",
        ("Nơi nhận",),
        Signer("KT. THỦ TRƯỞNG", ("PHÓ THỦ TRƯỞNG",), "Họ Và Tên"),
        "DỰ THẢO",
        (Annex("Tên phụ lục", whole),),
        "Cơ quan ban hành",
        "THỦ TRƯỞNG CƠ QUAN",
    )
