Attribute VB_Name = "DvThe"
Option Explicit
' The tab's buttons are grey where they cannot be used; what each needs stands in its tag.
' Whatever cannot be judged here stays enabled: then Python says what is missing.
Private mThe As IRibbonUI
Private mTheoDoi As DvTheoDoi

Public Sub DvMoThe(ribbon As IRibbonUI)
    On Error Resume Next
    Set mThe = ribbon
    Set mTheoDoi = New DvTheoDoi
    Set mTheoDoi.Ung = Application
End Sub

Public Sub DvVeLai()
    On Error Resume Next
    If Not mThe Is Nothing Then mThe.Invalidate
End Sub

Public Sub DvCoTheBam(control As IRibbonControl, ByRef duoc)
    duoc = True
    On Error Resume Next
    duoc = DvDuoc(control.Tag)
End Sub

Public Function DvDuoc(ByVal can As String) As Boolean
    DvDuoc = True
    If can = "" Then Exit Function
    If ActiveWorkbook Is Nothing Then
        DvDuoc = False
    ElseIf can = "bieu" Then
        DvDuoc = Left(LCase(ActiveWorkbook.Name), 11) <> "so_cong_tac"
    End If
End Function
