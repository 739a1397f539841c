"""The .cmd and .vbs texts of the folder: ASCII, CRLF, no PowerShell, no admin right.

What they have to say stands in UTF-8 text files that they show.
"""

from __future__ import annotations

from dvexcel.command_table import COMMANDS
from dvexcel.installed import TARGET
from dvexcel.resources import GUIDE_NAME

_HEAD = ("@echo off", "setlocal", "chcp 65001 >nul")
NO_PYTHON, README = "thong_bao_thieu_python.txt", "DOC_TRUOC.txt"


def scripts() -> dict[str, str]:
    """Every script by its path in the folder."""
    found = {
        "cai_dat.cmd": _install(),
        "go_bo.cmd": _undo(),
        "giai_nen.vbs": _unzip(),
    }
    for command in COMMANDS:
        found[f"lenh/{command.name}.cmd"] = _command(command.name)
    return {name: "\r\n".join(lines) + "\r\n" for name, lines in found.items()}


def install_steps(python: str) -> tuple[str, ...]:
    """What a person does with the folder, in turn; the clerk's guide says the same."""
    return (
        (
            f"Chép vào thư mục bộ cài tệp python-{python}.x-embed-amd64.zip của python.org; máy đã "
            f"cài sẵn Python {python} bản 64 bit thì bỏ qua bước này."
        ),
        "Đóng Excel, bấm đúp cai_dat.cmd, chờ dòng “Đã xong”.",
        "Mở lại Excel: trên thanh lệnh có thẻ Sổ công tác.",
    )


def messages(python: str) -> dict[str, str]:
    """What people read, by its path in the folder."""
    return {
        NO_PYTHON: (
            "Chưa thấy Python trên máy.\n"
            f"Mời tải python-{python}.x-embed-amd64.zip ở trang python.org,\n"
            "chép vào thư mục này (không cần giải nén) rồi chạy lại cai_dat.cmd.\n"
        ),
        README: (
            "BỘ CÀI DVEXCEL (không cần mạng, không cần quyền quản trị)\n\n"
            + "".join(f"{n}. {step}\n" for n, step in enumerate(install_steps(python), 1))
            + f"\nHướng dẫn có hình, từng bước: {GUIDE_NAME}.\n"
            "Máy đã cài bản trước: phải cài lại bằng bộ cài này và xoá các tệp dvexcel.xlam,\n"
            "dvexcel_demo.xlsm cũ; với bản cũ, tệp nơi khác gửi đến có thể chạy chương trình lạ.\n"
            f"dvexcel nằm ở {TARGET}; tiện ích nằm ở thư mục XLSTART của người dùng.\n"
            "Nếu thẻ Sổ công tác bị ẩn theo chính sách: dùng các tệp trong thư mục lenh,\n"
            f"ví dụ mở thư mục làm việc rồi chạy {TARGET}\\lenh\\kiem-tra.cmd --ky 2026-T10.\n"
            "Gỡ bỏ: đóng Excel, bấm đúp go_bo.cmd. Thư mục làm việc không bị đụng tới.\n"
        ),
    }


def _install() -> list[str]:
    return [
        *_HEAD,
        f'set "TARGET={TARGET}"',
        'set "PY=%TARGET%\\python\\python.exe"',
        'if exist "%PY%" goto run',
        'for %%Z in ("%~dp0python-3.*-embed-amd64.zip") do call :unzip "%%~fZ"',
        'if exist "%PY%" goto run',
        'set "PY=py"',
        "py -3 --version >nul 2>nul",
        "if not errorlevel 1 goto run",
        'set "PY=python"',
        "python --version >nul 2>nul",
        "if not errorlevel 1 goto run",
        f'type "%~dp0{NO_PYTHON}"',
        "pause",
        "exit /b 1",
        ":run",
        '"%PY%" "%~dp0cai_dat.py" %*',
        'set "RC=%ERRORLEVEL%"',
        "pause",
        "exit /b %RC%",
        ":unzip",
        'mkdir "%TARGET%\\python" 2>nul',
        'tar -xf "%~1" -C "%TARGET%\\python" 2>nul',
        'if exist "%TARGET%\\python\\python.exe" exit /b 0',
        'cscript //nologo "%~dp0giai_nen.vbs" "%~1" "%TARGET%\\python"',
        "exit /b 0",
    ]


def _undo() -> list[str]:
    return [
        *_HEAD,
        f'set "TARGET={TARGET}"',
        '"%TARGET%\\python\\python.exe" "%~dp0cai_dat.py" --go-bo',
        "if errorlevel 1 goto end",
        *(f'rmdir /s /q "%TARGET%\\{name}"' for name in ("python", "lenh", "tam")),
        'rmdir "%TARGET%" 2>nul',
        ":end",
        "pause",
    ]


def _unzip() -> list[str]:
    """For a Windows without tar: the shell itself opens the archive."""
    return [
        'Set shell = CreateObject("Shell.Application")',
        "Set source = shell.NameSpace(WScript.Arguments(0))",
        "Set target = shell.NameSpace(WScript.Arguments(1))",
        "target.CopyHere source.Items, 20",
        "Do While target.Items.Count < source.Items.Count",
        "    WScript.Sleep 200",
        "Loop",
    ]


def _command(name: str) -> list[str]:
    """A command without Excel: run it from the work folder, options as on the command line.

    -I: a file in that folder, which came from anywhere, must not pass for a module of Python's.
    """
    return [*_HEAD, f'"{TARGET}\\python\\python.exe" -I -m dvexcel {name} %*']
