import { zipf } from './zipf.ts';

/** A newspaper of the invented city. */
export interface Paper {
  readonly name: string;
  readonly publisher: string;
  readonly host: string;
  readonly columns: readonly string[];
}

const group = '云澜传媒集团';

export const papers: readonly Paper[] = [
  { name: '云澜日报', publisher: group, host: 'www.yunlan.example', columns: ['砚边谈', '一线', '提案追踪'] },
  { name: '云澜晚报', publisher: group, host: 'wanbao.yunlan.example', columns: ['读者来信', '身边事', '夜读'] },
  { name: '云澜政协报', publisher: '云澜市政协办公室', host: 'zx.yunlan.example', columns: ['委员笔谈', '议政厅'] },
  { name: '麓溪时报', publisher: '麓溪县融媒体中心', host: 'www.luxi.example', columns: ['田间', '乡音'] },
  { name: '砚河晨报', publisher: group, host: 'chenbao.yunlan.example', columns: ['早市', '街谈'] },
  { name: '石渡商报', publisher: '石渡传媒有限公司', host: 'www.shidu.example', columns: ['账本', '码头'] },
  { name: '澜湖周刊', publisher: '澜湖出版社', host: 'www.lanhu.example', columns: ['人物', '长镜头'] },
];

/** Draws a newspaper, 云澜日报 most often. */
export const paper = zipf(papers);
