Attribute VB_Name = "DvChay"
Option Explicit
' Hands a button to Python: xlwings runs it on the active workbook, and everything that is said
' to the clerk is said there, in Vietnamese. This text is ASCII because nobody knows the code
' page of the clerk's Windows.

Public Sub DvChayNut(ByVal ten As String)
    If ActiveWorkbook Is Nothing Then Workbooks.Add
    RunPython "from dvexcel.addin.press import press; press('" & ten & "')"
End Sub

' A project with one broken module runs nothing at all; that this answers proves that all compile.
Public Function DvSong() As String
    DvSong = "song"
End Function
