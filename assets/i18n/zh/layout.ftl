# 版面上的固定文字
layout-contents-spaced = 目　录
layout-table-continued = 续{ $number }
layout-table-continued-plain = 续表
layout-row-continued = （续）
layout-chart-incomplete = 注：部分数据尚未填报，图中数值不完整。
layout-picture-missing = （图片缺失，请重新插入）
layout-form-table-title = { $caption }（{ $unit }）
