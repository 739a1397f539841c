"""click speaking Vietnamese: the same parser, every sentence in the clerk's language."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def explain(problem: click.UsageError) -> str:
    """A usage error in four beats: at which command, what was typed, why not, what to do."""
    path = problem.ctx.command_path if problem.ctx is not None else "dvexcel"
    match problem:
        case click.NoSuchOption():
            typed = problem.option_name
            text = f"Có “{typed}”. Không có tuỳ chọn “{typed}” ở lệnh này."
            text += _perhaps(typed, _options(problem.ctx))
        case click.MissingParameter():
            wanted = "" if problem.param is None else problem.param.metavar or problem.param.name
            text = f"Chưa ghi {wanted}. Lệnh này không làm được khi thiếu chữ ấy."
        case click.BadOptionUsage():
            typed = problem.option_name
            shown = _value_of(problem.ctx, typed)
            why = f"Sau đó cần {shown}." if shown else "Tuỳ chọn này không đi với giá trị nào."
            text = f"“{typed}” chưa ghi đúng. {why}"
        case _:
            text = problem.message if problem.message.startswith(_OURS) else "Chưa ghi đúng."
    return f"{path}: {text} Mời xem cách dùng bằng “{path} --help”."


_OURS = ("Có “", "Không có lệnh “")  # how the sentences below begin


def _perhaps(typed: str, known: Iterable[str]) -> str:
    near = get_close_matches(typed, list(known), n=2)
    return f" Có phải là {' hoặc '.join(f'“{one}”' for one in near)}?" if near else ""


def _options(ctx: click.Context | None) -> list[str]:
    return [] if ctx is None else [name for one in ctx.command.get_params(ctx) for name in one.opts]


def _value_of(ctx: click.Context | None, option: str) -> str | None:
    """What an option wants behind it; None for a switch."""
    params = [] if ctx is None else ctx.command.get_params(ctx)
    return next((one.metavar for one in params if option in one.opts), None)


class _InVietnamese(click.Command):
    """Help pages with Vietnamese headings."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option, described in Vietnamese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Hiện hướng dẫn này."
        return option

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The rest of the line; whatever is refused knows at which command."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as problem:
            problem.ctx = problem.ctx or ctx
            raise

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        pieces = pieces.replace("[OPTIONS]", "[TUỲ CHỌN]").replace("COMMAND [ARGS]...", "LỆNH …")
        formatter.write_usage(ctx.command_path, pieces, prefix="Cách dùng: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options."""
        records = [param.get_help_record(ctx) for param in self.get_params(ctx)]
        rows = [record for record in records if record is not None]
        if rows:
            with formatter.section("Tuỳ chọn"):
                formatter.write_dl(rows)


class VietnameseCommand(_InVietnamese):
    """One command."""

    allow_extra_args = True  # so that they are refused by name, below

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own
        """Run it, unless more was typed than it takes."""
        if ctx.args:
            text = f"Có “{' '.join(ctx.args)}”. Chỗ này chưa ghi đúng: lệnh không nhận thêm chữ ấy."
            raise click.UsageError(text, ctx)
        return super().invoke(ctx)


class VietnameseGroup(_InVietnamese, click.Group):
    """The program with its commands in the order of the table.

    ``former``: names that commands had, and those they have now.
    """

    def __init__(self, name: str, former: Mapping[str, str], **more: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(name, **more)
        self.former = former

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Names in the order of the table."""
        return list(self.commands)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, then the commands with their summaries."""
        super().format_options(ctx, formatter)
        with formatter.section("Các lệnh"):
            formatter.write_dl(
                [(name, command.short_help or "") for name, command in self.commands.items()]
            )

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Refuse an unknown command by name, with the known ones."""
        name = args[0] if args else ""
        if name in self.former:
            now = self.former[name]
            click.echo(f"Lệnh “{name}” nay tên là “{now}”; tên cũ vẫn dùng được.", err=True)
            args = [now, *args[1:]]
            name = now
        if name not in self.commands and not name.startswith("-"):
            near = _perhaps(name, self.commands) or f" Các lệnh: {', '.join(self.commands)}."
            raise click.UsageError(f"Không có lệnh “{name}”.{near}", ctx)
        return super().resolve_command(ctx, args)


def run(program: click.Command, args: Sequence[str] | None) -> Any:  # noqa: ANN401 - click's own
    """Run without click's own English error pages; UsageError is left to the caller."""
    return program.main(args=args, prog_name="dvexcel", standalone_mode=False)


def strange(problem: OSError) -> str:
    """A refusal of the system that no command foresaw, still as a sentence with its remedy."""
    return (
        f"Máy không cho làm việc với “{problem.filename or 'tệp hoặc thư mục này'}” "
        f"(mã lỗi {problem.errno}). Mời kiểm tra quyền đọc, ghi và ổ đĩa rồi chạy lại."
    )
