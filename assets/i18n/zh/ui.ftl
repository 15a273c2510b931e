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
