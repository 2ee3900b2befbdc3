import { randomFrom } from './random.ts';
import { type Draw, zipf } from './zipf.ts';

const surnames = '桑闻祁柏冉麦卢庄骆谷项阮尤翟简沈裴温顾褚季武钱鲍蒋殷佟邬纪樊聂鄢邢戚辛贺康虞凌蓝鞠柯秦路任苗'.split(
  '',
);
const given = '砚澜霁川敬衡令仪思尧叙清越若棠晓岚知秋守拙蕴文伯言南星宛如时敏书宁则成望舟青禾怀山云岫'.split('');
const villageStarts = '云石柳禾麦白青上下南北松竹梅桃枣榆槐枫芦苇砚渡桥坪溪泉岭湾沙金银铜瓦窑塘井磨仓'.split('');
const villageEnds = '溪坪渡湾塘埠岭洲桥坳浦浜墩埂庄店集口头洞泉坑畈坞圩'.split('');
const firmStarts = '听砚澜衡渡麓禾石汀谷汇启拓恒朗屿'.split('');
const firmEnds = '砚石川谷帆芯源禾岸明途岳工野桐迈'.split('');
const villageKinds = ['村', '镇', '乡', '社区', '街道'];
const trades = ['传感技术', '精密机械', '食品', '纺织', '种业', '仪器', '船舶修造', '物流', '陶瓷', '包装'];

/** The districts of the invented city, and the city itself. */
const districts = ['云澜市', '听澜区', '砚河区', '石渡区', '麓溪县', '高新区', '栖谷县', '澜湖新区'];

/** Makes so many different names, the same ones for every archive. */
function manyOf(count: number, purpose: number, make: (pick: (list: readonly string[]) => string) => string): string[] {
  const random = randomFrom(0, 0, purpose);
  const found = new Set<string>();
  while (found.size < count) found.add(make(random.pick));
  return [...found];
}

const people = manyOf(4000, 1, (pick) => pick(surnames) + pick(given) + pick(given));
const villages = manyOf(2500, 2, (pick) => pick(villageStarts) + pick(villageEnds) + pick(villageKinds));
const firms = manyOf(600, 3, (pick) => `${pick(firmStarts)}${pick(firmEnds)}${pick(trades)}有限公司`);

/** A person in the news: a few are in it every week, thousands once. */
export const personInNews: Draw<string> = zipf(people.slice(120));
/** Someone on a newspaper's staff. */
export const staffMember: Draw<string> = zipf(people.slice(0, 120));
export const district: Draw<string> = zipf(districts);
export const village: Draw<string> = zipf(villages);
export const firm: Draw<string> = zipf(firms);
