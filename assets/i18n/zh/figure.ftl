# 数据引用：名称、追溯、错误说明
figure-line-name = { $sector }·{ $name }

offer-basics = 基本情况
offer-economy = 经济社会
offer-emission = 排放
offer-energy = 能源
offer-activity = 分项活动水平
offer-intensity = 强度
offer-pathway = 减排路径
offer-measures = 措施
offer-targets = 目标与缺口
offer-indicators = 指标与达标情况

figure-applicant-name = 申报单位
figure-applicant-place = 申报区域
figure-applicant-province = 所在省份
figure-applicant-city = 所在市
figure-applicant-department = 牵头部门
figure-applicant-leader = 负责人
figure-applicant-contact = 联系人
figure-applicant-telephone = 联系电话
figure-applicant-email = 电子邮箱
figure-applicant-address = 通信地址
figure-applicant-postcode = 邮政编码
figure-applicant-institution = 方案编制机构
figure-boundary-east = 东至
figure-boundary-south = 南至
figure-boundary-west = 西至
figure-boundary-north = 北至
figure-boundary-description = 边界说明
figure-boundary-area = 区域面积
figure-head-date = 文件日期
figure-years-base = 基准年
figure-years-target = 目标年
figure-years-horizon = 展望年
figure-years-first = 历史首年
figure-years-last = 历史末年
figure-programme-title = 示范创建名称
figure-programme-number = 发文字号
figure-programme-issuer = 发文机关
figure-kind-name = 申报类型
figure-accounting-family = 燃料因子体系
figure-accounting-electricity = 电力因子规则

figure-gdp-constant = 地区生产总值（基准年价）
figure-industrial-constant = 规模以上工业增加值（基准年价）

figure-inventory-total = 二氧化碳排放总量
figure-inventory-scope1 = 直接排放
figure-inventory-scope2 = 间接排放（净购入电力、热力）
figure-inventory-territorial = 地域口径排放量（边界内直接排放）
figure-inventory-consumption = 消费口径排放量
figure-inventory-industrial = 工业领域排放量（含能源生产与工业生产过程）
figure-inventory-sinks = 碳汇（不计入总量）
figure-inventory-co2 = 二氧化碳排放总量
figure-inventory-co2e = 温室气体排放总量（二氧化碳当量）
figure-inventory-scope1-co2 = 直接排放（二氧化碳）
figure-inventory-scope1-co2e = 直接排放（二氧化碳当量）
figure-inventory-scope2-co2 = 间接排放（二氧化碳）
figure-inventory-scope2-co2e = 间接排放（二氧化碳当量）
figure-inventory-territorial-co2 = 地域口径排放量（二氧化碳）
figure-inventory-territorial-co2e = 地域口径排放量（二氧化碳当量）
figure-inventory-carbon-market = 其中纳入全国碳市场的排放量
figure-inventory-carbon-market-share = 纳入全国碳市场的占比（地域口径）
figure-inventory-default-share = 依据待确认因子的占比
figure-inventory-range-low = 排放总量区间下限
figure-inventory-range-high = 排放总量区间上限
figure-inventory-uncertainty = 排放总量不确定性
figure-sector-emission = { $name }排放量
figure-carrier-emission = { $name }排放量
figure-carrier-amount = { $name }消费量
figure-carrier-energy = { $name }折标准煤（等价值）
figure-sector-energy = { $name }能源消费量（等价值）
figure-sector-planned = { $name }规划排放量
figure-activity-amount = { $name }：填报数量
figure-activity-emission = { $name }：排放量
figure-activity-energy = { $name }：折标准煤（等价值）
figure-factor-electricity = 外购电力排放因子

figure-energy-equivalent = 能源消费总量（等价值）
figure-energy-calorific = 能源消费总量（当量值）
figure-energy-industrial = 工业领域能源消费量（含能源生产，等价值）
figure-nonfossil-share = 非化石能源占比（等价值）
figure-nonfossil-share-calorific = 非化石能源占比（当量值）
figure-green-power-share = 绿色电力占比
figure-energy-per-gdp = 单位地区生产总值能耗
figure-energy-per-industrial = 单位工业增加值能耗
figure-intensity-gdp = 单位地区生产总值排放
figure-intensity-head = 人均排放
figure-intensity-industry = 单位工业增加值排放

figure-pathway-baseline = 基准情景排放量
figure-pathway-planned = 规划情景排放量
figure-pathway-reduction = 措施减排量
figure-pathway-per-gdp = 规划单位地区生产总值排放
figure-pathway-per-head = 规划人均排放
figure-measures-count = 措施数量
figure-measures-investment = 措施总投资
figure-measures-effect = 各项措施减排量之和
figure-measure-effect = { $name }：年减排量
figure-measure-investment = { $name }：投资
figure-target-value = { $name }：允许排放量
figure-target-gap = { $name }：缺口
figure-target-gap-percent = { $name }：缺口比例

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
trace-rule = 按“{ $rule }”取值
trace-chain = { $base } 年现价值逐年乘以（1 + 实际增速），得 { $result }
trace-chain-back = { $base } 年现价值逐年除以（1 + 实际增速），得 { $result }
trace-history = 历史年份，取排放清单数值
trace-sector-baseline = { $sector }（{ $assumption }）
trace-no-assumption = 未设基准情景
trace-typed-series = 逐年填报
trace-growth = 活动水平年增 { $activity }，排放强度年变 { $intensity }
trace-ramp = 年减排量 { $effect }，{ $start } 年起见效，{ $ramp } 年内等步达到
trace-allowed = 目标允许的排放量

reference-expected-name = 此处应为数据名称
reference-expected-year = 此处应为年份，或 base、target、horizon、first、last
reference-expected-unit = 此处应为单位，如 万t CO2、%、亿元
reference-expected-digits = 此处应为 0 到 6 的小数位数
reference-expected-end = 此处之后不应再有内容

unresolved-path = 没有名为“{ $path }”的数据
unresolved-year-word = 方案尚未确定“{ $word }”所指的年份
unresolved-year = “{ $path }”没有 { $year } 年的数据
unresolved-text = “{ $path }”是文字，不能当作数字引用
unresolved-unit = 单位“{ $asked }”不适用，可用“{ $fits }”
unresolved-ratio = “{ $over }”与“{ $under }”相除没有对应的单位
trace-alone = 单独实施时
trace-sequential = 按固定顺序累计时
