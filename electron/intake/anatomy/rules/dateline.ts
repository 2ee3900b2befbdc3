import type { Rule } from '../rule.ts';

const pattern =
  /^\s*(?:(本报|本网|本台|本刊|本社|本站|(?:据)?\p{sc=Han}{1,10}?(?:社|网|报|台|新闻|客户端))(?:记者)?)?\s*(?:[（(][^）)]{0,30}[）)])?\s*(\p{sc=Han}{2,8}?)?\s*(?:(\d{1,2})月(\d{1,2})日)?\s?(讯|电|消息)(?=[\s（(:：，]|\p{sc=Han}|$)/u;

/** 电头: `新华社北京9月7日电`, `本报讯`, `云澜通讯社石渡1月12日电`. The year of its date is the publication's. */
export const dateline: Rule = function* (_page, { body }) {
  const block = body[0];
  const found = block && pattern.exec(block.text);
  if (!block || !found?.[1] || (found[5] !== '讯' && !found[3])) return;
  const part = (text: string, from = 0) => {
    const at = block.text.indexOf(text, from);
    return block.passage.slice(at, at + text.length);
  };
  const agency = found[1].replace(/^据/, '');
  yield { rule: 'dateline', field: 'dateline.agency', value: agency, passage: part(agency), confidence: 0.95 };
  const place = found[2] && !/^(?:记者|快|消|综合|专)/.test(found[2]) ? found[2] : undefined;
  if (place)
    yield {
      rule: 'dateline',
      field: 'dateline.place',
      value: place,
      passage: part(place, agency.length),
      confidence: 0.93,
    };
  if (!found[3] || !found[4]) return;
  const passage = part(`${found[3]}月${found[4]}日`);
  yield {
    rule: 'dateline',
    field: 'dateline.date',
    value: `${found[3].padStart(2, '0')}-${found[4].padStart(2, '0')}`,
    passage,
    confidence: 0.93,
  };
};
