Attribute VB_Name = "DvHam"
Option Explicit
' Built from dvexcel/addin/udfs.py by python -m dvexcel.build; do not edit.

Public Function DV_TyLe(tu, mau, Optional so_le)
    On Error GoTo failed
    DV_TyLe = DvMay.CallUDF("dvexcel.addin.udfs", "DV_TyLe", _
        Array(tu, mau, so_le), Nothing, Application.Caller)
    Exit Function
failed:
    DV_TyLe = DvLoiHam(Err.Number)
End Function

Public Function DV_SoNgayTre(ngay_nhan, han_gui, Optional truoc_ngay)
    On Error GoTo failed
    DV_SoNgayTre = DvMay.CallUDF("dvexcel.addin.udfs", "DV_SoNgayTre", _
        Array(ngay_nhan, han_gui, truoc_ngay), Nothing, Application.Caller)
    Exit Function
failed:
    DV_SoNgayTre = DvLoiHam(Err.Number)
End Function

Public Function DV_NgayThang(ngay)
    On Error GoTo failed
    DV_NgayThang = DvMay.CallUDF("dvexcel.addin.udfs", "DV_NgayThang", _
        Array(ngay), Nothing, Application.Caller)
    Exit Function
failed:
    DV_NgayThang = DvLoiHam(Err.Number)
End Function

Public Function DV_DanhGia(gia_tri, phep_so, muc_tieu, Optional muc_tieu_den)
    On Error GoTo failed
    DV_DanhGia = DvMay.CallUDF("dvexcel.addin.udfs", "DV_DanhGia", _
        Array(gia_tri, phep_so, muc_tieu, muc_tieu_den), Nothing, Application.Caller)
    Exit Function
failed:
    DV_DanhGia = DvLoiHam(Err.Number)
End Function

Public Sub Auto_Open()
    On Error Resume Next
    DvTroGiup_DV_TyLe
    DvTroGiup_DV_SoNgayTre
    DvTroGiup_DV_NgayThang
    DvTroGiup_DV_DanhGia
End Sub

Private Sub DvTroGiup_DV_TyLe()
    Dim t(0 To 4) As String
    t(0) = "T" & ChrW(7927) & " l" & ChrW(7879) & " ph" & ChrW(7847) & "n tr" & ChrW(259) & "m t" & ChrW(7917) & " tr" & ChrW(234) & "n m" & ChrW(7851) & "u; m" & ChrW(7851) & "u tr" & ChrW(7889) & "ng ho" & ChrW(7863) & "c b" & ChrW(7857) & "ng 0 th" & ChrW(236) & " " & ChrW(273) & ChrW(7875) & " tr" & ChrW(7889) & "ng, kh" & ChrW(244) & "ng b" & ChrW(225) & "o l" & ChrW(7895) & "i."
    t(1) = "S" & ChrW(7893) & " c" & ChrW(244) & "ng t" & ChrW(225) & "c"
    t(2) = "T" & ChrW(7917) & " s" & ChrW(7889) & ": m" & ChrW(7897) & "t " & ChrW(244) & " ho" & ChrW(7863) & "c m" & ChrW(7897) & "t v" & ChrW(249) & "ng; nhi" & ChrW(7873) & "u " & ChrW(244) & " th" & ChrW(236) & " c" & ChrW(7897) & "ng l" & ChrW(7841) & "i."
    t(3) = "M" & ChrW(7851) & "u s" & ChrW(7889) & ": m" & ChrW(7897) & "t " & ChrW(244) & " ho" & ChrW(7863) & "c m" & ChrW(7897) & "t v" & ChrW(249) & "ng; nhi" & ChrW(7873) & "u " & ChrW(244) & " th" & ChrW(236) & " c" & ChrW(7897) & "ng l" & ChrW(7841) & "i."
    t(4) = "S" & ChrW(7889) & " ch" & ChrW(7919) & " s" & ChrW(7889) & " th" & ChrW(7853) & "p ph" & ChrW(226) & "n, m" & ChrW(7863) & "c " & ChrW(273) & ChrW(7883) & "nh l" & ChrW(224) & " 1."
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DV_TyLe", _
        Description:=t(0), Category:=t(1), ArgumentDescriptions:=Array(t(2), t(3), t(4))
End Sub

Private Sub DvTroGiup_DV_SoNgayTre()
    Dim t(0 To 4) As String
    t(0) = "S" & ChrW(7889) & " ng" & ChrW(224) & "y n" & ChrW(7897) & "p tr" & ChrW(7877) & " so v" & ChrW(7899) & "i h" & ChrW(7841) & "n; " & ChrW(273) & ChrW(250) & "ng h" & ChrW(7841) & "n l" & ChrW(224) & " 0, ch" & ChrW(432) & "a nh" & ChrW(7853) & "n th" & ChrW(236) & " " & ChrW(273) & ChrW(7875) & " tr" & ChrW(7889) & "ng."
    t(1) = "S" & ChrW(7893) & " c" & ChrW(244) & "ng t" & ChrW(225) & "c"
    t(2) = "Ng" & ChrW(224) & "y nh" & ChrW(7853) & "n b" & ChrW(225) & "o c" & ChrW(225) & "o."
    t(3) = "H" & ChrW(7841) & "n g" & ChrW(7917) & "i."
    t(4) = "TRUE n" & ChrW(7871) & "u ph" & ChrW(7843) & "i g" & ChrW(7917) & "i tr" & ChrW(432) & ChrW(7899) & "c ng" & ChrW(224) & "y h" & ChrW(7841) & "n; m" & ChrW(7863) & "c " & ChrW(273) & ChrW(7883) & "nh ng" & ChrW(224) & "y h" & ChrW(7841) & "n v" & ChrW(7851) & "n l" & ChrW(224) & " " & ChrW(273) & ChrW(250) & "ng h" & ChrW(7841) & "n."
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DV_SoNgayTre", _
        Description:=t(0), Category:=t(1), ArgumentDescriptions:=Array(t(2), t(3), t(4))
End Sub

Private Sub DvTroGiup_DV_NgayThang()
    Dim t(0 To 2) As String
    t(0) = "Ng" & ChrW(224) & "y vi" & ChrW(7871) & "t theo th" & ChrW(7875) & " th" & ChrW(7913) & "c v" & ChrW(259) & "n b" & ChrW(7843) & "n, v" & ChrW(237) & " d" & ChrW(7909) & " ng" & ChrW(224) & "y 05 th" & ChrW(225) & "ng 9 n" & ChrW(259) & "m 2026."
    t(1) = "S" & ChrW(7893) & " c" & ChrW(244) & "ng t" & ChrW(225) & "c"
    t(2) = "Ng" & ChrW(224) & "y c" & ChrW(7847) & "n vi" & ChrW(7871) & "t th" & ChrW(224) & "nh ch" & ChrW(7919) & "."
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DV_NgayThang", _
        Description:=t(0), Category:=t(1), ArgumentDescriptions:=Array(t(2))
End Sub

Private Sub DvTroGiup_DV_DanhGia()
    Dim t(0 To 5) As String
    t(0) = ChrW(272) & ChrW(225) & "nh gi" & ChrW(225) & " gi" & ChrW(225) & " tr" & ChrW(7883) & " so v" & ChrW(7899) & "i m" & ChrW(7909) & "c ti" & ChrW(234) & "u: v" & ChrW(432) & ChrW(7907) & "t, " & ChrW(273) & ChrW(7841) & "t, ch" & ChrW(432) & "a " & ChrW(273) & ChrW(7841) & "t ho" & ChrW(7863) & "c ch" & ChrW(432) & "a c" & ChrW(243) & " s" & ChrW(7889) & " li" & ChrW(7879) & "u."
    t(1) = "S" & ChrW(7893) & " c" & ChrW(244) & "ng t" & ChrW(225) & "c"
    t(2) = "Gi" & ChrW(225) & " tr" & ChrW(7883) & " " & ChrW(273) & ChrW(7841) & "t " & ChrW(273) & ChrW(432) & ChrW(7907) & "c."
    t(3) = "Ph" & ChrW(233) & "p so: >=, >, =, <=, < ho" & ChrW(7863) & "c kho" & ChrW(7843) & "ng."
    t(4) = "M" & ChrW(7909) & "c ti" & ChrW(234) & "u; v" & ChrW(7899) & "i ph" & ChrW(233) & "p so kho" & ChrW(7843) & "ng l" & ChrW(224) & " c" & ChrW(7853) & "n d" & ChrW(432) & ChrW(7899) & "i."
    t(5) = "C" & ChrW(7853) & "n tr" & ChrW(234) & "n, ch" & ChrW(7881) & " d" & ChrW(249) & "ng v" & ChrW(7899) & "i ph" & ChrW(233) & "p so kho" & ChrW(7843) & "ng."
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DV_DanhGia", _
        Description:=t(0), Category:=t(1), ArgumentDescriptions:=Array(t(2), t(3), t(4), t(5))
End Sub
