import type { Article, Origin, Status } from '../../electron/core/article.ts';
import { accession, hexadecimal, uuidv7 } from './identity.ts';
import type { Random } from './random.ts';

/** What the archive itself knows of an article: how it came in, and what was done with it since. */
export interface Keeping {
  readonly id: string;
  readonly origin: Origin;
  readonly status: Status;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly revision: Article['revision'];
}

const standings: readonly Status[] = [
  'inbox',
  'inbox',
  'inbox',
  'selected',
  'selected',
  'used',
  'archived',
  'archived',
];

/** Invents the accession of the `index`-th article. No original of that sum exists: `verify` calls it absent. */
export function keeping(random: Random, index: number, fileName: string, characters: number): Keeping {
  const came = accession(index, random);
  const createdAt = new Date(came).toISOString();
  const revision = random.chance(0.6) ? 1 : 2 + random.below(6);
  const changed = revision === 1 ? came : came + (1 + random.below(72 * 3600)) * 1000;
  return {
    id: uuidv7(came, random),
    origin: {
      sha256: hexadecimal(64, random),
      fileName,
      mediaType: 'text/plain',
      encoding: random.chance(0.2) ? 'gb18030' : 'utf-8',
      size: 200 + random.below(characters * 6),
      importedAt: createdAt,
      reader: 'text',
    },
    status: random.pick(standings),
    createdAt,
    updatedAt: new Date(changed).toISOString(),
    revision,
  };
}
