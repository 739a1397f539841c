Attribute VB_Name = "DvLenh"
Option Explicit
' Built from dvexcel/addin/buttons.py by python -m dvexcel.build; do not edit.

Public Sub DvBam(control As IRibbonControl)
    DvChayNut control.ID
End Sub

Public Sub DV_KhoiTaoSo()
    DvChayNut "khoi_tao_so"
End Sub

Public Sub DV_SangNamMoi()
    DvChayNut "sang_nam_moi"
End Sub

Public Sub DV_NangCapSo()
    DvChayNut "nang_cap_so"
End Sub

Public Sub DV_MoSo()
    DvChayNut "mo_so"
End Sub

Public Sub DV_PhatHanhKy()
    DvChayNut "phat_hanh_ky"
End Sub

Public Sub DV_KiemTraBieu()
    DvChayNut "kiem_tra_bieu"
End Sub

Public Sub DV_BoDanhDau()
    DvChayNut "bo_danh_dau"
End Sub

Public Sub DV_KiemTraThuMuc()
    DvChayNut "kiem_tra_thu_muc"
End Sub

Public Sub DV_TraLaiKy()
    DvChayNut "tra_lai_ky"
End Sub

Public Sub DV_TongHopKy()
    DvChayNut "tong_hop_ky"
End Sub

Public Sub DV_XemTruocKy()
    DvChayNut "xem_truoc_ky"
End Sub

Public Sub DV_BaoCaoKy()
    DvChayNut "bao_cao_ky"
End Sub

Public Sub DV_XemNguonO()
    DvChayNut "xem_nguon_o"
End Sub

Public Sub DV_NopLenBieu()
    DvChayNut "nop_len_bieu"
End Sub

Public Sub DV_DonDocKy()
    DvChayNut "don_doc_ky"
End Sub

Public Sub DV_SoanVanBan()
    DvChayNut "soan_van_ban"
End Sub

Public Sub DV_LapHoSo()
    DvChayNut "lap_ho_so"
End Sub

Public Sub DV_KiemTraMau()
    DvChayNut "kiem_tra_mau"
End Sub

Public Sub DV_SoatVanBan()
    DvChayNut "soat_van_ban"
End Sub

Public Sub DV_SuaVanBan()
    DvChayNut "sua_van_ban"
End Sub

Public Sub DV_CaiDat()
    DvChayNut "cai_dat"
End Sub

Public Sub DV_ChanDoanMay()
    DvChayNut "chan_doan_may"
End Sub

Public Sub DV_TroGiup()
    DvChayNut "tro_giup"
End Sub
