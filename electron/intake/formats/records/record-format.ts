import { decode } from '../../decode/decode.ts';
import type { PageFile } from '../../page.ts';
import type { Container, Converted, Form } from '../format.ts';
import type { Sample } from '../sample.ts';

/** A text that holds records, each of which is an article. */
interface RecordText {
  name: string;
  mediaType: string;
  isIt(sample: Sample): boolean;
  /** The records as they stand in the text, each whole by itself. */
  split(text: string): Iterable<string>;
  read(record: string): Converted | Promise<Converted>;
}

/** Such a text as a container of its records, and a record as a page. A record's original is the part of the text that it was. */
export function recordFormats({ name, mediaType, isIt, split, read }: RecordText): [Container, Form] {
  return [
    {
      holds: 'files',
      name: mediaType,
      isIt,
      *open({ bytes }) {
        let number = 0;
        for (const record of split(decode(bytes).text)) {
          number += 1;
          yield { name: String(number), bytes: new TextEncoder().encode(record), mediaType } satisfies PageFile;
        }
      },
    },
    { holds: 'page', name, mediaType, toPage: ({ bytes }) => read(new TextDecoder().decode(bytes)) },
  ];
}
