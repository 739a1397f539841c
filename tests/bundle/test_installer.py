"""The installer: a working old version, a working new one, or nothing; and it is told."""

import errno
import json
import shutil
from collections import namedtuple

import pytest
from fake_wheels import XLWINGS, wheel

from dvexcel.bundle import cai_dat, user_parts, versions
from dvexcel.bundle.make import relist
from dvexcel.bundle.plan import CannotInstallError, names_in

SITE = "python/Lib/site-packages"


class Desk:
    """A computer with an offline folder: where things go, and what is there."""

    def __init__(self, bundle, tmp_path):
        self.bundle, self.target = bundle, tmp_path / "dvexcel"
        self.roaming = tmp_path / "Nguyễn Lân" / "Roaming"
        self.xlstart = user_parts.xlstart(self.roaming)
        self.addin = self.xlstart / "dvexcel.xlam"

    def facts(self):
        return json.loads((self.bundle / "bo_cai.json").read_text("utf-8"))

    def install(self, **more):
        cai_dat.install(self.bundle, self.target, self.roaming, self.facts(), **more)

    def undo(self):
        cai_dat.undo(self.target, self.roaming)

    def becomes(self, name, addin=None):
        """The offline folder of another version."""
        (self.bundle / "bo_cai.json").write_text(json.dumps(self.facts() | {"ma": name}), "utf-8")
        if addin is not None:
            (self.bundle / "dvexcel.xlam").write_bytes(addin)
        relist(self.bundle)

    @property
    def version(self):
        return (self.target / "dang_dung.txt").read_bytes().decode().removesuffix("\r\n")

    @property
    def home(self):
        return self.target / "ban" / self.version

    def versions(self):
        return {path.name for path in (self.target / "ban").iterdir()}

    def seen(self):
        both = [*self.target.rglob("*"), *self.roaming.rglob("*")]
        return {path: path.read_bytes() for path in both if path.is_file()}


@pytest.fixture
def desk(bundle, tmp_path, monkeypatch):
    """Where python.exe cannot be tried out: what it would come to is not the matter here."""
    monkeypatch.setattr(versions, "try_out", lambda _: None)
    return Desk(bundle, tmp_path)


@pytest.fixture
def held(monkeypatch):
    """An Excel that holds its add-in: Windows refuses whatever replaces it."""
    held = set()
    real = cai_dat.Path.replace

    def refuse(self, place):
        if place in held:
            raise PermissionError(errno.EACCES, "used by another process", str(place))
        return real(self, place)

    monkeypatch.setattr(cai_dat.Path, "replace", refuse)
    return held


# What is put where


def test_wheels_are_unpacked_without_pip_and_compiled(desk):
    desk.install()
    for name in ("dvexcel", "xlwings", "click", "colorama"):
        assert (desk.home / SITE / name / "__init__.py").is_file()
        assert list((desk.home / SITE / name / "__pycache__").glob("__init__.*.pyc"))
    assert (desk.home / SITE / "pywin32.pth").is_file()
    assert not list(desk.target.rglob("pywin32_postinstall.py"))


def test_the_embeddable_python_sees_its_packages_and_runs_their_pth_files(desk):
    desk.install()
    lines = (desk.home / "python" / "python313._pth").read_text().splitlines()
    assert lines[:2] == ["python313.zip", "."]
    assert lines[-2:] == ["Lib\\site-packages", "import site"]
    assert "#import site" not in lines


def test_the_libraries_of_pywin32_and_xlwings_stand_beside_python(desk):
    desk.install()
    for name in ("pywintypes313.dll", "pythoncom313.dll", f"xlwings64-{XLWINGS}.dll"):
        assert (desk.home / "python" / name).is_file()


def test_the_addin_stands_alone_in_xlstart_where_excel_opens_everything(desk):
    desk.install()
    assert [path.name for path in desk.xlstart.iterdir()] == ["dvexcel.xlam"]
    assert [path.name for path in desk.xlstart.parent.iterdir()] == ["XLSTART"]


def test_send_to_names_the_installation(desk):
    desk.install()
    entries = sorted(user_parts.send_to(desk.roaming).iterdir())
    assert [path.name for path in entries] == [
        "Kiểm tra biểu (dvexcel).cmd",
        "Soát thể thức (dvexcel).cmd",
    ]
    assert f'set "GOC={desk.target}"' in entries[0].read_text("utf-8")


def test_installing_again_changes_nothing(desk):
    desk.install()
    before = desk.seen()
    desk.install()
    assert desk.seen() == before


def test_what_was_damaged_is_put_right_beside_it(desk):
    desk.install()
    name = desk.version
    (desk.home / SITE / "click" / "__init__.py").write_text("hong")
    desk.install()
    assert desk.version == f"{name}-2"
    assert "hong" not in (desk.home / SITE / "click" / "__init__.py").read_text()


# Upgrades


def test_an_upgrade_stands_beside_the_old_which_a_running_excel_keeps(desk):
    desk.install()
    first = desk.version
    desk.becomes("bbbb")
    desk.install()
    assert (desk.version, desk.versions()) == ("bbbb", {first, "bbbb"})
    desk.becomes("cccc")
    desk.install()
    assert desk.versions() == {"bbbb", "cccc"}


def test_an_older_version_that_still_runs_is_left_for_the_next_time(desk, monkeypatch):
    desk.install()
    first = desk.version
    monkeypatch.setattr(versions, "is_running", lambda home: home.name == first)
    for name in ("bbbb", "cccc"):
        desk.becomes(name)
        desk.install()
    assert desk.versions() == {first, "bbbb", "cccc"}


def test_an_addin_that_excel_holds_leaves_all_as_it_was(desk, held):
    desk.install()
    before = desk.seen()
    desk.becomes("bbbb", addin=b"moi")
    held.add(desk.addin)
    with pytest.raises(CannotInstallError, match=r"Excel đang mở.*vẫn nguyên"):
        desk.install()
    assert desk.seen() == before


def test_a_clerk_who_closes_excel_is_waited_for(desk, held, monkeypatch, capsys):
    desk.install()
    desk.becomes("bbbb", addin=b"moi")
    held.add(desk.addin)
    monkeypatch.setattr(user_parts.time, "sleep", lambda _: held.clear())
    desk.install(waits=True)
    assert (desk.version, desk.addin.read_bytes()) == ("bbbb", b"moi")
    assert "Mời lưu các sổ tính, đóng Excel; bộ cài đang chờ" in capsys.readouterr().out


@pytest.mark.parametrize("problem", [OSError(errno.ENOSPC, "no room"), KeyboardInterrupt()])
@pytest.mark.parametrize("is_first", [True, False])
def test_what_ends_half_way_takes_its_half_along(desk, monkeypatch, problem, is_first):
    """A full disk, a stop by the clerk: nothing, or the working old."""
    if not is_first:
        desk.install()
        desk.becomes("bbbb")
    before = desk.seen()
    written = []
    real = cai_dat.Path.write_bytes

    def full(self, data):
        written.append(self)
        if len(written) > 9:
            raise problem
        return real(self, data)

    with monkeypatch.context() as patch:
        patch.setattr(cai_dat.Path, "write_bytes", full)
        with pytest.raises(type(problem)):
            desk.install()
    assert desk.seen() == before


def test_a_disk_without_room_is_told_before_anything_is_copied(desk, monkeypatch):
    usage = namedtuple("usage", "free")  # noqa: PYI024 - as shutil answers
    monkeypatch.setattr(versions.shutil, "disk_usage", lambda _: usage(100))
    with pytest.raises(CannotInstallError, match=r"không đủ chỗ: cần \d+ MB"):
        desk.install()
    assert desk.seen() == {}


def test_what_a_killed_installer_left_is_swept_away(desk):
    desk.install()
    left = desk.target / "ban" / "dead"
    left.mkdir()
    (left / "x.py").write_text("")
    desk.becomes("bbbb")
    desk.install()
    assert not left.exists()


def test_a_version_that_does_not_run_is_taken_away_and_the_reason_told(desk, monkeypatch):
    monkeypatch.undo()
    with pytest.raises(CannotInstallError, match="không chạy được nên đã bỏ bản mới"):
        desk.install()
    assert desk.seen() == {}


# What could not work is refused before anything is copied


def test_a_damaged_folder_is_told(desk):
    next((desk.bundle / "wheels").glob("click*")).write_bytes(b"")
    with pytest.raises(CannotInstallError, match=r"thiếu hoặc hỏng\. Mời chép lại"):
        desk.install()


@pytest.mark.parametrize("wanted", ["3.99", "2.7"])
def test_another_python_is_told(desk, wanted):
    with pytest.raises(CannotInstallError, match=rf"cần Python {wanted} bản 64 bit"):
        cai_dat.judge(desk.facts() | {"python": wanted}, desk.target)


def test_a_32_bit_python_is_told(desk, monkeypatch):
    monkeypatch.setattr(cai_dat.struct, "calcsize", lambda _: 4)
    monkeypatch.setattr(cai_dat.sys, "version_info", (3, 13))
    with pytest.raises(CannotInstallError, match=r"bản 3\.13, 32 bit"):
        cai_dat.judge(desk.facts(), desk.target)


@pytest.mark.parametrize("place", ["D:\\Dân vận", "D:\\a&b", "D:\\100%", "D:\\a!b", "D:\\a^b"])
def test_a_place_that_excel_or_cmd_would_misread_is_refused(desk, monkeypatch, place):
    monkeypatch.setattr(cai_dat.sys, "version_info", (3, 13))
    with pytest.raises(CannotInstallError, match="có dấu hoặc ký tự lạ"):
        cai_dat.judge(desk.facts(), place)


@pytest.mark.parametrize(
    "name", ["../../xau.py", "/xau.py", "a/../../xau.py", "C:xau.py", "a\\xau.py"]
)
def test_a_wheel_that_leads_out_of_the_folder_is_refused(tmp_path, name):
    with pytest.raises(CannotInstallError, match="không an toàn"):
        names_in(wheel(tmp_path, "xau", files={name: ""}))


def test_a_wheel_that_is_not_as_its_record_says_is_refused(tmp_path):
    import zipfile  # noqa: PLC0415 - this test alone spoils a wheel

    bad = wheel(tmp_path, "xau")
    with zipfile.ZipFile(bad, "a") as archive:
        archive.writestr("xau/them.py", "")
    with pytest.raises(CannotInstallError, match=r"hỏng ở xau/them\.py"):
        names_in(bad)
    (tmp_path / "hong.whl").write_bytes(b"PK")
    with pytest.raises(CannotInstallError, match="hỏng"):
        names_in(tmp_path / "hong.whl")


# Undone


def test_undoing_takes_all_of_ours_and_nothing_else(desk, monkeypatch):
    local = desk.roaming.parent / "Local"
    monkeypatch.setenv("LOCALAPPDATA", str(local))
    own = desk.xlstart / "PERSONAL.XLSB"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"cua nguoi dung")
    desk.addin.write_bytes(b"cua nguoi dung")
    before = desk.seen()
    desk.install()
    assert desk.addin.read_bytes() != b"cua nguoi dung"
    (local / "dvexcel").mkdir(parents=True)
    (local / "dvexcel" / "thu_muc.txt").write_text("D:\\DanVan")
    desk.undo()
    assert desk.seen() == before
    assert not (local / "dvexcel").exists()
    assert not desk.target.exists()


def test_a_file_of_somebody_elses_in_our_folder_stays(desk):
    desk.install()
    (desk.target / "ghi_chu.txt").write_text("của tôi")
    desk.undo()
    assert [path.name for path in desk.target.iterdir()] == ["ghi_chu.txt"]


def test_an_addin_that_the_user_changed_is_not_taken_away(desk):
    desk.install()
    desk.addin.chmod(0o600)
    desk.addin.write_bytes(b"da sua")
    desk.undo()
    assert desk.addin.read_bytes() == b"da sua"


def test_while_a_part_of_it_runs_nothing_is_undone(desk, monkeypatch):
    desk.install()
    before = desk.seen()
    monkeypatch.setattr(cai_dat, "is_running", lambda _: True)
    with pytest.raises(CannotInstallError, match="đang chạy nên chưa có gì được gỡ"):
        desk.undo()
    assert desk.seen() == before


def test_undoing_where_nothing_is_installed_is_told(desk):
    with pytest.raises(CannotInstallError, match="Không thấy dvexcel"):
        desk.undo()


def test_a_program_that_cannot_be_written_is_running(desk):
    desk.install()
    assert not versions.is_running(desk.home)
    (desk.home / "python" / "python.exe").unlink()
    (desk.home / "python" / "python.exe").mkdir()
    assert versions.is_running(desk.home)


# What is said


def test_every_ending_is_one_vietnamese_sentence(desk, monkeypatch, capsys):
    monkeypatch.setenv("APPDATA", str(desk.roaming))
    monkeypatch.setattr(cai_dat.sys, "version_info", (3, 13))
    facts = desk.facts() | {"noi_cai": str(desk.target)}
    (desk.bundle / "bo_cai.json").write_text(json.dumps(facts), "utf-8")
    relist(desk.bundle)
    monkeypatch.setattr(cai_dat, "judge", lambda *_: None)
    there = str(desk.bundle)
    assert cai_dat.main([there, "--khong-cho"]) == 0
    assert capsys.readouterr().out.endswith("Đã xong. Mời đóng và mở lại Excel.\n")
    assert cai_dat.main([str(desk.target), "--go-bo"]) == 0
    assert capsys.readouterr().out == "Đã gỡ dvexcel.\n"
    assert cai_dat.main([there, "--go-bo"]) == 1
    assert "Không thấy dvexcel" in capsys.readouterr().out
    for problem, said in (
        (OSError(errno.ENOSPC, "x"), "Ổ đĩa đã đầy."),
        (PermissionError(errno.EACCES, "Permission denied", "a.dll"), "Không ghi được “a.dll”"),
        (KeyboardInterrupt(), "Đã dừng theo yêu cầu"),
    ):
        monkeypatch.setattr(cai_dat, "check_files", raising(problem))
        assert cai_dat.main([there]) == 1
        assert said in capsys.readouterr().out
    shutil.rmtree(desk.bundle)


def raising(problem):
    def raised(_):
        raise problem

    return raised
