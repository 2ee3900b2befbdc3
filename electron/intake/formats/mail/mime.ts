/** A part of a MIME message; header names in lower case. */
export interface MimePart {
  headers: ReadonlyMap<string, string>;
  bytes: Uint8Array;
}

/** The parts of a message of several, those in parts among them, each decoded. */
export function partsOf(message: Uint8Array): MimePart[] {
  return partsIn(Buffer.from(message).toString('latin1'), 0);
}

const deepest = 20;

/** @param text one character for each byte */
function partsIn(text: string, depth: number): MimePart[] {
  const [, head = '', body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(text) ?? [];
  const headers = headersIn(head);
  const boundary = /^multipart\/[\s\S]*boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(headers.get('content-type') ?? '');
  if (!boundary || depth === deepest)
    return [{ headers, bytes: decoded(body, headers.get('content-transfer-encoding') ?? '') }];
  const [, ...pieces] = `\n${body}`.split(`\n--${boundary[1] ?? boundary[2]}`);
  return pieces
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => partsIn(piece.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, ''), depth + 1));
}

function headersIn(head: string): Map<string, string> {
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name.toLowerCase(), (value ?? '').trim()] as const];
    }),
  );
}

function decoded(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return new Uint8Array(Buffer.from(body, 'base64'));
  const plain = /quoted-printable/i.test(encoding)
    ? body
        .replace(/=[ \t]*\r?\n/g, '')
        .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : body;
  return new Uint8Array(Buffer.from(plain, 'latin1'));
}
