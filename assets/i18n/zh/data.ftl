# 数据的细处：气体、单位、因子、参数、不确定性、碳市场设施、清单的并列口径与比较

gases-co2 = 仅二氧化碳
gases-all = 二氧化碳、甲烷和氧化亚氮
accounting-gases = 计入总量的气体
accounting-gases-note = 另一口径的合计始终列在旁边。
accounting-gwp = 全球变暖潜势
accounting-gwp-values = CH₄ { $methane }，N₂O { $nitrous }。{ $source }
accounting-uncertainty = 没有填写不确定性的行，采用默认值
accounting-uncertainty-note = 采用后总量带范围。默认值{ $standing }：{ $source }
accounting-uncertainty-on = ；不确定性取默认值
carriers-asked = 本类型通常填报

unit-refused = { $name }不能用“{ $typed }”。可用的单位：{ $units }。
unit-refused-unknown = 没有“{ $typed }”这个单位。{ $name }可用的单位：{ $units }。

# 一行数据的细处
purpose-use = 本地使用
purpose-power = 发电外供
purpose-heat = 产热外供
purpose-note = 外供部分计入地域口径，不计入消费口径：用电、用热时按外购的因子计算，两者不相加。
detail-no-carrier = 先选品种，再看因子。
detail-factor = 排放因子
detail-factor-value = { $value } { $unit }/{ $per }
detail-factor-year = 数据年份 { $year }
detail-formula = 算法：{ $formula }
detail-source = 出处：{ $source }
detail-gas = { $gas }：{ $value } 吨/{ $per }（{ $formula }）
detail-no-parameter = 缺参数“{ $name }”，填写后才能计算。
detail-wrong-factor = 自有因子不完整或无法识别，本行暂不能计算。
detail-needs-factor = 因子表中没有这一品种的因子，请填自有因子并注明来源。
detail-no-factor = 本行有误，改正后显示因子。
detail-other-gases = 总量只计二氧化碳，本行的其他气体列在 CO₂e 口径中。
detail-factor-none = 按所选核算规则，本行不计排放。
detail-factor-table = 用因子表
detail-factor-own = 用自有因子
detail-own-value = 自有因子
detail-own-per = 每
detail-own-source = 自有因子的来源
detail-own-hint = 如：第三方核查报告、实测报告及年份
detail-parameters = 测算参数
detail-parameter-source = 来源
detail-parameter-asked = { $name }：必填，没有通用的默认值。参考 { $source }
detail-parameter-unsure = { $name }：留空用默认值 { $value }，待确认。{ $source }
detail-parameter-table = { $name }：留空用默认值 { $value }。{ $source }
detail-cases = { $symbol } 的常见情形
detail-case = { $name }（{ $value }）
detail-case-table = 默认值（{ $value }）
detail-case-none = 未选
detail-case-own = 自填
detail-more = 部门、用途、计量与不确定性
detail-purpose = 用途
detail-meter = 表计或户号
detail-meter-hint = 防止重复计量
detail-uncertainty-activity = 数量的不确定性 ±
detail-uncertainty-factor = 因子的不确定性 ±
uncertainty-line = 本行合成不确定性 ±{ $percent } %（95 % 置信区间的一半）。

# 全国碳市场设施
facilities-title = 全国碳市场设施
facilities-none = 范围内没有纳入全国碳市场的设施，可不填。
facilities-sentence = 共 { $count } 家。核查排放量作为地域口径的一部分列示，从不扣减。
facilities-fill = 填报
facilities-show = 展开
facilities-help = 核查排放量取自年度核查报告。份额指设施排放中落在本范围内的比例，留空为全部。只列示占比，不从总量中扣减。
facility-name = 设施名称
facility-share = 范围内 %
facility-numbered = 设施 { $number }

# 清单的并列口径与比较
inventory-also = 总量
inventory-also-scope1 = 直接排放
inventory-also-scope2 = 间接排放
inventory-also-consumption = 消费口径
inventory-also-territorial = 地域口径
inventory-on-count = { $name }，{ $count }
inventory-total-own = { $total }（含非标准因子）
inventory-boundaries = 两种口径并列，从不相加
inventory-sinks = 碳汇（线下列示，不计入总量）
inventory-chip-range = { $year } 年总量 { $total } ±{ $percent } %
inventory-chip-defaults = { $share } 依据待确认的默认值
inventory-chip-own = 含非标准因子
inventory-chip-supply = 含外供电力、热力的排放
inventory-trend = { $from }—{ $to } 年变化 { $change } %，不确定性 ±{ $percent } 个百分点。
compare-title = 换一套因子比较
compare-sentence = 把同一批数据按另一套因子再算一遍，逐行并列。只看差别，不改方案。
compare-open = 比较
compare-line = { $year } 年
compare-own = 本方案
compare-other = 另一套
compare-difference = 差值
compare-share = 差 %
compare-total = 总量
compare-years = 各年总量
compare-result = { $year } 年总量：本方案 { $own }，另一套 { $other }，相差 { $difference }（{ $share }）。
compare-no-factor = 无因子
compare-same = 两套选择相同，没有差别。
compare-year = 看哪一年
