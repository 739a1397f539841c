"""What each command may be told on the command line, from the table of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.command_table import Command


def parameters(command: Command) -> list[click.Parameter]:
    """The arguments and options of a command, in the order in which help shows them."""
    return [*_places(command), *_choices(command), *_always()]


def _places(command: Command) -> Iterator[click.Parameter]:
    """Folders and files: where it works, what it makes, what it is asked about."""
    if command.own_folder:
        yield click.Argument(["thu_muc"], required=False, metavar="[THƯ_MỤC]")
    else:
        text = "Thư mục làm việc; mặc định là thư mục hiện tại."
        yield click.Option(["--thu-muc"], default=".", metavar="THƯ_MỤC", help=text)
    if command.makes_folder:
        yield click.Argument(["target"], required=True, metavar="THƯ_MỤC_MỚI")
    if command.of_files:
        yield click.Argument(["files"], nargs=-1, required=True, metavar="TỆP...")


def _choices(command: Command) -> Iterator[click.Parameter]:
    """Which period, document, unit or year; how much of it."""
    if command.of_a_period:
        text = "Kỳ báo cáo, ví dụ 2026-T09."
        yield click.Option(["--ky"], default="", metavar="MÃ_KỲ", help=text)
    if command.of_a_document:
        text = "Chỉ soạn văn bản có mã này; mặc định soạn tất cả."
        yield click.Option(["--ma"], default="", metavar="MÃ", help=text)
    if command.of_a_unit:
        text = "Chỉ làm cho đơn vị có mã này; mặc định làm cho tất cả."
        yield click.Option(["--ma"], default="", metavar="MÃ_ĐƠN_VỊ", help=text)
    if command.of_a_year:
        usual = "năm sau của sổ" if command.makes_folder else "năm nay"
        text = f"Năm của sổ mới, ví dụ 2027; mặc định là {usual}."
        yield click.Option(["--nam"], default=0, metavar="NĂM", type=int, help=text)
    if command.of_a_whole_year:
        text = "Chạy cả năm: 12 tháng, 6 tháng, năm và tháng đầu năm sau (mất vài phút)."
        yield click.Option(["--ca-nam"], is_flag=True, help=text)
    if command.mends:
        text = "Liệt kê những chỗ máy sửa được mà không động đến câu chữ; chưa ghi gì."
        yield click.Option(["--sua", "mend"], is_flag=True, help=text)
        text = "Cùng với --sua: ghi bản đã sửa cạnh bản gốc (tên.sua.docx); bản gốc giữ nguyên."
        yield click.Option(["--ghi", "write"], is_flag=True, help=text)


def _always() -> Iterator[click.Parameter]:
    text = "Ngày làm việc, ví dụ 20/09/2026; mặc định là hôm nay."
    yield click.Option(["--ngay"], default="", metavar="NGÀY", help=text)
    text = "In kết quả thành một đối tượng JSON, cho máy đọc."
    yield click.Option(["--json", "for_scripts"], is_flag=True, help=text)
