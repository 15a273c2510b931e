# 领域词汇
sector-energy = 能源生产与加工转换
sector-industry = 工业
sector-processes = 工业生产过程
sector-construction = 建筑业
sector-transport = 交通
sector-buildings = 服务业及商业建筑
sector-public = 公共机构
sector-households = 居民生活
sector-agriculture = 农业
sector-land = 土地利用与林业
sector-waste = 废弃物处理
sector-other = 其他

count-co2 = CO₂
count-co2e = CO₂e（{ $set }）
count-alike = 计划中没有甲烷、氧化亚氮的数据：二氧化碳与二氧化碳当量两个数相同，只因没有统计其他气体，不说明没有排放。

economy-gdp = 地区生产总值（当年价）
economy-gdp-growth = 地区生产总值实际增速
economy-industrial-value-added = 规模以上工业增加值（当年价）
economy-industrial-growth = 规模以上工业增加值实际增速
economy-population = 常住人口
economy-households = 户数

state-given = 已填数值
state-confirmed-zero = 确认为零
state-not-occurring = 不发生
state-not-estimated = 未估算
state-included-elsewhere = 已计入他处
state-awaited = 待提供
state-not-applicable = 不适用

severity-error = 错误
severity-warning = 提醒
severity-note = 说明

standing-official = 官方文本
standing-reported = 第三方报道
standing-reconstruction = 参考重建（非官方）

document-form = 申请表
document-plan = 创建方案
document-report = 研究报告

metric-absolute = 排放总量
metric-per-gdp = 单位地区生产总值排放
metric-per-head = 人均排放
metric-per-added-value = 单位工业增加值排放
metric-nonfossil-share = 非化石能源占比

answer-unanswered = 未答
answer-yes = 是
answer-no = 否

electricity-provincial = 省级平均因子
electricity-national = 全国平均因子
electricity-park = 国家零碳园区规则
electricity-residual = 市场剩余因子

completeness-complete = 完整
completeness-incomplete = 不完整
completeness-failed = 无法计算

judgement-met = 达标
judgement-not-met = 未达标
judgement-undecided = 无法判定
judgement-not-applicable = 不适用

undecided-no-value = 未填规划值
undecided-wrong-value = 填写的内容不是数值
undecided-incomplete-figure = 计算所需数据不完整
undecided-no-target = 未设目标值
undecided-no-reason = 声明不适用但未说明理由

factor-official = 官方文本
factor-transcribed = 转录自官方文本
factor-to-be-confirmed = 默认值，待确认
factor-own = 自有因子
nature-constraint = 约束性
nature-reference = 参考性
nature-core = 核心
nature-guiding = 引导
nature-own = 自设
natures-constraint = 约束性指标
natures-reference = 参考性指标
natures-core = 核心指标
natures-guiding = 引导指标
natures-own = 自设目标
direction-at-least = 不低于目标值
direction-above = 高于目标值
direction-at-most = 不高于目标值
direction-below = 低于目标值
direction-rising = 比上一个有数值的年份提高
direction-yes = 是非题，须答“是”
phase-application = 申报创建
phase-acceptance = 申请验收
document-request = 验收申请
document-assessment = 自评估报告
undecided-no-waiver = 该指标不得申报不适用
undecided-no-class = 规模档次尚不能确定
undecided-out-of-classes = 申报单位的规模不在任何一档，没有对应的目标值
undecided-no-earlier-value = 没有可供比较的以前年份数值
transfer-setting = 年份与核算规则
transfer-condition = 申报条件
transfer-data = 数据
transfer-indicator = 指标
transfer-section = 章节文字
transfer-answer = 表格填写项
transfer-target-year = 目标年
transfer-horizon = 展望年
transfer-electricity = 外购电力的排放因子
transfer-gases = 核算气体
transfer-activities = 新增活动水平 { $count } 行
fate-stays = 保留
fate-moves = 移到
fate-changes = 改为
fate-annex = 没有位置，存入附录
fate-returns = 从附录归位
fate-new = 新要求
