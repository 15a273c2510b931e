# 打开方案
open-no-sample = 没有名为 { $id } 的示例
open-no-sample-mend = 可用的示例：{ $known }。
open-broken-sample = 示例 { $id } 无法读取：{ $reason }
open-broken-sample-mend = 这是程序的缺陷，请重新安装程序。
open-no-programme = 本程序没有编号为 { $id } 的计划模板
open-no-programme-mend = 可用的计划模板：{ $known }。如果方案由更新版本的程序写成，请升级本程序。
open-no-kind = 该计划没有名为 { $id } 的申报类型
open-no-kind-mend = 可用的申报类型：{ $known }。

# 导出
export-draft = 草稿——方案中还有错误，不得作为正式材料报送
export-draft-beside = { $head }　{ $draft }
export-unnamed = 未命名
export-no-document = 该计划对此申报类型不要求所选文件
export-no-document-mend = 请选择其他文件。
export-fault = 未能生成文件：{ $reason }
export-fault-mend = 这是程序的缺陷；方案未受影响，请把日志文件发给开发者。
finding-character-undrawn = 内置字体中没有“{ $character }”（{ $code }）这个字，打印件上以方框标记代替
    .hint = 请改用通行的字；确需使用该字时，在打印件上手写补正。
