# 文稿各步骤
papers-no-document = 该申报类型不需要提交这份文件。
papers-title = { $document } · { $chapter }
papers-section = { $section }　{ $state }
papers-section-follows = 内容随数据更新，不需要撰写
papers-section-chapter = 本章由下列各节组成
papers-section-length = { $section }　建议 { $from }–{ $to } 字，已写 { $written } 字
papers-section-written = { $section }　已写 { $written } 字
papers-sections = 各节

papers-contents = 本章各节
papers-extent = 已写 { $written } 字，建议 { $from }–{ $to } 字
papers-extent-only = 已写 { $written } 字

papers-written-nothing = 未写
papers-written-short = 未写完
papers-written-brief = 偏短
papers-written-done = 已写
papers-written-follows = 随数据更新

papers-next = 下一处待办：
papers-next-go = 前往
papers-next-here = 其余各节都已写好，只剩本节。
papers-next-none = 各节都已写好。

papers-tool-heading = 小标题
papers-tool-item = 列表
papers-tool-insert = 插入数据 Ctrl+D
papers-tool-insert-short = 插入数据

papers-gap = 〔待补：{ $what }〕
papers-dated = { $year }年{ $name }
papers-ratio = { $over }占{ $under }的比重

papers-strip-none = 点选文中的数据，可看来源，改年份、单位和小数位数。
papers-strip-when = 年份
papers-strip-unit = 单位
papers-strip-digits = 小数位数
papers-strip-free = 改为文字
papers-strip-free-hint = 不再随数据更新，可以直接改写
papers-year = { $year }年
papers-year-usual = 默认年份
papers-year-base = 基准年
papers-year-target = 目标年
papers-year-horizon = 展望年
papers-year-first = 首年
papers-year-last = 末年
papers-change = { $from }至{ $to }变化
papers-fall = { $from }至{ $to }降幅
papers-digits-usual = 自动
papers-digits = { $count } 位

papers-pick = 插入数据
papers-pick-search = 查找数据
papers-pick-hint = 按名称查找，可加年份，如：工业 2021
papers-pick-nothing = 没有找到。可以换个说法，或去掉年份再找。
papers-pick-missing = 尚无数据

papers-table = 表　{ $title }
papers-chart = 图　{ $title }
papers-follows = 随数据更新
papers-picture = 图片
papers-picture-none = 尚未选择图片。PNG 或 JPEG 格式，打印宽度最大 156 毫米。
papers-picture-choose = 选择图片…
papers-picture-other = 更换…
papers-picture-remove = 移除
papers-picture-file = { $name }，{ $width } × { $height } 像素

papers-form-missing = 要填 { $typed } 栏，已填 { $filled } 栏，必填的还缺 { $missing } 栏；另有 { $bound } 栏取自数据。
papers-form-complete = 要填 { $typed } 栏，已填 { $filled } 栏，必填的都已填好；另有 { $bound } 栏取自数据。
papers-form-notes = 填表说明
papers-form-length = 建议 { $length } 字，已写 { $written } 字
papers-form-today = 填今天
papers-form-change = 去修改
papers-form-blank = 数据中尚未填写
papers-form-opinion-type = 代拟意见
papers-form-opinion-text = 预先印在栏内的意见
papers-form-opinion-blank = 打印后由该单位填写意见，签字盖章。

papers-check-errors = 有 { $errors } 条错误必须处理，{ $warnings } 条提醒待核对，{ $notes } 条说明。
papers-check-warnings = 没有错误。有 { $warnings } 条提醒待核对，{ $notes } 条说明。
papers-check-clean = 没有错误和提醒，另有 { $notes } 条说明。
papers-check-nothing = 没有任何问题。
papers-check-none-found = 没有符合筛选条件的提示。
papers-check-acceptance = 验收条件
papers-check-eligibility = 申报条件
papers-check-conditions = 共 { $all } 条：符合 { $met } 条，未答 { $open } 条，不符合 { $broken } 条。
papers-check-clause = 依据：{ $clause }
papers-check-search = 查找提示
papers-check-search-hint = 在提示中查找
papers-check-group = { $step }　{ $count } 条

papers-export-fresh = 导出的文件与方案一致。
papers-export-stale = 导出之后方案又有改动，请重新导出。
papers-export-draft = 方案有 { $errors } 条错误，导出的是草稿。
papers-export-final = 可以导出正式文件。
papers-export-documents = 要导出的文件（PDF，A4 纸）
papers-export-open = { $count } 节未写
papers-export-short = { $count } 节偏短
papers-export-findings = { $count } 条错误或提醒
papers-export-ready = 内容齐备
papers-export-open-step = 打开
papers-export-language = 文件的语言
papers-export-chinese = 中文
papers-export-english = English
papers-export-language-note = 只影响标题、表头等固定文字；您写的正文按原文打印。
papers-export-marks = 页面上会注明
papers-export-mark-draft = 草稿
papers-export-mark-draft-why = 还有 { $count } 条错误没有处理；处理完后再导出，即为正式文件。
papers-export-see-check = 查看错误
papers-export-mark-example = 示例
papers-export-mark-example-why = 这是虚构的示例方案，不得用于申报；每页页眉注明。
papers-export-mark-rebuilt = 参考重建
papers-export-mark-rebuilt-why = 封面注明：{ $documents }的提纲或格式未见官方文本。正式报送前，请以主管部门提供的附件为准。
papers-export-go = 导出 { $count } 份文件…
papers-export-again = 再次导出到“{ $folder }”
