"""Workbooks out: forms, the sổ công tác, the consolidated workbook; the only home of XlsxWriter."""
