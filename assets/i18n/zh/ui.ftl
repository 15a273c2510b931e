# 窗口框架
step-programme = 计划类型
step-eligibility = 申报条件
step-basics = 基本情况与边界
step-activity = 活动水平数据
step-inventory = 排放清单
step-indicators = 指标体系
step-pathway = 减排路径与措施
step-plan = 创建方案
step-report = 研究报告
step-request = 验收申请
step-assessment = 自评估报告
step-form = 申请表
step-check = 预审
step-export = 导出与打印

step-state-not-started = 未开始
step-state-under-way = 进行中
step-state-waiting = 等待数据
step-state-done = 已完成
step-state-blocked = 有错误，无法完成

finding-go = 前往
finding-joint = ；

program-name = 近零碳方案工作台
cancel = 取消

# 开始页
start-title = 从这里开始
start-text = 填数据、算排放、看路径和判定，最后打印申请表、创建方案和研究报告。全程离线，数据只留在本机。
start-new = 新建方案
start-new-text = 先选示范创建，再选申报类型。新方案已列好要填的各项，数值全部留空。
start-new-button = 新建{ $kind }方案
start-open = 打开方案
start-open-text = 方案是一个文件，扩展名为 nzplan，可以复制、备份、发给同事。
start-open-button = 打开文件…
start-opening = 正在打开…
start-recent = 最近打开
start-samples = 完整示例
start-samples-text = 编好的完整方案，每一页都注明是示例。可以随意改动，不影响原件。

# 顶栏
plan-title = { $place }{ $kind }创建方案
plan-title-blank = 未命名的{ $kind }创建方案
plan-example = 示例
saved = 已保存
saved-at = 已保存 { $time }
saved-not = 有未保存的修改
saved-new = 尚未保存
saved-saving = 正在保存…
top-gap = { $year } 缺口
top-margin = { $year } 余量
top-undo = 撤销
top-redo = 重做
top-save = 保存
top-export = 导出…
verdict-met = 可以达标
verdict-not-met = 尚不达标 · 还差 { $count } 项
verdict-undecided = 暂不能判定 · 待定 { $count } 项

# 菜单
menu = 菜单
menu-new = 新建或选择方案
menu-open = 打开…
menu-recent = 最近打开
menu-save = 保存
menu-save-as = 另存为…
menu-close = 关闭方案
menu-light = 浅色
menu-dark = 深色
menu-zoom = 缩放

# 左栏
rail-prepare = 准备
rail-data = 数据
rail-documents = 文稿
rail-submit = 提交
rail-state-and-count = { $state }，{ $count } 条提示

# 状态栏
status-no-findings = 本页无提示
status-findings = 本页 { $count } 条提示
status-factors = 因子：{ $family } · 电力 { $rule }
status-factors-value = 因子：{ $family } · 电力 { $rule } { $year }
status-zoom = { $zoom } %

# 右栏
tab-trace = 追溯
tab-guidance = 指引
tab-findings = 提示
tab-preview = 页面预览
right-fold = 收起右栏
right-unfold = 展开右栏
trace-none = 点选任意一个计算得出的数，这里会显示它怎么算的、用了什么、数据是谁的。
trace-selected = 选中的数
trace-how = 怎么算的
trace-from = 用了什么
findings-none = 本步骤没有需要处理的问题。
findings-others = 其余 { $count } 条在预审中查看
preview-none = 在创建方案、研究报告、申请表各步骤中，这里显示打印出来的页面。
preview-making = 正在排版…
preview-foot = 第 { $page } 页，共 { $count } 页 · 点页面跳到原文
preview-page = 第 { $page } 页

# 通知
banner-close = 关闭
work-not-started = 操作没有开始：{ $reason }
work-not-started-mend = 请关闭其他程序后再试一次；方案没有改动。
work-fault = 程序内部出错，操作没有完成：{ $said }
work-fault-mend = 方案没有改动，请先保存。如果再次出现，请把这段文字发给开发者。
reveal-failed = 系统无法打开此处：{ $reason }

# 导出
export-running = 正在导出
export-cancel = 停止导出
export-cancelled = 导出已停止，没有留下不完整的文件。
export-done = 已导出 { $count } 个文件
export-is-draft = 有错误未处理，每一页都注明“草稿”。
export-pages = 共 { $count } 页
export-open-folder = 打开文件夹
export-failed = 导出没有完成

# 对话框
changes-title = 方案有未保存的修改
changes-text = 离开之前是否保存？不保存的话，这些修改将丢失。
changes-save = 保存
changes-drop = 不保存
overwrite-title = 文件已存在
overwrite-text = { $path } 已存在，是否替换？
overwrite-yes = 替换
dialog-slow-title = 正在等待系统的文件对话框
dialog-slow-text = 如果看不到对话框，可以直接输入路径。
dialog-slow-type = 输入路径
dialog-open = 打开方案
dialog-open-verb = 打开
dialog-save = 保存方案
dialog-save-verb = 保存
dialog-export = 选择导出文件夹
dialog-export-verb = 导出到这里
dialog-picture = 选择图片
dialog-picture-verb = 插入
dialog-plans = 近零碳方案
dialog-pictures = 图片
path-text = 请输入完整路径，或先点下面的文件夹。
path-blank = 请输入路径。
path-no-file = 没有这个文件，请检查路径。
path-is-folder = 这是一个文件夹，请在后面加上文件名。
path-no-folder = 没有这个文件夹，请检查路径。
path-is-file = 这是一个文件，请输入文件夹的路径。

# 指引
guide-write = 写什么
guide-figures = 数据在哪里
guide-faults = 常见问题
guide-length = 建议 { $from }–{ $to } 字

guide-programme = 核对方案对应的示范创建和申报类型。类型决定要填的数据、指标、章节和验收规则。
guide-programme-found = 类型以主管部门的申报通知为准：县（市、区）、园区、社区各有条件和名额。
guide-programme-faults = 把标为“参考重建”的内容当作官方文本引用。正式报送前，请换成主管部门下发的附件原文：点“用官方附件替换参考重建内容…”粘贴录入。
guide-eligibility = 逐条回答申报条件是否成立，并注明证明材料。能由数据判定的条件以数据为准。回答“否”或不答的条件会列入提示；日程与名额在第二个标签页。
guide-eligibility-found = 生态环境、工业和信息化、应急管理等部门的年度公报、处罚公示和各类命名文件。
guide-eligibility-faults = 只答“是”而没有材料；材料超过有效期；把园区或乡镇的荣誉写成全县的。
guide-basics = 填写申报主体、四至边界、面积和年度经济社会数据。边界内的一切排放都要计入，边界外的一律不计。
guide-basics-found = 统计年鉴、国民经济和社会发展统计公报、政府工作报告、自然资源部门的面积数据。
guide-basics-faults = 户籍人口与常住人口混用；各年的地区生产总值一部分是快报数、一部分是年报数；四至与地图不一致。
guide-activity = 按部门和能源品种填写各年的实物量。没有发生的，请选“不发生”；数据未到的，请选“待提供”。空白不等于零。
guide-activity-found = 能源平衡表、供电公司分行业售电量、燃气和热力公司账单、规模以上工业企业能源报表、交通运输和农业机械统计。
guide-activity-faults = 万千瓦时与亿千瓦时差一万倍；自发自用的电又计入外购电；绿证电量与外购电量重复相加；热力单位用错。
guide-inventory = 查看按部门、品种和年份算出的排放和能耗。点任意一个数，右侧“追溯”会列出算式、因子和来源。
guide-inventory-found = 因子来自程序内置的因子表，每个值都注明文件、文号和年份。自有因子在活动水平数据中逐行填写。
guide-inventory-faults = 各年电力因子的口径不一致；某一年缺一行数据，使总量看上去突然下降；当量值与等价值混用。
guide-indicators = 逐项填写现状和规划值，由程序按目标判定是否达标。可以由数据算出的指标自动计算。“怎样达标”逐条说明规则，列出最短的达标办法；给指标选上支撑措施，就能估算补足差距的费用。
guide-indicators-found = 各责任部门的统计口径；规划值应与减排路径和措施一致。
guide-indicators-faults = 规划值没有依据；声明“不适用”却没有理由；百分数填成小数。
guide-pathway = 设定基准情景，逐项填写措施的年减排量和起止年份。图上给出规划线与目标之间的缺口。
guide-pathway-found = 项目库、可行性研究报告、节能评估报告；基准情景的增速可参考国民经济和社会发展规划。
guide-pathway-faults = 同一笔减排量由两项措施重复计算；措施开工太晚，在目标年还没有见效；只列投资而没有减排量。
guide-plan = 按提纲逐节写创建方案。数据用“插入数据”引用，数据改了，文中的数随之更新。
guide-plan-found = 前面各步骤的数据、部门规划和项目清单。每一节的指引写明该写什么、数据在哪里。
guide-plan-faults = 数字直接打字，与数据不一致；措施与项目表对不上；照抄外地方案，地名没有改。
guide-report = 研究报告说明现状、潜力和路径为什么成立。表和图由数据自动生成，正文负责解释。
guide-report-found = 清单、路径、指标各步骤的结果，以及调研材料和部门座谈记录。
guide-report-faults = 只堆数据而没有分析；预测参数没有出处；结论与创建方案不一致。
guide-form = 逐格填写申请表。取自数据的格子自动填好；意见栏、签字和盖章在打印后完成。
guide-form-found = 申报主体的基本信息，以及已填的边界、经济和排放数据。
guide-form-faults = 单位名称与公章不一致；联系电话没有区号；必填格空着。
guide-request = 用一份简短的公文提出验收申请：依据、完成情况、结论和所附材料。
guide-request-found = 自评估报告的结论、指标表和印发示范创建方案的文号。
guide-request-faults = 结论与自评估报告不一致；未列附件；没有落款和日期。
guide-assessment = 对照示范创建方案，逐项说明任务、项目和指标的完成情况，并给出自评结论。
guide-assessment-found = 建设期各年的能源与碳排放数据、项目验收文件和指标佐证材料。
guide-assessment-faults = 只讲做法不讲结果；数据年份与验收年份不一致；未达到的指标没有说明。
guide-check = 报送前的总检查：列出全部问题、所在位置和处理办法。错误必须处理，提醒请逐条核对。
guide-check-found = 每一条提示都可以“前往”对应的位置。
guide-check-faults = 只看总数不看内容；因为不影响导出而忽略提醒。
guide-export = 选择要导出的文件和文件夹。有错误时只能导出草稿，页面上会注明。
guide-export-found = 导出的是 PDF，可以用任何阅读器打印；章节目录和文字均可检索。
guide-export-faults = 导出后又改了数据而没有重新导出；打印时勾选了“适合页面”，页边距变小。

# 启动
start-unknown-renderer = 本机没有渲染器 { $asked }；可用：{ $known }
start-unknown-step = 没有步骤 { $asked }；可用：{ $known }
start-known-mend = 请换一个，或不写这个选项。
start-cannot-open = 窗口无法打开：{ $reason }

guide-keys = 快捷键
menu-help = 本步指引
key-help = 本步指引
key-enter = 到本步开头
key-next-step = 下一步
key-previous-step = 上一步
key-save = 保存
key-undo = 撤销
key-redo = 重做
key-insert = 在正文中插入数据
key-edit-cell = 编辑单元格
key-cell-menu = 单元格的选项
