/** A value as it is stored: white space of every kind, no-break and full-width too, is one ordinary space; none at the ends. */
export const clean = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();

/** A text as two texts are compared: width, case, white space and punctuation do not count. */
export const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** How many of the characters of the shorter text are in the longer one too, 0 to 1. */
export function likeness(one: string, other: string): number {
  const [short, long] = [fold(one), fold(other)].sort((a, b) => a.length - b.length) as [string, string];
  if (short === '') return 0;
  const left = [...long];
  let same = 0;
  for (const character of short) {
    const at = left.indexOf(character);
    if (at < 0) continue;
    left.splice(at, 1);
    same += 1;
  }
  return same / [...short].length;
}

/** Whether a text ends as a sentence does. */
export const endsSentence = (text: string) =>
  /[。！？!?；;…][”’"』」）)]*$|[\p{Ll}\d"”’)]\.["”’)]*$/u.test(text.trimEnd());

const traditional =
  '記編輯責來時間發佈關鍵詞標籤攝圖譯報導聞訊員綜閱讀評論轉載網體點擊瀏覽權聲專題欄單號錄審對實習約視據電臺傳團際國經濟動熱薦鏈結連頁頭條開鄉見駐獨撰';
const simple =
  '记编辑责来时间发布关键词标签摄图译报导闻讯员综阅读评论转载网体点击浏览权声专题栏单号录审对实习约视据电台传团际国经济动热荐链结连页头条开乡见驻独撰';
const simpleOf = new Map([...traditional].map((character, at) => [character, [...simple][at]!]));

/** A text with the words that pages print around an article in simplified characters; each character keeps its place. */
export const simplified = (text: string) =>
  /[記編責來時發關攝圖譯報訊員閱評轉網點瀏權聲專號對電臺]/u.test(text)
    ? text.replace(/\p{sc=Han}/gu, (character) => simpleOf.get(character) ?? character)
    : text;
