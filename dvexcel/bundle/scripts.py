"""The .cmd texts of the folder: CRLF, no PowerShell, no admin right.

They hold with blanks, &, !, % and Vietnamese letters in a path: delayed expansion is off wherever a
path is named, and every path is quoted. Long sentences stand in UTF-8 text files that they show.
"""

from __future__ import annotations

from dvexcel.command_table import COMMANDS
from dvexcel.installed import POINTER, VERSIONS

_HEAD = ("@echo off", "setlocal EnableExtensions DisableDelayedExpansion", "chcp 65001 >nul")
_ENTRIES = {"soat": "Soát thể thức (dvexcel)", "kiem-tra": "Kiểm tra biểu (dvexcel)"}
_BLOCKED, _OLD_WINDOWS = "thong_bao/khong_chay.txt", "thong_bao/may_32_bit.txt"
_PAUSE = 'if not "%~1"=="--khong-cho" pause'
_IF_32_BIT = (
    'if /i "%PROCESSOR_ARCHITECTURE%"=="x86" if not defined PROCESSOR_ARCHITEW6432 goto may_32_bit'
)
_PACKED = (
    "echo Bộ cài chưa được giải nén, nên chưa có gì được cài.",
    "echo Mời bấm chuột phải vào tệp .zip, chọn Extract All (Giải nén tất cả),",
    "echo rồi chạy tệp này trong thư mục vừa giải nén.",
)


def scripts() -> dict[str, str]:
    """Every script by its path in the folder."""
    found = {"cai_dat.cmd": _install(), "go_bo.cmd": _undo()}
    for command in COMMANDS:
        found[f"lenh/{command.name}.cmd"] = _command(command.name, "%~dp0..")
    for name, label in _ENTRIES.items():
        # The installer writes into it where the installation is: this stands in the user's menu.
        found[f"gui_toi/{label}.cmd"] = _command(name, "@NOI_CAI@")
    return {name: "\r\n".join(lines) + "\r\n" for name, lines in found.items()}


def shown_texts(python: str) -> dict[str, str]:
    """What the scripts show when Python cannot speak yet, by its path in the folder."""
    return {
        _BLOCKED: (
            f"Python {python} của bộ cài không chạy được trên máy này; chưa có gì được cài.\n"
            "Thường do một trong hai điều sau:\n"
            "- Windows cũ hơn Windows 10 bản 64 bit;\n"
            "- phần mềm diệt vi-rút hoặc chính sách của cơ quan chặn python.exe.\n"
            "Mời gửi dòng báo lỗi ở trên và tệp CHO_QUAN_TRI.txt cho cán bộ công nghệ thông tin.\n"
        ),
        _OLD_WINDOWS: (
            "Máy này chạy Windows 32 bit; dvexcel cần Windows 10 bản 64 bit trở lên.\n"
            "Chưa có gì được cài. Mời dùng máy khác, hoặc nhờ cán bộ công nghệ thông tin.\n"
        ),
    }


def _install() -> list[str]:
    return [
        *_HEAD,
        'if not exist "%~dp0python\\python.exe" goto chua_giai_nen',
        'if not exist "%~dp0DANH_SACH.txt" goto chua_giai_nen',
        _IF_32_BIT,
        '"%~dp0python\\python.exe" -I -B "%~dp0cai_dat" "%~dp0." %*',
        'set "RC=%ERRORLEVEL%"',
        'if "%RC%"=="0" goto het',
        'if "%RC%"=="1" goto het',
        f'type "%~dp0{_windows(_BLOCKED)}"',
        "goto het",
        ":may_32_bit",
        'set "RC=1"',
        f'type "%~dp0{_windows(_OLD_WINDOWS)}"',
        "goto het",
        ":chua_giai_nen",
        'set "RC=1"',
        *_PACKED,
        ":het",
        _PAUSE,
        "exit /b %RC%",
    ]


def _undo() -> list[str]:
    """In the offline folder its own Python does it; in the installation one copied to Temp.

    There the script itself goes while it runs: what is left to do stands on its last line.
    """
    python = '"{0}\\python.exe" -I -B "%~dp0cai_dat" "%~dp0." --go-bo'
    ends = 'rmdir /s /q "%TAM%" & rmdir "%~dp0." 2>nul & %DUNG% & exit /b '
    return [
        *_HEAD,
        'set "DUNG=pause"',
        'if "%~1"=="--khong-cho" set "DUNG=rem"',
        f'if exist "%~dp0{POINTER}" goto noi_cai',
        'if not exist "%~dp0python\\python.exe" goto chua_giai_nen',
        python.format("%~dp0python"),
        'set "RC=%ERRORLEVEL%"',
        "goto het",
        ":chua_giai_nen",
        'set "RC=1"',
        *_PACKED,
        ":het",
        "%DUNG%",
        "exit /b %RC%",
        ":noi_cai",
        f'set /p BAN=<"%~dp0{POINTER}"',
        'set "TAM=%TEMP%\\dvexcel-go-bo-%RANDOM%"',
        'cd /d "%TEMP%"',
        'mkdir "%TAM%"',
        f'copy /y "%~dp0{VERSIONS}\\%BAN%\\python\\*.*" "%TAM%" >nul',
        f"{python.format('%TAM%')} && ({ends}0) || ({ends}1)",
    ]


def _command(name: str, home: str) -> list[str]:
    """A command without Excel, for a double click, for files dropped on it, and for the console.

    Explorer does not quote a dropped name such as a&b.docx, so Python is given the whole line by
    which cmd.exe was started; there ``exit`` keeps cmd.exe from taking the rest for a command.
    -I: a file in the folder, which came from anywhere, must not pass for a module of Python's.
    """
    return [
        "@echo off",
        "setlocal EnableExtensions EnableDelayedExpansion",
        'set "DVEXCEL_DONG=!CMDCMDLINE!"',
        "setlocal DisableDelayedExpansion",
        "chcp 65001 >nul",
        f'set "GOC={home}"',
        'set "DVEXCEL_TEP=%~nx0"',
        'set "BAN="',
        f'set /p BAN=<"%GOC%\\{POINTER}"',
        f'"%GOC%\\{VERSIONS}\\%BAN%\\python\\python.exe" -I -B -m dvexcel.cli.desk {name} %*',
        'set "RC=%ERRORLEVEL%"',
        'if "%RC%"=="10" exit 0',
        'if "%RC%"=="11" exit 1',
        'if "%RC%"=="12" exit 2',
        "if %RC% GTR 2 pause",
        "if %RC% LSS 0 pause",
        "exit /b %RC%",
    ]


def _windows(path: str) -> str:
    return path.replace("/", "\\")
