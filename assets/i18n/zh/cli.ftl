# 命令行
cli-about = 近零碳方案工作台：核算排放、绘制减排路径、对照指标判定，并打印申报材料。
cli-after = 不带命令时打开窗口。退出码：0 已完成且无错误；1 方案有错误；2 命令或文件无法使用。
    输出格式说明：nearzero help json
cli-template =
    { $about }

    用法：{ $usage }

    { $all }
cli-heading-commands = 命令
cli-heading-options = 选项
cli-heading-arguments = 参数
cli-about-open = 在窗口中打开方案
cli-about-programmes = 列出内置的计划模板及其可靠程度
cli-about-new = 新建方案
cli-about-sample = 取一份虚构的示例方案
cli-about-compute = 计算排放清单、减排路径、指标和判定
cli-about-check = 检查方案，列出问题
cli-about-export = 把申请表、创建方案、研究报告导出为 PDF
cli-about-lint = 检查计划模板
cli-about-help = 显示帮助；help json 说明 --json 的输出格式
cli-arg-file = 要打开的方案文件（*.nzplan）
cli-arg-force = 覆盖已有文件（原文件保留为 .bak）
cli-arg-sample = 示例的编号：{ $samples }
cli-arg-json = 输出 JSON（格式见 nearzero help json）
cli-arg-kind = 申报类型的编号，见 nearzero programmes
cli-arg-lang = 文件的语言：zh 或 en
cli-arg-only = 只导出其中几份，用逗号隔开：form、plan、report
cli-arg-output = 写到哪里
cli-arg-plan = 方案文件（*.nzplan）
cli-arg-programme = 计划模板的编号，见 nearzero programmes
cli-arg-renderer = 窗口的绘制方式：glow（OpenGL）或 wgpu
cli-arg-template = 模板文件夹，或其中的 programme.ron
cli-arg-topic = 主题：json
cli-arg-frames = 绘制若干帧后自行退出（用于测试）
cli-arg-step = 先显示的步骤
cli-arg-help = 显示帮助
cli-arg-version = 显示版本
cli-call-mend = 用 nearzero --help 或 nearzero 命令 --help 查看用法。
cli-call-unknown-argument = 不认识的参数：{ $argument }
cli-call-unknown-command = 不认识的命令：{ $command }
cli-call-missing-argument = 缺少参数：{ $argument }
cli-call-no-value = { $argument } 缺少取值
cli-call-wrong-value = { $argument } 的取值 { $value } 不对
cli-call-unknown-value = { $argument } 的取值 { $value } 不对，可用：{ $known }
cli-written = 已写出 { $path }
cli-exists-mend = 请换一个文件名，或加 --force 覆盖（原文件保留为 .bak）。
cli-exported = 已写出 { $path }（{ $pages } 页）
cli-export-draft = 方案有 { $count } 个错误，各页已标明草稿，不得作为正式材料报送。用 nearzero check { $path } 查看并改正后再导出。
cli-check-sum = 错误 { $errors }，提醒 { $warnings }，说明 { $notes }
cli-programme-standing = 依据：{ $standing }；官方文本占 { $share }
cli-column-kind = 类型
cli-column-name = 名称
cli-column-applicant = 申报主体
cli-column-quota = 名额
cli-column-unit = 单位
cli-column-year = 年份
cli-column-baseline = 基准情景
cli-column-reduction = 措施减排
cli-column-planned = 规划排放
cli-column-planned-value = 规划值
cli-column-with-unit = { $name }（{ $unit }）
cli-column-target = 目标
cli-column-allowed = 允许排放
cli-column-gap = 差距
cli-column-indicator = 指标
cli-column-judgement = 判定
cli-column-now = 现状值
cli-judged-why = { $judged }（{ $why }）
cli-compute-inventory = 排放清单
cli-compute-pathway = 减排路径
cli-compute-targets = 排放目标
cli-compute-indicators = 指标
cli-compute-verdict = 判定
cli-compute-marks = * 数据不完整，仅为已有部分之和　— 没有数值
cli-row-total = 排放总量
cli-row-scope1 = 直接排放（范围一）
cli-row-scope2 = 间接排放（范围二）
cli-row-territorial = 地域口径（边界内直接排放）
cli-row-on-count = { $name }，{ $count }
cli-row-default-share = 总量中依据待确认默认因子
cli-row-open-lines = 缺失或有误的数据行
cli-row-energy = 能源消费量（等价值）
cli-row-nonfossil = 非化石能源占比（等价值）
cli-row-per-industrial = 单位工业增加值排放
cli-row-eligibility = 申报条件
cli-row-acceptance = 验收规则
cli-row-judged = { $name }：{ $judged }

# 启动
start-no-window = 本程序不含窗口（构建时未启用 gui）
start-no-window-mend = 请使用命令行：nearzero --help 列出全部命令。
start-no-display-mend = 没有显示器或图形环境时，全部功能都可用命令行完成：nearzero --help 列出全部命令。
start-fault = 程序出现内部错误，未保存的修改可能丢失：{ $said }
start-fault-report = 错误报告已写入 { $path }，请把它发给开发者。
