Attribute VB_Name = "DvChu"
Option Explicit
Option Private Module
' Built from dvexcel/addin/launch.py by python -m dvexcel.build; do not edit.
Public Const DV_GOC As String = "%PUBLIC%\dvexcel"
Public Const DV_BIEN_EXCEL As String = "DVEXCEL_EXCEL"

Public Function DvCau(ByVal ten As String) As String
    Dim t As String
    Select Case ten
        Case "dang_lam"
            t = "dvexcel " & ChrW(273) & "ang l" & ChrW(224) & "m vi" & ChrW(7879) & "c, m" & ChrW(7901) & "i ch" & ChrW(7901) & ChrW(8230)
        Case "nut_la"
            t = "dvexcel kh" & ChrW(244) & "ng c" & ChrW(243) & " n" & ChrW(250) & "t mang t" & ChrW(234) & "n v" & ChrW(7915) & "a g" & ChrW(7885) & "i." & ChrW(10) & ChrW(10) & "M" & ChrW(7897) & "t h" & ChrW(236) & "nh ho" & ChrW(7863) & "c n" & ChrW(250) & "t trong s" & ChrW(7893) & " t" & ChrW(237) & "nh " & ChrW(273) & "ang m" & ChrW(7903) & " c" & ChrW(243) & " th" & ChrW(7875) & " " & ChrW(273) & ChrW(227) & " g" & ChrW(7885) & "i thay cho b" & ChrW(7841) & "n; ch" & ChrW(432) & "a c" & ChrW(243) & " g" & ChrW(236) & " " & ChrW(273) & ChrW(432) & ChrW(7907) & "c ch" & ChrW(7841) & "y." & ChrW(10) & ChrW(10) & "M" & ChrW(7901) & "i d" & ChrW(249) & "ng c" & ChrW(225) & "c n" & ChrW(250) & "t "
            t = t & ChrW(7903) & " th" & ChrW(7867) & " S" & ChrW(7893) & " c" & ChrW(244) & "ng t" & ChrW(225) & "c, v" & ChrW(224) & " h" & ChrW(7887) & "i l" & ChrW(7841) & "i n" & ChrW(417) & "i g" & ChrW(7917) & "i s" & ChrW(7893) & " t" & ChrW(237) & "nh n" & ChrW(224) & "y."
        Case "bi_chan"
            t = "M" & ChrW(225) & "y n" & ChrW(224) & "y kh" & ChrW(244) & "ng cho Excel kh" & ChrW(7903) & "i " & ChrW(273) & ChrW(7897) & "ng Python c" & ChrW(7911) & "a dvexcel." & ChrW(10) & ChrW(10) & "Th" & ChrW(432) & ChrW(7901) & "ng do ch" & ChrW(237) & "nh s" & ChrW(225) & "ch an to" & ChrW(224) & "n c" & ChrW(7911) & "a c" & ChrW(417) & " quan ho" & ChrW(7863) & "c ph" & ChrW(7847) & "n m" & ChrW(7873) & "m di" & ChrW(7879) & "t vi-r" & ChrW(250) & "t; s" & ChrW(7893) & " t" & ChrW(237) & "nh v" & ChrW(7851) & "n nguy" & ChrW(234) & "n." & ChrW(10) & ChrW(10) & "M" & ChrW(7901) & "i nh" & ChrW(7901) & " ng" & ChrW(432) & ChrW(7901) & "i qu" & ChrW(7843) & "n tr" & ChrW(7883) & " m" & ChrW(225)
            t = t & "y cho ph" & ChrW(233) & "p Excel ch" & ChrW(7841) & "y python.exe v" & ChrW(224) & " pythonw.exe " & ChrW(7903) & " %PUBLIC%\dvexcel\ban\*\python:" & ChrW(10) & ChrW(8226) & " AppLocker, WDAC ho" & ChrW(7863) & "c ph" & ChrW(7847) & "n m" & ChrW(7873) & "m di" & ChrW(7879) & "t vi-r" & ChrW(250) & "t: cho ph" & ChrW(233) & "p hai t" & ChrW(7879) & "p " & ChrW(7845) & "y;" & ChrW(10) & ChrW(8226) & " quy t" & ChrW(7855) & "c ASR " & ChrW(8220) & "Block all Office applications from creating child processes" & ChrW(8221) & " (D4F940AB-401B-4EFC-AADC-AD5F3C50688A): th" & ChrW(234) & "m ngo" & ChrW(7841) & "i l" & ChrW(7879) & " cho hai t" & ChrW(7879) & "p " & ChrW(7845) & "y;" & ChrW(10)
            t = t & ChrW(8226) & " th" & ChrW(224) & "nh ph" & ChrW(7847) & "n WScript.Shell: cho ph" & ChrW(233) & "p Excel d" & ChrW(249) & "ng." & ChrW(10) & ChrW(10) & "Trong khi ch" & ChrW(7901) & ", c" & ChrW(225) & "c t" & ChrW(7879) & "p .cmd trong %PUBLIC%\dvexcel\lenh l" & ChrW(224) & "m " & ChrW(273) & ChrW(432) & ChrW(7907) & "c nh" & ChrW(7919) & "ng vi" & ChrW(7879) & "c " & ChrW(7845) & "y ngo" & ChrW(224) & "i Excel."
        Case "chua_cai"
            t = "Kh" & ChrW(244) & "ng th" & ChrW(7845) & "y Python c" & ChrW(7911) & "a dvexcel " & ChrW(7903) & " %PUBLIC%\dvexcel." & ChrW(10) & ChrW(10) & "C" & ChrW(243) & " th" & ChrW(7875) & " dvexcel ch" & ChrW(432) & "a " & ChrW(273) & ChrW(432) & ChrW(7907) & "c c" & ChrW(224) & "i tr" & ChrW(234) & "n m" & ChrW(225) & "y n" & ChrW(224) & "y, ho" & ChrW(7863) & "c th" & ChrW(432) & " m" & ChrW(7909) & "c " & ChrW(273) & ChrW(227) & " b" & ChrW(7883) & " d" & ChrW(7901) & "i hay xo" & ChrW(225) & "." & ChrW(10) & ChrW(10) & "M" & ChrW(7901) & "i " & ChrW(273) & ChrW(243) & "ng Excel r" & ChrW(7891) & "i ch" & ChrW(7841) & "y l" & ChrW(7841) & "i cai_dat.cmd c" & ChrW(7911) & "a b" & ChrW(7897) & " c"
            t = t & ChrW(224) & "i dvexcel."
        Case "dung_giua_chung"
            t = "Python c" & ChrW(7911) & "a dvexcel d" & ChrW(7915) & "ng tr" & ChrW(432) & ChrW(7899) & "c khi l" & ChrW(224) & "m xong vi" & ChrW(7879) & "c v" & ChrW(7915) & "a b" & ChrW(7845) & "m." & ChrW(10) & ChrW(10) & "C" & ChrW(243) & " th" & ChrW(7875) & " b" & ChrW(7897) & " c" & ChrW(224) & "i thi" & ChrW(7871) & "u t" & ChrW(7879) & "p, ho" & ChrW(7863) & "c m" & ChrW(225) & "y ch" & ChrW(7863) & "n gi" & ChrW(7919) & "a ch" & ChrW(7915) & "ng." & ChrW(10) & ChrW(10) & "M" & ChrW(7901) & "i ch" & ChrW(7841) & "y %PUBLIC%\dvexcel\lenh\chan-doan.cmd " & ChrW(273) & ChrW(7875) & " xem nguy" & ChrW(234) & "n nh" & ChrW(226) & "n, r" & ChrW(7891) & "i ch" & ChrW(7841) & "y l" & ChrW(7841)
            t = t & "i cai_dat.cmd."
        Case "khac"
            t = "Ch" & ChrW(432) & "a kh" & ChrW(7903) & "i " & ChrW(273) & ChrW(7897) & "ng " & ChrW(273) & ChrW(432) & ChrW(7907) & "c Python c" & ChrW(7911) & "a dvexcel (l" & ChrW(7895) & "i s" & ChrW(7889) & " {so} c" & ChrW(7911) & "a Excel)." & ChrW(10) & ChrW(10) & "Vi" & ChrW(7879) & "c v" & ChrW(7915) & "a b" & ChrW(7845) & "m ch" & ChrW(432) & "a " & ChrW(273) & ChrW(432) & ChrW(7907) & "c l" & ChrW(224) & "m; s" & ChrW(7893) & " t" & ChrW(237) & "nh v" & ChrW(7851) & "n nguy" & ChrW(234) & "n." & ChrW(10) & ChrW(10) & "M" & ChrW(7901) & "i ch" & ChrW(7841) & "y %PUBLIC%\dvexcel\lenh\chan-doan.cmd, g" & ChrW(7917) & "i k" & ChrW(7871) & "t qu" & ChrW(7843) & " v" & ChrW(224) & " s" & ChrW(7889)
            t = t & " l" & ChrW(7895) & "i cho ng" & ChrW(432) & ChrW(7901) & "i h" & ChrW(7895) & " tr" & ChrW(7907) & "."
        Case "ham_khong_chay"
            t = "H" & ChrW(224) & "m DV_ ch" & ChrW(432) & "a ch" & ChrW(7841) & "y " & ChrW(273) & ChrW(432) & ChrW(7907) & "c: m" & ChrW(7901) & "i b" & ChrW(7845) & "m Ch" & ChrW(7849) & "n " & ChrW(273) & "o" & ChrW(225) & "n m" & ChrW(225) & "y, ho" & ChrW(7863) & "c nh" & ChrW(7901) & " ng" & ChrW(432) & ChrW(7901) & "i qu" & ChrW(7843) & "n tr" & ChrW(7883) & " m" & ChrW(225) & "y cho ph" & ChrW(233) & "p Excel ch" & ChrW(7841) & "y pythonw.exe " & ChrW(7903) & " %PUBLIC%\dvexcel."
        Case "ham_sai_o"
            t = "Ch" & ChrW(432) & "a t" & ChrW(237) & "nh " & ChrW(273) & ChrW(432) & ChrW(7907) & "c: m" & ChrW(7901) & "i xem l" & ChrW(7841) & "i c" & ChrW(225) & "c " & ChrW(244) & " " & ChrW(273) & ChrW(432) & "a v" & ChrW(224) & "o h" & ChrW(224) & "m."
    End Select
    DvCau = t
End Function
