"""Workbooks out: the sổ công tác, the form of a unit, the consolidated workbook.

The only home of XlsxWriter. Everything that a workbook says stands in ``dvexcel.specs``.
"""
