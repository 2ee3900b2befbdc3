import PostalMime from 'postal-mime';
import type { Form } from '../format.ts';
import { dateOf, paragraphs, recordPage } from '../records/record.ts';

/** Whether a text begins with the head of a mail. */
export const isMailHead = (start: string) => {
  const head = start.slice(0, Math.max(0, start.search(/\r?\n\r?\n/))) || start;
  return (
    /^[\w-]+:[ \t]/.test(head) &&
    /^(?:from|subject|date):/im.test(head) &&
    /^(?:message-id|mime-version|received|return-path):/im.test(head)
  );
};

/** One mail: what it says is the article, its sender the author; pictures in it come along. */
export const mail: Form = {
  holds: 'page',
  name: 'mail',
  mediaType: 'message/rfc822',
  isIt: ({ start }) =>
    isMailHead(start) && !/^content-type:\s*multipart\/related/im.test(start.split(/\r?\n\r?\n/)[0]!),
  async toPage({ bytes }) {
    const { subject, from, html, text, attachments, headers } = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
    const pictures = new Map(attachments.map(({ contentId, content }) => [contentId?.replace(/^<|>$/g, ''), content]));
    const facts = {
      title: subject,
      author: [from?.name ?? ''].filter(Boolean),
      published: dateOf(headers.find(({ key }) => key === 'date')?.value),
    };
    const resource = async (address: string) => {
      const content = /^cid:/i.test(address) ? pictures.get(decodeURI(address.slice(4))) : undefined;
      return content === undefined || typeof content === 'string' ? null : new Uint8Array(content);
    };
    return { ...recordPage(facts, html ?? paragraphs(text ?? '')), resource };
  },
};
