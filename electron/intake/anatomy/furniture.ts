import { judgedOnce } from './judged-once.ts';
import { isLabelLine } from './label-scan.ts';
import { type Block, hintsOf } from './model.ts';
import { simplified } from './words.ts';

/** Buttons, counters and share targets: a line of nothing else is page furniture. */
const buttons = new Set(
  `分享 分享到 分享至 转发 微信 微博 新浪微博 腾讯微博 新浪 腾讯 qq qq空间 qq好友 朋友圈 微信好友 人人网 豆瓣 百度 抖音 头条 复制链接 更多 打印 打印本页 打印此页 打印文章 关闭
  关闭窗口 关闭本页 关闭页面 收藏 收藏本文 加入收藏 纠错 我要纠错 举报 推荐 点赞 赞 踩 顶 在看 评论 我要评论 发表评论 查看评论 条评论 人参与 参与 大 中 小 放大 缩小 默认 字号
  字体 特大 超大 标准 a a+ a- + - t 返回 返回顶部 返回首页 返回列表 顶部 回到顶部 首页 上一篇 下一篇 上一版 下一版 上一页 下一页 尾页 末页 末尾 扫一扫 朗读 语音播报 听新闻 播放 暂停 全屏
  阅读 浏览 浏览次数 点击 点击数 次 登录 注册 订阅 关注 已关注 手机看 手机版 客户端 推荐给朋友 投稿 保存 下载 展开 收起 展开全文 查看全文 阅读全文 阅读原文 图集 分享按钮 来源 邮箱 赏 打赏
  本文二维码 二维码 收听 简体 繁体 无障碍 长辈版 公众号 微信公众号 qzone 取消 确定 提交 发送 share print twitter facebook 繁 简 加载中 点击加载更多 微信扫一扫 用微信扫描 复制 责任编辑 编辑`.split(
    /\s+/,
  ),
);

const shares = /^(?:一键|请)?(?:分享|转发|推荐)(?:到|至|给|本文|文章|按钮)?[\s:：]|^(?:分享|分享到|分享至)[:：]?$/u;
const neighbours =
  /^[\s【[<«‹]*(?:上|下|前|后)一?(?:篇|页|条|版|章|张)(?:文章|新闻)?[\]】\s:：>»›]|^(?:已经是|没有了)\S{0,12}$|^(?:返回|更多)(?:[>»›+\s]|首页|主页|列表|顶部|目录|上级|上一|栏目|频道|精彩|相关|新闻|要闻|资讯|内容|信息|文章|评论|图片|视频|热点|推荐|请|分享)\S{0,10}$/u;
const codes =
  /扫一?扫|扫码|扫描(?:上方|下方|左侧|右侧|二维码)|长按(?:识别|二维码)|二维码|关注(?:我们|本报|本网|官方)|微信公众[号平]|下载\S{0,8}(?:客户端|app)|客户端[，,]\S{0,12}(?:更|下载)|欢迎(?:关注|下载|订阅)|打开\S{0,10}客户端/iu;
const rights =
  /版权(?:声明|所有|归)|免责声明|^\S{0,4}声明\s?[:：]|©|copyright|icp[备证]|公网安备|未经\S{0,14}(?:授权|许可|同意|允许)\S{0,4}(?:[，,]?\s?(?:不得|禁止|严禁|谢绝|请勿)|转载|使用)|谢绝转载|转载请|凡(?:本网|本站|注明|来源)|许可证(?:号|编号)|仅代表\S{0,6}(?:作者|本人|个人)|不代表\S{0,10}(?:立场|观点)|本站?(?:网站)?(?:无关|立场)|侵(?:权|犯)\S{0,14}(?:联系|删除)|举报(?:电话|邮箱)|all rights reserved|备案(?:号|序号)|返回\S{2,4}[，,]\s?查看更多|(?:登录|注册)(?:即|表示|代表)\S{0,6}同意/iu;
const more =
  /^[\s【[■◆●▲►▶|>»=\-—]*(?:相关|延伸|推荐|热点|更多|精彩|往期|猜你|大家都|今日|最新|热门|关联|编辑推荐|图片|视频|本网|网友|用户|新闻|为您|友情|点击|专题|精选|头条|随机|同类|其他|其它|24小时|48小时|一周|本周|本月|阅读)[的]?(?:阅读|新闻|报道|链接|文章|推荐|资讯|内容|专题|稿件|喜欢|在看|排行|排行榜|热文|热点|热词|搜索|话题|评论|图片|视频|回顾|图文|稿源|产品|信息|栏目|头条|动态|标签|要闻|搜索)(?:榜)?[】\]\s:：>»|]*(?:更多)?[>»\s]*$/u;
const englishMore =
  /^(?:most (?:viewed|read|popular)|related (?:articles?|stories|topics|posts?|content)|more (?:from|on|stories)|read (?:more|next)|recommended|trending|you may also like|leave a (?:reply|comment)|\d+ (?:comments?|responses?|thoughts))\b.{0,30}$/iu;
const englishButtons = /^(?:share (?:this|on)|sign up|subscribe|follow us|click here|advertisement)\b.{0,50}$/iu;
const comments =
  /^(?:\d+\s?条?评论|网友评论|发表评论|我要评论|最新评论|热门评论|全部评论|评论\s?[（(]\d|评论$|文明上网|登录后|请登录|我来说两句|用户评论|已有\d+人|共\d+条评论)/u;

/** Words in an element's class or id that say what stands in it is no part of an article. */
const furnished =
  /(?:^|[\s_-])(?:nav|navbar|menu|footer|foot|sidebar|side|aside|share|bdshare\w*|social|comments?|comment-?\w+|related|relate|relation|recommend\w*|hot|hotnews|rank\w*|ad|ads|adv|advert\w*|banner|breadcrumbs?|crumbs?|copyright|copy-?right|toolbar|tools?|pager|pagination|page-?nav|prevnext|prev-?next|login|search|qrcode|ewm|erweima|tags?|links?|friendlink|tip|tips|popup|modal|dialog|statement|disclaimer|disclaim|app-?tip|toutiao|subscribe|reply|vote)(?:$|[\s_-])/u;

/** Whether a line belongs to the page and not to an article, by what it says. */
export const isFurniture = judgedOnce(judge);

function judge(block: Block): boolean {
  const text = simplified(block.text);
  if (text.length > 260) return false;
  if (/^[|｜丨>»<«+*_=·\-\s[\]【】]*$/u.test(text) || (block.linked > 0.5 && /^[\s\d]*$/.test(text))) return true;
  if (text.length < 60 && (shares.test(text) || neighbours.test(text) || comments.test(text))) return true;
  if (text.length < 60 && englishButtons.test(text)) return true;
  if (text.length < 90 && (isAllButtons(text) || codes.test(text))) return true;
  return rights.test(text) || isBreadcrumb(text) || isMore(block);
}

/** Whether a line is where the list of other articles begins. */
const isMore = (block: Block) =>
  (block.text.length < 24 && more.test(simplified(block.text))) ||
  (block.text.length < 50 && englishMore.test(block.text));

/** Whether nothing in an article comes after this line. */
export const isEnd = (block: Block) =>
  isMore(block) ||
  (block.text.length < 30 && comments.test(block.text)) ||
  (block.text.length < 60 && /^[\s【[<]*上一?[篇条页][\]】\s:：>]/u.test(block.text));

export const isBreadcrumb = (text: string) => breadcrumb.test(text) && text.length < 120;
export const breadcrumb =
  /^[\s>]*(?:您|你|您的|你的|我)?(?:现在|当前|目前|所在)?(?:所在)?的?(?:位置|所处位置|所在位置)\s*[:：>是]?\s*/u;

/** Whether the page's own markup says that a block is furniture; how near to the block it must say so is `levels`. */
export const isMarkedFurniture = (block: Block, levels = 2) =>
  furnished.test(hintsOf(block, levels)) ||
  block.containers.some(({ tag }) => ['nav', 'footer', 'aside', 'button'].includes(tag));

/** Whether a line names the page's facts (source, people, date …) and says nothing else. */
export const isInformation = (block: Block) =>
  isLabelLine(block) || isStampLine(block.text) || isPageLine(block.text) || isIssueLine(block.text);

const isIssueLine = (text: string) => /^[\s（(]*(?:(?:19|20)\d{2}年)?\s?总?第\s?\d{1,4}\s?期[\s）)]*$/u.test(text);

const isPageLine = (text: string) =>
  text.length < 40 && /^[\s（(]*第?\s?[A-Z]{0,2}\d{1,3}\s?版/u.test(text) && !/[，。！？]/.test(text);

const isStampLine = (text: string) =>
  text.length < 80 && stampLines.some((line) => line.test(text)) && !/[，。；！？]/.test(text);

/** A line that a date begins, if no word of a headline follows it: `2020年9月8日云澜天气通报` is one. */
const stampLines = [
  '(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}(?:日|号|號)?',
  '[一二][〇零○Ｏ０O0一二三四五六七八九]{3}年\\s?[元一二三四五六七八九十]{1,3}月\\s?[一二三四五六七八九十廿卅]{1,3}[日号]',
  '(?:19|20)\\d{2}\\s{0,2}\\d{2}\\s?/\\s?\\d{2}\\s{0,2}\\d{2}:\\d{2}',
  '(?:(?:Published|Updated|Posted|Last updated)(?: on)?:?\\s+)?(?:\\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? (?:\\d{1,2}, )?(?:19|20)\\d{2}',
  '\\d{1,2}[-/]\\d{1,2}\\s+\\d{1,2}:\\d{2}',
].map(
  (date) =>
    new RegExp(
      `^[\\s（(]*(?:\\p{sc=Han}{2,10}[\\s\\u3000]+)?${date}(?!(?!星期|周[一二三四五六日]|上午|下午|晚)\\p{sc=Han})`,
      'u',
    ),
);

function isAllButtons(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[\s|｜丨/·:：[\]【】()（）<>《》〉〈«»＋、,，\d]+/u)
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => buttons.has(word));
}

/** The line that names the organisation behind the page: `云澜传媒集团  主办`. */
export const isPublisherLine = (text: string) =>
  /^\S{2,24}[\s\u00a0\u3000]*(?:主办|主管主办|承办)$/u.test(text) || /^主办(?:单位|方)?\s?[:：]/u.test(text);

/** The same on two lines: the organisation, and below it the word 主办 alone. */
export const isPublisherAbove = (block: Block, below: Block | undefined) =>
  below !== undefined && /^(?:主管)?主办$/u.test(below.text) && /^[^\s，。：:]{3,24}$/u.test(block.text);
