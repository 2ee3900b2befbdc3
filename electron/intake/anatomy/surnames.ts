/** Family names of one character, most of those in the Hundred Family Surnames 百家姓 and in today's registers. */
const single = new Set(
  `赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷
  贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路
  娄危江童颜郭梅盛林刁钟徐邱丘骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封
  芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘斜厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠
  蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满
  弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳帅缑亢况郈有琴商牟佘佴伯赏
  墨哈谯笪年爱阳佟言福付代闫仝祖麦初鄢展扎覃邸涂隋冼苑矫邝仵战税亓粟操庹阿迟`.replace(/\s/g, ''),
);

const double = new Set(
  `欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 宇文 长孙 司徒 司空 夏侯 端木 轩辕 南宫 独孤 呼延 百里 东郭 西门 澹台 申屠 太史 拓跋 完颜 闻人`.split(
    ' ',
  ),
);

/** Whether a text looks like a person's full Chinese name: a family name and one or two characters, or names joined by a dot. */
export function isFullName(text: string): boolean {
  if (/^[\p{sc=Han}]{1,10}([·•・][\p{sc=Han}]{1,10}){1,4}$/u.test(text)) return true;
  if (!/^\p{sc=Han}{2,4}$/u.test(text) || notNames.has(text) || isMedium(text)) return false;
  if (double.has(text.slice(0, 2)) && text.length > 2) return true;
  return single.has(text[0]!) && text.length <= 3;
}

/** Newspapers and sites that begin with a family name: 云溪报, 华商网. */
const isMedium = (text: string) =>
  text.length > 2 &&
  /(?:[报報网網社]|电台|电视|频道|周刊|在线|融媒|新闻|发布|视频|财经|科技|体育|观察|周末)$/u.test(text);

/** Words of page furniture and bylines that begin with a family name. */
const notNames = new Set(
  `时间 方法 高清 全文 相关 云南 广东 广州 广西 江苏 江西 安徽 石家庄 山东 山西 东方 连载 经济 国际 国内 文化 文章 文字 文图 图文 白云 公司 公告 关注 关闭 单位
  安全 平台 平安 有关 成都 向上 居民 宁夏 华为 华夏 和平 农业 党建 双语 房产 管理 计划 解读 通讯 通讯员 通知 何时 金融 汽车 强国 后台 红网 年度 曾经
  应用 家长 富强 康复 温州 沙龙 包括 和讯 水利 别墅 荣誉 车市 路况 都市 能源 元旦 全部 商务 经典 幸福 安装 万元 易车 常务 于是 方面 景区 时政 应急 全国 商业 时评 时事 时尚 华东 华北 华南 华中 东北 安居 党史 广告 国家 历史 民生 文旅 文明 文艺 文教 房价 车讯 查看 管理员 左右 常见
  游戏 明星 明天 时光 水库 石油 白酒 谈话 项目 商城 程序 宣传 宣传部 广播 计算 康养 花絮 金属 强势 连线 池州 武汉 武术 洪水 苏州 杭州 杭城 郑州 常州 徐州 房屋 贵州 贵阳 梁山 甘肃 吉林
  黄山 黄河 泰山 江西省 山东省 云南省 安徽省 广东省 江苏省 水利站 水利局 应急局 党政办 党建办 通告 通报 时刻 计生 万人 单独 幸运 国庆 乐享`.split(
    /\s+/,
  ),
);
