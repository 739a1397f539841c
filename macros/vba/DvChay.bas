Attribute VB_Name = "DvChay"
Option Explicit
' Hands a button to Python, which says all there is to say, in Vietnamese. Meanwhile the status bar
' and the pointer show that something runs; whatever happens, both are given back. Esc goes to
' Python, which stops between two files. This text is ASCII because nobody knows the code page of
' the clerk's Windows.

Public Sub DvChayNut(ByVal ten As String)
    Dim chu As Variant, con_tro As Long, so As Long
    chu = False
    con_tro = xlDefault
    On Error GoTo hong
    If ActiveWorkbook Is Nothing Then Workbooks.Add
    chu = Application.StatusBar
    con_tro = Application.Cursor
    Application.StatusBar = DvCau("dang_lam")
    Application.Cursor = xlWait
    Application.EnableCancelKey = xlDisabled
    DvBatDau ten
tra_lai:
    On Error Resume Next
    Application.StatusBar = chu
    Application.Cursor = con_tro
    Application.EnableCancelKey = xlInterrupt
    If so <> 0 Then DvBao so
    Exit Sub
hong:
    so = Err.Number
    Resume tra_lai
End Sub

' A project with one broken module runs nothing at all; that this answers proves that all compile.
Public Function DvSong() As String
    DvSong = "song"
End Function
