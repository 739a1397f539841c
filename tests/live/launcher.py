"""A launcher in VBA, ours or xlwings' own, run by LibreOffice: what it asks of Windows is noted.

LibreOffice knows neither Windows' libraries nor its shell, so the statements that name them are
led to modules of ours that note the call, and nothing else of the launcher's text is changed.
"""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import xlwings as xw

from dvexcel.addin.package import with_macros
from dvexcel.addin.vba.modules import PROJECT_NAME, our_modules
from dvexcel.addin.vba.project import Module
from dvexcel.resources import workbook_path

if TYPE_CHECKING:
    from collections.abc import Iterable

THEIRS = Path(xw.__file__).with_name("xlwings_custom_addin.bas")
PUBLIC = "C:\\Users\\Public"
VERSION = "0a1b2c-2"
PYTHON = f"{PUBLIC}\\dvexcel\\ban\\{VERSION}\\python"
BEFORE = "D:\\Tải về"  # the folder that Excel happens to stand in
_DECLARED = re.compile(r"^ *(?:Private )?Declare .*\n", re.MULTILINE)
_CONFIG = re.compile(r'GetConfig\(("[^"]+")(?:, ((?:[^(),]|\([^()]*\))+))?\)')
_WINDOWS = {
    'CreateObject("WScript.Shell")': "New DvVo",
    'CreateObject("Scripting.Dictionary")': "New DvTuDien",
    "Application.StatusBar": "gThanh",
    # Of a macro that nobody started by hand, LibreOffice takes the document for the active one.
    "ActiveWorkbook": "DvSoMo",
}
_ONLY_THEIRS = {
    "Application.Hwnd": "4242",
    'Application.Path & "\\" & Application.Name': '"C:\\Office\\Microsoft Excel"',
    "DvSoMo.FullName": "DvDuong(DvSoMo)",
    "ThisWorkbook.FullName": '"C:\\XLSTART\\dvexcel.xlam"',
    'If Application.Name = "Microsoft Excel" Then': "If True Then",
    "CreateGUID() &": '"GUID" &',
    "MsgBox ": "DvHop ",
    'sht.Range("A1").End(xlDown)': "DvCuoi(sht)",
    'Range(sht.Range("A1"), lastCell)': 'sht.Range("A1:A" & CStr(lastCell.Row))',
    "Open sFile For Input": "Open DvTep(sFile) For Input",
    "Attr = GetAttr(FileSpec)": "Attr = GetAttr(DvTep(FileSpec))",
}
NOTES = """Attribute VB_Name = "DvGhi"
Option Explicit
Public gGhi As String
Public gThanh As Variant
Public gMa As Long
Public gLoi As Long
Public gThuMuc As String
Public gNha As String
Public gExcel As Long
Public gSo As String
Public gDua As Variant
Public Sub Ghi(ByVal dong As String)
    gGhi = gGhi & dong & vbLf
End Sub
Public Function Noted() As String
    Noted = gGhi
    gGhi = ""
End Function
Public Function Given() As Variant
    Dim i As Long
    For i = 0 To UBound(gDua)
        If IsMissing(gDua(i)) Then gDua(i) = "(thieu)"
    Next i
    Given = gDua
End Function
Public Function DvSoMo() As Object
    If gSo = "" Then
        Set DvSoMo = ThisWorkbook
    Else
        Set DvSoMo = Workbooks(gSo)
    End If
End Function
Public Sub Prepare(ByVal excel, ByVal so, ByVal thu_muc, ByVal nha, ByVal ma, ByVal loi)
    gExcel = excel
    gSo = so
    gThuMuc = thu_muc
    gNha = nha
    gMa = ma
    gLoi = loi
    gThanh = False
End Sub
Public Function Shown() As String
    Shown = CStr(gThanh) & "/" & CStr(Application.Cursor)
End Function
Public Function GetCurrentProcessId() As Long
    GetCurrentProcessId = gExcel
End Function
Public Function SetEnvironmentVariableA(ByVal ten, ByVal gia_tri) As Long
    Ghi "environment " & ten & "=" & gia_tri
End Function
Public Function LoadLibraryA(ByVal tep) As Long
    Ghi "library " & tep
    If gLoi <> 53 Then LoadLibraryA = 1
End Function
Public Function XLPyDLLActivateAuto(may, ByVal lenh, ByVal che_do) As Long
    Ghi "server " & lenh
    If gLoi = 1002 Then
        may = "Could not create Python process."
        XLPyDLLActivateAuto = -1
    Else
        Set may = New DvMayGia
    End If
End Function
Public Function StrPtr(ByVal chu)
    StrPtr = chu
End Function
Public Function MessageBoxW(ByVal cua_so, ByVal chu, ByVal tieu_de, ByVal kieu) As Long
    Ghi "says " & Replace(chu, vbLf, " ")
End Function
Public Sub DvHop(ByVal chu, Optional ByVal kieu)
    Ghi "says " & chu
End Sub
Public Function DvDuong(ByVal so) As String
    DvDuong = "C:\\nhan ve\\" & so.Name
End Function
Public Function DvTep(ByVal duong) As String
    If InStr(duong, "\\.dvexcel\\") > 0 Then
        DvTep = gNha & "/.dvexcel/dvexcel.conf"
    Else
        DvTep = gThuMuc & "/" & Mid(duong, InStrRev(duong, "\\") + 1)
    End If
End Function
Public Function DvCuoi(ByVal sht As Worksheet) As Range
    Dim dong As Long
    dong = 1
    Do While sht.Range("A" & CStr(dong + 1)).Value <> ""
        dong = dong + 1
    Loop
    Set DvCuoi = sht.Range("A" & CStr(dong))
End Function
Public Sub TheirButton()
    RunPython "from dvexcel.addin.press import press; press('tong_hop_ky')"
End Sub
Public Sub TheirFunction()
    Ghi "server " & XLPyCommand()
End Sub
"""
_CLASS = """Attribute VB_Name = "{}"
Attribute VB_Base = "0{{FCFB3D2A-A0FA-1068-A738-08002B3371B5}}"
Attribute VB_GlobalNameSpace = False
Attribute VB_Creatable = False
Attribute VB_PredeclaredId = False
Attribute VB_Exposed = False
Option Explicit
"""


def _in_ascii(text: str) -> str:
    """The text as VBA writes it."""
    quoted = (letter if letter.isascii() else f'" & ChrW({ord(letter)}) & "' for letter in text)
    return '"' + "".join(quoted) + '"'


SHELL = (
    _CLASS.format("DvVo")
    + f"""Private mThuMuc As String
Private Sub Class_Initialize()
    mThuMuc = {_in_ascii(BEFORE)}
End Sub
Public Property Get CurrentDirectory() As String
    CurrentDirectory = mThuMuc
End Property
Public Property Let CurrentDirectory(ByVal thu_muc As String)
    mThuMuc = thu_muc
    Ghi "folder " & thu_muc
    If gLoi = 76 Then Err.Raise 76
End Property
Public Function ExpandEnvironmentStrings(ByVal chu) As String
    ExpandEnvironmentStrings = Replace(chu, "%PUBLIC%", "{PUBLIC}")
End Function
Public Function Run(ByVal lenh, ByVal kieu, ByVal cho)
    Ghi "run " & lenh
    Ghi "window " & CStr(kieu) & " waits " & CStr(cho) & " shows " & Shown()
    If gLoi <> 0 Then Err.Raise gLoi
    Run = gMa
End Function
"""
)
SERVER = (
    _CLASS.format("DvMayGia")
    + """Public Function CallUDF(ByVal tep, ByVal ham, ByVal gia_tri, ByVal so, ByVal noi_goi)
    Ghi "call " & tep & " " & ham & " " & CStr(UBound(gia_tri)) & " " & CStr(so Is Nothing)
    If gLoi = 999 Then Err.Raise 999
    gDua = gia_tri
    CallUDF = gia_tri(0)
End Function
"""
)
DICTIONARY = (
    _CLASS.format("DvTuDien")
    + """Private mCo As String
Public Sub Add(ByVal ten, ByVal gia_tri)
    mCo = mCo & vbLf & ten & vbTab & gia_tri & vbLf
End Sub
Public Function Exists(ByVal ten) As Boolean
    Exists = InStr(mCo, vbLf & ten & vbTab) > 0
End Function
Public Function Item(ByVal ten)
    Dim sau As String
    sau = Mid(mCo, InStr(mCo, vbLf & ten & vbTab) + Len(ten) + 2)
    Item = Left(sau, InStr(sau, vbLf) - 1)
End Function
"""
)


def noting(text: str, more: dict[str, str] | None = None) -> str:
    """The module with what is Windows' led to the notes."""
    text = _DECLARED.sub("", text)
    for theirs, ours in (_WINDOWS | (more or {})).items():
        text = text.replace(theirs, ours)
    return text


def our_launcher(path: Path, extra: Iterable[Module] = (), version: str = VERSION) -> Path:
    """A workbook with every module of the add-in, its calls to Windows noted.

    The file that names the ``version`` in use stands beside it.
    """
    named = path.with_name("dang_dung.txt")
    named.write_bytes(f"{version}\r\n".encode())
    here = {'goc & "\\dang_dung.txt"': f'"{named}"'}
    modules = [
        Module(one.name, noting(one.text, here), is_class=one.is_class) for one in our_modules()
    ]
    notes = NOTES[: NOTES.index("Public Sub TheirButton")]
    return _host(path, [*modules, Module.standard(notes), *_machines(), *extra])


def _as_on_windows(text: str) -> str:
    """The text with its conditional compilation done, as 64-bit Excel does it."""
    true = {"VBA7", "Win64", "Not Mac", 'App = "Microsoft Excel"'}
    kept, taken = [], []  # taken: of each open #If, whether a branch was taken and is being read
    for line in text.splitlines():
        word = line.strip()
        if word.startswith(("#If ", "#ElseIf ")):
            holds = word.split(" ", 1)[1].removesuffix(" Then") in true
            before = taken.pop()[0] if word.startswith("#Else") else False
            taken.append((before or holds, holds and not before))
        elif word == "#Else":
            before, _ = taken.pop()
            taken.append((True, not before))
        elif word == "#End If":
            taken.pop()
        elif not word.startswith("#Const") and all(reading for _, reading in taken):
            kept.append(line)
    return "\n".join(kept) + "\n"


def their_launcher(path: Path) -> Path:
    """A workbook with the launcher that the add-in had: xlwings' own, under our name."""
    text = THEIRS.read_text("ascii").replace('"myaddin"', '"dvexcel"')
    theirs = noting(_as_on_windows(text), _ONLY_THEIRS)
    # LibreOffice wants what is optional and of a type to be given.
    theirs = _CONFIG.sub(lambda m: f'GetConfig({m[1]}, {m[2] or chr(34) * 2}, "")', theirs)
    return _host(path, [Module.standard(theirs), Module.standard(NOTES), *_machines()])


def _machines() -> list[Module]:
    return [Module.class_(text) for text in (SHELL, SERVER, DICTIONARY)]


def _host(path: Path, modules: list[Module]) -> Path:
    workbook = workbook_path("tong_hop.xlsx").read_bytes()
    path.write_bytes(with_macros(workbook, modules, is_addin=False))
    return path


def run_vba(book: Any, name: str, *arguments: object) -> Any:
    """What a function of the book's VBA answers."""
    script = f"vnd.sun.star.script:{PROJECT_NAME}.{name}?language=Basic&location=document"
    provider = book.impl.api.getScriptProvider()
    return provider.getScript(script).invoke(arguments, (), ())[0]


class Host:
    """A workbook with a launcher: runs its VBA and answers what that asked of Windows."""

    def __init__(self, book: Any, folder: Path) -> None:
        self.book, self.folder, self.home = book, folder, folder
        self.active = str(book.name)

    def does(self, name: str, *arguments: object, code: int = 0, error: int = 0) -> list[str]:
        """The notes of one call; ``code`` is what Python ends with, ``error`` what Excel meets."""
        places = str(self.folder), str(self.home)
        run_vba(self.book, "DvGhi.Prepare", self.book.app.pid, self.active, *places, code, error)
        self.answer = run_vba(self.book, name, *arguments)
        return str(run_vba(self.book, "DvGhi.Noted")).splitlines()

    def shown(self) -> str:
        """Status bar and pointer as they are now."""
        return str(run_vba(self.book, "DvGhi.Shown"))


def replay(notes: Iterable[str], monkeypatch: Any) -> None:
    """Do in this process what the noted command line would do in a Python of its own."""
    for note in notes:
        kind, _, rest = note.partition(" ")
        if kind == "environment":
            monkeypatch.setenv(*rest.split("="))
        if kind == "run":
            interpreter, words = rest[1:].split('" ')
            assert interpreter == f"{PYTHON}\\python.exe"
            isolated, unwritten, module, package, *arguments = words.split(" ")
            assert (isolated, unwritten, module) == ("-I", "-B", "-m")
            import_module(f"{package}.__main__").main(arguments)
