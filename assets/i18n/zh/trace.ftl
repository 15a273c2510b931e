# 追溯：怎么算的、用了什么
trace-value = 数值为 { $value }
trace-no-value = 计算所需的数据还不齐全，暂时算不出数值
trace-typed-value = 填报值 { $value }
trace-incomplete = { $value }（数据不完整）
trace-sum = { $count } 项相加，合计 { $total }
trace-scopes = 直接排放 { $a } + 间接排放 { $b } = { $result }
trace-ratio = { $a } ÷ { $b } = { $result }
trace-difference = { $a } − { $b } = { $result }
trace-change = （{ $b } − { $a }）÷ { $a } = { $result }
trace-fall = （{ $a } − { $b }）÷ { $a } = { $result }
trace-of-year = { $year } 年
trace-name-year = { $name }，{ $year } 年
trace-line = { $amount } × { $factor } = { $result }
trace-memo = { $amount }，备查项，不计入合计
trace-no-factor = { $amount }，没有可用的排放因子
trace-not-counted = { $amount }，其气体不计入二氧化碳总量，折合 { $equivalent }
trace-territorial = 边界内 { $count } 项直接排放相加（含供电供热），合计 { $total }；与消费口径总量并列，不相加
trace-sinks = { $count } 项碳汇相加，合计 { $total }，不计入排放总量
trace-market = { $count } 家设施核查排放量乘以边界内份额，合计 { $total }
trace-market-row = 核查排放量 × { $share }%
trace-defaults = 各项排放量绝对值中，因子待确认的部分占 { $result }
trace-range = √Σ（排放量 × 不确定性）² ÷ 总量 = ±{ $percent }，区间 { $low } 至 { $high }；共用因子的各项先线性相加
trace-range-none = 有的排放项没有给出不确定性，或总量不完整，不计算区间
trace-range-row = 活动水平 ±{ $activity }%，因子 ±{ $factor }%
trace-method = 算法
trace-gas-factor = { $gas }因子
trace-gas-mass = { $gas }排放量
trace-gwp = { $gas }全球变暖潜势（{ $set }）
trace-parameter = { $name }（{ $symbol }）
trace-decay = 当年分解量 = Σ 此前各年填埋量 × e^(−k × (年份差 − 1)) × (1 − e^(−k))
trace-decomposed = 当年分解的填埋量
trace-free = { $amount }，按核算规则不计排放
trace-missing = 尚未填报
trace-typed = 填报数据
trace-amount = 折算后数量
trace-factor = 排放因子
trace-factor-formula = 因子算法
trace-factor-source = { $source }，{ $year } 年数据
trace-energy = 折标准煤（等价值）
trace-all-energy = 能源消费总量
trace-share = 非化石能源各项之和 ÷ 能源消费总量 = { $result }
trace-green-share = （直供 + 自发自用 + 绿证绿电）÷ 全部用电量 = { $result }
trace-direct-share = 直供电量 ÷ 全部用电量 = { $result }
trace-rule = 按“{ $rule }”取值
trace-chain = { $base } 年现价值逐年乘以（1 + 实际增速），得 { $result }
trace-chain-back = { $base } 年现价值逐年除以（1 + 实际增速），得 { $result }
trace-history = 历史年份，取排放清单数值
trace-no-assumption = 未设基准情景
trace-typed-series = 逐年填报

# 规划年份、措施、费用、目标、变化
trace-negated = { $formula }，取相反数
trace-line-less = −{ $amount } × { $factor } = { $result }
trace-no-energy = 不计能源消费：{ $value }
trace-energy-converted = 填报的能量折算为 { $value }
trace-coal-factor = 折标准煤系数
trace-nothing = 没有这样的项
trace-all-power = 全部用电量
trace-all-sizes = 各项排放量绝对值之和
trace-range-factor = 因子部分：{ $names }
trace-range-low = { $a } × （1 − { $b }） = { $result }
trace-range-high = { $a } × （1 + { $b }） = { $result }
trace-trend = { $from } 至 { $to } 年变化率的不确定性：√（各项活动水平部分与因子部分的平方和） = { $result }（百分点）；同一因子在两年相同，共用因子的各项先线性相加
trace-history-nothing = 历史年份，措施的效果已在清单之内
trace-empty-sector = 清单末年本部门没有排放，基准仍为零
trace-activity-growth = 活动水平年变化
trace-intensity-growth = 排放强度年变化
trace-grown = { $year } 年排放量按各年变化率逐年连乘，得 { $result }
trace-no-grid = 没有电网因子下降的措施在起作用
trace-strength = 已见效的比例
trace-ramp = { $start } 年起见效，{ $ramp } 年内等步达到
trace-ramp-life = { $start } 年起见效，{ $ramp } 年内等步达到，有效 { $life } 年
trace-shapley = Shapley 份额：全部措施同步实施，从无到全，对各步的边际减排量加权求和（高斯求积，与对所有先后顺序取平均相同） = { $result }
trace-node = { $sector }，实施到 { $at }%
trace-tonnes-how = 完全见效时的减排量 × 已见效的比例 = { $result }
trace-no-more-left = 本部门剩余排放不足，按比例折减
trace-uptake-how = 数量 × 单位年碳汇量 × 已见效的比例 = { $result }
trace-uptake-full = 数量 × 单位年碳汇量 = { $result }
trace-no-sink = 这项措施不是碳汇
trace-idle = 这一年尚未见效，或已过有效年限
trace-sequential-how = 按固定顺序（先减少用能，再替代能源，再自发电，再电网因子，最后直接填报的吨数），轮到这项措施前后的排放量之差 = { $result }
trace-alone-how = 只实施这一项时，实施前后的排放量之差 = { $result }；各项单独的数不能相加
trace-full-how = 清单末年的能源流，实施前 { $a } − 实施后 { $b } = { $result }
trace-before-turn = 所及部门的排放量，实施前
trace-after-turn = 所及部门的排放量，实施后
trace-flow-falls = { $before } → { $after }
trace-flow-energy = { $amount } × { $factor }
trace-flow-nonfossil = { $amount } × { $factor }（只计其中的非化石部分）
trace-rest-energy = { $sector }：措施不涉及的其他能源
trace-recovery = 资本回收系数 r(1+r)ⁿ ÷ ((1+r)ⁿ−1)，n = { $life } 年
trace-annual = 投资 × 资本回收系数 + 年运行费用 − 年节约费用 = { $result }
trace-per-tonne = { $a } ÷ { $b } = { $result }；减排量同样折现
trace-yuan = 1 万元折合元
trace-discounted-cost = 投资 + Σ（年运行费用 − 年节约费用） × 投运比例 × 折现系数 1 ÷ (1+r)ᵏ = { $result }
trace-discounted-tonnes = Σ 年减排量 × 折现系数 1 ÷ (1+r)ᵏ = { $result }；规划期以后取末年的数
trace-life-year = { $year } 年（k = { $count }）
trace-usual-rate = 未填折现率，取常用值 { $value }
trace-spread = { $from }—{ $to } 年平均分摊，÷ { $count }
trace-year-spent = { $count } 项措施的投资按工期各年平均分摊，合计 { $total }
trace-payer-rest = 投资减去已列明来源的部分
trace-fall-of = 降幅
trace-fallen = { $a } × （1 − { $b }） = { $result }
trace-product = { $a } × { $b } = { $result }
trace-line-linear = { $from } 至 { $to } 年等量变化，走完 { $part }%：起点 × （1 − 该比例） + 目标 × 该比例（强度再乘以当年产出或人口） = { $result }
trace-line-compound = { $from } 至 { $to } 年等比变化，走完 { $part }%：起点^（1 − 该比例） × 目标^该比例（强度再乘以当年产出或人口） = { $result }
trace-peak = { $year } 年的规划排放量，以后各年都不超过它
trace-peak-last = { $year } 年是最后一年，排放仍在上升，尚未达峰
trace-no-peak-yet = 有的年份数据不完整，不能判断峰值
trace-cause = { $name }：Σ L × ln（末年值 ÷ 首年值） = { $result }，L 为两年排放量的对数平均
trace-cell = L = { $weight }，首年值 { $before }，末年值 { $after }
trace-mean = 两年排放总量的对数平均
trace-ratio-of-change = e^（{ $a } ÷ { $b }） = { $result }
trace-curve = 成本曲线上，到这项为止的 { $count } 项措施的减排量相加
trace-no-block = 这项措施没有列入成本曲线
trace-set = 目标值 { $value }
trace-evidence = 佐证材料
trace-planned-value = 规划值
trace-set-value = 目标值
trace-is-met = 达到
trace-is-not-met = 未达到或未能判定
trace-tally-met = { $count } 项指标中达到的项数：{ $met }
trace-tally = 共列 { $count } 项指标
trace-goal = { $now } × { $times } = { $result }，向上取到四位有效数字为 { $taken }
trace-goal-grid = { $from } +（{ $now } − { $from }）× { $times } = { $result }，向上取到四位有效数字为 { $taken }
trace-goal-now = 措施现填的量
trace-goal-from = 现用的电网因子
trace-goal-fall = 措施使因子的变化
trace-goal-times = 需达到的倍数
trace-goal-times-how = 用对分法求得：按该倍数计入这项措施，重算目标年整条路径，差距恰好为零；差距随倍数单调变化，解唯一
trace-goal-gap-without = 没有这项措施时的差距
trace-goal-gap-now = 按现填的量的差距
trace-goal-gap-then = 达到该倍数时的差距
trace-goal-at-most = 这项措施最多能补上的差距
trace-goal-at-most-how = 把这项措施放大到再大也不起作用为止，重算目标年整条路径
trace-line-uncertainty = √（{ $activity }² + { $factor }²）= { $result } %
