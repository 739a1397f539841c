"""click speaking Vietnamese: the same parser, every sentence in the clerk's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Sequence


def explain(problem: click.UsageError) -> str:
    """A usage error as a sentence with its remedy."""
    match problem:
        case click.NoSuchOption():
            text = f"Không có tuỳ chọn “{problem.option_name}”."
        case click.MissingParameter():
            text = "Lệnh còn thiếu một tham số bắt buộc."
        case click.BadOptionUsage():
            text = f"Tuỳ chọn “{problem.option_name}” chưa ghi đúng."
        case click.BadParameter():
            text = "Một tham số chưa ghi đúng."
        case _:
            text = problem.message if _is_ours(problem) else "Câu lệnh chưa ghi đúng."
    path = problem.ctx.command_path if problem.ctx is not None else "dvexcel"
    return f"{text} Mời xem cách dùng bằng “{path} --help”."


def _is_ours(problem: click.UsageError) -> bool:
    return problem.message.startswith("Không có lệnh")


class _InVietnamese(click.Command):
    """Help pages with Vietnamese headings."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option, described in Vietnamese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Hiện hướng dẫn này."
        return option

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


class VietnameseGroup(_InVietnamese, click.Group):
    """The program with its commands in the order of the table."""

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
        if name not in self.commands and not name.startswith("-"):
            known = ", ".join(self.commands)
            raise click.UsageError(f"Không có lệnh “{name}”. Các lệnh: {known}.", ctx)
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
