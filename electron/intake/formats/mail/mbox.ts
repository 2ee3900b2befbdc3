import type { Container } from '../format.ts';
import { isMailHead, mail } from './mail.ts';

const postmark = /^From \S+.*\d{2}:\d{2}.*$/;

/** A box of mails, one after the other, each after a line `From …` (RFC 4155). */
export const mbox: Container = {
  holds: 'files',
  name: 'application/mbox',
  isIt: ({ start }) => {
    const [first = '', ...rest] = start.split(/\r?\n/);
    return /^From \S+ /.test(first) && isMailHead(rest.join('\n'));
  },
  *open({ bytes }) {
    let number = 0;
    for (const message of messagesIn(Buffer.from(bytes).toString('latin1'))) {
      number += 1;
      yield { name: String(number), bytes: new Uint8Array(Buffer.from(message, 'latin1')), mediaType: mail.mediaType };
    }
  },
};

/** @param box one character for each byte */
function* messagesIn(box: string): Generator<string> {
  let message: string[] = [];
  let isAfterBlank = true;
  for (const line of box.split('\n')) {
    const isStart = isAfterBlank && postmark.test(line.trimEnd());
    if (isStart && message.length > 0) yield message.join('\n');
    if (isStart) message = [];
    else message.push(line.replace(/^>(>*From )/, '$1'));
    isAfterBlank = line.trim() === '';
  }
  if (message.some((line) => line.trim() !== '')) yield message.join('\n');
}
