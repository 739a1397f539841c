Attribute VB_Name = "DvKhoiDong"
Option Explicit
Option Private Module
' Starts our Python, for a button and as the server of the worksheet functions.
' The program, its folder and all that it is told are fixed words of this project; which of our
' installed versions is in use stands in a file of the installation. No sheet, name, property, file
' name or folder of any workbook is asked for, no settings file, no search path; so the command line
' is the same whichever book is open. There is no cmd.exe to read meaning into it.
' -I: Python too takes nothing from the environment, the user's folders or the current folder.
' In which Excel a button was pressed Python reads from the environment: this process's number.
Private Const TRONG_DVEXCEL As String = " -I -B -m dvexcel.addin "
Private Const CUA_SO_AN As Long = 0
Private Const LOI_THOAT As Long = 1001
Private Const LOI_CAU_NOI As Long = 1002
Private mNoi As String

Private Declare PtrSafe Function GetCurrentProcessId Lib "kernel32" () As Long
Private Declare PtrSafe Function SetEnvironmentVariableA Lib "kernel32" (ByVal ten As String, ByVal gia_tri As String) As Long
Private Declare PtrSafe Function LoadLibraryA Lib "kernel32" (ByVal tep As String) As LongPtr
Private Declare PtrSafe Function MessageBoxW Lib "user32" (ByVal cua_so As LongPtr, ByVal chu As LongPtr, ByVal tieu_de As LongPtr, ByVal kieu As Long) As Long
#If Win64 Then
Private Const CAU_NOI As String = "xlwings64-0.37.8.dll"
Private Declare PtrSafe Function XLPyDLLActivateAuto Lib "xlwings64-0.37.8.dll" (ByRef may As Variant, ByVal lenh As String, ByVal che_do As Long) As Long
#Else
Private Const CAU_NOI As String = "xlwings32-0.37.8.dll"
Private Declare PtrSafe Function XLPyDLLActivateAuto Lib "xlwings32-0.37.8.dll" (ByRef may As Variant, ByVal lenh As String, ByVal che_do As Long) As Long
#End If

' The folder of our Python. Of the file only such a name is taken as the installer gives. It is read
' once: this Excel stays with one version, and an upgrade works at its next start.
Private Function DvNoi(ByVal vo As Object) As String
    Dim goc As String, ban As String, so As Integer
    If mNoi = "" Then
        goc = vo.ExpandEnvironmentStrings(DV_GOC)
        so = FreeFile
        Open goc & "\dang_dung.txt" For Input As #so
        If Not EOF(so) Then Line Input #so, ban
        Close #so
        If ban = "" Or ban Like "*[!0-9a-f-]*" Then Err.Raise 53
        mNoi = goc & "\ban\" & ban & "\python"
    End If
    DvNoi = mNoi
End Function

' A shape or a form control of any workbook may call a macro with words of its own choice: only
' what can be a button's name goes on.
Public Sub DvBatDau(ByVal nut As String)
    Dim vo As Object, noi As String, truoc As String, ma As Long, so As Long
    If nut = "" Or nut Like "*[!a-z_]*" Then Err.Raise 5
    Set vo = CreateObject("WScript.Shell")
    noi = DvNoi(vo)
    SetEnvironmentVariableA DV_BIEN_EXCEL, CStr(GetCurrentProcessId())
    truoc = vo.CurrentDirectory
    On Error GoTo hong
    vo.CurrentDirectory = noi
    ma = vo.Run(Chr(34) & noi & "\python.exe" & Chr(34) & TRONG_DVEXCEL & "nut " & nut, CUA_SO_AN, True)
    If ma <> 0 Then so = LOI_THOAT
tra_lai:
    On Error Resume Next
    vo.CurrentDirectory = truoc
    On Error GoTo 0
    If so <> 0 Then Err.Raise so
    Exit Sub
hong:
    so = Err.Number
    mNoi = ""
    Resume tra_lai
End Sub

' The running server of the worksheet functions. Its bridge is loaded by its whole path before it
' is called: by its bare name Windows would also look beside the open book.
Public Function DvMay() As Object
    Static vo As Object
    Dim noi As String, truoc As String, so As Long, may As Variant
    If vo Is Nothing Then Set vo = CreateObject("WScript.Shell")
    noi = DvNoi(vo)
    truoc = vo.CurrentDirectory
    On Error GoTo hong
    vo.CurrentDirectory = noi
    If LoadLibraryA(noi & "\" & CAU_NOI) = 0 Then Err.Raise 53
    If XLPyDLLActivateAuto(may, Chr(34) & noi & "\pythonw.exe" & Chr(34) & TRONG_DVEXCEL & "ham $(CLSID)", 1) <> 0 Then Err.Raise LOI_CAU_NOI
    Set DvMay = may
tra_lai:
    On Error Resume Next
    vo.CurrentDirectory = truoc
    On Error GoTo 0
    If so <> 0 Then Err.Raise so
    Exit Function
hong:
    so = Err.Number
    mNoi = ""
    Resume tra_lai
End Function

' What a clerk is told of an error by its number; Windows' own words are English and name no remedy.
Public Function DvLoi(ByVal so As Long) As String
    Select Case so
        Case 5
            DvLoi = DvCau("nut_la")
        Case 70, 75, 429, -2147024891, -2147023636, -2147024671, -2147020345
            DvLoi = DvCau("bi_chan")
        Case 48, 53, 76, -2147024894, -2147024893
            DvLoi = DvCau("chua_cai")
        Case LOI_THOAT
            DvLoi = DvCau("dung_giua_chung")
        Case Else
            DvLoi = Replace(DvCau("khac"), "{so}", CStr(so))
    End Select
End Function

' The same for a worksheet function, in its cell: whatever was not the start is its arguments.
Public Function DvLoiHam(ByVal so As Long) As String
    Select Case so
        Case 48, 53, 70, 75, 76, 429, LOI_CAU_NOI, -2147024891, -2147024894, -2147024893
            DvLoiHam = DvCau("ham_khong_chay")
        Case Else
            DvLoiHam = DvCau("ham_sai_o")
    End Select
End Function

' VBA's own message box loses Vietnamese letters.
Public Sub DvBao(ByVal so As Long)
    Dim chu As String, tieu_de As String
    chu = DvLoi(so)
    tieu_de = "dvexcel"
    MessageBoxW 0, StrPtr(chu), StrPtr(tieu_de), &H10030
End Sub
