# 文件
file-cannot-read = 无法读取“{ $path }”：{ $reason }
file-cannot-write = 无法写入“{ $path }”：{ $reason }
file-reason-not-found = 找不到该文件或文件夹
file-reason-denied = 没有权限
file-reason-full = 磁盘已满
file-reason-read-only = 该磁盘只能读取
file-reason-folder = 这是一个文件夹
file-reason-no-folder = 路径中有一段不是文件夹
file-mend-not-found = 请检查路径和文件名；文件夹须已存在。
file-mend-denied = 请换一个有写入权限的文件夹，或取消文件的只读属性后重试。
file-mend-full = 请清理磁盘空间，或换一个磁盘后重试。
file-mend-folder = 请指定一个文件，而不是文件夹。
file-mend-other = 请检查磁盘和网络连接后重试；原有文件未被改动。

file-too-large = “{ $path }”有 { $size } MB，超过方案文件的上限 { $limit } MB
file-too-large-mend = 方案文件由本程序保存，不会这么大，请选择正确的文件；如在保存时出现，请减少或换用较小的图片。
file-not-text = “{ $path }”不是 UTF-8 文本：第 { $offset } 字节起无法识别
file-not-text-mend = 文件可能被其他编辑器以别的编码另存，或在传输中损坏；请取回原文件，或打开同一文件夹中的备份（.bak）。
file-empty = “{ $path }”是空文件
file-not-a-plan = “{ $path }”不是近零碳方案文件
file-not-a-plan-mend = 方案文件的扩展名是 .nzplan，由本程序保存；请选择这样的文件。
file-newer = “{ $path }”由更新版本的程序写成：文件格式为第 { $found } 版，本程序最高支持第 { $known } 版
file-newer-mend = 请升级本程序后再打开；文件未被改动。
file-damaged = “{ $path }”第 { $line } 行第 { $column } 列有误：{ $expected }
file-damaged-at = “{ $path }”第 { $line } 行第 { $column } 列（数据位置 { $data }）有误：{ $expected }
file-damaged-mend = 文件未被改动；同一文件夹中的备份（.bak）是上一次保存的内容。
file-hint-and-mend = { $hint }{ $mend }

file-changed = 打开之后，“{ $path }”已被他人或其他程序改动，未予覆盖
file-changed-mend = 请另存为新文件，或重新打开后再修改。
file-exists = “{ $path }”已存在，未予覆盖
file-exists-mend = 请换一个文件名，或确认替换。
file-not-faithful = “{ $path }”未保存：写出的内容与方案不一致，这是程序的缺陷
file-not-faithful-mend = 原有文件未被改动；请另存副本，并把日志文件发给开发者。
file-picture = 无法使用图片“{ $path }”：{ $reason }
file-picture-mend = 请使用完好的 PNG 或 JPEG 图片，文件不超过 40 MB。
file-template = 模板“{ $path }”无法读取：{ $reason }
