import type { Role } from '../../core/article.ts';
import type { SingleField } from './vote.ts';

/** What a label on a page announces; `nothing` is a label that ends the value before it and has no field of its own. */
export type Meaning = SingleField | 'keywords' | { role: Role } | 'nothing';

/** The labels that pages print before a colon. To read one more, write it here. */
const labels: readonly [meaning: Meaning, words: string][] = [
  [
    'source',
    '来源 来源于 来源自 文章来源 稿件来源 稿源 信息来源 新闻来源 消息来源 内容来源 来源媒体 来源网站 出处 供稿单位 发布机构 来源单位 发布单位 信息提供 source',
  ],
  ['reprintOf', '转载来源 转自 转载自 转载 原载 原载于 原文来源 原始来源'],
  [{ role: 'author' }, '作者 文章作者 本文作者 稿件作者 撰文 撰稿 撰稿人 执笔 文 作者名 文字 原创 author'],
  [{ role: 'reporter' }, '记者 本报记者 本网记者 本台记者 特约记者 见习记者 实习记者 采写 采访 文字记者 首席记者'],
  [{ role: 'correspondent' }, '通讯员 本报通讯员 特约通讯员 供稿 供稿人'],
  [{ role: 'photographer' }, '摄影 摄 图 摄影报道 摄影记者 供图'],
  [{ role: 'translator' }, '编译 翻译 译者 译'],
  [
    { role: 'editor' },
    '责任编辑 责编 责任编缉 编辑 网络编辑 值班编辑 本期编辑 执行编辑 文字编辑 新媒体编辑 本网编辑 责任编审 编辑员 见习编辑 实习编辑 editor',
  ],
  [{ role: 'proofreader' }, '校对 责任校对 校对员'],
  [
    'publishedAt',
    '发布时间 发布日期 发表时间 发表日期 发稿时间 时间 日期 发布于 发表于 刊发时间 公开日期 信息时间 添加时间 录入时间 新闻时间 更新时间 更新日期 出版日期 出版时间 见报日期 published updated',
  ],
  ['publisher', '主办 主办单位 主办方'],
  ['keywords', '关键词 文章关键词 关键字 标签 文章标签 关键词标签 tag tags keywords keyword'],
  ['summary', '摘要 核心提示 提要 内容提要 内容摘要 导读 导语'],
  ['edition.page', '版次 版面'],
  ['edition.pageName', '版名'],
  ['edition.column', '栏目 专栏 所属栏目'],
  ['edition.issue', '期号 刊期 期数'],
  ['headlines.pre', '引题 肩题 眉题'],
  ['headlines.main', '主题 主标题'],
  ['headlines.sub', '副题 副标题'],
  ['url', '原文链接 原文地址 原文网址 本文链接 本文网址 链接地址'],
  [
    'nothing',
    `图片来源 数据来源 资料来源 视频来源 资金来源 点击 点击数 点击量 点击率 点击次数 浏览 浏览量 浏览数 浏览次数 阅读 阅读量 阅读数 阅读次数 访问量 访问次数
     人气 评论 评论数 字号 字体 字体大小 分享 分享到 分享至 打印 审核 审核人 复审 终审 初审 一审 二审 三审 签发 监制 主编 总编 总编辑 副主编 统筹 策划 设计 制图
     文号 索引号 发文机关 发文字号 成文日期 主题词 主题分类 分类 类别 信息分类 所属分类 责任人 发布人 发布者 录入 录入人 录入员 上传 上传人 联系人 电话 联系电话 地址 邮箱 邮编
     传真 字数 大小 热度 推荐 有效性 视力保护色 保护视力色 背景色 收藏 原标题 出品 剪辑 播音 配音 运营 图片 图片编辑 版面编辑 页面编辑 视频编辑 美编 美术编辑 排版 制作 视觉 版式 制图 值班主任 值班编委 编审 海报 出品人 总监制`,
  ],
];

const meanings = new Map(
  labels.flatMap(([meaning, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, meaning] as const),
  ),
);

/** The meaning of a label as it is printed, spaces in it aside; undefined for any other word. */
export const meaningOf = (label: string) => meanings.get(label.replace(/\s/g, '').toLowerCase());

/** Every label, longest first: a pattern that allows the padding of `来　源`. */
export const labelPattern = [...meanings.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => [...word].join('[ \\u00a0\\u3000]{0,4}'))
  .join('|');
