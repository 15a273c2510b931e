# 表格
grid-locked = 这一格由程序计算，不能填写
grid-refused = 有 { $count } 格由程序计算，未改动。
grid-beyond = 有 { $count } 格超出表格范围，未粘贴。
grid-not-offered = 有 { $count } 格的内容不在可选范围内，未改动。
grid-barred = 未改动：{ $why }
grid-barred-row = 第 { $row } 行未填：{ $why }
grid-barred-named = “{ $row }”未填：{ $why }
grid-barred-more = 另有 { $count } 行也未填。
grid-states = 数值状态
grid-source = 本数值的来源
grid-rows = 行
grid-row-insert = 在上方插入一行
grid-row-delete = 删除选中的行
grid-row-new = 新行
