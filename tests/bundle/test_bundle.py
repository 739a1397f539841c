"""The offline folder holds all that Windows needs, and its installer does each step right."""

import ast
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest
from fake_wheels import PACKAGE, XLWINGS, wheel
from packaging.requirements import Requirement

from dvexcel.bundle import cai_dat
from dvexcel.bundle.make import make_bundle
from dvexcel.bundle.scripts import messages, scripts
from dvexcel.bundle.wheels import UnfitWheelsError, missing, read_wheels
from dvexcel.command_table import COMMANDS
from dvexcel.installed import INTERPRETER, LAUNCHER, TARGET, launcher_version
from dvexcel.resources import GUIDE_NAME, macro_path, workbook_path

PYTHON = (3, 11)


# Refusals


def test_a_wheel_for_another_system_is_refused(cache, tmp_path):
    wheel(cache, "numpy", "2.0", "cp311-cp311-manylinux2014_x86_64")
    with pytest.raises(UnfitWheelsError, match=r"numpy.* is not for CPython 3\.11 on win_amd64"):
        make_bundle(tmp_path / "x", cache.glob("*.whl"))


def test_a_wheel_for_another_python_is_refused(cache, tmp_path):
    wheel(cache, "lxml", "5.0", "cp312-cp312-win_amd64")
    with pytest.raises(UnfitWheelsError, match="lxml"):
        make_bundle(tmp_path / "x", cache.glob("*.whl"))


@pytest.mark.parametrize("name", ["dvexcel", "pywin32", "xlwings", "click", "colorama"])
def test_what_windows_needs_and_is_not_there_is_named(cache, tmp_path, name):
    next(cache.glob(f"{name}-*.whl")).unlink()
    with pytest.raises(UnfitWheelsError, match=f"missing: .*{name}"):
        make_bundle(tmp_path / "x", cache.glob("*.whl"))


def test_a_wheel_too_old_is_as_good_as_missing(cache):
    next(cache.glob("click-*.whl")).unlink()
    wheel(cache, "click", "7.0")
    assert missing(read_wheels(cache.glob("*.whl"), PYTHON), PYTHON) == ["click>=8.1"]


def test_two_versions_of_one_library_are_refused(cache):
    wheel(cache, "click", "8.2.0")
    with pytest.raises(UnfitWheelsError, match="click is there twice"):
        read_wheels(cache.glob("*.whl"), PYTHON)


def test_an_xlwings_that_the_launcher_does_not_belong_to_is_refused(cache, tmp_path):
    next(cache.glob("xlwings-*.whl")).unlink()
    wheel(cache, "xlwings", "99.0", "cp311-cp311-win_amd64")
    with pytest.raises(UnfitWheelsError, match=r"xlwings 99\.0 is not the launcher's"):
        make_bundle(tmp_path / "x", cache.glob("*.whl"))


def test_a_folder_that_is_there_is_left_alone(cache, tmp_path):
    (tmp_path / "x").mkdir()
    with pytest.raises(FileExistsError):
        make_bundle(tmp_path / "x", cache.glob("*.whl"))


def test_a_launcher_without_a_version_belongs_to_no_xlwings():
    assert launcher_version("Option Explicit\n") == ""
    assert launcher_version('Declare Function A Lib "xlwings64-0.37.8.dll" ()\n') == "0.37.8"


# The folder


def test_every_file_is_listed_with_its_hash(bundle):
    listed = dict(
        line.split("  ", 1)[::-1] for line in (bundle / "DANH_SACH.txt").read_text().splitlines()
    )
    there = {p.relative_to(bundle).as_posix(): p for p in bundle.rglob("*") if p.is_file()}
    del there["DANH_SACH.txt"]
    assert set(listed) == set(there)
    for name, path in there.items():
        assert listed[name] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_same_wheels_give_the_same_folder(cache, bundle, tmp_path):
    make_bundle(tmp_path / "x", cache.glob("*.whl"))
    assert (tmp_path / "x" / "DANH_SACH.txt").read_bytes() == (
        bundle / "DANH_SACH.txt"
    ).read_bytes()


def test_scripts_are_ascii_with_windows_line_ends_and_ask_for_no_power(bundle):
    for name, text in scripts().items():
        data = (bundle / name).read_bytes()
        assert data == text.encode("ascii")
        assert data.count(b"\n") == data.count(b"\r\n")
        assert b"powershell" not in data.lower()
        assert b"runas" not in data.lower()


def test_every_python_that_a_command_starts_is_isolated():
    """A file in the work folder, which came from anywhere, must not pass for a module."""
    commands = [text for name, text in scripts().items() if name.startswith("lenh/")]
    assert len(commands) == len(COMMANDS)
    assert all(f'"{INTERPRETER}" -I -m dvexcel ' in text for text in commands)


def test_every_label_that_a_script_jumps_to_is_there():
    for name, text in scripts().items():
        lines = text.splitlines()
        for word in (w for line in lines for w in line.split() if name.endswith(".cmd")):
            if word.startswith(":") and len(word) > 1:
                assert word in lines
        targets = [line.split("goto ")[1] for line in lines if "goto " in line]
        assert all(f":{target}" in lines for target in targets)


def test_every_command_has_its_script_and_every_shown_text_is_there(bundle):
    assert {p.stem for p in (bundle / "lenh").iterdir()} == {c.name for c in COMMANDS}
    for name in messages("3.11"):
        assert (bundle / name).read_text("utf-8-sig")
        assert any(name in text for text in scripts().values()) or name == "DOC_TRUOC.txt"


def test_the_addin_and_the_folders_facts_belong_together(bundle):
    facts = json.loads((bundle / "bo_cai.json").read_text("utf-8"))
    assert facts == {"noi_cai": TARGET, "tien_ich": "dvexcel.xlam", "python": "3.11"}
    assert (bundle / "dvexcel.xlam").read_bytes() == macro_path("dvexcel.xlam").read_bytes()


def test_the_guide_lies_in_the_folder_to_be_read_before_anything_is_installed(bundle):
    assert (bundle / GUIDE_NAME).read_bytes() == workbook_path(GUIDE_NAME).read_bytes()
    assert GUIDE_NAME in messages("3.11")["DOC_TRUOC.txt"]


def test_whatever_pyproject_comes_to_need_is_asked_for(tmp_path):
    """No second list: the names come from our wheel, and into it from pyproject.toml."""
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text("utf-8"))["project"]
    ours = wheel(tmp_path, "dvexcel", project["version"], requires=project["dependencies"])
    lacking = {Requirement(line).name for line in missing(read_wheels([ours], PYTHON), PYTHON)}
    assert lacking == {Requirement(line).name for line in project["dependencies"]} | {"pywin32"}


@pytest.mark.skipif(shutil.which("wine") is None, reason="needs wine to run the .cmd files")
def test_the_installer_without_any_python_says_so_under_wine(bundle, tmp_path):
    """The batch file itself; what follows needs a Python for Windows, which is not at hand."""
    done = subprocess.run(
        ["wine", "cmd", "/c", "cai_dat.cmd"],
        cwd=bundle,
        env={**os.environ, "WINEPREFIX": str(tmp_path / "wine"), "WINEDEBUG": "-all"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Chưa thấy Python trên máy" in done.stdout.decode("utf-8", "replace")


def test_the_installer_needs_the_standard_library_only():
    tree = ast.parse(Path(cai_dat.__file__).read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            assert {alias.name.partition(".")[0] for alias in node.names} <= sys.stdlib_module_names
        if isinstance(node, ast.ImportFrom):
            assert node.module.partition(".")[0] in sys.stdlib_module_names


# The installation, step by step


@pytest.fixture
def installed(bundle, embeddable, tmp_path):
    """Installs and answers target and XLSTART."""
    facts = json.loads((bundle / "bo_cai.json").read_text("utf-8"))
    target, xlstart = embeddable.parent, tmp_path / "Nguyễn Lân" / "XLSTART"
    cai_dat.install(bundle, target, xlstart, facts)
    return target, xlstart, facts


def test_the_embeddable_python_sees_its_packages_and_runs_their_pth_files(installed):
    lines = (installed[0] / "python" / "python311._pth").read_text().splitlines()
    assert lines[:2] == ["python311.zip", "."]
    assert lines[-2:] == ["Lib\\site-packages", "import site"]
    assert "#import site" not in lines


def test_wheels_are_unpacked_without_pip(installed):
    site = installed[0] / "python" / "Lib" / "site-packages"
    for name in ("dvexcel", "xlwings", "click", "colorama"):
        assert (site / name / "__init__.py").is_file()
    assert (site / "pywin32.pth").is_file()
    assert not list(installed[0].rglob("pywin32_postinstall.py"))


def test_the_libraries_of_pywin32_and_xlwings_stand_beside_python(installed):
    python = installed[0] / "python"
    assert (python / "pywintypes311.dll").read_bytes() == b"types"
    assert (python / "pythoncom311.dll").read_bytes() == b"com"
    assert (python / f"xlwings64-{XLWINGS}.dll").is_file()


def test_the_addin_stands_in_xlstart_and_the_commands_beside_python(installed):
    target, xlstart, _ = installed
    assert [path.name for path in xlstart.iterdir()] == ["dvexcel.xlam"]
    assert (target / "lenh" / "kiem-tra.cmd").is_file()


def test_installing_again_changes_nothing(installed, bundle):
    target, xlstart, facts = installed
    seen = {p: p.read_bytes() for p in target.rglob("*") if p.is_file()}
    cai_dat.install(bundle, target, xlstart, facts)
    assert {p: p.read_bytes() for p in target.rglob("*") if p.is_file()} == seen


def test_a_module_of_an_earlier_version_does_not_stay(installed, bundle):
    target, xlstart, facts = installed
    old = target / "python" / "Lib" / "site-packages" / "dvexcel" / "cu.py"
    old.write_text("")
    cai_dat.install(bundle, target, xlstart, facts)
    assert not old.exists()


def test_a_file_of_the_users_with_our_name_comes_back_when_undone(bundle, embeddable, tmp_path):
    facts = json.loads((bundle / "bo_cai.json").read_text("utf-8"))
    target, xlstart = embeddable.parent, tmp_path / "XLSTART"
    xlstart.mkdir()
    (xlstart / "dvexcel.xlam").write_bytes(b"cua nguoi dung")
    (xlstart / "PERSONAL.XLSB").write_bytes(b"cua nguoi dung")
    cai_dat.install(bundle, target, xlstart, facts)
    assert (xlstart / "dvexcel.xlam").read_bytes() != b"cua nguoi dung"
    cai_dat.undo(target, xlstart, facts)
    assert {p.name: p.read_bytes() for p in xlstart.iterdir()} == {
        "dvexcel.xlam": b"cua nguoi dung",
        "PERSONAL.XLSB": b"cua nguoi dung",
    }


def test_an_addin_that_the_user_changed_is_not_taken_away(installed):
    target, xlstart, facts = installed
    (xlstart / "dvexcel.xlam").write_bytes(b"da sua")
    cai_dat.undo(target, xlstart, facts)
    assert (xlstart / "dvexcel.xlam").read_bytes() == b"da sua"


def test_a_damaged_folder_is_told(bundle, installed):
    next((bundle / "wheels").glob("click*")).write_bytes(b"")
    with pytest.raises(cai_dat.CannotInstallError, match=r"thiếu hoặc hỏng\. Mời chép lại"):
        cai_dat.install(bundle, *installed)


def test_another_python_is_told(bundle, installed):
    (installed[0] / "python" / "python311.dll").unlink()
    with pytest.raises(cai_dat.CannotInstallError, match=r"cần Python 3\.11 bản 64 bit"):
        cai_dat.install(bundle, *installed)


def test_a_target_with_diacritics_is_refused(bundle, tmp_path, installed):
    with pytest.raises(cai_dat.CannotInstallError, match="có dấu"):
        cai_dat.install(bundle, tmp_path / "đích", installed[1], installed[2])


def test_a_wheel_that_leads_out_of_the_folder_is_refused(tmp_path, embeddable):
    bad = wheel(tmp_path, "xau", files={"../../../../xau.py": ""})
    with pytest.raises(cai_dat.CannotInstallError, match="không an toàn"):
        cai_dat.unpack_wheel(bad, embeddable)


def test_a_python_of_the_store_is_refused(tmp_path):
    with pytest.raises(cai_dat.CannotInstallError, match="Microsoft Store"):
        cai_dat.copy_python(tmp_path / "WindowsApps" / "python", tmp_path / "python")


def test_an_installed_python_is_copied_without_its_own_packages(tmp_path):
    theirs = tmp_path / "Python311"
    for name in ("python.exe", "Lib/os.py", "Lib/site-packages/x.py", "Lib/test/y.py"):
        (theirs / name).parent.mkdir(parents=True, exist_ok=True)
        (theirs / name).write_text("")
    cai_dat.copy_python(theirs, tmp_path / "python")
    copied = {
        p.relative_to(tmp_path / "python").as_posix() for p in (tmp_path / "python").rglob("*.*")
    }
    assert copied == {"python.exe", "Lib/os.py"}


def test_undoing_where_nothing_is_installed_is_told(tmp_path, installed):
    with pytest.raises(cai_dat.CannotInstallError, match="Không thấy dvexcel"):
        cai_dat.undo(tmp_path, installed[1], installed[2])


def test_the_program_tells_its_end_in_vietnamese(bundle, embeddable, tmp_path):
    """As cai_dat.cmd calls it: the script of the folder, with the user's own folders."""
    facts = json.loads((bundle / "bo_cai.json").read_text("utf-8"))
    facts["noi_cai"] = str(embeddable.parent)
    (bundle / "bo_cai.json").write_text(json.dumps(facts), "utf-8")
    listing = (bundle / "DANH_SACH.txt").read_text("utf-8").splitlines()
    kept = [line for line in listing if not line.endswith("  bo_cai.json")]
    (bundle / "DANH_SACH.txt").write_text("\n".join(kept) + "\n", "utf-8")

    def run(*arguments):
        return subprocess.run(
            [sys.executable, str(bundle / "cai_dat.py"), *arguments],
            env={"APPDATA": str(tmp_path / "Lân")},
            capture_output=True,
            check=False,
        )

    done = run()
    assert (done.returncode, done.stdout.decode()) == (0, "Đã xong. Mời đóng và mở lại Excel.\n")
    assert run("--go-bo").returncode == 0
    again = run("--go-bo")
    assert again.returncode == 1
    assert "Không thấy dvexcel" in again.stdout.decode()


def installed_python(tmp_path):
    """A Python of its own with our wheel in it, in a folder with diacritics; what Excel starts."""
    home = tmp_path / "Thư mục dân vận"
    venv.create(home / "python", with_pip=False, symlinks=True)
    interpreter = next((home / "python").glob("bin/python"))
    site = next((home / "python").glob("lib/python*/site-packages"))
    ours = tmp_path / "dvexcel-0.1.0-py3-none-any.whl"
    with zipfile.ZipFile(ours, "w") as archive:
        for path in sorted(PACKAGE.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                archive.write(path, f"dvexcel/{path.relative_to(PACKAGE).as_posix()}")
        for kind in ("macros", "workbooks"):
            for path in sorted((PACKAGE.parent / kind).rglob("*")):
                if path.is_file():
                    inner = path.relative_to(PACKAGE.parent).as_posix()
                    archive.write(path, f"dvexcel/_du_lieu/{inner}")
    cai_dat.unpack_wheel(ours, home)
    shutil.move(home / "Lib" / "site-packages" / "dvexcel", site)
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
