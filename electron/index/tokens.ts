/**
 * Text as SQLite's full-text search takes it: every UTF-16 unit is a token, so that a phrase of tokens is a piece of text and nothing else.
 *
 * SQLite's own tokenizer parts words at spaces, drops punctuation and folds letters in its way. Ideographs, digits and small Latin letters,
 * which it leaves alone, stand for themselves; any other unit, a space too, is written `q` and its four hexadecimal digits.
 */
export function tokensOf(text: string): string {
  const tokens = table();
  let written = '';
  for (let at = 0; at < text.length; at += 1) written += tokens[text.charCodeAt(at)]!;
  return written;
}

let known: string[] | undefined;

function table(): string[] {
  known ??= Array.from({ length: 0x10000 }, (_, code) => `${tokenOf(code)} `);
  return known;
}

const plain = /[0-9a-z\u3400-\u4dbf\u4e00-\u9fff]/;

function tokenOf(code: number): string {
  const unit = String.fromCharCode(code);
  return plain.test(unit) ? unit : `q${code.toString(16).padStart(4, '0')}`;
}
