# 路径研究

pathway-not-a-cap = 强度（人均）目标不是总量上限：按所填增长折算，目标年允许的排放高于现状。

cause-population = 人口规模
cause-affluence = 人均产出
cause-energy-intensity = 能源强度
cause-structure = 部门结构
cause-fuel-mix = 能源结构
cause-factor = 排放因子
cause-process = 工业过程及其他非能源活动
cause-tonnes = 直接填报减排量的措施

undecomposed-one-year = 只有一个年份，不能作因素分解。
undecomposed-emission = { $year } 年排放量不完整，不能作因素分解。
undecomposed-energy = { $year } 年能源消费量不完整，不能作因素分解。
undecomposed-population = 缺少 { $year } 年常住人口，不能作因素分解。
undecomposed-output = 缺少 { $year } 年可比价地区生产总值，不能作因素分解。
undecomposed-negative = { $year } 年排放量不为正，或外供能源多于购入能源，不能作因素分解。

# 比例的单位
pathway-percent = %
