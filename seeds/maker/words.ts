function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Nouns that any article may use, commonest first. */
export const commonNouns = words(`
  工作 问题 群众 服务 建设 发展 情况 时间 资金 办法 机制 干部 责任 清单 数据 经验 队伍 意见 标准 方案 制度 质量 台账
  现场 平台 流程 电话 预算 效率 成本 试点 报告 账本 难题 细节 规程 老办法 时间表 路线图 家底 短板 规矩 门槛 底图 回访
`);

/** What is done to a noun, commonest first. */
export const verbs = words(`
  推进 完善 加强 解决 落实 开展 改造 建立 提高 调整 梳理 公布 实施 新建 检查 优化 拓展 整合 推广 保护 征集 盘活 修订 摸清
  核对 补齐 登记 压减 试行 验收 疏通 挂牌 复核 培育 打通 腾出 重修 认领 合并 移交 追回 托管 丈量 誊录
`);

/** How it is done. */
export const adverbs = words(`
  进一步 逐步 统一 及时 主动 全面 共同 重点 定期 分批 就近 提前 逐户 如期 当场 率先 连夜 逐条 同步 反复 悉数 轮流 照常 暂缓
`);

/** What becomes of a noun. */
export const outcomes = words(`
  明显改善 正在推进 已经完成 有所增加 逐年下降 仍然不足 全部公开 基本稳定 超过预期 按期投用 还在商议 少了一半 由专人负责
  写进了年度计划 比上年提前 得到认可 不再收费 当月见效 一次通过 留有余地 张贴上墙 无人认领 迎刃而解 没有先例
`);

/** How a quoted person is introduced. */
export const sayings = words('说 表示 介绍 认为 指出 强调 要求 告诉记者 坦言 回忆 算了一笔账 打了个比方');

/** How a sentence begins. */
export const openings = words(`
  目前 今年以来 据介绍 下一步 与此同时 此前 在此基础上 经过协商 从去年起 为此 不久前 按照计划 调研发现 入冬以来 汛期过后
  换句话说 说来简单 几经周折 出人意料的是 春耕时节
`);

/** Bodies that act, commonest first. */
export const bodies = words(`
  市政协 市政府 市住建局 市教育局 市财政局 市农业农村局 市水利局 市文旅局 市民政局 市卫健委 市交通运输局 市科技局 市图书馆
  市委宣传部 市总工会 市档案馆 团市委 市妇联 市生态环境局 市供销社 市志编办 市气象台 市政协提案委 市残联 市邮政局 市仲裁委
`);

/** What a person is, commonest first; the first four speak at meetings. */
export const posts = words(`
  市长 市政协主席 副市长 市政协副主席 委员 局长 村党支部书记 社区书记 居民 校长 工程师 农技站站长 馆长 院长 教师 合作社理事长
  护林员 退休职工 个体户 志愿者 船工 木匠 茶农 守桥人
`);

/** What things are counted in. */
export const units = words('项 处 个 批 次 件 户 家 人次 万元 公里 亩 场 台 平方米 册 吨');
