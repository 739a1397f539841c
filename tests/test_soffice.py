"""Printing through LibreOffice fails loudly, and says truly what stands on the pages."""

from __future__ import annotations

import docx
import pytest
import soffice
import xlsxwriter
from printed import pdf_pages, pdf_text


def test_two_files_of_one_stem_are_refused(tmp_path):
    with pytest.raises(ValueError, match="stem"):
        soffice.to_pdf([tmp_path / "a.xlsx", tmp_path / "a.docx"], tmp_path)


def test_a_file_that_is_not_there_is_an_error_and_not_an_old_pdf(office_pdf, tmp_path):
    with pytest.raises(RuntimeError, match=r"khong_co\.xlsx"):
        office_pdf([tmp_path / "khong_co.xlsx"])


@pytest.mark.parametrize(("promised", "outcome"), [("1", "Failed"), ("", "Skipped")])
def test_a_machine_without_libreoffice_skips_unless_it_has_promised_it(
    monkeypatch, promised, outcome
):
    monkeypatch.setattr(soffice, "find", lambda: None)
    monkeypatch.setenv("DVEXCEL_CAN_LIBREOFFICE", promised)
    with pytest.raises(BaseException, match="soffice is not on the search path") as raised:
        soffice.require_libreoffice()
    assert type(raised.value).__name__ == outcome


def test_a_batch_of_workbooks_and_documents_is_printed_in_order(office_pdf, tmp_path):
    workbook, document = tmp_path / "Sổ công tác.xlsx", tmp_path / "Kế hoạch.docx"
    with xlsxwriter.Workbook(workbook) as file:
        for name in ("Một", "Hai"):
            file.add_worksheet(name).write("A1", f"Đơn vị {name}")
    letter = docx.Document()
    letter.add_paragraph("Kính gửi: Sở Nội vụ")
    letter.save(str(document))
    printed = office_pdf([workbook, document])
    assert [pdf.name for pdf in printed] == ["Sổ công tác.pdf", "Kế hoạch.pdf"]
    assert [pdf_pages(pdf) for pdf in printed] == [2, 1]
    assert ["Đơn vị Một" in pdf_text(printed[0])[0], "Đơn vị Hai" in pdf_text(printed[0])[1]] == [
        True,
        True,
    ]
    assert [page.strip() for page in pdf_text(printed[1])] == ["Kính gửi: Sở Nội vụ"]


def test_nothing_to_print_prints_nothing(office_pdf):
    assert office_pdf([]) == []
