# 图
chart-pathway = 减排路径
chart-emission-structure = 分部门二氧化碳排放量
chart-energy-structure = 分品种能源消费量（等价值）
chart-measure-effects = { $year } 年各项措施减排量
chart-measure-effects-no-year = 各项措施减排量

chart-unit-tonnes = 吨
chart-unit-ten-thousand-tonnes = 万吨
chart-unit-tce = 吨标准煤
chart-unit-ten-thousand-tce = 万吨标准煤
chart-value = { $value } { $unit }

chart-baseline = 基准情景
chart-plan = 规划情景
chart-past = 现状
chart-ahead = 规划
chart-reduction = { $sector }减排
chart-reduction-rest = 其余部门减排
chart-reduction-all = 减排量
chart-gap = 缺口 { $gap }
chart-targets = 目标
chart-target-absolute = 目标
chart-target-per-gdp = 强度目标
chart-target-per-head = 人均目标
chart-target-per-added-value = 工业强度目标
chart-target-nonfossil = 非化石能源目标
chart-target = { $year } { $name } { $value }
chart-target-short = { $year } { $name } { $value }，缺口 { $gap }
chart-target-ahead = { $year } { $name } { $value }，富余 { $gap }
chart-list-separator = 、
chart-name-with-share = { $name } { $percent }%

chart-year = 年份
chart-name = 项目
chart-measure = 措施
chart-effect = 减排量
chart-total = 合计
chart-on-count = { $name }，{ $count }
chart-other-measures = 其余 { $count } 项

chart-energy-coal = 煤炭
chart-energy-oil = 油品
chart-energy-gas = 燃气
chart-energy-grid = 电网电力
chart-energy-heat = 热力
chart-energy-own = 自用及直供非化石电力
chart-energy-biomass = 生物质及非化石热力
chart-energy-other = 其他
chart-energy-sold = 外供电力和热力

chart-one-clause = { $first }。
chart-two-clauses = { $first }；{ $second }。
chart-incomplete = 数据尚不完整，以上数值只含已填部分。
chart-no-data = 尚无可绘图的数据。

chart-pathway-falls = 规划 { $year } 年排放 { $value }，比 { $from } 年下降 { $percent }%
chart-pathway-rises = 规划 { $year } 年排放 { $value }，比 { $from } 年上升 { $percent }%
chart-pathway-level = 规划 { $year } 年排放 { $value }，与 { $from } 年持平
chart-pathway-alone = 规划 { $year } 年排放 { $value }
chart-pathway-unknown = 规划 { $year } 年排放量尚无法计算
chart-pathway-no-target-year = 尚未设定目标年
chart-gap-short = 距目标还差 { $gap }
chart-gap-ahead = 比目标低 { $gap }
chart-gap-exact = 恰好达到目标
chart-gap-unknown = 与目标的差距尚无法计算
chart-gap-none = { $year } 年未设排放目标

chart-emission-structure-falls = { $year } 年排放二氧化碳 { $value }，比 { $from } 年下降 { $percent }%
chart-emission-structure-rises = { $year } 年排放二氧化碳 { $value }，比 { $from } 年上升 { $percent }%
chart-emission-structure-level = { $year } 年排放二氧化碳 { $value }，与 { $from } 年持平
chart-emission-structure-alone = { $year } 年排放二氧化碳 { $value }
chart-emission-structure-unknown = { $year } 年排放量尚无法计算
chart-energy-structure-falls = { $year } 年消费能源 { $value }，比 { $from } 年下降 { $percent }%
chart-energy-structure-rises = { $year } 年消费能源 { $value }，比 { $from } 年上升 { $percent }%
chart-energy-structure-level = { $year } 年消费能源 { $value }，与 { $from } 年持平
chart-energy-structure-alone = { $year } 年消费能源 { $value }
chart-energy-structure-unknown = { $year } 年能源消费量尚无法计算
chart-heaviest = { $name }占 { $percent }%，居首位

chart-measures-together = { $year } 年 { $count } 项措施合计减排 { $value }
chart-largest-measure = 减排最多的是{ $name }，占 { $percent }%

# 减排成本曲线
chart-cost-curve = { $year } 年单位减排成本曲线
chart-cost-curve-no-year = 单位减排成本曲线
chart-cost-axis = 横轴：累计减排量（{ $unit }）
chart-cost-together = { $count } 项有成本数据的措施合计减排 { $value }，其中 { $saving } 项节省的费用多于支出，按减排量排在前面
chart-cost-together-none = { $count } 项有成本数据的措施合计减排 { $value }
chart-cost-dearest = 单位成本最高的是{ $name }，为 { $cost } { $unit }
chart-cost-tonnes = 减排量（{ $unit }）
chart-cost-sum = 累计（{ $unit }）
chart-cost-each = 单位成本（{ $unit }）

# 变化因素分解
chart-past-change = { $from }—{ $to } 年排放变化的因素分解
chart-past-change-title = 历史排放变化的因素分解
chart-planned-change = { $from }—{ $to } 年规划排放变化的因素分解
chart-planned-change-title = 规划排放变化的因素分解
chart-change-year = { $year } 年排放
chart-change-total = 排放总量
chart-change-rise = 增加
chart-change-fall = 减少
chart-change-cause = 因素
chart-change-effect = 变化量
chart-change-ratio = 倍数
chart-change-falls = { $from } 年到 { $to } 年排放减少 { $size }
chart-change-rises = { $from } 年到 { $to } 年排放增加 { $size }
chart-change-causes = 增排最多的是{ $driver }（{ $up }），减排最多的是{ $brake }（{ $down }）
chart-change-axis = （图中数轴从 { $start }起）
chart-range = 不确定范围
chart-actual = 实际排放
chart-target-line = 目标线

# 楔形图
chart-wedges = 各项措施依次计入的减排
chart-wedges-said = 各项措施按需求、替代、自发电、电网、直接填报的固定顺序自上而下依次计入，{ $year } 年合计减排 { $value }
chart-wedges-said-from = 各项措施按需求、替代、自发电、电网、直接填报的固定顺序自上而下依次计入，{ $year } 年合计减排 { $value }（图中数轴从 { $start }起）
chart-wedges-largest = 最大的是{ $name }
