"""Where an open book is: in a folder, in the copy of a cloud's, nowhere; never an exception.

The books here answer and raise as Excel's do on Windows; the registry is a small one of ours.
"""

from types import SimpleNamespace

import pytest

from dvexcel.addin import notices
from dvexcel.addin.books import find_workspace, is_at, open_ledger_book, path_of, show_ledger
from dvexcel.addin.cloud import LIBRARIES, synced
from dvexcel.doctor.registry import WindowsRegistry
from dvexcel.model.outcome import CannotRun

PERSONAL, WORK = (
    "https://d.docs.live.net",
    "https://ubndtinh-my.sharepoint.com/personal/lan/Documents/",
)
SITE = "https://ubndtinh.sharepoint.com/sites/danvan/Shared Documents/"
LEDGER = "so_cong_tac.xlsx"


class ComError(Exception):
    """As pywin32 raises it."""


class Book:
    """An open book: what Excel says of its place, or raises."""

    def __init__(self, name, told):
        self.label, self.told, self.fronted = name, told, False
        self.app = SimpleNamespace(books=Opened())

    @property
    def name(self):
        if self.label is None:
            raise ComError(-2147352567, "Exception occurred.")
        return self.label

    @property
    def api(self):
        return self

    @property
    def FullName(self):  # noqa: N802 - Excel's own name
        if isinstance(self.told, Exception):
            raise self.told
        return self.told

    def activate(self):
        self.fronted = True


class Opened(list):
    """The open books of an Excel."""

    asked = None

    def open(self, path):
        self.asked = path


def beside(*books):
    """The first book, in one Excel with the others."""
    for book in books:
        book.app.books.extend(books)
    return books[0]


class Known:
    """A registry with these libraries, as the sync client writes them."""

    def __init__(self, *libraries):
        self.libraries = {str(number): one for number, one in enumerate(libraries)}

    def keys(self, _root, path):
        return list(self.libraries) if path == LIBRARIES else []

    def values(self, _root, path):
        return self.libraries[path.rpartition("\\")[2]]

    def value(self, root, path, name):
        return self.values(root, path).get(name)


@pytest.fixture
def clouds(tmp_path):
    """Three libraries that are synchronised, each with a sổ; the registry that tells of them."""
    folders = {name: tmp_path / name for name in ("OneDrive", "OneDrive - UBND tỉnh", "Dân vận")}
    for folder in folders.values():
        (folder / "Sổ 2026").mkdir(parents=True)
        (folder / "Sổ 2026" / LEDGER).write_bytes(b"")
    personal, work, site = folders.values()
    return folders, Known(
        {"UrlNamespace": PERSONAL, "CID": "1a2b3c", "MountPoint": str(personal)},
        {"UrlNamespace": WORK, "MountPoint": str(work), "LibraryType": "mysite"},
        {"UrlNamespace": SITE, "MountPoint": str(site), "LibraryType": "teamsite"},
        {"UrlNamespace": 7, "MountPoint": str(site)},
        {"LibraryType": "half written"},
    )


# What is synchronised here is worked on in its copy

FOUND = {
    f"{PERSONAL}/1a2b3c/Sổ 2026/{LEDGER}": "OneDrive",
    f"{PERSONAL}/1A2B3C/S%E1%BB%95%202026/{LEDGER}": "OneDrive",
    f"{WORK}Sổ 2026/{LEDGER}": "OneDrive - UBND tỉnh",
    f"{WORK.upper()}Sổ 2026/{LEDGER}": "OneDrive - UBND tỉnh",
    f"{SITE}Sổ 2026/{LEDGER}": "Dân vận",
    f"{SITE}Sổ 2026/{LEDGER}?web=1": "Dân vận",
    f"{SITE.replace(' ', '%20')}S%E1%BB%95%202026/{LEDGER}": "Dân vận",
}
# What is not gets the one sentence
NOT_FOUND = (
    f"{PERSONAL}/9f9f9f/Sổ 2026/{LEDGER}",
    f"{SITE}Sổ 2025/{LEDGER}",
    f"{SITE}../Dân vận/Sổ 2026/{LEDGER}",
    f"https://ubndhuyen.sharepoint.com/sites/danvan/Shared Documents/Sổ 2026/{LEDGER}",
    "https://example.vn/tai-ve/bieu.xlsx",
)


def test_there_are_twelve_addresses():
    assert len(FOUND) + len(NOT_FOUND) == 12


@pytest.mark.parametrize(("address", "folder"), FOUND.items())
def test_a_book_of_the_cloud_is_where_its_copy_is(address, folder, clouds):
    folders, registry = clouds
    assert path_of(Book(LEDGER, address), registry) == folders[folder] / "Sổ 2026" / LEDGER


@pytest.mark.parametrize("address", NOT_FOUND)
def test_a_book_of_the_cloud_without_a_copy_is_told_and_named(address, clouds):
    with pytest.raises(CannotRun) as told:
        path_of(Book(LEDGER, address), clouds[1])
    [finding] = told.value.findings
    assert (finding.code, address in finding.message) == (notices.ON_CLOUD.code, True)


def test_the_longest_address_wins_and_a_part_of_a_library_is_known_by_its_path(tmp_path):
    (tmp_path / "con").mkdir()
    (tmp_path / "con" / LEDGER).write_bytes(b"")
    registry = Known(
        {"UrlNamespace": SITE, "MountPoint": str(tmp_path / "cha")},
        {"UrlNamespace": SITE, "RelativePath": "Sổ\\2026", "MountPoint": str(tmp_path / "con")},
    )
    assert synced(f"{SITE}Sổ/2026/{LEDGER}", registry) == tmp_path / "con" / LEDGER
    assert synced(f"{SITE}Sổ/2025/{LEDGER}", registry) is None


# Names, and what Excel raises

ODD = (
    "a ^& calc ^& b=c.xlsx",
    "100% xong!.xlsx",
    "Sổ [2026] 'Lân'.xlsx",
    "a#b;c.xlsx",
    "=1+1.xlsx",
)


@pytest.mark.parametrize("name", ODD)
def test_an_odd_name_is_a_name(name, tmp_path):
    assert path_of(Book(name, str(tmp_path / name))) == tmp_path / name


@pytest.mark.parametrize("told", ["Book1", "Sổ1", "a=b"])
def test_a_book_never_stored_is_told(told):
    with pytest.raises(CannotRun) as problem:
        path_of(Book(told, told))
    assert problem.value.findings[0].code == notices.UNSAVED.code


RAISED = (
    ComError(-2147352567, "Exception occurred.", (0, None, None, None, 0, -2146827284), None),
    AttributeError("<unknown>.FullName"),
    UnboundLocalError("cannot access local variable 'root'"),
    OSError(1117, "The request could not be performed because of an I/O device error"),
)


@pytest.mark.parametrize("problem", RAISED, ids=lambda one: type(one).__name__)
@pytest.mark.parametrize("name", ["Bieu.xlsx", None])
def test_whatever_excel_raises_is_one_sentence(problem, name):
    with pytest.raises(CannotRun) as told:
        path_of(Book(name, problem))
    [finding] = told.value.findings
    assert finding.code == notices.NO_PLACE.code
    assert (name or "chưa rõ tên") in finding.message


# Several books


@pytest.fixture
def three(tmp_path):
    """A return in front; beside it a book that cannot be placed, and the sổ of its folder."""
    (tmp_path / LEDGER).write_bytes(b"")
    bieu = Book("bieu.xlsx", str(tmp_path / "nhan_ve" / "bieu.xlsx"))
    cloud = Book("Tin.xlsx", "https://example.vn/Tin.xlsx")
    ledger = Book(LEDGER, str(tmp_path / LEDGER))
    beside(bieu, cloud, ledger)
    return bieu, cloud, ledger


def test_books_that_cannot_be_placed_are_passed_over(three):
    bieu, cloud, ledger = three
    workspace = find_workspace(bieu)
    assert open_ledger_book(bieu, workspace) is ledger
    assert not is_at(cloud, workspace.ledger)
    show_ledger(bieu, workspace.ledger)
    assert ledger.fronted


@pytest.mark.parametrize("told", ["https://example.vn/so_cong_tac.xlsx", RAISED[0]], ids=["c", "r"])
def test_a_ledger_of_that_name_that_cannot_be_placed_is_in_the_way_and_told(told, tmp_path):
    front = beside(Book("bieu.xlsx", str(tmp_path / "bieu.xlsx")), Book("SO_cong_tac.xlsx", told))
    with pytest.raises(CannotRun) as problem:
        show_ledger(front, tmp_path / LEDGER)
    assert problem.value.findings[0].code == notices.OTHER_LEDGER_OPEN.code
    assert front.app.books.asked is None


def test_off_windows_the_registry_is_empty():
    registry = WindowsRegistry()
    assert (registry.keys("", ""), registry.values("", ""), registry.value("", "", "")) == (
        [],
        {},
        None,
    )
