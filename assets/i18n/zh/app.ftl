# 打开方案
open-no-sample = 没有名为 { $id } 的示例
open-no-sample-mend = 可用的示例：{ $known }。
open-broken-sample = 示例 { $id } 无法读取：{ $reason }
open-broken-sample-mend = 这是程序的缺陷，请重新安装程序。
open-no-programme = 本程序没有编号为 { $id } 的计划模板
open-no-programme-mend = 可用的计划模板：{ $known }。如果方案由更新版本的程序写成，请升级本程序。
open-no-kind = 该计划没有名为 { $id } 的申报类型
open-no-kind-mend = 可用的申报类型：{ $known }。
