/** The characters that most Chinese text is made of, simplified and traditional: wrong decodings rarely hit them. */
const common = new Set(
  `的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经
  十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形
  相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五
  果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回
  则任取据处府市协委记报编辑来源作者责任關鍵這個們時國為來說對會學經過後發現實體與開無點從當還問間長書門見東車馬話語題類總統領導
  ，。、：；“”？！（）《》`.replace(/\s/g, ''),
);

/** The kanji of every newspaper; most of the rest of Japanese is kana. */
const kanji = new Set(
  `日本人年大一会国中出東市者社政治長議員新聞事時分的地方自同合月火水木金土今回見行内田学校業開発表県区前後全部明`,
);

/** The syllables that Korean grammar is made of, and those of every newspaper. */
const syllables = new Set(
  `이다는을의가에고하지로은도를한서사기인나대어자시아있리정들그해과수일부제전라원장상주보스여조했으것만동국도구적성면안관공유비경회선무화
  진연우신체정치민위용방계말개생마오음후모된없같니습까며께져려와년월할위당호실소중발행요청등통`.replace(/\s/g, ''),
);

interface Candidate {
  encoding: string;
  /** Below this a text is not taken for one of this encoding. */
  least: number;
  /** How much of the text outside ASCII is what text of this encoding is made of, 0 to 1. */
  familiarity(text: string): number;
}

const shareOf = (isFamiliar: (character: string) => boolean) => (text: string) => {
  let wide = 0;
  let known = 0;
  for (const character of text.slice(0, 200_000)) {
    if (character < '\u0080') continue;
    wide += 1;
    if (isFamiliar(character)) known += 1;
  }
  return wide === 0 ? 0 : known / wide;
};

/** How much of the text outside ASCII is made of common Chinese characters and punctuation, 0 to 1. */
export const chineseness = shareOf((character) => common.has(character));

const isKana = (character: string) => /[\u3041-\u3093\u30a1-\u30fc]/.test(character);
const kanaShare = shareOf(isKana);
const japaneseShare = shareOf(
  (character) => isKana(character) || kanji.has(character) || /[、。「」・]/.test(character),
);
/** Chinese encodings have kana in the same places as Japanese ones: only a text that is full of them is Japanese. */
const japaneseness = (text: string) => (kanaShare(text) < 0.25 ? 0 : japaneseShare(text));

/** Letters of an alphabet, and the marks that Windows puts around them. */
const alphabet = (encoding: string, letters: RegExp): Candidate => ({
  encoding,
  least: 0.7,
  familiarity: shareOf((character) => letters.test(character)),
});

/** Letters that stand in no word together with Latin ones. */
function script(encoding: string, letters: RegExp): Candidate {
  const plain = alphabet(encoding, letters);
  const mixed = /[a-z][\u0370-\u06ff]|[\u0370-\u06ff][a-z]/gi;
  const mixture = (text: string) => (text.match(mixed)?.length ?? 0) / (text.match(/[\u0370-\u06ff]/g)?.length ?? 1);
  return { ...plain, familiarity: (text) => plain.familiarity(text) * Math.max(0, 1 - 4 * mixture(text)) };
}

/** What a text without a mark may be in, the likelier before the rarer. */
export const candidates: readonly Candidate[] = [
  { encoding: 'gb18030', least: 0.3, familiarity: chineseness },
  { encoding: 'big5', least: 0.3, familiarity: chineseness },
  { encoding: 'shift_jis', least: 0.5, familiarity: japaneseness },
  { encoding: 'euc-jp', least: 0.5, familiarity: japaneseness },
  { encoding: 'euc-kr', least: 0.35, familiarity: shareOf((character) => syllables.has(character)) },
  alphabet('windows-1252', /[àâäáãåæçéèêëíìîïñóòôöõøœùúûüÿßÀÂÄÁÇÉÈÊÍÑÓÔÖÕØÚÜ’‘“”–—…«»€£©°·\u00a0]/),
  script('windows-1251', /[а-яё«»“”„–—№\u00a0]/),
  alphabet('windows-1250', /[áäąćčďéęěëíłľĺňńóôöőřŕśšťúůüűýźžżÁČĎÉÍŁÓŚŠÚŽŻ„”“’–—…\u00a0]/),
  script('windows-1253', /[α-ωάέήίόύώς«»’“”–—\u00a0]/),
  alphabet('windows-1254', /[çğıöşüâîûÇĞİÖŞÜ’‘“”–—…\u00a0]/),
  script('windows-1255', /[א-ת\u05b0-\u05bc’“”–—\u00a0]/),
  script('windows-1256', /[\u0621-\u0652،؛؟«»\u00a0]/),
  alphabet('windows-1258', /[àáâãèéêìíòóôõùúăđĩũơư]|\p{M}/u),
];
