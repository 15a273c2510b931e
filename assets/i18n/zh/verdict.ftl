# 达标判定
verdict-constraint = 约束性指标
verdict-reference = 参考性指标
verdict-part = { $name } { $whole } 项中可达 { $met } 项{ $share }，需{ $asked }，{ $outcome }
verdict-share = ，占 { $share }
verdict-all = 全部达到
verdict-at-least = 不少于 { $count } 项
verdict-share-inclusive = { " " }{ $share } 及以上
verdict-share-exclusive = 超过 { $share }
verdict-and = { $a }且{ $b }
verdict-and-then = { $a }；{ $b }
verdict-satisfied = 已满足
verdict-short = 还差 { $short } 项
verdict-short-undecided = 还差 { $short } 项（{ $undecided } 项无法判定）
verdict-with-not-applicable = { $whole }（含不适用 { $count }）
verdict-without-not-applicable = { $whole }（不含不适用 { $count }）
verdict-nothing-to-judge = { $name }没有可供判定的项目
verdict-no-kind = 未选申报类型，无法判定
verdict-no-rule = 示范创建模板没有载明验收规则，无法判定

figure-indicator-now = { $name }：现状值
figure-indicator-target = { $name }：目标值
figure-indicator-planned = { $name }：规划值
figure-verdict-constraint-met = 可达到的约束性指标数
figure-verdict-constraint-count = 约束性指标数
figure-verdict-reference-met = 可达到的参考性指标数
figure-verdict-reference-count = 参考性指标数
