"""The command line that Excel's launcher runs, in a Python of its own with our package in it."""

import re
import shutil
import subprocess
import sys
import venv

from fake_wheels import PACKAGE

from dvexcel.installed import LAUNCHER
from dvexcel.resources import macro_path


def installed_python(tmp_path):
    """A Python of its own with our wheel in it, in a folder with diacritics; what Excel starts."""
    home = tmp_path / "Thư mục dân vận"
    venv.create(home / "python", with_pip=False, symlinks=True)
    interpreter = next((home / "python").glob("bin/python"))
    site = next((home / "python").glob("lib/python*/site-packages"))
    shutil.copytree(PACKAGE, site / "dvexcel", ignore=shutil.ignore_patterns("__pycache__"))
    for kind in ("macros", "workbooks"):
        shutil.copytree(PACKAGE.parent / kind, site / "dvexcel" / "_du_lieu" / kind)
    others = next(path for path in sys.path if path.endswith("site-packages"))
    (site / "others.pth").write_text(f"{others}\n", "utf-8")
    return interpreter, site


def started(interpreter, arguments, folder, **environment):
    return subprocess.run(
        [str(interpreter), *arguments],
        cwd=folder,
        env={"PYTHONUTF8": "1", **environment},
        capture_output=True,
        check=False,
    )


def launched(button):
    """The words of the launcher's own command line, behind the name of the program."""
    text = macro_path(f"vba/{LAUNCHER}").read_text("ascii")
    [words] = re.findall(r'TRONG_DVEXCEL As String = "(.+)"', text)
    return [*words.split(), "nut", button]


def test_the_line_that_excel_runs_works_from_a_folder_with_diacritics(tmp_path):
    """The launcher's own command, up to the border of COM, with our wheel in such a folder."""
    interpreter, site = installed_python(tmp_path)
    code = (
        "import dvexcel; print(dvexcel.__file__);"
        "from dvexcel.addin.buttons import button; print(button('kiem_tra_bieu').label);"
        "from dvexcel.resources import GUIDE_NAME, workbook_path; print(workbook_path(GUIDE_NAME))"
    )
    done = started(interpreter, ["-I", "-B", "-c", code], tmp_path)
    where, label, guide = done.stdout.decode().splitlines()
    assert where == str(site / "dvexcel" / "__init__.py")
    assert label == "Kiểm tra biểu đang mở"
    assert guide == str(site / "dvexcel" / "_du_lieu" / "workbooks" / "huong_dan.docx")
    assert launched("tong_hop_ky")[:2] == ["-I", "-B"]
    done = started(interpreter, launched("tong_hop_ky"), tmp_path, TMPDIR=str(tmp_path))
    # There is no Excel here: the button ends in a sentence and a log, not in a traceback.
    assert done.returncode == 0
    assert "Việc này chưa làm xong" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert "Traceback" in (tmp_path / ".dvexcel" / "nhat_ky.log").read_text("utf-8")


PLANTED = ("dvexcel.py", "xlwings.py", "sitecustomize.py", "usercustomize.py", "click.py")


def test_no_module_beside_the_book_and_no_variable_gets_into_the_python_that_excel_starts(tmp_path):
    """And without -I they do: the test can fail."""
    interpreter, _ = installed_python(tmp_path)
    hostile, mark = tmp_path / "nhan ve", tmp_path / "chay roi"
    hostile.mkdir()
    for name in PLANTED:
        (hostile / name).write_text(f"open({str(mark)!r}, 'w').close()\n", "utf-8")
    variables = {
        "PYTHONPATH": str(hostile),
        "PYTHONSTARTUP": str(hostile / "dvexcel.py"),
        "PYTHONUSERBASE": str(hostile),
        "PYTHONHOME": "",
        "HOME": str(hostile),
        "TMPDIR": str(tmp_path),
    }
    done = started(interpreter, launched("tong_hop_ky"), hostile, **variables)
    assert (done.returncode, mark.exists()) == (0, False)
    assert "Việc này chưa làm xong" in done.stderr.decode()
    without = [word for word in launched("tong_hop_ky") if word != "-I"]
    started(interpreter, without, hostile, **variables)
    assert mark.exists()


def test_words_that_the_launcher_never_says_do_nothing(tmp_path):
    interpreter, _ = installed_python(tmp_path)
    for words in ([], ["nut"], ["nut", "a", "b"], ["khac", "x"], ["-c", "print(1)"]):
        done = started(interpreter, ["-I", "-B", "-m", "dvexcel.addin", *words], tmp_path)
        assert (done.returncode, done.stdout) == (2, b"")
